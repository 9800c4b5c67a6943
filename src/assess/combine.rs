//! Several people's answers about one project → one set of answers, and where they differ.
//!
//! An answer is one that was given: a question without an entry is silence, and says neither yes
//! nor that one looked and does not know. Two people who left out the same question do not agree
//! about anything, so silence counts in no pair; a written `unknown` is an answer like another.

use crate::model::{
    Answer, Answered, Apart, Combined, Description, Evidence, Opinions, Place, Pointer, Respondent,
};
use std::collections::{BTreeMap, BTreeSet};

/// Combines descriptions of one project, one for each person; `None` when there is none.
///
/// The combined answer is the lower median of yes, partly and no; unknown and not applicable count
/// only where nothing else was given, and not applicable only where all said so. Evidence is pooled
/// from the answers that are at least as good: what shows a partly does not show a yes.
/// One description alone is left as it is.
#[must_use]
pub fn combine(descriptions: &[Description]) -> Option<Combined> {
    let first = descriptions.first()?;
    let ids: BTreeSet<&String> = descriptions
        .iter()
        .flat_map(|description| description.answers.keys())
        .collect();
    let opinions = ids
        .iter()
        .map(|id| ((*id).clone(), opinions(descriptions, id)))
        .collect();
    let mut description = first.clone();
    if descriptions.len() > 1 {
        description.respondent = Respondent::default();
        description.answers = ids
            .iter()
            .map(|id| ((*id).clone(), pooled(descriptions, id)))
            .collect();
    }
    Some(Combined {
        description,
        opinions,
    })
}

/// Whether descriptions cannot be combined: they must be of one project, and of one person each.
#[must_use]
pub fn apart(descriptions: &[Description]) -> Option<Apart> {
    let about = |description: &Description| {
        let mut kinds = description.project.kinds.clone();
        kinds.sort_unstable();
        (description.project.name.clone(), kinds)
    };
    let first = about(descriptions.first()?);
    if let Some(other) = descriptions.iter().position(|it| about(it) != first) {
        return Some(Apart::Projects(0, other));
    }
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (at, description) in descriptions.iter().enumerate() {
        if let Some(who) = description.respondent.who()
            && let Some(other) = seen.insert(who, at)
        {
            return Some(Apart::SamePerson(other, at));
        }
    }
    None
}

fn opinions(descriptions: &[Description], id: &str) -> Opinions {
    let answer =
        |description: &Description| description.answers.get(id).map(|answered| answered.answer);
    let given: Vec<Option<Answer>> = descriptions.iter().map(answer).collect();
    let answers: Vec<Answer> = given.iter().copied().flatten().collect();
    let later = |at: usize| &answers[at + 1..];
    Opinions {
        disputed: answers.contains(&Answer::Yes) && answers.contains(&Answer::No),
        pairs: (0..answers.len()).map(|at| later(at).len()).sum(),
        agreeing: (0..answers.len())
            .map(|at| {
                later(at)
                    .iter()
                    .filter(|later| **later == answers[at])
                    .count()
            })
            .sum(),
        given,
    }
}

/// All that was said about one question. Nothing of it depends on the order of the people.
fn pooled(descriptions: &[Description], id: &str) -> Answered {
    let given: Vec<(&Respondent, &Answered)> = descriptions
        .iter()
        .filter_map(|description| Some((&description.respondent, description.answers.get(id)?)))
        .collect();
    let answers: Vec<Answer> = given.iter().map(|(_, it)| it.answer).collect();
    let texts = |of: &dyn Fn(&(&Respondent, &Answered)) -> Option<String>| {
        let texts: BTreeSet<String> = given.iter().filter_map(of).collect();
        let texts: Vec<String> = texts.into_iter().collect();
        (!texts.is_empty()).then(|| texts.join(" / "))
    };
    let answer = lower_median(&answers);
    let mut evidence: Vec<Evidence> = given
        .iter()
        .filter(|(_, it)| worth(it.answer) >= worth(answer))
        .flat_map(|(_, it)| it.evidence.clone())
        .collect();
    evidence.sort_by(|a, b| order(a).cmp(&order(b)));
    evidence.dedup();
    // Answers are as old as the oldest of them.
    let answered = given
        .iter()
        .filter_map(|(who, it)| it.answered.or(who.answered))
        .min();
    Answered {
        answer,
        note: texts(&|(_, it)| it.note.clone()),
        reason: texts(&|(_, it)| it.reason.clone()),
        evidence,
        answered,
        by: texts(&|(who, it)| it.by.clone().or_else(|| who.name.clone())),
        place: Place::default(),
    }
}

fn lower_median(answers: &[Answer]) -> Answer {
    let claimed: Vec<Answer> = [Answer::No, Answer::Partly, Answer::Yes]
        .into_iter()
        .flat_map(|word| {
            answers
                .iter()
                .copied()
                .filter(move |answer| *answer == word)
        })
        .collect();
    match claimed.len() {
        0 if answers
            .iter()
            .all(|answer| *answer == Answer::NotApplicable) =>
        {
            Answer::NotApplicable
        }
        0 => Answer::Unknown,
        count => claimed[(count - 1) / 2],
    }
}

/// The order of answers, the better the higher.
fn worth(answer: Answer) -> u8 {
    match answer {
        Answer::NotApplicable | Answer::Unknown => 0,
        Answer::No => 1,
        Answer::Partly => 2,
        Answer::Yes => 3,
    }
}

/// An order for evidence, so that equal pieces meet.
fn order(evidence: &Evidence) -> impl Ord + '_ {
    let (kind, at) = match &evidence.at {
        Pointer::Path(at) => (0, at),
        Pointer::Url(at) => (1, at),
        Pointer::Text(at) => (2, at),
    };
    (kind, at, evidence.date, &evidence.note)
}
