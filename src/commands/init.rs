//! `commons init`: a first description, from what a repository shows.

use super::environment::today;
use super::files::{a_project, quoted};
use super::import::import;
use super::output::{Output, write_new};
use super::{Environment, Exit};
use crate::check;
use crate::cli::InitArgs;
use crate::description::{USUAL_NAMES, begin, expression, usual_names};
use crate::model::{Document, GovernanceReading, Lang, Repository, Role};
use crate::render::{Medium, remarks};
use crate::report::{ScaffoldSource, beginning, believe, propose};
use crate::repository::{self, Wanted};
use crate::words::scaffold as say;
use crate::{catalogue, governance};
use anyhow::{Result, anyhow};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(super) fn run(args: &InitArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let path = args.path.as_deref().unwrap_or(Path::new("."));
    let root = root(path, lang)?;
    a_project(&root, "init", lang)?;
    let target = target(path, &root);
    if let Some(known) = there(&target) {
        return Err(already_there(&known, lang));
    }
    let from = args.from.as_deref();
    let imported = from.map(|from| import(from, environment)).transpose()?;
    let wanted = Wanted {
        history: false,
        badges: false,
        ..Wanted::all(today(), BTreeSet::new())
    };
    let unreadable = |error: std::io::Error| {
        let why = crate::words::system_error(&error, lang);
        anyhow!("{}: {why}", path.display())
    };
    let found = repository::look(&root, &wanted).map_err(unreadable)?;
    let mut identity = repository::identity(&root, &found.documents).map_err(unreadable)?;
    if let Some(imported) = &imported {
        believe(&mut identity, imported);
    }
    let readings = readings(&found);
    let questionnaires = catalogue::all();
    let mut beginning = beginning(
        ScaffoldSource {
            repository: &found,
            identity: &identity,
            readings: &readings,
            questionnaires: &questionnaires,
            says: &|id| governance::signal(id).map(|signal| signal.says),
            is_licence: &|text| expression(text).is_ok_and(|spdx| spdx == text),
        },
        lang,
    );
    if let Some(imported) = &imported {
        let spdx = |written: &str| expression(written).ok();
        propose(&mut beginning, imported, &questionnaires, &spdx, lang);
    }
    let taken = || already_there(&target, lang);
    write_new(&target, &begin(&beginning), &taken, lang)?;
    if !environment.quiet {
        let governed = |document: &Document| document.role == Role::Governance;
        let governed = found.documents.iter().any(governed);
        let beside = target.with_file_name("GOVERNANCE.md");
        let shell = |path: &Path| quoted(&path.to_string_lossy());
        let (description, draft) = (shell(&target), shell(&beside));
        let commands = say::Next {
            description: &description,
            draft: (!governed).then_some(&*draft),
        };
        let name = target.to_string_lossy();
        let words = say::next(&name, beginning.proposals.len(), &commands, lang);
        let mut output = Output::open(None, Medium::Text, environment)?;
        output.write(&remarks(&words, environment.layout))?;
        output.finish()?;
    }
    Ok(Exit::Done)
}

/// The root of the repository that a folder is in, else the folder itself.
fn root(path: &Path, lang: Lang) -> Result<PathBuf> {
    if path.is_file() {
        let path = path.display();
        return Err(anyhow!(lang.pick(
            format!("{path} is a file\n  name the folder of the project: `commons init .`"),
            format!("{path} est un fichier\n  nommez le dossier du projet\u{a0}: `commons init .`"),
        )));
    }
    repository::root(path).map_err(|error| {
        let why = crate::words::system_error(&error, lang);
        anyhow!("{}{} {why}", path.display(), lang.pick(":", "\u{a0}:"))
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
    anyhow!(say::already_there(&name, &quoted(&name), lang))
}

/// What the documents that may hold rules say of them.
fn readings(found: &Repository) -> Vec<(&str, GovernanceReading)> {
    let governs = |role: Role| match role {
        Role::Governance | Role::Maintainers | Role::Contributing | Role::Conduct => true,
        Role::Security | Role::Funding | Role::Roadmap | Role::Readme => false,
    };
    let documents = found.documents.iter().zip(check::readings(found));
    let read = documents
        .filter(|(document, _)| governs(document.role))
        .filter_map(|(document, reading)| Some((document.path.as_str(), reading?)));
    read.collect()
}
