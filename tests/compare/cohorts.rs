//! Many projects through the history of a git repository.

use super::over_time::git;
use super::*;

/// Six days of a folder of projects: two begin, one answers, one is renamed and one breaks, one leaves
/// and one comes with a hostile name, the broken one is repaired, and one changes without a commit.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let found = folder.path();
    let write = |name: &str, text: &str| {
        std::fs::create_dir_all(found.join("p")).unwrap();
        std::fs::write(found.join("p").join(name), text).unwrap();
    };
    let old = std::fs::read_to_string(root().join(OLD)).unwrap();
    let new = std::fs::read_to_string(root().join(NEW)).unwrap();
    let begin = |name: &str| {
        format!("format: 1\nproject: {{name: \"{name}\", kind: [data], stage: production}}\n")
    };
    git(found, "2026-01-01", &["init", "-q"]);
    let commit = |day: &str, subject: &str| {
        git(found, day, &["add", "-A"]);
        git(found, day, &["commit", "-q", "-m", subject]);
    };
    write("garden.yaml", &begin("Garden map"));
    write("well.yaml", &begin("Well"));
    write("notes.yaml", "just: notes\n");
    commit("2026-03-01", "Begin");
    write("garden.yaml", &old);
    std::fs::remove_file(found.join("p/notes.yaml")).unwrap();
    commit("2026-05-10", "Answer");
    git(
        found,
        "2026-06-01",
        &["mv", "p/garden.yaml", "p/garden é.yaml"],
    );
    write("well.yaml", "format: 1\n");
    commit("2026-06-01", "Rename one, break the other");
    write("hostile.yaml", &begin("=x | <b>bold</b> \\e[31m"));
    commit("2026-07-01", "Come");
    write("well.yaml", &old.replace("Garden map", "Well"));
    std::fs::remove_file(found.join("p/hostile.yaml")).unwrap();
    commit("2026-08-01", "Repair and leave");
    write("garden é.yaml", &new);
    commit("2026-10-01", "Answer more");
    write("well.yaml", &new.replace("Garden map", "Well"));
    folder
}

fn cohort(folder: &Path, arguments: &[&str]) -> Value {
    let all = [
        &["compare", "--history", "p", "--format", "json"],
        arguments,
    ]
    .concat();
    let run = run_in(folder, &all);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    json(&run.out)
}

#[test]
fn the_course_of_a_folder_is_told_in_every_format_and_both_languages() {
    let repository = repository();
    // What is not committed is of the day asked for.
    let day = "--date=2026-11-26";
    for format in ["text", "markdown", "csv", "json", "ndjson", "html"] {
        for lang in ["en", "fr"] {
            if lang == "fr" && !matches!(format, "text" | "html") {
                continue;
            }
            let arguments = [
                "compare",
                "--history",
                "p",
                day,
                "--format",
                format,
                "--lang",
                lang,
            ];
            let run = run_in(repository.path(), &arguments);
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{format}");
            let text = match format {
                "html" => body(&run.out).replace("><", ">\n<"),
                "json" => {
                    fits_schema("cohort", &json(&run.out));
                    run.out
                }
                _ => run.out,
            };
            assert!(!text.contains('\u{1b}'), "{format}");
            assert!(!text.contains("<b>bold") || !matches!(format, "markdown" | "html"));
            insta::assert_snapshot!(format!("cohort-{format}-{lang}"), text);
        }
    }
}

#[test]
fn who_came_who_left_and_who_moved_is_told_on_its_day() {
    let repository = repository();
    let found = cohort(repository.path(), &[]);
    let points = found["points"].as_array().unwrap();
    let moved = |day: &str| -> Vec<(String, String)> {
        let point = points.iter().find(|point| point["date"] == day);
        let moves = point.map_or(&[][..], |point| point["moves"].as_array().unwrap());
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let told = |it: &Value| (text(&it["project"]), text(&it["change"]));
        moves.iter().map(told).collect()
    };
    // Those of the first day are what it begins with; notes that never were a project do not leave.
    assert_eq!(moved("2026-03-01"), []);
    let garden = moved("2026-05-10");
    assert!(
        !garden.is_empty() && garden.iter().all(|(name, _)| name == "Garden map"),
        "{garden:?}"
    );
    // A rename moves nobody, and neither does what cannot be read.
    assert_eq!(moved("2026-06-01"), []);
    assert_eq!(
        moved("2026-07-01")
            .iter()
            .filter(|(_, it)| it == "joined")
            .count(),
        1
    );
    assert!(moved("2026-08-01").iter().any(|(_, it)| it == "left"));
    let counts = |day: &str, key: &str| {
        let point = points.iter().find(|point| point["date"] == day).unwrap();
        point[key].as_u64().unwrap()
    };
    assert_eq!(
        (
            counts("2026-06-01", "projects"),
            counts("2026-06-01", "unread")
        ),
        (1, 1)
    );
    assert_eq!(
        (
            counts("2026-08-01", "projects"),
            counts("2026-08-01", "unread")
        ),
        (2, 0)
    );
}

#[test]
fn each_project_has_the_course_that_it_has_alone() {
    let repository = repository();
    let found = cohort(repository.path(), &[]);
    for project in found["projects"].as_array().unwrap() {
        let file = project["file"].as_str().unwrap();
        if !repository.path().join(file).exists() {
            continue;
        }
        let run = run_in(
            repository.path(),
            &["compare", "--history", file, "--format", "json"],
        );
        let alone = json(&run.out);
        assert_eq!(
            project["revisions"],
            alone["points"].as_array().unwrap().len()
        );
        let courses = project["courses"].as_array().unwrap();
        let same = |(one, other): (&Value, &Value)| one["words"] == other["words"];
        assert!(
            courses
                .iter()
                .zip(alone["courses"].as_array().unwrap())
                .all(same),
            "{file}"
        );
    }
}

#[test]
fn what_is_left_out_and_what_cannot_be_read_is_said() {
    let repository = repository();
    let other_stage = run_in(
        repository.path(),
        &["compare", "--history", "p", "--stage", "idea"],
    );
    assert_eq!(other_stage.code, 3, "{}", other_stage.out);
    let sorted = run_in(
        repository.path(),
        &["compare", "--history", "p", "--sort", "name"],
    );
    assert_eq!(sorted.code, 2);
    assert!(sorted.err.contains("`--sort`"), "{}", sorted.err);
    std::fs::write(repository.path().join("p/well.yaml"), "format: 2\n").unwrap();
    let broken = run_in(repository.path(), &["compare", "--history", "p"]);
    assert_eq!(broken.code, 2);
    assert!(
        broken.err.starts_with("error: p/well.yaml:1:1:"),
        "{}",
        broken.err
    );
    assert!(broken.out.contains("Garden map"));
    // Files of several folders, and one that is not committed yet.
    std::fs::create_dir(repository.path().join("q")).unwrap();
    std::fs::copy(root().join(NEW), repository.path().join("q/new.yaml")).unwrap();
    let two = [
        "compare",
        "--history",
        "p/garden é.yaml",
        "q/new.yaml",
        "--format",
        "json",
    ];
    let two = run_in(repository.path(), &two);
    assert_eq!((two.code, two.err.as_str()), (0, ""));
    assert_eq!(json(&two.out)["projects"].as_array().unwrap().len(), 2);
    let outside = tempfile::tempdir().unwrap();
    for name in ["a.yaml", "b.yaml"] {
        std::fs::copy(root().join(NEW), outside.path().join(name)).unwrap();
    }
    let outside = run_in(outside.path(), &["compare", "--history", "."]);
    assert_eq!(outside.code, 2);
    assert!(
        outside.err.contains("not in a git repository"),
        "{}",
        outside.err
    );
}
