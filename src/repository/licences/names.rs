//! Whether a file is the text of a licence, by its name: data, for the most part.

use super::expressions::expression;

/// What a file of a licence may end with, after its name.
const ENDINGS: [&str; 33] = [
    "adoc", "agpl", "apache", "apache2", "artistic", "asc", "asciidoc", "text", "boost", "bsd",
    "bsd3", "cc0", "cecill", "en", "eupl", "fr", "gpl", "gpl2", "gpl3", "gplv2", "gplv3", "htm",
    "html", "isc", "lesser", "lgpl", "lib", "markdown", "md", "mit", "mpl", "rst", "txt",
];

/// REUSE: the name of the file is the id. `Etalab-2.0.md` is a slip in its letters, and no doubt
/// about what is meant.
pub(super) fn named(name: &str) -> Option<String> {
    let endings = [".txt", ".md", ".rst"];
    let stem = endings.iter().find_map(|ending| name.strip_suffix(ending));
    let stem = stem.unwrap_or(name);
    let before = ["LICENSE.", "LICENSE-", "LICENCE.", "LICENCE-"];
    let stem = before
        .iter()
        .find_map(|it| stem.strip_prefix(it))
        .unwrap_or(stem);
    let known = || {
        let mut ids = spdx::identifiers::LICENSES.iter().map(|it| it.name);
        ids.find(|id| id.eq_ignore_ascii_case(stem))
    };
    let exact = expression(stem).filter(|expression| expression == stem);
    exact.or_else(|| known().map(ToOwned::to_owned))
}

/// Words that a name of a licence may hold beside `license`: families of licences, and what they
/// are for.
const FAMILIES: [&str; 64] = [
    "academic",
    "affero",
    "agpl",
    "apache",
    "apache2",
    "art",
    "artistic",
    "assets",
    "boost",
    "bsd",
    "bsl",
    "by",
    "cc",
    "cc0",
    "cddl",
    "cecill",
    "clause",
    "code",
    "content",
    "contents",
    "creative",
    "data",
    "doc",
    "docs",
    "documentation",
    "ecl",
    "epl",
    "etalab",
    "eupl",
    "exception",
    "fdl",
    "fonts",
    "general",
    "gfdl",
    "gnu",
    "gpl",
    "icons",
    "images",
    "isc",
    "later",
    "lesser",
    "lgpl",
    "lib",
    "licence",
    "license",
    "main",
    "media",
    "mit",
    "mpl",
    "nc",
    "nd",
    "odbl",
    "ofl",
    "only",
    "open",
    "or",
    "ouverte",
    "public",
    "python",
    "sa",
    "text",
    "texts",
    "x11",
    "zlib",
];

/// Whether a file of the root is the text of a licence, by its name.
pub(super) fn is_licence(name: &str) -> bool {
    let lower = name.to_lowercase();
    if is_of_others(&lower) {
        return false;
    }
    let known = [
        "license",
        "licence",
        "licencia",
        "lizenz",
        "copying",
        "unlicense",
        "unlicence",
    ];
    let Some(rest) = known.into_iter().find_map(|it| lower.strip_prefix(it)) else {
        return is_named_first(&lower) || is_a_name(&lower);
    };
    let ending = lower.rsplit_once('.').map(|(_, ending)| ending);
    match rest.chars().next() {
        None => true,
        // `LICENSE-MIT`, `LICENSE-APACHE-2.0`, `LICENSE_CODE.txt`; not `license-check.js`.
        Some('-' | '_' | ' ') => ending
            .is_none_or(|it| ENDINGS.contains(&it) || it.starts_with(|c: char| c.is_ascii_digit())),
        Some('.') => ending.is_some_and(|it| ENDINGS.contains(&it)) || are_families(rest),
        Some('s') => rest == "s" || ["s.md", "s.txt", "s.rst"].contains(&rest),
        Some(_) => false,
    }
}

/// Whether a file of the root may hold a licence under the name of the rights: `COPYRIGHT`. Most of them
/// only say whose they are.
pub(super) fn is_of_rights(name: &str) -> bool {
    let lower = name.to_lowercase();
    let ending = lower.strip_prefix("copyright");
    ending.is_some_and(|it| ["", ".txt", ".md", ".rst"].contains(&it))
}

/// Words in the name of a file that lists the licences of what was taken from elsewhere.
const OF_OTHERS: [&str; 11] = [
    "3rdparty",
    "bundled",
    "dependencies",
    "extra",
    "extras",
    "notices",
    "party",
    "thirdparty",
    "vendor",
    "vendored",
    "vendors",
];

/// `LICENSE-3RD-PARTY.txt`: of what was taken from elsewhere, and not of the project.
fn is_of_others(lower: &str) -> bool {
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    words.any(|word| OF_OTHERS.contains(&word))
}

/// Whether a file beside the texts of licences is what contributors sign.
pub(super) fn is_agreement(name: &str) -> bool {
    let lower = name.to_lowercase();
    let first = lower.split(['-', '_', '.']).next();
    matches!(first, Some("cla" | "dco" | "dcla" | "icla" | "ccla"))
}

/// `MIT-LICENSE.txt`: the name of the licence before the word.
fn is_named_first(lower: &str) -> bool {
    let texts = [".txt", ".md", ".rst", ".adoc"];
    let stem = texts
        .iter()
        .find_map(|ending| lower.strip_suffix(ending))
        .unwrap_or(lower);
    let before = ["license", "licence"]
        .into_iter()
        .find_map(|it| stem.strip_suffix(it));
    let before = before.and_then(|it| it.strip_suffix(['-', '_', '.', ' ']));
    before.is_some_and(are_families)
}

/// `gpl-3.0.txt`, `OFL.txt`: the name of a licence and no more.
fn is_a_name(lower: &str) -> bool {
    let texts = [".txt", ".md", ".html"];
    let Some(stem) = texts.iter().find_map(|it| lower.strip_suffix(it)) else {
        return false;
    };
    let first = stem.split(['-', '_', '.', ' ']).next().unwrap_or(stem);
    let family = first.trim_end_matches(|it: char| it.is_ascii_digit() || it == 'v');
    NAMES.contains(&family) && are_families(stem)
}

/// Families of licences whose names are no other words.
const NAMES: [&str; 14] = [
    "agpl", "apache", "bsd", "cc", "cecill", "epl", "etalab", "eupl", "gpl", "lgpl", "mit", "mpl",
    "odbl", "ofl",
];

/// Whether words, apart at their signs, are all of families of licences and of their versions.
fn are_families(words: &str) -> bool {
    let mut words = words
        .split(['-', '_', '.', ' '])
        .filter(|word| !word.is_empty())
        .peekable();
    let number = |word: &str| {
        word.trim_start_matches('v')
            .bytes()
            .all(|it| it.is_ascii_digit())
    };
    words.peek().is_some()
        && words.all(|word| FAMILIES.contains(&word) || ENDINGS.contains(&word) || number(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_known_by_its_name() {
        for name in [
            "LICENSE",
            "LICENCE.md",
            "license.txt",
            "COPYING.LESSER",
            "LICENSE-MIT",
            "LICENSE-APACHE-2.0",
            "LICENSE_CODE.txt",
            "UNLICENSE",
            "LICENSE.fr.md",
            "COPYING",
            "MIT-LICENSE",
            "gpl-3.0-license.txt",
            "LICENSE.LGPL-2.1",
            "LICENSE.Apache-2.0.txt",
            "COPYING.GPLv3",
            "Licence CeCILL.txt",
            "open-licence.md",
            "gpl-3.0.txt",
            "OFL.txt",
            "MIT.txt",
            "LICENSE.html",
            "LICENCIA",
            "LIZENZ.md",
        ] {
            assert!(is_licence(name), "{name}");
        }
        for name in [
            "license.py",
            "license-checker.js",
            "LICENSING.md",
            "licenses.json",
            "licensee",
            "README",
            "choose-license.md",
            "LICENSE.spdx",
            "third-party-license",
            "LICENSE-3RD-PARTY.txt",
            "LICENSE.vendored",
            "LICENSES_bundled.txt",
            "COPYING-extra",
            "driving-licence.md",
            "mit-admissions.md",
            "data.txt",
            "public.md",
        ] {
            assert!(!is_licence(name), "{name}");
        }
        assert!(is_of_rights("COPYRIGHT") && is_of_rights("copyright.md"));
        assert!(!is_of_rights("copyright.py") && !is_of_rights("COPYRIGHTS-OF-OTHERS"));
    }
}
