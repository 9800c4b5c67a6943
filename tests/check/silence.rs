//! Silenced findings: listed with reason and end date in every format, and never failing.

use crate::folder::{Folder, findings, ids};
use serde_json::Value;

const REASON: &str = "kept on our own wiki";

fn silenced(entry: &str) -> Folder {
    Folder::healthy()
        .answer(
            "commons.governance.rules-written",
            "{answer: yes, evidence: [a.md]}",
        )
        .answer(
            "guide.produce.how-to-contribute",
            "{answer: yes, evidence: [b.md]}",
        )
        .policy(&format!(
            "ignore: [{{finding: {entry}, reason: {REASON}, until: 2027-01-01}}]"
        ))
}

#[test]
fn a_silenced_finding_is_listed_in_every_format_and_fails_nothing() {
    let made = silenced("evidence-missing").make();
    for format in [
        "text", "json", "markdown", "github", "gitlab", "sarif", "junit",
    ] {
        let output = made.check("en", format, &[]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(
            text.contains(REASON) && text.contains("2027"),
            "{format}: {text}"
        );
        assert_eq!(output.status.code(), Some(0), "{format}");
    }
    let (report, _) = made.json("en", &[]);
    assert_eq!(report["counts"]["silenced"], 2);
    assert_eq!(report["counts"]["errors"], 0);
}

#[test]
fn one_finding_can_be_silenced_by_its_question_or_file() {
    let made = silenced("evidence-missing guide.produce.how-to-contribute").make();
    let (report, exit) = made.json("en", &[]);
    assert_eq!(exit, 1, "the other one still fails");
    let quiet: Vec<&str> = findings(&report)
        .iter()
        .filter(|finding| !finding["ignored"].is_null())
        .map(|finding| finding["question"].as_str().unwrap())
        .collect();
    assert_eq!(quiet, ["guide.produce.how-to-contribute"]);
    let made = silenced("evidence-missing commons.yaml").make();
    assert_eq!(made.json("en", &[]).1, 0);
}

#[test]
fn what_is_typed_is_silenced_as_well_and_ends_on_its_day() {
    let folder = Folder::healthy().answer(
        "commons.governance.rules-written",
        "{answer: yes, evidence: [a.md]}",
    );
    let made = folder.make();
    let typed = |until: &str| {
        let entry = format!("evidence-missing=soon@{until}");
        made.json("en", &["--ignore", &entry])
    };
    assert_eq!(typed("2026-03-15").1, 0, "its last day counts");
    let (report, exit) = typed("2026-03-14");
    assert_eq!(exit, 1);
    assert!(ids(&report).contains(&"ignore-expired"));
}

#[test]
fn silencing_changes_no_score_and_no_other_finding() {
    let plain = Folder::healthy()
        .answer(
            "commons.governance.rules-written",
            "{answer: yes, evidence: [a.md]}",
        )
        .make();
    let (before, _) = plain.json("en", &[]);
    let (after, _) = plain.json("en", &["--ignore", "evidence-missing=soon"]);
    assert_eq!(ids(&before), ids(&after));
    assert_eq!(before["questionnaires"], after["questionnaires"]);
}

/// A project file is the work of anybody who proposes a change; the command line is not.
#[test]
fn what_the_command_line_asks_for_no_file_takes_back() {
    let old = "{answer: yes, evidence: [gone.md], answered: 2020-01-01}";
    for (asked, finding) in [
        ("--least=commons=commons", "policy-verdict"),
        ("--least=ostrom=4", "policy-level"),
        ("--least=ostrom.sanctions=90%", "policy-score"),
        ("--evidence=all", "evidence-demanded"),
        ("--reviewed=all", "review-demanded"),
        ("--max-age=1 month", "answer-stale"),
        ("--least=ostrom=1", "evidence-missing"),
    ] {
        let folder = Folder::healthy()
            .answer("commons.governance.rules-written", old)
            .answer("commons.purpose.shared", "yes")
            .policy(&format!(
                "ignore: [{{finding: {finding}, reason: {REASON}}}]"
            ));
        let made = folder.make();
        let silences = |report: &Value| {
            let found = findings(report).iter().filter(|it| it["id"] == finding);
            let quiet: Vec<bool> = found.map(|it| !it["ignored"].is_null()).collect();
            assert!(!quiet.is_empty(), "{finding}: {report:#}");
            quiet.contains(&true)
        };
        let (report, _) = made.json("en", &[asked, "--fail-on=warning"]);
        assert!(!silences(&report), "{asked}: {report:#}");
        assert!(ids(&report).contains(&"ignore-unused"), "{asked}");
        // What was typed takes it back.
        let (report, _) = made.json("en", &[asked, &format!("--ignore={finding}={REASON}")]);
        assert!(silences(&report), "{asked}");
    }
}

/// A policy may make an exception to what it asks for itself.
#[test]
fn what_a_file_asks_for_it_takes_back() {
    let folder = Folder::healthy().policy(&format!(
        "least: {{levels: {{ostrom: 4}}}}\n  ignore: [{{finding: policy-level, reason: {REASON}}}]"
    ));
    let (report, exit) = folder.make().json("en", &["--least=commons=fails"]);
    assert_eq!(exit, 0, "{report:#}");
}
