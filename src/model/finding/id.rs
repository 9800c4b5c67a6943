//! The ids of findings, which are for ever.

use super::FindingSeverity;
use schemars::JsonSchema;
use serde::Serialize;

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

impl FindingAbout {
    /// Its word in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            FindingAbout::Description => "description",
            FindingAbout::Evidence => "evidence",
            FindingAbout::Policy => "policy",
            FindingAbout::Governance => "governance",
            FindingAbout::Licences => "licences",
            FindingAbout::History => "history",
            FindingAbout::Publiccode => "publiccode",
        }
    }
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
    BadgeOutdated "badge-outdated" Warning Description
        #[doc = "A badge in the repository no longer says what the description says."]
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
