//! Conditions: each must be met; none makes up for another.

use super::Request;
use super::ledger::At;
use crate::model::{
    Answer, Conditions, GateVerdict, GatesOutcome, Goal, Judged, Outcome, Points, Question,
    Questionnaire, Reading, Readings, SectionResult, Stage,
};

/// A condition, due or to come, that applies to the kinds of the project.
struct Condition<'q> {
    at: At,
    section: &'q str,
    question: &'q Question,
    judged: Judged,
    points: Points,
}

impl Condition<'_> {
    fn is_due(&self, stage: Stage) -> bool {
        self.judged.due && self.question.is_gate_at(stage)
    }

    fn is_met(&self, reading: Reading) -> bool {
        self.points.of(reading) == Points::FULL.of(reading)
    }

    /// Answered yes or partly, with less behind it than that takes.
    fn lacks_evidence(&self) -> bool {
        self.points.evidenced < self.points.claimed
    }

    /// What a project is as long as this condition is not met; `None` where it is, if only partly,
    /// and where it does not matter yet.
    fn fault(&self, stage: Stage, reading: Reading) -> Option<GateVerdict> {
        if *self.points.of(reading) > 0 {
            return None;
        }
        let question = self.question;
        if self.is_due(stage) && question.id == "commons.resource.identified" {
            Some(GateVerdict::NoResource)
        } else if stage == Stage::Idea {
            // An idea is told from a commons by all that is still to come.
            Some(GateVerdict::Intention)
        } else if !self.is_due(stage) {
            None
        } else if question.has_tag("licence") || question.name() == "open-licence" {
            Some(GateVerdict::NotOpen)
        } else if self.section == "community" {
            Some(GateVerdict::OpenResource)
        } else {
            Some(GateVerdict::OpenProject)
        }
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
        .filter(|condition| condition.is_due(stage))
        .collect();
    if due.is_empty() {
        let gates = conditions.iter().filter_map(|it| it.question.gate);
        return Outcome::NotAsked { from: gates.min() };
    }
    let is_open = |condition: &&Condition<'_>| {
        condition.judged.answer == Answer::Unknown || condition.lacks_evidence()
    };
    let to_come = |condition: &&Condition<'_>| {
        let later = condition.question.gate.is_some_and(|gate| gate > stage);
        later && !condition.is_met(Reading::Evidenced)
    };
    Outcome::Gates(GatesOutcome {
        verdict: Readings::each(|reading| verdict(questionnaire, &conditions, stage, reading)),
        conditions: counted(&due),
        open: ids(due.iter().copied().filter(is_open)),
        to_come: ids(conditions.iter().filter(to_come)),
    })
}

/// The conditions to meet for a verdict, or for the next one, with the verdict they lead to.
///
/// `None` at the top, or where a condition that is not asked yet stands in the way.
pub(super) fn way_up(
    questionnaire: &Questionnaire,
    sections: &[SectionResult],
    outcome: &GatesOutcome,
    goal: Option<Goal>,
    request: Request<'_>,
) -> Option<(Goal, Vec<At>)> {
    let stage = request.stage;
    let now = outcome.verdict.evidenced;
    let top = if questionnaire.id == "commons" {
        GateVerdict::Commons
    } else {
        GateVerdict::Passes
    };
    let asked = match goal {
        Some(Goal::Gate(verdict)) => Some(verdict),
        Some(_) | None => None,
    };
    if asked.is_none() && now == top {
        return None;
    }
    if let Some(verdict) = asked.filter(|verdict| *verdict <= now) {
        return Some((Goal::Gate(verdict), Vec::new()));
    }
    let in_the_way = |condition: &Condition<'_>| {
        let fault = condition.fault(stage, Reading::Evidenced);
        match asked {
            _ if condition.is_met(Reading::Evidenced) => false,
            _ if questionnaire.id != "commons" => condition.is_due(stage),
            Some(verdict) if verdict == top => true,
            None if now == GateVerdict::InTheMaking => true,
            Some(verdict) => fault.is_some_and(|fault| fault < verdict),
            // No verdict that nobody would aim for: from a resource that is not described, past the
            // licence that is not open.
            None => fault.is_some_and(|fault| fault == now || !fault.holds_as_a_floor()),
        }
    };
    let all = conditions(questionnaire, sections, request);
    let (to_meet, left): (Vec<_>, Vec<_>) = all.into_iter().partition(in_the_way);
    if to_meet.iter().any(|condition| !condition.judged.due) {
        return None;
    }
    let reached = asked.unwrap_or_else(|| verdict(questionnaire, &left, stage, Reading::Evidenced));
    let places = to_meet.iter().map(|condition| condition.at).collect();
    Some((Goal::Gate(reached), places))
}

fn ids<'q>(conditions: impl Iterator<Item = &'q Condition<'q>>) -> Vec<&'static str> {
    conditions.map(|condition| condition.question.id).collect()
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
            if let Some(points) = judged.points
                && question.fits(kinds)
                && is_or_will_be_asked(question, request.stage)
            {
                conditions.push(Condition {
                    at: (section_at, item_at),
                    section: section.id,
                    question,
                    judged: *judged,
                    points,
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

fn counted(due: &[&Condition<'_>]) -> Conditions {
    let mut counts = Conditions {
        of: due.len(),
        ..Conditions::default()
    };
    for condition in due {
        let count = match condition.judged.answer {
            Answer::Unknown => &mut counts.unknown,
            _ if condition.lacks_evidence() => &mut counts.without_evidence,
            Answer::Yes => &mut counts.met,
            Answer::Partly => &mut counts.partly,
            Answer::No | Answer::NotApplicable => &mut counts.unmet,
        };
        *count += 1;
    }
    counts
}

/// The first verdict that fits.
fn verdict(
    questionnaire: &Questionnaire,
    conditions: &[Condition<'_>],
    stage: Stage,
    reading: Reading,
) -> GateVerdict {
    let mut all = conditions.iter();
    if questionnaire.id != "commons" {
        let passes = all.all(|condition| !condition.is_due(stage) || condition.is_met(reading));
        return if passes {
            GateVerdict::Passes
        } else {
            GateVerdict::Fails
        };
    }
    let faults = conditions.iter().filter_map(|it| it.fault(stage, reading));
    if let Some(lowest) = faults.min() {
        lowest
    } else if all.all(|condition| condition.is_met(reading)) {
        GateVerdict::Commons
    } else {
        GateVerdict::InTheMaking
    }
}
