//! A report as JSON: the superset of every other format.

use serde::Serialize;

/// All of it, indented, with a line end.
#[must_use]
pub fn json(report: &impl Serialize) -> String {
    serde_json::to_string_pretty(report).unwrap_or_default() + "\n"
}

/// One thing on one line: a report, a project, a revision, or what could not be read in its place.
#[must_use]
pub fn ndjson(report: &impl Serialize) -> String {
    serde_json::to_string(report).unwrap_or_default() + "\n"
}
