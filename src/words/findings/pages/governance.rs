//! The governance files.

use super::Texts;

pub(super) const GOVERNANCE_FILE_MISSING: Texts = [
    ("No governance file", "Pas de fichier de gouvernance"),
    (
        "No file was found whose name says that it tells who decides and how (GOVERNANCE, CHARTER, BYLAWS…), in the root or in the folders where one looks. A missing page is not a missing rule: nobody can find it here.",
        "Aucun fichier n’a été trouvé dont le nom dise qu’il explique qui décide et comment (GOUVERNANCE, CHARTE, STATUTS…), à la racine ou dans les dossiers où l’on cherche. Une page absente n’est pas une règle absente\u{a0}: personne ne la trouve ici.",
    ),
    (
        "Write one page: who may do what, how decisions are made, what happens in a dispute. If it is kept elsewhere, name its address in `links: {governance: …}` of the description.",
        "Écrire une page\u{a0}: qui peut faire quoi, comment on décide, ce qui se passe en cas de désaccord. Si elle est ailleurs, donner son adresse dans `links: {governance: …}` de la description.",
    ),
];

pub(super) const GOVERNANCE_FILE_ELSEWHERE: Texts = [
    (
        "The governance is kept elsewhere",
        "La gouvernance est tenue ailleurs",
    ),
    (
        "The repository has no governance file, and the description names an address for it. Nothing outside the repository is read, so what stands there is unknown, not absent.",
        "Le dépôt n’a pas de fichier de gouvernance, et la description en donne l’adresse. Rien hors du dépôt n’est lu\u{a0}: ce qui s’y trouve est inconnu, pas absent.",
    ),
    (
        "Nothing has to be done. A short GOVERNANCE.md that says the essential helps those who only see the repository.",
        "Il n’y a rien à faire. Un court GOUVERNANCE.md qui dit l’essentiel aide qui ne voit que le dépôt.",
    ),
];

pub(super) const GOVERNANCE_FILE_EMPTY: Texts = [
    (
        "A governance file says nothing",
        "Un fichier de gouvernance ne dit rien",
    ),
    (
        "The file is there, with nothing in it but perhaps a title.",
        "Le fichier est là, sans rien dedans sinon peut-être un titre.",
    ),
    (
        "Write in it how the project is governed, or take it out: an empty page misleads.",
        "Y écrire comment le projet est gouverné, ou le retirer\u{a0}: une page vide trompe.",
    ),
];

pub(super) const GOVERNANCE_FILE_POINTER: Texts = [
    (
        "A governance file sends elsewhere",
        "Un fichier de gouvernance renvoie ailleurs",
    ),
    (
        "The file only says where the rules are kept. What stands there was not read, and is unknown, not absent.",
        "Le fichier dit seulement où sont les règles. Ce qui s’y trouve n’a pas été lu, et est inconnu, pas absent.",
    ),
    (
        "Nothing has to be done. Answers about rules can cite the page itself as evidence.",
        "Il n’y a rien à faire. Les réponses sur des règles peuvent citer la page elle-même comme preuve.",
    ),
];

pub(super) const GOVERNANCE_FILE_TEMPLATE: Texts = [
    (
        "A governance file still has blanks",
        "Un fichier de gouvernance a encore des blancs",
    ),
    (
        "The text has places to fill in: it was begun from a model and not finished, so nobody knows what holds.",
        "Le texte a des endroits à remplir\u{a0}: il a été commencé d’après un modèle et pas achevé, et personne ne sait ce qui vaut.",
    ),
    (
        "Fill the blanks in, and take out what does not apply.",
        "Remplir les blancs, et retirer ce qui ne s’applique pas.",
    ),
];

pub(super) const GOVERNANCE_FILE_GENERAL: Texts = [
    (
        "A governance file speaks in general",
        "Un fichier de gouvernance parle en général",
    ),
    (
        "No sentence was recognised as a rule that somebody could act on: the text may speak of governance as a subject, or of something else, or say its rules in words that this check does not know.",
        "Aucune phrase n’a été reconnue comme une règle d’après laquelle agir\u{a0}: le texte parle peut-être de la gouvernance comme d’un sujet, ou d’autre chose, ou dit ses règles avec des mots que cette vérification ne connaît pas.",
    ),
    (
        "Where it already says who decides here, and how, nothing has to be done; else say it.",
        "S’il dit déjà qui décide ici, et comment, il n’y a rien à faire\u{202f}; sinon, le dire.",
    ),
];

pub(super) const GOVERNANCE_FILE_LANGUAGE: Texts = [
    (
        "A governance file is in a language that is not read",
        "Un fichier de gouvernance est dans une langue qui n’est pas lue",
    ),
    (
        "English and French are read. What stands in this file is unknown, not absent.",
        "Le français et l’anglais sont lus. Ce qui se trouve dans ce fichier est inconnu, pas absent.",
    ),
    (
        "Nothing has to be done; a person who reads the language can look.",
        "Il n’y a rien à faire\u{202f}; une personne qui lit cette langue peut regarder.",
    ),
];

pub(super) const GOVERNANCE_FILE_UNREAD: Texts = [
    (
        "A governance file could not be read",
        "Un fichier de gouvernance n’a pas pu être lu",
    ),
    (
        "The file is too large, is no plain text in UTF-8 (a PDF or a word processor’s file is none), or the system does not give it. What stands in it is unknown, not absent.",
        "Le fichier est trop grand, n’est pas du texte brut en UTF-8 (un PDF ou un fichier de traitement de texte n’en est pas), ou le système ne le donne pas. Ce qui s’y trouve est inconnu, pas absent.",
    ),
    (
        "Keep a copy of the same name beside it, as plain text in UTF-8 (.md or .txt).",
        "En garder une copie du même nom à côté, en texte brut en UTF-8 (.md ou .txt).",
    ),
];

pub(super) const GOVERNANCE_FILE_OLD: Texts = [
    (
        "A governance file has not changed for two years",
        "Un fichier de gouvernance n’a pas changé depuis deux ans",
    ),
    (
        "The history of the last 24 months has no change of the file. Rules that hold need no change; rules that nobody reads do not get one either.",
        "L’historique des 24 derniers mois n’a aucun changement du fichier. Des règles qui tiennent n’en ont pas besoin\u{202f}; des règles que personne ne lit n’en ont pas non plus.",
    ),
    (
        "Read it together, and say in it when that was last done.",
        "Le relire ensemble, et y dire quand ce fut fait.",
    ),
];

pub(super) const PRINCIPLE_ABSENT: Texts = [
    (
        "The governance files say nothing of a principle",
        "Les fichiers de gouvernance ne disent rien d’un principe",
    ),
    (
        "No passage of the governance files that were read deals with one of Ostrom’s eight principles. Silence in a text does not prove that there is no rule.",
        "Aucun passage des fichiers de gouvernance lus ne traite d’un des huit principes d’Ostrom. Le silence d’un texte ne prouve pas qu’il n’y a pas de règle.",
    ),
    (
        "`commons explain ostrom.PRINCIPLE` says what it is about, and which questions stand behind it. `commons draft governance` asks them on a page to fill in.",
        "`commons explain ostrom.PRINCIPE` dit de quoi il s’agit et quelles questions sont posées. `commons draft governance` les pose sur une page à remplir.",
    ),
];

pub(super) const PRINCIPLE_MENTIONED: Texts = [
    (
        "The governance files touch a principle in passing",
        "Les fichiers de gouvernance effleurent un principe",
    ),
    (
        "A passage has to do with one of Ostrom’s eight principles, without saying something one could act on: who, what, when, how. A person has to look.",
        "Un passage a trait à l’un des huit principes d’Ostrom, sans dire ce qui permettrait d’agir\u{a0}: qui, quoi, quand, comment. Une personne doit regarder.",
    ),
    (
        "Say who does what, when and how, or leave it if the passage is clear to those it concerns.",
        "Dire qui fait quoi, quand et comment, ou laisser si le passage est clair pour les personnes concernées.",
    ),
];
