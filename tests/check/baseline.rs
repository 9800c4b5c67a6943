//! The ratchet: only what is new or worse fails, and nothing is dropped.

use crate::folder::{Folder, Made, findings, ids};
use serde_json::Value;

fn cites(path: &str) -> Folder {
    let said = format!("{{answer: yes, evidence: [{path}]}}");
    Folder::healthy().answer("commons.governance.rules-written", &said)
}

/// Checks a repository with the report of another one as baseline.
fn after(before: &Made, now: &Made) -> (Value, i32) {
    let earlier = before.check("en", "json", &[]);
    let path = now.path().join("earlier.json");
    std::fs::write(&path, earlier.stdout).unwrap();
    now.json("en", &["--baseline", path.to_str().unwrap()])
}

#[test]
fn a_report_is_its_own_baseline() {
    let made = cites("gone.md").make();
    let (report, exit) = after(&made, &made);
    assert_eq!(exit, 0, "what is known does not fail");
    assert!(
        ids(&report).contains(&"evidence-missing"),
        "it is listed all the same"
    );
    assert!(findings(&report).iter().all(|it| it["baseline"] == "known"));
    assert_eq!(
        (&report["baseline"]["new"], &report["baseline"]["gone"]),
        (&0.into(), &0.into())
    );
}

#[test]
fn what_is_new_fails_and_what_is_gone_is_counted() {
    let (report, exit) = after(&cites("gone.md").make(), &cites("lost.md").make());
    assert_eq!(exit, 1);
    let fails: Vec<&Value> = findings(&report)
        .iter()
        .filter(|finding| finding["fails"] == true)
        .collect();
    assert_eq!(fails.len(), 1);
    assert_eq!(fails[0]["baseline"], "new");
    assert_eq!(report["baseline"]["gone"], 1);
}

#[test]
fn moved_lines_change_no_fingerprint() {
    let before = cites("gone.md");
    let now = before
        .clone()
        .change("commons.yaml", "format: 1", "# a line\n# more\nformat: 1");
    let (report, exit) = after(&before.make(), &now.make());
    assert_eq!((exit, &report["baseline"]["new"]), (0, &0.into()));
}

#[test]
fn a_lower_result_fails() {
    let shown = "{answer: yes, evidence: [GOVERNANCE.md]}";
    let before = Folder::healthy().answer("ostrom.sanctions.graduated", shown);
    let now = Folder::healthy().answer("ostrom.sanctions.graduated", "no");
    let (report, exit) = after(&before.make(), &now.make());
    assert_eq!(exit, 1);
    assert!(
        ids(&report).contains(&"worse-than-baseline"),
        "{:?}",
        ids(&report)
    );
    // And stays so, also beside a report that had it.
    let (report, exit) = after(&now.make(), &now.make());
    assert_eq!((exit, &report["baseline"]["new"]), (0, &0.into()));
}

#[test]
fn what_was_silenced_and_no_longer_is_counts_again() {
    let ignore = "ignore: [{finding: evidence-missing, reason: soon}]";
    let before = cites("gone.md").policy(ignore);
    let (report, exit) = after(&before.make(), &cites("gone.md").make());
    let finding = findings(&report)
        .iter()
        .find(|finding| finding["id"] == "evidence-missing")
        .unwrap();
    assert_eq!((finding["baseline"].as_str(), exit), (Some("worse"), 1));
}

#[test]
fn another_version_of_a_questionnaire_is_not_compared_and_that_is_said() {
    let made = Folder::healthy().make();
    let (mut earlier, _) = made.json("en", &[]);
    for as_array_mut in earlier["questionnaires"].as_array_mut().unwrap() {
        as_array_mut["version"] = 99.into();
        as_array_mut["score"] =
            serde_json::json!({"evidenced": 100.0, "claimed": 100.0, "potential": 100.0});
    }
    let path = made.path().join("earlier.json");
    std::fs::write(&path, earlier.to_string()).unwrap();
    let (report, exit) = made.json("en", &["--baseline", path.to_str().unwrap()]);
    assert_eq!(exit, 0);
    let said = report["baseline"]["not_compared"].as_str().unwrap();
    assert!(said.contains("commons, ostrom and guide"), "{said}");
}

/// The report of a repository as its own baseline, after a change to what it said then.
fn against(made: &Made, change: impl Fn(&mut Value)) -> (Value, i32) {
    let (mut earlier, _) = made.json("en", &[]);
    change(&mut earlier);
    let path = made.path().join("earlier.json");
    std::fs::write(&path, earlier.to_string()).unwrap();
    made.json("en", &["--baseline", path.to_str().unwrap()])
}

#[test]
fn what_can_no_longer_be_read_is_unknown_and_not_worse() {
    let spanish = "# Gobernanza\n\nLa asamblea de los miembros decide cada año por votación. \
        Cada miembro puede presentar una propuesta, y las decisiones se toman entre todos.\n";
    let before = Folder::healthy().make();
    let now = Folder::healthy().with("GOVERNANCE.md", spanish).make();
    let (report, exit) = after(&before, &now);
    let found = ids(&report);
    assert!(found.contains(&"governance-file-language"), "{found:?}");
    assert!(!found.contains(&"worse-than-baseline"), "{found:?}");
    assert_eq!(exit, 0);
}

#[test]
fn a_lower_verdict_a_lower_level_and_a_lower_score_are_each_worse() {
    let torbel = include_str!("../../examples/torbel.yaml");
    let made = Folder::empty().with("commons.yaml", torbel).make();
    let worse = |report: &Value| {
        let all = findings(report).iter();
        all.filter(|it| it["id"] == "worse-than-baseline").count()
    };
    assert_eq!(worse(&against(&made, |_| {}).0), 0);
    for (at, key, was) in [
        (0, "verdict", Value::from("commons")),
        (1, "level", 4.into()),
        (1, "score", 100.0.into()),
    ] {
        let raise = |earlier: &mut Value| {
            let before = &mut earlier["questionnaires"][at][key]["evidenced"];
            assert!(!before.is_null(), "{key}");
            *before = was.clone();
        };
        assert_eq!(worse(&against(&made, raise).0), 1, "{key}");
    }
}

#[test]
fn a_questionnaire_with_other_questions_is_not_compared() {
    let made = Folder::healthy().make();
    let (report, exit) = against(&made, |earlier| {
        let ostrom = &mut earlier["questionnaires"][1];
        ostrom["digest"] = "sha256:other".into();
        ostrom["score"]["evidenced"] = 100.0.into();
    });
    assert_eq!(exit, 0);
    let said = report["baseline"]["not_compared"].as_str().unwrap();
    assert!(
        said.contains("ostrom") && !said.contains("commons"),
        "{said}"
    );
}

#[test]
fn a_finding_that_matters_more_than_it_did_is_worse() {
    let (report, exit) = against(&cites("gone.md").make(), |earlier| {
        let all = earlier["findings"].as_array_mut().unwrap();
        for finding in all.iter_mut().filter(|it| it["severity"] == "error") {
            finding["severity"] = "warning".into();
        }
    });
    assert_eq!((&report["baseline"]["worse"], exit), (&1.into(), 1));
}

/// Neither a questionnaire nor the project file can be taken away to be no worse.
#[test]
fn a_result_that_is_no_longer_there_fails() {
    let before = Folder::healthy().make();
    let fewer = Folder::healthy().change(
        "commons.yaml",
        "format: 1\n",
        "format: 1\nquestionnaires: [commons]\n",
    );
    for now in [fewer, Folder::healthy().without("commons.yaml")] {
        let (report, exit) = after(&before, &now.make());
        assert_eq!(exit, 1, "{report:#}");
        let worse = findings(&report)
            .iter()
            .filter(|it| it["id"] == "worse-than-baseline");
        let said: Vec<&str> = worse.map(|it| it["message"].as_str().unwrap()).collect();
        assert!(said.iter().any(|it| it.contains("ostrom")), "{said:?}");
    }
    // What gave no result can go.
    let (_, exit) = after(&Folder::healthy().without("commons.yaml").make(), &before);
    assert_eq!(exit, 0);
}

/// A stage at which less is asked hides nothing that was found before.
#[test]
fn a_score_that_is_no_longer_given_fails() {
    let before = Folder::healthy();
    let stage = "stage: production";
    assert!(before.text("commons.yaml").contains(stage));
    let now = before.clone().change("commons.yaml", stage, "stage: idea");
    let (report, exit) = after(&before.make(), &now.make());
    assert_eq!(exit, 1, "{report:#}");
}
