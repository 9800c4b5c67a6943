//! What a repository, and nobody else, may try: each test is one kind of attack with an input of its
//! own. A repository is data of strangers; a check of it reads nothing outside, waits for nothing,
//! and costs a bounded time and memory, whatever it holds.
//!
//! Time is the processor's, which a busy machine does not change; memory is address space, the
//! program (large in a debug build) among it.

#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its own files and says where it fails"
)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Seconds of the processor's work in a debug build, which a release build does in a tenth.
const MOST_TIME: u64 = 30;
/// Kibibytes of address space.
const MOST_MEMORY: u64 = 1024 * 1024;
/// Waiting for longer is hanging, even on a busy machine.
const MOST_WAIT: Duration = Duration::from_mins(2);

const HEAD: &str = "format: 1\nproject: {name: A, kind: [software], stage: idea}\n";

/// A repository, and a place outside of it.
struct Victim {
    folder: TempDir,
}

/// What a run said, on both streams, and how it ended.
#[derive(Debug)]
struct Run {
    code: Option<i32>,
    said: String,
}

impl Victim {
    /// A git repository with this description.
    fn new(description: &str) -> Victim {
        let victim = Victim::outside_git(description);
        victim.git(&["init", "--quiet", "--initial-branch=main"]);
        victim
    }

    fn outside_git(description: &str) -> Victim {
        let victim = Victim {
            folder: tempfile::tempdir().unwrap(),
        };
        fs::create_dir(victim.root()).unwrap();
        if !description.is_empty() {
            victim.write("commons.yaml", description);
        }
        victim
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("repository")
    }

    /// A path beside the repository.
    fn beside(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn pipe(&self, path: &str) {
        let made = Command::new("mkfifo").arg(self.root().join(path)).status();
        assert!(made.unwrap().success());
    }

    fn git(&self, arguments: &[&str]) {
        let status = Command::new("git")
            .args(["-c", "user.name=Ana", "-c", "user.email=ana@example.org"])
            .args(arguments)
            .current_dir(self.root())
            .status();
        assert!(status.unwrap().success(), "git {arguments:?}");
    }

    /// The program in the repository, within its bounds; standard input is a pipe that nobody writes
    /// to, so that reading it would wait for ever.
    fn start(&self, arguments: &[&str], bounds: &str) -> (Child, Stdio) {
        let mut command = Command::new("bash");
        let script =
            format!("ulimit -v {MOST_MEMORY}; ulimit -t {MOST_TIME}; {bounds} exec \"$0\" \"$@\"");
        let (open, kept) = std::io::pipe().unwrap();
        command
            .args(["-c", &script, env!("CARGO_BIN_EXE_commons")])
            .args(arguments)
            .current_dir(self.root())
            .env("RUST_BACKTRACE", "0")
            .env_remove("COMMONS_LANG")
            .stdin(open)
            .stdout(fs::File::create(self.beside("stdout")).unwrap())
            .stderr(fs::File::create(self.beside("stderr")).unwrap());
        (command.spawn().unwrap(), kept.into())
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, "")
    }

    fn run_with(&self, arguments: &[&str], bounds: &str) -> Run {
        let (mut child, _kept) = self.start(arguments, bounds);
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if start.elapsed() > MOST_WAIT {
                let _ = child.kill();
                panic!("{arguments:?} hangs");
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        let read = |name: &str| {
            let bytes = fs::read(self.beside(name)).unwrap();
            String::from_utf8(bytes).expect("the program writes UTF-8")
        };
        let said = read("stdout") + &read("stderr");
        let run = Run {
            code: status.code(),
            said,
        };
        assert!(
            run.code.is_some_and(|code| code < 4),
            "{arguments:?} ended with {status}: {}",
            &run.said[..run.said.len().min(2000)]
        );
        assert!(!run.said.contains("panicked"), "{}", run.said);
        run
    }
}

/// Every verb that takes a description, on one that was found.
const VERBS: [&[&str]; 9] = [
    &["check", "."],
    &["check", ".", "--format", "github"],
    &["check", ".", "--format", "json"],
    &["assess"],
    &["assess", "."],
    &["assess", ".", "--format", "json"],
    &["compare", ".", "."],
    &["draft", "governance"],
    &["init", "."],
];

const SECRET: &str = "hunter2";

// --- reading ------------------------------------------------------------------------------------

#[test]
fn a_questionnaire_outside_the_repository_is_not_read() {
    let victim = Victim::new("");
    fs::write(victim.beside("secret.yaml"), "password: hunter2\n").unwrap();
    fs::create_dir(victim.beside("secrets")).unwrap();
    fs::write(victim.beside("secrets/q.yaml"), "password: hunter2\n").unwrap();
    victim.write(".git/q.yaml", "password: hunter2\n");
    symlink(
        victim.beside("secret.yaml"),
        victim.root().join("link.yaml"),
    )
    .unwrap();
    symlink("../secrets", victim.root().join("folder")).unwrap();
    let absolute = victim.beside("secret.yaml");
    for path in [
        absolute.to_str().unwrap(),
        "../secret.yaml",
        "./x/../../secret.yaml",
        "./link.yaml",
        "folder/q.yaml",
        ".git/q.yaml",
        "/proc/self/environ",
        "/proc/self/cwd/../secret.yaml",
    ] {
        for format in ["text", "github", "json"] {
            victim.write(
                "commons.yaml",
                format!("{HEAD}questionnaires: ['{path}']\n"),
            );
            let run = victim.run(&["check", ".", "--format", format]);
            assert_eq!(run.code, Some(1), "{path}: {run:?}");
            assert!(!run.said.contains(SECRET), "{path}: {run:?}");
            assert!(!run.said.contains("password"), "{path}: {run:?}");
        }
        for verb in VERBS {
            let run = victim.run(verb);
            assert!(!run.said.contains(SECRET), "{path}: {verb:?}: {run:?}");
        }
        let run = victim.run(&["assess", "commons.yaml"]);
        assert_eq!(run.code, Some(2), "{path}: {run:?}");
        assert!(!run.said.contains(SECRET), "{path}: {run:?}");
    }
}

/// Not even those of a file inside: a token that a build left in the checkout would be printed.
#[test]
fn no_line_of_a_file_that_is_named_as_a_questionnaire_is_shown() {
    let victim = Victim::new(&format!("{HEAD}questionnaires: [./token.env]\n"));
    victim.write("token.env", "password: hunter2\n");
    for verb in VERBS {
        let run = victim.run(verb);
        assert!(!run.said.contains(SECRET), "{verb:?}: {run:?}");
        assert!(!run.said.contains("password"), "{verb:?}: {run:?}");
    }
    let run = victim.run(&["questionnaires", "validate", "token.env"]);
    assert!(
        run.said.contains("password"),
        "who names it sees it: {run:?}"
    );
}

#[test]
fn a_description_that_was_found_is_no_link() {
    let victim = Victim::new("");
    fs::write(victim.beside("secret.yaml"), "password: hunter2\n").unwrap();
    victim.write("token.env", "password: hunter2\n");
    for target in [
        victim.beside("secret.yaml").to_str().unwrap(),
        "../secret.yaml",
        "token.env",
        "/proc/self/environ",
    ] {
        let link = victim.root().join("commons.yaml");
        let _ = fs::remove_file(&link);
        symlink(target, &link).unwrap();
        for verb in VERBS {
            let run = victim.run(verb);
            assert_eq!(run.code, Some(2), "{target}: {verb:?}: {run:?}");
            for word in [SECRET, "password", "PATH="] {
                assert!(!run.said.contains(word), "{target}: {verb:?}: {run:?}");
            }
        }
    }
}

#[test]
fn documents_evidence_and_badges_outside_are_not_read() {
    let evidence = "answers:\n  commons.purpose.shared:\n    answer: yes\n    evidence: [out/secret.md, out.md#hunter, ../secret.md, 'C:/secret.md', '\\\\server\\share\\x.md', '/etc/passwd']\n";
    let victim = Victim::new(&format!("{HEAD}{evidence}"));
    fs::create_dir(victim.beside("out")).unwrap();
    let text = "# Hunter2\n\nDecisions are made by vote of hunter2 each month.\n";
    fs::write(victim.beside("out/secret.md"), text).unwrap();
    fs::write(
        victim.beside("out/LICENSE"),
        "SPDX-License-Identifier: hunter2",
    )
    .unwrap();
    symlink(victim.beside("out"), victim.root().join("out")).unwrap();
    symlink(victim.beside("out"), victim.root().join("docs")).unwrap();
    for name in [
        "GOVERNANCE.md",
        "README.md",
        "out.md",
        "badge.svg",
        "publiccode.yml",
    ] {
        symlink(victim.beside("out/secret.md"), victim.root().join(name)).unwrap();
    }
    symlink(victim.beside("out/LICENSE"), victim.root().join("LICENSE")).unwrap();
    for lang in ["en", "fr"] {
        let run = victim.run(&["check", ".", "--format", "json", "--lang", lang]);
        assert!(!run.said.to_lowercase().contains(SECRET), "{run:?}");
        let outside = run.said.matches("evidence-outside").count();
        assert!(outside >= 6, "{outside}: {run:?}");
    }
    // What was not read is told, and is not missing.
    let run = victim.run(&["check", "."]);
    assert!(
        !run.said.contains("No governance file was found"),
        "{run:?}"
    );
    assert!(run.said.contains("GOVERNANCE.md"), "{run:?}");
}

/// A folder that leads outside holds nothing, for any verb, and is not written to.
#[test]
fn a_description_is_found_in_no_folder_that_leads_outside() {
    for name in [".github", "docs"] {
        let victim = Victim::new("");
        let theirs = victim.beside("theirs");
        fs::create_dir(&theirs).unwrap();
        fs::write(theirs.join("commons.yaml"), "password: hunter2\n").unwrap();
        symlink(&theirs, victim.root().join(name)).unwrap();
        for verb in VERBS.iter().chain(&[&["export", "--to", "badge"][..]]) {
            let run = victim.run(verb);
            for word in [SECRET, "password"] {
                assert!(!run.said.contains(word), "{name}: {verb:?}: {run:?}");
            }
        }
        let _ = fs::remove_file(victim.root().join("commons.yaml"));
        let output = format!("{name}/GOVERNANCE.md");
        for verb in [
            &["draft", "governance", "-o", &output][..],
            &["assess", "../a.yaml", "-o", &output],
        ] {
            fs::write(victim.beside("a.yaml"), HEAD).unwrap();
            let run = victim.run(verb);
            assert_eq!(run.code, Some(2), "{name}: {verb:?}: {run:?}");
            assert!(!theirs.join("GOVERNANCE.md").exists(), "{name}: {verb:?}");
        }
    }
}

#[test]
fn what_cannot_be_seen_is_no_second_description() {
    use std::os::unix::ffi::OsStrExt;
    let odd = std::ffi::OsStr::from_bytes(b"caf\xe9");
    for (name, target) in [("docs", "../.."), ("docs", "docs"), (".github", "/dev")] {
        let victim = Victim::new("");
        symlink(target, victim.root().join(name)).unwrap();
        let run = victim.run(&["check", "."]);
        assert_ne!(run.code, Some(2), "{target}: {run:?}");
    }
    let victim = Victim::new("");
    fs::create_dir(victim.root().join(odd)).unwrap();
    let script = "cd \"$(printf 'caf\\351')\";";
    for path in [".", "../"] {
        let run = victim.run_with(&["check", path], script);
        assert_ne!(run.code, Some(2), "{path}: {run:?}");
    }
    // Both are there, and are files.
    victim.write("docs/commons.yaml", HEAD);
    victim.write("docs/commons.yml", HEAD);
    for verb in [&["check", "."][..], &["assess"]] {
        let run = victim.run(verb);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.said.contains("both"), "{run:?}");
    }
}

/// A workflow types the same name in every pull request.
#[expect(clippy::too_many_lines, reason = "a list of ways out")]
#[test]
fn a_name_that_is_typed_leads_no_verb_out_of_the_repository() {
    let victim = Victim::new("");
    let other = Victim::new("password: hunter2\n");
    fs::create_dir(victim.beside("secrets")).unwrap();
    for file in ["secret.yaml", "secrets/commons.yaml", "secrets/q.yaml"] {
        fs::write(victim.beside(file), "password: hunter2\n").unwrap();
    }
    victim.write("whole.yaml", HEAD);
    symlink("../secret.yaml", victim.root().join("commons.yaml")).unwrap();
    symlink("/proc/self/environ", victim.root().join("environ.yaml")).unwrap();
    symlink("/proc/self/environ", victim.root().join("environ")).unwrap();
    symlink(victim.beside("secrets"), victim.root().join("docs")).unwrap();
    symlink(other.root(), victim.root().join("other")).unwrap();
    symlink("docs", victim.root().join("again")).unwrap();
    victim.git(&["config", "hunter2.password", "hunter2"]);
    symlink(".git/config", victim.root().join("git.yaml")).unwrap();
    symlink(".git/config", victim.root().join("git.md")).unwrap();
    fs::create_dir_all(victim.root().join("a/b")).unwrap();
    symlink("a/b", victim.root().join("down")).unwrap();
    symlink("../../secret.yaml", victim.root().join("a/up.yaml")).unwrap();
    let whole = victim.root().join("commons.yaml");
    for path in [
        "commons.yaml",
        "./commons.yaml",
        "x/../commons.yaml",
        whole.to_str().unwrap(),
        "environ.yaml",
        "environ",
        "docs",
        "docs/commons.yaml",
        "other",
        "other/commons.yaml",
        "again/q.yaml",
        "git.yaml",
        "git.md",
        "down/../up.yaml",
    ] {
        for lang in ["en", "fr"] {
            let all = ["--lang", lang];
            for verb in [
                &["check", path][..],
                &["check", path, "--format", "github"],
                &["check", ".", "--baseline", path],
                &["check", "whole.yaml", "--questionnaire", path],
                &["assess", path],
                &["draft", "governance", path],
                &["compare", path, "whole.yaml"],
                &["export", path, "--to", "badge"],
                &["questionnaires", "validate", path],
            ] {
                let run = victim.run(&[verb, &all].concat());
                assert!(run.code >= Some(2), "{path}: {verb:?}: {run:?}");
                for word in [SECRET, "password", "PATH="] {
                    assert!(!run.said.contains(word), "{path}: {verb:?}: {run:?}");
                }
            }
        }
    }
    let run = victim.run(&["check", "commons.yaml"]);
    assert!(
        run.said.contains("nothing inside the repository"),
        "{run:?}"
    );
    // One's own link to a file of the repository is no way past its links.
    symlink(
        victim.root().join("commons.yaml"),
        victim.beside("mine.yaml"),
    )
    .unwrap();
    let mine = victim.beside("mine.yaml");
    let run = victim.run(&["assess", mine.to_str().unwrap()]);
    assert!(
        run.code == Some(2) && !run.said.contains("password"),
        "{run:?}"
    );
    // What is elsewhere by its name is one's own, and a link that stays inside is followed.
    symlink("whole.yaml", victim.root().join("inside.yaml")).unwrap();
    let secret = victim.beside("secret.yaml");
    let run = victim.run(&["check", secret.to_str().unwrap()]);
    assert!(run.said.contains("password"), "{run:?}");
    let run = victim.run(&["assess", "inside.yaml"]);
    assert_eq!(run.code, Some(0), "{run:?}");
}

#[test]
fn what_is_named_and_cannot_be_read_does_not_pass() {
    let victim = Victim::new("");
    victim.write("bytes", b"\0\xff\0\xfe\0");
    symlink("bytes", victim.root().join("commons.yaml")).unwrap();
    victim.write("other.yaml", b"\0\xff\0\xfe\0");
    for path in ["commons.yaml", "other.yaml"] {
        let run = victim.run(&["check", path]);
        assert!(run.code >= Some(1), "{path}: {run:?}");
    }
}

#[test]
fn a_link_makes_no_evidence_of_the_project_file() {
    let cited = |path: &str| {
        format!(
            "{HEAD}questionnaires: [commons]\nanswers:\n  commons.purpose.shared:\n    answer: yes\n    evidence: [{{at: '{path}', date: 2026}}]\n"
        )
    };
    let support = |victim: &Victim, verb: &[&str]| {
        let run = victim.run(verb);
        let report: serde_json::Value = serde_json::from_str(&run.said).unwrap();
        report.to_string()
    };
    let check = &["check", ".", "--format", "json"][..];
    let assess = &["assess", "--format", "json"][..];
    let victim = Victim::new("");
    victim.write("real.md", "# Purpose\n");
    symlink("commons.yaml", victim.root().join("self.md")).unwrap();
    symlink("self.md", victim.root().join("twice.md")).unwrap();
    symlink(".", victim.root().join("me")).unwrap();
    let not_counted = "\"not_counted\":1";
    for (path, verbs) in [
        ("self.md", &[check][..]),
        ("self.md#purpose", &[check]),
        ("self%2emd", &[check]),
        ("twice.md", &[check]),
        ("me/me/self.md", &[check]),
        ("hard.md", &[check]),
        ("me/commons.yaml", &[check]),
        ("x/../commons.yaml", &[check, assess]),
        ("./x/./.././commons.yaml#a", &[check, assess]),
        ("commons%2Eyaml", &[check, assess]),
    ] {
        victim.write("commons.yaml", cited(path));
        let _ = fs::remove_file(victim.root().join("hard.md"));
        fs::hard_link(
            victim.root().join("commons.yaml"),
            victim.root().join("hard.md"),
        )
        .unwrap();
        for verb in verbs {
            let report = support(&victim, verb);
            assert!(report.contains(not_counted), "{path}: {verb:?}: {report}");
        }
    }
    victim.write("commons.yaml", cited("me/real.md"));
    let report = support(&victim, check);
    assert!(!report.contains(not_counted), "{report}");
}

// --- waiting ------------------------------------------------------------------------------------

#[test]
fn nothing_waits_for_a_pipe_or_a_device() {
    for path in [
        "./q",
        "/dev/stdin",
        "/dev/zero",
        "/dev/fd/0",
        "/proc/self/fd/0",
    ] {
        let victim = Victim::new(&format!("{HEAD}questionnaires: ['{path}']\n"));
        victim.pipe("q");
        for verb in VERBS {
            victim.run(verb);
        }
    }
    let victim = Victim::new(HEAD);
    for name in [
        "GOVERNANCE.md",
        "LICENSE",
        "README.md",
        "publiccode.yml",
        "badge.svg",
        "Cargo.toml",
    ] {
        victim.pipe(name);
    }
    let run = victim.run(&["check", "."]);
    assert!(run.said.contains("GOVERNANCE.md"), "{run:?}");
    for typed in ["badge.svg", "/dev/zero", "/dev/stdin"] {
        for verb in [
            &["assess", typed][..],
            &["check", typed],
            &["questionnaires", "validate", typed],
        ] {
            let run = victim.run(verb);
            assert_eq!(run.code, Some(2), "{verb:?}: {run:?}");
        }
    }
    let victim = Victim::new("");
    victim.pipe("commons.yaml");
    for verb in VERBS {
        victim.run(verb);
    }
}

// --- writing ------------------------------------------------------------------------------------

#[test]
fn a_result_is_led_outside_by_no_link() {
    let victim = Victim::new(HEAD);
    fs::write(victim.beside("theirs"), SECRET).unwrap();
    symlink(victim.beside("theirs"), victim.root().join("report.json")).unwrap();
    symlink(victim.beside("nowhere"), victim.root().join("new.json")).unwrap();
    symlink("new.json", victim.root().join("twice.json")).unwrap();
    symlink(".git/hooks/x", victim.root().join("hook.json")).unwrap();
    symlink(victim.folder.path(), victim.root().join("out")).unwrap();
    for output in [
        "report.json",
        "new.json",
        "twice.json",
        "hook.json",
        "out/theirs",
        "out/new",
        "./out/../out/new",
    ] {
        let run = victim.run(&["check", ".", "--output", output]);
        assert_eq!(run.code, Some(2), "{output}: {run:?}");
        assert!(run.said.contains("outside"), "{output}: {run:?}");
    }
    assert_eq!(fs::read_to_string(victim.beside("theirs")).unwrap(), SECRET);
    for made in ["nowhere", "new"] {
        assert!(!victim.beside(made).exists(), "{made}");
    }
    // One that stays inside is followed, and a device is one.
    fs::create_dir(victim.root().join("reports")).unwrap();
    victim.write("reports/last.json", "");
    symlink("reports/last.json", victim.root().join("last.json")).unwrap();
    for output in ["last.json", "/dev/null"] {
        let run = victim.run(&["check", ".", "--format", "json", "--output", output]);
        assert_eq!(run.code, Some(0), "{output}: {run:?}");
    }
    let last = fs::read_to_string(victim.root().join("reports/last.json")).unwrap();
    assert!(last.starts_with('{'), "{last}");
}

#[expect(clippy::too_many_lines, reason = "one attack after the other")]
#[test]
fn a_site_is_written_into_its_folder_and_nowhere_else() {
    let site = |prepare: &dyn Fn(&Victim)| {
        let victim = Victim::outside_git("");
        let named = |name: &str| HEAD.replace("name: A", &format!("name: {name:?}"));
        let names = ["../../up", "CON", "..", "up", "up"];
        for (at, name) in names.iter().enumerate() {
            victim.write(&format!("{at}.yaml"), named(name));
        }
        fs::create_dir(victim.root().join("site")).unwrap();
        fs::write(victim.beside("theirs"), SECRET).unwrap();
        prepare(&victim);
        let files: Vec<String> = (0..names.len()).map(|at| format!("{at}.yaml")).collect();
        let files = files.iter().map(String::as_str);
        let all = ["compare", "--format", "html", "--output", "site/"];
        let run = victim.run(&all.into_iter().chain(files).collect::<Vec<_>>());
        assert_eq!(fs::read_to_string(victim.beside("theirs")).unwrap(), SECRET);
        (victim, run)
    };
    let (victim, run) = site(&|_| {});
    assert_eq!(run.code, Some(0), "{run:?}");
    let entries = |folder: PathBuf| {
        let names = fs::read_dir(folder).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.collect::<std::collections::BTreeSet<_>>()
    };
    let pages = entries(victim.root().join("site"));
    assert_eq!(pages.len(), 6, "a page each, and the index: {pages:?}");
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    for page in &pages {
        let ends = Path::new(&page).extension().is_some_and(|it| it == "html");
        assert!(ends && page.chars().all(plain), "{page}");
        let number = page.starts_with(|c: char| c.is_ascii_digit());
        assert!(
            number || page == "index.html",
            "no name that Windows keeps: {page}"
        );
    }
    // Beside the site nothing came.
    assert_eq!(entries(victim.root()).len(), 5 + 1);
    assert_eq!(entries(victim.folder.path().to_owned()).len(), 4);
    let first = pages.iter().next().unwrap().clone();
    for page in ["index.html", &*first] {
        let (_, run) = site(&|victim| {
            symlink(
                victim.beside("theirs"),
                victim.root().join("site").join(page),
            )
            .unwrap();
        });
        assert_eq!(run.code, Some(2), "{run:?}");
        let (_, run) = site(&|victim| victim.pipe(&format!("site/{page}")));
        assert_eq!(run.code, Some(2), "{run:?}");
    }
    // What the pages are made from stays, under whichever of its names.
    let review = HEAD.replace(
        "project: {name: A, kind: [software], stage: idea}",
        "review: {of: 0.yaml, by: {name: B}, date: 2026-01-01}\nfindings: {}",
    );
    victim.write("b.review.yaml", &review);
    fs::remove_file(victim.root().join("site/index.html")).unwrap();
    fs::hard_link(
        victim.root().join("b.review.yaml"),
        victim.root().join("site/index.html"),
    )
    .unwrap();
    let named = ["0.yaml", "1.yaml", "--review", "b.review.yaml"];
    let all = ["compare", "--format", "html", "--output", "site/"];
    let run = victim.run(&all.into_iter().chain(named).collect::<Vec<_>>());
    assert_eq!(run.code, Some(2), "{run:?}");
    let kept = fs::read_to_string(victim.root().join("b.review.yaml")).unwrap();
    assert_eq!(kept, review);
}

// --- git ----------------------------------------------------------------------------------------

impl Victim {
    /// A repository with one commit.
    fn committed(description: &str) -> Victim {
        let victim = Victim::new(description);
        victim.git(&["add", "--all"]);
        victim.git(&["commit", "--quiet", "--message", "First"]);
        victim
    }

    /// What is committed by `git fast-import`.
    fn import(&self, stream: &[u8]) {
        use std::io::Write;
        let mut import = Command::new("git")
            .args(["fast-import", "--quiet", "--done"])
            .current_dir(self.root())
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        import.stdin.take().unwrap().write_all(stream).unwrap();
        assert!(import.wait().unwrap().success());
        self.git(&["reset", "--quiet", "--hard", "main"]);
    }
}

#[test]
fn a_git_of_the_repository_is_never_run() {
    use std::os::unix::fs::PermissionsExt;
    let victim = Victim::committed(HEAD);
    let trap = victim.beside("trapped");
    for name in ["git", "bin/git"] {
        victim.write(name, format!("#!/bin/sh\ntouch '{}'\n", trap.display()));
        let runs = fs::Permissions::from_mode(0o755);
        fs::set_permissions(victim.root().join(name), runs).unwrap();
    }
    for path in ["", ":", "::", ".", ".:", "bin:", "./bin:.:"] {
        let bounds = format!("export PATH='{path}'\"$PATH\";");
        let bounds = if path.is_empty() {
            bounds.replace("''", "':'")
        } else {
            bounds
        };
        for verb in [
            &["check", "."][..],
            &["compare", "--history", "commons.yaml"],
            &["assess", "HEAD:commons.yaml"],
            &["init", "."],
        ] {
            victim.run_with(verb, &bounds);
            assert!(!trap.exists(), "{path}: {verb:?}");
        }
    }
}

#[test]
fn no_setting_of_the_repository_runs_anything() {
    let victim = Victim::committed(HEAD);
    let trap = victim.beside("trapped");
    let run = format!("touch '{}'", trap.display());
    for setting in [
        "core.fsmonitor",
        "core.pager",
        "pager.log",
        "pager.cat-file",
        "core.sshCommand",
        "core.alternateRefsCommand",
        "diff.external",
        "diff.x.textconv",
        "diff.x.command",
        "filter.x.smudge",
        "filter.x.clean",
        "filter.x.process",
        "gpg.program",
        "credential.helper",
        "alias.log",
        "alias.rev-list",
        "alias.cat-file",
    ] {
        victim.git(&["config", setting, &format!("!{run}")]);
    }
    for (setting, value) in [
        ("log.showSignature", "true"),
        ("core.hooksPath", "."),
        ("extensions.partialClone", "origin"),
        ("remote.origin.url", "ext::sh -c touch% trapped"),
        ("remote.origin.promisor", "true"),
    ] {
        victim.git(&["config", setting, value]);
    }
    victim.write(".gitattributes", "* diff=x filter=x\n");
    victim.write("commons.yaml", format!("{HEAD}answers: {{}}\n"));
    let _ = fs::remove_file(&trap);
    for verb in [
        &["check", "."][..],
        &["compare", "--history", "commons.yaml"],
        &["assess", "HEAD:commons.yaml"],
        &["compare", "HEAD:commons.yaml", "commons.yaml"],
    ] {
        victim.run(verb);
        assert!(!trap.exists(), "{verb:?}");
        assert!(!victim.root().join("trapped").exists(), "{verb:?}");
    }
}

/// The history of somebody else's repository is not this one's.
#[test]
fn a_git_folder_that_leads_outside_is_not_followed() {
    let private = Victim::committed(HEAD);
    private.git(&[
        "remote",
        "add",
        "origin",
        "https://example.org/hunter2/private",
    ]);
    let git = private.root().join(".git");
    let unfollowed = |name: &str, victim: &Victim| {
        let run = victim.run(&["check", ".", "--format", "json"]);
        let report: serde_json::Value =
            serde_json::from_str(&run.said).unwrap_or_else(|_| panic!("{name}: {run:?}"));
        let text = report.to_string();
        assert!(report["repository"]["history"].is_null(), "{name}: {text}");
        let run = victim.run(&["init", "."]);
        let begun = fs::read_to_string(victim.root().join("commons.yaml")).unwrap_or_default();
        assert!(
            !begun.contains(SECRET) && !run.said.contains(SECRET),
            "{name}: {begun}"
        );
    };
    let file = Victim::outside_git("");
    file.write(".git", format!("gitdir: {}\n", git.display()));
    file.write("GOVERNANCE.md", "# Governance\n");
    unfollowed("a file", &file);
    let link = Victim::outside_git("");
    symlink(&git, link.root().join(".git")).unwrap();
    unfollowed("a link", &link);
    let parts = Victim::new("");
    for part in ["objects", "refs", "HEAD", "config"] {
        let own = parts.root().join(".git").join(part);
        let _ = fs::remove_dir_all(&own);
        let _ = fs::remove_file(&own);
        symlink(git.join(part), own).unwrap();
    }
    unfollowed("links within", &parts);
    let common = Victim::new("");
    common.write(".git/commondir", format!("{}\n", git.display()));
    unfollowed("a common folder", &common);
    // A work tree of one's own is followed: git has written down that it is.
    let tree = private.beside("tree");
    private.git(&["worktree", "add", "--quiet", tree.to_str().unwrap()]);
    let run = private.run(&["check", "../tree", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.said).unwrap();
    assert_eq!(report["repository"]["history"]["commits"], 1, "{report}");
}

/// A commit can hold the files of a bare repository: they are files, and no repository.
#[test]
fn a_bare_repository_in_the_work_tree_is_none() {
    let private = Victim::committed(HEAD);
    for _ in 0..4 {
        private.git(&["commit", "--quiet", "--allow-empty", "--message", "More"]);
    }
    let victim = Victim::committed(HEAD);
    victim.write("sub/HEAD", "ref: refs/heads/main\n");
    let config = format!(
        "[core]\nbare = true\n[include]\npath = {}\n",
        victim.beside("secret").display()
    );
    fs::write(victim.beside("secret"), "hunter2\n").unwrap();
    victim.write("sub/config", config);
    let objects = private.root().join(".git/objects");
    victim.write(
        "sub/objects/info/alternates",
        format!("{}\n", objects.display()),
    );
    let main = fs::read_to_string(private.root().join(".git/refs/heads/main")).unwrap();
    victim.write("sub/refs/heads/main", main);
    victim.write("sub/in/GOVERNANCE.md", "# Governance\n");
    for path in ["sub", "sub/in", "sub/in/GOVERNANCE.md"] {
        for bounds in ["", "cd sub;"] {
            let here = victim.root().join(path);
            let path = here.to_str().unwrap();
            let run = victim.run_with(&["check", path, "--format", "json"], bounds);
            assert_ne!(run.code, Some(2), "{path}: {run:?}");
            assert!(!run.said.contains("\"commits\": 5"), "{path}: {bounds}");
            assert!(!run.said.contains(SECRET), "{path}: {run:?}");
        }
    }
    // Nor is it one beside a `.git` that is none.
    let broken = Victim::outside_git("");
    let copied = Command::new("cp")
        .args(["-r", victim.root().join("sub/.").to_str().unwrap()])
        .arg(broken.root())
        .status();
    assert!(copied.unwrap().success());
    fs::create_dir(broken.root().join(".git")).unwrap();
    let run = broken.run(&["check", ".", "--format", "json"]);
    assert!(!run.said.contains("\"commits\": 5"), "{run:?}");
    // Elsewhere it is one.
    fs::remove_dir(broken.root().join(".git")).unwrap();
    fs::write(broken.root().join("config"), "[core]\nbare = true\n").unwrap();
    let run = broken.run(&["check", ".", "--format", "json"]);
    assert!(run.said.contains("\"commits\": 5"), "{run:?}");
}

/// The settings of an archive's `.git` include a file: git tells of what is in it.
#[test]
fn no_line_of_a_file_that_git_reads_is_shown() {
    let victim = Victim::committed(HEAD);
    let secret = victim.beside("secret");
    victim.git(&["config", "include.path", secret.to_str().unwrap()]);
    for text in [
        "hunter2\n",
        "[hunter2\n",
        "[core]\n\tbare = hunter2\n",
        "[core]\n\tcompression = hunter2\n",
        "[core]\n\tabbrev = hunter2\n",
        "[log]\n\tdate = hunter2\n",
    ] {
        fs::write(&secret, text).unwrap();
        for verb in [
            &["check", "."][..],
            &["check", ".", "--format", "json"],
            &["compare", "--history", "commons.yaml"],
            &["assess", "HEAD:commons.yaml"],
            &["init", "."],
        ] {
            let run = victim.run(verb);
            assert!(!run.said.contains(SECRET), "{text:?}: {verb:?}: {run:?}");
        }
    }
    // A name that was typed is told.
    fs::write(&secret, "").unwrap();
    let run = victim.run(&["compare", "nowhere:commons.yaml", "commons.yaml"]);
    assert!(run.said.contains("invalid object name"), "{run:?}");
}

#[test]
fn a_revision_tells_nothing_of_what_is_outside() {
    let victim = Victim::committed(HEAD);
    let (there, nowhere) = (victim.beside("theirs"), victim.beside("nowhere"));
    fs::write(&there, SECRET).unwrap();
    let named = |path: &str| {
        victim.write(
            "commons.yaml",
            format!("{HEAD}questionnaires: [{path:?}]\n"),
        );
        victim.git(&["commit", "--quiet", "--all", "--message", "Name it"]);
        let told = victim.run(&["compare", "--history", "commons.yaml"]);
        victim.git(&["reset", "--quiet", "--hard", "HEAD~1"]);
        let hashes = |c: char| c.is_ascii_hexdigit() || c.is_whitespace();
        told.said.replace(path, "it").replace(hashes, "")
    };
    for (there, nowhere) in [
        (there.to_str().unwrap(), nowhere.to_str().unwrap()),
        ("../theirs", "../nowhere"),
        ("./../theirs", "./../nowhere"),
    ] {
        assert_eq!(named(there), named(nowhere));
    }
}

#[test]
fn what_is_pasted_notifies_nobody() {
    let note = "note: \"@here\\n/approve\\n(@org/team) a@example.org\"";
    let answers = "commons.purpose.shared: {answer: yes, evidence: [README.md], NOTE}\n  \
                   guide.spread.plain-message: {answer: no, NOTE}";
    let named = HEAD.replace("name: A", "name: '@everyone'");
    let victim = Victim::new(&format!(
        "{named}answers:\n  {}\n",
        answers.replace("NOTE", note)
    ));
    let mention = |text: &str| {
        let at = text.match_indices('@').map(|(at, _)| at);
        at.filter(|at| !text[..*at].ends_with(char::is_alphanumeric))
            .any(|at| text[at + 1..].starts_with(char::is_alphanumeric))
    };
    let listed = victim.run(&["export", "--to", "list"]).said;
    let standards = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let mut pasted = 0;
    for standard in standards {
        for lang in ["en", "fr"] {
            let to = [
                "export", "--to", standard, "--format", "markdown", "--lang", lang,
            ];
            let run = victim.run(&to);
            assert_eq!(run.code, Some(0), "{run:?}");
            pasted += run.said.matches("everyone").count();
            assert!(!mention(&run.said), "{standard}: {}", run.said);
        }
    }
    assert!(pasted >= 16, "{pasted}");
    let run = victim.run(&["draft", "governance"]);
    assert!(run.said.contains("everyone"), "{run:?}");
    assert!(!mention(&run.said), "{}", run.said);
}

#[test]
fn git_waits_for_no_pipe_and_takes_no_mailmap_of_any_size() {
    let told = "git history";
    let victim = Victim::committed(HEAD);
    victim.pipe(".mailmap");
    let run = victim.run(&["check", "."]);
    assert!(run.said.contains(told), "{run:?}");
    fs::remove_file(victim.root().join(".mailmap")).unwrap();
    let lines: Vec<String> = (0..60_000)
        .map(|at| format!("A {at} <a{at}@b.org> <c{at}@d.org>\n"))
        .collect();
    let lines = lines.concat();
    victim.write(".mailmap", lines);
    let run = victim.run(&["check", "."]);
    assert!(run.said.contains(told), "{run:?}");
    for name in ["HEAD", "index", "config", "packed-refs", "shallow"] {
        let victim = Victim::committed(HEAD);
        let path = victim.root().join(".git").join(name);
        let _ = fs::remove_file(path);
        victim.pipe(&format!(".git/{name}"));
        let run = victim.run(&["check", "."]);
        assert!(run.said.contains(told), "{name}: {run:?}");
        victim.run(&["init", "."]);
    }
}

/// A folder of documents was a large file once: git tells its size, and it is not read.
#[test]
fn a_large_file_where_a_folder_is_now_is_not_read() {
    let victim = Victim::new(HEAD);
    let store = "head -c 256M /dev/zero | git -c core.bigFileThreshold=1m hash-object -w --stdin";
    let stored = Command::new("sh")
        .args(["-c", store])
        .current_dir(victim.root())
        .output();
    let id = String::from_utf8(stored.unwrap().stdout).unwrap();
    let entry = format!("100644,{},docs", id.trim());
    victim.git(&["update-index", "--add", "--cacheinfo", &entry]);
    victim.git(&["commit", "--quiet", "--message", "A file"]);
    victim.git(&["rm", "--quiet", "--cached", "docs"]);
    victim.write(
        "docs/GOVERNANCE.md",
        "# Governance\n\nThe members vote each month.\n",
    );
    victim.git(&["add", "--all"]);
    victim.git(&["commit", "--quiet", "--message", "A folder"]);
    let run = victim.run_with(&["check", "."], "ulimit -v 300000; ulimit -t 5;");
    assert!(run.said.contains("GOVERNANCE.md"), "{run:?}");
}

/// People who are the same by their names and addresses, one by one: each is found at once.
#[test]
fn a_chain_of_names_and_addresses_is_joined_in_a_line() {
    let victim = Victim::new("");
    let mut stream = String::new();
    let commits = 60_000_u32;
    for at in 0..commits {
        let name = if at % 2 == 0 { "Ana Silva" } else { "one" };
        let when = format!("<m{}@x.org> {} +0000", at / 2, 1_764_000_000 + at);
        stream.push_str(&format!(
            "commit refs/heads/main\nauthor {name} {when}\ncommitter {name} {when}\ndata 0\n\n"
        ));
    }
    stream.push_str("done\n");
    victim.import(stream.as_bytes());
    let run = victim.run_with(&["check", ".", "--format", "json"], "ulimit -t 15;");
    let report: serde_json::Value = serde_json::from_str(&run.said).unwrap();
    assert_eq!(
        report["repository"]["history"]["commits"], commits,
        "{report}"
    );
    assert_eq!(
        report["repository"]["history"]["contributors"], 1,
        "{report}"
    );
}

// --- time and memory ----------------------------------------------------------------------------

impl Victim {
    /// Cites this evidence for the first question, and for a rule.
    fn cite(&self, evidence: impl IntoIterator<Item = String>) {
        let mut list = String::new();
        for cited in evidence {
            list.push_str(&format!("    - '{cited}'\n"));
        }
        let answer = |id: &str| format!("  {id}:\n    answer: yes\n    evidence:\n{list}");
        let answers = answer("commons.purpose.shared") + &answer("ostrom.sanctions.graduated");
        self.write("commons.yaml", format!("{HEAD}answers:\n{answers}"));
    }
}

/// A text of this many headings of one letter: the most that is to be understood in a mebibyte.
fn headings(bytes: usize, letter: char) -> String {
    format!("# {letter}\n").repeat(bytes / 4)
}

#[test]
fn a_text_is_kept_once_whatever_its_names() {
    let victim = Victim::new("");
    victim.write("docs/big.md", "word ".repeat(200_000));
    // `docs/big.md`, `docs/./big.md`, `docs//./big.md`, …
    let spelled = (0..3_000_u32).map(|at| {
        let part = |bit: u32| if at >> bit & 1 == 0 { "/" } else { "/." };
        format!("docs{}/big.md", (0..12).map(part).collect::<String>())
    });
    victim.cite(spelled);
    let run = victim.run_with(&["check", "."], "ulimit -v 400000;");
    assert_eq!(run.code, Some(0), "{run:?}");
}

#[test]
fn a_text_is_understood_once_whatever_is_cited_of_it() {
    let victim = Victim::new("");
    victim.write("README.md", headings(256 * 1024, 'A'));
    let anchors = (0..800).map(|at| format!("README.md#x-{at}"));
    let ranges = (0..800).map(|at| format!("README.md#L{}-L{}", at + 1, at + 9));
    let whole = (0..800).map(|at| format!("README.md#a-{at}"));
    victim.cite(anchors.chain(ranges).chain(whole));
    let run = victim.run(&["check", ".", "--format", "json"]);
    let missing = run.said.matches("evidence-anchor-missing").count();
    assert!(missing >= 1_600, "{missing}");
}

#[test]
fn a_long_heading_is_not_compared_letter_by_letter() {
    let victim = Victim::new("");
    victim.write("README.md", format!("# {}\n", "a".repeat(300_000)));
    victim.cite([format!("README.md#{}", "b".repeat(300_000))]);
    victim.run_with(&["check", "."], "ulimit -t 10;");
}

#[test]
fn what_is_missing_is_not_looked_for_in_every_file() {
    let victim = Victim::new("");
    victim.cite((0..8_000).map(|at| format!("docs/missing{at:06}.md")));
    let description = fs::read_to_string(victim.root().join("commons.yaml")).unwrap();
    let mut stream = "blob\nmark :1\ndata 0\n\n".to_owned();
    stream.push_str("commit refs/heads/main\ncommitter a <a@b.org> 1764100000 +0000\ndata 0\n\n");
    let size = description.len();
    stream.push_str(&format!(
        "M 100644 inline commons.yaml\ndata {size}\n{description}\n"
    ));
    for at in 0..20_000 {
        stream.push_str(&format!("M 100644 :1 d{}/doc{at:07}.txt\n", at / 100));
    }
    stream.push_str("done\n");
    victim.import(stream.as_bytes());
    let run = victim.run(&["check", ".", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.said).unwrap();
    let findings = report["findings"].as_array().unwrap().iter();
    let missing = findings.filter(|finding| finding["id"] == "evidence-missing");
    assert_eq!(missing.count(), 5_000);
    // What is more is told, and is not missing.
    let unread = report["not_looked_at"].to_string();
    assert!(
        unread.contains("11000 pieces of evidence") || unread.contains("11,000 pieces of evidence"),
        "{unread}"
    );
}

#[test]
fn a_content_is_understood_once_and_a_run_understands_so_much() {
    let victim = Victim::new(HEAD);
    // As many as would be more than a run understands, were they not one.
    let text = headings(256 * 1024, 'A');
    for at in 0..40 {
        victim.write(&format!("docs/governance/g{at}.md"), &text);
    }
    let run = victim.run(&["check", "."]);
    assert!(!run.said.contains("MiB"), "{run:?}");
    for at in 0..12 {
        let text = format!("{at}\n\n```\n{}\n```\n", "word ".repeat(200_000));
        victim.write(&format!("docs/governance/h{at:02}.md"), text);
    }
    let run = victim.run(&["check", ".", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.said).unwrap();
    let unread = report["not_looked_at"].as_array().unwrap();
    let limited = |name: &str| {
        unread.iter().any(|part| {
            part["what"].as_str().unwrap().ends_with(name)
                && part["why"].as_str().unwrap().contains("8 MiB of text")
        })
    };
    assert!(!limited("h00.md") && limited("h11.md"), "{unread:?}");
}

/// Each of these was looked for in the whole text, or among all that is declared.
#[test]
fn many_brackets_and_many_licences_are_gone_through_once() {
    let victim = Victim::new("");
    let licences: Vec<String> = (0..20_000).map(|at| format!("LicenseRef-{at}")).collect();
    let project = format!("licences: {{software: [{}]}}", licences.join(", "));
    let described = HEAD.replace("stage: idea", &format!("stage: idea, {project}"));
    victim.write("commons.yaml", described);
    for at in 0..100 {
        let tag = format!("// SPDX-License-Identifier: LicenseRef-x{at}\n");
        victim.write(&format!("f{at}.rs"), tag);
    }
    let text = "[name of the project]\n\n".repeat(40_000);
    victim.write("docs/GOVERNANCE.md", &text);
    let listed = "The following format:\n\n".to_owned() + &"- [name]\n".repeat(40_000);
    victim.write("docs/BYLAWS.md", &listed);
    victim.write("LICENSE", ";".repeat(1024 * 1024));
    let dotted = "a.".repeat(500_000);
    let manifest = format!("{{\"name\": \"pump\", \"description\": \"{dotted}\"}}");
    victim.write("package.json", manifest);
    let links = "[all of our governance](http://a.b)\n".repeat(13_000);
    victim.write("README.md", "\n".repeat(500_000) + &links);
    victim.git(&["add", "--all"]);
    let run = victim.run_with(&["check", ".", "--format", "json"], "ulimit -t 10;");
    assert!(run.said.contains("governance-file-template"), "{run:?}");
    assert!(run.said.contains("licence-undeclared"), "{run:?}");
    assert!(run.said.len() < 1024 * 1024, "{}", run.said.len());
}

#[test]
fn a_name_is_short() {
    let victim = Victim::outside_git("");
    for at in 0..8 {
        let name = "A".repeat(1_000_000);
        let text = format!("format: 1\nproject: {{name: {name}, kind: [software], stage: idea}}\n");
        victim.write(&format!("{at}.yaml"), text);
    }
    let run = victim.run_with(&["assess", ".", "--format", "csv"], "ulimit -v 400000;");
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("200"), "{}", &run.said[..200]);
}

#[test]
fn folders_in_folders_are_looked_at_so_far() {
    let victim = Victim::outside_git(HEAD);
    let mut deep = victim.root();
    for _ in 0..300 {
        deep.push("d");
    }
    fs::create_dir_all(&deep).unwrap();
    for at in 0..3_000 {
        fs::create_dir(deep.join(format!("e{at}"))).unwrap();
        fs::create_dir_all(victim.root().join(format!("w{at}/x"))).unwrap();
    }
    let run = victim.run_with(&["check", "."], "ulimit -t 10;");
    assert!(run.said.contains("too many folders"), "{run:?}");
}

#[test]
fn reviews_are_read_within_the_budget_of_the_run() {
    let demand =
        format!("{HEAD}policy: {{reviewed: all}}\nanswers:\n  commons.resource.identified: yes\n");
    let review = |at: usize, lines: usize| {
        let mut text = format!(
            "format: 1\nreview:\n  of: commons.yaml\n  by: {{name: R{at}}}\n  date: 2026-01-01\nfindings:\n"
        );
        let digest = "0".repeat(64);
        for line in 0..lines {
            text.push_str(&format!(
                "  commons.resource.identifie{line:05}: {{finding: confirmed, answer: \"sha256:{digest}\"}}\n"
            ));
        }
        text
    };
    let long = format!("# {}\n", "word ".repeat(190_000));
    let victim = Victim::new(&demand);
    for at in 0..10 {
        victim.write(&format!("r{at:02}.review.yaml"), review(at, 50) + &long);
    }
    let run = victim.run(&["check", "."]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.said.contains("r00.review.yaml:7:3"),
        "{}",
        &run.said[..run.said.len().min(3000)]
    );
    assert!(
        run.said.contains("MiB of text"),
        "what was not read is told"
    );
    // A copy costs nothing and says nothing new.
    let victim = Victim::new(&demand);
    for at in 0..10 {
        victim.write(&format!("r{at:02}.review.yaml"), review(0, 50) + &long);
    }
    let run = victim.run(&["check", "."]);
    assert!(!run.said.contains("MiB of text"));
    // Many, and one that is a link.
    let victim = Victim::new(&demand);
    for at in 0..80 {
        victim.write(&format!("r{at:02}.review.yaml"), review(at, 1));
    }
    victim.write("other", review(99, 1));
    symlink("other", victim.root().join("a.review.yaml")).unwrap();
    let run = victim.run(&["check", "."]);
    assert!(run.said.contains("its first 64 entries"), "{run:?}");
    assert!(run.said.contains("a.review.yaml"), "{run:?}");
}

// --- what is not looked at is unknown -----------------------------------------------------------

#[test]
fn a_folder_of_many_entries_is_looked_at_whole() {
    let victim = Victim::outside_git(HEAD);
    for at in 0..30_000 {
        victim.write(&format!("a{at:06}"), "");
    }
    victim.write(
        "GOVERNANCE.md",
        "# Governance\n\nDecisions are made by vote of members each month.\n",
    );
    victim.write("LICENSE", include_str!("../LICENSE-MIT"));
    let run = victim.run(&["check", "."]);
    assert!(!run.said.contains("was found"), "{run:?}");
    assert!(
        run.said.contains("GOVERNANCE.md") && run.said.contains("MIT"),
        "{run:?}"
    );
}

/// Half a letter: the name that is listed is not one that can be opened.
#[test]
fn what_has_a_name_that_is_not_text_is_unknown_and_not_missing() {
    use std::os::unix::ffi::OsStrExt;
    let victim = Victim::new(HEAD);
    for name in [&b"GOVERNANCE-\xc3.md"[..], b"LICENSE-\xc3"] {
        let path = victim.root().join(std::ffi::OsStr::from_bytes(name));
        fs::write(path, "text").unwrap();
    }
    let run = victim.run(&["check", "."]);
    for missing in ["governance-file-missing", "licence-missing", "was found"] {
        assert!(!run.said.contains(missing), "{missing}: {run:?}");
    }
    assert!(run.said.contains("its name is not text"), "{run:?}");
}

#[test]
fn what_stands_in_a_folder_that_is_closed_is_unknown_and_not_missing() {
    use std::os::unix::fs::PermissionsExt;
    let victim = Victim::new(HEAD);
    victim.write("docs/GOVERNANCE.md", "# Governance\n");
    victim.write("LICENSE", include_str!("../LICENSE-MIT"));
    let close = |path: &str, mode| {
        let mode = fs::Permissions::from_mode(mode);
        fs::set_permissions(victim.root().join(path), mode).unwrap();
    };
    close("docs", 0o000);
    close("LICENSE", 0o000);
    let open = fs::read_dir(victim.root().join("docs")).is_ok();
    if !open {
        let run = victim.run(&["check", "."]);
        for missing in [
            "governance-file-missing",
            "licence-missing",
            "was found",
            "None.",
        ] {
            assert!(!run.said.contains(missing), "{missing}: {run:?}");
        }
        assert!(run.said.contains("docs: permission denied"), "{run:?}");
    }
    close("docs", 0o755);
}

#[test]
fn a_run_without_threads_ends_as_any_other() {
    use std::os::unix::fs::PermissionsExt;
    let victim = Victim::outside_git(HEAD);
    victim.write("b.yaml", HEAD);
    victim.write(
        "GOVERNANCE.md",
        "# Governance\n\nThe members vote each month.\n",
    );
    // Another user has no threads left; root has no such limit, and becomes that user.
    let program = victim.beside("commons");
    fs::copy(env!("CARGO_BIN_EXE_commons"), &program).unwrap();
    for path in [victim.folder.path().to_owned(), program.clone()] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let script = "ulimit -u 1; if [ \"$(id -u)\" = 0 ]; then \
        exec setpriv --reuid 65534 --clear-groups \"$0\" \"$@\"; else exec \"$0\" \"$@\"; fi";
    let script = format!("user=$(id -u); {}", script.replace("$(id -u)", "$user"));
    for verb in [&["check", "."][..], &["assess", "commons.yaml", "b.yaml"]] {
        let output = Command::new("bash")
            .args(["-c", &script])
            .arg(&program)
            .args(verb)
            .current_dir(victim.root())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("panicked"), "{verb:?}: {said}");
        assert_eq!(output.status.code(), Some(0), "{verb:?}: {said}");
    }
}

#[test]
fn a_time_zone_that_is_a_device_is_not_read() {
    let victim = Victim::new(HEAD);
    victim.pipe("zone");
    let zone = victim.root().join("zone");
    for zone in [
        "/dev/zero",
        ":/dev/zero",
        "/dev/stdin",
        zone.to_str().unwrap(),
    ] {
        let bounds = format!("export TZ='{zone}'; ulimit -t 5;");
        let run = victim.run_with(&["check", "."], &bounds);
        assert!(run.said.contains("20"), "a day is told: {run:?}");
    }
}
