//! The course of a questionnaire as a drawing: a line for the evidenced reading, a band up to the potential one.

use crate::model::{Lang, Scheme};
use crate::render::html::number;
use crate::report::{Course, History, TargetPart};
use crate::words::{Label, PageWord, label, page_word};
use maud::{Markup, html};

/// The drawing, in its own units; a page stretches it.
pub(super) const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 220.0;
/// Room for the words of the scale, and for the days below.
const LEFT: f64 = 120.0;
const RIGHT: f64 = 150.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 30.0;

/// What a date needs below.
const DATE: f64 = 70.0;

/// Where a share of the whole course lies, from the first day to the last.
pub(super) fn x(share: f64) -> f64 {
    LEFT + share * (WIDTH - LEFT - RIGHT)
}

/// Where a share of the scale lies; the drawing's units go down.
pub(super) fn y(share: f64) -> f64 {
    TOP + (1.0 - share) * (HEIGHT - TOP - BOTTOM)
}

/// Where each revision lies between the first day and the last, in shares; evenly when they are
/// all of one day.
pub(in crate::render) fn shares(days: &[i64]) -> Vec<f64> {
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
        return Vec::new();
    };
    let wide = |number: i64| f64::from(i32::try_from(number).unwrap_or(i32::MAX));
    let span = wide(last - first);
    let even = |at: usize| {
        let last = wide(i64::try_from(days.len().saturating_sub(1)).unwrap_or(i64::MAX));
        if last > 0.0 {
            wide(i64::try_from(at).unwrap_or(i64::MAX)) / last
        } else {
            0.5
        }
    };
    let each = days.iter().enumerate();
    each.map(|(at, day)| {
        if span > 0.0 {
            wide(day - first) / span
        } else {
            even(at)
        }
    })
    .collect()
}

/// A revision in a drawing: where it lies, with the evidenced and the potential score; nothing in a gap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ChartPoint {
    pub(super) x: f64,
    pub(super) values: Option<(f64, f64)>,
}

/// The runs of revisions that could be read, one after the other.
pub(super) fn runs(spots: &[ChartPoint]) -> Vec<Vec<(f64, f64, f64)>> {
    let parts = spots.split(|spot| spot.values.is_none());
    let run = |part: &[ChartPoint]| -> Vec<(f64, f64, f64)> {
        let each = part.iter();
        each.filter_map(|spot| {
            spot.values
                .map(|(shown, potential)| (spot.x, y(shown), y(potential)))
        })
        .collect()
    };
    parts.map(run).filter(|run| !run.is_empty()).collect()
}

/// Draws the course of a questionnaire.
pub(super) fn chart(course: &Course, history: &History, id: &str) -> Markup {
    let revisions = history.points.iter().map(|point| day(&point.date));
    let goals = course.targets.iter().map(|target| day(&target.day));
    let shares = shares(&revisions.chain(goals).collect::<Vec<_>>());
    let (shares, goals) = shares.split_at(history.points.len());
    let spots: Vec<ChartPoint> = shares
        .iter()
        .enumerate()
        .map(|(at, share)| ChartPoint {
            x: x(*share),
            values: values(course, at),
        })
        .collect();
    let (title, text) = (format!("{id}-name"), format!("{id}-text"));
    html! {
        svg class="chart" viewBox=(format!("0 0 {} {}", number(WIDTH), number(HEIGHT))) role="img" aria-labelledby=(format!("{title} {text}")) {
            title id=(title) { (course.title) }
            desc id=(text) { (course.words) }
            (scale(course, history))
            @for spot in spots.iter().filter(|spot| spot.values.is_none()) {
                line class="hole" x1=(number(spot.x)) y1=(number(y(0.0))) x2=(number(spot.x)) y2=(number(y(1.0))) {}
            }
            @for run in runs(&spots) {
                @if course.is_scored() { polygon class="band" points=(band(&run)) {} }
                polyline class="line" points=(line(&run, course.is_scored())) {}
                @for (x, shown, _) in &run { circle class="dot" cx=(number(*x)) cy=(number(*shown)) r="5" {} }
            }
            (ends(history, shares))
            @for (target, share) in course.targets.iter().zip(goals) { (goal(target, *share, course)) }
            (named(&spots, course, history.language))
        }
    }
}

/// What each line is at its end, and how high it stands there.
fn named(spots: &[ChartPoint], course: &Course, lang: Lang) -> Markup {
    let last = spots
        .iter()
        .rev()
        .find_map(|spot| Some((spot.x, spot.values?)));
    let Some((at, (shown, potential))) = last.filter(|_| course.is_scored()) else {
        return html! {};
    };
    let percent = |share: f64| number((share * 100.0).floor());
    // Two words need some room between them.
    let apart = (y(shown) - y(potential)).max(14.0);
    html! {
        text class="end" x=(number(at + 10.0)) y=(number(y(shown) + 4.0)) {
            (label(Label::Evidenced, lang)) " " (percent(shown))
        }
        @if potential > shown {
            text class="end" x=(number(at + 10.0)) y=(number(y(shown) + 4.0 - apart)) {
                (label(Label::UpTo, lang)) " " (percent(potential))
            }
        }
    }
}

/// Where the next better level or readiness begins.
fn thresholds(scheme: Scheme) -> &'static [(f64, PageWord)] {
    match scheme {
        Scheme::Gates => &[],
        Scheme::Principles => &[(0.5, PageWord::Fragile), (0.75, PageWord::Sound)],
        Scheme::Checklist => &[(0.5, PageWord::Nearly), (0.67, PageWord::Ready)],
    }
}

/// The evidenced and the potential score at a revision, in shares of the scale.
fn values(course: &Course, at: usize) -> Option<(f64, f64)> {
    if course.is_scored() {
        let (shown, potential) = (*course.scores.get(at)?)?;
        return Some((shown.0 / 100.0, potential.0 / 100.0));
    }
    let rank = (*course.ranks.get(at)?)?;
    let share = step(rank, course.steps);
    Some((share, share))
}

/// Where a verdict lies on its scale.
fn step(rank: u8, steps: u8) -> f64 {
    f64::from(rank.saturating_sub(1)) / f64::from(steps.saturating_sub(1).max(1))
}

/// Lines across with what they mean.
fn scale(course: &Course, history: &History) -> Markup {
    let marks: Vec<(f64, String)> = if course.scheme == Scheme::Gates {
        let marks = course.scale(history.language);
        marks
            .into_iter()
            .map(|(rank, words)| (step(rank, course.steps), words))
            .collect()
    } else {
        let ends = [0_u8, 100].map(|it| (f64::from(it) / 100.0, it.to_string()));
        let steps = thresholds(course.scheme).iter().map(|(share, word)| {
            let percent = number(share * 100.0);
            (
                *share,
                format!("{percent} {}", page_word(*word, history.language)),
            )
        });
        ends.into_iter().chain(steps).collect()
    };
    html! {
        @for (share, words) in marks {
            line class="grid" x1=(number(LEFT)) y1=(number(y(share))) x2=(number(WIDTH - RIGHT)) y2=(number(y(share))) {}
            text x=(number(LEFT - 10.0)) y=(number(y(share) + 4.0)) text-anchor="end" { (words) }
        }
    }
}

/// The first day and the last, where there is room for both.
fn ends(history: &History, shares: &[f64]) -> Markup {
    let (first, last) = (history.points.first(), history.points.last());
    let to = x(shares.last().copied().unwrap_or_default());
    html! {
        @if let (Some(first), Some(last)) = (first, last) {
            text x=(number(LEFT)) y=(number(HEIGHT - 10.0)) { (first.date) }
            @if last.date != first.date && to - LEFT > 2.0 * DATE {
                text x=(number(to)) y=(number(HEIGHT - 10.0)) text-anchor="end" { (last.date) }
            }
        }
    }
}

/// What is to be reached, at its day: a line down, a mark at its height where the scale has one, and
/// what it is in words.
fn goal(target: &TargetPart, share: f64, course: &Course) -> Markup {
    let height = if course.is_scored() {
        let mut steps = thresholds(course.scheme).iter().zip(FIRST_STEP..);
        let found = steps.find(|(_, rank)| *rank == target.rank);
        found.map(|((share, _), _)| *share)
    } else {
        Some(step(target.rank, course.steps))
    };
    let at = x(share);
    let top = y(height.unwrap_or(1.0));
    html! {
        g class="goal" {
            line x1=(number(at)) y1=(number(y(0.0))) x2=(number(at)) y2=(number(y(1.0))) {}
            path d=(format!("M{} {}l6 6-6 6-6-6z", number(at), number(top - 6.0))) {}
            text x=(number(at + 10.0)) y=(number(top + 4.0)) { (target.goal) }
            text x=(number(at + 10.0)) y=(number(top + 18.0)) { (target.by) }
        }
    }
}

/// The rank of the level or readiness at the first threshold; the one below has none.
const FIRST_STEP: u8 = 2;

fn points(each: impl Iterator<Item = (f64, f64)>) -> String {
    let each = each.map(|(x, y)| format!("{},{}", number(x), number(y)));
    each.collect::<Vec<_>>().join(" ")
}

/// The line; a verdict stays what it is until it changes, so that its line goes in steps.
fn line(run: &[(f64, f64, f64)], is_scored: bool) -> String {
    let mut way: Vec<(f64, f64)> = Vec::new();
    for (x, shown, _) in run {
        if let Some((_, before)) = way.last().copied().filter(|_| !is_scored) {
            way.push((*x, before));
        }
        way.push((*x, *shown));
    }
    points(way.into_iter())
}

/// The band between the evidenced and the potential score: there along one, back along the other.
fn band(run: &[(f64, f64, f64)]) -> String {
    let there = run.iter().map(|(x, shown, _)| (*x, *shown));
    let back = run.iter().rev().map(|(x, _, potential)| (*x, *potential));
    points(there.chain(back))
}

/// The days since 1970.
pub(in crate::render) fn day(date: &str) -> i64 {
    let date: Option<jiff::civil::Date> = date.parse().ok();
    let epoch = jiff::civil::date(1970, 1, 1);
    date.and_then(|it| it.since((jiff::Unit::Day, epoch)).ok())
        .map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::{ChartPoint, band, day, line, runs, shares, step, x, y};

    /// Compared exactly: the numbers are chosen so that nothing is rounded.
    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-9
    }

    #[test]
    fn the_corners_of_the_drawing_are_where_they_are_said_to_be() {
        // 640 wide with 120 and 150 beside; 220 high with 10 and 30 above and below.
        assert!(close(x(0.0), 120.0) && close(x(1.0), 490.0) && close(x(0.5), 305.0));
        assert!(close(y(1.0), 10.0) && close(y(0.0), 190.0) && close(y(0.5), 100.0));
    }

    #[test]
    fn revisions_lie_by_their_days_and_evenly_on_one_day() {
        assert_eq!(shares(&[10, 20, 110]), [0.0, 0.1, 1.0]);
        assert_eq!(shares(&[7, 7, 7]), [0.0, 0.5, 1.0]);
        assert_eq!(shares(&[7]), [0.5]);
        assert_eq!(day("1970-02-01") - day("1970-01-01"), 31);
        assert_eq!(day("2024-03-01") - day("2024-02-01"), 29);
    }

    #[test]
    fn a_gap_parts_the_line_and_a_verdict_goes_in_steps() {
        let spot = |x, values| ChartPoint { x, values };
        let spots = [
            spot(120.0, Some((0.5, 1.0))),
            spot(370.0, Some((0.0, 0.5))),
            spot(500.0, None),
            spot(620.0, Some((1.0, 1.0))),
        ];
        let runs = runs(&spots);
        assert_eq!(runs.len(), 2);
        assert_eq!(line(&runs[0], true), "120,100 370,190");
        assert_eq!(line(&runs[0], false), "120,100 370,100 370,190");
        assert_eq!(band(&runs[0]), "120,100 370,190 370,100 120,10");
        assert_eq!(line(&runs[1], true), "620,10");
        assert!(close(step(1, 5), 0.0) && close(step(3, 5), 0.5) && close(step(5, 5), 1.0));
    }
}
