//! What is typed: an answer is one answer, and a line can be corrected.

use crate::each::each;
use crate::person::{CTRL_C, ENGLISH, ENTER, FRENCH, IDEA, Person, Seat, described};
use commons::model::{Answer, Description, Lang};
use commons::words::interview as words;
use expectrl::process::unix::Signal;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const FIRST: &str = "commons.resource.identified";

/// Asked the first of several questions.
fn asked(seat: Seat) -> (TempDir, Person) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("commons.yaml"), IDEA).expect("a file");
    let mut person = Person::sits_down(seat, folder.path(), &["interview", "--only", "commons"]);
    person.sees(words::your_answer(seat.lang).trim());
    (folder, person)
}

fn saved(folder: &Path) -> Description {
    described(&fs::read_to_string(folder.join("commons.yaml")).expect("the file"))
}

/// Ends the conversation, and tells what is in the file.
fn ends(folder: &TempDir, mut person: Person) -> Description {
    person.types(CTRL_C);
    let (screen, code) = person.leaves();
    assert_eq!(code, 130, "{screen}");
    saved(folder.path())
}

#[test]
fn a_word_answers_one_question() {
    each(
        &[
            (FRENCH, "non", Answer::No),
            (ENGLISH, "no", Answer::No),
            (ENGLISH, "non", Answer::No),
            (FRENCH, "No", Answer::No),
            (ENGLISH, "don’t know", Answer::Unknown),
            (FRENCH, "inconnu", Answer::Unknown),
            (ENGLISH, "?", Answer::Unknown),
        ],
        |&(seat, word, answer)| {
            for slowly in [true, false] {
                let (folder, mut person) = asked(seat);
                let line = format!("{word}{ENTER}");
                if slowly {
                    person.types_slowly(&line);
                } else {
                    person.types(&line);
                }
                // What is typed draws the line again: only the next question tells that it was heard.
                person.sees("question 2");
                let found = ends(&folder, person);
                assert_eq!(found.answers.len(), 1, "{word}");
                let first = &found.answers[FIRST];
                assert_eq!(first.answer, answer, "{word}");
                assert!(first.evidence.is_empty() && first.note.is_none(), "{word}");
            }
        },
    );
}

/// What is said with a reserve is shown as what it is taken for, before Enter.
#[test]
fn a_reserve_is_partly() {
    each(
        &[
            (FRENCH, "Plutôt oui", "en partie", Answer::Partly),
            (FRENCH, "PAS TOUT A FAIT", "en partie", Answer::Partly),
            (FRENCH, "plutôt non", "non", Answer::No),
            (FRENCH, "tout à fait !", "oui", Answer::Yes),
            (ENGLISH, "Mostly yes", "partly", Answer::Partly),
            (ENGLISH, "mostly no", "no", Answer::No),
            (ENGLISH, "more or less", "partly", Answer::Partly),
            (ENGLISH, "Not yet.", "no", Answer::No),
        ],
        |&(seat, typed, shown, answer)| {
            let (folder, mut person) = asked(seat);
            person.types(typed);
            person.sees(shown);
            person.types(ENTER);
            person.sees(if answer == Answer::No {
                "question 2"
            } else {
                ">"
            });
            let read = ends(&folder, person);
            assert_eq!(read.answers[FIRST].answer, answer, "{typed}");
        },
    );
}

#[test]
fn a_word_for_yes_is_no_evidence() {
    each(
        &[(FRENCH, "oui"), (ENGLISH, "yes"), (FRENCH, "en partie")],
        |&(seat, word)| {
            let (folder, mut person) = asked(seat);
            person.chooses(word);
            person.sees(words::evidence(seat.lang));
            let found = ends(&folder, person);
            assert_eq!(found.answers.len(), 1);
            assert!(found.answers[FIRST].evidence.is_empty(), "{word}");
        },
    );
}

#[test]
fn without_enter_nothing_is_answered() {
    let (folder, mut person) = asked(ENGLISH);
    person.types("n");
    person.sees("no");
    assert!(ends(&folder, person).answers.is_empty());
}

#[test]
fn pasted_lines_answer_nothing() {
    for pasted in ["no\nyes\nyes\n", "\u{1b}[200~no\nyes\nyes\n\u{1b}[201~\r"] {
        let (folder, mut person) = asked(ENGLISH);
        person.types(pasted);
        person.sees("is not one of the choices");
        person.sees(words::your_answer(Lang::En).trim());
        assert!(ends(&folder, person).answers.is_empty(), "{pasted:?}");
    }
}

#[test]
fn a_choice_can_be_taken_back() {
    let (folder, mut person) = asked(ENGLISH);
    person.types("q\u{7f}");
    person.chooses("n");
    person.sees(words::your_answer(Lang::En).trim());
    let found = ends(&folder, person);
    assert_eq!(found.answers[FIRST].answer, Answer::No);
}

#[test]
fn evidence_is_saved_as_it_is_accepted() {
    let (folder, mut person) = asked(ENGLISH);
    person.chooses("y");
    person.sees(words::evidence(Lang::En));
    person.types("the red book\r");
    person.sees(&words::more_evidence(1, Lang::En));
    let now = saved(folder.path());
    assert_eq!(now.answers[FIRST].evidence.len(), 1);
    person.types("the green book\r");
    person.sees(&words::more_evidence(2, Lang::En));
    let found = ends(&folder, person);
    assert_eq!(found.answers[FIRST].answer, Answer::Yes);
    assert_eq!(found.answers[FIRST].evidence.len(), 2);
}

#[test]
fn a_line_can_be_corrected_anywhere() {
    let (left, right, home, delete) = ("\u{1b}[D", "\u{1b}[C", "\u{1b}[H", "\u{1b}[3~");
    let (folder, mut person) = asked(ENGLISH);
    person.chooses("y");
    person.sees(words::evidence(Lang::En));
    person.types(ENTER);
    person.sees(words::note(Lang::En));
    person.types(&format!(
        "one thre{left}{left}{left}{left}two {right}x\u{7f}"
    ));
    person.types(&format!("{home}x{home}{delete}\u{1b}[F"));
    person.types("e\u{1b}[200~ and\nfour\u{1b}[201~");
    person.types(ENTER);
    person.sees(words::your_answer(Lang::En).trim());
    let found = ends(&folder, person);
    assert_eq!(
        found.answers[FIRST].note.as_deref(),
        Some("one two three and four")
    );
}

#[test]
fn letters_of_latin_1_are_letters() {
    let (folder, mut person) = asked(FRENCH);
    person.chooses("o");
    person.sees(words::evidence(Lang::Fr));
    person.types(ENTER);
    person.sees(words::note(Lang::Fr));
    person.sends(b"d\xe9j\xe0\r");
    person.sees(words::your_answer(Lang::Fr).trim());
    let found = ends(&folder, person);
    assert_eq!(found.answers[FIRST].note.as_deref(), Some("déjà"));
}

#[test]
fn half_a_character_holds_no_signal_back() {
    for half in [&b"\xc3"[..], b"\xf0\x9f", b"\x1b", b"\x1b[", b"\x1b[200~a"] {
        let (folder, mut person) = asked(ENGLISH);
        person.sends(half);
        std::thread::sleep(std::time::Duration::from_millis(10));
        person.gets(Signal::SIGTERM);
        let (screen, code) = person.leaves();
        assert_eq!(code, 130, "{half:?}: {screen}");
        assert!(saved(folder.path()).answers.is_empty());
    }
}
