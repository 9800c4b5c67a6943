//! What many projects side by side are made of: a small row for each.

use super::{
    Coverage, GapKind, GateVerdict, Kind, Level, Outcome, Questionnaire, Ready, Stage, Standing,
    State,
};

/// A score in tenths of a percent, rounded down: shown, declared, at best.
pub type Tenths = [u16; 3];

/// What a questionnaire says, as shown and at best.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Conclusion {
    /// Nothing of it applies.
    NotAsked,
    /// Conditions.
    Gates {
        /// Unknown taken as not met.
        cautious: GateVerdict,
        /// Unknown taken as met.
        best: GateVerdict,
    },
    /// Principles.
    Level {
        /// What is shown.
        cautious: Level,
        /// If all that is unknown were so.
        best: Level,
    },
    /// A checklist.
    Ready {
        /// What is shown.
        cautious: Ready,
        /// If all that is unknown were so, with evidence.
        best: Ready,
    },
}

impl Conclusion {
    /// Its place among others of its scheme, the higher the better: as shown, then at best.
    #[must_use]
    pub fn rank(self) -> (u8, u8) {
        match self {
            Conclusion::NotAsked => (0, 0),
            Conclusion::Gates { cautious, best } => (1 + cautious as u8, 1 + best as u8),
            Conclusion::Level { cautious, best } => (1 + u8::from(cautious), 1 + u8::from(best)),
            Conclusion::Ready { cautious, best } => (1 + cautious as u8, 1 + best as u8),
        }
    }

    /// Whether too little was answered to tell what is shown.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Conclusion::Gates { cautious, .. } => cautious == GateVerdict::Undetermined,
            Conclusion::Level { cautious, .. } => cautious == Level::NotEnoughAnswers,
            Conclusion::NotAsked | Conclusion::Ready { .. } => false,
        }
    }

    /// What is shown. What only the unknown keeps down is not shown: it is not a no.
    #[must_use]
    pub fn shown(self) -> Option<Reached> {
        match self {
            Conclusion::NotAsked => None,
            Conclusion::Gates { cautious, .. } => Some(Reached::from(cautious)),
            Conclusion::Level { cautious, .. } => Some(Reached::from(cautious)),
            Conclusion::Ready {
                cautious: Ready::NotReady,
                best: Ready::Nearly | Ready::Ready,
            } => Some(Reached::NotShown),
            Conclusion::Ready { cautious, .. } => Some(Reached::Ready(cautious)),
        }
    }

    /// What is reached if all that is unknown were so.
    #[must_use]
    pub fn at_best(self) -> Option<Reached> {
        match self {
            Conclusion::NotAsked => None,
            Conclusion::Gates { best, .. } => Some(Reached::from(best)),
            Conclusion::Level { best, .. } => Some(Reached::from(best)),
            Conclusion::Ready { best, .. } => Some(Reached::Ready(best)),
        }
    }
}

/// A conclusion as it is told and counted: the unknown apart from the no.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Reached {
    /// Too little is known to tell.
    NotShown,
    /// Conditions.
    Gates(GateVerdict),
    /// Principles.
    Level(Level),
    /// A checklist.
    Ready(Ready),
}

impl Reached {
    /// Its stable word: `not-shown`, a verdict, or the number of a level.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Reached::NotShown => "not-shown".to_owned(),
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
        if gate_verdict == GateVerdict::Undetermined {
            Reached::NotShown
        } else {
            Reached::Gates(gate_verdict)
        }
    }
}

impl From<Level> for Reached {
    fn from(level: Level) -> Reached {
        match level {
            Level::NotEnoughAnswers => Reached::NotShown,
            Level::Vulnerable | Level::Fragile | Level::Consolidating | Level::Robust => {
                Reached::Level(level)
            }
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
                cautious: gates.cautious,
                best: gates.best,
            },
            Outcome::Level(level) => Conclusion::Level {
                cautious: level.cautious,
                best: level.best,
            },
            Outcome::Ready { now, .. } => Conclusion::Ready {
                cautious: now.verdict,
                best: now.best,
            },
        }
    }
}

/// How a section stands, as shown and at best.
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
            Bearing::State(State::Weak, _) | Bearing::Ready(Ready::Nearly, _) => Some(2),
            Bearing::State(State::Present, _) | Bearing::Ready(Ready::Ready, _) => Some(3),
        }
    }
}

impl From<&Standing> for Bearing {
    fn from(standing: &Standing) -> Bearing {
        match standing {
            Standing::None => Bearing::None,
            Standing::State { cautious, best } => Bearing::State(*cautious, *best),
            Standing::Ready(ready) => Bearing::Ready(ready.verdict, ready.best),
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
