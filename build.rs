//! Turns the YAML of `questionnaires/` and of the folders in it into Rust data: it costs nothing to read,
//! and what is malformed does not compile.

#![expect(
    clippy::disallowed_methods,
    reason = "the build reads the questionnaires and writes code"
)]

use flate2::{Compression, write::GzEncoder};
use serde_yaml::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::{env, fs};

#[path = "src/model/fold.rs"]
mod fold;

#[path = "src/repository/licences/words.rs"]
mod licence_words;

#[path = "build/sentences.rs"]
mod sentences;

fn main() {
    licences();
    core();
    schemas();
    println!("cargo:rerun-if-changed=questionnaires");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let write = |name: &str, code: String| {
        fs::write(out.join(name), code).expect("OUT_DIR can be written");
    };
    write("shipped.rs", questionnaires(&documents("questionnaires")));
    let words = |file: &str| document(&Path::new("questionnaires/words").join(file)).0;
    write("sources.rs", works(&words("sources.yaml")));
    write("terms.rs", terms(&words("terms.yaml")));
    write("principles.rs", principles(&words("principles.yaml")));
    write("help.rs", help(&words("help.yaml")));
    write("findings.rs", findings(&words("findings.yaml")));
    for file in files("questionnaires/words/sentences", "yaml") {
        let name = file.file_stem().expect("a name").to_string_lossy();
        let (shared, parts) = sentences::functions(&document(&file).0);
        write(&format!("words-{name}.rs"), shared);
        write(&format!("parts-{name}.rs"), parts);
    }
    write(
        "bindings.rs",
        bindings(&documents("questionnaires/bindings")),
    );
    let clauses = documents("questionnaires/clauses");
    write("clauses.rs", clauses_of(&clauses));
    let signal_files = documents("questionnaires/signals");
    write("signals.rs", signals(&signal_files));
    let file = Path::new("questionnaires/reading/weights.yaml");
    write("weights.rs", weights(&document(file).0, &signal_files));
    write(
        "standards.rs",
        standards(&documents("questionnaires/standards")),
    );
    let texts = std::mem::take(&mut *TEXTS.lock().expect("nobody failed"));
    write("texts.txt", texts);
}

/// The library compiled for browsers, where the program is to hold it.
fn core() {
    const CORE: &str = "target/page/core.wasm.gz";
    if env::var_os("CARGO_FEATURE_PAGE").is_some() {
        println!("cargo:rerun-if-changed={CORE}");
        let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
        fs::copy(CORE, out.join("core.wasm.gz"))
            .unwrap_or_else(|error| panic!("{CORE}: {error}; .ci/page makes it"));
    }
}

/// The schemas that the program prints, packed.
fn schemas() {
    if env::var_os("CARGO_FEATURE_CLI").is_none() {
        return;
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    for path in files("questionnaires/schemas", "json") {
        let text = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(&text).expect("written");
        let name = path.file_name().expect("a name").to_string_lossy();
        let packed = packed.finish().expect("written");
        fs::write(out.join(format!("{name}.gz")), packed).expect("OUT_DIR can be written");
    }
}

/// The files of a folder, in the order of their names, each with its digest.
fn documents(folder: &str) -> Vec<(Value, String)> {
    files(folder, "yaml")
        .iter()
        .map(|it| document(it))
        .collect()
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|it| it == ending))
        .collect();
    files.sort();
    files
}

fn questionnaires(documents: &[(Value, String)]) -> String {
    let mut code = String::new();
    let mut names = BTreeMap::new();
    for item in documents.iter().flat_map(|(document, _)| items(document)) {
        if let Some(id) = item.get("id") {
            let name = format!("Q{}", names.len());
            writeln!(code, "static {name}: Question = {};", question(item)).expect("written");
            names.insert(text(id), name);
        }
    }
    let by_id: Vec<String> = names.values().map(|name| format!("&{name}")).collect();
    let by_id = by_id.join(", ");
    writeln!(code, "static BY_ID: &[&Question] = &[{by_id}];").expect("written");
    code.push_str("static SHIPPED: &[Questionnaire] = &[\n");
    for (document, digest) in documents {
        writeln!(code, "{},", questionnaire(document, digest, &names)).expect("written");
    }
    code.push_str("];\n");
    code
}

/// What the tool's words mean.
fn terms(document: &Value) -> String {
    let term = |term: &Value| {
        only(term, &["id", "title", "text", "names", "old"]);
        format!(
            "Term {{ id: {:?}, title: {}, text: {}, names: {}, old: {} }}",
            text(&term["id"]),
            both(&term["title"]),
            both(&term["text"]),
            texts(term.get("names")),
            texts(term.get("old")),
        )
    };
    let declared =
        "/// Every term, in the order in which one meets them.\npub static TERMS: &[Term]";
    table(declared, &document["terms"], term)
}

/// The names of Ostrom's principles.
fn principles(document: &Value) -> String {
    let principle = |names: &Value| {
        only(names, &["id", "full-name", "gloss", "old"]);
        format!(
            "Principle {{ id: {:?}, full_name: {}, gloss: {}, old: {} }}",
            text(&names["id"]),
            both(&names["full-name"]),
            both(&names["gloss"]),
            texts(names.get("old")),
        )
    };
    table(
        "static NAMES: &[Principle]",
        &document["principles"],
        principle,
    )
}

/// The findings of a check, as a call of the macro in `src/model/finding/catalogue.rs`.
fn findings(document: &Value) -> String {
    let finding = |it: &Value| {
        only(
            it,
            &[
                "id", "severity", "about", "needs", "holds", "title", "meaning", "todo",
            ],
        );
        let holds = it.get("holds").and_then(Value::as_mapping);
        let holds = holds.into_iter().flatten();
        let holds = holds.map(|(name, of)| format!("{}: {}, ", text(name), text(of)));
        let holds: String = holds.collect();
        let holds = if holds.is_empty() {
            holds
        } else {
            format!("{{ {holds} }}")
        };
        let [severity, about, needs] =
            ["severity", "about", "needs"].map(|key| camel(&text(&it[key])));
        let said = ["en", "fr"].map(|lang| {
            let said = ["title", "meaning", "todo"].map(|key| text(&it[key][lang]));
            let [title, meaning, todo] = said;
            format!("{lang} {title:?} {meaning:?} {todo:?}")
        });
        let id = text(&it["id"]);
        format!(
            "{} {holds} {id:?} {severity} {about} {needs} {};\n",
            camel(&id),
            said.join(" ")
        )
    };
    let all: String = list(&document["findings"]).iter().map(finding).collect();
    format!("findings! {{ {all} }}\n")
}

/// The help of the command line: examples, French, and what else the manual says.
fn help(document: &Value) -> String {
    let entry = |key: &str, entry: &Value| {
        only(entry, &[key, "en", "fr"]);
        let name = &entry[key];
        let name = if name.is_mapping() {
            both(name)
        } else {
            let twice = ["en", "fr"].map(|lang| (Value::from(lang), name.clone()));
            both(&Value::Mapping(twice.into_iter().collect()))
        };
        format!("Entry {{ name: {name}, says: {} }}", both(entry))
    };
    let entries = |entries: &Value, key| {
        let entries = list(entries).iter().map(|it| entry(key, it) + ", ");
        format!("&[{}]", entries.collect::<String>())
    };
    let examples = |verb: &Value| {
        let (path, examples) = (text(&verb["verb"]), entries(&verb["examples"], "run"));
        format!("({path:?}, {examples})")
    };
    let french = |help: &Value| format!("({}, {:?})", texts(help.get("of")), text(&help["fr"]));
    let value = |name: &Value| format!("({:?}, {:?})", text(&name["en"]), text(&name["fr"]));
    let section = |section: &Value| {
        let entries = entries(&section["entries"], "name");
        let heading = both(&section["heading"]);
        format!("ManualSection {{ heading: {heading}, entries: {entries} }}")
    };
    [
        table(
            "static EXAMPLES: &[(&str, &[Entry])]",
            &document["examples"],
            examples,
        ),
        table(
            "static FRENCH: &[(&[&str], &str)]",
            &document["french"],
            french,
        ),
        table("static VALUES: &[(&str, &str)]", &document["values"], value),
        table(
            "/// The sections of the manual besides the verbs, in its order.\npub static MANUAL_SECTIONS: &[ManualSection]",
            &document["manual"],
            section,
        ),
    ]
    .concat()
}

/// `static WORKS: &[Work] = &[…];`
fn table(declared: &str, items: &Value, item: impl Fn(&Value) -> String) -> String {
    let items = list(items).iter().map(|it| item(it) + ",\n");
    format!("{declared} = &[\n{}];\n", items.collect::<String>())
}

/// The works that questions cite.
fn works(document: &Value) -> String {
    let locator = |place: &Value| {
        let starts = text(&place["starts"]);
        format!("Locator {{ starts: {starts:?}, says: {} }}, ", both(place))
    };
    let work = |work: &Value| {
        let locators: String = work
            .get("places")
            .map_or(&[][..], list)
            .iter()
            .map(locator)
            .collect();
        format!(
            "Work {{ cite: {:?}, short: {}, reference: {}, address: {}, locators: &[{locators}] }}",
            text(&work["cite"]),
            both(&work["short"]),
            both(&work["reference"]),
            optional(work.get("address"), |address| format!(
                "{:?}",
                text(address)
            )),
        )
    };
    table("static WORKS: &[Work]", &document["sources"], work)
}

/// The forms that others ask for.
fn standards(documents: &[(Value, String)]) -> String {
    let mut code = String::from("static STANDARDS: &[Standard] = &[\n");
    for (it, _) in documents {
        let keys = [
            "id",
            "title",
            "version",
            "address",
            "form",
            "kinds",
            "of",
            "summary",
            "criteria",
            "not-covered",
        ];
        only(it, &keys);
        let criteria: String = list(&it["criteria"]).iter().map(criterion).collect();
        let rest: String = list(&it["not-covered"]).iter().map(not_covered).collect();
        writeln!(
            code,
            "Standard {{ id: {:?}, title: {}, version: {:?}, address: {:?}, form: {}, \
             kinds: &[{}], of: {}, summary: {}, criteria: &[{criteria}], not_covered: &[{rest}] }},",
            text(&it["id"]),
            both(&it["title"]),
            text(&it["version"]),
            text(&it["address"]),
            variant("Form", &it["form"]),
            variants("Kind", &it["kinds"]),
            optional(it.get("of"), |of| of.as_u64().expect("a number").to_string()),
            it.get("summary")
                .is_some_and(|it| it.as_bool() == Some(true)),
        )
        .expect("written");
    }
    code.push_str("];\n");
    code
}

fn criterion(it: &Value) -> String {
    let keys = [
        "id",
        "group",
        "text",
        "address",
        "by",
        "needs",
        "whole-project",
    ];
    only(it, &keys);
    let words = |key| optional(it.get(key), |value| format!("{:?}", text(value)));
    let by: String = list(&it["by"]).iter().map(bears).collect();
    format!(
        "Criterion {{ id: {:?}, group: {}, text: {}, address: {}, by: &[{by}], needs: &[{}], whole_project: {} }}, ",
        text(&it["id"]),
        words("group"),
        both(&it["text"]),
        words("address"),
        it.get("needs")
            .map_or_else(String::new, |it| variants("Need", it)),
        it.get("whole-project")
            .is_some_and(|it| it.as_bool() == Some(true)),
    )
}

fn bears(it: &Value) -> String {
    only(it, &["question", "fact", "measure", "relation"]);
    let on = match (it.get("question"), it.get("fact"), it.get("measure")) {
        (Some(question), None, None) => format!("Bearing::Question({:?})", text(question)),
        (None, Some(fact), None) => format!("Bearing::Fact({})", variant("Fact", fact)),
        (None, None, Some(it)) => format!("Bearing::Measure({})", variant("Measure", it)),
        _ => panic!("a question, a fact or a measure, not {it:?}"),
    };
    let relation = variant("Relation", &it["relation"]);
    format!("Bears {{ on: {on}, relation: {relation} }}, ")
}

fn not_covered(it: &Value) -> String {
    only(it, &["ids", "group", "text"]);
    let ids: Vec<String> = list(&it["ids"]).iter().map(text).collect();
    format!(
        "NotCovered {{ ids: &{ids:?}, group: {}, text: {} }}, ",
        optional(it.get("group"), |group| format!("{:?}", text(group))),
        both(&it["text"]),
    )
}

/// The record that is read, for what is said when something is missing in it.
static RECORD: Mutex<String> = Mutex::new(String::new());

fn read(record: &Value) {
    if let Some(id) = record.get("id").and_then(Value::as_str) {
        id.clone_into(&mut RECORD.lock().expect("nobody failed"));
    }
}

/// A mapping holds these keys and no other.
fn only(value: &Value, keys: &[&str]) {
    read(value);
    let known = |key: &Value| keys.contains(&text(key).as_str());
    let mapping = value.as_mapping().expect("a mapping");
    for key in mapping.keys() {
        assert!(known(key), "unknown key {key:?}; known: {keys:?}");
    }
}

fn variants(kind: &str, words: &Value) -> String {
    let words = list(words).iter().map(|word| variant(kind, word));
    words.collect::<Vec<_>>().join(", ")
}

/// What may bear on which question.
fn bindings(documents: &[(Value, String)]) -> String {
    let binding = |it: &Value| {
        let keys = [
            "question",
            "documents",
            "licence",
            "signals",
            "fields",
            "measures",
        ];
        only(it, &keys);
        let of = |kind, key| {
            let words = it.get(key);
            words.map_or_else(String::new, |words| variants(kind, words))
        };
        format!(
            "Binding {{ question: {:?}, documents: &[{}], licence: {}, signals: {}, fields: {}, measures: &[{}] }},\n",
            text(&it["question"]),
            of("Role", "documents"),
            it.get("licence").is_some(),
            texts(it.get("signals")),
            texts(it.get("fields")),
            of("Measure", "measures"),
        )
    };
    let all = documents.iter().flat_map(|(it, _)| list(&it["bindings"]));
    let all: String = all.map(binding).collect();
    format!(
        "/// Every binding, in the order of the questions.\npub static BINDINGS: &[Binding] = &[\n{all}];\n"
    )
}

/// The model clauses, in the order of the file.
fn clauses_of(documents: &[(Value, String)]) -> String {
    let clause = |it: &Value| {
        let like = &it["like"];
        format!(
            "Clause {{ principle: {:?}, setting: {}, text: {}, like: {:?}, at: {:?}, date: {} }},\n",
            text(&it["principle"]),
            variant("Setting", &it["for"]),
            both(&it["text"]),
            text(&like["name"]),
            text(&like["at"]),
            date(&like["date"]),
        )
    };
    let all = documents.iter().flat_map(|(it, _)| list(&it["clauses"]));
    let all: String = all.map(clause).collect();
    format!("static CLAUSES: &[Clause] = &[\n{all}];\n")
}

/// The groups of words, every way to say each, and of each principle the group of its
/// topic and its weak words.
fn groups_of_words(documents: &[(Value, String)]) -> (Vec<String>, Vec<Phrase>, Vec<Topic>) {
    let mut groups: Vec<String> = Vec::new();
    let mut phrases = Vec::new();
    let mut topics = Vec::new();
    for (document, _) in documents {
        let words = document["words"].as_mapping().expect("words");
        for (name, word) in words {
            phrases.extend(spoken(word, groups.len()));
            let name = text(name);
            assert!(!groups.contains(&name), "{name}: two groups of words");
            groups.push(name);
        }
        if let Some(topic) = document.get("topic") {
            phrases.extend(spoken(topic, groups.len()));
            let weak = document.get("weak").map_or(String::new(), text);
            topics.push((groups.len(), weak));
            groups.push(format!("topic of {}", text(&document["principle"])));
        }
    }
    assert!(
        groups.len() <= 192,
        "more groups of words than `Words` holds"
    );
    (groups, phrases, topics)
}

/// The place of a group of words, and the names of the weak ones.
type Topic = (usize, String);

/// What is known of a text or a sentence that has no name of its own, in the order of `governance::weighing::Feature`.
const PLAIN: [&str; 11] = [
    "before",
    "rules",
    "many",
    "blanks",
    "templates",
    "item",
    "row",
    "label",
    "weak",
    "short",
    "length",
];

/// What everything known of a text, and of a sentence, is worth: `questionnaires/reading/weights.yaml`. One
/// row for each thing known: what it is worth for a text, then for each principle.
fn weights(it: &Value, documents: &[(Value, String)]) -> String {
    let (groups, _, _) = groups_of_words(documents);
    let signals = documents
        .iter()
        .flat_map(|(it, _)| it.get("signals").map_or(&[][..], list));
    let signals: Vec<String> = signals.map(|it| text(&it["id"])).collect();
    let principles = list(&it["principles"]);
    let columns: Vec<&Value> = [&it["text"]].into_iter().chain(principles).collect();
    let number = |it: &Value| it.as_i64().expect("a number of hundredths");
    let row = |of: &dyn Fn(&Value) -> Option<i64>| {
        let worths = columns.iter().map(|it| of(it).unwrap_or_default());
        worths.collect::<Vec<i64>>()
    };
    let listed = |list: &str, name: &str| {
        row(&|it: &Value| it.get(list).and_then(|it| it.get(name)).map(number))
    };
    let mut rows: Vec<Vec<i64>> = PLAIN
        .iter()
        .map(|name| row(&|it: &Value| it.get(*name).map(number)))
        .collect();
    rows.extend(signals.iter().map(|it| listed("signals", it)));
    rows.extend(groups.iter().map(|it| listed("groups", it)));
    let mut code = String::new();
    for list in ["above", "sentence"] {
        let words: BTreeSet<String> = columns
            .iter()
            .filter_map(|it| it.get(list).and_then(Value::as_mapping))
            .flat_map(|it| it.keys().map(text))
            .collect();
        let stems: Vec<[u8; 6]> = words.iter().map(|it| stem(it)).collect();
        writeln!(
            code,
            "static {}: &[Stem] = &{stems:?};",
            list.to_uppercase()
        )
        .expect("written");
        rows.extend(words.iter().map(|it| listed(list, it)));
    }
    nothing_else(&columns, "signals", &signals);
    nothing_else(&columns, "groups", &groups);
    writeln!(
        code,
        "static WORTHS: &[Worths] = &{rows:?};\nstatic BALANCES: [Balance; PRINCIPLES.len()] = [{}];\n\
         const GROUPS: &str = {:?};\nconst GROUP_COUNT: usize = {};",
        balances(principles),
        groups.join("|"),
        groups.len()
    )
    .expect("written");
    code
}

/// Weights are of what there is.
fn nothing_else(columns: &[&Value], list: &str, names: &[String]) {
    let mut named = columns
        .iter()
        .filter_map(|it| it.get(list).and_then(Value::as_mapping))
        .flat_map(|it| it.keys().map(text));
    let unknown = named.find(|it| !names.contains(it));
    assert!(unknown.is_none(), "{unknown:?}: nothing is called so");
}

/// What each principle asks of a sentence.
fn balances(principles: &[Value]) -> String {
    let balances = principles.iter().map(|it| {
        let of = |key: &str| it["settles"][key].as_i64().expect("a number of hundredths");
        format!(
            "Balance {{ before: {}, sentence: {}, all: {}, text: {}, size: {} }}",
            of("before"),
            of("sentence"),
            of("all"),
            of("text"),
            of("size")
        )
    });
    balances.collect::<Vec<String>>().join(", ")
}

/// What a word begins with, as `governance::weighing` cuts it.
fn stem(word: &str) -> [u8; 6] {
    let mut stem = [0; 6];
    assert!(word.len() <= stem.len(), "{word}: six letters at most");
    stem[..word.len()].copy_from_slice(word.as_bytes());
    stem
}

/// How words that stand near others change what is said.
fn turn(turn: &Value, groups: &[String]) -> String {
    let of = |key: &str| mask(&turn.get(key).map_or(String::new(), text), groups);
    let within = turn["within"].as_u64().expect("a number of words");
    let (kind, keys) = if turn.get("by").is_some() {
        ("Denied", ["of", "by", "unless", "stop"])
    } else {
        ("Object", ["of", "right", "wrong", "passive"])
    };
    let fields: String = keys.map(|key| format!("{key}: {}, ", of(key))).concat();
    format!("Turn::{kind} {{ {fields}within: {within} }}, ")
}

/// The signals, the groups of words they are made of, and every way to say each.
fn signals(documents: &[(Value, String)]) -> String {
    let (groups, phrases, topics) = groups_of_words(documents);
    let mut code = pooled(phrases);
    code.push_str("static SIGNALS: &[Signal] = &[\n");
    for (document, _) in documents {
        for it in document.get("signals").map_or(&[][..], list) {
            writeln!(
                code,
                "{},",
                signal(it, &text(&document["principle"]), &groups)
            )
            .expect("written");
        }
    }
    code.push_str("];\nstatic READ: [Principle; PRINCIPLES.len()] = [");
    for (at, weak) in topics {
        let (topic, weak) = (bits(&[at]), mask(&weak, &groups));
        write!(code, "Principle {{ topic: {topic}, weak: {weak} }}, ").expect("written");
    }
    let of = |names: &str| mask(names, &groups);
    code.push_str("];\nstatic TURNS: &[Turn] = &[");
    for (document, _) in documents {
        for it in document.get("turns").map_or(&[][..], list) {
            code.push_str(&turn(it, &groups));
        }
    }
    writeln!(
        code,
        "];\nconst NEVER: Words = {};\nconst GENERAL: Words = {};\nconst OWN_VOICE: Words = {};\n\
         const BACK: Words = {};\nconst POINTS: Words = {};\nconst OTHERS: Words = {};",
        of("general|future|manual|of-others"),
        of("general"),
        of("we"),
        of("back"),
        of("points"),
        of("told-of")
    )
    .expect("written");
    code
}

/// A way to say something, in the order of the first letters of its first word.
#[derive(Eq, Ord, PartialEq, PartialOrd)]
struct Phrase {
    key: [u8; 3],
    french: bool,
    group: usize,
    words: Vec<Pattern>,
}

/// A word of a phrase: its kind in `governance::signals`, and its letters where it has some.
type Pattern = (&'static str, String);

/// Every phrase by numbers alone: the loader would have to relocate each pointer at every start.
fn pooled(mut phrases: Vec<Phrase>) -> String {
    phrases.sort();
    let (mut pool, mut at) = (String::new(), BTreeMap::new());
    let (mut patterns, mut list) = (String::new(), String::new());
    let mut count = 0;
    for Phrase {
        key,
        french,
        group,
        words,
    } in phrases
    {
        let (from, length) = (count, words.len());
        count += length;
        for (kind, letters) in words {
            if letters.is_empty() {
                write!(patterns, "Pattern::{kind}, ").expect("written");
                continue;
            }
            let bytes = letters.len();
            let start = *at.entry(letters).or_insert_with_key(|letters| {
                pool.find(letters.as_str()).unwrap_or_else(|| {
                    pool.push_str(letters);
                    pool.len() - letters.len()
                })
            });
            write!(patterns, "Pattern::{kind}(Stem({start}, {bytes})), ").expect("written");
        }
        write!(
            list,
            "Phrase {{ key: {key:?}, french: {french}, group: {group}, from: {from}, words: {length} }}, "
        )
        .expect("written");
    }
    format!(
        "static POOL: &str = {pool:?};\nstatic PATTERNS: [Pattern; {count}] = [{patterns}];\n\
         static PHRASES: &[Phrase] = &[{list}];\n"
    )
}

/// The phrases of a group of words.
fn spoken(value: &Value, group: usize) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    for (language, french) in [("en", false), ("fr", true)] {
        for phrase in list(&value[language]) {
            let (key, words) = patterns(&text(phrase));
            phrases.push(Phrase {
                key,
                french,
                group,
                words,
            });
        }
    }
    phrases
}

/// `vot* by N` → the first letters of the first word, and what each word is.
fn patterns(phrase: &str) -> ([u8; 3], Vec<Pattern>) {
    let mut patterns: Vec<Pattern> = Vec::new();
    for word in phrase.split_whitespace() {
        match word {
            "N" => patterns.push(("Number", String::new())),
            "N%" => patterns.push(("Percent", String::new())),
            "~" => patterns.push(("Gap", String::new())),
            _ => {
                let (denied, word) = word
                    .strip_prefix('!')
                    .map_or((false, word), |it| (true, it));
                let (stem, open) = word
                    .strip_suffix('*')
                    .map_or((word, false), |rest| (rest, true));
                let mut parts = Vec::new();
                fold::fold(stem, &mut String::new(), |part, _| {
                    parts.push(part.to_owned());
                });
                let last = parts.len().checked_sub(1);
                for (at, part) in parts.into_iter().enumerate() {
                    let starts = open && Some(at) == last;
                    let short = patterns.is_empty() && starts && part.len() < 3;
                    assert!(!short, "{phrase}: a stem of three letters at least");
                    let kind = if starts { "Starts" } else { "Is" };
                    patterns.push((if denied { "Not" } else { kind }, part));
                }
            }
        }
    }
    let first = match patterns.first() {
        Some(("Number" | "Percent", _)) => "#",
        _ => patterns
            .iter()
            .map(|(_, letters)| letters.as_str())
            .find(|letters| !letters.is_empty())
            .unwrap_or_else(|| panic!("{phrase}: no word")),
    };
    let mut key = [0; 3];
    for (place, byte) in key.iter_mut().zip(first.bytes()) {
        *place = byte;
    }
    (key, patterns)
}

fn signal(value: &Value, principle: &str, groups: &[String]) -> String {
    let need = |need: &Value| {
        let need = text(need);
        let around = need.starts_with('^');
        let title = need.starts_with('=');
        let within = need.starts_with('@');
        let (first, under) = (need.starts_with('<'), need.starts_with('_'));
        let any = mask(need.trim_start_matches(['^', '@', '=', '<', '_']), groups);
        format!(
            "Need {{ any: {any}, around: {around}, within: {within}, title: {title}, \
             first: {first}, under: {under} }}, "
        )
    };
    let needs = list(&value["all"])
        .iter()
        .map(need)
        .collect::<Vec<String>>()
        .concat();
    let none: Vec<String> = value
        .get("none")
        .map_or(&[][..], list)
        .iter()
        .map(text)
        .collect();
    format!(
        "Signal {{ id: {:?}, principle: {principle:?}, strength: {}, times: {}, says: {}, \
         example: {}, counter: {}, all: &[{needs}], none: {} }}",
        text(&value["id"]),
        variant("Strength", &value["strength"]),
        value
            .get("times")
            .map_or(1, |times| times.as_u64().expect("a number of times")),
        both(&value["says"]),
        both(&value["example"]),
        both(&value["not"]),
        mask(&none.join("|"), groups),
    )
}

/// `a|b` → the bits of these groups of words.
fn mask(names: &str, groups: &[String]) -> String {
    let at = |name: &str| groups.iter().position(|group| group == name);
    let places: Vec<usize> = names
        .split('|')
        .filter(|part| !part.is_empty())
        .map(|part| at(part).unwrap_or_else(|| panic!("no words are called {part}")))
        .collect();
    bits(&places)
}

fn bits(places: &[usize]) -> String {
    let mut bits = [0_u64; 3];
    for at in places {
        bits[at / 64] |= 1 << (at % 64);
    }
    let [low, middle, high] = bits.map(hex);
    format!("Words([{low}, {middle}, {high}])")
}

/// `0x0000_0000_0000_0001`
fn hex(bits: u64) -> String {
    let parts = [48, 32, 16, 0].map(|shift| format!("{:04x}", (bits >> shift) & 0xffff));
    format!("0x{}", parts.join("_"))
}

/// A text of the SPDX list as it is compared: its id, digests, pairs of words, and words with how often
/// each stands in it.
type LicenceText = (&'static str, Vec<u64>, Vec<u32>, Vec<(u32, u32)>);

/// The texts of the SPDX list; of one with terms, these alone as well.
fn licence_texts() -> Vec<LicenceText> {
    let mut by_words: BTreeMap<Vec<String>, (Vec<&str>, &str)> = BTreeMap::new();
    for (id, text) in spdx::text::LICENSE_TEXTS {
        let words = licence_words::words(text);
        // The ids that are out of date have the texts of others, or of exceptions.
        let current = spdx::license_id(id).is_some_and(|licence| !licence.is_deprecated());
        if current && words.len() > 4 {
            by_words
                .entry(words)
                .or_insert((Vec::new(), text))
                .0
                .push(id);
        }
    }
    let mut all = Vec::new();
    for (words, (mut ids, text)) in by_words {
        // One text, several ids: of GNU's the `-only`, which says no more than the text does.
        ids.sort_by_key(|id| (id.len(), *id));
        let digests = licence_words::digests(text);
        let terms = licence_words::terms(&words);
        for words in [Some(&words[..]), terms].into_iter().flatten() {
            let pairs = licence_words::pairs(words);
            let words = licence_words::numbered(words);
            all.push((ids[0], digests.clone(), pairs, words));
        }
    }
    all
}

/// The texts of the SPDX list, as the words that are compared: ids in one file, and numbers in
/// another, because a compiler takes long over a million of them.
fn licences() {
    println!("cargo:rerun-if-changed=src/repository/licences/words.rs");
    let all = licence_texts();
    // Each pair and each word once, and in each licence only its place among them: licences have most
    // of their words in common.
    let pairs: BTreeSet<u32> = all.iter().flat_map(|it| &it.2).copied().collect();
    let words: BTreeSet<u32> = all.iter().flat_map(|it| &it.3).map(|it| it.0).collect();
    let places =
        |all: &BTreeSet<u32>| -> BTreeMap<u32, u32> { all.iter().copied().zip(0..).collect() };
    let (place_of_pair, place_of_word) = (places(&pairs), places(&words));
    let mut numbers = Vec::new();
    steps(&mut numbers, pairs);
    let after_pairs = numbers.len();
    steps(&mut numbers, words);
    let mut code = format!(
        "#[expect(clippy::unreadable_literal, reason = \"places\")]\nconst PAIRS: Range<u32> = 0..{after_pairs};\n\
         #[expect(clippy::unreadable_literal, reason = \"places\")]\nconst WORDS: Range<u32> = {after_pairs}..{};\n\
         #[expect(clippy::unreadable_literal, reason = \"places\")]\nstatic KNOWN: &[Known] = &[\n",
        numbers.len()
    );
    let (mut ids, mut sums) = (String::new(), Vec::new());
    for (id, digests, pairs, words) in all {
        let (id_at, sum_at, start) = (ids.len(), sums.len(), numbers.len());
        ids.push_str(id);
        sums.extend(digests);
        steps(&mut numbers, pairs.iter().map(|it| place_of_pair[it]));
        let middle = numbers.len();
        steps(&mut numbers, words.iter().map(|it| place_of_word[&it.0]));
        for (_, count) in words {
            push(&mut numbers, count);
        }
        writeln!(
            code,
            "Known {{ id: {id_at}..{}, digests: {sum_at}..{}, length: {}, pairs: {start}..{middle}, \
             words: {middle}..{} }},",
            ids.len(),
            sums.len(),
            pairs.len(),
            numbers.len()
        )
        .expect("written");
    }
    writeln!(
        code,
        "];\nstatic IDS: &str = {ids:?};\n\
         #[expect(clippy::unreadable_literal, reason = \"digests\")]\nstatic DIGESTS: &[u64] = &{sums:?};"
    )
    .expect("written");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(out.join("licences.rs"), code).expect("OUT_DIR can be written");
    fs::write(out.join("licences.bin"), numbers).expect("OUT_DIR can be written");
}

/// Numbers that rise, each as the step from the one before it.
fn steps(bytes: &mut Vec<u8>, numbers: impl IntoIterator<Item = u32>) {
    let mut last = 0;
    for number in numbers {
        push(bytes, number - last);
        last = number;
    }
}

#[expect(clippy::cast_possible_truncation, reason = "seven bits at a time")]
/// A number in sevens of bits, the lowest first: small ones, as steps and counts are, are short.
fn push(bytes: &mut Vec<u8>, number: u32) {
    let mut rest = number;
    while rest > 0x7f {
        bytes.push(0x80 | (rest & 0x7f) as u8);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

/// A file and its digest.
fn document(path: &Path) -> (Value, String) {
    println!("cargo:rerun-if-changed={}", path.display());
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let document = serde_yaml::from_slice(&bytes)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let digest = Sha256::digest(&bytes)
        .iter()
        .fold("sha256:".to_owned(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("written");
            hex
        });
    (document, digest)
}

fn items(document: &Value) -> impl Iterator<Item = &Value> {
    list(&document["sections"])
        .iter()
        .flat_map(|section| list(&section["questions"]))
}

fn questionnaire(value: &Value, digest: &str, names: &BTreeMap<String, String>) -> String {
    let sections: String = list(&value["sections"])
        .iter()
        .map(|part| section(part, names) + ", ")
        .collect();
    format!(
        "Questionnaire {{ id: {:?}, version: {}, digest: {digest:?}, scheme: {}, title: {}, \
         intro: {}, sections: &[{sections}] }}",
        text(&value["id"]),
        value["version"].as_u64().expect("a version"),
        variant("Scheme", &value["scheme"]),
        both(&value["title"]),
        both(&value["intro"]),
    )
}

fn section(value: &Value, names: &BTreeMap<String, String>) -> String {
    let questions = list(&value["questions"]);
    // A referred question joins the section's only group.
    let only_group = questions.iter().find_map(|item| item.get("sub"));
    let mut items = String::new();
    for item in questions {
        let id = text(item.get("ref").or(item.get("id")).expect("ref or id"));
        let name = names
            .get(&id)
            .unwrap_or_else(|| panic!("ref {id} does not resolve"));
        let group = optional(item.get("sub").or(only_group), |sub| variant("Sub", sub));
        let by_ref = item.get("ref").is_some();
        write!(
            items,
            "Item {{ by_ref: {by_ref}, group: {group}, question: &{name} }}, "
        )
        .expect("written");
    }
    let (id, title, why) = (
        text(&value["id"]),
        both(&value["title"]),
        both(&value["why"]),
    );
    format!("Section {{ id: {id:?}, title: {title}, why: {why}, items: &[{items}] }}")
}

fn question(value: &Value) -> String {
    read(value);
    let texts = |key: &str, read: fn(&Value) -> String| {
        let items = value.get(key).map_or(&[][..], list);
        format!(
            "&[{}]",
            items
                .iter()
                .map(|item| read(item) + ", ")
                .collect::<String>()
        )
    };
    let stage = |stage: &Value| variant("Stage", stage);
    format!(
        "Question {{ id: {:?}, sub: {}, facet: {}, core: {}, severity: {}, gate: {}, from: {}, \
         until: {}, kinds: {}, text: {}, anchors: {}, why: {}, evidence: {}, fix: {}, effort: {}, \
         not_applicable: {}, examples: {}, source: {}, tags: {} }}",
        text(&value["id"]),
        optional(value.get("sub"), |sub| variant("Sub", sub)),
        variant("Facet", &value["facet"]),
        value.get("core").is_some(),
        variant("Severity", &value["severity"]),
        optional(value.get("gate"), stage),
        stage(&value["from"]),
        optional(value.get("until"), stage),
        texts("kinds", |kind| variant("Kind", kind)),
        both(&value["text"]),
        optional(value.get("anchors"), anchors),
        both(&value["why"]),
        both(&value["evidence"]),
        both(&value["fix"]),
        variant("Effort", &value["effort"]),
        optional(value.get("not-applicable"), both),
        texts("examples", example),
        texts("source", |source| format!("{:?}", text(source))),
        texts("tags", |tag| format!("{:?}", text(tag))),
    )
}

fn anchors(value: &Value) -> String {
    format!(
        "crate::model::Anchors {{ yes: {}, partly: {}, no: {} }}",
        both(&value["yes"]),
        both(&value["partly"]),
        both(&value["no"]),
    )
}

fn example(value: &Value) -> String {
    format!(
        "crate::model::Example {{ name: {:?}, text: {}, at: {:?}, date: {} }}",
        text(&value["name"]),
        both(&value["text"]),
        text(&value["at"]),
        date(&value["date"]),
    )
}

/// `2026-03` → `PartialDate::month(2026, 3)`; the compiler refuses a day that is none.
fn date(value: &Value) -> String {
    let written = value
        .as_u64()
        .map_or_else(|| text(value), |year| year.to_string());
    let parts: Vec<u16> = written
        .split('-')
        .map(|part| {
            part.parse()
                .unwrap_or_else(|_| panic!("a date, not {written}"))
        })
        .collect();
    match parts[..] {
        [year] => format!("crate::model::PartialDate::year({year})"),
        [year, month] => format!("crate::model::PartialDate::month({year}, {month})"),
        [year, month, day] => {
            format!("crate::model::PartialDate::day({year}, {month}, {day})")
        }
        _ => panic!("a date, not {written}"),
    }
}

/// `collective-choice` → `Kind::CollectiveChoice`; the compiler refuses a word that is none.
fn variant(kind: &str, word: &Value) -> String {
    let word = text(word);
    if kind == "Sub" {
        return format!("Sub::of_label({word:?})");
    }
    format!("{kind}::{}", camel(&word))
}

/// `collective-choice` → `CollectiveChoice`
fn camel(word: &str) -> String {
    let parts = word.split('-');
    parts
        .map(|part| part[..1].to_uppercase() + &part[1..])
        .collect()
}

/// Every text in both languages: the program holds where each begins and how long it is, because the
/// loader would have to relocate each pointer at every start.
static TEXTS: Mutex<String> = Mutex::new(String::new());

fn both(value: &Value) -> String {
    let [en, fr] = ["en", "fr"].map(|lang| {
        let record = RECORD.lock().expect("nobody failed").clone();
        let said = value.get(lang).and_then(Value::as_str);
        said.unwrap_or_else(|| panic!("{record}: no `{lang}` in {value:?}"))
    });
    let mut texts = TEXTS.lock().expect("nobody failed");
    let start = texts.len();
    texts.extend([en, fr]);
    format!(
        "Localized::shipped({}, {}, {})",
        hex(start as u64),
        en.len(),
        fr.len()
    )
}

/// The texts of a list, which may be left out.
fn texts(value: Option<&Value>) -> String {
    let texts: Vec<String> = value.map_or(&[][..], list).iter().map(text).collect();
    format!("&{texts:?}")
}

fn optional(value: Option<&Value>, read: impl Fn(&Value) -> String) -> String {
    value.map_or_else(|| "None".to_owned(), |it| format!("Some({})", read(it)))
}

fn list(value: &Value) -> &[Value] {
    value.as_sequence().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("a text, not {value:?}"))
        .to_owned()
}
