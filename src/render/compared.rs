//! What the pages of `compare` share.

use super::html::{Extras, it, own_file, page, running_foot};
use super::visible;
use crate::model::Lang;
use crate::report::Refusal;
use crate::words::{CompareWord, Label, label, said};
use maud::{Markup, html};

const STYLE: &str = include_str!("compare.css");

/// A whole page; `days` stands in the foot of each sheet of paper.
pub(super) fn compared(
    title: &str,
    days: &str,
    script: &'static str,
    body: &Markup,
    lang: Lang,
) -> String {
    let title = visible(title);
    let extras = Extras {
        style: STYLE.to_owned() + &running_foot(&title, days),
        script,
    };
    let body = html! { article id="report" { (body) } };
    page(&title, "report", &extras, &body, lang)
}

/// What could not be read, and why.
pub(super) fn refused(refused: &[Refusal], lang: Lang) -> Markup {
    html! {
        @if !refused.is_empty() {
            h2 { (said(CompareWord::NotRead, lang)) }
            ul class="alerts" {
                @for refusal in refused {
                    li { strong { (it(own_file(refusal.file.as_deref().unwrap_or_default()))) } " " (it(&refusal.error)) }
                }
            }
        }
    }
}

/// What the numbers are not, and what they were made with.
pub(super) fn made(caution: &str, made_from: &Markup) -> Markup {
    html! {
        div class="made" {
            p { (caution) }
            p class="quiet" { (made_from) }
        }
    }
}

/// The version of the tool, and of each questionnaire.
pub(super) fn made_from(version: &str, asked: impl Iterator<Item = Markup>, lang: Lang) -> Markup {
    html! {
        (label(Label::MadeFrom, lang)) " commons " (version) (lang.semicolon())
        @for (at, one) in asked.enumerate() { @if at > 0 { ", " } (one) }
        "."
    }
}
