//! Whether a document leaves the last word to one person, or one body, against all others.

use crate::document::Document;

/// Who, as words that begin so.
const WHO: [&str; 9] = [
    "bdfl",
    "benevolent dictator",
    "dictator",
    "founder",
    "founders",
    "project leader",
    "fondateur",
    "fondatrice",
    "dictateur",
];

/// One of these stands in each of [`WHO`]: most texts name none, and need not be cut into words.
const STEMS: [&str; 5] = ["bdfl", "dictat", "founder", "fondat", "project leader"];

/// What leaves nobody else a word.
const HOW: [&str; 17] = [
    "ultimate authority",
    "final authority",
    "act alone",
    "decide alone",
    "may override",
    "can override",
    "overriding",
    "overrules",
    "may overrule",
    "can overrule",
    "has a veto",
    "right of veto",
    "dernier mot",
    "droit de veto",
    "decide seul",
    "decide seule",
    "passer outre",
];

/// What makes of it its contrary.
const NOT: [&str; 11] = [
    "not", "no", "never", "cannot", "nor", "n", "ne", "ni", "aucun", "aucune", "former",
];

/// Who changes the rules together, which leaves nobody out.
const TOGETHER: [&str; 14] = [
    "assemblee",
    "adherents",
    "assembly",
    "communaute",
    "community",
    "consensus",
    "contributors",
    "general meeting",
    "majority",
    "majorite",
    "members",
    "membres",
    "vote",
    "voters",
];

/// What is said of whoever may change all rules alone.
const RESERVES: [&str; 14] = [
    "reserve the right to",
    "reserves the right to",
    "reserved the right to",
    "may at any time",
    "can at any time",
    "at its sole discretion",
    "at their sole discretion",
    "at his sole discretion",
    "at her sole discretion",
    "se reserve le droit de",
    "se reservent le droit de",
    "peut a tout moment",
    "peuvent a tout moment",
    "a sa seule discretion",
];

/// What they do with them.
const CHANGES: [&str; 21] = [
    "alter",
    "amend",
    "change",
    "disregard",
    "modify",
    "overrule",
    "override",
    "replace",
    "revise",
    "revoke",
    "suspend",
    "update",
    "waive",
    "abroger",
    "amender",
    "changer",
    "modifier",
    "remplacer",
    "reviser",
    "suspendre",
    "ecarter",
];

/// The rules, as they name themselves.
const RULES: [&str; 26] = [
    "these rules",
    "the rules",
    "this document",
    "this charter",
    "this governance",
    "the governance",
    "this policy",
    "these policies",
    "these bylaws",
    "this constitution",
    "this agreement",
    "these terms",
    "any of these",
    "any decision",
    "ces regles",
    "les regles",
    "ce document",
    "cette charte",
    "la charte",
    "cette gouvernance",
    "la gouvernance",
    "ce reglement",
    "le reglement",
    "ces statuts",
    "les statuts",
    "toute decision",
];

/// The line of the first sentence that says so.
pub(super) fn said(document: &Document) -> Option<usize> {
    document.blocks.iter().find_map(|block| {
        let text = block.text.to_lowercase();
        let marks = [
            "reserve",
            "réserve",
            "at any time",
            "à tout moment",
            "discretion",
            "discrétion",
        ];
        let may = STEMS.iter().chain(&marks).any(|stem| text.contains(stem));
        let mut sentences = block.sentences().filter(|_| may);
        sentences.find_map(|it| says(it.text).then_some(it.start))
    })
}

fn says(sentence: &str) -> bool {
    let mut words = Vec::new();
    crate::model::fold(sentence, &mut String::new(), |word, _| {
        words.push(word.to_owned());
    });
    let joined = format!(" {} ", words.join(" "));
    let has = |parts: &[&str]| parts.iter().any(|it| joined.contains(&format!(" {it} ")));
    let one = has(&WHO) && has(&HOW) && !has(&NOT);
    let denied = [
        "not reserve",
        "not reserved",
        "may not",
        "cannot",
        "ne se reserve",
        "ne peut",
        "nobody",
    ];
    let all = has(&RESERVES) && has(&CHANGES) && has(&RULES);
    one || (all && !has(&TOGETHER) && !has(&denied))
}

#[cfg(test)]
mod tests {
    use super::{STEMS, WHO, says};

    #[test]
    fn each_of_them_has_a_stem() {
        assert!(
            WHO.iter()
                .all(|who| STEMS.iter().any(|it| who.contains(it)))
        );
    }

    #[test]
    fn the_last_word_of_one_is_told_from_that_of_many() {
        for text in [
            "Since the BDFL holds ultimate authority, the council may be bypassed",
            "The founder may overrule the council",
            "La fondatrice garde le dernier mot sur toute décision",
            "The owner reserves the right to change these rules at any time",
            "Grid Ltd may at any time amend or revoke this policy without notice",
            "L’éditeur se réserve le droit de modifier cette charte à tout moment",
        ] {
            assert!(says(text), "{text}");
        }
        for text in [
            "The founder may not overrule the council",
            "The assembly has final authority over the accounts",
            "The founder's proposal is put to a vote like any other",
            "Le fondateur n’a plus le dernier mot",
            "The members may at any time change these rules by a majority",
            "The owner does not reserve the right to change these rules",
            "We reserve the right to change the colours of the site",
            "Moderators reserve the right to remove comments",
            "L’assemblée peut à tout moment modifier les statuts",
        ] {
            assert!(!says(text), "{text}");
        }
    }
}
