//! Members put into a mapping, and taken out of it: on lines of their own, or in braces.

use super::{BLANK, Editor, Pair};
use crate::source::{Node, Span};

impl Editor<'_> {
    /// Puts members into a mapping, after one of its own or as its first.
    pub(super) fn insert(&mut self, node: &Node<'_>, after: Option<&Pair<'_>>, members: &[String]) {
        match after {
            None => {
                let start = node.span.start + 1;
                self.edits.push((start..start, members.join(", ")));
            }
            Some(pair) if self.is_flow(node) => {
                self.insert_flow(self.start(pair), self.pair_end(pair), members);
            }
            Some(pair) => {
                let column = self.column(self.start(pair));
                self.insert_block(self.pair_end(pair), column, members);
            }
        }
    }

    /// New lines after the line of `end` and the comments that belong to it.
    pub(super) fn insert_block(&mut self, end: usize, column: usize, members: &[String]) {
        let at = self.after_comments(end, column);
        let indent = format!("{}{}", self.eol, " ".repeat(column));
        let lines = members.join(&indent);
        self.edits.push((at..at, format!("{indent}{lines}")));
    }

    /// New members after the one from `start` to `end`, on lines of their own where it has one.
    pub(super) fn insert_flow(&mut self, start: usize, end: usize, members: &[String]) {
        let line_end = self.line_end(end);
        let rest = self.text[end..line_end].trim_start_matches(BLANK);
        let after_comma = rest.strip_prefix(',');
        let tail = after_comma.unwrap_or(rest).trim_start_matches(BLANK);
        let alone = tail.is_empty() || tail.starts_with('#');
        let line_start = self.lines.span(self.lines.place(start).0).start;
        let first_on_line = self.text[line_start..start].trim_matches(BLANK).is_empty();
        if !(first_on_line && alone) {
            return self.insert_inline(end, members);
        }
        let indent = format!("{}{}", self.eol, &self.text[line_start..start]);
        let text = members.join(&format!(",{indent}"));
        let comma = if after_comma.is_some() { "," } else { "" };
        if after_comma.is_none() {
            self.edits.push((end..end, ",".to_owned()));
        }
        self.edits
            .push((line_end..line_end, format!("{indent}{text}{comma}")));
    }

    pub(super) fn insert_inline(&mut self, end: usize, members: &[String]) {
        self.edits
            .push((end..end, format!(", {}", members.join(", "))));
    }

    /// Takes parts out of a mapping in braces; comments beside them stay.
    pub(super) fn remove_flow(
        &mut self,
        parts: &[Pair<'_>],
        removed: &impl Fn(&&Pair<'_>) -> bool,
    ) {
        let kept = parts.iter().rposition(|part| !removed(&part)).unwrap_or(0);
        let mut spans: Vec<Span> = parts
            .windows(2)
            .take(kept)
            .filter(|pair| removed(&&pair[0]))
            .map(|pair| self.start(&pair[0])..self.start(&pair[1]))
            .collect();
        if let (Some(first), Some(last)) = (parts.get(kept + 1), parts.last()) {
            let end = self.pair_end(last);
            let rest = self.text[end..].trim_start_matches([' ', '\t']);
            spans.push(if let Some(rest) = rest.strip_prefix(',') {
                self.start(first)..self.text.len() - rest.trim_start_matches(' ').len()
            } else {
                self.pair_end(&parts[kept])..end
            });
        }
        for span in spans {
            let indent = " ".repeat(self.column(span.start));
            let comments = self.comments(span.clone());
            let comments = comments
                .iter()
                .map(|comment| format!(" {comment}{}{indent}", self.eol));
            let comments: String = comments.collect();
            self.edits.push((span, comments));
        }
    }

    /// Takes a part out with its line; comments beside it stay.
    pub(super) fn remove_block(&mut self, parts: &[Pair<'_>], at: usize) {
        let start = self.start(&parts[at]);
        let line_end = self.line_end(self.pair_end(&parts[at]));
        let comments = self.comments(start..line_end);
        if !comments.is_empty() {
            let indent = format!("{}{}", self.eol, " ".repeat(self.column(start)));
            self.edits.push((start..line_end, comments.join(&indent)));
        } else if at == 0 {
            // The first part may follow something on its line: what is next moves up to its place.
            let next = self.text.len() - self.text[line_end..].trim_start_matches(BLANK).len();
            self.edits.push((start..next, String::new()));
        } else {
            let line = self.lines.place(start).0;
            let span = self.lines.span(line - 1).end..line_end;
            self.edits.push((span, String::new()));
        }
    }

    /// Puts a value on the line of its key, with the comments that stood in the old one before it.
    pub(super) fn replace_value(&mut self, pair: &Pair<'_>, value: &str) {
        let Some(colon) = self.after_colon(&pair.0) else {
            let end = pair.0.span.end;
            self.edits.push((end..end, format!(": {value}")));
            return;
        };
        let start = self.value_start(pair).unwrap_or(colon);
        let space = if start == colon { " " } else { "" };
        let span = start..self.pair_end(pair).max(start);
        let comments = self.comments(span.clone());
        if !comments.is_empty() {
            let at = self.start(pair);
            let indent = format!("{}{}", self.eol, " ".repeat(self.column(at)));
            // In braces, what stands before it may go, up to a sign that no comment may follow.
            let before = self.text[..at].trim_end_matches([' ', '\t']);
            let alone = before.is_empty() || before.ends_with(['\n', '\r']);
            let in_braces = before.trim_end_matches(BLANK).ends_with(['{', ',']);
            let space = if alone && !in_braces { "" } else { " " };
            let lines = format!("{space}{}{indent}", comments.join(&indent));
            self.edits.push((at..at, lines));
        }
        self.edits.push((span, format!("{space}{value}")));
    }

    /// Puts members on lines under a key, in place of the value beside it.
    pub(super) fn expand(&mut self, pair: &Pair<'_>, members: &[String], column: usize) {
        let key_column = self.column(self.start(pair));
        let colon = self.after_colon(&pair.0);
        let end = self.pair_end(pair);
        match (colon, self.value_start(pair)) {
            (None, _) => {
                let at = pair.0.span.end;
                self.edits.push((at..at, ":".to_owned()));
            }
            (Some(_), Some(start)) => {
                let start = self.text[..start].trim_end_matches([' ', '\t']).len();
                let comments = self.comments(start..end);
                let space = if comments.is_empty() { "" } else { " " };
                let comments = format!("{space}{}", comments.join(" "));
                self.edits.push((start..end, comments));
            }
            (Some(_), None) => {}
        }
        let at = self.after_comments(end, key_column);
        let indent = format!("{}{}", self.eol, " ".repeat(column));
        let lines = members.join(&indent);
        self.edits.push((at..at, format!("{indent}{lines}")));
    }
}
