//! The new content of a file, put in its place whole or not at all. The file stays whose it was.

use std::fs::{File, Metadata, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Result, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long another program may hold a file.
const PATIENCE: Duration = Duration::from_secs(5);

/// What is to become the content of a file.
///
/// On Linux it has no name before it is whole, so that a run that is killed leaves nothing. Elsewhere
/// it has a name that the next run knows; whoever writes it holds a lock on it, and what nobody holds
/// is removed.
pub(super) struct Replacement {
    file: File,
    target: PathBuf,
    name: Option<PathBuf>,
    /// Whether it stands in another folder, because that of the target takes no new file.
    elsewhere: bool,
}

impl Replacement {
    /// Holds a text for a file, not yet in its place.
    pub(super) fn of(path: &Path, text: &str) -> Result<Replacement> {
        let mut draft = Replacement::begin(path)?;
        draft.write_all(text.as_bytes())?;
        Ok(draft)
    }

    /// For the file at this path; a link is followed, so that the file it leads to is what changes.
    pub(super) fn begin(path: &Path) -> Result<Replacement> {
        let target = real(path);
        let closed = |error: &std::io::Error| {
            matches!(
                error.kind(),
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
            )
        };
        match Replacement::in_folder(folder_of(&target), &target) {
            Err(error) if closed(&error) && target.is_file() => {
                let mut draft = Replacement::in_folder(&std::env::temp_dir(), &target)?;
                draft.elsewhere = true;
                Ok(draft)
            }
            begun => begun,
        }
    }

    fn in_folder(folder: &Path, target: &Path) -> Result<Replacement> {
        let mut options = OpenOptions::new();
        options.read(true).write(true);
        // What replaces a file that not everybody may read is not to be read by everybody either.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(
            &mut options,
            if target.exists() { 0o600 } else { 0o666 },
        );
        let (name, file) = if let Some(file) = unnamed(folder, &options) {
            (None, file)
        } else {
            let make = |path: &Path| options.clone().create_new(true).open(path);
            let (name, file) = first_free(drafts(folder, target), make)?;
            (Some(name), file)
        };
        // Where there are no locks, what is left over stays.
        let _ = file.try_lock();
        Ok(Replacement {
            file,
            target: target.to_owned(),
            name,
            elsewhere: false,
        })
    }

    /// Takes the place of the file, or becomes it.
    pub(super) fn place(mut self) -> Result<()> {
        self.file.sync_all()?;
        if self.target.exists() && (self.elsewhere || !self.takes_after()) {
            return self.write_over();
        }
        let name = match self.name.take() {
            Some(name) => name,
            None => {
                first_free(drafts(folder_of(&self.target), &self.target), |path| {
                    link(&self.file, path)
                })?
                .0
            }
        };
        std::fs::rename(self.name.insert(name), &self.target)?;
        self.name = None;
        Ok(())
    }

    /// Becomes the file, which is not there yet; else [`ErrorKind::AlreadyExists`].
    pub(super) fn place_new(mut self) -> Result<()> {
        self.file.sync_all()?;
        let linked = match &self.name {
            Some(name) => std::fs::hard_link(name, &self.target),
            None => link(&self.file, &self.target),
        };
        match linked {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                // A file system without a second name for a file.
                let mut file = OpenOptions::new()
                    .write(true)
                    .create_new(true)
                    .open(&self.target)?;
                self.file.rewind()?;
                std::io::copy(&mut self.file, &mut file)?;
                file.sync_all()
            }
            linked => linked,
        }
    }

    /// Gives it the owner, the group and the permissions of the file it replaces; whether that file
    /// can be replaced without losing anything.
    ///
    /// A file of another owner, one with a second name and one with a list of rights of its own
    /// cannot: they are written over instead. That alone keeps what they are; it is not one step, so
    /// what they said is kept beside them until it is done.
    #[cfg(unix)]
    #[expect(clippy::disallowed_methods, reason = "the file that is replaced")]
    fn takes_after(&self) -> bool {
        use std::os::unix::fs::MetadataExt;
        let (Ok(old), Ok(new)) = (std::fs::metadata(&self.target), self.file.metadata()) else {
            return false;
        };
        let owner = |of: &Metadata| (of.uid(), of.gid());
        let owned = owner(&old) == owner(&new)
            || std::os::unix::fs::fchown(&self.file, Some(old.uid()), Some(old.gid())).is_ok();
        old.nlink() == 1
            && owned
            && self.file.set_permissions(old.permissions()).is_ok()
            && !has_attributes(&self.target)
    }

    #[cfg(not(unix))]
    fn takes_after(&self) -> bool {
        true
    }

    /// Writes over the file, with what it said kept beside it until that is done.
    #[expect(clippy::disallowed_methods, reason = "the file that is written over")]
    fn write_over(&mut self) -> Result<()> {
        let mut file = OpenOptions::new().write(true).open(&self.target)?;
        let old = std::fs::read(&self.target)?;
        let beside = if self.elsewhere {
            std::env::temp_dir()
        } else {
            folder_of(&self.target).to_owned()
        };
        let name = file_name(&self.target);
        let names = (1..100).map(|number| beside.join(format!("{name}.before-{number}")));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let (backup, mut kept) = first_free(names, |path| options.open(path))?;
        let whole = kept.write_all(&old).and_then(|()| kept.sync_all());
        if let Err(error) = whole {
            let _ = std::fs::remove_file(&backup);
            return Err(error);
        }
        self.file.rewind()?;
        let length = std::io::copy(&mut self.file, &mut file)?;
        file.set_len(length)?;
        file.sync_all()?;
        std::fs::remove_file(&backup)
    }
}

impl Write for Replacement {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> Result<()> {
        self.file.flush()
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            let _ = std::fs::remove_file(name);
        }
    }
}

/// A file that is there, held against other runs of this program as long as this value lives.
pub(super) struct Held {
    _file: File,
    /// What stands in it, and at most one byte more than may be read.
    pub(super) bytes: Vec<u8>,
}

/// Holds a file and reads it.
///
/// The lock is on the file itself: a lock file beside it would be left over by a run that is killed,
/// and could not be made in a folder that takes no new file. Whoever waited for a file that was
/// replaced meanwhile holds the old one, and tries again.
pub(super) fn hold(path: &Path, most: usize) -> Result<Held> {
    let path = real(path);
    let end = std::time::Instant::now() + PATIENCE;
    loop {
        let file = OpenOptions::new().read(true).write(true).open(&path)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) if std::time::Instant::now() < end => {
                std::thread::sleep(Duration::from_millis(5));
                continue;
            }
            Err(TryLockError::WouldBlock) => return Err(ErrorKind::ResourceBusy.into()),
            // Where there are no locks, the file is compared with what it was all the same.
            Err(TryLockError::Error(_)) | Ok(()) => {}
        }
        if is_at(&file, &path) {
            let mut bytes = Vec::new();
            (&file).take(most as u64 + 1).read_to_end(&mut bytes)?;
            return Ok(Held { _file: file, bytes });
        }
    }
}

/// The names of drafts, cleared of those that nobody writes any more.
fn drafts(folder: &Path, target: &Path) -> impl Iterator<Item = PathBuf> {
    let name = file_name(target);
    let names = (1..100).map({
        let folder = folder.to_owned();
        move |number| folder.join(format!(".{name}.commons-draft-{number}"))
    });
    names.inspect(|path| clear(path))
}

/// Removes a draft whose writer is gone.
#[expect(clippy::disallowed_methods, reason = "a draft that was left over")]
fn clear(path: &Path) {
    let is_file = std::fs::symlink_metadata(path).is_ok_and(|found| found.is_file());
    if is_file
        && let Ok(file) = File::open(path)
        && file.try_lock().is_ok()
        && is_at(&file, path)
    {
        let _ = std::fs::remove_file(path);
    }
}

/// Makes something under the first name that is free.
fn first_free<T>(
    names: impl Iterator<Item = PathBuf>,
    make: impl Fn(&Path) -> Result<T>,
) -> Result<(PathBuf, T)> {
    for name in names {
        match make(&name) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            made => return made.map(|made| (name, made)),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// The file that a path leads to, even where it is not there yet.
fn real(path: &Path) -> PathBuf {
    let link = || Some(folder_of(path).join(std::fs::read_link(path).ok()?));
    let found = path.canonicalize().ok();
    found.or_else(link).unwrap_or_else(|| path.to_owned())
}

pub(super) fn folder_of(path: &Path) -> &Path {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Whether an open file is still the one at a path.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "which file it is")]
fn is_at(file: &File, path: &Path) -> bool {
    are_one(file.metadata(), std::fs::metadata(path))
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

/// Whether two paths lead to one file, under whichever of its names.
#[expect(clippy::disallowed_methods, reason = "which file it is")]
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    return are_one(std::fs::metadata(one), std::fs::metadata(other));
    #[cfg(not(unix))]
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

#[cfg(unix)]
fn are_one(one: Result<Metadata>, other: Result<Metadata>) -> bool {
    use std::os::unix::fs::MetadataExt;
    let which = |found: Metadata| (found.dev(), found.ino());
    matches!((one.map(which), other.map(which)), (Ok(one), Ok(other)) if one == other)
}

/// A file without a name, where the system has such.
#[cfg(target_os = "linux")]
fn unnamed(folder: &Path, options: &OpenOptions) -> Option<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let flag = i32::try_from(rustix::fs::OFlags::TMPFILE.bits()).ok()?;
    let file = options.clone().custom_flags(flag).open(folder).ok()?;
    Path::new(&descriptor(&file)).exists().then_some(file)
}

#[cfg(not(target_os = "linux"))]
fn unnamed(_: &Path, _: &OpenOptions) -> Option<File> {
    None
}

/// Gives a file without a name one that is free.
#[cfg(target_os = "linux")]
fn link(file: &File, path: &Path) -> Result<()> {
    use rustix::fs::{AtFlags, CWD, linkat};
    Ok(linkat(
        CWD,
        descriptor(file),
        CWD,
        path,
        AtFlags::SYMLINK_FOLLOW,
    )?)
}

#[cfg(not(target_os = "linux"))]
fn link(_: &File, _: &Path) -> Result<()> {
    Err(ErrorKind::Unsupported.into())
}

#[cfg(target_os = "linux")]
fn descriptor(file: &File) -> String {
    use std::os::fd::AsRawFd;
    format!("/proc/self/fd/{}", file.as_raw_fd())
}

/// Whether a file has rights or attributes that a new one would not have.
#[cfg(target_os = "linux")]
fn has_attributes(path: &Path) -> bool {
    let mut names = [0_u8; 4096];
    let length = match rustix::fs::listxattr(path, &mut names[..]) {
        Ok(length) => length,
        // More than fit in there.
        Err(rustix::io::Errno::RANGE) => return true,
        Err(_) => return false,
    };
    // What the system gives every file of a folder (`security.`) is given to the new one too.
    let mut names = names[..length].split(|byte| *byte == 0);
    names.any(|name| name.starts_with(b"user.") || name.starts_with(b"system.posix_acl"))
}

#[cfg(all(unix, not(target_os = "linux")))]
fn has_attributes(_: &Path) -> bool {
    false
}
