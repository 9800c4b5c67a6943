//! `commons review`: somebody looks at the evidence of the answers of one project or of several, those
//! that carry a result first; saved after every finding.

mod keeper;
mod session;

use crate::assess::to_review;
use crate::cli::ReviewArgs;
use crate::commands::files::{files, name, quoted};
use crate::commands::load::Loader;
use crate::commands::output::complain;
use crate::commands::person::{somebody_is_there, terminal};
use crate::commands::reviews::Reviews;
use crate::commands::save::folder_of;
use crate::commands::{Environment, Exit};
use crate::description::{is_review, slug};
use crate::interview::{Asker, Interrupted, Terminal, reviewer};
use crate::model::{Lang, PartialDate, Respondent, name_and_role};
use crate::words::{interview as say, review_of_several_in_one};
use anyhow::{Result, anyhow};
use keeper::Keeper;
use session::{Ended, Session, request};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(super) fn run(args: &ReviewArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    if !somebody_is_there() {
        return Err(anyhow!(say::review_no_terminal(lang)));
    }
    let mut inputs = files(&args.files, lang)?;
    // `*.yaml` names the reviews beside the projects as well.
    if inputs.iter().any(|input| !is_review(input)) {
        inputs.retain(|input| !is_review(input));
    }
    if let (Some(output), [_, _, ..]) = (&args.output, inputs.as_slice())
        && !output.is_dir()
    {
        return Err(anyhow!(review_of_several_in_one(
            &quoted(&output.to_string_lossy()),
            lang
        )));
    }
    let mut loader = Loader::new(&args.basis, environment);
    let mut queue = Queue::new(inputs, args, &mut loader, environment)?;
    let asker = &mut terminal(environment)?;
    if queue.projects.is_empty() {
        asker.say(say::nothing_to_review(lang));
        return Ok(queue.exit(Exit::NothingAssessed));
    }
    let by = match who(args, &loader, lang, asker)? {
        Ok(by) => by,
        Err(Interrupted::Outside) => return Ok(Exit::Interrupted),
        Err(Interrupted::Stopped) => return Ok(Exit::Done),
    };
    let ended = queue.go_through(&by, &mut loader, asker)?;
    queue.finish(&by, asker);
    Ok(match ended {
        Ended::Interrupted => Exit::Interrupted,
        Ended::Next | Ended::Stopped => queue.exit(Exit::Done),
    })
}

/// Who reviews, unless the conversation ends instead.
fn who(
    args: &ReviewArgs,
    loader: &Loader,
    lang: Lang,
    asker: &mut Terminal,
) -> Result<Result<Respondent, Interrupted>> {
    let (name, role) = match &args.by {
        Some(typed) => name_and_role(typed),
        None => match reviewer(lang, asker) {
            Ok(person) => person,
            Err(ended) => return Ok(Err(ended)),
        },
    };
    if slug(&name).is_empty() {
        return Err(anyhow!(say::reviewer_needed(lang)));
    }
    Ok(Ok(Respondent {
        name: Some(name),
        role,
        answered: PartialDate::parse(&loader.date().to_string()),
    }))
}

/// The projects to review, in the order in which they were named.
struct Queue<'a> {
    args: &'a ReviewArgs,
    environment: &'a Environment,
    projects: Vec<String>,
    /// Those of anybody beside the projects.
    reviews: Reviews,
    /// Whether a project could not be read.
    refused: bool,
    /// The reviews that have something in them now.
    written: Vec<PathBuf>,
}

impl<'a> Queue<'a> {
    fn new(
        inputs: Vec<String>,
        args: &'a ReviewArgs,
        loader: &mut Loader,
        environment: &'a Environment,
    ) -> Result<Queue<'a>> {
        let mut queue = Queue {
            args,
            environment,
            projects: Vec::new(),
            reviews: Reviews::default(),
            refused: false,
            written: Vec::new(),
        };
        let only = inputs.len() == 1;
        for input in inputs {
            match loader.load(&input) {
                Err(error) if only => return Err(error),
                Err(error) => {
                    complain(&error, environment);
                    queue.refused = true;
                }
                Ok(loaded) => {
                    if !to_review(request(&loaded, args, loader, &[])).is_empty() {
                        queue.projects.push(input);
                    }
                }
            }
        }
        let folder = |file: &String| folder_of(Path::new(file)).to_owned();
        let mut folders: BTreeSet<PathBuf> = queue.projects.iter().map(folder).collect();
        folders.extend(args.output.clone().filter(|it| it.is_dir()));
        let folders = folders.iter().map(PathBuf::as_path);
        queue.reviews = Reviews::in_folders(folders, environment.lang)?;
        Ok(queue)
    }

    fn exit(&self, otherwise: Exit) -> Exit {
        if self.refused {
            Exit::CouldNotRun
        } else {
            otherwise
        }
    }

    /// The session of a project.
    fn session<'s>(
        &'s self,
        file: &'s str,
        by: &Respondent,
        loader: &mut Loader,
    ) -> Result<Session<'s>> {
        let loaded = loader.load(file)?;
        let beside = self.reviews.understood(file, &loaded, loader);
        let (args, environment) = (self.args, self.environment);
        let keeper = Keeper::open(file, args, by, (&loaded, &beside), loader, environment)?;
        Ok(Session::new(
            args,
            loaded,
            keeper,
            beside,
            loader.date(),
            environment.lang,
        ))
    }

    /// From one project to the next, until the person stops.
    fn go_through(
        &mut self,
        by: &Respondent,
        loader: &mut Loader,
        asker: &mut dyn Asker,
    ) -> Result<Ended> {
        let lang = self.environment.lang;
        let mut carrying = Vec::new();
        let mut lines = Vec::new();
        for file in &self.projects {
            let session = self.session(file, by, loader)?;
            let (carry, of) = session.counts();
            carrying.push(carry);
            lines.push(say::project_carries(session.name(), carry, of, lang));
        }
        let of = self.projects.len();
        if of > 1 {
            asker.say("");
            asker.say(&say::projects_carry(of, carrying.iter().sum(), lang));
            for line in lines {
                asker.say(&format!("  {line}"));
            }
        }
        let some_carry = carrying.iter().any(|carry| *carry > 0);
        for (at, carry) in carrying.into_iter().enumerate() {
            let file = self.projects[at].clone();
            let mut session = self.session(&file, by, loader)?;
            asker.say("");
            if of > 1 {
                asker.say(&say::review_project(session.name(), at + 1, of, lang));
            }
            // In a folder, a project with no answer left that carries a result is only announced,
            // while others have some.
            let is_done = of > 1 && some_carry && carry == 0;
            let ended = if is_done {
                asker.say(&session.nothing_carries());
                Ok(Ended::Next)
            } else {
                let ended = session.go_through(at + 1 < of, asker);
                session.finish(asker);
                ended
            };
            let path = session.path().map(Path::to_owned);
            drop(session);
            self.written.extend(path);
            match ended? {
                Ended::Next => {}
                ended @ (Ended::Stopped | Ended::Interrupted) => return Ok(ended),
            }
        }
        Ok(Ended::Stopped)
    }

    /// Where the reviews are, and the commands that go on from here.
    fn finish(&self, by: &Respondent, asker: &mut dyn Asker) {
        let lang = self.environment.lang;
        let typed: Vec<String> = self.args.files.iter().map(|it| quoted(it)).collect();
        let parts = [by.name.as_deref(), by.role.as_deref()];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        let mut resume = format!(
            "commons review {} --by {}",
            typed.join(" "),
            quoted(&parts.join(", "))
        );
        if self.args.second {
            resume.push_str(" --second");
        }
        if let Some(output) = &self.args.output {
            resume.push_str(&format!(" --output {}", quoted(&output.to_string_lossy())));
        }
        let reviews = self.written.iter().map(|path| path.to_string_lossy());
        let reviews: Vec<String> = reviews.map(std::borrow::Cow::into_owned).collect();
        let shown: Vec<String> = reviews.iter().map(|it| name(it, lang)).collect();
        let given: Vec<String> = reviews.iter().map(|it| quoted(it)).collect();
        let report = match self.projects.as_slice() {
            [only] => format!(
                "commons assess {} --review {}",
                quoted(only),
                given.join(" ")
            ),
            _ => format!("commons compare {} {}", typed.join(" "), given.join(" ")),
        };
        asker.say("");
        for line in say::review_saved(&shown, &resume, &report, lang) {
            asker.say(&line);
        }
    }
}
