//! The last pass over what leaves the program: no line of it is a command.
//!
//! Build servers and bots obey lines, and where a line begins is known only once everything is laid
//! out. So this is done once, where text is written, and not in each cell.

use super::visible::{controls, visible};
use crate::model::is_control;
use std::borrow::Cow;
use std::fmt::Write as _;

/// What kind of text is written: it decides how a character is shown without being obeyed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Medium {
    /// For a terminal or a log, perhaps in colours; a table of commas too.
    Text,
    /// Markdown.
    Markdown,
    /// JSON, on one line or several.
    Json,
    /// HTML, SVG, XML.
    Markup,
}

/// Makes lines safe as they come.
#[derive(Debug)]
pub struct SafeLines {
    medium: Medium,
    /// A line whose end has not come yet.
    open: String,
}

impl SafeLines {
    /// For this kind of text.
    #[must_use]
    pub fn new(medium: Medium) -> SafeLines {
        SafeLines {
            medium,
            open: String::new(),
        }
    }

    /// The lines that this text ends.
    pub fn take<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        let Some(end) = text.rfind('\n') else {
            self.open.push_str(text);
            return Cow::Borrowed("");
        };
        let (whole, rest) = text.split_at(end + 1);
        let safe = if self.open.is_empty() {
            made_safe(whole, self.medium)
        } else {
            self.open.push_str(whole);
            Cow::Owned(safe_lines(&self.open, self.medium))
        };
        rest.clone_into(&mut self.open);
        safe
    }

    /// What is left when nothing more comes.
    pub fn rest(&mut self) -> String {
        safe_lines(&std::mem::take(&mut self.open), self.medium)
    }
}

/// The text with every line made safe.
#[must_use]
pub fn safe_lines(text: &str, medium: Medium) -> String {
    made_safe(text, medium).into_owned()
}

fn made_safe(text: &str, medium: Medium) -> Cow<'_, str> {
    if is_safe(text, medium) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (line, end) = match line.strip_suffix('\n') {
            Some(line) => (line, "\n"),
            None => (line, ""),
        };
        safe.push_str(&safe_line(line, medium));
        safe.push_str(end);
    }
    Cow::Owned(safe)
}

/// Whether there is nothing to do, as for almost every text: told of all lines at once.
fn is_safe(text: &str, medium: Medium) -> bool {
    let commands = || match medium {
        Medium::Markdown => text.lines().any(|line| command_at(line, medium).is_some()),
        Medium::Text | Medium::Json | Medium::Markup => {
            text.contains("::") || GROUPS.iter().any(|(it, _)| text.contains(it))
        }
    };
    controls(text).all(|control| matches!(control, '\n' | '\t'))
        && marks(text).next().is_none()
        && !commands()
}

fn safe_line(line: &str, medium: Medium) -> Cow<'_, str> {
    let shown = match medium {
        Medium::Json => escaped(line),
        Medium::Text => with_colours(line),
        Medium::Markdown => plain(line),
        Medium::Markup => in_markup(line),
    };
    let mut at: Vec<(usize, &str)> = command_at(&shown, medium).into_iter().collect();
    at.extend(marks(&shown).map(|mark| match medium {
        Medium::Text => (mark + 2, " "),
        Medium::Markdown => (mark + 1, "\\"),
        Medium::Json => (mark + 1, "\\u0023"),
        Medium::Markup => (mark + 1, "&#35;"),
    }));
    if at.is_empty() {
        shown
    } else {
        Cow::Owned(with(&shown, at))
    }
}

/// The text with something put in at places.
fn with<'p>(text: &str, places: impl IntoIterator<Item = (usize, &'p str)>) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    let mut from = 0;
    for (at, put) in places {
        safe.push_str(&text[from..at]);
        safe.push_str(put);
        // A number stands for the character, a sign before it does not.
        from = at + usize::from(put.len() > 1);
    }
    safe.push_str(&text[from..]);
    safe
}

/// What opens and closes a group of lines in a log of Buildkite, where white space follows; and its first
/// sign by number.
const GROUPS: [(&str, &str); 4] = [
    ("---", "&#45;"),
    ("+++", "&#43;"),
    ("~~~", "&#126;"),
    ("^^^", "&#94;"),
];

/// What is put where, so that the beginning of a line is no command: `::` for GitHub, `/word` for
/// GitLab and Prow, `---` for Buildkite. They look past white space, and a log may have lost its colours.
fn command_at(line: &str, medium: Medium) -> Option<(usize, &'static str)> {
    let mut rest = line.trim_start();
    while let Some(end) = colour(rest) {
        rest = rest[end..].trim_start();
    }
    let at = line.len() - rest.len();
    if rest.starts_with("::") {
        return Some(match medium {
            Medium::Markdown => (at, "\\"),
            Medium::Markup => (at, "&#58;"),
            Medium::Text | Medium::Json => (at + 1, " "),
        });
    }
    let opens = |(group, _): &&(&str, &str)| {
        let after = rest.strip_prefix(group);
        after.is_some_and(|it| it.starts_with([' ', '\t']))
    };
    if let Some((_, number)) = GROUPS.iter().find(opens) {
        return Some(match medium {
            Medium::Markdown => (at, "\\"),
            Medium::Markup => (at, number),
            Medium::Text | Medium::Json => (at + 1, " "),
        });
    }
    let slash = rest.strip_prefix('/')?;
    (medium == Medium::Markdown && slash.starts_with(char::is_alphabetic)).then_some((at, "\\"))
}

/// Where `##[`, `##vso[`, `##teamcity[` and their like begin: build servers find them anywhere in a line.
fn marks(line: &str) -> impl Iterator<Item = usize> {
    line.match_indices('[').filter_map(|(at, _)| {
        let before = line[..at].trim_end_matches(|sign: char| sign.is_ascii_alphanumeric());
        before.strip_suffix("##").map(str::len)
    })
}

/// A text of a command of our own, in which no older one is found.
pub(super) fn without_marks(text: &str) -> String {
    with(text, marks(text).map(|at| (at + 2, " ")))
}

/// Without what a terminal would obey, except tabs.
fn plain(line: &str) -> Cow<'_, str> {
    if controls(line).all(|control| control == '\t') {
        return Cow::Borrowed(line);
    }
    let cells: Vec<_> = line.split('\t').map(visible).collect();
    Cow::Owned(cells.join("\t"))
}

/// The same, where `<` begins an element.
fn in_markup(line: &str) -> Cow<'_, str> {
    if controls(line).all(|control| control == '\t') {
        return Cow::Borrowed(line);
    }
    let mut shown = String::with_capacity(line.len() + 8);
    for character in line.chars() {
        let mut buffer = [0; 4];
        match &*character.encode_utf8(&mut buffer) {
            "\t" => shown.push('\t'),
            one if is_control(character) => {
                shown.push_str(&visible(one).replace('<', "&lt;").replace('>', "&gt;"));
            }
            one => shown.push_str(one),
        }
    }
    Cow::Owned(shown)
}

/// The same, except colours too.
fn with_colours(line: &str) -> Cow<'_, str> {
    if !line.contains('\u{1b}') {
        return plain(line);
    }
    let mut shown = String::with_capacity(line.len());
    let mut from = 0;
    for (at, _) in line.match_indices('\u{1b}') {
        if let Some(end) = colour(&line[at..]) {
            shown.push_str(&plain(&line[from..at]));
            shown.push_str(&line[at..at + end]);
            from = at + end;
        }
    }
    shown.push_str(&plain(&line[from..]));
    Cow::Owned(shown)
}

/// The end of the colour that a text begins with.
fn colour(text: &str) -> Option<usize> {
    let inner = text.strip_prefix("\u{1b}[")?;
    let end = inner.find(|sign: char| !sign.is_ascii_digit() && sign != ';')?;
    inner[end..].starts_with('m').then_some(end + 3)
}

/// With what a terminal would obey written by number, in JSON.
pub(super) fn escaped(line: &str) -> Cow<'_, str> {
    if controls(line).all(|control| control == '\t') {
        return Cow::Borrowed(line);
    }
    let mut shown = String::with_capacity(line.len() + 8);
    for character in line.chars() {
        if character != '\t' && is_control(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}
