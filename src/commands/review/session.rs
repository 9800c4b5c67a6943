//! One project whose answers are looked at.

use super::keeper::Keeper;
use crate::assess::{Request, Stake, assess, fresh_from, printed, to_review};
use crate::cli::ReviewArgs;
use crate::commands::load::{Loaded, Loader};
use crate::description::same_reviewer;
use crate::interview::{
    AfterCarrying, Asker, Interrupted, NoteTurn, ReviewTurn, ToReview, after_carrying, look,
    note_of,
};
use crate::model::{
    Answered, Item, Lang, Printed, Review, ReviewFinding, Section, Stage, place_of,
};
use crate::words::{self, interview as say};
use anyhow::Result;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// How the review of a project, or of all, ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Ended {
    Next,
    Stopped,
    Interrupted,
}

/// What an assessment depends on here.
pub(super) fn request<'a>(
    loaded: &'a Loaded,
    args: &ReviewArgs,
    loader: &Loader,
    reviews: &'a [Review],
) -> Request<'a> {
    loaded.request(args.basis.stage, loader.date(), reviews)
}

fn stage(args: &ReviewArgs, loaded: &Loaded) -> Stage {
    args.basis.stage.unwrap_or(loaded.description.project.stage)
}

/// A review that is going on.
pub(super) struct Session<'a> {
    loaded: Loaded,
    keeper: Keeper<'a>,
    stage: Stage,
    date: Date,
    lang: Lang,
    /// What others found.
    others: Vec<Review>,
    /// With `--second`: the answers that others did not confirm, or only in part.
    only: Option<BTreeSet<String>>,
    /// The answers that were shown, in that order, and where one is among them.
    shown: Vec<&'static str>,
    at: usize,
    skipped: BTreeSet<&'static str>,
}

impl<'a> Session<'a> {
    pub(super) fn new(
        args: &ReviewArgs,
        loaded: Loaded,
        keeper: Keeper<'a>,
        beside: Vec<(PathBuf, Review)>,
        date: Date,
        lang: Lang,
    ) -> Session<'a> {
        let beside = beside.into_iter().map(|(_, review)| review);
        let others: Vec<Review> = beside
            .filter(|review| !same_reviewer(&review.by, &keeper.by))
            .collect();
        let answers = &loaded.description.answers;
        let marked = |review: &Review| {
            let found = review.findings.iter();
            let found = found.filter(|(id, entry)| {
                let is_of = answers.get(*id).is_some_and(|it| entry.is_of(it));
                is_of && entry.finding != ReviewFinding::Confirmed
            });
            found.map(|(id, _)| id.clone()).collect::<Vec<_>>()
        };
        let only = args
            .second
            .then(|| others.iter().flat_map(marked).collect());
        let stage = stage(args, &loaded);
        let mut session = Session {
            loaded,
            keeper,
            stage,
            date,
            lang,
            others,
            only,
            shown: Vec::new(),
            at: 0,
            skipped: BTreeSet::new(),
        };
        // What was found before can be gone back to.
        let all = to_review(session.request(&[]));
        let is_known =
            |stake: &Stake| session.is_asked(stake.question) && session.is_found(stake.question);
        session.shown = all
            .iter()
            .filter(|it| is_known(it))
            .map(|it| it.question)
            .collect();
        session.at = session.shown.len();
        session
    }

    fn request<'r>(&'r self, reviews: &'r [Review]) -> Request<'r> {
        self.loaded.request(Some(self.stage), self.date, reviews)
    }

    pub(super) fn name(&self) -> &str {
        &self.loaded.description.project.name
    }

    /// The file of the review, once it has a finding.
    pub(super) fn path(&self) -> Option<&Path> {
        (!self.keeper.findings.is_empty()).then_some(&*self.keeper.path)
    }

    /// How many of the answers without a finding carry a result, and how many there are to look at.
    pub(super) fn counts(&self) -> (usize, usize) {
        let open = self.open();
        let carry = open.iter().filter(|stake| stake.carries()).count();
        (carry, open.len() + self.shown.len())
    }

    /// That there is nothing to look at that could change a result.
    pub(super) fn nothing_carries(&self) -> String {
        if self.only.as_ref().is_some_and(BTreeSet::is_empty) {
            say::nothing_marked(self.name(), self.lang)
        } else {
            say::carried_already(self.name(), self.lang)
        }
    }

    fn is_asked(&self, id: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(id))
    }

    fn is_found(&self, id: &str) -> bool {
        let answered = self.loaded.description.answers.get(id);
        let found = self.keeper.findings.get(id);
        answered.is_some_and(|answered| found.is_some_and(|entry| entry.is_of(answered)))
    }

    /// The answers without a finding on them as they are, with what hangs on each now.
    fn open(&self) -> Vec<Stake> {
        let review = [self.keeper.review()];
        let mut open = to_review(self.request(&review));
        open.retain(|stake| self.is_asked(stake.question));
        open
    }

    /// From the first answer without a finding to the last, or to where the person stops.
    pub(super) fn go_through(&mut self, more: bool, asker: &mut dyn Asker) -> Result<Ended> {
        self.begin(asker);
        let mut told = false;
        loop {
            if self.at < self.shown.len() {
                let id = self.shown[self.at];
                match self.one(id, None, asker)? {
                    Ok(()) => continue,
                    Err(ended) => return Ok(ended),
                }
            }
            let open = self.open();
            let is_new = |stake: &&Stake| !self.skipped.contains(stake.question);
            let next = open.iter().find(is_new);
            if let Some(next) = next.filter(|it| it.carries() || told) {
                told &= !next.carries();
                let id = next.question;
                self.shown.push(id);
                if let Err(ended) = self.one(id, Some(&open), asker)? {
                    return Ok(ended);
                }
                continue;
            }
            if open.is_empty() {
                asker.say("");
                asker.say(say::all_reviewed(self.lang));
                return Ok(Ended::Next);
            }
            if std::mem::replace(&mut told, true) {
                return Ok(Ended::Next);
            }
            match self.ask_whether_to_stop(&open, more, asker) {
                Err(_) => return Ok(Ended::Interrupted),
                Ok(AfterCarrying::Next) => return Ok(Ended::Next),
                Ok(AfterCarrying::Stop) => return Ok(Ended::Stopped),
                Ok(AfterCarrying::Rest) => {}
                Ok(AfterCarrying::Skipped) => {
                    self.skipped.clear();
                    told = false;
                }
                Ok(AfterCarrying::Back) => {
                    self.back(asker);
                    told = false;
                }
            }
        }
    }

    fn begin(&self, asker: &mut dyn Asker) {
        let lang = self.lang;
        if let Some(path) = self.path() {
            let file = crate::commands::files::name(&path.to_string_lossy(), lang);
            asker.say(&say::review_continues(
                &file,
                self.keeper.findings.len(),
                lang,
            ));
        }
        if self.only.as_ref().is_some_and(BTreeSet::is_empty) {
            return asker.say(&self.nothing_carries());
        }
        let (carry, of) = self.counts();
        if carry > 0 {
            let all = self.shown.len();
            let words = if all == 0 {
                say::review_begins(carry, of, lang)
            } else {
                say::review_goes_on(carry, of, lang)
            };
            asker.say(&words);
        }
        asker.say(say::nothing_opened(lang));
    }

    fn ask_whether_to_stop(
        &self,
        open: &[Stake],
        more: bool,
        asker: &mut dyn Asker,
    ) -> Result<AfterCarrying, Interrupted> {
        let carried = open.iter().filter(|stake| stake.carries());
        let texts = carried.filter_map(|stake| self.place(stake.question));
        let texts: Vec<String> = texts
            .map(|(_, item)| item.question.text.get(self.lang).to_owned())
            .collect();
        let is_new = |stake: &&Stake| !self.skipped.contains(stake.question);
        let left = open.iter().filter(is_new).count();
        let offered = [
            (AfterCarrying::Skipped, !texts.is_empty()),
            (AfterCarrying::Next, more),
            (AfterCarrying::Rest, left > 0),
            (AfterCarrying::Back, !self.shown.is_empty()),
            (AfterCarrying::Stop, true),
        ];
        let offered = offered.into_iter().filter(|(_, is)| *is);
        let offered: Vec<_> = offered.map(|(offer, _)| offer).collect();
        let said = say::may_stop(&texts, self.lang);
        after_carrying(&said, &offered, left, self.lang, asker)
    }

    fn back(&mut self, asker: &mut dyn Asker) {
        // What was neither found nor skipped comes again in its turn.
        let is_last = self.at > 0 && self.at + 1 == self.shown.len();
        let is_new = |id: &&str| !self.is_found(id) && !self.skipped.contains(*id);
        if is_last && self.shown.last().is_some_and(is_new) {
            self.shown.pop();
        }
        match self.at.checked_sub(1) {
            Some(before) => self.at = before,
            None => asker.say(say::first_answer(self.lang)),
        }
    }

    fn place(&self, id: &str) -> Option<(&'static Section, &'static Item)> {
        place_of(id, &self.loaded.questionnaires)
    }

    /// Shows the answer where one is and keeps what is found of it. `open` where it is one without a
    /// finding that comes now.
    fn one(
        &mut self,
        id: &'static str,
        open: Option<&[Stake]>,
        asker: &mut dyn Asker,
    ) -> Result<Result<(), Ended>> {
        let lang = self.lang;
        let answered = self.loaded.description.answers.get(id).cloned();
        let (Some((section, item)), Some(answered)) = (self.place(id), answered) else {
            self.at += 1;
            return Ok(Ok(()));
        };
        let open = open.map_or_else(|| self.open(), <[Stake]>::to_vec);
        let open = open.as_slice();
        let of = self.counts_of(open);
        let carry = open.iter().filter(|stake| stake.carries()).count();
        let place = self.place_words(section.title.get(lang), (self.at + 1, of), carry);
        let beside = self.beside(id, open);
        let when = self.when(&answered);
        let earlier = self.keeper.findings.get(id).cloned();
        let shown = ToReview {
            place: &place,
            question: item.question,
            answered: &answered,
            when: when.as_deref(),
            fresh_from: fresh_from(self.date),
            beside: &beside,
            earlier: earlier.as_ref(),
        };
        match look(shown, lang, asker) {
            Err(_) => return Ok(Err(Ended::Interrupted)),
            Ok(ReviewTurn::Stop) => return Ok(Err(Ended::Stopped)),
            Ok(ReviewTurn::Back) => self.back(asker),
            Ok(ReviewTurn::Skip) => {
                if !self.is_found(id) {
                    self.skipped.insert(id);
                }
                self.at += 1;
            }
            Ok(ReviewTurn::Found(finding, note)) => {
                let before = self.printed();
                self.keep(id, finding, note.clone(), &answered, asker)?;
                // The finding is on disk; what is asked now is only its note.
                let turn = note_of(shown, finding, note.as_deref(), lang, asker);
                if let Ok(NoteTurn::Is(now)) = &turn
                    && *now != note
                {
                    self.keep(id, finding, now.clone(), &answered, asker)?;
                }
                self.tell_changes(&before, asker);
                match turn {
                    Err(_) => return Ok(Err(Ended::Interrupted)),
                    Ok(NoteTurn::Stop) => return Ok(Err(Ended::Stopped)),
                    Ok(NoteTurn::Back) => {}
                    Ok(NoteTurn::Is(_)) => {
                        self.skipped.remove(id);
                        self.at = self.shown.len();
                    }
                }
            }
        }
        Ok(Ok(()))
    }

    /// Every answer that is or was to be looked at: the open ones, and those with a finding.
    fn counts_of(&self, open: &[Stake]) -> usize {
        let found = self.shown.iter().filter(|id| self.is_found(id)).count();
        open.len() + found
    }

    fn place_words(&self, title: &str, (number, of): (usize, usize), carry: usize) -> String {
        if carry > 0 {
            say::review_place(title, number, of, carry, self.lang)
        } else {
            say::review_place_of_rest(title, number, of, self.lang)
        }
    }

    /// What hangs on an answer, and what others found of it.
    fn beside(&self, id: &str, open: &[Stake]) -> Vec<String> {
        let answered = self.loaded.description.answers.get(id);
        let found = self.others.iter().filter_map(|review| {
            let entry = review.of_answer(id, answered?)?;
            Some((review.by.name.as_deref(), entry))
        });
        let others = self
            .only
            .is_some()
            .then(|| words::found_by(found, self.lang));
        let stake = open.iter().find(|stake| stake.question == id);
        let stake = stake.and_then(|stake| {
            let (lost, won) = (&stake.not_confirmed, &stake.confirmed);
            words::stake(&self.printed(), lost, won, self.lang)
        });
        others.flatten().into_iter().chain(stake).collect()
    }

    /// What the results are with what was found so far.
    fn printed(&self) -> Vec<Printed> {
        printed(self.request(&[self.keeper.review()]))
    }

    /// What a finding made of the results, where it changed one.
    fn tell_changes(&self, before: &[Printed], asker: &mut dyn Asker) {
        let after = self.printed();
        let changed = before.iter().zip(&after).filter(|(was, is)| was != is);
        let changed =
            changed.map(|(was, is)| words::printed_change(*was, *is, self.lang)[1].clone());
        let changed: Vec<String> = changed.collect();
        if !changed.is_empty() {
            let list = changed.join(self.lang.semicolon());
            asker.say("");
            asker.say(&say::results_now(&list, self.lang));
        }
    }

    fn keep(
        &mut self,
        id: &str,
        finding: ReviewFinding,
        note: Option<String>,
        answered: &Answered,
        asker: &mut dyn Asker,
    ) -> Result<()> {
        if let Some(told) = self.keeper.keep(id, finding, note, answered)? {
            asker.say(&told);
        }
        Ok(())
    }

    fn when(&self, answered: &Answered) -> Option<String> {
        let respondent = &self.loaded.description.respondent;
        let date = answered.answered.or(respondent.answered);
        let by = answered.by.as_deref().or(respondent.name.as_deref());
        say::answered_on(date.map(|date| date.to_string()), by, self.lang)
    }

    /// How many were looked at, and what that makes of the results.
    pub(super) fn finish(&self, asker: &mut dyn Asker) {
        let lang = self.lang;
        let review = [self.keeper.review()];
        let assessment = assess(self.request(&review));
        asker.say("");
        if let Some(found) = &assessment.review {
            asker.say(&words::looked_at(found, lang));
        }
        let results = self.loaded.questionnaires.iter();
        for (questionnaire, result) in results.zip(&assessment.questionnaires) {
            let Some(after) = result.reviewed else {
                continue;
            };
            let before = words::conclusion(result.outcome.conclusion(), lang);
            let after = words::conclusion(after, lang);
            let title = questionnaire.title.get(lang);
            let title = if title.ends_with(['?', '!', '.']) {
                title.to_owned()
            } else {
                format!("{title}.")
            };
            asker.say(&say::before_and_after(&title, &before, &after, lang));
        }
    }
}
