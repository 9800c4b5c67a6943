//! A description through the history of a git repository with fixed days and authors.

use super::*;

pub(super) fn git(folder: &Path, day: &str, arguments: &[&str]) {
    let output = std::process::Command::new("git")
        .current_dir(folder)
        .args([
            "-c",
            "commit.gpgsign=false",
            "-c",
            "init.defaultBranch=main",
        ])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_AUTHOR_NAME", "Zoé")
        .env("GIT_AUTHOR_EMAIL", "zoe@example.org")
        .env("GIT_COMMITTER_NAME", "Zoé")
        .env("GIT_COMMITTER_EMAIL", "zoe@example.org")
        .env("GIT_AUTHOR_DATE", format!("{day}T12:00:00+00:00"))
        .env("GIT_COMMITTER_DATE", format!("{day}T12:00:00+00:00"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Five revisions: a first, a better one, a broken one, a rename that repairs it, and one whose
/// subject is hostile.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let found = folder.path();
    let write = |path: &str, text: &str| {
        let path = found.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let old = std::fs::read_to_string(root().join(OLD)).unwrap();
    let new = std::fs::read_to_string(root().join(NEW)).unwrap();
    git(found, "2026-01-01", &["init", "-q"]);
    let commit = |day: &str, subject: &str| {
        git(found, day, &["add", "-A"]);
        git(found, day, &["commit", "-q", "-m", subject]);
    };
    write(
        "d/commons.yaml",
        "format: 1\nproject: {name: Garden map, kind: [data], stage: idea}\n",
    );
    commit("2026-03-01", "Begin");
    write("d/commons.yaml", &old);
    commit("2026-05-10", "Answer");
    write("d/commons.yaml", &format!("{old}  ostrom.nothing: yes\n"));
    commit("2026-06-01", "Break it");
    git(
        found,
        "2026-07-01",
        &["mv", "d/commons.yaml", "d/garden é.yaml"],
    );
    write("d/garden é.yaml", &old);
    commit("2026-07-01", "Repair and rename");
    write("d/garden é.yaml", &new);
    commit("2026-10-01", "=x | <b>bold</b> \u{1b}[31m");
    folder
}

/// The same with a change that is not committed yet.
fn changed_repository() -> tempfile::TempDir {
    let folder = repository();
    let old = std::fs::read_to_string(root().join(OLD)).unwrap();
    std::fs::write(folder.path().join("d/garden é.yaml"), old).unwrap();
    folder
}

#[test]
fn the_course_is_told_in_every_format_and_both_languages() {
    let repository = repository();
    let file = "d/garden é.yaml";
    for format in ["text", "markdown", "csv", "json", "ndjson", "html"] {
        for lang in ["en", "fr"] {
            if lang == "fr" && !matches!(format, "text" | "html") {
                continue;
            }
            let run = run_in(
                repository.path(),
                &[
                    "compare",
                    "--history",
                    file,
                    "--format",
                    format,
                    "--lang",
                    lang,
                ],
            );
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{format}");
            let text = match format {
                "html" => body(&run.out).replace("><", ">\n<"),
                "json" => {
                    fits_schema("history", &json(&run.out));
                    run.out
                }
                _ => run.out,
            };
            insta::assert_snapshot!(format!("history-{format}-{lang}"), text);
            assert!(!text.contains('\u{1b}') || format == "json" || format == "ndjson");
            assert!(!text.contains("<b>bold") || !matches!(format, "markdown" | "html"));
        }
    }
}

#[test]
fn each_revision_is_assessed_on_its_day_or_on_the_one_asked_for() {
    let repository = changed_repository();
    let history = |arguments: &[&str]| {
        let all = [
            &[
                "compare",
                "--history",
                "d/garden é.yaml",
                "--format",
                "json",
            ],
            arguments,
        ]
        .concat();
        json(&run_in(repository.path(), &all).out)
    };
    let found = history(&[]);
    let points = found["points"].as_array().unwrap();
    let days: Vec<&str> = points[..5]
        .iter()
        .map(|point| point["assessed"].as_str().unwrap())
        .collect();
    assert_eq!(
        days,
        [
            "2026-03-01",
            "2026-05-10",
            "2026-06-01",
            "2026-07-01",
            "2026-10-01"
        ]
    );
    assert_eq!(points.len(), 6);
    assert!(points[5]["revision"].is_null());
    let error = points[2]["refused"]["error"].as_str().unwrap();
    assert!(error.starts_with("14:3:"), "{error}");
    assert_eq!(points[1]["path"], "d/commons.yaml");
    assert_eq!(points[3]["path"], "d/garden é.yaml");
    let later = history(&["--date", "2029-01-01"]);
    let score = |value: &Value, at: usize| {
        value["points"][at]["questionnaires"][1]["score"]["evidenced"].as_f64()
    };
    // In 2029 what was dated in 2026 is old.
    assert!(
        score(&later, 1) < score(&found, 1),
        "{:?} {:?}",
        score(&later, 1),
        score(&found, 1)
    );
}

#[test]
fn a_revision_is_read_from_the_root_or_from_where_one_stands() {
    let repository = changed_repository();
    let from_root = run_in(
        repository.path(),
        &["compare", "HEAD~3:d/commons.yaml", "d/garden é.yaml", DATE],
    );
    assert_eq!((from_root.code, from_root.err.as_str()), (0, ""));
    assert!(from_root.out.contains("No changes."), "{}", from_root.out);
    let below = repository.path().join("d");
    let from_below = run_in(
        &below,
        &[
            "compare",
            "HEAD~3:./commons.yaml",
            "HEAD:./garden é.yaml",
            DATE,
        ],
    );
    assert!(
        from_below.out.contains("ostrom.sanctions.graduated"),
        "{}",
        from_below.out
    );
    let broken = run_in(
        &below,
        &["compare", "HEAD~2:./commons.yaml", "garden é.yaml", DATE],
    );
    assert_eq!(broken.code, 2);
    assert!(
        broken.err.contains("HEAD~2:./commons.yaml:14:3"),
        "{}",
        broken.err
    );
    let unknown = run_in(
        &below,
        &["compare", "HEAD~99:./commons.yaml", "garden é.yaml"],
    );
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("HEAD~99"), "{}", unknown.err);
}

#[test]
fn an_own_questionnaire_is_that_of_the_revision() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let questionnaire = std::fs::read_to_string(
        root().join("tests/fixtures/questionnaires/accepted-checklist.yaml"),
    )
    .unwrap();
    std::fs::create_dir(path.join("d")).unwrap();
    std::fs::write(path.join("mine.yaml"), &questionnaire).unwrap();
    let text = "format: 1\nproject: {name: N, kind: [data], stage: production}\nquestionnaires: [../mine.yaml]\n";
    std::fs::write(path.join("d/commons.yaml"), text).unwrap();
    git(path, "2026-01-01", &["init", "-q"]);
    git(path, "2026-01-01", &["add", "-A"]);
    git(path, "2026-01-01", &["commit", "-q", "-m", "one"]);
    std::fs::write(
        path.join("mine.yaml"),
        questionnaire.replacen("version: 1", "version: 2", 1),
    )
    .unwrap();
    let run = run_in(
        path,
        &[
            "compare",
            "HEAD:d/commons.yaml",
            "d/commons.yaml",
            DATE,
            "--format",
            "json",
        ],
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let why = json(&run.out)["not_compared"][0]["why"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(why.contains("versions 1 and 2"), "{why}");
}

#[test]
fn what_has_no_history_is_told() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.yaml"), "format: 1\n").unwrap();
    let outside = run_in(folder.path(), &["compare", "--history", "a.yaml"]);
    assert_eq!(outside.code, 2);
    assert!(
        outside.err.contains("not in a git repository"),
        "{}",
        outside.err
    );
    let repository = repository();
    std::fs::write(repository.path().join("new.yaml"), "format: 1\n").unwrap();
    let new = run_in(repository.path(), &["compare", "--history", "new.yaml"]);
    assert_eq!(new.code, 2);
    assert!(
        new.err.contains("git has no revision of new.yaml"),
        "{}",
        new.err
    );
}

#[test]
fn a_shallow_clone_is_told() {
    let repository = repository();
    let clone = tempfile::tempdir().unwrap();
    let from = format!("file://{}", repository.path().display());
    git(
        clone.path(),
        "2026-11-01",
        &["clone", "-q", "--depth", "2", &from, "c"],
    );
    let run = run_in(
        &clone.path().join("c"),
        &["compare", "--history", "d/garden é.yaml"],
    );
    assert!(
        run.out.contains("The clone is shallow"),
        "{} {}",
        run.out,
        run.err
    );
}
