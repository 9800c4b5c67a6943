//! A whole check against git itself, with ratios in one run: `cargo bench --bench check`, or
//! `cargo bench --bench check -- FOLDER` on a repository of one's own.
//!
//! 1. A repository of 80,000 commits in ten years and 5,000 files, made here, always the same:
//!    the check against half of `git shortlog -sne HEAD`.
//! 2. A small one: the check beyond `git --version`, which is git's own start.
//!
//! `RUNS` says how often each is run.

#![allow(clippy::disallowed_methods, clippy::print_stdout, missing_docs)]

use std::fmt::Write as _;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

const COMMONS: &str = env!("CARGO_BIN_EXE_commons");
/// The day of the assessment; the last commit that is made here was the day before.
const TODAY: &str = "2026-03-15";
const LAST: u64 = 1_773_489_600;
const COMMITS: u64 = 80_000;
const FILES: u64 = 5_000;
const TEN_YEARS: u64 = 3_652 * 24 * 3_600;

fn main() {
    let runs = env::var("RUNS").map_or(15, |runs| runs.parse().expect("a number of runs"));
    let arg = env::args().skip(1).find(|word| !word.starts_with('-'));
    if let Some(it) = arg {
        return compare("the folder given", Path::new(&it), runs);
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let large = folder.path().join("large");
    import(&large, COMMITS, FILES);
    compare("80,000 commits, 5,000 files", &large, runs);
    let flat = folder.path().join("small");
    import(&flat, 200, 50);
    compare("200 commits, 50 files", &flat, runs);
}

fn compare(title: &str, root: &Path, runs: usize) {
    let (mut checks, mut shortlogs, mut starts) = (Vec::new(), Vec::new(), Vec::new());
    let mut check = Command::new(COMMONS);
    check
        .args(["check", "--fail-on", "never", "--date", TODAY])
        .arg(root);
    // In turns, so that whatever else the machine does meets all three.
    for _ in 0..runs {
        checks.push(time(&mut check));
        shortlogs.push(time(
            Command::new("git")
                .current_dir(root)
                .args(["shortlog", "-sne", "HEAD"]),
        ));
        starts.push(time(Command::new("git").arg("--version")));
    }
    let (check, shortlog, start) = (median(checks), median(shortlogs), median(starts));
    println!("\n{title}, medians of {runs} runs in turns");
    println!("  commons check                            {check:>10.2?}");
    println!("  git shortlog -sne HEAD                   {shortlog:>10.2?}");
    println!("  git --version                            {start:>10.2?}");
    let ratio = check.as_secs_f64() / shortlog.as_secs_f64();
    println!(
        "  check beyond git's own start             {:>10.2?}",
        check.saturating_sub(start)
    );
    println!("ratio\tcheck / git shortlog, {title}\t{ratio:.2}");
}

/// Makes a repository: every commit changes one file, by one of a hundred people of ten
/// organisations; documents change now and then.
fn import(root: &Path, commits: u64, files: u64) {
    fs::create_dir_all(root).expect("a folder");
    run(Command::new("git")
        .current_dir(root)
        .args(["init", "--quiet", "--initial-branch=main"]));
    let mut child = Command::new("git")
        .current_dir(root)
        .args(["fast-import", "--quiet", "--done"])
        .stdin(Stdio::piped())
        .spawn()
        .expect("git runs");
    let mut input = BufWriter::new(child.stdin.take().expect("a pipe"));
    for at in 0..commits {
        let text = commit(at, commits, files);
        input.write_all(text.as_bytes()).expect("git reads");
    }
    input.write_all(b"done\n").expect("git reads");
    drop(input);
    assert!(child.wait().expect("git ends").success());
    run(Command::new("git")
        .current_dir(root)
        .args(["reset", "--quiet", "--hard"]));
}

fn commit(at: u64, commits: u64, files: u64) -> String {
    let when = LAST - TEN_YEARS + TEN_YEARS / commits * (at + 1);
    // A few people do most of the work, as everywhere.
    let random = at
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    let who = (random >> 33) % 100 * ((random >> 40) % 100) / 100;
    let mut text = String::from("commit refs/heads/main\n");
    let person = format!(
        "Person {who} <person{who}@organisation{}.org> {when} +0100",
        who % 10
    );
    let _ = writeln!(
        text,
        "author {person}\ncommitter {person}\ndata 9\na change"
    );
    if at == 0 {
        for (path, body) in documents() {
            let _ = writeln!(text, "M 100644 inline {path}\ndata {}\n{body}", body.len());
        }
        for file in 0..files {
            text.push_str(&change(file, at));
        }
    }
    if at % 5_000 == 4_999 {
        let body = format!("# Governance\n\nThe board decides by vote, version {at}.\n");
        let _ = writeln!(
            text,
            "M 100644 inline GOVERNANCE.md\ndata {}\n{body}",
            body.len()
        );
    }
    text.push_str(&change((random >> 20) % files, at));
    text.push('\n');
    text
}

fn change(file: u64, at: u64) -> String {
    let path = format!("src/part{:02}/file{file:04}.rs", file % 100);
    let body = format!("// SPDX-License-Identifier: MIT\n\nfn version() -> u64 {{ {at} }}\n");
    format!("M 100644 inline {path}\ndata {}\n{body}\n", body.len())
}

fn documents() -> Vec<(&'static str, String)> {
    let licence = include_str!("../LICENSE-MIT").to_owned();
    let text = |title: &str| format!("# {title}\n\n{}\n", "Who decides, and how. ".repeat(40));
    vec![
        ("LICENSE", licence),
        ("README.md", text("A project")),
        ("GOVERNANCE.md", text("Governance")),
        ("CONTRIBUTING.md", text("Contributing")),
        ("CODE_OF_CONDUCT.md", text("Code of conduct")),
        ("docs/ROADMAP.md", text("Roadmap")),
        (".github/SECURITY.md", text("Security")),
    ]
}

fn run(command: &mut Command) {
    assert!(command.status().expect("git runs").success());
}

fn time(command: &mut Command) -> Duration {
    let started = Instant::now();
    let output = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    let taken = started.elapsed();
    // A check that found something to do, or nothing at all to check, has done its work too.
    assert!(output.expect("the program runs").code().is_some());
    taken
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
