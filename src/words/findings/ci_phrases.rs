//! What the formats for build servers say besides the findings themselves.

use crate::model::{FindingAbout, FindingId, Lang};
use crate::words::count;

/// Why a finding is silenced, and until when.
#[must_use]
pub fn silenced(reason: &str, until: Option<&str>, lang: Lang) -> String {
    match until {
        Some(until) => lang.pick(
            format!("silenced until {until}: {reason}"),
            format!("mis en silence jusqu’à {until}\u{a0}: {reason}"),
        ),
        None => lang.pick(
            format!("silenced: {reason}"),
            format!("mis en silence\u{a0}: {reason}"),
        ),
    }
}

/// A finding that was there before.
#[must_use]
pub fn known(lang: Lang) -> &'static str {
    lang.pick(
        "known from the earlier report",
        "connu du rapport antérieur",
    )
}

/// What a group of findings is about.
#[must_use]
pub fn finding_about(finding_about: FindingAbout, lang: Lang) -> &'static str {
    let (en, fr) = match finding_about {
        FindingAbout::Description => ("description", "description"),
        FindingAbout::Evidence => ("evidence", "preuves"),
        FindingAbout::Policy => ("policy", "politique"),
        FindingAbout::Governance => ("governance files", "fichiers de gouvernance"),
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
            "GitHub shows no more than {most} annotations of each kind for a step; all {all} are in this log."
        ),
        format!(
            "GitHub ne montre pas plus de {most} annotations de chaque sorte par étape\u{202f}; les {all} sont dans ce journal."
        ),
    )
}

/// Where to read more on an id.
#[must_use]
pub fn read_more(id: FindingId, lang: Lang) -> String {
    let id = id.word();
    lang.pick(
        format!("More on it: `commons explain {id}`."),
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
    lang.pick(
        "There is something to assess",
        "Il y a quelque chose à évaluer",
    )
}

/// Something that could not be looked at.
#[must_use]
pub fn not_looked_at(what: &str, why: &str, lang: Lang) -> String {
    lang.pick(
        format!("Not looked at: {what} ({why})."),
        format!("Pas regardé\u{a0}: {what} ({why})."),
    )
}

/// The folder that relative paths start from.
#[must_use]
pub fn from_here(lang: Lang) -> &'static str {
    lang.pick(
        "The folder in which the check was run.",
        "Le dossier dans lequel la vérification a été lancée.",
    )
}
