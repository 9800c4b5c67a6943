//! What a repository shows of its project, before anybody described it.

use super::environment::today;
use crate::description::expression;
use crate::model::{GovernanceReading, Identity, Lang, Repository, Role, Scaffold};
use crate::report::{ScaffoldSource, beginning};
use crate::repository::{self, Wanted};
use crate::{catalogue, check, governance};
use std::collections::BTreeSet;
use std::io::Result;
use std::path::Path;

/// What is found at the root of a project, and the first description it makes.
pub(super) struct FirstLook {
    pub(super) repository: Repository,
    pub(super) identity: Identity,
    pub(super) scaffold: Scaffold,
}

/// Looks at the root of a project; `told` adds what is known of it from elsewhere. Nothing in it is an
/// answer.
pub(super) fn first_look(
    root: &Path,
    told: impl FnOnce(&mut Identity),
    lang: Lang,
) -> Result<FirstLook> {
    let wanted = Wanted {
        history: false,
        badges: false,
        ..Wanted::all(today(), BTreeSet::new())
    };
    let repository = repository::look(root, &wanted)?;
    let mut identity = repository::identity(root, &repository.documents)?;
    told(&mut identity);
    let readings = readings(&repository);
    let scaffold = beginning(
        ScaffoldSource {
            repository: &repository,
            identity: &identity,
            readings: &readings,
            questionnaires: &catalogue::all(),
            says: &|id| governance::signal(id).map(|signal| signal.says),
            is_licence: &|text| expression(text).is_ok_and(|spdx| spdx == text),
        },
        lang,
    );
    drop(readings);
    Ok(FirstLook {
        repository,
        identity,
        scaffold,
    })
}

/// What the documents that may hold rules say of them.
fn readings(found: &Repository) -> Vec<(&str, GovernanceReading)> {
    let governs = |role: Role| match role {
        Role::Governance | Role::Maintainers | Role::Contributing | Role::Conduct => true,
        Role::Security | Role::Funding | Role::Roadmap | Role::Readme => false,
    };
    let documents = found.documents.iter().zip(check::readings(found));
    let read = documents
        .filter(|(document, _)| governs(document.role))
        .filter_map(|(document, reading)| Some((document.path.as_str(), reading?)));
    read.collect()
}
