//! The conversation from the first word to the report.

use super::keeper::Keeper;
use super::{surroundings, yes_or_no};
use crate::assess::{Request, assess};
use crate::cli::{Depth as Typed, InterviewArgs};
use crate::commands::load::{Loaded, Loader, nearest, yaml_files};
use crate::commands::output::Output;
use crate::commands::{Environment, Exit};
use crate::description::{check_licence, skeleton};
use crate::interview::{
    Agenda, Ask, Asker, Choice, Choosable, Depth, Event, Filter, Interrupted, Proposals, Session,
    Setting, project, respondent,
};
use crate::model::{Answer, Answered, Description, Lang, Questionnaire, Respondent, Stage};
use crate::render::{self, Shown};
use crate::report::{Detail, Report, SectionPart, Source, report};
use crate::words::interview as words;
use anyhow::{Result, anyhow};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// How a conversation ended otherwise than by its last question.
enum End {
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
    let mut talk = Talk {
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

/// Which files the conversation is about.
struct Plan {
    /// The project’s description.
    base: PathBuf,
    /// The file that is written: the description, or one person’s own.
    file: PathBuf,
    /// The person named on the command line.
    person: Option<Respondent>,
}

impl Plan {
    fn new(args: &InterviewArgs, environment: &Environment) -> Result<Plan> {
        let base = args.file.clone().or_else(nearest);
        let base = PathBuf::from(base.unwrap_or_else(|| "commons.yaml".to_owned()));
        let Some(typed) = &args.respondent else {
            return Ok(Plan {
                file: base.clone(),
                base,
                person: None,
            });
        };
        let (name, role) = match typed.split_once(',') {
            Some((name, role)) => (name.trim(), Some(role.trim().to_owned())),
            None => (typed.trim(), None),
        };
        let slug = slug(name);
        if slug.is_empty() {
            return Err(anyhow!(words::name_without_letters(environment.lang)));
        }
        let file = base.with_file_name("answers").join(format!("{slug}.yaml"));
        let person = Some(Respondent {
            name: Some(name.to_owned()),
            role: role.filter(|role| !role.is_empty()),
            answered: None,
        });
        Ok(Plan { base, file, person })
    }
}

/// A name as a file name: letters and digits in lower case, and dashes.
fn slug(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
    words.collect::<Vec<_>>().join("-")
}

struct Talk<'a> {
    args: &'a InterviewArgs,
    environment: &'a Environment,
    lang: Lang,
    loader: Loader,
    /// How deep: typed, or chosen.
    depth: Option<Typed>,
    plan: Plan,
    asker: &'a mut dyn Asker,
}

impl Talk<'_> {
    fn hold(&mut self) -> Result<(), End> {
        let (loaded, mut keeper) = self.begin()?;
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
        let root = surroundings::root(&self.plan.base);
        let is_there = |path: &str| surroundings::is_inside(&root, path);
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
                Event::Answered(id, answered) => keeper.keep(id, &answered)?,
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
    fn begin(&mut self) -> Result<(Loaded, Keeper), End> {
        let file = self.plan.file.clone();
        if !file.exists() {
            let text = self.first_text()?;
            if let Some(folder) = file.parent() {
                // When it cannot be made, saving says why.
                let _ = std::fs::create_dir_all(folder);
            }
            Keeper::create(&file, text, self.lang)?;
        }
        let keeper = Keeper::open(&file, self.lang)?;
        let mut loaded = self.loader.load(&file.to_string_lossy())?;
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
        Ok((loaded, keeper))
    }

    /// The text of a file that is not there yet.
    fn first_text(&mut self) -> Result<String, End> {
        let (lang, today) = (self.lang, self.loader.date());
        let own = if self.plan.base.exists() {
            self.loader
                .load(&self.plan.base.to_string_lossy())?
                .description
                .project
        } else {
            let root = surroundings::root(&self.plan.base);
            let name = surroundings::name(&root);
            self.asker.say(words::welcome(lang));
            self.asker.say("");
            let proposals = Proposals {
                name: name.as_deref(),
                licence: surroundings::licence(&root),
                check_licence: &check_licence,
            };
            project(proposals, lang, self.asker)?
        };
        let answered = crate::model::PartialDate::parse(&today.to_string());
        let person = match self.plan.person.clone() {
            Some(person) => Respondent { answered, ..person },
            None => respondent(today, lang, self.asker)?,
        };
        self.asker.say("");
        Ok(skeleton(&own, &person, lang))
    }

    /// What is asked. The depth is a question of its own, unless it was typed or only some
    /// questions were asked for.
    fn agenda(&mut self, loaded: &Loaded, stage: Stage) -> Result<Agenda, End> {
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
        let words = |own: &Agenda, is_quick| {
            words::depth(is_quick, own.0.len(), own.minutes(answers), lang)
        };
        let (quick, full) = (words(quick, true), words(full, false));
        let options = [
            Choosable {
                keys: &['1'],
                words: &quick,
            },
            Choosable {
                keys: &['2'],
                words: &full,
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
            if !selected.iter().any(|own| own.id == id) {
                selected.extend(crate::catalogue::shipped(id));
            }
            let known = crate::report::explainable(&selected);
            let own = known.iter().filter(|known| {
                known
                    .split('.')
                    .next()
                    .is_some_and(|id| selected.iter().any(|own| own.id == id))
            });
            if !own.clone().any(|known| known == name) {
                let close = crate::source::closest(name, own.map(String::as_str));
                return Err(anyhow!(words::unknown_only(
                    name,
                    close.as_deref(),
                    self.lang
                )));
            }
        }
        Ok(selected)
    }

    /// The questions that people answered differently, in `answers/` beside the description.
    fn disputed(&mut self) -> Result<BTreeSet<String>> {
        let folder = self.plan.base.with_file_name("answers");
        let mut given: BTreeMap<String, Vec<Answer>> = BTreeMap::new();
        for file in yaml_files(&folder, self.lang)? {
            for (id, own) in self.loader.load(&file)?.description.answers {
                if own.answer != Answer::Unknown {
                    given.entry(id).or_default().push(own.answer);
                }
            }
        }
        let differ = given
            .into_iter()
            .filter(|(_, own)| own.iter().any(|one| *one != own[0]));
        Ok(differ.map(|(id, _)| id).collect())
    }

    /// Where to begin; `None` when everything has an answer and the person leaves it so.
    fn first(
        &mut self,
        agenda: &Agenda,
        answers: &BTreeMap<String, Answered>,
    ) -> Result<Option<usize>, Interrupted> {
        let some = self.args.unanswered || self.args.stale || self.args.disputed;
        if some {
            return Ok(Some(0));
        }
        match agenda.first_open(answers) {
            Some(at) => Ok(Some(at)),
            None => {
                let question = words::go_through_again(self.lang);
                let again = yes_or_no(question, self.environment, self.asker)?;
                Ok(again.then_some(0))
            }
        }
    }

    /// What was answered in a section, and how it stands.
    fn section_end(
        &self,
        loaded: &Loaded,
        stage: Stage,
        answers: BTreeMap<String, Answered>,
        left: Ask,
    ) -> String {
        let lang = self.lang;
        let description = Description {
            answers,
            ..loaded.description.clone()
        };
        let report = assessed(
            &description,
            &[left.questionnaire],
            stage,
            self.loader.date(),
            None,
            lang,
        );
        let sections = report
            .questionnaires
            .first()
            .map_or(&[][..], |own| &own.sections);
        let section = sections.iter().find(|own| own.id == left.section.id);
        section.map_or_else(String::new, |section| section_line(section, lang))
    }

    /// The report, and what to do next.
    fn finish(&mut self) -> Result<(), End> {
        let file = self.plan.file.to_string_lossy().into_owned();
        let loaded = self.loader.load(&file)?;
        let stage = self
            .args
            .basis
            .stage
            .unwrap_or(loaded.description.project.stage);
        let report = assessed(
            &loaded.description,
            &loaded.questionnaires,
            stage,
            self.loader.date(),
            Some(&file),
            self.lang,
        );
        self.asker.say("");
        let mut output = Output::open(None, self.lang)?;
        output.write(&render::text(
            &report,
            Shown::First(8),
            self.environment.layout,
        ))?;
        output.finish()?;
        let open = report.coverage.applicable - report.coverage.answered;
        self.asker.say("");
        for line in words::what_next(&file, &quoted(&file), open, self.lang) {
            self.asker.say(&line);
        }
        Ok(())
    }

    fn say_how_to_go_on(&mut self) {
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
            Some(Typed::Quick) => parts.push("--depth quick".to_owned()),
            Some(Typed::Full) => parts.push("--depth full".to_owned()),
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

fn assessed(
    description: &Description,
    questionnaires: &[&'static Questionnaire],
    stage: Stage,
    date: Date,
    file: Option<&str>,
    lang: Lang,
) -> Report {
    let assessment = assess(Request {
        description,
        questionnaires,
        date,
        stage,
        target: None,
    });
    let source = Source {
        file,
        description,
        questionnaires,
        assessment: &assessment,
    };
    report(source, Detail::Full, lang)
}

fn section_line(section: &SectionPart, lang: Lang) -> String {
    let due = || section.questions.iter().filter(|own| own.due);
    let answers = [
        Answer::Yes,
        Answer::Partly,
        Answer::No,
        Answer::NotApplicable,
        Answer::Unknown,
    ];
    let counts = answers.map(|answer| {
        let number = due().filter(|own| own.answer == answer).count();
        (answer, number)
    });
    let standing = match section.score {
        Some(score) => {
            let (shown, best) = (score.cautious.whole(), score.best.whole());
            words::standing(section.standing, shown, best, lang)
        }
        None => {
            let conditions = || due().filter(|own| own.condition);
            let met = conditions().filter(|own| own.answer == Answer::Yes).count();
            words::conditions_met(met, conditions().count(), lang)
        }
    };
    words::section_end(section.title, &counts, &standing, lang)
}

/// A word for a shell.
fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "._-/:@%+=".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}
