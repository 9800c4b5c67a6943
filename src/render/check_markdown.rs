//! A check for a comment on a pull request.

use super::check_text::{because, exit_words, grouped, licence_lines, marks, named, passages};
use super::markdown::escape;
use crate::model::{Lang, Treatment};
use crate::report::{CheckPart, CheckReport, FindingPart};
use crate::words::findings::{CheckHead, check_head};
use std::fmt::Write as _;

/// Lays a check out; `brief` says only what fails it.
#[must_use]
pub fn check_markdown(report: &CheckReport, brief: bool) -> String {
    let lang = report.language;
    let check = &report.check;
    let mut page = String::new();
    let _ = writeln!(
        page,
        "# {} {} {} {}\n\n**{}**\n",
        check_head(CheckHead::Check, lang),
        escape(named(report)),
        check_head(CheckHead::CheckedOn, lang),
        crate::words::date(&report.date, lang),
        escape(&check.headline),
    );
    if let Some(baseline) = &check.baseline {
        let _ = writeln!(page, "{}\n", escape(&baseline.headline));
        if let Some(why) = &baseline.not_compared {
            let _ = writeln!(page, "{}\n", escape(why));
        }
    }
    for (head, mut findings) in grouped(check) {
        findings.retain(|finding| !brief || finding.fails);
        if findings.is_empty() {
            continue;
        }
        let _ = writeln!(page, "## {}\n", check_head(head, lang));
        for it in findings {
            finding(&mut page, it, lang);
        }
        page.push('\n');
    }
    if !brief {
        assessed(&mut page, report);
        governance(&mut page, check, lang);
        facts(&mut page, check, lang);
    }
    let _ = writeln!(
        page,
        "{} commons {}",
        escape(&exit_words(report)),
        report.tool.version
    );
    page
}

fn finding(page: &mut String, finding: &FindingPart, lang: Lang) {
    let place = &finding.place;
    let at = format!("{}:{}:{}", place.path, place.line, place.column);
    let last = because(finding, lang).unwrap_or_else(|| format!("→ {}", finding.help));
    let marks: Vec<String> = marks(finding, lang)
        .iter()
        .map(|mark| escape(mark))
        .collect();
    let marks = match marks.join(" · ") {
        marks if marks.is_empty() => marks,
        marks => format!(" · {marks}"),
    };
    let _ = writeln!(
        page,
        "- **{}** {}  \n  {}  \n  {}  \n  `{}`{marks}",
        finding.severity_words,
        escape(&at),
        escape(&finding.message),
        escape(&last),
        finding.id.word(),
    );
}

fn assessed(page: &mut String, report: &CheckReport) {
    let lang = report.language;
    let Some(assessment) = &report.assessment else {
        return;
    };
    let _ = writeln!(page, "## {}\n", check_head(CheckHead::Assessment, lang));
    for questionnaire in &assessment.questionnaires {
        let _ = writeln!(
            page,
            "- **{}{}** {}",
            escape(questionnaire.title),
            // A title that asks needs none.
            if questionnaire.title.ends_with('?') {
                ""
            } else {
                lang.colon()
            },
            escape(&questionnaire.headline)
        );
    }
    if let Some(line) = assessment.answers_without_evidence() {
        let _ = writeln!(page, "- {}", escape(&line));
    }
    page.push('\n');
}

fn governance(page: &mut String, check: &CheckPart, lang: Lang) {
    let governance = &check.governance;
    let _ = writeln!(page, "## {}\n", check_head(CheckHead::Governance, lang));
    if governance.files.is_empty() {
        let head = if governance.complete {
            CheckHead::NoGovernance
        } else {
            CheckHead::Unknown
        };
        let _ = writeln!(page, "{}\n", check_head(head, lang));
        return;
    }
    let colon = lang.colon();
    for file in &governance.files {
        let _ = writeln!(
            page,
            "- {}{colon} {}",
            escape(&file.path),
            escape(&file.kind_words)
        );
    }
    page.push('\n');
    if governance
        .principles
        .iter()
        .all(|(_, principle)| principle.reading == Treatment::NotRead)
    {
        return;
    }
    let heads = [CheckHead::Principle, CheckHead::Reading, CheckHead::Lines];
    let heads = heads.map(|head| check_head(head, lang)).join(" | ");
    let _ = writeln!(page, "| {heads} |\n| --- | --- | --- |");
    for (at, (_, principle)) in governance.principles.iter().enumerate() {
        let (title, reading) = (&principle.title, principle.reading_words);
        let lines = escape(&passages(principle));
        let _ = writeln!(page, "| {}. {title} | {reading} | {lines} |", at + 1);
    }
    page.push('\n');
}

/// Licences, history, hints, and what could not be looked at.
fn facts(page: &mut String, check: &CheckPart, lang: Lang) {
    let mut part = |head: CheckHead, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        let _ = writeln!(page, "## {}\n", check_head(head, lang));
        for line in lines {
            let _ = writeln!(page, "- {}", escape(&line));
        }
        page.push('\n');
    };
    part(CheckHead::Licences, licence_lines(check, lang));
    let history = check.repository.history.as_ref();
    part(
        CheckHead::History,
        history.map_or_else(Vec::new, |it| it.words.clone()),
    );
    let hints = check.hints.iter().map(|hint| {
        let (text, answer, measure) = (hint.text, hint.answer_words, &hint.measure);
        format!("{text} {answer} · {measure} ({})", hint.question)
    });
    let mut hints: Vec<String> = hints.collect();
    if !hints.is_empty() {
        hints.push(check_head(CheckHead::HintsCaution, lang).to_owned());
    }
    part(CheckHead::Hints, hints);
    let colon = lang.colon();
    let unseen = check.not_looked_at.iter();
    let unseen = unseen.map(|it| format!("{}{colon} {}", it.what, it.why));
    part(CheckHead::NotLookedAt, unseen.collect());
}
