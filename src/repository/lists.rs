//! Pages that list all others, as books and wikis have them.

use super::documents::{self, Look, document, folder_of};
use super::nearby::sure_sections;
use super::places::{self, Place};
use crate::model::{Document, DocumentSign, Role};
use std::collections::BTreeSet;

/// How the pages are called that list all others.
const LISTS: [&str; 3] = ["_sidebar.md", "summary.md", "toc.md"];
/// How many of them are read.
const MAX_LISTS: usize = 5;

/// The pages that list all others: what stands there under governance is about it.
pub(super) fn contents(look: Look<'_>, known: &BTreeSet<String>) -> Vec<Document> {
    let lists = look.names.iter().filter(|it| {
        let name = documents::file_name(it).to_lowercase();
        let is_list = LISTS.contains(&name.as_str()) && !known.contains(*it);
        let inside = documents::inside(it, look.part).filter(|_| is_list);
        inside.is_some_and(|it| {
            !matches!(
                places::place(folder_of(it)),
                Place::Others(_) | Place::Again
            )
        })
    });
    let read = lists.take(MAX_LISTS).filter_map(|path| {
        let (_, text) = documents::read(look.tree, path)?;
        let mut list = document(path.clone(), Role::Readme, text, DocumentSign::Name);
        list.lines = sure_sections(&list);
        Some(list)
    });
    read.collect()
}
