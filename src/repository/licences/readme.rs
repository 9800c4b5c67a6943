//! The licence that a README names under a heading of its own: a last resort, where no text, tag or
//! manifest tells one.

use crate::document;
use crate::model::{Licence, LicenceSign, folded};
use crate::repository::document_roles;

/// How the heading begins.
const HEADINGS: [&str; 5] = ["licence", "licences", "license", "licenses", "licensing"];

/// A section that names more of them is about the licences of others.
const MOST: usize = 3;

/// What people write for a licence, in lower case, its words apart. The longest comes first where one
/// begins another.
const CALLED: [(&str, &str); 52] = [
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
        "creative commons attribution share alike 4 0",
        "CC-BY-SA-4.0",
    ),
    (
        "creative commons attribution noderivatives 4 0",
        "CC-BY-ND-4.0",
    ),
    ("creative commons attribution 4 0", "CC-BY-4.0"),
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
    ("creativecommons org licenses by 4 0", "CC-BY-4.0"),
    ("creativecommons org publicdomain zero 1 0", "CC0-1.0"),
    ("cc by nc sa 4 0", "CC-BY-NC-SA-4.0"),
    ("cc by nc nd 4 0", "CC-BY-NC-ND-4.0"),
    ("cc by nc 4 0", "CC-BY-NC-4.0"),
    ("cc by nd 4 0", "CC-BY-ND-4.0"),
    ("cc by sa 4 0", "CC-BY-SA-4.0"),
    ("cc by sa 3 0", "CC-BY-SA-3.0"),
    ("cc by 4 0", "CC-BY-4.0"),
    ("cc0", "CC0-1.0"),
    ("open database license", "ODbL-1.0"),
    ("odbl", "ODbL-1.0"),
    ("licence ouverte 2 0", "etalab-2.0"),
    ("licence ouverte version 2 0", "etalab-2.0"),
    ("licence ouverte open licence version 2 0", "etalab-2.0"),
    ("etalab 2 0", "etalab-2.0"),
    ("eupl 1 2", "EUPL-1.2"),
    ("eupl v1 2", "EUPL-1.2"),
    ("gnu affero general public license v3", "AGPL-3.0"),
    ("gnu affero general public license version 3", "AGPL-3.0"),
    ("agpl 3 0", "AGPL-3.0"),
    ("agpl v3", "AGPL-3.0"),
    ("agplv3", "AGPL-3.0"),
    ("gnu general public license v3", "GPL-3.0"),
    ("gnu general public license version 3", "GPL-3.0"),
    ("gnu general public license v2", "GPL-2.0"),
    ("gpl 3 0", "GPL-3.0"),
    ("gpl v3", "GPL-3.0"),
    ("gplv3", "GPL-3.0"),
    ("gpl v2", "GPL-2.0"),
    ("gplv2", "GPL-2.0"),
    ("apache license version 2 0", "Apache-2.0"),
    ("apache license 2 0", "Apache-2.0"),
    ("apache 2 0", "Apache-2.0"),
    ("mozilla public license 2 0", "MPL-2.0"),
    ("mpl 2 0", "MPL-2.0"),
    ("mit license", "MIT"),
    ("licence mit", "MIT"),
    ("bsd 3 clause", "BSD-3-Clause"),
];

/// The licences that a README names, with their lines.
pub(super) fn named(path: &str, text: &str) -> Vec<Licence> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let outline = document::outline(text, document_roles::markup(name));
    let begins = |text: &str| {
        let words = folded(text);
        HEADINGS.contains(&words.split(' ').next().unwrap_or_default())
    };
    let mut headings = outline.headings.iter().filter(|it| begins(&it.text));
    let Some(section) = headings.next() else {
        return Vec::new();
    };
    let lines = text.lines().enumerate().take(section.end_line);
    let mut found: Vec<Licence> = Vec::new();
    for (at, line) in lines.skip(section.line - 1) {
        for id in ids(line) {
            if found.iter().all(|it| it.spdx.as_deref() != Some(id)) {
                found.push(Licence {
                    path: path.to_owned(),
                    line: at + 1,
                    spdx: Some(id.to_owned()),
                    sign: LicenceSign::Readme,
                    files: 1,
                    confidence: 0.8,
                });
            }
        }
    }
    if found.len() > MOST {
        Vec::new()
    } else {
        found
    }
}

/// The licences that a line names, each once: what a longer name holds is not another.
fn ids(line: &str) -> Vec<&'static str> {
    let words = |it: char| if it.is_alphanumeric() { it } else { ' ' };
    let plain: String = folded(line).chars().map(words).collect();
    let mut rest = format!(
        " {} ",
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    );
    let mut found = Vec::new();
    for (called, id) in CALLED {
        let called = format!(" {called} ");
        if rest.contains(&called) {
            rest = rest.replace(&called, "  ");
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(usize, String)> {
        let found = named("README.md", text);
        let told = found
            .into_iter()
            .map(|it| (it.line, it.spdx.expect("an id")));
        told.collect()
    }

    #[test]
    fn a_section_of_its_own_tells_the_licence_and_the_line() {
        let data = "# Footprints\n\nData.\n\n## License\n\nThis database is made available under the\n\
            Open Database License: http://opendatacommons.org/licenses/odbl/1.0/.\n";
        assert_eq!(told(data), [(8, "ODbL-1.0".to_owned())]);
        let texts = "# Pages\n## Licence\nTextes : [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/deed.fr) ; code : Licence MIT.\n";
        let ids: Vec<String> = told(texts).into_iter().map(|it| it.1).collect();
        assert_eq!(ids, ["CC-BY-SA-4.0", "MIT"]);
    }

    #[test]
    fn what_stands_elsewhere_tells_nothing() {
        assert_eq!(
            told("# Tool\n\nA list of projects under the MIT license.\n"),
            []
        );
        assert_eq!(
            told("# Tool\n## Licence\nTo be chosen.\n## Credits\nIcons: CC BY 4.0\n"),
            []
        );
        let many = "# L\n## Licenses\nMIT License, Apache-2.0, GPLv3 and CC0 can be had.\n";
        assert_eq!(told(many), []);
    }
}
