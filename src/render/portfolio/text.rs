//! Many projects for a terminal, a pipe and a screen reader.

use super::{cells, differ, range, stale};
use crate::render::summary::{summary_row_of, summary_rows};
use crate::render::text::{Page, QUIET, TABLE, TITLE, close_edges, table};
use crate::render::{Layout, Shown, visible};
use crate::report::{Asked, CellPart, PortfolioPart, SpreadPart};
use crate::words::{CompareWord, Label, how_many, label, made_from, more, said};
use anstyle::Style;
use comfy_table::{CellAlignment, ColumnConstraint, Width};

/// The widest table.
const WIDEST: usize = 120;
/// What the name of a project needs.
const NAME: u16 = 16;
/// What a cell of the heat map needs: `100–100` and a space; with its mark, one more.
const CELL: usize = 7;

/// Lays a portfolio out.
#[must_use]
pub fn portfolio_text(part: &PortfolioPart, shown: Shown, layout: Layout) -> String {
    let lang = part.language;
    let mut page = Page::new(lang, layout);
    page.prose(TITLE, "", said(CompareWord::SideBySide, lang));
    page.prose(Style::new(), "", &part.headline);
    page.gap();
    if !part.projects.is_empty() {
        let rows: Vec<_> = part
            .projects
            .iter()
            .map(|row| summary_row_of(row, lang))
            .collect();
        page.text.push_str(&summary_rows(&rows, lang, layout));
        page.gap();
        reviews(&mut page, part);
        for asked in &part.questionnaires {
            heat_map(&mut page, part, asked);
        }
        page.prose(TITLE, "", said(CompareWord::HowTheyStand, lang));
        page.gap();
        for spread in &part.spreads {
            one_spread(&mut page, spread);
        }
        page.prose(QUIET, "", said(CompareWord::QuartilesLegend, lang));
        page.gap();
        shared_gaps(&mut page, part, shown);
    }
    refused(&mut page, part);
    page.prose(QUIET, "", part.caution);
    made(&mut page, part);
    page.text
}

/// Where reviewers differ, and what changed since they looked.
fn reviews(page: &mut Page, part: &PortfolioPart) {
    let lang = page.lang;
    let differ = differ(part);
    if !differ.is_empty() {
        page.prose(TITLE, "", label(Label::ReviewersDiffer, lang));
        for (row, question) in differ {
            let line = format!("{} · {}", visible(&row.name), question.text);
            page.hanging(Style::new(), "  ", "    ", &line);
            for line in question.lines(lang) {
                page.prose(Style::new(), "    ", &line);
            }
        }
        page.gap();
    }
    let stale = stale(part);
    if !stale.is_empty() {
        page.prose(TITLE, "", label(Label::ChangedSinceReview, lang));
        for (row, question) in stale {
            let line = format!("{} · {}", visible(&row.name), question.words());
            page.hanging(Style::new(), "  ", "    ", &line);
        }
        page.gap();
    }
}

/// Projects × sections.
fn heat_map(page: &mut Page, part: &PortfolioPart, asked: &Asked) {
    let scored = part
        .projects
        .iter()
        .filter(|row| cells(row, asked.id).iter().any(|cell| cell.score.is_some()));
    let scored: Vec<_> = scored.collect();
    if scored.is_empty() {
        return;
    }
    let lang = page.lang;
    page.prose(TITLE, "", asked.title);
    page.gap();
    let width = page.layout.width.min(WIDEST);
    let needed = |cell: usize| usize::from(NAME) + 1 + cell * asked.sections.len();
    if width < TABLE.max(needed(CELL)) {
        for row in scored {
            let each = asked.sections.iter().zip(cells(row, asked.id));
            let each =
                each.map(|(section, cell)| format!("{} {}", section.title, range(cell.score)));
            let each = each.collect::<Vec<_>>().join(lang.semicolon());
            let colon = lang.colon();
            let line = format!("{}{colon} {each}", visible(&row.name));
            page.hanging(Style::new(), "", "  ", &line);
        }
    } else {
        let marks = page.layout.bars && width >= needed(CELL + 2);
        let mut map = table(width);
        let numbers = (1..=asked.sections.len()).map(|at| at.to_string());
        map.set_header(std::iter::once(label(Label::Project, lang).to_owned()).chain(numbers));
        for row in scored {
            let name = std::iter::once(visible(&row.name).into_owned());
            let each = cells(row, asked.id).iter().map(|cell| marked(cell, marks));
            map.add_row(name.chain(each));
        }
        right_but_the_first(&mut map);
        page.table(&map);
        page.gap();
        let legend = asked.sections.iter().enumerate();
        let legend = legend.map(|(at, section)| format!("{} {}", at + 1, section.title));
        let legend = legend.collect::<Vec<_>>().join(lang.semicolon());
        page.prose(QUIET, "", &format!("{legend}."));
        if marks {
            page.prose(QUIET, "", said(CompareWord::MarkLegend, lang));
        }
    }
    page.prose(QUIET, "", said(CompareWord::CellLegend, lang));
    page.gap();
}

/// A cell with a mark that is the fuller the more is shown.
fn marked(cell: &CellPart, marks: bool) -> String {
    const MARKS: [char; 5] = ['·', '░', '▒', '▓', '█'];
    let numbers = range(cell.score);
    match cell.score {
        Some(score) if marks => {
            let at = (score.evidenced.whole() as usize / 20).min(MARKS.len() - 1);
            format!("{} {numbers}", MARKS[at])
        }
        Some(_) | None => numbers,
    }
}

fn right_but_the_first(map: &mut comfy_table::Table) {
    for column in map.column_iter_mut() {
        column.set_padding((0, 1));
    }
    close_edges(map);
    for at in 1..map.column_count() {
        if let Some(column) = map.column_mut(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    if let Some(column) = map.column_mut(0) {
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(NAME)));
    }
}

fn one_spread(page: &mut Page, spread: &SpreadPart) {
    let lang = page.lang;
    let asked = crate::words::count(
        spread.asked,
        lang,
        ["project", "projects"],
        ["projet", "projets"],
    );
    page.prose(TITLE, "", &format!("{} ({asked})", spread.title));
    for count in &spread.conclusions {
        let (shown, potential) = (count.evidenced, count.potential);
        let colon = lang.colon();
        let line = format!(
            "{}{colon} {}",
            count.words,
            how_many(shown, potential, lang)
        );
        page.prose(Style::new(), "  ", &line);
    }
    if let Some(shown) = spread.evidenced {
        page.prose(Style::new(), "  ", &shown.words(lang));
    }
    if spread.has_standings() {
        page.gap();
        sections(page, spread);
    }
    page.gap();
}

/// How many projects stand how, section by section.
fn sections(page: &mut Page, spread: &SpreadPart) {
    let lang = page.lang;
    let width = page.layout.width.min(WIDEST);
    if width < TABLE {
        for (at, section) in spread.sections.iter().enumerate() {
            let counts = section
                .standings
                .iter()
                .filter(|standing| standing.projects > 0);
            let counts = counts.map(|count| format!("{} {}", count.words, count.projects));
            let counts = counts.collect::<Vec<_>>().join(", ");
            let line = format!("{}{} {counts}", section.title, lang.colon());
            page.hanging(Style::new(), &format!("{:>2} ", at + 1), "   ", &line);
        }
        return;
    }
    let mut table = table(width.min(100));
    let standings = spread
        .sections
        .first()
        .map_or(&[][..], |section| &section.standings);
    let mut heads = vec![String::new(), label(Label::Theme, lang).to_owned()];
    if spread.scheme == crate::model::Scheme::Principles {
        label(Label::Principle, lang).clone_into(&mut heads[1]);
    }
    heads.extend(
        standings
            .iter()
            .map(|standing| standing.words.replace(' ', "\n")),
    );
    let quartiles = [CompareWord::Lower, CompareWord::Median, CompareWord::Upper];
    heads.extend(quartiles.map(|quartile| said(quartile, lang).replace(' ', "\n")));
    table.set_header(heads);
    for (at, section) in spread.sections.iter().enumerate() {
        let mut row = vec![(at + 1).to_string(), visible(section.title).into_owned()];
        row.extend(
            section
                .standings
                .iter()
                .map(|standing| standing.projects.to_string()),
        );
        match section.evidenced {
            None => row.extend(["–", "–", "–"].map(str::to_owned)),
            Some(shown) => {
                row.extend(
                    [shown.lower, shown.median, shown.upper].map(|it| it.whole().to_string()),
                );
            }
        }
        table.add_row(row);
    }
    close_edges(&mut table);
    for at in (0..table.column_count()).filter(|at| *at != 1) {
        if let Some(column) = table.column_mut(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    page.table(&table);
}

fn shared_gaps(page: &mut Page, part: &PortfolioPart, shown: Shown) {
    let lang = page.lang;
    page.prose(TITLE, "", said(CompareWord::SharedGaps, lang));
    if part.shared_gaps.is_empty() {
        page.prose(Style::new(), "  ", said(CompareWord::NoSharedGap, lang));
        return page.gap();
    }
    page.prose(QUIET, "", said(CompareWord::SharedLegend, lang));
    page.gap();
    let mut left = 0;
    for (at, gap) in part.shared_gaps.iter().enumerate() {
        if !shown.takes(at + 1) {
            left += 1;
            continue;
        }
        page.hanging(
            Style::new(),
            &format!("{:>3}. ", at + 1),
            "     ",
            &gap.words,
        );
        page.prose(Style::new(), "     ", gap.text);
        page.prose(QUIET, "     ", gap.question);
    }
    page.gap();
    if left > 0 {
        page.prose(QUIET, "", &more(left, lang));
        page.command(&part.again);
        page.gap();
    }
}

fn refused(page: &mut Page, part: &PortfolioPart) {
    if part.refused.is_empty() {
        return;
    }
    let lang = page.lang;
    page.prose(TITLE, "", said(CompareWord::NotRead, lang));
    for refusal in &part.refused {
        let file = refusal.file.as_deref().unwrap_or_default();
        let line = format!("{file}:{}", spaced(&refusal.error));
        page.hanging(Style::new(), "  ! ", "    ", &line);
    }
    page.gap();
}

/// A place follows a file at once, anything else after a space.
fn spaced(error: &str) -> String {
    if error.starts_with(|c: char| c.is_ascii_digit()) {
        error.to_owned()
    } else {
        format!(" {error}")
    }
}

fn made(page: &mut Page, part: &PortfolioPart) {
    let lang = page.lang;
    let made = part.questionnaires.iter();
    let made = made.map(|it| format!("{} v{}", it.id, it.version));
    let line = made_from(part.tool.version, made, lang);
    page.prose(QUIET, "", &line);
}
