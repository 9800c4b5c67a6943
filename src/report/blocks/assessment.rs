//! What an assessment says.

use super::{Block, Item, Mark, Voice, text};
use crate::model::{Answer, GapClass, GapKind, Lang, Readings, Shown, Support};
use crate::report::{
    AgreementPart, FEW, GapPart, GapWords, OpinionPart, Percent, QuestionnairePart, Report,
    ReviewedQuestion, SaidPart, SectionPart, StrengthPart,
};
use crate::words::{self, Label, label, labelled, made_from, shell};

/// The order of a report: what it is, what was found, what is strong, what to do, then the rest.
/// Commands in it are those of `typed`, what was typed on the command line.
#[must_use]
pub fn blocks<'r>(report: &'r Report, shown: Shown, typed: Typed<'_>) -> Vec<Block<'r>> {
    let mut blocks = head(report);
    if report.is_unanswered() {
        blocks.push(text(
            Voice::Headline,
            label(Label::NothingAnswered, report.language),
        ));
        let file = report.file.as_deref().unwrap_or_default();
        blocks.push(Block::Command(command("interview", file, typed.lang)));
    } else {
        for part in &report.questionnaires {
            blocks.extend(result(part));
        }
        blocks.extend(review_lists(report));
        if !report.targets.is_empty() {
            let targets = report.targets.iter().map(|it| it.words.clone());
            blocks.push(Block::Text(Voice::Plain, targets.collect()));
        }
        blocks.extend(respondents(report));
        blocks.extend(alerts(report));
        blocks.extend(strengths(report, shown, typed));
        blocks.extend(gaps(report, shown, typed));
        blocks.extend(sections(report));
    }
    blocks.extend(foot(report));
    blocks
}

/// `commons VERB WORD`, in the language typed.
#[must_use]
pub fn command(verb: &str, word: &str, typed: Option<Lang>) -> String {
    let word = if word.is_empty() {
        String::new()
    } else {
        shell::file(word)
    };
    let lang = typed.map(|it| format!(" --lang {}", it.code()));
    let line = format!("commons {verb} {word}");
    line.trim_end().to_owned() + &lang.unwrap_or_default()
}

fn head(report: &Report) -> Vec<Block<'_>> {
    let lang = report.language;
    let project = &report.project;
    let about = format!(
        "{} · {} · {} {}",
        project.kind_words,
        project.stage_words,
        label(Label::AssessedOn, lang),
        words::date(&report.date, lang)
    );
    let mut blocks = vec![Block::Title(project.name.clone(), about)];
    blocks.extend(project.summary.iter().map(|it| text(Voice::Plain, it)));
    blocks.extend(
        report
            .stands_behind()
            .into_iter()
            .map(|it| text(Voice::Plain, it)),
    );
    blocks
}

impl Report {
    /// Whether questions are asked and none was answered.
    #[must_use]
    pub fn is_unanswered(&self) -> bool {
        self.coverage.answered == 0 && self.coverage.applicable > 0
    }

    /// What stands behind the results: how much was answered, on what evidence, and by whom.
    #[must_use]
    pub fn stands_behind(&self) -> Vec<String> {
        let lang = self.language;
        let mut answered = words::coverage(self.coverage, lang);
        let asked = self.questionnaires.iter().map(|it| it.coverage.applicable);
        if asked.sum::<usize>() > self.coverage.applicable {
            answered = format!("{answered} {}", label(Label::SharedOnce, lang));
        }
        let mut lines = vec![answered];
        let asks = |id: &str| self.questionnaires.iter().any(|it| it.id == id);
        if asks("ostrom-classic") && !asks("guide") {
            lines.push(label(Label::NoGuide, lang).to_owned());
        }
        if self.evidence.says_something() {
            let opened = label(Label::NotOpened, lang);
            lines.push(format!("{} {opened}", self.evidence.words));
        }
        if let Some(respondent) = &self.respondent {
            let who = labelled(Label::Answers, &respondent.words, lang);
            lines.push(format!("{who}."));
        }
        lines.extend(self.review.iter().flat_map(|review| review.lines.clone()));
        lines
    }
}

/// What a questionnaire found.
fn result(part: &QuestionnairePart) -> Vec<Block<'_>> {
    let mut blocks = vec![
        Block::Heading(part.title),
        text(Voice::Headline, &part.headline),
    ];
    let next = part.next_stage.as_ref().map(|next| &next.headline);
    let details: Vec<String> = part.details.iter().chain(next).cloned().collect();
    if !details.is_empty() {
        blocks.push(Block::Text(Voice::Detail, details));
    }
    blocks
}

/// What a review did not confirm, and where reviewers differ.
fn review_lists(report: &Report) -> Vec<Block<'_>> {
    let lang = report.language;
    let item = |question: &'_ ReviewedQuestion| Item {
        text: question.text.to_owned(),
        below: question.lines(lang).into_iter().map(Item::from).collect(),
        ..Item::default()
    };
    let mut blocks = Vec::new();
    for (title, questions) in report.review_lists() {
        let title = label(title, lang);
        blocks.push(Block::Heading(title));
        let items = questions.iter().map(item).collect();
        blocks.push(Block::List(Mark::Number, items));
    }
    blocks
}

impl Report {
    /// The questions of a review that are listed: those that it did not confirm, and those of which
    /// reviewers found different things.
    pub fn review_lists(&self) -> impl Iterator<Item = (Label, &[ReviewedQuestion])> {
        let review = self.review.as_ref();
        let lists = review.map(|review| {
            [
                (Label::ReviewLowered, review.lowered.as_slice()),
                (Label::ReviewersDiffer, review.differ.as_slice()),
            ]
        });
        let all = lists.into_iter().flatten();
        all.filter(|(_, questions)| !questions.is_empty())
    }
}

fn respondents(report: &Report) -> Vec<Block<'_>> {
    let lang = report.language;
    let Some(agreement) = &report.agreement else {
        return Vec::new();
    };
    let disputed = !report.disputed.is_empty();
    let title = if disputed {
        Label::Disputed
    } else {
        Label::Agreement
    };
    let mut lines = vec![agreement.headline.clone()];
    lines.extend(least_agreement(agreement, lang));
    if !disputed {
        lines.push(label(Label::NoDispute, lang).to_owned());
    }
    let mut blocks = vec![
        Block::Heading(label(title, lang)),
        Block::Text(Voice::Detail, lines),
    ];
    if disputed {
        let said = |it: &SaidPart| Item::from(one_said(it, lang));
        let item = |opinion: &'_ OpinionPart| Item {
            text: opinion.text.to_owned(),
            below: opinion.said.iter().map(said).collect(),
            id: opinion.question,
            ..Item::default()
        };
        let items = report.disputed.iter().map(item).collect();
        blocks.push(Block::List(Mark::Number, items));
    }
    blocks
}

/// The three sections in which people agree least, where they do not agree wholly.
#[must_use]
pub fn least_agreement(agreement: &AgreementPart, lang: Lang) -> Option<String> {
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
#[must_use]
pub fn one_said(said: &SaidPart, lang: Lang) -> String {
    let note = said.note.as_deref().map(|note| format!(" ({note})"));
    let colon = lang.colon();
    let (who, words) = (&said.respondent, said.answer_words);
    format!("{who}{colon} {words}{}", note.unwrap_or_default())
}

fn alerts(report: &Report) -> Vec<Block<'_>> {
    if report.alerts.is_empty() {
        return Vec::new();
    }
    let items = report.alerts.iter().map(|it| it.message.clone().into());
    let items = items.collect();
    vec![
        Block::Heading(label(Label::LookAt, report.language)),
        Block::List(Mark::Alert, items),
    ]
}

impl Report {
    /// What tells best what is strong: the first of each of the strongest sections.
    #[must_use]
    pub fn best_strengths(&self) -> Vec<&StrengthPart> {
        let all = self.strengths.as_deref().unwrap_or_default();
        let sections =
            all.chunk_by(|a, b| (a.questionnaire, a.section) == (b.questionnaire, b.section));
        sections.map(|section| &section[0]).take(FEW).collect()
    }
}

/// What is already there comes before what is not.
fn strengths<'r>(report: &'r Report, shown: Shown, typed: Typed<'_>) -> Vec<Block<'r>> {
    let lang = report.language;
    let all = report.strengths.as_deref().unwrap_or_default();
    let listed = match shown {
        Shown::First(0) => Vec::new(),
        Shown::First(_) => report.best_strengths(),
        Shown::All => all.iter().collect(),
    };
    if listed.is_empty() {
        return Vec::new();
    }
    let item = |it: &&'_ StrengthPart| Item {
        lead: Some(it.title),
        text: words::answered_yes(it.text, lang),
        id: it.question,
        ..Item::default()
    };
    let mut blocks = vec![
        Block::Heading(label(Label::Strengths, lang)),
        Block::List(Mark::Strength, listed.iter().map(item).collect()),
        text(Voice::Quiet, label(Label::StrengthsLegend, lang)),
    ];
    let left = all.len() - listed.len();
    if left > 0 {
        blocks.push(text(Voice::Quiet, words::more_strengths(left, lang)));
        blocks.push(Block::Command(all_gaps(report, typed)));
    }
    blocks
}

/// The command that shows all there is.
fn all_gaps(report: &Report, typed: Typed<'_>) -> String {
    let file = report.file.as_deref().unwrap_or_default();
    let plain = || command("assess", file, typed.lang) + " --gaps all";
    typed.again.map_or_else(plain, str::to_owned)
}

/// What was typed on the command line, as far as a command to copy repeats it.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Typed<'t> {
    /// The language.
    pub lang: Option<Lang>,
    /// All of it, with all gaps asked for; `None` where it cannot show them.
    pub again: Option<&'t str>,
}

/// The plan first: its steps have the first ranks.
fn gaps<'r>(report: &'r Report, shown: Shown, typed: Typed<'_>) -> Vec<Block<'r>> {
    let lang = report.language;
    let mut blocks = vec![Block::Heading(label(Label::Gaps, lang))];
    if report.gaps.is_empty() {
        blocks.push(text(Voice::Detail, label(Label::NoGap, lang)));
        return blocks;
    }
    let plan = report.plan.as_ref();
    blocks.extend(plan.map(|plan| text(Voice::Headline, &plan.headline)));
    let listed = report.gaps.iter().filter(|gap| shown.takes(gap.rank));
    let items: Vec<Item<'_>> = listed.filter_map(|gap| todo(gap, report)).collect();
    let left = report.gaps.len() - items.len();
    let first = items.first().map(|item| item.id);
    if first.is_some() {
        blocks.push(Block::List(Mark::Todo, items));
        blocks.push(text(Voice::Quiet, label(Label::TodoLegend, lang)));
    }
    if left > 0 {
        blocks.push(text(Voice::Quiet, words::more_gaps(left, lang)));
        blocks.push(Block::Command(all_gaps(report, typed)));
    }
    if let Some(first) = first {
        blocks.push(text(Voice::Quiet, label(Label::WhyFirst, lang)));
        blocks.push(Block::Command(command("explain", first, typed.lang)));
    }
    blocks
}

/// What to do, of which question, why it comes here.
fn todo<'r>(gap: &'r GapPart, report: &Report) -> Option<Item<'r>> {
    let words = gap.words.as_ref()?;
    let below = [words.about(gap.kind), Some(gap.why_here(report)?)];
    Some(Item {
        text: words.to_do(report.language),
        below: below.into_iter().flatten().map(Item::from).collect(),
        id: gap.question,
        ..Item::default()
    })
}

impl GapWords {
    /// `Fix: write down who decides.` What to do, the verb first.
    #[must_use]
    pub fn to_do(&self, lang: Lang) -> String {
        let colon = lang.colon();
        format!("{}{colon} {}", words::capital(self.kind_words), self.todo)
    }

    /// The question, where what to do is not the question itself.
    #[must_use]
    pub fn about(&self, kind: GapKind) -> Option<String> {
        (kind != GapKind::Answer).then(|| self.text.to_owned())
    }
}

impl Report {
    /// How many yes and partly have nothing to show them; `None` where all have.
    #[must_use]
    pub fn answers_without_evidence(&self) -> Option<String> {
        let sections = self.questionnaires.iter().flat_map(|it| &it.sections);
        let questions = sections.flat_map(|it| &it.questions);
        let bare = questions.filter(|it| {
            let claims = matches!(it.answer, Answer::Yes | Answer::Partly);
            it.due && claims && it.support == Support::Claimed
        });
        let bare: std::collections::BTreeSet<_> = bare.map(|it| &it.id).collect();
        (!bare.is_empty()).then(|| words::bare_answers(bare.len(), self.language))
    }
}

impl GapPart {
    /// `essential · effort: small · gain: +3 · on the route`
    #[must_use]
    pub fn why_here(&self, report: &Report) -> Option<String> {
        let lang = report.language;
        let words = self.words.as_ref()?;
        let mut parts = vec![
            words.class_words.to_owned(),
            labelled(Label::Effort, words.effort_words, lang),
        ];
        parts.extend(
            self.gained(lang)
                .map(|gain| labelled(Label::Gain, &gain, lang)),
        );
        if !words.closes_words.is_empty() {
            parts.push(words.closes_words.clone());
        }
        let plan = report.plan.as_ref();
        if plan.is_some_and(|plan| plan.steps.contains(&self.question)) {
            parts.push(lang.pick("on the route", "sur le chemin").to_owned());
        }
        parts.extend(words.lacks_words.iter().cloned());
        Some(parts.join(" · "))
    }

    /// What it brings. A condition is not averaged: what it brings elsewhere is not why it comes
    /// first.
    #[must_use]
    pub fn gained(&self, lang: Lang) -> Option<String> {
        let gain: Percent = self.gain.filter(|_| self.class != GapClass::Condition)?;
        Some(match gain.whole() {
            0 => lang.pick("less than 1", "moins de 1").to_owned(),
            gain => format!("+{gain}"),
        })
    }
}

fn sections(report: &Report) -> Vec<Block<'_>> {
    let scored = report.questionnaires.iter().filter(|part| part.is_scored());
    let mut blocks: Vec<Block<'_>> = scored.map(Block::Sections).collect();
    if !blocks.is_empty() {
        blocks.insert(0, Block::Heading(label(Label::Details, report.language)));
        blocks.push(text(Voice::Legend, label(Label::Legend, report.language)));
    }
    blocks
}

/// A column of readings: its head, and what it shows of the readings of a section.
type Column = (Label, fn(&Readings<Percent>) -> Option<Percent>);

impl QuestionnairePart {
    /// What its sections are called.
    #[must_use]
    pub fn first_column(&self) -> Label {
        if self.level.is_some() {
            Label::Principle
        } else {
            Label::Theme
        }
    }

    /// The readings that a table gives of a section: the one after review only where there is one.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        let mut columns: Vec<Column> = vec![(Label::Evidenced, |it| Some(it.evidenced))];
        let scores = self.sections.iter().filter_map(|section| section.score);
        if scores.into_iter().any(|score| score.reviewed.is_some()) {
            columns.push((Label::Reviewed, |it| it.reviewed));
        }
        columns.push((Label::UpTo, |it| Some(it.potential)));
        columns
    }

    /// What a table says of a section under them, in whole percent.
    #[must_use]
    pub fn numbers(&self, section: &SectionPart) -> Vec<String> {
        let number = |percent: Option<Percent>| {
            percent.map_or_else(|| "–".to_owned(), |percent| percent.whole().to_string())
        };
        let columns = self.columns().into_iter();
        columns
            .map(|(_, reading)| number(section.score.as_ref().and_then(reading)))
            .collect()
    }

    /// Whether any of its sections has a score.
    #[must_use]
    pub fn is_scored(&self) -> bool {
        self.sections.iter().any(|section| section.score.is_some())
    }
}

impl SectionPart {
    /// `3/7`: how many of its questions are answered.
    #[must_use]
    pub fn answered(&self) -> String {
        match self.coverage.applicable {
            0 => "–".to_owned(),
            asked => format!("{}/{asked}", self.coverage.answered),
        }
    }
}

fn foot(report: &Report) -> Vec<Block<'_>> {
    let made = report.questionnaires.iter();
    let made = made.map(|it| {
        let digest = it.digest.get(..19).unwrap_or(it.digest);
        format!("{} v{} ({digest}…)", it.id, it.version)
    });
    let lines = report
        .not_scored_words()
        .into_iter()
        .chain([report.caution.to_owned()])
        .chain([made_from(report.tool.version, made, report.language)]);
    lines.map(|line| text(Voice::Quiet, line)).collect()
}

impl Report {
    /// The answers that were kept and not counted, in a sentence.
    #[must_use]
    pub fn not_scored_words(&self) -> Option<String> {
        let names = self
            .not_scored
            .iter()
            .map(|not_scored| format!("{} ({})", not_scored.questionnaire, not_scored.answers));
        let names = names.collect::<Vec<_>>().join(", ");
        let line = labelled(Label::NotScored, &names, self.language);
        (!names.is_empty()).then(|| format!("{line}."))
    }
}
