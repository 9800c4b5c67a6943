//! Where the documents of a project stand, and the words that speak of its governance: data.

use super::document_roles::{LANGUAGES, folded};
use super::files;

/// What a folder says of the documents in it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Place {
    /// The root, or one of the folders in which everyone looks.
    Usual,
    /// A folder in which the project speaks of itself, at any depth.
    OfTheProject,
    /// A folder of documentation, at any depth.
    Documentation,
    /// Any other folder.
    Elsewhere,
    /// A folder of other people's work, of tests, of examples: this one. What stands there is not
    /// the project's own rule.
    Others(String),
    /// A folder of what is printed again: another language, an older version, a page of a blog.
    Again,
}

/// Folders of the root in which documents are looked for, in any case.
const FOLDERS: [&str; 13] = [
    ".github",
    ".gitlab",
    ".gitea",
    ".forgejo",
    "docs",
    "doc",
    "documentation",
    "governance",
    "gouvernance",
    "community",
    "communaute",
    "project",
    "projet",
];

/// Folders of a folder of documentation in which they are looked for as well.
const INNER: [&str; 6] = [
    "governance",
    "gouvernance",
    "community",
    "communaute",
    "project",
    "projet",
];

/// Folders of documentation.
const DOCUMENTATION: [&str; 12] = [
    "book",
    "content",
    "contenu",
    "doc",
    "docs",
    "documentation",
    "handbook",
    "manual",
    "site",
    "web",
    "website",
    "wiki",
];

/// Folders in which a project speaks of itself.
const OF_THE_PROJECT: [&str; 40] = [
    "a-propos",
    "about",
    "asso",
    "association",
    "board",
    "collectif",
    "committees",
    "communaute",
    "community",
    "conduct",
    "conseil",
    "contrib",
    "contribute",
    "contributing",
    "contributor",
    "contributors",
    "contribuer",
    "dev",
    "devel",
    "developer",
    "developers",
    "development",
    "equipe",
    "federation",
    "foundation",
    "gouvernance",
    "governance",
    "internals",
    "maintainers",
    "meta",
    "org",
    "organisation",
    "organization",
    "people",
    "policies",
    "policy",
    "process",
    "project",
    "projet",
    "team",
];

/// Folders all of whose texts are about governance, by their name or by the first or last of a few
/// words of it: `committee-steering`, `project-governance`.
const OF_GOVERNANCE: [&str; 8] = [
    "comite",
    "comites",
    "committee",
    "committees",
    "gouvernance",
    "governance",
    "instances",
    "steering",
];

/// The same by their whole name: `statuts` of people are others.
const CALLED_SO: [&str; 6] = [
    "bylaws",
    "charter",
    "charters",
    "reglement",
    "statutes",
    "statuts",
];

/// Folders of tests, of examples and of texts for others to take.
const EXAMPLES: [&str; 36] = [
    "__tests__",
    "bench",
    "benches",
    "benchmark",
    "benchmarks",
    "boilerplate",
    "boilerplates",
    "cookiecutter",
    "cookiecutters",
    "corpora",
    "corpus",
    "demo",
    "demos",
    "e2e",
    "example",
    "examples",
    "exemple",
    "exemples",
    "fixture",
    "fuzz",
    "fuzzing",
    "mock",
    "mocks",
    "sample",
    "samples",
    "scaffold",
    "seeds",
    "skeleton",
    "snapshots",
    "spec-tests",
    "template",
    "templates",
    "test",
    "testcases",
    "testing",
    "tests",
];

/// Folders of what is said elsewhere as well, or was said on one day.
const AGAIN: [&str; 28] = [
    "_build",
    "_posts",
    "_site",
    "actualites",
    "agendas",
    "archive",
    "archived",
    "archives",
    "attic",
    "blog",
    "blogs",
    "comptes-rendus",
    "cr",
    "i18n",
    "l10n",
    "locale",
    "locales",
    "meeting-minutes",
    "meeting-notes",
    "meetings",
    "minutes",
    "news",
    "posts",
    "presentations",
    "reunions",
    "slides",
    "versioned_docs",
    "versions",
];

/// Whether documents are looked for in a folder of this name, even when git does not follow them
/// yet; `outer` is the folder it is in, from the root.
pub(super) fn is_searched(outer: &str, name: &str) -> bool {
    let name = folded(name);
    if outer.is_empty() {
        return FOLDERS.contains(&name.as_str());
    }
    let documentation = ["docs", "doc", "documentation"];
    documentation.contains(&folded(outer).as_str()) && INNER.contains(&name.as_str())
}

/// What a folder, from the root, says of the documents in it.
pub(super) fn place(folder: &str) -> Place {
    if folder.is_empty() {
        return Place::Usual;
    }
    let usual = match folder.rsplit_once('/') {
        Some((outer, inner)) => !outer.contains('/') && is_searched(outer, inner),
        None => is_searched("", folder),
    };
    if usual {
        return Place::Usual;
    }
    let parts: Vec<String> = folder.split('/').map(folded).collect();
    for (part, written) in parts.iter().zip(folder.split('/')) {
        let part = part.as_str();
        if files::is_of_others(part) || EXAMPLES.contains(&part) || part.contains("{{") {
            return Place::Others(written.to_owned());
        }
        let language = LANGUAGES.contains(&part) && !["en", "fr"].contains(&part);
        let hidden = part.starts_with('.') && !FOLDERS.contains(&part);
        // `in`, `it`, `id` and their like are words as well: only below a folder of texts.
        if AGAIN.contains(&part) || hidden || (language && part.len() == 2 && parts.len() > 1) {
            return Place::Again;
        }
    }
    let any = |names: &[&str]| parts.iter().any(|part| names.contains(&part.as_str()));
    if is_of_governance(folder) || any(&OF_THE_PROJECT) {
        Place::OfTheProject
    } else if any(&DOCUMENTATION) {
        Place::Documentation
    } else {
        Place::Elsewhere
    }
}

/// Whether a folder, from the root, or one that it is in, is all about governance.
pub(super) fn is_of_governance(folder: &str) -> bool {
    folder.split('/').any(|part| {
        let part = folded(part);
        let words: Vec<&str> = part.split(['-', '_', ' ']).collect();
        let edges = [words[0], words[words.len() - 1]];
        let named = words.len() <= 3 && edges.iter().any(|word| OF_GOVERNANCE.contains(word));
        named || CALLED_SO.contains(&part.as_str())
    })
}

/// Whether a folder of documentation is no more than that: how it is built, and in which language,
/// but no subject of it.
pub(super) fn is_plain(folder: &str) -> bool {
    let plain = [
        "_docs",
        "content",
        "doc",
        "docs",
        "documentation",
        "en",
        "fr",
        "html",
        "latest",
        "pages",
        "site",
        "source",
        "sphinx",
        "src",
        "website",
        "wiki",
    ];
    folder
        .split('/')
        .all(|part| plain.contains(&folded(part).as_str()))
}

/// Whether a folder is all about how to behave.
pub(super) fn is_of_conduct(folder: &str) -> bool {
    let last = folded(folder.rsplit('/').next().unwrap_or_default());
    [
        "conduct",
        "code-of-conduct",
        "code-de-conduite",
        "committee-code-of-conduct",
    ]
    .contains(&last.as_str())
}

/// How surely some words, of a heading or of a link, speak of how a project is governed.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Topic {
    /// They may: `Roles` of a program are others.
    Perhaps,
    /// They do.
    Surely,
}

/// Words and pairs of words, without accents and in lower case, that speak of governance.
const SURELY: [&str; 42] = [
    "assemblee generale",
    "board of directors",
    "by laws",
    "by-laws",
    "bylaws",
    "charte de gouvernance",
    "comite de pilotage",
    "comite technique",
    "comment sont prises les decisions",
    "comment nous decidons",
    "conseil d'administration",
    "decision making",
    "decision process",
    "decision-making",
    "decisions collectives",
    "gouvernance",
    "gouverne",
    "governance",
    "governed",
    "how decisions are made",
    "how we decide",
    "how we make decisions",
    "making decisions",
    "organisation du projet",
    "project charter",
    "project leadership",
    "project organisation",
    "project organization",
    "prise de decision",
    "prises de decision",
    "processus de decision",
    "qui decide",
    "regles de decision",
    "reglement interieur",
    "roles and responsibilities",
    "roles et responsabilites",
    "statuts de l'association",
    "steering committee",
    "steering council",
    "steering group",
    "technical committee",
    "who decides",
];

/// Words that may.
const PERHAPS: [&str; 66] = [
    "adherents",
    "adherer",
    "adhesion",
    "arbitrage",
    "association",
    "becoming a",
    "board",
    "charte",
    "charter",
    "code owners",
    "comite",
    "committee",
    "committers",
    "conflict",
    "conflicts",
    "conflits",
    "conseil",
    "constitution",
    "consensus",
    "contributor ladder",
    "core team",
    "decide",
    "decident",
    "decision",
    "decisions",
    "desaccord",
    "desaccords",
    "devenir",
    "dispute",
    "disputes",
    "elections",
    "equipe",
    "equipe coeur",
    "foundation",
    "instances",
    "leadership",
    "maintainer",
    "maintainers",
    "maintainership",
    "mainteneur",
    "mainteneurs",
    "mainteneuse",
    "mainteneuses",
    "members",
    "membership",
    "membres",
    "moderation",
    "organisation",
    "organization",
    "our rules",
    "policies",
    "process",
    "processus",
    "project management",
    "regles",
    "responsabilites",
    "responsibilities",
    "rfc",
    "roles",
    "rules",
    "statuts",
    "team",
    "vote",
    "votes",
    "voting",
    "working groups",
];

/// Words that make such words speak of something else.
const ELSE: [&str; 16] = [
    "access",
    "ansible",
    "database",
    "decision tree",
    "decision trees",
    "formatting rules",
    "iam",
    "lint",
    "linting",
    "role variables",
    "roles variables",
    "routing",
    "statuts de build",
    "user roles",
    "validation rules",
    "variables",
];

/// Whether words speak of how a project is governed.
pub(super) fn topic(words: &str) -> Option<Topic> {
    // Nobody writes a heading of this length.
    let words = &words[..words.floor_char_boundary(160)];
    let plain = folded(words).replace('’', "'");
    let letters = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '-');
    let words: Vec<&str> = plain
        .split(|c| !letters(c))
        .filter(|word| !word.is_empty())
        .collect();
    let text = words.join(" ");
    let tails = Tails::of(&text);
    let meets = |all: &[&str]| all.iter().any(|it| tails.say(it));
    if meets(&ELSE) {
        None
    } else if meets(&SURELY) {
        Some(Topic::Surely)
    } else {
        meets(&PERHAPS).then_some(Topic::Perhaps)
    }
}

/// Words with one space between them, from each of them on. Every heading is asked for a hundred phrases:
/// nothing is made anew for each.
struct Tails<'t>(Vec<&'t str>);

impl<'t> Tails<'t> {
    fn of(text: &'t str) -> Tails<'t> {
        let later = text.match_indices(' ').map(|(at, _)| &text[at + 1..]);
        Tails(std::iter::once(text).chain(later).collect())
    }

    fn say(&self, words: &str) -> bool {
        let mut rests = self.0.iter().filter_map(|tail| tail.strip_prefix(words));
        rests.any(|rest| rest.is_empty() || rest.starts_with(' '))
    }
}

/// Titles of repositories that are themselves a way to decide: proposals of changes, one by one.
const PROPOSALS: [&str; 13] = [
    "enhancement proposal",
    "enhancement proposals",
    "improvement proposal",
    "improvement proposals",
    "evolution proposals",
    "request for comments",
    "requests for comments",
    "rfc",
    "rfcs",
    "appel a commentaires",
    "appels a commentaires",
    "propositions d'amelioration",
    "propositions d'evolution",
];

/// Whether a repository is itself a way to decide, by its title.
pub(super) fn is_of_proposals(title: &str) -> bool {
    let plain = folded(&title[..title.floor_char_boundary(160)]).replace('’', "'");
    let words: Vec<&str> = plain
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .filter(|word| !word.is_empty())
        .collect();
    let text = words.join(" ");
    let tails = Tails::of(&text);
    PROPOSALS.iter().any(|it| tails.say(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_says_what_its_documents_may_be() {
        for (folder, wanted) in [
            ("", Place::Usual),
            (".github", Place::Usual),
            ("Docs/Community", Place::Usual),
            ("docs/source", Place::Documentation),
            ("doc/source/dev/governance", Place::OfTheProject),
            ("doc/internals", Place::OfTheProject),
            ("committee-steering/meetings-of", Place::OfTheProject),
            ("packages/map", Place::Elsewhere),
            ("travail/les-differents-statuts", Place::Elsewhere),
            (
                "budget/preparer-un-comite-d-investissement",
                Place::Elsewhere,
            ),
            ("packages/map/tests", Place::Others("tests".to_owned())),
            ("fuzz/corpus/markdown", Place::Others("fuzz".to_owned())),
            ("third_party/x", Place::Others("third_party".to_owned())),
            ("docs/de/community", Place::Again),
            ("website/blog/2024", Place::Again),
            (".venv/lib", Place::Again),
        ] {
            assert_eq!(place(folder), wanted, "{folder}");
        }
    }

    #[test]
    fn a_heading_speaks_of_governance_or_of_something_else() {
        for (heading, wanted) in [
            ("Governance", Some(Topic::Surely)),
            ("3. Prise de décision", Some(Topic::Surely)),
            ("How decisions are made", Some(Topic::Surely)),
            ("Rôles et responsabilités", Some(Topic::Surely)),
            ("Maintainers", Some(Topic::Perhaps)),
            ("Devenir membre", Some(Topic::Perhaps)),
            ("Role Variables", None),
            ("Decision trees", None),
            ("Installation", None),
            ("Rollback", None),
            ("", None),
        ] {
            assert_eq!(topic(heading), wanted, "{heading}");
        }
    }

    #[test]
    fn tables_hold_each_entry_once_as_it_is_compared() {
        for table in [
            &FOLDERS[..],
            &DOCUMENTATION,
            &OF_THE_PROJECT,
            &OF_GOVERNANCE,
            &CALLED_SO,
            &EXAMPLES,
            &AGAIN,
            &SURELY,
            &PERHAPS,
            &ELSE,
            &PROPOSALS,
        ] {
            let mut found = table.to_vec();
            found.sort_unstable();
            found.dedup();
            assert_eq!(found.len(), table.len());
            assert!(found.iter().all(|name| folded(name) == **name));
        }
    }
}
