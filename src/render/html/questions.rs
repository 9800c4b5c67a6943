//! Every question, foldable: the answer, what shows it, why it is asked, what it rests on.

use super::parts::{Frame, address, anchor, it, own_file, sign, to_question};
use crate::model::{Answer, Lang};
use crate::report::{
    AnchorsPart, EvidencePart, ExamplePart, QuestionPart, QuestionnairePart, Report, SectionPart,
};
use crate::words::{self, Label, PageWord, label, page_word};
use maud::{Markup, html};
use std::collections::BTreeSet;

pub(super) fn questions(report: &Report, frame: &Frame) -> Markup {
    // A question that stands in several questionnaires is told where it stands first.
    let mut seen = BTreeSet::new();
    let mut blocks = Vec::new();
    for questionnaire in &report.questionnaires {
        blocks.push(of_questionnaire(questionnaire, report, frame, &mut seen));
    }
    html! {
        p class="quiet screen" { (page_word(PageWord::OpenEach, report.language)) }
        @for block in blocks { (block) }
    }
}

fn of_questionnaire(
    questionnaire: &QuestionnairePart,
    report: &Report,
    frame: &Frame,
    seen: &mut BTreeSet<&'static str>,
) -> Markup {
    let mut sections = Vec::new();
    for section in &questionnaire.sections {
        sections.push(of_section(section, report, frame, seen));
    }
    html! {
        (frame.heading(2, &it(questionnaire.title)))
        @for section in sections { (section) }
    }
}

fn of_section(
    section: &SectionPart,
    report: &Report,
    frame: &Frame,
    seen: &mut BTreeSet<&'static str>,
) -> Markup {
    let mut items = Vec::new();
    for question in &section.questions {
        if seen.insert(question.id) {
            items.push(of_question(
                question,
                &frame.id(&anchor(question.id)),
                report,
            ));
        } else {
            items.push(again(question, report, frame));
        }
    }
    html! {
        (frame.heading(3, &it(section.title)))
        p class="why" { (it(section.why)) }
        @for item in items { (item) }
    }
}

/// The question, its answer, and when it is asked where that is not now.
fn in_a_line(question: &QuestionPart, report: &Report) -> Markup {
    html! {
        (sign(question.answer))
        span {
            (it(question.text)) " "
            span class="state" {
                // Where nothing is answered, nobody needs to read it of each.
                @if !report.is_unanswered() { strong { (question.answer_words) } }
                @if !question.support_words.is_empty() { " · " (question.support_words) }
                @if let Some(found) = &question.review { " · " (found.finding_words) }
                @if !question.due { " · " (when(question, report)) }
            }
        }
    }
}

/// A question that stands higher up as well: its answer, and the way there.
fn again(question: &QuestionPart, report: &Report, frame: &Frame) -> Markup {
    html! {
        div class="again" {
            (in_a_line(question, report))
            (to_question(question.id, frame))
        }
    }
}

/// The id stands inside, so that a browser opens what a link leads to.
fn of_question(question: &QuestionPart, id: &str, report: &Report) -> Markup {
    let lang = report.language;
    html! {
        details class=(if question.due { "question" } else { "question later" }) {
            summary { (in_a_line(question, report)) }
            dl id=(id) {
                @if let Some(note) = &question.note { (entry(Label::Note, &said(note), lang)) }
                @if let Some(reason) = &question.reason { (entry(Label::Reason, &said(reason), lang)) }
                @if !question.evidence.is_empty() {
                    (entry(Label::Evidence, &evidence(&question.evidence, lang), lang))
                }
                @if question.answered.is_some() || question.by.is_some() || question.place.is_some() {
                    // On paper only where it is not who answered, and when, as said above.
                    div class=[is_as_usual(question, report).then_some("screen")] {
                        dt { (page_word(PageWord::AnsweredOn, lang)) }
                        dd { (answered(question, lang)) }
                    }
                }
                @if let Some(found) = &question.review {
                    (entry(Label::Reviewed, &html! {
                        ul class="plain" { @for line in found.lines(lang) { li dir="auto" { (it(&line)) } } }
                    }, lang))
                }
                @if let Some(anchors) = &question.anchors { (on_screen(Label::Anchors, &meanings(anchors, lang), lang)) }
                (on_screen(Label::Why, &it(question.why), lang))
                (on_screen(Label::WhatWouldShowIt, &it(question.would_show), lang))
                @if !question.examples.is_empty() {
                    (on_screen(Label::Examples, &examples(&question.examples, lang), lang))
                }
                (on_screen(Label::Source, &it(&question.source_words.join(" · ")), lang))
            }
            p class="id" { (it(question.id)) }
        }
    }
}

/// What each answer means.
pub(super) fn meanings(anchors: &AnchorsPart, lang: Lang) -> Markup {
    let meanings = [
        (Answer::Yes, anchors.yes),
        (Answer::Partly, anchors.partly),
        (Answer::No, anchors.no),
    ];
    html! {
        ul class="plain" {
            @for (answer, meaning) in meanings {
                li { (sign(answer)) " " strong { (words::answer(answer, lang)) } " · " (it(meaning)) }
            }
        }
    }
}

/// How named commons do it, and where that can be seen.
pub(super) fn examples(all: &[ExamplePart], lang: Lang) -> Markup {
    html! {
        ul class="plain" {
            @for example in all {
                li {
                    (address(example.name, Some(example.at))) " (" (words::date(&example.date.to_string(), lang)) ") · " (it(example.text))
                }
            }
        }
    }
}

fn entry(name: Label, value: &Markup, lang: Lang) -> Markup {
    html! { div { dt { (label(name, lang)) } dd { (value) } } }
}

/// What is the same of every project: `explain` has it, paper does not.
fn on_screen(name: Label, value: &Markup, lang: Lang) -> Markup {
    html! { div class="screen" { dt { (label(name, lang)) } dd { (value) } } }
}

/// Whether the one who answered, and when, are those of the whole.
fn is_as_usual(question: &QuestionPart, report: &Report) -> bool {
    let usual = report.respondent.as_ref();
    let by = usual.and_then(|it| it.name.as_ref());
    let day = usual.and_then(|it| it.answered.as_ref());
    let is_default = |said: Option<&String>, usual| said.is_none() || said == usual;
    is_default(question.by.as_ref(), by) && is_default(question.answered.as_ref(), day)
}

/// What somebody wrote, in its own direction.
fn said(text: &str) -> Markup {
    html! { p dir="auto" { (it(text)) } }
}

fn evidence(all: &[EvidencePart], lang: Lang) -> Markup {
    html! {
        ul class="plain" {
            @for one in all {
                li {
                    (address(&one.at, one.link.as_deref()))
                    @if let Some(date) = &one.date { " (" (words::date(date, lang)) ")" }
                    @if let Some(note) = &one.note { " · " (it(note)) }
                    @if !one.not_counted_words.is_empty() { " · " em { (one.not_counted_words) } }
                }
            }
        }
    }
}

/// `2026-11-22, by …, file:12`
fn answered(question: &QuestionPart, lang: Lang) -> Markup {
    html! {
        @if let Some(date) = &question.answered { (words::date(date, lang)) }
        @if let Some(by) = &question.by {
            @if question.answered.is_some() { ", " }
            (page_word(PageWord::By, lang)) " " (it(by))
        }
        @if let Some(place) = &question.place {
            @if question.answered.is_some() || question.by.is_some() { ", " }
            (it(&format!("{}:{}", own_file(&place.path), place.place.line)))
        }
    }
}

/// When a question that is not asked now will be, if ever.
fn when(question: &QuestionPart, report: &Report) -> String {
    let lang = report.language;
    if question.from > report.project.stage {
        let stage = words::stage(question.from, lang);
        let from = page_word(PageWord::FromStage, lang);
        lang.pick(
            format!("{from} “{stage}”"),
            format!("{from} «\u{a0}{stage}\u{a0}»"),
        )
    } else {
        label(Label::NotDue, lang).to_owned()
    }
}
