//! Many projects for a wiki.

use super::{cells, differ, range, stale};
use crate::render::markdown::escape;
use crate::render::summary::{summary_row_of, summary_table};
use crate::render::{Shown, visible};
use crate::report::{Asked, PortfolioPart, SpreadPart};
use crate::words::{CompareWord, Label, label, made_from, more, said};
use std::fmt::Write as _;

/// Lays a portfolio out.
#[must_use]
pub fn portfolio_markdown(part: &PortfolioPart, shown: Shown) -> String {
    let lang = part.language;
    let mut page = format!(
        "# {}\n\n{}\n\n",
        said(CompareWord::SideBySide, lang),
        escape(&part.headline)
    );
    if !part.projects.is_empty() {
        let rows: Vec<_> = part
            .projects
            .iter()
            .map(|row| summary_row_of(row, lang))
            .collect();
        page.push_str(&summary_table(&rows, lang));
        page.push('\n');
        reviews(&mut page, part);
        for asked in &part.questionnaires {
            heat_map(&mut page, part, asked);
        }
        let _ = writeln!(page, "## {}\n", said(CompareWord::HowTheyStand, lang));
        for spread in &part.spreads {
            one_spread(&mut page, spread, part);
        }
        let _ = writeln!(page, "{}\n", said(CompareWord::QuartilesLegend, lang));
        shared_gaps(&mut page, part, shown);
    }
    foot(&mut page, part);
    page
}

/// Where reviewers differ, and what changed since they looked.
fn reviews(page: &mut String, part: &PortfolioPart) {
    let lang = part.language;
    let differ = differ(part);
    if !differ.is_empty() {
        let _ = writeln!(page, "## {}\n", label(Label::ReviewersDiffer, lang));
        for (row, question) in differ {
            let _ = writeln!(page, "- {} · {}", escape(&row.name), escape(question.text));
            for line in question.lines(lang) {
                let _ = writeln!(page, "  - {}", escape(&line));
            }
        }
        page.push('\n');
    }
    let stale = stale(part);
    if !stale.is_empty() {
        let _ = writeln!(page, "## {}\n", label(Label::ChangedSinceReview, lang));
        for (row, question) in stale {
            let _ = writeln!(
                page,
                "- {} · {}",
                escape(&row.name),
                escape(question.words())
            );
        }
        page.push('\n');
    }
}

fn heat_map(page: &mut String, part: &PortfolioPart, asked: &Asked) {
    let is_scored =
        |cells: &[crate::report::CellPart]| cells.iter().any(|cell| cell.score.is_some());
    let scored = part.projects.iter();
    let scored: Vec<_> = scored
        .filter(|row| is_scored(cells(row, asked.id)))
        .collect();
    if scored.is_empty() {
        return;
    }
    let _ = writeln!(page, "## {}\n", escape(asked.title));
    let titles = asked.sections.iter().enumerate();
    let titles = titles.map(|(at, section)| format!("{}. {}", at + 1, escape(section.title)));
    let heads = titles.collect::<Vec<_>>().join(" | ");
    let _ = writeln!(
        page,
        "| {} | {heads} |",
        label(Label::Project, part.language)
    );
    let _ = writeln!(page, "| --- |{}", " ---: |".repeat(asked.sections.len()));
    for row in scored {
        let each = cells(row, asked.id).iter().map(|cell| range(cell.score));
        let each = each.collect::<Vec<_>>().join(" | ");
        let _ = writeln!(page, "| {} | {each} |", escape(&row.name));
    }
    let _ = writeln!(page, "\n{}\n", said(CompareWord::CellLegend, part.language));
}

fn one_spread(page: &mut String, spread: &SpreadPart, part: &PortfolioPart) {
    let lang = part.language;
    let asked = crate::words::count(
        spread.asked,
        lang,
        ["project", "projects"],
        ["projet", "projets"],
    );
    let _ = writeln!(page, "### {} ({asked})\n", escape(spread.title));
    let (shown, potential) = (
        said(CompareWord::Evidenced, lang),
        said(CompareWord::UpTo, lang),
    );
    let _ = writeln!(page, "| | {shown} | {potential} |\n| --- | ---: | ---: |");
    for count in &spread.conclusions {
        let words = escape(&count.words);
        let _ = writeln!(
            page,
            "| {words} | {} | {} |",
            count.evidenced, count.potential
        );
    }
    page.push('\n');
    if let Some(shown) = spread.evidenced {
        let _ = writeln!(page, "{}\n", shown.words(lang));
    }
    if !spread.has_standings() {
        return;
    }
    let standings = spread
        .sections
        .first()
        .map_or(&[][..], |section| &section.standings);
    let mut heads: Vec<&str> = standings.iter().map(|standing| standing.words).collect();
    heads.extend(
        [CompareWord::Lower, CompareWord::Median, CompareWord::Upper].map(|it| said(it, lang)),
    );
    let _ = writeln!(page, "| | {} |", heads.join(" | "));
    let _ = writeln!(page, "| --- |{}", " ---: |".repeat(heads.len()));
    for (at, section) in spread.sections.iter().enumerate() {
        let mut row: Vec<String> = section
            .standings
            .iter()
            .map(|standing| standing.projects.to_string())
            .collect();
        let quartiles = section
            .evidenced
            .map(|shown| [shown.lower, shown.median, shown.upper]);
        row.extend(match quartiles {
            Some(quartile) => quartile.map(|it| it.whole().to_string()),
            None => ["–", "–", "–"].map(str::to_owned),
        });
        let title = escape(section.title);
        let _ = writeln!(page, "| {}. {title} | {} |", at + 1, row.join(" | "));
    }
    page.push('\n');
}

fn shared_gaps(page: &mut String, part: &PortfolioPart, shown: Shown) {
    let lang = part.language;
    let _ = writeln!(page, "## {}\n", said(CompareWord::SharedGaps, lang));
    if part.shared_gaps.is_empty() {
        let _ = writeln!(page, "{}\n", said(CompareWord::NoSharedGap, lang));
        return;
    }
    let _ = writeln!(page, "{}\n", said(CompareWord::SharedLegend, lang));
    let mut left = 0;
    for (at, gap) in part.shared_gaps.iter().enumerate() {
        if !shown.takes(at + 1) {
            left += 1;
            continue;
        }
        let (words, text) = (escape(&gap.words), escape(gap.text));
        let _ = writeln!(page, "- **{words}** {text} `{}`", gap.question);
    }
    page.push('\n');
    if left > 0 {
        let (more, again) = (more(left, lang), visible(&part.again));
        let _ = writeln!(page, "{more}\n\n    {again}\n");
    }
}

fn foot(page: &mut String, part: &PortfolioPart) {
    let lang = part.language;
    if !part.refused.is_empty() {
        let _ = writeln!(page, "## {}\n", said(CompareWord::NotRead, lang));
        for refusal in &part.refused {
            let file = escape(refusal.file.as_deref().unwrap_or_default());
            let _ = writeln!(page, "- {file}: {}", escape(&refusal.error));
        }
        page.push('\n');
    }
    let _ = writeln!(page, "{}\n", part.caution);
    let made = part.questionnaires.iter().map(|questionnaire| {
        let digest = questionnaire
            .digest
            .get(..19)
            .unwrap_or(questionnaire.digest);
        format!(
            "{} v{} ({digest}…)",
            questionnaire.id, questionnaire.version
        )
    });
    let _ = writeln!(page, "{}", made_from(part.tool.version, made, lang));
}
