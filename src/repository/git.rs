//! The `git` program, so that nothing but the repository decides what it says.

use crate::model::{Seen, Unseen};
use std::ffi::OsString;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Settings that would change what is read, run a program, or open a connection.
const SETTINGS: [&str; 7] = [
    "core.fsmonitor=false",
    "core.untrackedCache=false",
    "core.hooksPath=/dev/null",
    // Only the `.mailmap` of the repository counts: whoever runs this gets the same people.
    "mailmap.file=",
    "mailmap.blob=HEAD:.mailmap",
    "i18n.logOutputEncoding=UTF-8",
    "protocol.allow=never",
];

/// What is set for it: no replaced or grafted commits, no question, and no fetching of what a
/// partial clone left out, whatever the repository's own settings say.
const SURROUNDINGS: [(&str, &str); 11] = [
    // A pipe would be written to commit by commit.
    ("GIT_FLUSH", "0"),
    ("GIT_NO_REPLACE_OBJECTS", "1"),
    ("GIT_GRAFT_FILE", "/dev/null"),
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", "none"),
    ("GIT_LITERAL_PATHSPECS", "1"),
    ("GIT_PAGER", "cat"),
    ("LC_ALL", "C"),
    ("LANGUAGE", "C"),
];

/// What of the caller's own settings is kept: where his configuration is, because it says which
/// folders of other people he trusts (`safe.directory`).
const KEPT: [&str; 3] = [
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM",
];

/// A call of `git` in the repository at `root`, which is never looked for further up.
pub(super) fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    for (name, _) in std::env::vars_os() {
        let found = name.to_string_lossy();
        // A hook sets `GIT_DIR`, a user `GIT_TRACE`: neither is meant for this.
        let counted = found.starts_with("GIT_CONFIG_COUNT")
            || found.starts_with("GIT_CONFIG_KEY_")
            || found.starts_with("GIT_CONFIG_VALUE_");
        if found.starts_with("GIT_") && !counted && !KEPT.contains(&found.as_ref()) {
            command.env_remove(&name);
        }
    }
    command.envs(SURROUNDINGS);
    if let Some(above) = root.parent() {
        command.env("GIT_CEILING_DIRECTORIES", above);
    }
    command.arg("--no-pager");
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    command.current_dir(root).args(arguments);
    command.stdin(Stdio::null()).stderr(Stdio::piped());
    command.stdout(Stdio::piped());
    command
}

/// Starts a call.
pub(super) fn start(mut command: Command) -> Seen<Child> {
    command.spawn().map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            Unseen::NoGit
        } else {
            Unseen::GitFailed(error.to_string())
        }
    })
}

/// What a call prints.
pub(super) fn output(root: &Path, arguments: &[&str]) -> Seen<Vec<u8>> {
    let child = start(command(root, arguments))?;
    let output = child.wait_with_output().map_err(failed)?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(refused(&output.stderr))
    }
}

/// What a call prints that is given lines to read.
pub(super) fn output_of(root: &Path, arguments: &[&str], lines: Vec<u8>) -> Seen<Vec<u8>> {
    let mut command = command(root, arguments);
    command.stdin(Stdio::piped());
    let mut child = start(command)?;
    let mut input = child.stdin.take();
    // Both pipes at once: either may be full before the other is read.
    let writer = std::thread::spawn(move || {
        if let Some(input) = &mut input {
            let _ = input.write_all(&lines);
        }
    });
    let output = child.wait_with_output().map_err(failed)?;
    let _ = writer.join();
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(refused(&output.stderr))
    }
}

/// Waits for a call whose output was read, and tells how it went.
pub(super) fn finish(mut child: Child) -> Seen<()> {
    drop(child.stdin.take());
    let mut words = Vec::new();
    if let Some(stderr) = child.stderr.take() {
        let _ = stderr.take(4096).read_to_end(&mut words);
    }
    let status = child.wait().map_err(failed)?;
    if status.success() {
        Ok(())
    } else {
        Err(refused(&words))
    }
}

/// The failure of a pipe or of waiting.
#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
pub(super) fn failed(error: std::io::Error) -> Unseen {
    Unseen::GitFailed(error.to_string())
}

/// The first line of what git said.
fn refused(words: &[u8]) -> Unseen {
    let words = String::from_utf8_lossy(words);
    let first = words.lines().find(|line| !line.trim().is_empty());
    let first = first.unwrap_or_default().trim_start_matches("fatal: ");
    Unseen::GitFailed(first.to_owned())
}

/// The path of one of git's own files. In a plain repository it is where it always is; where
/// `.git` is a file, or not there, git is asked.
pub(super) fn own_file(root: &Path, name: &str) -> Seen<PathBuf> {
    let folder = root.join(".git");
    if folder.is_dir() {
        return Ok(folder.join(name));
    }
    let printed = output(root, &["rev-parse", "--git-path", name])?;
    let line = printed.strip_suffix(b"\n").unwrap_or(&printed);
    #[cfg(unix)]
    let path: OsString = std::os::unix::ffi::OsStringExt::from_vec(line.to_vec());
    #[cfg(not(unix))]
    let path = OsString::from(String::from_utf8_lossy(line).into_owned());
    Ok(root.join(path))
}
