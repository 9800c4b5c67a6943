//! What moved, for a pull request or a wiki.

use super::{LISTS, answers, colon, moved, shown_score};
use crate::render::markdown::escape;
use crate::report::{AnswerMove, Comparison, Direction, MoveKind};
use crate::words::{Label, Said, label, made_from, said};
use std::fmt::Write as _;

/// Lays a comparison out.
#[must_use]
pub fn comparison_markdown(own: &Comparison) -> String {
    let lang = own.language;
    let (from, to) = (escape(&own.old.from), escape(&own.new.from));
    let mut page = format!(
        "# {}\n\n{from} → {to}\n\n**{}**\n\n",
        escape(&own.project),
        escape(&own.headline)
    );
    for note in &own.notes {
        let _ = writeln!(page, "{}\n", escape(note));
    }
    conclusions(&mut page, own);
    for (direction, heading) in LISTS {
        list(&mut page, own, direction, heading);
    }
    let (_, others) = answers(own);
    if !others.is_empty() {
        let _ = writeln!(page, "## {}\n", said(Said::OtherAnswers, lang));
        for answer in others {
            one_answer(&mut page, own, answer, "");
        }
        page.push('\n');
    }
    if !own.not_compared.is_empty() {
        let _ = writeln!(page, "## {}\n", said(Said::NotCompared, lang));
        for other in &own.not_compared {
            let why = escape(&other.why);
            let _ = writeln!(page, "- {}{} {why}.", escape(&other.id), colon(lang));
        }
        page.push('\n');
    }
    let _ = writeln!(page, "{}\n", own.caution);
    let made = own.questionnaires.iter();
    let made = made.map(|own| format!("{} v{}", escape(&own.id), own.version));
    let _ = writeln!(page, "{}", made_from(own.tool.version, made, lang));
    page
}

fn conclusions(page: &mut String, own: &Comparison) {
    let lang = own.language;
    if own.questionnaires.is_empty() {
        return;
    }
    let heads = [
        said(Said::Before, lang),
        said(Said::After, lang),
        label(Label::Cautious, lang),
    ];
    let _ = writeln!(
        page,
        "| | {} |\n| --- | --- | --- | ---: |",
        heads.join(" | ")
    );
    for conclusion in &own.questionnaires {
        let score = shown_score(conclusion.old_score, conclusion.new_score);
        let (title, old, new) = (
            escape(&conclusion.title),
            escape(&conclusion.old),
            escape(&conclusion.new),
        );
        let _ = writeln!(page, "| {title} | {old} | {new} | {score} |");
    }
    page.push('\n');
}

fn list(page: &mut String, own: &Comparison, direction: Direction, heading: Said) {
    let moves = moved(own, direction);
    if moves.is_empty() {
        return;
    }
    let lang = own.language;
    let _ = writeln!(page, "## {}\n", said(heading, lang));
    for one in moves {
        let _ = writeln!(page, "- **{}**", escape(&one.words));
        let below = matches!(one.kind, MoveKind::Condition | MoveKind::Section);
        for id in one.because.iter().filter(|_| below) {
            if let Some(answer) = own.answers.iter().find(|own| own.question == *id) {
                one_answer(page, own, answer, "  ");
            }
        }
        if !below && !one.because.is_empty() {
            let ids: Vec<String> = one.because.iter().map(|id| format!("`{id}`")).collect();
            let because = said(Said::Because, lang);
            let _ = writeln!(page, "  {because}{} {}", colon(lang), ids.join(", "));
        }
    }
    page.push('\n');
}

fn one_answer(page: &mut String, own: &Comparison, answer: &AnswerMove, indent: &str) {
    let (words, text) = (escape(&answer.words), escape(&answer.text));
    let id = answer.question.replace('`', "");
    let colon = colon(own.language);
    let _ = writeln!(page, "{indent}- `{id}`{colon} {words}. {text}");
}
