//! The formats of each verb’s result, and how the name of a file tells one.

use super::values::{by_ending, unknown_ending};
use super::{AssessArgs, CheckArgs, CompareArgs, ExportArgs};
use clap::ValueEnum;

/// The format of a report.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum Format {
    /// For a terminal, a pipe or a screen reader
    #[default]
    Text,
    /// Complete report, for programs
    Json,
    /// For a pull request or a wiki
    Markdown,
    /// One row per question
    Csv,
    /// One JSON object per line, one line per project
    Ndjson,
    /// Self-contained, printable web page with charts
    Html,
    /// Spreadsheet for people: results, gaps, answers and method
    Xlsx,
    /// SVG badge with the verdict of the first questionnaire and its date
    Badge,
    /// The same badge as JSON, for the shields.io endpoint
    BadgeJson,
}

/// The format of a check.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum CheckFormat {
    /// For a terminal, a pipe or a screen reader
    #[default]
    Text,
    /// Complete report, for programs
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

impl CheckFormat {
    /// Whether a forge reads it, which knows files by their paths from the root of the repository.
    #[must_use]
    pub fn is_of_a_forge(self) -> bool {
        matches!(
            self,
            CheckFormat::Github | CheckFormat::Gitlab | CheckFormat::Sarif
        )
    }
}

/// The format of a comparison.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum CompareFormat {
    /// For a terminal, a pipe or a screen reader
    #[default]
    Text,
    /// Complete report, for programs
    Json,
    /// For a pull request or a wiki
    Markdown,
    /// One row per project or revision
    Csv,
    /// One JSON object per line, one line per project or revision, written as it goes
    Ndjson,
    /// Self-contained web page
    Html,
    /// Spreadsheet for people: results, gaps and method
    Xlsx,
}

/// The format of an export.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum ExportFormat {
    /// The file that the standard’s own tool reads: only what can be said with evidence
    File,
    /// Text to paste: what can be said, what is left to write, what no question covers
    Markdown,
    /// The same three parts, for programs
    Json,
}

/// The format of a questionnaire that is shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum ShowFormat {
    /// To read in a terminal
    Text,
    /// A worksheet to edit before it is printed
    Markdown,
    /// A worksheet to print from a browser
    Html,
    /// A codebook in both languages, for programs
    Json,
    /// A codebook in both languages, one row per question
    Csv,
}

/// Verbs whose format is typed, or told by the name of the file to write.
macro_rules! told_by_ending {
    ($($args:ident: $format:ident,)*) => {$(
        impl $args {
            /// The format typed, else the one that the name of the file ends with.
            #[must_use]
            pub fn format(&self) -> $format {
                self.format.unwrap_or_else(|| by_ending(self.output.as_deref()))
            }

            /// The ending of the file to write where it tells no format and none was typed, and those
            /// that do.
            #[must_use]
            pub fn unknown_ending(&self) -> Option<(String, Vec<&'static str>)> {
                match self.format {
                    Some(_) => None,
                    None => unknown_ending::<$format>(self.output.as_deref()),
                }
            }
        }
    )*};
}

told_by_ending! {
    AssessArgs: Format,
    CheckArgs: CheckFormat,
    CompareArgs: CompareFormat,
}

impl ExportArgs {
    /// The format typed, else the one that the name of the file tells for sure.
    #[must_use]
    pub fn format(&self) -> Option<ExportFormat> {
        let ending = self.output.as_deref().and_then(|it| it.extension());
        let markdown = ending.is_some_and(|it| it == "md" || it == "markdown");
        self.format
            .or_else(|| markdown.then_some(ExportFormat::Markdown))
    }
}
