//! Texts on a line: what is left of a sentence without its links.

/// A paragraph of so many bytes is a summary as it is.
pub(super) const SHORT: usize = 200;

/// A text without the addresses of its links in Markdown: `[Grid](https://grid.example)`.
pub(super) fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("](") {
        let (before, after) = rest.split_at(at);
        let (Some(open), Some(end)) = (before.rfind('['), after.find(')')) else {
            break;
        };
        plain.push_str(&before[..open]);
        plain.push_str(&before[open + 1..]);
        rest = &after[end + 1..];
    }
    plain + rest
}

/// Whether words end with one that is written short, so that the point after it ends nothing.
fn is_shortened(words: &str) -> bool {
    let last = words
        .rsplit(|c: char| c.is_whitespace() || c == '(')
        .next()
        .unwrap_or_default();
    let short = [
        "art", "cf", "dr", "e.g", "ex", "fig", "i.e", "mr", "mrs", "no", "p", "pp", "st", "vs",
    ];
    short.contains(&last.to_lowercase().as_str())
}

/// A text on one line; `None` when it is empty or longer than `most` characters.
pub(super) fn on_a_line(text: &str, most: usize) -> Option<String> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|part| !part.is_empty())
        .collect();
    let line = words.join(" ");
    // `☕ A tool ☕`: signs that only adorn.
    let adorns = |c: char| {
        let pictures = '\u{2190}'..='\u{2bff}';
        let more = '\u{1f000}'..='\u{1faff}';
        pictures.contains(&c) || more.contains(&c) || "–—•·\u{fe0f}\u{200d}".contains(c)
    };
    let line = line
        .trim_matches(|c: char| adorns(c) || c == ' ')
        .to_owned();
    (!line.is_empty() && line.chars().count() <= most).then_some(line)
}

/// A paragraph that is short, or else its first sentence.
pub(in crate::repository) fn first_sentence(text: &str) -> &str {
    let text = text.trim();
    let end = ["\n\n", "\r\n\r\n"]
        .iter()
        .filter_map(|it| text.find(it))
        .min();
    let paragraph = &text[..end.unwrap_or(text.len())];
    let ended = |text: &str| {
        text.trim_end_matches([')', '”', '»', '"', '\u{a0}'])
            .ends_with(['.', '!', '?', '…'])
    };
    if paragraph.len() <= SHORT {
        // What leads to a list is no sentence of a summary.
        let cut = paragraph
            .rfind(". ")
            .filter(|at| !ended(paragraph) && *at > SHORT / 4);
        return cut.map_or(paragraph, |at| &paragraph[..=at]);
    }
    let ends = paragraph.match_indices(['.', '!', '?']);
    let end = ends
        .map(|(at, mark)| (at, mark, &paragraph[at + mark.len()..]))
        .filter(|(_, _, after)| after.starts_with(char::is_whitespace))
        .find(|(at, mark, _)| *mark != "." || !is_shortened(&paragraph[..*at]));
    end.map_or(paragraph, |(at, mark, _)| &paragraph[..at + mark.len()])
}
