//! One project over time, on one page.

use super::chart::chart;
use crate::render::compared::{compared, made};
use crate::render::html::{days_of, it};
use crate::report::{Course, History, Point};
use crate::words::{CompareWord, Label, label, said};
use maud::{Markup, html};

/// Lays a course out.
#[must_use]
pub fn history_html(history: &History) -> String {
    let lang = history.language;
    let made_from = label(Label::MadeFrom, lang);
    let body = html! {
        h1 { (it(&history.project)) " " span class="count" { (said(CompareWord::History, lang)) } }
        p class="lead" { (history.headline) }
        @for note in &history.notes { p { (it(note)) } }
        @for (at, course) in history.courses.iter().enumerate() { (one_course(history, course, at)) }
        section id="revisions" aria-labelledby="revisions-title" {
            h2 id="revisions-title" { (said(CompareWord::Course, lang)) }
            (table(history))
        }
        (made(history.caution, &html! { (made_from) " commons " (history.tool.version) "." }))
    };
    let days = days_of(&history.points, |it| &it.date, lang);
    compared(&history.project, &days, "", &body, lang)
}

fn one_course(history: &History, course: &Course, at: usize) -> Markup {
    let id = format!("course-{at}");
    let title = format!("{id}-title");
    html! {
        section id=(id) aria-labelledby=(title) {
            h2 id=(title) { (it(course.title)) }
            p class="headline" { (it(&course.words)) }
            @for target in &course.targets { p { b { (it(&target.words)) } } }
            div class="scroll" role="group" tabindex="0" aria-labelledby=(title) { (chart(course, history, &id)) }
            @if course.is_scored() { p class="quiet" { (said(CompareWord::ChartLegend, history.language)) } }
        }
    }
}

/// What the drawings are made from.
fn table(history: &History) -> Markup {
    let lang = history.language;
    html! {
        div class="wide course" role="group" tabindex="0" aria-labelledby="revisions-title" {
            table {
                thead { tr {
                    @for head in [CompareWord::Date, CompareWord::Revision, CompareWord::Subject] { th scope="col" { (said(head, lang)) } }
                    @for course in &history.courses { th scope="col" { (it(course.title)) } }
                } }
                tbody { @for point in history.points.iter().rev() { (row(history, point)) } }
            }
        }
    }
}

fn row(history: &History, point: &Point) -> Markup {
    let lang = history.language;
    html! {
        tr {
            td { time datetime=(point.date) { (point.date) } }
            td { @if point.revision.is_some() { code { (history.revision(point)) } } @else { (history.revision(point)) } }
            td { (it(&point.subject)) }
            @match &point.refused {
                Some(refusal) => td class="refused" colspan=(history.courses.len().max(1)) {
                    (said(CompareWord::Unreadable, lang)) (lang.colon()) " " (it(&refusal.error))
                },
                None => { @for course in &history.courses { td { (point.cell(course)) } } }
            }
        }
    }
}
