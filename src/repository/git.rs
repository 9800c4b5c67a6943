//! The `git` program, so that nothing but the repository decides what it says, and no repository
//! decides what runs or how long.
//!
//! It is found by absolute folders of `PATH` alone, called with an environment of its own, and is
//! given a time and a number of bytes for the whole run. A `.git` that leads to another repository
//! is not followed.

use super::budget::Budget;
use super::regular;
use crate::model::{RunLimit, Seen, Unseen};
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

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

/// Files and folders of git's own that it opens by itself.
const OWN: [&str; 13] = [
    "HEAD",
    "commondir",
    "config",
    "config.worktree",
    "gitdir",
    "index",
    "info",
    "info/grafts",
    "info/sparse-checkout",
    "objects",
    "packed-refs",
    "refs",
    "shallow",
];

/// The largest of git's own files that is read here.
const MAX_OWN: u64 = 1024 * 1024;

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
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = spawn(command)?;
        let (out, err) = (child.stdout.take(), child.stderr.take());
        Ok(Call {
            child,
            out: out.map(|out| self.heard(out, err)),
        })
    }

    fn heard(&self, out: ChildStdout, err: Option<ChildStderr>) -> Heard {
        Heard {
            out,
            err,
            words: Vec::new(),
            ends: self.budget.git_ends(),
            budget: Arc::clone(&self.budget),
        }
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
        let talk = |option| {
            let mut command = self.command(&["cat-file", option]);
            command.stdin(Stdio::piped()).stdout(Stdio::piped());
            command.stderr(Stdio::null());
            let mut child = spawn(command)?;
            let (Some(ask), Some(out)) = (child.stdin.take(), child.stdout.take()) else {
                return Err(Unseen::GitFailed(String::new()));
            };
            let hear = BufReader::with_capacity(1 << 16, self.heard(out, None));
            Ok(Talk { child, ask, hear })
        };
        Ok(Objects {
            names: talk("--batch-check")?,
            contents: talk("--batch")?,
        })
    }
}

/// A call whose output is read.
pub(crate) struct Call {
    child: Child,
    out: Option<Heard>,
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

fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// The output of a program: no longer and no more than it may, with what it says of errors.
struct Heard {
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

/// Objects of a repository.
pub(crate) struct Objects {
    names: Talk,
    contents: Talk,
}

/// What stands under a name.
#[derive(Clone, Debug)]
pub(crate) struct Object {
    /// Its id, in hexadecimal.
    pub(crate) id: String,
    /// `blob`, `tree`, `commit` or `tag`.
    pub(crate) kind: String,
    /// Its size, in bytes.
    pub(crate) size: u64,
}

/// What the smallest pipe holds, in bytes.
const PIPE: usize = 4096;
/// The longest line that tells of an object, in bytes: its id, its kind, its size.
const MAX_ANSWER: usize = 96;

/// A program that answers line by line.
struct Talk {
    child: Child,
    ask: ChildStdin,
    hear: BufReader<Heard>,
}

impl Drop for Talk {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

impl Talk {
    /// Asks for some of these, one a line, and tells of how many: what is asked for and what is answered
    /// in a line each fit into the smallest pipe, so that neither side waits for the other.
    fn ask<'a>(&mut self, all: impl Iterator<Item = &'a str>) -> Seen<usize> {
        let (mut lines, mut room, mut count) = (String::new(), PIPE, 0);
        for asked in all {
            let taken = asked.len().max(MAX_ANSWER) + 16;
            if count > 0 && taken > room {
                break;
            }
            room = room.saturating_sub(taken);
            lines.push_str(asked);
            lines.push('\n');
            count += 1;
        }
        self.ask.write_all(lines.as_bytes()).map_err(failed)?;
        Ok(count)
    }

    /// The line that answers one: an id, a kind and a size, or something else.
    fn answer(&mut self, asked: &str) -> Seen<Option<Object>> {
        let mut line = String::new();
        // A name comes back where there is nothing under it.
        let most = asked.len() as u64 + 256;
        let read = (&mut self.hear).take(most).read_line(&mut line);
        if read.map_err(failed)? == 0 {
            return Err(Unseen::GitFailed(String::new()));
        }
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [id, kind, size] = fields[..] else {
            return Ok(None);
        };
        let object = size.parse().ok().map(|size| Object {
            id: id.to_owned(),
            kind: kind.to_owned(),
            size,
        });
        Ok(object.filter(|object| object.id.bytes().all(|byte| byte.is_ascii_hexdigit())))
    }
}

impl Objects {
    /// What stands under a name: `HEAD:docs`, a tag, an id; `None` when there is nothing.
    pub(crate) fn find(&mut self, name: &str) -> Seen<Option<Object>> {
        let found = self.find_all(&[name])?.pop();
        Ok(found.flatten())
    }

    /// What stands under each of many names. They are asked for together: to wait for each answer takes
    /// longer than to find it.
    pub(crate) fn find_all(&mut self, names: &[&str]) -> Seen<Vec<Option<Object>>> {
        let mut found = Vec::with_capacity(names.len());
        // One question is one line.
        let one_line = |name: &str| !name.contains('\n');
        let mut rest = names;
        while !rest.is_empty() {
            let together = rest.iter().copied().take_while(|name| one_line(name));
            let (these, after) = rest.split_at(self.names.ask(together)?);
            for name in these {
                found.push(self.names.answer(name)?);
            }
            rest = after;
            if let Some((_, after)) = rest.split_first().filter(|(name, _)| !one_line(name)) {
                found.push(None);
                rest = after;
            }
        }
        Ok(found)
    }

    /// The bytes of an object, whose size the caller has looked at.
    pub(crate) fn read(&mut self, object: &Object) -> Seen<Vec<u8>> {
        let mut read = Vec::new();
        self.read_each(std::slice::from_ref(object), |_, bytes| read = bytes)?;
        Ok(read)
    }

    /// The bytes of many objects, asked for together and taken one after the other.
    pub(crate) fn read_each(
        &mut self,
        objects: &[Object],
        mut take: impl FnMut(&Object, Vec<u8>),
    ) -> Seen<()> {
        let mut rest = objects;
        while !rest.is_empty() {
            let asked = rest.iter().map(|object| object.id.as_str());
            let (these, after) = rest.split_at(self.contents.ask(asked)?);
            for object in these {
                let found = self.contents.answer(&object.id)?;
                if found.is_none_or(|found| found.size != object.size) {
                    return Err(Unseen::GitFailed(String::new()));
                }
                let size = usize::try_from(object.size).unwrap_or(usize::MAX);
                let mut bytes = vec![0; size.saturating_add(1)];
                self.contents.hear.read_exact(&mut bytes).map_err(failed)?;
                bytes.pop();
                take(object, bytes);
            }
            rest = after;
        }
        Ok(())
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`std::io::ErrorKind` is non-exhaustive"
)]
fn spawn(mut command: Command) -> Seen<Child> {
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

/// The first line of what git said.
fn refused(words: &[u8]) -> Unseen {
    let words = String::from_utf8_lossy(words);
    let first = words.lines().find(|line| !line.trim().is_empty());
    let first = first.unwrap_or_default().trim_start_matches("fatal: ");
    // Words of git since 2.35; they are asked for in English.
    if first.contains("dubious ownership") || first.starts_with("unsafe repository") {
        let folder = first.split('\'').nth(1).unwrap_or_default();
        return Unseen::NotTrusted(folder.to_owned());
    }
    Unseen::GitFailed(first.to_owned())
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

/// Whether a folder is the root of a repository: `.git` is a folder, or a file in a worktree and
/// a submodule; a bare repository has git's files in itself.
pub(super) fn is_repository(root: &Path) -> bool {
    let bare = || {
        let file = |name: &str| root.join(name).is_file();
        let folder = |name: &str| root.join(name).is_dir();
        file("HEAD") && folder("objects") && folder("refs")
    };
    root.join(".git").exists() || bare()
}

/// Where git keeps what is a work tree's own. `.git` may be a file that says where; in a work tree
/// and a submodule what it leads to says that it is theirs, and elsewhere it is not followed.
fn own_folder(root: &Path) -> Seen<PathBuf> {
    if !is_repository(root) {
        return Err(Unseen::NotInGit);
    }
    let dot = root.join(".git");
    if !dot.exists() {
        return sound(root, root.to_owned());
    }
    if dot.is_dir() && !dot.is_symlink() {
        return sound(root, dot);
    }
    let said = small(&dot);
    let named = said
        .as_deref()
        .and_then(|said| said.strip_prefix(b"gitdir:"));
    let folder = match named {
        Some(named) => root.join(path_of(named)),
        None => dot,
    };
    let folder = folder.canonicalize().map_err(|_| Unseen::GitElsewhere)?;
    if !folder.starts_with(root) && !leads_back(&folder, root) {
        return Err(Unseen::GitElsewhere);
    }
    sound(root, folder)
}

/// Whether git's own folder says that it is of this work tree.
fn leads_back(folder: &Path, root: &Path) -> bool {
    let leads = |path: &Path, to: &Path| {
        let path = folder.join(path).canonicalize();
        path.is_ok_and(|path| to.canonicalize().is_ok_and(|to| path == to))
    };
    if let Some(said) = small(&folder.join("gitdir"))
        && leads(path_of(&said), &root.join(".git"))
    {
        return true;
    }
    let config = small(&folder.join("config")).unwrap_or_default();
    let config = String::from_utf8_lossy(&config);
    let mut settings = config.lines().filter_map(|line| line.split_once('='));
    settings.any(|(name, value)| {
        name.trim().eq_ignore_ascii_case("worktree")
            && leads(Path::new(value.trim().trim_matches('"')), root)
    })
}

/// A folder of git's own, of which no file is a pipe or a device, or leads out of it and of the
/// repository.
#[expect(clippy::disallowed_methods, reason = "what kind of file it is")]
fn sound(root: &Path, folder: PathBuf) -> Seen<PathBuf> {
    let inside = |path: &Path| path.starts_with(root) || path.starts_with(&folder);
    for name in OWN {
        let path = folder.join(name);
        match std::fs::metadata(&path) {
            Ok(found) if !found.is_file() && !found.is_dir() => return Err(Unseen::GitElsewhere),
            Ok(_) if path.is_symlink() && !path.canonicalize().is_ok_and(|it| inside(&it)) => {
                return Err(Unseen::GitElsewhere);
            }
            Ok(_) | Err(_) => {}
        }
    }
    // That of a work tree elsewhere was told by git itself.
    let common = small(&folder.join("commondir")).filter(|_| folder.starts_with(root));
    if let Some(common) = common {
        let common = folder.join(path_of(&common)).canonicalize();
        if !common.is_ok_and(|common| inside(&common)) {
            return Err(Unseen::GitElsewhere);
        }
    }
    Ok(folder)
}

/// One of git's own small files.
fn small(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = regular::open(path).ok()??;
    file.take(MAX_OWN).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// A path that is the whole of a file.
fn path_of(bytes: &[u8]) -> &Path {
    let bytes = bytes.trim_ascii();
    #[cfg(unix)]
    let path: &std::ffi::OsStr = std::os::unix::ffi::OsStrExt::from_bytes(bytes);
    #[cfg(not(unix))]
    let path = std::str::from_utf8(bytes).unwrap_or_default();
    Path::new(path)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

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
        let (_folder, angry) = git("yes >&2 & sleep 0.2; kill $!; echo x; exit 1", limited());
        let Err(Unseen::GitFailed(why)) = angry.output(&["log"]) else {
            panic!("it failed");
        };
        assert_eq!(why, "y");
    }
}
