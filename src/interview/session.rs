//! Where one is, and what comes next.

use super::ask::{Turn, ask};
use super::details::Detail;
use super::{Agenda, Ask, Asker, Interrupted, Setting};
use crate::model::{Answer, Answered};
use crate::words::interview as words;
use std::collections::BTreeMap;

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
    /// The question at hand.
    at: usize,
    /// What is still to be asked of it, once it has its answer.
    detail: Option<Detail>,
    /// The section that was just left.
    left: Option<Ask>,
}

impl<'a> Session<'a> {
    /// Begins at a question.
    #[must_use]
    pub fn new(
        agenda: Agenda,
        at: usize,
        answers: BTreeMap<String, Answered>,
        setting: Setting<'a>,
    ) -> Session<'a> {
        Session {
            agenda,
            answers,
            setting,
            at,
            detail: None,
            left: None,
        }
    }

    /// The answers as they stand.
    #[must_use]
    pub fn answers(&self) -> &BTreeMap<String, Answered> {
        &self.answers
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
                (Some(given), Some(detail)) => {
                    let question = current.question;
                    let (answer, next) = detail.ask(question, given, self.setting, asker)?;
                    self.detail = next;
                    if next.is_none() {
                        self.forward(current);
                    }
                    answer
                }
                (given, _) => match self.turn(current, given.as_ref(), asker)? {
                    Turn::Answer(answer) => {
                        match answer.answer {
                            Answer::Yes | Answer::Partly => {
                                self.detail = Some(Detail::Evidence { first: true });
                            }
                            Answer::No | Answer::Unknown | Answer::NotApplicable => {
                                self.forward(current);
                            }
                        }
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

    fn forward(&mut self, from: Ask) {
        self.detail = None;
        self.at += 1;
        let next = self.agenda.0.get(self.at);
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
