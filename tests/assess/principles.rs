//! States and levels.

use super::*;

/// These principles, each worth so many percent.
fn worth_each(percents: &[(&'static str, u32)]) -> (&'static Questionnaire, Description) {
    let sections: Vec<(&str, Vec<Question>)> = percents
        .iter()
        .map(|(id, _)| (*id, hundred(&format!("own.{id}"))))
        .collect();
    let answers: Vec<(&str, Answered)> = sections
        .iter()
        .zip(percents)
        .flat_map(|((_, questions), (_, percent))| worth(questions, *percent))
        .collect();
    let description = described(answers);
    (it(Scheme::Principles, sections), description)
}

fn judged(percents: &[(&'static str, u32)]) -> QuestionnaireResult {
    let (worth_each, description) = worth_each(percents);
    judge_one(worth_each, &description)
}

#[test]
fn a_principle_is_present_from_75_percent_on() {
    for (percent, state) in [
        (74, State::Partial),
        (75, State::Present),
        (76, State::Present),
    ] {
        let result = judged(&[("boundaries", percent)]);
        assert_eq!(states(&result), [state], "{percent}");
    }
}

#[test]
fn a_principle_is_absent_below_25_percent() {
    for (percent, state) in [
        (24, State::Absent),
        (25, State::Partial),
        (26, State::Partial),
    ] {
        let result = judged(&[("boundaries", percent)]);
        assert_eq!(states(&result), [state], "{percent}");
    }
}

#[test]
fn a_principle_without_its_core_is_weak_however_high_its_score() {
    let core = Question {
        core: true,
        severity: Severity::Essential,
        ..question("own.sanctions.core")
    };
    let mut questions = many("own.sanctions", 39, &question(""));
    questions.push(core);
    let found = it(Scheme::Principles, vec![("sanctions", questions)]);
    for (answer, support, state) in [
        (Answer::No, Support::Dated, State::Partial),
        (Answer::Unknown, Support::Claimed, State::Partial),
        (Answer::Partly, Support::Claimed, State::Partial),
        (Answer::Partly, Support::Documented, State::Present),
        (Answer::Yes, Support::Claimed, State::Present),
    ] {
        let mut description = answer_all(described([]), &[found], &shown());
        description
            .answers
            .insert("own.sanctions.core".to_owned(), supported(answer, support));
        let result = judge_one(found, &description);
        assert!(result.score.expect("a score").evidenced > percent(90));
        assert_eq!(states(&result), [state], "{answer:?} {support:?}");
    }
}

#[test]
fn a_design_is_fragile_above_50_percent() {
    for (percent, level) in [
        (49, Level::AtRisk),
        (50, Level::AtRisk),
        (51, Level::Fragile),
    ] {
        let result = judged(&[("recognition", percent)]);
        assert_eq!(levels(&result).0, level, "{percent}");
    }
}

#[test]
fn a_design_is_consolidating_from_75_percent_on() {
    for (percent, level) in [(75, Level::Fragile), (76, Level::Sound), (77, Level::Sound)] {
        let result = judged(&[("recognition", 74), ("nesting", percent)]);
        assert_eq!(levels(&result).0, level, "{percent}");
    }
}

#[test]
fn a_consolidating_design_has_at_most_two_weak_principles() {
    let with = |third| {
        [
            ("boundaries", 74),
            ("congruence", 74),
            ("sanctions", third),
            ("recognition", 100),
        ]
    };
    assert_eq!(levels(&judged(&with(75))).0, Level::Sound);
    assert_eq!(levels(&judged(&with(74))).0, Level::Fragile);
}

#[test]
fn a_consolidating_design_has_no_absent_principle() {
    let with = |first| {
        [
            ("boundaries", first),
            ("congruence", 100),
            ("sanctions", 100),
            ("recognition", 100),
        ]
    };
    assert_eq!(levels(&judged(&with(25))).0, Level::Sound);
    assert_eq!(levels(&judged(&with(24))).0, Level::Fragile);
}

#[test]
fn a_level_is_given_from_75_percent_of_the_answers_on() {
    for (answered, level) in [
        (89, Level::NotEnoughAnswers),
        (90, Level::Fragile),
        (91, Level::Fragile),
    ] {
        let three = ["congruence", "monitoring", "recognition"];
        let (worth_each, mut description) = worth_each(&three.map(|id| (id, 100)));
        let count = description.answers.len();
        assert_eq!(count, 120);
        for given in description.answers.values_mut().take(count - answered) {
            given.answer = Answer::Unknown;
        }
        let (evidenced, potential) = levels(&judge_one(worth_each, &description));
        assert_eq!(evidenced, level, "{answered} answers");
        assert_eq!(potential, Level::Robust, "{answered} answers");
    }
}

/// A principle with one practice question and three rules, all yes.
fn practised(principle: &str, support: Support) -> (Level, Vec<&'static str>) {
    let practice = Question {
        facet: Facet::Practice,
        ..question("own.practice")
    };
    let mut questions = many("own", 3, &question(""));
    questions.push(practice);
    let found = it(Scheme::Principles, vec![(principle, questions)]);
    let mut description = answer_all(described([]), &[found], &shown());
    description
        .answers
        .insert("own.practice".to_owned(), supported(Answer::Yes, support));
    let result = judge_one(found, &description);
    assert_eq!(states(&result), [State::Present]);
    assert_eq!(levels(&result).1, Level::Robust);
    let Outcome::Level(level) = result.outcome else {
        panic!("a level")
    };
    (level.evidenced, level.practice_not_evidenced)
}

#[test]
fn a_robust_design_is_shown_in_practice_in_each_of_the_first_six_principles() {
    for principle in [
        "boundaries",
        "congruence",
        "collective-choice",
        "monitoring",
        "sanctions",
        "conflict-resolution",
    ] {
        let (level, not_shown) = practised(principle, Support::Documented);
        assert_eq!(level, Level::Sound, "{principle}");
        assert_eq!(not_shown, [principle]);
        assert_eq!(practised(principle, Support::Dated).0, Level::Robust);
    }
    for principle in ["recognition", "nesting"] {
        let (level, not_shown) = practised(principle, Support::Documented);
        assert_eq!(level, Level::Robust, "{principle}");
        assert_eq!(not_shown, [""; 0]);
    }
}

#[test]
fn where_no_practice_is_asked_none_has_to_be_shown() {
    let result = judged(&[("boundaries", 75), ("congruence", 75)]);
    assert_eq!(levels(&result).0, Level::Robust);
}

#[test]
fn sub_principles_weigh_alike_however_many_questions_they_have() {
    let of = |id: &str, sub| Question {
        sub: Some(sub),
        ..question(id)
    };
    let found = it(
        Scheme::Principles,
        vec![(
            "boundaries",
            vec![
                of("own.boundaries.a1", Sub::Users),
                of("own.boundaries.b1", Sub::Resource),
                of("own.boundaries.b2", Sub::Resource),
                of("own.boundaries.b3", Sub::Resource),
            ],
        )],
    );
    let description = described([("own.boundaries.a1", shown())]);
    let score = judge_one(found, &description).score.expect("a score");
    assert_eq!(score.evidenced, percent(50));
}

#[test]
fn principles_weigh_alike_however_many_questions_they_have() {
    let found = it(
        Scheme::Principles,
        vec![
            ("boundaries", many("own.boundaries", 1, &question(""))),
            ("sanctions", many("own.sanctions", 3, &question(""))),
        ],
    );
    let description = described([("own.boundaries.q00", shown())]);
    let score = judge_one(found, &description).score.expect("a score");
    assert_eq!(score.evidenced, percent(50));
}

#[test]
fn questions_weigh_three_two_and_one() {
    let of = |id: &str, severity| Question {
        severity,
        ..question(id)
    };
    let questions = vec![
        of("own.nesting.essential", Severity::Essential),
        of("own.nesting.important", Severity::Important),
        of("own.nesting.optional", Severity::Optional),
    ];
    let found = it(Scheme::Principles, vec![("nesting", questions)]);
    for (id, sixths) in [
        ("own.nesting.essential", 3),
        ("own.nesting.important", 2),
        ("own.nesting.optional", 1),
    ] {
        let score = judge_one(found, &described([(id, shown())])).score;
        assert_eq!(
            score.expect("a score").evidenced,
            (sixths, 6).into(),
            "{id}"
        );
    }
}

#[test]
fn what_is_set_aside_leaves_numerator_and_denominator() {
    let found = it(
        Scheme::Principles,
        vec![("nesting", many("own.nesting", 3, &question("")))],
    );
    let description = described([
        ("own.nesting.q00", shown()),
        (
            "own.nesting.q01",
            supported(Answer::NotApplicable, Support::Claimed),
        ),
    ]);
    let result = judge_one(found, &description);
    assert_eq!(result.score.expect("a score").evidenced, percent(50));
    assert_eq!(
        result.coverage,
        Coverage {
            answered: 1,
            applicable: 2,
            not_applicable: 1
        }
    );
    let Outcome::Level(level) = result.outcome else {
        panic!("a level")
    };
    assert_eq!(
        level.not_applicable, [""; 0],
        "only a part of it is set aside"
    );
}

#[test]
fn what_holds_a_design_down_comes_worst_first() {
    let (worth_each, description) = worth_each(&[
        ("boundaries", 60),
        ("congruence", 100),
        ("sanctions", 10),
        ("recognition", 60),
    ]);
    let Outcome::Level(level) = judge_one(worth_each, &description).outcome else {
        panic!("a level")
    };
    assert_eq!(
        level.held_back_by,
        ["sanctions", "boundaries", "recognition"]
    );
}
