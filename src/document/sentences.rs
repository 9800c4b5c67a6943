//! Where sentences end.

use super::Block;

/// A sentence of a block.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Sentence<'b> {
    /// Its words.
    pub text: &'b str,
    /// Its first line.
    pub start: usize,
    /// Its last line.
    pub end: usize,
    /// How many bytes of it are links.
    pub linked: usize,
}

/// What a full stop after it does not end.
const ABBREVIATIONS: [&str; 22] = [
    "e.g", "i.e", "eg", "ie", "etc", "cf", "art", "al", "p.ex", "par ex", "ex", "no", "n", "mr",
    "mrs", "dr", "vs", "st", "inc", "approx", "resp", "m",
];

pub(super) fn of(block: &Block) -> impl Iterator<Item = Sentence<'_>> {
    let text = block.text.as_str();
    let mut from = 0;
    std::iter::from_fn(move || {
        while from < text.len() {
            let end = from + ends(&text[from..]);
            let start = from;
            from = end;
            let words = text[start..end].trim_start();
            let first = end - words.len();
            let words = words.trim_end();
            if words.is_empty() {
                continue;
            }
            return Some(Sentence {
                text: words,
                start: block.line_of(first),
                end: block.line_of(first + words.len() - 1),
                linked: block.linked(first, first + words.len()),
            });
        }
        None
    })
}

/// How long the first sentence of `text` is.
fn ends(text: &str) -> usize {
    let bytes = text.as_bytes();
    for at in memchr::memchr3_iter(b'.', b'!', b'?', bytes) {
        let after = text[at + 1..].trim_start_matches(['"', ')', '*', '_', '»', '”', '\'']);
        let closed = text.len() - after.len();
        let spaced = after.is_empty() || after.starts_with(char::is_whitespace);
        if !spaced || (bytes[at] == b'.' && is_abbreviation(&text[..at], after)) {
            continue;
        }
        return closed;
    }
    text.len()
}

/// Whether a full stop belongs to a short form, a number or an initial.
fn is_abbreviation(before: &str, after: &str) -> bool {
    let last = before
        .rsplit(|c: char| c.is_whitespace() || c == '(')
        .next()
        .unwrap_or_default();
    let short = ABBREVIATIONS.contains(&last.to_lowercase().as_str());
    let numbered = before.len() == last.len() && last.chars().all(|c| c.is_ascii_digit());
    let goes_on = after.trim_start().starts_with(char::is_lowercase);
    numbered || (short && (goes_on || last.contains('.'))) || (goes_on && last.len() <= 3)
}

#[cfg(test)]
mod tests {
    use crate::document::read;
    use crate::model::Markup;

    #[test]
    fn sentences_end_where_one_would_say() {
        let text = "Members vote (e.g. by mail). The chair, i.e. Ada,\ncounts. Is it so? Yes!\nArt. 3 applies, v2.0 too";
        let document = read(text, Markup::Markdown);
        let found: Vec<(usize, usize, &str)> = document.blocks[0]
            .sentences()
            .map(|sentence| (sentence.start, sentence.end, sentence.text))
            .collect();
        assert_eq!(
            found,
            [
                (1, 1, "Members vote (e.g. by mail)."),
                (1, 2, "The chair, i.e. Ada, counts."),
                (2, 2, "Is it so?"),
                (2, 2, "Yes!"),
                (3, 3, "Art."),
                (3, 3, "3 applies, v2.0 too"),
            ]
        );
    }
}
