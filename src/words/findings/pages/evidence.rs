//! What the answers cite.

use super::Texts;

pub(super) const EVIDENCE_MISSING: Texts = [
    ("Evidence is not there", "Une preuve n’est pas là"),
    (
        "An answer cites a path of the repository, and nothing stands there. Perhaps the file was moved or renamed.",
        "Une réponse cite un chemin du dépôt, et rien ne s’y trouve. Le fichier a peut-être été déplacé ou renommé.",
    ),
    (
        "Correct the path. It counts from the root of the repository.",
        "Corriger le chemin. Il part de la racine du dépôt.",
    ),
];

pub(super) const EVIDENCE_OUTSIDE: Texts = [
    (
        "Evidence lies outside the repository",
        "Une preuve est hors du dépôt",
    ),
    (
        "The path leaves the repository through `..`, an absolute path or a symbolic link. Others who get the repository do not get that file.",
        "Le chemin sort du dépôt par `..`, par un chemin absolu ou par un lien symbolique. Qui reçoit le dépôt ne reçoit pas ce fichier.",
    ),
    (
        "Put the file into the repository, or cite its web address.",
        "Mettre le fichier dans le dépôt, ou citer son adresse web.",
    ),
];

pub(super) const EVIDENCE_ANCHOR_MISSING: Texts = [
    (
        "The file has no such heading",
        "Le fichier n’a pas un tel titre",
    ),
    (
        "Behind `#` stands the anchor of a heading, as GitHub and GitLab make it from its words. No heading of the file has this one: it was perhaps renamed.",
        "Après `#` vient l’ancre d’un titre, comme GitHub et GitLab la font de ses mots. Aucun titre du fichier n’a celle-ci\u{a0}: il a peut-être été renommé.",
    ),
    (
        "Correct the anchor: follow the heading’s own link on your forge and copy what stands behind `#`.",
        "Corriger l’ancre\u{a0}: suivre le lien du titre sur votre forge et copier ce qui suit `#`.",
    ),
];

pub(super) const EVIDENCE_LINES_MISSING: Texts = [
    (
        "The file has no such lines",
        "Le fichier n’a pas de telles lignes",
    ),
    (
        "`#L12-L30` cites lines, and the file is shorter than that, or the range runs backwards.",
        "`#L12-L30` cite des lignes, et le fichier est plus court, ou l’intervalle est à l’envers.",
    ),
    (
        "Correct the lines; the anchor of a heading holds longer, since it does not move.",
        "Corriger les lignes\u{202f}; l’ancre d’un titre tient plus longtemps, car elle ne bouge pas.",
    ),
];

pub(super) const EVIDENCE_EMPTY: Texts = [
    ("Evidence has nothing in it", "Une preuve ne contient rien"),
    (
        "The file, the folder or the part of a file that is cited is there, and empty: it shows nothing.",
        "Le fichier, le dossier ou la partie de fichier cités existent, et sont vides\u{a0}: ils ne montrent rien.",
    ),
    (
        "Fill it, or cite something else.",
        "Le remplir, ou citer autre chose.",
    ),
];

pub(super) const EVIDENCE_OFF_TOPIC: Texts = [
    (
        "Evidence speaks of something else",
        "Une preuve parle d’autre chose",
    ),
    (
        "The answer to a question about a rule is yes, and nothing in the cited passage was recognised as bearing on the question’s principle. The reading knows French and English, and can be wrong.",
        "La réponse à une question sur une règle est oui, et rien dans le passage cité n’a été reconnu comme portant sur le principe de la question. La lecture connaît le français et l’anglais, et peut se tromper.",
    ),
    (
        "Look whether the passage is the right one, and cite the lines that say it: `file.md#heading` or `file.md#L12-L30`.",
        "Regarder si le passage est le bon, et citer les lignes qui le disent\u{a0}: `fichier.md#titre` ou `fichier.md#L12-L30`.",
    ),
];

pub(super) const EVIDENCE_DATE_IMPLAUSIBLE: Texts = [
    (
        "A date is hard to believe",
        "Une date est difficile à croire",
    ),
    (
        "Evidence is dated long before there could have been any, or an answer on a day that is yet to come. Most often a digit is wrong.",
        "Une preuve est datée de bien avant qu’il puisse y en avoir, ou une réponse d’un jour à venir. Le plus souvent, un chiffre est faux.",
    ),
    ("Correct the date.", "Corriger la date."),
];

pub(super) const EVIDENCE_ADDRESS_INVALID: Texts = [
    (
        "A web address is not written as one",
        "Une adresse web n’est pas écrite comme il faut",
    ),
    (
        "The address has no host, holds a space, or is otherwise written so that nobody can follow it. Nothing was sent: this is told from its letters.",
        "L’adresse n’a pas d’hôte, contient une espace, ou est écrite de telle sorte que personne ne peut la suivre. Rien n’a été envoyé\u{a0}: cela se voit à ses lettres.",
    ),
    (
        "Copy the address anew from a browser.",
        "Recopier l’adresse depuis un navigateur.",
    ),
];

pub(super) const EVIDENCE_ADDRESS_BROKEN: Texts = [
    (
        "A web address leads nowhere",
        "Une adresse web ne mène nulle part",
    ),
    (
        "With `--online`, the server was asked and says that there is no such page.",
        "Avec `--online`, le serveur a été interrogé et dit qu’une telle page n’existe pas.",
    ),
    (
        "Correct the address, or cite an archived copy.",
        "Corriger l’adresse, ou citer une copie archivée.",
    ),
];

pub(super) const EVIDENCE_NOT_CHECKED: Texts = [
    (
        "Evidence could not be looked at",
        "Une preuve n’a pas pu être regardée",
    ),
    (
        "The file is no text, its format has no anchors that are read, or the address did not answer. That is the limit of the check, not a fault of the project, and changes no score.",
        "Le fichier n’est pas du texte, son format n’a pas d’ancres qui soient lues, ou l’adresse n’a pas répondu. C’est la limite de la vérification, pas une faute du projet, et aucun score n’en change.",
    ),
    (
        "Nothing has to be done; a person may look.",
        "Il n’y a rien à faire\u{202f}; une personne peut regarder.",
    ),
];

pub(super) const EVIDENCE_DEMANDED: Texts = [
    (
        "An answer has no evidence, and the policy asks for some",
        "Une réponse est sans preuve, et la politique en demande une",
    ),
    (
        "`evidence: all` or `essential` in the policy asks that each such yes or partly can be looked at.",
        "`evidence: all` ou `essential` dans la politique demande que chaque oui ou en partie de cette sorte puisse être regardé.",
    ),
    (
        "Cite where it can be seen: a path, an address, or a text that says where one finds it.",
        "Citer où cela se voit\u{a0}: un chemin, une adresse, ou un texte qui dit où le trouver.",
    ),
];
