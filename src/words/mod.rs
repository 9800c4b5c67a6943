//! The tool's own words, English and French side by side: most of them in `questionnaires/words/`, and
//! here how they are put together.
//!
//! Every enum is matched in full, so that the compiler finds a word that is missing.

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
    CompareWord, came_or_went, cohort_moves, cohort_size, conclusion, evidenced, from_to, grade,
    how_many, not_asked, nothing_to_compare, projects, quartiles, reached, said, tally, target,
};
pub use dates::date;
pub use failures::{failure, system_error};
pub use glossary::{TERMS, Term};
pub use headings::{Label, label, labelled, made_from};
#[cfg(feature = "cli")]
pub use help::{
    Entry, Expected, MANUAL_SECTIONS, ManualSection, argument_error, examples, french,
    french_value, localise, with_examples,
};
pub use names::{names, other_names};
pub use page::{PageWord, answers, condition, half, page_word, thresholds};
pub use principles::{NAMED_BY, Principle, principle};
pub use problems::{ProblemWords, first_problem, problem_words};
pub use question::{
    anchors, answer_means, answered_yes, example, held_in, renamed, said_in, sources,
};
pub use review::{
    after_review, and_reviewed, changed_since_review, found_by, looked_at, printed_change,
    review_finding, review_of_several_in_one, stake,
};
pub use terms::{
    agreement, alert, and_more, answer, bare_answers, capital, class, conditions, count, coverage,
    different_projects, effort, essential_noes, evidence_profile, facet, gate_verdict,
    gate_verdict_short, kind, kinds, level, level_name, licence, list, more_gaps, more_strengths,
    not_open, readiness, ready_standing, same_person, severity, silence, stage, state, state_name,
    support, todo_kind, uncounted, with_alpha,
};
