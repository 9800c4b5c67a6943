//! Findings that are silenced, never hidden.

use super::pending::{Pending, at};
use super::{DescriptionState, Facts};
use crate::model::{
    EvidenceDemand, Finding, FindingAbout, FindingId, FindingPlace, FindingWhat, IgnoreFault,
    Ignored, Least, Policy, Silenced,
};
use crate::source::closest;

/// Marks the findings that the policy silences, and adds what is to be said of the policy itself.
pub(super) fn silence(pending: Pending, facts: Facts<'_>) -> Vec<Finding> {
    let mut about = Pending::new(pending.fallback());
    let mut findings = pending.finish();
    for (at, ignore) in facts.policy.ignore.iter().enumerate() {
        let place = place(facts, at, &about);
        let is_written = at + facts.typed.ignore.len() < facts.policy.ignore.len();
        let (typed, matching): (Vec<_>, Vec<_>) = findings
            .iter_mut()
            .filter(|finding| fits(ignore, finding))
            .partition(|finding| is_written && answers(facts.typed, finding));
        let until = ignore.until.filter(|until| until.ends_before(facts.date));
        let what = match until {
            Some(until) if !matching.is_empty() => FindingWhat::IgnoreExpired {
                finding: ignore.finding.clone(),
                reason: ignore.reason.clone(),
                until,
            },
            None if !matching.is_empty() => {
                for finding in matching {
                    finding.silenced = Some(Silenced {
                        reason: ignore.reason.clone(),
                        until: ignore.until,
                    });
                }
                continue;
            }
            Some(_) | None => unused(ignore, !typed.is_empty()),
        };
        about.add_at(what, place, &ignore.finding);
    }
    findings.extend(about.finish());
    findings
}

/// Whether a finding answers what was typed, or takes away what a result rests on where one was asked for: a
/// project file, which anybody may propose to change, cannot silence that.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "most findings are about the repository, whatever is asked for"
)]
fn answers(typed: &Policy, finding: &Finding) -> bool {
    let least = &typed.least;
    let asks = |demand: EvidenceDemand| demand != EvidenceDemand::None;
    match &finding.what {
        FindingWhat::WorseThanBaseline { .. } => true,
        FindingWhat::PolicyVerdict { questionnaire, .. } => of(&least.verdicts, questionnaire),
        FindingWhat::PolicyLevel { questionnaire, .. } => of(&least.levels, questionnaire),
        FindingWhat::PolicyScore { of: it, .. } => of(&least.scores, it),
        FindingWhat::EvidenceDemanded { .. } => asks(typed.evidence),
        FindingWhat::ReviewDemanded { .. } | FindingWhat::ReviewInvalid { .. } => {
            asks(typed.reviewed)
        }
        FindingWhat::AnswerStale { .. } => typed.max_age_months.is_some(),
        what if what.id().about() == FindingAbout::Evidence => {
            asks(typed.evidence) || *least != Least::default()
        }
        _ => false,
    }
}

fn of<T>(demands: &[(String, T)], id: &str) -> bool {
    demands.iter().any(|(demand, _)| demand == id)
}

/// Whether an entry means a finding: by its id alone, or by the id and a question or file.
fn fits(ignored: &Ignored, finding: &Finding) -> bool {
    let mut words = ignored.finding.split_whitespace();
    let id = words.next();
    let of = words.next();
    let named = |of: &str| finding.question.as_deref() == Some(of) || finding.place.path == of;
    id == Some(finding.id().word()) && of.is_none_or(named)
}

fn unused(ignored: &Ignored, typed: bool) -> FindingWhat {
    let id = ignored
        .finding
        .split_whitespace()
        .next()
        .unwrap_or_default();
    let ids = || FindingId::WORDS.iter().map(|(word, _)| *word);
    let fault = match ids().any(|word| word == id) {
        true if typed => IgnoreFault::Typed,
        true => IgnoreFault::NotReported,
        false => IgnoreFault::UnknownId,
    };
    let close = (fault == IgnoreFault::UnknownId).then(|| closest(id, ids()));
    FindingWhat::IgnoreUnused {
        finding: ignored.finding.clone(),
        fault,
        close: close.flatten(),
    }
}

/// Where the entry stands: those of the description come first, then those that were typed.
fn place(facts: Facts<'_>, position: usize, pending: &Pending) -> FindingPlace {
    if let DescriptionState::Described(described) = facts.told
        && let Some(place) = described.places.ignore.get(position)
    {
        return at(described.path, *place);
    }
    pending.fallback()
}
