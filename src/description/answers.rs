//! The `answers:` part.

use super::{Context, past_date};
use crate::model::{Answer, Answered, Evidence, FEWEST_WORDS, Place, Pointer, words_in};
use crate::source::{
    Fields, Found, Lines, Node, ProblemKind, Problems, Span, Value, Wanted, closest, each, name,
    text, wrong,
};
use std::collections::BTreeMap;

pub(super) fn answers(
    node: &Node<'_>,
    lines: &Lines<'_>,
    context: Context<'_>,
    problems: &mut Problems,
) -> BTreeMap<String, Answered> {
    let mut answers = BTreeMap::new();
    for (key, value) in super::pairs(node, problems) {
        let Some(id) = key.scalar() else { continue };
        let not_applicable = context.index.may_be_not_applicable(id);
        if not_applicable.is_none() && !super::may_be_unread(id, context) {
            problems.add_with(key.span.clone(), || ProblemKind::UnknownQuestion {
                id: id.to_owned(),
                close: closest(&id.to_lowercase(), context.index.ids()),
            });
        }
        if let Some(answer) = answer(value, lines, key.span.start, context, problems) {
            if answer.answer == Answer::NotApplicable {
                if not_applicable == Some(false) {
                    problems.add(word_span(value), ProblemKind::MayNotBeNotApplicable);
                } else if let Some(reason) = &answer.reason {
                    if words_in(reason) < FEWEST_WORDS {
                        let span = value.get("reason").map(|node| node.span.clone());
                        let span = span.unwrap_or_else(|| word_span(value));
                        problems.add(span, ProblemKind::ReasonTooShort);
                    }
                } else {
                    problems.add(word_span(value), ProblemKind::ReasonMissing);
                }
            }
            answers.insert(id.to_owned(), answer);
        }
    }
    answers
}

/// The short form, one word, or the long one, a mapping with `answer`.
pub(super) fn answer(
    node: &Node<'_>,
    lines: &Lines<'_>,
    at: usize,
    context: Context<'_>,
    problems: &mut Problems,
) -> Option<Answered> {
    let (line, column) = lines.place(at);
    let mut answered = Answered {
        answer: Answer::Unknown,
        note: None,
        reason: None,
        evidence: Vec::new(),
        answered: None,
        by: None,
        place: Place { line, column },
    };
    match &node.value {
        Value::Null => {}
        Value::Scalar(_) => answered.answer = word(node, problems)?,
        Value::Mapping(_) => long_form(node, &mut answered, context, problems)?,
        Value::List(_) | Value::Refused => return wrong(node, Wanted::Answer, problems),
    }
    Some(answered)
}

fn long_form(
    node: &Node<'_>,
    answered: &mut Answered,
    context: Context<'_>,
    problems: &mut Problems,
) -> Option<()> {
    let mut fields = Fields::open(node, problems)?;
    let found = fields.named("answer").map(|node| word(node, problems));
    answered.note = fields
        .optional("note")
        .and_then(|node| text(node, problems));
    answered.reason = fields
        .optional("reason")
        .and_then(|node| text(node, problems));
    if let Some(node) = fields.optional("evidence") {
        answered.evidence = each(node, problems, |node, problems| {
            evidence(node, context, problems)
        });
    }
    answered.answered = fields
        .optional("answered")
        .and_then(|node| past_date(node, context.today, problems));
    answered.by = fields.optional("by").and_then(|node| name(node, problems));
    fields.finish(problems);
    answered.answer = found.unwrap_or(Some(Answer::Unknown))?;
    Some(())
}

/// Where the answer's word stands, to point at.
fn word_span(node: &Node<'_>) -> Span {
    node.get("answer")
        .map_or(node.span.clone(), |word| word.span.clone())
}

fn word(node: &Node<'_>, problems: &mut Problems) -> Option<Answer> {
    let written = text(node, problems)?;
    let found = Answer::typed(&written);
    if found.is_none() {
        problems.add(
            node.span.clone(),
            ProblemKind::NotAnAnswer { word: written },
        );
    }
    found
}

fn evidence(node: &Node<'_>, context: Context<'_>, problems: &mut Problems) -> Option<Evidence> {
    match &node.value {
        Value::Scalar(_) => {
            let at = pointer(text(node, problems)?);
            Some(Evidence {
                at,
                date: None,
                note: None,
            })
        }
        Value::Mapping(_) => {
            let mut fields = Fields::open(node, problems)?;
            let at = fields.optional("at");
            let words = fields.optional("text");
            // `on` is read as well: readers of YAML 1.1 take it for a yes.
            let date = fields
                .optional("date")
                .or_else(|| fields.optional("on"))
                .and_then(|node| past_date(node, context.today, problems));
            let remark = fields
                .optional("note")
                .and_then(|node| text(node, problems));
            let span = fields.span();
            fields.finish(problems);
            let at = match (at, words) {
                (Some(at), None) => pointer(text(at, problems)?),
                (None, Some(words)) => Pointer::Text(text(words, problems)?),
                (Some(_), Some(words)) => {
                    problems.add(words.span.clone(), ProblemKind::AtAndText);
                    return None;
                }
                (None, None) => {
                    let (wanted, found) = (Wanted::Evidence, Found::Nothing);
                    problems.add(span, ProblemKind::Shape { wanted, found });
                    return None;
                }
            };
            Some(Evidence {
                at,
                date,
                note: remark,
            })
        }
        Value::Null | Value::List(_) | Value::Refused => wrong(node, Wanted::Evidence, problems),
    }
}

/// An address has a scheme; anything else is a path.
fn pointer(written: String) -> Pointer {
    if written.contains("://") {
        Pointer::Url(written)
    } else {
        Pointer::Path(written)
    }
}
