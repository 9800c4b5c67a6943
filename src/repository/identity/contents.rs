//! What is made here, by how many files there are of each sort.

use crate::model::{FileCounts, Kind, kind_of_folder};
use crate::repository::tree::Tree;
use crate::repository::{files, licences};

/// Endings of files of each sort.
pub(super) const TEXTS: [&str; 16] = [
    "asc", "dbk", "docbook", "epub", "org", "textile", "adoc", "asciidoc", "bib", "md", "mdx",
    "odt", "rst", "tex", "txt", "docx",
];

pub(super) const DATA: [&str; 18] = [
    "csv", "fits", "geojson", "gml", "gpkg", "gtfs", "jsonl", "kml", "nc", "ndjson", "nt", "ods",
    "parquet", "rdf", "shp", "tsv", "ttl", "xlsx",
];

/// Endings of files of data and of much else.
const MAYBE_DATA: [&str; 4] = ["json", "xml", "yaml", "yml"];

/// Endings of files of which hundreds are the entries of a collection, and one is a setting.
const ENTRIES: [&str; 2] = ["json", "xml"];

/// So many of them are data where most files are such.
const MANY_ENTRIES: usize = 100;

pub(super) const DESIGNS: [&str; 28] = [
    "3mf",
    "brd",
    "dsn",
    "dxf",
    "f3d",
    "f3z",
    "fcstd",
    "gbl",
    "gbr",
    "gtl",
    "iges",
    "igs",
    "ipt",
    "kicad_mod",
    "kicad_pcb",
    "kicad_pro",
    "kicad_sch",
    "kicad_sym",
    "lbr",
    "pcbdoc",
    "scad",
    "sch",
    "schdoc",
    "sldasm",
    "sldprt",
    "step",
    "stl",
    "stp",
];

pub(super) const PICTURES: [&str; 22] = [
    "ai", "blend", "flac", "gif", "jpeg", "jpg", "kra", "mp3", "mp4", "odg", "ogg", "otf", "png",
    "psd", "svg", "tif", "tiff", "ttf", "wav", "webm", "webp", "xcf",
];

/// What the texts are called that stand in every repository, and say nothing of what is made there.
pub(super) const BESIDE: [&str; 14] = [
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

/// How the settings of generators of web sites are called, in the root.
const SITES: [&str; 12] = [
    "_config.yml",
    "antora.yml",
    "book.toml",
    "docusaurus.config.js",
    "docusaurus.config.ts",
    "eleventy.config.js",
    ".eleventy.js",
    "hugo.toml",
    "hugo.yaml",
    "mkdocs.yml",
    "zensical.toml",
    ".gitbook.yaml",
];

/// Where the theme of a web site is kept, which is none of what is made here.
const OF_A_THEME: [&str; 12] = [
    ".vitepress",
    ".vuepress",
    "_includes",
    "_layouts",
    "_plugins",
    "assets",
    "javascripts",
    "layouts",
    "public",
    "static",
    "theme",
    "themes",
];

/// What generators are set up with whose theme is a program in `src`.
const PROGRAMMED: [&str; 4] = [
    ".eleventy.js",
    "docusaurus.config.js",
    "docusaurus.config.ts",
    "eleventy.config.js",
];

/// Programs that pages are given, as others made them.
const OF_PAGES: [&str; 8] = [
    "bootstrap",
    "fontawesome",
    "jquery",
    "leaflet",
    "lunr",
    "mathjax",
    "modernizr",
    "popper",
];

/// Endings of settings, of pages and of what is laid beside them.
const SETTINGS: [&str; 16] = [
    "cff",
    "cfg",
    "css",
    "csl",
    "htm",
    "html",
    "ini",
    "json",
    "lock",
    "pdf",
    "properties",
    "scss",
    "toml",
    "xml",
    "yaml",
    "yml",
];

/// Whether a program is that of the theme of a site, or of others, copied beside pages.
fn is_of_a_page(path: &str, sites: &[&str]) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    // `jquery.js`, `jquery-3.7.js`
    let copied = OF_PAGES.iter().any(|it| {
        let rest = name.strip_prefix(it);
        rest.is_some_and(|it| it.starts_with(['.', '-']))
    });
    let settings = name.contains(".config.") || name.starts_with("sidebars.");
    // Of one generator alone, `_layouts`, or with any site in the root, `assets`.
    let of_a_theme = folder.split('/').any(|it| {
        let alone = it.starts_with(['.', '_']);
        OF_A_THEME.contains(&it) && (alone || !sites.is_empty())
    });
    let programmed = path.starts_with("src/") && sites.iter().any(|it| PROGRAMMED.contains(it));
    name.contains(".min.") || copied || settings || of_a_theme || programmed
}

/// Counts the files of each sort.
pub(super) fn count(tree: &Tree) -> FileCounts {
    let names = tree.entries("");
    let sites = names.iter().map(|it| it.name.as_str());
    let sites: Vec<&str> = sites.filter(|it| SITES.contains(it)).collect();
    let mut counts = FileCounts {
        is_site: !sites.is_empty(),
        ..FileCounts::default()
    };
    let (mut entries, mut all) = (0, 0);
    let paths = files::list(tree, "")
        .into_iter()
        .filter(|path| !files::is_others(path));
    for path in &paths.collect::<Vec<_>>() {
        let name = path.rsplit('/').next().unwrap_or_default().to_lowercase();
        let Some((stem, ending)) = name.rsplit_once('.') else {
            continue;
        };
        let is = |endings: &[&str]| endings.contains(&ending);
        // Every repository has these.
        let beside = BESIDE.iter().any(|it| stem.starts_with(it));
        if beside || licences::is_of_a_licence(path) {
            counts.beside += usize::from(is(&TEXTS));
            continue;
        }
        // What else may be settings is data where it is kept as such.
        let kept = path.rsplit_once('/').is_some_and(|(folder, _)| {
            let mut parts = folder.split('/').map(kind_of_folder);
            MAYBE_DATA.contains(&ending) && parts.any(|kind| kind == Some(Kind::Data))
        });
        all += 1;
        entries += usize::from(ENTRIES.contains(&ending) && !kept);
        let code = files::is_code(path);
        let known = code
            || [&TEXTS[..], &DATA, &DESIGNS, &PICTURES, &SETTINGS]
                .iter()
                .any(|it| is(it));
        counts.unknown += usize::from(!known && !stem.is_empty());
        counts.code += usize::from(code && !is_of_a_page(path, &sites));
        counts.texts += usize::from(is(&TEXTS));
        counts.data += usize::from(is(&DATA) || kept);
        counts.designs += usize::from(is(&DESIGNS));
        counts.pictures += usize::from(is(&PICTURES));
    }
    if entries >= MANY_ENTRIES && entries * 2 > all {
        counts.data += entries;
    }
    counts
}
