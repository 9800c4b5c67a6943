//! What is asked about a piece of evidence: its date, which its words may hold, and what becomes of it
//! when the answer changes. What is told of a question fits on a screen.

use crate::each::each;
use crate::person::{ENGLISH, FRENCH, IDEA, Person, Seat, described};
use commons::catalogue;
use commons::model::{Answer, Answered};
use commons::words::interview as words;
use std::fs;
use std::path::Path;

/// A question about what was done, which asks for a date.
const DONE: &str = "commons.governance.by-community";
const IN_USE: &str = "format: 1
project: {name: Atelier, kind: [place], stage: production}
respondent: {name: Alice, answered: 2026-11-22}
answers:
";

fn saved(folder: &Path, id: &str) -> Answered {
    let text = fs::read_to_string(folder.join("commons.yaml")).expect("the file");
    described(&text).answers.remove(id).expect("an answer")
}

fn asked_about(seat: Seat, folder: &Path, id: &str) -> Person {
    let mut person = Person::sits_down(seat, folder, &["interview", "--only", id]);
    person.sees(words::your_answer(seat.lang).trim());
    person
}

#[test]
fn the_date_that_evidence_names_is_proposed_and_can_be_kept_corrected_or_left_out() {
    each(
        &[
            (FRENCH, "PV de l’AG du 14 mars 2026", "2026-03-14"),
            (ENGLISH, "minutes of the meeting, 3 May 2026", "2026-05-03"),
        ],
        |&(seat, typed, written)| {
            let lang = seat.lang;
            // Enter; Ctrl-U and another date; Ctrl-U alone.
            for (keys, date) in [
                ("\r", Some(written)),
                ("\u{15}2025\r", Some("2025")),
                ("\u{15}\r", None),
            ] {
                let folder = tempfile::tempdir().expect("a folder");
                fs::write(folder.path().join("commons.yaml"), IN_USE).expect("a file");
                let mut person = asked_about(seat, folder.path(), DONE);
                person.chooses(lang.pick("y", "o"));
                person.sees(words::evidence(lang));
                person.types(&format!("{typed}\r"));
                person.sees(words::date_proposed(lang));
                person.sees(&commons::words::date(written, lang));
                person.types(keys);
                person.sees(&words::more_evidence(1, lang));
                person.types("\r");
                person.sees(words::note(lang));
                person.types("\r");
                assert_eq!(person.leaves().1, 0);
                let answered = saved(folder.path(), DONE);
                let found = answered.evidence[0].date.map(|date| date.to_string());
                assert_eq!(found.as_deref(), date, "{keys:?}");
            }
        },
    );
}

#[test]
fn evidence_of_a_yes_is_kept_or_removed_when_it_becomes_a_no() {
    each(
        &[(ENGLISH, "y"), (ENGLISH, "n"), (FRENCH, "o"), (FRENCH, "n")],
        |&(seat, keep)| {
            let lang = seat.lang;
            let folder = tempfile::tempdir().expect("a folder");
            let answer = "  commons.resource.identified: {answer: yes, evidence: [{text: the register at the local}]}\n";
            let text = format!("{IDEA}{answer}");
            fs::write(folder.path().join("commons.yaml"), text).expect("a file");
            let id = "commons.resource.identified";
            let mut person = Person::sits_down(seat, folder.path(), &["interview", "--only", id]);
            // Everything has its answer: it is gone through again.
            person.sees(words::go_through_again(lang));
            person.chooses(lang.pick("y", "o"));
            let question = catalogue::question(id).expect("a question");
            person.sees(question.text.get(lang));
            person.sees(words::your_answer(lang).trim());
            person.chooses("n");
            person.sees(&words::keep_left("the register at the local", lang));
            // The answer is on disk before it is asked.
            assert_eq!(saved(folder.path(), id).answer, Answer::No);
            person.chooses(keep);
            assert_eq!(person.leaves().1, 0);
            let answered = saved(folder.path(), id);
            assert_eq!(answered.answer, Answer::No);
            assert_eq!(answered.evidence.is_empty(), keep == "n");
        },
    );
}

#[test]
fn what_is_told_of_a_question_fits_on_a_screen() {
    for lang in commons::model::Lang::ALL {
        for questionnaire in catalogue::all() {
            for (_, item) in questionnaire.items() {
                let question = item.question;
                let mut lines = words::explanation(question, lang);
                lines.push(question.text.get(lang).to_owned());
                let rows = lines.iter().map(|line| textwrap::wrap(line, 80).len());
                // Besides: empty lines around it, the choices and the prompt.
                let rows = rows.sum::<usize>() + 3 + 2 + 1;
                assert!(rows <= 24, "{} ({lang:?}): {rows} rows", question.id);
            }
        }
    }
}
