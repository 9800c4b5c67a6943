//! One verb each: gather, call, write. Verbs never call each other.

mod assess;
mod check;
mod compare;
mod custom_questionnaires;
mod draft;
mod environment;
mod explain;
mod export;
mod files;
mod first_look;
mod git;
mod import;
mod init;
mod interview;
mod load;
mod medium;
mod output;
mod page;
mod person;
mod policy_args;
mod problems;
mod progress;
mod questionnaires;
mod review;
mod reviews;
mod save;
mod schema;
mod target;
mod worker_pool;

pub use environment::{Environment, language};
pub use output::{complain, usage};

use crate::cli::{Cli, Verb};
use anyhow::Result;
use std::process::ExitCode;

/// How a run ended; no format changes it. For `check`, `CheckOutcome::exit_code` decides.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Exit {
    /// Done.
    Done,
    /// Done; `check` found something that fails it.
    Found,
    /// Could not run: bad arguments, unreadable or invalid input.
    CouldNotRun,
    /// Nothing was assessed: no description, or not one applicable question.
    NothingAssessed,
    /// Interrupted: what was answered is saved.
    Interrupted,
}

impl Exit {
    /// Every way a run can end, with its exit code.
    pub const CODES: [(Exit, u8); 5] = [
        (Exit::Done, 0),
        (Exit::Found, 1),
        (Exit::CouldNotRun, 2),
        (Exit::NothingAssessed, 3),
        (Exit::Interrupted, 130),
    ];
}

impl Exit {
    /// The end with this number.
    pub(crate) fn of_code(code: u8) -> Exit {
        let end = Exit::CODES.iter().find(|(_, it)| *it == code);
        end.map_or(Exit::CouldNotRun, |(end, _)| *end)
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        let code = Exit::CODES.iter().find(|(it, _)| *it == exit);
        ExitCode::from(code.map_or(2, |(_, code)| *code))
    }
}

/// Does what was typed.
///
/// # Errors
/// What stops the whole run; what is wrong with one file is printed and told by the exit.
pub fn run(cli: Cli, environment: &Environment) -> Result<Exit> {
    match cli.verb {
        Verb::Assess(args) => match interview::offer(&args, environment)? {
            Some(exit) => Ok(exit),
            None => assess::run(&args, environment),
        },
        Verb::Interview(args) => interview::run(&args, environment),
        Verb::Review(args) => review::run(&args, environment),
        Verb::Check(args) => check::run(&args, environment),
        Verb::Compare(args) => compare::run(&args, environment),
        Verb::Explain(args) => explain::run(&args, environment),
        Verb::Init(args) => init::run(&args, environment),
        Verb::Export(args) => export::run(&args, environment),
        Verb::Draft(args) => draft::run(&args.verb, environment),
        Verb::Page(args) => page::run(&args, environment),
        Verb::Questionnaires(args) => questionnaires::run(args, environment),
        Verb::Schema(args) => schema::run(args.which, environment),
        Verb::Completions(args) => schema::completions(args.shell, environment),
        Verb::Man => schema::man(environment),
    }
}
