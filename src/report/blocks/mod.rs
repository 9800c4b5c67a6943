//! What is said and in which order, as blocks: a terminal and a wiki only lay them out.

mod assessment;
mod check;
mod cohort;
mod comparison;
mod history;
mod portfolio;

pub use assessment::{Typed, blocks, command, least_agreement, one_said};
pub use cohort::newest;

use crate::model::CheckOutcome;
use crate::report::{Asked, FindingPart, PortfolioPart, QuestionnairePart};

/// A piece of a report in words.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<'r> {
    /// The project's name, and what it is.
    Title(String, String),
    /// What the next blocks are about.
    Heading(&'r str),
    /// What those below a heading are about.
    Subheading(String),
    /// A paragraph, or several short ones.
    Text(Voice, Vec<String>),
    /// A list.
    List(Mark, Vec<Item<'r>>),
    /// Rows of which each can be read on its own.
    Rows(Rows<'r>),
    /// Rows that are compared with each other, numbered.
    Table(Table<'r>),
    /// What a check found.
    Findings(Vec<&'r FindingPart>),
    /// The sections of a questionnaire with their scores.
    Sections(&'r QuestionnairePart),
    /// Projects side by side, with what each questionnaire says of each.
    Projects(&'r PortfolioPart),
    /// The scores of their sections by a questionnaire.
    HeatMap(&'r PortfolioPart, &'r Asked),
    /// A command to copy.
    Command(String),
}

/// How a paragraph speaks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Voice {
    /// On its own.
    Plain,
    /// What matters most of all.
    Lead,
    /// How a check ended.
    Outcome(CheckOutcome),
    /// What matters most under a heading.
    Headline,
    /// What stands behind that.
    Detail,
    /// What one reads once.
    Quiet,
    /// The same of scores, which may be drawn.
    Legend,
}

/// What begins each item of a list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mark {
    /// Nothing.
    Plain,
    /// One of several.
    Dash,
    /// Something to look at.
    Alert,
    /// Something that is there.
    Strength,
    /// A number.
    Number,
    /// A number, and a box to tick.
    Todo,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item<'r> {
    /// What it belongs to.
    pub lead: Option<&'r str>,
    /// What it says.
    pub text: String,
    /// What else there is to say.
    pub below: Vec<Item<'r>>,
    /// The question that `explain` tells more of; where it is what is spoken of, it comes first.
    pub id: &'r str,
    /// The same in small bars, where they may be drawn.
    pub bars: String,
}

impl From<String> for Item<'_> {
    fn from(text: String) -> Self {
        Item {
            text,
            ..Item::default()
        }
    }
}

/// A table whose rows a terminal writes one below the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows<'r> {
    /// The heads of its columns.
    pub heads: Vec<&'r str>,
    /// How many columns tell which row it is; the others are named by their heads.
    pub lead: usize,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A table of which each row begins with its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<'r> {
    /// The heads of its columns.
    pub heads: Vec<&'r str>,
    /// Its rows: a cell for each head.
    pub rows: Vec<Vec<String>>,
    /// Whether all cells but the first are numbers.
    pub numbers: bool,
}

/// A row that can be read on its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A cell for each column.
    Told(Vec<String>),
    /// The cells that tell which row it is, and why there are no others.
    Refused(Vec<String>, String),
}

fn text<'r>(voice: Voice, line: impl Into<String>) -> Block<'r> {
    Block::Text(voice, vec![line.into()])
}

/// A paragraph each.
fn plain<'r>(lines: &[String]) -> impl Iterator<Item = Block<'r>> {
    lines.iter().map(|line| text(Voice::Plain, line))
}
