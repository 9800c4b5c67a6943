//! What a check found, in words: the parts that `commons check` adds to the report.

use crate::check::Checked;
use crate::model::{
    Answer, BaselineMark, CheckOutcome, Coverage, Description, DocumentKind, EvidenceProfile,
    FailOn, FindingAbout, FindingId, FindingPlace, FindingSeverity, GovernanceReading, Lang,
    PRINCIPLES, PrincipleReading, Questionnaire, Repository, Treatment, Unseen,
};
use crate::report::{Percent, Report, Tool};
use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde::ser::Serializer;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A check in words and numbers: an assessment, where there is a description, and what was found.
///
/// As JSON it is one object: the report of `commons assess` with the keys of [`CheckPart`].
#[derive(Clone, Debug, PartialEq)]
pub struct CheckReport {
    /// The program that made it.
    pub tool: Tool,
    /// The day it speaks of.
    pub date: String,
    /// The language of its words.
    pub language: Lang,
    /// The assessment; `None` without a description that can be understood.
    pub assessment: Option<Report>,
    /// What was found.
    pub check: CheckPart,
}

/// What `commons check` adds to a report.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CheckPart {
    /// How it ended: the exit code says the same.
    pub outcome: CheckOutcome,
    /// The same in a sentence.
    pub headline: String,
    /// From which severity on a finding fails the check.
    pub fail_on: FailOn,
    /// The folder or file that was looked at, as named on the command line.
    pub root: String,
    /// Whether the web addresses that answers cite were asked for (`--online`).
    pub online: bool,
    /// How many findings there are.
    pub counts: FindingCounts,
    /// What was found: the most severe first, then by file and line.
    pub findings: Vec<FindingPart>,
    /// The earlier report it was compared with, when there is one.
    pub baseline: Option<BaselinePart>,
    /// What the governance files say.
    pub governance: GovernancePart,
    /// What the repository shows.
    pub repository: RepositoryPart,
    /// Measures beside declared answers: hints, never verdicts.
    pub hints: Vec<HintPart>,
    /// What could not be checked: it stays unknown, and counts against nobody.
    pub not_looked_at: Vec<UnseenPart>,
}

/// How many findings there are. Ignored and known ones are counted only under their own name.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, JsonSchema)]
pub struct FindingCounts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
    /// Ignored by the policy, whatever their severity.
    pub silenced: usize,
    /// Known from the earlier report, whatever their severity.
    pub known: usize,
    /// Those that fail the check.
    pub failing: usize,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FindingPart {
    /// Its id, which never changes: `commons explain` knows it.
    pub id: FindingId,
    /// How much it matters.
    pub severity: FindingSeverity,
    /// The same in a word.
    pub severity_words: &'static str,
    /// What it is about.
    pub about: FindingAbout,
    /// What is the matter, in a sentence.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The question it is about.
    pub question: Option<String>,
    /// The file, the line and the column.
    pub place: FindingPlace,
    /// The folder, where it is about all of it and not about the file, which is then one that exists.
    pub whole: Option<String>,
    /// The line itself, where the file was read; of a long one the beginning.
    pub excerpt: Option<String>,
    /// Hexadecimal SHA-256, the same from one run to the next, also when lines move.
    pub fingerprint: String,
    /// Why it is ignored, when it is.
    pub ignored: Option<IgnoredPart>,
    /// How it compares with the earlier report; null without one.
    pub baseline: Option<BaselineMark>,
    /// Whether it fails this check.
    pub fails: bool,
}

/// Why a finding is ignored.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct IgnoredPart {
    /// The reason given.
    pub reason: String,
    /// The last day on which it is ignored; for good where there is none.
    pub until: Option<String>,
}

/// An earlier report, and how the two differ.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct BaselinePart {
    /// Its file.
    pub file: String,
    /// The day it speaks of.
    pub date: String,
    /// Findings that were not there.
    pub new: usize,
    /// Findings that matter more than they did.
    pub worse: usize,
    /// Findings that were there.
    pub known: usize,
    /// Findings that are gone.
    pub gone: usize,
    /// Why results were not compared, when they were not: other versions of a questionnaire.
    pub not_compared: Option<String>,
    /// The same in a sentence.
    pub headline: String,
}

/// What the governance files say.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GovernancePart {
    /// The folders that were looked at.
    pub looked_in: Vec<String>,
    /// Whether all of them were looked at to their end.
    pub complete: bool,
    /// The documents that were found, in the order of what they are for.
    pub files: Vec<GovernanceFilePart>,
    /// The best reading of each principle over all of them.
    pub principles: ByPrinciple<PrinciplePart>,
}

/// A governance document.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GovernanceFilePart {
    /// Its path from the root.
    pub path: String,
    /// What it is for, from its name: `governance`, `maintainers`, `contributing`, …
    pub role: &'static str,
    /// What it is; null when it was not read.
    pub kind: Option<DocumentKind>,
    /// The same in words, or why it was not read.
    pub kind_words: String,
    /// The language of its prose: an ISO 639-1 code, or `und`.
    pub language: Option<&'static str>,
    /// The lines that hold a blank.
    pub blanks: Vec<usize>,
    /// Its last change in the 24 months of history that were looked at; null when it is older, or
    /// not known.
    pub changed: Option<String>,
    /// How it deals with each principle; null when it was not read.
    pub principles: Option<ByPrinciple<PrincipleReading>>,
}

/// How the governance files together deal with a principle.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PrinciplePart {
    /// The principle’s name, in the language of the report.
    pub title: String,
    /// The best reading.
    pub reading: Treatment,
    /// The same in words.
    pub reading_words: &'static str,
    /// The passages that decided.
    pub passages: Vec<PassagePart>,
}

/// A passage of a file.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PassagePart {
    /// The file.
    pub path: String,
    /// The first line.
    pub start: usize,
    /// The last line.
    pub end: usize,
    /// The ids of the signals found in it.
    pub signals: Vec<&'static str>,
    /// What the signals say, in words.
    pub says: Vec<&'static str>,
}

/// One value for each of Ostrom's principles, in her order.
#[derive(Clone, Debug, PartialEq)]
pub struct ByPrinciple<T>(pub [T; PRINCIPLES.len()]);

impl<T> ByPrinciple<T> {
    /// The principles with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &T)> {
        PRINCIPLES.into_iter().zip(&self.0)
    }
}

impl<T: Serialize> Serialize for ByPrinciple<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<T: JsonSchema> JsonSchema for ByPrinciple<T> {
    fn schema_name() -> Cow<'static, str> {
        "ByPrinciple".into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("ByPrinciple<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>().to_value();
        let properties = PRINCIPLES.map(|id| (id.to_owned(), value.clone()));
        json_schema!({
            "description": "One value for each of Ostrom's principles, in her order.",
            "type": "object",
            "properties": serde_json::Map::from_iter(properties),
            "required": PRINCIPLES,
        })
    }
}

/// What the repository shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct RepositoryPart {
    /// The licences found.
    pub licences: Vec<LicencePart>,
    /// Whether everything was looked at that may tell one.
    pub licences_complete: bool,
    /// Files whose head was searched for SPDX tags.
    pub tags_searched: usize,
    /// Files that could have one.
    pub files: usize,
    /// What history shows; null when it could not be looked at.
    pub history: Option<HistoryPart>,
    /// Why it could not.
    pub history_unseen: Option<String>,
    /// The path of `publiccode.yml`.
    pub publiccode: Option<String>,
}

/// A licence found.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct LicencePart {
    /// Where, from the root.
    pub path: String,
    /// The line of a tag, or on which a folder is named; 1 for a text.
    pub line: usize,
    /// The SPDX expression; null for a text that was not recognised.
    pub spdx: Option<String>,
    /// Whether it forbids some uses, changes or users, so that it is not open; null where it was
    /// not recognised.
    pub not_open: Option<bool>,
    /// What of it is unclear: `later`, where `-only` is guessed because the text of a GNU licence does not say
    /// whether later versions will do; `version`, where only the family is named (`LicenseRef-AGPL`). Null
    /// otherwise.
    pub unclear: Option<&'static str>,
    /// How it was recognised: `tag`, `reuse`, `text`, `part`, `manifest`, or `readme` for a page for people.
    pub sign: &'static str,
    /// The folder that it is of alone, where the file says so of another than its own.
    pub folder: Option<String>,
    /// How sure the recognition is, 0 to 1.
    #[schemars(range(min = 0, max = 1))]
    pub confidence: f64,
}

/// What the last 24 months of history show, after CHAOSS; bots apart, authors by `.mailmap`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct HistoryPart {
    /// The first day looked at.
    pub since: String,
    /// The last day looked at.
    pub until: String,
    /// Whether only a part was fetched: then the measures say too little.
    pub shallow: bool,
    /// Commits by people, merges left out.
    pub commits: usize,
    /// Commits by bots.
    pub bot_commits: usize,
    /// People who made a commit.
    pub contributors: usize,
    /// The fewest people who made half of the commits.
    pub contributor_absence_factor: Option<usize>,
    /// The fewest organisations, by mail domain, that made half of the commits whose address tells
    /// one.
    pub elephant_factor: Option<usize>,
    /// The domains of the organisations, those with most commits first.
    pub organisations: Vec<String>,
    /// The share of commits whose address tells an organisation.
    pub organisation_share: Option<Percent>,
    /// People of the last 12 months who made no commit in the 12 before.
    pub new_contributors: usize,
    /// People who made a commit in both halves of the window.
    pub returning_contributors: usize,
    /// The share of the author with most commits.
    pub first_author_share: Option<Percent>,
    /// The last change of each governance file in the window; null when it is older.
    pub changed: BTreeMap<String, Option<String>>,
    /// The same in sentences.
    pub words: Vec<String>,
}

/// A measure next to the answer given.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct HintPart {
    /// The question's id.
    pub question: &'static str,
    /// The question in full, in the language of the report.
    pub text: &'static str,
    /// What was answered.
    pub answer: Answer,
    /// The same in words.
    pub answer_words: &'static str,
    /// What is counted, in a sentence.
    pub measure: String,
}

/// Something that could not be looked at.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct UnseenPart {
    /// What was not looked at.
    pub what: String,
    /// Why it was not looked at.
    pub why: String,
}

/// The keys that a report without a description has all the same.
#[derive(Serialize)]
struct Bare<'a> {
    schema: u32,
    tool: &'a Tool,
    date: &'a str,
    language: Lang,
    coverage: Coverage,
    evidence: crate::report::EvidenceProfilePart,
    questionnaires: [(); 0],
    alerts: [(); 0],
    gaps: [(); 0],
    plan: Option<()>,
    caution: &'static str,
    #[serde(flatten)]
    check: &'a CheckPart,
}

/// A report with what was found.
#[derive(Serialize)]
struct Full<'a> {
    #[serde(flatten)]
    assessment: &'a Report,
    #[serde(flatten)]
    check: &'a CheckPart,
}

impl Serialize for CheckReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let check = &self.check;
        match &self.assessment {
            Some(assessment) => Full { assessment, check }.serialize(serializer),
            None => Bare {
                schema: crate::report::SCHEMA,
                tool: &self.tool,
                date: &self.date,
                language: self.language,
                coverage: Coverage::default(),
                evidence: crate::report::EvidenceProfilePart::new(
                    &EvidenceProfile::default(),
                    self.language,
                ),
                questionnaires: [],
                alerts: [],
                gaps: [],
                plan: None,
                caution: crate::report::build::caution(self.language),
                check,
            }
            .serialize(serializer),
        }
    }
}

/// What the parts of a check are made from.
#[derive(Clone, Copy, Debug)]
pub struct CheckSource<'a> {
    /// The day it speaks of.
    pub date: Date,
    /// What was looked at, as named on the command line.
    pub root: &'a str,
    /// What comes before a path so that it can be opened from where the command was run; empty
    /// where nothing does.
    pub folder: &'a str,
    /// The project file, from the root, and its text.
    pub text: Option<(&'a str, &'a str)>,
    /// What was found.
    pub checked: &'a Checked,
    /// From which severity on a finding fails the check.
    pub fail_on: FailOn,
    /// After how many months an answer is stale, where that is asked.
    pub max_age_months: Option<u32>,
    /// The repository.
    pub repository: &'a Repository,
    /// The reviews that were not read, and why.
    pub reviews_unread: &'a [(String, Unseen)],
    /// What its documents say, one for each.
    pub readings: &'a [Option<GovernanceReading>],
    /// The description with the questionnaires it was assessed by, where there is one.
    pub described: Option<(&'a Description, &'a [&'static Questionnaire])>,
    /// The earlier report: its file, and the day it speaks of.
    pub baseline: Option<(&'a str, &'a str)>,
    /// Whether web addresses were tried.
    pub online: bool,
    /// Whether a single document is looked at, and nothing else.
    pub alone: bool,
}
