//! What moved, for a pull request or a wiki.

use super::{LISTS, answers, moved, shown_score};
use crate::render::markdown::escape;
use crate::report::{AnswerMove, Comparison, Direction, MoveKind};
use crate::words::{CompareWord, Label, label, made_from, said};
use std::fmt::Write as _;

/// Lays a comparison out.
#[must_use]
pub fn comparison_markdown(comparison: &Comparison) -> String {
    let lang = comparison.language;
    let (from, to) = (escape(&comparison.old.from), escape(&comparison.new.from));
    let mut page = format!(
        "# {}\n\n{from} → {to}\n\n**{}**\n\n",
        escape(&comparison.project),
        escape(&comparison.headline)
    );
    for note in &comparison.notes {
        let _ = writeln!(page, "{}\n", escape(note));
    }
    conclusions(&mut page, comparison);
    for (direction, heading) in LISTS {
        list(&mut page, comparison, direction, heading);
    }
    let (_, others) = answers(comparison);
    if !others.is_empty() {
        let _ = writeln!(page, "## {}\n", said(CompareWord::OtherAnswers, lang));
        for answer in others {
            one_answer(&mut page, comparison, answer, "");
        }
        page.push('\n');
    }
    if !comparison.not_compared.is_empty() {
        let _ = writeln!(page, "## {}\n", said(CompareWord::NotCompared, lang));
        for other in &comparison.not_compared {
            let why = escape(&other.why);
            let _ = writeln!(page, "- {}{} {why}.", escape(&other.id), lang.colon());
        }
        page.push('\n');
    }
    let _ = writeln!(page, "{}\n", comparison.caution);
    let made = comparison.questionnaires.iter();
    let made = made.map(|it| format!("{} v{}", escape(&it.id), it.version));
    let _ = writeln!(page, "{}", made_from(comparison.tool.version, made, lang));
    page
}

fn conclusions(page: &mut String, comparison: &Comparison) {
    let lang = comparison.language;
    if comparison.questionnaires.is_empty() {
        return;
    }
    let heads = [
        said(CompareWord::Before, lang),
        said(CompareWord::After, lang),
        label(Label::Evidenced, lang),
    ];
    let _ = writeln!(
        page,
        "| | {} |\n| --- | --- | --- | ---: |",
        heads.join(" | ")
    );
    for conclusion in &comparison.questionnaires {
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

fn list(page: &mut String, comparison: &Comparison, direction: Direction, heading: CompareWord) {
    let moves = moved(comparison, direction);
    if moves.is_empty() {
        return;
    }
    let lang = comparison.language;
    let _ = writeln!(page, "## {}\n", said(heading, lang));
    for one in moves {
        let _ = writeln!(page, "- **{}**", escape(&one.words));
        let below = matches!(one.kind, MoveKind::Condition | MoveKind::Section);
        for id in one.because.iter().filter(|_| below) {
            if let Some(answer) = comparison
                .answers
                .iter()
                .find(|answer| answer.question == *id)
            {
                one_answer(page, comparison, answer, "  ");
            }
        }
        if !below && !one.because.is_empty() {
            let ids: Vec<String> = one.because.iter().map(|id| format!("`{id}`")).collect();
            let because = said(CompareWord::Because, lang);
            let _ = writeln!(page, "  {because}{} {}", lang.colon(), ids.join(", "));
        }
    }
    page.push('\n');
}

fn one_answer(page: &mut String, comparison: &Comparison, answer: &AnswerMove, indent: &str) {
    let (words, text) = (escape(&answer.words), escape(&answer.text));
    let id = answer.question.replace('`', "");
    let colon = comparison.language.colon();
    let _ = writeln!(page, "{indent}- `{id}`{colon} {words}. {text}");
}
