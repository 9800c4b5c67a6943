//! The words of a page for a browser and of a badge.

use crate::model::{Answer, Lang};

labels! {
    /// A fixed text of a page.
    PageWord page_word {
        Skip: "Skip to the report", "Aller au rapport";
        Contents: "On this page", "Sur cette page";
        InShort: "Summary", "En bref";
        About: "About this assessment", "À propos de cette évaluation";
        WhoAnswered: "Who answered", "Qui a répondu";
        Licences: "Licences", "Licences";
        Repository: "Repository", "Dépôt";
        Links: "Links", "Liens";
        Languages: "Languages", "Langues";
        File: "Project file", "Fichier projet";
        Digest: "digest", "empreinte";
        PartShown: "evidenced", "étayé";
        PartClaimed: "claimed without evidence", "déclaré sans preuve";
        PartUnknown: "unknown", "inconnu";
        PartMissing: "missing", "manquant";
        NothingAsked: "nothing is asked at this stage", "rien n’est demandé à ce stade";
        InNumbers: "View as table", "Voir en tableau";
        ByStage: "The themes by stage", "Les thèmes par stade";
        ByStageLegend:
            "In each cell, of the questions that are first asked at that stage, those that have a yes.",
            "Dans chaque case, parmi les questions posées pour la première fois à ce stade, celles qui ont un oui.";
        Here: "the project is here", "le projet est ici";
        ToCome: "to come", "à venir";
        ConditionLater: "a condition at a later stage", "une condition à un stade suivant";
        Partial: "partial", "partiel";
        Present: "present", "présent";
        Nearly: "nearly ready", "presque prêt";
        Ready: "ready", "prêt";
        Fragile: "fragile", "fragile";
        Sound: "sound", "solide";
        Threshold: "threshold", "seuil";
        NextSteps: "Next steps", "Prochaines étapes";
        MoreToDo: "More to do", "Et ensuite";
        InFourLines: "Method in four lines", "La méthode en quatre lignes";
        Conditions:
            "Conditions are never averaged: none makes up for another. Every other score is a mean, and what is written and what is in use count half each for a principle.",
            "On ne fait jamais la moyenne des conditions\u{a0}: aucune n’en compense une autre. Tout autre score est une moyenne, et l’écrit et l’usage comptent pour moitié chacun dans un principe.";
        Thresholds:
            "Principles: partial from 25%, present from 75%; level 2 above 50%, level 3 from 75%. Themes: nearly ready from 50% of what is claimed, ready from 67% of what is evidenced, where every essential question is at least partly answered.",
            "Principes\u{a0}: partiel dès 25\u{a0}%, présent dès 75\u{a0}%\u{202f}; niveau 2 au-dessus de 50\u{a0}%, niveau 3 dès 75\u{a0}%. Thèmes\u{a0}: presque prêt dès 50\u{a0}% du déclaré, prêt dès 67\u{a0}% de l’étayé, quand chaque question essentielle a au moins un «\u{a0}en partie\u{a0}».";
        FromStage: "asked from the stage", "posée à partir du stade";
        Tick:
            "To work through together: on screen or on paper, tick what you take on. The page keeps nothing; print it to keep the ticks.",
            "À parcourir ensemble\u{a0}: à l’écran ou sur papier, cochez ce dont vous vous chargez. La page ne garde rien\u{202f}; imprimez-la pour garder les coches.";
        EveryQuestion: "All questions", "Toutes les questions";
        OpenEach: "Open a question to see why it is asked, the answer and its evidence.",
            "Ouvrez une question pour lire pourquoi elle est posée, la réponse et ses preuves.";
        AnsweredOn: "Answered", "Réponse du";
        By: "by", "par";
        Sums: "Calculations", "Les calculs";
        SumsLegend:
            "A question counts its weight times its half points (yes 2, partly 1, no 0). A group is its sum over the most there could be; for a principle, the mean of what is written and what is in use. A part is the mean of its groups, and a questionnaire the mean of its parts.",
            "Une question compte son poids fois ses demi-points (oui 2, en partie 1, non 0). Un groupe est sa somme sur le plus possible\u{202f}; pour un principe, la moyenne de l’écrit et de l’usage. Une partie est la moyenne de ses groupes, et un questionnaire la moyenne de ses parties.";
        Group: "Group", "Groupe";
        InPercent: "In percent, rounded down", "En pourcentage, arrondi vers le bas";
        Mean: "Mean of the parts", "Moyenne des parties";
        Readings: "Glossary", "Glossaire";
        Sources: "Sources of the questions", "Sources des questions";
    }
}

/// How an answer leaves a condition; `lacks` where there is too little behind it.
#[must_use]
pub fn condition(answer: Answer, lacks: bool, lang: Lang) -> &'static str {
    let (en, fr) = match answer {
        Answer::Yes | Answer::Partly if lacks => {
            ("without enough evidence", "sans preuve suffisante")
        }
        Answer::Yes => ("met", "remplie"),
        Answer::Partly => ("partly met", "remplie en partie"),
        Answer::No => ("not met", "non remplie"),
        Answer::Unknown => ("unknown", "inconnue"),
        Answer::NotApplicable => ("not applicable", "sans objet"),
    };
    lang.pick(en, fr)
}

/// A half of a group: what is written, or what is in use.
#[must_use]
pub fn half(written: bool, lang: Lang) -> &'static str {
    if written {
        lang.pick("written", "écrit")
    } else {
        lang.pick("in use", "en usage")
    }
}

/// How many questions have which answer: yes, partly, no, unknown.
#[must_use]
pub fn answers(counts: [usize; 4], lang: Lang) -> String {
    let words = [Answer::Yes, Answer::Partly, Answer::No, Answer::Unknown];
    let each = counts.iter().zip(words).filter(|(count, _)| **count > 0);
    let each = each.map(|(count, it)| format!("{count} {}", super::answer(it, lang)));
    each.collect::<Vec<_>>().join(", ")
}
