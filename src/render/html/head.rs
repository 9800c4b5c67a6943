//! Who the project is, what to look at, how it was made and who looked.

use super::parts::{Frame, it, own_address, own_file, to_question};
use crate::model::Lang;
use crate::report::blocks::{self, least_agreement, one_said};
use crate::report::{ProjectPart, Report};
use crate::words::{self, Label, PageWord, label, labelled, page_word};
use maud::{Markup, html};

pub(super) fn head(report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    let project = &report.project;
    html! {
        header class="head" {
            (frame.heading(0, &it(&project.name)))
            p class="line" {
                (project.kind_words) " · " (project.stage_words) " · " (label(Label::AssessedOn, lang)) " "
                time datetime=(report.date) { (words::date(&report.date, lang)) }
                @if let Some(respondent) = &report.respondent {
                    " · " (labelled(Label::Answers, "", lang)) (it(&respondent.words))
                }
            }
            @if let Some(summary) = &project.summary {
                p class="lead" dir="auto" { (it(summary)) }
            }
        }
    }
}

/// Where the project is, and who answered.
pub(super) fn about(report: &Report) -> Markup {
    let lang = report.language;
    let word = |it| page_word(it, lang);
    html! {
        dl class="facts" {
            @if let Some(respondent) = &report.respondent {
                (fact(word(PageWord::WhoAnswered), &it(&respondent.words)))
            }
            @if !report.respondents.is_empty() {
                (fact(word(PageWord::WhoAnswered), &html! {
                    ul class="plain" {
                        @for voice in &report.respondents {
                            li { (it(&voice.respondent.words)) " (" (it(own_file(&voice.file))) ")" }
                        }
                    }
                }))
            }
            (addresses(&report.project, lang))
            @if let Some(file) = &report.file {
                (fact(word(PageWord::File), &it(own_file(file))))
            }
        }
    }
}

fn fact(name: &str, value: &Markup) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

fn addresses(project: &ProjectPart, lang: Lang) -> Markup {
    let word = |it| page_word(it, lang);
    let colon = lang.colon();
    html! {
        @if !project.licences.is_empty() {
            (fact(word(PageWord::Licences), &html! {
                @for (at, (part, ids)) in project.licences.iter().enumerate() {
                    @if at > 0 { ", " }
                    (it(&ids.join(", "))) " (" (kind_words(part, lang)) ")"
                    @if ids.iter().any(|id| crate::model::is_closed_licence(id)) {
                        (words::not_open(lang))
                    }
                }
            }))
        }
        @if let Some(repository) = &project.repository {
            (fact(word(PageWord::Repository), &own_address(repository)))
        }
        @if !project.links.is_empty() {
            (fact(word(PageWord::Links), &html! {
                ul class="plain" {
                    @for (name, link) in &project.links {
                        li { (it(name)) (colon) " " (own_address(link)) }
                    }
                }
            }))
        }
        @if !project.languages.is_empty() {
            (fact(word(PageWord::Languages), &it(&project.languages.join(", "))))
        }
    }
}

/// The words of a kind that is named by its word in files.
fn kind_words(word: &str, lang: Lang) -> &str {
    crate::model::Kind::of_word(word).map_or(word, |kind| words::kind(kind, lang))
}

/// Nothing is answered: that, and how to begin.
pub(super) fn nothing(report: &Report) -> Markup {
    let file = report.file.as_deref().map(own_file).unwrap_or_default();
    html! {
        p class="headline" { (label(Label::NothingAnswered, report.language)) }
        p { code { (it(&blocks::command("interview", file, None))) } }
    }
}

/// What a page that is printed must say of how it was made.
pub(super) fn method(report: &Report) -> Markup {
    let lang = report.language;
    html! {
        ol class="method" {
            li { (it(label(Label::NotOpened, lang))) " " (label(Label::SharedOnce, lang)) " " (label(Label::Legend, lang)) }
            li { (page_word(PageWord::Conditions, lang)) }
            li { (words::thresholds(lang)) }
            li { (report.caution) }
        }
    }
}

pub(super) fn alerts(report: &Report, frame: &Frame) -> Markup {
    html! {
        ul class="alerts" {
            @for alert in &report.alerts {
                li {
                    (it(&alert.message))
                    @if let Some(question) = alert.question {
                        " " (to_question(question, frame))
                    }
                }
            }
        }
    }
}

/// What a review did not confirm, and where reviewers differ.
pub(super) fn review_lists(report: &Report) -> Markup {
    let lang = report.language;
    html! {
        @for (title, questions) in report.review_lists() {
            p { b { (label(title, lang)) } }
            ol class="disputed" {
                @for question in questions {
                    li {
                        p { (it(question.text)) }
                        ul { @for line in question.lines(lang) { li dir="auto" { (it(&line)) } } }
                    }
                }
            }
        }
    }
}

/// Several people's answers: how much they agree, and what they must talk about.
pub(super) fn respondents(report: &Report) -> Markup {
    let lang = report.language;
    html! {
        @if let Some(agreement) = &report.agreement {
            p { (it(&agreement.headline)) }
            @if let Some(least) = least_agreement(agreement, lang) {
                p { (it(&least)) }
            }
        }
        @if report.disputed.is_empty() {
            p { (label(Label::NoDispute, lang)) }
        }
        ol class="disputed" {
            @for opinion in &report.disputed {
                li {
                    p { (it(opinion.text)) }
                    ul {
                        @for said in &opinion.said {
                            li dir="auto" { (it(&one_said(said, lang))) }
                        }
                    }
                }
            }
        }
    }
}
