//! Parse, run, exit.

use clap::{CommandFactory, FromArgMatches};
use commons::cli::Cli;
use commons::commands::{Environment, Exit, complain, language, run};
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
        Err(error) => return usage(&error, lang),
    };
    let environment = Environment::new(&cli);
    let exit = run(cli, &environment).unwrap_or_else(|error| {
        complain(&error, &environment);
        Exit::CouldNotRun
    });
    exit.into()
}

/// Help, version and invalid arguments, in the language of the reader.
fn usage(error: &clap::Error, lang: Lang) -> ExitCode {
    match words::argument_error(error, lang) {
        Some(text) => anstream::eprint!("{text}"),
        None => {
            // A closed pipe is not an error.
            let _ = error.print();
        }
    }
    if error.use_stderr() {
        Exit::CouldNotRun.into()
    } else {
        Exit::Done.into()
    }
}
