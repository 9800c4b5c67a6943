//! The radar: the evidenced score inside the potential one, one axis for each principle.

use super::parts::{Frame, it, number};
use crate::model::Lang;
use crate::report::{QuestionnairePart, SectionPart};
use crate::words::{Label, label};
use maud::{Markup, html};
use std::f64::consts::{PI, TAU};

/// A radar has at least a triangle, and at most what an eye can tell apart.
const AXES: std::ops::RangeInclusive<usize> = 3..=16;
/// The radius of 100 %.
const RADIUS: f64 = 140.0;
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 400.0;
/// From the rim to the number of an axis, and from there to its name.
const TO_NUMBER: f64 = 18.0;
const TO_NAME: f64 = 34.0;
/// Characters on a line of a name.
const LINE: usize = 16;
const LINE_HEIGHT: f64 = 16.0;

/// A point of the drawing, to the right and down.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Point {
    x: f64,
    y: f64,
}

/// The point so far out on an axis: the first points up, the others follow clockwise.
#[expect(clippy::cast_precision_loss, reason = "a handful of axes")]
fn point(axis: usize, axes: usize, distance: f64) -> Point {
    let angle = TAU * axis as f64 / axes as f64;
    Point {
        x: WIDTH / 2.0 + distance * sine(angle),
        y: HEIGHT / 2.0 - distance * sine(angle + TAU / 4.0),
    }
}

/// By its series, to far less than a pixel. Nothing else needs the library of such functions,
/// which would be loaded at every start.
fn sine(angle: f64) -> f64 {
    let x = if angle > PI { angle - TAU } else { angle };
    let mut term = x;
    let mut sum = x;
    for at in 1..=12 {
        let twice = f64::from(2 * at);
        term *= -x * x / (twice * (twice + 1.0));
        sum += term;
    }
    sum
}

/// The corners of a polygon, one percentage for each axis that has one.
fn corners(percents: &[Option<f64>]) -> String {
    let all = percents.len();
    let each = percents.iter().enumerate().filter_map(|(axis, percent)| {
        let Point { x, y } = point(axis, all, RADIUS * (*percent)? / 100.0);
        Some(format!("{},{}", number(x), number(y)))
    });
    each.collect::<Vec<_>>().join(" ")
}

/// The radar of a questionnaire; nothing where there are too few principles or too many.
pub(super) fn radar(questionnaire: &QuestionnairePart, frame: &Frame, lang: Lang) -> Markup {
    let sections = &questionnaire.sections;
    let scored = sections
        .iter()
        .filter(|section| section.score.is_some())
        .count();
    if !AXES.contains(&sections.len()) || scored < 3 {
        return html! {};
    }
    let all = sections.len();
    let shown: Vec<_> = sections
        .iter()
        .map(|section| Some(section.score?.evidenced.0))
        .collect();
    let potential: Vec<_> = sections
        .iter()
        .map(|section| Some(section.score?.potential.0))
        .collect();
    let id = frame.id(&super::parts::slug(questionnaire.id));
    let (title, description) = (format!("{id}-radar"), format!("{id}-radar-says"));
    html! {
        svg class="radar" viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img"
            aria-labelledby=(title) aria-describedby=(description) {
            title id=(title) { (crate::render::visible(questionnaire.title)) }
            desc id=(description) { (says(sections, lang)) }
            @for ring in [25.0, 50.0, 75.0, 100.0] {
                circle class=(if ring < 100.0 { "ring" } else { "rim" })
                    cx=(number(WIDTH / 2.0)) cy=(number(HEIGHT / 2.0)) r=(number(RADIUS * ring / 100.0)) {}
            }
            @for axis in 0..all { (spoke(axis, all)) }
            polygon class="potential" points=(corners(&potential)) {}
            polygon class="shown" points=(corners(&shown)) {}
            @for (axis, percent) in shown.iter().enumerate() {
                @if let Some(percent) = percent {
                    @let Point { x, y } = point(axis, all, RADIUS * percent / 100.0);
                    circle class="corner" cx=(number(x)) cy=(number(y)) r="3.5" {}
                }
            }
            @for (axis, section) in sections.iter().enumerate() { (name(axis, all, section)) }
        }
    }
}

fn spoke(axis: usize, axes: usize) -> Markup {
    let Point { x, y } = point(axis, axes, RADIUS);
    html! {
        line class="spoke" x1=(number(WIDTH / 2.0)) y1=(number(HEIGHT / 2.0)) x2=(number(x)) y2=(number(y)) {}
    }
}

/// The number of an axis at its rim, and its name beside it.
fn name(axis: usize, axes: usize, section: &SectionPart) -> Markup {
    let at = point(axis, axes, RADIUS + TO_NUMBER);
    let side = at.x - WIDTH / 2.0;
    let up = at.y - HEIGHT / 2.0;
    let (anchor, far) = if side.abs() < 1.0 {
        ("middle", point(axis, axes, RADIUS + TO_NUMBER))
    } else {
        (
            if side > 0.0 { "start" } else { "end" },
            point(axis, axes, RADIUS + TO_NAME),
        )
    };
    let title = crate::render::visible(section.title);
    let lines = textwrap::wrap(&title, textwrap::Options::new(LINE).break_words(true));
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let height = lines.len() as f64 * LINE_HEIGHT;
    // Above the upper axis, under the lower one, around the others.
    let first = if anchor != "middle" {
        far.y - height / 2.0 + LINE_HEIGHT * 0.75
    } else if up < 0.0 {
        far.y - height + LINE_HEIGHT * 0.1
    } else {
        far.y + LINE_HEIGHT * 1.4
    };
    html! {
        text class="axis" x=(number(at.x)) y=(number(at.y + 5.0)) text-anchor="middle" { (axis + 1) }
        text class="name" text-anchor=(anchor) {
            @for (line, text) in lines.iter().enumerate() {
                tspan x=(number(far.x)) y=(number(down(first, line))) { (text) }
            }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn down(first: f64, line: usize) -> f64 {
    first + line as f64 * LINE_HEIGHT
}

/// The drawing in words.
fn says(sections: &[SectionPart], lang: Lang) -> String {
    let colon = lang.pick(":", "\u{a0}:");
    let each = sections.iter().enumerate().map(|(at, section)| {
        let title = crate::render::visible(section.title);
        let numbers = match section.score {
            None => "–".to_owned(),
            Some(score) => format!(
                "{} {}, {} {}",
                label(Label::Evidenced, lang),
                score.evidenced.whole(),
                label(Label::UpTo, lang),
                score.potential.whole()
            ),
        };
        format!("{}. {title}{colon} {numbers}.", at + 1)
    });
    each.collect::<Vec<_>>().join(" ")
}

/// What the two lines of a radar are.
pub(super) fn legend(lang: Lang) -> Markup {
    html! {
        ul class="legend" {
            li {
                svg width="34" height="16" aria-hidden="true" { rect class="shown" x="1" y="3" width="32" height="10" {} }
                (it(label(Label::Evidenced, lang)))
            }
            li {
                svg width="34" height="16" aria-hidden="true" { rect class="potential" x="1" y="3" width="32" height="10" {} }
                (it(label(Label::UpTo, lang)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Point, corners, point};

    fn close(found: Point, x: f64, y: f64) {
        assert!(
            (found.x - x).abs() < 0.05 && (found.y - y).abs() < 0.05,
            "{found:?}: {x}, {y}"
        );
    }

    /// Worked by hand: the centre is (320, 200), the radius 140, and an eighth of a turn is
    /// 0.7071 to the side and 0.7071 up or down.
    #[test]
    fn eight_axes_stand_where_the_compass_does() {
        close(point(0, 8, 140.0), 320.0, 60.0); // north
        close(point(1, 8, 140.0), 418.995, 101.005); // north-east
        close(point(2, 8, 140.0), 460.0, 200.0); // east
        close(point(3, 8, 140.0), 418.995, 298.995);
        close(point(4, 8, 140.0), 320.0, 340.0); // south
        close(point(5, 8, 140.0), 221.005, 298.995);
        close(point(6, 8, 140.0), 180.0, 200.0); // west
        close(point(7, 8, 70.0), 270.503, 150.503); // north-west, half way
        // A third of a turn: sin 120° = 0.8660, cos 120° = -0.5.
        close(point(1, 3, 100.0), 406.603, 250.0);
    }

    #[test]
    fn a_percentage_is_a_share_of_the_radius() {
        // 25 % of 140 is 35: up, right, down, left of (320, 200).
        assert_eq!(corners(&[Some(25.0); 4]), "320,165 355,200 320,235 285,200");
        assert_eq!(corners(&[Some(0.0); 4]), "320,200 320,200 320,200 320,200");
        assert_eq!(
            corners(&[Some(100.0), Some(50.0), Some(12.5), Some(0.0)]),
            "320,60 390,200 320,217.5 320,200"
        );
        // An axis without a score has no corner; the others stay where they are.
        assert_eq!(
            corners(&[Some(100.0), None, Some(100.0), Some(100.0)]),
            "320,60 320,340 180,200"
        );
    }
}
