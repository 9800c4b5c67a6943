//! The problems of a file, each with its place, its line and a caret.

use super::visible;
use crate::model::Lang;
use crate::source::{Lines, Problem, Problems};
use crate::words::{Label, label, problem_words};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

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
        shown.push_str(&format!("… {} {more}\n", problems.more));
    }
    shown
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
    let to = window
        .floor_char_boundary((from + length).min(window.len()))
        .max(from);
    // A terminal must not obey what stands in the line, nor the eye read it in another order.
    let (before, marked) = (visible(&window[..from]), visible(&window[from..to]));
    let shown = format!("{before}{marked}{}", visible(&window[to..]));
    let snippet = Snippet::source(shown)
        .line_start(line)
        .path(path)
        .annotation(AnnotationKind::Primary.span(before.len()..before.len() + marked.len()));
    let named = |own| format!("{}{}", label(own, lang), lang.pick("", "\u{a0}"));
    let title = Level::ERROR
        .with_name(named(Label::Error))
        .primary_title(visible(&words.what).into_owned());
    let mut group = title.element(snippet);
    if !words.help.is_empty() {
        group = group.element(
            Level::HELP
                .with_name(named(Label::Help))
                .message(visible(&words.help).into_owned()),
        );
    }
    let rendered = renderer.render(&[group]);
    // The renderer counts in what is shown, which may be a part of the line and made visible.
    let counted = before.chars().count() + 1;
    rendered.replacen(
        &format!("{path}:{line}:{counted}"),
        &format!("{path}:{line}:{column}"),
        usize::from(counted != column),
    )
}

/// The part of a long line around a position, and where it begins.
fn window(line: &str, at: usize) -> (&str, usize) {
    const MOST: usize = 400;
    if line.len() <= MOST {
        return (line, 0);
    }
    let start = line.floor_char_boundary(at.min(line.len()).saturating_sub(MOST / 2));
    let end = line.floor_char_boundary((start + MOST).min(line.len()));
    (&line[start..end], start)
}
