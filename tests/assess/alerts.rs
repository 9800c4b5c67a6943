//! Things to look at.

use super::*;

/// A hundred points are declared, so many of them without evidence.
fn claimed(points: usize, scheme: Scheme) -> Vec<Alert> {
    let found = it(scheme, vec![("monitoring", hundred("own.monitoring"))]);
    let mut description = answer_all(described([]), &[found], &shown());
    // A claimed yes loses half of its worth: a point where it is optional.
    let optional = description
        .answers
        .iter_mut()
        .filter(|(id, _)| id.contains("light"));
    for (_, given) in optional.take(points) {
        given.evidence.clear();
    }
    judge(&[found], &description).alerts
}

#[test]
fn claims_need_evidence_beyond_25_points() {
    assert_eq!(claimed(24, Scheme::Principles), []);
    assert_eq!(claimed(25, Scheme::Principles), []);
    assert_eq!(
        claimed(26, Scheme::Principles),
        [Alert::ClaimsWithoutEvidence {
            questionnaire: 0,
            claimed: percent(100),
            evidenced: percent(74),
        }]
    );
}

#[test]
fn claims_are_looked_at_in_principles_only() {
    assert_eq!(claimed(30, Scheme::Checklist), []);
    assert_eq!(claimed(30, Scheme::Principles).len(), 1);
}

fn rules_and_practices(rules: usize, practices: usize, halves: u32) -> Vec<Alert> {
    compared(Scheme::Principles, rules, practices, halves)
}

/// So many rules, all shown, and so many practices worth so many half points together.
fn compared(scheme: Scheme, rules: usize, practices: usize, halves: u32) -> Vec<Alert> {
    let practice = Question {
        facet: Facet::Practice,
        ..question("")
    };
    let rules = many("own.monitoring.rule", rules, &question(""));
    let practices = many("own.monitoring.practice", practices, &practice);
    let mut answers = worth(&practices, halves);
    answers.extend(rules.iter().map(|rule| (rule.id, shown())));
    let description = described(answers);
    let mut questions = [rules.clone(), practices.clone()].concat();
    questions.push(question("own.monitoring.unknown-rule"));
    let found = it(scheme, vec![("monitoring", questions)]);
    judge(&[found], &description).alerts
}

#[test]
fn rules_are_more_on_paper_than_in_use_from_30_points_on() {
    assert_eq!(rules_and_practices(20, 50, 71), []);
    assert_eq!(
        rules_and_practices(20, 50, 70),
        [Alert::RulesOnPaper {
            rules: percent(100),
            practices: percent(70)
        }]
    );
    assert_eq!(rules_and_practices(20, 50, 69).len(), 1);
}

#[test]
fn rules_and_practices_are_compared_from_three_of_each_on() {
    assert_eq!(rules_and_practices(3, 3, 0).len(), 1);
    assert_eq!(rules_and_practices(2, 3, 0), []);
    assert_eq!(rules_and_practices(3, 2, 0), []);
}

#[test]
fn rules_and_practices_are_compared_in_principles_only() {
    assert_eq!(compared(Scheme::Checklist, 3, 3, 0), []);
    assert_eq!(compared(Scheme::Principles, 3, 3, 0).len(), 1);
}

fn in_name_only(stage: Stage, but: &[(&str, Answer)]) -> Vec<Alert> {
    let shipped = shipped("commons");
    let mut description = answer_all(project(&[Kind::Software], stage), &[shipped], &shown());
    for (id, answer) in but {
        description.answers.get_mut(*id).expect("a question").answer = *answer;
    }
    judge(&[shipped], &description).alerts
}

#[test]
fn a_commons_in_name_only_is_something_to_look_at() {
    let id = "commons.resource.no-capture";
    let alert = Alert::NameOnly { question: id };
    assert_eq!(
        in_name_only(Stage::Incubation, &[(id, Answer::No)]),
        [alert]
    );
    for answer in [Answer::Partly, Answer::Unknown, Answer::Yes] {
        assert_eq!(in_name_only(Stage::Incubation, &[(id, answer)]), []);
    }
}

#[test]
fn what_is_not_called_a_commons_is_none_in_name() {
    let no = |id| (id, Answer::No);
    let id = "commons.resource.no-capture";
    assert_eq!(in_name_only(Stage::Production, &[no(id)]), []);
    let not_open = no("commons.resource.open-licence");
    assert_eq!(in_name_only(Stage::Incubation, &[no(id), not_open]), []);
    assert_eq!(in_name_only(Stage::Idea, &[no(id)]), []);
}

#[test]
fn what_is_not_asked_yet_is_nothing_to_look_at() {
    let washing = Question {
        from: Stage::Established,
        tags: &["common-washing"],
        ..question("own.later.one")
    };
    let shipped = shipped("commons");
    let all = answer_all(
        project(&[Kind::Software], Stage::Incubation),
        &[shipped],
        &shown(),
    );
    let alerts = |washing: Question| {
        let mut description = all.clone();
        let no = answered(Answer::No, Vec::new());
        description.answers.insert(washing.id.to_owned(), no);
        let own = it(Scheme::Checklist, vec![("later", vec![washing])]);
        judge(&[shipped, own], &description).alerts.len()
    };
    assert_eq!(alerts(washing.clone()), 0);
    let asked = Question {
        from: Stage::Idea,
        ..washing
    };
    assert_eq!(alerts(asked), 1);
}

#[test]
fn rules_that_are_not_asked_yet_are_not_compared_with_what_is_in_use() {
    let of = |id: &str, facet, from| Question {
        facet,
        from,
        ..question(id)
    };
    let alerts = |from| {
        let rules = many("own.boundaries.rule", 3, &of("", Facet::Rule, from));
        let practices = many(
            "own.boundaries.use",
            3,
            &of("", Facet::Practice, Stage::Idea),
        );
        let mut description = described([]);
        for (questions, answer) in [(&rules, Answer::Yes), (&practices, Answer::No)] {
            for question in questions {
                let said = supported(answer, Support::Dated);
                description.answers.insert(question.id.to_owned(), said);
            }
        }
        let all = [rules, practices].concat();
        judge(
            &[it(Scheme::Principles, vec![("boundaries", all)])],
            &description,
        )
        .alerts
    };
    assert_eq!(alerts(Stage::Idea).len(), 1);
    assert_eq!(alerts(Stage::Established), []);
}
