//! Hostile and mistaken inputs: each is read as it must be, or refused with the right words at
//! the right place in both languages, within bounds of time and memory.
//!
//! `tests/fixtures/hostile/<name>.yaml` stands beside what must come of it: `<name>.en.stderr`
//! and `<name>.fr.stderr` when it is refused, `<name>.read` (what is read) when it is accepted.
//! Large inputs are made here, and what must come of them stands in `generated/`.
//! `UPDATE_EXPECTED=1 cargo test --test hostile` writes these files anew: read them critically.

use commons::catalogue;
use commons::description::{self, Context};
use commons::source::{self, Lines, MAX_BYTES, MAX_NODES, Problems};
use jiff::civil::date;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Generous, for a debug build on a busy machine; a release build takes milliseconds.
const MOST_TIME: Duration = Duration::from_secs(5);
/// Kibibytes of address space, the program itself (large in a debug build) among them.
const MOST_MEMORY: usize = 160 * 1024;
/// A description that is valid, to which a hazard is added.
const HEAD: &str = "format: 1\nproject: {name: Essai, kind: software, stage: production}\n";

/// An input and where what must come of it is written.
struct Case {
    name: String,
    /// The folder it is run in, so that no path of this machine stands in what is expected.
    folder: PathBuf,
    expected: PathBuf,
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile")
}

/// Runs the program as a user would, with little memory.
fn run(folder: &Path, arguments: &[&str]) -> (Output, Duration) {
    let mut command = if cfg!(target_os = "linux") {
        let mut command = Command::new("bash");
        let script = format!("ulimit -v {MOST_MEMORY}; exec \"$0\" \"$@\"");
        command
            .args(["-c", &script])
            .arg(env!("CARGO_BIN_EXE_commons"));
        command
    } else {
        Command::new(env!("CARGO_BIN_EXE_commons"))
    };
    let start = Instant::now();
    let output = command
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::null())
        .output()
        .expect("the program runs");
    (output, start.elapsed())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the program writes UTF-8")
}

/// What is read of an accepted description.
fn read(bytes: &[u8]) -> description_read::Read {
    let text = source::decode(bytes).expect("it was accepted");
    let mut problems = Problems::default();
    let root = source::parse(text, &mut problems).expect("it was accepted");
    let (index, shipped) = (catalogue::index(&[]), catalogue::ids());
    let context = Context {
        today: date(2026, 11, 22),
        index: &index,
        shipped: &shipped,
        own: &[],
        unread: &[],
    };
    description::read(&root, &Lines::new(text), context, problems).expect("it was accepted")
}

mod description_read {
    pub type Read = commons::model::Description;
}

fn updating() -> bool {
    std::env::var_os("UPDATE_EXPECTED").is_some_and(|own| own == "1")
}

/// Compares with the file, or writes it when asked to; a difference is told in full.
fn compare(path: &Path, found: Option<&str>, faults: &mut Vec<String>) {
    let shown = path.file_name().unwrap_or_default().to_string_lossy();
    if updating() {
        match found {
            Some(text) => fs::write(path, text).expect("the expectation can be written"),
            None if path.exists() => fs::remove_file(path).expect("it can be removed"),
            None => {}
        }
        return;
    }
    match (fs::read_to_string(path).ok(), found) {
        (Some(expected), Some(found)) if expected == found => {}
        (Some(expected), Some(found)) => {
            faults.push(format!("{shown}: expected\n{expected}\n--- found\n{found}"))
        }
        (None, Some(found)) => faults.push(format!("{shown} is not there; found\n{found}")),
        (Some(_), None) => faults.push(format!("{shown}: it is not so any more")),
        (None, None) => {}
    }
}

/// Whether a terminal would obey something in this text.
fn obeyed(text: &str) -> Option<char> {
    let obeys = |character: &char| {
        (character.is_control() && *character != '\n')
            || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().find(obeys)
}

/// What is wrong with the French of a message, as far as a rule can tell.
fn french_faults(text: &str) -> Vec<String> {
    // What stands between backticks, guillemets and in the source lines is not ours.
    let words: String = text
        .lines()
        .filter(|line| line.starts_with("erreur") || line.trim_start().starts_with("= aide"))
        .collect::<Vec<_>>()
        .join("\n");
    let (mut ours, mut inside) = (String::new(), false);
    for character in words.chars() {
        match character {
            '`' => inside = !inside,
            '«' => {
                ours.push(character);
                inside = true;
            }
            '»' => {
                inside = false;
                ours.push_str("\u{a0}»");
            }
            own if !inside => ours.push(own),
            _ => {}
        }
    }
    let mut faults = Vec::new();
    let characters: Vec<char> = ours.chars().collect();
    for (at, pair) in characters.windows(2).enumerate() {
        let after = characters.get(at + 2);
        let address = after == Some(&'/');
        if matches!(pair[1], ';' | '?' | '!') && pair[0] != '\u{202f}' {
            faults.push(format!("{pair:?} in {words}"));
        }
        if pair[1] == ':' && pair[0] != '\u{a0}' && !address {
            faults.push(format!("{pair:?} in {words}"));
        }
    }
    for word in ours.split(|character: char| !character.is_alphabetic()) {
        if [
            "the", "this", "is", "not", "expected", "found", "while", "did", "such", "with",
        ]
        .contains(&word.to_lowercase().as_str())
        {
            faults.push(format!("the English word {word} in {words}"));
        }
    }
    faults
}

/// Runs a case in both languages and compares all that comes of it.
fn check(case: &Case, summary: bool, table: &Mutex<Vec<(Duration, String)>>) -> Vec<String> {
    let mut faults = Vec::new();
    let file = format!("{}.yaml", case.name);
    for lang in ["en", "fr"] {
        let arguments = [
            "assess",
            &file,
            "--date",
            "2026-11-22",
            "--lang",
            lang,
            "--color",
            "never",
        ];
        let (output, time) = run(&case.folder, &arguments);
        table
            .lock()
            .expect("no panic")
            .push((time, format!("{} ({lang})", case.name)));
        let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
        let code = output.status.code();
        let accepted = code == Some(0) && stderr.is_empty();
        let refused = code == Some(2) && stdout.is_empty() && !stderr.is_empty();
        if !accepted && !refused {
            faults.push(format!("{file}: {:?}\n{stderr}", output.status));
        }
        if time > MOST_TIME {
            faults.push(format!("{file}: {time:?}"));
        }
        if let Some(character) = obeyed(&stdout).or_else(|| obeyed(&stderr)) {
            faults.push(format!("{file}: {character:?} reaches the terminal"));
        }
        if lang == "fr" {
            faults.extend(french_faults(&stderr));
        }
        let ending = format!("{lang}.stderr");
        compare(
            &case.expected.with_extension(ending),
            refused.then_some(stderr.as_str()),
            &mut faults,
        );
        if lang == "en" {
            let bytes = fs::read(case.folder.join(&file)).unwrap_or_default();
            let found = accepted.then(|| {
                let read = read(&bytes);
                if summary {
                    short(&read)
                } else {
                    format!("{read:#?}\n")
                }
            });
            compare(
                &case.expected.with_extension("read"),
                found.as_deref(),
                &mut faults,
            );
        }
    }
    faults
}

/// How much was read of a large description.
fn short(read: &commons::model::Description) -> String {
    let notes = read.answers.values().filter_map(|own| own.note.as_ref());
    format!(
        "name: {} bytes\nanswers: {}\nnotes: {} bytes\nlinks: {}\nignore: {}\n",
        read.project.name.len(),
        read.answers.len(),
        notes.map(String::len).sum::<usize>(),
        read.project.links.len(),
        read.policy.ignore.len(),
    )
}

/// Runs every case, two at a time, and tells every fault at once.
fn check_all(cases: &[Case], summary: bool) {
    let (next, table) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let faults = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let found = check(case, summary, &table);
                    faults.lock().expect("no panic").extend(found);
                }
            });
        }
    });
    let mut table = table.into_inner().expect("no panic");
    table.sort();
    let mut shown = String::new();
    for (time, name) in table.iter().rev().take(12) {
        let _ = writeln!(shown, "{:>6} ms  {name}", time.as_millis());
    }
    println!("{shown}");
    let faults = faults.into_inner().expect("no panic");
    assert!(
        faults.is_empty(),
        "{} faults\n\n{}\n\nwhen they are right: UPDATE_EXPECTED=1 cargo test --test hostile",
        faults.len(),
        faults.join("\n\n"),
    );
}

fn committed() -> Vec<Case> {
    let mut names: Vec<String> = fs::read_dir(fixtures())
        .expect("the fixtures can be listed")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .map(|path| {
            path.file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| Case {
            folder: fixtures(),
            expected: fixtures().join(format!("{name}.yaml")),
            name,
        })
        .collect()
}

#[test]
fn every_fixture_is_read_or_refused_as_it_must_be() {
    let cases = committed();
    assert!(cases.len() > 100, "only {} fixtures", cases.len());
    check_all(&cases, false);
}

/// No expectation without its input: a fixture was renamed or removed.
#[test]
fn every_expectation_has_its_input() {
    let made: Vec<String> = generated()
        .into_iter()
        .map(|(name, _)| name.to_owned())
        .collect();
    for (folder, made) in [
        (fixtures(), None),
        (fixtures().join("generated"), Some(made)),
    ] {
        for entry in fs::read_dir(&folder).expect("the folder can be listed") {
            let path = entry.expect("an entry").path();
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            let Some(stem) = [".en.stderr", ".fr.stderr", ".read"]
                .iter()
                .find_map(|ending| name.strip_suffix(ending))
            else {
                continue;
            };
            let input = match &made {
                Some(names) => names.iter().any(|own| own == stem),
                None => folder.join(format!("{stem}.yaml")).is_file(),
            };
            assert!(input, "{} has no input", path.display());
        }
    }
}

/// `count` lines made from their number.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(|at| line(at) + "\n").collect()
}

/// Inputs that are too large to be kept.
#[expect(clippy::too_many_lines, reason = "a list, one input after the other")]
fn generated() -> Vec<(&'static str, Vec<u8>)> {
    let open = |text: &str, count| format!("{HEAD}answers: {}", text.repeat(count)).into_bytes();
    let fill = |most: usize| {
        let head =
            format!("{HEAD}answers:\n  commons.resource.identified:\n    answer: no\n    note: ");
        let rest = most - head.len() - 1;
        format!("{head}{}\n", "x".repeat(rest)).into_bytes()
    };
    let ids: Vec<String> = catalogue::index(&[]).ids().map(str::to_owned).collect();
    let mut doubled = format!("{HEAD}answers:\n");
    for at in 0..200_000 {
        let _ = writeln!(doubled, "  a: y{}", at % 10);
    }
    let mut within = format!("{HEAD}answers:\n");
    for at in 0..24_000 {
        let _ = writeln!(within, "  a: y{}", at % 10);
    }
    vec![
        ("exactly-a-mebibyte", fill(MAX_BYTES)),
        ("one-byte-more", fill(MAX_BYTES + 1)),
        ("fifty-mebibytes", fill(50 * 1024 * 1024)),
        ("only-nul", vec![0; MAX_BYTES]),
        ("only-bad-bytes", vec![0xff; MAX_BYTES]),
        ("only-control", vec![7; MAX_BYTES]),
        ("only-spaces", b" ".repeat(MAX_BYTES)),
        ("only-line-ends", b"\n".repeat(MAX_BYTES)),
        ("only-returns", b"\r".repeat(MAX_BYTES)),
        ("only-tabs", b"\t".repeat(MAX_BYTES)),
        ("only-hashes", b"#".repeat(MAX_BYTES)),
        ("only-comments", b"# x\n".repeat(MAX_BYTES / 4)),
        ("only-dashes", b"- ".repeat(MAX_BYTES / 2)),
        ("only-questions", b"? ".repeat(MAX_BYTES / 2)),
        ("only-colons", b": ".repeat(MAX_BYTES / 2)),
        ("only-commas", b"[,".iter().chain(b",".repeat(MAX_BYTES - 2).iter()).copied().collect()),
        ("only-quotes", b"\"".repeat(MAX_BYTES)),
        ("only-apostrophes", b"'".repeat(MAX_BYTES)),
        ("only-ampersands", b"&a ".repeat(MAX_BYTES / 3)),
        ("only-aliases", b"*a ".repeat(MAX_BYTES / 3)),
        ("only-tags", b"!a ".repeat(MAX_BYTES / 3)),
        ("only-bars", b"|\n".repeat(MAX_BYTES / 2)),
        ("only-closers", b"]".repeat(MAX_BYTES)),
        ("only-documents", b"---\n".repeat(MAX_BYTES / 4)),
        ("only-ends", b"...\n".repeat(MAX_BYTES / 4)),
        ("only-directives", b"%A\n".repeat(MAX_BYTES / 3)),
        ("deep-lists", open("[", 100_000)),
        ("deep-mappings", open("{a: ", 100_000)),
        ("deep-both", open("- [a, ", 100_000)),
        ("deep-dashes", format!("{HEAD}answers:\n  {}", "- ".repeat(100_000)).into_bytes()),
        ("deep-indentation", {
            let mut text = format!("{HEAD}answers:\n");
            for at in 1..1_000 {
                let _ = writeln!(text, "{}a:", " ".repeat(at));
            }
            text.into_bytes()
        }),
        ("deep-lists-at-the-root", "[".repeat(200_000).into_bytes()),
        ("deep-licence", format!("{HEAD}answers: {{}}\n").replace("stage", &format!(
            "licences: {{software: \"{}MIT{}\"}}, stage", "(".repeat(200_000), ")".repeat(200_000)
        )).into_bytes()),
        ("long-licence", format!("{HEAD}answers: {{}}\n").replace("stage", &format!(
            "licences: {{software: \"{}MIT\"}}, stage", "MIT OR ".repeat(100_000)
        )).into_bytes()),
        ("quadratic-aliases", {
            let text = "x".repeat(100_000);
            format!("{HEAD}a: &a {text}\nb: [{}]\n", "*a,".repeat(20_000)).into_bytes()
        }),
        ("many-anchors", format!("{HEAD}answers:\n{}", lines(80_000, |at| format!("  - &a{at} x"))).into_bytes()),
        ("many-doubled-keys", doubled.into_bytes()),
        ("many-doubled-keys-within-bounds", within.into_bytes()),
        ("many-unknown-questions", format!("{HEAD}answers:\n{}", lines(20_000, |at| {
            format!("  {}{at}: yes", &ids[at % ids.len()])
        })).into_bytes()),
        ("many-unknown-questions-on-a-line", format!("{HEAD}answers: {{{}}}\n", lines(20_000, |at| {
            format!("commons.resource.identified{at}: yes,")
        }).replace('\n', " ")).into_bytes()),
        ("many-unknown-keys", format!("{HEAD}{}", lines(20_000, |at| format!("anwsers{at}: x"))).into_bytes()),
        ("many-unknown-licences", HEAD.replace("stage", &format!(
            "licences: {{software: [{}]}}, stage", lines(40_000, |at| format!("GPL-{at},")).replace('\n', " ")
        )).into_bytes()),
        ("many-unknown-kinds", HEAD.replace("software", &format!(
            "[{}]", lines(40_000, |at| format!("softwar{at},")).replace('\n', " ")
        )).into_bytes()),
        ("many-unknown-questionnaires", format!("{HEAD}questionnaires:\n{}", lines(40_000, |at| {
            format!("  - ostrom-clasic{at}")
        })).into_bytes()),
        ("many-questionnaires-that-are-not-there", format!("{HEAD}questionnaires:\n{}", lines(10_000, |at| {
            format!("  - ./none/{at}.yaml")
        })).into_bytes()),
        ("many-unknown-demands", format!("{HEAD}policy:\n  least:\n    scores:\n{}", lines(20_000, |at| {
            format!("      ostrom.sanction{at}: 40")
        })).into_bytes()),
        ("many-wrong-evidence", format!("{HEAD}answers:\n  commons.resource.identified:\n    answer: yes\n    evidence:\n{}", lines(20_000, |_| {
            "    - {at: x, on: 2027-01-01}".to_owned()
        })).into_bytes()),
        ("many-links", HEAD.replace("}", &format!(
            ", links: {{{}}}}}", lines(20_000, |at| format!("a{at}: https://example.org/{at},")).replace('\n', " ")
        )).into_bytes()),
        ("many-silenced-findings", format!("{HEAD}policy:\n  ignore:\n{}", lines(9_000, |at| {
            format!("  - {{finding: f{at}, reason: r}}")
        })).into_bytes()),
        ("fifty-thousand-values", format!("{HEAD}answers: [{}]\n", "x,".repeat(MAX_NODES + 1)).into_bytes()),
        ("one-long-key", format!("{HEAD}{}: x\n", "k".repeat(500_000)).into_bytes()),
        ("one-long-quoted-key", format!("{HEAD}\"{}\": x\n", "k".repeat(500_000)).into_bytes()),
        ("one-long-answer", format!("{HEAD}answers: {{commons.resource.identified: {}}}\n", "y".repeat(900_000)).into_bytes()),
        ("one-long-line-of-letters-with-accents", format!("{HEAD}answers: {{commons.resource.identified: {{note: {}, answer: peut-être}}}}\n", "é".repeat(500_000)).into_bytes()),
        ("one-text-on-many-lines", format!("{HEAD}answers:\n  commons.resource.identified:\n    answer: no\n    note: >\n{}", "      x\n".repeat(100_000)).into_bytes()),
        ("one-plain-text-on-many-lines", format!("{HEAD}answers:\n  commons.resource.identified:\n    answer: no\n    note:\n{}", "      x\n\n".repeat(90_000)).into_bytes()),
        ("one-quoted-text-on-many-lines", format!("{HEAD}answers:\n  commons.resource.identified:\n    answer: no\n    note: \"{}\"\n", "      x\\\n".repeat(90_000)).into_bytes()),
        ("one-quote-never-closed", format!("{HEAD}answers:\n  commons.resource.identified: \"{}", "x\n  ".repeat(200_000)).into_bytes()),
        ("escapes", format!("{HEAD}answers:\n  commons.resource.identified: {{answer: no, note: \"{}\"}}\n", "\\u001b[31m".repeat(90_000)).into_bytes()),
    ]
}

#[test]
fn every_large_input_is_read_or_refused_as_it_must_be() {
    let folder = tempfile::tempdir().expect("a folder");
    let cases: Vec<Case> = generated()
        .into_iter()
        .map(|(name, bytes)| {
            let path = folder.path().join(format!("{name}.yaml"));
            fs::write(path, bytes).expect("it can be written");
            Case {
                name: name.to_owned(),
                folder: folder.path().to_owned(),
                expected: fixtures().join(format!("generated/{name}.yaml")),
            }
        })
        .collect();
    check_all(&cases, true);
}
