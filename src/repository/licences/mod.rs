//! The licences that a repository shows: texts, tags, REUSE, manifests.

mod called;
mod expressions;
mod folders;
mod manifests;
mod names;
mod pages;
mod said;
mod stated;
mod tags;
mod texts;
mod words;

pub(super) use said::not_turned_down;

use crate::model::{
    Document, Kind, Licence, LicenceSign, Seen, Unseen, is_closed_licence, kind_of_folder,
    kind_of_licence, leaves_later_open,
};
use crate::repository::places::{self, Place};
use crate::repository::tree::{self, Stand, Tree};
use crate::repository::{documents, files};
use expressions::expression;
use names::{is_agreement, is_licence, is_of_rights, named};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

/// How many texts of licences are read.
const MAX_TEXTS: usize = 60;
/// How many texts of folders are read, each for what is in its folder.
const MAX_PARTS: usize = 20;
/// How many manifests are read.
const MAX_MANIFESTS: usize = 60;
/// A text of fewer words that is not recognised, beside one that is, only points to it.
const NOTE: usize = 150;

/// What was found of licences.
#[derive(Default)]
pub(super) struct Licences {
    pub(super) found: Vec<Licence>,
    /// Files that were not read, and why.
    pub(super) unread: Vec<(String, Unseen)>,
    /// Of how many files the heads were searched for tags, and how many files may have one.
    pub(super) searched: (usize, usize),
}

/// The licences found, and what was not looked at for them.
pub(super) fn find(tree: &Tree, files: &[String], part: &str, documents: &[Document]) -> Licences {
    let mut unread = Vec::new();
    let mut found = texts(tree, part, &mut unread);
    found.extend(parts(tree, files, part, &mut unread));
    found.extend(dep5(tree, part));
    found.extend(declared(tree, files, part, &mut unread));
    let open = found.iter().any(is_open_to_later);
    let tags::Tags {
        found: tags,
        searched,
        may_have,
        noticed,
    } = tags::find(tree, files, open);
    found.extend(tags);
    later(&mut found, &noticed);
    let readme = readme(tree, part);
    let said = readme
        .as_ref()
        .map(|(path, text)| pages::readme(path, text));
    let said = said.unwrap_or_default();
    let page = pages::of_its_own(tree, files, part);
    let alone = found.iter().all(|it| it.sign == LicenceSign::Part);
    let mut named = said.named;
    named.extend(page.named);
    if alone {
        named.extend(pages::of_documents(documents));
        let refused = said.refused.or(page.refused);
        named.extend(refused.filter(|_| named.is_empty()));
    } else {
        // What a README or a page keeps closed holds beside an open licence; and a manifest that stands alone
        // speaks of the program, not of the contents beside it.
        let manifests = found.iter().all(|it| it.sign == LicenceSign::Manifest);
        let of_contents = |it: &Licence| {
            let kind = it.spdx.as_deref().map(kind_of_licence);
            matches!(kind, Some(Kind::Content | Kind::Data))
        };
        named.retain(|it| is_closed(it) || (manifests && of_contents(it)));
        if readme.is_some_and(|(_, text)| says_later(&text)) {
            or_later(&mut found);
        }
    }
    let mut more: Vec<Licence> = Vec::new();
    for it in named {
        if alone || !is_known(&it, &found) {
            more.extend(Some(it).filter(|it| !is_known(it, &more)));
        }
    }
    called::without_families(&mut more, |it| it.spdx.as_deref().unwrap_or_default());
    found.extend(more);
    found.sort_by(|a, b| (&a.path, a.line, &a.spdx).cmp(&(&b.path, b.line, &b.spdx)));
    Licences {
        found,
        unread,
        searched: (searched, may_have),
    }
}

fn is_closed(licence: &Licence) -> bool {
    licence.spdx.as_deref().is_some_and(is_closed_licence)
}

fn is_known(licence: &Licence, found: &[Licence]) -> bool {
    found.iter().any(|it| it.spdx == licence.spdx)
}

/// What the files of open licences keep closed in other sentences: “The data is under CC BY-NC”.
fn kept_closed(tree: &Tree, found: &[Licence]) -> Vec<Licence> {
    let mut kept: Vec<Licence> = Vec::new();
    let texts = found.iter().filter(|it| it.sign == LicenceSign::Text);
    for licence in texts.filter(|it| it.spdx.is_some() && !is_closed(it)) {
        let text = tree.text(&licence.path).unwrap_or_else(|_| "".into());
        for (line, id) in said::said(&text) {
            let it = Licence {
                line,
                spdx: Some(id.to_owned()),
                confidence: 0.9,
                ..licence.clone()
            };
            if is_closed(&it) && !is_known(&it, found) && !is_known(&it, &kept) {
                kept.push(it);
            }
        }
    }
    kept
}

/// A text of GNU's does not say whether later versions will do: where the project says so elsewhere,
/// that is what holds.
fn later(found: &mut [Licence], noticed: &[String]) {
    let named = found
        .iter()
        .filter(|it| it.sign != LicenceSign::Part && (it.sign != LicenceSign::Tag || it.files > 1))
        .flat_map(|it| it.spdx.iter().flat_map(|spdx| spdx.split_whitespace()));
    let told: Vec<String> = named
        .chain(noticed.iter().map(String::as_str))
        .filter_map(|id| id.trim_matches(['(', ')']).strip_suffix("-or-later"))
        .map(ToOwned::to_owned)
        .collect();
    for licence in found.iter_mut().filter(|it| it.sign == LicenceSign::Text) {
        let Some(spdx) = &mut licence.spdx else {
            continue;
        };
        if let Some(version) = spdx.strip_suffix("-only")
            && told.iter().any(|known| known == version)
        {
            *spdx = format!("{version}-or-later");
        }
    }
}

/// Whether a text of GNU's leaves open whether later versions will do.
fn is_open_to_later(licence: &Licence) -> bool {
    let only = |id: &String| leaves_later_open(id);
    licence.sign == LicenceSign::Text && licence.spdx.as_ref().is_some_and(only)
}

/// The README and its text.
fn readme(tree: &Tree, part: &str) -> Option<(String, Arc<str>)> {
    let entries = tree.entries(part);
    let readme = entries
        .iter()
        .find(|it| !it.folder && it.name.to_lowercase().starts_with("readme"))?;
    let path = tree::joined(part, &readme.name);
    let text = tree.text(&path).ok()?;
    Some((path, text))
}

/// Whether a text holds GNU's notice, which says that later versions will do.
fn says_later(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain = words.join(" ").to_lowercase();
    [
        "(at your option) any later version",
        "toute version ultérieure",
        "any later version published by the free software foundation",
    ]
    .iter()
    .any(|it| plain.contains(it))
}

/// Takes a text of GNU's for one that later versions go with, where there is one such text.
fn or_later(found: &mut [Licence]) {
    let mut texts = found.iter_mut().filter(|it| is_open_to_later(it));
    if let (Some(text), None) = (texts.next(), texts.next())
        && let Some(id) = &mut text.spdx
    {
        *id = id.replace("-only", "-or-later");
    }
}

/// The texts of the root and of `LICENSES/`.
fn texts(tree: &Tree, part: &str, unread: &mut Vec<(String, Unseen)>) -> Vec<Licence> {
    let mut found: Vec<(Licence, usize)> = Vec::new();
    let mut folders = vec![part.to_owned()];
    let mut at = 0;
    while at < folders.len() {
        let folder = folders[at].clone();
        at += 1;
        for entry in &*tree.entries(&folder) {
            let path = tree::joined(&folder, &entry.name);
            if entry.folder {
                // A link may lead back here.
                let sorted = folder != part && !entry.link && is_a_sort(&entry.name);
                if sorted || (folder == part && is_of_texts(&entry.name)) {
                    folders.push(path);
                }
            } else if is_licence(&entry.name)
                || is_of_rights(&entry.name)
                || (folder != part && !is_agreement(&entry.name))
            {
                if found.len() + unread.len() == MAX_TEXTS {
                    unread.push((folder.clone(), Unseen::TooManyEntries(MAX_TEXTS)));
                }
                if found.len() + unread.len() > MAX_TEXTS {
                    continue;
                }
                match text(tree, &path, &entry.name, folder != part) {
                    Ok(Some((it, words))) if it.spdx.is_none() => {
                        let all = one_after_another(tree, it, words).into_iter();
                        found.extend(all.map(|it| (it, words)));
                    }
                    Ok(text) => found.extend(text),
                    Err(why) => unread.push((path, why)),
                }
            }
        }
    }
    let folders = of_folders(tree, part, &found);
    for it in &folders {
        let same = |(known, _): &&mut (Licence, usize)| {
            known.spdx == it.spdx && is_deeper(&known.path, part)
        };
        // The text of what holds in a folder alone is not one of the whole.
        for (text, _) in found.iter_mut().filter(same) {
            text.sign = LicenceSign::Part;
            text.folder.clone_from(&it.folder);
        }
    }
    // What only says whose the rights are is no licence, and keeps nothing that another file gives.
    let is_of_rights = |path: &str| is_of_rights(path.rsplit('/').next().unwrap_or(path));
    let given = |it: &Licence| it.spdx.is_some() && !is_closed(it);
    let gives = found.iter().any(|(it, _)| given(it));
    found.retain(|(it, _)| !is_of_rights(&it.path) || given(it) || (it.spdx.is_some() && !gives));
    let told = found.iter().any(|(it, _)| it.spdx.is_some());
    found.retain(|(it, words)| it.spdx.is_some() || !told || *words > NOTE);
    let found = found.into_iter().map(|(it, _)| it);
    let mut found: Vec<Licence> = found.chain(folders).collect();
    found.extend(kept_closed(tree, &found));
    found
}

/// From how many words on a file with the name of a licence is no note on which ones hold.
const PAGE: usize = 60;

/// Words that limit what a page gives, or give it for a part: then it is a text of its own.
const LIMITS: [&str; 12] = [
    " except ",
    " may not ",
    " must not ",
    " ne peut ",
    " ne peuvent ",
    " not ",
    " portions ",
    " sans ",
    " sauf ",
    " subject to ",
    " unless ",
    " without ",
];

/// The licences of a text that is none as a whole, or the text: one after another, or those that a short
/// page names (“Contenus sous licence CC BY-SA 4.0 et site sous licence AGPL”).
fn one_after_another(tree: &Tree, whole: Licence, words: usize) -> Vec<Licence> {
    let text = tree.text(&whole.path).unwrap_or_else(|_| "".into());
    let licence = |(spdx, confidence)| Licence {
        spdx: Some(spdx),
        confidence,
        ..whole.clone()
    };
    if let Some(both) = texts::one_after_another(&text) {
        return both.into_iter().map(licence).collect();
    }
    let named = |it: Licence| licence((it.spdx.unwrap_or_default(), it.confidence));
    let plain = called::plain(&text);
    let is_page = words <= PAGE && !LIMITS.iter().any(|it| plain.contains(it));
    let page = is_page.then(|| pages::page(&whole.path, &text, false));
    let page = page.filter(|it| it.refused.is_none());
    let named: Vec<Licence> = page
        .into_iter()
        .flat_map(|it| it.named)
        .map(named)
        .collect();
    if named.is_empty() { vec![whole] } else { named }
}

/// What the files of the root that are no licence, or more than one, say of folders.
fn of_folders(tree: &Tree, part: &str, found: &[(Licence, usize)]) -> Vec<Licence> {
    let known: Vec<&str> = found
        .iter()
        .filter_map(|(it, _)| it.spdx.as_deref())
        .collect();
    let is_folder = |folder: &str| {
        let path = tree::joined(part, folder);
        matches!(tree.stand(Path::new(&path)), Stand::Folder(_))
    };
    let mut told = Vec::new();
    let notices = found.iter().map(|(it, _)| it);
    let notices = notices.filter(|it| it.confidence < 1.0 && !is_deeper(&it.path, part));
    for notice in notices {
        let Ok(text) = tree.text(&notice.path) else {
            continue;
        };
        for it in folders::of_folders(&text, &known, is_folder) {
            told.push(Licence {
                line: it.line,
                spdx: Some(it.spdx),
                sign: LicenceSign::Part,
                folder: Some(tree::joined(part, &it.folder)),
                confidence: 0.9,
                ..notice.clone()
            });
        }
    }
    told
}

/// Whether a file is in a folder of the part that is looked at.
fn is_deeper(path: &str, part: &str) -> bool {
    documents::inside(path, part).is_some_and(|it| it.contains('/'))
}

/// Whether a folder beside texts of licences sorts them, as Linux has it.
fn is_a_sort(folder: &str) -> bool {
    [
        "deprecated",
        "dual",
        "exceptions",
        "preferred",
        "stand-alone",
    ]
    .contains(&folder)
}

/// Whether a file is there for a licence alone: it is called so, or stands in a folder of their texts.
pub(super) fn is_of_a_licence(path: &str) -> bool {
    let mut parts = path.split('/');
    parts.next_back().is_some_and(is_licence) || parts.any(is_of_texts)
}

/// Whether a folder of the root holds the texts of the licences of all.
fn is_of_texts(folder: &str) -> bool {
    ["licenses", "licences", "license", "licence"].contains(&folder.to_lowercase().as_str())
}

/// A file of a licence, with the number of its words; `None` when there is nothing in it.
fn text(tree: &Tree, path: &str, name: &str, reuse: bool) -> Seen<Option<(Licence, usize)>> {
    let licence = |line, spdx, sign, confidence| Licence {
        path: path.to_owned(),
        line,
        spdx,
        sign,
        files: 1,
        folder: None,
        confidence,
    };
    if reuse && let Some(id) = named(name) {
        return Ok(Some((licence(1, Some(id), LicenceSign::Reuse, 1.0), 0)));
    }
    let text = tree.text(path)?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    if let Some((line, id)) = tags::tags(text.as_bytes()) {
        // What the licence of all is called, and no text of it.
        let sign = if reuse {
            LicenceSign::Tag
        } else {
            LicenceSign::Manifest
        };
        return Ok(Some((licence(line, Some(id), sign, 1.0), 0)));
    }
    if let Some((line, id)) = debian(&text) {
        return Ok(Some((licence(line, Some(id), LicenceSign::Text, 1.0), 0)));
    }
    let words = text.split_whitespace().count();
    let refused = || Some((said::refused(&text)?.to_owned(), 0.9));
    let (spdx, confidence) = texts::recognise(&text).or_else(refused).unzip();
    let confidence = confidence.unwrap_or_default();
    Ok(Some((
        licence(1, spdx, LicenceSign::Text, confidence),
        words,
    )))
}

/// The texts in folders, each for what is in its folder: `hardware/LICENSE`. One that is not recognised
/// may be a page about licences.
fn parts(
    tree: &Tree,
    files: &[String],
    part: &str,
    unread: &mut Vec<(String, Unseen)>,
) -> Vec<Licence> {
    let is_part = |path: &&String| {
        let inside = path.strip_prefix(part).unwrap_or(path);
        let inside = inside.strip_prefix('/').unwrap_or(inside);
        // Most files are deeper, and need not be asked for more.
        let deep = memchr::memchr_iter(b'/', inside.as_bytes()).take(3).count();
        let Some((folder, name)) = inside.rsplit_once('/').filter(|_| deep < 3) else {
            return false;
        };
        (deep == 1 || (deep == 2 && kind_of_folder(folder).is_some()))
            && is_licence(name)
            && !is_of_texts(folder)
            && !files::is_others(path)
            && !matches!(places::place(folder), Place::Others(_))
    };
    let mut found = Vec::new();
    for (nth, path) in files.iter().filter(is_part).enumerate() {
        if nth == MAX_PARTS {
            unread.push((part.to_owned(), Unseen::TooManyEntries(MAX_PARTS)));
            break;
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        match text(tree, path, name, false) {
            Ok(Some((licence, _))) if licence.spdx.is_some() => found.push(Licence {
                sign: LicenceSign::Part,
                ..licence
            }),
            Ok(_) => {}
            Err(why) => unread.push((path.clone(), why)),
        }
    }
    found
}

/// What a stanza of a file in Debian's format says of some files.
struct Stanza {
    line: usize,
    spdx: String,
    /// Whether it is of all files: `Files: *`.
    whole: bool,
}

/// The stanzas of a file in Debian's format that say which files have which licence.
fn stanzas(text: &str) -> Vec<Stanza> {
    let mut found = Vec::new();
    let mut whole = None;
    for (at, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            whole = None;
        } else if let Some(files) = line.strip_prefix("Files:") {
            whole = Some(files.trim() == "*");
        } else if let Some(whole) = whole
            && let Some(spdx) = line.strip_prefix("License:").and_then(expression)
        {
            let line = at + 1;
            found.push(Stanza { line, spdx, whole });
        }
    }
    found
}

/// What a file in Debian's format says of all files.
fn debian(text: &str) -> Option<(usize, String)> {
    let of_all = stanzas(text).into_iter().find(|it| it.whole);
    of_all.map(|it| (it.line, it.spdx))
}

/// What `.reuse/dep5` says, of all files and of some.
fn dep5(tree: &Tree, part: &str) -> Vec<Licence> {
    let path = tree::joined(part, ".reuse/dep5");
    let text = tree.text(&path).unwrap_or_else(|_| "".into());
    let licence = |it: Stanza| Licence {
        path: path.clone(),
        line: it.line,
        spdx: Some(it.spdx),
        sign: if it.whole {
            LicenceSign::Reuse
        } else {
            LicenceSign::Part
        },
        files: 1,
        folder: None,
        confidence: 1.0,
    };
    stanzas(&text).into_iter().map(licence).collect()
}

/// What the manifests of the root, and of the folders in it, declare.
fn declared(
    tree: &Tree,
    files: &[String],
    part: &str,
    unread: &mut Vec<(String, Unseen)>,
) -> Vec<Licence> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let is_manifest = |path: &&String| {
        let above = if part.is_empty() {
            0
        } else {
            1 + part.matches('/').count()
        };
        let near = path.matches('/').count() <= 1 + above && !files::is_others(path);
        near && manifests::is_manifest(&name(path)) && !is_a_theme(path, files)
    };
    let mut found = Vec::new();
    for path in files.iter().filter(is_manifest).take(MAX_MANIFESTS) {
        let text = match tree.text(path) {
            Ok(text) => text,
            // git follows it still.
            Err(Unseen::Unreadable(ErrorKind::NotFound, _)) => continue,
            Err(why) => {
                unread.push((path.clone(), why));
                continue;
            }
        };
        let name = name(path);
        for (line, written, whole) in manifests::declared(&name, &text) {
            let called = || called(&written).filter(|_| names_one(&written));
            let Some(spdx) = expression(&written).or_else(called) else {
                continue;
            };
            let sign = match (name.as_str(), whole) {
                (_, false) => LicenceSign::Part,
                ("REUSE.toml", true) => LicenceSign::Reuse,
                (_, true) => LicenceSign::Manifest,
            };
            found.push(Licence {
                path: path.clone(),
                line,
                spdx: Some(spdx),
                sign,
                files: 1,
                folder: None,
                confidence: 1.0,
            });
        }
    }
    found
}

/// Whether a package of Ruby stands beside the settings of a site: it is its theme, and somebody else's.
fn is_a_theme(path: &str, files: &[String]) -> bool {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let lib = format!("{}/", tree::joined(folder, "lib"));
    path.ends_with(".gemspec")
        && files.contains(&tree::joined(folder, "_config.yml"))
        && !files.iter().any(|it| it.starts_with(&lib))
}

/// The one licence that is called so: `GNU GPLv3+`.
fn called(written: &str) -> Option<String> {
    match called::licences_in(written)[..] {
        [id] => Some(said::with_later(id, written).to_owned()),
        _ => None,
    }
}

/// Reads a text in every way there is.
/// Whether what a manifest says is the name of one licence, and no more: nothing is added to it or taken from it.
fn names_one(written: &str) -> bool {
    let more = [
        "and",
        "except",
        "exception",
        "eula",
        "modified",
        "noncommercial",
        "not",
        "plus",
        "restrictions",
        "with",
    ];
    let lower = written
        .to_lowercase()
        .replace("non-commercial", "noncommercial");
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    !words.any(|word| more.contains(&word))
}

#[cfg(test)]
pub(super) fn read(text: &str) {
    texts::recognise(text);
    tags::tags(text.as_bytes());
    for name in manifests::NAMES {
        manifests::declared(name, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_debians_format_says_what_all_files_have() {
        let of = |text: &str| debian(text).map(|(line, id)| format!("{line} {id}"));
        let text =
            "Files: a.c\nLicense: MIT\n\nFiles: *\nCopyright: 2020 A\nLicense: BSD-3-Clause\n";
        assert_eq!(of(text).as_deref(), Some("6 BSD-3-Clause"));
        assert_eq!(of("Files: *\nCopyright: 2020 A\n\nLicense: MIT\n"), None);
        assert_eq!(of("License: MIT\n"), None);
    }

    #[test]
    fn what_is_said_of_later_versions_holds_for_the_text() {
        let licence = |spdx: &str, sign| Licence {
            path: String::new(),
            line: 1,
            spdx: Some(spdx.to_owned()),
            sign,
            files: 1,
            folder: None,
            confidence: 1.0,
        };
        let text = || licence("GPL-3.0-only", LicenceSign::Text);
        for (told, wanted) in [
            ("GPL-3.0-or-later", "GPL-3.0-or-later"),
            ("MIT OR GPL-3.0-or-later", "GPL-3.0-or-later"),
            ("GPL-2.0-or-later", "GPL-3.0-only"),
            ("GPL-3.0-only", "GPL-3.0-only"),
        ] {
            let mut found = [text(), licence(told, LicenceSign::Manifest)];
            later(&mut found, &[]);
            assert_eq!(found[0].spdx.as_deref(), Some(wanted), "{told}");
        }
    }
}
