//! The headings and fixed sentences of a check.

use crate::model::Lang;

/// A fixed text of a check.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(missing_docs, reason = "each is documented by its two texts below")]
pub enum CheckHead {
    Check,
    CheckedOn,
    Errors,
    Warnings,
    Notes,
    Known,
    Silenced,
    New,
    Worse,
    Assessment,
    Governance,
    NoGovernance,
    Unknown,
    Reading,
    Lines,
    Licences,
    NoLicence,
    History,
    Hints,
    HintsCaution,
    NotLookedAt,
    Explain,
    Finding,
    Place,
    Principle,
}

/// The text of a heading.
#[must_use]
pub fn check_head(head: CheckHead, lang: Lang) -> &'static str {
    let (en, fr) = match head {
        CheckHead::Check => ("Check of", "Vérification\u{a0}:"),
        CheckHead::CheckedOn => ("on", "·"),
        CheckHead::Errors => ("Errors", "Erreurs"),
        CheckHead::Warnings => ("Warnings", "Avertissements"),
        CheckHead::Notes => ("Notes", "Notes"),
        CheckHead::Known => ("Already in the baseline", "Déjà dans la référence"),
        CheckHead::Silenced => ("Ignored (policy)", "Écartés (politique)"),
        CheckHead::New => ("new", "nouveau"),
        CheckHead::Worse => ("worse", "aggravé"),
        CheckHead::Assessment => ("What the answers say", "Ce que disent les réponses"),
        CheckHead::Governance => (
            "What the governance documents say",
            "Ce que disent les documents de gouvernance",
        ),
        CheckHead::NoGovernance => (
            "No governance document was found.",
            "Aucun document de gouvernance n’a été trouvé.",
        ),
        CheckHead::Unknown => (
            "Unknown: not everything was looked at (see below).",
            "Inconnu\u{a0}: tout n’a pas été regardé (voir plus bas).",
        ),
        CheckHead::Reading => ("found?", "trouvé\u{202f}?"),
        CheckHead::Lines => ("lines", "lignes"),
        CheckHead::Licences => ("Licences found", "Licences trouvées"),
        CheckHead::NoLicence => ("None.", "Aucune."),
        CheckHead::History => ("Git history", "Historique git"),
        CheckHead::Hints => (
            "Git activity compared with answers",
            "Activité git et réponses",
        ),
        CheckHead::HintsCaution => (
            "Commits are only part of the work: these are hints, not verdicts.",
            "Les commits ne sont qu’une part du travail\u{a0}: ce sont des indices, pas des verdicts.",
        ),
        CheckHead::NotLookedAt => ("Not checked, so unknown", "Non vérifié, donc inconnu"),
        CheckHead::Explain => (
            "What a finding means and what to do:",
            "Ce que signifie un constat et que faire\u{a0}:",
        ),
        CheckHead::Finding => ("finding", "constat"),
        CheckHead::Place => ("place", "endroit"),
        CheckHead::Principle => ("Principle", "Principe"),
    };
    lang.pick(en, fr)
}
