//! The page in a browser, by its requests: what it keeps, what it says, and that its reports are
//! those of the command line. What only a browser can tell is in `.ci/page-check`.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads its own fixtures and says where it fails"
)]

#[path = "common/each.rs"]
mod each;

use assert_cmd::Command;
use commons::catalogue;
use commons::description::without_answer;
use commons::model::{Lang, dated};
use commons::render::{Medium, safe_lines};
use commons::source::{Problems, Value, parse};
use commons::web::{Begun, ProjectFile, page, reply};
use each::each;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value as Json, json};
use std::path::Path;

const DATE: &str = "2026-11-26";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The reply to a request.
fn ask(lang: &str, what: &str, mut more: Json) -> Json {
    more["do"] = json!(what);
    more["lang"] = json!(lang);
    more["date"] = json!(DATE);
    let reply: Json = serde_json::from_str(&reply(&more.to_string())).unwrap();
    assert!(reply.get("error").is_none(), "{what}: {reply}");
    reply
}

fn file(path: &str) -> ProjectFile {
    let name = Path::new(path).file_name().unwrap().to_str().unwrap();
    ProjectFile {
        name: name.to_owned(),
        text: std::fs::read_to_string(root().join(path)).unwrap(),
    }
}

fn examples() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("examples")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().to_str().unwrap().to_owned());
    let mut files: Vec<String> = names
        .filter(|name| Path::new(name).extension().is_some_and(|it| it == "yaml"))
        .map(|name| format!("examples/{name}"))
        .collect();
    files.sort();
    assert!(files.len() >= 18);
    files
}

/// What the command line writes about these files and reviews, standing in one folder.
fn assessed(files: &[ProjectFile], reviews: &[ProjectFile], lang: &str, format: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    for file in files.iter().chain(reviews) {
        std::fs::write(folder.path().join(&file.name), &file.text).unwrap();
    }
    let run = Command::new(env!("CARGO_BIN_EXE_commons"))
        .env_clear()
        .current_dir(folder.path())
        .args(["assess", "--combine", "--date", DATE])
        .args(["--lang", lang, "--format", format])
        .args(files.iter().chain(reviews).map(|file| &file.name))
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    String::from_utf8(run.stdout).unwrap()
}

/// The report of the page, which is that of the command line, byte for byte.
fn same_report(files: &[ProjectFile], lang: &str, format: &str) {
    same_reviewed(files, &[], lang, format);
}

fn same_reviewed(files: &[ProjectFile], reviews: &[ProjectFile], lang: &str, format: &str) {
    let more = json!({"files": files, "reviews": reviews, "format": format});
    let reply = ask(lang, "report", more);
    let text = reply["text"].as_str().unwrap_or_else(|| panic!("{reply}"));
    assert!(
        text == assessed(files, reviews, lang, format),
        "{format} {lang}: {}",
        files[0].name
    );
}

#[test]
fn a_report_of_the_page_is_that_of_the_command_line() {
    let numbered: Vec<_> = examples().into_iter().enumerate().collect();
    each(&numbered, |(number, path)| {
        let lang = ["en", "fr"][number % 2];
        same_report(&[file(path)], lang, "json");
        same_report(&[file(path)], lang, "html");
    });
    let people =
        ["ada", "bo", "chen"].map(|name| file(&format!("tests/fixtures/respondents/{name}.yaml")));
    for lang in ["en", "fr"] {
        same_report(&people, lang, "json");
        same_report(&people, lang, "html");
    }
}

/// What is typed beside a question.
fn given() -> impl Strategy<Value = Json> {
    let answer = select(vec!["yes", "partly", "no", "unknown", "not-applicable"]);
    let at = select(vec![
        "https://example.org/statuts?a=1#b",
        "docs/GOVERNANCE.md#roles",
        "minutes of the meeting of March, kept at the town hall",
        "www.example.org",
        "",
    ]);
    let date = select(vec![
        "",
        "2026",
        "mars 2026",
        "12/03/2026",
        "2019-06-01",
        "some day",
    ]);
    let note = select(vec![
        "",
        "said: \"yes\"",
        "# no comment",
        "é\u{a0}: deux\nlignes",
        "- x",
    ]);
    (answer, at, date, note).prop_map(|(answer, at, date, note)| {
        json!({"answer": answer, "reason": "it is one team only", "note": note,
            "evidence": [{"at": at, "date": date, "note": note}]})
    })
}

fn any_question() -> impl Strategy<Value = &'static str> {
    let all = catalogue::all();
    let ids = all
        .iter()
        .flat_map(|it| it.items())
        .map(|(_, item)| item.question.id);
    select(ids.collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_answered_the_reports_are_the_same(
        path in select(examples()),
        steps in proptest::collection::vec((any_question(), given()), 1..12),
        french in any::<bool>(),
    ) {
        let lang = if french { "fr" } else { "en" };
        let mut now = file(&path);
        for (id, given) in steps {
            let reply = ask(lang, "answer", json!({"file": now, "id": id, "given": given}));
            let fits = catalogue::question(id).unwrap().not_applicable.is_some();
            if given["answer"] == "not-applicable" && !fits {
                // Nothing on the page asks for this; it would make the file unreadable.
                continue;
            }
            now = serde_json::from_value(reply["file"].clone()).unwrap();
        }
        same_report(&[now], lang, "json");
    }
}

/// A review begun on the page.
fn review_of(file: &ProjectFile, who: &str) -> ProjectFile {
    let who = json!({"who": who, "role": "jury: appel 2026"});
    let begun = ask("fr", "review", json!({"file": file, "who": who}));
    serde_json::from_value(begun["review"].clone()).unwrap_or_else(|_| panic!("{begun}"))
}

fn find(file: &ProjectFile, review: &ProjectFile, id: &str, finding: &Json) -> Json {
    let more = json!({"file": file, "reviews": [review], "id": id, "finding": finding, "note": "- vu: # le 3\u{a0}mars"});
    ask("fr", "find", more)
}

/// The ids of the answers to look at, as the page shows them.
fn to_look_at(file: &ProjectFile, review: &ProjectFile) -> Vec<String> {
    let more = json!({"files": [file], "reviews": [review]});
    let html = ask("fr", "view", more)["html"].as_str().unwrap().to_owned();
    let cards = html.split("data-id=\"").skip(1);
    cards
        .map(|card| card.split('"').next().unwrap().to_owned())
        .collect()
}

#[test]
fn a_review_of_the_page_is_read_by_the_command_line_as_the_page_reads_it() {
    let words = ["confirmed", "in-part", "not-confirmed"];
    let numbered: Vec<_> = examples().into_iter().enumerate().collect();
    each(&numbered, |(number, path)| {
        let file = file(path);
        let begun = review_of(&file, "Zoé Martin");
        assert!(begun.name.ends_with(".zoe-martin.review.yaml"));
        let mut ids = to_look_at(&file, &begun);
        assert!(!ids.is_empty(), "{path}");
        ids.truncate(words.len());
        let mut review = begun.clone();
        for (at, id) in ids.iter().enumerate() {
            let reply = find(&file, &review, id, &json!(words[(at + number) % 3]));
            review = serde_json::from_value(reply["review"].clone()).unwrap();
        }
        let lang = ["en", "fr"][number % 2];
        same_reviewed(
            std::slice::from_ref(&file),
            std::slice::from_ref(&review),
            lang,
            "json",
        );
        let other = review_of(&file, "Bo");
        same_reviewed(
            std::slice::from_ref(&file),
            &[review.clone(), other],
            lang,
            "html",
        );
        // Taken back, each leaves nothing behind.
        for id in &ids {
            let reply = find(&file, &review, id, &Json::Null);
            review = serde_json::from_value(reply["review"].clone()).unwrap();
        }
        assert_eq!(review.text, begun.text, "{path}");
    });
}

/// What weighs most comes first, with what hangs on it in the words of a terminal, and each finding can
/// change both.
#[test]
fn a_review_goes_by_what_hangs_on_an_answer() {
    let changed = each(&examples(), |path| {
        let file = file(path);
        let review = review_of(&file, "Zoé Martin");
        let ids = to_look_at(&file, &review);
        let reply = find(&file, &review, &ids[0], &json!("not-confirmed"));
        let stakes = reply["stakes"].as_array().unwrap();
        let now: Vec<&str> = stakes.iter().map(|it| it[0].as_str().unwrap()).collect();
        assert!(!now.contains(&ids[0].as_str()), "{path}");
        assert_eq!(now.len() + 1, ids.len(), "{path}");
        // Those with a stake come before those without.
        let carries: Vec<bool> = stakes.iter().map(|it| it[1] != "").collect();
        assert!(carries.is_sorted_by(|one, next| one >= next), "{path}");
        let words = ["Si elle n’est pas confirmée", "Si elle est confirmée"];
        let said = |it: &Json| {
            words
                .iter()
                .any(|start| it[1].as_str().unwrap().starts_with(start))
        };
        assert!(stakes.iter().all(|it| it[1] == "" || said(it)), "{path}");
        // The page is drawn in the same order, with what was looked at last.
        let review: ProjectFile = serde_json::from_value(reply["review"].clone()).unwrap();
        let drawn = to_look_at(&file, &review);
        assert_eq!(drawn[..now.len()], now, "{path}");
        assert_eq!(drawn[now.len()..], ids[..1], "{path}");
        now != ids[1..]
    });
    assert!(
        changed.contains(&true),
        "no finding ever changes what comes next"
    );
}

#[test]
fn two_reviewers_see_what_the_other_found_and_keep_their_own() {
    let file = file("examples/torbel.yaml");
    let zoe = review_of(&file, "Zoé Martin, jury");
    let id = to_look_at(&file, &zoe).remove(0);
    let reply = find(&file, &zoe, &id, &json!("not-confirmed"));
    let zoe: ProjectFile = serde_json::from_value(reply["review"].clone()).unwrap();
    let bo = review_of(&file, "Bo");
    let more = json!({"files": [file], "reviews": [bo, zoe], "own": true});
    let html = ask("fr", "view", more)["html"].as_str().unwrap().to_owned();
    let said = "Constats des autres\u{a0}: Zoé Martin, jury\u{a0}: non confirmé";
    assert!(html.contains(said), "{html}");
    assert!(
        html.contains(&format!("ask-{id}")),
        "still to be looked at by Bo"
    );
    let more =
        json!({"file": file, "reviews": [bo, zoe], "id": id, "finding": "confirmed", "note": ""});
    let reply = ask("fr", "find", more);
    let bo: ProjectFile = serde_json::from_value(reply["review"].clone()).unwrap();
    assert!(
        bo.name.contains("bo.review") && bo.text.contains(&id),
        "{}",
        bo.text
    );
    same_reviewed(&[file], &[bo, zoe], "fr", "json");
}

/// Who types a name and a role in one field is understood, as in a terminal.
#[test]
fn a_name_and_a_role_are_told_apart() {
    let file = file("examples/torbel.yaml");
    for (who, role, name, called) in [
        (
            "Zoé Martin, jury 2026",
            "",
            "torbel.zoe-martin.review.yaml",
            "Zoé Martin",
        ),
        (
            "Zoé Martin",
            "jury",
            "torbel.zoe-martin.review.yaml",
            "Zoé Martin",
        ),
        (
            "Union des jardins, Lyon",
            "pair",
            "torbel.union-des-jardins-lyon.review.yaml",
            "Union des jardins, Lyon",
        ),
    ] {
        let who = json!({"who": who, "role": role});
        let begun = ask("fr", "review", json!({"file": file, "who": who}));
        assert_eq!(begun["review"]["name"], name);
        let text = begun["review"]["text"].as_str().unwrap();
        let named = |line: &str| line.contains("name:") && line.contains(called);
        assert!(text.lines().any(named) && text.contains("role:"), "{text}");
    }
}

/// The date in the words for a new piece of evidence stands in its field; who takes it out is not given
/// it again.
#[test]
fn a_date_within_evidence_is_proposed_once() {
    let file = file("examples/torbel.yaml");
    let id = "commons.governance.by-community";
    let answer = |file: &ProjectFile, at: &str, date: &str| {
        let given = json!({"answer": "yes", "evidence": [{"at": at, "date": date}]});
        let reply = ask(
            "fr",
            "answer",
            json!({"file": file, "id": id, "given": given}),
        );
        let file: ProjectFile = serde_json::from_value(reply["file"].clone()).unwrap();
        (file, reply["dates"].clone())
    };
    let at = "PV de l’AG du 14 mars 2026";
    let (with, dates) = answer(&file, at, "");
    assert_eq!(dates["date-0"], "14 mars 2026");
    assert!(with.text.contains("date: 2026-03-14"), "{}", with.text);
    let (without, dates) = answer(&with, at, "");
    assert_eq!(dates, json!({}));
    assert!(!without.text.contains("2026-03-14"), "{}", without.text);
    let (other, _) = answer(&file, at, "avril 2026");
    assert!(other.text.contains("date: 2026-04"), "{}", other.text);
}

/// A result stands behind the last question of each questionnaire as soon as all of them are answered,
/// with what is left and how long it takes.
#[test]
fn each_result_comes_as_soon_as_it_is_there() {
    for (lang, kind, waits) in [("fr", "service", 3), ("en", "place", 2)] {
        let form = json!({"name": "P", "kinds": [kind], "stage": "production", "licences": {}, "who": "", "role": ""});
        let begun = ask(lang, "begin", json!({ "form": form }));
        let mut file: ProjectFile = serde_json::from_value(begun["file"].clone()).unwrap();
        let html = ask(lang, "view", json!({"files": [file]}))["html"]
            .as_str()
            .unwrap()
            .to_owned();
        let ids: Vec<&str> = html
            .split("data-id=\"")
            .skip(1)
            .map(|it| it.split('"').next().unwrap())
            .collect();
        let mut before = 0;
        let mut reached_at = Vec::new();
        for (number, id) in (1..).zip(&ids) {
            let given = json!({"answer": "yes", "evidence": []});
            let reply = ask(
                lang,
                "answer",
                json!({"file": file, "id": id, "given": given}),
            );
            file = serde_json::from_value(reply["file"].clone()).unwrap();
            let milestones = reply["milestones"].as_object().unwrap();
            let reached = milestones.values().filter(|it| it["reached"] == true);
            let reached: Vec<&str> = reached.map(|it| it["html"].as_str().unwrap()).collect();
            if reached.len() > before {
                reached_at.push(number);
                let last = number == ids.len();
                let left = format!("{} questions", ids.len() - number);
                assert_eq!(reached.iter().any(|it| it.contains(&left)), !last, "{id}");
            }
            before = reached.len();
        }
        assert_eq!(reached_at.len(), waits, "{kind}: {reached_at:?}");
        assert!(reached_at[0] <= 10, "{kind}: {reached_at:?}");
    }
}

#[test]
fn a_finding_of_an_answer_that_changed_is_told_and_does_not_count() {
    let file = file("examples/torbel.yaml");
    let review = review_of(&file, "Zoé");
    let id = to_look_at(&file, &review).remove(0);
    let reply = find(&file, &review, &id, &json!("confirmed"));
    let review: ProjectFile = serde_json::from_value(reply["review"].clone()).unwrap();
    let given = json!({"answer": "partly", "evidence": [{"at": "https://example.org/other"}]});
    let reply = ask(
        "fr",
        "answer",
        json!({"file": file, "id": id, "given": given}),
    );
    let changed: ProjectFile = serde_json::from_value(reply["file"].clone()).unwrap();
    let more = json!({"files": [changed], "reviews": [review]});
    let html = ask("fr", "view", more)["html"].to_string();
    assert!(
        html.contains("a changé depuis que vous l’avez regardée"),
        "{html}"
    );
    assert!(html.contains("confirmé (- vu: # le 3"), "{html}");
    assert!(!html.contains("value=\\\"confirmed\\\" id=\\\"{id}-confirmed\\\" checked"));
    same_reviewed(&[changed], &[review], "fr", "json");
}

#[test]
fn a_review_without_its_file_or_a_name_is_told() {
    let file = file("examples/torbel.yaml");
    let nobody = ask(
        "fr",
        "review",
        json!({"file": file, "who": {"who": " ", "role": ""}}),
    );
    assert!(nobody["faults"]["who"].is_string(), "{nobody}");
    let review = review_of(&file, "Zoé");
    for (name, text, is_review) in [
        (&*review.name, &review.text, true),
        ("verification (1).yaml", &review.text, true),
        ("torbel.yaml", &file.text, false),
    ] {
        let reply = ask(
            "fr",
            "open",
            json!({"name": name, "bytes": text.as_bytes()}),
        );
        assert_eq!(reply["review"], is_review, "{name}");
    }
    let people =
        ["ada", "bo"].map(|name| self::file(&format!("tests/fixtures/respondents/{name}.yaml")));
    let html = ask("fr", "view", json!({"files": people, "reviews": [review]}))["html"].to_string();
    assert!(html.contains("ouvrez-la avec ce seul fichier"), "{html}");
    let broken = ProjectFile {
        text: review.text.replace("date:", "dat:"),
        ..review
    };
    let html = ask("fr", "view", json!({"files": [file], "reviews": [broken]}))["html"].to_string();
    assert!(
        html.contains(".review.yaml:6:3") && html.contains("data-list=\\\"reviews\\\""),
        "{html}"
    );
}

/// The page lays the report out by the report's own style: it uses none of its names for other things.
#[test]
fn the_page_styles_nothing_of_a_report() {
    let style = |path: &str| std::fs::read_to_string(root().join(path)).unwrap();
    let names = |css: &str| -> std::collections::BTreeSet<String> {
        let parts = css.split('.').skip(1);
        let name = |part: &str| -> String {
            let is_name = |letter: &char| letter.is_ascii_lowercase() || *letter == '-';
            part.chars().take_while(is_name).collect()
        };
        parts.map(name).filter(|name| !name.is_empty()).collect()
    };
    let page = names(&style("src/web/page.css"));
    let report = names(&style("src/render/html/style.css"));
    assert!(page.contains("ask") && report.contains("bar"));
    // What is left out on paper is the same in both.
    let both: Vec<&String> = page
        .intersection(&report)
        .filter(|it| *it != "screen")
        .collect();
    assert!(both.is_empty(), "{both:?}");
}

#[test]
fn an_answer_that_is_taken_back_leaves_the_file_as_it_was() {
    each(&examples(), |path| {
        let before = file(path);
        for questionnaire in ["commons", "ostrom"] {
            let all = catalogue::shipped(questionnaire).unwrap();
            let open = all.items().map(|(_, item)| item.question.id);
            let open = open.filter(|id| !before.text.contains(&format!("{id}:")));
            for id in open.take(3) {
                let given = json!({"answer": "yes", "evidence": [{"at": "https://example.org"}]});
                let with = ask(
                    "fr",
                    "answer",
                    json!({"file": before, "id": id, "given": given}),
                );
                assert_ne!(with["file"]["text"], before.text, "{path} {id}");
                let none = json!({"answer": null});
                let after = ask(
                    "fr",
                    "answer",
                    json!({"file": with["file"], "id": id, "given": none}),
                );
                assert_eq!(after["file"]["text"], before.text, "{path} {id}");
            }
        }
    });
}

/// The ids under `answers:`, in the order of the file.
fn answers(text: &str) -> Vec<String> {
    let root = parse(text, &mut Problems::default()).unwrap();
    match root.get("answers").map(|it| &it.value) {
        Some(Value::Mapping(pairs)) => pairs
            .iter()
            .map(|(key, _)| key.scalar().unwrap().to_owned())
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn every_answer_can_be_taken_out_and_nothing_else_goes() {
    each(&examples(), |path| {
        let file = file(path);
        let mut left = file.text.clone();
        let comments = left.matches(" #").count();
        let answered = answers(&left);
        assert!(!answered.is_empty());
        for id in answered {
            left = without_answer(&left, &id)
                .unwrap_or_else(|problems| panic!("{path} {id}: {problems:?}"));
        }
        assert!(answers(&left).is_empty(), "{path}");
        assert_eq!(left.matches(" #").count(), comments, "{path}");
        same_report(&[ProjectFile { text: left, ..file }], "en", "json");
    });
}

#[test]
fn what_cannot_be_kept_is_said_beside_its_field() {
    let file = file("examples/torbel.yaml");
    let id = "commons.resource.identified";
    let given = |given: Json| {
        let reply = ask(
            "en",
            "answer",
            json!({"file": file, "id": id, "given": given}),
        );
        reply["faults"].clone()
    };
    let piece =
        |at: &str, date: &str| json!({"answer": "yes", "evidence": [{"at": at, "date": date}]});
    for (at, date, field) in [
        ("ftp://example.org", "", "at-0"),
        ("../outside", "", "at-0"),
        ("", "2026", "at-0"),
        ("README.md", "some day", "date-0"),
        ("mars 2026", "", "at-0"),
        ("statuts", "", "at-0"),
        ("nos statuts", "", "at-0"),
        ("torbel.yaml", "", "at-0"),
        ("README.md", "2027", "date-0"),
    ] {
        let faults = given(piece(at, date));
        assert!(faults[field].is_string(), "{at} {date}: {faults}");
    }
    assert!(given(json!({"answer": "not-applicable", "reason": "no"}))["reason"].is_string());
    assert_eq!(given(piece("README.md", "March 2026")), json!({}));
}

/// A date is taken as people say it, and shown as it was understood; what is shown is read the same again.
#[test]
fn a_date_is_shown_as_it_was_understood() {
    let file = file("examples/torbel.yaml");
    for (lang, typed, written, shown) in [
        ("fr", "12/03/2025", "2025-03-12", "12 mars 2025"),
        ("fr", "l’an dernier", "2025", "2025"),
        ("en", "March 2025", "2025-03", "2025-03"),
        ("en", "yesterday", "2026-11-25", "2026-11-25"),
    ] {
        let piece = json!({"at": "https://example.org/statutes", "date": typed});
        let given = json!({"answer": "yes", "evidence": [piece]});
        let more = json!({"file": file, "id": "commons.resource.identified", "given": given});
        let reply = ask(lang, "answer", more);
        let text = reply["file"]["text"].as_str().unwrap();
        let line = format!("{{at: https://example.org/statutes, date: {written}}}");
        assert!(text.contains(&line), "{typed}: {text}");
        assert_eq!(reply["dates"]["date-0"], shown, "{typed}");
        assert!(reply["said"].as_str().unwrap().contains(shown), "{reply}");
    }
    let today: jiff::civil::Date = DATE.parse().unwrap();
    let days = (0..3000).map(|ago| today.saturating_sub(jiff::ToSpan::days(ago)).to_string());
    for iso in days.flat_map(|day| [day[..4].to_owned(), day[..7].to_owned(), day]) {
        for lang in [Lang::En, Lang::Fr] {
            let shown = commons::words::date(&iso, lang);
            let read = dated(&shown, today).map(|date| date.to_string());
            assert_eq!(read, Some(iso.clone()), "{shown}");
        }
    }
}

#[test]
fn a_project_begins_with_a_form_in_words_of_both_languages() {
    let begin = |form: Json| ask("fr", "begin", json!({ "form": form }));
    let faults = begin(json!({}))["faults"].clone();
    for field in ["name", "kinds", "stage"] {
        assert!(faults[field].is_string(), "{field}: {faults}");
    }
    let form = json!({"name": "Fontaine: à tous", "kinds": ["data", "place"], "stage": "production",
        "licences": {"data": "licence ouverte 2.0", "software": "nonsense"}, "who": "Zoé", "role": "trésorière"});
    let file: ProjectFile = serde_json::from_value(begin(form)["file"].clone()).unwrap();
    assert!(
        file.text.contains("etalab-2.0") && file.text.contains("Zoé"),
        "{}",
        file.text
    );
    same_report(std::slice::from_ref(&file), "fr", "json");
    let wrong = json!({"name": "P", "kinds": ["data"], "stage": "idea", "licences": {"data": "no such licence"}});
    assert!(begin(wrong)["faults"]["licence-data"].is_string());
    let own = ask(
        "fr",
        "own",
        json!({"file": file, "who": {"who": "Bo Li", "role": ""}}),
    );
    assert_eq!(own["file"]["name"], "bo-li.yaml");
    let own: ProjectFile = serde_json::from_value(own["file"].clone()).unwrap();
    same_report(&[file, own], "fr", "json");
}

#[test]
fn a_broken_file_is_shown_with_its_line_and_a_caret() {
    let broken = ProjectFile {
        name: "b.yaml".to_owned(),
        text: "format: 1\nproject: {name: P, kind: softwear, stage: idea}\n".to_owned(),
    };
    for (lang, word) in [("en", "did you mean"), ("fr", "vouliez-vous dire")] {
        let html = ask(lang, "view", json!({"files": [broken]}))["html"].clone();
        let html = html.as_str().unwrap();
        assert!(
            html.contains("b.yaml:2:26") && html.contains("^^^^^^^^"),
            "{html}"
        );
        assert!(html.contains(word), "{html}");
    }
    let latin = ask(
        "en",
        "open",
        json!({"name": "l.yaml", "bytes": [110, 233, 10]}),
    );
    assert!(
        latin["trouble"].as_str().unwrap().contains("l.yaml:1:2"),
        "{latin}"
    );
    let twice = ["a.yaml", "b.yaml"].map(|name| ProjectFile {
        name: name.to_owned(),
        ..file("tests/fixtures/respondents/ada.yaml")
    });
    let html = ask("en", "view", json!({ "files": twice }))["html"].to_string();
    assert!(html.contains("the same person"), "{html}");
}

/// Texts with something wrong in each.
const BROKEN: &[&str] = &[
    "",
    "- a\n",
    "format: 2\n",
    "a: [1\n",
    "a: b: c\n",
    "a: &x 1\n",
    "a: !x 1\n",
    "a: 'b\n",
    "a: \"\\q\"\n",
    "a: 1\na: 2\n",
    "%YAML 9.9\n---\na: 1\n",
    "a: 1\n---\nb: 2\n",
    "@a: 1\n",
    "a: >9x\n b\n",
    "a: b\n- c\n",
    "a: \u{1}\n",
    "answers: {commons.resource.identified: maybe}\n",
    "answers: {commons.resource.identified: {answer: yes, answered: 2040}}\n",
    "questionnaires: [own.yaml]\n",
    "questionnaires: [nope]\n",
    "policy: {max-age: abc, evidence: foo}\n",
    "answers: {x: 1}\n",
    "respondent: {name: '', answered: 31/02/2025}\n",
    "answers: [1]\n",
    "answers: {commons.resource.identified: {answer: not-applicable}}\n",
];

/// What is wrong is said in the language of the page: every sentence of it differs.
#[test]
fn what_is_wrong_is_said_in_the_language_of_the_page() {
    let head = "format: 1\nproject: {name: P, kind: data, stage: idea}\n";
    let told = |lang: &str, text: &str, as_review: bool| -> Vec<String> {
        let named = |name: &str, text: &str| json!({"name": name, "text": text});
        let more = if as_review {
            json!({"files": [named("p.yaml", head)], "reviews": [named("p.r.review.yaml", text)], "format": "json"})
        } else {
            json!({"files": [named("p.yaml", text)], "format": "json"})
        };
        let reply = ask(lang, "report", more);
        let trouble = reply["trouble"]
            .as_str()
            .unwrap_or_else(|| panic!("{text}"));
        // What is quoted is the file's.
        let said = |line: &str| {
            line.split(['`', '«', '»', '“', '”'])
                .step_by(2)
                .collect::<String>()
        };
        let lines = trouble
            .lines()
            .filter(|line| line.starts_with(['e', ' ']) && !line.contains(" | "));
        lines
            .filter(|line| line.contains(": ") || line.contains("\u{a0}:"))
            .map(said)
            .collect()
    };
    for text in BROKEN {
        for (whole, as_review) in [
            ((*text).to_owned(), false),
            (format!("{head}{text}"), false),
            ((*text).to_owned(), true),
        ] {
            if reply_is_well(&whole, as_review) {
                continue;
            }
            let (english, french) = (told("en", &whole, as_review), told("fr", &whole, as_review));
            assert!(!french.is_empty(), "{whole}");
            for line in &french {
                assert!(!english.contains(line), "{whole}: {line}");
                let words = [" the ", " is ", "expected", " found", " must ", " not "];
                assert!(words.iter().all(|it| !line.contains(it)), "{whole}: {line}");
            }
        }
    }
}

/// Whether there is nothing wrong with a text.
fn reply_is_well(text: &str, as_review: bool) -> bool {
    let file = json!({"name": "p.yaml", "text": text});
    !as_review
        && ask("en", "report", json!({"files": [file], "format": "json"}))
            .get("trouble")
            .is_none()
}

#[test]
fn what_is_written_is_never_markup_nor_script() {
    let text = "format: 1\nproject: {name: \"</script><script>alert(1)</script><img src=x onerror=alert(2)>\", kind: data, stage: idea}\nanswers:\n  commons.resource.identified: {answer: yes, note: \"<b>x\", evidence: [\"\\\"><i>\"]}\n# ##[error]x ##vso[a] \u{2028}\u{202e}\u{85}\u{fdd0}\n";
    let hostile = ProjectFile {
        name: "<s>.yaml".to_owned(),
        text: text.to_owned(),
    };
    let begun = Begun {
        files: vec![hostile.clone()],
        reviews: Vec::new(),
    };
    let whole = safe_lines(&page(b"core", &begun), Medium::Markup);
    assert_eq!(whole.matches("</script>").count(), 3);
    assert!(!whole.contains("<script>alert") && !whole.contains("<img"));
    let seen = ask("en", "view", json!({ "files": [hostile] }))["html"].clone();
    let seen = seen.as_str().unwrap();
    for bad in ["<script", "<img", "<b>x", "<i>", "<s>"] {
        assert!(!seen.contains(bad), "{bad}");
    }
    // The file is carried byte for byte.
    let data = whole
        .split("id=\"begun\">")
        .nth(1)
        .unwrap()
        .split("</script>")
        .next()
        .unwrap();
    let back: Json = serde_json::from_str(data).unwrap();
    assert_eq!(back["files"][0]["text"], hostile.text);
}

#[test]
fn what_is_no_request_is_answered_too() {
    for request in [
        "",
        "{}",
        "[1]",
        "{\"do\":\"view\"}",
        "{\"do\":\"view\",\"lang\":\"en\",\"date\":\"x\",\"files\":[]}",
    ] {
        let reply: Json = serde_json::from_str(&reply(request)).unwrap();
        assert!(reply["error"].is_string(), "{request}");
    }
}
