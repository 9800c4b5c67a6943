//! `commons interview`: questions in the terminal, a file that is saved after every answer, the
//! report.

mod autosave;
mod choice;
mod conversation;
mod evidence;
mod people;
mod session_files;
mod sheets;
mod summary;

use crate::cli::{AssessArgs, Format, InterviewArgs};
use crate::commands::files::nearest;
use crate::commands::load::Loader;
use crate::commands::person::{somebody_is_there, terminal};
use crate::commands::{Environment, Exit};
use crate::interview::{Asker, Interrupted, yes_or_no};
use crate::model::{Depth, Lang, Respondent};
use crate::words::interview as words;
use anyhow::{Result, anyhow};
use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::path::PathBuf;

/// A conversation, and what it depends on.
struct Conversation<'a> {
    args: &'a InterviewArgs,
    environment: &'a Environment,
    lang: Lang,
    loader: Loader,
    /// How deep: typed, or chosen.
    depth: Option<Depth>,
    plan: Plan,
    /// What people answered to a question, line by line (`--disputed`).
    said: BTreeMap<String, Vec<String>>,
    /// The question whose evidence is asked for.
    within: Option<&'static str>,
    asker: &'a mut dyn Asker,
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

/// How a conversation ended otherwise than by its last question.
enum End {
    Interrupted(Interrupted),
    Failed(anyhow::Error),
}

impl From<Interrupted> for End {
    fn from(how: Interrupted) -> End {
        End::Interrupted(how)
    }
}

impl From<anyhow::Error> for End {
    fn from(error: anyhow::Error) -> End {
        End::Failed(error)
    }
}

pub(super) fn run(args: &InterviewArgs, environment: &Environment) -> Result<Exit> {
    if !somebody_is_there() {
        return Err(anyhow!(words::no_terminal(environment.lang)));
    }
    conversation::talk(args, environment, &mut terminal(environment)?)
}

/// `commons assess` with nothing to assess, in a terminal: offers the interview. `None` when it
/// does not apply, or is declined.
pub(super) fn offer(args: &AssessArgs, environment: &Environment) -> Result<Option<Exit>> {
    let plain = args.inputs.is_empty() && args.output.is_none() && args.format() == Format::Text;
    let applies = plain && std::io::stdout().is_terminal() && somebody_is_there();
    if !applies || nearest(environment.lang)?.is_some() {
        return Ok(None);
    }
    let mut terminal = terminal(environment)?;
    let (offer, lang) = (words::offer(environment.lang), environment.lang);
    match yes_or_no(offer, Some(true), lang, &mut terminal) {
        Err(_) => Ok(Some(Exit::Interrupted)),
        Ok(false) => Ok(None),
        Ok(true) => {
            let args = InterviewArgs {
                basis: args.basis.clone(),
                ..InterviewArgs::default()
            };
            conversation::talk(&args, environment, &mut terminal).map(Some)
        }
    }
}
