//! How answers are summed: question → group → section → questionnaire, exactly.
//!
//! Within a group, the mean weighted by severity; across groups and across sections, equal weights
//! over those with something applicable. That sum is linear in the points of each question, so a
//! common denominator turns every share into a whole number of *units*, and sums, thresholds,
//! gains and plans need no fraction at all.

use crate::model::{Fraction, Judged, Questionnaire, Reading, Readings, Score, Sub};
use std::collections::BTreeMap;

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
        let groups: Vec<BTreeMap<Option<Sub>, i128>> = questionnaire
            .sections
            .iter()
            .zip(questions)
            .map(|(section, questions)| {
                let mut weights = BTreeMap::new();
                for (item, judged) in section.items.iter().zip(questions.as_ref()) {
                    if judged.applies() {
                        *weights.entry(item.group).or_default() +=
                            i128::from(judged.severity.weight());
                    }
                }
                weights
            })
            .collect();
        let sections = groups.iter().filter(|weights| !weights.is_empty()).count() as i128;
        let shares = |weights: &BTreeMap<Option<Sub>, i128>| weights.len() as i128;
        let common = groups
            .iter()
            .flat_map(|weights| weights.values().map(move |weight| weight * shares(weights)))
            .fold(1, lcm);
        let whole = 2 * common * sections.max(1);
        let units = questionnaire
            .sections
            .iter()
            .zip(questions)
            .zip(&groups)
            .map(|((section, questions), weights)| {
                let unit = |judged: &Judged, group: Option<Sub>| {
                    if !judged.applies() {
                        return 0;
                    }
                    common * i128::from(judged.severity.weight())
                        / (weights[&group] * shares(weights))
                };
                section
                    .items
                    .iter()
                    .zip(questions.as_ref())
                    .map(|(item, judged)| unit(judged, item.group))
                    .collect()
            })
            .collect();
        Ledger {
            whole,
            sections,
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
pub(super) fn reaches(part: i128, whole: i128, percent: i128) -> bool {
    part * 100 >= percent * whole
}

fn lcm(a: i128, b: i128) -> i128 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    a / x * b
}
