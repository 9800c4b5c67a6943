//! What the manual says besides the verbs: exits, environment, files.

/// A section of the manual: its heading, then what it lists and what is said of each.
#[derive(Clone, Copy, Debug)]
pub struct ManualSection {
    /// English and French.
    pub heading: (&'static str, &'static str),
    /// What is listed, and what is said of it in English and French.
    pub entries: &'static [(&'static str, &'static str, &'static str)],
}

/// The sections, in the order of a manual.
pub const MANUAL_SECTIONS: [ManualSection; 3] = [
    ManualSection {
        heading: ("EXIT STATUS", "CODE DE SORTIE"),
        entries: &[
            (
                "0",
                "Done. For check: the policy holds.",
                "Terminé. Pour check\u{a0}: la politique est tenue.",
            ),
            (
                "1",
                "Done; check found something at or above --fail-on.",
                "Terminé\u{202f}; check a constaté quelque chose d’une gravité au moins égale à --fail-on.",
            ),
            (
                "2",
                "Could not run: wrong arguments, or an input that cannot be read or is invalid.",
                "N’a pas pu fonctionner\u{a0}: arguments faux, fichier illisible ou non valide.",
            ),
            (
                "3",
                "Nothing was assessed: no project file, no governance document, or no question that applies.",
                "Rien n’a été évalué\u{a0}: pas de fichier projet, pas de document de gouvernance, ou aucune question applicable.",
            ),
            (
                "130",
                "Interrupted; what was answered is saved.",
                "Interrompu\u{202f}; les réponses données sont enregistrées.",
            ),
        ],
    },
    ManualSection {
        heading: ("ENVIRONMENT", "ENVIRONNEMENT"),
        entries: &[
            (
                "COMMONS_LANG",
                "Output language, en or fr, where --lang is not given. Without it, the locale decides.",
                "Langue d’affichage, en ou fr, quand --lang n’est pas donné. Sans elle, la locale décide.",
            ),
            (
                "NO_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM",
                "Whether colours are used, with --color auto. TERM=dumb also leaves out bars and cursor movements.",
                "S’il y a des couleurs, avec --color auto. TERM=dumb supprime aussi les barres et les mouvements du curseur.",
            ),
            (
                "COLUMNS",
                "Width of the text where the output is not a terminal (80 by default).",
                "Largeur du texte quand la sortie n’est pas un terminal (80 par défaut).",
            ),
            (
                "TZ",
                "Time zone in which today is reckoned.",
                "Fuseau horaire dans lequel on est aujourd’hui.",
            ),
        ],
    },
    ManualSection {
        heading: ("FILES", "FICHIERS"),
        entries: &[
            (
                "commons.yaml, .commons.yaml, .github/commons.yaml, docs/commons.yaml",
                "The project file, looked for in this folder and its parents up to the root of the repository. The ending .yml is read as well.",
                "Le fichier projet, cherché dans ce dossier et ses parents jusqu’à la racine du dépôt. L’extension .yml est lue aussi.",
            ),
            (
                "answers/",
                "One file per person who answers with interview --respondent, beside the project file.",
                "Un fichier par personne qui répond avec interview --respondent, à côté du fichier projet.",
            ),
        ],
    },
];
