//! Where the documents of a project stand: data.

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
const FOLDERS: [&str; 14] = [
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
    // What GitHub shows of an organisation.
    "profile",
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

/// Words beside them in the name of a folder that make of it one of records or of texts for others:
/// `governance-review`.
const ABOUT: [&str; 14] = [
    "assessment",
    "assessments",
    "audit",
    "audits",
    "evaluation",
    "example",
    "examples",
    "meetings",
    "minutes",
    "notes",
    "review",
    "reviews",
    "template",
    "templates",
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
const AGAIN: [&str; 35] = [
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
    "calendar",
    "comptes-rendus",
    "cr",
    "evenements",
    "events",
    "i18n",
    "l10n",
    "locale",
    "locales",
    "meeting-minutes",
    "meeting-notes",
    "meetings",
    "minutes",
    "news",
    "papers",
    "posts",
    "presentations",
    "pv",
    "reunions",
    "sessions",
    "slides",
    "talks",
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
        let again = |part: &str| AGAIN.contains(&part);
        let last = part.rsplit(['-', '_']).next().unwrap_or(part);
        // `in`, `it`, `id` and their like are words as well: only below a folder of texts.
        if again(part) || again(last) || hidden || (language && part.len() == 2 && parts.len() > 1)
        {
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
        let about = words.iter().any(|word| ABOUT.contains(word));
        let named =
            words.len() <= 3 && !about && edges.iter().any(|word| OF_GOVERNANCE.contains(word));
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
            ("projects/grid/governance-review", Place::Elsewhere),
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
            ("_archive-sessions/2021", Place::Again),
            ("pv/comite", Place::Again),
            ("post-mortem", Place::Elsewhere),
            ("event-team", Place::Elsewhere),
            (".venv/lib", Place::Again),
        ] {
            assert_eq!(place(folder), wanted, "{folder}");
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
            &ABOUT,
            &EXAMPLES,
            &AGAIN,
        ] {
            let mut found = table.to_vec();
            found.sort_unstable();
            found.dedup();
            assert_eq!(found.len(), table.len());
            assert!(found.iter().all(|name| folded(name) == **name));
        }
    }
}
