//! Somebody at a terminal: a real pseudo-terminal, and the real program in it.

use commons::interview::{Agenda, Ask, Depth, Filter};
use commons::model::{Description, Lang};
use commons::{catalogue, description, source};
use expectrl::Session;
use expectrl::process::unix::{Signal, WaitStatus};
use expectrl::session::OsSession;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// How long something may take on a busy machine before a test fails.
const PATIENCE: Duration = Duration::from_secs(20);
/// The day of every interview here.
pub(crate) const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);
pub(crate) const CTRL_C: &str = "\u{3}";
pub(crate) const CTRL_D: &str = "\u{4}";
pub(crate) const ENTER: &str = "\r";
pub(crate) const DOWN: &str = "\u{1b}[B";

/// Somebody at a terminal.
pub(crate) struct Person {
    session: OsSession,
    heard: Vec<u8>,
    /// Up to where of what was heard has been noticed, in plain words.
    noticed: usize,
}

/// A terminal and its language.
#[derive(Clone, Copy)]
pub(crate) struct Seat {
    pub(crate) lang: Lang,
    pub(crate) columns: u16,
    pub(crate) term: &'static str,
}

pub(crate) const ENGLISH: Seat = Seat {
    lang: Lang::En,
    columns: 80,
    term: "xterm-256color",
};
pub(crate) const FRENCH: Seat = Seat {
    lang: Lang::Fr,
    columns: 40,
    term: "xterm-256color",
};

impl Person {
    /// Types `commons …` in a folder.
    pub(crate) fn sits_down(seat: Seat, folder: &Path, arguments: &[&str]) -> Person {
        let mut command = Command::new("sh");
        // The size of the terminal is set before the program starts.
        command
            .args(["-c", "stty echo; read go; exec \"$0\" \"$@\""])
            .arg(env!("CARGO_BIN_EXE_commons"))
            .args(arguments)
            .args(["--date", &TODAY.to_string()])
            .current_dir(folder)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("TERM", seat.term)
            .env("COMMONS_LANG", seat.lang.code());
        let mut session = Session::spawn(command).expect("a pseudo-terminal");
        let process = session.get_process_mut();
        process
            .set_window_size(seat.columns, 24)
            .expect("a size for the terminal");
        let mut person = Person {
            session,
            heard: Vec::new(),
            noticed: 0,
        };
        person.types("\n");
        person
    }

    pub(crate) fn types(&mut self, keys: &str) {
        self.session.write_all(keys.as_bytes()).expect("to type");
        self.session.flush().expect("to type");
    }

    /// Sends bytes that may be no text.
    pub(crate) fn sends(&mut self, bytes: &[u8]) {
        self.session.write_all(bytes).expect("to type");
        self.session.flush().expect("to type");
    }

    /// Types one letter after the other, as fast as one can.
    pub(crate) fn types_slowly(&mut self, keys: &str) {
        for key in keys.chars() {
            self.types(key.encode_utf8(&mut [0; 4]));
            std::thread::sleep(Duration::from_millis(120));
        }
    }

    /// Types a letter, or a word, and Enter.
    pub(crate) fn chooses(&mut self, letter: &str) {
        self.types(&format!("{letter}{ENTER}"));
    }

    /// Waits until something is said, however its lines are broken; what was said before it is
    /// noticed with it.
    pub(crate) fn sees(&mut self, words: &str) {
        let words = plain(words.as_bytes());
        let start = Instant::now();
        loop {
            let heard = plain(&self.heard);
            let new = &heard[self.noticed..];
            if let Some(at) = new.find(&words) {
                self.noticed += at + words.len();
                return;
            }
            assert!(
                start.elapsed() < PATIENCE && self.listens(),
                "“{words}” was not said, but: {new}"
            );
        }
    }

    /// Hears what comes; `false` at the end.
    pub(crate) fn hears(&mut self) -> bool {
        self.listens()
    }

    /// Everything said up to the end, and the exit code.
    pub(crate) fn leaves(mut self) -> (String, i32) {
        let start = Instant::now();
        while self.listens() {
            assert!(
                start.elapsed() < PATIENCE,
                "no end after: {}",
                plain(&self.heard)
            );
        }
        let status = self.session.get_process().wait().expect("an end");
        let WaitStatus::Exited(_, code) = status else {
            panic!("{status:?} after: {}", plain(&self.heard));
        };
        (plain(&self.heard), code)
    }

    pub(crate) fn gets(&mut self, signal: Signal) {
        let process = self.session.get_process_mut();
        process.signal(signal).expect("to send a signal");
    }

    /// All that was written, byte for byte.
    pub(crate) fn screen(&self) -> String {
        String::from_utf8_lossy(&self.heard).into_owned()
    }

    /// Whether the terminal shows what is typed, as before the program.
    pub(crate) fn terminal_echoes(&self) -> bool {
        let process = self.session.get_process();
        process.get_echo().expect("a terminal")
    }

    /// Hears what there is; `false` when nothing will come any more.
    fn listens(&mut self) -> bool {
        let mut bytes = [0; 4096];
        match self.session.try_read(&mut bytes) {
            Ok(0) => false,
            Ok(count) => {
                self.heard.extend_from_slice(&bytes[..count]);
                true
            }
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                std::thread::sleep(Duration::from_millis(2));
                true
            }
            Err(_) => false,
        }
    }
}

/// What a person reads: without escapes, each space the same.
fn plain(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            let _ = letters.find(char::is_ascii_alphabetic);
        } else if letter.is_whitespace() {
            if !plain.ends_with(' ') {
                plain.push(' ');
            }
        } else if !letter.is_control() {
            plain.push(letter);
        }
    }
    plain
}

/// A description of a project at the stage of an idea: few questions.
pub(crate) const IDEA: &str = "format: 1
project:
  name: Garden map
  kind: [software]
  stage: idea
respondent: {name: Alice, answered: 2026-11-22}
answers:
";

/// Reads a description.
pub(crate) fn described(text: &str) -> Description {
    let mut problems = source::Problems::default();
    let root = source::parse(text, &mut problems).expect("YAML");
    let index = catalogue::index(&[]);
    let context = description::Context {
        today: TODAY,
        index: &index,
        shipped: &catalogue::ids(),
        unread: &[],
    };
    description::read(&root, &source::Lines::new(text), context, problems).expect("a description")
}

/// What is asked of it.
pub(crate) fn asked(description: &Description, depth: Depth, only: &[&str]) -> Vec<Ask> {
    let ids = ["commons", "ostrom", "guide"];
    let questionnaires: Vec<_> = ids.into_iter().filter_map(catalogue::shipped).collect();
    let filter = Filter {
        depth,
        only: only.iter().map(|name| (*name).to_owned()).collect(),
        unanswered: false,
        stale: false,
        disputed: None,
        all: false,
    };
    let stage = description.project.stage;
    Agenda::new(&questionnaires, description, stage, TODAY, &filter).0
}
