//! A review: what somebody who looked at the evidence of a project’s answers found.

use super::write::scalar;
use super::{Context, may_be_unread, pairs, past_date};
use crate::model::{
    Lang, Place, QuestionIndex, Respondent, Review, ReviewEntry, ReviewFinding, folded, in_any_case,
};
use crate::source::{
    Fields, Lines, Node, ProblemKind, Problems, closest, name, spoken_choice, text,
};
use jiff::civil::Date;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What the name of a review ends with.
pub const REVIEW_ENDING: &str = ".review.yaml";

/// Whether a file is a review by its name.
#[must_use]
pub fn is_review(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    path.ends_with(REVIEW_ENDING) || path.ends_with(".review.yml")
}

/// The project file that a review names, as far as it can be told before it is read.
#[must_use]
pub fn reviewed_file(root: &Node<'_>) -> Option<String> {
    let of = root.get("review")?.get("of")?;
    text(of, &mut Problems::default())
}

/// Reads a review; `problems` are those found in the file so far.
///
/// # Errors
/// Every problem of the file.
pub fn read_review(
    root: &Node<'_>,
    lines: &Lines<'_>,
    context: Context<'_>,
    mut problems: Problems,
) -> Result<Review, Problems> {
    let review = review(root, lines, context, &mut problems);
    problems.or(review)
}

fn review(
    root: &Node<'_>,
    lines: &Lines<'_>,
    context: Context<'_>,
    problems: &mut Problems,
) -> Option<Review> {
    let mut fields = Fields::open(root, problems)?;
    super::format(&mut fields, problems);
    let head = fields
        .required("review", problems)
        .and_then(|node| head(node, context.today, problems));
    let findings = fields
        .optional("findings")
        .map(|node| findings(node, lines, context, problems))
        .unwrap_or_default();
    fields.finish(problems);
    let (of, by) = head?;
    Some(Review { of, by, findings })
}

/// The file it is about, and who reviewed it when.
fn head(node: &Node<'_>, today: Date, problems: &mut Problems) -> Option<(String, Respondent)> {
    let mut fields = Fields::open(node, problems)?;
    let of = fields
        .required("of", problems)
        .and_then(|node| text(node, problems));
    let by = fields
        .required("by", problems)
        .and_then(|node| reviewer(node, problems));
    let date = fields
        .required("date", problems)
        .and_then(|node| past_date(node, today, problems));
    fields.finish(problems);
    let by = Respondent {
        answered: date,
        ..by?
    };
    Some((of?, by))
}

fn reviewer(node: &Node<'_>, problems: &mut Problems) -> Option<Respondent> {
    let mut fields = Fields::open(node, problems)?;
    let called = fields
        .required("name", problems)
        .and_then(|node| name(node, problems));
    let role = fields
        .optional("role")
        .and_then(|node| name(node, problems));
    fields.finish(problems);
    Some(Respondent {
        name: Some(called?),
        role,
        answered: None,
    })
}

fn findings(
    node: &Node<'_>,
    lines: &Lines<'_>,
    context: Context<'_>,
    problems: &mut Problems,
) -> BTreeMap<String, ReviewEntry> {
    let mut findings = BTreeMap::new();
    for (key, value) in pairs(node, problems) {
        let Some(id) = key.scalar() else { continue };
        let known = context.index.may_be_not_applicable(id).is_some();
        if !known && !may_be_unread(id, context) {
            problems.add_with(key.span.clone(), || ProblemKind::UnknownQuestion {
                id: id.to_owned(),
                close: closest(&id.to_lowercase(), context.index.ids()),
            });
        }
        let (line, column) = lines.place(key.span.start);
        let place = Place { line, column };
        if let Some(entry) = entry(value, place, context.today, problems) {
            findings.insert(id.to_owned(), entry);
        }
    }
    findings
}

fn entry(
    node: &Node<'_>,
    place: Place,
    today: Date,
    problems: &mut Problems,
) -> Option<ReviewEntry> {
    let mut fields = Fields::open(node, problems)?;
    let finding = fields.required("finding", problems).and_then(|node| {
        spoken_choice(
            node,
            &ReviewFinding::WORDS,
            ReviewFinding::typed,
            ReviewFinding::words(),
            problems,
        )
    });
    let note = fields
        .optional("note")
        .and_then(|node| text(node, problems));
    let answer = fields
        .required("answer", problems)
        .and_then(|node| digest(node, problems));
    let date = fields
        .optional("date")
        .and_then(|node| past_date(node, today, problems));
    fields.finish(problems);
    Some(ReviewEntry {
        finding: finding?,
        note,
        answer: answer?,
        date,
        place,
    })
}

fn digest(node: &Node<'_>, problems: &mut Problems) -> Option<String> {
    let written = text(node, problems)?;
    let hex = written.strip_prefix("sha256:").unwrap_or_default();
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if hex.len() == 64 && hex.bytes().all(is_hex) {
        return Some(written);
    }
    problems.add(node.span.clone(), ProblemKind::NotADigest { text: written });
    None
}

/// A review without findings.
#[must_use]
pub fn begin_review(of: &str, by: &Respondent, lang: Lang) -> String {
    let about = lang.pick(
        "# A reviewer’s findings on the answers of a project, written by `commons review`.",
        "# Ce qu’une personne a constaté en vérifiant les réponses d’un projet\u{202f}; écrit par `commons review`.",
    );
    let mut text = format!("{about}\nformat: 1\nreview:\n  of: {}\n", scalar(of, false));
    let name = by.name.as_deref().unwrap_or_default();
    let _ = write!(text, "  by: {{name: {}", scalar(name, true));
    if let Some(role) = &by.role {
        let _ = write!(text, ", role: {}", scalar(role, true));
    }
    text.push_str("}\n");
    if let Some(date) = by.answered {
        let _ = writeln!(text, "  date: {date}");
    }
    text.push_str("findings:\n");
    text
}

/// The parts of a finding as they are written, each with its key.
pub(super) fn entry_parts(entry: &ReviewEntry, flow: bool) -> Vec<String> {
    let note = entry.note.as_deref().map(|note| scalar(note, flow));
    let parts = [
        ("finding", Some(entry.finding.word().to_owned())),
        ("note", note),
        ("answer", Some(entry.answer.clone())),
        ("date", entry.date.map(|date| date.to_string())),
    ];
    let written = |(key, value): (&str, Option<String>)| Some(format!("{key}: {}", value?));
    parts.into_iter().filter_map(written).collect()
}

/// A finding as a reader of the file understands it; its place does not matter.
pub(super) fn read_entry(node: &Node<'_>) -> Option<ReviewEntry> {
    let mut problems = Problems::default();
    let entry = entry(node, Place::default(), Date::MAX, &mut problems);
    problems.or(entry).ok()
}

/// Whether two people are one: their names, folded.
#[must_use]
pub fn same_reviewer(one: &Respondent, other: &Respondent) -> bool {
    match (&one.name, &other.name) {
        (Some(one), Some(other)) => one == other || folded(one) == folded(other),
        _ => false,
    }
}

/// The JSON Schema of a review, with the questions that an editor can offer.
#[must_use]
pub fn review_schema(index: &QuestionIndex, shipped: &[&str]) -> Value {
    let custom = format!("^(?!(?:{})\\.)[^.]+\\.[^.]+\\.[^.]+$", shipped.join("|"));
    let entry = json!({ "$ref": "#/$defs/finding" });
    let questions: serde_json::Map<String, Value> = index
        .ids()
        .map(|id| (id.to_owned(), entry.clone()))
        .collect();
    let date = date_schema();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A review for `commons`",
        "type": "object",
        "additionalProperties": false,
        "required": ["format", "review"],
        "properties": {
            "format": { "description": "The version of this format.", "enum": [1, "1"] },
            "review": head_schema(&date),
            "findings": {
                "description": "Findings by question id. An answer without a finding was not looked at.",
                "type": ["object", "null"],
                "properties": questions,
                "patternProperties": { custom: entry },
                "additionalProperties": false,
            },
        },
        "$defs": { "finding": entry_schema(&date) },
    })
}

/// The schema of `review`: what was reviewed, by whom, when.
fn head_schema(date: &Value) -> Value {
    let name = json!({ "type": "string", "pattern": "\\S", "maxLength": crate::source::MAX_NAME });
    json!({
        "description": "What was reviewed, by whom, when.",
        "type": "object",
        "additionalProperties": false,
        "required": ["of", "by", "date"],
        "properties": {
            "of": { "description": "The project file, relative to the folder of this file.", "type": "string", "pattern": "\\S" },
            "by": {
                "type": "object",
                "additionalProperties": false,
                "required": ["name"],
                "properties": { "name": name.clone(), "role": optional(&name) },
            },
            "date": date,
        },
    })
}

/// The schema of what was found of one answer.
fn entry_schema(date: &Value) -> Value {
    let spoken: Vec<String> = ReviewFinding::words().map(in_any_case).collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["finding", "answer"],
        "properties": {
            "finding": { "anyOf": [
                { "enum": ReviewFinding::WORDS.map(|(word, _)| word) },
                { "type": "string", "pattern": format!("^\\s*(?:{})\\s*$", spoken.join("|")) },
            ] },
            "note": optional(&json!({ "type": "string", "pattern": "\\S" })),
            "answer": { "description": "The digest of the answer and its evidence as they were read.", "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" },
            "date": optional(date),
        },
    })
}

/// The schema of a date that may be a year or a month only.
fn date_schema() -> Value {
    json!({
        "description": "A year, a month or a day that has begun.",
        "anyOf": [
            { "type": "string", "pattern": crate::model::PartialDate::pattern() },
            { "type": "integer", "minimum": 1000, "maximum": 9999 },
        ],
    })
}

/// The schema of something that may be left empty.
fn optional(schema: &Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}
