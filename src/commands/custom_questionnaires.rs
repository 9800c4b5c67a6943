//! Questionnaires: the shipped ones by their ids, and a user's own from their files, each read once.

use super::Environment;
use super::files::{quoted, read_anywhere, why_unread};
use super::git;
use super::problems::report_problems;
use crate::catalogue;
use crate::model::{Lang, Questionnaire, Seen, Unseen};
use crate::repository::{self, Tree};
use crate::source::{self, MAX_BYTES, ProblemKind, Problems};
use anyhow::{Result, anyhow};
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// A user's own questionnaires.
pub(super) struct CustomQuestionnaires {
    lang: Lang,
    color: bool,
    /// Those that were read, by their files.
    read: BTreeMap<String, &'static Questionnaire>,
    /// The repositories whose descriptions name questionnaires, by their roots.
    trees: BTreeMap<PathBuf, Arc<Tree>>,
}

impl CustomQuestionnaires {
    pub(super) fn new(environment: &Environment) -> CustomQuestionnaires {
        CustomQuestionnaires {
            lang: environment.lang,
            color: environment.color_errors,
            read: BTreeMap::new(),
            trees: BTreeMap::new(),
        }
    }

    /// The files that were read.
    pub(super) fn files(&self) -> impl Iterator<Item = &String> {
        self.read.keys()
    }

    /// A questionnaire that a description names, read once. It is kept to the repository, and what
    /// is wrong inside it is never printed: a project file could name any file, and have its lines
    /// printed.
    pub(super) fn named(
        &mut self,
        path: &str,
        beside: &Beside,
    ) -> Result<&'static Questionnaire, ProblemKind> {
        let shown = beside.join(path);
        if let Some(known) = self.read.get(&shown) {
            return Ok(known);
        }
        let unreadable = |why: String| ProblemKind::QuestionnaireUnreadable {
            path: path.to_owned(),
            why,
        };
        let bytes = match &beside.revision {
            Some(revision) => {
                let inside = plain(&beside.folder.join(path));
                git::blob(revision, &inside, MAX_BYTES, self.lang)
                    .map_err(|error| unreadable(format!("{error:#}")))?
            }
            None => self
                .beneath(path, beside)
                .map_err(|why| unreadable(why_unread(&why, self.lang)))?,
        };
        let read = questionnaire(&bytes).map_err(|_| ProblemKind::QuestionnaireInvalid {
            path: path.to_owned(),
            shown: quoted(&shown),
        })?;
        self.read.insert(shown, read);
        Ok(read)
    }

    /// The bytes of a file that a description names, kept to the repository.
    fn beneath(&mut self, path: &str, beside: &Beside) -> Seen<Vec<u8>> {
        let system = |error: std::io::Error| Unseen::Unreadable(error.kind(), error.to_string());
        let here = Path::new(".");
        let is_here = beside.folder.as_os_str().is_empty();
        let folder = if is_here { here } else { &beside.folder };
        let folder = folder.canonicalize().map_err(system)?;
        let mut root = repository::root(&folder).map_err(system)?;
        // Outside a repository, a person’s own file stands in `answers/` below the project.
        if root == folder && folder.ends_with("answers") && !folder.join(".git").exists() {
            root.pop();
        }
        let from_root = folder.strip_prefix(&root).unwrap_or(Path::new(""));
        let inside = flattened(from_root, Path::new(path)).ok_or(Unseen::Outside)?;
        let tree = match self.trees.get(&root) {
            Some(tree) => Arc::clone(tree),
            None => self.enter(Arc::new(Tree::open(&root).map_err(system)?)),
        };
        tree.bytes(&inside)
    }

    /// What descriptions of this repository name is read there, at its costs.
    pub(super) fn enter(&mut self, tree: Arc<Tree>) -> Arc<Tree> {
        self.trees.insert(tree.root().to_owned(), Arc::clone(&tree));
        tree
    }

    /// A user's own questionnaire, read once.
    pub(super) fn typed(&mut self, path: &str) -> Result<&'static Questionnaire> {
        if let Some(known) = self.read.get(path) {
            return Ok(known);
        }
        let read = read_questionnaire(path, self.lang, self.color)?;
        self.read.insert(path.to_owned(), read);
        Ok(read)
    }
}

/// Where the questionnaires stand that a description names: in its folder, and in its revision.
pub(super) struct Beside {
    revision: Option<String>,
    folder: PathBuf,
}

impl Beside {
    pub(super) fn new(input: &str) -> Beside {
        let (revision, path) = match git::revision(input) {
            Some((revision, path)) => (Some(revision.to_owned()), path),
            None => (None, input),
        };
        let folder = Path::new(path).parent().unwrap_or(Path::new(""));
        Beside {
            revision,
            folder: folder.to_owned(),
        }
    }

    /// The name of a file there, as it can be typed here.
    fn join(&self, path: &str) -> String {
        let path = self.folder.join(path);
        match &self.revision {
            None => path.to_string_lossy().into_owned(),
            Some(revision) => format!("{revision}:{}", plain(&path)),
        }
    }
}

/// A path from the root; `None` when it leads out of it.
fn flattened(folder: &Path, path: &Path) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.components().chain(path.components()) {
        match part {
            Component::Normal(name) => parts.push(name.to_str()?),
            Component::CurDir => {}
            Component::ParentDir => drop(parts.pop()?),
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}

/// A path without `..` where it can be told: git knows only names.
fn plain(path: &Path) -> String {
    let mut parts: Vec<std::borrow::Cow<'_, str>> = Vec::new();
    for part in path.components() {
        let part = part.as_os_str().to_string_lossy();
        if part == ".." && parts.last().is_some_and(|part| part != "." && part != "..") {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

/// A shipped questionnaire, or what else there is.
pub(super) fn shipped(id: &str, lang: Lang) -> Result<&'static Questionnaire> {
    catalogue::shipped(id).ok_or_else(|| {
        let close = source::closest(id, catalogue::ids());
        let kind = ProblemKind::UnknownQuestionnaire {
            id: id.to_owned(),
            close,
        };
        let words = crate::words::problem_words(&kind, lang);
        anyhow!("{}\n  {}", words.what, words.help)
    })
}

/// Reads a user's own questionnaire.
pub(super) fn read_questionnaire(
    input: &str,
    lang: Lang,
    color: bool,
) -> Result<&'static Questionnaire> {
    let bytes = read_anywhere(input, MAX_BYTES, lang)?;
    questionnaire(&bytes).map_err(|problems| {
        let text =
            source::decode(&bytes).map_or_else(|_| source::decode_lossy(&bytes), str::to_owned);
        report_problems(input, &text, &problems, lang, color)
    })
}

/// Understands a questionnaire. It lives as long as the program, like the shipped ones.
fn questionnaire(bytes: &[u8]) -> Result<&'static Questionnaire, Problems> {
    let text = source::decode(bytes)?;
    let mut problems = Problems::default();
    let Some(root) = source::parse(text, &mut problems) else {
        return Err(problems);
    };
    let read = catalogue::read_custom(&root, bytes, problems)?;
    Ok(Box::leak(Box::new(read)))
}
