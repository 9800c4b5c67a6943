//! The problems of a file, each with its place, its line and a caret.

use super::visible;
use crate::model::Lang;
use crate::report::ProblemPart;
use crate::source::{Lines, Problem, ProblemKind, Problems};
use crate::words::{Label, label, problem_words};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::fmt::Write as _;

/// Every problem of a file, in its order, ready to print.
#[must_use]
pub fn diagnostics(path: &str, text: &str, problems: &Problems, color: bool, lang: Lang) -> String {
    let lines = Lines::new(text);
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(100);
    let mut shown = String::new();
    for problem in problems.sorted() {
        shown.push_str(&one(path, text, &lines, problem, &renderer, lang));
        shown.push_str("\n\n");
    }
    if problems.more > 0 {
        let more = label(Label::MoreProblems, lang);
        let _ = writeln!(shown, "… {} {more}", problems.more);
    }
    shown
}

/// The same for programs.
#[must_use]
pub fn problem_parts(text: &str, problems: &Problems, lang: Lang) -> Vec<ProblemPart> {
    let lines = Lines::new(text);
    let part = |problem: &&Problem| {
        let words = problem_words(&problem.kind, lang);
        let (line, column) = lines.place(problem.span.start);
        ProblemPart {
            line,
            column,
            message: seen(&words.what),
            help: seen(&words.help),
        }
    };
    problems.sorted().iter().map(part).collect()
}

fn one(
    path: &str,
    text: &str,
    lines: &Lines<'_>,
    problem: &Problem,
    renderer: &Renderer,
    lang: Lang,
) -> String {
    let words = problem_words(&problem.kind, lang);
    let (line, column) = lines.place(problem.span.start);
    // Only the line itself is handed over: a file may be large, and its problems many.
    let span = lines.span(line);
    let (window, start) = window(
        &text[span.clone()],
        problem.span.start.saturating_sub(span.start),
    );
    let length = problem
        .span
        .end
        .min(span.end)
        .saturating_sub(problem.span.start);
    let from = (problem.span.start.max(span.start) - span.start)
        .saturating_sub(start)
        .min(window.len());
    let to = window.floor_char_boundary(from + length).max(from);
    // A terminal must not obey what stands in the line, nor the eye read it in another order.
    // A no-break space is as good as any in a text, but not in what is at fault, nor for YAML.
    let strictly = |text: &str| seen(text).replace('\u{a0}', "<U+00A0>");
    let around = if matches!(problem.kind, ProblemKind::Syntax(_)) {
        strictly
    } else {
        seen
    };
    let before = around(&window[..from]);
    let marked = strictly(&window[from..to]);
    let shown = format!("{before}{marked}{}", around(&window[to..]));
    let snippet = Snippet::source(shown)
        .line_start(line)
        .path(path)
        .annotation(AnnotationKind::Primary.span(before.len()..before.len() + marked.len()));
    let named = |it| format!("{}{}", label(it, lang), lang.pick("", "\u{a0}"));
    let title = Level::ERROR
        .with_name(named(Label::Error))
        .primary_title(seen(&words.what));
    let mut group = title.element(snippet);
    if !words.help.is_empty() {
        group = group.element(
            Level::HELP
                .with_name(named(Label::Help))
                .message(seen(&words.help)),
        );
    }
    let printed = renderer.render(&[group]);
    // The renderer counts in what is shown, which may be a part of the line and made visible.
    let counted = before.chars().count() + 1;
    printed.replacen(
        &format!("{path}:{line}:{counted}"),
        &format!("{path}:{line}:{column}"),
        usize::from(counted != column),
    )
}

/// The text with what cannot be seen made visible: it may be what is wrong.
fn seen(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for character in visible(text).chars() {
        match character {
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{2060}' | '\u{feff}' => {
                let _ = write!(seen, "<U+{:04X}>", u32::from(character));
            }
            other => seen.push(other),
        }
    }
    seen
}

/// The part of a long line around a position, and where it begins.
fn window(line: &str, at: usize) -> (&str, usize) {
    const MOST: usize = 400;
    if line.len() <= MOST {
        return (line, 0);
    }
    let start = line.floor_char_boundary(at.min(line.len()).saturating_sub(MOST / 2));
    let end = line.floor_char_boundary(start + MOST);
    (&line[start..end], start)
}
