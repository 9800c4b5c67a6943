//! What several people answered about one project.

use super::{Answer, Description, Fraction};
use std::collections::BTreeMap;

/// The answers that have an order, the lowest first.
const ORDER: [Answer; 3] = [Answer::No, Answer::Partly, Answer::Yes];

fn count(given: &[Option<Answer>], wanted: Answer) -> i128 {
    given
        .iter()
        .filter(|answer| **answer == Some(wanted))
        .count() as i128
}

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

/// Why descriptions cannot be combined; each by its number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Apart {
    /// They describe different projects.
    Projects(usize, usize),
    /// One person would be counted twice.
    SamePerson(usize, usize),
}

impl Apart {
    /// The two that it is about.
    #[must_use]
    pub fn both(self) -> (usize, usize) {
        match self {
            Apart::Projects(one, other) | Apart::SamePerson(one, other) => (one, other),
        }
    }
}

/// How well several people agree beyond chance: Krippendorff’s alpha, ordinal over no, partly and yes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Alpha {
    /// 1 is full agreement, 0 what chance would give; `None` where the answers do not vary.
    pub value: Option<Fraction>,
    /// Pairs of people who both said yes, partly or no.
    pub pairs: usize,
}

impl Combined {
    /// Krippendorff’s alpha over these questions. Unknown and not applicable are left out.
    #[must_use]
    pub fn alpha<'i>(&self, questions: impl IntoIterator<Item = &'i str>) -> Alpha {
        let found = questions.into_iter().filter_map(|id| self.opinions.get(id));
        let units: Vec<[i128; 3]> = found
            .map(|opinions| ORDER.map(|answer| count(&opinions.given, answer)))
            .filter(|counts| counts.iter().sum::<i128>() > 1)
            .collect();
        let pairs: i128 = units
            .iter()
            .map(|counts| counts.iter().sum::<i128>())
            .map(|people| people * (people - 1) / 2)
            .sum();
        // How often each value stands in a pair, over all units.
        let margins = [0, 1, 2].map(|at| units.iter().map(|counts| counts[at]).sum::<i128>());
        let all: i128 = margins.iter().sum();
        // Twice the distance of two values, squared: the ranks between them.
        let distance = |a: usize, b: usize| {
            let (a, b) = (a.min(b), a.max(b));
            let between: i128 = margins[a..=b].iter().sum();
            (2 * between - margins[a] - margins[b]).pow(2)
        };
        let apart = |counts: &[i128; 3]| -> i128 {
            let sum = |a: usize| (0..3).map(move |b| (a, b));
            let each = (0..3).flat_map(sum).filter(|(a, b)| a != b);
            each.map(|(a, b)| counts[a] * counts[b] * distance(a, b))
                .sum()
        };
        let observed: Fraction = units
            .iter()
            .map(|counts| Fraction::new(apart(counts), counts.iter().sum::<i128>() - 1))
            .sum();
        let expected = apart(&margins);
        let value =
            (expected > 0).then(|| Fraction::from(1) - observed * Fraction::new(all - 1, expected));
        Alpha {
            value,
            pairs: usize::try_from(pairs).unwrap_or_default(),
        }
    }

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
