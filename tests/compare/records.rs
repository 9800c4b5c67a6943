//! A description on each line of standard input.

use super::*;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

const GOOD: &str = r#"{"format": 1, "project": {"name": "A", "kind": ["data"], "stage": "production"}, "answers": {"commons.purpose.shared": "yes"}}"#;

fn answers(input: &[u8]) -> (i32, Vec<Value>, String) {
    let mut command = commons_in(&root(), &["assess", "--format", "ndjson", DATE, "-"]);
    let output = command.write_stdin(input).output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    let lines = out.lines().map(json).collect();
    let err = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), lines, err)
}

#[test]
fn each_record_has_its_line_whatever_is_wrong_with_it() {
    let too_long = vec![b'x'; 3 * 1024 * 1024];
    let parts: [&[u8]; 10] = [
        &[GOOD.as_bytes(), b"\r"].concat(),
        b"   ",
        &[b"\xef\xbb\xbf", GOOD.as_bytes()].concat(),
        br#"{"format": 1, "project": {"name": "B", "kind": ["dta"], "stage": "production"}}"#,
        &too_long,
        b"{\"a\": \"\xff\"}",
        b"{\"format\": 1,",
        b"null",
        b"{\"a\": \"\x00\"}",
        GOOD.as_bytes(),
    ];
    let (code, lines, err) = answers(&parts.join(&b"\n"[..]));
    assert_eq!(code, 2);
    assert!(err.contains("6 of 9 records"), "{err}");
    let records: Vec<u64> = lines
        .iter()
        .map(|line| line["record"].as_u64().unwrap())
        .collect();
    assert_eq!(records, [1, 3, 4, 5, 6, 7, 8, 9, 10]);
    let refused: Vec<u64> = lines
        .iter()
        .filter(|line| line.get("error").is_some())
        .map(|line| line["record"].as_u64().unwrap())
        .collect();
    assert_eq!(refused, [4, 5, 6, 7, 8, 9]);
    let problem = &lines[2]["problems"][0];
    assert_eq!(
        (problem["line"].as_u64(), problem["column"].as_u64()),
        (Some(4), Some(49))
    );
    assert!(
        problem["help"].as_str().unwrap().contains("`data`"),
        "{problem}"
    );
    // The same record gives the same report, wherever it stands.
    let mut last = lines[8].clone();
    last["record"] = 1.into();
    assert_eq!(lines[0], last);
}

#[test]
fn a_broken_first_record_does_not_swallow_the_others() {
    for first in ["{\"format\":", "garbage here", "null", "[1", "\"x\""] {
        let (code, lines, _) = answers(format!("{first}\n{GOOD}\n").as_bytes());
        assert_eq!((code, lines.len()), (2, 2), "{first}");
        assert!(lines[1].get("error").is_none(), "{first}");
    }
}

#[test]
fn a_description_on_several_lines_is_one_description() {
    let yaml = std::fs::read_to_string(root().join("examples/umap.yaml")).unwrap();
    let value: serde_yaml::Value = serde_yaml::from_str(&yaml).unwrap();
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    for text in [yaml.as_str(), &pretty, &format!("\n\n---\n{yaml}")] {
        let (code, lines, err) = answers(text.as_bytes());
        assert_eq!((code, lines.len()), (0, 1), "{err}");
        assert_eq!(lines[0]["project"]["name"], "uMap");
        assert!(lines[0].get("record").is_none());
    }
}

#[test]
fn nothing_is_not_a_green_run() {
    for input in ["", "\n \r\n"] {
        let (code, lines, err) = answers(input.as_bytes());
        assert_eq!((code, lines.len()), (3, 0), "{err}");
        assert!(err.contains("standard input is empty"), "{err}");
    }
}

#[test]
fn an_answer_does_not_wait_for_the_next_record() {
    let mut child = std::process::Command::new(BINARY)
        .args(["assess", "--format", "ndjson", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut ask = child.stdin.take().unwrap();
    let mut hear = BufReader::new(child.stdout.take().unwrap());
    for at in 1..=3 {
        writeln!(ask, "{GOOD}").unwrap();
        let mut line = String::new();
        // Were the answer held back, this would wait for ever.
        hear.read_line(&mut line).unwrap();
        assert_eq!(json(&line)["record"], at);
    }
    drop(ask);
    assert!(child.wait().unwrap().success());
}

#[test]
fn many_records_are_answered_in_their_order_and_as_files_are() {
    let line = |at: usize| GOOD.replace("\"A\"", &format!("\"P{at}\""));
    let text: Vec<String> = (1..=500).map(line).collect();
    let (code, lines, _) = answers(text.join("\n").as_bytes());
    assert_eq!(code, 0);
    for (at, index) in (1..).zip(&lines) {
        assert_eq!(index["project"]["name"], format!("P{at}"));
        assert_eq!(index["record"], at);
    }
    assert_eq!(lines.len(), 500);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.yaml"), GOOD).unwrap();
    let mut file = json(
        &run_in(
            folder.path(),
            &["assess", "a.yaml", "--format", "ndjson", DATE],
        )
        .out,
    );
    let mut record = answers(GOOD.as_bytes()).1.remove(0);
    file.as_object_mut().unwrap().remove("file");
    record.as_object_mut().unwrap().remove("record");
    assert_eq!(file, record);
}

#[test]
fn a_reader_who_leaves_ends_the_run_without_an_error() {
    let mut child = std::process::Command::new(BINARY)
        .args(["assess", "--format", "ndjson", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut ask = child.stdin.take().unwrap();
    drop(child.stdout.take());
    // Standard input stays open: the program ends because nobody listens.
    for _ in 0..2000 {
        if writeln!(ask, "{GOOD}").is_err() {
            break;
        }
    }
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
