//! One row per question, for a spreadsheet.

use super::visible;
use crate::model::{Answer, Conclusion, Reached, Readings, Scheme};
use crate::report::{Percent, QuestionPart, QuestionnairePart, Report, SectionPart};

/// The columns.
pub const HEADER: [&str; 25] = [
    "file",
    "project",
    "date",
    "questionnaire",
    "version",
    "section",
    "question",
    "text",
    "facet",
    "severity",
    "core",
    "condition",
    "due",
    "answer",
    "support",
    "evidenced",
    "claimed",
    "potential",
    "note",
    "reason",
    "evidence",
    "answered",
    "reviewed",
    "finding",
    "finding-note",
];

/// The row of the columns' names.
#[must_use]
pub fn csv_head() -> String {
    let mut head = HEADER.join(",");
    head.push('\n');
    head
}

/// The rows of one report, with the columns' names first when they are wanted.
#[must_use]
pub fn csv_rows(report: &Report, header: bool) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    if header {
        let _ = writer.write_record(HEADER);
    }
    for questionnaire in &report.questionnaires {
        for section in &questionnaire.sections {
            for question in &section.questions {
                let row = row(report, questionnaire, section, question);
                let _ = writer.write_record(row.iter().map(|cell| safe(cell)));
            }
        }
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn row(
    report: &Report,
    questionnaire: &QuestionnairePart,
    section: &SectionPart,
    question: &QuestionPart,
) -> [String; 25] {
    let half = |points: Option<u8>| points.map_or_else(String::new, |points| points.to_string());
    let points = question.points;
    let review = question.review.as_ref();
    let said = review.iter().flat_map(|found| &found.said);
    let notes: Vec<&str> = said.filter_map(|said| said.note.as_deref()).collect();
    // Nothing stands behind what is not claimed.
    let claims = matches!(question.answer, Answer::Yes | Answer::Partly);
    let support = if claims {
        word(question.support)
    } else {
        String::new()
    };
    let evidence = question
        .evidence
        .iter()
        .map(|evidence| match &evidence.date {
            Some(on) => format!("{} ({on})", evidence.at),
            None => evidence.at.clone(),
        });
    [
        report.file.clone().unwrap_or_default(),
        report.project.name.clone(),
        report.date.clone(),
        questionnaire.id.to_owned(),
        questionnaire.version.to_string(),
        section.id.to_owned(),
        question.id.to_owned(),
        question.text.to_owned(),
        word(question.facet),
        word(question.severity),
        question.core.to_string(),
        question.condition.to_string(),
        question.due.to_string(),
        word(question.answer),
        support,
        half(points.map(|points| points.evidenced)),
        half(points.map(|points| points.claimed)),
        half(points.map(|points| points.potential)),
        question.note.clone().unwrap_or_default(),
        question.reason.clone().unwrap_or_default(),
        evidence.collect::<Vec<_>>().join(" ; "),
        question.answered.clone().unwrap_or_default(),
        half(points.and_then(|points| points.reviewed)),
        review.map_or_else(String::new, |found| word(found.finding)),
        notes.join(" ; "),
    ]
}

/// The stable English word of an enum.
pub(super) fn word(value: impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        Ok(_) | Err(_) => String::new(),
    }
}

/// A cell that no spreadsheet takes for a formula, nor a part of it where semicolons separate cells, as
/// in French.
pub(super) fn safe(cell: &str) -> String {
    let shown = visible(cell);
    let parts = shown.split(';').map(|part| {
        let begins = part.trim_start_matches([' ', '\u{a0}', '"']);
        if begins.starts_with(['=', '+', '-', '@']) {
            format!("'{part}")
        } else {
            part.to_owned()
        }
    });
    parts.collect::<Vec<_>>().join(";")
}

/// A line of cells, each safe.
pub(super) fn record(cells: &[String]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(cells.iter().map(|cell| safe(cell)));
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// The columns that say what a questionnaire found: conditions are counted, never scored.
pub(super) fn result_columns(scheme: Scheme) -> [&'static str; 4] {
    match scheme {
        Scheme::Gates => ["conclusion", "conclusion-potential", "met", "of"],
        Scheme::Principles | Scheme::Checklist => [
            "conclusion",
            "conclusion-potential",
            "evidenced",
            "potential",
        ],
    }
}

/// A level or verdict by its stable word, evidenced and potential, and what it was made from: what
/// could still change is `inconclusive`, apart from what is known not to be.
pub(super) fn result_words(
    scheme: Scheme,
    conclusion: Option<Conclusion>,
    score: Option<Readings<Percent>>,
) -> [String; 4] {
    let reached = |reached: Option<Reached>| reached.map_or_else(String::new, Reached::word);
    let [first, second] = match conclusion {
        Some(Conclusion::Gates { met, of, .. }) => [met.to_string(), of.to_string()],
        _ if scheme == Scheme::Gates => [String::new(), String::new()],
        _ => score_words(score),
    };
    [
        reached(conclusion.and_then(Conclusion::evidenced)),
        reached(conclusion.and_then(Conclusion::potential)),
        first,
        second,
    ]
}

/// A score, evidenced and potential, with one decimal.
pub(super) fn score_words(score: Option<Readings<Percent>>) -> [String; 2] {
    match score {
        None => [String::new(), String::new()],
        Some(score) => {
            [score.evidenced, score.potential].map(|percent| format!("{:.1}", percent.0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn a_formula_becomes_a_text() {
        assert_eq!(
            safe("=HYPERLINK(\"http://x\")"),
            "'=HYPERLINK(\"http://x\")"
        );
        assert_eq!(safe("plain; 1 - 2"), "plain; 1 - 2");
        assert_eq!(safe("x;=1+1; \"@y\";"), "x;'=1+1;' \"@y\";");
    }
}
