//! The `policy:` part: what `commons check` demands.

use super::{Context, pairs, partial_date};
use crate::model::{EvidenceDemand, GateVerdict, Ignored, Least, Policy, Ready};
use crate::source::{
    Fields, Node, ProblemKind, Problems, Wanted, choice, closest, each, text, wrong,
};

pub(super) fn policy(
    node: &Node<'_>,
    context: Context<'_>,
    problems: &mut Problems,
) -> Option<Policy> {
    let mut fields = Fields::open(node, problems)?;
    let least = fields
        .optional("least")
        .and_then(|node| least(node, context, problems));
    let evidence = fields
        .optional("evidence")
        .and_then(|node| choice(node, &EvidenceDemand::WORDS, problems));
    let max_age_months = fields
        .optional("max-age")
        .and_then(|node| months(node, problems));
    let ignore = fields
        .optional("ignore")
        .map(|node| each(node, problems, ignored));
    fields.finish(problems);
    Some(Policy {
        least: least.unwrap_or_default(),
        evidence: evidence.unwrap_or_default(),
        max_age_months,
        ignore: ignore.unwrap_or_default(),
    })
}

fn least(node: &Node<'_>, context: Context<'_>, problems: &mut Problems) -> Option<Least> {
    let words: Vec<(&'static str, ())> = GateVerdict::WORDS
        .iter()
        .filter(|(_, verdict)| *verdict != GateVerdict::Undetermined)
        .map(|(word, _)| (*word, ()))
        .chain(Ready::WORDS.iter().map(|(word, _)| (*word, ())))
        .collect();
    let mut fields = Fields::open(node, problems)?;
    let verdicts = demands(
        fields.optional("verdicts"),
        context,
        problems,
        |node, problems| {
            choice(node, &words, problems)?;
            text(node, problems)
        },
    );
    let levels = demands(
        fields.optional("levels"),
        context,
        problems,
        |node, problems| number(node, 1, 4, problems),
    );
    let scores = demands(
        fields.optional("scores"),
        context,
        problems,
        |node, problems| number(node, 0, 100, problems),
    );
    fields.finish(problems);
    Some(Least {
        verdicts,
        levels,
        scores,
    })
}

/// Demands by questionnaire, or by `questionnaire.section`.
fn demands<T>(
    node: Option<&Node<'_>>,
    context: Context<'_>,
    problems: &mut Problems,
    mut read: impl FnMut(&Node<'_>, &mut Problems) -> Option<T>,
) -> Vec<(String, T)> {
    let mut demands = Vec::new();
    for (key, value) in node.map(|node| pairs(node, problems)).unwrap_or_default() {
        let Some(name) = key.scalar() else { continue };
        let id = name.split('.').next().unwrap_or(name);
        let known = context
            .shipped
            .iter()
            .copied()
            .chain(context.own.iter().copied());
        if !known.clone().any(|own| own == id) {
            let kind = ProblemKind::UnknownQuestionnaire {
                id: id.to_owned(),
                close: closest(id, known),
            };
            problems.add(key.span.clone(), kind);
        }
        if let Some(value) = read(value, problems) {
            demands.push((name.to_owned(), value));
        }
    }
    demands
}

fn number(node: &Node<'_>, least: u8, most: u8, problems: &mut Problems) -> Option<u8> {
    let written = text(node, problems)?;
    let number = written
        .parse()
        .ok()
        .filter(|number| (least..=most).contains(number));
    if number.is_none() {
        let kind = ProblemKind::OutOfRange {
            least: least.into(),
            most: most.into(),
        };
        problems.add(node.span.clone(), kind);
    }
    number
}

/// `18 months`, `2 years`, `18 mois`, `2 ans`.
fn months(node: &Node<'_>, problems: &mut Problems) -> Option<u32> {
    let written = text(node, problems)?;
    let mut words = written.split_whitespace();
    let count: Option<u32> = words.next().and_then(|word| word.parse().ok());
    let unit = match words.next() {
        Some("month" | "months" | "mois") => Some(1),
        Some("year" | "years" | "an" | "ans") => Some(12),
        Some(_) | None => None,
    };
    match (count, unit, words.next()) {
        (Some(count @ 1..=1200), Some(unit), None) => Some(count * unit),
        _ => wrong(node, Wanted::Duration, problems),
    }
}

fn ignored(node: &Node<'_>, problems: &mut Problems) -> Option<Ignored> {
    let mut fields = Fields::open(node, problems)?;
    let finding = fields
        .required("finding", problems)
        .and_then(|node| text(node, problems));
    let reason = fields
        .required("reason", problems)
        .and_then(|node| text(node, problems));
    let until = fields
        .optional("until")
        .and_then(|node| partial_date(node, problems));
    fields.finish(problems);
    Some(Ignored {
        finding: finding?,
        reason: reason?,
        until,
    })
}
