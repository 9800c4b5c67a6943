//! Where the governance is: names at any depth, headings of a README, links, includes, what the
//! project file names.

use crate::scratch::{Scratch, TODAY};
use commons::model::{DocumentSign, Repository, Role, Unseen};
use commons::repository::{Wanted, look};
use std::collections::{BTreeMap, BTreeSet};

fn tree(files: &[(&str, &str)]) -> Scratch {
    let scratch = Scratch::repository();
    for (path, text) in files {
        scratch.write(path, text);
    }
    scratch.add();
    scratch
}

/// The documents that may say how the project is governed, and whether that is sure.
fn governing(seen: &Repository) -> Vec<(&str, bool)> {
    let documents = seen
        .documents
        .iter()
        .filter(|document| document.may_govern());
    documents
        .map(|document| (document.path.as_str(), document.is_certain()))
        .collect()
}

#[test]
fn a_name_is_found_at_any_depth_where_a_project_speaks_of_itself() {
    for (path, wanted) in [
        ("docs/source/governance.md", Some(true)),
        ("doc/source/dev/governance/rules.rst", Some(false)),
        ("doc/internals/organisation.rst", Some(false)),
        ("committee-steering/elections.md", Some(false)),
        ("community-membership.md", Some(true)),
        ("website/content/about/charter.md", Some(true)),
        ("lib/grid/GOUVERNANCE.md", Some(true)),
        ("lib/grid/constitution.md", Some(false)),
        ("docs/fr/gouvernance.md", Some(true)),
        ("docs/governance.html", Some(true)),
        // What is somebody else's, a test's, printed again, or about a program.
        ("vendor/grid/GOVERNANCE.md", None),
        ("tests/data/GOVERNANCE.md", None),
        ("docs/pt/governance.md", None),
        ("blog/2024/new-governance.md", None),
        ("docs/api/membership.md", None),
        ("src/roles.md", None),
        ("src/governance.rs", None),
    ] {
        let seen = tree(&[(path, "text"), ("README.md", "# X\n")]).look();
        let wanted: Vec<_> = wanted.map(|certain| (path, certain)).into_iter().collect();
        assert_eq!(governing(&seen), wanted, "{path}");
    }
}

#[test]
fn what_is_of_others_is_told_with_its_folder() {
    let seen = tree(&[("third_party/grid/GOVERNANCE.md", "text")]).look();
    let why = Unseen::OfOthers("third_party".to_owned());
    let path = "third_party/grid/GOVERNANCE.md".to_owned();
    assert_eq!(seen.documents_set_aside, [(path, why)]);
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, in its order")]
fn sections_of_a_readme_are_found_with_their_lines_in_each_markup() {
    for (path, text, lines, certain) in [
        (
            "README.md",
            "# X\n\n## Governance\n\nAll vote.\n\n### Board\n\nTwo.\n\n## Use\n",
            (3, 10),
            true,
        ),
        (
            "README.md",
            "# X\n\nPrise de décision\n---\n\nTous.\n",
            (3, 6),
            true,
        ),
        (
            "README.md",
            "# X\n\n## Maintainers\n\nAda.\n",
            (3, 5),
            false,
        ),
        (
            "README.rst",
            "X\n=\n\nHow we decide\n-------------\n\nAll.\n",
            (4, 7),
            true,
        ),
        (
            "README.adoc",
            "= X\n\n== Rôles et responsabilités\n\nTous.\n",
            (3, 5),
            true,
        ),
        (
            "README.adoc",
            "X\n=\n\nSteering committee\n------------------\nAll.\n",
            (4, 6),
            true,
        ),
        (
            "README.md",
            "<h1>X</h1>\n\n<h2>Gouvernance</h2>\n\nTous.\n",
            (3, 5),
            true,
        ),
        (
            "README.md",
            "# Grid RFCs\n\nA change is proposed here.\n",
            (1, 3),
            false,
        ),
    ] {
        let seen = tree(&[(path, text)]).look();
        let readme = &seen.documents[0];
        assert_eq!(
            (readme.role, &*readme.lines),
            (Role::Readme, &[lines][..]),
            "{text}"
        );
        assert_eq!(readme.is_certain(), certain, "{text}");
    }
    for text in [
        "# X\n\n## Role variables\n\n## Install\n",
        "# The team\n\nMap.\n",
    ] {
        let seen = tree(&[("README.md", text)]).look();
        assert!(seen.documents[0].lines.is_empty(), "{text}");
    }
}

#[test]
fn each_readme_that_presents_the_project_is_searched() {
    let text = "# X\n\n## Governance\n\nAll vote.\n";
    for path in [
        ".github/README.md",
        ".gitlab/README.rst",
        "docs/README.md",
        "profile/README.md",
        "README.html",
    ] {
        let page = "<h1>X</h1>\n\n<h2>Governance</h2>\n<p>All vote.</p>\n";
        let rst = "X\n=\n\nGovernance\n----------\n\nAll vote.\n";
        let text = match path.rsplit_once('.') {
            Some((_, "html")) => page,
            Some((_, "rst")) => rst,
            _ => text,
        };
        assert_eq!(governing(&tree(&[(path, text)]).look()), [(path, true)]);
    }
    // One of a part of the code presents that part.
    let seen = tree(&[("src/grid/README.md", text)]).look();
    assert_eq!(governing(&seen), []);
}

#[test]
fn a_line_that_stands_for_a_heading_begins_a_section() {
    for (text, lines) in [
        (
            "# X\n\n**Governance**\n\nAll vote.\n\n**Use**\n\nRun.\n",
            Some((3, 6)),
        ),
        (
            "# X\n\n__Gouvernance :__\n\nTous.\n\n## Usage\n",
            Some((3, 6)),
        ),
        (
            "# X\n\n<details>\n<summary>Governance</summary>\n\nAll vote.\n\n</details>\n",
            Some((4, 8)),
        ),
        ("**Who decides**\n\nAll vote.\n", Some((1, 3))),
        (
            "# X\n\n**[Governance](https://x.example/g)**\n\nRun.\n",
            None,
        ),
        ("# X\n\n**Team**\n\nRun.\n", None),
        ("# X\n\nThe **governance** of it.\n\nRun.\n", None),
    ] {
        let seen = tree(&[("README.md", text)]).look();
        let lines: Vec<_> = lines.into_iter().collect();
        assert_eq!(seen.documents[0].lines, lines, "{text}");
    }
}

#[test]
fn only_those_lines_of_a_readme_are_read_and_keep_their_numbers() {
    let text = "# X\nwords\n## Governance\n[rules][r]\n## Use\nwords\n[r]: r.md\n";
    let seen = tree(&[("README.md", text)]).look();
    let read = seen.documents[0].governing_text();
    assert_eq!(
        read.as_deref(),
        Some("\n\n## Governance\n[rules][r]\n\n\n[r]: r.md\n")
    );
}

#[test]
fn what_documents_lead_to_is_read() {
    let rules = ("handbook/how.md", "All vote.");
    for (path, text) in [
        (
            "README.md",
            "# X\n\nSee [our governance](handbook/how.md).\n",
        ),
        (
            "README.md",
            "# X\n\n## Gouvernance\n\nVoir [ici](handbook/how.md#x).\n",
        ),
        ("README.rst", "X\n=\n\n`Governance <handbook/how.md>`__\n"),
        ("README.adoc", "= X\n\nlink:handbook/how.md[Governance]\n"),
        (
            "GOVERNANCE.md",
            "Our rules are in [rules](./handbook/how.md).\n",
        ),
        (
            "GOVERNANCE.md",
            "Our rules are in [rules](/handbook/how).\n",
        ),
        (
            "docs/governance.html",
            "<a href='../handbook/how.html'>rules</a>\n",
        ),
    ] {
        let seen = tree(&[(path, text), rules]).look();
        let found = seen
            .documents
            .iter()
            .find(|document| document.path == rules.0);
        let sign = found.map(|document| &document.sign);
        assert_eq!(sign, Some(&DocumentSign::Linked(path.to_owned())), "{text}");
    }
    // Neither what is no text nor what has nothing to do with it.
    for link in ["[governance](src/vote.rs)", "[install](handbook/how.md)"] {
        let text = format!("# X\n\n{link}\n");
        let seen = tree(&[("README.md", &text), rules, ("src/vote.rs", "")]).look();
        assert_eq!(governing(&seen), [], "{link}");
    }
}

#[test]
fn a_link_to_this_repository_on_its_forge_is_a_file_of_it() {
    let link = "See [governance](https://forge.example/own/x/blob/main/handbook/how.md).";
    let scratch = tree(&[("README.md", link), ("handbook/how.md", "All vote.")]);
    let address = |own: &str| scratch.git(&["config", "remote.origin.url", own]);
    address("git@forge.example:own/x.git");
    assert_eq!(governing(&scratch.look()), [("handbook/how.md", false)]);
    // The project file may give the same address.
    let named = "https://forge.example/own/x/src/branch/main/handbook/how.md#votes";
    let cited = BTreeMap::from([(named.to_owned(), true)]);
    let wanted = Wanted {
        cited,
        ..Wanted::all(TODAY, BTreeSet::new())
    };
    let named = look(scratch.path(), &wanted).unwrap();
    assert_eq!(governing(&named), [("handbook/how.md", true)]);
    address("git@forge.example:other/x.git");
    assert_eq!(governing(&look(scratch.path(), &wanted).unwrap()), []);
    let seen = scratch.look();
    assert_eq!(governing(&seen), []);
    assert_eq!(
        seen.elsewhere[0].url,
        "https://forge.example/own/x/blob/main/handbook/how.md"
    );
}

#[test]
fn an_include_is_the_document_that_it_includes() {
    for (path, text) in [
        ("docs/governance.rst", ".. include:: ../how.md\n"),
        (
            "docs/governance.adoc",
            "= Governance\n\ninclude::../how.md[]\n",
        ),
        (
            "docs/governance.md",
            "# Governance\n\n--8<-- \"../how.md\"\n",
        ),
    ] {
        let seen = tree(&[(path, text), ("how.md", "All vote.")]).look();
        assert_eq!(governing(&seen), [("how.md", true)], "{text}");
    }
    let both = "= Governance\n\nAll vote.\n\ninclude::../how.md[]\n";
    let seen = tree(&[("docs/governance.adoc", both), ("how.md", "x")]).look();
    assert_eq!(
        governing(&seen),
        [("docs/governance.adoc", true), ("how.md", true)]
    );
    for (target, why) in [
        ("none.rst", Unseen::NoFile),
        ("../../how.md", Unseen::Outside),
    ] {
        let text = format!(".. include:: {target}\n");
        let seen = tree(&[("docs/governance.rst", &text)]).look();
        let leads: Vec<_> = seen.leads.iter().map(|it| (it.line, &it.to)).collect();
        assert_eq!(leads, [(1, &Err(why))], "{target}");
    }
}

#[test]
fn a_home_page_alone_is_not_where_the_rules_are() {
    for (line, elsewhere) in [
        ("* https://moor.example/", 0),
        ("<https://moor.example>", 0),
        ("* https://moor.example/rules/", 1),
    ] {
        let readme = format!("# Moor Bylaws\n\nThese are the bylaws of the Moor.\n\n{line}\n");
        let seen = tree(&[("README.md", &readme), ("bylaws.docbook", "<book/>")]).look();
        assert_eq!(seen.elsewhere.len(), elsewhere, "{line}");
    }
}

#[test]
fn documents_that_lead_to_each_other_are_read_once() {
    let many = (0..300).map(|at| format!("[rules](handbook/{at}.md)\n"));
    let many: String = many.collect();
    let scratch = tree(&[
        ("GOVERNANCE.md", &format!("[rules](a.md)\n{many}")),
        ("a.md", "[rules](GOVERNANCE.md)"),
    ]);
    for at in 0..300 {
        scratch.write(&format!("handbook/{at}.md"), "[rules](../GOVERNANCE.md)");
    }
    let seen = scratch.look();
    assert_eq!((governing(&seen).len(), seen.documents_left_out), (41, 261));
    assert!(!seen.shows_all_documents());
}

#[test]
fn what_the_project_file_names_is_read() {
    let readme = "# X\n\n## How we work\n\nAll vote.\n\n## Use\n";
    let scratch = tree(&[
        ("handbook/how.md", "x"),
        ("rules/a.md", "x"),
        ("rules/b.rst", "x"),
        ("README.md", readme),
    ]);
    let cited = |path: &str, rules: bool| {
        let cited = BTreeMap::from([(path.to_owned(), rules)]);
        let wanted = Wanted {
            cited,
            ..Wanted::all(TODAY, BTreeSet::new())
        };
        look(scratch.path(), &wanted).unwrap()
    };
    assert_eq!(
        governing(&cited("handbook/how.md", true)),
        [("handbook/how.md", true)]
    );
    assert_eq!(
        governing(&cited("handbook/how.md#x", false)),
        [("handbook/how.md", false)]
    );
    assert_eq!(
        governing(&cited("rules", true)),
        [("rules/a.md", true), ("rules/b.rst", true)]
    );
    for (path, lines) in [
        ("README.md#how-we-work", (3, 6)),
        ("README.md#L3-L5", (3, 5)),
        ("README.md", (1, 7)),
    ] {
        assert_eq!(cited(path, true).documents[0].lines, [lines], "{path}");
    }
    assert_eq!(governing(&cited("handbook/none.md", true)), []);
}

#[test]
fn a_part_is_looked_at_alone() {
    let scratch = tree(&[
        ("GOVERNANCE.md", "x"),
        ("packages/map/GOVERNANCE.md", "x"),
        ("packages/map/docs/CHARTER.md", "x"),
        ("packages/map/LICENSE", "SPDX-License-Identifier: MIT"),
        ("packages/mapping/GOVERNANCE.md", "x"),
        ("LICENSE", "SPDX-License-Identifier: 0BSD"),
    ]);
    let part = "packages/map".to_owned();
    let wanted = Wanted {
        part,
        ..Wanted::all(TODAY, BTreeSet::new())
    };
    let seen = look(scratch.path(), &wanted).unwrap();
    let paths = ["packages/map/GOVERNANCE.md", "packages/map/docs/CHARTER.md"];
    assert_eq!(governing(&seen), paths.map(|path| (path, true)));
    let licences = seen.licences.iter().map(|licence| licence.path.as_str());
    assert_eq!(
        licences.collect::<BTreeSet<&str>>(),
        BTreeSet::from(["packages/map/LICENSE"])
    );
    assert_eq!(seen.history, Err(Unseen::OfTheWhole));
}

#[test]
fn a_repository_whose_files_are_not_laid_out_is_named() {
    let full = tree(&[("GOVERNANCE.md", "x")]);
    full.git(&["commit", "--quiet", "--message", "x"]);
    let from = full.path().to_str().unwrap();
    for (option, why) in [
        ("--bare", Unseen::Bare),
        ("--no-checkout", Unseen::NotCheckedOut),
    ] {
        let clone = Scratch::new();
        clone.git(&["clone", "--quiet", option, from, "."]);
        let seen = clone.look();
        assert_eq!(seen.unlisted, [(String::new(), why)], "{option}");
        assert!(!seen.shows_all_documents() && !seen.shows_all_licences());
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_named() {
    let scratch = tree(&[("README.md", "# X\n")]);
    std::os::unix::fs::symlink("gone.md", scratch.file("GOVERNANCE.md")).unwrap();
    assert_eq!(scratch.look().documents[0].text, Err(Unseen::BrokenLink));
}

#[test]
fn a_format_that_is_not_read_is_named() {
    for (path, format) in [
        ("GOVERNANCE.texi", "Texinfo"),
        ("doc/governance.org", "Org"),
        ("doc/governance.xml", "XML"),
        ("Statuts.pdf", "PDF"),
    ] {
        let seen = tree(&[(path, "x")]).look();
        assert_eq!(
            seen.documents[0].text,
            Err(Unseen::Format(format)),
            "{path}"
        );
    }
}

/// A site minds no capitals, and serves what stands in its folder of files as its own.
#[test]
fn links_are_followed_as_sites_write_them() {
    let rules = "# Rules\n\nThe board decides.\n";
    let page = |to: &str| format!("# Governance\n\nSee [how we decide]({to}).\n");
    for (to, read, aside) in [
        ("/docs/Governance-Rules", true, false),
        ("docs/governance-rules.md", true, false),
        ("/Docs/governance-rules.html", true, false),
        ("/forms/governance.pdf", false, false),
        ("/forms/gone-governance.pdf", false, true),
        ("docs/other-governance", false, true),
    ] {
        let seen = tree(&[
            ("GOVERNANCE.md", &page(to)),
            ("docs/Governance-Rules.md", rules),
            ("website/static/forms/governance.pdf", "x"),
        ]);
        let seen = seen.look();
        let linked = |it: &&commons::model::Document| it.path == "docs/Governance-Rules.md";
        let found = seen.documents.iter().find(linked);
        assert!(found.is_some() || !read, "{to}");
        let nowhere = seen.leads.iter().any(|it| it.to.is_err());
        assert_eq!(nowhere, aside, "{to}: {:?}", seen.leads);
    }
}

#[test]
fn what_stands_beside_a_document_is_read_too() {
    let statutes = ("legal/standing-orders.md", "# Standing orders\n\nText.\n");
    let seen = tree(&[
        statutes,
        ("legal/the-group.md", "text"),
        ("legal/logo.svg", "x"),
        ("legal/privacy-policy.md", "text"),
    ])
    .look();
    let wanted = [
        ("legal/standing-orders.md", false),
        ("legal/the-group.md", false),
    ];
    assert_eq!(governing(&seen), wanted);
    // In a folder of many, and beside a name that may mean anything, it is about something else.
    let many: Vec<String> = (0..20).map(|at| format!("legal/{at}.md")).collect();
    let mut files: Vec<(&str, &str)> = many.iter().map(|it| (it.as_str(), "text")).collect();
    files.push(statutes);
    assert_eq!(
        governing(&tree(&files).look()),
        [("legal/standing-orders.md", false)]
    );
    let seen = tree(&[("src/roles.md", "text"), ("src/use.md", "text")]).look();
    assert_eq!(governing(&seen), []);
}

#[test]
fn a_review_or_a_template_is_of_others() {
    for path in [
        "projects/grid/governance-review/2026-01-02.md",
        "docs/governance-template.md",
        "tools/charter-example.md",
    ] {
        let seen = tree(&[(path, "# Governance\n\nThe board decides.\n")]).look();
        assert_eq!(governing(&seen), [], "{path}");
    }
}

#[test]
fn a_section_of_the_documentation_is_found_where_nothing_else_is() {
    let page =
        "# About\n\nA map.\n\n## How decisions are made\n\nBy a vote.\n\n## Contact\n\nHere.\n";
    let files = [
        ("docs/guide/about.md", page),
        ("docs/guide/use.md", "# Use\n\nDraw.\n"),
    ];
    let seen = tree(&files).look();
    assert_eq!(governing(&seen), [("docs/guide/about.md", false)]);
    assert_eq!(seen.documents[0].lines, [(5, 8)]);
    let read = seen.documents[0].governing_text().unwrap();
    assert!(read.contains("By a vote.") && !read.contains("A map."));
    // Where the rules have their own page, others need not be opened.
    let seen = tree(&[files[0], files[1], ("GOVERNANCE.md", "text")]).look();
    assert_eq!(governing(&seen), [("GOVERNANCE.md", true)]);
}

#[test]
fn a_section_of_a_readme_that_lists_fields_is_of_data() {
    for (section, wanted) in [
        (
            "## Members\n\n- `id`: a number\n- `name`: a text\n- `term`: a day\n",
            0,
        ),
        ("## Committee\n\n```json\n{\"committee_id\": 1}\n```\n", 0),
        (
            "## Members\n\nMembers decide by a vote.\nIt is open for ten days.\nAda counts.\n",
            1,
        ),
    ] {
        let readme = format!("# Grid\n\nText.\n\n{section}");
        let seen = tree(&[("README.md", &readme)]).look();
        assert_eq!(governing(&seen).len(), wanted, "{section}");
    }
}

#[test]
fn a_page_of_a_tiddlywiki_is_named_as_not_read() {
    let seen = tree(&[("tiddlers/Governance.tid", "title: Governance\n\n! Rules\n")]).look();
    let wanted = Err(Unseen::Format("TiddlyWiki"));
    assert_eq!(seen.documents[0].text, wanted);
}
