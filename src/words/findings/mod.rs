//! The words for what a check finds.

mod check_headings;
mod ci_phrases;
mod details;
mod measures;
mod messages;

pub use check_headings::{CheckHead, check_head, exit_of, exit_of_nothing, fails};
pub use ci_phrases::{
    annotations_cut, finding_about, from_here, known, not_looked_at, nothing_found, read_more,
    silenced, something_assessed,
};
pub use measures::{history_words, measure};
pub use messages::{FindingWords, finding_words};

use crate::model::{DocumentKind, FindingSeverity, Lang, Role, RunLimit, Treatment, Unseen};

sentences_of!(say, "findings");

sentences_of!("findings");

/// The same as the report calls it: without its article, with a capital.
#[must_use]
pub fn principle_title(id: &'static str, lang: Lang) -> String {
    let name = principle(id, lang);
    let articles = lang.pick(&["the "][..], &["les ", "la ", "le "]);
    let bare = articles.iter().find_map(|it| name.strip_prefix(it));
    let bare = bare.unwrap_or(name).replace(" et la ", " et ");
    crate::words::capital(&bare)
}

/// One of Ostrom's principles, by its id; the id itself where it is none.
#[must_use]
pub fn principle(id: &'static str, lang: Lang) -> &'static str {
    let (en, fr) = match id {
        "boundaries" => ("clear boundaries", "les limites claires"),
        "congruence" => ("fit and fairness", "les règles adaptées et équitables"),
        "collective-choice" => ("collective choice", "les choix collectifs"),
        "monitoring" => ("monitoring", "la surveillance et la redevabilité"),
        "sanctions" => ("graduated sanctions", "les sanctions graduées"),
        "conflict-resolution" => ("conflict resolution", "la résolution des conflits"),
        "recognition" => ("the right to self-organise", "le droit de s’organiser"),
        "nesting" => ("nested governance", "la gouvernance imbriquée"),
        other => (other, other),
    };
    lang.pick(en, fr)
}

/// What a document is: what those of its role are for, and whether rules were recognised.
#[must_use]
pub fn document_kind(document_kind: DocumentKind, role: Role, lang: Lang) -> String {
    let said = match document_kind {
        DocumentKind::Governance => return role_words(role, lang).to_owned(),
        DocumentKind::Pointer => say::points_elsewhere(lang),
        DocumentKind::Template => say::has_blanks_to_fill(lang),
        DocumentKind::General => say::no_governance_rule_recognised(lang),
        DocumentKind::Empty => say::empty(lang),
        DocumentKind::Draft => say::a_draft(lang),
        DocumentKind::Superseded => say::no_longer_in_force(lang),
    };
    if document_kind != DocumentKind::General || role == Role::Governance {
        return said.to_owned();
    }
    let semicolon = lang.pick(";", "\u{202f};");
    format!("{}{semicolon} {said}", role_words(role, lang))
}

/// What a document is for, as a word in files.
#[must_use]
pub fn role_word(role: Role) -> &'static str {
    match role {
        Role::Governance => "governance",
        Role::Maintainers => "maintainers",
        Role::Contributing => "contributing",
        Role::Conduct => "conduct",
        Role::Security => "security",
        Role::Funding => "funding",
        Role::Roadmap => "roadmap",
        Role::Readme => "readme",
    }
}

/// A folder or file as named on the command line; the one where one stands has no name.
#[must_use]
pub fn folder(named: &str, lang: Lang) -> &str {
    match named {
        "" | "." => say::this_folder(lang),
        named => named,
    }
}

/// Why a text was not read: its language, an ISO 639-1 code or `und`.
#[must_use]
pub fn other_language(code: &str, lang: Lang) -> String {
    match code {
        "und" => say::language_not_recognised(lang).to_owned(),
        code => say::language_not_read(&code, lang),
    }
}

/// Why something could not be looked at.
#[must_use]
pub fn unseen(why: &Unseen, lang: Lang) -> String {
    let words = match why {
        Unseen::NotInGit => say::not_in_git(lang),
        Unseen::NoCommit => say::no_commit_yet(lang),
        Unseen::NotAsked => say::not_requested(lang),
        Unseen::NoGit => say::git_not_installed(lang),
        Unseen::NotAFile => say::neither_file_nor_folder(lang),
        Unseen::NameNotText => say::name_not_text(lang),
        Unseen::NotCheckedOut => say::not_checked_out(lang),
        Unseen::NotText => say::not_plain_text(lang),
        Unseen::Format(format) => {
            return say::format_not_read(&format, lang);
        }
        Unseen::LfsPointer => say::in_lfs(lang),
        Unseen::BrokenLink => say::link_to_no_file(lang),
        Unseen::NoFile => say::no_file_there(lang),
        Unseen::NoPage => say::no_page_recognised(lang),
        Unseen::Itself => say::leads_back(lang),
        Unseen::Bare => say::bare_repository(lang),
        Unseen::NotTrusted(folder) => {
            return say::not_trusted(&folder, lang);
        }
        Unseen::OfOthers(folder) => {
            return say::of_others(&folder, lang);
        }
        Unseen::OfTheWhole => say::only_a_part(lang),
        Unseen::TooLarge(bytes) => {
            let size = bytes / 1024;
            return say::too_large(&size, lang);
        }
        Unseen::GitFailed(why) if why.is_empty() => say::git_failed_somehow(lang),
        Unseen::GitFailed(why) => {
            return say::git_failed(&why, lang);
        }
        Unseen::GitSlow => say::git_did_not_answer(lang),
        Unseen::GitElsewhere => say::dot_git_leads_nowhere(lang),
        Unseen::Outside => say::leads_outside(lang),
        Unseen::TooDeep => say::too_deep(lang),
        Unseen::TooManyEntries(most) => {
            return say::too_many_entries(&most, lang);
        }
        Unseen::RunLimit(limit) => return run_limit(*limit, lang),
        Unseen::Unreadable(kind, why) => {
            return crate::words::failure(*kind, why, lang);
        }
    };
    words.to_owned()
}

/// Which limit of a run was met.
fn run_limit(limit: RunLimit, lang: Lang) -> String {
    let most = limit.most();
    let size = most / (1024 * 1024);
    match limit {
        RunLimit::Entries => say::at_most_files(&most, lang),
        RunLimit::Bytes => say::at_most_bytes(&size, lang),
        RunLimit::Text => say::at_most_text(&size, lang),
        RunLimit::Commits => say::at_most_commits(&most, lang),
        RunLimit::Git => say::at_most_bytes_from_git(&size, lang),
    }
}

/// A text in quotation marks, at most 120 characters of it.
pub(super) fn quoted(text: &str, lang: Lang) -> String {
    let mut shown: String = text.chars().take(120).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    pick!(lang; "“{shown}”", "«\u{a0}{shown}\u{a0}»")
}
