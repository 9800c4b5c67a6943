//! What a report is made from, and the numbers every part of it prints.

use super::Percent;
use crate::model::{Assessment, Description, Fraction, Questionnaire};

/// How much of a report is wanted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Detail {
    /// Everything.
    Full,
    /// Without the questions and what explains them: for a terminal.
    Text,
    /// Without the words of the gaps too: for many projects at once.
    Short,
}

/// What a report is made from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The file, as named on the command line.
    pub file: Option<&'a str>,
    /// The project and its answers.
    pub description: &'a Description,
    /// What it was assessed by.
    pub questionnaires: &'a [&'static Questionnaire],
    /// What was found.
    pub assessment: &'a Assessment,
}

/// A fraction in percent, rounded down to one decimal.
pub(super) fn percent(fraction: Fraction) -> Percent {
    let tenths = fraction.numer() * 1000 / fraction.denom();
    Percent::from_tenths(u16::try_from(tenths).unwrap_or(u16::MAX))
}
