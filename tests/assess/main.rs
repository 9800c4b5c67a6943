//! What an assessment says, case by case. Expectations are written out, never computed.

#[path = "../common/mod.rs"]
mod common;

mod alerts;
mod checklist;
mod conditions;
mod evidence;
mod gaps;
mod ideal_and_empty;
mod points;
mod principles;
mod table_5_2;
mod targets_and_the_rest;

use common::*;
use commons::catalogue;
use commons::model::{
    Alert, Answer, Answered, Conditions, Coverage, Description, Effort, Facet, Fraction, GapClass,
    GapKind, GateVerdict, Goal, Kind, Level, LevelOutcome, NextStage, Outcome, Points, Question,
    Questionnaire, QuestionnaireResult, Readings, Ready, Scheme, Severity, Stage, Standing, State,
    Sub, Support, Tally, Target, UnscoredAnswers,
};
use std::collections::{BTreeMap, BTreeSet};

/// Forty rules, none of them essential, that are worth a hundred half points together: with them
/// a score can be any whole percent.
fn hundred(section: &str) -> Vec<Question> {
    let important = Question {
        severity: Severity::Important,
        ..question("")
    };
    let mut questions = many(&format!("{section}.heavy"), 10, &important);
    questions.extend(many(&format!("{section}.light"), 30, &question("")));
    questions
}

/// Answers questions with evidence until they are worth this many half points, weight included.
fn worth(questions: &[Question], half_points: u32) -> Vec<(&str, Answered)> {
    let mut left = half_points;
    let answers = questions
        .iter()
        .map(|question| {
            let weight = question.severity.weight();
            let answer = if left >= 2 * weight {
                left -= 2 * weight;
                Answer::Yes
            } else if left >= weight {
                left -= weight;
                Answer::Partly
            } else {
                Answer::No
            };
            (question.id, supported(answer, Support::Dated))
        })
        .collect();
    assert_eq!(left, 0, "these questions cannot be worth {half_points}");
    answers
}
