//! The last change of each document, from the trees of a few commits.
//!
//! `git log -- path` compares the trees of every commit, and takes minutes where one folder holds
//! thousands of files. Here the line of first parents is looked at in at most [`LOOKS`] places,
//! evenly spread, and then halved between the two where a document differs: exact on a short
//! history; on a long one a change that was wholly undone between two looks is not seen, and the
//! text of the document was the same at both.

use super::commits::{Id, Walk};
use super::git::{Object, Objects};
use crate::model::{Seen, Unseen};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// In how many places the line of first parents is looked at.
const LOOKS: usize = 128;
/// Of how many of them git is asked together.
const TOGETHER: usize = 32;

/// The line of first parents, the newest first.
struct Line {
    ids: Vec<Id>,
    days: Vec<Option<Date>>,
    /// Whether history begins with the last one; else something older that is not told of.
    begins: bool,
}

/// The last change of each path since a day; `None` when it is older. Those that are not
/// committed, and those that a shallow clone does not tell of, are left out.
pub(super) fn changes(
    objects: Objects,
    walk: &Walk,
    shallow: &[Id],
    paths: &[&str],
    since: Date,
) -> Seen<BTreeMap<String, Option<Date>>> {
    let line = line(walk);
    let mut changed = BTreeMap::new();
    if line.ids.is_empty() || paths.is_empty() {
        return Ok(changed);
    }
    let cut = line.ids.last().is_some_and(|last| shallow.contains(last));
    let mut trees = Trees::new(objects, paths);
    let last = line.ids.len() - 1;
    let step = last.div_ceil(LOOKS).max(1);
    let looks: Vec<usize> = (0..last).step_by(step).chain([last]).collect();
    let at = trees.at(line.ids[0])?.to_vec();
    for (path, it) in at.iter().enumerate() {
        let Some(found) = it else { continue };
        let mut same = 0;
        let mut other = None;
        for (at, look) in looks.iter().enumerate() {
            if at % TOGETHER == 0 {
                let next = looks[at..].iter().take(TOGETHER);
                let ids: Vec<Id> = next.map(|look| line.ids[*look]).collect();
                trees.look_at(&ids)?;
            }
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
fn line(walk: &Walk) -> Line {
    let mut line = Line {
        ids: Vec::new(),
        days: Vec::new(),
        begins: true,
    };
    let mut at = (!walk.ids.is_empty()).then_some(0);
    while let Some(it) = at {
        line.ids.push(walk.ids[it]);
        line.days.push(walk.commits[it].day);
        let parent = walk.commits[it].parents.first();
        at = parent.and_then(|parent| walk.places.get(parent).copied());
        if let (Some(parent), None) = (parent, at) {
            // The last commit before the walk's end: it tells what was there already.
            line.ids.push(*parent);
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
    known: HashMap<Id, Vec<Option<Vec<u8>>>>,
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
    fn at(&mut self, commit: Id) -> Seen<&[Option<Vec<u8>>]> {
        self.look_at(&[commit])?;
        Ok(&self.known[&commit])
    }

    /// Learns the ids in some commits.
    fn look_at(&mut self, commits: &[Id]) -> Seen<()> {
        let unknown = commits.iter().filter(|it| !self.known.contains_key(it));
        let commits: Vec<Id> = unknown.copied().collect();
        let folders = self.names.keys();
        let asked: Vec<(Id, String)> = commits
            .iter()
            .flat_map(|commit| folders.clone().map(|folder| (*commit, folder.clone())))
            .collect();
        let names: Vec<String> = asked
            .iter()
            .map(|(commit, folder)| format!("{commit}:{folder}"))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let found = self.objects.find_all(&names)?;
        let trees = asked.into_iter().zip(found);
        let trees = trees.filter_map(|(asked, found)| Some((asked, found?)));
        let trees: Vec<_> = trees.filter(|(_, tree)| tree.kind == "tree").collect();
        self.read(trees.iter().map(|((_, folder), tree)| (folder, tree)))?;
        for commit in commits {
            self.known.insert(commit, vec![None; self.paths]);
        }
        for ((commit, folder), tree) in trees {
            if let Some(ids) = self.known.get_mut(&commit) {
                for (at, id) in &self.folders[&(folder, tree.id)] {
                    ids[*at] = Some(id.clone());
                }
            }
        }
        Ok(())
    }

    /// Reads folders that were not read yet, each once.
    fn read<'t>(&mut self, trees: impl Iterator<Item = (&'t String, &'t Object)>) -> Seen<()> {
        let mut wanted: BTreeMap<&str, (&Object, Vec<&String>)> = BTreeMap::new();
        for (folder, tree) in trees {
            let key = (folder.clone(), tree.id.clone());
            if self.folders.contains_key(&key) {
                continue;
            }
            if tree.size > MAX_TREE {
                return Err(Unseen::TooLarge(tree.size));
            }
            let (_, folders) = wanted.entry(&tree.id).or_insert((tree, Vec::new()));
            if !folders.contains(&folder) {
                folders.push(folder);
            }
        }
        let objects: Vec<Object> = wanted.values().map(|(tree, _)| (*tree).clone()).collect();
        let (names, read) = (&self.names, &mut self.folders);
        self.objects.read_each(&objects, |tree, bytes| {
            for folder in &wanted[tree.id.as_str()].1 {
                let entries = entries(&bytes, tree.id.len() / 2);
                let asked = entries
                    .filter_map(|(name, id)| Some((*names[*folder].get(name)?, id.to_vec())));
                read.insert(((*folder).clone(), tree.id.clone()), asked.collect());
            }
        })
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
