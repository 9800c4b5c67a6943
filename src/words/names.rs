//! Every word that a report prints, in either language, and the term that explains it.

use super::findings::{finding_severity, principle, treatment};
use super::{Label, TERMS, label};
use crate::model::{
    AlertId, Answer, Effort, Facet, FindingSeverity, GapClass, GapKind, GateVerdict, Kind, Lang,
    Level, PRINCIPLES, Ready, Severity, Stage, State, Support, Treatment,
};

/// Each word with the id of what explains it.
#[must_use]
pub fn names(langs: &[Lang]) -> Vec<(String, &'static str)> {
    let mut names: Vec<(String, &'static str)> = Vec::new();
    for &lang in langs {
        names.extend(
            TERMS
                .iter()
                .map(|term| (term.title(lang).to_owned(), term.id)),
        );
        names.extend(results(lang).map(|(word, id)| (word.to_owned(), id)));
        names.extend(levels(lang));
        names.extend(questions(lang).map(|(word, id)| (word.to_owned(), id)));
        names.extend(
            HEADINGS
                .iter()
                .map(|(head, id)| (label(*head, lang).to_owned(), *id)),
        );
        names.extend(PRINCIPLES.map(|id| (principle(id, lang).to_owned(), id)));
    }
    names
}

/// Other names of the terms; the two languages are not told apart.
pub fn other_names() -> impl Iterator<Item = (String, &'static str)> {
    let terms = TERMS.iter();
    terms.flat_map(|term| term.names.iter().map(|name| ((*name).to_owned(), term.id)))
}

/// What is said of each value, with the word of the value in files.
fn said<T>(
    values: impl IntoIterator<Item = (&'static str, T)>,
    say: fn(T, Lang) -> &'static str,
    lang: Lang,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    let say = move |(id, value)| (say(value, lang), id);
    values.into_iter().map(say)
}

/// The same where one term explains all of them.
fn explained<T>(
    values: impl IntoIterator<Item = (&'static str, T)>,
    term: &'static str,
    say: fn(T, Lang) -> &'static str,
    lang: Lang,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    said(values, say, lang).map(move |(word, _)| (word, term))
}

/// What an assessment and a check conclude.
fn results(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    use super::{alert, class, gate_verdict, gate_verdict_short, readiness, state, todo_kind};
    let states = [
        ("absent", (State::Absent, State::Absent)),
        ("inconclusive", (State::Absent, State::Present)),
        ("partial", (State::Partial, State::Partial)),
        ("present", (State::Present, State::Present)),
    ];
    said(GateVerdict::WORDS, gate_verdict, lang)
        .chain(said(GateVerdict::WORDS, gate_verdict_short, lang))
        .chain(said(Ready::WORDS, readiness, lang))
        .chain(said(
            states,
            |(now, then), lang| state(now, then, lang),
            lang,
        ))
        .chain(said(GapKind::WORDS, todo_kind, lang))
        .chain(said(GapClass::WORDS, class, lang))
        .chain(said(AlertId::WORDS, alert, lang))
        .chain(said(Treatment::WORDS, treatment, lang))
        .chain(explained(
            FindingSeverity::WORDS,
            "severity",
            finding_severity,
            lang,
        ))
}

/// The levels, by name and by number.
fn levels(lang: Lang) -> impl Iterator<Item = (String, &'static str)> {
    let levels = [
        (Level::AtRisk, "level-1"),
        (Level::Fragile, "level-2"),
        (Level::Sound, "level-3"),
        (Level::Robust, "level-4"),
    ];
    let none = lang.pick("no level yet", "pas encore de niveau").to_owned();
    let named = levels.into_iter().flat_map(move |(it, id)| {
        let (number, name) = (u8::from(it), super::level_name(it, lang));
        let alone = pick!(lang; "level {number}", "niveau {number}");
        let both = format!("{number} {name}");
        [name.to_owned(), both, super::level(it, lang), alone].map(|word| (word, id))
    });
    // Where answers are open, a level lies between two.
    let pairs = (1..=3).flat_map(|from| (from + 1..=4).map(move |to| (from, to)));
    let between = pairs.map(move |(from, to): (u8, u8)| {
        let words = lang.pick(
            format!("level {from} to {to}"),
            format!("niveau {from} à {to}"),
        );
        (words, "level")
    });
    std::iter::once((none, "no-level"))
        .chain(named)
        .chain(between)
}

/// What is said of a question, an answer and a project.
fn questions(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    use super::{answer, effort, facet, kind, severity, silence, stage, support};
    let supports = [
        ("no-evidence", Support::Claimed),
        ("documented", Support::Documented),
        ("dated", Support::Dated),
    ];
    said(Answer::WORDS, answer, lang)
        .chain(said(supports, support, lang))
        .chain(said(Severity::WORDS, severity, lang))
        .chain(explained(Effort::WORDS, "effort", effort, lang))
        .chain(explained(Facet::WORDS, "facet", facet, lang))
        .chain(explained(Kind::WORDS, "kind", kind, lang))
        .chain(explained(Stage::WORDS, "stage", stage, lang))
        .chain([(silence(lang), "unknown")])
}

/// The headings that mean something, and the term that explains each.
const HEADINGS: &[(Label, &str)] = &[
    (Label::NotApplicable, "not-applicable"),
    (Label::NotApplicableWhen, "not-applicable"),
    (Label::Principle, "principle"),
    (Label::Theme, "theme"),
    (Label::Evidenced, "evidenced"),
    (Label::UpTo, "potential"),
    (Label::Claimed, "claimed"),
    (Label::State, "state"),
    (Label::Answered, "coverage"),
    (Label::Answers, "coverage"),
    (Label::LookAt, "alert"),
    (Label::Gaps, "next-steps"),
    (Label::Serves, "serves"),
    (Label::Matter, "class"),
    (Label::Todo, "gap"),
    (Label::Effort, "effort"),
    (Label::Gain, "gain"),
    (Label::OnThePlan, "plan"),
    (Label::AnswerFirst, "plan"),
    (Label::Stage, "stage"),
    (Label::AskedFrom, "stage"),
    (Label::NotDue, "stage"),
    (Label::Weight, "weight"),
    (Label::Points, "points"),
    (Label::Questionnaires, "questionnaire"),
    (Label::Evidence, "evidence"),
    (Label::WhatWouldShowIt, "evidence"),
    (Label::Source, "sources"),
    (Label::Anchors, "anchors"),
    (Label::Examples, "examples"),
    (Label::Scores, "score"),
    (Label::Disputed, "disputed"),
    (Label::Differ, "agreement"),
    (Label::Findings, "finding"),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// What the program prints can be typed again: in a description, or on the command line.
    #[test]
    fn every_printed_value_is_read_again() {
        for lang in Lang::ALL {
            for (_, kind) in Kind::WORDS {
                assert_eq!(Kind::typed(crate::words::kind(kind, lang)), Some(kind));
            }
            for (_, stage) in Stage::WORDS {
                assert_eq!(Stage::typed(crate::words::stage(stage, lang)), Some(stage));
            }
            for (_, ready) in Ready::WORDS {
                assert_eq!(
                    Ready::typed(crate::words::readiness(ready, lang)),
                    Some(ready)
                );
            }
            for (_, verdict) in GateVerdict::WORDS {
                for printed in [
                    crate::words::gate_verdict(verdict, lang),
                    crate::words::gate_verdict_short(verdict, lang),
                ] {
                    assert_eq!(GateVerdict::typed(printed), Some(verdict), "{printed}");
                }
            }
        }
    }
}
