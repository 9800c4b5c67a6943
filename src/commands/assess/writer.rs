//! Reports as they come, and what goes before, between and after them.

use crate::cli::{AssessArgs, Format};
use crate::commands::Environment;
use crate::commands::output::Output;
use crate::model::Lang;
use crate::render::{self, Extent, HtmlProject, Layout, Shown, SummaryRow};
use crate::report::Report;
use crate::words::{Label, label};
use anyhow::Result;

/// How a report becomes text.
#[derive(Clone, Copy)]
pub(super) struct Style {
    format: Format,
    shown: Shown,
    layout: Layout,
}

/// A report laid out, with its row in the table of all.
pub(super) struct Made {
    text: String,
    row: Option<SummaryRow>,
    /// What a page is made from once its number is known.
    report: Option<Box<Report>>,
    /// Whether nothing was assessed.
    pub(super) is_empty: bool,
}

impl Style {
    pub(super) fn new(args: &AssessArgs, environment: &Environment) -> Style {
        Style {
            format: args.format(),
            shown: args.gaps,
            layout: environment.layout_for(args.output.as_deref()),
        }
    }

    /// Lays a report out; the same on whichever core.
    pub(super) fn made(self, report: Report, is_empty: bool) -> Made {
        let text = self.text(&report);
        let row = matches!(self.format, Format::Text | Format::Markdown);
        Made {
            text,
            row: row.then(|| render::summary_row(&report)),
            report: matches!(self.format, Format::Html | Format::Xlsx).then(|| Box::new(report)),
            is_empty,
        }
    }

    fn text(self, report: &Report) -> String {
        match self.format {
            Format::Text => render::text(report, self.shown, self.layout),
            Format::Markdown => render::markdown(report, self.shown),
            Format::Json => render::json(report),
            Format::Csv => render::csv_rows(report, false),
            Format::Ndjson => render::ndjson(report),
            Format::Html | Format::Xlsx => String::new(),
            Format::Badge => render::badge(report).unwrap_or_default(),
            Format::BadgeJson => render::badge_json(report).unwrap_or_default(),
        }
    }
}

/// Writes them.
pub(super) struct Writer {
    output: Output,
    style: Style,
    lang: Lang,
    several: bool,
    /// How much of a report a page has.
    extent: Extent,
    /// Whether several reports come before their table.
    each: bool,
    first: bool,
    rows: Vec<SummaryRow>,
    /// Pages wait for the end: the table of all projects comes first.
    pages: Vec<HtmlProject>,
    /// So do the sheets of a spreadsheet.
    reports: Vec<Report>,
}

impl Writer {
    pub(super) fn open(
        args: &AssessArgs,
        environment: &Environment,
        several: bool,
    ) -> Result<Writer> {
        Ok(Writer {
            output: Output::open(args.output.as_deref(), args.format().into(), environment)?,
            style: Style::new(args, environment),
            lang: environment.lang,
            several,
            extent: if args.brief {
                Extent::Brief
            } else {
                Extent::Full
            },
            each: args.each,
            first: true,
            rows: Vec::new(),
            pages: Vec::new(),
            reports: Vec::new(),
        })
    }

    pub(super) fn take(&mut self, made: Made) -> Result<()> {
        let first = std::mem::take(&mut self.first);
        match self.style.format {
            Format::Text | Format::Markdown => {
                self.rows.extend(made.row);
                if self.each || !self.several {
                    self.output.write(&made.text)?;
                }
                if self.each && self.several {
                    self.output.write("\n")?;
                }
            }
            Format::Json if self.several => {
                self.output.write(if first { "[\n" } else { ",\n" })?;
                self.output.write(made.text.trim_end())?;
            }
            Format::Csv if first => {
                self.output.write(&render::csv_head())?;
                self.output.write(&made.text)?;
            }
            Format::Xlsx => self.reports.extend(made.report.map(|report| *report)),
            Format::Html => {
                if let Some(report) = made.report {
                    let number = self.several.then_some(self.pages.len() + 1);
                    let page = render::html_project_of(&report, number, self.extent);
                    self.pages.push(page);
                }
            }
            Format::Json | Format::Csv | Format::Ndjson | Format::Badge | Format::BadgeJson => {
                self.output.write(&made.text)?;
            }
        }
        if self.style.format == Format::Ndjson {
            Ok(())
        } else {
            self.output.flush()
        }
    }

    /// Writes a line that is no report.
    pub(super) fn line(&mut self, text: &str) -> Result<()> {
        self.output.write(text)
    }

    /// Passes on what was written so far.
    pub(super) fn flush(&mut self) -> Result<()> {
        self.output.flush()
    }

    pub(super) fn is_closed(&self) -> bool {
        self.output.is_closed()
    }

    pub(super) fn finish(mut self) -> Result<()> {
        let Style { format, layout, .. } = self.style;
        let end = match format {
            Format::Text if self.several => render::summary_text(&self.rows, self.lang, layout),
            Format::Markdown if self.several => render::summary_markdown(&self.rows, self.lang),
            Format::Json if self.several => "\n]\n".to_owned(),
            Format::Html => render::html(&self.pages, self.lang),
            Format::Text
            | Format::Markdown
            | Format::Json
            | Format::Csv
            | Format::Ndjson
            | Format::Xlsx
            | Format::Badge
            | Format::BadgeJson => String::new(),
        };
        if format == Format::Xlsx {
            let bytes = render::xlsx(&self.reports, self.lang)?;
            self.output.bytes(&bytes)?;
        }
        self.output.write(&end)?;
        if self.several && !self.each && matches!(format, Format::Text | Format::Markdown) {
            let hint = label(Label::OneEach, self.lang);
            self.output.write(&format!("\n{hint}\n"))?;
        }
        self.output.finish()
    }
}
