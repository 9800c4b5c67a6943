//! Text from files is data: shown, never obeyed.

use crate::folder::{Folder, GOVERNANCE, findings};

const MARKS: &str = "\u{1b}[31m\u{202e}";

fn hostile() -> Folder {
    let said = "{answer: yes, evidence: [\"a\\e[31m\\n::error::x.md\"]}";
    Folder::healthy()
        .answer("commons.governance.rules-written", said)
        .policy("ignore: [{finding: \"::error::\\e[31m\", reason: \"<img src=x> | ::set-output\"}]")
        .with(&format!("docs/GOVERNANCE{MARKS}.md"), GOVERNANCE)
        .with("LICENSE-<b>::error::</b>", "You may.\n")
}

#[test]
fn nothing_is_obeyed_in_text_or_markdown() {
    let made = hostile().make();
    for format in ["text", "markdown"] {
        for lang in ["en", "fr"] {
            let output = made.check(lang, format, &["--color", "never"]);
            let text = String::from_utf8(output.stdout).unwrap();
            let odd = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            assert!(!text.contains(odd), "{format}: {text:?}");
            for line in text.lines() {
                assert!(!line.trim_start().starts_with("::"), "{line}");
            }
            assert!(
                format == "text" || !text.contains("<img") && !text.contains("<b>"),
                "{text}"
            );
        }
    }
}

#[test]
fn json_stays_json_and_keeps_the_text() {
    let (report, exit) = hostile().make().json("en", &[]);
    assert_eq!(exit, 1);
    let messages = findings(&report)
        .iter()
        .map(|finding| finding["message"].as_str().unwrap());
    assert!(messages.clone().any(|it| it.contains("::error::x.md")));
}

#[test]
fn a_baseline_of_rubbish_is_refused_whatever_it_is() {
    let made = Folder::healthy().make();
    for rubbish in [
        "",
        "[]",
        "{}",
        "null",
        "{\"schema\": 2}",
        "{\"schema\": 1}",
        "{\"schema\":1,\"findings\":[{}],\"questionnaires\":[],\"date\":\"x\"}",
        "\u{feff}{",
        "{\"schema\":1,\"findings\":{},\"questionnaires\":[]}",
    ] {
        std::fs::write(made.path().join("b.json"), rubbish).unwrap();
        let output = made.check("en", "text", &["--baseline", "b.json"]);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{rubbish}: {told}");
        assert!(told.contains("--baseline"), "{told}");
    }
}
