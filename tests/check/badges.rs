//! Badges in the repository: which of them are told, and which are not.

use crate::folder::{DESCRIPTION, Folder, TODAY, findings};

const COMMONS: &[&str] = &["--questionnaire", "commons"];

/// What is said of the badges of a repository, by path.
fn told(folder: &Folder) -> Vec<(String, String)> {
    let (report, _) = folder.make().json("en", &[]);
    let badges = findings(&report)
        .iter()
        .filter(|finding| finding["id"] == "badge-outdated");
    badges
        .map(|badge| {
            let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
            (text(&badge["place"]["path"]), text(&badge["message"]))
        })
        .collect()
}

#[test]
fn the_advice_is_the_command_that_makes_it_again() {
    let help = |folder: Folder| {
        let (report, _) = folder.make().json("en", &[]);
        let finding = findings(&report)
            .iter()
            .find(|finding| finding["id"] == "badge-outdated");
        finding.unwrap()["help"].as_str().unwrap().to_owned()
    };
    let renamed = |path: &str| {
        let folder = idea().badge(path, COMMONS);
        folder.change("commons.yaml", "Meadow", "Pasture")
    };
    let command = "commons assess --questionnaire commons --format badge --output";
    let advice = |path: &str| format!("Make it again, from the root: `{command} {path}`.");
    assert_eq!(help(renamed("badge.svg")), advice("badge.svg"));
    assert_eq!(help(renamed("our badge.svg")), advice("'our badge.svg'"));
    // What a shell would obey is not put into a command.
    assert!(help(renamed("$(id).svg")).contains("--output FILE.svg"));
}

/// The only thing that is said.
fn message(folder: &Folder) -> String {
    let told = told(folder);
    assert_eq!(told.len(), 1, "{told:?}");
    told[0].1.clone()
}

/// An idea with its resource described: an intention.
fn idea() -> Folder {
    Folder::healthy().change("commons.yaml", "production", "idea")
}

fn badged() -> Folder {
    idea().badge("badge.svg", COMMONS)
}

/// What was so is so no more.
fn changed(folder: Folder) -> Folder {
    folder.change(
        "commons.yaml",
        "identified: {answer: yes",
        "identified: {answer: no",
    )
}

#[test]
fn another_day_or_language_is_no_reason() {
    let then = idea().run("assess", "en", "badge", COMMONS, "2026-03-02");
    let french = idea().run("assess", "fr", "badge", COMMONS, TODAY);
    let now = badged().text("badge.svg");
    for svg in [then, french] {
        assert_ne!(svg, now);
        let folder = idea().with("badge.svg", &svg);
        assert_eq!(told(&folder), [], "{svg}");
        assert_eq!(told(&changed(folder)).len(), 1, "{svg}");
    }
}

#[test]
fn each_reason_is_said() {
    assert_eq!(
        message(&changed(badged())),
        "For commons, this badge says “an intention” (intention); the project file now gives \
         “no shared resource described” (no-resource)."
    );
    let name = badged().change("commons.yaml", "Meadow", "Pasture");
    assert_eq!(
        message(&name),
        "This badge names “Meadow”; the project file says “Pasture”."
    );
    for (from, to) in [
        ("intention", "commons"),
        ("#1d5f91", "#0f6b3a"),
        ("2026-03", "2026-09"),
    ] {
        let touched = badged().change("badge.svg", from, to);
        let words = "This badge was edited after it was made and cannot be relied on.";
        assert_eq!(message(&touched), words, "{from}");
    }
}

#[test]
fn levels_and_what_is_not_asked_are_said_in_words() {
    let ostrom: &[&str] = &["--questionnaire", "ostrom"];
    let early = idea().badge("badge.svg", ostrom);
    assert_eq!(told(&early), []);
    let grown = early.change("commons.yaml", "idea", "production");
    assert_eq!(
        message(&grown),
        "For ostrom, this badge says that it is not asked yet; the project file now gives \
         “inconclusive”."
    );
    let mut answered = Folder::healthy();
    for section in commons::catalogue::shipped("ostrom").unwrap().sections {
        for item in section.items {
            answered = answered.answer(item.question.id, "no");
        }
    }
    let answered = answered.with("badge.svg", &grown.badge("b.svg", ostrom).text("b.svg"));
    assert_eq!(
        message(&answered),
        "For ostrom, this badge says “inconclusive”; the project file now gives \
         “level 1, at risk” (level-1)."
    );
}

#[test]
fn line_ends_of_another_system_are_no_change() {
    let svg = badged().text("badge.svg").replace('\n', "\r\n");
    assert_eq!(told(&idea().with("badge.svg", &svg)), []);
}

/// What its questionnaire says today is unknown.
#[test]
fn a_badge_of_a_questionnaire_that_is_not_assessed_is_not_compared() {
    let only = |folder: Folder| {
        folder.change(
            "commons.yaml",
            "respondent",
            "questionnaires: [ostrom]\nrespondent",
        )
    };
    assert_eq!(told(&only(changed(badged()))), []);
    // But one that was touched up is told.
    let touched = badged().change("badge.svg", "#1d5f91", "#0f6b3a");
    assert_eq!(told(&only(touched)).len(), 1);
}

#[test]
fn pictures_of_others_are_none_of_our_business() {
    let old = badged().text("badge.svg");
    let changed = || changed(idea());
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
