//! What `commons check` demands of a description. Every part is optional.

use super::PartialDate;
use super::words::words;

/// The least that must hold, on the evidenced reading.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Least {
    /// A verdict by questionnaire (gates and checklists).
    pub verdicts: Vec<(String, String)>,
    /// A level by questionnaire (principles), 1 to 4.
    pub levels: Vec<(String, u8)>,
    /// A score in percent by questionnaire or section, 0 to 100.
    pub scores: Vec<(String, u8)>,
}

/// Which yes and partly answers must have evidence, or a review.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum EvidenceDemand {
    /// All of them.
    All,
    /// Those to essential questions.
    Essential,
    /// None.
    #[default]
    None,
}

words! { EvidenceDemand {
    All: "all" "tout" "toutes",
    Essential: "essential" "essentiel" "essentielles",
    None: "none" "aucune",
} }

/// A finding that is silenced, never hidden.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Ignored {
    /// The finding's id.
    pub finding: String,
    /// Why it is silenced.
    pub reason: String,
    /// The last day on which it is silenced; for good where there is none.
    pub until: Option<PartialDate>,
}

/// What `commons check` demands.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Policy {
    /// The least that must hold.
    pub least: Least,
    /// Which answers must have evidence.
    pub evidence: EvidenceDemand,
    /// Which answers somebody must have reviewed.
    pub reviewed: EvidenceDemand,
    /// After how many months an answer is stale.
    pub max_age_months: Option<u32>,
    /// Findings that are silenced.
    pub ignore: Vec<Ignored>,
}
