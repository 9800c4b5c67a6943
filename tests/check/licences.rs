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
