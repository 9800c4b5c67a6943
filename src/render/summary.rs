//! Several projects side by side.

use super::escape::escape;
use super::terminal::{TABLE, close_edges, table};
use super::{Layout, visible, wrap};
use crate::model::{Coverage, Lang};
use crate::report::{PortfolioPart, ProjectRow, Report};
use crate::words::{Label, and_reviewed, label};
use comfy_table::{CellAlignment, ColumnConstraint, Width};
use maud::{Markup, html};
use std::cmp::Reverse;
use std::fmt::Write as _;

/// A row of the table: the project, its stage, its answers, and what each questionnaire says.
#[derive(Clone, Debug)]
pub struct SummaryRow {
    project: [String; 3],
    verdicts: Vec<(&'static str, String)>,
}

impl SummaryRow {
    /// What a questionnaire says in a few words; nothing when it was not asked.
    fn verdict(&self, id: &str) -> &str {
        let found = self.verdicts.iter().find(|(verdict, _)| *verdict == id);
        found.map_or("–", |(_, verdict)| verdict)
    }
}

/// What the table says of one project.
#[must_use]
pub fn summary_row(report: &Report) -> SummaryRow {
    let asked = report.questionnaires.iter();
    let asked = asked.map(|part| (part.id, &*part.short, part.reviewed.as_deref()));
    let project = &report.project;
    let (name, stage) = (&project.name, project.stage_words);
    row(name, stage, report.coverage, asked, report.language)
}

/// The same of each of many projects.
#[must_use]
pub(super) fn summary_rows_of(part: &PortfolioPart) -> Vec<SummaryRow> {
    let lang = part.language;
    let of = |project: &ProjectRow| {
        let asked = project.questionnaires.iter();
        let asked = asked.map(|part| (part.id, &*part.short, part.reviewed.as_deref()));
        let (name, stage) = (&project.name, project.stage_words);
        row(name, stage, project.coverage, asked, lang)
    };
    part.projects.iter().map(of).collect()
}

fn row<'r>(
    name: &str,
    stage: &str,
    coverage: Coverage,
    asked: impl Iterator<Item = (&'static str, &'r str, Option<&'r str>)>,
    lang: Lang,
) -> SummaryRow {
    let answered = format!("{}/{}", coverage.answered, coverage.applicable);
    let verdicts = asked.map(|(id, short, after)| (id, and_reviewed(short, after, lang)));
    SummaryRow {
        project: [visible(name).into_owned(), stage.to_owned(), answered],
        verdicts: verdicts.collect(),
    }
}

fn asked(rows: &[SummaryRow]) -> Vec<&'static str> {
    let mut ids: Vec<(&'static str, usize)> = Vec::new();
    for (id, _) in rows.iter().flat_map(|row| &row.verdicts) {
        match ids.iter_mut().find(|(known, _)| known == id) {
            Some((_, times)) => *times += 1,
            None => ids.push((id, 1)),
        }
    }
    ids.sort_by_key(|(_, times)| Reverse(*times));
    ids.into_iter().map(|(id, _)| id).collect()
}

fn heads(lang: Lang) -> [&'static str; 3] {
    [Label::Project, Label::Stage, Label::Answered].map(|it| label(it, lang))
}

/// The table for a terminal; where it has no room, a sentence for each project.
#[must_use]
pub fn summary_text(rows: &[SummaryRow], lang: Lang, layout: Layout) -> String {
    let mut text = format!("{}\n\n", label(Label::Summary, lang));
    text.push_str(&summary_rows(rows, lang, layout));
    text
}

/// The table and its legend.
pub(super) fn summary_rows(rows: &[SummaryRow], lang: Lang, layout: Layout) -> String {
    /// What the name of a project needs, and each of the other columns.
    const NAME: u16 = 16;
    const CELL: usize = 10;
    let ids = asked(rows);
    let width = layout.width.min(160);
    let mut text = String::new();
    let needed = needed(rows, &ids, lang);
    let room = usize::from(needed.iter().sum::<u16>());
    if width
        < TABLE
            .max(usize::from(NAME) + CELL * (ids.len() + 2))
            .max(room)
    {
        in_sentences(&mut text, rows, lang, width);
    } else {
        let mut table = table(width);
        let ids_as_heads = ids.iter().map(|id| id.replace('-', "-\n"));
        let heads = heads(lang).map(str::to_owned);
        table.set_header(heads.into_iter().chain(ids_as_heads));
        for row in rows {
            let verdicts = ids.iter().map(|id| row.verdict(id).to_owned());
            table.add_row(row.project.iter().cloned().chain(verdicts));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 1));
        }
        close_edges(&mut table);
        for (column, needed) in table.column_iter_mut().zip(needed) {
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(needed)));
        }
        if let Some(column) = table.column_mut(2) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        for line in table.lines() {
            let _ = writeln!(text, "{}", line.trim_end());
        }
    }
    text.push('\n');
    for line in wrap(label(Label::SummaryLegend, lang), "", "", width.min(100)) {
        let _ = writeln!(text, "{line}");
    }
    text
}

/// What each column needs so that no word is broken; the name of a project, which may be one long word,
/// at least `NAME`.
fn needed(rows: &[SummaryRow], ids: &[&str], lang: Lang) -> Vec<u16> {
    const NAME: u16 = 16;
    let longest = |text: &str| {
        let words = text.split([' ', '\n']).map(textwrap::core::display_width);
        words.max().unwrap_or(0)
    };
    let wide = |longest: usize| u16::try_from(longest + 1).unwrap_or(u16::MAX);
    let [_, stage, answered] = heads(lang);
    let of_project = [(1, stage), (2, answered)].map(|(at, head)| {
        let cells = rows.iter().map(|row| longest(&row.project[at]));
        wide(cells.max().unwrap_or(0).max(longest(head)))
    });
    let verdicts = ids.iter().map(|id| {
        let cells = rows.iter().map(|row| longest(row.verdict(id)));
        wide(
            cells
                .max()
                .unwrap_or(0)
                .max(longest(&id.replace('-', "- "))),
        )
    });
    std::iter::once(NAME)
        .chain(of_project)
        .chain(verdicts)
        .collect()
}

fn in_sentences(text: &mut String, rows: &[SummaryRow], lang: Lang, width: usize) {
    let colon = lang.colon();
    for SummaryRow { project, verdicts } in rows {
        let says = verdicts
            .iter()
            .map(|(id, verdict)| format!("{id}{colon} {verdict}"));
        let [name, stage, answers] = project;
        let says = says.collect::<Vec<_>>().join(", ");
        let line = format!("{name} · {stage} · {answers} · {says}");
        for line in wrap(&line, "", "  ", width) {
            let _ = writeln!(text, "{}", line.trim_end());
        }
    }
}

/// The table for a wiki, under its heading.
#[must_use]
pub fn summary_markdown(rows: &[SummaryRow], lang: Lang) -> String {
    let table = summary_table(rows, lang);
    format!("# {}\n\n{table}", label(Label::Summary, lang))
}

pub(super) fn summary_table(rows: &[SummaryRow], lang: Lang) -> String {
    let ids = asked(rows);
    let heads: Vec<&str> = heads(lang).into_iter().chain(ids.iter().copied()).collect();
    let mut text = format!("| {} |\n", heads.join(" | "));
    let _ = writeln!(text, "| --- | --- | ---: |{}", " --- |".repeat(ids.len()));
    for row in rows {
        let verdicts = ids.iter().map(|id| row.verdict(id));
        let cells = row.project.iter().map(String::as_str).chain(verdicts);
        let cells: Vec<String> = cells.map(escape).collect();
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
    let _ = writeln!(text, "\n{}", label(Label::SummaryLegend, lang));
    text
}

/// The table for a browser; each project leads to its own report, by the id given with its row.
pub(super) fn summary_html(rows: &[(&str, &SummaryRow)], lang: Lang) -> Markup {
    let found: Vec<SummaryRow> = rows.iter().map(|(_, row)| (*row).clone()).collect();
    let ids = asked(&found);
    html! {
        div class="wide" role="group" tabindex="0" aria-label=(label(Label::Summary, lang)) {
            table {
                thead {
                    tr {
                        @for head in heads(lang) { th scope="col" { (head) } }
                        @for id in &ids { th scope="col" { (id) } }
                    }
                }
                tbody {
                    @for (id, row) in rows {
                        @let [name, stage, answered] = &row.project;
                        tr {
                            th scope="row" { a href=(format!("#{id}")) { bdi { (name) } } }
                            td { (stage) }
                            td class="number" { (answered) }
                            @for id in &ids { td { (row.verdict(id)) } }
                        }
                    }
                }
            }
        }
    }
}
