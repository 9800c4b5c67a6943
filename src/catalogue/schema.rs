//! The JSON Schema of a questionnaire file.

use crate::model::{Localized, Question, Scheme, Sub};
use schemars::JsonSchema;
use serde_json::Value;

/// A questionnaire as it is written: questions are given, or referred to.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "A questionnaire for `commons`")]
#[expect(
    dead_code,
    reason = "only its schema is used; the reader in `own` keeps places"
)]
struct WrittenQuestionnaire {
    /// Its id: the first part of the ids of its questions.
    #[schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
    id: String,
    /// Its version: change it when a score may change.
    #[schemars(range(min = 1))]
    version: u32,
    /// How it is judged.
    scheme: Scheme,
    /// Its title.
    title: Localized,
    /// What it is.
    intro: Localized,
    /// Its parts, in order. In `principles` their ids are Ostrom's eight principles.
    #[schemars(length(min = 1, max = 16))]
    sections: Vec<WrittenSection>,
}

/// A part of a questionnaire.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct WrittenSection {
    /// Its id inside the questionnaire.
    #[schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
    id: String,
    /// Its title.
    title: Localized,
    /// Why it matters.
    why: Localized,
    /// Its questions, in order.
    #[schemars(length(min = 1, max = 40))]
    questions: Vec<WrittenItem>,
}

/// A question, or a reference to a shipped one.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum WrittenItem {
    /// A shipped question that stands here too.
    Reference(WrittenReference),
    /// A question of one's own.
    Question(Box<Question>),
}

/// A reference to a shipped question.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct WrittenReference {
    /// The shipped question's id.
    #[schemars(rename = "ref")]
    reference: String,
    /// The group it is counted in, where a section has several.
    sub: Option<Sub>,
}

/// The schema of a questionnaire file.
#[must_use]
pub fn schema() -> Value {
    schemars::schema_for!(WrittenQuestionnaire).to_value()
}
