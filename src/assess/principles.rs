//! Ostrom's design principles: the state of each, and a level.

use super::ledger::{Ledger, reaches};
use crate::model::{
    Coverage, Judged, Level, LevelOutcome, Outcome, PRINCIPLES, Questionnaire, Reading, Section,
    SectionResult, Standing, State,
};

/// From this share of answers on, in percent, a level is given.
const ENOUGH_ANSWERS: usize = 75;
/// From here on, in percent, a principle is present or a design consolidating.
pub(super) const PRESENT: i128 = 75;
/// Below this, in percent, a principle is absent.
pub(super) const ABSENT: i128 = 25;
/// Above this, in percent, a design is no longer vulnerable.
pub(super) const FRAGILE: i128 = 50;
/// How many principles may be weak in a consolidating design.
pub(super) const MAY_BE_WEAK: usize = 2;
/// How many principles, from the first on, must be shown in practice in a robust design.
const SHOWN_IN_PRACTICE: usize = 6;

pub(super) fn outcome(
    questionnaire: &Questionnaire,
    ledger: &Ledger,
    sections: &mut [SectionResult],
    coverage: Coverage,
) -> Outcome {
    for (at, section) in questionnaire.sections.iter().enumerate() {
        let questions = &sections[at].questions;
        let evidenced = state(ledger, at, section, questions, Reading::Evidenced);
        let potential = state(ledger, at, section, questions, Reading::Potential);
        sections[at].standing = match (evidenced, potential) {
            (Some(evidenced), Some(potential)) => Standing::State {
                evidenced,
                potential,
            },
            _ => Standing::None,
        };
    }
    let practice_not_evidenced: Vec<&'static str> = questionnaire
        .sections
        .iter()
        .zip(&*sections)
        .filter(|(section, result)| lacks_practice(section, &result.questions))
        .map(|(section, _)| section.id)
        .collect();
    let questions: Vec<&[Judged]> = sections
        .iter()
        .map(|section| section.questions.as_slice())
        .collect();
    let evidenced = level(ledger, questionnaire, &questions, Reading::Evidenced);
    Outcome::Level(LevelOutcome {
        evidenced: if is_enough(coverage) {
            evidenced
        } else {
            Level::NotEnoughAnswers
        },
        potential: level(ledger, questionnaire, &questions, Reading::Potential),
        held_back_by: held_back_by(questionnaire, sections),
        practice_not_evidenced,
        not_applicable: not_applicable(questionnaire, sections),
    })
}

/// Whether enough was answered to give a level.
pub(super) fn is_enough(coverage: Coverage) -> bool {
    coverage.answered * 100 >= ENOUGH_ANSWERS * coverage.applicable
}

/// How many answers there must be before a level is given.
pub(super) fn enough(coverage: Coverage) -> usize {
    (ENOUGH_ANSWERS * coverage.applicable).div_ceil(100)
}

/// The state of a principle, or `None` when nothing of it applies.
pub(super) fn state(
    ledger: &Ledger,
    at: usize,
    section: &Section,
    questions: &[Judged],
    reading: Reading,
) -> Option<State> {
    let units = ledger.section(at, questions, reading)?;
    let core_holds = section
        .items
        .iter()
        .zip(questions)
        .filter(|(item, judged)| item.question.core && judged.due)
        .filter_map(|(_, judged)| judged.points)
        .all(|points| *points.of(reading) >= 1);
    Some(state_at(units, ledger.section_whole(), core_holds))
}

/// The state of a principle with this many units of the whole.
pub(super) fn state_at(units: i128, whole: i128, core_holds: bool) -> State {
    if !reaches(units, whole, ABSENT) {
        State::Absent
    } else if reaches(units, whole, PRESENT) && core_holds {
        State::Present
    } else {
        State::Partial
    }
}

/// Whether a principle must be shown in practice, and is not.
pub(super) fn lacks_practice(section: &Section, questions: &[Judged]) -> bool {
    let practices = || {
        let pairs = section.items.iter().zip(questions);
        pairs.filter(|(item, judged)| {
            item.question.facet == crate::model::Facet::Practice && judged.applies()
        })
    };
    must_show_practice(section)
        && practices().next().is_some()
        && !practices().any(|(item, judged)| judged.shows_practice(item.question.facet))
}

/// Whether a robust design must show this principle in practice.
fn must_show_practice(section: &Section) -> bool {
    PRINCIPLES[..SHOWN_IN_PRACTICE].contains(&section.id)
}

/// The level under a reading, however few answers there are.
pub(super) fn level(
    ledger: &Ledger,
    questionnaire: &Questionnaire,
    questions: &[&[Judged]],
    reading: Reading,
) -> Level {
    let sections = || questionnaire.sections.iter().zip(questions);
    let states: Vec<State> = sections()
        .enumerate()
        .filter_map(|(at, (section, questions))| state(ledger, at, section, questions, reading))
        .collect();
    // At best, practice is taken as given.
    let practice = reading == Reading::Potential
        || !sections().any(|(section, questions)| lacks_practice(section, questions));
    level_at(
        ledger.total(questions, reading),
        ledger.whole(),
        &states,
        practice,
    )
}

fn level_at(units: i128, whole: i128, states: &[State], practice: bool) -> Level {
    let count = |state| states.iter().filter(|it| **it == state).count();
    if count(State::Present) == states.len() && practice {
        Level::Robust
    } else if reaches(units, whole, PRESENT)
        && count(State::Absent) == 0
        && count(State::Partial) <= MAY_BE_WEAK
    {
        Level::Sound
    } else if units * 100 > FRAGILE * whole {
        Level::Fragile
    } else {
        Level::AtRisk
    }
}

/// The principles that are not present, worst first.
fn held_back_by(questionnaire: &Questionnaire, sections: &[SectionResult]) -> Vec<&'static str> {
    let mut held: Vec<_> = questionnaire
        .sections
        .iter()
        .zip(sections)
        .filter_map(|(section, result)| match result.standing {
            Standing::State {
                evidenced: State::Absent | State::Partial,
                ..
            } => result.score.map(|score| (score.evidenced, section.id)),
            Standing::State {
                evidenced: State::Present,
                ..
            }
            | Standing::None
            | Standing::Ready(_) => None,
        })
        .collect();
    held.sort_by_key(|(score, _)| *score);
    held.into_iter().map(|(_, id)| id).collect()
}

/// Principles that are asked about and wholly not applicable.
fn not_applicable(questionnaire: &Questionnaire, sections: &[SectionResult]) -> Vec<&'static str> {
    questionnaire
        .sections
        .iter()
        .zip(sections)
        .filter(|(_, result)| result.coverage.applicable == 0 && result.coverage.not_applicable > 0)
        .map(|(section, _)| section.id)
        .collect()
}
