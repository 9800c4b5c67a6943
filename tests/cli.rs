//! The program as it is typed: verbs, exit codes, streams, languages, colours, files.
//!
//! The environment is scrubbed: what these tests see does not depend on who runs them.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::unwrap_used,
    reason = "a test makes its own files, says where it fails and what it skips, and lists its cases"
)]

#[path = "common/program.rs"]
mod program;

use assert_cmd::Command;
use clap::CommandFactory;
use commons::cli::Cli;
use commons::commands::Exit;
use program::{BINARY, commons_in, root, run};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::path::Path;
use std::process::Stdio;
use tempfile::TempDir;

const DATE: &str = "--date=2026-11-26";

/// The program, at the root of the repository, with nothing around it.
fn commons(arguments: &[&str]) -> Command {
    commons_in(&root(), arguments)
}

fn said(arguments: &[&str]) -> String {
    let run = run(&mut commons(arguments));
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.err);
    assert_eq!(run.err, "", "{arguments:?}");
    run.out
}

fn code(exit: Exit) -> i32 {
    let found = Exit::CODES.iter().find(|(it, _)| *it == exit);
    i32::from(found.unwrap().1)
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text:.200}"))
}

fn description(name: &str) -> String {
    format!("format: 1\nproject: {{name: {name}, kind: [data], stage: production}}\n")
}

/// A folder that is the root of a repository, so that nothing is looked for above it.
fn repository(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join(".git")).unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// Whether an independent tool is there. In CI it must be.
fn tool(name: &str) -> bool {
    let path = std::env::var("PATH").unwrap_or_default();
    let found = path
        .split(':')
        .any(|folder| Path::new(folder).join(name).is_file());
    if !found {
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "{name} is missing: .ci/run installs it"
        );
        eprintln!("NOT CHECKED: {name} is not installed");
    }
    found
}

// --- exits ------------------------------------------------------------------------------------

#[test]
fn every_exit_of_the_table_is_reached_and_no_other() {
    let empty = repository(&[]);
    let broken = repository(&[("a.yaml", "format: 1\nproject: 3\n")]);
    let late = repository(&[
        ("own.yaml", &questionnaire("production")),
        (
            "p.yaml",
            "format: 1\nproject: {name: P, kind: [data], stage: idea}\nquestionnaires: [./own.yaml]\n",
        ),
    ]);
    let here = root();
    let runs: [(&Path, &[&str], Exit); 24] = [
        (&here, &["assess", "examples/umap.yaml", DATE], Exit::Done),
        (&here, &["--help"], Exit::Done),
        (&here, &["--version"], Exit::Done),
        (&here, &["explain", "level-3"], Exit::Done),
        (&here, &["questionnaires"], Exit::Done),
        (&here, &["schema"], Exit::Done),
        (&here, &["man"], Exit::Done),
        (broken.path(), &["check"], Exit::NothingAssessed),
        (broken.path(), &["check", "a.yaml"], Exit::Found),
        (broken.path(), &["check", "nowhere"], Exit::CouldNotRun),
        (&here, &[], Exit::CouldNotRun),
        (&here, &["asses"], Exit::CouldNotRun),
        (&here, &["assess", "--format", "pdf"], Exit::CouldNotRun),
        (&here, &["assess", "--stage", "now"], Exit::CouldNotRun),
        (&here, &["assess", "--gaps", "-1"], Exit::CouldNotRun),
        (
            &here,
            &["assess", "--date", "22/13/2026"],
            Exit::CouldNotRun,
        ),
        (&here, &["assess", "no-such-file.yaml"], Exit::CouldNotRun),
        (&here, &["explain", "no-such-id"], Exit::CouldNotRun),
        (
            &here,
            &["questionnaires", "show", "none"],
            Exit::CouldNotRun,
        ),
        (broken.path(), &["assess", "a.yaml"], Exit::CouldNotRun),
        (
            broken.path(),
            &["questionnaires", "validate", "a.yaml"],
            Exit::CouldNotRun,
        ),
        (empty.path(), &["assess"], Exit::NothingAssessed),
        (empty.path(), &["assess", "."], Exit::NothingAssessed),
        (late.path(), &["assess", "p.yaml"], Exit::NothingAssessed),
    ];
    let mut reached = Vec::new();
    for (folder, arguments, exit) in runs {
        for lang in ["en", "fr"] {
            let run = run(commons_in(folder, arguments).env("COMMONS_LANG", lang));
            assert_eq!(run.code, code(exit), "{arguments:?}: {}", run.err);
            // What was read and asks nothing yet says so in its report.
            // A check tells what it found, or that there was nothing, in its result.
            let told = arguments.first() == Some(&"check") && exit != Exit::CouldNotRun;
            let says = exit != Exit::Done && folder != late.path() && !told;
            assert_eq!(!run.err.is_empty(), says, "{arguments:?}: {}", run.err);
            reached.push(exit);
        }
    }
    // Only somebody at a terminal interrupts: tests/interview.
    reached.push(Exit::Interrupted);
    for (exit, _) in Exit::CODES {
        assert!(reached.contains(&exit), "{exit:?}");
    }
}

/// A questionnaire of one's own with two questions, asked from a stage on.
fn questionnaire(from: &str) -> String {
    let question = |id: &str| {
        format!(
            "      - id: mine.only.{id}\n        text: {{en: Is {id} there?, fr: A-t-on {id}}}\n        why: {{en: Because., fr: Parce que.}}\n        \
             evidence: {{en: A page., fr: Une page.}}\n        fix: {{en: Write it., fr: L’écrire.}}\n        effort: small\n        \
             facet: rule\n        severity: essential\n        from: {from}\n        source: [mine]\n"
        )
    };
    format!(
        "id: mine\nversion: 1\nscheme: checklist\ntitle: {{en: My own, fr: Le mien}}\nintro: {{en: Ours., fr: À nous.}}\nsections:\n  \
         - id: only\n    title: {{en: Only, fr: Seul}}\n    why: {{en: Because., fr: Parce que.}}\n    questions:\n{}{}",
        question("one"),
        question("two")
    )
}

#[test]
fn what_goes_wrong_is_on_standard_error_with_its_place() {
    let folder = repository(&[(
        "a.yaml",
        "format: 1\nproject:\n  name: A\n  kind: [dta, logicel]\n  stage: production\n",
    )]);
    for (lang, label, help) in [
        ("en", "error", "did you mean `data`?"),
        ("fr", "erreur", "vouliez-vous dire `data`\u{202f}?"),
        // What people say is proposed too.
        ("fr", "erreur", "vouliez-vous dire `logiciel`\u{202f}?"),
    ] {
        let run = run(&mut commons_in(
            folder.path(),
            &["assess", "a.yaml", "--lang", lang],
        ));
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.starts_with(label), "{}", run.err);
        assert!(run.err.contains("a.yaml:4:"), "{}", run.err);
        assert!(run.err.contains("^^^"), "{}", run.err);
        assert!(run.err.contains(help), "{}", run.err);
    }
}

#[test]
fn a_failure_of_the_system_is_said_in_the_language_of_the_reader() {
    for (arguments, en, fr) in [
        (
            ["assess", "none.yaml"],
            "error: cannot read none.yaml: no such file or directory",
            "erreur\u{a0}: impossible de lire none.yaml\u{a0}: ce fichier",
        ),
        (
            ["assess", "--output=/none/x"],
            "error: cannot write /none/x: no such file or directory",
            "erreur\u{a0}: impossible d’écrire /none/x\u{a0}: ce fichier",
        ),
        (
            ["assess", "--output=/"],
            "error: cannot write /: is a directory",
            "erreur\u{a0}: impossible d’écrire /\u{a0}: c’est un dossier",
        ),
    ] {
        for (lang, wanted) in [("en", en), ("fr", fr)] {
            let run = run(commons(&arguments).args(["--lang", lang]));
            assert_eq!(run.code, 2);
            assert!(run.err.starts_with(wanted), "{}", run.err);
            assert!(!run.err.contains("os error"), "{}", run.err);
        }
    }
}

// --- which files ------------------------------------------------------------------------------

fn assessed(folder: &Path, arguments: &[&str]) -> Vec<String> {
    let run = run(commons_in(folder, &["assess", DATE, "--format", "ndjson"]).args(arguments));
    assert_eq!(run.code, 0, "{}", run.err);
    let name = |line: &str| json(line)["project"]["name"].as_str().unwrap().to_owned();
    run.out.lines().map(name).collect()
}

#[test]
fn the_description_is_looked_for_up_to_the_root_of_the_repository() {
    let folder = repository(&[
        ("commons.yaml", &description("Outer")),
        ("inner/.git/HEAD", ""),
        ("inner/sub/sub/x.txt", ""),
        ("inner/docs/commons.yaml", &description("InDocs")),
    ]);
    let at = |path: &str| folder.path().join(path);
    assert_eq!(assessed(&at("."), &[]), ["Outer"]);
    assert_eq!(assessed(&at("inner"), &[]), ["InDocs"]);
    assert_eq!(assessed(&at("inner/sub/sub"), &[]), ["InDocs"]);
    // Beyond the root of the repository nothing is looked for.
    std::fs::remove_file(at("inner/docs/commons.yaml")).unwrap();
    let run = run(&mut commons_in(&at("inner/sub/sub"), &["assess"]));
    assert_eq!(run.code, 3);
    for name in commons::description::USUAL_NAMES {
        assert!(run.err.contains(name), "{}", run.err);
    }
}

#[test]
fn a_dot_means_the_folder_one_stands_in_and_nothing_the_repository() {
    let rules = "# Rules\n\nMembers decide by a two-thirds vote, open for ten days.\n";
    let folder = repository(&[
        ("packages/map/GOVERNANCE.md", rules),
        ("packages/tile/README.md", "# Tile\n"),
    ]);
    let check = |path: &str, arguments: &[&str]| {
        let folder = folder.path().join(path);
        run(commons_in(&folder, &["check", "--lang", "en"]).args(arguments))
    };
    assert_eq!(check("packages/tile", &["."]).code, 3);
    let whole = check("packages/tile", &[]);
    assert_eq!(whole.code, 0);
    assert!(whole.out.starts_with("Check of ../.. on"), "{}", whole.out);
    assert!(check(".", &[]).out.starts_with("Check of this folder on"));
}

#[test]
fn the_usual_names_come_in_their_order() {
    let names = commons::description::USUAL_NAMES;
    let texts: Vec<String> = (0..names.len())
        .map(|at| description(&format!("N{at}")))
        .collect();
    let files: Vec<(&str, &str)> = names
        .iter()
        .copied()
        .zip(texts.iter().map(String::as_str))
        .collect();
    let folder = repository(&files);
    for (at, name) in names.iter().enumerate() {
        assert_eq!(assessed(folder.path(), &[]), [format!("N{at}")]);
        assert_eq!(assessed(folder.path(), &["."]), [format!("N{at}")]);
        std::fs::remove_file(folder.path().join(name)).unwrap();
    }
}

/// `commons.yml` is read like `commons.yaml`; of both, nobody can tell which is meant.
#[test]
fn the_other_ending_is_read_and_both_at_once_are_an_error() {
    let folder = repository(&[(".github/commons.yml", &description("Short"))]);
    assert_eq!(assessed(folder.path(), &[]), ["Short"]);
    let found = run(&mut commons_in(folder.path(), &["init"]));
    assert!(found.err.contains(".github/commons.yml"), "{}", found.err);
    std::fs::write(
        folder.path().join(".github/commons.yaml"),
        description("Long"),
    )
    .unwrap();
    for (command, lang, words) in [
        ("assess", "en", "exist\n"),
        ("check", "fr", "existent tous les deux"),
    ] {
        let run = run(&mut commons_in(folder.path(), &[command, "--lang", lang]));
        assert_eq!(run.code, 2, "{}", run.out);
        for part in [".github/commons.yaml", ".github/commons.yml", words] {
            assert!(run.err.contains(part), "{}", run.err);
        }
    }
}

/// What people type on the command line, in either language.
#[test]
fn values_are_typed_in_either_language() {
    let folder = repository(&[("commons.yaml", &description("Ours"))]);
    let report = |arguments: &[&str]| {
        let all = [&["assess", "--format", "ndjson"], arguments].concat();
        let run = run(&mut commons_in(folder.path(), &all));
        assert_eq!(run.code, 0, "{}", run.err);
        json(run.out.trim())
    };
    let typed = report(&["--stage", "Pérenne", "--date", "26/11/2026"]);
    assert_eq!(typed["project"]["stage"], "established");
    assert_eq!(typed["date"], "2026-11-26");
    assert_eq!(
        typed,
        report(&["--stage", "established", "--date", "26 novembre 2026"])
    );
    let month = run(&mut commons_in(
        folder.path(),
        &["assess", "--date", "mars 2026"],
    ));
    assert_eq!(month.code, 2, "{}", month.out);
}

#[test]
fn a_folder_is_its_description_or_else_every_yaml_in_it() {
    let folder = repository(&[
        ("all/b.yaml", &description("B")),
        ("all/a.yml", &description("A")),
        ("all/c.txt", "not read"),
        ("all/deeper/d.yaml", "not read either: ["),
        ("own/.commons.yaml", &description("Own")),
        ("own/other.yaml", "not read: ["),
    ]);
    assert_eq!(assessed(folder.path(), &["all"]), ["A", "B"]);
    assert_eq!(assessed(folder.path(), &["own"]), ["Own"]);
    assert_eq!(
        assessed(folder.path(), &["all/b.yaml", "own", "all"]),
        ["B", "Own", "A", "B"]
    );
}

#[test]
fn one_broken_input_does_not_stop_the_others() {
    let folder = repository(&[
        ("a.yaml", &description("A")),
        ("b.yaml", "format: 1\nproject: ["),
        ("c.yaml", &description("C")),
    ]);
    for format in ["text", "json", "markdown", "csv", "ndjson", "html"] {
        let run = run(&mut commons_in(
            folder.path(),
            &[
                "assess", "a.yaml", "b.yaml", "c.yaml", DATE, "--format", format,
            ],
        ));
        assert_eq!(run.code, 2, "{format}");
        assert!(run.err.contains("b.yaml:2:"), "{}", run.err);
        match format {
            "json" => {
                let all = json(&run.out);
                let names: Vec<&str> = all
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|items| items["project"]["name"].as_str().unwrap())
                    .collect();
                assert_eq!(names, ["A", "C"]);
            }
            "ndjson" => assert_eq!(run.out.lines().count(), 2),
            "html" => {
                for (at, name) in [(1, "A"), (2, "C")] {
                    let link = format!("<a href=\"#p{at}-report\"><bdi>{name}</bdi></a>");
                    assert!(run.out.contains(&link), "{name}");
                }
            }
            "csv" => {
                let mut reader = csv::Reader::from_reader(run.out.as_bytes());
                let projects: std::collections::BTreeSet<String> = reader
                    .records()
                    .map(|record| record.unwrap()[1].to_owned())
                    .collect();
                assert_eq!(projects.into_iter().collect::<Vec<_>>(), ["A", "C"]);
                assert_eq!(
                    run.out.matches("questionnaire,version").count(),
                    1,
                    "one header"
                );
            }
            _ => assert!(
                run.out.contains("A ") && run.out.contains("C "),
                "{}",
                run.out
            ),
        }
    }
    let all_broken = run(&mut commons_in(
        folder.path(),
        &["assess", "b.yaml", "none.yaml", "--format", "json"],
    ));
    assert_eq!((all_broken.code, all_broken.out.as_str()), (2, ""));
    assert!(all_broken.err.contains("b.yaml") && all_broken.err.contains("none.yaml"));
}

#[test]
fn standard_input_is_a_description() {
    let text = std::fs::read_to_string(root().join("examples/umap.yaml")).unwrap();
    let piped = run(commons(&["assess", "-", DATE, "--format", "json"]).write_stdin(text));
    assert_eq!(piped.code, 0, "{}", piped.err);
    let mut piped = json(&piped.out);
    let mut named = json(&said(&[
        "assess",
        "examples/umap.yaml",
        DATE,
        "--format",
        "json",
    ]));
    assert!(piped.get("file").is_none());
    for report in [&mut piped, &mut named] {
        report.as_object_mut().unwrap().remove("file");
        for questionnaire in report["questionnaires"].as_array_mut().unwrap() {
            for section in questionnaire["sections"].as_array_mut().unwrap() {
                for question in section["questions"].as_array_mut().unwrap() {
                    question.as_object_mut().unwrap().remove("place");
                }
            }
        }
    }
    assert_eq!(piped, named);
    for (lang, name) in [("en", "standard input:1:"), ("fr", "entrée standard:1:")] {
        let broken = run(commons(&["assess", "-", "--lang", lang]).write_stdin("nonsense"));
        assert_eq!(broken.code, 2);
        assert!(broken.err.contains(name), "{}", broken.err);
    }
}

// --- where the report goes --------------------------------------------------------------------

#[test]
fn a_reader_who_leaves_is_no_error() {
    let arguments: [&[&str]; 4] = [
        &["assess", "examples", DATE, "--format", "json"],
        &["assess", "examples", DATE, "--gaps", "all"],
        &["assess", "examples", DATE, "--format", "csv"],
        &["schema", "project"],
    ];
    for arguments in arguments {
        let mut child = std::process::Command::new(BINARY)
            .env_clear()
            .current_dir(root())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::with_capacity(1, child.stdout.take().unwrap())
            .read_line(&mut first)
            .unwrap();
        let ended = child.wait_with_output().unwrap();
        assert!(!first.is_empty());
        assert_eq!(ended.status.code(), Some(0), "{arguments:?}");
        assert_eq!(
            String::from_utf8(ended.stderr).unwrap(),
            "",
            "{arguments:?}"
        );
    }
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = repository(&[
        ("good.yaml", &description("Good")),
        ("bad.yaml", "format: 1\nproject: ["),
        ("report.txt", "old\n"),
    ]);
    let report = folder.path().join("report.txt");
    std::fs::set_permissions(&report, std::fs::Permissions::from_mode(0o640)).unwrap();
    let at = |arguments: &[&str]| {
        run(commons_in(folder.path(), &["assess", DATE, "-o", "report.txt"]).args(arguments))
    };
    // Nothing could be assessed: the old file stands.
    assert_eq!(at(&["bad.yaml"]).code, 2);
    assert_eq!(std::fs::read_to_string(&report).unwrap(), "old\n");
    // It is full before it is whole: the old file stands. The shell sets the limit.
    let script = format!(
        "trap '' XFSZ; ulimit -f 4; exec {BINARY} assess good.yaml --format json -o report.txt"
    );
    let full = run(Command::new("/bin/sh")
        .env_clear()
        .current_dir(folder.path())
        .args(["-c", &script]));
    assert_eq!(full.code, 2, "{}", full.err);
    assert!(full.err.contains("cannot write"), "{}", full.err);
    assert_eq!(std::fs::read_to_string(&report).unwrap(), "old\n");
    // It works: what standard output would have had, and the permissions of the old file.
    let good = at(&["good.yaml"]);
    assert_eq!(
        (good.code, good.out.as_str(), good.err.as_str()),
        (0, "", "Wrote report.txt.\n")
    );
    let written = std::fs::read_to_string(&report).unwrap();
    let printed = run(&mut commons_in(
        folder.path(),
        &["assess", DATE, "good.yaml"],
    ));
    assert_eq!(written, printed.out);
    assert_eq!(
        std::fs::metadata(&report).unwrap().permissions().mode() & 0o777,
        0o640
    );
    // A new file is for everyone to read; nothing else is left behind.
    run(&mut commons_in(
        folder.path(),
        &["assess", "good.yaml", "-o", "new.txt"],
    ));
    let new = std::fs::metadata(folder.path().join("new.txt")).unwrap();
    assert_eq!(new.permissions().mode() & 0o777, 0o644);
    let mut names: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [".git", "bad.yaml", "good.yaml", "new.txt", "report.txt"]
    );
    // With one broken input of two, the other is in the file.
    assert_eq!(at(&["bad.yaml", "good.yaml", "--format", "ndjson"]).code, 2);
    assert!(std::fs::read_to_string(&report).unwrap().contains("Good"));
}

#[test]
fn a_link_is_followed_and_a_device_is_not_replaced() {
    let folder = repository(&[
        ("good.yaml", &description("Good")),
        ("deep/real.txt", "old"),
    ]);
    let link = folder.path().join("link.txt");
    std::os::unix::fs::symlink("deep/real.txt", &link).unwrap();
    let linked = run(&mut commons_in(
        folder.path(),
        &["assess", "good.yaml", "-o", "link.txt"],
    ));
    assert_eq!(linked.code, 0, "{}", linked.err);
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(
        std::fs::read_to_string(folder.path().join("deep/real.txt"))
            .unwrap()
            .contains("Good")
    );
    // A pipe with a name stands for every device: were one of those replaced, the machine of whoever
    // runs this would be broken.
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe).unwrap()
    });
    let ended = run(&mut commons_in(
        folder.path(),
        &["assess", "good.yaml", "-o", "pipe"],
    ));
    let still = std::fs::metadata(&pipe).unwrap().file_type().is_fifo();
    assert!(still, "the pipe was replaced");
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(reader.join().unwrap().starts_with("Good "));
    let to_stdout = run(&mut commons_in(
        folder.path(),
        &["assess", "good.yaml", "-o", "/dev/stdout"],
    ));
    assert_eq!(to_stdout.code, 0, "{}", to_stdout.err);
    assert!(to_stdout.out.starts_with("Good "), "{}", to_stdout.out);
}

#[test]
fn a_full_disk_behind_standard_output_is_an_error() {
    for arguments in [
        vec!["assess", "examples/umap.yaml"],
        vec!["schema"],
        vec!["explain"],
    ] {
        let full = std::fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let ended = std::process::Command::new(BINARY)
            .env_clear()
            .current_dir(root())
            .args(&arguments)
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(ended.status.code(), Some(2), "{arguments:?}");
        let err = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(
            err,
            "error: cannot write to standard output: no space left on device\n"
        );
    }
}

// --- language ---------------------------------------------------------------------------------

#[test]
fn the_language_is_that_of_the_option_then_of_the_variable_then_of_the_locale() {
    /// `--lang`, `COMMONS_LANG`, `LC_ALL`, `LANG`, and what comes of them.
    const CASES: [(&str, &str, &str, &str, &str); 14] = [
        ("", "", "", "", "en"),
        ("", "", "", "fr_FR.UTF-8", "fr"),
        ("", "", "", "fr_CA", "fr"),
        ("", "", "", "de_DE.UTF-8", "en"),
        ("", "", "", "C.UTF-8", "en"),
        ("", "", "en_GB.UTF-8", "fr_FR.UTF-8", "en"),
        ("", "", "fr_FR.UTF-8", "en_GB.UTF-8", "fr"),
        ("", "fr", "", "en_US.UTF-8", "fr"),
        ("", "FR", "", "", "fr"),
        ("", "fr_FR.UTF-8", "", "", "fr"),
        ("", "en", "", "fr_FR.UTF-8", "en"),
        ("fr", "en", "en_US.UTF-8", "en_US.UTF-8", "fr"),
        ("en", "fr", "fr_FR.UTF-8", "fr_FR.UTF-8", "en"),
        ("FR", "", "", "", "fr"),
    ];
    for (option, variable, all, lang, wanted) in CASES {
        let with = |arguments: &[&str]| {
            let mut command = commons(arguments);
            for (name, value) in [("COMMONS_LANG", variable), ("LC_ALL", all), ("LANG", lang)] {
                // A variable that is empty is as good as none.
                command.env(name, value);
            }
            if !option.is_empty() {
                command.args(["--lang", option]);
            }
            run(&mut command)
        };
        let case = (option, variable, all, lang);
        let listed = with(&["questionnaires"]).out;
        assert_eq!(
            listed.contains("Est-ce un commun"),
            wanted == "fr",
            "{case:?}"
        );
        let help = with(&["--help"]).out;
        assert_eq!(help.contains("Utilisation"), wanted == "fr", "{case:?}");
        let error = with(&["asses"]).err;
        assert_eq!(
            error.starts_with("erreur"),
            wanted == "fr",
            "{case:?}: {error}"
        );
        let report = with(&["assess", "examples/torbel.yaml", "--format", "json"]).out;
        assert_eq!(json(&report)["language"], wanted, "{case:?}");
    }
    let wrong = run(&mut commons(&["--lang", "de", "questionnaires"]));
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("en, fr"), "{}", wrong.err);
}

/// Every verb and argument, by the path its French help has.
fn helped(command: &clap::Command, path: &str, found: &mut Vec<(String, String)>) {
    for argument in command.get_arguments() {
        let id = argument.get_id().to_string();
        let path = if path.is_empty() {
            id
        } else {
            format!("{path}.{id}")
        };
        found.push((path, argument.get_help().unwrap().to_string()));
    }
    for verb in command.get_subcommands() {
        let path = if path.is_empty() {
            verb.get_name().to_owned()
        } else {
            format!("{path} {}", verb.get_name())
        };
        found.push((path.clone(), verb.get_about().unwrap().to_string()));
        helped(verb, &path, found);
    }
}

#[test]
fn every_verb_and_argument_has_its_french_help() {
    let mut all = Vec::new();
    helped(&Cli::command(), "", &mut all);
    assert!(all.len() > 25, "{}", all.len());
    for (path, english) in all {
        let french = commons::words::french(&path)
            .unwrap_or_else(|| panic!("no French help for `{path}`: {english}"));
        assert_ne!(french, english, "{path}");
        // What is a default in one is one in the other; ids and words of files are the same.
        assert_eq!(
            french.contains("[par défaut"),
            english.contains("[default"),
            "{path}"
        );
    }
}

/// The names of the values of every verb, with where they stand.
fn value_names(command: &clap::Command, found: &mut Vec<(String, String)>) {
    let takes = |arg: &&clap::Arg| arg.get_action().takes_values();
    for argument in command.get_arguments().filter(takes) {
        for name in argument.get_value_names().unwrap_or_default() {
            let place = format!("{} {}", command.get_name(), argument.get_id());
            found.push((place, name.to_string()));
        }
    }
    for verb in command.get_subcommands() {
        value_names(verb, found);
    }
}

#[test]
fn every_name_of_a_value_is_in_french() {
    let same_in_both = ["DATE", "FORMAT", "ID", "ID|list", "N|all"];
    let mut all = Vec::new();
    value_names(&Cli::command(), &mut all);
    assert!(all.len() > 40, "{}", all.len());
    for (place, name) in all {
        assert!(
            commons::words::french_value(&name) != name || same_in_both.contains(&name.as_str()),
            "{place}: {name}"
        );
    }
}

#[test]
fn help_is_whole_in_both_languages() {
    let verbs: [&[&str]; 16] = [
        &[],
        &["init"],
        &["draft"],
        &["draft", "governance"],
        &["compare"],
        &["interview"],
        &["check"],
        &["assess"],
        &["explain"],
        &["questionnaires"],
        &["questionnaires", "list"],
        &["questionnaires", "show"],
        &["questionnaires", "validate"],
        &["schema"],
        &["completions"],
        &["man"],
    ];
    for verb in verbs {
        let [en, fr] = ["en", "fr"].map(|lang| said(&[verb, &["--help", "--lang", lang]].concat()));
        // Examples, the same commands in both.
        let shown = |text: &str| -> Vec<String> {
            let lines = text.lines().filter_map(|line| line.strip_prefix("  $ "));
            lines.map(str::to_owned).collect()
        };
        assert!(!shown(&en).is_empty(), "{verb:?}: {en}");
        // French names files in French.
        let verbs = |text: &str| -> Vec<String> {
            let shown = shown(text).into_iter();
            shown
                .map(|it| it.split(' ').take(2).collect::<Vec<_>>().join(" "))
                .collect()
        };
        assert_eq!(verbs(&en), verbs(&fr), "{verb:?}");
        // By `help VERB` it is the same.
        let by_help = said(&[&["--lang", "fr", "help"], verb].concat());
        assert_eq!(by_help, fr, "{verb:?}");
        for english in [
            "Usage",
            "Examples",
            "Commands",
            "Options:",
            "Print",
            "default:",
            "possible values",
        ] {
            assert!(!fr.contains(english), "{english}: {fr}");
        }
        let options = |text: &str| -> Vec<String> {
            let mut found: Vec<String> = text
                .split_whitespace()
                .filter(|word| word.starts_with("--"))
                .map(|word| word.trim_end_matches([',', ':']).to_owned())
                .collect();
            found.sort();
            found.dedup();
            found
        };
        assert_eq!(options(&en), options(&fr), "{verb:?}");
        for line in fr.lines() {
            assert!(line.chars().count() <= 100, "{line}");
        }
    }
}

/// Every value of an option is listed in the words of the reader, and those of both are read.
#[test]
fn every_value_is_listed_in_the_language_of_the_reader() {
    let established = ["established", "pérenne"];
    let natural = ["natural", "ressource naturelle"];
    let never = ["never", "jamais"];
    let none = ["none", "aucune"];
    for (verb, option, words) in [
        ("assess", "--stage", established),
        ("interview", "--stage", established),
        ("compare", "--stage", established),
        ("check", "--stage", established),
        ("compare", "--kind", natural),
        ("check", "--fail-on", never),
        ("check", "--evidence", none),
    ] {
        for (at, lang) in ["en", "fr"].into_iter().enumerate() {
            let listed = |text: &str, line_of: &str| {
                let from = text
                    .find(line_of)
                    .unwrap_or_else(|| panic!("{verb}: {line_of}"));
                let rest = &text[from..];
                // Wrapped as it may be.
                let words = rest.split_whitespace().collect::<Vec<_>>().join(" ");
                words
                    .split(" --")
                    .nth(usize::from(rest.starts_with(' ')))
                    .unwrap()
                    .to_owned()
            };
            let help = said(&[verb, "--help", "--lang", lang]);
            let here = listed(&help, option);
            assert!(here.contains(words[at]), "{verb} {option} {lang}: {here}");
            let wrong = run(commons(&["--lang", lang, verb, option, "zzz"]).args(["x.yaml"]));
            assert!(
                wrong.err.contains(words[at]),
                "{verb} {option}: {}",
                wrong.err
            );
            assert!(
                wrong.err.ends_with(&format!("commons {verb} --help\n")),
                "{}",
                wrong.err
            );
            for shell in ["bash", "zsh", "fish"] {
                let script = said(&["completions", shell, "--lang", lang]);
                let word = words[at].split(' ').next().unwrap();
                assert!(script.contains(word), "{shell} {lang}: {option} {word}");
            }
            for word in words {
                let typed = run(commons(&["--lang", lang, verb, option, word]).arg("nowhere.yaml"));
                assert!(!typed.err.contains("valid value"), "{}", typed.err);
                assert!(!typed.err.contains("valeur valide"), "{}", typed.err);
            }
        }
    }
}

/// What was never meant to be a project file is said to be none; no line of it is taken for YAML.
#[test]
fn a_document_is_not_taken_for_a_project_file() {
    let folder = repository(&[
        ("README.md", "# X\n\nhello: a\n- b\n"),
        ("notes.rst", "Notes\n=====\n\n* a: b\n"),
        ("page.html", "<p>a: b"),
        ("GOVERNANCE", "We decide: together\n- all"),
        ("broken.txt", "format: 1\nproject: [\n"),
    ]);
    for name in ["README.md", "notes.rst", "page.html", "GOVERNANCE"] {
        for verb in ["assess", "compare"] {
            let run = run(&mut commons_in(
                folder.path(),
                &[verb, name, "--lang", "en"],
            ));
            assert_eq!(run.code, 2, "{verb} {name}: {}", run.err);
            let says = run.err.contains(&format!("{name} is not a project file"));
            assert!(says || verb == "compare", "{}", run.err);
            if verb == "assess" {
                assert!(run.err.contains("\n      commons init\n"), "{}", run.err);
                let document = run.err.contains(&format!("\n      commons check {name}\n"));
                assert_eq!(document, name.contains('.'), "{}", run.err);
            }
        }
    }
    // What was meant to be one is told what is wrong with it.
    let run = run(&mut commons_in(folder.path(), &["assess", "broken.txt"]));
    assert!(run.err.contains("broken.txt:2"), "{}", run.err);
}

/// A name that ends like no format is refused, not filled with text.
#[test]
fn the_ending_of_the_file_to_write_is_known() {
    let folder = repository(&[("commons.yaml", &description("torbel"))]);
    for (arguments, ending) in [
        (&["assess", "-o", "report.pdf"][..], ".pdf"),
        (&["check", "-o", "report.html"], ".html"),
        (
            &["compare", "--history", "commons.yaml", "-o", "x.svg"],
            ".svg",
        ),
    ] {
        let run = run(&mut commons_in(folder.path(), arguments));
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(
            run.err.contains(ending) && run.err.contains(".json"),
            "{}",
            run.err
        );
        assert!(!folder.path().join(arguments[arguments.len() - 1]).exists());
    }
    for name in ["report", "report.txt", "REPORT.HTML", "x.md"] {
        let run = run(&mut commons_in(folder.path(), &["assess", "-o", name]));
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.err.contains(name), "{}", run.err);
    }
    let page = std::fs::read_to_string(folder.path().join("REPORT.HTML")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>"));
}

#[cfg(unix)]
#[test]
fn the_root_of_the_file_system_is_no_project() {
    for verb in ["check", "init"] {
        let run = run(&mut commons_in(Path::new("/"), &[verb]));
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(run.err.contains("/ is the root"), "{}", run.err);
    }
}

#[test]
fn wrong_arguments_are_explained_in_french() {
    let cases: [(&[&str], &str); 11] = [
        (
            &["asses"],
            "commande inconnue `asses`\n  aide\u{a0}: vouliez-vous dire `assess`\u{202f}?",
        ),
        (
            &["assess", "--fromat", "csv"],
            "argument inattendu `--fromat`\n  aide\u{a0}: vouliez-vous dire `--format`",
        ),
        (
            &["assess", "--format", "pdf"],
            "`pdf` n’est pas une valeur valide pour `--format <FORMAT>`\n  aide\u{a0}: valeurs possibles\u{a0}: text, json",
        ),
        (
            &["assess", "--stage", "now"],
            "`now` n’est pas une valeur valide pour `--stage <STADE>`\n  aide\u{a0}: valeurs possibles\u{a0}: idée, incubation, production, pérenne\n",
        ),
        (
            &["assess", "--stage"],
            "il manque une valeur à `--stage <STADE>`\n  aide\u{a0}: valeurs possibles\u{a0}: idée",
        ),
        (
            &["assess", "--format"],
            "il manque une valeur à `--format <FORMAT>`\n  aide\u{a0}: valeurs possibles\u{a0}: text",
        ),
        (
            &["assess", "--date", "2026-2-3"],
            "`2026-2-3` n’est pas une valeur valide pour `--date <DATE>`\n  aide\u{a0}: un jour est attendu, comme 2026-11-26",
        ),
        (
            &["assess", "--gaps", "few"],
            "`few` n’est pas une valeur valide pour `--gaps <N|all>`",
        ),
        (&["questionnaires", "validate"], "il manque `<FICHIER>...`"),
        (&["completions"], "il manque `<INTERPRÉTEUR>`"),
        (&["man", "page"], "page"),
    ];
    for (arguments, wanted) in cases {
        let run = run(commons(&["--lang", "fr"]).args(arguments));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(
            run.err.starts_with("erreur\u{a0}: "),
            "{arguments:?}: {}",
            run.err
        );
        assert!(run.err.contains(wanted), "{arguments:?}: {}", run.err);
        assert!(run.err.ends_with(" --help\n"), "{}", run.err);
        assert!(!run.err.contains("«\u{a0}\u{a0}»"), "{}", run.err);
    }
}

// --- colours and width ------------------------------------------------------------------------

#[test]
fn colours_are_used_where_they_are_wanted() {
    /// `--color`, environment, and whether there are colours in a pipe.
    const CASES: [(&str, &[(&str, &str)], bool); 8] = [
        ("auto", &[], false),
        ("auto", &[("CLICOLOR_FORCE", "1")], true),
        ("auto", &[("NO_COLOR", "1")], false),
        ("auto", &[("TERM", "dumb")], false),
        ("always", &[], true),
        ("always", &[("NO_COLOR", "1")], true),
        ("never", &[("CLICOLOR_FORCE", "1")], false),
        ("always", &[("TERM", "dumb")], true),
    ];
    let broken = repository(&[("a.yaml", "format: 1\nproject: 3\n")]);
    for (when, environment, wanted) in CASES {
        let case = (when, environment);
        let with = |mut command: Command| {
            command
                .envs(environment.iter().copied())
                .args(["--color", when]);
            run(&mut command)
        };
        let report = with(commons(&["assess", "examples/umap.yaml", DATE])).out;
        assert_eq!(report.contains("\u{1b}["), wanted, "{case:?}");
        let page = with(commons(&["explain", "ostrom.sanctions"])).out;
        assert_eq!(page.contains("\u{1b}["), wanted, "{case:?}");
        let problems = with(commons_in(broken.path(), &["assess", "a.yaml"])).err;
        assert_eq!(problems.contains("\u{1b}["), wanted, "{case:?}");
        for format in ["json", "csv", "ndjson", "markdown"] {
            let data = with(commons(&[
                "assess",
                "examples/umap.yaml",
                "--format",
                format,
            ]))
            .out;
            assert!(!data.contains('\u{1b}'), "{case:?} {format}");
        }
    }
}

/// The program in a terminal of its own.
fn in_a_terminal(environment: &[(&str, &str)], columns: usize) -> String {
    let folder = tempfile::tempdir().unwrap();
    let typescript = folder.path().join("typescript");
    let typed =
        format!("stty rows 24 cols {columns}; {BINARY} assess examples/umap.yaml {DATE} --gaps 1");
    let mut command = std::process::Command::new("script");
    command
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("SHELL", "/bin/sh")
        .envs(environment.iter().copied())
        .current_dir(root())
        .args(["-q", "-e", "-c", &typed])
        .arg(&typescript)
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    assert!(command.status().unwrap().success());
    std::fs::read_to_string(typescript)
        .unwrap()
        .replace('\r', "")
}

#[test]
fn a_terminal_gets_colours_and_bars_unless_it_is_dumb() {
    if !tool("script") {
        return;
    }
    let bars = |page: &str| page.contains('█') || page.contains('░');
    let able = in_a_terminal(&[("TERM", "xterm-256color")], 100);
    assert!(able.contains("\u{1b}[") && bars(&able), "{able}");
    let plain = in_a_terminal(&[("TERM", "xterm-256color"), ("NO_COLOR", "1")], 100);
    assert!(!plain.contains("\u{1b}[") && bars(&plain), "{plain}");
    let dumb = in_a_terminal(&[("TERM", "dumb")], 100);
    assert!(!dumb.contains("\u{1b}[") && !bars(&dumb), "{dumb}");
    // The width is that of the terminal, whatever COLUMNS says.
    for columns in [50, 80, 120] {
        let page = in_a_terminal(&[("TERM", "dumb"), ("COLUMNS", "200")], columns);
        let body = page.lines().filter(|line| {
            !line.starts_with("Script") && !line.trim_start().starts_with("commons")
        });
        let widest = body.map(textwrap::core::display_width).max().unwrap();
        assert!(
            widest <= columns && widest + 12 > columns.min(100),
            "{columns}: {widest}"
        );
    }
}

#[test]
fn a_pipe_is_80_columns_wide_or_what_columns_says() {
    let widest = |columns: &str| {
        let run = run(commons(&["assess", "examples/umap.yaml", DATE]).env("COLUMNS", columns));
        // A command is never wrapped, and an id alone on its line cannot be.
        let lines = run.out.lines().filter(|line| {
            let line = line.trim();
            !line.starts_with("commons ") && line.contains(' ')
        });
        lines.map(textwrap::core::display_width).max().unwrap()
    };
    for (columns, least, most) in [
        ("", 70, 80),
        ("nonsense", 70, 80),
        ("40", 35, 40),
        ("1", 35, 40),
        ("90", 82, 90),
        ("9999", 90, 100),
    ] {
        let widest = widest(columns);
        assert!(
            (least..=most).contains(&widest),
            "COLUMNS={columns}: {widest}"
        );
    }
}

// --- what an assessment depends on ------------------------------------------------------------

#[test]
fn the_stage_and_the_questionnaires_can_be_chosen() {
    let report = |arguments: &[&str]| {
        json(&said(
            &[
                &["assess", "examples/umap.yaml", DATE, "--format", "json"],
                arguments,
            ]
            .concat(),
        ))
    };
    let ids = |report: &Value| -> Vec<String> {
        let all = report["questionnaires"].as_array().unwrap();
        all.iter()
            .map(|it| it["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let plain = report(&[]);
    assert_eq!(plain["project"]["stage"], "established");
    assert!(plain["project"].get("declared_stage").is_none());
    assert_eq!(ids(&plain), ["commons", "ostrom", "guide"]);
    let idea = report(&["--stage", "idea"]);
    assert_eq!(idea["project"]["stage"], "idea");
    assert_eq!(idea["project"]["declared_stage"], "established");
    assert!(idea["coverage"]["applicable"].as_u64() < plain["coverage"]["applicable"].as_u64());
    let chosen = report(&[
        "--questionnaire",
        "ign",
        "--questionnaire",
        "ostrom-classic",
        "--questionnaire",
        "ign",
    ]);
    assert_eq!(ids(&chosen), ["ign", "ostrom-classic"]);
    let kept = chosen["not_scored"].as_array().unwrap();
    assert!(
        kept.iter().any(|it| it["questionnaire"] == "ostrom"),
        "{kept:?}"
    );
}

#[test]
fn a_questionnaire_of_ones_own_is_asked_from_the_file_or_from_the_command_line() {
    let folder = repository(&[
        ("q/mine.yaml", &questionnaire("idea")),
        (
            "named/p.yaml",
            "format: 1\nproject: {name: P, kind: [data], stage: production}\nquestionnaires: [../q/mine.yaml]\nanswers: {mine.only.one: yes}\n",
        ),
        (
            "p.yaml",
            "format: 1\nproject: {name: P, kind: [data], stage: production}\nanswers: {mine.only.one: yes}\n",
        ),
        ("plain.yaml", &description("Plain")),
        ("bad.yaml", "id: mine\nversion: 1\n"),
    ]);
    let runs: [&[&str]; 2] = [
        &["assess", "named/p.yaml"],
        &["assess", "p.yaml", "--questionnaire", "q/mine.yaml"],
    ];
    for arguments in runs {
        let run = run(commons_in(folder.path(), arguments).args(["--format", "json", DATE]));
        assert_eq!(run.code, 0, "{}", run.err);
        let report = json(&run.out);
        let only = &report["questionnaires"][0];
        assert_eq!(only["id"], "mine");
        assert_eq!(only["sections"][0]["questions"][0]["answer"], "yes");
        assert!(only["digest"].as_str().unwrap().starts_with("sha256:"));
    }
    let valid = run(&mut commons_in(
        folder.path(),
        &["questionnaires", "validate", "q/mine.yaml"],
    ));
    assert_eq!(
        (valid.code, valid.out.as_str()),
        (0, "q/mine.yaml: valid (mine, 2 questions)\n")
    );
    let quiet = run(&mut commons_in(
        folder.path(),
        &["questionnaires", "validate", "q/mine.yaml", "--quiet"],
    ));
    assert_eq!((quiet.code, quiet.out.as_str()), (0, ""));
    // All files are checked, whatever is wrong with the first.
    let both = run(&mut commons_in(
        folder.path(),
        &["questionnaires", "validate", "bad.yaml", "q/mine.yaml"],
    ));
    assert_eq!(both.code, 2);
    assert!(both.err.contains("bad.yaml:1:") && both.out.contains("mine.yaml: valid"));
    let shown = run(&mut commons_in(
        folder.path(),
        &[
            "questionnaires",
            "show",
            "q/mine.yaml",
            "--format",
            "markdown",
        ],
    ));
    assert!(shown.out.starts_with("# My own\n"), "{}", shown.out);
    let unknown = run(&mut commons_in(
        folder.path(),
        &["assess", "plain.yaml", "--questionnaire", "ostorm"],
    ));
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.err.contains("did you mean `ostrom`?"),
        "{}",
        unknown.err
    );
}

#[test]
fn a_target_is_planned_for_or_refused() {
    let run_with = |target: &str, lang: &str| {
        run(&mut commons(&[
            "assess",
            "examples/umap.yaml",
            DATE,
            "--lang",
            lang,
            "--format",
            "json",
            "--target",
            target,
        ]))
    };
    let planned = run_with("guide=nearly", "en");
    assert_eq!(planned.code, 0, "{}", planned.err);
    let plan = &json(&planned.out)["plan"];
    assert_eq!(
        plan["to"],
        serde_json::json!({"questionnaire": "guide", "verdict": "nearly"})
    );
    assert!(!plan["steps"].as_array().unwrap().is_empty());
    let by_goal = json(&run_with("commons", "en").out);
    assert_eq!(by_goal["plan"]["to"]["questionnaire"], "commons");
    let reached = json(&run_with("commons=open-resource", "en").out);
    assert_eq!(reached["plan"]["steps"], serde_json::json!([]));
    assert!(
        reached["plan"]["headline"]
            .as_str()
            .unwrap()
            .contains("already reached")
    );
    for (target, en, fr) in [
        (
            "perfect",
            "is not a valid goal",
            "n’est pas un objectif valide",
        ),
        ("5", "is not a valid goal", "n’est pas un objectif valide"),
        ("0", "is not a valid goal", "n’est pas un objectif valide"),
        (
            "inconclusive",
            "is not a valid goal",
            "n’est pas un objectif valide",
        ),
        (
            "ign=ready",
            "`ign` is not used here",
            "`ign` n’est pas utilisé ici",
        ),
        (
            "nope=ready",
            "`nope` is not used here",
            "`nope` n’est pas utilisé ici",
        ),
        (
            "ostrom=ready",
            "`ostrom` has no such goal",
            "`ostrom` n’a pas cet objectif",
        ),
        (
            "passes",
            "no questionnaire used here has this goal",
            "aucun questionnaire utilisé ici n’a cet objectif",
        ),
    ] {
        for (lang, wanted) in [("en", en), ("fr", fr)] {
            let refused = run_with(target, lang);
            assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{target}");
            assert!(refused.err.contains(wanted), "{target}: {}", refused.err);
        }
    }
}

#[test]
fn as_many_gaps_are_shown_as_asked_for() {
    let shown = |gaps: &str| {
        let page = said(&[
            "assess",
            "examples/umap.yaml",
            DATE,
            "--questionnaire",
            "ostrom",
            "--gaps",
            gaps,
        ]);
        page.lines()
            .filter(|line| {
                line.trim_start()
                    .split_once(". ")
                    .is_some_and(|(rank, rest)| {
                        let begins = ["Fix: ", "Answer: ", "Add evidence: "];
                        rank.parse::<u32>().is_ok() && begins.iter().any(|it| rest.starts_with(it))
                    })
            })
            .count()
    };
    let all = json(&said(&[
        "assess",
        "examples/umap.yaml",
        DATE,
        "--questionnaire",
        "ostrom",
        "--format",
        "json",
    ]))["gaps"]
        .as_array()
        .unwrap()
        .len();
    for (gaps, wanted) in [("0", 0), ("1", 1), ("3", 3), ("9999", all), ("all", all)] {
        assert_eq!(shown(gaps), wanted, "--gaps {gaps}");
    }
}

#[test]
fn the_date_decides_what_is_recent() {
    let folder = repository(&[(
        "p.yaml",
        "format: 1\nproject: {name: P, kind: [data], stage: production}\nquestionnaires: [ostrom]\nanswers:\n  ostrom.sanctions.breaches-handled: {answer: yes, evidence: [{text: the log of cases, date: 2026-01-10}]}\n",
    )]);
    let points = |date: &str| {
        let run = run(&mut commons_in(
            folder.path(),
            &["assess", "p.yaml", "--format", "json", "--date", date],
        ));
        assert_eq!(run.code, 0, "{}", run.err);
        let report = json(&run.out);
        assert_eq!(report["date"], date);
        let sections = report["questionnaires"][0]["sections"].as_array().unwrap();
        let mut questions = sections
            .iter()
            .flat_map(|section| section["questions"].as_array().unwrap());
        let found = questions
            .find(|question| question["id"] == "ostrom.sanctions.breaches-handled")
            .unwrap();
        found["points"]["evidenced"].as_u64().unwrap()
    };
    assert_eq!(points("2026-11-26"), 2);
    assert_eq!(points("2029-11-22"), 1);
    let early = run(&mut commons_in(
        folder.path(),
        &["assess", "p.yaml", "--date", "2025-01-01"],
    ));
    assert_eq!(early.code, 2);
    assert!(early.err.contains("p.yaml:5:"), "{}", early.err);
}

// --- explain ----------------------------------------------------------------------------------

#[test]
fn everything_that_is_listed_can_be_explained() {
    let list = said(&["explain"]);
    let ids: Vec<&str> = list
        .lines()
        .filter_map(|line| {
            line.strip_prefix("  - ")
                .or_else(|| line.strip_prefix("    "))
        })
        .filter_map(|line| line.split_once("  "))
        .map(|(id, _)| id)
        .collect();
    assert!(ids.len() > 80, "{} are listed", ids.len());
    for id in ids {
        for lang in ["en", "fr"] {
            let page = said(&["explain", id, "--lang", lang]);
            assert!(page.lines().count() >= 3, "{id}: {page}");
            assert!(page.contains(id), "{id}: {page}");
        }
    }
    for (lang, wanted) in [
        ("en", "did you mean `ostrom.sanctions`?"),
        ("fr", "vouliez-vous dire `ostrom.sanctions`\u{202f}?"),
    ] {
        let close = run(&mut commons(&[
            "explain",
            "ostrom.sanctoins",
            "--lang",
            lang,
        ]));
        assert_eq!(close.code, 2);
        assert!(close.err.contains(wanted), "{}", close.err);
    }
}

/// `3/14, 3/14, 11/14` → the three sums and the most there could be.
fn sums(line: &str) -> Vec<(u32, u32)> {
    let fraction = |text: &str| {
        let (sum, most) = text.trim().split_once('/').unwrap();
        (sum.parse().unwrap(), most.parse().unwrap())
    };
    line.split(',').map(fraction).collect()
}

#[test]
fn the_arithmetic_of_a_score_adds_up_to_that_of_the_report() {
    let mut halves_seen = 0;
    for (file, questionnaire) in [
        ("openstreetmap", "ostrom"),
        ("openstreetmap", "guide"),
        ("torbel", "ostrom-classic"),
    ] {
        let file = format!("examples/{file}.yaml");
        let report = json(&said(&["assess", &file, DATE, "--format", "json"]));
        let all = report["questionnaires"].as_array().unwrap();
        let found = all.iter().find(|it| it["id"] == questionnaire).unwrap();
        for section in found["sections"].as_array().unwrap() {
            let id = format!("{questionnaire}.{}", section["id"].as_str().unwrap());
            let page = run(commons(&["explain", &id, &file, DATE]).env("COLUMNS", "200"));
            assert_eq!(page.code, 0, "{}", page.err);
            if section["score"].is_null() {
                continue;
            }
            let mut sum = [0; 4];
            // The means of the halves of each group.
            let mut groups: Vec<Vec<[f64; 3]>> = vec![Vec::new()];
            for line in page.out.lines().map(str::trim) {
                if let Some((weight, rest)) = line.split_once(" × (") {
                    let Ok(weight) = weight.parse::<u32>() else {
                        continue;
                    };
                    let points = rest.split_once(')').unwrap().0;
                    for (at, points) in points.split(", ").enumerate() {
                        sum[at] += weight * points.parse::<u32>().unwrap();
                    }
                    sum[3] += 2 * weight;
                } else if line.starts_with("group ") {
                    groups.push(Vec::new());
                } else if let Some(line) = line.strip_prefix("= ") {
                    let wanted: Vec<(u32, u32)> = sum[..3].iter().map(|it| (*it, sum[3])).collect();
                    assert_eq!(sums(line), wanted, "{id}: {}", page.out);
                    let mean = [0, 1, 2].map(|at| f64::from(sum[at]) / f64::from(sum[3]));
                    groups.last_mut().unwrap().push(mean);
                    sum = [0; 4];
                }
            }
            groups.retain(|halves| !halves.is_empty());
            assert!(!groups.is_empty(), "{}", page.out);
            halves_seen += groups.iter().map(Vec::len).sum::<usize>();
            for (at, reading) in ["evidenced", "claimed", "potential"].iter().enumerate() {
                let of_halves = |halves: &Vec<[f64; 3]>| {
                    halves.iter().map(|mean| mean[at]).sum::<f64>() / count(halves.len())
                };
                let mean = groups.iter().map(of_halves).sum::<f64>() / count(groups.len());
                let told = section["score"][reading].as_f64().unwrap();
                assert!(
                    (100.0 * mean - told).abs() < 0.1001 && told <= 100.0 * mean + 1e-9,
                    "{id} {reading}: {mean} {told}"
                );
            }
            if groups.len() > 1 {
                let mean = format!("mean of the {} groups: evidenced ", groups.len());
                assert!(page.out.contains(&mean), "{mean}: {}", page.out);
            }
            let whole = |reading: &str| section["score"][reading].as_f64().unwrap().floor();
            let last = format!(
                "evidenced {}%, claimed {}%, up to {}%",
                whole("evidenced"),
                whole("claimed"),
                whole("potential")
            );
            assert!(page.out.contains(&last), "{last}: {}", page.out);
        }
    }
    assert!(halves_seen > 20);
}

#[test]
fn an_answer_is_explained_with_its_place() {
    let page = said(&[
        "explain",
        "ostrom.boundaries.roles-written",
        "examples/umap.yaml",
        DATE,
    ]);
    let line = std::fs::read_to_string(root().join("examples/umap.yaml")).unwrap();
    let line = line
        .lines()
        .position(|line| line.contains("ostrom.boundaries.roles-written"))
        .unwrap()
        + 1;
    assert!(
        page.contains(&format!("examples/umap.yaml:{line}:3")),
        "{page}"
    );
    assert!(page.contains("partly, documented"), "{page}");
}

// --- questionnaires, schemas, completions, manual ---------------------------------------------

#[test]
fn questionnaires_are_listed_and_shown() {
    let list = said(&["questionnaires", "list"]);
    assert_eq!(list, said(&["questionnaires"]), "list is the default");
    let ids: Vec<&str> = list
        .lines()
        .map(|line| line.split_whitespace().next().unwrap())
        .collect();
    assert_eq!(ids, commons::catalogue::ids());
    for id in ids {
        let shipped = commons::catalogue::shipped(id).unwrap();
        for (lang, title) in [("en", shipped.title.en()), ("fr", shipped.title.fr())] {
            let text = said(&["questionnaires", "show", id, "--lang", lang]);
            let sheet = said(&[
                "questionnaires",
                "show",
                id,
                "--lang",
                lang,
                "--format",
                "markdown",
            ]);
            assert!(text.starts_with(title), "{text}");
            let title = title.replace('[', "\\[").replace(']', "\\]");
            assert!(sheet.starts_with(&format!("# {title}\n")), "{sheet}");
            for (_, item) in shipped.items() {
                assert!(text.contains(item.question.id), "{}", item.question.id);
                assert!(sheet.contains(&format!("`{}`", item.question.id)));
            }
            assert!(sheet.matches("☐").count() >= 4 * shipped.items().count());
        }
    }
}

#[test]
fn every_schema_is_json_schema() {
    for which in [
        "project",
        "questionnaire",
        "report",
        "comparison",
        "portfolio",
        "history",
        "export",
    ] {
        let schema = json(&said(&["schema", which]));
        assert!(jsonschema::meta::is_valid(&schema), "{which}");
    }
    assert_eq!(said(&["schema"]), said(&["schema", "project"]));
}

/// A checker of another hand; nothing on its standard error and a good end.
fn accepts(checker: &str, arguments: &[&str], file: &Path) -> Result<(), String> {
    let checked = std::process::Command::new(checker)
        .args(arguments)
        .arg(file)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&[checked.stdout, checked.stderr].concat()).into_owned();
    if checked.status.success() && said.trim().is_empty() {
        Ok(())
    } else {
        Err(said)
    }
}

#[test]
fn completions_are_scripts_their_shells_accept() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        for lang in ["en", "fr"] {
            let script = said(&["completions", shell, "--lang", lang]);
            for verb in Cli::command().get_subcommands() {
                assert!(
                    script.contains(verb.get_name()),
                    "{shell}: {}",
                    verb.get_name()
                );
            }
            let file = folder.path().join(shell);
            std::fs::write(&file, script).unwrap();
            let checker: Option<(&str, &[&str])> = match shell {
                "bash" => Some(("bash", &["-n"])),
                "zsh" => Some(("zsh", &["-n"])),
                "fish" => Some(("fish", &["--no-execute"])),
                _ => None,
            };
            let Some((checker, arguments)) = checker.filter(|(checker, _)| tool(checker)) else {
                continue;
            };
            assert_eq!(accepts(checker, arguments, &file), Ok(()), "{shell} {lang}");
            // The checker can say no.
            std::fs::write(&file, "if [ x ; do ( \"\n").unwrap();
            assert!(
                accepts(checker, arguments, &file).is_err(),
                "{shell} accepts anything"
            );
        }
    }
}

#[test]
fn the_manual_page_is_whole_and_mandoc_accepts_it() {
    let folder = tempfile::tempdir().unwrap();
    for lang in ["en", "fr"] {
        let page = said(&["man", "--lang", lang]);
        assert!(page.contains(".TH commons 1 ") && page.contains(env!("CARGO_PKG_VERSION")));
        for verb in [
            "assess",
            "explain",
            "questionnaires",
            "questionnaires show",
            "schema",
            "completions",
            "man",
        ] {
            assert!(
                page.contains(&format!(".SH \"commons {verb}\"\n")),
                "{verb}: {page}"
            );
        }
        assert!(
            !page.contains("commons\\-assess(1)"),
            "a page that does not exist"
        );
        let heading =
            |en: &str, fr: &str| format!(".SH \"{}\"\n", if lang == "en" { en } else { fr });
        for (en, fr) in [
            ("EXIT STATUS", "CODE DE SORTIE"),
            ("ENVIRONMENT", "ENVIRONNEMENT"),
            ("FILES", "FICHIERS"),
        ] {
            assert!(page.contains(&heading(en, fr)), "{en}");
        }
        assert!(page.contains(if lang == "en" {
            ".SH EXAMPLES\n"
        } else {
            ".SH EXEMPLES\n"
        }));
        let exits = commons::words::MANUAL_SECTIONS[0].entries.iter();
        let exits: Vec<u8> = exits
            .map(|exit| {
                exit.name
                    .get(commons::model::Lang::En)
                    .parse()
                    .expect("a number")
            })
            .collect();
        let codes: Vec<u8> = Exit::CODES.iter().map(|(_, code)| *code).collect();
        assert_eq!(exits, codes);
        let mut all = Vec::new();
        helped(&Cli::command(), "", &mut all);
        for (path, english) in all {
            let help = if lang == "en" {
                english
            } else {
                commons::words::french(&path).unwrap().to_owned()
            };
            // Roff escapes some signs: the first words are enough to see that it is there.
            let start: String = help
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == ' ')
                .collect();
            assert!(page.contains(&start), "{path}: {start}");
        }
        let file = folder.path().join("commons.1");
        std::fs::write(&file, &page).unwrap();
        if tool("mandoc") {
            assert_eq!(
                accepts("mandoc", &["-Tlint", "-W", "warning"], &file),
                Ok(()),
                "{lang}"
            );
            std::fs::write(&file, page.replace(".SH", ".SX")).unwrap();
            assert!(accepts("mandoc", &["-Tlint", "-W", "warning"], &file).is_err());
        }
    }
}

/// A small number, to divide by.
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}
