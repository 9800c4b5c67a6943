//! What many projects say over time.

use super::{Block, Mark, Row, Rows, Voice, plain, text};
use crate::model::Lang;
use crate::report::{Cohort, CohortCount, CohortMove, CohortPoint, CohortProject};
use crate::words::{self, CompareWord, Label, label, made_from, said};

/// More lines than these are no list that a person reads.
const LISTED: usize = 500;

impl Cohort {
    /// How many stood where, who moved, then project by project.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block<'_>> {
        let lang = self.language;
        let mut blocks = vec![
            Block::Title(said(CompareWord::Cohort, lang).to_owned(), String::new()),
            text(Voice::Lead, &self.headline),
        ];
        blocks.extend(plain(&self.notes));
        for (at, scale) in self.questionnaires.iter().enumerate() {
            blocks.push(Block::Heading(scale.title));
            blocks.extend(self.newest(self.day_rows(at)));
        }
        blocks.push(Block::Heading(said(CompareWord::WhoMoved, lang)));
        let moves = self.move_rows();
        if moves.rows.is_empty() {
            let nobody = said(CompareWord::NobodyMoved, lang);
            blocks.push(text(Voice::Detail, nobody));
        } else {
            blocks.extend(self.newest(moves));
        }
        blocks.push(Block::Heading(said(CompareWord::EachProject, lang)));
        blocks.extend(self.newest(self.project_rows()));
        if !self.refused.is_empty() {
            let refused = self.refused.iter().map(|it| it.line(lang).into());
            blocks.push(Block::Heading(said(CompareWord::NotRead, lang)));
            blocks.push(Block::List(Mark::Alert, refused.collect()));
        }
        let asked = self.questionnaires.iter();
        let asked = asked.map(|it| format!("{} v{}", it.id, it.version));
        let foot = [
            label(Label::Legend, lang).to_owned(),
            self.caution.to_owned(),
            made_from(self.tool.version, asked, lang),
        ];
        blocks.extend(foot.map(|line| text(Voice::Quiet, line)));
        blocks
    }

    /// How many stood where, day by day.
    fn day_rows(&self, at: usize) -> Rows<'_> {
        let lang = self.language;
        let row = |(point, count): (&CohortPoint, &CohortCount)| {
            let projects = words::projects(point.projects, lang);
            Row::Told(vec![point.date.clone(), projects, count.counted(lang)])
        };
        let heads = [
            CompareWord::Date,
            CompareWord::Projects,
            CompareWord::HowTheyStand,
        ];
        Rows {
            heads: heads.map(|it| said(it, lang)).to_vec(),
            lead: heads.len(),
            rows: self.days(at).into_iter().map(row).collect(),
        }
    }

    fn move_rows(&self) -> Rows<'_> {
        let lang = self.language;
        let row = |(date, it): (&str, &CohortMove)| {
            Row::Told(vec![date.to_owned(), it.project.clone(), it.words.clone()])
        };
        let heads = vec![
            said(CompareWord::Date, lang),
            label(Label::Project, lang),
            said(CompareWord::Subject, lang),
        ];
        Rows {
            lead: heads.len(),
            heads,
            rows: self.moves().into_iter().map(row).collect(),
        }
    }

    fn project_rows(&self) -> Rows<'_> {
        let row = |project: &CohortProject| {
            let course = |id: &str| {
                let mut courses = project.courses.iter();
                let course = courses.find(|course| course.questionnaire == id);
                course.map_or_else(|| "–".to_owned(), |course| course.words.clone())
            };
            let name = format!("{} · {}", project.name, project.file);
            let courses = self.questionnaires.iter().map(|scale| course(scale.id));
            Row::Told(std::iter::once(name).chain(courses).collect())
        };
        let ids = self.questionnaires.iter().map(|scale| scale.id);
        let project = label(Label::Project, self.language);
        Rows {
            heads: std::iter::once(project).chain(ids).collect(),
            lead: 1,
            rows: self.projects.iter().map(row).collect(),
        }
    }

    /// The newest rows, and a word where there are others.
    fn newest<'r>(&self, mut rows: Rows<'r>) -> Vec<Block<'r>> {
        let others = newest(&rows.rows).1;
        rows.rows.drain(..rows.rows.len().saturating_sub(LISTED));
        let only = said(CompareWord::NewestOnly, self.language);
        let only = others.then(|| text(Voice::Quiet, only));
        std::iter::once(Block::Rows(rows)).chain(only).collect()
    }

    /// Who moved and when, the oldest first.
    #[must_use]
    pub fn moves(&self) -> Vec<(&str, &CohortMove)> {
        let points = self.points.iter();
        let moves = points.flat_map(|point| point.moves.iter().map(|it| (point.date.as_str(), it)));
        moves.collect()
    }

    /// The days on which the counts of a questionnaire changed, and the last one, the oldest first.
    #[must_use]
    pub fn days(&self, at: usize) -> Vec<(&CohortPoint, &CohortCount)> {
        let last = self.points.len().saturating_sub(1);
        let mut days: Vec<(&CohortPoint, &CohortCount)> = Vec::new();
        for (number, point) in self.points.iter().enumerate() {
            let Some(count) = point.counts.get(at) else {
                continue;
            };
            let shown = |count: &CohortCount| {
                let found = count.conclusions.iter().map(|it| it.evidenced);
                found.chain([count.unread]).collect::<Vec<_>>()
            };
            let is_new = days
                .last()
                .is_none_or(|(_, before)| shown(before) != shown(count));
            // It begins with the first project that it is asked of.
            let is_begun = !days.is_empty() || count.conclusions.iter().any(|it| it.potential > 0);
            if is_begun && (is_new || number == last) {
                days.push((point, count));
            }
        }
        days
    }
}

/// The newest lines that are shown, the oldest of them first, and whether there are others.
#[must_use]
pub fn newest<T>(lines: &[T]) -> (&[T], bool) {
    let from = lines.len().saturating_sub(LISTED);
    (&lines[from..], from > 0)
}

impl CohortCount {
    /// `1 × robust · 4 × fragile`: how many at each level or verdict that somebody has.
    #[must_use]
    pub fn counted(&self, lang: Lang) -> String {
        let found = self.conclusions.iter().filter(|it| it.evidenced > 0);
        let mut each: Vec<String> = found
            .map(|it| format!("{} × {}", it.evidenced, it.words))
            .collect();
        if self.unread > 0 {
            let unreadable = said(CompareWord::Unreadable, lang);
            each.push(format!("{} × {unreadable}", self.unread));
        }
        if each.is_empty() {
            return "–".to_owned();
        }
        each.join(" · ")
    }
}
