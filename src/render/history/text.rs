//! One project over time, for a terminal, a pipe and a screen reader.

use super::{cell, revision, sparkline};
use crate::render::Layout;
use crate::render::text::{ALERT, HEADLINE, Page, QUIET, TITLE};
use crate::report::{History, Point};
use crate::words::{CompareWord, Label, label, said};
use anstyle::Style;

/// A line of bars longer than this says no more.
const MOST_BARS: usize = 60;

/// Lays a course out: in words first, then revision by revision.
#[must_use]
pub fn history_text(history: &History, layout: Layout) -> String {
    let lang = history.language;
    let colon = lang.colon();
    let mut page = Page::new(lang, layout);
    let title = format!(
        "{} · {} · {}",
        history.project,
        history.file,
        said(CompareWord::History, lang)
    );
    page.prose(TITLE, "", &title);
    page.prose(HEADLINE, "", &history.headline);
    for note in &history.notes {
        page.prose(Style::new(), "", note);
    }
    page.gap();
    for course in &history.courses {
        let title = course.title.trim_end_matches(['?', '\u{202f}', ' ']);
        let line = format!("{title}{colon} {}", course.words);
        page.hanging(Style::new(), "", "  ", &line);
        for target in &course.targets {
            page.hanging(Style::new(), "  ", "    ", &target.words);
        }
        if layout.bars && history.points.len() > 1 {
            let bars: Vec<char> = sparkline(course).chars().collect();
            let from = bars.len().saturating_sub(MOST_BARS.min(layout.width - 4));
            let bars: String = bars[from..].iter().collect();
            page.line(&format!("  {bars}"));
        }
    }
    page.gap();
    for point in &history.points {
        one_point(&mut page, history, point);
    }
    page.gap();
    page.prose(QUIET, "", label(Label::Legend, lang));
    page.prose(QUIET, "", history.caution);
    let line = format!(
        "{} commons {}.",
        label(Label::MadeFrom, lang),
        history.tool.version
    );
    page.prose(QUIET, "", &line);
    page.text
}

fn one_point(page: &mut Page, history: &History, point: &Point) {
    let lang = history.language;
    let colon = lang.colon();
    let head = format!("{} {}", point.date, revision(point, history));
    let head = if point.subject.is_empty() {
        head
    } else {
        format!("{head} {}", point.subject)
    };
    page.hanging(Style::new(), "", "  ", &head);
    if let Some(refusal) = &point.refused {
        let line = format!(
            "{}{colon} {}",
            said(CompareWord::Unreadable, lang),
            refusal.error
        );
        page.hanging(ALERT, "  ! ", "    ", &line);
        return;
    }
    let each = history.courses.iter();
    let each = each.map(|course| format!("{}{colon} {}", course.id, cell(point, course)));
    let each = each.collect::<Vec<_>>().join(" · ");
    page.prose(Style::new(), "    ", &each);
}
