//! What the formats for CI servers say besides the findings themselves.

use crate::model::{FindingAbout, FindingId, Lang};
use crate::words::count;

/// Why a finding is ignored, and until when.
#[must_use]
pub fn silenced(reason: &str, until: Option<&str>, lang: Lang) -> String {
    match until {
        Some(until) => pick!(lang;
            "ignored until {until}: {reason}",
            "écarté jusqu’au {until}\u{a0}: {reason}"),
        None => pick!(lang; "ignored: {reason}", "écarté\u{a0}: {reason}"),
    }
}

sentences_of!("findings-ci_phrases");

/// That a server shows fewer annotations than there are.
#[must_use]
pub fn annotations_cut(most: usize, all: usize, lang: Lang) -> String {
    let all = count(all, lang, ["finding", "findings"], ["constat", "constats"]);
    pick!(lang;
        "GitHub shows at most {most} annotations of each kind per step; all {all} are in this log.",
        "GitHub montre au plus {most} annotations de chaque sorte par étape\u{202f}; les {all} sont dans ce journal.")
}

/// Where to read more on an id.
#[must_use]
pub fn read_more(id: FindingId, lang: Lang) -> String {
    let id = id.word();
    pick!(lang;
        "Learn more: `commons explain {id}`.",
        "En savoir plus\u{a0}: `commons explain {id}`.")
}

/// That an id was looked for, and not found.
#[must_use]
pub fn nothing_found(id: FindingId, lang: Lang) -> String {
    let id = id.word();
    pick!(lang; "{id}: nothing to report", "{id}\u{a0}: rien à signaler")
}
