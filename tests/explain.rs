//! `commons explain` knows every word that a report prints, in either language, however it is typed.

#![allow(clippy::disallowed_methods, reason = "tests read files of their own")]

#[path = "common/each.rs"]
mod each;

use commons::catalogue;
use commons::model::{Lang, plain};
use commons::report::explain;
use each::each;
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

/// The headings of a page, the heads of its tables and what stands before a description.
fn headings_of_a_page(page: &str, found: &mut BTreeSet<String>) {
    for (open, close) in [
        ("<th scope=\"col\">", "</th>"),
        ("<dt>", "</dt>"),
        ("<h2", "</h2>"),
    ] {
        for part in page.split(open).skip(1) {
            let text = part.split(close).next().unwrap_or_default();
            // A heading may have an id, and what it says stands in a direction of its own.
            let text = if open.ends_with('>') {
                text
            } else {
                &text[text.find('>').expect("an end") + 1..]
            };
            let text = text.replace("<bdi>", "").replace("</bdi>", "");
            if !text.contains('<') {
                found.insert(text.replace("&#39;", "'"));
            }
        }
    }
}

/// The headings of a Markdown text and the heads of its tables.
fn headings_of_markdown(text: &str, found: &mut BTreeSet<String>) {
    let lines: Vec<&str> = text.lines().collect();
    found.extend(
        lines
            .iter()
            .filter_map(|line| line.strip_prefix("## "))
            .map(str::to_owned),
    );
    let heads = lines.windows(2).filter(|two| two[1].starts_with("| ---"));
    let cells = heads.flat_map(|two| two[0].trim_matches('|').split('|'));
    found.extend(cells.map(|cell| cell.trim().to_owned()));
}

/// The headings of a text for a terminal, and what its lines begin with: `Effort: small`.
fn headings_of_a_text(text: &str, found: &mut BTreeSet<String>) {
    let lines: Vec<&str> = text.lines().collect();
    let is_heading = |line: &str| {
        let letters = line.chars().next().is_some_and(char::is_uppercase);
        let table = line.contains("  ") || line.contains("--");
        let ends = line.ends_with(['.', ':', ';', ',']);
        letters && !table && !ends && line.chars().count() < 60
    };
    let headings = lines
        .windows(2)
        .filter(|two| two[0].is_empty() && is_heading(two[1]));
    found.extend(headings.map(|two| two[1].to_owned()));
    for line in lines
        .iter()
        .filter(|line| line.contains(" · ") && line.starts_with("     "))
    {
        let words = line
            .split(" · ")
            .map(|part| part.split(':').next().unwrap_or(part));
        found.extend(words.map(|word| word.trim().to_owned()));
    }
    for start in ["  Ce qui freine", "  Held back by"] {
        let said = lines.iter().filter(|line| line.starts_with(start));
        found.extend(said.map(|_| start.trim().to_owned()));
    }
}

/// Everything that a report prints of an example, besides JSON.
fn every_report(lang: &str, found: &mut BTreeSet<String>) {
    let example = |name: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
        folder.join(name).to_string_lossy().into_owned()
    };
    let (map, valley, portal) = (
        example("openstreetmap.yaml"),
        example("torbel.yaml"),
        example("umap.yaml"),
    );
    let verbs: [&[&str]; 5] = [
        &["assess", &map],
        &["assess", &valley],
        &["compare", &valley, &portal],
        &["compare", "--one-project", &valley, &portal],
        &["compare", &map, &portal, &valley],
    ];
    for verb in verbs {
        let print = |format| printed(&[verb, &["--lang", lang, "--format", format][..]].concat());
        headings_of_a_page(&print("html"), found);
        headings_of_markdown(&print("markdown"), found);
        headings_of_a_text(&print("text"), found);
    }
    let export = printed(&[
        "export",
        "--to",
        "osps-baseline",
        &portal,
        "--lang",
        lang,
        "--format",
        "markdown",
    ]);
    headings_of_markdown(&export, found);
    checks(lang, found);
    courses_and_reviews(&portal, lang, found);
}

/// A project and a folder over time, and a report that somebody reviewed.
fn courses_and_reviews(example: &str, lang: &str, found: &mut BTreeSet<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    let git = |arguments: &[&str]| {
        let mut git = std::process::Command::new("git");
        git.current_dir(folder.path())
            .args(["-c", "user.name=Ada", "-c", "user.email=ada@example.org"])
            .args(arguments);
        assert!(git.output().expect("git is here").status.success());
    };
    git(&["init", "-q"]);
    let text = fs::read_to_string(example).expect("an example");
    for (from, to) in [("yes", "no"), ("yes", "yes")] {
        let now = text.replace(&format!("answer: {from}"), &format!("answer: {to}"));
        for name in ["meadow.yaml", "well.yaml"] {
            fs::write(folder.path().join(name), &now).expect("a file");
        }
        git(&["add", "-A"]);
        git(&["commit", "-q", "-m", "Answer"]);
    }
    let review = "format: 1\nreview: {of: meadow.yaml, by: {name: Zoé}, date: 2026-11-26}\nfindings:\n  commons.resource.identified: {finding: confirmed, answer: \"sha256:e06b4cb1d1f39ae1963c2bbc5ee00fe94d74bbbd847824287b1ad66949e8e3fd\"}\n";
    fs::write(folder.path().join("zoe.review.yaml"), review).expect("a file");
    let verbs: [&[&str]; 4] = [
        &["compare", "--history", "meadow.yaml"],
        &["compare", "--history", "."],
        &["assess", "meadow.yaml", "--review", "zoe.review.yaml"],
        &[
            "compare",
            "meadow.yaml",
            "well.yaml",
            "--review",
            "zoe.review.yaml",
        ],
    ];
    for verb in verbs {
        let mut print = |format: &str, gather: fn(&str, &mut BTreeSet<String>)| {
            let arguments = [verb, &["--lang", lang, "--format", format]].concat();
            let mut commons = program::commons_in(folder.path(), &arguments);
            let path = std::env::var_os("PATH").expect("where git is");
            let run = program::run(commons.env("PATH", path));
            assert_eq!(run.code, 0, "{run:?}");
            gather(&run.out, found);
        };
        print("html", headings_of_a_page);
        print("markdown", headings_of_markdown);
        print("text", headings_of_a_text);
    }
}

/// A check that finds something, and one that a policy fails.
fn checks(lang: &str, found: &mut BTreeSet<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    let rules = "# Governance\n\n## Decisions\n\nDecisions are taken by a vote of the members.\n";
    fs::write(folder.path().join("GOVERNANCE.md"), rules).expect("a file");
    let project = "format: 1\nproject: {name: Meadow, kind: [software], stage: production}\nrespondent: {answered: 2026-11-01}\npolicy: {least: {ostrom: 2}, ignore: [{id: governance-missing, reason: not yours}]}\nanswers:\n  commons.resource.identified: {answer: yes, evidence: [GOVERNANCE.md#none]}\n";
    fs::write(folder.path().join("commons.yaml"), project).expect("a file");
    for format in ["text", "markdown"] {
        let arguments = [
            "check",
            "--lang",
            lang,
            "--date",
            "2026-11-26",
            "--format",
            format,
        ];
        let run = program::run(&mut program::commons_in(folder.path(), &arguments));
        assert!(run.err.is_empty() || run.code < 2, "{run:?}");
        if format == "text" {
            headings_of_a_text(&run.out, found);
        } else {
            headings_of_markdown(&run.out, found);
        }
    }
}

/// What an interview offers, and the marks of a report.
fn words_of_an_interview(lang: Lang, found: &mut BTreeSet<String>) {
    use commons::words::interview as say;
    let options = [
        say::dont_know,
        say::more,
        say::back,
        say::skip,
        say::stop,
        say::yes,
        say::no,
    ];
    found.extend(options.map(|word| word(lang).to_owned()));
    found.extend(["→", "✓", "█", "▓", "░", "·"].map(str::to_owned));
}

/// The words of a page that say all they mean.
const PLAIN: [[&str; 2]; 11] = [
    ["Answered", "Réponse du"],
    ["Description", "Description"],
    ["Languages", "Langues"],
    ["Links", "Liens"],
    ["Note", "Note"],
    ["Question", "Question"],
    ["Reason", "Raison"],
    ["Who answered", "Qui a répondu"],
    ["Why it matters", "Pourquoi c’est important"],
    ["Project", "Projet"],
    ["#", "n°"],
];

#[test]
fn explain_knows_every_word_that_a_report_prints() {
    let questionnaires = catalogue::all();
    let known = each(&[(0, Lang::En), (1, Lang::Fr)], |&(at, lang)| {
        let mut unknown = BTreeSet::new();
        let code = lang.code();
        let mut found = BTreeSet::new();
        for example in examples() {
            let json = printed(&["assess", &example, "--lang", code, "--format", "json"]);
            let json: Value = serde_json::from_str(&json).expect("it is JSON");
            words(&json, "", &mut found);
            for questionnaire in json["questionnaires"].as_array().expect("questionnaires") {
                for section in questionnaire["sections"].as_array().expect("sections") {
                    found.insert(section["title"].as_str().unwrap_or_default().to_owned());
                }
            }
        }
        every_report(code, &mut found);
        words_of_an_interview(lang, &mut found);
        let says_all = |word: &String| {
            let number = word.chars().all(|letter| !letter.is_alphabetic());
            let is_mark = ["→", "✓", "█", "▓", "░", "·"].contains(&word.as_str());
            PLAIN.iter().any(|plain| plain[at] == word) || (number && !is_mark)
        };
        found.retain(|word| !says_all(word));
        for word in &found {
            let plain = Some(plain(word)).filter(|it| !it.is_empty());
            let typed = [Some(word.clone()), Some(word.to_uppercase()), plain];
            for typed in BTreeSet::from(typed).into_iter().flatten() {
                if explain(&typed, &questionnaires, None, lang).is_none() {
                    unknown.insert(typed);
                }
            }
        }
        (found.len(), unknown)
    });
    let count: usize = known.iter().map(|(count, _)| count).sum();
    let unknown: BTreeSet<String> = known.into_iter().flat_map(|(_, unknown)| unknown).collect();
    assert!(count > 250, "only {count} words");
    assert!(
        unknown.is_empty(),
        "add to `names` of a term in questionnaires/words/terms.yaml, or to src/words/names.rs: {unknown:#?}"
    );
}

/// What two readers looked for and did not find, or found on another page.
#[test]
#[expect(clippy::too_many_lines, reason = "a list of words")]
fn what_readers_looked_up_leads_where_they_meant() {
    let questionnaires = catalogue::all();
    for (id, names) in [
        ("missing", &["manquant", "missing", "Manquants"][..]),
        ("level", &["niveau 3 à 4", "level 2 to 4"]),
        ("met", &["conditions remplies", "conditions met", "✓"]),
        ("not-enough-evidence", &["sans preuve suffisante"]),
        ("open-question", &["encore ouvert", "encore ouvertes"]),
        ("unknown", &["inconnues", "INCONNUS"]),
        ("essential", &["essentielles", "essentiels"]),
        ("decisive", &["décisives", "décisifs"]),
        ("important", &["importantes"]),
        ("optional", &["facultatives", "les facultatifs"]),
        (
            "essentials",
            &["questions essentielles", "la question essentielle"],
        ),
        ("plan", &["→", "étape", "steps", "sur le chemin"]),
        ("ready", &["au mieux prêt", "up to ready"]),
        (
            "stage",
            &["en production", "stade pérenne", "in production"],
        ),
        ("anchor", &["ancre", "ancres", "l’ancre"]),
        ("exit-code", &["code de sortie", "exit code"]),
        ("baseline", &["rapport de référence"]),
        ("ignored", &["mis en silence", "écarté"]),
        ("check", &["le contrôle passe", "the check fails"]),
        (
            "next-steps",
            &["prochaines étapes", "et ensuite", "par où commencer"],
        ),
        ("in-brief", &["en bref", "summary"]),
        ("serves", &["remplit aussi"]),
        ("mean", &["moyenne des parties", "moyenne"]),
        ("theme", &["les thèmes par stade"]),
        ("keys", &["sauter", "skip"]),
        ("ci", &["intégration continue", "CI"]),
        ("sarif", &["SARIF"]),
        ("badge", &["badge"]),
        ("yaml", &["YAML"]),
        ("policy", &["politique", "policies"]),
        ("threshold", &["seuil"]),
        ("at-least", &["au moins", "at least"]),
        ("full-level", &["niveau complet"]),
        ("evidenced", &["score étayé"]),
        ("forge", &["forge"]),
        ("licence", &["licence", "license"]),
        ("repository", &["dépôt", "historique"]),
        ("jury", &["jury"]),
        ("profile", &["profil"]),
        ("depth", &["rapide", "complet", "quick"]),
        ("lines", &["lignes"]),
        ("project-file", &["fichier projet"]),
        ("disputed", &["désaccord"]),
        ("sources", &["sources", "source"]),
        ("points", &["points", "demi-points"]),
        ("reading", &["lecture", "reading"]),
        ("group", &["groupe", "groups"]),
        ("guide", &["le guide des communs numériques"]),
        ("commons", &["est-ce un commun ?", "is it a commons?"]),
        ("coverage", &["10/10", "5/6"]),
        ("score", &["67%", "67 %", "67\u{a0}%", "59–77", "0-100"]),
        ("respondent", &["respondent", "répondant", "répondante"]),
        ("ostrom.boundaries", &["P1", "p1"]),
        ("ostrom.nesting", &["P8"]),
    ] {
        for name in names {
            for lang in Lang::ALL {
                let page = explain(name, &questionnaires, None, lang);
                let found = page.map(|page| page.id);
                assert_eq!(found.as_deref(), Some(id), "{name}");
            }
        }
    }
    // A commons is the verdict; the question whether it is one, the questionnaire.
    let title = |name| explain(name, &questionnaires, None, Lang::Fr).map(|page| page.title);
    assert_eq!(title("un commun").as_deref(), Some("Un commun"));
    assert_eq!(title("est-ce un commun ?"), title("commons"));
    // A phrase that nothing is called by leads to the word in it, and says so.
    let page = explain(
        "encore deux étapes à faire",
        &questionnaires,
        None,
        Lang::Fr,
    );
    let page = page.expect("a page");
    assert!(
        page.parts[0].1.contains("n’a pas sa propre page"),
        "{page:?}"
    );
}

#[test]
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
            &["Not checked, so unknown", "Non contrôlé, donc inconnu"],
        ),
        ("covered", &["Ce que disent les documents de gouvernance"]),
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
    let names = commons::words::names(&Lang::ALL).into_iter();
    for (name, id) in names.chain(commons::words::other_names()) {
        let folded = plain(&name);
        // A mark has no letters.
        let key = if folded.is_empty() {
            name.clone()
        } else {
            folded
        };
        let before = seen.insert(key, id);
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
