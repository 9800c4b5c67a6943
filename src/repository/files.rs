//! The files of the tree: those that git follows, or else those that are there.

use super::tree::Tree;
use crate::model::Unseen;
use std::collections::BTreeSet;

/// How many files of a folder outside git are listed.
const MAX_FILES: usize = 100_000;

/// Folders of other people's work, and of what is made from the project's own: their licences are
/// not the project's.
const OTHERS: [&str; 25] = [
    "3rdparty",
    "__pycache__",
    "_vendor",
    "bower_components",
    "build",
    "deps",
    "dist",
    "extern",
    "external",
    "externals",
    "fixtures",
    "generated",
    "node_modules",
    "out",
    "site-packages",
    "submodules",
    "target",
    "testdata",
    "third-party",
    "third_party",
    "thirdparty",
    "vendor",
    "vendored",
    "vendors",
    "venv",
];

/// Endings of files of code.
pub(super) const CODE: [&str; 42] = [
    "c", "cc", "clj", "cpp", "cs", "dart", "erl", "ex", "exs", "f90", "go", "h", "hpp", "hs",
    "java", "jl", "js", "jsx", "kt", "lua", "m", "ml", "nim", "php", "pl", "pm", "py", "r", "rb",
    "rs", "scala", "sh", "sql", "svelte", "swift", "ts", "tsx", "v", "vue", "zig", "el", "vala",
];

/// Whether a file is code, by its name.
pub(super) fn is_code(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|it| CODE.iter().any(|known| it.eq_ignore_ascii_case(known)))
}

/// The files of a part, from the root, in order; of all where the part is empty.
pub(super) fn list(tree: &Tree, part: &str) -> Vec<String> {
    let listed = tree.git().and_then(|git| git.output(&["ls-files", "-z"]));
    let mut files: Vec<String> = match listed {
        Ok(listed) => listed
            .split(|byte| *byte == 0)
            .filter(|path| !path.is_empty())
            .map(|path| String::from_utf8_lossy(path).into_owned())
            .collect(),
        Err(_) => tree.walk(MAX_FILES, is_of_others),
    };
    if !part.is_empty() {
        let within = |path: &String| {
            path.strip_prefix(part)
                .is_some_and(|it| it.starts_with('/'))
        };
        files.retain(within);
    }
    files
}

/// The root, and why, where a repository has its files in git alone: a bare one, or a clone without
/// a checkout.
pub(super) fn not_laid_out(tree: &Tree) -> impl Iterator<Item = (String, Unseen)> + use<> {
    let why = tree.git().ok().and_then(|git| {
        let alone = || tree.entries("").iter().all(|entry| entry.name == ".git");
        let has_files = || git.output(&["rev-parse", "--verify", "--quiet", "HEAD:"]);
        match git.is_bare() {
            true => Some(Unseen::Bare),
            false if alone() && has_files().is_ok() => Some(Unseen::NotCheckedOut),
            false => None,
        }
    });
    why.map(|why| (String::new(), why)).into_iter()
}

/// The files that git follows and that are left out here on purpose: a sparse checkout.
pub(super) fn absent(tree: &Tree) -> BTreeSet<String> {
    let Ok(git) = tree.git() else {
        return BTreeSet::new();
    };
    if git.own_file("info/sparse-checkout").is_none() {
        return BTreeSet::new();
    }
    let listed = git.output(&["ls-files", "-z", "-t"]).unwrap_or_default();
    let lines = listed.split(|byte| *byte == 0);
    let skipped = lines.filter_map(|line| line.strip_prefix(b"S "));
    skipped
        .map(|path| String::from_utf8_lossy(path).into_owned())
        .collect()
}

/// Whether a path is in a folder of other people's work.
pub(super) fn is_others(path: &str) -> bool {
    let folder = path.rsplit_once('/').map(|(folder, _)| folder);
    folder.is_some_and(|it| it.split('/').any(is_of_others))
}

pub(super) fn is_of_others(folder: &str) -> bool {
    OTHERS.contains(&folder.to_lowercase().as_str())
}
