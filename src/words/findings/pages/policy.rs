//! What was asked for.

use super::Texts;

pub(super) const POLICY_VERDICT: Texts = [
    (
        "A verdict is below what is asked for",
        "Un verdict est sous ce qui est demandé",
    ),
    (
        "The policy asks for a least verdict (`least`, `verdicts`), taken on the evidenced reading: what is unknown or only claimed does not count.",
        "La politique demande un verdict minimal (`least`, `verdicts`), pris sur la lecture prudente\u{a0}: l’inconnu et ce qui est seulement affirmé ne comptent pas.",
    ),
    (
        "`commons assess` says which conditions or themes hold it back, and the shortest way.",
        "`commons assess` dit quelles conditions ou quels thèmes retiennent le verdict, et le chemin le plus court.",
    ),
];

pub(super) const POLICY_LEVEL: Texts = [
    (
        "A level is below what is asked for",
        "Un niveau est sous ce qui est demandé",
    ),
    (
        "The policy asks for a least level (`least`, `levels`), taken on the evidenced reading. Level 0 means that there are not enough answers.",
        "La politique demande un niveau minimal (`least`, `levels`), pris sur la lecture prudente. Le niveau 0 veut dire qu’il n’y a pas assez de réponses.",
    ),
    (
        "`commons assess` names the principles that hold it down, and the shortest way.",
        "`commons assess` nomme les principes qui retiennent le niveau, et le chemin le plus court.",
    ),
];

pub(super) const POLICY_SCORE: Texts = [
    (
        "A score is below what is asked for",
        "Un score est sous ce qui est demandé",
    ),
    (
        "The policy asks for a least score in percent (`least`, `scores`) of a questionnaire or of a part of it, taken on the evidenced reading.",
        "La politique demande un score minimal en pourcentage (`least`, `scores`) pour un questionnaire ou une de ses parties, pris sur la lecture prudente.",
    ),
    (
        "`commons explain ID FILE` shows how the score is made; `commons assess` says what to do first.",
        "`commons explain ID FICHIER` montre comment le score est fait\u{202f}; `commons assess` dit que faire d’abord.",
    ),
];

pub(super) const WORSE_THAN_BASELINE: Texts = [
    (
        "A result is lower than it was",
        "Un résultat est plus bas qu’avant",
    ),
    (
        "`--baseline` compares with an earlier report: a verdict, a level, a score or the reading of a principle has fallen since.",
        "`--baseline` compare avec un rapport antérieur\u{a0}: un verdict, un niveau, un score ou la lecture d’un principe a baissé depuis.",
    ),
    (
        "Look at what changed since that report. When the fall is meant, make the new report the baseline.",
        "Regarder ce qui a changé depuis ce rapport. Si la baisse est voulue, faire du nouveau rapport la référence.",
    ),
];

pub(super) const IGNORE_EXPIRED: Texts = [
    (
        "A finding is no longer silenced",
        "Un constat n’est plus mis en silence",
    ),
    (
        "The policy silenced a finding until a day that is past, and the finding is still there. It counts again.",
        "La politique a mis un constat en silence jusqu’à un jour qui est passé, et le constat est toujours là. Il compte de nouveau.",
    ),
    (
        "Settle it, or give a new reason and a new day.",
        "Le régler, ou donner une nouvelle raison et un nouveau jour.",
    ),
];

pub(super) const IGNORE_UNUSED: Texts = [
    (
        "A finding is silenced that is not there",
        "Un constat mis en silence n’est pas là",
    ),
    (
        "The policy silences a finding that this check did not make: it is settled, or its id is written otherwise.",
        "La politique met en silence un constat que cette vérification n’a pas fait\u{a0}: il est réglé, ou son identifiant s’écrit autrement.",
    ),
    (
        "Take the entry out; `commons explain` lists the ids.",
        "Retirer l’entrée\u{202f}; `commons explain` donne la liste des identifiants.",
    ),
];
