//! Plain data that every other room shares. Nothing here reads, judges or prints.

mod answer;
mod assessment;
mod combined;
mod date;
mod governance;
mod lang;
mod policy;
mod portfolio;
mod project;
mod questionnaire;
mod repository;

pub use answer::{Answer, Answered, Evidence, Pointer, Points, Reading, Readings, Support};
pub use assessment::{
    Alert, AlertId, Assessment, Backing, ConditionState, Coverage, Fraction, Gap, GapClass,
    GapKind, GateVerdict, GatesOutcome, Goal, Judged, Level, LevelOutcome, NextStage, Outcome,
    Plan, QuestionnaireResult, Ready, ReadyOutcome, Score, SectionResult, Standing, State, Tally,
    Target, UnscoredAnswers,
};
pub use combined::{Combined, Opinions};
pub use date::PartialDate;
pub use governance::{DocumentKind, GovernanceReading, Passage, PrincipleReading, Treatment};
pub use lang::{Lang, Localized};
pub use policy::{EvidenceDemand, Ignored, Least, Policy};
pub use portfolio::{Bearing, Cell, Finding, Row, RowResult, Sight, Tenths};
pub use project::{
    Description, Kind, Place, Project, QuestionnaireName, Respondent, Stage, Summary,
};
pub use questionnaire::{
    Effort, Facet, Item, PRINCIPLES, Question, QuestionIndex, Questionnaire, Scheme, Section,
    Severity, Sub,
};
pub use repository::{
    Document, Fetched, History, Licence, LicenceSign, Looked, Markup, NotTried, Publiccode,
    PubliccodeFault, Repository, Role, Seen, Unseen,
};
