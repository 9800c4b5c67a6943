//! What many projects side by side are made of: a small row for each.

use super::{
    Bearing, Conclusion, Coverage, DatedTarget, GapKind, Kind, Questionnaire, Reached,
    ReviewOutcome, Stage,
};

/// A score in tenths of a percent, rounded down: evidenced, claimed, potential.
pub type Tenths = [u16; 3];

/// A section of one project.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Cell {
    /// Its score; `None` for conditions, and where nothing applies.
    pub score: Option<Tenths>,
    /// How it stands.
    pub bearing: Bearing,
}

/// A questionnaire of one project.
#[derive(Clone, Debug, PartialEq)]
pub struct RowResult {
    /// Which.
    pub questionnaire: &'static Questionnaire,
    /// What it says.
    pub conclusion: Conclusion,
    /// What it would say if every answer were confirmed; `None` where it says nothing.
    pub claimed: Option<Reached>,
    /// How much of it was answered.
    pub coverage: Coverage,
    /// Its score; never for conditions.
    pub score: Option<Tenths>,
    /// What it says after review, with the score in tenths of a percent, where there is a review.
    pub reviewed: Option<(Conclusion, Option<u16>)>,
    /// Its sections, in order.
    pub cells: Box<[Cell]>,
}

/// One project among many.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its file, as named on the command line.
    pub file: Box<str>,
    /// The project’s name.
    pub name: Box<str>,
    /// What is shared.
    pub kinds: Box<[Kind]>,
    /// The stage it is assessed at: its own.
    pub stage: Stage,
    /// Distinct questions over all questionnaires.
    pub coverage: Coverage,
    /// How many things there are to look at.
    pub alerts: usize,
    /// What each questionnaire says.
    pub results: Box<[RowResult]>,
    /// What reviewers found of its answers, where there is a review.
    pub review: Option<ReviewOutcome>,
    /// What it wants to reach.
    pub targets: Box<[DatedTarget]>,
}

/// A project on its way into a portfolio: its row, and what only the counts need.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectSummary {
    /// Its row.
    pub row: Row,
    /// The questions that apply to it.
    pub asked: Vec<&'static str>,
    /// Those of them that are gaps.
    pub gaps: Vec<(&'static str, GapKind)>,
}
