//! The report for a terminal, a pipe and a screen reader.

use super::{Layout, Shown, visible};
use crate::model::{CheckOutcome, Lang, Readings};
use crate::report::blocks::{Block, Item, Mark, Row, Rows, Table, Voice, blocks};
use crate::report::{Percent, QuestionnairePart, Report, SectionPart};
use crate::words::{Label, label};
use anstyle::{AnsiColor, Style};
use comfy_table::{CellAlignment, ContentArrangement, presets};

/// Prose is no wider than this, for the eye's sake.
pub(super) const PROSE: usize = 100;
/// A table needs as much; below, each of its rows becomes a sentence.
pub(super) const TABLE: usize = 60;
/// A line of bars longer than this says no more.
const MOST_BARS: usize = 60;
/// Bars need as much besides the table.
const BARS: usize = 80;

pub(super) const TITLE: Style = Style::new().bold();
pub(super) const HEADLINE: Style = AnsiColor::Cyan.on_default();
pub(super) const ALERT: Style = AnsiColor::Yellow.on_default();
pub(super) const BAD: Style = AnsiColor::Red.on_default().bold();
const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(super) const QUIET: Style = Style::new().dimmed();

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
        (Block::Title(..) | Block::Heading(_), _)
        | (Block::Text(Plain | Lead | Outcome(_), _), Block::Text(Plain, _))
        | (Block::Text(Headline, _), Block::Text(Detail, _) | Block::Command(_))
        | (Block::Text(Quiet, _), Block::Text(Quiet, _) | Block::Command(_)) => {
            matches!(after, Block::Sections(_))
        }
        _ => true,
    }
}

/// A text as it is written, from top to bottom.
pub(super) struct Page {
    pub(super) text: String,
    pub(super) layout: Layout,
    pub(super) lang: Lang,
}

impl Page {
    pub(super) fn new(lang: Lang, layout: Layout) -> Page {
        Page {
            text: String::new(),
            layout,
            lang,
        }
    }

    pub(super) fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn paint(&self, style: Style, text: &str) -> String {
        if self.layout.color {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }

    /// Wrapped text; the style goes around each line, so that a pager keeps it.
    pub(super) fn prose(&mut self, style: Style, indent: &str, text: &str) {
        self.hanging(style, indent, indent, text);
    }

    /// The same with another indent for the first line. A word is never broken: an id or an
    /// address in two halves cannot be copied.
    pub(super) fn hanging(&mut self, style: Style, first: &str, rest: &str, text: &str) {
        let options = textwrap::Options::new(self.layout.width.min(PROSE))
            .initial_indent(first)
            .subsequent_indent(rest)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        for line in textwrap::wrap(&visible(text), options) {
            let line = self.paint(style, line.trim_end());
            self.line(&line);
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Title(name, about) => {
                let title = format!("{} · {about}", visible(name));
                self.prose(TITLE, "", title.trim_end_matches(" · "));
            }
            Block::Heading(title) => self.prose(TITLE, "", title),
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
            Block::Command(command) => self.command(command),
        }
    }

    /// On a line of its own, where it can be copied.
    pub(super) fn command(&mut self, command: &str) {
        let command = self.paint(QUIET, &format!("  {}", visible(command)));
        self.line(&command);
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
        if self.layout.width < TABLE || !fits(rows, self.layout.width.min(PROSE)) {
            for (row, at) in rows.rows.iter().zip(1..) {
                let cells = row[1..].join(" ");
                let line = self.lang.titled(&row[0], cells.trim_end());
                self.hanging(Style::new(), &format!("{at:>2} "), "   ", &line);
            }
            return;
        }
        let mut shown = table(self.layout.width.min(PROSE));
        shown.set_header(std::iter::once(&"").chain(&rows.heads));
        for (row, at) in rows.rows.iter().zip(1..) {
            let cells = row.iter().map(|cell| visible(cell).into_owned());
            shown.add_row(std::iter::once(at.to_string()).chain(cells));
        }
        close_edges(&mut shown);
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

    pub(super) fn table(&mut self, table: &comfy_table::Table) {
        let lines: Vec<String> = table.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let line = line.trim_end();
            let line = if at == 0 {
                self.paint(QUIET, line)
            } else {
                line.to_owned()
            };
            self.line(&line);
        }
    }
}

fn heads(part: &QuestionnairePart, bars: bool, lang: Lang) -> Vec<&'static str> {
    let first = if part.level.is_some() {
        Label::Principle
    } else {
        Label::Theme
    };
    let mut heads = vec!["", label(first, lang)];
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
    row.extend(numbers(part, section));
    row.push(section.standing.to_owned());
    row.push(answered(section));
    row
}

/// A row as a sentence, for a narrow screen.
fn in_a_line(part: &QuestionnairePart, section: &SectionPart, lang: Lang) -> String {
    let mut parts = Vec::new();
    if section.score.is_some() {
        let columns = part.columns();
        let named = columns.iter().zip(numbers(part, section));
        parts.extend(named.map(|((it, _), number)| format!("{} {number}", label(*it, lang))));
    }
    if !section.standing.is_empty() {
        parts.push(section.standing.to_owned());
    }
    if section.coverage.applicable > 0 {
        let answers = label(Label::Answered, lang);
        parts.push(format!("{answers} {}", answered(section)));
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

pub(super) fn table(width: usize) -> comfy_table::Table {
    let mut table = comfy_table::Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table
}

/// No space before the first column nor after the last.
pub(super) fn close_edges(table: &mut comfy_table::Table) {
    let last = table.column_count().saturating_sub(1);
    if let Some(column) = table.column_mut(0) {
        column.set_padding((0, 1));
    }
    if let Some(column) = table.column_mut(last) {
        column.set_padding((1, 0));
    }
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

/// What a table says of a section under its readings, in whole percent.
pub(super) fn numbers(part: &QuestionnairePart, section: &SectionPart) -> Vec<String> {
    let number = |percent: Option<Percent>| {
        percent.map_or_else(|| "–".to_owned(), |percent| percent.whole().to_string())
    };
    let columns = part.columns().into_iter();
    columns
        .map(|(_, reading)| number(section.score.as_ref().and_then(reading)))
        .collect()
}

pub(super) fn answered(section: &SectionPart) -> String {
    let coverage = section.coverage;
    match coverage.applicable {
        0 => "–".to_owned(),
        asked => format!("{}/{asked}", coverage.answered),
    }
}
