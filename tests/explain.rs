//! `commons explain` knows every word that a report prints, in either language, however it is typed.

#![allow(clippy::disallowed_methods, reason = "tests read files of their own")]

use commons::catalogue;
use commons::model::{Lang, plain};
use commons::report::explain;
#[path = "common/program.rs"]
mod program;

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn printed(arguments: &[&str]) -> String {
    program::printed(&[arguments, &["--date", "2026-11-26"]].concat())
}

/// Every description of `examples/`.
fn examples() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let files = fs::read_dir(folder).expect("the examples can be listed");
    let paths = files.map(|entry| entry.expect("an entry").path());
    let yaml = paths.filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    yaml.map(|path| path.to_string_lossy().into_owned())
        .collect()
}

/// The keys of a JSON report whose words carry a meaning of their own.
const KEYS: [&str; 8] = [
    "answer_words",
    "support_words",
    "class_words",
    "kind_words",
    "effort_words",
    "stage_words",
    "standing",
    "severity_words",
];

/// The keys whose stable words do, in `check` and for programs.
const IDS: [&str; 9] = [
    "answer", "support", "facet", "severity", "effort", "class", "state", "verdict", "reading",
];

fn words(value: &Value, key: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if KEYS.contains(&key) => {
            found.extend(
                text.split(", ")
                    .filter(|word| !word.is_empty())
                    .map(str::to_owned),
            );
        }
        Value::String(text) if IDS.contains(&key) => {
            found.insert(text.clone());
        }
        Value::Object(pairs) => {
            // A state or a verdict has a word for each reading, and the readings have theirs.
            let readings = pairs.contains_key("evidenced");
            for (name, value) in pairs {
                if readings && ["evidenced", "claimed", "potential"].contains(&name.as_str()) {
                    found.insert(name.clone());
                    words(value, key, found);
                } else {
                    words(value, name, found);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| words(item, key, found)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What stands in the cells of heads, and before a description, on a page.
fn headings(page: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (open, close) in [("<th scope=\"col\">", "</th>"), ("<dt>", "</dt>")] {
        for part in page.split(open).skip(1) {
            let text = part.split(close).next().unwrap_or_default();
            if !text.contains('<') {
                found.insert(text.replace("&#39;", "'"));
            }
        }
    }
    found
}

/// The words of a page that say all they mean.
const PLAIN: [[&str; 2]; 13] = [
    ["Answered", "Réponse du"],
    ["Description", "Description"],
    ["Project file", "Fichier projet"],
    ["Kind", "Nature"],
    ["Languages", "Langues"],
    ["Licences", "Licences"],
    ["Links", "Liens"],
    ["Note", "Note"],
    ["Question", "Question"],
    ["Reason", "Raison"],
    ["Repository", "Dépôt"],
    ["Who answered", "Qui a répondu"],
    ["Why it matters", "Pourquoi c’est important"],
];

#[test]
fn explain_knows_every_word_that_a_report_prints() {
    let questionnaires = catalogue::all();
    let mut unknown = BTreeSet::new();
    let mut count = 0;
    for (at, lang) in ["en", "fr"].into_iter().enumerate() {
        let mut found = BTreeSet::new();
        for example in examples() {
            let report =
                |format| printed(&["assess", &example, "--lang", lang, "--format", format]);
            let json: Value = serde_json::from_str(&report("json")).expect("it is JSON");
            words(&json, "", &mut found);
            for questionnaire in json["questionnaires"].as_array().expect("questionnaires") {
                for section in questionnaire["sections"].as_array().expect("sections") {
                    found.insert(section["title"].as_str().unwrap_or_default().to_owned());
                }
            }
            let said = |word: &String| !PLAIN.iter().any(|plain| plain[at] == word);
            found.extend(headings(&report("html")).into_iter().filter(said));
        }
        count += found.len();
        for word in found {
            for typed in [word.clone(), word.to_uppercase(), plain(&word)] {
                for reader in Lang::ALL {
                    if explain(&typed, &questionnaires, None, reader).is_none() {
                        unknown.insert(typed.clone());
                    }
                }
            }
        }
    }
    assert!(count > 120, "only {count} words");
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
#[expect(clippy::too_many_lines, reason = "a list of words")]
fn the_words_of_the_contract_lead_where_they_should() {
    let questionnaires = catalogue::all();
    for (id, names) in [
        (
            "evidenced",
            &["étayé", "ETAYE", "Evidenced", "evidenced reading"][..],
        ),
        ("claimed", &["déclaré", "Claimed"]),
        ("potential", &["up to", "au mieux"]),
        ("reviewed", &["after review", "après vérification"]),
        ("not-applicable", &["sans objet", "Not applicable"]),
        ("inconclusive", &["non établi", "Inconclusive"]),
        ("level-1", &["at risk", "précaire", "1 at risk"]),
        ("level-2", &["fragile", "Level 2", "niveau 2"]),
        ("level-3", &["sound", "solide"]),
        ("level-4", &["robust", "robuste"]),
        ("no-level", &["no level yet", "pas encore de niveau"]),
        ("partial", &["partiel", "partial"]),
        ("nearly", &["nearly ready", "presque prêt"]),
        ("decisive", &["décisif", "decisive"]),
        ("add-evidence", &["add evidence", "à étayer"]),
        ("partly-met", &["partly met", "remplie en partie"]),
        ("covered", &["covered", "traité"]),
        ("in-the-making", &["a commons in the making", "en devenir"]),
        ("stage", &["pérenne", "established"]),
        (
            "ostrom.collective-choice",
            &[
                "collective choice",
                "choix collectifs",
                "Collective-choice arrangements",
                "dispositifs de choix collectif",
            ],
        ),
        ("commons", &["a commons", "un commun"]),
        ("condition", &["conditions", "les conditions"]),
        ("severity", &["Warnings", "avertissements"]),
        ("gap", &["Most common gaps"]),
        (
            "not-checked",
            &["Not checked, so unknown", "Non vérifié, donc inconnu"],
        ),
        (
            "covered",
            &["Ce que disent les documents de gouvernance", "reading"],
        ),
        ("held-back", &["Held back by", "ce qui freine"]),
        ("open-question", &["open question", "question ouverte"]),
        ("effort-total", &["total effort", "effort total"]),
        ("absence-factor", &["CHAOSS", "contributor absence factor"]),
        ("commit", &["commits", "Historique git"]),
        ("spdx", &["SPDX", "étiquettes SPDX"]),
        ("reuse", &["REUSE"]),
    ] {
        for name in names {
            for lang in Lang::ALL {
                let page = explain(name, &questionnaires, None, lang);
                let found = page.map(|page| page.id);
                assert_eq!(found.as_deref(), Some(id), "{name}");
            }
        }
    }
}

#[test]
fn an_old_name_leads_to_the_new_one_and_says_so() {
    let questionnaires = catalogue::all();
    for (old, id) in [
        ("cautious", "evidenced"),
        ("shown", "evidenced"),
        ("Watching and answering", "ostrom.monitoring"),
        ("régler les désaccords", "ostrom.conflict-resolution"),
        ("Ce qui retient", "held-back"),
        ("montré", "evidenced"),
        ("declared", "claimed"),
        ("best", "potential"),
        ("at best", "potential"),
        ("undetermined", "inconclusive"),
        ("not shown", "inconclusive"),
        ("half met", "partly-met"),
        ("set aside", "not-applicable"),
        ("mise de côté", "not-applicable"),
        ("vulnerable", "level-1"),
        ("en consolidation", "level-3"),
        ("weak", "partial"),
        ("turning point", "decisive"),
        ("to find out", "answer"),
    ] {
        let page = explain(old, &questionnaires, None, Lang::En).expect(old);
        assert_eq!(page.id, id, "{old}");
        assert!(
            page.parts[0].1.contains("old name"),
            "{old}: {:?}",
            page.parts[0]
        );
    }
}

#[test]
fn a_citation_is_explained_by_its_work() {
    let questionnaires = catalogue::all();
    let page = explain("S2 00:20:31", &questionnaires, None, Lang::En).expect("a page");
    assert!(page.title.ends_with("at 00:20:31 in the video"), "{page:?}");
    assert!(explain("S99 L1", &questionnaires, None, Lang::En).is_none());
}

/// A word of a question that has no page of its own leads to the questions that use it.
#[test]
fn a_word_of_a_question_leads_to_it() {
    let questionnaires = catalogue::all();
    for (word, id) in [
        ("heavy users", "commons explain ostrom.congruence"),
        (
            "larger body",
            "commons explain ostrom.nesting.levels-written",
        ),
        (
            "ensemble plus large",
            "commons explain ostrom.nesting.levels-written",
        ),
    ] {
        for lang in Lang::ALL {
            let page = explain(word, &questionnaires, None, lang).expect(word);
            assert!(page.parts[0].1.contains(id), "{word}: {page:?}");
        }
    }
    // A word that nothing says, or too short a one, leads nowhere.
    for word in ["xylophone", "of", "?"] {
        assert!(
            explain(word, &questionnaires, None, Lang::En).is_none(),
            "{word}"
        );
    }
}

/// No word is claimed by two terms: which page opens must not depend on an order.
#[test]
fn a_word_has_one_meaning() {
    let mut seen = std::collections::BTreeMap::new();
    let mut faults = Vec::new();
    for (name, id) in commons::words::names() {
        let before = seen.insert(plain(&name), id);
        faults.extend(
            before
                .filter(|before| *before != id)
                .map(|before| format!("{name}: {before}, {id}")),
        );
    }
    for term in commons::words::TERMS {
        for old in term.old {
            if let Some(now) = seen.get(&plain(old)) {
                faults.push(format!("{old}: old name of {}, name of {now}", term.id));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
