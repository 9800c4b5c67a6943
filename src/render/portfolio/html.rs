//! Many projects on one page: a table, heat maps, how many stand how, what most of them lack.

use super::range;
use crate::model::{Conclusion, Lang, Readings};
use crate::render::compared::{compared, made, made_from, refused};
use crate::render::html::{it, number, own_file, shape};
use crate::render::{Shown, visible};
use crate::report::{
    Asked, CellPart, Percent, PortfolioPart, ProjectRow, Quartiles, RowPart, SectionSpreadPart,
    SharedGap, SpreadPart,
};
use crate::words::{
    CompareWord, Label, and_reviewed, date, how_many, label, more_gaps, projects, said,
};
use maud::{Markup, html};

const SCRIPT: &str = include_str!("../sort.js");

/// Lays a portfolio out.
#[must_use]
pub fn portfolio_html(portfolio: &PortfolioPart, shown: Shown) -> String {
    let lang = portfolio.language;
    let title = said(CompareWord::SideBySide, lang);
    let asked = portfolio.questionnaires.iter();
    let asked = asked.map(|it| html! { (it.id) " v" (it.version) " " code { (it.digest) } });
    let made_from = made_from(portfolio.tool.version, asked, lang);
    let body = html! {
        h1 { (title) }
        p class="lead" { (portfolio.headline) }
        (refused(&portfolio.refused, lang))
        @if !portfolio.projects.is_empty() {
            (verdicts(portfolio))
            (reviews(portfolio))
            @for asked in &portfolio.questionnaires { (heat_map(portfolio, asked)) }
            section id="spreads" aria-labelledby="spreads-title" {
                h2 id="spreads-title" { (said(CompareWord::HowTheyStand, lang)) }
                @for spread in &portfolio.spreads { (one_spread(spread, lang)) }
                p class="quiet" { (said(CompareWord::QuartilesLegend, lang)) }
            }
            (shared_gaps(portfolio, shown))
        }
        (made(portfolio.caution, &made_from))
    };
    compared(title, &date(&portfolio.date, lang), SCRIPT, &body, lang)
}

/// One row for each project; whole and readable without the script.
fn verdicts(portfolio: &PortfolioPart) -> Markup {
    let lang = portfolio.language;
    html! {
        div class="wide verdicts" role="group" tabindex="0" aria-label=(said(CompareWord::SideBySide, lang)) {
            table class="sortable" {
                thead { tr {
                    th scope="col" { (label(Label::Project, lang)) }
                    @for asked in &portfolio.questionnaires { th scope="col" { (it(asked.title)) } }
                    th scope="col" { (label(Label::Stage, lang)) }
                    th scope="col" { (label(Label::Answered, lang)) }
                    th scope="col" { (said(CompareWord::Kind, lang)) }
                } }
                tbody {
                    @for row in &portfolio.projects {
                        tr {
                            th scope="row" { (name(row)) span class="file" { (it(own_file(&row.file))) } }
                            @for asked in &portfolio.questionnaires { (verdict(row, asked, lang)) }
                            td data-key=(row.stage as u8) { (row.stage_words) }
                            td class="number" data-key=(row.coverage.answered) {
                                (row.coverage.answered) "/" (row.coverage.applicable)
                            }
                            td { (row.kind_words) }
                        }
                    }
                }
            }
        }
        p class="quiet" { (label(Label::SummaryLegend, lang)) }
        p class="quiet screen" { (said(CompareWord::SortHint, lang)) }
    }
}

/// Where reviewers differ, and what changed since they looked.
fn reviews(portfolio: &PortfolioPart) -> Markup {
    let lang = portfolio.language;
    let differ: Vec<_> = portfolio.differ().collect();
    let stale: Vec<_> = portfolio.stale().collect();
    html! {
        @if !differ.is_empty() {
            section id="differ" aria-labelledby="differ-title" {
                h2 id="differ-title" { (label(Label::ReviewersDiffer, lang)) }
                ol {
                    @for (row, question) in differ {
                        li {
                            p { b { (it(&row.name)) } " · " (it(question.text)) }
                            ul { @for line in question.lines(lang) { li dir="auto" { (it(&line)) } } }
                        }
                    }
                }
            }
        }
        @if !stale.is_empty() {
            section id="changed" aria-labelledby="changed-title" {
                h2 id="changed-title" { (label(Label::ChangedSinceReview, lang)) }
                ul {
                    @for (row, question) in stale {
                        li { b { (it(&row.name)) } " · " (it(question.words())) }
                    }
                }
            }
        }
    }
}

/// A project by its name, which leads to its own page where it has one.
fn name(row: &ProjectRow) -> Markup {
    html! {
        @match &row.page {
            Some(page) => a href=(page) { (it(&row.name)) },
            None => (it(&row.name)),
        }
    }
}

fn verdict(row: &ProjectRow, asked: &Asked, lang: Lang) -> Markup {
    let part = row.questionnaires.iter().find(|part| part.id == asked.id);
    let Some(part) = part else {
        return html! { td data-key="-1" { "–" } };
    };
    html! {
        td class=(part.tone.word()) data-key=(worth(part)) {
            (shape(part.tone)) " " (and_reviewed(&part.short, part.reviewed.as_deref(), lang))
            @if part.score.is_some() { " " small { (range(part.score)) } }
        }
    }
}

/// A number that orders what a questionnaire says: the conclusion first, then what is shown.
fn worth(part: &RowPart) -> String {
    let (evidenced, potential) = part.conclusion.map_or((0, 0), Conclusion::rank);
    let rank = u32::from(evidenced) * 10 + u32::from(potential);
    let shown = part.score.map_or(0, |score| score.evidenced.whole());
    (rank * 1000 + shown).to_string()
}

fn heat_map(portfolio: &PortfolioPart, asked: &Asked) -> Markup {
    let lang = portfolio.language;
    let scored: Vec<&ProjectRow> = portfolio.scored(asked.id).collect();
    if scored.is_empty() {
        return html! {};
    }
    let id = format!("heat-{}", asked.id);
    let title_id = format!("{id}-title");
    html! {
        section id=(id) aria-labelledby=(title_id) {
            h2 id=(title_id) { (it(asked.title)) }
            div class="wide heat" role="group" tabindex="0" aria-labelledby=(title_id) {
                table class="sortable" {
                    thead { tr {
                        th scope="col" { (label(Label::Project, lang)) }
                        @for (at, section) in asked.sections.iter().enumerate() {
                            th scope="col" { (at + 1) ". " (it(section.title)) }
                        }
                    } }
                    tbody {
                        @for row in scored {
                            tr {
                                th scope="row" { (it(&row.name)) }
                                @for cell in row.cells(asked.id) { (heat(cell, lang)) }
                            }
                        }
                    }
                }
            }
            p class="quiet" { (said(CompareWord::CellLegendColour, lang)) }
        }
    }
}

/// A cell: evidenced, up to, its standing, and the same as a bar. Its shade is never alone.
fn heat(cell: &CellPart, lang: Lang) -> Markup {
    let Some(score) = cell.score else {
        return html! { td class="h0" data-key="-1" { span class="unseen" { (label(Label::NotApplicable, lang)) } "–" } };
    };
    let (shown, potential) = (score.evidenced.whole(), score.potential.whole());
    html! {
        td class=(format!("h{}", shade(score.evidenced))) data-key=(number(score.evidenced.0)) {
            span class="score" {
                (shown)
                @if potential != shown { small { " – " (potential) } }
            }
            span class="standing" { (cell.standing) }
            (bar(score))
        }
    }
}

/// Of five shades, the darker the more is shown; none where nothing is.
fn shade(shown: Percent) -> u32 {
    shown.whole().div_ceil(20)
}

/// What is shown, what is only said, and what is unknown, on a line of a hundred.
fn bar(score: Readings<Percent>) -> Markup {
    let [shown, said, potential] = [score.evidenced.0, score.claimed.0, score.potential.0];
    let part = |class: &str, from: f64, to: f64| {
        html! {
            @if to > from {
                rect class=(class) x=(number(from)) width=(number(to - from)) height="6" {}
            }
        }
    };
    html! {
        svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" width="100" height="6" aria-hidden="true" focusable="false" {
            rect class="missing" width="100" height="6" {}
            (part("shown", 0.0, shown))
            (part("claimed", shown, said))
            (part("unknown", said, potential))
        }
    }
}

fn one_spread(spread: &SpreadPart, lang: Lang) -> Markup {
    let asked = projects(spread.asked, lang);
    html! {
        h3 { (it(spread.title)) " " span class="count" { "(" (asked) ")" } }
        ul class="counts" {
            @for count in &spread.conclusions {
                li {
                    span { (count.words) }
                    (count_bar(count.evidenced, count.potential, spread.asked))
                    span class="number" {
                        (how_many(count.evidenced, count.potential, lang))
                    }
                }
            }
        }
        @if let Some(shown) = spread.evidenced { p { (shown.words(lang)) } }
        @if spread.has_standings() {
            (sections(spread, lang))
        }
    }
}

/// How many as evidenced, above how many up to.
fn count_bar(shown: usize, potential: usize, all: usize) -> Markup {
    html! {
        svg viewBox="0 0 100 14" preserveAspectRatio="none" height="14" aria-hidden="true" focusable="false" {
            rect class="ground" width="100" height="14" {}
            rect class="fill" width=(share(shown, all)) height="7" {}
            rect class="more" y="7" width=(share(potential, all)) height="7" {}
        }
    }
}

/// A share of a hundred, with one decimal.
fn share(part: usize, all: usize) -> String {
    let tenths = (part * 1000).checked_div(all).unwrap_or(0);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// How many projects stand how, section by section, with their quartiles as numbers and as a box.
fn sections(spread: &SpreadPart, lang: Lang) -> Markup {
    let standings = spread
        .sections
        .first()
        .map_or(&[][..], |section| &section.standings);
    html! {
        div class="wide spread" role="group" tabindex="0" aria-label=(visible(spread.title)) {
            table {
                thead { tr {
                    th scope="col" { span class="unseen" { (said(CompareWord::Scores, lang)) } }
                    @for standing in standings { th scope="col" class="number" { (standing.words) } }
                    @for quartile in [CompareWord::Lower, CompareWord::Median, CompareWord::Upper] {
                        th scope="col" class="number" { (said(quartile, lang)) }
                    }
                    th scope="col" { "0 – 100" }
                } }
                tbody {
                    @for (at, section) in spread.sections.iter().enumerate() {
                        (section_row(at, section))
                    }
                }
            }
        }
    }
}

fn section_row(at: usize, section: &SectionSpreadPart) -> Markup {
    html! {
        tr {
            th scope="row" { (at + 1) ". " (it(section.title)) }
            @let all: usize = section.standings.iter().map(|it| it.projects).sum();
            @for standing in &section.standings {
                @let shade = (standing.projects * 5).div_ceil(all.max(1));
                td class=(format!("number h{shade}")) { (standing.projects) }
            }
            @match section.evidenced {
                None => { td class="number" { "–" } td class="number" { "–" } td class="number" { "–" } td class="plot" {} }
                Some(shown) => {
                    @for quartile in [shown.lower, shown.median, shown.upper] {
                        td class="number" { (quartile.whole()) }
                    }
                    td class="plot" { (box_plot(shown)) }
                }
            }
        }
    }
}

/// From the lower quartile to the upper one, with a line at the median.
fn box_plot(quartiles: Quartiles) -> Markup {
    let [lower, median, upper] = [quartiles.lower.0, quartiles.median.0, quartiles.upper.0];
    html! {
        svg viewBox="0 0 100 14" preserveAspectRatio="none" height="14" aria-hidden="true" focusable="false" {
            line class="rail" x1="0" y1="7" x2="100" y2="7" vector-effect="non-scaling-stroke" {}
            rect class="box" x=(number(lower)) y="2" width=(number(upper - lower)) height="10" vector-effect="non-scaling-stroke" {}
            line class="median" x1=(number(median)) y1="1" x2=(number(median)) y2="13" vector-effect="non-scaling-stroke" {}
        }
    }
}

fn shared_gaps(portfolio: &PortfolioPart, shown: Shown) -> Markup {
    let lang = portfolio.language;
    let listed = portfolio.shared_gaps.iter().enumerate();
    let listed = listed.filter(|(at, _)| shown.takes(at + 1));
    let listed: Vec<&SharedGap> = listed.map(|(_, gap)| gap).collect();
    let left = portfolio.shared_gaps.len() - listed.len();
    html! {
        section id="shared" aria-labelledby="shared-title" {
            h2 id="shared-title" { (said(CompareWord::SharedGaps, lang)) }
            @if portfolio.shared_gaps.is_empty() { p { (said(CompareWord::NoSharedGap, lang)) } }
            @else { p class="quiet" { (said(CompareWord::SharedLegend, lang)) } }
            ol class="gapslist" {
                @for gap in listed {
                    li {
                        p { (it(gap.text)) }
                        svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" height="8" aria-hidden="true" focusable="false" {
                            rect class="ground" width="100" height="8" {}
                            rect class="fill" width=(share(gap.projects, gap.asked)) height="8" {}
                        }
                        p class="meta" { strong { (gap.words) } " · " code { (gap.question) } }
                    }
                }
            }
            @if left > 0 {
                p class="quiet" { (more_gaps(left, lang)) br; code { (it(&portfolio.again)) } }
            }
        }
    }
}
