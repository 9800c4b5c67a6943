//! Two assessments of one project.

use super::*;

fn ids(value: &Value) -> Vec<&str> {
    let list = value.as_array().unwrap();
    list.iter().map(|it| it.as_str().unwrap()).collect()
}

#[test]
fn what_moved_is_told_in_every_format_and_both_languages() {
    for (name, format) in [("text", "text"), ("markdown", "markdown")] {
        for lang in ["en", "fr"] {
            let text = said(&[
                "compare", OLD, NEW, DATE, "--format", format, "--lang", lang,
            ]);
            insta::assert_snapshot!(format!("pair-{name}-{lang}"), text);
        }
    }
    let page = said(&[
        "compare", OLD, NEW, DATE, "--format", "html", "--lang", "fr",
    ]);
    insta::assert_snapshot!("pair-html-fr", body(&page).replace("><", ">\n<"));
    let text = said(&["compare", OLD, NEW, DATE, "--format", "json"]);
    fits_schema("comparison", &json(&text));
    insta::assert_snapshot!("pair-json-en", text);
}

#[test]
fn a_move_names_the_answers_that_made_it_what_got_worse_first() {
    let json = json(&said(&["compare", OLD, NEW, DATE, "--format", "json"]));
    let moves = json["moves"].as_array().unwrap();
    let directions: Vec<&str> = moves
        .iter()
        .map(|it| it["direction"].as_str().unwrap())
        .collect();
    let mut sorted = directions.clone();
    sorted.sort_by_key(|it| {
        ["worse", "better", "other"]
            .iter()
            .position(|known| known == it)
    });
    assert_eq!(directions, sorted);
    let find = |id: &str| moves.iter().find(|it| it["id"] == id).unwrap();
    let sanctions = find("ostrom.sanctions");
    assert_eq!(sanctions["direction"], "worse");
    assert_eq!(ids(&sanctions["because"]), ["ostrom.sanctions.graduated"]);
    let newcomers = find("commons.community.open-to-newcomers");
    assert_eq!(
        (newcomers["old"].as_str(), newcomers["new"].as_str()),
        (Some("without enough evidence"), Some("not met"))
    );
    // Found out to be a no: less is possible, nothing less is shown.
    let conflicts = find("ostrom.conflict-resolution");
    assert_eq!(conflicts["direction"], "other");
    let answers = json["answers"].as_array().unwrap();
    let changed: Vec<&str> = answers
        .iter()
        .map(|answer| answer["question"].as_str().unwrap())
        .collect();
    assert!(
        !changed.contains(&"commons.resource.identified"),
        "a note moves nothing"
    );
    assert_eq!(changed.len(), 7);
    let roles = answers
        .iter()
        .find(|answer| answer["question"] == "ostrom.boundaries.roles-written");
    assert_eq!(
        ids(&roles.unwrap()["evidence_added"]),
        ["https://example.org/roles (2026-10)"]
    );
    assert_eq!(roles.unwrap()["direction"], "unmoved");
}

#[test]
fn a_report_of_an_older_version_is_compared_as_far_as_it_can_be() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("old.json");
    let mut old = json(&said(&["assess", OLD, DATE, "--format", "json"]));
    let compare = |old: &Value| {
        std::fs::write(&file, old.to_string()).unwrap();
        let file = file.to_str().unwrap();
        json(&said(&["compare", file, NEW, DATE, "--format", "json"]))
    };
    let with_report = compare(&old);
    let with_file = json(&said(&["compare", OLD, NEW, DATE, "--format", "json"]));
    for key in ["moves", "answers", "questionnaires", "headline"] {
        assert_eq!(with_report[key], with_file[key], "{key}");
    }
    old["questionnaires"][1]["version"] = 7.into();
    old["questionnaires"][1]["digest"] = "sha256:other".into();
    let differs = compare(&old);
    assert_eq!(differs["not_compared"][0]["id"], "ostrom");
    let why = differs["not_compared"][0]["why"].as_str().unwrap();
    assert!(why.contains("versions 7 and 2"), "{why}");
    let moves = differs["moves"].as_array().unwrap();
    assert!(moves.iter().all(|it| it["questionnaire"] != "ostrom"));
    // The answers are told all the same.
    assert_eq!(differs["answers"], with_file["answers"]);
}

#[test]
fn evidence_that_only_grew_old_is_told_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("then.json");
    let then = said(&["assess", OLD, "--date=2026-03-01", "--format", "json"]);
    std::fs::write(&file, then).unwrap();
    let run = run(&[
        "compare",
        file.to_str().unwrap(),
        OLD,
        "--date=2028-03-01",
        "--format",
        "json",
    ]);
    let json = json(&run.out);
    let answers = json["answers"].as_array().unwrap();
    // A practice is worth less when what shows it is old; a rule is not.
    let found: Vec<(&str, &str)> = answers
        .iter()
        .map(|answer| {
            (
                answer["question"].as_str().unwrap(),
                answer["direction"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("ostrom.sanctions.breaches-handled", "worse"),
            ("ostrom.sanctions.graduated", "unmoved")
        ]
    );
    assert!(answers.iter().all(|it| it["aged"] == true));
    let text = said(&["compare", OLD, OLD, "--date=2028-03-01"]);
    assert!(
        text.contains("No changes.") && text.contains("evidence\nthat is old today"),
        "{text}"
    );
}

#[test]
fn what_cannot_be_compared_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.json");
    std::fs::write(&broken, "{\"schema\": 1,\n \"date\": }").unwrap();
    let broken = broken.to_str().unwrap();
    let cases: [(&[&str], &str); 9] = [
        (&["compare", "nowhere.yaml"], "cannot read nowhere.yaml"),
        (&["compare", OLD], "nothing to compare"),
        (&["compare", OLD, "nowhere.yaml"], "nowhere.yaml"),
        (&["compare", OLD, NEW, "--sort", "name"], "--side-by-side"),
        (&["compare", OLD, NEW, "--stage", "idea"], "--side-by-side"),
        (&["compare", OLD, NEW, "--format", "csv"], "--side-by-side"),
        (&["compare", broken, NEW], "broken.json:2:10"),
        (
            &["compare", "--", "--output=x:old.yaml", NEW],
            "does not begin with `-`",
        ),
        (
            &["compare", OLD, NEW, OLD, "--one-project"],
            "two project files",
        ),
    ];
    for (arguments, says) in cases {
        let run = run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.err.contains(says), "{arguments:?}: {}", run.err);
        assert_eq!(run.out, "", "{arguments:?}");
    }
}

#[test]
fn a_project_that_was_renamed_is_one_when_asked_to() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("renamed.yaml");
    let text = std::fs::read_to_string(root().join(NEW)).unwrap();
    std::fs::write(&file, text.replace("Garden map", "Garden atlas")).unwrap();
    let file = file.to_str().unwrap();
    let two = said(&["compare", OLD, file, DATE]);
    assert!(two.starts_with("Projects side by side"), "{two}");
    let one = said(&["compare", OLD, file, DATE, "--one-project"]);
    assert!(
        one.contains("The name changed: Garden map → Garden atlas."),
        "{one}"
    );
    let forced = said(&["compare", OLD, NEW, DATE, "--side-by-side"]);
    assert!(forced.starts_with("Projects side by side"), "{forced}");
}
