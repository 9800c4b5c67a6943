//! What may bear on which question: what `build.rs` made of `questionnaires/bindings/`.

use super::Role;
use super::standards::Measure;

/// What may bear on a question. It is proposed, or told beside an answer, and never is one.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The question’s id.
    pub question: &'static str,
    /// The roles of documents.
    pub documents: &'static [Role],
    /// Whether the licence of the whole project does.
    pub licence: bool,
    /// Signals in a governance document, by their ids.
    pub signals: &'static [&'static str],
    /// Fields of forms that are no standard.
    pub fields: &'static [&'static str],
    /// What the git history shows.
    pub measures: &'static [Measure],
}

include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
