//! Repositories made for a test: files, links, and a history with fixed dates and people.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// The day every check in the tests speaks of.
pub const TODAY: &str = "2026-03-15";

/// What a repository holds, before it is written.
#[derive(Clone, Default)]
pub struct Folder {
    files: BTreeMap<String, Vec<u8>>,
    links: Vec<(String, String)>,
    /// Author, address and day of each commit; none: no repository of git.
    commits: Vec<(String, String, String)>,
    shallow: bool,
    pub arguments: Vec<String>,
}

/// A folder on disk, gone with the value.
pub struct Made {
    folder: TempDir,
    arguments: Vec<String>,
}

impl Folder {
    pub fn empty() -> Folder {
        Folder::default()
    }

    /// A project in order: described, governed, licensed, with a history of two people.
    pub fn healthy() -> Folder {
        Folder::empty()
            .with("commons.yaml", DESCRIPTION)
            .with("GOVERNANCE.md", GOVERNANCE)
            .with("LICENSE", include_str!("../../LICENSE-MIT"))
            .commit("Ada", "ada@north.example", "2024-09-01")
            .commit("Ben", "ben@south.example", "2025-09-01")
            .commit("Ada", "ada@north.example", "2026-02-01")
    }

    pub fn with(mut self, path: &str, text: &str) -> Folder {
        self.files.insert(path.to_owned(), text.as_bytes().to_vec());
        self
    }

    pub fn bytes(mut self, path: &str, bytes: &[u8]) -> Folder {
        self.files.insert(path.to_owned(), bytes.to_vec());
        self
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.files[path].clone()).unwrap()
    }

    pub fn without(mut self, path: &str) -> Folder {
        assert!(self.files.remove(path).is_some(), "{path} is there");
        self
    }

    /// Replaces a text that must be there.
    pub fn change(mut self, path: &str, from: &str, to: &str) -> Folder {
        let text = String::from_utf8(self.files[path].clone()).unwrap();
        assert!(text.contains(from), "{from:?} is in {path}");
        let text = text.replacen(from, to, 1);
        self.files.insert(path.to_owned(), text.into_bytes());
        self
    }

    /// An answer more, or another one.
    pub fn answer(self, id: &str, said: &str) -> Folder {
        self.change(
            "commons.yaml",
            "answers:\n",
            &format!("answers:\n  {id}: {said}\n"),
        )
    }

    /// A part more at the end of the description.
    pub fn policy(self, text: &str) -> Folder {
        let mut found = self;
        let file = found.files.get_mut("commons.yaml").unwrap();
        file.extend(format!("policy:\n  {text}\n").bytes());
        found
    }

    /// The badge of what it says now, at a path.
    pub fn badge(self, path: &str, arguments: &[&str]) -> Folder {
        let text = self.run("assess", "en", "badge", arguments, TODAY);
        self.with(path, &text)
    }

    /// What a verb says of it, on a day.
    pub fn run(
        &self,
        verb: &str,
        lang: &str,
        format: &str,
        arguments: &[&str],
        day: &str,
    ) -> String {
        let output = self.make().run(verb, lang, format, arguments, day);
        assert!(!output.stdout.is_empty(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn link(mut self, path: &str, to: &str) -> Folder {
        self.links.push((path.to_owned(), to.to_owned()));
        self
    }

    pub fn commit(mut self, name: &str, mail: &str, day: &str) -> Folder {
        let found = (name.to_owned(), mail.to_owned(), day.to_owned());
        self.commits.push(found);
        self
    }

    pub fn no_history(mut self) -> Folder {
        self.commits.clear();
        self
    }

    pub fn shallow(mut self) -> Folder {
        self.shallow = true;
        self
    }

    pub fn typed(mut self, arguments: &[&str]) -> Folder {
        self.arguments
            .extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }

    /// Writes it.
    pub fn make(&self) -> Made {
        let folder = TempDir::new().unwrap();
        let root = folder.path();
        for (path, bytes) in &self.files {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        #[cfg(unix)]
        for (path, to) in &self.links {
            std::os::unix::fs::symlink(to, root.join(path)).unwrap();
        }
        if !self.commits.is_empty() {
            self.record(root);
        }
        let arguments = self.arguments.clone();
        Made { folder, arguments }
    }

    /// All files in the first commit; the others are empty.
    fn record(&self, root: &Path) {
        git(root, &["init", "-q", "-b", "main"], None);
        git(root, &["add", "-A"], None);
        for author in &self.commits {
            let message = ["commit", "-q", "--allow-empty", "-m", "a change"];
            git(root, &message, Some(author));
        }
        if self.shallow {
            let origin = root.join(".git/origin");
            let (here, there) = (root.to_str().unwrap(), origin.to_str().unwrap());
            let clone = ["clone", "-q", "--bare", here, there];
            git(root, &clone, None);
            fs::remove_dir_all(root.join(".git/refs")).unwrap();
            let from = format!("file://{there}");
            let kept = TempDir::new().unwrap();
            let target = kept.path().join("clone");
            let clone = [
                "clone",
                "-q",
                "--depth",
                "1",
                &from,
                target.to_str().unwrap(),
            ];
            git(root.parent().unwrap(), &clone, None);
            fs::remove_dir_all(root.join(".git")).unwrap();
            fs::rename(target.join(".git"), root.join(".git")).unwrap();
        }
    }
}

fn git(root: &Path, arguments: &[&str], author: Option<&(String, String, String)>) {
    let mut command = Command::new("git");
    command
        .args([
            "-c",
            "commit.gpgsign=false",
            "-c",
            "core.hooksPath=/dev/null",
        ])
        .args(arguments)
        .current_dir(root)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    if let Some((name, mail, day)) = author {
        for part in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{part}_NAME"), name);
            command.env(format!("GIT_{part}_EMAIL"), mail);
            command.env(format!("GIT_{part}_DATE"), format!("{day}T12:00:00Z"));
        }
    }
    let output = command.output().expect("git is there");
    assert!(output.status.success(), "git {arguments:?}: {output:?}");
}

impl Made {
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Checks it, in a language and a format, with more arguments.
    pub fn check(&self, lang: &str, format: &str, more: &[&str]) -> Output {
        let more: Vec<&str> = self
            .arguments
            .iter()
            .map(String::as_str)
            .chain(more.iter().copied())
            .collect();
        self.run("check", lang, format, &more, TODAY)
    }

    /// Runs a verb on it.
    fn run(&self, verb: &str, lang: &str, format: &str, arguments: &[&str], day: &str) -> Output {
        Command::new(env!("CARGO_BIN_EXE_commons"))
            .args([verb, "--lang", lang, "--format", format, "--date", day])
            .args(arguments)
            .current_dir(self.path())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CEILING_DIRECTORIES", self.path().parent().unwrap())
            .output()
            .expect("the program runs")
    }

    /// The JSON of a check, and its exit code.
    pub fn json(&self, lang: &str, more: &[&str]) -> (Value, i32) {
        let output = self.check(lang, "json", more);
        let text = String::from_utf8(output.stdout).unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        let value =
            serde_json::from_str(&text).unwrap_or_else(|why| panic!("{why}: {text}\n{said}"));
        (value, output.status.code().unwrap())
    }
}

/// The findings of a report.
pub fn findings(report: &Value) -> &Vec<Value> {
    report["findings"].as_array().expect("findings")
}

/// The ids of its findings, in order.
pub fn ids(report: &Value) -> Vec<&str> {
    let ids = findings(report).iter();
    ids.map(|id| id["id"].as_str().unwrap()).collect()
}

pub const DESCRIPTION: &str = "\
format: 1
project:
  name: Meadow
  kind: [software]
  stage: production
  licences: {software: [MIT]}
  repository: https://example.org/meadow
respondent: {name: Ada, answered: 2026-03-01}
answers:
  commons.resource.identified: {answer: yes, evidence: [LICENSE]}
";

/// A text that deals with each of the eight principles in words one could act on.
pub const GOVERNANCE: &str = include_str!("governance.md");
