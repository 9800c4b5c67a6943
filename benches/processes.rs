//! A cold start, with its ratio in one run: `cargo bench --bench processes`.
//!
//! `commons assess examples/panoramax.yaml` against a program that only parses the same arguments
//! and reads the same file (this one, called again). `COMMONS` names another build to measure.

#![allow(clippy::disallowed_methods, clippy::print_stdout, missing_docs)]

use clap::Parser;
use commons::cli::{Cli, Verb};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, hint};

const COMMONS: &str = env!("CARGO_BIN_EXE_commons");
const RUNS: usize = 400;
const EXAMPLE: &str = "examples/panoramax.yaml";

fn main() {
    if env::var_os("BASELINE").is_some() {
        return baseline();
    }
    cold();
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
    let commons = env::var_os("COMMONS").unwrap_or_else(|| COMMONS.into());
    let (mut ours, mut least) = (Vec::new(), Vec::new());
    // In turns, so that whatever else the machine does meets both.
    for _ in 0..RUNS {
        ours.push(time(Command::new(&commons).args(["assess", EXAMPLE])));
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
    let ratio = ours.as_secs_f64() / least.as_secs_f64();
    println!("ratio\tassess, start to end / only parse and read\t{ratio:.2}");
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
