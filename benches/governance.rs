//! How well governance documents are read: precision, recall and F1 on a folder of labelled files.
//!
//! `cargo bench --bench governance -- FOLDER` (or `COMMONS_CORPUS=FOLDER`). The folder holds the
//! files, `labels.tsv` (2 addressed, 1 do not care, 0 absent, with line ranges) and `index.tsv`
//! (`lang`, `kind`, `repo`). Options: `--totals`: nothing about single documents; `--fit`: the weights that the folders teach, as `questionnaires/reading/weights.yaml` holds them, after
//! a reading of each document with weights fitted without its repository; `--old FOLDER`, several times: documents
//! that teach and are not counted, whose `kind` may be `statement` (one alone says nothing of what texts are like);
//! `--judged FILE`: what a reader said of single passages; `--onto N`: hold to the weights as they are, as if they
//! were N documents more; `--read FILE…`: what is read in some files, and why.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench reads a folder and prints"
)]

#[path = "governance/weights.rs"]
mod weights;

use commons::governance::{self, Evidence, Strength};
use commons::model::{DocumentKind, GovernanceReading, Markup, PRINCIPLES, Treatment};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let flag = |name: &str| arguments.iter().any(|argument| argument == name);
    let after = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    let (judged, onto) = (after("--judged"), after("--onto"));
    let after_old = arguments.windows(2).filter(|two| two[0] == "--old");
    let old: Vec<String> = after_old.map(|two| two[1].clone()).collect();
    let taken =
        |it: &String| old.contains(it) || [&judged, &onto].into_iter().flatten().any(|of| of == it);
    let mut folders: Vec<String> = arguments
        .iter()
        .filter(|it| !it.starts_with("--") && !taken(it))
        .cloned()
        .collect();
    if folders.is_empty() {
        folders.extend(env::var("COMMONS_CORPUS").ok());
    }
    if flag("--read") {
        for path in &folders {
            show(Path::new(path));
        }
        return;
    }
    if folders.is_empty() {
        println!("governance: no folder of labelled documents given: nothing was measured");
        return;
    }
    let mut documents: Vec<Labelled> = folders
        .iter()
        .flat_map(|folder| load(Path::new(folder)))
        .collect();
    println!("{} documents of {}", documents.len(), folders.join(", "));
    if flag("--fit") {
        let verdicts = judged.map(|path| weights::verdicts(Path::new(&path)));
        let old = old.iter().flat_map(|folder| load(Path::new(folder)));
        let counted = documents.len();
        documents.extend(old);
        let lessons = weights::Lessons::new(
            &documents,
            &verdicts.unwrap_or_default(),
            onto.map_or(0.0, |it| it.parse().expect("a number of documents")),
        );
        let read = lessons.read_without(counted);
        report_read(&documents[..counted], &read);
        println!("\n{}", lessons.weights());
        return;
    }
    report(&documents, flag("--totals"));
    time(&documents);
}

/// How documents were read with other weights: of each and each principle, the lines cited for what is covered.
fn report_read(documents: &[Labelled], read: &[[Option<(usize, usize)>; 8]]) {
    let at = |item: &Labelled| {
        let mut all = documents.iter();
        all.position(|it| std::ptr::eq(it, item))
            .expect("one of them")
    };
    let said = |item: &Labelled, principle: usize| read[at(item)][principle].is_some();
    let title = "each read with weights fitted without its repository (1 = do not care)";
    print_counts(title, &counts(documents, false, said));
    for language in ["en", "fr"] {
        let other = |item: &Labelled| item.language != language;
        let counts = counts_of(documents.iter().filter(|it| !other(it)), false, said);
        println!("{language}: macro-F1 {:.3}", macro_f1(&counts));
    }
    let says = |item: &&Labelled| (0..8).any(|it| said(item, it));
    for (name, most) in [("nothing", 0), ("nothing for sure", 1)] {
        let empty = documents
            .iter()
            .filter(|it| it.labels.iter().all(|label| *label <= most));
        let wrong = empty.clone().filter(says).count();
        println!(
            "address {name}: {}; with an addressed all the same: {wrong}",
            empty.count()
        );
    }
    let cited = documents.iter().zip(read).flat_map(|(item, read)| {
        let cited = (0..8).filter_map(move |at| Some((&item.ranges[at], read[at]?)));
        cited.map(|(ranges, lines)| ranges.iter().any(|it| lines.0 <= it.1 && lines.1 >= it.0))
    });
    let cited: Vec<bool> = cited.collect();
    let right = cited.iter().filter(|it| **it).count();
    let part = share(right, cited.len());
    println!(
        "cited passages that touch a labelled range: {right}/{} = {part:.2}",
        cited.len()
    );
}

/// A document, its labels and what was read in it.
struct Labelled {
    id: String,
    group: String,
    language: String,
    kind: String,
    text: String,
    markup: Markup,
    labels: [u8; 8],
    ranges: [Vec<(usize, usize)>; 8],
    reading: GovernanceReading,
    evidence: Evidence,
}

fn table(path: &Path) -> Vec<BTreeMap<String, String>> {
    let Ok(text) = fs::read_to_string(path) else {
        return Vec::new();
    };
    let mut lines = text.lines().filter(|line| !line.is_empty());
    let names: Vec<String> = lines
        .next()
        .unwrap_or_default()
        .split('\t')
        .map(str::to_owned)
        .collect();
    lines
        .map(|line| {
            let cells = line.split('\t').map(str::to_owned);
            names.iter().cloned().zip(cells).collect()
        })
        .collect()
}

fn load(folder: &Path) -> Vec<Labelled> {
    let index = table(&folder.join("index.tsv"));
    let labels = table(&folder.join("labels.tsv"));
    assert!(!labels.is_empty(), "{}: no labels.tsv", folder.display());
    let files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder can be listed")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    labels
        .iter()
        .map(|row| {
            let id = &row["id"];
            let about = index.iter().find(|it| it.get("id") == Some(id));
            let get = |key: &str| {
                about
                    .and_then(|it| it.get(key))
                    .cloned()
                    .unwrap_or_default()
            };
            let named = get("file");
            let path = files
                .iter()
                .find(|path| {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    name == named || (named.is_empty() && name.starts_with(&format!("{id}-")))
                })
                .unwrap_or_else(|| panic!("no file for {id}"));
            let (text, markup) = open(path);
            let cell = |at: usize, end: &str| {
                row.get(&format!("P{}{end}", at + 1))
                    .cloned()
                    .unwrap_or_default()
            };
            Labelled {
                id: id.clone(),
                group: get("repo"),
                language: get("lang"),
                kind: get("kind"),
                labels: std::array::from_fn(|at| cell(at, "").trim().parse().unwrap_or_default()),
                ranges: std::array::from_fn(|at| ranges(&cell(at, "_lines"))),
                reading: governance::read(&text, markup),
                evidence: governance::evidence(&text, markup),
                text,
                markup,
            }
        })
        .collect()
}

/// What is read in one file.
fn show(path: &Path) {
    let (text, markup) = open(path);
    let reading = governance::read(&text, markup);
    let evidence = governance::evidence(&text, markup);
    println!(
        "{}\t{:?}\t{}\tblanks {:?}\tsets rules {:+.2}",
        path.display(),
        reading.kind,
        reading.language,
        reading.blanks,
        evidence.sets_rules
    );
    for (name, it) in PRINCIPLES.iter().zip(&reading.principles) {
        for passage in &it.passages {
            println!(
                "  {:?} {name} {}-{} {:?}",
                it.treatment, passage.start, passage.end, passage.signals
            );
        }
    }
    weights::explain(&evidence.candidates);
}

fn open(path: &Path) -> (String, Markup) {
    let bytes = fs::read(path).expect("a file");
    let latin = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect();
    let text = String::from_utf8(bytes).unwrap_or_else(|error| latin(error.as_bytes()));
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let markup = match ending.as_str() {
        "rst" => Markup::Rst,
        "adoc" | "asciidoc" => Markup::Asciidoc,
        "html" | "htm" => Markup::Html,
        "md" | "markdown" | "mdx" => Markup::Markdown,
        _ => Markup::Plain,
    };
    (text, markup)
}

/// `P1:24-71,80` → the ranges.
fn ranges(cell: &str) -> Vec<(usize, usize)> {
    let lines = cell.split_once(':').map_or(cell, |(_, lines)| lines);
    lines
        .split([',', ';'])
        .filter_map(|part| {
            let (start, end) = part
                .trim()
                .split_once('-')
                .unwrap_or((part.trim(), part.trim()));
            Some((start.trim().parse().ok()?, end.trim().parse().ok()?))
        })
        .collect()
}

/// Right and wrong, counted.
#[derive(Clone, Copy, Default)]
struct Count {
    hit: f64,
    extra: f64,
    missed: f64,
}

impl Count {
    fn add(&mut self, said: bool, label: u8, ones_are_zeros: bool) {
        match (said, label) {
            (true, 2) => self.hit += 1.0,
            (false, 2) => self.missed += 1.0,
            (true, 0) => self.extra += 1.0,
            (true, _) if ones_are_zeros => self.extra += 1.0,
            (true | false, _) => {}
        }
    }
    fn precision(self) -> f64 {
        self.hit / (self.hit + self.extra).max(1.0)
    }
    fn recall(self) -> f64 {
        self.hit / (self.hit + self.missed).max(1.0)
    }
    fn f1(self) -> f64 {
        2.0 * self.hit / (2.0 * self.hit + self.extra + self.missed).max(1.0)
    }
}

fn is_read(language: &str) -> bool {
    language.is_empty()
        || language
            .split(['+', ',', '/'])
            .any(|part| matches!(part.trim(), "en" | "fr"))
}

fn counts(
    documents: &[Labelled],
    ones_are_zeros: bool,
    said: impl Fn(&Labelled, usize) -> bool,
) -> [Count; 8] {
    counts_of(documents.iter(), ones_are_zeros, said)
}

fn counts_of<'d>(
    documents: impl Iterator<Item = &'d Labelled>,
    ones_are_zeros: bool,
    said: impl Fn(&Labelled, usize) -> bool,
) -> [Count; 8] {
    let mut counts = [Count::default(); 8];
    for document in documents.filter(|document| is_read(&document.language)) {
        for (at, count) in counts.iter_mut().enumerate() {
            count.add(said(document, at), document.labels[at], ones_are_zeros);
        }
    }
    counts
}

fn macro_f1(counts: &[Count; 8]) -> f64 {
    counts.iter().map(|count| count.f1()).sum::<f64>() / 8.0
}

fn print_counts(title: &str, counts: &[Count; 8]) {
    println!(
        "\n{title}\n{:<20} {:>6} {:>6} {:>6}   hit extra missed",
        "", "prec.", "recall", "F1"
    );
    for (name, it) in PRINCIPLES.iter().zip(counts) {
        println!(
            "{name:<20} {:>6.2} {:>6.2} {:>6.2}   {:>3} {:>5} {:>6}",
            it.precision(),
            it.recall(),
            it.f1(),
            it.hit,
            it.extra,
            it.missed
        );
    }
    let least = counts.iter().map(|count| count.f1()).fold(1.0, f64::min);
    println!("macro-F1 {:.3}, least {least:.2}", macro_f1(counts));
}

fn addressed(item: &Labelled, at: usize) -> bool {
    item.reading.principles[at].treatment == Treatment::Covered
}

fn report(documents: &[Labelled], totals: bool) {
    print_counts("1 = do not care", &counts(documents, false, addressed));
    print_counts("1 = not addressed", &counts(documents, true, addressed));
    passages(documents);
    let name = |item: &&Labelled| {
        if totals {
            "·".to_owned()
        } else {
            item.id.clone()
        }
    };
    let nothing = |item: &&Labelled| item.labels.iter().all(|label| *label == 0);
    let said = |item: &&Labelled| (0..8).any(|at| addressed(item, at));
    let all: Vec<_> = documents.iter().filter(nothing).collect();
    let wrong: Vec<_> = all.iter().copied().filter(said).collect();
    println!(
        "\ndocuments that address nothing: {}; with an addressed all the same: {} {:?}",
        all.len(),
        wrong.len(),
        wrong.iter().map(name).collect::<Vec<_>>()
    );
    let unknown = |item: &&Labelled| item.reading.principles[0].treatment == Treatment::NotRead;
    let (read, unread): (Vec<_>, Vec<_>) = documents
        .iter()
        .partition(|document| is_read(&document.language));
    println!(
        "other languages: {}, of them unknown: {}; English or French taken for another: {:?}",
        unread.len(),
        unread.iter().copied().filter(unknown).count(),
        read.iter()
            .copied()
            .filter(unknown)
            .map(|it| name(&it))
            .collect::<Vec<_>>()
    );
    kinds(documents, totals);
    if !totals {
        faults(documents);
    }
}

/// The share of the labelled ranges of what is addressed that a passage touches.
fn passages(documents: &[Labelled]) {
    let mut total = (0, 0, 0, 0);
    for document in documents
        .iter()
        .filter(|document| is_read(&document.language))
    {
        for at in (0..8).filter(|at| document.labels[*at] == 2) {
            let passages = &document.reading.principles[at].passages;
            let touches = |range: &&(usize, usize)| {
                passages
                    .iter()
                    .any(|passage| passage.start <= range.1 && passage.end >= range.0)
            };
            let found = document.ranges[at].iter().filter(touches).count();
            total.0 += found;
            total.1 += document.ranges[at].len();
            total.2 += usize::from(found > 0);
            total.3 += 1;
        }
    }
    citations(documents);
    println!(
        "\nlabelled line ranges found: {}/{} = {:.2}; addressed principles with one at least: {}/{} = {:.2}",
        total.0,
        total.1,
        share(total.0, total.1),
        total.2,
        total.3,
        share(total.2, total.3)
    );
}

/// The share of the passages cited for what is covered that touch a range labelled for it, and the
/// signals that are cited most often elsewhere.
fn citations(documents: &[Labelled]) {
    let mut cited: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut total = (0, 0);
    for document in documents
        .iter()
        .filter(|document| is_read(&document.language))
    {
        for at in (0..8).filter(|at| addressed(document, *at)) {
            for passage in &document.reading.principles[at].passages {
                let supports = document.ranges[at]
                    .iter()
                    .any(|range| passage.start <= range.1 && passage.end >= range.0);
                let count = |sum: &mut (usize, usize)| {
                    sum.0 += usize::from(supports);
                    sum.1 += 1;
                };
                count(&mut total);
                for id in passage.signals.iter().copied().chain([PRINCIPLES[at]]) {
                    count(cited.entry(id).or_default());
                }
            }
        }
    }
    println!(
        "\ncited passages that touch a labelled range: {}/{} = {:.2}",
        total.0,
        total.1,
        share(total.0, total.1)
    );
    for (id, (supports, all)) in &cited {
        println!("  {id:<40} {supports:>3}/{all:<3}");
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of documents")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn kinds(documents: &[Labelled], totals: bool) {
    let mut confusion: BTreeMap<(String, String), Vec<&str>> = BTreeMap::new();
    for document in documents {
        let gold = match document.kind.as_str() {
            kind @ ("pointer" | "template" | "general" | "empty") => kind,
            "negative" if document.labels.iter().all(|label| *label < 2) => "general",
            _ => "governance",
        };
        let read = match document.reading.kind {
            DocumentKind::Governance => "governance",
            DocumentKind::Pointer => "pointer",
            DocumentKind::Template => "template",
            DocumentKind::General => "general",
            DocumentKind::Empty => "empty",
            DocumentKind::Draft => "draft",
            DocumentKind::Superseded => "superseded",
        };
        confusion
            .entry((gold.to_owned(), read.to_owned()))
            .or_default()
            .push(&document.id);
    }
    println!("\nkinds (labelled → read)");
    for ((gold, read), ids) in &confusion {
        let shown = if totals || gold == read {
            String::new()
        } else {
            format!("{ids:?}")
        };
        println!("  {gold:>10} → {read:<10} {:>3} {shown}", ids.len());
    }
}

/// Which documents were read wrongly, and by which signals.
fn faults(documents: &[Labelled]) {
    for (at, principle) in PRINCIPLES.iter().enumerate() {
        println!("\n{principle}");
        for document in documents
            .iter()
            .filter(|document| is_read(&document.language))
        {
            let ids: Vec<String> = document
                .evidence
                .seen
                .iter()
                .filter(|(signal, _)| signal.principle == *principle)
                .map(|(signal, operative)| {
                    let mark = if *operative || signal.strength == Strength::Passing {
                        ""
                    } else {
                        "~"
                    };
                    format!("{mark}{}", signal.id.rsplit('.').next().unwrap_or_default())
                })
                .collect();
            let lines: Vec<(usize, usize)> = document.reading.principles[at]
                .passages
                .iter()
                .map(|passage| (passage.start, passage.end))
                .collect();
            match (addressed(document, at), document.labels[at]) {
                (true, 0) => println!("  extra  {} {ids:?} {lines:?}", document.id),
                (true, 1) => println!("  (1)    {} {ids:?} {lines:?}", document.id),
                (false, 2) => {
                    println!("  missed {} {ids:?} {:?}", document.id, document.ranges[at]);
                }
                (true | false, _) => {}
            }
        }
    }
}

/// How long a document takes: bytes per second, the best of some rounds.
fn time(documents: &[Labelled]) {
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    let mut best = f64::MAX;
    for _ in 0..10 {
        let start = std::time::Instant::now();
        for document in documents {
            std::hint::black_box(governance::read(
                std::hint::black_box(&document.text),
                document.markup,
            ));
        }
        best = best.min(start.elapsed().as_secs_f64());
    }
    let kilobytes = f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1024.0;
    println!(
        "\n{kilobytes:.0} KiB read in {:.2} ms: {:.2} ms for 17 KiB",
        best * 1e3,
        best * 1e3 * 17.0 / kilobytes
    );
}
