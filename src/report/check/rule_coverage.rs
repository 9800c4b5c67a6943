//! What a check looked at: where nothing was looked at, finding nothing means nothing.

use crate::model::{FindingId, Needs};
use crate::report::CheckReport;

impl CheckReport {
    /// Whether a finding of this id would have been reported, had there been one.
    ///
    /// `false` where the report cannot tell: better to say nothing than that all is well.
    #[must_use]
    pub fn looked_for(&self, id: FindingId) -> bool {
        let answers = self.assessment.is_some();
        let documents = &self.check.governance.files;
        let readings = documents.iter().any(|file| file.principles.is_some());
        let repository = &self.check.repository;
        let history = repository.history.is_some();
        let licences = repository.files > 0 || !repository.licences.is_empty();
        let publiccode = repository.publiccode.is_some();
        match id.needs() {
            Needs::Answers => answers,
            Needs::AnswersAndReadings => answers && readings,
            Needs::AnswersAndHistory => answers && history,
            Needs::AnswersOnline => answers && self.check.online,
            Needs::AnswersAndLicences => answers && licences,
            Needs::AnswersAndPubliccode => answers && publiccode,
            Needs::Baseline => self.check.baseline.is_some(),
            Needs::Documents => !documents.is_empty(),
            Needs::DocumentsAndHistory => !documents.is_empty() && history,
            Needs::Readings => readings,
            Needs::Licences => licences,
            Needs::History => history,
            Needs::Publiccode => publiccode,
        }
    }
}
