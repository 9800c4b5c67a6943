//! Several projects side by side.

use super::markdown::escape;
use super::text::table;
use super::{Layout, visible};
use crate::model::Lang;
use crate::report::Report;
use crate::words::{Label, label};
use std::fmt::Write as _;

/// A row of the table: the project, its stage, its answers, and what each questionnaire says.
#[derive(Clone, Debug)]
pub struct SummaryRow([String; 4]);

/// What the table says of one project.
#[must_use]
pub fn summary_row(report: &Report) -> SummaryRow {
    let coverage = report.coverage;
    let colon = report.language.pick(":", "\u{a0}:");
    let says = report
        .questionnaires
        .iter()
        .map(|own| format!("{}{colon} {}", own.id, own.headline));
    SummaryRow([
        visible(&report.project.name).into_owned(),
        report.project.stage_words.to_owned(),
        format!("{}/{}", coverage.answered, coverage.applicable),
        says.collect::<Vec<_>>().join("\n"),
    ])
}

fn heads(lang: Lang) -> [&'static str; 4] {
    [
        Label::Project,
        Label::Stage,
        Label::Answered,
        Label::Verdicts,
    ]
    .map(|own| label(own, lang))
}

/// The table for a terminal.
#[must_use]
pub fn summary_text(rows: &[SummaryRow], lang: Lang, layout: Layout) -> String {
    let mut table = table(layout.width.min(120));
    table.set_header(heads(lang));
    for SummaryRow(cells) in rows {
        table.add_row(cells);
    }
    let mut text = format!("{}\n\n", label(Label::Summary, lang));
    for line in table.lines() {
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

/// The table for a wiki.
#[must_use]
pub fn summary_markdown(rows: &[SummaryRow], lang: Lang) -> String {
    let mut text = format!("# {}\n\n", label(Label::Summary, lang));
    let _ = writeln!(
        text,
        "| {} |\n| --- | --- | ---: | --- |",
        heads(lang).join(" | ")
    );
    for SummaryRow(cells) in rows {
        let cell = |cell: &String| {
            cell.split('\n')
                .map(escape)
                .collect::<Vec<_>>()
                .join("<br>")
        };
        let _ = writeln!(
            text,
            "| {} |",
            cells.iter().map(cell).collect::<Vec<_>>().join(" | ")
        );
    }
    text
}
