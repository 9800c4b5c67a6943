//! Answers + questionnaires + a date → an assessment. Pure, total, exact.
//!
//! The contract is in the documentation of each part: `judge` (what an answer is worth), `ledger`
//! (how answers are summed), `gates`, `principles` and `checklist` (what the sums mean), `alerts`,
//! `gaps` and `plan` (what to look at and do).

mod alerts;
mod checklist;
mod gaps;
mod gates;
mod judge;
mod ledger;
mod plan;
mod principles;

pub use ledger::Ledger;
pub use plan::has_goal;

use crate::model::{
    Answer, Assessment, Coverage, Description, Judged, Outcome, Questionnaire, QuestionnaireResult,
    Scheme, SectionResult, Stage, Standing, Target, UnscoredAnswers,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

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
}

/// Assesses a project.
#[must_use]
pub fn assess(request: Request<'_>) -> Assessment {
    let mut questionnaires: Vec<QuestionnaireResult> = request
        .questionnaires
        .iter()
        .map(|own| questionnaire(own, request))
        .collect();
    let gaps = gaps::gaps(request.questionnaires, &questionnaires);
    let rank: HashMap<&str, usize> = gaps
        .iter()
        .enumerate()
        .map(|(rank, gap)| (gap.question, rank))
        .collect();
    for (own, result) in request.questionnaires.iter().zip(&mut questionnaires) {
        let goal = request
            .target
            .filter(|target| aims_at(target, own, request.questionnaires));
        result.plan = plan::plan(own, result, goal.map(|target| target.goal), request, &rank);
    }
    let plan = first_plan(request, &questionnaires);
    Assessment {
        date: request.date,
        stage: request.stage,
        coverage: coverage_of_all(request.questionnaires, &questionnaires),
        alerts: alerts::alerts(request.questionnaires, &questionnaires),
        unscored: unscored(request),
        questionnaires,
        gaps,
        plan,
    }
}

fn questionnaire(own: &Questionnaire, request: Request<'_>) -> QuestionnaireResult {
    let questions = judge::judge(own, request.description, request.stage, request.date);
    let ledger = Ledger::new(own, &questions);
    let covered = sum(questions.iter().map(|section| coverage(section)));
    let mut sections: Vec<SectionResult> = questions
        .into_iter()
        .enumerate()
        .map(|(at, questions)| SectionResult {
            score: if own.scheme == Scheme::Gates {
                None
            } else {
                ledger.score_of(at, &questions)
            },
            coverage: coverage(&questions),
            standing: Standing::None,
            questions,
        })
        .collect();
    let outcome = match own.scheme {
        _ if covered.applicable == 0 => not_asked(own, request),
        Scheme::Gates => gates::outcome(own, &sections, request),
        Scheme::Principles => principles::outcome(own, &ledger, &mut sections, covered),
        Scheme::Checklist => checklist::outcome(own, &ledger, &mut sections, request),
    };
    let score = if own.scheme == Scheme::Gates {
        None
    } else {
        ledger.score(&sections)
    };
    QuestionnaireResult {
        scheme: own.scheme,
        coverage: covered,
        score,
        outcome,
        sections,
        plan: None,
    }
}

/// From which stage something is asked of a project of these kinds.
fn not_asked(own: &Questionnaire, request: Request<'_>) -> Outcome {
    let kinds = &request.description.project.kinds;
    let later = own
        .items()
        .map(|(_, item)| item.question)
        .filter(|question| question.fits(kinds) && question.from > request.stage);
    Outcome::NotAsked {
        from: later.map(|question| question.from).min(),
    }
}

fn coverage(questions: &[Judged]) -> Coverage {
    let mut coverage = Coverage::default();
    for judged in questions.iter().filter(|judged| judged.due) {
        if judged.answer == Answer::NotApplicable {
            coverage.set_aside += 1;
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
        set_aside: sum.set_aside + each.set_aside,
    })
}

/// Every question counted once, in however many questionnaires it stands.
fn coverage_of_all(
    questionnaires: &[&'static Questionnaire],
    results: &[QuestionnaireResult],
) -> Coverage {
    let mut distinct: BTreeMap<&str, Judged> = BTreeMap::new();
    for (own, result) in questionnaires.iter().zip(results) {
        for (section, result) in own.sections.iter().zip(&result.sections) {
            for (item, judged) in section.items.iter().zip(&result.questions) {
                distinct.insert(item.question.id, *judged);
            }
        }
    }
    let all: Vec<Judged> = distinct.into_values().collect();
    coverage(&all)
}

/// Answers to shipped questionnaires that were not selected: kept, counted and named.
fn unscored(request: Request<'_>) -> Vec<UnscoredAnswers> {
    let asked: std::collections::HashSet<&str> = request
        .questionnaires
        .iter()
        .flat_map(|own| own.items())
        .map(|(_, item)| item.question.id)
        .collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for id in request
        .description
        .answers
        .keys()
        .filter(|id| !asked.contains(id.as_str()))
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

/// Whether a target is meant for this questionnaire: by its id, or as the first whose scheme has
/// such goals.
fn aims_at(target: &Target, own: &Questionnaire, all: &[&'static Questionnaire]) -> bool {
    match &target.questionnaire {
        Some(id) => own.id == *id,
        None => all
            .iter()
            .find(|other| plan::has_goal(other, target.goal))
            .is_some_and(|first| first.id == own.id),
    }
}

/// The plan that is shown first: the one asked for, else that of the first questionnaire with one.
fn first_plan(request: Request<'_>, results: &[QuestionnaireResult]) -> Option<usize> {
    let aimed = request.target.and_then(|target| {
        let own = request.questionnaires;
        own.iter()
            .position(|questionnaire| aims_at(target, questionnaire, own))
    });
    match request.target {
        Some(_) => aimed.filter(|at| results[*at].plan.is_some()),
        None => results.iter().position(|result| result.plan.is_some()),
    }
}
