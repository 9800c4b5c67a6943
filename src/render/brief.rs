//! What a short interview comes to, on one screen: the verdict, the level on the essentials, what is
//! strong, three next steps.

use super::Layout;
use super::terminal::{ALERT, HEADLINE, Page, TITLE};
use crate::model::{Essentials, Scheme};
use crate::report::{QuestionnairePart, Report};
use crate::words::{self, Label, label, labelled};
use anstyle::Style;

/// How many strengths and how many steps.
const MOST: (usize, usize) = (5, 3);

/// Lays out what answers come to, in short.
#[must_use]
pub fn brief(report: &Report, layout: Layout) -> String {
    let lang = report.language;
    let mut page = Page::new(lang, layout);
    for part in &report.questionnaires {
        match part.scheme {
            Scheme::Gates | Scheme::Principles => {
                page.prose(TITLE, "", part.title);
                page.prose(HEADLINE, "  ", &result_in_short(part, report));
                page.gap();
            }
            // A checklist is not answered by its essentials.
            Scheme::Checklist => {}
        }
    }
    strengths(&mut page, report);
    steps(&mut page, report);
    page.prose(ALERT, "", words::interview::only_essentials(lang));
    page.text
}

/// What a questionnaire says once its essential questions are answered: of principles, the level on
/// these, or why there is none.
#[must_use]
pub fn result_in_short(part: &QuestionnairePart, report: &Report) -> String {
    if part.scheme != Scheme::Principles {
        return part.headline.clone();
    }
    let lang = report.language;
    let essentials = part.level.as_ref().and_then(|level| level.essentials);
    match essentials {
        None => {
            let from = part.asked_from.flatten();
            let from = from.map(|stage| words::stage(stage, lang));
            words::interview::no_level(report.project.stage_words, from, lang)
        }
        Some(Essentials {
            level,
            answered,
            of,
        }) if level.evidenced.is_none() => words::interview::no_level_yet(answered, of, lang),
        Some(_) => part.essentials.as_ref().unwrap_or(&part.headline).clone(),
    }
}

fn strengths(page: &mut Page, report: &Report) {
    let lang = report.language;
    page.prose(TITLE, "", label(Label::Strengths, lang));
    let strengths = report.strengths.as_deref().unwrap_or_default();
    if strengths.is_empty() {
        page.prose(Style::new(), "  ", words::interview::nothing_shown(lang));
    }
    let colon = lang.colon();
    for strength in strengths.iter().take(MOST.0) {
        let text = words::answered_yes(strength.text, lang);
        let line = format!("{}{colon} {text}", strength.title);
        page.hanging(Style::new(), "  ✓ ", "    ", &line);
    }
    page.gap();
}

fn steps(page: &mut Page, report: &Report) {
    let lang = report.language;
    page.prose(TITLE, "", label(Label::Gaps, lang));
    if report.gaps.is_empty() {
        page.prose(Style::new(), "  ", label(Label::NoGap, lang));
    }
    for gap in report.gaps.iter().take(MOST.1) {
        let Some(words) = &gap.words else { continue };
        let effort = labelled(Label::Effort, words.effort_words, lang);
        let line = format!("{} ({effort})", words.to_do(lang));
        page.hanging(Style::new(), &format!("  {}. ", gap.rank), "     ", &line);
    }
    page.gap();
}
