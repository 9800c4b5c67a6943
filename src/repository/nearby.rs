//! Documents that are told by what they stand beside, and by their headings: the statutes beside the rules
//! of procedure, sections of a README and of a page for contributors.

use super::document_roles::{self, Named};
use super::documents::{self, Documents, Look, document, folder_of, inside, is_printed};
use super::page::is_beside_the_point;
use super::places::{self, Place};
use super::topics::{Topic, is_of_proposals, topic};
use crate::document::{self as texts, Block, BlockKind, Heading};
use crate::model::{Document, DocumentSign, Role};
use std::collections::BTreeSet;

/// How many files stand at most beside a document in a folder that is about the same.
const MAX_BESIDE: usize = 12;
/// How many of all such files are read.
const MAX_SIBLINGS: usize = 30;

/// Adds them to those that their names tell.
pub(super) fn add(look: Look<'_>, documents: &mut Documents) {
    siblings(look, documents);
    for document in &mut documents.found {
        if document.role == Role::Readme {
            sections(document);
        }
    }
    for document in &mut documents.found {
        if document.role == Role::Maintainers {
            document.lines = sure_sections(document);
        }
    }
    if documents.found.iter().any(Document::may_govern) {
        return;
    }
    for document in &mut documents.found {
        if document.role == Role::Contributing {
            document.lines = sure_sections(document);
        }
    }
}

/// Adds the texts beside a document that is called as governance documents are, in a folder of few: the
/// statutes, where the rules of procedure stand. Each counts when it sets a rule.
fn siblings(look: Look<'_>, documents: &mut Documents) {
    let mut folders = BTreeSet::new();
    for document in &documents.found {
        let folder = folder_of(&document.path);
        let inside = inside(folder, look.part).unwrap_or_default();
        let named = matches!(
            document_roles::named(documents::file_name(&document.path)),
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
            let name = documents::file_name(path);
            folder_of(path) == folder && document_roles::is_text(name) && name.contains('.')
        });
        let beside: Vec<&String> = beside.collect();
        if beside.len() > MAX_BESIDE {
            continue;
        }
        for path in beside {
            let name = documents::file_name(path);
            let other = document_roles::role(name, false).is_some()
                || document_roles::is_for_others(name)
                || is_beside_the_point(name);
            if known.contains(path) || other || is_printed(path) {
                continue;
            }
            if read_so_far == MAX_SIBLINGS {
                documents.left_out += 1;
                continue;
            }
            read_so_far += 1;
            if let Some((_, text @ Ok(_))) = documents::read(look.tree, path) {
                let sibling =
                    document(path.clone(), Role::Governance, text, DocumentSign::Supposed);
                documents.found.push(sibling);
            }
        }
    }
}

/// The sections of a page whose headings leave no doubt.
pub(super) fn sure_sections(page: &Document) -> Vec<(usize, usize)> {
    let Ok(text) = &page.text else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let mut end = 0;
    for heading in texts::outline(text, page.markup).headings {
        if heading.line > end && topic(&heading.text) == Some(Topic::Surely) {
            end = heading.end_line;
            lines.push((heading.line, end));
        }
    }
    lines
}

/// Finds the sections of a README that are about governance. A repository of proposals is a way to
/// decide as a whole.
fn sections(readme: &mut Document) {
    let Ok(text) = &readme.text else { return };
    let read = texts::read(text, readme.markup);
    let lines = read.outline.lines;
    let headings = headings(read);
    let Some(title) = headings.first() else {
        return;
    };
    if is_of_proposals(&title.text) {
        readme.lines = vec![(1, lines)];
        readme.sign = DocumentSign::Supposed;
        return;
    }
    let mut best = None;
    let mut end = 0;
    for heading in &headings {
        let found = topic(&heading.text);
        // A title in passing is not what all of the page is about.
        let title = heading.line == title.line && heading.end_line == lines;
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

/// The headings of a text, and the lines in bold alone that leave no doubt: each of these ends where the
/// next of both begins.
fn headings(read: texts::Document) -> Vec<Heading> {
    let bold = |it: &&Block| it.kind == BlockKind::Label && it.sentences().all(|it| it.linked == 0);
    let labels: Vec<&Block> = read.blocks.iter().filter(bold).collect();
    let begins = labels.iter().map(|it| it.start());
    let begins = begins.chain(read.outline.headings.iter().map(|it| it.line));
    let begins: BTreeSet<usize> = begins.collect();
    let surely = labels
        .iter()
        .filter(|it| topic(&it.text) == Some(Topic::Surely));
    let sections = surely.map(|it| Heading {
        level: u8::MAX,
        text: it.text.clone(),
        line: it.start(),
        end_line: begins
            .range(it.start() + 1..)
            .next()
            .map_or(read.outline.lines, |next| next - 1),
        anchors: Vec::new(),
    });
    let mut all: Vec<Heading> = sections.collect();
    all.extend(read.outline.headings);
    all.sort_by_key(|it| it.line);
    all
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

#[cfg(test)]
mod tests {
    use super::*;

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
