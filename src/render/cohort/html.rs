//! Many projects over time, on one page.

use super::chart::chart;
use crate::render::compared::{compared, made, refused};
use crate::render::html::{days_of, it, own_file};
use crate::report::blocks::newest;
use crate::report::{Change, Cohort, CohortScale};
use crate::words::{CompareWord, Label, label, made_from, said};
use maud::{Markup, html};

/// Lays a cohort out.
#[must_use]
pub fn cohort_html(cohort: &Cohort) -> String {
    let lang = cohort.language;
    let title = said(CompareWord::Cohort, lang);
    let asked = cohort.questionnaires.iter();
    let asked = asked.map(|it| format!("{} v{}", it.id, it.version));
    let body = html! {
        h1 { (title) }
        p class="lead" { (cohort.headline) }
        @for note in &cohort.notes { p { (it(note)) } }
        (refused(&cohort.refused, lang))
        @for (at, scale) in cohort.questionnaires.iter().enumerate() { (one_scale(cohort, at, scale)) }
        (who_moved(cohort))
        (each_project(cohort))
        (made(cohort.caution, &html! { (made_from(cohort.tool.version, asked, lang)) }))
    };
    let days = days_of(&cohort.points, |it| &it.date, lang);
    compared(title, &days, "", &body, lang)
}

/// How many stood where: drawn, and day by day.
fn one_scale(cohort: &Cohort, at: usize, scale: &CohortScale) -> Markup {
    let lang = cohort.language;
    let id = format!("course-{at}");
    let title = format!("{id}-title");
    let days = cohort.days(at);
    let (shown, is_cut) = newest(&days);
    html! {
        section id=(id) aria-labelledby=(title) {
            h2 id=(title) { (it(scale.title)) }
            @if let Some((_, count)) = days.last() {
                p class="headline" { (count.counted(lang)) }
            }
            div class="scroll" role="group" tabindex="0" aria-labelledby=(title) { (chart(cohort, at, scale, &id)) }
            p class="quiet" { (said(CompareWord::StackLegend, lang)) }
            details {
                summary { (said(CompareWord::DayByDay, lang)) }
                div class="wide" role="group" tabindex="0" aria-label=(said(CompareWord::DayByDay, lang)) {
                    table {
                        thead { tr {
                            th scope="col" { (said(CompareWord::Date, lang)) }
                            @for word in &scale.words { th scope="col" class="number" { (word.words) } }
                            th scope="col" class="number" { (said(CompareWord::Unreadable, lang)) }
                        } }
                        tbody { @for (point, count) in shown.iter().rev() { tr {
                            th scope="row" { time datetime=(point.date) { (point.date) } }
                            @for found in &count.conclusions { td class="number" { (found.evidenced) } }
                            td class="number" { (count.unread) }
                        } } }
                    }
                }
                @if is_cut { p class="quiet" { (said(CompareWord::NewestOnly, lang)) } }
            }
        }
    }
}

fn who_moved(cohort: &Cohort) -> Markup {
    let lang = cohort.language;
    let moves = cohort.moves();
    let (shown, is_cut) = newest(&moves);
    html! {
        section id="moves" aria-labelledby="moves-title" {
            h2 id="moves-title" { (said(CompareWord::WhoMoved, lang)) }
            @if moves.is_empty() { p { (said(CompareWord::NobodyMoved, lang)) } }
            @else {
                div class="wide" role="group" tabindex="0" aria-labelledby="moves-title" {
                    table {
                        thead { tr {
                            th scope="col" { (said(CompareWord::Date, lang)) }
                            th scope="col" { (label(Label::Project, lang)) }
                            th scope="col" { (said(CompareWord::Subject, lang)) }
                        } }
                        tbody { @for (date, move_) in shown.iter().rev() { tr {
                            td { time datetime=(date) { (date) } }
                            td { (it(&move_.project)) }
                            td { (arrow(move_.change)) " " (it(&move_.words)) }
                        } } }
                    }
                }
                @if is_cut { p class="quiet" { (said(CompareWord::NewestOnly, lang)) } }
            }
        }
    }
}

/// The way it went, for the eye; the words say it as well.
fn arrow(change: Change) -> Markup {
    let sign = match change {
        Change::Joined => "+",
        Change::Left => "−",
        Change::Better => "▲",
        Change::Worse => "▼",
        Change::Other => "·",
    };
    html! { span class="sign" aria-hidden="true" { (sign) } }
}

fn each_project(cohort: &Cohort) -> Markup {
    let lang = cohort.language;
    let (shown, is_cut) = newest(&cohort.projects);
    html! {
        section id="projects" aria-labelledby="projects-title" {
            h2 id="projects-title" { (said(CompareWord::EachProject, lang)) }
            div class="wide" role="group" tabindex="0" aria-labelledby="projects-title" {
                table {
                    thead { tr {
                        th scope="col" { (label(Label::Project, lang)) }
                        @for scale in &cohort.questionnaires { th scope="col" { (it(scale.title)) } }
                        th scope="col" class="number" { (said(CompareWord::Revisions, lang)) }
                    } }
                    tbody { @for project in shown { tr {
                        th scope="row" { (it(&project.name)) span class="file" { (it(own_file(&project.file))) } }
                        @for scale in &cohort.questionnaires {
                            @let course = project.courses.iter().find(|it| it.questionnaire == scale.id);
                            td { (course.map_or("–", |it| it.words.as_str())) }
                        }
                        td class="number" { (project.revisions) }
                    } } }
                }
            }
            @if is_cut { p class="quiet" { (said(CompareWord::NewestOnly, lang)) } }
        }
    }
}
