//! A description's text with one answer more: what was not answered stays byte for byte.
//!
//! The text is edited by span, never written anew. Comments, order, indentation, line endings and
//! quotes are a person's own.

mod answer;
mod finding;
mod layout;
mod members;
mod project;
mod proof;

pub use finding::{finding_in, with_finding, without_finding};
pub use project::with_project;

use self::layout::collect_scalars;
use crate::description::{Context, answers};
use crate::model::{Answered, Evidence, Lang, Place, Pointer, QuestionIndex};
use crate::source::{Lines, MAX_BYTES, Node, ProblemKind, Problems, Span, Value, is_blank, parse};
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
