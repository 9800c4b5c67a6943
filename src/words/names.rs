//! Every word that a report prints, in either language, and the term that explains it.

use super::findings::{finding_severity, principle, treatment};
use super::{Label, TERMS, label};
use crate::model::{
    AlertId, Answer, Effort, Facet, FindingSeverity, GapClass, GapKind, GateVerdict, Kind, Lang,
    Level, PRINCIPLES, Ready, Severity, Stage, State, Support, Treatment,
};

/// Each word with the id of what explains it.
#[must_use]
pub fn names() -> Vec<(String, &'static str)> {
    let mut names: Vec<(String, &'static str)> = Vec::new();
    for lang in Lang::ALL {
        names.extend(
            TERMS
                .iter()
                .map(|term| (term.title(lang).to_owned(), term.id)),
        );
        names.extend(results(lang).map(|(word, id)| (word.to_owned(), id)));
        names.extend(levels(lang));
        names.extend(questions(lang).map(|(word, id)| (word.to_owned(), id)));
        names.extend(HEADINGS.map(|(head, id)| (label(head, lang).to_owned(), id)));
        names.extend(PRINCIPLES.map(|id| (principle(id, lang).to_owned(), id)));
    }
    for term in TERMS {
        names.extend(term.names.iter().map(|name| ((*name).to_owned(), term.id)));
    }
    names
}

/// What an assessment and a check conclude.
fn results(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    use super::{class, gate_verdict, gate_verdict_short, readiness, state, todo_kind};
    let verdicts = GateVerdict::WORDS.into_iter().flat_map(move |(id, it)| {
        [gate_verdict(it, lang), gate_verdict_short(it, lang)].map(|word| (word, id))
    });
    let readiness = Ready::WORDS
        .into_iter()
        .map(move |(id, it)| (readiness(it, lang), id));
    let states = [
        (State::Absent, State::Absent, "absent"),
        (State::Absent, State::Present, "inconclusive"),
        (State::Partial, State::Partial, "partial"),
        (State::Present, State::Present, "present"),
    ];
    let states = states
        .into_iter()
        .map(move |(now, then, id)| (state(now, then, lang), id));
    let kinds = [
        (GapKind::Fix, "fix"),
        (GapKind::Answer, "answer"),
        (GapKind::AddEvidence, "add-evidence"),
    ];
    let kinds = kinds
        .into_iter()
        .map(move |(it, id)| (todo_kind(it, lang), id));
    let classes = [
        (GapClass::Condition, "condition"),
        (GapClass::Essential, "essential"),
        (GapClass::Decisive, "decisive"),
        (GapClass::Important, "important"),
        (GapClass::Optional, "optional"),
    ];
    let classes = classes
        .into_iter()
        .map(move |(it, id)| (class(it, lang), id));
    let alerts = AlertId::WORDS
        .into_iter()
        .map(move |(id, it)| (super::alert(it, lang), id));
    let treatments = [
        (Treatment::Covered, "covered"),
        (Treatment::Mentioned, "mentioned"),
        (Treatment::NotFound, "not-found"),
        (Treatment::NotRead, "not-read"),
    ];
    let treatments = treatments
        .into_iter()
        .map(move |(it, id)| (treatment(it, lang), id));
    let severities = FindingSeverity::WORDS.into_iter();
    let severities = severities.map(move |(_, it)| (finding_severity(it, lang), "severity"));
    verdicts
        .chain(readiness)
        .chain(states)
        .chain(kinds)
        .chain(classes)
        .chain(alerts)
        .chain(treatments)
        .chain(severities)
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
        let alone = lang.pick(format!("level {number}"), format!("niveau {number}"));
        let both = format!("{number} {name}");
        [name.to_owned(), both, super::level(it, lang), alone].map(|word| (word, id))
    });
    std::iter::once((none, "no-level")).chain(named)
}

/// What is said of a question, an answer and a project.
fn questions(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    use super::{answer, effort, facet, kind, severity, stage, support};
    let answers = [
        (Answer::Yes, "yes"),
        (Answer::Partly, "partly"),
        (Answer::No, "no"),
        (Answer::Unknown, "unknown"),
        (Answer::NotApplicable, "not-applicable"),
    ];
    let answers = answers
        .into_iter()
        .map(move |(it, id)| (answer(it, lang), id));
    let support_words = [
        (Support::Claimed, "no-evidence"),
        (Support::Documented, "documented"),
        (Support::Dated, "dated"),
    ];
    let support_words = support_words
        .into_iter()
        .map(move |(it, id)| (support(it, lang), id));
    let severities = Severity::WORDS
        .into_iter()
        .map(move |(id, it)| (severity(it, lang), id));
    let efforts = Effort::WORDS
        .into_iter()
        .map(move |(_, it)| (effort(it, lang), "effort"));
    let facets = Facet::WORDS
        .into_iter()
        .map(move |(_, it)| (facet(it, lang), "facet"));
    let kinds = Kind::WORDS
        .into_iter()
        .map(move |(_, it)| (kind(it, lang), "kind"));
    let stages = Stage::WORDS
        .into_iter()
        .map(move |(_, it)| (stage(it, lang), "stage"));
    let silence = std::iter::once((super::silence(lang), "unknown"));
    answers
        .chain(support_words)
        .chain(severities)
        .chain(efforts)
        .chain(facets)
        .chain(kinds)
        .chain(stages)
        .chain(silence)
}

/// The headings that mean something, and the term that explains each.
const HEADINGS: [(Label, &str); 33] = [
    (Label::NotApplicable, "not-applicable"),
    (Label::NotApplicableWhen, "not-applicable"),
    (Label::Principle, "principle"),
    (Label::Theme, "theme"),
    (Label::Evidenced, "evidenced"),
    (Label::UpTo, "potential"),
    (Label::Claimed, "claimed"),
    (Label::State, "state"),
    (Label::Answered, "coverage"),
    (Label::AnsweredBy, "coverage"),
    (Label::LookAt, "alert"),
    (Label::Gaps, "gap"),
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
