//! Headings, column heads and short fixed sentences.

use crate::model::Lang;

/// `label: value`, with the space that French wants before a colon.
#[must_use]
pub fn labelled(found: Label, value: &str, lang: Lang) -> String {
    format!("{}{} {value}", label(found, lang), lang.colon())
}

/// What a result was made with: the program's version, then the questionnaires.
#[must_use]
pub fn made_from(version: &str, made: impl Iterator<Item = String>, lang: Lang) -> String {
    format!(
        "{} commons {version}{}questionnaires{} {}.",
        label(Label::MadeFrom, lang),
        lang.semicolon(),
        lang.colon(),
        made.collect::<Vec<_>>().join(", "),
    )
}

sentences_of!("headings");
