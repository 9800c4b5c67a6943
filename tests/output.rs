//! Where results go: nothing that is printed is obeyed, nothing that is read is replaced, and a file
//! stays whose it was.

#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    clippy::too_many_lines,
    clippy::unwrap_used,
    reason = "a test makes its own files and says where it fails"
)]

#[path = "common/each.rs"]
mod each;
#[path = "common/program.rs"]
mod program;

use assert_cmd::Command;
use each::each;
use program::{BINARY, commons_in, run};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const IDEA: &str = "format: 1\nproject: {name: Bees, kind: [software], stage: idea}\n";
const RULES: &str = "# Governance\n\nMembers decide by vote at the assembly every month.\n";

fn commons(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = commons_in(folder, arguments);
    command.args(["--date", "2026-11-26"]);
    command
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Whether a build server would obey a line, or a bot one of Markdown.
fn is_obeyed(line: &str, markdown: bool) -> bool {
    let start = line.trim_start();
    start.starts_with("::")
        || markdown && start.starts_with("/close")
        || line.contains("##vso[")
        || line.contains('\u{1b}')
}

#[test]
fn whatever_things_are_called_no_line_is_a_command() {
    // A word of each length comes before, so that a column is full somewhere.
    each(&[1, 14, 18, 23, 31], |&pad| {
        let name = format!(
            "{}::error::obeyed ::stop-commands::x ##vso[x] /close",
            "y".repeat(pad)
        );
        let file = format!(
            "docs/governance/{}::error title=x::z ##vso[y].md",
            "y".repeat(pad)
        );
        let quoted = serde_json::to_string(&name).unwrap();
        let described = |stage: &str| {
            format!(
                "format: 1\nproject: {{name: {quoted}, summary: /close, kind: [software], stage: {stage}}}\nanswers:\n  \
                 commons.resource.identified: {{answer: yes, evidence: [{}]}}\n",
                serde_json::to_string(&format!("::{name}.md")).unwrap()
            )
        };
        let at = folder(&[
            (&file, RULES),
            ("commons.yaml", &described("idea")),
            ("b.yaml", &described("production")),
            ("::error::c.yaml", "format: 1\n::error::d: 1\n"),
        ]);
        for columns in ["40", "61", "80", "133"] {
            for lang in ["en", "fr"] {
                for arguments in [
                    &["check"][..],
                    &["check", "--format", "markdown"],
                    &["check", "--format", "json"],
                    &["check", "--format", "junit"],
                    &["assess", "commons.yaml", "b.yaml", "::error::c.yaml"],
                    &["assess", "commons.yaml", "b.yaml", "--format", "markdown"],
                    &["assess", "commons.yaml", "--format", "csv"],
                    &["compare", "commons.yaml", "b.yaml"],
                    &["compare", "commons.yaml", "b.yaml", "--side-by-side"],
                    &[
                        "compare",
                        "commons.yaml",
                        "b.yaml",
                        "--side-by-side",
                        "--format",
                        "markdown",
                    ],
                    &["explain", "commons.resource.identified", "commons.yaml"],
                    &["explain", "x\n::error::y"],
                    &["assess", "x\n::error::y.yaml", "--stage", "x\n::error::y"],
                    &["draft", "governance"],
                ] {
                    let of_width = arguments.len() < 4 || arguments[0] == "compare";
                    if columns != "80" && (!of_width || arguments.contains(&"--format")) {
                        continue;
                    }
                    let run = run(commons(at.path(), arguments)
                        .env("COLUMNS", columns)
                        .env("COMMONS_LANG", lang));
                    for line in run.out.lines().chain(run.err.lines()) {
                        let markdown = arguments.contains(&"markdown") || arguments[0] == "draft";
                        assert!(
                            !is_obeyed(line, markdown),
                            "{arguments:?} at {columns}: {line}"
                        );
                    }
                }
            }
        }
        // Only the commands that are meant, each of them whole.
        let run = run(&mut commons(at.path(), &["check", "--format", "github"]));
        for line in run.out.lines().filter(|line| is_obeyed(line, false)) {
            let kinds = ["::error title=", "::warning title=", "::notice title="];
            assert!(kinds.iter().any(|kind| line.starts_with(kind)), "{line}");
        }
    });
}

#[test]
fn a_report_from_elsewhere_writes_no_markup() {
    let at = folder(&[("a.yaml", IDEA)]);
    let report = run(&mut commons(
        at.path(),
        &["assess", "a.yaml", "--format", "json"],
    ))
    .out;
    let changed = report.replacen(
        "\"id\": \"commons.resource.identified",
        "\"id\": \"x\\n::error::y\\u001b]0;z\\u0007`",
        1,
    );
    assert_ne!(report, changed);
    fs::write(at.path().join("r.json"), changed).unwrap();
    let run = run(&mut commons(
        at.path(),
        &["compare", "r.json", "a.yaml", "--format", "markdown"],
    ));
    assert_eq!(run.code, 2, "{}", run.out);
    assert!(run.err.contains("is not an id"), "{}", run.err);
}

#[test]
fn what_is_read_is_not_replaced() {
    let questionnaire =
        fs::read_to_string("tests/fixtures/questionnaires/accepted-checklist.yaml").unwrap();
    let with = format!("{IDEA}questionnaires: [q.yaml]\n");
    let cites = format!(
        "{IDEA}answers:\n  commons.resource.identified: {{answer: yes, evidence: [notes.md]}}\n"
    );
    let at = folder(&[
        ("q.yaml", &questionnaire),
        ("with.yaml", &with),
        ("commons.yaml", &cites),
        ("notes.md", "# Notes\n"),
        ("GOVERNANCE.md", RULES),
        ("LICENSE", "MIT License\n"),
    ]);
    fs::hard_link(at.path().join("commons.yaml"), at.path().join("twin.yaml")).unwrap();
    std::os::unix::fs::symlink("GOVERNANCE.md", at.path().join("link.md")).unwrap();
    let base = run(&mut commons(at.path(), &["check", "--format", "json"])).out;
    fs::write(at.path().join("base.json"), &base).unwrap();
    let before: Vec<Vec<u8>> = names(at.path())
        .iter()
        .filter_map(|it| fs::read(at.path().join(it)).ok())
        .collect();
    for arguments in [
        &["assess", "with.yaml", "-o", "q.yaml"][..],
        &["assess", "with.yaml", "commons.yaml", "-o", "./q.yaml"],
        &[
            "assess",
            "commons.yaml",
            "--questionnaire",
            "./q.yaml",
            "-o",
            "q.yaml",
        ],
        &["assess", "commons.yaml", "-o", "twin.yaml"],
        &[
            "compare",
            "with.yaml",
            "commons.yaml",
            "--side-by-side",
            "-o",
            "q.yaml",
        ],
        &[
            "compare",
            "with.yaml",
            "commons.yaml",
            "--side-by-side",
            "-o",
            "commons.yaml",
        ],
        &["check", "GOVERNANCE.md", "-o", "GOVERNANCE.md"],
        &["check", "GOVERNANCE.md", "-o", "link.md"],
        &["check", "-o", "GOVERNANCE.md"],
        &["check", "-o", "LICENSE"],
        &["check", "-o", "notes.md"],
        &["check", "-o", "commons.yaml"],
        &["check", "--baseline", "base.json", "-o", "base.json"],
        &["check", "with.yaml", "-o", "q.yaml"],
    ] {
        let run = run(commons(at.path(), arguments).args(["--format", "text"]));
        assert_eq!(run.code, 2, "{arguments:?}: {}", run.err);
        assert!(
            run.err.contains("would overwrite"),
            "{arguments:?}: {}",
            run.err
        );
        let after: Vec<Vec<u8>> = names(at.path())
            .iter()
            .filter_map(|it| fs::read(at.path().join(it)).ok())
            .collect();
        assert!(before == after, "{arguments:?}");
    }
    // What is only there may be replaced.
    fs::write(at.path().join("old.txt"), "old").unwrap();
    let run = run(&mut commons(at.path(), &["check", "-o", "old.txt"]));
    assert_eq!(run.err, "Wrote old.txt.\n");
}

#[test]
fn the_name_of_the_file_decides_the_format() {
    let at = folder(&[
        ("commons.yaml", IDEA),
        ("b.yaml", &IDEA.replace("Bees", "Wasps")),
    ]);
    let cases = [
        (&["assess"][..], "a.html", "<!DOCTYPE html>"),
        (&["assess"], "a.md", "# Bees"),
        (&["assess"], "a.csv", "file,project"),
        (&["assess"], "a.JSON", "{\n"),
        (&["assess"], "a.ndjson", "{\""),
        (&["assess"], "a.svg", "<svg"),
        (&["assess"], "a.txt", "Bees"),
        (&["assess"], "a", "Bees"),
        (&["assess", "--format", "csv"], "b.json", "file,project"),
        (&["check"], "c.md", "# "),
        (&["check"], "c.sarif", "{\n"),
        (&["check"], "c.xml", "<?xml"),
        (
            &["compare", "commons.yaml", "b.yaml"],
            "d.html",
            "<!DOCTYPE html>",
        ),
        (&["compare", "commons.yaml", "b.yaml"], "d.md", "# "),
        (&["compare", "commons.yaml", "b.yaml"], "d.csv", "file,"),
    ];
    for (arguments, name, begins) in cases {
        let run = run(commons(at.path(), arguments).args(["-o", name]));
        let told = match name.strip_suffix(".html") {
            Some(_) => format!("Wrote {name}. Open it in a browser.\n"),
            None => format!("Wrote {name}.\n"),
        };
        assert_eq!(run.err, told, "{arguments:?}");
        let text = fs::read_to_string(at.path().join(name)).unwrap();
        assert!(text.starts_with(begins), "{name}: {text:.80}");
    }
    let quiet = run(&mut commons(at.path(), &["-q", "assess", "-o", "e.json"]));
    assert_eq!((quiet.out, quiet.err), (String::new(), String::new()));
    let json = fs::read_to_string(at.path().join("e.json")).unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&json).unwrap()["project"]["name"],
        "Bees"
    );
}

#[test]
fn a_file_keeps_its_other_names_its_link_and_its_mode() {
    let at = folder(&[
        ("commons.yaml", IDEA),
        ("one.md", "old\n"),
        ("real.md", "old\n"),
    ]);
    let path = |name: &str| at.path().join(name);
    fs::hard_link(path("one.md"), path("two.md")).unwrap();
    std::os::unix::fs::symlink("real.md", path("link.md")).unwrap();
    std::os::unix::fs::symlink("later.md", path("ahead.md")).unwrap();
    for name in ["one.md", "real.md"] {
        fs::set_permissions(path(name), fs::Permissions::from_mode(0o604)).unwrap();
    }
    for name in ["one.md", "link.md", "ahead.md"] {
        assert_eq!(
            run(&mut commons(at.path(), &["assess", "-o", name])).code,
            0,
            "{name}"
        );
    }
    let text = fs::read_to_string(path("one.md")).unwrap();
    assert!(text.starts_with("# Bees"));
    for name in ["two.md", "real.md", "later.md"] {
        assert_eq!(fs::read_to_string(path(name)).unwrap(), text, "{name}");
    }
    assert_eq!(fs::metadata(path("one.md")).unwrap().nlink(), 2);
    for name in ["link.md", "ahead.md"] {
        assert!(
            fs::symlink_metadata(path(name)).unwrap().is_symlink(),
            "{name}"
        );
    }
    for name in ["one.md", "real.md"] {
        assert_eq!(
            fs::metadata(path(name)).unwrap().mode() & 0o777,
            0o604,
            "{name}"
        );
    }
    let all = [
        ".git",
        "ahead.md",
        "commons.yaml",
        "later.md",
        "link.md",
        "one.md",
        "real.md",
        "two.md",
    ];
    assert_eq!(names(at.path()), all);
}

#[test]
fn a_file_keeps_its_owner() {
    let at = folder(&[("commons.yaml", IDEA), ("out.md", "old\n")]);
    let path = at.path().join("out.md");
    // Only root can give a file away; another user could not take it over either.
    if std::os::unix::fs::chown(&path, Some(1234), Some(2345)).is_err() {
        return;
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o660)).unwrap();
    assert_eq!(
        run(&mut commons(at.path(), &["assess", "-o", "out.md"])).code,
        0
    );
    let found = fs::metadata(&path).unwrap();
    assert_eq!(
        (found.uid(), found.gid(), found.mode() & 0o777),
        (1234, 2345, 0o660)
    );
    assert!(fs::read_to_string(&path).unwrap().starts_with("# Bees"));
    assert_eq!(names(at.path()), [".git", "commons.yaml", "out.md"]);
}

#[test]
fn a_run_that_is_killed_leaves_the_file_and_nothing_else() {
    let at = folder(&[("out.ndjson", "old\n")]);
    let before = names(at.path());
    let mut child = std::process::Command::new(BINARY)
        .current_dir(at.path())
        .args(["assess", "-", "--format", "ndjson", "-o", "out.ndjson"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let record = "{\"format\": 1, \"project\": {\"name\": \"A\", \"kind\": [\"data\"], \"stage\": \"idea\"}}\n";
    input.write_all(record.repeat(200).as_bytes()).unwrap();
    input.flush().unwrap();
    // It has begun to write when its file is open.
    let open = format!("/proc/{}/fd", child.id());
    let start = Instant::now();
    let writes = || {
        let Ok(found) = fs::read_dir(&open) else {
            return true;
        };
        found
            .flatten()
            .any(|it| fs::read_link(it.path()).is_ok_and(|it| it.starts_with(at.path())))
    };
    while !writes() && start.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(
        fs::read_to_string(at.path().join("out.ndjson")).unwrap(),
        "old\n"
    );
    if cfg!(target_os = "linux") {
        assert_eq!(names(at.path()), before);
    }
}

#[test]
fn what_a_killed_run_left_goes_with_the_next_one() {
    let at = folder(&[("commons.yaml", IDEA), (".out.md.commons-draft-1", "half")]);
    assert_eq!(
        run(&mut commons(at.path(), &["assess", "-o", "out.md"])).code,
        0
    );
    assert_eq!(names(at.path()), [".git", "commons.yaml", "out.md"]);
    // One that somebody still writes stays.
    let held = at.path().join(".out.md.commons-draft-1");
    let file = fs::File::create(&held).unwrap();
    file.lock().unwrap();
    assert_eq!(
        run(&mut commons(at.path(), &["assess", "-o", "out.md"])).code,
        0
    );
    assert!(held.exists());
}
