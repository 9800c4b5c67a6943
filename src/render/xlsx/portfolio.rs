//! The sheets of many projects.

use super::method::method;
use super::sheet::{Cell, Column, Head, Sheet, count, file, text};
use crate::model::{Answer, GapKind, Lang};
use crate::report::{
    Asked, PortfolioPart, ProjectRow, ReviewPart, ReviewedQuestion, RowPart, SharedGap, Tone,
};
use crate::words::{self, CompareWord, Label, label, said};
use rust_xlsxwriter::XlsxError;

/// Projects side by side as one file: a row for each project and each shared gap.
///
/// # Errors
///
/// When the file cannot be put together, such as with more rows than a sheet can hold.
pub fn portfolio_xlsx(part: &PortfolioPart) -> Result<Vec<u8>, XlsxError> {
    let lang = part.language;
    let asked = part.questionnaires.iter();
    let asked = asked.map(|it| (it.title, it.version, it.digest));
    let mut sheets = vec![projects(part)];
    if part.projects.iter().any(|row| row.review.is_some()) {
        sheets.push(disagreements(part));
    }
    sheets.extend([shared(part), method(asked, part.caution, &part.date, lang)]);
    file(&sheets, &part.date, lang)
}

fn projects(part: &PortfolioPart) -> Sheet {
    let lang = part.language;
    let of = |it| label(it, lang);
    #[rustfmt::skip] // a column a line
    let columns: [Column<'_, ProjectRow>; 7] = [
        (of(Label::Project), 30.0, |it| text(&it.name)),
        (said(CompareWord::File, lang), 30.0, |it| text(&it.file)),
        (said(CompareWord::Kind, lang), 18.0, |it| text(&it.kind_words)),
        (of(Label::Stage), 14.0, |it| text(it.stage_words)),
        (of(Label::Answered), 11.0, |it| count(it.coverage.answered)),
        (of(Label::Questions), 11.0, |it| count(it.coverage.applicable)),
        (of(Label::LookAt), 10.0, |it| count(it.alerts)),
    ];
    #[rustfmt::skip] // a column a line
    let of_reviews: [Column<'_, ProjectRow>; 4] = [
        (of(Label::Reviewers), 14.0, |it| of_review(it, reviewers)),
        (of(Label::ToLookAt), 14.0, |it| of_review(it, |it| count(it.of))),
        (of(Label::LookedAt), 14.0, |it| of_review(it, |it| count(it.looked_at))),
        (of(Label::Disagreements), 14.0, |it| of_review(it, |it| count(it.differ.len()))),
    ];
    let mut sheet = Sheet::new(
        said(CompareWord::HowTheyStand, lang),
        &part.projects,
        columns,
    );
    let reviewed = part.projects.iter().any(|row| row.review.is_some());
    if reviewed {
        sheet.add(&part.projects, of_reviews);
    }
    for asked in &part.questionnaires {
        sheet.heads.extend(columns_of(asked, reviewed, lang));
        for (cells, row) in sheet.rows.iter_mut().zip(&part.projects) {
            let found = row.questionnaires.iter().find(|it| it.id == asked.id);
            cells.extend(of_project(found, asked.sections.len(), reviewed));
        }
    }
    sheet
}

/// What a review says, where there is one.
fn of_review(row: &ProjectRow, said: fn(&ReviewPart) -> Cell) -> Cell {
    row.review.as_ref().map_or(Cell::Score(None), said)
}

fn reviewers(review: &ReviewPart) -> Cell {
    let reviewers = review.reviewers.iter().map(|it| it.words.as_str());
    text(reviewers.collect::<Vec<_>>().join(" · "))
}

/// The heads of the columns of a questionnaire.
fn columns_of(asked: &Asked, reviewed: bool, lang: Lang) -> Vec<Head> {
    let titled = |it, width| (format!("{}, {}", asked.title, label(it, lang)), width);
    let mut all = vec![(asked.title.to_owned(), 34.0), titled(Label::Claimed, 22.0)];
    if reviewed {
        all.push(titled(Label::Reviewed, 34.0));
    }
    let readings = [
        Label::Evidenced,
        Label::Claimed,
        Label::Reviewed,
        Label::UpTo,
    ];
    let readings = readings.into_iter();
    let readings = readings.filter(|it| reviewed || *it != Label::Reviewed);
    let percent = |it| format!("{}, %, {}", asked.title, label(it, lang));
    all.extend(readings.map(|it| (percent(it), 12.0)));
    let sections = asked.sections.iter();
    all.extend(sections.map(|section| (section.title.to_owned(), 12.0)));
    all
}

/// What a questionnaire says of a project: as many cells as it has columns.
fn of_project(found: Option<&RowPart>, sections: usize, reviewed: bool) -> Vec<Cell> {
    let Some(part) = found else {
        let columns = sections + if reviewed { 7 } else { 5 };
        return (0..columns).map(|_| Cell::Score(None)).collect();
    };
    let mut cells = vec![
        Cell::Verdict(part.short.clone(), part.tone),
        text(&part.claimed),
    ];
    if reviewed {
        let after = part.reviewed_conclusion;
        cells.push(match (&part.reviewed, after) {
            (Some(words), Some(after)) => Cell::Verdict(words.clone(), Tone::of(after)),
            (words, _) => text(words.as_deref().unwrap_or_default()),
        });
    }
    let score = part.score;
    cells.push(Cell::Score(score.map(|it| it.evidenced)));
    cells.push(Cell::Score(score.map(|it| it.claimed)));
    if reviewed {
        cells.push(Cell::Score(score.and_then(|it| it.reviewed)));
    }
    cells.push(Cell::Score(score.map(|it| it.potential)));
    let sections = part.sections.iter();
    cells.extend(sections.map(|it| Cell::Score(it.score.map(|score| score.evidenced))));
    cells
}

/// Where reviewers differ, over all projects.
fn disagreements(part: &PortfolioPart) -> Sheet {
    let lang = part.language;
    let of = |it| label(it, lang);
    let differ = part.differ();
    let differ: Vec<_> = differ
        .map(|(row, question)| (row, question, lang))
        .collect();
    #[rustfmt::skip] // a column a line
    let columns: [Column<'_, (&ProjectRow, &ReviewedQuestion, Lang)>; 6] = [
        (of(Label::Project), 24.0, |(row, ..)| text(&row.name)),
        (of(Label::Question), 60.0, |(_, it, _)| text(it.text)),
        (of(Label::WhoSaidWhat), 60.0, |(_, it, lang)| text(it.found.lines(*lang).join(" · "))),
        (of(Label::FindingThatCounts), 20.0, |(_, it, _)| text(it.found.finding_words)),
        (of(Label::ChangesAResult), 14.0, |(_, it, lang)| text(words::answer(if it.decides { Answer::Yes } else { Answer::No }, *lang))),
        ("id", 36.0, |(_, it, _)| text(&it.question)),
    ];
    Sheet::new(of(Label::Disagreements), &differ, columns)
}

fn shared(part: &PortfolioPart) -> Sheet {
    let lang = part.language;
    let todo = |it| words::todo_kind(it, lang);
    #[rustfmt::skip] // a column a line
    let columns: [Column<'_, SharedGap>; 7] = [
        (label(Label::Question, lang), 70.0, |it| text(it.text)),
        (said(CompareWord::AskedOf, lang), 12.0, |it| count(it.asked)),
        (said(CompareWord::Projects, lang), 12.0, |it| count(it.projects)),
        (todo(GapKind::Fix), 12.0, |it| count(it.fix)),
        (todo(GapKind::Answer), 12.0, |it| count(it.answer)),
        (todo(GapKind::AddEvidence), 12.0, |it| count(it.add_evidence)),
        ("id", 36.0, |it| text(it.question)),
    ];
    Sheet::new(
        said(CompareWord::SharedGaps, lang),
        &part.shared_gaps,
        columns,
    )
}
