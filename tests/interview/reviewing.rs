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
    person.sees("3 of 3 answers to look at, those that carry the verdict first.");
    // Without the resource there is nothing; without the licence it is not open.
    person.sees("1 of 3 · The resource");
    person.sees("Answer: yes. ");
    person.sees("Note: the README says so");
    person.sees("Evidence: README.md (no date)");
    person.sees("Answered: 2026-03-01, Ada");
    person.sees("Your answer:");
    person.chooses("c");
    person.sees("2 of 3 · The resource");
    assert!(
        review(folder.path()).contains("commons.resource.identified:\n    finding: confirmed\n")
    );
    person.sees("- LICENSE (no date)");
    person.sees("- COPYING (no date)");
    person.sees("Your answer:");
    // A word, in the other language, and why.
    person.chooses("non confirmé");
    person.sees(words::what_is_missing(Lang::En));
    person.types(&format!("a licence of their own{ENTER}"));
    person.sees(words::rest_weighs_less(Lang::En));
    person.sees("3 of 3 · Graduated sanctions");
    person.sees("Evidence: CODE_OF_CONDUCT.md (2026-02)");
    let saved = review(folder.path());
    assert!(
        saved.contains("    finding: not-confirmed\n    note: a licence of their own\n"),
        "{saved}"
    );
    person.sees("Your answer:");
    person.chooses("2");
    person.sees(words::what_is_missing(Lang::En));
    person.types(ENTER);
    person.sees(
        "Review: 3 of 3 answers looked at: 1 confirmed, 1 confirmed in part, 1 not confirmed.",
    );
    person.sees("After review: not open, 1/10.");
    person.sees("commons assess meadow.yaml --review meadow.zoe.review.yaml");
    let (heard, code) = person.leaves();
    assert_eq!(code, 0, "{heard}");
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
    // The next day it goes on with the second; nothing is asked again.
    let mut person = sits_down(ENGLISH, folder.path());
    person.sees("2 of 3 answers to look at");
    person.sees("2 of 3 · The resource");
    person.sees("Your answer:");
    // Back to what was found: Enter keeps it.
    person.chooses("b");
    person.sees("1 of 3 · The resource");
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
    person.sees("3 of 3 answers to look at");
    person.sees("Evidence: docs/about.md (no date)");
    person.sees(words::answer_changed(Lang::En));
    person.sees("Your answer:");
    person.types(CTRL_C);
    let (heard, code) = person.leaves();
    assert_eq!(code, 130, "{heard}");
    assert!(heard.contains("0 of 3 answers looked at"), "{heard}");
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
    person.chooses("confirmed");
    person.sees("3 of 3");
    person.sees("Your answer:");
    person.chooses("q");
    person.sees("Review: 1 of 3 answers looked at: 1 confirmed.");
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
