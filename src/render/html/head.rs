//! Who the project is, what the report says of it in short, what to look at.

use super::parts::{Frame, it, own_address, to_question};
use crate::render::text::{least_agreement, one_said};
use crate::report::{ProjectPart, QuestionnairePart, Report};
use crate::words::{self, Label, PageWord, label, page_word};
use maud::{Markup, html};

pub(super) fn head(report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    let project = &report.project;
    html! {
        header class="head" {
            (frame.heading(0, &it(&project.name)))
            @if let Some(summary) = &project.summary {
                p class="lead" dir="auto" { (it(summary)) }
            }
            p class="line" {
                (project.kind_words) " · " (project.stage_words) " · " (label(Label::AssessedOn, lang)) " "
                time datetime=(report.date) { (report.date) }
                " · " (words::coverage(report.coverage, lang).trim_end_matches('.'))
            }
            @if report.evidence.says_something() {
                p class="line" { (it(&report.evidence.words)) }
            }
            @for line in report.review.iter().flat_map(|review| &review.lines) {
                p class="line" { (it(line)) }
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
                            li { (it(&voice.respondent.words)) " (" (it(&voice.file)) ")" }
                        }
                    }
                }))
            }
            (addresses(&report.project, lang))
            @if let Some(file) = &report.file {
                (fact(word(PageWord::File), &it(file)))
            }
        }
    }
}

fn fact(name: &str, value: &Markup) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

fn addresses(project: &ProjectPart, lang: crate::model::Lang) -> Markup {
    let word = |it| page_word(it, lang);
    let colon = lang.pick(":", "\u{a0}:");
    html! {
        @if !project.licences.is_empty() {
            (fact(word(PageWord::Licences), &html! {
                @for (at, (part, ids)) in project.licences.iter().enumerate() {
                    @if at > 0 { ", " }
                    (it(&ids.join(", "))) " (" (kind_words(part, lang)) ")"
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
fn kind_words(word: &str, lang: crate::model::Lang) -> &str {
    let found = crate::model::Kind::WORDS.iter().find(|(it, _)| *it == word);
    found.map_or(word, |(_, kind)| words::kind(*kind, lang))
}

/// What each questionnaire says, in sentences.
pub(super) fn in_short(report: &Report, frame: &Frame) -> Markup {
    html! {
        div class="cards" {
            @for questionnaire in &report.questionnaires {
                (card(questionnaire, frame))
            }
        }
        p class="quiet" { (report.caution) }
    }
}

fn card(questionnaire: &QuestionnairePart, frame: &Frame) -> Markup {
    html! {
        div class="card" {
            (frame.heading(2, &it(questionnaire.title)))
            p class="headline" { (it(&questionnaire.headline)) }
            @for detail in &questionnaire.details {
                p { (it(detail)) }
            }
            @if let Some(next) = &questionnaire.next_stage {
                p { (it(&next.headline)) }
            }
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
