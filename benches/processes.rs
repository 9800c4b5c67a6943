//! A cold start, with its ratios in one run: `cargo bench --bench processes`.
//!
//! `commons assess examples/panoramax.yaml` against a program that only parses the same arguments
//! and reads the same file (this one, called again), and against one that also reads it as YAML, with
//! the place of each value. `COMMONS` names another build to measure.

#![allow(clippy::disallowed_methods, clippy::print_stdout, missing_docs)]

use clap::Parser;
use commons::cli::{Cli, Verb};
use commons::source::{self, Problems};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, hint};

const COMMONS: &str = env!("CARGO_BIN_EXE_commons");
const RUNS: usize = 400;
const EXAMPLE: &str = "examples/panoramax.yaml";

fn main() {
    match env::var("BASELINE") {
        Ok(baseline) => least(baseline == YAML),
        Err(_) => cold(),
    }
}

/// The baseline that also reads YAML.
const YAML: &str = "yaml";

/// What any such program does at least.
fn least(yaml: bool) {
    let Verb::Assess(args) = Cli::parse().verb else {
        return;
    };
    for input in args.inputs {
        let bytes = fs::read(input).expect("the example can be read");
        if yaml {
            let text = source::decode(&bytes).expect("it is text");
            let tree = source::parse(text, &mut Problems::default());
            hint::black_box(tree.expect("it is YAML"));
        }
        hint::black_box(bytes);
    }
}

fn cold() {
    let this = env::current_exe().expect("this program has a path");
    let commons = env::var_os("COMMONS").unwrap_or_else(|| COMMONS.into());
    let (mut ours, mut least, mut yaml) = (Vec::new(), Vec::new(), Vec::new());
    let baseline = |with| {
        let mut command = Command::new(&this);
        command.args(["assess", EXAMPLE]).env("BASELINE", with);
        command
    };
    // In turns, so that whatever else the machine does meets all three.
    for _ in 0..RUNS {
        ours.push(time(Command::new(&commons).args(["assess", EXAMPLE])));
        least.push(time(&mut baseline("")));
        yaml.push(time(&mut baseline(YAML)));
    }
    let (ours, least, yaml) = (median(ours), median(least), median(yaml));
    println!("cold `commons assess {EXAMPLE}`, medians of {RUNS} runs in turns");
    println!("  parses its arguments and reads the file  {least:>10.2?}");
    println!("  also reads it as YAML                    {yaml:>10.2?}");
    println!("  assesses it                              {ours:>10.2?}");
    for (what, taken, of) in [
        ("assess, start to end / only parse and read", ours, least),
        (
            "only parse, read and read YAML / only parse and read",
            yaml,
            least,
        ),
    ] {
        let ratio = taken.as_secs_f64() / of.as_secs_f64();
        println!("ratio\t{what}\t{ratio:.2}");
    }
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
