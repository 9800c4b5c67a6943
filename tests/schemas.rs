//! The JSON Schemas: valid, shipped as printed, and of one mind with the readers and the reports.
//!
//! `UPDATE_EXPECTED=1 cargo test --test schemas` writes the shipped files anew.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "tests read and write files of their own, and say how much they compared"
)]

#[path = "common/program.rs"]
mod program;

use commons::{catalogue, description, report};
use jsonschema::Validator;
use program::{printed, root};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Every schema as the library makes it.
fn schemas() -> [(&'static str, Value); 9] {
    let shipped = catalogue::all();
    let index = catalogue::index(&[]);
    [
        (
            "project",
            description::schema(shipped.iter().map(|it| &**it)),
        ),
        ("questionnaire", catalogue::schema()),
        (
            "review",
            description::review_schema(&index, &catalogue::ids()),
        ),
        ("report", report::schema()),
        ("comparison", report::schema_of::<report::Comparison>()),
        ("portfolio", report::schema_of::<report::PortfolioPart>()),
        ("export", report::schema_of::<report::Export>()),
        ("history", report::schema_of::<report::History>()),
        ("cohort", report::schema_of::<report::Cohort>()),
    ]
}

fn validator(name: &str) -> Validator {
    let schema: Value =
        serde_json::from_str(&printed(&["schema", name])).expect("a schema is JSON");
    jsonschema::draft202012::options()
        .build(&schema)
        .expect("a schema can be built")
}

/// The files of a folder with an ending, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join(folder))
        .expect("the folder can be listed")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == ending)
        })
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no *.{ending} in {folder}");
    files
}

/// YAML as an editor reads it.
fn yaml(path: &Path) -> Option<Value> {
    let bytes = fs::read(path).expect("the file can be read");
    serde_yaml::from_slice(&bytes).ok()
}

/// What is wrong with a document, in words; empty when it is valid.
fn faults(validator: &Validator, document: &Value) -> Vec<String> {
    let told =
        |error: jsonschema::ValidationError<'_>| format!("{}: {error}", error.instance_path());
    validator.iter_errors(document).map(told).collect()
}

#[test]
fn every_schema_is_valid_and_says_which_draft_it_is() {
    for (name, schema) in schemas() {
        assert_eq!(
            schema["$schema"], "https://json-schema.org/draft/2020-12/schema",
            "{name}"
        );
        let told: Vec<String> = jsonschema::draft202012::meta::validator()
            .iter_errors(&schema)
            .map(|error| error.to_string())
            .collect();
        assert!(told.is_empty(), "{name}: {told:?}");
    }
}

#[test]
fn the_shipped_files_are_what_the_library_makes_and_the_command_prints() {
    for (name, schema) in schemas() {
        let path = root().join(format!("questionnaires/schemas/{name}.schema.json"));
        let made = format!("{schema:#}\n");
        let shipped = fs::read_to_string(&path).unwrap_or_default();
        if shipped != made && std::env::var_os("UPDATE_EXPECTED").is_some_and(|it| it == "1") {
            // The program holds the one before until it is built again.
            fs::write(&path, &made).expect("the schema can be written");
            continue;
        }
        assert!(
            shipped == made,
            "{} is out of date: UPDATE_EXPECTED=1 cargo test --test schemas",
            path.display()
        );
        assert!(
            printed(&["schema", name]) == shipped,
            "commons schema {name} is not what is shipped"
        );
    }
}

#[test]
fn every_example_is_valid_and_points_editors_at_the_schema() {
    let validator = validator("project");
    for path in files("examples", "yaml") {
        let text = fs::read_to_string(&path).expect("an example is UTF-8");
        let first = text.lines().next().unwrap_or_default();
        let pointed = first
            .strip_prefix("# yaml-language-server: $schema=")
            .unwrap_or_else(|| panic!("{}: {first}", path.display()));
        assert_eq!(
            pointed,
            "../questionnaires/schemas/project.schema.json",
            "{}",
            path.display()
        );
        assert!(
            root().join("examples").join(pointed).is_file(),
            "{}",
            path.display()
        );
        let document = yaml(&path).expect("an example is YAML");
        let told = faults(&validator, &document);
        assert!(told.is_empty(), "{}: {told:#?}", path.display());
    }
}

/// What the reader refuses and a schema cannot: each with the reason.
const BEYOND: [(&str, &str); 18] = [
    ("anchor-without-alias", "anchors are gone once YAML is read"),
    (
        "complex-key-long",
        "a key given twice is gone once YAML is read",
    ),
    ("dates-future", "a schema does not know the day"),
    ("directive-yaml", "directives are gone once YAML is read"),
    (
        "double-field",
        "a key given twice is gone once YAML is read",
    ),
    (
        "double-key-quoted",
        "a key given twice is gone once YAML is read",
    ),
    (
        "double-question",
        "a key given twice is gone once YAML is read",
    ),
    (
        "double-root-key",
        "a key given twice is gone once YAML is read",
    ),
    ("format-float", "to JSON Schema, 1.0 is 1"),
    ("lone-return", "line ends are gone once YAML is read"),
    ("own-is-a-folder", "a schema does not open files"),
    ("own-is-this-file", "a schema does not open files"),
    ("own-same-id", "a schema does not open files"),
    ("syntax-hash", "libyaml takes the comment"),
    ("tag", "tags are gone once YAML is read"),
    ("tag-str", "tags are gone once YAML is read"),
    (
        "target-of-none",
        "a schema does not know what a questionnaire gives",
    ),
    (
        "target-questionnaire-unknown",
        "questionnaires of one's own may be named",
    ),
];

/// Compares what a schema and a reader say of every fixture of a folder.
fn of_one_mind(schema: &str, folder: &str, accepted: &str, beyond: &[(&str, &str)]) {
    let validator = validator(schema);
    let (mut wrong, mut met, mut compared) = (Vec::new(), Vec::new(), 0);
    for path in files(folder, "yaml") {
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        // What another YAML reader does not read at all is no matter for a schema.
        let Some(document) = yaml(&path) else {
            continue;
        };
        compared += 1;
        let accepted = path.with_extension(accepted).is_file();
        let told = faults(&validator, &document);
        let known = beyond.iter().any(|(it, _)| *it == name);
        met.extend(known.then(|| name.clone()));
        if known && (accepted || !told.is_empty()) {
            wrong.push(format!("{name} is no exception: {told:#?}"));
        } else if !known && accepted != told.is_empty() {
            wrong.push(format!("{name}: accepted {accepted}, but {told:#?}"));
        }
    }
    println!("{compared} fixtures compared with {schema}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(
        met.len(),
        beyond.len(),
        "an exception has no fixture: {met:?}"
    );
}

#[test]
fn the_schema_and_the_reader_accept_and_refuse_the_same_descriptions() {
    of_one_mind("project", "tests/fixtures/hostile", "read", &BEYOND);
}

/// What the reader of questionnaires refuses and a schema cannot: each with the reason.
const BEYOND_QUESTIONNAIRES: [(&str, &str); 6] = [
    ("before-from", "a schema does not compare two values"),
    ("id-taken", "the shipped questionnaires are valid too"),
    ("ids-twice", "a schema does not compare two values"),
    (
        "no-condition",
        "a condition may be another file's, by reference",
    ),
    ("sub-needed", "a schema does not compare two values"),
    (
        "sub-of-another-principle",
        "a schema does not compare two values",
    ),
];

#[test]
fn the_schema_and_the_reader_accept_and_refuse_the_same_questionnaires() {
    of_one_mind(
        "questionnaire",
        "tests/fixtures/questionnaires",
        "en.stdout",
        &BEYOND_QUESTIONNAIRES,
    );
}

#[test]
fn every_shipped_questionnaire_is_valid() {
    let validator = validator("questionnaire");
    for path in files("questionnaires", "yaml") {
        let document = yaml(&path).expect("a questionnaire is YAML");
        let told = faults(&validator, &document);
        assert!(told.is_empty(), "{}: {told:#?}", path.display());
    }
}

#[test]
fn every_report_of_every_example_is_valid_in_both_languages() {
    let validator = validator("report");
    for path in files("examples", "yaml") {
        let file = path.to_string_lossy();
        for lang in ["en", "fr"] {
            for format in ["json", "ndjson"] {
                let report = printed(&[
                    "assess",
                    &file,
                    "--format",
                    format,
                    "--lang",
                    lang,
                    "--date",
                    "2026-11-26",
                ]);
                let report: Value = serde_json::from_str(&report).expect("a report is JSON");
                let told = faults(&validator, &report);
                assert!(told.is_empty(), "{file} ({lang}, {format}): {told:#?}");
                assert_eq!(report["language"], lang, "{file}");
            }
        }
    }
}
