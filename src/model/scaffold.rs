//! A description that is begun from what a repository shows, before anybody answered.

use super::{Evidence, Project};

/// What a first description is written from. Nothing in it is an answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Scaffold {
    /// Whether the schema of the file stands beside it, so that an editor can be told.
    pub schema: bool,
    /// How an answer is written that nobody gave yet.
    pub unknown: &'static str,
    /// What stands at the top, line by line.
    pub head: Vec<String>,
    /// Who the project seems to be.
    pub project: Project,
    /// What stands beside the keys of the project: `kind` → why, and what else it could be.
    pub remarks: Vec<(&'static str, String)>,
    /// What stands before the questions, line by line.
    pub before_questions: Vec<String>,
    /// Questions that something in the repository may bear on.
    pub proposals: Vec<Proposal>,
}

/// A question, and where somebody may look for its answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Proposal {
    /// A heading before it, where a new part begins.
    pub heading: Option<String>,
    /// The id of the question.
    pub question: &'static str,
    /// The question, and why something is proposed.
    pub remarks: Vec<String>,
    /// Where to look.
    pub evidence: Vec<Evidence>,
}
