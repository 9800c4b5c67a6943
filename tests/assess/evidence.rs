//! What stands behind the answers.

use super::*;
use commons::model::{Cited, Evidence, EvidenceProfile, Pointer};

/// A yes that rests on these files.
fn resting(on: &[&str]) -> Answered {
    let piece = |path: &&str| Evidence {
        at: Pointer::Path((*path).to_owned()),
        ..evidence(None)
    };
    answered(Answer::Yes, on.iter().map(piece).collect())
}

/// What stands behind a checklist of these answers.
fn behind(answers: Vec<Answered>, from: Stage) -> EvidenceProfile {
    let asked = Question {
        from,
        ..question("")
    };
    let questions = many("own.theme", answers.len(), &asked);
    let ids = questions.iter().map(|question| question.id);
    let description = described(ids.zip(answers));
    let own = it(Scheme::Checklist, vec![("theme", questions)]);
    judge(&[own], &description).evidence
}

/// Five answers that rest on one file, and others that rest each on its own.
fn five_and(others: usize) -> Vec<Answered> {
    let own = (0..others).map(|at| resting(&[&format!("{at}.md")]));
    let mut answers = vec![resting(&["rules.md"]); 5];
    answers.extend(own);
    answers
}

#[test]
fn a_source_is_named_when_more_than_a_third_of_the_answers_rest_on_it() {
    let rules = Cited {
        source: "rules.md".to_owned(),
        answers: 5,
    };
    let named = |others| behind(five_and(others), Stage::Idea).most_cited;
    assert_eq!(named(9), Some(rules));
    assert_eq!(named(10), None, "a third is not more than a third");
    assert_eq!(
        behind(vec![resting(&["rules.md"]); 4], Stage::Idea).most_cited,
        None
    );
}

#[test]
fn a_source_counts_once_for_each_answer_however_often_it_is_cited() {
    let twice = resting(&["rules.md#votes", "rules.md#roles"]);
    let profile = behind(vec![twice; 3], Stage::Idea);
    assert_eq!((profile.sources, profile.answers), (1, 3));
    assert_eq!(profile.most_cited, None);
}

#[test]
fn what_is_not_due_stands_behind_nothing_yet() {
    let profile = behind(five_and(0), Stage::Established);
    assert_eq!((profile.sources, profile.answers), (0, 0));
}

#[test]
fn what_is_no_evidence_is_counted_apart() {
    let hint = Evidence {
        at: Pointer::Text("our wiki".to_owned()),
        ..evidence(None)
    };
    let profile = behind(vec![answered(Answer::Yes, vec![hint])], Stage::Idea);
    let counts = (profile.sources, profile.answers, profile.not_counted);
    assert_eq!(counts, (0, 0, 1));
}
