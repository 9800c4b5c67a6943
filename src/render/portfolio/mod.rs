//! Many projects side by side, in each format.

mod csv;
mod html;
mod text;

pub use csv::{portfolio_csv_head, portfolio_csv_row};
pub use html::portfolio_html;
pub(super) use text::heat_map;

use crate::model::Readings;
use crate::report::Percent;

/// `41–83`: evidenced and up to; once where they are one.
pub(super) fn range(score: Option<Readings<Percent>>) -> String {
    match score {
        None => "–".to_owned(),
        Some(score) if score.evidenced.whole() == score.potential.whole() => {
            score.evidenced.whole().to_string()
        }
        Some(score) => format!("{}–{}", score.evidenced.whole(), score.potential.whole()),
    }
}
