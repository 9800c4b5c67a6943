//! Two assessments of one project: what moved, because of which answers, what got worse first.

mod answers;
mod changes;

use crate::model::{Answer, Lang, Readings, Stage, Support};
use crate::report::Percent;
use crate::report::{SCHEMA, Snapshot, Tool};
use crate::words;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

sentences_of!(say, "report-comparison");

/// Two assessments of one project, compared.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "Two assessments of one project, by `commons compare`")]
pub struct Comparison {
    /// The number of this format.
    pub schema: u32,
    /// The program that made it.
    pub tool: Tool,
    /// The language of its words.
    pub language: Lang,
    /// The project's name, as it is now.
    pub project: String,
    /// The one before.
    pub old: SidePart,
    /// The one after.
    pub new: SidePart,
    /// Whether anything moved.
    pub moved: bool,
    /// What moved, counted, in a sentence.
    pub headline: String,
    /// What to know before reading: days, stages, kinds, what is not compared and why.
    pub notes: Vec<String>,
    /// What each questionnaire that can be compared said and says.
    pub questionnaires: Vec<ConclusionMove>,
    /// The questionnaires that are not compared.
    pub not_compared: Vec<NotCompared>,
    /// What moved, what got worse first.
    pub moves: Vec<Move>,
    /// Every answer that changed, what got worse first.
    pub answers: Vec<AnswerMove>,
    /// What these numbers are, and what they are not.
    pub caution: &'static str,
}

/// One of the two.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SidePart {
    /// The file or revision, as named on the command line.
    pub from: String,
    /// The project's name there.
    pub project: String,
    /// The day it is assessed at.
    pub date: String,
    /// The stage it is assessed at.
    pub stage: Stage,
}

/// Which way something moved.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Less is shown or said.
    Worse,
    /// More is shown or said.
    Better,
    /// Something is now known that was not, or no longer; or other questions are asked.
    Other,
    /// It did not move.
    Unmoved,
}

/// What a questionnaire said and says.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ConclusionMove {
    /// The questionnaire’s id, such as `ostrom`.
    pub id: String,
    /// The questionnaire’s version: it rises when a change can change somebody’s score.
    pub version: u32,
    /// The questionnaire’s title.
    pub title: String,
    /// Which way it moved.
    pub direction: Direction,
    /// What it said, in a word or two.
    pub old: String,
    /// What it says.
    pub new: String,
    /// Its score then.
    pub old_score: Option<Readings<Percent>>,
    /// Its score now.
    pub new_score: Option<Readings<Percent>>,
}

/// A questionnaire that is not compared.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NotCompared {
    /// The questionnaire’s id, such as `ostrom`.
    pub id: String,
    /// Why, and what to do.
    pub why: String,
}

/// What kind of thing moved.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MoveKind {
    /// A verdict on conditions.
    Verdict,
    /// A level.
    Level,
    /// A readiness.
    Readiness,
    /// A condition.
    Condition,
    /// A principle or a theme.
    Section,
}

/// Something that moved.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Move {
    /// What kind of thing.
    pub kind: MoveKind,
    /// Its questionnaire.
    pub questionnaire: String,
    /// Its id: the questionnaire's, `ostrom.sanctions`, or the question's.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Which way it moved.
    pub direction: Direction,
    /// How it stood, in words.
    pub old: String,
    /// How it stands.
    pub new: String,
    /// Its score then (sections).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_score: Option<Readings<Percent>>,
    /// Its score now (sections).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_score: Option<Readings<Percent>>,
    /// All of it in a sentence.
    pub words: String,
    /// The questions whose answers moved it: their ids.
    pub because: Vec<String>,
}

/// An answer that changed.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AnswerMove {
    /// The question's id.
    pub question: String,
    /// The question in full.
    pub text: String,
    /// Which way it moved.
    pub direction: Direction,
    /// What was answered; null where it was not asked.
    pub old: Option<AnswerSide>,
    /// What is answered.
    pub new: Option<AnswerSide>,
    /// Pieces of evidence that are new.
    pub evidence_added: Vec<String>,
    /// Pieces of evidence that are gone.
    pub evidence_gone: Vec<String>,
    /// Whether nothing was written and only time passed.
    pub aged: bool,
    /// All of it in a sentence.
    pub words: String,
}

impl AnswerMove {
    /// Whether nothing was answered otherwise, and the question is only asked now, or no longer.
    #[must_use]
    pub fn is_asked_otherwise(&self) -> bool {
        let answer = |side: Option<AnswerSide>| {
            side.map_or((Answer::Unknown, Support::Claimed), |it| {
                (it.answer, it.support)
            })
        };
        answer(self.old) == answer(self.new)
            && self.evidence_added.is_empty()
            && self.evidence_gone.is_empty()
    }
}

/// An answer on one side.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
pub struct AnswerSide {
    /// What was answered.
    pub answer: Answer,
    /// What stands behind it.
    pub support: Support,
    /// Whether it is asked at the stage.
    pub due: bool,
}

/// One side of a comparison: what it was read from, and what was found.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The file or revision, as named on the command line.
    pub from: &'a str,
    /// The report, read back.
    pub snapshot: &'a Snapshot,
}

/// Compares two assessments of one project. It judges neither: less is shown, or more.
#[must_use]
pub fn compare(old: Side<'_>, new: Side<'_>, lang: Lang) -> Comparison {
    let mut not_compared = Vec::new();
    let mut pairs = Vec::new();
    for questionnaire in &new.snapshot.questionnaires {
        let mut known = old.snapshot.questionnaires.iter();
        match known.find(|known| known.id == questionnaire.id) {
            Some(known) if known.digest == questionnaire.digest => {
                pairs.push((known, questionnaire));
            }
            known => not_compared.push(why_not(
                &questionnaire.id,
                known.map(|it| it.version),
                questionnaire.version,
                lang,
            )),
        }
    }
    for gone in &old.snapshot.questionnaires {
        if !new
            .snapshot
            .questionnaires
            .iter()
            .any(|questionnaire| questionnaire.id == gone.id)
        {
            not_compared.push(gone_questionnaire(&gone.id, lang));
        }
    }
    let answers = answers::answers(old.snapshot, new.snapshot, lang);
    let changed: BTreeMap<&str, &AnswerMove> = answers
        .iter()
        .map(|answer| (answer.question.as_str(), answer))
        .collect();
    let questionnaires: Vec<ConclusionMove> = pairs
        .iter()
        .map(|(old, new)| changes::conclusion(old, new, lang))
        .collect();
    let mut all: Vec<Move> = pairs
        .iter()
        .flat_map(|(old, new)| changes::of_questionnaire(old, new, &changed, lang))
        .collect();
    // A stable sort: what is of one kind keeps the order of the questionnaire.
    all.sort_by_key(|it| (it.direction, it.kind, changes::loss(it)));
    let scores =
        |conclusion_move: &ConclusionMove| conclusion_move.old_score != conclusion_move.new_score;
    let moved = !all.is_empty() || !answers.is_empty() || questionnaires.iter().any(scores);
    Comparison {
        schema: SCHEMA,
        tool: Tool::THIS,
        language: lang,
        project: new.snapshot.project.name.clone(),
        old: side(old),
        new: side(new),
        moved,
        headline: headline(moved, &all, &answers, lang),
        notes: notes(old.snapshot, new.snapshot, &answers, lang),
        questionnaires,
        not_compared,
        moves: all,
        answers,
        caution: crate::report::build::caution(lang),
    }
}

fn side(side: Side<'_>) -> SidePart {
    let snapshot = side.snapshot;
    SidePart {
        from: side.from.to_owned(),
        project: snapshot.project.name.clone(),
        date: snapshot.date.clone(),
        stage: snapshot.project.stage,
    }
}

fn why_not(id: &str, old: Option<u32>, new: u32, lang: Lang) -> NotCompared {
    let why = match old {
        None => say::asked_now(lang).to_owned(),
        Some(old) if old != new => say::versions_differ(&old, &new, lang),
        Some(_) => say::text_differs(lang).to_owned(),
    };
    NotCompared {
        id: id.to_owned(),
        why,
    }
}

fn gone_questionnaire(id: &str, lang: Lang) -> NotCompared {
    let why = say::asked_before(lang);
    NotCompared {
        id: id.to_owned(),
        why: why.to_owned(),
    }
}

fn headline(moved: bool, moves: &[Move], answers: &[AnswerMove], lang: Lang) -> String {
    if !moved {
        return words::said(words::CompareWord::NothingMoved, lang).to_owned();
    }
    let count = |direction| moves.iter().filter(|it| it.direction == direction).count();
    let [worse, better, other] = [Direction::Worse, Direction::Better, Direction::Other].map(count);
    let written = answers
        .iter()
        .filter(|answer| !answer.is_asked_otherwise())
        .count();
    let mut changed = say::answers_changed(written, lang);
    if answers.len() > written {
        changed.push_str(", ");
        changed.push_str(&say::questions_are_asked_now(answers.len() - written, lang));
    }
    say::what_moved(&changed, &worse, &better, &other, lang)
}

/// What to know before reading.
fn notes(old: &Snapshot, new: &Snapshot, answers: &[AnswerMove], lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    let [then, now] = [old, new].map(|it| words::date(&it.date, lang));
    notes.push(if then == now {
        say::assessed_on_one_day(&now, lang)
    } else {
        say::assessed_on_two_days(&then, &now, lang)
    });
    let aged = answers.iter().filter(|answer| answer.aged).count();
    if aged > 0 {
        let answers = say::answers(aged, lang);
        notes.push(say::evidence_aged(&answers, lang));
    }
    changes_of_project(old, new, &mut notes, lang);
    if !(old.is_full() && new.is_full()) {
        notes.push(say::without_questions(lang).to_owned());
    }
    notes
}

/// What changed of the project itself.
fn changes_of_project(old: &Snapshot, new: &Snapshot, notes: &mut Vec<String>, lang: Lang) {
    if old.project.name != new.project.name {
        notes.push(say::name_changed(
            &old.project.name,
            &new.project.name,
            lang,
        ));
    }
    if old.project.stage != new.project.stage {
        let [then, now] = [old, new].map(|it| words::stage(it.project.stage, lang));
        notes.push(say::stage_changed(&then, &now, lang));
    }
    if old.project.kind != new.project.kind {
        let [then, now] = [old, new].map(|it| words::kinds(&it.project.kind, lang));
        notes.push(say::kinds_changed(&then, &now, lang));
    }
}
