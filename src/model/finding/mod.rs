//! What a check finds: facts about the project's own files, each with its place.

mod catalogue;
mod what;

pub use catalogue::{FindingAbout, FindingId, FindingPage, FindingWhat, Needs};
pub use what::{BadgeFault, IgnoreFault, Measure, NotChecked, ReviewFault, Worse};

use crate::model::PartialDate;
use crate::model::words::words;
use schemars::JsonSchema;
use serde::Serialize;

/// How much a finding matters to a run of the check.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingSeverity {
    /// Something to know, or that could not be looked at.
    Note,
    /// Something to look at.
    Warning,
    /// Plainly broken, or less than somebody asked for.
    Error,
}

words! { FindingSeverity {
    Note: "note",
    Warning: "warning",
    Error: "error",
} }

impl FindingId {
    /// Whether the table of what the governance documents say tells it already, beside its principle
    /// and with its lines.
    #[must_use]
    pub fn is_in_table(self) -> bool {
        matches!(
            self,
            FindingId::PrincipleNotFound | FindingId::PrincipleMentioned
        )
    }
}

/// From which severity on a finding fails the check.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FailOn {
    /// Errors.
    #[default]
    Error,
    /// Warnings and errors.
    Warning,
    /// Nothing: the findings are only told.
    Never,
}

words! { FailOn {
    Error: "error" "erreur",
    Warning: "warning" "avertissement",
    Never: "never" "jamais",
} }

impl FailOn {
    /// Whether a finding of this severity fails the check.
    #[must_use]
    pub fn takes(self, severity: FindingSeverity) -> bool {
        match self {
            FailOn::Error => severity == FindingSeverity::Error,
            FailOn::Warning => severity >= FindingSeverity::Warning,
            FailOn::Never => false,
        }
    }
}

/// How a check ended. The exit code follows from it, and from whether anything may fail the check.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CheckOutcome {
    /// Nothing fails it.
    Passes,
    /// At least one finding fails it.
    Fails,
    /// There was neither a description nor a governance file.
    NothingAssessed,
}

impl CheckOutcome {
    /// The exit code: 0, 1 or 3, whatever the format. Where nothing may fail the check, nothing does.
    #[must_use]
    pub fn exit_code(self, fail_on: FailOn) -> u8 {
        match self {
            _ if fail_on == FailOn::Never => 0,
            CheckOutcome::Passes => 0,
            CheckOutcome::Fails => 1,
            CheckOutcome::NothingAssessed => 3,
        }
    }
}

/// Where something was found. Every finding has a place.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
pub struct FindingPlace {
    /// The file, with `/`: from the root that was looked at, in a report as it can be opened from
    /// where the command was run.
    pub path: String,
    /// The first line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The last line.
    pub end_line: usize,
}

/// How a finding stands beside an earlier report.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BaselineMark {
    /// It was not there.
    New,
    /// It was there.
    Known,
    /// It was there, and mattered less.
    Worse,
}

/// Why a finding is silenced.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Silenced {
    /// The reason given.
    pub reason: String,
    /// The last day on which it is silenced; for good where there is none.
    pub until: Option<PartialDate>,
}

/// Something found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    /// What was found, with what the sentence about it needs.
    pub what: FindingWhat,
    /// The question it is about.
    pub question: Option<String>,
    /// The file, the line and the column.
    pub place: FindingPlace,
    /// Whether it is about all that was looked at: the place is then one that exists, for formats that
    /// need one.
    pub whole: bool,
    /// The same from one run to the next, also when lines move: hexadecimal SHA-256 of the id and
    /// of what it is about.
    pub fingerprint: String,
    /// Why it is silenced, when it is: it is listed all the same.
    pub silenced: Option<Silenced>,
    /// How it stands beside an earlier report, when there is one.
    pub baseline: Option<BaselineMark>,
}

impl Finding {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> FindingId {
        self.what.id()
    }

    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> FindingSeverity {
        self.id().severity()
    }

    /// Whether it fails a check.
    #[must_use]
    pub fn fails(&self, on: FailOn) -> bool {
        let known = self.baseline == Some(BaselineMark::Known);
        self.silenced.is_none() && !known && on.takes(self.severity())
    }
}
