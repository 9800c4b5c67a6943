//! Where git keeps what is a work tree's own, and its small files there.

use crate::model::{Seen, Unseen};
use crate::repository::regular;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Files and folders of git's own that it opens by itself.
const OWN: [&str; 16] = [
    "HEAD",
    "commondir",
    "config",
    "config.worktree",
    "gitdir",
    "index",
    "info",
    "info/grafts",
    "info/sparse-checkout",
    "objects",
    "objects/info",
    "objects/info/alternates",
    "objects/pack",
    "packed-refs",
    "refs",
    "shallow",
];

/// The largest of git's own files that is read here.
const MAX_OWN: u64 = 1024 * 1024;

/// Whether a folder is the root of a repository: `.git` is a folder, or a file in a worktree and
/// a submodule; a bare repository has git's files in itself. Such files within a work tree are files
/// like others: a commit can hold them, with settings of their own and the way to other repositories.
pub(in crate::repository) fn is_repository(root: &Path) -> bool {
    let bare = || {
        let file = |name: &str| root.join(name).is_file();
        let folder = |name: &str| root.join(name).is_dir();
        file("HEAD") && folder("objects") && folder("refs")
    };
    let has_git = |folder: &Path| folder.join(".git").exists();
    has_git(root) || (bare() && !root.ancestors().skip(1).any(has_git))
}

/// Where git keeps what is a work tree's own. `.git` may be a file that says where; in a work tree
/// and a submodule what it leads to says that it is theirs, and elsewhere it is not followed.
pub(super) fn own_folder(root: &Path) -> Seen<PathBuf> {
    if !is_repository(root) {
        return Err(Unseen::NotInGit);
    }
    let dot = root.join(".git");
    if !dot.exists() {
        return sound(root, root.to_owned());
    }
    if dot.is_dir() && !dot.is_symlink() {
        return sound(root, dot);
    }
    let said = small(&dot);
    let named = said
        .as_deref()
        .and_then(|said| said.strip_prefix(b"gitdir:"));
    let folder = match named {
        Some(named) => root.join(path_of(named)),
        None => dot,
    };
    let folder = folder.canonicalize().map_err(|_| Unseen::GitElsewhere)?;
    if !folder.starts_with(root) && !leads_back(&folder, root) {
        return Err(Unseen::GitElsewhere);
    }
    sound(root, folder)
}

/// Whether git's own folder says that it is of this work tree.
fn leads_back(folder: &Path, root: &Path) -> bool {
    let leads = |path: &Path, to: &Path| {
        let path = folder.join(path).canonicalize();
        path.is_ok_and(|path| to.canonicalize().is_ok_and(|to| path == to))
    };
    if let Some(said) = small(&folder.join("gitdir"))
        && leads(path_of(&said), &root.join(".git"))
    {
        return true;
    }
    let config = small(&folder.join("config")).unwrap_or_default();
    let config = String::from_utf8_lossy(&config);
    let mut settings = config.lines().filter_map(|line| line.split_once('='));
    settings.any(|(name, value)| {
        name.trim().eq_ignore_ascii_case("worktree")
            && leads(Path::new(value.trim().trim_matches('"')), root)
    })
}

/// A folder of git's own, of which no file is a pipe or a device, or leads out of it and of the
/// repository.
#[expect(clippy::disallowed_methods, reason = "what kind of file it is")]
fn sound(root: &Path, folder: PathBuf) -> Seen<PathBuf> {
    let inside = |path: &Path| path.starts_with(root) || path.starts_with(&folder);
    for name in OWN {
        let path = folder.join(name);
        match std::fs::metadata(&path) {
            Ok(found) if !found.is_file() && !found.is_dir() => return Err(Unseen::GitElsewhere),
            Ok(_) if path.is_symlink() && !path.canonicalize().is_ok_and(|it| inside(&it)) => {
                return Err(Unseen::GitElsewhere);
            }
            Ok(_) | Err(_) => {}
        }
    }
    // That of a work tree elsewhere was told by git itself.
    let common = small(&folder.join("commondir")).filter(|_| folder.starts_with(root));
    if let Some(common) = common {
        let common = folder.join(path_of(&common)).canonicalize();
        if !common.is_ok_and(|common| inside(&common)) {
            return Err(Unseen::GitElsewhere);
        }
    }
    Ok(folder)
}

/// One of git's own small files.
pub(super) fn small(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = regular::open(path).ok()??;
    file.take(MAX_OWN).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// A path that is the whole of a file.
pub(super) fn path_of(bytes: &[u8]) -> &Path {
    let bytes = bytes.trim_ascii();
    #[cfg(unix)]
    let path: &std::ffi::OsStr = std::os::unix::ffi::OsStrExt::from_bytes(bytes);
    #[cfg(not(unix))]
    let path = std::str::from_utf8(bytes).unwrap_or_default();
    Path::new(path)
}
