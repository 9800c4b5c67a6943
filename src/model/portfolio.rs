//! What many projects side by side are made of: a small row for each.

use super::{
    Coverage, GapKind, GateVerdict, Kind, Level, Outcome, Questionnaire, Ready, Stage, Standing,
    State,
};

/// A score in tenths of a percent, rounded down: evidenced, claimed, potential.
pub type Tenths = [u16; 3];

/// What a questionnaire says, evidenced and potential.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Conclusion {
    /// Nothing of it applies.
    NotAsked,
    /// Too much of it does not apply.
    TooMuchNotApplicable,
    /// Conditions.
    Gates {
        /// The floor.
        evidenced: GateVerdict,
        /// The ceiling.
        potential: GateVerdict,
        /// How many due conditions are met.
        met: usize,
        /// How many due conditions there are.
        of: usize,
    },
    /// Principles.
    Level {
        /// Backed by evidence; `None` where too few questions are answered.
        evidenced: Option<Level>,
        /// If every open question were a yes.
        potential: Option<Level>,
    },
    /// A checklist.
    Ready {
        /// Backed by evidence.
        evidenced: Ready,
        /// If every open question were a yes.
        potential: Ready,
    },
}

impl Conclusion {
    /// Its place among others of its scheme, the higher the better: evidenced, then potential. What
    /// says nothing is below all that says something.
    #[must_use]
    pub fn rank(self) -> (u8, u8) {
        let level = |level: Option<Level>| level.map_or(0, u8::from);
        match self {
            Conclusion::NotAsked | Conclusion::TooMuchNotApplicable => (0, 0),
            Conclusion::Gates {
                evidenced,
                potential,
                ..
            } => (1 + evidenced as u8, 1 + potential as u8),
            Conclusion::Level {
                evidenced,
                potential,
            } => (level(evidenced), level(potential)),
            Conclusion::Ready {
                evidenced,
                potential,
            } => (1 + evidenced as u8, 1 + potential as u8),
        }
    }

    /// What evidence backs; `None` where the questionnaire says nothing.
    #[must_use]
    pub fn evidenced(self) -> Option<Reached> {
        match self {
            Conclusion::NotAsked => None,
            Conclusion::TooMuchNotApplicable => Some(Reached::NotApplicable),
            Conclusion::Gates {
                evidenced,
                potential,
                ..
            } if evidenced == potential || evidenced.holds_as_a_floor() => {
                Some(Reached::Gates(evidenced))
            }
            Conclusion::Level {
                evidenced: Some(level),
                ..
            } => Some(Reached::Level(level)),
            Conclusion::Ready {
                evidenced,
                potential,
            } if evidenced > Ready::NotReady || evidenced == potential => {
                Some(Reached::Ready(evidenced))
            }
            Conclusion::Gates { .. } | Conclusion::Level { .. } | Conclusion::Ready { .. } => {
                Some(Reached::Inconclusive)
            }
        }
    }

    /// What is reached if every open question is a yes.
    #[must_use]
    pub fn potential(self) -> Option<Reached> {
        match self {
            Conclusion::NotAsked => None,
            Conclusion::TooMuchNotApplicable => Some(Reached::NotApplicable),
            Conclusion::Gates { potential, .. } => Some(Reached::Gates(potential)),
            Conclusion::Level { potential, .. } => {
                Some(potential.map_or(Reached::Inconclusive, Reached::Level))
            }
            Conclusion::Ready { potential, .. } => Some(Reached::Ready(potential)),
        }
    }

    /// Whether open or unsupported answers could still change it so that nothing is said yet.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.evidenced() == Some(Reached::Inconclusive)
    }
}

/// A conclusion as it is told and counted: the open apart from the no.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Reached {
    /// Too much does not apply.
    NotApplicable,
    /// Open or unsupported answers could still change it.
    Inconclusive,
    /// Conditions.
    Gates(GateVerdict),
    /// Principles.
    Level(Level),
    /// A checklist.
    Ready(Ready),
}

impl Reached {
    /// Its stable word: `not-applicable`, `inconclusive`, a verdict, or the number of a level.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Reached::NotApplicable => "not-applicable".to_owned(),
            Reached::Inconclusive => "inconclusive".to_owned(),
            Reached::Gates(gates) => word(&GateVerdict::WORDS, gates),
            Reached::Level(level) => u8::from(level).to_string(),
            Reached::Ready(ready) => word(&Ready::WORDS, ready),
        }
    }
}

fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], value: T) -> String {
    let found = words.iter().find(|(_, word)| *word == value);
    found.map_or_else(String::new, |(word, _)| (*word).to_owned())
}

impl Outcome {
    /// What it says, without what stands behind it.
    #[must_use]
    pub fn conclusion(&self) -> Conclusion {
        match self {
            Outcome::NotAsked { .. } => Conclusion::NotAsked,
            Outcome::TooMuchNotApplicable => Conclusion::TooMuchNotApplicable,
            Outcome::Gates(gates) => Conclusion::Gates {
                evidenced: gates.verdict.evidenced,
                potential: gates.verdict.potential,
                met: gates.conditions.met,
                of: gates.conditions.of,
            },
            Outcome::Level(outcome) => Conclusion::Level {
                evidenced: outcome.level.evidenced,
                potential: outcome.level.potential,
            },
            Outcome::Ready { now, .. } => Conclusion::Ready {
                evidenced: now.evidenced,
                potential: now.potential,
            },
        }
    }
}

/// How a section stands, evidenced and potential.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Bearing {
    /// Nothing of it applies, or its scheme has no word for a section.
    None,
    /// A principle.
    State(State, State),
    /// A theme.
    Ready(Ready, Ready),
}

impl Bearing {
    /// Which of four it is: settled as absent or not ready, inconclusive, partial or nearly, present or
    /// ready. `None` where it has no standing.
    #[must_use]
    pub fn grade(self) -> Option<usize> {
        match self {
            Bearing::None => None,
            Bearing::State(State::Absent, State::Absent)
            | Bearing::Ready(Ready::NotReady, Ready::NotReady) => Some(0),
            Bearing::State(State::Absent, _) | Bearing::Ready(Ready::NotReady, _) => Some(1),
            Bearing::State(State::Partial, _) | Bearing::Ready(Ready::Nearly, _) => Some(2),
            Bearing::State(State::Present, _) | Bearing::Ready(Ready::Ready, _) => Some(3),
        }
    }
}

impl From<&Standing> for Bearing {
    fn from(standing: &Standing) -> Bearing {
        match standing {
            Standing::None => Bearing::None,
            Standing::State {
                evidenced,
                potential,
                ..
            } => Bearing::State(*evidenced, *potential),
            Standing::Ready(ready) => Bearing::Ready(ready.evidenced, ready.potential),
        }
    }
}

/// A section of one project.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Cell {
    /// Its score; `None` for conditions, and where nothing applies.
    pub score: Option<Tenths>,
    /// How it stands.
    pub bearing: Bearing,
}

/// A questionnaire of one project.
#[derive(Clone, Debug, PartialEq)]
pub struct RowResult {
    /// Which.
    pub questionnaire: &'static Questionnaire,
    /// What it says.
    pub conclusion: Conclusion,
    /// How much of it was answered.
    pub coverage: Coverage,
    /// Its score; never for conditions.
    pub score: Option<Tenths>,
    /// What it says after review, with the score in tenths of a percent, where there is a review.
    pub reviewed: Option<(Conclusion, Option<u16>)>,
    /// Its sections, in order.
    pub cells: Box<[Cell]>,
}

/// One project among many.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its file, as named on the command line.
    pub file: Box<str>,
    /// Its name.
    pub name: Box<str>,
    /// What is shared.
    pub kinds: Box<[Kind]>,
    /// The stage it is assessed at: its own.
    pub stage: Stage,
    /// Distinct questions over all questionnaires.
    pub coverage: Coverage,
    /// How many things there are to look at.
    pub alerts: usize,
    /// What each questionnaire says.
    pub results: Box<[RowResult]>,
}

/// A project on its way into a portfolio: its row, and what only the counts need.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectSummary {
    /// Its row.
    pub row: Row,
    /// The questions that apply to it.
    pub asked: Vec<&'static str>,
    /// Those of them that are gaps.
    pub gaps: Vec<(&'static str, GapKind)>,
}
