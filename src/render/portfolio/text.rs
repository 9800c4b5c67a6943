//! The scores of many projects for a terminal, a pipe and a screen reader.

use super::range;
use crate::render::terminal::{Page, QUIET, TABLE, close_edges, table};
use crate::render::visible;
use crate::report::{Asked, CellPart, PortfolioPart};
use crate::words::{CompareWord, Label, label, said};
use anstyle::Style;
use comfy_table::{CellAlignment, ColumnConstraint, Width};

/// The widest table.
const WIDEST: usize = 120;
/// What the name of a project needs.
const NAME: u16 = 16;
/// What a cell of the heat map needs: `100–100` and a space; with its mark, one more.
const CELL: usize = 7;

/// Projects × sections.
pub(in crate::render) fn heat_map(page: &mut Page, part: &PortfolioPart, asked: &Asked) {
    let scored = part.scored(asked.id);
    let lang = page.lang;
    let width = page.layout.width.min(WIDEST);
    let needed = |cell: usize| usize::from(NAME) + 1 + cell * asked.sections.len();
    if width < TABLE.max(needed(CELL)) {
        for row in scored {
            let each = asked.sections.iter().zip(row.cells(asked.id));
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
            let each = row.cells(asked.id).iter().map(|cell| marked(cell, marks));
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
