//! What was found, with what its words need.

use super::FindingId;
use crate::model::{NotTried, PartialDate, PubliccodeFault, Treatment, Unseen};
use schemars::JsonSchema;
use serde::Serialize;

/// What was found, with what its words need. One variant for each [`FindingId`].
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(
    missing_docs,
    reason = "each is documented by its id, and its fields by their names"
)]
pub enum FindingWhat {
    /// The words are those of the reader of the file, in the language of the report.
    DescriptionInvalid {
        key: String,
        what: String,
        help: String,
    },
    DescriptionMissing,
    AnswerStale {
        answered: PartialDate,
        months: u32,
    },
    /// The files that were read for it.
    AnswerNotShown {
        principle: &'static str,
        looked: Vec<String>,
    },
    AnswerContradicted {
        measure: Measure,
    },
    /// Its file, and the id of its questionnaire where the command line knows it by that.
    BadgeOutdated {
        fault: BadgeFault,
        path: String,
        questionnaire: Option<String>,
    },
    EvidenceMissing {
        path: String,
        close: Option<String>,
    },
    EvidenceOutside {
        path: String,
    },
    /// And the line of a heading of that name which is none: after its `#` stands a no-break space.
    EvidenceAnchorMissing {
        path: String,
        anchor: String,
        close: Option<String>,
        unbroken: Option<usize>,
    },
    /// How many lines the file has.
    EvidenceLinesMissing {
        path: String,
        first: usize,
        last: usize,
        lines: usize,
    },
    EvidenceEmpty {
        at: String,
        folder: bool,
    },
    EvidenceOffTopic {
        at: String,
        principle: &'static str,
    },
    EvidenceDateImplausible {
        date: PartialDate,
        doubt: DateDoubt,
    },
    EvidenceAddressInvalid {
        url: String,
    },
    EvidenceAddressBroken {
        url: String,
        status: u16,
    },
    EvidenceNotChecked {
        at: String,
        why: NotChecked,
    },
    EvidenceDemanded {
        all: bool,
    },
    /// Verdicts by their words in files.
    PolicyVerdict {
        questionnaire: String,
        least: String,
        found: Option<String>,
    },
    PolicyLevel {
        questionnaire: String,
        least: u8,
        found: Option<u8>,
    },
    /// A questionnaire or a section; whole percents, rounded down.
    PolicyScore {
        of: String,
        least: u8,
        found: Option<u32>,
    },
    WorseThanBaseline {
        result: Worse,
    },
    IgnoreExpired {
        finding: String,
        reason: String,
        until: PartialDate,
    },
    IgnoreUnused {
        finding: String,
        known: bool,
        close: Option<String>,
    },
    /// The folders that were looked at.
    GovernanceFileMissing {
        looked: Vec<String>,
    },
    GovernanceFileElsewhere {
        url: String,
    },
    GovernanceFileEmpty,
    GovernanceFilePointer,
    /// The lines that hold a blank.
    GovernanceFileTemplate {
        blanks: Vec<usize>,
    },
    GovernanceFileGeneral,
    /// An ISO 639-1 code, or `und`.
    GovernanceFileLanguage {
        language: &'static str,
    },
    GovernanceFileUnread {
        why: Unseen,
    },
    GovernanceFileOld,
    PrincipleAbsent {
        principle: &'static str,
        looked: Vec<String>,
    },
    PrincipleMentioned {
        principle: &'static str,
        lines: Vec<(usize, usize)>,
    },
    /// What is declared; empty without a description or a declaration.
    LicenceMissing {
        declared: Vec<String>,
    },
    LicenceDiffers {
        declared: Vec<String>,
        found: String,
    },
    LicenceUndeclared {
        found: String,
        declared: Vec<String>,
    },
    LicenceUnrecognised,
    LicenceTextMissing {
        licence: String,
    },
    LicenceNotOpen {
        found: String,
    },
    HistoryShallow,
    HistoryUnavailable {
        why: Unseen,
    },
    PubliccodeInvalid {
        fault: PubliccodeFault,
    },
    PubliccodeDiffers {
        key: &'static str,
        there: String,
        here: String,
    },
}

impl FindingWhat {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> FindingId {
        match self {
            FindingWhat::DescriptionInvalid { .. } => FindingId::DescriptionInvalid,
            FindingWhat::DescriptionMissing => FindingId::DescriptionMissing,
            FindingWhat::AnswerStale { .. } => FindingId::AnswerStale,
            FindingWhat::AnswerNotShown { .. } => FindingId::AnswerNotShown,
            FindingWhat::AnswerContradicted { .. } => FindingId::AnswerContradicted,
            FindingWhat::BadgeOutdated { .. } => FindingId::BadgeOutdated,
            FindingWhat::EvidenceMissing { .. } => FindingId::EvidenceMissing,
            FindingWhat::EvidenceOutside { .. } => FindingId::EvidenceOutside,
            FindingWhat::EvidenceAnchorMissing { .. } => FindingId::EvidenceAnchorMissing,
            FindingWhat::EvidenceLinesMissing { .. } => FindingId::EvidenceLinesMissing,
            FindingWhat::EvidenceEmpty { .. } => FindingId::EvidenceEmpty,
            FindingWhat::EvidenceOffTopic { .. } => FindingId::EvidenceOffTopic,
            FindingWhat::EvidenceDateImplausible { .. } => FindingId::EvidenceDateImplausible,
            FindingWhat::EvidenceAddressInvalid { .. } => FindingId::EvidenceAddressInvalid,
            FindingWhat::EvidenceAddressBroken { .. } => FindingId::EvidenceAddressBroken,
            FindingWhat::EvidenceNotChecked { .. } => FindingId::EvidenceNotChecked,
            FindingWhat::EvidenceDemanded { .. } => FindingId::EvidenceDemanded,
            FindingWhat::PolicyVerdict { .. } => FindingId::PolicyVerdict,
            FindingWhat::PolicyLevel { .. } => FindingId::PolicyLevel,
            FindingWhat::PolicyScore { .. } => FindingId::PolicyScore,
            FindingWhat::WorseThanBaseline { .. } => FindingId::WorseThanBaseline,
            FindingWhat::IgnoreExpired { .. } => FindingId::IgnoreExpired,
            FindingWhat::IgnoreUnused { .. } => FindingId::IgnoreUnused,
            FindingWhat::GovernanceFileMissing { .. } => FindingId::GovernanceFileMissing,
            FindingWhat::GovernanceFileElsewhere { .. } => FindingId::GovernanceFileElsewhere,
            FindingWhat::GovernanceFileEmpty => FindingId::GovernanceFileEmpty,
            FindingWhat::GovernanceFilePointer => FindingId::GovernanceFilePointer,
            FindingWhat::GovernanceFileTemplate { .. } => FindingId::GovernanceFileTemplate,
            FindingWhat::GovernanceFileGeneral => FindingId::GovernanceFileGeneral,
            FindingWhat::GovernanceFileLanguage { .. } => FindingId::GovernanceFileLanguage,
            FindingWhat::GovernanceFileUnread { .. } => FindingId::GovernanceFileUnread,
            FindingWhat::GovernanceFileOld => FindingId::GovernanceFileOld,
            FindingWhat::PrincipleAbsent { .. } => FindingId::PrincipleAbsent,
            FindingWhat::PrincipleMentioned { .. } => FindingId::PrincipleMentioned,
            FindingWhat::LicenceMissing { .. } => FindingId::LicenceMissing,
            FindingWhat::LicenceDiffers { .. } => FindingId::LicenceDiffers,
            FindingWhat::LicenceUndeclared { .. } => FindingId::LicenceUndeclared,
            FindingWhat::LicenceUnrecognised => FindingId::LicenceUnrecognised,
            FindingWhat::LicenceTextMissing { .. } => FindingId::LicenceTextMissing,
            FindingWhat::LicenceNotOpen { .. } => FindingId::LicenceNotOpen,
            FindingWhat::HistoryShallow => FindingId::HistoryShallow,
            FindingWhat::HistoryUnavailable { .. } => FindingId::HistoryUnavailable,
            FindingWhat::PubliccodeInvalid { .. } => FindingId::PubliccodeInvalid,
            FindingWhat::PubliccodeDiffers { .. } => FindingId::PubliccodeDiffers,
        }
    }
}

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
        /// The questionnaire.
        questionnaire: String,
        /// On the badge.
        said: u32,
        /// Today.
        now: u32,
    },
    /// Its questionnaire says otherwise: words in files, see [`crate::model::Outcome::shown`].
    Verdict {
        /// The questionnaire.
        questionnaire: String,
        /// On the badge.
        said: String,
        /// Today.
        now: String,
    },
}

/// What makes a date hard to believe.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DateDoubt {
    /// Long before there were projects of this kind.
    TooEarly,
    /// An answer of a day that is yet to come.
    Future,
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

/// A measure of the history beside an answer: what is said, and what is counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "measure")]
pub enum Measure {
    /// People who made a commit in 24 months.
    Contributors {
        /// How many.
        people: usize,
    },
    /// People who came in the last 12 months of the window.
    NewContributors {
        /// How many.
        people: usize,
    },
    /// People who made a commit in both halves of the window.
    ReturningContributors {
        /// How many.
        people: usize,
    },
    /// The fewest people who made half of the commits.
    AbsenceFactor {
        /// How many.
        people: usize,
    },
    /// The fewest organisations that made half of the commits whose address tells one.
    ElephantFactor {
        /// How many.
        organisations: usize,
    },
}

/// A result that is lower than it was: evidenced readings, as written in reports.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Worse {
    /// A verdict of a questionnaire.
    Verdict {
        /// The questionnaire.
        questionnaire: String,
        /// Before.
        was: String,
        /// Now.
        now: String,
    },
    /// A level of a questionnaire.
    Level {
        /// The questionnaire.
        questionnaire: String,
        /// Before.
        was: u8,
        /// Now.
        now: u8,
    },
    /// A score of a questionnaire, in tenths of a percent.
    Score {
        /// The questionnaire.
        questionnaire: String,
        /// Before.
        was: u32,
        /// Now.
        now: u32,
    },
    /// How the governance files deal with a principle.
    Treatment {
        /// The principle.
        principle: &'static str,
        /// Before.
        was: Treatment,
        /// Now.
        now: Treatment,
    },
}
