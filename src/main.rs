//! Parse, run, exit.

use clap::{CommandFactory, FromArgMatches};
use commons::cli::Cli;
use commons::commands::{Environment, Exit, complain, language, run, usage};
use commons::model::Lang;
use commons::words;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let lang = language(&arguments);
    let command = match lang {
        Lang::En => Cli::command(),
        Lang::Fr => words::localise(Cli::command()),
    };
    let parsed = command
        .try_get_matches_from(arguments)
        .and_then(|it| Cli::from_arg_matches(&it));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return usage(&error, lang).into(),
    };
    let environment = Environment::new(&cli);
    let exit = run(cli, &environment).unwrap_or_else(|error| {
        complain(&error, &environment);
        Exit::CouldNotRun
    });
    exit.into()
}
