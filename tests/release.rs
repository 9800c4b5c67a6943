//! What a release is made of agrees with itself: one address, one version, the same targets everywhere.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads the files and says where it fails"
)]

use serde_yaml::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn text(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The text files of a folder and of those below it.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !["target", ".git", ".commons", "tests"].contains(&name.as_str()) {
                files(&path, found);
            }
        } else if name != ".git" {
            found.push(path);
        }
    }
}

/// The public address stands in `Cargo.toml`, and everything that names it says the same.
#[test]
fn there_is_one_address() {
    let address = env!("CARGO_PKG_REPOSITORY");
    let project = address.strip_prefix("https://github.com/").unwrap();
    let mut all = Vec::new();
    files(&root(), &mut all);
    let mut named = 0;
    for path in all {
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let name = path.display();
        for (at, _) in text.match_indices("uses: ") {
            let used = text[at + 6..].split_whitespace().next().unwrap_or_default();
            if used.contains("/commons@") {
                named += 1;
                assert!(used.starts_with(&format!("{project}@")), "{name}: {used}");
            }
        }
        for (at, _) in text.match_indices("https://github.com/") {
            let end = text[at..]
                .find(|c: char| " \"')>\n`,".contains(c))
                .unwrap_or(0);
            let found = &text[at..at + end];
            let ours = found.split('/').nth(4) == Some("commons");
            if ours {
                named += 1;
                assert!(found.starts_with(address), "{name}: {found}");
            }
        }
    }
    assert!(named >= 6, "{named}");
}

#[test]
fn the_citation_names_this_version() {
    let citation: Value = serde_yaml::from_str(&text("CITATION.cff")).unwrap();
    assert_eq!(citation["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(citation["repository-code"], env!("CARGO_PKG_REPOSITORY"));
}

/// The targets that a release builds are those that installing knows.
#[test]
fn what_is_built_is_what_is_installed() {
    let workflow: Value = serde_yaml::from_str(&text(".github/workflows/release.yml")).unwrap();
    let matrix = &workflow["jobs"]["build"]["strategy"]["matrix"]["include"];
    let built = matrix.as_sequence().unwrap().iter();
    let built: BTreeSet<&str> = built.map(|it| it["target"].as_str().unwrap()).collect();
    let script = text(".ci/install");
    let known = script
        .lines()
        .filter_map(|line| line.split_once(") target="));
    let known = known.map(|(_, rest)| rest.trim_end_matches(" ;;"));
    let known: BTreeSet<&str> = known.filter(|target| *target != "none").collect();
    assert_eq!(built, known);
    assert!(built.len() >= 5, "{built:?}");
    for line in text(".ci/releases.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let [version, target, digest] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {line}");
        };
        assert!(
            version.split('.').all(|part| part.parse::<u32>().is_ok()),
            "{line}"
        );
        assert!(known.contains(target), "{line}");
        let hexadecimal = |digit: char| digit.is_ascii_digit() || ('a'..='f').contains(&digit);
        assert!(
            digest.len() == 64 && digest.chars().all(hexadecimal),
            "{line}"
        );
    }
    // The archives have one name: where they are made, where they are fetched.
    let metadata = text("Cargo.toml");
    let fetched =
        "{ repo }/releases/download/v{ version }/commons-{ version }-{ target }{ archive-suffix }";
    assert!(metadata.contains(&format!("pkg-url = \"{fetched}\"")));
    assert!(script.contains("$address/releases/download/v$version/$name.tar.gz"));
    assert!(text(".ci/archive").contains("name=commons-$version-$target\n"));
}

/// Somebody else’s action is taken by its digest; what a tag says may change.
#[test]
fn every_action_of_a_workflow_is_pinned() {
    let mut seen = 0;
    for entry in std::fs::read_dir(root().join(".github/workflows")).unwrap() {
        let path = entry.unwrap().path();
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            let Some((_, used)) = line.split_once("uses: ") else {
                continue;
            };
            seen += 1;
            let (_, pin) = used.split_once('@').unwrap();
            let (digest, version) = pin.split_once(" # v").unwrap_or((pin, ""));
            let hexadecimal = digest.chars().all(|digit| digit.is_ascii_hexdigit());
            assert!(
                digest.len() == 40 && hexadecimal && !version.is_empty(),
                "{line}"
            );
        }
    }
    assert!(seen >= 5, "{seen}");
}

/// What the readers of the README are told to type is what there is.
#[test]
fn the_ways_to_install_are_those_there_are() {
    let package = text("pyproject.toml");
    let python = package
        .lines()
        .find_map(|line| line.strip_prefix("name = "));
    let python = python.unwrap().trim_matches('"');
    for name in ["README.md", "README.fr.md"] {
        let readme = text(name);
        assert!(
            readme.contains(&format!("`pipx install {python}`")),
            "{name}"
        );
        assert!(readme.contains("`cargo binstall commons`"), "{name}");
    }
    // The release pushes its container under the name of the repository.
    let image = env!("CARGO_PKG_REPOSITORY").replace("https://github.com/", "ghcr.io/");
    let container = text("Dockerfile");
    assert!(
        container.contains("\nFROM scratch\n") && container.contains(&format!(" {image} check\n"))
    );
    let workflow = text(".github/workflows/release.yml");
    assert!(workflow.contains(".ci/deb ") && text(".ci/deb").contains("\nPackage: commons\n"));
}
