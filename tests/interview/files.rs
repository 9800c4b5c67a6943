//! The file: only the answer changes, and nobody’s work is written over.

use crate::person::{ENGLISH, ENTER, FRENCH, IDEA, Person, described};
use commons::model::{Answer, Lang};
use commons::words::interview as words;
use std::fs;
use std::path::Path;

const FIRST: &str = "commons.resource.identified";
const SECOND: &str = "commons.community.identified";

/// Asked the first question of a description.
fn asked_the_first(folder: &Path) -> Person {
    let mut person = Person::sits_down(ENGLISH, folder, &["interview", "--only", FIRST]);
    person.sees("Your answer:");
    person
}

/// Answers yes, without evidence or a note.
fn answers_yes(person: &mut Person) {
    person.chooses("y");
    person.sees(words::evidence(Lang::En));
    person.types(ENTER);
    person.sees(words::note(Lang::En));
    person.types(ENTER);
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn only_the_answer_changes_in_a_file_of_any_style() {
    let texts = [
        // Comments, odd indentation.
        "# ours\nformat: 1\nproject:\n      name: A   # short\n      kind: [software]\n      stage: idea\nrespondent: {answered: 2026-11-22}\nanswers:   # by us\n    # the first\n    commons.resource.identified: no   # for now\n\n    # kept\n    ostrom.boundaries.roles-written: \"partly\"\n",
        // Windows line ends.
        "format: 1\r\nproject: {name: A, kind: [software], stage: idea}\r\nrespondent: {answered: 2026-11-22}\r\nanswers:\r\n  commons.resource.identified: no # for now\r\n  ostrom.boundaries.roles-written: yes\r\n",
        // Flow style.
        "format: 1\nproject: {name: A, kind: [software], stage: idea}\nrespondent: {answered: 2026-11-22}\nanswers: {ostrom.boundaries.roles-written: yes, commons.resource.identified: no} # flow\n",
    ];
    for text in texts {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("commons.yaml");
        fs::write(&path, text).expect("a file");
        let arguments = ["interview", "--only", FIRST];
        let mut person = Person::sits_down(ENGLISH, folder.path(), &arguments);
        person.sees("Go through them again?");
        person.chooses("y");
        person.sees("Current answer: no. Press Enter to keep it.");
        person.sees("Your answer: no");
        answers_yes(&mut person);
        assert_eq!(person.leaves().1, 0);
        let found = fs::read_to_string(&path).expect("the file");
        let id = "commons.resource.identified: ";
        let expected = text.replace(&format!("{id}no"), &format!("{id}yes"));
        assert_eq!(found, expected);
    }
}

#[test]
fn an_answer_that_is_kept_leaves_the_file_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("commons.yaml");
    let text = format!("{IDEA}  {FIRST}: no\n");
    fs::write(&path, &text).expect("a file");
    let mut person = Person::sits_down(FRENCH, folder.path(), &["interview", "--only", FIRST]);
    person.sees("Les parcourir à nouveau");
    person.types(ENTER);
    person.sees("Réponse actuelle : non. Entrée pour la garder.");
    person.types(ENTER);
    assert_eq!(person.leaves().1, 0);
    assert_eq!(fs::read_to_string(&path).expect("the file"), text);
}

#[test]
fn two_interviews_on_one_file_both_save() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("commons.yaml");
    fs::write(&path, IDEA).expect("a file");
    let mut first = asked_the_first(folder.path());
    let arguments = ["interview", "--only", SECOND];
    let mut second = Person::sits_down(ENGLISH, folder.path(), &arguments);
    second.sees("Your answer:");
    first.chooses("n");
    second.chooses("n");
    assert_eq!((first.leaves().1, second.leaves().1), (0, 0));
    let kept = described(&fs::read_to_string(&path).expect("the file"));
    assert_eq!(kept.answers[FIRST].answer, Answer::No);
    assert_eq!(kept.answers[SECOND].answer, Answer::No);
    assert_eq!(names(folder.path()), ["commons.yaml"]);
}

#[test]
fn of_two_answers_to_one_question_both_are_kept_and_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("commons.yaml");
    fs::write(&path, IDEA).expect("a file");
    let mut first = asked_the_first(folder.path());
    let mut second = asked_the_first(folder.path());
    first.chooses("n");
    assert_eq!(first.leaves().1, 0);
    second.chooses("p");
    second.sees("“no” stays in commons.yaml");
    second.sees("“partly”, is kept in commons.interview-1.yaml");
    second.sees(words::evidence(Lang::En));
    second.types("the red book");
    second.types(ENTER);
    second.sees(&words::more_evidence(1, Lang::En));
    second.types(ENTER);
    second.sees(words::note(Lang::En));
    second.types(ENTER);
    let (screen, code) = second.leaves();
    assert_eq!(code, 0, "{screen}");
    let kept = described(&fs::read_to_string(&path).expect("the file"));
    assert_eq!(kept.answers.len(), 1);
    assert_eq!(kept.answers[FIRST].answer, Answer::No);
    let side = folder.path().join("commons.interview-1.yaml");
    let side = described(&fs::read_to_string(side).expect("the side file"));
    assert_eq!(side.project, kept.project);
    assert_eq!(side.answers[FIRST].answer, Answer::Partly);
    assert_eq!(side.answers[FIRST].evidence.len(), 1);
}

/// Interviews that answer at the same moment, again and again.
#[test]
fn no_answer_is_lost_however_close_they_come() {
    const ASKED: [&str; 3] = [FIRST, SECOND, "ostrom.sanctions.graduated"];
    for _ in 0..8 {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("commons.yaml");
        fs::write(&path, IDEA).expect("a file");
        let mut people = ASKED.map(|id| {
            let arguments = ["interview", "--all", "--only", id];
            let mut person = Person::sits_down(ENGLISH, folder.path(), &arguments);
            person.sees("Your answer:");
            person
        });
        for person in &mut people {
            person.chooses("n");
        }
        for person in people {
            let (screen, code) = person.leaves();
            assert_eq!(code, 0, "{screen}");
        }
        let kept = described(&fs::read_to_string(&path).expect("the file"));
        for id in ASKED {
            assert_eq!(
                kept.answers.get(id).map(|it| it.answer),
                Some(Answer::No),
                "{id}"
            );
        }
    }
}

#[test]
fn a_layout_that_cannot_be_edited_keeps_the_answer_beside_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("commons.yaml");
    // No room for one answer more.
    let filled = format!("{IDEA}# {}\n", "x".repeat(1024 * 1024 - IDEA.len() - 4));
    fs::write(&path, &filled).expect("a file");
    let mut person = asked_the_first(folder.path());
    person.chooses("n");
    let (screen, code) = person.leaves();
    assert_eq!(code, 2, "{screen}");
    assert!(screen.contains("commons.interview-1.yaml"), "{screen}");
    assert_eq!(fs::read_to_string(&path).expect("the file"), filled);
    let side = folder.path().join("commons.interview-1.yaml");
    let side = described(&fs::read_to_string(side).expect("the side file"));
    assert_eq!(side.answers[FIRST].answer, Answer::No);
}

#[test]
fn a_file_that_another_program_broke_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("commons.yaml");
    fs::write(&path, IDEA).expect("a file");
    let mut person = asked_the_first(folder.path());
    fs::write(&path, "format: [\n").expect("a file");
    person.chooses("p");
    let (screen, code) = person.leaves();
    assert_eq!(code, 2, "{screen}");
    assert!(screen.contains("commons.interview-1.yaml"), "{screen}");
    assert_eq!(fs::read_to_string(&path).expect("the file"), "format: [\n");
    let side = folder.path().join("commons.interview-1.yaml");
    let side = described(&fs::read_to_string(side).expect("the side file"));
    assert_eq!(side.answers.len(), 1);
    assert_eq!(side.answers[FIRST].answer, Answer::Partly);
}

#[test]
fn what_an_editor_wrote_meanwhile_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("commons.yaml");
    fs::write(&path, IDEA).expect("a file");
    let mut person = asked_the_first(folder.path());
    let changed = format!("{IDEA}# by an editor\n");
    fs::write(&path, &changed).expect("a file");
    person.chooses("n");
    let (screen, code) = person.leaves();
    assert_eq!(code, 0, "{screen}");
    let found = fs::read_to_string(&path).expect("the file");
    assert!(found.ends_with("# by an editor\n"), "{found}");
    assert_eq!(described(&found).answers[FIRST].answer, Answer::No);
    assert_eq!(names(folder.path()), ["commons.yaml"]);
}

#[test]
fn a_file_made_read_only_meanwhile_stays_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("commons.yaml");
    fs::write(&path, IDEA).expect("a file");
    let mut person = asked_the_first(folder.path());
    let mut permissions = fs::metadata(&path).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("to lock it");
    person.chooses("n");
    let (screen, code) = person.leaves();
    assert_eq!(code, 2, "{screen}");
    assert!(screen.contains("it is read-only"), "{screen}");
    assert_eq!(fs::read_to_string(&path).expect("the file"), IDEA);
    assert_eq!(
        names(folder.path()),
        ["commons.interview-1.yaml", "commons.yaml"]
    );

    // From the start, it is said before anything is asked.
    let person = Person::sits_down(FRENCH, folder.path(), &["interview"]);
    let (screen, code) = person.leaves();
    assert_eq!(code, 2, "{screen}");
    assert!(screen.contains("lecture seule"), "{screen}");
}

#[test]
fn a_folder_that_is_gone_loses_no_answer() {
    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).expect("a folder");
    fs::write(inner.join("commons.yaml"), IDEA).expect("a file");
    let arguments = ["interview", "inner/commons.yaml", "--only", FIRST];
    let mut person = Person::sits_down(ENGLISH, folder.path(), &arguments);
    person.sees("Your answer:");
    fs::remove_dir_all(&inner).expect("to remove it");
    person.chooses("n");
    let (screen, code) = person.leaves();
    assert_eq!(code, 2, "{screen}");
    assert!(screen.contains("it no longer exists"), "{screen}");
    let side = screen.split("your answers are saved in ").nth(1);
    let side = side.and_then(|rest| rest.split(": compare").next());
    let side = Path::new(side.expect("a side file"));
    let kept = described(&fs::read_to_string(side).expect("the side file"));
    fs::remove_file(side).expect("to remove it");
    assert_eq!(kept.answers[FIRST].answer, Answer::No);
}

#[test]
fn permissions_and_a_byte_order_mark_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("commons.yaml");
    fs::write(&path, format!("\u{feff}{IDEA}")).expect("a file");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("to set its mode");
    let mut person = asked_the_first(folder.path());
    person.chooses("n");
    assert_eq!(person.leaves().1, 0);
    let mode = fs::metadata(&path).expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    let text = fs::read_to_string(&path).expect("the file");
    let rest = text.strip_prefix('\u{feff}').expect("the mark");
    assert_eq!(described(rest).answers[FIRST].answer, Answer::No);
    assert_eq!(names(folder.path()), ["commons.yaml"]);
}

#[test]
fn a_person_has_a_file_of_their_own() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("commons.yaml"), IDEA).expect("a file");
    let arguments = [
        "interview",
        "--only",
        FIRST,
        "--respondent",
        "Zoé O’Hara, treasurer",
    ];
    let mut person = Person::sits_down(ENGLISH, folder.path(), &arguments);
    person.sees("answers/zoe-o-hara.yaml");
    person.sees("Your answer:");
    person.chooses("n");
    assert_eq!(person.leaves().1, 0);
    let join = folder.path().join("answers/zoe-o-hara.yaml");
    let described = described(&fs::read_to_string(join).expect("their file"));
    assert_eq!(described.project.name, "Garden map");
    assert_eq!(described.respondent.name.as_deref(), Some("Zoé O’Hara"));
    assert_eq!(described.respondent.role.as_deref(), Some("treasurer"));
    assert_eq!(described.answers[FIRST].answer, Answer::No);
    let base = fs::read_to_string(folder.path().join("commons.yaml"));
    assert_eq!(base.expect("the description"), IDEA);
}

#[test]
fn a_person_is_asked_the_questionnaires_of_the_description() {
    let folder = tempfile::tempdir().expect("a folder");
    let found = "id: ours
version: 1
scheme: checklist
title: {en: Ours, fr: Le nôtre}
intro: {en: Ours., fr: Le nôtre.}
sections:
  - id: tea
    title: {en: Tea, fr: Thé}
    why: {en: Warm., fr: Chaud.}
    questions:
      - id: ours.tea.served
        facet: state
        severity: important
        from: idea
        text: {en: Is tea served?, fr: Sert-on le thé ?}
        why: {en: Thirst., fr: La soif.}
        evidence: {en: A pot., fr: Une théière.}
        fix: {en: Boil water., fr: Faire bouillir de l’eau.}
        effort: small
        source: [us]
";
    fs::write(folder.path().join("ours.yaml"), found).expect("a file");
    let text = format!("{IDEA}questionnaires: [ours.yaml]\n");
    fs::write(folder.path().join("commons.yaml"), text).expect("a file");
    let arguments = ["interview", "--depth", "full", "--respondent", "Zoé"];
    let mut person = Person::sits_down(FRENCH, folder.path(), &arguments);
    person.sees("Sert-on le thé ?");
    person.chooses("n");
    let (screen, code) = person.leaves();
    assert_eq!(code, 0, "{screen}");
    let read_to_string =
        fs::read_to_string(folder.path().join("answers/zoe.yaml")).expect("their file");
    assert!(
        read_to_string.contains("ours.tea.served: no"),
        "{read_to_string}"
    );
}

#[test]
fn disputed_questions_are_those_that_people_answered_differently() {
    let folder = tempfile::tempdir().expect("a folder");
    let answers = folder.path().join("answers");
    fs::create_dir(&answers).expect("a folder");
    fs::write(folder.path().join("commons.yaml"), IDEA).expect("a file");
    let alice = format!("{IDEA}  {FIRST}: yes\n  {SECOND}: yes\n");
    let bob = format!("{IDEA}  {FIRST}: yes\n  {SECOND}: no\n");
    fs::write(answers.join("alice.yaml"), alice).expect("a file");
    fs::write(answers.join("bob.yaml"), bob).expect("a file");
    let arguments = ["interview", "--disputed"];
    let mut person = Person::sits_down(ENGLISH, folder.path(), &arguments);
    person.sees("1 question,");
    let question = commons::catalogue::question(SECOND).expect("a question");
    person.sees(question.text.en());
    person.chooses("n");
    assert_eq!(person.leaves().1, 0);
}

/// A repository may bring `answers/` as a link: nothing is read or written where it leads.
#[test]
fn answers_that_lead_outside_are_neither_read_nor_written() {
    let outside = tempfile::tempdir().expect("a folder");
    let secret = "format: 1\nsecret: hunter2\n";
    fs::write(outside.path().join("bob.yaml"), secret).expect("a file");
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("commons.yaml"), IDEA).expect("a file");
    let answers = folder.path().join("answers");
    std::os::unix::fs::symlink(outside.path(), answers).expect("a link");
    for arguments in [
        &["interview", "--depth", "full", "--respondent", "Zoé"][..],
        &["interview", "--depth", "full", "--respondent", "Bob"],
        &["interview", "--depth", "full", "--disputed"],
    ] {
        let mut person = Person::sits_down(ENGLISH, folder.path(), arguments);
        person.sees("answers is a symbolic link");
        assert_eq!(names(outside.path()), ["bob.yaml"], "{arguments:?}");
    }
    assert_eq!(
        fs::read_to_string(outside.path().join("bob.yaml")).expect("a file"),
        secret
    );
}

/// Nor is a file begun where a link of the repository leads that nobody named.
#[test]
fn nothing_is_begun_where_a_link_leads() {
    let folder = tempfile::tempdir().expect("a folder");
    let outside = tempfile::tempdir().expect("a folder");
    let there = outside.path().join("there");
    for name in ["commons.yaml", "of.ana.review.yaml"] {
        std::os::unix::fs::symlink(&there, folder.path().join(name)).expect("a link");
    }
    let told = format!("{IDEA}  commons.resource.identified: yes\n");
    fs::write(folder.path().join("of.yaml"), told).expect("a file");
    let interview = ["interview", "--only", FIRST];
    let review = ["review", "of.yaml", "--by", "Ana"];
    for verb in [&interview[..], &review] {
        let mut person = Person::sits_down(ENGLISH, folder.path(), verb);
        person.sees("is a symbolic link");
        let (_, code) = person.leaves();
        assert_eq!(code, 2, "{verb:?}");
        assert!(!there.exists(), "{verb:?}");
    }
}
