//! The conversation from the first word to the report.

use super::autosave::Autosave;
use super::project_hints;
use super::session_files::Plan;
use crate::cli::{Depth, InterviewArgs};
use crate::commands::files::{not_a_link, read, root};
use crate::commands::load::{Loaded, Loader};
use crate::commands::{Environment, Exit};
use crate::description::{expression, skeleton};
use crate::interview::{
    Asker, Event, Interrupted, Proposals, Session, Setting, project, respondent,
};
use crate::model::{Description, Lang, PartialDate, QuestionnaireName, Respondent};
use crate::words::{interview as words, problem_words};
use anyhow::Result;

/// How a conversation ended otherwise than by its last question.
pub(super) enum End {
    Interrupted,
    Failed(anyhow::Error),
}

impl From<Interrupted> for End {
    fn from(_: Interrupted) -> End {
        End::Interrupted
    }
}

impl From<anyhow::Error> for End {
    fn from(error: anyhow::Error) -> End {
        End::Failed(error)
    }
}

/// Holds the conversation. Whatever ends it, what was answered is on disk.
pub(super) fn talk(
    args: &InterviewArgs,
    environment: &Environment,
    asker: &mut dyn Asker,
) -> Result<Exit> {
    let plan = Plan::new(args, environment)?;
    let mut talk = Conversation {
        args,
        environment,
        lang: environment.lang,
        loader: Loader::new(&args.basis, environment),
        depth: args.depth,
        plan,
        asker,
    };
    match talk.hold() {
        Ok(()) => Ok(Exit::Done),
        Err(End::Failed(error)) => Err(error),
        Err(End::Interrupted) => {
            talk.asker.say("");
            talk.say_how_to_go_on();
            Ok(Exit::Interrupted)
        }
    }
}

/// A conversation, and what it depends on.
pub(super) struct Conversation<'a> {
    pub(super) args: &'a InterviewArgs,
    pub(super) environment: &'a Environment,
    pub(super) lang: Lang,
    pub(super) loader: Loader,
    /// How deep: typed, or chosen.
    pub(super) depth: Option<Depth>,
    pub(super) plan: Plan,
    pub(super) asker: &'a mut dyn Asker,
}

impl Conversation<'_> {
    fn hold(&mut self) -> Result<(), End> {
        let (loaded, mut autosave) = self.begin()?;
        let description = &loaded.description;
        let stage = self.args.basis.stage.unwrap_or(description.project.stage);
        let agenda = self.agenda(&loaded, stage)?;
        if agenda.0.is_empty() {
            self.asker.say(words::nothing_to_ask(self.lang));
            return Ok(());
        }
        let Some(at) = self.first(&agenda, &description.answers)? else {
            return self.finish();
        };
        let minutes = agenda.minutes(&description.answers);
        let begins = words::begins(agenda.0.len(), minutes, at, self.lang);
        self.asker.say("");
        self.asker.say(&begins);
        let root = root(&self.plan.base);
        let is_there = |path: &str| project_hints::is_inside(&root, path);
        let setting = Setting {
            lang: self.lang,
            today: self.loader.date(),
            stage,
            since: description.respondent.answered,
            is_there: &is_there,
        };
        let mut session = Session::new(agenda, at, description.answers.clone(), setting);
        loop {
            match session.step(self.asker)? {
                Event::Answered(id, answered) => {
                    if let Some(told) = autosave.keep(id, &answered)? {
                        self.asker.say("");
                        self.asker.say(&told);
                    }
                }
                Event::SectionEnd(left) => {
                    let answers = session.answers().clone();
                    let line = self.section_end(&loaded, stage, answers, left);
                    self.asker.say("");
                    self.asker.say(&line);
                }
                Event::Stopped => {
                    self.asker.say("");
                    self.say_how_to_go_on();
                    return Ok(());
                }
                Event::Done => return self.finish(),
            }
        }
    }

    /// The file and what it says; a file that is not there yet is begun.
    fn begin(&mut self) -> Result<(Loaded, Autosave), End> {
        let file = self.plan.file.clone();
        if self.plan.base != file
            && let Some(answers) = file.parent()
        {
            not_a_link(answers, self.lang)?;
        }
        if !file.exists() {
            let text = self.first_text()?;
            if let Some(folder) = file.parent() {
                // When it cannot be made, saving says why.
                let _ = std::fs::create_dir_all(folder);
            }
            Autosave::create(&file, &text, self.lang)?;
        }
        let name = file.to_string_lossy();
        let bytes = read(&name, self.lang)?;
        let mut loaded = self.loader.load_bytes(&name, &bytes)?;
        let autosave = Autosave::open(&file, &bytes, &loaded.description, self.lang)?;
        if self.plan.base != file && self.plan.base.exists() {
            let base = self.loader.load(&self.plan.base.to_string_lossy())?;
            loaded.questionnaires = base.questionnaires;
        }
        let project = &loaded.description.project;
        let shown = file.display().to_string();
        let line = words::known_project(
            &shown,
            &project.name,
            &project.kinds,
            project.stage,
            self.lang,
        );
        self.asker.say(&line);
        Ok((loaded, autosave))
    }

    /// The text of a file that is not there yet.
    fn first_text(&mut self) -> Result<String, End> {
        let (lang, today) = (self.lang, self.loader.date());
        let mut base = None;
        let found = if self.plan.base.exists() {
            let loaded = self.loader.load(&self.plan.base.to_string_lossy())?;
            base.insert(loaded.description).project.clone()
        } else {
            let root = root(&self.plan.base);
            let name = project_hints::name(&root);
            self.asker.say(words::welcome(lang));
            self.asker.say("");
            let proposals = Proposals {
                name: name.as_deref(),
                licence: project_hints::licence(&root),
                licence_named: &|written| {
                    expression(written).map_err(|kind| problem_words(&kind, lang).in_a_line(lang))
                },
            };
            project(proposals, lang, self.asker)?
        };
        let answered = PartialDate::parse(&today.to_string());
        let person = match self.plan.person.clone() {
            Some(person) => Respondent { answered, ..person },
            None => respondent(today, lang, self.asker)?,
        };
        self.asker.say("");
        let text = skeleton(&found, &person, lang);
        Ok(match base {
            // A person’s own file stands in `answers/`.
            Some(base) => naming(text, &base, "../"),
            None => text,
        })
    }
}

/// A description without answers that names the questionnaires of another one, which stands `up` from
/// it: their questions are unknown there without it.
pub(super) fn naming(text: String, base: &Description, up: &str) -> String {
    let named = &base.questionnaires;
    let usual = Description::default_questionnaires(&base.project.kinds);
    let names = named.iter().map(|name| match name {
        QuestionnaireName::Shipped(id) => id.clone(),
        QuestionnaireName::Own(path) if path.starts_with('/') => path.clone(),
        QuestionnaireName::Own(path) => format!("{up}{path}"),
    });
    // A text of JSON is a quoted text of YAML.
    let names: Vec<String> = names
        .map(|name| serde_json::json!(name).to_string())
        .collect();
    if *named == usual {
        return text;
    }
    let line = format!("questionnaires: [{}]", names.join(", "));
    text.replacen("\nanswers:", &format!("\n{line}\nanswers:"), 1)
}
