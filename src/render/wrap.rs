//! Prose in lines of whole words.

use textwrap::core::display_width;

/// A text of one line in lines of this many columns, the first after one indent and the others after
/// another. It is broken at spaces alone: an id or an address in two halves cannot be copied.
///
/// Every line of a report comes through here, so it is done in one pass: `textwrap::wrap`, which can do
/// far more, took a fourteenth of all that an assessment takes.
#[must_use]
pub fn wrap(text: &str, first: &str, rest: &str, width: usize) -> Vec<String> {
    if text.is_empty() {
        return vec![String::new()];
    }
    // No character is wider than it has bytes.
    if first.len() + text.len() <= width {
        return vec![[first, text.trim_end_matches(' ')].concat()];
    }
    let mut lines = Vec::new();
    // Where the line begins and its last word ends, and how many columns it has with the spaces after it.
    let (mut start, mut end, mut columns) = (0, 0, display_width(first));
    let mut indent = first;
    let mut at = 0;
    for part in text.split_inclusive(' ') {
        let word = part.trim_end_matches(' ');
        let wide = if word.is_ascii() {
            word.len()
        } else {
            display_width(word)
        };
        if !word.is_empty() && end > start && columns + wide > width {
            lines.push([indent, &text[start..end]].concat());
            indent = rest;
            (start, columns) = (at, display_width(rest));
        }
        columns += wide + part.len() - word.len();
        if !word.is_empty() {
            end = at + word.len();
        }
        at += part.len();
    }
    lines.push([indent, &text[start..end.max(start)]].concat());
    lines
}

#[cfg(test)]
mod tests {
    use super::wrap;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_are_those_of_textwrap(
            text in "([a-zé日]{1,12} {1,3}){0,12}[a-z—’\u{a0}]{1,40}",
            first in " {0,4}[!-]? {0,2}",
            rest in " {0,6}",
            width in 1_usize..60,
        ) {
            let options = textwrap::Options::new(width)
                .initial_indent(&first)
                .subsequent_indent(&rest)
                .break_words(false)
                .word_splitter(textwrap::WordSplitter::NoHyphenation);
            prop_assert_eq!(wrap(&text, &first, &rest, width), textwrap::wrap(&text, options));
        }
    }

    #[test]
    fn nothing_is_one_empty_line() {
        assert_eq!(wrap("", "- ", "  ", 10), [""]);
    }
}
