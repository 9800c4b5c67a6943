//! A report → text in a format. No decisions, no input or output.

mod apart;
mod badge;
mod brief;
mod codebook;
mod cohort;
mod compared;
mod comparison;
mod csv;
mod diagnostics;
mod draft;
mod escape;
mod explain;
mod export;
mod finding;
mod finding_text;
mod github;
mod gitlab;
mod history;
mod html;
mod json;
mod junit;
mod lines;
mod markdown;
mod portfolio;
mod sarif;
mod summary;
mod terminal;
mod text;
mod visible;
mod worksheet;
mod wrap;
#[cfg(feature = "cli")]
mod xlsx;

pub use apart::apart;
pub use badge::{badge, badge_json};
pub use brief::{brief, result_in_short};
pub use codebook::{codebook_csv, codebook_json};
pub use cohort::{cohort_csv, cohort_html, cohort_ndjson};
pub use comparison::comparison_html;
pub use csv::{HEADER as CSV_HEADER, csv_head, csv_rows};
pub use diagnostics::{diagnostics, problem_parts};
pub use draft::draft_markdown;
pub use explain::{explanation, remarks};
pub use export::{best_practices_json, export_markdown, security_insights};
pub use github::{Commands, github};
pub use gitlab::gitlab;
pub use history::{history_csv, history_html, history_ndjson};
pub use html::{Extent, HtmlProject, html, html_base, html_project, html_project_of};
pub use json::{json, ndjson};
pub use junit::junit;
pub use lines::{Medium, SafeLines, safe_lines};
pub use markdown::{blocks_markdown, markdown};
pub use portfolio::{portfolio_csv_head, portfolio_csv_row, portfolio_html};
pub use sarif::sarif;
use summary::summary_html;
pub use summary::{SummaryRow, summary_markdown, summary_row, summary_text};
pub use text::{blocks_text, text};
pub use visible::visible;
pub use worksheet::{Selection, worksheet_html, worksheet_markdown, worksheet_text};
pub use wrap::wrap;
#[cfg(feature = "cli")]
pub use xlsx::{portfolio_xlsx, xlsx};

pub use crate::model::Shown;
pub use crate::report::blocks::Typed;

/// How a text is laid out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Layout {
    /// Columns.
    pub width: usize,
    /// Whether colours may be used; never alone.
    pub color: bool,
    /// Whether bars may be drawn: on a terminal that can, never in a pipe.
    pub bars: bool,
    /// What was typed on the command line: a command to copy says it again.
    pub typed: Typed<'static>,
}

impl Layout {
    /// That of a file, whoever reads it on whatever screen.
    #[must_use]
    pub fn of_file(typed: Typed<'static>) -> Layout {
        Layout {
            typed,
            ..Layout::default()
        }
    }
}

impl Default for Layout {
    fn default() -> Layout {
        Layout {
            width: 80,
            color: false,
            bars: false,
            typed: Typed::default(),
        }
    }
}
