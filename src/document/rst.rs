//! reStructuredText.

use super::draft::Draft;
use super::paragraphs::{Paragraphs, indent, item, ruler};

/// Directives whose content is no prose.
const NO_PROSE: [&str; 16] = [
    "code",
    "code-block",
    "sourcecode",
    "highlight",
    "image",
    "figure",
    "toctree",
    "contents",
    "raw",
    "include",
    "literalinclude",
    "math",
    "csv-table",
    "meta",
    "index",
    "only",
];

pub(super) fn read(text: &str, draft: &mut Draft) {
    let lines: Vec<&str> = text.lines().collect();
    let mut reader = Reader {
        lines: &lines,
        at: 0,
        paragraphs: Paragraphs::new(draft, inline),
        levels: Vec::new(),
    };
    while reader.at < lines.len() {
        reader.take();
    }
    reader.paragraphs.end();
}

struct Reader<'a, 'd> {
    lines: &'a [&'a str],
    at: usize,
    paragraphs: Paragraphs<'d>,
    /// The underlines met, in the order of their levels: the character, and whether above too.
    levels: Vec<(char, bool)>,
}

impl<'a> Reader<'a, '_> {
    fn get(&self, ahead: usize) -> &'a str {
        self.lines.get(self.at + ahead).copied().unwrap_or_default()
    }

    fn take(&mut self) {
        let line = self.lines[self.at];
        let number = self.at + 1;
        if line.trim().is_empty() {
            self.paragraphs.end();
        } else if self.title() {
            return;
        } else if let Some(rest) = line.trim_start().strip_prefix("..")
            && (rest.is_empty() || rest.starts_with(' '))
        {
            self.explicit(line, rest.trim());
            return;
        } else if is_border(line) {
            self.paragraphs.end();
        } else if line.trim_start().starts_with("| ") && line.trim_end().ends_with('|') {
            self.paragraphs.row(number, line.trim().trim_matches('|'));
        } else if let Some((indent, rest)) = item(line) {
            self.paragraphs.item(number, indent, rest);
            self.literal(line, indent);
            return;
        } else {
            self.paragraphs.line(number, indent(line), line);
            self.literal(line, indent(line));
            return;
        }
        self.at += 1;
    }

    /// After `::` what is indented more is literal.
    fn literal(&mut self, line: &str, depth: usize) {
        self.at += 1;
        if line.trim_end().ends_with("::") && self.get(0).trim().is_empty() {
            self.paragraphs.end();
            self.skip(depth);
        }
    }

    /// Passes over empty lines and those indented more than `depth`.
    fn skip(&mut self, depth: usize) {
        while self.at < self.lines.len() {
            let line = self.lines[self.at];
            if !line.trim().is_empty() && indent(line) <= depth {
                break;
            }
            self.at += 1;
        }
    }

    /// A title with its underline, and an overline perhaps.
    fn title(&mut self) -> bool {
        if self.paragraphs.is_open() {
            return false;
        }
        let over = ruler(self.lines[self.at]);
        let (found, under) = if over.is_some() { (1, 2) } else { (0, 1) };
        let title = self.get(found);
        let Some(mark) = ruler(self.get(under)) else {
            return false;
        };
        let blank = title.trim().is_empty() || ruler(title).is_some();
        let indented = over.is_none() && indent(title) > 0;
        if blank || indented || over.is_some_and(|over| over != mark) {
            return false;
        }
        let key = (mark, over.is_some());
        let level = self.levels.iter().position(|level| *level == key);
        let level = level.unwrap_or_else(|| {
            self.levels.push(key);
            self.levels.len() - 1
        });
        let level = u8::try_from(level + 1).unwrap_or(u8::MAX);
        let line = self.at + found + 1;
        self.paragraphs.heading(level, line, title, &[]);
        self.at += under + 1;
        true
    }

    /// A directive, a label, a footnote or a comment: `.. `.
    fn explicit(&mut self, line: &str, rest: &str) {
        let depth = indent(line);
        let number = self.at + 1;
        self.paragraphs.end();
        self.at += 1;
        if let Some(label) = rest.strip_prefix('_') {
            let name = label
                .split(':')
                .next()
                .unwrap_or_default()
                .trim_matches('`');
            self.paragraphs.draft.anchor(name, number);
        } else if let Some((name, rest)) = rest.split_once("::")
            && !name.contains(' ')
        {
            if NO_PROSE.contains(&name.trim()) {
                self.skip(depth);
            } else if !rest.trim().is_empty() {
                self.paragraphs.line(number, depth, rest);
            }
        } else if rest.starts_with('[')
            && let Some((_, note)) = rest.split_once(']')
        {
            self.paragraphs.line(number, depth, note);
        } else {
            self.skip(depth);
        }
    }
}

/// A border of a table.
fn is_border(line: &str) -> bool {
    let line = line.trim();
    let inside = |c: char| matches!(c, '+' | '-' | '=' | ' ' | '|');
    line.len() >= 3 && line.contains(['-', '=']) && line.chars().all(inside) && item(line).is_none()
}

/// Words without `**`, ` `` `, roles and targets.
fn inline(text: &str, from: usize, draft: &mut Draft) {
    let mut line = from;
    let mut rest = text;
    while !rest.is_empty() {
        let next = rest.find(['`', '*', '\n']).unwrap_or(rest.len());
        let mut words = &rest[..next];
        let mark = rest[next..].chars().next();
        if mark == Some('`') {
            words = without_role(words);
        }
        draft.push(words, line, false);
        rest = &rest[next..];
        match mark {
            Some('\n') => {
                draft.space();
                line += 1;
                rest = &rest[1..];
            }
            Some('`') => {
                rest = rest.trim_start_matches('`');
                let end = rest.find('`').unwrap_or(rest.len());
                let inside = &rest[..end];
                rest = rest[end..].trim_start_matches('`');
                let linked = rest.starts_with('_');
                rest = rest.trim_start_matches('_');
                let shown = inside.find('<').filter(|_| inside.ends_with('>'));
                let shown = &inside[..shown.unwrap_or(inside.len())];
                draft.push(&shown.trim_end().replace('\n', " "), line, linked);
                line += inside.matches('\n').count();
            }
            _ => rest = rest.trim_start_matches('*'),
        }
    }
}

/// `see :ref:` → `see `.
fn without_role(words: &str) -> &str {
    let Some(before) = words.strip_suffix(':') else {
        return words;
    };
    let role = before.rfind(':').filter(|at| {
        let name = &before[at + 1..];
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    });
    role.map_or(words, |at| &before[..at])
}

#[cfg(test)]
mod tests {
    use crate::document::{BlockKind, read};
    use crate::model::Markup;

    #[test]
    fn titles_labels_lists_literals_and_tables() {
        let text = "=====\nRules\n=====\n\n.. _votes:\n\nVoting\n------\nSee `the\nlist <x>`_ and ``a``; run::\n\n    vote majority\n\nThey may:\n\n* vote\n\n  - twice\n* leave\n\n.. note:: Be kind.\n.. a comment\n   of two lines\n\n+---+---+\n| a | b |\n+---+---+\n";
        let document = read(text, Markup::Rst);
        let headings: Vec<_> = document
            .outline
            .headings
            .iter()
            .map(|heading| {
                (
                    heading.level,
                    heading.line,
                    heading.end_line,
                    heading.text.as_str(),
                )
            })
            .collect();
        assert_eq!(headings, [(1, 2, 27, "Rules"), (2, 7, 27, "Voting")]);
        assert!(
            document.outline.headings[1]
                .anchors
                .contains(&"votes".to_owned())
        );
        let blocks: Vec<_> = document.blocks[2..]
            .iter()
            .map(|block| {
                (
                    block.kind,
                    block.text.as_str(),
                    block.start(),
                    block.lead.is_some(),
                )
            })
            .collect();
        assert_eq!(
            blocks,
            [
                (BlockKind::Paragraph, "See the list and a; run::", 9, false),
                (BlockKind::Paragraph, "They may:", 14, false),
                (BlockKind::Item, "vote", 16, true),
                (BlockKind::Item, "twice", 18, true),
                (BlockKind::Item, "leave", 19, true),
                (BlockKind::Paragraph, "Be kind.", 21, false),
                (BlockKind::Row, "a | b", 26, false),
            ]
        );
    }
}
