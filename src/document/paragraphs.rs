//! What the line-based readers share: paragraphs, items by their indent, rows, headings.

use super::BlockKind;
use super::draft::Draft;

/// Writes a paragraph's words without their markup: its text, the line it begins on.
pub(super) type Inline = fn(&str, usize, &mut Draft);

/// A document read line by line.
pub(super) struct Paragraphs<'d> {
    pub(super) draft: &'d mut Draft,
    inline: Inline,
    /// The indents of the lists being read.
    indents: Vec<usize>,
    /// The paragraph being read, the line it begins on, and what it is.
    text: String,
    from: usize,
    kind: BlockKind,
}

/// A line that may begin an item: its indent, and what follows the mark.
pub(super) fn item(line: &str) -> Option<(usize, &str)> {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let (mark, rest) = text.split_once(char::is_whitespace)?;
    let bullet = matches!(mark, "-" | "*" | "+" | "•" | "–" | "—" | "·" | "#." | "o");
    let numbered = mark
        .strip_suffix(['.', ')', '°'])
        .map(|rest| rest.trim_start_matches('('))
        .is_some_and(|rest| {
            let digits = rest.chars().all(|c| c.is_ascii_digit() || c == '.');
            !rest.is_empty() && rest.len() <= 5 && (digits || rest.len() == 1 || is_roman(rest))
        });
    (bullet || numbered).then(|| (indent, rest.trim_start()))
}

fn is_roman(mark: &str) -> bool {
    mark.chars()
        .all(|c| matches!(c, 'i' | 'v' | 'x' | 'I' | 'V' | 'X'))
}

/// How far a line is indented.
pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether a line is one character repeated: the character.
pub(super) fn ruler(line: &str) -> Option<char> {
    let line = line.trim_end();
    let first = line.chars().next().filter(char::is_ascii_punctuation)?;
    (line.len() >= 3 && line.chars().all(|c| c == first)).then_some(first)
}

impl Paragraphs<'_> {
    pub(super) fn new(draft: &mut Draft, inline: Inline) -> Paragraphs<'_> {
        Paragraphs {
            draft,
            inline,
            indents: Vec::new(),
            text: String::new(),
            from: 1,
            kind: BlockKind::Paragraph,
        }
    }

    /// Whether a paragraph is being read.
    pub(super) fn is_open(&self) -> bool {
        !self.text.is_empty()
    }

    /// A line of prose, at an indent.
    pub(super) fn line(&mut self, line: usize, indent: usize, text: &str) {
        if self.text.is_empty() {
            while self.indents.last().is_some_and(|it| *it >= indent) {
                self.indents.pop();
                self.draft.leave();
            }
            self.from = line;
        } else {
            self.text.push('\n');
        }
        self.text.push_str(text.trim());
    }

    /// Ends the paragraph being read.
    pub(super) fn end(&mut self) {
        if self.text.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        (self.inline)(&text, self.from, self.draft);
        let bold = is_bold(&text);
        self.draft.end(self.kind, bold);
        self.kind = BlockKind::Paragraph;
    }

    /// Begins an item at an indent.
    pub(super) fn item(&mut self, line: usize, indent: usize, text: &str) {
        self.end();
        while self.indents.last().is_some_and(|it| *it > indent) {
            self.indents.pop();
            self.draft.leave();
        }
        if self.indents.last() != Some(&indent) {
            self.indents.push(indent);
            self.draft.enter();
        }
        self.draft.item();
        self.kind = BlockKind::Item;
        self.from = line;
        self.text.push_str(text.trim());
    }

    /// A row of a table.
    pub(super) fn row(&mut self, line: usize, text: &str) {
        self.end();
        while self.indents.pop().is_some() {
            self.draft.leave();
        }
        (self.inline)(text.trim(), line, self.draft);
        self.draft.end(BlockKind::Row, false);
    }

    /// A heading.
    pub(super) fn heading(&mut self, level: u8, line: usize, text: &str, ids: &[String]) {
        self.end();
        self.indents.clear();
        (self.inline)(text.trim(), line, self.draft);
        self.draft.heading(level, line, ids);
    }
}

/// Whether all of a paragraph is bold.
fn is_bold(text: &str) -> bool {
    let text = text.trim_end_matches([':', ' ']);
    let inside = text
        .strip_prefix('*')
        .and_then(|rest| rest.strip_suffix('*'));
    inside.is_some_and(|it| !it.trim_matches('*').contains('*'))
}

/// Writes words as they are, line by line.
pub(super) fn verbatim(text: &str, from: usize, draft: &mut Draft) {
    for (at, part) in text.split('\n').enumerate() {
        draft.space();
        draft.push(part, from + at, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_items_are_known() {
        assert_eq!(item("- a b"), Some((0, "a b")));
        assert_eq!(item("  2) a"), Some((2, "a")));
        assert_eq!(item("iv. a"), Some((0, "a")));
        assert_eq!(item("a) b"), Some((0, "b")));
        assert_eq!(item("end. Next"), None);
        assert_eq!(item("-5 degrees"), None);
    }
}
