//! A description's text with one answer more: what was not answered stays byte for byte.
//!
//! The text is edited by span, never written anew. Comments, order, indentation, line endings and
//! quotes are a person's own.

mod finding;
mod layout;
mod project;
mod proof;

pub use finding::{finding_in, with_finding, without_finding};
pub use project::with_project;

use self::layout::collect_scalars;
use crate::description::write::{PARTS, answer_word, evidence, flow_list, plain_part, scalar};
use crate::description::{Context, answers};
use crate::model::{Answered, Evidence, Lang, Place, Pointer, QuestionIndex};
use crate::source::{
    Lines, MAX_BYTES, Node, ProblemKind, Problems, Span, Value, Wanted, is_blank, parse, wrong,
};
use jiff::civil::Date;

/// How much deeper a level is, where the file does not show it.
const STEP: usize = 2;
/// What YAML takes for blank, and no other character.
const BLANK: [char; 4] = [' ', '\t', '\n', '\r'];

/// The description `text` with this answer to the question `id`, in place of the one it holds.
///
/// Only the parts of the answer that differ are changed, and a new answer is a word of `lang`. What is blank is left out, as a reader
/// would refuse it; where the answer stood (`place`) does not matter. A new answer comes after the
/// last one to the same section, else at the end of `answers:`.
///
/// # Errors
/// What keeps the text from being edited: it is not YAML, `answers:` is not a mapping, the answer
/// in the file cannot be read, the file would become too large to be read, or an edit of its layout
/// could not be proved to change this answer alone.
pub fn with_answer(
    text: &str,
    id: &str,
    answered: &Answered,
    lang: Lang,
) -> Result<String, Problems> {
    let answered = tidy(answered);
    let edit = |editor: &mut Editor<'_>, root: &Node<'_>, problems: &mut Problems| {
        editor.answer(root, id, &answered, problems)
    };
    edited(text, lang, edit, |editor, root, new| {
        proof::holds(editor, root, new, id, Some(&answered))
    })
}

/// The description `text` without its answer to the question `id`: silence, which is not “unknown”
/// where several people answer.
///
/// # Errors
/// As those of [`with_answer`].
pub fn without_answer(text: &str, id: &str) -> Result<String, Problems> {
    let edit = |editor: &mut Editor<'_>, root: &Node<'_>, problems: &mut Problems| {
        editor.silence(root, ("answers", id), problems)
    };
    edited(text, Lang::default(), edit, |editor, root, new| {
        proof::holds(editor, root, new, id, None)
    })
}

/// The text after an edit that was proved.
fn edited(
    text: &str,
    lang: Lang,
    edit: impl FnOnce(&mut Editor<'_>, &Node<'_>, &mut Problems) -> Option<()>,
    proved: impl FnOnce(&Editor<'_>, &Node<'_>, &str) -> bool,
) -> Result<String, Problems> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut problems = Problems::default();
    let root = parse(body, &mut problems);
    let root = std::mem::take(&mut problems).or(root)?;
    let mut editor = Editor::new(body, &root, lang);
    let done = edit(&mut editor, &root, &mut problems);
    let edited = std::mem::take(&mut problems).or(done.map(|()| editor.finish()))?;
    if !proved(&editor, &root, &edited) {
        problems.add(0..0, ProblemKind::Layout);
    }
    let mark = &text[..text.len() - body.len()];
    if mark.len() + edited.len() > MAX_BYTES {
        problems.add(0..0, ProblemKind::TooLarge);
    }
    problems.or(Some(format!("{mark}{edited}")))
}

/// The answer to a question in a description, wherever it stands there; `None` where there is none
/// that can be read.
#[must_use]
pub fn answer_in(text: &str, id: &str) -> Option<Answered> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let root = parse(text, &mut Problems::default())?;
    let Some(Value::Mapping(answers)) = root.get("answers").map(|answers| &answers.value) else {
        return None;
    };
    let found = read_answer(pair(answers, id)?, &Lines::new(text)).ok()?;
    Some(unplaced(found))
}

fn unplaced(answered: Answered) -> Answered {
    Answered {
        place: Place::default(),
        ..answered
    }
}

/// Without what is blank, and without its place.
fn tidy(answered: &Answered) -> Answered {
    let filled = |text: &String| !is_blank(text);
    let evidence = |evidence: &&Evidence| match &evidence.at {
        Pointer::Path(at) | Pointer::Url(at) | Pointer::Text(at) => filled(at),
    };
    let evidence = answered
        .evidence
        .iter()
        .filter(evidence)
        .map(|evidence| Evidence {
            note: evidence.note.clone().filter(filled),
            ..evidence.clone()
        });
    Answered {
        note: answered.note.clone().filter(filled),
        reason: answered.reason.clone().filter(filled),
        by: answered.by.clone().filter(filled),
        evidence: evidence.collect(),
        ..unplaced(answered.clone())
    }
}

/// A key with its value, as a tree holds them.
type Pair<'s> = (Node<'s>, Node<'s>);

/// A text, and what is to change in it.
struct Editor<'s> {
    text: &'s str,
    lines: Lines<'s>,
    /// The scalars, in the order of the text: a `#` between them begins a comment.
    scalars: Vec<Span>,
    /// What comes in place of a span.
    edits: Vec<(Span, String)>,
    /// The line ending of the file.
    eol: &'static str,
    /// How much deeper a level is.
    step: usize,
    /// The language in which a new answer is written.
    lang: Lang,
}

impl<'s> Editor<'s> {
    fn new(text: &'s str, root: &Node<'_>, lang: Lang) -> Editor<'s> {
        let mut scalars = Vec::new();
        collect_scalars(root, &mut scalars);
        let eol = match text.find(['\n', '\r']) {
            Some(at) if text[at..].starts_with("\r\n") => "\r\n",
            Some(at) if text[at..].starts_with('\r') => "\r",
            Some(_) | None => "\n",
        };
        let lines = Lines::new(text);
        Editor {
            text,
            lines,
            scalars,
            edits: Vec::new(),
            eol,
            step: STEP,
            lang,
        }
    }

    /// The text with its edits.
    fn finish(&mut self) -> String {
        // What is put in at a place comes before what begins there.
        self.edits.sort_by_key(|(span, _)| (span.start, span.end));
        let mut edited = String::with_capacity(self.text.len());
        let mut at = 0;
        for (span, text) in &self.edits {
            // Two members that go may share the comma between them.
            edited.push_str(self.text.get(at..span.start).unwrap_or_default());
            edited.push_str(text);
            at = at.max(span.end);
        }
        edited.push_str(&self.text[at..]);
        edited
    }

    fn answer(
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
    fn silence(
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

    /// Puts members into a mapping, after one of its own or as its first.
    fn insert(&mut self, node: &Node<'_>, after: Option<&Pair<'_>>, members: &[String]) {
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
    fn insert_block(&mut self, end: usize, column: usize, members: &[String]) {
        let at = self.after_comments(end, column);
        let indent = format!("{}{}", self.eol, " ".repeat(column));
        let lines = members.join(&indent);
        self.edits.push((at..at, format!("{indent}{lines}")));
    }

    /// New members after the one from `start` to `end`, on lines of their own where it has one.
    fn insert_flow(&mut self, start: usize, end: usize, members: &[String]) {
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

    fn insert_inline(&mut self, end: usize, members: &[String]) {
        self.edits
            .push((end..end, format!(", {}", members.join(", "))));
    }

    /// Takes parts out of a mapping in braces; comments beside them stay.
    fn remove_flow(&mut self, parts: &[Pair<'_>], removed: &impl Fn(&&Pair<'_>) -> bool) {
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
    fn remove_block(&mut self, parts: &[Pair<'_>], at: usize) {
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
    fn replace_value(&mut self, pair: &Pair<'_>, value: &str) {
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
    fn expand(&mut self, pair: &Pair<'_>, members: &[String], column: usize) {
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

/// An answer as a reader of the file understands it.
fn read_answer(pair: &Pair<'_>, lines: &Lines<'_>) -> Result<Answered, Problems> {
    let index = QuestionIndex::default();
    let context = Context {
        today: Date::MAX,
        index: &index,
        shipped: &[],
        unread: &[],
    };
    let mut problems = Problems::default();
    let (key, value) = pair;
    let answer = answers::answer(value, lines, key.span.start, context, &mut problems);
    problems.or(answer)
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

fn pair<'n, 's>(pairs: &'n [Pair<'s>], key: &str) -> Option<&'n Pair<'s>> {
    pairs.iter().find(|(pair, _)| pair.scalar() == Some(key))
}

/// The last answer to the same section, else the last of all.
fn neighbour<'n, 's>(pairs: &'n [Pair<'s>], id: &str) -> Option<&'n Pair<'s>> {
    let section = |id: &str| id.rsplit_once('.').map(|(section, _)| section.to_owned());
    let same = |(key, _): &&Pair<'_>| {
        key.scalar()
            .is_some_and(|scalar| section(scalar) == section(id))
    };
    pairs.iter().rfind(same).or(pairs.last())
}
