//! Which licences are open.

use super::Kind;
use spdx::{Expression, LicenseItem};
use std::collections::BTreeSet;

/// Licences for data, contents and hardware that conform to the Open Definition, beside those which the Open
/// Source Initiative or the Free Software Foundation approve: the beginning of their ids.
const OPEN_DEFINITION: [&str; 15] = [
    "CC0-",
    "CC-BY-1",
    "CC-BY-2",
    "CC-BY-3",
    "CC-BY-4",
    "CC-BY-SA-",
    "CC-PDDC",
    "CERN-OHL-",
    "DL-DE-",
    "ODbL-",
    "ODC-By-",
    "PDDL-",
    "SHL-",
    "TAPR-OHL-",
    "etalab-",
];

/// Licences that forbid some uses, changes or users: the beginning of their ids, with or without
/// `LicenseRef-`.
const CLOSED: [&str; 25] = [
    "Anti-Capitalist",
    "BUSL",
    "CC-BY-NC",
    "CC-BY-ND",
    "Commons-Clause",
    "Confluent-Community",
    "Coopyleft",
    "Elastic-",
    "FCL",
    "FSL",
    "Hippocratic",
    "JSON",
    "Llama",
    "NCGL-UK",
    "Noncommercial",
    "Peer-Production",
    "PolyForm-",
    "Proprietary",
    "Prosperity",
    "RAIL",
    "RSAL",
    "SSPL",
    "Sustainable-Use",
    "UNLICENSED",
    "proprietary",
];

/// Whether an expression can be met by open licences alone. One's own licences (`LicenseRef-…`)
/// are not known to be closed.
#[must_use]
pub fn is_open_licence(spdx: &str) -> bool {
    let Ok(expression) = Expression::parse(spdx) else {
        return true;
    };
    expression.evaluate(|it| match &it.license {
        LicenseItem::Spdx { id, .. } => {
            id.is_osi_approved()
                || id.is_fsf_free_libre()
                || OPEN_DEFINITION.iter().any(|open| id.name.starts_with(open))
        }
        LicenseItem::Other(_) => !is_closed(&it.license.to_string()),
    })
}

/// Whether a licence is known to forbid some uses, changes or users, by its id.
fn is_closed(id: &str) -> bool {
    let id = id.strip_prefix("LicenseRef-").unwrap_or(id);
    CLOSED.iter().any(|closed| id.starts_with(closed))
}

/// Whether an expression cannot be met without a licence that is known to forbid some uses, changes
/// or users. One that is merely not approved by anybody is not known to.
#[must_use]
pub fn is_closed_licence(spdx: &str) -> bool {
    let Ok(expression) = Expression::parse(spdx) else {
        return is_closed(spdx);
    };
    !expression.evaluate(|it| match &it.license {
        LicenseItem::Spdx { id, .. } => !is_closed(id.name),
        LicenseItem::Other(_) => !is_closed(&it.license.to_string()),
    })
}

/// What a licence is most often given for.
#[must_use]
pub fn kind_of_licence(spdx: &str) -> Kind {
    let spdx = spdx.strip_prefix("LicenseRef-").unwrap_or(spdx);
    let data = [
        "ODbL-", "ODC-", "PDDL-", "etalab", "CDLA-", "DL-DE-", "OGL-UK-",
    ];
    let hardware = ["CERN-OHL-", "TAPR-OHL-", "SHL-"];
    let begins = |all: &[&str]| all.iter().any(|it| spdx.starts_with(it));
    if begins(&data) {
        Kind::Data
    } else if begins(&hardware) {
        Kind::Hardware
    } else if begins(&["CC-", "CC0-", "GFDL-"]) {
        Kind::Content
    } else {
        Kind::Software
    }
}

/// What is kept in folders of these names.
const FOLDERS: [(Kind, &[&str]); 4] = [
    (
        Kind::Hardware,
        &[
            "boards",
            "cad",
            "electronics",
            "enclosure",
            "hardware",
            "hw",
            "kicad",
            "materiel",
            "matériel",
            "mechanical",
            "mechanics",
            "pcb",
            "pcbs",
            "schematics",
        ],
    ),
    (
        Kind::Data,
        &[
            "data", "database", "dataset", "datasets", "donnees", "données",
        ],
    ),
    (
        Kind::Content,
        &[
            "assets",
            "content",
            "contents",
            "contenu",
            "contenus",
            "doc",
            "docs",
            "documentation",
            "images",
            "media",
            "textes",
            "texts",
        ],
    ),
    (
        Kind::Software,
        &[
            "backend", "code", "firmware", "frontend", "logiciel", "software", "src",
        ],
    ),
];

/// What is kept in a folder, by the last part of its path.
#[must_use]
pub fn kind_of_folder(path: &str) -> Option<Kind> {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let named = |(_, names): &&(Kind, &[&str])| names.contains(&name.as_str());
    FOLDERS.iter().find(named).map(|(kind, _)| *kind)
}

/// Families of licences, as an expression calls one whose version is not said: nobody can tell then which
/// licence holds.
pub const LICENCE_FAMILIES: [&str; 6] = [
    "LicenseRef-AGPL",
    "LicenseRef-CC-BY",
    "LicenseRef-CC-BY-SA",
    "LicenseRef-GPL",
    "LicenseRef-LGPL",
    "LicenseRef-etalab",
];

/// The name of a family whose version is not said.
#[must_use]
pub fn licence_without_version(spdx: &str) -> Option<&str> {
    let is_family = LICENCE_FAMILIES.contains(&spdx);
    spdx.strip_prefix("LicenseRef-").filter(|_| is_family)
}

/// Whether a licence is a version of a family: `AGPL-3.0-only` of `LicenseRef-AGPL`.
#[must_use]
pub fn is_of_family(licence: &str, family: &str) -> bool {
    let version =
        licence_without_version(family).and_then(|it| licence.strip_prefix(it)?.strip_prefix('-'));
    version.is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a text alone leaves open what an expression says of later versions: GNU's texts do.
#[must_use]
pub fn leaves_later_open(spdx: &str) -> bool {
    spdx.ends_with("-only") && (spdx.contains("GPL-") || spdx.starts_with("GFDL-"))
}

/// The licences named by expressions. Whether later versions hold too is no part of a text, so
/// that `-only`, `-or-later` and `+` are one here.
#[must_use]
pub fn licences_named<T: AsRef<str>>(expressions: &[T]) -> BTreeSet<String> {
    let written = expressions.iter().flat_map(|it| licences_in(it.as_ref()));
    written.map(|it| without_later(&it).to_owned()).collect()
}

/// A licence without what says whether later versions hold too.
#[must_use]
pub fn without_later(name: &str) -> &str {
    let bare = name.trim_end_matches('+');
    let bare = bare.strip_suffix("-only").unwrap_or(bare);
    bare.strip_suffix("-or-later").unwrap_or(bare)
}

/// The licences of an expression, as they are written.
#[must_use]
pub fn licences_in(expression: &str) -> Vec<String> {
    match Expression::parse_mode(expression, spdx::ParseMode::LAX) {
        Ok(parsed) => {
            let parts = parsed.requirements();
            parts.map(|it| it.req.license.to_string()).collect()
        }
        Err(_) => vec![expression.to_owned()],
    }
}

/// Whether something that is shared is declared under a licence that is not open: then not everything
/// is open.
#[must_use]
pub fn keeps_closed(licences: &[(Kind, Vec<String>)]) -> bool {
    let mut all = licences.iter().flat_map(|(_, ids)| ids);
    all.any(|spdx| is_closed_licence(spdx))
}

#[cfg(test)]
mod tests {
    use super::{is_closed_licence, is_open_licence};

    #[test]
    fn a_licence_is_open_closed_or_neither() {
        for (spdx, open, closed) in [
            ("MIT", true, false),
            ("CC-BY-SA-4.0", true, false),
            ("CC-BY-NC-SA-4.0", false, true),
            ("CC-BY-ND-3.0", false, true),
            ("BUSL-1.1", false, true),
            ("MIT OR CC-BY-NC-4.0", true, false),
            ("MIT AND CC-BY-NC-4.0", false, true),
            ("LicenseRef-own", true, false),
            ("Beerware", false, false),
        ] {
            assert_eq!(is_open_licence(spdx), open, "{spdx}");
            assert_eq!(is_closed_licence(spdx), closed, "{spdx}");
        }
    }
}
