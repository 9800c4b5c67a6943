//! What an answer is worth.

use super::*;
use commons::model::Answer::{No, NotApplicable, Partly, Unknown, Yes};
use commons::model::Facet::{Practice, Rule, State};
use commons::model::Support::{Claimed, Dated, Documented};

/// Evidenced, claimed, up to, in half steps.
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
        let found = it(Scheme::Checklist, vec![("theme", vec![asked])]);
        let described = described([("own.theme.asked", supported(answer, support))]);
        let judged = judge_one(found, &described).sections[0].questions[0];
        let points = worth.map(|(evidenced, claimed, potential)| Points {
            evidenced,
            claimed,
            potential,
            reviewed: None,
        });
        assert_eq!(judged.points, points, "{answer:?} {support:?} {facet:?}");
        assert_eq!(judged.support, support, "{answer:?} {support:?} {facet:?}");
    }
}

#[test]
fn a_question_nobody_answered_is_unknown() {
    let found = it(
        Scheme::Checklist,
        vec![("theme", vec![question("own.theme.asked")])],
    );
    let judged = judge_one(found, &described([])).sections[0].questions[0];
    assert_eq!(judged.answer, Answer::Unknown);
    assert_eq!(judged.support, Support::Claimed);
}

#[test]
fn what_names_nothing_is_no_evidence() {
    use commons::model::{Evidence, Pointer, Uncounted};
    let why = |at: Pointer, file: Option<&str>| {
        Evidence {
            at,
            ..evidence(None)
        }
        .uncounted(file)
    };
    let text = |text: &str| why(Pointer::Text(text.to_owned()), None);
    let path = |path: &str, file: &str| why(Pointer::Path(path.to_owned()), Some(file));
    for short in ["", "x", "see minutes", "– seen !", "a  b"] {
        assert_eq!(text(short), Some(Uncounted::ShortText), "{short}");
    }
    for long in ["the town hall", "https://example.org/minutes", "a b c"] {
        assert_eq!(text(long), None, "{long}");
    }
    let own = "/home/ada/garden/docs/commons.yaml";
    for same in [
        "docs/commons.yaml",
        "commons.yaml#L3",
        "./docs/commons.yaml",
        ".",
        "docs/..",
        "#L3",
    ] {
        assert_eq!(path(same, own), Some(Uncounted::ProjectFile), "{same}");
    }
    for other in ["other/commons.yaml", "my-commons.yaml", "docs"] {
        assert_eq!(path(other, own), None, "{other}");
    }
    assert_eq!(why(Pointer::Path("commons.yaml".to_owned()), None), None);
}

/// So many answers, of which the first so many rest on one document and each other on its own.
fn profile(answers: usize, on_one: usize) -> commons::model::EvidenceProfile {
    use commons::model::{Evidence, Pointer};
    let questions = many("own.theme", answers + 1, &question(""));
    let found = it(Scheme::Checklist, vec![("theme", questions)]);
    let mut description = described([]);
    for (at, (_, item)) in found.items().take(answers).enumerate() {
        let path = if at < on_one {
            format!("GOVERNANCE.md#part-{at}")
        } else {
            format!("docs/{at}.md")
        };
        let piece = Evidence {
            at: Pointer::Path(path),
            ..evidence(None)
        };
        let given = answered(Answer::Yes, vec![piece.clone(), piece]);
        description
            .answers
            .insert(item.question.id.to_owned(), given);
    }
    judge(&[found], &description).evidence
}

#[test]
fn a_source_behind_more_than_a_third_and_at_least_five_is_named() {
    for (answers, on_one, named) in [(5, 5, true), (4, 4, false), (15, 5, false), (14, 5, true)] {
        let profile = profile(answers, on_one);
        assert_eq!(profile.answers, answers);
        assert_eq!(profile.sources, answers - on_one + 1);
        let cited = profile.most_cited.map(|it| (it.source, it.answers));
        let expected = named.then(|| ("GOVERNANCE.md".to_owned(), on_one));
        assert_eq!(cited, expected, "{on_one} of {answers}");
    }
}

fn support_of(evidence_dates: &[Option<&str>]) -> Support {
    let pieces = evidence_dates.iter().map(|on| evidence(*on)).collect();
    let found = it(
        Scheme::Checklist,
        vec![("theme", vec![question("own.theme.asked")])],
    );
    let described = described([("own.theme.asked", answered(Yes, pieces))]);
    judge_one(found, &described).sections[0].questions[0].support
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
