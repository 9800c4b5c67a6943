//! One answer more in a description, and not a byte else.

mod common;

use common::{TODAY, any_answer, said};
use commons::catalogue;
use commons::description::{self, Context, skeleton, with_answer};
use commons::model::{
    Answer, Answered, Description, Evidence, Kind, Lang, PartialDate, Place, Pointer, Project,
    Respondent, Stage, Summary,
};
use commons::source::{Lines, ProblemKind, Problems, parse};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;
use std::time::Instant;

const OPEN: &str = "commons.resource.identified";
const ROLES: &str = "ostrom.boundaries.roles-written";
const ENTRY: &str = "ostrom.boundaries.entry-written";
const PARTS: &str = "ostrom.nesting.parts-decide";
const HEAD: &str = "format: 1\nproject: {name: P, kind: software, stage: idea}\n";

fn noted(answer: Answer, note: &str) -> Answered {
    Answered {
        note: Some(note.to_owned()),
        ..said(answer)
    }
}

fn shown(answer: Answer, paths: &[&str]) -> Answered {
    let path = |text: &&str| Evidence {
        at: Pointer::Path((*text).to_owned()),
        date: None,
        note: None,
    };
    Answered {
        evidence: paths.iter().map(path).collect(),
        ..said(answer)
    }
}

fn read(text: &str) -> Description {
    let text = commons::source::decode(text.as_bytes()).expect(text);
    let index = catalogue::index(&[]);
    let context = Context {
        today: TODAY,
        index: &index,
        shipped: &catalogue::ids(),
        unread: &[],
    };
    let mut problems = Problems::default();
    let root = parse(text, &mut problems).expect(text);
    description::read(&root, &Lines::new(text), context, problems)
        .unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"))
}

/// The answers of a text, without their places.
fn answers(text: &str) -> BTreeMap<String, Answered> {
    let mut answers = read(text).answers;
    for value in answers.values_mut() {
        value.place = Place::default();
    }
    answers
}

#[track_caller]
fn becomes(before: &str, id: &str, answered: &Answered, after: &str) {
    let (before, after) = (format!("{HEAD}{before}"), format!("{HEAD}{after}"));
    let edited = with_answer(&before, id, answered, Lang::En).expect("edited");
    assert_eq!(edited, after, "\n{edited}");
    assert_eq!(answers(&edited).get(id), Some(answered), "\n{edited}");
}

#[test]
fn the_first_answer() {
    let yes = said(Answer::Yes);
    let after = "answers:\n  commons.resource.identified: yes";
    becomes("", OPEN, &yes, &format!("{after}\n"));
    becomes("answers:\n", OPEN, &yes, &format!("{after}\n"));
    becomes("answers: {}\n", OPEN, &yes, &format!("{after}\n"));
    becomes("answers: ~", OPEN, &yes, after);
    becomes("answers: {}", OPEN, &yes, after);
    becomes(
        "answers: {} # ours\npolicy: {}\n",
        OPEN,
        &yes,
        "answers: # ours\n  commons.resource.identified: yes\npolicy: {}\n",
    );
    becomes(
        "answers:\n  # all that we know\n\n# policy\npolicy: {}\n",
        OPEN,
        &yes,
        "answers:\n  # all that we know\n  commons.resource.identified: yes\n\n# policy\npolicy: {}\n",
    );
    becomes(
        "answers: {\n  # none yet\n}\n",
        OPEN,
        &yes,
        "answers: {commons.resource.identified: yes\n  # none yet\n}\n",
    );
    becomes(
        "policy:\n    evidence: all\n    # more to come\n# the end\n...\n# after it\n",
        OPEN,
        &noted(Answer::No, "x"),
        "policy:\n    evidence: all\n    # more to come\nanswers:\n    commons.resource.identified:\n        answer: no\n        note: x\n# the end\n...\n# after it\n",
    );
}

#[test]
fn a_new_answer_stands_after_its_section_or_at_the_end() {
    becomes(
        "answers:\n   ostrom.boundaries.roles-written: yes # why\n   # nesting\n   ostrom.nesting.parts-decide: no\n",
        ENTRY,
        &said(Answer::Unknown),
        "answers:\n   ostrom.boundaries.roles-written: yes # why\n   ostrom.boundaries.entry-written: unknown\n   # nesting\n   ostrom.nesting.parts-decide: no\n",
    );
    becomes(
        "answers:\n  ostrom.boundaries.roles-written:\n     answer: yes\n     # to be dated\n\n# policy\npolicy: {}",
        OPEN,
        &shown(Answer::Yes, &["README.md", "a, b.md"]),
        "answers:\n  ostrom.boundaries.roles-written:\n     answer: yes\n     # to be dated\n  commons.resource.identified:\n     answer: yes\n     evidence:\n        - README.md\n        - a, b.md\n\n# policy\npolicy: {}",
    );
    becomes(
        "answers: {ostrom.boundaries.roles-written: yes, ostrom.nesting.parts-decide: no}",
        ENTRY,
        &shown(Answer::Yes, &["a, b.md"]),
        "answers: {ostrom.boundaries.roles-written: yes, ostrom.boundaries.entry-written: {answer: yes, evidence: [\"a, b.md\"]}, ostrom.nesting.parts-decide: no}",
    );
    becomes(
        "answers: {\n  ostrom.boundaries.roles-written: yes, # why\n  ostrom.nesting.parts-decide: no # not\n}\n",
        OPEN,
        &said(Answer::Yes),
        "answers: {\n  ostrom.boundaries.roles-written: yes, # why\n  ostrom.nesting.parts-decide: no, # not\n  commons.resource.identified: yes\n}\n",
    );
    becomes(
        "answers: {\n  ostrom.boundaries.roles-written: yes, # why\n  ostrom.nesting.parts-decide: no, # not\n}\n",
        ENTRY,
        &said(Answer::Yes),
        "answers: {\n  ostrom.boundaries.roles-written: yes, # why\n  ostrom.boundaries.entry-written: yes,\n  ostrom.nesting.parts-decide: no, # not\n}\n",
    );
}

#[test]
fn a_short_answer_is_replaced_or_becomes_long() {
    let before = "answers:\n  'ostrom.boundaries.roles-written' : \"oui\"  # why\n";
    becomes(before, ROLES, &said(Answer::Yes), before);
    becomes(
        before,
        ROLES,
        &said(Answer::No),
        "answers:\n  'ostrom.boundaries.roles-written' : \"no\"  # why\n",
    );
    becomes(
        before,
        ROLES,
        &noted(Answer::Yes, "it is: so"),
        "answers:\n  'ostrom.boundaries.roles-written' :  # why\n    answer: yes\n    note: 'it is: so'\n",
    );
    becomes(
        "answers:\n  ostrom.boundaries.roles-written:",
        ROLES,
        &noted(Answer::No, "two\nlines"),
        "answers:\n  ostrom.boundaries.roles-written:\n    answer: no\n    note: \"two\\nlines\"",
    );
    becomes(
        "answers: {ostrom.boundaries.roles-written, ostrom.nesting.parts-decide: }",
        ROLES,
        &noted(Answer::No, "a, b"),
        "answers: {ostrom.boundaries.roles-written: {answer: no, note: \"a, b\"}, ostrom.nesting.parts-decide: }",
    );
    becomes(
        "answers:\n  ? ostrom.boundaries.roles-written\n  : yes\n",
        ROLES,
        &noted(Answer::No, "x"),
        "answers:\n  ? ostrom.boundaries.roles-written\n  :\n    answer: no\n    note: x\n",
    );
}

#[test]
fn of_a_long_answer_only_what_differs_is_changed() {
    let before = "answers:\n  ostrom.boundaries.roles-written:\n      # ours\n      answer:   \"yes\"   # since May\n      note: >-  # folded\n        old\n        words\n\n      evidence:\n      - a.md # first\n      # second to come\n      by: Ada\n";
    let old = Answered {
        by: Some("Ada".to_owned()),
        note: Some("old words".to_owned()),
        ..shown(Answer::Yes, &["a.md"])
    };
    becomes(before, ROLES, &old, before);
    let more = Answered {
        note: None,
        answered: PartialDate::parse("2026-01"),
        ..Answered {
            by: old.by.clone(),
            ..shown(Answer::Partly, &["a.md", "b.md#c"])
        }
    };
    becomes(
        before,
        ROLES,
        &more,
        "answers:\n  ostrom.boundaries.roles-written:\n      # ours\n      answer:   partly   # since May\n      # folded\n\n      evidence:\n      - a.md # first\n      - b.md#c\n      answered: 2026-01\n      # second to come\n      by: Ada\n",
    );
    becomes(
        before,
        ROLES,
        &said(Answer::No),
        "answers:\n  ostrom.boundaries.roles-written:\n      # ours\n      answer:   no   # since May\n      # folded\n\n      # first\n      # second to come\n",
    );
    becomes(
        before,
        ROLES,
        &shown(Answer::Yes, &["z.md"]),
        "answers:\n  ostrom.boundaries.roles-written:\n      # ours\n      answer:   \"yes\"   # since May\n      # folded\n\n      evidence:\n      - z.md # first\n      # second to come\n",
    );
}

#[test]
fn a_long_answer_in_braces() {
    let before = "answers:\n  ostrom.boundaries.roles-written: {note: x, answer: yes, evidence: [a.md], by: y} # c\n";
    becomes(
        before,
        ROLES,
        &shown(Answer::Yes, &["a.md", "b.md"]),
        "answers:\n  ostrom.boundaries.roles-written: {answer: yes, evidence: [a.md, b.md]} # c\n",
    );
    becomes(
        before,
        ROLES,
        &Answered {
            reason: Some("r".to_owned()),
            ..noted(Answer::No, "y")
        },
        "answers:\n  ostrom.boundaries.roles-written: {note: y, answer: no, reason: r} # c\n",
    );
    becomes(
        "answers:\n  ostrom.boundaries.roles-written: {\n    answer: yes, # a\n    note: x, # b\n  }\n",
        ROLES,
        &shown(Answer::Yes, &["a.md"]),
        "answers:\n  ostrom.boundaries.roles-written: {\n    answer: yes, evidence: [a.md], # a\n    # b\n  }\n",
    );
}

#[test]
fn what_cannot_be_edited_is_said() {
    let kind = |text: &str| {
        let problems = with_answer(text, ROLES, &said(Answer::Yes), Lang::En).expect_err(text);
        problems.sorted()[0].kind.clone()
    };
    assert!(matches!(kind("answers: []\n"), ProblemKind::Shape { .. }));
    assert!(matches!(kind("- a\n"), ProblemKind::Shape { .. }));
    assert!(matches!(kind(""), ProblemKind::Empty));
    assert!(matches!(kind("a: [\n"), ProblemKind::Syntax(_)));
    let no_answer = "answers:\n  ostrom.boundaries.roles-written: perhaps\n";
    assert!(matches!(kind(no_answer), ProblemKind::NotAnAnswer { .. }));
    let large = format!("{HEAD}# {}\n", "x".repeat(commons::source::MAX_BYTES));
    assert!(matches!(kind(&large), ProblemKind::TooLarge));
}

#[test]
fn a_first_description_says_who_the_project_is_in_both_languages() {
    let project = Project {
        name: "a: #b".to_owned(),
        summary: Some(Summary {
            en: "one, two".to_owned(),
            fr: "l’un, l’autre: \"x\"".to_owned(),
        }),
        kinds: vec![Kind::Data, Kind::Software],
        stage: Stage::Production,
        licences: vec![(Kind::Data, vec!["MIT OR Apache-2.0".to_owned()])],
        repository: Some("https://example.org/a,b".to_owned()),
        links: vec![("the, site".to_owned(), "https://example.org/#x".to_owned())],
        languages: vec!["fr".to_owned(), "no".to_owned()],
    };
    let respondent = Respondent {
        name: Some("- Ada".to_owned()),
        role: None,
        answered: PartialDate::parse("2026-01-02"),
    };
    for lang in Lang::ALL {
        let text = skeleton(&project, &respondent, lang);
        let found = read(&text);
        assert_eq!((&found.project, &found.respondent), (&project, &respondent));
        assert!(found.answers.is_empty());
        let edited = with_answer(&text, ROLES, &said(Answer::Yes), Lang::En).expect("edited");
        assert_eq!(edited, format!("{text}  {ROLES}: yes\n"));
    }
    let bare = Project {
        summary: None,
        licences: Vec::new(),
        repository: None,
        links: Vec::new(),
        languages: Vec::new(),
        ..project
    };
    let text = skeleton(&bare, &Respondent::default(), Lang::En);
    assert_eq!(read(&text).project, bare);
}

/// Files as people write them; comments are numbered, so that none is lost unseen.
fn shapes() -> Vec<String> {
    let head = "# c1\nformat: 1\nproject: {name: P, kind: software, stage: idea} # c2\n";
    let bodies = [
        "",
        "answers:\n",
        "answers: # c3\n  # c4\n# c5\n",
        "answers: {} # c3\npolicy: {evidence: all}\n",
        "answers: ~",
        "answers: { # c3\n}\n",
        "answers:\n  commons.resource.identified: oui  # c3\n  # c4\n  ostrom.boundaries.roles-written: 'no'\n",
        "answers:\n     commons.resource.identified: # c3\n         answer: yes # c4\n         # c5\n         note: \"x\"\n     # c6\n\n# c7\nquestionnaires: [ostrom]\n",
        "answers:\n  \"ostrom.boundaries.roles-written\" :\n      note: |\n        a\n        b # no comment\n\n      evidence: # c3\n      - a.md # c4\n      # c5\n      - at: b.md # c6\n        on: 2025\n      answer: partly\n  ostrom.nesting.parts-decide: {answer: n/a, reason: one team of four} # c7\npolicy: # c8\n  evidence: all",
        "answers: {commons.resource.identified: yes, ostrom.nesting.parts-decide}\n",
        "answers: {\n    commons.resource.identified: yes, # c3\n    ostrom.boundaries.roles-written: {note: x, # c4\n      answer: no, evidence: [a.md, {at: b.md}], # c5\n      by: y # c6\n    } # c7\n  } # c8\n",
        "answers: {ostrom.boundaries.roles-written: {evidence: {at: a.md # c3\n  , on: 2025}, answer: yes} }\n",
        "answers: {\n  commons.resource.identified: yes,\n  ostrom.nesting.parts-decide: no, # c3\n}\n...\n# c4\n",
        "answers:\n  ? commons.resource.identified # c3\n  : yes\n  ostrom.boundaries.roles-written:\n    # c4\n    partly # c5\n",
        "respondent:\n    name: A\nanswers:\n  ostrom.boundaries.entry-written:\n    answer: yes\n    evidence:\n      at: a.md # c3\n      note: n\n    by: |+\n      b\n\n\n# c4\n",
        "answers:\n  ostrom.boundaries.entry-written:\n    evidence: a.md # c3\n    answer: >-  # c4\n      yes\n    by: |\n      b",
    ];
    let with_head = bodies.iter().map(|body| format!("{head}{body}"));
    let braces = "{format: 1, project: {name: P, kind: data, stage: idea} # c1\n}";
    let braces_too = "{format: 1, answers: {}, project: {name: P, kind: data, stage: idea}}\n";
    let all: Vec<String> = with_head
        .chain([braces.to_owned(), braces_too.to_owned()])
        .collect();
    let endings = |text: &String| {
        let marked = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        [text.clone(), marked, text.replace('\n', "\r")]
    };
    all.iter().flat_map(endings).collect()
}

fn words() -> impl Strategy<Value = String> {
    let hostile = [
        "yes",
        "~",
        "null",
        "a: b",
        "a #b",
        "- x",
        "? x",
        "@x",
        "&x",
        "*x",
        "!x",
        "%x",
        "`x",
        "[a",
        "{a}",
        "a, b",
        "a]",
        "'",
        "\"",
        "it's",
        "x:",
        ":x",
        "#",
        "# x",
        "2026-03-12",
        "1e3",
        "<<",
        "---",
        "...",
        " x ",
        "a\nb",
        "a\r\nb\n",
        "\tx",
        "\\",
        "é\u{85}",
        "\u{2028}",
        "\u{feff}x",
        "\u{1}\u{7f}",
        "\u{0}",
        "|",
        ">-",
        "🎉",
        "=",
        "a: {b: [c",
        "\u{fffe}",
    ];
    let texts = prop_oneof![
        4 => select(hostile.to_vec()).prop_map(str::to_owned),
        1 => "[ -~]{1,20}",
        1 => "\\PC{1,20}",
        1 => any::<String>(),
    ];
    let shows = |c: char| {
        !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    texts.prop_filter("a reader refuses a blank text", move |text| {
        text.chars().any(shows)
    })
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let at = prop_oneof![
        words()
            .prop_filter("an address", |it| !it.contains("://"))
            .prop_map(Pointer::Path),
        words().prop_map(|it| Pointer::Url(format!("https://example.org/{it}"))),
        words().prop_map(Pointer::Text),
    ];
    let on = proptest::option::of(select(vec!["2025", "2025-03", "2025-03-12"]));
    (at, on, proptest::option::of(words())).prop_map(|(at, on, note)| Evidence {
        at,
        date: on.and_then(PartialDate::parse),
        note,
    })
}

fn step() -> impl Strategy<Value = (&'static str, Answered)> {
    let answer = any_answer();
    let text = || proptest::option::weighted(0.4, words());
    let date = proptest::option::weighted(0.3, select(vec!["2025", "2026-02-01"]));
    let parts = (answer, text(), text(), vec(evidence(), 0..3), date, text());
    (select(vec![OPEN, ROLES, ENTRY, PARTS]), parts).prop_map(
        |(id, (answer, note, reason, evidence, date, by))| {
            let not_applicable = answer == Answer::NotApplicable;
            let id = if not_applicable { PARTS } else { id };
            let answered = Answered {
                answer,
                note,
                reason: if not_applicable {
                    Some(format!("one team of {}", reason.unwrap_or_default()))
                } else {
                    reason
                },
                evidence,
                answered: date.and_then(PartialDate::parse),
                by,
                place: Place::default(),
            };
            (id, answered)
        },
    )
}

/// The bytes of the old text that are not in the new one: nothing, or a part of the answer to `id`.
fn only_the_answer_changed(old: &str, new: &str, id: &str) {
    let start = old
        .bytes()
        .zip(new.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let most = old.len().min(new.len()) - start;
    let same = old.bytes().rev().zip(new.bytes().rev());
    let end = old.len() - same.take(most).take_while(|(a, b)| a == b).count();
    let mark = if old.starts_with('\u{feff}') { 3 } else { 0 };
    let root = parse(&old[mark..], &mut Problems::default()).expect("valid");
    let answers = root.get("answers");
    let lines = Lines::new(&old[mark..]);
    let line_end = |at: usize| lines.span(lines.place(at).0).end;
    let pairs = match answers.map(|answer| &answer.value) {
        Some(commons::source::Value::Mapping(pairs)) => pairs.as_slice(),
        _ => &[],
    };
    let Some((key, value)) = pairs.iter().find(|(key, _)| key.scalar() == Some(id)) else {
        // An empty value goes; a comment may move behind the comma that its line needs now.
        let gone = old.get(start..end).unwrap_or("not text").trim();
        let rest = ["~", "{}"].iter().find_map(|it| gone.strip_prefix(it));
        let rest = rest.unwrap_or(gone).trim();
        let comment = rest.starts_with('#') && new.contains(rest);
        assert!(
            rest.is_empty() || comment,
            "{gone:?} is gone\n{old}\n→\n{new}"
        );
        return;
    };
    // From the line of its key to the last line of its value.
    let first = lines
        .span(lines.place(key.span.start).0)
        .start
        .min(key.span.start);
    let span = mark + first..mark + line_end(value.span.end.max(key.span.end));
    let stays = new.starts_with(&old[..span.start]) && new.ends_with(&old[span.end..]);
    assert!(stays, "beyond the answer\n{old}\n→\n{new}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_file_holds_the_last_answers_and_all_else_stays(
        shape in select(shapes()),
        steps in vec(step(), 1..8),
    ) {
        let mut text = shape.clone();
        let mut expected = answers(&text);
        let head = read(&text);
        for (id, answered) in steps {
            let edited = with_answer(&text, id, &answered, Lang::En).expect("edited");
            expected.insert(id.to_owned(), answered.clone());
            prop_assert_eq!(&answers(&edited), &expected, "{}\n→\n{}", text, edited);
            only_the_answer_changed(&text, &edited, id);
            let again = with_answer(&edited, id, &answered, Lang::En).expect("edited");
            prop_assert_eq!(&again, &edited);
            text = edited;
        }
        let end = read(&text);
        prop_assert_eq!((end.project, end.policy, end.questionnaires), (head.project, head.policy, head.questionnaires));
        for number in (1..9).map(|number| format!("# c{number}")) {
            prop_assert_eq!(shape.matches(&number).count(), text.matches(&number).count(), "{} in\n{}", number, text);
        }
        let ending = if shape.contains("\r\n") { "\r\n" } else if shape.contains('\r') { "\r" } else { "\n" };
        prop_assert_eq!(text.matches(['\r', '\n']).count(), text.matches(ending).count() * ending.len());
    }
}

/// Each of them was looked for among all.
#[test]
fn many_comments_are_gone_through_once() {
    let comments: Vec<String> = (0..100_000).map(|at| format!("# {at}\n")).collect();
    let comments = comments.concat();
    let text = format!("{HEAD}answers:\n  {ROLES}: no\n{comments}");
    let start = Instant::now();
    let edited = with_answer(&text, ROLES, &said(Answer::Yes), Lang::En).expect("edited");
    assert_eq!(edited, text.replacen(": no\n", ": yes\n", 1));
    // Debug builds are slow: this only tells a square from a line.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

/// A French interview writes French answers; what was written in English and did not change stays.
#[test]
fn an_answer_is_written_in_the_language_of_the_interview() {
    let text = format!("format: 1\nproject: {{}}\nanswers:\n  {ROLES}: yes\n");
    let same = with_answer(&text, ROLES, &said(Answer::Yes), Lang::Fr).expect("edited");
    assert_eq!(same, text);
    for (answer, word) in [
        (Answer::Partly, "en partie"),
        (Answer::No, "non"),
        (Answer::Unknown, "inconnu"),
    ] {
        let edited = with_answer(&text, ROLES, &said(answer), Lang::Fr).expect("edited");
        assert!(edited.contains(&format!("{ROLES}: {word}\n")), "{edited}");
    }
    let noted = Answered {
        note: Some("à revoir".to_owned()),
        ..said(Answer::Yes)
    };
    let empty = "format: 1\nproject: {}\nanswers: {}\n";
    let edited = with_answer(empty, ROLES, &noted, Lang::Fr).expect("edited");
    assert!(edited.contains("answer: oui"), "{edited}");
}
