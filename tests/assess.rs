//! What an assessment says, case by case. Expectations are written out, never computed.

mod common;

use common::*;
use commons::catalogue;
use commons::model::{
    Alert, Answer, Answered, Backing, Coverage, Description, Effort, Facet, GapClass, GapKind,
    GateVerdict, Goal, Kind, Level, NextStage, Outcome, Points, Question, Questionnaire,
    QuestionnaireResult, Readings, Ready, Scheme, Severity, Stage, Standing, State, Sub, Support,
    Tally, Target, UnscoredAnswers,
};
use std::collections::{BTreeMap, BTreeSet};

mod points {
    use super::*;
    use commons::model::Answer::{No, NotApplicable, Partly, Unknown, Yes};
    use commons::model::Facet::{Practice, Rule, State};
    use commons::model::Support::{Claimed, Dated, Documented};

    /// Cautious, declared, at best, in half steps.
    type Worth = Option<(u8, u8, u8)>;

    const TABLE: [(Answer, Support, Facet, Worth); 45] = [
        (Yes, Claimed, Rule, Some((1, 2, 2))),
        (Yes, Claimed, Practice, Some((1, 2, 2))),
        (Yes, Claimed, State, Some((1, 2, 2))),
        (Yes, Documented, Rule, Some((2, 2, 2))),
        (Yes, Documented, Practice, Some((1, 2, 2))),
        (Yes, Documented, State, Some((2, 2, 2))),
        (Yes, Dated, Rule, Some((2, 2, 2))),
        (Yes, Dated, Practice, Some((2, 2, 2))),
        (Yes, Dated, State, Some((2, 2, 2))),
        (Partly, Claimed, Rule, Some((0, 1, 1))),
        (Partly, Claimed, Practice, Some((0, 1, 1))),
        (Partly, Claimed, State, Some((0, 1, 1))),
        (Partly, Documented, Rule, Some((1, 1, 1))),
        (Partly, Documented, Practice, Some((1, 1, 1))),
        (Partly, Documented, State, Some((1, 1, 1))),
        (Partly, Dated, Rule, Some((1, 1, 1))),
        (Partly, Dated, Practice, Some((1, 1, 1))),
        (Partly, Dated, State, Some((1, 1, 1))),
        (No, Claimed, Rule, Some((0, 0, 0))),
        (No, Claimed, Practice, Some((0, 0, 0))),
        (No, Claimed, State, Some((0, 0, 0))),
        (No, Documented, Rule, Some((0, 0, 0))),
        (No, Documented, Practice, Some((0, 0, 0))),
        (No, Documented, State, Some((0, 0, 0))),
        (No, Dated, Rule, Some((0, 0, 0))),
        (No, Dated, Practice, Some((0, 0, 0))),
        (No, Dated, State, Some((0, 0, 0))),
        (Unknown, Claimed, Rule, Some((0, 0, 2))),
        (Unknown, Claimed, Practice, Some((0, 0, 2))),
        (Unknown, Claimed, State, Some((0, 0, 2))),
        (Unknown, Documented, Rule, Some((0, 0, 2))),
        (Unknown, Documented, Practice, Some((0, 0, 2))),
        (Unknown, Documented, State, Some((0, 0, 2))),
        (Unknown, Dated, Rule, Some((0, 0, 2))),
        (Unknown, Dated, Practice, Some((0, 0, 2))),
        (Unknown, Dated, State, Some((0, 0, 2))),
        (NotApplicable, Claimed, Rule, None),
        (NotApplicable, Claimed, Practice, None),
        (NotApplicable, Claimed, State, None),
        (NotApplicable, Documented, Rule, None),
        (NotApplicable, Documented, Practice, None),
        (NotApplicable, Documented, State, None),
        (NotApplicable, Dated, Rule, None),
        (NotApplicable, Dated, Practice, None),
        (NotApplicable, Dated, State, None),
    ];

    #[test]
    fn every_answer_is_worth_what_the_table_says() {
        for (answer, support, facet, worth) in TABLE {
            let asked = Question {
                facet,
                ..question("own.theme.asked")
            };
            let own = own(Scheme::Checklist, vec![("theme", vec![asked])]);
            let described = described([("own.theme.asked", supported(answer, support))]);
            let judged = judge_one(own, &described).sections[0].questions[0];
            let points = worth.map(|(cautious, declared, best)| Points {
                cautious,
                declared,
                best,
            });
            assert_eq!(judged.points, points, "{answer:?} {support:?} {facet:?}");
            assert_eq!(judged.support, support, "{answer:?} {support:?} {facet:?}");
        }
    }

    #[test]
    fn a_question_nobody_answered_is_unknown() {
        let own = own(
            Scheme::Checklist,
            vec![("theme", vec![question("own.theme.asked")])],
        );
        let judged = judge_one(own, &described([])).sections[0].questions[0];
        assert_eq!(judged.answer, Answer::Unknown);
        assert_eq!(judged.support, Support::Claimed);
    }

    fn support_of(evidence_dates: &[Option<&str>]) -> Support {
        let pieces = evidence_dates.iter().map(|on| evidence(*on)).collect();
        let own = own(
            Scheme::Checklist,
            vec![("theme", vec![question("own.theme.asked")])],
        );
        let described = described([("own.theme.asked", answered(Yes, pieces))]);
        judge_one(own, &described).sections[0].questions[0].support
    }

    #[test]
    fn evidence_is_dated_from_24_months_before_the_assessment_to_the_day() {
        for (on, support) in [
            ("2024-03-14", Documented),
            ("2024-03-15", Dated),
            ("2024-03-16", Dated),
            ("2026-03-14", Dated),
            ("2026-03-15", Dated),
            ("2026-03-16", Documented),
        ] {
            assert_eq!(support_of(&[Some(on)]), support, "{on}");
        }
    }

    #[test]
    fn an_imprecise_date_counts_from_its_first_day() {
        for (on, support) in [
            ("2024", Documented),
            ("2024-03", Documented),
            ("2024-04", Dated),
            ("2025", Dated),
            ("2026", Dated),
        ] {
            assert_eq!(support_of(&[Some(on)]), support, "{on}");
        }
    }

    #[test]
    fn the_best_piece_of_evidence_counts() {
        assert_eq!(support_of(&[]), Claimed);
        assert_eq!(support_of(&[None]), Documented);
        assert_eq!(support_of(&[Some(LONG_AGO), None]), Documented);
        assert_eq!(support_of(&[Some(LONG_AGO), None, Some(LATELY)]), Dated);
    }
}

mod table_5_2 {
    use super::*;

    /// The questions of `ostrom-classic` that take the cell of each principle.
    const QUESTIONS: [&[&str]; 8] = [
        &[
            "ostrom-classic.boundaries.users-known",
            "ostrom-classic.boundaries.resource-limits-known",
        ],
        &[
            "ostrom-classic.congruence.rules-fit-place",
            "ostrom-classic.congruence.shares-match-efforts",
        ],
        &["ostrom-classic.collective-choice.users-change-rules"],
        &[
            "ostrom-classic.monitoring.use-watched",
            "ostrom-classic.monitoring.state-watched",
        ],
        &["ostrom-classic.sanctions.graduated"],
        &["ostrom-classic.conflict-resolution.local-and-cheap"],
        &["ostrom-classic.recognition.not-challenged"],
        &["ostrom-classic.nesting.linked-layers"],
    ];

    /// A case by its name: its cells and how it fared.
    type Cases = BTreeMap<String, ([String; 8], String)>;

    fn cases() -> Cases {
        let text = include_str!("fixtures/ostrom_table_5_2.csv");
        csv::Reader::from_reader(text.as_bytes())
            .records()
            .map(|row| {
                let row = row.expect("a row of the table");
                let cells = std::array::from_fn(|at| row[3 + at].to_owned());
                (row[0].to_owned(), (cells, row[11].to_owned()))
            })
            .collect()
    }

    fn answer(cell: &str) -> Answer {
        match cell {
            "yes" => Answer::Yes,
            "weak" => Answer::Partly,
            "no" => Answer::No,
            "unknown" => Answer::Unknown,
            "NR" => Answer::NotApplicable,
            other => panic!("no such cell: {other}"),
        }
    }

    fn described(cells: &[String; 8]) -> Description {
        let mut description = project(&[Kind::Natural], Stage::Established);
        for (cell, questions) in cells.iter().zip(QUESTIONS) {
            let answered = match answer(cell) {
                answer @ (Answer::Yes | Answer::Partly) => supported(answer, Support::Dated),
                answer => supported(answer, Support::Claimed),
            };
            for id in questions {
                description
                    .answers
                    .insert((*id).to_owned(), answered.clone());
            }
        }
        description
    }

    fn result(cells: &[String; 8]) -> QuestionnaireResult {
        judge_one(&shipped("ostrom-classic"), &described(cells))
    }

    #[test]
    fn the_questionnaire_asks_these_eleven_questions_and_no_other() {
        let own = shipped("ostrom-classic");
        let asked: BTreeSet<&str> = own.items().map(|(_, item)| item.question.id).collect();
        let mapped: BTreeSet<&str> = QUESTIONS.into_iter().flatten().copied().collect();
        assert_eq!(asked, mapped);
    }

    #[test]
    fn every_case_has_the_level_ostrom_gave_it() {
        let expected = [
            ("Törbel", Level::Robust, Level::Robust),
            ("Japanese mountain villages", Level::Robust, Level::Robust),
            ("Valencia", Level::Robust, Level::Robust),
            ("Murcia and Orihuela", Level::Robust, Level::Robust),
            ("Alicante", Level::Robust, Level::Robust),
            ("Bacarra-Vintar", Level::Robust, Level::Robust),
            (
                "Raymond, West and Central basins (current)",
                Level::Robust,
                Level::Robust,
            ),
            ("Alanya", Level::Fragile, Level::Fragile),
            ("Gal Oya", Level::Fragile, Level::Consolidating),
            ("Port Lameron", Level::Fragile, Level::Fragile),
            (
                "Bay of Izmir and Bodrum",
                Level::Vulnerable,
                Level::Vulnerable,
            ),
            ("Mawelle", Level::Vulnerable, Level::Vulnerable),
            ("Kirindi Oya", Level::Vulnerable, Level::Vulnerable),
            (
                "Raymond, West and Central basins (earlier)",
                Level::Vulnerable,
                Level::Vulnerable,
            ),
            ("Mojave", Level::Vulnerable, Level::Vulnerable),
        ];
        let cases = cases();
        assert_eq!(cases.len(), expected.len());
        for (name, cautious, best) in expected {
            let (cells, performance) = &cases[name];
            assert_eq!(levels(&result(cells)), (cautious, best), "{name}");
            let classed = match cautious {
                Level::Robust => "robust",
                Level::Fragile => "fragile",
                Level::Vulnerable => "failure",
                Level::NotEnoughAnswers | Level::Consolidating => "never",
            };
            assert_eq!(performance, classed, "{name}");
        }
    }

    #[test]
    fn the_means_are_those_of_the_research_note() {
        for (name, cautious, best) in [
            ("Alanya", (9, 14), (9, 14)),
            ("Gal Oya", (3, 4), (7, 8)),
            ("Port Lameron", (11, 16), (11, 16)),
            ("Bay of Izmir and Bodrum", (1, 16), (1, 16)),
            ("Mawelle", (3, 8), (3, 8)),
            ("Kirindi Oya", (1, 8), (1, 8)),
            ("Raymond, West and Central basins (earlier)", (1, 4), (1, 4)),
            ("Mojave", (3, 8), (3, 8)),
        ] {
            let score = result(&cases()[name].0).score.expect("a score");
            assert_eq!(score.cautious, cautious.into(), "{name}");
            assert_eq!(score.best, best.into(), "{name}");
        }
    }

    #[test]
    fn a_principle_that_is_set_aside_is_named() {
        let cases = cases();
        for (name, expected) in [("Törbel", vec!["nesting"]), ("Valencia", vec![])] {
            let result = result(&cases[name].0);
            let Outcome::Level(level) = &result.outcome else {
                panic!("a level")
            };
            assert_eq!(level.set_aside, expected, "{name}");
            assert_eq!(result.coverage.set_aside, expected.len(), "{name}");
        }
    }

    /// Each case as she classed it; a fragile one may come out a level higher.
    fn agrees(cases: &Cases) {
        for (name, (cells, performance)) in cases {
            let (level, _) = levels(&result(cells));
            let agrees = match performance.as_str() {
                "robust" => level == Level::Robust,
                "fragile" => matches!(level, Level::Fragile | Level::Consolidating),
                "failure" => level == Level::Vulnerable,
                other => panic!("no such performance: {other}"),
            };
            assert!(agrees, "{name}: {performance}, {level:?}");
        }
    }

    fn with_cell(name: &str, principle: usize, cell: &str) -> Cases {
        let mut cases = cases();
        let case = cases.get_mut(name).expect("a case");
        assert_ne!(case.0[principle - 1], cell);
        cell.clone_into(&mut case.0[principle - 1]);
        cases
    }

    #[test]
    fn it_agrees_when_alanya_is_weakly_nested() {
        agrees(&with_cell("Alanya", 8, "weak"));
    }

    #[test]
    fn it_agrees_when_gal_oya_is_weakly_nested() {
        agrees(&with_cell("Gal Oya", 8, "weak"));
    }

    #[test]
    fn it_agrees_when_gal_oya_has_graduated_sanctions() {
        agrees(&with_cell("Gal Oya", 5, "yes"));
    }

    #[test]
    fn it_agrees_when_izmir_and_bodrum_are_not_recognised() {
        agrees(&with_cell("Bay of Izmir and Bodrum", 7, "no"));
    }

    #[test]
    fn it_agrees_when_izmir_and_bodrum_are_two_rows_and_the_earlier_basins_none() {
        let mut cases = cases();
        cases.remove("Raymond, West and Central basins (earlier)");
        let both = cases.remove("Bay of Izmir and Bodrum").expect("a case");
        cases.insert("Bay of Izmir".to_owned(), both.clone());
        cases.insert("Bodrum".to_owned(), both);
        assert_eq!(cases.len(), 15);
        agrees(&cases);
    }
}

mod ideal_and_empty {
    use super::*;

    /// Every stage and every set of one or two kinds.
    fn situations() -> Vec<Description> {
        let kinds = Kind::WORDS.map(|(_, kind)| kind);
        let mut situations = Vec::new();
        for (_, stage) in Stage::WORDS {
            for (at, first) in kinds.iter().enumerate() {
                situations.push(project(&[*first], stage));
                for second in &kinds[at + 1..] {
                    situations.push(project(&[*first, *second], stage));
                }
            }
        }
        situations
    }

    #[test]
    fn the_ideal_project_has_no_gap_and_the_highest_of_all() {
        let all = catalogue::all();
        assert_eq!(all.len(), 9);
        for situation in situations() {
            let ideal = answer_all(situation, &all, &shown());
            let assessment = judge(&all, &ideal);
            let about = &ideal.project;
            assert_eq!(assessment.gaps, [], "{about:?}");
            assert_eq!(assessment.alerts, [], "{about:?}");
            assert_eq!(assessment.plan, None, "{about:?}");
            for (own, result) in all.iter().zip(&assessment.questionnaires) {
                match &result.outcome {
                    Outcome::NotAsked { from } => {
                        assert!(from.is_none_or(|from| from > about.stage));
                    }
                    Outcome::Gates(gates) => {
                        let both = (gates.cautious, gates.best);
                        assert_eq!(both, (GateVerdict::Commons, GateVerdict::Commons));
                    }
                    Outcome::Level(level) => {
                        assert_eq!((level.cautious, level.best), (Level::Robust, Level::Robust));
                        assert_eq!(level.held_down_by, [""; 0]);
                        assert_eq!(level.practice_not_shown, [""; 0]);
                    }
                    Outcome::Ready { next, .. } => {
                        assert_eq!(readiness(result), (Ready::Ready, Ready::Ready));
                        for section in &result.sections {
                            assert!(match &section.standing {
                                Standing::None => section.coverage.applicable == 0,
                                Standing::Ready(own) => own.verdict == Ready::Ready,
                                Standing::State { .. } => false,
                            });
                        }
                        if let Some(next) = next {
                            assert_eq!(next.verdict, Ready::Ready);
                            assert_eq!(next.new, [""; 0]);
                        }
                    }
                }
                if let Some(score) = result.score {
                    let full = percent(100);
                    assert_eq!(score, Readings::each(|_| full), "{} {about:?}", own.id);
                }
            }
        }
    }

    #[test]
    fn from_incubation_on_every_project_has_a_verdict_and_a_level() {
        let own = ["commons", "ostrom", "ostrom-classic"].map(shipped);
        for situation in situations() {
            if situation.project.stage == Stage::Idea {
                continue;
            }
            let assessment = judge(&own, &answer_all(situation, &own, &shown()));
            let [commons, ostrom, classic] = &assessment.questionnaires[..] else {
                panic!("three")
            };
            let robust = (Level::Robust, Level::Robust);
            assert_eq!(
                verdicts(commons),
                (GateVerdict::Commons, GateVerdict::Commons)
            );
            assert_eq!(levels(ostrom), robust);
            assert_eq!(levels(classic), robust);
        }
    }

    #[test]
    fn the_empty_project_has_every_due_question_as_a_gap_once_and_no_verdict() {
        let all = catalogue::all();
        for situation in situations() {
            let assessment = judge(&all, &situation);
            let (kinds, stage) = (&situation.project.kinds, situation.project.stage);
            let due: BTreeSet<&str> = all
                .iter()
                .flat_map(|own| own.items())
                .filter(|(_, item)| item.question.is_due(kinds, stage))
                .map(|(_, item)| item.question.id)
                .collect();
            let gaps: Vec<&str> = assessment.gaps.iter().map(|gap| gap.question).collect();
            assert_eq!(gaps.len(), due.len());
            assert_eq!(gaps.into_iter().collect::<BTreeSet<_>>(), due);
            assert!(
                assessment
                    .gaps
                    .iter()
                    .all(|gap| gap.kind == GapKind::Unknown)
            );
            assert_eq!(assessment.alerts, []);
            assert_eq!(
                assessment.coverage,
                Coverage {
                    answered: 0,
                    applicable: due.len(),
                    set_aside: 0
                }
            );
            for result in &assessment.questionnaires {
                match &result.outcome {
                    Outcome::NotAsked { .. } => {}
                    Outcome::Gates(_) => assert_eq!(
                        verdicts(result),
                        (GateVerdict::Undetermined, GateVerdict::Commons)
                    ),
                    Outcome::Level(_) => {
                        assert_eq!(levels(result), (Level::NotEnoughAnswers, Level::Robust))
                    }
                    Outcome::Ready { .. } => {
                        assert_eq!(readiness(result), (Ready::NotReady, Ready::Ready));
                    }
                }
            }
        }
    }

    #[test]
    fn with_no_questionnaire_nothing_is_assessed() {
        let assessment = judge(&[], &project(&[Kind::Data], Stage::Idea));
        assert!(assessment.is_empty());
        assert_eq!(assessment.plan, None);
    }
}

/// Forty rules, none of them essential, that are worth a hundred half points together: with them
/// a score can be any whole percent.
fn hundred(section: &str) -> Vec<Question> {
    let important = Question {
        severity: Severity::Important,
        ..question("")
    };
    let mut questions = many(&format!("{section}.heavy"), 10, &important);
    questions.extend(many(&format!("{section}.light"), 30, &question("")));
    questions
}

/// Answers questions with evidence until they are worth this many half points, weight included.
fn worth<'q>(questions: &'q [Question], half_points: u32) -> Vec<(&'q str, Answered)> {
    let mut left = half_points;
    let answers = questions
        .iter()
        .map(|question| {
            let weight = question.severity.weight();
            let answer = if left >= 2 * weight {
                left -= 2 * weight;
                Answer::Yes
            } else if left >= weight {
                left -= weight;
                Answer::Partly
            } else {
                Answer::No
            };
            (question.id, supported(answer, Support::Dated))
        })
        .collect();
    assert_eq!(left, 0, "these questions cannot be worth {half_points}");
    answers
}

mod principles {
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
        (own(Scheme::Principles, sections), description)
    }

    fn judged(percents: &[(&'static str, u32)]) -> QuestionnaireResult {
        let (own, description) = worth_each(percents);
        judge_one(own, &description)
    }

    #[test]
    fn a_principle_is_present_from_75_percent_on() {
        for (percent, state) in [
            (74, State::Weak),
            (75, State::Present),
            (76, State::Present),
        ] {
            let result = judged(&[("boundaries", percent)]);
            assert_eq!(states(&result), [state], "{percent}");
        }
    }

    #[test]
    fn a_principle_is_absent_below_25_percent() {
        for (percent, state) in [(24, State::Absent), (25, State::Weak), (26, State::Weak)] {
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
        let own = own(Scheme::Principles, vec![("sanctions", questions)]);
        for (answer, support, state) in [
            (Answer::No, Support::Dated, State::Weak),
            (Answer::Unknown, Support::Claimed, State::Weak),
            (Answer::Partly, Support::Claimed, State::Weak),
            (Answer::Partly, Support::Documented, State::Present),
            (Answer::Yes, Support::Claimed, State::Present),
        ] {
            let mut description = answer_all(described([]), &[own], &shown());
            description
                .answers
                .insert("own.sanctions.core".to_owned(), supported(answer, support));
            let result = judge_one(own, &description);
            assert!(result.score.expect("a score").cautious > percent(90));
            assert_eq!(states(&result), [state], "{answer:?} {support:?}");
        }
    }

    #[test]
    fn a_design_is_fragile_above_50_percent() {
        for (percent, level) in [
            (49, Level::Vulnerable),
            (50, Level::Vulnerable),
            (51, Level::Fragile),
        ] {
            let result = judged(&[("recognition", percent)]);
            assert_eq!(levels(&result).0, level, "{percent}");
        }
    }

    #[test]
    fn a_design_is_consolidating_from_75_percent_on() {
        for (percent, level) in [
            (75, Level::Fragile),
            (76, Level::Consolidating),
            (77, Level::Consolidating),
        ] {
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
        assert_eq!(levels(&judged(&with(75))).0, Level::Consolidating);
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
        assert_eq!(levels(&judged(&with(25))).0, Level::Consolidating);
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
            let (own, mut description) = worth_each(&three.map(|id| (id, 100)));
            let count = description.answers.len();
            assert_eq!(count, 120);
            for given in description.answers.values_mut().take(count - answered) {
                given.answer = Answer::Unknown;
            }
            let (cautious, best) = levels(&judge_one(own, &description));
            assert_eq!(cautious, level, "{answered} answers");
            assert_eq!(best, Level::Robust, "{answered} answers");
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
        let own = own(Scheme::Principles, vec![(principle, questions)]);
        let mut description = answer_all(described([]), &[own], &shown());
        description
            .answers
            .insert("own.practice".to_owned(), supported(Answer::Yes, support));
        let result = judge_one(own, &description);
        assert_eq!(states(&result), [State::Present]);
        assert_eq!(levels(&result).1, Level::Robust);
        let Outcome::Level(level) = result.outcome else {
            panic!("a level")
        };
        (level.cautious, level.practice_not_shown)
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
            assert_eq!(level, Level::Consolidating, "{principle}");
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
        let own = own(
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
        let score = judge_one(own, &description).score.expect("a score");
        assert_eq!(score.cautious, percent(50));
    }

    #[test]
    fn principles_weigh_alike_however_many_questions_they_have() {
        let own = own(
            Scheme::Principles,
            vec![
                ("boundaries", many("own.boundaries", 1, &question(""))),
                ("sanctions", many("own.sanctions", 3, &question(""))),
            ],
        );
        let description = described([("own.boundaries.q00", shown())]);
        let score = judge_one(own, &description).score.expect("a score");
        assert_eq!(score.cautious, percent(50));
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
        let own = own(Scheme::Principles, vec![("nesting", questions)]);
        for (id, sixths) in [
            ("own.nesting.essential", 3),
            ("own.nesting.important", 2),
            ("own.nesting.optional", 1),
        ] {
            let score = judge_one(own, &described([(id, shown())])).score;
            assert_eq!(score.expect("a score").cautious, (sixths, 6).into(), "{id}");
        }
    }

    #[test]
    fn what_is_set_aside_leaves_numerator_and_denominator() {
        let own = own(
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
        let result = judge_one(own, &description);
        assert_eq!(result.score.expect("a score").cautious, percent(50));
        assert_eq!(
            result.coverage,
            Coverage {
                answered: 1,
                applicable: 2,
                set_aside: 1
            }
        );
        let Outcome::Level(level) = result.outcome else {
            panic!("a level")
        };
        assert_eq!(level.set_aside, [""; 0], "only a part of it is set aside");
    }

    #[test]
    fn what_holds_a_design_down_comes_worst_first() {
        let (own, description) = worth_each(&[
            ("boundaries", 60),
            ("congruence", 100),
            ("sanctions", 10),
            ("recognition", 60),
        ]);
        let Outcome::Level(level) = judge_one(own, &description).outcome else {
            panic!("a level")
        };
        assert_eq!(
            level.held_down_by,
            ["sanctions", "boundaries", "recognition"]
        );
    }
}

mod conditions {
    use super::*;

    /// The shipped conditions, all met and shown but for these.
    fn judged(stage: Stage, kind: Kind, but: &[(&str, Answer)]) -> QuestionnaireResult {
        let own = shipped("commons");
        let mut description = answer_all(project(&[kind], stage), &[own], &shown());
        for (id, answer) in but {
            let given = description.answers.get_mut(*id).expect("a question");
            given.answer = *answer;
        }
        judge_one(own, &description)
    }

    #[test]
    fn every_verdict_is_reached_by_one_answer() {
        for (stage, kind, id, answer, verdict) in [
            (
                Stage::Production,
                Kind::Software,
                "commons.resource.identified",
                Answer::No,
                GateVerdict::NoResource,
            ),
            (
                Stage::Idea,
                Kind::Software,
                "commons.resource.identified",
                Answer::No,
                GateVerdict::NoResource,
            ),
            (
                Stage::Idea,
                Kind::Software,
                "commons.community.identified",
                Answer::No,
                GateVerdict::Intention,
            ),
            (
                Stage::Incubation,
                Kind::Software,
                "commons.resource.open-licence",
                Answer::No,
                GateVerdict::NotOpen,
            ),
            (
                Stage::Incubation,
                Kind::Software,
                "commons.community.identified",
                Answer::No,
                GateVerdict::OpenResource,
            ),
            (
                Stage::Incubation,
                Kind::Software,
                "commons.governance.rules-written",
                Answer::No,
                GateVerdict::OpenProject,
            ),
            (
                Stage::Production,
                Kind::Software,
                "commons.resource.no-capture",
                Answer::No,
                GateVerdict::OpenProject,
            ),
            (
                Stage::Production,
                Kind::Software,
                "commons.community.identified",
                Answer::Partly,
                GateVerdict::InTheMaking,
            ),
            (
                Stage::Incubation,
                Kind::Software,
                "commons.resource.no-capture",
                Answer::No,
                GateVerdict::InTheMaking,
            ),
            (
                Stage::Idea,
                Kind::Software,
                "commons.resource.open-licence",
                Answer::No,
                GateVerdict::InTheMaking,
            ),
            (
                Stage::Production,
                Kind::Place,
                "commons.resource.open-licence",
                Answer::No,
                GateVerdict::Commons,
            ),
            (
                Stage::Production,
                Kind::Software,
                "commons.purpose.shared",
                Answer::No,
                GateVerdict::Commons,
            ),
        ] {
            let result = judged(stage, kind, &[(id, answer)]);
            assert_eq!(
                verdicts(&result),
                (verdict, verdict),
                "{stage:?} {kind:?} {id} {answer:?}"
            );
        }
    }

    #[test]
    fn a_condition_about_the_licence_may_carry_a_tag_instead_of_the_name() {
        let tagged = Question {
            tags: &["licence"],
            ..condition("commons.resource.terms", Stage::Idea)
        };
        let own = leak(Questionnaire {
            id: "commons",
            ..own(Scheme::Gates, vec![("resource", vec![tagged])]).clone()
        });
        let closed = supported(Answer::No, Support::Claimed);
        let result = judge_one(own, &described([("commons.resource.terms", closed)]));
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
        let own = leak(Questionnaire {
            id,
            ..own(Scheme::Gates, vec![("rules", questions)]).clone()
        });
        let mut description = answer_all(described([]), &[own], &shown());
        for given in description.answers.values_mut().take(unknown) {
            given.answer = Answer::Unknown;
        }
        judge_one(own, &description)
    }

    #[test]
    fn a_verdict_is_given_up_to_40_percent_of_unknown_conditions() {
        for (unknown, own, shipped) in [
            (3, GateVerdict::Fails, GateVerdict::OpenProject),
            (4, GateVerdict::Fails, GateVerdict::OpenProject),
            (5, GateVerdict::Undetermined, GateVerdict::Undetermined),
        ] {
            assert_eq!(
                verdicts(&ten(unknown, "own")),
                (own, GateVerdict::Passes),
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
        let own = own(
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
            let result = judge_one(own, &description);
            assert_eq!(verdicts(&result), (verdict, verdict), "{answer:?}");
            assert_eq!(result.score, None);
        }
    }

    #[test]
    fn what_stands_behind_the_conditions_is_counted_apart() {
        let questions = many("own.rules", 6, &condition("", Stage::Idea));
        let own = own(Scheme::Gates, vec![("rules", questions)]);
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
        let Outcome::Gates(gates) = judge_one(own, &description).outcome else {
            panic!("conditions")
        };
        assert_eq!(
            gates.backing,
            Backing {
                due: 5,
                met: 2,
                claimed_only: 1,
                half_met: 1,
                not_met: 1,
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
            let own = own(Scheme::Gates, vec![("rules", questions)]);
            let due = section(Scheme::Gates, "rules", vec![question("own.rules.due")]);
            let sections: Vec<_> = own.sections.iter().cloned().chain([due]).collect();
            let own = leak(Questionnaire {
                sections: sections.leak(),
                ..own.clone()
            });
            judge_one(own, &project(&[Kind::Data], Stage::Incubation)).outcome
        };
        let established = Some(Stage::Established);
        assert_eq!(
            of(vec![until.clone(), never.clone(), to_come]),
            Outcome::NotAsked { from: established }
        );
        assert_eq!(of(vec![until, never]), Outcome::NotAsked { from: None });
    }
}

mod checklist {
    use super::*;

    /// One theme that is worth so many percent.
    fn theme(percent: u32) -> Ready {
        let questions = hundred("own.theme");
        let description = described(worth(&questions, percent));
        let own = own(Scheme::Checklist, vec![("theme", questions)]);
        let result = judge_one(own, &description);
        let score = result.score.expect("a score");
        assert_eq!(score.cautious, common::percent(i128::from(percent)));
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
        let own = own(Scheme::Checklist, vec![("theme", questions)]);
        for (answer, support, ready) in [
            (Answer::No, Support::Claimed, Ready::NotReady),
            (Answer::Unknown, Support::Claimed, Ready::NotReady),
            (Answer::Partly, Support::Claimed, Ready::Nearly),
            (Answer::Partly, Support::Documented, Ready::Ready),
            (Answer::Yes, Support::Claimed, Ready::Ready),
        ] {
            let mut description = answer_all(described([]), &[own], &shown());
            description
                .answers
                .insert("own.theme.essential".to_owned(), supported(answer, support));
            let result = judge_one(own, &description);
            assert_eq!(readiness(&result).0, ready, "{answer:?} {support:?}");
        }
    }

    #[test]
    fn a_checklist_is_as_ready_as_its_least_ready_theme() {
        let three = |section: &str| many(section, 4, &question(""));
        let own = own(
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
        let result = judge_one(own, &described(answers.clone()));
        let verdict = |result: &QuestionnaireResult, at: usize| match result.sections[at].standing {
            Standing::Ready(outcome) => Some(outcome.verdict),
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
        assert_eq!((now.verdict, now.best), (Ready::NotReady, Ready::Nearly));
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
        let result = judge_one(own, &described(answers));
        assert_eq!(readiness(&result).0, Ready::Nearly);
    }

    #[test]
    fn a_condition_weighs_three_from_its_stage_on_and_two_before() {
        let own = own(
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
            let result = judge_one(own, &description);
            assert_eq!(result.score.expect("a score").cautious, score.into());
            assert_eq!(readiness(&result).0, ready);
        }
    }

    fn staged() -> &'static Questionnaire {
        own(
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
        match judge_one(&staged(), &description).outcome {
            Outcome::Ready { next, .. } => next,
            other => panic!("not a readiness: {other:?}"),
        }
    }

    #[test]
    fn the_next_stage_is_read_with_what_is_new_there_and_without_what_is_over() {
        assert_eq!(
            next_of(Stage::Incubation),
            Some(NextStage {
                stage: Stage::Production,
                verdict: Ready::Nearly,
                best: Ready::Ready,
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
        let own = own(
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
        let result = judge_one(own, &project(&[Kind::Software], Stage::Incubation));
        assert_eq!(
            result.outcome,
            Outcome::NotAsked {
                from: Some(Stage::Established)
            }
        );
        assert_eq!(result.score, None);
        assert_eq!(result.coverage, Coverage::default());
    }
}

mod alerts {
    use super::*;

    /// A hundred points are declared, so many of them without evidence.
    fn claimed(points: usize, scheme: Scheme) -> Vec<Alert> {
        let own = own(scheme, vec![("monitoring", hundred("own.monitoring"))]);
        let mut description = answer_all(described([]), &[own], &shown());
        // A claimed yes loses half of its worth: a point where it is optional.
        let optional = description
            .answers
            .iter_mut()
            .filter(|(id, _)| id.contains("light"));
        for (_, given) in optional.take(points) {
            given.evidence.clear();
        }
        judge(&[own], &description).alerts
    }

    #[test]
    fn claims_need_evidence_beyond_25_points() {
        assert_eq!(claimed(24, Scheme::Principles), []);
        assert_eq!(claimed(25, Scheme::Principles), []);
        assert_eq!(
            claimed(26, Scheme::Principles),
            [Alert::ClaimsWithoutEvidence {
                questionnaire: 0,
                declared: percent(100),
                cautious: percent(74),
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
        let own = own(scheme, vec![("monitoring", questions)]);
        judge(&[own], &description).alerts
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
        let own = shipped("commons");
        let mut description = answer_all(project(&[Kind::Software], stage), &[own], &shown());
        for (id, answer) in but {
            description.answers.get_mut(*id).expect("a question").answer = *answer;
        }
        judge(&[own], &description).alerts
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
}

mod gaps {
    use super::*;

    #[test]
    fn gaps_come_by_class_then_by_gain_for_the_effort_then_by_id() {
        let of = |id: &str, severity, effort| Question {
            severity,
            effort,
            ..question(id)
        };
        let questions = vec![
            of("own.theme.f", Severity::Optional, Effort::Small),
            of("own.theme.e", Severity::Important, Effort::Large),
            of("own.theme.d", Severity::Important, Effort::Medium),
            of("own.theme.b", Severity::Important, Effort::Small),
            of("own.theme.a", Severity::Important, Effort::Small),
            of("own.theme.g", Severity::Essential, Effort::Large),
        ];
        let own = own(Scheme::Checklist, vec![("theme", questions)]);
        let gaps = judge(&[own], &described([])).gaps;
        let order: Vec<&str> = gaps.iter().map(|gap| &gap.question[10..]).collect();
        assert_eq!(order, ["g", "a", "b", "d", "e", "f"]);
        assert_eq!(gaps[1].gain, Some((2, 12).into()));
    }

    #[test]
    fn what_a_gap_asks_for_depends_on_the_answer() {
        let practice = Question {
            facet: Facet::Practice,
            effort: Effort::Large,
            ..question("")
        };
        let own = own(
            Scheme::Checklist,
            vec![("theme", many("own.theme", 7, &practice))],
        );
        let assessment = judge(
            &[own],
            &described([
                ("own.theme.q00", supported(Answer::No, Support::Claimed)),
                ("own.theme.q01", supported(Answer::Partly, Support::Dated)),
                ("own.theme.q02", supported(Answer::Yes, Support::Claimed)),
                ("own.theme.q03", supported(Answer::Yes, Support::Documented)),
                ("own.theme.q04", supported(Answer::Yes, Support::Dated)),
                (
                    "own.theme.q05",
                    supported(Answer::NotApplicable, Support::Claimed),
                ),
            ]),
        );
        let asked = |id: &str| gap(&assessment, id).map(|gap| (gap.kind, gap.effort));
        assert_eq!(
            asked("own.theme.q00"),
            Some((GapKind::Missing, Effort::Large))
        );
        assert_eq!(
            asked("own.theme.q01"),
            Some((GapKind::Missing, Effort::Large))
        );
        assert_eq!(
            asked("own.theme.q02"),
            Some((GapKind::Unsupported, Effort::Small))
        );
        assert_eq!(
            asked("own.theme.q03"),
            Some((GapKind::Unsupported, Effort::Small))
        );
        assert_eq!(asked("own.theme.q04"), None);
        assert_eq!(asked("own.theme.q05"), None);
        assert_eq!(
            asked("own.theme.q06"),
            Some((GapKind::Unknown, Effort::Large))
        );
    }

    #[test]
    fn a_condition_comes_first_unless_only_its_evidence_is_lacking() {
        let own = own(
            Scheme::Gates,
            vec![(
                "rules",
                vec![
                    condition("own.rules.claimed", Stage::Idea),
                    condition("own.rules.half", Stage::Idea),
                    condition("own.rules.unmet", Stage::Idea),
                    condition("own.rules.unknown", Stage::Idea),
                    condition("own.rules.to-come", Stage::Established),
                    question("own.rules.no-condition"),
                ],
            )],
        );
        let assessment = judge(
            &[own],
            &described([
                (
                    "own.rules.claimed",
                    supported(Answer::Yes, Support::Claimed),
                ),
                ("own.rules.half", supported(Answer::Partly, Support::Dated)),
                ("own.rules.unmet", supported(Answer::No, Support::Dated)),
            ]),
        );
        let class = |id: &str| gap(&assessment, id).map(|gap| gap.class);
        assert_eq!(class("own.rules.half"), Some(GapClass::Condition));
        assert_eq!(class("own.rules.unmet"), Some(GapClass::Condition));
        assert_eq!(class("own.rules.unknown"), Some(GapClass::Condition));
        assert_eq!(class("own.rules.claimed"), Some(GapClass::Essential));
        assert_eq!(class("own.rules.to-come"), Some(GapClass::Important));
        assert_eq!(class("own.rules.no-condition"), Some(GapClass::Optional));
        assert!(assessment.gaps.iter().all(|gap| gap.gain.is_none()));
    }

    #[test]
    fn a_question_that_stands_in_several_questionnaires_is_one_gap() {
        let shared = question("own.theme.shared");
        let alone = own(Scheme::Checklist, vec![("theme", vec![shared.clone()])]);
        let condition = own(
            Scheme::Gates,
            vec![(
                "theme",
                vec![Question {
                    severity: Severity::Essential,
                    gate: Some(Stage::Idea),
                    ..shared.clone()
                }],
            )],
        );
        let among_others = own(
            Scheme::Checklist,
            vec![("theme", {
                let mut questions = many("own.theme", 3, &question(""));
                questions.push(shared);
                questions
            })],
        );
        let assessment = judge(&[among_others, alone, condition], &described([]));
        let found: Vec<_> = assessment
            .gaps
            .iter()
            .filter(|gap| gap.question == "own.theme.shared")
            .map(|gap| (gap.class, gap.gain))
            .collect();
        assert_eq!(found, [(GapClass::Condition, Some(percent(100)))]);
        assert_eq!(assessment.coverage.applicable, 4);
    }
}

mod targets_and_the_rest {
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
        let list = own(Scheme::Checklist, vec![("theme", theme())]);
        let rules = own(
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
}
