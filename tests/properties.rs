//! What holds of every assessment, whatever the questionnaires and the answers.

mod common;
mod random;

use common::*;
use commons::model::{
    Answer, Answered, Assessment, Conditions, Facet, Fraction, Gap, GapClass, GapKind, GateVerdict,
    Level, Outcome, Question, Questionnaire, QuestionnaireResult, Reading, Readings, Scheme,
    Severity, Standing, Support,
};
use proptest::prelude::*;
use proptest::sample::Index;
use random::{Case, own_case, shipped_case};
use std::collections::{BTreeMap, BTreeSet};

impl Case {
    fn judge(&self) -> Assessment {
        judge(&self.questionnaires, &self.description)
    }

    /// The distinct questions.
    fn ids(&self) -> BTreeSet<&str> {
        self.questions().map(|question| question.id).collect()
    }

    fn is_due(&self, question: &Question) -> bool {
        let project = &self.description.project;
        let kind = question.kinds.is_empty()
            || question
                .kinds
                .iter()
                .any(|kind| project.kinds.contains(kind));
        let until = question.until.is_none_or(|until| project.stage <= until);
        kind && question.from <= project.stage && until
    }
}

/// A value that must not fall, on each reading that has it: a score as it is, a level, a state or a
/// verdict as its place in their order.
type Standings = Vec<(Reading, Fraction)>;

fn rank(rank: u8) -> Fraction {
    Fraction::from(i128::from(rank))
}

/// Every score, level, state and verdict there is, by its place.
fn standings(case: &Case, assessment: &Assessment) -> BTreeMap<String, Standings> {
    const ALL: [Reading; 3] = [Reading::Evidenced, Reading::Claimed, Reading::Potential];
    let two = |evidenced: u8, potential: u8| {
        vec![
            (Reading::Evidenced, rank(evidenced)),
            (Reading::Potential, rank(potential)),
        ]
    };
    let of_levels = |levels: Readings<Option<Level>>| -> Standings {
        let level = |reading| levels.of(reading).map_or(0, u8::from);
        ALL.map(|reading| (reading, rank(level(reading)))).to_vec()
    };
    let of_score = |score: Readings<Fraction>| -> Standings {
        ALL.map(|reading| (reading, *score.of(reading))).to_vec()
    };
    let mut all = BTreeMap::new();
    for (questionnaire, result) in case.questionnaires.iter().zip(&assessment.questionnaires) {
        let mut add = |place: &str, what: &str, standings: Standings| {
            all.insert(format!("{} {place} {what}", questionnaire.id), standings);
        };
        if let Some(score) = result.score {
            add("", "score", of_score(score));
        }
        match &result.outcome {
            Outcome::NotAsked { .. } | Outcome::TooMuchNotApplicable => {}
            Outcome::Gates(gates) => {
                let verdict = |reading| (reading, rank(*gates.verdict.of(reading) as u8));
                add("", "verdict", ALL.map(verdict).to_vec());
            }
            Outcome::Level(outcome) => {
                add("", "level", of_levels(outcome.level));
                if let Some(essentials) = outcome.essentials {
                    add("", "essentials", of_levels(essentials.level));
                }
            }
            Outcome::Ready { now, next, .. } => {
                add("", "verdict", two(now.evidenced as u8, now.potential as u8));
                if let Some(next) = next {
                    add("", "next", two(next.evidenced as u8, next.potential as u8));
                }
            }
        }
        for (section, result) in questionnaire.sections.iter().zip(&result.sections) {
            if let Some(score) = result.score {
                add(section.id, "score", of_score(score));
            }
            match result.standing {
                Standing::None => {}
                Standing::State {
                    evidenced,
                    potential,
                    ..
                } => add(section.id, "state", two(evidenced as u8, potential as u8)),
                Standing::Ready(outcome) => {
                    let (evidenced, potential) = (outcome.evidenced, outcome.potential);
                    add(section.id, "verdict", two(evidenced as u8, potential as u8));
                }
            }
        }
    }
    all
}

fn nothing_is_lower(before: &Case, after: &Case) {
    let (was, is) = (
        standings(before, &before.judge()),
        standings(after, &after.judge()),
    );
    assert!(was.keys().eq(is.keys()));
    for (place, was) in was {
        for ((reading, was), (_, is)) in was.iter().zip(&is[&place]) {
            assert!(is >= was, "{place} {reading:?}: {was}, then {is}");
        }
    }
}

/// What an unknown question may become.
fn found_out() -> Vec<Answered> {
    vec![
        shown(),
        supported(Answer::Yes, Support::Claimed),
        supported(Answer::Partly, Support::Dated),
        supported(Answer::Partly, Support::Claimed),
        supported(Answer::No, Support::Claimed),
    ]
}

/// Better answers with the same evidence.
fn better(case: &Case, id: &str) -> Vec<Answered> {
    let Some(given) = case.description.answers.get(id) else {
        return Vec::new();
    };
    let better: &[Answer] = match given.answer {
        Answer::No => &[Answer::Partly, Answer::Yes],
        Answer::Partly => &[Answer::Yes],
        Answer::Yes | Answer::Unknown | Answer::NotApplicable => &[],
    };
    better
        .iter()
        .map(|answer| answered(*answer, given.evidence.clone()))
        .collect()
}

fn a_better_answer_never_lowers_anything(case: &Case, id: &str) {
    for better in better(case, id) {
        nothing_is_lower(case, &case.with(id, better));
    }
}

fn evidence_never_lowers_anything(case: &Case, id: &str) {
    let Some(given) = case.description.answers.get(id) else {
        return;
    };
    for on in [None, Some(LONG_AGO), Some(LATELY)] {
        let mut pieces = given.evidence.clone();
        pieces.push(evidence(on));
        nothing_is_lower(case, &case.with(id, answered(given.answer, pieces)));
    }
}

fn finding_out_never_widens_the_range(case: &Case, question: &Question) {
    if case.answer(question.id) != Answer::Unknown {
        return;
    }
    let was = standings(case, &case.judge());
    for answer in found_out() {
        let after = case.with(question.id, answer.clone());
        let is = standings(&after, &after.judge());
        for (place, was) in &was {
            for ((reading, was), (_, is)) in was.iter().zip(&is[place]) {
                let context = (place, reading, was, is, &answer.answer);
                match reading {
                    Reading::Evidenced | Reading::Claimed => assert!(is >= was, "{context:?}"),
                    // Until enough of it is answered, nothing is said of the essentials.
                    Reading::Potential if place.ends_with("essentials") && was == &rank(0) => {}
                    Reading::Potential => assert!(is <= was, "{context:?}"),
                }
            }
        }
    }
}

fn readings_are_in_order(case: &Case) {
    let assessment = case.judge();
    for result in &assessment.questionnaires {
        let scores = result.sections.iter().map(|section| section.score);
        for score in scores.chain([result.score]).flatten() {
            assert!(percent(0) <= score.evidenced);
            assert!(score.evidenced <= score.claimed);
            assert!(score.claimed <= score.potential);
            assert!(score.potential <= percent(100));
        }
        let points = result
            .sections
            .iter()
            .flat_map(|section| &section.questions)
            .filter_map(|judged| judged.points);
        for points in points {
            assert!(points.evidenced <= points.claimed && points.claimed <= points.potential);
        }
    }
    for (place, standings) in standings(case, &assessment) {
        let rising = standings.is_sorted_by_key(|(_, standing)| standing);
        assert!(rising, "{place} {standings:?}");
    }
}

/// The score of a questionnaire or section from the definition: means of means.
fn score_is_the_mean_of_means(case: &Case) {
    let assessment = case.judge();
    let stage = case.description.project.stage;
    for (questionnaire, result) in case.questionnaires.iter().zip(&assessment.questionnaires) {
        if questionnaire.scheme == Scheme::Gates {
            assert_eq!(result.score, None);
            continue;
        }
        let mut sections = Vec::new();
        for (section, result) in questionnaire.sections.iter().zip(&result.sections) {
            let mut groups: BTreeMap<_, BTreeMap<bool, (i128, i128)>> = BTreeMap::new();
            for (item, judged) in section.items.iter().zip(&result.questions) {
                let not_applicable = case.answer(item.question.id) == Answer::NotApplicable;
                if !case.is_due(item.question) || not_applicable {
                    continue;
                }
                let weight = match (item.question.gate, item.question.severity) {
                    (Some(gate), _) if gate > stage => 2,
                    (_, Severity::Essential) => 3,
                    (_, Severity::Important) => 2,
                    (_, Severity::Optional) => 1,
                };
                let half = questionnaire.scheme == Scheme::Principles
                    && item.question.facet == Facet::Rule;
                let group = groups.entry(item.group).or_default();
                let (points, most) = group.entry(half).or_default();
                *points += weight * i128::from(judged.points.expect("points").evidenced);
                *most += weight * 2;
            }
            let means: Vec<Fraction> = groups
                .values()
                .filter_map(|halves| {
                    let halves = halves.values();
                    let halves = halves.map(|(points, most)| Fraction::new(*points, *most));
                    mean(&halves.collect::<Vec<_>>())
                })
                .collect();
            let score = mean(&means);
            assert_eq!(
                result.score.map(|score| score.evidenced),
                score,
                "{}",
                section.id
            );
            sections.extend(score);
        }
        // Over many sections the fractions of this sum grow too large; the program's do not.
        if sections.len() < 9 {
            assert_eq!(result.score.map(|score| score.evidenced), mean(&sections));
        }
    }
}

fn mean(values: &[Fraction]) -> Option<Fraction> {
    let count = i128::try_from(values.len()).expect("a small number");
    (count > 0).then(|| values.iter().sum::<Fraction>() / count)
}

fn coverage_counts_each_question(case: &Case) {
    let assessment = case.judge();
    let mut seen = BTreeSet::new();
    let (mut answered, mut applicable, mut not_applicable) = (0, 0, 0);
    for question in case.questions() {
        if !case.is_due(question) || !seen.insert(&question.id) {
            continue;
        }
        match case.answer(question.id) {
            Answer::NotApplicable => not_applicable += 1,
            Answer::Unknown => applicable += 1,
            Answer::Yes | Answer::Partly | Answer::No => {
                applicable += 1;
                answered += 1;
            }
        }
    }
    let coverage = assessment.coverage;
    assert_eq!(
        (
            coverage.answered,
            coverage.applicable,
            coverage.not_applicable
        ),
        (answered, applicable, not_applicable)
    );
    for result in &assessment.questionnaires {
        let sum = |count: fn(&commons::model::Coverage) -> usize| {
            let sections = result.sections.iter();
            sections
                .map(|section| count(&section.coverage))
                .sum::<usize>()
        };
        assert_eq!(result.coverage.answered, sum(|coverage| coverage.answered));
        assert_eq!(
            result.coverage.applicable,
            sum(|coverage| coverage.applicable)
        );
        assert_eq!(
            result.coverage.not_applicable,
            sum(|coverage| coverage.not_applicable)
        );
    }
}

/// What the gap of a question asks for, from the file alone.
fn expected_kind(case: &Case, question: &Question) -> Option<GapKind> {
    let given = case.description.answers.get(question.id);
    let dated = |answered: &Answered| {
        let fresh = evidence(Some(LATELY)).date;
        let mut counted = answered
            .evidence
            .iter()
            .filter(|it| it.uncounted(None).is_none());
        counted.any(|piece| piece.date == fresh)
    };
    match (case.answer(question.id), given) {
        _ if !case.is_due(question) => None,
        (Answer::NotApplicable, _) => None,
        (Answer::Unknown, _) => Some(GapKind::Answer),
        (Answer::No | Answer::Partly, _) => Some(GapKind::Fix),
        (Answer::Yes, given) => {
            let given = given.expect("it was answered");
            let enough = match question.facet {
                Facet::Practice => dated(given),
                Facet::Rule | Facet::State => given.has_evidence(None),
            };
            (!enough).then_some(GapKind::AddEvidence)
        }
    }
}

fn every_question_that_is_not_perfect_is_a_gap_once(case: &Case) {
    let assessment = case.judge();
    let found: Vec<&str> = assessment.gaps.iter().map(|gap| gap.question).collect();
    let distinct: BTreeSet<&str> = found.iter().copied().collect();
    assert_eq!(found.len(), distinct.len());
    for question in case.questions() {
        let kind = gap(&assessment, question.id).map(|gap| gap.kind);
        assert_eq!(kind, expected_kind(case, question), "{}", question.id);
        if let Some(gap) = gap(&assessment, question.id) {
            let effort = match gap.kind {
                GapKind::AddEvidence => commons::model::Effort::Small,
                GapKind::Fix | GapKind::Answer => question.effort,
            };
            assert_eq!(gap.effort, effort);
        }
    }
}

fn gaps_are_sorted(case: &Case) {
    let assessment = case.judge();
    let plan = assessment
        .plan
        .and_then(|at| assessment.questionnaires[at].plan.as_ref());
    let steps = plan.map_or(&[] as &[_], |plan| plan.steps.as_slice());
    let first: Vec<&str> = assessment
        .gaps
        .iter()
        .map(|gap| gap.question)
        .take(steps.len())
        .collect();
    assert_eq!(first, steps, "the plan comes first, in its order");
    let key = |gap: &&Gap| {
        let worth = gap.gain.unwrap_or_default() / i128::from(gap.effort.cost());
        (gap.class, -worth, gap.question)
    };
    assert!(
        assessment.gaps[steps.len()..]
            .iter()
            .is_sorted_by_key(|gap| key(&gap))
    );
}

/// The class of a gap in one questionnaire, found by closing it.
fn expected_class(
    questionnaire: &Questionnaire,
    (before, after): (&QuestionnaireResult, &QuestionnaireResult),
    question: &Question,
    case: &Case,
) -> GapClass {
    let condition = question.is_gate_at(case.description.project.stage);
    let essential = match question.gate {
        Some(_) => condition,
        None => question.severity == Severity::Essential,
    };
    let states = |result: &QuestionnaireResult| -> Vec<_> {
        let states = result
            .sections
            .iter()
            .map(|section| match section.standing {
                Standing::State { evidenced, .. } => Some(evidenced),
                Standing::None | Standing::Ready(_) => None,
            });
        states.collect()
    };
    let turns = matches!(before.outcome, Outcome::Level(_))
        && (states(before) != states(after) || levels(before).0 != levels(after).0);
    match question.severity {
        _ if questionnaire.scheme == Scheme::Gates && condition => GapClass::Condition,
        _ if essential => GapClass::Essential,
        _ if turns => GapClass::Decisive,
        Severity::Essential | Severity::Important => GapClass::Important,
        Severity::Optional => GapClass::Optional,
    }
}

/// Each due condition is counted once, and the counts say what the verdict says.
fn conditions_add_up(case: &Case) {
    for result in case.judge().questionnaires {
        let Outcome::Gates(gates) = result.outcome else {
            continue;
        };
        let Conditions {
            of,
            met,
            partly,
            unmet,
            unknown,
            without_evidence,
        } = gates.conditions;
        assert_eq!(met + partly + unmet + unknown + without_evidence, of);
        assert_eq!(gates.open.len(), unknown + without_evidence);
        let whole = met == of && gates.to_come.is_empty();
        match gates.verdict.evidenced {
            GateVerdict::Commons => assert!(whole),
            GateVerdict::Passes => assert_eq!(met, of),
            GateVerdict::Fails => assert!(met < of),
            GateVerdict::NoResource
            | GateVerdict::Intention
            | GateVerdict::NotOpen
            | GateVerdict::OpenResource
            | GateVerdict::OpenProject
            | GateVerdict::InTheMaking => assert!(!whole),
        }
    }
}

/// What is already there: every yes with enough behind it, once.
fn strengths_are_the_evidenced_yeses(case: &Case) {
    let assessment = case.judge();
    let found: Vec<&str> = assessment.strengths.iter().map(|it| it.question).collect();
    let distinct: BTreeSet<&str> = found.iter().copied().collect();
    assert_eq!(found.len(), distinct.len());
    let expected = case.questions().filter(|question| {
        let yes = case.answer(question.id) == Answer::Yes;
        yes && case.is_due(question) && expected_kind(case, question).is_none()
    });
    assert_eq!(distinct, expected.map(|question| question.id).collect());
}

fn closing_a_gap_does_what_it_says(case: &Case, gap: &Gap) {
    let before = case.judge();
    let after = case.with(gap.question, shown()).judge();
    assert!(common::gap(&after, gap.question).is_none());
    let mut gain = None;
    let mut class = GapClass::Optional;
    let results = before.questionnaires.iter().zip(&after.questionnaires);
    for (questionnaire, (was, is)) in case.questionnaires.iter().zip(results) {
        let found = questionnaire
            .items()
            .find(|(_, item)| item.question.id == gap.question);
        let Some((_, item)) = found else {
            continue;
        };
        class = class.min(expected_class(
            questionnaire,
            (was, is),
            item.question,
            case,
        ));
        if let (Some(was), Some(is)) = (was.score, is.score) {
            gain = gain.max(Some(is.evidenced - was.evidenced));
        }
    }
    assert_eq!(gap.gain, gain, "{}", gap.question);
    assert_eq!(gap.class, class, "{}", gap.question);
}

/// Everything that may not depend on an order, with what is in the order of the file sorted.
fn without_order(case: &Case) -> String {
    let assessment = case.judge();
    let sorted = |ids: &[&'static str]| ids.iter().copied().collect::<BTreeSet<_>>();
    let outcomes: Vec<_> = assessment
        .questionnaires
        .iter()
        .map(|result| match &result.outcome {
            Outcome::Gates(gates) => format!(
                "{:?} {:?} {:?} {:?}",
                gates.verdict,
                gates.conditions,
                sorted(&gates.open),
                sorted(&gates.to_come)
            ),
            Outcome::Ready { now, next, .. } => {
                let new = next.as_ref().map(|next| sorted(&next.new));
                let verdicts = next.as_ref().map(|next| (next.evidenced, next.potential));
                format!("{now:?} {verdicts:?} {new:?}")
            }
            other @ (Outcome::Level(_)
            | Outcome::NotAsked { .. }
            | Outcome::TooMuchNotApplicable) => format!("{other:?}"),
        })
        .collect();
    let plans: Vec<_> = assessment
        .questionnaires
        .iter()
        .map(|result| &result.plan)
        .collect();
    format!(
        "{:?} {:?} {outcomes:?} {plans:?} {:?} {:?} {:?}",
        standings(case, &assessment),
        assessment.coverage,
        assessment.gaps,
        assessment.alerts,
        assessment.unscored,
    )
}

fn reversed_within_sections(case: &Case) -> Case {
    let mut case = case.clone();
    for questionnaire in &mut case.questionnaires {
        *questionnaire =
            common::with_items(questionnaire, |items| items.iter().rev().cloned().collect());
    }
    case
}

fn reversed_evidence(case: &Case) -> Case {
    let mut case = case.clone();
    for answered in case.description.answers.values_mut() {
        answered.evidence.reverse();
    }
    case
}

fn reversed_questionnaires(case: &Case) -> Case {
    let mut case = case.clone();
    case.questionnaires.reverse();
    case
}

proptest! {
    #![proptest_config(ProptestConfig {
        max_shrink_iters: 3_000,
        ..ProptestConfig::with_cases(400)
    })]

    #[test]
    fn readings_are_in_order_in_own_questionnaires(case in own_case()) {
        readings_are_in_order(&case);
    }

    #[test]
    fn a_score_is_the_mean_of_means_in_own_questionnaires(case in own_case()) {
        score_is_the_mean_of_means(&case);
    }

    #[test]
    fn a_better_answer_never_lowers_anything_in_own_questionnaires(case in own_case()) {
        for id in case.ids() {
            a_better_answer_never_lowers_anything(&case, id);
        }
    }

    #[test]
    fn evidence_never_lowers_anything_in_own_questionnaires(case in own_case()) {
        for id in case.ids() {
            evidence_never_lowers_anything(&case, id);
        }
    }

    #[test]
    fn finding_out_never_widens_the_range_in_own_questionnaires(case in own_case()) {
        for question in case.questions() {
            finding_out_never_widens_the_range(&case, question);
        }
    }

    #[test]
    fn the_order_of_questions_and_evidence_does_not_matter_in_own_questionnaires(
        case in own_case()
    ) {
        let same = without_order(&case);
        prop_assert_eq!(&same, &without_order(&reversed_within_sections(&case)));
        prop_assert_eq!(&same, &without_order(&reversed_evidence(&case)));
    }

    #[test]
    fn coverage_counts_each_question_in_own_questionnaires(case in own_case()) {
        coverage_counts_each_question(&case);
        conditions_add_up(&case);
        strengths_are_the_evidenced_yeses(&case);
    }

    #[test]
    fn gaps_are_whole_and_sorted_in_own_questionnaires(case in own_case()) {
        every_question_that_is_not_perfect_is_a_gap_once(&case);
        gaps_are_sorted(&case);
    }

    #[test]
    fn closing_a_gap_does_what_it_says_in_own_questionnaires(case in own_case()) {
        for gap in &case.judge().gaps {
            closing_a_gap_does_what_it_says(&case, gap);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        max_shrink_iters: 3_000,
        ..ProptestConfig::with_cases(80)
    })]

    #[test]
    fn readings_are_in_order_in_shipped_questionnaires(case in shipped_case()) {
        readings_are_in_order(&case);
        score_is_the_mean_of_means(&case);
        coverage_counts_each_question(&case);
        conditions_add_up(&case);
        strengths_are_the_evidenced_yeses(&case);
        every_question_that_is_not_perfect_is_a_gap_once(&case);
        gaps_are_sorted(&case);
    }

    #[test]
    fn a_change_for_the_better_never_lowers_anything_in_shipped_questionnaires(
        case in shipped_case(), any in prop::collection::vec(any::<Index>(), 4)
    ) {
        let ids: Vec<&str> = case.ids().into_iter().collect();
        for index in any {
            let id = index.get(&ids);
            a_better_answer_never_lowers_anything(&case, id);
            evidence_never_lowers_anything(&case, id);
        }
    }

    #[test]
    fn finding_out_never_widens_the_range_in_shipped_questionnaires(
        case in shipped_case(), any in prop::collection::vec(any::<Index>(), 4)
    ) {
        let unknown: Vec<&Question> = case
            .questions()
            .filter(|question| case.answer(question.id) == Answer::Unknown)
            .collect();
        for index in any {
            if !unknown.is_empty() {
                finding_out_never_widens_the_range(&case, unknown[index.index(unknown.len())]);
            }
        }
    }

    #[test]
    fn order_does_not_matter_in_shipped_questionnaires(case in shipped_case()) {
        let same = without_order(&case);
        prop_assert_eq!(&same, &without_order(&reversed_within_sections(&case)));
        prop_assert_eq!(&same, &without_order(&reversed_evidence(&case)));
        let (before, after) = (case.judge(), reversed_questionnaires(&case).judge());
        // Which plan comes first depends on which questionnaire does, and nothing else.
        let gaps = |assessment: &Assessment| {
            let mut gaps = assessment.gaps.clone();
            gaps.sort_by_key(|gap| gap.question);
            gaps
        };
        prop_assert_eq!(gaps(&before), gaps(&after));
        prop_assert_eq!(before.coverage, after.coverage);
    }

    #[test]
    fn closing_a_gap_does_what_it_says_in_shipped_questionnaires(
        case in shipped_case(), any in prop::collection::vec(any::<Index>(), 6)
    ) {
        let gaps = case.judge().gaps;
        for index in any {
            if !gaps.is_empty() {
                closing_a_gap_does_what_it_says(&case, index.get(&gaps));
            }
        }
    }
}
