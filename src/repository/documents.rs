//! The governance documents, wherever they are.
//!
//! Candidates come from the names of all files, and from the usual folders themselves: whoever has
//! just written one that git does not follow yet sees it at once. What those that were found send
//! to is followed by [`linked`](super::linked) afterwards.

use super::document_roles::{self, Named};
use super::places::{self, Place};
use super::topics::{Topic, is_of_proposals, topic};
use super::tree::{self, Stand, Tree};
use crate::document;
use crate::model::{Document, DocumentSign, Elsewhere, Role, Seen, Unseen};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many documents are read.
const MAX_DOCUMENTS: usize = 200;
/// How many of them only their folder, or a name with other meanings, tells.
const MAX_SUPPOSED: usize = 60;
/// How many files that are set aside are told.
const MAX_SET_ASIDE: usize = 5;

/// How many files stand at most beside a document in a folder that is about the same.
const MAX_BESIDE: usize = 12;
/// How many of all such files are read.
const MAX_SIBLINGS: usize = 30;
/// How many pages of the documentation are read for their headings, where nothing else was found.
const MAX_PAGES: usize = 30;

/// What is looked through.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) tree: &'a Tree,
    /// The names of the files.
    pub(super) names: &'a [String],
    /// Files that are left out here on purpose.
    pub(super) absent: &'a BTreeSet<String>,
    /// The part of the repository that is looked at; empty for all of it.
    pub(super) part: &'a str,
    /// The paths that the project file names, with their anchors, and whether it names them as the
    /// place of the rules.
    pub(super) cited: &'a BTreeMap<String, bool>,
}

/// The documents found, and where they were looked for.
#[derive(Default)]
pub(super) struct Documents {
    pub(super) looked_in: Vec<String>,
    pub(super) found: Vec<Document>,
    pub(super) left_out: usize,
    pub(super) set_aside: Vec<(String, Unseen)>,
    pub(super) elsewhere: Vec<Elsewhere>,
}

/// A name that may be that of a document.
#[derive(Eq, Ord, PartialEq, PartialOrd)]
struct Candidate {
    role: Role,
    rank: u8,
    path: String,
    certain: bool,
}

/// Finds the documents by their names and by their headings, and reads them.
pub(super) fn find(look: Look<'_>) -> Documents {
    let mut documents = Documents::default();
    let candidates = candidates(look, &mut documents);
    read_all(look, candidates, &mut documents);
    siblings(look, &mut documents);
    for document in &mut documents.found {
        if document.role == Role::Readme && folder_of(&document.path) == look.part {
            sections(document);
        }
    }
    if !documents.found.iter().any(Document::may_govern) {
        for document in &mut documents.found {
            if document.role == Role::Contributing {
                document.lines = sure_sections(document);
            }
        }
        pages(look, &mut documents);
    }
    documents
}

/// Adds the texts beside a document that is called as governance documents are, in a folder of few: the
/// statutes, where the rules of procedure stand. Each counts when it sets a rule.
fn siblings(look: Look<'_>, documents: &mut Documents) {
    let mut folders = BTreeSet::new();
    for document in &documents.found {
        let folder = folder_of(&document.path);
        let inside = inside(folder, look.part).unwrap_or_default();
        let named = matches!(
            document_roles::named(file_name(&document.path)),
            Some(Named::Governance | Named::AsSuch)
        );
        // What is known to be about governance is read as a whole.
        let special = matches!(
            places::place(inside),
            Place::OfTheProject | Place::Documentation | Place::Elsewhere
        );
        if named && special && !inside.is_empty() && !places::is_of_governance(inside) {
            folders.insert(folder.to_owned());
        }
    }
    let known: BTreeSet<String> = documents.found.iter().map(|it| it.path.clone()).collect();
    let mut read_so_far = 0;
    for folder in folders {
        let first = look
            .names
            .partition_point(|it| it.as_str() < folder.as_str());
        let within = look.names[first..]
            .iter()
            .take_while(|it| it.starts_with(&folder));
        let beside = within.filter(|path| {
            let name = file_name(path);
            folder_of(path) == folder && document_roles::is_text(name) && name.contains('.')
        });
        let beside: Vec<&String> = beside.collect();
        if beside.len() > MAX_BESIDE {
            continue;
        }
        for path in beside {
            let name = file_name(path);
            let other =
                document_roles::role(name, false).is_some() || document_roles::is_for_others(name);
            if known.contains(path) || other || is_printed(path) || read_so_far == MAX_SIBLINGS {
                continue;
            }
            read_so_far += 1;
            if let Some((_, text @ Ok(_))) = read(look.tree, path) {
                let sibling =
                    document(path.clone(), Role::Governance, text, DocumentSign::Supposed);
                documents.found.push(sibling);
            }
        }
    }
}

/// What pages are called on which a project speaks of itself, among others.
const OF_ITSELF: [&str; 16] = [
    "about",
    "apropos",
    "a-propos",
    "communaut",
    "communit",
    "contribu",
    "developer",
    "equipe",
    "faq",
    "index",
    "organi",
    "people",
    "project",
    "projet",
    "team",
    "who",
];

/// Words that stand in the headings that leave no doubt.
const IN_HEADINGS: [&str; 8] = [
    "govern",
    "gouvern",
    "decision",
    "décision",
    "decid",
    "steering",
    "pilotage",
    "bylaws",
];

/// Finds sections about governance in pages of the documentation that have another name.
fn pages(look: Look<'_>, documents: &mut Documents) {
    let known: BTreeSet<&str> = documents.found.iter().map(|it| it.path.as_str()).collect();
    let of_itself = |path: &str| {
        let name = document_roles::folded(file_name(path));
        OF_ITSELF.iter().any(|it| name.contains(it))
    };
    let mut paths: Vec<&String> = Vec::new();
    let mut folder: Option<(&str, bool)> = None;
    for path in look.names {
        let name = file_name(path);
        let Some(inside) = inside(path, look.part) else {
            continue;
        };
        let above = inside.rsplit_once('/').map_or("", |(above, _)| above);
        if folder.is_none_or(|(known, _)| known != above) {
            let place = places::place(above);
            let speaks = matches!(
                place,
                Place::OfTheProject | Place::Documentation | Place::Usual
            );
            folder = Some((above, speaks && !above.is_empty()));
        }
        let page = folder.is_some_and(|(_, speaks)| speaks)
            && document_roles::is_text(name)
            && name.contains('.')
            && !document_roles::is_for_others(name)
            && !is_printed(path);
        if page && !known.contains(path.as_str()) {
            paths.push(path);
        }
    }
    paths.sort_by_key(|path| (!of_itself(path), path.matches('/').count()));
    let mut found = Vec::new();
    for path in paths.into_iter().take(MAX_PAGES) {
        let Some((_, Ok(text))) = read(look.tree, path) else {
            continue;
        };
        let lower = text.to_lowercase();
        if !IN_HEADINGS.iter().any(|it| lower.contains(it)) {
            continue;
        }
        let mut page = document(
            path.clone(),
            Role::Governance,
            Ok(text),
            DocumentSign::Supposed,
        );
        page.lines = sure_sections(&page);
        if !page.lines.is_empty() {
            found.push(page);
        }
    }
    documents.found.extend(found);
}

/// The sections of a page whose headings leave no doubt.
fn sure_sections(page: &Document) -> Vec<(usize, usize)> {
    let Ok(text) = &page.text else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let mut end = 0;
    for heading in document::outline(text, page.markup).headings {
        if heading.line > end && topic(&heading.text) == Some(Topic::Surely) {
            end = heading.end_line;
            lines.push((heading.line, end));
        }
    }
    lines
}

/// The names that may be those of documents, the best first.
fn candidates(look: Look<'_>, documents: &mut Documents) -> Vec<Candidate> {
    let mut paths: BTreeSet<String> = listed(look, &mut documents.looked_in);
    let mut folder: Option<(&str, Place)> = None;
    let mut candidates = Vec::new();
    for path in look.names.iter().chain(look.absent) {
        if paths.contains(path) || !document_roles::is_text(file_name(path)) {
            continue;
        }
        let Some(inside) = inside(path, look.part) else {
            continue;
        };
        let (above, name) = inside.rsplit_once('/').unwrap_or(("", inside));
        // Names stand in the order of their folders.
        if folder.as_ref().is_none_or(|(known, _)| *known != above) {
            folder = Some((above, places::place(above)));
        }
        let Some((_, place)) = &folder else { continue };
        if let Place::Others(part) = place {
            let known = document_roles::named(name) == Some(Named::Governance);
            if known && documents.set_aside.len() < MAX_SET_ASIDE {
                let why = Unseen::OfOthers(part.clone());
                documents.set_aside.push((path.clone(), why));
            }
        } else if let Some(candidate) = candidate(path, above, name, place) {
            candidates.push(candidate);
        }
    }
    // Of a folder that was listed, every name is there.
    for path in std::mem::take(&mut paths) {
        let Some(inside) = inside(&path, look.part) else {
            continue;
        };
        let (above, name) = inside.rsplit_once('/').unwrap_or(("", inside));
        candidates.extend(candidate(&path, above, name, &Place::Usual));
    }
    candidates.sort();
    let texts: BTreeSet<String> = candidates
        .iter()
        .filter_map(|it| text_of(&it.path))
        .collect();
    candidates.retain(|it| !is_printed(&it.path) || !texts.contains(stem(&it.path)));
    candidates
}

/// The files of the usual folders, whether git follows them or not.
fn listed(look: Look<'_>, looked_in: &mut Vec<String>) -> BTreeSet<String> {
    let mut folders = vec![look.part.to_owned()];
    let mut paths = BTreeSet::new();
    // A link to a folder that is looked in already shows nothing new.
    let mut real = BTreeSet::from([PathBuf::from(look.part)]);
    let mut at = 0;
    while at < folders.len() {
        let folder = folders[at].clone();
        at += 1;
        for entry in &*look.tree.entries(&folder) {
            let path = tree::joined(&folder, &entry.name);
            if entry.folder {
                let outer = inside(&folder, look.part).unwrap_or_default();
                if places::is_searched(outer, &entry.name)
                    && let Stand::Folder(found) = look.tree.stand(Path::new(&path))
                    && real.insert(found)
                {
                    folders.push(path);
                }
            } else {
                paths.insert(path);
            }
        }
    }
    if let Some(root) = folders.first_mut().filter(|root| root.is_empty()) {
        ".".clone_into(root);
    }
    *looked_in = folders;
    paths
}

/// What a file may be by its name and its folder from the part that is looked at.
fn candidate(path: &str, folder: &str, name: &str, place: &Place) -> Option<Candidate> {
    let of_governance = places::is_of_governance(folder);
    let role = document_roles::role(name, of_governance);
    let named = document_roles::named(name);
    let (role, certain) = match (place, named) {
        (Place::Usual, Some(Named::Loosely)) => (Role::Governance, !is_guessed(name)),
        (Place::Usual, _) => (role?, true),
        (Place::OfTheProject | Place::Documentation, Some(Named::Governance | Named::AsSuch))
        | (Place::Elsewhere, Some(Named::Governance)) => (
            Role::Governance,
            named == Some(Named::Governance) || *place == Place::OfTheProject,
        ),
        (Place::OfTheProject, Some(Named::Loosely)) | (Place::Elsewhere, Some(Named::AsSuch)) => {
            (Role::Governance, false)
        }
        (Place::OfTheProject, None) if places::is_of_conduct(folder) => {
            document_roles::is_text(name).then_some((Role::Conduct, true))?
        }
        (Place::Documentation, None) if !places::is_plain(folder) => return None,
        (Place::OfTheProject | Place::Documentation, None) => match role? {
            role @ (Role::Maintainers | Role::Contributing | Role::Conduct) => (role, true),
            Role::Governance => (Role::Governance, false),
            Role::Security | Role::Funding | Role::Roadmap | Role::Readme => return None,
        },
        (Place::Documentation | Place::Elsewhere | Place::Others(_) | Place::Again, _) => {
            return None;
        }
    };
    let rank = match place {
        Place::Usual => 0,
        Place::OfTheProject => 1,
        Place::Documentation => 2,
        Place::Elsewhere | Place::Others(_) | Place::Again => 3,
    };
    // The README in another language is not the one that presents the project.
    let plain = ["readme", "read-me", "lisezmoi", "lisez-moi"];
    let other =
        role == Role::Readme && !plain.contains(&document_roles::folded(stem(name)).as_str());
    let rank = rank + u8::from(other);
    let path = path.to_owned();
    Some(Candidate {
        role,
        rank,
        path,
        certain,
    })
}

/// Whether a name means something else as often as not, even in the root.
fn is_guessed(name: &str) -> bool {
    !matches!(
        document_roles::folded(stem(name)).as_str(),
        "voting" | "membership" | "reglement"
    )
}

/// Reads the candidates, each text once, the best first.
fn read_all(look: Look<'_>, candidates: Vec<Candidate>, documents: &mut Documents) {
    let mut seen = BTreeSet::new();
    let mut supposed = 0;
    for candidate in candidates {
        let Candidate {
            role,
            path,
            certain,
            ..
        } = candidate;
        let many = !certain && supposed == MAX_SUPPOSED;
        if documents.found.len() == MAX_DOCUMENTS || many {
            documents.left_out += 1;
            continue;
        }
        let (real, text) = match read(look.tree, &path) {
            Some(read) => read,
            None if look.absent.contains(&path) => (path.clone(), Err(Unseen::NotCheckedOut)),
            None => continue,
        };
        // A link to another document is the same document.
        if !seen.insert(real) {
            continue;
        }
        supposed += usize::from(!certain);
        let sign = if certain {
            DocumentSign::Name
        } else {
            DocumentSign::Supposed
        };
        documents.found.push(document(path, role, text, sign));
    }
}

/// A document.
pub(super) fn document(
    path: String,
    role: Role,
    text: Seen<Arc<str>>,
    sign: DocumentSign,
) -> Document {
    let markup = document_roles::markup(&path);
    let lines = Vec::new();
    Document {
        path,
        role,
        markup,
        text,
        sign,
        lines,
    }
}

/// Finds the sections of a README that are about governance. A repository of proposals is a way to
/// decide as a whole.
fn sections(readme: &mut Document) {
    let Ok(text) = &readme.text else { return };
    let outline = document::outline(text, readme.markup);
    let Some(title) = outline.headings.first() else {
        return;
    };
    if is_of_proposals(&title.text) {
        readme.lines = vec![(1, outline.lines)];
        readme.sign = DocumentSign::Supposed;
        return;
    }
    let mut best = None;
    let mut end = 0;
    for heading in &outline.headings {
        let found = topic(&heading.text);
        // A title in passing is not what all of the page is about.
        let title = heading.line == title.line && heading.end_line == outline.lines;
        if found.is_none() || heading.line <= end || (title && found == Some(Topic::Perhaps)) {
            // A word that leaves no doubt counts in a section of another as well.
            best = best.max(found.filter(|_| heading.line <= end));
            continue;
        }
        if found == Some(Topic::Perhaps) && is_of_data(text, heading.line, heading.end_line) {
            continue;
        }
        best = best.max(found);
        end = heading.end_line;
        readme.lines.push((heading.line, end));
    }
    if best == Some(Topic::Perhaps) {
        readme.sign = DocumentSign::Supposed;
    }
}

/// Whether a section lists the fields of data, the calls of a program or what they give: most of its
/// lines are rows, code, or items that begin with a name in code.
fn is_of_data(text: &str, from: usize, to: usize) -> bool {
    let (mut fields, mut all, mut fenced, mut of_fields) = (0, 0, false, false);
    for line in text.lines().skip(from).take(to.saturating_sub(from)) {
        let bare = line.trim_start();
        let fence = bare.starts_with("```") || bare.starts_with("~~~");
        if bare.is_empty() || bare.starts_with(['#', '=']) {
            continue;
        }
        all += 1;
        let item = bare.trim_start_matches(['-', '*', '+']).trim_start();
        let names = item.len() < bare.len() && begins_with_a_name(item);
        let code =
            fenced || fence || line.starts_with("    ") && !bare.starts_with(['-', '*', '+']);
        let row = bare.starts_with('|');
        if row && bare.chars().all(|c| "|-: ".contains(c)) {
            all -= 1;
            continue;
        }
        of_fields = row && (of_fields || is_head_of_fields(bare));
        let row = row && (of_fields || bare.contains(['`', '_', '{', '"']));
        fields += usize::from(code || names || row);
        fenced ^= fence;
    }
    all > 1 && fields * 2 > all
}

/// `| Field | Type | Description |`: the head of a table of what data hold.
fn is_head_of_fields(row: &str) -> bool {
    let cells = row
        .split('|')
        .map(|cell| document_roles::folded(cell.trim_matches(['*', ' '])));
    let heads = [
        "attribute",
        "attribut",
        "champ",
        "colonne",
        "column",
        "column name",
        "endpoint",
        "field",
        "field name",
        "key",
        "method",
        "parameter",
        "property",
        "propriete",
        "type",
        "variable",
    ];
    cells.filter(|cell| heads.contains(&cell.as_str())).count() > 0
}

/// `` `district`: … ``, `**id** (integer)`, `term_end: …`: the name of a field before what it is.
fn begins_with_a_name(item: &str) -> bool {
    if item.starts_with('`') {
        return true;
    }
    let bare = item.trim_start_matches(['*', '"']);
    let end = bare.find(|c: char| !(c.is_ascii_alphanumeric() || "_.$".contains(c)));
    let (name, rest) = bare.split_at(end.unwrap_or(bare.len()));
    let rest = rest.trim_start_matches(['*', '"']).trim_start();
    let typed = [
        "(string", "(integer", "(number", "(boolean", "(array", "(object", "(list", "(int",
    ];
    name.contains('_') && rest.starts_with([':', '-', '–', '=', '('])
        || !name.is_empty() && typed.iter().any(|it| rest.starts_with(it))
}

/// A path from the part that is looked at.
fn inside<'p>(path: &'p str, part: &str) -> Option<&'p str> {
    if part.is_empty() {
        return Some(path);
    }
    let rest = path.strip_prefix(part)?;
    if rest.is_empty() {
        Some(rest)
    } else {
        rest.strip_prefix('/')
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The folder that a file is in, from the root.
pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path without its ending.
fn stem(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

/// Whether a document is most often made from another for printing or for the web.
fn is_printed(path: &str) -> bool {
    let is_html = path.rsplit_once('.').is_some_and(|(_, ending)| {
        ending.eq_ignore_ascii_case("html") || ending.eq_ignore_ascii_case("htm")
    });
    is_html || document_roles::unread(path).is_some()
}

/// What the path of a text is without its ending. `statuts.pdf` beside `statuts.md` is the same
/// document, made for printing.
fn text_of(path: &str) -> Option<String> {
    (!is_printed(path)).then(|| stem(path).to_owned())
}

/// What a file is for by its path alone.
pub(super) fn of_path(path: &str) -> Option<Role> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    candidate(path, folder, name, &places::place(folder)).map(|it| it.role)
}

/// Where a document really stands, and its text; `None` when it is not in the tree at all.
pub(super) fn read(tree: &Tree, path: &str) -> Option<(String, Seen<Arc<str>>)> {
    match tree.stand(Path::new(path)) {
        Stand::File(file, _) => {
            let text = match document_roles::unread(path) {
                Some(format) => Err(Unseen::Format(format)),
                None => tree.text(path),
            };
            Some((Tree::shown(&file), text))
        }
        Stand::Unseen(why) => Some((path.to_owned(), Err(why))),
        Stand::Outside => Some((path.to_owned(), Err(Unseen::Outside))),
        Stand::Missing(_) if tree.is_broken_link(Path::new(path)) => {
            Some((path.to_owned(), Err(Unseen::BrokenLink)))
        }
        Stand::Folder(_) | Stand::Missing(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::is_of_data;

    #[test]
    fn a_section_of_fields_is_told_from_one_of_people() {
        for text in [
            "## Members\n\n* `id`: a number\n* `name`: a text\n* `term`: a day\n",
            "## Committee\n\n```json\n{\"committee_id\": 3,\n\"members\": []}\n```\n",
            "## Members\n\nEach has:\n\n- member_id: a number\n- **name** (string): a text\n",
            "## Board members\n\n| Column | Meaning |\n|---|---|\n| name | who |\n| since | when |\n",
            "## Team\n\n| field | type |\n|---|---|\n| `team_id` | int |\n| `rank` | int |\n| `zone` | int |\n| `line` | int |\n",
        ] {
            assert!(is_of_data(text, 1, text.lines().count()), "{text}");
        }
        for text in [
            "## Members\n\n* Ada: decides\n* Ben: decides too\n* Cy: keeps the accounts\n",
            "## Committee\n\nThree members are elected for two years.\nThey meet each month.\nThey decide.\n",
            "## Maintainers\n\n| Name | Part |\n|---|---|\n| Ada | all |\n| Ben | docs |\n",
        ] {
            assert!(!is_of_data(text, 1, text.lines().count()), "{text}");
        }
    }
}
