//! What the folder says: what the project is called, its licence.

use crate::commands::files::read_start;
use std::path::Path;

/// The first words of licence texts, in the order in which they are tried.
const LICENCES: [(&str, &str); 12] = [
    ("gnu affero general public license", "AGPL-3.0-or-later"),
    ("gnu lesser general public license", "LGPL-3.0-or-later"),
    ("gnu general public license version 2", "GPL-2.0-or-later"),
    ("gnu general public license", "GPL-3.0-or-later"),
    ("apache license version 2.0", "Apache-2.0"),
    ("mozilla public license version 2.0", "MPL-2.0"),
    ("european union public licence v. 1.2", "EUPL-1.2"),
    (
        "creative commons attribution-sharealike 4.0",
        "CC-BY-SA-4.0",
    ),
    ("creative commons attribution 4.0", "CC-BY-4.0"),
    ("open database license", "ODbL-1.0"),
    ("cc0 1.0 universal", "CC0-1.0"),
    ("mit license", "MIT"),
];

/// Whether a path is there, and no link leads out of the root.
pub(super) fn is_inside(root: &Path, path: &str) -> bool {
    !path.is_empty()
        && root
            .join(path)
            .canonicalize()
            .is_ok_and(|found| found.starts_with(root))
}

/// What a repository is called: the name of its folder.
pub(super) fn name(root: &Path) -> Option<String> {
    let name = root.file_name()?.to_string_lossy().into_owned();
    root.join(".git").exists().then_some(name)
}

/// The licence that a repository’s licence file begins with.
pub(super) fn licence(root: &Path) -> Option<&'static str> {
    if !root.join(".git").exists() {
        return None;
    }
    let names = ["LICENSE", "LICENCE", "COPYING"];
    let files = names
        .iter()
        .flat_map(|name| ["", ".md", ".txt"].map(|ending| root.join(format!("{name}{ending}"))));
    let text = files.into_iter().find_map(|file| read_start(&file))?;
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = words.join(" ").to_lowercase();
    LICENCES
        .iter()
        .find(|(start, _)| words.contains(start))
        .map(|(_, id)| *id)
}
