//! What is said of a project and of its parts: verdicts, levels, readiness, states.

use super::words::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The state of one of Ostrom's principles.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Below 25 %.
    Absent,
    /// Neither absent nor present.
    Partial,
    /// At least 75 %, and every core question at least partly.
    Present,
}

impl State {
    /// Whether it is absent on the evidence, and may still turn out to be there.
    #[must_use]
    pub fn is_inconclusive(self, potential: State) -> bool {
        self == State::Absent && potential > State::Absent
    }
}

/// How robust the design is, 1 to 4.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(into = "u8", try_from = "u8")]
#[schemars(with = "u8")]
pub enum Level {
    /// 1: a mean of 50% or less.
    AtRisk = 1,
    /// 2: a mean above 50%.
    Fragile,
    /// 3: 75% or more, no principle absent, at most two partial.
    Sound,
    /// 4: every principle present, the first six with a practice that is dated.
    Robust,
}

impl Level {
    /// Every level, in order.
    pub const ALL: [Level; 4] = [Level::AtRisk, Level::Fragile, Level::Sound, Level::Robust];

    /// The level with this number.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Level> {
        Level::ALL
            .into_iter()
            .find(|level| u8::from(*level) == number)
    }

    /// The level above.
    #[must_use]
    pub fn next(self) -> Option<Level> {
        Level::from_number(u8::from(self) + 1)
    }
}

words! { Level {
    AtRisk: "1" "at risk" "précaire" "level 1" "niveau 1",
    Fragile: "2" "fragile" "level 2" "niveau 2",
    Sound: "3" "sound" "solide" "level 3" "niveau 3",
    Robust: "4" "robust" "robuste" "level 4" "niveau 4",
} }

impl TryFrom<u8> for Level {
    type Error = String;

    fn try_from(number: u8) -> Result<Level, String> {
        Level::from_number(number).ok_or_else(|| format!("{number} is not a level, 1 to 4"))
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level as u8
    }
}

/// The verdict of a questionnaire of conditions.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum GateVerdict {
    /// Own questionnaires: a due condition is not met in full.
    Fails,
    /// No resource is identified.
    NoResource,
    /// An idea with a condition, of today or of later, that is not met.
    Intention,
    /// The licence is not open.
    NotOpen,
    /// Open, without a community.
    OpenResource,
    /// Open, with a community, without shared rules.
    OpenProject,
    /// No due condition is unmet.
    InTheMaking,
    /// Every condition is met.
    Commons,
    /// Own questionnaires: every due condition is met.
    Passes,
}

words! { GateVerdict {
    Fails: "fails" "not all met" "the conditions are not all met" "pas toutes remplies"
        "les conditions ne sont pas toutes remplies",
    NoResource: "no-resource" "no resource" "sans ressource" "no shared resource described"
        "pas de ressource partagée décrite",
    Intention: "intention",
    NotOpen: "not-open" "pas ouvert" "not under an open licence" "pas sous licence ouverte",
    OpenResource: "open-resource" "ressource ouverte",
    OpenProject: "open-project" "projet ouvert",
    InTheMaking: "in-the-making" "en devenir" "commons in the making" "commun en devenir",
    Commons: "commons" "commun",
    Passes: "passes" "all met" "all conditions are met" "toutes remplies"
        "toutes les conditions sont remplies",
} }

impl GateVerdict {
    /// Whether it says something true of a project that may still turn out better. The others
    /// would state what nobody knows.
    #[must_use]
    pub fn holds_as_a_floor(self) -> bool {
        !matches!(
            self,
            GateVerdict::Fails | GateVerdict::NoResource | GateVerdict::NotOpen
        )
    }
}

/// Readiness for a stage.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Ready {
    /// Something essential is missing, or too little is there.
    NotReady,
    /// The essential is declared, and half of the whole.
    Nearly,
    /// The essential is shown, and two thirds of the whole.
    Ready,
}

impl Ready {
    /// Whether it is not ready on the evidence, and may still turn out better.
    #[must_use]
    pub fn is_inconclusive(self, potential: Ready) -> bool {
        self == Ready::NotReady && potential > Ready::NotReady
    }
}

words! { Ready {
    NotReady: "not-ready" "pas prêt",
    Nearly: "nearly" "nearly ready" "presque prêt",
    Ready: "ready" "prêt",
} }

/// A level or a verdict, evidenced and potential.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Conclusion {
    /// Nothing of it applies.
    #[serde(skip)]
    NotAsked,
    /// Too much of it does not apply.
    #[serde(skip)]
    TooMuchNotApplicable,
    /// Of conditions.
    #[serde(rename = "verdict")]
    Gates {
        /// On the evidenced reading.
        evidenced: GateVerdict,
        /// On the potential reading: if every open question were a yes.
        potential: GateVerdict,
        /// How many due conditions are met.
        met: usize,
        /// How many due conditions there are.
        of: usize,
    },
    /// Of principles.
    Level {
        /// Backed by evidence; null where too few questions are answered.
        evidenced: Option<Level>,
        /// If every open question were a yes.
        potential: Option<Level>,
    },
    /// Of a checklist.
    #[serde(rename = "readiness")]
    Ready {
        /// Backed by evidence.
        evidenced: Ready,
        /// If every open question were a yes.
        potential: Ready,
    },
}

/// What a questionnaire says in print: the conclusion, and where there is no level yet that on the
/// essentials.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Printed {
    /// The conclusion.
    pub conclusion: Conclusion,
    /// The level on the essentials, evidenced and potential; `None` where the full level is there.
    pub essentials: Option<[Level; 2]>,
}

impl Conclusion {
    /// What is told of it: a level or a verdict, where it says one.
    #[must_use]
    pub fn told(self) -> Option<Conclusion> {
        let is_none = matches!(
            self,
            Conclusion::NotAsked | Conclusion::TooMuchNotApplicable
        );
        (!is_none).then_some(self)
    }

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
            Reached::Gates(gates) => gates.word().to_owned(),
            Reached::Level(level) => u8::from(level).to_string(),
            Reached::Ready(ready) => ready.word().to_owned(),
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
            Bearing::State(evidenced, potential) if evidenced.is_inconclusive(potential) => Some(1),
            Bearing::Ready(evidenced, potential) if evidenced.is_inconclusive(potential) => Some(1),
            Bearing::State(State::Absent, _) | Bearing::Ready(Ready::NotReady, _) => Some(0),
            Bearing::State(State::Partial, _) | Bearing::Ready(Ready::Nearly, _) => Some(2),
            Bearing::State(State::Present, _) | Bearing::Ready(Ready::Ready, _) => Some(3),
        }
    }
}
