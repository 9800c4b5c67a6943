//! The text of a review with one finding more, by the same means as a description with one answer.

use super::{BLANK, Editor, Pair, edited, neighbour, pair, proof};
use crate::description::review::{entry_parts, read_entry};
use crate::description::write::scalar;
use crate::model::{Lang, Place, ReviewEntry};
use crate::source::{Node, Problems, Value, Wanted, is_blank, parse, wrong};

/// The review `text` with this finding on the answer to `id`, in place of the one it holds.
///
/// # Errors
/// What keeps the text from being edited, as for an answer.
pub fn with_finding(text: &str, id: &str, entry: &ReviewEntry) -> Result<String, Problems> {
    let entry = ReviewEntry {
        note: entry.note.clone().filter(|note| !is_blank(note)),
        place: Place::default(),
        ..entry.clone()
    };
    let edit = |editor: &mut Editor<'_>, root: &Node<'_>, problems: &mut Problems| {
        editor.finding(root, id, &entry, problems)
    };
    edited(text, Lang::En, edit, |editor, root, new| {
        let is_it = |pair: Option<&Pair<'_>>| {
            pair.and_then(|pair| read_entry(&pair.1)).as_ref() == Some(&entry)
        };
        proof::changes_one(editor, root, new, ("findings", id), is_it)
    })
}

/// The review `text` without its finding on the answer to `id`: nobody looked at it.
///
/// # Errors
/// As those of [`with_finding`].
pub fn without_finding(text: &str, id: &str) -> Result<String, Problems> {
    let edit = |editor: &mut Editor<'_>, root: &Node<'_>, problems: &mut Problems| {
        editor.silence(root, ("findings", id), problems)
    };
    edited(text, Lang::En, edit, |editor, root, new| {
        proof::changes_one(editor, root, new, ("findings", id), |pair| pair.is_none())
    })
}

/// The finding on an answer in a review, wherever it stands there; `None` where there is none that can
/// be read.
#[must_use]
pub fn finding_in(text: &str, id: &str) -> Option<ReviewEntry> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let root = parse(text, &mut Problems::default())?;
    match root.get("findings").map(|findings| &findings.value) {
        Some(Value::Mapping(findings)) => read_entry(&pair(findings, id)?.1),
        Some(Value::Null | Value::Scalar(_) | Value::List(_) | Value::Refused) | None => None,
    }
}

impl Editor<'_> {
    fn finding(
        &mut self,
        root: &Node<'_>,
        id: &str,
        entry: &ReviewEntry,
        problems: &mut Problems,
    ) -> Option<()> {
        let Value::Mapping(all) = &root.value else {
            return wrong(root, Wanted::Mapping, problems);
        };
        self.step = self.step_of(all);
        let key = scalar(id, true);
        let in_braces = format!("{{{}}}", entry_parts(entry, true).join(", "));
        let flow = format!("{key}: {in_braces}");
        let Some(findings) = pair(all, "findings") else {
            let column = self.column_of(all) + self.step;
            let lines = self.on_lines(&key, entry, column);
            let member = if self.is_flow(root) {
                format!("findings: {{{flow}}}")
            } else {
                format!("findings:{}{}{lines}", self.eol, " ".repeat(column))
            };
            self.insert(root, all.last(), &[member]);
            return Some(());
        };
        match &findings.1.value {
            Value::Mapping(entries) if !entries.is_empty() => {
                if let Some(old) = pair(entries, id) {
                    self.change_finding(&findings.1, old, entry, &in_braces);
                } else if self.is_flow(&findings.1) {
                    self.insert(&findings.1, neighbour(entries, id), &[flow]);
                } else {
                    let lines = self.on_lines(&key, entry, self.column_of(entries));
                    self.insert(&findings.1, neighbour(entries, id), &[lines]);
                }
            }
            Value::Null | Value::Mapping(_) => {
                let inside = self.text[findings.1.span.clone()].trim_matches(['{', '}']);
                if self.is_flow(root) || !inside.trim_matches(BLANK).is_empty() {
                    self.replace_value(findings, &format!("{{{flow}}}"));
                } else {
                    let column = self.column(self.start(findings)) + self.step;
                    let lines = self.on_lines(&key, entry, column);
                    self.expand(findings, &[lines], column);
                }
            }
            Value::Scalar(_) | Value::List(_) | Value::Refused => {
                return wrong(&findings.1, Wanted::Mapping, problems);
            }
        }
        Some(())
    }

    /// A finding with its key, its first line not indented.
    fn on_lines(&self, key: &str, entry: &ReviewEntry, column: usize) -> String {
        let indent = format!("{}{}", self.eol, " ".repeat(column + self.step));
        format!("{key}:{indent}{}", entry_parts(entry, false).join(&indent))
    }

    /// A finding that is there already.
    fn change_finding(
        &mut self,
        findings: &Node<'_>,
        old: &Pair<'_>,
        entry: &ReviewEntry,
        in_braces: &str,
    ) {
        if self.is_flow(findings) || self.is_flow(&old.1) {
            return self.replace_value(old, in_braces);
        }
        let Value::Mapping(parts) = &old.1.value else {
            return self.replace_value(old, in_braces);
        };
        let start = parts
            .first()
            .map_or(old.1.span.start, |part| self.start(part));
        let span = start..self.end(&old.1);
        let indent = format!("{}{}", self.eol, " ".repeat(self.column(start)));
        let mut lines = self.comments(span.clone());
        lines.extend(entry_parts(entry, false));
        self.edits.push((span, lines.join(&indent)));
    }
}
