//! What a repository and a description show together: facts in, findings out.
//!
//! Nothing is read here and nothing is worded: the facts are arguments, the words are in `words`.
//! A finding never changes a score; that a licence found is not open does, before it comes here.

mod answers;
mod asked;
mod badges;
mod baseline;
mod cited;
mod evidence;
mod governance;
mod history;
mod ignored;
mod licences;
mod pages;
mod pending;
mod policy;
mod publiccode;
mod reviews;

pub use asked::{MAX_EVIDENCE, pieces, pieces_of};
pub use baseline::{Baseline, BaselineFault, Compared, Recorded};
pub use cited::{paths_linked, rules_cited};
pub use evidence::wrong_with_path;
pub use governance::{Best, CombinedReading, readings, ruling, together};
pub use history::{Hint, hints};

use crate::model::{
    Answered, Assessment, CheckOutcome, Description, Document, FailOn, Finding, FindingPlace,
    FindingWhat, GovernanceReading, Locations, PRINCIPLES, Place, Policy, Questionnaire,
    Repository, Role, Treatment,
};
use jiff::civil::Date;
use pending::Pending;
use std::collections::BTreeMap;

/// What is known of the description.
#[derive(Clone, Copy, Debug)]
pub enum DescriptionState<'a> {
    /// There is none, or it is not looked at.
    Nothing,
    /// It cannot be understood: every problem with its place, in the words of the reader, and the
    /// answers that are sound all the same.
    Invalid(&'a str, &'a [Invalid], Cited<'a>),
    /// It was read and assessed.
    Described(Described<'a>),
}

/// The answers of a description, and where the parts of it stand.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'a> {
    /// The answers.
    pub answers: &'a BTreeMap<String, Answered>,
    /// Where its parts stand.
    pub places: &'a Locations,
}

/// A problem of a description, in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Invalid {
    /// Where it stands in the project file.
    pub place: Place,
    /// What kind of problem, and the text it is about: the same in every language.
    pub key: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub help: String,
}

/// A description and what its assessment found.
#[derive(Clone, Copy, Debug)]
pub struct Described<'a> {
    /// Its file, from the root that was looked at.
    pub path: &'a str,
    /// The project and its answers.
    pub description: &'a Description,
    /// Where its parts stand.
    pub places: &'a Locations,
    /// What it was assessed by.
    pub questionnaires: &'a [&'static Questionnaire],
    /// What was found.
    pub assessment: &'a Assessment,
}

/// All that a check rests on.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The day it speaks of.
    pub date: Date,
    /// The description.
    pub told: DescriptionState<'a>,
    /// The repository.
    pub repository: &'a Repository,
    /// What its documents say, one for each: see [`readings`].
    pub readings: &'a [Option<GovernanceReading>],
    /// What is demanded: the description's policy with what was typed.
    pub policy: &'a Policy,
    /// The part of it that was typed, whose ignored findings come last in it.
    pub typed: &'a Policy,
    /// The reviews that cannot be understood, by their paths: every problem of each.
    pub reviews_invalid: &'a [(String, Vec<Invalid>)],
    /// From which severity on a finding fails the check.
    pub fail_on: FailOn,
    /// An earlier report.
    pub baseline: Option<&'a Baseline>,
    /// Whether a single document is looked at, and nothing else.
    pub alone: bool,
}

/// What a check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// How it ended.
    pub outcome: CheckOutcome,
    /// What was found: the gravest first, then by place.
    pub findings: Vec<Finding>,
    /// Measures beside declared answers.
    pub hints: Vec<Hint>,
    /// What the documents say together.
    pub together: CombinedReading,
    /// What became of the earlier report, when there is one.
    pub compared: Option<Compared>,
}

/// Checks.
#[must_use]
pub fn check(facts: Facts<'_>) -> Checked {
    let together = together(facts.repository, facts.readings);
    let mut pending = Pending::new(fallback(facts));
    if let DescriptionState::Invalid(path, problems, cited) = facts.told {
        invalid(path, problems, &mut pending);
        evidence::missing(facts, path, cited, &mut pending);
    }
    governance::find(facts, &together, &mut pending);
    let mut hints = Vec::new();
    if !facts.alone {
        if let DescriptionState::Nothing = facts.told {
            pending.add(FindingWhat::ProjectFileMissing, "");
        }
        if let DescriptionState::Described(described) = facts.told {
            evidence::find(facts, described, &mut pending);
            answers::find(facts, described, &together, &mut pending);
            publiccode::compare(facts, described, &mut pending);
            badges::find(facts, described, &mut pending);
            reviews::find(facts, described, &mut pending);
            hints = history::hints(facts.repository, described.description);
        }
        let described = match facts.told {
            DescriptionState::Described(described) => Some(described),
            DescriptionState::Nothing | DescriptionState::Invalid(..) => None,
        };
        policy::find(facts, described, &mut pending);
        licences::find(facts, &mut pending);
        history::find(facts, &mut pending);
        publiccode::find(facts, &mut pending);
    }
    let compared = facts
        .baseline
        .map(|it| baseline::results(it, facts, &together, &mut pending));
    let mut findings = ignored::silence(pending, facts);
    let compared = compared.map(|it| baseline::mark(it, facts, &mut findings));
    findings.sort_by(|a, b| order(a).cmp(&order(b)));
    Checked {
        outcome: outcome(facts, &findings),
        findings,
        hints,
        together,
        compared,
    }
}

/// The gravest first, then by place, and principles in their own order; the rest keeps equal runs
/// equal.
fn order(
    finding: &Finding,
) -> (
    std::cmp::Reverse<crate::model::FindingSeverity>,
    &FindingPlace,
    crate::model::FindingId,
    usize,
    &str,
) {
    let at = PRINCIPLES.iter().position(|principle| {
        matches!(&finding.what, FindingWhat::PrincipleNotFound { principle: missing, .. } if missing == principle)
    });
    (
        std::cmp::Reverse(finding.severity()),
        &finding.place,
        finding.id(),
        at.unwrap_or(0),
        &finding.fingerprint,
    )
}

/// One value from which the exit code and every format take how it ended.
fn outcome(facts: Facts<'_>, findings: &[Finding]) -> CheckOutcome {
    if is_bare(facts) {
        CheckOutcome::NothingAssessed
    } else if findings.iter().any(|finding| finding.fails(facts.fail_on)) {
        CheckOutcome::Fails
    } else {
        CheckOutcome::Passes
    }
}

/// Neither a description that asks something nor a document that says, or could say, how the
/// project is governed or where that is said. A page for contributors that sets no rule says nothing of it, nor do lists
/// for machines.
fn is_bare(facts: Facts<'_>) -> bool {
    let documents = facts.repository.documents.iter().zip(facts.readings);
    let mut governing = documents.filter(|(document, reading)| match reading {
        None => document.text.is_err() && document.is_certain() && document.role != Role::Readme,
        Some(reading) => {
            let mut principles = reading.principles.iter();
            document.may_govern()
                || facts.alone
                || principles.any(|it| it.treatment == Treatment::Covered)
        }
    });
    let told = match facts.told {
        DescriptionState::Nothing => false,
        DescriptionState::Invalid(..) => true,
        DescriptionState::Described(described) => !described.assessment.is_empty(),
    };
    let elsewhere = &facts.repository.elsewhere;
    !told && governing.next().is_none() && elsewhere.is_empty()
}

/// Where a finding is told that has no place of its own: a file that exists, so that every
/// finding has a place. Where there is no file at all there is nothing to tell it of.
fn fallback(facts: Facts<'_>) -> FindingPlace {
    let repository = facts.repository;
    let description = match facts.told {
        DescriptionState::Nothing => None,
        DescriptionState::Invalid(path, ..) => Some(path),
        DescriptionState::Described(described) => Some(described.path),
    };
    // What is said of the whole is best said where it presents itself.
    let (readme, others): (Vec<&Document>, Vec<&Document>) = repository
        .documents
        .iter()
        .partition(|document| document.role == Role::Readme);
    let documents = readme.into_iter().chain(others);
    let documents = documents.map(|document| document.path.as_str());
    let licences = repository
        .licences
        .iter()
        .map(|licence| licence.path.as_str());
    let path = description
        .into_iter()
        .chain(documents)
        .chain(licences)
        .chain(repository.first_file.as_deref())
        .next();
    pending::at(path.unwrap_or_default(), Place { line: 1, column: 1 })
}

fn invalid(path: &str, problems: &[Invalid], pending: &mut Pending) {
    for problem in problems {
        let what = FindingWhat::ProjectFileInvalid {
            key: problem.key.clone(),
            what: problem.what.clone(),
            help: problem.help.clone(),
        };
        pending.add_at(what, pending::at(path, problem.place), &problem.key);
    }
}
