//! What many projects say side by side.

use super::{Block, Item, Mark, Table, Voice, text};
use crate::model::{Scheme, Shown};
use crate::report::{
    ChangedQuestion, PortfolioPart, ProjectRow, ReviewPart, ReviewedQuestion, SpreadPart,
};
use crate::words::{self, CompareWord, Label, label, made_from, said};

impl PortfolioPart {
    /// What each project says, section by section, how they stand together, and the gaps that most
    /// of them share.
    #[must_use]
    pub fn blocks(&self, shown: Shown) -> Vec<Block<'_>> {
        let lang = self.language;
        let title = said(CompareWord::SideBySide, lang).to_owned();
        let mut blocks = vec![
            Block::Title(title, String::new()),
            text(Voice::Lead, &self.headline),
        ];
        if !self.projects.is_empty() {
            blocks.push(Block::Projects(self));
            blocks.extend(self.reviewed());
            for asked in &self.questionnaires {
                if self.scored(asked.id).next().is_some() {
                    blocks.push(Block::Heading(asked.title));
                    blocks.push(Block::HeatMap(self, asked));
                    blocks.push(text(Voice::Quiet, said(CompareWord::CellLegend, lang)));
                }
            }
            blocks.push(Block::Heading(said(CompareWord::HowTheyStand, lang)));
            blocks.extend(self.spreads.iter().flat_map(|it| self.spread(it)));
            let legend = said(CompareWord::QuartilesLegend, lang);
            blocks.push(text(Voice::Quiet, legend));
            blocks.extend(self.gaps(shown));
        }
        if !self.refused.is_empty() {
            let refused = self.refused.iter().map(|it| it.line(lang).into());
            blocks.push(Block::Heading(said(CompareWord::NotRead, lang)));
            blocks.push(Block::List(Mark::Alert, refused.collect()));
        }
        let made = self.questionnaires.iter().map(|it| {
            let digest = it.digest.get(..19).unwrap_or(it.digest);
            format!("{} v{} ({digest}…)", it.id, it.version)
        });
        let made = made_from(self.tool.version, made, lang);
        blocks.extend([self.caution, &made].map(|line| text(Voice::Quiet, line)));
        blocks
    }

    /// The projects of which a section of this questionnaire has a score.
    pub fn scored(&self, questionnaire: &str) -> impl Iterator<Item = &ProjectRow> {
        let projects = self.projects.iter();
        projects.filter(move |row| row.cells(questionnaire).iter().any(|it| it.score.is_some()))
    }

    /// Where reviewers differ, and what changed since they looked.
    fn reviewed(&self) -> Vec<Block<'_>> {
        let lang = self.language;
        let of = |(row, question): (&ProjectRow, &ReviewedQuestion)| Item {
            below: question.lines(lang).into_iter().map(Item::from).collect(),
            ..Item::from(format!("{} · {}", row.name, question.text))
        };
        let differ: Vec<Item<'_>> = self.differ().map(of).collect();
        let stale = self.stale();
        let stale = stale.map(|(row, it)| format!("{} · {}", row.name, it.words()).into());
        let lists = [
            (Label::ReviewersDiffer, differ),
            (Label::ChangedSinceReview, stale.collect()),
        ];
        let lists = lists.into_iter().filter(|(_, items)| !items.is_empty());
        let blocks = lists.map(|(title, items)| {
            [
                Block::Heading(label(title, lang)),
                Block::List(Mark::Plain, items),
            ]
        });
        blocks.flatten().collect()
    }

    fn reviews(&self) -> impl Iterator<Item = (&ProjectRow, &ReviewPart)> {
        let projects = self.projects.iter();
        projects.filter_map(|row| Some((row, row.review.as_ref()?)))
    }

    /// Where reviewers differ, over all projects.
    pub fn differ(&self) -> impl Iterator<Item = (&ProjectRow, &ReviewedQuestion)> {
        let reviews = self.reviews();
        reviews.flat_map(|(row, review)| review.differ.iter().map(move |it| (row, it)))
    }

    /// What changed since somebody looked, over all projects.
    pub fn stale(&self) -> impl Iterator<Item = (&ProjectRow, &ChangedQuestion)> {
        let reviews = self.reviews();
        reviews.flat_map(|(row, review)| review.stale.iter().map(move |it| (row, it)))
    }

    /// How many projects stand how by a questionnaire, then section by section.
    fn spread<'r>(&self, spread: &'r SpreadPart) -> Vec<Block<'r>> {
        let lang = self.language;
        let asked = words::projects(spread.asked, lang);
        let conclusions = spread.conclusions.iter().map(|it| {
            let many = words::how_many(it.evidenced, it.potential, lang);
            lang.titled(&it.words, &many).into()
        });
        let quartiles = spread.evidenced.map(|it| it.words(lang).into());
        let mut blocks = vec![
            Block::Subheading(format!("{} ({asked})", spread.title)),
            Block::List(Mark::Plain, conclusions.chain(quartiles).collect()),
        ];
        if !spread.has_standings() {
            return blocks;
        }
        let first = match spread.scheme {
            Scheme::Principles => Label::Principle,
            Scheme::Gates | Scheme::Checklist => Label::Theme,
        };
        let standings = spread.sections.first();
        let standings = standings.map_or(&[][..], |section| &section.standings);
        let quartiles = [CompareWord::Lower, CompareWord::Median, CompareWord::Upper];
        let heads = std::iter::once(label(first, lang));
        let heads = heads.chain(standings.iter().map(|it| it.words));
        let rows = spread.sections.iter().map(|section| {
            let counts = section.standings.iter().map(|it| it.projects.to_string());
            let scores = match section.evidenced {
                None => ["–"; 3].map(str::to_owned),
                Some(it) => [it.lower, it.median, it.upper].map(|it| it.whole().to_string()),
            };
            let title = std::iter::once(section.title.to_owned());
            title.chain(counts).chain(scores).collect()
        });
        blocks.push(Block::Table(Table {
            heads: heads.chain(quartiles.map(|it| said(it, lang))).collect(),
            rows: rows.collect(),
            numbers: true,
        }));
        blocks
    }

    fn gaps(&self, shown: Shown) -> Vec<Block<'_>> {
        let lang = self.language;
        let mut blocks = vec![Block::Heading(said(CompareWord::SharedGaps, lang))];
        if self.shared_gaps.is_empty() {
            blocks.push(text(Voice::Detail, said(CompareWord::NoSharedGap, lang)));
            return blocks;
        }
        blocks.push(text(Voice::Quiet, said(CompareWord::SharedLegend, lang)));
        let listed = self.shared_gaps.iter().zip(1..);
        let listed = listed.filter(|(_, rank)| shown.takes(*rank));
        let items: Vec<Item<'_>> = listed
            .map(|(gap, _)| Item {
                below: vec![gap.text.to_owned().into()],
                id: gap.question,
                ..Item::from(gap.words.clone())
            })
            .collect();
        let left = self.shared_gaps.len() - items.len();
        blocks.push(Block::List(Mark::Number, items));
        if left > 0 {
            blocks.push(text(Voice::Quiet, words::more_gaps(left, lang)));
            blocks.push(Block::Command(self.again.clone()));
        }
        blocks
    }
}

impl ProjectRow {
    /// The sections of a questionnaire; none where it was not asked.
    #[must_use]
    pub fn cells(&self, questionnaire: &str) -> &[crate::report::CellPart] {
        let found = self.questionnaires.iter().find(|it| it.id == questionnaire);
        found.map_or(&[], |it| &it.sections)
    }
}
