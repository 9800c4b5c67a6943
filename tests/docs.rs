//! What the documents promise is what the program does.
//!
//! A block between `<!-- output -->` and `<!-- /output -->` is what the command above it prints, whole
//! or only the paragraphs that the first mark numbers. `UPDATE_EXPECTED=1 cargo test --test docs`
//! writes it anew. A block under `<!-- file: NAME -->` is there as that file when a command runs.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads the documents and says where it fails"
)]

#[path = "common/each.rs"]
mod each;

use assert_cmd::Command;
use clap::CommandFactory;
use commons::cli::Cli;
use commons::commands::Exit;
use commons::model::Lang;
use each::each;
use std::collections::BTreeSet;
use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

const OPEN: &str = "<!-- output";
const CLOSE: &str = "<!-- /output -->";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn document(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The documents for users, in English and in French.
fn pairs() -> Vec<[String; 2]> {
    let names = |language: &str| -> Vec<String> {
        let files = fs::read_dir(root().join("docs").join(language)).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        // What `reference/` holds is made from the code: see tests/reference.rs.
        let pages = names.filter(|name| Path::new(name).extension().is_some_and(|it| it == "md"));
        pages.collect::<BTreeSet<_>>().into_iter().collect()
    };
    assert_eq!(names("en"), names("fr"), "each document in both languages");
    let door = ["README.md".to_owned(), "README.fr.md".to_owned()];
    let rooms = names("en").into_iter();
    let rooms = rooms.map(|name| ["en", "fr"].map(|language| format!("docs/{language}/{name}")));
    std::iter::once(door).chain(rooms).collect()
}

/// All of them.
fn documents() -> Vec<String> {
    pairs().into_iter().flatten().collect()
}

/// What all documents of each language say, as one text.
fn libraries() -> [(&'static str, String); 2] {
    [("English", 0), ("French", 1)].map(|(language, at)| {
        let texts: Vec<String> = pairs().iter().map(|pair| document(&pair[at])).collect();
        (language, texts.join("\n"))
    })
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

/// A block of code: its language, its lines, and the file it stands for.
struct Block {
    language: String,
    lines: Vec<String>,
    file: Option<String>,
}

fn blocks(text: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut open = false;
    let mut before = "";
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(language) => {
                open = true;
                let file = before
                    .strip_prefix("<!-- file: ")
                    .and_then(|rest| rest.strip_suffix(" -->"));
                found.push(Block {
                    language: language.to_owned(),
                    lines: Vec::new(),
                    file: file.map(str::to_owned),
                });
            }
            None if open => found.last_mut().unwrap().lines.push(line.to_owned()),
            None => before = line,
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
        .filter(|line| !line.starts_with("# "))
        // Where an output goes is the business of the shell.
        .map(|line| line.split(" > ").next().unwrap())
        .map(|line| line.split(" | ").next().unwrap())
        .map(|line| line.split(" # ").next().unwrap().trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// The text outside of blocks.
fn prose(text: &str) -> String {
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
    outside
}

/// What stands between backticks outside of blocks.
fn code_spans(text: &str) -> Vec<String> {
    let outside = prose(text);
    let parts = outside.split('`').enumerate();
    parts
        .filter(|(at, _)| at % 2 == 1)
        .map(|(_, span)| span.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// A folder with what the commands of the documents name.
fn workshop() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for path in [
        "commons.yaml",
        "a.yaml",
        "b.yaml",
        "answers/a.yaml",
        "folder/c.yaml",
        "dossier/c.yaml",
        "examples/panoramax.yaml",
    ] {
        fs::create_dir_all(at(path).parent().unwrap()).unwrap();
        fs::copy(root().join("examples/panoramax.yaml"), at(path)).unwrap();
    }
    let osm = "examples/openstreetmap.yaml";
    for path in [osm, "folder/d.yaml", "dossier/d.yaml"] {
        fs::copy(root().join(osm), at(path)).unwrap();
    }
    // A part of a larger repository.
    fs::create_dir_all(at("packages/map")).unwrap();
    fs::write(at("packages/map/README.md"), "# Map\n").unwrap();
    // Somebody else, for those who are read together.
    let other = document("examples/panoramax.yaml")
        .replace("respondent: {name: \"", "respondent: {name: \"not ");
    for path in ["b.yaml", "answers/b.yaml"] {
        fs::write(at(path), &other).unwrap();
    }
    let postgresql = "examples/postgresql.yaml";
    fs::copy(root().join(postgresql), at(postgresql)).unwrap();
    let mine = document("questionnaires/ostrom-classic.yaml").replace("ostrom-classic", "mine");
    for name in ["mine.yaml", "le-mien.yaml"] {
        fs::write(at(name), &mine).unwrap();
    }
    for message in ["begin", "go on"] {
        git(folder.path(), &["add", "--all"]);
        git(
            folder.path(),
            &["commit", "--quiet", "--allow-empty", "--message", message],
        );
    }
    folder
}

/// A repository with the files that a document and its neighbours show, and the examples.
fn garden(language: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("examples")).unwrap();
    let example = "examples/postgresql.yaml";
    fs::copy(root().join(example), at(example)).unwrap();
    for name in ["project-file.md", "check.md"] {
        for block in blocks(&document(&format!("docs/{language}/{name}"))) {
            if let Some(file) = block.file {
                fs::write(at(&file), block.lines.join("\n") + "\n").unwrap();
            }
        }
    }
    git(folder.path(), &["add", "--all"]);
    git(folder.path(), &["commit", "--quiet", "--message", "begin"]);
    folder
}

/// Runs `git` in a folder, which becomes a repository, by nobody in particular.
fn git(folder: &Path, arguments: &[&str]) {
    let run = |arguments: &[&str]| {
        let done = std::process::Command::new("git")
            .current_dir(folder)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_AUTHOR_DATE", "2026-11-26T12:00:00Z")
            .env("GIT_COMMITTER_DATE", "2026-11-26T12:00:00Z")
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
fn every_command_of_a_document_runs_as_written() {
    let reference = Lang::ALL.map(|lang| format!("docs/{}/reference/commands.md", lang.code()));
    let documents = [documents(), reference.to_vec()].concat();
    let seen = each(&documents, |name| {
        let text = document(name);
        let mut seen = 0;
        let folder = workshop();
        for block in blocks(&text) {
            if let Some(file) = block.file {
                fs::write(folder.path().join(file), block.lines.join("\n") + "\n").unwrap();
            }
        }
        let spans = code_spans(&text);
        let spans = spans.iter().filter(|span| span.starts_with("commons "));
        let all: Vec<String> = commands(&text)
            .into_iter()
            .chain(spans.map(String::clone))
            .collect();
        for command in &all {
            seen += 1;
            let words = words(command);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let arguments = match words.as_slice() {
                // This is it, running; what a person in a terminal does is in tests/interview; and
                // a verb is named, not called, where it needs more.
                // A page is held by builds with the feature `page` alone; `.ci/page` runs it.
                ["cargo", "test"]
                | ["commons", "interview" | "review" | "page", ..]
                | ["commons", "completions" | "compare" | "export"] => continue,
                ["cargo", "run", "--", rest @ ..] | ["commons", rest @ ..] => rest,
                other => panic!("{name}: what is {other:?}?"),
            };
            // A first project file is for a folder without one.
            let empty = tempfile::tempdir().unwrap();
            let place = if arguments[0] == "init" {
                empty.path()
            } else {
                folder.path()
            };
            let run = commons_in(place, arguments);
            let err = String::from_utf8_lossy(&run.stderr);
            let code = run.status.code();
            // What a check finds is not what is looked at here, nor where nobody is sent.
            let found = arguments[0] == "check" && code == Some(1);
            assert!(
                code == Some(0) || found,
                "{name}: {command}: {code:?} {err}"
            );
        }
        seen
    });
    let seen: i32 = seen.into_iter().sum();
    assert!(seen > 100, "{seen}");
}

#[test]
fn the_set_up_of_a_readme_is_two_commands_and_builds_this_program() {
    let rust = document("Cargo.toml");
    let rust = rust
        .lines()
        .find_map(|line| line.strip_prefix("rust-version = "));
    let rust = rust.unwrap().trim_matches('"').to_owned();
    for name in &pairs()[0] {
        let text = document(name);
        let first = &blocks(&text)[0];
        assert_eq!(first.lines.len(), 2, "{name}");
        let starts = |at: usize, with: &str| first.lines[at].starts_with(with);
        assert!(starts(0, "cargo run -- assess ") && starts(1, "cargo test"));
        assert!(text.contains(&format!("({rust} ")), "{name}: Rust {rust}");
    }
    // `cargo run` needs no further word while there is one program.
    assert_eq!(document("Cargo.toml").matches("[[bin]]").count(), 1);
}

/// A front door is read standing.
#[test]
fn a_readme_stays_short() {
    for name in &pairs()[0] {
        let letters = document(name).chars().count();
        assert!(
            letters <= 8_400,
            "{name}: {letters}; the rest goes to docs/"
        );
    }
}

/// The paragraphs that a mark numbers, such as `1-3 6`; all where it numbers none.
fn chosen(mark: &str, of: usize) -> Vec<RangeInclusive<usize>> {
    let ranges = mark.split_whitespace().map(|range| {
        let (from, to) = range.split_once('-').unwrap_or((range, range));
        from.parse().unwrap()..=to.parse().unwrap()
    });
    let ranges: Vec<_> = ranges.collect();
    if ranges.is_empty() {
        vec![1..=of]
    } else {
        ranges
    }
}

/// These paragraphs of an output, with `…` where something is left out.
fn excerpt(printed: &str, mark: &str) -> String {
    let paragraphs: Vec<&str> = printed.trim_end().split("\n\n").collect();
    let ranges = chosen(mark, paragraphs.len());
    let mut parts = Vec::new();
    for range in &ranges {
        let from = *range.start();
        if from > 1 {
            parts.push("…".to_owned());
        }
        parts.push(paragraphs[from - 1..*range.end()].join("\n\n"));
    }
    if ranges
        .last()
        .is_some_and(|range| *range.end() < paragraphs.len())
    {
        parts.push("…".to_owned());
    }
    // A mark stands on a line of its own, without an empty one around it.
    parts.join("\n") + "\n"
}

#[test]
fn what_a_document_shows_is_what_the_program_prints() {
    let mut seen = 0;
    for (language, at) in [("en", 0), ("fr", 1)] {
        let folder = garden(language);
        for name in pairs().iter().map(|pair| &pair[at]) {
            let text = document(name);
            let mut updated = String::new();
            let mut rest = text.as_str();
            while let Some(start) = rest.find(OPEN) {
                let (before, from) = rest.split_at(start);
                updated.push_str(before);
                let command = commands(&updated).pop().unwrap();
                let (mark, from) = from.split_once('\n').unwrap();
                let numbers = mark
                    .strip_prefix(OPEN)
                    .unwrap()
                    .strip_suffix("-->")
                    .unwrap();
                let (_, after) = from.split_once(CLOSE).unwrap();
                let command = words(&command);
                let arguments: Vec<&str> = command.iter().skip(1).map(String::as_str).collect();
                let run = commons_in(folder.path(), &arguments);
                let printed = String::from_utf8(run.stdout).unwrap();
                let shown = excerpt(&printed, numbers);
                updated.push_str(&format!("{mark}\n```text\n{shown}```\n{CLOSE}"));
                rest = after;
                seen += 1;
            }
            updated.push_str(rest);
            if std::env::var_os("UPDATE_EXPECTED").is_some() {
                fs::write(root().join(name), updated).unwrap();
            } else {
                assert_eq!(
                    text, updated,
                    "{name}: UPDATE_EXPECTED=1 cargo test --test docs rewrites it"
                );
            }
        }
    }
    assert!(seen >= 4, "{seen}");
}

/// The rows of the table whose first column holds only numbers.
fn exit_table(text: &str) -> Vec<u8> {
    let rows = text.lines().filter_map(|line| line.strip_prefix("| "));
    let rows = rows.filter(|row| row.matches(" | ").count() == 1);
    rows.filter_map(|row| row.split(" | ").next().unwrap().parse().ok())
        .collect()
}

#[test]
fn the_table_of_exits_is_that_of_the_program() {
    let codes: Vec<u8> = Exit::CODES.iter().map(|(_, code)| *code).collect();
    for language in ["en", "fr"] {
        let name = format!("docs/{language}/reference.md");
        assert_eq!(exit_table(&document(&name)), codes, "{name}");
    }
}

#[test]
fn every_path_a_document_names_exists() {
    /// What a user of the tool has or may have, not this repository.
    const THEIRS: [&str; 17] = [
        ".bestpractices.json",
        "codemeta.json",
        "rust-toolchain.toml",
        "commons.yaml",
        ".commons.yaml",
        ".github/commons.yaml",
        "docs/commons.yaml",
        "mine.yaml",
        "a.yaml",
        "b.yaml",
        "folder/",
        "answers/",
        "report.md",
        "examples/",
        "GOVERNANCE.md",
        "GOVERNANCE.md#roles",
        "GOVERNANCE.md#L12-L30",
    ];
    let mut seen = 0;
    let ours = ["CONTRIBUTING.md", "GOVERNANCE.md", "CHANGELOG.md"].map(str::to_owned);
    for name in documents().into_iter().chain(ours) {
        let text = document(&name);
        let beside = root().join(&name).parent().unwrap().to_owned();
        let links = text
            .split("](")
            .skip(1)
            .map(|part| part.split(')').next().unwrap());
        for link in links.filter(|link| !link.contains("://")) {
            seen += 1;
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = beside.join(path);
            assert!(target.exists(), "{name} links to `{link}`");
            // What is not in a book is named there: its site does not have the file.
            let leaves = name.starts_with("docs/") && link.split('/').any(|it| it == "..");
            let is_reference = name.contains("/reference/") && link.matches("..").count() == 1;
            // The two books stand side by side: each page leads to itself in the other language.
            let other = name.replace("docs/en/", "../fr/");
            let is_itself = link == other.replace("docs/fr/", "../en/");
            let stays = !leaves || is_reference || is_itself;
            assert!(stays, "{name} leads out of its book: `{link}`");
            if !anchor.is_empty() {
                let there = anchors(&fs::read_to_string(target).unwrap());
                assert!(there.contains(anchor), "{name}: {link} of {there:?}");
            }
        }
        let is_path = |text: &String| {
            let ending = [".md", ".yaml", ".rs", ".toml", ".lock", ".json"];
            // A pattern names no file.
            !text.contains([' ', '*'])
                && !text.contains("://")
                // A date between slashes.
                && text.contains(char::is_alphabetic)
                && (text.contains('/') || ending.iter().any(|end| text.ends_with(end)))
        };
        for path in code_spans(&text).into_iter().filter(is_path) {
            if !THEIRS.contains(&path.as_str()) {
                seen += 1;
                assert!(root().join(&path).exists(), "{name} names `{path}`");
            }
        }
    }
    assert!(seen > 60, "{seen}");
}

/// The anchors of the headings of a document, as forges make them.
fn anchors(text: &str) -> BTreeSet<String> {
    let text = prose(text);
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings
        .map(|line| {
            let title = line.trim_start_matches('#').trim().to_lowercase();
            let kept = title
                .chars()
                .filter(|c| c.is_alphanumeric() || " -".contains(*c));
            kept.collect::<String>().replace(' ', "-")
        })
        .collect()
}

/// The headings of a document, as their levels.
fn outline(text: &str) -> Vec<usize> {
    let text = prose(text);
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings
        .map(|line| line.len() - line.trim_start_matches('#').len())
        .collect()
}

#[test]
fn both_languages_say_the_same_in_the_same_order() {
    for [en_name, fr_name] in pairs() {
        let [en, fr] = [&en_name, &fr_name].map(|name| document(name));
        assert_eq!(outline(&en), outline(&fr), "{fr_name}");
        let commands_of = |text: &str| -> Vec<String> {
            let all = commands(text).into_iter();
            let all = all.map(|command| command.replace(" --lang fr", ""));
            all.map(|command| command.replace("animatrice", "facilitator"))
                .collect()
        };
        assert_eq!(commands_of(&en), commands_of(&fr), "{fr_name}");
        // What a person types is in their language.
        let typed = [
            ("yesterday", "hier"),
            ("b", "r"),
            ("March", "mars"),
            ("--respondent \"Name, role\"", "--respondent \"Nom, rôle\""),
        ];
        let same = |span: String| {
            let french = typed.iter().find(|(_, french)| *french == span);
            french.map_or(span, |(english, _)| (*english).to_owned())
        };
        let spans = |text: &str| -> BTreeSet<String> {
            let spans = code_spans(text).into_iter();
            spans.map(same).collect()
        };
        assert_eq!(spans(&en), spans(&fr), "{fr_name}");
        let marks = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| line.starts_with("<!--"));
            lines.map(str::to_owned).collect()
        };
        assert_eq!(marks(&en), marks(&fr), "{fr_name}");
        let rows = |text: &str| text.lines().filter(|line| line.starts_with('|')).count();
        assert_eq!(rows(&en), rows(&fr), "{fr_name}");
        // A number written as a word is a word.
        let numbers = |text: &str| -> Vec<String> {
            text.split(|c: char| !c.is_ascii_digit() && c != '.')
                .filter(|part| part.chars().any(|c| c.is_ascii_digit()))
                .map(|part| part.trim_matches('.').to_owned())
                .collect()
        };
        let (en, fr) = (numbers(&prose(&en)), numbers(&decimal_points(&prose(&fr))));
        assert_eq!(en, fr, "{fr_name}: the same figures");
    }
    let [en, fr] = pairs()[0].clone().map(|name| document(&name));
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
fn the_project_file_in_a_document_is_valid() {
    for language in ["en", "fr"] {
        let folder = garden(language);
        let run = commons_in(folder.path(), &["assess", "--date", "2026-11-22"]);
        let err = String::from_utf8_lossy(&run.stderr);
        assert_eq!(run.status.code(), Some(0), "{language}: {err}");
        let out = String::from_utf8(run.stdout).unwrap();
        assert!(
            out.contains("2 of "),
            "{language}: both answers are read: {out}"
        );
    }
}

#[test]
fn the_policy_in_a_document_is_valid() {
    for language in ["en", "fr"] {
        let text = document(&format!("docs/{language}/check.md"));
        let blocks = blocks(&text);
        let policy = blocks
            .iter()
            .find(|block| block.lines.iter().any(|line| line == "policy:"));
        let policy = policy.unwrap().lines.join("\n");
        let folder = garden(language);
        let path = folder.path().join("commons.yaml");
        let file = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{file}{policy}\n")).unwrap();
        let run = commons_in(folder.path(), &["assess"]);
        let err = String::from_utf8_lossy(&run.stderr);
        assert_eq!(run.status.code(), Some(0), "{language}: {err}");
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
    let examples = fs::read_dir(root().join("examples")).unwrap();
    let projects: Vec<String> = examples
        .map(|entry| entry.unwrap().path())
        // The other files are a README and what is copied elsewhere.
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .map(|path| fs::read_to_string(path).unwrap())
        .map(|text| {
            let name = text.lines().find_map(|line| line.strip_prefix("  name: "));
            name.unwrap().to_owned()
        })
        .collect();
    assert!(projects.len() >= 11);
    for (language, text) in libraries() {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for project in &projects {
            assert!(words.contains(project.as_str()), "{language}: {project}");
        }
        for id in commons::catalogue::ids() {
            assert!(text.contains(&format!("| `{id}` | ")), "{language}: {id}");
        }
        for verb in Cli::command().get_subcommands() {
            let verb = format!("commons {}", verb.get_name());
            assert!(text.contains(&verb), "{language}: `{verb}`");
        }
        for usual in commons::description::USUAL_NAMES {
            assert!(text.contains(&format!("`{usual}`")), "{language}: {usual}");
        }
        for word in WORDS {
            assert!(text.contains(&format!("`{word}`")), "{language}: {word}");
            let accepted = format!("{:?}", commons::model::Answer::words().collect::<Vec<_>>());
            assert!(accepted.contains(&format!("{word:?}")), "{word}");
        }
    }
    assert!(
        document("CHANGELOG.md").contains(&format!("## {}", env!("CARGO_PKG_VERSION"))),
        "CHANGELOG.md names this version"
    );
}

#[test]
fn the_reference_names_every_option_and_format_and_no_other() {
    let root = Cli::command();
    let mut options = BTreeSet::new();
    let mut formats = BTreeSet::new();
    let mut left: Vec<&clap::Command> = vec![&root];
    while let Some(command) = left.pop() {
        left.extend(command.get_subcommands());
        for argument in command.get_arguments().filter(|it| !it.is_hide_set()) {
            options.extend(argument.get_long().map(|long| format!("--{long}")));
            if argument.get_id() == "format" {
                let values = argument.get_possible_values().into_iter();
                formats.extend(values.map(|value| value.get_name().to_owned()));
            }
        }
    }
    options.retain(|option| option != "--version");
    for language in ["en", "fr"] {
        let spans = code_spans(&document(&format!("docs/{language}/reference.md")));
        let named = |option: &&String| option.starts_with("--");
        let mut named: BTreeSet<String> = spans.iter().filter(named).cloned().collect();
        // How a bench is called; an option with its value.
        named.retain(|option| !option.starts_with("--bench "));
        named.retain(|option| !option.contains(' '));
        named.remove("--help");
        options.remove("--help");
        assert_eq!(named, options, "{language}");
        for format in &formats {
            assert!(
                spans.contains(format),
                "docs/{language}/reference.md does not name the format `{format}`"
            );
        }
    }
}

#[test]
fn the_french_documents_have_their_spaces() {
    let mut faults = Vec::new();
    for [_, name] in pairs() {
        let text = prose(&document(&name));
        for line in text.lines().filter(|line| !line.starts_with("<!--")) {
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
                    faults.push(format!("{name}: {sign} in: {line}"));
                }
            }
            if spoken.contains("« ") || spoken.contains('\'') || spoken.contains('"') {
                faults.push(format!("{name}: {line}"));
            }
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
