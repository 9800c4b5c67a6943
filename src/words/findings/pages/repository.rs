//! The licences, the history and `publiccode.yml`.

use super::Texts;

pub(super) const LICENCE_MISSING: Texts = [
    ("No licence was found", "Aucune licence n’a été trouvée"),
    (
        "Neither a licence text nor a tag nor a manifest tells under which licence the repository is. Without one, nobody may reuse it.",
        "Ni texte de licence, ni étiquette, ni manifeste ne dit sous quelle licence est le dépôt. Sans elle, personne ne peut le réutiliser.",
    ),
    (
        "Add the text of the licence as LICENSE, or in LICENSES/ after the REUSE layout.",
        "Ajouter le texte de la licence dans LICENSE, ou dans LICENSES/ selon la disposition REUSE.",
    ),
];

pub(super) const LICENCE_DIFFERS: Texts = [
    (
        "The licence found is not the one declared",
        "La licence trouvée n’est pas celle déclarée",
    ),
    (
        "A text, a tag or a manifest tells another licence than `licences` in the description. Parts of a project may have licences of their own: then they can all be declared.",
        "Un texte, une étiquette ou un manifeste dit une autre licence que `licences` dans la description. Des parties d’un projet peuvent avoir leur propre licence\u{a0}: alors toutes peuvent être déclarées.",
    ),
    (
        "Correct the one that is wrong.",
        "Corriger celle qui est fausse.",
    ),
];

pub(super) const LICENCE_UNDECLARED: Texts = [
    (
        "A licence was found that is not declared",
        "Une licence trouvée n’est pas déclarée",
    ),
    (
        "The repository holds parts under a licence that the description does not name.",
        "Le dépôt contient des parties sous une licence que la description ne nomme pas.",
    ),
    (
        "Add it to `licences` in the description, if it holds for a part of what you share.",
        "L’ajouter à `licences` dans la description, si elle vaut pour une part de ce que vous partagez.",
    ),
];

pub(super) const LICENCE_UNRECOGNISED: Texts = [
    (
        "A licence text was not recognised",
        "Un texte de licence n’a pas été reconnu",
    ),
    (
        "The file is named like a licence, and its text is none of the standard ones, or was changed. Its terms are unknown to this check.",
        "Le fichier porte le nom d’une licence, et son texte n’est aucun de ceux qui sont standard, ou a été changé. Ses termes sont inconnus de cette vérification.",
    ),
    (
        "If it is a standard licence, put its plain text in the file; else declare it as `LicenseRef-…`.",
        "Si c’est une licence standard, mettre son texte exact dans le fichier\u{202f}; sinon la déclarer comme `LicenseRef-…`.",
    ),
];

pub(super) const LICENCE_TEXT_MISSING: Texts = [
    (
        "The text of a licence is not there",
        "Le texte d’une licence n’est pas là",
    ),
    (
        "Tags name a licence after the REUSE layout, and LICENSES/ does not hold its text.",
        "Des étiquettes nomment une licence selon la disposition REUSE, et LICENSES/ ne contient pas son texte.",
    ),
    (
        "Add the text: `reuse download` does it.",
        "Ajouter le texte\u{a0}: `reuse download` le fait.",
    ),
];

pub(super) const LICENCE_NOT_OPEN: Texts = [
    (
        "The licence is not known as open",
        "La licence n’est pas connue comme ouverte",
    ),
    (
        "The answer says that everything is under a free or open licence. The one found is approved neither by the Open Source Initiative nor by the Free Software Foundation, nor is it on the list of open licences for data and contents.",
        "La réponse dit que tout est sous une licence libre ou ouverte. Celle qui est trouvée n’est approuvée ni par l’Open Source Initiative ni par la Free Software Foundation, et n’est pas sur la liste des licences ouvertes pour les données et les contenus.",
    ),
    (
        "Look at the licence: terms such as “no commercial use” or “no changes” close what a commons opens.",
        "Regarder la licence\u{a0}: des termes comme «\u{a0}pas d’usage commercial\u{a0}» ou «\u{a0}pas de modification\u{a0}» ferment ce qu’un commun ouvre.",
    ),
];

pub(super) const HISTORY_SHALLOW: Texts = [
    (
        "Only a part of the history was fetched",
        "Seule une partie de l’historique a été récupérée",
    ),
    (
        "The clone is shallow: it holds the last commits only, so the measures of 24 months say too little. Build servers do this by default.",
        "Le clone est superficiel\u{a0}: il ne contient que les derniers commits, et les mesures sur 24 mois disent trop peu. Les serveurs d’intégration font ainsi par défaut.",
    ),
    (
        "Fetch the whole history: `fetch-depth: 0` in GitHub’s checkout, `GIT_DEPTH: 0` on GitLab.",
        "Récupérer tout l’historique\u{a0}: `fetch-depth: 0` pour checkout sur GitHub, `GIT_DEPTH: 0` sur GitLab.",
    ),
];

pub(super) const HISTORY_UNAVAILABLE: Texts = [
    (
        "The history could not be looked at",
        "L’historique n’a pas pu être regardé",
    ),
    (
        "Git is not there or failed, or there is no commit yet. The measures are unknown.",
        "Git n’est pas là ou a échoué, ou il n’y a pas encore de commit. Les mesures sont inconnues.",
    ),
    (
        "Nothing has to be done, unless the measures are wanted.",
        "Il n’y a rien à faire, sauf si l’on veut les mesures.",
    ),
];

pub(super) const PUBLICCODE_INVALID: Texts = [
    (
        "publiccode.yml is not as its standard wants it",
        "publiccode.yml n’est pas comme son standard le veut",
    ),
    (
        "Catalogues of public software read this file, and pass over one that lacks a required key or has a value they do not know.",
        "Les catalogues de logiciels publics lisent ce fichier, et passent sur celui auquel manque une clé obligatoire ou qui a une valeur qu’ils ne connaissent pas.",
    ),
    (
        "Correct the line; the standard is at yml.publiccode.tools.",
        "Corriger la ligne\u{202f}; le standard est sur yml.publiccode.tools.",
    ),
];

pub(super) const PUBLICCODE_DIFFERS: Texts = [
    (
        "publiccode.yml and the description differ",
        "publiccode.yml et la description diffèrent",
    ),
    (
        "The two files say something else about the same thing, and readers of one are misled.",
        "Les deux fichiers ne disent pas la même chose, et qui lit l’un est trompé.",
    ),
    (
        "Correct the one that is wrong.",
        "Corriger celui qui est faux.",
    ),
];
