//! What stands where evidence points.

use crate::scratch::Scratch;
use commons::model::{Looked, Markup};

fn looked(scratch: &Scratch, path: &str) -> Looked {
    scratch.look_at(&[path]).evidence.remove(path).unwrap()
}

fn missing(close: &str) -> Looked {
    Looked::Missing(Some(close.to_owned()))
}

#[test]
fn a_path_finds_what_a_person_means() {
    let scratch = Scratch::repository();
    scratch
        .write("docs/Plan & Rôle.md", "# x\n")
        .write("a%20b.md", "y")
        .write("logo.png", [0, 1]);
    let file = |text: &str| Looked::File {
        markup: Markup::Markdown,
        text: Ok(text.into()),
        bytes: text.len() as u64,
    };
    for path in [
        "docs/Plan & Rôle.md",
        "./docs//Plan & Rôle.md",
        "docs/Plan%20%26%20R%C3%B4le.md",
    ] {
        assert_eq!(looked(&scratch, path), file("# x\n"), "{path}");
    }
    // A name that looks encoded is a name first.
    assert_eq!(looked(&scratch, "a%20b.md"), file("y"));
    for path in ["docs", "docs/", "./docs/."] {
        assert_eq!(
            looked(&scratch, path),
            Looked::Folder { empty: false },
            "{path}"
        );
    }
    let picture = looked(&scratch, "logo.png");
    assert!(
        matches!(
            picture,
            Looked::File {
                text: Err(_),
                bytes: 2,
                ..
            }
        ),
        "{picture:?}"
    );
}

#[test]
fn what_is_not_there_has_a_close_name() {
    let scratch = Scratch::repository();
    scratch
        .write("docs/GOVERNANCE.md", "x")
        .write("src/deep/statutes.txt", "x")
        .add();
    assert_eq!(
        looked(&scratch, "docs/governance.md"),
        missing("docs/GOVERNANCE.md")
    );
    assert_eq!(
        looked(&scratch, "docs/GOVERNANC.md"),
        missing("docs/GOVERNANCE.md")
    );
    assert_eq!(
        looked(&scratch, "GOVERNANCE.md"),
        missing("docs/GOVERNANCE.md")
    );
    assert_eq!(
        looked(&scratch, "statutes.txt"),
        missing("src/deep/statutes.txt")
    );
    assert_eq!(looked(&scratch, "zebra"), Looked::Missing(None));
    assert_eq!(looked(&scratch, ""), Looked::Missing(None));
}

#[test]
fn nothing_outside_is_looked_at() {
    let scratch = Scratch::repository();
    scratch.write("a.md", "x");
    for path in [
        "../a.md",
        "docs/../a.md",
        "/etc/passwd",
        ".git/config",
        ".GIT/config",
        "..",
        "%2e%2e/a.md",
        "%2Fetc/passwd",
    ] {
        assert_eq!(looked(&scratch, path), Looked::Outside, "{path}");
    }
}
