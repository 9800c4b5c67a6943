//! Who the project is, what the report says of it in short, what to look at.

use super::parts::{Frame, it, own_address, own_file, to_question};
use super::{bars, gaps};
use crate::model::Lang;
use crate::report::blocks::{self, least_agreement, one_said};
use crate::report::{ProjectPart, QuestionnairePart, Report, Tone, VerdictPart};
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

/// The first screen: what was found, on what it rests, what is strong and what comes next.
pub(super) fn in_short(report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    let word = |it| page_word(it, lang);
    let strong = report.best_strengths();
    html! {
        div class="cards" {
            @for questionnaire in &report.questionnaires { (card(questionnaire, frame, lang)) }
        }
        (bars::legend(lang))
        @for target in &report.targets { p class="line" { b { (it(&target.words)) } } }
        p class="line" {
            (words::coverage(report.coverage, lang)) " "
            @if report.evidence.says_something() { (it(&report.evidence.words)) }
        }
        @for line in report.review.iter().flat_map(|review| &review.lines) {
            p class="line" { (it(line)) }
        }
        @if !report.alerts.is_empty() { (alerts(report, frame)) }
        div class="pair" {
            @if !strong.is_empty() {
                div {
                    (frame.heading(2, &html! { (label(Label::Strengths, lang)) }))
                    ul class="few" {
                        @for strength in strong {
                            li { b { (it(strength.title)) } " · " (it(&words::answered_yes(strength.text, lang))) }
                        }
                    }
                }
            }
            div {
                (frame.heading(2, &html! { (word(PageWord::NextSteps)) }))
                (gaps::next_steps(report, frame))
            }
        }
    }
}

/// A verdict: its tone as a shape and a colour beside its words, and its range.
fn card(questionnaire: &QuestionnairePart, frame: &Frame, lang: Lang) -> Markup {
    html! {
        div class=(format!("card {}", questionnaire.tone.word())) {
            (frame.heading(2, &it(questionnaire.title)))
            p class="headline" { (shape(questionnaire.tone)) span { (it(&questionnaire.headline)) } }
            (bars::range(questionnaire, lang))
            p class="tally" { (it(&tally(questionnaire, lang))) }
            // What the essential questions alone say.
            @if let Some(essentials) = &questionnaire.essentials {
                p class="tally" { (it(essentials)) }
            }
            // What a reviewer found is the last that is said of what stands behind.
            @if let (Some(_), Some(last)) = (&questionnaire.reviewed, questionnaire.details.last()) {
                p class="tally" { b { (it(last)) } }
            }
        }
    }
}

/// Circle, half, triangle and question mark: told apart without their colours.
pub(in crate::render) fn shape(tone: Tone) -> Markup {
    html! {
        svg class="tone" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" {
            @match tone {
                Tone::High => {
                    circle class="ink" cx="10" cy="10" r="9.5" {}
                    path class="cut" d="M5.4 10.4l3.2 3.2 6.2-6.8" {}
                }
                Tone::Middle => {
                    circle class="rim" cx="10" cy="10" r="8.75" {}
                    path class="ink" d="M10 1.25a8.75 8.75 0 0 1 0 17.5z" {}
                }
                Tone::Low => {
                    path class="ink" d="M10 1l9.5 17h-19z" {}
                    path class="cut" d="M10 7v5.5M10 15v.6" {}
                }
                Tone::Untold => {
                    circle class="rim dashes" cx="10" cy="10" r="8.75" {}
                    path class="rim" d="M7.2 8c0-3.6 5.6-3.6 5.6-.3 0 2.1-2.8 2.1-2.8 4.2M10 14.8v.7" {}
                }
            }
        }
    }
}

/// What a verdict was made from: conditions by how they stand, or sections by theirs.
fn tally(questionnaire: &QuestionnairePart, lang: Lang) -> String {
    if let Some(VerdictPart::Gates(gates)) = &questionnaire.verdict {
        return words::conditions(gates.conditions, lang);
    }
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for section in questionnaire
        .sections
        .iter()
        .filter(|it| it.score.is_some())
    {
        match counts
            .iter_mut()
            .find(|(word, _)| *word == section.standing)
        {
            Some((_, count)) => *count += 1,
            None => counts.push((section.standing, 1)),
        }
    }
    // French words would have to agree; the number after them does not.
    let counted = counts.iter().map(|(word, count)| {
        lang.pick(format!("{count} {word}"), format!("{word}\u{a0}: {count}"))
    });
    let counted: Vec<String> = counted.collect();
    let answered = words::coverage(questionnaire.coverage, lang);
    if counted.is_empty() {
        answered
    } else {
        format!("{}. {answered}", counted.join(", "))
    }
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

fn alerts(report: &Report, frame: &Frame) -> Markup {
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
