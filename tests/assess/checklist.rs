//! Readiness, now and at the next stage.

use super::*;

/// One theme that is worth so many percent.
fn theme(percent: u32) -> Ready {
    let questions = hundred("own.theme");
    let description = described(worth(&questions, percent));
    let found = it(Scheme::Checklist, vec![("theme", questions)]);
    let result = judge_one(found, &description);
    let score = result.score.expect("a score");
    assert_eq!(score.evidenced, common::percent(i128::from(percent)));
    readiness(&result).0
}

#[test]
fn a_theme_is_ready_from_67_percent_on() {
    assert_eq!(theme(66), Ready::Nearly);
    assert_eq!(theme(67), Ready::Ready);
    assert_eq!(theme(68), Ready::Ready);
}

#[test]
fn a_theme_is_nearly_ready_from_50_percent_on() {
    assert_eq!(theme(49), Ready::NotReady);
    assert_eq!(theme(50), Ready::Nearly);
    assert_eq!(theme(51), Ready::Nearly);
}

#[test]
fn a_theme_is_no_readier_than_its_essential_questions() {
    let essential = Question {
        severity: Severity::Essential,
        ..question("own.theme.essential")
    };
    let mut questions = many("own.theme", 20, &question(""));
    questions.push(essential);
    let found = it(Scheme::Checklist, vec![("theme", questions)]);
    for (answer, support, ready) in [
        (Answer::No, Support::Claimed, Ready::NotReady),
        (Answer::Unknown, Support::Claimed, Ready::NotReady),
        (Answer::Partly, Support::Claimed, Ready::Nearly),
        (Answer::Partly, Support::Documented, Ready::Ready),
        (Answer::Yes, Support::Claimed, Ready::Ready),
    ] {
        let mut description = answer_all(described([]), &[found], &shown());
        description
            .answers
            .insert("own.theme.essential".to_owned(), supported(answer, support));
        let result = judge_one(found, &description);
        assert_eq!(readiness(&result).0, ready, "{answer:?} {support:?}");
    }
}

#[expect(clippy::too_many_lines, reason = "one case after the other")]
#[test]
fn a_checklist_is_as_ready_as_its_least_ready_theme() {
    let three = |section: &str| many(section, 4, &question(""));
    let found = it(
        Scheme::Checklist,
        vec![
            ("ready", three("own.ready")),
            ("nearly", three("own.nearly")),
            (
                "later",
                vec![Question {
                    from: Stage::Established,
                    ..question("own.later.asked")
                }],
            ),
            ("not", three("own.not")),
        ],
    );
    let yes = |id| (id, shown());
    let mut answers = vec![
        yes("own.ready.q00"),
        yes("own.ready.q01"),
        yes("own.ready.q02"),
        yes("own.nearly.q00"),
        yes("own.nearly.q01"),
        ("own.nearly.q02", supported(Answer::No, Support::Claimed)),
        (
            "own.nearly.q03",
            supported(Answer::Partly, Support::Claimed),
        ),
    ];
    let result = judge_one(found, &described(answers.clone()));
    let verdict = |result: &QuestionnaireResult, at: usize| match result.sections[at].standing {
        Standing::Ready(outcome) => Some(outcome.evidenced),
        Standing::None => None,
        Standing::State { .. } => panic!("not a principle"),
    };
    assert_eq!(verdict(&result, 0), Some(Ready::Ready));
    assert_eq!(verdict(&result, 1), Some(Ready::Nearly));
    assert_eq!(verdict(&result, 2), None);
    assert_eq!(result.sections[2].score, None);
    assert_eq!(verdict(&result, 3), Some(Ready::NotReady));
    let Outcome::Ready {
        now, held_back_by, ..
    } = &result.outcome
    else {
        panic!("a checklist")
    };
    assert_eq!(
        (now.evidenced, now.potential),
        (Ready::NotReady, Ready::Nearly)
    );
    assert_eq!(
        now.tally,
        Tally {
            done: 5,
            partly: 1,
            missing: 1,
            unknown: 5
        }
    );
    assert_eq!(*held_back_by, ["not"]);
    answers.extend(["own.not.q00", "own.not.q01", "own.not.q02"].map(yes));
    let result = judge_one(found, &described(answers));
    assert_eq!(readiness(&result).0, Ready::Nearly);
}

#[test]
fn a_condition_weighs_three_from_its_stage_on_and_two_before() {
    let found = it(
        Scheme::Checklist,
        vec![(
            "theme",
            vec![
                condition("own.theme.gate", Stage::Production),
                question("own.theme.other"),
            ],
        )],
    );
    for (stage, score, ready) in [
        (Stage::Incubation, (1, 3), Ready::NotReady),
        (Stage::Production, (1, 4), Ready::NotReady),
    ] {
        let mut description = described([("own.theme.other", shown())]);
        description.project.stage = stage;
        let result = judge_one(found, &description);
        assert_eq!(result.score.expect("a score").evidenced, score.into());
        assert_eq!(readiness(&result).0, ready);
    }
}

/// A theme with an essential question, ready, and one with none, not ready.
#[test]
fn a_theme_with_nothing_essential_does_not_hold_the_others_back() {
    let essential = Question {
        severity: Severity::Essential,
        ..question("own.first.essential")
    };
    for (first, evidenced, held_back_by) in [
        (essential, Ready::Ready, vec![]),
        (
            question("own.first.essential"),
            Ready::NotReady,
            vec!["second"],
        ),
    ] {
        let second = vec![question("own.second.other")];
        let found = it(
            Scheme::Checklist,
            vec![("first", vec![first]), ("second", second)],
        );
        let description = described([
            ("own.first.essential", shown()),
            ("own.second.other", supported(Answer::No, Support::Claimed)),
        ]);
        let result = judge_one(found, &description);
        assert_eq!(readiness(&result).0, evidenced);
        let Outcome::Ready {
            held_back_by: by, ..
        } = &result.outcome
        else {
            panic!("a checklist")
        };
        assert_eq!(*by, held_back_by);
    }
}

fn staged() -> &'static Questionnaire {
    it(
        Scheme::Checklist,
        vec![
            ("now", vec![question("own.now.asked")]),
            (
                "later",
                vec![
                    Question {
                        from: Stage::Production,
                        ..question("own.later.new")
                    },
                    Question {
                        from: Stage::Production,
                        ..question("own.later.done")
                    },
                    Question {
                        from: Stage::Production,
                        kinds: &[Kind::Natural],
                        ..question("own.later.other-kind")
                    },
                    Question {
                        until: Some(Stage::Incubation),
                        ..question("own.later.soon-over")
                    },
                ],
            ),
        ],
    )
}

fn next_of(stage: Stage) -> Option<NextStage> {
    let mut description = described([
        ("own.now.asked", shown()),
        ("own.later.done", supported(Answer::Yes, Support::Claimed)),
        (
            "own.later.soon-over",
            supported(Answer::No, Support::Claimed),
        ),
    ]);
    description.project.stage = stage;
    let Outcome::Ready { next, .. } = judge_one(staged(), &description).outcome else {
        panic!("not a readiness")
    };
    next
}

#[test]
fn the_next_stage_is_read_with_what_is_new_there_and_without_what_is_over() {
    assert_eq!(
        next_of(Stage::Incubation),
        Some(NextStage {
            reviewed: None,
            stage: Stage::Production,
            evidenced: Ready::Nearly,
            potential: Ready::Ready,
            held_back_by: vec!["later"],
            new: vec!["own.later.new"],
        })
    );
}

#[test]
fn where_nothing_new_is_due_next_nothing_is_said_of_it() {
    assert_eq!(next_of(Stage::Idea), None);
    assert_eq!(next_of(Stage::Production), None);
    assert_eq!(next_of(Stage::Established), None);
}

#[test]
fn a_questionnaire_with_nothing_due_says_from_which_stage_it_is_asked() {
    let later = |id, from| Question {
        from,
        ..question(id)
    };
    let found = it(
        Scheme::Checklist,
        vec![(
            "theme",
            vec![
                later("own.theme.later", Stage::Established),
                Question {
                    kinds: &[Kind::Natural],
                    ..later("own.theme.other-kind", Stage::Production)
                },
                Question {
                    until: Some(Stage::Idea),
                    ..question("own.theme.over")
                },
            ],
        )],
    );
    let result = judge_one(found, &project(&[Kind::Software], Stage::Incubation));
    assert_eq!(
        result.outcome,
        Outcome::NotAsked {
            from: Some(Stage::Established)
        }
    );
    assert_eq!(result.score, None);
    assert_eq!(result.coverage, Coverage::default());
}

#[test]
fn a_theme_of_which_nothing_applies_leaves_the_others_to_count() {
    let essential = Question {
        severity: Severity::Essential,
        not_applicable: Some(words("not here")),
        ..question("own.one.essential")
    };
    let others = many("own.two", 9, &question(""));
    let ids = others.iter().map(|question| question.id);
    let mut description = described(ids.map(|id| (id, supported(Answer::No, Support::Dated))));
    let apart = answered(Answer::NotApplicable, Vec::new());
    description.answers.insert(essential.id.to_owned(), apart);
    let own = it(
        Scheme::Checklist,
        vec![("one", vec![essential]), ("two", others)],
    );
    let judged = judge_one(own, &description);
    assert_eq!(readiness(&judged), (Ready::NotReady, Ready::NotReady));
}
