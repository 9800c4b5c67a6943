//! What moved, on one page.

use super::compared::{compared, made, made_from};
use super::html::{days_of, it, number};
use crate::report::{AnswerMove, Comparison, ConclusionMove, Direction, Move, MoveKind};
use crate::words::{CompareWord, Label, label, said};
use maud::{Markup, html};

/// Lays a comparison out.
#[must_use]
pub fn comparison_html(comparison: &Comparison) -> String {
    let lang = comparison.language;
    let others = comparison.others();
    let asked = comparison.questionnaires.iter();
    let asked = asked.map(|one| html! { (it(&one.id)) " v" (one.version) });
    let made_from = made_from(comparison.tool.version, asked, lang);
    let body = html! {
        h1 { (it(&comparison.project)) }
        p class="line" { (it(&comparison.old.from)) " → " (it(&comparison.new.from)) }
        p class="lead" { (comparison.headline) }
        @for note in &comparison.notes { p { (it(note)) } }
        div class="cards" {
            @for conclusion in &comparison.questionnaires { (card(conclusion, comparison)) }
        }
        @for (direction, heading) in Comparison::LISTS { (list(comparison, direction, heading)) }
        @if !others.is_empty() {
            section {
                h2 { (said(CompareWord::OtherAnswers, lang)) }
                ul { @for answer in others { li { (one_answer(answer)) } } }
            }
        }
        @if !comparison.not_compared.is_empty() {
            section {
                h2 { (said(CompareWord::NotCompared, lang)) }
                ul class="alerts" {
                    @for other in &comparison.not_compared {
                        li { strong { (it(&other.id)) } (lang.colon()) " " (it(&other.why)) "." }
                    }
                }
            }
        }
        (made(comparison.caution, &made_from))
    };
    let sides = [&comparison.old, &comparison.new];
    let days = days_of(&sides, |side| &side.date, lang);
    compared(&comparison.project, &days, "", &body, lang)
}

/// What a questionnaire said and says.
fn card(conclusion: &ConclusionMove, comparison: &Comparison) -> Markup {
    let lang = comparison.language;
    let score = conclusion.score();
    html! {
        div class="card" {
            h2 { (it(&conclusion.title)) }
            p class="from" { (said(CompareWord::Before, lang)) (lang.colon()) " " (it(&conclusion.old)) }
            p class="headline" {
                @if conclusion.old == conclusion.new { (it(&conclusion.new)) " (" (said(CompareWord::Unmoved, lang)) ")" }
                @else { "→ " (it(&conclusion.new)) }
            }
            @if conclusion.new_score.is_some() {
                p class="quiet" { (label(Label::Evidenced, lang)) " " (score) }
            }
        }
    }
}

fn list(comparison: &Comparison, direction: Direction, heading: CompareWord) -> Markup {
    let moves = comparison.moved(direction);
    let (id, class) = match direction {
        Direction::Worse => ("worse", "moves worse"),
        Direction::Better => ("better", "moves better"),
        Direction::Other | Direction::Unmoved => ("other", "moves"),
    };
    let title = format!("{id}-title");
    html! {
        @if !moves.is_empty() {
            section id=(id) aria-labelledby=(title) {
                h2 id=(title) { (said(heading, comparison.language)) }
                ul class=(class) { @for one in moves { (one_move(comparison, one)) } }
            }
        }
    }
}

fn one_move(comparison: &Comparison, one: &Move) -> Markup {
    let lang = comparison.language;
    let below = comparison.below(one);
    html! {
        li {
            p { strong { (it(&one.words)) } }
            @if one.kind == MoveKind::Section { (dumbbell(one)) }
            @if !below.is_empty() {
                ul { @for answer in below { li { (one_answer(answer)) } } }
            } @else if !one.because.is_empty() {
                p class="meta" {
                    (said(CompareWord::Because, lang)) (lang.colon())
                    @for (at, id) in one.because.iter().enumerate() { @if at > 0 { "," } " " code { (it(id)) } }
                }
            }
        }
    }
}

/// From an open circle to a full one, on a line of a hundred; the numbers stand above.
fn dumbbell(one: &Move) -> Markup {
    let (Some(old), Some(new)) = (one.old_score, one.new_score) else {
        return html! {};
    };
    let x = |percent: crate::report::Percent| number(8.0 + percent.0 * 3.84);
    let (then, now) = (x(old.evidenced), x(new.evidenced));
    html! {
        svg class="rule" viewBox="0 0 400 20" preserveAspectRatio="xMinYMid meet" height="20" aria-hidden="true" focusable="false" {
            line class="rail" x1="8" y1="10" x2="392" y2="10" {}
            line class="way" x1=(then) y1="10" x2=(now) y2="10" {}
            circle class="then" cx=(then) cy="10" r="5" {}
            circle class="now" cx=(now) cy="10" r="7" {}
        }
    }
}

fn one_answer(answer: &AnswerMove) -> Markup {
    html! {
        (it(&answer.text)) " " strong { (it(&answer.words)) } " " code class="id" { (it(&answer.question)) }
    }
}
