//! Which licences are open.

use super::Kind;
use spdx::{Expression, LicenseItem};

/// Licences for data and contents that conform to the Open Definition, beside those which the Open
/// Source Initiative or the Free Software Foundation approve: the beginning of their ids.
const OPEN_DEFINITION: [&str; 12] = [
    "CC0-",
    "CC-BY-1",
    "CC-BY-2",
    "CC-BY-3",
    "CC-BY-4",
    "CC-BY-SA-",
    "CC-PDDC",
    "DL-DE-",
    "ODbL-",
    "ODC-By-",
    "PDDL-",
    "etalab-",
];

/// Licences that forbid some uses, changes or users: the beginning of their ids.
const CLOSED: [&str; 14] = [
    "BUSL-",
    "CC-BY-NC",
    "CC-BY-ND",
    "Elastic-",
    "FSL-",
    "Hippocratic-",
    "JSON",
    "LicenseRef-BUSL",
    "LicenseRef-Commons-Clause",
    "LicenseRef-Proprietary",
    "LicenseRef-proprietary",
    "NCGL-UK",
    "PolyForm-",
    "SSPL-",
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
        LicenseItem::Other(_) => true,
    })
}

/// Whether an expression cannot be met without a licence that is known to forbid some uses, changes
/// or users. One that is merely not approved by anybody is not known to.
#[must_use]
pub fn is_closed_licence(spdx: &str) -> bool {
    let closed = |id: &str| CLOSED.iter().any(|closed| id.starts_with(closed));
    let Ok(expression) = Expression::parse(spdx) else {
        return closed(spdx);
    };
    !expression.evaluate(|it| match &it.license {
        LicenseItem::Spdx { id, .. } => !closed(id.name),
        LicenseItem::Other(_) => !closed(&it.license.to_string()),
    })
}

/// Whether all that is shared is declared under licences that are not open.
#[must_use]
pub fn are_closed(licences: &[(Kind, Vec<String>)]) -> bool {
    let mut all = licences.iter().flat_map(|(_, ids)| ids).peekable();
    all.peek().is_some() && all.all(|spdx| is_closed_licence(spdx))
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
