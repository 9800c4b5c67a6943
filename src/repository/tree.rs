//! The scanned tree: what stands at a path, never outside the root and never more than is read.

#![expect(
    clippy::disallowed_methods,
    reason = "the one reader of the scanned tree: inside the root, regular files only, with a limit"
)]

use crate::model::{Seen, Unseen};
use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

/// The largest text that is read, in bytes.
pub(super) const MAX_BYTES: u64 = 1024 * 1024;
/// How many entries of one folder are looked at.
const MAX_ENTRIES: usize = 10_000;

/// A folder, of which only what is really inside it is seen.
pub(super) struct Tree {
    root: PathBuf,
}

/// What stands at a path.
pub(super) enum Stand {
    /// A file: its own path, free of links, and its size.
    File(PathBuf, u64),
    /// A folder: its own path, free of links.
    Folder(PathBuf),
    /// Nothing.
    Missing,
    /// Something outside the root, or git's own files.
    Outside,
    /// Something that the system does not give.
    Unseen(Unseen),
}

/// A name in a folder.
pub(super) struct Entry {
    /// The name; what is not UTF-8 in it is replaced, and then it is never found again.
    pub(super) name: String,
    /// Whether it is, or leads to, a folder.
    pub(super) folder: bool,
    /// Whether it is a link.
    pub(super) link: bool,
}

impl Tree {
    /// Opens a folder.
    pub(super) fn open(root: &Path) -> io::Result<Tree> {
        let root = root.canonicalize()?;
        if !root.is_dir() {
            return Err(io::Error::from(ErrorKind::NotADirectory));
        }
        Ok(Tree { root })
    }

    /// The folder itself, free of links.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// What stands at a path from the root.
    pub(super) fn stand(&self, path: &Path) -> Stand {
        let plain = |part: Component<'_>| match part {
            Component::Normal(name) => !name.eq_ignore_ascii_case(".git"),
            Component::CurDir => true,
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => false,
        };
        if !path.components().all(plain) {
            return Stand::Outside;
        }
        let it = match self.root.join(path).canonicalize() {
            Ok(path) => path,
            Err(error) => return self.nothing(path, &error),
        };
        if !self.holds(&it) {
            return Stand::Outside;
        }
        match fs::metadata(&it) {
            Ok(found) if found.is_dir() => Stand::Folder(it),
            Ok(found) if found.is_file() => Stand::File(it, found.len()),
            // Opening a pipe would wait for somebody to write.
            Ok(_) => Stand::Unseen(Unseen::NotAFile),
            Err(error) => Stand::Unseen(unreadable(&error)),
        }
    }

    /// Why there is nothing at a path: a link that leads nowhere may still lead outside.
    fn nothing(&self, path: &Path, error: &io::Error) -> Stand {
        let nothing = [
            ErrorKind::NotFound,
            ErrorKind::NotADirectory,
            ErrorKind::InvalidFilename,
        ];
        if !nothing.contains(&error.kind()) {
            return Stand::Unseen(unreadable(error));
        }
        let full = self.root.join(path);
        let leads_out = |target: PathBuf| {
            let from = full.parent().unwrap_or(&self.root);
            !self.holds(&flattened(&from.join(target)))
        };
        if fs::read_link(&full).is_ok_and(leads_out) {
            Stand::Outside
        } else {
            Stand::Missing
        }
    }

    /// Whether a path free of links is inside the root, and not one of git's own files.
    fn holds(&self, path: &Path) -> bool {
        let git = |part: Component<'_>| part.as_os_str().eq_ignore_ascii_case(".git");
        path.strip_prefix(&self.root)
            .is_ok_and(|inside| !inside.components().any(git))
    }

    /// The path from the root of a file free of links, with `/`.
    pub(super) fn inside(&self, path: &Path) -> String {
        let inside = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Vec<_> = inside
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect();
        parts.join("/")
    }

    /// What a folder holds, sorted by name; nothing when it cannot be listed.
    pub(super) fn entries(&self, folder: &str) -> Vec<Entry> {
        let Stand::Folder(verdict) = self.stand(Path::new(folder)) else {
            return Vec::new();
        };
        let Ok(listing) = fs::read_dir(verdict) else {
            return Vec::new();
        };
        let entry = |found: fs::DirEntry| {
            let name = found.file_name().to_string_lossy().into_owned();
            let kind = found.file_type();
            let link = kind.as_ref().is_ok_and(fs::FileType::is_symlink);
            let folder = match kind {
                Ok(_) if link => found.path().is_dir(),
                Ok(kind) => kind.is_dir(),
                Err(_) => false,
            };
            Entry { name, folder, link }
        };
        let found = listing.filter_map(Result::ok).take(MAX_ENTRIES);
        let mut entries: Vec<Entry> = found.map(entry).collect();
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        entries
    }

    /// How many entries a folder has.
    pub(super) fn count(path: &Path) -> usize {
        fs::read_dir(path).map_or(0, |listing| listing.take(MAX_ENTRIES).count())
    }

    /// The text of a file from the root.
    pub(super) fn text(&self, path: &str) -> Seen<String> {
        match self.stand(Path::new(path)) {
            Stand::File(file, bytes) => text(&file, bytes),
            Stand::Folder(_) | Stand::Outside => Err(Unseen::NotAFile),
            Stand::Missing => Err(unreadable(&io::Error::from(ErrorKind::NotFound))),
            Stand::Unseen(why) => Err(why),
        }
    }

    /// The files of a folder outside git, breadth first and sorted: at most `most`, and nothing
    /// hidden but the folders that documents are looked for in.
    pub(super) fn walk(&self, most: usize, skipped: impl Fn(&str) -> bool) -> Vec<String> {
        let mut folders = VecDeque::from([String::new()]);
        let mut files = Vec::new();
        while let Some(folder) = folders.pop_front() {
            for entry in self.entries(&folder) {
                let path = joined(&folder, &entry.name);
                if files.len() >= most || folders.len() >= most {
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

    /// The first bytes of a file from the root; nothing when there is none.
    pub(super) fn head(&self, path: &str, most: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        if let Stand::File(verdict, _) = self.stand(Path::new(path))
            && let Ok(file) = File::open(verdict)
        {
            let _ = file.take(most).read_to_end(&mut bytes);
        }
        bytes
    }
}

/// The text of a file free of links.
pub(super) fn text(path: &Path, bytes: u64) -> Seen<String> {
    if bytes > MAX_BYTES {
        return Err(Unseen::TooLarge(bytes));
    }
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    let mut read = Vec::with_capacity(usize::try_from(bytes).unwrap_or_default() + 1);
    // It may grow while it is read.
    let result = file.take(MAX_BYTES + 1).read_to_end(&mut read);
    result.map_err(|error| unreadable(&error))?;
    if read.len() as u64 > MAX_BYTES {
        return Err(Unseen::TooLarge(read.len() as u64));
    }
    if read.starts_with(b"\xef\xbb\xbf") {
        read.drain(..3);
    }
    if memchr::memchr(0, &read).is_some() {
        return Err(Unseen::NotText);
    }
    String::from_utf8(read).map_err(|_| Unseen::NotText)
}

/// A name in a folder from the root.
pub(super) fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// A path without `.` and `..`, by its words alone.
fn flattened(path: &Path) -> PathBuf {
    let mut flat = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                flat.pop();
            }
            Component::CurDir => {}
            Component::Normal(_) | Component::RootDir | Component::Prefix(_) => flat.push(part),
        }
    }
    flat
}

fn unreadable(error: &io::Error) -> Unseen {
    Unseen::Unreadable(error.to_string())
}
