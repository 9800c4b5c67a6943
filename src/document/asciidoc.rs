//! `AsciiDoc`.

use super::draft::Draft;
use super::paragraphs::{Paragraphs, indent, item};

pub(super) fn read(text: &str, draft: &mut Draft) {
    let mut paragraphs = Paragraphs::new(draft, inline);
    let mut fence: Option<&str> = None;
    let mut in_table = false;
    let mut ids: Vec<String> = Vec::new();
    let mut lines = text.lines().enumerate().peekable();
    while let Some((at, line)) = lines.next() {
        let number = at + 1;
        let trimmed = line.trim_end();
        let next = lines.peek().map_or("", |(_, next)| next.trim_end());
        if let Some(open) = fence {
            if trimmed == open {
                fence = None;
            }
        } else if !in_table
            && !paragraphs.is_open()
            && let Some(level) = underlined(trimmed, next)
        {
            paragraphs.heading(level, number, trimmed, &std::mem::take(&mut ids));
            lines.next();
        } else if is_fence(trimmed) {
            paragraphs.end();
            fence = Some(trimmed);
        } else if trimmed.starts_with("|===") {
            paragraphs.end();
            in_table = !in_table;
        } else if trimmed.trim().is_empty() || is_frame(trimmed) || trimmed == "+" {
            paragraphs.end();
        } else if in_table {
            paragraphs.row(number, &trimmed.replace('|', " | "));
        } else if trimmed.starts_with("//") || is_attribute(trimmed) || is_macro(trimmed) {
        } else if let Some(id) = block_id(trimmed) {
            paragraphs.end();
            ids.extend((!id.is_empty()).then(|| id.to_owned()));
        } else if let Some((level, title)) = title(trimmed) {
            paragraphs.heading(level, number, title, &std::mem::take(&mut ids));
        } else if !paragraphs.is_open()
            && let Some(label) = trimmed.strip_prefix('.')
            && label.starts_with(char::is_alphabetic)
        {
            paragraphs.line(number, 0, &format!("*{label}*"));
            paragraphs.end();
        } else {
            for id in ids.drain(..) {
                paragraphs.draft.anchor(&id, number);
            }
            prose(&mut paragraphs, number, trimmed);
        }
    }
    paragraphs.end();
}

fn prose(paragraphs: &mut Paragraphs<'_>, number: usize, line: &str) {
    match marked(line).or_else(|| item(line)) {
        Some((depth, rest)) => paragraphs.item(number, depth, rest),
        None => paragraphs.line(number, indent(line), line),
    }
}

/// A fence whose content is no prose: code, literals, comments, passthrough.
fn is_fence(line: &str) -> bool {
    line.len() >= 4
        && ["-", ".", "/", "+"]
            .iter()
            .any(|mark| line.trim_matches(mark.as_bytes()[0] as char).is_empty())
        || line.starts_with("```")
}

/// The frame of an example, a quote or a sidebar: what is inside is prose.
fn is_frame(line: &str) -> bool {
    line.len() >= 4
        && ['=', '*', '_']
            .iter()
            .any(|mark| line.trim_matches(*mark).is_empty())
        || line == "--"
}

/// `:name: value`.
fn is_attribute(line: &str) -> bool {
    let name = line.strip_prefix(':').and_then(|rest| rest.split_once(':'));
    name.is_some_and(|(name, _)| !name.is_empty() && !name.contains(' '))
}

fn is_macro(line: &str) -> bool {
    [
        "include::",
        "image::",
        "toc::",
        "ifdef::",
        "ifndef::",
        "endif::",
    ]
    .iter()
    .any(|it| line.starts_with(it))
}

/// A line of attributes, `[[id]]` or `[#id.role]`: the id, empty if it gives none.
fn block_id(line: &str) -> Option<&str> {
    let inside = line.strip_prefix('[')?.strip_suffix(']')?;
    if let Some(id) = inside
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    {
        return id.split(',').next();
    }
    if inside.contains('[') {
        return None;
    }
    let named = || inside.split_once("id=").map(|(_, id)| id);
    let id = inside.strip_prefix('#').or_else(named).unwrap_or_default();
    id.trim_matches('"').split(['.', ',', '"', '%']).next()
}

/// `== Title`; `## Title` is read too.
fn title(line: &str) -> Option<(u8, &str)> {
    let mark = line.chars().next().filter(|c| matches!(c, '=' | '#'))?;
    let title = line.trim_start_matches(mark);
    let level = line.len() - title.len();
    ((1..=6).contains(&level) && title.starts_with(' '))
        .then(|| (u8::try_from(level).unwrap_or(6), title))
}

/// A title with its line beneath it, of the same length but for two: its level.
fn underlined(line: &str, next: &str) -> Option<u8> {
    let mark = next.chars().next()?;
    let level = ['=', '-', '~', '^', '+']
        .iter()
        .position(|it| *it == mark)?;
    let length = line.chars().count();
    let fits =
        next.len().abs_diff(length) <= 2 && next.len() > 2 && next.trim_matches(mark).is_empty();
    let first = line.chars().next()?;
    let title = first.is_alphanumeric() || !first.is_ascii();
    (fits && title).then(|| u8::try_from(level + 1).unwrap_or(5))
}

/// `** item` → its depth and words.
fn marked(line: &str) -> Option<(usize, &str)> {
    let line = line.trim_start();
    let (mark, rest) = line.split_once(' ')?;
    let same = ['*', '.', '-']
        .iter()
        .any(|it| mark.trim_matches(*it).is_empty());
    (same && !mark.is_empty() && mark.len() <= 6).then_some((mark.len(), rest))
}

/// Words without their marks; of a link or a reference, its text.
fn inline(text: &str, from: usize, draft: &mut Draft) {
    for (at, part) in text.split('\n').enumerate() {
        draft.space();
        let mut rest = part;
        while !rest.is_empty() {
            let next = rest.find(['*', '`', '[', '<']).unwrap_or(rest.len());
            let (words, after) = rest.split_at(next);
            match after.chars().next() {
                Some('[') => {
                    let end = after.find(']').unwrap_or(after.len());
                    let target = words.rfind(' ').map_or(0, |space| space + 1);
                    let linked = words[target..].contains(':') || words.ends_with('}');
                    draft.push(
                        if linked { &words[..target] } else { words },
                        from + at,
                        false,
                    );
                    let shown = after[1..end.max(1)].split(',').next().unwrap_or_default();
                    draft.push(shown, from + at, linked);
                    rest = after.get(end + 1..).unwrap_or_default();
                }
                Some('<') if after.starts_with("<<") => {
                    draft.push(words, from + at, false);
                    let end = after.find(">>").unwrap_or(after.len());
                    let shown = after[2..end.max(2)].rsplit(',').next().unwrap_or_default();
                    draft.push(shown, from + at, true);
                    rest = after.get(end + 2..).unwrap_or_default();
                }
                Some('<') => {
                    draft.push(&rest[..=next], from + at, false);
                    rest = &after[1..];
                }
                _ => {
                    draft.push(words, from + at, false);
                    rest = after.trim_start_matches(['*', '`']);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{BlockKind, read};
    use crate::model::Markup;

    #[test]
    fn a_title_may_stand_above_its_line() {
        let text = "Rules\n=====\n\n[[votes]]\nVoting\n------\nAll vote.\n\n----\ncode\n----\n";
        let document = read(text, Markup::Asciidoc);
        let headings = document.outline.headings.iter();
        let told: Vec<_> = headings
            .map(|it| (it.level, it.text.as_str(), it.line))
            .collect();
        assert_eq!(told, [(1, "Rules", 1), (2, "Voting", 5)]);
        assert_eq!(document.blocks.last().unwrap().text.trim(), "All vote.");
    }

    #[test]
    fn titles_ids_lists_fences_and_tables() {
        let text = "= Rules\n:toc:\n\n[#votes]\n== Voting\n\nSee link:x[the list] and <<a,that>>; *all* vote.\n\n----\nvote majority\n----\n\nThey may:\n\n* vote\n** twice\n* leave\n\n|===\n|a |b\n|===\n// vote\n";
        let document = read(text, Markup::Asciidoc);
        let second = &document.outline.headings[1];
        assert_eq!((second.level, second.line, second.end_line), (2, 5, 22));
        for name in ["voting", "votes", "_voting"] {
            assert!(second.anchors.contains(&name.to_owned()), "{second:?}");
        }
        let blocks: Vec<_> = document.blocks[2..]
            .iter()
            .map(|block| {
                (
                    block.kind,
                    block.text.trim(),
                    block.start(),
                    block.lead.is_some(),
                )
            })
            .collect();
        assert_eq!(
            blocks,
            [
                (
                    BlockKind::Paragraph,
                    "See the list and that; all vote.",
                    7,
                    false
                ),
                (BlockKind::Paragraph, "They may:", 13, false),
                (BlockKind::Item, "vote", 15, true),
                (BlockKind::Item, "twice", 16, true),
                (BlockKind::Item, "leave", 17, true),
                (BlockKind::Row, "| a  | b", 20, false),
            ]
        );
    }
}
