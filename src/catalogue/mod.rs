//! The questionnaires: those that are shipped, and a user's own files.

mod custom;
mod schema;
mod shipped;

pub use custom::read_custom;
pub use schema::schema;

use crate::model::{Question, QuestionIndex, Questionnaire};

/// The ids of the shipped questionnaires, those of everyday use first.
#[must_use]
pub fn ids() -> Vec<&'static str> {
    all().into_iter().map(|all| all.id).collect()
}

/// A shipped questionnaire.
#[must_use]
pub fn shipped(id: &str) -> Option<&'static Questionnaire> {
    shipped::all().iter().find(|all| all.id == id)
}

/// Every shipped questionnaire, those of everyday use first.
#[must_use]
pub fn all() -> Vec<&'static Questionnaire> {
    let everyday = ["commons", "ostrom", "ostrom-classic", "guide"];
    let first = everyday.into_iter().filter_map(shipped);
    let rest = shipped::all()
        .iter()
        .filter(|all| !everyday.contains(&all.id));
    first.chain(rest).collect()
}

/// A shipped question.
#[must_use]
pub fn question(id: &str) -> Option<&'static Question> {
    let shipped = shipped(id.split('.').next()?)?;
    shipped
        .items()
        .map(|(_, item)| item.question)
        .find(|question| question.id == id)
}

/// Every question one may answer: the shipped ones and those of one's own questionnaires.
#[must_use]
pub fn index(questionnaires: &[&'static Questionnaire]) -> QuestionIndex {
    QuestionIndex::new(shipped::all(), shipped::by_id(), questionnaires)
}
