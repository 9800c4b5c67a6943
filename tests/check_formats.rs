//! What build servers get from a check: every format × reports that hold every finding, nothing,
//! or hostile text.
//!
//! `INSTA_UPDATE=always cargo test --test check_formats` rewrites the snapshots; read the
//! difference. With `COMMONS_FORMATS=FOLDER` the outputs are written there, for the independent
//! validators of `.ci/validate-formats`.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test says where it fails, and writes where the environment tells it"
)]

mod check_report;

use check_report::{HOSTILE, empty, full, hostile, hostile_with, nothing, sample};
use clap::ValueEnum;
use commons::cli::CheckFormat;
use commons::model::{BaselineMark, FindingId, FindingSeverity, Lang};
use commons::render::{self, Layout, visible};
use commons::report::{CheckReport, FindingPart};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The report in a format.
fn shown(format: CheckFormat, report: &CheckReport) -> String {
    match format {
        CheckFormat::Text => render::blocks_text(
            &report.blocks(false, None),
            report.language,
            Layout::default(),
        ),
        CheckFormat::Markdown => {
            render::blocks_markdown(&report.blocks(false, None), report.language)
        }
        CheckFormat::Json => render::json(report),
        CheckFormat::Github => render::github(report).text().to_owned(),
        CheckFormat::Gitlab => render::gitlab(report),
        CheckFormat::Sarif => render::sarif(report),
        CheckFormat::Junit => render::junit(report),
    }
}

const SERVERS: [(CheckFormat, &str, &str); 4] = [
    (CheckFormat::Github, "github", "txt"),
    (CheckFormat::Gitlab, "gitlab", "json"),
    (CheckFormat::Sarif, "sarif", "sarif"),
    (CheckFormat::Junit, "junit", "xml"),
];

/// Makes a report in a language.
type Make = fn(Lang) -> CheckReport;

const REPORTS: [(&str, Make); 4] = [
    ("full", full),
    ("empty", empty),
    ("nothing", nothing),
    ("hostile", hostile),
];

// --- snapshots ------------------------------------------------------------------------------------

const SNAPSHOTS: &str = "check_report/snapshots";

#[test]
fn snapshots_in_both_languages() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path(SNAPSHOTS);
    settings.bind(|| {
        // Not the full report: a snapshot of every word would change with each of them.
        for (name, make) in [
            ("sample", sample as Make),
            ("empty", empty),
            ("nothing", nothing),
        ] {
            for lang in Lang::ALL {
                for (format, word, _) in SERVERS {
                    let text = few_rules(shown(format, &make(lang)));
                    insta::assert_snapshot!(format!("{word}-{}-{name}", lang.code()), text);
                }
            }
        }
    });
}

#[test]
fn the_snapshots_are_those_of_today() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(SNAPSHOTS);
    let names = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "snap")
        });
    // Each format, in both languages: a sample, nothing found, nothing assessed.
    assert_eq!(names.count(), SERVERS.len() * 2 * 3);
}

/// SARIF with its first two rules: that the others are there is tested below.
fn few_rules(text: String) -> String {
    let third = text.find("            {\n              \"id\": \"answer-stale\"");
    let end = text.find("          ]\n        }\n      },\n      \"invocations\"");
    match (third, end) {
        (Some(third), Some(end)) => format!("{}            …\n{}", &text[..third], &text[end..]),
        _ => text,
    }
}

#[test]
fn the_outputs_are_written_for_the_validators() {
    let Some(folder) = std::env::var_os("COMMONS_FORMATS").map(PathBuf::from) else {
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    for (name, make) in REPORTS {
        for lang in Lang::ALL {
            for (format, word, ending) in SERVERS {
                let text = shown(format, &make(lang));
                let file = format!("{word}-{name}-{}.{ending}", lang.code());
                std::fs::write(folder.join(file), text).unwrap();
            }
        }
    }
}

// --- every finding in every format ----------------------------------------------------------------

#[test]
fn every_finding_stands_in_every_format() {
    for lang in Lang::ALL {
        let report = full(lang);
        let ids: BTreeSet<FindingId> = report
            .check
            .findings
            .iter()
            .map(|finding| finding.id)
            .collect();
        assert_eq!(ids.len(), FindingId::WORDS.len());
        for format in CheckFormat::value_variants() {
            let text = shown(*format, &report);
            let letters = letters(&text);
            // For people the table of principles says what these say, once.
            let table = matches!(format, CheckFormat::Text | CheckFormat::Markdown);
            let told = report.check.findings.iter();
            for finding in told.filter(|it| !(table && it.id.is_in_table() && it.ignored.is_none()))
            {
                let id = finding.id.word();
                assert!(text.contains(id), "{format:?}: {id} is not there");
                let reason = finding.ignored.as_ref().map(|ignored| &ignored.reason);
                for words in [Some(&finding.message), reason].into_iter().flatten() {
                    let there = letters.contains(&self::letters(words));
                    assert!(there, "{format:?}: {words} is not there");
                }
            }
        }
    }
}

/// What is left when lines are broken and signs are escaped, each in its own way.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

// --- GitHub ---------------------------------------------------------------------------------------

/// A workflow command as the runner takes it apart.
#[derive(Debug)]
struct Command {
    name: String,
    title: String,
    file: String,
    line: usize,
    message: String,
}

/// Reads a line as GitHub's runner does: `None` where it would not obey.
fn command(line: &str) -> Option<Command> {
    let line = line.trim_start();
    assert!(!line.contains("##["), "obeyed anywhere in a line: {line}");
    let (head, data) = line.strip_prefix("::")?.split_once("::")?;
    let (name, properties) = head.split_once(' ')?;
    let properties: Vec<(&str, &str)> = properties
        .split(',')
        .map(|part| part.split_once('=').unwrap())
        .collect();
    let get = |key: &str| {
        let value = properties.iter().find(|(property, _)| *property == key);
        unescaped(value.map_or("", |(_, value)| value))
    };
    Some(Command {
        name: name.to_owned(),
        title: get("title"),
        file: get("file"),
        line: get("line").parse().unwrap(),
        message: unescaped(data),
    })
}

fn unescaped(text: &str) -> String {
    text.replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%25", "%")
}

fn is_aside(finding: &FindingPart) -> bool {
    finding.ignored.is_some() || finding.baseline == Some(BaselineMark::Known)
}

fn check_github(report: &CheckReport) {
    let text = render::github(report);
    let text = text.text();
    assert!(!text.contains('\r'));
    let commands: Vec<Command> = text.lines().filter_map(command).collect();
    assert_eq!(commands.len(), report.check.findings.len());
    let (aside, counting): (Vec<_>, Vec<_>) = report
        .check
        .findings
        .iter()
        .partition(|finding| is_aside(finding));
    let first_aside = counting.len();
    for (at, (command, finding)) in commands
        .iter()
        .zip(counting.into_iter().chain(aside))
        .enumerate()
    {
        let name = match finding.severity {
            _ if at >= first_aside => "notice",
            FindingSeverity::Error => "error",
            FindingSeverity::Warning => "warning",
            FindingSeverity::Note => "notice",
        };
        assert_eq!(command.name, name);
        assert!(command.title.contains(finding.id.word()));
        let path = finding.place.path.trim_start_matches("./");
        let path = path.strip_suffix("/.").unwrap_or(path);
        let seen = |text: &str| visible(text).replace("##[", "## [");
        assert_eq!(command.file, seen(path));
        assert_eq!(command.line, finding.place.line.max(1));
        let words = format!("{}\n{}", seen(&finding.message), seen(&finding.help));
        assert!(command.message.ends_with(&words), "{command:?}");
        if let Some(ignored) = &finding.ignored {
            let marked = command.message.starts_with('[');
            assert!(marked && command.message.contains(&seen(&ignored.reason)));
        }
    }
    nothing_obeys(text);
}

/// No control character gets out but the end of a line.
fn nothing_obeys(text: &str) {
    let control = |c: &char| c.is_control() && *c != '\n';
    assert_eq!(text.chars().find(control), None);
}

#[test]
fn github_gets_one_command_for_each_finding_and_obeys_nothing_else() {
    for (_, make) in REPORTS {
        for lang in Lang::ALL {
            check_github(&make(lang));
        }
    }
}

#[test]
fn github_is_told_when_it_shows_less_than_there_is() {
    assert!(
        render::github(&full(Lang::En))
            .text()
            .contains("at most 10 annotations")
    );
    assert!(
        !render::github(&nothing(Lang::En))
            .text()
            .contains("no more than 10")
    );
}

// --- GitLab ---------------------------------------------------------------------------------------

fn check_gitlab(report: &CheckReport) {
    let issues: Vec<Value> = serde_json::from_str(&render::gitlab(report)).unwrap();
    assert_eq!(issues.len(), report.check.findings.len());
    let mut fingerprints = BTreeSet::new();
    for (issue, finding) in issues.iter().zip(&report.check.findings) {
        let description = issue["description"].as_str().unwrap();
        assert!(description.contains(&*visible(&finding.message)));
        nothing_obeys(description);
        assert_eq!(issue["check_name"], finding.id.word());
        assert!(fingerprints.insert(issue["fingerprint"].as_str().unwrap().to_owned()));
        assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() >= 1);
        if let Some(ignored) = &finding.ignored {
            assert_eq!(issue["severity"], "info");
            assert!(description.contains(&*visible(&ignored.reason)));
        }
    }
}

#[test]
fn gitlab_gets_every_finding_with_a_fingerprint_of_its_own() {
    for (_, make) in REPORTS {
        for lang in Lang::ALL {
            check_gitlab(&make(lang));
        }
    }
}

#[test]
fn gitlab_gets_no_dot_before_a_path() {
    let mut report = full(Lang::En);
    report.check.findings[0].place.path = "./docs/a.md".to_owned();
    let issues: Value = serde_json::from_str(&render::gitlab(&report)).unwrap();
    assert_eq!(issues[0]["location"]["path"], "docs/a.md");
}

// --- SARIF ----------------------------------------------------------------------------------------

fn check_sarif(report: &CheckReport) {
    let log: Value = serde_json::from_str(&render::sarif(report)).unwrap();
    let run = &log["runs"][0];
    assert_eq!(run["language"], report.language.code());
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), FindingId::WORDS.len());
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), report.check.findings.len());
    for (result, finding) in results.iter().zip(&report.check.findings) {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert_eq!(result["ruleId"], finding.id.word());
        let text = result["message"]["text"].as_str().unwrap();
        nothing_obeys(text);
        assert!(!text.contains("]("), "a link: {text}");
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri.bytes().all(|it| it.is_ascii_graphic()), "{uri}");
        assert_eq!(
            place["artifactLocation"]["uriBaseId"].is_null(),
            uri.starts_with("file:///")
        );
        let line = place["region"]["startLine"].as_u64().unwrap();
        assert!(line >= 1 && place["region"]["endLine"].as_u64().unwrap() >= line);
        assert_eq!(
            result["partialFingerprints"]["commons/v1"],
            finding.fingerprint
        );
        assert_eq!(
            result["baselineState"].is_null(),
            report.check.baseline.is_none()
        );
        let silenced = result["suppressions"].as_array().unwrap();
        assert_eq!(silenced.len(), usize::from(finding.ignored.is_some()));
    }
}

#[test]
fn sarif_has_every_rule_with_its_help_and_every_result_with_its_place() {
    for (_, make) in REPORTS {
        for lang in Lang::ALL {
            check_sarif(&make(lang));
        }
    }
    for lang in Lang::ALL {
        let log: Value = serde_json::from_str(&render::sarif(&empty(lang))).unwrap();
        let found = log["runs"][0]["tool"]["driver"]["rules"]
            .as_array()
            .unwrap();
        for (shown, (word, id)) in found.iter().zip(FindingId::WORDS) {
            let page = id.page(lang);
            assert_eq!(shown["shortDescription"]["text"], page.title);
            for key in ["text", "markdown"] {
                let help = shown["help"][key].as_str().unwrap();
                assert!(help.contains(page.meaning.split('{').next().unwrap()));
                assert!(help.contains(&format!("commons explain {word}")));
            }
        }
    }
}

#[test]
fn sarif_tells_what_is_known_and_how_it_ended() {
    let log: Value = serde_json::from_str(&render::sarif(&full(Lang::Fr))).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let states: BTreeSet<&str> = results
        .iter()
        .map(|result| result["baselineState"].as_str().unwrap())
        .collect();
    assert_eq!(states, BTreeSet::from(["new", "unchanged", "updated"]));
    for (make, code, done) in [
        (full as Make, 1, true),
        (empty, 0, true),
        (nothing, 3, false),
    ] {
        let log: Value = serde_json::from_str(&render::sarif(&make(Lang::En))).unwrap();
        let end = &log["runs"][0]["invocations"][0];
        assert_eq!(end["exitCode"], code);
        assert_eq!(end["executionSuccessful"], done);
    }
}

#[test]
fn a_fingerprint_stays_when_lines_move() {
    let prints = |report: &CheckReport| -> Vec<Value> {
        let log: Value = serde_json::from_str(&render::sarif(report)).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap().clone();
        results
            .into_iter()
            .map(|result| result["partialFingerprints"].clone())
            .collect()
    };
    let before = full(Lang::En);
    let mut after = before.clone();
    for finding in &mut after.check.findings {
        finding.place.line += 7;
        finding.place.end_line += 7;
    }
    assert_eq!(prints(&before), prints(&after));
}

// --- JUnit ----------------------------------------------------------------------------------------

fn check_junit(report: &CheckReport) {
    let text = render::junit(report);
    nothing_obeys(&text);
    assert!(!text.contains(['\u{fffe}', '\u{ffff}']));
    let page = roxmltree::Document::parse(&text).unwrap();
    let of = |name: &'static str| {
        page.descendants()
            .filter(move |node| node.has_tag_name(name))
    };
    let mut names = BTreeSet::new();
    for case in of("testcase") {
        let name = (
            case.attribute("classname").unwrap(),
            case.attribute("name").unwrap(),
        );
        assert!(names.insert(name), "two cases are called {name:?}");
    }
    let count = |name: &'static str| of(name).count();
    let findings = &report.check.findings;
    assert_eq!(
        count("failure"),
        findings.iter().filter(|it| it.fails).count()
    );
    assert_eq!(
        count("skipped"),
        findings.iter().filter(|it| is_aside(it)).count()
    );
    let told = page
        .descendants()
        .filter(|node| node.has_tag_name("testcase") && node.has_children());
    // One more for the check as a whole.
    assert_eq!(told.count(), findings.len() + 1);
    for key in ["tests", "failures", "errors"] {
        let number =
            |node: roxmltree::Node| -> usize { node.attribute(key).unwrap().parse().unwrap() };
        let sum: usize = of("testsuite").map(number).sum();
        assert_eq!(number(page.root_element()), sum);
    }
    assert_eq!(number_of_cases(&page), count("testcase"));
}

fn number_of_cases(page: &roxmltree::Document) -> usize {
    page.root_element()
        .attribute("tests")
        .unwrap()
        .parse()
        .unwrap()
}

#[test]
fn junit_tells_failures_from_what_is_silenced_and_what_is_well() {
    for (_, make) in REPORTS {
        for lang in Lang::ALL {
            check_junit(&make(lang));
        }
    }
}

#[test]
fn junit_is_green_only_where_something_was_looked_at() {
    let cases = |report: &CheckReport| {
        let text = render::junit(report);
        let page = roxmltree::Document::parse(&text).unwrap();
        let errors = page.root_element().attribute("errors").unwrap().to_owned();
        (errors, number_of_cases(&page))
    };
    let (errors, number) = cases(&nothing(Lang::En));
    assert_eq!(
        (errors.as_str(), number),
        ("1", 4),
        "no case may pass for want of a look"
    );
    let (errors, number) = cases(&empty(Lang::En));
    assert_eq!(errors, "0");
    assert!(number > 25);
    // Nothing tells whether addresses were asked for, and there was no earlier report.
    let text = render::junit(&empty(Lang::En));
    for id in [
        "evidence-address-broken",
        "worse-than-baseline",
        "history-shallow",
    ] {
        assert!(!text.contains(id), "{id}");
    }
}

// --- whatever the text ----------------------------------------------------------------------------

fn check_all(report: &CheckReport) {
    check_github(report);
    check_gitlab(report);
    check_sarif(report);
    check_junit(report);
    let json: Value = serde_json::from_str(&serde_json::to_string(report).unwrap()).unwrap();
    let findings = json["findings"].as_array().unwrap();
    assert_eq!(findings.len(), report.check.findings.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_breaks_a_format(
        texts in prop::collection::vec(any_text(), 1..8),
        french in any::<bool>(),
    ) {
        let lang = if french { Lang::Fr } else { Lang::En };
        check_all(&hostile_with(&texts, lang));
    }
}

/// Any characters at all, and pieces that mean something somewhere.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        "[\\x00-\\x1f:%,=\\[\\]<>&\"']{0,12}",
    ];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}
