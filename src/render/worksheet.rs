//! A questionnaire on paper: for a workshop, or to read before one answers.

use super::Layout;
use super::escape::escape;
use super::explain::explanation;
use super::html::{Extras, page};
use crate::model::{Kind, Lang, Localized, Question, Questionnaire, Section, Stage};
use crate::report::Explanation;
use crate::words::{self, Label, labelled, worksheet as say};
use maud::{Markup, html};
use std::fmt::Write as _;

/// Which questions stand on a sheet.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Only the conditions and the core questions.
    pub quick: bool,
    /// Only what is asked at this stage.
    pub stage: Option<Stage>,
    /// Only what is asked of these kinds; of any when there is none.
    pub kinds: Vec<Kind>,
}

impl Selection {
    fn takes(&self, question: &Question) -> bool {
        let stage = self.stage.unwrap_or(Stage::Established);
        let deep = !self.quick || question.core || question.is_gate_at(stage);
        let kinds: &[Kind] = if self.kinds.is_empty() {
            question.kinds
        } else {
            &self.kinds
        };
        let due = self.stage.is_none_or(|stage| question.is_due(kinds, stage));
        deep && due && question.fits(kinds)
    }

    /// The sections that have a question, with their questions by number. A question has the same
    /// number on every sheet of its questionnaire, whatever is left out.
    fn numbered(
        &self,
        questionnaire: &Questionnaire,
    ) -> Vec<(&'static Section, Vec<(usize, &'static Question)>)> {
        let mut number = 0;
        let sections = questionnaire.sections.iter().map(|section| {
            let questions = section.items.iter().map(|item| {
                number += 1;
                (number, item.question)
            });
            let questions: Vec<_> = questions.collect();
            let taken = questions.into_iter().filter(|(_, it)| self.takes(it));
            (section, taken.collect::<Vec<_>>())
        });
        let sections: Vec<_> = sections.collect();
        let filled = sections.into_iter().filter(|(_, taken)| !taken.is_empty());
        filled.collect()
    }
}

/// The questionnaire as a text to read.
#[must_use]
pub fn worksheet_text(
    questionnaire: &Questionnaire,
    selection: &Selection,
    lang: Lang,
    layout: Layout,
) -> String {
    let id = footer_id(questionnaire);
    let (title, intro) = (questionnaire.title.get(lang), questionnaire.intro.get(lang));
    let mut page = Explanation::new(&id, title, intro);
    for (section, questions) in selection.numbered(questionnaire) {
        let mut lines = vec![section.why.get(lang).to_owned()];
        for (number, question) in questions {
            lines.push(format!("{number}. {}", question.text.get(lang)));
            lines.push(format!("  {}", question.id));
        }
        page.add(section.title.get(lang), lines.join("\n"));
    }
    explanation(&page, layout)
}

fn footer_id(questionnaire: &Questionnaire) -> String {
    format!(
        "{} v{} · {}",
        questionnaire.id, questionnaire.version, questionnaire.digest
    )
}

fn boxes(question: &Question, lang: Lang) -> String {
    let more = question.not_applicable.map(|_| say::not_applicable(lang));
    format!("{}{}", say::answers(lang), more.unwrap_or_default())
}

/// The command that takes the answers of a sheet.
fn command(questionnaire: &Questionnaire, selection: &Selection) -> String {
    let quick = if selection.quick {
        " --depth quick"
    } else {
        ""
    };
    format!("commons interview --from-sheet {}{quick}", questionnaire.id)
}

/// The questionnaire as a worksheet in Markdown, with boxes to tick and lines to fill in.
#[must_use]
pub fn worksheet_markdown(
    questionnaire: &Questionnaire,
    selection: &Selection,
    lang: Lang,
) -> String {
    let text = |text: Localized| escape(text.get(lang));
    let blank = |length| "\\_".repeat(length);
    let colon = lang.colon();
    let mut page = format!(
        "# {}\n\n{}\n\n{}\n\n",
        text(questionnaire.title),
        text(questionnaire.intro),
        say::how(lang)
    );
    for word in [
        say::name(lang),
        say::role(lang),
        say::project(lang),
        say::date(lang),
    ] {
        let _ = writeln!(page, "{word}{colon} {}\n", blank(30));
    }
    for (section, questions) in selection.numbered(questionnaire) {
        let _ = writeln!(
            page,
            "## {}\n\n{}\n",
            text(section.title),
            text(section.why)
        );
        if let Some(principle) = words::principle(section.id) {
            let full = labelled(Label::FullName, principle.full_name(lang), lang);
            let named = words::sources(&words::NAMED_BY, lang);
            let _ = writeln!(page, "{} ({})\n", escape(&full), escape(&named));
        }
        for (number, question) in questions {
            markdown_question(&mut page, number, question, lang);
            for word in [say::where_seen(lang), say::note(lang)] {
                let _ = writeln!(page, "{word}{colon} {}\n", blank(40));
            }
        }
    }
    let _ = writeln!(
        page,
        "---\n\n{}\n\n{} `{}`",
        footer_id(questionnaire),
        say::to_type(lang),
        command(questionnaire, selection)
    );
    page
}

fn markdown_question(page: &mut String, number: usize, question: &Question, lang: Lang) {
    let mut say_it = |words: &str| {
        let _ = writeln!(page, "{}\n", words.trim_end());
    };
    let list = |lines: &[String]| {
        let lines = lines.iter().map(|line| format!("- {}", escape(line)));
        lines.collect::<Vec<_>>().join("\n")
    };
    let entry = |label: Label, text: Localized| labelled(label, &escape(text.get(lang)), lang);
    say_it(&format!(
        "### {number}. {}",
        escape(question.text.get(lang))
    ));
    say_it(&format!("`{}`", question.id));
    say_it(&boxes(question, lang));
    if let Some(when) = question.not_applicable {
        say_it(&entry(Label::NotApplicableWhen, when));
    }
    if let Some(anchors) = &question.anchors {
        say_it(&labelled(Label::Anchors, "", lang));
        say_it(&list(&words::anchors(anchors, lang)));
    }
    say_it(&entry(Label::Why, question.why));
    say_it(&entry(Label::WhatWouldShowIt, question.evidence));
    let examples = question.examples.iter();
    let examples: Vec<String> = examples.map(|it| words::example(it, lang)).collect();
    if !examples.is_empty() {
        say_it(&labelled(Label::Examples, "", lang));
        say_it(&list(&examples));
    }
}

/// The questionnaire as a page that prints: boxes to tick, lines to fill in.
#[must_use]
pub fn worksheet_html(questionnaire: &Questionnaire, selection: &Selection, lang: Lang) -> String {
    let extras = Extras {
        style: include_str!("worksheet.css").to_owned(),
        script: "",
    };
    let title = questionnaire.title.get(lang);
    let body = html! {
        article id="sheet" {
            h1 { (title) }
            p { (questionnaire.intro.get(lang)) }
            p { (say::how(lang)) }
            div class="who" {
                @for word in [say::name(lang), say::role(lang), say::project(lang), say::date(lang)] {
                    (fill(word))
                }
            }
            @for (section, questions) in selection.numbered(questionnaire) {
                section {
                    h2 { (section.title.get(lang)) }
                    p { (section.why.get(lang)) }
                    @for (number, question) in questions { (html_question(number, question, lang)) }
                }
            }
            footer class="quiet" {
                p { (footer_id(questionnaire)) }
                p { (say::to_type(lang)) " " code { (command(questionnaire, selection)) } }
            }
        }
    };
    page(title, "sheet", &extras, &body, lang)
}

/// A word with a line to write on.
fn fill(word: &str) -> Markup {
    html! { div class="fill" { span { (word) } } }
}

fn html_question(number: usize, question: &Question, lang: Lang) -> Markup {
    html! {
        div class="ask" {
            h3 { (number) ". " (question.text.get(lang)) }
            p class="boxes" { (boxes(question, lang)) }
            @if let Some(anchors) = &question.anchors {
                ul {
                    @for line in words::anchors(anchors, lang) { li { (line) } }
                }
            }
            p { (labelled(Label::WhatWouldShowIt, question.evidence.get(lang), lang)) }
            @if let Some(when) = question.not_applicable {
                p { (labelled(Label::NotApplicableWhen, when.get(lang), lang)) }
            }
            (fill(say::where_seen(lang)))
            (fill(say::note(lang)))
            code { (question.id) }
        }
    }
}
