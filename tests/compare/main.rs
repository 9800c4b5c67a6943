//! `commons compare`: one project with itself, many side by side, one over time; and many records
//! on standard input.
//!
//! `INSTA_UPDATE=always cargo test --test compare` rewrites the snapshots; read the difference.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its own files and says where it fails"
)]

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/program.rs"]
mod program;
#[path = "../random/mod.rs"]
mod random;

mod cohorts;
mod commands;
mod hostile;
mod over_time;
mod pair;
mod properties;
mod records;
mod side_by_side;
mod targets;

use assert_cmd::Command;
use program::{BINARY, Run, root};
use serde_json::Value;
use std::path::Path;

const DATE: &str = "--date=2026-11-26";
const OLD: &str = "tests/fixtures/compare/old.yaml";
const NEW: &str = "tests/fixtures/compare/new.yaml";
const MANY: &str = "tests/fixtures/compare/many";

/// The program in a folder, with nothing around it but what finds git.
fn commons_in(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = program::commons_in(folder, arguments);
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    program::run(&mut commons_in(folder, arguments))
}

fn run(arguments: &[&str]) -> Run {
    run_in(&root(), arguments)
}

/// The output of a run that went well.
fn said(arguments: &[&str]) -> String {
    let run = run(arguments);
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.err);
    assert_eq!(run.err, "", "{arguments:?}");
    run.out
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text:.200}"))
}

/// A page without its style, which is the same on all of them, and without the version.
fn body(page: &str) -> &str {
    &page[page.find("<main>").unwrap()..page.find("</main>").unwrap()]
}

/// Whether what is written is what its schema says.
fn fits_schema(which: &str, instance: &Value) {
    let schema = json(&said(&["schema", which]));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(instance)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
}
