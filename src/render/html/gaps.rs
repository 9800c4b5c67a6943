//! What to do, find out or show, by effort, with boxes to tick in a workshop.

use super::parts::{Frame, it, to_question};
use super::questions::{examples, meanings};
use crate::model::{Effort, GapClass};
use crate::render::text::gain;
use crate::report::{GapPart, GapWords, PlanPart, Report};
use crate::words::{self, Label, PageWord, label, labelled, page_word};
use maud::{Markup, html};

/// What is already there, section by section, the strongest principle first.
pub(super) fn strengths(report: &Report, frame: &Frame) -> Markup {
    let all = report.strengths.as_deref().unwrap_or_default();
    let sections =
        all.chunk_by(|a, b| (a.questionnaire, a.section) == (b.questionnaire, b.section));
    html! {
        dl class="terms" {
            @for section in sections {
                div {
                    dt { (it(section[0].title)) }
                    dd {
                        ul class="plain" {
                            @for strength in section {
                                li { (it(strength.text)) " " (to_question(strength.question, frame)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn gaps(report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    if report.gaps.is_empty() {
        return html! { p { (label(Label::NoGap, lang)) } };
    }
    html! {
        @if let Some(plan) = &report.plan {
            p class="headline" { (it(&plan.headline)) }
            (steps(plan, report, frame))
        }
        p class="quiet screen" { (page_word(PageWord::Tick, lang)) }
        @for (word, effort) in Effort::WORDS {
            @let group: Vec<&GapPart> = report.gaps.iter().filter(|it| it.effort == effort).collect();
            @if !group.is_empty() {
                div class=(format!("effort {word}")) {
                    (frame.heading(2, &html! {
                        (words::effort_heading(effort, lang)) " "
                        span class="count" { "(" (group.len()) ")" }
                    }))
                    ul class="ticks" {
                        @for gap in group { (item(gap, report, frame)) }
                    }
                }
            }
        }
        p class="quiet" { (label(Label::TodoLegend, lang)) }
    }
}

/// The steps of the plan where they are few, each with the way to its box; else the mark they bear.
fn steps(plan: &PlanPart, report: &Report, frame: &Frame) -> Markup {
    const FEW: usize = 8;
    let on_plan = report
        .gaps
        .iter()
        .filter(|gap| plan.steps.contains(&gap.question));
    html! {
        @if plan.steps.len() > FEW {
            p { "→ " (mark(plan, report)) }
        } @else if !plan.steps.is_empty() {
            ol class="steps" {
                @for gap in on_plan {
                    @if let Some(words) = &gap.words {
                        li { a href=(format!("#{}", frame.id(&format!("gap-{}", gap.rank)))) { (it(words.todo)) } }
                    }
                }
            }
        }
    }
}

/// What the arrow means.
fn mark(plan: &PlanPart, report: &Report) -> &'static str {
    let found = if plan.to.enough_answers {
        Label::AnswerFirst
    } else {
        Label::OnThePlan
    };
    label(found, report.language)
}

fn item(gap: &GapPart, report: &Report, frame: &Frame) -> Markup {
    let on_plan = report
        .plan
        .as_ref()
        .filter(|plan| plan.steps.contains(&gap.question));
    let id = frame.id(&format!("gap-{}", gap.rank));
    html! {
        @if let Some(words) = &gap.words {
            li {
                input type="checkbox" id=(id);
                div {
                    label for=(id) { (it(words.todo)) }
                    p class="meta" {
                        @if let Some(plan) = on_plan {
                            span class="arrow" aria-hidden="true" { "→ " }
                            span class="unseen" { (mark(plan, report)) ". " }
                        }
                        (about(gap, words, report))
                        " · " (to_question(gap.question, frame))
                    }
                    (meaning(gap, report))
                }
            }
        }
    }
}

/// What each answer would mean, and how others do it: told once, with the question.
fn meaning(gap: &GapPart, report: &Report) -> Markup {
    let lang = report.language;
    let questionnaires = report.questionnaires.iter();
    let question = questionnaires
        .flat_map(|questionnaire| &questionnaire.sections)
        .flat_map(|section| &section.questions)
        .find(|question| question.id == gap.question);
    let said = question.filter(|it| it.anchors.is_some() || !it.examples.is_empty());
    html! {
        @if let Some(question) = said {
            details class="meaning" {
                @if let Some(anchors) = &question.anchors {
                    summary { (label(Label::Anchors, lang)) }
                    (meanings(anchors, lang))
                    @if !question.examples.is_empty() { p { (label(Label::Examples, lang)) } }
                } @else {
                    summary { (label(Label::Examples, lang)) }
                }
                @if !question.examples.is_empty() { (examples(&question.examples)) }
            }
        }
    }
}

/// `4 · condition · to do · gain: +3`
fn about(gap: &GapPart, words: &GapWords, report: &Report) -> String {
    let mut parts = vec![
        gap.rank.to_string(),
        words.class_words.to_owned(),
        words.kind_words.to_owned(),
    ];
    let gain = gain(gap.gain.filter(|_| gap.class != GapClass::Condition));
    if !gain.is_empty() {
        parts.push(labelled(Label::Gain, &gain, report.language));
    }
    parts.join(" · ")
}
