//! Whatever ends an interview, what was answered is on disk.

use crate::each::each;
use crate::person::{CTRL_C, CTRL_D, ENGLISH, FRENCH, IDEA, Person, Seat, described};
use commons::model::Answer;
use commons::words::interview as words;
use expectrl::process::unix::Signal;
use std::fs;

const FIRST: &str = "commons.resource.identified";

/// Answers the first question with yes, and is then asked for evidence.
fn one_answer(seat: Seat, folder: &std::path::Path) -> Person {
    fs::write(folder.join("commons.yaml"), IDEA).expect("a file");
    let mut person = Person::sits_down(seat, folder, &["interview", "--depth", "quick"]);
    person.sees(words::your_answer(seat.lang).trim());
    person.chooses(seat.lang.pick("y", "o"));
    person.sees(words::evidence(seat.lang));
    person
}

/// The answer is on disk, and the person is told how to go on.
fn is_safe(person: Person, seat: Seat, folder: &std::path::Path) {
    let path = folder.join("commons.yaml");
    let (screen, code) = person.leaves();
    assert_eq!(code, 130, "{screen}");
    let command = "commons interview commons.yaml --depth quick";
    assert!(screen.contains(command), "{screen}");
    let read = described(&fs::read_to_string(path).expect("the file"));
    assert_eq!(read.answers.len(), 1, "{:?}", seat.lang);
    assert_eq!(read.answers[FIRST].answer, Answer::Yes);
}

#[test]
fn ctrl_c_in_the_middle_of_a_text() {
    each(&[ENGLISH, FRENCH], |&seat| {
        let folder = tempfile::tempdir().expect("a folder");
        let mut person = one_answer(seat, folder.path());
        person.types("GOVERN");
        person.sees("GOVERN");
        person.types(CTRL_C);
        // What was not accepted is named, and how to add it.
        person.sees(&words::not_saved("GOVERN", seat.lang));
        person.sees(&format!("commons interview commons.yaml --only {FIRST}"));
        is_safe(person, seat, folder.path());
    });
}

#[test]
fn ctrl_c_in_the_middle_of_a_prompt_leaves_the_terminal_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut person = one_answer(ENGLISH, folder.path());
    person.types("\r");
    person.sees("Your answer:");
    person.types(CTRL_C);
    person.sees("To continue:");
    // It is shown again, and what is typed is seen again.
    let start = std::time::Instant::now();
    while !person.terminal_echoes() {
        assert!(start.elapsed().as_secs() < 20, "the terminal stays silent");
    }
    is_safe(person, ENGLISH, folder.path());
}

#[test]
fn the_end_of_input_is_an_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut person = one_answer(FRENCH, folder.path());
    person.types(CTRL_D);
    is_safe(person, FRENCH, folder.path());
}

#[test]
fn signals_to_end_and_a_closed_terminal() {
    for signal in [Signal::SIGTERM, Signal::SIGHUP, Signal::SIGINT] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut person = one_answer(ENGLISH, folder.path());
        person.gets(signal);
        is_safe(person, ENGLISH, folder.path());
    }
}

#[test]
fn before_the_first_answer_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut person = Person::sits_down(ENGLISH, folder.path(), &["interview"]);
    person.sees("What is the project called?");
    person.types(CTRL_C);
    let (screen, code) = person.leaves();
    assert_eq!(code, 130, "{screen}");
    assert!(screen.contains("Nothing has been saved yet."), "{screen}");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn without_a_terminal_it_says_what_to_do_instead() {
    for (lang, words) in [("en", "needs a terminal"), ("fr", "besoin d’un terminal")] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_commons"))
            .args(["interview", "--lang", lang])
            .output()
            .expect("a run");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr.contains(words), "{stderr}");
        assert!(
            stderr.contains("commons questionnaires show commons --format markdown"),
            "{stderr}"
        );
    }
}

#[test]
fn assess_offers_the_interview_where_there_is_no_description() {
    let folder = tempfile::tempdir().expect("a folder");
    // A root of a repository: nothing above it is looked at.
    fs::create_dir(folder.path().join(".git")).expect("a folder");
    let mut person = Person::sits_down(FRENCH, folder.path(), &["assess"]);
    person.sees(words::offer(FRENCH.lang));
    person.chooses("o");
    person.sees(words::welcome(FRENCH.lang));
    let name = folder.path().file_name().expect("a name");
    person.sees(&words::project_name(name.to_str(), FRENCH.lang));
    person.types(CTRL_C);
    assert_eq!(person.leaves().1, 130);

    let mut person = Person::sits_down(ENGLISH, folder.path(), &["assess"]);
    person.sees(words::offer(ENGLISH.lang));
    person.chooses("n");
    let (screen, code) = person.leaves();
    assert_eq!(code, 3, "{screen}");
    assert!(screen.contains("no project file found"), "{screen}");
}
