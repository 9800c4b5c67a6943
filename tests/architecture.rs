//! Who may use whom. The table is the documentation; a breach is told with its file and line.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads the source and says where it fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Component, Path, PathBuf};

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
    // `pick!`, which every room may use
    ("lib", &["model"]),
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
const DOORS: [(&str, &str); 9] = [
    (
        "src/repository/tree.rs",
        "what a repository names, beneath its root",
    ),
    (
        "src/repository/regular.rs",
        "what a person names: regular files alone",
    ),
    ("src/repository/git/mod.rs", "the git program"),
    ("src/repository/git/own_folder.rs", "git’s own files"),
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
    /// Its module, part by part: `report`, `comparison`, `changes`.
    module: Vec<String>,
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

/// Beside each other in a folder, files and folders use each other one way. A file may use the items of
/// the folders it stands in, which declare and re-export it.
#[test]
fn no_files_of_a_room_use_each_other_in_a_circle() {
    let circles = circles(&modules(&files()));
    assert!(
        circles.is_empty(),
        "these use each other in a circle: move what both need into a file of its own\n{}",
        circles.join("\n")
    );
}

#[test]
fn a_circle_is_found_however_it_is_written() {
    let of = |texts: &[(&str, &str)]| {
        let file = |(path, text): &(&str, &str)| File {
            room: "a".to_owned(),
            module: path.split('/').map(str::to_owned).collect(),
            shown: format!("src/{path}.rs"),
            lines: code(text),
            at_the_door: false,
        };
        circles(&modules(&texts.iter().map(file).collect::<Vec<_>>()))
    };
    let door = (
        "a",
        "mod x;\nmod y;\npub use x::{One, Other};\npub use y::two;",
    );
    let uses_y = ("a/x", "use super::y::two;");
    assert_eq!(of(&[door, uses_y, ("a/y", "fn two() {}")]), [""; 0]);
    for back in [
        "use super::x::One;",
        "use super::{Other, z};",
        "use crate::a::{\n    x::One,\n};",
        "fn two() { super::x::one() }",
        "fn two() -> crate::a::One {}",
    ] {
        assert_eq!(of(&[door, uses_y, ("a/y", back)]), ["a: x, y"], "{back}");
    }
    // Through a folder beside it.
    let below = [
        door,
        ("a/x/z", "use crate::a::y::two;"),
        ("a/y", "use super::One;"),
    ];
    assert_eq!(
        of(&[below[0], below[1], below[2], ("a/x", "")]),
        ["a: x, y"]
    );
    let tests = "use super::y;\n#[cfg(test)]\nmod tests {\n    use super::super::x::One;\n}";
    assert_eq!(of(&[door, uses_y, ("a/y", tests)]), [""; 0]);
}

/// Each module, and the modules that it uses.
type Modules = BTreeMap<Vec<String>, BTreeSet<Vec<String>>>;

/// What each module of these files uses of the same room.
fn modules(files: &[File]) -> Modules {
    let known: BTreeSet<&Vec<String>> = files.iter().map(|file| &file.module).collect();
    let mut shown: BTreeMap<(Vec<String>, String), Vec<String>> = BTreeMap::new();
    for file in files {
        for path in paths(&text(file), "pub use ") {
            let (item, at) = path.split_last().expect("a path has a part");
            let at = [&file.module[..], at].concat();
            shown.insert((file.module.clone(), item.clone()), at);
        }
    }
    let resolved = |file: &File, path: &[String]| {
        let climbs = path.iter().take_while(|part| *part == "super").count();
        let depth = file.module.len().saturating_sub(climbs);
        let mut at = match path[0].as_str() {
            "crate" => Vec::new(),
            "super" => file.module[..depth].to_vec(),
            _ => file.module.clone(),
        };
        let mut rest = path
            .iter()
            .skip_while(|part| ["crate", "super", "self"].contains(&part.as_str()));
        let mut next = rest.next();
        while let Some(part) = next {
            let below = [&at[..], std::slice::from_ref(part)].concat();
            if known.contains(&below) {
                at = below;
                next = rest.next();
            } else {
                // An item of this module, or one that it re-exports.
                let behind = shown.get(&(at.clone(), part.clone()));
                return behind
                    .filter(|it| known.contains(it))
                    .cloned()
                    .unwrap_or(at);
            }
        }
        at
    };
    let uses = |file: &File| {
        let text = text(file);
        let imported = paths(&text, "use ").into_iter();
        let named = ["crate::", "super::"]
            .into_iter()
            .flat_map(|start| paths(&text, start));
        let all = imported.chain(named).map(|path| resolved(file, &path));
        all.filter(|other| other.first() == file.module.first() && *other != file.module)
            .collect()
    };
    files
        .iter()
        .map(|file| (file.module.clone(), uses(file)))
        .collect()
}

/// The lines of a file without its own tests.
fn text(file: &File) -> String {
    let own_tests = |line: &&String| !line.starts_with("#[cfg(test)]");
    let lines: Vec<&str> = file
        .lines
        .iter()
        .take_while(own_tests)
        .map(String::as_str)
        .collect();
    lines.join("\n")
}

/// Every path that begins so: of `use a::{b::c, d as e}`, a·b·c and a·d.
fn paths(text: &str, start: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(start) {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|it| it.is_alphanumeric() || "_:$".contains(it)) {
            continue;
        }
        let rest = if start.ends_with("::") {
            &text[at..]
        } else {
            &text[at + start.len()..]
        };
        spread(rest, &[], &mut found);
    }
    found
}

/// The paths of a tree of imports; what comes after it.
fn spread<'t>(text: &'t str, above: &[String], found: &mut Vec<Vec<String>>) -> &'t str {
    let mut path = above.to_vec();
    let mut rest = text.trim_start();
    loop {
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        if end > 0 {
            path.push(rest[..end].to_owned());
        }
        rest = &rest[end..];
        if let Some(inside) = rest
            .strip_prefix("::{")
            .or(rest.strip_prefix('{').filter(|_| end == 0))
        {
            rest = inside;
            while !rest.trim_start().starts_with('}') && !rest.is_empty() {
                rest = spread(rest, &path, found);
                let comma = rest.find([',', '}']).unwrap_or(rest.len());
                rest = rest[comma..].trim_start_matches(',');
            }
            return rest.trim_start().trim_start_matches('}');
        }
        match rest.strip_prefix("::") {
            Some(further) => rest = further,
            None => break,
        }
    }
    if !path.is_empty() {
        found.push(path);
    }
    rest
}

/// The circles between what stands beside each other in a folder: `report: findings, not_checked`.
fn circles(modules: &Modules) -> Vec<String> {
    let mut folders: BTreeMap<&[String], BTreeMap<&String, BTreeSet<&String>>> = BTreeMap::new();
    for (module, others) in modules {
        for other in others {
            let same = module.iter().zip(other).take_while(|(a, b)| a == b).count();
            // Of two that stand in each other, the inner one belongs to the outer one.
            if let (Some(one), Some(two)) = (module.get(same), other.get(same)) {
                let folder = folders.entry(&module[..same]).or_default();
                folder.entry(one).or_default().insert(two);
            }
        }
    }
    let mut found = Vec::new();
    for (folder, uses) in &folders {
        let reach = |from: &String| {
            let (mut seen, mut left) = (BTreeSet::new(), vec![from.clone()]);
            while let Some(next) = left.pop() {
                for other in uses.get(&next).into_iter().flatten() {
                    if seen.insert((*other).clone()) {
                        left.push((*other).clone());
                    }
                }
            }
            seen
        };
        let reached: BTreeMap<&String, BTreeSet<String>> =
            uses.keys().map(|name| (*name, reach(name))).collect();
        let circle = |name: &String| -> Vec<String> {
            let back = |other: &&String| reached.get(*other).is_some_and(|it| it.contains(name));
            reached[name].iter().filter(back).cloned().collect()
        };
        let all = reached.keys().map(|name| circle(name));
        let all: BTreeSet<Vec<String>> = all.filter(|circle| !circle.is_empty()).collect();
        found.extend(
            all.iter()
                .map(|it| format!("{}: {}", folder.join("::"), it.join(", "))),
        );
    }
    found
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
        module: ["report", "x"].map(str::to_owned).to_vec(),
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
        let module = inside.with_extension("");
        let parts = module.components().map(Component::as_os_str);
        let parts = parts.map(|part| part.to_string_lossy().into_owned());
        File {
            module: parts.filter(|part| part != "mod").collect(),
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
