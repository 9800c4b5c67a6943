//! The tool's own words, English and French side by side.
//!
//! Every enum is matched in full, so that the compiler finds a word that is missing.

/// `dont_know(lang)`, `like(name, date, lang)`: sentences, English and French side by side.
macro_rules! sentences {
    ($($(#[$about:meta])* $name:ident $(($($value:ident: $of:ty),*))?: $en:literal, $fr:literal;)*) => {$(
        sentences! { @one $(#[$about])* $name $(($($value: $of),*))?: $en, $fr; }
    )*};
    (@one $(#[$about:meta])* $name:ident: $en:literal, $fr:literal;) => {
        $(#[$about])*
        #[must_use]
        pub fn $name(lang: Lang) -> &'static str {
            lang.pick($en, $fr)
        }
    };
    (@one $(#[$about:meta])* $name:ident($($value:ident: $of:ty),*): $en:literal, $fr:literal;) => {
        $(#[$about])*
        #[must_use]
        pub fn $name($($value: $of,)* lang: Lang) -> String {
            pick!(lang; $en, $fr)
        }
    };
}

/// `stage(Stage::Idea, lang)`: what is said of each value of a type. The compiler asks for each.
macro_rules! tables {
    ($($(#[$about:meta])* $name:ident($of:ident) {
        $($($value:ident)|+: $en:literal, $fr:literal;)*
    })*) => {$(
        $(#[$about])*
        #[must_use]
        pub fn $name(value: $of, lang: Lang) -> &'static str {
            match value {
                $($($of::$value)|+ => lang.pick($en, $fr),)*
            }
        }
    )*};
}

/// Fixed texts that are asked for by name: `label(Label::Gaps, lang)`.
macro_rules! labels {
    ($(#[$about:meta])* $of:ident $name:ident { $($label:ident: $en:literal, $fr:literal;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum $of {
            $(#[doc = $en] $label,)*
        }

        tables! {
            /// The text.
            $name($of) { $($label: $en, $fr;)* }
        }
    };
}

mod compare;
mod dates;
pub mod draft;
pub mod export;
mod failures;
pub mod findings;
mod glossary;
mod headings;
#[cfg(feature = "cli")]
mod help;
pub mod imported;
pub mod interview;
mod names;
mod page;
mod principles;
mod problems;
mod question;
mod review;
pub mod scaffold;
pub mod shell;
mod terms;
pub mod web;
pub mod worksheet;

pub use compare::{
    Said, came_or_went, cohort_moves, cohort_size, conclusion, evidenced, from_to, grade, how_many,
    not_asked, nothing_to_compare, reached, said, tally, target,
};
pub use dates::date;
pub use failures::failure;
pub use glossary::{TERMS, Term};
pub use headings::{Label, label, labelled, made_from};
#[cfg(feature = "cli")]
pub use help::{
    Entry, Expected, MANUAL_SECTIONS, ManualSection, argument_error, examples, french,
    french_value, localise, with_examples,
};
pub use names::{names, other_names};
pub use page::{PageWord, answers, condition, half, page_word};
pub use principles::{NAMED_BY, Principle, principle};
pub use problems::{ProblemWords, problem_words, system_error};
pub use question::{anchors, answered_yes, example, held_in, renamed, said_in, sources};
pub use review::{after_review, and_reviewed, changed_since_review, looked_at, review_finding};
pub use terms::{
    agreement, alert, answer, bare_answers, class, conditions, count, coverage, different_projects,
    effort, evidence_profile, facet, gate_verdict, gate_verdict_short, kind, kinds, level,
    level_name, list, more, not_open, readiness, ready_standing, same_person, severity, silence,
    stage, state, support, todo_kind, uncounted, with_alpha,
};
