//! Nine descriptions that once gave an answer no one could defend, and what they say now.

#![allow(
    clippy::disallowed_methods,
    reason = "tests run the program and read its files"
)]

use serde_json::Value;
use std::fs;
use std::process::{Command, Output};

/// The program on a file; the day is that of the answers.
fn run(verb: &str, file: &str, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_commons"))
        .args([verb, file, "--date", "2026-11-26"])
        .args(more)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .output()
        .expect("the program runs")
}

fn path(name: &str) -> String {
    format!("tests/fixtures/absurd/{name}.yaml")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// What a check finds: id and question.
fn findings(name: &str) -> (Option<i32>, Vec<(String, String)>) {
    let output = run("check", &path(name), &["--format", "json"]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("a report");
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let findings = report["findings"].as_array().expect("findings").iter();
    let findings = findings.map(|it| (word(&it["id"]), word(&it["question"])));
    (output.status.code(), findings.collect())
}

fn report_of(file: &str) -> Value {
    let output = run("assess", file, &["--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("a report")
}

fn report(name: &str) -> Value {
    report_of(&path(name))
}

/// What the first questionnaire says, in a sentence.
fn headline(report: &Value) -> &str {
    report["questionnaires"][0]["headline"]
        .as_str()
        .expect("a sentence")
}

/// The same file with other words in it.
fn changed(name: &str, from: &str, to: &str) -> (tempfile::TempDir, String) {
    let written = fs::read_to_string(path(name)).expect("the file");
    assert!(written.contains(from), "{from}");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("project.yaml");
    fs::write(&file, written.replace(from, to)).expect("a file");
    (folder, file.display().to_string())
}

#[test]
fn a_closed_village_pasture_is_a_commons() {
    let bare = report("1-torbel-honest");
    assert_eq!(
        headline(&bare),
        "At least a commons in the making; up to a commons."
    );
    let dated = "{answer: yes, evidence: [{text: the village statute of 1483, date: 2026-10}]}";
    let (_folder, file) = changed("1-torbel-honest", ": yes\n", &format!(": {dated}\n"));
    assert_eq!(headline(&report_of(&file)), "A commons.");
    // What only fits digital commons is not asked of it.
    let asked = bare["questionnaires"][0]["sections"][1]["questions"]
        .as_array()
        .unwrap();
    let due = |id: &str| asked.iter().any(|it| it["id"] == id && it["due"] == true);
    assert!(due("commons.community.admission-known"));
    assert!(!due("commons.community.heterogeneous"));
    assert!(!due("commons.community.open-to-newcomers"));
}

#[test]
fn bare_yeses_are_claims() {
    let report = report("2-twelve-bare-yes");
    assert_eq!(
        headline(&report),
        "At least a commons in the making; up to a commons."
    );
    let verdict = &report["questionnaires"][0]["verdict"];
    assert_eq!(verdict["met"], 0);
    assert_eq!(verdict["without_evidence"], verdict["of"]);
    assert_ne!(report["badges"][0]["tone"], "high");
    let (code, found) = findings("2-twelve-bare-yes");
    assert_eq!(code, Some(1));
    assert!(
        found.iter().any(|(id, _)| id == "policy-verdict"),
        "{found:?}"
    );
    let said = text(&run("check", &path("2-twelve-bare-yes"), &[]).stdout);
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for id in verdict["open"].as_array().unwrap() {
        assert!(
            said.contains(id.as_str().unwrap()),
            "{id} is not named: {said}"
        );
    }
}

#[test]
fn a_text_that_names_nothing_is_no_evidence() {
    let report = report("3-one-line-for-all");
    let questionnaires = report["questionnaires"].as_array().unwrap();
    let sections = questionnaires
        .iter()
        .flat_map(|it| it["sections"].as_array().unwrap());
    let questions = sections.flat_map(|it| it["questions"].as_array().unwrap());
    let mut claimed = 0;
    for question in questions.filter(|it| it["answer"] == "yes") {
        assert_eq!(question["support"], "claimed", "{}", question["id"]);
        assert_eq!(question["evidence"][0]["not_counted"], "short-text");
        claimed += 1;
    }
    assert!(claimed > 100, "{claimed}");
    assert_eq!(
        headline(&report),
        "At least a commons in the making; up to a commons."
    );
    assert_ne!(questionnaires[1]["level"]["evidenced"], 4);
    assert_ne!(questionnaires[2]["verdict"]["evidenced"], "ready");
    let (code, found) = findings("3-one-line-for-all");
    assert_eq!(code, Some(1));
    let demanded = found.iter().filter(|(id, _)| id == "evidence-demanded");
    let due: usize = usize::try_from(report["coverage"]["applicable"].as_u64().unwrap()).unwrap();
    assert_eq!(demanded.count(), due, "each answer is pointed at");
    let said = text(&run("assess", &path("3-one-line-for-all"), &[]).stdout);
    assert!(said.contains("not counted"), "the reader is told: {said}");
}

#[test]
fn an_idea_with_little_in_place_is_an_intention() {
    let report = report("4-idea-all-no");
    let verdict = &report["questionnaires"][0]["verdict"];
    assert_eq!(verdict["evidenced"], "intention");
    assert_eq!(verdict["potential"], "intention");
    assert_eq!(headline(&report), "An intention.");
}

#[test]
fn partly_without_evidence_is_inconclusive() {
    let report = report("5-all-partly");
    assert_eq!(
        headline(&report),
        "Inconclusive; up to a commons in the making."
    );
    let verdict = &report["questionnaires"][0]["verdict"];
    assert_eq!(verdict["without_evidence"], verdict["of"]);
}

#[test]
fn paper_never_scores_above_practice() {
    let [paper, practice] = ["6-paper", "6-practice"].map(report);
    let of = |report: &Value| {
        let ostrom = &report["questionnaires"][0];
        (
            ostrom["level"]["evidenced"].as_u64().expect("a level"),
            ostrom["score"]["evidenced"].as_f64().expect("a score"),
        )
    };
    let (paper, practice) = (of(&paper), of(&practice));
    assert!(
        paper.0 <= practice.0 && paper.1 <= practice.1,
        "{paper:?} {practice:?}"
    );
    assert!(paper.0 <= 1 && paper.1 <= 50.0, "{paper:?}");
}

#[test]
fn what_nobody_knows_is_not_stated() {
    let report = report("7-nine-of-ten");
    assert_eq!(headline(&report), "Inconclusive; up to a commons.");
    let verdict = &report["questionnaires"][0]["verdict"];
    assert_eq!(
        verdict["open"],
        serde_json::json!(["commons.resource.identified"])
    );
    assert_eq!(
        (&verdict["met"], &verdict["of"]),
        (&Value::from(9), &Value::from(10))
    );
    let details = report["questionnaires"][0]["details"][1].as_str().unwrap();
    assert!(details.contains("what the shared resource is"), "{details}");
}

#[test]
fn too_much_that_does_not_apply_has_no_level() {
    let output = run("assess", &path("8-na"), &[]);
    assert_eq!(output.status.code(), Some(2));
    let errors = text(&output.stderr);
    let refused = errors.matches("this reason says too little").count();
    assert_eq!(refused, 12, "one for each reason: {errors}");
    let reason = "reason: one team of four people}";
    let (_folder, file) = changed("8-na", "reason: x}", reason);
    let report = report_of(&file);
    let ostrom = &report["questionnaires"][0];
    assert_eq!(ostrom["coverage"]["not_applicable"], 12);
    assert!(ostrom["level"].is_null(), "{}", ostrom["level"]);
    assert!(headline(&report).contains("too much does not apply"));
}

#[test]
fn an_answer_of_the_future_is_an_error_at_its_line() {
    let output = run("assess", &path("9-future"), &[]);
    assert_eq!(output.status.code(), Some(2));
    let errors = text(&output.stderr);
    assert!(errors.contains("9-future.yaml:5:"), "{errors}");
    assert!(errors.contains("2099"), "{errors}");
}
