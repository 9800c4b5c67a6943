//! The JSON Schema of a description, so that editors complete and check it while one writes.

use super::ANSWER_WORDS;
use crate::model::{EvidenceDemand, GateVerdict, Kind, Questionnaire, Ready, Stage};
use serde_json::{Map, Value, json};

/// The schema, with every shipped question as a key that an editor can offer.
///
/// Titles and descriptions are in English, the language of the keys.
#[must_use]
pub fn schema<'q>(questionnaires: impl IntoIterator<Item = &'q Questionnaire>) -> Value {
    let mut ids = Vec::new();
    let mut questions = Map::new();
    for questionnaire in questionnaires {
        ids.push(questionnaire.id);
        for (_, item) in questionnaire.items().filter(|(_, item)| !item.by_ref) {
            let words = format!("{}\n\n{}", item.question.text.en, item.question.why.en);
            let entry = json!({ "description": words, "$ref": "#/$defs/answer" });
            questions.insert(item.question.id.to_owned(), entry);
        }
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A project description for `commons`",
        "type": "object",
        "additionalProperties": false,
        "required": ["format", "project"],
        "properties": {
            "format": { "description": "The version of this format.", "const": 1 },
            "project": project(),
            "questionnaires": {
                "description": "Ids of shipped questionnaires, or paths to one's own files.",
                "$ref": "#/$defs/texts",
                "examples": ids,
            },
            "respondent": respondent(),
            "answers": {
                "description": "Answers by question id. A question without an entry is unknown.",
                "type": ["object", "null"],
                "properties": questions,
                "additionalProperties": { "$ref": "#/$defs/answer" },
            },
            "policy": policy(),
        },
        "$defs": definitions(),
    })
}

fn words<T>(words: &[(&'static str, T)]) -> Vec<&'static str> {
    words.iter().map(|(word, _)| *word).collect()
}

fn project() -> Value {
    let kind = json!({ "enum": words(&Kind::WORDS) });
    let licences: Map<String, Value> = Kind::WORDS
        .iter()
        .map(|(word, _)| ((*word).to_owned(), json!({ "$ref": "#/$defs/texts" })))
        .collect();
    json!({
        "description": "Who the project is.",
        "type": "object",
        "additionalProperties": false,
        "required": ["name", "kind", "stage"],
        "properties": {
            "name": { "$ref": "#/$defs/text" },
            "summary": {
                "description": "What it is, in a sentence: one text, or one in each language.",
                "anyOf": [
                    { "$ref": "#/$defs/text" },
                    {
                        "type": "object",
                        "additionalProperties": false,
                        "properties": { "en": { "$ref": "#/$defs/text" }, "fr": { "$ref": "#/$defs/text" } },
                    },
                ],
            },
            "kind": {
                "description": "What is shared.",
                "anyOf": [kind, { "type": "array", "minItems": 1, "items": kind }],
            },
            "stage": { "description": "How far it is.", "enum": words(&Stage::WORDS) },
            "licences": {
                "description": "SPDX expressions for each part.",
                "type": ["object", "null"],
                "additionalProperties": false,
                "properties": licences,
            },
            "repository": { "$ref": "#/$defs/address" },
            "links": {
                "type": ["object", "null"],
                "additionalProperties": { "$ref": "#/$defs/address" },
            },
            "languages": { "$ref": "#/$defs/texts" },
        },
    })
}

fn respondent() -> Value {
    json!({
        "description": "Who answered, and when: the default for every answer.",
        "type": ["object", "null"],
        "additionalProperties": false,
        "properties": {
            "name": { "$ref": "#/$defs/text" },
            "role": { "$ref": "#/$defs/text" },
            "answered": { "$ref": "#/$defs/date" },
        },
    })
}

fn policy() -> Value {
    let verdicts: Vec<&str> = words(&GateVerdict::WORDS)
        .into_iter()
        .filter(|word| *word != "undetermined")
        .chain(words(&Ready::WORDS))
        .collect();
    json!({
        "description": "What `commons check` demands.",
        "type": ["object", "null"],
        "additionalProperties": false,
        "properties": {
            "least": {
                "description": "The least that must hold, on the cautious reading.",
                "type": ["object", "null"],
                "additionalProperties": false,
                "properties": {
                    "verdicts": { "type": ["object", "null"], "additionalProperties": { "enum": verdicts } },
                    "levels": {
                        "type": ["object", "null"],
                        "additionalProperties": { "type": "integer", "minimum": 1, "maximum": 4 },
                    },
                    "scores": {
                        "type": ["object", "null"],
                        "additionalProperties": { "type": "integer", "minimum": 0, "maximum": 100 },
                    },
                },
            },
            "evidence": {
                "description": "Which yes and partly answers must have evidence.",
                "enum": words(&EvidenceDemand::WORDS),
            },
            "max-age": {
                "description": "After how long an answer is stale.",
                "type": "string",
                "examples": ["18 months", "2 years"],
            },
            "ignore": {
                "description": "Findings that are silenced; they are always listed.",
                "type": ["array", "null"],
                "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["finding", "reason"],
                    "properties": {
                        "finding": { "$ref": "#/$defs/text" },
                        "reason": { "$ref": "#/$defs/text" },
                        "until": { "$ref": "#/$defs/date" },
                    },
                },
            },
        },
    })
}

fn definitions() -> Value {
    // Words are accepted in any case; an editor is offered them in lower case.
    let answers: Vec<Value> = ANSWER_WORDS
        .iter()
        .flat_map(|(_, words)| words.iter())
        .map(|word| Value::from(*word))
        .chain([Value::Bool(true), Value::Bool(false), Value::Null])
        .collect();
    json!({
        "text": { "type": ["string", "number", "boolean"], "minLength": 1 },
        "texts": {
            "anyOf": [
                { "$ref": "#/$defs/text" },
                { "type": "array", "items": { "$ref": "#/$defs/text" } },
                { "type": "null" },
            ],
        },
        "address": { "type": ["string", "null"], "pattern": "^(https?://|mailto:)" },
        "date": {
            "description": "A year, a month or a day.",
            "anyOf": [
                { "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" },
                { "type": "integer", "minimum": 1000, "maximum": 9999 },
            ],
        },
        "word": { "enum": answers },
        "answer": {
            "anyOf": [
                { "$ref": "#/$defs/word" },
                {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["answer"],
                    "properties": {
                        "answer": { "$ref": "#/$defs/word" },
                        "note": { "$ref": "#/$defs/text" },
                        "reason": {
                            "description": "Why the question has no object here.",
                            "$ref": "#/$defs/text",
                        },
                        "evidence": {
                            "anyOf": [
                                { "$ref": "#/$defs/evidence" },
                                { "type": "array", "items": { "$ref": "#/$defs/evidence" } },
                                { "type": "null" },
                            ],
                        },
                        "answered": { "$ref": "#/$defs/date" },
                        "by": { "$ref": "#/$defs/text" },
                    },
                },
            ],
        },
        "evidence": {
            "anyOf": [
                { "description": "A path in the repository, or an address.", "type": "string" },
                {
                    "type": "object",
                    "additionalProperties": false,
                    "properties": {
                        "at": { "description": "A path or an address.", "$ref": "#/$defs/text" },
                        "text": { "description": "Something one cannot link to.", "$ref": "#/$defs/text" },
                        "on": { "$ref": "#/$defs/date" },
                        "note": { "$ref": "#/$defs/text" },
                    },
                    "oneOf": [{ "required": ["at"] }, { "required": ["text"] }],
                },
            ],
        },
    })
}
