//! One row per question, for a spreadsheet.

use super::visible;
use crate::model::{Answer, Conclusion, Reached, Readings, Scheme};
use crate::report::{Percent, QuestionPart, QuestionnairePart, Report, SectionPart};

/// A question as it stands in a report.
struct Line<'r> {
    report: &'r Report,
    questionnaire: &'r QuestionnairePart,
    section: &'r SectionPart,
    question: &'r QuestionPart,
}

/// A column: its name and what it says of a question.
type Column = (&'static str, fn(&Line<'_>) -> String);

#[rustfmt::skip] // a column a line
const COLUMNS: [Column; 25] = [
    ("file", |it| it.report.file.clone().unwrap_or_default()),
    ("project", |it| it.report.project.name.clone()),
    ("date", |it| it.report.date.clone()),
    ("questionnaire", |it| it.questionnaire.id.to_owned()),
    ("version", |it| it.questionnaire.version.to_string()),
    ("section", |it| it.section.id.to_owned()),
    ("question", |it| it.question.id.to_owned()),
    ("text", |it| it.question.text.to_owned()),
    ("facet", |it| word(it.question.facet)),
    ("severity", |it| word(it.question.severity)),
    ("core", |it| it.question.core.to_string()),
    ("condition", |it| it.question.condition.to_string()),
    ("due", |it| it.question.due.to_string()),
    ("answer", |it| word(it.question.answer)),
    ("support", |it| it.support()),
    ("evidenced", |it| it.points(|points| Some(points.evidenced))),
    ("claimed", |it| it.points(|points| Some(points.claimed))),
    ("potential", |it| it.points(|points| Some(points.potential))),
    ("note", |it| it.question.note.clone().unwrap_or_default()),
    ("reason", |it| it.question.reason.clone().unwrap_or_default()),
    ("evidence", |it| it.evidence()),
    ("answered", |it| it.question.answered.clone().unwrap_or_default()),
    ("reviewed", |it| it.points(|points| points.reviewed)),
    ("finding", |it| it.question.review.as_ref().map_or_else(String::new, |it| word(it.finding))),
    ("finding-note", |it| it.finding_notes()),
];

/// The names of the columns.
pub const HEADER: [&str; COLUMNS.len()] = {
    let mut names = [""; COLUMNS.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = COLUMNS[at].0;
        at += 1;
    }
    names
};

impl Line<'_> {
    /// Nothing stands behind what is not claimed.
    fn support(&self) -> String {
        match self.question.answer {
            Answer::Yes | Answer::Partly => word(self.question.support),
            Answer::No | Answer::Unknown | Answer::NotApplicable => String::new(),
        }
    }

    fn evidence(&self) -> String {
        let pieces = self.question.evidence.iter().map(|it| match &it.date {
            Some(on) => format!("{} ({on})", it.at),
            None => it.at.clone(),
        });
        pieces.collect::<Vec<_>>().join(" ; ")
    }

    fn finding_notes(&self) -> String {
        let said = self.question.review.iter().flat_map(|found| &found.said);
        let notes = said.filter_map(|said| said.note.as_deref());
        notes.collect::<Vec<_>>().join(" ; ")
    }

    /// Points in half points, where the question counts.
    fn points(&self, reading: fn(Readings<u8>) -> Option<u8>) -> String {
        let points = self.question.points.and_then(reading);
        points.map_or_else(String::new, |points| points.to_string())
    }
}

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
                let line = Line {
                    report,
                    questionnaire,
                    section,
                    question,
                };
                let _ = writer.write_record(COLUMNS.map(|(_, cell)| safe(&cell(&line))));
            }
        }
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
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
        if begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
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
