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
        assert_eq!(levels(&result).0, Some(level), "{percent}");
    }
}

#[test]
fn a_design_is_sound_from_75_percent_on() {
    for (percent, level) in [(75, Level::Fragile), (76, Level::Sound), (77, Level::Sound)] {
        let result = judged(&[("recognition", 74), ("nesting", percent)]);
        assert_eq!(levels(&result).0, Some(level), "{percent}");
    }
}

#[test]
fn a_sound_design_has_at_most_two_partial_principles() {
    let with = |third| {
        [
            ("boundaries", 74),
            ("congruence", 74),
            ("sanctions", third),
            ("recognition", 100),
        ]
    };
    assert_eq!(levels(&judged(&with(75))).0, Some(Level::Sound));
    assert_eq!(levels(&judged(&with(74))).0, Some(Level::Fragile));
}

#[test]
fn a_sound_design_has_no_absent_principle() {
    let with = |first| {
        [
            ("boundaries", first),
            ("congruence", 100),
            ("sanctions", 100),
            ("recognition", 100),
        ]
    };
    assert_eq!(levels(&judged(&with(25))).0, Some(Level::Sound));
    assert_eq!(levels(&judged(&with(24))).0, Some(Level::Fragile));
}

#[test]
fn a_level_is_given_from_75_percent_of_the_answers_on() {
    for (answered, level) in [
        (89, None),
        (90, Some(Level::Fragile)),
        (91, Some(Level::Fragile)),
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
    (
        level.level.evidenced.expect("a level"),
        level.practice_not_evidenced,
    )
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
    assert_eq!(levels(&result).0, Some(Level::Robust));
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
fn what_does_not_apply_leaves_numerator_and_denominator() {
    let found = it(
        Scheme::Principles,
        vec![("nesting", many("own.nesting", 4, &question("")))],
    );
    let description = described([
        ("own.nesting.q00", shown()),
        (
            "own.nesting.q01",
            supported(Answer::NotApplicable, Support::Claimed),
        ),
    ]);
    let result = judge_one(found, &description);
    assert_eq!(result.score.expect("a score").evidenced, (1, 3).into());
    assert_eq!(
        result.coverage,
        Coverage {
            answered: 1,
            applicable: 3,
            not_applicable: 1
        }
    );
    let Outcome::Level(level) = result.outcome else {
        panic!("a level")
    };
    assert_eq!(
        level.not_applicable, [""; 0],
        "only a part of it does not apply"
    );
}

/// A group with a rule and so many practices, of which the rule or the practices are yes.
fn halves(rule: Answer, practices: Answer) -> Fraction {
    let practice = Question {
        facet: Facet::Practice,
        ..question("")
    };
    let mut questions = many("own.nesting.practice", 3, &practice);
    questions.push(question("own.nesting.rule"));
    let mut description = described([("own.nesting.rule", supported(rule, Support::Dated))]);
    for practice in &questions[..3] {
        let given = supported(practices, Support::Dated);
        description.answers.insert(practice.id.to_owned(), given);
    }
    let found = it(Scheme::Principles, vec![("nesting", questions)]);
    judge_one(found, &description)
        .score
        .expect("a score")
        .evidenced
}

#[test]
fn neither_a_rule_on_paper_nor_an_unwritten_custom_is_more_than_half() {
    use Answer::{No, Partly, Yes};
    assert_eq!(halves(Yes, No), percent(50));
    assert_eq!(halves(No, Yes), percent(50));
    assert_eq!(halves(Partly, Yes), percent(75));
    assert_eq!(halves(Yes, Yes), percent(100));
    // Where only one half applies, it counts for all.
    assert_eq!(halves(Answer::NotApplicable, Yes), percent(100));
}

/// From incubation on, paper and practice are both asked about in every group, so that neither alone
/// is more than half.
#[test]
fn both_halves_of_every_group_are_due_from_incubation_on() {
    let ostrom = shipped("ostrom");
    for (_, stage) in Stage::WORDS.into_iter().filter(|(_, it)| *it > Stage::Idea) {
        for (_, kind) in Kind::WORDS {
            let mut halves: BTreeMap<_, BTreeSet<bool>> = BTreeMap::new();
            for (_, item) in ostrom.items() {
                let question = item.question;
                if question.is_due(&[kind], stage) {
                    let group = halves.entry(item.group).or_default();
                    group.insert(question.facet == Facet::Rule);
                }
            }
            assert_eq!(halves.len(), Sub::WORDS.len(), "{stage:?} {kind:?}");
            for (group, halves) in halves {
                assert_eq!(halves.len(), 2, "{group:?} {stage:?} {kind:?}");
            }
        }
    }
}

/// Twelve questions of which so many do not apply, the others all yes.
fn not_applicable(scheme: Scheme, count: usize) -> Outcome {
    let questions = many("own.nesting", 12, &condition("", Stage::Idea));
    let found = it(scheme, vec![("nesting", questions)]);
    let mut description = answer_all(described([]), &[found], &shown());
    for given in description.answers.values_mut().take(count) {
        *given = supported(Answer::NotApplicable, Support::Claimed);
    }
    judge_one(found, &description).outcome
}

#[test]
fn where_more_than_a_quarter_does_not_apply_nothing_is_said() {
    for (_, scheme) in Scheme::WORDS {
        let outcome = not_applicable(scheme, 3);
        assert_ne!(outcome, Outcome::TooMuchNotApplicable, "{scheme:?}");
        assert_eq!(not_applicable(scheme, 4), Outcome::TooMuchNotApplicable);
        assert_eq!(not_applicable(scheme, 12), Outcome::TooMuchNotApplicable);
    }
}

/// Four principles, each with a core rule, a core practice and two other rules; and who answers
/// what.
fn essentials(core: Answer, unknown: usize, support: Support, others: Answer) -> LevelOutcome {
    let of = |id: String, core, facet| Question {
        core,
        facet,
        severity: Severity::Essential,
        ..question(&id)
    };
    let ids = ["boundaries", "congruence", "sanctions", "nesting"];
    let questions = ids.map(|id| {
        let section = format!("own.{id}");
        let questions = vec![
            of(format!("{section}.rule"), true, Facet::Rule),
            of(format!("{section}.use"), true, Facet::Practice),
            of(format!("{section}.other"), false, Facet::Rule),
            of(format!("{section}.more"), false, Facet::Rule),
        ];
        (id, questions)
    });
    let mut description = described([]);
    let all = questions.iter().flat_map(|(_, questions)| questions);
    let (mut left, mut answers) = (unknown, Vec::new());
    for question in all {
        let given = match question.core {
            true if left > 0 => {
                left -= 1;
                supported(Answer::Unknown, Support::Claimed)
            }
            true => supported(core, support),
            false => supported(others, Support::Dated),
        };
        answers.push((question.id.to_owned(), given));
    }
    description.answers.extend(answers);
    let found = it(Scheme::Principles, questions.to_vec());
    let Outcome::Level(outcome) = judge_one(found, &description).outcome else {
        panic!("a level")
    };
    outcome
}

#[test]
fn the_essentials_have_a_level_of_their_own() {
    let levels = |outcome: LevelOutcome| {
        let essentials = outcome.essentials.expect("core questions");
        let level = essentials.level;
        (
            [level.evidenced, level.claimed, level.potential],
            essentials.answered,
            essentials.of,
        )
    };
    let robust = Some(Level::Robust);
    let dated = essentials(Answer::Yes, 0, Support::Dated, Answer::Unknown);
    assert_eq!(dated.level.evidenced, None, "half is not answered");
    assert_eq!(levels(dated), ([robust; 3], 8, 8));
    // Without evidence each is worth half.
    let claimed = essentials(Answer::Yes, 0, Support::Claimed, Answer::Unknown);
    assert_eq!(
        levels(claimed),
        ([Some(Level::AtRisk), robust, robust], 8, 8)
    );
    let two_unknown = essentials(Answer::Yes, 2, Support::Dated, Answer::No);
    let fragile = Some(Level::Fragile);
    assert_eq!(levels(two_unknown), ([fragile, fragile, robust], 6, 8));
    let three_unknown = essentials(Answer::Yes, 3, Support::Dated, Answer::No);
    assert_eq!(levels(three_unknown), ([None; 3], 5, 8));
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

#[test]
fn the_essentials_are_what_is_due_and_applies() {
    let section = |from: Stage| {
        let core = Question {
            core: true,
            from,
            not_applicable: Some(words("not here")),
            ..question("own.boundaries.core")
        };
        let mut questions = vec![core];
        questions.extend(many("own.boundaries.other", 9, &question("")));
        questions
    };
    let essentials = |from, core: Answer| {
        let questions = section(from);
        let ids = questions.iter().map(|question| question.id);
        let mut description = described(ids.map(|id| (id, shown())));
        let said = supported(core, Support::Dated);
        description
            .answers
            .insert("own.boundaries.core".to_owned(), said);
        let own = it(Scheme::Principles, vec![("boundaries", questions)]);
        let Outcome::Level(outcome) = judge_one(own, &description).outcome else {
            panic!("a level")
        };
        outcome.essentials
    };
    let due = essentials(Stage::Idea, Answer::Yes).unwrap();
    assert_eq!((due.of, due.level.evidenced), (1, Some(Level::Robust)));
    assert_eq!(essentials(Stage::Established, Answer::Yes), None);
    // Where none of them applies there is nothing to give a level to.
    let without = essentials(Stage::Idea, Answer::NotApplicable).unwrap();
    assert_eq!((without.of, without.level.evidenced), (1, None));
}

#[test]
fn a_practice_that_does_not_apply_has_not_to_be_shown() {
    let practice = Question {
        facet: Facet::Practice,
        not_applicable: Some(words("not here")),
        ..question("own.boundaries.use")
    };
    let mut questions = vec![practice];
    questions.extend(many("own.boundaries.rule", 9, &question("")));
    let own = it(Scheme::Principles, vec![("boundaries", questions)]);
    let level = |practice: Answer| {
        let mut description = answer_all(described([]), &[own], &shown());
        let said = answered(practice, Vec::new());
        description
            .answers
            .insert("own.boundaries.use".to_owned(), said);
        levels(&judge_one(own, &description)).0
    };
    assert_eq!(level(Answer::NotApplicable), Some(Level::Robust));
    assert_ne!(level(Answer::No), Some(Level::Robust));
}
