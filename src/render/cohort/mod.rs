//! Many projects over time, in each format.

mod chart;
mod csv;
mod html;
mod markdown;
mod text;

pub use csv::cohort_csv;
pub use html::cohort_html;
pub use markdown::cohort_markdown;
pub use text::cohort_text;

use crate::model::Lang;
use crate::report::{Cohort, CohortCount, CohortMove, CohortPoint};
use crate::words::{CompareWord, said};

/// More lines than these are no list that a person reads.
const LISTED: usize = 500;

/// One day on one line of JSON, one after the other.
#[must_use]
pub fn cohort_ndjson(cohort: &Cohort) -> String {
    cohort.points.iter().map(crate::render::ndjson).collect()
}

/// The newest lines that are shown, the oldest of them first, and whether there are others.
fn newest<T>(lines: &[T]) -> (&[T], bool) {
    let from = lines.len().saturating_sub(LISTED);
    (&lines[from..], from > 0)
}

/// Who moved and when, the oldest first.
fn moves(cohort: &Cohort) -> Vec<(&str, &CohortMove)> {
    let points = cohort.points.iter();
    let moves = points.flat_map(|point| point.moves.iter().map(|it| (point.date.as_str(), it)));
    moves.collect()
}

/// The days on which the counts of a questionnaire changed, and the last one, the oldest first.
fn days(cohort: &Cohort, at: usize) -> Vec<(&CohortPoint, &CohortCount)> {
    let last = cohort.points.len().saturating_sub(1);
    let mut days: Vec<(&CohortPoint, &CohortCount)> = Vec::new();
    for (number, point) in cohort.points.iter().enumerate() {
        let Some(count) = point.counts.get(at) else {
            continue;
        };
        let shown = |count: &CohortCount| {
            let found = count.conclusions.iter().map(|it| it.evidenced);
            found.chain([count.unread]).collect::<Vec<_>>()
        };
        let is_new = days
            .last()
            .is_none_or(|(_, before)| shown(before) != shown(count));
        // It begins with the first project that it is asked of.
        let is_begun = !days.is_empty() || count.conclusions.iter().any(|it| it.potential > 0);
        if is_begun && (is_new || number == last) {
            days.push((point, count));
        }
    }
    days
}

/// `1 × robust · 4 × fragile`: how many at each level or verdict that somebody has.
fn counted(count: &CohortCount, lang: Lang) -> String {
    let found = count.conclusions.iter().filter(|it| it.evidenced > 0);
    let mut each: Vec<String> = found
        .map(|it| format!("{} × {}", it.evidenced, it.words))
        .collect();
    if count.unread > 0 {
        each.push(format!(
            "{} × {}",
            count.unread,
            said(CompareWord::Unreadable, lang)
        ));
    }
    if each.is_empty() {
        return "–".to_owned();
    }
    each.join(" · ")
}
