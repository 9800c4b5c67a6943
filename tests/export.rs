//! The same answers for other forms: three parts, nothing that an answer does not settle, and files
//! that the tools of others read.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test runs the program and reads what it wrote"
)]

#[path = "common/each.rs"]
mod each;
#[path = "common/program.rs"]
mod program;

use commons::model::Lang;
use commons::model::standards::{Bearing, Criterion, Form, Relation, Standard, standards};
use commons::web::reply;
use commons::words;
use each::each;
use program::{commons_in, root};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Output;

const DAY: &str = "2026-11-26";

fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = commons_in(folder, arguments);
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.output().unwrap()
}

/// What is printed for a description of these answers.
fn exported(project: &str, answers: &str, arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("format: 1\nproject: {project}\nanswers: {answers}\n");
    cited_files(&text, folder.path());
    fs::write(folder.path().join("p.yaml"), text).unwrap();
    let mut all = vec!["export", "p.yaml", "--date", DAY, "--quiet"];
    all.extend(arguments);
    let run = run_in(folder.path(), &all);
    let told = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(0), "{told}");
    assert_eq!(told, "");
    String::from_utf8(run.stdout).unwrap()
}

/// Makes what the answers cite, so that it is there; `gone.md` is not.
fn cited_files(description: &str, folder: &Path) {
    let read: serde_yaml::Value = serde_yaml::from_str(description).unwrap();
    let answers = read["answers"].as_mapping().into_iter().flatten();
    let evidence = answers.flat_map(|(_, it)| it["evidence"].as_sequence().into_iter().flatten());
    for at in evidence.filter_map(|it| it.as_str().or(it["at"].as_str())) {
        let path = folder.join(at.split('#').next().unwrap());
        if at.starts_with("http") || at.contains(' ') || at == "gone.md" {
            continue;
        }
        let file = if at.ends_with('/') {
            path.join("a")
        } else {
            path
        };
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, "A text.\n").unwrap();
    }
}

fn json(project: &str, answers: &str, to: &str) -> Value {
    let text = exported(project, answers, &["--to", to, "--format", "json"]);
    serde_json::from_str(&text).unwrap()
}

/// What became of a criterion: `met`, `unmet`, `value`, or why nothing is said of it.
fn outcome(export: &Value, id: &str) -> String {
    let of = |part: &str, key: &str| {
        let all = export[part].as_array().unwrap();
        let found = all.iter().find(|it| it["id"] == id);
        found.map(|it| it[key].as_str().unwrap().to_owned())
    };
    of("said", "status")
        .or_else(|| of("to_write", "why"))
        .unwrap()
}

const SOFTWARE: &str = "{name: A, kind: [software], stage: production, licences: {software: [MIT]}, \
                        repository: https://github.com/o/a}";

#[test]
#[expect(clippy::too_many_lines, reason = "one rule, case by case")]
fn only_a_yes_with_evidence_to_the_same_question_or_a_harder_one_is_met() {
    let conduct = |answer: &str| {
        let answers = format!("{{guide.understand.expected-conduct: {answer}}}");
        let export = json(SOFTWARE, &answers, "openssf-best-practices");
        outcome(&export, "code_of_conduct")
    };
    assert_eq!(
        conduct("{answer: yes, evidence: [CODE_OF_CONDUCT.md]}"),
        "met"
    );
    for usual in [
        "https://github.com/o/a/blob/main/.github/CODE_OF_CONDUCT.md",
        "docs/code-of-conduct.md",
    ] {
        let answer = format!("{{answer: yes, evidence: [{usual}]}}");
        assert_eq!(conduct(&answer), "met", "{usual}");
    }
    for elsewhere in [
        "https://example.org/CODE_OF_CONDUCT.md",
        "https://github.com/o/b/blob/main/CODE_OF_CONDUCT.md",
        "vendor/a/CODE_OF_CONDUCT.md",
        "README.md",
        "{text: pinned in the entrance hall}",
    ] {
        let answer = format!("{{answer: yes, evidence: [{elsewhere}]}}");
        assert_eq!(conduct(&answer), "no-conduct-file", "{elsewhere}");
    }
    assert_eq!(conduct("yes"), "no-evidence");
    assert_eq!(
        conduct("{answer: partly, evidence: [CODE_OF_CONDUCT.md]}"),
        "not-a-yes"
    );
    assert_eq!(conduct("unknown"), "not-answered");
    assert_eq!(conduct("{answer: no, evidence: [README.md]}"), "not-a-yes");

    // The same fact, and somebody looked: it is not met. Without evidence nothing is said.
    let challenge = |answer: &str| {
        let answers = format!("{{ademe.challenge.challenge-addressed: {answer}}}");
        outcome(&json(SOFTWARE, &answers, "ademe-call"), "4")
    };
    assert_eq!(challenge("{answer: no, evidence: [README.md]}"), "unmet");
    assert_eq!(challenge("no"), "not-a-yes");

    // A no to a question that asks more leaves the criterion open.
    let contribute = |answer: &str| {
        let answers = format!("{{guide.produce.how-to-contribute: {answer}}}");
        let export = json(SOFTWARE, &answers, "osps-baseline");
        outcome(&export, "OSPS-GV-03.01")
    };
    assert_eq!(
        contribute("{answer: yes, evidence: [CONTRIBUTING.md]}"),
        "met"
    );
    assert_eq!(
        contribute("{answer: no, evidence: [README.md]}"),
        "not-a-yes"
    );

    // What is in use must have been seen of late.
    let roadmap = |date: &str| {
        let answers = format!(
            "{{ign.lessons.shared-roadmap: {{answer: yes, evidence: [{{at: \
             https://example.org/roadmap, date: {date}}}]}}}}"
        );
        let export = json(SOFTWARE, &answers, "standard-for-public-code");
        outcome(&export, "welcome-contributors/6")
    };
    assert_eq!(roadmap("2026-03"), "met");
    assert_eq!(roadmap("2019-03"), "no-evidence");

    // A guide on a wiki is not in the codebase.
    let guide = |at: &str| {
        let answers =
            format!("{{guide.produce.how-to-contribute: {{answer: yes, evidence: [{at}]}}}}");
        let export = json(SOFTWARE, &answers, "standard-for-public-code");
        outcome(&export, "welcome-contributors/2")
    };
    assert_eq!(
        guide("https://github.com/o/a/blob/main/CONTRIBUTING.md"),
        "met"
    );
    for elsewhere in [
        "https://wiki.example.org/contribute",
        "https://github.com/o/a/issues/3",
    ] {
        assert_eq!(guide(elsewhere), "not-in-repository", "{elsewhere}");
    }

    // Where the criterion asks more, a person writes, whatever the answer.
    let answers = "{commons.governance.rules-written: {answer: yes, evidence: [GOVERNANCE.md]}}";
    let export = json(SOFTWARE, answers, "openssf-best-practices");
    assert_eq!(outcome(&export, "governance"), "asks-more");
}

#[test]
fn what_a_reviewer_did_not_confirm_is_not_said_to_others() {
    let folder = tempfile::tempdir().unwrap();
    let id = "guide.understand.expected-conduct";
    let text = format!(
        "format: 1\nproject: {SOFTWARE}\nanswers: {{{id}: {{answer: yes, evidence: [CODE_OF_CONDUCT.md]}}}}\n"
    );
    cited_files(&text, folder.path());
    fs::write(folder.path().join("p.yaml"), &text).unwrap();
    let file = json!({"name": "p.yaml", "text": text});
    let ask = |mut request: Value| -> Value {
        request["lang"] = json!("en");
        request["date"] = json!(DAY);
        request["file"] = file.clone();
        serde_json::from_str(&reply(&request.to_string())).unwrap()
    };
    let begun = ask(json!({"do": "review", "who": {"who": "Zoe", "role": ""}}))["review"].clone();
    let said = |finding: &str, format: &str| {
        let found = json!({"do": "find", "reviews": [begun], "id": id, "finding": finding});
        let review = ask(found)["review"]["text"].clone();
        let path = folder.path().join("p.zoe.review.yaml");
        fs::write(path, review.as_str().unwrap()).unwrap();
        let arguments = ["export", "p.yaml", "--date", DAY, "--quiet"];
        let to = ["--to", "openssf-best-practices", "--format", format];
        let looked = ["--review", "p.zoe.review.yaml"];
        let run = run_in(folder.path(), &[&arguments[..], &to, &looked].concat());
        assert_eq!(run.status.code(), Some(0), "{:?}", run.stderr);
        String::from_utf8(run.stdout).unwrap()
    };
    for (finding, expected) in [
        ("confirmed", "met"),
        ("in-part", "not-a-yes"),
        ("not-confirmed", "not-a-yes"),
    ] {
        let export: Value = serde_json::from_str(&said(finding, "json")).unwrap();
        assert_eq!(outcome(&export, "code_of_conduct"), expected, "{finding}");
        // Neither is anything else said by its absence.
        let file = said(finding, "file");
        assert_eq!(
            file.contains("code_of_conduct"),
            finding == "confirmed",
            "{file}"
        );
    }
}

#[test]
fn a_licence_is_said_of_the_software_and_by_those_who_approve_licences() {
    let of = |project: &str, evidence: &str, id: &str| {
        let answers =
            format!("{{commons.resource.open-licence: {{answer: yes, evidence: [{evidence}]}}}}");
        outcome(&json(project, &answers, "openssf-best-practices"), id)
    };
    let project = |licences: &str| {
        format!(
            "{{name: A, kind: [software], stage: production, licences: {licences}, \
             repository: https://github.com/o/a}}"
        )
    };
    let file = "LICENSE";
    let mit = project("{software: [MIT]}");
    assert_eq!(of(&mit, file, "floss_license"), "met");
    assert_eq!(of(&mit, file, "floss_license_osi"), "met");
    assert_eq!(of(&mit, file, "license_location"), "met");
    for folder in ["LICENSE/MIT.txt", "LICENSE/"] {
        assert_eq!(of(&mit, folder, "license_location"), "met", "{folder}");
    }
    assert_eq!(
        of(
            &mit,
            "https://github.com/o/a/blob/main/COPYING",
            "license_location"
        ),
        "met"
    );
    for elsewhere in [
        "https://github.com/o/ab/blob/main/COPYING",
        "https://evil.example/https://github.com/o/a/LICENSE",
        "https://example.org/LICENSE",
        "docs/rights.md",
        "https://github.com/o/a/blob/main/vendor/foo/LICENSE",
        "docs/LICENSE.md",
        // Not where every standard looks.
        "LICENSES/MIT.txt",
        "LICENCE",
    ] {
        assert_eq!(
            of(&mit, elsewhere, "license_location"),
            "no-licence-file",
            "{elsewhere}"
        );
    }
    // Free for the FSF, not approved by the OSI; a licence of texts is none of software.
    let cc0 = project("{software: [CC0-1.0]}");
    assert_eq!(of(&cc0, file, "floss_license"), "met");
    assert_eq!(of(&cc0, file, "floss_license_osi"), "licence-unknown");
    for unknown in [
        "{software: [MIT, LicenseRef-ours]}",
        "{software: [CC-BY-NC-4.0]}",
        "{software: [CC-BY-4.0]}",
        "{data: [ODbL-1.0]}",
        "{software: [BUSL-1.1]}",
    ] {
        assert_eq!(
            of(&project(unknown), file, "floss_license"),
            "licence-unknown",
            "{unknown}"
        );
    }
}

#[test]
fn nothing_is_said_of_software_where_something_else_is_shared_too() {
    let answers = "{guide.produce.how-to-contribute: {answer: yes, evidence: [CONTRIBUTING.md]}}";
    let both = SOFTWARE.replace("[software], stage", "[data, software], stage");
    // A group of repositories is not one of them, nor is what may be one.
    let at = |it: &str| SOFTWARE.replace("https://github.com/o/a", it);
    let groups = [
        "https://github.com/o",
        "https://github.com/orgs/o",
        "https://github.com/o/a/issues",
        "https://gitlab.com/o/a",
        "https://example.org/o/a",
        "http://localhost/o/a",
    ];
    for project in groups.map(at).iter().chain([&both]) {
        let export = json(project, answers, "openssf-best-practices");
        assert_eq!(outcome(&export, "contribution"), "not-alone");
        assert_eq!(outcome(&export, "maintained"), "not-alone");
        // An answer about the data is not told as if it were about the software.
        let all = export["to_write"].as_array().unwrap();
        let alone = all.iter().filter(|it| it["why"] == "not-alone");
        assert!(alone.clone().count() > 20);
        assert!(
            alone
                .clone()
                .all(|it| it.get("known").is_none() && it.get("open").is_none())
        );
    }
    let export = json(SOFTWARE, answers, "openssf-best-practices");
    assert_eq!(outcome(&export, "contribution"), "met");
    assert_eq!(outcome(&export, "repo_public"), "met");
    // Elsewhere the address of a file in it shows it.
    let shown = answers.replace(
        "[CONTRIBUTING.md]",
        "[https://gitlab.com/o/a/-/blob/main/CONTRIBUTING.md]",
    );
    let export = json(
        &at("https://gitlab.com/o/a"),
        &shown,
        "openssf-best-practices",
    );
    assert_eq!(outcome(&export, "repo_public"), "met");
    assert_eq!(outcome(&export, "contribution"), "met");
    // What is not there shows nothing.
    for nothing in ["gone.md", "said at a meeting"] {
        let gone = answers.replace("CONTRIBUTING.md", nothing);
        let export = json(SOFTWARE, &gone, "openssf-best-practices");
        assert_eq!(outcome(&export, "contribution"), "no-evidence");
    }
    // What is met is never said bare.
    let to = ["--to", "osps-baseline", "--format", "markdown"];
    let page = exported(SOFTWARE, answers, &to);
    assert!(page.contains("**Met.** <https://github.com/o/a>"), "{page}");
    assert!(
        !page.lines().any(|line| line.trim() == "**Met.**"),
        "{page}"
    );
    let data = SOFTWARE.replace("kind: [software]", "kind: [data]");
    let export = json(&data, answers, "openssf-best-practices");
    assert_eq!(export["said"], serde_json::json!([]));
    assert!(export["other_kind"].as_str().unwrap().contains("software"));
}

/// For each example and each standard: every criterion once, and nothing said without grounds.
#[test]
fn every_criterion_of_every_example_is_in_one_of_three_parts() {
    let said = each(&examples(), |example| {
        let mut said = 0;
        for standard in standards() {
            for lang in ["en", "fr"] {
                let run = run_in(
                    &root(),
                    &[
                        "export",
                        example,
                        "--to",
                        standard.id,
                        "--format",
                        "json",
                        "--date",
                        DAY,
                        "--lang",
                        lang,
                    ],
                );
                let export: Value = serde_json::from_slice(&run.stdout).unwrap();
                let ids = |part: &str| -> Vec<String> {
                    let all = export[part].as_array().unwrap().iter();
                    all.map(|it| it["id"].as_str().unwrap().to_owned())
                        .collect()
                };
                let mut found = [ids("said"), ids("to_write")].concat();
                found.sort();
                let mut wanted: Vec<&str> = standard.criteria.iter().map(|it| it.id).collect();
                wanted.sort_unstable();
                assert_eq!(found, wanted, "{example} {}", standard.id);
                for it in export["said"].as_array().unwrap() {
                    said += 1;
                    let because = &it["because"];
                    assert_ne!(because["relation"], "part");
                    if it["status"] == "met" && because["question"].is_string() {
                        assert_eq!(because["answer"], "yes");
                        assert!(!because["evidence"].as_array().unwrap().is_empty());
                    }
                }
            }
        }
        said
    });
    let said: usize = said.into_iter().sum();
    assert!(said > 100, "{said}");
}

fn examples() -> Vec<String> {
    let files = fs::read_dir(root().join("examples")).unwrap();
    let names = files.map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names
        .filter(|name| Path::new(name).extension().is_some_and(|it| it == "yaml"))
        .map(|name| format!("examples/{name}"))
        .collect();
    names.sort();
    names
}

/// What a badge's own file of a project says of the project itself.
const ABOUT: [&str; 4] = ["name", "homepage_url", "repo_url", "license"];

/// The one file of all standards of the badge.
fn badge_file(example: &str) -> Value {
    let files = standards()
        .iter()
        .filter(|it| it.form == Form::BestPracticesJson)
        .map(|standard| {
            let arguments = ["export", example, "--to", standard.id, "--date", DAY];
            let run = run_in(&root(), &arguments);
            assert!(run.stdout.len() <= 50_000);
            String::from_utf8(run.stdout).unwrap()
        });
    let files: Vec<String> = files.collect();
    assert!(files.windows(2).all(|two| two[0] == two[1]), "{example}");
    serde_json::from_str(&files[0]).unwrap()
}

/// The criterion a key is about, and whether it is its status.
fn criterion_of(key: &str) -> Option<(&str, bool)> {
    let status = key.strip_suffix("_status").map(|name| (name, true));
    let because = || Some((key.strip_suffix("_justification")?, false));
    status.or_else(because)
}

fn criterion_called(name: &str) -> &'static Criterion {
    let badge = standards()
        .iter()
        .filter(|it| it.form == Form::BestPracticesJson);
    let mut criteria = badge.flat_map(|it| it.criteria);
    criteria.find(|it| it.key() == name).unwrap()
}

/// What the badge's documentation and its reader of `.bestpractices.json` ask: an object of texts;
/// `KEY_status` is Met, Unmet or N/A, `KEY_justification` at most 8192 characters; 50,000 bytes in
/// all. A criterion whose “met” requires an address has one in its justification.
#[test]
fn the_file_of_the_badge_is_one_that_the_badge_reads() {
    let mut seen = 0;
    for example in examples() {
        let file = badge_file(&example);
        for (key, value) in file.as_object().unwrap() {
            let value = value.as_str().unwrap();
            let Some((name, status)) = criterion_of(key) else {
                assert!(ABOUT.contains(&key.as_str()), "{key}");
                continue;
            };
            let criterion = criterion_called(name);
            assert!(criterion.by.iter().any(|it| it.relation != Relation::Part));
            if status {
                seen += 1;
                assert!(["Met", "Unmet"].contains(&value), "{key}: {value}");
                let because = file[format!("{name}_justification")].as_str().unwrap();
                let asked = criterion
                    .needs
                    .contains(&commons::model::standards::Need::Address);
                assert!(
                    !asked || value == "Unmet" || because.contains("https://"),
                    "{key}"
                );
            } else {
                assert!(value.chars().count() <= 8192 && !value.trim().is_empty());
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn a_long_answer_still_fits_the_badge_and_keeps_its_address() {
    let note = "é".repeat(4000);
    let texts: Vec<String> = (0..400)
        .map(|it| format!("{{text: in the minutes number {it}}}"))
        .collect();
    let answers = format!(
        "{{guide.produce.how-to-contribute: {{answer: yes, note: {note}, evidence: [{}, \
         https://example.org/conduct]}}}}",
        texts.join(", ")
    );
    let text = exported(SOFTWARE, &answers, &["--to", "openssf-best-practices"]);
    let file: Value = serde_json::from_str(&text).unwrap();
    let because = file["contribution_justification"].as_str().unwrap();
    assert!(because.len() < 2000, "{}", because.len());
    assert!(because.contains("https://example.org/conduct"));
}

#[test]
fn what_is_hostile_stays_text() {
    let answers = "{guide.understand.expected-conduct: {answer: yes, note: \"\\\"}, <script>\\n##[error]x [a](javascript:b)\", \
                   evidence: [\"javascript:alert(1)\", CODE_OF_CONDUCT.md]}}";
    let text = exported(SOFTWARE, answers, &["--to", "openssf-best-practices"]);
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["code_of_conduct_status"], "Met");
    assert!(!text.contains("##["));
    let page = exported(
        SOFTWARE,
        answers,
        &["--to", "openssf-best-practices", "--format", "markdown"],
    );
    assert!(
        !page.contains("<script>") && !page.contains("[a](javascript:"),
        "{page}"
    );
    let yaml = exported(
        "{name: \"a: [b, \\\"c\\\" # d\", kind: [software], stage: idea}",
        answers,
        &["--to", "security-insights"],
    );
    assert!(yaml.contains(r#"name: "a: [b, \"c\" # d""#), "{yaml}");
}

#[test]
fn the_verb_ends_as_the_others_do() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let run = |arguments: &[&str]| {
        let run = run_in(folder.path(), arguments);
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (
            run.status.code().unwrap(),
            text(&run.stdout),
            text(&run.stderr),
        )
    };
    // Nothing to export.
    let (code, out, _) = run(&["export", "--to", "osps-baseline"]);
    assert_eq!((code, out.as_str()), (3, ""));
    let (code, _, err) = run(&["export", "--to", "osps-baselin"]);
    assert_eq!(code, 2);
    assert!(err.contains("osps-baseline"), "{err}");
    let (code, out, _) = run(&["export", "--to", "list"]);
    assert_eq!(code, 0);
    assert_eq!(out.lines().count(), standards().len());

    let text = "format: 1\nproject: {name: A, kind: [software], stage: idea}\nanswers: {guide.understand.open-comments: yes}\n";
    fs::write(at("commons.yaml"), text).unwrap();
    let (code, out, err) = run(&["export", "--to", "osps-baseline"]);
    assert_eq!((code, out.as_str()), (0, "{\n  \"name\": \"A\"\n}\n"));
    assert!(err.contains("--format markdown"), "{err}");
    // A file that somebody completed is never replaced, and the description neither.
    let (code, _, _) = run(&[
        "export",
        "--to",
        "osps-baseline",
        "-o",
        ".bestpractices.json",
    ]);
    assert_eq!(code, 0);
    let (code, _, err) = run(&[
        "export",
        "--to",
        "osps-baseline",
        "-o",
        ".bestpractices.json",
    ]);
    assert_eq!(code, 2, "{err}");
    let (code, _, _) = run(&["export", "--to", "osps-baseline", "-o", "commons.yaml"]);
    assert_eq!(code, 2);
    assert_eq!(fs::read_to_string(at("commons.yaml")).unwrap(), text);
    // The ending of a name that can mean one thing only decides.
    let (code, _, _) = run(&["export", "--to", "osps-baseline", "-o", "todo.md"]);
    assert_eq!(code, 0);
    assert!(
        fs::read_to_string(at("todo.md"))
            .unwrap()
            .starts_with("# A: ")
    );
    let (code, _, err) = run(&["export", "--to", "label-nec", "--format", "file"]);
    assert_eq!(code, 2);
    assert!(err.contains("markdown"), "{err}");
}

/// What git shows is said of the project whose description the repository holds, of no other.
#[test]
fn measures_are_of_the_repository_of_the_description() {
    let folder = tempfile::tempdir().unwrap();
    let git = |arguments: &[&str]| {
        let done = std::process::Command::new("git")
            .current_dir(folder.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_AUTHOR_DATE", "2026-11-20T12:00:00Z")
            .env("GIT_COMMITTER_DATE", "2026-11-20T12:00:00Z")
            .args(["-c", "user.name=A B", "-c", "user.email=a@example.org"])
            .args(arguments)
            .status();
        assert!(done.unwrap().success());
    };
    let text = "format: 1\nproject: {name: A, kind: [software], stage: idea}\nanswers: {guide.sustain.upkeep-shared: no}\n";
    for name in ["commons.yaml", "other.yaml"] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    git(&["init", "--quiet"]);
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--message", "begin"]);
    let of = |file: &str| {
        let arguments = [
            "export", file, "--to", "chaoss", "--format", "json", "--date", DAY,
        ];
        let run = run_in(folder.path(), &arguments);
        let export: Value = serde_json::from_slice(&run.stdout).unwrap();
        outcome(&export, "contributor-absence-factor")
    };
    assert_eq!(of("commons.yaml"), "value");
    assert_eq!(of("other.yaml"), "not-measured");
}

/// What `init --from` writes for a file of this name, in an empty folder.
fn begun(name: &str, text: &str) -> Result<String, String> {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join(name);
    fs::write(&file, text).unwrap();
    let run = run_in(folder.path(), &["init", "--from", file.to_str().unwrap()]);
    let err = String::from_utf8(run.stderr).unwrap();
    let path = folder.path().join("commons.yaml");
    if run.status.code() != Some(0) {
        assert_eq!(run.status.code(), Some(2), "{err}");
        assert!(!path.exists());
        return Err(err);
    }
    // What was written is a description, and nothing in it is an answer.
    let checked = run_in(folder.path(), &["assess", "--format", "json", "--quiet"]);
    let report: Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!(report["coverage"]["answered"], 0, "{report}");
    Ok(fs::read_to_string(path).unwrap())
}

/// On one line, as a comment holds it.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, in its order")]
fn nothing_that_an_export_carried_is_lost_on_the_way_back() {
    let seen = each(&examples(), |example| {
        let mut seen = 0;
        let carried = badge_file(example);
        let back = begun(".bestpractices.json", &carried.to_string()).unwrap();
        let remarks = flat(&back.replace("\n    # ", " "));
        for (key, value) in carried.as_object().unwrap() {
            seen += 1;
            let value = value.as_str().unwrap();
            let Some((name, status)) = criterion_of(key) else {
                for value in value.trim_end_matches('/').split(" AND ") {
                    assert!(back.contains(value), "{example} {key}: {value}\n{back}");
                }
                continue;
            };
            let said = if status {
                format!("{name}: {value}")
            } else {
                flat(value)
            };
            let by_fact = |it: &commons::model::standards::Bears| matches!(it.on, Bearing::Fact(_));
            if criterion_called(name).by.iter().all(by_fact) {
                assert!(status || back.contains(value), "{example} {name}: {value}");
                continue;
            }
            assert!(remarks.contains(&said), "{example} {name}: {said}\n{back}");
            for word in value
                .split_whitespace()
                .filter(|it| it.starts_with("https://"))
            {
                let evidence = back
                    .lines()
                    .any(|line| line.trim_start().starts_with("evidence: ") && line.contains(word));
                assert!(evidence, "{example} {name}: {word}\n{back}");
            }
            // Each question that made it met is asked again.
            let mut questions = criterion_called(name)
                .by
                .iter()
                .filter_map(|it| match it.on {
                    Bearing::Question(id) => Some(id),
                    Bearing::Fact(_) | Bearing::Measure(_) => None,
                });
            assert!(
                questions.all(|id| back.contains(&format!("  {id}:\n"))),
                "{back}"
            );
        }
        let run = run_in(
            &root(),
            &[
                "export",
                example,
                "--to",
                "security-insights",
                "--date",
                DAY,
            ],
        );
        let text = String::from_utf8(run.stdout).unwrap();
        let back = begun("security-insights.yml", &text).unwrap();
        let values = text.lines().filter_map(|line| line.split_once(": \""));
        for (_, value) in values {
            seen += 1;
            let value = value.trim_end_matches(['"', '/']);
            assert!(back.contains(value), "{example}: {value}\n{back}");
        }
        seen
    });
    let seen: usize = seen.into_iter().sum();
    assert!(seen > 100, "{seen}");
}

#[test]
fn the_date_and_the_note_of_evidence_come_back() {
    let answers = "{guide.produce.how-to-contribute: {answer: yes, evidence: [{at: \
                   https://example.org/conduct, date: 2026-03, note: \"the vote, in May\"}]}}";
    let text = exported(SOFTWARE, answers, &["--to", "openssf-best-practices"]);
    let back = begun(".bestpractices.json", &text).unwrap();
    let line = back
        .lines()
        .find(|line| line.contains("evidence: "))
        .unwrap();
    for part in ["https://example.org/conduct", "2026-03", "the vote, in May"] {
        assert!(line.contains(part), "{line}");
    }
}

#[test]
fn each_form_says_who_the_project_is() {
    let forms = [
        (
            ".bestpractices.json",
            r#"{"name": "Wash", "description": "Books hours.", "homepage_url": "https://wash.example", "repo_url": "https://github.com/town/wash", "license": "MIT", "contribution_status": "Met", "contribution_justification": "See https://wash.example/how."}"#,
        ),
        (
            "security-insights.yml",
            "header: {schema-version: 2.2.0}\nproject:\n  name: Wash\n  homepage: https://wash.example\nrepository:\n  url: https://github.com/town/wash\n  license: {url: https://wash.example/l, expression: MIT}\n  documentation: {contributing-guide: https://wash.example/how}\n",
        ),
        (
            "publiccode.yml",
            "publiccodeYmlVersion: '0.4'\nname: Wash\nurl: https://github.com/town/wash\nlandingURL: https://wash.example\nroadmap: https://wash.example/how\nlegal: {license: MIT}\ndescription: {en: {shortDescription: Books hours.}}\n",
        ),
        (
            "CITATION.cff",
            "cff-version: 1.2.0\ntitle: Wash\nabstract: Books hours.\nrepository-code: https://github.com/town/wash\nurl: https://wash.example\nlicense: MIT\n",
        ),
        (
            "codemeta.json",
            "{\n\t\"@context\": \"https://w3id.org/codemeta/3.0\",\n\t\"@type\": \"SoftwareSourceCode\",\n\t\"name\": \"Wash\", \"description\": \"Books hours.\",\n\t\"codeRepository\": \"https:\\/\\/github.com/town/wash\", \"url\": \"https://wash.example\",\n\t\"license\": \"https://spdx.org/licenses/MIT\", \"issueTracker\": \"https://wash.example/how\", \"keywords\": [\"\\ud83d\\ude00\"]\n}\n",
        ),
    ];
    for (name, text) in forms {
        // What a form is, its content tells.
        for name in [name, "form.txt"] {
            let back = begun(name, text).unwrap();
            for part in [
                "name: Wash\n",
                "repository: https://github.com/town/wash\n",
                "website: https://wash.example",
                "software: [MIT]",
            ] {
                assert!(back.contains(part), "{name}: {part}\n{back}");
            }
            let asked = back.contains("https://wash.example/how");
            assert_eq!(asked, text.contains("https://wash.example/how"), "{back}");
            let summary = back.contains("Books hours.");
            assert_eq!(summary, text.contains("Books hours."), "{back}");
        }
    }
}

#[test]
fn a_form_that_is_hostile_or_wrong_is_refused_with_its_place() {
    let err = |name: &str, text: &str| begun(name, text).unwrap_err();
    let wrong = err(
        ".bestpractices.json",
        "{\n  \"contribution_status\": \"Mett\"\n}\n",
    );
    assert!(wrong.contains(":2:") && wrong.contains("Met"), "{wrong}");
    let wrong = err(
        ".bestpractices.json",
        "{\n  \"contribution_status\": [\"Met\"]\n}\n",
    );
    assert!(wrong.contains(":2:"), "{wrong}");
    let twice = "{\n\"contribution_status\": \"Met\",\n\"contribution_status\": \"Unmet\"}";
    assert!(err(".bestpractices.json", twice).contains(":3:"));
    assert!(err(".bestpractices.json", "{\n\"a\": ").contains(':'));
    assert!(err("publiccode.yml", "publiccodeYmlVersion: [\n").contains(':'));
    let deep = format!(
        "{{\"contribution_status\": {}1{}}}",
        "[".repeat(5000),
        "]".repeat(5000)
    );
    err(".bestpractices.json", &deep);
    err("codemeta.json", &"x".repeat(2 * 1024 * 1024));
    err("form.yml", "a: 1\n");
    err("form.yml", "- a\n");
    err("form.yml", "");
    let bomb = "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\ncff-version: *b\n";
    err("CITATION.cff", bomb);
    // Many criteria and long ones still make a description that is read.
    let long = "word https://example.org/x ".repeat(150);
    let all: Vec<String> = standards()
        .iter()
        .filter(|it| it.form == Form::BestPracticesJson)
        .flat_map(Standard::ids)
        .map(|id| {
            let key = if id.contains('-') {
                id.to_lowercase().replace(['-', '.'], "_")
            } else {
                id.to_owned()
            };
            format!("\"{key}_status\": \"Met\", \"{key}_justification\": \"{long}\"")
        })
        .collect();
    let back = begun(".bestpractices.json", &format!("{{{}}}", all.join(","))).unwrap();
    assert!(
        back.contains("test_policy"),
        "what no question asks is named"
    );
    // What a form says stays a comment or a text.
    let sly = r#"{"name": "a\nanswers: {x: yes}", "contribution_status": "Met", "contribution_justification": "x\n  guide.produce.how-to-contribute: yes\u2028y: no # https://a.example/\u202egpj"}"#;
    let back = begun(".bestpractices.json", sly).unwrap();
    assert!(
        !back.contains("\n  guide.produce.how-to-contribute: yes"),
        "{back}"
    );
}

#[test]
fn a_form_comes_before_what_the_repository_shows_and_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    put("CITATION.cff", "cff-version: 1.2.0\ntitle: Cited\n");
    put(
        "CODE_OF_CONDUCT.md",
        "# Conduct\n\nHarassment is not accepted here.\n",
    );
    put(
        "badge.json",
        r#"{"name": "Badged", "code_of_conduct_status": "Met", "code_of_conduct_justification": "https://example.org/conduct"}"#,
    );
    let run = run_in(folder.path(), &["init", "--from", "badge.json"]);
    assert_eq!(run.status.code(), Some(0));
    let back = fs::read_to_string(folder.path().join("commons.yaml")).unwrap();
    assert!(
        back.contains("name: Badged\n") && back.contains("Cited (CITATION.cff)"),
        "{back}"
    );
    let evidence = back
        .lines()
        .find(|it| {
            it.trim_start().starts_with("evidence: ") && it.contains("https://example.org/conduct")
        })
        .unwrap();
    assert!(evidence.contains("CODE_OF_CONDUCT.md"), "{back}");
    assert_eq!(
        back.matches("  guide.understand.expected-conduct:\n")
            .count(),
        1
    );
}

#[test]
fn a_report_and_an_explanation_name_the_criteria_of_others() {
    let folder = tempfile::tempdir().unwrap();
    let text = format!(
        "format: 1\nproject: {SOFTWARE}\nanswers: {{guide.produce.how-to-contribute: no}}\n"
    );
    fs::write(folder.path().join("p.yaml"), text).unwrap();
    let said = |arguments: &[&str]| {
        let run = run_in(folder.path(), arguments);
        let err = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(0), "{err}");
        flat(&String::from_utf8(run.stdout).unwrap())
    };
    for format in ["text", "markdown", "html", "json"] {
        for (lang, words) in [
            ("en", "openssf-best-practices contribution, OSPS-GV-03.01"),
            ("fr", "remplit aussi openssf-best-practices contribution"),
        ] {
            let arguments = [
                "assess", "p.yaml", "--gaps", "all", "--format", format, "--lang", lang, "--date",
                DAY,
            ];
            assert!(said(&arguments).contains(words), "{format} {lang}");
        }
    }
    let question = said(&["explain", "guide.produce.how-to-contribute"]);
    assert!(
        question.contains("OSPS-GV-03.01 (a yes is enough)"),
        "{question}"
    );
    // And the way back, by every name that is printed.
    for name in ["OSPS-GV-03.01", "osps-gv-03.01"] {
        let criterion = said(&["explain", name]);
        assert!(
            criterion.contains("guide.produce.how-to-contribute"),
            "{criterion}"
        );
    }
    for standard in standards() {
        for (code, lang) in [("en", Lang::En), ("fr", Lang::Fr)] {
            let version = words::date(standard.version, lang);
            assert!(said(&["explain", standard.id, "--lang", code]).contains(&version));
        }
        let criterion = &standard.criteria[0];
        let page = said(&["explain", &standard.name_of(criterion)]);
        assert!(page.contains(criterion.text.en()), "{page}");
    }
    assert!(said(&["explain", "two_person_review"]).contains("No question here covers it."));
}
