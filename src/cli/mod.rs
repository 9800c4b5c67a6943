//! The words typed.
//!
//! The doc comments are the English help; the French one stands in
//! `questionnaires/words/help.yaml`, by the same ids.

mod formats;
mod values;

pub use formats::{CheckFormat, CompareFormat, ExportFormat, Format, ShowFormat};

use crate::model::{Depth, EvidenceDemand, FailOn, Kind, Lang, Shown, Stage};
use crate::words;
use clap::{Args, Command, CommandFactory as _, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;
use values::{date, evidence, fail_on, gaps, kind, lang, one_of, stage};

/// Assess whether a project is a commons, how robust its governance is, and what to fix next
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
    /// Output language [default: COMMONS_LANG, then the locale]
    #[arg(long, global = true, display_order = 100, value_parser = lang(), value_name = "LANG")]
    pub lang: Option<Lang>,
    /// When to use colours
    #[arg(
        long,
        global = true,
        display_order = 101,
        default_value = "auto",
        value_parser = one_of::<Color>(Lang::En),
        value_name = "WHEN"
    )]
    pub color: Color,
    /// Print only the result and errors
    #[arg(long, short, global = true, display_order = 102)]
    pub quiet: bool,
}

/// The words typed, for readers of a language: its help, its values, and examples.
#[must_use]
pub fn command(lang: Lang) -> Command {
    let command = Cli::command();
    match lang {
        Lang::En => words::with_examples(command, lang),
        Lang::Fr => words::localise(listing_french(command)),
    }
}

/// The verb typed, as far as it is one: `commons questionnaires show`.
#[must_use]
pub fn verb(command: &Command, arguments: &[OsString]) -> String {
    let mut at = command;
    let mut path = command.get_name().to_owned();
    for argument in arguments.iter().skip(1) {
        if let Some(below) = at.find_subcommand(argument) {
            path.push_str(&format!(" {}", below.get_name()));
            at = below;
        }
    }
    path
}

/// Lists the values that have a French word by it.
fn listing_french(command: Command) -> Command {
    let fr = Lang::Fr;
    let command = command.mut_args(|arg| match arg.get_id().as_str() {
        "stage" | "stages" => arg.value_parser(stage(fr)),
        "kinds" => arg.value_parser(kind(fr)),
        "evidence" | "reviewed" => arg.value_parser(evidence(fr)),
        "depth" => arg.value_parser(one_of::<Depth>(fr)),
        "color" => arg.value_parser(one_of::<Color>(fr)),
        "fail_on" => arg.value_parser(fail_on(fr)).default_value("erreur"),
        _ => arg,
    });
    command.mut_subcommands(listing_french)
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
    /// Score a project file and print the report
    Assess(AssessArgs),
    /// Answer questions in the terminal, saved as you go, and get a report
    Interview(InterviewArgs),
    /// Review the evidence of somebody’s answers in the terminal, as a jury does
    Review(ReviewArgs),
    /// Check a repository locally or in CI: project file, governance files, evidence, licences and history
    Check(CheckArgs),
    /// Compare a project with an earlier version, or several projects side by side
    Compare(CompareArgs),
    /// Explain a question, principle, level, verdict, alert, finding or any word of a report
    Explain(ExplainArgs),
    /// Create commons.yaml from what the repository already contains
    Init(InitArgs),
    /// Draft a document to complete together
    Draft(DraftArgs),
    /// Fill in another form from the same answers: a badge, a label, a call
    Export(ExportArgs),
    /// Write the page for answering questions in a browser, without a server
    Page(PageArgs),
    /// List, show or validate questionnaires
    Questionnaires(QuestionnairesArgs),
    /// Print the JSON Schema of a file format
    Schema(SchemaArgs),
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
    /// Print the manual page
    Man,
}

/// What an assessment depends on, besides the project file.
#[derive(Args, Clone, Debug, Default)]
pub struct BasisArgs {
    /// Use this questionnaire (id or file) instead of those named in the project file
    #[arg(long = "questionnaire", value_name = "ID|FILE")]
    pub questionnaires: Vec<String>,
    /// Assess at this stage instead of the declared one
    #[arg(long, value_parser = stage(Lang::En), value_name = "STAGE")]
    pub stage: Option<Stage>,
    /// Assessment date, YYYY-MM-DD [default: today]
    #[arg(long, value_parser = date, value_name = "DATE")]
    pub date: Option<jiff::civil::Date>,
}

/// `commons assess`
#[derive(Args, Debug)]
pub struct AssessArgs {
    /// Project files or folders; `-` is standard input [default: commons.yaml in this folder or one above it]
    #[arg(value_name = "FILE|DIR")]
    pub inputs: Vec<String>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a flattened doc comment would become the help")]
    pub basis: BasisArgs,
    /// Combine several people’s answers into one report that shows where they differ
    #[arg(long)]
    pub combine: bool,
    /// Review of a project file, as written by `commons review`, or a folder of reviews; may be repeated
    #[arg(long = "review", value_name = "FILE")]
    pub reviews: Vec<PathBuf>,
    /// With several project files: print a report for each, then the table of all (text and markdown)
    #[arg(long, conflicts_with = "combine")]
    pub each: bool,
    /// Only results, plan and method, on two printed pages (html)
    #[arg(long)]
    pub brief: bool,
    /// Report format [default: by the extension of --output, otherwise text]
    #[arg(long, value_parser = one_of::<Format>(Lang::En), value_name = "FORMAT")]
    pub format: Option<Format>,
    /// Write the report to FILE (atomic)
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Number of gaps to show (text and markdown), or all
    #[arg(long, default_value = "8", value_parser = gaps, value_name = "N|all")]
    pub gaps: Shown,
    /// Plan for this level or verdict, such as 3, ready or commons=commons [default: the next one]
    #[arg(long, value_name = "[ID=]GOAL")]
    pub target: Option<String>,
}

/// `commons page`
#[derive(Args, Debug)]
pub struct PageArgs {
    /// Project file that the page opens with [default: none]
    #[arg(value_name = "FILE")]
    pub file: Option<String>,
    /// Review that the page opens with, beside its project file; may be repeated
    #[arg(long = "review", value_name = "FILE", requires = "file")]
    pub reviews: Vec<PathBuf>,
    /// Write the page to FILE (atomic)
    #[arg(long, short, value_name = "FILE", default_value = "commons-fr-en.html")]
    pub output: PathBuf,
    /// The library compiled for browsers and packed, as .ci/page makes it [default: the one in this program]
    #[arg(long, value_name = "FILE")]
    pub core: Option<String>,
}

/// `commons interview`
#[derive(Args, Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "switches of the command line"
)]
pub struct InterviewArgs {
    /// Project file to create or continue [default: commons.yaml in this folder or one above it]
    #[arg(value_name = "FILE")]
    pub file: Option<String>,
    /// How many questions to ask [default: ask]
    #[arg(long, value_parser = one_of::<Depth>(Lang::En), value_name = "DEPTH")]
    pub depth: Option<Depth>,
    /// Only this questionnaire, section or question, such as ostrom.sanctions; may be repeated
    #[arg(long, value_name = "ID")]
    pub only: Vec<String>,
    /// Only unanswered questions and those answered “unknown”
    #[arg(long)]
    pub unanswered: bool,
    /// Only answers older than the policy allows [default: 24 months]
    #[arg(long)]
    pub stale: bool,
    /// Only questions that people answered differently, in answers/ beside the project file
    #[arg(long)]
    pub disputed: bool,
    /// Include questions not asked at the project’s stage
    #[arg(long)]
    pub all: bool,
    /// Answer as this person (“Name, role”), in a separate file in answers/
    #[arg(long, value_name = "NAME, ROLE")]
    pub respondent: Option<String>,
    /// Enter answers from printed sheets of this questionnaire, one line per person
    #[arg(long, value_name = "ID", conflicts_with_all = ["respondent", "only", "unanswered", "stale", "disputed"])]
    pub from_sheet: Option<String>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a flattened doc comment would become the help")]
    pub basis: BasisArgs,
}

/// `commons review`
#[derive(Args, Clone, Debug)]
pub struct ReviewArgs {
    /// Project files, or folders of them, to review one after the other
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<String>,
    /// Who is reviewing (“Name, role”) [default: ask]
    #[arg(long, value_name = "NAME, ROLE")]
    pub by: Option<String>,
    /// Show only the answers that another review beside the project file did not confirm in full
    #[arg(long)]
    pub second: bool,
    /// Write the review to this file, or into this folder [default: FILE.NAME.review.yaml beside the project file]
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a flattened doc comment would become the help")]
    pub basis: BasisArgs,
}

/// `commons check`
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// Repository, folder, project file or single governance file [default: this folder or one above it]
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,
    /// Result format [default: by the extension of --output, otherwise text]
    #[arg(long, value_parser = one_of::<CheckFormat>(Lang::En), value_name = "FORMAT")]
    pub format: Option<CheckFormat>,
    /// Write the result to FILE (atomic)
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Fail on findings of this severity or worse
    #[arg(long, default_value = "error", value_parser = fail_on(Lang::En), value_name = "SEVERITY")]
    pub fail_on: FailOn,
    /// Fail only on findings that are new or worse than in this earlier report (--format json)
    #[arg(long, value_name = "REPORT")]
    pub baseline: Option<PathBuf>,
    /// Minimum evidenced result, such as `commons=in-the-making`, `ostrom=2` or `ostrom.sanctions=40%`
    #[arg(long, value_name = "ID=VALUE")]
    pub least: Vec<String>,
    /// Which “yes” and “partly” answers must have evidence
    #[arg(long, value_parser = evidence(Lang::En), value_name = "WHICH")]
    pub evidence: Option<EvidenceDemand>,
    /// Which “yes” and “partly” answers must have been reviewed
    #[arg(long, value_parser = evidence(Lang::En), value_name = "WHICH")]
    pub reviewed: Option<EvidenceDemand>,
    /// Age after which an answer is stale, such as “18 months”
    #[arg(long, value_name = "DURATION")]
    pub max_age: Option<String>,
    /// Ignore a finding (still listed); ID may be followed by a question or file
    #[arg(long, value_name = "ID=REASON[@UNTIL]")]
    pub ignore: Vec<String>,
    /// Check that cited web addresses respond (the only network access)
    #[arg(long)]
    pub online: bool,
    /// With --online: also check private and loopback addresses
    #[arg(long, requires = "online")]
    pub allow_private: bool,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a flattened doc comment would become the help")]
    pub basis: BasisArgs,
}

/// `commons compare`
#[derive(Args, Clone, Debug, Default)]
pub struct CompareArgs {
    /// Project files, JSON reports, folders, or git revisions such as HEAD~20:commons.yaml
    #[arg(value_name = "FILE|DIR|REV:PATH")]
    pub inputs: Vec<String>,
    /// Treat two project files with the same name as two projects
    #[arg(long, conflicts_with_all = ["one_project", "history"])]
    pub side_by_side: bool,
    /// Treat two project files as one project that was renamed
    #[arg(long, conflicts_with = "history")]
    pub one_project: bool,
    /// Follow a project file through its git history; for a folder, show how many projects were at each result and which moved
    #[arg(long)]
    pub history: bool,
    /// Only projects at this stage; may be repeated
    #[arg(long = "stage", value_parser = stage(Lang::En), value_name = "STAGE")]
    pub stages: Vec<Stage>,
    /// Only projects of this kind; may be repeated
    #[arg(long = "kind", value_parser = kind(Lang::En), value_name = "KIND")]
    pub kinds: Vec<Kind>,
    /// Review of one of the project files, or a folder of reviews; may be repeated
    #[arg(long = "review", value_name = "FILE", conflicts_with = "history")]
    pub reviews: Vec<PathBuf>,
    /// Sort by a key, such as name, level or ostrom.sanctions; an unknown key lists them all [default: as given]
    #[arg(long, value_name = "KEY")]
    pub sort: Option<String>,
    /// Use this questionnaire (id or file) instead of those named in the project files
    #[arg(long = "questionnaire", value_name = "ID|FILE")]
    pub questionnaires: Vec<String>,
    /// Assessment date, YYYY-MM-DD [default: today; with --history, the date of each revision]
    #[arg(long, value_parser = date, value_name = "DATE")]
    pub date: Option<jiff::civil::Date>,
    /// Comparison format [default: by the extension of --output, otherwise text]
    #[arg(long, value_parser = one_of::<CompareFormat>(Lang::En), value_name = "FORMAT")]
    pub format: Option<CompareFormat>,
    /// Write the comparison to FILE (atomic); with html, DIR/ gets an index and a page for each project
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Number of shared gaps to show (text, markdown and html), or all
    #[arg(long, default_value = "8", value_parser = gaps, value_name = "N|all")]
    pub gaps: Shown,
}

/// `commons explain`
#[derive(Args, Debug)]
pub struct ExplainArgs {
    /// Any word or id you see, such as fragile, held back by or ostrom.sanctions; then a project file, to see its result there and how the score is calculated [default: list everything]
    #[arg(value_name = "WORD")]
    pub words: Vec<String>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a flattened doc comment would become the help")]
    pub basis: BasisArgs,
}

/// `commons init`
#[derive(Args, Debug)]
pub struct InitArgs {
    /// A folder of the project; commons.yaml is created at its root [default: this folder]
    #[arg(value_name = "DIR")]
    pub path: Option<PathBuf>,
    /// Start from a form filled in elsewhere: .bestpractices.json, security-insights.yml, publiccode.yml, CITATION.cff or codemeta.json
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
}

/// `commons draft`
#[derive(Args, Debug)]
pub struct DraftArgs {
    /// The document to draft
    #[command(subcommand)]
    pub verb: DraftVerb,
}

/// A document that can be begun.
#[derive(Debug, Subcommand)]
pub enum DraftVerb {
    /// Draft GOVERNANCE.md from the answers, with clauses to choose from where nothing is written
    Governance(DraftGovernanceArgs),
}

/// `commons draft governance`
#[derive(Args, Debug)]
pub struct DraftGovernanceArgs {
    /// Project file [default: commons.yaml in this folder or one above it; without one, every question is asked]
    #[arg(value_name = "FILE")]
    pub file: Option<String>,
    /// Use this questionnaire (id or file) instead of those named in the project file
    #[arg(long = "questionnaire", value_name = "ID|FILE")]
    pub questionnaires: Vec<String>,
    /// Ask the questions of this stage instead of the declared one
    #[arg(long, value_parser = stage(Lang::En), value_name = "STAGE")]
    pub stage: Option<Stage>,
    /// Date of the draft, YYYY-MM-DD [default: today]
    #[arg(long, value_parser = date, value_name = "DATE")]
    pub date: Option<jiff::civil::Date>,
    /// Write the draft to FILE; an existing file is never overwritten
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `commons export`
#[derive(Args, Debug)]
pub struct ExportArgs {
    /// Project file [default: commons.yaml in this folder or one above it]
    #[arg(value_name = "FILE")]
    pub file: Option<String>,
    /// The standard to fill in, such as osps-baseline; list shows them all
    #[arg(long, value_name = "ID|list")]
    pub to: String,
    /// Output format [default: the standard’s own file where it has one, otherwise markdown]
    #[arg(long, value_parser = one_of::<ExportFormat>(Lang::En), value_name = "FORMAT")]
    pub format: Option<ExportFormat>,
    /// Review of the project file, or a folder of reviews: only what it confirms is exported; may be repeated
    #[arg(long = "review", value_name = "FILE")]
    pub reviews: Vec<PathBuf>,
    /// Write to FILE; an existing file is never overwritten
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Date against which the age of evidence is judged, YYYY-MM-DD [default: today]
    #[arg(long, value_parser = date, value_name = "DATE")]
    pub date: Option<jiff::civil::Date>,
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
    /// List the built-in questionnaires
    List,
    /// Show a questionnaire: to read, as a worksheet for a workshop on paper, or as a codebook
    Show {
        /// Questionnaire id or file
        #[arg(value_name = "ID|FILE")]
        id: String,
        /// Output format: text, html or markdown for a worksheet to print, json or csv for a codebook
        #[arg(long, default_value = "text", value_parser = one_of::<ShowFormat>(Lang::En), value_name = "FORMAT")]
        format: ShowFormat,
        /// Only the conditions and the essential questions (quick), in a text or a worksheet [default: full]
        #[arg(long, value_parser = one_of::<Depth>(Lang::En), value_name = "DEPTH")]
        depth: Option<Depth>,
        /// Only what is asked at this stage, in a text or a worksheet
        #[arg(long, value_parser = stage(Lang::En), value_name = "STAGE")]
        stage: Option<Stage>,
        /// Only what is asked of this kind, in a text or a worksheet; may be repeated
        #[arg(long = "kind", value_parser = kind(Lang::En), value_name = "KIND")]
        kinds: Vec<Kind>,
    },
    /// Validate your own questionnaires and report every problem
    Validate {
        /// Questionnaire files
        #[arg(value_name = "FILE", required = true)]
        files: Vec<String>,
    },
}

/// `commons schema`
#[derive(Args, Debug)]
pub struct SchemaArgs {
    /// The file format
    #[arg(default_value = "project", value_parser = one_of::<Schema>(Lang::En), value_name = "SCHEMA")]
    pub which: Schema,
}

/// A file format with a schema.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Schema {
    /// The project file
    Project,
    /// A questionnaire
    Questionnaire,
    /// A review of a project file
    Review,
    /// The JSON report
    Report,
    /// The comparison of two assessments of one project
    Comparison,
    /// Projects side by side
    Portfolio,
    /// One project over time
    History,
    /// Projects over time
    Cohort,
    /// The answers for another form
    Export,
}

/// `commons completions`
#[derive(Args, Debug)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}
