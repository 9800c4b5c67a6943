//! Reviews that are asked for: answers nobody looked at as they are, and reviews that cannot be read.

use super::asked::demanded;
use super::pending::{Pending, at};
use super::{Described, Facts};
use crate::model::{FindingWhat, LookedAt, Policy, ReviewFault, ReviewFinding};
use jiff::ToSpan;
use jiff::civil::Date;

pub(super) fn find(facts: Facts<'_>, described: Described<'_>, pending: &mut Pending) {
    for (path, problems) in facts.reviews_invalid {
        for problem in problems {
            let what = FindingWhat::ReviewInvalid {
                key: problem.key.clone(),
                what: problem.what.clone(),
                help: problem.help.clone(),
            };
            let subject = format!("{path}\0{}", problem.key);
            pending.add_at(what, at(path, problem.place), &subject);
        }
    }
    let review = described.assessment.review.as_ref();
    for (id, answered, _) in demanded(described, facts.policy.reviewed) {
        let looked = review.and_then(|review| review.looked_at.get(id));
        let changed = review.is_some_and(|review| review.stale.iter().any(|it| it == id));
        if let Some(fault) = fault(looked, changed, facts.policy, facts.date) {
            let place = at(described.path, answered.place);
            pending.add_about(id, FindingWhat::ReviewDemanded { fault }, place, "");
        }
    }
}

/// Why an answer is not reviewed as it must be; `None` where it is.
fn fault(
    looked: Option<&LookedAt>,
    changed: bool,
    policy: &Policy,
    today: Date,
) -> Option<ReviewFault> {
    let Some(looked) = looked else {
        return Some(if changed {
            ReviewFault::Changed
        } else {
            ReviewFault::Missing
        });
    };
    if looked.finding == ReviewFinding::NotConfirmed {
        return Some(ReviewFault::NotConfirmed);
    }
    let (months, last) = (policy.max_age_months?, looked.last()?);
    let limit = i32::try_from(months).ok()?;
    let limit = today.checked_sub(limit.months()).ok()?;
    (!last.lies_from(limit)).then_some(ReviewFault::Old { last, months })
}
