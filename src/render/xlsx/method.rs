//! The sheet that says what the numbers were made from, and what they mean.

use super::sheet::{Cell, Column, Sheet, text};
use crate::model::Lang;
use crate::words::{self, CompareWord, Label, PageWord, label, page_word, said};
use std::collections::BTreeSet;

/// The questionnaires and their versions, then what the numbers mean.
pub(super) fn method<'r>(
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
