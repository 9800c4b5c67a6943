//! Answers + questionnaires + a date → an assessment. Pure, total, exact.
//!
//! The contract is in the documentation of each part: `judge` (what an answer is worth), `ledger`
//! (how answers are summed), `gates`, `principles` and `checklist` (what the sums mean), `alerts`,
//! `gaps` and `plan` (what to look at and do). Before all of them, `combine` makes one set of answers
//! from those of several people.

mod alerts;
mod checklist;
mod combine;
mod evidence;
mod gaps;
mod gates;
mod judge;
mod ledger;
mod plan;
mod portfolio;
mod principles;
mod review;

pub use combine::{apart, combine};
pub use judge::{fresh_from, support_of};
pub use ledger::Ledger;
pub use portfolio::{Histogram, Portfolio, SectionSpread, Shared, Spread, sight};
pub use review::{Loss, Stake, printed, reviewed, to_review};

use crate::model::{
    Answer, Assessment, Coverage, Description, Judged, Outcome, Question, Questionnaire,
    QuestionnaireResult, Review, Scheme, SectionResult, Stage, Standing, Target, UnscoredAnswers,
};
use jiff::civil::Date;
use review::{Findings, Found};
use std::collections::BTreeMap;

/// What an assessment depends on; on nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The project and its answers.
    pub description: &'a Description,
    /// What it is assessed by.
    pub questionnaires: &'a [&'static Questionnaire],
    /// The day the assessment speaks of.
    pub date: Date,
    /// The stage it speaks of: the project's own, unless another was asked for.
    pub stage: Stage,
    /// A goal that was asked for.
    pub target: Option<&'a Target>,
    /// What reviewers found of the answers: none, and there is no reviewed reading.
    pub reviews: &'a [Review],
}

/// Assesses a project.
#[must_use]
pub fn assess(request: Request<'_>) -> Assessment {
    let findings = review::findings(request.reviews, request.description);
    let mut questionnaires: Vec<QuestionnaireResult> = request
        .questionnaires
        .iter()
        .map(|it| questionnaire(it, request, findings.as_ref()))
        .collect();
    let mut gaps = gaps::gaps(request.questionnaires, &questionnaires);
    let rank: BTreeMap<&str, usize> = gaps
        .iter()
        .enumerate()
        .map(|(rank, gap)| (gap.question, rank))
        .collect();
    for (questionnaire, result) in request.questionnaires.iter().zip(&mut questionnaires) {
        let goal = request
            .target
            .filter(|target| aims_at(target, questionnaire, request.questionnaires));
        result.plan = plan::plan(
            questionnaire,
            result,
            goal.map(|target| target.goal),
            request,
            &rank,
        );
    }
    let plan = first_plan(request, &questionnaires);
    if let Some(first) = plan.and_then(|at| questionnaires[at].plan.as_ref()) {
        gaps::plan_first(&mut gaps, first);
    }
    let questions = distinct(request.questionnaires, &questionnaires, |_| true);
    Assessment {
        date: request.date,
        stage: request.stage,
        coverage: coverage(questions.values().map(|(_, judged)| judged)),
        evidence: evidence::profile(request.description, &questions),
        alerts: alerts::alerts(request.questionnaires, &questionnaires, &questions),
        strengths: gaps::strengths(request.questionnaires, &questionnaires),
        unscored: unscored(request, &questions),
        review: review::outcome(request, &questions),
        plan,
        questionnaires,
        gaps,
    }
}

/// Questions by id, each once, in however many questionnaires it stands.
type Distinct<'a> = BTreeMap<&'a str, (&'a Question, Judged)>;

/// The questions of the questionnaires with these schemes.
fn distinct<'a>(
    questionnaires: &'a [&'static Questionnaire],
    results: &'a [QuestionnaireResult],
    among: impl Fn(Scheme) -> bool,
) -> Distinct<'a> {
    let mut questions = BTreeMap::new();
    for (questionnaire, result) in questionnaires.iter().zip(results) {
        if among(questionnaire.scheme) {
            let judged = result.questions().flatten();
            for ((_, item), judged) in questionnaire.items().zip(judged) {
                let question = item.question;
                questions.insert(question.id, (question, *judged));
            }
        }
    }
    questions
}

/// Judges a questionnaire; with a review, on the reviewed reading as well.
fn questionnaire(
    questionnaire: &Questionnaire,
    request: Request<'_>,
    findings: Option<&Findings>,
) -> QuestionnaireResult {
    let mut result = evaluate(questionnaire, request, &Findings::new());
    if let Some(findings) = findings {
        review::add(&mut result, &evaluate(questionnaire, request, findings));
    }
    result
}

/// Judges what is left of the answers after these findings.
fn evaluate(
    questionnaire: &Questionnaire,
    request: Request<'_>,
    findings: &Findings,
) -> QuestionnaireResult {
    let found = |id: &str| findings.get(id).copied();
    let questions = judge::judge(questionnaire, request, request.stage, &found);
    conclude(questionnaire, request, questions, &found)
}

/// What these judged questions come to. What is new at the next stage is judged after these findings.
fn conclude(
    questionnaire: &Questionnaire,
    request: Request<'_>,
    questions: Vec<Vec<Judged>>,
    found: Found<'_>,
) -> QuestionnaireResult {
    let ledger = Ledger::new(questionnaire, &questions);
    let covered = sum(questions.iter().map(coverage));
    let score = ledger
        .score(&questions)
        .filter(|_| questionnaire.scheme != Scheme::Gates);
    let mut sections: Vec<SectionResult> = questions
        .into_iter()
        .enumerate()
        .map(|(at, questions)| SectionResult {
            score: if questionnaire.scheme == Scheme::Gates {
                None
            } else {
                ledger.score_of(at, &questions)
            },
            coverage: coverage(&questions),
            standing: Standing::None,
            questions,
        })
        .collect();
    let outcome = match questionnaire.scheme {
        _ if too_much_does_not_apply(covered) => Outcome::TooMuchNotApplicable,
        _ if covered.applicable == 0 => not_asked(questionnaire, request),
        Scheme::Gates => gates::outcome(questionnaire, &sections, request),
        Scheme::Principles => principles::outcome(questionnaire, &ledger, &mut sections, covered),
        Scheme::Checklist => {
            checklist::outcome(questionnaire, &ledger, &mut sections, request, found)
        }
    };
    QuestionnaireResult {
        scheme: questionnaire.scheme,
        coverage: covered,
        score,
        outcome,
        sections,
        reviewed: None,
        plan: None,
    }
}

/// More than a quarter of what is due.
fn too_much_does_not_apply(coverage: Coverage) -> bool {
    coverage.not_applicable * 4 > coverage.applicable + coverage.not_applicable
}

/// From which stage something is asked of a project of these kinds.
fn not_asked(questionnaire: &Questionnaire, request: Request<'_>) -> Outcome {
    let kinds = &request.description.project.kinds;
    let later = questionnaire
        .items()
        .map(|(_, item)| item.question)
        .filter(|question| question.fits(kinds) && question.from > request.stage);
    Outcome::NotAsked {
        from: later.map(|question| question.from).min(),
    }
}

fn coverage<'j>(questions: impl IntoIterator<Item = &'j Judged>) -> Coverage {
    let mut coverage = Coverage::default();
    for judged in questions.into_iter().filter(|judged| judged.due) {
        if judged.answer == Answer::NotApplicable {
            coverage.not_applicable += 1;
        } else {
            coverage.applicable += 1;
            coverage.answered += usize::from(judged.answer != Answer::Unknown);
        }
    }
    coverage
}

fn sum(coverages: impl Iterator<Item = Coverage>) -> Coverage {
    coverages.fold(Coverage::default(), |sum, each| Coverage {
        answered: sum.answered + each.answered,
        applicable: sum.applicable + each.applicable,
        not_applicable: sum.not_applicable + each.not_applicable,
    })
}

/// Answers to shipped questionnaires that were not selected: kept, counted and named.
fn unscored(request: Request<'_>, asked: &Distinct<'_>) -> Vec<UnscoredAnswers> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for id in request
        .description
        .answers
        .keys()
        .filter(|id| !asked.contains_key(id.as_str()))
    {
        *counts
            .entry(id.split('.').next().unwrap_or(id))
            .or_default() += 1;
    }
    counts
        .into_iter()
        .map(|(id, answers)| UnscoredAnswers {
            questionnaire: id.to_owned(),
            answers,
        })
        .collect()
}

/// Whether a target is meant for this questionnaire.
fn aims_at(target: &Target, questionnaire: &Questionnaire, all: &[&'static Questionnaire]) -> bool {
    let found = target.among(all.iter().copied());
    found.is_some_and(|found| found.id == questionnaire.id)
}

/// The plan that is shown first: the one asked for, else that of the first questionnaire with one.
fn first_plan(request: Request<'_>, results: &[QuestionnaireResult]) -> Option<usize> {
    let aimed = request.target.and_then(|target| {
        let questionnaires = request.questionnaires;
        questionnaires
            .iter()
            .position(|questionnaire| aims_at(target, questionnaire, questionnaires))
    });
    match request.target {
        Some(_) => aimed.filter(|at| results[*at].plan.is_some()),
        None => results.iter().position(|result| result.plan.is_some()),
    }
}
