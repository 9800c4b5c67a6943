//! The report for a pull-request comment or a wiki.

use super::escape::escape;
use super::portfolio::range;
use super::summary::{summary_rows_of, summary_table};
use super::{Shown, visible};
use crate::model::Lang;
use crate::report::blocks::{Block, Item, Mark, Row, Rows, Table, Typed, Voice, blocks};
use crate::report::{Asked, FindingPart, PortfolioPart, ProjectRow, QuestionnairePart, Report};
use crate::words::{Label, label};
use std::fmt::Write as _;

/// Lays a report out.
#[must_use]
pub fn markdown(report: &Report, shown: Shown) -> String {
    blocks_markdown(&blocks(report, shown, Typed::default()), report.language)
}

/// Lays out what is said.
#[must_use]
pub fn blocks_markdown(blocks: &[Block<'_>], lang: Lang) -> String {
    let blocks: Vec<String> = blocks.iter().map(|it| block(it, lang)).collect();
    blocks.join("\n")
}

fn block(block: &Block<'_>, lang: Lang) -> String {
    match block {
        Block::Title(name, about) if about.is_empty() => format!("# {}\n", escape(name)),
        Block::Title(name, about) => format!("# {}\n\n{}\n", escape(name), escape(about)),
        Block::Heading(title) => format!("## {}\n", escape(title)),
        Block::Subheading(title) => format!("### {}\n", escape(title)),
        Block::Text(Voice::Lead | Voice::Outcome(_) | Voice::Headline, lines) => {
            format!("**{}**\n", escape(&lines.join(" ")))
        }
        Block::Text(_, lines) => {
            let lines: Vec<String> = lines.iter().map(|it| escape(it)).collect();
            format!("{}\n", lines.join("\n"))
        }
        Block::List(mark, items) => items
            .iter()
            .zip(1..)
            .map(|(it, number)| item(*mark, number, it, lang))
            .collect(),
        Block::Rows(it) => rows(it),
        Block::Table(it) => numbered(it),
        Block::Findings(findings) => findings.iter().map(|it| finding(it, lang)).collect(),
        Block::Sections(part) => sections(part, lang),
        Block::Projects(part) => summary_table(&summary_rows_of(part), lang),
        Block::HeatMap(part, asked) => heat_map(part, asked),
        Block::Command(command) => format!("    {}\n", visible(command)),
    }
}

fn item(mark: Mark, number: usize, item: &Item<'_>, lang: Lang) -> String {
    if mark == Mark::Plain && !item.id.is_empty() {
        return below(item, 0, lang);
    }
    let text = escape(&item.text);
    let lead = item.lead.map(|lead| {
        let lead = lang.titled(lead, "");
        format!("**{}** ", escape(lead.trim_end()))
    });
    let lead = lead.unwrap_or_default();
    let id = match item.id {
        "" => String::new(),
        id => format!(" `{id}`"),
    };
    let begin = match mark {
        Mark::Plain | Mark::Alert | Mark::Strength => format!("- {lead}{text}{id}\n"),
        Mark::Dash if item.below.is_empty() => format!("- {text}{id}\n"),
        Mark::Dash => format!("- **{text}**{id}\n"),
        Mark::Number => format!("{number}. **{text}**{id}\n"),
        Mark::Todo => format!("- [ ] **{number}. {text}**{id}\n"),
    };
    // Below a number a list stands further in.
    let depth = if mark == Mark::Number { 2 } else { 1 };
    let below = item.below.iter();
    below.fold(begin, |list, it| list + &self::below(it, depth, lang))
}

/// What else there is to say of an item, and what of that.
fn below(item: &Item<'_>, depth: usize, lang: Lang) -> String {
    let id = match item.id.replace('`', "") {
        id if id.is_empty() => id,
        id => format!("`{id}`{} ", lang.colon()),
    };
    let line = format!("{}- {id}{}\n", "  ".repeat(depth), escape(&item.text));
    let below = item.below.iter();
    below.fold(line, |list, it| list + &self::below(it, depth + 1, lang))
}

fn rows(rows: &Rows<'_>) -> String {
    let line = |row: &Row| {
        let (cells, why) = match row {
            Row::Told(cells) => (cells, None),
            Row::Refused(cells, why) => (cells, Some(why)),
        };
        let mut cells: Vec<String> = cells.iter().chain(why).map(|it| escape(it)).collect();
        cells.resize(rows.heads.len().max(cells.len()), String::new());
        cells
    };
    table(&escaped(&rows.heads), 0, rows.rows.iter().map(line))
}

fn escaped(heads: &[&str]) -> Vec<String> {
    heads.iter().map(|head| escape(head)).collect()
}

fn numbered(rows: &Table<'_>) -> String {
    let line = |(row, at): (&Vec<String>, usize)| {
        let mut cells: Vec<String> = row.iter().map(|cell| escape(cell)).collect();
        cells[0].insert_str(0, &format!("{at}. "));
        cells
    };
    let numbers = if rows.numbers {
        rows.heads.len() - 1
    } else {
        0
    };
    table(
        &escaped(&rows.heads),
        numbers,
        rows.rows.iter().zip(1..).map(line),
    )
}

/// Projects × sections.
fn heat_map(part: &PortfolioPart, asked: &Asked) -> String {
    let titles = asked.sections.iter().zip(1..);
    let titles = titles.map(|(it, at)| format!("{at}. {}", escape(it.title)));
    let project = label(Label::Project, part.language).to_owned();
    let heads: Vec<String> = std::iter::once(project).chain(titles).collect();
    let row = |row: &ProjectRow| {
        let cells = row.cells(asked.id).iter().map(|cell| range(cell.score));
        std::iter::once(escape(&row.name)).chain(cells).collect()
    };
    table(&heads, asked.sections.len(), part.scored(asked.id).map(row))
}

/// A table whose last columns are so many of numbers.
fn table(heads: &[String], numbers: usize, rows: impl Iterator<Item = Vec<String>>) -> String {
    let rule = " --- |".repeat(heads.len() - numbers) + &" ---: |".repeat(numbers);
    let begin = format!("| {} |\n|{rule}\n", heads.join(" | "));
    rows.fold(begin, |table, row| {
        table + &format!("| {} |\n", row.join(" | "))
    })
}

/// Where, what, what to do, and the id that explains it.
fn finding(finding: &FindingPart, lang: Lang) -> String {
    let last = finding.because(lang);
    let last = last.unwrap_or_else(|| format!("→ {}", finding.help));
    let marks = finding.marks(lang).into_iter().map(escape);
    let id = std::iter::once(format!("`{}`", finding.id.word()));
    format!(
        "- **{}** {}  \n  {}  \n  {}  \n  {}\n",
        finding.severity_words,
        escape(&finding.at()),
        escape(&finding.message),
        escape(&last),
        id.chain(marks).collect::<Vec<_>>().join(" · "),
    )
}

fn sections(part: &QuestionnairePart, lang: Lang) -> String {
    let columns = part.columns();
    let readings = columns.iter().map(|(it, _)| *it);
    let heads = std::iter::once(part.first_column()).chain(readings);
    let heads = heads.chain([Label::State, Label::Answered]);
    let heads: Vec<&str> = heads.map(|head| label(head, lang)).collect();
    let right = " ---: |".repeat(columns.len());
    let mut table = format!("| {} |\n| --- |{right} --- | ---: |\n", heads.join(" | "));
    for (section, number) in part.sections.iter().zip(1..) {
        let numbers = part.numbers(section).join(" | ");
        let title = escape(section.title);
        let (standing, answered) = (section.standing, section.answered());
        let _ = writeln!(
            table,
            "| {number}. {title} | {numbers} | {standing} | {answered} |"
        );
    }
    table
}
