//! `publiccode.yml`: its faults, and what it says otherwise than the description.

use super::pending::{Pending, line};
use super::{Described, Facts, licences};
use crate::model::{FindingWhat, PubliccodeFault, Stage, licences_named};

pub(super) fn find(facts: Facts<'_>, pending: &mut Pending) {
    let Some(Ok(publiccode)) = &facts.repository.publiccode else {
        return;
    };
    for (at, fault) in &publiccode.faults {
        let subject = match fault {
            PubliccodeFault::NotYaml => String::new(),
            // Where they are missing: the same when some of them are added.
            PubliccodeFault::KeysMissing(keys) => {
                let above = keys.first().and_then(|it| it.rsplit_once('.'));
                above.map_or("", |(above, _)| above).to_owned()
            }
            PubliccodeFault::ValueUnknown { key, .. } => (*key).to_owned(),
        };
        let fault = fault.clone();
        let what = FindingWhat::PubliccodeInvalid { fault };
        pending.add_at(what, line(&publiccode.path, *at), &subject);
    }
}

/// What the two files say about the same thing.
pub(super) fn compare(facts: Facts<'_>, described: Described<'_>, pending: &mut Pending) {
    let Some(Ok(publiccode)) = &facts.repository.publiccode else {
        return;
    };
    let mut differs = |key, there: &(String, usize), here: String| {
        let place = line(&publiccode.path, there.1);
        let there = there.0.clone();
        pending.add_at(
            FindingWhat::PubliccodeDiffers { key, there, here },
            place,
            key,
        );
    };
    let project = &described.description.project;
    if let Some(name) = &publiccode.name
        && folded(&name.0) != folded(&project.name)
    {
        differs("name", name, project.name.clone());
    }
    if let (Some(url), Some(repository)) = (&publiccode.url, &project.repository)
        && address(&url.0) != address(repository)
    {
        differs("url", url, repository.clone());
    }
    let declared = licences::declared(&project.licences);
    if let Some(licence) = &publiccode.licence
        && !declared.is_empty()
        && !licences::covers(&licences_named(&declared), &licence.0)
    {
        differs("legal.license", licence, declared.join(", "));
    }
    let stage = described.assessment.stage;
    if let Some(status) = &publiccode.development_status
        && !fits(&status.0, stage)
    {
        differs("developmentStatus", status, stage.word().to_owned());
    }
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// An address without what does not change where it leads.
fn address(url: &str) -> String {
    let url = url.trim().to_lowercase();
    let bare = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let bare = bare.trim_end_matches('/');
    bare.strip_suffix(".git").unwrap_or(bare).to_owned()
}

/// The stages that a development status of publiccode.yml goes with.
fn fits(status: &str, stage: Stage) -> bool {
    match status {
        "concept" => stage == Stage::Idea,
        "development" => stage <= Stage::Incubation,
        "beta" => matches!(stage, Stage::Incubation | Stage::Production),
        "stable" => stage >= Stage::Production,
        // An obsolete project was at any stage; what is not known is a fault of its own.
        _ => true,
    }
}
