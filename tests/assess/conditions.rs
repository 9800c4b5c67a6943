//! Verdicts on conditions.

use super::*;

/// The shipped conditions, all met and shown but for these.
fn judged(stage: Stage, kind: Kind, but: &[(&str, Answer)]) -> QuestionnaireResult {
    let shipped = shipped("commons");
    let mut description = answer_all(project(&[kind], stage), &[shipped], &shown());
    for (id, answer) in but {
        let given = description.answers.get_mut(*id).expect("a question");
        given.answer = *answer;
    }
    judge_one(shipped, &description)
}

/// One answer that differs, and the verdict it leads to.
const ONE_ANSWER: [(Stage, Kind, &str, Answer, GateVerdict); 12] = {
    use Answer::{No, Partly};
    use GateVerdict::{
        Commons, InTheMaking, Intention, NoResource, NotOpen, OpenProject, OpenResource,
    };
    use Kind::{Place, Software};
    use Stage::{Idea, Incubation, Production};
    [
        (
            Production,
            Software,
            "commons.resource.identified",
            No,
            NoResource,
        ),
        (
            Idea,
            Software,
            "commons.resource.identified",
            No,
            NoResource,
        ),
        (
            Idea,
            Software,
            "commons.community.identified",
            No,
            Intention,
        ),
        (
            Incubation,
            Software,
            "commons.resource.open-licence",
            No,
            NotOpen,
        ),
        (
            Incubation,
            Software,
            "commons.community.identified",
            No,
            OpenResource,
        ),
        (
            Incubation,
            Software,
            "commons.governance.rules-written",
            No,
            OpenProject,
        ),
        (
            Production,
            Software,
            "commons.resource.no-capture",
            No,
            OpenProject,
        ),
        (
            Production,
            Software,
            "commons.community.identified",
            Partly,
            InTheMaking,
        ),
        (
            Incubation,
            Software,
            "commons.resource.no-capture",
            No,
            InTheMaking,
        ),
        (
            Idea,
            Software,
            "commons.resource.open-licence",
            No,
            InTheMaking,
        ),
        (
            Production,
            Place,
            "commons.resource.open-licence",
            No,
            Commons,
        ),
        (Production, Software, "commons.purpose.shared", No, Commons),
    ]
};

#[test]
fn every_verdict_is_reached_by_one_answer() {
    for (stage, kind, id, answer, verdict) in ONE_ANSWER {
        let result = judged(stage, kind, &[(id, answer)]);
        let case = (stage, kind, id, answer);
        assert_eq!(verdicts(&result), (verdict, verdict), "{case:?}");
    }
}

#[test]
fn a_condition_about_the_licence_may_carry_a_tag_instead_of_the_name() {
    let tagged = Question {
        tags: &["licence"],
        ..condition("commons.resource.terms", Stage::Idea)
    };
    let leak = leak(Questionnaire {
        id: "commons",
        ..it(Scheme::Gates, vec![("resource", vec![tagged])]).clone()
    });
    let closed = supported(Answer::No, Support::Claimed);
    let result = judge_one(leak, &described([("commons.resource.terms", closed)]));
    assert_eq!(verdicts(&result).0, GateVerdict::NotOpen);
}

#[test]
fn the_first_verdict_that_fits_is_given() {
    let mut faults = vec![("commons.governance.rules-written", Answer::No)];
    for (id, verdict) in [
        ("commons.governance.by-community", GateVerdict::OpenProject),
        ("commons.community.heterogeneous", GateVerdict::OpenResource),
        ("commons.resource.open-licence", GateVerdict::NotOpen),
        ("commons.resource.identified", GateVerdict::NoResource),
    ] {
        faults.push((id, Answer::No));
        let result = judged(Stage::Established, Kind::Data, &faults);
        assert_eq!(verdicts(&result).0, verdict, "{id}");
    }
}

#[test]
fn an_unknown_condition_is_named_and_read_both_ways() {
    let id = "commons.resource.open-licence";
    let result = judged(Stage::Production, Kind::Software, &[(id, Answer::Unknown)]);
    assert_eq!(
        verdicts(&result),
        (GateVerdict::NotOpen, GateVerdict::Commons)
    );
    let Outcome::Gates(gates) = result.outcome else {
        panic!("conditions")
    };
    assert_eq!(gates.unknown, [id]);
}

#[test]
fn an_unknown_condition_to_come_is_read_both_ways() {
    let id = "commons.governance.by-community";
    let result = judged(Stage::Incubation, Kind::Software, &[(id, Answer::Unknown)]);
    assert_eq!(
        verdicts(&result),
        (GateVerdict::InTheMaking, GateVerdict::Commons)
    );
    let Outcome::Gates(gates) = result.outcome else {
        panic!("conditions")
    };
    assert_eq!(gates.unknown, [""; 0]);
    assert_eq!(gates.to_come, [id]);
}

fn ten(unknown: usize, id: &str) -> QuestionnaireResult {
    let questions = many("own.rules", 10, &condition("", Stage::Idea));
    let id = id.to_owned().leak();
    let leak = leak(Questionnaire {
        id,
        ..it(Scheme::Gates, vec![("rules", questions)]).clone()
    });
    let mut description = answer_all(described([]), &[leak], &shown());
    for given in description.answers.values_mut().take(unknown) {
        given.answer = Answer::Unknown;
    }
    judge_one(leak, &description)
}

#[test]
fn a_verdict_is_given_up_to_40_percent_of_unknown_conditions() {
    for (unknown, it, shipped) in [
        (3, GateVerdict::Fails, GateVerdict::OpenProject),
        (4, GateVerdict::Fails, GateVerdict::OpenProject),
        (5, GateVerdict::Inconclusive, GateVerdict::Inconclusive),
    ] {
        assert_eq!(
            verdicts(&ten(unknown, "own")),
            (it, GateVerdict::Passes),
            "{unknown}"
        );
        assert_eq!(
            verdicts(&ten(unknown, "commons")),
            (shipped, GateVerdict::Commons),
            "{unknown}"
        );
    }
}

#[test]
fn ones_own_conditions_pass_when_every_due_one_is_met_in_full() {
    let found = it(
        Scheme::Gates,
        vec![(
            "rules",
            vec![
                condition("own.rules.now", Stage::Incubation),
                condition("own.rules.later", Stage::Established),
                question("own.rules.no-condition"),
            ],
        )],
    );
    for (answer, verdict) in [
        (Answer::Yes, GateVerdict::Passes),
        (Answer::Partly, GateVerdict::Fails),
        (Answer::No, GateVerdict::Fails),
    ] {
        let description = described([("own.rules.now", supported(answer, Support::Claimed))]);
        let result = judge_one(found, &description);
        assert_eq!(verdicts(&result), (verdict, verdict), "{answer:?}");
        assert_eq!(result.score, None);
    }
}

#[test]
fn what_stands_behind_the_conditions_is_counted_apart() {
    let questions = many("own.rules", 6, &condition("", Stage::Idea));
    let found = it(Scheme::Gates, vec![("rules", questions)]);
    let description = described([
        ("own.rules.q00", supported(Answer::Yes, Support::Claimed)),
        ("own.rules.q01", supported(Answer::Yes, Support::Documented)),
        ("own.rules.q02", supported(Answer::Partly, Support::Claimed)),
        ("own.rules.q03", supported(Answer::No, Support::Claimed)),
        (
            "own.rules.q05",
            supported(Answer::NotApplicable, Support::Claimed),
        ),
    ]);
    let Outcome::Gates(gates) = judge_one(found, &description).outcome else {
        panic!("conditions")
    };
    assert_eq!(
        gates.backing,
        Backing {
            due: 5,
            met: 2,
            without_evidence: 1,
            partly: 1,
            unmet: 1,
            unknown: 1
        }
    );
}

#[test]
fn conditions_that_are_not_due_say_from_which_stage_they_are_asked() {
    let until = Question {
        until: Some(Stage::Idea),
        ..condition("own.rules.past", Stage::Idea)
    };
    let never = Question {
        until: Some(Stage::Incubation),
        ..condition("own.rules.never", Stage::Production)
    };
    let to_come = condition("own.rules.to-come", Stage::Established);
    let of = |questions: Vec<Question>| {
        let found = it(Scheme::Gates, vec![("rules", questions)]);
        let due = section(Scheme::Gates, "rules", vec![question("own.rules.due")]);
        let sections: Vec<_> = found.sections.iter().cloned().chain([due]).collect();
        let leak = leak(Questionnaire {
            sections: sections.leak(),
            ..found.clone()
        });
        judge_one(leak, &project(&[Kind::Data], Stage::Incubation)).outcome
    };
    let established = Some(Stage::Established);
    assert_eq!(
        of(vec![until.clone(), never.clone(), to_come]),
        Outcome::NotAsked { from: established }
    );
    assert_eq!(of(vec![until, never]), Outcome::NotAsked { from: None });
}
