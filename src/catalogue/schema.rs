//! The JSON Schema of a questionnaire file.

use crate::model::{Localized, PRINCIPLES, Question, Scheme, Sub};
use schemars::JsonSchema;
use serde_json::{Value, json};

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
///
/// What the types cannot say is added: a key with nothing behind it is as good as none, one word
/// stands for a list of one, a number for its digits, and what must go together.
///
/// # Panics
/// Never: a test builds it.
#[must_use]
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(WrittenQuestionnaire).to_value();
    schema["properties"]["version"]["maximum"] = json!(u32::MAX);
    schema["allOf"] = json!([{
        "if": { "properties": { "scheme": { "const": "principles" } } },
        "then": { "properties": { "sections": { "items": {
            "properties": {
                "id": { "enum": PRINCIPLES },
                "questions": { "items": { "anyOf": [{ "required": ["ref"] }, { "required": ["sub"] }] } },
            },
        } } } },
        "else": { "properties": { "sections": { "items": { "properties": {
            "questions": { "items": { "properties": { "sub": { "type": "null" } } } },
        } } } } },
    }]);
    let digits: Vec<u32> = Sub::WORDS
        .iter()
        .filter_map(|(word, _)| word.parse().ok())
        .collect();
    let defined = &mut schema["$defs"];
    let sub = defined["Sub"].take();
    defined["Sub"] = json!({ "anyOf": [sub, { "enum": digits }] });
    let question = &mut defined["Question"];
    question["allOf"] = json!([{
        "if": { "anyOf": [
            { "required": ["core"], "properties": { "core": { "const": true } } },
            { "required": ["gate"], "properties": { "gate": { "type": "string" } } },
        ] },
        "then": { "properties": { "severity": { "const": "essential" } } },
    }]);
    let found = &mut question["properties"];
    let part = "[a-z0-9]+(-[a-z0-9]+)*";
    found["id"]["pattern"] = json!(format!("^{part}\\.{part}\\.{part}$"));
    found["core"]["enum"] = json!([true, null]);
    for key in ["default", "type"] {
        if let Some(core) = found["core"].as_object_mut() {
            core.remove(key);
        }
    }
    for (key, empty) in [("kinds", true), ("tags", true), ("source", false)] {
        let described = found[key]["description"].take();
        let one = found[key]["items"].take();
        let least = u32::from(!empty);
        let mut shapes = vec![
            one.clone(),
            json!({ "type": "array", "items": one, "minItems": least }),
        ];
        if empty {
            shapes.push(json!({ "type": "null" }));
        }
        found[key] = json!({ "description": described, "anyOf": shapes });
    }
    let examples = &mut found["examples"];
    examples["type"] = json!(["array", "null"]);
    examples["minItems"] = json!(1);
    schema["$defs"]["Example"]["properties"]["at"]["pattern"] = json!("^https://\\S+$");
    schema
}
