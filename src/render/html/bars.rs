//! Bars of four parts: shown, said, unknown, missing. The numbers stand beside them, in words.

use super::parts::{Frame, it};
use super::radar;
use crate::model::{Lang, Readings};
use crate::render::text::{answered, is_reviewed, standing};
use crate::report::{Percent, QuestionnairePart, SectionPart};
use crate::words::{Label, PageWord, label, page_word};
use maud::{Markup, html};

/// The principles: a radar, bars, and the same in numbers.
pub(super) fn principles(questionnaire: &QuestionnairePart, frame: &Frame, lang: Lang) -> Markup {
    html! {
        p class="headline" { (it(&questionnaire.headline)) }
        @for detail in &questionnaire.details {
            p { (it(detail)) }
        }
        div class="figures" {
            figure class="of-radar" {
                (radar::radar(questionnaire, frame, lang))
                figcaption {
                    (radar::legend(lang))
                    p { (page_word(PageWord::OfAHundred, lang)) }
                }
            }
            (bars(questionnaire, lang))
        }
        (numbers(questionnaire, frame, lang))
    }
}

/// A bar for each section.
pub(super) fn bars(questionnaire: &QuestionnairePart, lang: Lang) -> Markup {
    html! {
        figure class="of-bars" {
            ol class="bars" {
                @for section in &questionnaire.sections { (row(section, lang)) }
            }
            figcaption { (legend(lang)) }
        }
    }
}

fn row(section: &SectionPart, lang: Lang) -> Markup {
    html! {
        li {
            p class="bar-name" { (it(section.title)) }
            p class="bar-numbers" {
                @match section.score {
                    Some(score) => {
                        (label(Label::Evidenced, lang)) " " b { (score.evidenced.whole()) } ", "
                        @if let Some(reviewed) = score.reviewed {
                            (label(Label::Reviewed, lang)) " " b { (reviewed.whole()) } ", "
                        }
                        (label(Label::UpTo, lang)) " " b { (score.potential.whole()) }
                    }
                    None => "–",
                }
            }
            @if let Some(score) = section.score { (bar(score)) }
            p class="bar-state" { (state(section, lang)) }
        }
    }
}

/// How a section stands, and how much of it was answered: of nothing, nothing can be.
fn state(section: &SectionPart, lang: Lang) -> Markup {
    let standing = standing(section, lang);
    let asked = section.coverage.applicable > 0;
    html! {
        @if !standing.is_empty() { strong { (standing) } }
        @if !standing.is_empty() && asked { " · " }
        @if asked {
            (answered(section)) " " (label(Label::Answered, lang))
        } @else if standing.is_empty() {
            (page_word(PageWord::NothingAsked, lang))
        }
    }
}

/// The bar itself: the words beside it say the same.
fn bar(score: Readings<Percent>) -> Markup {
    let Readings {
        evidenced,
        claimed,
        potential,
        ..
    } = score;
    let parts = [
        ("shown", 0.0, evidenced.0),
        ("claimed", evidenced.0, claimed.0),
        ("unknown", claimed.0, potential.0),
        ("missing", potential.0, 100.0),
    ];
    html! {
        svg class="bar" width="100%" height="16" aria-hidden="true" {
            @for (class, from, to) in parts {
                @if to > from {
                    rect class=(class) x=(percent(from)) y="0" width=(percent(to - from)) height="100%" {}
                }
            }
        }
    }
}

fn percent(value: f64) -> String {
    format!("{}%", super::parts::number(value))
}

/// The four parts of a score, each as it is drawn.
fn legend(lang: Lang) -> Markup {
    let words = [
        PageWord::PartShown,
        PageWord::PartClaimed,
        PageWord::PartUnknown,
        PageWord::PartMissing,
    ];
    legend_of(words.map(|word| page_word(word, lang)))
}

/// The words of the four parts, from the left.
pub(super) fn legend_of(words: [&str; 4]) -> Markup {
    let classes = ["shown", "claimed", "unknown", "missing"];
    html! {
        ul class="legend" {
            @for (class, word) in classes.into_iter().zip(words) {
                li {
                    svg class="bar" width="32" height="16" aria-hidden="true" {
                        rect class=(class) x="0" y="0" width="100%" height="100%" {}
                    }
                    (word)
                }
            }
        }
    }
}

/// The table behind the drawings.
pub(super) fn numbers(questionnaire: &QuestionnairePart, frame: &Frame, lang: Lang) -> Markup {
    let first = if questionnaire.level.is_some() {
        Label::Principle
    } else {
        Label::Theme
    };
    let reviewed = is_reviewed(questionnaire);
    let mut heads = vec![Label::Evidenced, Label::Claimed, Label::UpTo];
    heads.extend(reviewed.then_some(Label::Reviewed));
    heads.extend([Label::State, Label::Answered]);
    let name = frame.id(&format!("{}-numbers", super::parts::slug(questionnaire.id)));
    html! {
        details class="table" {
            summary id=(name) { (page_word(PageWord::InNumbers, lang)) " · " (it(questionnaire.title)) }
            div class="wide" role="group" tabindex="0" aria-labelledby=(name) {
                table {
                    thead {
                        tr {
                            th scope="col" { (label(first, lang)) }
                            @for head in heads { th scope="col" { (label(head, lang)) } }
                        }
                    }
                    tbody {
                        @for (at, section) in questionnaire.sections.iter().enumerate() {
                            tr {
                                th scope="row" { (at + 1) ". " (it(section.title)) }
                                (cells(section.score))
                                @if reviewed { (reviewed_cell(section.score)) }
                                td { (standing(section, lang)) }
                                td class="number" { (answered(section)) }
                            }
                        }
                    }
                    @if questionnaire.score.is_some() {
                        tfoot {
                            tr {
                                th scope="row" { (page_word(PageWord::Mean, lang)) }
                                (cells(questionnaire.score))
                                @if reviewed { (reviewed_cell(questionnaire.score)) }
                                td {}
                                td class="number" { (questionnaire.coverage.answered) "/" (questionnaire.coverage.applicable) }
                            }
                        }
                    }
                }
            }
            p class="quiet" { (label(Label::Legend, lang)) }
        }
    }
}

/// The reading after review in whole percent.
fn reviewed_cell(score: Option<Readings<Percent>>) -> Markup {
    html! {
        td class="number" {
            @match score.and_then(|it| it.reviewed) { Some(it) => (it.whole()), None => "–" }
        }
    }
}

/// The three readings in whole percent.
pub(super) fn cells(score: Option<Readings<Percent>>) -> Markup {
    let readings = score.map(|it| [it.evidenced, it.claimed, it.potential]);
    html! {
        @for at in 0..3 {
            td class="number" {
                @match readings { Some(it) => (it[at].whole()), None => "–" }
            }
        }
    }
}
