//! Is this project a commons, how robust is its governance, and what to fix next?
//!
//! One way through: facts (`source`, `description`, `catalogue`, `repository`), judgement
//! (`assess`), words (`report`, `words`), and the shapes they are shown in (`render`). From
//! `assess` to `render` everything is a pure function: the date, the language and the width are
//! arguments.
//!
//! Without the feature `cli`, the rooms that touch the world outside are left out.

pub mod assess;
pub mod catalogue;
pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub mod commands;
pub mod description;
pub mod document;
pub mod governance;
#[cfg(feature = "cli")]
pub mod interview;
pub mod model;
pub mod render;
pub mod report;
#[cfg(feature = "cli")]
pub mod repository;
pub mod source;
pub mod web;
pub mod words;
