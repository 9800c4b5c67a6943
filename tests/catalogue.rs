//! The shipped questionnaires are data: what no type can hold is held here. And a user's own
//! files: each fault is told where it is, in both languages.

#![allow(
    clippy::disallowed_methods,
    clippy::too_many_lines,
    clippy::wildcard_enum_match_arm,
    reason = "tests read and write files of their own, and hold one rule after the other"
)]

#[path = "common/program.rs"]
mod program;

use commons::catalogue;
use commons::model::{Item, PRINCIPLES, Sub};
use commons::source::{self, Problems};
use program::{commons_in, root};
use serde_json::Value as Json;
use serde_yaml::{Mapping, Value};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Every file with its scheme; a new one is a line here.
const FILES: [(&str, &str); 12] = [
    ("ademe", "checklist"),
    ("aic", "checklist"),
    ("campus-cyber", "checklist"),
    ("commons", "gates"),
    ("contribute", "checklist"),
    ("education", "checklist"),
    ("guide", "checklist"),
    ("ign", "checklist"),
    ("nec", "checklist"),
    ("ostrom", "principles"),
    ("ostrom-classic", "principles"),
    ("public-actor", "checklist"),
];
const TRIPTYCH: [&str; 4] = ["resource", "community", "governance", "purpose"];
const THEMES: [&str; 6] = [
    "understand",
    "identify",
    "produce",
    "sustain",
    "fund",
    "spread",
];
/// The keys of a question, in the order in which they are written.
const KEYS: [&str; 19] = [
    "id",
    "sub",
    "facet",
    "core",
    "severity",
    "gate",
    "from",
    "until",
    "kinds",
    "text",
    "anchors",
    "why",
    "evidence",
    "fix",
    "effort",
    "not-applicable",
    "examples",
    "source",
    "tags",
];
const TAGS: [&str; 2] = ["common-washing", "enclosure"];
/// The longest question, in characters.
const LONGEST: usize = 220;

fn path(id: &str) -> PathBuf {
    root().join(format!("questionnaires/{id}.yaml"))
}

/// A questionnaire as it is written.
fn written(id: &str) -> Value {
    let bytes = fs::read(path(id)).expect("a questionnaire can be read");
    serde_yaml::from_slice(&bytes).expect("a questionnaire is YAML")
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_sequence().map_or(&[], Vec::as_slice)
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

fn keys(value: &Value) -> Vec<&str> {
    let pairs = value.as_mapping().into_iter().flat_map(Mapping::iter);
    pairs.filter_map(|(key, _)| key.as_str()).collect()
}

/// The own questions of a questionnaire with their sections' ids.
fn questions(document: &Value) -> Vec<(&str, &Value)> {
    list(document, "sections")
        .iter()
        .flat_map(|section| {
            let id = text(section, "id");
            list(section, "questions")
                .iter()
                .map(move |question| (id, question))
        })
        .filter(|(_, question)| question.get("ref").is_none())
        .collect()
}

/// Collects every fault of a rule, so that all are told at once.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn when(&mut self, wrong: bool, told: impl FnOnce() -> String) {
        if wrong {
            self.0.push(told());
        }
    }

    fn settle(self) {
        assert!(self.0.is_empty(), "{}", self.0.join("\n"));
    }
}

fn is_kebab(id: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    id.split('-').all(part)
}

#[test]
fn every_file_is_embedded_and_every_embedded_questionnaire_has_its_file() {
    let mut found: Vec<String> = fs::read_dir(root().join("questionnaires"))
        .expect("the folder can be listed")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .map(|path| {
            path.file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    found.sort();
    let expected: Vec<&str> = FILES.iter().map(|(id, _)| *id).collect();
    assert_eq!(
        found, expected,
        "add a new questionnaire to FILES in this test"
    );
    let mut embedded = catalogue::ids();
    embedded.sort_unstable();
    assert_eq!(embedded, expected);
    for (id, scheme) in FILES {
        let document = written(id);
        assert_eq!(text(&document, "id"), id);
        assert_eq!(text(&document, "scheme"), scheme, "{id}");
        let edition = if ["commons", "ostrom"].contains(&id) {
            2
        } else {
            1
        };
        assert_eq!(document["version"].as_u64(), Some(edition), "{id}");
    }
}

/// An item as it must be embedded: a reference with the whole question it stands for.
fn expected_item(item: &Value, only_group: Option<&Value>, all: &BTreeMap<String, Value>) -> Json {
    let reference = item.get("ref").and_then(Value::as_str);
    let mut question = reference.map_or(item, |id| &all[id]).clone();
    // A year is a number in YAML.
    let examples = question
        .get_mut("examples")
        .and_then(Value::as_sequence_mut);
    for example in examples.into_iter().flatten() {
        if let Some(year) = example["date"].as_u64() {
            example["date"] = Value::from(year.to_string());
        }
    }
    let json = |value: &Value| serde_json::to_value(value).expect("YAML is JSON");
    let group = item.get("sub").or(only_group);
    serde_json::json!({
        "ref": reference.is_some(),
        "group": group.map(json),
        "question": json(&question),
    })
}

#[test]
fn what_is_embedded_is_what_is_written_with_the_digest_of_its_file() {
    let documents: Vec<Value> = FILES.iter().map(|(id, _)| written(id)).collect();
    let all: BTreeMap<String, Value> = documents
        .iter()
        .flat_map(questions)
        .map(|(_, document)| (text(document, "id").to_owned(), document.clone()))
        .collect();
    for document in &documents {
        let id = text(document, "id");
        let embedded = catalogue::shipped(id).expect("it is embedded");
        let bytes = fs::read(path(id)).expect("it can be read");
        let digest = Sha256::digest(&bytes)
            .iter()
            .fold(String::new(), |mut hex, byte| {
                let _ = write!(hex, "{byte:02x}");
                hex
            });
        assert_eq!(embedded.digest, format!("sha256:{digest}"), "{id}");
        let mut found = serde_json::to_value(embedded).expect("it is JSON");
        found.as_object_mut().expect("an object").remove("digest");
        let mut expected = serde_json::to_value(document).expect("YAML is JSON");
        for (at, section) in list(document, "sections").iter().enumerate() {
            let list = list(section, "questions");
            let only = list.iter().find_map(|item| item.get("sub"));
            let items = list.iter().map(|item| expected_item(item, only, &all));
            expected["sections"][at]["questions"] = Json::Array(items.collect());
        }
        assert_eq!(found, expected, "{id}");
    }
}

/// Own reader and shipped format agree: the same file under another id is read as the same.
#[test]
fn a_shipped_questionnaire_under_another_id_is_a_valid_own_one() {
    for (id, _) in FILES {
        let shipped = fs::read_to_string(path(id)).expect("it can be read");
        let own_id = format!("my-{id}");
        let renamed = shipped
            .replacen(&format!("id: {id}\n"), &format!("id: {own_id}\n"), 1)
            .replace(&format!("id: {id}."), &format!("id: {own_id}."));
        let mut problems = Problems::default();
        let tree = source::parse(&renamed, &mut problems).expect("it is YAML");
        let read = catalogue::read_custom(&tree, renamed.as_bytes(), problems)
            .unwrap_or_else(|problems| panic!("{id}: {problems:#?}"));
        let shipped = catalogue::shipped(id).expect("it is embedded");
        let expected = serde_json::to_string(shipped)
            .expect("it is JSON")
            .replacen(
                &format!("\"id\":\"{id}\""),
                &format!("\"id\":\"{own_id}\""),
                1,
            )
            .replace(&format!("\"id\":\"{id}."), &format!("\"id\":\"{own_id}."))
            .replace(shipped.digest, read.digest);
        let read = serde_json::to_string(&read).expect("it is JSON");
        assert_eq!(read, expected, "{id}");
    }
}

#[test]
fn keys_are_known_complete_and_in_the_usual_order() {
    let mut faults = Faults::default();
    for (id, _) in FILES {
        let document = written(id);
        let expected = ["id", "version", "scheme", "title", "intro", "sections"];
        faults.when(keys(&document) != expected, || {
            format!("{id}: {:?}", keys(&document))
        });
        for section in list(&document, "sections") {
            let found = keys(section);
            faults.when(found != ["id", "title", "why", "questions"], || {
                format!("{id}/{}: {found:?}", text(section, "id"))
            });
            faults.when(list(section, "questions").is_empty(), || {
                format!("{id}/{}: no question", text(section, "id"))
            });
            for item in list(section, "questions") {
                if let Some(reference) = item.get("ref") {
                    faults.when(keys(item) != ["ref"], || {
                        format!("{id}: {reference:?}: {:?}", keys(item))
                    });
                    continue;
                }
                let found = keys(item);
                let usual: Vec<&str> = KEYS
                    .iter()
                    .copied()
                    .filter(|key| found.contains(key))
                    .collect();
                faults.when(found != usual, || {
                    format!("{}: {found:?}", text(item, "id"))
                });
                let anchors = item.get("anchors").map(keys);
                faults.when(
                    anchors.is_some_and(|anchors| anchors != ["yes", "partly", "no"]),
                    || format!("{}: anchors", text(item, "id")),
                );
                for example in list(item, "examples") {
                    faults.when(keys(example) != ["name", "text", "at", "date"], || {
                        format!("{}: {:?}", text(item, "id"), keys(example))
                    });
                }
            }
        }
    }
    faults.settle();
}

#[test]
fn ids_say_where_they_stand_and_are_given_once() {
    let (mut faults, mut seen) = (Faults::default(), BTreeSet::new());
    for (id, _) in FILES {
        let document = written(id);
        let sections: Vec<&str> = list(&document, "sections")
            .iter()
            .map(|list| text(list, "id"))
            .collect();
        let once: BTreeSet<&&str> = sections.iter().collect();
        faults.when(once.len() != sections.len(), || {
            format!("{id}: a section is given twice")
        });
        faults.when(!sections.iter().all(|section| is_kebab(section)), || {
            format!("{id}: {sections:?}")
        });
        let expected: &[&str] = match id {
            "ostrom" | "ostrom-classic" => &PRINCIPLES,
            "guide" => &THEMES,
            "commons" => &TRIPTYCH,
            _ => &sections,
        };
        faults.when(sections != expected, || format!("{id}: {sections:?}"));
        for (section, question) in questions(&document) {
            let text = text(question, "id");
            let name = text.strip_prefix(&format!("{id}.{section}."));
            faults.when(!name.is_some_and(is_kebab), || {
                format!("{text} stands in {id}.{section}")
            });
            faults.when(!seen.insert(text.to_owned()), || {
                format!("{text} is given twice")
            });
        }
    }
    faults.settle();
}

#[test]
fn every_reference_leads_to_a_question_of_another_questionnaire_once() {
    let documents: Vec<Value> = FILES.iter().map(|(id, _)| written(id)).collect();
    let all: BTreeSet<&str> = documents
        .iter()
        .flat_map(questions)
        .map(|(_, question)| text(question, "id"))
        .collect();
    let (mut faults, mut count) = (Faults::default(), 0);
    for document in &documents {
        let id = text(document, "id");
        let mut seen = BTreeSet::new();
        let items = list(document, "sections")
            .iter()
            .flat_map(|it| list(it, "questions"));
        for reference in items
            .filter_map(|item| item.get("ref"))
            .filter_map(Value::as_str)
        {
            count += 1;
            faults.when(!all.contains(reference), || {
                format!("{id}: {reference} leads nowhere")
            });
            faults.when(reference.starts_with(&format!("{id}.")), || {
                format!("{id}: {reference} is its own")
            });
            faults.when(!seen.insert(reference), || {
                format!("{id}: {reference} is given twice")
            });
        }
    }
    assert!(count > 30, "only {count} references");
    faults.settle();
}

/// Every text of a document with its place and the name of its key.
fn texts<'v>(
    value: &'v Value,
    place: &str,
    name: &'v str,
    found: &mut Vec<(String, &'v str, &'v Value)>,
) {
    match value {
        Value::Mapping(pairs) if pairs.contains_key("en") || pairs.contains_key("fr") => {
            found.push((place.to_owned(), name, value));
        }
        Value::Mapping(pairs) => {
            let place = value.get("id").and_then(Value::as_str).unwrap_or(place);
            for (key, value) in pairs {
                let key = match name {
                    "anchors" | "examples" => name,
                    _ => key.as_str().unwrap_or_default(),
                };
                texts(value, place, key, found);
            }
        }
        Value::Sequence(items) => {
            for item in items {
                texts(item, place, name, found);
            }
        }
        _ => {}
    }
}

/// An example is worth what can be looked up: where, and when it was so.
#[test]
fn every_example_can_be_looked_up() {
    let today = jiff::Zoned::now().date();
    let mut faults = Faults::default();
    let mut seen = BTreeSet::new();
    for questionnaire in catalogue::all() {
        for (_, item) in questionnaire.items().filter(|(_, item)| !item.by_ref) {
            let (id, examples) = (item.question.id, item.question.examples);
            faults.when(examples.len() > 3, || format!("{id}: too many examples"));
            for example in examples {
                let name = example.name;
                let rest = example.at.strip_prefix("https://");
                let host = rest.and_then(|rest| rest.split('/').next()).unwrap_or("");
                faults.when(!host.contains('.') || example.at.contains(' '), || {
                    format!("{id}: {name}: {}", example.at)
                });
                faults.when(example.date.begins_after(today), || {
                    format!("{id}: {name}: {}", example.date)
                });
                faults.when(!seen.insert((id, name, example.at)), || {
                    format!("{id}: {name} is given twice")
                });
            }
        }
    }
    faults.settle();
}

fn is_no_break(character: Option<char>) -> bool {
    matches!(character, Some('\u{a0}' | '\u{202f}'))
}

/// The first place where French wants a no-break space and has none, or another one than ours.
fn french_fault(text: &str) -> Option<String> {
    let characters: Vec<char> = text.chars().collect();
    for (at, character) in characters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| characters[at]);
        let after = characters.get(at + 1).copied();
        let wanted = match character {
            ';' | '?' | '!' => before == Some('\u{202f}'),
            '»' => before == Some('\u{a0}'),
            '«' => after == Some('\u{a0}'),
            // In an address or a time a colon stands between its neighbours.
            ':' if after.is_none_or(char::is_whitespace) => before == Some('\u{a0}'),
            // And a no-break space only stands where one of these wants it, or between digits.
            it if is_no_break(Some(*it)) => {
                before == Some('«')
                    || after.is_some_and(|it| ";?!:»%€".contains(it))
                    || before.is_some_and(|it| it.is_ascii_digit())
            }
            _ => true,
        };
        if !wanted {
            let around = characters[at.saturating_sub(12)..(at + 12).min(characters.len())].iter();
            return Some(around.collect());
        }
    }
    None
}

/// How many sentences end in a text.
fn sentences(text: &str) -> usize {
    let characters: Vec<char> = text.chars().collect();
    let ends = |at: usize| {
        ".!?".contains(characters[at])
            && characters
                .get(at + 1)
                .is_none_or(|character| character.is_whitespace())
    };
    (0..characters.len()).filter(|at| ends(*at)).count()
}

/// Sentences in which `?` is a key to press, and what an editor reads.
const NO_PROSE: [&str; 6] = [
    "answers",
    "first_answers",
    "licence_again",
    "more_answers",
    "schema",
    "which_licence",
];

/// A sentence without code, and with a number for what is put in it.
fn without_places(text: &str) -> String {
    let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join("code");
    let mut plain = String::new();
    let mut parts = prose.split('{');
    plain.extend(parts.next());
    for part in parts {
        let named = |it: &char| it.is_ascii_alphanumeric() || *it == '_';
        let rest = part.trim_start_matches(|it| named(&it));
        let rest = rest.strip_prefix([':', '?']).unwrap_or(rest);
        plain.push('1');
        plain.push_str(rest.trim_start_matches(' '));
    }
    plain.replace(['}', '|'], "")
}

#[test]
fn the_sentences_are_french_as_it_is_set() {
    let mut faults = Faults::default();
    let mut count = 0;
    let folder = root().join("questionnaires/words/sentences");
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let document: Value = serde_yaml::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let both = document.as_mapping().unwrap().values();
        let both = both.flat_map(|it| it.as_mapping().unwrap());
        for (name, both) in both {
            let called = name.as_str().unwrap_or_default();
            let called = called.split('(').next().unwrap_or_default();
            if NO_PROSE.contains(&called) {
                continue;
            }
            count += 1;
            let french = without_places(both["fr"].as_str().unwrap_or_default());
            if let Some(around) = french_fault(&french) {
                faults
                    .0
                    .push(format!("{} {name:?}: {around:?}", file.display()));
            }
        }
    }
    assert!(count > 300, "{count}");
    faults.settle();
}

#[test]
fn every_text_is_clean_in_both_languages() {
    let (mut faults, mut count) = (Faults::default(), 0);
    for (id, _) in FILES {
        let document = written(id);
        let mut found = Vec::new();
        texts(&document, id, "", &mut found);
        for (place, name, both) in found {
            faults.when(keys(both) != ["en", "fr"], || {
                format!("{place}: {name}: {:?}", keys(both))
            });
            for lang in ["en", "fr"] {
                count += 1;
                let text = text(both, lang);
                let place = format!("{place}: {name}.{lang}");
                faults.when(text.trim().is_empty(), || format!("{place} is empty"));
                faults.when(
                    text != text.trim() || text.contains("  ") || text.contains(['\n', '\t']),
                    || format!("{place} has stray white space"),
                );
                faults.when(text.contains(['\'', '"']), || {
                    format!("{place} has a straight quote")
                });
                if lang == "fr" {
                    if let Some(around) = french_fault(text) {
                        faults.0.push(format!("{place}: {around:?}"));
                    }
                } else {
                    let spaced = text.chars().zip(text.chars().skip(1));
                    faults.when(
                        spaced
                            .clone()
                            .any(|(a, b)| a.is_whitespace() && ";:?!".contains(b)),
                        || format!("{place} has a space before its punctuation"),
                    );
                }
                match name {
                    "text" => {
                        faults.when(!text.ends_with('?'), || format!("{place} is no question"));
                        let length = text.chars().count();
                        faults.when(length > LONGEST, || format!("{place}: {length} characters"));
                    }
                    "anchors" | "examples" | "why" | "evidence" | "fix" | "not-applicable"
                    | "intro" => {
                        faults.when(!text.ends_with(['.', '!', '?']), || {
                            format!("{place} does not end")
                        });
                    }
                    _ => {}
                }
                let most = match name {
                    "evidence" | "examples" => 1,
                    "why" => 2,
                    _ => usize::MAX,
                };
                faults.when(sentences(text) > most, || {
                    format!("{place}: more than {most} sentences")
                });
            }
        }
    }
    assert!(count > 1_900, "only {count} texts");
    faults.settle();
}

#[test]
fn the_rules_of_french_spacing_find_what_they_are_for() {
    for good in [
        "Ceci\u{202f}?",
        "Un\u{a0}: deux",
        "«\u{a0}mot\u{a0}»",
        "à 10:30",
        "https://a.b",
        "20\u{a0}% et 3\u{a0}000",
    ] {
        assert_eq!(french_fault(good), None, "{good}");
    }
    for bad in [
        "Ceci ?",
        "Ceci?",
        "Ceci\u{a0}?",
        "Un : deux",
        "Un: deux",
        "«mot»",
        "« mot\u{a0}»",
        "un\u{a0}mot",
    ] {
        assert!(french_fault(bad).is_some(), "{bad}");
    }
    assert_eq!(sentences("Une page. Deux pages."), 2);
    assert_eq!(sentences("Version 1.2 de la page."), 1);
}

#[test]
fn core_questions_and_conditions_stand_where_they_must() {
    let mut faults = Faults::default();
    for (id, scheme) in FILES {
        let questionnaire = catalogue::shipped(id).expect("it is embedded");
        let texts: Vec<(&str, &Item)> = questionnaire
            .items()
            .filter(|(_, item)| !item.by_ref)
            .map(|(section, item)| (section.id, item))
            .collect();
        for (section, item) in &texts {
            let question = &item.question;
            let essential = question.severity == commons::model::Severity::Essential;
            faults.when(question.core && !essential, || {
                format!("{}: is core but not essential", question.id)
            });
            faults.when(question.gate.is_some() && !essential, || {
                format!("{}: gate", question.id)
            });
            let gates = id == "commons" || question.id.starts_with("ademe.conditions.");
            faults.when(question.gate.is_some() && !gates, || {
                format!("{}: no gate here", question.id)
            });
            for stage in [question.gate, question.until].into_iter().flatten() {
                faults.when(stage < question.from, || {
                    format!("{}: {stage:?}", question.id)
                });
            }
            let fits = question.sub.is_some_and(|sub| sub.principle() == *section);
            let wanted = scheme == "principles";
            faults.when(wanted && !fits || !wanted && question.sub.is_some(), || {
                format!("{}: sub", question.id)
            });
            faults.when(!question.tags.iter().all(|tag| TAGS.contains(tag)), || {
                format!("{}: {:?}", question.id, question.tags)
            });
        }
        let core: Vec<&(&str, &Item)> = texts
            .iter()
            .filter(|(_, item)| item.question.core)
            .collect();
        if scheme == "principles" {
            let mut subs: Vec<Sub> = core
                .iter()
                .filter_map(|(_, item)| item.question.sub)
                .collect();
            subs.sort_unstable();
            subs.dedup();
            let all: Vec<Sub> = Sub::WORDS.iter().map(|(_, sub)| *sub).collect();
            faults.when(subs != all, || {
                format!("{id}: the core questions are of {subs:?}")
            });
        }
        if id == "ostrom-classic" {
            faults.when(texts.len() != 11 || core.len() != 11, || {
                format!("{id}: not eleven core questions")
            });
        }
        for section in questionnaire.sections {
            let of =
                |list: &[&(&str, &Item)]| list.iter().filter(|(it, _)| *it == section.id).count();
            if id == "guide" {
                let count = of(&core);
                faults.when(!(1..=2).contains(&count), || {
                    format!("{id}.{}: {count} core", section.id)
                });
            }
        }
    }
    faults.settle();
}

/// What the score of `ostrom` rests on: something written and something done, everywhere and early.
#[test]
fn every_principle_asks_what_is_written_and_what_is_done() {
    use commons::model::{Facet, Question, Stage};
    let ostrom = catalogue::shipped("ostrom").expect("it is embedded");
    let mut groups: BTreeMap<Sub, Vec<&Question>> = BTreeMap::new();
    let mut faults = Faults::default();
    for section in ostrom.sections {
        let questions: Vec<&Question> = section.items.iter().map(|item| item.question).collect();
        let mut core: Vec<Facet> = questions
            .iter()
            .filter(|question| question.core)
            .map(|question| question.facet)
            .collect();
        core.sort_by_key(|facet| *facet != Facet::Rule);
        faults.when(core != [Facet::Rule, Facet::Practice], || {
            format!("{}: the core questions are {core:?}", section.id)
        });
        let practices = questions
            .iter()
            .filter(|question| question.facet == Facet::Practice);
        let practices = practices.count();
        faults.when(practices < 2, || {
            format!("{}: {practices} questions of practice", section.id)
        });
        for question in questions {
            let sub = question.sub.expect("a question of a principle has a group");
            groups.entry(sub).or_default().push(question);
        }
    }
    faults.when(groups.len() != Sub::WORDS.len(), || {
        format!("{} groups", groups.len())
    });
    for (sub, questions) in groups {
        let early = |written: bool| {
            questions.iter().any(|question| {
                question.from <= Stage::Incubation && (question.facet == Facet::Rule) == written
            })
        };
        faults.when(!early(true) || !early(false), || {
            format!("{sub:?}: a half is not due from incubation on")
        });
    }
    faults.settle();
}

/// The longest anchor, in characters.
const LONGEST_ANCHOR: usize = 140;

#[test]
fn every_question_on_a_commons_says_what_each_answer_means() {
    let mut faults = Faults::default();
    for id in ["commons", "ostrom"] {
        let document = written(id);
        for (_, question) in questions(&document) {
            let own = text(question, "id");
            let anchors = &question["anchors"];
            faults.when(keys(anchors) != ["yes", "partly", "no"], || {
                format!("{own}: {:?}", keys(anchors))
            });
            for answer in keys(anchors) {
                for lang in ["en", "fr"] {
                    let anchor = text(&anchors[answer], lang);
                    let length = anchor.chars().count();
                    faults.when(length > LONGEST_ANCHOR || !anchor.ends_with('.'), || {
                        format!("{own}: {answer}.{lang}: {length} characters")
                    });
                }
            }
        }
    }
    faults.settle();
}

/// `\d` after a prefix, and nothing else.
fn numbered(text: &str, prefix: &str) -> bool {
    text.strip_prefix(prefix)
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Where a question comes from: a seed with a line, a time, a lesson or a question; a work.
fn is_source(source: &str) -> bool {
    let Some((work, place)) = source.split_once(' ') else {
        return false;
    };
    let principle = || numbered(place, "P") && ("P1"..="P8").contains(&place) && place.len() == 2;
    match work {
        "S0" => numbered(place, "L") || numbered(place, "lesson "),
        "S1" => numbered(place, "L"),
        "S2" => {
            let parts: Vec<&str> = place.split(':').collect();
            parts.len() == 3
                && parts
                    .iter()
                    .all(|part| part.len() == 2 && numbered(part, ""))
        }
        "S3" => numbered(place, "L") || principle(),
        "S4" => {
            let numbers = place
                .strip_prefix('q')
                .and_then(|rest| rest.split_once('.'));
            numbered(place, "L") || numbers.is_some_and(|(a, b)| numbered(a, "") && numbered(b, ""))
        }
        "Ostrom" => place.strip_prefix("1990 ").is_some_and(|place| {
            ["p. ", "ch. "].iter().any(|it| place.starts_with(it))
                || numbered(place, "P") && place.len() == 2 && ("P1"..="P8").contains(&place)
        }),
        "Cox" => place
            .strip_prefix("2010 ")
            .is_some_and(|rest| Sub::WORDS.iter().any(|(word, _)| *word == rest)),
        "ijc.632" => !place.is_empty(),
        // Another work, by its author: never a seed that was mistyped.
        _ => {
            let mut letters = work.chars();
            let capital = letters.next().is_some_and(char::is_uppercase);
            let seed = work.len() == 2 && numbered(&work[1..], "");
            capital && letters.next().is_some() && !seed && !place.is_empty()
        }
    }
}

#[test]
fn every_question_names_its_sources_once() {
    for good in [
        "S0 L12",
        "S0 lesson 3",
        "S2 00:20:31",
        "S3 P4",
        "S4 q1.1",
        "Ostrom 1990 P1",
        "Ostrom 1990 p. 90",
        "Cox 2010 4B",
        "ijc.632 table 2",
        "Mancinelli 2020",
    ] {
        assert!(is_source(good), "{good}");
    }
    for bad in [
        "S0",
        "S9 L1",
        "S2 0:20:31",
        "S3 P9",
        "Ostrom 1990 P9",
        "Cox 2010 9",
        "L12",
        "mancinelli 2020",
        "A 1",
    ] {
        assert!(!is_source(bad), "{bad}");
    }
    let mut faults = Faults::default();
    for questionnaire in catalogue::all() {
        for (_, item) in questionnaire.items() {
            let question = &item.question;
            let once: BTreeSet<&&str> = question.source.iter().collect();
            faults.when(once.is_empty(), || format!("{}: no source", question.id));
            faults.when(once.len() != question.source.len(), || {
                format!("{}: {:?}", question.id, question.source)
            });
            for source in question.source.iter().filter(|source| !is_source(source)) {
                faults.0.push(format!("{}: {source}", question.id));
            }
        }
    }
    faults.settle();
}

/// The works of `words/sources.yaml`: each says in both languages what it is and what a place in it
/// means, every citation is of one of them, and none is there for nothing.
#[test]
fn every_citation_is_spelled_out_in_both_languages() {
    let document = written("words/sources");
    let works = list(&document, "sources");
    let (mut faults, mut cited) = (Faults::default(), BTreeSet::new());
    for work in works {
        let cite = text(work, "cite");
        let found = keys(work);
        let usual: Vec<&str> = ["cite", "short", "reference", "address", "places"]
            .into_iter()
            .filter(|key| found.contains(key))
            .collect();
        faults.when(found != usual || found.len() < 3, || {
            format!("{cite}: {found:?}")
        });
        let address = text(work, "address");
        faults.when(
            !address.is_empty() && !address.starts_with("https://"),
            || format!("{cite}: {address}"),
        );
        for lang in ["en", "fr"] {
            let short = text(&work["short"], lang);
            let reference = text(&work["reference"], lang);
            faults.when(short.is_empty() || !reference.ends_with('.'), || {
                format!("{cite}: {lang}")
            });
            let places = list(work, "places").iter().map(|place| text(place, lang));
            for french in [short].into_iter().chain(places).filter(|_| lang == "fr") {
                if let Some(around) = french_fault(french) {
                    faults.0.push(format!("{cite}: {around:?}"));
                }
            }
        }
    }
    let all: Vec<String> = catalogue::all()
        .iter()
        .flat_map(|questionnaire| questionnaire.items())
        .flat_map(|(_, item)| item.question.source.iter().map(|&source| source.to_owned()))
        .collect();
    for citation in &all {
        let place = |work: &Value| {
            let rest = citation.strip_prefix(text(work, "cite"))?;
            (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim_start().to_owned())
        };
        let fits = works.iter().filter(|work| place(work).is_some());
        let Some(work) = fits.max_by_key(|work| text(work, "cite").len()) else {
            faults.0.push(format!("{citation}: no such work"));
            continue;
        };
        cited.insert(text(work, "cite"));
        let place = place(work).unwrap_or_default();
        let told = list(work, "places")
            .iter()
            .any(|form| place.starts_with(text(form, "starts")));
        faults.when(!place.is_empty() && !told, || {
            format!("{citation}: no such place")
        });
    }
    for work in works.iter().map(|work| text(work, "cite")) {
        faults.when(!cited.contains(work), || format!("{work} is cited nowhere"));
    }
    faults.settle();
}

/// From this likeness on, two questions read alike.
const ALIKE: f64 = 0.75;

/// How often each letter stands in a text; letters beyond ASCII share places.
fn letters(text: &str) -> [i32; 64] {
    let mut letters = [0; 64];
    for character in text.chars() {
        letters[u32::from(character) as usize % 64] += 1;
    }
    letters
}

/// The likeness of two texts, where their letters leave a chance that it matters.
fn likeness(a: (&str, &[i32; 64]), b: (&str, &[i32; 64])) -> f64 {
    let pairs = || a.1.iter().zip(b.1);
    let more: i32 = pairs().map(|(a, b)| (a - b).max(0)).sum();
    let less: i32 = pairs().map(|(a, b)| (b - a).max(0)).sum();
    let longest = a.1.iter().sum::<i32>().max(b.1.iter().sum());
    // Each letter too many must at least be changed.
    if f64::from(more.max(less)) > f64::from(longest) * (1.0 - ALIKE) {
        return 0.0;
    }
    strsim::normalized_levenshtein(a.0, b.0)
}

/// Two questions that read alike are one question, or one of them is badly put.
#[test]
fn no_two_questions_read_alike() {
    let (a, b) = (
        "is the licence written down?",
        "is the license written down?",
    );
    assert!(likeness((a, &letters(a)), (b, &letters(b))) > ALIKE);
    let questionnaires = catalogue::all();
    let items: Vec<&Item> = questionnaires
        .iter()
        .flat_map(|questionnaire| questionnaire.items())
        .filter(|(_, item)| !item.by_ref)
        .map(|(_, item)| item)
        .collect();
    let mut faults = Faults::default();
    for lang in commons::model::Lang::ALL {
        let texts: Vec<(String, [i32; 64])> = items
            .iter()
            .map(|item| item.question.text.get(lang).to_lowercase())
            .map(|text| (text.clone(), letters(&text)))
            .collect();
        for (at, (text, own_letters)) in texts.iter().enumerate() {
            for (other, (before, their_letters)) in texts[..at].iter().enumerate() {
                let alike = likeness((text, own_letters), (before, their_letters));
                faults.when(alike > ALIKE, || {
                    let (a, b) = (&items[at].question.id, &items[other].question.id);
                    format!("{a} and {b} ({alike:.2})")
                });
            }
        }
    }
    faults.settle();
}

/// A user's own files, each beside what `commons questionnaires validate` must say of it.
/// `UPDATE_EXPECTED=1 cargo test --test catalogue` writes that anew: read it critically.
#[test]
fn every_own_questionnaire_is_accepted_or_refused_as_it_must_be() {
    let folder = root().join("tests/fixtures/questionnaires");
    let updating = std::env::var_os("UPDATE_EXPECTED").is_some_and(|value| value == "1");
    let (mut faults, mut count) = (Faults::default(), 0);
    for entry in fs::read_dir(&folder).expect("the fixtures can be listed") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        count += 1;
        let file = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        for lang in ["en", "fr"] {
            let output = Command::new(env!("CARGO_BIN_EXE_commons"))
                .args([
                    "questionnaires",
                    "validate",
                    &file,
                    "--lang",
                    lang,
                    "--color",
                    "never",
                ])
                .current_dir(&folder)
                .env_clear()
                .output()
                .expect("the program runs");
            let accepted = output.status.code() == Some(0) && output.stderr.is_empty();
            let refused = output.status.code() == Some(2) && output.stdout.is_empty();
            faults.when(!accepted && !refused, || {
                format!("{file}: {:?}", output.status)
            });
            for (kind, bytes) in [("stdout", &output.stdout), ("stderr", &output.stderr)] {
                let expected = path.with_extension(format!("{lang}.{kind}"));
                if updating && bytes.is_empty() {
                    let _ = fs::remove_file(&expected);
                } else if updating {
                    fs::write(&expected, bytes).expect("it can be written");
                }
                let there = fs::read(&expected).unwrap_or_default();
                faults.when(there != *bytes, || {
                    format!(
                        "{}: found\n{}",
                        expected.display(),
                        String::from_utf8_lossy(bytes)
                    )
                });
            }
        }
    }
    assert!(count > 35, "only {count} fixtures");
    faults.settle();
}

/// What the program prints, told nothing of the machine.
fn printed(arguments: &[&str]) -> String {
    let folder = root().join("tests/fixtures/questionnaires");
    let run = program::run(&mut commons_in(&folder, arguments));
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.err);
    run.out
}

/// What each answer means, and how others do it, stand wherever somebody looks at a question.
#[test]
fn anchors_and_examples_are_shown() {
    const FILE: &str = "accepted-anchors-and-examples.yaml";
    let folder = tempfile::tempdir().expect("a folder");
    let description = folder.path().join("commons.yaml");
    // A description reads what lies beside it, and nothing outside its repository.
    let own = root().join("tests/fixtures/questionnaires").join(FILE);
    fs::copy(own, folder.path().join(FILE)).expect("it can be copied");
    let text = format!(
        "format: 1\nproject: {{name: P, kind: [data], stage: idea}}\nquestionnaires: [{FILE}]\n\
         answers: {{ours.a.b: no}}\n"
    );
    fs::write(&description, text).expect("it can be written");
    let description = description.to_string_lossy();
    let explained = ["explain", "ours.a.b", &description];
    let page = ["assess", &description, "--format", "html"];
    let sheet = ["questionnaires", "show", FILE, "--format", "markdown"];
    // What the program spells out of the works it knows stays as it is for one's own.
    let cited = printed(&["explain", "ostrom.monitoring.state-published"]);
    assert!(cited.contains("Governing the Commons"), "{cited}");
    for (lang, heading, words, day) in [
        ("en", "What each answer means", "Some of b.", "2026-03"),
        (
            "fr",
            "Ce que veut dire chaque réponse",
            "Une partie de b.",
            "mars 2026",
        ),
    ] {
        for arguments in [&explained[..], &page, &sheet] {
            let shown = printed(&[arguments, &["--lang", lang]].concat());
            for part in [heading, words, "A commons", day] {
                assert!(shown.contains(part), "{arguments:?}: no {part} in {shown}");
            }
        }
    }
    let page = printed(&page);
    let gap = page.split("class=\"meaning\"").nth(1).expect("a gap");
    let gap = gap.split("</details>").next().unwrap_or_default();
    assert!(gap.contains("https://example.org/minutes"), "{gap}");
}

/// The codebook: the same in every language, the same as JSON and as a table.
#[test]
fn the_codebook_holds_every_question_in_both_languages() {
    for id in ["ostrom", "guide", "accepted-anchors-and-examples.yaml"] {
        let show = |format, lang| {
            printed(&[
                "questionnaires",
                "show",
                id,
                "--format",
                format,
                "--lang",
                lang,
            ])
        };
        let (json, table) = (show("json", "en"), show("csv", "en"));
        assert_eq!(json, show("json", "fr"), "{id}");
        assert_eq!(table, show("csv", "fr"), "{id}");
        let json: Json = serde_json::from_str(&json).expect("it is JSON");
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let head = reader.headers().expect("a head").clone();
        let mut rows = reader.records().map(|row| row.expect("a row"));
        let mut count = 0;
        for section in json["sections"].as_array().expect("sections") {
            for question in section["questions"].as_array().expect("questions") {
                let row = rows.next().expect("a row for every question");
                let cell = |name| {
                    let at = head.iter().position(|own| own == name);
                    row[at.unwrap_or_else(|| panic!("no column {name}"))].to_owned()
                };
                count += 1;
                for (column, value) in [
                    ("section", &section["id"]),
                    ("question", &question["id"]),
                    ("facet", &question["facet"]),
                    ("severity", &question["severity"]),
                    ("text_en", &question["text"]["en"]),
                    ("text_fr", &question["text"]["fr"]),
                    ("sub", &question["sub"]),
                    ("partly_fr", &question["anchors"]["partly"]["fr"]),
                ] {
                    assert_eq!(cell(column), value.as_str().unwrap_or(""), "{id}: {column}");
                }
                assert_eq!(cell("core"), question["core"].to_string());
                let sources = question["source"].as_array().expect("sources");
                assert_eq!(cell("source").split(" ; ").count(), sources.len());
            }
        }
        assert!(rows.next().is_none() && count > 1, "{id}");
    }
}
