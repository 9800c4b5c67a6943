//! Findings as they are made, before it is known which are silenced or known.

use crate::model::{Finding, FindingPlace, FindingWhat, Place};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;

/// Findings, each with what it is about.
pub(super) struct Pending {
    fallback: FindingPlace,
    list: Vec<Draft>,
}

struct Draft {
    what: FindingWhat,
    question: Option<String>,
    place: FindingPlace,
    whole: bool,
    subject: String,
}

/// A place in a file.
pub(super) fn at(path: &str, place: Place) -> FindingPlace {
    FindingPlace {
        path: path.to_owned(),
        line: place.line.max(1),
        column: place.column.max(1),
        end_line: place.line.max(1),
    }
}

/// The beginning of a line of a file.
pub(super) fn line(path: &str, line: usize) -> FindingPlace {
    at(path, Place { line, column: 1 })
}

impl Pending {
    pub(super) fn new(fallback: FindingPlace) -> Pending {
        let list = Vec::new();
        Pending { fallback, list }
    }

    /// Where a finding is told that has no place of its own.
    pub(super) fn fallback(&self) -> FindingPlace {
        self.fallback.clone()
    }

    /// Adds a finding without a place of its own. The subject is what it is about, and stays the
    /// same when lines move.
    pub(super) fn add(&mut self, what: FindingWhat, subject: &str) {
        self.add_at(what, self.fallback(), subject);
        if let Some(last) = self.list.last_mut() {
            last.whole = true;
        }
    }

    /// Adds a finding with its place.
    pub(super) fn add_at(&mut self, what: FindingWhat, place: FindingPlace, subject: &str) {
        self.list.push(Draft {
            what,
            question: None,
            place,
            whole: false,
            subject: subject.to_owned(),
        });
    }

    /// Adds a finding about the answer to a question.
    pub(super) fn add_about(
        &mut self,
        question: &str,
        what: FindingWhat,
        place: FindingPlace,
        subject: &str,
    ) {
        self.list.push(Draft {
            what,
            question: Some(question.to_owned()),
            place,
            whole: false,
            subject: format!("{question}\0{subject}"),
        });
    }

    /// The findings with their fingerprints. Two with the same subject are told apart by their
    /// order in the file.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        self.list.retain(|draft| !draft.place.path.is_empty());
        self.list.sort_by(|a, b| a.place.cmp(&b.place));
        let mut seen: HashMap<String, usize> = HashMap::new();
        let finding = |draft: Draft| {
            let subject = format!("{}\0{}", draft.what.id().word(), draft.subject);
            let ordinal = seen.entry(subject.clone()).or_default();
            *ordinal += 1;
            let fingerprint = match *ordinal {
                1 => fingerprint(&subject),
                number => fingerprint(&format!("{subject}\0{number}")),
            };
            Finding {
                what: draft.what,
                question: draft.question,
                place: draft.place,
                whole: draft.whole,
                fingerprint,
                silenced: None,
                baseline: None,
            }
        };
        self.list.into_iter().map(finding).collect()
    }
}

/// Hexadecimal SHA-256.
pub(super) fn fingerprint(subject: &str) -> String {
    let mut shown = String::with_capacity(64);
    for byte in Sha256::digest(subject.as_bytes()) {
        let _ = write!(shown, "{byte:02x}");
    }
    shown
}
