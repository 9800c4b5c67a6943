//! Trees and histories made for a test, with fixed dates and authors.

use commons::model::{History, Repository};
use commons::repository::{Wanted, look};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The day of every assessment here: the window is 2024-03-15 to 2026-03-15.
pub const TODAY: Date = jiff::civil::date(2026, 3, 15);

/// A folder that is gone after the test.
pub struct Scratch {
    folder: TempDir,
}

/// A commit to be made.
#[derive(Clone, Debug)]
pub struct Made {
    pub name: String,
    pub mail: String,
    /// The author's day.
    pub day: String,
    /// The committer's day, when it is another.
    pub committed: Option<String>,
    pub files: Vec<(String, String)>,
    /// How many commits back the second parent is.
    pub merges: Option<usize>,
}

/// A commit by `name <mail>` on a day, that changes `file`.
pub fn made(who: &str, day: &str) -> Made {
    let (name, mail) = who.split_once('<').unwrap();
    Made {
        name: name.trim().to_owned(),
        mail: mail.trim_end_matches('>').to_owned(),
        day: day.to_owned(),
        committed: None,
        files: vec![("file".to_owned(), format!("{who} {day}"))],
        merges: None,
    }
}

impl Made {
    /// Writes this file instead.
    pub fn with(mut self, path: &str, text: &str) -> Made {
        self.files = vec![(path.to_owned(), text.to_owned())];
        self
    }

    pub fn committed(mut self, day: &str) -> Made {
        self.committed = Some(day.to_owned());
        self
    }
}

impl Scratch {
    pub fn new() -> Scratch {
        let folder = tempfile::tempdir().unwrap();
        Scratch { folder }
    }

    /// A repository without commits.
    pub fn repository() -> Scratch {
        let scratch = Scratch::new();
        scratch.git(&["init", "--quiet", "--initial-branch=main"]);
        scratch
    }

    /// A repository with these commits, one after the other, checked out.
    pub fn with(commits: &[Made]) -> Scratch {
        let scratch = Scratch::repository();
        scratch.import(commits);
        scratch.git(&["reset", "--quiet", "--hard"]);
        scratch
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self, path: &str) -> PathBuf {
        self.path().join(path)
    }

    /// Writes a file, and the folders it is in.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) -> &Scratch {
        let full = self.file(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, text).unwrap();
        self
    }

    pub fn git(&self, arguments: &[&str]) -> String {
        git(self.path(), arguments)
    }

    /// Adds all that is there.
    pub fn add(&self) -> &Scratch {
        self.git(&["add", "--all", "--force"]);
        self
    }

    pub fn import(&self, commits: &[Made]) {
        let mut stream: Vec<u8> = Vec::new();
        for (at, it) in commits.iter().enumerate() {
            stream.extend(commit(at, it));
        }
        stream.extend(b"done\n");
        let mut child = Command::new("git")
            .args(["fast-import", "--quiet", "--force", "--done"])
            .args(["--date-format=raw-permissive"])
            .current_dir(self.path())
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(&stream).unwrap();
        assert!(child.wait().unwrap().success());
    }

    /// Everything, with these pieces of evidence.
    pub fn look_at(&self, evidence: &[&str]) -> Repository {
        let evidence: BTreeSet<String> = evidence.iter().map(|it| (*it).to_owned()).collect();
        look(self.path(), &Wanted::all(TODAY, evidence)).unwrap()
    }

    pub fn look(&self) -> Repository {
        self.look_at(&[])
    }

    pub fn history(&self) -> History {
        self.look().history.unwrap()
    }
}

pub fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=T", "-c", "user.email=t@example.org"])
        .args([
            "-c",
            "protocol.file.allow=always",
            "-c",
            "core.autocrlf=false",
        ])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {arguments:?}: {words}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn commit(at: usize, made: &Made) -> Vec<u8> {
    let mut text = String::from("commit refs/heads/main\n");
    let mark = at + 1;
    let committed = made.committed.as_ref().unwrap_or(&made.day);
    let _ = writeln!(text, "mark :{mark}");
    let _ = writeln!(
        text,
        "author {} <{}> {}",
        made.name,
        made.mail,
        seconds(&made.day)
    );
    let _ = writeln!(text, "committer C <c@example.org> {}", seconds(committed));
    let _ = writeln!(text, "data 2\nm");
    if at > 0 {
        let _ = writeln!(text, "from :{at}");
    }
    if let Some(back) = made.merges {
        let _ = writeln!(text, "merge :{}", mark - back);
    }
    for (path, body) in &made.files {
        let _ = writeln!(text, "M 100644 inline {path}\ndata {}\n{body}", body.len());
    }
    text.push('\n');
    text.into_bytes()
}

/// `2026-03-01`, at noon UTC; or the seconds themselves with a zone.
fn seconds(day: &str) -> String {
    match day.parse::<Date>() {
        Ok(day) => {
            let noon = day
                .at(12, 0, 0, 0)
                .to_zoned(jiff::tz::TimeZone::UTC)
                .unwrap();
            format!("{} +0000", noon.timestamp().as_second())
        }
        Err(_) => day.to_owned(),
    }
}
