//! A `publiccode.yml`, read leniently: other keys are fine, and one that is not known is nobody's
//! fault.

use super::tree::{Stand, Tree};
use crate::model::{Publiccode, PubliccodeFault, Seen};
use crate::source::{self, Lines, Node, Problems, Value};
use std::collections::BTreeMap;
use std::path::Path;

/// Its usual names.
const NAMES: [&str; 2] = ["publiccode.yml", "publiccode.yaml"];

/// Keys that every version since 0.2 requires.
const REQUIRED: [&str; 11] = [
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal.license",
    "maintenance.type",
    "localisation.localisationReady",
    "localisation.availableLanguages",
];

/// The values a key may have.
const VALUES: [(&str, &[&str]); 3] = [
    (
        "developmentStatus",
        &["concept", "development", "beta", "stable", "obsolete"],
    ),
    (
        "softwareType",
        &[
            "standalone/mobile",
            "standalone/iot",
            "standalone/desktop",
            "standalone/web",
            "standalone/backend",
            "standalone/other",
            "addon",
            "library",
            "configurationFiles",
            // Until 0.2 some were written alone.
            "standalone",
        ],
    ),
    (
        "maintenance.type",
        &["internal", "contract", "community", "none"],
    ),
];

/// The `publiccode.yml` of the root, when there is one.
pub(super) fn find(tree: &Tree) -> Option<Seen<Publiccode>> {
    let there = |name: &&str| !matches!(tree.stand(Path::new(name)), Stand::Missing(_));
    let name = NAMES.into_iter().find(there)?;
    Some(tree.text(name).map(|text| read(name, &text)))
}

/// Reads one.
pub(super) fn read(path: &str, text: &str) -> Publiccode {
    let mut problems = Problems::default();
    let lines = Lines::new(text);
    let line = |at: usize| lines.place(at).0;
    let mut publiccode = Publiccode {
        path: path.to_owned(),
        ..Publiccode::default()
    };
    let Some(root) = source::parse(text, &mut problems).filter(is_mapping) else {
        let first = problems
            .sorted()
            .first()
            .map_or(1, |sorted| line(sorted.span.start));
        publiccode.faults.push((first, PubliccodeFault::NotYaml));
        return publiccode;
    };
    let told = |path: &str| {
        let node = at(&root, path)?;
        let text = node.scalar()?.trim();
        (!text.is_empty()).then(|| (text.to_owned(), line(node.span.start)))
    };
    publiccode.name = told("name");
    publiccode.url = told("url");
    publiccode.licence = told("legal.license");
    publiccode.development_status = told("developmentStatus");
    publiccode.maintenance = told("maintenance.type");
    if let Some(Value::Mapping(pairs)) = root.get("description").map(|node| &node.value) {
        let languages = pairs.iter().filter_map(|(key, _)| key.scalar());
        publiccode.languages = languages.map(ToOwned::to_owned).collect();
    }
    publiccode.faults = faults(&root, &publiccode, told, line);
    publiccode
}

/// What is wrong with one, by line.
fn faults(
    root: &Node<'_>,
    publiccode: &Publiccode,
    told: impl Fn(&str) -> Option<(String, usize)>,
    line: impl Fn(usize) -> usize,
) -> Vec<(usize, PubliccodeFault)> {
    let contacts = match publiccode
        .maintenance
        .as_ref()
        .map(|(maintenance, _)| maintenance.as_str())
    {
        Some("internal" | "community") => Some("maintenance.contacts"),
        Some("contract") => Some("maintenance.contractors"),
        Some(_) | None => None,
    };
    let mut faults = Vec::new();
    let mut lacking: BTreeMap<usize, Vec<&'static str>> = BTreeMap::new();
    for key in REQUIRED.into_iter().chain(contacts) {
        if let Some(place) = missing(root, key) {
            lacking.entry(line(place)).or_default().push(key);
        }
    }
    let lacking = lacking.into_iter();
    faults.extend(lacking.map(|(line, keys)| (line, PubliccodeFault::KeysMissing(keys))));
    let mut unknown = |key, (value, line): (String, usize)| {
        faults.push((line, PubliccodeFault::ValueUnknown { key, value }));
    };
    for (key, values) in VALUES {
        if let Some(told) = told(key).filter(|told| !values.contains(&told.0.as_str())) {
            unknown(key, told);
        }
    }
    // `GPL-3.0` is out of date, and known.
    let mode = spdx::ParseMode {
        allow_deprecated: true,
        ..spdx::ParseMode::STRICT
    };
    let known = |text: &(String, usize)| spdx::Expression::parse_mode(&text.0, mode).is_ok();
    if let Some(told) = publiccode.licence.clone().filter(|licence| !known(licence)) {
        unknown("legal.license", told);
    }
    faults.sort_by_key(|(line, _)| *line);
    faults
}

fn is_mapping(node: &Node<'_>) -> bool {
    matches!(node.value, Value::Mapping(_))
}

/// The value at a path of keys.
fn at<'n, 's>(root: &'n Node<'s>, path: &str) -> Option<&'n Node<'s>> {
    path.split('.').try_fold(root, |node, key| node.get(key))
}

/// Where a key that is not there would stand: at its outer key, or at the beginning; `None` when
/// it is there. One that was refused already, for another reason, is there.
fn missing(root: &Node<'_>, path: &str) -> Option<usize> {
    let mut node = root;
    let mut place = root.span.start;
    for key in path.split('.') {
        match node.get(key) {
            Some(inner) => {
                node = inner;
                place = inner.span.start;
            }
            None if node.value == Value::Refused => return None,
            None => return Some(place),
        }
    }
    let empty = match &node.value {
        Value::Null => true,
        Value::Scalar(text) => source::is_blank(text),
        Value::List(items) => items.is_empty(),
        Value::Mapping(pairs) => pairs.is_empty(),
        Value::Refused => false,
    };
    empty.then_some(place)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::model::PubliccodeFault::{KeysMissing, NotYaml, ValueUnknown};

    const WHOLE: &str = "\
publiccodeYmlVersion: '0.4'
name: uMap
url: https://example.org/umap
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
description:
  fr: {shortDescription: x}
  en: {shortDescription: x}
legal:
  license: AGPL-3.0-or-later
maintenance:
  type: community
  contacts: [{name: A}]
localisation:
  localisationReady: true
  availableLanguages: [fr]
extra: {of: ours}
";

    #[test]
    fn a_whole_one_has_no_fault_and_tells_what_is_compared() {
        let found = read("publiccode.yml", WHOLE);
        assert_eq!(found.faults, []);
        assert_eq!(found.name, Some(("uMap".to_owned(), 2)));
        assert_eq!(found.licence, Some(("AGPL-3.0-or-later".to_owned(), 11)));
        assert_eq!(found.languages, ["fr", "en"]);
    }

    #[test]
    fn each_fault_is_told_with_its_line() {
        let text = WHOLE
            .replace("stable", "nearly")
            .replace("  contacts: [{name: A}]\n", "")
            .replace("AGPL-3.0-or-later", "AGPL v3")
            .replace("url: https://example.org/umap\n", "")
            .replace("platforms: [web]\n", "");
        let unknown = |key, value: &str| ValueUnknown {
            key,
            value: value.to_owned(),
        };
        let wanted = [
            (1, KeysMissing(vec!["url", "platforms"])),
            (3, unknown("developmentStatus", "nearly")),
            (9, unknown("legal.license", "AGPL v3")),
            (11, KeysMissing(vec!["maintenance.contacts"])),
        ];
        assert_eq!(read("publiccode.yml", &text).faults, wanted);
        assert_eq!(read("p", "a: [\n").faults, [(1, NotYaml)]);
        assert_eq!(read("p", "").faults, [(1, NotYaml)]);
        assert_eq!(read("p", "- a\n").faults, [(1, NotYaml)]);
    }
}
