//! Questionnaires: what is asked, why, and what to do about it.
//!
//! They live as long as the program: the shipped ones are part of it, and one's own are read once.

use super::words::words;
use super::{Kind, Localized, PartialDate, Stage};
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

words! { Scheme {
    Gates: "gates",
    Principles: "principles",
    Checklist: "checklist",
} }

/// What kind of thing a question asks about.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Facet {
    /// A rule that is written or known.
    Rule,
    /// What people do in fact. A yes must be dated to count in full.
    Practice,
    /// How things stand.
    State,
}

words! { Facet {
    Rule: "rule",
    Practice: "practice",
    State: "state",
} }

impl Facet {
    /// Whether it asks about something written, rather than something in use.
    #[must_use]
    pub fn is_written(self) -> bool {
        self == Facet::Rule
    }
}

/// How much a question weighs.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Weight 3.
    Essential,
    /// Weight 2.
    Important,
    /// Weight 1.
    Optional,
}

words! { Severity {
    Essential: "essential",
    Important: "important",
    Optional: "optional",
} }

impl Severity {
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
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effort {
    /// An evening: 1.
    Small,
    /// A few days: 2.
    Medium,
    /// Months: 4.
    Large,
}

words! { Effort {
    Small: "small",
    Medium: "medium",
    Large: "large",
} }

impl Effort {
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
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
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

words! { Sub {
    Users: "1A",
    Resource: "1B",
    LocalFit: "2A",
    Proportion: "2B",
    CollectiveChoice: "3",
    MonitoringUsers: "4A",
    MonitoringResource: "4B",
    Sanctions: "5",
    Conflicts: "6",
    Recognition: "7",
    Nesting: "8",
} }

impl Sub {
    /// The sub-principle with Cox's label, for data that is part of the program.
    ///
    /// # Panics
    /// When there is none: at compile time, where the data is constant.
    #[must_use]
    pub const fn of_label(label: &str) -> Sub {
        match label.as_bytes() {
            b"1A" => Sub::Users,
            b"1B" => Sub::Resource,
            b"2A" => Sub::LocalFit,
            b"2B" => Sub::Proportion,
            b"3" => Sub::CollectiveChoice,
            b"4A" => Sub::MonitoringUsers,
            b"4B" => Sub::MonitoringResource,
            b"5" => Sub::Sanctions,
            b"6" => Sub::Conflicts,
            b"7" => Sub::Recognition,
            b"8" => Sub::Nesting,
            _ => panic!("no such sub-principle"),
        }
    }

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

/// What each answer means for a question, so that two people answer the same thing alike.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Anchors {
    /// What must be so for a yes.
    pub yes: Localized,
    /// What is so for a partly.
    pub partly: Localized,
    /// What is so for a no.
    pub no: Localized,
}

/// How a commons that has a name does it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The commons.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub text: Localized,
    /// Where that can be seen: an `https` address.
    pub at: &'static str,
    /// When it was so.
    pub date: PartialDate,
}

/// A question with its own words, source and remedy.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Question {
    /// `<questionnaire>.<section>.<name>`, for ever.
    pub id: &'static str,
    /// The sub-principle it asks about (principles only).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub: Option<Sub>,
    /// What kind of thing it asks about.
    pub facet: Facet,
    /// Whether its section cannot do without it.
    #[serde(skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub core: bool,
    /// How much it weighs.
    pub severity: Severity,
    /// From which stage on it is a condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gate: Option<Stage>,
    /// The first stage at which it is asked.
    pub from: Stage,
    /// The last stage at which it is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Stage>,
    /// The kinds of project it is asked of; empty: all.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    #[schemars(default)]
    pub kinds: &'static [Kind],
    /// The question. Yes is good throughout.
    pub text: Localized,
    /// What each answer means here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchors: Option<Anchors>,
    /// Why it matters.
    pub why: Localized,
    /// What would show it.
    pub evidence: Localized,
    /// What to do.
    pub fix: Localized,
    /// How much work that is.
    pub effort: Effort,
    /// When the question is not applicable; `None`: never.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<Localized>,
    /// How named commons do it.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    #[schemars(default)]
    pub examples: &'static [Example],
    /// What it rests on.
    pub source: &'static [&'static str],
    /// What else it says about a project.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    #[schemars(default)]
    pub tags: &'static [&'static str],
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

    /// Whether the quick questionnaire asks it at this stage: the conditions and the core questions.
    #[must_use]
    pub fn is_quick_at(&self, stage: Stage) -> bool {
        self.core || self.is_gate_at(stage)
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
        self.tags.contains(&tag)
    }

    /// The last part of its id.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.id.rsplit('.').next().unwrap_or(self.id)
    }
}

/// A question in its place in a section: its own, or one that stands elsewhere.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Whether the question belongs to another questionnaire.
    #[serde(rename = "ref")]
    pub by_ref: bool,
    /// The group it is counted in (principles only).
    pub group: Option<Sub>,
    /// The question.
    pub question: &'static Question,
}

/// A part of a questionnaire: a principle, a theme.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its id inside the questionnaire.
    pub id: &'static str,
    /// The section’s title.
    pub title: Localized,
    /// Why it matters.
    pub why: Localized,
    /// Its questions, in order.
    #[serde(rename = "questions")]
    pub items: &'static [Item],
}

/// A questionnaire.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// The questionnaire’s id, such as `ostrom`.
    pub id: &'static str,
    /// Its version: it changes when a score may change.
    pub version: u32,
    /// `sha256:` and the digest of its file.
    pub digest: &'static str,
    /// How it is judged.
    pub scheme: Scheme,
    /// The questionnaire’s title.
    pub title: Localized,
    /// What it is.
    pub intro: Localized,
    /// Its parts, in order.
    pub sections: &'static [Section],
}

impl Questionnaire {
    /// Its id, those of its sections, and those of its questions.
    pub fn ids(&self) -> impl Iterator<Item = String> {
        let sections = self.sections.iter();
        let sections = sections.map(|section| format!("{}.{}", self.id, section.id));
        let questions = self.items().map(|(_, item)| item.question.id.to_owned());
        let id = std::iter::once(self.id.to_owned());
        id.chain(sections).chain(questions)
    }

    /// Every question with its section, in order.
    pub fn items(&self) -> impl Iterator<Item = (&Section, &Item)> {
        self.sections
            .iter()
            .flat_map(|section| section.items.iter().map(move |item| (section, item)))
    }
}

/// A question by its id, as the first of some questionnaires that asks it does; with its section.
#[must_use]
pub fn place_of(
    id: &str,
    questionnaires: &[&'static Questionnaire],
) -> Option<(&'static Section, &'static Item)> {
    let mut items = questionnaires.iter().flat_map(|it| it.items());
    items.find(|(_, item)| item.question.id == id)
}

/// The same without its place.
#[must_use]
pub fn question_of(
    id: &str,
    questionnaires: &[&'static Questionnaire],
) -> Option<&'static Question> {
    place_of(id, questionnaires).map(|(_, item)| item.question)
}

/// The questionnaires whose questions one may answer: the shipped ones and one's own.
#[derive(Clone, Debug, Default)]
pub struct QuestionIndex {
    questionnaires: Vec<&'static Questionnaire>,
    /// The shipped questions, sorted by `build.rs`: nothing has to be at each start.
    shipped: &'static [&'static Question],
    custom: BTreeMap<&'static str, &'static Question>,
}

impl QuestionIndex {
    /// An index of the shipped questionnaires, with their questions in the order of ids, and of one's own.
    #[must_use]
    pub fn new(
        shipped: &'static [Questionnaire],
        questions: &'static [&'static Question],
        custom: &[&'static Questionnaire],
    ) -> QuestionIndex {
        let items = custom
            .iter()
            .flat_map(|questionnaire| questionnaire.items());
        QuestionIndex {
            questionnaires: shipped.iter().chain(custom.iter().copied()).collect(),
            shipped: questions,
            custom: items
                .map(|(_, item)| (item.question.id, item.question))
                .collect(),
        }
    }

    fn question(&self, id: &str) -> Option<&'static Question> {
        let shipped = self.shipped.binary_search_by_key(&id, |it| it.id);
        let shipped = shipped.ok().map(|at| self.shipped[at]);
        shipped.or_else(|| self.custom.get(id).copied())
    }

    /// A questionnaire by its id.
    #[must_use]
    pub fn questionnaire(&self, id: &str) -> Option<&'static Questionnaire> {
        self.questionnaires
            .iter()
            .copied()
            .find(|questionnaire| questionnaire.id == id)
    }

    /// The ids of the questionnaires.
    pub fn questionnaires(&self) -> impl Iterator<Item = &'static str> {
        self.questionnaires
            .iter()
            .map(|questionnaire| questionnaire.id)
    }

    /// Whether a question may be answered “not applicable”; `None` when there is no such question.
    #[must_use]
    pub fn may_be_not_applicable(&self, id: &str) -> Option<bool> {
        Some(self.question(id)?.not_applicable.is_some())
    }

    /// Every question id once, in order.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        let shipped = self.shipped.iter().map(|it| it.id);
        let mut ids: Vec<_> = shipped.chain(self.custom.keys().copied()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids.into_iter()
    }
}

/// Roughly how many minutes so many questions take, in steps of five: to read and to answer them, and to
/// say where half of the answers can be seen. Of the quick ones, what was measured at a terminal
/// (`tests/interview/quick.rs`).
#[must_use]
pub fn minutes(questions: usize, quick: bool) -> usize {
    let seconds = questions * if quick { 35 } else { 45 };
    seconds.div_ceil(300).max(1) * 5
}
