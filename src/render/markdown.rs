//! The report for a pull-request comment or a wiki.

use super::text::{
    answered, gain, is_reviewed, least_agreement, not_scored, numbers, one_said, standing,
};
use super::{Shown, visible};
use crate::model::{GapClass, Lang};
use crate::report::{GapPart, QuestionnairePart, Report};
use crate::words::{self, Label, label, labelled, made_from};
use std::fmt::Write as _;

/// Lays a report out.
#[must_use]
pub fn markdown(report: &Report, shown: Shown) -> String {
    let lang = report.language;
    let mut page = String::new();
    head(&mut page, report);
    respondents(&mut page, report);
    for questionnaire in &report.questionnaires {
        section(&mut page, questionnaire, lang);
    }
    alerts(&mut page, report);
    strengths(&mut page, report, shown);
    gaps(&mut page, report, shown);
    foot(&mut page, report);
    page
}

/// Somebody's text as text: nothing of it becomes markup, a link or a mention.
pub(super) fn escape(text: &str) -> String {
    // A word joiner keeps a name from being notified, and an address from becoming a link.
    literal(text)
        .replace('@', "@\u{2060}")
        .replace("://", ":\u{2060}//")
        .replace("www.", "www\u{2060}.")
}

/// Somebody's text as text, for a page that people go on writing: nothing of it becomes markup, and
/// an address in it can still be copied.
pub(super) fn literal(text: &str) -> String {
    let mut safe = String::new();
    let shown = visible(text);
    let shown = shown.trim_start();
    // What opens a list, a rule or a heading does so only at the beginning.
    let marker = shown.trim_start_matches(|c: char| c.is_ascii_digit());
    let (number, rest) = shown.split_at(shown.len() - marker.len());
    safe.push_str(number);
    if number.is_empty() && rest.starts_with(['-', '+', '='])
        || !number.is_empty() && rest.starts_with(['.', ')'])
    {
        safe.push('\\');
    }
    for character in rest.chars() {
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => {
                safe.push('\\');
                safe.push(character);
            }
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            other => safe.push(other),
        }
    }
    safe
}

fn head(page: &mut String, report: &Report) {
    let lang = report.language;
    let project = &report.project;
    let _ = writeln!(page, "# {}\n", escape(&project.name));
    if let Some(summary) = &project.summary {
        let _ = writeln!(page, "{}\n", escape(summary));
    }
    let _ = writeln!(
        page,
        "{} · {} · {} {}\n\n{}\n",
        project.kind_words,
        project.stage_words,
        label(Label::AssessedOn, lang),
        report.date,
        words::coverage(report.coverage, lang),
    );
    if report.evidence.says_something() {
        let _ = writeln!(page, "{}\n", escape(&report.evidence.words));
    }
    if let Some(respondent) = &report.respondent {
        let who = labelled(Label::AnsweredBy, &escape(&respondent.words), lang);
        let _ = writeln!(page, "{who}.\n");
    }
    for line in report.review.iter().flat_map(|review| &review.lines) {
        let _ = writeln!(page, "{}\n", escape(line));
    }
}

fn respondents(page: &mut String, report: &Report) {
    let lang = report.language;
    let Some(agreement) = &report.agreement else {
        return;
    };
    let _ = writeln!(page, "{}\n", escape(&agreement.headline));
    if let Some(least) = least_agreement(agreement, lang) {
        let _ = writeln!(page, "{}\n", escape(&least));
    }
    if report.disputed.is_empty() {
        let _ = writeln!(page, "{}\n", label(Label::NoDispute, lang));
        return;
    }
    let _ = writeln!(page, "## {}\n", label(Label::Disputed, lang));
    for disputed in &report.disputed {
        let _ = writeln!(
            page,
            "- **{}** `{}`",
            escape(disputed.text),
            disputed.question
        );
        for said in &disputed.said {
            let _ = writeln!(page, "  - {}", escape(&one_said(said, lang)));
        }
    }
    page.push('\n');
}

fn section(page: &mut String, part: &QuestionnairePart, lang: Lang) {
    let _ = writeln!(
        page,
        "## {}\n\n**{}**\n",
        escape(part.title),
        escape(&part.headline)
    );
    let next = part.next_stage.as_ref().map(|next| &next.headline);
    let details: Vec<String> = part
        .details
        .iter()
        .chain(next)
        .map(|detail| escape(detail))
        .collect();
    if !details.is_empty() {
        let _ = writeln!(page, "{}\n", details.join("\n"));
    }
    if !part.sections.iter().any(|section| section.score.is_some()) {
        return;
    }
    let first = if part.level.is_some() {
        Label::Principle
    } else {
        Label::Theme
    };
    let reviewed = is_reviewed(part);
    let mut heads = vec![label(first, lang), label(Label::Evidenced, lang)];
    heads.extend(reviewed.then(|| label(Label::Reviewed, lang)));
    heads.extend([Label::UpTo, Label::State, Label::Answered].map(|it| label(it, lang)));
    let _ = writeln!(
        page,
        "| {} |\n| --- |{} ---: | ---: | --- | ---: |",
        heads.join(" | "),
        if reviewed { " ---: |" } else { "" },
    );
    for (at, section) in part.sections.iter().enumerate() {
        let numbers = numbers(section, reviewed).join(" | ");
        let title = escape(section.title);
        let (standing, answered) = (standing(section, lang), answered(section));
        let _ = writeln!(
            page,
            "| {}. {title} | {numbers} | {standing} | {answered} |",
            at + 1
        );
    }
    page.push('\n');
}

fn alerts(page: &mut String, report: &Report) {
    if report.alerts.is_empty() {
        return;
    }
    let _ = writeln!(page, "## {}\n", label(Label::LookAt, report.language));
    for alert in &report.alerts {
        let _ = writeln!(page, "- {}", escape(&alert.message));
    }
    page.push('\n');
}

fn strengths(page: &mut String, report: &Report, shown: Shown) {
    let lang = report.language;
    let (listed, left) = super::text::strengths(report, shown);
    if listed.is_empty() {
        return;
    }
    let _ = writeln!(page, "## {}\n", label(Label::Strengths, lang));
    for strength in listed {
        let (title, text) = (escape(strength.title), escape(strength.text));
        let _ = writeln!(page, "- **{title}** {text} `{}`", strength.question);
    }
    if left > 0 {
        let _ = writeln!(page, "\n{}", words::more_strengths(left, lang));
    }
    page.push('\n');
}

fn gaps(page: &mut String, report: &Report, shown: Shown) {
    let lang = report.language;
    let _ = writeln!(page, "## {}\n", label(Label::Gaps, lang));
    if report.gaps.is_empty() {
        let _ = writeln!(page, "{}\n", label(Label::NoGap, lang));
        return;
    }
    let plan = report.plan.as_ref();
    if let Some(plan) = plan {
        let _ = writeln!(page, "{}\n", escape(&plan.headline));
        if !plan.to.enough_answers && !plan.steps.is_empty() {
            let _ = writeln!(page, "→ {}\n", label(Label::OnThePlan, lang));
        }
    }
    let on_plan = |gap: &GapPart| {
        plan.is_some_and(|plan| !plan.to.enough_answers && plan.steps.contains(&gap.question))
    };
    let mut left = 0;
    for gap in &report.gaps {
        let Some(words) = &gap.words else { continue };
        if !shown.takes(gap.rank) && !on_plan(gap) {
            left += 1;
            continue;
        }
        let arrow = if on_plan(gap) { " →" } else { "" };
        let gained = match gain(gap.gain.filter(|_| gap.class != GapClass::Condition)).as_str() {
            "" => String::new(),
            gain => format!(", {}", escape(&labelled(Label::Gain, gain, lang))),
        };
        let _ = writeln!(
            page,
            "- [ ] **{}{arrow} · {} · {}** {} ({}{gained}) `{}`",
            gap.rank,
            words.class_words,
            words.kind_words,
            escape(words.todo),
            labelled(Label::Effort, words.effort_words, lang),
            gap.question,
        );
    }
    page.push('\n');
    if left > 0 {
        let more = lang.pick(
            format!("{left} more: `--gaps all`."),
            format!("Encore {left} manques\u{a0}: `--gaps all`."),
        );
        let _ = writeln!(page, "{more}\n");
    }
}

fn foot(page: &mut String, report: &Report) {
    let lang = report.language;
    if let Some(line) = not_scored(report) {
        let _ = writeln!(page, "{line}\n");
    }
    let _ = writeln!(page, "{}\n", label(Label::Legend, lang));
    let _ = writeln!(page, "{}\n", report.caution);
    let made = report.questionnaires.iter().map(|questionnaire| {
        let digest = questionnaire
            .digest
            .get(..19)
            .unwrap_or(questionnaire.digest);
        format!(
            "{} v{} ({digest}…)",
            questionnaire.id, questionnaire.version
        )
    });
    let _ = writeln!(page, "{}", made_from(report.tool.version, made, lang));
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_becomes_markup() {
        assert_eq!(escape("<b>|x|</b>"), "&lt;b&gt;\\|x\\|&lt;/b&gt;");
        assert_eq!(escape("1. one"), "1\\. one");
        assert_eq!(escape("- one"), "\\- one");
        assert_eq!(escape("2026 – 3"), "2026 – 3");
        assert_eq!(escape("[a](javascript:x)"), "\\[a\\](javascript:x)");
    }
}
