//! What an assessment finds: plain results, without words.

use super::words::words;
use super::{
    Answer, Bearing, Conclusion, Effort, GateVerdict, Level, PartialDate, Points, Questionnaire,
    Reached, Readings, Ready, ReviewOutcome, Scheme, Severity, Stage, State, Support,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An exact fraction, not always in lowest terms: reducing costs more than comparing. No threshold
/// is ever compared with a rounded number.
pub type Fraction = num_rational::Ratio<i128>;

/// A score from 0 to 1 under each reading; `None` where nothing applies.
pub type Score = Option<Readings<Fraction>>;

/// How much of what applies was answered.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize, Serialize, JsonSchema)]
pub struct Coverage {
    /// Questions with an answer other than unknown.
    pub answered: usize,
    /// Questions that are due and applicable.
    pub applicable: usize,
    /// Questions that are due and not applicable.
    pub not_applicable: usize,
}

/// A question with its answer, judged.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Judged {
    /// Whether it is asked at the project's stage.
    pub due: bool,
    /// The answer.
    pub answer: Answer,
    /// What stands behind it.
    pub support: Support,
    /// What it is worth; `None` when it is not applicable.
    pub points: Option<Points>,
    /// How much it weighs at the project's stage.
    pub severity: Severity,
}

impl Judged {
    /// Due and applicable.
    #[must_use]
    pub fn applies(&self) -> bool {
        self.due && self.points.is_some()
    }

    /// Whether it lowers or may lower the evidenced reading, and how.
    ///
    /// A partly is always something to complete, even when evidence is lacking as well.
    #[must_use]
    pub fn gap(&self) -> Option<GapKind> {
        match self.answer {
            _ if !self.due => None,
            Answer::NotApplicable => None,
            Answer::Unknown => Some(GapKind::Answer),
            Answer::No | Answer::Partly => Some(GapKind::Fix),
            Answer::Yes => {
                (self.points?.evidenced < Points::FULL.evidenced).then_some(GapKind::AddEvidence)
            }
        }
    }
}

/// A section, judged.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SectionResult {
    /// Its score under each reading; nothing where nothing applies.
    pub score: Score,
    /// How much of it was answered.
    pub coverage: Coverage,
    /// Its state (principles) or verdict (checklists).
    pub standing: Standing,
    /// Its questions, in order.
    pub questions: Vec<Judged>,
}

/// How a section stands, after its questionnaire's scheme.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Standing {
    /// Nothing of it applies, or its scheme has no word for a section.
    None,
    /// A principle's state on the evidenced and the potential reading.
    State {
        /// On the evidenced reading.
        evidenced: State,
        /// If every open question were a yes.
        potential: State,
        /// After review, where there is one.
        reviewed: Option<State>,
    },
    /// A theme's readiness.
    Ready(ReadyOutcome),
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

/// How many due conditions there are, and how they stand on the evidenced reading: each is counted
/// once.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize, Serialize, JsonSchema)]
pub struct Conditions {
    /// Due conditions that apply.
    pub of: usize,
    /// Met, with enough evidence.
    pub met: usize,
    /// Partly met, with evidence.
    pub partly: usize,
    /// Not met.
    pub unmet: usize,
    /// Not answered.
    pub unknown: usize,
    /// Answered yes or partly, without enough evidence.
    pub without_evidence: usize,
}

/// What a questionnaire of conditions says: evidenced is the floor, potential the ceiling.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, JsonSchema)]
pub struct GatesOutcome {
    /// The verdict of each reading.
    #[serde(flatten)]
    pub verdict: Readings<GateVerdict>,
    /// The due conditions, counted.
    #[serde(flatten)]
    pub conditions: Conditions,
    /// The due conditions that are unknown or lack evidence, by id.
    pub open: Vec<&'static str>,
    /// The conditions of later stages that are not met yet, by id.
    pub to_come: Vec<&'static str>,
}

/// What a questionnaire of principles says.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, JsonSchema)]
pub struct LevelOutcome {
    /// The level of each reading, 1 to 4; null where too few questions are answered.
    #[serde(flatten)]
    pub level: Readings<Option<Level>>,
    /// How many answers a level needs.
    pub needed: usize,
    /// The same rules applied to the core questions alone, where there are some.
    pub essentials: Option<Essentials>,
    /// The sections that are not present on the evidenced reading, worst first.
    pub held_back_by: Vec<&'static str>,
    /// Those of the first six principles in which no practice is dated.
    pub practice_not_evidenced: Vec<&'static str>,
    /// Whole principles that do not apply.
    pub not_applicable: Vec<&'static str>,
}

/// The level on the essentials.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize, JsonSchema)]
pub struct Essentials {
    /// The level of each reading; null where too few of them are answered.
    #[serde(flatten)]
    pub level: Readings<Option<Level>>,
    /// Core questions that are answered; not applicable is an answer.
    pub answered: usize,
    /// Core questions that are due.
    pub of: usize,
}

/// How many questions of a section stand how.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, JsonSchema)]
pub struct Tally {
    /// Answered yes.
    pub done: usize,
    /// Answered partly.
    pub partly: usize,
    /// Answered no.
    pub missing: usize,
    /// Not answered.
    pub unknown: usize,
}

/// A readiness with what it would be on the potential reading.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ReadyOutcome {
    /// On the evidenced reading.
    pub evidenced: Ready,
    /// On the potential reading.
    pub potential: Ready,
    /// After review, where there is one.
    pub reviewed: Option<Ready>,
    /// What it was made from.
    pub tally: Tally,
}

/// Readiness for the stage after this one.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, JsonSchema)]
pub struct NextStage {
    /// The stage that is meant.
    pub stage: Stage,
    /// The readiness there.
    pub evidenced: Ready,
    /// If every open question were a yes.
    pub potential: Ready,
    /// With what a reviewer who looked has found; left out without a review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<Ready>,
    /// Sections that are not ready there.
    pub held_back_by: Vec<&'static str>,
    /// Questions that become due there and are not answered yes.
    pub new: Vec<&'static str>,
}

/// What a questionnaire says, after its scheme.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// Nothing of it applies: from which stage it is asked, if ever, of these kinds.
    NotAsked {
        /// The first stage at which something of it is due.
        from: Option<Stage>,
    },
    /// More than a quarter of what is due does not apply: what is left is too little to judge by.
    TooMuchNotApplicable,
    /// Conditions.
    Gates(GatesOutcome),
    /// Principles.
    Level(LevelOutcome),
    /// A checklist.
    Ready {
        /// As ready as the least ready section.
        now: ReadyOutcome,
        /// The sections that hold it back.
        held_back_by: Vec<&'static str>,
        /// The stage after, when something new is due then.
        next: Option<NextStage>,
    },
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

    /// What evidence backs, as a word in files: a verdict, `level-1` to `level-4`, `inconclusive`,
    /// `not-applicable` or `not-asked`.
    #[must_use]
    pub fn evidenced(&self) -> String {
        match self.conclusion().evidenced() {
            None => "not-asked".to_owned(),
            Some(Reached::Level(level)) => format!("level-{}", u8::from(level)),
            Some(reached) => reached.word(),
        }
    }
}

/// A questionnaire, judged.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct QuestionnaireResult {
    /// Its scheme.
    pub scheme: Scheme,
    /// How much of it was answered.
    pub coverage: Coverage,
    /// Its score; never for conditions, which are not averaged.
    pub score: Score,
    /// What it says.
    pub outcome: Outcome,
    /// Its sections, in order.
    pub sections: Vec<SectionResult>,
    /// What it says after review, where there is one.
    pub reviewed: Option<Conclusion>,
    /// The shortest way up, when there is one.
    pub plan: Option<Plan>,
}

impl QuestionnaireResult {
    /// The questions of each section.
    pub fn questions(&self) -> impl Iterator<Item = &[Judged]> {
        let sections = self.sections.iter();
        sections.map(|section| section.questions.as_slice())
    }
}

/// Something to look at.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum AlertId {
    /// Much is declared and little is shown.
    ClaimsWithoutEvidence,
    /// Rules exist more on paper than in use.
    RulesOnPaper,
    /// Called a commons, while something that makes one is answered no.
    NameOnly,
}

words! { AlertId {
    ClaimsWithoutEvidence: "claims-without-evidence",
    RulesOnPaper: "rules-on-paper",
    NameOnly: "name-only",
} }

/// An alert with what set it off.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Alert {
    /// Claimed exceeds evidenced by more than 25 points on this questionnaire.
    ClaimsWithoutEvidence {
        /// The questionnaire's position.
        questionnaire: usize,
        /// Its claimed score.
        claimed: Fraction,
        /// Its evidenced score.
        evidenced: Fraction,
    },
    /// The mean of the rules exceeds that of the practices by 30 points or more.
    RulesOnPaper {
        /// The mean of the answered rule questions.
        rules: Fraction,
        /// The mean of the answered practice questions.
        practices: Fraction,
    },
    /// A question that tells a commons from its name is answered no.
    NameOnly {
        /// The question's id.
        question: &'static str,
    },
}

impl Alert {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> AlertId {
        match self {
            Alert::ClaimsWithoutEvidence { .. } => AlertId::ClaimsWithoutEvidence,
            Alert::RulesOnPaper { .. } => AlertId::RulesOnPaper,
            Alert::NameOnly { .. } => AlertId::NameOnly,
        }
    }
}

/// What stands behind the answers of a project. It changes no score.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, JsonSchema)]
pub struct EvidenceProfile {
    /// Distinct sources.
    pub sources: usize,
    /// Answers that have at least one.
    pub answers: usize,
    /// The source behind more than a third of them, where there is one.
    pub most_cited: Option<Cited>,
    /// Pieces of evidence that are none: texts too short to name anything, the project file itself.
    pub not_counted: usize,
}

/// A source and how much rests on it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, JsonSchema)]
pub struct Cited {
    /// The path, the address or the text.
    pub source: String,
    /// How many answers it stands behind.
    pub answers: usize,
}

/// Something that is already there: a yes with enough evidence.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Strength {
    /// The position of the questionnaire it is shown under.
    pub questionnaire: usize,
    /// The position of its section.
    pub section: usize,
    /// The question's id.
    pub question: &'static str,
}

/// What a gap asks for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GapKind {
    /// Do it, or complete it.
    Fix,
    /// Answer it.
    Answer,
    /// Add evidence.
    AddEvidence,
}

words! { GapKind {
    Fix: "fix",
    Answer: "answer",
    AddEvidence: "add-evidence",
} }

/// How much closing a gap matters, the most first.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GapClass {
    /// A condition that is not met in full.
    Condition,
    /// An essential question.
    Essential,
    /// It alone turns a principle's state or the level.
    Decisive,
    /// An important question.
    Important,
    /// An optional question.
    Optional,
}

words! { GapClass {
    Condition: "condition",
    Essential: "essential",
    Decisive: "decisive",
    Important: "important",
    Optional: "optional",
} }

/// Something to do, find out or show.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Gap {
    /// The question's id.
    pub question: &'static str,
    /// What it asks for.
    pub kind: GapKind,
    /// How much it matters.
    pub class: GapClass,
    /// How much work it is.
    pub effort: Effort,
    /// The largest rise of a questionnaire's evidenced score if it becomes a yes with enough
    /// support, from 0 to 1; `None` where the question is only a condition.
    pub gain: Option<Fraction>,
}

/// What a plan leads to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Goal {
    /// Enough answers for a level.
    EnoughAnswers,
    /// A verdict on conditions.
    Gate(GateVerdict),
    /// A level.
    Level(Level),
    /// A readiness.
    Ready(Ready),
}

impl Goal {
    /// Whether a questionnaire can reach it at all.
    #[must_use]
    pub fn is_of(self, questionnaire: &Questionnaire) -> bool {
        match self {
            Goal::EnoughAnswers => false,
            Goal::Gate(verdict) => {
                let passes = matches!(verdict, GateVerdict::Passes | GateVerdict::Fails);
                questionnaire.scheme == Scheme::Gates && passes == (questionnaire.id != "commons")
            }
            Goal::Level(_) => questionnaire.scheme == Scheme::Principles,
            Goal::Ready(_) => questionnaire.scheme == Scheme::Checklist,
        }
    }
}

/// A goal that was asked for, of one questionnaire or of the first that has such goals.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Target {
    /// The questionnaire's id.
    pub questionnaire: Option<String>,
    /// The verdict, the level or the readiness.
    pub goal: Goal,
}

impl Target {
    /// The questionnaire it is of, among these: the one it names, else the first that can reach it.
    pub fn among(
        &self,
        mut asked: impl Iterator<Item = &'static Questionnaire>,
    ) -> Option<&'static Questionnaire> {
        asked.find(|it| match &self.questionnaire {
            Some(id) => it.id == *id && self.goal.is_of(it),
            None => self.goal.is_of(it),
        })
    }
}

/// A goal that a project has set itself, and until when.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DatedTarget {
    /// The goal.
    pub target: Target,
    /// The day, month or year at whose end it is to be reached.
    pub by: PartialDate,
}

/// The least work that reaches a goal.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Plan {
    /// Where the plan leads.
    pub goal: Goal,
    /// The sum of the efforts (small 1, medium 2, large 4).
    pub effort: u32,
    /// The questions to settle, in the order of the gaps.
    pub steps: Vec<&'static str>,
}

/// Answers to a questionnaire that was not selected.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct UnscoredAnswers {
    /// The questionnaire’s id, such as `ostrom`.
    pub questionnaire: String,
    /// How many answers were kept without being scored.
    pub answers: usize,
}

/// All that is found about one project.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Assessment {
    /// The day it speaks of.
    pub date: Date,
    /// The stage it speaks of.
    pub stage: Stage,
    /// Distinct questions, over all questionnaires.
    pub coverage: Coverage,
    /// The questionnaires, in the order asked for.
    pub questionnaires: Vec<QuestionnaireResult>,
    /// What stands behind the answers.
    pub evidence: EvidenceProfile,
    /// Things to look at.
    pub alerts: Vec<Alert>,
    /// What is already there, the strongest principle first.
    pub strengths: Vec<Strength>,
    /// What reviewers found, where somebody did.
    pub review: Option<ReviewOutcome>,
    /// What to do, find out or show, first things first.
    pub gaps: Vec<Gap>,
    /// The position of the questionnaire whose plan comes first.
    pub plan: Option<usize>,
    /// Answers that were kept and not scored.
    pub unscored: Vec<UnscoredAnswers>,
}

impl Assessment {
    /// Whether anything was assessed at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.coverage.applicable == 0
    }
}
