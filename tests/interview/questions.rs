//! Asking and answering, in both languages, at 80 and 40 columns.

use crate::each::each;
use crate::person::{DOWN, ENGLISH, ENTER, FRENCH, IDEA, Person, Seat, asked, described};
use commons::interview::{Ask, Depth};
use commons::model::{Answer, Description, Kind, Lang, Pointer};
use commons::words::interview as words;
use std::fs;

#[test]
fn a_whole_quick_interview_ends_with_the_report_in_english_at_80_columns() {
    whole_quick_interview(ENGLISH);
}

#[test]
fn a_whole_quick_interview_ends_with_the_report_in_french_at_40_columns() {
    whole_quick_interview(FRENCH);
}

fn whole_quick_interview(seat: Seat) {
    let lang = seat.lang;
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("CHARTER.md"), "# Charter").expect("a file");
    let mut person = Person::sits_down(seat, folder.path(), &["interview"]);
    person.sees(words::welcome(lang));
    person.sees(&words::project_name(None, lang));
    person.types("La carte\r");
    person.sees(&words::kinds("", lang));
    person.types("9\r");
    person.sees(&words::unknown_kind("9", lang));
    person.types("1 2\r");
    person.sees(words::which_stage(lang));
    person.chooses("1");
    person.sees(&words::licence(Kind::Software, lang));
    person.sees(&words::which_licence(None, lang));
    person.types("MITT\r");
    person.sees("`MIT`");
    person.sees(lang.pick("Type ? if you don’t know.", "Tapez ? si vous ne savez pas."));
    person.types("MIT, Apache-2.0\r");
    person.sees(&words::licence(Kind::Data, lang));
    person.types(ENTER);
    person.sees(words::your_name(lang));
    person.types("Zoé\r");
    person.sees(words::your_role(lang));
    person.types(ENTER);
    person.sees(words::which_depth(lang));
    person.chooses("1");

    let path = folder.path().join("commons.yaml");
    let begun = described(&fs::read_to_string(&path).expect("a file that is begun"));
    let asks = asked(&begun, Depth::Quick, &[]);
    let yes = lang.pick("y", "o");
    for (number, ask) in asks.iter().enumerate() {
        person.sees(ask.question.text.get(lang));
        person.chooses(if number == 0 { yes } else { "n" });
        if number == 0 {
            person.sees(words::evidence(lang));
            person.types("CHARTE.md\r");
            person.sees(&words::not_there("CHARTE.md", Some("CHARTER.md"), lang));
            person.types("CHARTER.md\r");
        }
    }
    let (screen, code) = person.leaves();
    assert!(asks.len() > 3 && code == 0, "exit {code}: {screen}");
    assert!(screen.contains("--respondent"), "{screen}");
    wrote(
        &described(&fs::read_to_string(&path).expect("the file")),
        &asks,
    );
}

/// What a whole interview leaves in the file.
fn wrote(read: &Description, asks: &[Ask]) {
    assert_eq!(read.project.kinds, [Kind::Software, Kind::Data]);
    assert_eq!(read.project.licences[0].1, ["MIT", "Apache-2.0"]);
    assert_eq!(read.respondent.name.as_deref(), Some("Zoé"));
    assert_eq!(read.answers.len(), asks.len());
    for ask in &asks[1..] {
        assert_eq!(read.answers[ask.question.id].answer, Answer::No);
    }
    let first = &read.answers[asks[0].question.id];
    assert_eq!(first.answer, Answer::Yes);
    assert_eq!(first.evidence[0].at, Pointer::Path("CHARTER.md".to_owned()));
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("commons.yaml"), IDEA).expect("a file");
    let mut person = Person::sits_down(FRENCH, folder.path(), &["interview", "--depth", "quick"]);
    person.sees(words::your_answer(Lang::Fr).trim());
    person.chooses("i");
    person.sees("commons explain commons.resource.identified");
    person.sees(words::your_answer(Lang::Fr).trim());
    // Nobody sees that pastes are to be told.
    for line in person.screen().replace("\u{1b}[?2004h", "").lines() {
        let wide = line.trim_end().chars().count();
        assert!(wide <= 40, "{wide} columns: {line}");
    }
}

#[test]
fn going_back_crosses_a_section_boundary_and_shows_the_earlier_answer() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("commons.yaml");
    fs::write(&path, IDEA).expect("a file");
    let asks = asked(&described(IDEA), Depth::Full, &["commons"]);
    let turn = asks
        .windows(2)
        .position(|two| !two[0].shares_section(&two[1]));
    let last = turn.expect("two sections");
    let (before, after) = (asks[last].question, asks[last + 1].question);

    let arguments = ["interview", "--only", "commons"];
    let mut person = Person::sits_down(ENGLISH, folder.path(), &arguments);
    for ask in &asks[..=last] {
        person.sees(ask.question.text.en());
        person.sees("Your answer:");
        person.chooses("n");
    }
    person.sees("— ");
    person.sees(after.text.en());
    person.chooses("b");
    person.sees(before.text.en());
    person.sees("Current answer: no.");
    // From “no” one down to “don’t know”.
    person.types(DOWN);
    person.sees("don’t know");
    person.types(ENTER);
    person.sees(after.text.en());
    person.chooses("q");
    person.sees("To continue: commons interview commons.yaml --only commons");
    assert_eq!(person.leaves().1, 0);
    let read = described(&fs::read_to_string(&path).expect("the file"));
    assert_eq!(read.answers[before.id].answer, Answer::Unknown);
    assert!(!read.answers.contains_key(after.id));
}

#[test]
fn one_stops_and_goes_on_at_the_first_open_question() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("commons.yaml"), IDEA).expect("a file");
    let asks = asked(&described(IDEA), Depth::Quick, &[]);
    let arguments = ["interview", "--depth", "quick"];
    let mut person = Person::sits_down(FRENCH, folder.path(), &arguments);
    person.sees(asks[0].question.text.fr());
    person.chooses("?");
    person.sees(asks[1].question.text.fr());
    person.chooses("s");
    person.sees(asks[2].question.text.fr());
    person.chooses("n");
    person.sees(asks[3].question.text.fr());
    person.chooses("q");
    person.sees("Pour reprendre : commons interview commons.yaml --depth quick");
    assert_eq!(person.leaves().1, 0);

    let mut person = Person::sits_down(FRENCH, folder.path(), &arguments);
    person.sees("Vous reprenez à la question 2.");
    person.sees(asks[1].question.text.fr());
    person.chooses("q");
    assert_eq!(person.leaves().1, 0);
}

#[test]
fn what_is_set_aside_needs_a_reason() {
    each(&[ENGLISH, FRENCH], |&seat| {
        let lang = seat.lang;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("commons.yaml");
        let text = IDEA.replace("stage: idea", "stage: production");
        fs::write(&path, &text).expect("a file");
        let asks = asked(&described(&text), Depth::Full, &["ostrom"]);
        let ask = asks
            .iter()
            .find(|ask| ask.question.not_applicable.is_some());
        let question = ask.expect("a question that may be not applicable").question;
        let mut person =
            Person::sits_down(seat, folder.path(), &["interview", "--only", question.id]);
        person.sees(question.text.get(lang));
        person.chooses("-");
        person.sees(words::reason(lang));
        person.types(ENTER);
        person.sees(words::reason_needed(lang));
        person.types("  \r");
        person.sees(words::reason_needed(lang));
        person.types("pas ici\r");
        person.sees(words::reason_needed(lang));
        person.types("<\r");
        person.sees(words::your_answer(lang).trim());
        person.chooses("-");
        person.sees(words::reason(lang));
        person.types("une seule équipe\r");
        assert_eq!(person.leaves().1, 0);
        let read = described(&fs::read_to_string(&path).expect("the file"));
        let answer = &read.answers[question.id];
        assert_eq!(answer.answer, Answer::NotApplicable);
        assert_eq!(answer.reason.as_deref(), Some("une seule équipe"));
    });
}

#[test]
fn what_may_not_be_set_aside_offers_no_key_for_it() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("commons.yaml"), IDEA).expect("a file");
    let id = "commons.resource.identified";
    let mut person = Person::sits_down(ENGLISH, folder.path(), &["interview", "--only", id]);
    person.sees("Your answer:");
    person.chooses("-");
    person.sees("is not one of the choices. Type y, p, n, ?, i, b, s or q");
    person.chooses("n");
    let (screen, _) = person.leaves();
    assert!(!screen.contains("- not applicable"), "{screen}");
}

#[test]
fn evidence_of_practice_has_a_date_that_has_come() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("commons.yaml");
    let text = IDEA.replace("stage: idea", "stage: production");
    fs::write(&path, &text).expect("a file");
    let asks = asked(&described(&text), Depth::Full, &["ostrom"]);
    let practice = asks
        .iter()
        .find(|ask| ask.question.facet == commons::model::Facet::Practice);
    let id = practice.expect("a question about practice").question.id;
    let mut person = Person::sits_down(ENGLISH, folder.path(), &["interview", "--only", id]);
    person.sees("Your answer:");
    person.chooses("2");
    person.sees(words::evidence(Lang::En));
    person.types("https:// nowhere\r");
    person.sees(&words::no_address("https:// nowhere", Lang::En));
    person.types("../outside\r");
    person.sees(&words::outside("../outside", Lang::En));
    person.types("the register at the town hall\r");
    person.sees(words::kept_as_words(Lang::En));
    person.sees(words::when(Lang::En));
    person.types("someday\r");
    person.sees(&words::not_a_date("someday", Lang::En));
    person.sees(words::or_skip(Lang::En));
    person.types("2027\r");
    person.sees(&words::not_yet("2027", Lang::En));
    // A slip of the keys, taken back.
    person.types("2026-044\u{7f}\r");
    person.sees(&words::more_evidence(1, Lang::En));
    person.types(ENTER);
    person.sees(words::note(Lang::En));
    person.types(ENTER);
    assert_eq!(person.leaves().1, 0);
    let read = described(&fs::read_to_string(&path).expect("the file"));
    let evidence = &read.answers[id].evidence;
    assert_eq!(read.answers[id].answer, Answer::Partly);
    let words = Pointer::Text("the register at the town hall".to_owned());
    assert_eq!(evidence[0].at, words);
    assert_eq!(
        evidence[0].date.map(|it| it.to_string()).as_deref(),
        Some("2026-04")
    );
}

#[test]
fn a_pasted_text_of_several_lines_answers_one_question_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("commons.yaml");
    fs::write(&path, IDEA).expect("a file");
    let arguments = ["interview", "--only", "commons"];
    let mut person = Person::sits_down(ENGLISH, folder.path(), &arguments);
    person.sees("Your answer:");
    person.chooses("y");
    person.sees(words::evidence(Lang::En));
    person.types(ENTER);
    person.sees(words::note(Lang::En));
    person.types("two lines:\nno, never\nn\n");
    person.sees("question 2 of");
    person.sees("Your answer:");
    person.chooses("q");
    assert_eq!(person.leaves().1, 0);
    let read = described(&fs::read_to_string(&path).expect("the file"));
    assert_eq!(read.answers.len(), 1);
    let note = read.answers["commons.resource.identified"].note.as_deref();
    assert_eq!(note, Some("two lines: no, never n"));
}

#[test]
fn a_dumb_terminal_gets_no_escape() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("commons.yaml"), IDEA).expect("a file");
    let seat = Seat {
        term: "dumb",
        ..ENGLISH
    };
    let id = "commons.resource.identified";
    let mut person = Person::sits_down(seat, folder.path(), &["interview", "--only", id]);
    person.sees("Your answer:");
    person.types(DOWN);
    person.sees("yes");
    person.types(DOWN);
    person.sees("Your answer: partly");
    person.types(ENTER);
    person.sees(words::evidence(Lang::En));
    person.types("abc\u{7f}\u{7f}\u{7f}\r");
    person.sees(words::note(Lang::En));
    assert!(!person.screen().contains('\u{1b}'), "{:?}", person.screen());
}
