//! The parts of a report, as they are written.

use super::{FoundPart, Percent, Tone};
use crate::model::{
    AlertId, Answer, Coverage, Effort, EvidenceProfile, Facet, GapClass, GapKind, GatesOutcome,
    Lang, Level, LevelOutcome, NextStage, PartialDate, Place, Readings, Ready, Scheme, Severity,
    Stage, State, Sub, Support, Tally, Uncounted,
};
use schemars::JsonSchema;
use serde::Serialize;

/// The program that made a report.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Tool {
    /// `commons`.
    pub name: &'static str,
    /// The version of the program.
    pub version: &'static str,
}

impl Tool {
    /// This program.
    pub const THIS: Tool = Tool {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
    };
}

/// What the project is.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ProjectPart {
    /// The project’s name.
    pub name: String,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What is shared.
    pub kind: Vec<crate::model::Kind>,
    /// The same in words.
    pub kind_words: String,
    /// The stage it was assessed at.
    pub stage: Stage,
    /// The same in words.
    pub stage_words: &'static str,
    /// The stage it declares, when another was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared_stage: Option<Stage>,
    /// SPDX expressions by part.
    pub licences: std::collections::BTreeMap<String, Vec<String>>,
    /// Where its source is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repository: Option<String>,
    /// Other addresses.
    pub links: std::collections::BTreeMap<String, String>,
    /// The languages it is offered in.
    pub languages: Vec<String>,
}

/// A questionnaire and what it says.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct QuestionnairePart {
    /// The questionnaire’s id, such as `ostrom`.
    pub id: &'static str,
    /// The questionnaire’s version: it rises when a change can change somebody’s score.
    pub version: u32,
    /// `sha256:` and the digest of its file.
    pub digest: &'static str,
    /// How it is judged.
    pub scheme: Scheme,
    /// The questionnaire’s title, in the language of the report.
    pub title: &'static str,
    /// What it says, in a sentence.
    pub headline: String,
    /// The same in a word or two, on what is shown: for a table of many projects.
    pub short: String,
    /// The same after review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<String>,
    /// How far that goes: for a colour and a shape, which never stand alone.
    pub tone: Tone,
    /// What stands behind that, in a sentence or two.
    pub details: Vec<String>,
    /// What the essential questions come to, where the headline does not say it; among the details.
    #[serde(skip)]
    pub essentials: Option<String>,
    /// Its essential questions answered “no”, the first to settle first: each alone keeps a checklist from
    /// being ready, or a principle from being present.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub essential_noes: Vec<&'static str>,
    /// How much of it was answered.
    pub coverage: Coverage,
    /// Its score; null for conditions, and where nothing applies.
    pub score: Option<Readings<Percent>>,
    /// Its level (principles).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<LevelOutcome>,
    /// Its verdict (gates and checklists).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<VerdictPart>,
    /// When nothing of it is asked now: the stage from which it is, or null when never.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_from: Option<Option<Stage>>,
    /// The same at the stage after (checklists).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_stage: Option<NextStagePart>,
    /// Its sections, in the order of the questionnaire.
    pub sections: Vec<SectionPart>,
    /// Its own shortest way up.
    pub plan: Option<PlanPart>,
}

/// So many strengths tell what is strong, so many steps what comes next, so many names what is meant.
pub const FEW: usize = 3;

/// The last word of a question's id, where there is no room for its text.
#[must_use]
pub fn short_name(id: &str) -> &str {
    id.rsplit('.').next().unwrap_or(id)
}

/// A verdict: of conditions, or of a checklist.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum VerdictPart {
    /// Of conditions.
    Gates(GatesOutcome),
    /// Of a checklist.
    Ready {
        /// As ready as the least ready section.
        evidenced: Ready,
        /// If every open question were a yes.
        potential: Ready,
        /// With what a reviewer who looked has found; null without a review.
        reviewed: Option<Ready>,
        /// The sections that hold it back.
        held_back_by: Vec<&'static str>,
        /// What it was made from.
        questions: Tally,
    },
}

/// Readiness for the stage after.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NextStagePart {
    /// What is said of it.
    #[serde(flatten)]
    pub next: NextStage,
    /// The same in a sentence.
    pub headline: String,
}

/// A section and what it says.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SectionPart {
    /// Its id inside the questionnaire.
    pub id: &'static str,
    /// The section’s title, in the language of the report.
    pub title: &'static str,
    /// Its score; null for conditions, and where nothing applies.
    pub score: Option<Readings<Percent>>,
    /// How much of it was answered.
    pub coverage: Coverage,
    /// Its state (principles).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<StatePart>,
    /// Its readiness (checklists).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Ready>,
    /// Its readiness on the potential reading (checklists).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub potential_verdict: Option<Ready>,
    /// Its readiness after review (checklists).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed_verdict: Option<Ready>,
    /// How many questions stand how (checklists).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tally: Option<Tally>,
    /// State or readiness in words; empty where there is none.
    pub standing: &'static str,
    /// Why it matters; left out of the short form.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub why: &'static str,
    /// The sums behind its score, group by group (not for conditions); left out of the short form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sums: Vec<SumPart>,
    /// Its questions by the stage from which they are asked (checklists); left out of the short
    /// form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<StageTally>,
    /// Its questions; left out of the short form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<QuestionPart>,
}

/// The state of a principle.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StatePart {
    /// On the evidenced reading.
    pub evidenced: State,
    /// If every open question were a yes.
    pub potential: State,
    /// With what a reviewer who looked has found; left out without a review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<State>,
}

/// A question and its answer.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a key of the JSON report"
)]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct QuestionPart {
    /// The question’s id, such as `ostrom.sanctions.graduated`.
    pub id: &'static str,
    /// Whether it belongs to another questionnaire.
    #[serde(rename = "ref")]
    pub by_ref: bool,
    /// The question in full, in the language of the report.
    pub text: &'static str,
    /// The sub-principle it is counted in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub: Option<Sub>,
    /// What kind of thing it asks about.
    pub facet: Facet,
    /// Whether its section cannot do without it.
    pub core: bool,
    /// How much it weighs at this stage.
    pub severity: Severity,
    /// Whether it is a condition at this stage (gates).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub condition: bool,
    /// The first stage at which it is asked.
    pub from: Stage,
    /// Whether it is asked at this stage.
    pub due: bool,
    /// What was answered; unknown where nobody answered.
    pub answer: Answer,
    /// The same in words.
    pub answer_words: &'static str,
    /// What stands behind it.
    pub support: Support,
    /// The same in words; empty where it says nothing.
    pub support_words: &'static str,
    /// Half points under each reading; null when not applicable.
    pub points: Option<Readings<u8>>,
    /// A word about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Why it is not applicable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What shows it.
    pub evidence: Vec<EvidencePart>,
    /// When it was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<String>,
    /// Who gave this answer, where it is not the one who answered the rest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Where the answer is in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<PlacePart>,
    /// What reviewers found about the answer, where somebody reviewed it as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<FoundPart>,
    /// What each answer means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchors: Option<AnchorsPart>,
    /// Why it matters.
    pub why: &'static str,
    /// What would show it.
    pub would_show: &'static str,
    /// How named commons do it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<ExamplePart>,
    /// What it rests on, as the questionnaire cites it.
    pub source: &'static [&'static str],
    /// The same in words; `sources` has the full references.
    pub source_words: Vec<String>,
}

/// A work that questions of the report rest on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct WorkPart {
    /// How questions cite it.
    pub cite: &'static str,
    /// Its name in a few words.
    pub short: &'static str,
    /// The full reference.
    pub reference: &'static str,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<&'static str>,
}

/// What each answer to a question means.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AnchorsPart {
    /// What must be the case for a yes.
    pub yes: &'static str,
    /// What is the case for a partly.
    pub partly: &'static str,
    /// What is the case for a no.
    pub no: &'static str,
}

/// How a named commons does it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ExamplePart {
    /// The commons.
    pub name: &'static str,
    /// What it does.
    pub text: &'static str,
    /// Where that can be seen.
    pub at: &'static str,
    /// When it was so.
    pub date: PartialDate,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EvidencePart {
    /// A path, an address or a text.
    pub kind: EvidenceKind,
    /// Where it is, or what it says.
    pub at: String,
    /// The address at which it can be opened: its own, or that of a path in a repository on a known
    /// host. Only `http`, `https` and `mailto`; none where opening would not be safe.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// When the thing it shows happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// A word about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Why it is no evidence, where it is not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_counted: Option<Uncounted>,
    /// The same in words.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub not_counted_words: &'static str,
}

/// What a piece of evidence is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// A path in the repository.
    Path,
    /// A web address.
    Url,
    /// Words.
    Text,
}

/// Where something is in a file.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PlacePart {
    /// The file, as named on the command line.
    pub path: String,
    /// Line and column.
    #[serde(flatten)]
    pub place: Place,
}

/// Answers to a questionnaire that was not selected.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NotScored {
    /// The questionnaire’s id, such as `ostrom`.
    pub questionnaire: String,
    /// How many answers were kept without being scored.
    pub answers: usize,
}

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AlertPart {
    /// Which alert it is, as `commons explain` takes it.
    pub id: AlertId,
    /// What to look at.
    pub message: String,
    /// The question it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<&'static str>,
}

/// What stands behind the answers, beside the results: it changes none of them.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EvidenceProfilePart {
    /// The counts.
    #[serde(flatten)]
    pub profile: EvidenceProfile,
    /// The same in a sentence or two.
    pub words: String,
}

impl EvidenceProfilePart {
    /// A profile in words.
    pub(super) fn new(profile: &EvidenceProfile, lang: Lang) -> EvidenceProfilePart {
        EvidenceProfilePart {
            words: crate::words::evidence_profile(profile, lang),
            profile: profile.clone(),
        }
    }

    /// Whether there is any evidence to speak of.
    #[must_use]
    pub fn says_something(&self) -> bool {
        self.profile.answers > 0 || self.profile.not_counted > 0
    }
}

/// Something that is already there: a yes with enough evidence.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StrengthPart {
    /// The question's id.
    pub question: &'static str,
    /// The questionnaire it is shown under.
    pub questionnaire: &'static str,
    /// The section's id.
    pub section: &'static str,
    /// The section's title.
    pub title: &'static str,
    /// The question in full, in the language of the report.
    pub text: &'static str,
}

/// Something to fix, to answer or to back with evidence.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GapPart {
    /// Its rank, from 1.
    pub rank: usize,
    /// The question's id.
    pub question: &'static str,
    /// What it asks for.
    pub kind: GapKind,
    /// How much it matters.
    pub class: GapClass,
    /// How much work it is.
    pub effort: Effort,
    /// The largest rise of an evidenced score, in percent; null where the question is only a
    /// condition.
    pub gain: Option<Percent>,
    /// The words; left out of the short form.
    #[serde(flatten)]
    pub words: Option<GapWords>,
}

/// The words of a gap.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GapWords {
    /// What to do now: the fix, the question to find out, or the evidence to add.
    pub todo: &'static str,
    /// The question in full, in the language of the report.
    pub text: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What to do about it.
    pub fix: &'static str,
    /// What would show it.
    pub evidence: &'static str,
    /// What it rests on.
    pub source: &'static [&'static str],
    /// Class, kind and effort in words.
    pub class_words: &'static str,
    /// `fix`, `answer`, `add evidence`.
    pub kind_words: &'static str,
    /// The effort in words.
    pub effort_words: &'static str,
    /// The criteria of other forms that closing it also closes, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closes: Vec<String>,
    /// The same in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub closes_words: String,
    /// What the answer given lacks: what reviewers found of it, who and why, where that is less than was
    /// claimed; else that its evidence has no date, or an old one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub lacks_words: Vec<String>,
}

/// The steps that reach a goal with the least work.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PlanPart {
    /// Where the plan leads.
    pub to: GoalPart,
    /// The sum of the efforts: small 1, medium 2, large 4.
    pub effort: u32,
    /// The questions to settle, in the order of the gaps.
    pub steps: Vec<&'static str>,
    /// The same in a sentence.
    pub headline: String,
}

/// What a plan leads to.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GoalPart {
    /// The questionnaire’s id, such as `ostrom`.
    pub questionnaire: &'static str,
    /// A level (principles).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// A verdict (gates and checklists).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<&'static str>,
    /// Whether it leads to enough answers for a verdict, not to a verdict.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub enough_answers: bool,
}

/// A half of a group of a questionnaire of principles.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Half {
    /// What is written.
    Written,
    /// What is in use.
    InUse,
}

/// The weighted half points of a group, or of one of its halves, under each reading. Its score is
/// each over `most`; that of a group is the mean of its halves, that of the section the mean of its
/// groups.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SumPart {
    /// The sub-principle of the group, where there are some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub: Option<Sub>,
    /// The half of the group, where it has halves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub half: Option<Half>,
    /// The most there could be.
    pub most: u32,
    /// What there is.
    #[serde(flatten)]
    pub sums: Readings<u32>,
}

/// How the questions that are first asked at a stage stand.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StageTally {
    /// The stage that is meant.
    pub stage: Stage,
    /// Their answers, without those not applicable.
    #[serde(flatten)]
    pub questions: Tally,
}
