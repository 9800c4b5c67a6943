//! A person in a terminal, by dialoguer’s terminal layer.
//!
//! dialoguer’s own `Select` and `Input` are not used: they take no letter for an answer, draw the
//! whole prompt again at every key (a screen reader reads it again), hide the cursor, and wipe what
//! was typed where a line is full. Here a prompt is written once, and at most the line of the answer is
//! written again. Nothing is answered before Enter: who types a word, or pastes a line, answers one
//! question and not the next one too.

use super::keys::{Key, Keys};
use super::{Asker, Choice, Interrupted};
use crate::model::Lang;
use crate::render::{Medium, safe_lines, visible};
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

/// The terminal a person sits at. Questions go to standard error.
pub struct Terminal {
    term: Term,
    lang: Lang,
    dumb: bool,
    keys: Keys,
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
    fn offer(&self, choice: &Choice<'_>) {
        let options = choice.options.iter().map(|option| {
            let key = option.keys.first().copied().unwrap_or(' ');
            format!("{key}\u{a0}{}", option.words.replace(' ', "\u{a0}"))
        });
        if choice.prompt.is_empty() {
            let options = options.collect::<Vec<_>>().join(", ");
            self.tell(&format!("{options}. {}", words::then_enter(self.lang)));
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

    /// Writes a line of text again after a change within it.
    fn rewrite(&self, line: &mut Line) {
        let width = MARK.len() + measure_text_width(&line.text);
        if self.dumb || width >= usize::from(self.term.size().1) {
            line.at = line.text.len();
            self.write(&format!("\n{MARK}{}", line.text));
            return;
        }
        let _ = self.term.clear_line();
        self.write(&format!("{MARK}{}", line.text));
        let behind = measure_text_width(&line.text[line.at..]);
        let _ = self.term.move_cursor_left(behind);
    }

    /// Adds to a line where one is in it, on screen too.
    fn put(&self, typed: &str, line: &mut Line) {
        let at_end = line.at == line.text.len();
        line.text.insert_str(line.at, typed);
        line.at += typed.len();
        if at_end {
            self.write(typed);
        } else {
            self.rewrite(line);
        }
    }
}

/// A line of text that is being typed, and where one is in it.
#[derive(Default)]
struct Line {
    text: String,
    at: usize,
}

impl Line {
    fn before(&self) -> usize {
        let last = self.text[..self.at].chars().next_back();
        self.at - last.map_or(0, char::len_utf8)
    }

    fn after(&self) -> usize {
        let next = self.text[self.at..].chars().next();
        self.at + next.map_or(0, char::len_utf8)
    }
}

/// The option that was typed: by its key, or by the beginning of its words in either language.
fn typed_option(typed: &str, choice: &Choice<'_>) -> Option<usize> {
    let typed = typed.trim().to_lowercase();
    let mut letters = typed.chars();
    let by_key = match (letters.next(), letters.next()) {
        (None, _) => return choice.default,
        (Some(letter), None) => choice
            .options
            .iter()
            .position(|option| option.keys.contains(&letter)),
        (Some(_), Some(_)) => None,
    };
    let begins = |words: &str| typed.len() > 1 && words.to_lowercase().starts_with(&typed);
    let mut options = choice.options.iter();
    by_key.or_else(|| {
        options.position(|option| begins(option.words) || option.other.into_iter().any(begins))
    })
}

/// What was pasted, on one line.
fn in_a_line(pasted: &str) -> String {
    let letters = pasted.trim_matches(['\n', '\r']).chars();
    letters
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}

impl Asker for Terminal {
    fn choice(&mut self, choice: &Choice<'_>) -> Result<usize, Interrupted> {
        self.offer(choice);
        let words = |at: Option<usize>| {
            let option = at.and_then(|at| choice.options.get(at));
            option.map_or("", |option| option.words)
        };
        let last = choice.options.len() - 1;
        let (mut at, mut typed) = (choice.default, String::new());
        let mut shown = words(at).to_owned();
        self.write(words::your_answer(self.lang));
        self.show(&shown, "");
        let chosen = loop {
            let key = self.keys.next()?;
            let moves = key.moves();
            match key {
                // The lines of a pasted text are one: the second must not answer the next question.
                Key::Enter if self.keys.more_is_there()? => typed.push(' '),
                Key::Enter => {
                    if let Some(at) = at {
                        break at;
                    }
                    self.write("\n");
                    self.tell(words::no_such_key(self.lang));
                    self.write(words::your_answer(self.lang));
                    typed.clear();
                    shown.clear();
                }
                Key::Char(letter) => typed.push(letter),
                Key::Pasted(text) => typed.push_str(&in_a_line(&text)),
                Key::Backspace => drop(typed.pop()),
                Key::EraseLine => typed.clear(),
                Key::Down | Key::Right | Key::Tab => {
                    typed.clear();
                    at = Some(at.map_or(0, |at| if at == last { 0 } else { at + 1 }));
                }
                Key::Up | Key::Left | Key::BackTab => {
                    typed.clear();
                    at = Some(at.map_or(last, |at| at.checked_sub(1).unwrap_or(last)));
                }
                Key::Delete | Key::Home | Key::End | Key::EndOfInput | Key::Other => {}
            }
            if !moves {
                at = typed_option(&typed, choice);
            }
            let now = if at.is_some() { words(at) } else { &typed };
            if shown != now {
                self.show(now, &shown);
                now.clone_into(&mut shown);
            }
        };
        self.write("\n");
        self.keys.drop_rest()?;
        Ok(chosen)
    }

    fn line(&mut self, prompt: &str) -> Result<String, Interrupted> {
        self.tell(prompt);
        self.write(MARK);
        let mut line = Line::default();
        loop {
            let key = self.keys.next()?;
            let place = match key {
                Key::Enter if self.keys.more_is_there()? => {
                    self.put(" ", &mut line);
                    continue;
                }
                Key::Enter => break,
                Key::Char(typed) => {
                    self.put(typed.encode_utf8(&mut [0; 4]), &mut line);
                    continue;
                }
                Key::Pasted(text) => {
                    self.put(&in_a_line(&text), &mut line);
                    continue;
                }
                Key::Backspace if line.at == line.text.len() => {
                    self.erase(&mut line.text);
                    line.at = line.text.len();
                    continue;
                }
                Key::EraseLine => {
                    line = Line::default();
                    self.write(&format!("\n{MARK}"));
                    continue;
                }
                // The others go to a place in the line, which such a terminal has not.
                _ if self.dumb => continue,
                Key::Backspace => {
                    let at = line.before();
                    line.text.remove(at);
                    at
                }
                Key::Delete if line.at < line.text.len() => {
                    line.text.remove(line.at);
                    line.at
                }
                Key::Left => line.before(),
                Key::Right => line.after(),
                Key::Home => 0,
                Key::End => line.text.len(),
                Key::Delete
                | Key::Up
                | Key::Down
                | Key::Tab
                | Key::BackTab
                | Key::EndOfInput
                | Key::Other => continue,
            };
            line.at = place;
            self.rewrite(&mut line);
        }
        self.write("\n");
        self.keys.drop_rest()?;
        Ok(line.text.trim().to_owned())
    }

    fn say(&mut self, text: &str) {
        self.tell(text);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if !self.dumb {
            self.write(TELL_NO_PASTES);
        }
    }
}
