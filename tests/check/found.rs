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
fn an_empty_section_is_to_be_filled_and_its_page_is_kept() {
    for lang in ["en", "fr"] {
        let folder = Folder::empty().with("README.md", "# X\n\n## Governance\n\n## License\n");
        let (report, _) = folder.make().json(lang, &[]);
        let mut found = crate::folder::findings(&report).iter();
        let empty = found
            .find(|it| it["id"] == "governance-file-empty")
            .unwrap();
        let help = empty["help"].as_str().unwrap();
        assert!(
            !help.contains("remove") && !help.contains("retirer"),
            "{help}"
        );
        assert_eq!(empty["place"]["line"], 3);
    }
}

#[test]
fn a_page_of_the_web_that_sends_on_is_not_empty() {
    let page = "<html>\n<head>\n<meta http-equiv='refresh' content='0; URL=https://x.example/how'>\n</head>\n</html>\n";
    let folder = Folder::empty().with("docs/governance.html", page);
    let (report, _) = folder.make().json("en", &[]);
    assert!(!ids(&report).contains(&"governance-file-empty"));
}

#[test]
fn an_address_of_the_rules_is_told_however_it_is_written() {
    for readme in [
        "# X\n\n## Gouvernance\n\nNos statuts\u{a0}: https://v.example/statuts\n",
        "# X\n\n## Links\n\n- [Governance](https://v.example/statuts)\n",
    ] {
        let made = Folder::empty().with("README.md", readme).make();
        let (report, code) = made.json("en", &[]);
        assert_eq!(code, 0, "{readme}");
        assert!(!ids(&report).contains(&"governance-file-missing"));
    }
}

#[test]
fn why_a_readme_was_not_read_is_said() {
    let made = Folder::empty().with("README.org", "#+TITLE: X\n").make();
    let (report, _) = made.json("en", &[]);
    let mut found = crate::folder::findings(&report).iter();
    let missing = found.find(|it| it["id"] == "governance-file-missing");
    let message = missing.unwrap()["message"].as_str().unwrap();
    assert!(message.contains("Org"), "{message}");
}

#[test]
fn who_holds_a_part_may_be_where_the_rules_are() {
    let rules = "# Maintainers\n\n- Ada Moreau\n- Ben Okri\n\n## Becoming a maintainer\n\n\
        A contributor becomes a maintainer after five merged changes, by a majority vote of the \
        maintainers.\n";
    let folder = Folder::empty().with("MAINTAINERS.md", rules);
    let (report, code) = folder.make().json("en", &[]);
    assert_eq!(code, 0);
    assert!(!ids(&report).contains(&"governance-file-missing"));
    let principles = &report["governance"]["principles"];
    assert_eq!(principles["boundaries"]["reading"], "covered");
    assert_eq!(principles["nesting"]["reading"], "not-found");
    let names = "# Maintainers\n\n- Ada Moreau\n- Ben Okri\n";
    let folder = Folder::empty().with("MAINTAINERS.md", names);
    let (report, _) = folder.make().json("en", &[]);
    assert!(ids(&report).contains(&"governance-file-missing"));
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
    assert_eq!(
        told(mit, "UNLICENSED"),
        ["This text is MIT; “package.json” declares LicenseRef-Proprietary."]
    );
    assert_eq!(
        told(mit, "AGPL"),
        ["This text is MIT; “package.json” declares AGPL (version not stated)."]
    );
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

/// A check of a folder with these files, and the ids of its findings.
fn checked(files: &[(&str, &str)]) -> (serde_json::Value, Vec<String>) {
    let folder = files
        .iter()
        .fold(Folder::empty(), |all, (path, text)| all.with(path, text));
    let (report, _) = folder.make().json("en", &[]);
    let ids = ids(&report).into_iter().map(ToOwned::to_owned).collect();
    (report, ids)
}

fn paths(report: &serde_json::Value) -> Vec<&str> {
    let files = report["governance"]["files"].as_array().unwrap().iter();
    files.map(|file| file["path"].as_str().unwrap()).collect()
}

#[test]
fn a_licence_of_one_folder_is_not_that_of_the_whole() {
    let mit = include_str!("../../LICENSE-MIT");
    let missing = |files: &[(&str, &str)]| {
        let (report, _) = checked(files);
        let found = crate::folder::findings(&report).iter();
        let mut found = found.filter(|it| it["id"] == "licence-missing");
        let found = found.next()?;
        assert_eq!(found["whole"], "this folder", "{found}");
        Some(found["message"].as_str().unwrap().to_owned())
    };
    let readme = ("README.md", "# Pump\n");
    assert_eq!(
        missing(&[readme, ("vase/LICENSE", mit)]).as_deref(),
        Some("No licence was found for the whole, only for folders: vase.")
    );
    assert_eq!(
        missing(&[readme]).as_deref(),
        Some("No licence text was found.")
    );
    assert_eq!(missing(&[readme, ("LICENSE", mit)]), None);
    // What is made here is in two folders, each with its own.
    let parts = [readme, ("hardware/LICENSE", mit), ("firmware/LICENSE", mit)];
    assert_eq!(missing(&parts), None);
}

#[test]
fn what_is_declared_may_be_that_of_folders() {
    let mit = include_str!("../../LICENSE-MIT");
    let missing = |licences: &str| {
        let file = project(&format!(", licences: {{software: [{licences}]}}"));
        let (report, ids) = checked(&[("commons.yaml", &file), ("vase/LICENSE", mit)]);
        (ids.contains(&"licence-missing".to_owned()), report)
    };
    assert!(!missing("MIT").0);
    let (is_missing, report) = missing("MIT, ISC");
    assert!(is_missing);
    let found = crate::folder::findings(&report).iter();
    let mut found = found.filter(|it| it["id"] == "licence-missing");
    assert_eq!(
        found.next().unwrap()["message"],
        "The project file declares ISC, but no licence was found in the repository for the whole, \
         only for folders: vase."
    );
}

#[test]
fn a_readme_that_is_not_read_is_not_said_to_be_missing() {
    let (report, _) = checked(&[("README.org", "* Pump\n"), ("pump.py", "print(1)\n")]);
    let found = crate::folder::findings(&report).iter();
    let mut found = found.filter(|it| it["id"] == "governance-file-missing");
    let message = found.next().unwrap()["message"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        message.contains("; “README.org” could not be read"),
        "{message}"
    );
}

#[test]
fn a_page_of_maintainers_may_be_where_the_rules_are() {
    let rules = "# Maintainers\n\nAda, Ben and Cy look after it.\n\n## Who decides what?\n\n\
        Maintainers decide by a vote: a proposal is adopted when two thirds of them approve it.\n";
    let (report, found) = checked(&[("README.md", "# Pump\n"), ("MAINTAINERS.md", rules)]);
    assert!(
        !found.contains(&"governance-file-missing".to_owned()),
        "{report}"
    );
    let choice = &report["governance"]["principles"]["collective-choice"];
    assert_eq!(choice["reading"], "covered", "{choice}");
    let names = "# Maintainers\n\n- Ada\n- Ben\n";
    let (_, found) = checked(&[("README.md", "# Pump\n"), ("MAINTAINERS.md", names)]);
    assert!(found.contains(&"governance-file-missing".to_owned()));
}

#[test]
fn a_translation_that_is_not_read_is_left_out_beside_its_original() {
    let rules = "# Conduct\n\nReports go to the board, which answers within a week.\n";
    let (report, _) = checked(&[
        ("CODE_OF_CONDUCT.md", rules),
        (
            "CODE_OF_CONDUCT-de.md",
            "# Verhalten\n\nWir sind freundlich zueinander.\n",
        ),
        ("CODE_OF_CONDUCT-pt_BR.md", "# Conduta\n\nSomos amigos.\n"),
        (
            "CODE_OF_CONDUCT-fr.md",
            "# Conduite\n\nLes signalements vont au bureau.\n",
        ),
        ("CONTRIBUTING-de.md", "# Beitragen\n\nWir freuen uns.\n"),
        ("CODE_OF_CONDUCT-no-retaliation.md", rules),
    ]);
    assert_eq!(
        paths(&report),
        [
            "CONTRIBUTING-de.md",
            "CODE_OF_CONDUCT-fr.md",
            "CODE_OF_CONDUCT-no-retaliation.md",
            "CODE_OF_CONDUCT.md"
        ]
    );
}

#[test]
fn what_is_printed_from_a_text_is_that_text() {
    let rules = "# Rules\n\nMembers elect the board each year by a vote.\n";
    let (report, _) = checked(&[
        ("standing-rules.md", rules),
        ("Standing Rules of Order.pdf", "%PDF"),
        ("Charter 2.pdf", "%PDF"),
        ("charter-2.md", rules),
        ("Bylaws of the Pump.pdf", "%PDF"),
    ]);
    let mut found = paths(&report);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            "Bylaws of the Pump.pdf",
            "charter-2.md",
            "standing-rules.md"
        ]
    );
}

#[test]
fn what_is_missing_is_said_of_the_folder_and_of_no_line() {
    let folder = Folder::empty().with("README.md", "# Pump\n");
    for (lang, wanted) in [
        ("en", "  this folder: warning\n"),
        ("fr", "  ce dossier\u{a0}: avertissement\n"),
    ] {
        let text = folder.run("check", lang, "text", &[], crate::folder::TODAY);
        assert!(text.contains(wanted), "{text}");
        assert!(!text.contains("README.md:1:1"), "{text}");
    }
    let text = folder.run("check", "en", "markdown", &[], crate::folder::TODAY);
    assert!(text.contains("- **warning** this folder  \n"), "{text}");
}

#[test]
fn what_is_printed_and_linked_is_not_told_as_unread() {
    let rules = "# Bylaws\n\nMembers elect the board each year by a vote.\n";
    let readme =
        "# Pump\n\n- [Bylaws](2-bylaws.md), [PDF](2-bylaws.pdf)\n- [Charter](charter.pdf)\n";
    let (report, _) = checked(&[
        ("README.md", readme),
        ("2-bylaws.md", rules),
        ("2-bylaws.pdf", "%PDF"),
        ("charter.pdf", "%PDF"),
    ]);
    let unseen = report["not_looked_at"].as_array().unwrap().iter();
    let unseen: Vec<&str> = unseen.map(|it| it["what"].as_str().unwrap()).collect();
    assert!(unseen.contains(&"charter.pdf"), "{unseen:?}");
    assert!(!unseen.contains(&"2-bylaws.pdf"), "{unseen:?}");
}

#[test]
fn a_page_of_somebody_else_among_references_is_not_where_the_rules_are() {
    let elsewhere = |heading: &str, words: &str| {
        let readme = format!(
            "# Pump\n\nIt waters gardens.\n\n## {heading}\n\n- [{words}](https://town.example/bylaws/)\n"
        );
        checked(&[("README.md", &readme)])
            .1
            .contains(&"governance-file-elsewhere".to_owned())
    };
    assert!(!elsewhere("References", "Town of Lyon, official bylaws"));
    assert!(elsewhere("Resources", "Bylaws"));
    assert!(elsewhere("How it is run", "Bylaws of the Pump association"));
}

#[test]
fn rules_in_docbook_are_named_as_not_read() {
    let (report, ids) = checked(&[("README.md", "# Pump\n"), ("bylaws.docbook", "<book/>")]);
    assert!(
        ids.contains(&"governance-file-unread".to_owned()),
        "{report}"
    );
    assert!(
        !ids.contains(&"governance-file-missing".to_owned()),
        "{report}"
    );
}

#[test]
fn rules_are_followed_in_whatever_form_a_page_leads_to_them() {
    for (path, text, rules) in [
        (
            "docs/governance.md",
            "--8<-- \"about/rules.md\"\n",
            "about/rules.md",
        ),
        (
            "docs/governance.md",
            "--8<--\nabout/rules.md\n--8<--\n",
            "about/rules.md",
        ),
        (
            "docs/governance.rst",
            "Governance\n==========\n\nSee :doc:`/c/rules`.\n",
            "docs/c/rules.rst",
        ),
        (
            "GOVERNANCE.md",
            "# Governance\n\nSee `handbook/rules.md`.\n",
            "handbook/rules.md",
        ),
        (
            "content/governance.md",
            "# Governance\n\n{{% readfile file=\"/about/rules.md\" %}}\n",
            "content/about/rules.md",
        ),
        (
            "README.md",
            "# X\n\n## Governance\n\nSee [[team/r]].\n",
            "team/r.md",
        ),
        (
            "README.md",
            "# X\n\n## Governance\n\nSee [about](about/).\n",
            "about/index.md",
        ),
    ] {
        let folder = Folder::empty().with(path, text).with(rules, GOVERNANCE);
        let (report, _) = folder.make().json("en", &[]);
        let choice = &report["governance"]["principles"]["collective-choice"];
        assert_eq!(choice["reading"], "covered", "{text}");
        assert_eq!(choice["passages"][0]["path"], rules, "{text}");
        for id in [
            "governance-file-general",
            "governance-file-pointer",
            "governance-link-broken",
        ] {
            assert_eq!(told(&report, id), None, "{text}");
        }
    }
    let lone = "# Governance\n\nhttps://v.example/governance\n";
    let (report, _) = Folder::empty()
        .with("GOVERNANCE.md", lone)
        .make()
        .json("en", &[]);
    let (_, _, said) = told(&report, "governance-file-pointer").expect("a note");
    assert!(said.contains("https://v.example/governance"), "{said}");
}

/// A note or a warning, with its place and its message.
fn told(report: &serde_json::Value, id: &str) -> Option<(String, i64, String)> {
    let found = crate::folder::findings(report).iter();
    let mut found = found.filter(|finding| finding["id"] == id);
    let found = found.next()?;
    let place = &found["place"];
    Some((
        place["path"].as_str()?.to_owned(),
        place["line"].as_i64()?,
        found["message"].as_str()?.to_owned(),
    ))
}

#[test]
fn rules_that_were_followed_and_read_are_not_said_to_be_unread() {
    for (path, text, rules) in [
        (
            "GOVERNANCE.md",
            "# Governance\n\nSee [rules](h/r.md#vote).\n",
            "h/r.md",
        ),
        (
            "GOVERNANCE.md",
            "# Governance\n\nSee [rules](h/our%20rules.md).\n",
            "h/our rules.md",
        ),
        (
            "docs/governance/index.rst",
            "Governance\n==========\n\n.. toctree::\n\n   voting\n",
            "docs/governance/voting.md",
        ),
    ] {
        let folder = Folder::empty().with(path, text).with(rules, GOVERNANCE);
        let (report, _) = folder.make().json("en", &[]);
        assert_eq!(told(&report, "governance-file-pointer"), None, "{text}");
        let silent = GOVERNANCE.replace("## Recognition", "## Home");
        let folder = Folder::empty().with(path, text).with(rules, &silent);
        let (report, _) = folder.make().json("en", &[]);
        let read = &report["governance"]["principles"];
        for (principle, reading) in read.as_object().expect("readings") {
            assert_ne!(reading["reading"], "not-read", "{principle}: {text}");
        }
    }
    // What is behind a page on the way counts as well.
    let two = Folder::empty()
        .with("GOVERNANCE.md", "# Governance\n\nSee [rules](h/r.md).\n")
        .with(
            "h/r.md",
            "# Rules\n\nThey are [on our site](https://o.example/rules).\n",
        );
    let (report, _) = two.make().json("en", &[]);
    let (_, _, said) = told(&report, "governance-file-pointer").expect("a note");
    assert!(
        said.contains("not read: “https://o.example/rules”"),
        "{said}"
    );
    let nothing = Folder::empty()
        .with("GOVERNANCE.md", "# Governance\n\nSee [rules](h/r.md).\n")
        .with("h/r.md", "# Rules\n\nThe house is green, and has a roof.\n");
    let (report, _) = nothing.make().json("en", &[]);
    let (_, _, said) = told(&report, "governance-file-pointer").expect("a note");
    assert!(
        said.contains("h/r.md") && said.contains("no governance rule"),
        "{said}"
    );
}

#[test]
fn a_broken_link_to_the_rules_is_told_at_its_line() {
    let readme = "# X\n\n## Governance\n\nSee [GOVERNANCE.md](GOVERNANCE.md).\n";
    for (path, text, line, word) in [
        (
            "GOVERNANCE.md",
            "# Governance\n\nSee [rules](h/r.md).\n",
            3,
            "h/r.md",
        ),
        ("README.md", readme, 5, "GOVERNANCE.md"),
        (
            "GOVERNANCE.md",
            "# Governance\n\n[Governance](GOVERNANCE.md)\n",
            3,
            "same document",
        ),
        (
            "docs/governance.rst",
            "Governance\n==========\n\n.. include:: ../nope/rules.md\n",
            4,
            "include of “../nope/rules.md”",
        ),
        (
            "docs/governance.rst",
            "Governance\n==========\n\n.. include:: ../../rules.md\n",
            4,
            "outside the repository",
        ),
    ] {
        let (report, _) = Folder::empty().with(path, text).make().json("en", &[]);
        let (at, number, said) = told(&report, "governance-link-broken").expect(text);
        assert_eq!((at.as_str(), number), (path, line), "{text}");
        assert!(said.contains(word), "{said}");
        for other in ["governance-file-pointer", "governance-file-unread"] {
            assert_eq!(told(&report, other), None, "{text}");
        }
    }
    let circle = Folder::empty()
        .with("GOVERNANCE.md", "--8<-- \"CHARTER.md\"\n")
        .with("CHARTER.md", "--8<-- \"GOVERNANCE.md\"\n");
    let (report, exit) = circle.make().json("en", &[]);
    assert_eq!(exit, 0);
    let (_, _, said) = told(&report, "governance-link-broken").expect("a warning");
    assert!(said.contains("leads back to the same document"), "{said}");
}

#[test]
fn what_may_be_there_all_the_same_is_not_called_broken() {
    for (path, text) in [
        // A page of a site, another page of the forge, an example.
        (
            "docs/governance.md",
            "# Governance\n\nSee [rules](/community/rules/).\n",
        ),
        (
            "GOVERNANCE.md",
            "# Governance\n\nSee [rules](../../wiki/Rules).\n",
        ),
        (
            "docs/governance.rst",
            "Rules\n=====\n\nSee ``teams/rules.md``.\n",
        ),
        // A heading of its own, by its full name.
        (
            "GOVERNANCE.md",
            "# Governance\n\n[Votes](GOVERNANCE.md#votes)\n\n## Votes\n\nDecisions are taken by a majority vote of the members.\n",
        ),
    ] {
        let (report, _) = Folder::empty().with(path, text).make().json("en", &[]);
        assert_eq!(told(&report, "governance-link-broken"), None, "{text}");
    }
}

#[test]
fn a_path_in_the_links_of_the_project_file_that_leads_nowhere_is_told() {
    for (linked, id) in [
        ("about/nope.md", "evidence-missing"),
        ("../x.md", "evidence-outside"),
        ("[about/rules.md, about/nope.md]", "evidence-missing"),
    ] {
        let text = project(&format!(", links: {{governance: {linked}}}"));
        let folder = Folder::empty().with("commons.yaml", &text);
        let (report, _) = folder.make().json("en", &[]);
        let (path, line, _) = told(&report, id).expect(linked);
        assert_eq!((path.as_str(), line), ("commons.yaml", 2));
        assert_eq!(told(&report, "governance-file-missing"), None);
    }
    let text = project(", links: {governance: ./about/our%20rules.md}");
    let folder = Folder::empty()
        .with("commons.yaml", &text)
        .with("about/our rules.md", GOVERNANCE);
    let (report, _) = folder.make().json("en", &[]);
    assert_eq!(told(&report, "evidence-missing"), None);
    assert_eq!(
        report["governance"]["files"].as_array().map(Vec::len),
        Some(1)
    );
}

#[test]
fn a_document_that_is_not_read_gets_advice_that_fits() {
    let long = "All members vote on it. ".repeat(60_000);
    let (report, _) = Folder::empty()
        .with("GOVERNANCE.md", &long)
        .make()
        .json("en", &[]);
    let found = crate::folder::findings(&report).iter();
    let mut found = found.filter(|finding| finding["id"] == "governance-file-unread");
    let help = found.next().expect("a note")["help"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(help.contains("shorter file"), "{help}");
}

/// Rules of a group, under no title that names them.
const PLAIN: &str = "# The orchard\n\nWe press apples together. Members decide by a majority of votes at the \
    meeting in spring, and every member has one vote.\n\nWhoever wants to join asks the committee, which admits \
    new members by consensus. Members pay their dues each year.\n\nThe treasurer presents the accounts to the \
    members each year, and two auditors elected by them check them.\n\nA member who breaks these rules is warned. \
    After a second warning the committee may suspend them for three months, and then exclude them by a vote.\n\n\
    A dispute between members goes to the mediator, and then to the committee.\n";

#[test]
fn a_page_of_rules_is_found_whatever_its_name() {
    for path in ["orchard.md", "handbook/03-press.rst", "content/verger.md"] {
        let folder = Folder::empty().with(path, PLAIN).make();
        let (report, code) = folder.json("en", &[]);
        assert_eq!(code, 0, "{path}");
        let files = report["governance"]["files"].as_array().unwrap();
        assert_eq!(files[0]["path"], path);
        let choice = &report["governance"]["principles"]["collective-choice"];
        assert_eq!(choice["reading"], "covered", "{path}");
        assert!(!ids(&report).contains(&"governance-file-missing"));
    }
}

#[test]
fn a_page_beside_the_point_is_not_taken_for_rules() {
    let about = "# The orchard\n\nWe press apples in October. Bring your own bottles. The press is behind the barn, \
        and the shop is open on Saturdays.\n\nJuice costs two euros a bottle.\n";
    for (path, text) in [
        ("orchard.md", about),
        ("cgu.md", PLAIN),
        ("2024-03-02-orchard.md", PLAIN),
        ("blog/orchard.md", PLAIN),
        ("meetings/orchard.md", PLAIN),
        ("vendor/orchard/rules.md", PLAIN),
    ] {
        let (report, _) = Folder::empty().with(path, text).make().json("en", &[]);
        let files = report["governance"]["files"].as_array().unwrap();
        assert!(files.is_empty(), "{path}: {files:?}");
    }
}

#[test]
fn beside_much_code_the_manual_is_not_read_for_rules() {
    let mut folder = Folder::empty().with("docs/manual/roles.md", PLAIN);
    for number in 0..9 {
        folder = folder.with(&format!("src/part{number}.rs"), "fn main() {}\n");
    }
    let (report, _) = folder
        .with("community/orchard.md", PLAIN)
        .make()
        .json("en", &[]);
    let files = report["governance"]["files"].as_array().unwrap();
    let paths: Vec<_> = files.iter().map(|it| &it["path"]).collect();
    assert_eq!(paths, ["community/orchard.md"]);
}

#[test]
fn a_page_that_a_list_of_pages_puts_under_governance_is_followed() {
    let rule = "# How we choose\n\nThe members decide by a two-thirds vote.\n";
    let lists = [
        (
            "SUMMARY.md",
            "# Summary\n\n## Governance\n\n- [How we choose](guide/choose.md)\n",
        ),
        (
            "wiki/_Sidebar.md",
            "### Governance\n\n- [How we choose](../guide/choose.md)\n",
        ),
    ];
    for (path, list) in lists {
        let folder = Folder::empty()
            .with(path, list)
            .with("guide/choose.md", rule);
        let (report, _) = folder.make().json("en", &[]);
        let choice = &report["governance"]["principles"]["collective-choice"];
        assert_eq!(
            choice["passages"][0]["path"], "guide/choose.md",
            "{path}: {choice}"
        );
        let files = report["governance"]["files"].as_array().unwrap();
        assert!(files.iter().all(|it| it["path"] != path), "{files:?}");
    }
}

#[test]
fn a_page_is_found_at_the_address_it_gives_itself() {
    let page =
        "---\npermalink: /statutes/\n---\n# Statutes\n\nThe members decide by a two-thirds vote.\n";
    let folder = Folder::empty()
        .with("_config.yml", "title: The orchard\n")
        .with(
            "README.md",
            "# X\n\n## Governance\n\nSee [the statutes](/statutes).\n",
        )
        .with("pages/s.html", "<p>no front</p>")
        .with("pages/texts.md", page);
    let (report, _) = folder.make().json("en", &[]);
    let choice = &report["governance"]["principles"]["collective-choice"];
    assert_eq!(choice["passages"][0]["path"], "pages/texts.md", "{report}");
    assert!(!report.to_string().contains("no file of the repository"));
}

#[test]
fn every_link_of_a_governance_document_leads_somewhere() {
    let long = "The members decide by a majority of votes, and anyone may ask for a second count. "
        .repeat(20);
    let text = format!(
        "# Governance\n\n{long}\n\nHow to help: [the guide](HELP.md), [a site](https://x.example/a).\n"
    );
    let (report, _) = Folder::empty()
        .with("GOVERNANCE.md", &text)
        .make()
        .json("en", &[]);
    let broken = crate::folder::findings(&report).iter();
    let broken = broken.filter(|it| it["id"] == "governance-link-broken");
    let lines: Vec<_> = broken.map(|it| it["place"]["line"].clone()).collect();
    assert_eq!(lines, [5]);
}

#[test]
fn a_readme_that_is_the_rules_is_read_as_such() {
    let (report, _) = Folder::empty()
        .with("README.md", PLAIN)
        .make()
        .json("en", &[]);
    let choice = &report["governance"]["principles"]["collective-choice"];
    assert_eq!(choice["reading"], "covered", "{choice}");
}

#[test]
fn what_may_be_said_elsewhere_is_not_cited_beside_what_is_surely_said() {
    let maybe = "# Notes\n\nThe committee looks at requests. It may vote on some of them. People come and go. \
        The shed is red. We meet on Mondays.\n";
    let folder = Folder::empty()
        .with("GOVERNANCE.md", PLAIN)
        .with("governance/notes.md", maybe);
    let (report, _) = folder.make().json("en", &[]);
    for (name, it) in report["governance"]["principles"].as_object().unwrap() {
        let passages = it["passages"].as_array().unwrap();
        if it["reading"] == "covered" {
            assert!(
                passages.iter().all(|it| it["path"] == "GOVERNANCE.md"),
                "{name}: {it}"
            );
        }
    }
}

#[test]
fn what_is_covered_has_a_passage_whatever_stands_beside_it() {
    let brief = "# Governance\n\nThe accounts were presented by the treasurer and approved by a majority of the members.\n";
    let charter = "# Charter\n\nThis page is about apples and pears.\n";
    let folder = Folder::empty()
        .with("GOVERNANCE.md", brief)
        .with("CHARTER.md", charter);
    let (report, _) = folder.make().json("en", &[]);
    for (name, it) in report["governance"]["principles"].as_object().unwrap() {
        let passages = it["passages"].as_array().unwrap();
        assert!(it["reading"] != "covered" || !passages.is_empty(), "{name}");
    }
}

#[test]
fn a_list_of_somebody_else_leads_nowhere() {
    let list = "# Summary\n\n- [Governance](rules-of-foo.md)\n";
    for folder in ["vendor/foo", "docs/meetings"] {
        let files = Folder::empty()
            .with(&format!("{folder}/SUMMARY.md"), list)
            .with(&format!("{folder}/rules-of-foo.md"), PLAIN);
        let (report, _) = files.make().json("en", &[]);
        let found = report["governance"]["files"].as_array().unwrap();
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn many_links_elsewhere_leave_room_for_those_to_the_rules() {
    let links: Vec<String> = (0..410)
        .map(|it| format!("- [Page {it}](page-{it}.md)"))
        .collect();
    let links = links.join(
        "
",
    );
    let folder = Folder::empty()
        .with(
            "GOVERNANCE.md",
            &format!("# Governance\n\n{PLAIN}\n{links}"),
        )
        .with(
            "STATUTES.md",
            "# Statutes\n\nHow we vote: [voting](src/voting.txt).\n",
        )
        .with(
            "src/voting.txt",
            "The members decide by a two-thirds vote.\n",
        );
    let (report, _) = folder.make().json("en", &[]);
    let files = report["governance"]["files"].as_array().unwrap();
    assert!(
        files.iter().any(|it| it["path"] == "src/voting.txt"),
        "{files:?}"
    );
}

#[test]
fn pages_that_are_not_read_do_not_hide_that_rules_are_missing() {
    let mut folder = Folder::empty().with("README.md", "# Soups\n\nWhat we eat.\n");
    for number in 0..450 {
        folder = folder.with(
            &format!("soups/soup-{number}.md"),
            "# Soup\n\nBoil water.\n",
        );
    }
    let (report, _) = folder.make().json("en", &[]);
    assert!(ids(&report).contains(&"governance-file-missing"));
    assert!(
        report["not_looked_at"].to_string().contains("50 pages"),
        "{}",
        report["not_looked_at"]
    );
}

#[test]
fn what_is_no_path_is_no_broken_link() {
    let text = format!(
        "# Governance\n\n{PLAIN}\n[deed](//x.example/deed.md) [call](tel:123.md) [map](geo:1,2.md)\n"
    );
    let (report, _) = Folder::empty()
        .with("GOVERNANCE.md", &text)
        .make()
        .json("en", &[]);
    assert!(!ids(&report).contains(&"governance-link-broken"));
}

#[test]
fn a_page_of_the_web_is_read_where_the_site_is_written_in_it() {
    let html = PLAIN
        .trim_start_matches("# The orchard")
        .replace("\n\n", "</p>\n<p>");
    let html = format!("<h1>The orchard</h1>\n<p>{html}</p>\n");
    let written = format!("---\nlayout: default\n---\n{html}");
    for (text, settings, found) in [
        (&written, "_config.yml", 1),
        (&html, "_config.yml", 0),
        (&written, "x.yml", 0),
    ] {
        let folder = Folder::empty()
            .with("who.html", text)
            .with(settings, "title: X\n");
        let (report, _) = folder.make().json("en", &[]);
        let files = report["governance"]["files"].as_array().unwrap();
        assert_eq!(files.len(), found, "{settings}: {files:?}");
    }
}

#[test]
fn a_copy_of_a_document_is_no_second_one() {
    let folder = Folder::empty()
        .with("GOVERNANCE.md", PLAIN)
        .with("handbook/orchard.md", PLAIN)
        .link("handbook/again.md", "../GOVERNANCE.md");
    let (report, _) = folder.make().json("en", &[]);
    let files = report["governance"]["files"].as_array().unwrap();
    assert_eq!(files.len(), 1, "{files:?}");
}

#[test]
fn what_is_missing_is_told_where_there_is_no_readme_either() {
    let (report, exit) = Folder::empty()
        .with("src/a.js", "a\n")
        .with("index.html", "<p>Hello</p>\n")
        .make()
        .json("en", &[]);
    assert_eq!(exit, 3);
    let (path, line, _) = told(&report, "licence-missing").expect("a warning");
    assert_eq!((path.as_str(), line), ("index.html", 1));
}

#[test]
fn a_document_and_its_copy_are_cited_once() {
    let folder = Folder::empty()
        .with("GOVERNANCE.md", GOVERNANCE)
        .with("docs/governance.md", GOVERNANCE);
    let (report, _) = folder.make().json("en", &[]);
    let files = report["governance"]["files"].as_array().expect("files");
    let paths: Vec<_> = files.iter().map(|it| it["path"].as_str()).collect();
    assert_eq!(paths, [Some("GOVERNANCE.md")]);
}

#[test]
fn the_rules_of_those_who_inspired_it_are_not_its_own() {
    for line in [
        "This text is inspired by [the governance of Alder](https://alder.example/governance).",
        "Cette page est adaptée de la [gouvernance d’Aulne](https://aulne.example/gouvernance).",
    ] {
        let text = format!("{GOVERNANCE}\n{line}\n");
        let (report, _) = Folder::empty()
            .with("GOVERNANCE.md", &text)
            .make()
            .json("en", &[]);
        assert_eq!(told(&report, "governance-file-elsewhere"), None, "{line}");
        for (principle, read) in report["governance"]["principles"]
            .as_object()
            .expect("read")
        {
            assert_ne!(read["reading"], "not-read", "{principle}: {line}");
        }
    }
}

#[test]
fn a_page_with_more_to_say_than_its_link_is_no_pointer() {
    let page = "# Contributing\n\nTake a sheet from the [template](template.md).\n\nFill in each field.\n\n\
        Add a picture of the place.\n\nSend both before the end of the month.\n";
    let (report, _) = Folder::empty()
        .with("CONTRIBUTING.md", page)
        .make()
        .json("en", &[]);
    let files = report["governance"]["files"].as_array().expect("files");
    assert_ne!(files[0]["kind"], "pointer", "{files:?}");
}

#[test]
fn a_readme_that_is_the_rules_is_told_as_the_rules() {
    let kind = |text: &str| {
        let (report, _) = Folder::empty()
            .with("README.md", text)
            .make()
            .json("en", &[]);
        let words = &report["governance"]["files"][0]["kind_words"];
        words.as_str().expect("words").to_owned()
    };
    let rules = GOVERNANCE.replace("# Governance", "# Bylaws of the Moor");
    assert_eq!(kind(&rules), "says how the project is governed");
    let install = "# Moor\n\nInstall it.\n\nThen run it.\n\nThen look at it.\n\n";
    let part = format!("{install}{}", GOVERNANCE.replace('#', "##"));
    assert_ne!(kind(&part), "says how the project is governed");
}
