//! What holds of every review, whatever the questionnaires, the answers and the findings.

use crate::common::*;
use crate::random::{Case, own_case, shipped_case};
use commons::assess::{Request, assess, printed, to_review};
use commons::model::{
    Answer, Assessment, Fraction, Level, Outcome, Place, Respondent, Review, ReviewEntry,
    ReviewFinding, Standing,
};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A finding on each question with a number from 1 to 3; none with 0.
fn review(case: &Case, by: &str, draws: &[u8]) -> Review {
    let mut ids: Vec<&str> = case.questions().map(|question| question.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let found = [
        ReviewFinding::NotConfirmed,
        ReviewFinding::InPart,
        ReviewFinding::Confirmed,
    ];
    let mut findings = BTreeMap::new();
    for (at, id) in ids.into_iter().enumerate() {
        let draw = usize::from(draws[at % draws.len()]);
        let answered = case.description.answers.get(id);
        if let (Some(answered), Some(at)) = (answered, draw.checked_sub(1)) {
            let entry = ReviewEntry {
                finding: found[at],
                note: None,
                answer: answered.digest(),
                date: None,
                place: Place::default(),
            };
            findings.insert(id.to_owned(), entry);
        }
    }
    Review {
        of: "commons.yaml".to_owned(),
        by: Respondent {
            name: Some(by.to_owned()),
            ..Respondent::default()
        },
        findings,
    }
}

fn judged(case: &Case, reviews: &[Review]) -> Assessment {
    assess(Request {
        description: &case.description,
        questionnaires: &case.questionnaires,
        date: TODAY,
        stage: case.description.project.stage,
        target: None,
        reviews,
    })
}

/// Every reviewed value by its place, beside the most it may be: the claimed one, or where none is
/// given, the potential one.
fn reviewed(case: &Case, assessment: &Assessment) -> BTreeMap<String, (Fraction, Fraction)> {
    let rank = |rank: u8| Fraction::from(i128::from(rank));
    let level = |level: Option<Level>| rank(level.map_or(0, u8::from));
    let mut all = BTreeMap::new();
    for (questionnaire, result) in case.questionnaires.iter().zip(&assessment.questionnaires) {
        let mut add = |what: &str, values: Option<(Fraction, Fraction)>| {
            all.extend(values.map(|values| (format!("{} {what}", questionnaire.id), values)));
        };
        let scores = |score: commons::model::Score| {
            let score = score?;
            Some((score.reviewed?, score.claimed))
        };
        add("score", scores(result.score));
        match &result.outcome {
            Outcome::NotAsked { .. } | Outcome::TooMuchNotApplicable => {}
            Outcome::Gates(gates) => {
                let verdict = gates.verdict;
                let pair = verdict
                    .reviewed
                    .map(|it| (rank(it as u8), rank(verdict.claimed as u8)));
                add("verdict", pair);
            }
            Outcome::Level(outcome) => {
                let levels = outcome.level;
                add(
                    "level",
                    levels.reviewed.map(|it| (level(it), level(levels.claimed))),
                );
                let levels = outcome.essentials.map(|it| it.level);
                let pair = levels.and_then(|it| Some((level(it.reviewed?), level(it.claimed))));
                add("essentials", pair);
            }
            Outcome::Ready { now, .. } => {
                let pair = |it| (rank(it as u8), rank(now.potential as u8));
                add("readiness", now.reviewed.map(pair));
            }
        }
        for (section, result) in questionnaire.sections.iter().zip(&result.sections) {
            add(&format!("{} score", section.id), scores(result.score));
            let pair = match &result.standing {
                Standing::None => None,
                Standing::State {
                    potential,
                    reviewed,
                    ..
                } => reviewed.map(|it| (rank(it as u8), rank(*potential as u8))),
                Standing::Ready(ready) => ready
                    .reviewed
                    .map(|it| (rank(it as u8), rank(ready.potential as u8))),
            };
            add(&format!("{} standing", section.id), pair);
            for (item, judged) in section.items.iter().zip(&result.questions) {
                let points = judged
                    .points
                    .and_then(|it| Some((rank(it.reviewed?), rank(it.claimed))));
                add(item.question.id, points);
            }
        }
    }
    all
}

fn never_above_what_was_claimed(case: &Case, reviews: &[Review]) {
    let assessment = judged(case, reviews);
    let found = reviewed(case, &assessment);
    assert!(!found.is_empty() || assessment.coverage.applicable == 0);
    for (place, (reviewed, most)) in found {
        assert!(
            reviewed <= most,
            "{place}: {reviewed} after review, of {most}"
        );
    }
}

fn a_worse_finding_never_raises_anything(case: &Case, review: &Review) {
    let before = reviewed(case, &judged(case, std::slice::from_ref(review)));
    for (id, entry) in &review.findings {
        for worse in [ReviewFinding::InPart, ReviewFinding::NotConfirmed] {
            if worse >= entry.finding {
                continue;
            }
            let mut review = review.clone();
            let entry = review.findings.get_mut(id).expect("it is there");
            entry.finding = worse;
            let after = reviewed(case, &judged(case, &[review]));
            for (place, (was, _)) in &before {
                let (is, _) = after[place];
                assert!(is <= *was, "{id} {worse:?}: {place} was {was}, is {is}");
            }
        }
    }
}

/// The same without its reviewed values.
fn without_review(mut assessment: Assessment) -> Assessment {
    assessment.review = None;
    for result in &mut assessment.questionnaires {
        result.reviewed = None;
        if let Some(score) = &mut result.score {
            score.reviewed = None;
        }
        match &mut result.outcome {
            Outcome::NotAsked { .. } | Outcome::TooMuchNotApplicable => {}
            Outcome::Gates(gates) => gates.verdict.reviewed = None,
            Outcome::Level(outcome) => {
                outcome.level.reviewed = None;
                if let Some(essentials) = &mut outcome.essentials {
                    essentials.level.reviewed = None;
                }
            }
            Outcome::Ready { now, next, .. } => {
                now.reviewed = None;
                if let Some(next) = next {
                    next.reviewed = None;
                }
            }
        }
        for section in &mut result.sections {
            if let Some(score) = &mut section.score {
                score.reviewed = None;
            }
            match &mut section.standing {
                Standing::None => {}
                Standing::State { reviewed, .. } => *reviewed = None,
                Standing::Ready(ready) => ready.reviewed = None,
            }
            for judged in &mut section.questions {
                if let Some(points) = &mut judged.points {
                    points.reviewed = None;
                }
            }
        }
    }
    assessment
}

fn nothing_else_changes(case: &Case, reviews: &[Review]) {
    let plain = judged(case, &[]);
    assert_eq!(
        plain,
        without_review(plain.clone()),
        "no review, no reading"
    );
    let mut with = without_review(judged(case, reviews));
    // What was found to be less is no strength; nothing becomes one.
    assert!(with.strengths.iter().all(|it| plain.strengths.contains(it)));
    with.strengths.clone_from(&plain.strengths);
    // And it is something to do, which only a finding below a yes makes of an answer.
    let looked = judged(case, reviews).review.expect("a review").looked_at;
    with.gaps.retain(|gap| {
        let is_new = plain.gaps.iter().all(|it| it.question != gap.question);
        let found = looked.get(gap.question).map(|it| it.finding);
        assert!(
            !is_new || found.is_some_and(|it| it != ReviewFinding::Confirmed),
            "{}",
            gap.question
        );
        !is_new
    });
    assert_eq!(plain, with);
}

fn order_does_not_matter(case: &Case, reviews: &[Review]) {
    let mut turned = reviews.to_vec();
    turned.reverse();
    assert_eq!(judged(case, reviews), judged(case, &turned));
}

/// With several reviews, the lower finding of each answer is what one review of them would say.
fn the_lower_finding_counts(case: &Case, one: &Review, other: &Review) {
    let mut lower = one.clone();
    for (id, entry) in &other.findings {
        let lowest = lower
            .findings
            .entry(id.clone())
            .or_insert_with(|| entry.clone());
        lowest.finding = lowest.finding.min(entry.finding);
    }
    let both = reviewed(case, &judged(case, &[one.clone(), other.clone()]));
    assert_eq!(both, reviewed(case, &judged(case, &[lower])));
}

fn a_changed_answer_is_no_longer_reviewed(case: &Case, review: &Review) {
    let mut stale = review.clone();
    for entry in stale.findings.values_mut() {
        entry.answer = format!("sha256:{}", "0".repeat(64));
    }
    let assessment = judged(case, std::slice::from_ref(&stale));
    let outcome = assessment.review.clone().expect("a review");
    assert!(outcome.looked_at.is_empty());
    assert_eq!(outcome.stale.len(), review.findings.len());
    // Without a finding, the reading is the evidenced one.
    for (questionnaire, result) in case.questionnaires.iter().zip(&assessment.questionnaires) {
        if let Some(score) = result.score {
            assert_eq!(
                score.reviewed,
                Some(score.evidenced),
                "{}",
                questionnaire.id
            );
        }
        if let Some(found) = result.reviewed {
            assert_eq!(found, result.outcome.conclusion(), "{}", questionnaire.id);
        }
    }
}

/// Each answer that can be looked at is asked for once, and what carries the verdict comes first.
fn what_carries_most_comes_first(case: &Case) {
    let request = Request {
        description: &case.description,
        questionnaires: &case.questionnaires,
        date: TODAY,
        stage: case.description.project.stage,
        target: None,
        reviews: &[],
    };
    let order = to_review(request);
    assert!(
        order
            .is_sorted_by(|one, next| { (one.carries(), one.loss) >= (next.carries(), next.loss) })
    );
    let ids: std::collections::BTreeSet<&str> = order.iter().map(|it| it.question).collect();
    assert_eq!(ids.len(), order.len());
    let empty = review(case, "Ada", &[0]);
    let outcome = judged(case, &[empty]).review.expect("a review");
    assert_eq!(outcome.of, order.len());
    // What would change is what a review shows.
    if let Some(first) = order.first() {
        let mut one = review(case, "Ada", &[1]);
        one.findings.retain(|key, _| key == first.question);
        let after = printed(Request {
            reviews: std::slice::from_ref(&one),
            ..request
        });
        let before = printed(request);
        let mut wanted = before.clone();
        for (at, then) in &first.not_confirmed {
            wanted[*at] = *then;
        }
        assert_eq!(after, wanted, "{}", first.question);
    }
}

/// Whatever was found of the answers that carry a result: once none does, no finding on one of those
/// that are left changes a result that is printed.
fn one_may_stop_when_told(case: &Case, draws: &[u8]) {
    let mut found = review(case, "Ada", &[0]);
    let with = |found: &Review, id: &str, finding| {
        let mut found = found.clone();
        let entry = ReviewEntry {
            finding,
            note: None,
            answer: case.description.answers[id].digest(),
            date: None,
            place: Place::default(),
        };
        found.findings.insert(id.to_owned(), entry);
        found
    };
    let request = |found: &[Review]| {
        let request = Request {
            description: &case.description,
            questionnaires: &case.questionnaires,
            date: TODAY,
            stage: case.description.project.stage,
            target: None,
            reviews: &[],
        };
        (
            printed(Request {
                reviews: found,
                ..request
            }),
            to_review(Request {
                reviews: found,
                ..request
            }),
        )
    };
    let all = [
        ReviewFinding::Confirmed,
        ReviewFinding::InPart,
        ReviewFinding::NotConfirmed,
    ];
    let mut draws = draws.iter().cycle();
    let (results, left) = loop {
        let (results, open) = request(std::slice::from_ref(&found));
        match open.first().filter(|it| it.carries()) {
            None => break (results, open),
            // Mostly confirmed, as by a jury.
            Some(first) => {
                let draw = usize::from(*draws.next().expect("a draw"));
                found = with(&found, first.question, all[draw.saturating_sub(1)]);
            }
        }
    };
    for stake in left {
        for finding in all {
            let more = [with(&found, stake.question, finding)];
            assert_eq!(request(&more).0, results, "{} {finding:?}", stake.question);
        }
    }
}

fn holds(case: &Case, draws: &[Vec<u8>; 2]) {
    let reviews = [
        review(case, "Ada", &draws[0]),
        review(case, "Bo", &draws[1]),
    ];
    never_above_what_was_claimed(case, &reviews);
    nothing_else_changes(case, &reviews);
    order_does_not_matter(case, &reviews);
    the_lower_finding_counts(case, &reviews[0], &reviews[1]);
    a_changed_answer_is_no_longer_reviewed(case, &reviews[0]);
}

fn draws() -> impl Strategy<Value = [Vec<u8>; 2]> {
    [vec(0_u8..4, 1..40), vec(0_u8..4, 1..40)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn of_shipped_questionnaires(case in shipped_case(), draws in draws()) {
        holds(&case, &draws);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    // The small ones: every answer is looked at again after every finding.
    #[test]
    fn one_may_stop_in_shipped_questionnaires(mut case in shipped_case(), draws in draws()) {
        case.questionnaires.retain(|it| ["commons", "ostrom-classic"].contains(&it.id));
        one_may_stop_when_told(&case, &draws[0]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn of_questionnaires_of_ones_own(case in own_case(), draws in draws()) {
        holds(&case, &draws);
        a_worse_finding_never_raises_anything(&case, &review(&case, "Ada", &draws[0]));
        what_carries_most_comes_first(&case);
        one_may_stop_when_told(&case, &draws[1]);
    }
}

#[test]
fn a_finding_is_worth_what_the_contract_says() {
    use ReviewFinding::{Confirmed, InPart, NotConfirmed};
    use commons::model::Scheme;
    let rule = question("own.theme.written");
    let own = it(Scheme::Checklist, vec![("theme", vec![rule])]);
    let points = |given: Answer, finding| {
        let mut description = project(
            &[commons::model::Kind::Software],
            commons::model::Stage::Production,
        );
        let mut answer = answered(given, Vec::new());
        answer.reason = Some("nothing of that here".to_owned());
        let entry = ReviewEntry {
            finding,
            note: None,
            answer: answer.digest(),
            date: None,
            place: Place::default(),
        };
        description
            .answers
            .insert("own.theme.written".to_owned(), answer);
        let review = Review {
            of: String::new(),
            by: Respondent::default(),
            findings: BTreeMap::from([("own.theme.written".to_owned(), entry)]),
        };
        let case = Case {
            questionnaires: vec![own],
            description,
        };
        let mut result = judged(&case, &[review]).questionnaires.remove(0);
        result.sections[0]
            .questions
            .remove(0)
            .points
            .and_then(|it| it.reviewed)
    };
    let table = [
        (Answer::Yes, Confirmed, Some(2)),
        (Answer::Yes, InPart, Some(1)),
        (Answer::Yes, NotConfirmed, Some(0)),
        (Answer::Partly, Confirmed, Some(1)),
        (Answer::Partly, InPart, Some(0)),
        (Answer::Partly, NotConfirmed, Some(0)),
        // A no stays what it is, whatever somebody found of it.
        (Answer::No, Confirmed, Some(0)),
        (Answer::Unknown, Confirmed, Some(0)),
        (Answer::NotApplicable, Confirmed, None),
    ];
    for (answer, finding, wanted) in table {
        assert_eq!(points(answer, finding), wanted, "{answer:?} {finding:?}");
    }
}
