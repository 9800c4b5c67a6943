//! Bars of four parts, with the thresholds they are read against. The numbers stand beside them.

use super::parts::{Frame, it, number};
use crate::model::{ABSENT, FRAGILE, Lang, NEARLY, PRESENT, READY, Readings, Scheme};
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
                    " · " (section.answered()) " " (label(Label::Answered, lang))
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
fn drawn(class: &str, readings: [f64; 3], marks: &[f64]) -> Markup {
    html! {
        svg class=(class) width="100%" height="16" aria-hidden="true" {
            @for (class, from, to) in parts(readings) {
                rect class=(class) x=(percent(from)) y="0" width=(percent(to - from)) height="100%" {}
            }
            @for at in marks {
                line class="mark" x1=(percent(*at)) x2=(percent(*at)) y1="-3" y2="19" {}
            }
        }
    }
}

/// What there is of each pattern, from where to where in percent.
fn parts(
    [evidenced, claimed, potential]: [f64; 3],
) -> impl Iterator<Item = (&'static str, f64, f64)> {
    let parts = [
        ("shown", 0.0, evidenced),
        ("claimed", evidenced, claimed),
        ("unknown", claimed, potential),
        ("missing", potential, 100.0),
    ];
    parts.into_iter().filter(|(_, from, to)| to > from)
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

/// The conditions side by side, a cell for each, the best first. They are never averaged: what is met in
/// part fills the lower half of its own cell.
fn conditions(questionnaire: &QuestionnairePart) -> Markup {
    let mut cells: Vec<[u8; 3]> = halves(questionnaire)
        .map(|points| [points.evidenced, points.claimed, points.potential])
        .collect();
    cells.sort_unstable_by(|a, b| b.cmp(a));
    let count = f64::from(u16::try_from(cells.len().max(1)).unwrap_or(u16::MAX));
    let between = f64::min(1.0, 25.0 / count);
    let pitch = (100.0 + between) / count;
    html! {
        @if !cells.is_empty() {
            svg class="bar range" width="100%" height="16" aria-hidden="true" {
                @for (readings, at) in cells.iter().zip(0_u16..) {
                    @for (class, from, to) in parts(readings.map(|points| 50.0 * f64::from(points))) {
                        rect class=(class) x=(percent(pitch * f64::from(at))) width=(percent(pitch - between)) y=(percent(100.0 - to)) height=(percent(to - from)) {}
                    }
                }
            }
        }
    }
}

/// What each condition that is asked is worth, in half points.
fn halves(questionnaire: &QuestionnairePart) -> impl Iterator<Item = Readings<u8>> {
    let questions = questionnaire.sections.iter().flat_map(|it| &it.questions);
    let conditions = questions.filter(|it| it.condition);
    conditions.filter_map(|it| it.points)
}

/// The four parts of every bar of the page, the lines across them, and half a condition where there is one.
pub(super) fn legend(questionnaires: &[QuestionnairePart], lang: Lang) -> Markup {
    let gates = questionnaires
        .iter()
        .filter(|it| it.scheme == Scheme::Gates);
    let half = gates
        .flat_map(halves)
        .any(|points| points.evidenced == 1 && points.claimed == 1);
    let parts: [(&[(&str, u8)], PageWord); 5] = [
        (&[("shown", 0)], PageWord::PartShown),
        (&[("claimed", 0)], PageWord::PartClaimed),
        (&[("unknown", 0)], PageWord::PartUnknown),
        (&[("missing", 0)], PageWord::PartMissing),
        (&[("missing", 0), ("shown", 50)], PageWord::PartlyMet),
    ];
    html! {
        ul class="legend" {
            @for (rects, word) in parts.into_iter().take(if half { 5 } else { 4 }) {
                li {
                    svg class="bar" width="24" height="12" aria-hidden="true" {
                        @for (class, from) in rects {
                            rect class=(class) x="0" y=(format!("{from}%")) width="100%" height=(format!("{}%", 100 - from)) {}
                        }
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
                            th scope="col" { (label(questionnaire.first_column(), lang)) }
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
                                td class="number" { (section.answered()) }
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
