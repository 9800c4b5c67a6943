//! What stands where a piece of evidence points.

use super::document_roles;
use super::tree::{self, Stand, Tree};
use crate::model::{Looked, Unseen};
use crate::source::closest;
use std::path::Path;

/// Paths from the root, asked for when they are needed.
pub(super) type Known<'k> = dyn Fn() -> &'k [String] + 'k;

/// Looks at a path as written in a description, without its anchor. `known` are paths from the
/// root that may be meant when there is nothing at this one.
pub(super) fn look(tree: &Tree, written: &str, known: &Known<'_>) -> Looked {
    let Some(path) = plain(written) else {
        return Looked::Outside;
    };
    if written.trim().is_empty() {
        return Looked::Missing(None);
    }
    let found = at(tree, &path, known);
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
    let other = at(tree, &path, known);
    if matches!(other, Looked::Missing(None)) {
        return Looked::Missing(close.clone());
    }
    other
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

fn at(tree: &Tree, path: &str, known: &Known<'_>) -> Looked {
    match tree.stand(Path::new(path)) {
        Stand::File(file, bytes) => match other_case(path, &file) {
            Some(close) => Looked::Missing(Some(close)),
            None if document_roles::is_unread(path) => Looked::File {
                markup: document_roles::markup(path),
                text: Err(Unseen::NotText),
                bytes,
            },
            None => Looked::File {
                markup: document_roles::markup(path),
                text: tree.text(path),
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
        Stand::Missing(_) => Looked::Missing(close(tree, path, known)),
        Stand::Outside => Looked::Outside,
        Stand::Unseen(why) => Looked::Unseen(why),
    }
}

/// The true path of something that a disk finds in any case: elsewhere it would not be found.
fn other_case(path: &str, found: &Path) -> Option<String> {
    let inside = Tree::shown(found);
    (inside != path && inside.eq_ignore_ascii_case(path)).then_some(inside)
}

/// A path that is close to one where there is nothing.
fn close(tree: &Tree, path: &str, known: &Known<'_>) -> Option<String> {
    let lower = path.to_lowercase();
    let known = known();
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_lowercase();
    let (folder, pair) = path.rsplit_once('/').unwrap_or(("", path));
    let beside: Vec<String> = tree
        .entries(folder)
        .into_iter()
        .map(|entry| tree::joined(folder, &entry.name))
        .filter(|path| path != ".git")
        .collect();
    let all = || beside.iter().chain(known);
    let same = all().find(|other| other.to_lowercase() == lower);
    let moved = || all().find(|other| name(other) == name(path));
    let likeness = |paths: &[String]| {
        let names: Vec<String> = paths.iter().map(|other| name(other)).collect();
        let found = closest(&pair.to_lowercase(), names.iter().map(String::as_str))?;
        paths.iter().find(|other| name(other) == found).cloned()
    };
    same.or_else(moved)
        .cloned()
        .or_else(|| likeness(&beside))
        .or_else(|| likeness(known))
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
