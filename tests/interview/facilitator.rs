//! An afternoon of a facilitator: what is typed wrongly can be taken back, what a program proposed is
//! looked at, people have files of their own, sheets of paper are typed in.

use crate::each::each;
use crate::person::{CTRL_C, DOWN, ENGLISH, ENTER, FRENCH, IDEA, Person, Seat, asked, described};
use commons::interview::Depth;
use commons::model::{Answer, Description, Kind, Lang, Pointer, Stage};
use commons::words::interview as words;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const FIRST: &str = "commons.resource.identified";
const SECOND: &str = "commons.community.identified";

fn with(text: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("commons.yaml"), text).expect("a file");
    folder
}

fn saved(folder: &Path, name: &str) -> Description {
    described(&fs::read_to_string(folder.join(name)).expect("the file"))
}

fn evidence(folder: &Path) -> Vec<Pointer> {
    let answers = saved(folder, "commons.yaml").answers;
    let pieces = answers[FIRST].evidence.iter();
    pieces.map(|piece| piece.at.clone()).collect()
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, in its order")]
fn evidence_and_notes_are_corrected_and_removed_and_one_goes_back() {
    let folder = with(IDEA);
    let arguments = ["interview", "--only", "commons"];
    let mut person = Person::sits_down(ENGLISH, folder.path(), &arguments);
    person.sees("Your answer:");
    person.chooses("y");
    person.sees(words::evidence(Lang::En));
    person.types("the red book at home\r");
    person.sees(&words::more_evidence(1, Lang::En));
    person.types("the gren book at home\r");
    person.sees("2 the gren book at home");
    person.sees(&words::more_evidence(2, Lang::En));
    person.types("-1\r");
    person.sees(&words::removed("the red book at home", Lang::En));
    person.sees("1 the gren book at home");
    person.sees(&words::more_evidence(1, Lang::En));
    let text = |text: &str| Pointer::Text(text.to_owned());
    assert_eq!(evidence(folder.path()), [text("the gren book at home")]);
    person.types("1\r");
    person.sees(words::correct_evidence(Lang::En));
    // From the end back to “gren”, one word after the other, and one letter more.
    person.types("\u{1b}b\u{1b}b\u{1b}b\u{1b}[D\u{1b}[De\r");
    person.sees(&words::more_evidence(1, Lang::En));
    assert_eq!(evidence(folder.path()), [text("the green book at home")]);
    person.types(ENTER);
    person.sees(words::note(Lang::En));
    // A key is no note.
    person.types("r\r");
    person.sees(&words::more_evidence(1, Lang::En));
    person.types(ENTER);
    person.sees(words::note(Lang::En));
    person.types("x\r");
    person.sees(&words::too_short_a_note("x", Lang::En));
    person.types("a note of ours\r");
    person.sees("question 2 of");
    person.sees("Your answer:");
    person.chooses("b");
    person.sees("Current answer: yes.");
    person.sees("Your answer: yes");
    person.types(ENTER);
    person.sees("1 the green book at home");
    person.types(ENTER);
    person.sees(words::kept_note(Lang::En));
    assert!(
        saved(folder.path(), "commons.yaml").answers[FIRST]
            .note
            .is_some()
    );
    person.types("\u{15}\r");
    person.sees("question 2 of");
    person.sees("Your answer:");
    person.chooses("b");
    person.sees("Current answer: yes.");
    person.sees("Your answer: yes");
    person.types(ENTER);
    // Back from the evidence to the question itself.
    person.sees(&words::more_evidence(1, Lang::En));
    person.types("back\r");
    person.sees("Current answer: yes.");
    person.chooses("q");
    assert_eq!(person.leaves().1, 0);
    assert_eq!(
        saved(folder.path(), "commons.yaml").answers[FIRST].note,
        None
    );
}

#[test]
fn anchors_and_paths_are_looked_up_as_they_are_typed() {
    let folder = with(IDEA);
    fs::write(
        folder.path().join("RULES.md"),
        "# Rules\n\n## Who votes\n\nAll.\n",
    )
    .expect("a file");
    for seat in [ENGLISH, FRENCH] {
        let lang = seat.lang;
        let mut person = Person::sits_down(seat, folder.path(), &["interview", "--only", SECOND]);
        person.sees(words::your_answer(lang).trim());
        person.chooses("y");
        person.sees(words::evidence(lang));
        for (typed, told) in [
            ("RULES.md#who-vote", "who-votes"),
            ("RULES.md#L9-L12", "RULES.md"),
            ("Rules.md", "`RULES.md`"),
            ("commons.yaml", "commons.yaml"),
            ("a book", "a book"),
        ] {
            person.types(&format!("{typed}\r"));
            person.sees(typed);
            person.sees(told);
            person.sees(">");
        }
        person.types("RULES.md#who-votes\r");
        person.sees(&words::more_evidence(1, lang));
        person.types(CTRL_C);
        assert_eq!(person.leaves().1, 130);
        let found = saved(folder.path(), "commons.yaml").answers[SECOND]
            .evidence
            .clone();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].at, Pointer::Path("RULES.md#who-votes".to_owned()));
        fs::write(folder.path().join("commons.yaml"), IDEA).expect("a file");
    }
}

/// What `init` writes: guesses, and where to look.
const GUESSED: &str = "format: 1
project:
  # from README.md; please check
  name: meadow
  # guessed, please check: one or more of software, data
  kind: [software]
  stage: idea
answers:
  commons.resource.identified:
    # Does a public page say what it is?
    answer: unknown
    evidence: [RULES.md#L3, README.md, RULES.md]
";

#[test]
#[expect(clippy::too_many_lines, reason = "one story, in its order")]
fn what_init_guessed_is_confirmed_and_what_it_proposed_is_kept_one_by_one() {
    each(
        &[
            (ENGLISH, ["y", "n", "y", "n"]),
            (FRENCH, ["oui", "non", "oui", "non"]),
        ],
        |&(seat, keys)| {
            let lang = seat.lang;
            let folder = with(GUESSED);
            fs::write(
                folder.path().join("RULES.md"),
                "# Rules\n\nWe vote by hand.\n",
            )
            .expect("a file");
            fs::write(folder.path().join("README.md"), "# Meadow\n").expect("a file");
            let arguments = ["interview", "--depth", "quick"];
            let mut person = Person::sits_down(seat, folder.path(), &arguments);
            person.sees(words::check_the_card(lang));
            person.sees(&words::project_name(Some("meadow"), lang));
            person.types("The Meadow\r");
            // Nothing here shows a kind: the one that `init` put there is no proposal.
            person.sees(&words::kinds("", lang));
            person.types(ENTER);
            person.sees(words::kind_needed(lang));
            person.types("i\r");
            person.sees(words::kind_means(Kind::Data, lang));
            person.types("data and software\r");
            person.sees(words::which_stage(lang));
            // Back to the kinds, which are proposed again.
            person.chooses(lang.pick("b", "r"));
            person.sees(words::what_is_shared(lang));
            person.types("data, logiciel\r");
            person.sees(words::which_stage(lang));
            person.types(ENTER);
            person.sees(&words::licence(Kind::Data, lang));
            person.types("licence ouverte 2.0\r");
            person.sees(&words::licence(Kind::Software, lang));
            person.types("1\r");
            person.sees(words::your_name(lang));
            person.types("Zoé\r");
            person.sees(words::your_role(lang));
            person.types(ENTER);

            person.sees(words::proposed(lang));
            person.sees("We vote by hand.");
            person.chooses(keys[0]);
            for (piece, key) in [
                ("RULES.md#L3", keys[1]),
                ("README.md", keys[2]),
                ("RULES.md", keys[3]),
            ] {
                person.sees(&words::keep_proposed(piece, lang));
                // Enter alone keeps nothing.
                person.types(ENTER);
                person.sees(words::your_answer(lang).trim());
                person.chooses(key);
            }
            person.sees(&words::more_evidence(1, lang));
            person.types(CTRL_C);
            assert_eq!(person.leaves().1, 130);
            assert_eq!(
                evidence(folder.path()),
                [Pointer::Path("README.md".to_owned())]
            );
            let read = saved(folder.path(), "commons.yaml");
            assert_eq!(read.project.name, "The Meadow");
            assert_eq!(read.project.kinds, [Kind::Data, Kind::Software]);
            assert_eq!(read.project.stage, Stage::Idea);
            assert_eq!(read.project.licences[0].1, ["etalab-2.0"]);
            assert_eq!(read.respondent.name.as_deref(), Some("Zoé"));
            let text = fs::read_to_string(folder.path().join("commons.yaml")).expect("the file");
            assert!(!text.contains("please check"), "{text}");

            // It is asked once.
            let mut person = Person::sits_down(seat, folder.path(), &arguments);
            person.sees("The Meadow (");
            person.types(CTRL_C);
            assert!(!person.leaves().0.contains(words::check_the_card(lang)));
        },
    );
}

#[test]
fn a_no_keeps_nothing_of_what_was_proposed() {
    let folder = with(&GUESSED.replace("answers:", "respondent: {answered: 2026-11-22}\nanswers:"));
    let mut person = Person::sits_down(ENGLISH, folder.path(), &["interview", "--only", FIRST]);
    person.sees(words::proposed(Lang::En));
    person.chooses("n");
    assert_eq!(person.leaves().1, 0);
    assert!(evidence(folder.path()).is_empty());
}

#[test]
fn without_a_file_the_title_of_the_readme_is_proposed() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("README.md"), "# The Meadow\n\nA map.\n").expect("a file");
    let mut person = Person::sits_down(ENGLISH, folder.path(), &["interview"]);
    person.sees(&words::project_name(Some("The Meadow"), Lang::En));
    person.types(CTRL_C);
    assert_eq!(person.leaves().1, 130);
}

#[test]
fn a_folder_that_takes_no_file_is_found_before_anything_is_asked() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).expect("a folder");
    fs::set_permissions(&inner, fs::Permissions::from_mode(0o555)).expect("to lock it");
    // Who may do anything may write there too.
    if fs::write(inner.join("probe"), "").is_ok() {
        fs::remove_file(inner.join("probe")).expect("to remove it");
        return missing_folder(folder.path());
    }
    let arguments = ["interview", "inner/commons.yaml"];
    let (screen, code) = Person::sits_down(FRENCH, folder.path(), &arguments).leaves();
    assert_eq!(code, 2, "{screen}");
    assert!(
        screen.contains("accès refusé") && !screen.contains('?'),
        "{screen}"
    );
}

/// The same with a folder that is a file, which nobody may write into.
fn missing_folder(folder: &Path) {
    fs::write(folder.join("plain"), "").expect("a file");
    let arguments = ["interview", "/proc/commons.yaml"];
    let (screen, code) = Person::sits_down(FRENCH, folder, &arguments).leaves();
    assert_eq!(code, 2, "{screen}");
    assert!(screen.contains("impossible d’enregistrer"), "{screen}");
    assert!(
        !screen.contains("commons-draft") && !screen.contains('?'),
        "{screen}"
    );
}

#[test]
fn names_are_compared_folded_and_another_persons_file_is_not_opened_silently() {
    let folder = with(IDEA);
    let answers = |typed: &str| {
        let arguments = ["interview", "--only", FIRST, "--respondent", typed];
        Person::sits_down(ENGLISH, folder.path(), &arguments)
    };
    let mut person = answers("Zoé Le Goff, elected");
    person.sees("Your answer:");
    person.chooses("n");
    assert_eq!(person.leaves().1, 0);

    let mut person = answers("zoe  LE GOFF, Elected");
    person.sees(&words::continuing_as(
        "Zoé Le Goff",
        Some("elected"),
        "answers/zoe-le-goff.yaml",
        Lang::En,
    ));
    person.types(CTRL_C);
    assert_eq!(person.leaves().1, 130);

    let mut person = answers("Zoe Le Goff, facilitator");
    person.sees(&words::same_person(
        "Zoé Le Goff, elected",
        "answers/zoe-le-goff.yaml",
        Lang::En,
    ));
    person.chooses("n");
    person.sees("answers/zoe-le-goff-facilitator.yaml");
    person.sees("Your answer:");
    person.chooses("p");
    person.sees(words::evidence(Lang::En));
    person.types(CTRL_C);
    assert_eq!(person.leaves().1, 130);
    let first = saved(folder.path(), "answers/zoe-le-goff.yaml");
    assert_eq!(first.answers[FIRST].answer, Answer::No);
    let other = saved(folder.path(), "answers/zoe-le-goff-facilitator.yaml");
    assert_eq!(other.answers[FIRST].answer, Answer::Partly);

    // Who said what.
    let mut person = Person::sits_down(ENGLISH, folder.path(), &["interview", "--disputed"]);
    person.sees("- Zoe Le Goff, facilitator: partly");
    person.sees("- Zoé Le Goff, elected: no");
    person.types(CTRL_C);
    assert_eq!(person.leaves().1, 130);
}

#[test]
fn it_goes_on_at_what_is_open_and_replays_nothing() {
    let text = format!("{IDEA}  {SECOND}: no\n");
    let folder = with(&text);
    let asks = asked(&described(&text), Depth::Quick, &[]);
    let at = asks
        .iter()
        .position(|ask| ask.question.id == SECOND)
        .expect("the question");
    let arguments = ["interview", "--depth", "quick", "--lang", "en"];
    let mut person = Person::sits_down(FRENCH, folder.path(), &arguments);
    for (number, ask) in asks.iter().enumerate() {
        if number == at {
            continue;
        }
        person.sees(ask.question.text.en());
        person.sees("Your answer:");
        person.chooses("?");
    }
    let (screen, code) = person.leaves();
    assert_eq!(code, 0, "{screen}");
    assert!(!screen.contains(asks[at].question.text.en()), "{screen}");
    // What was typed about the language is in every command to copy.
    for command in [
        "commons assess commons.yaml --lang en",
        "commons interview commons.yaml --depth full --unanswered --lang en",
    ] {
        assert!(screen.contains(command), "{command}: {screen}");
    }
}

#[test]
fn a_section_ends_with_what_was_really_answered() {
    let folder = with(&IDEA.replace("stage: idea", "stage: production"));
    let arguments = ["interview", "--only", "commons.resource"];
    let mut person = Person::sits_down(ENGLISH, folder.path(), &arguments);
    for key in ["y", "s", "n", "n"] {
        person.sees("Your answer:");
        person.chooses(key);
        if key == "y" {
            person.sees(words::evidence(Lang::En));
            person.types(ENTER);
            person.sees("Without evidence, this “yes” counts for half.");
            person.sees(words::note(Lang::En));
            person.types(ENTER);
        }
    }
    person.sees("The resource: 3 of 4 done (1 yes, 2 no). 0 of");
    person.sees("met, 1 without enough evidence.");
    assert_eq!(person.leaves().1, 0);
}

#[test]
fn twenty_sheets_are_typed_one_line_each() {
    each(&[ENGLISH, FRENCH], |&seat| {
        let lang = seat.lang;
        let folder = with(IDEA);
        let arguments = ["interview", "--from-sheet", "commons"];
        let mut person = Person::sits_down(seat, folder.path(), &arguments);
        for number in 0..20_usize {
            person.sees(&words::sheet_name(number, lang));
            person.types(&format!("Anne {number}, jury\r"));
            let usual = if number == 0 {
                "2026-11-22"
            } else {
                "2026-03-12"
            };
            person.sees(&words::sheet_date(usual, lang));
            person.types(if number == 0 { "12/03/26\r" } else { ENTER });
            person.sees(words::sheet_answers(number == 0, lang));
            if number == 1 {
                // What is not understood is said, and the line is corrected.
                person.types("1 o, 2 n, 3 maybe\r");
                person.sees(&words::misread_at(3, "maybe", lang));
                person.types(&"\u{7f}".repeat(5));
                person.types("p, 4 ?\r");
            } else {
                person.types(lang.pick("1 y, 2 n, 3 p, 4 ?\r", "1 o, 2 n, 3 p, 4 ?\r"));
            }
            person.sees(&format!("answers/anne-{number}.yaml"));
        }
        person.sees(&words::sheet_name(20, lang));
        person.types(ENTER);
        let (screen, code) = person.leaves();
        assert_eq!(code, 0, "{screen}");
        assert!(
            screen.contains("commons assess answers --combine"),
            "{screen}"
        );
        let questions = commons::catalogue::shipped("commons").expect("it is shipped");
        let ids: Vec<&str> = questions
            .items()
            .take(4)
            .map(|(_, it)| it.question.id)
            .collect();
        let given = [Answer::Yes, Answer::No, Answer::Partly, Answer::Unknown];
        for number in 0..20 {
            let read = saved(folder.path(), &format!("answers/anne-{number}.yaml"));
            assert_eq!(read.respondent.role.as_deref(), Some("jury"));
            assert_eq!(
                read.respondent.answered.map(|it| it.to_string()).as_deref(),
                Some("2026-03-12")
            );
            assert_eq!(read.answers.len(), 4);
            for (id, answer) in ids.iter().zip(given) {
                assert_eq!(read.answers[*id].answer, answer);
            }
        }
    });
}

#[test]
fn a_dumb_terminal_gets_no_escape_to_the_very_end() {
    let seat = Seat {
        term: "dumb",
        ..FRENCH
    };
    let folder = with(IDEA);
    let mut person = Person::sits_down(seat, folder.path(), &["interview", "--depth", "quick"]);
    let asks = asked(&described(IDEA), Depth::Quick, &[]);
    for ask in &asks {
        person.sees(ask.question.text.fr());
        person.sees(words::your_answer(Lang::Fr).trim());
        person.types(DOWN);
        person.sees("oui");
        person.chooses("non");
    }
    person.sees(words::only_essentials(Lang::Fr));
    person.sees("--respondent");
    while person.hears() {}
    assert!(!person.screen().contains('\u{1b}'), "{:?}", person.screen());
}

#[test]
fn earlier_lines_and_the_words_of_a_line_can_be_edited_beyond_the_edge() {
    // 40 columns: the line takes three rows.
    let folder = with(IDEA);
    let mut person = Person::sits_down(FRENCH, folder.path(), &["interview", "--only", "commons"]);
    person.sees(words::your_answer(Lang::Fr).trim());
    person.chooses("o");
    person.sees(words::evidence(Lang::Fr));
    person.types(ENTER);
    person.sees(words::note(Lang::Fr));
    let long =
        "une très longue note qui prend plus de deux lignes de cet écran étroit, et même trois";
    person.types(long);
    // To the beginning, a word there, the last word out.
    person.types("\u{1}Voici \u{5}\u{17}quatre\r");
    person.sees("question 2 sur");
    person.types(CTRL_C);
    assert_eq!(person.leaves().1, 130);
    let read = saved(folder.path(), "commons.yaml");
    let wanted = format!("Voici {}", long.replace("trois", "quatre"));
    assert_eq!(read.answers[FIRST].note.as_deref(), Some(wanted.as_str()));
}
