//! How answers are summed: question → half → group → section → questionnaire, exactly.
//!
//! A group of a questionnaire of principles has two halves, what is written and what is in use:
//! neither a constitution on paper nor a custom that nobody wrote down is more than half of it.
//! Within a half, the mean weighted by severity; across halves, groups and sections, equal weights
//! over those with something applicable. That sum is linear in the points of each question, so a
//! common denominator turns every share into a whole number of *units*, and sums, thresholds,
//! gains and plans need no fraction at all.

use crate::model::{
    Fraction, Item, Judged, Questionnaire, Reading, Readings, Scheme, Score, Section, Sub,
};

/// A question by its section's position and its own.
pub(super) type At = (usize, usize);

/// A group of a section. Which part of the section a weight of one is in each half, as its reciprocal; 0
/// where nothing applies.
struct Group {
    of: Option<Sub>,
    halves: [i128; 2],
}

/// The groups of a section in which something applies.
fn groups(section: &Section, questions: &[Judged], half_of: impl Fn(&Item) -> usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (item, judged) in section.items.iter().zip(questions) {
        if judged.applies() {
            let known = groups.iter().position(|group| group.of == item.group);
            let at = known.unwrap_or_else(|| {
                let (of, halves) = (item.group, [0; 2]);
                groups.push(Group { of, halves });
                groups.len() - 1
            });
            groups[at].halves[half_of(item)] += i128::from(judged.severity.weight());
        }
    }
    let count = groups.len();
    for group in &mut groups {
        let asked = group.halves.iter().filter(|sum| **sum > 0).count();
        group.halves = group.halves.map(|sum| sum * (asked * count) as i128);
    }
    groups
}

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
        let half_of = |item: &Item| usize::from(halves && item.question.facet.is_written());
        let sections = questionnaire.sections.iter().zip(questions);
        let mut sections: Vec<Vec<Group>> = sections
            .map(|(section, questions)| groups(section, questions.as_ref(), half_of))
            .collect();
        let parts = sections.iter().flatten().flat_map(|group| group.halves);
        let common = parts.filter(|part| *part > 0).fold(1, lcm);
        // Once for each half, for a division of such wide numbers takes long: what a weight of one is worth.
        for group in sections.iter_mut().flatten() {
            group.halves = group
                .halves
                .map(|part| common.checked_div(part).unwrap_or(0));
        }
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
                    let group = groups.iter().find(|group| group.of == item.group);
                    let worth = group.map_or(0, |group| group.halves[half_of(item)]);
                    worth * i128::from(judged.severity.weight())
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
    // Most parts are the same few numbers.
    if a % b == 0 {
        return a;
    }
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    a / x * b
}
