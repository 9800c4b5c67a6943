//! One row for each revision, for a spreadsheet.

use crate::render::csv::{record, result_columns, result_words, word};
use crate::report::History;

/// The columns of every revision.
const HEAD: [&str; 9] = [
    "date",
    "revision",
    "assessed",
    "path",
    "subject",
    "stage",
    "answered",
    "applicable",
    "error",
];

/// Lays a course out.
#[must_use]
pub fn history_csv(history: &History) -> String {
    let mut head: Vec<String> = HEAD.map(str::to_owned).to_vec();
    for course in &history.courses {
        let columns = result_columns(course.scheme);
        head.extend(columns.map(|column| format!("{}.{column}", course.id)));
    }
    let mut text = record(&head);
    for point in &history.points {
        let counts = point
            .coverage
            .map(|coverage| [coverage.answered, coverage.applicable]);
        let [answered, applicable] =
            counts.map_or_else(Default::default, |count| count.map(|it| it.to_string()));
        let mut cells = vec![
            point.date.clone(),
            point.revision.clone().unwrap_or_default(),
            point.assessed.clone(),
            point.path.clone(),
            point.subject.clone(),
            point.stage.map_or_else(String::new, word),
            answered,
            applicable,
            point
                .refused
                .as_ref()
                .map_or_else(String::new, |it| it.error.clone()),
        ];
        for course in &history.courses {
            let part = point.part(course);
            let (conclusion, score) = part.map_or((None, None), |it| (it.conclusion, it.score));
            cells.extend(result_words(course.scheme, conclusion, score));
        }
        text.push_str(&record(&cells));
    }
    text
}
