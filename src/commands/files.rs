//! Files and folders of descriptions: which there are, and their bytes.

use super::git;
use super::save::folder_of;
use crate::description::{is_review, usual_names};
use crate::model::{Lang, Unseen};
use crate::repository::{self, Stand, Tree};
use crate::source::MAX_BYTES;
pub(super) use crate::words::shell::quoted;
use anyhow::{Context as _, Result, anyhow};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

sentences_of!(say, "commands-files");

/// The largest JSON report that is read, in bytes: it holds every question with its words.
const MAX_REPORT: usize = 16 * MAX_BYTES;

/// The bytes of an input, and at most one more than may be read.
pub(super) fn read(input: &str, lang: Lang) -> Result<Vec<u8>> {
    read_most(input, MAX_BYTES, lang)
}

/// The same, of an input that may be larger.
pub(super) fn read_most(input: &str, most: usize, lang: Lang) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(16 * 1024);
    let most = most as u64 + 1;
    let result = if input == "-" {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        stays_in_repository(Path::new(input), lang)?;
        match repository::regular_file(Path::new(input)) {
            Ok(Some(file)) => file.take(most).read_to_end(&mut bytes),
            Ok(None) => return Err(not_a_file(input, lang).into()),
            Err(error) => Err(error),
        }
    };
    result.map_err(|error| Unreadable {
        path: name(input, lang),
        why: crate::words::system_error(&error, lang),
        lang,
    })?;
    Ok(bytes)
}

/// Folders of a whole system.
const OF_A_SYSTEM: [&str; 23] = [
    "Library",
    "Program Files",
    "System",
    "Users",
    "Windows",
    "bin",
    "boot",
    "dev",
    "etc",
    "home",
    "lib",
    "media",
    "mnt",
    "opt",
    "proc",
    "root",
    "run",
    "sbin",
    "srv",
    "sys",
    "tmp",
    "usr",
    "var",
];

/// The root of the file system, its own folders, and the folder of all that somebody has hold many
/// projects, and are none: a verb that looks at a repository is not let loose on them, as long as
/// git does not say that they are one.
pub(super) fn a_project(root: &Path, verb: &str, lang: Lang) -> Result<()> {
    let named = root.file_name().and_then(|name| name.to_str());
    let top = root.parent().is_none_or(|above| above.parent().is_none());
    let system =
        root.parent().is_none() || (top && named.is_some_and(|it| OF_A_SYSTEM.contains(&it)));
    let home = super::environment::home().and_then(|home| home.canonicalize().ok());
    let whole = system || home.is_some_and(|home| home.starts_with(root));
    if !whole || root.join(".git").exists() {
        return Ok(());
    }
    let shown = root.display();
    let (en, fr) = match (root.parent().is_none(), system) {
        (true, _) => (
            "the root of the file system",
            "la racine du système de fichiers",
        ),
        (false, true) => ("a folder of the system", "un dossier du système"),
        (false, false) => (
            "a folder of many projects",
            "un dossier qui en contient plusieurs",
        ),
    };
    Err(anyhow!(say::not_a_project(&shown, &en, &verb, &fr, lang)))
}

/// A pipe or a device may never end; who wants one read says so.
pub(super) fn not_a_file(input: &str, lang: Lang) -> Unreadable {
    let why = say::pipe_or_device(lang);
    Unreadable {
        path: name(input, lang),
        why: why.to_owned(),
        lang,
    }
}

/// The bytes of a description or of a JSON report, which may be larger.
pub(super) fn read_input(input: &str, lang: Lang) -> Result<Vec<u8>> {
    read_anywhere(input, MAX_REPORT, lang)
}

/// The bytes of an input, on disk or in a revision, and at most one more than may be read.
pub(super) fn read_anywhere(input: &str, most: usize, lang: Lang) -> Result<Vec<u8>> {
    match git::revision(input) {
        Some((revision, path)) => git::blob(revision, path, most, lang),
        None => read_most(input, most, lang),
    }
}

/// A file that the system does not give.
#[derive(Debug)]
pub(super) struct Unreadable {
    path: String,
    why: String,
    lang: Lang,
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Unreadable { path, why, lang } = self;
        match lang {
            Lang::En => write!(f, "cannot read {path}: {why}"),
            Lang::Fr => write!(f, "impossible de lire {path}\u{a0}: {why}"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// A file of the tree that was not read.
pub(super) fn unread(path: &str, why: &Unseen, lang: Lang) -> Unreadable {
    Unreadable {
        path: name(path, lang),
        why: why_unread(why, lang),
        lang,
    }
}

/// Why a file of the tree was not read.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "every other reason has its own words"
)]
pub(super) fn why_unread(why: &Unseen, lang: Lang) -> String {
    match why {
        Unseen::Unreadable(kind, why) => crate::words::failure(*kind, why, lang),
        why => crate::words::findings::unseen(why, lang),
    }
}

/// The files that the inputs stand for: a folder is its description, or every description in it.
pub(super) fn files(inputs: &[String], lang: Lang) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for input in inputs {
        let path = Path::new(input);
        if input == "-" || !path.is_dir() {
            files.push(input.clone());
        } else if let Some(usual) = usual(path, lang)? {
            files.push(usual.to_string_lossy().into_owned());
        } else {
            files.extend(yaml_files(path, lang)?);
        }
    }
    Ok(files)
}

/// Whether a file of a folder is a description, by its name.
pub(super) fn is_project_file(name: &str) -> bool {
    let ending = Path::new(name).extension();
    ending.is_some_and(|ending| ending == "yaml" || ending == "yml") && !is_review(name)
}

/// The descriptions in a folder.
pub(super) fn yaml_files(folder: &Path, lang: Lang) -> Result<Vec<String>> {
    let files = listed(folder, lang, is_project_file)?;
    for file in &files {
        not_a_link(Path::new(file), lang)?;
    }
    Ok(files)
}

/// The reviews in a folder; what leads elsewhere is none.
pub(super) fn review_files(folder: &Path, lang: Lang) -> Result<Vec<String>> {
    let mut files = listed(folder, lang, is_review)?;
    files.retain(|file| !Path::new(file).is_symlink());
    Ok(files)
}

/// The files in a folder with such names, in order.
#[expect(
    clippy::disallowed_methods,
    reason = "a folder of descriptions is listed here alone"
)]
fn listed(folder: &Path, lang: Lang, is_meant: fn(&str) -> bool) -> Result<Vec<String>> {
    let path = folder.display();
    let words = || say::cannot_list(&path, lang);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(words)? {
        let file = entry.with_context(words)?.path();
        if is_meant(&file.to_string_lossy()) && file.is_file() {
            files.push(file.to_string_lossy().into_owned());
        }
    }
    files.sort();
    Ok(files)
}

/// The description of this folder or the nearest one above, up to the repository's root.
#[expect(clippy::disallowed_methods, reason = "where the user stands")]
pub(super) fn nearest(lang: Lang) -> Result<Option<String>> {
    let Ok(here) = std::env::current_dir() else {
        return Ok(None);
    };
    for folder in here.ancestors() {
        if let Some(found) = usual(folder, lang)? {
            let shown = found.strip_prefix(&here).unwrap_or(&found);
            return Ok(Some(shown.to_string_lossy().into_owned()));
        }
        if folder.join(".git").exists() {
            break;
        }
    }
    Ok(None)
}

/// The description named, or the nearest one.
pub(super) fn description(named: Option<&str>, lang: Lang) -> Result<Option<String>> {
    let Some(named) = named else {
        return nearest(lang);
    };
    let mut found = files(&[named.to_owned()], lang)?;
    if found.len() > 1 {
        let names = found.join(", ");
        return Err(anyhow!(say::several_project_files(&named, &names, lang)));
    }
    Ok(found.pop())
}

/// Where a description was looked for, and what to do.
pub(super) fn no_description(folders: &[String], lang: Lang) -> anyhow::Error {
    let names = crate::description::USUAL_NAMES.join(", ");
    let what = match folders {
        [] => say::no_project_file_above(&names, lang),
        folders => {
            let folders = folders.join(", ");
            say::no_project_file_in(&names, &folders, lang)
        }
    };
    let help = say::begin_one(lang);
    anyhow!("{what}\n  {help}")
}

/// The description of a folder, under one of its usual names.
fn usual(folder: &Path, lang: Lang) -> Result<Option<PathBuf>> {
    let Ok(tree) = Tree::open(folder) else {
        return Ok(None);
    };
    let found = found_in(&tree, Path::new(""), folder, lang)?;
    Ok(found.map(|found| folder.join(found)))
}

/// The description of a folder of a tree, under one of its usual names, from the root of the tree,
/// which is called `way` here. It was found, not named: a link is not followed, not even inside, for
/// what is wrong in the file it leads to would be shown. In a folder that leads outside there is none.
pub(super) fn found_in(
    tree: &Tree,
    folder: &Path,
    way: &Path,
    lang: Lang,
) -> Result<Option<PathBuf>> {
    let shown = |path: &Path| way.join(path).to_string_lossy().into_owned();
    let is_there = |path: &Path| match tree.stand(path) {
        Stand::File(real, _) if real == path => Ok(true),
        Stand::Folder(_) | Stand::Missing(_) | Stand::Unseen(Unseen::TooDeep) => Ok(false),
        Stand::Outside | Stand::Unseen(_) if !is_folder(tree, path.parent()) => Ok(false),
        Stand::File(..) | Stand::Outside => Err(link(&shown(path), lang)),
        Stand::Unseen(why) => Err(unread(&shown(path), &why, lang).into()),
    };
    for names in usual_names() {
        let [long, short] = names.map(|name| folder.join(name));
        match (is_there(&long)?, is_there(&short)?) {
            (true, true) => {
                let [long, short] = [long, short].map(|path| name(&shown(&path), lang));
                return Err(anyhow!(say::both_names_there(&long, &short, lang)));
            }
            (true, false) => return Ok(Some(long)),
            (false, true) => return Ok(Some(short)),
            (false, false) => {}
        }
    }
    Ok(None)
}

fn is_folder(tree: &Tree, path: Option<&Path>) -> bool {
    path.is_some_and(|path| matches!(tree.stand(path), Stand::Folder(_)))
}

/// The links on the way to a path as it is written, and those behind them.
pub(super) fn links_to(path: &Path) -> Vec<PathBuf> {
    let (mut links, mut at) = (Vec::new(), PathBuf::new());
    for part in std::path::absolute(path).iter().flatten() {
        if part == Component::ParentDir.as_os_str() {
            // From where a link leads, as the system goes.
            at = at.canonicalize().unwrap_or(at);
            at.pop();
            continue;
        }
        at.push(part);
        if at.is_symlink() {
            links.push(at.clone());
            // A circle leads nowhere.
            if at.canonicalize().is_ok()
                && let Ok(target) = std::fs::read_link(&at)
            {
                links.extend(links_to(&folder_of(&at).join(target)));
            }
        }
    }
    links
}

/// Whether a link leads out of a folder, even to what is not there yet, or to git's own files.
pub(super) fn leads_out(link: &Path, folder: &Path) -> bool {
    let later = || {
        let target = folder_of(link).join(std::fs::read_link(link).ok()?);
        let beside = folder_of(&target).canonicalize().ok()?;
        // One link after the other may lead anywhere.
        (!target.is_symlink()).then(|| beside.join(target.file_name().unwrap_or_default()))
    };
    let real = link.canonicalize().ok().or_else(later);
    let inside = real.as_deref().map(|real| real.strip_prefix(folder));
    !matches!(inside, Some(Ok(path)) if !path.iter().any(|part| part.eq_ignore_ascii_case(".git")))
}

/// A path as one would type it here.
fn from_here(path: &Path) -> PathBuf {
    let here = std::path::absolute(".").unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).to_owned()
}

/// A link of a repository leads nobody out of it, not even under a name that was typed: a workflow
/// types the same name whatever a pull request has put there.
pub(super) fn stays_in_repository(path: &Path, lang: Lang) -> Result<()> {
    let found = |link: &PathBuf| {
        let root = repository::above(folder_of(link))?;
        leads_out(link, &root).then(|| from_here(link).to_string_lossy().into_owned())
    };
    match links_to(path).iter().find_map(found) {
        Some(link) => Err(anyhow!(say::leads_to_nothing_inside(
            &name(&link, lang),
            lang
        ))),
        None => Ok(()),
    }
}

/// What was found and nobody named is no link: it could lead to any file of this machine, whose
/// lines would be printed.
pub(super) fn not_a_link(found: &Path, lang: Lang) -> Result<()> {
    if found.is_symlink() {
        Err(link(&found.to_string_lossy(), lang))
    } else {
        Ok(())
    }
}

pub(super) fn link(found: &str, lang: Lang) -> anyhow::Error {
    let path = name(found, lang);
    anyhow!(say::link_not_followed(&path, lang))
}

/// The repository’s root above a file, else the file’s folder: evidence is looked for from there.
pub(super) fn root(file: &Path) -> PathBuf {
    let folder = folder_of(file);
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let repository = folder
        .ancestors()
        .find(|ancestor| ancestor.join(".git").exists());
    repository.unwrap_or(&folder).to_owned()
}

/// How an input is called in a message.
pub(super) fn name(input: &str, lang: Lang) -> String {
    match input {
        "-" => say::standard_input(lang).to_owned(),
        path => crate::render::visible(path).into_owned(),
    }
}
