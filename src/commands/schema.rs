//! `commons schema`, `completions` and `man`: what other programs read.

use super::output::Output;
use super::{Environment, Exit};
use crate::cli::{Cli, Schema};
use crate::{catalogue, description, report, words};
use anyhow::Result;
use clap::CommandFactory;

pub(super) fn run(which: Schema, environment: &Environment) -> Result<Exit> {
    let schema = match which {
        Schema::Project => {
            let shipped = catalogue::all();
            description::schema(shipped.iter().map(|own| &**own))
        }
        Schema::Questionnaire => catalogue::schema(),
        Schema::Report => report::schema(),
    };
    print(&format!("{schema:#}\n"), environment)
}

pub(super) fn completions(shell: clap_complete::Shell, environment: &Environment) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(environment), "commons", &mut script);
    print(&String::from_utf8_lossy(&script), environment)
}

pub(super) fn man(environment: &Environment) -> Result<Exit> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command(environment)).render(&mut page)?;
    print(&String::from_utf8_lossy(&page), environment)
}

/// The words typed, in the language of the reader.
fn command(environment: &Environment) -> clap::Command {
    environment
        .lang
        .pick::<fn(clap::Command) -> clap::Command>(|own| own, words::localise)(Cli::command())
}

fn print(text: &str, environment: &Environment) -> Result<Exit> {
    let mut output = Output::open(None, environment.lang)?;
    output.write(text)?;
    output.finish()?;
    Ok(Exit::Done)
}
