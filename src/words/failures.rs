//! Why a file could not be read or written, in words a person uses.

use crate::model::Lang;
use std::io::{Error, ErrorKind};

sentences_of!(say, "failures");

/// Why an operation of the system failed.
#[must_use]
pub fn system_error(error: &Error, lang: Lang) -> String {
    failure(error.kind(), &error.to_string(), lang)
}

/// The words for a failure. A rare one has those of the system, which speaks English, or its number.
#[must_use]
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`std::io::ErrorKind` is non-exhaustive"
)]
pub fn failure(kind: ErrorKind, of_the_system: &str, lang: Lang) -> String {
    let words = match kind {
        ErrorKind::NotFound => say::no_such_file_or_directory(lang),
        ErrorKind::PermissionDenied => say::permission_denied(lang),
        ErrorKind::IsADirectory => say::is_a_directory(lang),
        ErrorKind::NotADirectory => say::not_a_directory(lang),
        ErrorKind::StorageFull => say::no_space_left_on_device(lang),
        ErrorKind::ReadOnlyFilesystem => say::read_only_file_system(lang),
        _ => {
            let number = of_the_system.rsplit_once("(os error ");
            let number = number.and_then(|(_, rest)| rest.strip_suffix(')'));
            let french = number.map_or_else(
                || of_the_system.to_owned(),
                |number| format!("erreur {number} du système"),
            );
            return lang.pick(of_the_system.to_owned(), french);
        }
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_said_in_the_language_of_the_reader() {
        let rare = Error::from_raw_os_error(5);
        assert_eq!(system_error(&rare, Lang::Fr), "erreur 5 du système");
        assert_eq!(system_error(&rare, Lang::En), rare.to_string());
        let denied = ErrorKind::PermissionDenied;
        assert_eq!(failure(denied, "no", Lang::Fr), "l’accès est refusé");
        assert_eq!(
            failure(ErrorKind::Other, "le flux est vide", Lang::Fr),
            "le flux est vide"
        );
    }
}
