//! Many projects over time, in each format.

mod chart;
mod csv;
mod html;

pub use csv::cohort_csv;
pub use html::cohort_html;

use crate::report::Cohort;

/// One day on one line of JSON, one after the other.
#[must_use]
pub fn cohort_ndjson(cohort: &Cohort) -> String {
    cohort.points.iter().map(crate::render::ndjson).collect()
}
