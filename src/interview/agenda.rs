//! What is asked, in which order.

use crate::model::{
    Answer, Answered, Depth, Description, Kind, Question, Questionnaire, Section, Stage, minutes,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// An answer is stale after so many months, unless the policy says otherwise.
const STALE_AFTER: u32 = 24;

/// Which questions are asked.
#[derive(Clone, Debug)]
pub struct Filter {
    /// How much.
    pub depth: Depth,
    /// Only these questionnaires, sections (`ostrom.sanctions`) and questions; empty: all.
    pub only: Vec<String>,
    /// Only what has no answer, or only “unknown”.
    pub unanswered: bool,
    /// Only what was answered too long ago.
    pub stale: bool,
    /// Only these, because people answered them differently.
    pub disputed: Option<BTreeSet<String>>,
    /// Also what is not asked at this stage.
    pub all: bool,
}

/// A question in its place.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    /// The questionnaire’s id, such as `ostrom`.
    pub questionnaire: &'static Questionnaire,
    /// The section.
    pub section: &'static Section,
    /// The question.
    pub question: &'static Question,
}

impl Ask {
    /// Whether it stands in the same section as another.
    #[must_use]
    pub fn shares_section(&self, other: &Ask) -> bool {
        self.questionnaire.id == other.questionnaire.id && self.section.id == other.section.id
    }
}

/// The questions of an interview, each once.
#[derive(Clone, Debug, Default)]
pub struct Agenda(pub Vec<Ask>);

impl Agenda {
    /// What passes the filter. A question that stands in several questionnaires is asked where it
    /// comes first.
    #[must_use]
    pub fn new(
        questionnaires: &[&'static Questionnaire],
        description: &Description,
        stage: Stage,
        today: Date,
        filter: &Filter,
    ) -> Agenda {
        let mut seen = BTreeSet::new();
        let mut asks = Vec::new();
        for questionnaire in questionnaires.iter().copied() {
            for section in questionnaire.sections {
                let passing = section.items.iter().map(|item| item.question);
                let passing: Vec<&'static Question> = passing
                    .filter(|question| {
                        is_asked(question, &description.project.kinds, stage, filter)
                            && is_named(question, questionnaire, section, &filter.only)
                            && is_wanted(question, description, today, filter)
                            && seen.insert(question.id)
                    })
                    .collect();
                asks.extend(passing.into_iter().map(|question| Ask {
                    questionnaire,
                    section,
                    question,
                }));
            }
        }
        Agenda(asks)
    }

    /// Where to go on: the first question nobody has looked at.
    #[must_use]
    pub fn first_open(&self, answers: &BTreeMap<String, Answered>) -> Option<usize> {
        self.0
            .iter()
            .position(|ask| is_open(answers.get(ask.question.id)))
    }

    /// How many are still open.
    #[must_use]
    pub fn open(&self, answers: &BTreeMap<String, Answered>) -> usize {
        let open = self.0.iter();
        open.filter(|ask| is_open(answers.get(ask.question.id)))
            .count()
    }

    /// The questions that have their answer.
    #[must_use]
    pub fn settled(&self, answers: &BTreeMap<String, Answered>) -> BTreeSet<String> {
        let asks = self.0.iter().map(|ask| ask.question.id);
        let settled = asks.filter(|id| !is_open(answers.get(*id)));
        settled.map(str::to_owned).collect()
    }

    /// Roughly how many minutes the questions still open take, in steps of five.
    #[must_use]
    pub fn minutes(&self, answers: &BTreeMap<String, Answered>, depth: Depth) -> usize {
        minutes(self.open(answers), depth == Depth::Quick)
    }
}

/// Nobody has looked at it: “don’t know” with a date is an answer, an empty entry is none.
fn is_open(answered: Option<&Answered>) -> bool {
    answered.is_none_or(|it| !it.was_given())
}

fn is_asked(question: &Question, kinds: &[Kind], stage: Stage, filter: &Filter) -> bool {
    let deep = filter.depth == Depth::Full || question.is_quick_at(stage);
    let due = question.is_due(kinds, stage) || (filter.all && question.fits(kinds));
    deep && due
}

fn is_named(
    question: &Question,
    questionnaire: &Questionnaire,
    section: &Section,
    only: &[String],
) -> bool {
    only.is_empty()
        || only.iter().any(|name| {
            let path = name.split_once('.');
            name == questionnaire.id
                || name == question.id
                || path == Some((questionnaire.id, section.id))
        })
}

fn is_wanted(question: &Question, description: &Description, today: Date, filter: &Filter) -> bool {
    let answered = description.answers.get(question.id);
    let unknown = answered.is_none_or(|it| it.answer == Answer::Unknown);
    let disputed = filter
        .disputed
        .as_ref()
        .is_none_or(|disputed| disputed.contains(question.id));
    let stale = || answered.is_some_and(|it| is_stale(it, description, today));
    (!filter.unanswered || unknown) && disputed && (!filter.stale || stale())
}

/// Older than the policy allows.
fn is_stale(answered: &Answered, description: &Description, today: Date) -> bool {
    let months = description.policy.max_age_months.unwrap_or(STALE_AFTER);
    answered.is_older(months, description.respondent.answered, today)
}
