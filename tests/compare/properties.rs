//! What holds of every project.

use super::common::judge;
use super::random::{Case, own_case, shipped_case};
use commons::assess::{Portfolio, sight};
use commons::model::Lang;
use commons::report::{
    ConclusionPart, Detail, Report, Side, Snapshot, Source, VerdictPart, compare, project_row,
    report,
};
use proptest::prelude::*;

fn of(case: &Case, detail: Detail, lang: Lang) -> Report {
    let assessment = judge(&case.questionnaires, &case.description);
    let source = Source {
        file: Some("a.yaml"),
        description: &case.description,
        questionnaires: &case.questionnaires,
        assessment: &assessment,
    };
    report(source, detail, lang)
}

/// Comparing a project with itself says that nothing moved.
fn nothing_moves(case: &Case) {
    let snapshot =
        Snapshot::of(&of(case, Detail::Full, Lang::En)).expect("a report can be read back");
    let side = Side {
        from: "a.yaml",
        snapshot: &snapshot,
    };
    let comparison = compare(side, side, Lang::En);
    assert!(!comparison.moved);
    assert!(comparison.moves.is_empty() && comparison.answers.is_empty());
    assert!(comparison.not_compared.is_empty());
    assert_eq!(comparison.headline, "No changes.");
}

/// The row of a project among many says what its own report says.
#[expect(clippy::too_many_lines, reason = "one story, in its order")]
fn row_is_report(case: &Case) {
    let assessment = judge(&case.questionnaires, &case.description);
    let seen = sight(
        "a.yaml",
        &case.description,
        &case.questionnaires,
        &assessment,
    );
    for lang in Lang::ALL {
        let report = of(case, Detail::Full, lang);
        let row = project_row(&seen.row, lang);
        assert_eq!(row.coverage, report.coverage);
        assert_eq!(row.alerts, report.alerts.len());
        assert_eq!(row.stage_words, report.project.stage_words);
        assert_eq!(row.questionnaires.len(), report.questionnaires.len());
        for (part, questionnaire) in row.questionnaires.iter().zip(&report.questionnaires) {
            assert_eq!(
                (part.id, &part.short, part.coverage, part.score),
                (
                    questionnaire.id,
                    &questionnaire.short,
                    questionnaire.coverage,
                    questionnaire.score
                )
            );
            let level = questionnaire
                .level
                .as_ref()
                .map(|level| ConclusionPart::Level {
                    evidenced: level.level.evidenced,
                    potential: level.level.potential,
                });
            let verdict = questionnaire.verdict.as_ref().map(|it| match it {
                VerdictPart::Gates {
                    verdict,
                    conditions,
                    ..
                } => ConclusionPart::Verdict {
                    evidenced: verdict.evidenced,
                    potential: verdict.potential,
                    met: conditions.met,
                    of: conditions.of,
                },
                VerdictPart::Ready {
                    evidenced,
                    potential,
                    ..
                } => ConclusionPart::Readiness {
                    evidenced: *evidenced,
                    potential: *potential,
                },
            });
            assert_eq!(part.conclusion, level.or(verdict));
            for (cell, section) in part.sections.iter().zip(&questionnaire.sections) {
                // Where there is no score, a table has a dash, and a report says why.
                let scored = section.score.map_or("", |_| section.standing);
                assert_eq!(
                    (cell.id, cell.score, cell.standing),
                    (section.id, section.score, scored)
                );
            }
        }
    }
}

/// The counts of one project are that project.
fn portfolio_of_one(case: &Case) {
    let assessment = judge(&case.questionnaires, &case.description);
    let seen = sight(
        "a.yaml",
        &case.description,
        &case.questionnaires,
        &assessment,
    );
    let mut portfolio = Portfolio::default();
    portfolio.take(&seen);
    for (spread, result) in portfolio.spreads.iter().zip(&seen.row.results) {
        let quartiles = spread.whole.evidenced.quartiles();
        let scored = result.score.filter(|_| spread.asked > 0);
        assert_eq!(quartiles, scored.map(|[shown, _, _]| [shown; 3]));
    }
    assert_eq!(portfolio.shared().len(), assessment.gaps.len());
    assert!(
        portfolio
            .shared()
            .iter()
            .all(|(_, it)| it.asked == 1 && it.projects() == 1)
    );
}

/// What is read back is what was written.
fn is_read_back(case: &Case) {
    let report = of(case, Detail::Full, Lang::Fr);
    let snapshot = Snapshot::of(&report).expect("a report can be read back");
    for (read, written) in snapshot.questionnaires.iter().zip(&report.questionnaires) {
        assert_eq!(read.score, written.score);
        let questions: usize = written
            .sections
            .iter()
            .map(|section| section.questions.len())
            .sum();
        assert_eq!(read.questions().count(), questions);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn compare_with_itself_says_nothing_moved(case in prop_oneof![shipped_case(), own_case()]) {
        nothing_moves(&case);
    }

    #[test]
    fn the_row_is_the_report(case in prop_oneof![shipped_case(), own_case()]) {
        row_is_report(&case);
        portfolio_of_one(&case);
        is_read_back(&case);
    }
}
