//! `commons init`: what a repository shows becomes a first description, and never an answer.

#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its own files and says where it fails"
)]

#[path = "common/program.rs"]
mod program;

use commons::model::{Answer, Answered, Evidence, Lang, Place, Pointer};
use program::commons_in;
use serde_json::Value;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const GOVERNANCE: &str = "# How this project is governed

## Roles

Maintainers have write access to every repository. To become a maintainer, a contributor needs ten
merged changes and the vote of two maintainers. A maintainer may resign by a message to the team.

## Decisions

The council decides by a simple majority of its members; each member has one vote, and a proposal
stays open for two weeks.

## When a rule is broken

A first breach gets a private reminder from the moderators. A second one gets a public warning, then
a suspension of one month, and at last the person is excluded.
";
const PUBLICCODE: &str = "publiccodeYmlVersion: \"0.4\"
name: Wash house
url: https://forge.example/town/wash.git
developmentStatus: stable
softwareType: standalone/web
legal: {license: MIT}
description:
  en: {shortDescription: Books the hours of a wash house.}
  fr: {shortDescription: Réserve les heures d’un lavoir.}
localisation: {localisationReady: true, availableLanguages: [fr, en]}
maintenance: {type: internal}
";
const README: &str = "# Wash\n\n![build](https://example.org/b.svg)\n\nA tool to share the hours of a wash house. It is kind.\n";

/// A repository of git with these files.
fn repository(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    git(folder.path(), &["init", "--quiet", "--initial-branch=main"]);
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

fn git(folder: &Path, arguments: &[&str]) {
    let status = Command::new("git")
        .args(arguments)
        .current_dir(folder)
        .status();
    assert!(status.unwrap().success());
}

/// A run in a folder: its exit, standard output and standard error.
fn commons(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let path = std::env::var("PATH").unwrap();
    let run = program::run(commons_in(folder, arguments).env("PATH", path));
    (run.code, run.out, run.err)
}

/// The description that is written there.
fn begun(folder: &TempDir, arguments: &[&str]) -> String {
    let all = [&["init"], arguments].concat();
    let (code, _, err) = commons(folder.path(), &all);
    assert_eq!((code, err.as_str()), (0, ""));
    std::fs::read_to_string(folder.path().join("commons.yaml")).unwrap()
}

/// Its report; a description that is not valid has none.
fn assessed(folder: &TempDir) -> Value {
    let (code, out, err) = commons(folder.path(), &["assess", "--format=json"]);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn what_a_repository_shows_becomes_a_description_without_an_answer() {
    let folder = repository(&[
        ("publiccode.yml", PUBLICCODE),
        ("README.md", README),
        ("GOVERNANCE.md", GOVERNANCE),
        (
            "CONTRIBUTING.md",
            "# Contributing\n\nOpen a pull request.\n",
        ),
        ("LICENSES/MIT.txt", "MIT License\n"),
        (
            "src/main.rs",
            "// SPDX-License-Identifier: MIT\nfn main() {}\n",
        ),
    ]);
    let text = begun(&folder, &[]);
    assert!(text.starts_with("# Created by `commons init`"), "{text}");
    let report = assessed(&folder);
    assert_eq!(report["coverage"]["answered"], 0, "{text}");
    let project = &report["project"];
    assert_eq!(project["name"], "Wash house");
    assert_eq!(project["summary"], "Books the hours of a wash house.");
    assert_eq!(project["kind"], serde_json::json!(["software"]));
    assert_eq!(project["stage"], "production");
    assert_eq!(
        project["licences"],
        serde_json::json!({"software": ["MIT"]})
    );
    assert_eq!(project["repository"], "https://forge.example/town/wash");
    assert_eq!(project["languages"], serde_json::json!(["fr", "en"]));
    assert!(text.contains("Réserve les heures d’un lavoir."), "{text}");
    // Where each comes from, and what is said elsewhere.
    assert!(
        text.contains("# from publiccode.yml; please check; other sources say: Wash (README.md)"),
        "{text}"
    );
    assert!(
        text.contains(
            "# guessed from publiccode.yml, stable; please check: one of idea, incubation, production, established"
        ),
        "{text}"
    );
}

#[test]
fn each_status_of_publiccode_begins_at_its_stage() {
    for (status, stage) in [
        ("concept", "idea"),
        ("development", "incubation"),
        ("beta", "incubation"),
        ("stable", "production"),
        ("obsolete", "production"),
    ] {
        let status = format!("developmentStatus: {status}");
        let text = PUBLICCODE.replace("developmentStatus: stable", &status);
        let folder = repository(&[("publiccode.yml", &text)]);
        begun(&folder, &[]);
        assert_eq!(assessed(&folder)["project"]["stage"], stage, "{status}");
    }
}

#[test]
fn passages_are_proposed_where_a_rule_is_asked_for() {
    let folder = repository(&[
        ("README.md", README),
        ("GOVERNANCE.md", GOVERNANCE),
        (
            "CONTRIBUTING.md",
            "# Contributing\n\nOpen a pull request.\n",
        ),
        ("LICENSES/MIT.txt", "MIT License\n"),
        ("publiccode.yml", PUBLICCODE),
    ]);
    let text = begun(&folder, &[]);
    let read: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
    let answers = read["answers"].as_mapping().unwrap();
    for (id, answer) in answers {
        assert_eq!(answer["answer"], "unknown", "{id:?}");
        assert!(
            answer["evidence"]
                .as_sequence()
                .is_some_and(|it| !it.is_empty()),
            "{id:?}"
        );
    }
    let evidence = |id: &str| {
        let found = answers[id]["evidence"].as_sequence().unwrap();
        found
            .iter()
            .map(|it| it.as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let at = |id: &str, lines: std::ops::RangeInclusive<usize>| {
        let found = evidence(id);
        let inside = found.iter().any(|it| {
            let numbers = it.strip_prefix("GOVERNANCE.md#L").map(|it| it.split("-L"));
            numbers.is_some_and(|mut of| of.all(|line| lines.contains(&line.parse().unwrap())))
        });
        assert!(inside, "{id}: {found:?}");
    };
    at("ostrom.boundaries.roles-written", 3..=6);
    at("ostrom.collective-choice.affected-have-a-vote", 8..=11);
    at("ostrom.sanctions.graduated", 13..=16);
    assert_eq!(evidence("commons.resource.identified"), ["README.md"]);
    assert_eq!(
        evidence("commons.governance.rules-written"),
        ["GOVERNANCE.md"]
    );
    assert_eq!(
        evidence("guide.produce.how-to-contribute"),
        ["CONTRIBUTING.md"]
    );
    assert!(evidence("commons.resource.open-licence").contains(&"LICENSES/MIT.txt".to_owned()));
}

#[test]
fn what_it_writes_is_what_an_editor_is_told_to_expect() {
    let folder = repository(&[("README.md", README), ("GOVERNANCE.md", GOVERNANCE)]);
    let text = begun(&folder, &["-q"]);
    let (_, schema, _) = commons(folder.path(), &["schema", "project"]);
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let written: Value = serde_yaml::from_str(&text).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> = validator
        .iter_errors(&written)
        .map(|error| error.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:?}\n{text}");
}

#[test]
fn nothing_at_all_still_gives_a_valid_description() {
    for in_git in [true, false] {
        let folder = if in_git {
            repository(&[])
        } else {
            tempfile::tempdir().unwrap()
        };
        let text = begun(&folder, &[]);
        let report = assessed(&folder);
        let name = folder.path().file_name().unwrap().to_str().unwrap();
        assert_eq!(report["project"]["name"], name, "{text}");
        assert_eq!(report["coverage"]["answered"], 0);
        assert!(
            text.contains("so this is a placeholder; please check: one of idea, incubation"),
            "{text}"
        );
    }
}

#[test]
fn the_comments_are_in_the_language_of_the_reader() {
    let folder = repository(&[("publiccode.yml", PUBLICCODE), ("README.md", README)]);
    let (code, out, _) = commons(folder.path(), &["init", "--lang", "fr"]);
    assert_eq!(code, 0);
    assert!(out.starts_with("commons.yaml est créé."), "{out}");
    let text = std::fs::read_to_string(folder.path().join("commons.yaml")).unwrap();
    assert!(
        text.contains("# d’après publiccode.yml\u{202f}; à vérifier"),
        "{text}"
    );
    assert!(text.contains("à l’équipe du projet de répondre"), "{text}");
    // The words to answer with, as a reader of French types them; nothing that an answer makes untrue.
    assert!(text.contains("parmi logiciel, données, contenus"), "{text}");
    assert!(text.contains("parmi idée, incubation"), "{text}");
    for english in ["please check", "guessed", "No answers", "pas encore"] {
        assert!(!text.contains(english), "{text}");
    }
}

#[test]
fn what_to_do_next_is_said_unless_nobody_wants_to_know() {
    let folder = repository(&[("README.md", README)]);
    let (code, out, _) = commons(folder.path(), &["init"]);
    assert_eq!(code, 0);
    for words in [
        "Created commons.yaml.",
        "commons interview commons.yaml",
        "commons assess",
        "\n    commons draft governance commons.yaml -o GOVERNANCE.md\n",
    ] {
        assert!(out.contains(words), "{out}");
    }
    let (_, out, _) = commons(repository(&[]).path(), &["init"]);
    assert!(
        out.contains("No answers yet.\n"),
        "nothing to look at: {out}"
    );
    let rules = "# Governance\n\nDecisions are taken by a vote of the members.\n";
    let folder = repository(&[("README.md", README), ("GOVERNANCE.md", rules)]);
    for lang in ["en", "fr"] {
        let (_, out, _) = commons(folder.path(), &["--lang", lang, "init"]);
        assert!(out.contains("\n    commons check commons.yaml\n"), "{out}");
        assert!(!out.contains("draft governance"), "{out}");
        for line in out.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
        std::fs::remove_file(folder.path().join("commons.yaml")).unwrap();
    }
    let folder = repository(&[("README.md", README)]);
    let quiet = commons(folder.path(), &["init", "-q"]);
    assert_eq!(quiet, (0, String::new(), String::new()));
}

/// What a code of conduct wishes for is no rule on who comes in.
#[test]
fn a_pledge_is_no_evidence_of_entry() {
    let pledge = "# Code of conduct\n\nWe as members and maintainers pledge to make taking part in our community pleasant for everyone, regardless of age, experience, education or socio-economic status.\n\nAn insult gets a warning from the moderators, a second one a ban.\n";
    let folder = repository(&[("README.md", README), ("CODE_OF_CONDUCT.md", pledge)]);
    let text = begun(&folder, &[]);
    let read: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
    for (id, answer) in read["answers"].as_mapping().unwrap() {
        let id = id.as_str().unwrap();
        let named = serde_yaml::to_string(answer)
            .unwrap()
            .contains("CODE_OF_CONDUCT.md");
        assert!(
            !named || !id.starts_with("ostrom.boundaries."),
            "{id}: {answer:?}"
        );
    }
}

#[test]
fn a_description_that_is_there_is_never_replaced() {
    for name in [
        "commons.yaml",
        ".commons.yaml",
        ".github/commons.yaml",
        "docs/commons.yaml",
    ] {
        let folder = repository(&[(name, "ours\n"), ("README.md", README), ("sub/a", "")]);
        for arguments in [&["init"][..], &["init", "sub"]] {
            let (code, out, err) = commons(folder.path(), arguments);
            assert_eq!((code, out.as_str()), (2, ""), "{name}");
            assert!(err.contains("already exists (not overwritten)"), "{err}");
            assert!(err.contains(&format!("{name} ")), "{err}");
        }
        let kept = std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(kept, "ours\n");
        assert_eq!(
            folder.path().join("commons.yaml").exists(),
            name == "commons.yaml"
        );
    }
    let folder = repository(&[]);
    std::os::unix::fs::symlink("/nowhere/else", folder.path().join("commons.yaml")).unwrap();
    assert_eq!(
        commons(folder.path(), &["init"]).0,
        2,
        "a link that leads nowhere is there"
    );
}

#[test]
fn it_is_written_at_the_root_of_the_repository() {
    let folder = repository(&[("sub/deep/README.md", "# Deep\n"), ("README.md", README)]);
    let (code, out, err) = commons(&folder.path().join("sub/deep"), &["init"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let target = folder.path().canonicalize().unwrap().join("commons.yaml");
    assert!(
        out.starts_with(&format!("Created {}.", target.display())),
        "{out}"
    );
    assert_eq!(assessed(&folder)["project"]["name"], "Wash");
}

#[test]
fn the_address_of_git_is_written_without_its_credentials() {
    let folder = repository(&[]);
    let remote = "https://ana:s3cret@forge.example/town/wash.git";
    git(folder.path(), &["remote", "add", "origin", remote]);
    let text = begun(&folder, &[]);
    assert!(!text.contains("s3cret") && !text.contains("ana"), "{text}");
    assert!(
        text.contains("repository: https://forge.example/town/wash\n"),
        "{text}"
    );
}

#[test]
fn what_stands_in_a_repository_is_data() {
    let title = "# a: b # c \"d\" 'e' {f} [g] \u{1b}[31m \u{2028} *x\n\n";
    let folder = repository(&[
        (
            "README.md",
            &format!("{title}answers: {{ostrom.sanctions.graduated: yes}} and so on.\n"),
        ),
        (
            "package.json",
            r#"{"name": "x\nanswers:\n  commons.resource.identified: yes\n#", "license": "not a licence", "homepage": "javascript:alert(1)", "repository": "https://a b/"}"#,
        ),
        ("CITATION.cff", "title: [\n"),
        ("Cargo.toml", "= = ="),
        ("publiccode.yml", "{a: &b [*b]}"),
        ("docs/GOVERNANCE # x: \"y\".md", GOVERNANCE),
        ("docs/charter\n- z.md", GOVERNANCE),
    ]);
    let text = begun(&folder, &[]);
    let report = assessed(&folder);
    assert_eq!(report["coverage"]["answered"], 0, "{text}");
    assert!(
        !text.contains('\u{1b}') && !text.contains("javascript:"),
        "{text}"
    );
    assert!(!text.contains("not a licence"), "{text}");
}

#[test]
fn where_it_cannot_be_written_nothing_is_left_behind() {
    let folder = repository(&[("a/b", "")]);
    for (argument, words) in [
        ("nowhere", "no such file or directory"),
        ("a/b", "is a file"),
    ] {
        let (code, out, err) = commons(folder.path(), &["init", argument]);
        assert_eq!((code, out.as_str()), (2, ""), "{argument}");
        assert!(err.contains(words), "{argument}: {err}");
    }
    if is_root() {
        return;
    }
    let lock = |mode| {
        let mode = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(folder.path(), mode).unwrap();
    };
    lock(0o555);
    let (code, _, err) = commons(folder.path(), &["init"]);
    lock(0o755);
    assert_eq!(code, 2, "{err}");
    let names = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(names, 2, ".git and a");
}

/// Nothing is locked for root.
fn is_root() -> bool {
    let printed = Command::new("id").arg("-u").output().unwrap().stdout;
    printed == b"0\n"
}

#[test]
fn an_answer_takes_the_place_of_unknown_and_the_rest_stays() {
    let folder = repository(&[("README.md", README), ("GOVERNANCE.md", GOVERNANCE)]);
    let text = begun(&folder, &[]);
    let id = "ostrom.boundaries.roles-written";
    let yes = Answered {
        answer: Answer::Yes,
        note: None,
        reason: None,
        evidence: vec![Evidence {
            at: Pointer::Path("GOVERNANCE.md#roles".to_owned()),
            date: None,
            note: None,
        }],
        answered: None,
        by: None,
        place: Place::default(),
    };
    let edited = commons::description::with_answer(&text, id, &yes, Lang::En).unwrap();
    let changed: Vec<(&str, &str)> = text
        .lines()
        .zip(edited.lines())
        .filter(|(before, after)| before != after)
        .collect();
    assert_eq!(text.lines().count(), edited.lines().count());
    assert_eq!(changed.len(), 2, "the answer and its evidence: {changed:?}");
    std::fs::write(folder.path().join("commons.yaml"), edited).unwrap();
    assert_eq!(assessed(&folder)["coverage"]["answered"], 1);
}

#[test]
fn whatever_is_proposed_is_a_question_for_a_reason_that_is_known() {
    let all = commons::catalogue::index(&[]);
    let ids: Vec<&str> = all.ids().collect();
    for id in commons::model::BINDINGS.iter().map(|it| it.question) {
        assert!(ids.contains(&id), "{id}");
    }
    for signal in commons::model::BINDINGS.iter().flat_map(|it| it.signals) {
        assert!(commons::governance::signal(signal).is_some(), "{signal}");
    }
}

#[test]
fn a_page_that_nobody_has_filled_in_is_no_evidence() {
    let (_, draft, _) = commons(repository(&[]).path(), &["draft", "governance"]);
    let folder = repository(&[("GOVERNANCE.md", &draft)]);
    let text = begun(&folder, &[]);
    assert!(!text.contains("evidence: [GOVERNANCE.md"), "{text}");
    let folder = repository(&[("GOVERNANCE.md", GOVERNANCE)]);
    assert!(begun(&folder, &[]).contains("GOVERNANCE.md#"));
}

#[test]
fn a_name_is_one_or_none() {
    for (readme, manifest, name) in [
        (
            "## Process\n\nSteps.\n",
            "{\"name\": \"@own/wash\"}",
            "wash",
        ),
        (
            "![logo](a.png)\n\n# What is it?\n",
            "{\"name\": \"wash\"}",
            "wash",
        ),
        (
            "# This repository has been archived\n",
            "{\"name\": \"wash\"}",
            "wash",
        ),
        ("# Wash: hours for all\n", "{\"name\": \"other\"}", "Wash"),
    ] {
        let folder = repository(&[("README.md", readme), ("package.json", manifest)]);
        let text = begun(&folder, &[]);
        assert!(text.contains(&format!("\n  name: {name}\n")), "{text}");
    }
}

#[test]
fn the_kind_is_that_of_the_files() {
    let texts: Vec<(String, &str)> = (0..20)
        .map(|at| (format!("docs/{at}.md"), "Text."))
        .collect();
    let maps: Vec<(String, &str)> = (0..20)
        .map(|at| (format!("maps/{at}.geojson"), "{}"))
        .collect();
    let logos = ["black", "white", "red"].map(|it| (format!("{it}/logo.svg"), "<svg/>"));
    let few = ["a.svg", "b.png", "src/x.rs", "src/y.rs", "src/z.rs"].map(|it| (it.to_owned(), "x"));
    let line = |at| format!("- [Seed bank {at}](https://seeds{at}.example): seeds for balconies\n");
    let list = format!(
        "# Gardens\n\nWhat others grow.\n\n{}",
        (0..24).map(line).collect::<String>()
    );
    let steps = format!(
        "# Gardens\n\n{}",
        "- Water the [beds](beds.md).\n".repeat(24)
    );
    let boards: Vec<(String, &str)> = (0..5).map(|at| (format!("{at}.kicad_pcb"), "x")).collect();
    for (files, wanted, reason) in [
        (texts, "content", "the files (20 of 20 are texts)"),
        (maps, "data", "20 of 20 are data"),
        (boards, "hardware", "5 of 5 are designs"),
        (logos.to_vec(), "content", "3 of 3 are pictures"),
        (few.to_vec(), "software", "3 of 3 are code"),
        (
            vec![("README.md".to_owned(), list.as_str())],
            "content",
            "README.md, a list of links",
        ),
        // A list of what to do collects nothing, and is a text.
        (
            vec![("README.md".to_owned(), steps.as_str())],
            "content",
            "1 of 1 are texts",
        ),
    ] {
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(path, text)| (path.as_str(), *text))
            .collect();
        // What builds the site does not make it a program.
        let folder = repository(&files);
        git(folder.path(), &["add", "--all"]);
        let text = begun(&folder, &[]);
        assert!(text.contains(&format!("\n  kind: [{wanted}]\n")), "{text}");
        assert!(text.contains(reason), "{text}");
    }
}

/// A commit of a day, with what is added.
fn commit(folder: &TempDir, day: &str) {
    let date = format!("{day}T00:00:00");
    let arguments = [
        "-c",
        "user.name=x",
        "-c",
        "user.email=x@x.org",
        "commit",
        "--quiet",
        "--allow-empty",
        "--message",
        "x",
        "--date",
        &date,
    ];
    git(folder.path(), &arguments);
}

#[test]
fn the_stage_is_told_from_tags_and_from_the_history() {
    let tagged = repository(&[]);
    commit(&tagged, "2020-01-01");
    for tag in ["v0.9", "v1.0", "nightly", "v2.0"] {
        git(tagged.path(), &["tag", tag]);
    }
    let text = begun(&tagged, &[]);
    assert!(
        text.contains("3 version tags in git, v2.0 the highest"),
        "{text}"
    );
    assert!(text.contains("\n  stage: production\n"), "{text}");
    let long = repository(&[]);
    commit(&long, "2015-01-01");
    commit(&long, "2026-01-01");
    let text = begun(&long, &[]);
    assert!(
        text.contains("commits made between 2015-01-01 and 2026-01-01"),
        "{text}"
    );
    assert!(text.contains("\n  stage: production\n"), "{text}");
}

#[test]
fn dates_tell_no_stage_of_new_texts_nor_of_work_that_has_ended() {
    // Texts that are here of late may be of a group that is old.
    let told = |first: &str, files: &[(&str, &str)]| {
        let folder = repository(files);
        git(folder.path(), &["add", "--all"]);
        commit(&folder, first);
        commit(&folder, "2026-01-01");
        begun(&folder, &[])
    };
    let program = [many("src", "py", 3)].concat();
    let program: Vec<(&str, &str)> = program.iter().map(|it| (it.as_str(), "x")).collect();
    let with = |readme| [&program[..], &[("README.md", readme)]].concat();
    let ended = "# Pump\n\nThis project has been archived.\n";
    let open = "# Pump\n\nThis project is a work in progress.\n";
    for (first, files, stage, reason) in [
        (
            "2025-06-01",
            vec![("rules.md", "x")],
            "incubation",
            "commits alone do not say",
        ),
        (
            "2025-06-01",
            vec![("README.md", "# Pump\n")],
            "incubation",
            "commits alone do not say",
        ),
        (
            "2015-01-01",
            vec![("rules.md", "x")],
            "production",
            "commits made between",
        ),
        (
            "2025-06-01",
            with("# Pump\n"),
            "incubation",
            "commits made between",
        ),
        (
            "2015-01-01",
            with(ended),
            "incubation",
            "so this is a placeholder",
        ),
        (
            "2015-01-01",
            with(open),
            "incubation",
            "README.md, which says that the work is unfinished",
        ),
    ] {
        let text = told(first, &files);
        assert!(text.contains(&format!("\n  stage: {stage}\n")), "{text}");
        assert!(text.contains(reason), "{text}");
    }
}

#[test]
fn what_the_readme_says_goes_before_versions() {
    for (readme, stage) in [
        (
            "# Pump\n\nThe pump should not be considered stable.\n",
            "incubation",
        ),
        ("# Pump (draft)\n\nThe pump waters gardens.\n", "incubation"),
        ("# La pompe\n\nEn cours de construction\n", "incubation"),
        (
            "# Pump\n\nThe pump waters.\n\n## Status\n\nThis is a work in progress.\n",
            "incubation",
        ),
        (
            "# Pump\n\nThis project helps you to draft letters.\n",
            "production",
        ),
        (
            "# Pump\n\nThe pump waters.\n\n## Hose\n\nThis tool is under construction.\n",
            "production",
        ),
    ] {
        let manifest = "[project]\nname = \"pump\"\nversion = \"2.1.0\"\n";
        let (read, text) = project_of(&[("README.md", readme), ("pyproject.toml", manifest)]);
        assert_eq!(read["project"]["stage"], stage, "{text}");
    }
    // What is never published has no version that says how far it is.
    for manifest in [
        "[tool.poetry]\npackage-mode = false\nversion = \"0.1.0\"\n",
        "[project]\nversion = \"0.1.0\"\n\n[tool.uv]\npackage = false\n",
    ] {
        let (_, text) = project_of(&[("pyproject.toml", manifest)]);
        assert!(!text.contains("version 0.1.0"), "{text}");
    }
}

#[test]
fn governance_that_is_elsewhere_is_proposed_as_a_link() {
    let readme = "# Wash\n\nHow we decide: [governance](https://wash.example/rules).\n";
    let text = begun(&repository(&[("README.md", readme)]), &[]);
    assert!(
        text.contains("links: {governance: \"https://wash.example/rules\"}")
            || text.contains("links: {governance: https://wash.example/rules}"),
        "{text}"
    );
    assert!(text.contains("README.md:3"), "{text}");
}

#[test]
fn a_licence_that_is_not_open_is_no_evidence_of_openness() {
    let notice = "Under https://creativecommons.org/licenses/by-nc-sa/4.0/";
    let text = begun(&repository(&[("LICENSE", notice)]), &[]);
    assert!(
        text.contains("CC-BY-NC-SA-4.0: not an open licence"),
        "{text}"
    );
    assert!(!text.contains("commons.resource.open-licence"), "{text}");
}

#[test]
fn an_open_licence_is_no_evidence_of_openness_beside_a_closed_one() {
    let open = include_str!("../LICENSE-MIT");
    let beneath = format!("{open}\n---\nThe photos are under CC BY-NC 4.0.\n");
    let readme = "# Grid\n\n## Licence\n\nThe pictures are under CC BY-NC 4.0.\n";
    let notice = "Photos: https://creativecommons.org/licenses/by-nc/4.0/\n";
    for files in [
        &[("LICENSE", &*beneath)][..],
        &[("LICENSE", open), ("README.md", readme)],
        &[("LICENSE", open), ("LICENSE-data", notice)],
    ] {
        let text = begun(&repository(files), &[]);
        assert!(text.contains("CC-BY-NC-4.0: not an open licence"), "{text}");
        assert!(!text.contains("commons.resource.open-licence"), "{text}");
    }
}

#[test]
fn the_file_of_a_licence_is_nothing_that_is_shared() {
    let open = include_str!("../LICENSE-MIT");
    for path in ["LICENSE/MIT.txt", "UNLICENSE.md"] {
        let text = begun(&repository(&[(path, open), ("README.md", README)]), &[]);
        assert!(!text.contains("from 1 of 1 files"), "{text}");
    }
}

#[test]
fn an_answer_to_give_is_written_as_the_reader_types_it() {
    let folder = repository(&[("GOVERNANCE.md", GOVERNANCE)]);
    let text = begun(&folder, &["--lang", "fr"]);
    assert!(
        text.contains("answer: inconnu") && !text.contains("answer: unknown"),
        "{text}"
    );
    assert!(text.starts_with("# Créé par"), "{text}");
    // An editor is told of the schema where it is there.
    let folder = repository(&[("project.schema.json", "{}")]);
    let text = begun(&folder, &[]);
    assert!(
        text.starts_with("# yaml-language-server: $schema=project.schema.json\n"),
        "{text}"
    );
}

const KIND: &str =
    "You may use this on Tuesdays, if you are kind to the cat, and never for money.\n";

/// What is proposed as licences, and the remark beside it.
fn licences(files: &[(&str, &str)]) -> (Value, String) {
    let folder = repository(files);
    git(folder.path(), &["add", "--all"]);
    let text = begun(&folder, &[]);
    let read: Value = serde_yaml::from_str(&text).unwrap();
    let mut remarks = text.lines().filter(|line| line.starts_with("  # "));
    let remark = remarks
        .find(|line| line.contains("LICENSE"))
        .unwrap_or_default();
    (read["project"]["licences"].clone(), remark.to_owned())
}

#[test]
fn a_licence_in_doubt_is_not_proposed_and_it_is_said_why() {
    let mit = include_str!("../LICENSE-MIT");
    let package = |id: &str| format!("{{\"name\": \"grid\", \"license\": \"{id}\"}}");
    let (isc, cc) = (package("ISC"), package("CC-BY-4.0"));
    let (proposed, why) = licences(&[("LICENSE", KIND), ("package.json", &isc)]);
    assert_eq!(proposed, Value::Null, "{why}");
    assert!(
        why.contains("LICENSE is not recognised and may differ from ISC (package.json)"),
        "{why}"
    );
    let (proposed, why) = licences(&[("LICENSE", KIND)]);
    assert_eq!(proposed, Value::Null);
    assert!(why.contains("LICENSE is not recognised; write"), "{why}");
    let (proposed, why) = licences(&[("LICENSE", mit), ("package.json", &isc)]);
    assert_eq!(proposed, Value::Null, "{why}");
    assert!(
        why.contains("LICENSE is MIT, but package.json says ISC"),
        "{why}"
    );
    // The same licence, another for something else, one of another part: no doubt.
    let same = package("MIT OR Apache-2.0");
    for (path, manifest) in [
        ("package.json", &same),
        ("package.json", &cc),
        ("web/package.json", &isc),
    ] {
        let (proposed, why) = licences(&[("LICENSE", mit), (path, manifest)]);
        assert!(
            proposed["software"].to_string().contains("MIT"),
            "{path}: {proposed} {why}"
        );
    }
}

#[test]
fn a_licence_for_data_that_the_readme_names_is_told() {
    let mit = include_str!("../LICENSE-MIT");
    let told = |readme: &str| licences(&[("LICENSE", mit), ("README.md", readme)]).1;
    for readme in [
        "# Grid\n\n## Licence\n\nThe data is under the ODbL.\n",
        "# Grid\n\n## Données ouvertes\n\nElles sont sous licence ODbL.\n",
    ] {
        assert!(
            told(readme).contains("README.md also names ODbL"),
            "{readme}"
        );
    }
    for readme in [
        "# Grid\n\n## Use\n\nReads data under the ODbL.\n",
        "# Grid\n\n## Licence\n\nMIT.\n",
    ] {
        assert!(!told(readme).contains("also names"), "{readme}");
    }
}

#[test]
fn a_readme_that_is_a_title_is_no_evidence() {
    for (readme, wanted) in [
        ("# Grid\n", false),
        ("# Grid\n\n![](grid.png)\n", false),
        (README, true),
    ] {
        let text = begun(
            &repository(&[("README.md", readme), ("LICENSE", KIND)]),
            &[],
        );
        assert_eq!(
            text.contains("commons.resource.identified"),
            wanted,
            "{text}"
        );
    }
}

#[test]
fn a_page_of_conduct_is_not_where_the_rules_are() {
    let readme = |to: &str| {
        format!(
            "# Grid\n\nMaps that anyone can draw and read.\n\n## Governance\n\nOur [governance]({to}).\n"
        )
    };
    for (to, wanted) in [
        ("https://grid.example/code-of-conduct.html", false),
        ("https://grid.example/CODE_OF_CONDUCT", false),
        ("https://grid.example/security/", false),
        ("https://grid.example/about/governance", true),
    ] {
        let text = begun(&repository(&[("README.md", &readme(to))]), &[]);
        assert_eq!(text.contains("links: {governance:"), wanted, "{to}: {text}");
    }
}

#[test]
fn a_name_is_written_as_the_readme_writes_it() {
    for (owner, address, readme, name) in [
        (
            "grid",
            "open-grid",
            "![](a.png)\n\nOpen Grid draws maps. Open Grid is free.\n",
            "Open Grid",
        ),
        (
            "grid",
            "gridd",
            "![](a.png)\n\nWith Gridd one draws maps.\n",
            "Gridd",
        ),
        (
            "grid",
            "gridd",
            "![](a.png)\n\nSee https://x.example/Gridd and my-Gridd.\n",
            "gridd",
        ),
        (
            "open-grid",
            "community",
            "# Organization\n\nThe people of Open Grid.\n",
            "Open Grid",
        ),
    ] {
        let folder = repository(&[("README.md", readme)]);
        let remote = format!("https://github.com/{owner}/{address}.git");
        git(folder.path(), &["remote", "add", "origin", &remote]);
        let text = begun(&folder, &[]);
        assert!(
            text.contains(&format!("\n  name: {name}\n")),
            "{address}: {text}"
        );
    }
}

#[test]
fn that_the_work_has_ended_is_told_beside_the_stage() {
    let told = |first: &str| {
        let readme = format!("# Grid\n\n{first}\n\n## Use\n\nThis project is deprecated in Ada.\n");
        begun(&repository(&[("README.md", &readme)]), &[])
    };
    let ended = "README.md seems to say that the work has ended";
    assert!(told("This project is no longer maintained.").contains(ended));
    assert!(told("This repository is not used anymore.").contains(ended));
    assert!(!told("Grid replaces a tool that is no longer maintained.").contains(ended));
}

#[test]
fn a_founder_who_may_override_cannot_be_shown_to_be_outvoted() {
    let rules = |last: &str| {
        let text = format!(
            "# Governance\n\n## Decisions\n\nProposals pass with a two-thirds majority of the council. {last}\n"
        );
        begun(
            &repository(&[("publiccode.yml", PUBLICCODE), ("GOVERNANCE.md", &text)]),
            &[],
        )
    };
    let question = "ostrom.collective-choice.founder-can-be-outvoted";
    assert!(!rules("The founder may overrule the council.").contains(question));
    assert!(rules("The founder may not overrule the council.").contains(question));
}

/// What a first description says of its project, and its text.
fn project_of(files: &[(&str, &str)]) -> (serde_yaml::Value, String) {
    let folder = repository(files);
    git(folder.path(), &["add", "--all"]);
    let text = begun(&folder, &[]);
    let read: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
    (read, text)
}

fn listed(value: &serde_yaml::Value) -> Vec<&str> {
    let items = value.as_sequence().into_iter().flatten();
    items.filter_map(serde_yaml::Value::as_str).collect()
}

#[test]
fn each_licence_stands_under_what_it_covers() {
    let mit = include_str!("../LICENSE-MIT");
    let (read, text) = project_of(&[
        ("README.md", README),
        ("LICENSE", mit),
        ("Cargo.toml", "[package]\nname = 'meter'\n"),
        ("hardware/LICENSE", "CERN-OHL-W v2\n"),
        ("hardware/board.kicad_pcb", "x"),
        ("hardware/board.kicad_sch", "x"),
        ("docs/LICENSE", "CC BY 4.0\n"),
        ("docs/use.md", "How to use it."),
    ]);
    let licences = &read["project"]["licences"];
    assert_eq!(listed(&licences["hardware"]), ["CERN-OHL-W-2.0"], "{text}");
    assert_eq!(listed(&licences["content"]), ["CC-BY-4.0"], "{text}");
    assert_eq!(listed(&licences["software"]), ["MIT"], "{text}");
    assert_eq!(
        listed(&read["project"]["kind"]),
        ["software", "content", "hardware"]
    );
}

#[test]
fn a_version_without_later_ones_is_kept_for_the_reader_to_choose() {
    let package = "{\"name\": \"grid\", \"license\": \"GPLv3\"}";
    let (read, text) = project_of(&[("package.json", package), ("README.md", README)]);
    let licences = &read["project"]["licences"];
    assert_eq!(listed(&licences["software"]), ["GPL-3.0-only"], "{text}");
    assert!(
        text.contains("GPL-3.0-or-later") || text.contains("-or-later"),
        "{text}"
    );
    let readme = "# Grid\n\n## Licence\n\nCode sous AGPL v3, données sous ODbL 1.0.\n";
    let (read, text) = project_of(&[("README.md", readme), ("a.rs", "x"), ("b.csv", "x")]);
    let licences = &read["project"]["licences"].clone();
    let said = serde_yaml::to_string(licences).unwrap();
    assert!(
        said.contains("AGPL-3.0-only") && said.contains("ODbL-1.0"),
        "{text}"
    );
}

#[test]
fn a_licence_of_data_is_not_that_of_programs_which_have_their_own() {
    let (read, text) = project_of(&[
        ("README.md", README),
        ("LICENSE", include_str!("../LICENSE-MIT")),
        ("Cargo.toml", "[package]\nname = 'meter'\nlicense = 'MIT'\n"),
        ("datapackage.json", "{\"license\": \"etalab-2.0\"}"),
    ]);
    let licences = &read["project"]["licences"];
    assert_eq!(listed(&licences["software"]), ["MIT"], "{text}");
    assert_eq!(listed(&licences["data"]), ["etalab-2.0"], "{text}");
}

#[test]
fn a_licence_without_its_version_is_told_and_not_proposed() {
    let package = "{\"name\": \"grid\", \"license\": \"AGPL\"}";
    let (read, text) = project_of(&[("package.json", package), ("README.md", README)]);
    assert!(read["project"]["licences"].is_null(), "{text}");
    assert!(
        text.contains("package.json names AGPL without a version"),
        "{text}"
    );
}

#[test]
fn a_licence_stands_under_what_there_is() {
    let pages: Vec<String> = (0..12).map(|at| format!("pages/{at}.md")).collect();
    let mut files = vec![
        ("README.md", README),
        ("LICENSE", include_str!("../LICENSE-APACHE")),
    ];
    files.extend(pages.iter().map(|it| (it.as_str(), "Text.")));
    let (read, text) = project_of(&files);
    assert_eq!(listed(&read["project"]["kind"]), ["content"], "{text}");
    assert_eq!(
        listed(&read["project"]["licences"]["content"]),
        ["Apache-2.0"],
        "{text}"
    );
}

#[test]
fn a_project_of_data_is_known_by_its_package_and_its_folders() {
    let package = "name: wells\ntitle: Wells of the valley\nlicenses:\n  - name: ODC-PDDL-1.0\n";
    let scripts = ["a.py", "b.py", "c.py", "d.py"].map(|it| (it, "x"));
    let mut files = vec![("datapackage.yml", package), ("data/wells.csv", "id\n1\n")];
    files.extend(scripts);
    let (read, text) = project_of(&files);
    assert_eq!(listed(&read["project"]["kind"]), ["data"], "{text}");
    assert_eq!(read["project"]["name"], "Wells of the valley");
    assert_eq!(
        listed(&read["project"]["licences"]["data"]),
        ["PDDL-1.0"],
        "{text}"
    );

    let tables: Vec<String> = (0..5).map(|at| format!("data/{at}.json")).collect();
    let files: Vec<(&str, &str)> = tables.iter().map(|it| (it.as_str(), "{}")).collect();
    let (read, text) = project_of(&files);
    assert_eq!(listed(&read["project"]["kind"]), ["data"], "{text}");
}

#[test]
fn only_the_part_with_a_blank_is_left_out() {
    let open = format!("{GOVERNANCE}\n## Contact\n\nWrite to [INSERT EMAIL ADDRESS].\n");
    let (read, text) = project_of(&[("README.md", README), ("GOVERNANCE.md", &open)]);
    let answers = &read["answers"];
    let rules = &answers["commons.governance.rules-written"]["evidence"];
    assert_eq!(listed(rules), ["GOVERNANCE.md"], "{text}");
    let votes = &answers["ostrom.collective-choice.affected-have-a-vote"]["evidence"];
    assert_eq!(listed(votes), ["GOVERNANCE.md#L10-L11"], "{text}");

    let open = GOVERNANCE.replace("two weeks.", "[NUMBER] weeks.");
    let (read, text) = project_of(&[("README.md", README), ("GOVERNANCE.md", &open)]);
    let votes = &read["answers"]["ostrom.collective-choice.affected-have-a-vote"];
    assert!(votes.is_null(), "{text}");
    let sanctions = &read["answers"]["ostrom.sanctions.graduated"]["evidence"];
    assert!(!listed(sanctions).is_empty(), "{text}");
}

#[test]
fn what_does_not_show_it_is_not_proposed() {
    let (read, text) = project_of(&[
        ("README.md", README),
        ("AUTHORS.md", "# Authors\n\n- Ada\n- Ben\n"),
        (
            "CONTRIBUTING.md",
            "# Contributing\n\nOpen a pull request.\n",
        ),
        (
            "charter.md",
            "# Charter\n\nMoved to [the site](https://grid.example/charter).\n",
        ),
    ]);
    let answers = &read["answers"];
    assert!(
        answers["ostrom.boundaries.roles-written"].is_null(),
        "{text}"
    );
    assert!(
        answers["commons.community.open-to-newcomers"].is_null(),
        "{text}"
    );
    assert!(
        answers["commons.governance.rules-written"].is_null(),
        "{text}"
    );
    assert!(
        !answers["guide.produce.how-to-contribute"].is_null(),
        "{text}"
    );

    let draft = GOVERNANCE.replacen("\n\n", "\n\nThis document is a draft.\n\n", 1);
    let (read, text) = project_of(&[("README.md", README), ("GOVERNANCE.md", &draft)]);
    assert!(
        read["answers"]["commons.governance.rules-written"].is_null(),
        "{text}"
    );
    assert!(
        read["answers"]["ostrom.sanctions.graduated"].is_null(),
        "{text}"
    );
}

#[test]
fn a_section_on_decisions_in_a_page_for_contributors_is_read() {
    let page = "# Contributing\n\nOpen a pull request.\n\n## How decisions are made\n\n\
        The council decides by a simple majority of its members; each has one vote.\n\
        A member who breaks these rules gets a warning, then a suspension decided by the council.\n\n\
        ## Style\n\nFour spaces.\n";
    let (read, text) = project_of(&[("README.md", README), ("CONTRIBUTING.md", page)]);
    let answers = &read["answers"];
    let rules = &answers["commons.governance.rules-written"]["evidence"];
    assert_eq!(listed(rules), ["CONTRIBUTING.md#L5-L9"], "{text}");
    let sanctions = &answers["ostrom.sanctions.deciders-named"]["evidence"];
    assert_eq!(listed(sanctions), ["CONTRIBUTING.md#L8"], "{text}");
}

#[test]
fn an_address_to_write_to_sends_nobody_elsewhere() {
    let conduct = "# Code of conduct\n\nBe kind.\n\nTo report an incident, write to <conduct@wash.example>. \
        The moderators answer within a week.\n";
    let (read, text) = project_of(&[("README.md", README), ("CODE_OF_CONDUCT.md", conduct)]);
    let place = &read["answers"]["ostrom.conflict-resolution.place-named"]["evidence"];
    assert_eq!(listed(place), ["CODE_OF_CONDUCT.md#L5"], "{text}");
}

/// Many files with an ending, in a folder.
fn many(folder: &str, ending: &str, number: usize) -> Vec<String> {
    (0..number)
        .map(|at| format!("{folder}/{at}.{ending}"))
        .collect()
}

#[test]
fn the_kind_is_that_of_most_files_whatever_shows_them() {
    let kinds = |files: &[String], more: &[(&str, &str)]| {
        let mut all: Vec<(&str, &str)> = files.iter().map(|it| (it.as_str(), "x")).collect();
        all.extend(more);
        let (read, text) = project_of(&all);
        let kinds = listed(&read["project"]["kind"]).join(" ");
        (kinds, text)
    };
    // A few scripts beside texts build them.
    let texts = [many("rules", "md", 20), many("scripts", "py", 6)].concat();
    assert_eq!(kinds(&texts, &[]).0, "content");
    // Saved pages and their programs beside hundreds of pictures.
    let pictures = [many("flyers", "png", 150), many("saved", "js", 40)].concat();
    let (kind, text) = kinds(&pictures, &[]);
    assert_eq!(kind, "content", "{text}");
    assert!(
        text.contains("the files (150 of 190 are pictures)"),
        "{text}"
    );
    // Fewer programs than texts, whatever package they make.
    let small = [many("rules", "md", 5), many("tools", "js", 3)].concat();
    let package = [("package.json", "{\"name\": \"tools\"}")];
    assert_eq!(kinds(&small, &package).0, "content");
    assert_eq!(kinds(&small, &[]).0, "content");
    assert_eq!(
        kinds(&small, &[("Cargo.toml", "[package]\n")]).0,
        "software"
    );
    // The theme of a site, and what was taken from elsewhere.
    let theme = [many("pages", "md", 3), many("assets/lib", "js", 12)].concat();
    let site = [("_config.yml", "title: Pump\n"), ("package.json", "{}")];
    assert_eq!(kinds(&theme, &site).0, "content");
    let taken = [
        "lib/jquery-3.7.js",
        "lib/hose.min.js",
        "rules.md",
        "lib/bootstrap.bundle.js",
    ];
    assert_eq!(kinds(&taken.map(ToOwned::to_owned), &[]).0, "content");
    let game = [("project.godot", "x")];
    assert_eq!(kinds(&pictures, &game).0, "software");
    // Entries of a collection, kept one in a file.
    let entries = many("wells", "json", 120);
    assert_eq!(
        kinds(&entries, &[("package.json", "{}")]).0,
        "software data"
    );
    assert_eq!(
        kinds(&entries[..40], &[("package.json", "{}")]).0,
        "software"
    );
    let schema = "{\"title\": \"Wells of the valley\", \"fields\": [{\"name\": \"id\"}]}";
    assert_eq!(kinds(&[], &[("schema.json", schema)]).0, "data");
    assert_eq!(kinds(&[], &[("ansible.cfg", "")]).0, "software");
}

#[test]
fn the_title_and_the_first_sentence_are_those_of_the_project() {
    for (readme, name, summary) in [
        (
            "# Current status\n\nI have had no time for this, and it will be so for months.\n\n\
             # Welcome to Pump\n\nPump waters the gardens of a street.\n",
            "Pump",
            Some("Pump waters the gardens of a street."),
        ),
        (
            "# Pump = hose + tap\n\nVisit the pages of Pump for all that is to be known.\n\n\
             Pump waters gardens in many ways, including:\n\n- by day\n",
            "Pump",
            Some("Pump waters gardens in many ways"),
        ),
        (
            "# Pump\n\nTo quote the gardeners:\n\n> We have used it each summer, and it never failed.\n",
            "Pump",
            None,
        ),
        (
            "# Pump\n\n> Pump waters the gardens of a street.\n",
            "Pump",
            Some("Pump waters the gardens of a street."),
        ),
        (
            "# Pump\n\n:fr: [Version française](README.fr.md) | :gb: English\n\nPump waters gardens.\n",
            "Pump",
            Some("Pump waters gardens."),
        ),
        (
            "# Pump\n\nLe site est généré avec un outil qui assemble des pages.\n",
            "Pump",
            None,
        ),
    ] {
        let (read, text) = project_of(&[("README.md", readme)]);
        assert_eq!(read["project"]["name"], name, "{text}");
        assert_eq!(read["project"]["summary"].as_str(), summary, "{text}");
    }
    let cited = "cff-version: 1.2.0\ntitle: \"Pump: water for all\"\n";
    let (read, _) = project_of(&[("CITATION.cff", cited)]);
    assert_eq!(read["project"]["name"], "Pump");
}

#[test]
fn a_heading_that_any_project_has_gives_way_to_a_manifest() {
    for heading in [
        "Table des matières",
        "Release notes",
        "Getting started with a maker of apps",
        "Bienvenue sur le projet",
        "{{ cookiecutter.name }}",
    ] {
        let readme = format!("# {heading}\n\nPump waters the gardens of a street.\n");
        for (path, manifest) in [
            ("package.json", "{\"name\": \"Pump\"}"),
            ("codemeta.json", "{\"name\": \"Pump\"}"),
            ("pubspec.yaml", "name: pump\n"),
            ("go.mod", "module forge.example/town/pump/v2\n\ngo 1.22\n"),
            ("DESCRIPTION", "Package: Pump\nTitle: Water\nVersion: 0.3\n"),
            (
                "pump.gemspec",
                "Gem::Specification.new do |s|\n  s.name = 'pump'\nend\n",
            ),
            (
                "pom.xml",
                "<project><parent><artifactId>town</artifactId></parent><artifactId>pump</artifactId></project>",
            ),
        ] {
            let (read, text) = project_of(&[("README.md", &readme), (path, manifest)]);
            assert_eq!(read["project"]["name"], "Pump", "{text}");
        }
    }
}

#[test]
fn a_title_in_front_matter_or_beside_a_state_is_the_name() {
    for (path, readme) in [
        (
            "README.md",
            "---\ntitle: Open Pump\nlang: en\n---\n\nIt waters the gardens of a street.\n",
        ),
        ("README.md", "---\ntitle: Open Pump\n---\n\n# Contents\n"),
        ("README.org", "#+AUTHOR: Ada\n#+TITLE: Open Pump\n\n* Use\n"),
        ("README.md", "# [ARCHIVED] Open Pump\n"),
    ] {
        let (read, text) = project_of(&[(path, readme)]);
        assert_eq!(read["project"]["name"], "Open Pump", "{text}");
    }
}

#[test]
fn what_a_manifest_says_is_shown_as_it_stands_there() {
    let named = |name: &str| {
        let manifest = format!("[project]\nname = \"{name}\"\n");
        project_of(&[
            ("README.md", "# Pump House\n\nPump waters.\n"),
            ("pyproject.toml", &manifest),
        ])
        .1
    };
    assert!(named("pump").contains("other sources say: pump (pyproject.toml)"));
    assert!(!named("pump-house").contains("other sources say"));
}

#[test]
fn what_else_is_said_is_said_once_with_all_who_say_it() {
    let other = "{\"repository\": \"https://forge.example/old/pump\"}";
    let cargo = "[package]\nname = 'pump'\nrepository = 'https://forge.example/old/pump'\n";
    let folder = repository(&[("package.json", other), ("Cargo.toml", cargo)]);
    let origin = ["remote", "add", "origin", "https://forge.example/new/pump"];
    git(folder.path(), &origin);
    let text = begun(&folder, &[]);
    let wanted = "other sources say: https://forge.example/old/pump (Cargo.toml, package.json)";
    assert!(text.contains(wanted), "{text}");
}

#[test]
fn the_name_of_a_part_is_that_of_whom_it_is_a_part_of() {
    let folder = repository(&[
        ("README.md", "The rules are in one file.\n"),
        (
            "bylaw-1.md",
            "# Members\n\nMembers of Pump elect the board each year.\n",
        ),
    ]);
    let origin = [
        "remote",
        "add",
        "origin",
        "https://forge.example/pump/bylaws",
    ];
    git(folder.path(), &origin);
    let text = begun(&folder, &[]);
    assert!(text.contains("\n  name: Pump\n"), "{text}");
    assert!(text.contains("bylaw-1.md"), "{text}");
}

#[test]
fn a_licence_of_a_folder_is_named_beside_that_of_the_whole() {
    let mit = include_str!("../LICENSE-MIT");
    let text = |files: &[(&str, &str)]| project_of(files).1;
    let closed = format!(
        "# PolyForm Strict License 1.0.0\n\n{}",
        "You may read it. ".repeat(80)
    );
    let found = text(&[("LICENSE", mit), ("server/LICENSE.md", &closed)]);
    assert!(
        found.contains("; for folders alone: LicenseRef-PolyForm-Strict (server/)"),
        "{found}"
    );
    // A page of the documentation shows the licence of all.
    let found = text(&[
        ("LICENSE", mit),
        ("docs/license.md", mit),
        ("package.json", "{}"),
    ]);
    assert!(found.contains("licences: {software: [MIT]}"), "{found}");
    assert!(!found.contains("docs/license.md"), "{found}");
}

#[test]
fn a_title_that_is_a_part_gives_way_to_the_one_of_the_repository() {
    let origin = [
        "remote",
        "add",
        "origin",
        "https://forge.example/town/pump-core",
    ];
    let told = |readme: &str| {
        let folder = repository(&[("README.md", readme)]);
        git(folder.path(), &origin);
        let text = begun(&folder, &[]);
        let read: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
        let of = |key: &str| read["project"][key].as_str().map(ToOwned::to_owned);
        (of("name").unwrap(), of("summary"))
    };
    let part = "# Documentation\n\nLa documentation des usages est accessible sur le site de la ville.\n\n\
        # Pump-Core\n\nPump-Core calcule ce que chaque jardin reçoit.\n";
    let (name, summary) = told(part);
    assert_eq!(name, "Pump-Core");
    assert_eq!(
        summary.as_deref(),
        Some("Pump-Core calcule ce que chaque jardin reçoit.")
    );
    let (name, summary) =
        told("# This is the pump\n\nThis builds trust, and it saves work for all of us.\n");
    assert_eq!((name.as_str(), summary), ("pump-core", None));
    // A capital at the head of one sentence is not how it is written.
    let often = "pump-core waters; ".repeat(15);
    let (name, _) = told(&format!("# Usage\n\nPump-core is kept here. {often}\n"));
    assert_eq!(name, "pump-core");
    let beta = "# This is the pump\n\nThe second one waters more, and may break while you sleep.\n\n\
        ## What is the pump?\n\nThe pump waters each garden of a street.\n";
    let (_, summary) = told(beta);
    assert_eq!(
        summary.as_deref(),
        Some("The pump waters each garden of a street.")
    );
    let (_, summary) = told("# Pump\n\n\u{2615} Water for each garden of a street \u{2615}\n");
    assert_eq!(
        summary.as_deref(),
        Some("Water for each garden of a street")
    );
}

#[test]
fn a_manual_called_as_rules_are_is_no_evidence_of_them() {
    let manual = "# Governance module API\n\nCall `vote(id)` to cast a vote on-chain.\n\n\
        The quorum is a percentage of the token supply. See `Governor.sol` for its default.\n";
    let folder = repository(&[("docs/api/governance.md", manual), ("README.md", README)]);
    assert!(!begun(&folder, &[]).contains("docs/api/governance.md"));
}

#[test]
fn an_address_in_a_section_is_proposed_as_a_link() {
    let readme =
        "# Wash\n\nA wash house.\n\n## Gouvernance\n\nNos statuts : https://v.example/statuts\n";
    let folder = repository(&[("README.md", readme)]);
    let begun = begun(&folder, &[]);
    assert!(
        begun.contains("governance: https://v.example/statuts"),
        "{begun}"
    );
}

#[test]
fn the_rules_among_those_who_hold_a_part_are_proposed() {
    let rules = "# Maintainers\n\n- Ada Moreau\n\n## Becoming a maintainer\n\n\
        A contributor becomes a maintainer after five merged changes, by a majority vote of the \
        maintainers.\n";
    let folder = repository(&[("MAINTAINERS.md", rules)]);
    let begun = begun(&folder, &[]);
    let (_, rest) = begun
        .split_once("commons.governance.rules-written")
        .unwrap();
    assert!(rest[..200].contains("MAINTAINERS.md"), "{begun}");
}

#[test]
fn a_readme_that_sets_no_rule_is_no_evidence_of_rules() {
    let readme = |body: &str| {
        let text = format!("# Bylaws of the pump\n\n{body}\n");
        project_of(&[("README.md", &text), ("bylaws.tex", "x")]).1
    };
    let built = readme("Run make to print the bylaws, then look at them.");
    assert!(!built.contains("README.md#L"), "{built}");
    let rules = readme("Members elect the board each year by a simple majority of the votes.");
    assert!(rules.contains("README.md#L1-L3"), "{rules}");
}

#[test]
fn where_the_work_goes_on_is_told_beside_the_address() {
    let origin = ["remote", "add", "origin", "https://forge.example/town/pump"];
    let told = |name: &str, readme: &str| {
        let folder = repository(&[(name, readme)]);
        git(folder.path(), &origin);
        begun(&folder, &[])
    };
    let wanted = "other sources say: https://codeberg.org/town/pump (README";
    for (name, readme) in [
        (
            "README.rst",
            "La pompe n’est plus hébergée ici\n\nVoir https://codeberg.org/town/pump\n",
        ),
        (
            "README.md",
            "# Pump\n\nThis project has moved to [its new home](https://codeberg.org/town/pump).\n",
        ),
        (
            "README.md",
            "# Pump\n\nThis project has moved to https://codeberg.org/town/pump.\n",
        ),
    ] {
        let text = told(name, readme);
        assert!(text.contains(wanted), "{text}");
    }
    for other in [
        "# Pump\n\nPump goes well with [hose](https://codeberg.org/town/hose).\n",
        "# Pump\n\nWe have moved to a new pump.\n\n## Credits\n\nAda made [hose](https://codeberg.org/town/hose).\n",
    ] {
        assert!(!told("README.md", other).contains("other sources say"));
    }
}

#[test]
fn a_sentence_ends_after_its_last_word_and_says_what_it_is() {
    let summary = |body: &str| {
        let (read, _) = project_of(&[("README.md", &format!("# Pump\n\n{body}\n"))]);
        read["project"]["summary"].as_str().map(ToOwned::to_owned)
    };
    let long = "Pump shows which rules of by-law no. 12 of the town a garden follows, whatever its size and its \
        slope, for people who plan one and for those who look after it together.";
    let told = summary(&format!("{long} {long}"));
    assert_eq!(told.as_deref(), Some(long));
    assert_eq!(
        summary("This is an app bootstrapped with a command of its makers."),
        None
    );
    // A README with a section on the team still says what it is.
    let readme = "# Pump\n\nPump waters gardens.\n\n## Team\n\nAda and Ben, who like it.\n";
    let (read, text) = project_of(&[("README.md", readme)]);
    let evidence = &read["answers"]["commons.resource.identified"]["evidence"];
    assert_eq!(listed(evidence), ["README.md"], "{text}");
}

#[test]
fn a_site_is_called_as_its_settings_say() {
    let files = [
        (
            "_config.yml",
            "title: The orchard\ndescription: Apples pressed together in the old barn.\n",
        ),
        ("Gemfile", "source 'https://rubygems.org'\n"),
        (
            "theme.gemspec",
            "Gem::Specification.new do |spec|\n  spec.name = 'pretty-theme'\n  spec.version = '3.2.0'\nend\n",
        ),
        ("index.md", "# Welcome\n\nHello!\n"),
    ];
    let folder = repository(&files);
    git(folder.path(), &["add", "."]);
    let written = begun(&folder, &[]);
    assert!(written.contains("name: The orchard"), "{written}");
    assert!(written.contains("Apples pressed together"), "{written}");
    assert!(written.contains("kind: [content]"), "{written}");
    assert!(!written.contains("3.2.0"), "{written}");
}

#[test]
fn a_title_that_is_not_the_name_gives_way() {
    let parts =
        "# Où nous en sommes\n\nLe hangar est loué depuis mai.\n\n# Ce qui reste\n\nLe toit.\n";
    let own = "# Les Grands Vergers\n\nLes Grands Vergers pressent des pommes.\n\n# Ce qui reste\n\nLe toit.\n";
    let template = "# Slim Paper\n\nA fast theme for those who write a lot on pages.\n";
    let config = ("_config.yml", "title: The orchard\n");
    let docusaurus =
        "const config = {\n  title: 'The orchard',\n  tagline: 'Apples pressed together',\n};\n";
    let statutes =
        "# Article 1\n\nIl est fondé une association ayant pour titre : Les Amis du verger.\n";
    for (files, name) in [
        (vec![("README.md", parts), config], "The orchard"),
        (vec![("README.md", own)], "Les Grands Vergers"),
        (
            vec![("README.md", parts), ("statuts.md", statutes)],
            "Les Amis du verger",
        ),
        (
            vec![("README.md", "# Statuts\n"), ("statuts.md", statutes)],
            "Les Amis du verger",
        ),
        (vec![("README.md", template), config], "The orchard"),
        (
            vec![("README.md", "# Orchards\n\nThe orchard.\n"), config],
            "Orchards",
        ),
        (
            vec![
                ("README.md", GENERATED[3]),
                ("docusaurus.config.js", docusaurus),
                ("package.json", "{\"name\": \"apples\"}"),
            ],
            "The orchard",
        ),
        (
            vec![
                ("README.md", GENERATED[3]),
                ("package.json", "{\"name\": \"apples\"}"),
            ],
            "apples",
        ),
    ] {
        let (read, text) = project_of(&files);
        assert_eq!(read["project"]["name"], name, "{text}");
        let foreign = text.contains("A fast theme") || text.contains("minimal setup");
        assert!(!foreign, "{text}");
    }
    // What was made from a template has its package still.
    let package = "{\"name\": \"slim-paper\", \"version\": \"4.2.0\"}";
    let (read, text) = project_of(&[("README.md", template), config, ("package.json", package)]);
    assert_eq!(read["project"]["name"], "The orchard", "{text}");
    assert!(!text.contains("4.2.0"), "{text}");
    let apart = "{\"name\": \"grands-vergers\"}";
    let titled = own.replace("Les Grands Vergers pressent", "On presse");
    let (read, text) = project_of(&[("README.md", &titled), ("package.json", apart)]);
    assert_eq!(read["project"]["name"], "Les Grands Vergers", "{text}");
}

#[test]
fn the_settings_of_a_site_name_it_whatever_its_template_left() {
    let template = "# Slim Paper\n\nA fast theme for those who write a lot on pages.\n";
    let package =
        "{\"name\": \"paper.cards\", \"repository\": \"https://github.com/lin/slim-paper\"}";
    let title = "title: Les pommiers de la maison <br>des voisins\n";
    let (read, text) = project_of(&[
        ("README.md", template),
        ("package.json", package),
        ("_config.yml", title),
    ]);
    let name = "Les pommiers de la maison des voisins";
    assert_eq!(read["project"]["name"], name, "{text}");
    let (read, text) = project_of(&[("README.md", "# Orchard V0.1.1\n\nApples.\n")]);
    assert_eq!(read["project"]["name"], "Orchard", "{text}");
}

#[test]
fn what_greets_or_is_to_be_filled_in_is_no_summary() {
    for readme in [
        "# Pump\n\nHello and thanks for coming by!\n",
        "# Pump\n\nPump is a server for [KIND OF GAME] that runs on [VERSION].\n",
        "# Pump\n\nVersion: 3.2 of the thing, made ready for all\n",
        "# Pump\n\nWrite to us at pump@town.example for more\n",
        "# Pump\n\nVersion 0.1 Work in Progress\n",
        "# Pump\n\nThis project is not used anymore.\n",
        "# Pump\n\nThis is the official repository of Pump.\n",
        "# Pump\n\nWelcome to the Pump website!\n",
        "# Pompe\n\nCe qui doit contenir le futur site de la pompe\n",
    ] {
        let written = begun(&repository(&[("README.md", readme)]), &[]);
        assert!(!written.contains("summary:"), "{readme}{written}");
    }
}

/// What generators write in the README of what is made with them.
const GENERATED: [&str; 4] = [
    "This is a [Next.js](https://nextjs.org) project bootstrapped with `create-next-app`.\n\n\
     ## Getting Started\n\nFirst, run the development server:\n\n\
     You can start editing the page by modifying `app/page.tsx`. The page auto-updates as you edit it.\n\n\
     This project uses [`next/font`](https://nextjs.org/font) to automatically optimize and load Geist.\n",
    "# Getting Started with Create React App\n\n\
     This project was bootstrapped with [Create React App](https://github.com/facebook/create-react-app).\n\n\
     ## Available Scripts\n\nRuns the app in the development mode.\n",
    "# Website\n\nThis website is built using [Docusaurus](https://docusaurus.io/), a modern static \
     website generator.\n\n## Installation\n\nThis command starts a local development server.\n",
    "# React + Vite\n\nThis template provides a minimal setup to get React working in Vite with HMR and \
     some ESLint rules.\n",
];

#[test]
fn what_a_generator_wrote_presents_nothing() {
    let told = |readme: &str| {
        let (read, text) = project_of(&[("README.md", readme), ("LICENSE", KIND)]);
        let proposed = !read["answers"]["commons.resource.identified"].is_null();
        let summary = read["project"]["summary"].as_str().map(ToOwned::to_owned);
        assert_eq!(proposed, summary.is_some(), "{text}");
        summary
    };
    for readme in GENERATED {
        assert_eq!(told(readme), None, "{readme}");
    }
    // What people add to it does.
    let own = "# Pump\n\nThis project was generated with Angular CLI.\n\nPump waters the gardens of a street.\n";
    assert_eq!(
        told(own).as_deref(),
        Some("Pump waters the gardens of a street.")
    );
    let greets = "# Pump\n\nWelcome to Pump! It is dry here. A pump waters the gardens.\n";
    assert_eq!(told(greets), None);
    let part = "# Handbook\n\nHow the wash house is run, day by day.\n";
    assert!(told(part).is_some());
    let manifest = "name: pump\ndescription: A new Flutter project.\n";
    let (read, text) = project_of(&[("pubspec.yaml", manifest)]);
    assert!(read["project"]["summary"].is_null(), "{text}");
}

#[test]
fn a_bare_repository_is_no_place_to_begin() {
    let folder = tempfile::tempdir().unwrap();
    git(folder.path(), &["init", "--quiet", "--bare"]);
    let (code, _, err) = commons(folder.path(), &["init"]);
    assert_eq!(code, 2);
    assert!(err.contains("bare"), "{err}");
    assert!(!folder.path().join("commons.yaml").exists());
}
