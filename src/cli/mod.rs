//! The words typed.
//!
//! The doc comments are the English help; the French one is in `words::help`, by the same ids.

mod values;

use crate::model::{EvidenceDemand, FailOn, Kind, Lang, Stage};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use values::{date, evidence, fail_on, gaps, kind, lang, stage};

/// Is this project a commons, how robust is its governance, and what to fix next?
#[derive(Debug, Parser)]
#[command(
    name = "commons",
    version,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub struct Cli {
    /// What to do
    #[command(subcommand)]
    pub verb: Verb,
    #[expect(
        clippy::doc_markdown,
        reason = "help for a terminal, not documentation"
    )]
    /// The language of the words: en or fr [default: COMMONS_LANG, else the locale]
    #[arg(long, global = true, display_order = 100, value_parser = lang, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// When to use colours
    #[arg(
        long,
        global = true,
        display_order = 101,
        default_value = "auto",
        value_name = "WHEN"
    )]
    pub color: Color,
    /// Say nothing but the result and errors
    #[arg(long, short, global = true, display_order = 102)]
    pub quiet: bool,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
#[expect(missing_docs, reason = "three well-known words")]
pub enum Color {
    Auto,
    Always,
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Score a description and print the report
    Assess(AssessArgs),
    /// Answer questions in the terminal, saved as you go, and get the report
    Interview(InterviewArgs),
    /// Check a repository, in CI or at home: its description, governance files, evidence, licences and history
    Check(CheckArgs),
    /// Compare one project with itself earlier, or many projects side by side
    Compare(CompareArgs),
    /// Explain a question, a principle, a level, a verdict, an alert or a finding
    Explain(ExplainArgs),
    /// Write a first description from what a repository shows
    Init(InitArgs),
    /// Write the first text of a document, to be filled in together
    Draft(DraftArgs),
    /// List, show or validate questionnaires
    Questionnaires(QuestionnairesArgs),
    /// Print the JSON Schema of a file format
    Schema(SchemaArgs),
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
    /// Print the manual page
    Man,
}

/// What an assessment depends on, besides the description.
#[derive(Args, Clone, Debug, Default)]
pub struct BasisArgs {
    /// Assess by this questionnaire, an id or a file, instead of those the description names
    #[arg(long = "questionnaire", value_name = "ID|FILE")]
    pub questionnaires: Vec<String>,
    /// Assess at this stage instead of the one declared
    #[arg(long, value_parser = stage, value_name = "STAGE")]
    pub stage: Option<Stage>,
    /// The day the assessment speaks of, YYYY-MM-DD [default: today]
    #[arg(long, value_parser = date, value_name = "DATE")]
    pub date: Option<jiff::civil::Date>,
}

/// `commons assess`
#[derive(Args, Debug)]
pub struct AssessArgs {
    /// Descriptions or folders; `-` is standard input [default: commons.yaml, from here up]
    #[arg(value_name = "FILE|DIR")]
    pub inputs: Vec<String>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a flattened doc comment would become the help")]
    pub basis: BasisArgs,
    /// Combine the descriptions, one for each person, into one report that says where they differ
    #[arg(long)]
    pub combine: bool,
    /// The format of the report
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub format: Format,
    /// Write the report to this file, whole or not at all
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// How many gaps to show (text and markdown): a number, or all
    #[arg(long, default_value = "8", value_parser = gaps, value_name = "N|all")]
    pub gaps: Gaps,
    /// Plan for this level or verdict, e.g. 3, ready or commons=commons [default: the next one]
    #[arg(long, value_name = "[ID=]GOAL")]
    pub target: Option<String>,
}

/// The format of a report.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Format {
    /// For a terminal, a pipe and a screen reader
    Text,
    /// The superset of all formats, for programs
    Json,
    /// For a pull request or a wiki
    Markdown,
    /// One row for each question
    Csv,
    /// One object on one line for each project
    Ndjson,
    /// For a browser, a wall and paper: one file, with drawings
    Html,
    /// A small picture (SVG) of the first questionnaire’s verdict, with its date
    Badge,
    /// The same for shields.io’s endpoint badge
    BadgeJson,
}

/// The format of a check.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum CheckFormat {
    /// For a terminal, a pipe and a screen reader
    Text,
    /// The superset of all formats, for programs
    Json,
    /// For a comment on a pull request
    Markdown,
    /// Annotations on the lines of a pull request, for GitHub Actions
    Github,
    /// A code quality report, for GitLab CI
    Gitlab,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// `JUnit` XML, for test reports
    #[value(help = "JUnit XML, for test reports")]
    Junit,
}

/// How many gaps to show.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Gaps {
    /// So many.
    First(usize),
    /// All.
    All,
}

impl Default for Gaps {
    fn default() -> Gaps {
        Gaps::First(8)
    }
}

/// `commons interview`
#[derive(Args, Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "switches of the command line"
)]
pub struct InterviewArgs {
    /// The description to begin or go on with [default: commons.yaml, from here up]
    #[arg(value_name = "FILE")]
    pub file: Option<String>,
    /// How deep to go [default: ask]
    #[arg(long, value_name = "DEPTH")]
    pub depth: Option<Depth>,
    /// Only this questionnaire, section or question, e.g. ostrom.sanctions; may be repeated
    #[arg(long, value_name = "ID")]
    pub only: Vec<String>,
    /// Only questions without an answer, or with “unknown”
    #[arg(long)]
    pub unanswered: bool,
    /// Only answers older than the policy allows [default: 24 months]
    #[arg(long)]
    pub stale: bool,
    /// Only questions that people answered differently, in answers/ beside the description
    #[arg(long)]
    pub disputed: bool,
    /// Also questions that are not asked at the project’s stage
    #[arg(long)]
    pub all: bool,
    /// Answer as this person, “Name, role”, in a file of their own in answers/
    #[arg(long, value_name = "NAME, ROLE")]
    pub respondent: Option<String>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a flattened doc comment would become the help")]
    pub basis: BasisArgs,
}

/// How deep an interview goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Depth {
    /// The conditions and the core questions
    Quick,
    /// Every question asked at the stage
    Full,
}

/// `commons check`
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// A repository, a folder, a description, or one governance file [default: from here up]
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,
    /// The format of the result
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub format: CheckFormat,
    /// Write the result to this file, whole or not at all
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// From which severity on a finding fails the check: error, warning or never
    #[arg(long, default_value = "error", value_parser = fail_on, value_name = "SEVERITY")]
    pub fail_on: FailOn,
    /// Fail only on what is new or worse than in this earlier report (--format json)
    #[arg(long, value_name = "REPORT")]
    pub baseline: Option<PathBuf>,
    /// The least that must be shown, e.g. `commons=in-the-making`, `ostrom=2`, `ostrom.sanctions=40%`
    #[arg(long, value_name = "ID=VALUE")]
    pub least: Vec<String>,
    /// Which yes and partly answers must have evidence: all, essential or none
    #[arg(long, value_parser = evidence, value_name = "WHICH")]
    pub evidence: Option<EvidenceDemand>,
    /// After how long an answer is stale, e.g. “18 months”
    #[arg(long, value_name = "DURATION")]
    pub max_age: Option<String>,
    /// Silence a finding, listed all the same; ID may go on with a question or file
    #[arg(long, value_name = "ID=REASON[@UNTIL]")]
    pub ignore: Vec<String>,
    /// Ask the web addresses that are cited whether they answer: the only thing that is ever sent
    #[arg(long)]
    pub online: bool,
    /// With --online: ask private and loopback addresses too
    #[arg(long, requires = "online")]
    pub allow_private: bool,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a flattened doc comment would become the help")]
    pub basis: BasisArgs,
}

/// `commons compare`
#[derive(Args, Clone, Debug, Default)]
pub struct CompareArgs {
    /// Descriptions, JSON reports, folders or git revisions such as HEAD~20:commons.yaml
    #[arg(value_name = "FILE|DIR|REV:PATH")]
    pub inputs: Vec<String>,
    /// Put two descriptions of one name side by side, as two projects
    #[arg(long, conflicts_with_all = ["one_project", "history"])]
    pub side_by_side: bool,
    /// Compare two descriptions as one project, whatever their names: it was renamed
    #[arg(long, conflicts_with = "history")]
    pub one_project: bool,
    /// Follow one description through the history of its git repository
    #[arg(long)]
    pub history: bool,
    /// Only projects at this stage, side by side; may be repeated
    #[arg(long = "stage", value_parser = stage, value_name = "STAGE")]
    pub stages: Vec<Stage>,
    /// Only projects of this kind, side by side; may be repeated
    #[arg(long = "kind", value_parser = kind, value_name = "KIND")]
    pub kinds: Vec<Kind>,
    /// Order by a key, e.g. name, level or ostrom.sanctions; an unknown one lists them all [default: as given]
    #[arg(long, value_name = "KEY")]
    pub sort: Option<String>,
    /// Assess by this questionnaire, an id or a file, instead of those the descriptions name
    #[arg(long = "questionnaire", value_name = "ID|FILE")]
    pub questionnaires: Vec<String>,
    /// The day the assessments speak of, YYYY-MM-DD [default: today; with --history, the day of each revision]
    #[arg(long, value_parser = date, value_name = "DATE")]
    pub date: Option<jiff::civil::Date>,
    /// The format of the comparison
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub format: CompareFormat,
    /// Write the comparison to this file, whole or not at all
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// How many shared gaps to show (text, markdown, html): a number, or all
    #[arg(long, default_value = "8", value_parser = gaps, value_name = "N|all")]
    pub gaps: Gaps,
}

/// The format of a comparison.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum CompareFormat {
    /// For a terminal, a pipe and a screen reader
    #[default]
    Text,
    /// The superset of all formats, for programs
    Json,
    /// For a pull request or a wiki
    Markdown,
    /// One row for each project or revision
    Csv,
    /// One object on one line for each project or revision, as it goes
    Ndjson,
    /// One page that needs nothing else
    Html,
}

/// `commons explain`
#[derive(Args, Debug)]
pub struct ExplainArgs {
    /// What to explain, e.g. ostrom.sanctions, level-3 or in-the-making [default: list what can be]
    #[arg(value_name = "ID")]
    pub id: Option<String>,
    /// A description: also show how the thing stands there, and the arithmetic of its score
    #[arg(value_name = "FILE")]
    pub file: Option<String>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a flattened doc comment would become the help")]
    pub basis: BasisArgs,
}

/// `commons init`
#[derive(Args, Debug)]
pub struct InitArgs {
    /// A folder of the project; the description is written at its root [default: here]
    #[arg(value_name = "DIR")]
    pub path: Option<PathBuf>,
}

/// `commons draft`
#[derive(Args, Debug)]
pub struct DraftArgs {
    /// Of which document
    #[command(subcommand)]
    pub verb: DraftVerb,
}

/// A document that can be begun.
#[derive(Debug, Subcommand)]
pub enum DraftVerb {
    /// A GOVERNANCE.md from the answers: what is known, and what is missing as questions
    Governance(DraftGovernanceArgs),
}

/// `commons draft governance`
#[derive(Args, Debug)]
pub struct DraftGovernanceArgs {
    /// The description [default: commons.yaml, from here up; without one, every question is asked]
    #[arg(value_name = "FILE")]
    pub file: Option<String>,
    /// Ask what this questionnaire asks, an id or a file, instead of those the description names
    #[arg(long = "questionnaire", value_name = "ID|FILE")]
    pub questionnaires: Vec<String>,
    /// Ask what is asked at this stage instead of the one declared
    #[arg(long, value_parser = stage, value_name = "STAGE")]
    pub stage: Option<Stage>,
    /// The day the draft is written, YYYY-MM-DD [default: today]
    #[arg(long, value_parser = date, value_name = "DATE")]
    pub date: Option<jiff::civil::Date>,
    /// Write the draft to this new file; one that is there is never replaced
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `commons questionnaires`
#[derive(Args, Debug)]
pub struct QuestionnairesArgs {
    /// What to do with them [default: list]
    #[command(subcommand)]
    pub verb: Option<QuestionnairesVerb>,
}

/// What to do with questionnaires.
#[derive(Debug, Subcommand)]
pub enum QuestionnairesVerb {
    /// List the shipped questionnaires
    List,
    /// Show a questionnaire: to read, as a worksheet for a workshop on paper, or as a codebook
    Show {
        /// Its id, or a file
        #[arg(value_name = "ID|FILE")]
        id: String,
        /// The format: text, markdown for a worksheet, json or csv for a codebook
        #[arg(long, default_value = "text", value_name = "FORMAT")]
        format: ShowFormat,
    },
    /// Check a questionnaire of your own, and say everything that is wrong with it
    Validate {
        /// The files
        #[arg(value_name = "FILE", required = true)]
        files: Vec<String>,
    },
}

/// The format of a questionnaire that is shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum ShowFormat {
    /// To read in a terminal
    Text,
    /// A worksheet to print
    Markdown,
    /// A codebook in both languages, for programs
    Json,
    /// A codebook in both languages, one row per question
    Csv,
}

/// `commons schema`
#[derive(Args, Debug)]
pub struct SchemaArgs {
    /// Which format
    #[arg(default_value = "project", value_name = "SCHEMA")]
    pub which: Schema,
}

/// A file format with a schema.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Schema {
    /// The description of a project
    Project,
    /// A questionnaire
    Questionnaire,
    /// The JSON report
    Report,
    /// Two assessments of one project, compared
    Comparison,
    /// Projects side by side
    Portfolio,
    /// One project over time
    History,
}

/// `commons completions`
#[derive(Args, Debug)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}
