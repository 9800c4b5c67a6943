//! The themes of a checklist: bars, and how many of their questions have a yes, stage by stage.

use super::bars::scored;
use super::parts::{Frame, it};
use crate::model::{Lang, Stage, Tally};
use crate::report::{QuestionnairePart, Report, StageTally};
use crate::words::{self, PageWord, page_word};
use maud::{Markup, html};

pub(super) fn themes(questionnaire: &QuestionnairePart, report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    html! {
        (scored(questionnaire, frame, lang))
        (by_stage(questionnaire, report.project.stage, frame, lang))
    }
}

/// Today's stage, and those at which some section asks something new, in order.
fn stages(questionnaire: &QuestionnairePart, now: Stage) -> Vec<Stage> {
    let some = |stage: &Stage| {
        if *stage == now {
            return true;
        }
        let cells = questionnaire
            .sections
            .iter()
            .flat_map(|section| &section.stages);
        cells
            .filter(|cell| cell.stage == *stage)
            .any(|cell| total(cell.questions) > 0)
    };
    Stage::WORDS
        .map(|(_, stage)| stage)
        .into_iter()
        .filter(some)
        .collect()
}

fn total(tally: Tally) -> usize {
    tally.done + tally.partly + tally.missing + tally.unknown
}

fn by_stage(questionnaire: &QuestionnairePart, now: Stage, frame: &Frame, lang: Lang) -> Markup {
    let stages = stages(questionnaire, now);
    let name = frame.id(&format!("{}-stages", super::parts::slug(questionnaire.id)));
    html! {
        div class="by-stage" {
            (frame.named_heading(2, &name, &html! { (page_word(PageWord::ByStage, lang)) }))
            div class="cells" role="group" tabindex="0" aria-labelledby=(name) {
            table {
                thead {
                    tr {
                        th scope="col" { (words::label(words::Label::Theme, lang)) }
                        @for stage in &stages { (head(*stage, now, lang)) }
                    }
                }
                tbody {
                    @for section in &questionnaire.sections {
                        tr {
                            th scope="row" { (it(section.title)) }
                            @for cell in section.stages.iter().filter(|it| stages.contains(&it.stage)) {
                                (tally(*cell, now, lang))
                            }
                        }
                    }
                }
            }
            }
            p class="quiet" { (page_word(PageWord::ByStageLegend, lang)) }
        }
    }
}

fn head(stage: Stage, now: Stage, lang: Lang) -> Markup {
    html! {
        th scope="col" class=(if stage == now { "number here" } else { "number" }) {
            (words::stage(stage, lang))
            @if stage == now {
                span class="when" { (page_word(PageWord::Here, lang)) }
            } @else if stage > now {
                span class="when" { (page_word(PageWord::ToCome, lang)) }
            }
        }
    }
}

/// How many have a yes, of how many.
fn tally(cell: StageTally, now: Stage, lang: Lang) -> Markup {
    let Tally {
        done,
        partly,
        missing,
        unknown,
    } = cell.questions;
    let all = total(cell.questions);
    let class = if cell.stage == now {
        "number here"
    } else {
        "number"
    };
    html! {
        td class=(class) {
            @if all == 0 {
                "–"
            } @else {
                (done) "/" (all)
                span class="unseen" {
                    " (" (words::answers([done, partly, missing, unknown], lang)) ")"
                }
            }
        }
    }
}
