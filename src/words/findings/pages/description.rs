//! The description, its answers and its badges.

use super::Texts;

pub(super) const DESCRIPTION_INVALID: Texts = [
    (
        "The description cannot be understood",
        "La description ne peut pas être comprise",
    ),
    (
        "A line of the description is not as its format wants it. Nothing can be assessed until it is; the rest of the repository is checked all the same.",
        "Une ligne de la description n’est pas comme son format la veut. Rien ne peut être évalué avant\u{202f}; le reste du dépôt est vérifié quand même.",
    ),
    (
        "Correct the line. `commons schema project` says what goes where, and an editor that knows the schema shows it while one writes.",
        "Corriger la ligne. `commons schema project` dit ce qui va où, et un éditeur qui connaît le schéma le montre pendant qu’on écrit.",
    ),
];

pub(super) const DESCRIPTION_MISSING: Texts = [
    ("There is no description", "Il n’y a pas de description"),
    (
        "Without a description the governance files, the licences and the history are looked at, but nobody has said anything that could be compared with them.",
        "Sans description, les fichiers de gouvernance, les licences et l’historique sont regardés, mais personne n’a rien dit qu’on puisse comparer avec eux.",
    ),
    (
        "Answer a few questions with `commons interview`, or write a commons.yaml.",
        "Répondre à quelques questions avec `commons interview`, ou écrire un commons.yaml.",
    ),
];

pub(super) const ANSWER_STALE: Texts = [
    ("An answer is too old", "Une réponse est trop ancienne"),
    (
        "The policy says after how long an answer has to be looked at again (`max-age`). A score never changes by this: it is a reminder.",
        "La politique dit au bout de combien de temps une réponse doit être revue (`max-age`). Un score n’en change jamais\u{a0}: c’est un rappel.",
    ),
    (
        "Look whether the answer still holds, and write the day in `answered`; `commons interview --stale` asks only these.",
        "Regarder si la réponse tient toujours, et écrire le jour dans `answered`\u{202f}; `commons interview --stale` ne pose que celles-là.",
    ),
];

pub(super) const ANSWER_NOT_SHOWN: Texts = [
    (
        "The governance files do not show a rule that is answered yes",
        "Les fichiers de gouvernance ne montrent pas une règle à laquelle on a répondu oui",
    ),
    (
        "The question asks for a written rule, the answer is yes without evidence that can be looked at, and no passage of the governance files that were read deals with its principle. The rule may stand elsewhere: then nobody reading the repository finds it.",
        "La question demande une règle écrite, la réponse est oui sans preuve qui puisse être regardée, et aucun passage des fichiers de gouvernance lus ne traite de son principe. La règle est peut-être ailleurs\u{a0}: alors qui lit le dépôt ne la trouve pas.",
    ),
    (
        "Cite the place where the rule is written as evidence of the answer, or write the rule down.",
        "Citer comme preuve l’endroit où la règle est écrite, ou écrire la règle.",
    ),
];

pub(super) const ANSWER_CONTRADICTED: Texts = [
    (
        "A measure says otherwise than an answer",
        "Une mesure dit autre chose qu’une réponse",
    ),
    (
        "The git history of the last 24 months is counted after the definitions of CHAOSS, bots apart. It does not see those who translate, organise or decide, so this is something to look at and never a verdict.",
        "L’historique git des 24 derniers mois est compté selon les définitions de CHAOSS, robots à part. Il ne voit pas celles et ceux qui traduisent, organisent ou décident\u{a0}: c’est une chose à regarder, jamais un verdict.",
    ),
    (
        "Look at both. If the answer holds, say why in its `note`, and this is settled; if not, change it.",
        "Regarder les deux. Si la réponse tient, dire pourquoi dans sa `note`, et c’est réglé\u{202f}; sinon, la changer.",
    ),
];

pub(super) const BADGE_OUTDATED: Texts = [
    (
        "A badge no longer says what the description says",
        "Un badge ne dit plus ce que dit la description",
    ),
    (
        "A badge made by `commons assess --format badge` is in the repository. The description says otherwise today: another verdict, another name, another version of the questionnaire; or the picture was changed by hand. An older day or another language is no reason. A badge of a questionnaire that is not among those assessed is not compared.",
        "Un badge fait par `commons assess --format badge` est dans le dépôt. La description dit autre chose aujourd’hui\u{a0}: un autre verdict, un autre nom, une autre version du questionnaire\u{202f}; ou l’image a été modifiée à la main. Un jour plus ancien ou une autre langue ne sont pas une raison. Un badge d’un questionnaire qui n’est pas parmi ceux évalués n’est pas comparé.",
    ),
    (
        "Make it again: `commons assess --questionnaire ID --format badge --output FILE.svg`.",
        "Le refaire\u{a0}: `commons assess --questionnaire ID --format badge --output FICHIER.svg`.",
    ),
];
