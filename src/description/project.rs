//! The `project:` part: who the project is.

use super::pairs;
use crate::model::{Kind, Project, Stage, Summary};
use crate::source::{
    Fields, Node, ProblemKind, Problems, Value, Wanted, choice, closest, each, text, wrong,
};

pub(super) fn project(node: &Node<'_>, problems: &mut Problems) -> Option<Project> {
    let mut fields = Fields::open(node, problems)?;
    let name = fields
        .required("name", problems)
        .and_then(|node| text(node, problems));
    let summary = fields
        .optional("summary")
        .and_then(|node| summary(node, problems));
    let kinds = fields
        .required("kind", problems)
        .and_then(|node| kinds(node, problems));
    let stage = fields
        .required("stage", problems)
        .and_then(|node| choice(node, &Stage::WORDS, problems));
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
            let either = en.clone().or_else(|| fr.clone())?;
            Some(Summary {
                en: en.unwrap_or_else(|| either.clone()),
                fr: fr.unwrap_or(either),
            })
        }
        Value::Null | Value::List(_) | Value::Refused => wrong(node, Wanted::TextOrBoth, problems),
    }
}

fn kinds(node: &Node<'_>, problems: &mut Problems) -> Option<Vec<Kind>> {
    if node.value == Value::List(Vec::new()) {
        problems.add(node.span.clone(), ProblemKind::EmptyList);
        return None;
    }
    let mut kinds = each(node, problems, |node, problems| {
        choice(node, &Kind::WORDS, problems)
    });
    kinds.dedup();
    (!kinds.is_empty()).then_some(kinds)
}

fn licences(node: &Node<'_>, problems: &mut Problems) -> Vec<(Kind, Vec<String>)> {
    let mut licences = Vec::new();
    for (key, value) in pairs(node, problems) {
        if let Some(kind) = choice(key, &Kind::WORDS, problems) {
            licences.push((kind, each(value, problems, licence)));
        }
    }
    licences
}

/// An SPDX expression: ids, `LicenseRef-…`, `AND`, `OR`, `WITH`.
fn licence(node: &Node<'_>, problems: &mut Problems) -> Option<String> {
    let written = text(node, problems)?;
    match check_licence(&written) {
        Ok(()) => Some(written),
        Err(close) => {
            let kind = ProblemKind::UnknownLicence {
                text: written,
                close,
            };
            problems.add(node.span.clone(), kind);
            None
        }
    }
}

/// Whether a text is an SPDX expression.
///
/// # Errors
/// An id that is close, when there is one.
pub fn check_licence(written: &str) -> Result<(), Option<String>> {
    if spdx::Expression::parse(written).is_ok() {
        return Ok(());
    }
    let ids = || {
        spdx::identifiers::LICENSES
            .iter()
            .map(|licence| licence.name)
    };
    let same = ids()
        .find(|id| id.eq_ignore_ascii_case(written))
        .map(str::to_owned);
    Err(same.or_else(|| closest(written, ids())))
}

fn links(node: &Node<'_>, problems: &mut Problems) -> Vec<(String, String)> {
    let mut links = Vec::new();
    for (key, value) in pairs(node, problems) {
        if let (Some(name), Some(address)) = (key.scalar(), address(value, problems)) {
            links.push((name.to_owned(), address));
        }
    }
    links
}

fn address(node: &Node<'_>, problems: &mut Problems) -> Option<String> {
    let written = text(node, problems)?;
    if ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| written.starts_with(scheme))
    {
        return Some(written);
    }
    problems.add(
        node.span.clone(),
        ProblemKind::NotAnAddress { text: written },
    );
    None
}
