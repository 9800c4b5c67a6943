//! Conditions: each must be met; none makes up for another.

use super::Request;
use super::plan::At;
use crate::model::{
    Answer, Backing, ConditionState, GateVerdict, GatesOutcome, Goal, Judged, Outcome, Question,
    Questionnaire, SectionResult, Stage, Support,
};
use std::collections::HashMap;

/// A condition, due or to come, that applies to the kinds of the project.
struct Condition<'q> {
    at: At,
    section: &'q str,
    question: &'q Question,
    judged: Judged,
    state: ConditionState,
}

impl Condition<'_> {
    fn is_due(&self, stage: Stage) -> bool {
        self.judged.due && self.question.is_gate_at(stage)
    }

    /// Whether it is not met, with unknown taken as met or as not met.
    fn fails(&self, unknown_is_met: bool) -> bool {
        match self.state {
            ConditionState::NotMet => true,
            ConditionState::Unknown => !unknown_is_met,
            ConditionState::Met | ConditionState::PartlyMet => false,
        }
    }

    /// Whether it is met in full, likewise.
    fn holds(&self, unknown_is_met: bool) -> bool {
        self.state == ConditionState::Met
            || (self.state == ConditionState::Unknown && unknown_is_met)
    }
}

/// How an answer leaves a condition; `None` when it is not applicable.
pub(crate) fn condition_state(answer: Answer) -> Option<ConditionState> {
    match answer {
        Answer::Yes => Some(ConditionState::Met),
        Answer::Partly => Some(ConditionState::PartlyMet),
        Answer::No => Some(ConditionState::NotMet),
        Answer::Unknown => Some(ConditionState::Unknown),
        Answer::NotApplicable => None,
    }
}

pub(super) fn outcome(
    questionnaire: &Questionnaire,
    sections: &[SectionResult],
    request: Request<'_>,
) -> Outcome {
    let conditions = conditions(questionnaire, sections, request);
    let stage = request.stage;
    let due: Vec<&Condition<'_>> = conditions
        .iter()
        .filter(|each| each.is_due(stage))
        .collect();
    if due.is_empty() {
        let from = conditions
            .iter()
            .filter_map(|each| each.question.gate)
            .min();
        return Outcome::NotAsked { from };
    }
    let backing = backing(&due);
    let undetermined = too_many_unknown(backing);
    let evidenced = verdict(questionnaire, &conditions, &due, stage, false);
    let to_come = |each: &&Condition<'_>| {
        each.question.gate.is_some_and(|gate| gate > stage) && each.state != ConditionState::Met
    };
    Outcome::Gates(GatesOutcome {
        evidenced: if undetermined {
            GateVerdict::Inconclusive
        } else {
            evidenced
        },
        potential: verdict(questionnaire, &conditions, &due, stage, true),
        unknown: ids(due
            .iter()
            .copied()
            .filter(|each| each.state == ConditionState::Unknown)),
        to_come: ids(conditions.iter().filter(to_come)),
        backing,
    })
}

/// More than 40 % unknown: a verdict would be about the answers, not about the project.
fn too_many_unknown(backing: Backing) -> bool {
    backing.unknown * 5 > backing.due * 2
}

/// Whether a verdict is one that this questionnaire can give.
pub(super) fn can_say(questionnaire: &Questionnaire, verdict: GateVerdict) -> bool {
    let pass = matches!(verdict, GateVerdict::Passes | GateVerdict::Fails);
    verdict != GateVerdict::Inconclusive && pass == (questionnaire.id != "commons")
}

/// The conditions to meet for a verdict, or for the next one, with the verdict they lead to.
///
/// With too many unknown, the first ones to answer. `None` at the top, or where a condition of a
/// later stage stands in the way.
pub(super) fn way_up(
    questionnaire: &Questionnaire,
    sections: &[SectionResult],
    outcome: &GatesOutcome,
    goal: Option<Goal>,
    request: Request<'_>,
    rank: &HashMap<&str, usize>,
) -> Option<(Goal, Vec<At>)> {
    let mut conditions = conditions(questionnaire, sections, request);
    let stage = request.stage;
    if outcome.evidenced == GateVerdict::Inconclusive {
        let unknown =
            |each: &Condition<'_>| each.is_due(stage) && each.state == ConditionState::Unknown;
        conditions.retain(unknown);
        conditions.sort_by_cached_key(|each| rank.get(each.question.id));
        let may_stay = outcome.backing.due * 2 / 5;
        conditions.truncate(outcome.backing.unknown - may_stay);
        return Some((Goal::EnoughAnswers, places(&conditions)));
    }
    let top = if questionnaire.id == "commons" {
        GateVerdict::Commons
    } else {
        GateVerdict::Passes
    };
    let asked = match goal {
        Some(Goal::Gate(verdict)) => Some(verdict),
        Some(_) | None => None,
    };
    if asked.is_none() && outcome.evidenced == top {
        return None;
    }
    if let Some(verdict) = asked.filter(|verdict| *verdict <= outcome.evidenced) {
        return Some((Goal::Gate(verdict), Vec::new()));
    }
    let in_the_way = |each: &Condition<'_>| match asked {
        _ if each.state == ConditionState::Met => false,
        _ if questionnaire.id != "commons" => each.is_due(stage),
        Some(verdict) if verdict == top => true,
        None if outcome.evidenced == GateVerdict::InTheMaking => true,
        _ if !each.is_due(stage) || !each.fails(false) => false,
        Some(verdict) => fault(each, stage) < verdict,
        None => fault(each, stage) == outcome.evidenced,
    };
    let (met, left): (Vec<_>, Vec<_>) = conditions.into_iter().partition(in_the_way);
    if met.iter().any(|each| !each.judged.due) {
        return None;
    }
    let due: Vec<&Condition<'_>> = left.iter().filter(|each| each.is_due(stage)).collect();
    let reached = verdict(questionnaire, &left, &due, stage, false);
    Some((Goal::Gate(asked.unwrap_or(reached)), places(&met)))
}

fn places(conditions: &[Condition<'_>]) -> Vec<At> {
    conditions.iter().map(|each| each.at).collect()
}

fn ids<'q>(conditions: impl Iterator<Item = &'q Condition<'q>>) -> Vec<&'static str> {
    conditions.map(|each| each.question.id).collect()
}

fn conditions<'q>(
    questionnaire: &'q Questionnaire,
    sections: &[SectionResult],
    request: Request<'_>,
) -> Vec<Condition<'q>> {
    let kinds = &request.description.project.kinds;
    let mut conditions = Vec::new();
    for (section_at, (section, result)) in questionnaire.sections.iter().zip(sections).enumerate() {
        for (item_at, (item, judged)) in section.items.iter().zip(&result.questions).enumerate() {
            let question = item.question;
            let at = (section_at, item_at);
            if let Some(state) = condition_state(judged.answer)
                && question.fits(kinds)
                && is_or_will_be_asked(question, request.stage)
            {
                conditions.push(Condition {
                    at,
                    section: section.id,
                    question,
                    judged: *judged,
                    state,
                });
            }
        }
    }
    conditions
}

/// Whether it is a condition at this stage or at a later one.
fn is_or_will_be_asked(question: &Question, stage: Stage) -> bool {
    let last = question.until.unwrap_or(Stage::Established);
    question.gate.is_some_and(|gate| gate.max(stage) <= last)
}

fn backing(due: &[&Condition<'_>]) -> Backing {
    let count = |state| due.iter().filter(|each| each.state == state).count();
    let claimed = |each: &&&Condition<'_>| {
        each.state == ConditionState::Met && each.judged.support == Support::Claimed
    };
    Backing {
        due: due.len(),
        met: count(ConditionState::Met),
        without_evidence: due.iter().filter(claimed).count(),
        partly: count(ConditionState::PartlyMet),
        unmet: count(ConditionState::NotMet),
        unknown: count(ConditionState::Unknown),
    }
}

/// The first verdict that fits.
fn verdict(
    questionnaire: &Questionnaire,
    all: &[Condition<'_>],
    due: &[&Condition<'_>],
    stage: Stage,
    unknown_is_met: bool,
) -> GateVerdict {
    let held = |each: &Condition<'_>| each.holds(unknown_is_met);
    if questionnaire.id != "commons" {
        let passes = due.iter().all(|each| held(each));
        return if passes {
            GateVerdict::Passes
        } else {
            GateVerdict::Fails
        };
    }
    let failing: Vec<&Condition<'_>> = due
        .iter()
        .copied()
        .filter(|each| each.fails(unknown_is_met))
        .collect();
    if let Some(lowest) = failing.iter().map(|each| fault(each, stage)).min() {
        return lowest;
    }
    if all.iter().all(held) {
        GateVerdict::Commons
    } else {
        GateVerdict::InTheMaking
    }
}

/// What a project is as long as this condition is not met.
fn fault(condition: &Condition<'_>, stage: Stage) -> GateVerdict {
    let question = condition.question;
    if question.id == "commons.resource.identified" {
        GateVerdict::NoResource
    } else if stage == Stage::Idea {
        GateVerdict::Intention
    } else if question.has_tag("licence") || question.name() == "open-licence" {
        GateVerdict::NotOpen
    } else if condition.section == "community" {
        GateVerdict::OpenResource
    } else {
        GateVerdict::OpenProject
    }
}
