//! Many projects over time, for a wiki.

use super::{counted, days, moves, newest};
use crate::render::markdown::escape;
use crate::report::Cohort;
use crate::words::{CompareWord, Label, label, said};
use std::fmt::Write as _;

/// Lays a cohort out.
#[must_use]
pub fn cohort_markdown(cohort: &Cohort) -> String {
    let lang = cohort.language;
    let word = |it| said(it, lang);
    let mut page = format!(
        "# {}\n\n{}\n",
        word(CompareWord::Cohort),
        escape(&cohort.headline)
    );
    for note in &cohort.notes {
        let _ = writeln!(page, "\n{}", escape(note));
    }
    for (at, scale) in cohort.questionnaires.iter().enumerate() {
        let days = days(cohort, at);
        let (shown, is_cut) = newest(&days);
        let rows = shown.iter().rev().map(|(point, count)| {
            vec![
                point.date.clone(),
                point.projects.to_string(),
                escape(&counted(count, lang)),
            ]
        });
        let head = [
            word(CompareWord::Date),
            word(CompareWord::Projects),
            word(CompareWord::HowTheyStand),
        ];
        table(&mut page, scale.title, &head, rows, is_cut, cohort);
    }
    who_moved(&mut page, cohort);
    each_project(&mut page, cohort);
    for refusal in &cohort.refused {
        let why = escape(&refusal.line(lang));
        let _ = writeln!(page, "\n{}: {why}", word(CompareWord::NotRead));
    }
    let version = cohort.tool.version;
    let made = label(Label::MadeFrom, lang);
    let _ = writeln!(page, "\n{}\n\n{made} commons {version}.", cohort.caution);
    page
}

fn who_moved(page: &mut String, cohort: &Cohort) {
    let lang = cohort.language;
    let word = |it| said(it, lang);
    let moves = moves(cohort);
    let (shown, is_cut) = newest(&moves);
    let rows = shown.iter().rev().map(|(date, it)| {
        let cells = [date, it.project.as_str(), &it.words].map(escape);
        cells.to_vec()
    });
    let head = [
        word(CompareWord::Date),
        label(Label::Project, lang),
        word(CompareWord::Subject),
    ];
    if moves.is_empty() {
        let _ = writeln!(page, "\n{}", word(CompareWord::NobodyMoved));
    } else {
        table(
            page,
            word(CompareWord::WhoMoved),
            &head,
            rows,
            is_cut,
            cohort,
        );
    }
}

fn each_project(page: &mut String, cohort: &Cohort) {
    let lang = cohort.language;
    let (shown, is_cut) = newest(&cohort.projects);
    let rows = shown.iter().map(|project| {
        let mut cells = vec![escape(&project.name)];
        cells.extend(cohort.questionnaires.iter().map(|scale| {
            let mut courses = project.courses.iter();
            let course = courses.find(|course| course.questionnaire == scale.id);
            course.map_or_else(|| "–".to_owned(), |course| escape(&course.words))
        }));
        cells
    });
    let titles = cohort.questionnaires.iter().map(|scale| scale.title);
    let head: Vec<&str> = std::iter::once(label(Label::Project, lang))
        .chain(titles)
        .collect();
    table(
        page,
        said(CompareWord::EachProject, lang),
        &head,
        rows,
        is_cut,
        cohort,
    );
}

fn table(
    page: &mut String,
    title: &str,
    head: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
    is_cut: bool,
    cohort: &Cohort,
) {
    let _ = writeln!(page, "\n## {}\n\n| {} |", escape(title), head.join(" | "));
    let _ = writeln!(page, "|{}", " --- |".repeat(head.len()));
    for row in rows {
        let _ = writeln!(page, "| {} |", row.join(" | "));
    }
    if is_cut {
        let _ = writeln!(page, "\n{}", said(CompareWord::NewestOnly, cohort.language));
    }
}
