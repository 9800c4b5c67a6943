//! Questionnaires: what is asked, why, and what to do about it.

use super::{Kind, Localized, Stage};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The ids of Ostrom's eight design principles, in her order.
pub const PRINCIPLES: [&str; 8] = [
    "boundaries",
    "congruence",
    "collective-choice",
    "monitoring",
    "sanctions",
    "conflict-resolution",
    "recognition",
    "nesting",
];

/// How a questionnaire's answers are judged.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scheme {
    /// Conditions, each of which must be met.
    Gates,
    /// Ostrom's design principles: states and a level.
    Principles,
    /// Readiness for a stage, section by section.
    Checklist,
}

impl Scheme {
    /// Every scheme with its word in files.
    pub const WORDS: [(&'static str, Scheme); 3] = [
        ("gates", Scheme::Gates),
        ("principles", Scheme::Principles),
        ("checklist", Scheme::Checklist),
    ];
}

/// What kind of thing a question asks about.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Facet {
    /// A rule that is written or known.
    Rule,
    /// What people do in fact. A yes must be dated to count in full.
    Practice,
    /// How things stand.
    State,
}

impl Facet {
    /// Every facet with its word in files.
    pub const WORDS: [(&'static str, Facet); 3] = [
        ("rule", Facet::Rule),
        ("practice", Facet::Practice),
        ("state", Facet::State),
    ];
}

/// How much a question weighs.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Weight 3.
    Essential,
    /// Weight 2.
    Important,
    /// Weight 1.
    Optional,
}

impl Severity {
    /// Every severity with its word in files.
    pub const WORDS: [(&'static str, Severity); 3] = [
        ("essential", Severity::Essential),
        ("important", Severity::Important),
        ("optional", Severity::Optional),
    ];

    /// The weight of a question in its group.
    #[must_use]
    pub fn weight(self) -> u32 {
        match self {
            Severity::Essential => 3,
            Severity::Important => 2,
            Severity::Optional => 1,
        }
    }
}

/// How much work a fix is, for a small team.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Effort {
    /// An evening: 1.
    Small,
    /// A few days: 2.
    Medium,
    /// Months: 4.
    Large,
}

impl Effort {
    /// Every effort with its word in files.
    pub const WORDS: [(&'static str, Effort); 3] = [
        ("small", Effort::Small),
        ("medium", Effort::Medium),
        ("large", Effort::Large),
    ];

    /// The relative cost: small 1, medium 2, large 4.
    #[must_use]
    pub fn cost(self) -> u32 {
        match self {
            Effort::Small => 1,
            Effort::Medium => 2,
            Effort::Large => 4,
        }
    }
}

/// A sub-principle of Cox, Arnold and Villamayor-Tomas (2010).
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
pub enum Sub {
    /// Users are told apart from non-users.
    #[serde(rename = "1A")]
    Users,
    /// The resource has known limits.
    #[serde(rename = "1B")]
    Resource,
    /// Rules fit local conditions.
    #[serde(rename = "2A")]
    LocalFit,
    /// Benefits are in proportion to inputs.
    #[serde(rename = "2B")]
    Proportion,
    /// Those affected take part in changing the rules.
    #[serde(rename = "3")]
    CollectiveChoice,
    /// Users are monitored.
    #[serde(rename = "4A")]
    MonitoringUsers,
    /// The resource is monitored.
    #[serde(rename = "4B")]
    MonitoringResource,
    /// Sanctions are graduated.
    #[serde(rename = "5")]
    Sanctions,
    /// Conflicts are settled near, fast and cheaply.
    #[serde(rename = "6")]
    Conflicts,
    /// The right to organise is not challenged.
    #[serde(rename = "7")]
    Recognition,
    /// Governance has nested layers.
    #[serde(rename = "8")]
    Nesting,
}

impl Sub {
    /// Every sub-principle with Cox's label.
    pub const WORDS: [(&'static str, Sub); 11] = [
        ("1A", Sub::Users),
        ("1B", Sub::Resource),
        ("2A", Sub::LocalFit),
        ("2B", Sub::Proportion),
        ("3", Sub::CollectiveChoice),
        ("4A", Sub::MonitoringUsers),
        ("4B", Sub::MonitoringResource),
        ("5", Sub::Sanctions),
        ("6", Sub::Conflicts),
        ("7", Sub::Recognition),
        ("8", Sub::Nesting),
    ];

    /// The id of the principle it refines.
    #[must_use]
    pub fn principle(self) -> &'static str {
        PRINCIPLES[match self {
            Sub::Users | Sub::Resource => 0,
            Sub::LocalFit | Sub::Proportion => 1,
            Sub::CollectiveChoice => 2,
            Sub::MonitoringUsers | Sub::MonitoringResource => 3,
            Sub::Sanctions => 4,
            Sub::Conflicts => 5,
            Sub::Recognition => 6,
            Sub::Nesting => 7,
        }]
    }
}

/// A question with its own words, source and remedy.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Question {
    /// `<questionnaire>.<section>.<name>`, for ever.
    pub id: String,
    /// The sub-principle it asks about (principles only).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub: Option<Sub>,
    /// What kind of thing it asks about.
    pub facet: Facet,
    /// Whether its section cannot do without it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub core: bool,
    /// How much it weighs.
    pub severity: Severity,
    /// From which stage on it is a condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<Stage>,
    /// The first stage at which it is asked.
    pub from: Stage,
    /// The last stage at which it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Stage>,
    /// The kinds of project it is asked of; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// The question. Yes is good throughout.
    pub text: Localized,
    /// Why it matters.
    pub why: Localized,
    /// What would show it.
    pub evidence: Localized,
    /// What to do.
    pub fix: Localized,
    /// How much work that is.
    pub effort: Effort,
    /// When the question may be set aside; `None`: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<Localized>,
    /// What it rests on.
    pub source: Vec<String>,
    /// What else it says about a project.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde's skip_serializing_if wants &bool"
)]
fn is_false(value: &bool) -> bool {
    !value
}

impl Question {
    /// Whether it is asked of a project of these kinds at all.
    #[must_use]
    pub fn fits(&self, kinds: &[Kind]) -> bool {
        self.kinds.is_empty() || self.kinds.iter().any(|kind| kinds.contains(kind))
    }

    /// Whether it is asked of a project of these kinds at this stage.
    #[must_use]
    pub fn is_due(&self, kinds: &[Kind], stage: Stage) -> bool {
        self.fits(kinds) && self.from <= stage && self.until.is_none_or(|until| stage <= until)
    }

    /// Whether it is a condition at this stage.
    #[must_use]
    pub fn is_gate_at(&self, stage: Stage) -> bool {
        self.gate.is_some_and(|gate| gate <= stage)
    }

    /// How much it weighs at this stage: a condition is only important before its time.
    #[must_use]
    pub fn severity_at(&self, stage: Stage) -> Severity {
        match self.gate {
            Some(gate) if gate <= stage => Severity::Essential,
            Some(_) => Severity::Important,
            None => self.severity,
        }
    }

    /// Whether it carries a tag.
    #[must_use]
    pub fn has_tag(&self, tag: &str) -> bool {
        self.tags.iter().any(|own| own == tag)
    }

    /// The last part of its id.
    #[must_use]
    pub fn name(&self) -> &str {
        self.id.rsplit('.').next().unwrap_or(&self.id)
    }
}

/// A question in its place in a section: its own, or one that stands elsewhere.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Whether the question belongs to another questionnaire.
    #[serde(rename = "ref")]
    pub by_ref: bool,
    /// The group it is counted in (principles only).
    pub group: Option<Sub>,
    /// The question.
    pub question: Question,
}

/// A part of a questionnaire: a principle, a theme.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its id inside the questionnaire.
    pub id: String,
    /// Its title.
    pub title: Localized,
    /// Why it matters.
    pub why: Localized,
    /// Its questions, in order.
    #[serde(rename = "questions")]
    pub items: Vec<Item>,
}

/// A questionnaire.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// Its id.
    pub id: String,
    /// Its version: it changes when a score may change.
    pub version: u32,
    /// `sha256:` and the digest of its file.
    pub digest: String,
    /// How it is judged.
    pub scheme: Scheme,
    /// Its title.
    pub title: Localized,
    /// What it is.
    pub intro: Localized,
    /// Its parts, in order.
    pub sections: Vec<Section>,
}

impl Questionnaire {
    /// Every question with its section, in order.
    pub fn items(&self) -> impl Iterator<Item = (&Section, &Item)> {
        self.sections
            .iter()
            .flat_map(|section| section.items.iter().map(move |item| (section, item)))
    }
}

/// The ids of the questions one may answer, and which of them may be set aside; the
/// questionnaires with their schemes and sections.
#[derive(Clone, Debug, Default)]
pub struct QuestionIndex {
    questions: BTreeMap<String, bool>,
    questionnaires: BTreeMap<String, (Scheme, Vec<String>)>,
}

impl QuestionIndex {
    /// Adds a question.
    pub fn insert(&mut self, id: &str, may_be_set_aside: bool) {
        self.questions.insert(id.to_owned(), may_be_set_aside);
    }

    /// Adds a questionnaire.
    pub fn insert_questionnaire(&mut self, id: &str, scheme: Scheme, sections: Vec<String>) {
        self.questionnaires
            .insert(id.to_owned(), (scheme, sections));
    }

    /// How a questionnaire is judged, and its sections; `None` when there is no such one.
    #[must_use]
    pub fn questionnaire(&self, id: &str) -> Option<(Scheme, &[String])> {
        let found = self.questionnaires.get(id);
        found.map(|(scheme, sections)| (*scheme, sections.as_slice()))
    }

    /// Whether a question may be set aside; `None` when there is no such question.
    #[must_use]
    pub fn may_be_set_aside(&self, id: &str) -> Option<bool> {
        self.questions.get(id).copied()
    }

    /// Every id, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.questions.keys().map(String::as_str)
    }
}
