//! After an answer: sections, the end, and what can go wrong with a file.

use crate::model::{Answer, Lang};
use crate::words::{self, answer};

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
    let given = words::count(answered, lang, [""; 2], ["réponse", "réponses"]);
    say::of_answered(&title, &answered, &of, &how, &standing, &given, lang)
}

/// How the conditions of a section stand: a yes without evidence does not meet one.
#[must_use]
pub fn conditions_met(met: usize, of: usize, without_evidence: usize, lang: Lang) -> String {
    let yes = say::yeses_still_need_evidence(without_evidence, lang);
    let more = if without_evidence == 0 {
        String::new()
    } else {
        format!("{} {yes}", lang.pick(";", "\u{202f};"))
    };
    let conditions = words::count(
        met,
        lang,
        [""; 2],
        ["condition remplie", "conditions remplies"],
    );
    let all = words::count(of, lang, ["condition", "conditions"], [""; 2]);
    say::of_met(&met, &all, &more, &conditions, &of, lang)
}

/// A score, and a standing where there is one.
#[must_use]
pub fn standing(words: &str, shown: u32, potential: u32, lang: Lang) -> String {
    let words = if words.is_empty() {
        String::new()
    } else {
        format!(" ({words})")
    };
    say::evidenced_up(&shown, &potential, &words, lang)
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
    lines.push(say::the_report_as_a_web(&page, lang));
    if let Some((open, command)) = open {
        lines.push(say::the_questions_still_open(&open, &command, lang));
    }
    lines.push(say::another_person_view(&other, lang));
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

/// Somebody else answered the same question in the meantime.
#[must_use]
pub fn answered_by_another(
    file: &str,
    other: Answer,
    given: Answer,
    side: Option<String>,
    lang: Lang,
) -> String {
    let (other, given) = (answer(other, lang), answer(given, lang));
    let told = say::somebody_else_answered(&other, &file, lang);
    let kept = match side {
        Some(side) => say::your_answer_is_kept(&given, &side, lang),
        None => say::your_answer_could_not_be(&given, lang),
    };
    format!("{told} {kept}")
}

/// A name for `--only` that nothing has.
#[must_use]
pub fn unknown_only(name: &str, close: Option<&str>, lang: Lang) -> String {
    let help = match close {
        Some(close) => say::did_you_mean(&close, lang),
        None => say::run_to_list_questionnaires(lang).to_owned(),
    };
    say::unknown_name_help(&name, &help, lang)
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

/// A file says otherwise than a sheet.
#[must_use]
pub fn sheet_differs(questions: &[String], file: &str, lang: Lang) -> String {
    let questions = questions.join(", ");
    say::other_answers(&file, &questions, lang)
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

/// All sheets are in.
#[must_use]
pub fn sheets_done(sheets: usize, command: &str, lang: Lang) -> String {
    let number = say::sheets_saved(sheets, lang);
    say::one_report_of_all_answers(&number, &command, lang)
}

/// A questionnaire that the project is not asked.
#[must_use]
pub fn not_asked(id: &str, asked: &[&str], lang: Lang) -> String {
    let asked = asked.join(", ");
    say::this_project_is_not_asked(&id, &asked, lang)
}

/// Why there is no level at a stage.
#[must_use]
pub fn no_level(stage: &str, from: Option<&str>, lang: Lang) -> String {
    match from {
        Some(from) => say::no_level(&stage, &from, lang),
        None => say::no_level_2(&stage, lang),
    }
}
