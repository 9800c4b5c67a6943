//! The short interview takes what it announces, and ends with a result.

use crate::each::each;
use crate::person::{ENGLISH, FRENCH, Person, Seat, asked, described};
use commons::interview::Depth;
use commons::model::{Answer, minutes};
use commons::words::{Label, interview as words, label};
use std::fs;

/// A project in production, in use for a year.
const PRODUCTION: &str = "format: 1
project:
  name: Garden map
  kind: [software, data]
  stage: production
respondent: {name: Alice, answered: 2026-11-22}
answers:
";
/// Words that somebody reads in a minute, and keys that somebody presses in one, who reads every word of
/// the screen and types with two fingers.
const WORDS_A_MINUTE: usize = 200;
const KEYS_A_MINUTE: usize = 120;
/// Seconds to make up one's mind.
const TO_DECIDE: usize = 6;

/// Answers every question of a quick interview, two in three with evidence; the words on the screen, the
/// keys, the questions, and the whole screen.
fn whole(seat: Seat) -> (usize, usize, usize, String) {
    let lang = seat.lang;
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("GOVERNANCE.md"), "# Rules\n\nWe vote.\n").expect("a file");
    fs::write(folder.path().join("commons.yaml"), PRODUCTION).expect("a file");
    let asks = asked(&described(PRODUCTION), Depth::Quick, &[]);
    let mut person = Person::sits_down(seat, folder.path(), &["interview", "--depth", "quick"]);
    // How to answer is said in full once, then in short.
    let (mut evidence, mut when) = (words::evidence(lang), words::when(lang));
    let mut keys = 0;
    let mut type_it = |person: &mut Person, text: &str| {
        keys += text.chars().count();
        person.types(text);
    };
    for (number, ask) in asks.iter().enumerate() {
        person.sees(ask.question.text.get(lang));
        person.sees(words::your_answer(lang).trim());
        if number % 3 == 2 {
            type_it(&mut person, "n\r");
            continue;
        }
        type_it(&mut person, lang.pick("y\r", "o\r"));
        person.sees(evidence);
        evidence = words::evidence_short(lang);
        type_it(&mut person, "GOVERNANCE.md\r");
        if ask.question.facet == commons::model::Facet::Practice {
            person.sees(when);
            when = words::when_short(lang);
            type_it(&mut person, "03/2026\r");
        }
    }
    person.sees(words::only_essentials(lang));
    let (screen, code) = person.leaves();
    assert_eq!(code, 0, "{screen}");
    let text = fs::read_to_string(folder.path().join("commons.yaml")).expect("the file");
    let answers = described(&text).answers;
    assert_eq!(answers.len(), asks.len());
    let yes = answers.values().filter(|it| it.answer == Answer::Yes);
    assert!(yes.clone().all(|it| it.evidence.len() == 1));
    let is_word = |word: &&str| word.contains(char::is_alphanumeric);
    let words = screen.split_whitespace().filter(is_word).count();
    (words, keys, asks.len(), screen)
}

#[test]
fn it_takes_what_it_announces_and_ends_with_a_result() {
    each(
        &[
            ENGLISH,
            Seat {
                columns: 80,
                ..FRENCH
            },
        ],
        |&seat| {
            let lang = seat.lang;
            let (words, keys, questions, screen) = whole(seat);
            let seconds =
                words * 60 / WORDS_A_MINUTE + keys * 60 / KEYS_A_MINUTE + questions * TO_DECIDE;
            let announced = minutes(questions, true);
            assert!(
                seconds <= announced * 60,
                "{questions} questions, {words} words, {keys} keys: {seconds} s"
            );
            let long = words::how_long(questions, announced, lang).replace('\u{a0}', " ");
            assert!(screen.contains(&long), "{screen}");
            for said in [
                lang.pick("essential questions alone", "questions essentielles"),
                label(Label::Strengths, lang),
                label(Label::Gaps, lang),
                "commons assess commons.yaml",
            ] {
                assert!(screen.contains(said), "{said}: {screen}");
            }
            let steps = screen.matches(lang.pick("(effort: ", "(effort : ")).count();
            assert_eq!(steps, 3, "{screen}");
        },
    );
}

#[test]
fn at_the_idea_stage_it_says_why_there_is_no_level() {
    each(&[ENGLISH, FRENCH], |&seat| {
        let lang = seat.lang;
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("commons.yaml"), crate::person::IDEA).expect("a file");
        let asks = asked(&described(crate::person::IDEA), Depth::Quick, &[]);
        let mut person = Person::sits_down(seat, folder.path(), &["interview", "--depth", "quick"]);
        for ask in asks {
            person.sees(ask.question.text.get(lang));
            person.sees(words::your_answer(lang).trim());
            person.chooses("?");
        }
        person.sees(lang.pick(
            "No level at the stage “idea”",
            "Pas de niveau au stade « idée »",
        ));
        person.sees(lang.pick(
            "Nothing is backed by evidence yet",
            "Rien n’est encore étayé",
        ));
        assert_eq!(person.leaves().1, 0);
    });
}
