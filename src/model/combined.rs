//! What several people answered about one project.

use super::{Answer, Description, Fraction};
use std::collections::BTreeMap;

/// What several people answered to one question.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Opinions {
    /// The answer of each person, in the order of the descriptions; `None` where none was given.
    pub given: Vec<Option<Answer>>,
    /// Whether both yes and no were given.
    pub disputed: bool,
    /// Pairs of people who both answered.
    pub pairs: usize,
    /// Those of them who gave the same answer.
    pub agreeing: usize,
}

/// The answers of several people, as one description and question by question.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Combined {
    /// The head of the first description with the combined answers.
    pub description: Description,
    /// What was answered to each question, by id.
    pub opinions: BTreeMap<String, Opinions>,
}

impl Combined {
    /// The share of pairs of people who gave the same answer to these questions; `None` when no
    /// two people answered the same one.
    #[must_use]
    pub fn agreement<'i>(&self, questions: impl IntoIterator<Item = &'i str>) -> Option<Fraction> {
        let found = questions.into_iter().filter_map(|id| self.opinions.get(id));
        let (agreeing, pairs) = found.fold((0, 0), |(agreeing, pairs), it| {
            (agreeing + it.agreeing, pairs + it.pairs)
        });
        if pairs == 0 {
            return None;
        }
        let exact = |count: usize| i128::try_from(count).ok();
        Some(Fraction::new(exact(agreeing)?, exact(pairs)?))
    }
}
