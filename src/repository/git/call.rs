//! A call of git: its output, no longer and no more than a run may have, and why it failed.

use crate::model::{RunLimit, Seen, Unseen};
use crate::repository::budget::Budget;
use std::io::{self, ErrorKind, Read};
use std::process::{Child, ChildStderr, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A call whose output is read.
pub(crate) struct Call {
    child: Child,
    out: Option<Heard>,
}

impl Call {
    /// Starts a command whose output is read.
    pub(super) fn begin(mut command: Command, budget: &Arc<Budget>) -> Seen<Call> {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = spawn(command)?;
        let (out, err) = (child.stdout.take(), child.stderr.take());
        Ok(Call {
            child,
            out: out.map(|out| Heard::new(out, err, budget)),
        })
    }
}

impl Read for Call {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match &mut self.out {
            Some(out) => out.read(buffer),
            None => Ok(0),
        }
    }
}

impl Call {
    /// Waits for a call whose output was read, and tells how it went.
    pub(crate) fn finish(mut self) -> Seen<()> {
        let Some(out) = self.out.take() else {
            return Ok(());
        };
        let (words, ends) = out.closed();
        loop {
            match self.child.try_wait().map_err(failed)? {
                Some(status) if status.success() => return Ok(()),
                Some(_) => return Err(refused(&words)),
                None if Instant::now() >= ends => return Err(Unseen::GitSlow),
                None => std::thread::sleep(Duration::from_micros(200)),
            }
        }
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

pub(super) fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// The output of a program: no longer and no more than it may, with what it says of errors.
pub(super) struct Heard {
    out: ChildStdout,
    err: Option<ChildStderr>,
    words: Vec<u8>,
    ends: Instant,
    budget: Arc<Budget>,
}

/// How much of what a program says of errors is kept.
const MAX_WORDS: usize = 4096;

impl Read for Heard {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.wait()?;
        let read = self.out.read(buffer)?;
        let spent = self.budget.spend(RunLimit::Git, read as u64);
        spent.map_err(|_| ErrorKind::FileTooLarge)?;
        Ok(read)
    }
}

impl Heard {
    pub(super) fn new(out: ChildStdout, err: Option<ChildStderr>, budget: &Arc<Budget>) -> Heard {
        Heard {
            out,
            err,
            words: Vec::new(),
            ends: budget.git_ends(),
            budget: Arc::clone(budget),
        }
    }

    /// What was said of errors, once nothing more is.
    fn closed(mut self) -> (Vec<u8>, Instant) {
        // Nothing more is printed; what is said of it is waited for no longer than for the rest.
        while self.err.is_some() && self.hear_errors(true).is_ok() {}
        (self.words, self.ends)
    }

    /// Takes what is said of errors, so that nobody waits for it to be taken.
    fn take_errors(&mut self) {
        let mut part = [0; 4096];
        let read = self.err.as_mut().map_or(Ok(0), |err| err.read(&mut part));
        match read {
            Ok(0) | Err(_) => self.err = None,
            Ok(read) => {
                let room = MAX_WORDS.saturating_sub(self.words.len());
                self.words.extend_from_slice(&part[..read.min(room)]);
            }
        }
    }

    /// Waits until there is something to read.
    fn wait(&mut self) -> io::Result<()> {
        while self.hear_errors(false)? {}
        Ok(())
    }

    /// Waits for one of both; tells whether it was an error that came, and not the output.
    #[cfg(unix)]
    fn hear_errors(&mut self, alone: bool) -> io::Result<bool> {
        use rustix::event::{PollFd, PollFlags, poll};
        let left = self.ends.saturating_duration_since(Instant::now());
        let left = left.try_into().map_err(|_| ErrorKind::TimedOut)?;
        let mut both = Vec::with_capacity(2);
        both.extend(self.err.as_ref().map(|err| PollFd::new(err, PollFlags::IN)));
        if !alone {
            both.push(PollFd::new(&self.out, PollFlags::IN));
        }
        if poll(&mut both, Some(&left))? == 0 {
            return Err(ErrorKind::TimedOut.into());
        }
        let errors = self.err.is_some() && !both[0].revents().is_empty();
        drop(both);
        if errors {
            self.take_errors();
        }
        Ok(errors)
    }

    /// Elsewhere a pipe cannot be waited for with a limit; git says less than a pipe holds.
    #[cfg(not(unix))]
    fn hear_errors(&mut self, alone: bool) -> io::Result<bool> {
        if alone {
            self.take_errors();
        }
        Ok(alone)
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`std::io::ErrorKind` is non-exhaustive"
)]
pub(super) fn spawn(mut command: Command) -> Seen<Child> {
    command.spawn().map_err(|error| match error.kind() {
        ErrorKind::NotFound => Unseen::NoGit,
        _ => Unseen::GitFailed(error.to_string()),
    })
}

/// The failure of a pipe or of waiting.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`std::io::ErrorKind` is non-exhaustive"
)]
#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
pub(crate) fn failed(error: io::Error) -> Unseen {
    match error.kind() {
        ErrorKind::TimedOut => Unseen::GitSlow,
        ErrorKind::FileTooLarge => Unseen::RunLimit(RunLimit::Git),
        _ => Unseen::GitFailed(error.to_string()),
    }
}

/// How git speaks of a name that it was given. All else that it says may hold a line of a file: of
/// one that a setting includes, wherever that is.
const OF_NAMES: [&str; 6] = [
    "Not a valid object name ",
    "ambiguous argument ",
    "bad revision ",
    "invalid object name ",
    "path '",
    "unknown revision ",
];

/// Why git failed: in its words where they are of what it was asked, else without a word.
fn refused(words: &[u8]) -> Unseen {
    let words = String::from_utf8_lossy(words);
    let mut said = words
        .lines()
        .filter_map(|line| line.strip_prefix("fatal: "));
    // Words of git since 2.35; they are asked for in English.
    let of_owner = |line: &&str| {
        line.starts_with("detected dubious ownership") || line.starts_with("unsafe repository")
    };
    if let Some(line) = said.clone().find(of_owner) {
        let folder = line.split('\'').nth(1).unwrap_or_default();
        return Unseen::NotTrusted(folder.to_owned());
    }
    let of_name = said.find(|line| OF_NAMES.iter().any(|it| line.starts_with(it)));
    Unseen::GitFailed(of_name.unwrap_or_default().to_owned())
}
