//! The parts of what was found that are more than a word or a number.

use crate::model::{NotTried, PartialDate, Treatment, Unseen};
use schemars::JsonSchema;
use serde::Serialize;

/// What is no longer so on a badge.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum BadgeFault {
    /// It is not as the program wrote it.
    Changed,
    /// It names a project that is called otherwise.
    Project {
        /// On the badge.
        said: String,
        /// In the description.
        now: String,
    },
    /// Its questionnaire has another version.
    Version {
        /// The questionnaire’s id, such as `ostrom`.
        questionnaire: String,
        /// On the badge.
        said: u32,
        /// What the project file gives now.
        now: u32,
    },
    /// Its questionnaire says otherwise: words in files.
    Verdict {
        /// The questionnaire’s id, such as `ostrom`.
        questionnaire: String,
        /// On the badge.
        said: String,
        /// What the project file gives now.
        now: String,
    },
}

/// Why a piece of evidence could not be looked at.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum NotChecked {
    /// The system does not give it, or it is no text.
    Unseen(Unseen),
    /// An anchor in a file whose format has none that are read.
    Format,
    /// The address did not answer, or was not tried.
    NotTried(NotTried),
}

/// Why an entry of a policy ignores nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum IgnoreFault {
    /// This check did not report it.
    NotReported,
    /// No finding has that id.
    UnknownId,
    /// It is about what the command line asks for, which a file cannot take back.
    Typed,
}

/// Why an answer is not reviewed as the policy asks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ReviewFault {
    /// Nobody looked at it.
    Missing,
    /// Only who answered looked at it.
    Own,
    /// It changed since somebody looked at it.
    Changed,
    /// Somebody looked at it too long ago.
    Old {
        /// When somebody last looked.
        last: PartialDate,
        /// How many months the policy allows.
        months: u32,
    },
    /// Somebody looked at it, and it does not hold.
    NotConfirmed,
}

/// A measure of the history beside an answer: what is said, and what is counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "measure")]
pub enum Measure {
    /// People who made a commit in 24 months.
    Contributors {
        /// How many people.
        people: usize,
    },
    /// People who came in the last 12 months of the window.
    NewContributors {
        /// How many people.
        people: usize,
    },
    /// People who made a commit in both halves of the window.
    ReturningContributors {
        /// How many people.
        people: usize,
    },
    /// The fewest people who made half of the commits.
    AbsenceFactor {
        /// How many people.
        people: usize,
    },
    /// The fewest organisations that made half of the commits whose address tells one.
    ElephantFactor {
        /// How many organisations.
        organisations: usize,
    },
}

/// A result that is lower than it was: evidenced readings, as written in reports.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Worse {
    /// A verdict of a questionnaire.
    Verdict {
        /// The questionnaire’s id, such as `ostrom`.
        questionnaire: String,
        /// What the earlier report says.
        was: String,
        /// What is found now.
        now: String,
    },
    /// A level of a questionnaire.
    Level {
        /// The questionnaire’s id, such as `ostrom`.
        questionnaire: String,
        /// What the earlier report says.
        was: u8,
        /// What is found now.
        now: u8,
    },
    /// A score of a questionnaire, in tenths of a percent.
    Score {
        /// The questionnaire’s id, such as `ostrom`.
        questionnaire: String,
        /// What the earlier report says.
        was: u32,
        /// What is found now.
        now: u32,
    },
    /// A questionnaire that gives no result any more.
    Gone {
        /// The questionnaire’s id, such as `ostrom`.
        questionnaire: String,
    },
    /// How the governance files deal with a principle.
    Treatment {
        /// The principle.
        principle: &'static str,
        /// What the earlier report says.
        was: Treatment,
        /// What is found now.
        now: Treatment,
    },
}
