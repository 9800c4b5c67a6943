//! What the project is called, what it is and where it lives, by its own files.

mod contents;
mod manifests;
mod packages;
mod readme;
mod state;
mod statutes;
mod summary;
mod text;
mod title;
mod versions;

pub(super) use manifests::{citation, publiccode, scalar};
pub(super) use text::first_sentence;

use crate::model::{Document, Identity, Kind, Lang, Role, Stated};
use crate::repository::document_roles::folded;
use crate::repository::tree::Tree;
use crate::repository::web_address::web_address;
use contents::count;
use manifests::{cargo, composer, datapackage, datapackage_yaml, package, pyproject, table_schema};
use packages::{codemeta, docusaurus, gemspec, go_module, pom, pubspec, r_package, site};
use readme::{readme, spelled, stated_title};
use summary::is_of_a_generator;
use text::{on_a_line, without_links};
use title::{UNNAMED, are_kin, is_of_a_part, title_name};
use versions::{days, tags};

/// Reads what a file says.
type Reader = fn(&str, &mut Teller<'_>);

/// The files that say who a project is, in the order in which they are believed. Each is read by its
/// own function; of what begins with `*`, the ending counts.
const FILES: [(&str, Reader); 22] = [
    ("publiccode.yml", publiccode),
    ("publiccode.yaml", publiccode),
    ("CITATION.cff", citation),
    ("codemeta.json", codemeta),
    ("Cargo.toml", cargo),
    ("pyproject.toml", pyproject),
    (DOCUSAURUS[0], docusaurus),
    (DOCUSAURUS[1], docusaurus),
    ("package.json", package),
    ("composer.json", composer),
    ("pubspec.yaml", pubspec),
    ("pom.xml", pom),
    ("go.mod", go_module),
    ("*.gemspec", gemspec),
    ("DESCRIPTION", r_package),
    ("datapackage.json", datapackage),
    ("datapackage.yaml", datapackage_yaml),
    ("datapackage.yml", datapackage_yaml),
    ("schema.json", table_schema),
    ("tableschema.json", table_schema),
    (JEKYLL, site),
    ("mkdocs.yml", site),
];

/// The settings of Jekyll, a generator of web sites that is written in Ruby.
const JEKYLL: &str = "_config.yml";

/// Those of a generator that is written in JavaScript. The package beside them is of the site.
const DOCUSAURUS: [&str; 2] = ["docusaurus.config.js", "docusaurus.config.ts"];

/// How many of [`FILES`] are believed more than the README and git: a manifest may be of one part of
/// the project, or keep an address of long ago.
const BEFORE_README: usize = 3;

/// Files that tell what is made here, and nothing else.
const SIGNS: [(&str, Kind); 15] = [
    ("build.gradle", Kind::Software),
    ("build.gradle.kts", Kind::Software),
    ("CMakeLists.txt", Kind::Software),
    ("Gemfile", Kind::Software),
    ("setup.py", Kind::Software),
    ("meson.build", Kind::Software),
    ("ansible.cfg", Kind::Software),
    ("build.sbt", Kind::Software),
    ("configure.ac", Kind::Software),
    ("dune-project", Kind::Software),
    ("Package.swift", Kind::Software),
    ("project.godot", Kind::Software),
    ("mix.exs", Kind::Software),
    ("okh.toml", Kind::Hardware),
    ("okh.yml", Kind::Hardware),
];

/// Forges where an owner and a name are a repository.
const FORGES: [&str; 6] = [
    "bitbucket.org",
    "codeberg.org",
    "framagit.org",
    "git.sr.ht",
    "github.com",
    "gitlab.com",
];

/// The longest text that still is a name, and one that still is a sentence, in characters.
const LONGEST: (usize, usize) = (80, 400);

/// Collects what one file says.
pub(super) struct Teller<'a> {
    pub(super) identity: &'a mut Identity,
    pub(super) path: &'a str,
}

/// What the files in the root of a tree, its README and git say.
pub(super) fn look(tree: &Tree, documents: &[Document]) -> Identity {
    let mut identity = Identity::default();
    let names = tree.entries("");
    let names: Vec<&str> = names.iter().map(|name| name.name.as_str()).collect();
    // What has a library of its own is a package with a site beside it.
    let is_a_site = names.contains(&JEKYLL) && !names.contains(&"lib");
    let mut doubted = false;
    for (at, (wanted, read)) in FILES.into_iter().enumerate() {
        if at == BEFORE_README {
            remote(tree, &mut identity);
            doubted = readme(documents, &mut identity);
            titled(tree, &names, &mut identity);
        }
        let is = |name: &&&str| match wanted.strip_prefix('*') {
            Some(ending) => name.ends_with(ending),
            None => **name == wanted,
        };
        // The package beside a web site is its theme, as a rule, and somebody else's.
        if wanted == "*.gemspec" && is_a_site {
            continue;
        }
        if let Some(path) = names.iter().find(is)
            && let Ok(text) = tree.text(path)
        {
            let identity = &mut identity;
            read(&text, &mut Teller { identity, path });
        }
    }
    for (path, kind) in SIGNS {
        let builds_a_site = path == "Gemfile" && is_a_site;
        if names.contains(&path) && !builds_a_site {
            let path = path.to_owned();
            identity.kinds.push(Stated { value: kind, path });
        }
    }
    identity.files = count(tree);
    identity.tags = tags(tree);
    identity.commits = days(tree);
    let folder = tree.root().file_name().map(|it| it.to_string_lossy());
    doubt_readme(documents, &mut identity, folder.as_deref(), doubted);
    // Statutes name the group, which in a repository of programs may be another thing.
    if identity.names.is_empty() && identity.files.texts >= identity.files.code {
        identity.names.extend(statutes::name(documents));
    }
    of_a_place(folder.as_deref(), &mut identity);
    // Programs write a name in their own way: `open-grid`. What others say stays as they write it.
    if let Some(name) = identity.names.first_mut() {
        let placed = ["", ".git"].contains(&name.path.as_str());
        if placed || name.value.chars().all(|c| !c.is_uppercase() && c != ' ') {
            name.value = spelled(documents, &name.value);
        }
    }
    identity
}

/// What the place of a repository is called, on its forge and here.
fn of_a_place(folder: Option<&str>, identity: &mut Identity) {
    if let Some(name) = identity.repositories.iter().find(|it| it.path == ".git") {
        // `owner/community` is called as its owner.
        let parts = name.value.rsplit('/').take(2);
        let name = parts.into_iter().find(|it| !is_of_a_part(it));
        let name = name.map(ToOwned::to_owned);
        let path = ".git";
        Teller { identity, path }.name(name.as_deref());
    }
    let name = folder.filter(|it| !is_of_a_part(it));
    let path = "";
    Teller { identity, path }.name(name);
}

/// Believes a README less whose title is that of a part, or of the template that a site was made from: it
/// shares nothing with what else the project is called. What another project says of itself presents nothing.
fn doubt_readme(
    documents: &[Document],
    identity: &mut Identity,
    folder: Option<&str>,
    doubted: bool,
) {
    let is_readme = |path: &str| {
        let mut all = documents.iter();
        all.any(|it| it.role == Role::Readme && it.path == path)
    };
    let is_site = |path: &str| path == JEKYLL || DOCUSAURUS.contains(&path);
    let of_a_template = identity.names.iter().any(|it| is_site(&it.path));
    let Some(at) = identity.names.iter().position(|it| is_readme(&it.path)) else {
        return;
    };
    let title = identity.names[at].value.clone();
    // A template leaves its manifest behind as well.
    let counts = |path: &str| is_site(path) || !(of_a_template || is_readme(path));
    let others = identity.names.iter().chain(&identity.repositories);
    let others = others.filter(|it| counts(&it.path) || it.path == ".git");
    let mut others = others.map(|it| it.value.as_str()).chain(folder);
    if !(doubted || of_a_template) || others.any(|it| are_kin(&title, it)) {
        return;
    }
    if !of_a_template {
        identity.names.remove(at);
        return;
    }
    let names = std::mem::take(&mut identity.names).into_iter();
    let (theirs, own): (Vec<_>, Vec<_>) = names.partition(|it| are_kin(&title, &it.value));
    let of_theirs = |path: &String| theirs.iter().any(|it| it.path == *path);
    identity.summaries.retain(|it| !of_theirs(&it.path));
    identity.versions.retain(|it| !of_theirs(&it.path));
    let (settings, own): (Vec<_>, Vec<_>) = own.into_iter().partition(|it| is_site(&it.path));
    identity.names = settings.into_iter().chain(own).chain(theirs).collect();
}

/// The title that a README states of itself, where no heading names the project.
fn titled(tree: &Tree, names: &[&str], identity: &mut Identity) {
    let is_readme = |name: &str| {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        stem.eq_ignore_ascii_case("readme")
    };
    let known = identity.names.iter().any(|name| is_readme(&name.path));
    let Some(path) = names.iter().find(|name| is_readme(name)).filter(|_| !known) else {
        return;
    };
    if let Ok(text) = tree.text(path) {
        let title = stated_title(&text);
        Teller { identity, path }.name(title.as_deref().and_then(title_name));
    }
}

impl Teller<'_> {
    fn told<T>(&self, value: T) -> Stated<T> {
        let path = self.path.to_owned();
        Stated { value, path }
    }

    pub(super) fn name(&mut self, text: Option<&str>) {
        let of_parts = ["-monorepo", "-root", "-workspace"];
        let named = |name: &String| {
            let lower = name.to_lowercase();
            !UNNAMED.contains(&lower.as_str()) && !of_parts.iter().any(|it| lower.ends_with(it))
        };
        if let Some(name) = text.and_then(|it| on_a_line(it, LONGEST.0)).filter(named) {
            self.identity.names.push(self.told(name));
        }
    }

    pub(super) fn summary(&mut self, lang: Option<Lang>, text: Option<&str>) {
        let text = text.map(without_links);
        // One word is a name.
        let text = text.filter(|it| it.split_whitespace().nth(1).is_some());
        let text = text.filter(|it| !is_of_a_generator(&folded(it)));
        if let Some(text) = text.and_then(|it| on_a_line(&it, LONGEST.1)) {
            self.identity.summaries.push(self.told((lang, text)));
        }
    }

    pub(super) fn repository(&mut self, text: Option<&str>) {
        if let Some(address) = text.and_then(web_address) {
            self.identity.repositories.push(self.told(address));
        }
    }

    /// A web site. Many give the address of their repository for it, having no other.
    pub(super) fn website(&mut self, text: Option<&str>) {
        let Some(address) = text.and_then(web_address) else {
            return;
        };
        if is_on_a_forge(&address) {
            self.identity.repositories.push(self.told(address));
        } else {
            // As it is written, but for a password.
            let written = text.unwrap_or_default().trim();
            let site = if written.starts_with("http") && !written.contains('@') {
                written.to_owned()
            } else {
                address
            };
            self.identity.websites.push(self.told(site));
        }
    }

    pub(super) fn version(&mut self, text: Option<&str>) {
        if let Some(it) = text.and_then(|it| on_a_line(it, LONGEST.0)) {
            self.identity.versions.push(self.told(it));
        }
    }

    pub(super) fn language(&mut self, text: &str) {
        let code = text.split(['-', '_']).next().unwrap_or_default();
        let known = |told: &Stated| told.value == code;
        let plain =
            (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase());
        if plain && !self.identity.languages.iter().any(known) {
            self.identity.languages.push(self.told(code.to_owned()));
        }
    }

    pub(super) fn kind(&mut self, kind: Kind) {
        self.identity.kinds.push(self.told(kind));
    }
}

/// Whether an address is that of a repository: `https://github.com/owner/name`.
fn is_on_a_forge(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let parts: Vec<&str> = rest.split('/').collect();
    match parts.as_slice() {
        [host, _, _] => FORGES.contains(host),
        _ => false,
    }
}

/// Where git fetches from.
fn remote(tree: &Tree, identity: &mut Identity) {
    let ask = ["config", "--get", "remote.origin.url"];
    let printed = tree.git().and_then(|git| git.output(&ask));
    let Ok(printed) = printed else { return };
    let mut teller = Teller {
        identity,
        path: ".git",
    };
    teller.repository(std::str::from_utf8(&printed).ok());
}

#[cfg(test)]
mod tests {
    use super::state::says_it_ended;
    use super::summary::is_summary;
    use super::versions::rank;
    use super::{
        Reader, Teller, citation, first_sentence, on_a_line, package, publiccode, title_name,
        without_links,
    };
    use crate::model::{Identity, Lang};

    fn told(text: &str, read: Reader) -> Identity {
        let mut identity = Identity::default();
        let path = "file";
        read(
            text,
            &mut Teller {
                identity: &mut identity,
                path,
            },
        );
        identity
    }

    #[test]
    fn a_file_says_what_it_says_and_nothing_more() {
        let found = told(
            "name: Tool\nurl: https://forge.example/tool.git\ndevelopmentStatus: stable\nlegal: {license: MIT}\ndescription:\n  fr: {shortDescription: Un outil.}\n  de: {shortDescription: Ein Werkzeug.}\nlocalisation: {availableLanguages: [fr, en-GB]}\n",
            publiccode,
        );
        assert_eq!(found.names[0].value, "Tool");
        assert_eq!(found.repositories[0].value, "https://forge.example/tool");
        assert_eq!(
            found.summaries[0].value,
            (Some(Lang::Fr), "Un outil.".to_owned())
        );
        assert_eq!(found.summaries[1].value.0, None);
        let languages: Vec<&str> = found
            .languages
            .iter()
            .map(|language| language.value.as_str())
            .collect();
        assert_eq!(languages, ["fr", "en"]);
        assert_eq!(told("- a\n- b\n", citation).names, []);
        assert_eq!(told("{\"name\": 3, \"repository\": []}", package).names, []);
        assert_eq!(told("{", package), Identity::default());
    }

    #[test]
    fn a_link_in_a_summary_is_its_words() {
        for (text, plain) in [
            ("[Grid](https://grid.example) is a map.", "Grid is a map."),
            (
                "A map [of all](a) and [of none](b)",
                "A map of all and of none",
            ),
            ("A list [1] (of maps)", "A list [1] (of maps)"),
            ("It ends ](", "It ends ]("),
        ] {
            assert_eq!(without_links(text), plain);
        }
    }

    #[test]
    fn a_readme_says_that_the_work_has_ended() {
        for text in [
            "This repository has been archived",
            "⚠️ Deprecated",
            "Outdated design, a new one is being made",
            "Ce projet n’est plus maintenu",
            "This project is no longer actively developed",
            "This tool is not being actively maintained",
            "Ce dépôt n’est plus activement développé",
            "This library is no longer under active development",
        ] {
            assert!(says_it_ended(text), "{text}");
        }
        for text in [
            "This project replaces the tool that Ada made before, which is deprecated",
            "Grid archives maps",
            "Ce dépôt archive les comptes rendus",
            "Deprecated functions are listed in the changelog, with what to call instead of each",
            "This tool finds archives",
        ] {
            assert!(!says_it_ended(text), "{text}");
        }
    }

    #[test]
    fn a_title_is_a_name_or_nothing() {
        for (title, name) in [
            ("Grid", Some("Grid")),
            ("Grid: maps for all", Some("Grid")),
            ("Grid – des cartes", Some("Grid")),
            ("Welcome to the Grid!", Some("Grid")),
            ("🗺 Open Grid", Some("Open Grid")),
            (":sparkles: Open Grid", Some("Open Grid")),
            ("Grid, des cartes pour tout le monde", Some("Grid")),
            ("What is Grid?", None),
            ("Process", None),
            ("This repository has been archived", None),
            ("Table of Contents", None),
            ("Table des matières", None),
            ("Notes de version", None),
            ("Getting started with a maker of apps", None),
            ("Mise en route", None),
            ("Archivé", None),
            ("Bienvenue !", None),
            ("Bienvenue sur le projet", None),
            ("Hi there 👋", None),
            ("Code of Conduct", None),
            ("{{ cookiecutter.name }}", None),
            ("<%= name %>", None),
            ("[ARCHIVED] Open Grid", Some("Open Grid")),
            ("Open Grid (deprecated)", Some("Open Grid")),
            ("Bienvenue sur Grid", Some("Grid")),
            ("Code of Water", Some("Code of Water")),
            ("Open Table", Some("Open Table")),
            ("À propos", None),
            ("Rappel du contexte", None),
            ("Version et modification", None),
            ("Statuts de l’association", None),
            ("", None),
        ] {
            assert_eq!(title_name(title), name, "{title}");
        }
    }

    #[test]
    fn the_highest_version_is_the_last_one_that_is_out() {
        for (tags, highest) in [
            (&["v0.64rc3", "1.1.6.1", "1.2.0-alpha"][..], "1.1.6.1"),
            (&["v6.1.0", "176.0.7", "9.9"], "176.0.7"),
            (&["grid-3.6rc0", "grid-3.6.1", "grid-3.10"], "grid-3.10"),
            (&["v2.0b0", "v2.0"], "v2.0"),
            (&["v1.0-beta.2", "v1.0-beta.1"], "v1.0-beta.2"),
            (&["1.2.0", "1.2.0-1", "1.2.0.Final"], "1.2.0-1"),
            (&["20240101", "1.4"], "1.4"),
        ] {
            let found = tags.iter().max_by_key(|tag| rank(tag));
            assert_eq!(found, Some(&highest), "{tags:?}");
        }
    }

    #[test]
    fn a_summary_says_what_it_is() {
        assert!(is_summary("Maps that anyone can draw."));
        assert!(is_summary("Grid draws maps."));
        assert!(is_summary(
            "This repository contains the maps that anyone can draw."
        ));
        for text in [
            "This repository has been archived in 2024.",
            "Docs | Forum | Chat | News",
            ":fr: Version française | :gb: English",
            "Lire en français / Read in English",
            "Work in progress.",
            "Version 0.1 Work in Progress",
            "Brouillon, en cours de rédaction",
            "Ce qui doit contenir le futur site",
            "How to build: run make.",
            "This project uses next/font to automatically optimize and load Inter.",
            "This website is built using Docusaurus, a modern static website generator.",
            "This template should help get you started developing with Vue 3 in Vite.",
            "Here is what it does:",
            "Grid maps",
            "This repository has moved to another place.",
            "By drawing maps in the open, we want to make more of them.",
            "Read https://grid.example/docs to begin with it.",
            "See the documentation for all of it.",
            "{% hint %} Look here first. {% endhint %}",
            "Ada Li <@ada>; Bo An <@bo>",
        ] {
            assert!(!is_summary(text), "{text}");
        }
    }

    #[test]
    fn a_web_site_that_is_the_repository_is_told_as_such() {
        let site_of = |url: &str| {
            let found = told(&format!("title: Grid\nurl: {url}\n"), citation);
            found.websites[0].value.clone()
        };
        let found = told("title: Grid\nurl: https://github.com/grid/grid\n", citation);
        assert_eq!(found.repositories[0].value, "https://github.com/grid/grid");
        assert_eq!(found.websites, []);
        for (written, site) in [
            ("https://grid.example/a/b", "https://grid.example/a/b"),
            ("https://grid.example/", "https://grid.example/"),
            (
                "https://grid.example/?lang=fr",
                "https://grid.example/?lang=fr",
            ),
            ("https://ada:secret@grid.example/", "https://grid.example"),
        ] {
            assert_eq!(site_of(written), site);
        }
    }

    #[test]
    fn a_summary_is_a_sentence_on_a_line() {
        assert_eq!(
            first_sentence("A tool, e.g. a saw.\n\nMore."),
            "A tool, e.g. a saw."
        );
        let long = format!("Version 1.2 is here. {}", "And more. ".repeat(30));
        assert_eq!(first_sentence(&long), "Version 1.2 is here.");
        assert_eq!(first_sentence("No end\n\nMore."), "No end");
        let led = "Grid is a map that anyone can draw and read, at home and on the road. It is for things like";
        assert!(first_sentence(led).ends_with("on the road."));
        assert_eq!(
            on_a_line(" a\u{1b}[31m\n b ", 20).as_deref(),
            Some("a [31m b")
        );
        assert_eq!(on_a_line(&"a ".repeat(300), 400), None);
    }
}
