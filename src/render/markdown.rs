//! The report for a pull-request comment or a wiki.

use super::text::{answered, numbers};
use super::{Shown, visible};
use crate::model::Lang;
use crate::report::blocks::{Block, Item, Mark, Typed, Voice, blocks};
use crate::report::{QuestionnairePart, Report};
use crate::words::{Label, label};
use std::fmt::Write as _;

/// Lays a report out.
#[must_use]
pub fn markdown(report: &Report, shown: Shown) -> String {
    let blocks = blocks(report, shown, Typed::default());
    let blocks: Vec<String> = blocks.iter().map(|it| block(it, report.language)).collect();
    blocks.join("\n")
}

/// Somebody's text as text: nothing of it becomes markup, a link or a mention.
pub(super) fn escape(text: &str) -> String {
    // A word joiner keeps a name from being notified, and an address from becoming a link.
    literal(text)
        .replace('@', "@\u{2060}")
        .replace("://", ":\u{2060}//")
        .replace("www.", "www\u{2060}.")
}

/// Somebody's text as text, for a page that people go on writing: nothing of it becomes markup, and
/// an address in it can still be copied.
pub(super) fn literal(text: &str) -> String {
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

fn block(block: &Block<'_>, lang: Lang) -> String {
    match block {
        Block::Title(name, about) => format!("# {}\n\n{}\n", escape(name), escape(about)),
        Block::Heading(title) => format!("## {}\n", escape(title)),
        Block::Text(Voice::Headline, lines) => format!("**{}**\n", escape(&lines.join(" "))),
        Block::Text(_, lines) => {
            let lines: Vec<String> = lines.iter().map(|it| escape(it)).collect();
            format!("{}\n", lines.join("\n"))
        }
        Block::List(mark, items) => items
            .iter()
            .zip(1..)
            .map(|(it, number)| item(*mark, number, it))
            .collect(),
        Block::Sections(part) => sections(part, lang),
        Block::Command(command) => format!("    {}\n", visible(command)),
    }
}

fn item(mark: Mark, number: usize, item: &Item<'_>) -> String {
    let text = escape(&item.text);
    let lead = item.lead.map(|lead| format!("**{}** ", escape(lead)));
    let lead = lead.unwrap_or_default();
    let id = match item.id {
        "" => String::new(),
        id => format!(" `{id}`"),
    };
    let begin = match mark {
        Mark::Alert | Mark::Strength => format!("- {lead}{text}{id}\n"),
        Mark::Number => format!("{number}. **{text}**{id}\n"),
        Mark::Todo => format!("- [ ] **{number}. {text}**{id}\n"),
    };
    let below = item.below.iter();
    let below = below.map(|line| format!("  - {}\n", escape(line)));
    begin + &below.collect::<String>()
}

fn sections(part: &QuestionnairePart, lang: Lang) -> String {
    let first = if part.level.is_some() {
        Label::Principle
    } else {
        Label::Theme
    };
    let columns = part.columns();
    let readings = columns.iter().map(|(it, _)| *it);
    let heads = std::iter::once(first).chain(readings);
    let heads = heads.chain([Label::State, Label::Answered]);
    let heads: Vec<&str> = heads.map(|head| label(head, lang)).collect();
    let right = " ---: |".repeat(columns.len());
    let mut table = format!("| {} |\n| --- |{right} --- | ---: |\n", heads.join(" | "));
    for (section, number) in part.sections.iter().zip(1..) {
        let numbers = numbers(part, section).join(" | ");
        let title = escape(section.title);
        let (standing, answered) = (section.standing, answered(section));
        let _ = writeln!(
            table,
            "| {number}. {title} | {numbers} | {standing} | {answered} |"
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_becomes_markup() {
        assert_eq!(escape("<b>|x|</b>"), "&lt;b&gt;\\|x\\|&lt;/b&gt;");
        assert_eq!(escape("1. one"), "1\\. one");
        assert_eq!(escape("- one"), "\\- one");
        assert_eq!(escape("2026 – 3"), "2026 – 3");
        assert_eq!(escape("[a](javascript:x)"), "\\[a\\](javascript:x)");
    }
}
