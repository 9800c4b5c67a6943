//! Pages that their names do not tell: those whose words plainly set rules, and sections about governance.

use super::document_roles;
use super::documents::{self, Documents, Look, document};
use super::files;
use super::nearby::sure_sections;
use super::page::{Nearness, Page, is_of_something_else};
use super::topics::{Topic, topic};
use crate::model::{Document, DocumentSign, Markup, Role};
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many pages are read for what they say, and how many bytes of them.
const MAX_READ: usize = 400;
const MAX_BYTES: usize = 2_000_000;
/// A page of so many bytes or more is a book, or data.
const MAX_PAGE: usize = 200_000;
/// A heading has no more bytes.
const MAX_HEADING: usize = 300;
/// How many pages are read for their headings, where nothing else was found.
const MAX_HEADINGS: usize = 30;

/// Adds them to those that their names tell.
pub(super) fn add(look: Look<'_>, documents: &mut Documents) {
    let mut pages = std::mem::take(&mut documents.pages);
    pages.sort();
    pages.retain(|it| !is_of_something_else(documents::file_name(&it.path)));
    let nothing = !documents.found.iter().any(Document::may_govern);
    that_govern(look, &pages, documents);
    if nothing {
        with_a_heading(look, &pages, documents);
    }
}

/// Finds the pages that plainly set rules. Where most of what is made is code, they are looked for only
/// where the project speaks of itself.
fn that_govern(look: Look<'_>, pages: &[Page], documents: &mut Documents) {
    let code = look.names.iter().filter(|it| files::is_code(it)).count();
    let nearest = pages.iter().filter(|it| it.place < Nearness::Documentation);
    let farthest = if pages.len() < code {
        nearest.count()
    } else {
        pages.len()
    };
    readme_that_governs(look, documents);
    let known: BTreeSet<String> = documents.found.iter().map(|it| it.path.clone()).collect();
    let texts = documents
        .found
        .iter()
        .filter_map(|it| it.text.as_ref().ok());
    // A copy, or a link to another document, says nothing new.
    let mut texts: BTreeSet<Arc<str>> = texts.cloned().collect();
    let pages = pages[..farthest].iter();
    let (mut read, mut bytes) = (0, 0);
    for page in pages.filter(|it| !known.contains(&it.path)) {
        if read == MAX_READ || bytes > MAX_BYTES {
            documents.pages_left_out += 1;
            continue;
        }
        read += 1;
        let Some((_, Ok(text))) = documents::read(look.tree, &page.path) else {
            continue;
        };
        bytes += text.len();
        let markup = document_roles::markup(&page.path);
        // What is served as it stands was made from something else.
        if markup == Markup::Html && !text.starts_with("---") {
            continue;
        }
        let is_new = text.len() < MAX_PAGE && texts.insert(Arc::clone(&text));
        if is_new && (look.governs)(&text, markup) {
            let path = page.path.clone();
            let sign = DocumentSign::Supposed;
            let found = document(path, Role::Governance, Ok(text), sign);
            documents.found.push(found);
        }
    }
}

/// A README that holds the rules themselves, under no heading that names them.
fn readme_that_governs(look: Look<'_>, documents: &mut Documents) {
    let mut found = documents.found.iter_mut();
    let readme = found.find(|it| it.role == Role::Readme);
    let Some(readme) = readme.filter(|it| it.lines.is_empty()) else {
        return;
    };
    if let Ok(text) = &readme.text
        && text.len() < MAX_PAGE
        && (look.governs)(text, readme.markup)
    {
        readme.lines = vec![(1, text.lines().count())];
        readme.sign = DocumentSign::Supposed;
    }
}

/// What pages are called on which a project speaks of itself, among others.
const OF_ITSELF: [&str; 16] = [
    "about",
    "apropos",
    "a-propos",
    "communaut",
    "communit",
    "contribu",
    "developer",
    "equipe",
    "faq",
    "index",
    "organi",
    "people",
    "project",
    "projet",
    "team",
    "who",
];

/// Parts of words that stand in the headings that leave no doubt, without their first letters, which may
/// be capitals.
const IN_HEADINGS: [&str; 24] = [
    "cide",
    "cidons",
    "cision",
    "eadership",
    "esponsab",
    "esponsib",
    "glement",
    "harter",
    "ilotage",
    "oard",
    "omit",
    "ommit",
    "onseil",
    "ouncil",
    "ouvern",
    "overn",
    "rganisation",
    "rganization",
    "ssembl",
    "tatut",
    "teering",
    "y law",
    "y-law",
    "ylaw",
];

/// Finds sections about governance in pages of the documentation that have another name.
fn with_a_heading(look: Look<'_>, pages: &[Page], documents: &mut Documents) {
    let of_itself = |path: &str| {
        let name = document_roles::folded(documents::file_name(path));
        OF_ITSELF.iter().any(|it| name.contains(it))
    };
    let known: BTreeSet<String> = documents.found.iter().map(|it| it.path.clone()).collect();
    let near = pages.iter();
    let near = near.filter(|it| it.place < Nearness::Elsewhere && !known.contains(&it.path));
    let mut near: Vec<&Page> = near.collect();
    near.sort_by_cached_key(|it| (!of_itself(&it.path), it.depth));
    for Page { path, .. } in near.into_iter().take(MAX_HEADINGS) {
        let Some((_, Ok(text))) = documents::read(look.tree, path) else {
            continue;
        };
        if text.len() >= MAX_PAGE || !may_have_a_heading(&text) {
            continue;
        }
        let mut page = document(
            path.clone(),
            Role::Governance,
            Ok(text),
            DocumentSign::Supposed,
        );
        page.lines = sure_sections(&page);
        if !page.lines.is_empty() {
            documents.found.push(page);
        }
    }
}

/// Whether a line that looks like a heading has one of the words, which is quicker told than read.
fn may_have_a_heading(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let bytes = lower.as_bytes();
    let looks_so = |at: usize| {
        let start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |end| end + 1);
        let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end);
        let below = bytes.get(end + 1).copied().unwrap_or_default();
        if end - start > MAX_HEADING {
            return false;
        }
        let line = text[start..end].trim_start();
        let is_set_off = line.starts_with(['#', '=', '<', '*']);
        (is_set_off || b"=-~^*+#\"'`.:_".contains(&below)) && topic(line) == Some(Topic::Surely)
    };
    IN_HEADINGS
        .iter()
        .any(|word| memchr::memmem::find_iter(bytes, word).any(looks_so))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::topics::surely;

    #[test]
    fn each_heading_that_leaves_no_doubt_is_looked_for() {
        for phrase in surely() {
            assert!(IN_HEADINGS.iter().any(|it| phrase.contains(it)), "{phrase}");
        }
    }
}
