//! What `check` says of governance that is found, is elsewhere, or cannot be read.

use crate::folder::{Folder, GOVERNANCE, ids};

fn project(more: &str) -> String {
    format!("format: 1\nproject: {{name: X, kind: software, stage: production{more}}}\n")
}

#[test]
fn a_section_of_the_readme_is_read_with_its_lines() {
    let section =
        "# X\n\n## Governance\n\nMembers decide by a two-thirds vote, open ten days.\n\n## Use\n";
    let (report, code) = Folder::empty()
        .with("README.md", section)
        .make()
        .json("en", &[]);
    assert_eq!(code, 0);
    assert!(!ids(&report).contains(&"governance-file-missing"));
    let choice = &report["governance"]["principles"]["collective-choice"];
    assert_eq!(choice["reading"], "covered", "{choice}");
    assert_eq!(choice["passages"][0]["start"], 5);
}

#[test]
fn where_the_governance_is_elsewhere_it_is_told_with_its_line() {
    let link = "# X\n\n\nSee our [governance](https://forge.example/o/rules).\n";
    let (report, _) = Folder::empty()
        .with("README.md", link)
        .make()
        .json("en", &[]);
    let found = crate::folder::findings(&report).iter();
    let found = found.filter(|finding| finding["id"] == "governance-file-elsewhere");
    let places: Vec<_> = found
        .map(|finding| finding["place"]["line"].clone())
        .collect();
    assert_eq!(places, [4]);
    let lone = "# Governance\n\n[Governance](https://forge.example/o)\n";
    let (report, _) = Folder::empty()
        .with("GOVERNANCE.md", lone)
        .make()
        .json("en", &[]);
    assert!(ids(&report).contains(&"governance-file-pointer"));
    assert!(!ids(&report).contains(&"governance-file-empty"));
}

#[test]
fn a_readme_that_sends_to_rules_that_were_read_leaves_nothing_unread() {
    let rules = "# Governance\n\nMembers vote on new members at the monthly meeting.\n\n\
        Decisions are taken by a majority of the members present.\n";
    let sanctions = |link: &str| {
        let readme = format!("# X\n\n## Who decides\n\nSee [governance]({link}).\n");
        let folder = Folder::empty()
            .with("README.md", &readme)
            .with("GOVERNANCE.md", rules);
        let (report, _) = folder.make().json("en", &[]);
        let reading = &report["governance"]["principles"]["sanctions"]["reading"];
        reading.as_str().expect("a reading").to_owned()
    };
    assert_eq!(sanctions("GOVERNANCE.md"), "not-found");
    assert_eq!(sanctions("https://forge.example/o/rules"), "not-read");
}

#[test]
fn what_the_project_file_names_is_read_and_is_no_error() {
    for file in [
        project(", links: {governance: rules/how.md}"),
        project(", links: {governance: [rules/how.md, 'https://x.example/rules']}"),
        project("")
            + "answers:\n  commons.governance.rules-written: {answer: yes, evidence: rules/how.md}\n",
    ] {
        let folder = Folder::empty()
            .with("commons.yml", &file)
            .with("rules/how.md", GOVERNANCE);
        let (report, code) = folder.make().json("en", &[]);
        assert_eq!(code, 0, "{file}");
        assert_eq!(
            report["governance"]["files"][0]["path"], "rules/how.md",
            "{file}"
        );
    }
}

#[test]
fn a_page_that_was_only_supposed_to_speak_of_it_is_not_told() {
    let roles = "# Roles\n\nA role is a set of tasks that the program runs on a machine.\n";
    let (report, code) = Folder::empty()
        .with("README.md", "# X\n")
        .with("doc/internals/organization.md", roles)
        .make()
        .json("en", &[]);
    assert_eq!(code, 3);
    assert!(ids(&report).contains(&"governance-file-missing"));
    assert_eq!(
        report["governance"]["files"].as_array().map(Vec::len),
        Some(0)
    );
}

#[test]
fn where_it_looked_and_what_to_write_is_said() {
    let folder = Folder::empty()
        .with("README.md", "# X\n")
        .with("vendor/GOVERNANCE.md", "x")
        .commit("Ada", "ada@x.org", "2025-09-01");
    let told = folder.make().check("en", "text", &[]);
    let text = String::from_utf8(told.stdout)
        .unwrap()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for part in [
        "among the file names (2 files)",
        "the headings of “README.md”",
        "links: {governance: path or address}",
        "commons draft governance",
        "vendor/GOVERNANCE.md: it is in `vendor`",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_broken_key_hides_no_missing_evidence_and_is_told_once() {
    let file = "format: 1\nproject: {nmae: X, kind: software, stage: production}\nanswers:\n  \
        commons.governance.rules-written: {answer: yes, evidence: gone.md}\n";
    let (report, code) = Folder::empty()
        .with("commons.yaml", file)
        .make()
        .json("en", &[]);
    assert_eq!(code, 1);
    let told = ids(&report);
    let count = |id: &str| told.iter().filter(|told| **told == id).count();
    assert_eq!(
        (count("project-file-invalid"), count("evidence-missing")),
        (1, 1),
        "{told:?}"
    );
}

#[test]
fn nothing_fails_where_nothing_may() {
    let nothing = Folder::empty().with("README.md", "# X\n").make();
    assert_eq!(nothing.json("en", &[]).1, 3);
    assert_eq!(nothing.json("en", &["--fail-on", "never"]).1, 0);
    // A page for contributors without a rule says nothing of how the project is governed.
    let page = "# Contributing\n\nThank you! Run the tests.\n";
    let (_, code) = Folder::empty()
        .with("CONTRIBUTING.md", page)
        .make()
        .json("en", &[]);
    assert_eq!(code, 3);
}

#[test]
fn quiet_says_what_fails_and_nothing_else() {
    let quiet = |folder: Folder| {
        let told = folder.make().check("en", "text", &["--quiet"]);
        String::from_utf8(told.stdout).unwrap()
    };
    assert_eq!(quiet(Folder::healthy()), "");
    let told = quiet(Folder::healthy().answer(
        "commons.governance.rules-written",
        "{answer: yes, evidence: [gone.md]}",
    ));
    assert!(
        told.contains("gone.md") && !told.contains("commons explain"),
        "{told}"
    );
    // The line itself, and a mark beneath the place.
    assert!(
        told.contains("evidence: [gone.md]") && told.contains('^'),
        "{told}"
    );
}

fn text_of(folder: &Folder, lang: &str) -> String {
    String::from_utf8(folder.make().check(lang, "text", &[]).stdout).unwrap()
}

#[test]
fn a_list_for_machines_is_no_governance_document() {
    let folder = |path: &str, text: &str| {
        let all = Folder::empty().with("GOVERNANCE.md", GOVERNANCE);
        text_of(&all.with(path, text), "en")
    };
    assert!(!folder(".github/FUNDING.yml", "github: [ada]\n").contains("FUNDING.yml"));
    assert!(
        folder(
            "FUNDING.md",
            "# Funding\n\nThe accounts are published each year.\n"
        )
        .contains("FUNDING.md:")
    );
}

#[test]
fn a_table_that_judges_nothing_is_not_shown() {
    let page = "# Contributing\n\nThank you! Run the tests.\n";
    let one = Folder::empty().with("CONTRIBUTING.md", page);
    assert!(!text_of(&one, "en").contains("Nested governance"));
    assert!(text_of(&one.with("GOVERNANCE.md", GOVERNANCE), "en").contains("Nested governance"));
}

#[test]
fn a_manifest_that_says_otherwise_than_the_text_is_told() {
    let mit = include_str!("../../LICENSE-MIT");
    let package = |id: &str| format!("{{\"name\": \"grid\", \"license\": \"{id}\"}}");
    let told = |text: &str, id: &str| {
        let folder = Folder::empty()
            .with("LICENSE", text)
            .with("package.json", &package(id));
        let (report, _) = folder.make().json("en", &[]);
        let about = ["licence-differs", "licence-unrecognised"];
        let found = crate::folder::findings(&report).iter();
        let found = found.filter(|it| about.contains(&it["id"].as_str().unwrap()));
        found
            .map(|it| it["message"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        told(mit, "ISC"),
        ["This text is MIT; “package.json” declares ISC."]
    );
    let kind = "You may use this on Tuesdays, if you are kind to the cat.\n";
    let words = "The text of this licence was not recognised, so it may differ from what “package.json” declares (ISC).";
    assert_eq!(told(kind, "ISC"), [words]);
    assert_eq!(told(mit, "MIT"), <[&str; 0]>::default());
    assert_eq!(told(mit, "CC-BY-4.0"), <[&str; 0]>::default());
}

#[test]
fn when_a_project_is_quiet_its_last_commit_is_told() {
    let last = |day: &str| {
        let page = "# Contributing\n\nThank you! Run the tests.\n";
        let folder = Folder::empty().with("CONTRIBUTING.md", page);
        let folder = folder.commit("Ada", "ada@north.example", "2019-05-02");
        let folder = if day.is_empty() {
            folder
        } else {
            folder.commit("Ben", "ben@south.example", day)
        };
        let (report, _) = folder.make().json("en", &[]);
        report["repository"]["history"]["words"][1]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(last(""), "The last commit was on 2019-05-02.");
    assert_eq!(last("2025-06-01"), "The last commit was on 2025-06-01.");
    assert_eq!(
        last("2026-02-01"),
        "1 person committed in the last 24 months."
    );
}

/// A code of conduct is heard on breaches and complaints, alone or among others.
#[test]
fn a_page_of_conduct_alone_is_not_judged_for_the_rest() {
    let rules = format!("{GOVERNANCE}\n");
    let reading = |path: &str, principle: &str| {
        let made = Folder::empty().with(path, &rules).make();
        let (report, _) = made.json("en", &[path]);
        report["governance"]["principles"][principle]["reading"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    for path in [
        "CODE_OF_CONDUCT.md",
        "GOVERNANCE.md",
        "rules-of-the-house.md",
    ] {
        let conduct = path == "CODE_OF_CONDUCT.md";
        assert_eq!(reading(path, "sanctions"), "covered", "{path}");
        for principle in ["boundaries", "nesting"] {
            assert_eq!(
                reading(path, principle) == "covered",
                !conduct,
                "{path} {principle}"
            );
        }
    }
}

#[test]
fn a_readme_in_another_format_is_named_as_not_read() {
    let told = text_of(
        &Folder::empty().with("README.org", "* Grid\n\nMaps.\n"),
        "en",
    );
    assert!(
        told.contains("README.org: it is in Org, a format that is not"),
        "{told}"
    );
}

/// A path in two halves cannot be copied: where a table would break one, its rows are lines.
#[test]
fn no_path_is_broken_in_two() {
    let path = "handbook/governance/how-the-assembly-of-growers-decides-GOVERNANCE.md";
    for lang in ["en", "fr"] {
        let folder = Folder::empty().with(path, GOVERNANCE).make();
        let shown = String::from_utf8(folder.check(lang, "text", &[]).stdout).unwrap();
        let whole = shown.lines().filter(|line| line.contains(path)).count();
        let begun = shown.matches("handbook/").count();
        assert!(whole > 3 && begun == shown.matches(path).count(), "{shown}");
    }
}
