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
