//! What the tool’s words mean: readings, answers, states, levels, verdicts, gaps, alerts. The words stand in
//! `questionnaires/words/terms.yaml`.

use crate::model::{Lang, Localized};

/// A word that `commons explain` knows.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// What `explain` is asked for, and what reports in JSON call it.
    pub id: &'static str,
    title: Localized,
    text: Localized,
    /// What else it is called, in either language.
    pub names: &'static [&'static str],
    /// What it was called before.
    pub old: &'static [&'static str],
}

impl Term {
    /// The word itself, as a heading.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &'static str {
        self.title.get(lang)
    }

    /// What it means, and what to do.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &'static str {
        self.text.get(lang)
    }
}

include!(concat!(env!("OUT_DIR"), "/terms.rs"));

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_term_stands_once_and_says_something_in_both_languages() {
        let mut seen = BTreeSet::new();
        for term in TERMS {
            assert!(seen.insert(term.id), "`{}` stands twice", term.id);
            for lang in Lang::ALL {
                assert!(!term.title(lang).is_empty(), "{}", term.id);
                assert!(term.text(lang).ends_with(['.', '/']), "{}", term.id);
            }
            assert_ne!(term.text.en(), term.text.fr(), "{}", term.id);
        }
    }
}
