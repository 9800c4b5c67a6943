//! What the formats for CI servers say besides the findings themselves.

use crate::model::{FindingAbout, FindingId, Lang};
use crate::words::count;

/// Why a finding is ignored, and until when.
#[must_use]
pub fn silenced(reason: &str, until: Option<&str>, lang: Lang) -> String {
    match until {
        Some(until) => lang.pick(
            format!("ignored until {until}: {reason}"),
            format!("écarté jusqu’au {until}\u{a0}: {reason}"),
        ),
        None => lang.pick(
            format!("ignored: {reason}"),
            format!("écarté\u{a0}: {reason}"),
        ),
    }
}

/// A finding that was there before.
#[must_use]
pub fn known(lang: Lang) -> &'static str {
    lang.pick("already in the baseline", "déjà dans la référence")
}

/// What a group of findings is about.
#[must_use]
pub fn finding_about(finding_about: FindingAbout, lang: Lang) -> &'static str {
    let (en, fr) = match finding_about {
        FindingAbout::ProjectFile => ("project file", "fichier projet"),
        FindingAbout::Evidence => ("evidence", "preuves"),
        FindingAbout::Policy => ("policy", "politique"),
        FindingAbout::Governance => ("governance documents", "documents de gouvernance"),
        FindingAbout::Licences => ("licences", "licences"),
        FindingAbout::History => ("git history", "historique git"),
        FindingAbout::Publiccode => ("publiccode.yml", "publiccode.yml"),
    };
    lang.pick(en, fr)
}

/// That a server shows fewer annotations than there are.
#[must_use]
pub fn annotations_cut(most: usize, all: usize, lang: Lang) -> String {
    let all = count(all, lang, ["finding", "findings"], ["constat", "constats"]);
    lang.pick(
        format!(
            "GitHub shows at most {most} annotations of each kind per step; all {all} are in this log."
        ),
        format!(
            "GitHub montre au plus {most} annotations de chaque sorte par étape\u{202f}; les {all} sont dans ce journal."
        ),
    )
}

/// Where to read more on an id.
#[must_use]
pub fn read_more(id: FindingId, lang: Lang) -> String {
    let id = id.word();
    lang.pick(
        format!("Learn more: `commons explain {id}`."),
        format!("En savoir plus\u{a0}: `commons explain {id}`."),
    )
}

/// That an id was looked for, and not found.
#[must_use]
pub fn nothing_found(id: FindingId, lang: Lang) -> String {
    let id = id.word();
    lang.pick(
        format!("{id}: nothing to report"),
        format!("{id}\u{a0}: rien à signaler"),
    )
}

/// What must hold of every check: a green run in which nothing was looked at would mislead.
#[must_use]
pub fn something_assessed(lang: Lang) -> &'static str {
    lang.pick("Something was assessed", "Quelque chose a été évalué")
}

/// Something that could not be looked at.
#[must_use]
pub fn not_looked_at(what: &str, why: &str, lang: Lang) -> String {
    lang.pick(
        format!("Not checked: {what} ({why})."),
        format!("Non vérifié\u{a0}: {what} ({why})."),
    )
}

/// The folder that relative paths start from.
#[must_use]
pub fn from_here(lang: Lang) -> &'static str {
    lang.pick(
        "The folder where the check was run.",
        "Le dossier dans lequel la vérification a été lancée.",
    )
}
