//! What the last 24 months of history show.

use super::commits::Id;
use super::tree::Tree;
use super::{commits, last_change, measures};
use crate::model::{History, Seen};
use jiff::civil::Date;

/// Looks at the history of what is checked out. `documents` are given once they are known, and
/// may take their time: the walk goes on meanwhile.
pub(super) fn look(
    tree: &Tree,
    until: Date,
    documents: impl FnOnce() -> Vec<String>,
) -> Seen<History> {
    let git = tree.git()?;
    let since = measures::since(until);
    let mut objects = None;
    let walk = commits::walk(git, tree, since, || objects = Some(git.objects()))?;
    let shallow = git.shared_file("shallow").unwrap_or_default();
    let shallow: Vec<Id> = String::from_utf8_lossy(&shallow)
        .lines()
        .filter_map(|line| Id::parse(line.trim()))
        .collect();
    let mut history = measures::measure(&walk.commits, until);
    let inside = |id: &Id| {
        let at = walk.places.get(id).copied();
        at.is_some_and(|at| walk.commits[at].day.is_none_or(|day| day >= since))
    };
    history.shallow = shallow.iter().any(inside);
    let days = walk.commits.iter().filter_map(|commit| commit.day);
    history.last = days.max().filter(|day| *day <= until);
    let first = walk.commits.iter().filter_map(|commit| commit.day).min();
    history.begun = first.filter(|_| walk.is_whole());
    // Trees that a partial clone left out tell of no change; the rest stands.
    let documents = documents();
    let paths: Vec<&str> = documents.iter().map(String::as_str).collect();
    let changes = |it| last_change::changes(it, &walk, &shallow, &paths, since).ok();
    let changes = objects.and_then(Result::ok).and_then(changes);
    history.changed = changes.unwrap_or_default();
    Ok(history)
}
