//! The words of the page in a browser, where one answers.

use crate::model::{Kind, Lang};

sentences_of!(say, "web");

sentences_of!("web");

/// A piece of evidence by its number.
#[must_use]
pub fn piece(number: usize, lang: Lang) -> String {
    format!("{} {number}", piece_word(lang))
}

/// An answer was kept.
#[must_use]
pub fn saved(kept: bool, lang: Lang) -> &'static str {
    if kept {
        say::saved(lang)
    } else {
        say::not_saved(lang)
    }
}
