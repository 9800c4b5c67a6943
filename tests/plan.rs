//! The shortest way up is exact: it is compared with every set of gaps there is.

mod common;
mod random;

use common::*;
use commons::model::{
    Answer, Assessment, Effort, Facet, Gap, GapKind, GateVerdict, Goal, Level, Outcome, Plan,
    Question, Ready, Scheme, Severity, Stage, Sub, Support, Target,
};
use proptest::prelude::*;
use proptest::sample::select;
use random::{Case, answered_case, case_of};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

impl Case {
    fn judge(&self) -> Assessment {
        judge(&self.questionnaires, &self.description)
    }

    fn plan(&self, target: Option<&Target>) -> Option<Plan> {
        judge_towards(&self.questionnaires, &self.description, target)
            .questionnaires
            .remove(0)
            .plan
    }

    fn answering<'a>(&self, ids: impl IntoIterator<Item = &'a str>, answer: Answer) -> Case {
        let mut case = self.clone();
        for id in ids {
            let answered = supported(answer, Support::Dated);
            case.description.answers.insert(id.to_owned(), answered);
        }
        case
    }

    /// The questions of the questionnaire in the order of sections, then of ids.
    fn in_order(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        for section in self.questionnaires[0].sections {
            let mut texts: Vec<&str> = section.items.iter().map(|item| item.question.id).collect();
            texts.sort_unstable();
            ids.extend(texts);
        }
        ids
    }
}

/// Whether a goal is reached, on the evidenced reading.
fn reached(assessment: &Assessment, goal: Goal) -> bool {
    match (&assessment.questionnaires[0].outcome, goal) {
        (Outcome::Gates(gates), Goal::Gate(verdict)) => gates.verdict.evidenced >= verdict,
        (Outcome::Level(level), Goal::Level(wanted)) => level.level.evidenced >= Some(wanted),
        (Outcome::Ready { now, .. }, Goal::Ready(wanted)) => now.evidenced >= wanted,
        (outcome, goal) => panic!("{goal:?} is no goal of {outcome:?}"),
    }
}

/// Every way of closing gaps that reaches the goal with the least effort.
fn shortest<'g>(case: &Case, gaps: &'g [Gap], goal: Goal) -> Vec<(u32, BTreeSet<&'g str>)> {
    let mut sets: Vec<(u32, u32)> = (0..1 << gaps.len())
        .map(|set: u32| {
            let chosen = gaps
                .iter()
                .enumerate()
                .filter(|(bit, _)| set >> bit & 1 == 1);
            (chosen.map(|(_, gap)| gap.effort.cost()).sum(), set)
        })
        .collect();
    sets.sort_unstable();
    let mut found: Vec<(u32, BTreeSet<&str>)> = Vec::new();
    for (effort, set) in sets {
        if found.first().is_some_and(|(least, _)| effort > *least) {
            break;
        }
        let chosen: BTreeSet<&str> = gaps
            .iter()
            .enumerate()
            .filter(|(bit, _)| set >> bit & 1 == 1)
            .map(|(_, gap)| gap.question)
            .collect();
        if reached(
            &case.answering(chosen.iter().copied(), Answer::Yes).judge(),
            goal,
        ) {
            found.push((effort, chosen));
        }
    }
    found
}

/// The one that raises the score the most, then the one with the first question that the other
/// has not.
fn preferred<'g>(
    case: &Case,
    ways: Vec<(u32, BTreeSet<&'g str>)>,
    goal: Goal,
) -> Option<(u32, BTreeSet<&'g str>)> {
    let order = case.in_order();
    let score = |chosen: &BTreeSet<&str>| {
        let after = case.answering(chosen.iter().copied(), Answer::Yes).judge();
        let score = after.questionnaires[0].score?;
        Some(if goal == Goal::Ready(Ready::Nearly) {
            score.claimed
        } else {
            score.evidenced
        })
    };
    ways.into_iter().min_by_key(|(_, chosen)| {
        let has: Vec<Reverse<bool>> = order
            .iter()
            .map(|id| Reverse(chosen.contains(id)))
            .collect();
        (Reverse(score(chosen)), has)
    })
}

/// The goal that comes next, when nothing else was asked for.
fn next_goal(case: &Case) -> Option<Goal> {
    match &case.judge().questionnaires[0].outcome {
        Outcome::NotAsked { .. } | Outcome::TooMuchNotApplicable => None,
        Outcome::Level(level) => level.level.evidenced?.next().map(Goal::Level),
        Outcome::Gates(gates) => GateVerdict::WORDS
            .into_iter()
            .find(|(_, next)| {
                // Nobody aims for “not under an open licence”, nor back at an idea.
                *next > gates.verdict.evidenced
                    && gates.verdict.evidenced != GateVerdict::Commons
                    && next.holds_as_a_floor()
                    && (*next != GateVerdict::Intention
                        || case.description.project.stage == Stage::Idea)
            })
            .map(|(_, next)| Goal::Gate(next)),
        Outcome::Ready { now, .. } => match now.evidenced {
            Ready::NotReady => Some(Goal::Ready(Ready::Nearly)),
            Ready::Nearly => Some(Goal::Ready(Ready::Ready)),
            Ready::Ready => None,
        },
    }
}

fn lacks_answers(assessment: &Assessment) -> bool {
    match &assessment.questionnaires[0].outcome {
        Outcome::Level(outcome) => outcome.level.evidenced.is_none(),
        Outcome::Gates(_)
        | Outcome::Ready { .. }
        | Outcome::NotAsked { .. }
        | Outcome::TooMuchNotApplicable => false,
    }
}

/// Compares the plan with every set of gaps.
fn the_plan_is_the_shortest_way(case: &Case, asked: Option<Goal>) {
    let target = asked.map(|goal| Target {
        questionnaire: None,
        goal,
    });
    let plan = case.plan(target.as_ref());
    let assessment = case.judge();
    if lacks_answers(&assessment) {
        answers_come_first(case, &plan.expect("what to answer"));
        return;
    }
    if matches!(
        assessment.questionnaires[0].outcome,
        Outcome::NotAsked { .. } | Outcome::TooMuchNotApplicable
    ) {
        assert_eq!(plan, None);
        return;
    }
    let Some(goal) = asked.or_else(|| next_goal(case)) else {
        assert_eq!(plan, None);
        return;
    };
    let gaps: Vec<Gap> = assessment.gaps.clone();
    let ways = shortest(case, &gaps, goal);
    let Some((effort, chosen)) = preferred(case, ways, goal) else {
        assert_eq!(plan, None, "nothing leads to {goal:?}");
        return;
    };
    let plan = plan.unwrap_or_else(|| panic!("{chosen:?} leads to {goal:?}"));
    let steps: BTreeSet<&str> = plan.steps.iter().copied().collect();
    assert_eq!((plan.effort, &steps), (effort, &chosen), "to {goal:?}");
    let after = case.answering(steps, Answer::Yes).judge();
    assert!(reached(&after, plan.goal));
    match asked {
        Some(goal) => assert_eq!(plan.goal, goal),
        None => assert!(!reached(&assessment, plan.goal)),
    }
    in_the_order_of_the_gaps(&plan, &gaps_without_a_plan(case));
}

fn in_the_order_of_the_gaps(plan: &Plan, gaps: &[Gap]) {
    let at = |id: &&str| gaps.iter().position(|gap| gap.question == *id);
    assert!(plan.steps.is_sorted_by_key(at));
}

/// The gaps as they are ordered where no plan comes first.
fn gaps_without_a_plan(case: &Case) -> Vec<Gap> {
    let target = Target {
        questionnaire: Some("another".to_owned()),
        goal: Goal::EnoughAnswers,
    };
    judge_towards(&case.questionnaires, &case.description, Some(&target)).gaps
}

/// The fewest questions that must be answered before there is a level: the least effort first, then
/// the first gaps.
fn answers_come_first(case: &Case, plan: &Plan) {
    assert_eq!(plan.goal, Goal::EnoughAnswers);
    assert!(!plan.steps.is_empty());
    let steps = plan.steps.iter().copied();
    for answer in [Answer::Yes, Answer::No] {
        assert!(!lacks_answers(
            &case.answering(steps.clone(), answer).judge()
        ));
    }
    for spared in 0..plan.steps.len() {
        let others = steps
            .clone()
            .enumerate()
            .filter(|(at, _)| *at != spared)
            .map(|(_, id)| id);
        assert!(lacks_answers(&case.answering(others, Answer::Yes).judge()));
    }
    let listed = gaps_without_a_plan(case);
    let mut first: Vec<&Gap> = listed
        .iter()
        .filter(|gap| gap.kind == GapKind::Answer)
        .collect();
    first.sort_by_key(|gap| gap.effort);
    let first = first.iter().map(|gap| gap.question).take(plan.steps.len());
    assert!(steps.eq(first));
}

fn at_most(case: &Case, gaps: usize) -> bool {
    case.judge().gaps.len() <= gaps
}

fn levels_to_ask_for() -> impl Strategy<Value = Goal> {
    select(Level::ALL.to_vec()).prop_map(Goal::Level)
}

proptest! {
    #![proptest_config(ProptestConfig {
        max_shrink_iters: 3_000,
        ..ProptestConfig::with_cases(200)
    })]

    #[test]
    fn the_plan_to_the_next_level_is_the_shortest_way(
        case in case_of(Scheme::Principles, 4, 4).prop_filter("few gaps", |case| at_most(case, 12))
    ) {
        the_plan_is_the_shortest_way(&case, None);
    }

    #[test]
    fn the_plan_to_any_level_is_the_shortest_way(
        case in case_of(Scheme::Principles, 4, 4).prop_filter("few gaps", |case| at_most(case, 9)),
        goal in levels_to_ask_for()
    ) {
        the_plan_is_the_shortest_way(&case, Some(goal));
    }

    #[test]
    fn the_plan_to_the_next_readiness_is_the_shortest_way(
        case in case_of(Scheme::Checklist, 3, 5).prop_filter("few gaps", |case| at_most(case, 10))
    ) {
        the_plan_is_the_shortest_way(&case, None);
    }

    #[test]
    fn the_plan_to_any_readiness_is_the_shortest_way(
        case in case_of(Scheme::Checklist, 3, 5).prop_filter("few gaps", |case| at_most(case, 9)),
        goal in select(Ready::WORDS.map(|(_, ready)| Goal::Ready(ready)).to_vec())
    ) {
        the_plan_is_the_shortest_way(&case, Some(goal));
    }

    #[test]
    fn the_plan_to_pass_ones_own_conditions_is_the_shortest_way(
        case in case_of(Scheme::Gates, 3, 4).prop_filter("few gaps", |case| at_most(case, 10)),
        asked in select(vec![None, Some(GateVerdict::Passes), Some(GateVerdict::Fails)])
    ) {
        the_plan_is_the_shortest_way(&case, asked.map(Goal::Gate));
    }

    #[test]
    fn the_plan_to_a_commons_is_the_shortest_way(
        case in answered_case(vec![shipped("commons")]),
        asked in prop::option::of(select(GateVerdict::WORDS[1..8].to_vec()))
    ) {
        the_plan_is_the_shortest_way(&case, asked.map(|(_, verdict)| Goal::Gate(verdict)));
    }

    #[test]
    fn the_plan_to_a_level_of_the_short_questionnaire_is_the_shortest_way(
        case in answered_case(vec![shipped("ostrom-classic")])
    ) {
        the_plan_is_the_shortest_way(&case, None);
    }
}

/// One principle of which a half is there: `a` and `b` bring as much, `b` is core.
fn a_half() -> Case {
    let of = |id: &str, core| Question {
        core,
        severity: Severity::Essential,
        ..question(id)
    };
    let questions = vec![
        of("own.nesting.d", false),
        of("own.nesting.c", false),
        of("own.nesting.b", true),
        of("own.nesting.a", false),
    ];
    let found = it(Scheme::Principles, vec![("nesting", questions)]);
    let description = described([
        ("own.nesting.a", supported(Answer::No, Support::Claimed)),
        ("own.nesting.b", supported(Answer::No, Support::Claimed)),
        ("own.nesting.c", shown()),
        ("own.nesting.d", shown()),
    ]);
    Case {
        questionnaires: vec![found],
        description,
    }
}

fn to_level(level: Level) -> Target {
    Target {
        questionnaire: None,
        goal: Goal::Level(level),
    }
}

#[test]
fn of_two_ways_that_bring_as_much_the_one_with_the_first_id_is_taken() {
    let plan = a_half().plan(Some(&to_level(Level::Sound)));
    assert_eq!(
        plan,
        Some(Plan {
            goal: Goal::Level(Level::Sound),
            effort: 1,
            steps: vec!["own.nesting.a"],
        })
    );
}

#[test]
fn a_core_question_is_taken_where_the_goal_needs_it() {
    let plan = a_half().plan(Some(&to_level(Level::Robust)));
    assert_eq!(plan.expect("a plan").steps, ["own.nesting.b"]);
}

#[test]
fn a_practice_that_is_not_due_shows_nothing() {
    let practice = |id: &str, from| Question {
        facet: Facet::Practice,
        from,
        ..question(id)
    };
    let mut questions = many("own.sanctions", 3, &question(""));
    questions.push(practice("own.sanctions.now", Stage::Idea));
    questions.push(practice("own.sanctions.later", Stage::Established));
    let found = it(Scheme::Principles, vec![("sanctions", questions)]);
    let mut description = answer_all(described([]), &[found], &shown());
    let documented = supported(Answer::Yes, Support::Documented);
    description
        .answers
        .insert("own.sanctions.now".to_owned(), documented);
    let case = Case {
        questionnaires: vec![found],
        description,
    };
    assert_eq!(
        levels(&case.judge().questionnaires[0]).0,
        Some(Level::Sound)
    );
    let plan = case.plan(None).expect("a plan");
    assert_eq!(plan.goal, Goal::Level(Level::Robust));
    assert_eq!(plan.steps, ["own.sanctions.now"]);
}

mod at_the_limits {
    use super::*;

    /// Debug builds on a busy machine are slow; what is wrong here takes minutes or overflows.
    const A_FEW_SECONDS: Duration = Duration::from_secs(10);

    /// Forty questions of mixed effort that weigh so much together.
    fn weighing(section: &str, weight: usize) -> Vec<Question> {
        let mut more = weight - 40;
        many(section, 40, &question(""))
            .into_iter()
            .enumerate()
            .map(|(at, question)| {
                let severity = match more {
                    0 => Severity::Optional,
                    1 => Severity::Important,
                    _ => Severity::Essential,
                };
                more -= severity.weight() as usize - 1;
                Question {
                    severity,
                    effort: [Effort::Small, Effort::Medium, Effort::Large][at % 3],
                    facet: [Facet::Rule, Facet::Practice, Facet::State][at % 3],
                    ..question
                }
            })
            .collect()
    }

    fn in_time<T>(work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        let took = start.elapsed();
        assert!(took < A_FEW_SECONDS, "{took:?}");
        done
    }

    #[test]
    fn sixteen_themes_whose_weights_have_no_common_divisor_are_summed_exactly() {
        let weights = [
            113, 109, 107, 103, 101, 97, 89, 83, 79, 73, 71, 67, 61, 59, 53, 120,
        ];
        let ids: Vec<String> = (0..16).map(|at| format!("theme-{at}")).collect();
        let sections = ids
            .iter()
            .zip(weights)
            .map(|(id, weight)| {
                let questions = weighing(&format!("own.{id}"), weight);
                let sum: u32 = questions
                    .iter()
                    .map(|question| question.severity.weight())
                    .sum();
                assert_eq!(sum as usize, weight);
                (id.as_str(), questions)
            })
            .collect();
        let found = it(Scheme::Checklist, sections);
        for answer in [Answer::Unknown, Answer::Partly, Answer::Yes] {
            let mut description = answer_all(
                described([]),
                &[found],
                &supported(answer, Support::Documented),
            );
            let ready = Target {
                questionnaire: None,
                goal: Goal::Ready(Ready::Ready),
            };
            let assessment = in_time(|| judge_towards(&[found], &description, Some(&ready)));
            let plan = assessment.questionnaires[0].plan.clone().expect("a plan");
            for id in plan.steps {
                description.answers.insert(id.to_owned(), shown());
            }
            assert_eq!(readiness(&judge_one(found, &description)).0, Ready::Ready);
        }
    }

    #[test]
    fn eight_principles_with_as_many_groups_as_there_are_get_a_plan() {
        let weights = [113, 109, 107, 103, 101, 97, 89, 83];
        let sections = commons::model::PRINCIPLES
            .into_iter()
            .zip(weights)
            .map(|(id, weight)| {
                let subs: Vec<Sub> = Sub::WORDS
                    .iter()
                    .map(|(_, sub)| *sub)
                    .filter(|sub| sub.principle() == id)
                    .collect();
                let mut questions = weighing(&format!("own.{id}"), weight);
                for (at, question) in questions.iter_mut().enumerate() {
                    question.sub = Some(subs[at % subs.len()]);
                    question.core = question.severity == Severity::Essential;
                }
                (id, questions)
            })
            .collect();
        let found = it(Scheme::Principles, sections);
        for (answer, support) in [
            (Answer::No, Support::Claimed),
            (Answer::Partly, Support::Documented),
            (Answer::Yes, Support::Claimed),
        ] {
            for wanted in [Level::Fragile, Level::Sound, Level::Robust] {
                let mut description =
                    answer_all(described([]), &[found], &supported(answer, support));
                let target = Target {
                    questionnaire: Some("own".to_owned()),
                    goal: Goal::Level(wanted),
                };
                let assessment = in_time(|| judge_towards(&[found], &description, Some(&target)));
                let plan = assessment.questionnaires[0].plan.clone().expect("a plan");
                for id in plan.steps {
                    description.answers.insert(id.to_owned(), shown());
                }
                assert!(levels(&judge_one(found, &description)).0 >= Some(wanted));
            }
        }
    }
}
