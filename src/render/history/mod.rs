//! One project over time, in each format.

mod chart;
mod csv;
mod html;
mod markdown;
mod text;

pub(super) use chart::{day, shares};
pub use csv::history_csv;
pub use html::history_html;
pub use markdown::history_markdown;
pub use text::history_text;

use crate::report::{Course, History, Percent, Point, PointPart};
use crate::words::{CompareWord, said};

/// One revision on one line of JSON, one after the other.
#[must_use]
pub fn history_ndjson(history: &History) -> String {
    history.points.iter().map(crate::render::ndjson).collect()
}

/// The first letters of a commit, or words for what is not committed.
fn revision(point: &Point, history: &History) -> String {
    match &point.revision {
        Some(hash) => hash.get(..10).unwrap_or(hash).to_owned(),
        None => said(CompareWord::WorkingCopy, history.language).to_owned(),
    }
}

/// What a questionnaire says at a revision.
fn part<'p>(point: &'p Point, course: &Course) -> Option<&'p PointPart> {
    point
        .questionnaires
        .iter()
        .find(|questionnaire| questionnaire.id == course.id)
}

/// A verdict and what is shown: `level 2, 58–81`.
fn cell(point: &Point, course: &Course) -> String {
    let Some(part) = part(point, course) else {
        return "–".to_owned();
    };
    match part.score {
        None => part.short.clone(),
        Some(score) => {
            let (shown, potential) = (score.evidenced.whole(), score.potential.whole());
            format!("{}, {shown}–{potential}", part.short)
        }
    }
}

/// The course in one line of small bars; a space where a revision could not be read.
fn sparkline(course: &Course) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let of_score =
        |percent: &(Percent, Percent)| (percent.0.whole() as usize * BARS.len() / 101).min(7);
    let of_rank = |rank: u8| {
        let top = usize::from(course.steps.saturating_sub(1)).max(1);
        usize::from(rank.saturating_sub(1)) * (BARS.len() - 1) / top
    };
    let steps = course.scores.iter().zip(&course.ranks);
    let one = |(score, rank): (&Option<(Percent, Percent)>, &Option<u8>)| {
        let at = score.as_ref().map(of_score).or(rank.map(of_rank));
        at.map_or(' ', |at| BARS[at.min(BARS.len() - 1)])
    };
    steps.map(one).collect()
}
