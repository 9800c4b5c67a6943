//! The governance documents, wherever they are.
//!
//! Those that git follows and those that it does not yet, alike: whoever has just written one sees
//! it at once. Only folders with a usual name are listed, so that `.gitignore` has nothing to hide.

use super::document_roles;
use super::tree::{self, Stand, Tree};
use crate::model::{Document, Role, Seen, Unseen};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many documents are read.
const MAX_DOCUMENTS: usize = 200;

/// The documents found, and where they were looked for.
#[derive(Default)]
pub(super) struct Documents {
    pub(super) looked_in: Vec<String>,
    pub(super) found: Vec<Document>,
    pub(super) left_out: usize,
}

/// Finds the documents by their names, and reads them.
pub(super) fn find(tree: &Tree, absent: &BTreeSet<String>) -> Documents {
    let mut folders = vec![String::new()];
    let mut named = Vec::new();
    // A link to a folder that is looked in already shows nothing new.
    let mut real = BTreeSet::from([PathBuf::new()]);
    let mut at = 0;
    while at < folders.len() {
        let folder = folders[at].clone();
        at += 1;
        let of_governance = document_roles::is_of_governance(&folder);
        for entry in &*tree.entries(&folder) {
            let path = tree::joined(&folder, &entry.name);
            if entry.folder {
                if document_roles::is_searched(&folder, &entry.name)
                    && let Stand::Folder(verdict) = tree.stand(Path::new(&path))
                    && real.insert(verdict)
                {
                    folders.push(path);
                }
            } else if let Some(role) = document_roles::role(&entry.name, of_governance) {
                named.push((role, path));
            }
        }
    }
    named.extend(
        absent
            .iter()
            .filter_map(|path| Some((of_path(path)?, path.clone()))),
    );
    named.sort();
    let texts: BTreeSet<String> = named.iter().filter_map(|(_, path)| text_of(path)).collect();
    named.retain(|(_, path)| !document_roles::is_unread(path) || !texts.contains(stem(path)));
    ".".clone_into(&mut folders[0]);
    let mut seen = BTreeSet::new();
    let mut found: Vec<Document> = Vec::new();
    let mut left_out = 0;
    for (role, path) in named {
        if found.len() == MAX_DOCUMENTS {
            left_out += 1;
            continue;
        }
        let (it, text) = match read(tree, &path) {
            Some(read) => read,
            None if absent.contains(&path) => (path.clone(), Err(Unseen::NotCheckedOut)),
            None => continue,
        };
        // A link to another document is the same document.
        if !seen.insert(it) {
            continue;
        }
        let markup = document_roles::markup(&path);
        found.push(Document {
            path,
            role,
            markup,
            text,
        });
    }
    Documents {
        looked_in: folders,
        found,
        left_out,
    }
}

/// A path without its ending.
fn stem(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

/// What the path of a text is without its ending. `statuts.pdf` beside `statuts.md` is the same
/// document, made for printing.
fn text_of(path: &str) -> Option<String> {
    (!document_roles::is_unread(path)).then(|| stem(path).to_owned())
}

/// What a file is for by its path alone, when it is where documents are looked for.
pub(super) fn of_path(path: &str) -> Option<Role> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let searched = match folder.rsplit_once('/') {
        Some((outer, inner)) => document_roles::is_searched(outer, inner),
        None => folder.is_empty() || document_roles::is_searched("", folder),
    };
    let role = || document_roles::role(name, document_roles::is_of_governance(folder));
    searched.then(role).flatten()
}

/// Where a document really stands, and its text; `None` when it is not in the tree at all.
fn read(tree: &Tree, path: &str) -> Option<(String, Seen<Arc<str>>)> {
    match tree.stand(Path::new(path)) {
        Stand::File(file, _) if document_roles::is_unread(path) => {
            Some((Tree::shown(&file), Err(Unseen::NotText)))
        }
        Stand::File(file, _) => Some((Tree::shown(&file), tree.text(path))),
        Stand::Unseen(why) => Some((path.to_owned(), Err(why))),
        Stand::Outside => Some((path.to_owned(), Err(Unseen::Outside))),
        Stand::Folder(_) | Stand::Missing(_) => None,
    }
}
