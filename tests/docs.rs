//! What the documents promise is what the program does.
//!
//! `UPDATE_EXPECTED=1 cargo test --test docs` puts the program's output into both README.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads the documents and says where it fails"
)]

use assert_cmd::Command;
use clap::CommandFactory;
use commons::cli::Cli;
use commons::commands::Exit;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const READMES: [&str; 2] = ["README.md", "README.fr.md"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn document(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn commons_in(folder: &Path, arguments: &[&str]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_commons"))
        .env_clear()
        .current_dir(folder)
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .write_stdin("{format: 1, project: {name: A, kind: [data], stage: idea}}\n")
        .args(arguments)
        .output()
        .unwrap()
}

/// A block of code: its language, and its lines.
struct Block {
    language: String,
    lines: Vec<String>,
}

fn blocks(text: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(language) => {
                open = true;
                let language = language.to_owned();
                found.push(Block {
                    language,
                    lines: Vec::new(),
                });
            }
            None if open => found.last_mut().unwrap().lines.push(line.to_owned()),
            None => {}
        }
    }
    assert!(!open, "a block is not closed");
    found
}

/// The commands of the `sh` and `console` blocks, without prompt and remark.
fn commands(text: &str) -> Vec<String> {
    let of = |block: &&Block| block.language == "sh" || block.language == "console";
    let blocks = blocks(text);
    let lines = blocks.iter().filter(of).flat_map(|block| &block.lines);
    lines
        .map(|line| line.trim_start_matches("$ "))
        .map(|line| line.split(" # ").next().unwrap().trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// What stands between backticks outside of blocks.
fn code_spans(text: &str) -> Vec<String> {
    let mut outside = String::new();
    let mut open = false;
    for line in text.lines() {
        if line.starts_with("```") {
            open = !open;
        } else if !open {
            outside.push_str(line);
            outside.push('\n');
        }
    }
    let parts = outside.split('`').enumerate();
    parts
        .filter(|(at, _)| at % 2 == 1)
        .map(|(_, span)| span.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// A folder with what the commands of a README name.
fn workshop() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for path in [
        "commons.yaml",
        "a.yaml",
        "b.yaml",
        "folder/c.yaml",
        "examples/panoramax.yaml",
    ] {
        std::fs::create_dir_all(at(path).parent().unwrap()).unwrap();
        std::fs::copy(root().join("examples/panoramax.yaml"), at(path)).unwrap();
    }
    let osm = "examples/openstreetmap.yaml";
    for path in [osm, "folder/d.yaml"] {
        std::fs::copy(root().join(osm), at(path)).unwrap();
    }
    let mine = document("questionnaires/ostrom-classic.yaml").replace("ostrom-classic", "mine");
    std::fs::write(at("mine.yaml"), mine).unwrap();
    for message in ["begin", "go on"] {
        git(folder.path(), &["add", "--all"]);
        git(
            folder.path(),
            &["commit", "--quiet", "--allow-empty", "--message", message],
        );
    }
    folder
}

/// Runs `git` in a folder, which becomes a repository, by nobody in particular.
fn git(folder: &Path, arguments: &[&str]) {
    let run = |arguments: &[&str]| {
        let done = std::process::Command::new("git")
            .current_dir(folder)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
            .args(arguments)
            .status();
        assert!(done.unwrap().success(), "{arguments:?}");
    };
    if !folder.join(".git").exists() {
        run(&["init", "--quiet"]);
    }
    run(arguments);
}

/// The words of a command, as a shell takes them; only double quotes are used.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in command.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            other => words.last_mut().unwrap().push(other),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn every_command_of_a_readme_runs_as_written() {
    for name in READMES {
        let text = document(name);
        let folder = workshop();
        let spans = code_spans(&text);
        let spans = spans.iter().filter(|span| span.starts_with("commons "));
        let all: Vec<String> = commands(&text)
            .into_iter()
            .chain(spans.map(String::clone))
            .collect();
        assert!(all.len() > 12, "{all:?}");
        for command in &all {
            let words = words(command);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let arguments = match words.as_slice() {
                // This is it, running; and what a person in a terminal does is in tests/interview.
                ["cargo", "test"] | ["commons", "interview", ..] => continue,
                ["cargo", "run", "--", rest @ ..] | ["commons", rest @ ..] => rest,
                other => panic!("{name}: what is {other:?}?"),
            };
            // A first description is for a folder without one.
            let empty = tempfile::tempdir().unwrap();
            let place = if arguments[0] == "init" {
                empty.path()
            } else {
                folder.path()
            };
            let run = commons_in(place, arguments);
            let err = String::from_utf8_lossy(&run.stderr);
            let code = run.status.code();
            // What a check finds is not what is looked at here.
            let found = arguments[0] == "check" && code == Some(1);
            assert!(
                code == Some(0) || found,
                "{name}: {command}: {code:?} {err}"
            );
        }
        assert!(folder.path().join("report.md").is_file(), "{name}: -o");
    }
}

#[test]
fn the_set_up_of_a_readme_is_two_commands_and_builds_this_program() {
    for name in READMES {
        let first = &blocks(&document(name))[0];
        assert_eq!(first.lines.len(), 2, "{name}");
        let starts = |at: usize, with: &str| first.lines[at].starts_with(with);
        assert!(starts(0, "cargo run -- assess ") && starts(1, "cargo test"));
    }
    // `cargo run` needs no further word while there is one program.
    assert_eq!(document("Cargo.toml").matches("[[bin]]").count(), 1);
    let version = document("Cargo.toml");
    let rust = version
        .lines()
        .find_map(|line| line.strip_prefix("rust-version = "))
        .unwrap()
        .trim_matches('"')
        .to_owned();
    for name in READMES {
        assert!(
            document(name).contains(&format!("({rust} ")),
            "{name}: Rust {rust}"
        );
    }
}

#[test]
fn the_report_of_a_readme_is_the_one_the_program_prints() {
    const OPEN: &str = "<!-- report:openstreetmap -->\n";
    const CLOSE: &str = "<!-- /report -->";
    for name in READMES {
        let text = document(name);
        let (before, rest) = text.split_once(OPEN).unwrap();
        let (told, after) = rest.split_once(CLOSE).unwrap();
        let command = commands(before).pop().unwrap();
        let arguments: Vec<&str> = command.split_whitespace().skip(1).collect();
        assert!(
            arguments.contains(&"examples/openstreetmap.yaml"),
            "{command}"
        );
        let run = commons_in(&root(), &arguments);
        let printed = String::from_utf8(run.stdout).unwrap();
        let wanted = format!("```text\n{printed}```\n");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            let updated = format!("{before}{OPEN}{wanted}{CLOSE}{after}");
            std::fs::write(root().join(name), updated).unwrap();
        } else {
            assert_eq!(
                told, wanted,
                "{name}: UPDATE_EXPECTED=1 cargo test --test docs rewrites it"
            );
        }
    }
}

/// The rows of the table whose first column holds only numbers.
fn exit_table(text: &str) -> Vec<u8> {
    let rows = text.lines().filter_map(|line| line.strip_prefix("| "));
    rows.filter_map(|row| row.split(" | ").next().unwrap().parse().ok())
        .collect()
}

#[test]
fn the_table_of_exits_is_that_of_the_program() {
    let codes: Vec<u8> = Exit::CODES.iter().map(|(_, code)| *code).collect();
    for name in READMES {
        assert_eq!(exit_table(&document(name)), codes, "{name}");
    }
}

#[test]
fn every_path_a_document_names_exists() {
    /// What a user of the tool has or may have, not this repository.
    const THEIRS: [&str; 10] = [
        "commons.yaml",
        ".commons.yaml",
        ".github/commons.yaml",
        "docs/commons.yaml",
        "mine.yaml",
        "a.yaml",
        "b.yaml",
        "folder/",
        "report.md",
        "examples/",
    ];
    let mut seen = 0;
    for name in READMES
        .iter()
        .chain(&["CONTRIBUTING.md", "GOVERNANCE.md", "CHANGELOG.md"])
    {
        let text = document(name);
        let links = text
            .split("](")
            .skip(1)
            .map(|part| part.split(')').next().unwrap());
        let links: Vec<String> = links
            .filter(|link| !link.contains("://"))
            .map(|link| link.split('#').next().unwrap().to_owned())
            .collect();
        let is_path = |text: &String| {
            let ending = [".md", ".yaml", ".rs", ".toml", ".lock", ".json"];
            !text.contains(' ')
                && !text.contains("://")
                && (text.contains('/') || ending.iter().any(|end| text.ends_with(end)))
        };
        let spans = code_spans(&text).into_iter().filter(is_path);
        for path in links.into_iter().chain(spans) {
            if THEIRS.contains(&path.as_str()) {
                continue;
            }
            seen += 1;
            assert!(root().join(&path).exists(), "{name} names `{path}`");
        }
    }
    assert!(seen > 12, "{seen}");
    assert!(root().join("examples").is_dir());
}

/// The headings of a document, as their levels.
fn outline(text: &str) -> Vec<usize> {
    let mut open = false;
    let mut levels = Vec::new();
    for line in text.lines() {
        if line.starts_with("```") {
            open = !open;
        } else if !open && line.starts_with('#') {
            levels.push(line.len() - line.trim_start_matches('#').len());
        }
    }
    levels
}

#[test]
fn both_readme_say_the_same_in_the_same_order() {
    let [en, fr] = READMES.map(document);
    assert_eq!(outline(&en), outline(&fr));
    let commands_of = |text: &str| -> Vec<String> {
        let all = commands(text).into_iter();
        all.map(|it| it.replace(" --lang fr", "")).collect()
    };
    assert_eq!(commands_of(&en), commands_of(&fr));
    let spans = |text: &str| -> BTreeSet<String> { code_spans(text).into_iter().collect() };
    assert_eq!(spans(&en), spans(&fr));
    let markers = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with("<!--"));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(markers(&en), markers(&fr));
    let rows = |text: &str| text.lines().filter(|line| line.starts_with('|')).count();
    assert_eq!(rows(&en), rows(&fr));
    let numbers = |text: &str| -> Vec<String> {
        let prose = text.split("<!-- report").next().unwrap().to_owned()
            + text.split("<!-- /report -->").nth(1).unwrap();
        // A number written as a word is a word.
        prose
            .split(|c: char| !c.is_ascii_digit() && c != '.')
            .filter(|part| part.chars().any(|c| c.is_ascii_digit()))
            .map(|part| part.trim_matches('.').to_owned())
            .collect()
    };
    assert_eq!(
        numbers(&en),
        numbers(&decimal_points(&fr)),
        "the same figures"
    );
    assert!(en.contains("(README.fr.md)") && fr.contains("(README.md)"));
}

/// The same text with a point in place of each comma between two digits.
fn decimal_points(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
    let character = |at: usize| match characters[at] {
        ',' if at > 0 && digit(at - 1) && digit(at + 1) => '.',
        other => other,
    };
    (0..characters.len()).map(character).collect()
}

#[test]
fn the_description_in_a_readme_is_valid() {
    for name in READMES {
        let text = document(name);
        let blocks = blocks(&text);
        let yaml = blocks
            .iter()
            .find(|block| block.language == "yaml" && block.lines[0].starts_with("format:"))
            .unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("commons.yaml"), yaml.lines.join("\n")).unwrap();
        let run = commons_in(folder.path(), &["assess", "--date", "2026-11-26"]);
        let err = String::from_utf8_lossy(&run.stderr);
        assert_eq!(run.status.code(), Some(0), "{name}: {err}");
        let out = String::from_utf8(run.stdout).unwrap();
        assert!(
            out.contains("2 of "),
            "{name}: both answers are read: {out}"
        );
    }
}

#[test]
fn what_there_is_is_named() {
    const WORDS: [&str; 10] = [
        "yes",
        "partly",
        "no",
        "unknown",
        "not-applicable",
        "oui",
        "en partie",
        "non",
        "inconnu",
        "sans objet",
    ];
    let examples = std::fs::read_dir(root().join("examples")).unwrap();
    let projects: Vec<String> = examples
        .map(|entry| entry.unwrap().path())
        // The other files are a README and what is copied elsewhere.
        .filter(|path| path.extension().is_some_and(|own| own == "yaml"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .map(|text| {
            let name = text.lines().find_map(|line| line.strip_prefix("  name: "));
            name.unwrap().to_owned()
        })
        .collect();
    assert!(projects.len() >= 11);
    for name in READMES {
        let text = document(name)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let section = text.split("`examples/` ").last().unwrap();
        for project in &projects {
            assert!(section.contains(project.as_str()), "{name}: {project}");
        }
        for id in commons::catalogue::ids() {
            assert!(text.contains(&format!("`{id}`")), "{name}: {id}");
        }
        for verb in Cli::command().get_subcommands() {
            let verb = format!("commons {}", verb.get_name());
            assert!(text.contains(&verb), "{name}: `{verb}`");
        }
        for usual in commons::description::USUAL_NAMES {
            assert!(text.contains(&format!("`{usual}`")), "{name}: {usual}");
        }
        for word in WORDS {
            assert!(text.contains(&format!("`{word}`")), "{name}: {word}");
            let accepted = format!("{:?}", commons::description::ANSWER_WORDS);
            assert!(accepted.contains(&format!("{word:?}")), "{word}");
        }
    }
    assert!(
        document("CHANGELOG.md").contains(&format!("## {}", env!("CARGO_PKG_VERSION"))),
        "CHANGELOG.md names this version"
    );
}

#[test]
fn the_french_readme_has_its_spaces() {
    let text = document("README.fr.md");
    let outside: Vec<&str> = text.split("```").step_by(2).collect();
    let mut faults = Vec::new();
    let lines = outside.iter().flat_map(|it| it.lines());
    for line in lines.filter(|line| !line.starts_with("<!--")) {
        let spoken: String = line.split('`').step_by(2).collect::<Vec<_>>().join("x");
        let spoken = spoken.replace("://", "");
        for sign in [":", ";", "?", "!", "»", "%"] {
            let plain = spoken.match_indices(sign).any(|(at, _)| {
                let before = spoken[..at].chars().last().unwrap_or(' ');
                let time = sign == ":" && before.is_ascii_digit();
                !(time || matches!(before, '\u{a0}' | '\u{202f}'))
            });
            let table = spoken.starts_with("|--");
            if plain && !table && !spoken.contains("](") {
                faults.push(format!("{sign} in: {line}"));
            }
        }
        if spoken.contains("« ") || spoken.contains('\'') || spoken.contains('"') {
            faults.push(line.to_owned());
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// A promise that no test holds any more is none.
#[test]
fn every_test_that_security_names_is_there() {
    let promised = std::fs::read_to_string(root().join("SECURITY.md")).unwrap();
    let mut tests = String::new();
    let mut folders = vec![root().join("tests"), root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                tests.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let named = promised.split('`').skip(1).step_by(2);
    let named: Vec<&str> = named.filter(|name| name.matches('_').count() > 1).collect();
    assert!(named.len() > 20, "{named:?}");
    for name in named {
        let test = format!("#[test]\nfn {name}()");
        let inner = format!("#[test]\n    fn {name}()");
        assert!(tests.contains(&test) || tests.contains(&inner), "{name}");
    }
}
