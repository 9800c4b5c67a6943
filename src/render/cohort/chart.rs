//! How many stood where, as a drawing: bands on top of each other, from the first day to the last.

use crate::render::history::{day, shares};
use crate::render::html::number;
use crate::report::{Cohort, CohortScale, ScaleWord};
use crate::words::{CompareWord, said};
use maud::{Markup, html};

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 220.0;
/// Room for the numbers beside, for the words at the end, and for the days below.
const LEFT: f64 = 30.0;
const RIGHT: f64 = 255.0;
/// How far the last day goes on, so that it is seen.
const LAST: f64 = 14.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 30.0;
/// What a line of words needs.
const LINE: f64 = 15.0;

fn x(share: f64) -> f64 {
    LEFT + share * (WIDTH - LEFT - RIGHT - LAST)
}

fn y(share: f64) -> f64 {
    TOP + (1.0 - share) * (HEIGHT - TOP - BOTTOM)
}

fn wide(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// A band: how many there are of one word on each day, and what fills it.
struct Band {
    words: String,
    counts: Vec<usize>,
    fill: Fill,
}

enum Fill {
    /// The higher, the stronger: a share of the full colour.
    Of(f64),
    /// Nothing is said.
    Open,
    Unread,
}

/// The bands from the lowest to the highest.
fn bands(cohort: &Cohort, at: usize, scale: &CohortScale) -> Vec<Band> {
    let says = |it: &&ScaleWord| !matches!(it.word.as_str(), "inconclusive" | "not-applicable");
    let all = wide(scale.words.iter().filter(says).count());
    let mut rank = 0.0;
    let mut bands = Vec::new();
    for (place, word) in scale.words.iter().enumerate().rev() {
        let counts = cohort.points.iter().map(|point| {
            let count = point.counts.get(at)?;
            Some(count.conclusions.get(place)?.evidenced)
        });
        let fill = if says(&word) {
            rank += 1.0;
            Fill::Of(0.15 + 0.75 * rank / all)
        } else {
            Fill::Open
        };
        bands.push(Band {
            words: word.words.clone(),
            counts: counts.map(Option::unwrap_or_default).collect(),
            fill,
        });
    }
    bands.push(Band {
        words: said(CompareWord::Unreadable, cohort.language).to_owned(),
        counts: cohort
            .points
            .iter()
            .map(|point| point.counts.get(at).map_or(0, |count| count.unread))
            .collect(),
        fill: Fill::Unread,
    });
    bands.retain(|band| band.counts.iter().any(|count| *count > 0));
    bands
}

/// Draws how many stood where by a questionnaire.
pub(super) fn chart(cohort: &Cohort, at: usize, scale: &CohortScale, id: &str) -> Markup {
    let days: Vec<i64> = cohort.points.iter().map(|point| day(&point.date)).collect();
    let across: Vec<f64> = shares(&days).into_iter().map(x).collect();
    let bands = bands(cohort, at, scale);
    let total = |at: usize| bands.iter().map(|band| band.counts[at]).sum::<usize>();
    let most = (0..cohort.points.len())
        .map(total)
        .max()
        .unwrap_or(0)
        .max(1);
    let height = |count: usize| y(wide(count) / wide(most));
    let mut floor = vec![0; cohort.points.len()];
    let mut shapes = Vec::new();
    for band in &bands {
        let ceiling: Vec<usize> = floor.iter().zip(&band.counts).map(|(a, b)| a + b).collect();
        let middle = floor
            .last()
            .zip(ceiling.last())
            .map(|(a, b)| f64::midpoint(height(*a), height(*b)));
        shapes.push((
            band,
            outlines(&across, &floor, &ceiling, height),
            middle.unwrap_or_default(),
        ));
        floor = ceiling;
    }
    let (first, last) = (cohort.points.first(), cohort.points.last());
    html! {
        svg class="chart stack" viewBox=(format!("0 0 {} {}", number(WIDTH), number(HEIGHT))) role="img" aria-labelledby=(format!("{id}-name")) {
            title id=(format!("{id}-name")) { (scale.title) }
            @for share in [0, most] {
                line class="grid" x1=(number(LEFT)) y1=(number(height(share))) x2=(number(WIDTH - RIGHT)) y2=(number(height(share))) {}
                text x=(number(LEFT - 6.0)) y=(number(height(share) + 4.0)) text-anchor="end" { (share) }
            }
            @for (band, outlines, _) in &shapes {
                @for points in outlines {
                    @match band.fill {
                        Fill::Of(share) => polygon class="part" fill-opacity=(number(share)) points=(points) {},
                        Fill::Open => polygon class="part open" points=(points) {},
                        Fill::Unread => polygon class="part unread" points=(points) {},
                    }
                }
            }
            (ends(&shapes.iter().map(|(band, _, middle)| (*band, *middle)).collect::<Vec<_>>()))
            @if let (Some(first), Some(last)) = (first, last) {
                text x=(number(LEFT)) y=(number(HEIGHT - 10.0)) { (first.date) }
                @if last.date != first.date {
                    text x=(number(WIDTH - RIGHT)) y=(number(HEIGHT - 10.0)) text-anchor="end" { (last.date) }
                }
            }
        }
    }
}

/// What each band is at its end, with its number; words do not stand on each other.
fn ends(bands: &[(&Band, f64)]) -> Markup {
    let there = |band: &Band| band.counts.last().copied().unwrap_or_default();
    let shown: Vec<_> = bands.iter().filter(|(band, _)| there(band) > 0).collect();
    let places = apart(&shown.iter().map(|(_, middle)| *middle).collect::<Vec<_>>());
    html! {
        @for ((band, middle), at) in shown.iter().zip(places) {
            polyline class="lead" points=(format!("{},{} {},{}", number(WIDTH - RIGHT), number(*middle), number(WIDTH - RIGHT + 10.0), number(at))) {}
            text class="end" x=(number(WIDTH - RIGHT + 14.0)) y=(number(at + 4.0)) { (there(band)) " × " (band.words) }
        }
    }
}

/// Places, from the lowest up, that keep a line's room between them and stay in the drawing.
fn apart(middles: &[f64]) -> Vec<f64> {
    let mut places: Vec<f64> = middles.to_vec();
    for at in 1..places.len() {
        places[at] = places[at].min(places[at - 1] - LINE);
    }
    let mut least = TOP;
    for place in places.iter_mut().rev() {
        *place = place.max(least);
        least = *place + LINE;
    }
    places
}

/// The outlines of a band, one for each run of days on which there are any: there along its ceiling,
/// back along its floor, in steps, for a project stays where it is until its next revision.
fn outlines(
    across: &[f64],
    floor: &[usize],
    ceiling: &[usize],
    height: impl Fn(usize) -> f64,
) -> Vec<String> {
    let days: Vec<usize> = (0..across.len()).collect();
    let runs = days.chunk_by(|a, b| (floor[*a] < ceiling[*a]) == (floor[*b] < ceiling[*b]));
    let steps = |run: &[usize], counts: &[usize]| {
        let corners = |at: &usize| {
            let end = across.get(at + 1).copied().unwrap_or(across[*at] + LAST);
            [across[*at], end].map(|x| (x, height(counts[*at])))
        };
        run.iter().flat_map(corners).collect::<Vec<_>>()
    };
    let outline = |run: &[usize]| {
        let there = steps(run, ceiling).into_iter();
        let back = steps(run, floor).into_iter().rev();
        let each = there.chain(back);
        let each = each.map(|(x, y)| format!("{},{}", number(x), number(y)));
        each.collect::<Vec<_>>().join(" ")
    };
    let some = runs.filter(|run| floor[run[0]] < ceiling[run[0]]);
    some.map(outline).collect()
}

#[cfg(test)]
mod tests {
    use super::{LINE, TOP, apart, outlines};

    #[test]
    fn bands_go_in_steps_and_stop_where_there_is_none() {
        let height = |count: usize| 100.0 - 10.0 * super::wide(count);
        let shapes = outlines(
            &[0.0, 50.0, 60.0, 70.0],
            &[0, 1, 0, 2],
            &[2, 3, 0, 3],
            height,
        );
        assert_eq!(
            shapes,
            [
                "0,80 50,80 50,70 60,70 60,90 50,90 50,100 0,100",
                "70,70 84,70 84,80 70,80",
            ]
        );
    }

    #[test]
    fn words_at_the_end_keep_their_room() {
        assert_eq!(apart(&[190.0, 100.0]), [190.0, 100.0]);
        let crowded = apart(&[20.0, 18.0, 16.0]);
        assert_eq!(crowded, [TOP + 2.0 * LINE, TOP + LINE, TOP]);
    }
}
