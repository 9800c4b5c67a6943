//! The first screen: a card for each verdict, the strengths and the next steps.

use super::head::alerts;
use super::parts::{Frame, it, own_address};
use super::{bars, gaps};
use crate::model::Lang;
use crate::report::{EvidenceProfilePart, QuestionnairePart, Report, Tone, VerdictPart};
use crate::words::{self, Label, PageWord, label, page_word};
use maud::{Markup, html};

/// The first screen: what was found, on what it rests, what is strong and what comes next.
pub(super) fn in_short(report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    let word = |it| page_word(it, lang);
    let strong = report.best_strengths();
    html! {
        div class="cards" {
            @for questionnaire in &report.questionnaires { (card(questionnaire, report, frame)) }
        }
        (bars::legend(&report.questionnaires, lang))
        @for target in &report.targets { p class="line" { b { (it(&target.words)) } } }
        p class="line" {
            (words::coverage(report.coverage, lang)) " "
            @if report.evidence.says_something() { (evidence(&report.evidence)) }
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

/// What evidence stands behind the answers; a source that stands behind many is a link where it may be.
fn evidence(profile: &EvidenceProfilePart) -> Markup {
    let source = profile
        .profile
        .most_cited
        .as_ref()
        .map(|it| it.source.as_str());
    let around = source.and_then(|source| Some((source, profile.words.split_once(source)?)));
    html! {
        @match around {
            Some((source, (before, after))) => { (it(before)) (own_address(source)) (it(after)) }
            None => (it(&profile.words)),
        }
    }
}

/// A verdict: its tone as a shape and a colour beside its words, and its range.
fn card(questionnaire: &QuestionnairePart, report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
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
            (gaps::essential_noes(questionnaire, report, frame))
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
