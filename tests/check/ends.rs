//! How a check ends: one value gives the outcome and the exit code, in every format.

use crate::folder::{Folder, GOVERNANCE, ids};

const FORMATS: [&str; 7] = [
    "text", "json", "markdown", "github", "gitlab", "sarif", "junit",
];

fn exits(folder: &Folder, more: &[&str]) -> Vec<i32> {
    let made = folder.make();
    let exit = |format| made.check("en", format, more).status.code().unwrap();
    FORMATS.map(exit).to_vec()
}

fn broken() -> Folder {
    let said = "{answer: yes, evidence: [nothing.md]}";
    Folder::healthy().answer("commons.governance.rules-written", said)
}

#[test]
fn the_exit_code_is_the_same_in_every_format() {
    assert_eq!(exits(&Folder::healthy(), &[]), [0; 7]);
    assert_eq!(exits(&broken(), &[]), [1; 7]);
    assert_eq!(exits(&Folder::empty(), &[]), [3; 7]);
    assert_eq!(
        exits(&Folder::empty().with("README.md", "# Meadow\n"), &[]),
        [3; 7]
    );
    assert_eq!(exits(&Folder::healthy(), &["nowhere"]), [2; 7]);
}

#[test]
fn a_green_run_has_looked_at_something() {
    let lists = Folder::empty()
        .with("CODEOWNERS", "* @ada\n")
        .with(".github/FUNDING.yml", "github: [ada]\n");
    assert_eq!(exits(&lists, &[]), [3; 7]);
    let (nothing, _) = Folder::empty().make().json("en", &[]);
    assert_eq!(
        ids(&nothing),
        [""; 0],
        "where there is no file, nothing has a place"
    );
    assert_eq!(nothing["outcome"], "nothing-assessed");
    // Nothing is asked of a garden at this stage by this questionnaire, and nothing else is there.
    let asks_nothing = Folder::empty().with(
        "commons.yaml",
        "format: 1\nproject: {name: P, kind: [place], stage: idea}\nquestionnaires: [ostrom]\n",
    );
    let made = asks_nothing.make();
    let assessed = std::process::Command::new(env!("CARGO_BIN_EXE_commons"))
        .args(["assess", "commons.yaml"])
        .current_dir(made.path())
        .output()
        .unwrap();
    let check = made.check("en", "text", &[]).status.code();
    assert_eq!(
        assessed.status.code() == Some(3),
        check == Some(3),
        "{check:?}"
    );
}

#[test]
fn a_result_never_takes_the_place_of_the_description() {
    let made = Folder::healthy().make();
    let output = made.check("en", "json", &["--output", "commons.yaml"]);
    assert_eq!(output.status.code(), Some(2));
    let kept = std::fs::read_to_string(made.path().join("commons.yaml")).unwrap();
    assert_eq!(kept, crate::folder::DESCRIPTION);
}

#[test]
fn a_description_can_be_named_and_a_readme_read() {
    let made = broken().with("README.md", GOVERNANCE).make();
    let (report, exit) = made.json("en", &["commons.yaml"]);
    assert_eq!((exit, ids(&report)[0]), (1, "evidence-missing"));
    let (report, exit) = made.json("en", &["README.md"]);
    assert_eq!(
        (
            exit,
            &report["governance"]["principles"]["sanctions"]["reading"]
        ),
        (0, &"covered".into())
    );
}

#[test]
fn a_document_that_lives_elsewhere_is_no_false_alarm() {
    let link = "links: {governance: 'https://example.org/rules'}\n  stage";
    let linked = Folder::healthy()
        .without("GOVERNANCE.md")
        .change("commons.yaml", "stage", link)
        .answer("ostrom.sanctions.graduated", "yes");
    let (report, exit) = linked.make().json("en", &["--fail-on", "warning"]);
    assert_eq!((ids(&report), exit), (vec!["governance-file-elsewhere"], 0));
    let pointer = Folder::healthy()
        .with(
            "GOVERNANCE.md",
            "# Governance\n\nSee the [governance of the foundation](https://example.org/rules).\n",
        )
        .answer("ostrom.sanctions.graduated", "yes");
    let (report, exit) = pointer.make().json("en", &["--fail-on", "warning"]);
    assert_eq!((ids(&report), exit), (vec!["governance-file-pointer"], 0));
    let principles = &report["governance"]["principles"];
    assert_eq!(principles["sanctions"]["reading"], "not-read");
}

#[test]
fn fail_on_moves_the_line_and_nothing_else() {
    let warned = || Folder::healthy().change("commons.yaml", "[MIT]", "[GPL-3.0-only]");
    assert_eq!(exits(&warned(), &[])[0], 0);
    assert_eq!(exits(&warned(), &["--fail-on", "warning"])[0], 1);
    assert_eq!(exits(&broken(), &["--fail-on", "never"])[0], 0);
    let made = broken().make();
    let (never, _) = made.json("en", &["--fail-on", "never"]);
    let (error, _) = made.json("en", &[]);
    assert_eq!(ids(&never), ids(&error));
    assert_eq!(never["outcome"], "passes");
}

#[test]
fn an_invalid_description_is_a_finding_and_the_rest_is_checked() {
    let folder = Folder::healthy()
        .change("commons.yaml", "kind: [software]", "kind: [sofware]")
        .change("commons.yaml", "stage: production", "stage: prodution")
        .with("GOVERNANCE.md", "# Governance\n");
    let (report, exit) = folder.make().json("en", &[]);
    assert_eq!(exit, 1);
    let found = ids(&report);
    assert_eq!(
        found
            .iter()
            .filter(|it| **it == "project-file-invalid")
            .count(),
        2
    );
    assert!(found.contains(&"governance-file-empty"), "{found:?}");
    assert!(report.get("project").is_none());
    let place = &report["findings"][0]["place"];
    assert_eq!(
        (place["line"].as_u64(), place["path"].as_str()),
        (Some(4), Some("commons.yaml"))
    );
}

#[test]
fn what_was_typed_wrong_is_told_with_what_to_write() {
    let made = Folder::healthy().make();
    for (arguments, said) in [
        (&["--least", "ostrm=2"][..], "did you mean `ostrom`"),
        (&["--least", "ostrom=5"], "1, 2, 3, 4"),
        (&["--least", "commons=2"], "in-the-making"),
        (
            &["--least", "ostrom.sanction=40%"],
            "did you mean `ostrom.sanctions`",
        ),
        (&["--least", "ostrom"], "is missing an `=`"),
        (&["--max-age", "soon"], "18 months"),
        (&["--ignore", "evidence-missing"], "is missing a reason"),
        (
            &["--ignore", "evidence-missing=soon@32/13/2027"],
            "`32/13/2027` is not a valid date",
        ),
        (&["--baseline", "nothing.json"], "no such file or directory"),
        (&["--baseline", "commons.yaml"], "not JSON"),
    ] {
        let output = made.check("en", "text", arguments);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {told}");
        assert!(told.contains(said), "{arguments:?}: {told}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_demand_without_a_description_is_not_met() {
    let made = Folder::healthy().without("commons.yaml").make();
    let (report, exit) = made.json("en", &["--least", "commons=in-the-making"]);
    assert!(ids(&report).contains(&"policy-verdict"));
    assert_eq!(exit, 1);
}

#[test]
fn principles_are_told_in_their_own_order() {
    let rules = "# Rules\n\n## Roles\n\nMaintainers may merge. To become a maintainer, one needs the vote of two maintainers.\n";
    let made = Folder::empty().with("GOVERNANCE.md", rules).make();
    for lang in ["en", "fr"] {
        let (report, _) = made.json(lang, &[]);
        let findings = report["findings"].as_array().unwrap();
        let absent = findings
            .iter()
            .filter(|finding| finding["id"] == "principle-not-found");
        let helps: Vec<&str> = absent.map(|it| it["help"].as_str().unwrap()).collect();
        let at = |help: &&str| {
            let named = |text: &&&str| help.contains(&format!("ostrom.{}`", **text));
            let found = commons::model::PRINCIPLES.iter().find(named).unwrap();
            commons::model::PRINCIPLES.iter().position(|it| it == found)
        };
        let order: Vec<_> = helps.iter().map(at).collect();
        assert!(order.len() > 2 && order.is_sorted(), "{helps:?}");
    }
}

#[test]
fn a_page_to_fill_in_mentions_nothing_yet() {
    let blank = "# Governance\n\n## Sanctions\n\nTODO: what happens when someone breaks a rule, and who decides on a ban?\n";
    let made = Folder::empty().with("GOVERNANCE.md", blank).make();
    let (report, _) = made.json("en", &[]);
    assert_eq!(
        report["governance"]["principles"]["sanctions"]["reading"],
        "not-found"
    );
    let filled = blank.replace("TODO: what", "We talk about what");
    let made = Folder::empty().with("GOVERNANCE.md", &filled).make();
    let (report, _) = made.json("en", &[]);
    assert_ne!(
        report["governance"]["principles"]["sanctions"]["reading"],
        "absent"
    );
}

#[test]
fn one_document_alone_is_read_wherever_it_is() {
    let made = Folder::empty()
        .with("anywhere/charter.md", GOVERNANCE)
        .make();
    let (report, exit) = made.json("en", &["anywhere/charter.md"]);
    assert_eq!(exit, 0);
    assert_eq!(
        report["governance"]["files"][0]["path"],
        "anywhere/charter.md"
    );
    assert_eq!(
        report["governance"]["principles"]["sanctions"]["reading"],
        "covered"
    );
    let about = |text: &&str| text.starts_with("licence") || text.starts_with("history");
    assert!(!ids(&report).iter().any(about), "{:?}", ids(&report));
    let empty = Folder::empty().with("charter.md", "").make();
    assert!(ids(&empty.json("en", &["charter.md"]).0).contains(&"governance-file-empty"));
}

#[test]
fn paths_can_be_opened_from_where_one_stands() {
    let made = broken().with("deep/below/x.txt", "").make();
    let below = made.path().join("deep/below");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_commons"))
        .args([
            "check",
            "--lang",
            "en",
            "--format",
            "json",
            "--date",
            crate::folder::TODAY,
        ])
        .current_dir(&below)
        .output()
        .unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let path = report["findings"][0]["place"]["path"].as_str().unwrap();
    assert_eq!(path, "../../commons.yaml");
    assert!(below.join(path).is_file());
}

#[test]
fn a_forge_is_told_paths_from_the_root_wherever_the_check_runs() {
    let made = broken().with("a/b/c.md", "# C\n").make();
    for format in ["sarif", "gitlab", "github"] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_commons"))
            .args(["check", "--lang", "en", "--format", format])
            .current_dir(made.path().join("a/b"))
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(
            text.contains("commons.yaml") && !text.contains("../"),
            "{format}: {text}"
        );
    }
}

#[test]
fn quiet_tells_the_result_and_the_findings() {
    let made = broken().make();
    let output = made.check("en", "text", &["--quiet"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("The check fails") && text.contains("evidence-missing"),
        "{text}"
    );
    assert!(
        !text.contains("Git history") && !text.contains("LICENSE"),
        "{text}"
    );
}

#[test]
fn the_json_of_every_check_is_what_the_schema_says() {
    let schema: serde_json::Value = serde_json::from_str(include_str!(
        "../../questionnaires/schemas/report.schema.json"
    ))
    .unwrap();
    let validator = jsonschema::draft202012::options().build(&schema).unwrap();
    let valid = |report: &serde_json::Value, what: &str| {
        let faults: Vec<String> = validator
            .iter_errors(report)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{what}: {faults:#?}");
    };
    for fired in crate::cases::fired() {
        valid(&fired.reports[0], fired.id.word());
    }
    valid(&Folder::empty().make().json("fr", &[]).0, "an empty folder");
    let alone = Folder::empty().with("charter.md", GOVERNANCE).make();
    valid(&alone.json("fr", &["charter.md"]).0, "one document");
    // And the schema is not one that lets everything pass.
    let mut broken = Folder::healthy().make().json("en", &[]).0;
    broken["findings"] = serde_json::json!([{"id": "no-such-finding"}]);
    assert!(!validator.is_valid(&broken));
}

#[test]
fn rules_that_nobody_could_read_are_not_called_fine() {
    let italian = "# Statuto\n\nIl comitato è composto da cinque membri eletti dall'assemblea ogni due \
        anni. Le decisioni sono prese a maggioranza dei presenti.\n";
    let headline = |folder: Folder| {
        let (report, _) = folder.make().json("en", &[]);
        report["headline"].as_str().unwrap().to_owned()
    };
    for (name, text) in [("GOVERNANCE.md", italian), ("STATUTES.pdf", "%PDF-1.4\n")] {
        let said = headline(Folder::empty().with(name, text));
        assert!(
            said.contains("no governance document could be read"),
            "{name}: {said}"
        );
    }
    let both = Folder::empty()
        .with("STATUTES.pdf", "%PDF-1.4\n")
        .with("GOVERNANCE.md", GOVERNANCE);
    assert!(!headline(both).contains("could be read"));
}
