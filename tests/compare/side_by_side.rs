//! Many projects.

use super::*;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

#[test]
fn many_projects_are_told_in_every_format_and_both_languages() {
    for format in ["text", "markdown", "csv", "json", "ndjson", "html"] {
        for lang in ["en", "fr"] {
            // What programs read is the same in both but for its words.
            if lang == "fr" && matches!(format, "csv" | "json" | "ndjson") {
                continue;
            }
            let run = run(&[
                "compare", MANY, DATE, "--format", format, "--lang", lang, "--gaps", "3",
            ]);
            assert_eq!(run.code, 2, "c.yaml is broken");
            assert!(run.err.contains("c.yaml:4:3"), "{}", run.err);
            let text = match format {
                "html" => body(&run.out).replace("><", ">\n<"),
                "json" => {
                    fits_schema("portfolio", &json(&run.out));
                    run.out
                }
                _ => run.out,
            };
            insta::assert_snapshot!(format!("many-{format}-{lang}"), text);
        }
    }
}

#[test]
fn the_examples_fit_eighty_columns_and_a_narrow_screen() {
    // A command is copied whole: it is not broken.
    let is_prose = |line: &&str| !line.starts_with("  commons ");
    for columns in ["80", "50", "200"] {
        let output = commons_in(&root(), &["compare", "examples", DATE])
            .env("COLUMNS", columns)
            .output();
        let text = String::from_utf8(output.unwrap().stdout).unwrap();
        let most: usize = columns.parse().unwrap();
        for line in text.lines().filter(is_prose) {
            assert!(line.chars().count() <= most, "{columns}: {line}");
        }
        assert!(
            text.contains("Törbel") && text.contains("Base Adresse"),
            "{columns}"
        );
    }
}

/// The unknown is not turned into a no between the table, the counts and the spreadsheet.
#[test]
fn the_counts_and_the_spreadsheet_say_what_the_table_says() {
    let json = json(&said(&["compare", "examples", DATE, "--format", "json"]));
    let sheet = said(&["compare", "examples", DATE, "--format", "csv"]);
    let mut sheet = csv::Reader::from_reader(sheet.as_bytes());
    let heads = sheet.headers().unwrap().clone();
    let records: Vec<csv::StringRecord> = sheet.records().map(Result::unwrap).collect();
    let rows = json["projects"].as_array().unwrap();
    let mut not_shown = 0;
    for spread in json["spreads"].as_array().unwrap() {
        let id = spread["questionnaire"].as_str().unwrap();
        let column = format!("{id}.conclusion");
        let column = heads.iter().position(|head| head == column).unwrap();
        let mut counted = BTreeMap::new();
        for (row, record) in rows.iter().zip(&records) {
            let mut parts = row["questionnaires"].as_array().unwrap().iter();
            let part = parts.find(|part| part["id"] == id);
            let word = part.and_then(|it| it["word"].as_str());
            assert_eq!(&record[column], word.unwrap_or_default(), "{id}");
            let (Some(part), Some(word)) = (part, word) else {
                continue;
            };
            *counted.entry(word).or_insert(0) += 1;
            let table = part["short"].as_str().unwrap();
            assert_eq!(
                table.starts_with("inconclusive"),
                word == "inconclusive",
                "{id}: {table}"
            );
            assert_eq!(
                table.starts_with("not ready"),
                word == "not-ready",
                "{id}: {table}"
            );
            not_shown += usize::from(word == "inconclusive");
        }
        let told = spread["conclusions"].as_array().unwrap().iter();
        let told = told.filter(|it| it["evidenced"] != 0);
        let told = told.map(|it| {
            (
                it["word"].as_str().unwrap(),
                it["evidenced"].as_i64().unwrap(),
            )
        });
        assert_eq!(told.collect::<BTreeMap<_, _>>(), counted, "{id}");
    }
    assert!(not_shown > 10, "{not_shown}");
}

#[test]
fn filters_choose_and_say_so() {
    let json = json(&said(&[
        "compare", "examples", DATE, "--format", "json", "--kind", "natural", "--kind", "content",
    ]));
    let kept = json["projects"].as_array().unwrap();
    let asked = |kind: &Value| kind == "natural" || kind == "content";
    assert!(!kept.is_empty());
    for project in kept {
        assert!(project["kind"].as_array().unwrap().iter().any(asked));
    }
    let all = std::fs::read_dir("examples").unwrap();
    let yaml = |it: &std::fs::DirEntry| it.path().extension().is_some_and(|it| it == "yaml");
    let left = all.map(Result::unwrap).filter(yaml).count() - kept.len();
    assert_eq!(json["left_out"], left);
    let said = format!("{left} left out");
    assert!(
        json["headline"].as_str().unwrap().contains(&said),
        "{}",
        json["headline"]
    );
    let none = run(&["compare", "examples", DATE, "--stage", "idea"]);
    assert_eq!(none.code, 3, "{}", none.out);
}

#[test]
fn the_order_is_the_one_asked_for_and_always_the_same() {
    let names = |sort: &str| -> Vec<String> {
        let json = json(&said(&[
            "compare", "examples", DATE, "--format", "json", "--sort", sort,
        ]));
        let rows = json["projects"].as_array().unwrap();
        rows.iter()
            .map(|row| row["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let by_name = names("name");
    let mut sorted = by_name.clone();
    sorted.sort_by_key(|it| it.to_lowercase());
    assert_eq!(by_name, sorted);
    // What is not asked by this questionnaire comes last; else the higher result first.
    assert!(names("ostrom").iter().position(|it| it == "Törbel") > Some(by_name.len() / 2));
    assert_eq!(names("ostrom.sanctions").len(), by_name.len());
    assert_eq!(names("level"), names("level"));
    let unknown = run(&["compare", "examples", "--sort", "ostrom.sanction"]);
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.err.contains("did you mean `ostrom.sanctions`?"),
        "{}",
        unknown.err
    );
}

#[test]
fn a_reader_who_leaves_is_no_error() {
    for format in ["ndjson", "html"] {
        let mut child = std::process::Command::new(BINARY)
            .current_dir(root())
            .args(["compare", "examples", "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{format}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{format}");
    }
}

#[test]
fn the_page_is_whole_without_its_script_and_names_it_by_its_digest() {
    let page = said(&["compare", "examples", DATE, "--format", "html"]);
    let script = &page[page.find("<script>").unwrap() + 8..page.find("</script>").unwrap()];
    assert_eq!(page.matches("<script").count(), 1);
    let digest = sha2_base64(script);
    assert!(page.contains(&format!("script-src 'sha256-{digest}'")));
    assert!(
        !page.contains(" style="),
        "the policy allows no style of an element"
    );
    let body = body(&page);
    for project in ["Panoramax", "Törbel", "PostgreSQL"] {
        assert!(body.contains(project));
    }
    assert!(!body.contains("<button"), "the script makes the buttons");
}

fn sha2_base64(text: &str) -> String {
    use base64::Engine as _;
    use sha2::Digest as _;
    base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(text))
}

#[test]
fn the_same_files_give_the_same_bytes_whichever_core_is_first() {
    let folder = tempfile::tempdir().unwrap();
    for at in 0..300 {
        let text = format!(
            "format: 1\nproject: {{name: P{at:03}, kind: [data], stage: production}}\nanswers: {{commons.purpose.shared: yes}}\n"
        );
        std::fs::write(folder.path().join(format!("{at:03}.yaml")), text).unwrap();
    }
    let folder = folder.path().to_str().unwrap();
    for arguments in [
        ["assess", folder, "--format", "ndjson", DATE],
        ["compare", folder, "--format", "ndjson", DATE],
    ] {
        let text = said(&arguments);
        let names: Vec<String> = text
            .lines()
            .map(|line| {
                let json = json(line);
                let name = json["project"]["name"].as_str().or(json["name"].as_str());
                name.unwrap().to_owned()
            })
            .collect();
        let wanted: Vec<String> = (0..300).map(|at| format!("P{at:03}")).collect();
        assert_eq!(names, wanted);
        assert_eq!(text, said(&arguments));
    }
}
