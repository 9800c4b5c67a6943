//! What the last 24 months of history show.

use super::last_change::{self, Trees};
use super::tree::Tree;
use super::{commits, git, measures};
use crate::model::{History, Seen, Unseen};
use jiff::civil::Date;
use std::path::Path;

/// Looks at the history of what is checked out. `documents` are given once they are known, and
/// may take their time: the walk goes on meanwhile.
pub(super) fn look(
    tree: &Tree,
    until: Date,
    documents: impl FnOnce() -> Vec<String>,
) -> Seen<History> {
    let root = tree.root();
    if !is_repository(root) {
        return Err(Unseen::NotInGit);
    }
    let since = measures::since(until);
    let trees = Trees::open(root);
    let walk = commits::walk(root, since)?;
    let shallow = shallow(root);
    let mut history = measures::measure(&walk.commits, until);
    let inside = |text: &String| {
        let at = walk.places.get(text).copied();
        at.is_some_and(|at| walk.commits[at].day.is_none_or(|day| day >= since))
    };
    history.shallow = shallow.iter().any(inside);
    // Trees that a partial clone left out tell of no change; the rest stands.
    let documents = documents();
    let paths: Vec<&str> = documents.iter().map(String::as_str).collect();
    let changes =
        trees.and_then(|trees| last_change::changes(trees, &walk, &shallow, &paths, since));
    history.changed = changes.unwrap_or_default();
    Ok(history)
}

/// Whether a folder is the root of a repository: `.git` is a folder, or a file in a worktree and
/// a submodule; a bare repository has git's files in itself.
pub(super) fn is_repository(root: &Path) -> bool {
    let bare = || {
        let file = |name: &str| root.join(name).is_file();
        let folder = |name: &str| root.join(name).is_dir();
        file("HEAD") && folder("objects") && folder("refs")
    };
    root.join(".git").exists() || bare()
}

/// The commits whose parents were not fetched.
#[expect(
    clippy::disallowed_methods,
    reason = "git's own list of them has no command"
)]
fn shallow(root: &Path) -> Vec<String> {
    let Ok(path) = git::own_file(root, "shallow") else {
        return Vec::new();
    };
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines().map(|line| line.trim().to_owned()).collect()
}
