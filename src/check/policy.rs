//! The least that is asked for, on the evidenced reading; evidence that is asked for.

use super::asked::demanded;
use super::pending::{Pending, at};
use super::{Described, Facts};
use crate::model::{
    EvidenceDemand, FindingPlace, FindingWhat, Fraction, GateVerdict, Localized, Outcome,
    QuestionnaireResult, Reached, Ready, Score, Support, question_of,
};

/// Where there is no description there is no result either: what is asked for is not there.
pub(super) fn find(facts: Facts<'_>, described: Option<Described<'_>>, pending: &mut Pending) {
    let least = &facts.policy.least;
    for (id, wanted) in &least.verdicts {
        let result = result(described, id);
        let found = result.and_then(verdict);
        if rank(wanted) > found.and_then(rank) {
            let what = FindingWhat::PolicyVerdict {
                questionnaire: id.clone(),
                least: wanted.clone(),
                found: result.and_then(said),
                open: result.map(|it| open(it, described)).unwrap_or_default(),
            };
            let place = place(described, "verdicts", id, pending);
            pending.add_at(what, place, id);
        }
    }
    for (id, wanted) in &least.levels {
        let result = result(described, id);
        let found = result.and_then(level);
        if found.is_none_or(|found| found < *wanted) {
            let what = FindingWhat::PolicyLevel {
                questionnaire: id.clone(),
                least: *wanted,
                found,
                open: result.is_some_and(|result| result.outcome.conclusion().is_open()),
            };
            let place = place(described, "levels", id, pending);
            pending.add_at(what, place, id);
        }
    }
    for (of, wanted) in &least.scores {
        let found = score(described, of).map(|score| score.evidenced);
        let exact = Fraction::new(i128::from(*wanted), 100);
        if found.is_none_or(|found| found < exact) {
            let what = FindingWhat::PolicyScore {
                of: of.clone(),
                least: *wanted,
                found: found.map(whole),
            };
            let place = place(described, "scores", of, pending);
            pending.add_at(what, place, of);
        }
    }
    if let Some(described) = described {
        evidence(facts, described, pending);
    }
}

/// Where a demand stands; one that was typed stands nowhere.
fn place(
    described: Option<Described<'_>>,
    kind: &str,
    of: &str,
    pending: &Pending,
) -> FindingPlace {
    let place = described.and_then(|it| {
        let place = it.places.least.get(&format!("{kind}.{of}"))?;
        Some(at(it.path, *place))
    });
    place.unwrap_or_else(|| pending.fallback())
}

fn result<'a>(described: Option<Described<'a>>, id: &str) -> Option<&'a QuestionnaireResult> {
    let described = described?;
    let position = described
        .questionnaires
        .iter()
        .position(|questionnaire| questionnaire.id == id)?;
    described.assessment.questionnaires.get(position)
}

/// The verdict on the evidenced reading, by its word in files.
pub(super) fn verdict(result: &QuestionnaireResult) -> Option<&'static str> {
    match &result.outcome {
        Outcome::Gates(gates) => Some(gates.verdict.evidenced.word()),
        Outcome::Ready { now, .. } => Some(now.evidenced.word()),
        Outcome::Level(_) | Outcome::NotAsked { .. } | Outcome::TooMuchNotApplicable => None,
    }
}

/// The verdict as it is told: what nobody knows is not said of a project.
fn said(result: &QuestionnaireResult) -> Option<String> {
    let reached = result.outcome.conclusion().evidenced();
    reached.map(Reached::word)
}

/// The conditions that are unknown or lack evidence, with their texts.
fn open(
    result: &QuestionnaireResult,
    described: Option<Described<'_>>,
) -> Vec<(&'static str, Localized)> {
    let Outcome::Gates(gates) = &result.outcome else {
        return Vec::new();
    };
    let asked = described.map_or(&[][..], |it| it.questionnaires);
    let text = |id: &&'static str| Some((*id, question_of(id, asked)?.text));
    gates.open.iter().filter_map(text).collect()
}

/// The level on the evidenced reading.
pub(super) fn level(result: &QuestionnaireResult) -> Option<u8> {
    match &result.outcome {
        Outcome::Level(outcome) => outcome.level.evidenced.map(u8::from),
        Outcome::Gates(_)
        | Outcome::Ready { .. }
        | Outcome::NotAsked { .. }
        | Outcome::TooMuchNotApplicable => None,
    }
}

/// The place of a verdict among those of its scheme, in rising order.
pub(super) fn rank(word: &str) -> Option<usize> {
    let position = |words: &[&str]| words.iter().position(|it| *it == word);
    let gates = GateVerdict::WORDS.map(|(word, _)| word);
    let ready = Ready::WORDS.map(|(word, _)| word);
    position(&gates).or_else(|| position(&ready))
}

/// The score of a questionnaire or of `questionnaire.section`.
fn score(described: Option<Described<'_>>, of: &str) -> Score {
    let Some((id, section)) = of.split_once('.') else {
        return result(described, of)?.score;
    };
    let questionnaire = described?
        .questionnaires
        .iter()
        .find(|questionnaire| questionnaire.id == id)?;
    let position = questionnaire
        .sections
        .iter()
        .position(|it| it.id == section)?;
    result(described, id)?.sections.get(position)?.score
}

/// Whole percents, rounded down.
fn whole(fraction: Fraction) -> u32 {
    u32::try_from((fraction * 100).to_integer()).unwrap_or_default()
}

/// Yes and partly answers without the evidence that is asked for.
fn evidence(facts: Facts<'_>, described: Described<'_>, pending: &mut Pending) {
    let demand = facts.policy.evidence;
    let all = demand == EvidenceDemand::All;
    for (id, answered, support) in demanded(described, demand) {
        if support == Support::Claimed {
            let place = at(described.path, answered.place);
            let file = described.description.file.as_deref();
            let uncounted = answered.evidence.first().and_then(|it| it.uncounted(file));
            let what = FindingWhat::EvidenceDemanded { all, uncounted };
            pending.add_about(id, what, place, "");
        }
    }
}
