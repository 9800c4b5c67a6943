//! One row for each project, for a spreadsheet.

use crate::model::Scheme;
use crate::render::csv::{record, result_columns, result_words, score_words, word};
use crate::report::{Asked, AskedSection, PortfolioPart, ProjectRow};

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
        let columns = result_columns(it.scheme);
        head.extend(columns.map(|column| format!("{}.{column}", it.id)));
        head.push(format!("{}.conclusion-reviewed", it.id));
        for section in scored(it) {
            for column in &columns[2..] {
                head.push(format!("{}.{}.{column}", it.id, section.id));
            }
        }
    }
    record(&head)
}

/// The sections that have a score.
fn scored(asked: &Asked) -> &[AskedSection] {
    match asked.scheme {
        Scheme::Gates => &[],
        Scheme::Principles | Scheme::Checklist => &asked.sections,
    }
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
        let (conclusion, score) = found.map_or((None, None), |it| (it.conclusion, it.score));
        cells.extend(result_words(it.scheme, conclusion, score));
        cells.push(
            found
                .and_then(|part| part.reviewed_word.clone())
                .unwrap_or_default(),
        );
        for section in scored(it) {
            let cell = found.and_then(|part| {
                let mut sections = part.sections.iter();
                sections.find(|cell| cell.id == section.id)
            });
            cells.extend(score_words(cell.and_then(|cell| cell.score)));
        }
    }
    record(&cells)
}
