//! Whether a document leaves the last word to one person against all others.

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

/// Whether a sentence says so.
pub(super) fn is_said(document: &Document) -> bool {
    document.blocks.iter().any(|block| {
        let text = block.text.to_lowercase();
        if !STEMS.iter().any(|stem| text.contains(stem)) {
            return false;
        }
        let ends = |c: char| matches!(c, '.' | ';' | '!' | '?');
        block.text.split(ends).any(says)
    })
}

fn says(sentence: &str) -> bool {
    let mut words = Vec::new();
    crate::model::fold(sentence, &mut String::new(), |word, _| {
        words.push(word.to_owned());
    });
    let joined = format!(" {} ", words.join(" "));
    let has = |parts: &[&str]| parts.iter().any(|it| joined.contains(&format!(" {it} ")));
    has(&WHO) && has(&HOW) && !has(&NOT)
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
        ] {
            assert!(says(text), "{text}");
        }
        for text in [
            "The founder may not overrule the council",
            "The assembly has final authority over the accounts",
            "The founder's proposal is put to a vote like any other",
            "Le fondateur n’a plus le dernier mot",
        ] {
            assert!(!says(text), "{text}");
        }
    }
}
