//! After an answer: sections, the end, and what can go wrong with a file.

use crate::model::{Answer, Lang};
use crate::words;

sentences_of!(say, "interview-saving");

sentences_of!("interview-saving");

/// A section is done: how many of its questions that are asked were answered, and how.
#[must_use]
pub fn section_end(
    title: &str,
    counts: &[(Answer, usize)],
    of: usize,
    standing: Option<&str>,
    lang: Lang,
) -> String {
    let answered: usize = counts.iter().map(|(_, number)| number).sum();
    let counts = counts.iter().filter(|(_, number)| *number > 0);
    let counts: Vec<String> = counts
        .map(|(answer, number)| match answer {
            Answer::Unknown => format!("{number} {}", super::dont_know(lang)),
            Answer::Yes | Answer::Partly | Answer::No | Answer::NotApplicable => {
                format!("{number} {}", words::answer(*answer, lang))
            }
        })
        .collect();
    let how = if counts.is_empty() {
        String::new()
    } else {
        format!(" ({})", counts.join(", "))
    };
    let standing = standing.map_or_else(String::new, |standing| format!(" {standing}."));
    let given = words::count(
        answered,
        lang,
        [""; 2],
        ["question traitée", "questions traitées"],
    );
    say::of_answered(&title, &answered, &of, &how, &standing, &given, lang)
}

/// The end: where the answers are, and what to do next; each command on a line of its own.
#[must_use]
pub fn what_next(file: &str, commands: &WhatNext, lang: Lang) -> Vec<String> {
    let WhatNext {
        report,
        page,
        open,
        other,
    } = commands;
    let mut lines = vec![say::your_answers_are(&file, lang)];
    if let Some(report) = report {
        lines.push(say::the_full_report(&report, lang));
    }
    lines.push(say::report_as_a_web_page(&page, lang));
    if let Some((open, command)) = open {
        lines.push(say::questions_still_open(&open, &command, lang));
    }
    lines.push(say::another_persons_view(&other, lang));
    lines
}

/// The commands that come next.
#[derive(Clone, Debug)]
pub struct WhatNext {
    /// The whole report, where only a short one was shown.
    pub report: Option<String>,
    /// The report as a page.
    pub page: String,
    /// How many questions are open, and the command that asks them.
    pub open: Option<(usize, String)>,
    /// The same questions to somebody else.
    pub other: String,
}

/// Whose sheet it is.
#[must_use]
pub fn sheet_name(done: usize, lang: Lang) -> String {
    let number = done + 1;
    say::whose_sheet(&number, lang)
}

/// The answers on a sheet, as many as there are.
#[must_use]
pub fn sheet_answers(first: bool, lang: Lang) -> &'static str {
    if first {
        say::first_answers(lang)
    } else {
        say::more_answers(lang)
    }
}

/// Numbers in a row: `5-8`, `12`.
fn ranges(numbers: &[usize]) -> Vec<String> {
    let rows = numbers.chunk_by(|one, next| one + 1 == *next);
    let row = |row: &[usize]| match row {
        [first, .., last] => format!("{first}-{last}"),
        _ => row.iter().map(usize::to_string).collect(),
    };
    rows.map(row).collect()
}

/// A sheet is saved.
#[must_use]
pub fn sheet_saved(
    file: &str,
    counts: &[(Answer, usize)],
    missing: &[usize],
    lang: Lang,
) -> String {
    let counts = counts.iter().filter(|(_, number)| *number > 0);
    let counts: Vec<String> = counts
        .map(|(answer, number)| format!("{number} {}", words::answer(*answer, lang)))
        .collect();
    let numbers = ranges(missing);
    let missing = if missing.is_empty() {
        String::new()
    } else {
        say::without_an_answer(&numbers.join(", "), lang)
    };
    say::saved_in(&file, &counts.join(", "), &missing, lang)
}
