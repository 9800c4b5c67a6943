//! What holds of any description and any repository.

use commons::assess::{Request, assess};
use commons::catalogue;
use commons::check::{Checked, Described, DescriptionState, Facts, check, readings};
use commons::description::{self, Context};
use commons::model::{
    FailOn, Fetched, Finding, Ignored, Looked, Markup, NotTried, Policy, Questionnaire, Repository,
    Unseen,
};
use commons::source::{Lines, Problems, decode, parse};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::{BTreeMap, BTreeSet};

const DATE: Date = date(2026, 3, 15);

/// Pieces of evidence: good and bad ones.
const PIECES: [&str; 8] = [
    "GOVERNANCE.md",
    "\"GOVERNANCE.md#sanctions\"",
    "\"GOVERNANCE.md#nothing\"",
    "\"GOVERNANCE.md#L900\"",
    "gone.md",
    "../x",
    "\"https://example.org/gone\"",
    "\"https://\"",
];

fn nothing() -> Repository {
    let file = Looked::File {
        markup: Markup::Markdown,
        text: Ok(crate::folder::GOVERNANCE.into()),
        bytes: 100,
    };
    let evidence = [
        ("GOVERNANCE.md", file),
        ("gone.md", Looked::Missing(None)),
        ("../x", Looked::Outside),
    ];
    Repository {
        root: ".".to_owned(),
        looked_in: vec![".".to_owned()],
        names: 0,
        part: String::new(),
        documents: Vec::new(),
        documents_left_out: 0,
        pages_left_out: 0,
        first_file: None,
        documents_set_aside: Vec::new(),
        elsewhere: Vec::new(),
        leads: Vec::new(),
        licences_unread: Vec::new(),
        unlisted: Vec::new(),
        licences: Vec::new(),
        tags_searched: (0, 0),
        history: Err(Unseen::NotInGit),
        publiccode: None,
        badges: Vec::new(),
        evidence: evidence.map(|(path, it)| (path.to_owned(), it)).into(),
        addresses: BTreeMap::from([("https://example.org/gone".to_owned(), Fetched::Status(404))]),
    }
}

/// Checks a description given as text.
fn examined(text: &str, repository: &Repository, policy: Option<&Policy>) -> Checked {
    let text = decode(text.as_bytes()).expect("UTF-8");
    let index = catalogue::index(&[]);
    let shipped = catalogue::ids();
    let context = Context {
        today: DATE,
        index: &index,
        shipped: &shipped,
        unread: &[],
    };
    let mut problems = Problems::default();
    let root = parse(text, &mut problems).expect(text);
    let lines = Lines::new(text);
    let description = description::read(&root, &lines, context, problems).expect(text);
    let questionnaires: Vec<&'static Questionnaire> = ["commons", "ostrom", "guide"]
        .map(|id| catalogue::shipped(id).unwrap())
        .to_vec();
    let assessment = assess(Request {
        description: &description,
        questionnaires: &questionnaires,
        date: DATE,
        stage: description.project.stage,
        target: None,
        reviews: &[],
    });
    let places = description::locations(&root, &lines);
    let readings = readings(repository);
    check(Facts {
        reviews_invalid: &[],
        date: DATE,
        told: DescriptionState::Described(Described {
            path: "commons.yaml",
            description: &description,
            places: &places,
            questionnaires: &questionnaires,
            assessment: &assessment,
        }),
        repository,
        readings: &readings,
        policy: policy.unwrap_or(&description.policy),
        typed: &Policy::default(),
        fail_on: FailOn::Error,
        baseline: None,
        alone: false,
    })
}

fn prints(checked: &Checked) -> BTreeSet<&str> {
    let findings = checked.findings.iter();
    findings
        .map(|finding| finding.fingerprint.as_str())
        .collect()
}

fn written(answers: &[(&str, Vec<&str>)]) -> String {
    let mut text = crate::folder::DESCRIPTION.to_owned();
    for (id, pieces) in answers {
        text.push_str(&format!(
            "  {id}: {{answer: yes, evidence: [{}]}}\n",
            pieces.join(", ")
        ));
    }
    text
}

/// Some answers with some evidence.
fn answers() -> impl Strategy<Value = Vec<(&'static str, Vec<&'static str>)>> {
    let ids = vec![
        "commons.resource.open-licence",
        "commons.governance.rules-written",
        "ostrom.sanctions.graduated",
        "guide.produce.how-to-contribute",
    ];
    let pieces = proptest::collection::vec(select(PIECES.to_vec()), 0..5);
    subsequence(ids, 0..=4).prop_flat_map(move |ids| {
        let pieces = proptest::collection::vec(pieces.clone(), ids.len());
        pieces.prop_map(move |pieces| ids.iter().copied().zip(pieces).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fingerprints_are_unique_and_stay_when_lines_move(it in answers(), above in 0..5usize) {
        let repository = nothing();
        let text = written(&it);
        let before = examined(&text, &repository, None);
        prop_assert_eq!(prints(&before).len(), before.findings.len());
        let moved = format!("{}{text}", "# a line\n".repeat(above));
        let after = examined(&moved, &repository, None);
        prop_assert_eq!(prints(&before), prints(&after));
    }

    #[test]
    fn the_order_of_answers_and_evidence_changes_no_finding(it in answers()) {
        let repository = nothing();
        let mut turned = it.clone();
        turned.reverse();
        for (_, pieces) in &mut turned {
            pieces.reverse();
        }
        let (before, after) = (examined(&written(&it), &repository, None), examined(&written(&turned), &repository, None));
        let ids = |it: &Checked| { let mut ids: Vec<_> = it.findings.iter().map(|it| (it.id(), it.question.clone())).collect(); ids.sort(); ids };
        prop_assert_eq!(ids(&before), ids(&after));
        prop_assert_eq!(before.outcome, after.outcome);
    }

    #[test]
    fn silencing_takes_nothing_away(it in answers(), which in 0..10usize) {
        let repository = nothing();
        let text = written(&it);
        let plain = examined(&text, &repository, None);
        let Some(found) = plain.findings.get(which % plain.findings.len().max(1)) else { return Ok(()) };
        let policy = Policy {
            ignore: vec![Ignored { finding: found.id().word().to_owned(), reason: "so".to_owned(), until: None }],
            ..Policy::default()
        };
        let after = examined(&text, &repository, Some(&policy));
        prop_assert_eq!(prints(&plain), prints(&after));
        for finding in &after.findings {
            prop_assert_eq!(finding.silenced.is_some(), finding.id() == found.id());
        }
        let fails = |it: &&Finding| it.id() != found.id() && it.fails(FailOn::Error);
        prop_assert_eq!(plain.findings.iter().filter(fails).count(), after.findings.iter().filter(|it| it.fails(FailOn::Error)).count());
    }
}

#[test]
fn an_address_that_answers_or_was_not_tried_is_not_called_broken() {
    let text = written(&[(
        "commons.resource.open-licence",
        vec!["\"https://example.org/gone\""],
    )]);
    let ids = |answer: Fetched| {
        let mut repository = nothing();
        repository
            .addresses
            .insert("https://example.org/gone".to_owned(), answer);
        let checked = examined(&text, &repository, None);
        let about = |finding: &&Finding| finding.id().word().starts_with("evidence");
        checked
            .findings
            .iter()
            .filter(about)
            .map(|finding| finding.id().word())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(Fetched::Status(404)), ["evidence-address-broken"]);
    assert_eq!(ids(Fetched::Answers), [""; 0]);
    let untried = Fetched::NotTried(NotTried::Timeout);
    assert_eq!(ids(untried), ["evidence-not-checked"]);
}
