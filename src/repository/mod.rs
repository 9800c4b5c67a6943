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
mod encoding;
mod evidence;
mod files;
mod git;
mod history;
mod identity;
mod imported;
mod last_change;
mod licences;
mod linked;
mod lists;
mod measures;
mod nearby;
#[cfg(feature = "online")]
mod online;
mod organisations;
mod page;
mod pages;
mod persons;
mod places;
mod publiccode;
mod regular;
mod sites;
mod topics;
mod tree;
mod wanted_links;
mod web_address;

use crate::model::{
    Document, DocumentSign, Fetched, Identity, Markup, Publiccode, Repository, Role, Unseen,
};
use jiff::civil::Date;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::Duration;

pub(crate) use budget::Budget;
pub(crate) use evidence::file_of;
pub(crate) use git::{Git, Objects};
pub use imported::{as_yaml, imported};
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
    /// The paths, with their anchors, of the rules that the project file names; whether it names
    /// each as the place of all rules.
    pub cited: BTreeMap<String, bool>,
    /// The folder that is looked at, from the root; empty for all of it.
    pub part: String,
    /// Whether the governance documents are looked for.
    pub documents: bool,
    /// Whether a text, in its markup, plainly says how its project is governed: a page of such words is
    /// one of them, whatever its name.
    pub governs: fn(&str, Markup) -> bool,
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
            cited: BTreeMap::new(),
            part: String::new(),
            documents: true,
            governs: |_, _| false,
            licences: true,
            badges: true,
            history: true,
            online: None,
        }
    }

    /// Whether the history of git is looked at. What people did in a part alone is not told apart.
    fn looks_at_history(&self) -> bool {
        self.history && self.part.is_empty()
    }

    /// Why the history of git is not looked at, where it is not.
    fn why_no_history(&self) -> Unseen {
        if self.history {
            Unseen::OfTheWhole
        } else {
            Unseen::NotAsked
        }
    }
}

/// The web addresses to ask for.
#[derive(Clone, Debug)]
pub struct Online {
    /// As written.
    pub addresses: BTreeSet<String>,
    /// Whether private, loopback and link-local addresses are asked too.
    pub allow_private: bool,
    /// How long an answer is waited for, redirects and second tries included.
    pub patience: Duration,
}

impl Online {
    /// Public addresses only, ten seconds each.
    #[must_use]
    pub fn new(addresses: BTreeSet<String>) -> Online {
        Online {
            addresses,
            allow_private: false,
            patience: Duration::from_secs(10),
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
    Ok(above(folder).unwrap_or_else(|| folder.to_owned()))
}

/// The root of the git repository that a folder is in.
pub(crate) fn above(folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let mut folders = folder.ancestors();
    folders
        .find(|it| git::is_repository(it))
        .map(Path::to_owned)
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
    let (tell, told) = mpsc::channel::<Vec<String>>();
    let told = Mutex::new(told);
    let history = || {
        let documents = || told.lock().ok()?.recv().ok();
        history::look(tree, wanted.date, || documents().unwrap_or_default())
    };
    let addresses = || wanted.online.as_ref().map(ask).unwrap_or_default();
    thread::scope(|scope| {
        // Whoever waits for it is told when this ends early.
        let tell = tell;
        let history = wanted
            .looks_at_history()
            .then(|| Task::begin(scope, &history));
        let addresses = wanted
            .online
            .is_some()
            .then(|| Task::begin(scope, &addresses));
        let absent = files::absent(tree);
        let files = OnceCell::new();
        let files = || -> &[String] { files.get_or_init(|| files::list(tree, &wanted.part)) };
        let documents = find_documents(tree, wanted, &absent, files);
        let paths = documents.found.iter().map(|found| found.path.clone());
        let _ = tell.send(paths.collect());
        let evidence = evidence::look_all(tree, &wanted.evidence, &absent, || {
            let documents = documents.found.iter().map(|found| found.path.clone());
            documents.chain(files().iter().cloned()).collect()
        });
        let licences = wanted
            .licences
            .then(|| licences::find(tree, files(), &wanted.part, &documents.found));
        let badges = wanted.badges.then(|| badges::find(tree, files()));
        let publiccode = wanted.licences.then(|| publiccode::find(tree)).flatten();
        let history = history.map_or_else(|| Err(wanted.why_no_history()), Task::end);
        let licences = licences.unwrap_or_default();
        Repository {
            root: root.display().to_string(),
            looked_in: documents.looked_in,
            names: files().len(),
            first_file: first_file(files()),
            part: wanted.part.clone(),
            documents: documents.found,
            documents_left_out: documents.left_out,
            pages_left_out: documents.pages_left_out,
            documents_set_aside: documents.set_aside,
            elsewhere: documents.elsewhere,
            leads: documents.leads,
            licences: licences.found,
            licences_unread: licences.unread,
            tags_searched: licences.searched,
            unlisted: files::not_laid_out(tree).chain(tree.unlisted()).collect(),
            history,
            publiccode,
            badges: badges.unwrap_or_default(),
            evidence,
            addresses: addresses.map(Task::end).unwrap_or_default(),
        }
    })
}

/// The file nearest to the root, the first by name.
fn first_file(names: &[String]) -> Option<String> {
    let depth = |name: &&String| name.matches('/').count();
    names.iter().min_by_key(|it| (depth(it), *it)).cloned()
}

/// The documents of governance, where they are asked for.
fn find_documents<'a>(
    tree: &'a Tree,
    wanted: &'a Wanted,
    absent: &'a BTreeSet<String>,
    names: impl FnOnce() -> &'a [String],
) -> documents::Documents {
    if !wanted.documents {
        return documents::Documents::default();
    }
    let look = documents::Look {
        tree,
        names: names(),
        absent,
        part: &wanted.part,
        cited: &wanted.cited,
        governs: wanted.governs,
    };
    let mut documents = documents::find(look);
    nearby::add(look, &mut documents);
    pages::add(look, &mut documents);
    linked::cite(look, &mut documents);
    linked::follow(look, &mut documents);
    documents
}

/// What each address answers.
#[cfg(feature = "online")]
fn ask(online: &Online) -> BTreeMap<String, Fetched> {
    online::ask(online)
}

/// Built without the network: the command line says so before it comes here.
#[cfg(not(feature = "online"))]
fn ask(_: &Online) -> BTreeMap<String, Fetched> {
    BTreeMap::new()
}

/// Work on a thread of its own, or in the end on this one where none can be started.
enum Task<'scope, T> {
    Started(thread::ScopedJoinHandle<'scope, T>),
    Later(&'scope (dyn Fn() -> T + Sync)),
}

impl<'scope, T: Send> Task<'scope, T> {
    fn begin(
        scope: &'scope thread::Scope<'scope, '_>,
        work: &'scope (dyn Fn() -> T + Sync),
    ) -> Task<'scope, T> {
        let started = thread::Builder::new().spawn_scoped(scope, work);
        started.map_or(Task::Later(work), Task::Started)
    }

    /// Its result; what went wrong in it goes wrong here.
    fn end(self) -> T {
        match self {
            Task::Started(thread) => thread
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            Task::Later(work) => work(),
        }
    }
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
    let known = document_roles::role(&written, false);
    // One whose name tells what it is for is heard on that, as among the others.
    let sign = match known {
        None | Some(Role::Governance) => DocumentSign::Cited,
        Some(_) => DocumentSign::Name,
    };
    let role = known.unwrap_or(Role::Governance);
    Ok(Document {
        path: path.to_string_lossy().into_owned(),
        role,
        markup: document_roles::markup(&written),
        text: match document_roles::unread(&written) {
            Some(format) => Err(Unseen::Format(format)),
            None => Tree::open(folder)?.text(&name),
        },
        sign,
        lines: Vec::new(),
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
            organisations::organisation(&text);
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
