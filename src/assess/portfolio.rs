//! Many projects: how often what was found. Counts and exact quartiles, never a mean; folded one
//! project at a time, so that what is kept does not grow with their number.

use super::Request;
use super::review::claimed;
use crate::model::{
    Assessment, Bearing, Cell, Description, Fraction, GapKind, ProjectSummary, Questionnaire,
    QuestionnaireResult, Reached, Row, RowResult, Score, Stage, Tenths,
};
use std::collections::{BTreeMap, HashMap};

/// Tenths of a percent in the whole.
const WHOLE: usize = 1000;

/// What is kept of one project.
#[must_use]
pub fn sight(
    file: &str,
    description: &Description,
    questionnaires: &[&'static Questionnaire],
    assessment: &Assessment,
) -> ProjectSummary {
    let results = questionnaires.iter().zip(&assessment.questionnaires);
    let request = Request {
        description,
        questionnaires,
        date: assessment.date,
        stage: assessment.stage,
        target: None,
        reviews: &[],
    };
    // A question of two questionnaires applies in both or in none.
    let mut asked: Vec<&'static str> = results
        .clone()
        .flat_map(|(it, result)| it.items().zip(result.questions().flatten()))
        .filter(|(_, judged)| judged.applies())
        .map(|((_, item), _)| item.question.id)
        .collect();
    asked.sort_unstable();
    asked.dedup();
    ProjectSummary {
        asked,
        gaps: assessment
            .gaps
            .iter()
            .map(|gap| (gap.question, gap.kind))
            .collect(),
        row: Row {
            file: file.into(),
            name: description.project.name.as_str().into(),
            kinds: description.project.kinds.as_slice().into(),
            stage: assessment.stage,
            coverage: assessment.coverage,
            alerts: assessment.alerts.len(),
            results: results
                .map(|(it, result)| row_result(it, result, request))
                .collect(),
            review: assessment.review.clone(),
            targets: description.targets.as_slice().into(),
        },
    }
}

fn row_result(
    questionnaire: &'static Questionnaire,
    result: &QuestionnaireResult,
    request: Request<'_>,
) -> RowResult {
    let cell = |section: &crate::model::SectionResult| Cell {
        score: tenths(section.score),
        bearing: Bearing::from(&section.standing),
    };
    RowResult {
        questionnaire,
        conclusion: result.outcome.conclusion(),
        claimed: claimed(questionnaire, result, request),
        coverage: result.coverage,
        score: tenths(result.score),
        reviewed: result.reviewed.map(|conclusion| {
            let score = result.score.and_then(|score| score.reviewed);
            (conclusion, score.map(tenths_of))
        }),
        cells: result.sections.iter().map(cell).collect(),
    }
}

fn tenths(score: Score) -> Option<Tenths> {
    score.map(|it| [it.evidenced, it.claimed, it.potential].map(tenths_of))
}

/// In tenths of a percent, rounded down.
fn tenths_of(exact: Fraction) -> u16 {
    let tenths = exact.numer() * 1000 / exact.denom();
    u16::try_from(tenths).unwrap_or(u16::MAX)
}

/// How often each score comes, in tenths of a percent.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Histogram {
    counts: Vec<usize>,
    total: usize,
}

impl Histogram {
    fn take(&mut self, tenths: u16) {
        if self.counts.is_empty() {
            self.counts = vec![0; WHOLE + 1];
        }
        self.counts[usize::from(tenths).min(WHOLE)] += 1;
        self.total += 1;
    }

    /// How many scores there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.total
    }

    /// The lower quartile, the median and the upper quartile in tenths of a percent, by nearest
    /// rank: each is the score of a project, the least that a quarter, half or three quarters of
    /// them do not exceed. `None` where there is no score.
    #[must_use]
    pub fn quartiles(&self) -> Option<[u16; 3]> {
        (self.total > 0)
            .then(|| [1, 2, 3].map(|quarter| self.at((self.total * quarter).div_ceil(4))))
    }

    /// The score at a rank, from 1.
    fn at(&self, rank: usize) -> u16 {
        let mut below = 0;
        let found = self.counts.iter().position(|count| {
            below += count;
            below >= rank
        });
        found.and_then(|at| u16::try_from(at).ok()).unwrap_or(0)
    }
}

/// How a section, or a whole questionnaire, is scored in many projects.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SectionSpread {
    /// How often each standing comes, by its grade.
    pub grades: [usize; 4],
    /// The scores as shown.
    pub evidenced: Histogram,
    /// The scores on the potential reading.
    pub potential: Histogram,
}

impl SectionSpread {
    fn take(&mut self, score: Option<Tenths>, bearing: Bearing) {
        if let Some([shown, _, potential]) = score {
            self.evidenced.take(shown);
            self.potential.take(potential);
        }
        if let Some(grade) = bearing.grade() {
            self.grades[grade] += 1;
        }
    }
}

/// What a questionnaire says of many projects.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// Which.
    pub questionnaire: &'static Questionnaire,
    /// Of how many projects something of it was asked.
    pub asked: usize,
    /// How often each conclusion comes: evidenced and potential.
    pub conclusions: BTreeMap<Reached, [usize; 2]>,
    /// The scores of the whole.
    pub whole: SectionSpread,
    /// Its sections, in order.
    pub sections: Vec<SectionSpread>,
}

impl Spread {
    fn new(questionnaire: &'static Questionnaire) -> Spread {
        Spread {
            questionnaire,
            asked: 0,
            conclusions: BTreeMap::new(),
            whole: SectionSpread::default(),
            sections: vec![SectionSpread::default(); questionnaire.sections.len()],
        }
    }

    fn take(&mut self, result: &RowResult) {
        let conclusion = result.conclusion;
        let (Some(shown), Some(potential)) = (conclusion.evidenced(), conclusion.potential())
        else {
            return;
        };
        self.asked += 1;
        for (column, reached) in [shown, potential].into_iter().enumerate() {
            self.conclusions.entry(reached).or_default()[column] += 1;
        }
        self.whole.take(result.score, Bearing::None);
        for (spread, cell) in self.sections.iter_mut().zip(&result.cells) {
            spread.take(cell.score, cell.bearing);
        }
    }
}

/// A question in many projects.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Shared {
    /// To how many projects it applies.
    pub asked: usize,
    /// In how many of them it is to do, to find out, to show.
    pub gaps: [usize; 3],
}

impl Shared {
    /// In how many projects it is a gap.
    #[must_use]
    pub fn projects(&self) -> usize {
        self.gaps.iter().sum()
    }
}

/// Many projects, counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Portfolio {
    /// How many projects.
    pub projects: usize,
    /// How many at each stage.
    pub stages: BTreeMap<Stage, usize>,
    /// What each questionnaire says, in the order in which they come.
    pub spreads: Vec<Spread>,
    questions: HashMap<&'static str, Shared>,
}

impl Portfolio {
    /// Counts one more project.
    pub fn take(&mut self, sight: &ProjectSummary) {
        self.projects += 1;
        *self.stages.entry(sight.row.stage).or_default() += 1;
        for result in &sight.row.results {
            self.spread(result.questionnaire).take(result);
        }
        for id in &sight.asked {
            self.questions.entry(id).or_default().asked += 1;
        }
        for (id, kind) in &sight.gaps {
            let column = match kind {
                GapKind::Fix => 0,
                GapKind::Answer => 1,
                GapKind::AddEvidence => 2,
            };
            self.questions.entry(id).or_default().gaps[column] += 1;
        }
    }

    /// Two files of one's own may have one id: what differs is not counted together.
    fn spread(&mut self, questionnaire: &'static Questionnaire) -> &mut Spread {
        let same = |known: &Spread| {
            let known = known.questionnaire;
            std::ptr::eq(known, questionnaire)
                || known.id == questionnaire.id && known.digest == questionnaire.digest
        };
        let at = self.spreads.iter().position(same).unwrap_or_else(|| {
            self.spreads.push(Spread::new(questionnaire));
            self.spreads.len() - 1
        });
        &mut self.spreads[at]
    }

    /// The questions that are a gap somewhere: those of the most projects first, then those that
    /// are to do rather than to find out or to show, then by id.
    #[must_use]
    pub fn shared(&self) -> Vec<(&'static str, Shared)> {
        let found = self.questions.iter().map(|(id, question)| (*id, *question));
        let mut shared: Vec<_> = found.filter(|(_, it)| it.projects() > 0).collect();
        shared.sort_by(|(a, one), (b, other)| {
            let order = other.projects().cmp(&one.projects());
            order.then(other.gaps.cmp(&one.gaps)).then(a.cmp(b))
        });
        shared
    }
}

#[cfg(test)]
mod tests {
    use super::Histogram;

    #[test]
    fn quartiles_are_scores_of_projects_by_nearest_rank() {
        let of = |scores: &[u16]| {
            let mut histogram = Histogram::default();
            for score in scores {
                histogram.take(*score);
            }
            histogram.quartiles()
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[413]), Some([413; 3]));
        assert_eq!(of(&[1000, 0]), Some([0, 0, 1000]));
        assert_eq!(of(&[10, 20, 30, 40]), Some([10, 20, 30]));
        assert_eq!(of(&[50, 40, 30, 20, 10]), Some([20, 30, 40]));
    }
}
