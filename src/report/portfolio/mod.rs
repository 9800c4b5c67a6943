//! Many projects side by side, in one language.

mod parts;

pub use parts::*;

use crate::assess::{Histogram, Portfolio, SectionSpread, Spread};
use crate::model::{
    Bearing, Cell, Lang, Question, Reached, Readings, Row, RowResult, Scheme, Tenths,
};
use crate::report::review::part_of;
use crate::report::{Percent, Refusal, SCHEMA, Tone, Tool};
use crate::words;
use std::cmp::Reverse;
use std::collections::HashMap;

sentences_of!(say, "report-portfolio");

/// The fewest scores that quarters are told of.
const FEWEST: usize = 4;

/// How a portfolio is put into words, besides its counts.
#[derive(Clone, Debug)]
pub struct PortfolioSource<'a> {
    /// The day of the assessments.
    pub date: jiff::civil::Date,
    /// The counts.
    pub portfolio: &'a Portfolio,
    /// The rows, in the order asked for.
    pub rows: &'a [Row],
    /// Whether the rows are listed, perhaps not all.
    pub listed: bool,
    /// How many were left out by a filter.
    pub left_out: usize,
    /// What could not be read.
    pub refused: Vec<Refusal>,
    /// The command that shows all gaps.
    pub again: Option<&'a str>,
}

/// Puts a portfolio into words.
#[must_use]
pub fn portfolio(source: PortfolioSource<'_>, lang: Lang) -> PortfolioPart {
    // What most were asked comes first, whichever file came first.
    let mut spreads: Vec<&Spread> = source.portfolio.spreads.iter().collect();
    spreads.sort_by_key(|spread| Reverse(spread.asked));
    PortfolioPart {
        schema: SCHEMA,
        tool: Tool::THIS,
        date: source.date.to_string(),
        language: lang,
        headline: headline(&source, lang),
        left_out: source.left_out,
        questionnaires: spreads.iter().map(|spread| asked(spread, lang)).collect(),
        projects: source
            .rows
            .iter()
            .map(|row| project_row(row, lang))
            .collect(),
        spreads: spreads.iter().map(|it| spread(it, lang)).collect(),
        shared_gaps: shared(source.portfolio, lang),
        refused: source.refused,
        again: source.again.unwrap_or_default().to_owned(),
        caution: crate::report::build::caution(lang),
    }
}

fn headline(source: &PortfolioSource<'_>, lang: Lang) -> String {
    let stages = source.portfolio.stages.iter();
    let stages = stages.map(|(stage, count)| format!("{} {count}", words::stage(*stage, lang)));
    let stages = stages.collect::<Vec<_>>().join(", ");
    let (projects, rows) = (source.portfolio.projects, source.rows.len());
    let on = source.date.to_string();
    let mut said = vec![say::assessed(projects, &stages, &on, lang)];
    if source.left_out > 0 {
        said.push(say::left_out(source.left_out, lang));
    }
    if rows < projects && source.listed {
        said.push(say::only_the_first(&rows, lang));
    }
    if !source.refused.is_empty() {
        said.push(say::not_read(source.refused.len(), lang));
    }
    said.join(" ")
}

fn asked(spread: &Spread, lang: Lang) -> Asked {
    let questionnaire = spread.questionnaire;
    Asked {
        id: questionnaire.id,
        version: questionnaire.version,
        digest: questionnaire.digest,
        scheme: questionnaire.scheme,
        title: questionnaire.title.get(lang),
        sections: questionnaire
            .sections
            .iter()
            .map(|section| AskedSection {
                id: section.id,
                title: section.title.get(lang),
            })
            .collect(),
    }
}

/// A row in words.
#[must_use]
pub fn project_row(row: &Row, lang: Lang) -> ProjectRow {
    ProjectRow {
        file: row.file.to_string(),
        name: row.name.to_string(),
        page: None,
        kind: row.kinds.to_vec(),
        kind_words: words::kinds(&row.kinds, lang),
        stage: row.stage,
        stage_words: words::stage(row.stage, lang),
        coverage: row.coverage,
        alerts: row.alerts,
        questionnaires: row
            .results
            .iter()
            .map(|result| row_part(result, lang))
            .collect(),
        review: row.review.as_ref().map(|review| {
            let asked = row.results.iter().map(|result| result.questionnaire);
            part_of(review, &asked.collect::<Vec<_>>(), lang)
        }),
    }
}

fn row_part(row_result: &RowResult, lang: Lang) -> RowPart {
    let cells = row_result
        .questionnaire
        .sections
        .iter()
        .zip(&row_result.cells);
    RowPart {
        id: row_result.questionnaire.id,
        short: words::conclusion(row_result.conclusion, lang),
        reviewed: row_result
            .reviewed
            .map(|(it, _)| words::conclusion(it, lang)),
        reviewed_conclusion: row_result.reviewed.and_then(|(it, _)| it.told()),
        claimed: row_result.claimed.map_or_else(String::new, |it| {
            words::reached(it, row_result.questionnaire.scheme, lang)
        }),
        claimed_word: row_result.claimed.map(Reached::word),
        tone: Tone::of(row_result.conclusion),
        coverage: row_result.coverage,
        score: row_result.score.map(|score| Readings {
            reviewed: row_result
                .reviewed
                .and_then(|(_, score)| score)
                .map(Percent::from_tenths),
            ..readings(score)
        }),
        word: row_result.conclusion.evidenced().map(Reached::word),
        conclusion: row_result.conclusion.told(),
        sections: cells
            .map(|(section, cell)| cell_part(section.id, *cell, lang))
            .collect(),
    }
}

fn cell_part(id: &'static str, cell: Cell, lang: Lang) -> CellPart {
    let (state, verdict, standing) = match cell.bearing {
        Bearing::None => (None, None, ""),
        Bearing::State(evidenced, potential) => (
            Some(evidenced),
            None,
            words::state(evidenced, potential, lang),
        ),
        Bearing::Ready(evidenced, potential) => {
            let standing = words::ready_standing(evidenced, potential, lang);
            (None, Some(evidenced), standing)
        }
    };
    CellPart {
        id,
        score: cell.score.map(readings),
        state,
        verdict,
        standing,
        grade: cell.bearing.grade(),
    }
}

pub(super) fn readings([evidenced, claimed, potential]: Tenths) -> Readings<Percent> {
    Readings {
        evidenced: Percent::from_tenths(evidenced),
        claimed: Percent::from_tenths(claimed),
        potential: Percent::from_tenths(potential),
        reviewed: None,
    }
}

fn spread(found: &Spread, lang: Lang) -> SpreadPart {
    let questionnaire = found.questionnaire;
    let conclusions = found.conclusions.iter().rev();
    let sections = questionnaire.sections.iter().zip(&found.sections);
    SpreadPart {
        questionnaire: questionnaire.id,
        title: questionnaire.title.get(lang),
        scheme: questionnaire.scheme,
        asked: found.asked,
        conclusions: conclusions
            .map(|(reached, [shown, potential])| FindingCount {
                word: reached.word(),
                words: words::reached(*reached, questionnaire.scheme, lang),
                evidenced: *shown,
                potential: *potential,
            })
            .collect(),
        evidenced: quartiles(&found.whole.evidenced),
        potential: quartiles(&found.whole.potential),
        sections: sections
            .map(|(section, spread)| SectionSpreadPart {
                id: section.id,
                title: section.title.get(lang),
                standings: standings(spread, questionnaire.scheme, lang),
                evidenced: quartiles(&spread.evidenced),
                potential: quartiles(&spread.potential),
            })
            .collect(),
    }
}

fn standings(spread: &SectionSpread, scheme: Scheme, lang: Lang) -> Vec<StandingCount> {
    if scheme == Scheme::Gates {
        return Vec::new();
    }
    let each = spread.grades.iter().enumerate();
    each.map(|(grade, projects)| StandingCount {
        words: words::grade(grade, scheme, lang),
        projects: *projects,
    })
    .collect()
}

/// Of three projects or fewer, quartiles would only be their scores again.
fn quartiles(scores: &Histogram) -> Option<Quartiles> {
    if scores.total() < FEWEST {
        return None;
    }
    let [lower, median, upper] = scores.quartiles()?;
    Some(Quartiles {
        projects: scores.total(),
        lower: Percent::from_tenths(lower),
        median: Percent::from_tenths(median),
        upper: Percent::from_tenths(upper),
    })
}

fn shared(portfolio: &Portfolio, lang: Lang) -> Vec<SharedGap> {
    let all = portfolio
        .spreads
        .iter()
        .flat_map(|spread| spread.questionnaire.items());
    let texts: HashMap<&str, &Question> = all
        .map(|(_, item)| (item.question.id, item.question))
        .collect();
    let gap = |(id, it): (&'static str, crate::assess::Shared)| {
        let [fix, answer, add_evidence] = it.gaps;
        SharedGap {
            question: id,
            text: texts.get(id).map_or("", |question| question.text.get(lang)),
            asked: it.asked,
            projects: it.projects(),
            fix,
            answer,
            add_evidence,
            words: shared_words(it, lang),
        }
    };
    portfolio.shared().into_iter().map(gap).collect()
}

/// `9 of 11 projects: 3 to fix, 6 to answer`
fn shared_words(shared: crate::assess::Shared, lang: Lang) -> String {
    let (projects, asked) = (shared.projects(), shared.asked);
    let kinds = [
        crate::model::GapKind::Fix,
        crate::model::GapKind::Answer,
        crate::model::GapKind::AddEvidence,
    ];
    let counted = kinds
        .iter()
        .zip(shared.gaps)
        .filter(|(_, count)| *count > 0);
    let counted = counted.map(|(kind, count)| {
        let todo = words::todo_kind(*kind, lang);
        say::to_do(&count, &todo, lang)
    });
    let counted = counted.collect::<Vec<_>>().join(", ");
    say::shared_gap(projects, asked, &counted, lang)
}
