//! What every text for a terminal, a pipe and a screen reader is written with.

use super::{Layout, visible, wrap};
use crate::model::Lang;
use anstyle::{AnsiColor, Style};
use comfy_table::{ContentArrangement, Table, presets};

/// Prose is no wider than this, for the eye's sake.
pub(super) const PROSE: usize = 100;
/// A table needs as much; below, each of its rows becomes a sentence.
pub(super) const TABLE: usize = 60;
pub(super) const TITLE: Style = Style::new().bold();
pub(super) const HEADLINE: Style = AnsiColor::Cyan.on_default();
pub(super) const ALERT: Style = AnsiColor::Yellow.on_default();
pub(super) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(super) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(super) const QUIET: Style = Style::new().dimmed();

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

    /// The same with another indent for the first line.
    pub(super) fn hanging(&mut self, style: Style, first: &str, rest: &str, text: &str) {
        for line in wrap(&visible(text), first, rest, self.layout.width.min(PROSE)) {
            self.painted(style, line.trim_end());
        }
    }

    /// A line in one style.
    fn painted(&mut self, style: Style, line: &str) {
        if self.layout.color {
            let line = self.paint(style, line);
            self.line(&line);
        } else {
            self.line(line);
        }
    }

    /// On a line of its own, where it can be copied.
    pub(super) fn command(&mut self, command: &str) {
        let command = self.paint(QUIET, &format!("  {}", visible(command)));
        self.line(&command);
    }

    pub(super) fn table(&mut self, table: &Table) {
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

pub(super) fn table(width: usize) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table
}

/// No space before the first column nor after the last.
pub(super) fn close_edges(table: &mut Table) {
    let last = table.column_count().saturating_sub(1);
    if let Some(column) = table.column_mut(0) {
        column.set_padding((0, 1));
    }
    if let Some(column) = table.column_mut(last) {
        column.set_padding((1, 0));
    }
}
