//! A form that was filled in elsewhere, and that a person names: `.bestpractices.json`,
//! `security-insights.yml`, `publiccode.yml`, `CITATION.cff`, `codemeta.json`.
//!
//! Which one it is, its content tells. Other keys are fine; a value that must be one of a few words and
//! is none is a problem, with its place.

use super::identity::{Teller, citation, first_sentence, publiccode, scalar};
use crate::model::{Imported, Kind, Stated, Told};
use crate::source::{self, Node, Problems, Value, Wanted};

/// The words for the state of a criterion, and what they mean; `?` is no answer.
const STATUSES: [(&str, Option<&str>); 6] = [
    ("Met", Some("Met")),
    ("Unmet", Some("Unmet")),
    ("N/A", Some("N/A")),
    ("NA", Some("N/A")),
    ("?", None),
    ("unknown", None),
];
/// The longest address that is read.
const LONGEST: usize = 2000;
/// The most criteria and fields that are read: no standard has as many.
const MOST: usize = 500;

/// Reads a form of this name; `None` when it is none of those that are known.
pub fn imported(
    name: &str,
    root: &Node<'_>,
    text: &str,
    problems: &mut Problems,
) -> Option<Imported> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let mut found = Imported {
        file: file.to_owned(),
        ..Imported::default()
    };
    let Value::Mapping(pairs) = &root.value else {
        let wrong: Option<()> = source::wrong(root, Wanted::Mapping, problems);
        debug_assert!(wrong.is_none());
        return Some(found);
    };
    let form = form(root, pairs, file)?;
    let mut teller = Teller {
        identity: &mut found.identity,
        path: file,
    };
    tell(form, root, text, &mut teller);
    let licences = licences(form, root).into_iter();
    found.licences = licences
        .map(|written| Stated {
            value: written
                .trim_start_matches("https://spdx.org/licenses/")
                .to_owned(),
            path: file.to_owned(),
        })
        .collect();
    match form {
        Form::Publiccode | Form::SecurityInsights | Form::Codemeta => {
            fields(root, "", &mut found.told);
        }
        Form::Badge => found.told = badge(pairs, problems),
        Form::Citation => {}
    }
    Some(found)
}

/// The forms that are known.
#[derive(Clone, Copy)]
enum Form {
    Publiccode,
    Citation,
    SecurityInsights,
    Codemeta,
    Badge,
}

/// Which form it is, by its keys; a badge without any answer yet, by its name.
fn form(root: &Node<'_>, pairs: &[(Node<'_>, Node<'_>)], file: &str) -> Option<Form> {
    let has = |key: &str| root.get(key).is_some();
    let criteria = |(key, _): &(Node<'_>, Node<'_>)| key.scalar().is_some_and(is_criterion);
    let header = root.get("header");
    if has("publiccodeYmlVersion") {
        Some(Form::Publiccode)
    } else if has("cff-version") {
        Some(Form::Citation)
    } else if header.is_some_and(|it| it.get("schema-version").is_some()) {
        Some(Form::SecurityInsights)
    } else if has("@context") && (has("codeRepository") || has("@type")) {
        Some(Form::Codemeta)
    } else if pairs.iter().any(criteria) || file.ends_with("bestpractices.json") {
        Some(Form::Badge)
    } else {
        None
    }
}

/// Tells what a form says of the project itself.
fn tell(form: Form, root: &Node<'_>, text: &str, teller: &mut Teller<'_>) {
    match form {
        Form::Publiccode => publiccode(text, teller),
        Form::Citation => citation(text, teller),
        Form::SecurityInsights => {
            teller.kind(Kind::Software);
            teller.name(scalar(root, &["project", "name"]));
            teller.website(scalar(root, &["project", "homepage"]));
            teller.repository(scalar(root, &["repository", "url"]));
        }
        Form::Codemeta => codemeta(root, teller),
        Form::Badge => {
            teller.name(scalar(root, &["name"]));
            teller.summary(None, scalar(root, &["description"]).map(first_sentence));
            teller.website(scalar(root, &["homepage_url"]));
            teller.repository(scalar(root, &["repo_url"]));
            teller.kind(Kind::Software);
        }
    }
}

/// The licences that a form names, as they are written.
fn licences<'n>(form: Form, root: &'n Node<'_>) -> Vec<&'n str> {
    let path: &[&str] = match form {
        Form::Publiccode => &["legal", "license"],
        Form::SecurityInsights => &["repository", "license", "expression"],
        Form::Badge => &["license"],
        Form::Citation | Form::Codemeta => return texts(root.get("license")),
    };
    let written = scalar(root, path).into_iter();
    // Each of several parts has its own licence.
    let parts = written.flat_map(|it| {
        if matches!(form, Form::Badge) && it.contains(" AND ") {
            licence_parts(it)
        } else {
            vec![it]
        }
    });
    parts.collect()
}

/// `(MIT OR Apache-2.0) AND CC0-1.0` is two licences; a choice beside another without brackets is
/// left whole, and so is what holds further brackets.
fn licence_parts(expression: &str) -> Vec<&str> {
    let parts = expression.split(" AND ").map(str::trim);
    let mut found = Vec::new();
    for part in parts {
        let inner = part.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
        let inner = inner.unwrap_or(part);
        let choice = inner.contains(" OR ");
        if inner.contains(['(', ')']) || (choice && inner == part) {
            return vec![expression];
        }
        found.push(inner);
    }
    found
}

fn is_criterion(key: &str) -> bool {
    key.ends_with("_status") || key.ends_with("_justification")
}

/// The criteria of a badge, each with its state and its justification.
fn badge(pairs: &[(Node<'_>, Node<'_>)], problems: &mut Problems) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::new();
    for (key, value) in pairs {
        let Some(name) = key.scalar() else { continue };
        let (criterion, is_status) = match (
            name.strip_suffix("_status"),
            name.strip_suffix("_justification"),
        ) {
            (Some(criterion), _) => (criterion, true),
            (None, Some(criterion)) => (criterion, false),
            (None, None) => continue,
        };
        if value.value == Value::Null || value.scalar().is_some_and(source::is_blank) {
            continue;
        }
        let at = told.iter().position(|it| it.key == criterion);
        let at = at.unwrap_or(told.len());
        if at == told.len() {
            if at == MOST {
                continue;
            }
            told.push(Told {
                key: criterion.to_owned(),
                ..Told::default()
            });
        }
        if is_status {
            let word = |written: &str| {
                let mut all = STATUSES.iter();
                let found = all.find(|(word, _)| word.eq_ignore_ascii_case(written.trim()));
                found.map(|(_, status)| *status)
            };
            told[at].status =
                source::spoken_choice(value, &STATUSES, word, std::iter::empty(), problems)
                    .flatten();
        } else {
            told[at].text = source::text(value, problems);
        }
    }
    // What is not known is no answer, and a justification alone may be one.
    told.retain(|it| it.status.is_some() || it.text.is_some());
    told
}

fn codemeta(root: &Node<'_>, teller: &mut Teller<'_>) {
    let at = |key: &str| scalar(root, &[key]);
    teller.kind(if at("@type") == Some("Dataset") {
        Kind::Data
    } else {
        Kind::Software
    });
    teller.name(at("name"));
    teller.summary(None, at("description").map(first_sentence));
    teller.repository(at("codeRepository"));
    teller.website(at("url"));
    teller.version(at("softwareVersion").or_else(|| at("version")));
    for code in texts(root.get("inLanguage")) {
        teller.language(code);
    }
}

/// A text, the texts of a list, or the address or the name of something.
fn texts<'n>(node: Option<&'n Node<'_>>) -> Vec<&'n str> {
    let one = |node: &'n Node<'_>| {
        let mut named = ["url", "@id", "name"].into_iter();
        node.scalar()
            .or_else(|| named.find_map(|key| node.get(key)?.scalar()))
    };
    match node.map(|it| &it.value) {
        Some(Value::List(items)) => items.iter().filter_map(one).collect(),
        Some(_) => node.and_then(one).into_iter().collect(),
        None => Vec::new(),
    }
}

/// Every text of a file by the path of its keys; of a list, its texts under one path.
fn fields(node: &Node<'_>, path: &str, told: &mut Vec<Told>) {
    match &node.value {
        Value::Mapping(pairs) => {
            for (key, value) in pairs {
                let Some(key) = key.scalar() else { continue };
                let path = match path {
                    "" => key.to_owned(),
                    path => format!("{path}.{key}"),
                };
                fields(value, &path, told);
            }
        }
        Value::List(items) => {
            for item in items.iter().filter(|item| item.scalar().is_some()) {
                fields(item, path, told);
            }
        }
        Value::Scalar(text) if text.len() <= LONGEST && told.len() < MOST => told.push(Told {
            key: path.to_owned(),
            status: None,
            text: Some(text.clone().into_owned()),
        }),
        Value::Null | Value::Scalar(_) | Value::Refused => {}
    }
}

/// A text of JSON as one that YAML reads too: tabs, pairs of surrogates and the like are written
/// otherwise in the two. `None` when it is no JSON.
#[must_use]
pub fn as_yaml(text: &str) -> Option<String> {
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    serde_json::to_string_pretty(&value).ok()
}
