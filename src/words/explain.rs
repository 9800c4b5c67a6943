//! What the tool's terms mean: readings, states, levels, verdicts, alerts.

use crate::model::Lang;

/// A term that `commons explain` knows.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Its id.
    pub id: &'static str,
    title: (&'static str, &'static str),
    text: (&'static str, &'static str),
}

impl Term {
    /// Its title.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &'static str {
        lang.pick(self.title.0, self.title.1)
    }

    /// What it means, and what to do.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &'static str {
        lang.pick(self.text.0, self.text.1)
    }
}

const fn term(
    id: &'static str,
    title: (&'static str, &'static str),
    text: (&'static str, &'static str),
) -> Term {
    Term { id, title, text }
}

/// Every term, in the order in which one meets them.
pub const TERMS: [Term; 35] = [
    term(
        "evidenced",
        ("Evidenced", "Étayé"),
        (
            "What evidence shows. A yes with no evidence counts as a partly, a partly with no evidence does not count; a yes about what people do counts as a partly when nothing dated from the last 24 months stands behind it. Unknown counts for nothing.",
            "Ce que des preuves montrent. Un oui sans preuve compte comme un «\u{a0}en partie\u{a0}», un «\u{a0}en partie\u{a0}» sans preuve ne compte pas\u{202f}; un oui sur une pratique compte comme un «\u{a0}en partie\u{a0}» quand rien de daté des 24 derniers mois ne l’appuie. L’inconnu ne compte pas.",
        ),
    ),
    term(
        "claimed",
        ("Claimed", "Déclaré"),
        (
            "What the answers say, with or without evidence: yes 2 half points, partly 1, no 0. Unknown counts for nothing.",
            "Ce que disent les réponses, avec ou sans preuve\u{a0}: oui 2 demi-points, en partie 1, non 0. L’inconnu ne compte pas.",
        ),
    ),
    term(
        "potential",
        ("Up to", "Au mieux"),
        (
            "What it would be if every open question were a yes. The distance from the evidenced reading is what there is to answer and to back with evidence.",
            "Ce que ce serait si chaque question ouverte recevait un oui. L’écart avec la lecture étayée est ce qu’il reste à répondre et à étayer.",
        ),
    ),
    term(
        "no-evidence",
        ("No evidence", "Sans preuve"),
        (
            "A yes or partly with nothing that someone else could look up. A text of fewer than three words, and the project file itself, are no evidence. Add a path, an address or a text under `evidence:`.",
            "Un oui ou un en partie sans rien que quelqu’un d’autre puisse consulter. Un texte de moins de trois mots, ou le fichier du projet lui-même, n’est pas une preuve. Ajoutez un chemin, une adresse ou un texte sous `evidence:`.",
        ),
    ),
    term(
        "documented",
        ("Documented", "Documenté"),
        (
            "At least one piece of evidence is given. For a rule that is enough; for a practice, give the date of something that happened as well (`date:`).",
            "Au moins une preuve est donnée. Pour une règle, cela suffit\u{202f}; pour une pratique, donnez aussi la date d’un fait (`date:`).",
        ),
    ),
    term(
        "dated",
        ("Documented and dated", "Documenté et daté"),
        (
            "At least one piece of evidence is dated within the 24 months before the assessment. A year or a month counts from its first day.",
            "Au moins une preuve est datée des 24 mois qui précèdent l’évaluation. Une année ou un mois compte à partir de son premier jour.",
        ),
    ),
    term(
        "present",
        ("A principle that is present", "Un principe présent"),
        (
            "Its score is at least 75 %, and every core question is at least partly true.",
            "Son score est d’au moins 75\u{a0}%, et chaque question centrale est vraie au moins en partie.",
        ),
    ),
    term(
        "partial",
        ("A principle that is partial", "Un principe partiel"),
        (
            "Something of it is there: neither present nor absent.",
            "Il en existe quelque chose\u{a0}: ni présent ni absent.",
        ),
    ),
    term(
        "absent",
        ("A principle that is absent", "Un principe absent"),
        (
            "Its score is below 25 %, whatever is still unknown.",
            "Son score est sous 25\u{a0}%, quoi qu’il reste à savoir.",
        ),
    ),
    term(
        "inconclusive",
        ("Inconclusive", "Non établi"),
        (
            "Open or unsupported answers could still change this. It is something to answer or to back with evidence, not a no.",
            "Des réponses ouvertes ou sans preuve peuvent encore changer cela. C’est à répondre ou à étayer, ce n’est pas un non.",
        ),
    ),
    term(
        "no-level",
        ("No level yet", "Pas encore de niveau"),
        (
            "Fewer than 75% of the questions that apply are answered. Answering more is what to do next.",
            "Moins de 75\u{a0}% des questions qui s’appliquent ont une réponse. La suite\u{a0}: répondre à d’autres questions.",
        ),
    ),
    term(
        "level-1",
        ("Level 1: at risk", "Niveau 1\u{a0}: précaire"),
        (
            "The mean of the principles is 50 % or less. The failed cases of Ostrom’s Table 5.2 are here.",
            "La moyenne des principes est de 50\u{a0}% ou moins. Les échecs du tableau 5.2 d’Ostrom sont ici.",
        ),
    ),
    term(
        "level-2",
        ("Level 2: fragile", "Niveau 2\u{a0}: fragile"),
        (
            "The mean of the principles is above 50 %. The fragile cases of Ostrom’s Table 5.2 are here.",
            "La moyenne des principes dépasse 50\u{a0}%. Les cas fragiles du tableau 5.2 d’Ostrom sont ici.",
        ),
    ),
    term(
        "level-3",
        ("Level 3: sound", "Niveau 3\u{a0}: solide"),
        (
            "The mean is 75 % or more, no principle is absent, and at most two are partial.",
            "La moyenne est de 75\u{a0}% ou plus, aucun principe n’est absent, et deux au plus sont partiels.",
        ),
    ),
    term(
        "level-4",
        ("Level 4: robust", "Niveau 4\u{a0}: robuste"),
        (
            "Every principle that applies is present, and each of the first six has a practice answered yes or partly and dated. The robust cases of Ostrom’s Table 5.2 are here. It speaks of the design and its use; it does not promise that a project will last.",
            "Chaque principe qui s’applique est présent, et chacun des six premiers a une pratique à laquelle on répond oui ou en partie, avec un fait daté. Les cas robustes du tableau 5.2 d’Ostrom sont ici. Cela parle de la conception et de son usage\u{202f}; cela ne promet pas qu’un projet durera.",
        ),
    ),
    term(
        "no-resource",
        (
            "No shared resource described",
            "Pas de ressource partagée décrite",
        ),
        (
            "Nothing says yet what is shared. Describe it first.",
            "Rien ne dit encore ce qui est partagé. Décrivez-le d’abord.",
        ),
    ),
    term(
        "intention",
        ("An intention", "Une intention"),
        (
            "The project is at the stage of an idea, and a condition is not met yet.",
            "Le projet est au stade de l’idée, et une condition n’est pas encore remplie.",
        ),
    ),
    term(
        "not-open",
        ("Not under an open licence", "Pas sous licence ouverte"),
        (
            "The condition on the licence is not met: others may not use, study, change and pass on what is shared.",
            "La condition sur la licence n’est pas remplie\u{a0}: les autres ne peuvent pas utiliser, étudier, modifier et redistribuer ce qui est partagé.",
        ),
    ),
    term(
        "open-resource",
        ("An open resource", "Une ressource ouverte"),
        (
            "It is open, and a condition on the community is not met: it is shared, not yet held in common.",
            "Elle est ouverte, et une condition sur la communauté n’est pas remplie\u{a0}: elle est partagée, pas encore tenue en commun.",
        ),
    ),
    term(
        "open-project",
        ("An open project", "Un projet ouvert"),
        (
            "It is open and has a community, and another condition is not met, most often on shared rules.",
            "Il est ouvert et a une communauté, et une autre condition n’est pas remplie, le plus souvent sur les règles partagées.",
        ),
    ),
    term(
        "in-the-making",
        ("A commons in the making", "Un commun en devenir"),
        (
            "No condition that is due is unmet; some are partly met, or come at a later stage.",
            "Aucune condition requise ne fait défaut\u{202f}; certaines sont remplies en partie, ou viendront à un stade suivant.",
        ),
    ),
    term(
        "commons",
        ("A commons", "Un commun"),
        (
            "Every condition that applies to this kind of project is met.",
            "Chaque condition qui s’applique à un projet de cette nature est remplie.",
        ),
    ),
    term(
        "fails",
        (
            "The conditions are not all met",
            "Les conditions ne sont pas toutes remplies",
        ),
        (
            "The verdict of one’s own questionnaire of conditions: one that is due is not met in full.",
            "Le verdict d’un questionnaire de conditions à soi\u{a0}: une condition requise n’est pas tout à fait remplie.",
        ),
    ),
    term(
        "passes",
        (
            "All conditions are met",
            "Toutes les conditions sont remplies",
        ),
        (
            "The verdict of one’s own questionnaire of conditions: every one that is due is met in full.",
            "Le verdict d’un questionnaire de conditions à soi\u{a0}: chaque condition requise est tout à fait remplie.",
        ),
    ),
    term(
        "not-ready",
        ("Not ready", "Pas prêt"),
        (
            "Something essential is not there even partly, or less than half of the theme is.",
            "Quelque chose d’essentiel n’est pas là, même en partie, ou moins de la moitié du thème l’est.",
        ),
    ),
    term(
        "nearly",
        ("Nearly ready", "Presque prêt"),
        (
            "Everything essential is claimed at least partly, and the claimed score of the theme is 50 % or more.",
            "Tout l’essentiel est déclaré au moins en partie, et le score déclaré du thème est de 50\u{a0}% ou plus.",
        ),
    ),
    term(
        "ready",
        ("Ready", "Prêt"),
        (
            "Everything essential is evidenced at least partly, and the evidenced score of the theme is 67 % or more. A questionnaire is as ready as its least ready theme.",
            "Tout l’essentiel est étayé au moins en partie, et le score étayé du thème est de 67\u{a0}% ou plus. Un questionnaire est aussi prêt que son thème le moins prêt.",
        ),
    ),
    term(
        "condition",
        ("Condition", "Condition"),
        (
            "Something a commons cannot do without from a given stage on. Conditions are never averaged: none makes up for another. Met is a yes with enough evidence; a yes without it, or a partly, is partly met; not met is no.",
            "Ce dont un commun ne peut se passer à partir d’un certain stade. Les conditions ne se moyennent jamais\u{a0}: aucune n’en remplace une autre. Remplie, c’est un oui assez étayé\u{202f}; un oui qui ne l’est pas, ou un en partie, est rempli en partie\u{202f}; non remplie, c’est non.",
        ),
    ),
    term(
        "decisive",
        ("Decisive", "Décisif"),
        (
            "A gap that, closed alone, changes the state of a principle or the level.",
            "Un manque qui, comblé seul, change l’état d’un principe ou le niveau.",
        ),
    ),
    term(
        "effort",
        ("Effort", "Effort"),
        (
            "How much work a gap is for a small team: small 1 (an evening), medium 2 (a few days), large 4 (months). Adding evidence is small.",
            "Le travail que demande un manque à une petite équipe\u{a0}: petit 1 (une soirée), moyen 2 (quelques jours), grand 4 (des mois). Ajouter une preuve est un petit effort.",
        ),
    ),
    term(
        "gain",
        ("Gain", "Gain"),
        (
            "By how many points the evidenced score of a questionnaire rises if the question becomes a yes with enough evidence. Conditions have none: they are not averaged.",
            "De combien de points monte le score étayé d’un questionnaire si la question devient un oui assez appuyé. Les conditions n’en ont pas\u{a0}: elles ne se moyennent pas.",
        ),
    ),
    term(
        "claims-without-evidence",
        (
            "Claims outrun the evidence",
            "Les déclarations dépassent les preuves",
        ),
        (
            "On a questionnaire of principles the claimed score is more than 25 points above the evidenced one. Add evidence, and dates for what people do.",
            "Sur un questionnaire de principes, le score déclaré dépasse le score étayé de plus de 25 points. Ajoutez des preuves, et des dates pour ce que les gens font.",
        ),
    ),
    term(
        "rules-on-paper",
        (
            "Rules on paper, not in use",
            "Des règles sur le papier, pas en usage",
        ),
        (
            "Over the answered questions on Ostrom’s principles, rules score 30 points or more above practices (at least three of each). Rules on paper differ from rules in use: look at those nobody applies.",
            "Sur les questions répondues des principes d’Ostrom, les règles dépassent les pratiques de 30 points ou plus (au moins trois de chaque). Une règle écrite n’est pas une règle vécue\u{a0}: regardez celles que personne n’applique.",
        ),
    ),
    term(
        "name-only",
        (
            "A commons in name only?",
            "Un commun de nom seulement\u{202f}?",
        ),
        (
            "The verdict speaks of a commons while a question that tells a commons from its name is answered no. Something to look at together, not an accusation.",
            "Le verdict parle d’un commun alors qu’une question qui distingue un commun de son nom a reçu un non. C’est à regarder ensemble, ce n’est pas une accusation.",
        ),
    ),
    term(
        "sources",
        ("Where questions come from", "D’où viennent les questions"),
        (
            "Ostrom 1990: Governing the Commons (P1 to P8 are her principles). Cox 2010: Cox, Arnold and Villamayor-Tomas, Ecology and Society 15(4):38. S0 to S4 are French documents on digital commons, by line (L), time code or question (q): S0, the conference “Ils et elles font des communs” and its lessons (IGN, 14 March 2023); S1, IGN’s page on its geocommons; S2, the recorded meeting of State and digital commons for the second season of the Accélérateur d’initiatives citoyennes; S3, the account of the day Numérique en Commun[s] in Lille (7 November 2023); S4, the step-by-step guide for public bodies. The other names are papers and checklists on commons.",
            "Ostrom 1990\u{a0}: Governing the Commons (P1 à P8 sont ses principes). Cox 2010\u{a0}: Cox, Arnold et Villamayor-Tomas, Ecology and Society 15(4):38. S0 à S4 sont des documents français sur les communs numériques, cités par ligne (L), minutage ou question (q)\u{a0}: S0, la conférence «\u{a0}Ils et elles font des communs\u{a0}» et ses leçons (IGN, 14 mars 2023)\u{202f}; S1, la page de l’IGN sur ses géocommuns\u{202f}; S2, la rencontre enregistrée entre l’État et des communs numériques, pour la deuxième saison de l’Accélérateur d’initiatives citoyennes\u{202f}; S3, le compte rendu de la journée Numérique en Commun[s] à Lille (7 novembre 2023)\u{202f}; S4, le guide pas-à-pas pour les acteurs publics. Les autres noms sont des articles et des listes de contrôle sur les communs.",
        ),
    ),
];
