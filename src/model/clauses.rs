//! Model clauses, for those who write their rules: what `build.rs` made of `questionnaires/clauses/`.

use super::{Lang, Localized, PartialDate};

/// Whom a clause suits.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Setting {
    /// A few people.
    Small,
    /// Several groups or projects together.
    Federation,
    /// A public body, or a commons with one.
    Public,
}

/// A short rule to take over, on one of Ostrom’s principles.
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    /// The principle.
    pub principle: &'static str,
    /// Whom it suits.
    pub setting: Setting,
    /// The rule.
    pub text: Localized,
    /// A commons that does it that way.
    pub like: &'static str,
    /// Where that can be seen.
    pub at: &'static str,
    /// When it was so.
    pub date: PartialDate,
}

include!(concat!(env!("OUT_DIR"), "/clauses.rs"));

/// The clauses on a principle, in the order in which they are offered.
pub fn clauses(principle: &str) -> impl Iterator<Item = &'static Clause> {
    CLAUSES.iter().filter(move |it| it.principle == principle)
}

impl Clause {
    /// The rule, in a language.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &'static str {
        self.text.get(lang)
    }
}
