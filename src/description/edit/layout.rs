//! Where things stand in the text that is edited.

use super::{BLANK, Editor, Pair, STEP, pair};
use crate::source::{Node, Span, Value};

impl Editor<'_> {
    pub(super) fn is_flow(&self, mapping: &Node<'_>) -> bool {
        self.text[mapping.span.start..].starts_with('{')
    }

    /// A list that is not indented begins with its first item, which may be a list in brackets.
    pub(super) fn is_flow_list(&self, list: &Node<'_>, items: &[Node<'_>]) -> bool {
        let first = items.first().map(|item| item.span.start);
        self.text[list.span.start..].starts_with('[') && first != Some(list.span.start)
    }

    pub(super) fn column(&self, at: usize) -> usize {
        self.lines.place(at).1 - 1
    }

    pub(super) fn column_of(&self, pairs: &[Pair<'_>]) -> usize {
        pairs
            .first()
            .map_or(0, |pair| self.column(self.start(pair)))
    }

    /// Where a pair begins: with its key, or with the question mark before that.
    pub(super) fn start(&self, pair: &Pair<'_>) -> usize {
        let key = pair.0.span.start;
        let line = &self.text[self.lines.span(self.lines.place(key).0).start..key];
        let before = line.trim_end_matches([' ', '\t']);
        match before.strip_suffix('?') {
            Some(rest)
                if rest.is_empty() || rest.ends_with([' ', '\t', '{', ',', '-', '\u{feff}']) =>
            {
                key - line.len() + rest.len()
            }
            Some(_) | None => key,
        }
    }

    /// The dash of an item in a list on lines, which may stand on a line above it.
    pub(super) fn dash(&self, item: &Node<'_>) -> usize {
        let at = item.span.start;
        let lines = (1..=self.lines.place(at).0).rev();
        let dashes = lines.filter_map(|line| {
            let span = self.lines.span(line);
            let text = self.text[span.clone()].trim_start_matches(BLANK);
            let rest = text.strip_prefix('-')?;
            let is_dash = rest.is_empty() || rest.starts_with(BLANK);
            is_dash.then_some(span.end - text.len())
        });
        // In a text of several lines, the first may begin with a dash of its own.
        dashes.into_iter().find(|dash| *dash < at).unwrap_or(at)
    }

    /// How much deeper the file goes from a level to the next: as its long answers do, else as its
    /// answers, else as any other part.
    pub(super) fn step_of(&self, root: &[Pair<'_>]) -> usize {
        let deeper = |pair: &Pair<'_>| match &pair.1.value {
            Value::Mapping(mapping) if !mapping.is_empty() && !self.is_flow(&pair.1) => self
                .column_of(mapping)
                .checked_sub(self.column(self.start(pair)))
                .filter(|number| *number > 0),
            Value::Null
            | Value::Scalar(_)
            | Value::List(_)
            | Value::Mapping(_)
            | Value::Refused => None,
        };
        let answers = pair(root, "answers");
        let long = answers.and_then(|(_, node)| match &node.value {
            Value::Mapping(mapping) => mapping.iter().find_map(deeper),
            Value::Null | Value::Scalar(_) | Value::List(_) | Value::Refused => None,
        });
        long.or_else(|| answers.and_then(deeper))
            .or_else(|| root.iter().find_map(deeper))
            .unwrap_or(STEP)
    }

    pub(super) fn line_end(&self, at: usize) -> usize {
        self.text[at..]
            .find(['\n', '\r'])
            .map_or(self.text.len(), |more| at + more)
    }

    /// The end of the line of `at`, and of the comment lines under it that are indented deeper.
    pub(super) fn after_comments(&self, at: usize, column: usize) -> usize {
        let mut end = self.line_end(at);
        let mut line = self.lines.place(at).0 + 1;
        let last = self.lines.place(self.text.len()).0;
        while line <= last {
            let found = &self.text[self.lines.span(line)];
            let text = found.trim_start_matches(BLANK);
            if text.starts_with('#') && found.len() - text.len() > column {
                end = self.lines.span(line).end;
            } else if !text.is_empty() {
                break;
            }
            line += 1;
        }
        end
    }

    /// The comments inside a span, in order.
    pub(super) fn comments(&self, span: Span) -> Vec<String> {
        let mut comments = Vec::new();
        let mut at = span.start;
        let first = self
            .scalars
            .partition_point(|scalar| scalar.end <= span.start);
        let inside = self.scalars[first..]
            .iter()
            .take_while(|scalar| scalar.start < span.end);
        for scalar in inside.cloned().chain(std::iter::once(span.end..span.end)) {
            while at < scalar.start
                && let Some(more) = self.text[at..scalar.start].find('#')
            {
                let end = self.line_end(at + more);
                comments.push(self.text[at + more..end].trim_end_matches(BLANK).to_owned());
                at = end;
            }
            at = at.max(scalar.end);
        }
        comments
    }

    /// The place behind the colon of a key; `None` where it has none.
    pub(super) fn after_colon(&self, key: &Node<'_>) -> Option<usize> {
        let mut at = key.span.end;
        loop {
            let rest = self.text[at..].trim_start_matches(BLANK);
            at = self.text.len() - rest.len();
            if rest.starts_with('#') {
                at = self.line_end(at);
            } else {
                return rest.starts_with(':').then_some(at + 1);
            }
        }
    }

    /// Where the value of a pair begins; `None` where there is nothing.
    pub(super) fn value_start(&self, pair: &Pair<'_>) -> Option<usize> {
        let colon = self.after_colon(&pair.0)?;
        let rest = self.text[colon..].trim_start_matches([' ', '\t']);
        if rest.starts_with(['|', '>']) {
            return Some(self.text.len() - rest.len());
        }
        (!pair.1.span.is_empty()).then_some(pair.1.span.start)
    }

    /// Where a pair ends, without the line break and what follows.
    pub(super) fn pair_end(&self, pair: &Pair<'_>) -> usize {
        if pair.1.span.is_empty() {
            self.after_colon(&pair.0).unwrap_or(pair.0.span.end)
        } else {
            self.end(&pair.1)
        }
    }

    /// Where a value ends, without the line break and what follows.
    pub(super) fn end(&self, node: &Node<'_>) -> usize {
        let found = &self.text[node.span.clone()];
        match &node.value {
            Value::Mapping(pairs) if !self.is_flow(node) => pairs
                .last()
                .map_or(node.span.end, |pair| self.pair_end(pair)),
            Value::List(items) if !self.is_flow_list(node, items) => {
                items.last().map_or(node.span.end, |item| self.end(item))
            }
            // The empty lines at the end of a text that keeps them are its own; the indentation of
            // what follows is not.
            Value::Scalar(text) if text.ends_with("\n\n") => {
                let found = found.trim_end_matches([' ', '\t']);
                let rest = found.strip_suffix('\n').unwrap_or(found);
                node.span.start + rest.strip_suffix('\r').unwrap_or(rest).len()
            }
            Value::Null
            | Value::Scalar(_)
            | Value::List(_)
            | Value::Mapping(_)
            | Value::Refused => node.span.start + found.trim_end_matches(BLANK).len(),
        }
    }
}

pub(super) fn collect_scalars(node: &Node<'_>, scalars: &mut Vec<Span>) {
    match &node.value {
        Value::Scalar(_) => scalars.push(node.span.clone()),
        Value::List(items) => items.iter().for_each(|item| collect_scalars(item, scalars)),
        Value::Mapping(pairs) => {
            for (key, value) in pairs {
                collect_scalars(key, scalars);
                collect_scalars(value, scalars);
            }
        }
        Value::Null | Value::Refused => {}
    }
}
