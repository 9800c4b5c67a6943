//! An explanation for a terminal.

use super::{Layout, visible};
use crate::report::Explanation;
use anstyle::Style;

/// Lays an explanation out.
#[must_use]
pub fn explanation(page: &Explanation, layout: Layout) -> String {
    let mut text = String::new();
    let paint = |style: Style, words: &str| {
        if layout.color {
            format!("{style}{words}{style:#}")
        } else {
            words.to_owned()
        }
    };
    for line in wrap(&page.title, "", layout) {
        text.push_str(&format!("{}\n", paint(Style::new().bold(), &line)));
    }
    text.push_str(&format!("{}\n", paint(Style::new().dimmed(), &page.id)));
    for (heading, words) in &page.parts {
        text.push('\n');
        if !heading.is_empty() {
            text.push_str(&format!("{}\n", paint(Style::new().bold(), heading)));
        }
        let indent = if heading.is_empty() { "" } else { "  " };
        for paragraph in words.split('\n') {
            for line in wrap(paragraph, indent, layout) {
                text.push_str(line.trim_end());
                text.push('\n');
            }
        }
    }
    text
}

fn wrap(paragraph: &str, indent: &str, layout: Layout) -> Vec<String> {
    let own = paragraph.len() - paragraph.trim_start_matches(' ').len();
    let first = format!("{indent}{}", " ".repeat(own));
    // What continues an entry of a list stands under its words.
    let rest = if paragraph.trim_start().starts_with("- ") {
        format!("{first}  ")
    } else {
        first.clone()
    };
    let options = textwrap::Options::new(layout.width.min(100))
        .initial_indent(&first)
        .subsequent_indent(&rest)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let shown = visible(paragraph.trim_start_matches(' '));
    textwrap::wrap(&shown, options)
        .into_iter()
        .map(std::borrow::Cow::into_owned)
        .collect()
}
