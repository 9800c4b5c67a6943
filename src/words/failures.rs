//! Why a file could not be read or written, in words a person uses.

use crate::model::Lang;
use std::io::ErrorKind;

sentences_of!(say, "failures");

/// The words for a failure; `None` where only those of the system exist.
#[must_use]
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`std::io::ErrorKind` is non-exhaustive"
)]
pub fn failure(kind: ErrorKind, lang: Lang) -> Option<&'static str> {
    let words = match kind {
        ErrorKind::NotFound => say::no_such_file_or_directory(lang),
        ErrorKind::PermissionDenied => say::permission_denied(lang),
        ErrorKind::IsADirectory => say::is_a_directory(lang),
        ErrorKind::NotADirectory => say::not_a_directory(lang),
        ErrorKind::StorageFull => say::no_space_left_on_device(lang),
        ErrorKind::ReadOnlyFilesystem => say::read_only_file_system(lang),
        _ => return None,
    };
    Some(words)
}
