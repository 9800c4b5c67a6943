//! `commons init`: a first description, from what a repository shows.

use super::environment::today;
use super::files::{a_project, quoted};
use super::first_look::first_look;
use super::import::import;
use super::output::{print, write_new};
use super::{Environment, Exit};
use crate::catalogue;
use crate::cli::InitArgs;
use crate::description::{USUAL_NAMES, begin, expression, usual_names};
use crate::model::{Identity, Lang};
use crate::render::{Medium, remarks};
use crate::report::{believe, propose};
use crate::repository::{self, Tree};
use crate::words::scaffold;
use anyhow::{Result, anyhow};
use std::path::{Path, PathBuf};

sentences_of!(say, "commands-init");

pub(super) fn run(args: &InitArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let path = args.path.as_deref().unwrap_or(Path::new("."));
    let root = root(path, lang)?;
    a_project(&root, "init", lang)?;
    if Tree::open(&root).is_ok_and(|tree| tree.is_bare()) {
        return Err(anyhow!(say::is_bare(
            &quoted(&root.to_string_lossy()),
            lang
        )));
    }
    let target = target(path, &root);
    if let Some(known) = there(&target) {
        return Err(already_there(&known, lang));
    }
    let from = args.from.as_deref();
    let imported = from.map(|from| import(from, environment)).transpose()?;
    let told = |identity: &mut Identity| {
        if let Some(imported) = &imported {
            believe(identity, imported);
        }
    };
    let mut found = first_look(&root, told, lang).map_err(|error| {
        let why = crate::words::system_error(&error, lang);
        anyhow!("{}: {why}", path.display())
    })?;
    if let Some(imported) = &imported {
        let spdx = |written: &str| expression(written).ok();
        propose(
            &mut found.scaffold,
            imported,
            &catalogue::all(),
            &spdx,
            today(),
            lang,
        );
    }
    let beginning = &found.scaffold;
    let taken = || already_there(&target, lang);
    write_new(&target, &begin(beginning), &taken, lang)?;
    if !environment.quiet {
        let linked = |(name, _): &(String, String)| name == "governance";
        let governed = found.governed || beginning.project.links.iter().any(linked);
        let beside = target.with_file_name("GOVERNANCE.md");
        let shell = |path: &Path| quoted(&path.to_string_lossy());
        let (description, draft) = (shell(&target), shell(&beside));
        let commands = scaffold::Next {
            description: &description,
            draft: (!governed).then_some(&*draft),
        };
        let name = target.to_string_lossy();
        let words = scaffold::next(&name, beginning.proposals.len(), &commands, lang);
        print(
            &remarks(&words, environment.layout),
            Medium::Text,
            environment,
        )?;
    }
    Ok(Exit::Done)
}

/// The root of the repository that a folder is in, else the folder itself.
fn root(path: &Path, lang: Lang) -> Result<PathBuf> {
    if path.is_file() {
        let path = path.display();
        return Err(anyhow!(say::is_a_file(&path, lang)));
    }
    repository::root(path).map_err(|error| {
        let why = crate::words::system_error(&error, lang);
        anyhow!("{}{} {why}", path.display(), lang.colon())
    })
}

/// Where the description is written: at the root, named as one would from here.
fn target(path: &Path, root: &Path) -> PathBuf {
    let here = path.canonicalize().is_ok_and(|path| path == root);
    let folder = if here { path } else { root };
    let folder = folder.strip_prefix(".").unwrap_or(folder);
    folder.join(USUAL_NAMES[0])
}

/// The description that is there, under any of its usual names.
fn there(target: &Path) -> Option<PathBuf> {
    let folder = target.parent().unwrap_or(Path::new(""));
    let names = usual_names().flatten().map(|name| folder.join(name));
    names
        .into_iter()
        .find(|name| name.symlink_metadata().is_ok())
}

fn already_there(known: &Path, lang: Lang) -> anyhow::Error {
    let name = known.to_string_lossy();
    anyhow!(scaffold::already_there(&name, &quoted(&name), lang))
}
