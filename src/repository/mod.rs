//! What a repository shows, as facts: the one room that touches the scanned tree and git.
//!
//! Nothing is looked at that nobody asked for, nothing outside the root is read, and what could
//! not be looked at says why.

mod authors;
mod badges;
mod budget;
mod commits;
mod document_roles;
mod documents;
mod evidence;
mod files;
mod git;
mod history;
mod identity;
mod last_change;
mod licences;
mod measures;
mod online;
mod publiccode;
mod regular;
mod tree;
mod web_address;

use crate::model::{Document, Identity, Looked, Publiccode, Repository, Role, Unseen};
use documents::Documents;
use jiff::civil::Date;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;

pub(crate) use budget::Budget;
pub(crate) use git::{Git, Objects};
pub use online::Online;
pub(crate) use regular::open as regular_file;
pub(crate) use tree::Stand;
pub use tree::Tree;

/// Whether a file of this path, from the root, is looked for as a document of governance.
#[must_use]
pub fn is_governance(path: &str) -> bool {
    documents::of_path(path) == Some(Role::Governance)
}

/// How many commits are read from what git prints, whatever is in it. For the fuzzing folder.
#[doc(hidden)]
#[must_use]
pub fn commits_printed(bytes: &[u8]) -> usize {
    let mut walk = commits::Walk::default();
    // Where the budget of a run is met, what was read before counts.
    let _ = walk.read(bytes, &Budget::default());
    walk.commits.len()
}

/// A `publiccode.yml`, from its text. For the fuzzing folder.
#[doc(hidden)]
#[must_use]
pub fn publiccode_of(text: &str) -> Publiccode {
    publiccode::read("publiccode.yml", text)
}

/// What is asked of a repository.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is something that may be asked for"
)]
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The day of the assessment: the last one of the history that is looked at.
    pub date: Date,
    /// The paths of evidence, from the root, as written but without their anchors.
    pub evidence: BTreeSet<String>,
    /// Whether the governance documents are looked for.
    pub documents: bool,
    /// Whether licences are looked for.
    pub licences: bool,
    /// Whether badges are looked for.
    pub badges: bool,
    /// Whether the history of git is looked at.
    pub history: bool,
    /// The web addresses that are asked for, and how; nothing is sent anywhere without it.
    pub online: Option<Online>,
}

impl Wanted {
    /// Everything, for an assessment on `date`, with these pieces of evidence.
    #[must_use]
    pub fn all(date: Date, evidence: BTreeSet<String>) -> Wanted {
        Wanted {
            date,
            evidence,
            documents: true,
            licences: true,
            badges: true,
            history: true,
            online: None,
        }
    }
}

/// The root of what a path names: the nearest folder that is a git repository, or else the folder
/// itself, or the one a file is in.
///
/// # Errors
/// When there is nothing at the path, in the system's words.
pub fn root(path: &Path) -> std::io::Result<PathBuf> {
    let path = path.canonicalize()?;
    let folder = if path.is_dir() {
        path.as_path()
    } else {
        path.parent().unwrap_or(&path)
    };
    let found = folder
        .ancestors()
        .find(|ancestor| history::is_repository(ancestor));
    Ok(found.unwrap_or(folder).to_owned())
}

/// Looks at a repository, or a folder outside of one.
///
/// # Errors
/// When the folder cannot be opened, in the system's words.
pub fn look(root: &Path, wanted: &Wanted) -> std::io::Result<Repository> {
    Ok(look_in(&Tree::open(root)?, wanted))
}

/// Looks at a repository, or a folder outside of one, that was opened.
#[must_use]
pub fn look_in(tree: &Tree, wanted: &Wanted) -> Repository {
    let root = tree.root();
    let (tell, told) = mpsc::channel();
    thread::scope(|scope| {
        let history = wanted.history.then(|| {
            scope.spawn(move || {
                let documents = || -> Vec<String> { told.recv().unwrap_or_default() };
                history::look(tree, wanted.date, documents)
            })
        });
        let online = wanted.online.as_ref();
        let addresses = online.map(|online| scope.spawn(|| online::ask(online)));
        let absent = files::absent(tree);
        let documents = wanted.documents.then(|| documents::find(tree, &absent));
        let paths = documents.iter().flat_map(|document| &document.found);
        let _ = tell.send(paths.map(|path| path.path.clone()).collect());
        let documents = documents.unwrap_or_default();
        let files = OnceCell::new();
        let files = || -> &[String] { files.get_or_init(|| files::list(tree)) };
        let evidence = looked(tree, &wanted.evidence, &documents, (&absent, &files));
        let licences = wanted.licences.then(|| licences::find(tree, files()));
        let badges = wanted.badges.then(|| badges::find(tree, files()));
        let publiccode = wanted.licences.then(|| publiccode::find(tree)).flatten();
        let history = history.map_or(Err(Unseen::NotAsked), joined);
        let (licences, tags_searched) = licences.unwrap_or_default();
        Repository {
            root: root.display().to_string(),
            looked_in: documents.looked_in,
            documents: documents.found,
            documents_left_out: documents.left_out,
            licences,
            tags_searched,
            history,
            publiccode,
            badges: badges.unwrap_or_default(),
            evidence,
            addresses: addresses.map(joined).unwrap_or_default(),
        }
    })
}

/// The result of a thread; what went wrong in it goes wrong here.
fn joined<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    let result = thread.join();
    result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// What stands where the evidence points. The files of the tree are only listed when something is
/// not where it should be, to tell where it may be.
fn looked<'f>(
    tree: &Tree,
    evidence: &BTreeSet<String>,
    documents: &Documents,
    (absent, files): (&BTreeSet<String>, &dyn Fn() -> &'f [String]),
) -> BTreeMap<String, Looked> {
    let known = OnceCell::<Vec<String>>::new();
    let known = || -> &[String] {
        known.get_or_init(|| {
            let documents = documents.found.iter().map(|found| found.path.clone());
            documents.chain(files().iter().cloned()).collect()
        })
    };
    let left_out = |path: &str| absent.contains(path);
    let look = |path: &String| {
        let found = evidence::look(tree, path, &known);
        let missing = matches!(found, Looked::Missing(_));
        if missing && evidence::plain(path).is_some_and(|plain| left_out(&plain)) {
            return (path.clone(), Looked::Unseen(Unseen::NotCheckedOut));
        }
        (path.clone(), found)
    };
    evidence.iter().map(look).collect()
}

/// Reads one document alone, by its own name: a governance document, unless its name tells that
/// it is something else.
///
/// # Errors
/// When there is no such file, in the system's words.
pub fn document(path: &Path) -> std::io::Result<Document> {
    let found = path.canonicalize()?;
    let folder = found.parent().unwrap_or(&found);
    let name = found.file_name().unwrap_or_default().to_string_lossy();
    let written = path.file_name().unwrap_or_default().to_string_lossy();
    let role = document_roles::role(&written, false).unwrap_or(Role::Governance);
    Ok(Document {
        path: path.to_string_lossy().into_owned(),
        role,
        markup: document_roles::markup(&written),
        text: Tree::open(folder)?.text(&name),
    })
}

/// What the files in a root, its README among these documents, and git say that the project is.
///
/// # Errors
/// When the folder cannot be opened, in the system's words.
pub fn identity(root: &Path, documents: &[Document]) -> std::io::Result<Identity> {
    Ok(identity::look(&Tree::open(root)?, documents))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_name_and_no_text_makes_it_fail(name in any::<String>(), text in any::<String>()) {
            document_roles::role(&name, false);
            document_roles::role(&text, true);
            authors::is_bot(&name, &text);
            authors::organisation(&text);
            licences::read(&text);
            publiccode::read(&name, &text);
        }

        #[test]
        fn yaml_and_toml_of_any_shape_are_read(text in "[a-z:\\[\\]{}\\-=\"'&*#,.\n ]{0,60}") {
            licences::read(&text);
            publiccode::read("publiccode.yml", &text);
            publiccode::read("publiccode.yml", &format!("legal: {text}"));
        }
    }
}
