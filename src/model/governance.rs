//! What a governance document says about each of Ostrom's principles, and where.

use super::PRINCIPLES;
use super::words::words;
use schemars::JsonSchema;
use serde::Serialize;

/// What a document is, before anything is read in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// It says how a project is governed.
    Governance,
    /// It sends the reader elsewhere and says nothing itself.
    Pointer,
    /// A text with blanks to fill in, or a page that only presents such texts.
    Template,
    /// A page about governance in general, or about something else, that binds nobody.
    General,
    /// Nothing stands in it but perhaps a title.
    Empty,
    /// It says of itself that it is a draft, or that nobody has adopted it yet.
    Draft,
    /// It says of itself that it no longer holds.
    Superseded,
}

/// What a document says of itself, where it is not in force.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NotInForce {
    /// It is a draft, or nobody has adopted it yet.
    Draft,
    /// It no longer holds, another one has replaced it.
    Superseded,
}

/// How far a document covers a principle.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    /// The language or the format is not read, so nothing is known.
    NotRead,
    /// No passage covers it.
    NotFound,
    /// A passage relates to it without saying what to do: a person should review it.
    Mentioned,
    /// A passage says something to act on or check: who, what, when, how.
    Covered,
}

words! { Treatment {
    NotRead: "not-read",
    NotFound: "not-found",
    Mentioned: "mentioned",
    Covered: "covered",
} }

/// Some lines that deal with a principle. Lines count from one, both included.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, JsonSchema)]
pub struct Passage {
    /// The first line.
    pub start: usize,
    /// The last line.
    pub end: usize,
    /// The ids of the signals found in it.
    pub signals: Vec<&'static str>,
}

/// How a document deals with one principle.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, JsonSchema)]
pub struct PrincipleReading {
    /// How far.
    #[serde(rename = "reading")]
    pub treatment: Treatment,
    /// The lines that decided, in order.
    pub passages: Vec<Passage>,
    /// How surely they cover it, in hundredths of log-odds; 0 where they do not.
    #[serde(skip)]
    pub sureness: i32,
}

/// A governance document, read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct GovernanceReading {
    /// What it is.
    pub kind: DocumentKind,
    /// The language of its prose: an ISO 639-1 code, or `und` where it cannot be told.
    pub language: &'static str,
    /// Whether it says of itself that it is not in force, and on which line.
    pub not_in_force: Option<(NotInForce, usize)>,
    /// The line that says that one person or body, the founder as a rule, may decide against all others
    /// or change all rules alone.
    pub one_overrules: Option<usize>,
    /// The blanks of a template: the lines that still hold one.
    pub blanks: Vec<usize>,
    /// The parts that hold a blank: their first and last lines.
    pub open: Vec<(usize, usize)>,
    /// How it deals with each principle, in the order of [`PRINCIPLES`].
    pub principles: [PrincipleReading; PRINCIPLES.len()],
}

impl GovernanceReading {
    /// Whether it was understood: what is found in it, or not, says something.
    #[must_use]
    pub fn is_read(&self) -> bool {
        let mut principles = self.principles.iter();
        principles.all(|principle| principle.treatment != Treatment::NotRead)
    }

    /// Whether it says of some principle what to do.
    #[must_use]
    pub fn sets_a_rule(&self) -> bool {
        let mut principles = self.principles.iter();
        principles.any(|it| it.treatment == Treatment::Covered)
    }

    /// Whether lines stand in a part that still holds something to fill in.
    #[must_use]
    pub fn is_open(&self, start: usize, end: usize) -> bool {
        self.open
            .iter()
            .any(|(from, to)| start <= *to && end >= *from)
    }
}
