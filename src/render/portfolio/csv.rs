//! One row for each project, for a spreadsheet.

use crate::render::csv::{conclusion_words, record, score_words, word};
use crate::report::{Asked, PortfolioPart, ProjectRow};

/// The columns of every project.
const HEAD: [&str; 9] = [
    "file",
    "project",
    "kind",
    "stage",
    "date",
    "answered",
    "applicable",
    "not-applicable",
    "alerts",
];
/// The columns of a questionnaire, after its id.
const RESULT: [&str; 4] = [
    "conclusion",
    "conclusion-potential",
    "evidenced",
    "potential",
];

/// The columns' names of a portfolio.
#[must_use]
pub fn portfolio_csv_head(part: &PortfolioPart) -> String {
    head(&part.questionnaires)
}

/// A project's row under those columns: rows come one by one, so that they need not all be kept
/// in words.
#[must_use]
pub fn portfolio_csv_row(one: &ProjectRow, part: &PortfolioPart) -> String {
    row(one, &part.questionnaires, &part.date)
}

/// The columns' names for these questionnaires.
fn head(asked: &[Asked]) -> String {
    let mut head: Vec<String> = HEAD.map(str::to_owned).to_vec();
    for it in asked {
        head.extend(RESULT.iter().map(|column| format!("{}.{column}", it.id)));
        for section in &it.sections {
            for column in &RESULT[2..] {
                head.push(format!("{}.{}.{column}", it.id, section.id));
            }
        }
    }
    record(&head)
}

/// A project's row under those columns.
fn row(row: &ProjectRow, asked: &[Asked], date: &str) -> String {
    let coverage = row.coverage;
    let kinds: Vec<String> = row.kind.iter().map(word).collect();
    let mut cells = vec![
        row.file.clone(),
        row.name.clone(),
        kinds.join(" "),
        word(row.stage),
        date.to_owned(),
        coverage.answered.to_string(),
        coverage.applicable.to_string(),
        coverage.not_applicable.to_string(),
        row.alerts.to_string(),
    ];
    for it in asked {
        let found = row.questionnaires.iter().find(|part| part.id == it.id);
        cells.extend(conclusion_words(found.and_then(|part| part.conclusion)));
        cells.extend(score_words(found.and_then(|part| part.score)));
        for section in &it.sections {
            let cell = found.and_then(|part| {
                let mut sections = part.sections.iter();
                sections.find(|cell| cell.id == section.id)
            });
            cells.extend(score_words(cell.and_then(|cell| cell.score)));
        }
    }
    record(&cells)
}
