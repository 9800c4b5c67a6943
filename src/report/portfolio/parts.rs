//! The parts of many projects side by side, as they are written.

use crate::model::{Conclusion, Coverage, Kind, Lang, Readings, Ready, Scheme, Stage, State};
use crate::report::{Percent, Refusal, ReviewPart, Tone, Tool};
use crate::words;
use schemars::JsonSchema;
use serde::Serialize;

/// Many projects side by side.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "Projects side by side, by `commons compare`")]
pub struct PortfolioPart {
    /// The number of this format.
    pub schema: u32,
    /// The program that made it.
    pub tool: Tool,
    /// The day the assessments speak of.
    pub date: String,
    /// The language of its words.
    pub language: Lang,
    /// How many projects there are, in a sentence.
    pub headline: String,
    /// How many were left out by `--stage` and `--kind`.
    pub left_out: usize,
    /// By what they were assessed, in the order in which they come.
    pub questionnaires: Vec<Asked>,
    /// The projects, in the order asked for.
    pub projects: Vec<ProjectRow>,
    /// How many stand how.
    pub spreads: Vec<SpreadPart>,
    /// The questions that are a gap of the most projects, the most first.
    pub shared_gaps: Vec<SharedGap>,
    /// What could not be read.
    pub refused: Vec<Refusal>,
    /// The command that shows all gaps.
    #[serde(skip)]
    pub again: String,
    /// What these numbers are, and what they are not.
    pub caution: &'static str,
}

/// A questionnaire that was asked.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Asked {
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
    /// Its sections: id and title.
    pub sections: Vec<AskedSection>,
}

/// A section that was asked.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AskedSection {
    /// The section’s id in its questionnaire, such as `sanctions`.
    pub id: &'static str,
    /// The section’s title, in the language of the report.
    pub title: &'static str,
}

/// A project among many.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ProjectRow {
    /// Its file, as named on the command line.
    pub file: String,
    /// The project’s name.
    pub name: String,
    /// The address of its own page, beside this one.
    #[serde(skip)]
    pub page: Option<String>,
    /// What is shared.
    pub kind: Vec<Kind>,
    /// The same in words.
    pub kind_words: String,
    /// The stage it is assessed at.
    pub stage: Stage,
    /// The same in words.
    pub stage_words: &'static str,
    /// Distinct questions over all questionnaires.
    pub coverage: Coverage,
    /// How many things there are to look at.
    pub alerts: usize,
    /// What each questionnaire says.
    pub questionnaires: Vec<RowPart>,
    /// What reviewers found, where somebody reviewed the answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<ReviewPart>,
}

/// What a questionnaire says of a project among many.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct RowPart {
    /// The questionnaire’s id, such as `ostrom`.
    pub id: &'static str,
    /// What it says, in a word or two.
    pub short: String,
    /// The same after review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<String>,
    /// Its level or verdict after review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed_conclusion: Option<Conclusion>,
    /// What is claimed, in words.
    #[serde(skip)]
    pub claimed: String,
    /// What is claimed, by its stable word; null where nothing of it is asked.
    pub claimed_word: Option<String>,
    /// How far that goes: for a colour, which never stands alone.
    pub tone: Tone,
    /// How much of it was answered.
    pub coverage: Coverage,
    /// Its score; null for conditions, and where nothing applies.
    pub score: Option<Readings<Percent>>,
    /// What is shown, by its stable word: a verdict, the number of a level, or `inconclusive` where
    /// too little is known to tell; null where nothing of it is asked.
    pub word: Option<String>,
    /// Its level or verdict; null where nothing of it is asked.
    #[serde(flatten)]
    pub conclusion: Option<Conclusion>,
    /// Its sections, in the order of the questionnaire.
    pub sections: Vec<CellPart>,
}

/// A section of a project among many.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CellPart {
    /// The section’s id in its questionnaire, such as `sanctions`.
    pub id: &'static str,
    /// Its score; null for conditions, and where nothing applies.
    pub score: Option<Readings<Percent>>,
    /// Its state as shown (principles).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Its readiness as shown (checklists).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Ready>,
    /// The same in words; empty where there is none.
    pub standing: &'static str,
    /// Its grade, 0 to 3, for shading.
    #[serde(skip)]
    pub grade: Option<usize>,
}

/// How many stand how by a questionnaire.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SpreadPart {
    /// The questionnaire’s id, such as `ostrom`.
    pub questionnaire: &'static str,
    /// The questionnaire’s title, in the language of the report.
    pub title: &'static str,
    /// How it is judged.
    pub scheme: Scheme,
    /// Of how many projects something of it was asked.
    pub asked: usize,
    /// How many projects have each level or verdict.
    pub conclusions: Vec<FindingCount>,
    /// The scores of the whole, as shown; null for conditions, and of fewer than four projects.
    pub evidenced: Option<Quartiles>,
    /// The scores of the whole, on the potential reading.
    pub potential: Option<Quartiles>,
    /// Its sections, in the order of the questionnaire.
    pub sections: Vec<SectionSpreadPart>,
}

impl SpreadPart {
    /// Whether any of its sections stands somehow in a project.
    #[must_use]
    pub fn has_standings(&self) -> bool {
        let mut standings = self.sections.iter().flat_map(|section| &section.standings);
        standings.any(|standing| standing.projects > 0)
    }
}

/// How many projects have a level or verdict.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FindingCount {
    /// The level or verdict by its stable word; `inconclusive` where too little is known to tell.
    pub word: String,
    /// The level or verdict in words.
    pub words: String,
    /// How many as shown.
    pub evidenced: usize,
    /// How many on the potential reading.
    pub potential: usize,
}

/// How a section stands in many projects.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SectionSpreadPart {
    /// The section’s id in its questionnaire, such as `sanctions`.
    pub id: &'static str,
    /// The section’s title, in the language of the report.
    pub title: &'static str,
    /// How many projects stand how, from the lowest standing to the highest.
    pub standings: Vec<StandingCount>,
    /// The scores as shown.
    pub evidenced: Option<Quartiles>,
    /// The scores on the potential reading.
    pub potential: Option<Quartiles>,
}

/// How many projects have a standing.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StandingCount {
    /// The standing in words.
    pub words: &'static str,
    /// How many projects.
    pub projects: usize,
}

/// Scores that a quarter, half and three quarters of the projects do not exceed: each is the score
/// of a project (nearest rank).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Quartiles {
    /// Of how many projects.
    pub projects: usize,
    /// The lower quartile.
    pub lower: Percent,
    /// The median.
    pub median: Percent,
    /// The upper quartile.
    pub upper: Percent,
}

impl Quartiles {
    /// The same in a sentence.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        let [lower, median, upper] = [self.lower, self.median, self.upper].map(Percent::whole);
        let few = self.projects.div_ceil(4);
        words::quartiles(self.projects, few, lower, median, upper, lang)
    }
}

/// A question that is a gap of several projects.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SharedGap {
    /// The question's id.
    pub question: &'static str,
    /// The question in full, in the language of the report.
    pub text: &'static str,
    /// To how many projects it applies.
    pub asked: usize,
    /// In how many it is a gap.
    pub projects: usize,
    /// In how many it is to do.
    pub fix: usize,
    /// In how many it is to find out.
    pub answer: usize,
    /// In how many it is to show.
    pub add_evidence: usize,
    /// The same in a sentence.
    pub words: String,
}
