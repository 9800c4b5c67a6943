//! One project over time, in each format.

mod chart;
mod csv;
mod html;

pub(super) use chart::{day, shares};
pub use csv::history_csv;
pub use html::history_html;

use crate::report::History;

/// One revision on one line of JSON, one after the other.
#[must_use]
pub fn history_ndjson(history: &History) -> String {
    history.points.iter().map(crate::render::ndjson).collect()
}
