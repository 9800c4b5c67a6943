//! What could not be read, for programs.

use super::SCHEMA;
use crate::model::Lang;
use schemars::JsonSchema;
use serde::Serialize;

/// A description that could not be read: it stands where its report would.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Refusal {
    /// The number of this format, that of a report.
    pub schema: u32,
    /// The file, as named on the command line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The number of its line on standard input, where each line is a description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<usize>,
    /// Why, in a sentence: the first problem with its place.
    pub error: String,
    /// Everything that is wrong with it; empty where the system did not give it.
    pub problems: Vec<ProblemPart>,
}

/// A problem of a description, for programs.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ProblemPart {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do; may be empty.
    pub help: String,
}

impl Refusal {
    /// What could not be read, from what is wrong with it or else from what the system said.
    #[must_use]
    pub fn new(file: Option<String>, problems: Vec<ProblemPart>, otherwise: String) -> Refusal {
        Refusal {
            schema: SCHEMA,
            file,
            record: None,
            error: problems.first().map_or(otherwise, |first| {
                format!("{}:{}: {}", first.line, first.column, first.message)
            }),
            problems,
        }
    }

    /// The file and why, as a compiler says it: the file with the place of the first problem.
    #[must_use]
    pub fn line(&self, lang: Lang) -> String {
        let file = self.file.as_deref().unwrap_or_default();
        let after = if self.problems.is_empty() {
            lang.pick(": ", "\u{a0}: ")
        } else {
            ":"
        };
        format!("{file}{after}{}", self.error)
    }

    /// The same of a line of standard input: its places are those of that input.
    #[must_use]
    pub fn of_record(mut self, record: usize) -> Refusal {
        for problem in &mut self.problems {
            problem.line += record - 1;
        }
        if let Some(first) = self.problems.first() {
            self.error = format!("{}:{}: {}", first.line, first.column, first.message);
        }
        self.record = Some(record);
        self
    }
}
