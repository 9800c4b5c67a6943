//! A first file: who the project is, and who answers.

use super::answer::filled;
use super::read::{ProjectFile, in_a_line, load};
use super::{Faults, Setting};
use crate::description::{expression, naming, skeleton, slug};
use crate::model::{Kind, PartialDate, Project, Respondent, Stage, name_and_role};
use crate::words::web as say;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The fields of a first file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    name: String,
    kinds: Vec<String>,
    stage: String,
    /// By kind.
    licences: BTreeMap<String, String>,
    #[serde(flatten)]
    who: Who,
}

/// Who answers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Who {
    who: String,
    role: String,
}

impl Who {
    pub(super) fn respondent(&self, setting: Setting) -> Respondent {
        let (name, role) = (filled(&self.who), filled(&self.role));
        // As in a terminal: who types both in one field is understood.
        let (name, role) = match (name, role) {
            (Some(name), None) => {
                let (name, role) = name_and_role(&name);
                (Some(name), role)
            }
            (None, _) => (None, None),
            both => both,
        };
        Respondent {
            role,
            name,
            answered: PartialDate::parse(&setting.date.to_string()),
        }
    }
}

/// The file of a project that has none.
pub(super) fn begin(form: &Form, setting: Setting) -> Result<ProjectFile, Faults> {
    let lang = setting.lang;
    let mut faults = Faults::new();
    let mut fault = |field: &str, words: String| drop(faults.insert(field.to_owned(), words));
    let name = filled(&form.name);
    if name.is_none() {
        fault("name", say::name_needed(lang).to_owned());
    }
    let kinds = form.kinds.iter().filter_map(|word| Kind::of_word(word));
    let kinds: Vec<Kind> = kinds.collect();
    if kinds.is_empty() {
        fault("kinds", say::kind_needed(lang).to_owned());
    }
    let stage = Stage::of_word(&form.stage);
    if stage.is_none() {
        fault("stage", say::stage_needed(lang).to_owned());
    }
    let mut licences = Vec::new();
    for (word, kind) in Kind::WORDS {
        let typed = form.licences.get(word).and_then(|typed| filled(typed));
        let Some(typed) = typed.filter(|_| kinds.contains(&kind)) else {
            continue;
        };
        let parts = typed.split(',').map(str::trim);
        let parts: Result<Vec<String>, _> = parts
            .filter(|part| !part.is_empty())
            .map(expression)
            .collect();
        match parts {
            Ok(ids) => licences.push((kind, ids)),
            Err(kind) => fault(&format!("licence-{word}"), in_a_line(&kind, setting)),
        }
    }
    let (Some(name), Some(stage), true) = (name, stage, faults.is_empty()) else {
        return Err(faults);
    };
    let project = Project {
        name,
        summary: None,
        kinds,
        stage,
        licences,
        repository: None,
        links: Vec::new(),
        languages: Vec::new(),
    };
    Ok(ProjectFile {
        name: "commons.yaml".to_owned(),
        text: skeleton(&project, &form.who.respondent(setting), lang),
    })
}

/// A file of one's own about the project of another file, without its answers.
pub(super) fn own(file: &ProjectFile, who: &Who, setting: Setting) -> Result<ProjectFile, Faults> {
    let respondent = who.respondent(setting);
    let slug = slug(respondent.name.as_deref().unwrap_or_default());
    let needed = || Faults::from([("who".to_owned(), say::who_needed(setting.lang).to_owned())]);
    if slug.is_empty() {
        return Err(needed());
    }
    let base =
        load(file, setting).map_err(|trouble| Faults::from([("who".to_owned(), trouble)]))?;
    let text = skeleton(&base.description.project, &respondent, setting.lang);
    Ok(ProjectFile {
        name: format!("{slug}.yaml"),
        text: naming(text, &base.description, ""),
    })
}
