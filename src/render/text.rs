//! The report for a terminal, a pipe and a screen reader.

use super::{Layout, Shown, visible};
use crate::model::{GapClass, Lang, Readings};
use crate::report::{
    AgreementPart, GapPart, Percent, QuestionnairePart, Report, SaidPart, SectionPart, StrengthPart,
};
use crate::words::{self, Label, label, labelled, made_from};
use anstyle::{AnsiColor, Style};
use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

/// Prose is no wider than this, for the eye's sake.
pub(super) const PROSE: usize = 100;
/// A table needs as much; below, each of its rows becomes a sentence.
pub(super) const TABLE: usize = 60;
/// Bars need as much besides the table.
const BARS: usize = 80;

pub(super) const TITLE: Style = Style::new().bold();
pub(super) const HEADLINE: Style = AnsiColor::Cyan.on_default();
pub(super) const ALERT: Style = AnsiColor::Yellow.on_default();
pub(super) const QUIET: Style = Style::new().dimmed();

/// Lays a report out.
#[must_use]
pub fn text(report: &Report, shown: Shown, layout: Layout) -> String {
    let mut page = Page::new(report.language, layout);
    page.head(report);
    page.respondents(report);
    for questionnaire in &report.questionnaires {
        page.questionnaire(questionnaire);
    }
    if report
        .questionnaires
        .iter()
        .any(|questionnaire| questionnaire.score.is_some())
    {
        page.prose(QUIET, "", label(Label::Legend, report.language));
        if layout.bars {
            page.prose(QUIET, "", label(Label::BarLegend, report.language));
        }
        page.gap();
    }
    page.alerts(report);
    page.strengths(report, shown);
    page.gaps(report, shown);
    page.foot(report);
    page.text
}

/// A text as it is written, from top to bottom.
pub(super) struct Page {
    pub(super) text: String,
    pub(super) layout: Layout,
    pub(super) lang: Lang,
}

impl Page {
    pub(super) fn new(lang: Lang, layout: Layout) -> Page {
        Page {
            text: String::new(),
            layout,
            lang,
        }
    }

    pub(super) fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn paint(&self, style: Style, text: &str) -> String {
        if self.layout.color {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }

    /// Wrapped text; the style goes around each line, so that a pager keeps it.
    pub(super) fn prose(&mut self, style: Style, indent: &str, text: &str) {
        self.hanging(style, indent, indent, text);
    }

    /// The same with another indent for the first line. A word is never broken: an id or an
    /// address in two halves cannot be copied.
    pub(super) fn hanging(&mut self, style: Style, first: &str, rest: &str, text: &str) {
        let options = textwrap::Options::new(self.layout.width.min(PROSE))
            .initial_indent(first)
            .subsequent_indent(rest)
            .break_words(false)
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
        if report.evidence.says_something() {
            self.prose(Style::new(), "", &report.evidence.words);
        }
        if let Some(respondent) = &report.respondent {
            let who = labelled(Label::AnsweredBy, &respondent.words, lang);
            self.prose(Style::new(), "", &format!("{who}."));
        }
        for line in report.review.iter().flat_map(|review| &review.lines) {
            self.prose(Style::new(), "", line);
        }
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
        for (at, disputed) in report.disputed.iter().enumerate() {
            self.prose(
                Style::new(),
                "  ",
                &format!("{}. {}", at + 1, disputed.text),
            );
            for said in &disputed.said {
                self.prose(Style::new(), "     ", &one_said(said, lang));
            }
            self.prose(QUIET, "     ", disputed.question);
        }
        self.gap();
    }

    fn questionnaire(&mut self, part: &QuestionnairePart) {
        self.prose(TITLE, "", part.title);
        self.prose(HEADLINE, "  ", &part.headline);
        for detail in &part.details {
            self.prose(Style::new(), "  ", detail);
        }
        if let Some(next) = &part.next_stage {
            self.prose(Style::new(), "  ", &next.headline);
        }
        if part.sections.iter().any(|section| section.score.is_some()) {
            self.gap();
            self.sections(part);
        }
        self.gap();
    }

    fn sections(&mut self, part: &QuestionnairePart) {
        if self.layout.width < TABLE {
            for (at, section) in part.sections.iter().enumerate() {
                let line = in_a_line(section, self.lang);
                self.hanging(Style::new(), &format!("{:>2} ", at + 1), "   ", &line);
            }
            return;
        }
        let bars = self.layout.bars && self.layout.width >= BARS;
        let cells = if self.layout.width < PROSE { 8 } else { 20 };
        let mut table = table(self.layout.width.min(PROSE));
        table.set_header(heads(part, bars, self.lang));
        for (at, section) in part.sections.iter().enumerate() {
            table.add_row(row(
                at,
                section,
                bars.then_some(cells),
                is_reviewed(part),
                self.lang,
            ));
        }
        let heads = heads(part, bars, self.lang);
        let words = [Label::Principle, Label::Theme, Label::State].map(|it| label(it, self.lang));
        for (column, _) in heads
            .iter()
            .enumerate()
            .filter(|(_, it)| !words.contains(it))
        {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        close_edges(&mut table);
        self.table(&table);
    }

    pub(super) fn table(&mut self, table: &Table) {
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
            self.hanging(ALERT, "  ! ", "    ", &alert.message);
        }
        self.gap();
    }

    /// What is already there comes before what is not.
    fn strengths(&mut self, report: &Report, shown: Shown) {
        let (listed, left) = strengths(report, shown);
        if listed.is_empty() {
            return;
        }
        let lang = self.lang;
        self.prose(TITLE, "", label(Label::Strengths, lang));
        let colon = lang.pick(":", "\u{a0}:");
        for strength in listed {
            let line = format!("{}{colon} {}", strength.title, strength.text);
            self.hanging(Style::new(), "  ✓ ", "    ", &line);
        }
        if left > 0 {
            self.prose(QUIET, "  ", &words::more_strengths(left, lang));
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
        let on_plan = |gap: &GapPart| plan.is_some_and(|plan| plan.steps.contains(&gap.question));
        // Answers that are wanted first come first anyway, and may be many.
        let added =
            |gap: &GapPart| on_plan(gap) && plan.is_some_and(|plan| !plan.to.enough_answers);
        if let Some(plan) = plan {
            self.prose(Style::new(), "  ", &plan.headline);
            if report
                .gaps
                .iter()
                .any(|gap| on_plan(gap) && (shown.takes(gap.rank) || added(gap)))
            {
                let mark = if plan.to.enough_answers {
                    Label::AnswerFirst
                } else {
                    Label::OnThePlan
                };
                self.prose(QUIET, "  ", &format!("→ {}", label(mark, lang)));
            }
            self.gap();
        }
        let (listed, left): (Vec<&GapPart>, Vec<&GapPart>) = report
            .gaps
            .iter()
            .partition(|gap| shown.takes(gap.rank) || added(gap));
        for gap in &listed {
            self.one_gap(gap, on_plan(gap));
        }
        self.gap();
        self.prose(QUIET, "", label(Label::TodoLegend, lang));
        if !left.is_empty() {
            let number = left.len();
            let more = lang.pick(
                format!("{number} more: --gaps all"),
                format!("Encore {number} manques\u{a0}: --gaps all"),
            );
            self.prose(QUIET, "", &more);
        }
        if let Some(example) = listed.first() {
            let why = lang.pick(
                "Why, and what counts as evidence:",
                "Pourquoi, et ce qui compte comme preuve\u{a0}:",
            );
            self.prose(QUIET, "", why);
            // A command on a line of its own can be copied.
            let command = self.paint(QUIET, &format!("  commons explain {}", example.question));
            self.line(&command);
        }
        self.gap();
    }

    /// Three parts: why it comes here, what to do, and the id that explains it.
    fn one_gap(&mut self, gap: &GapPart, on_plan: bool) {
        let Some(words) = &gap.words else { return };
        let lang = self.lang;
        let effort = labelled(Label::Effort, words.effort_words, lang);
        let mut first = format!("{}, {} · {effort}", words.class_words, words.kind_words);
        // A condition is not averaged: what it brings elsewhere is not why it comes first.
        let gained = gain(gap.gain.filter(|_| gap.class != GapClass::Condition));
        if !gained.is_empty() {
            first.push_str(" · ");
            first.push_str(&labelled(Label::Gain, &gained, lang));
        }
        if on_plan {
            first.push_str(" →");
        }
        self.hanging(Style::new(), &format!("{:>3}. ", gap.rank), "     ", &first);
        self.prose(Style::new(), "     ", words.todo);
        self.prose(QUIET, "     ", gap.question);
    }

    fn foot(&mut self, report: &Report) {
        let lang = self.lang;
        if let Some(line) = not_scored(report) {
            self.prose(Style::new(), "", &line);
        }
        self.prose(QUIET, "", report.caution);
        let made = report
            .questionnaires
            .iter()
            .map(|questionnaire| format!("{} v{}", questionnaire.id, questionnaire.version));
        let line = made_from(report.tool.version, made, lang);
        self.prose(QUIET, "", &line);
    }
}

/// As many strengths as gaps are listed, and how many are left.
pub(super) fn strengths(report: &Report, shown: Shown) -> (Vec<&StrengthPart>, usize) {
    let all = report.strengths.as_deref().unwrap_or_default();
    let ranked = all.iter().enumerate();
    let listed: Vec<_> = ranked
        .filter(|(at, _)| shown.takes(at + 1))
        .map(|(_, it)| it)
        .collect();
    let left = all.len() - listed.len();
    (listed, left)
}

/// The three sections in which people agree least, where they do not agree wholly.
pub(super) fn least_agreement(agreement: &AgreementPart, lang: Lang) -> Option<String> {
    let mut least: Vec<(u32, &str)> = agreement
        .sections
        .iter()
        .filter_map(|section| Some((section.agreement?.whole(), section.title)))
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

/// The answers that were kept and not counted, in a sentence.
pub(super) fn not_scored(report: &Report) -> Option<String> {
    let names = report
        .not_scored
        .iter()
        .map(|not_scored| format!("{} ({})", not_scored.questionnaire, not_scored.answers));
    let names = names.collect::<Vec<_>>().join(", ");
    let line = labelled(Label::NotScored, &names, report.language);
    (!names.is_empty()).then(|| format!("{line}."))
}

fn heads(part: &QuestionnairePart, bars: bool, lang: Lang) -> Vec<&'static str> {
    let first = if part.level.is_some() {
        Label::Principle
    } else {
        Label::Theme
    };
    let mut heads = vec!["", label(first, lang)];
    if bars {
        heads.push("");
    }
    heads.push(label(Label::Evidenced, lang));
    if is_reviewed(part) {
        heads.push(label(Label::Reviewed, lang));
    }
    let rest = [Label::UpTo, Label::State, Label::Answered];
    heads.extend(rest.map(|it| label(it, lang)));
    heads
}

/// Whether some of its sections have a score after review.
pub(super) fn is_reviewed(part: &QuestionnairePart) -> bool {
    let mut sections = part.sections.iter();
    sections.any(|section| section.score.is_some_and(|score| score.reviewed.is_some()))
}

fn row(
    at: usize,
    section: &SectionPart,
    cells: Option<usize>,
    reviewed: bool,
    lang: Lang,
) -> Vec<String> {
    let mut row = vec![(at + 1).to_string(), visible(section.title).into_owned()];
    if let Some(cells) = cells {
        row.push(
            section
                .score
                .map_or_else(String::new, |score| bar(score, cells)),
        );
    }
    row.extend(numbers(section, reviewed));
    row.push(standing(section, lang));
    row.push(answered(section));
    row
}

/// A row as a sentence, for a narrow screen.
fn in_a_line(section: &SectionPart, lang: Lang) -> String {
    let mut parts = Vec::new();
    if let Some(score) = section.score {
        let (shown, potential) = (score.evidenced.whole(), score.potential.whole());
        parts.push(format!("{} {shown}", label(Label::Evidenced, lang)));
        if let Some(reviewed) = score.reviewed {
            let reviewed = reviewed.whole();
            parts.push(format!("{} {reviewed}", label(Label::Reviewed, lang)));
        }
        parts.push(format!("{} {potential}", label(Label::UpTo, lang)));
    }
    let standing = standing(section, lang);
    if !standing.is_empty() {
        parts.push(standing);
    }
    let answers = label(Label::Answered, lang);
    parts.push(format!("{answers} {}", answered(section)));
    let colon = lang.pick(":", "\u{a0}:");
    format!("{}{colon} {}", section.title, parts.join(", "))
}

pub(super) fn table(width: usize) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table
}

/// No space before the first column nor after the last.
pub(super) fn close_edges(table: &mut Table) {
    let last = table.column_count().saturating_sub(1);
    if let Some(column) = table.column_mut(0) {
        column.set_padding((0, 1));
    }
    if let Some(column) = table.column_mut(last) {
        column.set_padding((1, 0));
    }
}

/// Shown, said, unknown and missing, in that order.
fn bar(score: Readings<Percent>, width: usize) -> String {
    let cells = |percent: Percent| percent.whole() as usize * width / 100;
    let (shown, said, potential) = (
        cells(score.evidenced),
        cells(score.claimed),
        cells(score.potential),
    );
    let parts = [
        ('█', shown),
        ('▓', said - shown),
        ('░', potential - said),
        ('·', width - potential),
    ];
    parts
        .into_iter()
        .flat_map(|(cell, count)| std::iter::repeat_n(cell, count))
        .collect()
}

/// The evidenced score, the one after review where some have one, and the potential one.
pub(super) fn numbers(section: &SectionPart, reviewed: bool) -> Vec<String> {
    let number = |percent: Option<Percent>| {
        percent.map_or_else(|| "–".to_owned(), |percent| percent.whole().to_string())
    };
    let score = section.score;
    let mut numbers = vec![number(score.map(|it| it.evidenced))];
    numbers.extend(reviewed.then(|| number(score.and_then(|it| it.reviewed))));
    numbers.push(number(score.map(|it| it.potential)));
    numbers
}

pub(super) fn standing(section: &SectionPart, lang: Lang) -> String {
    if section.standing.is_empty() && section.coverage.not_applicable > 0 {
        label(Label::NotApplicable, lang).to_owned()
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
