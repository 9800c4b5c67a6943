//! What a repository shows → a first description of it, with no answer in it.

use super::proposals::proposals;
use crate::model::{
    Beginning, GovernanceReading, Identity, Kind, Lang, Licence, LicenceSign, Localized, Project,
    Questionnaire, Repository, Stage, Summary, Told,
};
use crate::words::beginning as say;
use std::collections::BTreeMap;

/// What a first description is made from.
#[derive(Clone, Copy)]
pub struct BeginningSource<'a> {
    /// What stands in the repository.
    pub repository: &'a Repository,
    /// What its files say that it is.
    pub identity: &'a Identity,
    /// What its governance documents say, by their paths.
    pub readings: &'a [(&'a str, GovernanceReading)],
    /// The shipped questionnaires.
    pub questionnaires: &'a [&'static Questionnaire],
    /// What a signal says, by its id.
    pub says: &'a dyn Fn(&str) -> Option<Localized>,
    /// Whether a text is an SPDX expression.
    pub is_licence: &'a dyn Fn(&str) -> bool,
}

/// Begins a description.
#[must_use]
pub fn beginning(source: BeginningSource<'_>, lang: Lang) -> Beginning {
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
        .filter(|own| Some(&own.value) != repository.as_ref())
    {
        links.push(("website".to_owned(), site.value.clone()));
        remarks.push(("links", say::from(&place(site, lang), lang)));
    }
    let languages: Vec<String> = identity
        .languages
        .iter()
        .map(|own| own.value.clone())
        .collect();
    if let Some(own) = identity.languages.first() {
        remarks.push(("languages", say::from(&place(own, lang), lang)));
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
    Beginning {
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
fn place<T>(told: &Told<T>, lang: Lang) -> String {
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
    told: &[Told],
    key: &'static str,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Option<String> {
    let own = told.first()?;
    let mut remark = say::from(&place(own, lang), lang);
    let same = |other: &&Told| other.value.to_lowercase() == own.value.to_lowercase();
    let folder = |other: &&Told| other.path.is_empty();
    let others: Vec<String> = told
        .iter()
        .filter(|other| !same(other) && !folder(other))
        .map(|other| format!("{} ({})", other.value, place(other, lang)))
        .collect();
    if !others.is_empty() {
        remark.push_str(&say::or_else(&others.join(", "), lang));
    }
    remarks.push((key, remark));
    Some(own.value.clone())
}

/// The first sentence in each language; one without a language stands for both.
fn summary(
    identity: &Identity,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Option<Summary> {
    let of = |wanted: Option<Lang>| {
        let mut all = identity.summaries.iter();
        all.find(|own| own.value.0 == wanted)
    };
    let either = of(Some(lang)).or_else(|| identity.summaries.first())?;
    let text = |own: &Told<(Option<Lang>, String)>| own.value.1.clone();
    remarks.push(("summary", say::from(&place(either, lang), lang)));
    let [en, fr] = Lang::ALL.map(|own| of(Some(own)).map_or_else(|| text(either), text));
    Some(Summary { en, fr })
}

/// The licences of the whole, each under what it is most often given for. What a manifest says
/// comes first: `MIT OR Apache-2.0` tells more than the two texts.
fn licences(
    source: BeginningSource<'_>,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Vec<(Kind, Vec<String>)> {
    let mut found: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
    let mut from: Vec<&str> = Vec::new();
    let mut licences: Vec<&Licence> = source.repository.licences.iter().collect();
    licences.sort_by_key(|own| own.sign != LicenceSign::Manifest);
    for own in licences {
        let Some(spdx) = &own.spdx else { continue };
        if !is_of_the_whole(own) || !(source.is_licence)(spdx) {
            continue;
        }
        let all = found.entry(kind_of(spdx)).or_default();
        if !all.iter().any(|known| names(known, spdx)) {
            all.push(spdx.clone());
            if !from.contains(&own.path.as_str()) {
                from.push(&own.path);
            }
        }
    }
    if !from.is_empty() {
        let guessed = found.values().flatten().any(|own| is_guessed(source, own));
        let words = say::licences(&from.join(", "), guessed, lang);
        remarks.push(("licences", words));
    }
    found.into_iter().collect()
}

/// Whether `-only` comes from a text of GNU's, which does not say whether later versions hold.
fn is_guessed(source: BeginningSource<'_>, spdx: &str) -> bool {
    let told = |own: &Licence| own.spdx.as_deref() == Some(spdx) && own.sign != LicenceSign::Text;
    spdx.contains("GPL-") && spdx.ends_with("-only") && !source.repository.licences.iter().any(told)
}

/// Whether an expression is, or names, a licence.
fn names(expression: &str, licence: &str) -> bool {
    let part = |own: char| own.is_ascii_alphanumeric() || "-.+:".contains(own);
    expression == licence || expression.split(|own| !part(own)).any(|own| own == licence)
}

/// Whether a licence is of more than one file: it stands in the root, or in `LICENSES/`.
pub(super) fn is_of_the_whole(own: &Licence) -> bool {
    let whole = !own.path.contains('/')
        || own.path.starts_with("LICENSES/")
        || own.path.starts_with(".reuse/");
    whole && own.sign != LicenceSign::Tag
}

/// What a licence is most often given for.
fn kind_of(spdx: &str) -> Kind {
    let data = [
        "ODbL-", "ODC-", "PDDL-", "etalab-", "CDLA-", "DL-DE-", "OGL-UK-",
    ];
    let hardware = ["CERN-OHL-", "TAPR-OHL-", "SHL-"];
    let begins = |all: &[&str]| all.iter().any(|own| spdx.starts_with(own));
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
    for own in &identity.kinds {
        if !kinds.contains(&own.value) {
            kinds.push(own.value);
            from.push(own.path.clone());
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
    let status = identity.statuses.iter().find_map(|own| {
        let stage = match own.value.as_str() {
            "concept" => Stage::Idea,
            "development" | "beta" => Stage::Incubation,
            "stable" | "obsolete" => Stage::Production,
            _ => return None,
        };
        Some((stage, format!("{}, {}", own.path, own.value)))
    });
    let version = identity.versions.iter().find_map(|own| {
        let number = own.value.trim_start_matches(['v', 'V']);
        let major: u32 = number.split('.').next()?.parse().ok()?;
        let stage = if major > 0 && !number.contains('-') {
            Stage::Production
        } else {
            Stage::Incubation
        };
        Some((stage, format!("{}, version {}", own.path, own.value)))
    });
    let (stage, from) = status
        .or(version)
        .unwrap_or((Stage::Incubation, String::new()));
    remarks.push(("stage", say::stage(&from, lang)));
    stage
}
