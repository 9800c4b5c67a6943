//! What `check` says of licences that are found.

use crate::folder::{Folder, ids};

#[test]
fn a_licence_found_that_is_not_open_counts_whatever_is_declared() {
    let open = "commons.resource.open-licence";
    let said = |folder: Folder| {
        let (report, _) = folder.make().json("en", &[]);
        report["badges"][0]["verdict"].to_string()
    };
    let answered = Folder::healthy().answer(open, "{answer: yes, evidence: [LICENSE]}");
    assert_ne!(said(answered), "\"not-open\"");
    let notice = "The map is under https://creativecommons.org/licenses/by-nc/4.0/\n";
    let closed = Folder::healthy()
        .answer(open, "{answer: yes, evidence: [LICENSE]}")
        .with("LICENSE", notice);
    assert_eq!(said(closed), "\"not-open\"");
}

#[test]
fn a_text_in_a_folder_of_any_usual_name_is_there() {
    let mit = include_str!("../../LICENSE-MIT");
    for folder in ["LICENSE", "licences"] {
        let (report, _) = Folder::empty()
            .with(&format!("{folder}/MIT.txt"), mit)
            .make()
            .json("en", &[]);
        assert!(!ids(&report).contains(&"licence-text-missing"), "{folder}");
    }
}

#[test]
fn what_a_licence_leaves_unclear_is_told() {
    let gnu = "This program is free software: you can redistribute it under the terms of the GNU General \
        Public License as published by the Free Software Foundation, version 3 of the License.\n";
    let unclear = |files: &[(&str, &str)]| {
        let folder = files.iter().fold(Folder::empty(), |folder, (path, text)| {
            folder.with(path, text)
        });
        let (report, _) = folder.make().json("en", &[]);
        let found = report["repository"]["licences"].as_array().unwrap();
        let told = found.iter().map(|it| it["unclear"].to_string());
        told.collect::<Vec<_>>()
    };
    assert_eq!(unclear(&[("LICENSE", gnu)]), ["\"later\""]);
    let package = "{\"license\": \"GPL-3.0-only\"}";
    assert_eq!(
        unclear(&[("LICENSE", gnu), ("package.json", package)]),
        ["null", "null"]
    );
    let package = "{\"license\": \"AGPL\"}";
    assert_eq!(unclear(&[("package.json", package)]), ["\"version\""]);
}

#[test]
fn a_text_that_no_list_has_is_what_the_project_file_calls_its_own() {
    let kind = "You may use this on Tuesdays, if you are kind to the cat.\n";
    let told = |declared: &str| {
        let file = format!(
            "format: 1\nproject: {{name: Grid, kind: software, stage: idea, licences: {{software: [{declared}]}}}}\nanswers: {{}}\n"
        );
        let folder = Folder::empty()
            .with("LICENSE", kind)
            .with("commons.yaml", &file);
        let (report, _) = folder.make().json("en", &[]);
        ids(&report).contains(&"licence-unrecognised")
    };
    assert!(told("MIT"));
    assert!(!told("LicenseRef-Tuesdays"));
}
