//! Somebody's text in Markdown.

use super::visible;

/// Somebody's text as text: nothing of it becomes markup, a link or a mention.
pub(super) fn escape(text: &str) -> String {
    // A word joiner keeps a name from being notified, and an address from becoming a link.
    unmarked(text)
        .replace('@', "@\u{2060}")
        .replace("://", ":\u{2060}//")
        .replace("www.", "www\u{2060}.")
}

/// Somebody's text as text, for a page that people go on writing or paste: nothing of it becomes markup
/// or a mention, and an address in it can still be copied.
pub(super) fn literal(text: &str) -> String {
    let mut safe = String::new();
    let mut before = None;
    for character in unmarked(text).chars() {
        safe.push(character);
        // What stands before it in an address is a part of it.
        if character == '@' && before.is_none_or(|it: char| !it.is_alphanumeric()) {
            safe.push('\u{2060}');
        }
        before = Some(character);
    }
    safe
}

/// Somebody's text, of which nothing becomes markup.
fn unmarked(text: &str) -> String {
    let mut safe = String::new();
    let shown = visible(text);
    let shown = shown.trim_start();
    // What opens a list, a rule or a heading does so only at the beginning.
    let marker = shown.trim_start_matches(|c: char| c.is_ascii_digit());
    let (number, rest) = shown.split_at(shown.len() - marker.len());
    safe.push_str(number);
    if number.is_empty() && rest.starts_with(['-', '+', '='])
        || !number.is_empty() && rest.starts_with(['.', ')'])
    {
        safe.push('\\');
    }
    for character in rest.chars() {
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => {
                safe.push('\\');
                safe.push(character);
            }
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{escape, literal};

    #[test]
    fn nothing_becomes_markup() {
        assert_eq!(escape("<b>|x|</b>"), "&lt;b&gt;\\|x\\|&lt;/b&gt;");
        assert_eq!(escape("1. one"), "1\\. one");
        assert_eq!(escape("- one"), "\\- one");
        assert_eq!(escape("2026 – 3"), "2026 – 3");
        assert_eq!(escape("[a](javascript:x)"), "\\[a\\](javascript:x)");
    }

    #[test]
    fn nobody_is_notified_and_an_address_can_be_copied() {
        let mentions = "@everyone, (@a/b) a@b.org https://c.org/@d";
        assert_eq!(
            literal(mentions),
            "@\u{2060}everyone, (@\u{2060}a/b) a@b.org https://c.org/@\u{2060}d"
        );
        assert!(!escape(mentions).contains("\u{2060}\u{2060}"));
    }
}
