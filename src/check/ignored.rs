//! Findings that are silenced, never hidden.

use super::draft::{Drafts, at};
use super::{Facts, Told};
use crate::model::{Finding, FindingId, FindingPlace, FindingWhat, Ignored, Silenced};
use crate::source::closest;

/// Marks the findings that the policy silences, and adds what is to be said of the policy itself.
pub(super) fn silence(drafts: Drafts, facts: Facts<'_>) -> Vec<Finding> {
    let mut about = Drafts::new(drafts.fallback());
    let mut findings = drafts.finish();
    for (at, own) in facts.policy.ignore.iter().enumerate() {
        let place = place(facts, at, &about);
        let mut matching = findings.iter_mut().filter(|finding| fits(own, finding));
        let until = own.until.filter(|until| until.ends_before(facts.date));
        if let Some(until) = until {
            if matching.next().is_some() {
                let what = FindingWhat::IgnoreExpired {
                    finding: own.finding.clone(),
                    reason: own.reason.clone(),
                    until,
                };
                about.add_at(what, place, &own.finding);
                continue;
            }
        } else {
            let mut any = false;
            for finding in matching {
                any = true;
                finding.silenced = Some(Silenced {
                    reason: own.reason.clone(),
                    until: own.until,
                });
            }
            if any {
                continue;
            }
        }
        about.add_at(unused(own), place, &own.finding);
    }
    findings.extend(about.finish());
    findings
}

/// Whether an entry means a finding: by its id alone, or by the id and a question or file.
fn fits(own: &Ignored, finding: &Finding) -> bool {
    let mut words = own.finding.split_whitespace();
    let id = words.next();
    let of = words.next();
    let named = |of: &str| finding.question.as_deref() == Some(of) || finding.place.path == of;
    id == Some(finding.id().word()) && of.is_none_or(named)
}

fn unused(own: &Ignored) -> FindingWhat {
    let id = own.finding.split_whitespace().next().unwrap_or_default();
    let ids = || FindingId::WORDS.iter().map(|(word, _)| *word);
    let known = ids().any(|word| word == id);
    FindingWhat::IgnoreUnused {
        finding: own.finding.clone(),
        known,
        close: if known { None } else { closest(id, ids()) },
    }
}

/// Where the entry stands: those of the description come first, then those that were typed.
fn place(facts: Facts<'_>, position: usize, drafts: &Drafts) -> FindingPlace {
    if let Told::Described(described) = facts.told
        && let Some(place) = described.places.ignore.get(position)
    {
        return at(described.path, *place);
    }
    drafts.fallback()
}
