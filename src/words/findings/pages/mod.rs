//! What each finding id stands for: what `commons explain` says of it.

mod description;
mod evidence;
mod governance;
mod policy;
mod repository;

use crate::model::{FindingId, Lang};

/// A finding id in words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct FindingPage {
    /// Its title.
    pub title: &'static str,
    /// What it means, and why it is told.
    pub meaning: &'static str,
    /// What to do.
    pub todo: &'static str,
}

/// Title, meaning and what to do, each in English and in French.
type Texts = [(&'static str, &'static str); 3];

/// What an id stands for.
#[must_use]
pub fn finding_page(id: FindingId, lang: Lang) -> FindingPage {
    let [title, meaning, todo] = texts(id).map(|(en, fr)| lang.pick(en, fr));
    FindingPage {
        title,
        meaning,
        todo,
    }
}

fn texts(id: FindingId) -> Texts {
    match id {
        FindingId::DescriptionInvalid => description::DESCRIPTION_INVALID,
        FindingId::DescriptionMissing => description::DESCRIPTION_MISSING,
        FindingId::AnswerStale => description::ANSWER_STALE,
        FindingId::AnswerNotShown => description::ANSWER_NOT_SHOWN,
        FindingId::AnswerContradicted => description::ANSWER_CONTRADICTED,
        FindingId::BadgeOutdated => description::BADGE_OUTDATED,
        FindingId::EvidenceMissing => evidence::EVIDENCE_MISSING,
        FindingId::EvidenceOutside => evidence::EVIDENCE_OUTSIDE,
        FindingId::EvidenceAnchorMissing => evidence::EVIDENCE_ANCHOR_MISSING,
        FindingId::EvidenceLinesMissing => evidence::EVIDENCE_LINES_MISSING,
        FindingId::EvidenceEmpty => evidence::EVIDENCE_EMPTY,
        FindingId::EvidenceOffTopic => evidence::EVIDENCE_OFF_TOPIC,
        FindingId::EvidenceDateImplausible => evidence::EVIDENCE_DATE_IMPLAUSIBLE,
        FindingId::EvidenceAddressInvalid => evidence::EVIDENCE_ADDRESS_INVALID,
        FindingId::EvidenceAddressBroken => evidence::EVIDENCE_ADDRESS_BROKEN,
        FindingId::EvidenceNotChecked => evidence::EVIDENCE_NOT_CHECKED,
        FindingId::EvidenceDemanded => evidence::EVIDENCE_DEMANDED,
        FindingId::PolicyVerdict => policy::POLICY_VERDICT,
        FindingId::PolicyLevel => policy::POLICY_LEVEL,
        FindingId::PolicyScore => policy::POLICY_SCORE,
        FindingId::WorseThanBaseline => policy::WORSE_THAN_BASELINE,
        FindingId::IgnoreExpired => policy::IGNORE_EXPIRED,
        FindingId::IgnoreUnused => policy::IGNORE_UNUSED,
        FindingId::GovernanceFileMissing => governance::GOVERNANCE_FILE_MISSING,
        FindingId::GovernanceFileElsewhere => governance::GOVERNANCE_FILE_ELSEWHERE,
        FindingId::GovernanceFileEmpty => governance::GOVERNANCE_FILE_EMPTY,
        FindingId::GovernanceFilePointer => governance::GOVERNANCE_FILE_POINTER,
        FindingId::GovernanceFileTemplate => governance::GOVERNANCE_FILE_TEMPLATE,
        FindingId::GovernanceFileGeneral => governance::GOVERNANCE_FILE_GENERAL,
        FindingId::GovernanceFileLanguage => governance::GOVERNANCE_FILE_LANGUAGE,
        FindingId::GovernanceFileUnread => governance::GOVERNANCE_FILE_UNREAD,
        FindingId::GovernanceFileOld => governance::GOVERNANCE_FILE_OLD,
        FindingId::PrincipleAbsent => governance::PRINCIPLE_ABSENT,
        FindingId::PrincipleMentioned => governance::PRINCIPLE_MENTIONED,
        FindingId::LicenceMissing => repository::LICENCE_MISSING,
        FindingId::LicenceDiffers => repository::LICENCE_DIFFERS,
        FindingId::LicenceUndeclared => repository::LICENCE_UNDECLARED,
        FindingId::LicenceUnrecognised => repository::LICENCE_UNRECOGNISED,
        FindingId::LicenceTextMissing => repository::LICENCE_TEXT_MISSING,
        FindingId::LicenceNotOpen => repository::LICENCE_NOT_OPEN,
        FindingId::HistoryShallow => repository::HISTORY_SHALLOW,
        FindingId::HistoryUnavailable => repository::HISTORY_UNAVAILABLE,
        FindingId::PubliccodeInvalid => repository::PUBLICCODE_INVALID,
        FindingId::PubliccodeDiffers => repository::PUBLICCODE_DIFFERS,
    }
}
