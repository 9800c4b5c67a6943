//! A badge: a verdict with its date, as a picture or for shields.io.
//!
//! A badge carries what it says for a program as well (`<metadata>`), under a digest of the whole
//! picture: a check can tell that it was changed by hand, or that it says something else than the
//! description says today.

use super::lines::escaped;
use super::visible;
use crate::model::BadgeFacts;
use crate::report::{BadgePart, Report, Tone};
use maud::{Markup, PreEscaped, html};

/// The badge of a report; none where there is no questionnaire.
#[must_use]
pub fn badge(report: &Report) -> Option<String> {
    let part = report.badges.first()?;
    let facts = facts(report, part).sealed(&picture(part, report, ""));
    let metadata = html! { (escaped(&facts.json())) }.into_string();
    Some(picture(part, report, &metadata) + "\n")
}

fn facts(report: &Report, part: &BadgePart) -> BadgeFacts {
    BadgeFacts {
        project: report.project.name.clone(),
        questionnaire: part.questionnaire.to_owned(),
        version: part.version,
        verdict: part.verdict.clone(),
        date: report.date.clone(),
        language: report.language.code().to_owned(),
        digest: String::new(),
        intact: true,
    }
}

const HEIGHT: u32 = 20;
/// On each side of a text.
const SPACE: u32 = 7;

fn picture(part: &BadgePart, report: &Report, metadata: &str) -> String {
    let (label, message) = (visible(&part.label), visible(&part.message));
    let (left, right) = (width(&label), width(&message));
    let (first, second) = (left + 2 * SPACE, right + 2 * SPACE);
    let whole = first + second;
    let title = visible(&part.title);
    html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(whole) height=(HEIGHT)
            viewBox=(format!("0 0 {whole} {HEIGHT}")) role="img" aria-labelledby="commons-badge-title"
            lang=(report.language.code()) {
            title id="commons-badge-title" { (title) }
            desc { (report.caution) }
            metadata id="commons-badge" { (PreEscaped(metadata)) }
            rect width=(whole) height=(HEIGHT) rx="3" fill=(color(part.tone)) {}
            path d=(format!("M3 0h{}v{HEIGHT}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z", first - 3)) fill=(LABEL) {}
            g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11" {
                (text(&label, SPACE, left))
                (text(&message, first + SPACE, right))
            }
        }
    }
    .into_string()
}

fn text(words: &str, x: u32, length: u32) -> Markup {
    html! {
        text x=(x) y="14" textLength=(length) lengthAdjust="spacingAndGlyphs" { (words) }
    }
}

/// The ground of the label.
const LABEL: &str = "#3d444b";

/// A ground on which white words can be read (at least 4.5 to 1).
fn color(tone: Tone) -> &'static str {
    match tone {
        Tone::Untold => "#5f6770",
        Tone::Low => "#8a4a00",
        Tone::Middle => "#1d5f91",
        Tone::High => "#0f6b3a",
    }
}

/// What shields.io reads from an address: <https://shields.io/badges/endpoint-badge>.
#[must_use]
pub fn badge_json(report: &Report) -> Option<String> {
    let part = report.badges.first()?;
    let endpoint = serde_json::json!({
        "schemaVersion": 1,
        "label": visible(&part.label),
        "message": visible(&part.message),
        "color": color(part.tone),
        "labelColor": LABEL,
    });
    Some(format!("{endpoint:#}\n"))
}

/// The widths of space to tilde in Verdana, in thousandths of the size; `DejaVu Sans`, which stands
/// in for it elsewhere, is as wide or a little narrower, and `textLength` evens out the rest.
const WIDTHS: [u16; 95] = [
    352, 394, 459, 818, 636, 1076, 727, 269, 454, 454, 636, 818, 364, 454, 364, 454, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 454, 454, 818, 818, 818, 545, 1000, 684, 686, 698, 771, 632,
    575, 775, 751, 421, 455, 693, 557, 843, 748, 787, 603, 787, 695, 684, 616, 732, 684, 989, 685,
    615, 685, 454, 454, 454, 818, 636, 636, 601, 623, 521, 623, 596, 352, 623, 633, 274, 344, 592,
    274, 973, 633, 607, 623, 623, 427, 521, 394, 633, 592, 818, 592, 592, 525, 635, 454, 635, 818,
];

/// How wide a text is, in whole pixels.
fn width(text: &str) -> u32 {
    let one = |c: char| {
        // A letter is as wide with its accent as without.
        let plain = match c {
            'à' | 'â' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' => 'o',
            'û' | 'ù' => 'u',
            'ç' => 'c',
            'É' => 'E',
            '·' => '.',
            '\u{a0}' | '\u{202f}' => ' ',
            '’' => '\'',
            other => other,
        };
        let at = u32::from(plain)
            .checked_sub(32)
            .and_then(|at| usize::try_from(at).ok());
        let found = at.and_then(|at| WIDTHS.get(at));
        u32::from(found.copied().unwrap_or(1000))
    };
    let thousandths: u32 = text.chars().map(one).sum();
    (thousandths * 11).div_ceil(1000)
}

#[cfg(test)]
mod tests {
    use super::{LABEL, color, width};
    use crate::report::Tone;

    /// As measured in Verdana at 11 px: 7 letters of `commons`, and a French word with accents.
    #[test]
    fn widths_are_those_of_verdana() {
        // c 521, o 607, m 973, m 973, o 607, n 633, s 521 = 4835 thousandths, times 11.
        assert_eq!(width("commons"), 54);
        assert_eq!(width("prêt"), width("pret"));
        assert_eq!(width("日本"), 22);
        assert_eq!(width(""), 0);
    }

    /// The contrast of two colours, after WCAG 2.2.
    fn contrast(one: &str, other: &str) -> f64 {
        let light = |color: &str| -> f64 {
            let channel = |at: usize| {
                let byte = u8::from_str_radix(&color[at..at + 2], 16).expect("a colour");
                let share = f64::from(byte) / 255.0;
                if share <= 0.04045 {
                    share / 12.92
                } else {
                    ((share + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
        };
        let (one, other) = (light(one), light(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn white_words_can_be_read_on_every_ground() {
        assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 0.01);
        let tones = [Tone::Untold, Tone::Low, Tone::Middle, Tone::High];
        for ground in tones.map(color).into_iter().chain([LABEL]) {
            let found = contrast("#ffffff", ground);
            assert!(found >= 4.5, "{ground}: {found}");
        }
    }
}
