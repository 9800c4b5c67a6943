//! `JUnit` XML for test reports, as Jenkins, GitLab and others read it.
//!
//! There is no standard; the elements are those that the schema of Jenkins' xunit plugin
//! (`junit-10.xsd`) knows, which has no file or line on a test case: they open its text.

use super::finding::{not_applicable, path};
use super::visible;
use crate::model::{CheckOutcome, FindingAbout, FindingId, Lang};
use crate::report::{CheckReport, FindingPart};
use crate::words::findings::{
    finding_about, not_looked_at, nothing_found, read_more, something_assessed,
};
use crate::words::{Label, labelled};
use std::collections::BTreeMap;

/// The longest name of a test case, in characters: a panel shows it on a line.
const LONGEST: usize = 200;

/// A suite for what the findings are about, in each a case for each finding, and one for each id
/// that was looked for and not found.
///
/// A finding that fails the check is a failure; one that is silenced or known is skipped; another
/// passes with its words as output. A check in which nothing was assessed is an error.
#[must_use]
pub fn junit(report: &CheckReport) -> String {
    let mut suites = vec![whole(report)];
    let mut abouts = FindingId::WORDS.map(|(_, id)| id.about()).to_vec();
    abouts.sort_unstable();
    abouts.dedup();
    suites.extend(abouts.into_iter().map(|about| suite(about, report)));
    suites.retain(|suite| !suite.cases.is_empty());
    page(&suites)
}

struct Suite {
    name: String,
    cases: Vec<Case>,
}

struct Case {
    class: String,
    name: String,
    /// How it ends when it does not just pass.
    end: Option<End>,
    /// Its output.
    lines: Vec<String>,
}

/// The element of a case that fails, is skipped or has an error, and what it says.
struct End {
    element: &'static str,
    kind: &'static str,
    message: String,
}

/// The check as a whole: whether there was anything to assess.
fn whole(report: &CheckReport) -> Suite {
    let lang = report.language;
    let headline = visible(&report.check.headline).into_owned();
    let unseen = report.check.not_looked_at.iter().map(|it| {
        let words = not_looked_at(&it.what, &it.why, lang);
        visible(&words).into_owned()
    });
    let lines = std::iter::once(headline.clone()).chain(unseen).collect();
    let end = (report.check.outcome == CheckOutcome::NothingAssessed).then_some(End {
        element: "error",
        kind: "nothing-assessed",
        message: headline,
    });
    Suite {
        name: "commons check".to_owned(),
        cases: vec![Case {
            class: "commons.check".to_owned(),
            name: something_assessed(lang).to_owned(),
            end,
            lines,
        }],
    }
}

fn suite(about: FindingAbout, report: &CheckReport) -> Suite {
    let lang = report.language;
    let colon = lang.colon();
    let mut cases = Vec::new();
    let ids = FindingId::WORDS.into_iter().map(|(_, id)| id);
    for id in ids.filter(|id| id.about() == about) {
        let of_rule = |finding: &&FindingPart| finding.id == id;
        let found: Vec<_> = report.check.findings.iter().filter(of_rule).collect();
        if found.is_empty() && report.looked_for(id) {
            cases.push(Case {
                class: class(id),
                name: nothing_found(id, lang),
                end: None,
                lines: Vec::new(),
            });
        }
        cases.extend(found.into_iter().map(|finding| case(finding, lang)));
    }
    tell_apart(&mut cases);
    Suite {
        name: format!("commons check{colon} {}", finding_about(about, lang)),
        cases,
    }
}

/// `commons.evidence.evidence-missing`: panels group by what stands before the last dot.
fn class(id: FindingId) -> String {
    format!("commons.{}.{}", id.about().word(), id.word())
}

fn case(finding: &FindingPart, lang: Lang) -> Case {
    // Without the line: a panel follows a case from one run to the next by its name.
    let subject = finding.question.as_deref();
    let subject = visible(subject.unwrap_or(path(&finding.place)));
    let message = visible(&finding.message).into_owned();
    let name = format!("{subject}{} {message}", lang.colon());
    let end = end(finding, message, lang);
    let mut lines = body(finding, lang);
    if end.is_none() {
        lines[0] = lang.titled(finding.severity_words, &lines[0]);
    }
    Case {
        class: class(finding.id),
        name: shortened(name),
        end,
        lines,
    }
}

fn end(finding: &FindingPart, message: String, lang: Lang) -> Option<End> {
    if let Some(message) = not_applicable(finding, lang) {
        let is_ignored = finding.ignored.is_some();
        return Some(End {
            element: "skipped",
            kind: if is_ignored { "silenced" } else { "known" },
            message,
        });
    }
    finding.fails.then(|| End {
        element: "failure",
        kind: finding.severity.word(),
        message,
    })
}

/// What a person needs to act: where, what, and what to do.
fn body(finding: &FindingPart, lang: Lang) -> Vec<String> {
    let place = &finding.place;
    let at = || format!("{}:{}:{}", path(place), place.line, place.column);
    let at = finding.whole.clone().unwrap_or_else(at);
    let mut lines = vec![
        visible(&at).into_owned(),
        visible(&finding.message).into_owned(),
        visible(&finding.help).into_owned(),
    ];
    if let Some(question) = &finding.question {
        let question = labelled(Label::Question, question, lang);
        lines.push(visible(&question).into_owned());
    }
    lines.push(read_more(finding.id, lang));
    lines
}

fn shortened(mut name: String) -> String {
    if let Some((cut, _)) = name.char_indices().nth(LONGEST) {
        name.truncate(cut);
        name.push('…');
    }
    name
}

/// Panels keep one case of each class and name: the second of the same gets a number.
fn tell_apart(cases: &mut [Case]) {
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    for case in cases {
        let times = seen
            .entry((case.class.clone(), case.name.clone()))
            .or_insert(0);
        *times += 1;
        if *times > 1 {
            case.name = format!("{} ({times})", case.name);
        }
    }
}

// --- XML ------------------------------------------------------------------------------------------

fn page(suites: &[Suite]) -> String {
    let all = || suites.iter().flat_map(|suite| &suite.cases);
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"commons check\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
        all().count(),
        ended(all(), "failure"),
        ended(all(), "error"),
    );
    for suite in suites {
        let cases = &suite.cases;
        text.push_str(&format!(
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n",
            escaped(&suite.name),
            cases.len(),
            ended(cases, "failure"),
            ended(cases, "error"),
            ended(cases, "skipped"),
        ));
        text.extend(cases.iter().map(element));
        text.push_str("  </testsuite>\n");
    }
    text.push_str("</testsuites>\n");
    text
}

/// How many cases have an element.
fn ended<'c>(cases: impl IntoIterator<Item = &'c Case>, element: &str) -> usize {
    let ends = cases.into_iter().filter_map(|case| case.end.as_ref());
    ends.filter(|end| end.element == element).count()
}

fn element(case: &Case) -> String {
    let (class, name) = (escaped(&case.class), escaped(&case.name));
    let open = format!("    <testcase classname=\"{class}\" name=\"{name}\"");
    let lines = escaped(&case.lines.join("\n"));
    let inside = match &case.end {
        None if lines.is_empty() => return format!("{open}/>\n"),
        None => format!("<system-out>{lines}</system-out>"),
        Some(end) => {
            let (element, kind, message) = (end.element, end.kind, escaped(&end.message));
            format!("<{element} type=\"{kind}\" message=\"{message}\">{lines}</{element}>")
        }
    };
    format!("{open}>\n      {inside}\n    </testcase>\n")
}

/// Text as XML. Control characters are gone already; two more code points may not stand in XML.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            // Also ends `]]>`, which may not stand in text.
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            other => safe.push(other),
        }
    }
    safe
}
