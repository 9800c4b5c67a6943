//! The themes of a checklist: bars, and how each stands stage by stage.

use super::bars::{bars, legend_of, numbers};
use super::parts::{Frame, it};
use crate::model::{Answer, Lang, Stage, Tally};
use crate::report::{QuestionnairePart, Report, StageTally};
use crate::words::{self, PageWord, page_word};
use maud::{Markup, html};

pub(super) fn themes(questionnaire: &QuestionnairePart, report: &Report, frame: &Frame) -> Markup {
    let lang = report.language;
    html! {
        p class="headline" { (it(&questionnaire.headline)) }
        @for detail in &questionnaire.details {
            p { (it(detail)) }
        }
        @if let Some(next) = &questionnaire.next_stage {
            p { (it(&next.headline)) }
        }
        div class="figures" {
            (bars(questionnaire, lang))
            (by_stage(questionnaire, report.project.stage, frame, lang))
        }
        (numbers(questionnaire, frame, lang))
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
    let answers = [Answer::Yes, Answer::Partly, Answer::Unknown, Answer::No];
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
            (legend_of(answers.map(|it| words::answer(it, lang))))
            p class="quiet" { (page_word(PageWord::ByStageLegend, lang)) }
        }
    }
}

fn head(stage: Stage, now: Stage, lang: Lang) -> Markup {
    html! {
        th scope="col" class=[(stage == now).then_some("here")] {
            (words::stage(stage, lang))
            @if stage == now {
                span class="when" { (page_word(PageWord::Here, lang)) }
            } @else if stage > now {
                span class="when" { (page_word(PageWord::ToCome, lang)) }
            }
        }
    }
}

/// How many have a yes, of how many; a row of small parts draws the same.
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
                (segments(&[("shown", done), ("claimed", partly), ("unknown", unknown), ("missing", missing)], all))
                span class="unseen" {
                    " (" (words::answers([done, partly, missing, unknown], lang)) ")"
                }
            }
        }
    }
}

/// Counts as the parts of a bar, from the left.
#[expect(clippy::cast_precision_loss, reason = "counts of questions")]
fn segments(counts: &[(&str, usize)], all: usize) -> Markup {
    let share = |count: usize| {
        format!(
            "{}%",
            super::parts::number(100.0 * count as f64 / all as f64)
        )
    };
    let mut before = 0;
    let mut parts = Vec::new();
    for (class, count) in counts.iter().filter(|(_, count)| *count > 0) {
        parts.push((*class, share(before), share(*count)));
        before += count;
    }
    html! {
        svg class="bar" width="100%" height="10" aria-hidden="true" {
            @for (class, from, width) in parts {
                rect class=(class) x=(from) y="0" width=(width) height="100%" {}
            }
        }
    }
}
