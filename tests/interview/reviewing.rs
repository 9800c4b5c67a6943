//! A review in a real terminal: what is shown, what is saved, how one goes on.

use crate::person::{CTRL_C, ENGLISH, ENTER, FRENCH, Person, Seat};
use commons::model::Lang;
use commons::words::interview as words;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const PROJECT: &str = "\
format: 1
project: {name: Meadow, kind: [software], stage: production}
questionnaires: [commons, ostrom]
respondent: {name: Ada, answered: 2026-03-01}
answers:
  ostrom.sanctions.graduated: {answer: partly, evidence: [{at: CODE_OF_CONDUCT.md, date: 2026-02}]}
  commons.resource.identified: {answer: yes, note: the README says so, evidence: [README.md]}
  commons.resource.open-licence: {answer: yes, evidence: [LICENSE, COPYING]}
  commons.community.identified: no
";

fn project() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("meadow.yaml"), PROJECT).expect("a file");
    folder
}

fn review(folder: &Path) -> String {
    fs::read_to_string(folder.join("meadow.zoe.review.yaml")).expect("the review")
}

fn sits_down(seat: Seat, folder: &Path) -> Person {
    let by = ["review", "meadow.yaml", "--by", "Zoé, jury"];
    Person::sits_down(seat, folder, &by)
}

#[test]
fn the_answers_that_carry_the_verdict_come_first_and_each_finding_is_saved_at_once() {
    let folder = project();
    let mut person = sits_down(ENGLISH, folder.path());
    person.sees("The first 3 of 3 decide the results");
    // Without the resource there is nothing; without the licence it is not open.
    person.sees("1 of 3 · 3 decide a result · The resource");
    person.sees("Answer: yes. ");
    person.sees("Note: the README says so");
    person.sees("Evidence: README.md (no date)");
    person.sees("Answered: 2026-03-01, Ada");
    person.sees("If not confirmed: “no resource, 1/10” instead of");
    person.sees("Your answer:");
    // Nothing was found: there is no file.
    assert!(!folder.path().join("meadow.zoe.review.yaml").exists());
    person.chooses("c");
    person.sees("2 of 3 · 2 decide a result · The resource");
    assert!(
        review(folder.path()).contains("commons.resource.identified:\n    finding: confirmed\n")
    );
    person.sees("-\u{a0}LICENSE (no date)");
    person.sees("-\u{a0}COPYING (no date)");
    person.sees("Your answer:");
    // A word, in the other language, and why.
    person.chooses("non confirmé");
    person.sees(words::what_is_missing(Lang::En));
    // The finding is saved before its note.
    assert!(review(folder.path()).contains("finding: not-confirmed\n    answer:"));
    person.types(&format!("a licence of their own{ENTER}"));
    person.sees("Now: not open, 1/10");
    person.sees("3 of 3");
    person.sees("Evidence: CODE_OF_CONDUCT.md (2026-02)");
    person.sees(words::partly_in_part(Lang::En));
    let saved = review(folder.path());
    assert!(
        saved.contains("    finding: not-confirmed\n    note: a licence of their own\n"),
        "{saved}"
    );
    person.sees("Your answer:");
    person.chooses("2");
    person.sees(words::what_is_missing(Lang::En));
    person.types(ENTER);
    person.sees(words::all_reviewed(Lang::En));
    person.sees(
        "Review: 3 of 3 answers reviewed: 1 confirmed, 1 confirmed in part, 1 not confirmed.",
    );
    person.sees("After review: not open, 1/10.");
    person.sees("commons review meadow.yaml --by 'Zoé, jury'");
    person.sees("commons assess meadow.yaml --review meadow.zoe.review.yaml");
    let (heard, code) = person.leaves();
    assert_eq!(code, 0, "{heard}");
}

#[test]
fn a_choice_at_the_note_is_asked_about_and_ending_there_keeps_the_finding() {
    let folder = project();
    let mut person = sits_down(ENGLISH, folder.path());
    person.sees("Your answer:");
    person.chooses("p");
    person.sees(words::what_is_missing(Lang::En));
    // Meant for the next answer: in either language it is no note before it is typed again.
    for typed in ["c", "non confirmé", "2"] {
        person.types(&format!("{typed}{ENTER}"));
        person.sees(&format!("“{typed}” looks like a choice"));
    }
    person.types(ENTER);
    person.sees("2 of 3");
    let saved = review(folder.path());
    assert!(saved.contains("finding: in-part\n    answer:"), "{saved}");
    person.sees("Your answer:");
    person.chooses("n");
    person.sees(words::what_is_missing(Lang::En));
    person.types(&format!("x{ENTER}"));
    person.sees("looks like a choice");
    person.types(&format!("x{ENTER}"));
    person.sees("3 of 3");
    assert!(review(folder.path()).contains("finding: not-confirmed\n    note: x\n"));
    person.sees("Your answer:");
    person.chooses("n");
    person.sees(words::what_is_missing(Lang::En));
    person.types(&format!("q{ENTER}"));
    person.sees("Review: 3 of 3 answers reviewed: 1 confirmed in part, 2 not confirmed.");
    assert_eq!(person.leaves().1, 0);
    // Ctrl-C at the note, too; and the note of another finding stays or goes knowingly.
    let mut person = sits_down(ENGLISH, folder.path());
    person.sees(words::all_reviewed(Lang::En));
    assert_eq!(person.leaves().1, 0);
    fs::remove_file(folder.path().join("meadow.zoe.review.yaml")).expect("a review");
    let mut person = sits_down(ENGLISH, folder.path());
    person.sees("Your answer:");
    person.chooses("n");
    person.sees(words::what_is_missing(Lang::En));
    person.types(&format!("a page that is gone{ENTER}"));
    person.sees("2 of 3");
    person.sees("Your answer:");
    person.chooses("b");
    person.sees("Your finding: not confirmed (a page that is gone). Press Enter to keep it.");
    person.sees("Your answer:");
    person.chooses("c");
    person.sees(words::note_still_holds(Lang::En));
    person.types(&format!("\u{15}{ENTER}"));
    person.sees("2 of 3");
    let saved = review(folder.path());
    assert!(saved.contains("finding: confirmed\n    answer:"), "{saved}");
    person.sees("Your answer:");
    person.chooses("n");
    person.sees(words::what_is_missing(Lang::En));
    person.types(CTRL_C);
    let (heard, code) = person.leaves();
    assert_eq!(code, 130, "{heard}");
    let saved = review(folder.path());
    assert_eq!(
        saved.matches("finding: not-confirmed").count(),
        1,
        "{saved}"
    );
}

#[test]
fn a_review_goes_on_where_it_stopped_and_names_what_changed() {
    let folder = project();
    let mut person = sits_down(FRENCH, folder.path());
    person.sees("1 sur 3");
    person.sees(words::your_answer(Lang::Fr).trim());
    person.chooses("confirmé");
    person.sees("2 sur 3");
    person.sees(words::your_answer(Lang::Fr).trim());
    person.chooses("q");
    person.sees("1 réponse regardée sur 3");
    assert_eq!(person.leaves().1, 0);
    // Whoever types name and role at the prompt, folded, is the same person.
    let mut person = Person::sits_down(ENGLISH, folder.path(), &["review", "meadow.yaml"]);
    person.sees(words::reviewer_name(Lang::En));
    person.types(&format!("ZOE, jury 2026{ENTER}"));
    person.sees("Continuing your review in meadow.zoe.review.yaml (answers reviewed: 1).");
    person.sees("Your answer:");
    person.chooses("q");
    assert_eq!(person.leaves().1, 0);
    // The next day it goes on with the second; nothing is asked again.
    let mut person = sits_down(ENGLISH, folder.path());
    person.sees("2 of the 3 answers left to review decide a result");
    person.sees("2 of 3 · 2 decide a result · The resource");
    person.sees("Your answer:");
    // Back to what was found: Enter keeps it.
    person.chooses("b");
    person.sees("1 of 3 · ");
    person.sees("Your finding: confirmed. Press Enter to keep it.");
    person.sees("Your answer:");
    person.types(ENTER);
    person.sees("2 of 3");
    person.sees("Your answer:");
    person.chooses("q");
    assert_eq!(person.leaves().1, 0);
    // The answer changes: it is to be looked at again.
    let changed = PROJECT.replace("[README.md]", "[docs/about.md]");
    fs::write(folder.path().join("meadow.yaml"), changed).expect("a file");
    let mut person = sits_down(ENGLISH, folder.path());
    person.sees("The first 3 of 3 decide");
    person.sees("Evidence: docs/about.md (no date)");
    person.sees(words::answer_changed(Lang::En));
    person.sees("Your answer:");
    person.types(CTRL_C);
    let (heard, code) = person.leaves();
    assert_eq!(code, 130, "{heard}");
    assert!(heard.contains("0 of 3 answers reviewed"), "{heard}");
}

#[test]
fn a_note_can_be_written_first_and_what_is_skipped_stays_open() {
    let folder = project();
    let mut person = sits_down(ENGLISH, folder.path());
    person.sees("Your answer:");
    person.chooses("s");
    person.sees("2 of 3");
    person.sees("Your answer:");
    person.chooses("note");
    person.sees(words::your_note(Lang::En));
    person.types(&format!("read on screen # and \"twice\"{ENTER}"));
    person.sees(words::note_waits(Lang::En));
    person.sees("Your answer:");
    // It is not dropped in silence.
    person.chooses("q");
    person.sees(words::note_needs_a_finding(Lang::En));
    person.sees("Your answer:");
    person.chooses("confirmed");
    person.sees("3 of 3");
    person.sees("Your answer:");
    person.chooses("q");
    person.sees("Review: 1 of 3 answers reviewed: 1 confirmed.");
    assert_eq!(person.leaves().1, 0);
    let saved = review(folder.path());
    assert!(saved.contains("read on screen # and"), "{saved}");
    assert!(!saved.contains("commons.resource.identified"), "{saved}");
}

#[test]
fn two_reviewers_have_two_files_and_nobody_takes_up_the_review_of_another() {
    let folder = project();
    let mut person = Person::sits_down(ENGLISH, folder.path(), &["review", "meadow.yaml"]);
    person.sees(words::reviewer_name(Lang::En));
    person.types(ENTER);
    person.sees(words::reviewer_needed(Lang::En));
    person.types(&format!("Bo{ENTER}"));
    person.sees(words::reviewer_role(Lang::En));
    person.types(&format!("jury 2026{ENTER}"));
    person.sees("Your answer:");
    person.chooses("c");
    person.sees("2 of 3");
    person.sees("Your answer:");
    person.chooses("q");
    assert_eq!(person.leaves().1, 0);
    let bo = fs::read_to_string(folder.path().join("meadow.bo.review.yaml")).expect("a review");
    assert!(bo.contains("by: {name: Bo, role: jury 2026}"), "{bo}");
    let by = [
        "review",
        "meadow.yaml",
        "--by",
        "Zoé",
        "--output",
        "meadow.bo.review.yaml",
    ];
    let (heard, code) = Person::sits_down(ENGLISH, folder.path(), &by).leaves();
    assert_eq!(code, 2);
    assert!(
        heard.contains("is the review of Bo, and you are Zoé"),
        "{heard}"
    );
}

#[test]
fn what_another_run_and_an_editor_wrote_meanwhile_stays() {
    let folder = project();
    let mut person = sits_down(ENGLISH, folder.path());
    person.sees("Your answer:");
    person.chooses("c");
    person.sees("2 of 3");
    person.sees("Your answer:");
    let path = folder.path().join("meadow.zoe.review.yaml");
    let text = review(folder.path()).replace("findings:", "# a word of mine\nfindings:");
    fs::write(&path, text).expect("an editor writes");
    person.chooses("c");
    person.sees("3 of 3");
    let saved = review(folder.path());
    assert!(saved.contains("# a word of mine"), "{saved}");
    assert_eq!(saved.matches("finding: confirmed").count(), 2, "{saved}");
    person.sees("Your answer:");
    person.chooses("q");
    assert_eq!(person.leaves().1, 0);
}

#[test]
fn several_projects_are_one_queue_with_a_file_for_each() {
    let folder = project();
    let other = PROJECT.replace("Meadow", "Pasture");
    fs::write(folder.path().join("pasture.yaml"), other).expect("a file");
    // What is no project file stands in no way.
    let theirs =
        "format: 1\nreview: {of: meadow.yaml, by: {name: Bo}, date: 2026-03-01}\nfindings: {}\n";
    fs::write(folder.path().join("meadow.bo.review.yaml"), theirs).expect("a file");
    let mut person = Person::sits_down(ENGLISH, folder.path(), &["review", ".", "--by", "Zoé"]);
    person.sees("2 projects; answers that decide their results: 6.");
    person.sees("Meadow: 3 of 3");
    person.sees("Pasture: 3 of 3");
    person.sees("Project 1 of 2: Meadow");
    for at in 1..=3 {
        person.sees(&format!("{at} of 3"));
        person.sees("Your answer:");
        person.chooses("c");
    }
    person.sees("Project 2 of 2: Pasture");
    person.sees("1 of 3");
    person.sees("Your answer:");
    person.chooses("s");
    person.sees("2 of 3");
    person.sees("Your answer:");
    person.chooses("c");
    person.sees("3 of 3");
    person.sees("Your answer:");
    person.chooses("c");
    // What was skipped is named.
    person.sees("Apart from those you skipped");
    person.sees("what the shared resource is?");
    person.sees("Your answer:");
    person.chooses("q");
    person.sees("commons review . --by Zoé");
    let (heard, code) = person.leaves();
    assert_eq!(code, 0, "{heard}");
    let pasture = fs::read_to_string(folder.path().join("pasture.zoe.review.yaml"));
    assert!(pasture.expect("a review").contains("of: pasture.yaml"));
    assert!(folder.path().join("meadow.zoe.review.yaml").exists());
    // A second reader sees what others did not confirm.
    let marked = review(folder.path()).replacen("finding: confirmed", "finding: in-part", 1);
    fs::write(folder.path().join("meadow.zoe.review.yaml"), marked).expect("a file");
    let arguments = ["review", "meadow.yaml", "--by", "Cy", "--second"];
    let mut person = Person::sits_down(ENGLISH, folder.path(), &arguments);
    person.sees("1 of 1");
    person.sees("Others found: Zoé: confirmed in part");
    person.sees("Your answer:");
    person.chooses("c");
    person.sees(words::all_reviewed(Lang::En));
    assert_eq!(person.leaves().1, 0);
}
