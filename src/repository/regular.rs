//! Regular files and nothing else: a pipe would hold the opening back, a device may never end.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Opening waits for nobody.
#[cfg(unix)]
pub(super) const WITHOUT_WAITING: i32 = rustix::fs::OFlags::NONBLOCK
    .union(rustix::fs::OFlags::NOCTTY)
    .bits()
    .cast_signed();

/// Opens a file that a person names, wherever it is; `None` for a pipe, a socket or a device.
///
/// # Errors
/// When it cannot be opened, or is a folder.
pub(crate) fn open(path: &Path) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, WITHOUT_WAITING);
    let file = options.open(path)?;
    let found = file.metadata()?;
    if found.is_dir() {
        return Err(io::Error::from(ErrorKind::IsADirectory));
    }
    Ok(found.is_file().then_some(file))
}
