//! The `policy:` part: what `commons check` demands.

use super::{Context, pairs, partial_date};
use crate::model::{EvidenceDemand, GateVerdict, Ignored, Least, Policy, Ready, Scheme};
use crate::source::{
    Fields, Node, ProblemKind, Problems, Wanted, closest, each, spoken_choice, text, wrong,
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
    let mut which = |key| {
        let node = fields.optional(key)?;
        spoken_choice(
            node,
            &EvidenceDemand::WORDS,
            EvidenceDemand::typed,
            EvidenceDemand::words(),
            problems,
        )
    };
    let (evidence, reviewed) = (which("evidence"), which("reviewed"));
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
        reviewed: reviewed.unwrap_or_default(),
        max_age_months,
        ignore: ignore.unwrap_or_default(),
    })
}

fn least(node: &Node<'_>, context: Context<'_>, problems: &mut Problems) -> Option<Least> {
    let mut fields = Fields::open(node, problems)?;
    let verdicts = fields.optional("verdicts").map(|node| {
        demands(
            node,
            context,
            Outcome::Verdicts,
            problems,
            |node, scheme, problems| {
                let (words, typed) = (verdict_words(scheme), |text: &str| verdict(text, scheme));
                spoken_choice(node, &words, typed, std::iter::empty(), problems)
            },
        )
    });
    let levels = fields.optional("levels").map(|node| {
        demands(
            node,
            context,
            Outcome::Levels,
            problems,
            |node, _, problems| number(node, 1, 4, problems),
        )
    });
    let scores = fields.optional("scores").map(|node| {
        demands(
            node,
            context,
            Outcome::Scores,
            problems,
            |node, _, problems| number(node, 0, 100, problems),
        )
    });
    fields.finish(problems);
    Some(Least {
        verdicts: verdicts.unwrap_or_default(),
        levels: levels.unwrap_or_default(),
        scores: scores.unwrap_or_default(),
    })
}

/// What can be demanded of a questionnaire.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Outcome {
    Verdicts,
    Levels,
    Scores,
}

impl Outcome {
    /// What a scheme gives, by the keys of `least`.
    fn of(scheme: Scheme) -> (&'static [Outcome], &'static [&'static str]) {
        match scheme {
            Scheme::Gates => (&[Outcome::Verdicts], &["verdicts"]),
            Scheme::Principles => (&[Outcome::Levels, Outcome::Scores], &["levels", "scores"]),
            Scheme::Checklist => (
                &[Outcome::Verdicts, Outcome::Scores],
                &["verdicts", "scores"],
            ),
        }
    }
}

/// The verdicts that can be demanded; those of every scheme when it is not known.
fn verdict_words(scheme: Option<Scheme>) -> Vec<(&'static str, ())> {
    let gates = GateVerdict::WORDS.iter().map(|(word, _)| (*word, ()));
    let ready = Ready::WORDS.iter().map(|(word, _)| (*word, ()));
    match scheme {
        Some(Scheme::Gates) => gates.collect(),
        Some(Scheme::Checklist) => ready.collect(),
        Some(Scheme::Principles) | None => gates.chain(ready).collect(),
    }
}

/// The word in files of a verdict that can be demanded, however it is said.
fn verdict(text: &str, scheme: Option<Scheme>) -> Option<String> {
    let gate = GateVerdict::typed(text).filter(|_| scheme != Some(Scheme::Checklist));
    let ready = Ready::typed(text).filter(|_| scheme != Some(Scheme::Gates));
    let word = gate.map(GateVerdict::word).or(ready.map(Ready::word));
    word.map(str::to_owned)
}

/// Demands by questionnaire; scores also by `questionnaire.section`.
fn demands<T>(
    node: &Node<'_>,
    context: Context<'_>,
    outcome: Outcome,
    problems: &mut Problems,
    mut read: impl FnMut(&Node<'_>, Option<Scheme>, &mut Problems) -> Option<T>,
) -> Vec<(String, T)> {
    let mut demands = Vec::new();
    for (key, value) in pairs(node, problems) {
        let Some(name) = key.scalar() else { continue };
        let scheme = scheme(key, name, context, outcome, problems);
        if let Some(value) = read(value, scheme, problems) {
            demands.push((name.to_owned(), value));
        }
    }
    demands
}

/// The scheme of the questionnaire something is demanded of, when it can be demanded.
fn scheme(
    key: &Node<'_>,
    name: &str,
    context: Context<'_>,
    outcome: Outcome,
    problems: &mut Problems,
) -> Option<Scheme> {
    let (id, section) = match name.split_once('.') {
        Some((id, section)) => (id, Some(section)),
        None => (name, None),
    };
    let whole = section.is_none() || outcome == Outcome::Scores;
    let Some(found) = context.index.questionnaire(id).filter(|_| whole) else {
        let known = || context.index.questionnaires();
        if whole && super::may_be_unread(id, context) {
            return None;
        }
        problems.add_with(key.span.clone(), || ProblemKind::UnknownQuestionnaire {
            id: name.to_owned(),
            close: known()
                .find(|known| *known == id)
                .map(str::to_owned)
                .or_else(|| closest(id, known())),
        });
        return None;
    };
    let (outcomes, gives) = Outcome::of(found.scheme);
    if !outcomes.contains(&outcome) {
        let questionnaire = id.to_owned();
        let kind = ProblemKind::NoSuchResult {
            questionnaire,
            gives,
        };
        problems.add(key.span.clone(), kind);
        return None;
    }
    let sections = || found.sections.iter().map(|section| section.id);
    if let Some(section) = section.filter(|section| !sections().any(|it| it == *section)) {
        problems.add_with(key.span.clone(), || ProblemKind::UnknownSection {
            questionnaire: id.to_owned(),
            section: section.to_owned(),
            close: closest(section, sections()),
        });
    }
    Some(found.scheme)
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

fn months(node: &Node<'_>, problems: &mut Problems) -> Option<u32> {
    let written = text(node, problems)?;
    duration(&written).or_else(|| wrong(node, Wanted::Duration, problems))
}

/// `18 months`, `2 years`, `18 mois`, `2 ans`: so many months.
#[must_use]
pub fn duration(written: &str) -> Option<u32> {
    let mut words = written.split_whitespace();
    let count: Option<u32> = words.next().and_then(|word| word.parse().ok());
    let unit = match words.next() {
        Some("month" | "months" | "mois") => Some(1),
        Some("year" | "years" | "an" | "ans") => Some(12),
        Some(_) | None => None,
    };
    match (count, unit, words.next()) {
        (Some(count @ 1..=1200), Some(unit), None) => Some(count * unit),
        _ => None,
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
