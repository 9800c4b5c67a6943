//! Why a file could not be read or written, in words a person uses.

use crate::model::Lang;
use std::io::ErrorKind;

/// The words for a failure; `None` where only those of the system exist.
#[must_use]
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`std::io::ErrorKind` is non-exhaustive"
)]
pub fn failure(kind: ErrorKind, lang: Lang) -> Option<&'static str> {
    let (en, fr) = match kind {
        ErrorKind::NotFound => (
            "no such file or directory",
            "ce fichier ou ce dossier n’existe pas",
        ),
        ErrorKind::PermissionDenied => ("permission denied", "l’accès est refusé"),
        ErrorKind::IsADirectory => ("is a directory", "c’est un dossier"),
        ErrorKind::NotADirectory => (
            "not a directory",
            "une partie du chemin n’est pas un dossier",
        ),
        ErrorKind::StorageFull => (
            "no space left on device",
            "il n’y a plus de place sur le disque",
        ),
        ErrorKind::ReadOnlyFilesystem => (
            "read-only file system",
            "le système de fichiers est en lecture seule",
        ),
        _ => return None,
    };
    Some(lang.pick(en, fr))
}
