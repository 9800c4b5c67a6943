//! One row for each project, for a spreadsheet.

use crate::model::{Conclusion, Reached, Scheme};
use crate::render::csv::{record, result_columns, result_words, score_words, word};
use crate::report::{Asked, AskedSection, Percent, PortfolioPart, ProjectRow, ReviewPart, RowPart};

/// The columns of every project.
const HEAD: [&str; 15] = [
    "file",
    "project",
    "kind",
    "stage",
    "date",
    "answered",
    "applicable",
    "not-applicable",
    "alerts",
    "reviewers",
    "answers-to-review",
    "answers-reviewed",
    "answers-changed-since",
    "reviewers-differ",
    "who-found-what",
];

/// The columns of what a questionnaire is claimed to be, and is after review.
fn reviewed_columns(scheme: Scheme) -> &'static [&'static str] {
    match scheme {
        Scheme::Gates => &[
            "conclusion-claimed",
            "conclusion-reviewed",
            "conclusion-reviewed-potential",
            "met-reviewed",
        ],
        Scheme::Principles | Scheme::Checklist => &[
            "conclusion-claimed",
            "conclusion-reviewed",
            "conclusion-reviewed-potential",
            "claimed",
            "reviewed",
        ],
    }
}

/// What stands under them.
fn reviewed_cells(scheme: Scheme, found: Option<&RowPart>) -> Vec<String> {
    let word = |reached: Option<Reached>| reached.map_or_else(String::new, Reached::word);
    let after = found.and_then(|part| part.reviewed_conclusion);
    let claimed = found.and_then(|part| part.claimed_word.clone());
    let mut cells = vec![
        claimed.unwrap_or_default(),
        word(after.and_then(Conclusion::evidenced)),
        word(after.and_then(Conclusion::potential)),
    ];
    match (scheme, after) {
        (Scheme::Gates, Some(Conclusion::Gates { met, .. })) => cells.push(met.to_string()),
        (Scheme::Gates, _) => cells.push(String::new()),
        (Scheme::Principles | Scheme::Checklist, _) => {
            let percent = |it: Option<Percent>| it.map(|it| format!("{:.1}", it.0));
            let score = found.and_then(|part| part.score);
            cells.push(percent(score.map(|it| it.claimed)).unwrap_or_default());
            cells.push(percent(score.and_then(|it| it.reviewed)).unwrap_or_default());
        }
    }
    cells
}

/// Who reviewed, how much, and where they differ.
fn review_cells(review: Option<&ReviewPart>) -> [String; 6] {
    let Some(review) = review else {
        return Default::default();
    };
    let reviewers = review.reviewers.iter().map(|it| it.words.clone());
    let ids = review.differ.iter().map(|it| it.question.clone());
    let found = review.differ.iter().map(|it| {
        let said = it.found.said.iter().map(|said| {
            let note = said.note.as_deref().map(|note| format!(" ({note})"));
            let note = note.unwrap_or_default();
            format!("{}: {}{note}", said.reviewer, word(said.finding))
        });
        format!("{}: {}", it.question, said.collect::<Vec<_>>().join(", "))
    });
    [
        reviewers.collect::<Vec<_>>().join(" | "),
        review.of.to_string(),
        review.looked_at.to_string(),
        review.stale.len().to_string(),
        ids.collect::<Vec<_>>().join(" "),
        found.collect::<Vec<_>>().join(" | "),
    ]
}

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
        let reviewed = reviewed_columns(it.scheme).iter();
        head.extend(reviewed.map(|column| format!("{}.{column}", it.id)));
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
    cells.extend(review_cells(row.review.as_ref()));
    for it in asked {
        let found = row.questionnaires.iter().find(|part| part.id == it.id);
        let (conclusion, score) = found.map_or((None, None), |it| (it.conclusion, it.score));
        cells.extend(result_words(it.scheme, conclusion, score));
        cells.extend(reviewed_cells(it.scheme, found));
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
