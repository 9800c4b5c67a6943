//! The report for a browser, for a wall and for paper: one file, no script, nothing fetched.
//!
//! Every text goes through maud, which escapes it; what comes from a file goes through [`visible`]
//! as well. Addresses become links only where the report says that they may.
//!
//! [`visible`]: super::visible

mod bars;
mod cards;
mod conditions;
mod document;
mod gaps;
mod head;
mod method;
mod parts;
mod questions;
mod themes;

pub(super) use cards::shape;
pub use document::{Extent, HtmlProject, html, html_base, html_project, html_project_of};
pub(super) use document::{Extras, days_of, page, running_foot};
pub(super) use parts::{it, number, own_file};
