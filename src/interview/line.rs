//! A line of text that is being typed: what a key makes of it, and where it stands on the screen.

use super::keys::Key;
use crate::render::visible;
use dialoguer::console::measure_text_width;
use rustyline::line_buffer::{ChangeListener, DeleteListener, Direction, LineBuffer};
use rustyline::{At, Word};

/// More than anybody types, in bytes; what is pasted beyond it is left out.
const LONGEST: usize = 16 * 1024;

/// What a key made of a line.
#[derive(Debug, Eq, PartialEq)]
pub(super) enum Change {
    /// Nothing.
    None,
    /// This came at its end.
    Appended(String),
    /// Its last letter went; so many columns.
    Shortened(usize),
    /// Something within it, or where one is in it.
    Redrawn,
}

/// A line, and the earlier ones that can be called back with the arrow keys.
pub(super) struct Line<'h> {
    text: LineBuffer,
    /// What was cut last.
    cut: Cut,
    earlier: &'h [String],
    /// Which of the earlier ones is shown; their number when none is.
    shown: usize,
    /// What was typed before an earlier one was shown.
    typed: String,
}

/// What is cut can be put back.
#[derive(Default)]
struct Cut(String);

impl DeleteListener for Cut {
    fn delete(&mut self, _: usize, text: &str, _: Direction) {
        text.clone_into(&mut self.0);
    }
}

impl ChangeListener for Cut {
    fn insert_char(&mut self, _: usize, _: char) {}
    fn insert_str(&mut self, _: usize, _: &str) {}
    fn replace(&mut self, _: usize, _: &str, _: &str) {}
}

impl<'h> Line<'h> {
    /// A line that begins with a text, with the cursor behind it.
    pub(super) fn new(text: &str, earlier: &'h [String]) -> Line<'h> {
        let mut line = Line {
            text: LineBuffer::with_capacity(LONGEST),
            cut: Cut::default(),
            earlier,
            shown: earlier.len(),
            typed: String::new(),
        };
        line.put(text);
        line
    }

    pub(super) fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// Does what a key says.
    pub(super) fn take(&mut self, key: Key) -> Change {
        let (text, cut) = (&mut self.text, &mut self.cut);
        let mut small = Cut::default();
        let at_end = text.is_cursor_at_end();
        let changed = match key {
            Key::Char(letter) => return self.put(letter.encode_utf8(&mut [0; 4])),
            Key::Pasted(pasted) => return self.put(&pasted),
            Key::PutBack => {
                let back = cut.0.clone();
                return self.put(&back);
            }
            Key::Backspace if at_end => {
                let before = text.as_str().to_owned();
                if !text.backspace(1, &mut small) {
                    return Change::None;
                }
                let gone = measure_text_width(&before[text.len()..]);
                return Change::Shortened(gone);
            }
            Key::Backspace => text.backspace(1, &mut small),
            Key::Delete | Key::EndOfInput => text.delete(1, &mut small).is_some(),
            Key::Left => text.move_backward(1),
            Key::Right => text.move_forward(1),
            Key::Home => text.move_home(),
            Key::End => text.move_end(),
            Key::WordLeft => text.move_to_prev_word(Word::Emacs, 1),
            Key::WordRight => text.move_to_next_word(At::AfterEnd, Word::Emacs, 1),
            Key::EraseWord => text.delete_prev_word(Word::Big, 1, cut),
            Key::DeleteWord => text.delete_word(At::AfterEnd, Word::Emacs, 1, cut),
            Key::EraseLine => text.discard_line(cut),
            Key::EraseRest => text.kill_line(cut),
            Key::Up => self.recall(self.shown.checked_sub(1)),
            Key::Down => self.recall(self.shown.checked_add(1)),
            Key::Enter | Key::Tab | Key::BackTab | Key::Other => false,
        };
        if changed {
            Change::Redrawn
        } else {
            Change::None
        }
    }

    /// Adds a text where one is, as much of it as there is room for: typed, pasted, or of a file.
    fn put(&mut self, text: &str) -> Change {
        let text = &in_a_line(text);
        let room = LONGEST - self.text.len();
        let end = (0..=text.len().min(room)).rev();
        let end = end.into_iter().find(|end| text.is_char_boundary(*end));
        let text = &text[..end.unwrap_or_default()];
        match self.text.yank(text, 1, &mut Cut::default()) {
            None => Change::None,
            Some(true) => Change::Appended(text.to_owned()),
            Some(false) => Change::Redrawn,
        }
    }

    /// Shows an earlier line, or again what was typed.
    fn recall(&mut self, wanted: Option<usize>) -> bool {
        let Some(wanted) = wanted.filter(|wanted| *wanted <= self.earlier.len()) else {
            return false;
        };
        if self.shown == self.earlier.len() {
            self.text.as_str().clone_into(&mut self.typed);
        }
        let text = self.earlier.get(wanted).unwrap_or(&self.typed).clone();
        self.shown = wanted;
        self.text.update("", 0, &mut Cut::default());
        self.put(&text);
        true
    }

    /// The rows below its beginning and the columns, of the cursor and of its end, on a screen this
    /// wide; `mark` is what stands before it.
    pub(super) fn places(&self, mark: usize, columns: usize) -> [(usize, usize); 2] {
        let text = self.text.as_str();
        [&text[..self.text.pos()], text].map(|text| place(text, mark, columns))
    }
}

/// Where a text ends. A letter that has no room at the end of a row begins the next one.
fn place(text: &str, mark: usize, columns: usize) -> (usize, usize) {
    let (mut row, mut column) = (0, mark);
    let mut buffer = [0; 4];
    for letter in text.chars() {
        let wide = measure_text_width(letter.encode_utf8(&mut buffer));
        if column + wide > columns {
            (row, column) = (row + 1, 0);
        }
        column += wide;
    }
    if column >= columns {
        (row, column) = (row + 1, 0);
    }
    (row, column)
}

/// A text on one line, in which nothing is obeyed by a terminal: letter for letter, for what is shown is what
/// is kept.
pub(super) fn in_a_line(text: &str) -> String {
    let shown = |letter: char| {
        let as_it_is = visible(letter.encode_utf8(&mut [0; 4]))
            .chars()
            .eq([letter]);
        match letter {
            letter if as_it_is => letter,
            '\n' | '\r' | '\t' => ' ',
            _ => '\u{fffd}',
        }
    };
    text.trim_matches(['\n', '\r']).chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::{Change, Key, Line, place};

    fn typed(line: &mut Line<'_>, text: &str) {
        for letter in text.chars() {
            line.take(Key::Char(letter));
        }
    }

    #[test]
    fn words_and_letters_go_as_people_see_them() {
        let mut line = Line::new("", &[]);
        typed(&mut line, "the red book");
        assert_eq!(line.take(Key::EraseWord), Change::Redrawn);
        assert_eq!(line.as_str(), "the red ");
        line.take(Key::WordLeft);
        typed(&mut line, "dark ");
        assert_eq!(line.as_str(), "the dark red ");
        line.take(Key::EraseRest);
        line.take(Key::Home);
        line.take(Key::PutBack);
        assert_eq!(line.as_str(), "red the dark ");
        line.take(Key::EraseLine);
        // A letter with its accent apart, and a family, are one letter each.
        line.take(Key::End);
        line.take(Key::EraseLine);
        typed(&mut line, "ae\u{301}👩\u{200d}👧");
        line.take(Key::Backspace);
        assert_eq!(line.as_str(), "ae\u{301}");
        line.take(Key::Backspace);
        assert_eq!(line.as_str(), "a");
    }

    #[test]
    fn nothing_that_stands_in_a_line_is_obeyed() {
        let line = Line::new("a\u{1b}]0;b\u{7}\u{202e}c\u{9b}\r\n::error::d\n", &[]);
        assert_eq!(
            line.as_str(),
            "a\u{fffd}]0;b\u{fffd}\u{fffd}c\u{fffd}  ::error::d"
        );
        let mut line = Line::new("", &[]);
        line.take(Key::Pasted("x\u{1b}[6n".to_owned()));
        line.take(Key::Char('\u{202e}'));
        assert_eq!(line.as_str(), "x\u{fffd}[6n\u{fffd}");
    }

    #[test]
    fn earlier_lines_come_back_and_what_was_typed_too() {
        let earlier = ["one".to_owned(), "two".to_owned()];
        let mut line = Line::new("", &earlier);
        typed(&mut line, "thr");
        let mut after = |key| {
            line.take(key);
            line.as_str().to_owned()
        };
        assert_eq!(after(Key::Up), "two");
        assert_eq!(after(Key::Up), "one");
        assert_eq!(after(Key::Up), "one");
        assert_eq!(after(Key::Down), "two");
        assert_eq!(after(Key::Down), "thr");
        assert_eq!(after(Key::Down), "thr");
    }

    #[test]
    fn a_row_that_is_full_is_followed_by_another() {
        assert_eq!(place("", 2, 10), (0, 2));
        assert_eq!(place("1234567", 2, 10), (0, 9));
        assert_eq!(place("12345678", 2, 10), (1, 0));
        // No half of a wide letter at the end.
        assert_eq!(place("1234567漢", 2, 10), (1, 2));
    }

    #[test]
    fn more_than_there_is_room_for_is_left_out() {
        let mut line = Line::new("", &[]);
        line.take(Key::Pasted("é".repeat(20_000)));
        assert_eq!(line.as_str().len(), super::LONGEST);
        assert_eq!(line.take(Key::Char('é')), Change::None);
    }
}
