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
    /// Conditions.
    Gates {
        /// Unknown taken as not met.
        evidenced: GateVerdict,
        /// Unknown taken as met.
        potential: GateVerdict,
    },
    /// Principles.
    Level {
        /// What is shown.
        evidenced: Level,
        /// If all that is unknown were so.
        potential: Level,
    },
    /// A checklist.
    Ready {
        /// What is shown.
        evidenced: Ready,
        /// If all that is unknown were so, with evidence.
        potential: Ready,
    },
}

impl Conclusion {
    /// Its place among others of its scheme, the higher the better: evidenced, then potential.
    #[must_use]
    pub fn rank(self) -> (u8, u8) {
        match self {
            Conclusion::NotAsked => (0, 0),
            Conclusion::Gates {
                evidenced,
                potential,
            } => (1 + evidenced as u8, 1 + potential as u8),
            Conclusion::Level {
                evidenced,
                potential,
            } => (1 + u8::from(evidenced), 1 + u8::from(potential)),
            Conclusion::Ready {
                evidenced,
                potential,
            } => (1 + evidenced as u8, 1 + potential as u8),
        }
    }

    /// Whether too little was answered to tell what is shown.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Conclusion::Gates { evidenced, .. } => evidenced == GateVerdict::Inconclusive,
            Conclusion::Level { evidenced, .. } => evidenced == Level::NotEnoughAnswers,
            Conclusion::NotAsked | Conclusion::Ready { .. } => false,
        }
    }

    /// What is shown. What only the unknown keeps down is not shown: it is not a no.
    #[must_use]
    pub fn evidenced(self) -> Option<Reached> {
        match self {
            Conclusion::NotAsked => None,
            Conclusion::Gates { evidenced, .. } => Some(Reached::from(evidenced)),
            Conclusion::Level { evidenced, .. } => Some(Reached::from(evidenced)),
            Conclusion::Ready {
                evidenced: Ready::NotReady,
                potential: Ready::Nearly | Ready::Ready,
            } => Some(Reached::Inconclusive),
            Conclusion::Ready { evidenced, .. } => Some(Reached::Ready(evidenced)),
        }
    }

    /// What is reached if all that is unknown were so.
    #[must_use]
    pub fn potential(self) -> Option<Reached> {
        match self {
            Conclusion::NotAsked => None,
            Conclusion::Gates { potential, .. } => Some(Reached::from(potential)),
            Conclusion::Level { potential, .. } => Some(Reached::from(potential)),
            Conclusion::Ready { potential, .. } => Some(Reached::Ready(potential)),
        }
    }
}

/// A conclusion as it is told and counted: the unknown apart from the no.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Reached {
    /// Too little is known to tell.
    Inconclusive,
    /// Conditions.
    Gates(GateVerdict),
    /// Principles.
    Level(Level),
    /// A checklist.
    Ready(Ready),
}

impl Reached {
    /// Its stable word: `inconclusive`, a verdict, or the number of a level.
    #[must_use]
    pub fn word(self) -> String {
        match self {
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

impl From<GateVerdict> for Reached {
    fn from(gate_verdict: GateVerdict) -> Reached {
        if gate_verdict == GateVerdict::Inconclusive {
            Reached::Inconclusive
        } else {
            Reached::Gates(gate_verdict)
        }
    }
}

impl From<Level> for Reached {
    fn from(level: Level) -> Reached {
        match level {
            Level::NotEnoughAnswers => Reached::Inconclusive,
            Level::AtRisk | Level::Fragile | Level::Sound | Level::Robust => Reached::Level(level),
        }
    }
}

impl Outcome {
    /// What it says, without what stands behind it.
    #[must_use]
    pub fn conclusion(&self) -> Conclusion {
        match self {
            Outcome::NotAsked { .. } => Conclusion::NotAsked,
            Outcome::Gates(gates) => Conclusion::Gates {
                evidenced: gates.evidenced,
                potential: gates.potential,
            },
            Outcome::Level(level) => Conclusion::Level {
                evidenced: level.evidenced,
                potential: level.potential,
            },
            Outcome::Ready { now, .. } => Conclusion::Ready {
                evidenced: now.verdict,
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
    /// Which of four it is: settled as absent or not ready, not shown, weak or nearly, present or
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
            } => Bearing::State(*evidenced, *potential),
            Standing::Ready(ready) => Bearing::Ready(ready.verdict, ready.potential),
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
