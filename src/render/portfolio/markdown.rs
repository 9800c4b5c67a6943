//! Many projects for a wiki.

use super::{cells, range};
use crate::render::Shown;
use crate::render::markdown::escape;
use crate::render::summary::{summary_row_of, summary_table};
use crate::report::{Asked, PortfolioPart, SpreadPart};
use crate::words::{Label, Said, label, made_from, said};
use std::fmt::Write as _;

/// Lays a portfolio out.
#[must_use]
pub fn portfolio_markdown(own: &PortfolioPart, shown: Shown) -> String {
    let lang = own.language;
    let mut page = format!(
        "# {}\n\n{}\n\n",
        said(Said::SideBySide, lang),
        escape(&own.headline)
    );
    if !own.projects.is_empty() {
        let rows: Vec<_> = own.projects.iter().map(summary_row_of).collect();
        page.push_str(&summary_table(&rows, lang));
        page.push('\n');
        for asked in &own.questionnaires {
            heat_map(&mut page, own, asked);
        }
        let _ = writeln!(page, "## {}\n", said(Said::HowTheyStand, lang));
        for spread in &own.spreads {
            one_spread(&mut page, spread, own);
        }
        let _ = writeln!(page, "{}\n", said(Said::QuartilesLegend, lang));
        shared_gaps(&mut page, own, shown);
    }
    foot(&mut page, own);
    page
}

fn heat_map(page: &mut String, own: &PortfolioPart, asked: &Asked) {
    let is_scored = |cells: &[crate::report::CellPart]| cells.iter().any(|own| own.score.is_some());
    let scored = own.projects.iter();
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
        label(Label::Project, own.language)
    );
    let _ = writeln!(page, "| --- |{}", " ---: |".repeat(asked.sections.len()));
    for row in scored {
        let each = cells(row, asked.id).iter().map(|cell| range(cell.score));
        let each = each.collect::<Vec<_>>().join(" | ");
        let _ = writeln!(page, "| {} | {each} |", escape(&row.name));
    }
    let _ = writeln!(page, "\n{}\n", said(Said::CellLegend, own.language));
}

fn one_spread(page: &mut String, spread: &SpreadPart, own: &PortfolioPart) {
    let lang = own.language;
    let asked = crate::words::count(
        spread.asked,
        lang,
        ["project", "projects"],
        ["projet", "projets"],
    );
    let _ = writeln!(page, "### {} ({asked})\n", escape(spread.title));
    let (shown, best) = (said(Said::AsShown, lang), said(Said::AtBest, lang));
    let _ = writeln!(page, "| | {shown} | {best} |\n| --- | ---: | ---: |");
    for count in &spread.conclusions {
        let words = escape(&count.words);
        let _ = writeln!(page, "| {words} | {} | {} |", count.shown, count.best);
    }
    page.push('\n');
    if !spread.has_standings() {
        return;
    }
    let standings = spread
        .sections
        .first()
        .map_or(&[][..], |own| &own.standings);
    let mut heads: Vec<&str> = standings.iter().map(|own| own.words).collect();
    heads.extend([Said::Lower, Said::Median, Said::Upper].map(|own| said(own, lang)));
    let _ = writeln!(page, "| | {} |", heads.join(" | "));
    let _ = writeln!(page, "| --- |{}", " ---: |".repeat(heads.len()));
    for (at, section) in spread.sections.iter().enumerate() {
        let mut row: Vec<String> = section
            .standings
            .iter()
            .map(|own| own.projects.to_string())
            .collect();
        let quartiles = section.shown.map(|own| [own.lower, own.median, own.upper]);
        row.extend(match quartiles {
            Some(own) => own.map(|own| own.whole().to_string()),
            None => ["–", "–", "–"].map(str::to_owned),
        });
        let title = escape(section.title);
        let _ = writeln!(page, "| {}. {title} | {} |", at + 1, row.join(" | "));
    }
    page.push('\n');
}

fn shared_gaps(page: &mut String, own: &PortfolioPart, shown: Shown) {
    let lang = own.language;
    let _ = writeln!(page, "## {}\n", said(Said::SharedGaps, lang));
    if own.shared_gaps.is_empty() {
        let _ = writeln!(page, "{}\n", said(Said::NoSharedGap, lang));
        return;
    }
    let _ = writeln!(page, "{}\n", said(Said::SharedLegend, lang));
    let mut left = 0;
    for (at, gap) in own.shared_gaps.iter().enumerate() {
        if !shown.takes(at + 1) {
            left += 1;
            continue;
        }
        let (words, text) = (escape(&gap.words), escape(gap.text));
        let _ = writeln!(page, "- **{words}** {text} `{}`", gap.question);
    }
    page.push('\n');
    if left > 0 {
        let more = lang.pick(
            format!("{left} more: `--gaps all`."),
            format!("Encore {left}\u{a0}: `--gaps all`."),
        );
        let _ = writeln!(page, "{more}\n");
    }
}

fn foot(page: &mut String, own: &PortfolioPart) {
    let lang = own.language;
    if !own.refused.is_empty() {
        let _ = writeln!(page, "## {}\n", said(Said::NotRead, lang));
        for refusal in &own.refused {
            let file = escape(refusal.file.as_deref().unwrap_or_default());
            let _ = writeln!(page, "- {file}: {}", escape(&refusal.error));
        }
        page.push('\n');
    }
    let _ = writeln!(page, "{}\n", own.caution);
    let made = own.questionnaires.iter().map(|own| {
        let digest = own.digest.get(..19).unwrap_or(own.digest);
        format!("{} v{} ({digest}…)", own.id, own.version)
    });
    let _ = writeln!(page, "{}", made_from(own.tool.version, made, lang));
}
