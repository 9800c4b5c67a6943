//! Annotations for GitHub Actions: one workflow command for each finding.

use super::finding::{lines, marked, not_applicable, path};
use super::lines::without_marks;
use super::{Medium, safe_lines, visible};
use crate::model::{FindingSeverity, Lang};
use crate::report::{CheckReport, FindingPart};
use crate::words::findings::annotations_cut;
use std::fmt::Write as _;

/// Workflow commands: nothing else in this program may write a line that GitHub obeys.
#[derive(Debug)]
pub struct Commands(String);

impl Commands {
    /// A command on each line, and plain lines at the end.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// How many annotations of a kind GitHub shows for a step.
const MOST: usize = 10;

/// One command on a line for each finding, then how the check ended, in a plain line.
///
/// GitHub keeps the first annotations of each kind and drops the others without a word: what
/// counts comes before what is silenced or known, and the last line tells that there is more.
#[must_use]
pub fn github(report: &CheckReport) -> Commands {
    let lang = report.language;
    let (aside, counting): (Vec<_>, Vec<_>) = report
        .check
        .findings
        .iter()
        .partition(|finding| not_applicable(finding, lang).is_some());
    let mut text = String::new();
    let mut of_kind = [0; 3];
    for finding in counting.into_iter().chain(aside) {
        let severity = kind(finding, lang);
        of_kind[severity as usize] += 1;
        text.push_str(&command(finding, severity, lang));
    }
    let mut plain = format!("{}\n", visible(&report.check.headline));
    if of_kind.iter().any(|number| *number > MOST) {
        let all = report.check.findings.len();
        let _ = writeln!(plain, "{}", annotations_cut(MOST, all, lang));
    }
    text.push_str(&safe_lines(&plain, Medium::Text));
    Commands(text)
}

/// What does not count is told as a note, whatever its severity.
fn kind(finding: &FindingPart, lang: Lang) -> FindingSeverity {
    match not_applicable(finding, lang) {
        Some(_) => FindingSeverity::Note,
        None => finding.severity,
    }
}

fn command(finding: &FindingPart, severity: FindingSeverity, lang: Lang) -> String {
    let name = match severity {
        FindingSeverity::Error => "error",
        FindingSeverity::Warning => "warning",
        FindingSeverity::Note => "notice",
    };
    let title = finding.id.page(lang).title;
    let title = format!("{title} ({})", finding.id.word());
    let (line, end_line) = lines(&finding.place);
    let mut text = format!("::{name} title={}", property(&title));
    // An empty value would not be a property.
    let file = visible(path(&finding.place));
    let file = without_marks(&file);
    if !file.is_empty() {
        let _ = write!(text, ",file={}", property(&file));
    }
    let _ = write!(text, ",line={line},endLine={end_line}");
    // A column is taken only within one line.
    if line == end_line {
        let _ = write!(text, ",col={}", finding.place.column.max(1));
    }
    let message = format!("{}\n{}", marked(finding, lang), visible(&finding.help));
    let _ = writeln!(text, "::{}", data(&without_marks(&message)));
    text
}

/// What stands behind the second `::`, escaped as `@actions/core` does.
fn data(text: &str) -> String {
    // The percent sign first: the others bring new ones.
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property, escaped as `@actions/core` does.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn what_ends_a_value_or_a_line_is_escaped() {
        assert_eq!(
            data("50% done\r\nsecond, a: b"),
            "50%25 done%0D%0Asecond, a: b"
        );
        assert_eq!(property("a,b:c%0A\n"), "a%2Cb%3Ac%250A%0A");
    }
}
