//! How answers are summed: question → half → group → section → questionnaire, exactly.
//!
//! A group of a questionnaire of principles has two halves, what is written and what is in use:
//! neither a constitution on paper nor a custom that nobody wrote down is more than half of it.
//! Within a half, the mean weighted by severity; across halves, groups and sections, equal weights
//! over those with something applicable. That sum is linear in the points of each question, so a
//! common denominator turns every share into a whole number of *units*, and sums, thresholds,
//! gains and plans need no fraction at all.

use crate::model::{Fraction, Item, Judged, Questionnaire, Reading, Readings, Scheme, Score, Sub};
use std::collections::BTreeMap;

/// A question by its section's position and its own.
pub(super) type At = (usize, usize);

/// The weights of what applies in each half of each group of a section.
type Groups = BTreeMap<Option<Sub>, BTreeMap<bool, i128>>;

/// What each half point of each question is worth, in units of a common whole.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// The units of a full score.
    whole: i128,
    /// How many sections have something applicable.
    sections: i128,
    /// The units of a half point, by section and question; 0 where it does not apply.
    units: Vec<Vec<i128>>,
}

impl Ledger {
    /// Prepares the sums for the questions that apply.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, questions: &[impl AsRef<[Judged]>]) -> Ledger {
        let halves = questionnaire.scheme == Scheme::Principles;
        let half_of = |item: &Item| halves && item.question.facet.is_written();
        let sections: Vec<Groups> = questionnaire
            .sections
            .iter()
            .zip(questions)
            .map(|(section, questions)| {
                let mut groups = Groups::new();
                for (item, judged) in section.items.iter().zip(questions.as_ref()) {
                    if judged.applies() {
                        let group = groups.entry(item.group).or_default();
                        *group.entry(half_of(item)).or_default() +=
                            i128::from(judged.severity.weight());
                    }
                }
                groups
            })
            .collect();
        // A weight of one is this part of its section.
        let part = |groups: &Groups, group: &BTreeMap<bool, i128>, weight: i128| {
            weight * group.len() as i128 * groups.len() as i128
        };
        let parts = sections.iter().flat_map(|groups| {
            let halves = groups
                .values()
                .flat_map(|group| group.values().map(move |it| (group, *it)));
            halves.map(move |(group, weight)| part(groups, group, weight))
        });
        let common = parts.fold(1, lcm);
        let asked = sections.iter().filter(|groups| !groups.is_empty()).count() as i128;
        let whole = 2 * common * asked.max(1);
        let units = questionnaire
            .sections
            .iter()
            .zip(questions)
            .zip(&sections)
            .map(|((section, questions), groups)| {
                let unit = |item: &Item, judged: &Judged| {
                    if !judged.applies() {
                        return 0;
                    }
                    let group = &groups[&item.group];
                    let weight = i128::from(judged.severity.weight());
                    common * weight / part(groups, group, group[&half_of(item)])
                };
                let pairs = section.items.iter().zip(questions.as_ref());
                pairs.map(|(item, judged)| unit(item, judged)).collect()
            })
            .collect();
        Ledger {
            whole,
            sections: asked,
            units,
        }
    }

    /// The units of a full score of the questionnaire.
    #[must_use]
    pub fn whole(&self) -> i128 {
        self.whole
    }

    /// The units of a full score of one section.
    #[must_use]
    pub fn section_whole(&self) -> i128 {
        self.whole / self.sections.max(1)
    }

    /// The units of a half point of a question.
    #[must_use]
    pub fn unit(&self, section: usize, item: usize) -> i128 {
        self.units[section][item]
    }

    /// The units a section has under a reading, or `None` when nothing of it applies.
    #[must_use]
    pub fn section(&self, at: usize, questions: &[Judged], reading: Reading) -> Option<i128> {
        let mut applies = false;
        let mut sum = 0;
        for (judged, unit) in questions.iter().zip(&self.units[at]) {
            if let Some(points) = judged.points.filter(|_| judged.due) {
                applies = true;
                sum += unit * i128::from(*points.of(reading));
            }
        }
        applies.then_some(sum)
    }

    /// The units of the whole questionnaire under a reading.
    #[must_use]
    pub fn total(&self, questions: &[impl AsRef<[Judged]>], reading: Reading) -> i128 {
        let sections = questions.iter().map(AsRef::as_ref).enumerate();
        sections
            .filter_map(|(at, questions)| self.section(at, questions, reading))
            .sum()
    }

    /// A section's score.
    #[must_use]
    pub fn score_of(&self, at: usize, questions: &[Judged]) -> Score {
        self.section(at, questions, Reading::Evidenced)?;
        let units = |reading| self.section(at, questions, reading).unwrap_or_default();
        Some(Readings::each(|reading| {
            Fraction::new_raw(units(reading), self.section_whole())
        }))
    }

    /// The questionnaire's score.
    #[must_use]
    pub fn score(&self, questions: &[impl AsRef<[Judged]>]) -> Score {
        (self.sections > 0).then(|| {
            Readings::each(|reading| Fraction::new_raw(self.total(questions, reading), self.whole))
        })
    }
}

/// Whether `part` of `whole` is at least this many percent.
pub(super) fn reaches(part: i128, whole: i128, percent: u8) -> bool {
    part * 100 >= i128::from(percent) * whole
}

fn lcm(a: i128, b: i128) -> i128 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    a / x * b
}
