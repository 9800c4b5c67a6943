//! How far one is: what remains and how long it takes, and what a questionnaire says as soon as the
//! questions that are asked of it have an answer. Whoever has that may stop, or go on.

use super::Setting;
use super::buttons::{download, print_button};
use super::questions::{self, Part};
use super::read::Judged;
use crate::model::{Answer, GapKind, Lang, Question};
use crate::render::result_in_short;
use crate::report::{QuestionnairePart, Report};
use crate::words::{self, Label, label, labelled, web as say};
use maud::{Markup, html};
use serde_json::{Value, json};

/// Words that somebody reads in a minute; seconds to look over the answers, to choose one and to go on.
/// Counted once by hand on every word of the page: 13.9 minutes for a service in production, without evidence.
const WORDS_A_MINUTE: usize = 200;
const TO_ANSWER: usize = 11;
/// How many steps stand below a result.
const STEPS: usize = 3;

/// What is asked of one questionnaire.
pub(super) fn stretches(parts: &[Part]) -> impl Iterator<Item = &[Part]> {
    parts.chunk_by(|one, next| one.questionnaire().id == next.questionnaire().id)
}

/// Roughly how many minutes it takes to answer these, without evidence: the question and what a yes
/// means are read.
pub(super) fn minutes<'q>(questions: impl Iterator<Item = &'q Question>, lang: Lang) -> usize {
    let words = |text: &str| text.split_whitespace().count();
    let seconds = questions.map(|question| {
        let help = questions::meaning(question, Answer::Yes);
        let help = help.map_or(0, |it| words(it.get(lang)));
        let read = words(question.text.get(lang)) + help;
        TO_ANSWER + (read * 60).div_ceil(WORDS_A_MINUTE)
    });
    seconds.sum::<usize>().div_ceil(60)
}

/// The questions of some parts that have no answer yet.
fn open<'p>(parts: &'p [Part], judged: &Judged) -> Vec<&'p Question> {
    let all = parts.iter().flat_map(Part::questions);
    all.filter(|it| questions::is_open(it, &judged.loaded.description))
        .collect()
}

/// What a questionnaire says, or how many answers it waits for, by its id on the page.
pub(super) fn milestones(judged: &Judged, parts: &[Part], setting: Setting) -> Value {
    let all = stretches(parts).map(|stretch| {
        let (markup, reached) = milestone(judged, parts, stretch, setting);
        let it = json!({ "html": markup.into_string(), "reached": reached });
        (milestone_id(stretch), it)
    });
    Value::Object(all.collect())
}

pub(super) fn milestone_id(stretch: &[Part]) -> String {
    let id = stretch.first().map_or("", |part| part.questionnaire().id);
    format!("milestone-{id}")
}

/// Behind the last question of a questionnaire; and whether all of them have an answer.
pub(super) fn milestone(
    judged: &Judged,
    parts: &[Part],
    stretch: &[Part],
    setting: Setting,
) -> (Markup, bool) {
    let lang = setting.lang;
    let waits = open(stretch, judged).len();
    if waits > 0 {
        return (
            html! { p class="quiet" { (say::result_after(waits, lang)) } },
            false,
        );
    }
    let report = &judged.report;
    let left = open(parts, judged);
    let id = stretch.first().map(|part| part.questionnaire().id);
    let part = report.questionnaires.iter().find(|it| Some(it.id) == id);
    let markup = html! {
        @if let Some(part) = part {
            h3 { (part.title) }
            p class="headline" { (result_in_short(part, report)) }
            (first_steps(stretch, report))
        }
        @if left.is_empty() {
            p { strong { (say::done(lang)) } " " (say::done_next(lang)) }
        } @else {
            p { strong { (say::result_ready(lang)) } }
            div class="row" {
                button type="button" class="main-button" data-do="next" {
                    (say::go_on(left.len(), minutes(left.iter().copied(), lang), lang))
                }
                (download("files", None, say::download_file(lang)))
                (print_button(None, setting))
            }
        }
    };
    (markup, true)
}

/// What to do first about what was asked here.
fn first_steps(stretch: &[Part], report: &Report) -> Markup {
    let lang = report.language;
    let asked = |id| {
        stretch
            .iter()
            .flat_map(Part::questions)
            .any(|it| it.id == id)
    };
    let steps = report.gaps.iter();
    let steps = steps.filter(|gap| gap.kind != GapKind::Answer && asked(gap.question));
    let steps: Vec<String> = steps
        .filter_map(|gap| {
            let words = gap.words.as_ref()?;
            let effort = labelled(Label::Effort, words.effort_words, lang);
            Some(format!("{} ({effort})", words.to_do(lang)))
        })
        .take(STEPS)
        .collect();
    html! {
        @if !steps.is_empty() {
            p { strong { (label(Label::Gaps, lang)) } }
            ol { @for step in steps { li { (step) } } }
        }
    }
}

/// How far one is, and what the report says of what was answered to the end.
pub(super) fn status(judged: &Judged, parts: &[Part], setting: Setting) -> Markup {
    let lang = setting.lang;
    let left = open(parts, judged);
    let of = parts.iter().flat_map(Part::questions).count();
    let done = stretches(parts).filter(|stretch| open(stretch, judged).is_empty());
    let done: Vec<&str> = done
        .filter_map(|stretch| Some(stretch.first()?.questionnaire().id))
        .collect();
    let reached = judged.report.questionnaires.iter();
    let reached = reached.filter(|part| done.contains(&part.id));
    html! {
        strong { (say::progress(of - left.len(), of, lang)) }
        @if !left.is_empty() {
            " · " (say::left(left.len(), minutes(left.iter().copied(), lang), lang))
        }
        (conclusions(reached, lang))
    }
}

/// What each questionnaire says now, and after review.
pub(super) fn conclusions<'r>(
    parts: impl Iterator<Item = &'r QuestionnairePart>,
    lang: Lang,
) -> Markup {
    html! {
        @for part in parts {
            " · " (part.title)
            @if !part.title.ends_with('?') { (lang.colon()) }
            " " (words::and_reviewed(&part.short, part.reviewed.as_deref(), lang))
        }
    }
}

/// What comes next: an open question, or the report.
pub(super) fn next(judged: &Judged, parts: &[Part], setting: Setting) -> &'static str {
    if open(parts, judged).is_empty() {
        say::see_report(setting.lang)
    } else {
        say::next(setting.lang)
    }
}

/// The same to be read aloud, in a few words.
pub(super) fn said(judged: &Judged, parts: &[Part], setting: Setting) -> String {
    let lang = setting.lang;
    let left = open(parts, judged).len();
    let of = parts.iter().flat_map(Part::questions).count();
    let done = if left == 0 { say::done(lang) } else { "" };
    let progress = say::progress(of - left, of, lang);
    format!("{} {progress}. {done}", say::saved(true, lang))
}
