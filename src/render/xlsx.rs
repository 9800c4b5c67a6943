//! A spreadsheet for people: results, gaps, answers and method, in the reader's language.
//!
//! Every text is written as a text: nothing that somebody typed becomes a formula or a link.

use super::visible;
use crate::model::{Answer, Lang, Readings};
use crate::report::{
    Asked, GapPart, Percent, PortfolioPart, ProjectRow, QuestionPart, QuestionnairePart, Report,
    ReviewedQuestion, RowPart, SharedGap, Tone,
};
use crate::words::{self, CompareWord, Label, PageWord, label, page_word, said};
use rust_xlsxwriter::{
    Color, ConditionalFormat2ColorScale, ConditionalFormatType, DocProperties, ExcelDateTime,
    Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

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

/// A column: its heading and its width in characters.
type Head = (String, f64);

struct Sheet {
    name: &'static str,
    heads: Vec<Head>,
    rows: Vec<Vec<Cell>>,
}

/// Several reports as one file: a row for each section, gap and answer.
///
/// # Errors
///
/// When the file cannot be put together, such as with more rows than a sheet can hold.
pub fn xlsx(reports: &[Report], lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let date = reports.first().map_or("", |report| report.date.as_str());
    let sheets = [
        results(reports, lang),
        gaps(reports, lang),
        answers(reports, lang),
        method(
            reports.iter().flat_map(|report| &report.questionnaires),
            reports.first().map_or("", |report| report.caution),
            date,
            lang,
        ),
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
    let lines = part.questionnaires.iter().map(|it| {
        let digest = Cell::Text(it.digest.to_owned());
        let version = Cell::Number(f64::from(it.version));
        vec![Cell::Text(it.title.to_owned()), version, digest]
    });
    let mut sheets = vec![projects(part)];
    if part.projects.iter().any(|row| row.review.is_some()) {
        sheets.push(disagreements(part));
    }
    sheets.extend([
        shared(part),
        method_of(lines.collect(), part.caution, &part.date, lang),
    ]);
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

fn heads<const N: usize>(heads: [(&str, f64); N]) -> Vec<Head> {
    heads
        .map(|(head, width)| (words::capital(head), width))
        .to_vec()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

#[expect(clippy::cast_precision_loss, reason = "counts of questions")]
fn count(number: usize) -> Cell {
    Cell::Number(number as f64)
}

fn scores(score: Option<Readings<Percent>>) -> [Cell; 4] {
    [
        Cell::Score(score.map(|it| it.evidenced)),
        Cell::Score(score.map(|it| it.claimed)),
        Cell::Score(score.and_then(|it| it.reviewed)),
        Cell::Score(score.map(|it| it.potential)),
    ]
}

fn results(reports: &[Report], lang: Lang) -> Sheet {
    let of = |it| label(it, lang);
    let mut rows = Vec::new();
    for report in reports {
        for part in &report.questionnaires {
            let name = || text(&report.project.name);
            let mut whole = vec![
                name(),
                text(part.title),
                text(page_word(PageWord::Mean, lang)),
            ];
            whole.push(Cell::Verdict(part.headline.clone(), part.tone));
            whole.extend(scores(part.score));
            whole.extend([
                count(part.coverage.answered),
                count(part.coverage.applicable),
            ]);
            rows.push(whole);
            for section in &part.sections {
                let mut row = vec![name(), text(part.title), text(section.title)];
                row.push(text(section.standing));
                row.extend(scores(section.score));
                let coverage = section.coverage;
                row.extend([count(coverage.answered), count(coverage.applicable)]);
                rows.push(row);
            }
        }
    }
    Sheet {
        name: said(CompareWord::HowTheyStand, lang),
        heads: heads([
            (of(Label::Project), 24.0),
            (of(Label::Questionnaires), 28.0),
            (of(Label::Parts), 28.0),
            (of(Label::State), 40.0),
            (of(Label::Evidenced), 11.0),
            (of(Label::Claimed), 11.0),
            (of(Label::Reviewed), 11.0),
            (of(Label::UpTo), 11.0),
            (of(Label::Answered), 11.0),
            (of(Label::Questions), 11.0),
        ]),
        rows,
    }
}

fn gaps(reports: &[Report], lang: Lang) -> Sheet {
    let of = |it| label(it, lang);
    let row = |report: &Report, gap: &GapPart| {
        let words = gap.words.as_ref()?;
        let gain = gap
            .gain
            .map_or_else(|| text(""), |gain| Cell::Number(gain.0));
        Some(vec![
            text(&report.project.name),
            count(gap.rank),
            text(words.kind_words),
            text(words.todo),
            text(words.text),
            text(words.class_words),
            text(words.effort_words),
            gain,
            text(words.why),
            text(gap.question),
        ])
    };
    let each = reports
        .iter()
        .flat_map(|report| report.gaps.iter().map(move |gap| (report, gap)));
    Sheet {
        name: label(Label::Gaps, lang),
        heads: heads([
            (of(Label::Project), 24.0),
            (of(Label::Rank), 6.0),
            (of(Label::Gaps), 14.0),
            (of(Label::Fix), 60.0),
            (of(Label::Question), 50.0),
            (of(Label::Matter), 12.0),
            (of(Label::Effort), 10.0),
            (of(Label::Gain), 8.0),
            (of(Label::Why), 60.0),
            ("id", 36.0),
        ]),
        rows: each.filter_map(|(report, gap)| row(report, gap)).collect(),
    }
}

fn answers(reports: &[Report], lang: Lang) -> Sheet {
    let of = |it| label(it, lang);
    let row = |report: &Report, title: &str, question: &QuestionPart| {
        let evidence = question.evidence.iter().map(|it| match &it.date {
            Some(date) => format!("{} ({})", it.at, words::date(date, lang)),
            None => it.at.clone(),
        });
        let note = question.note.as_ref().or(question.reason.as_ref());
        vec![
            text(&report.project.name),
            text(title),
            text(question.text),
            text(question.answer_words),
            text(question.support_words),
            Cell::Text(evidence.collect::<Vec<_>>().join("\n")),
            text(note.map_or("", String::as_str)),
            Cell::Date(question.answered.clone()),
            text(question.by.as_deref().unwrap_or_default()),
            text(question.id),
        ]
    };
    let mut rows = Vec::new();
    for report in reports {
        for section in report.questionnaires.iter().flat_map(|part| &part.sections) {
            let due = section.questions.iter().filter(|question| question.due);
            rows.extend(due.map(|question| row(report, section.title, question)));
        }
    }
    Sheet {
        name: label(Label::Answers, lang),
        heads: heads([
            (of(Label::Project), 24.0),
            (of(Label::Parts), 24.0),
            (of(Label::Question), 60.0),
            (of(Label::Answer), 12.0),
            (of(Label::Support), 20.0),
            (of(Label::Evidence), 60.0),
            (of(Label::Note), 50.0),
            (said(CompareWord::Date, lang), 18.0),
            (page_word(PageWord::WhoAnswered, lang), 24.0),
            ("id", 36.0),
        ]),
        rows,
    }
}

fn method<'r>(
    parts: impl Iterator<Item = &'r QuestionnairePart>,
    caution: &str,
    date: &str,
    lang: Lang,
) -> Sheet {
    let mut seen = Vec::new();
    let mut rows = Vec::new();
    for part in parts {
        if !seen.contains(&part.digest) {
            seen.push(part.digest);
            let version = Cell::Number(f64::from(part.version));
            rows.push(vec![text(part.title), version, text(part.digest)]);
        }
    }
    method_of(rows, caution, date, lang)
}

/// The questionnaires and their versions, then what the numbers mean.
fn method_of(mut rows: Vec<Vec<Cell>>, caution: &str, date: &str, lang: Lang) -> Sheet {
    let thresholds = words::thresholds(lang);
    let lines = [
        label(Label::NotOpened, lang),
        label(Label::Legend, lang),
        page_word(PageWord::Conditions, lang),
        &thresholds,
        caution,
    ];
    rows.extend(lines.map(|line| vec![text(line)]));
    let made = label(Label::MadeFrom, lang);
    rows.push(vec![Cell::Text(format!(
        "{made} commons {}",
        env!("CARGO_PKG_VERSION")
    ))]);
    rows.push(vec![Cell::Date(Some(date.to_owned()))]);
    Sheet {
        name: said(CompareWord::Method, lang),
        heads: heads([
            (label(Label::Questionnaires, lang), 90.0),
            (label(Label::Version, lang), 10.0),
            (page_word(PageWord::Digest, lang), 76.0),
        ]),
        rows,
    }
}

fn projects(part: &PortfolioPart) -> Sheet {
    let lang = part.language;
    let of = |it| label(it, lang);
    let mut all = heads([
        (of(Label::Project), 30.0),
        (said(CompareWord::File, lang), 30.0),
        (said(CompareWord::Kind, lang), 18.0),
        (of(Label::Stage), 14.0),
        (of(Label::Answered), 11.0),
        (of(Label::Questions), 11.0),
        (of(Label::LookAt), 10.0),
    ]);
    let reviewed = part.projects.iter().any(|row| row.review.is_some());
    if reviewed {
        let heads = [
            Label::Reviewers,
            Label::ToLookAt,
            Label::LookedAt,
            Label::Disagreements,
        ];
        all.extend(heads.map(|it| (words::capital(of(it)), 14.0)));
    }
    for asked in &part.questionnaires {
        all.extend(columns_of(asked, reviewed, lang));
    }
    let rows = part.projects.iter().map(|row| {
        let mut cells = vec![
            text(&row.name),
            text(&row.file),
            text(&row.kind_words),
            text(row.stage_words),
            count(row.coverage.answered),
            count(row.coverage.applicable),
            count(row.alerts),
        ];
        if reviewed {
            cells.extend(of_review(row));
        }
        for asked in &part.questionnaires {
            let found = row.questionnaires.iter().find(|it| it.id == asked.id);
            cells.extend(of_project(found, asked.sections.len(), reviewed));
        }
        cells
    });
    Sheet {
        name: said(CompareWord::HowTheyStand, lang),
        rows: rows.collect(),
        heads: all,
    }
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
    let [evidenced, claimed, after, potential] = scores(part.score);
    cells.extend([evidenced, claimed]);
    cells.extend(reviewed.then_some(after));
    cells.push(potential);
    let sections = part.sections.iter();
    cells.extend(sections.map(|it| Cell::Score(it.score.map(|score| score.evidenced))));
    cells
}

/// Who reviewed a project, and how much of it.
fn of_review(row: &ProjectRow) -> [Cell; 4] {
    let Some(review) = &row.review else {
        return [0; 4].map(|_| Cell::Score(None));
    };
    let reviewers = review.reviewers.iter().map(|it| it.words.as_str());
    [
        text(&reviewers.collect::<Vec<_>>().join(" · ")),
        count(review.of),
        count(review.looked_at),
        count(review.differ.len()),
    ]
}

/// Where reviewers differ, over all projects.
fn disagreements(part: &PortfolioPart) -> Sheet {
    let lang = part.language;
    let of = |it| label(it, lang);
    let row = |row: &ProjectRow, question: &ReviewedQuestion| {
        let decides = if question.decides {
            words::answer(Answer::Yes, lang)
        } else {
            words::answer(Answer::No, lang)
        };
        vec![
            text(&row.name),
            text(question.text),
            text(&question.found.lines(lang).join(" · ")),
            text(question.found.finding_words),
            text(decides),
            text(&question.question),
        ]
    };
    let reviewed = part.projects.iter();
    let reviewed = reviewed.filter_map(|it| Some((it, it.review.as_ref()?)));
    let rows = reviewed.flat_map(|(project, review)| {
        let each = review.differ.iter();
        each.map(move |question| row(project, question))
    });
    Sheet {
        name: of(Label::Disagreements),
        heads: heads([
            (of(Label::Project), 24.0),
            (of(Label::Question), 60.0),
            (of(Label::WhoSaidWhat), 60.0),
            (of(Label::FindingThatCounts), 20.0),
            (of(Label::ChangesAResult), 14.0),
            ("id", 36.0),
        ]),
        rows: rows.collect(),
    }
}

fn shared(part: &PortfolioPart) -> Sheet {
    let lang = part.language;
    let kinds = [
        crate::model::GapKind::Fix,
        crate::model::GapKind::Answer,
        crate::model::GapKind::AddEvidence,
    ];
    let [fix, answer, add] = kinds.map(|it| words::todo_kind(it, lang));
    let row = |gap: &SharedGap| {
        vec![
            text(gap.text),
            count(gap.asked),
            count(gap.projects),
            count(gap.fix),
            count(gap.answer),
            count(gap.add_evidence),
            text(gap.question),
        ]
    };
    Sheet {
        name: said(CompareWord::SharedGaps, lang),
        heads: heads([
            (label(Label::Question, lang), 70.0),
            (said(CompareWord::AskedOf, lang), 12.0),
            (said(CompareWord::Projects, lang), 12.0),
            (fix, 12.0),
            (answer, 12.0),
            (add, 12.0),
            ("id", 36.0),
        ]),
        rows: part.shared_gaps.iter().map(row).collect(),
    }
}
