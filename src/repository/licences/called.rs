//! What people write for a licence: data.

use crate::model::{LICENCE_FAMILIES, folded, is_of_family};

/// In lower case, its words apart, `licence` as `license`; a licence without its version comes after
/// those with one. The longest comes first where one begins another.
const CALLED: [(&str, &str); 133] = [
    (
        "creative commons attribution noncommercial sharealike 4 0",
        "CC-BY-NC-SA-4.0",
    ),
    (
        "creative commons attribution noncommercial noderivatives 4 0",
        "CC-BY-NC-ND-4.0",
    ),
    (
        "creative commons attribution noncommercial 4 0",
        "CC-BY-NC-4.0",
    ),
    (
        "creative commons attribution sharealike 4 0",
        "CC-BY-SA-4.0",
    ),
    (
        "creative commons attribution noderivatives 4 0",
        "CC-BY-ND-4.0",
    ),
    ("creative commons attribution 4 0", "CC-BY-4.0"),
    (
        "creative commons attribution partage dans les memes conditions 4 0",
        "CC-BY-SA-4.0",
    ),
    (
        "creativecommons org licenses by nc sa 4 0",
        "CC-BY-NC-SA-4.0",
    ),
    (
        "creativecommons org licenses by nc nd 4 0",
        "CC-BY-NC-ND-4.0",
    ),
    ("creativecommons org licenses by nc 4 0", "CC-BY-NC-4.0"),
    ("creativecommons org licenses by nd 4 0", "CC-BY-ND-4.0"),
    ("creativecommons org licenses by sa 4 0", "CC-BY-SA-4.0"),
    ("creativecommons org licenses by sa 3 0", "CC-BY-SA-3.0"),
    ("creativecommons org licenses by sa 2 0", "CC-BY-SA-2.0"),
    ("creativecommons org licenses by 3 0", "CC-BY-3.0"),
    ("creativecommons org licenses by 4 0", "CC-BY-4.0"),
    ("creativecommons org publicdomain zero 1 0", "CC0-1.0"),
    ("cc by nc sa 4 0", "CC-BY-NC-SA-4.0"),
    ("cc by nc nd 4 0", "CC-BY-NC-ND-4.0"),
    ("cc by nc 4 0", "CC-BY-NC-4.0"),
    ("cc by nd 4 0", "CC-BY-ND-4.0"),
    ("cc by sa 4 0", "CC-BY-SA-4.0"),
    ("cc by sa 3 0", "CC-BY-SA-3.0"),
    ("cc by sa 2 0", "CC-BY-SA-2.0"),
    ("cc by 4 0", "CC-BY-4.0"),
    ("cc by 3 0", "CC-BY-3.0"),
    ("cc0", "CC0-1.0"),
    ("open database license", "ODbL-1.0"),
    ("odbl", "ODbL-1.0"),
    ("open data commons attribution license", "ODC-By-1.0"),
    ("odc by 1 0", "ODC-By-1.0"),
    ("public domain dedication and license", "PDDL-1.0"),
    ("pddl", "PDDL-1.0"),
    ("license ouverte 2 0", "etalab-2.0"),
    ("license ouverte version 2 0", "etalab-2.0"),
    ("license ouverte open license version 2 0", "etalab-2.0"),
    ("etalab 2 0", "etalab-2.0"),
    ("eupl 1 2", "EUPL-1.2"),
    ("eupl v1 2", "EUPL-1.2"),
    ("cecill 2 1", "CECILL-2.1"),
    ("cecill v2 1", "CECILL-2.1"),
    ("cecill version 2 1", "CECILL-2.1"),
    ("cecill b", "CECILL-B"),
    ("cecill c", "CECILL-C"),
    ("gnu free documentation license 1 3", "GFDL-1.3"),
    ("gnu free documentation license version 1 3", "GFDL-1.3"),
    ("gfdl 1 3", "GFDL-1.3"),
    ("gnu affero general public license v3", "AGPL-3.0"),
    ("gnu affero general public license version 3", "AGPL-3.0"),
    ("agpl 3 0", "AGPL-3.0"),
    ("agpl v3", "AGPL-3.0"),
    ("agplv3", "AGPL-3.0"),
    ("gnu general public license v3", "GPL-3.0"),
    ("gnu general public license version 3", "GPL-3.0"),
    ("gnu general public license v2", "GPL-2.0"),
    ("gnu general public license version 2", "GPL-2.0"),
    ("gnu lesser general public license v3", "LGPL-3.0"),
    ("gnu lesser general public license version 3", "LGPL-3.0"),
    ("gnu lesser general public license v2 1", "LGPL-2.1"),
    ("gnu lesser general public license version 2 1", "LGPL-2.1"),
    ("lgpl version 2 1", "LGPL-2.1"),
    ("lgpl 2 1", "LGPL-2.1"),
    ("lgpl v2 1", "LGPL-2.1"),
    ("lgplv2 1", "LGPL-2.1"),
    ("lgpl 3 0", "LGPL-3.0"),
    ("agpl 3", "AGPL-3.0"),
    ("lgpl 3", "LGPL-3.0"),
    ("agpl version 3", "AGPL-3.0"),
    ("lgpl version 3", "LGPL-3.0"),
    ("lgpl v3", "LGPL-3.0"),
    ("lgplv3", "LGPL-3.0"),
    ("gpl version 3", "GPL-3.0"),
    ("gpl version 2", "GPL-2.0"),
    ("gpl 3 0", "GPL-3.0"),
    ("gpl 2 0", "GPL-2.0"),
    ("gpl 3", "GPL-3.0"),
    ("gpl 2", "GPL-2.0"),
    ("gpl v3", "GPL-3.0"),
    ("gplv3", "GPL-3.0"),
    ("gpl v2", "GPL-2.0"),
    ("gplv2", "GPL-2.0"),
    (
        "functional source license version 1 1 apache 2 0 future license",
        "FSL-1.1-ALv2",
    ),
    (
        "functional source license version 1 1 mit future license",
        "FSL-1.1-MIT",
    ),
    ("fsl 1 1 apache 2 0", "FSL-1.1-ALv2"),
    ("fsl 1 1 alv2", "FSL-1.1-ALv2"),
    ("fsl 1 1 mit", "FSL-1.1-MIT"),
    ("business source license 1 1", "BUSL-1.1"),
    ("bsl 1 1", "BUSL-1.1"),
    ("busl 1 1", "BUSL-1.1"),
    ("elastic license 2 0", "Elastic-2.0"),
    ("elv2", "Elastic-2.0"),
    ("server side public license", "SSPL-1.0"),
    ("sspl", "SSPL-1.0"),
    (
        "polyform noncommercial license 1 0 0",
        "PolyForm-Noncommercial-1.0.0",
    ),
    (
        "polyform small business license 1 0 0",
        "PolyForm-Small-Business-1.0.0",
    ),
    ("commons clause", "LicenseRef-Commons-Clause"),
    ("apache license version 2 0", "Apache-2.0"),
    ("apache license 2 0", "Apache-2.0"),
    ("apache 2 0", "Apache-2.0"),
    ("mozilla public license 2 0", "MPL-2.0"),
    ("mozilla public license version 2 0", "MPL-2.0"),
    ("mpl 2 0", "MPL-2.0"),
    ("wtfpl", "WTFPL"),
    ("mit license", "MIT"),
    ("license mit", "MIT"),
    ("bsd 3 clause", "BSD-3-Clause"),
    (
        "cern open hardware license version 2 strongly reciprocal",
        "CERN-OHL-S-2.0",
    ),
    (
        "cern open hardware license version 2 weakly reciprocal",
        "CERN-OHL-W-2.0",
    ),
    (
        "cern open hardware license version 2 permissive",
        "CERN-OHL-P-2.0",
    ),
    ("cern ohl s", "CERN-OHL-S-2.0"),
    ("cern ohl w", "CERN-OHL-W-2.0"),
    ("cern ohl p", "CERN-OHL-P-2.0"),
    ("cern open hardware license v1 2", "CERN-OHL-1.2"),
    ("cern ohl v1 2", "CERN-OHL-1.2"),
    ("cern ohl 1 2", "CERN-OHL-1.2"),
    ("tapr open hardware license", "TAPR-OHL-1.0"),
    (
        "creative commons attribution noncommercial",
        "LicenseRef-CC-BY-NC",
    ),
    ("cc by nc sa", "LicenseRef-CC-BY-NC-SA"),
    ("cc by nc nd", "LicenseRef-CC-BY-NC-ND"),
    ("cc by nc", "LicenseRef-CC-BY-NC"),
    ("cc by nd", "LicenseRef-CC-BY-ND"),
    ("creative commons attribution sharealike", "CC-BY-SA"),
    (
        "creative commons attribution partage dans les memes conditions",
        "CC-BY-SA",
    ),
    ("cc by sa", "CC-BY-SA"),
    ("cc by", "CC-BY"),
    ("license ouverte", "etalab"),
    ("etalab", "etalab"),
    ("gnu affero general public license", "AGPL"),
    ("gnu lesser general public license", "LGPL"),
    ("gnu general public license", "GPL"),
    ("agpl", "AGPL"),
    ("lgpl", "LGPL"),
    ("gpl", "GPL"),
];

/// So many words after the name of a family its version may come: “GNU GPL as published by …, version 9”.
const TO_VERSION: usize = 10;

/// Ways to write one word.
const SPELLED: [(&str, &str); 8] = [
    ("licence", "license"),
    ("licences", "licenses"),
    ("non commercial", "noncommercial"),
    ("creative commons cc by", "cc by"),
    ("creative commons by", "cc by"),
    ("share alike", "sharealike"),
    ("no derivatives", "noderivatives"),
    ("pas d utilisation commerciale", "noncommercial"),
];

/// What a line names, each once, with or without a version: what a longer name holds is not another.
pub(in crate::repository) fn named_in(line: &str) -> Vec<&'static str> {
    let mut rest = plain(line);
    let mut found = Vec::new();
    for (called, id) in CALLED {
        let called = format!(" {called} ");
        let Some(at) = rest.find(&called) else {
            continue;
        };
        let is_family = family_of(id).is_some();
        if !is_family || names_family(&rest[at + called.len()..]) {
            rest = rest.replace(&called, "  ");
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    found
}

/// The licences that a line names, each once. One without its version is called as an expression can have
/// it: `LicenseRef-AGPL`.
pub(super) fn licences_in(line: &str) -> Vec<&'static str> {
    let named = named_in(line).into_iter();
    let mut found: Vec<&str> = named.map(|id| family_of(id).unwrap_or(id)).collect();
    without_families(&mut found, |id| id);
    found
}

/// Leaves out each family of which a licence with its version is there as well.
pub(super) fn without_families<T>(found: &mut Vec<T>, id: impl Fn(&T) -> &str) {
    let ids: Vec<String> = found.iter().map(|it| id(it).to_owned()).collect();
    found.retain(|it| !ids.iter().any(|known| is_of_family(known, id(it))));
}

/// How an expression calls a family of licences: `AGPL` → `LicenseRef-AGPL`.
fn family_of(id: &str) -> Option<&'static str> {
    let mut families = LICENCE_FAMILIES.iter();
    families
        .find(|it| it.strip_prefix("LicenseRef-") == Some(id))
        .copied()
}

/// Whether the words after a name are no version of it that is not known here, and take nothing from it.
fn names_family(after: &str) -> bool {
    let mut words = after.split_whitespace();
    if words.clone().next() == Some("compatible") {
        return false;
    }
    let is_version = |word: &str| {
        let digit = |it: &str| it.len() <= 2 && it.starts_with(|c: char| c.is_ascii_digit());
        matches!(word, "version" | "versions") || digit(word.trim_start_matches('v'))
    };
    !words.by_ref().take(TO_VERSION).any(is_version)
}

/// Words with one space around each.
pub(super) fn plain(line: &str) -> String {
    let letter = |it: char| if it.is_alphanumeric() { it } else { ' ' };
    let folded: String = folded(line).chars().map(letter).collect();
    let mut plain = String::with_capacity(folded.len() + 2);
    plain.push(' ');
    for word in folded.split_whitespace() {
        plain.push_str(word);
        plain.push(' ');
    }
    for (written, meant) in SPELLED {
        let written = format!(" {written} ");
        if plain.contains(&written) {
            plain = plain.replace(&written, &format!(" {meant} "));
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_known_however_it_is_called() {
        for (line, wanted) in [
            (
                "Creative Commons Attribution-NonCommercial-ShareAlike 4.0",
                &["CC-BY-NC-SA-4.0"][..],
            ),
            (
                "Creative Commons Attribution - Pas d’utilisation commerciale 4.0",
                &["CC-BY-NC-4.0"],
            ),
            (
                "hardware: CERN-OHL-W-2.0, texts: CC BY-SA 4.0",
                &["CC-BY-SA-4.0", "CERN-OHL-W-2.0"],
            ),
            ("the Public Domain Dedication and License", &["PDDL-1.0"]),
            ("FSL-1.1-Apache-2.0", &["FSL-1.1-ALv2"]),
            ("sous Licence Ouverte", &["etalab"]),
            ("Nothing is said.", &[]),
        ] {
            assert_eq!(named_in(line), wanted, "{line}");
        }
        assert_eq!(licences_in("CC BY-SA"), ["LicenseRef-CC-BY-SA"]);
        assert_eq!(licences_in("site sous AGPL"), ["LicenseRef-AGPL"]);
        for none in [
            "The GNU General Public License in some version 9.",
            "AGPL v9",
            "GPL-compatible",
        ] {
            assert_eq!(licences_in(none), Vec::<&str>::new(), "{none}");
        }
        // The name and what it is short for.
        assert_eq!(licences_in("GPL: GNU GPL version 3"), ["GPL-3.0"]);
        // Which version it is changes nothing for one that restricts.
        assert_eq!(licences_in("CC BY-NC-SA"), ["LicenseRef-CC-BY-NC-SA"]);
        assert!(crate::model::is_closed_licence("LicenseRef-CC-BY-NC-SA"));
    }

    #[test]
    fn each_with_a_version_is_of_the_list() {
        for (called, id) in CALLED {
            let versioned = id.contains(|it: char| it.is_ascii_digit());
            assert!(!versioned || spdx::license_id(id).is_some(), "{called}");
            assert_eq!(plain(called).trim(), called);
        }
    }
}
