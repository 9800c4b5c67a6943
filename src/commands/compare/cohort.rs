//! Many projects over time: a folder of descriptions in every revision of its repository.

use super::history::{Reader, missing, no_revision, split};
use super::{basis, text, write};
use crate::cli::{CompareArgs, CompareFormat};
use crate::commands::files::is_project_file;
use crate::commands::git::{Blobs, commits_of_many};
use crate::commands::load::Loader;
use crate::commands::output::complain;
use crate::commands::progress::Progress;
use crate::commands::{Environment, Exit};
use crate::model::Row;
use crate::render;
use crate::report::{Cohort, Member, cohort};
use anyhow::{Result, anyhow};
use std::collections::BTreeMap;
use std::path::Path;

sentences_of!(say, "commands-compare-cohort");

/// How many revisions of all files are assessed, the newest of them.
const MAX_REVISIONS: usize = 20_000;

pub(super) fn run(
    inputs: &[String],
    args: &CompareArgs,
    environment: &Environment,
) -> Result<Exit> {
    let lang = environment.lang;
    if args.sort.is_some() {
        return Err(anyhow!(say::not_over_time(lang)));
    }
    let mut folders: BTreeMap<&Path, Vec<String>> = BTreeMap::new();
    for file in inputs {
        let (folder, name) = split(file);
        folders.entry(folder).or_default().push(name.to_owned());
    }
    let mut members = Vec::new();
    let mut missing_from = None;
    let mut loader = Loader::new(&basis(args), environment);
    for (folder, names) in folders {
        let found = one_folder(folder, &names, args, loader, environment)?;
        missing_from = missing_from.or(missing(found.1.is_cut, folder, lang));
        members.extend(found.0);
        loader = found.1.loader;
    }
    if !members.iter().any(Member::is_committed) {
        return Err(no_revision(&inputs.join(", "), lang));
    }
    members.retain(|member| wanted(member, args));
    let cohort = cohort(&members, missing_from, lang);
    for refusal in &cohort.refused {
        complain(&anyhow!(refusal.line(lang)), environment);
    }
    write(
        &laid_out(&cohort, args, environment)?,
        args,
        &loader,
        environment,
    )?;
    Ok(
        match (cohort.refused.is_empty(), cohort.projects.is_empty()) {
            (false, _) => Exit::CouldNotRun,
            (true, true) => Exit::NothingAssessed,
            (true, false) => Exit::Done,
        },
    )
}

/// The projects of one folder, those that are gone as well where the folder was named, and what read
/// them.
fn one_folder(
    folder: &Path,
    names: &[String],
    args: &CompareArgs,
    loader: Loader,
    environment: &Environment,
) -> Result<(Vec<Member>, Reader)> {
    let lang = environment.lang;
    let is_named = args.inputs.iter().any(|input| Path::new(input) == folder);
    let gone = |name: &str| is_named && is_project_file(name);
    let (tracks, is_cut) = commits_of_many(folder, names, gone, MAX_REVISIONS, lang)?;
    let all = tracks.iter().map(|track| track.commits.len()).sum();
    let mut reader = Reader {
        blobs: Blobs::open(folder, lang)?,
        loader,
        progress: Progress::new(all, environment),
        date: args.date,
        lang,
        is_cut,
    };
    let mut members = Vec::new();
    for (at, track) in tracks.into_iter().enumerate() {
        let file = folder.join(&track.name).to_string_lossy().into_owned();
        let is_there = at < names.len();
        let visits = reader.visits(is_there.then_some(&file), track.commits)?;
        // What is gone and never could be read was no project.
        if is_there || visits.iter().any(|visit| visit.found.is_ok()) {
            members.push(Member { file, visits });
        }
    }
    reader.progress.clear();
    members.sort_by(|one, other| one.file.cmp(&other.file));
    Ok((members, reader))
}

/// Whether `--stage` and `--kind` leave a project in, by its last revision.
fn wanted(member: &Member, args: &CompareArgs) -> bool {
    let fits = |row: &Row| {
        let (stages, kinds) = (&args.stages, &args.kinds);
        (stages.is_empty() || stages.contains(&row.stage))
            && (kinds.is_empty() || row.kinds.iter().any(|kind| kinds.contains(kind)))
    };
    member.last_row().is_none_or(fits)
}

fn laid_out(cohort: &Cohort, args: &CompareArgs, environment: &Environment) -> Result<String> {
    Ok(match args.format() {
        CompareFormat::Text => text(&cohort.blocks(), args, environment),
        CompareFormat::Markdown => render::blocks_markdown(&cohort.blocks(), environment.lang),
        CompareFormat::Json => render::json(cohort),
        CompareFormat::Csv => render::cohort_csv(cohort),
        CompareFormat::Ndjson => render::cohort_ndjson(cohort),
        CompareFormat::Html => render::cohort_html(cohort),
        CompareFormat::Xlsx => return Err(super::history::no_sheet(environment.lang)),
    })
}
