//! One row for each level or verdict on each day, for a spreadsheet.

use crate::render::csv::{record, word};
use crate::report::{Change, Cohort, CohortMove, CohortPoint};

/// The columns.
const HEAD: [&str; 9] = [
    "date",
    "projects",
    "unread",
    "questionnaire",
    "word",
    "evidenced",
    "potential",
    "arrived",
    "departed",
];

/// Lays a cohort out. Who moved stands in the row of the level or verdict they came to, or left.
#[must_use]
pub fn cohort_csv(cohort: &Cohort) -> String {
    let mut text = record(&HEAD.map(str::to_owned));
    for point in &cohort.points {
        for count in &point.counts {
            for found in &count.conclusions {
                let is_here = |it: &CohortMove| it.questionnaire == Some(count.questionnaire);
                let at = |end: &Option<String>| end.as_ref() == Some(&found.word);
                text.push_str(&record(&[
                    point.date.clone(),
                    point.projects.to_string(),
                    point.unread.to_string(),
                    count.questionnaire.to_owned(),
                    found.word.clone(),
                    found.evidenced.to_string(),
                    found.potential.to_string(),
                    files(point, |it| is_here(it) && at(&it.to)),
                    files(point, |it| is_here(it) && at(&it.from)),
                ]));
            }
        }
        for (column, change) in [(7, Change::Joined), (8, Change::Left)] {
            let files = files(point, |it| it.change == change);
            if files.is_empty() {
                continue;
            }
            let mut row: [String; HEAD.len()] = std::array::from_fn(|_| String::new());
            row[0].clone_from(&point.date);
            row[1] = point.projects.to_string();
            row[2] = point.unread.to_string();
            row[4] = word(change);
            row[column] = files;
            text.push_str(&record(&row));
        }
    }
    text
}

/// The files of those that moved so.
fn files(point: &CohortPoint, is_meant: impl Fn(&CohortMove) -> bool) -> String {
    let moves = point.moves.iter().filter(|it| is_meant(it));
    let files: Vec<&str> = moves.map(|it| it.file.as_str()).collect();
    files.join("; ")
}
