//! The parts of an export, as they are written.

use super::Tool;
use super::parts::EvidencePart;
use crate::model::standards::Relation;
use crate::model::{Answer, Lang};
use crate::words::export as say;
use schemars::JsonSchema;
use serde::Serialize;

/// A form that others ask for, as far as the answers fill it in.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "An export of `commons`")]
pub struct Export {
    /// The number of this format.
    pub schema: u32,
    /// The program that made it.
    pub tool: Tool,
    /// The day it speaks of.
    pub date: String,
    /// The language of its words.
    pub language: Lang,
    /// The file it was made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The name of the project.
    pub project: String,
    /// The standard.
    pub standard: StandardPart,
    /// Why nothing is said, where the standard is about other kinds of project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_kind: Option<String>,
    /// What can be said.
    pub said: Vec<SaidCriterion>,
    /// What a person must still write, with what is known.
    pub to_write: Vec<OpenCriterion>,
    /// What no question covers.
    pub not_covered: Vec<NotCoveredPart>,
}

impl Export {
    /// How many criteria no question covers.
    #[must_use]
    pub fn rest(&self) -> usize {
        self.not_covered.iter().map(|it| it.ids.len()).sum()
    }
}

/// A standard.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StandardPart {
    /// The standard’s id, as `--to` takes it.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// The version that was read.
    pub version: &'static str,
    /// Where that version can be read.
    pub address: &'static str,
    /// How many criteria it has, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<usize>,
    /// Whether only a summary of it was read.
    #[serde(skip)]
    pub summary: bool,
}

/// A criterion, in our words.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CriterionPart {
    /// Its id in the standard.
    pub id: &'static str,
    /// Its name as a key of `.bestpractices.json`.
    #[serde(skip)]
    pub key: String,
    /// The level it is asked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<&'static str>,
    /// What it asks.
    pub text: &'static str,
    /// Where it can be read, when not where the standard is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<&'static str>,
}

/// What is said of a criterion.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SaidStatus {
    /// It is met.
    Met,
    /// It is not met.
    Unmet,
    /// It is something to fill in, and this is it.
    Value,
}

/// A criterion of which something can be said.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SaidCriterion {
    /// The criterion.
    #[serde(flatten)]
    pub criterion: CriterionPart,
    /// What is said.
    pub status: SaidStatus,
    /// What is filled in: a value, or the first address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// What shows it.
    pub because: KnownPart,
}

/// A criterion that a person must write about.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct OpenCriterion {
    /// The criterion.
    #[serde(flatten)]
    pub criterion: CriterionPart,
    /// Why it is not said here.
    pub why: Why,
    /// The same in words.
    pub why_words: &'static str,
    /// What is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub known: Vec<KnownPart>,
    /// The questions that bear on it and have no answer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<OpenQuestion>,
}

/// A question without an answer.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct OpenQuestion {
    /// The question’s id, such as `ostrom.sanctions.graduated`.
    pub question: &'static str,
    /// The question in full, in the language of the report.
    pub text: &'static str,
    /// What it has to do with the criterion.
    pub relation: Relation,
}

/// Criteria that no question covers.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NotCoveredPart {
    /// The ids of the criteria.
    pub ids: &'static [&'static str],
    /// The level they are asked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<&'static str>,
    /// What they ask, together.
    pub text: &'static str,
}

/// Something that is known: an answer, a fact of the project file, a measure.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct KnownPart {
    /// The id of the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<&'static str>,
    /// The question, or what the fact is.
    pub text: String,
    /// What it has to do with the criterion.
    pub relation: Relation,
    /// What was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// The answer in words, or the fact.
    pub words: String,
    /// A word about it, or the reason why it is not applicable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What shows it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidencePart>,
}

/// Why nothing is said of a criterion.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The criterion asks more, or something else.
    AsksMore,
    /// The question that would settle it is not answered.
    NotAnswered,
    /// The answer is not a yes.
    NotAYes,
    /// The yes has no evidence, or none that is recent.
    NoEvidence,
    /// An address is required.
    NoAddress,
    /// More than software is shared.
    NotAlone,
    /// The licences are not known, or one is not approved.
    LicenceUnknown,
    /// Only its name or a summary was read.
    SummaryOnly,
    /// No evidence lies in the repository.
    NotInRepository,
    /// No licence file is among the evidence.
    NoLicenceFile,
    /// No code of conduct at a usual place is among the evidence.
    NoConductFile,
    /// The project file does not say it.
    NotStated,
    /// The address in the project file is not that of one repository.
    NotOneRepository,
    /// No history was measured.
    NotMeasured,
}

impl Why {
    pub(super) fn words(self, lang: Lang) -> &'static str {
        match self {
            Why::AsksMore => say::asks_more(lang),
            Why::NotAnswered => say::not_answered(lang),
            Why::NotAYes => say::not_a_yes(lang),
            Why::NoEvidence => say::no_evidence(lang),
            Why::NoAddress => say::no_address(lang),
            Why::NotAlone => say::not_alone(lang),
            Why::LicenceUnknown => say::licence_unknown(lang),
            Why::SummaryOnly => say::summary_only(lang),
            Why::NotInRepository => say::not_in_repository(lang),
            Why::NoLicenceFile => say::no_licence_file(lang),
            Why::NoConductFile => say::no_conduct_file(lang),
            Why::NotStated => say::not_stated(lang),
            Why::NotOneRepository => say::not_one_repository(lang),
            Why::NotMeasured => say::not_measured(lang),
        }
    }
}
