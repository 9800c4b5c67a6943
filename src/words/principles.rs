//! Ostrom's eight principles: the standard full name of each, and what it says in plain words. Their
//! short names are the titles of the sections. The words stand in `questionnaires/words/principles.yaml`.

use crate::model::{Lang, Localized};

/// A principle's names in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Principle {
    /// Its id, one of `PRINCIPLES`.
    pub id: &'static str,
    full_name: Localized,
    gloss: Localized,
    /// What it was called before.
    pub old: &'static [&'static str],
}

impl Principle {
    /// The name of the literature, with the parts of Cox, Arnold and Villamayor-Tomás.
    #[must_use]
    pub fn full_name(&self, lang: Lang) -> &'static str {
        self.full_name.get(lang)
    }

    /// What it says, in plain words.
    #[must_use]
    pub fn gloss(&self, lang: Lang) -> &'static str {
        self.gloss.get(lang)
    }
}

/// The works that the full names come from, as questions cite them.
pub const NAMED_BY: [&str; 2] = ["Ostrom 1990", "Cox 2010"];

/// The names of a principle; `None` for another section.
#[must_use]
pub fn principle(id: &str) -> Option<&'static Principle> {
    NAMES.iter().find(|principle| principle.id == id)
}

include!(concat!(env!("OUT_DIR"), "/principles.rs"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PRINCIPLES;

    #[test]
    fn every_principle_has_its_names_in_ostroms_order() {
        let named: Vec<&str> = NAMES.iter().map(|principle| principle.id).collect();
        assert_eq!(named, PRINCIPLES);
    }
}
