//! What the formats for CI servers say besides the findings themselves.

use crate::model::{FindingAbout, FindingId, Lang};

sentences_of!(say, "findings-ci_phrases");

/// Why a finding is ignored, and until when.
#[must_use]
pub fn silenced(reason: &str, until: Option<&str>, lang: Lang) -> String {
    match until {
        Some(until) => say::ignored_until(&until, &reason, lang),
        None => say::ignored(&reason, lang),
    }
}

sentences_of!("findings-ci_phrases");

/// That a server shows fewer annotations than there are.
#[must_use]
pub fn annotations_cut(most: usize, all: usize, lang: Lang) -> String {
    let all = say::findings(all, lang);
    say::github_shows_at_most_annotations(&most, &all, lang)
}

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
