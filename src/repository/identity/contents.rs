//! What is made here, by how many files there are of each sort.

use crate::model::FileCounts;
use crate::repository::files;
use crate::repository::tree::Tree;

/// Endings of files of each sort.
pub(super) const CODE: [&str; 44] = [
    "c", "cc", "clj", "cpp", "cs", "css", "dart", "erl", "ex", "exs", "f90", "go", "h", "hpp",
    "hs", "java", "jl", "js", "jsx", "kt", "lua", "m", "ml", "nim", "php", "pl", "pm", "py", "r",
    "rb", "rs", "scala", "scss", "sh", "sql", "svelte", "swift", "ts", "tsx", "v", "vue", "zig",
    "el", "vala",
];

pub(super) const TEXTS: [&str; 13] = [
    "asc", "org", "textile", "adoc", "asciidoc", "bib", "md", "mdx", "odt", "rst", "tex", "txt",
    "docx",
];

pub(super) const DATA: [&str; 18] = [
    "csv", "fits", "geojson", "gml", "gpkg", "gtfs", "jsonl", "kml", "nc", "ndjson", "nt", "ods",
    "parquet", "rdf", "shp", "tsv", "ttl", "xlsx",
];

pub(super) const DESIGNS: [&str; 17] = [
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

/// Counts the files of each sort.
pub(super) fn count(tree: &Tree) -> FileCounts {
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
        counts.pictures += usize::from(is(&PICTURES));
    }
    counts
}
