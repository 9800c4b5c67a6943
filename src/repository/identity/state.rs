//! What a sentence says of how far the work is.

use crate::repository::document_roles::folded;

/// Words of a line that says how far something is, and no more: `Version 0.1, work in progress`.
const OF_A_STATE: [&str; 34] = [
    "alpha",
    "a",
    "beta",
    "brouillon",
    "chantier",
    "construction",
    "cours",
    "de",
    "document",
    "draft",
    "en",
    "encore",
    "est",
    "in",
    "is",
    "early",
    "progress",
    "project",
    "projet",
    "provisoire",
    "redaction",
    "site",
    "stage",
    "status",
    "statut",
    "still",
    "this",
    "travail",
    "travaux",
    "under",
    "un",
    "version",
    "wip",
    "work",
];

/// Whether a text, folded, says how far something is and nothing else.
pub(super) fn is_a_state(plain: &str) -> bool {
    let mut words = plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|it| !it.is_empty());
    words.all(|word| {
        let number = word.trim_start_matches(['v', 'r']);
        OF_A_STATE.contains(&word) || number.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Whether a sentence says that the work has ended.
pub(super) fn says_it_ended(sentence: &str) -> bool {
    let states = [
        "abandoned",
        "abandonne",
        "archived",
        "a ete archive",
        "deprecated",
        "discontinued",
        "end of life",
        "est archive",
        "n'est plus developpe",
        "n'est plus en developpement",
        "n'est plus maintenu",
        "n'est plus utilise",
        "no longer developed",
        "no longer in development",
        "no longer in use",
        "no longer under active development",
        "no longer under development",
        "no longer maintained",
        "no longer supported",
        "no longer used",
        "not in use anymore",
        "not maintained",
        "not used anymore",
        "obsolete",
        "outdated",
        "unmaintained",
    ];
    is_said_of_it(&without_adverbs(sentence), &states)
}

/// Whether a sentence says that what is presented is not finished, or not to be relied on yet.
pub(super) fn says_it_is_unfinished(sentence: &str) -> bool {
    let states = [
        "a draft",
        "an early stage",
        "brouillon",
        "draft version",
        "draft document",
        "draft:",
        "en chantier",
        "en construction",
        "en cours d'elaboration",
        "en cours de construction",
        "en cours de developpement",
        "en cours de redaction",
        "not production ready",
        "not production-ready",
        "not ready for production",
        "not stable yet",
        "not yet stable",
        "pas encore stable",
        "proof of concept",
        "under construction",
        "wip",
        "work in progress",
    ];
    let plain = without_adverbs(sentence);
    let names = [
        "draft",
        "brouillon",
        "progress",
        "wip",
        "construction",
        "chantier",
        "redaction",
    ];
    let named = is_a_state(&plain) && names.iter().any(|it| plain.contains(it));
    named || plain.contains("not be considered stable") || is_said_of_it(&plain, &states)
}

/// A sentence, folded, without what only strengthens it.
fn without_adverbs(sentence: &str) -> String {
    let mut plain = folded(sentence.trim()).replace('’', "'");
    for adverb in [
        "actively ",
        "activement ",
        "being ",
        "still ",
        "encore en ",
        "very ",
    ] {
        plain = plain.replace(adverb, if adverb == "encore en " { "en " } else { "" });
    }
    plain
}

/// What says that something is not so.
const DENIES: [&str; 6] = [
    " isn't",
    " never",
    " no longer",
    " not ",
    "n'est pas",
    "n'est plus",
];

/// Whether a sentence says one of these states of what it stands for, or is a notice of it.
fn is_said_of_it(plain: &str, states: &[&str]) -> bool {
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
    let subjects = [
        "this repo",
        "this project",
        "this package",
        "this library",
        "this module",
        "this software",
        "this tool",
        "this design",
        "this device",
        "this document",
        "this site",
        "this website",
        "this is ",
        "ce depot",
        "ce projet",
        "ce logiciel",
        "ce document",
        "ce site",
        "cet outil",
        "cette bibliotheque",
        "le projet",
        "le site",
    ];
    let words = |text: &str| text.split_whitespace().count();
    states.iter().any(|state| {
        let Some(at) = plain.find(state) else {
            return false;
        };
        let alone = !plain[at + state.len()..].starts_with(char::is_alphanumeric);
        let of_it = subjects.iter().any(|it| {
            let Some(between) = plain.find(it).and_then(|subject| plain.get(subject..at)) else {
                return false;
            };
            words(between) <= 6 && !DENIES.iter().any(|it| between.contains(it))
        });
        // `Draft: …`, and not `a draft horse`
        let rest = &plain[at + state.len()..];
        let ends = state.ends_with(':') || !rest.trim_start().starts_with(char::is_alphanumeric);
        let notice = at == 0 && words(plain) <= 8 && (ends || !state.contains("draft"));
        alone && (of_it || notice)
    })
}

#[cfg(test)]
mod tests {
    use super::says_it_is_unfinished;

    #[test]
    fn what_denies_it_or_only_has_the_word_is_not_unfinished() {
        for (sentence, wanted) in [
            ("This project is a work in progress", true),
            ("Ce projet est en construction", true),
            ("This should not be considered stable", true),
            ("Draft: please comment", true),
            ("This project is no longer a work in progress", false),
            ("Ce projet n’est plus en construction", false),
            ("A draft horse stable shared by eight families", false),
        ] {
            assert_eq!(says_it_is_unfinished(sentence), wanted, "{sentence}");
        }
    }
}
