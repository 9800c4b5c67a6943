//! Measures of the git history: hints beside declared answers, and contradictions. Never a verdict.

use super::pending::{Pending, at};
use super::{DescriptionState, Facts};
use crate::model::standards;
use crate::model::{
    Answer, Answered, BINDINGS, Description, FindingWhat, History, Kind, Measure, Repository,
    Unseen,
};

/// A measure beside a declared answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Hint {
    /// The question's id.
    pub question: &'static str,
    /// What is counted.
    pub measure: Measure,
}

/// Measures beside the answers that were given.
#[must_use]
pub fn hints(repository: &Repository, description: &Description) -> Vec<Hint> {
    let Some(history) = worked_on(repository, description) else {
        return Vec::new();
    };
    let told = |id: &str| {
        let answered = description.answers.get(id);
        answered.is_some_and(|it| !matches!(it.answer, Answer::Unknown | Answer::NotApplicable))
    };
    let asked = BINDINGS.iter().filter(|it| told(it.question));
    let all = asked.flat_map(|it| it.measures.iter().map(|measure| (it.question, *measure)));
    let hint = |(question, measure): (&'static str, standards::Measure)| {
        let measure = measure.of(history)?;
        Some(Hint { question, measure })
    };
    all.filter_map(hint).collect()
}

/// The history, where the work is done in files: a garden is not made by commits.
fn worked_on<'a>(repository: &'a Repository, description: &Description) -> Option<&'a History> {
    let digital = description
        .project
        .kinds
        .iter()
        .any(|kind| Kind::is_digital(*kind));
    repository.history.as_ref().ok().filter(|_| digital)
}

pub(super) fn find(facts: Facts<'_>, pending: &mut Pending) {
    match &facts.repository.history {
        // Nothing was made yet, or it is the whole's.
        Err(Unseen::NotAsked | Unseen::NoCommit | Unseen::OfTheWhole) => {}
        Err(why) => {
            let why = why.clone();
            pending.add(FindingWhat::HistoryUnavailable { why }, "");
        }
        Ok(history) if history.shallow => pending.add(FindingWhat::HistoryShallow, ""),
        // What is counted in doubt contradicts nothing.
        Ok(history) if history.is_in_doubt() => {}
        Ok(_) => contradictions(facts, pending),
    }
}

fn contradictions(facts: Facts<'_>, pending: &mut Pending) {
    let DescriptionState::Described(described) = facts.told else {
        return;
    };
    for hint in hints(facts.repository, described.description) {
        let Some(history) = worked_on(facts.repository, described.description) else {
            continue;
        };
        let Some(answered) = described.description.answers.get(hint.question) else {
            continue;
        };
        if contradicts(hint.measure, answered, history) {
            let measure = hint.measure;
            let place = at(described.path, answered.place);
            let what = FindingWhat::AnswerContradicted { measure };
            pending.add_about(hint.question, what, place, "");
        }
    }
}

/// Only what leaves no doubt: yes to a thing that was counted, and not found. A note says why the
/// answer stands all the same; and where something is cited, that nobody came or stayed denies not
/// that one can.
fn contradicts(measure: Measure, answered: &Answered, history: &History) -> bool {
    let yes = answered.answer == Answer::Yes && answered.note.is_none();
    let shown = !answered.evidence.is_empty();
    let worked = history.commits > 0;
    // When everyone came in the last year, the repository is too young to tell who comes back.
    let young = history.new_contributors == history.contributors;
    yes && match measure {
        Measure::Contributors { people } => people <= 1 && history.tells_who_is_alone(),
        Measure::NewContributors { people } => worked && !shown && people == 0,
        Measure::ReturningContributors { people } => worked && !shown && !young && people == 0,
        Measure::AbsenceFactor { .. } | Measure::ElephantFactor { .. } => false,
    }
}
