//! What is asked, by what was typed and chosen.

use super::conversation::{Conversation, End};
use super::yes_or_no;
use crate::cli::Depth as Typed;
use crate::commands::files::{not_a_link, yaml_files};
use crate::commands::load::Loaded;
use crate::interview::{Agenda, Choice, Choosable, Depth, Filter, Interrupted};
use crate::model::{Answer, Answered, Questionnaire, Stage};
use crate::source::closest;
use crate::words::interview as words;
use anyhow::{Result, anyhow};
use std::collections::{BTreeMap, BTreeSet};

impl Conversation<'_> {
    /// What is asked. The depth is a question of its own, unless it was typed or only some
    /// questions were asked for.
    pub(super) fn agenda(&mut self, loaded: &Loaded, stage: Stage) -> Result<Agenda, End> {
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
            (None, true) => Typed::Full,
            (None, false) => {
                let answers = &loaded.description.answers;
                let depth = self.choose(&agenda(Depth::Quick), &agenda(Depth::Full), answers)?;
                self.depth = Some(depth);
                depth
            }
        };
        Ok(match depth {
            Typed::Quick => agenda(Depth::Quick),
            Typed::Full => agenda(Depth::Full),
        })
    }

    fn choose(
        &mut self,
        quick: &Agenda,
        full: &Agenda,
        answers: &BTreeMap<String, Answered>,
    ) -> Result<Typed, Interrupted> {
        let lang = self.lang;
        let words = |agenda: &Agenda, is_quick| {
            words::depth(is_quick, agenda.0.len(), agenda.minutes(answers), lang)
        };
        let (quick, full) = (words(quick, true), words(full, false));
        let options = [
            Choosable {
                keys: &['1'],
                words: &quick,
                other: &[],
            },
            Choosable {
                keys: &['2'],
                words: &full,
                other: &[],
            },
        ];
        let chosen = self.asker.choice(&Choice {
            prompt: words::which_depth(lang),
            options: &options,
            default: Some(0),
        })?;
        Ok(if chosen == 0 {
            Typed::Quick
        } else {
            Typed::Full
        })
    }

    /// The description’s questionnaires, and those that `--only` names besides.
    fn questionnaires(&self, loaded: &Loaded) -> Result<Vec<&'static Questionnaire>> {
        let mut selected = loaded.questionnaires.clone();
        for name in &self.args.only {
            let id = name.split('.').next().unwrap_or(name);
            if !selected.iter().any(|it| it.id == id) {
                selected.extend(crate::catalogue::shipped(id));
            }
            let known: Vec<String> = selected.iter().flat_map(|it| names(it)).collect();
            if !known.contains(name) {
                let close = closest(name, known.iter().map(String::as_str));
                let words = words::unknown_only(name, close.as_deref(), self.lang);
                return Err(anyhow!(words));
            }
        }
        Ok(selected)
    }

    /// The questions that people answered differently, in `answers/` beside the description.
    fn disputed(&mut self) -> Result<BTreeSet<String>> {
        let folder = self.plan.base.with_file_name("answers");
        let mut given: BTreeMap<String, Vec<Answer>> = BTreeMap::new();
        not_a_link(&folder, self.lang)?;
        for file in yaml_files(&folder, self.lang)? {
            for (id, answer) in self.loader.load(&file)?.description.answers {
                if answer.answer != Answer::Unknown {
                    given.entry(id).or_default().push(answer.answer);
                }
            }
        }
        let differ = given
            .into_iter()
            .filter(|(_, it)| it.iter().any(|one| *one != it[0]));
        Ok(differ.map(|(id, _)| id).collect())
    }

    /// Where to begin; `None` when everything has an answer and the person leaves it so.
    pub(super) fn first(
        &mut self,
        agenda: &Agenda,
        answers: &BTreeMap<String, Answered>,
    ) -> Result<Option<usize>, Interrupted> {
        let some = self.args.unanswered || self.args.stale || self.args.disputed;
        if some {
            return Ok(Some(0));
        }
        if let Some(at) = agenda.first_open(answers) {
            return Ok(Some(at));
        }
        let question = words::go_through_again(self.lang);
        let again = yes_or_no(question, self.environment, self.asker)?;
        Ok(again.then_some(0))
    }
}

/// What `--only` may name in a questionnaire: itself, its sections, its questions.
fn names(questionnaire: &'static Questionnaire) -> Vec<String> {
    let sections = questionnaire.sections.iter();
    let sections = sections.map(|part| format!("{}.{}", questionnaire.id, part.id));
    let questions = questionnaire
        .items()
        .map(|(_, item)| item.question.id.to_owned());
    let mut names = vec![questionnaire.id.to_owned()];
    names.extend(sections.chain(questions));
    names
}
