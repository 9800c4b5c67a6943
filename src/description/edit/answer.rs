//! An answer put into a description, changed there, or taken out.

use super::{BLANK, Editor, Pair, neighbour, pair, read_answer};
use crate::description::write::{PARTS, answer_word, evidence, flow_list, plain_part, scalar};
use crate::model::{Answered, Evidence};
use crate::source::{Node, Problems, Value, Wanted, wrong};

impl Editor<'_> {
    pub(super) fn answer(
        &mut self,
        root: &Node<'_>,
        id: &str,
        answered: &Answered,
        problems: &mut Problems,
    ) -> Option<()> {
        let Value::Mapping(all) = &root.value else {
            return wrong(root, Wanted::Mapping, problems);
        };
        self.step = self.step_of(all);
        let Some(pair) = pair(all, "answers") else {
            let flow = self.is_flow(root);
            let member = self.answers_of_one(id, answered, flow, self.column_of(all));
            self.insert(root, all.last(), &[member]);
            return Some(());
        };
        match &pair.1.value {
            Value::Null => self.first(root, pair, id, answered),
            Value::Mapping(mapping) if mapping.is_empty() => {
                let blank = self.text[pair.1.span.clone()]
                    .trim_matches(['{', '}'])
                    .trim_matches(BLANK);
                if blank.is_empty() && !self.is_flow(root) {
                    self.first(root, pair, id, answered);
                } else {
                    let member = self.member(id, answered, true, 0);
                    self.insert(&pair.1, None, &[member]);
                }
            }
            Value::Mapping(mapping) => {
                if let Some(entry) = self::pair(mapping, id) {
                    return self.change(&pair.1, entry, answered, problems);
                }
                let flow = self.is_flow(&pair.1);
                let member = self.member(id, answered, flow, self.column_of(mapping));
                self.insert(&pair.1, neighbour(mapping, id), &[member]);
            }
            Value::Scalar(_) | Value::List(_) | Value::Refused => {
                return wrong(&pair.1, Wanted::Mapping, problems);
            }
        }
        Some(())
    }

    /// Takes an answer out, with its comments left where it stood.
    pub(super) fn silence(
        &mut self,
        root: &Node<'_>,
        (part, id): (&str, &str),
        problems: &mut Problems,
    ) -> Option<()> {
        let Value::Mapping(all) = &root.value else {
            return wrong(root, Wanted::Mapping, problems);
        };
        let Some(answers) = pair(all, part) else {
            return Some(());
        };
        let Value::Mapping(mapping) = &answers.1.value else {
            return Some(());
        };
        let is_it = |pair: &&Pair<'_>| pair.0.scalar() == Some(id);
        let Some(at) = mapping.iter().position(|pair| is_it(&pair)) else {
            return Some(());
        };
        match (mapping.len(), self.is_flow(&answers.1)) {
            (1, true) => self.replace_value(answers, "{}"),
            (1, false) => {
                let colon = self.after_colon(&answers.0)?;
                let span = colon..self.pair_end(answers);
                let indent = " ".repeat(self.column_of(mapping));
                let comments = self.comments(span.clone());
                let comments = comments
                    .iter()
                    .map(|comment| format!("{}{indent}{comment}", self.eol));
                let comments: String = comments.collect();
                self.edits.push((span, comments));
            }
            (_, true) => self.remove_flow(mapping, &is_it),
            (_, false) => self.remove_block(mapping, at),
        }
        Some(())
    }

    /// The first answer, behind `answers:` with nothing in it.
    fn first(&mut self, root: &Node<'_>, pair: &Pair<'_>, id: &str, answered: &Answered) {
        if self.is_flow(root) {
            let member = self.member(id, answered, true, 0);
            self.replace_value(pair, &format!("{{{member}}}"));
        } else {
            let column = self.column(self.start(pair));
            let member = self.member(id, answered, false, column + self.step);
            self.expand(pair, &[member], column + self.step);
        }
    }

    /// An answer that is there already.
    fn change(
        &mut self,
        answers: &Node<'_>,
        pair: &Pair<'_>,
        new: &Answered,
        problems: &mut Problems,
    ) -> Option<()> {
        let old = match read_answer(pair, &self.lines) {
            Ok(old) => old,
            Err(found) => {
                *problems = found;
                return None;
            }
        };
        if let Value::Mapping(parts) = &pair.1.value {
            self.change_parts(&pair.1, parts, &old, new);
        } else if is_short(new) {
            if old.answer != new.answer {
                let word = answer_word(new.answer, self.lang);
                let quote = self.text[pair.1.span.clone()].chars().next();
                let quote = quote.filter(|it| ['"', '\''].contains(it));
                let quote = quote.map(String::from).unwrap_or_default();
                self.replace_value(pair, &format!("{quote}{word}{quote}"));
            }
        } else if self.is_flow(answers) {
            self.replace_value(pair, &self.long_flow(new));
        } else {
            let column = self.column(self.start(pair)) + self.step;
            self.expand(pair, &self.long_parts(new, column), column);
        }
        Some(())
    }

    /// The parts of a long answer that differ.
    fn change_parts(
        &mut self,
        node: &Node<'_>,
        parts: &[Pair<'_>],
        old: &Answered,
        new: &Answered,
    ) {
        let flow = self.is_flow(node);
        let column = self.column_of(parts);
        let lang = self.lang;
        let goes = |key: &str| match key {
            "evidence" => new.evidence.is_empty() && !old.evidence.is_empty(),
            key => plain_part(new, key, lang).is_none() && plain_part(old, key, lang).is_some(),
        };
        let removed = |pair: &&Pair<'_>| pair.0.scalar().is_some_and(goes);
        let mut before = None;
        let mut added: Vec<(usize, String)> = Vec::new();
        for part in PARTS {
            let at = parts.iter().position(|(key, _)| key.scalar() == Some(part));
            if let Some(at) = at.filter(|at| !removed(&&parts[*at])) {
                before = Some(at);
                if part == "evidence" {
                    self.change_evidence(&parts[at], &old.evidence, &new.evidence);
                } else if plain_part(old, part, self.lang) != plain_part(new, part, self.lang) {
                    let value = plain_part(new, part, self.lang)
                        .map(|plain_part| scalar(&plain_part, flow));
                    self.replace_value(&parts[at], &value.unwrap_or_default());
                }
            } else if let (None, Some(before)) = (at, before)
                && let Some(member) = self.part(new, part, flow, column)
            {
                added.push((before, member));
            }
        }
        let any_removed = parts.iter().any(|part| removed(&part));
        for (at, part) in parts.iter().enumerate() {
            let members: Vec<String> = added
                .iter()
                .filter(|(before, _)| *before == at)
                .map(|(_, member)| member.clone())
                .collect();
            if members.is_empty() {
                continue;
            }
            if flow && any_removed {
                let end = self.pair_end(part);
                self.insert_inline(end, &members);
            } else {
                self.insert(node, Some(part), &members);
            }
        }
        if flow {
            self.remove_flow(parts, &removed);
        } else {
            let gone = |at: &usize| removed(&&parts[*at]);
            for at in (0..parts.len()).filter(gone) {
                self.remove_block(parts, at);
            }
        }
    }

    /// Evidence that is there already: added at the end where it can be, else written anew.
    fn change_evidence(&mut self, pair: &Pair<'_>, old: &[Evidence], new: &[Evidence]) {
        if old == new {
            return;
        }
        let node = &pair.1;
        let Value::List(items) = &node.value else {
            let value = match new {
                [one] => evidence(one, true),
                several => flow_list(several),
            };
            return self.replace_value(pair, &value);
        };
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return self.replace_value(pair, &flow_list(new));
        };
        let more = new.strip_prefix(old);
        if self.is_flow_list(node, items) {
            match more {
                Some(more) => {
                    let more: Vec<String> = more.iter().map(|it| evidence(it, true)).collect();
                    self.insert_flow(first.span.start, self.end(last), &more);
                }
                None => self.replace_value(pair, &flow_list(new)),
            }
            return;
        }
        let dash = self.dash(first);
        let column = self.column(dash);
        let lines: Vec<String> = more
            .unwrap_or(new)
            .iter()
            .map(|it| format!("- {}", evidence(it, false)))
            .collect();
        if more.is_some() {
            self.insert_block(self.end(last), column, &lines);
        } else {
            let indent = format!("{}{}", self.eol, " ".repeat(column));
            let span = dash..self.end(last);
            let comments = self.comments(span.clone());
            let all: Vec<String> = comments.into_iter().chain(lines).collect();
            self.edits.push((span, all.join(&indent)));
        }
    }

    /// `answers:` with one answer in it.
    fn answers_of_one(&self, id: &str, answered: &Answered, flow: bool, column: usize) -> String {
        if flow {
            return format!("answers: {{{}}}", self.member(id, answered, true, 0));
        }
        let deeper = column + self.step;
        let indent = " ".repeat(deeper);
        let member = self.member(id, answered, false, deeper);
        format!("answers:{}{indent}{member}", self.eol)
    }

    /// An answer with its key, its first line not indented.
    fn member(&self, id: &str, answered: &Answered, flow: bool, column: usize) -> String {
        let key = scalar(id, true);
        if is_short(answered) {
            return format!("{key}: {}", answer_word(answered.answer, self.lang));
        }
        if flow {
            return format!("{key}: {}", self.long_flow(answered));
        }
        let column = column + self.step;
        let indent = format!("{}{}", self.eol, " ".repeat(column));
        let parts = self.long_parts(answered, column);
        format!("{key}:{indent}{}", parts.join(&indent))
    }

    fn long_flow(&self, answered: &Answered) -> String {
        let parts = PARTS
            .into_iter()
            .filter_map(|part| self.part(answered, part, true, 0));
        format!("{{{}}}", parts.collect::<Vec<_>>().join(", "))
    }

    fn long_parts(&self, answered: &Answered, column: usize) -> Vec<String> {
        let parts = PARTS.into_iter();
        parts
            .filter_map(|part| self.part(answered, part, false, column))
            .collect()
    }

    /// A part with its key, its first line not indented.
    fn part(&self, answered: &Answered, part: &str, flow: bool, column: usize) -> Option<String> {
        let found = &answered.evidence;
        let value = match part {
            "evidence" if found.is_empty() => return None,
            "evidence" if flow => format!(" {}", flow_list(found)),
            "evidence" => {
                let indent = format!("{}{}", self.eol, " ".repeat(column + self.step));
                let items = found
                    .iter()
                    .map(|it| format!("{indent}- {}", evidence(it, false)));
                items.collect()
            }
            "answer" => format!(" {}", answer_word(answered.answer, self.lang)),
            part => format!(" {}", scalar(&plain_part(answered, part, self.lang)?, flow)),
        };
        Some(format!("{part}:{value}"))
    }
}

/// Whether an answer is only its word.
fn is_short(answered: &Answered) -> bool {
    let Answered {
        note,
        reason,
        evidence,
        answered,
        by,
        ..
    } = answered;
    note.is_none() && reason.is_none() && evidence.is_empty() && answered.is_none() && by.is_none()
}
