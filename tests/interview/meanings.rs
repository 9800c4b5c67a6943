//! A key means the same wherever something is asked: none of them is ever taken for an answer.

use crate::each::each;
use crate::person::{ENGLISH, ENTER, FRENCH, IDEA, Person, Seat, asked, described};
use commons::interview::Depth;
use commons::model::{Answer, Description, Facet, Kind, Lang, Pointer};
use commons::words::interview as words;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn folder(text: Option<&str>) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    if let Some(text) = text {
        fs::write(folder.path().join("commons.yaml"), text).expect("a file");
    }
    folder
}

fn saved(folder: &Path) -> Description {
    described(&fs::read_to_string(folder.join("commons.yaml")).expect("the file"))
}

/// The words for going back, telling more and stopping, in both languages.
const SEATS: [(Seat, [&str; 2], [&str; 2], &str); 2] = [
    (ENGLISH, ["b", "previous"], ["i", "help"], "quit"),
    (FRENCH, ["r", "précédent"], ["i", "aide"], "quitter"),
];

#[test]
fn no_key_becomes_a_name_a_role_or_a_licence() {
    each(&SEATS, |&(seat, back, more, _)| {
        let lang = seat.lang;
        let folder = folder(None);
        let mut person = Person::sits_down(seat, folder.path(), &["interview"]);
        person.sees(&words::project_name(None, lang));
        for key in back {
            person.types(&format!("{key}{ENTER}"));
            person.sees(words::nothing_before(lang));
        }
        for key in more {
            person.sees(">");
            person.types(&format!("{key}{ENTER}"));
            person.sees(words::name_needed(lang));
        }
        person.types("Carte des jardins\r");
        person.sees(&words::kinds("", lang));
        person.types(&format!("{}{ENTER}", back[0]));
        person.sees(&words::project_name(None, lang));
        person.types("Carte des jardins\r");
        person.sees(&words::kinds("", lang));
        // Who does not know is told that one is needed; who asks is told what each is.
        person.types("?\r");
        person.sees(words::kind_needed(lang));
        person.types(&format!("{}{ENTER}", more[1]));
        person.sees(words::kind_means(Kind::Content, lang));
        person.types("une grainothèque\r");
        person.sees(&words::unknown_kind("une grainothèque", lang));
        person.types("1\r");
        person.sees(words::which_stage(lang));
        person.chooses("1");
        person.sees(&words::which_licence(None, lang));
        person.types(&format!("{}{ENTER}", more[0]));
        person.sees(words::what_a_licence_is(lang));
        person.types("?\r");
        person.sees(words::your_name(lang));
        person.types(&format!("{}{ENTER}", more[0]));
        person.sees(words::why_your_name(lang));
        // Back to the licence, and on again.
        person.types(&format!("{}{ENTER}", back[0]));
        person.sees(&words::which_licence(None, lang));
        person.types("MIT\r");
        person.sees(words::your_name(lang));
        person.types("Zoé\r");
        person.sees(words::your_role(lang));
        person.types(&format!("{}{ENTER}", back[1]));
        person.sees(words::your_name(lang));
        person.types("Zoé\r");
        person.sees(words::your_role(lang));
        person.types("non\r");
        person.sees(words::your_answer(lang).trim());
        person.chooses("q");
        assert_eq!(person.leaves().1, 0);
        let found = saved(folder.path());
        assert_eq!(found.project.name, "Carte des jardins");
        assert_eq!(found.project.licences[0].1, ["MIT"]);
        assert_eq!(found.respondent.name.as_deref(), Some("Zoé"));
        assert_eq!(found.respondent.role, None);
    });
}

#[test]
fn one_stops_before_the_first_question_by_typing_so() {
    for (seat, .., stop) in SEATS {
        let folder = folder(None);
        let mut person = Person::sits_down(seat, folder.path(), &["interview"]);
        person.sees(&words::project_name(None, seat.lang));
        person.types(&format!("{stop}{ENTER}"));
        let (screen, code) = person.leaves();
        assert_eq!(code, 0, "{screen}");
        assert!(screen.contains("commons interview"), "{screen}");
        assert!(!folder.path().join("commons.yaml").exists());
    }
}

/// How many questions: back to the project, whose stage decides them, and on again.
#[test]
fn how_many_questions_can_be_taken_back_and_left() {
    let production = IDEA.replace("stage: idea", "stage: production");
    each(&SEATS, |&(seat, back, _, stop)| {
        let lang = seat.lang;
        let folder = folder(Some(&production));
        let mut person = Person::sits_down(seat, folder.path(), &["interview"]);
        person.sees(words::which_depth(lang));
        person.chooses(back[1]);
        person.sees(words::check_the_card(lang));
        person.sees(&words::project_name(Some("Garden map"), lang));
        person.types("Meadow\r");
        person.sees(words::what_is_shared(lang));
        person.types(ENTER);
        person.sees(words::which_stage(lang));
        person.chooses("2");
        person.sees(&words::licence(Kind::Software, lang));
        person.types(ENTER);
        // Who answers is named already.
        person.sees(words::which_depth(lang));
        person.sees(lang.pick("b back", "r revenir"));
        person.chooses(stop);
        let (screen, code) = person.leaves();
        assert_eq!(code, 0, "{screen}");
        let found = saved(folder.path());
        assert_eq!(found.project.name, "Meadow");
        assert_eq!(found.project.stage, commons::model::Stage::Incubation);
        assert_eq!(found.respondent.name.as_deref(), Some("Alice"));
    });
}

#[test]
fn where_both_depths_are_nearly_the_same_nobody_is_asked() {
    let place = "format: 1\nproject: {name: Garden, kind: [place], stage: production}\nrespondent: {name: Alice, answered: 2026-11-22}\nanswers:\n";
    let folder = folder(Some(place));
    let mut person = Person::sits_down(FRENCH, folder.path(), &["interview"]);
    person.sees(words::your_answer(Lang::Fr).trim());
    person.chooses("q");
    let (screen, _) = person.leaves();
    assert!(!screen.contains(words::which_depth(Lang::Fr)), "{screen}");
    // In full: with a note, and a word to leave it out.
    assert!(screen.contains("20 questions"), "{screen}");
}

/// A no and a “don’t know” pass over evidence, its date and a note; a date alone shows nothing.
#[test]
fn a_no_passes_over_what_may_be_left_out() {
    let text = IDEA.replace("stage: idea", "stage: production");
    let asks = asked(&described(&text), Depth::Full, &["ostrom"]);
    let practice = asks
        .iter()
        .find(|ask| ask.question.facet == Facet::Practice);
    let id = practice.expect("a question about practice").question.id;
    each(
        &[
            (ENGLISH, "no", "I don’t know"),
            (FRENCH, "non", "je ne sais pas"),
            (FRENCH, "n", "?"),
            (FRENCH, "n", "aucune idée"),
        ],
        |&(seat, no, unknown)| {
            let lang = seat.lang;
            let folder = folder(Some(&text));
            let mut person = Person::sits_down(seat, folder.path(), &["interview", "--only", id]);
            person.sees(words::your_answer(lang).trim());
            person.chooses(lang.pick("y", "o"));
            person.sees(words::evidence(lang));
            for date in [
                "14 juillet 2026",
                "1er avril 25",
                "last spring",
                "the 12th March 2026",
            ] {
                person.types(&format!("{date}\r"));
                person.sees(&words::only_a_date(date, lang));
            }
            person.types("xyz\r");
            person.sees(&words::not_there("xyz", None, lang));
            person.types("le compte rendu du conseil\r");
            person.sees(words::when(lang));
            person.types(&format!("{unknown}\r"));
            person.sees(&words::more_evidence(1, lang));
            person.types("le cahier de la mairie\r");
            person.sees(words::when(lang));
            person.types("13 juilet 2025\r");
            person.sees(lang.pick("Noted: 2025-07-13.", "Noté : 13 juillet 2025."));
            person.sees(&words::more_evidence(2, lang));
            person.types(&format!("{no}\r"));
            person.sees(words::note(lang));
            person.types(&format!("{no}\r"));
            assert_eq!(person.leaves().1, 0);
            let answer = &saved(folder.path()).answers[id];
            assert_eq!(answer.answer, Answer::Yes);
            assert_eq!(answer.note, None);
            let pieces: Vec<_> = answer.evidence.iter().map(|it| it.at.clone()).collect();
            let words = ["le compte rendu du conseil", "le cahier de la mairie"];
            assert_eq!(pieces, words.map(|it| Pointer::Text(it.to_owned())));
            assert_eq!(answer.evidence[0].date, None);
            let date = answer.evidence[1].date.map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some("2025-07-13"));
        },
    );
}

/// A yes without evidence is told what it counts for, in a short interview too; an earlier answer is named
/// as it was chosen.
#[test]
fn a_bare_yes_is_told_what_it_counts_for() {
    each(&[ENGLISH, FRENCH], |&seat| {
        let lang = seat.lang;
        let folder = folder(Some(IDEA));
        let arguments = ["interview", "--depth", lang.pick("Quick", "rapide")];
        let mut person = Person::sits_down(seat, folder.path(), &arguments);
        person.sees(words::your_answer(lang).trim());
        person.chooses(lang.pick("no idea", "je sais pas"));
        person.sees("question 2");
        person.sees(words::your_answer(lang).trim());
        person.chooses(lang.pick("previous", "précédent"));
        person.sees(lang.pick(
            "Current answer: don’t know, on 2026-11-22.",
            "Réponse actuelle : je ne sais pas, le 22 novembre 2026.",
        ));
        person.chooses(lang.pick("y", "o"));
        person.sees(words::evidence(lang));
        person.types(ENTER);
        person.sees(lang.pick(
            "Without evidence, this “yes” counts for half.",
            "Sans preuve, ce oui compte pour moitié.",
        ));
        person.sees(words::your_answer(lang).trim());
        person.chooses("q");
        assert_eq!(person.leaves().1, 0);
    });
}
