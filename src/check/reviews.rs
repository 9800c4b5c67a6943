//! Reviews that are asked for: answers nobody looked at as they are, and reviews that cannot be read.

use super::asked::demanded;
use super::pending::{Pending, at};
use super::{Described, Facts};
use crate::model::{
    Answered, FindingWhat, LookedAt, Respondent, ReviewFault, ReviewFinding, name_and_role,
};
use jiff::ToSpan;

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
        let by = looked.into_iter().flat_map(|looked| &looked.said);
        let by = by.filter_map(|said| review?.reviewers.get(said.reviewer));
        let who = who_answered(described, answered);
        let is_own =
            who.is_some() && by.clone().count() > 0 && by.clone().all(|it| it.who() == who);
        if let Some(fault) = fault(looked, is_own, changed, facts) {
            let place = at(described.path, answered.place);
            pending.add_about(id, FindingWhat::ReviewDemanded { fault }, place, "");
        }
    }
}

/// Who gave an answer, as far as the file names anybody.
fn who_answered(described: Described<'_>, answered: &Answered) -> Option<String> {
    let all = &described.description.respondent;
    let by = answered.by.as_ref().map(|by| name_and_role(by).0);
    let name = by.or_else(|| all.name.clone());
    Respondent {
        name,
        ..Respondent::default()
    }
    .who()
}

/// Why an answer is not reviewed as it must be; `None` where it is.
fn fault(
    looked: Option<&LookedAt>,
    is_own: bool,
    changed: bool,
    facts: Facts<'_>,
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
    if is_own {
        return Some(ReviewFault::Own);
    }
    let (months, last) = (facts.policy.max_age_months?, looked.last()?);
    let limit = i32::try_from(months).ok()?;
    let limit = facts.date.checked_sub(limit.months()).ok()?;
    (!last.lies_from(limit)).then_some(ReviewFault::Old { last, months })
}
