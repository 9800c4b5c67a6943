//! Parse, run, exit.

use clap::{FromArgMatches, Parser};
use commons::cli::{Cli, command, verb};
use commons::commands::{Environment, Exit, complain, language, run, usage};
use std::process::ExitCode;

#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let lang = language(&arguments);
    // The words of the help are laid out only for whoever is to read them.
    let parsed = Cli::try_parse_from(&arguments).or_else(|_| {
        let mut command = command(lang);
        let parsed = command
            .try_get_matches_from_mut(&arguments)
            .and_then(|it| Cli::from_arg_matches(&it));
        parsed.map_err(|error| (error, verb(&command, &arguments)))
    });
    let cli = match parsed {
        Ok(cli) => cli,
        Err((error, verb)) => return usage(&error, &verb, lang).into(),
    };
    let environment = Environment::new(&cli);
    let exit = run(cli, &environment).unwrap_or_else(|error| {
        complain(&error, &environment);
        Exit::CouldNotRun
    });
    exit.into()
}
