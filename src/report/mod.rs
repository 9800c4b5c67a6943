//! Every word, number and order a reader sees, decided once, in one language.
//!
//! A [`Report`] is also the JSON report: the contract others rely on. A field may be added; none is
//! renamed or removed without a new `schema` number.

mod badge;
pub mod blocks;
mod build;
mod check;
mod cohort;
mod comparison;
mod draft;
mod explain;
mod explain_standard;
mod explanation;
mod export;
mod export_parts;
mod history;
mod imported;
mod link;
mod parts;
mod portfolio;
mod proposals;
mod questionnaire;
mod refusal;
mod respondents;
mod review;
mod scaffold;
mod score_breakdown;
mod snapshot;
mod source;
mod target;
mod verdict_words;

pub use badge::{BadgePart, Tone};
pub use build::report;
pub use check::*;
pub use cohort::*;
pub use comparison::*;
pub use draft::*;
pub use explain::{explain, explainable, proposable};
pub use explanation::Explanation;
pub use export::{ExportSource, badge_project, export};
pub use export_parts::*;
pub use history::{Course, History, Point, PointPart, Visit, history};
pub use imported::{believe, propose};
pub use link::openable;
pub use parts::*;
pub use portfolio::*;
pub use proposals::ScaffoldSource;
pub use refusal::{ProblemPart, Refusal};
pub use respondents::*;
pub use review::{ChangedQuestion, FoundPart, ReviewPart, ReviewedQuestion, ReviewerPart};
pub use scaffold::beginning;
pub use score_breakdown::TermPart;

pub use snapshot::Snapshot;
pub use source::{Detail, Source};
pub use target::TargetPart;

use crate::model::{Coverage, Lang};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The number of the JSON report's format.
pub const SCHEMA: u32 = 2;

/// A percentage rounded down to one decimal.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Percent(#[schemars(range(min = 0, max = 100))] pub f64);

impl Percent {
    /// From tenths of a percent.
    #[must_use]
    pub fn from_tenths(tenths: u16) -> Percent {
        Percent(f64::from(tenths) / 10.0)
    }

    /// In tenths of a percent.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 1000"
    )]
    pub fn tenths(self) -> u16 {
        (self.0 * 10.0).round() as u16
    }

    /// Rounded down to a whole percent, as on screen.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 100"
    )]
    pub fn whole(self) -> u32 {
        self.0 as u32
    }
}

/// An assessment in words and numbers.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "A report of `commons`")]
pub struct Report {
    /// The number of this format.
    pub schema: u32,
    /// The program that made it.
    pub tool: Tool,
    /// The day the assessment refers to.
    pub date: String,
    /// The language of its words.
    pub language: Lang,
    /// The file it was made from, as named on the command line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The number of its line on standard input, where each line is a description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<usize>,
    /// What the project is.
    pub project: ProjectPart,
    /// Who answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub respondent: Option<RespondentPart>,
    /// The people whose answers were combined, when there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub respondents: Vec<VoicePart>,
    /// How much they agree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<AgreementPart>,
    /// The questions answered both yes and no: to be discussed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disputed: Vec<OpinionPart>,
    /// What each of them said, question by question; left out of the short form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub opinions: Vec<OpinionPart>,
    /// Distinct questions over all questionnaires.
    pub coverage: Coverage,
    /// What stands behind the answers.
    pub evidence: EvidenceProfilePart,
    /// What reviewers found, where somebody reviewed the answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<ReviewPart>,
    /// The questionnaires, in the order asked for.
    pub questionnaires: Vec<QuestionnairePart>,
    /// What the project wants to reach.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<TargetPart>,
    /// Answers that were kept and not scored.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_scored: Vec<NotScored>,
    /// Things to look at.
    pub alerts: Vec<AlertPart>,
    /// What is already there, the strongest principle first; left out of the short form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strengths: Option<Vec<StrengthPart>>,
    /// What to do, find out or back with evidence, most important first.
    pub gaps: Vec<GapPart>,
    /// The shortest way up: the one asked for, else that of the first questionnaire with one.
    pub plan: Option<PlanPart>,
    /// What a badge says of each questionnaire: first those of which something is asked; left out
    /// of the short form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub badges: Vec<BadgePart>,
    /// The terms of this report, explained; left out of the short form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<TermPart>,
    /// The works its questions rest on; left out of the short form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<WorkPart>,
    /// What these numbers are, and what they are not.
    pub caution: &'static str,
}

/// The JSON Schema of a report.
#[must_use]
pub fn schema() -> serde_json::Value {
    let mut schema = schema_of::<Written>();
    // A check of a repository without a description has all of it but the project.
    if let Some(required) = schema.get_mut("required").and_then(|it| it.as_array_mut()) {
        required.retain(|key| key != "project");
    }
    schema["anyOf"] = serde_json::json!([{"required": ["project"]}, {"required": ["outcome"]}]);
    schema
}

/// The JSON Schema of anything else that is written.
#[must_use]
pub fn schema_of<T: JsonSchema>() -> serde_json::Value {
    // What is written, not what could be read: a field that may be left out is not required, and
    // one that is always there is.
    schemars::generate::SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

/// A report as it is written: the report of `assess`, plus the keys of `check` for a check.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "A report of `commons`")]
struct Written {
    #[serde(flatten)]
    report: Report,
    #[serde(flatten)]
    check: Option<CheckPart>,
}
