//! What moved, for a terminal, a pipe and a screen reader.

use super::{LISTS, answers, moved, shown_score};
use crate::render::text::{ALERT, HEADLINE, Page, QUIET, TITLE};
use crate::render::{Layout, visible};
use crate::report::{AnswerMove, Comparison, Direction, Move, MoveKind};
use crate::words::{CompareWord, Label, label, made_from, said};
use anstyle::Style;
use std::collections::BTreeSet;

/// Lays a comparison out.
#[must_use]
pub fn comparison_text(comparison: &Comparison, layout: Layout) -> String {
    let lang = comparison.language;
    let mut page = Page::new(lang, layout);
    let (from, to) = (&comparison.old.from, &comparison.new.from);
    page.prose(
        TITLE,
        "",
        &format!("{}{} {from} → {to}", comparison.project, lang.colon()),
    );
    page.prose(HEADLINE, "", &comparison.headline);
    for note in &comparison.notes {
        page.prose(Style::new(), "", note);
    }
    page.gap();
    for conclusion in &comparison.questionnaires {
        let states = if conclusion.old == conclusion.new {
            format!("{} ({})", conclusion.new, said(CompareWord::Unmoved, lang))
        } else {
            format!("{} → {}", conclusion.old, conclusion.new)
        };
        let mut line = format!("{}{} {states}", unasked(&conclusion.title), lang.colon());
        let score = shown_score(conclusion.old_score, conclusion.new_score);
        if score != "–" {
            line.push_str(&format!(", {} {score}", label(Label::Evidenced, lang)));
        }
        page.hanging(Style::new(), "", "  ", &line);
    }
    page.gap();
    let mut told = BTreeSet::new();
    for (direction, heading) in LISTS {
        list(&mut page, comparison, direction, heading, &mut told);
    }
    let (_, others) = answers(comparison);
    if !others.is_empty() {
        page.prose(TITLE, "", said(CompareWord::OtherAnswers, lang));
        for answer in others {
            one_answer(&mut page, "  ", answer, &mut told);
        }
        page.gap();
    }
    if !comparison.not_compared.is_empty() {
        page.prose(TITLE, "", said(CompareWord::NotCompared, lang));
        for other in &comparison.not_compared {
            let line = format!("{}{} {}.", other.id, lang.colon(), other.why);
            page.hanging(ALERT, "  ! ", "    ", &line);
        }
        page.gap();
    }
    page.prose(QUIET, "", comparison.caution);
    let made = comparison.questionnaires.iter();
    let made = made.map(|it| format!("{} v{}", it.id, it.version));
    let line = made_from(comparison.tool.version, made, lang);
    page.prose(QUIET, "", &line);
    page.text
}

/// A title that asks, before a colon.
fn unasked(title: &str) -> &str {
    title.trim_end_matches(['?', '\u{202f}', ' '])
}

/// The questions whose words stand above: they are not said again.
type Shown<'a> = BTreeSet<&'a str>;

fn list<'a>(
    page: &mut Page,
    comparison: &'a Comparison,
    direction: Direction,
    heading: CompareWord,
    told: &mut Shown<'a>,
) {
    let moves = moved(comparison, direction);
    if moves.is_empty() {
        return;
    }
    page.prose(TITLE, "", said(heading, page.lang));
    for one in moves {
        one_move(page, comparison, one, told);
    }
    page.gap();
}

fn one_move<'a>(page: &mut Page, comparison: &'a Comparison, one: &'a Move, told: &mut Shown<'a>) {
    page.hanging(Style::new(), "  - ", "    ", &one.words);
    // A verdict or level is moved by the sections and conditions below it.
    let below = matches!(one.kind, MoveKind::Condition | MoveKind::Section);
    for id in one.because.iter().filter(|_| below) {
        if let Some(answer) = comparison
            .answers
            .iter()
            .find(|answer| answer.question == *id)
        {
            one_answer(page, "      ", answer, told);
        }
    }
    if !below && !one.because.is_empty() {
        let ids = one.because.join(", ");
        let line = format!(
            "{}{} {ids}",
            said(CompareWord::Because, page.lang),
            page.lang.colon()
        );
        page.prose(QUIET, "    ", &line);
    }
}

/// The id, what changed, and the question.
fn one_answer<'a>(page: &mut Page, indent: &str, answer: &'a AnswerMove, told: &mut Shown<'a>) {
    let line = format!("{}{} {}", answer.question, page.lang.colon(), answer.words);
    let rest = format!("{indent}  ");
    page.hanging(Style::new(), indent, &rest, &line);
    if told.insert(&answer.question) {
        page.prose(QUIET, &rest, &visible(&answer.text));
    }
}
