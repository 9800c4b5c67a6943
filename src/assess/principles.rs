//! Ostrom's design principles: the state of each, and a level.

use super::ledger::{Ledger, reaches};
use crate::model::{
    ABSENT, Answer, Coverage, Essentials, FRAGILE, Facet, Judged, Level, LevelOutcome, Outcome,
    PRESENT, PRINCIPLES, Questionnaire, Reading, Readings, Section, SectionResult, Standing, State,
    Support,
};

/// From this share of answers on, in percent, a level is given.
const ENOUGH_ANSWERS: usize = 75;
/// How many principles may be partial in a sound design.
pub(super) const MAY_BE_PARTIAL: usize = 2;
/// How many principles, from the first on, need a dated practice in a robust design.
const NEED_PRACTICE: usize = 6;

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
                reviewed: None,
            },
            _ => Standing::None,
        };
    }
    let practice_not_evidenced: Vec<&'static str> = questionnaire
        .sections
        .iter()
        .zip(&*sections)
        .filter(|(section, result)| lacks_practice(section, &result.questions, Reading::Evidenced))
        .map(|(section, _)| section.id)
        .collect();
    let questions: Vec<&[Judged]> = sections
        .iter()
        .map(|section| section.questions.as_slice())
        .collect();
    let given = is_enough(coverage);
    Outcome::Level(LevelOutcome {
        level: Readings::each(|reading| {
            // What could be is known however few the answers.
            let given = given || reading == Reading::Potential;
            given.then(|| level(ledger, questionnaire, &questions, reading))
        }),
        needed: enough(coverage),
        essentials: essentials(questionnaire, &questions),
        held_back_by: held_back_by(questionnaire, sections),
        practice_not_evidenced,
        not_applicable: not_applicable(questionnaire, sections),
    })
}

/// The level on the core questions alone; `None` where none of them is due.
fn essentials(questionnaire: &Questionnaire, questions: &[&[Judged]]) -> Option<Essentials> {
    let core: Vec<Vec<Judged>> = questionnaire
        .sections
        .iter()
        .zip(questions)
        .map(|(section, questions)| {
            let pairs = section.items.iter().zip(*questions);
            pairs
                .map(|(item, judged)| Judged {
                    due: judged.due && item.question.core,
                    ..*judged
                })
                .collect()
        })
        .collect();
    let core: Vec<&[Judged]> = core.iter().map(Vec::as_slice).collect();
    let due = || core.iter().copied().flatten().filter(|judged| judged.due);
    let of = due().count();
    let answered = due().filter(|it| it.answer != Answer::Unknown).count();
    let applies = due().any(Judged::applies);
    let ledger = Ledger::new(questionnaire, &core);
    let given = applies && answered * 100 >= ENOUGH_ANSWERS * of;
    (of > 0).then(|| Essentials {
        level: Readings::each(|reading| {
            given.then(|| level(&ledger, questionnaire, &core, reading))
        }),
        answered,
        of,
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

/// Whether a robust design needs a practice of this principle that is dated, and has none.
pub(super) fn lacks_practice(section: &Section, questions: &[Judged], reading: Reading) -> bool {
    let practices = || {
        let pairs = section.items.iter().zip(questions);
        pairs
            .filter(|(item, judged)| item.question.facet == Facet::Practice && judged.applies())
            .map(|(_, judged)| judged)
    };
    let counts = |judged: &Judged| match (judged.answer, reading) {
        (Answer::Yes | Answer::Partly, Reading::Evidenced) => judged.support == Support::Dated,
        // Other readings take the date as given.
        (Answer::Yes | Answer::Partly, Reading::Claimed | Reading::Potential)
        | (Answer::Unknown, Reading::Potential) => true,
        (Answer::Unknown | Answer::No | Answer::NotApplicable, _) => false,
    };
    PRINCIPLES[..NEED_PRACTICE].contains(&section.id)
        && practices().next().is_some()
        && !practices().any(counts)
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
    let practised =
        !sections().any(|(section, questions)| lacks_practice(section, questions, reading));
    level_at(
        ledger.total(questions, reading),
        ledger.whole(),
        &states,
        practised,
    )
}

fn level_at(units: i128, whole: i128, states: &[State], practised: bool) -> Level {
    let count = |state| states.iter().filter(|it| **it == state).count();
    if count(State::Present) == states.len() && practised {
        Level::Robust
    } else if reaches(units, whole, PRESENT)
        && count(State::Absent) == 0
        && count(State::Partial) <= MAY_BE_PARTIAL
    {
        Level::Sound
    } else if units * 100 > i128::from(FRAGILE) * whole {
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

/// Principles that are asked about and of which nothing applies.
fn not_applicable(questionnaire: &Questionnaire, sections: &[SectionResult]) -> Vec<&'static str> {
    questionnaire
        .sections
        .iter()
        .zip(sections)
        .filter(|(_, result)| result.coverage.applicable == 0 && result.coverage.not_applicable > 0)
        .map(|(section, _)| section.id)
        .collect()
}
