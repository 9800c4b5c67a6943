//! What a badge says: the verdict of one questionnaire on what is shown, dated.

use super::Source;
use crate::model::{
    Conclusion, GateVerdict, Lang, Level, Outcome, Questionnaire, QuestionnaireResult, Reached,
    Ready, Stage,
};
use crate::words;
use schemars::JsonSchema;
use serde::Serialize;

sentences_of!(say, "report-badge");

/// What a badge says of a questionnaire: of what is shown, never of what could be.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct BadgePart {
    /// The questionnaire’s id, such as `ostrom`.
    pub questionnaire: &'static str,
    /// The questionnaire’s version: it rises when a change can change somebody’s score.
    pub version: u32,
    /// What evidence backs: a verdict, `level-1` to `level-4`,
    /// `inconclusive`, `not-applicable` or `not-asked`.
    pub verdict: String,
    /// The words on its left.
    pub label: String,
    /// The words on its right.
    pub message: String,
    /// The same in full sentences, for those who do not see it.
    pub title: String,
    /// How far it goes: for a colour, which never stands alone.
    pub tone: Tone,
}

/// How far a verdict goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// It cannot be told.
    Untold,
    /// Something essential is missing.
    Low,
    /// On the way.
    Middle,
    /// All that was asked for.
    High,
}

/// The badge of each questionnaire: first those of which something is asked, in their order.
pub(super) fn parts(source: Source<'_>, lang: Lang) -> Vec<BadgePart> {
    let all = source
        .questionnaires
        .iter()
        .zip(&source.assessment.questionnaires);
    let (asked, not): (Vec<_>, Vec<_>) =
        all.partition(|(_, result)| !matches!(result.outcome, Outcome::NotAsked { .. }));
    let in_order = asked.into_iter().chain(not);
    in_order
        .map(|(it, result)| part(source, it, result, lang))
        .collect()
}

fn part(
    source: Source<'_>,
    questionnaire: &Questionnaire,
    result: &QuestionnaireResult,
    lang: Lang,
) -> BadgePart {
    let stage = source.assessment.stage;
    let what = says(&result.outcome, stage, lang);
    let date = source.assessment.date;
    BadgePart {
        questionnaire: questionnaire.id,
        version: questionnaire.version,
        verdict: result.outcome.evidenced(),
        label: format!("{} v{}", questionnaire.id, questionnaire.version),
        message: format!("{what} · {date}"),
        title: title(source, questionnaire, result, &what, lang),
        tone: Tone::of(result.outcome.conclusion()),
    }
}

fn title(
    source: Source<'_>,
    questionnaire: &Questionnaire,
    result: &QuestionnaireResult,
    what: &str,
    lang: Lang,
) -> String {
    // A title that asks is answered.
    let title = questionnaire.title.get(lang);
    format!(
        "{}. {}. {} v{}, {}. {}",
        source.description.project.name,
        lang.titled(title, &words::capital(what)),
        questionnaire.id,
        questionnaire.version,
        source.assessment.date,
        words::coverage(result.coverage, lang)
    )
}

/// Its words.
fn says(outcome: &Outcome, stage: Stage, lang: Lang) -> String {
    let conclusion = outcome.conclusion();
    match outcome {
        Outcome::NotAsked { .. } => say::not_asked_yet(lang).to_owned(),
        Outcome::TooMuchNotApplicable => say::too_much_not_applicable(lang).to_owned(),
        Outcome::Gates(_) => words::evidenced(conclusion, lang) + &words::tally(conclusion),
        Outcome::Level(outcome) => match outcome.level.evidenced {
            None => words::evidenced(conclusion, lang),
            Some(level) => words::level(level, lang),
        },
        Outcome::Ready { .. } => {
            let words = words::evidenced(conclusion, lang);
            format!("{words} ({})", words::stage(stage, lang))
        }
    }
}

impl Tone {
    /// Its stable word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Tone::Untold => "untold",
            Tone::Low => "low",
            Tone::Middle => "middle",
            Tone::High => "high",
        }
    }

    /// How far what evidence backs goes.
    #[must_use]
    pub fn of(conclusion: Conclusion) -> Tone {
        match conclusion.evidenced() {
            None | Some(Reached::NotApplicable | Reached::Inconclusive) => Tone::Untold,
            Some(Reached::Gates(verdict)) => gate_tone(verdict),
            Some(Reached::Level(level)) => level_tone(level),
            Some(Reached::Ready(Ready::NotReady)) => Tone::Low,
            Some(Reached::Ready(Ready::Nearly)) => Tone::Middle,
            Some(Reached::Ready(Ready::Ready)) => Tone::High,
        }
    }
}

fn gate_tone(verdict: GateVerdict) -> Tone {
    match verdict {
        GateVerdict::Fails | GateVerdict::NoResource | GateVerdict::NotOpen => Tone::Low,
        GateVerdict::Intention
        | GateVerdict::OpenResource
        | GateVerdict::OpenProject
        | GateVerdict::InTheMaking => Tone::Middle,
        GateVerdict::Commons | GateVerdict::Passes => Tone::High,
    }
}

fn level_tone(level: Level) -> Tone {
    match level {
        Level::AtRisk => Tone::Low,
        Level::Fragile | Level::Sound => Tone::Middle,
        Level::Robust => Tone::High,
    }
}
