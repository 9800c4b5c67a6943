//! The fifteen cases of Ostrom's Table 5.2. What the fixture is, and is not, stands beside it.

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
    let text = include_str!("../fixtures/ostrom_table_5_2.csv");
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
            answer @ (Answer::No | Answer::Unknown | Answer::NotApplicable) => {
                supported(answer, Support::Claimed)
            }
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
    judge_one(shipped("ostrom-classic"), &described(cells))
}

#[test]
fn the_questionnaire_asks_these_eleven_questions_and_no_other() {
    let shipped = shipped("ostrom-classic");
    let asked: BTreeSet<&str> = shipped.items().map(|(_, item)| item.question.id).collect();
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
        ("Gal Oya", Level::Fragile, Level::Sound),
        ("Port Lameron", Level::Fragile, Level::Fragile),
        ("Bay of Izmir and Bodrum", Level::AtRisk, Level::AtRisk),
        ("Mawelle", Level::AtRisk, Level::AtRisk),
        ("Kirindi Oya", Level::AtRisk, Level::AtRisk),
        (
            "Raymond, West and Central basins (earlier)",
            Level::AtRisk,
            Level::AtRisk,
        ),
        ("Mojave", Level::AtRisk, Level::AtRisk),
    ];
    let cases = cases();
    assert_eq!(cases.len(), expected.len());
    for (name, evidenced, potential) in expected {
        let (cells, performance) = &cases[name];
        assert_eq!(
            levels(&result(cells)),
            (Some(evidenced), potential),
            "{name}"
        );
        let classed = match evidenced {
            Level::Robust => "robust",
            Level::Fragile => "fragile",
            Level::AtRisk => "failure",
            Level::Sound => "never",
        };
        assert_eq!(performance, classed, "{name}");
    }
}

#[test]
fn the_means_are_those_of_the_research_note() {
    for (name, evidenced, potential) in [
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
        assert_eq!(score.evidenced, evidenced.into(), "{name}");
        assert_eq!(score.potential, potential.into(), "{name}");
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
        assert_eq!(level.not_applicable, expected, "{name}");
        assert_eq!(result.coverage.not_applicable, expected.len(), "{name}");
    }
}

/// Each case as she classed it; a fragile one may come out a level higher.
fn agrees(cases: &Cases) {
    for (name, (cells, performance)) in cases {
        let (level, _) = levels(&result(cells));
        let agrees = match performance.as_str() {
            "robust" => level == Some(Level::Robust),
            "fragile" => matches!(level, Some(Level::Fragile | Level::Sound)),
            "failure" => level == Some(Level::AtRisk),
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
