//! One row for each project, for a spreadsheet.

use crate::model::Readings;
use crate::render::csv::{safe, word};
use crate::report::{Asked, FindingPart, Percent, ProjectRow, RowPart};

/// The columns of every project.
const HEAD: [&str; 9] = [
    "file", "project", "kind", "stage", "date", "answered", "applicable", "set-aside", "alerts",
];
/// The columns of a questionnaire, after its id.
const RESULT: [&str; 4] = ["finding", "finding-at-best", "shown", "at-best"];

/// The columns' names for these questionnaires.
#[must_use]
pub fn portfolio_csv_head(asked: &[Asked]) -> String {
    let mut head: Vec<String> = HEAD.map(str::to_owned).to_vec();
    for own in asked {
        head.extend(RESULT.iter().map(|column| format!("{}.{column}", own.id)));
        for section in &own.sections {
            for column in &RESULT[2..] {
                head.push(format!("{}.{}.{column}", own.id, section.id));
            }
        }
    }
    record(&head)
}

/// A project's row under those columns.
#[must_use]
pub fn portfolio_csv_row(row: &ProjectRow, asked: &[Asked], date: &str) -> String {
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
        coverage.set_aside.to_string(),
        row.alerts.to_string(),
    ];
    for own in asked {
        let found = row.questionnaires.iter().find(|part| part.id == own.id);
        cells.extend(finding(found));
        cells.extend(scores(found.and_then(|part| part.score)));
        for section in &own.sections {
            let cell = found.and_then(|part| {
                let mut sections = part.sections.iter();
                sections.find(|cell| cell.id == section.id)
            });
            cells.extend(scores(cell.and_then(|cell| cell.score)));
        }
    }
    record(&cells)
}

fn record(cells: &[String]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(cells.iter().map(|cell| safe(cell)));
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// A level or verdict by its stable word, as shown and at best.
fn finding(part: Option<&RowPart>) -> [String; 2] {
    let Some(finding) = part.and_then(|own| own.finding) else {
        return [String::new(), String::new()];
    };
    match finding {
        FindingPart::Level { cautious, best } => {
            [cautious, best].map(|level| u8::from(level).to_string())
        }
        FindingPart::Verdict { cautious, best } => [cautious, best].map(word),
        FindingPart::Readiness { cautious, best } => [cautious, best].map(word),
    }
}

fn scores(score: Option<Readings<Percent>>) -> [String; 2] {
    match score {
        None => [String::new(), String::new()],
        Some(score) => [score.cautious, score.best].map(|percent| format!("{:.1}", percent.0)),
    }
}
