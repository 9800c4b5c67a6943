//! The report as JSON: the superset of every other format.

use crate::report::{CheckReport, Refusal, Report};

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

/// Anything else that has a schema, indented, with a line end.
pub fn json_of(serialize: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(serialize).unwrap_or_default();
    text.push('\n');
    text
}

/// What could not be read, on one line, where its report would stand.
#[must_use]
pub fn refusal(refusal: &Refusal) -> String {
    let mut text = serde_json::to_string(refusal).unwrap_or_default();
    text.push('\n');
    text
}
