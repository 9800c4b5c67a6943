//! The questionnaires: those that are shipped, and a user's own files.

mod own;
mod schema;

pub use own::read_own;
pub use schema::schema;

use crate::model::{Question, QuestionIndex, Questionnaire, Scheme};
use std::sync::{Arc, OnceLock};

// `SHIPPED`: id and JSON; `QUESTIONS`: id and whether it may be set aside; `SECTIONS`:
// questionnaire, the word of its scheme, its sections. All in order of ids.
include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// The ids of the shipped questionnaires, those of everyday use first.
#[must_use]
pub fn ids() -> Vec<&'static str> {
    let everyday = ["commons", "ostrom", "ostrom-classic", "guide"];
    let rest = SHIPPED
        .iter()
        .map(|(id, _)| *id)
        .filter(|id| !everyday.contains(id));
    everyday.into_iter().chain(rest).collect()
}

/// A shipped questionnaire. It is read when it is first asked for.
///
/// # Panics
/// Never for shipped data: a test reads every questionnaire.
#[must_use]
pub fn shipped(id: &str) -> Option<Arc<Questionnaire>> {
    static READ: [OnceLock<Arc<Questionnaire>>; SHIPPED.len()] =
        [const { OnceLock::new() }; SHIPPED.len()];
    let at = SHIPPED.iter().position(|(own, _)| *own == id)?;
    let read = READ[at].get_or_init(|| {
        Arc::new(serde_json::from_str(SHIPPED[at].1).expect("shipped questionnaires are valid"))
    });
    Some(Arc::clone(read))
}

/// Every shipped questionnaire.
#[must_use]
pub fn all() -> Vec<Arc<Questionnaire>> {
    ids().into_iter().filter_map(shipped).collect()
}

/// A shipped question.
#[must_use]
pub fn question(id: &str) -> Option<Question> {
    let questionnaire = shipped(id.split('.').next()?)?;
    let found = questionnaire
        .items()
        .find(|(_, item)| !item.by_ref && item.question.id == id);
    found.map(|(_, item)| item.question.clone())
}

/// Every question one may answer: the shipped ones and those of one's own questionnaires.
#[must_use]
pub fn index(own: &[Arc<Questionnaire>]) -> QuestionIndex {
    let mut index = QuestionIndex::default();
    for (id, may_be_set_aside) in QUESTIONS {
        index.insert(id, *may_be_set_aside);
    }
    for (id, word, sections) in SECTIONS {
        let sections = sections.iter().map(|id| (*id).to_owned()).collect();
        if let Some((_, scheme)) = Scheme::WORDS.iter().find(|(own, _)| own == word) {
            index.insert_questionnaire(id, *scheme, sections);
        }
    }
    for questionnaire in own {
        let sections = questionnaire.sections.iter().map(|own| own.id.clone());
        index.insert_questionnaire(&questionnaire.id, questionnaire.scheme, sections.collect());
        for (_, item) in questionnaire.items() {
            index.insert(&item.question.id, item.question.not_applicable.is_some());
        }
    }
    index
}
