//! A questionnaire on paper: for a workshop, or to read before one answers.

use super::Layout;
use super::explain::explanation;
use super::markdown::escape;
use crate::model::{Lang, Localized, Questionnaire};
use crate::report::Explanation;
use crate::words::{self, Label, label, labelled};
use std::fmt::Write as _;

/// The questionnaire as a text to read.
#[must_use]
pub fn worksheet_text(questionnaire: &Questionnaire, lang: Lang, layout: Layout) -> String {
    let mut page = Explanation {
        id: format!(
            "{} v{} · {}",
            questionnaire.id, questionnaire.version, questionnaire.digest
        ),
        title: questionnaire.title.get(lang).to_owned(),
        parts: vec![(String::new(), questionnaire.intro.get(lang).to_owned())],
    };
    for section in questionnaire.sections {
        let mut lines = vec![section.why.get(lang).to_owned()];
        for item in section.items {
            lines.push(format!("- {}", item.question.text.get(lang)));
            lines.push(format!("  {}", item.question.id));
        }
        page.parts
            .push((section.title.get(lang).to_owned(), lines.join("\n")));
    }
    explanation(&page, layout)
}

/// The questionnaire as a worksheet in Markdown, with boxes to tick and lines to fill in.
#[must_use]
#[expect(
    clippy::too_many_lines,
    reason = "one part of the sheet after the other"
)]
pub fn worksheet_markdown(questionnaire: &Questionnaire, lang: Lang) -> String {
    let text = |text: Localized| escape(text.get(lang));
    let mut page = String::new();
    let _ = writeln!(
        page,
        "# {}\n\n{}\n",
        text(questionnaire.title),
        text(questionnaire.intro)
    );
    let _ = writeln!(page, "{}\n", label(Label::Worksheet, lang));
    let answers = lang.pick(
        "☐ yes ☐ partly ☐ no ☐ unknown",
        "☐ oui ☐ en partie ☐ non ☐ inconnu",
    );
    let not_applicable = lang.pick(" ☐ not applicable", " ☐ sans objet");
    for section in questionnaire.sections {
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
        for item in section.items {
            let question = &item.question;
            let _ = writeln!(page, "### {}\n", text(question.text));
            let _ = writeln!(page, "`{}`\n", question.id);
            let not_applicable = if question.not_applicable.is_some() {
                not_applicable
            } else {
                ""
            };
            let _ = writeln!(page, "{answers}{not_applicable}\n");
            let mut say = |words: &str| {
                let _ = writeln!(page, "{}\n", words.trim_end());
            };
            let entry = |label: Label, words: &str| labelled(label, words, lang);
            let list = |lines: &[String]| {
                let lines = lines.iter().map(|line| format!("- {}", escape(line)));
                lines.collect::<Vec<_>>().join("\n")
            };
            if let Some(when) = &question.not_applicable {
                say(&entry(Label::NotApplicableWhen, &text(*when)));
            }
            if let Some(anchors) = &question.anchors {
                say(&entry(Label::Anchors, ""));
                say(&list(&words::anchors(anchors, lang)));
            }
            say(&entry(Label::Why, &text(question.why)));
            say(&entry(Label::WhatWouldShowIt, &text(question.evidence)));
            let examples = question.examples.iter();
            let examples: Vec<String> = examples
                .map(|example| words::example(example, lang))
                .collect();
            if !examples.is_empty() {
                say(&entry(Label::Examples, ""));
                say(&list(&examples));
            }
            let blank = "\\_".repeat(40);
            say(&entry(Label::Evidence, &blank));
            say(&entry(Label::Note, &blank));
        }
    }
    let from = words::count(
        questionnaire.items().count(),
        lang,
        ["question", "questions"],
        ["question", "questions"],
    );
    let _ = writeln!(
        page,
        "---\n\n{} v{} · {from} · {}",
        questionnaire.id, questionnaire.version, questionnaire.digest
    );
    page
}
