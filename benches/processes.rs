//! Whole processes, with ratios in one run: `cargo bench --bench processes`.
//!
//! 1. A cold `commons assess examples/panoramax.yaml` against a program that only parses the same
//!    arguments and reads the same file (this one, called again).
//! 2. Ten thousand descriptions, made from the examples, in one call: how many a second, the peak
//!    memory against that of a thousand, and the time against plain `serde_yaml` on the same files.

#![allow(clippy::disallowed_methods, clippy::print_stdout, missing_docs)]

use clap::Parser;
use commons::cli::{Cli, Verb};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, hint};

const COMMONS: &str = env!("CARGO_BIN_EXE_commons");
const EXAMPLE: &str = "examples/panoramax.yaml";
const RUNS: usize = 400;

fn main() {
    if env::var_os("BASELINE").is_some() {
        return baseline();
    }
    cold();
    many();
}

/// What any such program does at least.
fn baseline() {
    let Verb::Assess(args) = Cli::parse().verb else {
        return;
    };
    for input in args.inputs {
        hint::black_box(fs::read(input).expect("the example can be read"));
    }
}

fn cold() {
    let this = env::current_exe().expect("this program has a path");
    let (mut ours, mut least) = (Vec::new(), Vec::new());
    // In turns, so that whatever else the machine does meets both.
    for _ in 0..RUNS {
        ours.push(time(Command::new(COMMONS).args(["assess", EXAMPLE])));
        least.push(time(
            Command::new(&this)
                .args(["assess", EXAMPLE])
                .env("BASELINE", "1"),
        ));
    }
    let (ours, least) = (median(ours), median(least));
    println!("cold `commons assess {EXAMPLE}`, medians of {RUNS} runs in turns");
    println!("  parses its arguments and reads the file  {least:>10.2?}");
    println!("  assesses it                              {ours:>10.2?}");
    println!(
        "  ratio                                    {:>10.2}",
        ours.as_secs_f64() / least.as_secs_f64()
    );
}

fn many() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let thousand = descriptions(&folder.path().join("1000"), 1_000);
    let all = descriptions(&folder.path().join("10000"), 10_000);
    let (_, small) = assess_folder(&thousand);
    let (taken, large) = assess_folder(&all);
    let bytes: u64 = files(&all)
        .iter()
        .map(|file| fs::metadata(file).expect("a file").len())
        .sum();
    let started = Instant::now();
    for file in files(&all) {
        let text = fs::read_to_string(file).expect("a file");
        hint::black_box(serde_yaml::from_str::<serde_yaml::Value>(&text).expect("YAML"));
    }
    let plain = started.elapsed();
    println!(
        "\n10,000 descriptions ({} KiB each on average) in one call, --format ndjson, every core",
        bytes / 10_000 / 1024
    );
    println!("  time                                     {taken:>10.2?}");
    println!(
        "  descriptions a second                    {:>10.0}",
        10_000.0 / taken.as_secs_f64()
    );
    println!("  plain serde_yaml on the same files       {plain:>10.2?}");
    println!(
        "  ratio                                    {:>10.2}",
        taken.as_secs_f64() / plain.as_secs_f64()
    );
    println!("  peak memory, 1,000 and 10,000            {small:>6} and {large} KiB");
}

/// Descriptions made from the examples, each with a name of its own.
fn descriptions(folder: &Path, count: usize) -> PathBuf {
    fs::create_dir(folder).expect("a folder");
    let examples: Vec<String> = files(Path::new("examples"))
        .iter()
        .map(|file| fs::read_to_string(file).expect("an example"))
        .collect();
    for at in 0..count {
        let example = &examples[at % examples.len()];
        let replacen = example.replacen("\n  name: ", &format!("\n  name: {at:05} "), 1);
        fs::write(folder.join(format!("{at:05}.yaml")), replacen).expect("a file");
    }
    folder.to_owned()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .collect();
    files.sort();
    files
}

/// The time a folder takes, and the most memory the process had, in KiB.
fn assess_folder(folder: &Path) -> (Duration, u64) {
    let started = Instant::now();
    let mut child = Command::new(COMMONS)
        .args(["assess", "--format", "ndjson", "--date", "2026-11-22"])
        .arg(folder)
        .stdout(Stdio::null())
        .spawn()
        .expect("commons runs");
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut peak = 0;
    while child
        .try_wait()
        .expect("commons can be waited for")
        .is_none()
    {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let found = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
        peak = found.unwrap_or(0).max(peak);
        std::thread::sleep(Duration::from_millis(5));
    }
    (started.elapsed(), peak)
}

fn time(command: &mut Command) -> Duration {
    let started = Instant::now();
    let output = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(output.expect("the program runs").success());
    started.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
