//! What stands where a piece of evidence points.

use super::document_roles;
use super::tree::{self, Stand, Tree};
use crate::model::{Looked, Unseen};
use crate::source::Likeness;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

/// What stands where each piece of evidence points, as written in a description without its anchor.
/// `files` are paths from the root, asked for when something is not where it should be, to tell
/// where it may be.
pub(super) fn look_all(
    tree: &Tree,
    evidence: &BTreeSet<String>,
    absent: &BTreeSet<String>,
    files: impl FnOnce() -> Vec<String>,
) -> BTreeMap<String, Looked> {
    let mut finder = Finder {
        tree,
        files: Some(files),
        known: Names::default(),
        beside: HashMap::new(),
        likeness: Likeness::default(),
    };
    let look = |written: &String| {
        let found = finder.look(written);
        let missing = matches!(found, Looked::Missing(_));
        if missing && plain(written).is_some_and(|path| absent.contains(&path)) {
            return (written.clone(), Looked::Unseen(Unseen::NotCheckedOut));
        }
        (written.clone(), found)
    };
    evidence.iter().map(look).collect()
}

/// The file, free of links, to which evidence leads.
pub(crate) fn file_of(tree: &Tree, written: &str) -> Option<PathBuf> {
    meant(written).find_map(|path| {
        if let Stand::File(real, _) = tree.stand(Path::new(&path)) {
            Some(real)
        } else {
            None
        }
    })
}

/// The paths that may be meant, the likeliest first.
pub(super) fn meant(written: &str) -> impl Iterator<Item = String> + use<> {
    let path = plain(written);
    let decoded = path.as_deref().and_then(decoded);
    let other = decoded.and_then(|path| plain(&path));
    path.into_iter().chain(other)
}

/// Looks for evidence; what helps to find what is missing is made once.
struct Finder<'t, F> {
    tree: &'t Tree,
    files: Option<F>,
    known: Names,
    beside: HashMap<String, Names>,
    likeness: Likeness,
}

/// Paths that can be found by what they are called, in any case.
#[derive(Default)]
struct Names {
    paths: Vec<String>,
    /// The name of each path.
    called: Vec<String>,
    by_path: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
}

impl Names {
    fn of(paths: Vec<String>) -> Names {
        let mut names = Names::default();
        for (at, path) in paths.iter().enumerate() {
            let name = name(path);
            names.by_path.entry(path.to_lowercase()).or_insert(at);
            names.by_name.entry(name.clone()).or_insert(at);
            names.called.push(name);
        }
        names.paths = paths;
        names
    }

    fn like(&self, name: &str, likeness: &Likeness) -> Option<&String> {
        let found = likeness.closest(name, self.called.iter().map(String::as_str))?;
        self.by_name.get(&found).map(|at| &self.paths[*at])
    }
}

/// The last part of a path, in lower case.
fn name(path: &str) -> String {
    path.rsplit('/').next().unwrap_or_default().to_lowercase()
}

impl<F: FnOnce() -> Vec<String>> Finder<'_, F> {
    fn look(&mut self, written: &str) -> Looked {
        let Some(path) = plain(written) else {
            return Looked::Outside;
        };
        if written.trim().is_empty() {
            return Looked::Missing(None);
        }
        let found = self.at(&path);
        let Looked::Missing(close) = &found else {
            return found;
        };
        // `%20` is a space to whoever copied it from a browser.
        let Some(decoded) = decoded(&path) else {
            return found;
        };
        let Some(path) = plain(&decoded) else {
            return Looked::Outside;
        };
        let other = self.at(&path);
        if matches!(other, Looked::Missing(None)) {
            return Looked::Missing(close.clone());
        }
        other
    }

    fn at(&mut self, path: &str) -> Looked {
        let tree = self.tree;
        match tree.stand(Path::new(path)) {
            Stand::File(file, bytes) => match other_case(path, &file) {
                Some(close) => Looked::Missing(Some(close)),
                None => Looked::File {
                    markup: document_roles::markup(path),
                    text: match document_roles::unread(path) {
                        Some(format) => Err(Unseen::Format(format)),
                        None => tree.text(path),
                    },
                    bytes,
                },
            },
            Stand::Folder(folder) => match other_case(path, &folder) {
                Some(close) => Looked::Missing(Some(close)),
                None => match tree.is_empty(&folder) {
                    Ok(empty) => Looked::Folder { empty },
                    Err(why) => Looked::Unseen(why),
                },
            },
            Stand::Missing(_) => Looked::Missing(self.close(path)),
            Stand::Outside => Looked::Outside,
            Stand::Unseen(why) => Looked::Unseen(why),
        }
    }

    /// A path that is close to one where there is nothing.
    fn close(&mut self, path: &str) -> Option<String> {
        if let Some(files) = self.files.take() {
            self.known = Names::of(files());
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if !self.beside.contains_key(folder) {
            let entries = self.tree.entries(folder);
            let paths = entries
                .iter()
                .map(|entry| tree::joined(folder, &entry.name));
            let names = Names::of(paths.filter(|path| path != ".git").collect());
            self.beside.insert(folder.to_owned(), names);
        }
        let both = [&self.beside[folder], &self.known];
        let (lower, name) = (path.to_lowercase(), name(path));
        let by = |index: fn(&Names) -> &HashMap<String, usize>, key: &str| {
            let mut found = both.iter().filter_map(|names| {
                let at = index(names).get(key)?;
                Some(names.paths[*at].clone())
            });
            found.next()
        };
        by(|names| &names.by_path, &lower)
            .or_else(|| by(|names| &names.by_name, &name))
            .or_else(|| {
                let mut likely = both
                    .iter()
                    .filter_map(|names| names.like(&name, &self.likeness));
                likely.next().cloned()
            })
    }
}

/// A path without `./` and doubled or trailing `/`; `None` when it climbs or begins elsewhere.
pub(super) fn plain(written: &str) -> Option<String> {
    let written = written.trim();
    if written.starts_with('/') || Path::new(written).is_absolute() {
        return None;
    }
    let parts = written.split('/').filter(|part| !matches!(*part, "" | "."));
    let parts: Vec<&str> = parts.collect();
    (!parts.contains(&"..")).then(|| parts.join("/"))
}

/// The true path of something that a disk finds in any case: elsewhere it would not be found.
fn other_case(path: &str, found: &Path) -> Option<String> {
    let inside = Tree::shown(found);
    (inside != path && inside.eq_ignore_ascii_case(path)).then_some(inside)
}

/// A path whose `%20` and the like are what they stand for; `None` when nothing changes.
fn decoded(path: &str) -> Option<String> {
    let text = percent_encoding::percent_decode_str(path)
        .decode_utf8()
        .ok()?;
    (text != path && !text.contains('\0')).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::{decoded, plain};

    #[test]
    fn a_path_is_read_as_a_person_means_it() {
        assert_eq!(plain("./docs//a.md/").as_deref(), Some("docs/a.md"));
        assert_eq!(plain(" . ").as_deref(), Some(""));
        assert_eq!(plain("docs/../a.md"), None);
        assert_eq!(plain("/etc/passwd"), None);
        assert_eq!(decoded("a%20b%C3%A9.md").as_deref(), Some("a bé.md"));
        assert_eq!(decoded("100%.md"), None);
        assert_eq!(decoded("a%00b"), None);
        assert_eq!(decoded("a%ff"), None);
    }
}
