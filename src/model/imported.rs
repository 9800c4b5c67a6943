//! What a form that was filled in elsewhere says.

use super::{Identity, Stated};

/// A form that was filled in elsewhere: what it says of the project, and of criteria.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Imported {
    /// How the file is called.
    pub file: String,
    /// What it says that the project is.
    pub identity: Identity,
    /// The licences it names, as written.
    pub licences: Vec<Stated>,
    /// What it says of criteria and fields.
    pub told: Vec<Told>,
}

/// What a form says of one criterion or field.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Told {
    /// The criterion or the field, as the form calls it.
    pub key: String,
    /// `Met`, `Unmet`, `N/A`, where the form has such words.
    pub status: Option<&'static str>,
    /// The justification, or the value.
    pub text: Option<String>,
}
