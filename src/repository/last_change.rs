//! The last change of each document, from the trees of a few commits.
//!
//! `git log -- path` compares the trees of every commit, and takes minutes where one folder holds
//! thousands of files. Here the line of first parents is looked at in at most [`LOOKS`] places,
//! evenly spread, and then halved between the two where a document differs: exact on a short
//! history; on a long one a change that was wholly undone between two looks is not seen, and the
//! text of the document was the same at both.

use super::commits::Walk;
use super::git::Objects;
use crate::model::{Seen, Unseen};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// In how many places the line of first parents is looked at.
const LOOKS: usize = 128;

/// The line of first parents, the newest first.
struct Line<'w> {
    ids: Vec<&'w str>,
    days: Vec<Option<Date>>,
    /// Whether history begins with the last one; else something older that is not told of.
    begins: bool,
}

/// The last change of each path since a day; `None` when it is older. Those that are not
/// committed, and those that a shallow clone does not tell of, are left out.
pub(super) fn changes(
    objects: Objects,
    walk: &Walk,
    shallow: &[String],
    paths: &[&str],
    since: Date,
) -> Seen<BTreeMap<String, Option<Date>>> {
    let line = line(walk);
    let mut changed = BTreeMap::new();
    if line.ids.is_empty() || paths.is_empty() {
        return Ok(changed);
    }
    let cut = line
        .ids
        .last()
        .is_some_and(|last| shallow.iter().any(|it| it == last));
    let mut trees = Trees::new(objects, paths);
    let last = line.ids.len() - 1;
    let step = last.div_ceil(LOOKS).max(1);
    let looks: Vec<usize> = (0..last).step_by(step).chain([last]).collect();
    let at = trees.at(line.ids[0])?.to_vec();
    for (path, it) in at.iter().enumerate() {
        let Some(found) = it else { continue };
        let mut same = 0;
        let mut other = None;
        for look in &looks {
            if trees.at(line.ids[*look])?[path].as_ref() == Some(found) {
                same = *look;
            } else {
                other = Some(*look);
                break;
            }
        }
        while let Some(differs) = other.filter(|differs| differs - same > 1) {
            let middle = usize::midpoint(same, differs);
            if trees.at(line.ids[middle])?[path].as_ref() == Some(found) {
                same = middle;
            } else {
                other = Some(middle);
            }
        }
        let day = match other {
            Some(_) => line.days[same],
            None if cut && line.days[last].is_none_or(|day| day >= since) => continue,
            None if line.begins && !cut => line.days[last],
            None => None,
        };
        changed.insert(paths[path].to_owned(), day.filter(|day| *day >= since));
    }
    Ok(changed)
}

/// The line of first parents from the first commit that was met to the first one that was not.
fn line(walk: &Walk) -> Line<'_> {
    let mut line = Line {
        ids: Vec::new(),
        days: Vec::new(),
        begins: true,
    };
    let mut at = (!walk.ids.is_empty()).then_some(0);
    while let Some(it) = at {
        line.ids.push(&walk.ids[it]);
        line.days.push(walk.commits[it].day);
        let parent = walk.commits[it].parents.first();
        at = parent.and_then(|parent| walk.places.get(parent).copied());
        if let (Some(parent), None) = (parent, at) {
            // The last commit before the walk's end: it tells what was there already.
            line.ids.push(parent);
            line.days.push(None);
            line.begins = false;
        }
        if line.ids.len() > walk.ids.len() + 1 {
            break;
        }
    }
    line
}

/// The largest folder that is read as git keeps it, in bytes: some two hundred thousand names.
const MAX_TREE: u64 = 8 * 1024 * 1024;

/// The documents in the folders of commits; a folder that is the same in many commits is read once.
struct Trees {
    objects: Objects,
    /// How many paths are asked for.
    paths: usize,
    /// Where each name stands among the paths, by folder.
    names: BTreeMap<String, HashMap<Vec<u8>, usize>>,
    /// The id of each path, by commit.
    known: HashMap<String, Vec<Option<Vec<u8>>>>,
    /// Where each id stands among the paths, by folder and its own id.
    folders: HashMap<(String, String), Vec<Place>>,
}

/// A path and the id it has.
type Place = (usize, Vec<u8>);

impl Trees {
    fn new(objects: Objects, paths: &[&str]) -> Trees {
        let mut names: BTreeMap<String, HashMap<Vec<u8>, usize>> = BTreeMap::new();
        for (at, path) in paths.iter().enumerate() {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            let folder = names.entry(folder.to_owned()).or_default();
            folder.insert(name.as_bytes().to_vec(), at);
        }
        Trees {
            objects,
            paths: paths.len(),
            names,
            known: HashMap::new(),
            folders: HashMap::new(),
        }
    }

    /// The id of each path in a commit.
    fn at(&mut self, commit: &str) -> Seen<&[Option<Vec<u8>>]> {
        if !self.known.contains_key(commit) {
            let mut ids = vec![None; self.paths];
            for (folder, names) in &self.names {
                let found = self.objects.find(&format!("{commit}:{folder}"))?;
                let Some(tree) = found.filter(|object| object.kind == "tree") else {
                    continue;
                };
                let key = (folder.clone(), tree.id.clone());
                if !self.folders.contains_key(&key) {
                    if tree.size > MAX_TREE {
                        return Err(Unseen::TooLarge(tree.size));
                    }
                    let bytes = self.objects.read(&tree)?;
                    let entries = entries(&bytes, tree.id.len() / 2);
                    let asked =
                        entries.filter_map(|(name, id)| Some((*names.get(name)?, id.to_vec())));
                    self.folders.insert(key.clone(), asked.collect());
                }
                for (at, id) in &self.folders[&key] {
                    ids[*at] = Some(id.clone());
                }
            }
            self.known.insert(commit.to_owned(), ids);
        }
        Ok(&self.known[commit])
    }
}

/// The names and ids in a tree: mode, space, name, NUL, id.
fn entries(tree: &[u8], width: usize) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = tree;
    std::iter::from_fn(move || {
        let end = memchr::memchr(0, rest)?;
        let (head, after) = (&rest[..end], rest.get(end + 1..)?);
        let id = after.get(..width)?;
        rest = &after[width..];
        let name = head.splitn(2, |byte| *byte == b' ').nth(1)?;
        Some((name, id))
    })
}
