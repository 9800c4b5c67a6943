//! What documents send to for the governance: other files of the tree, which are read, and
//! addresses elsewhere, which are told.

use super::document_roles;
use super::documents::{self, Documents, Look, document, folder_of};
use super::evidence;
use super::lists::contents;
use super::sites::{Sites, address_of};
use super::tree::{Stand, Tree};
use super::wanted_links::{SHORT, Want, has_a_scheme, wanted};
use crate::document::{self as texts, BlockKind, Link, Outline, Refers};
use crate::model::{
    Document, DocumentSign, Elsewhere, Lead, Markup, Role, Seen, Unseen, path_on_forge,
};
use percent_encoding::percent_decode_str;
use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

/// How many documents are read because another one leads to them.
const MAX_LINKED: usize = 40;
/// How many links are looked up.
const MAX_LOOKED_UP: usize = 400;
/// How many links are looked up for nothing but that they lead somewhere.
const MAX_WHOLE: usize = 100;
/// How many places that the project file names are looked up.
const MAX_CITED: usize = 200;
/// How many addresses elsewhere are told.
const MAX_ELSEWHERE: usize = 20;
/// How many files of a folder that is named are read.
const MAX_IN_FOLDER: usize = 20;

/// The endings that a link of a site leaves out, and the pages that a folder is known by.
const ENDINGS: [&str; 5] = [".md", ".rst", ".adoc", ".mdx", ".txt"];
const PAGES: [&str; 5] = [
    "README.md",
    "index.md",
    "index.rst",
    "README.rst",
    "_index.md",
];

/// Where a link leads.
enum Target {
    /// A file of the tree.
    Inside(String),
    /// An address.
    Address(String),
    /// A path at which nothing is read: why.
    Nowhere(Unseen),
}

/// Adds what the project file names.
pub(super) fn cite(look: Look<'_>, documents: &mut Documents) {
    let mut outlines: HashMap<usize, Outline> = HashMap::new();
    let address = OnceCell::new();
    for (written, rules) in look.cited.iter().take(MAX_CITED) {
        let (path, anchor) = written.split_once('#').unwrap_or((written, ""));
        for path in files_cited(look.tree, path, &address) {
            let known = documents.found.iter().position(|it| it.path == path);
            let at = known.unwrap_or(documents.found.len());
            if known.is_none() {
                let Some((_, text)) = documents::read(look.tree, &path) else {
                    continue;
                };
                let sign = DocumentSign::Linked(String::new());
                let cited = document(path, Role::Governance, text, sign);
                documents.found.push(cited);
            }
            let found = &mut documents.found[at];
            if found.role == Role::Readme
                && let Ok(text) = &found.text
            {
                let outline = outlines.entry(at);
                let outline = outline.or_insert_with(|| texts::outline(text, found.markup));
                found.lines.extend(section(outline, anchor));
            }
            if *rules {
                found.sign = DocumentSign::Cited;
            }
        }
    }
    // What one run does not look up is another document, unless it was found already.
    let path = |written: &String| written.split('#').next().unwrap_or_default().to_owned();
    let rest: BTreeSet<String> = look.cited.keys().skip(MAX_CITED).map(path).collect();
    let known: BTreeSet<&str> = documents.found.iter().map(|it| it.path.as_str()).collect();
    let new = rest.iter().filter(|path| !known.contains(path.as_str()));
    documents.left_out += new.count();
}

/// What is cited at a path, which people write as evidence: `./rules.md`, `our%20rules.md`, or by its
/// address on the forge.
fn files_cited(tree: &Tree, written: &str, address: &OnceCell<Option<String>>) -> Vec<String> {
    let on_forge = written.contains("://").then(|| {
        let address = address.get_or_init(|| address_of(tree));
        path_on_forge(written, address.as_deref()?)
    });
    let Some(written) = on_forge.unwrap_or(Some(written)) else {
        return Vec::new();
    };
    let mut meant = evidence::meant(written);
    meant
        .find_map(|path| Some(files_at(tree, &path)).filter(|files| !files.is_empty()))
        .unwrap_or_default()
}

/// The file at a path, or the texts of a folder.
fn files_at(tree: &Tree, path: &str) -> Vec<String> {
    match tree.stand(Path::new(path)) {
        Stand::File(real, _) if document_roles::is_text(path) => vec![Tree::shown(&real)],
        Stand::Folder(_) if !path.is_empty() => {
            let entries = tree.entries(path);
            let texts = entries
                .iter()
                .filter(|it| !it.folder && document_roles::is_text(&it.name));
            texts
                .take(MAX_IN_FOLDER)
                .map(|it| format!("{path}/{}", it.name))
                .collect()
        }
        Stand::File(..)
        | Stand::Folder(_)
        | Stand::Missing(_)
        | Stand::Outside
        | Stand::Unseen(_) => Vec::new(),
    }
}

/// The lines of a document that an anchor leads to: a section, `L12-L30`, or all of it.
fn section(outline: &Outline, anchor: &str) -> Option<(usize, usize)> {
    if anchor.is_empty() {
        return Some((1, outline.lines));
    }
    let number = |text: &str| text.trim_start_matches('L').parse().ok();
    if let Some(lines) = anchor
        .strip_prefix('L')
        .map(|it| it.split_once('-').unwrap_or((it, it)))
        && let (Some(from), Some(to)) = (number(lines.0), number(lines.1))
    {
        return Some((from, to));
    }
    let known = |anchors: &[String]| anchors.iter().any(|it| it == anchor);
    let mut headings = outline.headings.iter();
    headings
        .find(|it| known(&it.anchors))
        .map(|it| (it.line, it.end_line))
}

/// What is known of each text, which is gone through once, whatever the number of documents that
/// hold it.
#[derive(Default)]
struct Known {
    links: HashMap<(Arc<str>, Markup), Rc<[Link]>>,
    /// Whether it holds nothing but what it includes.
    only: HashMap<(Arc<str>, Markup), bool>,
}

impl Known {
    fn links(&mut self, text: &Arc<str>, markup: Markup) -> Rc<[Link]> {
        let known = self.links.entry((Arc::clone(text), markup));
        Rc::clone(known.or_insert_with(|| texts::links(text, markup).into()))
    }
}

/// Adds what the documents lead to, and what that leads to.
pub(super) fn follow(look: Look<'_>, documents: &mut Documents) {
    let sites = Sites::default();
    let mut known = Known::default();
    let mut seen: BTreeSet<String> = documents.found.iter().map(|it| it.path.clone()).collect();
    let (mut linked, mut looked_up, mut whole, mut at) = (0, 0, 0, 0);
    let mut lists = contents(look, &seen);
    // What the documents themselves lead to comes before what a list does.
    loop {
        let from = match documents.found.get(at) {
            Some(found) => found.clone(),
            None => match lists.pop() {
                Some(list) => list,
                None => break,
            },
        };
        at += usize::from(at < documents.found.len());
        let links = |text: &Arc<str>| known.links(text, from.markup);
        let mut wanted = wanted(&from, links);
        // Those whose words leave no doubt come first.
        wanted.sort_by_key(|(_, want)| *want);
        for (link, want) in wanted {
            let (so_far, most) = match want {
                Want::Whole => (&mut whole, MAX_WHOLE),
                Want::Sure | Want::Perhaps => (&mut looked_up, MAX_LOOKED_UP),
            };
            if *so_far == most {
                documents.left_out += usize::from(want != Want::Whole);
                break;
            }
            *so_far += 1;
            match target(look, &from.path, &link, &sites) {
                Some(Target::Inside(_) | Target::Address(_)) if want == Want::Whole => {}
                Some(Target::Inside(path)) if path == from.path => {
                    lead(&from, &link, Err(Unseen::Itself), documents);
                }
                Some(Target::Inside(path)) => {
                    lead(&from, &link, Ok(path.clone()), documents);
                    let again = documents::is_printed(&path)
                        && documents::is_written_among(&path, &documents.found);
                    if again || !seen.insert(path.clone()) {
                        continue;
                    }
                    if linked == MAX_LINKED {
                        documents.left_out += 1;
                        continue;
                    }
                    linked += 1;
                    documents
                        .found
                        .extend(read(look.tree, path, &from, link.includes()));
                }
                Some(Target::Address(url)) if documents.elsewhere.len() < MAX_ELSEWHERE => {
                    let (path, line) = (from.path.clone(), link.line);
                    documents.elsewhere.push(Elsewhere { path, line, url });
                }
                Some(Target::Nowhere(why)) => lead(&from, &link, Err(why), documents),
                Some(Target::Address(_)) | None => {}
            }
        }
    }
    without_frames(documents, &mut known);
    documents.found.sort_by_key(|document| document.role);
    without_copies(documents);
}

/// Leaves out what says, for the same purpose and at some length, word for word what another document says: the
/// first one is read. One that the project file names stays.
fn without_copies(documents: &mut Documents) {
    let mut texts = BTreeSet::new();
    documents.found.retain(|it| match &it.text {
        Ok(text) if text.split_whitespace().nth(SHORT).is_some() => {
            texts.insert((it.role, Arc::clone(text))) || it.sign == DocumentSign::Cited
        }
        Ok(_) | Err(_) => true,
    });
}

/// Notes where a document sends to, once, however often it does.
fn lead(from: &Document, link: &Link, to: Seen<String>, documents: &mut Documents) {
    let mut leads = documents.leads.iter();
    if !leads.any(|it| it.path == from.path && it.written == link.target) {
        documents.leads.push(Lead {
            path: from.path.clone(),
            line: link.line,
            written: link.target.clone(),
            includes: link.includes(),
            to,
        });
    }
}

/// Leaves out what holds nothing but other documents, which are read in its place. Where such
/// documents hold but each other, there is nothing in them, and that is told.
fn without_frames(documents: &mut Documents, known: &mut Known) {
    let mut frames = documents.found.clone();
    frames.retain(|it| is_only_an_include(it, known));
    let mut frames: BTreeSet<String> = frames.into_iter().map(|it| it.path).collect();
    let included = |path: &str, leads: &[Lead], frames: &BTreeSet<String>| {
        let mut leads = leads.iter().filter(|it| it.includes && it.path == path);
        leads.any(|it| it.to.as_ref().is_ok_and(|to| !frames.contains(to)))
    };
    let mut filled = BTreeSet::new();
    while let Some(path) = frames
        .iter()
        .find(|path| included(path, &documents.leads, &frames))
        .cloned()
    {
        frames.remove(&path);
        filled.insert(path);
    }
    for lead in &mut documents.leads {
        if lead.includes && lead.to.is_ok() && frames.contains(&lead.path) {
            lead.to = Err(Unseen::Itself);
        }
    }
    let leads = &documents.leads;
    let is_whole = |path: &str| !leads.iter().any(|it| it.path == path && it.is_broken());
    documents
        .found
        .retain(|it| !filled.contains(&it.path) || !is_whole(&it.path));
}

/// The document at a path that another one leads to. A list for machines is none.
fn read(tree: &Tree, path: String, from: &Document, included: bool) -> Option<Document> {
    let (_, text) = documents::read(tree, &path)?;
    let name = path.rsplit('/').next().unwrap_or_default();
    if !included && document_roles::is_for_others(name) {
        return None;
    }
    let role = match document_roles::role(name, false) {
        None | Some(Role::Readme) => Role::Governance,
        Some(role) => role,
    };
    let sign = match (&from.sign, included) {
        // An include is read in the place of what includes it.
        (sign, true) => sign.clone(),
        (_, false) => DocumentSign::Linked(from.path.clone()),
    };
    Some(document(path, role, text, sign))
}

/// Whether a document holds nothing but what it includes.
fn is_only_an_include(document: &Document, known: &mut Known) -> bool {
    let Ok(text) = &document.text else {
        return false;
    };
    let links = known.links(text, document.markup);
    let included = links.iter().filter(|it| it.includes());
    let lines: BTreeSet<usize> = included.map(|it| it.line).collect();
    if lines.is_empty() {
        return false;
    }
    let asked = known.only.entry((Arc::clone(text), document.markup));
    *asked.or_insert_with(|| {
        let read = texts::read(text, document.markup);
        read.blocks.iter().all(|block| {
            let include = lines.range(block.start()..=block.end()).next().is_some();
            include || block.kind == BlockKind::Heading
        })
    })
}

/// Where a link of a document leads; `None` where that is nowhere in particular.
fn target(look: Look<'_>, from: &str, link: &Link, sites: &Sites) -> Option<Target> {
    let tree = look.tree;
    let written = link.target.as_str();
    let decoded = percent_decode_str(written).decode_utf8_lossy();
    let path = decoded.split(['#', '?']).next().unwrap_or_default();
    // What a generator fills in is known to it alone.
    let is_on_the_web = written.contains("://");
    if path.is_empty() || path.contains('{') || (has_a_scheme(written) && !is_on_the_web) {
        return None;
    }
    if let Some((scheme, _)) = written.split_once("://") {
        if !matches!(scheme, "http" | "https") {
            return None;
        }
        return match sites.address(tree).and_then(|it| path_on_forge(path, it)) {
            Some(path) => Some(
                found(tree, path)
                    .map_or_else(|| Target::Address(written.to_owned()), Target::Inside),
            ),
            None => Some(Target::Address(written.to_owned())),
        };
    }
    let beside = match path.strip_prefix('/') {
        Some(rest) => joined("", rest),
        None => joined(folder_of(from), path),
    };
    // What is included, or only named, may be so from the root as well.
    let root = (link.how != Refers::Link)
        .then(|| joined("", path))
        .flatten();
    let mut meant = beside.iter().chain(&root);
    let inside = meant.find_map(|path| text_at(look, path));
    let served = || {
        let at = path.strip_prefix('/')?.trim_end_matches('/');
        let at = at.strip_suffix(".html").unwrap_or(at);
        sites.permalinks(look).get(at).cloned()
    };
    let inside = inside.or_else(|| below_pages(look, from, path));
    if let Some(path) = inside.or_else(served) {
        return Some(Target::Inside(path));
    }
    match beside {
        _ if link.how == Refers::Name => None,
        None => Some(Target::Nowhere(Unseen::Outside)),
        Some(path) if is_of_a_site(look, &path) => None,
        Some(path) => match tree.stand(Path::new(&path)) {
            // A program or a picture is no document.
            Stand::File(..) | Stand::Folder(_) => None,
            Stand::Outside => Some(Target::Nowhere(Unseen::Outside)),
            Stand::Unseen(why) => Some(Target::Nowhere(why)),
            Stand::Missing(_) => why_missing(look, from, link, &path).map(Target::Nowhere),
        },
    }
}

/// A path from a folder; `None` where it climbs out of the root.
fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The text that a path from the root is meant to lead to.
fn text_at(look: Look<'_>, path: &str) -> Option<String> {
    found(look.tree, path).or_else(|| as_sites_write(look, path))
}

/// The text at a path that a site counts from the folder of its pages, somewhere above the one that
/// leads there: the nearest.
fn below_pages(look: Look<'_>, from: &str, path: &str) -> Option<String> {
    let bare = path.strip_prefix('/')?.trim_end_matches('/');
    let bare = bare.strip_suffix(".html").unwrap_or(bare);
    let (outer, _) = from.split_once('/')?;
    let below = |name: &str| {
        let above = name.strip_suffix(bare);
        above.is_some_and(|above| above.ends_with('/'))
    };
    let is_meant = |name: &&String| {
        let endings = ENDINGS.iter().chain(&PAGES);
        let mut stems = endings.filter_map(|ending| name.strip_suffix(ending));
        below(name) || stems.any(|stem| below(stem.trim_end_matches('/')))
    };
    let names = look
        .names
        .iter()
        .filter(|name| documents::inside(name, outer).is_some() && document_roles::is_text(name));
    let shared = |name: &&String| {
        name.bytes()
            .zip(from.bytes())
            .take_while(|(a, b)| a == b)
            .count()
    };
    let found = names
        .filter(|_| !bare.is_empty())
        .filter(is_meant)
        .max_by_key(shared)?;
    matches!(look.tree.stand(Path::new(found)), Stand::File(..)).then(|| found.clone())
}

/// Why nothing is at a path; `None` for a program or a picture, which would be no document. A site
/// may give any page an address of its own: that it is not there is sure only of a file, and of what
/// a forge shows as it stands.
fn why_missing(look: Look<'_>, from: &str, link: &Link, path: &str) -> Option<Unseen> {
    let name = documents::file_name(path);
    let is_left_out = look.absent.contains(path);
    // Of a submodule git names the folder alone.
    let in_submodule = || {
        let mut names = look.names.iter();
        names.any(|it| documents::inside(path, it).is_some_and(|rest| !rest.is_empty()))
    };
    if !document_roles::is_text(name) {
        None
    } else if is_left_out || in_submodule() {
        Some(Unseen::NotCheckedOut)
    } else if link.includes()
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
        || (matches!(folder_of(from), "" | ".github") && !link.target.starts_with('/'))
    {
        Some(Unseen::NoFile)
    } else {
        Some(Unseen::NoPage)
    }
}

/// The text at a path as sites write them: without the ending, as a folder, as the page made of it.
fn found(tree: &Tree, path: &str) -> Option<String> {
    let is_file = |path: &String| matches!(tree.stand(Path::new(path)), Stand::File(..));
    let name = path.rsplit('/').next().unwrap_or_default();
    if document_roles::is_text(name) && is_file(&path.to_owned()) {
        return Some(path.to_owned());
    }
    let bare = path.strip_suffix(".html").unwrap_or(path);
    let mut near = ENDINGS.iter().map(|ending| format!("{bare}{ending}"));
    let pages = || {
        PAGES
            .iter()
            .map(|page| format!("{path}/{page}"))
            .find(&is_file)
    };
    near.find(&is_file).or_else(|| {
        let folder = matches!(tree.stand(Path::new(path)), Stand::Folder(_));
        folder.then(pages).flatten()
    })
}

/// The text at a path whose capitals a site does not mind.
fn as_sites_write(look: Look<'_>, path: &str) -> Option<String> {
    let bare = path.strip_suffix(".html").unwrap_or(path);
    let same = |name: &&String| {
        let rest = name.get(bare.len()..);
        let begins = name
            .get(..bare.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(bare));
        begins && rest.is_some_and(|rest| rest.is_empty() || ENDINGS.contains(&rest))
    };
    let mut names = look.names.iter().filter(|_| !bare.is_empty());
    let found = names.find(|it| same(it) && document_roles::is_text(it))?;
    let is_file = matches!(look.tree.stand(Path::new(found)), Stand::File(..));
    is_file.then(|| found.clone())
}

/// Folders whose files a site has at its root.
const SERVED: [&str; 3] = ["static/", "public/", "assets/"];

/// Whether a site serves a file at this path, from the folder of what it does not write itself: a
/// picture, a print, no document that is read here.
fn is_of_a_site(look: Look<'_>, path: &str) -> bool {
    let path = path.trim_start_matches("./");
    let serves = |name: &String| {
        let above = name.strip_suffix(path);
        above.is_some_and(|it| SERVED.iter().any(|served| it.ends_with(served)))
    };
    !path.is_empty() && look.names.iter().any(serves)
}
