//! How governance documents are read: the signals as data, invented documents of every kind,
//! hostile ones, and what must hold of any text.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads its fixtures and says where it fails"
)]

use commons::document;
use commons::governance::{self, Strength, bears_on, read, signal, signals};
use commons::model::{DocumentKind, GovernanceReading, Lang, Markup, PRINCIPLES, Treatment};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, time};

// --- the signals are data

#[test]
fn signals_are_named_once_after_their_principle_in_the_order_of_the_principles() {
    let mut seen = BTreeSet::new();
    let mut last = 0;
    for own in signals() {
        assert!(seen.insert(own.id), "{} is there twice", own.id);
        let at = PRINCIPLES
            .iter()
            .position(|name| *name == own.principle)
            .unwrap();
        assert!(at >= last, "{} is out of order", own.id);
        last = at;
        assert!(
            own.id.starts_with(&format!("{}.", own.principle)),
            "{}",
            own.id
        );
        assert!(std::ptr::eq(signal(own.id).unwrap(), own));
    }
    assert!(signal("boundaries.none").is_none());
    for principle in PRINCIPLES {
        let of = |strength| {
            signals()
                .iter()
                .any(|own| own.principle == principle && own.strength == strength)
        };
        assert!(
            of(Strength::Operative) && of(Strength::Passing),
            "{principle}"
        );
    }
}

#[test]
fn every_signal_says_in_both_languages_what_it_is_in_a_few_plain_words() {
    let mut faults = String::new();
    for own in signals() {
        for lang in Lang::ALL {
            let says = own.says.get(lang);
            let plain = (8..=70).contains(&says.chars().count())
                && says
                    .chars()
                    .next()
                    .is_some_and(|first| !first.is_uppercase())
                && !says.ends_with('.')
                && !says.contains('\'');
            if !plain {
                let _ = writeln!(faults, "{} ({}): {says}", own.id, lang.code());
            }
        }
        let limit = match own.strength {
            Strength::Operative => 50..=95,
            Strength::Passing => 5..=35,
        };
        if !limit.contains(&own.weight) {
            let _ = writeln!(faults, "{}: {} is no weight", own.id, own.weight);
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn every_signal_is_found_in_its_example_and_not_in_its_counter_example() {
    let mut faults = String::new();
    for own in signals() {
        for lang in Lang::ALL {
            let found = |sentence: &str| {
                // A signal that must be found in several places has its example in two sections.
                let title = lang.pick("Part", "Partie");
                let mut text = format!(
                    "# {}\n",
                    lang.pick("Of this and that", "De ceci et de cela")
                );
                for part in 0..own.times {
                    let _ = write!(text, "\n## {title} {part}\n\n{sentence}\n");
                }
                let evidence = governance::evidence(&text, Markup::Markdown);
                let operative = own.strength == Strength::Operative;
                evidence
                    .seen
                    .iter()
                    .any(|(seen, said)| seen.id == own.id && (*said || !operative))
            };
            if !found(own.example.get(lang)) {
                let _ = writeln!(
                    faults,
                    "{} ({}) is not in: {}",
                    own.id,
                    lang.code(),
                    own.example.get(lang)
                );
            }
            if found(own.counter.get(lang)) {
                let _ = writeln!(
                    faults,
                    "{} ({}) is in: {}",
                    own.id,
                    lang.code(),
                    own.counter.get(lang)
                );
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn the_folder_of_signals_holds_what_is_shipped() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/signals");
    let mut ids = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let named = text
            .lines()
            .filter_map(|line| line.trim().strip_prefix("- id: "));
        ids.extend(named.map(str::to_owned));
    }
    let shipped: BTreeSet<String> = signals().iter().map(|own| own.id.to_owned()).collect();
    assert_eq!(ids, shipped);
}

// --- sentences anyone might write

/// Invented sentences: those that set a rule and the principle they set it for, and those that set
/// none. Every one was written before the words of the signals were looked at for it.
#[test]
fn sentences_that_set_a_rule_are_told_from_those_that_set_none() {
    let mut faults = String::new();
    for line in fixture("sentences.tsv").lines() {
        let [principle, lang, sentence] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let about = match lang {
            "fr" => "Ce que nous faisons ici, et pour qui.",
            _ => "What we do here, and for whom.",
        };
        let reading = read(&format!("# X\n\n{about}\n\n{sentence}\n"), Markup::Markdown);
        let said: Vec<&str> = addressed(&reading);
        let right = match principle {
            "-" => said.is_empty(),
            own => said.contains(&own),
        };
        if !right || reading.language != lang {
            let _ = writeln!(
                faults,
                "{principle} {lang} {said:?} {:?} {}: {sentence}",
                reading.kind, reading.language
            );
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

fn addressed(reading: &GovernanceReading) -> Vec<&'static str> {
    let readings = PRINCIPLES.iter().zip(&reading.principles);
    let addressed = readings.filter(|(_, own)| own.treatment == Treatment::Addressed);
    addressed.map(|(name, _)| *name).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/governance")
}

fn fixture(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}
