//! The shortest way up: the gaps with the least total effort that reach a goal.
//!
//! Exact. Sums are linear in the gaps that are closed, so the best choice inside a section for
//! each total effort is a knapsack, and the best choice across sections a second one. Of two ways
//! with the same effort the one with the higher score wins; of two with the same score, the one
//! that has the first question, in the order of sections and ids, that the other has not.

use super::gaps::effort;
use super::ledger::{At, Ledger, reaches};
use super::{Request, checklist, gates, principles};
use crate::model::{
    FRAGILE, Facet, Goal, Judged, Level, NEARLY, Outcome, PRESENT, Plan, Points, Questionnaire,
    QuestionnaireResult, READY, Reading, Ready, Section, SectionResult, Severity, State,
};
use std::collections::BTreeMap;

/// The way to `goal`, or to the next verdict or level; `None` at the top, or where no gap that is
/// due leads there.
pub(super) fn plan(
    questionnaire: &Questionnaire,
    result: &QuestionnaireResult,
    goal: Option<Goal>,
    request: Request<'_>,
    rank: &BTreeMap<&str, usize>,
) -> Option<Plan> {
    let (goal, questions) = match &result.outcome {
        Outcome::NotAsked { .. } | Outcome::TooMuchNotApplicable => return None,
        Outcome::Gates(outcome) => {
            gates::way_up(questionnaire, &result.sections, outcome, goal, request)?
        }
        Outcome::Level(outcome) => match outcome.level.evidenced {
            None => {
                let missing = outcome.needed - result.coverage.answered;
                let first = first_to_answer(questionnaire, &result.sections, missing, rank);
                (Goal::EnoughAnswers, first)
            }
            Some(now) => {
                let wanted = match goal {
                    Some(Goal::Level(level)) => level,
                    Some(_) | None => now.next()?,
                };
                let closed = if now >= wanted {
                    Vec::new()
                } else {
                    to_level(questionnaire, result, wanted)?
                };
                (Goal::Level(wanted), closed)
            }
        },
        Outcome::Ready { now, .. } => {
            let wanted = match goal {
                Some(Goal::Ready(ready)) => ready,
                Some(_) | None if now.evidenced == Ready::NotReady => Ready::Nearly,
                Some(_) | None if now.evidenced == Ready::Nearly => Ready::Ready,
                Some(_) | None => return None,
            };
            (
                Goal::Ready(wanted),
                to_ready(questionnaire, result, wanted)?,
            )
        }
    };
    Some(finish(
        questionnaire,
        &result.sections,
        goal,
        questions,
        rank,
    ))
}

fn finish(
    questionnaire: &Questionnaire,
    sections: &[SectionResult],
    goal: Goal,
    mut questions: Vec<At>,
    rank: &BTreeMap<&str, usize>,
) -> Plan {
    let id = |at: At| questionnaire.sections[at.0].items[at.1].question.id;
    if goal != Goal::EnoughAnswers {
        questions.sort_by_cached_key(|at| rank.get(id(*at)).copied());
    }
    let cost =
        |at: &At| cost(&questionnaire.sections[at.0], &sections[at.0], at.1).unwrap_or_default();
    Plan {
        goal,
        effort: questions.iter().map(cost).sum(),
        steps: questions.into_iter().map(id).collect(),
    }
}

/// What closing a question's gap costs; `None` where there is no gap.
fn cost(section: &Section, result: &SectionResult, item: usize) -> Option<u32> {
    let kind = result.questions[item].gap()?;
    Some(effort(section.items[item].question, kind).cost())
}

/// The unknown questions to answer first: the least effort first, then in the order of the gaps.
fn first_to_answer(
    questionnaire: &Questionnaire,
    sections: &[SectionResult],
    count: usize,
    rank: &BTreeMap<&str, usize>,
) -> Vec<At> {
    let mut unknown: Vec<At> = Vec::new();
    for (section, result) in sections.iter().enumerate() {
        for (item, judged) in result.questions.iter().enumerate() {
            if judged.gap() == Some(crate::model::GapKind::Answer) {
                unknown.push((section, item));
            }
        }
    }
    unknown.sort_by_cached_key(|at| {
        let question = questionnaire.sections[at.0].items[at.1].question;
        (question.effort, rank.get(question.id))
    });
    unknown.truncate(count);
    unknown
}

/// A gap that may be closed.
#[derive(Clone, Copy, Debug)]
struct Step {
    item: usize,
    cost: usize,
    gain: i128,
    practice: bool,
}

/// A set of steps of one section: which (the first bit is the first id), and what they bring.
#[derive(Clone, Copy, Debug)]
struct Choice {
    gain: i128,
    mask: u64,
}

/// Whether `a` has the first step that the other has not.
fn comes_first(a: u64, b: u64) -> bool {
    let differ = a ^ b;
    differ != 0 && a >> differ.trailing_zeros() & 1 == 1
}

/// Keeps the better choice: the higher gain, then the first ids.
fn keep(slot: &mut Option<Choice>, new: Choice) {
    let better = slot.is_none_or(|old| {
        new.gain > old.gain || (new.gain == old.gain && comes_first(new.mask, old.mask))
    });
    if better {
        *slot = Some(new);
    }
}

/// The gaps of a section in the order of their ids.
fn steps(
    ledger: &Ledger,
    at: usize,
    section: &Section,
    result: &SectionResult,
    reading: Reading,
) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (item, judged) in result.questions.iter().enumerate() {
        let (Some(cost), Some(points)) = (cost(section, result, item), judged.points) else {
            continue;
        };
        let rise = i128::from(Points::FULL.of(reading) - points.of(reading));
        steps.push(Step {
            item,
            cost: cost as usize,
            gain: rise * ledger.unit(at, item),
            practice: section.items[item].question.facet == Facet::Practice,
        });
    }
    steps.sort_by_key(|step| &section.items[step.item].question.id);
    steps
}

/// The best choice for each exact total effort, by whether a practice is shown; `forced` steps are
/// always taken.
fn knapsack(steps: &[Step], forced: u64, shown: bool) -> Vec<[Option<Choice>; 2]> {
    let total: usize = steps.iter().map(|step| step.cost).sum();
    let mut best = vec![[None; 2]; total + 1];
    best[0][usize::from(shown)] = Some(Choice { gain: 0, mask: 0 });
    let mut most = 0;
    for (bit, step) in steps.iter().enumerate() {
        let must = forced >> bit & 1 == 1;
        most += step.cost;
        for effort in (0..=most).rev() {
            let before = if effort >= step.cost {
                best[effort - step.cost]
            } else {
                [None; 2]
            };
            if must {
                best[effort] = [None; 2];
            }
            for (shown, choice) in before.into_iter().enumerate() {
                let Some(choice) = choice else { continue };
                let slot = &mut best[effort][shown | usize::from(step.practice)];
                keep(
                    slot,
                    Choice {
                        gain: choice.gain + step.gain,
                        mask: choice.mask | 1 << bit,
                    },
                );
            }
        }
    }
    best
}

/// What a section may contribute to a level.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    effort: usize,
    partial: usize,
    choice: Choice,
}

/// Every choice of a section that no cheaper one outdoes.
fn candidates(
    ledger: &Ledger,
    at: usize,
    section: &Section,
    result: &SectionResult,
    wanted: Level,
) -> (Vec<Step>, Vec<Candidate>) {
    let steps = steps(ledger, at, section, result, Reading::Evidenced);
    let units = ledger
        .section(at, &result.questions, Reading::Evidenced)
        .unwrap_or_default();
    let lacking = lacking_core(section, result, &steps);
    let shown = !principles::lacks_practice(section, &result.questions, Reading::Evidenced);
    let mut found = Vec::new();
    for forced in if lacking == 0 {
        vec![0]
    } else {
        vec![0, lacking]
    } {
        for (effort, choices) in knapsack(&steps, forced, shown).into_iter().enumerate() {
            for (shown, choice) in choices.into_iter().enumerate() {
                let Some(choice) = choice else { continue };
                let core_holds = choice.mask & lacking == lacking;
                let whole = ledger.section_whole();
                let state = principles::state_at(units + choice.gain, whole, core_holds);
                let partial = match (wanted, state) {
                    (Level::Robust, State::Present) if shown == 0 => continue,
                    (Level::Robust, State::Absent | State::Partial)
                    | (Level::Sound, State::Absent) => continue,
                    (Level::Sound, State::Partial) => 1,
                    (Level::Robust | Level::Sound, State::Present)
                    | (Level::AtRisk | Level::Fragile, _) => 0,
                };
                found.push(Candidate {
                    effort,
                    partial,
                    choice,
                });
            }
        }
    }
    (steps, undominated(found))
}

/// The core questions that are not even partly there, as a mask of steps.
fn lacking_core(section: &Section, result: &SectionResult, steps: &[Step]) -> u64 {
    steps
        .iter()
        .enumerate()
        .filter(|(_, step)| {
            let points = result.questions[step.item].points;
            section.items[step.item].question.core
                && points.is_some_and(|points| points.evidenced == 0)
        })
        .fold(0, |mask, (bit, _)| mask | 1 << bit)
}

fn undominated(mut found: Vec<Candidate>) -> Vec<Candidate> {
    found.sort_by(|a, b| {
        (a.effort, a.partial)
            .cmp(&(b.effort, b.partial))
            .then(b.choice.gain.cmp(&a.choice.gain))
            .then_with(|| {
                comes_first(b.choice.mask, a.choice.mask)
                    .cmp(&comes_first(a.choice.mask, b.choice.mask))
            })
    });
    let mut kept: Vec<Candidate> = Vec::new();
    for new in found {
        let outdone = kept.iter().any(|old| {
            let tie = old.effort == new.effort && old.choice.gain == new.choice.gain;
            old.partial <= new.partial
                && old.choice.gain >= new.choice.gain
                && !(tie && comes_first(new.choice.mask, old.choice.mask))
        });
        if !outdone {
            kept.push(new);
        }
    }
    kept
}

/// A choice across sections.
#[derive(Clone, Debug)]
struct Way {
    gain: i128,
    masks: Vec<u64>,
}

impl Way {
    fn is_better_than(&self, other: &Way) -> bool {
        if self.gain != other.gain {
            return self.gain > other.gain;
        }
        let differ = self.masks.iter().zip(&other.masks).find(|(a, b)| a != b);
        differ.is_some_and(|(a, b)| comes_first(*a, *b))
    }
}

/// The least effort to a level.
fn to_level(
    questionnaire: &Questionnaire,
    result: &QuestionnaireResult,
    wanted: Level,
) -> Option<Vec<At>> {
    let questions: Vec<&[Judged]> = result.questions().collect();
    let ledger = &Ledger::new(questionnaire, &questions);
    let mut sections = Vec::new();
    for (at, (section, judged)) in questionnaire
        .sections
        .iter()
        .zip(&result.sections)
        .enumerate()
    {
        if judged.coverage.applicable > 0 {
            let (steps, candidates) = candidates(ledger, at, section, judged, wanted);
            sections.push((at, steps, candidates));
        }
    }
    let all: usize = sections
        .iter()
        .flat_map(|(_, steps, _)| steps)
        .map(|step| step.cost)
        .sum();
    let units = ledger.total(&questions, Reading::Evidenced);
    // Most plans are short: look among the short ones first.
    let mut most = 8;
    loop {
        let candidates = sections
            .iter()
            .map(|(_, _, candidates)| candidates.as_slice());
        if let Some(way) = across(candidates, most.min(all), |gain| {
            enough(units + gain, ledger, wanted)
        }) {
            let closed = sections
                .iter()
                .zip(&way.masks)
                .flat_map(|((at, steps, _), mask)| {
                    let chosen = move |(bit, _): &(usize, &Step)| mask >> bit & 1 == 1;
                    steps
                        .iter()
                        .enumerate()
                        .filter(chosen)
                        .map(|(_, step)| (*at, step.item))
                });
            return Some(closed.collect());
        }
        if most >= all {
            return None;
        }
        most *= 2;
    }
}

/// Whether the sum is enough for a level; the states were seen to before.
fn enough(units: i128, ledger: &Ledger, wanted: Level) -> bool {
    match wanted {
        Level::AtRisk | Level::Robust => true,
        Level::Fragile => units * 100 > i128::from(FRAGILE) * ledger.whole(),
        Level::Sound => reaches(units, ledger.whole(), PRESENT),
    }
}

/// The least effort up to `most` with which one candidate of each section is enough.
fn across<'c>(
    sections: impl Iterator<Item = &'c [Candidate]>,
    most: usize,
    enough: impl Fn(i128) -> bool,
) -> Option<Way> {
    const PARTIAL: usize = principles::MAY_BE_PARTIAL + 1;
    let mut best: Vec<[Option<Way>; PARTIAL]> = vec![[const { None }; PARTIAL]; most + 1];
    best[0][0] = Some(Way {
        gain: 0,
        masks: Vec::new(),
    });
    for candidates in sections {
        let mut next: Vec<[Option<Way>; PARTIAL]> = vec![[const { None }; PARTIAL]; most + 1];
        for (effort, row) in best.iter().enumerate() {
            for (partial, way) in row.iter().enumerate() {
                let Some(way) = way else { continue };
                for new in candidates {
                    let (effort, partial) = (effort + new.effort, partial + new.partial);
                    if effort > most || partial >= PARTIAL {
                        continue;
                    }
                    let mut masks = way.masks.clone();
                    masks.push(new.choice.mask);
                    let new = Way {
                        gain: way.gain + new.choice.gain,
                        masks,
                    };
                    let slot = &mut next[effort][partial];
                    if slot.as_ref().is_none_or(|old| new.is_better_than(old)) {
                        *slot = Some(new);
                    }
                }
            }
        }
        best = next;
    }
    best.into_iter().find_map(|row| {
        let ways = row.into_iter().flatten().filter(|way| enough(way.gain));
        ways.reduce(|a, b| if b.is_better_than(&a) { b } else { a })
    })
}

/// The least effort to a readiness: in every section on its own.
fn to_ready(
    questionnaire: &Questionnaire,
    result: &QuestionnaireResult,
    wanted: Ready,
) -> Option<Vec<At>> {
    let questions: Vec<&[Judged]> = result.questions().collect();
    let ledger = &Ledger::new(questionnaire, &questions);
    let (reading, percent) = match wanted {
        Ready::NotReady => return Some(Vec::new()),
        Ready::Nearly => (Reading::Claimed, NEARLY),
        Ready::Ready => (Reading::Evidenced, READY),
    };
    let counts = checklist::counting(&questions);
    let mut closed = Vec::new();
    for (at, (section, judged)) in questionnaire
        .sections
        .iter()
        .zip(&result.sections)
        .enumerate()
    {
        let crate::model::Standing::Ready(outcome) = judged.standing else {
            continue;
        };
        if outcome.evidenced >= wanted || !counts[at] {
            continue;
        }
        let steps = steps(ledger, at, section, judged, reading);
        let units = ledger
            .section(at, &judged.questions, reading)
            .unwrap_or_default();
        let forced = lacking_essentials(judged, &steps, reading);
        let choice = knapsack(&steps, forced, true)
            .into_iter()
            .find_map(|[_, choice]| {
                choice
                    .filter(|choice| reaches(units + choice.gain, ledger.section_whole(), percent))
            })?;
        let chosen = steps
            .iter()
            .enumerate()
            .filter(|(bit, _)| choice.mask >> bit & 1 == 1);
        closed.extend(chosen.map(|(_, step)| (at, step.item)));
    }
    Some(closed)
}

fn lacking_essentials(result: &SectionResult, steps: &[Step], reading: Reading) -> u64 {
    steps
        .iter()
        .enumerate()
        .filter(|(_, step)| {
            let judged = result.questions[step.item];
            judged.severity == Severity::Essential
                && judged.points.is_some_and(|points| *points.of(reading) == 0)
        })
        .fold(0, |mask, (bit, _)| mask | 1 << bit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_sets_the_one_with_the_first_id_comes_first() {
        assert!(comes_first(0b01, 0b10));
        assert!(comes_first(0b11, 0b01));
        assert!(!comes_first(0b10, 0b11));
        assert!(!comes_first(0b10, 0b10));
    }

    #[test]
    fn the_knapsack_takes_what_is_forced_and_the_best_of_the_rest() {
        let step = |cost, gain| Step {
            item: 0,
            cost,
            gain,
            practice: false,
        };
        let steps = [step(1, 5), step(1, 7), step(2, 20)];
        let best = knapsack(&steps, 0b001, true);
        assert!(best[0][1].is_none());
        assert_eq!(best[1][1].map(|choice| choice.mask), Some(0b001));
        assert_eq!(best[2][1].map(|choice| choice.mask), Some(0b011));
        assert_eq!(best[3][1].map(|choice| choice.gain), Some(25));
        assert_eq!(best[4][1].map(|choice| choice.mask), Some(0b111));
    }
}
