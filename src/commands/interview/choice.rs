//! What is asked, by what was typed and chosen.

use super::{Conversation, End};
use crate::commands::files::{not_a_link, yaml_files};
use crate::commands::load::Loaded;
use crate::interview::{Agenda, Choice, Choosable, Filter, Interrupted, yes_or_no};
use crate::model::{Answer, Answered, Depth, Pointer, Questionnaire, Stage};
use crate::source::closest;
use crate::words::interview as words;
use anyhow::{Result, anyhow};
use std::collections::{BTreeMap, BTreeSet};

/// Where a full interview has no more than one question in so many more than a quick one, there is
/// nothing to choose.
const ALIKE: usize = 5;

impl Conversation<'_> {
    /// What is asked; `None` to go back to the project. The depth is a question of its own, unless it
    /// was typed, only some questions were asked for, or both come to nearly the same.
    pub(super) fn agenda(&mut self, loaded: &Loaded, stage: Stage) -> Result<Option<Agenda>, End> {
        let today = self.loader.date();
        let questionnaires = self.questionnaires(loaded)?;
        let disputed = self.args.disputed.then(|| self.disputed()).transpose()?;
        let args = self.args;
        let filter = |depth| Filter {
            depth,
            only: args.only.clone(),
            unanswered: args.unanswered,
            stale: args.stale,
            disputed: disputed.clone(),
            all: args.all,
        };
        let agenda = |depth| {
            Agenda::new(
                &questionnaires,
                &loaded.description,
                stage,
                today,
                &filter(depth),
            )
        };
        let some = !args.only.is_empty() || args.unanswered || args.stale || args.disputed;
        let depth = match (args.depth, some) {
            (Some(depth), _) => depth,
            (None, true) => Depth::Full,
            (None, false) => {
                let answers = &loaded.description.answers;
                let (quick, full) = (agenda(Depth::Quick), agenda(Depth::Full));
                let alike = full.0.len() - quick.0.len() <= quick.0.len() / ALIKE;
                let depth = if alike {
                    Depth::Full
                } else {
                    let Some(depth) = self.choose(&quick, &full, answers)? else {
                        return Ok(None);
                    };
                    depth
                };
                self.depth = Some(depth);
                depth
            }
        };
        Ok(Some(agenda(depth)))
    }

    /// How deep; `None` to go back.
    fn choose(
        &mut self,
        quick: &Agenda,
        full: &Agenda,
        answers: &BTreeMap<String, Answered>,
    ) -> Result<Option<Depth>, Interrupted> {
        let lang = self.lang;
        let words = |agenda: &Agenda, depth| {
            let minutes = agenda.minutes(answers, depth);
            words::depth(depth == Depth::Quick, agenda.0.len(), minutes, lang)
        };
        let (quick, full) = (words(quick, Depth::Quick), words(full, Depth::Full));
        let options = [
            Choosable {
                keys: &['1'],
                words: &quick,
                other: &["quick", "rapide", "essentials", "l’essentiel"],
            },
            Choosable {
                keys: &['2'],
                words: &full,
                other: &["full", "complet", "all", "toutes"],
            },
            Choosable::back(lang),
            Choosable::stop(lang),
        ];
        loop {
            let chosen = self.asker.choice(&Choice {
                prompt: words::which_depth(lang),
                options: &options,
                default: Some(0),
                again: None,
            })?;
            match chosen {
                0 => return Ok(Some(Depth::Quick)),
                1 => return Ok(Some(Depth::Full)),
                // Somebody's own file says nothing of the project that is theirs to correct.
                2 if self.plan.base == self.plan.file => return Ok(None),
                2 => self.asker.say(words::nothing_before(lang)),
                _ => return Err(Interrupted::Stopped),
            }
        }
    }

    /// The description’s questionnaires, and those that `--only` names besides.
    fn questionnaires(&self, loaded: &Loaded) -> Result<Vec<&'static Questionnaire>> {
        let mut selected = loaded.questionnaires.clone();
        for name in &self.args.only {
            let id = name.split('.').next().unwrap_or(name);
            if !selected.iter().any(|it| it.id == id) {
                selected.extend(crate::catalogue::shipped(id));
            }
            let known: Vec<String> = selected.iter().flat_map(|it| it.ids()).collect();
            if !known.contains(name) {
                let close = closest(name, known.iter().map(String::as_str));
                let words = words::unknown_only(name, close.as_deref(), self.lang);
                return Err(anyhow!(words));
            }
        }
        Ok(selected)
    }

    /// The questions that people answered differently, in `answers/` beside the description, and who
    /// said what.
    fn disputed(&mut self) -> Result<BTreeSet<String>> {
        let folder = self.plan.base.with_file_name("answers");
        let lang = self.lang;
        let mut given: BTreeMap<String, Vec<(String, Answered)>> = BTreeMap::new();
        not_a_link(&folder, lang)?;
        for file in yaml_files(&folder, lang)? {
            let description = self.loader.load(&file)?.description;
            let person = description.respondent;
            let name = person.name.unwrap_or(file);
            let who = words::who(&name, person.role.as_deref());
            for (id, answer) in description.answers {
                if answer.answer != Answer::Unknown {
                    given.entry(id).or_default().push((who.clone(), answer));
                }
            }
        }
        given.retain(|_, said| said.iter().any(|(_, one)| one.answer != said[0].1.answer));
        let ids = given.keys().cloned().collect();
        let line = |(who, answered): (String, Answered)| {
            let answer = crate::words::answer(answered.answer, lang);
            let pieces = answered.evidence.iter().map(|piece| match &piece.at {
                Pointer::Path(at) | Pointer::Url(at) | Pointer::Text(at) => at.as_str(),
            });
            let pieces = pieces.collect::<Vec<_>>().join(", ");
            words::said(&who, answer, &pieces, answered.note.as_deref(), lang)
        };
        let lines = |(id, said): (String, Vec<_>)| (id, said.into_iter().map(line).collect());
        self.said = given.into_iter().map(lines).collect();
        Ok(ids)
    }

    /// Where to begin, and what is passed over; `None` when everything has an answer and the person
    /// leaves it so.
    pub(super) fn first(
        &mut self,
        agenda: &Agenda,
        answers: &BTreeMap<String, Answered>,
    ) -> Result<Option<(usize, BTreeSet<String>)>, Interrupted> {
        let some = self.args.unanswered || self.args.stale || self.args.disputed;
        if some {
            return Ok(Some((0, BTreeSet::new())));
        }
        if let Some(at) = agenda.first_open(answers) {
            return Ok(Some((at, agenda.settled(answers))));
        }
        let question = words::go_through_again(self.lang);
        let again = yes_or_no(question, Some(true), self.lang, self.asker)?;
        Ok(again.then_some((0, BTreeSet::new())))
    }
}
