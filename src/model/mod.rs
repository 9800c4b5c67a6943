//! Plain data that every other room shares. Nothing here reads, judges or prints.

mod answer;
mod assessment;
mod badge;
mod bindings;
mod clauses;
mod combined;
mod date;
mod description;
mod device;
mod digest;
mod finding;
mod fold;
mod governance;
mod identity;
mod imported;
mod lang;
mod locations;
mod openness;
mod plain;
mod policy;
mod portfolio;
mod project;
mod questionnaire;
mod repository;
mod review;
mod said_date;
mod scaffold;
mod shown;
mod sources;
pub mod standards;
mod thresholds;
mod typed_date;
mod verdict;
mod words;

pub use answer::{
    Answer, Answered, Evidence, FEWEST_WORDS, Pointer, Points, Reading, Readings, Support,
    Uncounted, words_in,
};
pub use assessment::{
    Alert, AlertId, Assessment, Cited, Conditions, Coverage, DatedTarget, Essentials,
    EvidenceProfile, Fraction, Gap, GapClass, GapKind, GatesOutcome, Goal, Judged, LevelOutcome,
    NextStage, Outcome, Plan, QuestionnaireResult, ReadyOutcome, Score, SectionResult, Standing,
    Strength, Tally, Target, UnscoredAnswers,
};
pub use badge::BadgeFacts;
pub use bindings::{BINDINGS, Binding};
pub use clauses::{Clause, Setting, clauses};
pub use combined::{Alpha, Apart, Combined, Opinions};
pub use date::PartialDate;
pub use description::{Description, QuestionnaireName};
pub use device::is_device;
pub use finding::{
    BadgeFault, BaselineMark, CheckOutcome, FailOn, Finding, FindingAbout, FindingId, FindingPage,
    FindingPlace, FindingSeverity, FindingWhat, IgnoreFault, Measure, Needs, NotChecked,
    ReviewFault, Silenced, Worse,
};
pub(crate) use fold::fold;
pub use governance::{
    DocumentKind, GovernanceReading, NotInForce, Passage, PrincipleReading, Treatment,
};
pub use identity::{FileCounts, Identity, Stated};
pub use imported::{Imported, Told};
pub use lang::{Lang, Localized};
pub use locations::Locations;
pub use openness::{
    LICENCE_FAMILIES, is_closed_licence, is_of_family, is_open_licence, keeps_closed,
    kind_of_folder, kind_of_licence, leaves_later_open, licence_without_version, licences_in,
    licences_named, without_later,
};
pub use plain::{alike, articles, folded, in_any_case, is_control, plain};
pub use policy::{EvidenceDemand, Ignored, Least, Policy};
pub use portfolio::{Cell, ProjectSummary, Row, RowResult, Tenths};
pub use project::{
    Kind, Place, Project, Respondent, Stage, Summary, living, name_and_role, path_on_forge,
};
pub use questionnaire::{
    Anchors, Effort, Example, Facet, Item, PRINCIPLES, Question, QuestionIndex, Questionnaire,
    Scheme, Section, Severity, Sub, minutes, place_of, question_of,
};
pub use repository::{
    Document, DocumentSign, Elsewhere, Fetched, History, Lead, Licence, LicenceInDoubt,
    LicenceSign, Looked, Markup, NotTried, Publiccode, PubliccodeFault, Repository, Role, RunLimit,
    Seen, Unseen,
};
pub use review::{LookedAt, Review, ReviewEntry, ReviewFinding, ReviewOutcome, ReviewerSaid};
pub use said_date::{date_within, dated};
pub use scaffold::{Proposal, Scaffold};
pub use shown::{Depth, Shown};
pub use sources::{Locator, Work, cited, full_reference, full_references, short_reference, works};
pub use thresholds::{ABSENT, FRAGILE, NEARLY, PRESENT, READY};
pub use typed_date::month_like;
pub use verdict::{Bearing, Conclusion, GateVerdict, Level, Printed, Reached, Ready, State};
