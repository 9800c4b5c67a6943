//! Forms that others ask for, and the questions that bear on each of their criteria: what `build.rs`
//! made of `questionnaires/standards/*.yaml`.

use super::{History, Kind, Localized, Measure as Measured};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// A standard, a label or a call, whose criteria are in the words of this program.
#[derive(Clone, Copy, Debug)]
pub struct Standard {
    /// Its id, for `--to`.
    pub id: &'static str,
    /// Its name.
    pub title: Localized,
    /// The version that was read; a day as in `2026-06-11`.
    pub version: &'static str,
    /// Where that version can be read.
    pub address: &'static str,
    /// What its own tool reads.
    pub form: Form,
    /// What it is about; empty: any kind of project.
    pub kinds: &'static [Kind],
    /// How many criteria its text has, where that is known.
    pub of: Option<usize>,
    /// Whether only the names of its criteria, or a summary, were read.
    pub summary: bool,
    /// The criteria that a question or a fact bears on.
    pub criteria: &'static [Criterion],
    /// The criteria that no question covers.
    pub not_covered: &'static [NotCovered],
}

impl Standard {
    /// Whether it is about a project of these kinds.
    #[must_use]
    pub fn fits(&self, kinds: &[Kind]) -> bool {
        self.kinds.is_empty() || self.kinds.iter().any(|kind| kinds.contains(kind))
    }

    /// Whether an answer settles a criterion only where nothing but the software of one repository is
    /// shared: an answer of a project that shares more may be of something else.
    #[must_use]
    pub fn wants_software_alone(&self, criterion: &Criterion) -> bool {
        let by_kind = self.kinds == [Kind::Software] && !criterion.whole_project;
        by_kind || criterion.needs.contains(&Need::SoftwareAlone)
    }

    /// A criterion by a name that stands alone: its id, after that of the standard where it needs it.
    #[must_use]
    pub fn name_of(&self, criterion: &Criterion) -> String {
        if criterion
            .id
            .starts_with(|first: char| first.is_ascii_uppercase())
        {
            criterion.id.to_owned()
        } else {
            format!("{} {}", self.id, criterion.id)
        }
    }

    /// Every id it has, covered or not.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        let covered = self.criteria.iter().map(|criterion| criterion.id);
        let rest = self.not_covered.iter().flat_map(|group| group.ids);
        covered.chain(rest.copied())
    }
}

/// What a standard's own tool reads.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Form {
    /// `.bestpractices.json`.
    BestPracticesJson,
    /// `security-insights.yml`.
    SecurityInsights,
    /// Nothing: a person pastes text.
    Markdown,
}

/// A criterion, in our words.
#[derive(Clone, Copy, Debug)]
pub struct Criterion {
    /// Its id in the standard.
    pub id: &'static str,
    /// The level it is asked at, where there are several.
    pub group: Option<&'static str>,
    /// What it asks.
    pub text: Localized,
    /// Where it can be read, when not where the standard is.
    pub address: Option<&'static str>,
    /// What bears on it.
    pub by: &'static [Bears],
    /// What it asks of an answer besides a yes with evidence.
    pub needs: &'static [Need],
    /// Whether it is about the whole project, whatever else it shares.
    pub whole_project: bool,
}

impl Criterion {
    /// What a question has to do with it.
    #[must_use]
    pub fn relation(&self, question: &str) -> Option<Relation> {
        let asks = |it: &&Bears| matches!(it.on, Bearing::Question(id) if id == question);
        self.by.iter().find(asks).map(|it| it.relation)
    }

    /// Its name as a key of `.bestpractices.json`: `OSPS-GV-01.02` → `osps_gv_01_02`.
    #[must_use]
    pub fn key(&self) -> String {
        if self.id.contains('-') {
            self.id.to_lowercase().replace(['-', '.'], "_")
        } else {
            self.id.to_owned()
        }
    }
}

/// Criteria that nothing here bears on.
#[derive(Clone, Copy, Debug)]
pub struct NotCovered {
    /// The ids of the criteria.
    pub ids: &'static [&'static str],
    /// The level they are asked at, where there are several.
    pub group: Option<&'static str>,
    /// What they ask, together.
    pub text: Localized,
}

/// Something that bears on a criterion.
#[derive(Clone, Copy, Debug)]
pub struct Bears {
    /// What bears on the criterion.
    pub on: Bearing,
    /// How far it shows the criterion.
    pub relation: Relation,
}

/// What can bear on a criterion.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Bearing {
    /// The answer to a question, by its id.
    Question(&'static str),
    /// What a description says of the project.
    Fact(Fact),
    /// What the history of the repository shows.
    Measure(Measure),
}

/// How a question and a criterion stand to each other.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// They ask for the same fact.
    Exact,
    /// A yes settles the criterion; the question asks more.
    Enough,
    /// The criterion asks more, or something beside.
    Part,
}

/// What a criterion asks of an answer besides a yes with evidence.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Need {
    /// A web address where it can be seen.
    Address,
    /// That nothing but software is shared: else the answer may be of something else.
    SoftwareAlone,
    /// That every licence of the software is approved by the OSI.
    OsiLicence,
    /// That every licence of the software is approved by the OSI or the FSF.
    FreeLicence,
    /// That evidence lies in the repository.
    InRepository,
    /// That a licence file, at a usual place of the repository, is given as evidence.
    LicenceFile,
    /// That a code of conduct, at a usual place of the repository, is given as evidence.
    ConductFile,
}

/// What a description says of the project.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Fact {
    /// Its name.
    Name,
    /// Its site.
    Website,
    /// Where its governance can be read.
    Governance,
    /// Its repository.
    Repository,
    /// The licence of its software, when there is one.
    Licence,
}

/// What the history of a repository shows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Measure {
    /// The fewest people who made half of the commits.
    AbsenceFactor,
    /// The fewest organisations whose people made half of the commits.
    ElephantFactor,
    /// The people who made commits.
    Contributors,
    /// Those of them who made none in the year before.
    NewContributors,
    /// Those of them who made some in both years.
    ReturningContributors,
}

impl Measure {
    /// What the history shows, where it was counted.
    #[must_use]
    pub fn of(self, history: &History) -> Option<Measured> {
        Some(match self {
            Measure::AbsenceFactor => Measured::AbsenceFactor {
                people: history.absence_factor?,
            },
            Measure::ElephantFactor => Measured::ElephantFactor {
                organisations: history.elephant_factor?,
            },
            Measure::Contributors => Measured::Contributors {
                people: history.contributors,
            },
            Measure::NewContributors => Measured::NewContributors {
                people: history.new_contributors,
            },
            Measure::ReturningContributors => Measured::ReturningContributors {
                people: history.returning_contributors,
            },
        })
    }
}

include!(concat!(env!("OUT_DIR"), "/standards.rs"));

/// Every standard, in the order of ids.
#[must_use]
pub fn standards() -> &'static [Standard] {
    STANDARDS
}

/// A standard by its id.
#[must_use]
pub fn standard(id: &str) -> Option<&'static Standard> {
    STANDARDS.iter().find(|standard| standard.id == id)
}

/// The criteria that a yes with evidence closes for a project of these kinds, by question: without
/// those that depend on more than the answer, such as the licence. `alone`: whether nothing but the
/// software of one repository is shared.
#[must_use]
pub fn closed(kinds: &[Kind], alone: bool) -> Closed {
    let only_asks = |need: &Need| match need {
        Need::Address | Need::SoftwareAlone => true,
        Need::OsiLicence
        | Need::FreeLicence
        | Need::InRepository
        | Need::LicenceFile
        | Need::ConductFile => false,
    };
    // A call or a label is for those who apply to it; a field is no criterion.
    let fits = |it: &&Standard| {
        !it.kinds.is_empty() && it.fits(kinds) && it.form != Form::SecurityInsights
    };
    let mut closed = Closed::new();
    for standard in STANDARDS.iter().filter(fits) {
        for criterion in standard.criteria {
            let wanted = alone || !standard.wants_software_alone(criterion);
            if !wanted || !criterion.needs.iter().all(only_asks) {
                continue;
            }
            for bears in criterion.by {
                if let Bearing::Question(id) = bears.on
                    && bears.relation != Relation::Part
                {
                    closed.entry(id).or_default().push((standard, criterion));
                }
            }
        }
    }
    closed
}

/// Criteria with their standards, by question.
pub type Closed = BTreeMap<&'static str, Vec<(&'static Standard, &'static Criterion)>>;

/// The criteria that a question bears on, with their standards.
pub fn served_by(
    question: &str,
) -> impl Iterator<Item = (&'static Standard, &'static Criterion, Relation)> {
    let all = STANDARDS.iter();
    let all = all.flat_map(|standard| standard.criteria.iter().map(move |it| (standard, it)));
    all.filter_map(move |(standard, it)| Some((standard, it, it.relation(question)?)))
}
