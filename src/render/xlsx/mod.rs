//! A spreadsheet for people: results, gaps, answers and method, in the reader's language.
//!
//! Every text is written as a text: nothing that somebody typed becomes a formula or a link.

mod method;
mod portfolio;
mod sheet;

pub use portfolio::portfolio_xlsx;

use crate::model::{Coverage, Lang, Readings};
use crate::report::{
    GapPart, GapWords, Percent, QuestionPart, QuestionnairePart, Report, SectionPart,
};
use crate::words::{self, CompareWord, Label, PageWord, label, page_word, said};
use method::method;
use rust_xlsxwriter::XlsxError;
use sheet::{Cell, Column, Sheet, count, file, text};

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
