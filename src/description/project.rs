//! The `project:` part: who the project is.

use super::{each_once, licences, pairs, some};
use crate::model::{Kind, Project, Stage, Summary};
use crate::source::{
    Fields, Found, Node, ProblemKind, Problems, Value, Wanted, each, name, spoken_choice, text,
    wrong,
};

pub(super) fn project(node: &Node<'_>, problems: &mut Problems) -> Option<Project> {
    let mut fields = Fields::open(node, problems)?;
    let name = fields
        .required("name", problems)
        .and_then(|node| name(node, problems));
    let summary = fields
        .optional("summary")
        .and_then(|node| summary(node, problems));
    let kinds = fields
        .required("kind", problems)
        .and_then(|node| kinds(node, problems));
    let stage = fields.required("stage", problems).and_then(|node| {
        spoken_choice(node, &Stage::WORDS, Stage::typed, Stage::words(), problems)
    });
    let licences = fields
        .optional("licences")
        .map(|node| licences(node, problems));
    let repository = fields
        .optional("repository")
        .and_then(|node| address(node, problems));
    let links = fields.optional("links").map(|node| links(node, problems));
    let languages = fields
        .optional("languages")
        .map(|node| each(node, problems, text));
    fields.finish(problems);
    Some(Project {
        name: name?,
        summary,
        kinds: kinds?,
        stage: stage?,
        licences: licences.unwrap_or_default(),
        repository,
        links: links.unwrap_or_default(),
        languages: languages.unwrap_or_default(),
    })
}

/// `{en, fr}`, one of them, or one text: what is missing is taken from what is there.
fn summary(node: &Node<'_>, problems: &mut Problems) -> Option<Summary> {
    match &node.value {
        Value::Scalar(_) => {
            let one = text(node, problems)?;
            Some(Summary {
                en: one.clone(),
                fr: one,
            })
        }
        Value::Mapping(_) => {
            let mut fields = Fields::open(node, problems)?;
            let en = fields.optional("en").and_then(|node| text(node, problems));
            let fr = fields.optional("fr").and_then(|node| text(node, problems));
            fields.finish(problems);
            let Some(either) = en.clone().or_else(|| fr.clone()) else {
                return none_of_both(node, problems);
            };
            Some(Summary {
                en: en.unwrap_or_else(|| either.clone()),
                fr: fr.unwrap_or(either),
            })
        }
        Value::Null | Value::List(_) | Value::Refused => wrong(node, Wanted::TextOrBoth, problems),
    }
}

/// Neither language is there: said once, unless what is there was refused already.
fn none_of_both(node: &Node<'_>, problems: &mut Problems) -> Option<Summary> {
    let given = |key| node.get(key).is_some_and(|it| it.value != Value::Null);
    if given("en") || given("fr") {
        return None;
    }
    let (wanted, found) = (Wanted::TextOrBoth, Found::Nothing);
    problems.add(node.span.clone(), ProblemKind::Shape { wanted, found });
    None
}

fn kinds(node: &Node<'_>, problems: &mut Problems) -> Option<Vec<Kind>> {
    let kinds = some(node, problems, |node, problems| {
        spoken_choice(node, &Kind::WORDS, Kind::typed, Kind::words(), problems)
    });
    let kinds = each_once(kinds);
    (!kinds.is_empty()).then_some(kinds)
}

fn licences(node: &Node<'_>, problems: &mut Problems) -> Vec<(Kind, Vec<String>)> {
    let mut found = Vec::new();
    for (key, value) in pairs(node, problems) {
        if let Some(kind) = spoken_choice(key, &Kind::WORDS, Kind::typed, Kind::words(), problems) {
            found.push((kind, each(value, problems, licence)));
        }
    }
    found
}

/// A licence, by its SPDX expression or by what people call it.
fn licence(node: &Node<'_>, problems: &mut Problems) -> Option<String> {
    let written = text(node, problems)?;
    let found = licences::known(&written);
    if found.is_none() {
        problems.add_with(node.span.clone(), || licences::unknown(written));
    }
    found
}

/// Whether a link of this name is to the governance, which may be a path too.
pub(super) fn is_governance(name: &str) -> bool {
    matches!(name.to_lowercase().as_str(), "governance" | "gouvernance")
}

fn links(node: &Node<'_>, problems: &mut Problems) -> Vec<(String, String)> {
    let mut links = Vec::new();
    for (key, value) in pairs(node, problems) {
        if value.value == Value::Null {
            continue;
        }
        let Some(name) = text(key, problems) else {
            continue;
        };
        if is_governance(&name) {
            let places = each(value, problems, address_or_path).into_iter();
            links.extend(places.map(|at| (name.clone(), at)));
        } else if let Some(address) = address(value, problems) {
            links.push((name, address));
        }
    }
    links
}

/// Where the governance is: an address, or a path in the repository.
fn address_or_path(node: &Node<'_>, problems: &mut Problems) -> Option<String> {
    let written = text(node, problems)?;
    if written.contains("://") || written.starts_with("mailto:") {
        return address(node, problems);
    }
    Some(written)
}

fn address(node: &Node<'_>, problems: &mut Problems) -> Option<String> {
    let written = text(node, problems)?;
    let rest = ["https://", "http://", "mailto:"]
        .iter()
        .find_map(|scheme| written.strip_prefix(scheme));
    if rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace)) {
        return Some(written);
    }
    problems.add(
        node.span.clone(),
        ProblemKind::NotAnAddress { text: written },
    );
    None
}
