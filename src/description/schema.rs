//! The JSON Schema of a description, so that editors complete and check it while one writes.

use crate::model::{
    self, Answer, EvidenceDemand, GateVerdict, Kind, Level, PartialDate, Questionnaire, Ready,
    Stage,
};
use serde_json::{Map, Value, json};

/// The schema, with every shipped question as a key that an editor can offer.
///
/// Titles and descriptions are in English, the language of the keys. A key with nothing behind it
/// is as good as none, unless it must be there.
#[must_use]
pub fn schema<'q>(questionnaires: impl IntoIterator<Item = &'q Questionnaire>) -> Value {
    let mut ids = Vec::new();
    let mut questions = Map::new();
    for questionnaire in questionnaires {
        ids.push(questionnaire.id);
        for (_, item) in questionnaire.items().filter(|(_, item)| !item.by_ref) {
            let question = item.question;
            let words = format!("{}\n\n{}", question.text.en(), question.why.en());
            let answer = if question.not_applicable.is_some() {
                "#/$defs/answer"
            } else {
                "#/$defs/answer-that-applies"
            };
            let entry = json!({ "description": words, "$ref": answer });
            questions.insert(question.id.to_owned(), entry);
        }
    }
    // A question of one's own questionnaire; those of the shipped ones are all listed.
    let text = format!("^(?!(?:{})\\.)[^.]+\\.[^.]+\\.[^.]+$", ids.join("|"));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A project description for `commons`",
        "type": "object",
        "additionalProperties": false,
        "required": ["format", "project"],
        "properties": {
            "format": { "description": "The version of this format.", "enum": [1, "1"] },
            "project": project(),
            "questionnaires": {
                "description": "Ids of built-in questionnaires, or paths to your own files in the repository, relative to the folder of this file.",
                "anyOf": [
                    { "$ref": "#/$defs/questionnaire" },
                    { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/questionnaire" } },
                    { "type": "null" },
                ],
            },
            "respondent": respondent(),
            "answers": {
                "description": "Answers by question id. A question without an entry is unknown.",
                "type": ["object", "null"],
                "properties": questions,
                "patternProperties": { text: { "$ref": "#/$defs/answer" } },
                "additionalProperties": false,
            },
            "policy": policy(),
            "target": {
                "description": "What the project wants to reach, and by when: one target, or a list.",
                "anyOf": [
                    { "$ref": "#/$defs/target" },
                    { "type": "array", "items": { "$ref": "#/$defs/target" } },
                    { "type": "null" },
                ],
            },
        },
        "$defs": definitions(&ids),
    })
}

/// A schema, or nothing.
fn optional(schema: &str) -> Value {
    json!({ "anyOf": [{ "$ref": schema }, { "type": "null" }] })
}

/// Any of these words however it is typed, with space around it.
fn in_any_case<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let words: Vec<String> = words.into_iter().map(model::in_any_case).collect();
    format!("^\\s*{}(?:{})\\s*$", model::articles(), words.join("|"))
}

/// A word of a list that an editor offers, or what people call it.
fn spoken<T>(written: &[(&'static str, T)], words: impl Iterator<Item = &'static str>) -> Value {
    json!({ "anyOf": [
        { "enum": self::words(written) },
        { "type": "string", "pattern": in_any_case(words) },
    ] })
}

fn words<T>(words: &[(&'static str, T)]) -> Vec<&'static str> {
    words.iter().map(|(word, _)| *word).collect()
}

fn project() -> Value {
    let kind = spoken(&Kind::WORDS, Kind::words());
    let mut stage = spoken(&Stage::WORDS, Stage::words());
    stage["description"] = json!("How far along the project is.");
    let licences: Map<String, Value> = Kind::WORDS
        .iter()
        .map(|(word, _)| ((*word).to_owned(), json!({ "$ref": "#/$defs/texts" })))
        .collect();
    // An address, a path, or a list of them.
    let places = json!({ "$ref": "#/$defs/texts" });
    json!({
        "description": "What the project is.",
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
                        "properties": { "en": optional("#/$defs/text"), "fr": optional("#/$defs/text") },
                        "minProperties": 1,
                    },
                    { "type": "null" },
                ],
            },
            "kind": {
                "description": "What is shared.",
                "anyOf": [kind, { "type": "array", "minItems": 1, "items": kind }],
            },
            "stage": stage,
            "licences": {
                "description": "SPDX expressions for each part.",
                "type": ["object", "null"],
                "additionalProperties": false,
                "properties": licences,
                "patternProperties": { in_any_case(Kind::words()): { "$ref": "#/$defs/texts" } },
            },
            "repository": { "$ref": "#/$defs/address" },
            "links": {
                "description": "Addresses; for `governance`, paths in the repository too.",
                "type": ["object", "null"],
                "additionalProperties": { "$ref": "#/$defs/address" },
                "properties": { "governance": places },
                "patternProperties": { "^[Gg][Oo][Uu]?[Vv][Ee][Rr][Nn][Aa][Nn][Cc][Ee]$": places },
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
            "name": optional("#/$defs/text"),
            "role": optional("#/$defs/text"),
            "answered": optional("#/$defs/date"),
        },
    })
}

/// A verdict on conditions, or a readiness.
fn verdict() -> Value {
    let verdicts: Vec<&str> = words(&GateVerdict::WORDS)
        .into_iter()
        .chain(words(&Ready::WORDS))
        .collect();
    let spoken_verdicts = GateVerdict::words().chain(Ready::words());
    json!({ "anyOf": [
        { "enum": verdicts },
        { "type": "string", "pattern": in_any_case(spoken_verdicts) },
    ] })
}

fn target() -> Value {
    let level = json!({ "anyOf": [
        { "enum": words(&Level::WORDS) },
        { "type": "integer", "minimum": 1, "maximum": 4 },
        { "type": "string", "pattern": in_any_case(Level::words()) },
    ] });
    let or_nothing = |shape: Value| json!({ "anyOf": [shape, { "type": "null" }] });
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["by"],
        "properties": {
            "questionnaire": {
                "description": "The questionnaire; when left out, the first that has such a result.",
                "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }],
            },
            "level": or_nothing(level.clone()),
            "verdict": or_nothing(verdict()),
            "by": { "$ref": "#/$defs/date" },
        },
        "oneOf": [
            { "required": ["level"], "properties": { "level": level } },
            { "required": ["verdict"], "properties": { "verdict": verdict() } },
        ],
    })
}

fn policy() -> Value {
    let verdict = verdict();
    let mut evidence = spoken(&EvidenceDemand::WORDS, EvidenceDemand::words());
    if let Some(shapes) = evidence["anyOf"].as_array_mut() {
        shapes.push(json!({ "type": "null" }));
    }
    let mut reviewed = evidence.clone();
    evidence["description"] = json!("Which yes and partly answers must have evidence.");
    reviewed["description"] = json!(
        "Which yes and partly answers somebody must have reviewed, in a `*.review.yaml` beside this file."
    );
    json!({
        "description": "What `commons check` requires.",
        "type": ["object", "null"],
        "additionalProperties": false,
        "properties": {
            "least": {
                "description": "The minimum results required, on the evidenced reading.",
                "type": ["object", "null"],
                "additionalProperties": false,
                "properties": {
                    "verdicts": { "type": ["object", "null"], "additionalProperties": verdict },
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
            "evidence": evidence,
            "reviewed": reviewed,
            "max-age": {
                "description": "After how long an answer is stale.",
                "type": ["string", "null"],
                "pattern": "^\\s*0*[1-9][0-9]{0,3}\\s+(?:months?|mois|years?|ans?)\\s*$",
                "examples": ["18 months", "2 years"],
            },
            "ignore": {
                "description": "Findings to ignore; they are still listed.",
                "anyOf": [
                    { "$ref": "#/$defs/ignored" },
                    { "type": "array", "items": { "$ref": "#/$defs/ignored" } },
                    { "type": "null" },
                ],
            },
        },
    })
}

fn definitions(ids: &[&str]) -> Value {
    let mut ours = json!({
        "text": { "type": ["string", "number", "boolean"], "pattern": "\\S" },
        "texts": {
            "anyOf": [
                { "$ref": "#/$defs/text" },
                { "type": "array", "items": { "$ref": "#/$defs/text" } },
                { "type": "null" },
            ],
        },
        "address": { "type": ["string", "null"], "pattern": "^(?:https?://|mailto:)\\S+$" },
        "date": {
            "description": "A year, a month or a day.",
            "anyOf": [
                {
                    "type": "string",
                    "pattern": PartialDate::pattern(),
                },
                { "type": "integer", "minimum": 1000, "maximum": 9999 },
            ],
        },
        "questionnaire": {
            "anyOf": [{ "enum": ids }, { "type": "string", "pattern": "[/\\\\]|\\.ya?ml$" }],
        },
        "target": target(),
        "ignored": {
            "type": "object",
            "additionalProperties": false,
            "required": ["finding", "reason"],
            "properties": {
                "finding": { "$ref": "#/$defs/text" },
                "reason": { "$ref": "#/$defs/text" },
                "until": optional("#/$defs/date"),
            },
        },
        "evidence": {
            "anyOf": [
                { "description": "A path in the repository, or an address.", "$ref": "#/$defs/text" },
                {
                    "type": "object",
                    "additionalProperties": false,
                    "properties": {
                        "at": { "description": "A path or an address.", "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] },
                        "text": { "description": "Something that cannot be linked to.", "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] },
                        "date": optional("#/$defs/date"),
                        "on": optional("#/$defs/date"),
                        "note": optional("#/$defs/text"),
                    },
                    "oneOf": [
                        { "required": ["at"], "properties": { "at": { "$ref": "#/$defs/text" } } },
                        { "required": ["text"], "properties": { "text": { "$ref": "#/$defs/text" } } },
                    ],
                },
            ],
        },
    });
    if let Value::Object(ours) = &mut ours {
        ours.extend(answers());
    }
    ours
}

/// The shapes of an answer.
#[expect(clippy::too_many_lines, reason = "one JSON object, key by key")]
fn answers() -> Map<String, Value> {
    let of = |not_applicable: bool| {
        let answers = Answer::WORDS.into_iter().map(|(_, answer)| answer);
        answers
            .filter(move |answer| (*answer == Answer::NotApplicable) == not_applicable)
            .flat_map(Answer::said)
    };
    // An editor offers the words as they are; any case is accepted.
    let applies: Vec<Value> = of(false)
        .map(Value::from)
        .chain([Value::Bool(true), Value::Bool(false), Value::Null])
        .collect();
    let not_applicable: Vec<&str> = of(true).collect();
    let long = |word: &str, required: &[&str]| {
        json!({
            "type": "object",
            "additionalProperties": false,
            "required": required,
            "properties": {
                "answer": { "$ref": word },
                "note": optional("#/$defs/text"),
                "reason": {
                    "description": "Why the question does not apply here.",
                    "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }],
                },
                "evidence": {
                    "anyOf": [
                        { "$ref": "#/$defs/evidence" },
                        { "type": "array", "items": { "$ref": "#/$defs/evidence" } },
                        { "type": "null" },
                    ],
                },
                "answered": optional("#/$defs/date"),
                "by": optional("#/$defs/text"),
            },
        })
    };
    let mut with_reason = long("#/$defs/not-applicable", &["answer", "reason"]);
    with_reason["properties"]["reason"] = json!({ "$ref": "#/$defs/text" });
    let entries = [
        (
            "word",
            json!({
                "anyOf": [{ "enum": applies }, { "type": "string", "pattern": in_any_case(of(false)) }],
            }),
        ),
        (
            "not-applicable",
            json!({
                "description": "The question does not apply here: say why under `reason`.",
                "anyOf": [{ "enum": not_applicable }, { "type": "string", "pattern": in_any_case(of(true)) }],
            }),
        ),
        (
            "answer-that-applies",
            json!({ "anyOf": [{ "$ref": "#/$defs/word" }, long("#/$defs/word", &["answer"])] }),
        ),
        (
            "answer",
            json!({ "anyOf": [{ "$ref": "#/$defs/answer-that-applies" }, with_reason] }),
        ),
    ];
    entries
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect()
}
