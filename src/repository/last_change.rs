//! The last change of each document, from the trees of a few commits.
//!
//! `git log -- path` compares the trees of every commit, and takes minutes where one folder holds
//! thousands of files. Here the line of first parents is looked at in at most [`LOOKS`] places,
//! evenly spread, and then halved between the two where a document differs: exact on a short
//! history; on a long one a change that was wholly undone between two looks is not seen, and the
//! text of the document was the same at both.

use super::commits::Walk;
use super::git;
use crate::model::{Seen, Unseen};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

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
    trees: Trees,
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
    let mut trees = trees.of(paths);
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

/// The trees of commits, by one `git cat-file --batch`.
pub(super) struct Trees {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    /// The folder and the name of each path.
    paths: Vec<(String, Vec<u8>)>,
    known: HashMap<String, Vec<Option<Vec<u8>>>>,
}

impl Drop for Trees {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Trees {
    /// Starts it, so that it is there when it is needed.
    pub(super) fn open(root: &Path) -> Seen<Trees> {
        let mut command = git::command(root, &["cat-file", "--batch"]);
        command.stdin(Stdio::piped()).stderr(Stdio::null());
        let mut child = git::start(command)?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Unseen::GitFailed(String::new()));
        };
        Ok(Trees {
            child,
            input,
            output: BufReader::with_capacity(1 << 16, output),
            paths: Vec::new(),
            known: HashMap::new(),
        })
    }

    /// Those paths are asked for.
    fn of(mut self, paths: &[&str]) -> Trees {
        let parts = |path: &&str| {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            (folder.to_owned(), name.as_bytes().to_vec())
        };
        self.paths = paths.iter().map(parts).collect();
        self
    }

    /// The id of each path in a commit.
    fn at(&mut self, commit: &str) -> Seen<&[Option<Vec<u8>>]> {
        if !self.known.contains_key(commit) {
            let mut ids = vec![None; self.paths.len()];
            let mut folders: Vec<String> =
                self.paths.iter().map(|(path, _)| path.clone()).collect();
            folders.sort();
            folders.dedup();
            for folder in folders {
                // One request is one line.
                if folder.contains('\n') {
                    continue;
                }
                let Some((tree, width)) = self.tree(commit, &folder)? else {
                    continue;
                };
                for (name, id) in entries(&tree, width) {
                    let named = |(it, last): &&(String, Vec<u8>)| *it == folder && last == name;
                    for (at, _) in self
                        .paths
                        .iter()
                        .enumerate()
                        .filter(|(_, path)| named(path))
                    {
                        ids[at] = Some(id.to_vec());
                    }
                }
            }
            self.known.insert(commit.to_owned(), ids);
        }
        Ok(&self.known[commit])
    }

    /// A folder as git keeps it, and how long its ids are; `None` when it is not in the commit.
    fn tree(&mut self, commit: &str, folder: &str) -> Seen<Option<(Vec<u8>, usize)>> {
        let ask = format!("{commit}:{folder}\n");
        self.input.write_all(ask.as_bytes()).map_err(git::failed)?;
        self.input.flush().map_err(git::failed)?;
        let mut header = String::new();
        self.output.read_line(&mut header).map_err(git::failed)?;
        let fields: Vec<&str> = header.split_whitespace().collect();
        let [id, kind, size] = fields[..] else {
            return if header.is_empty() {
                Err(Unseen::GitFailed(String::new()))
            } else {
                Ok(None)
            };
        };
        let Ok(size) = size.parse::<usize>() else {
            return Ok(None);
        };
        let mut bytes = vec![0; size + 1];
        self.output.read_exact(&mut bytes).map_err(git::failed)?;
        bytes.pop();
        Ok((kind == "tree").then_some((bytes, id.len() / 2)))
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
