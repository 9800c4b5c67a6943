//! Alarms that would have been false: each was met once in a repository of somebody.

use crate::folder::{Folder, findings, ids};

const DECIDED: &str = "ostrom.sanctions.deciders-named";
const NEWCOMERS: &str = "commons.community.open-to-newcomers";

/// The ids of the findings about a question.
fn about(folder: &Folder, question: &str) -> Vec<String> {
    let (report, _) = folder.make().json("en", &[]);
    let all = findings(&report).iter();
    all.filter(|it| it["question"] == question)
        .map(|it| it["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn who_hears_a_complaint_decides_what_follows() {
    let committee = "# Conduct\n\nThe conduct committee answers every complaint within ten days. \
        Write to conduct@meadow.example.\n";
    let cited = "{answer: yes, evidence: [CONDUCT-TEAM.md]}";
    let folder = Folder::healthy()
        .with("CONDUCT-TEAM.md", committee)
        .answer(DECIDED, cited);
    assert_eq!(about(&folder, DECIDED), [""; 0]);
    let news = folder.with(
        "CONDUCT-TEAM.md",
        "# News\n\nThe map is drawn twice as fast.\n",
    );
    assert_eq!(about(&news, DECIDED), ["evidence-off-topic"]);
}

#[test]
fn a_no_break_space_after_the_sign_of_a_heading_is_pointed_at() {
    let text = "# Règles\n\n###\u{a0}Bilans\n\nLe bureau présente les comptes à l’assemblée.\n";
    let cited = "{answer: yes, evidence: [\"REGLES.md#bilans\"]}";
    let folder = Folder::healthy()
        .with("REGLES.md", text)
        .answer("commons.governance.rules-written", cited);
    let (report, _) = folder.make().json("fr", &[]);
    let found = &findings(&report)[0];
    assert_eq!(found["id"], "evidence-anchor-missing");
    let message = found["message"].as_str().unwrap();
    assert!(
        message.contains("La ligne 3 de") && message.contains("insécable"),
        "{message}"
    );
    let plain = folder.with("REGLES.md", &text.replace('\u{a0}', " "));
    assert_eq!(ids(&plain.make().json("fr", &[]).0), [""; 0]);
}

#[test]
fn a_note_or_what_is_cited_settles_what_the_history_cannot_see() {
    let old = || {
        Folder::healthy()
            .no_history()
            .commit("Ada", "ada@north.example", "2024-09-01")
            .commit("Ben", "ben@south.example", "2024-09-01")
            .commit("Ada", "ada@north.example", "2025-09-01")
            .commit("Ben", "ben@south.example", "2025-09-01")
    };
    let contradicted = ["answer-contradicted"];
    assert_eq!(
        about(&old().answer(NEWCOMERS, "yes"), NEWCOMERS),
        contradicted
    );
    for said in [
        "{answer: yes, note: Newcomers begin by translating.}",
        "{answer: yes, evidence: [GOVERNANCE.md]}",
    ] {
        assert_eq!(
            about(&old().answer(NEWCOMERS, said), NEWCOMERS),
            [""; 0],
            "{said}"
        );
    }
}

/// What a report could not look at.
fn not_looked_at(folder: &Folder, more: &[&str]) -> Vec<String> {
    let (report, _) = folder.make().json("en", more);
    let parts = report["not_looked_at"].as_array().unwrap().iter();
    parts
        .map(|part| part["what"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn names_are_a_list_and_no_foreign_language() {
    let names = "Anna Schmidt, Müller <anna@meadow.example>\nJürgen Groß <jg@meadow.example>\n";
    let folder = Folder::healthy().with("OWNERS", names);
    let looked = not_looked_at(&folder, &[]);
    assert!(!looked.contains(&"OWNERS".to_owned()), "{looked:?}");
}

#[test]
fn an_age_that_nobody_gave_is_unknown_and_said() {
    let dated = || Folder::healthy().answer(NEWCOMERS, "no");
    let folder = || dated().change("commons.yaml", ", answered: 2026-03-01", "");
    let said = |text: &String| text.starts_with("the age of ");
    let asked = ["--max-age", "12 months"];
    assert!(not_looked_at(&folder(), &asked).iter().any(said));
    assert!(!not_looked_at(&folder(), &[]).iter().any(said));
    assert!(!not_looked_at(&dated(), &asked).iter().any(said));
}

#[test]
fn where_the_history_is_cut_off_nobody_is_called_new() {
    let (report, _) = Folder::healthy().shallow().make().json("en", &[]);
    let history = report["repository"]["history"].to_string();
    assert!(
        !history.contains("new p") && !history.contains("Nobody new"),
        "{history}"
    );
}

#[test]
fn a_repository_too_young_to_tell_contradicts_nobody_who_stays() {
    const STAY: &str = "guide.understand.members-stay";
    let worked = |days: [&str; 2]| {
        let folder = Folder::healthy().no_history().answer(STAY, "yes");
        let folder = folder.commit("Ada", "ada@north.example", days[0]);
        folder.commit("Ben", "ben@south.example", days[1])
    };
    let young = worked(["2025-09-01", "2025-10-01"]);
    assert_eq!(about(&young, STAY), [""; 0]);
    // Ada left, and Ben came: nobody is known to have stayed.
    let old = worked(["2024-09-01", "2025-10-01"]);
    assert_eq!(about(&old, STAY), ["answer-contradicted"]);
}

#[test]
fn a_tag_in_a_file_alone_does_not_close_the_whole() {
    const OPEN: &str = "commons.resource.open-licence";
    let open = || Folder::healthy().answer(OPEN, "yes");
    let tagged = "# SPDX-License-Identifier: BUSL-1.1\n";
    assert_eq!(about(&open().with("taken.py", tagged), OPEN), [""; 0]);
    let whole = "[package]\nname = \"meadow\"\nlicense = \"BUSL-1.1\"\n";
    let closed = open().with("Cargo.toml", whole);
    assert_eq!(about(&closed, OPEN), ["licence-not-open"]);
}

#[test]
fn a_second_licence_beside_the_declared_one_is_no_other_licence() {
    let apache = "[package]\nname = \"meadow\"\nlicense = \"Apache-2.0\"\n";
    let both = Folder::healthy().with("Cargo.toml", apache);
    let found = |folder: &Folder| ids(&folder.make().json("en", &[]).0).join(" ");
    assert_eq!(found(&both), "licence-undeclared");
    assert!(found(&both.without("LICENSE")).contains("licence-differs"));
}

#[test]
fn evidence_is_asked_only_for_what_is_due() {
    let demanded = |stage: &str| {
        let folder = Folder::healthy()
            .change("commons.yaml", "stage: production", stage)
            .answer("commons.community.heterogeneous", "yes")
            .answer("commons.purpose.shared", "yes")
            .policy("evidence: all");
        let (report, _) = folder.make().json("en", &[]);
        let all = findings(&report).iter();
        all.filter(|it| it["id"] == "evidence-demanded")
            .map(|it| it["question"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(demanded("stage: idea"), ["commons.purpose.shared"]);
    assert_eq!(demanded("stage: incubation").len(), 2);
}

#[test]
fn a_level_that_is_asked_for_and_reached_is_enough() {
    let torbel = include_str!("../../examples/torbel.yaml");
    let made = Folder::empty().with("commons.yaml", torbel).make();
    let asked = |least: &str| {
        let (report, _) = made.json("en", &["--least", least]);
        ids(&report).contains(&"policy-level")
    };
    assert!(!asked("ostrom-classic=2"));
    assert!(asked("ostrom-classic=3"));
}

#[test]
fn each_status_of_publiccode_fits_its_stages() {
    let publiccode = include_str!("publiccode.yml");
    let stages = ["idea", "incubation", "production", "established"];
    for (status, fits) in [
        ("concept", &stages[..1]),
        ("development", &stages[..2]),
        ("beta", &stages[1..3]),
        ("stable", &stages[2..]),
        ("obsolete", &stages[..]),
    ] {
        for stage in stages {
            let at = |key: &str, value: &str| format!("{key}: {value}");
            let text = publiccode.replace(
                "developmentStatus: stable",
                &at("developmentStatus", status),
            );
            let folder = Folder::healthy()
                .no_history()
                .change("commons.yaml", "stage: production", &at("stage", stage))
                .with("publiccode.yml", &text);
            let (report, _) = folder.make().json("en", &[]);
            let differs = ids(&report).contains(&"publiccode-differs");
            assert_eq!(differs, !fits.contains(&stage), "{status} at {stage}");
        }
    }
}

#[test]
fn an_address_that_leads_to_the_same_place_does_not_differ() {
    let publiccode = include_str!("publiccode.yml");
    let found = |url: &str| {
        let text = publiccode.replace("https://example.org/meadow.git", url);
        let folder = Folder::healthy().with("publiccode.yml", &text);
        ids(&folder.make().json("en", &[]).0).join(" ")
    };
    assert_eq!(found("http://www.Example.org/meadow/"), "");
    assert_eq!(found("https://example.org/pasture"), "publiccode-differs");
}

#[test]
fn an_anchor_leads_to_its_section_with_the_prefix_of_a_forge_too() {
    const RULES: &str = "commons.governance.rules-written";
    let cited = |at: &str| {
        let said = format!("{{answer: yes, evidence: [\"{at}\"]}}");
        Folder::healthy().answer(RULES, &said)
    };
    let sanctions = cited("GOVERNANCE.md#user-content-sanctions");
    assert_eq!(about(&sanctions, RULES), [""; 0]);
    // And is recognised where a no-break space keeps a line from being a heading.
    let text = "# Rules\n\n##\u{a0}Accounts\n\nThe council shows the accounts each year.\n";
    let folder = cited("RULES.md#user-content-accounts").with("RULES.md", text);
    let (report, _) = folder.make().json("en", &[]);
    let message = findings(&report)[0]["message"].as_str().unwrap();
    assert!(message.contains("Line 3"), "{message}");
}

#[test]
fn lines_that_cannot_be_are_missing() {
    const RULES: &str = "commons.governance.rules-written";
    for (lines, missing) in [
        ("L1-L3", false),
        ("L3-L1", true),
        ("L0", true),
        ("L0-L2", true),
        ("L3-L4", true),
        ("L4", true),
    ] {
        let said = format!("{{answer: yes, evidence: [\"three.md#{lines}\"]}}");
        let folder = Folder::healthy()
            .with("three.md", "one\ntwo\nthree\n")
            .answer(RULES, &said);
        let wanted: &[&str] = if missing {
            &["evidence-lines-missing"]
        } else {
            &[]
        };
        assert_eq!(about(&folder, RULES), wanted, "{lines}");
    }
}
