//! Readiness for a stage, section by section.

use super::ledger::{Ledger, reaches};
use super::review::Found;
use super::{Request, judge};
use crate::model::{
    Answer, Item, Judged, NEARLY, NextStage, Outcome, Questionnaire, READY, Reading, Ready,
    ReadyOutcome, SectionResult, Severity, Standing, Tally,
};

pub(super) fn outcome(
    questionnaire: &Questionnaire,
    ledger: &Ledger,
    sections: &mut [SectionResult],
    request: Request<'_>,
    found: Found<'_>,
) -> Outcome {
    let questions: Vec<&[Judged]> = sections.iter().map(|it| it.questions.as_slice()).collect();
    let outcomes = outcomes(ledger, &questions);
    let counts = counting(&questions);
    for (section, outcome) in sections.iter_mut().zip(&outcomes) {
        section.standing = outcome.map_or(Standing::None, Standing::Ready);
    }
    Outcome::Ready {
        now: weakest(&outcomes, &counts),
        held_back_by: held_back_by(questionnaire, &outcomes, &counts),
        next: next_stage(questionnaire, request, found),
    }
}

/// The readiness of each section; `None` where nothing of it applies.
fn outcomes(ledger: &Ledger, questions: &[&[Judged]]) -> Vec<Option<ReadyOutcome>> {
    let each = questions.iter().enumerate();
    each.map(|(at, questions)| section_outcome(ledger, at, questions))
        .collect()
}

/// Which sections a questionnaire can be held back by: those in which something essential is due,
/// or all where nothing essential is due anywhere.
pub(super) fn counting(questions: &[&[Judged]]) -> Vec<bool> {
    let essential = |questions: &[Judged]| {
        let mut due = questions.iter().filter(|judged| judged.due);
        let any = due.any(|judged| judged.severity == Severity::Essential);
        any && questions.iter().any(Judged::applies)
    };
    let any = questions.iter().any(|section| essential(section));
    let counts = questions.iter().map(|section| !any || essential(section));
    counts.collect()
}

/// As ready as the least ready of the sections that count; all of them are in its tally.
fn weakest(outcomes: &[Option<ReadyOutcome>], counts: &[bool]) -> ReadyOutcome {
    let all = ReadyOutcome {
        evidenced: Ready::Ready,
        potential: Ready::Ready,
        reviewed: None,
        tally: Tally::default(),
    };
    let asked = outcomes.iter().zip(counts);
    let asked = asked.filter_map(|(outcome, counts)| Some((outcome.as_ref()?, *counts)));
    asked.fold(all, |all, (outcome, counts)| ReadyOutcome {
        evidenced: if counts {
            all.evidenced.min(outcome.evidenced)
        } else {
            all.evidenced
        },
        potential: if counts {
            all.potential.min(outcome.potential)
        } else {
            all.potential
        },
        reviewed: None,
        tally: Tally {
            done: all.tally.done + outcome.tally.done,
            partly: all.tally.partly + outcome.tally.partly,
            missing: all.tally.missing + outcome.tally.missing,
            unknown: all.tally.unknown + outcome.tally.unknown,
        },
    })
}

/// The sections that count and are the least ready, unless all are ready.
fn held_back_by(
    questionnaire: &Questionnaire,
    outcomes: &[Option<ReadyOutcome>],
    counts: &[bool],
) -> Vec<&'static str> {
    let lowest = weakest(outcomes, counts).evidenced;
    let sections = questionnaire
        .sections
        .iter()
        .zip(outcomes.iter().zip(counts));
    sections
        .filter(|(_, (outcome, counts))| {
            let evidenced = outcome.map(|outcome| outcome.evidenced);
            **counts && lowest != Ready::Ready && evidenced == Some(lowest)
        })
        .map(|(section, _)| section.id)
        .collect()
}

/// A section's readiness, or `None` when nothing of it applies.
fn section_outcome(ledger: &Ledger, at: usize, questions: &[Judged]) -> Option<ReadyOutcome> {
    questions.iter().any(Judged::applies).then(|| ReadyOutcome {
        evidenced: verdict(ledger, at, questions, Reading::Evidenced),
        potential: verdict(ledger, at, questions, Reading::Potential),
        reviewed: None,
        tally: tally(questions),
    })
}

fn verdict(ledger: &Ledger, at: usize, questions: &[Judged], reading: Reading) -> Ready {
    let is = |reading: Reading, percent| {
        let mut essentials = questions
            .iter()
            .filter(|judged| judged.due && judged.severity == Severity::Essential)
            .filter_map(|judged| judged.points);
        let units = ledger.section(at, questions, reading).unwrap_or_default();
        essentials.all(|points| *points.of(reading) >= 1)
            && reaches(units, ledger.section_whole(), percent)
    };
    // Nearly ready is what was answered would make it, with or without evidence.
    let nearly = match reading {
        Reading::Evidenced | Reading::Claimed => Reading::Claimed,
        Reading::Potential => Reading::Potential,
    };
    if is(reading, READY) {
        Ready::Ready
    } else if is(nearly, NEARLY) {
        Ready::Nearly
    } else {
        Ready::NotReady
    }
}

fn tally(questions: &[Judged]) -> Tally {
    let count = |answer| {
        questions
            .iter()
            .filter(|judged| judged.applies() && judged.answer == answer)
            .count()
    };
    Tally {
        done: count(Answer::Yes),
        partly: count(Answer::Partly),
        missing: count(Answer::No),
        unknown: count(Answer::Unknown),
    }
}

/// The same at the stage after, when something new is due then.
fn next_stage(
    questionnaire: &Questionnaire,
    request: Request<'_>,
    found: Found<'_>,
) -> Option<NextStage> {
    let stage = request.stage.next()?;
    let kinds = &request.description.project.kinds;
    let becomes_due = |item: &Item| {
        item.question.is_due(kinds, stage) && !item.question.is_due(kinds, request.stage)
    };
    // Nothing new is by far the most common, and cheap to tell before anything is judged.
    if !questionnaire.items().any(|(_, item)| becomes_due(item)) {
        return None;
    }
    let questions = judge::judge(questionnaire, request, stage, found);
    let new: Vec<(&'static str, Answer)> = questionnaire
        .items()
        .zip(questions.iter().flatten())
        .filter(|((_, item), judged)| judged.applies() && becomes_due(item))
        .map(|((_, item), judged)| (item.question.id, judged.answer))
        .collect();
    if new.is_empty() {
        return None;
    }
    let ledger = Ledger::new(questionnaire, &questions);
    let questions: Vec<&[Judged]> = questions.iter().map(Vec::as_slice).collect();
    let outcomes = outcomes(&ledger, &questions);
    let counts = counting(&questions);
    let all = weakest(&outcomes, &counts);
    Some(NextStage {
        stage,
        evidenced: all.evidenced,
        potential: all.potential,
        reviewed: None,
        held_back_by: held_back_by(questionnaire, &outcomes, &counts),
        new: new
            .into_iter()
            .filter(|(_, answer)| *answer != Answer::Yes)
            .map(|(id, _)| id)
            .collect(),
    })
}
