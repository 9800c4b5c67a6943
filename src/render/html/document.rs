//! The page around one report or several.

use super::parts::{Frame, own};
use super::{bars, conditions, gaps, head, method, questions, themes};
use crate::model::{Lang, Scheme};
use crate::render::{SummaryRow, summary_html, summary_row};
use crate::report::Report;
use crate::words::{Label, PageWord, label, page_word};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("style.css");

/// One project of a page, laid out.
#[derive(Clone, Debug)]
pub struct HtmlProject {
    name: String,
    id: String,
    row: SummaryRow,
    markup: Markup,
}

/// Lays one project out: alone on its page, or as the one with this number, from 1, among several.
#[must_use]
pub fn html_project(report: &Report, number: Option<usize>) -> HtmlProject {
    let frame = Frame {
        prefix: number.map_or_else(String::new, |number| format!("p{number}-")),
        level: if number.is_some() { 2 } else { 1 },
    };
    let parts = sections(report, &frame);
    let markup = html! {
        article id=(frame.id("report")) {
            (head::head(report, &frame))
            (contents(&parts, &frame, report.language))
            @for part in &parts {
                (frame.section(&part.id, &part.title, &part.content))
            }
            (method::made_with(report))
        }
    };
    HtmlProject {
        name: report.project.name.clone(),
        id: frame.id("report"),
        row: summary_row(report),
        markup,
    }
}

/// A part of a report with its heading.
struct Part {
    id: String,
    title: String,
    content: Markup,
}

fn sections(report: &Report, frame: &Frame) -> Vec<Part> {
    let lang = report.language;
    let mut parts = Vec::new();
    let mut add = |id: &str, title: &str, content: Markup| {
        parts.push(Part {
            id: id.to_owned(),
            title: title.to_owned(),
            content,
        });
    };
    add(
        "short",
        page_word(PageWord::InShort, lang),
        head::in_short(report, frame),
    );
    if !report.alerts.is_empty() {
        add(
            "alerts",
            label(Label::LookAt, lang),
            head::alerts(report, frame),
        );
    }
    if report.agreement.is_some() {
        let title = if report.disputed.is_empty() {
            Label::Differ
        } else {
            Label::Disputed
        };
        add("disputed", label(title, lang), head::respondents(report));
    }
    for questionnaire in report
        .questionnaires
        .iter()
        .filter(|own| own.asked_from.is_none())
    {
        let content = match questionnaire.scheme {
            Scheme::Gates => conditions::conditions(questionnaire, lang),
            Scheme::Principles => bars::principles(questionnaire, frame, lang),
            Scheme::Checklist => themes::themes(questionnaire, report, frame),
        };
        add(
            &super::parts::slug(questionnaire.id),
            questionnaire.title,
            content,
        );
    }
    add("gaps", label(Label::Gaps, lang), gaps::gaps(report, frame));
    add(
        "questions",
        page_word(PageWord::EveryQuestion, lang),
        questions::questions(report, frame),
    );
    add(
        "about",
        page_word(PageWord::About, lang),
        head::about(report),
    );
    add(
        "method",
        label(Label::Scores, lang),
        method::method(report, frame),
    );
    parts
}

fn contents(parts: &[Part], frame: &Frame, lang: Lang) -> Markup {
    html! {
        nav class="contents" aria-label=(page_word(PageWord::Contents, lang)) {
            ul {
                @for part in parts {
                    li { a href=(format!("#{}", frame.id(&part.id))) { (own(&part.title)) } }
                }
            }
        }
    }
}

/// The whole page: one project, or several with a table of them first.
#[must_use]
pub fn html(projects: &[HtmlProject], lang: Lang) -> String {
    let title = match projects {
        [one] => format!("{} · commons", crate::render::visible(&one.name)),
        _ => format!("{} · commons", label(Label::Summary, lang)),
    };
    let first = projects.first().map_or("", |own| &own.id);
    let target = if projects.len() == 1 {
        first
    } else {
        "projects"
    };
    let body = html! {
        @if projects.len() != 1 { (table_of_projects(projects, lang)) }
        @for project in projects { (project.markup) }
    };
    page(&title, target, Own::default(), &body, lang)
}

/// What a page has besides the style of every page.
#[derive(Clone, Copy, Default)]
pub(in crate::render) struct Own {
    /// Its own style.
    pub(in crate::render) style: &'static str,
    /// Its own script: the page is whole without it.
    pub(in crate::render) script: &'static str,
}

/// A page that needs nothing else; `target` is where its content begins.
pub(in crate::render) fn page(
    title: &str,
    target: &str,
    own: Own,
    body: &Markup,
    lang: Lang,
) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(own));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="generator" content=(concat!("commons ", env!("CARGO_PKG_VERSION")));
                title { (title) }
                style { (PreEscaped(STYLE)) }
                @if !own.style.is_empty() { style { (PreEscaped(own.style)) } }
            }
            body {
                a class="skip" href=(format!("#{target}")) { (page_word(PageWord::Skip, lang)) }
                (patterns())
                main { (body) }
                @if !own.script.is_empty() { script { (PreEscaped(own.script)) } }
            }
        }
    };
    let mut text = page.into_string();
    text.push('\n');
    text
}

fn table_of_projects(projects: &[HtmlProject], lang: Lang) -> Markup {
    let rows = projects.iter().map(|own| (own.id.as_str(), &own.row));
    html! {
        div id="projects" class="summary" {
            h1 { (label(Label::Summary, lang)) }
            (summary_html(&rows.collect::<Vec<_>>(), lang))
            p class="quiet" { (label(Label::SummaryLegend, lang)) }
        }
    }
}

/// Nothing is fetched, sent or framed; each style and script is named by its digest.
fn policy(own: Own) -> String {
    let digest = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    let mut styles = format!("'sha256-{}'", digest(STYLE));
    if !own.style.is_empty() {
        styles.push_str(&format!(" 'sha256-{}'", digest(own.style)));
    }
    let mut policy = format!("default-src 'none'; style-src {styles}; ");
    if !own.script.is_empty() {
        policy.push_str(&format!("script-src 'sha256-{}'; ", digest(own.script)));
    }
    policy.push_str("img-src data:; base-uri 'none'; form-action 'none'");
    policy
}

/// The patterns that tell the parts of a bar apart where colours do not.
fn patterns() -> Markup {
    html! {
        svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false" {
            defs {
                pattern id="claimed" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    rect class="ground" width="7" height="7" {}
                    rect class="ink" width="3.5" height="7" {}
                }
                pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse" {
                    rect class="ground" width="6" height="6" {}
                    circle class="dot" cx="1.5" cy="1.5" r="1" {}
                    circle class="dot" cx="4.5" cy="4.5" r="1" {}
                }
            }
        }
    }
}
