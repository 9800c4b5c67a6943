//! Which files a conversation is about, and the command that goes on with it.

use super::people::person;
use super::{Conversation, End, Plan};
use crate::cli::InterviewArgs;
use crate::commands::Environment;
use crate::commands::files::{nearest, quoted};
use crate::model::Depth;
use crate::words::interview as words;
use anyhow::Result;
use std::path::PathBuf;

impl Plan {
    pub(super) fn new(args: &InterviewArgs, environment: &Environment) -> Result<Plan> {
        let base = match &args.file {
            Some(file) => Some(file.clone()),
            None => nearest(environment.lang)?,
        };
        let base = PathBuf::from(base.unwrap_or_else(|| "commons.yaml".to_owned()));
        Ok(Plan {
            file: base.clone(),
            base,
            person: args.respondent.as_deref().map(person),
        })
    }
}

impl Conversation<'_> {
    /// Finds the file of the person named on the command line.
    pub(super) fn find_person(&mut self) -> Result<(), End> {
        if let Some(person) = self.plan.person.clone() {
            self.plan.file = self.file_of(&person)?;
        }
        Ok(())
    }

    /// Where the answers are, and the commands that go on.
    pub(super) fn say_how_to_go_on(&mut self) {
        let typed = self.asker.unfinished();
        if !typed.is_empty() {
            self.asker.say(&words::not_saved(&typed, self.lang));
        }
        let command = self.command();
        let file = self.plan.file.display().to_string();
        let words = if self.plan.file.exists() {
            words::stopped(&file, &command, self.lang)
        } else {
            words::stopped_early(&command, self.lang)
        };
        self.asker.say(&words);
        if let Some(id) = self.within {
            let command = self.interview(&[format!("--only {id}")]);
            self.asker.say(&words::stopped_within(&command, self.lang));
        }
    }

    /// The command that goes on where one is.
    fn command(&self) -> String {
        let args = self.args;
        let depth = match self.depth {
            Some(Depth::Quick) => Some("--depth quick".to_owned()),
            Some(Depth::Full) => Some("--depth full".to_owned()),
            None => None,
        };
        let only = args.only.iter();
        let only = only.map(|name| format!("--only {}", quoted(name)));
        let switches = [
            (args.unanswered, "--unanswered"),
            (args.stale, "--stale"),
            (args.disputed, "--disputed"),
            (args.all, "--all"),
        ];
        let switches = switches.into_iter().filter(|(on, _)| *on);
        let switches = switches.map(|(_, name)| name.to_owned());
        let sheet = args.from_sheet.iter();
        let sheet = sheet.map(|id| format!("--from-sheet {}", quoted(id)));
        let parts: Vec<String> = depth
            .into_iter()
            .chain(only)
            .chain(switches)
            .chain(sheet)
            .collect();
        self.interview(&parts)
    }

    /// `commons interview` about the same files, with these options and those that always matter.
    pub(super) fn interview(&self, parts: &[String]) -> String {
        let respondent = self.args.respondent.iter();
        let respondent = respondent.map(|name| format!("--respondent {}", quoted(name)));
        let parts = parts.iter().cloned().chain(respondent);
        let parts: Vec<String> = parts.collect();
        let base = self.plan.base.to_string_lossy().into_owned();
        self.with_basis("interview", &base, &parts)
    }

    /// A command with what was typed about the questionnaires, the stage and the language.
    pub(super) fn with_basis(&self, verb: &str, file: &str, parts: &[String]) -> String {
        let basis = &self.args.basis;
        let questionnaires = basis.questionnaires.iter();
        let questionnaires = questionnaires.map(|name| format!("--questionnaire {}", quoted(name)));
        let stage = basis.stage.map(|stage| format!("--stage {}", stage.word()));
        let lang = self.environment.layout.typed.lang;
        let lang = lang.map(|_| format!("--lang {}", self.lang.code()));
        let all: Vec<String> = [format!("commons {verb}"), quoted(file)]
            .into_iter()
            .chain(parts.iter().cloned())
            .chain(questionnaires)
            .chain(stage)
            .chain(lang)
            .collect();
        all.join(" ")
    }
}
