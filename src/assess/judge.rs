//! What each answer is worth.

use super::Request;
use super::review::{self, Found};
use crate::model::{
    Answer, Answered, Judged, PartialDate, Points, Question, Questionnaire, Stage, Support,
    keeps_closed,
};
use jiff::ToSpan;
use jiff::civil::Date;

/// How long evidence of practice stays fresh, in months.
const FRESH_MONTHS: i64 = 24;

/// The question that asks whether everything is under an open licence.
const OPEN: &str = "commons.resource.open-licence";

/// Every question of every section with what is left of its answer after these findings, judged.
pub(super) fn judge(
    questionnaire: &Questionnaire,
    request: Request<'_>,
    stage: Stage,
    found: Found<'_>,
) -> Vec<Vec<Judged>> {
    let Request {
        description, date, ..
    } = request;
    let fresh_from = fresh_from(date);
    let kinds = &description.project.kinds;
    // What is declared under a licence that is not open is not open, whatever is answered.
    let closed = keeps_closed(&description.project.licences);
    let one = |question: &Question| {
        let answered = description.answers.get(question.id);
        let answer = answered.map_or(Answer::Unknown, |answered| answered.answer);
        let support = answered.map_or(Support::Claimed, |answered| {
            support(answered, description.file.as_deref(), fresh_from, date)
        });
        let cannot_be = closed && question.id == OPEN;
        let counted = if cannot_be && matches!(answer, Answer::Yes | Answer::Unknown) {
            Answer::No
        } else {
            answer
        };
        let judged = Judged {
            due: question.is_due(kinds, stage),
            answer,
            support,
            points: Points::of_answer(counted, support, question.facet),
            severity: question.severity_at(stage),
        };
        match found(question.id) {
            Some(finding) => review::after(judged, finding, question),
            None => judged,
        }
    };
    questionnaire
        .sections
        .iter()
        .map(|section| {
            section
                .items
                .iter()
                .map(|item| one(item.question))
                .collect()
        })
        .collect()
}

/// What stands behind an answer, on this day.
#[must_use]
pub fn support_of(answered: &Answered, file: Option<&str>, date: Date) -> Support {
    support(answered, file, fresh_from(date), date)
}

/// From when on evidence counts as dated on this day.
#[must_use]
pub fn fresh_from(date: Date) -> Date {
    date.checked_sub(FRESH_MONTHS.months()).unwrap_or(Date::MIN)
}

fn support(answered: &Answered, file: Option<&str>, fresh_from: Date, today: Date) -> Support {
    let counted = || {
        answered
            .evidence
            .iter()
            .filter(|it| it.uncounted(file).is_none())
    };
    let fresh = |date: &PartialDate| date.lies_from(fresh_from) && !date.begins_after(today);
    if counted().filter_map(|it| it.date.as_ref()).any(fresh) {
        Support::Dated
    } else if counted().next().is_some() {
        Support::Documented
    } else {
        Support::Claimed
    }
}
