//! The `git` program, so that nothing but the repository decides what it says, and no repository
//! decides what runs or how long.
//!
//! It is found by absolute folders of `PATH` alone, called with an environment of its own, and is
//! given a time and a number of bytes for the whole run. A `.git` that leads to another repository
//! is not followed.

mod call;
mod objects;
mod own_folder;

pub(crate) use call::{Call, failed};
pub(crate) use objects::{Object, Objects};
pub(super) use own_folder::is_repository;

use crate::model::{Seen, Unseen};
use crate::repository::budget::Budget;
use own_folder::{own_folder, path_of, small};
use std::ffi::OsString;
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

/// Settings that would change what is read, run a program, or open a connection.
const SETTINGS: [&str; 8] = [
    "core.fsmonitor=false",
    "core.untrackedCache=false",
    "core.hooksPath=/dev/null",
    "log.showSignature=false",
    // Only the `.mailmap` of the repository counts: whoever runs this gets the same people.
    "mailmap.file=",
    "i18n.logOutputEncoding=UTF-8",
    "protocol.allow=never",
    "gc.auto=0",
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

/// What is kept of the caller's own surroundings: where a program finds its libraries and its
/// user's configuration, which says whose folders are trusted (`safe.directory`).
const KEPT: [&str; 14] = [
    "HOME",
    "XDG_CONFIG_HOME",
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM",
    "LD_LIBRARY_PATH",
    "DEVELOPER_DIR",
    "USERPROFILE",
    "HOMEDRIVE",
    "HOMEPATH",
    "SYSTEMROOT",
    "TMPDIR",
    "TEMP",
    "TMP",
];

/// The git of one repository.
pub(crate) struct Git {
    program: PathBuf,
    /// `PATH` without what depends on where one stands.
    path: OsString,
    root: PathBuf,
    /// Where git keeps what is this work tree's own.
    folder: PathBuf,
    budget: Arc<Budget>,
}

impl Git {
    /// The git of the repository at `root`, which is never looked for further up.
    pub(crate) fn of(root: &Path, budget: &Arc<Budget>) -> Seen<Git> {
        let folder = own_folder(root)?;
        let (program, path) = program().ok_or(Unseen::NoGit)?;
        Ok(Git {
            program,
            path,
            root: root.to_owned(),
            folder,
            budget: Arc::clone(budget),
        })
    }

    /// Whether there is no work tree.
    pub(crate) fn is_bare(&self) -> bool {
        self.folder == self.root
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.env_clear();
        for (name, value) in std::env::vars_os() {
            let shown = name.to_string_lossy();
            let counted = ["COUNT", "KEY_", "VALUE_"].iter().any(|part| {
                let rest = shown.strip_prefix("GIT_CONFIG_");
                rest.is_some_and(|rest| rest.starts_with(part))
            });
            if counted || KEPT.contains(&shown.as_ref()) {
                command.env(&name, value);
            }
        }
        command.env("PATH", &self.path).envs(SURROUNDINGS);
        if let Some(above) = self.root.parent() {
            command.env("GIT_CEILING_DIRECTORIES", above);
        }
        command.args(["--no-pager", "--no-optional-locks"]);
        if !self.is_bare() {
            // Nor is what stands beside a broken `.git` taken for one.
            command.args(["-c", "safe.bareRepository=explicit"]);
        }
        for setting in SETTINGS {
            command.args(["-c", setting]);
        }
        command.current_dir(&self.root).args(arguments);
        command
    }

    /// Starts a call that is given these lines to read.
    pub(crate) fn start(&self, arguments: &[&str], input: &[u8]) -> Seen<Call> {
        let mut command = self.command(arguments);
        command.stdin(if input.is_empty() {
            Stdio::null()
        } else {
            // A file, not a pipe: nobody has to write while the answer is read.
            let mut file = tempfile::tempfile().map_err(failed)?;
            file.write_all(input).map_err(failed)?;
            file.rewind().map_err(failed)?;
            file.into()
        });
        Call::begin(command, &self.budget)
    }

    /// What a call prints.
    pub(crate) fn output(&self, arguments: &[&str]) -> Seen<Vec<u8>> {
        self.output_of(arguments, &[])
    }

    /// What a call prints that is given lines to read.
    pub(crate) fn output_of(&self, arguments: &[&str], input: &[u8]) -> Seen<Vec<u8>> {
        let mut call = self.start(arguments, input)?;
        let mut printed = Vec::new();
        call.read_to_end(&mut printed).map_err(failed)?;
        call.finish()?;
        Ok(printed)
    }

    /// One of git's own files that are this work tree's; `None` when there is none.
    pub(crate) fn own_file(&self, name: &str) -> Option<Vec<u8>> {
        small(&self.folder.join(name))
    }

    /// One of git's own files that all work trees share.
    pub(crate) fn shared_file(&self, name: &str) -> Option<Vec<u8>> {
        let common = small(&self.folder.join("commondir"));
        match common.as_deref().map(path_of) {
            Some(common) => small(&self.folder.join(common).join(name)),
            None => self.own_file(name),
        }
    }

    /// Objects, one after the other, by two programs: one tells what stands under a name, the other
    /// gives what is small enough to be taken.
    pub(crate) fn objects(&self) -> Seen<Objects> {
        let names = self.command(&["cat-file", "--batch-check"]);
        let contents = self.command(&["cat-file", "--batch"]);
        Objects::begin(names, contents, &self.budget)
    }
}

/// The program, and the absolute folders of `PATH`: an empty or relative one is where one stands,
/// and so the repository's own.
#[expect(
    clippy::disallowed_methods,
    reason = "where programs are: git is never one of the repository's own"
)]
fn program() -> Option<(PathBuf, OsString)> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path)
        .filter(|folder| folder.is_absolute())
        .collect();
    let name = if cfg!(windows) { "git.exe" } else { "git" };
    let found = folders.iter().map(|folder| folder.join(name));
    let program = found.into_iter().find(|program| is_program(program))?;
    Some((program, std::env::join_paths(&folders).ok()?))
}

#[expect(clippy::disallowed_methods, reason = "whether a file can be run")]
fn is_program(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|found| {
        #[cfg(unix)]
        let runs = std::os::unix::fs::PermissionsExt::mode(&found.permissions()) & 0o111 != 0;
        #[cfg(not(unix))]
        let runs = true;
        found.is_file() && runs
    })
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::model::RunLimit;
    use std::time::{Duration, Instant};

    /// A git that says something, or nothing for ever.
    fn git(script: &str, budget: Budget) -> (tempfile::TempDir, Git) {
        let folder = tempfile::tempdir().expect("a folder");
        let program = folder.path().join("git");
        // Written by a process of its own: a child that another test starts meanwhile would inherit the
        // open file, and a file that is open for writing does not run.
        let write = "printf '#!/bin/sh\\n%s\\n' \"$1\" >\"$2\" && chmod 755 \"$2\"";
        let mut shell = Command::new("/bin/sh");
        let shell = shell.args(["-c", write, "sh", script]).arg(&program);
        assert!(shell.status().expect("a shell").success());
        let git = Git {
            program,
            path: "/usr/bin:/bin".into(),
            root: folder.path().to_owned(),
            folder: folder.path().to_owned(),
            budget: Arc::new(budget),
        };
        (folder, git)
    }

    #[test]
    fn a_git_that_hangs_is_ended() {
        for script in [
            "exec sleep 600",
            "exec 1>&-; exec sleep 600",
            "echo x; exec sleep 600",
            "exec 1>&- 2>&-; exec sleep 600",
        ] {
            let (_folder, git) = git(script, Budget::that_ends_in(Duration::from_millis(300)));
            let start = Instant::now();
            assert_eq!(git.output(&["log"]), Err(Unseen::GitSlow), "{script}");
            let found = git.objects().and_then(|mut objects| objects.find("HEAD"));
            assert!(found.is_err() || script.starts_with("echo"), "{script}");
            assert!(start.elapsed() < Duration::from_mins(1), "{script}");
        }
    }

    #[test]
    fn a_git_that_never_ends_to_speak_is_ended() {
        let limited = || Budget::that_ends_in(Duration::from_mins(10));
        let (_folder, loud) = git("exec yes", limited());
        let met = Err(Unseen::RunLimit(RunLimit::Git));
        assert_eq!(loud.output(&["log"]), met);
        let failed = |why: &str| Err(Unseen::GitFailed(why.to_owned()));
        let (_folder, angry) = git("yes >&2 & sleep 0.2; kill $!; echo x; exit 1", limited());
        assert_eq!(angry.output(&["log"]), failed(""));
        let why = "echo warning: w >&2; echo fatal: bad revision x >&2; exit 128";
        let (_folder, strict) = git(why, limited());
        assert_eq!(strict.output(&["log"]), failed("bad revision x"));
    }
}
