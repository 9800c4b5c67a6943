//! A code quality report for GitLab: the part of Code Climate's format that GitLab reads.

use super::finding::{lines, marked, path};
use super::visible;
use crate::model::{FindingId, FindingSeverity, Lang};
use crate::report::{CheckReport, FindingPart};
use serde::Serialize;
use std::collections::BTreeMap;

/// An array with one object for each finding; an empty array without any.
///
/// GitLab has no state for what is silenced: such a finding is `info`, with its reason in the
/// words. What is known from an earlier report keeps its severity: GitLab compares two branches
/// by itself.
#[must_use]
pub fn gitlab(report: &CheckReport) -> String {
    let mut seen = BTreeMap::new();
    let issues: Vec<Issue> = report
        .check
        .findings
        .iter()
        .map(|finding| issue(finding, &mut seen, report.language))
        .collect();
    let mut text = serde_json::to_string_pretty(&issues).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: FindingId,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

fn issue<'a>(finding: &'a FindingPart, seen: &mut BTreeMap<&'a str, usize>, lang: Lang) -> Issue {
    let (begin, end) = lines(&finding.place);
    Issue {
        description: format!("{} {}", marked(finding, lang), visible(&finding.help)),
        check_name: finding.id,
        fingerprint: unique(&finding.fingerprint, seen),
        severity: severity(finding),
        location: Location {
            path: visible(path(&finding.place)).into_owned(),
            lines: Lines { begin, end },
        },
    }
}

fn severity(finding: &FindingPart) -> &'static str {
    if finding.ignored.is_some() {
        return "info";
    }
    match finding.severity {
        FindingSeverity::Error => "major",
        FindingSeverity::Warning => "minor",
        FindingSeverity::Note => "info",
    }
}

/// GitLab keeps one finding of each fingerprint: the second of the same is told apart.
fn unique<'a>(fingerprint: &'a str, seen: &mut BTreeMap<&'a str, usize>) -> String {
    let times = seen.entry(fingerprint).or_insert(0);
    *times += 1;
    match *times {
        1 => fingerprint.to_owned(),
        times => format!("{fingerprint}-{times}"),
    }
}
