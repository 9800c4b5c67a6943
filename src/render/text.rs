//! The report for a terminal, a pipe and a screen reader.

use super::{Layout, Shown, visible};
use crate::model::{Lang, Readings};
use crate::report::{
    AgreementPart, GapPart, Percent, QuestionnairePart, Report, SaidPart, SectionPart,
};
use crate::words::{self, Label, label, labelled};
use anstyle::{AnsiColor, Style};
use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

/// Prose is no wider than this, for the eye's sake.
const PROSE: usize = 100;

const TITLE: Style = Style::new().bold();
const HEADLINE: Style = AnsiColor::Cyan.on_default();
const ALERT: Style = AnsiColor::Yellow.on_default();
const QUIET: Style = Style::new().dimmed();

/// Lays a report out.
#[must_use]
pub fn text(report: &Report, shown: Shown, layout: Layout) -> String {
    let mut page = Page {
        text: String::new(),
        layout,
        lang: report.language,
    };
    page.head(report);
    page.respondents(report);
    for questionnaire in &report.questionnaires {
        page.questionnaire(questionnaire);
    }
    if report.questionnaires.iter().any(|own| own.score.is_some()) {
        page.prose(QUIET, "", label(Label::Legend, report.language));
        if layout.bars {
            page.prose(QUIET, "", label(Label::BarLegend, report.language));
        }
        page.gap();
    }
    page.alerts(report);
    page.gaps(report, shown);
    page.foot(report);
    page.text
}

struct Page {
    text: String,
    layout: Layout,
    lang: Lang,
}

impl Page {
    fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    fn paint(&self, style: Style, text: &str) -> String {
        if self.layout.color {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }

    /// Wrapped text; the style goes around each line, so that a pager keeps it.
    fn prose(&mut self, style: Style, indent: &str, text: &str) {
        let options = textwrap::Options::new(self.layout.width.min(PROSE))
            .initial_indent(indent)
            .subsequent_indent(indent)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        for line in textwrap::wrap(&visible(text), options) {
            let line = self.paint(style, line.trim_end());
            self.line(&line);
        }
    }

    fn head(&mut self, report: &Report) {
        let lang = self.lang;
        let project = &report.project;
        let name = visible(&project.name).into_owned();
        let rest = format!(
            " · {} · {} · {} {}",
            project.kind_words,
            project.stage_words,
            label(Label::AssessedOn, lang),
            report.date
        );
        self.prose(TITLE, "", &format!("{name}{rest}"));
        if let Some(summary) = &project.summary {
            self.prose(Style::new(), "", summary);
        }
        let answered = words::coverage(report.coverage, lang);
        self.prose(Style::new(), "", &answered);
        self.gap();
    }

    fn respondents(&mut self, report: &Report) {
        let lang = self.lang;
        let Some(agreement) = &report.agreement else {
            return;
        };
        self.prose(Style::new(), "", &agreement.headline);
        if let Some(least) = least_agreement(agreement, lang) {
            self.prose(Style::new(), "", &least);
        }
        if report.disputed.is_empty() {
            self.prose(Style::new(), "", label(Label::NoDispute, lang));
            return self.gap();
        }
        self.gap();
        self.prose(TITLE, "", label(Label::Disputed, lang));
        for (at, own) in report.disputed.iter().enumerate() {
            self.prose(Style::new(), "  ", &format!("{}. {}", at + 1, own.text));
            for said in &own.said {
                self.prose(Style::new(), "     ", &one_said(said, lang));
            }
            self.prose(QUIET, "     ", own.question);
        }
        self.gap();
    }

    fn questionnaire(&mut self, own: &QuestionnairePart) {
        self.prose(TITLE, "", &own.title);
        self.prose(HEADLINE, "  ", &own.headline);
        for detail in &own.details {
            self.prose(Style::new(), "  ", detail);
        }
        if let Some(next) = &own.next_stage {
            self.prose(Style::new(), "  ", &next.headline);
        }
        if own.sections.iter().any(|section| section.score.is_some()) {
            self.gap();
            self.sections(own);
        }
        self.gap();
    }

    fn sections(&mut self, own: &QuestionnairePart) {
        let lang = self.lang;
        let principles = own.level.is_some();
        let cells = if self.layout.width < 100 { 8 } else { 20 };
        let mut table = table(self.layout.width.min(PROSE));
        let first = if principles {
            Label::Principle
        } else {
            Label::Theme
        };
        let mut header = vec!["", label(first, lang)];
        if self.layout.bars {
            header.push("");
        }
        header.extend(
            [
                Label::Cautious,
                Label::AtBest,
                Label::State,
                Label::Answered,
            ]
            .map(|own| label(own, lang)),
        );
        table.set_header(header);
        for (at, section) in own.sections.iter().enumerate() {
            let mut row = vec![(at + 1).to_string(), visible(section.title).into_owned()];
            if self.layout.bars {
                row.push(
                    section
                        .score
                        .map(|score| bar(score, cells))
                        .unwrap_or_default(),
                );
            }
            row.extend(numbers(section));
            row.push(standing(section, lang));
            row.push(answered(section));
            table.add_row(row);
        }
        let columns = if self.layout.bars {
            [0, 3, 4, 6]
        } else {
            [0, 2, 3, 5]
        };
        for column in columns {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        self.table(&table);
    }

    fn table(&mut self, table: &Table) {
        let lines: Vec<String> = table.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let line = line.trim_end();
            let line = if at == 0 {
                self.paint(QUIET, line)
            } else {
                line.to_owned()
            };
            self.line(&line);
        }
    }

    fn alerts(&mut self, report: &Report) {
        if report.alerts.is_empty() {
            return;
        }
        let title = label(Label::LookAt, self.lang);
        self.prose(TITLE, "", title);
        for alert in &report.alerts {
            self.prose(
                ALERT,
                "  ",
                &format!("! {}.", alert.message.trim_end_matches('.')),
            );
        }
        self.gap();
    }

    fn gaps(&mut self, report: &Report, shown: Shown) {
        let lang = self.lang;
        self.prose(TITLE, "", label(Label::Gaps, lang));
        if report.gaps.is_empty() {
            self.prose(Style::new(), "  ", label(Label::NoGap, lang));
            self.gap();
            return;
        }
        let plan = report.plan.as_ref();
        let on_plan = |gap: &GapPart| {
            plan.is_some_and(|plan| !plan.to.enough_answers && plan.steps.contains(&gap.question))
        };
        if let Some(plan) = plan {
            self.prose(Style::new(), "  ", &plan.headline);
            if report.gaps.iter().any(on_plan) {
                self.prose(QUIET, "  ", &format!("→ {}", label(Label::OnThePlan, lang)));
            }
            self.gap();
        }
        let (listed, left): (Vec<&GapPart>, Vec<&GapPart>) = report
            .gaps
            .iter()
            .partition(|gap| shown.takes(gap.rank) || on_plan(gap));
        for gap in &listed {
            self.one_gap(gap, on_plan(gap));
        }
        self.gap();
        self.prose(QUIET, "", label(Label::TodoLegend, lang));
        let example = listed.first().map_or("", |gap| gap.question);
        let explain = lang.pick(
            format!("Why, and what would show it: commons explain {example}"),
            format!("Pourquoi, et ce qui le montrerait\u{a0}: commons explain {example}"),
        );
        let more = match left.len() {
            0 => String::new(),
            number => lang.pick(
                format!("{number} more: --gaps all. "),
                format!("Encore {number}\u{a0}: --gaps all. "),
            ),
        };
        self.prose(QUIET, "", &format!("{more}{explain}"));
        self.gap();
    }

    /// Three lines: why it comes here, what to do, and the id that explains it.
    fn one_gap(&mut self, gap: &GapPart, on_plan: bool) {
        let Some(words) = &gap.words else { return };
        let lang = self.lang;
        let mut first = format!(
            "{:>3}. {}, {}",
            gap.rank, words.class_words, words.kind_words
        );
        first.push_str(&format!(
            " · {}",
            labelled(Label::Effort, words.effort_words, lang)
        ));
        let gained = gain(gap.gain);
        if !gained.is_empty() {
            first.push_str(&format!(" · {}", labelled(Label::Gain, &gained, lang)));
        }
        if on_plan {
            first.push_str(" →");
        }
        self.line(&first);
        self.prose(Style::new(), "     ", words.todo);
        self.prose(QUIET, "     ", gap.question);
    }

    fn foot(&mut self, report: &Report) {
        let lang = self.lang;
        if !report.not_scored.is_empty() {
            let names = report
                .not_scored
                .iter()
                .map(|own| format!("{} ({})", own.questionnaire, own.answers));
            let names = names.collect::<Vec<_>>().join(", ");
            let line = format!("{}.", labelled(Label::NotScored, &names, lang));
            self.prose(Style::new(), "", &line);
        }
        self.prose(QUIET, "", &report.caution);
        let made = report
            .questionnaires
            .iter()
            .map(|own| format!("{} v{}", own.id, own.version));
        let line = format!(
            "{} commons {}{} {}.",
            label(Label::MadeFrom, lang),
            report.tool.version,
            lang.pick(";", "\u{202f};"),
            made.collect::<Vec<_>>().join(", ")
        );
        self.prose(QUIET, "", &line);
    }
}

/// The three sections in which people agree least, where they do not agree wholly.
pub(super) fn least_agreement(agreement: &AgreementPart, lang: Lang) -> Option<String> {
    let mut least: Vec<(u32, &str)> = agreement
        .sections
        .iter()
        .filter_map(|own| Some((own.agreement?.whole(), own.title)))
        .filter(|(percent, _)| *percent < 100)
        .collect();
    least.sort_by_key(|(percent, _)| *percent);
    let space = lang.pick("", "\u{a0}");
    let named = least.iter().take(3);
    let named: Vec<String> = named
        .map(|(percent, title)| format!("{title} ({percent}{space}%)"))
        .collect();
    let list = named.join(", ");
    (!list.is_empty()).then(|| format!("{}.", labelled(Label::Differ, &list, lang)))
}

/// `Ada: yes (a word about it)`
pub(super) fn one_said(said: &SaidPart, lang: Lang) -> String {
    let note = said.note.as_deref().map(|note| format!(" ({note})"));
    let colon = lang.pick(":", "\u{a0}:");
    let (who, words) = (&said.respondent, said.answer_words);
    format!("{who}{colon} {words}{}", note.unwrap_or_default())
}

pub(super) fn table(width: usize) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table
}

/// Shown, said, unknown and missing, in that order.
fn bar(score: Readings<Percent>, width: usize) -> String {
    let cells = |percent: Percent| percent.whole() as usize * width / 100;
    let (shown, said, best) = (
        cells(score.cautious),
        cells(score.declared),
        cells(score.best),
    );
    let parts = [
        ('█', shown),
        ('▓', said - shown),
        ('░', best - said),
        ('·', width - best),
    ];
    parts
        .into_iter()
        .flat_map(|(cell, count)| std::iter::repeat_n(cell, count))
        .collect()
}

pub(super) fn numbers(section: &SectionPart) -> [String; 2] {
    match section.score {
        Some(score) => [
            score.cautious.whole().to_string(),
            score.best.whole().to_string(),
        ],
        None => ["–".to_owned(), "–".to_owned()],
    }
}

pub(super) fn standing(section: &SectionPart, lang: Lang) -> String {
    if section.standing.is_empty() && section.coverage.set_aside > 0 {
        label(Label::SetAside, lang).to_owned()
    } else {
        section.standing.to_owned()
    }
}

pub(super) fn answered(section: &SectionPart) -> String {
    format!(
        "{}/{}",
        section.coverage.answered, section.coverage.applicable
    )
}

pub(super) fn gain(gain: Option<Percent>) -> String {
    match gain {
        None => String::new(),
        Some(gain) if gain.whole() == 0 => "<1".to_owned(),
        Some(gain) => format!("+{}", gain.whole()),
    }
}
