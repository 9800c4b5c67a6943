//! What a reader sees: the words of every finding in both languages, and what explains them.

use crate::cases::{Fired, fired};
use crate::folder::findings;
use commons::model::{FindingId, Lang};
use commons::report::rules;
use commons::words::findings::{finding_page, principle};
use std::collections::BTreeSet;
use std::process::Command;

/// The first finding of each id, as a reader sees it.
fn said(lang: &str) -> String {
    let mut text = String::new();
    for fired in fired() {
        let word = fired.id.word();
        let report = match lang {
            "en" => fired.report.clone(),
            lang => fired.made.json(lang, &[]).0,
        };
        let found = findings(&report).iter().find(|own| own["id"] == word);
        let own = found.unwrap_or_else(|| panic!("{word} fires"));
        let part = |key: &str| own[key].as_str().unwrap_or_default();
        let (path, line) = (&own["place"]["path"], &own["place"]["line"]);
        text.push_str(&format!(
            "{word} · {} · {}:{line}\n  {}\n  → {}\n",
            part("severity_words"),
            path.as_str().unwrap(),
            part("message"),
            part("help"),
        ));
    }
    text
}

#[test]
fn every_finding_is_said_in_english() {
    insta::assert_snapshot!("findings-en", said("en"));
}

#[test]
fn every_finding_is_said_in_french() {
    insta::assert_snapshot!("findings-fr", said("fr"));
}

#[test]
fn ids_are_unique_and_plain() {
    let words: BTreeSet<&str> = FindingId::WORDS.iter().map(|(word, _)| *word).collect();
    assert_eq!(words.len(), FindingId::WORDS.len());
    for (word, id) in FindingId::WORDS {
        assert_eq!(*word, id.word());
        assert_eq!(serde_json::to_value(id).unwrap(), *word);
        let plain = word
            .chars()
            .all(|own| own.is_ascii_lowercase() || own == '-');
        assert!(plain, "{word}");
    }
}

#[test]
fn explain_documents_every_id_and_lists_it() {
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_commons"))
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    for lang in Lang::ALL {
        let code = lang.code();
        let list = run(&["explain", "--lang", code]);
        for own in rules(lang) {
            let word = own.id.word();
            assert!(list.contains(word), "{word} is not listed");
            let page = run(&["explain", word, "--lang", code]);
            let flat = page.split_whitespace().collect::<Vec<_>>().join(" ");
            let title = own.title.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains(&title), "{page}");
            assert_eq!(finding_page(own.id, lang).title, own.title);
        }
    }
}

#[test]
fn french_has_its_spaces() {
    for own in rules(Lang::Fr) {
        for text in [own.title, own.meaning, own.todo] {
            let plain = text.replace('`', "");
            for sign in [" ;", " ?", " !", " :", "« ", " »"] {
                assert!(!plain.contains(sign), "{sign:?} in {text}");
            }
        }
    }
}

#[test]
fn principles_are_called_as_in_the_questionnaire() {
    let own = commons::catalogue::shipped("ostrom").unwrap();
    for section in own.sections {
        for lang in Lang::ALL {
            let title = section.title.get(lang).to_lowercase();
            assert_eq!(principle(section.id, lang), title);
        }
    }
}

#[test]
fn text_fits_eighty_columns() {
    for Fired { id, made, .. } in fired() {
        for lang in ["en", "fr"] {
            let output = made.check(lang, "text", &[]);
            let text = String::from_utf8(output.stdout).unwrap();
            for line in text.lines().filter(|line| !line.contains("http")) {
                assert!(line.chars().count() <= 80, "{}: {line}", id.word());
            }
        }
    }
}
