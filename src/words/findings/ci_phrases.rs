//! What the formats for CI servers say besides the findings themselves.

use crate::model::{FindingAbout, FindingId, Lang};

sentences_of!(say, "findings-ci-phrases");

sentences_of!("findings-ci-phrases");

/// Where to read more on an id.
#[must_use]
pub fn read_more(id: FindingId, lang: Lang) -> String {
    let id = id.word();
    say::learn_more(&id, lang)
}

/// That an id was looked for, and not found.
#[must_use]
pub fn nothing_found(id: FindingId, lang: Lang) -> String {
    let id = id.word();
    say::nothing_to_report(&id, lang)
}
