//! What one project says over time.

use super::{Block, Item, Mark, Row, Rows, Voice, plain, text};
use crate::report::{Course, History, Percent, Point, PointPart};
use crate::words::{CompareWord, Label, label, said};

impl History {
    /// Its course in words, then revision by revision.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block<'_>> {
        let lang = self.language;
        let about = format!("{} · {}", self.file, said(CompareWord::History, lang));
        let mut blocks = vec![
            Block::Title(self.project.clone(), about),
            text(Voice::Lead, &self.headline),
        ];
        blocks.extend(plain(&self.notes));
        let courses = self.courses.iter().map(|course| self.course(course));
        blocks.push(Block::List(Mark::Plain, courses.collect()));
        let heads = [
            CompareWord::Date,
            CompareWord::Revision,
            CompareWord::Subject,
        ];
        let heads = heads.map(|it| said(it, lang)).into_iter();
        blocks.push(Block::Rows(Rows {
            lead: heads.len(),
            heads: heads.chain(self.courses.iter().map(|it| it.id)).collect(),
            rows: self.points.iter().map(|it| self.row(it)).collect(),
        }));
        let made = label(Label::MadeFrom, lang);
        let foot = [
            label(Label::Legend, lang).to_owned(),
            self.caution.to_owned(),
            format!("{made} commons {}.", self.tool.version),
        ];
        blocks.extend(foot.map(|line| text(Voice::Quiet, line)));
        blocks
    }

    fn course<'r>(&'r self, course: &'r Course) -> Item<'r> {
        let targets = course.targets.iter();
        Item {
            lead: Some(course.title),
            text: course.words.clone(),
            below: targets.map(|it| it.words.clone().into()).collect(),
            bars: if self.points.len() > 1 {
                course.bars()
            } else {
                String::new()
            },
            ..Item::default()
        }
    }

    fn row(&self, point: &Point) -> Row {
        let mut cells = vec![
            point.date.clone(),
            self.revision(point),
            point.subject.clone(),
        ];
        if let Some(refusal) = &point.refused {
            let unreadable = said(CompareWord::Unreadable, self.language);
            return Row::Refused(cells, self.language.titled(unreadable, &refusal.error));
        }
        cells.extend(self.courses.iter().map(|course| point.cell(course)));
        Row::Told(cells)
    }

    /// The first letters of a commit, or words for what is not committed.
    #[must_use]
    pub fn revision(&self, point: &Point) -> String {
        match &point.revision {
            Some(hash) => hash.get(..10).unwrap_or(hash).to_owned(),
            None => said(CompareWord::WorkingCopy, self.language).to_owned(),
        }
    }
}

impl Point {
    /// What a questionnaire says at this revision.
    #[must_use]
    pub fn part(&self, course: &Course) -> Option<&PointPart> {
        self.questionnaires.iter().find(|it| it.id == course.id)
    }

    /// A verdict and what is shown: `level 2, 58–81`.
    #[must_use]
    pub fn cell(&self, course: &Course) -> String {
        let Some(part) = self.part(course) else {
            return "–".to_owned();
        };
        match part.score {
            None => part.short.clone(),
            Some(score) => {
                let (shown, potential) = (score.evidenced.whole(), score.potential.whole());
                format!("{}, {shown}–{potential}", part.short)
            }
        }
    }
}

impl Course {
    /// It in one line of small bars; a space where a revision could not be read.
    fn bars(&self) -> String {
        const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
        let of_score =
            |percent: &(Percent, Percent)| (percent.0.whole() as usize * BARS.len() / 101).min(7);
        let of_rank = |rank: u8| {
            let top = usize::from(self.steps.saturating_sub(1)).max(1);
            usize::from(rank.saturating_sub(1)) * (BARS.len() - 1) / top
        };
        let steps = self.scores.iter().zip(&self.ranks);
        let one = |(score, rank): (&Option<(Percent, Percent)>, &Option<u8>)| {
            let at = score.as_ref().map(of_score).or(rank.map(of_rank));
            at.map_or(' ', |at| BARS[at.min(BARS.len() - 1)])
        };
        steps.map(one).collect()
    }
}
