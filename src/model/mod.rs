//! Plain data that every other room shares. Nothing here reads, judges or prints.

mod answer;
mod assessment;
mod badge;
mod clauses;
mod combined;
mod date;
mod digest;
mod finding;
mod fold;
mod governance;
mod identity;
mod imported;
mod lang;
mod locations;
mod openness;
mod policy;
mod portfolio;
mod project;
mod questionnaire;
mod repository;
mod review;
mod scaffold;
mod sources;
pub mod standards;
mod typed;

pub use answer::{
    Answer, Answered, Evidence, FEWEST_WORDS, Pointer, Points, Reading, Readings, Support,
    Uncounted, words_in,
};
pub use assessment::{
    Alert, AlertId, Assessment, Cited, Conditions, Coverage, Essentials, EvidenceProfile, Fraction,
    Gap, GapClass, GapKind, GateVerdict, GatesOutcome, Goal, Judged, Level, LevelOutcome,
    NextStage, Outcome, Plan, QuestionnaireResult, Ready, ReadyOutcome, Score, SectionResult,
    Standing, State, Strength, Tally, Target, UnscoredAnswers,
};
pub use badge::BadgeFacts;
pub use clauses::{Clause, Setting, clauses};
pub use combined::{Alpha, Apart, Combined, Opinions};
pub use date::PartialDate;
pub use finding::{
    BadgeFault, BaselineMark, CheckOutcome, FailOn, Finding, FindingAbout, FindingId, FindingPage,
    FindingPlace, FindingSeverity, FindingWhat, Measure, Needs, NotChecked, ReviewFault, Silenced,
    Worse,
};
pub(crate) use fold::fold;
pub use governance::{DocumentKind, GovernanceReading, Passage, PrincipleReading, Treatment};
pub use identity::{DescriptionState, FileCounts, Identity};
pub use imported::{Imported, Told};
pub use lang::{Lang, Localized};
pub use locations::Locations;
pub use openness::{are_closed, is_closed_licence, is_open_licence};
pub use policy::{EvidenceDemand, Ignored, Least, Policy};
pub use portfolio::{Bearing, Cell, Conclusion, ProjectSummary, Reached, Row, RowResult, Tenths};
pub use project::{
    Description, Kind, Place, Project, QuestionnaireName, Respondent, Stage, Summary, path_on_forge,
};
pub use questionnaire::{
    Anchors, Effort, Example, Facet, Item, PRINCIPLES, Question, QuestionIndex, Questionnaire,
    Scheme, Section, Severity, Sub,
};
pub use repository::{
    Document, DocumentSign, Elsewhere, Fetched, History, Licence, LicenceSign, Looked, Markup,
    NotTried, Publiccode, PubliccodeFault, Repository, Role, RunLimit, Seen, Unseen,
};
pub use review::{LookedAt, Review, ReviewEntry, ReviewFinding, ReviewOutcome, ReviewerSaid};
pub use scaffold::{Proposal, Scaffold};
pub use sources::{Locator, Work, cited, full_reference, full_references, short_reference, works};
pub use typed::{Expected, alike, articles, folded, in_any_case, plain};
