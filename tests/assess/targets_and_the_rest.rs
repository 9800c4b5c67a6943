//! Answers that were not asked for, and the plan that comes first.

use super::*;

#[test]
fn answers_to_what_was_not_asked_are_kept_and_counted() {
    let description = described([
        ("commons.resource.identified", shown()),
        ("ign.data.one", shown()),
        ("ign.data.two", shown()),
        ("aic.theme.one", shown()),
    ]);
    let assessment = judge(&[shipped("commons")], &description);
    let unscored = |id: &str, answers| UnscoredAnswers {
        questionnaire: id.to_owned(),
        answers,
    };
    assert_eq!(
        assessment.unscored,
        [unscored("aic", 1), unscored("ign", 2)]
    );
}

#[test]
fn a_question_that_is_referred_to_is_scored_wherever_it_was_asked_from() {
    let ign = shipped("ign");
    let (_, item) = ign
        .items()
        .find(|(_, item)| item.by_ref)
        .expect("it refers to others");
    let description = described([(item.question.id, shown())]);
    assert_eq!(judge(&[ign], &description).unscored, []);
}

#[test]
fn the_plan_shown_first_is_that_of_the_first_questionnaire_with_one() {
    let theme = || many("own.theme", 2, &question(""));
    let list = it(Scheme::Checklist, vec![("theme", theme())]);
    let rules = it(
        Scheme::Gates,
        vec![("theme", vec![condition("own.theme.rule", Stage::Idea)])],
    );
    let rules = leak(Questionnaire {
        id: "rules",
        ..rules.clone()
    });
    let both = [rules, list];
    let nothing = described([]);
    assert_eq!(judge(&both, &nothing).plan, Some(0));
    let met = described([("own.theme.rule", shown())]);
    assert_eq!(judge(&both, &met).plan, Some(1));
    let done = answer_all(nothing.clone(), &both, &shown());
    assert_eq!(judge(&both, &done).plan, None);
    let ready = Target {
        questionnaire: None,
        goal: Goal::Ready(Ready::Ready),
    };
    assert_eq!(judge_towards(&both, &nothing, Some(&ready)).plan, Some(1));
}
