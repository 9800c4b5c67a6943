//! The licence that a manifest declares, with its line.

use crate::source::{self, Lines, Node, Problems, Value as Yaml};
use serde_json::Value as Json;
use toml::de::{DeTable, DeValue};

/// The manifests that are read, by their names.
pub(super) const NAMES: [&str; 14] = [
    "CITATION.cff",
    "Cargo.toml",
    "DESCRIPTION",
    "REUSE.toml",
    "bower.json",
    "codemeta.json",
    "composer.json",
    "datapackage.json",
    "datapackage.yaml",
    "datapackage.yml",
    "package.json",
    "publiccode.yaml",
    "publiccode.yml",
    "pyproject.toml",
];

/// Whether a file is a manifest, by its name. Packages of Ruby have one under their own.
pub(super) fn is_manifest(name: &str) -> bool {
    NAMES.contains(&name) || is_gemspec(name)
}

fn is_gemspec(name: &str) -> bool {
    name.strip_suffix(".gemspec").is_some()
}

/// What a manifest of this name declares, as written, with lines, and whether it is of the whole.
pub(super) fn declared(name: &str, text: &str) -> Vec<(usize, String, bool)> {
    if name == "REUSE.toml" {
        return reuse(text);
    }
    let of_all = of_all(name, text).into_iter();
    of_all
        .map(|(line, written)| (line, written, true))
        .collect()
}

/// What a manifest of this name declares for the whole, as written, with lines.
fn of_all(name: &str, text: &str) -> Vec<(usize, String)> {
    match name {
        "Cargo.toml" => toml(
            text,
            &[
                &["package", "license"],
                &["workspace", "package", "license"],
            ],
        ),
        "pyproject.toml" => {
            let found = toml(
                text,
                &[
                    &["project", "license"],
                    &["project", "license", "text"],
                    &["tool", "poetry", "license"],
                ],
            );
            if found.is_empty() {
                classifiers(text)
            } else {
                found
            }
        }
        "CITATION.cff" => yaml(text, &["license"]),
        "DESCRIPTION" => description(text),
        _ if is_gemspec(name) => gemspec(text),
        "publiccode.yml" | "publiccode.yaml" => yaml(text, &["legal", "license"]),
        "datapackage.yml" | "datapackage.yaml" => {
            let mut found = yaml(text, &["licenses", "name"]);
            found.extend(yaml(text, &["license"]));
            found
        }
        _ => json(text),
    }
}

/// What a package of Python says of its licence where it has no key for it: `License :: OSI Approved ::
/// MIT License`.
fn classifiers(text: &str) -> Vec<(usize, String)> {
    let paths: [&[&str]; 2] = [
        &["project", "classifiers"],
        &["tool", "poetry", "classifiers"],
    ];
    let all = toml(text, &paths).into_iter();
    let licence = |(line, it): (usize, String)| {
        let last = it.strip_prefix("License ::")?.rsplit(" :: ").next()?.trim();
        let last = last.strip_prefix("Other/").unwrap_or(last);
        Some((line, last.trim_end_matches(" License").to_owned()))
    };
    all.filter_map(licence).collect()
}

fn toml(text: &str, paths: &[&[&str]]) -> Vec<(usize, String)> {
    let Ok(table) = DeTable::parse(text) else {
        return Vec::new();
    };
    let lines = Lines::new(text);
    let root = DeValue::Table(table.into_inner());
    let mut found = Vec::new();
    for path in paths {
        below(&root, 0, path, &mut found);
    }
    found
        .into_iter()
        .map(|(at, it)| (lines.place(at).0, it))
        .collect()
}

/// What the annotations of `REUSE.toml` say, each of the files that its `path` names.
fn reuse(text: &str) -> Vec<(usize, String, bool)> {
    let Ok(table) = DeTable::parse(text) else {
        return Vec::new();
    };
    let lines = Lines::new(text);
    let table = table.into_inner();
    let Some(DeValue::Array(annotations)) = table.get("annotations").map(toml::Spanned::get_ref)
    else {
        return Vec::new();
    };
    let mut declared = Vec::new();
    for annotation in annotations {
        let mut paths = Vec::new();
        let (annotation, at) = (annotation.get_ref(), annotation.span().start);
        below(annotation, at, &["path"], &mut paths);
        let whole = paths
            .iter()
            .any(|(_, path)| matches!(path.as_str(), "*" | "**" | "**/*"));
        let mut found = Vec::new();
        below(annotation, at, &["SPDX-License-Identifier"], &mut found);
        let found = found.into_iter();
        declared.extend(found.map(|(at, it)| (lines.place(at).0, it, whole)));
    }
    declared
}

/// The texts at a path of keys; a list is each of its items.
fn below(value: &DeValue<'_>, at: usize, path: &[&str], found: &mut Vec<(usize, String)>) {
    match (value, path) {
        (DeValue::String(text), []) => found.push((at, text.clone().into_owned())),
        (DeValue::Array(items), _) => {
            for item in items {
                below(item.get_ref(), item.span().start, path, found);
            }
        }
        (DeValue::Table(table), [first, rest @ ..]) => {
            if let Some(value) = table.get(*first) {
                below(value.get_ref(), value.span().start, rest, found);
            }
        }
        _ => {}
    }
}

fn yaml(text: &str, path: &[&str]) -> Vec<(usize, String)> {
    let mut problems = Problems::default();
    let Some(root) = source::parse(text, &mut problems) else {
        return Vec::new();
    };
    let lines = Lines::new(text);
    let mut nodes = vec![&root];
    for key in path {
        nodes = nodes
            .into_iter()
            .flat_map(items)
            .filter_map(|it| it.get(key))
            .collect();
    }
    let text = |node: &Node<'_>| Some((lines.place(node.span.start).0, node.scalar()?.to_owned()));
    nodes.into_iter().flat_map(items).filter_map(text).collect()
}

/// The items of a list, or what is none.
fn items<'n, 's>(node: &'n Node<'s>) -> &'n [Node<'s>] {
    match &node.value {
        Yaml::List(items) => items,
        Yaml::Null | Yaml::Scalar(_) | Yaml::Mapping(_) | Yaml::Refused => {
            std::slice::from_ref(node)
        }
    }
}

/// A package of R: `License: GPL-3`, whose text may stand beside it (`MIT + file LICENSE`).
fn description(text: &str) -> Vec<(usize, String)> {
    let package = text.lines().any(|line| line.starts_with("Package:"));
    let licence = |(at, line): (usize, &str)| {
        let written = line.strip_prefix("License:").filter(|_| package)?;
        let written = written.split('+').next().unwrap_or(written).trim();
        let version = written
            .strip_prefix("GPL (>= ")
            .and_then(|it| it.strip_suffix(')'));
        let gnu = ["GPL-2", "GPL-3", "LGPL-2", "LGPL-3", "AGPL-3"].contains(&written);
        let written = match version {
            Some(version) => format!("GPL-{version}.0-or-later"),
            None if gnu => format!("{written}.0"),
            None => written.to_owned(),
        };
        Some((at + 1, written))
    };
    text.lines()
        .enumerate()
        .find_map(licence)
        .into_iter()
        .collect()
}

/// `spec.license = "MIT"`, `s.licenses = ["MIT", "GPL-2.0"]`.
fn gemspec(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let Some((set, value)) = line.split_once('=') else {
            continue;
        };
        let key = set.trim().rsplit_once('.').map(|(_, key)| key);
        if !matches!(key, Some("license" | "licenses")) || set.trim_start().starts_with('#') {
            continue;
        }
        // What stands between quotation marks of either kind.
        let value = value.replace('\'', "\"");
        let values = value.split('"').skip(1).step_by(2);
        found.extend(values.map(|it| (at + 1, it.to_owned())));
    }
    found
}

/// `license`, `licenses` and `{type: …}` of npm and Composer, `{name: …}` of data packages, and
/// addresses of `CodeMeta`.
fn json(text: &str) -> Vec<(usize, String)> {
    let Ok(root) = serde_json::from_str::<Json>(text) else {
        return Vec::new();
    };
    let line = |key: &str| {
        let key = format!("\"{key}\"");
        let at = text.lines().position(|line| line.contains(&key));
        at.map_or(1, |at| at + 1)
    };
    let mut found = Vec::new();
    for key in ["license", "licenses"] {
        let items = match root.get(key) {
            Some(Json::Array(items)) => &items[..],
            Some(item) => std::slice::from_ref(item),
            None => &[],
        };
        for item in items {
            let it = item
                .as_str()
                .or_else(|| item.get("type").and_then(Json::as_str))
                .or_else(|| item.get("name").and_then(Json::as_str));
            if let Some(it) = it {
                let last = it.trim_start_matches("https://spdx.org/licenses/");
                found.push((line(key), last.trim_end_matches(".html").to_owned()));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[test]
    #[expect(clippy::too_many_lines, reason = "a list of cases")]
    fn each_manifest_tells_its_licence_and_the_line() {
        for (name, text, wanted) in [
            (
                "Cargo.toml",
                "[package]\nname = 'x'\nlicense = 'MIT OR Apache-2.0'\n",
                (3, "MIT OR Apache-2.0"),
            ),
            (
                "Cargo.toml",
                "[workspace.package]\nlicense = 'MIT'\n",
                (2, "MIT"),
            ),
            (
                "pyproject.toml",
                "[project]\nlicense = {text = 'MIT'}\n",
                (2, "MIT"),
            ),
            (
                "pyproject.toml",
                "[tool.poetry]\nlicense = 'MIT'\n",
                (2, "MIT"),
            ),
            (
                "pyproject.toml",
                "[project]\nclassifiers = ['License :: OSI Approved :: MIT License']\n",
                (2, "MIT"),
            ),
            (
                "REUSE.toml",
                "version = 1\n[[annotations]]\npath = '**'\nSPDX-License-Identifier = 'MIT'\n",
                (4, "MIT"),
            ),
            ("package.json", "{\n\"license\": \"MIT\"}", (2, "MIT")),
            (
                "package.json",
                "{\"licenses\":\n[{\"type\": \"MIT\"}]}",
                (1, "MIT"),
            ),
            ("composer.json", "{\"license\": [\"MIT\"]}", (1, "MIT")),
            (
                "datapackage.json",
                "{\"licenses\":\n[{\"name\": \"etalab-2.0\"}]}",
                (1, "etalab-2.0"),
            ),
            (
                "datapackage.yml",
                "name: x\nlicenses:\n  - name: ODC-PDDL-1.0\n",
                (3, "ODC-PDDL-1.0"),
            ),
            (
                "DESCRIPTION",
                "Package: x\nLicense: MIT + file LICENSE\n",
                (2, "MIT"),
            ),
            (
                "DESCRIPTION",
                "Package: x\nLicense: GPL-3\n",
                (2, "GPL-3.0"),
            ),
            (
                "DESCRIPTION",
                "Package: x\nLicense: GPL (>= 3)\n",
                (2, "GPL-3.0-or-later"),
            ),
            (
                "codemeta.json",
                "{\"license\": \"https://spdx.org/licenses/MIT\"}",
                (1, "MIT"),
            ),
            (
                "CITATION.cff",
                "cff-version: 1.2.0\nlicense: MIT\n",
                (2, "MIT"),
            ),
            ("publiccode.yml", "legal:\n  license: MIT\n", (2, "MIT")),
        ] {
            let wanted = [(wanted.0, wanted.1.to_owned(), true)];
            assert_eq!(declared(name, text), wanted, "{name}: {text}");
        }
    }

    #[test]
    fn a_package_of_ruby_tells_its_licences() {
        let told = |text: &str| declared("pump.gemspec", text);
        let text = "Gem::Specification.new do |spec|\n  spec.license = 'MIT'\n  # s.license = 'ISC'\nend\n";
        assert_eq!(told(text), [(2, "MIT".to_owned(), true)]);
        let text = "s.licenses = [\"MIT\", \"GPL-2.0\"]\n";
        let wanted = ["MIT", "GPL-2.0"].map(|it| (1, it.to_owned(), true));
        assert_eq!(told(text), wanted);
        assert_eq!(told("s.name = 'pump'\ns.license = LICENSE\n"), []);
    }

    #[test]
    fn an_annotation_of_some_files_is_of_a_part() {
        let text = "[[annotations]]\npath = ['docs/**']\nSPDX-License-Identifier = 'CC0-1.0'\n\n\
            [[annotations]]\npath = '**'\nSPDX-License-Identifier = 'MIT'\n";
        let wanted = [
            (3, "CC0-1.0".to_owned(), false),
            (7, "MIT".to_owned(), true),
        ];
        assert_eq!(declared("REUSE.toml", text), wanted);
    }

    #[test]
    fn what_is_none_tells_nothing() {
        for text in ["", "[", "{", "license", "legal: [x]", "\u{0}"] {
            for name in super::NAMES {
                assert_eq!(declared(name, text), [], "{name}: {text}");
            }
        }
    }
}
