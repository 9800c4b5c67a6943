//! Where one is, and what comes next.

use super::ask::{Turn, ask, is_proposal};
use super::details::{Asked, Detail, Next, Told};
use super::{Agenda, Ask, Asker, Interrupted, Setting};
use crate::model::{Answer, Answered, Evidence};
use crate::words::interview as words;
use std::collections::{BTreeMap, BTreeSet};

/// What happened, for whoever saves and reports.
#[derive(Clone, Debug)]
pub enum Event {
    /// A question has a new answer.
    Answered(&'static str, Answered),
    /// A section is left behind; its last question.
    SectionEnd(Ask),
    /// The person wants to stop.
    Stopped,
    /// Nothing is left to ask.
    Done,
}

/// An interview.
pub struct Session<'a> {
    agenda: Agenda,
    answers: BTreeMap<String, Answered>,
    setting: Setting<'a>,
    /// What had its answer before, and is not asked again on the way forward.
    settled: BTreeSet<String>,
    /// The question at hand.
    at: usize,
    /// What is still to be asked of it, once it has its answer.
    detail: Option<Detail>,
    /// What was proposed as its evidence, and not looked at yet.
    proposed: Vec<Evidence>,
    /// What was said once how it is answered.
    told: Told,
    /// The section that was just left.
    left: Option<Ask>,
}

impl<'a> Session<'a> {
    /// Begins at a question; those that are `settled` are passed over on the way forward.
    #[must_use]
    pub fn new(
        agenda: Agenda,
        at: usize,
        answers: BTreeMap<String, Answered>,
        settled: BTreeSet<String>,
        setting: Setting<'a>,
    ) -> Session<'a> {
        Session {
            agenda,
            answers,
            setting,
            settled,
            at,
            detail: None,
            proposed: Vec::new(),
            told: Told::default(),
            left: None,
        }
    }

    /// The answers as they stand.
    #[must_use]
    pub fn answers(&self) -> &BTreeMap<String, Answered> {
        &self.answers
    }

    /// The questions that are asked in the section of another.
    #[must_use]
    pub fn section(&self, of: &Ask) -> Vec<Ask> {
        let asks = self.agenda.0.iter();
        asks.filter(|ask| ask.shares_section(of)).copied().collect()
    }

    /// The question whose evidence, date or note is still asked for.
    #[must_use]
    pub fn unfinished(&self) -> Option<&'static str> {
        let current = self.agenda.0.get(self.at);
        current
            .filter(|_| self.detail.is_some())
            .map(|ask| ask.question.id)
    }

    /// Asks until something happened. An answer is told before its evidence is asked for, so that
    /// it is safe already.
    ///
    /// # Errors
    /// When the conversation is ended from outside.
    pub fn step(&mut self, asker: &mut dyn Asker) -> Result<Event, Interrupted> {
        loop {
            if let Some(left) = self.left.take() {
                return Ok(Event::SectionEnd(left));
            }
            let Some(current) = self.agenda.0.get(self.at).copied() else {
                return Ok(Event::Done);
            };
            let id = current.question.id;
            let given = self.answers.get(id).cloned();
            let answer = match (given, self.detail) {
                (Some(mut answer), Some(detail)) => {
                    if self.detail(current, detail, &mut answer, asker)? {
                        return Ok(Event::Stopped);
                    }
                    answer
                }
                (given, _) => match self.turn(current, given.as_ref(), asker)? {
                    Turn::Answer(answer) => {
                        self.answered(current, given.as_ref(), answer.answer);
                        answer
                    }
                    Turn::Back => {
                        self.back(asker);
                        continue;
                    }
                    Turn::Skip => {
                        self.forward(current);
                        continue;
                    }
                    Turn::Stop => return Ok(Event::Stopped),
                },
            };
            if self.answers.get(id) != Some(&answer) {
                self.answers.insert(id.to_owned(), answer.clone());
                return Ok(Event::Answered(id, answer));
            }
        }
    }

    fn turn(
        &self,
        current: Ask,
        given: Option<&Answered>,
        asker: &mut dyn Asker,
    ) -> Result<Turn, Interrupted> {
        let place = (self.at + 1, self.agenda.0.len());
        ask(current, place, given, self.setting, asker)
    }

    /// What comes after an answer: its evidence, when there is something to show.
    fn answered(&mut self, current: Ask, before: Option<&Answered>, answer: Answer) {
        match answer {
            Answer::Yes | Answer::Partly => {
                let proposal = before.filter(|before| is_proposal(before));
                self.proposed = proposal.map_or_else(Vec::new, |it| it.evidence.clone());
                self.detail = Some(if self.proposed.is_empty() {
                    Detail::Evidence { first: true }
                } else {
                    Detail::Proposed
                });
            }
            Answer::No | Answer::NotApplicable if before.is_some_and(shows_something) => {
                self.detail = Some(Detail::Left);
            }
            Answer::No | Answer::Unknown | Answer::NotApplicable => self.forward(current),
        }
    }

    /// Asks for a detail; whether the person stops here.
    fn detail(
        &mut self,
        current: Ask,
        detail: Detail,
        answer: &mut Answered,
        asker: &mut dyn Asker,
    ) -> Result<bool, Interrupted> {
        let mut asked = Asked {
            question: current.question,
            setting: self.setting,
            proposed: &mut self.proposed,
            told: &mut self.told,
        };
        match asked.ask(detail, answer, asker)? {
            Next::Detail(next) => self.detail = Some(next),
            Next::Done => self.forward(current),
            Next::Question => self.detail = None,
            Next::Stop => return Ok(true),
        }
        Ok(false)
    }

    fn forward(&mut self, from: Ask) {
        self.detail = None;
        self.at += 1;
        let asks = &self.agenda.0;
        while let Some(next) = asks.get(self.at)
            && self.settled.contains(next.question.id)
        {
            self.at += 1;
        }
        let next = asks.get(self.at);
        if next.is_none_or(|next| !next.shares_section(&from)) {
            self.left = Some(from);
        }
    }

    fn back(&mut self, asker: &mut dyn Asker) {
        match self.at.checked_sub(1) {
            Some(before) => self.at = before,
            None => asker.say(words::first_question(self.setting.lang)),
        }
    }
}

/// Whether it is an answer with evidence of it, which another answer leaves without a meaning.
fn shows_something(before: &Answered) -> bool {
    matches!(before.answer, Answer::Yes | Answer::Partly) && !before.evidence.is_empty()
}
