//! The one door to what a repository names: its description, the questionnaires that names, its
//! documents, evidence, licences and badges.
//!
//! Every path is resolved beneath a handle of the root, so that no link and no `..` leads out of
//! it, and never into git's own files. Only regular files are opened, without waiting for a pipe
//! or a device; each has a limit, and all of them together have the run's [`Budget`]. A text is
//! kept once, however many names it has.

use super::budget::Budget;
use super::encoding;
use super::git::Git;
use crate::model::{RunLimit, Seen, Unseen, is_device};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, Metadata, OpenOptions};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::io::{self, ErrorKind, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// The largest text that is read, in bytes.
pub(crate) const MAX_BYTES: u64 = 1024 * 1024;
/// How many entries of one folder are looked at.
const MAX_ENTRIES: usize = 100_000;
/// How many folders that were not listed are told by name.
const MAX_NOTED: usize = 20;
/// How many folders may stand in one another.
const MAX_DEPTH: usize = 64;

/// A folder, of which only what is really inside it is seen.
pub struct Tree {
    root: PathBuf,
    folder: Dir,
    budget: Arc<Budget>,
    texts: Mutex<Texts>,
    listed: Mutex<HashMap<PathBuf, Arc<[Entry]>>>,
    unlisted: Mutex<BTreeMap<String, Unseen>>,
    git: OnceLock<Seen<Git>>,
}

/// The texts that were read: by path, and each content once.
#[derive(Default)]
struct Texts {
    by_path: HashMap<PathBuf, Seen<Arc<str>>>,
    contents: HashSet<Arc<str>>,
}

/// What stands at a path.
pub(crate) enum Stand {
    /// A file: its path from the root, free of links, and its size.
    File(PathBuf, u64),
    /// A folder: its path from the root, free of links.
    Folder(PathBuf),
    /// Nothing: no such file, or a part of the path is no folder.
    Missing(ErrorKind),
    /// Something outside the root, or git's own files.
    Outside,
    /// Something that is not looked at.
    Unseen(Unseen),
}

/// A name in a folder.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The name; what is not UTF-8 in it is replaced, and then it is never found again.
    pub(crate) name: String,
    /// Whether it is, or leads to, a folder.
    pub(crate) folder: bool,
    /// Whether it is a link.
    pub(crate) link: bool,
}

impl Tree {
    /// Opens a folder.
    ///
    /// # Errors
    /// When it cannot be opened, in the system's words.
    pub fn open(root: &Path) -> io::Result<Tree> {
        let root = root.canonicalize()?;
        Ok(Tree {
            folder: Dir::open_ambient_dir(&root, ambient_authority())?,
            root,
            budget: Arc::default(),
            texts: Mutex::default(),
            listed: Mutex::default(),
            unlisted: Mutex::default(),
            git: OnceLock::new(),
        })
    }

    /// The folder itself, free of links.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What the run may still cost.
    pub(crate) fn budget(&self) -> &Budget {
        &self.budget
    }

    /// Whether it is a repository of git without any file laid out, which is no project to work in.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.git().is_ok_and(Git::is_bare)
    }

    /// The git of this repository.
    pub(crate) fn git(&self) -> Seen<&Git> {
        let git = self.git.get_or_init(|| Git::of(&self.root, &self.budget));
        git.as_ref().map_err(Clone::clone)
    }

    /// What stands at a path from the root.
    pub(crate) fn stand(&self, path: &Path) -> Stand {
        if is_elsewhere(path) {
            return Stand::Outside;
        }
        match self.real(path) {
            Ok((real, found)) if found.is_dir() => Stand::Folder(real),
            Ok((real, found)) if found.is_file() => Stand::File(real, found.len()),
            Ok(_) => Stand::Unseen(Unseen::NotAFile),
            // A name that is not text was listed as one that no file has.
            Err(Stand::Missing(_)) if path.to_str().is_some_and(|it| it.contains('\u{fffd}')) => {
                Stand::Unseen(Unseen::NameNotText)
            }
            Err(stand) => stand,
        }
    }

    /// Whether a path is a link that leads to nothing inside.
    pub(crate) fn is_broken_link(&self, path: &Path) -> bool {
        let found = self.folder.symlink_metadata(path);
        found.is_ok_and(|found| found.is_symlink()) && matches!(self.stand(path), Stand::Missing(_))
    }

    /// The path of something free of links, and what it is.
    fn real(&self, path: &Path) -> Result<(PathBuf, Metadata), Stand> {
        let parts = path.components().count();
        if parts > MAX_DEPTH {
            return Err(Stand::Unseen(Unseen::TooDeep));
        }
        self.budget
            .spend(RunLimit::Entries, 1 + parts as u64)
            .map_err(Stand::Unseen)?;
        let real = self.folder.canonicalize(or_root(path));
        let real = real.map_err(|error| nothing(&error))?;
        if real.components().any(|part| is_git(part.as_os_str())) {
            return Err(Stand::Outside);
        }
        let found = self
            .folder
            .metadata(&real)
            .map_err(|error| nothing(&error))?;
        // The root itself is `.` to the handle, and has no name here.
        let real = real.strip_prefix(".").map_or(real.clone(), Path::to_owned);
        Ok((real, found))
    }

    /// The path from the root of something free of links, with `/`.
    pub(crate) fn shown(real: &Path) -> String {
        let parts: Vec<_> = real
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect();
        parts.join("/")
    }

    /// What a folder holds, sorted by name. What could not be listed is told by [`Tree::unlisted`].
    pub(crate) fn entries(&self, folder: &str) -> Arc<[Entry]> {
        let real = match self.stand(Path::new(folder)) {
            Stand::Folder(real) => real,
            Stand::Unseen(why) => {
                self.note(folder, why);
                return Arc::default();
            }
            Stand::File(..) | Stand::Missing(_) | Stand::Outside => return Arc::default(),
        };
        if let Some(known) = locked(&self.listed).get(&real) {
            return Arc::clone(known);
        }
        let entries: Arc<[Entry]> = self.list(folder, &real).into();
        locked(&self.listed).insert(real, Arc::clone(&entries));
        entries
    }

    fn list(&self, folder: &str, real: &Path) -> Vec<Entry> {
        let real = or_root(real);
        let mut entries = Vec::new();
        let listing = match self.folder.read_dir(real) {
            Ok(listing) => listing,
            Err(error) => {
                self.note(folder, unreadable(&error));
                return entries;
            }
        };
        for found in listing {
            let found = match found {
                Ok(found) => found,
                Err(error) => {
                    self.note(folder, unreadable(&error));
                    break;
                }
            };
            let spent = self.budget.spend(RunLimit::Entries, 1);
            if let Err(why) = spent {
                self.note(folder, why);
                break;
            }
            if entries.len() == MAX_ENTRIES {
                self.note(folder, Unseen::TooManyEntries(MAX_ENTRIES));
                break;
            }
            let name = found.file_name();
            let kind = found.file_type();
            let link = kind.as_ref().is_ok_and(cap_std::fs::FileType::is_symlink);
            let folder = match kind {
                Ok(_) if link => matches!(self.stand(&real.join(&name)), Stand::Folder(_)),
                Ok(kind) => kind.is_dir(),
                Err(_) => false,
            };
            let name = name.to_string_lossy().into_owned();
            entries.push(Entry { name, folder, link });
        }
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        entries
    }

    /// Notes a folder that was not listed to its end; from some number on, the root stands for all.
    fn note(&self, folder: &str, why: Unseen) {
        let mut unlisted = locked(&self.unlisted);
        let folder = if unlisted.len() < MAX_NOTED {
            folder
        } else {
            ""
        };
        unlisted.entry(folder.to_owned()).or_insert(why);
    }

    /// The folders that could not be listed, or not to their end, and why.
    pub(crate) fn unlisted(&self) -> Vec<(String, Unseen)> {
        let unlisted = locked(&self.unlisted);
        let each = unlisted.iter();
        each.map(|(path, why)| (path.clone(), why.clone()))
            .collect()
    }

    /// Whether a folder has something in it.
    pub(crate) fn is_empty(&self, real: &Path) -> Seen<bool> {
        let listing = self.folder.read_dir(or_root(real));
        let mut listing = listing.map_err(|error| unreadable(&error))?;
        Ok(listing.next().is_none())
    }

    /// The text of a file from the root.
    pub(crate) fn text(&self, path: &str) -> Seen<Arc<str>> {
        let (real, size) = self.file(path)?;
        if let Some(known) = locked(&self.texts).by_path.get(&real) {
            return known.clone();
        }
        let text = self.read(&real, size).and_then(|bytes| self.kept(bytes));
        locked(&self.texts).by_path.insert(real, text.clone());
        text
    }

    /// A text, kept once for all files that hold it.
    fn kept(&self, bytes: Vec<u8>) -> Seen<Arc<str>> {
        let text = encoding::text(bytes)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let mut texts = locked(&self.texts);
        if let Some(known) = texts.contents.get(text) {
            return Ok(Arc::clone(known));
        }
        self.budget.spend(RunLimit::Text, text.len() as u64)?;
        let text: Arc<str> = text.into();
        texts.contents.insert(Arc::clone(&text));
        Ok(text)
    }

    /// The bytes of a file from the root, which is no larger than a text may be.
    pub(crate) fn bytes(&self, path: &str) -> Seen<Vec<u8>> {
        let (real, size) = self.file(path)?;
        self.read(&real, size)
    }

    /// The first bytes of a file from the root; nothing when there is none.
    pub(crate) fn head(&self, path: &str, most: u64) -> Vec<u8> {
        let read = || {
            let (real, size) = self.file(path)?;
            self.budget.spend(RunLimit::Bytes, size.min(most))?;
            let mut bytes = Vec::new();
            let file = self.regular(&real)?;
            let read = file.take(most).read_to_end(&mut bytes);
            read.map_err(|error| unreadable(&error))?;
            Ok::<_, Unseen>(bytes)
        };
        read().unwrap_or_default()
    }

    fn file(&self, path: &str) -> Seen<(PathBuf, u64)> {
        match self.stand(Path::new(path)) {
            Stand::File(real, size) => Ok((real, size)),
            Stand::Folder(_) => Err(unreadable(&io::Error::from(ErrorKind::IsADirectory))),
            Stand::Outside => Err(Unseen::Outside),
            Stand::Missing(why) => Err(unreadable(&io::Error::from(why))),
            Stand::Unseen(why) => Err(why),
        }
    }

    fn read(&self, real: &Path, size: u64) -> Seen<Vec<u8>> {
        if size > MAX_BYTES {
            return Err(Unseen::TooLarge(size));
        }
        self.budget.spend(RunLimit::Bytes, size)?;
        let mut read = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
        // It may grow while it is read.
        let file = self.regular(real)?;
        let result = file.take(MAX_BYTES + 1).read_to_end(&mut read);
        result.map_err(|error| unreadable(&error))?;
        if read.len() as u64 > MAX_BYTES {
            return Err(Unseen::TooLarge(read.len() as u64));
        }
        Ok(read)
    }

    /// Opens a file free of links. What it is may have changed since it was looked at: a pipe does
    /// not hold the opening back, and is not read.
    fn regular(&self, real: &Path) -> Seen<cap_std::fs::File> {
        let mut options = OpenOptions::new();
        options.read(true);
        #[cfg(unix)]
        {
            use cap_std::fs::OpenOptionsExt;
            options.custom_flags(super::regular::WITHOUT_WAITING);
        }
        let file = self.folder.open_with(real, &options);
        let file = file.map_err(|error| unreadable(&error))?;
        match file.metadata() {
            Ok(found) if found.is_file() => Ok(file),
            Ok(_) => Err(Unseen::NotAFile),
            Err(error) => Err(unreadable(&error)),
        }
    }

    /// The files of a folder outside git, breadth first and sorted: at most `most`, and nothing
    /// hidden but the folders that documents are looked for in.
    pub(crate) fn walk(&self, most: usize, skipped: impl Fn(&str) -> bool) -> Vec<String> {
        let mut folders = VecDeque::from([String::new()]);
        let mut files = Vec::new();
        while let Some(folder) = folders.pop_front() {
            for entry in &*self.entries(&folder) {
                let path = joined(&folder, &entry.name);
                if files.len() >= most || folders.len() >= most {
                    self.note(&folder, Unseen::TooManyEntries(most));
                    return files;
                }
                if !entry.folder {
                    files.push(path);
                } else if !entry.link && !entry.name.starts_with('.') && !skipped(&entry.name) {
                    folders.push_back(path);
                }
            }
        }
        files
    }
}

/// Whether a path cannot be one of the tree, by its words alone: it climbs, begins elsewhere (as
/// `C:\x` and `\\server\x` do on Windows, and are meant everywhere), or is git's own.
fn is_elsewhere(path: &Path) -> bool {
    let text = path.as_os_str().as_encoded_bytes();
    let drive = text.len() > 1 && text[0].is_ascii_alphabetic() && text[1] == b':';
    drive
        || text.starts_with(br"\\")
        || path.components().any(|part| match part {
            Component::Normal(name) => {
                is_git(name) || (cfg!(windows) && is_device(&name.to_string_lossy()))
            }
            Component::CurDir => false,
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => true,
        })
}

fn is_git(name: &std::ffi::OsStr) -> bool {
    name.eq_ignore_ascii_case(".git")
}

/// Why there is nothing at a path.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`std::io::ErrorKind` is non-exhaustive"
)]
fn nothing(error: &io::Error) -> Stand {
    match error.kind() {
        why @ (ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename) => {
            Stand::Missing(why)
        }
        // The handle's own refusal has no number of the system.
        ErrorKind::PermissionDenied if error.raw_os_error().is_none() => Stand::Outside,
        _ => Stand::Unseen(unreadable(error)),
    }
}

/// The root has no name but `.` to its handle.
fn or_root(path: &Path) -> &Path {
    if path.as_os_str().is_empty() {
        Path::new(".")
    } else {
        path
    }
}

/// A name in a folder from the root.
pub(crate) fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

fn unreadable(error: &io::Error) -> Unseen {
    Unseen::Unreadable(error.kind(), error.to_string())
}

/// What is kept stays true when a thread fails.
fn locked<T>(kept: &Mutex<T>) -> MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::is_elsewhere;
    use std::path::Path;

    #[test]
    fn a_path_of_another_system_is_elsewhere_on_each() {
        for path in [
            "C:/x.md",
            "c:x.md",
            r"\\server\x.md",
            "/x",
            "a/../x",
            "a/.GIT/config",
        ] {
            assert!(is_elsewhere(Path::new(path)), "{path}");
        }
        for path in ["docs/x.md", "./x", "git", ".gitignore", "é:x"] {
            assert!(!is_elsewhere(Path::new(path)), "{path}");
        }
    }
}
