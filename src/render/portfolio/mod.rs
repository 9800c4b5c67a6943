//! Many projects side by side, in each format.

mod csv;
mod html;
mod markdown;
mod text;

pub use csv::{portfolio_csv_head, portfolio_csv_row};
pub use html::portfolio_html;
pub(super) use html::refused;
pub use markdown::portfolio_markdown;
pub use text::portfolio_text;

use crate::model::Readings;
use crate::report::{
    CellPart, ChangedQuestion, Percent, PortfolioPart, ProjectRow, ReviewedQuestion,
};

/// `41–83`: evidenced and up to; once where they are one.
fn range(score: Option<Readings<Percent>>) -> String {
    match score {
        None => "–".to_owned(),
        Some(score) if score.evidenced.whole() == score.potential.whole() => {
            score.evidenced.whole().to_string()
        }
        Some(score) => format!("{}–{}", score.evidenced.whole(), score.potential.whole()),
    }
}

/// Where reviewers differ, over all projects.
fn differ(part: &PortfolioPart) -> Vec<(&ProjectRow, &ReviewedQuestion)> {
    let reviewed = part.projects.iter();
    let reviewed = reviewed.filter_map(|row| Some((row, row.review.as_ref()?)));
    let each = reviewed.flat_map(|(row, review)| review.differ.iter().map(move |it| (row, it)));
    each.collect()
}

/// What changed since somebody looked, over all projects.
fn stale(part: &PortfolioPart) -> Vec<(&ProjectRow, &ChangedQuestion)> {
    let reviewed = part.projects.iter();
    let reviewed = reviewed.filter_map(|row| Some((row, row.review.as_ref()?)));
    let each = reviewed.flat_map(|(row, review)| review.stale.iter().map(move |it| (row, it)));
    each.collect()
}

/// The sections of a questionnaire in a project's row; none where it was not asked.
fn cells<'r>(row: &'r ProjectRow, questionnaire: &str) -> &'r [CellPart] {
    let found = row.questionnaires.iter().find(|it| it.id == questionnaire);
    found.map_or(&[], |it| &it.sections)
}
