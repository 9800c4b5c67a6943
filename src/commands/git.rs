//! What git tells of a description in other revisions. Read only: nothing is fetched, no hook, pager
//! or helper of the repository runs.

use crate::model::Lang;
use crate::render::visible;
use crate::source::MAX_BYTES;
use anyhow::{Context, Result, anyhow};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// `HEAD~20:commons.yaml` → the revision and the path. A file of that very name comes first.
pub(super) fn revision(input: &str) -> Option<(&str, &str)> {
    if Path::new(input).exists() {
        return None;
    }
    let (revision, path) = input.split_once(':')?;
    // One letter is the drive of a path.
    (revision.len() > 1 && !path.is_empty() && !path.starts_with(['/', '\\']))
        .then_some((revision, path))
}

fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command
        .args([
            "--no-pager",
            "--no-optional-locks",
            "--literal-pathspecs",
            "-C",
        ])
        .arg(if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        })
        .args([
            "-c",
            "core.fsmonitor=false",
            "-c",
            "log.showSignature=false",
        ])
        .env("LC_ALL", "C")
        // A partial clone would open a connection for what it does not have.
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_ALLOW_PROTOCOL", "")
        .env("GIT_TERMINAL_PROMPT", "0")
        .stdin(Stdio::null())
        .stderr(Stdio::piped());
    command
}

/// What git said on one run, or why it could not.
fn said(command: &mut Command, lang: Lang) -> Result<Vec<u8>> {
    let output = command.output().with_context(|| not_there(lang))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let why = String::from_utf8_lossy(&output.stderr).into_owned();
    let why = why.lines().next().unwrap_or_default();
    let why = visible(why.trim_start_matches("fatal: ")).into_owned();
    Err(anyhow!(lang.pick(
        format!("git says: {why}"),
        format!("git dit\u{a0}: {why}"),
    )))
}

fn not_there(lang: Lang) -> &'static str {
    lang.pick(
        "the `git` program could not be started",
        "le programme `git` n’a pas pu être lancé",
    )
}

/// The bytes of a file in a revision, and at most one more than may be read.
pub(super) fn blob(revision: &str, path: &str, most: usize, lang: Lang) -> Result<Vec<u8>> {
    let name = format!("{revision}:{path}");
    if revision.starts_with('-') {
        return Err(anyhow!(lang.pick(
            format!("{name}: a revision does not begin with `-`"),
            format!("{name}\u{a0}: une révision ne commence pas par `-`"),
        )));
    }
    let words = || {
        lang.pick(
            format!("cannot read {name}"),
            format!("impossible de lire {name}"),
        )
    };
    let size = said(git(Path::new("")).args(["cat-file", "-s"]).arg(&name), lang);
    let size = size.with_context(words)?;
    let size: usize = String::from_utf8_lossy(&size)
        .trim()
        .parse()
        .unwrap_or(usize::MAX);
    if size > most {
        // As a file of that size on disk: refused by its size, not read.
        return Ok(vec![b' '; most + 1]);
    }
    said(
        git(Path::new("")).args(["cat-file", "blob"]).arg(&name),
        lang,
    )
    .with_context(words)
}

/// A revision in which a file changed.
pub(super) struct Commit {
    pub(super) hash: String,
    /// The day of the commit, where it was made.
    pub(super) date: String,
    pub(super) subject: String,
    /// The path of the file there, from the root.
    pub(super) path: String,
}

/// The revisions in which a file changed, the oldest first: those of the branch one is on, each
/// merge as one. A file that was renamed is followed.
pub(super) fn commits(folder: &Path, file: &str, lang: Lang) -> Result<Vec<Commit>> {
    let mut log = git(folder);
    log.args([
        "log",
        "--follow",
        "--first-parent",
        "--diff-merges=first-parent",
        "--no-color",
        "--no-ext-diff",
        "--format=%x00%H%x00%cs%x00%s%x00",
        "--name-only",
        "-z",
        "--",
    ]);
    let out = said(log.arg(file), lang)?;
    let out = String::from_utf8_lossy(&out).into_owned();
    let mut commits = Vec::new();
    let mut parts = out.split('\0').peekable();
    let is_hash =
        |text: &str| text.len() >= 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    while let Some(part) = parts.next() {
        if !is_hash(part) {
            continue;
        }
        let date = parts.next().unwrap_or_default().to_owned();
        let subject = parts.next().unwrap_or_default().to_owned();
        // An end, then the name after a line end; a commit without a name changed nothing.
        let _ = parts.next();
        if let Some(path) = parts.next_if(|part| part.starts_with('\n')) {
            commits.push(Commit {
                hash: part.to_owned(),
                date,
                subject,
                path: path[1..].to_owned(),
            });
        }
    }
    commits.reverse();
    Ok(commits)
}

/// Whether the clone is shallow: its beginning is not there.
pub(super) fn is_shallow(folder: &Path, lang: Lang) -> bool {
    let asked = said(
        git(folder).args(["rev-parse", "--is-shallow-repository"]),
        lang,
    );
    asked.is_ok_and(|it| it.starts_with(b"true"))
}

/// Many files of many revisions, read by one program.
pub(super) struct Blobs {
    child: Child,
    ask: ChildStdin,
    hear: BufReader<ChildStdout>,
}

/// What stands under a name.
pub(super) enum Blob {
    /// Its bytes; of one that is too large, one byte more than may be read.
    Bytes(Vec<u8>),
    /// Nothing.
    Missing,
}

impl Blobs {
    pub(super) fn open(folder: &Path, lang: Lang) -> Result<Blobs> {
        let mut child = git(folder)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| not_there(lang))?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (ask, hear) = pipes.context(not_there(lang))?;
        Ok(Blobs {
            child,
            ask,
            hear: BufReader::new(hear),
        })
    }

    /// A file of a revision.
    pub(super) fn get(&mut self, hash: &str, path: &str) -> std::io::Result<Blob> {
        // A name with a line end cannot be asked for.
        if path.contains('\n') {
            return Ok(Blob::Missing);
        }
        writeln!(self.ask, "{hash}:{path}")?;
        self.ask.flush()?;
        let mut head = String::new();
        self.hear.read_line(&mut head)?;
        let mut words = head.trim_end().rsplit(' ');
        let (size, kind) = (words.next().unwrap_or_default(), words.next());
        let (Ok(size), Some("blob")) = (size.parse::<u64>(), kind) else {
            if let (Ok(size), Some("tree" | "commit" | "tag")) = (size.parse::<u64>(), kind) {
                self.pass_over(size + 1)?;
            }
            return Ok(Blob::Missing);
        };
        let kept = size.min(MAX_BYTES as u64 + 1);
        let mut bytes = Vec::new();
        (&mut self.hear).take(kept).read_to_end(&mut bytes)?;
        self.pass_over(size - kept + 1)?;
        Ok(Blob::Bytes(bytes))
    }

    fn pass_over(&mut self, bytes: u64) -> std::io::Result<()> {
        std::io::copy(&mut (&mut self.hear).take(bytes), &mut std::io::sink())?;
        Ok(())
    }
}

impl Drop for Blobs {
    fn drop(&mut self) {
        // It ends when nobody asks any more; then it is waited for, so that nothing is left over.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::revision;

    #[test]
    fn a_revision_is_told_from_a_file() {
        assert_eq!(revision("HEAD~2:a/b.yaml"), Some(("HEAD~2", "a/b.yaml")));
        assert_eq!(revision("v1.0:./b.yaml"), Some(("v1.0", "./b.yaml")));
        assert_eq!(revision("--help:b.yaml"), Some(("--help", "b.yaml")));
        for file in [
            "b.yaml",
            "Cargo.toml",
            "C:b.yaml",
            "https://x.org/b",
            ":b.yaml",
            "HEAD:",
        ] {
            assert_eq!(revision(file), None, "{file}");
        }
    }
}
