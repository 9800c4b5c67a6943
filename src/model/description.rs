//! A description: a project, and what its people answered.

use super::{Answered, DatedTarget, Kind, Policy, Project, Respondent};
use std::collections::BTreeMap;

/// A questionnaire as a description or the command line names it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum QuestionnaireName {
    /// A shipped questionnaire, by its id.
    Shipped(String),
    /// One's own file, as written.
    Custom(String),
}

impl QuestionnaireName {
    /// Whether it is an id or a path: a path has a separator or a YAML ending.
    #[must_use]
    pub fn parse(text: &str) -> QuestionnaireName {
        let ending = text
            .rsplit_once('.')
            .map(|(_, ending)| ending.to_ascii_lowercase());
        let yaml = matches!(ending.as_deref(), Some("yaml" | "yml"));
        if yaml || text.contains(['/', '\\']) {
            QuestionnaireName::Custom(text.to_owned())
        } else {
            QuestionnaireName::Shipped(text.to_owned())
        }
    }
}

/// A whole description: the project and its people's answers.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Description {
    /// The file it was read from: an answer is no evidence of itself.
    pub file: Option<String>,
    /// Who the project is.
    pub project: Project,
    /// What it wants to be assessed by; the defaults for its kinds when it names none.
    pub questionnaires: Vec<QuestionnaireName>,
    /// Who answered.
    pub respondent: Respondent,
    /// The answers by question id. A question without an entry is unknown.
    pub answers: BTreeMap<String, Answered>,
    /// What `commons check` demands.
    pub policy: Policy,
    /// What it wants to reach, and until when.
    pub targets: Vec<DatedTarget>,
}

impl Description {
    /// The questionnaires asked of these kinds when none is named.
    #[must_use]
    pub fn default_questionnaires(kinds: &[Kind]) -> Vec<QuestionnaireName> {
        let ids: &[&str] = if kinds.iter().any(|kind| kind.is_digital()) {
            &["commons", "ostrom", "guide"]
        } else {
            &["commons", "ostrom-classic"]
        };
        ids.iter()
            .map(|id| QuestionnaireName::Shipped((*id).to_owned()))
            .collect()
    }
}
