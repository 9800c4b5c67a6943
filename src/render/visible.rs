//! Text from a file is data: what would obey or mislead is shown instead.

use crate::model::is_control;
use std::borrow::Cow;
use std::fmt::Write as _;

/// The text with control characters and direction marks made visible, on one line.
///
/// A terminal would obey an escape character; a direction mark would make a line read otherwise
/// than it is written. Line ends become spaces.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if controls(text).next().is_none() {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\t' => shown.push(' '),
            '\r' => {}
            // The control pictures stand in the same order as the characters they show.
            '\0'..='\u{1f}' => {
                shown.push(char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{fffd}'));
            }
            '\u{7f}' => shown.push('\u{2421}'),
            other if is_control(other) => {
                let _ = write!(shown, "<U+{:04X}>", u32::from(other));
            }
            other => shown.push(other),
        }
    }
    Cow::Owned(shown)
}

/// The characters of a text that would obey or mislead. Few bytes can begin one: the others are passed
/// over as bytes, for all that is written goes through here.
pub(super) fn controls(text: &str) -> impl Iterator<Item = char> {
    const BLOCK: usize = 32;
    let may_begin =
        |byte: u8| byte < 0x20 || matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef..=0xf4);
    // Most blocks hold none of them, which is told without a branch for each byte.
    let blocks = text.as_bytes().chunks(BLOCK).zip((0..).step_by(BLOCK));
    blocks
        .filter(move |(block, _)| block.iter().fold(false, |any, it| any | may_begin(*it)))
        .flat_map(|(block, start)| block.iter().zip(start..))
        .filter(move |(byte, _)| may_begin(**byte))
        .filter_map(|(_, at)| text[at..].chars().next())
        .filter(|character| is_control(*character))
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn an_escape_is_shown_and_not_obeyed() {
        assert_eq!(visible("a\u{1b}[31mb"), "a␛[31mb");
        assert_eq!(visible("a\u{202e}b\u{9b}c"), "a<U+202E>b<U+009B>c");
        assert_eq!(
            visible("a\u{61c}b\u{2028}c\u{ffff}"),
            "a<U+061C>b<U+2028>c<U+FFFF>"
        );
        assert_eq!(visible("a\u{e0041}b\u{2063}c"), "a<U+E0041>b<U+2063>c");
        assert_eq!(visible("two\r\nlines"), "two lines");
        assert_eq!(visible("été, 日本"), "été, 日本");
    }
}
