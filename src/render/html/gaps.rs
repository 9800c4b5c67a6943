//! What to do, find out or show: a plan of a few steps, the rest folded by what it asks for.

use super::parts::{Frame, it, to_question};
use super::questions::{examples, meanings};
use crate::model::GapKind;
use crate::report::{FEW, GapPart, QuestionPart, QuestionnairePart, Report};
use crate::words::{self, Label, PageWord, label, page_word};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// More steps than these are no plan.
const MOST: usize = 10;

/// What is already there, section by section, the strongest principle first.
pub(super) fn strengths(report: &Report, frame: &Frame) -> Markup {
    let all = report.strengths.as_deref().unwrap_or_default();
    let sections =
        all.chunk_by(|a, b| (a.questionnaire, a.section) == (b.questionnaire, b.section));
    html! {
        p class="quiet" { (label(Label::StrengthsLegend, report.language)) }
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

/// The next steps in a few words, each with the way to all of it.
pub(super) fn next_steps(report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    html! {
        @if report.gaps.is_empty() { p { (label(Label::NoGap, lang)) } }
        ol class="few" {
            @for gap in report.gaps.iter().take(FEW) {
                @if let Some(words) = &gap.words {
                    li { a href=(to_gap(gap, frame)) { (it(&words.to_do(lang))) } }
                }
            }
        }
    }
}

/// The essential questions answered “no”: what they hold down, and the first to settle, which leads to
/// what to do about it.
pub(super) fn essential_noes(part: &QuestionnairePart, report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    let noes = &part.essential_noes;
    let lead = words::essential_noes(noes.len(), lang);
    let of = |id: &&str| report.gaps.iter().find(|gap| gap.question == *id);
    html! {
        @if let Some(gap) = noes.first().and_then(of) {
            p class="tally" {
                (it(&lead)) (lang.colon()) " " (by_text(gap, frame))
                @if noes.len() > 1 { ", " (words::and_more(noes.len() - 1, lang)) }
                "."
            }
        }
    }
}

/// A question, as a link to what to do about it where that stands on the page.
fn by_text(gap: &GapPart, frame: &Frame) -> Markup {
    let text = gap.words.as_ref().map_or(gap.question, |words| words.text);
    html! {
        @if frame.whole || gap.rank <= MOST {
            a href=(to_gap(gap, frame)) { (it(text)) }
        } @else {
            (it(text))
        }
    }
}

fn to_gap(gap: &GapPart, frame: &Frame) -> String {
    format!("#{}", frame.id(&format!("gap-{}", gap.rank)))
}

/// The first steps, those of the plan before all others.
pub(super) fn plan(report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    let questions = by_id(report);
    html! {
        @if report.gaps.is_empty() { p { (label(Label::NoGap, lang)) } }
        @if let Some(plan) = &report.plan { p class="headline" { (it(&plan.headline)) } }
        p class="quiet screen" { (page_word(PageWord::Tick, lang)) }
        ul class="ticks" {
            @for gap in report.gaps.iter().take(MOST) { (item(gap, report, &questions, frame)) }
        }
        p class="quiet" { (label(Label::TodoLegend, lang)) }
    }
}

/// All other gaps, folded, by what they ask for.
pub(super) fn rest(report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    let questions = by_id(report);
    let left = report.gaps.get(MOST..).unwrap_or_default();
    let of = |kind| left.iter().filter(move |gap: &&GapPart| gap.kind == kind);
    html! {
        @for kind in [GapKind::Fix, GapKind::Answer, GapKind::AddEvidence] {
            @if of(kind).next().is_some() {
                details class="todo" {
                    summary { (words::todo_kind(kind, lang)) " " span class="count" { "(" (of(kind).count()) ")" } }
                    ul class="ticks" {
                        @for gap in of(kind) { (item(gap, report, &questions, frame)) }
                    }
                }
            }
        }
    }
}

/// Whether there is more to do than the plan shows.
pub(super) fn has_rest(report: &Report) -> bool {
    report.gaps.len() > MOST
}

type Questions<'r> = BTreeMap<&'static str, &'r QuestionPart>;

fn by_id(report: &Report) -> Questions<'_> {
    let sections = report.questionnaires.iter().flat_map(|it| &it.sections);
    let questions = sections.flat_map(|section| &section.questions);
    questions.map(|question| (question.id, question)).collect()
}

fn item(gap: &GapPart, report: &Report, questions: &Questions<'_>, frame: &Frame) -> Markup {
    let id = frame.id(&format!("gap-{}", gap.rank));
    let question = questions.get(gap.question);
    html! {
        @if let Some(words) = &gap.words {
            li {
                input type="checkbox" id=(id);
                div {
                    label for=(id) { (gap.rank) ". " (it(&words.to_do(report.language))) }
                    @if let Some(about) = words.about(gap.kind) { p class="about" { (it(&about)) } }
                    p class="meta" {
                        (gap.why_here(report).unwrap_or_default()) " · " (to_question(gap.question, frame))
                    }
                    @if let Some(question) = question { (meaning(question, report)) }
                }
            }
        }
    }
}

/// What each answer would mean, and how others do it: told once, with the question.
fn meaning(question: &QuestionPart, report: &Report) -> Markup {
    let lang = report.language;
    html! {
        @if question.anchors.is_some() || !question.examples.is_empty() {
            details class="meaning" {
                @if let Some(anchors) = &question.anchors {
                    summary { (label(Label::Anchors, lang)) }
                    (meanings(anchors, lang))
                    @if !question.examples.is_empty() { p { (label(Label::Examples, lang)) } }
                } @else {
                    summary { (label(Label::Examples, lang)) }
                }
                @if !question.examples.is_empty() { (examples(&question.examples, lang)) }
            }
        }
    }
}
