//! One project over time, for a wiki.

use super::{cell, revision};
use crate::render::markdown::escape;
use crate::report::History;
use crate::words::{CompareWord, Label, label, said};
use std::fmt::Write as _;

/// Lays a course out.
#[must_use]
pub fn history_markdown(history: &History) -> String {
    let lang = history.language;
    let colon = lang.colon();
    let mut page = format!(
        "# {} · {}\n\n{}\n\n",
        escape(&history.project),
        said(CompareWord::History, lang),
        escape(&history.headline)
    );
    for note in &history.notes {
        let _ = writeln!(page, "{}\n", escape(note));
    }
    for course in &history.courses {
        let title = course.title.trim_end_matches(['?', '\u{202f}', ' ']);
        let _ = writeln!(
            page,
            "- **{}**{colon} {}",
            escape(title),
            escape(&course.words)
        );
        for target in &course.targets {
            let _ = writeln!(page, "  - {}", escape(&target.words));
        }
    }
    table(&mut page, history);
    let _ = writeln!(
        page,
        "\n{}\n\n{}\n",
        label(Label::Legend, lang),
        history.caution
    );
    let _ = writeln!(
        page,
        "{} commons {}.",
        label(Label::MadeFrom, lang),
        history.tool.version
    );
    page
}

fn table(page: &mut String, history: &History) {
    let lang = history.language;
    let colon = lang.colon();
    let heads = [
        CompareWord::Date,
        CompareWord::Revision,
        CompareWord::Subject,
    ]
    .map(|it| said(it, lang));
    let courses: Vec<&str> = history.courses.iter().map(|course| course.id).collect();
    let _ = writeln!(
        page,
        "\n| {} | {} |",
        heads.join(" | "),
        courses.join(" | ")
    );
    let _ = writeln!(
        page,
        "| --- | --- | --- |{}",
        " --- |".repeat(courses.len().max(1))
    );
    for point in &history.points {
        let mut cells: Vec<String> = history
            .courses
            .iter()
            .map(|course| escape(&cell(point, course)))
            .collect();
        if let Some(refusal) = &point.refused {
            let why = format!(
                "{}{colon} {}",
                said(CompareWord::Unreadable, lang),
                refusal.error
            );
            cells = vec![String::new(); courses.len().max(1)];
            cells[0] = escape(&why);
        }
        let (revision, subject) = (escape(&revision(point, history)), escape(&point.subject));
        let cells = cells.join(" | ");
        let _ = writeln!(
            page,
            "| {} | {revision} | {subject} | {cells} |",
            point.date
        );
    }
}
