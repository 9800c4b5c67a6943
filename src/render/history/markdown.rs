//! One project over time, for a wiki.

use super::{cell, revision};
use crate::render::markdown::escape;
use crate::report::History;
use crate::words::{Label, Said, label, said};
use std::fmt::Write as _;

/// Lays a course out.
#[must_use]
pub fn history_markdown(own: &History) -> String {
    let lang = own.language;
    let colon = lang.pick(":", "\u{a0}:");
    let mut page = format!(
        "# {} · {}\n\n{}\n\n",
        escape(&own.project),
        said(Said::History, lang),
        escape(&own.headline)
    );
    for note in &own.notes {
        let _ = writeln!(page, "{}\n", escape(note));
    }
    for course in &own.courses {
        let title = course.title.trim_end_matches(['?', '\u{202f}', ' ']);
        let _ = writeln!(
            page,
            "- **{}**{colon} {}",
            escape(title),
            escape(&course.words)
        );
    }
    table(&mut page, own);
    let _ = writeln!(
        page,
        "\n{}\n\n{}\n",
        label(Label::Legend, lang),
        own.caution
    );
    let _ = writeln!(
        page,
        "{} commons {}.",
        label(Label::MadeFrom, lang),
        own.tool.version
    );
    page
}

fn table(page: &mut String, own: &History) {
    let lang = own.language;
    let colon = lang.pick(":", "\u{a0}:");
    let heads = [Said::Date, Said::Revision, Said::Subject].map(|own| said(own, lang));
    let courses: Vec<&str> = own.courses.iter().map(|own| own.id).collect();
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
    for point in &own.points {
        let mut cells: Vec<String> = own
            .courses
            .iter()
            .map(|own| escape(&cell(point, own)))
            .collect();
        if let Some(refusal) = &point.refused {
            let why = format!("{}{colon} {}", said(Said::Unreadable, lang), refusal.error);
            cells = vec![String::new(); courses.len().max(1)];
            cells[0] = escape(&why);
        }
        let (revision, subject) = (escape(&revision(point, own)), escape(&point.subject));
        let cells = cells.join(" | ");
        let _ = writeln!(
            page,
            "| {} | {revision} | {subject} | {cells} |",
            point.date
        );
    }
}
