//! What reviewers found of a project’s answers.

use super::words::words;
use super::{Answer, Answered, PartialDate, Place, Pointer, Respondent, digest};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What a reviewer who looked at the evidence of an answer found, in rising order.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewFinding {
    /// The evidence does not show it.
    NotConfirmed,
    /// The evidence shows a part of it.
    InPart,
    /// The evidence shows it.
    Confirmed,
}

words! { ReviewFinding {
    Confirmed: "confirmed" "confirmé" "confirmée",
    InPart: "in-part" "confirmed in part" "en partie" "confirmé en partie" "confirmée en partie",
    NotConfirmed: "not-confirmed" "non confirmé" "non confirmée" "pas confirmé" "pas confirmée",
} }

/// A finding with all that was written beside it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReviewEntry {
    /// The finding.
    pub finding: ReviewFinding,
    /// A word about it.
    pub note: Option<String>,
    /// The digest of the answer it speaks of.
    pub answer: String,
    /// When it was found, where that is not the day of the review.
    pub date: Option<PartialDate>,
    /// Where it stands in its file.
    pub place: Place,
}

impl ReviewEntry {
    /// Whether it speaks of the answer as it is now: not when the answer changed since.
    #[must_use]
    pub fn is_of(&self, answered: &Answered) -> bool {
        self.answer == answered.digest()
    }
}

/// What one reviewer found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Review {
    /// The project file, from the folder of the review.
    pub of: String,
    /// Who reviewed, when.
    pub by: Respondent,
    /// The findings by question id.
    pub findings: BTreeMap<String, ReviewEntry>,
}

impl Review {
    /// What it says of an answer as it is now.
    #[must_use]
    pub fn of_answer(&self, id: &str, answered: &Answered) -> Option<&ReviewEntry> {
        self.findings.get(id).filter(|entry| entry.is_of(answered))
    }
}

impl Answer {
    /// Whether there is something to look at: a claim, or the reason why a question does not apply.
    #[must_use]
    pub fn can_be_reviewed(self) -> bool {
        match self {
            Answer::Yes | Answer::Partly | Answer::NotApplicable => true,
            Answer::No | Answer::Unknown => false,
        }
    }

    /// What is left of it after a review.
    #[must_use]
    pub fn after(self, finding: ReviewFinding) -> Answer {
        match (self, finding) {
            (answer, ReviewFinding::Confirmed) => answer,
            (Answer::Yes, ReviewFinding::InPart) => Answer::Partly,
            (Answer::Yes | Answer::Partly, _) => Answer::No,
            (Answer::NotApplicable, ReviewFinding::NotConfirmed) => Answer::Unknown,
            (answer, ReviewFinding::InPart | ReviewFinding::NotConfirmed) => answer,
        }
    }
}

impl Answered {
    /// `sha256:` and the digest of the answer, its reason, its note and its evidence, whatever the order
    /// of the evidence: what a reviewer looked at. Its date and who gave it may change.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut sum = Sha256::new();
        // Each text with its length: no two answers have the same bytes.
        let mut add = |text: &str| {
            sum.update((text.len() as u64).to_be_bytes());
            sum.update(text);
        };
        add(self.answer.word());
        add(self.reason.as_deref().unwrap_or_default());
        add(self.note.as_deref().unwrap_or_default());
        let mut pieces: Vec<[String; 4]> = self
            .evidence
            .iter()
            .map(|piece| {
                let (kind, at) = match &piece.at {
                    Pointer::Path(at) => ("path", at),
                    Pointer::Url(at) => ("url", at),
                    Pointer::Text(at) => ("text", at),
                };
                let date = piece.date.map(|date| date.to_string());
                let note = piece.note.clone();
                [
                    kind.to_owned(),
                    at.clone(),
                    date.unwrap_or_default(),
                    note.unwrap_or_default(),
                ]
            })
            .collect();
        pieces.sort_unstable();
        pieces.iter().flatten().for_each(|text| add(text));
        digest::written(sum)
    }
}

/// What reviewers found of a project, together.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ReviewOutcome {
    /// Who reviewed, in a fixed order.
    pub reviewers: Vec<Respondent>,
    /// How many answers there are to look at: due, and yes, partly or not applicable.
    pub of: usize,
    /// Those that somebody looked at, by question id.
    pub looked_at: BTreeMap<String, LookedAt>,
    /// The answers that changed since somebody looked at them, by question id.
    pub stale: Vec<String>,
}

/// An answer that somebody looked at.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LookedAt {
    /// The finding that counts: the lowest.
    pub finding: ReviewFinding,
    /// What each of those who looked said.
    pub said: Vec<ReviewerSaid>,
    /// Whether a result in print hangs on whose finding counts.
    pub decides: bool,
}

/// What one reviewer said of an answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReviewerSaid {
    /// The position of the reviewer.
    pub reviewer: usize,
    /// What they found.
    pub finding: ReviewFinding,
    /// A word about it.
    pub note: Option<String>,
    /// When they looked.
    pub date: Option<PartialDate>,
}

impl LookedAt {
    /// When somebody last looked.
    #[must_use]
    pub fn last(&self) -> Option<PartialDate> {
        self.said.iter().filter_map(|said| said.date).max()
    }

    /// Whether reviewers found different things.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        self.said.iter().any(|said| said.finding != self.finding)
    }
}

impl ReviewOutcome {
    /// How many answers have this finding.
    #[must_use]
    pub fn count(&self, finding: ReviewFinding) -> usize {
        let found = self.looked_at.values();
        found.filter(|looked| looked.finding == finding).count()
    }
}
