//! What moved, for a terminal, a pipe and a screen reader.

use super::{LISTS, answers, colon, moved, shown_score};
use crate::render::text::{ALERT, HEADLINE, Page, QUIET, TITLE};
use crate::render::{Layout, visible};
use crate::report::{AnswerMove, Comparison, Direction, Move, MoveKind};
use crate::words::{Label, Said, label, made_from, said};
use anstyle::Style;
use std::collections::BTreeSet;

/// Lays a comparison out.
#[must_use]
pub fn comparison_text(own: &Comparison, layout: Layout) -> String {
    let lang = own.language;
    let mut page = Page::new(lang, layout);
    let (from, to) = (&own.old.from, &own.new.from);
    page.prose(
        TITLE,
        "",
        &format!("{}{} {from} → {to}", own.project, colon(lang)),
    );
    page.prose(HEADLINE, "", &own.headline);
    for note in &own.notes {
        page.prose(Style::new(), "", note);
    }
    page.gap();
    for conclusion in &own.questionnaires {
        let states = if conclusion.old == conclusion.new {
            format!("{} ({})", conclusion.new, said(Said::Unmoved, lang))
        } else {
            format!("{} → {}", conclusion.old, conclusion.new)
        };
        let mut line = format!("{}{} {states}", unasked(&conclusion.title), colon(lang));
        let score = shown_score(conclusion.old_score, conclusion.new_score);
        if score != "–" {
            line.push_str(&format!(", {} {score}", label(Label::Cautious, lang)));
        }
        page.hanging(Style::new(), "", "  ", &line);
    }
    page.gap();
    let mut told = BTreeSet::new();
    for (direction, heading) in LISTS {
        list(&mut page, own, direction, heading, &mut told);
    }
    let (_, others) = answers(own);
    if !others.is_empty() {
        page.prose(TITLE, "", said(Said::OtherAnswers, lang));
        for answer in others {
            one_answer(&mut page, "  ", answer, &mut told);
        }
        page.gap();
    }
    if !own.not_compared.is_empty() {
        page.prose(TITLE, "", said(Said::NotCompared, lang));
        for other in &own.not_compared {
            let line = format!("{}{} {}.", other.id, colon(lang), other.why);
            page.hanging(ALERT, "  ! ", "    ", &line);
        }
        page.gap();
    }
    page.prose(QUIET, "", own.caution);
    let made = own.questionnaires.iter();
    let made = made.map(|own| format!("{} v{}", own.id, own.version));
    let line = made_from(own.tool.version, made, lang);
    page.prose(QUIET, "", &line);
    page.text
}

/// A title that asks, before a colon.
fn unasked(title: &str) -> &str {
    title.trim_end_matches(['?', '\u{202f}', ' '])
}

/// The questions whose words stand above: they are not said again.
type Told<'a> = BTreeSet<&'a str>;

fn list<'a>(
    page: &mut Page,
    own: &'a Comparison,
    direction: Direction,
    heading: Said,
    told: &mut Told<'a>,
) {
    let moves = moved(own, direction);
    if moves.is_empty() {
        return;
    }
    page.prose(TITLE, "", said(heading, page.lang));
    for one in moves {
        one_move(page, own, one, told);
    }
    page.gap();
}

fn one_move<'a>(page: &mut Page, own: &'a Comparison, one: &'a Move, told: &mut Told<'a>) {
    page.hanging(Style::new(), "  - ", "    ", &one.words);
    // A verdict or level is moved by the sections and conditions below it.
    let below = matches!(one.kind, MoveKind::Condition | MoveKind::Section);
    for id in one.because.iter().filter(|_| below) {
        if let Some(answer) = own.answers.iter().find(|own| own.question == *id) {
            one_answer(page, "      ", answer, told);
        }
    }
    if !below && !one.because.is_empty() {
        let ids = one.because.join(", ");
        let line = format!(
            "{}{} {ids}",
            said(Said::Because, page.lang),
            colon(page.lang)
        );
        page.prose(QUIET, "    ", &line);
    }
}

/// The id, what changed, and the question.
fn one_answer<'a>(page: &mut Page, indent: &str, answer: &'a AnswerMove, told: &mut Told<'a>) {
    let line = format!("{}{} {}", answer.question, colon(page.lang), answer.words);
    let rest = format!("{indent}  ");
    page.hanging(Style::new(), indent, &rest, &line);
    if told.insert(&answer.question) {
        page.prose(QUIET, &rest, &visible(&answer.text));
    }
}
