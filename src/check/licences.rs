//! Licences found, beside those declared.

use super::pending::{Pending, at, line};
use super::{Described, DescriptionState, Facts};
use crate::model::{
    Answer, FindingPlace, FindingWhat, Kind, Licence, LicenceSign, Repository, is_of_family,
    is_open_licence, licence_without_version, licences_in, licences_named, without_later,
};
use std::collections::{BTreeSet, HashSet};

/// The question whose answer says that everything is free or open.
const OPEN: &str = "commons.resource.open-licence";

/// How many of the licences that are declared a finding repeats.
const MAX_TOLD: usize = 20;

pub(super) fn find(facts: Facts<'_>, pending: &mut Pending) {
    let found = &facts.repository.licences;
    // What was not looked at could be one.
    let all = facts.repository.shows_all_licences();
    let doubt = facts.repository.licence_in_doubt();
    let no_text_is_known = doubt.is_some_and(|it| it.text.spdx.is_none());
    // A licence of one's own that is declared is that text: no list has it. One is not that of every text.
    let own = match facts.told {
        DescriptionState::Described(described) => {
            let declared = declared(&described.description.project.licences);
            let own =
                |it: &&String| it.contains("LicenseRef-") && licence_without_version(it).is_none();
            declared.iter().filter(own).count()
        }
        DescriptionState::Nothing | DescriptionState::Invalid(..) => 0,
    };
    let unknown = found.iter().filter(|it| it.spdx.is_none());
    let are_own = unknown.clone().count() <= own;
    for it in unknown.filter(|_| !are_own) {
        let place = line(&it.path, it.line);
        let mut beside = facts.repository.declared_beside(it);
        beside.retain(|_| no_text_is_known);
        let (by, declared) = told_beside(&beside);
        let what = FindingWhat::LicenceUnrecognised { by, declared };
        pending.add_at(what, place, &it.path);
    }
    match facts.told {
        DescriptionState::Described(described) => beside(described, facts.repository, pending),
        DescriptionState::Nothing | DescriptionState::Invalid(..) => {
            if all && facts.repository.lacks_a_licence() {
                let what = FindingWhat::LicenceMissing {
                    declared: Vec::new(),
                    parts: told_of_parts(found),
                };
                pending.add(what, "");
            }
            otherwise(facts, pending);
        }
    }
    texts(found, pending);
}

/// A text says one licence, and the manifests beside it another.
fn otherwise(facts: Facts<'_>, pending: &mut Pending) {
    let Some(doubt) = facts.repository.licence_in_doubt() else {
        return;
    };
    let Some(found) = doubt.text.spdx.clone() else {
        return;
    };
    let (by, declared) = told_beside(&doubt.declared);
    let place = line(&doubt.text.path, doubt.text.line);
    let subject = found.clone();
    let what = FindingWhat::LicenceDiffers {
        declared,
        found,
        by,
    };
    pending.add_at(what, place, &subject);
}

/// The first manifest of some, and what all of them declare.
fn told_beside(manifests: &[&Licence]) -> (Option<String>, Vec<String>) {
    let by = manifests.first().map(|it| it.path.clone());
    let declared: BTreeSet<&String> = manifests.iter().filter_map(|it| it.spdx.as_ref()).collect();
    (by, declared.into_iter().take(MAX_TOLD).cloned().collect())
}

/// Compares with what the description declares.
fn beside(described: Described<'_>, repository: &Repository, pending: &mut Pending) {
    let (found, all) = (&repository.licences, repository.shows_all_licences());
    let project = &described.description.project;
    if !project.kinds.iter().any(|kind| Kind::is_digital(*kind)) {
        return;
    }
    let declared = declared(&project.licences);
    let place = described.places.licences;
    if found.is_empty() && !all {
        return;
    }
    if all && repository.lacks_a_licence() {
        missing(
            &declared,
            found,
            place.map(|it| at(described.path, it)),
            pending,
        );
    }
    let known: Vec<(&Licence, &str)> = found
        .iter()
        .filter_map(|it| Some((it, it.spdx.as_deref()?)))
        .collect();
    let named = licences_named(&declared);
    // What a finding repeats of a long list is its beginning.
    let declared = declared.into_iter().take(MAX_TOLD).collect::<Vec<_>>();
    let kept = known.iter().any(|(_, spdx)| touches(&named, spdx));
    let mut seen = BTreeSet::new();
    for (it, spdx) in &known {
        if covers(&named, spdx) || !seen.insert(*spdx) {
            continue;
        }
        let place = line(&it.path, it.line);
        let found = (*spdx).to_owned();
        let declared = declared.clone();
        // A file here and there may have a licence of its own; the text of the whole has not.
        let whole = matches!(it.sign, LicenceSign::Text | LicenceSign::Manifest);
        if declared.is_empty() || kept || !whole {
            pending.add_at(
                FindingWhat::LicenceUndeclared { found, declared },
                place,
                spdx,
            );
        } else {
            pending.add_at(
                FindingWhat::LicenceDiffers {
                    declared,
                    found,
                    by: None,
                },
                place,
                spdx,
            );
        }
    }
    openness(described, &known, pending);
}

/// Tells that no licence is of the whole. What is declared and stands in a folder is not missing.
fn missing(
    declared: &[String],
    found: &[Licence],
    place: Option<FindingPlace>,
    pending: &mut Pending,
) {
    let parts = found.iter().filter_map(|it| it.spdx.as_deref());
    let parts = licences_named(&parts.collect::<Vec<_>>());
    let rest = declared.iter().filter(|it| !covers(&parts, it));
    let rest: Vec<String> = rest.take(MAX_TOLD).cloned().collect();
    if rest.is_empty() && !declared.is_empty() {
        return;
    }
    let what = FindingWhat::LicenceMissing {
        declared: rest,
        parts: told_of_parts(found),
    };
    match place {
        Some(place) => pending.add_at(what, place, ""),
        None => pending.add(what, ""),
    }
}

/// The folders that have a licence of their own.
fn told_of_parts(found: &[Licence]) -> Vec<String> {
    let folders: BTreeSet<&str> = found.iter().filter_map(Licence::part_folder).collect();
    let folders = folders.into_iter().take(MAX_TOLD);
    folders.map(ToOwned::to_owned).collect()
}

/// The answer says that everything is open: is what was found?
fn openness(described: Described<'_>, known: &[(&Licence, &str)], pending: &mut Pending) {
    let answered = described.description.answers.get(OPEN);
    let Some(answered) = answered.filter(|it| it.answer == Answer::Yes) else {
        return;
    };
    let mut seen = BTreeSet::new();
    // A tag may be that of a file which was taken from elsewhere.
    let whole = known.iter().filter(|(it, _)| it.sign != LicenceSign::Tag);
    for (_, spdx) in whole.filter(|(_, spdx)| !is_open_licence(spdx)) {
        if seen.insert(*spdx) {
            let place = at(described.path, answered.place);
            let found = (*spdx).to_owned();
            pending.add_about(OPEN, FindingWhat::LicenceNotOpen { found }, place, spdx);
        }
    }
}

/// Every expression that is declared, for whatever part.
pub(super) fn declared(licences: &[(Kind, Vec<String>)]) -> Vec<String> {
    let mut seen = HashSet::new();
    let all = licences.iter().flat_map(|(_, declared)| declared);
    all.filter(|text| seen.insert(text.as_str()))
        .cloned()
        .collect()
}

/// Whether every licence of an expression is among those named.
pub(super) fn covers(named: &BTreeSet<String>, spdx: &str) -> bool {
    let found = licences_named(&[spdx.to_owned()]);
    !found.is_empty() && found.iter().all(|it| is_among(named, it))
}

/// Whether some licence of an expression is among those named.
fn touches(named: &BTreeSet<String>, spdx: &str) -> bool {
    let found = licences_named(&[spdx.to_owned()]);
    found.iter().any(|it| is_among(named, it))
}

/// Whether a licence is named, or a version of it where it is given without one.
fn is_among(named: &BTreeSet<String>, licence: &str) -> bool {
    named.contains(licence) || named.iter().any(|it| is_of_family(it, licence))
}

/// The REUSE layout wants the text of every licence that a tag names.
fn texts(found: &[Licence], pending: &mut Pending) {
    let stored = |licence: &&Licence| licence.is_stored();
    let texts: Vec<String> = found
        .iter()
        .filter(stored)
        .filter_map(|it| it.spdx.clone())
        .collect();
    if !found.iter().any(|it| it.sign == LicenceSign::Reuse) && texts.is_empty() {
        return;
    }
    let texts = licences_named(&texts);
    let mut missing = BTreeSet::new();
    // A text in a folder names nothing: it is there.
    let names = |it: &&Licence| match it.sign {
        LicenceSign::Tag | LicenceSign::Reuse => true,
        LicenceSign::Part => it.path.ends_with(".reuse/dep5") || it.path.ends_with("REUSE.toml"),
        LicenceSign::Text | LicenceSign::Manifest | LicenceSign::Readme => false,
    };
    let named = found.iter().filter(names);
    for it in named {
        for licence in it.spdx.iter().flat_map(|spdx| licences_in(spdx)) {
            if !texts.contains(without_later(&licence)) && missing.insert(licence.clone()) {
                let place = line(&it.path, it.line);
                let subject = licence.clone();
                pending.add_at(FindingWhat::LicenceTextMissing { licence }, place, &subject);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declares(texts: &[&str]) -> BTreeSet<String> {
        let texts = texts.iter().map(|text| (*text).to_owned());
        licences_named(&texts.collect::<Vec<_>>())
    }

    #[test]
    fn expressions_are_compared_by_the_licences_they_name() {
        assert!(covers(&declares(&["MIT OR Apache-2.0"]), "MIT"));
        assert!(covers(
            &declares(&["MIT", "Apache-2.0"]),
            "Apache-2.0 OR MIT"
        ));
        assert!(covers(&declares(&["GPL-3.0-or-later"]), "GPL-3.0-only"));
        assert!(!covers(&declares(&["GPL-3.0-or-later"]), "AGPL-3.0-only"));
        assert!(!covers(&declares(&["MIT"]), "MIT AND GPL-2.0-only"));
        assert!(!covers(&declares(&[]), "MIT"));
        assert!(covers(&declares(&["AGPL-3.0-or-later"]), "LicenseRef-AGPL"));
        assert!(!covers(&declares(&["AGPL-3.0-only"]), "LicenseRef-GPL"));
        assert!(!covers(&declares(&["CC-BY-SA-4.0"]), "LicenseRef-CC-BY"));
        assert!(covers(&declares(&["LicenseRef-ours"]), "LicenseRef-ours"));
    }

    #[test]
    fn open_is_what_one_of_three_lists_knows() {
        for open in [
            "MIT",
            "AGPL-3.0-only",
            "CC-BY-SA-4.0",
            "ODbL-1.0",
            "etalab-2.0",
            "CC0-1.0",
        ] {
            assert!(is_open_licence(open), "{open}");
        }
        for closed in [
            "CC-BY-NC-4.0",
            "CC-BY-ND-4.0",
            "BUSL-1.1",
            "SSPL-1.0",
            "CC-BY-NC-SA-4.0",
        ] {
            assert!(!is_open_licence(closed), "{closed}");
        }
        assert!(is_open_licence("BUSL-1.1 OR MIT"));
        assert!(!is_open_licence("BUSL-1.1 AND MIT"));
        assert!(is_open_licence("LicenseRef-ours"));
    }
}
