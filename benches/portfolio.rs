//! Forty thousand descriptions in one call: `cargo bench --bench portfolio`.
//!
//! They are made from the examples: other names, other stages, other answers. Each way of reading
//! them is timed in turns with plain `serde_yaml` on the same files, and its peak memory is that of
//! forty thousand against that of four thousand. `PORTFOLIO=4000` makes fewer.

#![allow(
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    clippy::print_stdout,
    missing_docs
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, hint, thread};

const COMMONS: &str = env!("CARGO_BIN_EXE_commons");
/// How often each is timed, in turns, so that whatever else the machine does meets all.
const TURNS: usize = 3;

fn main() {
    let asked = env::var("PORTFOLIO")
        .ok()
        .and_then(|value| value.parse().ok());
    let many: usize = asked.unwrap_or(40_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let all = descriptions(&folder.path().join("all"), many);
    let few = descriptions(&folder.path().join("few"), many / 10);
    let bytes: u64 = files(&all).iter().map(|file| size(file)).sum();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!(
        "{many} descriptions, {} KiB each on average; {cores} cores",
        bytes / 1024 / many as u64
    );
    let folders = [&all, &few].map(|it| Feed::Folder(it.clone()));
    let records = [lines(&all), lines(&few)].map(Feed::Lines);
    let mut plain = Vec::new();
    let mut taken: Vec<Vec<Duration>> = vec![Vec::new(); WAYS.len()];
    let mut peaks = vec![0; WAYS.len()];
    for _ in 0..TURNS {
        plain.push(parse_plainly(&all));
        for (at, arguments) in WAYS.iter().enumerate() {
            let (time, peak) = run(arguments, &feed(arguments, &folders, &records)[0]);
            taken[at].push(time);
            peaks[at] = peaks[at].max(peak);
        }
    }
    let plain = median(plain);
    println!("{:<28} {plain:>9.2?}   (one core)", "plain serde_yaml");
    let mut ratios = String::new();
    for (at, arguments) in WAYS.iter().enumerate() {
        let time = median(std::mem::take(&mut taken[at]));
        let (_, least) = run(arguments, &feed(arguments, &folders, &records)[1]);
        let (way, ratio) = (
            arguments.join(" "),
            time.as_secs_f64() / plain.as_secs_f64(),
        );
        println!(
            "{way:<28} {time:>9.2?}   {ratio:>5.2} times   {:>7.0} a second   peak {:>6.1} MB, of a tenth {:>5.1} MB",
            many as f64 / time.as_secs_f64(),
            peaks[at] as f64 / 1024.0,
            least as f64 / 1024.0,
        );
        let memory = peaks[at] as f64 / least as f64;
        let _ = writeln!(ratios, "ratio\t{way} / plain serde_yaml\t{ratio:.2}");
        let _ = writeln!(ratios, "ratio\t{way}, memory / of a tenth\t{memory:.2}");
    }
    print!("{ratios}");
}

/// The ways that are timed.
const WAYS: [&[&str]; 6] = [
    &["assess", "--format", "ndjson"],
    &["assess", "--format", "csv"],
    &["assess", "--format", "ndjson", "-"],
    &["compare", "--format", "ndjson"],
    &["compare", "--format", "csv"],
    &["compare", "--format", "html"],
];

/// What a way reads: all, and a tenth.
fn feed<'f>(arguments: &[&str], folders: &'f [Feed; 2], records: &'f [Feed; 2]) -> &'f [Feed; 2] {
    if arguments.ends_with(&["-"]) {
        records
    } else {
        folders
    }
}

/// What a run reads.
enum Feed {
    /// A folder of descriptions.
    Folder(PathBuf),
    /// A file with a description on each line, on standard input.
    Lines(PathBuf),
}

/// Makes so many descriptions from the examples, each its own.
fn descriptions(folder: &Path, many: usize) -> PathBuf {
    const STAGES: [&str; 4] = ["idea", "incubation", "production", "established"];
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let examples: Vec<String> = files(&root)
        .iter()
        .map(|file| fs::read_to_string(file).expect("an example"))
        .collect();
    fs::create_dir_all(folder).expect("a folder");
    for at in 0..many {
        let mut text = String::new();
        for (line_at, line) in examples[at % examples.len()].lines().enumerate() {
            // A cheap mix that is the same in every run.
            let draw = (at * 31 + line_at * 17) % 23;
            let trimmed = line.trim_start();
            let indent = &line[..line.len() - trimmed.len()];
            let _ = match trimmed {
                it if it.starts_with("name:") && line_at < 12 => writeln!(text, "{line} {at:05}"),
                it if it.starts_with("stage:") => {
                    writeln!(text, "{indent}stage: {}", STAGES[at % STAGES.len()])
                }
                "answer: yes" if draw == 0 => writeln!(text, "{indent}answer: no"),
                "answer: partly" if draw == 1 => writeln!(text, "{indent}answer: yes"),
                _ => writeln!(text, "{line}"),
            };
        }
        fs::write(folder.join(format!("{at:05}.yaml")), text).expect("a file");
    }
    folder.to_owned()
}

/// The same as JSON, one on each line.
fn lines(folder: &Path) -> PathBuf {
    let mut text = String::new();
    for file in files(folder) {
        let read_to_string = fs::read_to_string(file).expect("a file");
        let value: serde_yaml::Value = serde_yaml::from_str(&read_to_string).expect("YAML");
        text.push_str(&serde_json::to_string(&value).expect("JSON"));
        text.push('\n');
    }
    let path = folder.with_extension("ndjson");
    fs::write(&path, text).expect("a file");
    path
}

fn parse_plainly(folder: &Path) -> Duration {
    let files = files(folder);
    let started = Instant::now();
    for file in files {
        let text = fs::read_to_string(file).expect("a file");
        hint::black_box(serde_yaml::from_str::<serde_yaml::Value>(&text).expect("YAML"));
    }
    started.elapsed()
}

/// The time a run takes, and the most memory it had, in KiB.
fn run(arguments: &[&str], feed: &Feed) -> (Duration, u64) {
    let mut command = Command::new(COMMONS);
    command.args(arguments).arg("--quiet");
    command.stdout(Stdio::null());
    match feed {
        Feed::Folder(folder) => {
            command.arg(folder);
        }
        Feed::Lines(file) => {
            command.stdin(fs::File::open(file).expect("the lines"));
        }
    }
    let started = Instant::now();
    let mut child = command.spawn().expect("commons runs");
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut peak = 0;
    let code = loop {
        if let Some(code) = child.try_wait().expect("commons can be waited for") {
            break code;
        }
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let found = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
        peak = found.unwrap_or(0).max(peak);
        thread::sleep(Duration::from_millis(5));
    };
    assert!(code.success(), "{arguments:?} ended with {code}");
    (started.elapsed(), peak)
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

fn size(file: &Path) -> u64 {
    fs::metadata(file).expect("a file").len()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
