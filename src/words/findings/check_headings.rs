//! The headings and fixed sentences of a check.

use crate::model::Lang;

labels! {
    /// A fixed text of a check.
    CheckHead check_head {
        Check: "Check of", "Vérification\u{a0}:";
        CheckedOn: "on", "·";
        Errors: "Errors", "Erreurs";
        Warnings: "Warnings", "Avertissements";
        Notes: "Notes", "Notes";
        Known: "Already in the baseline", "Déjà dans la référence";
        Silenced: "Ignored (policy)", "Écartés (politique)";
        New: "new", "nouveau";
        Worse: "worse", "aggravé";
        Assessment: "What the answers say", "Ce que disent les réponses";
        Governance: "What the governance documents say",
            "Ce que disent les documents de gouvernance";
        NoGovernance: "No governance document was found.",
            "Aucun document de gouvernance n’a été trouvé.";
        Unknown: "Unknown: not everything was looked at (see below).",
            "Inconnu\u{a0}: tout n’a pas été regardé (voir plus bas).";
        Reading: "found?", "trouvé\u{202f}?";
        Lines: "lines", "lignes";
        Licences: "Licences found", "Licences trouvées";
        NoLicence: "None.", "Aucune.";
        History: "Git history", "Historique git";
        Hints: "Git activity compared with answers", "Activité git et réponses";
        HintsCaution: "Commits are only part of the work: these are hints, not verdicts.",
            "Les commits ne sont qu’une part du travail\u{a0}: ce sont des indices, pas des verdicts.";
        NotLookedAt: "Not checked, so unknown", "Non vérifié, donc inconnu";
        Explain: "What a finding means and what to do:",
            "Ce que signifie un constat et que faire\u{a0}:";
        Finding: "finding", "constat";
        Place: "place", "endroit";
        Principle: "Principle", "Principe";
    }
}
