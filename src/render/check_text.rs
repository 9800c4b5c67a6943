//! A check for a terminal, a pipe and a screen reader.

use super::text::{ALERT, HEADLINE, PROSE, Page, QUIET, TABLE, TITLE, close_edges, table};
use super::{Layout, visible};
use crate::model::{BaselineMark, CheckOutcome, FindingSeverity, Lang, Treatment};
use crate::report::blocks::command;
use crate::report::{
    CheckPart, CheckReport, FindingPart, GovernancePart, HistoryPart, PassagePart, PrinciplePart,
};
use crate::words::findings::{
    CheckHead, check_head, exit_of, exit_of_nothing, fails, folder, silenced,
};
use anstyle::{AnsiColor, Style};

const BAD: Style = AnsiColor::Red.on_default().bold();
const GOOD: Style = AnsiColor::Green.on_default().bold();
const PLAIN: Style = Style::new();

/// How many passages of a principle are named in its row.
const PASSAGES: usize = 4;

/// Lays a check out; `brief` says only what fails it, and nothing where nothing does.
#[must_use]
pub fn check_text(report: &CheckReport, brief: bool, layout: Layout) -> String {
    let mut page = Page {
        text: String::new(),
        layout,
        lang: report.language,
    };
    if brief {
        page.failing(report);
    } else {
        page.check_head(report);
        page.findings(&report.check);
        page.assessed(report);
        page.governance(&report.check.governance);
        page.licences(&report.check);
        page.history(&report.check);
        page.hints(&report.check);
        page.not_looked_at(&report.check);
        page.check_foot(report);
    }
    page.text
}

/// The findings in the order in which they are shown, by heading; empty ones are left out.
pub(super) fn grouped(check: &CheckPart) -> Vec<(CheckHead, Vec<&FindingPart>)> {
    let of = |finding: &FindingPart| match finding.severity {
        _ if finding.ignored.is_some() => CheckHead::Silenced,
        _ if finding.baseline == Some(BaselineMark::Known) => CheckHead::Known,
        FindingSeverity::Error => CheckHead::Errors,
        FindingSeverity::Warning => CheckHead::Warnings,
        FindingSeverity::Note => CheckHead::Notes,
    };
    [
        CheckHead::Errors,
        CheckHead::Warnings,
        CheckHead::Notes,
        CheckHead::Known,
        CheckHead::Silenced,
    ]
    .into_iter()
    .map(|head| {
        let findings = check.findings.iter().filter(|finding| of(finding) == head);
        // The table of principles says these.
        let findings =
            findings.filter(|finding| !finding.id.is_in_table() || finding.ignored.is_some());
        (head, findings.collect::<Vec<_>>())
    })
    .filter(|(_, it)| !it.is_empty())
    .collect()
}

/// `FILE:12, 30–34, …`: the lines of the first passages, each file named once.
pub(super) fn passages(principle_part: &PrinciplePart) -> String {
    let mut shown = String::new();
    let mut last = None;
    for passage in principle_part.passages.iter().take(PASSAGES) {
        let comma = if shown.is_empty() { "" } else { ", " };
        shown.push_str(comma);
        if last.replace(&passage.path) != Some(&passage.path) {
            shown.push_str(&passage.path);
            shown.push(':');
        }
        shown.push_str(&lines(passage));
    }
    if principle_part.passages.len() > PASSAGES {
        shown.push_str(", …");
    }
    shown
}

/// `12`, or `12–30`.
fn lines(passage_part: &PassagePart) -> String {
    if passage_part.start == passage_part.end {
        passage_part.start.to_string()
    } else {
        format!("{}–{}", passage_part.start, passage_part.end)
    }
}

/// What was checked: the project by its name, or else the folder or file.
pub(super) fn named(report: &CheckReport) -> &str {
    match &report.assessment {
        Some(assessment) => &assessment.project.name,
        None => folder(&report.check.root, report.language),
    }
}

/// What stands beside an id: new or worse, and the question.
pub(super) fn marks(finding: &FindingPart, lang: Lang) -> Vec<String> {
    let mark = match finding.baseline {
        Some(BaselineMark::New) => Some(check_head(CheckHead::New, lang).to_owned()),
        Some(BaselineMark::Worse) => Some(check_head(CheckHead::Worse, lang).to_owned()),
        Some(BaselineMark::Known) | None => None,
    };
    mark.into_iter().chain(finding.question.clone()).collect()
}

/// Why and until when a finding is silenced.
pub(super) fn because(finding: &FindingPart, lang: Lang) -> Option<String> {
    let ignored = finding.ignored.as_ref()?;
    Some(silenced(&ignored.reason, ignored.until.as_deref(), lang))
}

impl Page {
    fn check_head(&mut self, report: &CheckReport) {
        let lang = self.lang;
        let head = format!(
            "{} {} {} {}",
            check_head(CheckHead::Check, lang),
            named(report),
            check_head(CheckHead::CheckedOn, lang),
            crate::words::date(&report.date, self.lang)
        );
        self.prose(QUIET, "", &head);
        let style = match report.check.outcome {
            CheckOutcome::Passes => GOOD,
            CheckOutcome::Fails => BAD,
            CheckOutcome::NothingAssessed => ALERT,
        };
        self.prose(style, "", &report.check.headline);
        if let Some(baseline) = &report.check.baseline {
            self.prose(PLAIN, "", &baseline.headline);
            if let Some(why) = &baseline.not_compared {
                self.prose(PLAIN, "", why);
            }
        }
        self.gap();
    }

    /// What fails a check, and how it ended where that is not well.
    fn failing(&mut self, report: &CheckReport) {
        for finding in report.check.findings.iter().filter(|finding| finding.fails) {
            self.finding(finding);
        }
        if report.check.outcome.exit_code(report.check.fail_on) != 0 {
            self.prose(BAD, "", &report.check.headline);
        }
    }

    fn findings(&mut self, check: &CheckPart) {
        for (head, findings) in grouped(check) {
            self.prose(TITLE, "", check_head(head, self.lang));
            for finding in findings {
                self.finding(finding);
            }
            self.gap();
        }
    }

    /// Where, what, what to do, and the id that explains it.
    fn finding(&mut self, finding: &FindingPart) {
        let lang = self.lang;
        let place = &finding.place;
        let style = match finding.severity {
            FindingSeverity::Error => BAD,
            FindingSeverity::Warning => ALERT,
            FindingSeverity::Note => PLAIN,
        };
        let severity = self.paint(style, finding.severity_words);
        // A place on a line of its own can be clicked, and is never broken.
        let path = visible(&place.path);
        let line = format!("  {path}:{}:{} {severity}", place.line, place.column);
        self.line(&line);
        self.frame(finding);
        self.prose(PLAIN, "    ", &finding.message);
        match because(finding, lang) {
            Some(why) => self.hanging(PLAIN, "    ", "    ", &why),
            None => self.hanging(PLAIN, "    → ", "      ", &finding.help),
        }
        let mut id = vec![finding.id.word().to_owned()];
        id.extend(marks(finding, lang));
        self.prose(QUIET, "    ", &id.join(" · "));
    }

    /// The line itself, with a mark beneath the place; what is told of a whole file has none.
    fn frame(&mut self, finding: &FindingPart) {
        let place = &finding.place;
        let Some(line) = finding
            .excerpt
            .as_deref()
            .filter(|_| (place.line, place.column) != (1, 1))
        else {
            return;
        };
        let number = place.line.to_string();
        let room = self
            .layout
            .width
            .min(PROSE)
            .saturating_sub(number.len() + 8)
            .max(20);
        let column = place.column.saturating_sub(1);
        // Of a long line the part around the place.
        let from = if column < room { 0 } else { column - room / 2 };
        let mut cut: Vec<char> = line.chars().skip(from).take(room).collect();
        let more = line.chars().count() > from + room;
        if let Some(first) = cut.first_mut().filter(|_| from > 0) {
            *first = '…';
        }
        if let Some(last) = cut.last_mut().filter(|_| more) {
            *last = '…';
        }
        let cut: String = cut.into_iter().collect();
        let before: String = cut
            .chars()
            .take(column - from)
            .map(|c| if c == '\t' { '\t' } else { ' ' })
            .collect();
        let shown = visible(cut.trim_end()).into_owned();
        let bar = self.paint(QUIET, &format!("    {number} |"));
        self.line(&format!("{bar} {shown}"));
        if column > 0 && shown.chars().count() >= column - from {
            let bar = self.paint(QUIET, &format!("    {} |", " ".repeat(number.len())));
            self.line(&format!("{bar} {before}^"));
        }
    }

    fn assessed(&mut self, report: &CheckReport) {
        let Some(assessment) = &report.assessment else {
            return;
        };
        self.prose(TITLE, "", check_head(CheckHead::Assessment, self.lang));
        for questionnaire in &assessment.questionnaires {
            let line = self
                .lang
                .titled(questionnaire.title, &questionnaire.headline);
            self.hanging(PLAIN, "  ", "    ", &line);
        }
        if let Some(line) = assessment.answers_without_evidence() {
            self.hanging(PLAIN, "  ", "    ", &line);
        }
        self.gap();
    }

    fn governance(&mut self, governance: &GovernancePart) {
        let lang = self.lang;
        self.prose(TITLE, "", check_head(CheckHead::Governance, lang));
        if governance.files.is_empty() {
            let head = if governance.complete {
                CheckHead::NoGovernance
            } else {
                CheckHead::Unknown
            };
            self.prose(PLAIN, "  ", check_head(head, lang));
            return self.gap();
        }
        let colon = lang.colon();
        for file in &governance.files {
            let line = format!("{}{colon} {}", file.path, file.kind_words);
            self.hanging(PLAIN, "  ", "    ", &line);
        }
        if governance.principles.iter().any(|(_, principle)| {
            matches!(principle.reading, Treatment::Covered | Treatment::NotFound)
        }) {
            self.gap();
            self.principles(governance);
        }
        self.gap();
    }

    fn principles(&mut self, governance: &GovernancePart) {
        let lang = self.lang;
        let rows = governance
            .principles
            .iter()
            .map(|(_, principle)| principle)
            .enumerate();
        if self.layout.width < TABLE {
            for (at, row) in rows {
                let colon = lang.colon();
                let lines = passages(row);
                let line = format!("{}{colon} {} {lines}", row.title, row.reading_words);
                self.hanging(PLAIN, &format!("{:>2} ", at + 1), "   ", line.trim_end());
            }
            return;
        }
        let mut shown = table(self.layout.width.min(PROSE));
        let heads = [CheckHead::Principle, CheckHead::Reading, CheckHead::Lines];
        let mut head = vec![""];
        head.extend(heads.map(|head| check_head(head, lang)));
        shown.set_header(head);
        for (at, row) in rows {
            shown.add_row([
                (at + 1).to_string(),
                row.title.clone(),
                row.reading_words.to_owned(),
                visible(&passages(row)).into_owned(),
            ]);
        }
        close_edges(&mut shown);
        self.table(&shown);
    }

    fn licences(&mut self, check: &CheckPart) {
        let lang = self.lang;
        let licences = &check.repository.licences;
        if licences.is_empty() && check.repository.files == 0 {
            return;
        }
        self.prose(TITLE, "", check_head(CheckHead::Licences, lang));
        for line in licence_lines(check, self.lang) {
            self.hanging(PLAIN, "  ", "    ", &line);
        }
        if licences.is_empty() {
            let head = if check.repository.licences_complete {
                CheckHead::NoLicence
            } else {
                CheckHead::Unknown
            };
            self.prose(PLAIN, "  ", check_head(head, lang));
        }
        self.gap();
    }

    fn history(&mut self, check: &CheckPart) {
        let Some(HistoryPart { words, .. }) = &check.repository.history else {
            return;
        };
        self.prose(TITLE, "", check_head(CheckHead::History, self.lang));
        for line in words {
            self.hanging(PLAIN, "  ", "    ", line);
        }
        self.gap();
    }

    fn hints(&mut self, check: &CheckPart) {
        if check.hints.is_empty() {
            return;
        }
        self.prose(TITLE, "", check_head(CheckHead::Hints, self.lang));
        let mut hints = check.hints.iter().peekable();
        while let Some(hint) = hints.next() {
            let mut measures = hint.measure.clone();
            while let Some(more) = hints.next_if(|next| next.question == hint.question) {
                measures.push_str(self.lang.semicolon());
                measures.push_str(&more.measure);
            }
            let line = format!("{} {} · {measures}", hint.text, hint.answer_words);
            self.hanging(PLAIN, "  ", "    ", &line);
            self.prose(QUIET, "    ", hint.question);
        }
        self.prose(QUIET, "  ", check_head(CheckHead::HintsCaution, self.lang));
        self.gap();
    }

    fn not_looked_at(&mut self, check: &CheckPart) {
        if check.not_looked_at.is_empty() {
            return;
        }
        self.prose(TITLE, "", check_head(CheckHead::NotLookedAt, self.lang));
        let colon = self.lang.colon();
        for not_looked_at in &check.not_looked_at {
            let line = format!("{}{colon} {}", not_looked_at.what, not_looked_at.why);
            self.hanging(PLAIN, "  ", "    ", &line);
        }
        self.gap();
    }

    fn check_foot(&mut self, report: &CheckReport) {
        let lang = self.lang;
        if let Some(first) = report.check.findings.first() {
            self.prose(QUIET, "", check_head(CheckHead::Explain, lang));
            self.command(&command("explain", first.id.word(), self.layout.typed.lang));
        }
        self.prose(HEADLINE, "", &exit_words(report));
    }
}

/// The licences, each expression once, with the files that tell it.
pub(super) fn licence_lines(check: &CheckPart, lang: Lang) -> Vec<String> {
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for licence in &check.repository.licences {
        let mut name = licence.spdx.clone().unwrap_or_else(|| "?".to_owned());
        if licence.not_open == Some(true) {
            name.push_str(crate::words::not_open(lang));
        }
        match lines.iter_mut().find(|(known, _)| *known == name) {
            Some((_, files)) if files.contains(&licence.path) => {}
            Some((_, files)) => files.push(licence.path.clone()),
            None => lines.push((name, vec![licence.path.clone()])),
        }
    }
    let line = |(name, files): (String, Vec<String>)| {
        let more = files.len().saturating_sub(3);
        let mut shown = files[..files.len() - more].join(", ");
        if more > 0 {
            shown.push_str(&format!(", … (+{more})"));
        }
        format!("{name} · {shown}")
    };
    lines.into_iter().map(line).collect()
}

/// The exit code, and from which severity on a finding fails the check.
pub(super) fn exit_words(report: &CheckReport) -> String {
    let lang = report.language;
    let code = report.check.outcome.exit_code(report.check.fail_on);
    if report.check.outcome == CheckOutcome::NothingAssessed {
        exit_of_nothing(code, lang)
    } else {
        exit_of(code, fails(report.check.fail_on, lang), lang)
    }
}
