//! How the scores were made: the terms, the sums, the versions.

use super::bars::cells;
use super::parts::{Frame, it, own_address};
use crate::model::{Lang, Readings, Scheme};
use crate::report::{Half, QuestionPart, QuestionnairePart, Report, SectionPart, SumPart};
use crate::words::{self, Label, PageWord, label, page_word};
use maud::{Markup, html};

pub(super) fn method(report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    let counted = |part: &&QuestionnairePart| part.scheme != Scheme::Gates && part.score.is_some();
    html! {
        @if let Some(line) = report.not_scored_words() { p { (it(&line)) } }
        details {
            summary { (page_word(PageWord::Readings, lang)) }
            dl class="terms" {
                @for term in &report.terms {
                    div { dt { (term.title) } dd { (term.text) } }
                }
            }
        }
        @if !report.sources.is_empty() {
            details {
                summary { (page_word(PageWord::Sources, lang)) }
                dl class="terms" {
                    @for work in &report.sources {
                        div {
                            dt { (work.short) }
                            dd { (work.reference) @if let Some(at) = work.address { " " (own_address(at)) } }
                        }
                    }
                }
            }
        }
        @for questionnaire in report.questionnaires.iter().filter(counted) {
            (sums(questionnaire, frame, lang))
        }
    }
}

fn sums(questionnaire: &QuestionnairePart, frame: &Frame, lang: Lang) -> Markup {
    let heads = [Label::Weight, Label::Evidenced, Label::Claimed, Label::UpTo];
    let name = frame.id(&format!("{}-sums", super::parts::slug(questionnaire.id)));
    html! {
        details class="table" {
            summary id=(name) { (page_word(PageWord::Sums, lang)) " · " (it(questionnaire.title)) }
            p { (page_word(PageWord::SumsLegend, lang)) }
            div class="wide" role="group" tabindex="0" aria-labelledby=(name) {
                table class="sums" {
                    thead {
                        tr {
                            th scope="col" { (label(Label::Question, lang)) }
                            @for head in heads { th scope="col" { (label(head, lang)) } }
                        }
                    }
                    @for section in &questionnaire.sections { (of_section(section, lang)) }
                    tfoot {
                        tr {
                            th scope="row" { (page_word(PageWord::Mean, lang)) }
                            td {}
                            (cells(questionnaire.score))
                        }
                    }
                }
            }
        }
    }
}

fn of_section(section: &SectionPart, lang: Lang) -> Markup {
    html! {
        tbody {
            tr class="part" { th scope="rowgroup" colspan="5" { (it(section.title)) } }
            @for sum in &section.sums {
                @for question in section.questions.iter().filter(|it| sum.counts(it)) {
                    (of_question(question))
                }
                (of_group(sum, lang))
            }
            @if section.score.is_some() {
                tr class="total" {
                    th scope="row" { (page_word(PageWord::InPercent, lang)) }
                    td {}
                    (cells(section.score))
                }
            }
        }
    }
}

fn of_question(question: &QuestionPart) -> Markup {
    html! {
        tr {
            th scope="row" { (it(question.id)) }
            td class="number" { (question.severity.weight()) }
            @if let Some(Readings { evidenced, claimed, potential, .. }) = question.points {
                @for points in [evidenced, claimed, potential] { td class="number" { (points) } }
            }
        }
    }
}

fn of_group(sum: &SumPart, lang: Lang) -> Markup {
    let Readings {
        evidenced,
        claimed,
        potential,
        ..
    } = sum.sums;
    html! {
        tr class="sum" {
            th scope="row" {
                (page_word(PageWord::Group, lang))
                @if let Some(sub) = sum.sub { " " (sub.word()) }
                @if let Some(half) = sum.half { ", " (words::half(half == Half::Written, lang)) }
            }
            td {}
            @for reading in [evidenced, claimed, potential] {
                td class="number" { (reading) "/" (sum.most) }
            }
        }
    }
}

/// The program, the questionnaires, their versions and digests.
pub(super) fn made_with(report: &Report) -> Markup {
    let lang = report.language;
    html! {
        footer class="made" {
            p {
                (label(Label::MadeFrom, lang)) " " (report.tool.name) " " (report.tool.version) " · "
                time datetime=(report.date) { (report.date) }
            }
            ul class="plain" {
                @for questionnaire in &report.questionnaires {
                    li {
                        (it(questionnaire.id)) ", " (label(Label::Version, lang)) " " (questionnaire.version) ", "
                        (page_word(PageWord::Digest, lang)) " " code { (questionnaire.digest) }
                    }
                }
            }
        }
    }
}
