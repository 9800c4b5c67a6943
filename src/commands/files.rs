//! Files and folders of descriptions: which there are, and their bytes.

use super::git;
use super::load::name;
use crate::description::USUAL_NAMES;
use crate::model::Lang;
use crate::source::MAX_BYTES;
use anyhow::{Context as _, Result};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The largest JSON report that is read, in bytes: it holds every question with its words.
const MAX_REPORT: usize = 16 * MAX_BYTES;

/// The bytes of an input, and at most one more than may be read.
pub(super) fn read(input: &str, lang: Lang) -> Result<Vec<u8>> {
    read_most(input, MAX_BYTES, lang)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one reader of descriptions and questionnaires"
)]
fn read_most(input: &str, most: usize, lang: Lang) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(16 * 1024);
    let most = most as u64 + 1;
    let result = if input == "-" {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(input).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    let path = name(input, lang);
    result.map_err(|error| {
        let why = crate::words::system_error(&error, lang);
        Unreadable { path, why, lang }
    })?;
    Ok(bytes)
}

/// The bytes of a description or of a JSON report, which may be larger, on disk or in a revision.
pub(super) fn read_input(input: &str, lang: Lang) -> Result<Vec<u8>> {
    match git::revision(input) {
        Some((revision, path)) => git::blob(revision, path, MAX_REPORT, lang),
        None => read_most(input, MAX_REPORT, lang),
    }
}

/// The first two thousand bytes of a file, to see what it is; `None` when it cannot be read.
#[expect(clippy::disallowed_methods, reason = "a file that is only glanced at")]
pub(super) fn read_start(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).ok()?;
    file.take(2000).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// A file that the system does not give.
#[derive(Debug)]
pub(super) struct Unreadable {
    path: String,
    pub(super) why: String,
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

/// The files that the inputs stand for: a folder is its description, or every description in it.
pub(super) fn files(inputs: &[String], lang: Lang) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for input in inputs {
        let path = Path::new(input);
        if input == "-" || !path.is_dir() {
            files.push(input.clone());
        } else if let Some(usual) = USUAL_NAMES
            .iter()
            .map(|name| path.join(name))
            .find(|it| it.is_file())
        {
            files.push(usual.to_string_lossy().into_owned());
        } else {
            files.extend(yaml_files(path, lang)?);
        }
    }
    Ok(files)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a folder of descriptions is listed here alone"
)]
pub(super) fn yaml_files(folder: &Path, lang: Lang) -> Result<Vec<String>> {
    let path = folder.display();
    let words = || {
        lang.pick(
            format!("cannot list {path}"),
            format!("impossible de lister {path}"),
        )
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(words)? {
        let file = entry.with_context(words)?.path();
        let yaml = file
            .extension()
            .is_some_and(|ending| ending == "yaml" || ending == "yml");
        if yaml && file.is_file() {
            files.push(file.to_string_lossy().into_owned());
        }
    }
    files.sort();
    Ok(files)
}

/// The description of this folder or the nearest one above, up to the repository's root.
#[expect(clippy::disallowed_methods, reason = "where the user stands")]
pub(super) fn nearest() -> Option<String> {
    let here = std::env::current_dir().ok()?;
    for folder in here.ancestors() {
        if let Some(found) = USUAL_NAMES
            .iter()
            .map(|name| folder.join(name))
            .find(|it| it.is_file())
        {
            let shown = found.strip_prefix(&here).unwrap_or(&found);
            return Some(shown.to_string_lossy().into_owned());
        }
        if folder.join(".git").exists() {
            return None;
        }
    }
    None
}

/// The repository’s root above a file, else the file’s folder: evidence is looked for from there.
pub(super) fn root(file: &Path) -> PathBuf {
    let folder = file
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let repository = folder
        .ancestors()
        .find(|ancestor| ancestor.join(".git").exists());
    repository.unwrap_or(&folder).to_owned()
}

/// A word for a shell.
pub(super) fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "._-/:@%+=".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}
