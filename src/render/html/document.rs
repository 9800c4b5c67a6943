//! The page around one report or several.

use super::parts::{Frame, it, slug};
use super::{bars, cards, conditions, gaps, head, method, questions, themes};
use crate::model::{Lang, Scheme};
use crate::render::{SummaryRow, summary_html, summary_row, visible};
use crate::report::{QuestionnairePart, Report};
use crate::words::{self, Label, PageWord, label, page_word};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("style.css");

/// One project of a page, laid out.
#[derive(Clone, Debug)]
pub struct HtmlProject {
    name: String,
    /// The day it was assessed at, in words.
    date: String,
    id: String,
    /// Whether it has the page for itself.
    alone: bool,
    row: SummaryRow,
    markup: Markup,
}

/// How much of a report a page has.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Extent {
    /// Results, plan and method: two sheets of paper.
    Brief,
    /// Everything.
    Full,
}

/// Lays one project out: alone on its page, or as the one with this number, from 1, among several.
#[must_use]
pub fn html_project(report: &Report, number: Option<usize>) -> HtmlProject {
    html_project_of(report, number, Extent::Full)
}

/// The same, with as much of it as is wanted.
#[must_use]
pub fn html_project_of(report: &Report, number: Option<usize>, extent: Extent) -> HtmlProject {
    let frame = Frame {
        prefix: number.map_or_else(String::new, |number| format!("p{number}-")),
        level: if number.is_some() { 2 } else { 1 },
        whole: extent == Extent::Full,
    };
    let brief = brief(report, &frame);
    let all = match extent {
        Extent::Brief => Vec::new(),
        Extent::Full => appendix(report, &frame),
    };
    let mut contents_title = page_word(PageWord::Contents, report.language).to_owned();
    if let Some(number) = number {
        // Projects may have the same name; their numbers differ.
        contents_title.push_str(&format!(" · {number}. {}", visible(&report.project.name)));
    }
    let section = |part: &Part| frame.section(&part.id, &part.title, &part.content);
    let markup = html! {
        article id=(frame.id("report")) {
            (head::head(report, &frame))
            @if let [first, others @ ..] = brief.as_slice() {
                (section(first))
                (contents(others.iter().chain(&all), &frame, &contents_title))
                @for part in others { (section(part)) }
            }
            @if !all.is_empty() {
                div class="appendix" { @for part in &all { (section(part)) } }
            }
            (method::made_with(report))
        }
    };
    HtmlProject {
        name: report.project.name.clone(),
        date: words::date(&report.date, report.language),
        id: frame.id("report"),
        alone: number.is_none(),
        row: summary_row(report),
        markup,
    }
}

impl HtmlProject {
    /// Its part of the page, for a page that shows more than reports.
    #[must_use]
    pub fn article(&self) -> &Markup {
        &self.markup
    }
}

/// The style of every page, and the patterns of its bars, for a page that shows more than reports.
#[must_use]
pub fn html_base() -> (&'static str, Markup) {
    (STYLE, patterns())
}

/// A part of a report with its heading.
struct Part {
    id: String,
    title: String,
    content: Markup,
}

impl Part {
    fn new(id: &str, title: &str, content: Markup) -> Part {
        Part {
            id: id.to_owned(),
            title: title.to_owned(),
            content,
        }
    }
}

/// What comes first matters most: the verdicts, then what to do.
fn brief(report: &Report, frame: &Frame) -> Vec<Part> {
    let word = |it| page_word(it, report.language);
    if report.is_unanswered() {
        return vec![Part::new(
            "short",
            word(PageWord::InShort),
            head::nothing(report),
        )];
    }
    vec![
        Part::new(
            "short",
            word(PageWord::InShort),
            cards::in_short(report, frame),
        ),
        Part::new(
            "gaps",
            label(Label::Gaps, report.language),
            gaps::plan(report, frame),
        ),
        Part::new(
            "in-brief",
            word(PageWord::InFourLines),
            head::method(report),
        ),
    ]
}

/// Then everything: an appendix on paper.
fn appendix(report: &Report, frame: &Frame) -> Vec<Part> {
    let word = |it| page_word(it, report.language);
    let label = |it| label(it, report.language);
    let mut parts = Vec::new();
    if report.review_lists().next().is_some() {
        parts.push(Part::new(
            "reviewed",
            label(Label::ReviewFound),
            head::review_lists(report),
        ));
    }
    if report.agreement.is_some() {
        let title = if report.disputed.is_empty() {
            Label::Agreement
        } else {
            Label::Disputed
        };
        parts.push(Part::new(
            "disputed",
            label(title),
            head::respondents(report),
        ));
    }
    if !report.is_unanswered() {
        let asked = report.questionnaires.iter();
        let asked = asked.filter(|questionnaire| questionnaire.asked_from.is_none());
        parts.extend(asked.map(|it| of_questionnaire(it, report, frame)));
        if report.strengths.as_ref().is_some_and(|it| !it.is_empty()) {
            let strengths = gaps::strengths(report, frame);
            parts.push(Part::new("strengths", label(Label::Strengths), strengths));
        }
        if gaps::has_rest(report) {
            let rest = gaps::rest(report, frame);
            parts.push(Part::new("more", word(PageWord::MoreToDo), rest));
        }
    }
    let questions = questions::questions(report, frame);
    parts.extend([
        Part::new("questions", word(PageWord::EveryQuestion), questions),
        Part::new("about", word(PageWord::About), head::about(report)),
        Part::new(
            "method",
            label(Label::Scores),
            method::method(report, frame),
        ),
    ]);
    parts
}

fn of_questionnaire(part: &QuestionnairePart, report: &Report, frame: &Frame) -> Part {
    let lang = report.language;
    let content = match part.scheme {
        Scheme::Gates => conditions::conditions(part, lang),
        Scheme::Principles => bars::scored(part, frame, lang),
        Scheme::Checklist => themes::themes(part, report, frame),
    };
    // Not the id alone: a questionnaire of one's own may be called `gaps`.
    Part::new(&format!("of-{}", slug(part.id)), part.title, content)
}

fn contents<'p>(parts: impl Iterator<Item = &'p Part>, frame: &Frame, title: &str) -> Markup {
    html! {
        nav class="contents" aria-label=(title) {
            ul {
                @for part in parts {
                    li { a href=(format!("#{}", frame.id(&part.id))) { (it(&part.title)) } }
                }
            }
        }
    }
}

/// The whole page: one project, or several with a table of them first.
#[must_use]
pub fn html(projects: &[HtmlProject], lang: Lang) -> String {
    let (title, target) = match projects {
        [one] if one.alone => (visible(&one.name), one.id.as_str()),
        _ => (label(Label::Summary, lang).into(), "projects"),
    };
    let body = html! {
        @if target == "projects" { (table_of_projects(projects, lang)) }
        @for project in projects { (project.markup) }
    };
    let date = projects.first().map_or("", |it| it.date.as_str());
    let extras = Extras {
        style: running_foot(&title, date),
        script: "",
    };
    page(&title, target, &extras, &body, lang)
}

/// What stands at the foot of each sheet of paper: the project, the day, the number of the sheet.
pub(in crate::render) fn running_foot(title: &str, date: &str) -> String {
    // A text of a style sheet: whatever could end it is written by number.
    let text = |text: &str| -> String {
        let each = text.chars().take(80).map(|c| match c {
            c if c.is_ascii_alphanumeric() || c == ' ' => c.to_string(),
            c => format!("\\{:x} ", u32::from(c)),
        });
        each.collect()
    };
    format!(
        "@page {{ @bottom-left {{ content: \"{}\"; }} @bottom-right {{ content: \"{} \\b7  \" counter(page) \" / \" counter(pages); }} }}",
        text(title),
        text(date)
    )
}

/// From the first of these to the last, for the foot of a page.
pub(in crate::render) fn days_of<T>(all: &[T], date: impl Fn(&T) -> &str, lang: Lang) -> String {
    let mut ends = [all.first(), all.last()].map(|it| it.map(|it| words::date(date(it), lang)));
    match &mut ends {
        [Some(first), Some(last)] if first != last => format!("{first} – {last}"),
        [first, _] => first.take().unwrap_or_default(),
    }
}

/// What a page has besides the style of every page.
#[derive(Clone, Default)]
pub(in crate::render) struct Extras {
    /// Its own style.
    pub(in crate::render) style: String,
    /// Its own script: the page is whole without it.
    pub(in crate::render) script: &'static str,
}

/// A page that needs nothing else; `target` is where its content begins.
pub(in crate::render) fn page(
    title: &str,
    target: &str,
    file: &Extras,
    body: &Markup,
    lang: Lang,
) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(file));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="generator" content=(concat!("commons ", env!("CARGO_PKG_VERSION")));
                title { (title) " · commons" }
                style { (PreEscaped(STYLE)) }
                @if !file.style.is_empty() { style { (PreEscaped(&file.style)) } }
            }
            body {
                a class="skip" href=(format!("#{target}")) { (page_word(PageWord::Skip, lang)) }
                (patterns())
                main { (body) }
                @if !file.script.is_empty() { script { (PreEscaped(file.script)) } }
            }
        }
    };
    let mut text = page.into_string();
    text.push('\n');
    text
}

fn table_of_projects(projects: &[HtmlProject], lang: Lang) -> Markup {
    let rows = projects
        .iter()
        .map(|project| (project.id.as_str(), &project.row));
    html! {
        div id="projects" class="summary" {
            h1 { (label(Label::Summary, lang)) }
            (summary_html(&rows.collect::<Vec<_>>(), lang))
            p class="quiet" { (label(Label::SummaryLegend, lang)) }
        }
    }
}

/// Nothing is fetched, sent or framed; each style and script is named by its digest.
fn policy(file: &Extras) -> String {
    let digest = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    let mut styles = format!("'sha256-{}'", digest(STYLE));
    if !file.style.is_empty() {
        styles.push_str(&format!(" 'sha256-{}'", digest(&file.style)));
    }
    let mut policy = format!("default-src 'none'; style-src {styles}; ");
    if !file.script.is_empty() {
        policy.push_str(&format!("script-src 'sha256-{}'; ", digest(file.script)));
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
