//! What a project wants to reach, against what it has reached.

use crate::model::{
    Conclusion, DatedTarget, GateVerdict, Goal, Lang, Level, Questionnaire, Reached, Ready,
};
use crate::words;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// A goal that a project has set itself.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TargetPart {
    /// The questionnaire’s id, such as `ostrom`.
    pub questionnaire: &'static str,
    /// The level (principles).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// The verdict (conditions and checklists).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<&'static str>,
    /// The year, month or day at whose end it is to be reached.
    pub by: String,
    /// Whether it is reached, as evidenced.
    pub reached: bool,
    /// Whether that day has passed.
    pub overdue: bool,
    /// All of it in a sentence.
    pub words: String,
    /// The last day, for a drawing.
    #[serde(skip)]
    pub day: String,
    /// The goal in words, for a drawing.
    #[serde(skip)]
    pub goal: String,
    /// The rank of the goal on the scale of its questionnaire.
    #[serde(skip)]
    pub rank: u8,
}

impl TargetPart {
    /// A target against what a questionnaire says on a day; `None` for what no project sets itself.
    pub(super) fn new(
        set: &DatedTarget,
        questionnaire: &Questionnaire,
        now: Conclusion,
        date: Date,
        lang: Lang,
    ) -> Option<TargetPart> {
        let goal = goal_of(set.target.goal)?;
        let found = now.evidenced();
        let says = |it: &Reached| !matches!(it, Reached::Inconclusive | Reached::NotApplicable);
        let reached = found.filter(says).is_some_and(|found| found >= goal);
        let overdue = set.by.ends_before(date);
        let told = |it: Reached| words::reached(it, questionnaire.scheme, lang);
        let now = found.map_or_else(|| words::not_asked(lang).to_owned(), told);
        let by = set.by.to_string();
        let (level, verdict) = match goal {
            Reached::Level(level) => (Some(level), None),
            Reached::Gates(verdict) => (None, Some(GateVerdict::word(verdict))),
            Reached::Ready(ready) => (None, Some(Ready::word(ready))),
            Reached::Inconclusive | Reached::NotApplicable => (None, None),
        };
        Some(TargetPart {
            questionnaire: questionnaire.id,
            level,
            verdict,
            reached,
            overdue,
            words: words::target(&told(goal), &by, (reached, overdue), &now, lang),
            by,
            day: set.by.last_day().to_string(),
            goal: told(goal),
            rank: rank(goal),
        })
    }
}

/// The goals that a project may set itself.
fn goal_of(goal: Goal) -> Option<Reached> {
    match goal {
        Goal::EnoughAnswers => None,
        Goal::Gate(verdict) => Some(Reached::Gates(verdict)),
        Goal::Level(level) => Some(Reached::Level(level)),
        Goal::Ready(ready) => Some(Reached::Ready(ready)),
    }
}

/// The place of a goal on the scale on which [`Conclusion::rank`] counts.
fn rank(goal: Reached) -> u8 {
    match goal {
        Reached::NotApplicable | Reached::Inconclusive => 0,
        Reached::Gates(verdict) => 1 + verdict as u8,
        Reached::Level(level) => level.into(),
        Reached::Ready(ready) => 1 + ready as u8,
    }
}
