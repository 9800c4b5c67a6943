//! What holds of every project.

use super::common::judge;
use super::random::{Case, own_case, shipped_case};
use commons::assess::{Portfolio, sight};
use commons::model::{Conclusion, GatesOutcome, Lang, Row};
use commons::report::{
    Change, Cohort, Detail, Member, Refusal, Report, Side, Snapshot, Source, VerdictPart, Visit,
    cohort, compare, project_row, report,
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
            let level = questionnaire.level.as_ref().map(|level| Conclusion::Level {
                evidenced: level.level.evidenced,
                potential: level.level.potential,
            });
            let verdict = questionnaire.verdict.as_ref().map(|it| match it {
                VerdictPart::Gates(GatesOutcome {
                    verdict,
                    conditions,
                    ..
                }) => Conclusion::Gates {
                    evidenced: verdict.evidenced,
                    potential: verdict.potential,
                    met: conditions.met,
                    of: conditions.of,
                },
                VerdictPart::Ready {
                    evidenced,
                    potential,
                    ..
                } => Conclusion::Ready {
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

/// What a file is on a day: a project, broken or deleted.
#[derive(Clone, Debug)]
enum Fate {
    Is(usize),
    Broken,
    Gone,
}

fn visit(day: u8, fate: &Fate, rows: &[Row]) -> Visit {
    let date = format!("2026-01-{:02}", day + 1);
    let refused = || Err(Refusal::new(None, Vec::new(), "no".to_owned()));
    Visit {
        revision: Some("0".repeat(40)),
        assessed: date.clone(),
        date,
        subject: String::new(),
        path: "a.yaml".to_owned(),
        is_gone: matches!(fate, Fate::Gone),
        found: match fate {
            Fate::Is(at) => Ok(rows[at % rows.len()].clone()),
            Fate::Broken | Fate::Gone => refused(),
        },
    }
}

/// On each day that is told, the counts are those of the last revisions until then; on each that is not,
/// they are those of the day before; and who came and went makes up the difference.
fn cohort_counts(members: &[Member], found: &Cohort) {
    let mut before = None;
    for day in 0..31_u8 {
        let date = format!("2026-01-{:02}", day + 1);
        let last = |member: &Member| {
            let until = member.visits.iter().filter(|visit| visit.date <= date);
            until.collect::<Vec<_>>().pop().cloned()
        };
        let standing: Vec<Visit> = members.iter().filter_map(last).collect();
        let rows: Vec<&Row> = standing
            .iter()
            .filter_map(|it| it.found.as_ref().ok())
            .collect();
        let unread = standing
            .iter()
            .filter(|it| it.found.is_err() && !it.is_gone)
            .count();
        let mut counts = Vec::new();
        for scale in &found.questionnaires {
            for word in &scale.words {
                let is_at = |row: &&&Row| {
                    let results = row
                        .results
                        .iter()
                        .filter(|it| it.questionnaire.id == scale.id);
                    let mut reached = results.filter_map(|it| it.conclusion.evidenced());
                    reached.any(|it| it.word() == word.word)
                };
                counts.push((
                    scale.id,
                    word.word.clone(),
                    rows.iter().filter(is_at).count(),
                ));
            }
        }
        let now = (rows.len(), unread, counts);
        match found.points.iter().find(|point| point.date == date) {
            Some(point) => {
                let told = point.counts.iter().flat_map(|count| {
                    let each = count.conclusions.iter();
                    each.map(|it| (count.questionnaire, it.word.clone(), it.evidenced))
                });
                assert_eq!(
                    (point.projects, point.unread, told.collect()),
                    now,
                    "{date}"
                );
                let count = |change| point.moves.iter().filter(|it| it.change == change).count();
                assert!(count(Change::Joined) <= point.projects);
                for it in &point.moves {
                    assert!(it.from != it.to || it.questionnaire.is_none(), "{it:?}");
                }
            }
            None => assert_eq!(before.as_ref().unwrap_or(&now), &now, "{date}"),
        }
        before = found.points.iter().any(|it| it.date <= date).then_some(now);
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
    fn the_counts_of_a_cohort_are_those_of_its_projects(
        cases in proptest::collection::vec(shipped_case(), 3),
        fates in proptest::collection::vec(
            proptest::collection::vec((0..31_u8, prop_oneof![
                4 => (0..3_usize).prop_map(Fate::Is),
                1 => Just(Fate::Broken),
                1 => Just(Fate::Gone),
            ]), 1..6),
            1..5,
        ),
    ) {
        let row = |case: &Case| {
            let assessment = judge(&case.questionnaires, &case.description);
            sight("a.yaml", &case.description, &case.questionnaires, &assessment).row
        };
        let rows: Vec<Row> = cases.iter().map(row).collect();
        let member = |mut fates: Vec<(u8, Fate)>| {
            fates.sort_by_key(|(day, _)| *day);
            let visits = fates.iter().map(|(day, fate)| visit(*day, fate, &rows));
            Member { file: "a.yaml".to_owned(), visits: visits.collect() }
        };
        let members: Vec<Member> = fates.into_iter().map(member).collect();
        cohort_counts(&members, &cohort(&members, None, Lang::En));
    }

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
