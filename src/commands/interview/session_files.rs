//! Which files a conversation is about, and the command that goes on with it.

use super::conversation::Conversation;
use crate::cli::{Depth, InterviewArgs};
use crate::commands::Environment;
use crate::commands::files::{nearest, quoted};
use crate::commands::person::{name_and_role, slug};
use crate::model::Respondent;
use crate::words::interview as words;
use anyhow::{Result, anyhow};
use std::path::PathBuf;

/// Which files the conversation is about.
pub(super) struct Plan {
    /// The project’s description.
    pub(super) base: PathBuf,
    /// The file that is written: the description, or one person’s own.
    pub(super) file: PathBuf,
    /// The person named on the command line.
    pub(super) person: Option<Respondent>,
}

impl Plan {
    pub(super) fn new(args: &InterviewArgs, environment: &Environment) -> Result<Plan> {
        let base = match &args.file {
            Some(file) => Some(file.clone()),
            None => nearest(environment.lang)?,
        };
        let base = PathBuf::from(base.unwrap_or_else(|| "commons.yaml".to_owned()));
        let Some(typed) = &args.respondent else {
            return Ok(Plan {
                file: base.clone(),
                base,
                person: None,
            });
        };
        let (name, role) = name_and_role(typed);
        let slug = slug(&name);
        if slug.is_empty() {
            return Err(anyhow!(words::name_without_letters(environment.lang)));
        }
        let file = base.with_file_name("answers").join(format!("{slug}.yaml"));
        let person = Some(Respondent {
            name: Some(name),
            role,
            answered: None,
        });
        Ok(Plan { base, file, person })
    }
}

impl Conversation<'_> {
    /// Where the answers are, and the command that goes on.
    pub(super) fn say_how_to_go_on(&mut self) {
        let command = self.command();
        let file = self.plan.file.display().to_string();
        let words = if self.plan.file.exists() {
            words::stopped(&file, &command, self.lang)
        } else {
            words::stopped_early(&command, self.lang)
        };
        self.asker.say(&words);
    }

    /// The command that goes on where one is.
    fn command(&self) -> String {
        let args = self.args;
        let mut parts = vec!["commons interview".to_owned()];
        parts.push(quoted(&self.plan.base.to_string_lossy()));
        match self.depth {
            Some(Depth::Quick) => parts.push("--depth quick".to_owned()),
            Some(Depth::Full) => parts.push("--depth full".to_owned()),
            None => {}
        }
        parts.extend(
            args.only
                .iter()
                .map(|name| format!("--only {}", quoted(name))),
        );
        let switches = [
            (args.unanswered, "--unanswered"),
            (args.stale, "--stale"),
            (args.disputed, "--disputed"),
            (args.all, "--all"),
        ];
        parts.extend(
            switches
                .iter()
                .filter(|(on, _)| *on)
                .map(|(_, name)| (*name).to_owned()),
        );
        parts.extend(
            args.respondent
                .iter()
                .map(|name| format!("--respondent {}", quoted(name))),
        );
        parts.join(" ")
    }
}
