//! The licences that a repository shows: texts, tags, REUSE, manifests.

mod manifests;
mod readme;
mod tags;
mod texts;
mod words;

use crate::model::{Licence, LicenceSign, Seen, Unseen};
use crate::repository::files;
use crate::repository::tree::{self, Tree};
use std::io::ErrorKind;
use std::sync::Arc;

/// How many texts of licences are read.
const MAX_TEXTS: usize = 60;
/// How many manifests are read.
const MAX_MANIFESTS: usize = 60;
/// A text of fewer words that is not recognised, beside one that is, only points to it.
const NOTE: usize = 150;

/// What a file of a licence may end with, after its name.
const ENDINGS: [&str; 31] = [
    "adoc", "agpl", "apache", "apache2", "artistic", "asc", "asciidoc", "text", "boost", "bsd",
    "bsd3", "cc0", "cecill", "en", "eupl", "fr", "gpl", "gpl2", "gpl3", "gplv2", "gplv3", "isc",
    "lesser", "lgpl", "lib", "markdown", "md", "mit", "mpl", "rst", "txt",
];

/// What was found of licences.
#[derive(Default)]
pub(super) struct Licences {
    pub(super) found: Vec<Licence>,
    /// Files that were not read, and why.
    pub(super) unread: Vec<(String, Unseen)>,
    /// Of how many files the heads were searched for tags, and how many files there are.
    pub(super) searched: (usize, usize),
}

/// The licences found; of how many files the heads were searched for tags, and how many files
/// there are.
pub(super) fn find(tree: &Tree, files: &[String], part: &str) -> Licences {
    let mut unread = Vec::new();
    let mut found = texts(tree, part, &mut unread);
    found.extend(dep5(tree, part));
    found.extend(declared(tree, files, part, &mut unread));
    let (tags, searched) = tags::find(tree, files);
    found.extend(tags);
    later(&mut found);
    if let Some((path, text)) = readme(tree, part) {
        if found.is_empty() {
            found = readme::named(&path, &text);
        } else if says_later(&text) {
            or_later(&mut found);
        }
    }
    found.sort_by(|a, b| (&a.path, a.line, &a.spdx).cmp(&(&b.path, b.line, &b.spdx)));
    Licences {
        found,
        unread,
        searched: (searched, files.len()),
    }
}

/// A text of GNU's does not say whether later versions will do: where the project says so elsewhere,
/// that is what holds.
fn later(found: &mut [Licence]) {
    let told: Vec<String> = found
        .iter()
        .filter(|it| it.sign != LicenceSign::Tag || it.files > 1)
        .flat_map(|it| it.spdx.iter().flat_map(|spdx| spdx.split_whitespace()))
        .filter_map(|id| id.trim_matches(['(', ')']).strip_suffix("-or-later"))
        .map(ToOwned::to_owned)
        .collect();
    for licence in found.iter_mut().filter(|it| it.sign == LicenceSign::Text) {
        let Some(spdx) = &mut licence.spdx else {
            continue;
        };
        if let Some(version) = spdx.strip_suffix("-only")
            && told.iter().any(|known| known == version)
        {
            *spdx = format!("{version}-or-later");
        }
    }
}

/// The README and its text.
fn readme(tree: &Tree, part: &str) -> Option<(String, Arc<str>)> {
    let entries = tree.entries(part);
    let readme = entries
        .iter()
        .find(|it| !it.folder && it.name.to_lowercase().starts_with("readme"))?;
    let path = tree::joined(part, &readme.name);
    let text = tree.text(&path).ok()?;
    Some((path, text))
}

/// Whether a text holds GNU's notice, which says that later versions will do.
fn says_later(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain = words.join(" ").to_lowercase();
    [
        "(at your option) any later version",
        "toute version ultérieure",
    ]
    .iter()
    .any(|it| plain.contains(it))
}

/// Takes a text of GNU's for one that later versions go with, where there is one such text.
fn or_later(found: &mut [Licence]) {
    let gnu = |it: &&mut Licence| {
        let only = |id: &String| id.contains("GPL-") && id.ends_with("-only");
        it.sign == LicenceSign::Text && it.spdx.as_ref().is_some_and(only)
    };
    let mut texts = found.iter_mut().filter(gnu);
    if let (Some(text), None) = (texts.next(), texts.next())
        && let Some(id) = &mut text.spdx
    {
        *id = id.replace("-only", "-or-later");
    }
}

/// The texts of the root and of `LICENSES/`.
fn texts(tree: &Tree, part: &str, unread: &mut Vec<(String, Unseen)>) -> Vec<Licence> {
    let mut found: Vec<(Licence, usize)> = Vec::new();
    let mut folders = vec![part.to_owned()];
    let mut at = 0;
    while at < folders.len() {
        let folder = folders[at].clone();
        at += 1;
        for entry in &*tree.entries(&folder) {
            let path = tree::joined(&folder, &entry.name);
            if entry.folder {
                let licences = ["licenses", "licences", "license", "licence"];
                if folder == part && licences.contains(&entry.name.to_lowercase().as_str()) {
                    folders.push(path);
                }
            } else if is_licence(&entry.name) || (folder != part && !is_agreement(&entry.name)) {
                if found.len() + unread.len() == MAX_TEXTS {
                    unread.push((folder.clone(), Unseen::TooManyEntries(MAX_TEXTS)));
                }
                if found.len() + unread.len() > MAX_TEXTS {
                    continue;
                }
                match text(tree, &path, &entry.name, folder != part) {
                    Ok(text) => found.extend(text),
                    Err(why) => unread.push((path, why)),
                }
            }
        }
    }
    let told = found.iter().any(|(it, _)| it.spdx.is_some());
    found.retain(|(it, words)| it.spdx.is_some() || !told || *words > NOTE);
    found.into_iter().map(|(it, _)| it).collect()
}

/// A file of a licence, with the number of its words; `None` when there is nothing in it.
fn text(tree: &Tree, path: &str, name: &str, reuse: bool) -> Seen<Option<(Licence, usize)>> {
    let licence = |line, spdx, sign, confidence| Licence {
        path: path.to_owned(),
        line,
        spdx,
        sign,
        files: 1,
        confidence,
    };
    if reuse && let Some(id) = named(name) {
        return Ok(Some((licence(1, Some(id), LicenceSign::Reuse, 1.0), 0)));
    }
    let text = tree.text(path)?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    if let Some((line, id)) = tags::tags(text.as_bytes()) {
        return Ok(Some((licence(line, Some(id), LicenceSign::Tag, 1.0), 0)));
    }
    if let Some((line, id)) = debian(&text) {
        return Ok(Some((licence(line, Some(id), LicenceSign::Text, 1.0), 0)));
    }
    let words = text.split_whitespace().count();
    let (spdx, confidence) = texts::recognise(&text).unzip();
    let confidence = confidence.unwrap_or_default();
    Ok(Some((
        licence(1, spdx, LicenceSign::Text, confidence),
        words,
    )))
}

/// REUSE: the name of the file is the id. `Etalab-2.0.md` is a slip in its letters, and no doubt
/// about what is meant.
fn named(name: &str) -> Option<String> {
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
fn is_licence(name: &str) -> bool {
    let lower = name.to_lowercase();
    let known = ["license", "licence", "copying", "unlicense", "unlicence"];
    let Some(rest) = known.into_iter().find_map(|it| lower.strip_prefix(it)) else {
        return is_named_first(&lower);
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

/// Whether a file beside the texts of licences is what contributors sign.
fn is_agreement(name: &str) -> bool {
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

/// What a file in Debian's format says of all files: `Files: *`, and a `License:` below.
fn debian(text: &str) -> Option<(usize, String)> {
    let mut lines = text.lines().enumerate();
    lines.find(|(_, line)| line.trim_end() == "Files: *")?;
    let mut stanza = lines.take_while(|(_, line)| !line.trim().is_empty());
    stanza.find_map(|(at, line)| Some((at + 1, expression(line.strip_prefix("License:")?)?)))
}

/// What `.reuse/dep5` says.
fn dep5(tree: &Tree, part: &str) -> Vec<Licence> {
    let path = tree::joined(part, ".reuse/dep5");
    let text = tree.text(&path).unwrap_or_else(|_| "".into());
    let licence = |(at, line): (usize, &str)| {
        let written = line.strip_prefix("License:")?;
        Some(Licence {
            path: path.clone(),
            line: at + 1,
            spdx: Some(expression(written)?),
            sign: LicenceSign::Reuse,
            files: 1,
            confidence: 1.0,
        })
    };
    text.lines().enumerate().filter_map(licence).collect()
}

/// What the manifests of the root, and of the folders in it, declare.
fn declared(
    tree: &Tree,
    files: &[String],
    part: &str,
    unread: &mut Vec<(String, Unseen)>,
) -> Vec<Licence> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let is_manifest = |path: &&String| {
        let above = if part.is_empty() {
            0
        } else {
            1 + part.matches('/').count()
        };
        let near = path.matches('/').count() <= 1 + above && !files::is_others(path);
        near && manifests::NAMES.contains(&name(path).as_str())
    };
    let mut found = Vec::new();
    for path in files.iter().filter(is_manifest).take(MAX_MANIFESTS) {
        let text = match tree.text(path) {
            Ok(text) => text,
            // git follows it still.
            Err(Unseen::Unreadable(ErrorKind::NotFound, _)) => continue,
            Err(why) => {
                unread.push((path.clone(), why));
                continue;
            }
        };
        let name = name(path);
        let sign = match name.as_str() {
            "REUSE.toml" => LicenceSign::Reuse,
            _ => LicenceSign::Manifest,
        };
        for (line, written) in manifests::declared(&name, &text) {
            let Some(spdx) = expression(&written) else {
                continue;
            };
            found.push(Licence {
                path: path.clone(),
                line,
                spdx: Some(spdx),
                sign,
                files: 1,
                confidence: 1.0,
            });
        }
    }
    found
}

/// An SPDX expression, with the usual slips mended (`MIT/Apache-2.0`, `apache-2.0`); `None` when
/// it is none. `GPL-3.0` stays what it is: it did not say whether later versions will do.
fn expression(written: &str) -> Option<String> {
    let written = written.trim();
    let mode = spdx::ParseMode {
        allow_deprecated: true,
        ..spdx::ParseMode::STRICT
    };
    if spdx::Expression::parse_mode(written, mode).is_ok() {
        return Some(written.to_owned());
    }
    let cased = in_their_case(written);
    if spdx::Expression::parse_mode(&cased, mode).is_ok() {
        return Some(cased);
    }
    let mut mended = spdx::Expression::canonicalize(written).ok().flatten()?;
    // `BSD` does not say which.
    let digit = |text: &str| text.bytes().any(|it| it.is_ascii_digit());
    if digit(&mended) && !digit(written) {
        return None;
    }
    // Nor did `AGPLv3`.
    if !written.to_lowercase().contains("only") {
        mended = mended.replace("-only", "");
    }
    let known = spdx::Expression::parse_mode(&mended, mode).is_ok();
    known.then_some(mended)
}

/// An expression with the letters of its ids and operators as the list has them: `apache-2.0`.
fn in_their_case(written: &str) -> String {
    let part = |c: char| c.is_ascii_alphanumeric() || "-.+:".contains(c);
    let known = |word: &str| -> String {
        let ids = spdx::identifiers::LICENSES.iter().map(|it| it.name);
        let exceptions = spdx::identifiers::EXCEPTIONS.iter().map(|it| it.name);
        let mut all = ids.chain(exceptions).chain(["AND", "OR", "WITH"]);
        let found = all.find(|id| id.eq_ignore_ascii_case(word.trim_end_matches('+')));
        found.map_or_else(
            || word.to_owned(),
            |id| {
                if word.ends_with('+') && !id.ends_with('+') {
                    format!("{id}+")
                } else {
                    id.to_owned()
                }
            },
        )
    };
    // A sentence is no expression.
    if written.len() > 200 {
        return written.to_owned();
    }
    let mut cased = String::with_capacity(written.len());
    let mut rest = written;
    while !rest.is_empty() {
        let end = rest.find(|c| !part(c)).unwrap_or(rest.len());
        cased.push_str(&known(&rest[..end]));
        let next = rest[end..].find(part).map_or(rest.len(), |at| end + at);
        cased.push_str(&rest[end..next]);
        rest = &rest[next..];
    }
    cased
}

/// Reads a text in every way there is.
#[cfg(test)]
pub(super) fn read(text: &str) {
    texts::recognise(text);
    tags::tags(text.as_bytes());
    for name in manifests::NAMES {
        manifests::declared(name, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_mended_and_nothing_is_added() {
        for (written, wanted) in [
            ("MIT", Some("MIT")),
            ("MIT/Apache-2.0", Some("MIT OR Apache-2.0")),
            ("AGPLv3", Some("AGPL-3.0")),
            ("GPL-2.0", Some("GPL-2.0")),
            ("GPL-2.0-only", Some("GPL-2.0-only")),
            ("apache-2.0", Some("Apache-2.0")),
            ("mit or (eupl-1.2)", Some("MIT OR (EUPL-1.2)")),
            ("SEE LICENSE IN LICENSE", None),
            ("UNLICENSED", None),
            ("", None),
        ] {
            assert_eq!(expression(written).as_deref(), wanted, "{written}");
        }
    }

    #[test]
    fn a_file_in_debians_format_says_what_all_files_have() {
        let of = |text: &str| debian(text).map(|(line, id)| format!("{line} {id}"));
        let text =
            "Files: a.c\nLicense: MIT\n\nFiles: *\nCopyright: 2020 A\nLicense: BSD-3-Clause\n";
        assert_eq!(of(text).as_deref(), Some("6 BSD-3-Clause"));
        assert_eq!(of("Files: *\nCopyright: 2020 A\n\nLicense: MIT\n"), None);
        assert_eq!(of("License: MIT\n"), None);
    }

    #[test]
    fn what_is_said_of_later_versions_holds_for_the_text() {
        let licence = |spdx: &str, sign| Licence {
            path: String::new(),
            line: 1,
            spdx: Some(spdx.to_owned()),
            sign,
            files: 1,
            confidence: 1.0,
        };
        let text = || licence("GPL-3.0-only", LicenceSign::Text);
        for (told, wanted) in [
            ("GPL-3.0-or-later", "GPL-3.0-or-later"),
            ("MIT OR GPL-3.0-or-later", "GPL-3.0-or-later"),
            ("GPL-2.0-or-later", "GPL-3.0-only"),
            ("GPL-3.0-only", "GPL-3.0-only"),
        ] {
            let mut found = [text(), licence(told, LicenceSign::Manifest)];
            later(&mut found);
            assert_eq!(found[0].spdx.as_deref(), Some(wanted), "{told}");
        }
    }

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
            "driving-licence.md",
        ] {
            assert!(!is_licence(name), "{name}");
        }
    }
}
