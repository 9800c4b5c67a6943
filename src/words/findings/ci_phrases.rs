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

sentences! {
    /// A finding that was there before.
    known: "already in the baseline", "déjà dans la référence";
}

tables! {
    /// What a group of findings is about.
    finding_about(FindingAbout) {
        ProjectFile: "project file", "fichier projet";
        Evidence: "evidence", "preuves";
        Policy: "policy", "politique";
        Governance: "governance documents", "documents de gouvernance";
        Licences: "licences", "licences";
        History: "git history", "historique git";
        Publiccode: "publiccode.yml", "publiccode.yml";
    }
}

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

sentences! {
    /// What must hold of every check: a green run in which nothing was looked at would mislead.
    something_assessed: "Something was assessed", "Quelque chose a été évalué";
    /// Something that could not be looked at.
    not_looked_at(what: &str, why: &str):
        "Not checked: {what} ({why}).",
        "Non vérifié\u{a0}: {what} ({why}).";
    /// The folder that relative paths start from.
    from_here: "The folder where the check was run.",
        "Le dossier dans lequel la vérification a été lancée.";
}
