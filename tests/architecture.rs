//! Who may use whom. The table is the documentation; a breach is told with its file and line.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads the source and says where it fails"
)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A room of `src/` and the rooms it uses. It may only use rooms that stand above it.
const ROOMS: [(&str, &[&str]); 18] = [
    // facts
    ("model", &[]),
    ("source", &[]),
    ("words", &["model", "source"]),
    ("description", &["model", "source"]),
    ("catalogue", &["model", "source"]),
    ("document", &["model"]),
    // facts of the scanned tree and its git; the only room that touches them
    ("repository", &["model", "source", "document"]),
    // judgement
    ("governance", &["model", "document"]),
    ("assess", &["model"]),
    ("check", &["model", "source", "document", "governance"]),
    // words and shapes
    (
        "report",
        &["model", "words", "assess", "governance", "check"],
    ),
    ("render", &["model", "source", "words", "report"]),
    // the page in a browser: requests and replies over the pure core
    (
        "web",
        &[
            "model",
            "source",
            "words",
            "description",
            "catalogue",
            "assess",
            "report",
            "render",
        ],
    ),
    // a conversation; the only user of dialoguer
    ("interview", &["model", "words", "render"]),
    // the edge
    ("cli", &["model", "words"]),
    (
        "commands",
        &[
            "model",
            "source",
            "words",
            "description",
            "catalogue",
            "repository",
            "governance",
            "assess",
            "check",
            "report",
            "render",
            "web",
            "interview",
            "cli",
        ],
    ),
    ("main", &["cli", "commands"]),
    ("lib", &[]),
];

/// The rooms that may touch the world outside; in the others everything is an argument.
const EDGE: [&str; 3] = ["commands", "main", "repository"];

/// What touches the world outside.
const OUTSIDE: [&str; 8] = [
    "std::env::",
    "std::fs::",
    "std::io::std",
    "std::net::",
    "std::process::",
    "std::time::",
    "println!",
    "print!(",
];

/// What opens a connection: nothing is sent anywhere, but by one file for `--online`.
const NETWORK: [&str; 4] = ["std::net", "TcpStream", "UdpSocket", "ureq"];
const ONLINE: &str = "src/repository/online.rs";

/// What opens, lists or changes a file or a folder, or starts a program.
const OPENS: [&str; 9] = [
    "std::fs",
    "rustix::fs",
    "cap_std",
    "File::open",
    "File::create",
    "OpenOptions",
    "read_dir(",
    "tempfile::",
    "Command::new",
];
/// The files that do, and why: what a repository names goes through the first of them alone. Nothing
/// else in the verbs opens a path.
const DOORS: [(&str, &str); 8] = [
    (
        "src/repository/tree.rs",
        "what a repository names, beneath its root",
    ),
    (
        "src/repository/regular.rs",
        "what a person names: regular files alone",
    ),
    ("src/repository/git.rs", "the git program and its own files"),
    (
        "src/commands/files.rs",
        "a folder of descriptions that a person names is listed",
    ),
    ("src/commands/output.rs", "where a result is written"),
    ("src/commands/save.rs", "how a file is written"),
    (
        "src/commands/interview/autosave.rs",
        "whether the description may be written to",
    ),
    (
        "src/commands/interview/conversation.rs",
        "the folder of a person's own answers is made",
    ),
];

struct File {
    room: String,
    shown: String,
    lines: Vec<String>,
    /// Whether its own module is the room itself, so that `super` leaves the room.
    at_the_door: bool,
}

#[test]
fn every_room_has_a_row_and_every_row_a_room() {
    let rooms: BTreeSet<String> = files().into_iter().map(|file| file.room).collect();
    let rows: BTreeSet<String> = ROOMS.iter().map(|(room, _)| (*room).to_owned()).collect();
    assert_eq!(
        rooms, rows,
        "a new room of src/ needs a row in ROOMS, with a reason to exist"
    );
}

#[test]
fn a_room_uses_only_rooms_above_it() {
    for (at, (room, uses)) in ROOMS.iter().enumerate() {
        let above: Vec<&str> = ROOMS[..at].iter().map(|(room, _)| *room).collect();
        for used in *uses {
            assert!(
                above.contains(used),
                "the row of `{room}` names `{used}`, which does not stand above it"
            );
        }
    }
}

#[test]
fn nobody_uses_what_the_table_does_not_allow() {
    let mut faults = String::new();
    let mut used = BTreeSet::new();
    for file in files() {
        let allowed = row(&file.room);
        for (line, other) in uses(&file) {
            if other == file.room {
                continue;
            }
            used.insert((file.room.clone(), other.clone()));
            if !allowed.contains(&other.as_str()) {
                let _ = writeln!(
                    faults,
                    "{}:{line}: `{}` may not use `{other}`; it may use {allowed:?}",
                    file.shown, file.room
                );
            }
        }
        for line in climbs(&file) {
            let _ = writeln!(
                faults,
                "{}:{line}: `super` leaves the room; write `crate::…`, so that it can be seen",
                file.shown
            );
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
    // A permission nobody needs is taken out of the table.
    for (room, uses) in ROOMS {
        for other in uses {
            assert!(
                used.contains(&(room.to_owned(), (*other).to_owned())),
                "`{room}` does not use `{other}` any more: take it out of its row"
            );
        }
    }
}

#[test]
fn only_the_edge_touches_the_world_outside() {
    let mut faults = String::new();
    for file in files() {
        for (at, line) in file.lines.iter().enumerate() {
            let edge = EDGE.contains(&file.room.as_str());
            let network = if file.shown == ONLINE {
                &[][..]
            } else {
                &NETWORK
            };
            let outside = if edge { &[][..] } else { &OUTSIDE };
            for word in network
                .iter()
                .chain(outside)
                .filter(|word| line.contains(**word))
            {
                let _ = writeln!(
                    faults,
                    "{}:{}: `{word}` in `{}`: only {EDGE:?} touch the world outside, and {ONLINE} the network",
                    file.shown,
                    at + 1,
                    file.room
                );
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn a_path_is_opened_at_few_doors() {
    let mut faults = String::new();
    let mut used = BTreeSet::new();
    for file in files() {
        for (at, line) in file.lines.iter().enumerate() {
            let Some(word) = OPENS.iter().find(|word| line.contains(**word)) else {
                continue;
            };
            if DOORS.iter().any(|(door, _)| *door == file.shown) {
                used.insert(file.shown.clone());
            } else {
                let _ = writeln!(
                    faults,
                    "{}:{}: `{word}`: only these open a path: {DOORS:?}",
                    file.shown,
                    at + 1
                );
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
    for (door, _) in DOORS {
        assert!(
            used.contains(door),
            "{door} opens nothing any more: take it out of DOORS"
        );
    }
}

/// The tests below are of the reader above: one that finds nothing would let everything pass.
#[test]
fn imports_are_found_however_they_are_written() {
    let file = |text: &str, at_the_door| File {
        room: "report".to_owned(),
        shown: "src/report/x.rs".to_owned(),
        lines: code(text),
        at_the_door,
    };
    let found = |text: &str| -> Vec<String> {
        uses(&file(text, false))
            .into_iter()
            .map(|(_, use_)| use_)
            .collect()
    };
    assert_eq!(found("use crate::render::json;"), ["render"]);
    assert_eq!(
        found("use crate::{\n    assess::{self, x},\n    words,\n};"),
        ["assess", "words"]
    );
    assert_eq!(found("let x = crate::cli::Format::Text;"), ["cli"]);
    assert_eq!(found("use commons::words;"), ["words"]);
    assert_eq!(found("pub(crate) fn x() {} // crate::render"), [""; 0]);
    assert_eq!(climbs(&file("use super::super::render::x;", false)), [1]);
    assert_eq!(climbs(&file("use super::render::x;", true)), [1]);
    assert_eq!(climbs(&file("use super::build::x;", false)), [0; 0]);
    assert_eq!(
        climbs(&file("mod tests {\n    use super::x;\n}", true)),
        [0; 0]
    );
}

fn row(room: &str) -> &'static [&'static str] {
    let row = ROOMS.iter().find(|(it, _)| *it == room);
    row.map_or(&[], |(_, uses)| uses)
}

/// Every `crate::room` of a file, with its line.
fn uses(file: &File) -> Vec<(usize, String)> {
    let text = file.lines.join("\n");
    let mut found = Vec::new();
    for prefix in ["crate::", "commons::"] {
        for (at, _) in text.match_indices(prefix) {
            // `$crate::`, `mycrate::` and the like are something else.
            if text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let line = text[..at].matches('\n').count() + 1;
            for room in first_names(&text[at + prefix.len()..]) {
                found.push((line, room));
            }
        }
    }
    found
}

/// `a::b` → a; `{a::{b, c}, d}` → a, d.
fn first_names(path: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        let text = text.trim();
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
        text[..end.unwrap_or(text.len())].to_owned()
    };
    let Some(group) = path.strip_prefix('{') else {
        return vec![name(path)];
    };
    let (mut names, mut depth, mut item) = (Vec::new(), 0, String::new());
    for character in group.chars() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(name(&std::mem::take(&mut item))),
            other if depth == 0 => item.push(other),
            _ => {}
        }
    }
    names.push(name(&item));
    names.retain(|name| !name.is_empty());
    names
}

/// The lines where `super` climbs out of the room.
fn climbs(file: &File) -> Vec<usize> {
    let mut in_tests = false;
    let mut found = Vec::new();
    for (at, line) in file.lines.iter().enumerate() {
        in_tests |= line.starts_with("mod tests");
        let out = if file.at_the_door && !in_tests {
            line.contains("super::")
        } else {
            line.contains("super::super::")
        };
        if out {
            found.push(at + 1);
        }
    }
    found
}

/// The lines of a text without their comments.
fn code(text: &str) -> Vec<String> {
    text.lines()
        .map(|line| {
            if line.trim_start().starts_with("//") {
                return String::new();
            }
            let comment = line.find(" // ").unwrap_or(line.len());
            line[..comment].to_owned()
        })
        .collect()
}

fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &mut found);
    assert!(found.len() > 20, "src/ was not read");
    let file = |path: PathBuf| {
        let inside = path.strip_prefix(&root).unwrap();
        let first = inside.components().next().unwrap();
        let first = Path::new(first.as_os_str());
        File {
            room: first.file_stem().unwrap().to_str().unwrap().to_owned(),
            shown: format!("src/{}", inside.display()),
            lines: code(&std::fs::read_to_string(&path).unwrap()),
            at_the_door: inside.components().count() == 1 || inside.ends_with("mod.rs"),
        }
    };
    found.into_iter().map(file).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
}
