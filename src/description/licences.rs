//! Licences as people write them → SPDX.

use crate::model::plain;
use crate::source::{ProblemKind, closest};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Names in use that the SPDX list does not have.
const USUAL: [(&str, &str); 7] = [
    ("Licence Ouverte 2.0", "etalab-2.0"),
    ("Licence Ouverte Etalab 2.0", "etalab-2.0"),
    ("LO 2.0", "etalab-2.0"),
    ("Apache 2", "Apache-2.0"),
    ("MPL 2", "MPL-2.0"),
    ("Open Database License", "ODbL-1.0"),
    ("CC Zero", "CC0-1.0"),
];

/// Words of a name that do not tell one licence from another.
const NOISE: [&str; 5] = ["licence", "license", "version", "the", "v"];

/// The SPDX expression (ids, `LicenseRef-…`, `AND`, `OR`, `WITH`) that a text is or stands for.
///
/// # Errors
/// What is wrong with it.
pub fn expression(written: &str) -> Result<String, ProblemKind> {
    known(written).ok_or_else(|| unknown(written.to_owned()))
}

/// Whether an expression of licences of software is approved by the OSI, and whether by the OSI or the FSF.
#[must_use]
pub fn approved(expression: &str) -> (bool, bool) {
    let Ok(parsed) = spdx::Expression::parse(expression) else {
        return (false, false);
    };
    let by = |approved: fn(spdx::LicenseId) -> bool| {
        parsed.evaluate(|licence| licence.license.id().is_some_and(approved))
    };
    // The FSF approves some licences for works that are no software.
    let by_either = |id: spdx::LicenseId| {
        let others = ["CC-BY-", "ODbL-", "OFL-", "GFDL-", "FDK-"];
        let for_software = !others.iter().any(|it| id.name.starts_with(it));
        id.is_osi_approved() || (id.is_fsf_free_libre() && for_software)
    };
    (by(spdx::LicenseId::is_osi_approved), by(by_either))
}

/// The same where there is one; what is wrong else takes time to find.
pub(super) fn known(written: &str) -> Option<String> {
    if spdx::Expression::parse(written).is_ok() {
        return Some(written.to_owned());
    }
    named(written).map(str::to_owned)
}

/// The one licence that people call so: `licence ouverte 2.0`, `CC BY-SA 4.0`, `MIT License`,
/// `odbl`. A name that leaves the version open is refused where there are several.
fn named(text: &str) -> Option<&'static str> {
    static NAMES: OnceLock<[Names; 2]> = OnceLock::new();
    const LONGEST: usize = 200;
    if text.len() > LONGEST {
        return None;
    }
    let wanted = key(text);
    let names = NAMES.get_or_init(names);
    let found = names.iter().find_map(|names| names.get(&wanted).copied());
    found.flatten().filter(|_| !wanted.is_empty())
}

/// Licences by what tells their names; nothing where two licences are called so.
type Names = HashMap<Vec<String>, Option<&'static str>>;

/// Whole names, then names without their version.
fn names() -> [Names; 2] {
    let [mut whole, mut without] = [Names::new(), Names::new()];
    let add = |names: &mut Names, key: Vec<String>, id: &'static str| {
        let known = names.entry(key).or_insert(Some(id));
        *known = known.filter(|before| *before == id);
    };
    for (id, full) in current() {
        let words = key(id);
        let version = |word: &&String| word.bytes().all(|byte| byte.is_ascii_digit());
        let rest: Vec<String> = words
            .iter()
            .filter(|word| !version(word))
            .cloned()
            .collect();
        if rest.len() < words.len() {
            add(&mut without, rest, id);
        }
        add(&mut whole, words, id);
        add(&mut whole, key(full), id);
    }
    for (name, id) in USUAL {
        whole.insert(key(name), Some(id));
    }
    [whole, without]
}

/// The ids and full names of the licences of today.
fn current() -> impl Iterator<Item = (&'static str, &'static str)> {
    spdx::identifiers::LICENSES
        .iter()
        .filter(|licence| licence.flags & spdx::flags::IS_DEPRECATED == 0)
        .map(|licence| (licence.name, licence.full_name))
}

/// The words of a name that tell it from others, in the order of the alphabet: people say
/// `3-Clause BSD` and `BSD 3-Clause`.
fn key(name: &str) -> Vec<String> {
    let plain = plain(name);
    let mut words: Vec<String> = plain
        .split(' ')
        .filter(|word| !word.is_empty() && !NOISE.contains(word))
        .map(|word| match word.strip_prefix('v') {
            Some(number) if number.starts_with(|first: char| first.is_ascii_digit()) => number,
            _ => word,
        })
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    words
}

/// The last version of a licence that is named without one: `ODbL` → `ODbL-1.0`.
fn latest<'i>(text: &str, ids: impl Iterator<Item = &'i str>) -> Option<&'i str> {
    let version = |id: &&str| {
        let number = id.get(text.len()..).and_then(|rest| rest.strip_prefix('-'));
        id.get(..text.len())
            .is_some_and(|name| name.eq_ignore_ascii_case(text))
            && number.is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
    };
    ids.filter(version).last()
}

/// A licence in use whose name begins with these words: `licence ouverte` → `etalab-2.0`.
fn any_version(text: &str) -> Option<&'static str> {
    let begins = |(name, _): &&(&str, &str)| plain(name).starts_with(&plain(text));
    let found = USUAL.iter().find(begins).map(|(_, id)| *id);
    found.filter(|_| !plain(text).is_empty())
}

/// What is wrong with a licence, and what may have been meant.
pub(super) fn unknown(text: String) -> ProblemKind {
    let ids = || current().map(|(id, _)| id);
    // `GPL-3.0` did not say whether later versions hold too: that is for its people to say.
    let now: Vec<String> = ["-only", "-or-later"]
        .iter()
        .map(|ending| format!("{}{ending}", text.replace(' ', "-")))
        .filter(|id| ids().any(|known| known == id))
        .collect();
    if !now.is_empty() {
        return ProblemKind::OldLicence { text, now };
    }
    let same = ids().find(|id| id.eq_ignore_ascii_case(&text));
    let close = same
        .map(str::to_owned)
        .or_else(|| {
            spdx::Expression::canonicalize(&text)
                .ok()
                .flatten()
                .filter(|mended| spdx::Expression::parse(mended).is_ok())
        })
        .or_else(|| latest(&text, ids()).map(str::to_owned))
        .or_else(|| any_version(&text).map(str::to_owned))
        .or_else(|| closest(&text, ids()));
    ProblemKind::UnknownLicence { text, close }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_known_by_what_people_call_it() {
        for (text, id) in [
            ("licence ouverte 2.0", "etalab-2.0"),
            ("Licence Ouverte v2.0 (Etalab)", "etalab-2.0"),
            ("Etalab 2.0", "etalab-2.0"),
            ("CC BY-SA 4.0", "CC-BY-SA-4.0"),
            ("cc-by-sa-4.0", "CC-BY-SA-4.0"),
            (
                "Creative Commons Attribution Share Alike 4.0 International",
                "CC-BY-SA-4.0",
            ),
            ("MIT License", "MIT"),
            ("licence MIT", "MIT"),
            ("Apache License, Version 2.0", "Apache-2.0"),
            ("Mozilla Public License 2.0", "MPL-2.0"),
            ("3-Clause BSD", "BSD-3-Clause"),
            ("EUPL v1.2", "EUPL-1.2"),
            ("CeCILL 2.1", "CECILL-2.1"),
            ("odbl", "ODbL-1.0"),
            ("CC0", "CC0-1.0"),
        ] {
            assert_eq!(named(text), Some(id), "{text}");
        }
    }

    #[test]
    fn a_name_that_leaves_something_open_is_no_licence() {
        for text in [
            "",
            "licence",
            "licence ouverte",
            "GPL",
            "GPL 3.0",
            "CC BY-SA",
            "EUPL",
            "Apache",
            "libre",
            "2.0",
        ] {
            assert_eq!(named(text), None, "{text}");
        }
    }
}
