//! The conversation from the first word to the report.

use super::autosave::Autosave;
use super::evidence::Source;
use super::{Conversation, End, Plan};
use crate::cli::InterviewArgs;
use crate::commands::files::{not_a_link, read, root, stays_in_repository};
use crate::commands::first_look::{FirstLook, first_look};
use crate::commands::load::{Loaded, Loader};
use crate::commands::{Environment, Exit};
use crate::description::{expression, naming, skeleton, with_project};
use crate::interview::{
    Agenda, Asker, Event, Interrupted, Known, Session, Setting, project, project_and_respondent,
    respondent,
};
use crate::model::{
    Answered, Depth, Description, Kind, Lang, PartialDate, Project, Respondent, Stage,
};
use crate::words::scaffold::CHECKED;
use crate::words::{first_problem, interview as words, problem_words};
use anyhow::{Result, anyhow};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

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
        said: BTreeMap::new(),
        within: None,
        asker,
    };
    let ended = match &args.from_sheet {
        Some(id) => talk.sheets(id),
        None => talk.find_person().and_then(|()| talk.hold()),
    };
    match ended {
        Ok(()) => Ok(Exit::Done),
        Err(End::Failed(error)) => Err(error),
        Err(End::Interrupted(how)) => {
            talk.asker.say("");
            talk.say_how_to_go_on();
            Ok(match how {
                Interrupted::Outside => Exit::Interrupted,
                Interrupted::Stopped => Exit::Done,
            })
        }
    }
}

impl Conversation<'_> {
    fn hold(&mut self) -> Result<(), End> {
        let (mut loaded, mut autosave) = self.begin()?;
        let (agenda, stage) = self.decide(&mut loaded, &mut autosave)?;
        let description = &loaded.description;
        if agenda.0.is_empty() {
            self.asker.say(words::nothing_to_ask(self.lang));
            return Ok(());
        }
        let Some((at, settled)) = self.first(&agenda, &description.answers)? else {
            return self.finish();
        };
        let quick = self.depth == Some(Depth::Quick);
        self.say_what_begins(&agenda, &settled, description, at);
        let source = self.source();
        let said = std::mem::take(&mut self.said);
        let file = self.plan.file.to_string_lossy().into_owned();
        let setting = Setting {
            lang: self.lang,
            today: self.loader.date(),
            stage,
            since: description.respondent.answered,
            quick,
            file: Some(&file),
            look: &|cited| source.look(cited),
            passage: &|cited| source.passage(cited),
            beside: &|id| said.get(id).cloned().unwrap_or_default(),
        };
        let answers = description.answers.clone();
        let mut session = Session::new(agenda, at, answers, settled, setting);
        loop {
            self.within = session.unfinished();
            match session.step(self.asker)? {
                Event::Answered(id, answered) => {
                    if let Some(told) = autosave.keep(id, &answered)? {
                        self.asker.say("");
                        self.asker.say(&told);
                    }
                }
                Event::SectionEnd(left) => {
                    let asked = session.section(&left);
                    let answers = session.answers().clone();
                    let line = self.section_end(&loaded, stage, answers, (left, &asked));
                    if let Some(line) = line {
                        self.asker.say("");
                        self.asker.say(&line);
                    }
                }
                Event::Stopped => {
                    self.within = session.unfinished();
                    self.asker.say("");
                    self.say_how_to_go_on();
                    return Ok(());
                }
                Event::Done => return self.finish(),
            }
        }
    }

    /// What is asked, and for which stage; the project may be corrected before.
    fn decide(
        &mut self,
        loaded: &mut Loaded,
        autosave: &mut Autosave,
    ) -> Result<(Agenda, Stage), End> {
        loop {
            let declared = loaded.description.project.stage;
            let stage = self.args.basis.stage.unwrap_or(declared);
            match self.agenda(loaded, stage)? {
                Some(agenda) => return Ok((agenda, stage)),
                None => self.correct(loaded, autosave)?,
            }
        }
    }

    fn say_what_begins(
        &mut self,
        agenda: &Agenda,
        settled: &BTreeSet<String>,
        description: &Description,
        at: usize,
    ) {
        let depth = self.depth.unwrap_or(Depth::Full);
        // What is gone through again is all there is.
        let open = if settled.is_empty() {
            (agenda.0.len(), agenda.0.len())
        } else {
            (agenda.open(&description.answers), agenda.0.len())
        };
        let minutes = if settled.is_empty() {
            agenda.minutes(&BTreeMap::new(), depth)
        } else {
            agenda.minutes(&description.answers, depth)
        };
        let file = self.plan.file.display().to_string();
        self.asker.say("");
        let begins = words::begins(open, minutes, at, &file, self.lang);
        self.asker.say(&begins);
    }

    /// The folder that evidence is looked for in.
    pub(super) fn source(&self) -> Source {
        Source {
            root: root(&self.plan.base),
            today: self.loader.date(),
            lang: self.lang,
        }
    }

    /// The file and what it says; a file that is not there yet is begun.
    pub(super) fn begin(&mut self) -> Result<(Loaded, Autosave), End> {
        let file = self.plan.file.clone();
        let is_own = self.plan.base != file;
        if is_own && let Some(answers) = file.parent() {
            not_a_link(answers, self.lang)?;
        }
        let is_new = !file.exists();
        if is_new {
            // Not even one that leads to nothing: it would be begun where it leads.
            not_a_link(&file, self.lang)?;
            stays_in_repository(&file, self.lang)?;
            // A folder that takes no file is found before anything is asked.
            Autosave::can_create(&file, self.lang)?;
            let text = self.first_text()?;
            self.create(&file, &text)?;
        }
        let name = file.to_string_lossy();
        let bytes = read(&name, self.lang)?;
        let mut loaded = self.loader.load_bytes(&name, &bytes)?;
        let mut autosave = Autosave::open(&file, &bytes, &loaded.description, self.lang)?;
        let mut confirmed = is_new;
        if !is_own && !is_new && is_guessed(&loaded.description) {
            self.correct(&mut loaded, &mut autosave)?;
            confirmed = true;
        }
        if is_own && self.plan.base.exists() {
            let base = self.loader.load(&self.plan.base.to_string_lossy())?;
            loaded.questionnaires = base.questionnaires;
        }
        if !confirmed || is_own {
            let project = &loaded.description.project;
            let (shown, name) = (file.display().to_string(), &project.name);
            let (kinds, stage) = (&project.kinds, project.stage);
            let line = words::known_project(&shown, name, kinds, stage, self.lang);
            self.asker.say(&line);
        }
        Ok((loaded, autosave))
    }

    /// Begins a file, in a folder that may not be there yet.
    pub(super) fn create(&self, file: &Path, text: &str) -> Result<()> {
        if let Some(folder) = file.parent() {
            // When it cannot be made, saving says why.
            let _ = std::fs::create_dir_all(folder);
        }
        Autosave::create(file, text, self.lang)
    }

    /// Asks whether what the file says of the project is right, and puts what is in its place.
    fn correct(&mut self, loaded: &mut Loaded, autosave: &mut Autosave) -> Result<(), End> {
        let text = self.confirm(&loaded.description, autosave.text())?;
        let name = self.plan.file.to_string_lossy().into_owned();
        let read = self.loader.load_bytes(&name, text.as_bytes())?;
        let questionnaires = std::mem::take(&mut loaded.questionnaires);
        *loaded = read;
        if self.plan.base != self.plan.file {
            loaded.questionnaires = questionnaires;
        }
        autosave.confirm(text)?;
        Ok(())
    }

    /// The text with the project as people confirm it, and who answers where nobody is named.
    fn confirm(&mut self, description: &Description, text: &str) -> Result<String, End> {
        let (lang, today) = (self.lang, self.loader.date());
        let guessed = &description.project;
        self.asker.say(words::check_the_card(lang));
        self.asker.say("");
        // What `init` wrote where nothing tells the kind is no proposal: Enter does not take it.
        let kind_is_told = !is_guessed(description)
            || guessed.kinds != [Kind::Software]
            || !guesses(&root(&self.plan.base), lang).kinds.is_empty();
        let kinds = guessed.kinds.iter().copied().filter(|_| kind_is_told);
        let known = Known {
            name: Some(guessed.name.clone()),
            kinds: kinds.collect(),
            stage: Some(guessed.stage),
            licences: guessed.licences.clone(),
            licence_named: &|written| named(written, lang),
        };
        // Each sheet says whose it is.
        let nameless = description.respondent == Respondent::default();
        let (right, person) = if nameless && self.args.from_sheet.is_none() {
            project_and_respondent(&known, today, lang, self.asker)?
        } else {
            let right = project(&known, lang, self.asker)?;
            (right, description.respondent.clone())
        };
        let right = Project {
            name: right.name,
            kinds: right.kinds,
            stage: right.stage,
            licences: right.licences,
            ..guessed.clone()
        };
        self.asker.say("");
        let text = with_project(text, (guessed, &right), &person, &CHECKED);
        text.map_err(|problems| {
            let words = first_problem(&problems, lang).map(|words| words.in_a_line(lang));
            let file = self.plan.file.display().to_string();
            let words = words::cannot_save(&file, &words.unwrap_or_default(), lang);
            anyhow!(words).into()
        })
    }

    /// The text of a file that is not there yet.
    fn first_text(&mut self) -> Result<String, End> {
        let (lang, today) = (self.lang, self.loader.date());
        let answered = PartialDate::parse(&today.to_string());
        let named = self.plan.person.clone();
        let sheets = || self.args.from_sheet.as_ref().map(|_| Respondent::default());
        let named = named.map(|person| Respondent { answered, ..person });
        let named = named.or_else(sheets);
        let mut base = None;
        let (found, person) = if self.plan.base.exists() {
            let loaded = self.loader.load(&self.plan.base.to_string_lossy())?;
            let found = base.insert(loaded.description).project.clone();
            let person = match named {
                Some(person) => person,
                None => respondent(today, lang, self.asker)?,
            };
            (found, person)
        } else {
            let root = root(&self.plan.base);
            self.asker.say(words::welcome(lang));
            self.asker.say("");
            let known = guesses(&root, lang);
            match named {
                Some(person) => (project(&known, lang, self.asker)?, person),
                None => project_and_respondent(&known, today, lang, self.asker)?,
            }
        };
        self.asker.say("");
        Ok(own_text(&found, &person, base.as_ref(), lang))
    }
}

/// The first text of a file: a person’s own, in `answers/`, names the questionnaires of `base`.
pub(super) fn own_text(
    project: &Project,
    person: &Respondent,
    base: Option<&Description>,
    lang: Lang,
) -> String {
    let text = skeleton(project, person, lang);
    match base {
        Some(base) => naming(text, base, "../"),
        None => text,
    }
}

/// Whether nobody has said yet who the project is: a program wrote it, and nobody answered.
fn is_guessed(description: &Description) -> bool {
    let mut answers = description.answers.values();
    description.respondent == Respondent::default() && !answers.any(Answered::was_given)
}

/// What a folder says of its project; nothing where it cannot be looked at.
fn guesses(root: &Path, lang: Lang) -> Known<'static> {
    let nothing = Known {
        name: None,
        kinds: Vec::new(),
        stage: None,
        licences: Vec::new(),
        licence_named: match lang {
            Lang::En => &|written| named(written, Lang::En),
            Lang::Fr => &|written| named(written, Lang::Fr),
        },
    };
    let Ok(FirstLook {
        identity, scaffold, ..
    }) = first_look(root, |_| (), lang)
    else {
        return nothing;
    };
    let project = scaffold.project;
    // The name of a folder says what a project is called only where it is a repository.
    let told = identity.names.first();
    let told = told.is_some_and(|name| !name.path.is_empty() || root.join(".git").exists());
    let some_kind = !identity.kinds.is_empty() || !project.licences.is_empty();
    let some_stage = !identity.statuses.is_empty() || !identity.versions.is_empty();
    Known {
        name: Some(project.name).filter(|_| told),
        kinds: if some_kind { project.kinds } else { Vec::new() },
        stage: Some(project.stage).filter(|_| some_stage),
        licences: project.licences,
        ..nothing
    }
}

fn named(written: &str, lang: Lang) -> Result<String, String> {
    expression(written).map_err(|kind| problem_words(&kind, lang).in_a_line(lang))
}
