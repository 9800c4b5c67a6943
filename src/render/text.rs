//! The report for a terminal, a pipe and a screen reader.

use super::portfolio::heat_map;
use super::summary::{summary_rows, summary_rows_of};
use super::terminal::{
    ALERT, BAD, GOOD, HEADLINE, PROSE, Page, QUIET, TABLE, TITLE, close_edges, table,
};
use super::{Layout, Shown, visible};
use crate::model::{CheckOutcome, Lang, Readings};
use crate::report::blocks::{Block, Item, Mark, Row, Rows, Table, Voice, blocks};
use crate::report::{Percent, QuestionnairePart, Report, SectionPart};
use crate::words::{Label, label};
use anstyle::Style;
use comfy_table::CellAlignment;

/// A line of bars longer than this says no more.
const MOST_BARS: usize = 60;
/// Bars need as much besides the table.
const BARS: usize = 80;

/// Lays a report out.
#[must_use]
pub fn text(report: &Report, shown: Shown, layout: Layout) -> String {
    blocks_text(
        &blocks(report, shown, layout.typed),
        report.language,
        layout,
    )
}

/// Lays out what is said.
#[must_use]
pub fn blocks_text(blocks: &[Block<'_>], lang: Lang, layout: Layout) -> String {
    let mut page = Page::new(lang, layout);
    let mut before = None;
    for block in blocks {
        if before.is_some_and(|before| apart(before, block)) {
            page.gap();
        }
        page.block(block);
        before = Some(block);
    }
    page.text
}

/// Whether an empty line stands between two blocks.
fn apart(before: &Block<'_>, after: &Block<'_>) -> bool {
    use Voice::{Detail, Headline, Lead, Outcome, Plain, Quiet};
    match (before, after) {
        (Block::Title(..) | Block::Heading(_) | Block::Subheading(_), _)
        | (Block::Text(Plain | Lead | Outcome(_), _), Block::Text(Plain, _))
        | (Block::Text(Headline, _), Block::Text(Detail, _) | Block::Command(_))
        | (Block::Text(Quiet, _), Block::Text(Quiet, _) | Block::Command(_))
        | (Block::HeatMap(..), Block::Text(Quiet, _)) => {
            matches!(
                after,
                Block::Sections(_) | Block::HeatMap(..) | Block::Projects(_) | Block::Subheading(_)
            )
        }
        _ => true,
    }
}

impl Page {
    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Title(name, about) => {
                let title = format!("{} · {about}", visible(name));
                self.prose(TITLE, "", title.trim_end_matches(" · "));
            }
            Block::Heading(title) => self.prose(TITLE, "", title),
            Block::Subheading(title) => self.prose(TITLE, "", title),
            Block::Text(voice, lines) => {
                let (style, indent) = match voice {
                    Voice::Plain => (Style::new(), ""),
                    Voice::Lead => (HEADLINE, ""),
                    Voice::Outcome(CheckOutcome::Passes) => (GOOD, ""),
                    Voice::Outcome(CheckOutcome::Fails) => (BAD, ""),
                    Voice::Outcome(CheckOutcome::NothingAssessed) => (ALERT, ""),
                    Voice::Headline => (HEADLINE, "  "),
                    Voice::Detail => (Style::new(), "  "),
                    Voice::Quiet | Voice::Legend => (QUIET, ""),
                };
                for line in lines {
                    self.prose(style, indent, line);
                }
                if *voice == Voice::Legend && self.layout.bars {
                    self.prose(QUIET, "", label(Label::BarLegend, self.lang));
                }
            }
            Block::List(mark, items) => {
                for (item, number) in items.iter().zip(1..) {
                    self.item(*mark, number, item);
                }
            }
            Block::Rows(rows) => self.rows(rows),
            Block::Table(table) => self.numbered(table),
            Block::Findings(findings) => findings.iter().for_each(|it| self.finding(it)),
            Block::Sections(part) => self.sections(part),
            Block::Projects(part) => {
                let rows = summary_rows(&summary_rows_of(part), self.lang, self.layout);
                self.text.push_str(&rows);
            }
            Block::HeatMap(part, asked) => heat_map(self, part, asked),
            Block::Command(command) => self.command(command),
        }
    }

    fn item(&mut self, mark: Mark, number: usize, item: &Item<'_>) {
        let (style, first) = match mark {
            Mark::Plain => (Style::new(), "  ".to_owned()),
            Mark::Dash => (Style::new(), "  - ".to_owned()),
            Mark::Alert => (ALERT, "  ! ".to_owned()),
            Mark::Strength => (Style::new(), "  ✓ ".to_owned()),
            Mark::Number | Mark::Todo => (Style::new(), format!("{number:>3}. ")),
        };
        let rest = " ".repeat(first.chars().count().max(4));
        let leads = mark == Mark::Plain && !item.id.is_empty();
        match item.lead.or(leads.then_some(item.id)) {
            Some(lead) => self.hanging(style, &first, &rest, &self.lang.titled(lead, &item.text)),
            None => self.hanging(style, &first, &rest, &item.text),
        }
        if self.layout.bars && !item.bars.is_empty() {
            // The newest of them.
            let most = MOST_BARS.min(self.layout.width.saturating_sub(rest.len()));
            let from = item.bars.chars().count().saturating_sub(most);
            let bars: String = item.bars.chars().skip(from).collect();
            self.line(&format!("{rest}{bars}"));
        }
        for item in &item.below {
            self.below(Style::new(), &rest, item);
        }
        // What is there needs no page that explains how to do it.
        if mark != Mark::Strength && !leads && !item.id.is_empty() {
            self.prose(QUIET, &rest, item.id);
        }
    }

    /// What else there is to say of an item, and what of that.
    fn below(&mut self, style: Style, indent: &str, item: &Item<'_>) {
        if item.id.is_empty() {
            return self.prose(style, indent, &item.text);
        }
        let rest = format!("{indent}  ");
        let text = self.lang.titled(item.id, &item.text);
        self.hanging(style, indent, &rest, &text);
        for item in &item.below {
            self.below(QUIET, &rest, item);
        }
    }

    /// What tells which row it is, then the other cells by their heads.
    fn rows(&mut self, rows: &Rows<'_>) {
        let colon = self.lang.colon();
        for row in &rows.rows {
            let cells = match row {
                Row::Told(cells) | Row::Refused(cells, _) => cells,
            };
            let (lead, cells) = cells.split_at(rows.lead);
            let lead: Vec<&str> = lead.iter().map(String::as_str).collect();
            let lead = lead.join(" · ");
            self.hanging(Style::new(), "  ", "    ", lead.trim_end_matches(" · "));
            if let Row::Refused(_, why) = row {
                self.hanging(ALERT, "    ! ", "      ", why);
            }
            let named = rows.heads[rows.lead..].iter().zip(cells);
            let named = named.map(|(head, cell)| format!("{head}{colon} {cell}"));
            let named = named.collect::<Vec<_>>().join(" · ");
            if !named.is_empty() {
                self.prose(Style::new(), "    ", &named);
            }
        }
    }

    /// A numbered table; a line for each row on a narrow screen, and where a path would be broken.
    fn numbered(&mut self, rows: &Table<'_>) {
        let breaks = !rows.numbers && !fits(rows, self.layout.width.min(PROSE));
        if self.layout.width < TABLE || breaks {
            for (row, at) in rows.rows.iter().zip(1..) {
                // There is no room for what is not there.
                let is_there = |cell: &str| !rows.numbers || !matches!(cell, "0" | "–");
                let named = row.iter().zip(&rows.heads).skip(1);
                let named = named.filter(|(cell, _)| is_there(cell));
                let named = named.map(|(cell, head)| {
                    if rows.numbers {
                        format!("{head} {cell}")
                    } else {
                        cell.clone()
                    }
                });
                let between = if rows.numbers { ", " } else { " " };
                let cells = named.collect::<Vec<_>>().join(between);
                let line = self.lang.titled(&row[0], cells.trim_end());
                self.hanging(Style::new(), &format!("{at:>2} "), "   ", &line);
            }
            return;
        }
        let mut shown = table(self.layout.width.min(PROSE));
        let heads = rows.heads.iter().zip(0..).map(|(head, at)| {
            let narrow = rows.numbers && at > 0;
            head.replace(' ', if narrow { "\n" } else { " " })
        });
        shown.set_header(std::iter::once(String::new()).chain(heads));
        for (row, at) in rows.rows.iter().zip(1..) {
            let cells = row.iter().map(|cell| visible(cell).into_owned());
            shown.add_row(std::iter::once(at.to_string()).chain(cells));
        }
        close_edges(&mut shown);
        let right = |at: &usize| rows.numbers && *at != 1;
        for at in (0..shown.column_count()).filter(right) {
            if let Some(column) = shown.column_mut(at) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        self.table(&shown);
    }

    fn sections(&mut self, part: &QuestionnairePart) {
        if self.layout.width < TABLE {
            for (at, section) in part.sections.iter().enumerate() {
                let line = in_a_line(part, section, self.lang);
                self.hanging(Style::new(), &format!("{:>2} ", at + 1), "   ", &line);
            }
            return;
        }
        let bars = self.layout.bars && self.layout.width >= BARS;
        let cells = if self.layout.width < PROSE { 8 } else { 20 };
        let mut table = table(self.layout.width.min(PROSE));
        table.set_header(heads(part, bars, self.lang));
        for (at, section) in part.sections.iter().enumerate() {
            table.add_row(row(at, part, section, bars.then_some(cells)));
        }
        // Numbers stand on the right: all but the title, the bar and the state.
        let first = if bars { 3 } else { 2 };
        let state = first + part.columns().len();
        for column in [0, state + 1].into_iter().chain(first..state) {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        close_edges(&mut table);
        self.table(&table);
    }
}

fn heads(part: &QuestionnairePart, bars: bool, lang: Lang) -> Vec<&'static str> {
    let mut heads = vec!["", label(part.first_column(), lang)];
    if bars {
        heads.push("");
    }
    heads.extend(part.columns().iter().map(|(it, _)| label(*it, lang)));
    heads.extend([Label::State, Label::Answered].map(|it| label(it, lang)));
    heads
}

fn row(
    at: usize,
    part: &QuestionnairePart,
    section: &SectionPart,
    cells: Option<usize>,
) -> Vec<String> {
    let mut row = vec![(at + 1).to_string(), visible(section.title).into_owned()];
    if let Some(cells) = cells {
        row.push(
            section
                .score
                .map_or_else(String::new, |score| bar(score, cells)),
        );
    }
    row.extend(part.numbers(section));
    row.push(section.standing.to_owned());
    row.push(section.answered());
    row
}

/// A row as a sentence, for a narrow screen.
fn in_a_line(part: &QuestionnairePart, section: &SectionPart, lang: Lang) -> String {
    let mut parts = Vec::new();
    if section.score.is_some() {
        let columns = part.columns();
        let named = columns.iter().zip(part.numbers(section));
        parts.extend(named.map(|((it, _), number)| format!("{} {number}", label(*it, lang))));
    }
    if !section.standing.is_empty() {
        parts.push(section.standing.to_owned());
    }
    if section.coverage.applicable > 0 {
        let answers = label(Label::Answered, lang);
        parts.push(format!("{answers} {}", section.answered()));
    }
    let colon = lang.colon();
    format!("{}{colon} {}", section.title, parts.join(", "))
}

/// Whether no word of the last column must be broken, where the other columns are as wide as their cells.
fn fits(rows: &Table<'_>, width: usize) -> bool {
    let wide = textwrap::core::display_width;
    let last = rows.heads.len().saturating_sub(1);
    let cells = |at: usize| rows.rows.iter().filter_map(move |row| row.get(at));
    let whole = |at: usize| {
        let cells = cells(at).map(|cell| wide(cell));
        cells.chain([wide(rows.heads[at])]).max().unwrap_or(0)
    };
    let words = cells(last).flat_map(|cell| cell.split(' '));
    let longest = words.map(wide).max().unwrap_or(0);
    let number = rows.rows.len().to_string().len();
    // Between two columns stand two spaces.
    let others: usize = (0..last).map(|at| whole(at) + 2).sum();
    number + 2 + others + longest <= width
}

/// Shown, said, unknown and missing, in that order.
fn bar(score: Readings<Percent>, width: usize) -> String {
    let cells = |percent: Percent| percent.whole() as usize * width / 100;
    let (shown, said, potential) = (
        cells(score.evidenced),
        cells(score.claimed),
        cells(score.potential),
    );
    let parts = [
        ('█', shown),
        ('▓', said - shown),
        ('░', potential - said),
        ('·', width - potential),
    ];
    parts
        .into_iter()
        .flat_map(|(cell, count)| std::iter::repeat_n(cell, count))
        .collect()
}
