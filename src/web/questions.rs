//! The questions as fields: the answer, what each one means, what shows it, a note.

use super::Setting;
use super::read::Loaded;
use crate::model::{
    Answer, Answered, Description, Localized, Pointer, Question, Questionnaire, Section,
};
use crate::words::{self, Label, interview, label, labelled, web as say};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The answers one may choose, with their words in requests.
const CHOICES: [(&str, Answer); 5] = [
    ("yes", Answer::Yes),
    ("partly", Answer::Partly),
    ("no", Answer::No),
    ("unknown", Answer::Unknown),
    ("not-applicable", Answer::NotApplicable),
];

/// A section with the questions asked in it.
pub(super) struct Part {
    questionnaire: &'static Questionnaire,
    section: &'static Section,
    questions: Vec<&'static Question>,
}

/// What is asked: each question once, where it comes first.
pub(super) fn parts(loaded: &Loaded, setting: Setting) -> Vec<Part> {
    let project = &loaded.description.project;
    let mut seen = BTreeSet::new();
    let mut parts = Vec::new();
    for questionnaire in loaded.questionnaires.iter().copied() {
        for section in questionnaire.sections {
            let questions = section.items.iter().map(|item| item.question);
            let questions: Vec<_> = questions
                .filter(|question| {
                    question.is_due(&project.kinds, project.stage)
                        && (setting.full || question.is_quick_at(project.stage))
                        && seen.insert(question.id)
                })
                .collect();
            if !questions.is_empty() {
                parts.push(Part {
                    questionnaire,
                    section,
                    questions,
                });
            }
        }
    }
    parts
}

impl Part {
    pub(super) fn id(&self) -> String {
        format!("part-{}.{}", self.questionnaire.id, self.section.id)
    }

    pub(super) fn questionnaire(&self) -> &'static Questionnaire {
        self.questionnaire
    }

    pub(super) fn questions(&self) -> impl Iterator<Item = &'static Question> {
        self.questions.iter().copied()
    }

    /// How many have an answer, of how many.
    pub(super) fn count(&self, description: &Description) -> String {
        let answered = self.questions().filter(|it| !is_open(it, description));
        format!("{}/{}", answered.count(), self.questions.len())
    }
}

/// Nobody has looked at it: “don’t know” with a date is an answer, an empty entry is none.
pub(super) fn is_open(question: &Question, description: &Description) -> bool {
    let given = description.answers.get(question.id);
    given.is_none_or(|it| !it.was_given())
}

/// The ways to the sections.
pub(super) fn contents(parts: &[Part], description: &Description, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        nav class="contents screen" aria-label=(say::sections(lang)) {
            ul {
                @for part in parts {
                    li {
                        a href=(format!("#{}", part.id())) { (part.section.title.get(lang)) }
                        " " span class="quiet number" data-count=(part.id()) { (part.count(description)) }
                    }
                }
            }
        }
    }
}

/// The sections of one questionnaire with their questions. Of the essentials each stands for itself:
/// why a section matters is said where all of it is asked.
pub(super) fn sections(parts: &[Part], description: &Description, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        @if let Some(first) = parts.first() { h2 { (first.questionnaire.title.get(lang)) } }
        @for part in parts {
            section class="asked" id=(part.id()) {
                h3 { (part.section.title.get(lang)) }
                @if setting.full { p class="why" { (part.section.why.get(lang)) } }
                @for question in part.questions() { (card(question, description, setting)) }
            }
        }
    }
}

fn card(question: &Question, description: &Description, setting: Setting) -> Markup {
    let lang = setting.lang;
    let id = question.id;
    let given = description.answers.get(id);
    let condition = question.is_gate_at(description.project.stage);
    let note = given.and_then(|it| it.note.as_deref()).unwrap_or_default();
    // What a yes means helps to answer; what a partly means is read by whoever chose it.
    let means = |answer, class| {
        let meaning = meaning(question, answer)?;
        let line = words::answer_means(answer, meaning.get(lang), lang);
        Some(html! { p class=(class) { (words::capital(&line)) } })
    };
    html! {
        fieldset class="ask" id=(format!("ask-{id}")) data-id=(id) {
            legend {
                (question.text.get(lang))
                @if condition { " " span class="tag" { (say::condition(lang)) } }
            }
            @if let Some(yes) = means(Answer::Yes, "means") { (yes) }
            div class="choices" {
                @for (word, answer) in CHOICES {
                    @if answer != Answer::NotApplicable || question.not_applicable.is_some() {
                        (choice(question, word, answer, given, setting))
                    }
                }
            }
            @if let Some(partly) = means(Answer::Partly, "means if-partly") { (partly) }
            p class="fault" data-fault="reason" role="alert" {}
            @if let Some(when) = question.not_applicable {
                div class="only-not-applicable" {
                    label for=(format!("{id}-reason")) { (interview::reason(lang)) }
                    p class="quiet" { (interview::not_applicable_when(when.get(lang), lang)) }
                    input id=(format!("{id}-reason")) name="reason" value=(given.and_then(|it| it.reason.as_deref()).unwrap_or_default());
                }
            }
            div class="only-shown" { (pieces(id, given, setting)) }
            details open[!note.is_empty()] {
                summary { (say::help(lang)) }
                div class="only-answered" {
                    label for=(format!("{id}-note")) { (say::note(lang)) }
                    textarea id=(format!("{id}-note")) name="note" rows="2" { (note) }
                    button type="button" class="plain-button" data-do="clear" { (say::clear(lang)) }
                }
                (meanings(question, setting))
                (more(question, setting))
            }
        }
    }
}

fn choice(
    question: &Question,
    word: &str,
    answer: Answer,
    given: Option<&Answered>,
    setting: Setting,
) -> Markup {
    let lang = setting.lang;
    let id = question.id;
    let chosen = given.is_some_and(|it| it.answer == answer && it.was_given());
    let words = match answer {
        Answer::Unknown => interview::dont_know(lang),
        Answer::Yes | Answer::Partly | Answer::No | Answer::NotApplicable => {
            words::answer(answer, lang)
        }
    };
    html! {
        label class="choice" {
            input type="radio" name=(id) value=(word) id=(format!("{id}-{word}")) checked[chosen];
            strong { (words) }
        }
    }
}

/// What an answer means for its question.
pub(super) fn meaning(question: &Question, answer: Answer) -> Option<Localized> {
    let anchors = question.anchors.as_ref()?;
    match answer {
        Answer::Yes => Some(anchors.yes),
        Answer::Partly => Some(anchors.partly),
        Answer::No => Some(anchors.no),
        Answer::Unknown | Answer::NotApplicable => None,
    }
}

/// What each answer means, and what would show it.
fn meanings(question: &Question, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        dl {
            @if let Some(anchors) = &question.anchors {
                div { dt { (label(Label::Anchors, lang)) }
                    @for line in words::anchors(anchors, lang) { dd { (line) } }
                }
            }
            div { dt { (label(Label::WhatWouldShowIt, lang)) } dd { (question.evidence.get(lang)) } }
        }
    }
}

/// A row for each piece of evidence, or an empty one: the page adds another when it is asked to.
fn pieces(id: &str, given: Option<&Answered>, setting: Setting) -> Markup {
    let evidence = given.map_or(&[][..], |it| &it.evidence);
    let filled = evidence.iter().map(|piece| {
        let (Pointer::Path(at) | Pointer::Url(at) | Pointer::Text(at)) = &piece.at;
        let date = piece.date;
        let date = date.map(|date| words::date(&date.to_string(), setting.lang));
        [
            at.clone(),
            date.unwrap_or_default(),
            piece.note.clone().unwrap_or_default(),
        ]
    });
    let mut rows: Vec<[String; 3]> = filled.collect();
    if rows.is_empty() {
        rows.push(<[String; 3]>::default());
    }
    html! {
        div class="pieces" data-piece=(say::piece_word(setting.lang)) {
            @for (number, row) in rows.iter().enumerate() { (piece(id, number, row, setting)) }
        }
        p class="quiet only-left" { (say::evidence_left(setting.lang)) }
        button type="button" class="plain-button only-given" data-do="add" { (say::another_piece(setting.lang)) }
    }
}

/// One line, and once something stands there, when it was and a detail.
fn piece(id: &str, number: usize, [at, date, note]: &[String; 3], setting: Setting) -> Markup {
    let lang = setting.lang;
    let id = |field: &str| format!("{id}-{field}-{number}");
    html! {
        div class="piece" role="group" aria-label=(say::piece(number + 1, lang)) {
            div class="wide-field" {
                label for=(id("at")) { (say::at(lang)) }
                input id=(id("at")) name="at" value=(at) autocapitalize="off" spellcheck="false" placeholder=(say::at_hint(lang));
            }
            div class="only-given" {
                label for=(id("date")) { (say::when(lang)) }
                input id=(id("date")) name="date" value=(date) autocomplete="off" placeholder=(say::when_hint(lang));
            }
            div class="only-given" {
                label for=(id("detail")) { (say::about_it(lang)) }
                input id=(id("detail")) name="detail" value=(note) placeholder=" ";
            }
            button type="button" class="plain-button only-given" data-do="drop" { (say::drop(lang)) span class="unseen" { " " (say::piece(number + 1, lang)) } }
            p class="fault" data-fault="at" role="alert" {}
            p class="fault" data-fault="date" role="alert" {}
        }
    }
}

/// Why, what to do, how others do it, what it rests on.
pub(super) fn more(question: &Question, setting: Setting) -> Markup {
    let lang = setting.lang;
    let entry =
        |name: Label, value: &str| html! { div { dt { (label(name, lang)) } dd { (value) } } };
    html! {
        dl {
            (entry(Label::Why, question.why.get(lang)))
            (entry(Label::Fix, &format!("{} ({})", question.fix.get(lang), labelled(Label::Effort, words::effort(question.effort, lang), lang))))
            @for example in question.examples { (entry(Label::Examples, &words::example(example, lang))) }
            (entry(Label::Source, &words::sources(question.source, lang)))
        }
        p class="id" { (question.id) }
    }
}
