//! The `project:` part: who the project is.

use super::{each_once, pairs, some};
use crate::model::{Kind, Project, Stage, Summary};
use crate::source::{
    Fields, Found, Node, ProblemKind, Problems, Value, Wanted, choice, closest, each, name, text,
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
        choice(node, &Kind::WORDS, problems)
    });
    let kinds = each_once(kinds);
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
    if spdx::Expression::parse(&written).is_ok() {
        return Some(written);
    }
    problems.add_with(node.span.clone(), || unknown_licence(written));
    None
}

/// Whether a text is an SPDX expression.
///
/// # Errors
/// What is wrong with it.
pub fn check_licence(written: &str) -> Result<(), ProblemKind> {
    if spdx::Expression::parse(written).is_ok() {
        Ok(())
    } else {
        Err(unknown_licence(written.to_owned()))
    }
}

/// The last version of a licence that is named without one: `ODbL` → `ODbL-1.0`.
fn latest<'i>(text: &str, ids: impl Iterator<Item = &'i str>) -> Option<&'i str> {
    let version = |id: &&str| {
        let number = id.get(text.len()..).and_then(|rest| rest.strip_prefix('-'));
        id.get(..text.len())
            .is_some_and(|name| name.eq_ignore_ascii_case(text))
            && number.is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
    };
    ids.filter(version).last()
}

/// What is wrong with a licence, and what may have been meant.
fn unknown_licence(text: String) -> ProblemKind {
    let ids = || {
        spdx::identifiers::LICENSES
            .iter()
            .filter(|licence| licence.flags & spdx::flags::IS_DEPRECATED == 0)
            .map(|licence| licence.name)
    };
    // `GPL-3.0` did not say whether later versions hold too: that is for its people to say.
    let now: Vec<String> = ["-only", "-or-later"]
        .iter()
        .map(|ending| format!("{text}{ending}"))
        .filter(|id| ids().any(|known| known == id))
        .collect();
    if !now.is_empty() {
        return ProblemKind::OldLicence { text, now };
    }
    let same = ids().find(|id| id.eq_ignore_ascii_case(&text));
    let close = same
        .map(str::to_owned)
        .or_else(|| {
            spdx::Expression::canonicalize(&text)
                .ok()
                .flatten()
                .filter(|mended| spdx::Expression::parse(mended).is_ok())
        })
        .or_else(|| latest(&text, ids()).map(str::to_owned))
        .or_else(|| closest(&text, ids()));
    ProblemKind::UnknownLicence { text, close }
}

fn links(node: &Node<'_>, problems: &mut Problems) -> Vec<(String, String)> {
    let mut links = Vec::new();
    for (key, value) in pairs(node, problems) {
        if value.value == Value::Null {
            continue;
        }
        if let (Some(name), Some(address)) = (text(key, problems), address(value, problems)) {
            links.push((name, address));
        }
    }
    links
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
