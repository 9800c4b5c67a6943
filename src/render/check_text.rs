//! A check for a terminal, a pipe and a screen reader.

use super::text::{ALERT, HEADLINE, PROSE, Page, QUIET, TABLE, TITLE, close_edges, table};
use super::{Layout, visible};
use crate::model::{BaselineMark, CheckOutcome, FailOn, FindingSeverity, Lang, Treatment};
use crate::report::{
    CheckPart, CheckReport, FindingPart, GovernancePart, HistoryPart, PassagePart, PrinciplePart,
};
use crate::words::findings::{CheckHead, check_head, folder, silenced};
use anstyle::{AnsiColor, Style};

const BAD: Style = AnsiColor::Red.on_default().bold();
const GOOD: Style = AnsiColor::Green.on_default().bold();
const PLAIN: Style = Style::new();

/// How many passages of a principle are named in its row.
const PASSAGES: usize = 4;

/// Lays a check out; `brief` leaves out what is no finding.
#[must_use]
pub fn check_text(report: &CheckReport, brief: bool, layout: Layout) -> String {
    let mut page = Page {
        text: String::new(),
        layout,
        lang: report.language,
    };
    page.check_head(report);
    page.findings(&report.check);
    if !brief {
        page.assessed(report);
        page.governance(&report.check.governance);
        page.licences(&report.check);
        page.history(&report.check);
        page.hints(&report.check);
        page.not_looked_at(&report.check);
    }
    page.check_foot(report);
    page.text
}

/// The findings in the order in which they are shown, by heading; empty ones are left out.
pub(super) fn grouped(check: &CheckPart) -> Vec<(CheckHead, Vec<&FindingPart>)> {
    let of = |own: &FindingPart| match own.severity {
        _ if own.ignored.is_some() => CheckHead::Silenced,
        _ if own.baseline == Some(BaselineMark::Known) => CheckHead::Known,
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
        let own = check.findings.iter().filter(|own| of(own) == head);
        (head, own.collect::<Vec<_>>())
    })
    .filter(|(_, own)| !own.is_empty())
    .collect()
}

/// `FILE:12, 30–34, …`: the lines of the first passages, each file named once.
pub(super) fn passages(own: &PrinciplePart) -> String {
    let mut shown = String::new();
    let mut last = None;
    for passage in own.passages.iter().take(PASSAGES) {
        let comma = if shown.is_empty() { "" } else { ", " };
        shown.push_str(comma);
        if last.replace(&passage.path) != Some(&passage.path) {
            shown.push_str(&passage.path);
            shown.push(':');
        }
        shown.push_str(&lines(passage));
    }
    if own.passages.len() > PASSAGES {
        shown.push_str(", …");
    }
    shown
}

/// `12`, or `12–30`.
fn lines(own: &PassagePart) -> String {
    if own.start == own.end {
        own.start.to_string()
    } else {
        format!("{}–{}", own.start, own.end)
    }
}

/// What was checked: the project by its name, or else the folder or file.
pub(super) fn named(report: &CheckReport) -> &str {
    match &report.assessment {
        Some(own) => &own.project.name,
        None => folder(&report.check.root, report.language),
    }
}

/// What stands beside an id: new or worse, and the question.
pub(super) fn marks(own: &FindingPart, lang: Lang) -> Vec<String> {
    let mark = match own.baseline {
        Some(BaselineMark::New) => Some(check_head(CheckHead::New, lang).to_owned()),
        Some(BaselineMark::Worse) => Some(check_head(CheckHead::Worse, lang).to_owned()),
        Some(BaselineMark::Known) | None => None,
    };
    mark.into_iter().chain(own.question.clone()).collect()
}

/// Why and until when a finding is silenced.
pub(super) fn because(own: &FindingPart, lang: Lang) -> Option<String> {
    let ignored = own.ignored.as_ref()?;
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
            report.date
        );
        self.prose(QUIET, "", &head);
        let style = match report.check.outcome {
            CheckOutcome::Passes => GOOD,
            CheckOutcome::Fails => BAD,
            CheckOutcome::NothingAssessed => ALERT,
        };
        self.prose(style, "", &report.check.headline);
        if let Some(own) = &report.check.baseline {
            self.prose(PLAIN, "", &own.headline);
            if let Some(why) = &own.not_compared {
                self.prose(PLAIN, "", why);
            }
        }
        self.gap();
    }

    fn findings(&mut self, check: &CheckPart) {
        for (head, findings) in grouped(check) {
            self.prose(TITLE, "", check_head(head, self.lang));
            for own in findings {
                self.finding(own);
            }
            self.gap();
        }
    }

    /// Where, what, what to do, and the id that explains it.
    fn finding(&mut self, own: &FindingPart) {
        let lang = self.lang;
        let place = &own.place;
        let style = match own.severity {
            FindingSeverity::Error => BAD,
            FindingSeverity::Warning => ALERT,
            FindingSeverity::Note => PLAIN,
        };
        let severity = self.paint(style, own.severity_words);
        // A place on a line of its own can be clicked, and is never broken.
        let path = visible(&place.path);
        let line = format!("  {path}:{}:{} {severity}", place.line, place.column);
        self.line(&line);
        self.prose(PLAIN, "    ", &own.message);
        match because(own, lang) {
            Some(why) => self.hanging(PLAIN, "    ", "    ", &why),
            None => self.hanging(PLAIN, "    → ", "      ", &own.help),
        }
        let mut id = vec![own.id.word().to_owned()];
        id.extend(marks(own, lang));
        self.prose(QUIET, "    ", &id.join(" · "));
    }

    fn assessed(&mut self, report: &CheckReport) {
        let Some(assessment) = &report.assessment else {
            return;
        };
        self.prose(TITLE, "", check_head(CheckHead::Assessment, self.lang));
        for own in &assessment.questionnaires {
            let line = titled(own.title, &own.headline, self.lang);
            self.hanging(PLAIN, "  ", "    ", &line);
        }
        self.gap();
    }

    fn governance(&mut self, own: &GovernancePart) {
        let lang = self.lang;
        self.prose(TITLE, "", check_head(CheckHead::Governance, lang));
        if own.files.is_empty() {
            self.prose(PLAIN, "  ", check_head(CheckHead::NoGovernance, lang));
            return self.gap();
        }
        let colon = lang.pick(":", "\u{a0}:");
        for file in &own.files {
            let line = format!("{}{colon} {}", file.path, file.kind_words);
            self.hanging(PLAIN, "  ", "    ", &line);
        }
        if own
            .principles
            .iter()
            .any(|(_, own)| own.reading != Treatment::Unknown)
        {
            self.gap();
            self.principles(own);
        }
        self.gap();
    }

    fn principles(&mut self, own: &GovernancePart) {
        let lang = self.lang;
        let rows = own.principles.iter().map(|(_, own)| own).enumerate();
        if self.layout.width < TABLE {
            for (at, own) in rows {
                let colon = lang.pick(":", "\u{a0}:");
                let lines = passages(own);
                let line = format!("{}{colon} {} {lines}", own.title, own.reading_words);
                self.hanging(PLAIN, &format!("{:>2} ", at + 1), "   ", line.trim_end());
            }
            return;
        }
        let mut shown = table(self.layout.width.min(PROSE));
        let heads = [CheckHead::Principle, CheckHead::Reading, CheckHead::Lines];
        let mut head = vec![""];
        head.extend(heads.map(|own| check_head(own, lang)));
        shown.set_header(head);
        for (at, own) in rows {
            shown.add_row([
                (at + 1).to_string(),
                own.title.to_owned(),
                own.reading_words.to_owned(),
                visible(&passages(own)).into_owned(),
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
        for line in licence_lines(check) {
            self.hanging(PLAIN, "  ", "    ", &line);
        }
        if licences.is_empty() {
            self.prose(PLAIN, "  ", check_head(CheckHead::NoLicence, lang));
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
        while let Some(own) = hints.next() {
            let mut measures = own.measure.clone();
            while let Some(more) = hints.next_if(|next| next.question == own.question) {
                measures.push_str(self.lang.pick("; ", "\u{202f}; "));
                measures.push_str(&more.measure);
            }
            let line = format!("{} {} · {measures}", own.text, own.answer_words);
            self.hanging(PLAIN, "  ", "    ", &line);
            self.prose(QUIET, "    ", own.question);
        }
        self.prose(QUIET, "  ", check_head(CheckHead::HintsCaution, self.lang));
        self.gap();
    }

    fn not_looked_at(&mut self, check: &CheckPart) {
        if check.not_looked_at.is_empty() {
            return;
        }
        self.prose(TITLE, "", check_head(CheckHead::NotLookedAt, self.lang));
        let colon = self.lang.pick(":", "\u{a0}:");
        for own in &check.not_looked_at {
            let line = format!("{}{colon} {}", own.what, own.why);
            self.hanging(PLAIN, "  ", "    ", &line);
        }
        self.gap();
    }

    fn check_foot(&mut self, report: &CheckReport) {
        let lang = self.lang;
        if let Some(first) = report.check.findings.first() {
            self.prose(QUIET, "", check_head(CheckHead::Explain, lang));
            let command = self.paint(QUIET, &format!("  commons explain {}", first.id.word()));
            self.line(&command);
        }
        self.prose(HEADLINE, "", &exit_words(report));
    }
}

/// A title and what it says; one that asks needs no colon.
fn titled(title: &str, text: &str, lang: Lang) -> String {
    let colon = if title.ends_with('?') {
        ""
    } else {
        lang.pick(":", "\u{a0}:")
    };
    format!("{title}{colon} {text}")
}

/// The licences, each expression once, with the files that tell it.
pub(super) fn licence_lines(check: &CheckPart) -> Vec<String> {
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for own in &check.repository.licences {
        let name = own.spdx.clone().unwrap_or_else(|| "?".to_owned());
        match lines.iter_mut().find(|(known, _)| *known == name) {
            Some((_, files)) if files.contains(&own.path) => {}
            Some((_, files)) => files.push(own.path.clone()),
            None => lines.push((name, vec![own.path.clone()])),
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
    let code = report.check.outcome.exit_code();
    if report.check.outcome == CheckOutcome::NothingAssessed {
        return lang.pick(
            format!("Exit code {code}: nothing was assessed."),
            format!("Code de sortie {code}\u{a0}: rien n’a été évalué."),
        );
    }
    let fail_on = match report.check.fail_on {
        FailOn::Error => lang.pick(
            "Only an error fails a check",
            "Seule une erreur fait échouer une vérification",
        ),
        FailOn::Warning => lang.pick(
            "A warning or an error fails this check",
            "Un avertissement ou une erreur fait échouer cette vérification",
        ),
        FailOn::Never => lang.pick(
            "Nothing fails this check",
            "Rien ne fait échouer cette vérification",
        ),
    };
    lang.pick(
        format!("Exit code {code}. {fail_on}; --fail-on changes that."),
        format!("Code de sortie {code}. {fail_on}\u{202f}; --fail-on change cela."),
    )
}
