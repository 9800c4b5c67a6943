//! What each answer is worth.

use crate::model::{
    Answer, Answered, Description, Judged, PartialDate, Points, Question, Questionnaire, Stage,
    Support,
};
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// How long evidence of practice stays fresh, in months.
const FRESH_MONTHS: i64 = 24;

/// Every question of every section with its answer, judged.
pub(super) fn judge(
    questionnaire: &Questionnaire,
    description: &Description,
    stage: Stage,
    date: Date,
) -> Vec<Vec<Judged>> {
    let span: Span = FRESH_MONTHS.months();
    let fresh_from = date.checked_sub(span).unwrap_or(Date::MIN);
    let kinds = &description.project.kinds;
    let one = |question: &Question| {
        let answered = description.answers.get(question.id);
        let answer = answered.map_or(Answer::Unknown, |answered| answered.answer);
        let support = answered.map_or(Support::Claimed, |answered| {
            support(answered, description.file.as_deref(), fresh_from, date)
        });
        Judged {
            due: question.is_due(kinds, stage),
            answer,
            support,
            points: Points::of_answer(answer, support, question.facet),
            severity: question.severity_at(stage),
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
