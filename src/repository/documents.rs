//! The governance documents, wherever they are.
//!
//! Candidates come from the names of all files, and from the usual folders themselves: whoever has
//! just written one that git does not follow yet sees it at once. What those that were found send
//! to is followed by [`linked`](super::linked) afterwards.

use super::document_roles::{self, Named};
use super::page::Page;
use super::places::{self, Place};
use super::tree::{self, Stand, Tree};
use crate::model::{Document, DocumentSign, Elsewhere, Lead, Markup, Role, Seen, Unseen};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many documents are read.
const MAX_DOCUMENTS: usize = 200;
/// How many of them only their folder, or a name with other meanings, tells.
const MAX_SUPPOSED: usize = 60;
/// How many files that are set aside are told.
const MAX_SET_ASIDE: usize = 5;

/// How many pages are noted.
const MAX_PAGES: usize = 10_000;

/// What is looked through.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) tree: &'a Tree,
    /// The names of the files.
    pub(super) names: &'a [String],
    /// Files that are left out here on purpose.
    pub(super) absent: &'a BTreeSet<String>,
    /// The part of the repository that is looked at; empty for all of it.
    pub(super) part: &'a str,
    /// The paths that the project file names, with their anchors, and whether it names them as the
    /// place of the rules.
    pub(super) cited: &'a BTreeMap<String, bool>,
    /// Whether a text plainly says how its project is governed.
    pub(super) governs: fn(&str, Markup) -> bool,
}

/// The documents found, and where they were looked for.
#[derive(Default)]
pub(super) struct Documents {
    pub(super) looked_in: Vec<String>,
    pub(super) found: Vec<Document>,
    pub(super) left_out: usize,
    /// Pages that were not read for what they say.
    pub(super) pages_left_out: usize,
    pub(super) set_aside: Vec<(String, Unseen)>,
    pub(super) elsewhere: Vec<Elsewhere>,
    pub(super) leads: Vec<Lead>,
    /// Pages that are none of them by their names.
    pub(super) pages: Vec<Page>,
}

/// A name that may be that of a document.
#[derive(Eq, Ord, PartialEq, PartialOrd)]
struct Candidate {
    role: Role,
    rank: u8,
    path: String,
    certain: bool,
}

/// Finds the documents by their names, and reads them.
pub(super) fn find(look: Look<'_>) -> Documents {
    let mut documents = Documents::default();
    let candidates = candidates(look, &mut documents);
    read_all(look, candidates, &mut documents);
    documents
}

/// The names that may be those of documents, the best first.
fn candidates(look: Look<'_>, documents: &mut Documents) -> Vec<Candidate> {
    let mut paths: BTreeSet<String> = listed(look, &mut documents.looked_in);
    let is_site = look.names.iter().any(|it| it == "_config.yml");
    let mut folder: Option<(&str, Place)> = None;
    let mut candidates = Vec::new();
    for path in look.names.iter().chain(look.absent) {
        if paths.contains(path) || !document_roles::is_text(file_name(path)) {
            continue;
        }
        let Some(inside) = inside(path, look.part) else {
            continue;
        };
        let (above, name) = inside.rsplit_once('/').unwrap_or(("", inside));
        // Names stand in the order of their folders.
        if folder.as_ref().is_none_or(|(known, _)| *known != above) {
            folder = Some((above, places::place(above)));
        }
        let Some((_, place)) = &folder else { continue };
        if let Place::Others(part) = place {
            let known = document_roles::named(name) == Some(Named::Governance);
            if known && documents.set_aside.len() < MAX_SET_ASIDE {
                let why = Unseen::OfOthers(part.clone());
                documents.set_aside.push((path.clone(), why));
            }
        } else if let Some(candidate) = candidate(path, above, name, place) {
            candidates.push(candidate);
        } else {
            page(path, place, is_site, documents);
        }
    }
    // Of a folder that was listed, every name is there.
    for path in std::mem::take(&mut paths) {
        let Some(inside) = inside(&path, look.part) else {
            continue;
        };
        let (above, name) = inside.rsplit_once('/').unwrap_or(("", inside));
        match candidate(&path, above, name, &Place::Usual) {
            Some(candidate) => candidates.push(candidate),
            None => page(&path, &Place::Usual, is_site, documents),
        }
    }
    candidates.sort();
    let texts: BTreeSet<String> = candidates
        .iter()
        .filter_map(|it| text_of(&it.path))
        .collect();
    candidates.retain(|it| !is_printed(&it.path) || !is_written(&called(stem(&it.path)), &texts));
    without_translations(&mut candidates);
    candidates
}

/// Leaves out what says again, in a language that is not read, what another says in its first.
fn without_translations(candidates: &mut Vec<Candidate>) {
    let stems = candidates.iter().map(|it| stem(&it.path).to_lowercase());
    let stems: BTreeSet<String> = stems.collect();
    candidates.retain(|it| {
        let translated = document_roles::translated(stem(&it.path));
        translated.is_none_or(|(first, read)| read || !stems.contains(&first.to_lowercase()))
    });
}

/// Whether what was made for printing is one of these as well.
pub(super) fn is_written_among(printed: &str, documents: &[Document]) -> bool {
    let texts = documents.iter().filter_map(|it| text_of(&it.path));
    is_written(&called(stem(printed)), &texts.collect())
}

/// How a path is called, whatever stands between its words.
fn called(stem: &str) -> String {
    document_roles::folded(stem).replace([' ', '_'], "-")
}

/// What a longer name goes on with to say of what a shorter one is.
const JOINING: [&str; 5] = ["-de-", "-des-", "-du-", "-for-", "-of-"];

/// Whether what was made for printing is a text as well, whose name may be shorter: `Standing Rules of
/// Order.pdf` beside `standing-rules.md`.
fn is_written(printed: &str, texts: &BTreeSet<String>) -> bool {
    let goes_on = |at: &usize| JOINING.iter().any(|it| printed[*at..].starts_with(it));
    let ends = printed.match_indices('-').map(|(at, _)| at);
    let mut shorter = ends.filter(goes_on).map(|at| &printed[..at]);
    let begins = |it: &str| file_name(it).contains('-') && texts.contains(it);
    texts.contains(printed) || shorter.any(begins)
}

/// Notes a page. Those of the web are what a site is written in, where a generator is set up.
fn page(path: &str, place: &Place, is_site: bool, documents: &mut Documents) {
    let is_written = !is_printed(path) || (is_site && document_roles::markup(path) == Markup::Html);
    let page = Page::of(path, place).filter(|_| is_written);
    if documents.pages.len() < MAX_PAGES {
        documents.pages.extend(page);
    } else {
        documents.pages_left_out += usize::from(page.is_some());
    }
}

/// The files of the usual folders, whether git follows them or not.
fn listed(look: Look<'_>, looked_in: &mut Vec<String>) -> BTreeSet<String> {
    let mut folders = vec![look.part.to_owned()];
    let mut paths = BTreeSet::new();
    // A link to a folder that is looked in already shows nothing new.
    let mut real = BTreeSet::from([PathBuf::from(look.part)]);
    let mut at = 0;
    while at < folders.len() {
        let folder = folders[at].clone();
        at += 1;
        for entry in &*look.tree.entries(&folder) {
            let path = tree::joined(&folder, &entry.name);
            if entry.folder {
                let outer = inside(&folder, look.part).unwrap_or_default();
                if places::is_searched(outer, &entry.name)
                    && let Stand::Folder(found) = look.tree.stand(Path::new(&path))
                    && real.insert(found)
                {
                    folders.push(path);
                }
            } else {
                paths.insert(path);
            }
        }
    }
    if let Some(root) = folders.first_mut().filter(|root| root.is_empty()) {
        ".".clone_into(root);
    }
    *looked_in = folders;
    paths
}

/// What a file may be by its name and its folder from the part that is looked at.
fn candidate(path: &str, folder: &str, name: &str, place: &Place) -> Option<Candidate> {
    let of_governance = places::is_of_governance(folder);
    let role = document_roles::role(name, of_governance);
    let named = document_roles::named(name);
    let (role, certain) = match (place, named) {
        (Place::Usual, Some(Named::Loosely)) => (Role::Governance, !is_guessed(name)),
        (Place::Usual, _) => (role?, true),
        (Place::OfTheProject | Place::Documentation, Some(Named::Governance | Named::AsSuch))
        | (Place::Elsewhere, Some(Named::Governance)) => (
            Role::Governance,
            named == Some(Named::Governance) || *place == Place::OfTheProject,
        ),
        (Place::OfTheProject, Some(Named::Loosely)) | (Place::Elsewhere, Some(Named::AsSuch)) => {
            (Role::Governance, false)
        }
        (Place::OfTheProject, None) if places::is_of_conduct(folder) => {
            document_roles::is_text(name).then_some((Role::Conduct, true))?
        }
        (Place::Documentation, None) if !places::is_plain(folder) => return None,
        (Place::OfTheProject | Place::Documentation, None) => match role? {
            role @ (Role::Maintainers | Role::Contributing | Role::Conduct) => (role, true),
            Role::Governance => (Role::Governance, false),
            Role::Security | Role::Funding | Role::Roadmap | Role::Readme => return None,
        },
        (Place::Documentation | Place::Elsewhere | Place::Others(_) | Place::Again, _) => {
            return None;
        }
    };
    let rank = match place {
        Place::Usual => 0,
        Place::OfTheProject => 1,
        Place::Documentation => 2,
        Place::Elsewhere | Place::Others(_) | Place::Again => 3,
    };
    // The README in another language is not the one that presents the project.
    let plain = ["readme", "read-me", "lisezmoi", "lisez-moi"];
    let other =
        role == Role::Readme && !plain.contains(&document_roles::folded(stem(name)).as_str());
    let rank = rank + u8::from(other);
    let path = path.to_owned();
    Some(Candidate {
        role,
        rank,
        path,
        certain,
    })
}

/// Whether a name means something else as often as not, even in the root.
fn is_guessed(name: &str) -> bool {
    !matches!(
        document_roles::folded(stem(name)).as_str(),
        "voting" | "membership" | "reglement"
    )
}

/// Reads the candidates, each text once, the best first.
fn read_all(look: Look<'_>, candidates: Vec<Candidate>, documents: &mut Documents) {
    let mut seen = BTreeSet::new();
    let mut supposed = 0;
    for candidate in candidates {
        let Candidate {
            role,
            path,
            certain,
            ..
        } = candidate;
        let many = !certain && supposed == MAX_SUPPOSED;
        if documents.found.len() == MAX_DOCUMENTS || many {
            documents.left_out += 1;
            continue;
        }
        let (real, text) = match read(look.tree, &path) {
            Some(read) => read,
            None if look.absent.contains(&path) => (path.clone(), Err(Unseen::NotCheckedOut)),
            None => continue,
        };
        // A link to another document is the same document.
        if !seen.insert(real) {
            continue;
        }
        supposed += usize::from(!certain);
        let sign = if certain {
            DocumentSign::Name
        } else {
            DocumentSign::Supposed
        };
        documents.found.push(document(path, role, text, sign));
    }
}

/// A document.
pub(super) fn document(
    path: String,
    role: Role,
    text: Seen<Arc<str>>,
    sign: DocumentSign,
) -> Document {
    let markup = document_roles::markup(&path);
    let lines = Vec::new();
    Document {
        path,
        role,
        markup,
        text,
        sign,
        lines,
    }
}

/// A path from the part that is looked at.
pub(super) fn inside<'p>(path: &'p str, part: &str) -> Option<&'p str> {
    if part.is_empty() {
        return Some(path);
    }
    let rest = path.strip_prefix(part)?;
    if rest.is_empty() {
        Some(rest)
    } else {
        rest.strip_prefix('/')
    }
}

pub(super) fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The folder that a file is in, from the root.
pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path without its ending.
fn stem(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

/// Whether a document is most often made from another for printing or for the web.
pub(super) fn is_printed(path: &str) -> bool {
    let is_html = path.rsplit_once('.').is_some_and(|(_, ending)| {
        ending.eq_ignore_ascii_case("html") || ending.eq_ignore_ascii_case("htm")
    });
    is_html || document_roles::unread(path).is_some()
}

/// What the path of a text is without its ending. `statuts.pdf` beside `statuts.md` is the same
/// document, made for printing.
fn text_of(path: &str) -> Option<String> {
    (!is_printed(path)).then(|| called(stem(path)))
}

/// What a file is for by its path alone.
pub(super) fn of_path(path: &str) -> Option<Role> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    candidate(path, folder, name, &places::place(folder)).map(|it| it.role)
}

/// Where a document really stands, and its text; `None` when it is not in the tree at all.
pub(super) fn read(tree: &Tree, path: &str) -> Option<(String, Seen<Arc<str>>)> {
    match tree.stand(Path::new(path)) {
        Stand::File(file, _) => {
            let text = match document_roles::unread(path) {
                Some(format) => Err(Unseen::Format(format)),
                None => tree.text(path),
            };
            Some((Tree::shown(&file), text))
        }
        Stand::Unseen(why) => Some((path.to_owned(), Err(why))),
        Stand::Outside => Some((path.to_owned(), Err(Unseen::Outside))),
        Stand::Missing(_) if tree.is_broken_link(Path::new(path)) => {
            Some((path.to_owned(), Err(Unseen::BrokenLink)))
        }
        Stand::Folder(_) | Stand::Missing(_) => None,
    }
}
