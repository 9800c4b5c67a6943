//! Why a file could not be read or written, in words a person uses.

use crate::model::Lang;
use std::io::ErrorKind;

/// The words for a failure; `None` where only those of the system exist.
#[must_use]
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the list of the standard library may grow"
)]
pub fn failure(kind: ErrorKind, lang: Lang) -> Option<&'static str> {
    let (en, fr) = match kind {
        ErrorKind::NotFound => (
            "there is no such file or folder",
            "ce fichier ou ce dossier n’existe pas",
        ),
        ErrorKind::PermissionDenied => ("permission denied", "l’accès est refusé"),
        ErrorKind::IsADirectory => ("it is a folder", "c’est un dossier"),
        ErrorKind::NotADirectory => (
            "a part of the path is not a folder",
            "une partie du chemin n’est pas un dossier",
        ),
        ErrorKind::StorageFull => ("no space is left", "il n’y a plus de place"),
        ErrorKind::ReadOnlyFilesystem => {
            ("the disk is read-only", "le disque est en lecture seule")
        }
        _ => return None,
    };
    Some(lang.pick(en, fr))
}
