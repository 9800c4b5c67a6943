//! A page that its name does not tell: where it stands, and what its name says against it.

use super::document_roles;
use super::places::{self, Place};
use crate::model::Role;

/// A page by its place: the best come first.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Page {
    pub(super) place: Nearness,
    pub(super) depth: usize,
    pub(super) path: String,
}

/// How near to what a project says of itself a page stands.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Nearness {
    Root,
    OfTheProject,
    Documentation,
    Elsewhere,
}

impl Page {
    /// A file as a page, where it may be one by its name.
    pub(super) fn of(path: &str, place: &Place) -> Option<Page> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let place = match place {
            Place::Usual if !path.contains('/') => Nearness::Root,
            Place::Usual if places::is_plain(folder) => Nearness::Documentation,
            Place::Usual | Place::OfTheProject => Nearness::OfTheProject,
            Place::Documentation => Nearness::Documentation,
            Place::Elsewhere => Nearness::Elsewhere,
            Place::Others(_) | Place::Again => return None,
        };
        // A name that may be that of such a document, but not here, tells nothing against it. Most names are
        // of no text: that is asked first.
        let other = || document_roles::role(name, false).is_some_and(|it| it != Role::Governance);
        let is_page = name.contains('.')
            && document_roles::is_text(name)
            && !document_roles::is_for_others(name)
            && !other();
        is_page.then(|| Page {
            place,
            depth: path.matches('/').count(),
            path: path.to_owned(),
        })
    }
}

/// Words in the names of pages that govern nobody: what users of a site agree to, news.
const BESIDE_THE_POINT: [&str; 16] = [
    "cgu",
    "cgv",
    "changelog",
    "confidentialite",
    "cookie",
    "cookies",
    "gdpr",
    "impressum",
    "imprint",
    "legales",
    "news",
    "privacy",
    "rgpd",
    "terms",
    "tos",
    "utilisation",
];

/// The same where nothing else tells what a page is: contracts, licences, what was said on one day.
const OTHERS: [&str; 19] = [
    "cession",
    "changes",
    "conditions",
    "contract",
    "contrat",
    "copying",
    "dutilisation",
    "lease",
    "licence",
    "licences",
    "license",
    "licenses",
    "mentions",
    "minutes",
    "ofl",
    "pv",
    "release",
    "releases",
    "waiver",
];

/// Whether a page is not about the group, by its name.
pub(super) fn is_beside_the_point(name: &str) -> bool {
    has_a_word(name, &BESIDE_THE_POINT)
}

fn has_a_word(name: &str, among: &[&str]) -> bool {
    let folded = document_roles::folded(name);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| among.contains(&word))
}

/// Whether a page of which nothing else is known is not about the group, by its name; what begins with a date
/// is of one day.
pub(super) fn is_of_something_else(name: &str) -> bool {
    let first = name.split(|c: char| !c.is_alphanumeric()).next();
    let first = first.unwrap_or_default();
    let is_of_a_day = first.len() >= 4 && first.bytes().all(|it| it.is_ascii_digit());
    is_of_a_day || is_beside_the_point(name) || has_a_word(name, &OTHERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_what_governs_nobody() {
        for name in [
            "CGU.md",
            "2023-04-12-assemblee.md",
            "pv-bureau.md",
            "privacy-policy.rst",
        ] {
            assert!(is_of_something_else(name), "{name}");
        }
        for name in [
            "fonctionnement.md",
            "policies.md",
            "03-membership.md",
            "termes-communs.md",
        ] {
            assert!(!is_of_something_else(name), "{name}");
        }
    }
}
