//! What a check finds: facts about the project's own files, each with its place.

use super::{NotTried, PartialDate, PubliccodeFault, Treatment, Unseen};
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

impl FindingSeverity {
    /// Every severity with its word in files, in rising order.
    pub const WORDS: [(&'static str, FindingSeverity); 3] = [
        ("note", FindingSeverity::Note),
        ("warning", FindingSeverity::Warning),
        ("error", FindingSeverity::Error),
    ];
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

/// How a check ended. The exit code follows from it, and from nothing else.
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
    /// The exit code: 0, 1 or 3, whatever the format.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            CheckOutcome::Passes => 0,
            CheckOutcome::Fails => 1,
            CheckOutcome::NothingAssessed => 3,
        }
    }
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingAbout {
    /// The description and its answers.
    Description,
    /// What the answers cite.
    Evidence,
    /// What was asked for.
    Policy,
    /// The governance files.
    Governance,
    /// The licences.
    Licences,
    /// The git history.
    History,
    /// `publiccode.yml`.
    Publiccode,
}

/// Declares the ids once: variant, word in files, severity, what it is about.
macro_rules! findings {
    ($($variant:ident $word:literal $severity:ident $about:ident #[doc = $doc:literal])*) => {
        /// What can be found. Its word in files is for ever.
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum FindingId {
            $(#[doc = $doc] $variant,)*
        }

        impl FindingId {
            /// Every id with its word in files, in the order in which they are listed.
            pub const WORDS: &'static [(&'static str, FindingId)] =
                &[$(($word, FindingId::$variant),)*];

            /// How much it matters, always: a place never changes it.
            #[must_use]
            pub fn severity(self) -> FindingSeverity {
                match self {
                    $(FindingId::$variant => FindingSeverity::$severity,)*
                }
            }

            /// What it is about.
            #[must_use]
            pub fn about(self) -> FindingAbout {
                match self {
                    $(FindingId::$variant => FindingAbout::$about,)*
                }
            }

            /// Its word in files.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(FindingId::$variant => $word,)*
                }
            }
        }
    };
}

findings! {
    DescriptionInvalid "description-invalid" Error Description
        #[doc = "The description cannot be understood here."]
    DescriptionMissing "description-missing" Note Description
        #[doc = "There is no description."]
    AnswerStale "answer-stale" Warning Description
        #[doc = "An answer is older than the policy allows."]
    AnswerNotShown "answer-not-shown" Warning Description
        #[doc = "A rule is answered yes, and the governance files that were read do not show it."]
    AnswerContradicted "answer-contradicted" Warning Description
        #[doc = "A measure of the history says otherwise than the answer."]
    EvidenceMissing "evidence-missing" Error Evidence
        #[doc = "Nothing stands where the evidence points."]
    EvidenceOutside "evidence-outside" Error Evidence
        #[doc = "The evidence points out of the repository."]
    EvidenceAnchorMissing "evidence-anchor-missing" Error Evidence
        #[doc = "The file has no heading with this anchor."]
    EvidenceLinesMissing "evidence-lines-missing" Error Evidence
        #[doc = "The file does not have these lines."]
    EvidenceEmpty "evidence-empty" Warning Evidence
        #[doc = "The file, the folder or the section has nothing in it."]
    EvidenceOffTopic "evidence-off-topic" Warning Evidence
        #[doc = "The cited passage does not bear on the question."]
    EvidenceDateImplausible "evidence-date-implausible" Warning Evidence
        #[doc = "A date can hardly be meant."]
    EvidenceAddressInvalid "evidence-address-invalid" Warning Evidence
        #[doc = "A web address is not written as one."]
    EvidenceAddressBroken "evidence-address-broken" Warning Evidence
        #[doc = "A web address does not lead anywhere."]
    EvidenceNotChecked "evidence-not-checked" Note Evidence
        #[doc = "A piece of evidence could not be looked at."]
    EvidenceDemanded "evidence-demanded" Error Policy
        #[doc = "An answer has no evidence, and the policy asks for some."]
    PolicyVerdict "policy-verdict" Error Policy
        #[doc = "A verdict is below the least that is asked for."]
    PolicyLevel "policy-level" Error Policy
        #[doc = "A level is below the least that is asked for."]
    PolicyScore "policy-score" Error Policy
        #[doc = "A score is below the least that is asked for."]
    WorseThanBaseline "worse-than-baseline" Error Policy
        #[doc = "A result is lower than in the report one compares with."]
    IgnoreExpired "ignore-expired" Warning Policy
        #[doc = "A finding was silenced until a day that is past."]
    IgnoreUnused "ignore-unused" Note Policy
        #[doc = "A finding is silenced that is not there."]
    GovernanceFileMissing "governance-file-missing" Warning Governance
        #[doc = "No governance file was found."]
    GovernanceFileElsewhere "governance-file-elsewhere" Note Governance
        #[doc = "The governance is kept elsewhere, and was not read."]
    GovernanceFileEmpty "governance-file-empty" Warning Governance
        #[doc = "A governance file says nothing."]
    GovernanceFilePointer "governance-file-pointer" Note Governance
        #[doc = "A governance file only sends the reader elsewhere."]
    GovernanceFileTemplate "governance-file-template" Warning Governance
        #[doc = "A governance file is a text with blanks."]
    GovernanceFileGeneral "governance-file-general" Note Governance
        #[doc = "A governance file speaks of governance in general."]
    GovernanceFileLanguage "governance-file-language" Note Governance
        #[doc = "A governance file is in a language that is not read."]
    GovernanceFileUnread "governance-file-unread" Note Governance
        #[doc = "A governance file could not be read."]
    GovernanceFileOld "governance-file-old" Note Governance
        #[doc = "A governance file has not changed for 24 months."]
    PrincipleAbsent "principle-absent" Note Governance
        #[doc = "No governance file that was read deals with a principle."]
    PrincipleMentioned "principle-mentioned" Note Governance
        #[doc = "The governance files touch a principle in passing."]
    LicenceMissing "licence-missing" Warning Licences
        #[doc = "No licence was found."]
    LicenceDiffers "licence-differs" Warning Licences
        #[doc = "The licence found is another one than the one declared."]
    LicenceUndeclared "licence-undeclared" Note Licences
        #[doc = "A licence was found that the description does not declare."]
    LicenceUnrecognised "licence-unrecognised" Note Licences
        #[doc = "A licence text was not recognised."]
    LicenceTextMissing "licence-text-missing" Warning Licences
        #[doc = "A tag names a licence whose text is not there."]
    LicenceNotOpen "licence-not-open" Warning Licences
        #[doc = "The licence is answered to be open, and the one found is not known as such."]
    HistoryShallow "history-shallow" Note History
        #[doc = "Only a part of the history was fetched."]
    HistoryUnavailable "history-unavailable" Note History
        #[doc = "The history could not be looked at."]
    PubliccodeInvalid "publiccode-invalid" Warning Publiccode
        #[doc = "`publiccode.yml` is not as its standard wants it."]
    PubliccodeDiffers "publiccode-differs" Warning Publiccode
        #[doc = "`publiccode.yml` and the description do not say the same."]
}

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

/// A result that is lower than it was: cautious readings, as written in reports.
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

/// Where something was found. Every finding has a place.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub struct FindingPlace {
    /// The file, from the root that was looked at, with `/`.
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
    /// Until when.
    pub until: Option<PartialDate>,
}

/// Something found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    /// What.
    pub what: FindingWhat,
    /// The question it is about.
    pub question: Option<String>,
    /// Where.
    pub place: FindingPlace,
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
