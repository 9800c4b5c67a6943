//! What a check looked for: where nothing was looked at, nothing found says nothing.

use super::CheckReport;
use crate::model::FindingId;

impl CheckReport {
    /// Whether the report shows that a finding of this id would have been told.
    ///
    /// `false` where it cannot be seen: it is better to say nothing than that all is well.
    #[must_use]
    pub fn looked_for(&self, id: FindingId) -> bool {
        let answers = self.assessment.is_some();
        let governance = &self.check.governance;
        let found = !governance.files.is_empty();
        let read = governance
            .files
            .iter()
            .any(|file| file.principles.is_some());
        let repository = &self.check.repository;
        let history = repository.history.is_some();
        let licences = repository.files > 0 || !repository.licences.is_empty();
        let publiccode = repository.publiccode.is_some();
        match id {
            FindingId::DescriptionInvalid
            | FindingId::DescriptionMissing
            | FindingId::AnswerStale
            | FindingId::BadgeOutdated
            | FindingId::EvidenceMissing
            | FindingId::EvidenceOutside
            | FindingId::EvidenceAnchorMissing
            | FindingId::EvidenceLinesMissing
            | FindingId::EvidenceEmpty
            | FindingId::EvidenceDateImplausible
            | FindingId::EvidenceAddressInvalid
            | FindingId::EvidenceNotChecked
            | FindingId::EvidenceDemanded
            | FindingId::PolicyVerdict
            | FindingId::PolicyLevel
            | FindingId::PolicyScore
            | FindingId::IgnoreExpired
            | FindingId::IgnoreUnused => answers,
            FindingId::AnswerNotShown | FindingId::EvidenceOffTopic => answers && read,
            FindingId::AnswerContradicted => answers && history,
            FindingId::EvidenceAddressBroken => answers && self.check.online,
            FindingId::WorseThanBaseline => self.check.baseline.is_some(),
            FindingId::GovernanceFileMissing
            | FindingId::GovernanceFileElsewhere
            | FindingId::GovernanceFileEmpty
            | FindingId::GovernanceFileUnread => found,
            FindingId::GovernanceFilePointer
            | FindingId::GovernanceFileTemplate
            | FindingId::GovernanceFileGeneral
            | FindingId::GovernanceFileLanguage
            | FindingId::PrincipleAbsent
            | FindingId::PrincipleMentioned => read,
            FindingId::GovernanceFileOld => found && history,
            FindingId::LicenceMissing
            | FindingId::LicenceUnrecognised
            | FindingId::LicenceTextMissing => licences,
            FindingId::LicenceDiffers
            | FindingId::LicenceUndeclared
            | FindingId::LicenceNotOpen => answers && licences,
            FindingId::HistoryShallow | FindingId::HistoryUnavailable => history,
            FindingId::PubliccodeInvalid => publiccode,
            FindingId::PubliccodeDiffers => answers && publiccode,
        }
    }
}
