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
            Intention,
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
    assert_eq!(gates.open, [id]);
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
    assert_eq!(gates.open, [""; 0]);
    assert_eq!(gates.to_come, [id]);
}

/// The shipped conditions at production, all answered alike.
fn all_alike(answer: Answer, support: Support) -> QuestionnaireResult {
    let own = shipped("commons");
    let project = project(&[Kind::Software], Stage::Production);
    judge_one(
        own,
        &answer_all(project, &[own], &supported(answer, support)),
    )
}

#[test]
fn evidence_counts_for_conditions_as_everywhere() {
    use GateVerdict::{Commons, InTheMaking, NoResource};
    for (answer, support, floor, claimed, ceiling) in [
        (Answer::Yes, Support::Dated, Commons, Commons, Commons),
        (Answer::Yes, Support::Claimed, InTheMaking, Commons, Commons),
        (
            Answer::Partly,
            Support::Documented,
            InTheMaking,
            InTheMaking,
            InTheMaking,
        ),
        (
            Answer::Partly,
            Support::Claimed,
            NoResource,
            InTheMaking,
            InTheMaking,
        ),
        (
            Answer::No,
            Support::Dated,
            NoResource,
            NoResource,
            NoResource,
        ),
        (
            Answer::Unknown,
            Support::Claimed,
            NoResource,
            NoResource,
            Commons,
        ),
    ] {
        let Outcome::Gates(gates) = all_alike(answer, support).outcome else {
            panic!("conditions")
        };
        let expected = Readings {
            evidenced: floor,
            claimed,
            potential: ceiling,
            reviewed: None,
        };
        assert_eq!(gates.verdict, expected, "{answer:?} {support:?}");
    }
}

#[test]
fn a_floor_that_would_state_what_nobody_knows_is_inconclusive() {
    use commons::model::Reached;
    for (answer, support, reached) in [
        (
            Answer::Yes,
            Support::Claimed,
            Reached::Gates(GateVerdict::InTheMaking),
        ),
        (Answer::Partly, Support::Claimed, Reached::Inconclusive),
        (Answer::Unknown, Support::Claimed, Reached::Inconclusive),
        (
            Answer::No,
            Support::Claimed,
            Reached::Gates(GateVerdict::NoResource),
        ),
    ] {
        let conclusion = all_alike(answer, support).outcome.conclusion();
        assert_eq!(conclusion.evidenced(), Some(reached), "{answer:?}");
    }
}

#[test]
fn an_idea_is_an_intention_until_nothing_to_come_is_unmet() {
    let to_come = "commons.governance.by-community";
    for (answer, verdict) in [
        (Answer::No, GateVerdict::Intention),
        (Answer::Partly, GateVerdict::InTheMaking),
        (Answer::Yes, GateVerdict::Commons),
    ] {
        let result = judged(Stage::Idea, Kind::Software, &[(to_come, answer)]);
        assert_eq!(verdicts(&result).0, verdict, "{answer:?}");
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
    for (answer, support, both) in [
        (
            Answer::Yes,
            Support::Documented,
            (GateVerdict::Passes, GateVerdict::Passes),
        ),
        (
            Answer::Yes,
            Support::Claimed,
            (GateVerdict::Fails, GateVerdict::Passes),
        ),
        (
            Answer::Partly,
            Support::Documented,
            (GateVerdict::Fails, GateVerdict::Fails),
        ),
        (
            Answer::No,
            Support::Claimed,
            (GateVerdict::Fails, GateVerdict::Fails),
        ),
    ] {
        let description = described([("own.rules.now", supported(answer, support))]);
        let result = judge_one(found, &description);
        assert_eq!(verdicts(&result), both, "{answer:?} {support:?}");
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
        gates.conditions,
        Conditions {
            of: 5,
            met: 1,
            partly: 0,
            unmet: 1,
            unknown: 1,
            without_evidence: 2,
        }
    );
    assert_eq!(
        gates.open,
        ["own.rules.q00", "own.rules.q02", "own.rules.q04"]
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
