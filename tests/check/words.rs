//! What a reader sees: the words of every finding in both languages, and what explains them.

use crate::cases::{Fired, fired};
use crate::folder::{Folder, findings};
use commons::model::{FindingId, FindingWhat, Lang};
use commons::words::findings::{finding_words, principle};
use std::collections::BTreeSet;
use std::process::Command;

/// The first finding of each id, as a reader sees it.
fn said(lang: &str) -> String {
    let said = fired().iter().map(|fired| {
        let word = fired.id.word();
        let report = &fired.reports[usize::from(lang == "fr")];
        let found = findings(report)
            .iter()
            .find(|finding| finding["id"] == word);
        let found = found.unwrap_or_else(|| panic!("{word} fires"));
        let part = |key: &str| found[key].as_str().unwrap_or_default();
        let (path, line) = (&found["place"]["path"], &found["place"]["line"]);
        format!(
            "{word} · {} · {}:{line}\n  {}\n  → {}\n",
            part("severity_words"),
            path.as_str().unwrap(),
            part("message"),
            part("help"),
        )
    });
    said.collect()
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
        assert_eq!(word, id.word());
        assert_eq!(serde_json::to_value(id).unwrap(), *word);
        let plain = word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
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
        for (word, id) in FindingId::WORDS {
            assert!(list.contains(word), "{word} is not listed");
            let page = run(&["explain", word, "--lang", code]);
            let flat = page.split_whitespace().collect::<Vec<_>>().join(" ");
            let title = id.page(lang).title;
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains(&title), "{page}");
        }
    }
}

#[test]
fn french_has_its_spaces() {
    for (_, id) in FindingId::WORDS {
        let page = id.page(Lang::Fr);
        for text in [page.title, page.meaning, page.todo] {
            let plain = text.replace('`', "");
            for sign in [" ;", " ?", " !", " :", "« ", " »"] {
                assert!(!plain.contains(sign), "{sign:?} in {text}");
            }
        }
    }
}

#[test]
fn principles_are_called_as_in_the_questionnaire() {
    let shipped = commons::catalogue::shipped("ostrom").unwrap();
    for section in shipped.sections {
        for lang in Lang::ALL {
            let title = section.title.get(lang).to_lowercase();
            let named = principle(section.id, lang);
            // In a sentence it has its articles.
            let bare: Vec<&str> = named
                .split(' ')
                .filter(|word| !matches!(*word, "la" | "le" | "les" | "the"))
                .collect();
            assert_eq!(bare.join(" "), title);
        }
    }
}

#[test]
fn text_fits_eighty_columns() {
    for Fired { id, texts, .. } in fired() {
        for text in texts {
            for line in text.lines().filter(|line| !line.contains("http")) {
                assert!(line.chars().count() <= 80, "{}: {line}", id.word());
            }
        }
    }
}

/// The reading of a principle in a project that has this one document.
fn reading_of(path: &str, text: &str, principle: &str) -> String {
    let made = Folder::empty().with(path, text).make();
    let report = made.json("en", &[]).0;
    let found = &report["governance"]["principles"][principle]["reading"];
    found.as_str().unwrap().to_owned()
}

#[test]
fn a_document_is_heard_on_what_its_role_settles() {
    let rules = "# Rules\n\nA member may be banned by a majority vote of the maintainers after a second warning.\n\n\
        Decisions are made by a majority vote of the maintainers.\n\nEach working group may set its own rules.\n";
    let addressed = |path: &str, principle: &str| {
        let reading = reading_of(path, rules, principle);
        assert_ne!(reading, "absent", "{path} {principle}");
        reading == "covered"
    };
    for (path, heard) in [
        (
            "GOVERNANCE.md",
            ["sanctions", "collective-choice", "congruence", "nesting"].as_slice(),
        ),
        ("CODE_OF_CONDUCT.md", &["sanctions"]),
        ("CONTRIBUTING.md", &["collective-choice"]),
        ("ROADMAP.md", &["collective-choice"]),
        ("SECURITY.md", &[]),
    ] {
        for principle in ["sanctions", "collective-choice", "congruence", "nesting"] {
            let wanted = heard.contains(&principle);
            assert_eq!(addressed(path, principle), wanted, "{path} {principle}");
        }
    }
}

#[test]
fn a_document_is_called_what_it_is_and_named_once_among_its_lines() {
    let rules = "# How to behave\n\nA member may be banned by the maintainers after a second warning.\n\n\
        ## Else\n\nBe kind.\n\n## Then\n\nThe maintainers may suspend a member for a month.\n";
    let made = Folder::empty().with("CODE_OF_CONDUCT.md", rules).make();
    for (lang, words) in [
        ("en", "CODE_OF_CONDUCT.md: says how to behave"),
        ("fr", "CODE_OF_CONDUCT.md\u{a0}: dit comment se conduire"),
    ] {
        let output = made.check(lang, "text", &[]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(words), "{text}");
        assert!(text.contains("CODE_OF_CONDUCT.md:11"), "{text}");
    }
}

/// Too few answers for a level is not a low level.
#[test]
fn a_level_that_cannot_be_given_yet_is_told_as_such() {
    for (lang, says) in [
        (Lang::En, "ostrom: no level yet"),
        (Lang::Fr, "ostrom\u{a0}: pas encore de niveau"),
    ] {
        let words = |found, open| {
            let what = FindingWhat::PolicyLevel {
                questionnaire: "ostrom".to_owned(),
                least: 2,
                found,
                open,
            };
            finding_words(&what, lang).message
        };
        let open = words(None, true);
        assert!(open.contains(says), "{open}");
        assert!(!words(Some(1), false).contains(says) && !words(None, false).contains(says));
    }
}
