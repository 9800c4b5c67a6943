//! Hostile and mistaken inputs: each is read as it must be, or refused with the right words at
//! the right place in both languages, within bounds of time and memory.
//!
//! `tests/fixtures/hostile/<name>.yaml` stands beside what must come of it: `<name>.en.stderr`
//! and `<name>.fr.stderr` when it is refused, `<name>.read` (what is read) when it is accepted.
//! Large inputs are made here, and what must come of them stands in `generated/`.
//! `UPDATE_EXPECTED=1 cargo test --test hostile` writes these files anew: read them critically.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "tests read and write files of their own, and show what took long"
)]

#[path = "common/each.rs"]
mod each;

use commons::catalogue;
use commons::description::{self, Context};
use commons::model::{Description, Lang};
use commons::render::diagnostics;
use commons::source::{self, Lines, MAX_BYTES, MAX_NODES, Problems};
use each::each;
use jiff::civil::date;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Seconds of work, in a debug build; a release build takes milliseconds. It is the processor's
/// time, which a busy machine does not change.
const MOST_TIME: usize = 5;
/// Waiting for longer than this is hanging, even on a busy machine.
const MOST_WAIT: Duration = Duration::from_mins(2);
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

/// The program: `COMMONS=target/release/commons` measures another build of it.
fn program() -> std::ffi::OsString {
    std::env::var_os("COMMONS").unwrap_or_else(|| env!("CARGO_BIN_EXE_commons").into())
}

/// Runs the program as a user would, with little memory and time.
fn run(folder: &Path, arguments: &[&str]) -> (Output, Duration) {
    let mut command = if cfg!(target_os = "linux") {
        let mut command = Command::new("bash");
        let script = format!("ulimit -v {MOST_MEMORY}; ulimit -t {MOST_TIME}; exec \"$0\" \"$@\"");
        command.args(["-c", &script]).arg(program());
        command
    } else {
        Command::new(program())
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
fn read(bytes: &[u8]) -> Description {
    let text = source::decode(bytes).expect("it was accepted");
    let mut problems = Problems::default();
    let root = source::parse(text, &mut problems).expect("it was accepted");
    let (index, shipped) = (catalogue::index(&[]), catalogue::ids());
    let context = Context {
        today: date(2026, 11, 22),
        index: &index,
        shipped: &shipped,
        unread: &[],
    };
    description::read(&root, &Lines::new(text), context, problems).expect("it was accepted")
}

fn updating() -> bool {
    std::env::var_os("UPDATE_EXPECTED").is_some_and(|value| value == "1")
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
            faults.push(format!("{shown}: expected\n{expected}\n--- found\n{found}"));
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
            it if !inside => ours.push(it),
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
        if time > MOST_WAIT {
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
fn short(read: &Description) -> String {
    let notes = read
        .answers
        .values()
        .filter_map(|value| value.note.as_ref());
    format!(
        "name: {} bytes\nanswers: {}\nnotes: {} bytes\nlinks: {}\nignore: {}\n",
        read.project.name.len(),
        read.answers.len(),
        notes.map(String::len).sum::<usize>(),
        read.project.links.len(),
        read.policy.ignore.len(),
    )
}

/// Runs every case, and tells every fault at once.
fn check_all(cases: &[Case], summary: bool) {
    let table = Mutex::new(Vec::new());
    let faults = each(cases, |case| check(case, summary, &table)).concat();
    let mut table = table.into_inner().expect("no panic");
    table.sort();
    let mut shown = String::new();
    for (time, name) in table.iter().rev().take(12) {
        let _ = writeln!(shown, "{:>6} ms  {name}", time.as_millis());
    }
    println!("{shown}");
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
                Some(names) => names.iter().any(|name| name == stem),
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
        ("many-wrong-evidence", format!("{HEAD}answers:\n  commons.resource.identified:\n    answer: yes\n    evidence:\n{}", lines(8_000, |_| {
            "    - {at: x, on: 2027-01-01}".to_owned()
        })).into_bytes()),
        ("many-links", HEAD.replace('}', &format!(
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

/// What the system does not give is said in one line, with its path; nothing else is printed.
#[test]
fn files_that_cannot_be_read_are_named_with_the_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let inside = folder.path().join("dossier.yaml");
    fs::create_dir(&inside).expect("it can be made");
    fs::write(folder.path().join("fichier.yaml"), HEAD).expect("it can be written");
    let mut cases = vec![
        (
            vec!["assess", "rien.yaml"],
            "error: cannot read rien.yaml: no such file or directory\n",
            "erreur\u{a0}: impossible de lire rien.yaml\u{a0}: ce fichier ou ce dossier n’existe pas\n",
        ),
        (
            vec!["assess", "fichier.yaml/x.yaml"],
            "error: cannot read fichier.yaml/x.yaml: not a directory\n",
            "erreur\u{a0}: impossible de lire fichier.yaml/x.yaml\u{a0}: une partie du chemin n’est pas un dossier\n",
        ),
        (
            vec!["questionnaires", "validate", "dossier.yaml"],
            "error: cannot read dossier.yaml: is a directory\n",
            "erreur\u{a0}: impossible de lire dossier.yaml\u{a0}: c’est un dossier\n",
        ),
        (
            vec!["assess", "a\u{1b}[31m.yaml"],
            "error: cannot read a␛[31m.yaml: no such file or directory\n",
            "erreur\u{a0}: impossible de lire a␛[31m.yaml\u{a0}: ce fichier ou ce dossier n’existe pas\n",
        ),
    ];
    // Not readable for anybody, not even for root.
    if cfg!(target_os = "linux") {
        cases.push((
            vec!["assess", "/proc/self/mem"],
            "error: cannot read /proc/self/mem: Input/output error (os error 5)\n",
            "erreur\u{a0}: impossible de lire /proc/self/mem\u{a0}: erreur 5 du système\n",
        ));
    }
    for (arguments, english, french) in cases {
        for (lang, expected) in [("en", english), ("fr", french)] {
            let mut arguments = arguments.clone();
            arguments.extend(["--lang", lang]);
            let (output, _) = run(folder.path(), &arguments);
            assert_eq!(text(&output.stderr), expected, "{arguments:?}");
            assert_eq!(text(&output.stdout), "", "{arguments:?}");
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        }
    }
}

/// A small generator, so that a run is the same everywhere and always.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % most.max(1)
    }
}

/// Bytes that mean something to YAML, to UTF-8 or to a terminal.
const PIECES: [&[u8]; 36] = [
    b"\n",
    b"\r",
    b"\t",
    b" ",
    b"  ",
    b"-",
    b"- ",
    b":",
    b": ",
    b"?",
    b"? ",
    b"#",
    b" #",
    b"&a ",
    b"*a",
    b"!t ",
    b"%",
    b"@",
    b"`",
    b"\"",
    b"'",
    b"|",
    b">",
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b"\n---\n",
    b"\n...\n",
    b"<<: ",
    b"~",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xc2\x9b",
];

/// One to four changes: a byte, a cut, a piece put in, a part doubled or taken from elsewhere.
fn mutate(bytes: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len() + 1);
        let to = (at + dice.below(40)).min(bytes.len());
        match dice.below(6) {
            0 if at < bytes.len() => bytes[at] = u8::try_from(dice.below(256)).expect("a byte"),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..to)),
            3 => {
                let part = bytes[at..to].to_vec();
                drop(bytes.splice(to..to, part));
            }
            4 => {
                let from = dice.below(other.len() + 1);
                let end = (from + dice.below(80)).min(other.len());
                drop(bytes.splice(at..at, other[from..end].iter().copied()));
            }
            _ => drop(bytes.splice(at..at, PIECES[dice.below(PIECES.len())].iter().copied())),
        }
    }
}

/// Reads bytes as a description or a questionnaire; every problem must lie in the file, and be
/// shown at its place with nothing a terminal would obey. Tells whether there was a problem.
fn survive(bytes: &[u8], is_questionnaire: bool, context: Context<'_>) -> bool {
    let lossy;
    let (text, problems) = match source::decode(bytes) {
        Err(problems) => {
            lossy = source::decode_lossy(bytes);
            (lossy.as_str(), Some(problems))
        }
        Ok(text) => {
            let mut problems = Problems::default();
            let root = source::parse(text, &mut problems);
            let found = match root {
                None => Some(problems),
                Some(root) if is_questionnaire => {
                    catalogue::read_custom(&root, bytes, problems).err()
                }
                Some(root) => description::read(&root, &Lines::new(text), context, problems).err(),
            };
            (text, found)
        }
    };
    let Some(problems) = problems else {
        return false;
    };
    assert!(!problems.is_empty(), "refused without a reason: {text:?}");
    let lines = Lines::new(text);
    for lang in [Lang::En, Lang::Fr] {
        let shown = diagnostics("f.yaml", text, &problems, false, lang);
        assert_eq!(obeyed(&shown), None, "{shown}");
        for problem in problems.sorted() {
            let span = &problem.span;
            assert!(
                span.start <= span.end && span.end <= text.len(),
                "{problem:?} outside of {text:?}"
            );
            let (line, column) = lines.place(span.start);
            let place = format!("f.yaml:{line}:{column}\n");
            assert!(shown.contains(&place), "{place} is not in {shown}");
        }
    }
    true
}

/// `MUTATIONS=1000000` looks further.
#[test]
fn no_mutation_makes_the_reader_panic_hang_or_point_outside_the_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut models: Vec<Vec<u8>> = Vec::new();
    for case in committed() {
        let file = format!("{}.yaml", case.name);
        let bytes = fs::read(case.folder.join(file)).expect("a fixture");
        // What is valid leads further in than what is refused already.
        let accepted = case.expected.with_extension("read").is_file();
        models.extend(std::iter::repeat_n(bytes, if accepted { 8 } else { 1 }));
    }
    for entry in fs::read_dir(root.join("examples")).expect("the examples can be listed") {
        let path = entry.expect("an entry").path();
        // The other files are a README and what is copied elsewhere.
        if path.extension().is_none_or(|own| own != "yaml") {
            continue;
        }
        let bytes = fs::read(path).expect("an example");
        // The whole would take most of the time; its first part has every kind of line.
        let head = &bytes[..bytes.len().min(3_000)];
        let end = head.iter().rposition(|byte| *byte == b'\n').unwrap_or(0);
        let part = head[..=end].to_vec();
        models.extend(std::iter::repeat_n(part, 4));
    }
    let descriptions = models.len();
    let found = fs::read(fixtures().join("own/ours.yaml")).expect("a questionnaire");
    models.extend(std::iter::repeat_n(found, descriptions / 4));
    let (index, shipped) = (catalogue::index(&[]), catalogue::ids());
    let context = Context {
        today: date(2026, 11, 22),
        index: &index,
        shipped: &shipped,
        unread: &[],
    };
    let mut dice = Dice(0x00c0_ffee_1234_5678);
    let (mut refused, start) = (0, Instant::now());
    let count = std::env::var("MUTATIONS").map_or(10_000, |value| value.parse().expect("a number"));
    for _ in 0..count {
        let at = dice.below(models.len());
        let other = dice.below(models.len());
        let mut bytes = models[at].clone();
        mutate(&mut bytes, &models[other], &mut dice);
        refused += usize::from(survive(&bytes, at >= descriptions, context));
    }
    println!("{refused} of {count} refused in {:?}", start.elapsed());
    // Both ways were taken, often.
    assert!(
        refused > count / 3 && refused < count * 99 / 100,
        "{refused}"
    );
}
