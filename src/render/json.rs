//! The report as JSON: the superset of every other format.

use crate::report::{CheckReport, Report};

/// One report, indented, with a line end.
#[must_use]
pub fn json(report: &Report) -> String {
    let mut text = serde_json::to_string_pretty(report).unwrap_or_default();
    text.push('\n');
    text
}

/// A check, indented, with a line end.
#[must_use]
pub fn check_json(report: &CheckReport) -> String {
    let mut text = serde_json::to_string_pretty(report).unwrap_or_default();
    text.push('\n');
    text
}

/// One report on one line.
#[must_use]
pub fn ndjson(report: &Report) -> String {
    let mut text = serde_json::to_string(report).unwrap_or_default();
    text.push('\n');
    text
}
