//! A person in a terminal, by dialoguer’s terminal layer.
//!
//! dialoguer’s own `Select` and `Input` are not used: they take no letter for an answer, draw the
//! whole prompt again at every key (a screen reader reads it again), hide the cursor, and wipe what
//! was typed where a line is full. Here a prompt is written once, and at most what was typed is
//! written again. Nothing is answered before Enter: who types a word, or pastes a line, answers one
//! question and not the next one too.

use super::keys::{Key, Keys};
use super::line::{Change, Line, in_a_line};
use super::{Asker, Choice, Interrupted};
use crate::model::{Lang, plain};
use crate::render::{Medium, safe_lines, visible, wrap};
use crate::words::interview as words;
use dialoguer::console::{Term, measure_text_width, truncate_str};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Prose is no wider than this, for the eye’s sake.
const PROSE: usize = 100;
/// What stands before a line of text.
const MARK: &str = "> ";
/// From now on, and no longer, a terminal tells what is pasted from what is typed.
const TELL_PASTES: &str = "\u{1b}[?2004h";
const TELL_NO_PASTES: &str = "\u{1b}[?2004l";
const CLEAR_BELOW: &str = "\u{1b}[J";
/// What a command on a line of its own begins with: it is not broken, so that it can be copied.
const COMMAND: &str = "    ";

/// The terminal a person sits at. Questions go to standard error.
pub struct Terminal {
    term: Term,
    lang: Lang,
    dumb: bool,
    keys: Keys,
    /// The lines that were typed, to be called back.
    earlier: Vec<String>,
    /// What stood in a line when the conversation was ended.
    unfinished: String,
    /// Whether it was said how a choice is made.
    told: bool,
    /// Whether all that can be done with a question was named.
    named: bool,
}

impl Terminal {
    /// The terminal behind standard error, until the flag says that the conversation is ended.
    #[must_use]
    pub fn new(lang: Lang, dumb: bool, ended: Arc<AtomicBool>) -> Terminal {
        let terminal = Terminal {
            term: Term::stderr(),
            lang,
            dumb,
            keys: Keys::new(ended),
            earlier: Vec::new(),
            unfinished: String::new(),
            told: false,
            named: false,
        };
        if !dumb {
            terminal.write(TELL_PASTES);
        }
        terminal
    }

    fn width(&self) -> usize {
        usize::from(self.term.size().1).clamp(20, PROSE)
    }

    /// Writes; a terminal that is gone is noticed at the next key.
    fn write(&self, text: &str) {
        let _ = self.term.write_str(text);
        let _ = self.term.flush();
    }

    /// The options, once.
    fn offer(&mut self, choice: &Choice<'_>) {
        let told = std::mem::replace(&mut self.told, true);
        let in_a_row = choice.prompt.is_empty();
        let again = choice.again.filter(|_| self.named);
        self.named |= choice.again.is_some();
        let named = again.unwrap_or(choice.options.len());
        let options = choice.options.iter().take(named).map(|option| {
            let key = option.keys.first().copied().unwrap_or(' ');
            format!("{key}\u{a0}{}", option.words.replace(' ', "\u{a0}"))
        });
        if in_a_row {
            let options = options.collect::<Vec<_>>().join(", ");
            let then = if told {
                ""
            } else {
                words::then_enter(self.lang)
            };
            self.tell(format!("{options}. {then}").trim_end());
        } else {
            self.tell(choice.prompt);
            for option in options {
                self.tell(&format!("  {}", option.replace('\u{a0}', " ")));
            }
            if !told {
                self.tell(words::how_to_choose(self.lang));
            }
        }
    }

    fn tell(&self, text: &str) {
        for line in text.split('\n') {
            if line.starts_with(COMMAND) {
                self.write(&safe_lines(&format!("{}\n", visible(line)), Medium::Text));
            } else {
                self.tell_wrapped(line);
            }
        }
    }

    fn tell_wrapped(&self, text: &str) {
        let indent = &text[..text.len() - text.trim_start_matches(' ').len()];
        let shown = visible(text.trim_start_matches(' '));
        for line in wrap(&shown, indent, indent, self.width()) {
            self.write(&safe_lines(&format!("{line}\n"), Medium::Text));
        }
    }

    /// Writes what is chosen behind the prompt, in place of what stood there; only that line is ever
    /// written again.
    fn show(&self, words: &str, before: &str) {
        let prompt = words::your_answer(self.lang);
        let room = self.width().saturating_sub(measure_text_width(prompt) + 1);
        let words = visible(words);
        let words = truncate_str(&words, room, "…");
        if before.is_empty() {
            self.write(&words);
        } else if self.dumb {
            self.write(&format!("\n{prompt}{words}"));
        } else {
            let _ = self.term.clear_line();
            self.write(&format!("{prompt}{words}"));
        }
    }

    /// Shows what a key made of a line. `row` is how far below its beginning the cursor stands.
    fn draw(&self, line: &Line<'_>, change: &Change, row: &mut usize) {
        let columns = usize::from(self.term.size().1).max(1);
        let [cursor, end] = line.places(MARK.len(), columns);
        // A row that is just full: the cursor goes to the next one, on every terminal alike.
        let after = |row: (usize, usize)| if row.1 == 0 { "\r\n" } else { "" };
        match change {
            Change::None => return,
            Change::Appended(typed) if self.dumb => self.write(typed),
            Change::Appended(typed) => self.write(&format!("{typed}{}", after(end))),
            // Within a row one goes back and writes a space.
            Change::Shortened(wide) if end.0 == *row && end.1 + wide < columns => {
                let (back, blank) = ("\u{8}".repeat(*wide), " ".repeat(*wide));
                self.write(&format!("{back}{blank}{back}"));
            }
            Change::Shortened(_) | Change::Redrawn if self.dumb => {
                self.write(&format!("\n{MARK}{}", line.as_str()));
            }
            Change::Shortened(_) | Change::Redrawn => {
                let _ = self.term.move_cursor_up(*row);
                let text = line.as_str();
                self.write(&format!("\r{CLEAR_BELOW}{MARK}{text}{}\r", after(end)));
                let _ = self.term.move_cursor_up(end.0 - cursor.0);
                let _ = self.term.move_cursor_right(cursor.1);
            }
        }
        *row = cursor.0;
    }

    fn ask_for_line(&mut self, line: &mut Line<'_>) -> Result<(), Interrupted> {
        self.write(MARK);
        let mut row = 0;
        let start = line.as_str().to_owned();
        self.draw(line, &Change::Appended(start), &mut row);
        loop {
            let mut key = self.keys.next()?;
            if key == Key::Enter {
                // The lines of a pasted text are one: the second must not answer the next question.
                if !self.keys.more_is_there()? {
                    break;
                }
                key = Key::Char(' ');
            } else if key == Key::EndOfInput && line.as_str().is_empty() {
                return Err(Interrupted::Outside);
            }
            // Where one is in a line can be shown on no terminal that only writes forward.
            if self.dumb && key.moves() {
                continue;
            }
            let change = line.take(key);
            self.draw(line, &change, &mut row);
        }
        let columns = usize::from(self.term.size().1).max(1);
        let [cursor, end] = line.places(MARK.len(), columns);
        let _ = self.dumb || self.term.move_cursor_down(end.0 - cursor.0).is_ok();
        self.write("\n");
        self.keys.drop_rest()
    }
}

/// The option that was typed: by its key, or by its words or the beginning of them in either
/// language. What could be two of them is none.
fn typed_option(typed: &str, choice: &Choice<'_>) -> Option<usize> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return choice.default;
    }
    let by_key = |typed: &str| {
        let mut letters = typed.chars();
        let letter = letters.next().filter(|_| letters.next().is_none())?;
        let mut options = choice.options.iter();
        options.position(|option| option.keys.contains(&letter))
    };
    let folded = plain(&typed);
    let joined = folded.replace(' ', "");
    let all = |fits: &dyn Fn(&str) -> bool| {
        let fits = |words: &str| fits(&plain(words).replace(' ', ""));
        let options = choice.options.iter().enumerate();
        let found = options.filter(|(_, option)| {
            fits(option.words) || option.other.iter().any(|words| fits(words))
        });
        let mut found = found.map(|(at, _)| at);
        found.next().filter(|_| found.next().is_none())
    };
    by_key(&typed)
        .or_else(|| by_key(&folded))
        .or_else(|| all(&|words| words == joined))
        .or_else(|| all(&|words| joined.len() > 1 && words.starts_with(&joined)))
}

/// A choice that is being made: the option that Enter would take, and what was typed.
struct Choosing<'c> {
    choice: &'c Choice<'c>,
    at: Option<usize>,
    typed: String,
}

impl<'c> Choosing<'c> {
    fn new(choice: &'c Choice<'c>) -> Choosing<'c> {
        Choosing {
            choice,
            at: choice.default,
            typed: String::new(),
        }
    }

    /// The words of the option, or what was typed where that is none.
    fn shown(&self) -> &str {
        match self.at {
            Some(at) => self.choice.options.get(at).map_or("", |it| it.words),
            None => &self.typed,
        }
    }

    /// What a key makes of it.
    fn take(&mut self, key: Key) {
        let moves = key.moves();
        let last = self.choice.options.len() - 1;
        match key {
            Key::Char(letter) => self.typed.push(letter),
            Key::Pasted(text) => self.typed.push_str(&in_a_line(&text)),
            Key::Backspace => drop(self.typed.pop()),
            Key::EraseLine | Key::EraseWord => self.typed.clear(),
            Key::Down | Key::Right | Key::Tab => {
                self.at = Some(self.at.map_or(0, |at| if at == last { 0 } else { at + 1 }));
            }
            Key::Up | Key::Left | Key::BackTab => {
                let before = |at: usize| at.checked_sub(1).unwrap_or(last);
                self.at = Some(self.at.map_or(last, before));
            }
            Key::Enter
            | Key::EndOfInput
            | Key::Delete
            | Key::Home
            | Key::End
            | Key::WordLeft
            | Key::WordRight
            | Key::DeleteWord
            | Key::EraseRest
            | Key::PutBack
            | Key::Other => {}
        }
        if moves {
            self.typed.clear();
        } else {
            self.at = typed_option(&self.typed, self.choice);
        }
    }
}

impl Asker for Terminal {
    fn choice(&mut self, choice: &Choice<'_>) -> Result<usize, Interrupted> {
        let _raw = Keys::come_one_by_one();
        self.offer(choice);
        let mut choosing = Choosing::new(choice);
        let mut shown = choosing.shown().to_owned();
        self.write(words::your_answer(self.lang));
        self.show(&shown, "");
        let chosen = loop {
            let mut key = self.keys.next()?;
            if key == Key::EndOfInput {
                return Err(Interrupted::Outside);
            }
            if key == Key::Enter {
                // The lines of a pasted text are one: the second must not answer the next question.
                if self.keys.more_is_there()? {
                    key = Key::Char(' ');
                } else if let Some(at) = choosing.at {
                    break at;
                } else {
                    self.write("\n");
                    let keys = choice
                        .options
                        .iter()
                        .filter_map(|option| option.keys.first());
                    let keys: Vec<String> = keys.map(char::to_string).collect();
                    let typed = choosing.typed.trim();
                    self.tell(&words::no_such_choice(typed, &keys, self.lang));
                    self.write(words::your_answer(self.lang));
                    key = Key::EraseLine;
                    shown.clear();
                }
            }
            choosing.take(key);
            let now = choosing.shown();
            if shown != now {
                self.show(now, &shown);
                now.clone_into(&mut shown);
            }
        };
        self.write("\n");
        self.keys.drop_rest()?;
        Ok(chosen)
    }

    fn line(&mut self, prompt: &str, start: &str) -> Result<String, Interrupted> {
        let _raw = Keys::come_one_by_one();
        self.tell(prompt);
        let mut earlier = std::mem::take(&mut self.earlier);
        let mut line = Line::new(start, &earlier);
        let ended = self.ask_for_line(&mut line);
        let text = line.as_str().trim().to_owned();
        self.unfinished.clone_from(&text);
        if !text.is_empty() && earlier.last() != Some(&text) {
            earlier.push(text.clone());
        }
        self.earlier = earlier;
        ended?;
        self.unfinished.clear();
        Ok(text)
    }

    fn say(&mut self, text: &str) {
        self.tell(text);
    }

    fn unfinished(&self) -> String {
        self.unfinished.clone()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if !self.dumb {
            self.write(TELL_NO_PASTES);
        }
    }
}
