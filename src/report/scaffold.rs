//! What a repository shows → a first description of it, with no answer in it.

use super::proposals::{ScaffoldSource, is_of_the_whole, proposals};
use crate::model::{
    DescriptionState, Identity, Kind, Lang, Licence, LicenceSign, Project, Scaffold, Stage, Summary,
};
use crate::words::scaffold as say;
use std::collections::BTreeMap;

/// Begins a description.
#[must_use]
pub fn beginning(source: ScaffoldSource<'_>, lang: Lang) -> Scaffold {
    let identity = source.identity;
    let mut remarks = Vec::new();
    let name = name(identity, &mut remarks, lang);
    let summary = summary(identity, &mut remarks, lang);
    let licences = licences(source, &mut remarks, lang);
    let kinds = kinds(identity, &licences, &mut remarks, lang);
    let stage = stage(identity, &mut remarks, lang);
    let repository = first(&identity.repositories, "repository", &mut remarks, lang);
    let mut links = Vec::new();
    if let Some(site) = identity
        .websites
        .first()
        .filter(|website| Some(&website.value) != repository.as_ref())
    {
        links.push(("website".to_owned(), site.value.clone()));
        remarks.push(("links", say::from(&place(site, lang), lang)));
    }
    let languages: Vec<String> = identity
        .languages
        .iter()
        .map(|language| language.value.clone())
        .collect();
    if let Some(language) = identity.languages.first() {
        remarks.push(("languages", say::from(&place(language, lang), lang)));
    }
    let project = Project {
        name,
        summary,
        kinds,
        stage,
        licences,
        repository,
        links,
        languages,
    };
    let proposals = proposals(source, &project, lang);
    let head = [say::what(lang), say::no_answers(lang), say::schema(lang)];
    let before = [say::to_confirm(lang), say::how_to_answer(lang)];
    Scaffold {
        head: head.map(str::to_owned).to_vec(),
        project,
        remarks,
        before_questions: if proposals.is_empty() {
            Vec::new()
        } else {
            before.map(str::to_owned).to_vec()
        },
        proposals,
    }
}

/// How the place of something told is called.
fn place<T>(told: &DescriptionState<T>, lang: Lang) -> String {
    match told.path.as_str() {
        "" => say::folder(lang).to_owned(),
        ".git" => say::git(lang).to_owned(),
        path => path.to_owned(),
    }
}

fn name(identity: &Identity, remarks: &mut Vec<(&'static str, String)>, lang: Lang) -> String {
    first(&identity.names, "name", remarks, lang).unwrap_or_else(|| {
        remarks.push(("name", say::no_name(lang).to_owned()));
        say::unnamed(lang).to_owned()
    })
}

/// What is believed first, with a remark on where it comes from, and on what is said elsewhere.
fn first(
    told: &[DescriptionState],
    key: &'static str,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Option<String> {
    let found = told.first()?;
    let mut remark = say::from(&place(found, lang), lang);
    let same = |other: &&DescriptionState| other.value.to_lowercase() == found.value.to_lowercase();
    let folder = |other: &&DescriptionState| other.path.is_empty();
    let others: Vec<String> = told
        .iter()
        .filter(|other| !same(other) && !folder(other))
        .map(|other| format!("{} ({})", other.value, place(other, lang)))
        .collect();
    if !others.is_empty() {
        remark.push_str(&say::or_else(&others.join(", "), lang));
    }
    remarks.push((key, remark));
    Some(found.value.clone())
}

/// The first sentence in each language; one without a language stands for both.
fn summary(
    identity: &Identity,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Option<Summary> {
    let of = |wanted: Option<Lang>| {
        let mut all = identity.summaries.iter();
        all.find(|it| it.value.0 == wanted)
    };
    let either = of(Some(lang)).or_else(|| identity.summaries.first())?;
    let text = |told: &DescriptionState<(Option<Lang>, String)>| told.value.1.clone();
    remarks.push(("summary", say::from(&place(either, lang), lang)));
    let [en, fr] = Lang::ALL.map(|it| of(Some(it)).map_or_else(|| text(either), text));
    Some(Summary { en, fr })
}

/// The licences of the whole, each under what it is most often given for. What a manifest says
/// comes first: `MIT OR Apache-2.0` tells more than the two texts.
fn licences(
    source: ScaffoldSource<'_>,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Vec<(Kind, Vec<String>)> {
    let mut found: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
    let mut from: Vec<&str> = Vec::new();
    let mut licences: Vec<&Licence> = source.repository.licences.iter().collect();
    licences.sort_by_key(|licence| licence.sign != LicenceSign::Manifest);
    for licence in licences {
        let Some(spdx) = &licence.spdx else { continue };
        if !is_of_the_whole(licence) || !(source.is_licence)(spdx) {
            continue;
        }
        let all = found.entry(kind_of(spdx)).or_default();
        if !all.iter().any(|known| names(known, spdx)) {
            all.push(spdx.clone());
            if !from.contains(&licence.path.as_str()) {
                from.push(&licence.path);
            }
        }
    }
    if !from.is_empty() {
        let guessed = found
            .values()
            .flatten()
            .any(|value| is_guessed(source, value));
        let words = say::licences(&from.join(", "), guessed, lang);
        remarks.push(("licences", words));
    }
    found.into_iter().collect()
}

/// Whether `-only` comes from a text of GNU's, which does not say whether later versions hold.
fn is_guessed(source: ScaffoldSource<'_>, spdx: &str) -> bool {
    let told = |licence: &Licence| {
        licence.spdx.as_deref() == Some(spdx) && licence.sign != LicenceSign::Text
    };
    spdx.contains("GPL-") && spdx.ends_with("-only") && !source.repository.licences.iter().any(told)
}

/// Whether an expression is, or names, a licence.
pub(super) fn names(expression: &str, licence: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || "-.+:".contains(c);
    expression == licence || expression.split(|it| !part(it)).any(|part| part == licence)
}

/// What a licence is most often given for.
pub(super) fn kind_of(spdx: &str) -> Kind {
    let data = [
        "ODbL-", "ODC-", "PDDL-", "etalab-", "CDLA-", "DL-DE-", "OGL-UK-",
    ];
    let hardware = ["CERN-OHL-", "TAPR-OHL-", "SHL-"];
    let begins = |all: &[&str]| all.iter().any(|it| spdx.starts_with(it));
    if begins(&data) {
        Kind::Data
    } else if begins(&hardware) {
        Kind::Hardware
    } else if begins(&["CC-", "GFDL-"]) {
        Kind::Content
    } else {
        Kind::Software
    }
}

/// What the files and the licences are of.
fn kinds(
    identity: &Identity,
    licences: &[(Kind, Vec<String>)],
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    let mut from: Vec<String> = Vec::new();
    for kind in &identity.kinds {
        if !kinds.contains(&kind.value) {
            kinds.push(kind.value);
            from.push(kind.path.clone());
        }
    }
    for (kind, ids) in licences {
        if !kinds.contains(kind) {
            kinds.push(*kind);
            from.push(ids.join(", "));
        }
    }
    if kinds.is_empty() {
        kinds.push(Kind::Software);
    }
    remarks.push(("kind", say::kind(&from.join(", "), lang)));
    kinds
}

/// What `publiccode.yml` says, else whether a first version is out.
fn stage(identity: &Identity, remarks: &mut Vec<(&'static str, String)>, lang: Lang) -> Stage {
    let status = identity.statuses.iter().find_map(|status| {
        let stage = match status.value.as_str() {
            "concept" => Stage::Idea,
            "development" | "beta" => Stage::Incubation,
            "stable" | "obsolete" => Stage::Production,
            _ => return None,
        };
        Some((stage, format!("{}, {}", status.path, status.value)))
    });
    let version = identity.versions.iter().find_map(|version| {
        let number = version.value.trim_start_matches(['v', 'V']);
        let major: u32 = number.split('.').next()?.parse().ok()?;
        let stage = if major > 0 && !number.contains('-') {
            Stage::Production
        } else {
            Stage::Incubation
        };
        Some((
            stage,
            format!("{}, version {}", version.path, version.value),
        ))
    });
    let (stage, from) = status
        .or(version)
        .unwrap_or((Stage::Incubation, String::new()));
    remarks.push(("stage", say::stage(&from, lang)));
    stage
}
