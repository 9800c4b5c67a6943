//! SARIF 2.1.0, for code scanning.

use super::finding::{lines, path};
use super::visible;
use crate::model::{BaselineMark, CheckOutcome, FindingId, FindingSeverity, Lang};
use crate::report::{CheckReport, FindingPart, IgnoredPart};
use crate::words::findings::{from_here, not_looked_at, read_more, silenced};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// The folder that relative paths start from: where the command was run, and so, on a build
/// server, the root of the repository.
const BASE: &str = "SRCROOT";

/// One run with every rule and one result for each finding.
///
/// Every result has a place, since GitHub refuses a file with one that has none. What is silenced
/// has a suppression; what stands in an earlier report has a baseline state.
#[must_use]
pub fn sarif(report: &CheckReport) -> String {
    let log = Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [run(report)],
    };
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    invocations: [Invocation; 1],
    language: Lang,
    automation_details: Automation,
    original_uri_base_ids: Bases,
    column_kind: &'static str,
    results: Vec<Finding>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    language: Lang,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: FindingId,
    name: String,
    short_description: Message,
    full_description: Message,
    help: Help,
    default_configuration: Configuration,
    properties: RuleProperties,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: FindingSeverity,
}

#[derive(Serialize)]
struct RuleProperties {
    tags: [&'static str; 2],
    /// How GitHub sorts findings that are not about security.
    #[serde(rename = "problem.severity")]
    severity: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    exit_code: u8,
    exit_code_description: String,
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: FindingSeverity,
    message: Message,
}

#[derive(Serialize)]
struct Automation {
    id: String,
}

struct Bases(Lang);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding {
    rule_id: FindingId,
    rule_index: usize,
    level: FindingSeverity,
    message: Message,
    locations: [Location; 1],
    partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline_state: Option<&'static str>,
    suppressions: Vec<Suppression>,
    properties: FindingProperties,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "commons/v1")]
    fingerprint: String,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    justification: String,
}

#[derive(Serialize)]
struct FindingProperties {
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<String>,
    fails: bool,
}

impl Serialize for Bases {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Base {
            description: Message,
        }
        // Without its address: a path of a machine is nobody's business, and changes.
        let base = Base {
            description: message(from_here(self.0)),
        };
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(BASE, &base)?;
        map.end()
    }
}

fn run(report: &CheckReport) -> Run {
    let lang = report.language;
    let results = report.check.findings.iter();
    Run {
        results: results.map(|finding| result(finding, report)).collect(),
        tool: Tool {
            driver: Driver {
                name: report.tool.name,
                version: report.tool.version,
                semantic_version: report.tool.version,
                language: lang,
                rules: FindingId::WORDS.map(|(_, id)| rule(id, lang)).into(),
            },
        },
        invocations: [invocation(report)],
        language: lang,
        automation_details: Automation {
            id: category(&report.check.root),
        },
        original_uri_base_ids: Bases(lang),
        column_kind: "unicodeCodePoints",
    }
}

fn rule(id: FindingId, lang: Lang) -> Rule {
    let (page, more) = (id.page(lang), read_more(id, lang));
    Rule {
        id,
        name: pascal(id.word()),
        short_description: message(page.title),
        full_description: message(page.meaning),
        help: Help {
            text: plain(&format!("{} {} {more}", page.meaning, page.todo)),
            markdown: format!("{}\n\n**{}**\n\n{more}", page.meaning, page.todo),
        },
        default_configuration: Configuration {
            level: id.severity(),
        },
        properties: RuleProperties {
            tags: ["commons", id.about().word()],
            severity: match id.severity() {
                FindingSeverity::Error => "error",
                FindingSeverity::Warning => "warning",
                FindingSeverity::Note => "recommendation",
            },
        },
    }
}

fn invocation(report: &CheckReport) -> Invocation {
    let check = &report.check;
    let unseen = check.not_looked_at.iter().map(|it| Notification {
        level: FindingSeverity::Note,
        message: message(&not_looked_at(&it.what, &it.why, report.language)),
    });
    Invocation {
        execution_successful: check.outcome != CheckOutcome::NothingAssessed,
        exit_code: check.outcome.exit_code(check.fail_on),
        exit_code_description: visible(&check.headline).into_owned(),
        tool_execution_notifications: unseen.collect(),
    }
}

fn result(finding: &FindingPart, report: &CheckReport) -> Finding {
    let mut rules = FindingId::WORDS.iter();
    let index = rules.position(|(_, id)| *id == finding.id);
    let words = format!("{} {}", finding.message, finding.help);
    // All results of a run have a baseline state, or none of them has.
    let state = |_| baseline(finding.baseline);
    Finding {
        rule_id: finding.id,
        rule_index: index.unwrap_or_default(),
        level: finding.severity,
        message: message(&words),
        locations: [location(finding)],
        partial_fingerprints: Fingerprints {
            fingerprint: finding.fingerprint.clone(),
        },
        baseline_state: report.check.baseline.as_ref().map(state),
        suppressions: finding
            .ignored
            .iter()
            .map(|ignored| suppression(ignored, report.language))
            .collect(),
        properties: FindingProperties {
            question: finding.question.clone(),
            fails: finding.fails,
        },
    }
}

fn baseline(mark: Option<BaselineMark>) -> &'static str {
    match mark {
        None | Some(BaselineMark::New) => "new",
        Some(BaselineMark::Known) => "unchanged",
        Some(BaselineMark::Worse) => "updated",
    }
}

fn suppression(ignored_part: &IgnoredPart, lang: Lang) -> Suppression {
    let words = silenced(&ignored_part.reason, ignored_part.until.as_deref(), lang);
    Suppression {
        kind: "external",
        status: "accepted",
        justification: visible(&words).into_owned(),
    }
}

fn location(finding: &FindingPart) -> Location {
    let (start_line, end_line) = lines(&finding.place);
    let (uri, relative) = uri(path(&finding.place));
    Location {
        physical_location: Physical {
            artifact_location: Artifact {
                uri,
                uri_base_id: relative.then_some(BASE),
            },
            region: Region {
                start_line,
                start_column: finding.place.column.max(1),
                end_line,
            },
        },
    }
}

fn message(text: &str) -> Message {
    Message { text: plain(text) }
}

/// Text in which nothing is a placeholder (`{0}`) or a link (`[words](address)`): SARIF has both in
/// plain messages.
fn plain(text: &str) -> String {
    visible(text)
        .replace('{', "{{")
        .replace('}', "}}")
        .replace("](", "] (")
}

/// A path as an address, and whether it is relative.
fn uri(path: &str) -> (String, bool) {
    let drive = match path.as_bytes() {
        [letter, b':', b'/', ..] => letter.is_ascii_alphabetic(),
        _ => false,
    };
    if drive {
        (
            format!("file:///{}:{}", &path[..1], percent(&path[2..])),
            false,
        )
    } else if path.starts_with('/') {
        let rest = percent(path.trim_start_matches('/'));
        (format!("file:///{rest}"), false)
    } else {
        (percent(path), true)
    }
}

/// What a path keeps as it is in an address: unreserved characters (RFC 3986) and `/`.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

fn percent(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

/// What keeps the checks of several folders of one repository apart.
fn category(root: &str) -> String {
    let mut id = "commons-check/".to_owned();
    for part in root.split('/') {
        if !matches!(part, "" | "." | "..") {
            id.push_str(&percent(part));
            id.push('/');
        }
    }
    id
}

/// `evidence-missing` → `EvidenceMissing`.
fn pascal(word: &str) -> String {
    word.split('-')
        .map(|part| part[..1].to_uppercase() + &part[1..])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{category, pascal, plain, uri};

    #[test]
    fn an_address_holds_nothing_that_means_something_else() {
        let of = |path: &str| uri(path).0;
        assert_eq!(of("docs/a b#c?d%e:f.md"), "docs/a%20b%23c%3Fd%25e%3Af.md");
        assert_eq!(of("docs/été.md"), "docs/%C3%A9t%C3%A9.md");
        assert_eq!(uri("/srv//a.md"), ("file:///srv//a.md".to_owned(), false));
        assert_eq!(uri("C:/a b.md"), ("file:///C:/a%20b.md".to_owned(), false));
        assert!(uri("é:/a.md").1 && uri(" :/a.md").1);
        assert_eq!(category("."), "commons-check/");
        assert_eq!(category("../.."), "commons-check/");
        assert_eq!(category("./apps/web/"), "commons-check/apps/web/");
        assert_eq!(pascal("evidence-missing"), "EvidenceMissing");
    }

    #[test]
    fn a_message_holds_no_link_and_no_placeholder() {
        assert_eq!(plain("[a](http://b) {0}"), "[a] (http://b) {{0}}");
    }
}
