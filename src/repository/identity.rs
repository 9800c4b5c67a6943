//! What the project is called, what it is and where it lives, by its own files.

use super::document_roles::folded;
use super::files;
use super::tree::Tree;
use super::web_address::web_address;
use crate::document;
use crate::model::{Document, FileCounts, Identity, Kind, Lang, Role, Stated};
use crate::source::{Node, Problems, Value, parse};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use toml::de::DeTable;

/// Reads what a file says.
type Reader = fn(&str, &mut Teller<'_>);

/// The files that say who a project is, in the order in which they are believed. Each is read by its
/// own function.
const FILES: [(&str, Reader); 8] = [
    ("publiccode.yml", publiccode),
    ("publiccode.yaml", publiccode),
    ("CITATION.cff", citation),
    ("Cargo.toml", cargo),
    ("pyproject.toml", pyproject),
    ("package.json", package),
    ("composer.json", composer),
    ("datapackage.json", datapackage),
];
/// How many of [`FILES`] are believed more than the README and git: a manifest may be of one part of
/// the project, or keep an address of long ago.
const BEFORE_README: usize = 3;
/// Files that tell what is made here, and nothing else.
const SIGNS: [(&str, Kind); 11] = [
    ("go.mod", Kind::Software),
    ("pom.xml", Kind::Software),
    ("build.gradle", Kind::Software),
    ("build.gradle.kts", Kind::Software),
    ("CMakeLists.txt", Kind::Software),
    ("Gemfile", Kind::Software),
    ("setup.py", Kind::Software),
    ("meson.build", Kind::Software),
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

/// A paragraph of so many bytes is a summary as it is.
const SHORT: usize = 200;

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
    for (at, (path, read)) in FILES.into_iter().enumerate() {
        if at == BEFORE_README {
            readme(documents, &mut identity);
            remote(tree, &mut identity);
        }
        if names.contains(&path)
            && let Ok(text) = tree.text(path)
        {
            let identity = &mut identity;
            read(&text, &mut Teller { identity, path });
        }
    }
    for (path, kind) in SIGNS {
        if names.contains(&path) {
            let path = path.to_owned();
            identity.kinds.push(Stated { value: kind, path });
        }
    }
    identity.files = count(tree);
    identity.tags = tags(tree);
    identity.commits = days(tree);
    if let Some(name) = identity.repositories.iter().find(|it| it.path == ".git") {
        // `owner/community` is called as its owner.
        let parts = name.value.rsplit('/').take(2);
        let name = parts.into_iter().find(|it| !is_of_a_part(it));
        let name = name.map(|name| spelled(documents, name));
        let mut teller = Teller {
            identity: &mut identity,
            path: ".git",
        };
        teller.name(name.as_deref());
    }
    if let Some(name) = tree.root().file_name() {
        let mut teller = Teller {
            identity: &mut identity,
            path: "",
        };
        let name = name.to_string_lossy();
        if !is_of_a_part(&name) {
            teller.name(Some(&spelled(documents, &name)));
        }
    }
    identity
}

/// What repositories are called that hold a part of what somebody does, after which nothing is named.
const OF_A_PART: [&str; 12] = [
    ".github",
    "association",
    "community",
    "communaute",
    "governance",
    "gouvernance",
    "meta",
    "organisation",
    "organization",
    "statuts",
    "website",
    "wiki",
];

fn is_of_a_part(name: &str) -> bool {
    OF_A_PART.contains(&folded(name.trim()).as_str())
}

/// A name as the README writes it most often: `Theia` for `theia`, `Open Grid` for `open-grid`.
fn spelled(documents: &[Document], name: &str) -> String {
    let readme = documents.iter().find(|it| it.role == Role::Readme);
    let Some((readme, Ok(text))) = readme.map(|it| (it, &it.text)) else {
        return name.to_owned();
    };
    let spaced = name.replace(['-', '_'], " ");
    let mut often: BTreeMap<String, usize> = BTreeMap::new();
    for block in document::read(text, readme.markup).blocks {
        let lower = block.text.to_ascii_lowercase();
        for wanted in [name, spaced.as_str()].map(str::to_ascii_lowercase) {
            for (at, _) in lower.match_indices(&wanted) {
                let end = at + wanted.len();
                let touched = |c: char| c.is_alphanumeric() || "-_./@".contains(c);
                let ends = block.text[end..]
                    .trim_start_matches('.')
                    .starts_with(touched);
                if !block.text[..at].ends_with(touched) && !ends {
                    *often.entry(block.text[at..end].to_owned()).or_default() += 1;
                }
            }
        }
    }
    let named = often
        .into_iter()
        .filter(|(it, _)| it.starts_with(char::is_uppercase));
    let most = named.max_by_key(|(_, often)| *often);
    most.map_or_else(|| name.to_owned(), |(name, _)| name)
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

pub(super) fn publiccode(text: &str, teller: &mut Teller<'_>) {
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

pub(super) fn citation(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = parse(text, &mut Problems::default()) else {
        return;
    };
    let at = |key: &str| scalar(&root, &[key]);
    teller.name(at("title"));
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

fn cargo(text: &str, teller: &mut Teller<'_>) {
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

fn pyproject(text: &str, teller: &mut Teller<'_>) {
    let Ok(root) = DeTable::parse(text) else {
        return;
    };
    teller.kind(Kind::Software);
    for path in [&["project"][..], &["tool", "poetry"]] {
        let Some(found) = table(root.get_ref(), path) else {
            continue;
        };
        manifest(found, teller);
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
fn manifest(table: &DeTable<'_>, teller: &mut Teller<'_>) {
    let at = |key: &str| table.get(key).and_then(|it| it.get_ref().as_str());
    teller.name(at("name"));
    teller.summary(None, at("description").map(first_sentence));
    teller.repository(at("repository"));
    teller.website(at("homepage"));
    teller.version(at("version"));
}

fn table<'t, 'i>(root: &'t DeTable<'i>, path: &[&str]) -> Option<&'t DeTable<'i>> {
    path.iter().try_fold(root, |table, key| {
        table.get(*key).and_then(|it| it.get_ref().as_table())
    })
}

fn package(text: &str, teller: &mut Teller<'_>) {
    let Some(mut root) = json(text) else { return };
    teller.kind(Kind::Software);
    // What is never published has no version that says how far it is.
    if root["private"] == Json::Bool(true)
        && let Some(root) = root.as_object_mut()
    {
        root.remove("version");
    }
    common_json(&root, teller);
    let repository = &root["repository"];
    let written = repository.as_str().or_else(|| repository["url"].as_str());
    teller.repository(written.map(|it| it.strip_prefix("git+").unwrap_or(it)));
}

fn composer(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = json(text) else { return };
    teller.kind(Kind::Software);
    common_json(&root, teller);
    teller.repository(root["support"]["source"].as_str());
}

fn datapackage(text: &str, teller: &mut Teller<'_>) {
    let Some(root) = json(text) else { return };
    teller.kind(Kind::Data);
    teller.name(root["title"].as_str());
    common_json(&root, teller);
}

fn common_json(root: &Json, teller: &mut Teller<'_>) {
    // `@owner/name`
    let name = root["name"].as_str();
    teller.name(name.map(|name| name.rsplit('/').next().unwrap_or(name)));
    teller.summary(None, root["description"].as_str().map(first_sentence));
    teller.website(root["homepage"].as_str());
    teller.version(root["version"].as_str());
}

/// The title of the README, and the paragraph that presents the project.
fn readme(documents: &[Document], identity: &mut Identity) {
    let found = documents
        .iter()
        .find(|document| document.role == Role::Readme);
    let Some((found, Ok(text))) = found.map(|it| (it, &it.text)) else {
        return;
    };
    let read = document::read(text, found.markup);
    let path = found.path.as_str();
    let mut teller = Teller { identity, path };
    let headings = &read.outline.headings;
    let title = headings.first().filter(|it| it.level == 1);
    teller.name(title.and_then(|it| title_name(&it.text)));
    // What comes before the second part speaks of the whole.
    let above = read
        .blocks
        .iter()
        .take_while(|it| it.heading.is_none_or(|at| at == 0));
    let mut sentences = above.flat_map(|it| it.text.split(['.', '!', ';']));
    if sentences.any(says_it_ended) {
        teller.identity.ended = Some(path.to_owned());
    }
    let presents = |block: &&document::Block| match block.heading {
        None | Some(0) => true,
        Some(at) => headings.get(at).is_some_and(|it| is_presentation(&it.text)),
    };
    for block in &read.blocks {
        let Some(at) = block.heading else { continue };
        let heading = folded(&headings[at].text);
        let of_data = ["data", "donnee"].iter().any(|it| heading.contains(it));
        if heading.contains("licen") || (of_data && block.text.to_lowercase().contains("licen")) {
            named_licences(&block.text, &mut teller);
        }
    }
    let paragraph = read
        .blocks
        .iter()
        .filter(presents)
        .find(|block| block.kind == document::BlockKind::Paragraph && is_summary(&block.text));
    teller.summary(None, paragraph.map(|it| first_sentence(&it.text)));
}

/// Licences for data and contents, as people write them, without versions: what files of code seldom
/// tell.
const FOR_DATA: [(&str, &str); 9] = [
    ("odbl", "ODbL"),
    ("open database licen", "ODbL"),
    ("cc by-sa", "CC-BY-SA"),
    ("cc-by-sa", "CC-BY-SA"),
    ("cc0", "CC0"),
    ("licence ouverte", "etalab"),
    ("open licence", "etalab"),
    ("cc by 4", "CC-BY-4.0"),
    ("cc-by-4", "CC-BY-4.0"),
];

fn named_licences(text: &str, teller: &mut Teller<'_>) {
    let plain = text.to_lowercase();
    for (words, id) in FOR_DATA {
        let known = |it: &Stated| it.value == id;
        if plain.contains(words) && !teller.identity.licences.iter().any(known) {
            let told = teller.told(id.to_owned());
            teller.identity.licences.push(told);
        }
    }
}

/// Headings that stand at the top of a README and name a part of it, not the project.
const PARTS: [&str; 49] = [
    "a propos",
    "about",
    "announcement",
    "build",
    "build status",
    "changelog",
    "community",
    "contents",
    "contributing",
    "contribution",
    "contributions",
    "demo",
    "description",
    "development",
    "documentation",
    "download",
    "features",
    "fonctionnalites",
    "getting started",
    "governance",
    "gouvernance",
    "home",
    "installation",
    "install",
    "introduction",
    "license",
    "licence",
    "lisez-moi",
    "news",
    "notice",
    "organisation",
    "organization",
    "overview",
    "presentation",
    "process",
    "project",
    "projet",
    "quick start",
    "quickstart",
    "readme",
    "readme.md",
    "repository",
    "sommaire",
    "status",
    "summary",
    "table of contents",
    "usage",
    "warning",
    "welcome",
];

/// The name that a title gives; `None` where it is a question, a notice or the name of a part.
fn title_name(title: &str) -> Option<&str> {
    let title = without_shortcodes(title);
    let title = title
        .trim()
        .trim_matches(|c: char| !c.is_alphanumeric() && !"()!?.:».+#".contains(c));
    let welcome = [
        "Welcome to the ",
        "Welcome to ",
        "Bienvenue sur ",
        "Bienvenue dans ",
    ];
    let title = welcome
        .iter()
        .find_map(|it| title.strip_prefix(it))
        .unwrap_or(title);
    // `Grid: maps for all`, `Grid – maps for all`, `Grid, maps for all`
    let ends = [", ", " - ", " – ", " — ", ": ", " | ", "\u{a0}: ", " : "];
    let end = ends.iter().filter_map(|it| title.find(it)).min();
    let name = title[..end.unwrap_or(title.len())]
        .trim()
        .trim_end_matches('!')
        .trim();
    let plain = folded(name);
    let words = plain.split_whitespace().count();
    let part = PARTS.contains(&plain.as_str())
        || plain.starts_with("what is ")
        || plain.starts_with("what's ");
    let sentence = title.ends_with(['.', '?', ':']) || is_notice(&plain) || words > 6;
    (!name.is_empty() && !part && !sentence).then_some(name)
}

/// A title without the names of signs that forges draw: `:sparkles: Grid`.
fn without_shortcodes(title: &str) -> &str {
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
    let sign = |inside: &str| !inside.is_empty() && inside.chars().all(letter);
    let mut title = title.trim();
    while let Some((inside, rest)) = title.strip_prefix(':').and_then(|it| it.split_once(':'))
        && sign(inside)
    {
        title = rest.trim_start();
    }
    while let Some((rest, inside)) = title.strip_suffix(':').and_then(|it| it.rsplit_once(':'))
        && sign(inside)
    {
        title = rest.trim_end();
    }
    title
}

/// Whether words tell a state of the repository and not what it is.
fn is_notice(plain: &str) -> bool {
    let notices = [
        "archived",
        "archive ",
        "attention",
        "deprecated",
        "end of life",
        "has moved",
        "important",
        "moved to",
        "n'est plus",
        "no longer",
        "not maintained",
        "note:",
        "obsolete",
        "outdated",
        "read-only",
        "this repo",
        "this repository",
        "unmaintained",
        "warning",
        "ce depot",
    ];
    notices.iter().any(|it| plain.contains(it))
}

/// Whether a sentence says that the work has ended: of what it stands for, or as a notice.
fn says_it_ended(sentence: &str) -> bool {
    let plain = folded(sentence.trim()).replace('’', "'");
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
    let states = [
        "abandoned",
        "abandonne",
        "archived",
        "a ete archive",
        "deprecated",
        "discontinued",
        "end of life",
        "est archive",
        "n'est plus developpe",
        "n'est plus maintenu",
        "no longer developed",
        "no longer maintained",
        "no longer supported",
        "not maintained",
        "obsolete",
        "outdated",
        "unmaintained",
    ];
    let subjects = [
        "this repo",
        "this project",
        "this package",
        "this library",
        "this module",
        "this software",
        "this tool",
        "this design",
        "this device",
        "ce depot",
        "ce projet",
        "ce logiciel",
        "cet outil",
        "cette bibliotheque",
    ];
    let words = |text: &str| text.split_whitespace().count();
    states.iter().any(|state| {
        let Some(at) = plain.find(state) else {
            return false;
        };
        let alone = !plain[at + state.len()..].starts_with(char::is_alphanumeric);
        let of_it = subjects.iter().any(|it| {
            let subject = plain.find(it);
            subject.is_some_and(|subject| subject < at && words(&plain[subject..at]) <= 6)
        });
        let notice = at == 0 && words(plain) <= 8;
        alone && (of_it || notice)
    })
}

/// Whether a heading of a README stands above what the project is.
fn is_presentation(heading: &str) -> bool {
    let plain = folded(heading.trim());
    let begins = [
        "about",
        "a propos",
        "what is",
        "presentation",
        "qu'est-ce",
        "introduction",
        "overview",
        "description",
        "summary",
        "resume",
    ];
    begins.iter().any(|it| plain.starts_with(it))
}

/// Whether a paragraph says what a project is: a sentence, no notice, no row of links.
fn is_summary(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let separators = text.matches(['|', '•', '·']).count();
    let plain = folded(&text[..text.floor_char_boundary(120)]);
    let sends = [
        "see ",
        "voir ",
        "please ",
        "click ",
        "for more",
        "pour plus",
        "read ",
        "check out",
        "il ",
        "elle ",
        "it ",
        "{",
    ];
    words > 3
        && !sends.iter().any(|it| plain.starts_with(it))
        && !text.contains("{%")
        && !text.contains("<@")
        && !text.contains(": http")
        && ![".jpg", ".png", ".svg"].iter().any(|it| text.contains(it))
        && letters * 2 > text.chars().count()
        && separators < 2
        && !text.ends_with([':', '?'])
        && text.matches("://").count() < 2
        && !text.starts_with("http")
        && !is_notice(&plain)
}

/// Names that a manifest has when nobody gave it one.
const UNNAMED: [&str; 16] = [
    "app",
    "client",
    "docs",
    "documentation",
    "example",
    "frontend",
    "monorepo",
    "my-app",
    "my-project",
    "my-website",
    "project",
    "root",
    "server",
    "site",
    "website",
    "workspace",
];

/// Endings of files of each sort.
const CODE: [&str; 44] = [
    "c", "cc", "clj", "cpp", "cs", "css", "dart", "erl", "ex", "exs", "f90", "go", "h", "hpp",
    "hs", "java", "jl", "js", "jsx", "kt", "lua", "m", "ml", "nim", "php", "pl", "pm", "py", "r",
    "rb", "rs", "scala", "scss", "sh", "sql", "svelte", "swift", "ts", "tsx", "v", "vue", "zig",
    "el", "vala",
];
const TEXTS: [&str; 13] = [
    "asc", "org", "textile", "adoc", "asciidoc", "bib", "md", "mdx", "odt", "rst", "tex", "txt",
    "docx",
];
const DATA: [&str; 18] = [
    "csv", "fits", "geojson", "gml", "gpkg", "gtfs", "jsonl", "kml", "nc", "ndjson", "nt", "ods",
    "parquet", "rdf", "shp", "tsv", "ttl", "xlsx",
];
const DESIGNS: [&str; 17] = [
    "3mf",
    "brd",
    "dsn",
    "f3d",
    "fcstd",
    "gbr",
    "ipt",
    "kicad_mod",
    "kicad_pcb",
    "kicad_sch",
    "pcbdoc",
    "scad",
    "schdoc",
    "sldprt",
    "step",
    "stl",
    "stp",
];

/// What the texts are called that stand in every repository, and say nothing of what is made there.
const BESIDE: [&str; 14] = [
    "authors",
    "changelog",
    "changes",
    "code_of_conduct",
    "code-of-conduct",
    "contribut",
    "governance",
    "gouvernance",
    "history",
    "licen",
    "maintainers",
    "readme",
    "security",
    "copying",
];

/// Counts the files of each sort.
fn count(tree: &Tree) -> FileCounts {
    let mut counts = FileCounts::default();
    let own = files::list(tree, "")
        .into_iter()
        .filter(|path| !files::is_others(path));
    for path in own {
        let name = path.rsplit('/').next().unwrap_or_default().to_lowercase();
        let Some((stem, ending)) = name.rsplit_once('.') else {
            continue;
        };
        // Every repository has these.
        if BESIDE.iter().any(|it| stem.starts_with(it)) {
            continue;
        }
        let is = |endings: &[&str]| endings.contains(&ending);
        counts.code += usize::from(is(&CODE));
        counts.texts += usize::from(is(&TEXTS));
        counts.data += usize::from(is(&DATA));
        counts.designs += usize::from(is(&DESIGNS));
    }
    counts
}

/// How many versions git names, and the highest of them; one before its release where there is no
/// other.
fn tags(tree: &Tree) -> (usize, Option<String>) {
    let ask = ["for-each-ref", "--format=%(refname:strip=2)", "refs/tags"];
    let Ok(printed) = tree.git().and_then(|git| git.output(&ask)) else {
        return (0, None);
    };
    let printed = String::from_utf8_lossy(&printed).into_owned();
    let is_version = |tag: &&str| {
        let tag = tag.rsplit(['/', '@']).next().unwrap_or(tag);
        let at = tag.find(|c: char| c.is_ascii_digit()).unwrap_or(tag.len());
        let (before, number) = tag.split_at(at);
        let digits = number
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(number.len());
        let next = number[digits..].strip_prefix(['.', '_']);
        // `1.2`, `tool-1.2`; a day or a number alone.
        next.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
            || (matches!(before, "" | "v" | "V" | "r") && digits > 0)
    };
    let versions: Vec<&str> = printed.lines().filter(is_version).collect();
    let last = versions.iter().max_by_key(|tag| rank(tag));
    (versions.len(), last.map(|tag| (*tag).to_owned()))
}

/// What orders the tags of versions: whether it is out, whether it has parts as versions do, its
/// numbers. `v` before a number says nothing.
fn rank(tag: &str) -> (bool, bool, Vec<u64>) {
    let tag = tag.rsplit(['/', '@']).next().unwrap_or(tag);
    let mut rest = &tag[tag.find(|c: char| c.is_ascii_digit()).unwrap_or(tag.len())..];
    let mut numbers = Vec::new();
    loop {
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let Ok(number) = rest[..end].parse() else {
            break;
        };
        numbers.push(number);
        rest = &rest[end..];
        match rest.strip_prefix(['.', '_', '-']) {
            Some(next) if next.starts_with(|c: char| c.is_ascii_digit()) => rest = next,
            _ => break,
        }
    }
    let rest = rest.trim_start_matches(['.', '-', '_']).to_lowercase();
    let early = ["a", "b", "c", "m"].iter().any(|it| {
        let number = rest.strip_prefix(it);
        number.is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()))
    });
    let early = early || BEFORE_RELEASE.iter().any(|it| rest.starts_with(it));
    if early {
        let digits = rest.split(|c: char| !c.is_ascii_digit());
        numbers.extend(digits.filter_map(|it| it.parse::<u64>().ok()));
    }
    (!early, numbers.len() > 1, numbers)
}

/// How the version of something that is not out yet goes on after its numbers.
const BEFORE_RELEASE: [&str; 10] = [
    "alpha",
    "beta",
    "canary",
    "dev",
    "milestone",
    "nightly",
    "pre",
    "rc",
    "snapshot",
    "test",
];

/// The days of the first and of the last commit of what is checked out.
fn days(tree: &Tree) -> Option<(String, String)> {
    let git = tree.git().ok()?;
    let ask = |arguments: &[&str]| git.output(arguments).ok();
    let day = |printed: Vec<u8>| {
        let printed = String::from_utf8_lossy(&printed).into_owned();
        let days = printed
            .lines()
            .filter(|line| line.len() == 10 && line.starts_with(['1', '2']));
        days.min().map(ToOwned::to_owned)
    };
    let last = day(ask(&[
        "rev-list",
        "--max-count=1",
        "--format=%as",
        "HEAD",
        "--",
    ])?)?;
    let roots = ["rev-list", "--max-parents=0", "--format=%as", "HEAD", "--"];
    // The beginning of a clone that is shallow is not that of the project.
    let whole = git.shared_file("shallow").is_none();
    let first = whole.then(|| ask(&roots).and_then(day)).flatten()?;
    Some((first, last))
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

/// A text without the addresses of its links in Markdown: `[Grid](https://grid.example)`.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("](") {
        let (before, after) = rest.split_at(at);
        let (Some(open), Some(end)) = (before.rfind('['), after.find(')')) else {
            break;
        };
        plain.push_str(&before[..open]);
        plain.push_str(&before[open + 1..]);
        rest = &after[end + 1..];
    }
    plain + rest
}

/// A text on one line; `None` when it is empty or longer than `most` characters.
fn on_a_line(text: &str, most: usize) -> Option<String> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|part| !part.is_empty())
        .collect();
    let line = words.join(" ");
    (!line.is_empty() && line.chars().count() <= most).then_some(line)
}

/// A paragraph that is short, or else its first sentence.
pub(super) fn first_sentence(text: &str) -> &str {
    let text = text.trim();
    let end = ["\n\n", "\r\n\r\n"]
        .iter()
        .filter_map(|it| text.find(it))
        .min();
    let paragraph = &text[..end.unwrap_or(text.len())];
    let ended = |text: &str| {
        text.trim_end_matches([')', '”', '»', '"', '\u{a0}'])
            .ends_with(['.', '!', '?', '…'])
    };
    if paragraph.len() <= SHORT {
        // What leads to a list is no sentence of a summary.
        let cut = paragraph
            .rfind(". ")
            .filter(|at| !ended(paragraph) && *at > SHORT / 4);
        return cut.map_or(paragraph, |at| &paragraph[..=at]);
    }
    let ends = paragraph.match_indices(['.', '!', '?']);
    let end = ends
        .map(|(at, mark)| at + mark.len())
        .find(|at| paragraph[*at..].starts_with(char::is_whitespace));
    &paragraph[..end.unwrap_or(paragraph.len())]
}

fn json(text: &str) -> Option<Json> {
    serde_json::from_str(text).ok()
}

fn language(code: &str) -> Option<Lang> {
    let code = code.split(['-', '_']).next().unwrap_or_default();
    Lang::ALL.into_iter().find(|it| it.code() == code)
}

pub(super) fn scalar<'n>(root: &'n Node<'_>, path: &[&str]) -> Option<&'n str> {
    let found = path.iter().try_fold(root, |node, key| node.get(key));
    found.and_then(Node::scalar)
}

fn mapping<'n, 's>(node: Option<&'n Node<'s>>) -> &'n [(Node<'s>, Node<'s>)] {
    match node.map(|it| &it.value) {
        Some(Value::Mapping(pairs)) => pairs,
        Some(Value::Null | Value::Scalar(_) | Value::List(_) | Value::Refused) | None => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Reader, Teller, citation, first_sentence, is_summary, on_a_line, package, publiccode, rank,
        says_it_ended, title_name, without_links,
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
            ("À propos", None),
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
        for text in [
            "This repository has been archived in 2024.",
            "Docs | Forum | Chat | News",
            "Here is what it does:",
            "Grid maps",
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
