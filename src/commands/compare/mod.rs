//! `commons compare`: one project with itself, many side by side, or one over time.

mod cohort;
mod history;
mod pair;
mod portfolio;
mod sort;

use crate::assess::Request;
use crate::cli::{BasisArgs, CompareArgs, CompareFormat};
use crate::commands::files::{files, nearest, read_input};
use crate::commands::load::{Loaded, Loader};
use crate::commands::output::{Output, known_ending, spare};
use crate::commands::reviews::Reviews;
use crate::commands::{Environment, Exit};
use crate::model::{Lang, Review};
use crate::render::{self, Layout};
use crate::report::Snapshot;
use crate::report::blocks::Block;
use crate::words;
use anyhow::{Context as _, Result, anyhow};
use clap::ValueEnum as _;

sentences_of!(say, "commands-compare");

pub(in crate::commands) fn run(args: &CompareArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    known_ending(args.unknown_ending(), lang)?;
    if args.history {
        return over_time(args, environment);
    }
    let mut typed = args.inputs.clone();
    let reviews = Reviews::open(&args.reviews, &mut typed, environment)?;
    let inputs = files(&typed, lang)?;
    reviews.each_is_of(&inputs, environment)?;
    spare(
        inputs.iter().chain(reviews.files()),
        args.output.as_deref(),
        lang,
    )?;
    match inputs.as_slice() {
        [] if args.inputs.is_empty() => {
            let file = nearest(lang)?.unwrap_or_else(|| "commons.yaml".to_owned());
            Err(anyhow!(words::nothing_to_compare(&file, lang)))
        }
        [] => Ok(nothing_found(&args.inputs, environment)),
        [only] if !args.side_by_side => {
            // One that cannot be read is told as such first; standard input is not waited for.
            if only != "-" {
                read_input(only, lang)?;
            }
            Err(anyhow!(words::nothing_to_compare(only, lang)))
        }
        [old, new] if !args.side_by_side => match pair::run(old, new, args, &reviews, environment)?
        {
            Some(exit) => Ok(exit),
            // Two projects, not one.
            None => portfolio::run(&inputs, args, &reviews, environment),
        },
        _ if args.one_project => Err(anyhow!(say::two_files_needed(lang))),
        _ => portfolio::run(&inputs, args, &reviews, environment),
    }
}

/// One project over time, or several.
fn over_time(args: &CompareArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let inputs = match args.inputs.as_slice() {
        [] => vec![nearest(lang)?.context(say::nothing_given(lang))?],
        named => files(named, lang)?,
    };
    spare(&inputs, args.output.as_deref(), lang)?;
    match inputs.as_slice() {
        [] => Ok(nothing_found(&args.inputs, environment)),
        [file] => {
            only_side_by_side(args, lang)?;
            history::one(file, args, environment)
        }
        several => cohort::run(several, args, environment),
    }
}

/// What an assessment depends on here: each project is assessed at its own stage.
fn basis(args: &CompareArgs) -> BasisArgs {
    BasisArgs {
        questionnaires: args.questionnaires.clone(),
        stage: None,
        date: args.date,
    }
}

/// What an input turned out to be.
enum Input {
    /// A description.
    Description(Box<Loaded>),
    /// A JSON report, perhaps of another version.
    Report(Box<Snapshot>),
}

/// Reads a description or a JSON report, from disk or from a revision.
fn load(input: &str, loader: &mut Loader, lang: Lang) -> Result<Input> {
    let bytes = read_input(input, lang)?;
    let text = std::str::from_utf8(&bytes).unwrap_or_default();
    if !Snapshot::is_meant(text) {
        let loaded = loader.load_bytes(input, &bytes)?;
        return Ok(Input::Description(Box::new(loaded)));
    }
    let text = text.trim_start_matches('\u{feff}');
    let read = Snapshot::parse(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let why = error.to_string();
        let why = why.split(" at line").next().unwrap_or_default().to_owned();
        anyhow!(say::not_a_report(&input, &line, &column, &why, lang))
    })?;
    Ok(Input::Report(Box::new(read)))
}

/// Options that only many projects have are not passed over in silence.
fn only_side_by_side(args: &CompareArgs, lang: Lang) -> Result<()> {
    let named = [
        ("--stage", !args.stages.is_empty()),
        ("--kind", !args.kinds.is_empty()),
        ("--sort", args.sort.is_some()),
    ];
    match named.iter().find(|(_, given)| *given) {
        None => Ok(()),
        Some((option, _)) => Err(anyhow!(say::for_several_projects(&option, lang))),
    }
}

fn layout(args: &CompareArgs, environment: &Environment) -> Layout {
    environment.layout_for(args.output.as_deref())
}

fn text(blocks: &[Block<'_>], args: &CompareArgs, environment: &Environment) -> String {
    render::blocks_text(blocks, environment.lang, layout(args, environment))
}

/// Writes the whole of a result.
fn write(text: &str, args: &CompareArgs, loader: &Loader, environment: &Environment) -> Result<()> {
    spare(
        loader.questionnaire_files(),
        args.output.as_deref(),
        environment.lang,
    )?;
    let mut output = Output::open(args.output.as_deref(), args.format().into(), environment)?;
    output.write(text)?;
    output.finish()
}

/// A format that says nothing here, and what does.
fn no_such_format(format: CompareFormat, lang: Lang) -> anyhow::Error {
    let name = format.to_possible_value();
    let name = name.as_ref().map_or("", |name| name.get_name());
    anyhow!(say::one_row_each(&name, lang))
}

fn nothing_found(folders: &[String], environment: &Environment) -> Exit {
    let folders = render::visible(&folders.join(", ")).into_owned();
    let why = say::no_project_file_found(&folders, environment.lang);
    crate::commands::output::complain(&anyhow!(why), environment);
    Exit::NothingAssessed
}

/// Each project is assessed at its own stage: a comparison sets no goal.
fn request<'a>(loaded: &'a Loaded, reviews: &'a [Review], loader: &Loader) -> Request<'a> {
    loaded.request(None, loader.date(), reviews)
}
