//! Byte positions ↔ lines and columns.

use super::Span;
use std::cell::OnceCell;

/// Where the lines of a text begin. Lines end with LF, CR LF or CR.
#[derive(Debug)]
pub struct Lines<'s> {
    text: &'s str,
    starts: Vec<usize>,
    /// How many characters come before every `STEP`th byte, counted when it is first needed: a
    /// line may be as long as a file, and its problems many.
    characters: OnceCell<Vec<usize>>,
}

/// After how many bytes characters are counted anew.
const STEP: usize = 1024;

impl<'s> Lines<'s> {
    /// Finds the lines of `text`.
    #[must_use]
    pub fn new(text: &'s str) -> Lines<'s> {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        // By the standard library alone: `memchr` asks the processor first what it can, and in a virtual
        // machine that takes longer than to find the lines of a file.
        if text.contains('\r') {
            let ends = text
                .match_indices(['\n', '\r'])
                .filter(|(at, end)| *end == "\n" || bytes.get(at + 1) != Some(&b'\n'));
            starts.extend(ends.map(|(at, _)| at + 1));
        } else {
            starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        }
        Lines {
            text,
            starts,
            characters: OnceCell::new(),
        }
    }

    /// The line and the column (in characters) of a byte position, counted from one.
    #[must_use]
    pub fn place(&self, at: usize) -> (usize, usize) {
        let at = self.text.floor_char_boundary(at);
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts[line - 1];
        let column = if at - start <= STEP {
            count(&self.text.as_bytes()[start..at])
        } else {
            self.before(at) - self.before(start)
        };
        (line, column + 1)
    }

    /// How many characters come before a byte position.
    fn before(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let characters = self.characters.get_or_init(|| {
            let mut characters = vec![0];
            for block in bytes.chunks(STEP) {
                let before = characters.last().copied().unwrap_or_default();
                characters.push(before + count(block));
            }
            characters
        });
        let block = at / STEP;
        characters[block] + count(&bytes[block * STEP..at])
    }

    /// The span of the line (counted from one) without its end.
    #[must_use]
    pub fn span(&self, line: usize) -> Span {
        let start = self.starts[line - 1];
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        let text = self.text[start..end].trim_end_matches(['\n', '\r']);
        start..start + text.len()
    }
}

/// How many characters begin in these bytes of UTF-8.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_far_into_a_long_line_are_those_one_would_count() {
        let text = format!("x\n{}", "é€a👩".repeat(2_000));
        let lines = Lines::new(&text);
        for (at, character) in text.char_indices().skip(2).step_by(37) {
            let counted = text[2..at].chars().count() + 1;
            assert_eq!(lines.place(at), (2, counted), "{character} at {at}");
        }
        let end = text.len();
        assert_eq!(lines.place(end), (2, text.chars().count() - 1));
    }

    #[test]
    fn counts_lines_for_every_line_ending_and_columns_in_characters() {
        let lines = Lines::new("é: 1\r\nb\rc\nd");
        assert_eq!(lines.place(0), (1, 1));
        assert_eq!(lines.place("é".len()), (1, 2));
        assert_eq!(lines.place("é: 1\r\n".len()), (2, 1));
        assert_eq!(lines.place("é: 1\r\nb\r".len()), (3, 1));
        assert_eq!(lines.place("é: 1\r\nb\rc\nd".len()), (4, 2));
        assert_eq!(lines.span(1), 0.."é: 1".len());
    }

    #[test]
    fn a_place_beyond_the_end_is_the_end() {
        assert_eq!(Lines::new("").place(10), (1, 1));
    }
}
