//! Answers that are stale, and rules that nobody finds written.

use super::asked::{due, pieces, principle_of};
use super::pending::{Pending, at};
use super::{CombinedReading, Described, Facts};
use crate::model::{Answer, FindingWhat, Kind, Treatment};
use jiff::civil::{Date, date};

/// No digital project has a record older than this: most often a digit is wrong.
const FIRST_DIGITAL: Date = date(1970, 1, 1);
/// Törbel's oldest statute is of 1483; no rule in use is likely to be older than this.
const FIRST_OF_ALL: Date = date(1000, 1, 1);

pub(super) fn find(
    facts: Facts<'_>,
    described: Described<'_>,
    together: &CombinedReading,
    pending: &mut Pending,
) {
    stale(facts, described, pending);
    dates(described, pending);
    not_shown(described, together, pending);
}

fn stale(facts: Facts<'_>, described: Described<'_>, pending: &mut Pending) {
    let Some(months) = facts.policy.max_age_months else {
        return;
    };
    let default = described.description.respondent.answered;
    for (_, _, item, answered) in due(described) {
        let told = answered.answer != Answer::Unknown;
        if !told || !answered.is_older(months, default, facts.date) {
            continue;
        }
        if let Some(day) = answered.answered.or(default) {
            let place = at(described.path, answered.place);
            let what = FindingWhat::AnswerStale {
                answered: day,
                months,
            };
            pending.add_about(item.question.id, what, place, "");
        }
    }
}

/// Dates that can hardly be meant.
fn dates(described: Described<'_>, pending: &mut Pending) {
    let kinds = &described.description.project.kinds;
    let digital = kinds.iter().all(|kind| Kind::is_digital(*kind));
    let first = if digital { FIRST_DIGITAL } else { FIRST_OF_ALL };
    for (id, answered, position, piece) in pieces(described.description) {
        let places = described.places.evidence.get(id);
        let place = places.and_then(|place| place.get(position));
        if let Some(day) = piece.date
            && !day.lies_from(first)
        {
            let place = at(described.path, *place.unwrap_or(&answered.place));
            let what = FindingWhat::EvidenceDateImplausible { date: day };
            pending.add_about(id, what, place, &day.to_string());
        }
    }
}

/// Rules answered yes with no evidence, of which the governance files say nothing. Where evidence
/// is given, it is the evidence that is looked at.
fn not_shown(described: Described<'_>, together: &CombinedReading, pending: &mut Pending) {
    for (scheme, section, item, answered) in due(described) {
        let Some(principle) = principle_of(item, section, scheme) else {
            continue;
        };
        let file = described.description.file.as_deref();
        let claimed = answered.answer == Answer::Yes && !answered.has_evidence(file);
        if claimed && together.of(principle).treatment == Treatment::NotFound {
            let looked = together.looked.clone();
            let place = at(described.path, answered.place);
            let what = FindingWhat::RuleNotFound { principle, looked };
            pending.add_about(item.question.id, what, place, "");
        }
    }
}
