//! Around a question.

use crate::model::{Answer, Answered, Lang, Question};
use crate::words::{self, Label, answer, effort, labelled};

sentences_of!(say, "interview-question");

sentences_of!("interview-question");

/// What a yes or a partly without evidence counts for, in a sentence; none for other answers.
#[must_use]
pub fn without_evidence(answered: &Answered, lang: Lang) -> Option<&'static str> {
    if !answered.evidence.is_empty() {
        return None;
    }
    match answered.answer {
        Answer::Yes => Some(say::bare_yes(lang)),
        Answer::Partly => Some(say::bare_partly(lang)),
        Answer::No | Answer::Unknown | Answer::NotApplicable => None,
    }
}

/// A date to come.
#[must_use]
pub fn not_yet(date: &str, lang: Lang) -> String {
    say::in_the_future(&words::capital(date), lang)
}

/// Where one is: the section, and the question's number of all.
#[must_use]
pub fn place(title: &str, (number, total): (usize, usize), lang: Lang) -> String {
    say::question_of(&title, &number, &total, lang)
}

/// What was typed is none of the choices, which have these keys.
#[must_use]
pub fn no_such_choice(typed: &str, keys: &[String], lang: Lang) -> String {
    let (last, first) = keys
        .split_last()
        .map_or(("", &[][..]), |(last, first)| (last, first));
    let first = first.join(", ");
    if typed.is_empty() {
        say::nothing_chosen(&first, &last, lang)
    } else {
        say::is_not_one(&typed, &first, &last, lang)
    }
}

/// The answer there is.
#[must_use]
pub fn earlier(earlier: &Answered, lang: Lang) -> String {
    let answer = match earlier.answer {
        Answer::Unknown => dont_know(lang),
        given @ (Answer::Yes | Answer::Partly | Answer::No | Answer::NotApplicable) => {
            answer(given, lang)
        }
    };
    let on = earlier.answered.map_or_else(String::new, |day| {
        let is_day = day.to_day().is_some();
        let day = words::date(&day.to_string(), lang);
        let on = match (is_day, lang) {
            (true, Lang::En) => "on",
            (false, Lang::En) => "in",
            (true, Lang::Fr) => "le",
            (false, Lang::Fr) => "en",
        };
        format!(", {on} {day}")
    });
    say::current_answer(&answer, &on, lang)
}

/// A condition that is not met, and how to meet it.
#[must_use]
pub fn condition_not_met(question: &Question, lang: Lang) -> String {
    let (fix, effort) = (question.fix.get(lang), effort(question.effort, lang));
    say::condition_not_met(&fix, &effort, lang)
}

/// What one needs to answer, a line each, on one screen of 24 lines: what each answer means, what would
/// show it, why it is asked. What to do, how others do it and where it comes from fill another.
#[must_use]
pub fn explanation(question: &Question, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(meanings) = &question.anchors {
        lines.push(labelled(Label::Anchors, "", lang).trim_end().to_owned());
        lines.extend(words::anchors(meanings, lang).map(|line| format!("- {line}")));
    }
    let evidence = question.evidence.get(lang);
    lines.push(labelled(Label::WhatWouldShowIt, evidence, lang));
    lines.push(labelled(Label::Why, question.why.get(lang), lang));
    let not_applicable = question.not_applicable;
    lines.extend(not_applicable.map(|when| not_applicable_when(when.get(lang), lang)));
    lines.push(all_of_it(question.id, lang));
    lines
}

/// When a question is not applicable.
#[must_use]
pub fn not_applicable_when(when: &str, lang: Lang) -> String {
    labelled(Label::NotApplicableWhen, when, lang)
}
