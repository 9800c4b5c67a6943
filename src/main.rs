//! Parse, run, exit.

use clap::FromArgMatches;
use commons::cli::{Cli, command, verb};
use commons::commands::{Environment, Exit, complain, language, run, usage};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let lang = language(&arguments);
    let mut command = command(lang);
    let parsed = command
        .try_get_matches_from_mut(&arguments)
        .and_then(|it| Cli::from_arg_matches(&it));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return usage(&error, &verb(&command, &arguments), lang).into(),
    };
    let environment = Environment::new(&cli);
    let exit = run(cli, &environment).unwrap_or_else(|error| {
        complain(&error, &environment);
        Exit::CouldNotRun
    });
    exit.into()
}
