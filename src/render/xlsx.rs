//! A spreadsheet for people: results, gaps, answers and method, in the reader's language.
//!
//! Every text is written as a text: nothing that somebody typed becomes a formula or a link.

use super::visible;
use crate::model::{Answer, Coverage, GapKind, Lang, Readings};
use crate::report::{
    Asked, GapPart, GapWords, Percent, PortfolioPart, ProjectRow, QuestionPart, QuestionnairePart,
    Report, ReviewPart, ReviewedQuestion, RowPart, SectionPart, SharedGap, Tone,
};
use crate::words::{self, CompareWord, Label, PageWord, label, page_word, said};
use rust_xlsxwriter::{
    Color, ConditionalFormat2ColorScale, ConditionalFormatType, DocProperties, ExcelDateTime,
    Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeSet;

/// What a cell holds at most, in units of UTF-16, less room for a sign that it is cut.
const LONGEST: usize = 32_000;

/// What stands in a cell.
enum Cell {
    Text(String),
    Number(f64),
    /// A score in percent, by which its cell is coloured.
    Score(Option<Percent>),
    /// A day, as a day where it is one.
    Date(Option<String>),
    /// A verdict, with a colour for how far it goes.
    Verdict(String, Tone),
}

/// A column: its heading, its width in characters, and what it shows of an item.
type Column<'h, I> = (&'h str, f64, fn(&I) -> Cell);

/// A heading and its width in characters.
type Head = (String, f64);

struct Sheet {
    name: &'static str,
    heads: Vec<Head>,
    rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A row for each item.
    fn new<I, const N: usize>(
        name: &'static str,
        items: &[I],
        columns: [Column<'_, I>; N],
    ) -> Sheet {
        let mut sheet = Sheet {
            name,
            heads: Vec::new(),
            rows: items.iter().map(|_| Vec::new()).collect(),
        };
        sheet.add(items, columns);
        sheet
    }

    /// More columns of the same items.
    fn add<I, const N: usize>(&mut self, items: &[I], columns: [Column<'_, I>; N]) {
        let heads = columns.iter();
        let heads = heads.map(|(head, width, _)| (words::capital(head), *width));
        self.heads.extend(heads);
        for (row, item) in self.rows.iter_mut().zip(items) {
            row.extend(columns.iter().map(|(.., cell)| cell(item)));
        }
    }
}

/// Several reports as one file: a row for each section, gap and answer.
///
/// # Errors
///
/// When the file cannot be put together, such as with more rows than a sheet can hold.
pub fn xlsx(reports: &[Report], lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let date = reports.first().map_or("", |report| report.date.as_str());
    let caution = reports.first().map_or("", |report| report.caution);
    let asked = reports.iter().flat_map(|report| &report.questionnaires);
    let asked = asked.map(|it| (it.title, it.version, it.digest));
    let sheets = [
        results(reports, lang),
        gaps(reports, lang),
        answers(reports, lang),
        method(asked, caution, date, lang),
    ];
    file(&sheets, date, lang)
}

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

fn file(sheets: &[Sheet], date: &str, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    if let Ok(day) = ExcelDateTime::parse_from_str(date) {
        // The same report is the same file.
        book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    }
    for sheet in sheets {
        write(book.add_worksheet(), sheet, lang)?;
    }
    book.save_to_buffer()
}

fn write(page: &mut Worksheet, sheet: &Sheet, lang: Lang) -> Result<(), XlsxError> {
    page.set_name(sheet.name)?;
    let top = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    let head = top
        .clone()
        .set_bold()
        .set_background_color(Color::RGB(0xEE_F0_F2));
    let pattern = lang.pick("yyyy-mm-dd", "[$-40C]d mmmm yyyy");
    let day = Format::new()
        .set_align(FormatAlign::Top)
        .set_num_format(pattern);
    for (column, (title, width)) in (0..).zip(&sheet.heads) {
        page.set_column_width(column, *width)?;
        page.write_string_with_format(0, column, shown(title), &head)?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) => {
                    page.write_string_with_format(row, column, shown(text), &top)?;
                }
                Cell::Number(number) => {
                    page.write_number_with_format(row, column, *number, &top)?;
                }
                Cell::Score(Some(score)) => {
                    page.write_number_with_format(row, column, score.0, &top)?;
                }
                Cell::Date(Some(date)) => match ExcelDateTime::parse_from_str(date) {
                    Ok(date) => {
                        page.write_datetime_with_format(row, column, &date, &day)?;
                    }
                    Err(_) => {
                        page.write_string_with_format(row, column, shown(date), &top)?;
                    }
                },
                Cell::Verdict(text, tone) => {
                    let format = top.clone().set_background_color(colour(*tone));
                    page.write_string_with_format(row, column, shown(text), &format)?;
                }
                Cell::Score(None) | Cell::Date(None) => {}
            }
        }
    }
    let last = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let scored = |column: usize| {
        let mut cells = sheet.rows.iter().filter_map(|row| row.get(column));
        cells.any(|cell| matches!(cell, Cell::Score(_)))
    };
    for (column, _) in (0..)
        .zip(&sheet.heads)
        .filter(|(at, _)| scored(usize::from(*at)))
    {
        page.add_conditional_format(1, column, last, column, &scale())?;
    }
    if let (true, Some(wide)) = (last > 0, u16::try_from(sheet.heads.len()).ok()) {
        page.autofilter(0, 0, last, wide.saturating_sub(1))?;
    }
    page.set_freeze_panes(1, 1)?;
    page.set_landscape();
    Ok(())
}

/// White at nothing, green at all.
fn scale() -> ConditionalFormat2ColorScale {
    ConditionalFormat2ColorScale::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 100)
        .set_minimum_color(Color::RGB(0xFF_FF_FF))
        .set_maximum_color(Color::RGB(0x8F_C9_C0))
}

fn colour(tone: Tone) -> Color {
    Color::RGB(match tone {
        Tone::Untold => 0xEE_F0_F2,
        Tone::Low => 0xF6_D5_D1,
        Tone::Middle => 0xFB_E8_C2,
        Tone::High => 0xCF_E6_E2,
    })
}

/// Somebody's words: what would obey or mislead is made visible, and too much is cut.
fn shown(text: &str) -> String {
    let shown = visible(text);
    let mut units = 0;
    let over = shown.char_indices().find(|(_, character)| {
        units += character.len_utf16();
        units > LONGEST
    });
    match over {
        Some((end, _)) => format!("{}…", &shown[..end]),
        None => shown.into_owned(),
    }
}

fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

#[expect(clippy::cast_precision_loss, reason = "counts of questions")]
fn count(number: usize) -> Cell {
    Cell::Number(number as f64)
}

/// A questionnaire of a report as a whole, or a section of it.
struct Outcome<'r> {
    report: &'r Report,
    part: &'r QuestionnairePart,
    section: Option<&'r SectionPart>,
}

impl Outcome<'_> {
    fn title(&self) -> &str {
        let whole = page_word(PageWord::Mean, self.report.language);
        self.section.map_or(whole, |it| it.title)
    }

    fn state(&self) -> Cell {
        let whole = || Cell::Verdict(self.part.headline.clone(), self.part.tone);
        self.section.map_or_else(whole, |it| text(it.standing))
    }

    fn score(&self, reading: fn(Readings<Percent>) -> Option<Percent>) -> Cell {
        let score = self.section.map_or(self.part.score, |it| it.score);
        Cell::Score(score.and_then(reading))
    }

    fn coverage(&self) -> Coverage {
        self.section.map_or(self.part.coverage, |it| it.coverage)
    }
}

fn results(reports: &[Report], lang: Lang) -> Sheet {
    let of = |it| label(it, lang);
    let mut items = Vec::new();
    for report in reports {
        for part in &report.questionnaires {
            let each = std::iter::once(None).chain(part.sections.iter().map(Some));
            items.extend(each.map(|section| Outcome {
                report,
                part,
                section,
            }));
        }
    }
    #[rustfmt::skip] // a column a line
    let columns: [Column<'_, Outcome<'_>>; 10] = [
        (of(Label::Project), 24.0, |it| text(&it.report.project.name)),
        (of(Label::Questionnaires), 28.0, |it| text(it.part.title)),
        (of(Label::Parts), 28.0, |it| text(it.title())),
        (of(Label::State), 40.0, Outcome::state),
        (of(Label::Evidenced), 11.0, |it| it.score(|it| Some(it.evidenced))),
        (of(Label::Claimed), 11.0, |it| it.score(|it| Some(it.claimed))),
        (of(Label::Reviewed), 11.0, |it| it.score(|it| it.reviewed)),
        (of(Label::UpTo), 11.0, |it| it.score(|it| Some(it.potential))),
        (of(Label::Answered), 11.0, |it| count(it.coverage().answered)),
        (of(Label::Questions), 11.0, |it| count(it.coverage().applicable)),
    ];
    Sheet::new(said(CompareWord::HowTheyStand, lang), &items, columns)
}

fn gaps(reports: &[Report], lang: Lang) -> Sheet {
    let of = |it| label(it, lang);
    let each = reports
        .iter()
        .flat_map(|report| report.gaps.iter().map(move |gap| (report, gap)));
    let each = each.filter_map(|(report, gap)| Some((report, gap, gap.words.as_ref()?)));
    #[rustfmt::skip] // a column a line
    let columns: [Column<'_, (&Report, &GapPart, &GapWords)>; 10] = [
        (of(Label::Project), 24.0, |(it, ..)| text(&it.project.name)),
        (of(Label::Rank), 6.0, |(_, gap, _)| count(gap.rank)),
        (of(Label::Gaps), 14.0, |(.., words)| text(words.kind_words)),
        (of(Label::Fix), 60.0, |(.., words)| text(words.todo)),
        (of(Label::Question), 50.0, |(.., words)| text(words.text)),
        (of(Label::Matter), 12.0, |(.., words)| text(words.class_words)),
        (of(Label::Effort), 10.0, |(.., words)| text(words.effort_words)),
        (of(Label::Gain), 8.0, |(_, gap, _)| gap.gain.map_or_else(|| text(""), |it| Cell::Number(it.0))),
        (of(Label::Why), 60.0, |(.., words)| text(words.why)),
        ("id", 36.0, |(_, gap, _)| text(gap.question)),
    ];
    Sheet::new(of(Label::Gaps), &each.collect::<Vec<_>>(), columns)
}

fn answers(reports: &[Report], lang: Lang) -> Sheet {
    let of = |it| label(it, lang);
    let mut items = Vec::new();
    for report in reports {
        for section in report.questionnaires.iter().flat_map(|part| &part.sections) {
            let due = section.questions.iter().filter(|question| question.due);
            items.extend(due.map(|question| (report, section.title, question)));
        }
    }
    #[rustfmt::skip] // a column a line
    let columns: [Column<'_, (&Report, &str, &QuestionPart)>; 10] = [
        (of(Label::Project), 24.0, |(it, ..)| text(&it.project.name)),
        (of(Label::Parts), 24.0, |(_, title, _)| text(*title)),
        (of(Label::Question), 60.0, |(.., it)| text(it.text)),
        (of(Label::Answer), 12.0, |(.., it)| text(it.answer_words)),
        (of(Label::Support), 20.0, |(.., it)| text(it.support_words)),
        (of(Label::Evidence), 60.0, |(report, _, it)| evidence(it, report.language)),
        (of(Label::Note), 50.0, |(.., it)| text(it.note.as_ref().or(it.reason.as_ref()).map_or("", String::as_str))),
        (said(CompareWord::Date, lang), 18.0, |(.., it)| Cell::Date(it.answered.clone())),
        (page_word(PageWord::WhoAnswered, lang), 24.0, |(.., it)| text(it.by.as_deref().unwrap_or_default())),
        ("id", 36.0, |(.., it)| text(it.id)),
    ];
    Sheet::new(of(Label::Answers), &items, columns)
}

fn evidence(question: &QuestionPart, lang: Lang) -> Cell {
    let pieces = question.evidence.iter().map(|it| match &it.date {
        Some(date) => format!("{} ({})", it.at, words::date(date, lang)),
        None => it.at.clone(),
    });
    text(pieces.collect::<Vec<_>>().join("\n"))
}

/// The questionnaires and their versions, then what the numbers mean.
fn method<'r>(
    asked: impl Iterator<Item = (&'r str, u32, &'r str)>,
    caution: &str,
    date: &str,
    lang: Lang,
) -> Sheet {
    let mut seen = BTreeSet::new();
    let asked: Vec<_> = asked.filter(|(.., digest)| seen.insert(*digest)).collect();
    #[rustfmt::skip] // a column a line
    let columns: [Column<'_, (&str, u32, &str)>; 3] = [
        (label(Label::Questionnaires, lang), 90.0, |(title, ..)| text(*title)),
        (label(Label::Version, lang), 10.0, |(_, version, _)| Cell::Number(f64::from(*version))),
        (page_word(PageWord::Digest, lang), 76.0, |(.., digest)| text(*digest)),
    ];
    let mut sheet = Sheet::new(said(CompareWord::Method, lang), &asked, columns);
    let thresholds = words::thresholds(lang);
    let lines = [
        label(Label::NotOpened, lang),
        label(Label::Legend, lang),
        page_word(PageWord::Conditions, lang),
        &thresholds,
        caution,
    ];
    sheet.rows.extend(lines.map(|line| vec![text(line)]));
    let made = label(Label::MadeFrom, lang);
    let made = format!("{made} commons {}", env!("CARGO_PKG_VERSION"));
    let last = [text(made), Cell::Date(Some(date.to_owned()))];
    sheet.rows.extend(last.map(|cell| vec![cell]));
    sheet
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
fn columns_of(asked: &Asked, reviewed: bool, lang: Lang) -> Vec<(String, f64)> {
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
