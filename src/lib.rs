//! Is this project a commons, how robust is its governance, and what to fix next?
//!
//! One way through: facts (`source`, `description`, `catalogue`, `repository`), judgement
//! (`assess`), words (`report`, `words`), and the shapes they are shown in (`render`). From
//! `assess` to `render` everything is a pure function: the date, the language and the width are
//! arguments.
//!
//! Without the feature `cli`, the rooms that touch the world outside are left out.

/// `pick!(lang; "{number} more", "{number} de plus")`: of two texts that say the same, the one in the
/// reader’s language, and only that one is made.
macro_rules! pick {
    ($lang:expr; $en:literal, $fr:literal) => {
        match $lang {
            $crate::model::Lang::En => format!($en),
            $crate::model::Lang::Fr => format!($fr),
        }
    };
}

/// The sentences of a file of `questionnaires/words/sentences/`, as functions that `build.rs` writes; with
/// `say`, the parts that one module alone says, as `say::nobody(lang)`.
macro_rules! sentences_of {
    (say, $file:literal) => {
        mod say {
            include!(concat!(env!("OUT_DIR"), "/parts-", $file, ".rs"));
        }
    };
    ($file:literal) => {
        include!(concat!(env!("OUT_DIR"), "/words-", $file, ".rs"));
    };
}

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
