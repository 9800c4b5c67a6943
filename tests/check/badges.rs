//! Badges in the repository: which of them are told, and which are not.

use crate::folder::{DESCRIPTION, Folder, findings};

const OPEN: &str = "commons.resource.open-licence";
const COMMONS: &[&str] = &["--questionnaire", "commons"];

/// What is said of the badges of a repository, by path.
fn told(folder: &Folder) -> Vec<(String, String)> {
    let (report, _) = folder.make().json("en", &[]);
    let badges = findings(&report)
        .iter()
        .filter(|own| own["id"] == "badge-outdated");
    badges
        .map(|own| {
            let text = |own: &serde_json::Value| own.as_str().unwrap().to_owned();
            (text(&own["place"]["path"]), text(&own["message"]))
        })
        .collect()
}

/// The only thing that is said.
fn message(folder: &Folder) -> String {
    let told = told(folder);
    assert_eq!(told.len(), 1, "{told:?}");
    told[0].1.clone()
}

fn badged() -> Folder {
    Folder::healthy().badge("badge.svg", COMMONS)
}

#[test]
fn another_day_or_language_is_no_reason() {
    for arguments in [["--date", "2020-01-01"], ["--lang", "fr"]] {
        let made = [COMMONS, &arguments].concat();
        let folder = Folder::healthy().badge("badge.svg", &made);
        assert_eq!(told(&folder), [], "{arguments:?}");
    }
}

#[test]
fn each_reason_is_said() {
    let verdict = badged().answer(OPEN, "{answer: no, note: not yet}");
    assert_eq!(
        message(&verdict),
        "For commons, this badge says “It cannot be told yet” (undetermined), and the description says “x” (not-open) today."
    );
    let name = badged().change("commons.yaml", "Meadow", "Pasture");
    assert_eq!(
        message(&name),
        "This badge is of “Meadow”, and the project is called “Pasture” in the description."
    );
    for (from, to) in [
        ("undetermined", "commons"),
        ("#5f6770", "#0f6b3a"),
        ("2026-03", "2026-09"),
    ] {
        let touched = badged().change("badge.svg", from, to);
        let words = "This badge was changed after it was made: it cannot be relied on.";
        assert_eq!(message(&touched), words, "{from}");
    }
}

#[test]
fn a_level_is_said_in_words() {
    let ostrom: &[&str] = &["--questionnaire", "ostrom"];
    let folder = Folder::healthy().badge("badge.svg", ostrom);
    assert_eq!(told(&folder), []);
    let section = "ostrom.sanctions.graduated";
    let folder = folder.answer(section, "yes");
    assert_eq!(told(&folder), []);
}

#[test]
fn line_ends_of_another_system_are_no_change() {
    let svg = badged().text("badge.svg").replace('\n', "\r\n");
    assert_eq!(told(&Folder::healthy().with("badge.svg", &svg)), []);
}

/// What its questionnaire says today is unknown.
#[test]
fn a_badge_of_a_questionnaire_that_is_not_assessed_is_not_compared() {
    let only = |own: Folder| {
        own.change(
            "commons.yaml",
            "respondent",
            "questionnaires: [ostrom]\nrespondent",
        )
    };
    let changed = |own: Folder| own.answer(OPEN, "{answer: no, note: not yet}");
    assert_eq!(told(&only(changed(badged()))), []);
    // But one that was touched up is told.
    let touched = badged().change("badge.svg", "#5f6770", "#0f6b3a");
    assert_eq!(told(&only(touched)).len(), 1);
}

#[test]
fn pictures_of_others_are_none_of_our_business() {
    let old = badged().text("badge.svg");
    let changed = || Folder::healthy().answer(OPEN, "{answer: no, note: not yet}");
    for path in ["vendor/badge.svg", "badge.png", "tests/fixtures/badge.svg"] {
        assert_eq!(told(&changed().with(path, &old)), [], "{path}");
    }
    let plain = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>commons</text></svg>";
    let large = old.replace("<desc>", &format!("<desc>{}", "x".repeat(70_000)));
    for text in [plain, &large, "", "\0"] {
        assert_eq!(told(&changed().with("badge.svg", text)), []);
    }
    let found = told(
        &changed()
            .with("assets/a.SVG", &old)
            .with("docs/b.svg", &old),
    );
    let paths: Vec<&str> = found.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["assets/a.SVG", "docs/b.svg"]);
}

/// The badge of another project is that project's own, unless it is beside the description.
#[test]
fn projects_that_live_together_keep_their_own_badges() {
    let meadow = badged().text("badge.svg");
    let together = |path: &str| {
        Folder::healthy()
            .without("commons.yaml")
            .with(
                "pasture/commons.yaml",
                &DESCRIPTION
                    .replace("Meadow", "Pasture")
                    .replace("[LICENSE]", "[GOVERNANCE.md]"),
            )
            .with(path, &meadow)
            .typed(&["pasture"])
    };
    assert_eq!(told(&together("meadow/badge.svg")), []);
    assert_eq!(told(&together("badge.svg")), []);
    assert_eq!(told(&together("pasture/badge.svg")).len(), 1);
}

#[test]
fn there_is_nothing_to_compare_with_without_a_description() {
    assert_eq!(told(&badged().without("commons.yaml")), []);
    assert_eq!(
        told(&badged().with("commons.yaml", "format: 1\nproject: {}\n")),
        []
    );
}
