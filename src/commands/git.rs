//! What git tells of a description in other revisions. Read only: nothing is fetched, no hook, pager
//! or helper of the repository runs.

use crate::model::{Lang, Seen, Unseen};
use crate::render::visible;
use crate::repository::{self, Budget, Git, Objects};
use crate::source::MAX_BYTES;
use anyhow::{Context, Result, anyhow};
use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, LazyLock};

sentences_of!(say, "commands-git");

/// All that is asked of git for other revisions costs one run.
static BUDGET: LazyLock<Arc<Budget>> = LazyLock::new(Arc::default);

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

/// The git of the repository that a folder is in, and the way to the folder from its root.
fn git(folder: &Path, lang: Lang) -> Result<(Git, PathBuf)> {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let system = |error: std::io::Error| anyhow!(crate::words::system_error(&error, lang));
    let folder = folder.canonicalize().map_err(system)?;
    let root = repository::root(&folder).map_err(system)?;
    let inside = folder.strip_prefix(&root).unwrap_or(Path::new(""));
    let git = Git::of(&root, &BUDGET).map_err(|why| told(&why, lang))?;
    Ok((git, inside.to_owned()))
}

/// Why git says nothing.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "every other reason has its own words"
)]
pub(super) fn told(why: &Unseen, lang: Lang) -> anyhow::Error {
    match why {
        Unseen::NoGit => anyhow!(not_there(lang)),
        Unseen::GitFailed(why) if !why.is_empty() => {
            let why = visible(why).into_owned();
            anyhow!(say::git_says(&why, lang))
        }
        why => anyhow!(crate::words::findings::unseen(why, lang)),
    }
}

fn not_there(lang: Lang) -> &'static str {
    say::git_not_started(lang)
}

/// The bytes of a file in a revision, and at most one more than may be read.
pub(super) fn blob(revision: &str, path: &str, most: usize, lang: Lang) -> Result<Vec<u8>> {
    let name = format!("{revision}:{path}");
    if revision.starts_with('-') {
        return Err(anyhow!(say::revision_begins_with_a_dash(&name, lang)));
    }
    let words = || say::cannot_read(&name, lang);
    let stays = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    if !Path::new(path).components().all(stays) {
        // No revision holds it, and git would tell whether there is one outside the repository.
        let nowhere = ErrorKind::NotFound.into();
        return Err(anyhow!(crate::words::system_error(&nowhere, lang))).with_context(words);
    }
    let (git, here) = git(Path::new(""), lang).with_context(words)?;
    let name = match path.strip_prefix("./") {
        // To git this is a path from where one stands.
        Some(path) => format!("{revision}:{}", here.join(path).display()),
        None => name.clone(),
    };
    let ask = |arguments: &[&str]| git.output(arguments).map_err(|why| told(&why, lang));
    let size = ask(&["cat-file", "-s", &name]).with_context(words)?;
    let size = String::from_utf8_lossy(&size);
    if size.trim().parse().unwrap_or(usize::MAX) > most {
        // As a file of that size on disk: refused by its size, not read.
        return Ok(vec![b' '; most + 1]);
    }
    ask(&["cat-file", "blob", &name]).with_context(words)
}

/// A revision in which a file changed.
#[derive(Clone)]
pub(super) struct Commit {
    pub(super) hash: String,
    /// The day of the commit, where it was made.
    pub(super) date: String,
    pub(super) subject: String,
    /// The path of the file there, from the root.
    pub(super) path: String,
}

/// The log of what a path holds: for each revision its hash, its day and its subject, then what
/// changed in it. It is that of the branch one is on, each merge as one.
fn log(git: &Git, named: &[&str], path: &Path, lang: Lang) -> Result<String> {
    let path = path.to_string_lossy();
    let fixed = [
        "log",
        "--first-parent",
        "--diff-merges=first-parent",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--no-mailmap",
        "--format=%x00%H%x00%cs%x00%s%x00",
        "-z",
    ];
    let path = if path.is_empty() { "." } else { &path };
    let arguments = [&fixed[..], named, &["--", path]].concat();
    let out = git.output(&arguments).map_err(|why| told(&why, lang))?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

fn is_hash(text: &str) -> bool {
    text.len() >= 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The revisions in which a file changed, the newest first. A file that was renamed is followed.
pub(super) fn commits(folder: &Path, file: &str, lang: Lang) -> Result<Vec<Commit>> {
    let (git, inside) = git(folder, lang)?;
    let out = log(&git, &["--follow", "--name-only"], &inside.join(file), lang)?;
    let mut commits = Vec::new();
    let mut parts = out.split('\0').peekable();
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
    Ok(commits)
}

/// The revisions of one file among many of a folder.
pub(super) struct Track {
    /// Its name in the folder: its last one, where it is gone.
    pub(super) name: String,
    /// The newest first.
    pub(super) commits: Vec<Commit>,
}

/// The revisions of many files of a folder, in one pass over its log: of those `named`, and of those
/// that are gone and were a project file by their name. A file that was renamed in the folder is
/// followed. Besides, whether there were more than `most` in all: then the oldest are left out.
pub(super) fn commits_of_many(
    folder: &Path,
    named: &[String],
    gone: impl Fn(&str) -> bool,
    most: usize,
    lang: Lang,
) -> Result<(Vec<Track>, bool)> {
    let (git, inside) = git(folder, lang)?;
    let out = log(&git, &["-M", "--name-status"], &inside, lang)?;
    let path_of = |name: &String| inside.join(name).to_string_lossy().into_owned();
    let track = |name: &String| Track {
        name: name.clone(),
        commits: Vec::new(),
    };
    let mut tracks: Vec<Track> = named.iter().map(track).collect();
    // What a path is called at the revision one has come to, going back.
    let mut now: HashMap<String, usize> = named.iter().map(path_of).zip(0..).collect();
    let mut left = most;
    let mut parts = out.split('\0');
    while let Some(hash) = parts.next() {
        if !is_hash(hash) {
            continue;
        }
        let date = parts.next().unwrap_or_default();
        let subject = parts.next().unwrap_or_default();
        // An end, then each change with its paths up to an end; the first after a line end.
        let _ = parts.next();
        while let Some(status) = parts.next().filter(|status| !status.is_empty()) {
            let status = status.trim_start_matches('\n');
            let old = parts.next().unwrap_or_default();
            let renamed = status.starts_with('R');
            let path = if renamed {
                parts.next().unwrap_or_default()
            } else {
                old
            };
            if status.starts_with('D') && !now.contains_key(path) {
                let name = Path::new(path).strip_prefix(&inside).ok();
                let name = name.and_then(Path::to_str).unwrap_or_default();
                if !name.contains('/') && gone(name) {
                    now.insert(path.to_owned(), tracks.len());
                    tracks.push(track(&name.to_owned()));
                }
            }
            let Some(at) = now.get(path).copied() else {
                continue;
            };
            if left == 0 {
                return Ok((tracks, true));
            }
            left -= 1;
            tracks[at].commits.push(Commit {
                hash: hash.to_owned(),
                date: date.to_owned(),
                subject: subject.to_owned(),
                path: path.to_owned(),
            });
            if renamed {
                now.remove(path);
                now.insert(old.to_owned(), at);
            }
        }
    }
    Ok((tracks, false))
}

/// Whether the clone is shallow: its beginning is not there.
pub(super) fn is_shallow(folder: &Path, lang: Lang) -> bool {
    let git = git(folder, lang);
    git.is_ok_and(|(git, _)| git.shared_file("shallow").is_some())
}

/// Many files of many revisions.
pub(super) struct Blobs(Objects);

impl Blobs {
    pub(super) fn open(folder: &Path, lang: Lang) -> Result<Blobs> {
        let (git, _) = git(folder, lang)?;
        let objects = git.objects().map_err(|why| told(&why, lang))?;
        Ok(Blobs(objects))
    }

    /// A file of a revision; of one that is too large, one byte more than may be read. `None` when
    /// there is none.
    pub(super) fn get(&mut self, hash: &str, path: &str) -> Seen<Option<Vec<u8>>> {
        let found = self.0.find(&format!("{hash}:{path}"))?;
        match found.filter(|object| object.kind == "blob") {
            None => Ok(None),
            Some(blob) if blob.size > MAX_BYTES as u64 => Ok(Some(vec![b' '; MAX_BYTES + 1])),
            Some(blob) => self.0.read(&blob).map(Some),
        }
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
