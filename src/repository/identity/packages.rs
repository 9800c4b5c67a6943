//! What manifests say that are in a format of their own, or of which only a few lines matter.

use super::Teller;
use super::manifests::{json, scalar};
use super::text::first_sentence;
use super::title::title_name;
use crate::model::Kind;
use crate::source::{Problems, parse};

pub(super) fn codemeta(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = json(text) else { return };
    teller.kind(Kind::Software);
    let at = |key: &str| root[key].as_str();
    teller.name(at("name"));
    teller.summary(None, at("description").map(first_sentence));
    teller.repository(at("codeRepository"));
    teller.website(at("url"));
    teller.version(at("version"));
}

pub(super) fn pubspec(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = parse(text, &mut Problems::default()) else {
        return;
    };
    teller.kind(Kind::Software);
    let at = |key: &str| scalar(&root, &[key]);
    teller.name(at("name"));
    teller.summary(None, at("description").map(first_sentence));
    teller.repository(at("repository"));
    teller.website(at("homepage"));
    // What `flutter create` writes.
    teller.version(at("version").filter(|version| *version != "1.0.0+1"));
}

/// What the settings of a web site call it, but what a template does.
pub(super) fn site(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = parse(text, &mut Problems::default()) else {
        return;
    };
    let at = |key: &str| scalar(&root, &[key]).filter(is_own);
    let title = at("site_name").or_else(|| at("title")).map(without_tags);
    teller.name(title.as_deref().and_then(title_name));
    let described = at("site_description").or_else(|| at("description"));
    teller.summary(None, described.map(first_sentence));
}

/// A title without the tags that lay it out: `The blog<br>of the Moor`.
fn without_tags(title: &str) -> String {
    let mut inside = false;
    let plain = title.chars().map(|c| {
        inside = c == '<' || (inside && c != '>');
        if inside || c == '>' { ' ' } else { c }
    });
    let plain: String = plain.collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether something is set by hand, and not as a template has it.
fn is_own(set: &&str) -> bool {
    let plain = set.to_lowercase();
    let begins = ["your ", "my ", "untitled"];
    let within = [
        "awesome description",
        "jekyll theme",
        "just the docs",
        "template for",
        "theme for",
        "your awesome",
    ];
    !begins.iter().any(|it| plain.starts_with(it)) && !within.iter().any(|it| plain.contains(it))
}

/// The settings of a web site that are a program: its first title is that of the site.
pub(super) fn docusaurus(text: &str, teller: &mut Teller<'_>) {
    let at = |key: &str| {
        text.lines().find_map(|line| {
            let set = line.trim().strip_prefix(key)?.strip_prefix(':')?.trim();
            let quote = set.chars().next().filter(|c| "\"'`".contains(*c))?;
            let (value, _) = set[1..].split_once(quote)?;
            Some(value)
                .filter(|it| !it.contains(['\\', '$']))
                .filter(is_own)
        })
    };
    teller.name(at("title").and_then(title_name));
    teller.summary(None, at("tagline").map(first_sentence));
}

pub(super) fn go_module(text: &str, teller: &mut Teller<'_>) {
    teller.kind(Kind::Software);
    let module = text.lines().find_map(|line| line.strip_prefix("module "));
    let path = module.and_then(|it| it.split_whitespace().next());
    let path = path.unwrap_or_default().trim_matches('"');
    // `forge.example/town/pump/v2`
    let is_version = |part: &str| {
        let number = part.strip_prefix('v').unwrap_or_default();
        !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
    };
    teller.name(path.rsplit('/').find(|part| !is_version(part)));
}

/// The `DESCRIPTION` of a package of R; other files are called so too.
pub(super) fn r_package(text: &str, teller: &mut Teller<'_>) {
    let at = |key: &str| {
        let mut lines = text.lines();
        lines.find_map(|line| line.strip_prefix(key)?.strip_prefix(':').map(str::trim))
    };
    let (Some(name), Some(version)) = (at("Package"), at("Version")) else {
        return;
    };
    teller.kind(Kind::Software);
    teller.name(Some(name));
    teller.summary(None, at("Title"));
    let addresses = at("URL").unwrap_or_default().split(',');
    for address in addresses {
        teller.website(Some(address.trim()));
    }
    teller.version(Some(version));
}

pub(super) fn gemspec(text: &str, teller: &mut Teller<'_>) {
    // `spec.name = "pump"`
    let at = |key: &str| {
        text.lines().find_map(|line| {
            let (set, value) = line.split_once('=')?;
            let (_, set) = set.trim().rsplit_once('.')?;
            let value = value.trim();
            let quote = value.chars().next().filter(|c| ['"', '\''].contains(c))?;
            let (value, _) = value[1..].split_once(quote)?;
            (set == key && !value.contains("#{")).then_some(value)
        })
    };
    teller.kind(Kind::Software);
    teller.name(at("name"));
    teller.summary(None, at("summary"));
    teller.website(at("homepage"));
    teller.version(at("version"));
}

pub(super) fn pom(text: &str, teller: &mut Teller<'_>) {
    teller.kind(Kind::Software);
    let at = |key: &str| of_project(text, key).filter(|value| !value.contains("${"));
    teller.name(at("name").or_else(|| at("artifactId")));
    teller.summary(None, at("description").map(first_sentence));
    teller.website(at("url"));
    teller.version(at("version"));
}

/// The text of an element right below the root of XML: those of the parent and of what is built with
/// are called the same.
fn of_project<'t>(text: &'t str, wanted: &str) -> Option<&'t str> {
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->")?.1;
            continue;
        }
        let (tag, after) = rest.split_once('>')?;
        rest = after;
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !tag.starts_with(['?', '!']) && !tag.ends_with('/') {
            if depth == 1 && tag.split_whitespace().next() == Some(wanted) {
                return Some(after.split('<').next().unwrap_or_default().trim());
            }
            depth += 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::of_project;

    #[test]
    fn an_element_of_the_project_is_told_from_those_further_in() {
        let text = "<?xml version='1.0'?><!-- <name>no</name> --><project a='b'><parent><name>up</name>\
            </parent><empty/><name> Pump </name></project>";
        assert_eq!(of_project(text, "name"), Some("Pump"));
        for broken in ["<project><name", "<!-- <name>x", "", "<a>"] {
            assert_eq!(of_project(broken, "name"), None);
        }
    }
}
