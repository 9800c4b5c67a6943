//! Findings that are silenced, never hidden.

use super::pending::{Pending, at};
use super::{DescriptionState, Facts};
use crate::model::{Finding, FindingId, FindingPlace, FindingWhat, Ignored, Silenced};
use crate::source::closest;

/// Marks the findings that the policy silences, and adds what is to be said of the policy itself.
pub(super) fn silence(pending: Pending, facts: Facts<'_>) -> Vec<Finding> {
    let mut about = Pending::new(pending.fallback());
    let mut findings = pending.finish();
    for (at, ignore) in facts.policy.ignore.iter().enumerate() {
        let place = place(facts, at, &about);
        let mut matching = findings.iter_mut().filter(|finding| fits(ignore, finding));
        let until = ignore.until.filter(|until| until.ends_before(facts.date));
        if let Some(until) = until {
            if matching.next().is_some() {
                let what = FindingWhat::IgnoreExpired {
                    finding: ignore.finding.clone(),
                    reason: ignore.reason.clone(),
                    until,
                };
                about.add_at(what, place, &ignore.finding);
                continue;
            }
        } else {
            let mut any = false;
            for finding in matching {
                any = true;
                finding.silenced = Some(Silenced {
                    reason: ignore.reason.clone(),
                    until: ignore.until,
                });
            }
            if any {
                continue;
            }
        }
        about.add_at(unused(ignore), place, &ignore.finding);
    }
    findings.extend(about.finish());
    findings
}

/// Whether an entry means a finding: by its id alone, or by the id and a question or file.
fn fits(ignored: &Ignored, finding: &Finding) -> bool {
    let mut words = ignored.finding.split_whitespace();
    let id = words.next();
    let of = words.next();
    let named = |of: &str| finding.question.as_deref() == Some(of) || finding.place.path == of;
    id == Some(finding.id().word()) && of.is_none_or(named)
}

fn unused(ignored: &Ignored) -> FindingWhat {
    let id = ignored
        .finding
        .split_whitespace()
        .next()
        .unwrap_or_default();
    let ids = || FindingId::WORDS.iter().map(|(word, _)| *word);
    let known = ids().any(|word| word == id);
    FindingWhat::IgnoreUnused {
        finding: ignored.finding.clone(),
        known,
        close: if known { None } else { closest(id, ids()) },
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
