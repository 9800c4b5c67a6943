//! Bars of four parts, with the thresholds they are read against. The numbers stand beside them.

use super::parts::{Frame, it, number};
use crate::model::{ABSENT, FRAGILE, Lang, NEARLY, PRESENT, READY, Readings, Scheme};
use crate::render::text::answered;
use crate::report::{Percent, QuestionnairePart, SectionPart};
use crate::words::{Label, PageWord, label, page_word};
use maud::{Markup, html};

/// What a questionnaire says in full, a bar for each section, and the same in numbers.
pub(super) fn scored(questionnaire: &QuestionnairePart, frame: &Frame, lang: Lang) -> Markup {
    html! {
        (said(questionnaire))
        figure class="of-bars" {
            (scale(thresholds(questionnaire.scheme), lang))
            ol class="bars" {
                @for section in &questionnaire.sections { (row(section, questionnaire.scheme, lang)) }
            }
        }
        (numbers(questionnaire, frame, lang))
    }
}

/// The sentences of a questionnaire.
pub(super) fn said(questionnaire: &QuestionnairePart) -> Markup {
    html! {
        p class="headline" { (it(&questionnaire.headline)) }
        @for detail in &questionnaire.details { p { (it(detail)) } }
        @if let Some(next) = &questionnaire.next_stage { p { (it(&next.headline)) } }
    }
}

/// From which percent on a section has the next better standing, and its word.
fn thresholds(scheme: Scheme) -> &'static [(u8, PageWord)] {
    match scheme {
        Scheme::Gates => &[],
        Scheme::Principles => &[(ABSENT, PageWord::Partial), (PRESENT, PageWord::Present)],
        Scheme::Checklist => &[(NEARLY, PageWord::Nearly), (READY, PageWord::Ready)],
    }
}

/// The same of a whole questionnaire: where a level begins.
fn steps(scheme: Scheme) -> &'static [(u8, PageWord)] {
    match scheme {
        Scheme::Gates => &[],
        Scheme::Principles => &[(FRAGILE, PageWord::Fragile), (PRESENT, PageWord::Sound)],
        Scheme::Checklist => &[(NEARLY, PageWord::Nearly), (READY, PageWord::Ready)],
    }
}

/// The thresholds, named once above the bars they cross.
fn scale(marks: &[(u8, PageWord)], lang: Lang) -> Markup {
    html! {
        svg class="scale" width="100%" height="18" aria-hidden="true" {
            // Away from each other, so that they never meet.
            @for ((at, word), anchor) in marks.iter().zip(["end", "start"]) {
                text x=(format!("{at}%")) y="13" text-anchor=(anchor) { (at) " " (page_word(*word, lang)) }
            }
        }
    }
}

fn row(section: &SectionPart, scheme: Scheme, lang: Lang) -> Markup {
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
            @if let Some(score) = section.score { (bar("bar", score, thresholds(scheme))) }
            p class="bar-state" {
                @if !section.standing.is_empty() { strong { (section.standing) } }
                @if section.coverage.applicable > 0 {
                    " · " (answered(section)) " " (label(Label::Answered, lang))
                }
            }
        }
    }
}

/// The bar itself: the words beside it say the same.
fn bar(class: &str, score: Readings<Percent>, marks: &[(u8, PageWord)]) -> Markup {
    let [evidenced, claimed, potential] = [score.evidenced.0, score.claimed.0, score.potential.0];
    let marks = marks
        .iter()
        .map(|(at, _)| f64::from(*at))
        .collect::<Vec<_>>();
    drawn(class, [evidenced, claimed, potential], &marks)
}

/// Three readings in percent, and lines across them.
fn drawn(class: &str, [evidenced, claimed, potential]: [f64; 3], marks: &[f64]) -> Markup {
    let parts = [
        ("shown", 0.0, evidenced),
        ("claimed", evidenced, claimed),
        ("unknown", claimed, potential),
        ("missing", potential, 100.0),
    ];
    html! {
        svg class=(class) width="100%" height="16" aria-hidden="true" {
            @for (class, from, to) in parts {
                @if to > from {
                    rect class=(class) x=(percent(from)) y="0" width=(percent(to - from)) height="100%" {}
                }
            }
            @for at in marks {
                line class="mark" x1=(percent(*at)) x2=(percent(*at)) y1="-3" y2="19" {}
            }
        }
    }
}

fn percent(value: f64) -> String {
    format!("{}%", number(value))
}

/// What a questionnaire found, as a range from what is evidenced to what it may become.
pub(super) fn range(questionnaire: &QuestionnairePart, lang: Lang) -> Markup {
    if questionnaire.scheme == Scheme::Gates {
        return conditions(questionnaire);
    }
    let marks = steps(questionnaire.scheme);
    html! {
        @if let Some(score) = questionnaire.score {
            (bar("bar range", score, marks))
            (scale(marks, lang))
        }
    }
}

/// The conditions as one bar: each is a part of it, counted in half steps.
fn conditions(questionnaire: &QuestionnairePart) -> Markup {
    let questions = questionnaire.sections.iter().flat_map(|it| &it.questions);
    let points: Vec<Readings<u8>> = questions
        .filter(|it| it.condition)
        .filter_map(|it| it.points)
        .collect();
    let Ok(all @ 1..) = u16::try_from(points.len()) else {
        return html! {};
    };
    let share = |of: fn(&Readings<u8>) -> u8| {
        let sum: f64 = points.iter().map(|it| f64::from(of(it))).sum();
        50.0 * sum / f64::from(all)
    };
    let readings = [
        share(|it| it.evidenced),
        share(|it| it.claimed),
        share(|it| it.potential),
    ];
    let cuts = (1..all).map(|at| percent(100.0 * f64::from(at) / f64::from(all)));
    html! {
        div class="cut-up" {
            (drawn("bar range", readings, &[]))
            // Between two conditions; a line across a bar is a threshold.
            svg width="100%" height="16" aria-hidden="true" {
                @for at in cuts { line x1=(at) x2=(at) y1="0" y2="16" {} }
            }
        }
    }
}

/// The four parts of every bar of the page, and the lines across them.
pub(super) fn legend(lang: Lang) -> Markup {
    let parts = [
        ("shown", PageWord::PartShown),
        ("claimed", PageWord::PartClaimed),
        ("unknown", PageWord::PartUnknown),
        ("missing", PageWord::PartMissing),
    ];
    html! {
        ul class="legend" {
            @for (class, word) in parts {
                li {
                    svg class="bar" width="24" height="12" aria-hidden="true" {
                        rect class=(class) x="0" y="0" width="100%" height="100%" {}
                    }
                    (page_word(word, lang))
                }
            }
            li {
                svg class="bar tick" width="12" height="14" aria-hidden="true" {
                    line class="mark" x1="6" x2="6" y1="0" y2="14" {}
                }
                (page_word(PageWord::Threshold, lang))
            }
        }
    }
}

/// The table behind the drawings.
fn numbers(questionnaire: &QuestionnairePart, frame: &Frame, lang: Lang) -> Markup {
    let first = if questionnaire.level.is_some() {
        Label::Principle
    } else {
        Label::Theme
    };
    let reviewed = questionnaire.columns().len() > 2;
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
                                td { (section.standing) }
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
