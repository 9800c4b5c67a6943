//! Answers, what stands behind them, and what they are worth.

use super::{Facet, PartialDate, Place};
use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What people answered to a question.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// True for everyone and everything concerned.
    Yes,
    /// True for some, or only informally.
    Partly,
    /// Not the case.
    No,
    /// Nobody could find out, or nobody answered. Never the same as `No`.
    Unknown,
    /// The question has no object here; a reason is given.
    NotApplicable,
}

/// What stands behind a yes or a partly, from the file alone.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Support {
    /// No evidence is given.
    Claimed,
    /// At least one piece of evidence is given.
    Documented,
    /// At least one piece is dated within the 24 months before the assessment.
    Dated,
}

/// Where a piece of evidence is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Pointer {
    /// A path in the repository, with an optional heading anchor or `#L12-L30`.
    Path(String),
    /// A web address.
    Url(String),
    /// Something one cannot link to, in words.
    Text(String),
}

/// A piece of evidence.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Evidence {
    /// Where it is.
    pub at: Pointer,
    /// When the thing it shows happened.
    pub on: Option<PartialDate>,
    /// A word about it.
    pub note: Option<String>,
}

/// An answer with all that was written beside it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// A word about it.
    pub note: Option<String>,
    /// Why the question has no object here.
    pub reason: Option<String>,
    /// What shows it.
    pub evidence: Vec<Evidence>,
    /// When it was answered.
    pub answered: Option<PartialDate>,
    /// Who answered.
    pub by: Option<String>,
    /// Where the answer stands in its file.
    pub place: Place,
}

impl Answered {
    /// Whether it was answered more than so many months ago; `default` is the day given for all
    /// answers. An answer without a date is not known to be old.
    #[must_use]
    pub fn is_older(&self, months: u32, default: Option<PartialDate>, today: Date) -> bool {
        let limit = i32::try_from(months).ok();
        let limit = limit.and_then(|months| today.checked_sub(months.months()).ok());
        match (self.answered.or(default), limit) {
            (Some(day), Some(limit)) => !day.lies_from(limit),
            (None, _) | (_, None) => false,
        }
    }
}

/// The three readings of every answer, in rising order.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reading {
    /// What is shown.
    Evidenced,
    /// What is said.
    Claimed,
    /// What it would be if all that is unknown were so.
    Potential,
}

/// One value for each reading.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize, Serialize, JsonSchema)]
pub struct Readings<T> {
    /// What is shown.
    pub evidenced: T,
    /// What is said.
    pub claimed: T,
    /// What it would be if all that is unknown were so.
    pub potential: T,
}

impl<T> Readings<T> {
    /// The value under one reading.
    pub fn of(&self, reading: Reading) -> &T {
        match reading {
            Reading::Evidenced => &self.evidenced,
            Reading::Claimed => &self.claimed,
            Reading::Potential => &self.potential,
        }
    }

    /// The same computation under each reading.
    pub fn each(mut f: impl FnMut(Reading) -> T) -> Readings<T> {
        Readings {
            evidenced: f(Reading::Evidenced),
            claimed: f(Reading::Claimed),
            potential: f(Reading::Potential),
        }
    }
}

/// Points in half steps, 0 to 2, under each reading.
pub type Points = Readings<u8>;

impl Points {
    /// A yes with enough support: what a gap becomes when it is closed.
    pub const FULL: Points = Readings {
        evidenced: 2,
        claimed: 2,
        potential: 2,
    };

    /// What an answer is worth, or `None` when it is not applicable.
    ///
    /// A claimed answer loses a half step on the evidenced reading, and so does a yes about
    /// practice that is not dated.
    #[must_use]
    pub fn of_answer(answer: Answer, support: Support, facet: Facet) -> Option<Points> {
        let claimed = match answer {
            Answer::Yes => 2,
            Answer::Partly => 1,
            Answer::No => 0,
            Answer::Unknown => {
                return Some(Readings {
                    evidenced: 0,
                    claimed: 0,
                    potential: 2,
                });
            }
            Answer::NotApplicable => return None,
        };
        let evidenced = match (answer, support, facet) {
            (Answer::Yes, Support::Dated, _)
            | (Answer::Yes, Support::Documented, Facet::Rule | Facet::State) => 2,
            (Answer::Yes, _, _) | (Answer::Partly, Support::Documented | Support::Dated, _) => 1,
            (Answer::Partly | Answer::No | Answer::Unknown | Answer::NotApplicable, _, _) => 0,
        };
        Some(Readings {
            evidenced,
            claimed,
            potential: claimed,
        })
    }
}
