//! The shipped standards: ids, relations, questions, both languages, versions and addresses.

use commons::catalogue;
use commons::model::Localized;
use commons::model::standards::{Bearing, Criterion, Form, Relation, served_by, standards};
use std::collections::BTreeSet;

/// Every standard, how many criteria its text has, and how many of them something here bears on.
const COUNTED: [(&str, usize, usize); 8] = [
    ("ademe-call", 7, 4),
    ("chaoss", 20, 5),
    ("digital-public-goods", 11, 10),
    ("label-nec", 8, 6),
    ("openssf-best-practices", 129, 30),
    ("osps-baseline", 64, 17),
    ("security-insights", 31, 11),
    ("standard-for-public-code", 111, 28),
];

#[test]
fn every_standard_is_counted() {
    let counted: Vec<(&str, usize, usize)> = standards()
        .iter()
        .map(|it| (it.id, it.ids().count(), it.criteria.len()))
        .collect();
    assert_eq!(counted, COUNTED);
    for standard in standards() {
        let whole = standard.of.is_none_or(|of| of == standard.ids().count());
        assert!(whole, "{}", standard.id);
    }
}

#[test]
fn ids_are_unique_and_can_be_typed() {
    let mut seen = BTreeSet::new();
    for standard in standards() {
        assert!(seen.insert(standard.id), "{} twice", standard.id);
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(standard.id.chars().all(plain), "{}", standard.id);
        let mut ids = BTreeSet::new();
        for id in standard.ids() {
            assert!(ids.insert(id), "{}: {id} twice", standard.id);
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{id}");
        }
    }
}

#[test]
fn every_question_named_exists_and_is_named_once() {
    let questionnaires = catalogue::all();
    let known: BTreeSet<&str> = questionnaires
        .iter()
        .flat_map(|it| it.items())
        .map(|(_, item)| item.question.id)
        .collect();
    for standard in standards() {
        for criterion in standard.criteria {
            let place = format!("{} {}", standard.id, criterion.id);
            assert!(!criterion.by.is_empty(), "{place}: nothing bears on it");
            let mut seen = BTreeSet::new();
            for link in criterion.by {
                if let Bearing::Question(id) = link.on {
                    assert!(known.contains(id), "{place}: no question {id}");
                    assert!(seen.insert(id), "{place}: {id} twice");
                    let mut found = served_by(id);
                    assert!(found.any(|(_, it, _)| std::ptr::eq(it, criterion)));
                }
            }
        }
    }
}

#[test]
fn both_languages_say_it_and_not_with_the_same_words() {
    let both = |place: &str, text: Localized| {
        assert!(
            !text.en().trim().is_empty() && !text.fr().trim().is_empty(),
            "{place}"
        );
        // The space before a sign of French does not break.
        for sign in [" :", " ;", " ?", " !", "« ", " »", "'"] {
            assert!(
                !text.fr().contains(sign),
                "{place}: {sign:?} in {}",
                text.fr()
            );
        }
        assert!(
            text.en().len() < 200 && text.fr().len() < 220,
            "{place}: too long"
        );
    };
    for standard in standards() {
        both(standard.id, standard.title);
        let texts = standard.criteria.iter().map(|it| (it.id, it.text));
        let rest = standard.not_covered.iter().map(|it| (it.ids[0], it.text));
        for (id, text) in texts.chain(rest) {
            both(id, text);
            assert_ne!(text.en(), text.fr(), "{id}");
        }
    }
}

#[test]
fn the_version_that_was_read_can_be_read_again() {
    for standard in standards() {
        assert!(standard.version.contains(|c: char| c.is_ascii_digit()));
        let criteria = standard.criteria.iter().filter_map(|it| it.address);
        for address in criteria.chain([standard.address]) {
            assert!(address.starts_with("https://"), "{address}");
            // A branch moves; a commit or a tag does not.
            for moves in ["/main/", "/master/", "/HEAD/"] {
                assert!(!address.contains(moves), "{address}");
            }
        }
    }
}

#[test]
fn what_only_names_its_criteria_is_settled_by_a_person() {
    for standard in standards() {
        let mut links = standard.criteria.iter().flat_map(|it| it.by);
        let settles = links.any(|it| it.relation != Relation::Part);
        assert_eq!(settles, !standard.summary, "{}", standard.id);
    }
}

#[test]
fn keys_of_the_badge_are_those_of_its_file() {
    let badge = standards()
        .iter()
        .filter(|it| it.form == Form::BestPracticesJson);
    for criterion in badge.flat_map(|it| it.criteria) {
        let key = criterion.key();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        assert!(key.chars().all(plain), "{key}");
    }
    let osps = commons::model::standards::standard("osps-baseline");
    let keys: Vec<String> = osps
        .iter()
        .flat_map(|it| it.criteria)
        .map(Criterion::key)
        .collect();
    assert!(keys.contains(&"osps_gv_01_02".to_owned()), "{keys:?}");
}

#[test]
fn a_gap_names_what_it_closes_and_nothing_that_depends_on_more() {
    use commons::model::Kind::{Data, Software};
    use commons::model::standards::closed;
    let closed_by = |question, kinds: &[_], alone| -> Vec<String> {
        let all = closed(kinds, alone);
        let found = all.get(question).into_iter().flatten();
        found.map(|(standard, it)| standard.name_of(it)).collect()
    };
    let guide = "guide.produce.how-to-contribute";
    assert_eq!(
        closed_by(guide, &[Software], true),
        ["openssf-best-practices contribution", "OSPS-GV-03.01"]
    );
    // Of data as well, it may be about the data.
    assert_eq!(closed_by(guide, &[Software, Data], false), [""; 0]);
    // Whether the licence is approved and where the code of conduct is, the answer does not say.
    for question in [
        "commons.resource.open-licence",
        "guide.understand.expected-conduct",
    ] {
        assert_eq!(closed_by(question, &[Software], true), [""; 0]);
    }
    assert_eq!(
        closed_by("guide.understand.accessible", &[Software], true),
        [""; 0]
    );
}
