//! Whether a document says of itself that it is not in force: a draft, or replaced by another.

use crate::document::{Block, BlockKind, Document};
use crate::model::{NotInForce, fold};

/// How many blocks are looked at: what holds for the whole is said at the top.
const TOP: usize = 14;

/// What a draft calls itself.
const DRAFT: [&str; 13] = [
    "draft",
    "drafts",
    "proposed",
    "proposal",
    "rejected",
    "withdrawn",
    "brouillon",
    "document de travail",
    "version de travail",
    "projet",
    "proposition",
    "propose",
    "proposee",
];

/// What is told of one that nobody has adopted yet.
const NOT_YET: [&str; 29] = [
    "not adopted",
    "not approved",
    "not in effect",
    "not in force",
    "not official",
    "not ratified",
    "not yet adopted",
    "not yet approved",
    "not yet been adopted",
    "not yet been approved",
    "not yet been ratified",
    "not been adopted",
    "not been approved",
    "not been ratified",
    "not yet in effect",
    "not yet in force",
    "not yet ratified",
    "pending adoption",
    "pending approval",
    "pending ratification",
    "to be ratified",
    "awaiting ratification",
    "en attente d adoption",
    "en attente de ratification",
    "en attente de validation",
    "pas encore adopte",
    "pas encore en vigueur",
    "pas encore ete adopte",
    "pas encore ratifie",
];

/// What one calls itself that no longer holds.
const SUPERSEDED: [&str; 20] = [
    "superseded",
    "obsolete",
    "deprecated",
    "has been replaced by",
    "is replaced by",
    "was replaced by",
    "no longer in force",
    "no longer in effect",
    "no longer applies",
    "no longer apply",
    "historical",
    "abroge",
    "abroges",
    "abrogee",
    "caduc",
    "est remplace par",
    "est remplacee par",
    "a ete remplace par",
    "a ete remplacee par",
    "n est plus en vigueur",
];

/// What such a document is.
const THING: [&str; 25] = [
    "agreement",
    "bylaws",
    "charter",
    "constitution",
    "document",
    "governance",
    "model",
    "page",
    "policy",
    "proposal",
    "rules",
    "statutes",
    "text",
    "version",
    "charte",
    "gouvernance",
    "politique",
    "projet",
    "proposition",
    "reglement",
    "regles",
    "statuts",
    "texte",
    "brouillon",
    "draft",
];

/// What points at the text that it stands in.
const THIS: [&str; 10] = [
    "this",
    "these",
    "the present",
    "ce",
    "cet",
    "cette",
    "ces",
    "la presente",
    "le present",
    "les presents",
];

/// Whether a document says so, and on which line.
pub(super) fn of(document: &Document, raw: &str) -> Option<(NotInForce, usize)> {
    let first = |block: &Block| block.kind == BlockKind::Heading && block.heading == Some(0);
    let title = document.blocks.first().filter(|block| first(block));
    let titled = title.and_then(|title| Some((titled(&title.text)?, title.start())));
    titled.or_else(|| labelled(raw)).or_else(|| {
        document.blocks.iter().take(TOP).find_map(|block| {
            let mut sentences = block.sentences();
            sentences.find_map(|it| Some((said(it.text)?, block.start())))
        })
    })
}

/// The words of a text, in lower case and without accents, one space around each.
fn plain(text: &str) -> String {
    let mut plain = String::from(" ");
    fold(text, &mut String::new(), |word, _| {
        plain.push_str(word);
        plain.push(' ');
    });
    plain
}

/// A label has no more words than these: “Draft minutes are published within a week” speaks of minutes.
const LABEL: usize = 3;

/// A sentence that says it of the document in several words has no more than these.
const SAID: usize = 16;

/// In how many words at most what begins so is said of the document.
fn most(phrase: &str) -> usize {
    if phrase.contains(' ') { SAID } else { LABEL }
}

/// `Statutes (draft)`, `DRAFT: governance`, `Projet de charte`.
fn titled(title: &str) -> Option<NotInForce> {
    let plain = plain(title);
    let words = plain.trim();
    let begins = |all: &[&str]| all.iter().any(|it| words.starts_with(it));
    let ends = |all: &[&str]| {
        let bracketed = title.contains(['(', '[', ':', '-', '–', '—']);
        bracketed && all.iter().any(|it| words.ends_with(&format!(" {it}")))
    };
    let drafts = [
        "draft",
        "brouillon",
        "work in progress",
        "wip",
        "proposed",
        "proposal",
        "projet",
        "proposition",
    ];
    let of_thing = |begin: &str| {
        let rest = words.strip_prefix(begin);
        rest.is_some_and(|rest| rest.split(' ').take(5).any(|word| THING.contains(&word)))
    };
    let draft = begins(&["draft ", "wip ", "brouillon "])
        || words == "draft"
        || ends(&drafts)
        || names_a_draft(words)
        || of_thing("proposed ")
        || of_thing("projet de ")
        || of_thing("proposition de ");
    // A process of drafts is none.
    let about = [" process ", " template ", " board ", " card "];
    let old = ["obsolete ", "superseded ", "deprecated "]
        .into_iter()
        .any(of_thing)
        || ends(&[
            "obsolete",
            "superseded",
            "deprecated",
            "remplace",
            "remplacee",
            "abroge",
            "abroges",
        ]);
    if old {
        Some(NotInForce::Superseded)
    } else {
        (draft && !about.iter().any(|it| plain.contains(it))).then_some(NotInForce::Draft)
    }
}

/// `Current bylaws draft`, `RFC draft of the charter`.
fn names_a_draft(title: &str) -> bool {
    let words: Vec<&str> = title.split(' ').collect();
    let draft = |word: &&str| matches!(*word, "draft" | "brouillon");
    let thing = |word: &&str| THING.contains(word) && !draft(word) && *word != "proposal";
    words.len() <= 10 && words.iter().any(draft) && words.iter().any(thing)
}

/// How many lines may hold what is said of the whole as a label.
const LABELS: usize = 40;

/// `Status: draft`, `| Statut | proposé |`, `status: superseded` above the text.
fn labelled(raw: &str) -> Option<(NotInForce, usize)> {
    let lines = raw.lines().take(LABELS).enumerate();
    let mut labels = lines.filter_map(|(at, line)| {
        let plain = plain(line);
        let words = plain.trim();
        // `Version: 1.0-draft-1`
        let versioned = words.strip_prefix("version ").is_some_and(|rest| {
            let mut first = rest.split(' ').take(4);
            first.any(|word| matches!(word, "draft" | "brouillon" | "provisoire"))
        });
        if versioned && line.len() < 80 {
            return Some((NotInForce::Draft, at + 1));
        }
        let rest = ["status ", "statut ", "etat "]
            .iter()
            .find_map(|it| words.strip_prefix(it))?;
        let value = rest.split(' ').take(3).collect::<Vec<_>>().join(" ");
        let is_label = line.len() < 80 && line.contains([':', '|', '=']);
        let begins = |all: &[&str]| {
            all.iter()
                .any(|it| value == *it || value.starts_with(&format!("{it} ")))
        };
        let standing = if begins(&SUPERSEDED) || begins(&["remplace", "remplacee", "replaced"]) {
            NotInForce::Superseded
        } else if begins(&DRAFT) || begins(&NOT_YET) || begins(&["pending"]) {
            NotInForce::Draft
        } else {
            return None;
        };
        is_label.then_some((standing, at + 1))
    });
    labels.next()
}

/// What says the contrary.
const DENIED: [&str; 5] = [
    " not a draft ",
    " no longer a draft ",
    " not superseded ",
    " pas un brouillon ",
    " plus un brouillon ",
];

/// What begins a condition.
const CONDITIONS: [&str; 8] = [
    "if", "when", "once", "unless", "until", "si", "lorsque", "quand",
];

/// Whether a sentence says it: of this text, or as a notice that begins with it.
fn said(sentence: &str) -> Option<NotInForce> {
    let plain = plain(sentence);
    // `:warning: This document …`
    let notices = [
        "attention",
        "caution",
        "disclaimer",
        "important",
        "note",
        "warning",
    ];
    let rest = notices
        .iter()
        .find_map(|it| plain.trim_start().strip_prefix(it));
    let plain = rest.filter(|rest| rest.starts_with(' ')).unwrap_or(&plain);
    let words: Vec<&str> = plain.split_whitespace().collect();
    if words.len() > 60 || DENIED.iter().any(|it| plain.contains(it)) {
        return None;
    }
    let place = |phrase: &str| {
        let at = plain.find(&format!(" {phrase} "))?;
        let at = plain[..at].split_whitespace().count();
        // What holds on a condition is not so today.
        let conditional = words[..at].iter().any(|it| CONDITIONS.contains(it));
        (!conditional).then_some(at)
    };
    let of_this = |at: usize| {
        let before = words[..at].join(" ");
        let begins = THIS.iter().any(|it| {
            let rest = before.strip_prefix(it).filter(|rest| rest.starts_with(' '));
            rest.is_some_and(|rest| rest.split(' ').take(4).any(|word| THING.contains(&word)))
        });
        begins && at <= 9
    };
    let told = |phrases: &[&str], alone: bool| {
        phrases.iter().any(|phrase| {
            place(phrase)
                .is_some_and(|at| of_this(at) || (alone && at == 0 && words.len() <= most(phrase)))
        })
    };
    let calls = |word: &str| {
        // “This document is a draft”, « ce texte est un brouillon », “this is a proposal”.
        let verbs = ["is", "are", "remains", "est", "reste", "sont"];
        place(word).is_some_and(|at| {
            let before = &words[..at];
            let verb = before.iter().rev().take(4).any(|it| verbs.contains(it));
            let this = before
                .first()
                .is_some_and(|it| ["this", "ceci", "these"].contains(it));
            verb && (of_this(at) || (this && at <= 4))
        })
    };
    if told(&SUPERSEDED, true) {
        Some(NotInForce::Superseded)
    } else {
        let draft = told(&NOT_YET, true)
            || DRAFT.iter().any(|it| calls(it))
            || (words.len() <= LABEL && matches!(words.first(), Some(&("draft" | "brouillon"))));
        draft.then_some(NotInForce::Draft)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::read;
    use crate::model::Markup;

    fn told(text: &str) -> Option<(NotInForce, usize)> {
        of(&read(text, Markup::Markdown), text)
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a list of cases")]
    fn a_document_says_that_it_is_not_in_force() {
        let rules = "\n\nThe members decide by a majority of votes.\n";
        for (top, standing, line) in [
            ("# Statutes (draft)", NotInForce::Draft, 1),
            ("# DRAFT: bylaws of the orchard", NotInForce::Draft, 1),
            ("# Projet de statuts", NotInForce::Draft, 1),
            ("# Proposed governance model", NotInForce::Draft, 1),
            ("# Charter\n\nStatus: Proposed", NotInForce::Draft, 3),
            ("# Charte\n\n**Statut** : brouillon", NotInForce::Draft, 3),
            (
                "# Charter\n\n| Status | Superseded |\n|---|---|\n| Date | 2020 |",
                NotInForce::Superseded,
                3,
            ),
            (
                "# Charter\n\n> This document is a draft and binds nobody yet.",
                NotInForce::Draft,
                3,
            ),
            (
                "# Charter\n\nThis charter has not yet been ratified by the members.",
                NotInForce::Draft,
                3,
            ),
            (
                "# Rules\n\nThese rules are not yet in force.",
                NotInForce::Draft,
                3,
            ),
            ("# Rules\n\nNot yet adopted.", NotInForce::Draft, 3),
            ("# Current bylaws draft", NotInForce::Draft, 1),
            ("# Rules\n\nVersion: 0.3-draft-2", NotInForce::Draft, 3),
            (
                "# Rules\n\n> :warning: This document is a **draft** until the members adopt it.",
                NotInForce::Draft,
                3,
            ),
            (
                "# Règlement\n\nCe règlement n’est pas encore adopté.",
                NotInForce::Draft,
                3,
            ),
            (
                "# Règlement\n\nCe texte est un brouillon.",
                NotInForce::Draft,
                3,
            ),
            (
                "# Charter\n\nThis charter has been replaced by [another](other.md).",
                NotInForce::Superseded,
                3,
            ),
            (
                "# Statuts\n\nCes statuts sont abrogés.",
                NotInForce::Superseded,
                3,
            ),
            (
                "# Statuts\n\nCette version n’est plus en vigueur.",
                NotInForce::Superseded,
                3,
            ),
        ] {
            assert_eq!(
                told(&format!("{top}{rules}")),
                Some((standing, line)),
                "{top}"
            );
        }
    }

    #[test]
    fn what_is_said_of_other_drafts_is_not_of_this_one() {
        for text in [
            "# Charter\n\nThe members decide.",
            "# Rules\n\nThis is a work in progress, documenting how we have been operating.",
            "# Drafting of decisions\n\nA draft is open for ten days.",
            "# RFC process\n\nA proposal that has not been approved in a month is closed.",
            "# Charter\n\nThis document supersedes the charter of 2019.",
            "# Charter\n\nThis document is no longer a draft.",
            "# Charter\n\nStatus: Active",
            "# Status of proposals\n\nStatus of each: draft, proposed, superseded.",
            "# Règlement\n\nUne proposition est adoptée à la majorité.",
            "# Organisation du projet\n\nLe projet est porté par une association.",
            "# Charter\n\nIf this document is superseded, the board says so.",
            "# Projet de territoire\n\nLes membres décident.",
            "# Charter\n\nDraft minutes are published within a week.",
            "# Charter\n\nDeprecated features are removed after two releases.",
            "# Charter\n\nHistorical decisions are kept in the archive.",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
