//! Many projects over time, for a terminal, a pipe and a screen reader.

use super::{counted, days, moves, newest};
use crate::render::Layout;
use crate::render::text::{ALERT, HEADLINE, Page, QUIET, TITLE};
use crate::report::Cohort;
use crate::words::{CompareWord, Label, label, made_from, said};
use anstyle::Style;

/// Lays a cohort out: how many stood where, who moved, then project by project.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one thing after the other")]
pub fn cohort_text(cohort: &Cohort, layout: Layout) -> String {
    let lang = cohort.language;
    let colon = lang.colon();
    let mut page = Page::new(lang, layout);
    page.prose(TITLE, "", said(CompareWord::Cohort, lang));
    page.prose(HEADLINE, "", &cohort.headline);
    for note in &cohort.notes {
        page.prose(Style::new(), "", note);
    }
    for (at, scale) in cohort.questionnaires.iter().enumerate() {
        page.gap();
        page.prose(TITLE, "", scale.title);
        let days = days(cohort, at);
        let (shown, is_cut) = newest(&days);
        for (point, count) in shown {
            let counts = counted(count, lang);
            page.hanging(
                Style::new(),
                "  ",
                "    ",
                &format!("{}{colon} {counts}", point.date),
            );
        }
        cut(&mut page, is_cut);
    }
    page.gap();
    page.prose(TITLE, "", said(CompareWord::WhoMoved, lang));
    let moves = moves(cohort);
    if moves.is_empty() {
        page.prose(Style::new(), "  ", said(CompareWord::NobodyMoved, lang));
    }
    let (shown, is_cut) = newest(&moves);
    for (date, it) in shown {
        let line = format!("{date} · {} · {}", it.project, it.words);
        page.hanging(Style::new(), "  ", "    ", &line);
    }
    cut(&mut page, is_cut);
    page.gap();
    page.prose(TITLE, "", said(CompareWord::EachProject, lang));
    let (shown, is_cut) = newest(&cohort.projects);
    for project in shown {
        let line = format!("{} · {}", project.name, project.file);
        page.hanging(Style::new(), "  ", "    ", &line);
        for course in &project.courses {
            let line = format!("{}{colon} {}", course.questionnaire, course.words);
            page.hanging(Style::new(), "    ", "      ", &line);
        }
    }
    cut(&mut page, is_cut);
    for refusal in &cohort.refused {
        let line = format!(
            "{} · {}",
            said(CompareWord::Unreadable, lang),
            refusal.line(lang)
        );
        page.hanging(ALERT, "! ", "  ", &line);
    }
    page.gap();
    page.prose(QUIET, "", label(Label::Legend, lang));
    page.prose(QUIET, "", cohort.caution);
    let asked = cohort.questionnaires.iter();
    let asked = asked.map(|it| format!("{} v{}", it.id, it.version));
    page.prose(QUIET, "", &made_from(cohort.tool.version, asked, lang));
    page.text
}

fn cut(page: &mut Page, is_cut: bool) {
    if is_cut {
        page.prose(QUIET, "  ", said(CompareWord::NewestOnly, page.lang));
    }
}
