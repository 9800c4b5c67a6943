//! Things to look at. Never an accusation.

use super::{Distinct, distinct};
use crate::model::{
    Alert, Answer, Facet, Fraction, GateVerdict, Outcome, Questionnaire, QuestionnaireResult,
    Scheme,
};

/// A distance between claimed and evidenced above which claims need evidence.
const CLAIMS: i128 = 25;
/// A distance between rules and practices from which rules are more on paper than in use.
const PAPER: i128 = 30;
/// How many answered questions of each it takes to compare them.
const ENOUGH: i128 = 3;

pub(super) fn alerts(
    questionnaires: &[&'static Questionnaire],
    results: &[QuestionnaireResult],
    questions: &Distinct<'_>,
) -> Vec<Alert> {
    let mut alerts = claims(results);
    alerts.extend(rules_on_paper(questionnaires, results));
    alerts.extend(name_only(results, questions));
    alerts
}

fn claims(results: &[QuestionnaireResult]) -> Vec<Alert> {
    let mut alerts = Vec::new();
    for (questionnaire, result) in results.iter().enumerate() {
        if let Some(score) = result.score.filter(|_| result.scheme == Scheme::Principles)
            && score.claimed - score.evidenced > Fraction::new(CLAIMS, 100)
        {
            let (claimed, evidenced) = (score.claimed, score.evidenced);
            alerts.push(Alert::ClaimsWithoutEvidence {
                questionnaire,
                claimed,
                evidenced,
            });
        }
    }
    alerts
}

fn rules_on_paper(
    questionnaires: &[&'static Questionnaire],
    results: &[QuestionnaireResult],
) -> Option<Alert> {
    let questions = distinct(questionnaires, results, |scheme| {
        scheme == Scheme::Principles
    });
    let mean = |facet: Facet| {
        let answered = questions.values().filter(|(question, judged)| {
            question.facet == facet && judged.applies() && judged.answer != Answer::Unknown
        });
        let (count, points) = answered
            .filter_map(|(_, judged)| judged.points)
            .fold((0, 0), |(count, sum), points| {
                (count + 1, sum + i128::from(points.claimed))
            });
        (count >= ENOUGH).then(|| Fraction::new(points, 2 * count))
    };
    let (rules, practices) = (mean(Facet::Rule)?, mean(Facet::Practice)?);
    (rules - practices >= Fraction::new(PAPER, 100))
        .then_some(Alert::RulesOnPaper { rules, practices })
}

fn name_only(results: &[QuestionnaireResult], questions: &Distinct<'_>) -> Vec<Alert> {
    let called_a_commons = results.iter().any(|result| {
        matches!(&result.outcome, Outcome::Gates(gates)
            if matches!(gates.verdict.claimed, GateVerdict::InTheMaking | GateVerdict::Commons))
    });
    if !called_a_commons {
        return Vec::new();
    }
    questions
        .values()
        .filter(|(question, judged)| {
            judged.due && judged.answer == Answer::No && question.has_tag("common-washing")
        })
        .map(|(question, _)| Alert::NameOnly {
            question: question.id,
        })
        .collect()
}
