//! Several people's answers about one project.

#![expect(clippy::disallowed_methods, reason = "a test makes its own files")]

mod common;
#[path = "common/program.rs"]
mod program;

use common::{TODAY, any_answer, said, shipped};
use commons::assess::{Request, assess, combine};
use commons::model::{
    Answer, Answered, Assessment, Combined, Description, Evidence, Fraction, Kind, PartialDate,
    Pointer, Policy, Project, Respondent, Stage,
};
use program::{commons_in, root};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

const ROLES: &str = "ostrom.boundaries.roles-written";
const IDS: [&str; 4] = [
    ROLES,
    "ostrom.boundaries.entry-written",
    "ostrom.sanctions.graduated",
    "ostrom.nesting.parts-decide",
];

fn description(answers: BTreeMap<String, Answered>) -> Description {
    Description {
        file: None,
        project: Project {
            name: "P".to_owned(),
            summary: None,
            kinds: vec![Kind::Software],
            stage: Stage::Production,
            licences: Vec::new(),
            repository: None,
            links: Vec::new(),
            languages: Vec::new(),
        },
        questionnaires: Description::default_questionnaires(&[Kind::Software]),
        respondent: Respondent::default(),
        answers,
        policy: Policy::default(),
        targets: Vec::new(),
    }
}

fn together(people: &[Description]) -> Combined {
    combine(people).expect("somebody answered")
}

/// What people are taken to say together when each says one thing, or nothing.
fn combined(given: &[Option<Answer>]) -> Combined {
    let person = |it: &Option<Answer>| {
        let answer = it.map(|it| (ROLES.to_owned(), said(it)));
        description(answer.into_iter().collect())
    };
    together(&given.iter().map(person).collect::<Vec<_>>())
}

fn judged(description: &Description) -> Assessment {
    assess(Request {
        description,
        questionnaires: &[shipped("commons"), shipped("ostrom"), shipped("guide")],
        date: TODAY,
        stage: description.project.stage,
        target: None,
        reviews: &[],
    })
}

#[test]
fn nobody_says_nothing() {
    assert_eq!(combine(&[]), None);
}

#[test]
fn the_combined_answer_is_the_lower_median_of_what_was_declared() {
    use Answer::{No, NotApplicable, Partly, Unknown, Yes};
    type Case<'a> = (&'a [Option<Answer>], Answer, (usize, usize), bool);
    let cases: [Case<'_>; 12] = [
        (&[Some(Yes), Some(Yes), Some(No)], Yes, (1, 3), true),
        (&[Some(No), Some(Yes)], No, (0, 1), true),
        (&[Some(Partly), Some(Yes)], Partly, (0, 1), false),
        (&[Some(Yes), Some(No), Some(Partly)], Partly, (0, 3), true),
        (
            &[Some(Yes), Some(Yes), Some(No), Some(No)],
            No,
            (2, 6),
            true,
        ),
        (&[Some(Unknown), Some(Yes)], Yes, (0, 1), false),
        (&[Some(NotApplicable), Some(Partly)], Partly, (0, 1), false),
        (&[Some(Unknown), Some(Unknown)], Unknown, (1, 1), false),
        (
            &[Some(NotApplicable), Some(Unknown)],
            Unknown,
            (0, 1),
            false,
        ),
        (&[Some(NotApplicable); 2], NotApplicable, (1, 1), false),
        // Silence is no answer: it leaves the others' as it is, and counts in no pair.
        (&[None, Some(Yes), None], Yes, (0, 0), false),
        (&[None, Some(NotApplicable)], NotApplicable, (0, 0), false),
    ];
    for (given, answer, (agreeing, pairs), disputed) in cases {
        let found = combined(given);
        let opinions = &found.opinions[ROLES];
        assert_eq!(found.description.answers[ROLES].answer, answer, "{given:?}");
        assert_eq!(
            (opinions.agreeing, opinions.pairs),
            (agreeing, pairs),
            "{given:?}"
        );
        assert_eq!(opinions.disputed, disputed, "{given:?}");
        assert_eq!(opinions.given, given);
    }
}

#[test]
fn agreement_is_a_share_of_all_pairs_and_none_where_there_is_no_pair() {
    use Answer::{No, Partly, Yes};
    let person = |first: Answer, second: Option<Answer>| {
        let second = second.map(|it| (IDS[1].to_owned(), said(it)));
        let first = (ROLES.to_owned(), said(first));
        description([first].into_iter().chain(second).collect())
    };
    let found = together(&[
        person(Yes, Some(Partly)),
        person(Yes, None),
        person(No, Some(Partly)),
    ]);
    assert_eq!(found.agreement([ROLES]), Some(Fraction::new(1, 3)));
    assert_eq!(found.agreement([IDS[1]]), Some(Fraction::new(1, 1)));
    // Two of four pairs, not the mean of a third and one.
    assert_eq!(found.agreement(IDS), Some(Fraction::new(1, 2)));
    assert_eq!(found.agreement([IDS[2]]), None);
}

#[test]
fn evidence_is_pooled_once_and_an_answer_is_as_old_as_its_oldest() {
    let piece = |at: &str| Evidence {
        at: Pointer::Path(at.to_owned()),
        date: None,
        note: None,
    };
    let person = |name: &str, evidence: &[&str], text: Option<&str>, all: &str| {
        let answered = Answered {
            evidence: evidence.iter().map(|at| piece(at)).collect(),
            answered: text.and_then(PartialDate::parse),
            note: Some(format!("{name} says so")),
            ..said(Answer::Yes)
        };
        Description {
            respondent: Respondent {
                name: Some(name.to_owned()),
                role: None,
                answered: PartialDate::parse(all),
            },
            ..description(BTreeMap::from([(ROLES.to_owned(), answered)]))
        }
    };
    let found = together(&[
        person("Bo", &["b.md", "a.md"], None, "2024-05"),
        person("Ada", &["a.md", "c.md"], Some("2025"), "2023"),
    ]);
    let answered = &found.description.answers[ROLES];
    assert_eq!(answered.evidence, ["a.md", "b.md", "c.md"].map(piece));
    assert_eq!(answered.answered, PartialDate::parse("2024-05"));
    assert_eq!(answered.by.as_deref(), Some("Ada / Bo"));
    assert_eq!(answered.note.as_deref(), Some("Ada says so / Bo says so"));
    assert_eq!(found.description.respondent, Respondent::default());
}

fn person() -> impl Strategy<Value = Description> {
    let answer = any_answer();
    let date = proptest::option::of(select(vec!["2025-11", "2019"]));
    let evidence = (select(vec!["a.md", "b.md"]), date).prop_map(|(at, on)| Evidence {
        at: Pointer::Path(at.to_owned()),
        date: on.and_then(PartialDate::parse),
        note: None,
    });
    let answered = (answer, vec(evidence, 0..3)).prop_map(|(answer, evidence)| Answered {
        reason: (answer == Answer::NotApplicable).then(|| "one team".to_owned()),
        evidence,
        ..said(answer)
    });
    let id = select(IDS.to_vec()).prop_map(str::to_owned);
    btree_map(id, answered, 0..5).prop_map(description)
}

fn worth(answer: Answer) -> Option<u8> {
    match answer {
        Answer::Yes => Some(2),
        Answer::Partly => Some(1),
        Answer::No => Some(0),
        Answer::Unknown | Answer::NotApplicable => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_people_does_not_matter(
        (people, shuffled) in vec(person(), 1..6)
            .prop_flat_map(|people| (Just(people.clone()), Just(people).prop_shuffle())),
    ) {
        let (one, other) = (together(&people), together(&shuffled));
        prop_assert_eq!(one.agreement(IDS), other.agreement(IDS));
        for id in IDS {
            prop_assert_eq!(one.agreement([id]), other.agreement([id]));
            let disputed = |it: &Combined| it.opinions.get(id).map(|it| it.disputed);
            prop_assert_eq!(disputed(&one), disputed(&other));
        }
        if people.len() > 1 {
            prop_assert_eq!(&one.description, &other.description);
        }
    }

    #[test]
    fn one_person_alone_is_left_as_they_are(it in person()) {
        let found = together(std::slice::from_ref(&it));
        prop_assert_eq!(&found.description, &it);
        prop_assert_eq!(found.agreement(IDS), None);
    }

    #[test]
    fn several_times_the_same_answers_score_as_once(it in person(), times in 2..5_usize) {
        let found = together(&vec![it.clone(); times]);
        prop_assert_eq!(judged(&found.description), judged(&it));
        let one = (!it.answers.is_empty()).then(|| Fraction::new(1, 1));
        prop_assert_eq!(found.agreement(IDS), one);
    }

    #[test]
    fn the_combined_answer_lies_between_the_worst_and_the_best(people in vec(person(), 2..6)) {
        let found = together(&people);
        for (id, answered) in &found.description.answers {
            let given = people.iter().filter_map(|it| it.answers.get(id));
            let claimed: Vec<u8> = given.clone().filter_map(|it| worth(it.answer)).collect();
            match worth(answered.answer) {
                Some(worth) => {
                    prop_assert!(claimed.iter().min() <= Some(&worth));
                    prop_assert!(claimed.iter().max() >= Some(&worth));
                }
                None => prop_assert!(claimed.is_empty()),
            }
            // Evidence comes from the answers that are at least as good, each piece once.
            let good = given.filter(|it| worth(it.answer) >= worth(answered.answer));
            let pieces: Vec<&Evidence> = good.flat_map(|it| &it.evidence).collect();
            for piece in &pieces {
                prop_assert_eq!(answered.evidence.iter().filter(|it| it == piece).count(), 1);
            }
            for piece in &answered.evidence {
                prop_assert!(pieces.contains(&piece));
            }
        }
    }

    #[test]
    fn alpha_is_one_only_when_all_agree_and_never_more(people in vec(person(), 2..6)) {
        let alpha = together(&people).alpha(IDS);
        let Some(value) = alpha.value else { return Ok(()); };
        let agree = IDS.iter().all(|id| {
            let given = people.iter().filter_map(|it| it.answers.get(*id));
            let given: std::collections::BTreeSet<_> =
                given.filter_map(|it| worth(it.answer)).collect();
            given.len() < 2
        });
        prop_assert!(alpha.pairs > 0);
        prop_assert!(value <= Fraction::from(1));
        prop_assert_eq!(value == Fraction::from(1), agree);
    }

    #[test]
    fn agreement_is_a_share_and_whole_only_when_all_agree(people in vec(person(), 2..6)) {
        let found = together(&people);
        for id in IDS {
            let given: Vec<Answer> = people
                .iter()
                .filter_map(|it| it.answers.get(id).map(|it| it.answer))
                .collect();
            let agreement = found.agreement([id]);
            prop_assert_eq!(agreement.is_some(), given.len() > 1);
            if let Some(share) = agreement {
                prop_assert!(share >= Fraction::new(0, 1) && share <= Fraction::new(1, 1));
                let all_equal = given.windows(2).all(|two| two[0] == two[1]);
                prop_assert_eq!(share == Fraction::new(1, 1), all_equal);
            }
        }
    }
}

/// Standard output, standard error and exit code of `commons assess … --date 2026-11-26`.
fn run(words: &[&str]) -> (String, String, i32) {
    let all = [&["assess", "--date", "2026-11-26"], words].concat();
    let run = program::run(&mut commons_in(&root(), &all));
    (run.out, run.err, run.code)
}

const FOLDER: &str = "tests/fixtures/respondents";
const ADA: &str = "tests/fixtures/respondents/ada.yaml";
const BO: &str = "tests/fixtures/respondents/bo.yaml";

#[test]
fn a_report_begins_with_what_is_disputed_and_by_whom() {
    let first = |text: &str, lines| text.lines().take(lines).collect::<Vec<_>>().join("\n");
    let (text, problems, code) = run(&[FOLDER, "--combine", "--lang", "en"]);
    assert_eq!((problems.as_str(), code), ("", 0));
    let (markdown, _, _) = run(&[FOLDER, "--combine", "--lang", "fr", "--format", "markdown"]);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("fixtures/respondents");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| {
        insta::assert_snapshot!("text_en", first(&text, 24));
        insta::assert_snapshot!("markdown_fr", first(&markdown, 18));
    });
}

#[test]
fn people_without_a_dispute_are_told_so() {
    // The same answers, by somebody else.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("eve.yaml");
    let said = std::fs::read_to_string(ADA).unwrap();
    assert!(said.contains("name: Ada"), "{said}");
    std::fs::write(&path, said.replace("name: Ada", "name: Eve")).unwrap();
    let twin = path.display().to_string();
    let (text, _, code) = run(&[ADA, &twin, "--combine", "--lang", "en"]);
    assert_eq!(code, 0);
    assert!(
        text.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .contains("they agree in 100% of cases"),
        "{text}"
    );
    assert!(
        text.contains("No question was answered both yes and no."),
        "{text}"
    );
    assert!(!text.contains("Least agreement"), "{text}");
}

#[test]
fn the_json_report_holds_what_each_one_said_and_follows_its_schema() {
    let (text, _, code) = run(&[FOLDER, "--combine", "--format", "json"]);
    assert_eq!(code, 0);
    let report: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let schema = commons::report::schema();
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let faults: Vec<String> = validator
        .iter_errors(&report)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(faults, Vec::<String>::new());
    // One of three pairs on two questions, three of three on one, none of one on one.
    assert_eq!(report["agreement"]["overall"], 50.0);
    assert_eq!(report["respondents"][0]["label"], "Ada");
    assert_eq!(report["disputed"].as_array().map(Vec::len), Some(1));
    let said: Vec<_> = report["disputed"][0]["said"]
        .as_array()
        .expect("three people")
        .iter()
        .map(|items| items["answer"].as_str())
        .collect();
    assert_eq!(said, [Some("yes"), Some("no"), Some("yes")]);
    let ids = report["opinions"].as_array().expect("questions").iter();
    assert_eq!(ids.filter(|it| it["question"] == ROLES).count(), 1);
    let (short, _, _) = run(&[FOLDER, "--combine", "--format", "ndjson"]);
    let short: serde_json::Value = serde_json::from_str(&short).expect("one line");
    assert_eq!(short["disputed"], report["disputed"]);
    assert!(short.get("opinions").is_none());
}

#[test]
fn one_file_combined_is_the_file_alone() {
    let format = ["--format", "json"];
    let alone = run(&[&[ADA], &format[..]].concat());
    let combined = run(&[&[ADA, "--combine"], &format[..]].concat());
    assert_eq!(alone, combined);
}

#[test]
fn other_projects_and_unread_files_are_refused_in_both_languages() {
    let (text, problems, code) = run(&[ADA, "commons.yaml", "--combine", "--lang", "en"]);
    assert_eq!((text.as_str(), code), ("", 2));
    assert!(problems.contains("different projects"), "{problems}");
    assert!(
        problems.contains("Garden map (software, data)"),
        "{problems}"
    );
    let (_, problems, _) = run(&[ADA, "commons.yaml", "--combine", "--lang", "fr"]);
    assert!(problems.contains("projets différents"), "{problems}");
    let (text, problems, code) = run(&[ADA, "no/such.yaml", BO, "--combine", "--lang", "en"]);
    assert_eq!((text.as_str(), code), ("", 2));
    assert!(problems.contains("cannot read no/such.yaml"), "{problems}");
}

/// Answers of several people to several questions, one letter each; `.` for none.
fn alpha_of(people: &[&str]) -> commons::model::Alpha {
    let read = |letters: &&str| {
        let mut answers = BTreeMap::new();
        for (id, letter) in IDS.iter().zip(letters.chars()) {
            let answer = match letter {
                'y' => Answer::Yes,
                'p' => Answer::Partly,
                'n' => Answer::No,
                '?' => Answer::Unknown,
                _ => continue,
            };
            answers.insert((*id).to_owned(), said(answer));
        }
        description(answers)
    };
    let people: Vec<Description> = people.iter().map(read).collect();
    together(&people).alpha(IDS)
}

#[test]
fn alpha_is_that_of_krippendorff() {
    // Worked by hand: observed 3, expected 5.4.
    let one_apart = alpha_of(&["yny", "ynn"]);
    assert_eq!(one_apart.value, Some(Fraction::new(4, 9)));
    assert_eq!(one_apart.pairs, 3);
    assert_eq!(alpha_of(&["ynp", "ynp"]).value, Some(Fraction::from(1)));
    // Without variation there is nothing that chance could not explain.
    assert_eq!(alpha_of(&["yyy", "yyy"]).value, None);
    assert_eq!(alpha_of(&["y?.", "n.."]).pairs, 1);
    assert_eq!(alpha_of(&["???", "???"]).pairs, 0);
}

#[test]
fn one_person_is_not_heard_twice() {
    let folder = tempfile::tempdir().unwrap();
    let write = |file: &str, name: &str| {
        let text = format!(
            "format: 1\nproject: {{name: P, kind: [data], stage: idea}}\nrespondent: {{name: \"{name}\"}}\n"
        );
        let path = folder.path().join(file);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let (one, other) = (
        write("a.yaml", "Zoé  Martin"),
        write("b.yaml", "zoe martin"),
    );
    let third = write("c.yaml", "Zoé Martinet");
    let (_, error, code) = run(&["--combine", &one, &third, &other]);
    assert_eq!(code, 2);
    assert!(
        error.contains("a.yaml") && error.contains("b.yaml"),
        "{error}"
    );
    assert_ne!(run(&["--combine", &one, &third]).2, 2);
}
