//! Readiness for a stage, section by section.

use super::ledger::{Ledger, reaches};
use super::{Request, judge};
use crate::model::{
    Answer, Item, Judged, NextStage, Outcome, Points, Questionnaire, Reading, Ready, ReadyOutcome,
    SectionResult, Severity, Standing, Tally,
};

/// From this evidenced score on, in percent, a section is ready.
pub(super) const READY: i128 = 67;
/// From this claimed score on, in percent, a section is nearly ready.
pub(super) const NEARLY: i128 = 50;

pub(super) fn outcome(
    questionnaire: &Questionnaire,
    ledger: &Ledger,
    sections: &mut [SectionResult],
    request: Request<'_>,
) -> Outcome {
    for (at, section) in sections.iter_mut().enumerate() {
        section.standing =
            section_outcome(ledger, at, &section.questions).map_or(Standing::None, Standing::Ready);
    }
    let outcomes: Vec<(usize, ReadyOutcome)> = sections
        .iter()
        .enumerate()
        .filter_map(|(at, section)| match section.standing {
            Standing::Ready(outcome) => Some((at, outcome)),
            Standing::None | Standing::State { .. } => None,
        })
        .collect();
    let now = weakest(outcomes.iter().map(|(_, outcome)| *outcome));
    let held_back_by = held_back_by(questionnaire, &outcomes);
    Outcome::Ready {
        now,
        held_back_by,
        next: next_stage(questionnaire, request),
    }
}

/// As ready as the least ready.
fn weakest(outcomes: impl Iterator<Item = ReadyOutcome>) -> ReadyOutcome {
    let all = ReadyOutcome {
        verdict: Ready::Ready,
        potential: Ready::Ready,
        tally: Tally::default(),
    };
    outcomes.fold(all, |all, each| ReadyOutcome {
        verdict: all.verdict.min(each.verdict),
        potential: all.potential.min(each.potential),
        tally: Tally {
            done: all.tally.done + each.tally.done,
            partly: all.tally.partly + each.tally.partly,
            missing: all.tally.missing + each.tally.missing,
            unknown: all.tally.unknown + each.tally.unknown,
        },
    })
}

/// The sections with the lowest verdict, unless all are ready.
fn held_back_by(
    questionnaire: &Questionnaire,
    outcomes: &[(usize, ReadyOutcome)],
) -> Vec<&'static str> {
    let lowest = outcomes.iter().map(|(_, outcome)| outcome.verdict).min();
    outcomes
        .iter()
        .filter(|(_, outcome)| Some(outcome.verdict) == lowest && outcome.verdict != Ready::Ready)
        .map(|(at, _)| questionnaire.sections[*at].id)
        .collect()
}

/// A section's verdict, or `None` when nothing of it applies.
fn section_outcome(ledger: &Ledger, at: usize, questions: &[Judged]) -> Option<ReadyOutcome> {
    if !questions.iter().any(Judged::applies) {
        return None;
    }
    let found: Vec<Judged> = questions.iter().map(|judged| found_out(*judged)).collect();
    Some(ReadyOutcome {
        verdict: verdict(ledger, at, questions),
        potential: verdict(ledger, at, &found),
        tally: tally(questions),
    })
}

/// A question as it would be if what is unknown were so, with evidence.
fn found_out(judged: Judged) -> Judged {
    match judged.answer {
        Answer::Unknown => Judged {
            points: Some(Points::FULL),
            ..judged
        },
        Answer::Yes | Answer::Partly | Answer::No | Answer::NotApplicable => judged,
    }
}

fn verdict(ledger: &Ledger, at: usize, questions: &[Judged]) -> Ready {
    let essentials_hold = |reading: Reading| {
        questions
            .iter()
            .filter(|judged| judged.due && judged.severity == Severity::Essential)
            .filter_map(|judged| judged.points)
            .all(|points| *points.of(reading) >= 1)
    };
    let scores = |reading: Reading, percent| {
        let units = ledger.section(at, questions, reading).unwrap_or_default();
        reaches(units, ledger.section_whole(), percent)
    };
    if essentials_hold(Reading::Evidenced) && scores(Reading::Evidenced, READY) {
        Ready::Ready
    } else if essentials_hold(Reading::Claimed) && scores(Reading::Claimed, NEARLY) {
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
fn next_stage(questionnaire: &Questionnaire, request: Request<'_>) -> Option<NextStage> {
    let stage = request.stage.next()?;
    let kinds = &request.description.project.kinds;
    let becomes_due = |item: &Item| {
        item.question.is_due(kinds, stage) && !item.question.is_due(kinds, request.stage)
    };
    // Nothing new is by far the most common, and cheap to tell before anything is judged.
    if !questionnaire.items().any(|(_, item)| becomes_due(item)) {
        return None;
    }
    let questions = judge::judge(questionnaire, request.description, stage, request.date);
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
    let outcomes: Vec<(usize, ReadyOutcome)> = questions
        .iter()
        .enumerate()
        .filter_map(|(at, questions)| Some((at, section_outcome(&ledger, at, questions)?)))
        .collect();
    let all = weakest(outcomes.iter().map(|(_, outcome)| *outcome));
    Some(NextStage {
        stage,
        verdict: all.verdict,
        potential: all.potential,
        held_back_by: held_back_by(questionnaire, &outcomes),
        new: new
            .into_iter()
            .filter(|(_, answer)| *answer != Answer::Yes)
            .map(|(id, _)| id)
            .collect(),
    })
}
