//! What the tool’s words mean: readings, answers, states, levels, verdicts, gaps, alerts.

use crate::model::Lang;

/// A word that `commons explain` knows.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Its id.
    pub id: &'static str,
    title: (&'static str, &'static str),
    text: (&'static str, &'static str),
    /// What else it is called, in either language.
    pub names: &'static [&'static str],
    /// What it was called before.
    pub old: &'static [&'static str],
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

/// Every term, in the order in which one meets them.
pub const TERMS: [Term; 95] = [
    Term {
        id: "evidenced",
        title: ("Evidenced", "Étayé"),
        text: (
            "The reading backed by evidence. A yes with no evidence counts as a partly, and a partly with no evidence counts for nothing; a yes about what people do counts as a partly unless something dated within the last 24 months stands behind it. Unknown counts for nothing. Verdicts, levels and scores are given on this reading first.",
            "La lecture qui s’appuie sur des preuves. Un oui sans preuve compte comme un «\u{a0}en partie\u{a0}», et un «\u{a0}en partie\u{a0}» sans preuve ne compte pas\u{202f}; un oui sur une pratique compte comme un «\u{a0}en partie\u{a0}» si rien de daté des 24 derniers mois ne l’appuie. L’inconnu ne compte pas. Les verdicts, les niveaux et les scores sont d’abord donnés selon cette lecture.",
        ),
        names: &[
            "evidenced reading",
            "lecture étayée",
            "étayée",
            "backed by evidence",
        ],
        old: &[
            "cautious",
            "cautious reading",
            "shown",
            "prudent",
            "lecture prudente",
            "montré",
            "montrée",
        ],
    },
    Term {
        id: "claimed",
        title: ("Claimed", "Déclaré"),
        text: (
            "The reading of the answers as given, with or without evidence: yes counts 2 half points, partly 1, no 0. Unknown counts for nothing.",
            "La lecture des réponses telles qu’elles sont données, avec ou sans preuve\u{a0}: oui compte 2 demi-points, en partie 1, non 0. L’inconnu ne compte pas.",
        ),
        names: &[
            "as claimed",
            "claimed reading",
            "as answered",
            "déclarée",
            "lecture déclarée",
            "selon les réponses",
        ],
        old: &["declared", "as declared"],
    },
    Term {
        id: "potential",
        title: ("Up to", "Au mieux"),
        text: (
            "What the result would be if every open question were a yes. The distance from the evidenced reading is what remains to be answered and backed with evidence.",
            "Ce que serait le résultat si chaque question ouverte recevait un oui. L’écart avec la lecture étayée est ce qu’il reste à répondre et à étayer.",
        ),
        names: &["potential", "potentiel", "jusqu’à"],
        old: &["best", "at best"],
    },
    Term {
        id: "reviewed",
        title: ("After review", "Après vérification"),
        text: (
            "The evidenced reading, with what a reviewer found: a yes or partly that was confirmed counts in full, one confirmed in part counts one half step less, one not confirmed counts for nothing. Given with `--review FILE`.",
            "La lecture étayée, avec ce qu’une personne chargée de la vérification a constaté\u{a0}: un oui ou un «\u{a0}en partie\u{a0}» confirmé compte en entier, confirmé en partie il compte un demi-point de moins, non confirmé il ne compte pas. Donnée avec `--review FICHIER`.",
        ),
        names: &[
            "review",
            "reviewed reading",
            "vérification",
            "vérifié",
            "vérifiée",
        ],
        old: &[],
    },
    Term {
        id: "no-evidence",
        title: ("No evidence", "Sans preuve"),
        text: (
            "A yes or partly with nothing behind it that someone else could look up. Add a path, an address, or a text that names a document and says where it is, under `evidence:`.",
            "Un oui ou un «\u{a0}en partie\u{a0}» sans rien que d’autres puissent aller voir. Ajoutez sous `evidence:` un chemin, une adresse, ou un texte qui nomme un document et dit où il se trouve.",
        ),
        names: &["without evidence"],
        old: &[
            "claimed, no evidence given",
            "affirmé",
            "affirmé, sans preuve citée",
            "only claimed",
        ],
    },
    Term {
        id: "documented",
        title: ("Documented", "Documenté"),
        text: (
            "At least one piece of evidence is given. For a rule that is enough; for a practice, give the date of something that happened as well (`date:`).",
            "Au moins une preuve est donnée. Pour une règle, cela suffit\u{202f}; pour une pratique, donnez aussi la date d’un fait (`date:`).",
        ),
        names: &["documentée"],
        old: &[],
    },
    Term {
        id: "dated",
        title: ("Documented and dated", "Documenté et daté"),
        text: (
            "At least one piece of evidence is dated within the 24 months before the assessment. A year or a month counts from its first day.",
            "Au moins une preuve est datée des 24 mois qui précèdent l’évaluation. Une année ou un mois compte à partir de son premier jour.",
        ),
        names: &["dated", "daté", "datée"],
        old: &[],
    },
    Term {
        id: "yes",
        title: ("Yes", "Oui"),
        text: (
            "True for everyone and everything concerned.",
            "Vrai pour toutes et tous, et pour tout ce qui est concerné.",
        ),
        names: &[],
        old: &[],
    },
    Term {
        id: "partly",
        title: ("Partly", "En partie"),
        text: (
            "True for some, or only informally.",
            "Vrai pour une partie, ou de façon informelle seulement.",
        ),
        names: &["partiellement"],
        old: &[],
    },
    Term {
        id: "no",
        title: ("No", "Non"),
        text: (
            "Not the case. A no is something to work on, and it is never guessed: a question nobody answered is unknown.",
            "Ce n’est pas le cas. Un non se travaille, et n’est jamais deviné\u{a0}: une question sans réponse est inconnue.",
        ),
        names: &[],
        old: &[],
    },
    Term {
        id: "unknown",
        title: ("Unknown", "Inconnu"),
        text: (
            "Nobody could say, or nobody answered. Unknown is never no: it counts for nothing on the evidenced and claimed readings, and as a yes on “up to”.",
            "Personne n’a pu le dire, ou personne n’a répondu. L’inconnu n’est jamais un non\u{a0}: il ne compte pas dans les lectures étayée et déclarée, et compte comme un oui «\u{a0}au mieux\u{a0}».",
        ),
        names: &[
            "don’t know",
            "je ne sais pas",
            "inconnue",
            "no answer",
            "pas de réponse",
            "unanswered",
            "sans réponse",
        ],
        old: &[],
    },
    Term {
        id: "not-applicable",
        title: ("Not applicable", "Sans objet"),
        text: (
            "The question does not apply to this project, for a reason that is given. It leaves the score and is counted beside it. Where more than a quarter of what is due does not apply, a questionnaire gets no verdict and no level.",
            "La question ne concerne pas ce projet, pour une raison qui est donnée. Elle sort du score et est comptée à côté. Quand plus d’un quart de ce qui est demandé est sans objet, le questionnaire ne reçoit ni verdict ni niveau.",
        ),
        names: &["does not apply", "n/a"],
        old: &["set aside", "mis de côté", "mise de côté", "mises de côté"],
    },
    Term {
        id: "inconclusive",
        title: ("Inconclusive", "Non établi"),
        text: (
            "Open or unsupported answers could still change this. It is something to find out or to back with evidence, not a no.",
            "Des réponses ouvertes ou sans preuve peuvent encore changer ce résultat. Il reste à savoir ou à étayer\u{a0}: ce n’est pas un non.",
        ),
        names: &["non établie"],
        old: &[
            "undetermined",
            "not shown",
            "not enough answers",
            "not enough answers to tell",
            "not enough answers yet",
            "pas assez de réponses",
            "pas encore assez de réponses",
            "pas assez de réponses pour le dire",
            "held down",
        ],
    },
    Term {
        id: "present",
        title: ("Present", "Présent"),
        text: (
            "A principle whose score is at least 75%, with every core question at least partly true.",
            "Un principe dont le score est d’au moins 75\u{a0}%, et dont chaque question centrale est vraie au moins en partie.",
        ),
        names: &["présente", "presents", "présents"],
        old: &[],
    },
    Term {
        id: "partial",
        title: ("Partial", "Partiel"),
        text: (
            "A principle of which something is there: neither present nor absent.",
            "Un principe dont quelque chose existe\u{a0}: ni présent ni absent.",
        ),
        names: &["partielle", "partiels"],
        old: &["weak", "faible"],
    },
    Term {
        id: "absent",
        title: ("Absent", "Absent"),
        text: (
            "A principle whose score is below 25%, whatever is still unknown.",
            "Un principe dont le score est inférieur à 25\u{a0}%, quoi qu’il reste à savoir.",
        ),
        names: &["absente", "absents"],
        old: &[],
    },
    Term {
        id: "no-level",
        title: ("No level yet", "Pas encore de niveau"),
        text: (
            "Fewer than 75% of the questions that apply have an answer. The next step is to answer more of them, the ones that take least effort first.",
            "Moins de 75\u{a0}% des questions qui s’appliquent ont une réponse. La prochaine étape est de répondre à d’autres, en commençant par celles qui demandent le moins d’effort.",
        ),
        names: &["no level", "sans niveau"],
        old: &["level 0", "niveau 0"],
    },
    Term {
        id: "level-1",
        title: ("Level 1: at risk", "Niveau 1\u{a0}: précaire"),
        text: (
            "The mean of the principles is 50% or less. The failed cases of Ostrom’s Table 5.2 are here.",
            "La moyenne des principes est de 50\u{a0}% ou moins. Les échecs du tableau 5.2 d’Ostrom sont à ce niveau.",
        ),
        names: &[
            "at risk",
            "level 1",
            "niveau 1",
            "précaire",
            "1 at risk",
            "1 précaire",
        ],
        old: &[
            "vulnerable",
            "vulnérable",
            "level 1 vulnerable",
            "niveau 1 vulnérable",
        ],
    },
    Term {
        id: "level-2",
        title: ("Level 2: fragile", "Niveau 2\u{a0}: fragile"),
        text: (
            "The mean of the principles is above 50%. The fragile cases of Ostrom’s Table 5.2 are here.",
            "La moyenne des principes dépasse 50\u{a0}%. Les cas fragiles du tableau 5.2 d’Ostrom sont à ce niveau.",
        ),
        names: &["fragile", "level 2", "niveau 2", "2 fragile"],
        old: &[],
    },
    Term {
        id: "level-3",
        title: ("Level 3: sound", "Niveau 3\u{a0}: solide"),
        text: (
            "The mean is 75% or more, no principle is absent, and at most two are partial.",
            "La moyenne est de 75\u{a0}% ou plus, aucun principe n’est absent, et deux au plus sont partiels.",
        ),
        names: &[
            "sound", "level 3", "niveau 3", "solide", "3 sound", "3 solide",
        ],
        old: &[
            "consolidating",
            "en consolidation",
            "level 3 consolidating",
            "niveau 3 en consolidation",
        ],
    },
    Term {
        id: "level-4",
        title: ("Level 4: robust", "Niveau 4\u{a0}: robuste"),
        text: (
            "Every principle that applies is present, and each of the first six has a dated practice behind it. The robust cases of Ostrom’s Table 5.2 are here. It speaks of the design and its use; it does not promise that a project will last.",
            "Chaque principe qui s’applique est présent, et chacun des six premiers s’appuie sur une pratique datée. Les cas robustes du tableau 5.2 d’Ostrom sont à ce niveau. Cela parle de la conception et de son usage\u{202f}; cela ne promet pas qu’un projet durera.",
        ),
        names: &[
            "robust",
            "level 4",
            "niveau 4",
            "robuste",
            "4 robust",
            "4 robuste",
        ],
        old: &[
            "robust design",
            "conception robuste",
            "level 4 robust design",
            "niveau 4 conception robuste",
        ],
    },
    Term {
        id: "level",
        title: ("Level", "Niveau"),
        text: (
            "How robust the design is, from 1 (at risk) to 4 (robust), by the states of Ostrom’s eight principles. It needs an answer to 75% of the questions that apply.",
            "La robustesse de la conception, de 1 (précaire) à 4 (robuste), d’après l’état des huit principes d’Ostrom. Il faut une réponse à 75\u{a0}% des questions qui s’appliquent.",
        ),
        names: &["levels", "niveaux"],
        old: &[],
    },
    Term {
        id: "essentials",
        title: ("On the essentials", "Sur l’essentiel"),
        text: (
            "The level that the core questions alone give, two for each principle: what is written and what is in use. It is shown where the full level is missing or differs, never in its place.",
            "Le niveau que donnent les seules questions centrales, deux par principe\u{a0}: ce qui est écrit et ce qui se fait. Il est montré quand le niveau complet manque ou diffère, jamais à sa place.",
        ),
        names: &[
            "essentials",
            "level on the essentials",
            "niveau sur l’essentiel",
            "core",
            "core question",
            "core questions",
            "question centrale",
            "questions centrales",
            "centrale",
        ],
        old: &[],
    },
    Term {
        id: "verdict",
        title: ("Verdict", "Verdict"),
        text: (
            "What the conditions say: is it a commons, and if not yet, what it is. Each condition is looked at on its own; none makes up for another.",
            "Ce que disent les conditions\u{a0}: est-ce un commun, et sinon, qu’est-ce. Chaque condition est regardée pour elle-même\u{202f}; aucune n’en remplace une autre.",
        ),
        names: &["is it a commons", "est-ce un commun"],
        old: &[],
    },
    Term {
        id: "no-resource",
        title: (
            "No shared resource described",
            "Pas de ressource partagée décrite",
        ),
        text: (
            "Nothing says yet what is shared. Describe it first.",
            "Rien ne dit encore ce qui est partagé. Décrivez-le d’abord.",
        ),
        names: &["no resource", "sans ressource"],
        old: &[
            "no shared resource described yet",
            "pas encore de ressource partagée décrite",
        ],
    },
    Term {
        id: "intention",
        title: ("An intention", "Une intention"),
        text: (
            "The project is at the stage of an idea, and a condition is not met yet.",
            "Le projet est au stade de l’idée, et une condition n’est pas encore remplie.",
        ),
        names: &[],
        old: &[],
    },
    Term {
        id: "not-open",
        title: ("Not under an open licence", "Pas sous licence ouverte"),
        text: (
            "The condition on the licence is not met: others may not use, study, change and pass on what is shared.",
            "La condition sur la licence n’est pas remplie\u{a0}: les autres ne peuvent pas utiliser, étudier, modifier et redistribuer ce qui est partagé.",
        ),
        names: &["not open", "pas ouvert"],
        old: &[
            "not under an open licence yet",
            "pas encore sous licence ouverte",
        ],
    },
    Term {
        id: "open-resource",
        title: ("An open resource", "Une ressource ouverte"),
        text: (
            "It is open, and a condition on the community is not met: it is shared, not yet held in common.",
            "Elle est ouverte, et une condition sur la communauté n’est pas remplie\u{a0}: elle est partagée, pas encore tenue en commun.",
        ),
        names: &[],
        old: &[],
    },
    Term {
        id: "open-project",
        title: ("An open project", "Un projet ouvert"),
        text: (
            "It is open and has a community, and another condition is not met, most often on shared rules.",
            "Il est ouvert et a une communauté, et une autre condition n’est pas remplie, le plus souvent sur les règles partagées.",
        ),
        names: &[],
        old: &[],
    },
    Term {
        id: "in-the-making",
        title: ("A commons in the making", "Un commun en devenir"),
        text: (
            "No condition that is due is unmet; some are partly met, or come at a later stage.",
            "Aucune condition requise ne fait défaut\u{202f}; certaines sont remplies en partie, ou viendront à un stade suivant.",
        ),
        names: &["in the making", "en devenir"],
        old: &[],
    },
    Term {
        id: "commons",
        title: ("A commons", "Un commun"),
        text: (
            "Every condition that applies to this kind of project is met.",
            "Chaque condition qui s’applique à un projet de cette nature est remplie.",
        ),
        names: &["commons", "commun"],
        old: &[],
    },
    Term {
        id: "fails",
        title: (
            "Not all conditions are met",
            "Les conditions ne sont pas toutes remplies",
        ),
        text: (
            "The verdict of a questionnaire of conditions of your own: one that is due is not met in full.",
            "Le verdict d’un questionnaire de conditions écrit par vous\u{a0}: une condition requise n’est pas tout à fait remplie.",
        ),
        names: &["fails"],
        old: &[],
    },
    Term {
        id: "passes",
        title: (
            "All conditions are met",
            "Toutes les conditions sont remplies",
        ),
        text: (
            "The verdict of a questionnaire of conditions of your own: every one that is due is met in full.",
            "Le verdict d’un questionnaire de conditions écrit par vous\u{a0}: chaque condition requise est tout à fait remplie.",
        ),
        names: &["passes"],
        old: &[],
    },
    Term {
        id: "condition",
        title: ("Condition", "Condition"),
        text: (
            "Something a commons cannot do without, from a given stage on. Conditions are never averaged: none makes up for another.",
            "Ce dont un commun ne peut se passer, à partir d’un certain stade. Les conditions ne se moyennent jamais\u{a0}: aucune n’en remplace une autre.",
        ),
        names: &["conditions"],
        old: &[],
    },
    Term {
        id: "met",
        title: ("Met", "Remplie"),
        text: (
            "A condition answered yes, with evidence: 2 points on the reading.",
            "Une condition à laquelle la réponse est oui, avec une preuve\u{a0}: 2 points selon la lecture.",
        ),
        names: &["remplie", "remplies", "condition met"],
        old: &[],
    },
    Term {
        id: "partly-met",
        title: ("Partly met", "Remplie en partie"),
        text: (
            "A condition answered partly with evidence, or yes without: 1 point on the reading. Add evidence, or see to the rest.",
            "Une condition à laquelle la réponse est en partie avec une preuve, ou oui sans preuve\u{a0}: 1 point selon la lecture. Ajoutez une preuve, ou faites le reste.",
        ),
        names: &["remplies en partie"],
        old: &["half met", "à moitié remplie", "à moitié remplies"],
    },
    Term {
        id: "not-met",
        title: ("Not met", "Non remplie"),
        text: (
            "A condition with 0 points on the reading: it is not the case, or nothing shows it yet.",
            "Une condition à 0 point selon la lecture\u{a0}: ce n’est pas le cas, ou rien ne l’étaie encore.",
        ),
        names: &["unmet", "non remplie", "non remplies"],
        old: &[],
    },
    Term {
        id: "to-come",
        title: ("To come", "À venir"),
        text: (
            "A condition that is asked from a later stage on. Until then it does not stand in the way.",
            "Une condition demandée à partir d’un stade suivant. D’ici là, elle ne fait pas obstacle.",
        ),
        names: &["later", "plus tard"],
        old: &[],
    },
    Term {
        id: "readiness",
        title: ("Readiness", "Maturité"),
        text: (
            "Whether a project has what its stage asks for, theme by theme. A questionnaire is as ready as its least ready theme in which something essential is due.",
            "Si un projet a ce que son stade demande, thème par thème. Un questionnaire est aussi prêt que son thème le moins prêt parmi ceux où quelque chose d’essentiel est demandé.",
        ),
        names: &["état de préparation", "préparation"],
        old: &[],
    },
    Term {
        id: "ready",
        title: ("Ready", "Prêt"),
        text: (
            "Everything essential is evidenced at least partly, and the evidenced score of the theme is 67% or more.",
            "Tout l’essentiel est étayé au moins en partie, et le score étayé du thème est de 67\u{a0}% ou plus.",
        ),
        names: &["prête"],
        old: &[],
    },
    Term {
        id: "nearly",
        title: ("Nearly ready", "Presque prêt"),
        text: (
            "Everything essential is claimed at least partly, and the claimed score of the theme is 50% or more.",
            "Tout l’essentiel est déclaré au moins en partie, et le score déclaré du thème est de 50\u{a0}% ou plus.",
        ),
        names: &["nearly", "presque", "presque prête"],
        old: &[],
    },
    Term {
        id: "not-ready",
        title: ("Not ready", "Pas prêt"),
        text: (
            "Something essential is not there even partly, or the claimed score of the theme is below 50%.",
            "Quelque chose d’essentiel n’est pas là, même en partie, ou le score déclaré du thème est inférieur à 50\u{a0}%.",
        ),
        names: &["pas prête"],
        old: &[],
    },
    Term {
        id: "gap",
        title: ("Gap", "Point à travailler"),
        text: (
            "Something to do: to fix, to answer or to back with evidence. Conditions come first, then what is essential; within a class, what gains most for least effort.",
            "Quelque chose à faire, à répondre ou à étayer. Les conditions viennent d’abord, puis l’essentiel\u{202f}; dans une même classe, ce qui rapporte le plus pour le moins d’effort.",
        ),
        names: &[
            "most common gaps",
            "les manques les plus fréquents",
            "gaps",
            "what to do first",
            "que faire d’abord",
            "to do",
            "manque",
            "manques",
        ],
        old: &[],
    },
    Term {
        id: "fix",
        title: ("Fix", "À faire"),
        text: (
            "A gap answered no or partly: something to do.",
            "Un point dont la réponse est non ou en partie\u{a0}: quelque chose est à faire.",
        ),
        names: &["to fix"],
        old: &["missing"],
    },
    Term {
        id: "answer",
        title: ("Answer", "À répondre"),
        text: (
            "A gap that is unknown: find out, then answer.",
            "Un point inconnu\u{a0}: renseignez-vous, puis répondez.",
        ),
        names: &["to answer"],
        old: &["to find out", "à savoir"],
    },
    Term {
        id: "add-evidence",
        title: ("Add evidence", "À étayer"),
        text: (
            "A gap answered yes or partly with too little behind it: say where it can be seen, and when it last happened.",
            "Un point dont la réponse est oui ou en partie, avec trop peu d’appui\u{a0}: dites où cela se voit, et quand c’est arrivé pour la dernière fois.",
        ),
        names: &["evidence to add", "to back"],
        old: &["to show", "à montrer", "unsupported"],
    },
    Term {
        id: "essential",
        title: ("Essential", "Essentiel"),
        text: (
            "A question that weighs 3: a principle or a theme cannot do without it.",
            "Une question qui pèse 3\u{a0}: un principe ou un thème ne peut s’en passer.",
        ),
        names: &["essentielle"],
        old: &[],
    },
    Term {
        id: "decisive",
        title: ("Decisive", "Décisif"),
        text: (
            "A gap that, closed alone, changes the state of a principle or the level.",
            "Un point qui, réglé seul, change l’état d’un principe ou le niveau.",
        ),
        names: &["décisive"],
        old: &["turns", "turning point"],
    },
    Term {
        id: "important",
        title: ("Important", "Important"),
        text: ("A question that weighs 2.", "Une question qui pèse 2."),
        names: &["importante"],
        old: &[],
    },
    Term {
        id: "optional",
        title: ("Optional", "Facultatif"),
        text: (
            "A question that weighs 1: worth doing once the rest is in place.",
            "Une question qui pèse 1\u{a0}: à faire une fois le reste en place.",
        ),
        names: &["facultative"],
        old: &[],
    },
    Term {
        id: "effort",
        title: ("Effort", "Effort"),
        text: (
            "How much work a gap is for a small team: small 1 (half a day), medium 2 (a few days), large 4 (months). Adding evidence is small.",
            "Le travail qu’un point demande à une petite équipe\u{a0}: petit 1 (une demi-journée), moyen 2 (quelques jours), grand 4 (des mois). Ajouter une preuve est un petit effort.",
        ),
        names: &["small", "medium", "large", "petit", "moyen", "grand"],
        old: &[],
    },
    Term {
        id: "gain",
        title: ("Gain", "Gain"),
        text: (
            "By how many points out of 100 the evidenced score of a questionnaire rises if the question becomes a yes with enough evidence; where several questionnaires ask it, the largest rise. Conditions have none: they are not averaged.",
            "De combien de points sur 100 monte le score étayé d’un questionnaire si la question devient un oui assez étayé\u{202f}; quand plusieurs questionnaires la posent, la plus forte hausse. Les conditions n’en ont pas\u{a0}: on n’en fait jamais la moyenne.",
        ),
        names: &[],
        old: &[],
    },
    Term {
        id: "plan",
        title: ("The quickest route", "Le chemin le plus rapide"),
        text: (
            "The gaps whose closing takes least effort to reach the next level, worked out exactly. With no level yet: the questions to answer first.",
            "Les points dont le règlement demande le moins d’effort pour atteindre le niveau suivant, calculés exactement. Sans niveau encore\u{a0}: les questions auxquelles répondre d’abord.",
        ),
        names: &[
            "plan",
            "next",
            "quickest route",
            "on the quickest route",
            "sur le chemin le plus rapide",
            "sur le chemin le plus court",
        ],
        old: &[],
    },
    Term {
        id: "strengths",
        title: ("Strengths", "Points forts"),
        text: (
            "The answers that are yes and evidenced, strongest principle first.",
            "Les réponses qui sont oui et étayées, en commençant par le principe le plus solide.",
        ),
        names: &["forces"],
        old: &["what is already there", "ce qui est déjà là"],
    },
    Term {
        id: "score",
        title: ("Score", "Score"),
        text: (
            "The mean of the answers in percent, rounded down. What is written and what is in use count half each; unknown and not applicable are counted beside it. `commons explain QUESTION FILE` shows how a score was made.",
            "La moyenne des réponses en pourcentage, arrondie vers le bas. Ce qui est écrit et ce qui se fait comptent pour moitié chacun\u{202f}; l’inconnu et le sans objet sont comptés à côté. `commons explain QUESTION FICHIER` montre comment un score est fait.",
        ),
        names: &[
            "scores",
            "how the score is made",
            "comment le score est fait",
        ],
        old: &[],
    },
    Term {
        id: "coverage",
        title: ("Answers", "Réponses"),
        text: (
            "How many of the questions that apply have an answer; it stands beside every score.",
            "Combien de questions qui s’appliquent ont une réponse\u{202f}; ce nombre accompagne chaque score.",
        ),
        names: &[
            "what the answers say",
            "ce que disent les réponses",
            "coverage",
            "answered",
            "couverture",
        ],
        old: &[],
    },
    Term {
        id: "evidence",
        title: ("Evidence", "Preuves"),
        text: (
            "Where someone else can see that an answer is so: a path in the repository, a web address, or a text that names a document and says where it is. `date:` says when the thing it shows happened.",
            "Où d’autres peuvent voir qu’une réponse est vraie\u{a0}: un chemin dans le dépôt, une adresse web, ou un texte qui nomme un document et dit où il se trouve. `date:` dit quand le fait a eu lieu.",
        ),
        names: &[
            "preuve",
            "piece of evidence",
            "evidence profile",
            "most cited",
            "sources of evidence",
        ],
        old: &[],
    },
    Term {
        id: "state",
        title: ("State", "État"),
        text: (
            "How a principle stands: present, partial, absent or inconclusive.",
            "Où en est un principe\u{a0}: présent, partiel, absent ou non établi.",
        ),
        names: &["states", "états"],
        old: &[],
    },
    Term {
        id: "stage",
        title: ("Stage", "Stade"),
        text: (
            "How far a project is; what is asked depends on it. Idea: people talk about it. Incubation: a first version is being built. Production: it is in use. Established: it has lasted.",
            "Où en est un projet\u{202f}; ce qui est demandé en dépend. Idée\u{a0}: on en parle. Incubation\u{a0}: une première version se construit. Production\u{a0}: elle est utilisée. Pérenne\u{a0}: elle a duré.",
        ),
        names: &[
            "idea",
            "incubation",
            "production",
            "established",
            "idée",
            "pérenne",
        ],
        old: &["installé"],
    },
    Term {
        id: "kind",
        title: ("Kind", "Nature"),
        text: (
            "What is shared: software, data, content, a service, hardware, a place or a natural resource. Some questions are for some kinds only.",
            "Ce qui est partagé\u{a0}: un logiciel, des données, des contenus, un service, du matériel, un lieu ou une ressource naturelle. Certaines questions ne valent que pour certaines natures.",
        ),
        names: &[
            "kinds",
            "software",
            "logiciel",
            "data",
            "données",
            "content",
            "contenus",
            "service",
            "hardware",
            "matériel",
            "place",
            "lieu",
            "natural resource",
            "ressource naturelle",
            "natural",
        ],
        old: &[],
    },
    Term {
        id: "facet",
        title: (
            "What a question asks about",
            "Ce sur quoi porte une question",
        ),
        text: (
            "A rule (is it written or known?), a practice (what do people do?) or a state (how do things stand?). A yes about a practice counts in full only when something dated stands behind it.",
            "Une règle (est-ce écrit ou connu\u{202f}?), une pratique (que font les gens\u{202f}?) ou un état de fait (où en est-on\u{202f}?). Un oui sur une pratique ne compte en entier que si quelque chose de daté l’appuie.",
        ),
        names: &[
            "facet",
            "rule",
            "practice",
            "how things stand",
            "règle",
            "pratique",
            "état de fait",
        ],
        old: &[],
    },
    Term {
        id: "claims-without-evidence",
        title: (
            "Claims outrun the evidence",
            "Les déclarations dépassent les preuves",
        ),
        text: (
            "On a questionnaire of principles the claimed score is more than 25 points above the evidenced one. Add evidence, and dates for what people do.",
            "Sur un questionnaire de principes, le score déclaré dépasse le score étayé de plus de 25 points. Ajoutez des preuves, et des dates pour ce qui se fait.",
        ),
        names: &[],
        old: &[
            "more is said than is shown",
            "on affirme plus qu’on ne montre",
        ],
    },
    Term {
        id: "rules-on-paper",
        title: (
            "Rules on paper, not in use",
            "Des règles sur le papier, pas en usage",
        ),
        text: (
            "Over the answered questions on Ostrom’s principles, rules score at least 30 points above practices (at least three of each). Look at the rules nobody applies.",
            "Sur les questions répondues des principes d’Ostrom, les règles dépassent les pratiques d’au moins 30 points (au moins trois de chaque). Regardez les règles que personne n’applique.",
        ),
        names: &[],
        old: &[
            "rules are more on paper than in use",
            "les règles sont plus écrites que vécues",
        ],
    },
    Term {
        id: "name-only",
        title: (
            "A commons in name only?",
            "Un commun de nom seulement\u{202f}?",
        ),
        text: (
            "The verdict speaks of a commons while a question that tells a commons from its name is answered no. Something to look at together, not an accusation.",
            "Le verdict parle d’un commun alors qu’une question qui distingue un commun de son nom a reçu un non. C’est à regarder ensemble, ce n’est pas une accusation.",
        ),
        names: &[],
        old: &[],
    },
    Term {
        id: "covered",
        title: ("Covered", "Traité"),
        text: (
            "A governance document says enough about this principle to be read as a rule.",
            "Un document de gouvernance en dit assez sur ce principe pour se lire comme une règle.",
        ),
        names: &[
            "what the governance documents say",
            "ce que disent les documents de gouvernance",
            "reading",
            "lecture",
            "traitée",
        ],
        old: &[],
    },
    Term {
        id: "mentioned",
        title: ("Mentioned", "Évoqué"),
        text: (
            "A governance document touches on this principle without saying what is done.",
            "Un document de gouvernance touche à ce principe sans dire ce qui se fait.",
        ),
        names: &["évoquée"],
        old: &[],
    },
    Term {
        id: "not-found",
        title: ("Not found", "Non trouvé"),
        text: (
            "No passage about this principle was found. It may be written in other words, or elsewhere: add a link.",
            "Aucun passage sur ce principe n’a été trouvé. Il est peut-être écrit autrement, ou ailleurs\u{a0}: ajoutez un lien.",
        ),
        names: &["non trouvée"],
        old: &[],
    },
    Term {
        id: "not-read",
        title: ("Not read", "Non lu"),
        text: (
            "A document in a language or a format that this program does not read. Read it yourself.",
            "Un document dans une langue ou un format que ce programme ne lit pas. Lisez-le vous-même.",
        ),
        names: &["non lue"],
        old: &[],
    },
    Term {
        id: "disputed",
        title: ("Disputed", "Discuté"),
        text: (
            "Several people answered, and both yes and no were said. Talk about these first.",
            "Plusieurs personnes ont répondu, et l’on a dit oui et non. Parlez-en d’abord.",
        ),
        names: &["disputée", "to talk about first", "à discuter d’abord"],
        old: &[],
    },
    Term {
        id: "agreement",
        title: ("Agreement", "Accord"),
        text: (
            "The share of pairs of people who gave the same answer, with Krippendorff’s alpha: 1 is full agreement, 0 what chance would give.",
            "La part des paires de personnes qui ont donné la même réponse, avec l’alpha de Krippendorff\u{a0}: 1 pour un accord complet, 0 pour ce que donnerait le hasard.",
        ),
        names: &[
            "alpha",
            "krippendorff’s alpha",
            "alpha de krippendorff",
            "least agreement",
            "le moins d’accord",
        ],
        old: &[],
    },
    Term {
        id: "principle",
        title: ("Principle", "Principe"),
        text: (
            "One of the eight traits that Elinor Ostrom found in commons that last. `commons explain boundaries` and the seven others say what each asks.",
            "L’un des huit traits qu’Elinor Ostrom a relevés dans les communs qui durent. `commons explain boundaries` et les sept autres disent ce que chacun demande.",
        ),
        names: &[
            "principles and themes",
            "principes et thèmes",
            "principles",
            "principes",
            "ostrom’s principles",
            "design principle",
            "design principles",
            "les principes d’ostrom",
        ],
        old: &[],
    },
    Term {
        id: "theme",
        title: ("Theme", "Thème"),
        text: (
            "A part of a questionnaire. Its questions are looked at together, and each theme has its own readiness.",
            "Une partie d’un questionnaire. Ses questions sont regardées ensemble, et chaque thème a sa propre maturité.",
        ),
        names: &[
            "themes", "thèmes", "section", "sections", "part", "parts", "partie", "parties",
        ],
        old: &[],
    },
    Term {
        id: "questionnaire",
        title: ("Questionnaire", "Questionnaire"),
        text: (
            "A set of questions with a version and a digest, so that a result can be made again. `commons questionnaires` lists those that are shipped.",
            "Un ensemble de questions avec une version et une empreinte, pour qu’un résultat puisse être refait. `commons questionnaires` liste ceux qui sont fournis.",
        ),
        names: &["questionnaires", "digest", "empreinte", "version"],
        old: &[],
    },
    Term {
        id: "sub-principle",
        title: ("Sub-principle", "Sous-principe"),
        text: (
            "The parts, 1A to 8, into which Cox, Arnold and Villamayor-Tomás (2010) divide Ostrom’s principles. Each is a group in the score of its principle.",
            "Les parts, de 1A à 8, en lesquelles Cox, Arnold et Villamayor-Tomás (2010) divisent les principes d’Ostrom. Chacune est un groupe dans le score de son principe.",
        ),
        names: &[
            "sub",
            "group",
            "groupe",
            "sous-principes",
            "1A",
            "1B",
            "2A",
            "2B",
            "4A",
            "4B",
        ],
        old: &[],
    },
    Term {
        id: "weight",
        title: ("Weight", "Poids"),
        text: (
            "How much a question counts in its group: essential 3, important 2, optional 1.",
            "Ce que compte une question dans son groupe\u{a0}: essentielle 3, importante 2, facultative 1.",
        ),
        names: &[],
        old: &[],
    },
    Term {
        id: "points",
        title: ("Half points", "Demi-points"),
        text: (
            "What an answer is worth on a reading: yes 2, partly 1, no 0.",
            "Ce que vaut une réponse selon une lecture\u{a0}: oui 2, en partie 1, non 0.",
        ),
        names: &["points", "half point", "demi-point"],
        old: &[],
    },
    Term {
        id: "anchors",
        title: ("What each answer means", "Ce que veut dire chaque réponse"),
        text: (
            "For a question, what must be so for a yes, a partly and a no, so that two people answer the same thing alike.",
            "Pour une question, ce qui doit être vrai pour un oui, un «\u{a0}en partie\u{a0}» et un non, afin que deux personnes répondent de même à la même situation.",
        ),
        names: &["anchors", "repères"],
        old: &[],
    },
    Term {
        id: "examples",
        title: ("How others do it", "Comment d’autres font"),
        text: (
            "What a named commons does, where that can be seen, and when it was so. An example, not a model to copy.",
            "Ce que fait un commun nommé, où cela se voit, et de quand cela date. C’est un exemple, pas un modèle à recopier.",
        ),
        names: &["example", "examples", "exemple", "exemples"],
        old: &[],
    },
    Term {
        id: "class",
        title: ("Why first", "Pourquoi d’abord"),
        text: (
            "The class of a gap, in this order: condition, essential, decisive, important, optional.",
            "La classe d’un point à travailler, dans cet ordre\u{a0}: condition, essentiel, décisif, important, facultatif.",
        ),
        names: &["class", "classe", "why", "pourquoi"],
        old: &[],
    },
    Term {
        id: "alert",
        title: ("Alerts", "Alertes"),
        text: (
            "Something in the answers as a whole that is worth a look together. It changes no score.",
            "Quelque chose, dans l’ensemble des réponses, qui mérite d’être regardé ensemble. Cela ne change aucun score.",
        ),
        names: &["alert", "alerts", "alerte", "alertes"],
        old: &["look at", "à regarder"],
    },
    Term {
        id: "finding",
        title: ("Finding", "Constat"),
        text: (
            "Something that `commons check` found in a project file, its evidence, the governance documents or the repository. Each has a page: `commons explain evidence-missing`.",
            "Quelque chose que `commons check` a constaté dans un fichier projet, ses preuves, les documents de gouvernance ou le dépôt. Chacun a sa page\u{a0}: `commons explain evidence-missing`.",
        ),
        names: &[
            "findings",
            "constats",
            "findings of a check",
            "constats d’une vérification",
        ],
        old: &[],
    },
    Term {
        id: "severity",
        title: ("Severity of a finding", "Gravité d’un constat"),
        text: (
            "Error: something is broken, or the policy does not hold. Warning: worth correcting soon. Note: good to know. `--fail-on` says from which on a check fails.",
            "Erreur\u{a0}: quelque chose est cassé, ou la politique n’est pas tenue. Avertissement\u{a0}: à corriger bientôt. Note\u{a0}: bon à savoir. `--fail-on` dit à partir de laquelle une vérification échoue.",
        ),
        names: &[
            "warnings",
            "avertissements",
            "severity",
            "gravité",
            "error",
            "warning",
            "note",
            "erreur",
            "avertissement",
            "errors",
            "notes",
            "erreurs",
        ],
        old: &[],
    },
    Term {
        id: "baseline",
        title: ("Baseline", "Référence"),
        text: (
            "An earlier report that a check is compared with: new is what it did not have, worse is what it had in a lesser way. What was there already does not fail a check.",
            "Un rapport antérieur auquel une vérification est comparée\u{a0}: nouveau désigne ce qu’il n’avait pas, aggravé ce qu’il avait à un moindre degré. Ce qui y était déjà ne fait pas échouer une vérification.",
        ),
        names: &[
            "new",
            "worse",
            "nouveau",
            "aggravé",
            "already in the baseline",
            "déjà dans la référence",
        ],
        old: &[],
    },
    Term {
        id: "ignored",
        title: ("Ignored", "Écarté"),
        text: (
            "A finding that the policy silences, with a reason and, best, an end. It is always listed.",
            "Un constat que la politique passe sous silence, avec une raison et, de préférence, une échéance. Il est toujours listé.",
        ),
        names: &[
            "ignored (policy)",
            "écartés (politique)",
            "écartés",
            "silenced",
        ],
        old: &[],
    },
    Term {
        id: "sources",
        title: ("Where questions come from", "D’où viennent les questions"),
        text: (
            "Each question names the works it rests on. These are all of them; `commons explain \"Ostrom 1990 P1\"` spells one citation out.",
            "Chaque question nomme les travaux sur lesquels elle repose. Les voici tous\u{202f}; `commons explain \"Ostrom 1990 P1\"` en développe une citation.",
        ),
        names: &["source", "sources"],
        old: &[],
    },
    Term {
        id: "held-back",
        title: ("Held back by", "Ce qui freine"),
        text: (
            "The principles or themes that keep a level or a readiness from being higher, the weakest first. A level is never an average: work on these, and it rises.",
            "Les principes ou les thèmes qui empêchent un niveau ou une maturité d’être plus haut, le plus faible d’abord. Un niveau n’est jamais une moyenne\u{a0}: travaillez sur ceux-là, et il monte.",
        ),
        names: &["hold back", "holds back", "freine"],
        old: &["ce qui retient", "held down by"],
    },
    Term {
        id: "open-question",
        title: ("Open question", "Question ouverte"),
        text: (
            "A question that is asked at this stage and has no answer yet, or was answered “don’t know”. It counts neither as a yes nor as a no: evidenced, it adds nothing; up to, it counts as a yes.",
            "Une question posée à ce stade et restée sans réponse, ou à laquelle on a répondu «\u{a0}je ne sais pas\u{a0}». Elle ne compte ni comme un oui ni comme un non\u{a0}: étayé, elle n’ajoute rien\u{202f}; au mieux, elle compte comme un oui.",
        ),
        names: &[
            "open",
            "open questions",
            "open answer",
            "open answers",
            "unanswered question",
            "questions ouvertes",
            "question sans réponse",
            "réponse manquante",
        ],
        old: &[],
    },
    Term {
        id: "commit",
        title: ("Commit", "Commit"),
        text: (
            "One saved change in a git history, with its author and date. The check counts those of the last two years, without bots; they are only part of the work that a commons needs.",
            "Une modification enregistrée dans un historique git, avec son auteur ou autrice et sa date. La vérification compte celles des deux dernières années, sans les robots\u{202f}; ce n’est qu’une part du travail dont un commun a besoin.",
        ),
        names: &[
            "commits",
            "committed",
            "git history",
            "historique git",
            "git activity",
            "git activity compared with answers",
            "activité git",
            "activité git et réponses",
            "bots",
            "bots excluded",
            "robots",
            "robots exclus",
        ],
        old: &[],
    },
    Term {
        id: "absence-factor",
        title: ("Contributor absence factor", "Facteur d’absence"),
        text: (
            "The smallest number of people who together made at least half of the commits: how few absences would stop the work. A measure of CHAOSS, the Linux Foundation’s project on the health of open source communities; once called “bus factor”.",
            "Le plus petit nombre de personnes qui ont fait ensemble au moins la moitié des commits\u{a0}: combien d’absences suffiraient à arrêter le travail. Une mesure de CHAOSS, le projet de la Linux Foundation sur la santé des communautés du libre\u{202f}; on disait «\u{a0}bus factor\u{a0}».",
        ),
        names: &[
            "contributor absence factor",
            "chaoss contributor absence factor",
            "bus factor",
            "truck factor",
            "chaoss",
        ],
        old: &[],
    },
    Term {
        id: "elephant-factor",
        title: ("Elephant factor", "Facteur éléphant"),
        text: (
            "The smallest number of organisations, told by email addresses, whose people together made at least half of the commits. A measure of CHAOSS: where it is 1, one organisation could stop the work.",
            "Le plus petit nombre d’organisations, reconnues aux adresses électroniques, dont les membres ont fait ensemble au moins la moitié des commits. Une mesure de CHAOSS\u{a0}: à 1, une seule organisation pourrait arrêter le travail.",
        ),
        names: &["chaoss elephant factor"],
        old: &[],
    },
    Term {
        id: "spdx",
        title: ("SPDX", "SPDX"),
        text: (
            "A standard that gives each licence a short name, such as `MIT`, `EUPL-1.2` or `CC-BY-4.0`, and a way to combine them (`MIT OR Apache-2.0`). A tag in a file says which one holds there: `SPDX-License-Identifier: MIT`. The list: https://spdx.org/licenses/",
            "Un standard qui donne à chaque licence un nom court, comme `MIT`, `EUPL-1.2` ou `CC-BY-4.0`, et une façon de les combiner (`MIT OR Apache-2.0`). Une étiquette dans un fichier dit laquelle y vaut\u{a0}: `SPDX-License-Identifier: MIT`. La liste\u{a0}: https://spdx.org/licenses/",
        ),
        names: &[
            "spdx tag",
            "spdx tags",
            "spdx identifier",
            "étiquette spdx",
            "étiquettes spdx",
            "identifiant spdx",
        ],
        old: &[],
    },
    Term {
        id: "reuse",
        title: ("REUSE", "REUSE"),
        text: (
            "A recommendation of the Free Software Foundation Europe: every file says its licence and its copyright, in itself or in `REUSE.toml`, and the texts stand in `LICENSES/`. See https://reuse.software/",
            "Une recommandation de la Free Software Foundation Europe\u{a0}: chaque fichier dit sa licence et ses droits, en lui-même ou dans `REUSE.toml`, et les textes se trouvent dans `LICENSES/`. Voir https://reuse.software/",
        ),
        names: &[
            "reuse.toml",
            "licenses found",
            "licences found",
            "licences trouvées",
        ],
        old: &[],
    },
    Term {
        id: "publiccode",
        title: ("publiccode.yml", "publiccode.yml"),
        text: (
            "A file that describes public software for catalogues: name, licence, who maintains it, in which languages. The check reads it and says which keys its standard still asks for. See https://yml.publiccode.tools/",
            "Un fichier qui décrit un logiciel public pour les catalogues\u{a0}: nom, licence, qui le maintient, en quelles langues. La vérification le lit et dit quelles clés son standard demande encore. Voir https://yml.publiccode.tools/",
        ),
        names: &["publiccode"],
        old: &[],
    },
    Term {
        id: "not-checked",
        title: ("Not checked, so unknown", "Non vérifié, donc inconnu"),
        text: (
            "What the check could not look at, and why: an address without `--online`, a history of which only a part was fetched, too many files. It is never counted against the project.",
            "Ce que la vérification n’a pas pu regarder, et pourquoi\u{a0}: une adresse sans `--online`, un historique récupéré en partie, trop de fichiers. Cela ne compte jamais contre le projet.",
        ),
        names: &["not checked", "non vérifié"],
        old: &[],
    },
    Term {
        id: "effort-total",
        title: ("Total effort", "Effort total"),
        text: (
            "The efforts of all steps of the quickest route, added up: small 1, medium 2, large 4. It compares routes; it does not measure days.",
            "Les efforts de toutes les étapes du chemin le plus rapide, additionnés\u{a0}: petit 1, moyen 2, grand 4. Il sert à comparer des chemins, pas à compter des jours.",
        ),
        names: &[],
        old: &[],
    },
];
