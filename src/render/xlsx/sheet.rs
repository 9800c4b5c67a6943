//! A sheet: its columns, its rows, and how they are written.

use crate::model::Lang;
use crate::render::visible;
use crate::report::{Percent, Tone};
use crate::words;
use rust_xlsxwriter::{
    Color, ConditionalFormat2ColorScale, ConditionalFormatType, DocProperties, ExcelDateTime,
    Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

/// What a cell holds at most, in units of UTF-16, less room for a sign that it is cut.
const LONGEST: usize = 32_000;

/// What stands in a cell.
pub(super) enum Cell {
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
pub(super) type Column<'h, I> = (&'h str, f64, fn(&I) -> Cell);

/// A heading and its width in characters.
pub(super) type Head = (String, f64);

pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) heads: Vec<Head>,
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A row for each item.
    pub(super) fn new<I, const N: usize>(
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
    pub(super) fn add<I, const N: usize>(&mut self, items: &[I], columns: [Column<'_, I>; N]) {
        let heads = columns.iter();
        let heads = heads.map(|(head, width, _)| (words::capital(head), *width));
        self.heads.extend(heads);
        for (row, item) in self.rows.iter_mut().zip(items) {
            row.extend(columns.iter().map(|(.., cell)| cell(item)));
        }
    }
}

pub(super) fn file(sheets: &[Sheet], date: &str, lang: Lang) -> Result<Vec<u8>, XlsxError> {
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

pub(super) fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

#[expect(clippy::cast_precision_loss, reason = "counts of questions")]
pub(super) fn count(number: usize) -> Cell {
    Cell::Number(number as f64)
}
