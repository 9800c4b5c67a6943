//! The program, run with nothing of the environment around it.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "every test file uses its own part of it"
)]

use assert_cmd::Command;
use std::path::{Path, PathBuf};
use std::process::Output;

pub const BINARY: &str = env!("CARGO_BIN_EXE_commons");

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The program in a folder.
pub fn commons_in(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(BINARY);
    command.env_clear().current_dir(folder).args(arguments);
    command
}

/// What a run said and how it ended.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Run {
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        Run {
            code: output.status.code().expect("ended by itself"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Run {
    command.output().expect("the program runs").into()
}

/// What a run at the root prints when all goes well.
pub fn printed(arguments: &[&str]) -> String {
    let run = run(&mut commons_in(&root(), arguments));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    run.out
}
