//! An explanation for a terminal.

use super::{Layout, visible};
use crate::report::Explanation;
use anstyle::Style;
use std::fmt::Write as _;

const TITLE: Style = Style::new().bold();

/// What a command on a line of its own begins with.
const COMMAND: &str = "    ";

/// Lays an explanation out.
#[must_use]
pub fn explanation(page: &Explanation, layout: Layout) -> String {
    let mut text = String::new();
    let mut say = |style: Style, indent: &str, paragraph: &str| {
        for line in wrap(paragraph, indent, layout) {
            let line = line.trim_end();
            if layout.color && style != Style::new() {
                let _ = writeln!(text, "{style}{line}{style:#}");
            } else {
                let _ = writeln!(text, "{line}");
            }
        }
    };
    say(TITLE, "", &page.title);
    say(Style::new().dimmed(), "", &page.id);
    for (heading, words) in &page.parts {
        say(Style::new(), "", "");
        let indent = if heading.is_empty() { "" } else { "  " };
        if !heading.is_empty() {
            say(TITLE, "", heading);
        }
        for paragraph in words.split('\n') {
            say(Style::new(), indent, paragraph);
        }
    }
    text
}

/// Lays out words beside a result: a line that begins with four spaces is a command, and stays whole.
#[must_use]
pub fn remarks(words: &str, layout: Layout) -> String {
    let mut text = String::new();
    for line in words.split('\n') {
        let lines = if line.starts_with(COMMAND) {
            vec![visible(line).into_owned()]
        } else {
            wrap(line, "", layout)
        };
        for line in lines {
            let _ = writeln!(text, "{}", line.trim_end());
        }
    }
    text
}

fn wrap(paragraph: &str, indent: &str, layout: Layout) -> Vec<String> {
    let found = paragraph.len() - paragraph.trim_start_matches(' ').len();
    let first = format!("{indent}{}", " ".repeat(found));
    // What continues an entry of a list stands under its words.
    let rest = if paragraph.trim_start().starts_with("- ") {
        format!("{first}  ")
    } else {
        first.clone()
    };
    let shown = visible(paragraph.trim_start_matches(' '));
    super::wrap(&shown, &first, &rest, layout.width.min(100))
}
