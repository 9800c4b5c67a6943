//! Trees as people leave them, and as nobody should.

use crate::scratch::{Scratch, TODAY, git};
use commons::model::{Document, DocumentSign, Looked, Markup, Role, Seen, Unseen};
use commons::repository::{Wanted, document, look, root};
use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

fn told(scratch: &Scratch) -> Vec<(String, Role)> {
    let documents = scratch.look().documents;
    documents
        .into_iter()
        .map(|document| (document.path, document.role))
        .collect()
}

fn text(scratch: &Scratch, path: &str) -> Seen<Arc<str>> {
    let found = scratch
        .look()
        .documents
        .into_iter()
        .find(|document| document.path == path);
    found.unwrap().text
}

#[test]
fn documents_are_found_wherever_they_are() {
    let scratch = Scratch::new();
    for path in [
        "README.md",
        "CODE_OF_CONDUCT.md",
        ".github/CODEOWNERS",
        ".github/FUNDING.yml",
        ".gitlab/GOVERNANCE.rst",
        "docs/Gouvernance.adoc",
        "docs/community/MAINTAINERS.md",
        "Documentation/Feuille de route.md",
        "governance/roles.md",
        "statuts.txt",
        "deep/down/GOVERNANCE.md",
        "docs/api/security.md",
        "src/charter.rs",
    ] {
        scratch.write(path, "text");
    }
    let wanted = [
        (".gitlab/GOVERNANCE.rst", Role::Governance),
        ("docs/Gouvernance.adoc", Role::Governance),
        ("governance/roles.md", Role::Governance),
        ("statuts.txt", Role::Governance),
        ("deep/down/GOVERNANCE.md", Role::Governance),
        (".github/CODEOWNERS", Role::Maintainers),
        ("docs/community/MAINTAINERS.md", Role::Maintainers),
        ("CODE_OF_CONDUCT.md", Role::Conduct),
        (".github/FUNDING.yml", Role::Funding),
        ("Documentation/Feuille de route.md", Role::Roadmap),
        ("README.md", Role::Readme),
    ];
    assert_eq!(
        told(&scratch),
        wanted.map(|(path, role)| (path.to_owned(), role))
    );
    let folders = [
        ".",
        ".github",
        ".gitlab",
        "Documentation",
        "docs",
        "governance",
        "docs/community",
    ];
    assert_eq!(scratch.look().looked_in, folders);
}

#[test]
fn what_cannot_be_read_says_why() {
    let scratch = Scratch::new();
    scratch
        .write("GOVERNANCE.md", vec![b'a'; 10 * 1024 * 1024])
        .write("CHARTE.md", b"gouvern\xe9")
        .write("STATUTS.pdf", "%PDF")
        .write("BYLAWS.md", "a\0b")
        .write("README.md", "\u{feff}text");
    assert_eq!(
        text(&scratch, "GOVERNANCE.md"),
        Err(Unseen::TooLarge(10 * 1024 * 1024))
    );
    assert_eq!(text(&scratch, "BYLAWS.md"), Err(Unseen::NotText));
    assert_eq!(text(&scratch, "STATUTS.pdf"), Err(Unseen::Format("PDF")));
    assert_eq!(text(&scratch, "CHARTE.md").as_deref(), Ok("gouverné"));
    assert_eq!(text(&scratch, "README.md").as_deref(), Ok("text"));
}

#[test]
fn a_print_of_a_text_is_no_document_more() {
    let scratch = Scratch::new();
    scratch
        .write("statuts.md", "# Statuts\n")
        .write("statuts.pdf", "%PDF")
        .write("docs/statuts.odt", "PK");
    let documents = scratch.look().documents;
    let paths: Vec<&str> = documents
        .iter()
        .map(|document| document.path.as_str())
        .collect();
    assert_eq!(paths, ["docs/statuts.odt", "statuts.md"]);
}

#[test]
fn too_many_documents_are_counted() {
    let scratch = Scratch::new();
    for at in 0..210 {
        scratch.write(&format!("governance/rule{at:03}.md"), "x");
    }
    let seen = scratch.look();
    assert_eq!((seen.documents.len(), seen.documents_left_out), (200, 10));
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_and_never_outside() {
    use std::os::unix::fs::symlink;
    let outside = Scratch::new();
    outside
        .write("GOVERNANCE.md", "secret")
        .write("docs/CHARTER.md", "secret");
    let scratch = Scratch::new();
    scratch
        .write("real/text.md", "inside")
        .write("CONTRIBUTING.md", "x");
    symlink(outside.file("GOVERNANCE.md"), scratch.file("GOVERNANCE.md")).unwrap();
    symlink(outside.file("docs"), scratch.file("docs")).unwrap();
    symlink("real/text.md", scratch.file("CHARTER.md")).unwrap();
    symlink("CONTRIBUTING.md", scratch.file("CONTRIBUER.md")).unwrap();
    symlink("LOOP.md", scratch.file("LOOP.md")).unwrap();
    symlink("../nowhere", scratch.file("away.md")).unwrap();
    symlink("nowhere", scratch.file("dangling.md")).unwrap();
    symlink(".git/config", scratch.file("config.md")).unwrap();
    scratch.write(".git/config", "");
    symlink(".", scratch.file("governance")).unwrap();
    let found: Vec<String> = told(&scratch).into_iter().map(|(path, _)| path).collect();
    assert_eq!(found, ["CHARTER.md", "GOVERNANCE.md", "CONTRIBUER.md"]);
    assert_eq!(text(&scratch, "GOVERNANCE.md"), Err(Unseen::Outside));
    let paths = [
        "GOVERNANCE.md",
        "docs/CHARTER.md",
        "docs",
        "away.md",
        "config.md",
        "dangling.md",
        "LOOP.md",
        "CHARTER.md",
    ];
    let evidence = scratch.look_at(&paths).evidence;
    for path in &paths[..5] {
        assert_eq!(evidence[*path], Looked::Outside, "{path}");
    }
    assert!(matches!(evidence["dangling.md"], Looked::Missing(_)));
    assert!(matches!(
        evidence["LOOP.md"],
        Looked::Unseen(Unseen::Unreadable(..))
    ));
    assert!(
        matches!(&evidence["CHARTER.md"], Looked::File { text: Ok(text), .. } if &**text == "inside")
    );
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for_and_a_closed_file_says_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let scratch = Scratch::new();
    let pipe = scratch.file("GOVERNANCE.md");
    let made = std::process::Command::new("mkfifo")
        .arg(&pipe)
        .status()
        .unwrap();
    assert!(made.success());
    scratch.write("CHARTER.md", "x");
    fs::set_permissions(
        scratch.file("CHARTER.md"),
        fs::Permissions::from_mode(0o000),
    )
    .unwrap();
    assert_eq!(text(&scratch, "GOVERNANCE.md"), Err(Unseen::NotAFile));
    let evidence = scratch.look_at(&["GOVERNANCE.md"]).evidence;
    assert_eq!(evidence["GOVERNANCE.md"], Looked::Unseen(Unseen::NotAFile));
    // The system's owner may read everything.
    if fs::read(scratch.file("CHARTER.md")).is_err() {
        assert!(matches!(
            text(&scratch, "CHARTER.md"),
            Err(Unseen::Unreadable(..))
        ));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_nobody_should_give() {
    use std::os::unix::ffi::OsStrExt as _;
    let scratch = Scratch::repository();
    scratch.write("governance-a\nb\u{1b}[31m.md", "x");
    let latin = std::ffi::OsStr::from_bytes(b"GOVERNANCE-\xe9t\xe9.md");
    fs::write(scratch.path().join(latin), "x").unwrap();
    scratch.write(&format!("{}GOVERNANCE.md", "deep/".repeat(400)), "x");
    scratch.add().git(&["commit", "--quiet", "--message", "x"]);
    let seen = scratch.look();
    assert_eq!(seen.documents.len(), 3);
    assert_eq!(seen.documents[0].text, Err(Unseen::NameNotText));
    assert_eq!(seen.documents[2].text, Err(Unseen::TooDeep));
    assert_eq!(seen.documents[1].path, "governance-a\nb\u{1b}[31m.md");
    assert!(
        seen.history
            .unwrap()
            .changed
            .contains_key("governance-a\nb\u{1b}[31m.md")
    );
    let path = format!("{}nothing", "x/".repeat(5000));
    assert_eq!(
        scratch.look_at(&[&path]).evidence[&path],
        Looked::Unseen(Unseen::TooDeep)
    );
}

#[test]
fn a_sparse_checkout_is_not_an_absence() {
    let all = Scratch::repository();
    all.write("README.md", "x")
        .write("docs/GOVERNANCE.md", "x")
        .write("src/a.rs", "x")
        .add();
    all.git(&["commit", "--quiet", "--message", "x"]);
    let sparse = Scratch::new();
    sparse.git(&[
        "clone",
        "--quiet",
        "--sparse",
        all.path().to_str().unwrap(),
        ".",
    ]);
    assert!(!sparse.file("docs").exists());
    let look_at = sparse.look_at(&["docs/GOVERNANCE.md", "src/b.rs"]);
    let found: Vec<&str> = look_at
        .documents
        .iter()
        .map(|document| document.path.as_str())
        .collect();
    assert_eq!(found, ["docs/GOVERNANCE.md", "README.md"]);
    assert_eq!(look_at.documents[0].text, Err(Unseen::NotCheckedOut));
    assert_eq!(
        look_at.evidence["docs/GOVERNANCE.md"],
        Looked::Unseen(Unseen::NotCheckedOut)
    );
    assert!(matches!(look_at.evidence["src/b.rs"], Looked::Missing(_)));
}

#[test]
fn nothing_is_done_that_nobody_asked_for() {
    let scratch = Scratch::repository();
    scratch
        .write("GOVERNANCE.md", "x")
        .write("LICENSE", "SPDX-License-Identifier: MIT");
    let wanted = Wanted {
        documents: false,
        licences: false,
        history: false,
        ..Wanted::all(TODAY, BTreeSet::from(["GOVERNANCE.md".to_owned()]))
    };
    let look = look(scratch.path(), &wanted).unwrap();
    assert_eq!(look.documents, []);
    assert_eq!(look.licences, []);
    assert_eq!(look.history, Err(Unseen::NotAsked));
    assert!(matches!(
        look.evidence["GOVERNANCE.md"],
        Looked::File { .. }
    ));
}

#[test]
fn the_root_is_that_of_the_repository_or_the_folder() {
    let scratch = Scratch::repository();
    scratch.write("a/b/c.md", "x");
    let found = scratch.path().canonicalize().unwrap();
    for path in ["", "a", "a/b", "a/b/c.md"] {
        assert_eq!(root(&scratch.file(path)).unwrap(), found, "{path}");
    }
    let plain = Scratch::new();
    plain.write("a/c.md", "x");
    let join = plain.path().canonicalize().unwrap().join("a");
    assert_eq!(root(&plain.file("a/c.md")).unwrap(), join);
    assert!(root(&plain.file("nothing")).is_err());
    assert!(look(&plain.file("a/c.md"), &Wanted::all(TODAY, BTreeSet::new())).is_err());
    assert!(look(&plain.file("nothing"), &Wanted::all(TODAY, BTreeSet::new())).is_err());
}

#[test]
fn one_document_alone_is_read_whatever_its_name() {
    let scratch = Scratch::new();
    scratch.write("règles.md", "x").write("SECURITY.rst", "y");
    let path = scratch.file("règles.md");
    let wanted = Document {
        path: path.to_string_lossy().into_owned(),
        role: Role::Governance,
        markup: Markup::Markdown,
        text: Ok("x".into()),
        sign: DocumentSign::Cited,
        lines: Vec::new(),
    };
    assert_eq!(document(&path).unwrap(), wanted);
    let found = document(&scratch.file("SECURITY.rst")).unwrap();
    assert_eq!((found.role, found.markup), (Role::Security, Markup::Rst));
    assert!(document(&scratch.file("nothing")).is_err());
}

#[test]
fn settings_of_the_repository_change_nothing_and_run_nothing() {
    let scratch = Scratch::repository();
    let ran = scratch.file("ran");
    scratch.write("GOVERNANCE.md", "x").add();
    scratch.git(&["commit", "--quiet", "--message", "x"]);
    let script = format!("touch {}", ran.display());
    scratch.write("run.sh", format!("#!/bin/sh\n{script}\n"));
    git(scratch.path(), &["config", "core.fsmonitor", &script]);
    git(scratch.path(), &["config", "core.pager", &script]);
    git(scratch.path(), &["config", "log.showSignature", "true"]);
    git(scratch.path(), &["config", "color.ui", "always"]);
    git(scratch.path(), &["config", "mailmap.file", "/nowhere"]);
    git(scratch.path(), &["config", "log.date", "raw"]);
    let seen = scratch.look();
    assert_eq!(
        seen.history.unwrap().contributors,
        0,
        "made today, after the window"
    );
    assert_eq!(seen.tags_searched.1, 1);
    assert!(!ran.exists());
}
