//! A person in a terminal, by dialoguer’s terminal layer.
//!
//! dialoguer’s own `Select` and `Input` are not used: they take no letter for an answer, draw the
//! whole prompt again at every key (a screen reader reads it again), hide the cursor, and wipe what
//! was typed where a line is full. Here a prompt is written once, keys are read one by one with its
//! `Term::read_key`, and at most the line of the answer is written again.

use super::{Asker, Choice, Interrupted};
use crate::model::Lang;
use crate::render::{Medium, safe_lines, visible};
use crate::words::interview as words;
use dialoguer::console::{Key, Term, measure_text_width, truncate_str};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Prose is no wider than this, for the eye’s sake.
const PROSE: usize = 100;
/// What stands before a line of text.
const MARK: &str = "> ";
const END_OF_INPUT: char = '\u{4}';
const ERASE_LINE: char = '\u{15}';

/// The terminal a person sits at. Questions go to standard error.
pub struct Terminal {
    term: Term,
    lang: Lang,
    dumb: bool,
    ended: Arc<AtomicBool>,
}

impl Terminal {
    /// The terminal behind standard error, until the flag says that the conversation is ended.
    #[must_use]
    pub fn new(lang: Lang, dumb: bool, ended: Arc<AtomicBool>) -> Terminal {
        Terminal {
            term: Term::stderr(),
            lang,
            dumb,
            ended,
        }
    }

    fn width(&self) -> usize {
        usize::from(self.term.size().1).clamp(20, PROSE)
    }

    /// Writes; a terminal that is gone is noticed at the next key.
    fn write(&self, text: &str) {
        let _ = self.term.write_str(text);
        let _ = self.term.flush();
    }

    fn key(&self) -> Result<Key, Interrupted> {
        if self.ended.load(Ordering::SeqCst) {
            return Err(Interrupted);
        }
        let key = self.term.read_key().map_err(|_| Interrupted)?;
        let ended = self.ended.load(Ordering::SeqCst) || key == Key::Char(END_OF_INPUT);
        if ended { Err(Interrupted) } else { Ok(key) }
    }

    /// The options, once.
    fn offer(&self, choice: &Choice<'_>) {
        let options = choice.options.iter().map(|option| {
            let key = option.keys.first().copied().unwrap_or(' ');
            format!("{key}\u{a0}{}", option.words.replace(' ', "\u{a0}"))
        });
        if choice.prompt.is_empty() {
            self.tell(&(options.collect::<Vec<_>>().join(", ") + "."));
        } else {
            self.tell(choice.prompt);
            for option in options {
                self.tell(&format!("  {}", option.replace('\u{a0}', " ")));
            }
        }
    }

    fn tell(&self, text: &str) {
        let indent = &text[..text.len() - text.trim_start_matches(' ').len()];
        let options = textwrap::Options::new(self.width())
            .initial_indent(indent)
            .subsequent_indent(indent)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        let shown = visible(text.trim_start_matches(' '));
        for line in textwrap::wrap(&shown, options) {
            self.write(&safe_lines(&format!("{line}\n"), Medium::Text));
        }
    }

    /// Writes what is chosen behind the prompt; only that line is ever written again.
    fn show(&self, words: &str, before: Option<&str>) {
        let prompt = words::your_answer(self.lang);
        let room = self.width().saturating_sub(measure_text_width(prompt) + 1);
        let words = truncate_str(words, room, "…");
        match before {
            None => self.write(&words),
            Some(_) if self.dumb => self.write(&format!("\n{prompt}{words}")),
            Some(_) => {
                let _ = self.term.clear_line();
                self.write(&format!("{prompt}{words}"));
            }
        }
    }

    /// Takes the last character back, on screen too.
    fn erase(&self, text: &mut String) {
        let Some(last) = text.pop() else { return };
        let wide = measure_text_width(last.encode_utf8(&mut [0; 4]));
        let start = MARK.len() + measure_text_width(text);
        let columns = usize::from(self.term.size().1).max(1);
        if start / columns == (start + wide) / columns {
            let (back, blank) = ("\u{8}".repeat(wide), " ".repeat(wide));
            self.write(&format!("{back}{blank}{back}"));
        } else {
            // No way back over the edge that works on every terminal: begin the line again.
            self.write(&format!("\n{MARK}{text}"));
        }
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "of many keys, these few mean something"
)]
impl Asker for Terminal {
    fn choice(&mut self, choice: &Choice<'_>) -> Result<usize, Interrupted> {
        self.offer(choice);
        let words = |at: usize| choice.options.get(at).map_or("", |option| option.words);
        let mut at = choice.default;
        let mut hinted = false;
        self.write(words::your_answer(self.lang));
        if let Some(default) = at {
            self.show(words(default), None);
        }
        let chosen = loop {
            let before = at.map(words);
            let last = choice.options.len() - 1;
            let moved = match self.key()? {
                Key::Char(typed) => {
                    let typed = typed.to_lowercase().next().unwrap_or(typed);
                    let taken = |keys: &[char]| keys.contains(&typed);
                    let found = choice.options.iter().position(|option| taken(option.keys));
                    if let Some(found) = found {
                        if before != Some(words(found)) {
                            self.show(words(found), before);
                        }
                        break found;
                    }
                    None
                }
                Key::ArrowDown | Key::ArrowRight | Key::Tab => {
                    Some(at.map_or(0, |at| if at == last { 0 } else { at + 1 }))
                }
                Key::ArrowUp | Key::ArrowLeft | Key::BackTab => {
                    Some(at.map_or(last, |at| at.checked_sub(1).unwrap_or(last)))
                }
                Key::Enter => match at {
                    Some(at) => break at,
                    None => None,
                },
                _ => None,
            };
            if let Some(moved) = moved {
                self.show(words(moved), before);
                at = Some(moved);
            } else if !hinted {
                hinted = true;
                self.write("\n");
                self.tell(words::no_such_key(self.lang));
                self.write(words::your_answer(self.lang));
                self.write(at.map_or("", words));
            }
        };
        self.write("\n");
        Ok(chosen)
    }

    fn line(&mut self, prompt: &str) -> Result<String, Interrupted> {
        self.tell(prompt);
        self.write(MARK);
        let mut text = String::new();
        loop {
            match self.key()? {
                // The lines of a pasted text are one: the second must not answer the next question.
                Key::Enter if more_is_there() => text.push(' '),
                Key::Enter => break,
                Key::Backspace => self.erase(&mut text),
                Key::Char(ERASE_LINE) => {
                    text.clear();
                    self.write(&format!("\n{MARK}"));
                }
                Key::Char(typed) if !typed.is_control() => {
                    text.push(typed);
                    self.write(typed.encode_utf8(&mut [0; 4]));
                }
                _ => {}
            }
        }
        self.write("\n");
        Ok(text.trim().to_owned())
    }

    fn say(&mut self, text: &str) {
        self.tell(text);
    }
}

/// Whether keys came together with the last one, as in a paste.
fn more_is_there() -> bool {
    #[cfg(unix)]
    {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};
        let stdin = rustix::stdio::stdin();
        let mut waiting = [PollFd::new(&stdin, PollFlags::IN)];
        let at_once = Timespec::default();
        poll(&mut waiting, Some(&at_once)).is_ok_and(|ready| ready > 0)
    }
    #[cfg(not(unix))]
    false
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.term.show_cursor();
    }
}
