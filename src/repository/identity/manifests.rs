//! What `publiccode.yml`, `CITATION.cff` and the manifests of packages say of a project.

use super::text::{first_sentence, on_a_line};
use super::title::title_name;
use super::{LONGEST, Teller};
use crate::model::{Kind, Lang};
use crate::source::{Node, Problems, Value, parse};
use serde_json::Value as Json;
use toml::de::DeTable;

pub(in crate::repository) fn publiccode(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = parse(text, &mut Problems::default()) else {
        return;
    };
    let at = |path: &[&str]| scalar(&root, path);
    teller.name(at(&["name"]));
    teller.repository(at(&["url"]));
    teller.website(at(&["landingURL"]));
    teller.version(at(&["softwareVersion"]));
    if let Some(status) = at(&["developmentStatus"]).and_then(|at| on_a_line(at, LONGEST.0)) {
        teller.identity.statuses.push(teller.told(status));
    }
    teller.kind(Kind::Software);
    for (key, mapping) in mapping(root.get("description")) {
        let code = key.scalar().unwrap_or_default();
        let lang = language(code);
        let short = mapping.get("shortDescription").and_then(Node::scalar);
        let long = mapping.get("longDescription").and_then(Node::scalar);
        teller.summary(lang, short.or(long.map(first_sentence)));
    }
    let localised = root
        .get("localisation")
        .and_then(|it| it.get("availableLanguages"));
    if let Some(Value::List(items)) = localised.map(|it| &it.value) {
        for code in items.iter().filter_map(Node::scalar) {
            teller.language(code);
        }
    }
}

pub(in crate::repository) fn citation(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = parse(text, &mut Problems::default()) else {
        return;
    };
    let at = |key: &str| scalar(&root, &[key]);
    // `Grid: maps for all`
    teller.name(at("title").map(|it| title_name(it).unwrap_or(it)));
    teller.summary(None, at("abstract").map(first_sentence));
    teller.repository(at("repository-code").or_else(|| at("repository")));
    teller.website(at("url"));
    teller.version(at("version"));
    teller.kind(if at("type") == Some("dataset") {
        Kind::Data
    } else {
        Kind::Software
    });
}

pub(super) fn cargo(text: &str, teller: &mut Teller<'_>) {
    let Ok(root) = DeTable::parse(text) else {
        return;
    };
    teller.kind(Kind::Software);
    for path in [&["package"][..], &["workspace", "package"]] {
        if let Some(table) = table(root.get_ref(), path) {
            manifest(table, teller);
        }
    }
}

pub(super) fn pyproject(text: &str, teller: &mut Teller<'_>) {
    let Ok(root) = DeTable::parse(text) else {
        return;
    };
    teller.kind(Kind::Software);
    let is_off = |tool: &str, key: &str| {
        let set = table(root.get_ref(), &["tool", tool]).and_then(|it| it.get(key));
        set.and_then(|it| it.get_ref().as_bool()) == Some(false)
    };
    // What is never published has no version that says how far it is.
    let unpublished = is_off("poetry", "package-mode") || is_off("uv", "package");
    for path in [&["project"][..], &["tool", "poetry"]] {
        let Some(found) = table(root.get_ref(), path) else {
            continue;
        };
        manifest(found, teller);
        if unpublished {
            let path = teller.path;
            teller.identity.versions.retain(|it| it.path != path);
        }
        for (name, address) in table(found, &["urls"]).into_iter().flatten() {
            let address = address.get_ref().as_str();
            match name.get_ref().to_ascii_lowercase().as_str() {
                "repository" | "source" | "source code" | "code" => teller.repository(address),
                "homepage" | "website" => teller.website(address),
                _ => {}
            }
        }
    }
}

/// The keys that manifests in TOML share.
pub(super) fn manifest(table: &DeTable<'_>, teller: &mut Teller<'_>) {
    let at = |key: &str| table.get(key).and_then(|it| it.get_ref().as_str());
    teller.name(at("name"));
    teller.summary(None, at("description").map(first_sentence));
    teller.repository(at("repository"));
    teller.website(at("homepage"));
    teller.version(at("version"));
}

pub(super) fn table<'t, 'i>(root: &'t DeTable<'i>, path: &[&str]) -> Option<&'t DeTable<'i>> {
    path.iter().try_fold(root, |table, key| {
        table.get(*key).and_then(|it| it.get_ref().as_table())
    })
}

pub(super) fn package(text: &str, teller: &mut Teller<'_>) {
    let Some(mut root) = json(text) else { return };
    teller.kind(Kind::Software);
    // What is never published has no version that says how far it is, nor does the one npm begins with.
    if (root["private"] == Json::Bool(true) || root["version"] == "1.0.0")
        && let Some(root) = root.as_object_mut()
    {
        root.remove("version");
    }
    common_json(&root, teller);
    let repository = &root["repository"];
    let written = repository.as_str().or_else(|| repository["url"].as_str());
    teller.repository(written.map(|it| it.strip_prefix("git+").unwrap_or(it)));
}

pub(super) fn composer(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = json(text) else { return };
    teller.kind(Kind::Software);
    common_json(&root, teller);
    teller.repository(root["support"]["source"].as_str());
}

pub(super) fn datapackage(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = json(text) else { return };
    teller.kind(Kind::Data);
    teller.name(root["title"].as_str());
    common_json(&root, teller);
}

/// The schema of a table, which says what data hold; other schemas say what a program reads.
pub(super) fn table_schema(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = json(text) else { return };
    let standard = root["$schema"].as_str().unwrap_or_default();
    if !standard.contains("table-schema") && !root["fields"].is_array() {
        return;
    }
    teller.kind(Kind::Data);
    teller.name(root["title"].as_str());
    teller.summary(None, root["description"].as_str().map(first_sentence));
    teller.website(root["homepage"].as_str());
    teller.version(root["version"].as_str());
}

pub(super) fn datapackage_yaml(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = parse(text, &mut Problems::default()) else {
        return;
    };
    teller.kind(Kind::Data);
    let at = |key: &str| scalar(&root, &[key]);
    teller.name(at("title").or_else(|| at("name")));
    teller.summary(None, at("description").map(first_sentence));
    teller.website(at("homepage"));
    teller.version(at("version"));
}

pub(super) fn common_json(root: &Json, teller: &mut Teller<'_>) {
    // `@owner/name`
    let name = root["name"].as_str();
    teller.name(name.map(|name| name.rsplit('/').next().unwrap_or(name)));
    teller.summary(None, root["description"].as_str().map(first_sentence));
    teller.website(root["homepage"].as_str());
    teller.version(root["version"].as_str());
}

pub(super) fn json(text: &str) -> Option<Json> {
    serde_json::from_str(text).ok()
}

pub(super) fn language(code: &str) -> Option<Lang> {
    let code = code.split(['-', '_']).next().unwrap_or_default();
    Lang::ALL.into_iter().find(|it| it.code() == code)
}

pub(in crate::repository) fn scalar<'n>(root: &'n Node<'_>, path: &[&str]) -> Option<&'n str> {
    let found = path.iter().try_fold(root, |node, key| node.get(key));
    found.and_then(Node::scalar)
}

pub(super) fn mapping<'n, 's>(node: Option<&'n Node<'s>>) -> &'n [(Node<'s>, Node<'s>)] {
    match node.map(|it| &it.value) {
        Some(Value::Mapping(pairs)) => pairs,
        Some(Value::Null | Value::Scalar(_) | Value::List(_) | Value::Refused) | None => &[],
    }
}
