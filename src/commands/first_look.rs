//! What a repository shows of its project, before anybody described it.

use super::environment::today;
use crate::description::expression;
use crate::model::{Identity, Lang, Scaffold};
use crate::report::{ScaffoldSource, beginning};
use crate::repository::{self, Wanted};
use crate::{catalogue, check, governance};
use std::collections::BTreeSet;
use std::io::Result;
use std::path::Path;

/// What is found at the root of a project, and the first description it makes.
pub(super) struct FirstLook {
    pub(super) identity: Identity,
    pub(super) scaffold: Scaffold,
    /// Whether a document says, or is there to say, how the project is governed.
    pub(super) governed: bool,
}

/// The file that editors are told of, where it is there.
const SCHEMA: &str = "project.schema.json";

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
        governs: governance::plainly,
        ..Wanted::all(today(), BTreeSet::new())
    };
    let repository = repository::look(root, &wanted)?;
    let mut identity = repository::identity(root, &repository.documents)?;
    told(&mut identity);
    let readings = check::readings(&repository);
    let readings = check::ruling(&repository, &readings);
    let scaffold = beginning(
        ScaffoldSource {
            repository: &repository,
            identity: &identity,
            readings: &readings,
            questionnaires: &catalogue::all(),
            says: &|id| governance::signal(id).map(|signal| signal.says),
            is_licence: &|text| expression(text).is_ok_and(|spdx| spdx == text),
            schema: root.join(SCHEMA).is_file(),
        },
        lang,
    );
    let governed = repository.documents.iter().any(|document| {
        let read = readings.iter().any(|(path, _)| *path == document.path);
        document.may_govern() && (read || document.is_certain())
    });
    drop(readings);
    Ok(FirstLook {
        identity,
        scaffold,
        governed,
    })
}
