//! What `build.rs` made of `questionnaires/*.yaml`.

use crate::model::{
    Effort, Facet, Item, Kind, Localized, Question, Questionnaire, Scheme, Section, Severity,
    Stage, Sub,
};

include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// Every shipped question, in the order of ids.
pub(super) fn by_id() -> &'static [&'static Question] {
    BY_ID
}

/// Every shipped questionnaire, in the order of ids.
pub(super) fn all() -> &'static [Questionnaire] {
    SHIPPED
}
