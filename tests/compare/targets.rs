//! What a project wants to reach, in its report and against its course.

use super::over_time::git;
use super::*;

/// A project with targets, before and after somebody answered.
fn repository(targets: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let found = folder.path();
    let text = |answers: &str| {
        format!(
            "format: 1\nproject: {{name: N, kind: [data], stage: production}}\ntarget: {targets}\n{answers}"
        )
    };
    git(found, "2026-01-01", &["init", "-q"]);
    for (day, answers) in [
        ("2026-03-01", ""),
        (
            "2026-05-01",
            "answers:\n  commons.resource.identified: no\n",
        ),
    ] {
        std::fs::write(found.join("commons.yaml"), text(answers)).unwrap();
        git(found, day, &["add", "-A"]);
        git(found, day, &["commit", "-q", "-m", "Answer"]);
    }
    folder
}

const BOTH: &str = "[{level: robust, by: 2027-06-30}, {verdict: intention, by: 2026}, {verdict: no-resource, by: June 2026}]";

#[test]
fn a_report_says_what_is_to_be_reached_and_how_it_stands() {
    let repository = repository(BOTH);
    let assess = |arguments: &[&str]| {
        let all = [&["assess", "commons.yaml"], arguments].concat();
        let run = run_in(repository.path(), &all);
        assert_eq!(run.code, 0, "{}", run.err);
        run.out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for (lang, told) in [
        (
            "en",
            [
                "Target: level 4, robust, by 2027-06-30; today inconclusive (no level yet).",
                "Target: an intention, by the end of 2026; the date has passed, today no shared resource described.",
                "Target: no shared resource described, by the end of 2026-06; reached.",
            ],
        ),
        (
            "fr",
            [
                "Objectif : niveau 4, robuste, d’ici le 30 juin 2027 ; aujourd’hui non établi (pas encore de niveau).",
                "Objectif : une intention, d’ici fin 2026 ; la date est passée, aujourd’hui pas de ressource partagée décrite.",
                "Objectif : pas de ressource partagée décrite, d’ici fin juin 2026 ; atteint.",
            ],
        ),
    ] {
        for format in ["text", "markdown", "html"] {
            let out = assess(&["--date=2027-01-01", "--lang", lang, "--format", format]);
            for told in told {
                assert!(out.contains(told), "{format}: {told}\n{out}");
            }
        }
    }
    let report = json(&assess(&["--date=2026-12-31", "--format", "json"]));
    fits_schema("report", &report);
    assert_eq!(
        report["targets"][1]["overdue"], false,
        "the year lasts until its end"
    );
    assert_eq!(report["targets"][2]["reached"], true);
}

#[test]
fn a_course_shows_what_is_to_be_reached_at_its_day() {
    let repository = repository(BOTH);
    let history = |format: &str| {
        let run = run_in(
            repository.path(),
            &["compare", "--history", "commons.yaml", "--format", format],
        );
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    let course = json(&history("json"));
    fits_schema("history", &course);
    let targets = |at: usize| {
        course["courses"][at]["targets"]
            .as_array()
            .map_or(0, Vec::len)
    };
    assert_eq!([0, 1, 2].map(targets), [2, 1, 0]);
    for format in ["text", "markdown"] {
        assert!(history(format).contains("Target: level 4, robust, by 2027-06-30"));
    }
    let page = history("html");
    assert_eq!(page.matches("<g class=\"goal\">").count(), 3);
    // The target is the end of the drawing, so that the course lies to its left.
    let at = |from: &str, key: &str| -> f64 {
        let rest = &page[page.rfind(from).unwrap()..];
        let rest = &rest[rest.find(key).unwrap() + key.len()..];
        rest[..rest.find('"').unwrap()].parse().unwrap()
    };
    let goal = at("<g class=\"goal\">", "x1=\"");
    assert!((goal - 490.0).abs() < 0.1, "{goal}");
}

#[test]
fn an_answer_keeps_the_target_as_it_is_written() {
    let text = "format: 1\nproject: {name: N, kind: [data], stage: production}\ntarget:   {by: \"juin 2027\", level: solide}   # voted in May\n";
    let answered = super::common::answered(commons::model::Answer::Yes, Vec::new());
    let edited = commons::description::with_answer(
        text,
        "commons.resource.identified",
        &answered,
        commons::model::Lang::En,
    )
    .unwrap();
    assert!(edited.starts_with(text), "{edited}");
}
