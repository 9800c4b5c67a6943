//! The help in French; a test compares it with the English one, which stands in `cli`.

/// The French help of a verb (`assess`) or an argument (`assess.format`).
#[must_use]
#[expect(clippy::too_many_lines, reason = "a table of words")]
pub fn french(path: &str) -> Option<&'static str> {
    Some(match path {
        "" => {
            "Évaluer si un projet est un commun, si sa gouvernance est robuste, et par où commencer"
        }
        "lang" => "Langue d’affichage [par défaut\u{a0}: COMMONS_LANG, sinon la locale]",
        "color" => "Quand utiliser des couleurs",
        "quiet" => "N’afficher que le résultat et les erreurs",
        "help" => "Afficher cette aide",
        "help verb" => "Afficher cette aide, ou celle d’une commande",
        "version" => "Afficher la version",
        "assess" => "Évaluer un projet d’après son fichier et afficher le rapport",
        "assess.inputs" => {
            "Fichiers projet ou dossiers\u{202f}; `-` pour l’entrée standard [par défaut\u{a0}: commons.yaml, ici ou dans un dossier parent]"
        }
        "assess.questionnaires"
        | "check.questionnaires"
        | "draft governance.questionnaires"
        | "explain.questionnaires"
        | "interview.questionnaires"
        | "review.questionnaires" => {
            "Utiliser ce questionnaire (identifiant ou fichier) au lieu de ceux que cite le fichier projet"
        }
        "assess.stage" | "check.stage" | "explain.stage" | "interview.stage" | "review.stage" => {
            "Évaluer à ce stade plutôt qu’à celui qui est déclaré"
        }
        "assess.date" | "check.date" | "explain.date" | "interview.date" | "review.date" => {
            "Date de l’évaluation, AAAA-MM-JJ [par défaut\u{a0}: aujourd’hui]"
        }
        "assess.format" => {
            "Format du rapport\u{a0}; badge et badge-json montrent le verdict du premier questionnaire, avec sa date [par défaut\u{a0}: selon l’extension de --output, sinon text]"
        }
        "assess.output" => "Écrire le rapport dans FICHIER (en entier ou pas du tout)",
        "assess.combine" => {
            "Réunir les réponses de plusieurs personnes en un rapport qui montre où elles divergent"
        }
        "assess.reviews" => {
            "Vérification d’un fichier projet, comme en écrit `commons review`\u{202f}; peut être répété"
        }
        "assess.each" => {
            "Avec plusieurs fichiers projet\u{a0}: écrire un rapport pour chacun, puis le tableau de tous (text et markdown)"
        }
        "assess.brief" => {
            "Seulement les résultats, le plan et la méthode, sur deux pages imprimées (html)"
        }
        "assess.gaps" => "Nombre de manques à montrer (text et markdown), ou all",
        "assess.target" => {
            "Chercher le chemin vers ce niveau ou ce verdict, comme 3, ready ou commons=commons [par défaut\u{a0}: le suivant]"
        }
        "interview" => {
            "Répondre aux questions dans le terminal, enregistrées au fur et à mesure, et obtenir le rapport"
        }
        "interview.file" => {
            "Fichier projet à créer ou à poursuivre [par défaut\u{a0}: commons.yaml, ici ou dans un dossier parent]"
        }
        "interview.depth" => "Combien de questions poser [par défaut\u{a0}: vous le demander]",
        "interview.only" => {
            "Seulement ce questionnaire, cette partie ou cette question, comme ostrom.sanctions\u{202f}; peut être répété"
        }
        "interview.unanswered" => {
            "Seulement les questions sans réponse, ou auxquelles on a répondu «\u{a0}je ne sais pas\u{a0}»"
        }
        "interview.stale" => {
            "Seulement les réponses plus vieilles que la politique ne le permet [par défaut\u{a0}: 24 mois]"
        }
        "interview.disputed" => {
            "Seulement les questions auxquelles on a répondu différemment, dans answers/ à côté du fichier projet"
        }
        "interview.all" => "Inclure les questions qui ne sont pas posées au stade du projet",
        "interview.respondent" => {
            "Répondre au nom de cette personne («\u{a0}Nom, rôle\u{a0}»), dans un fichier séparé de answers/"
        }
        "interview.from_sheet" => {
            "Saisir les réponses de feuilles imprimées de ce questionnaire, une ligne et une personne après l’autre"
        }
        "review" => {
            "Vérifier dans le terminal les preuves des réponses de quelqu’un, comme le fait un jury"
        }
        "review.file" => "Fichier projet à vérifier",
        "review.by" => "Qui vérifie («\u{a0}Nom, rôle\u{a0}») [par défaut\u{a0}: vous le demander]",
        "review.output" => {
            "Écrire la vérification dans ce fichier [par défaut\u{a0}: FICHIER.NOM.review.yaml à côté du fichier projet]"
        }
        "check" => {
            "Vérifier un dépôt, sur son poste ou en intégration continue\u{a0}: fichier projet, gouvernance, preuves, licences et historique"
        }
        "check.path" => {
            "Dépôt, dossier, fichier projet ou fichier de gouvernance [par défaut\u{a0}: ici ou dans un dossier parent]"
        }
        "check.format" => {
            "Format du résultat [par défaut\u{a0}: selon l’extension de --output, sinon text]"
        }
        "check.output" => "Écrire le résultat dans FICHIER (en entier ou pas du tout)",
        "check.fail_on" => "Échouer sur les constats de cette gravité ou plus",
        "check.baseline" => {
            "N’échouer que sur les constats nouveaux ou aggravés depuis ce rapport (--format json)"
        }
        "check.least" => {
            "Résultat étayé minimal, comme `commons=in-the-making`, `ostrom=2` ou `ostrom.sanctions=40%`"
        }
        "check.evidence" => {
            "Réponses «\u{a0}oui\u{a0}» et «\u{a0}en partie\u{a0}» qui doivent avoir une preuve"
        }
        "check.reviewed" => {
            "Réponses «\u{a0}oui\u{a0}» et «\u{a0}en partie\u{a0}» qui doivent avoir été vérifiées"
        }
        "check.max_age" => {
            "Âge à partir duquel une réponse est trop ancienne, comme «\u{a0}18\u{a0}mois\u{a0}»"
        }
        "check.ignore" => {
            "Écarter un constat (il reste listé)\u{202f}; ID peut être suivi d’une question ou d’un fichier"
        }
        "check.online" => "Vérifier que les adresses web citées répondent (seul accès au réseau)",
        "check.allow_private" => {
            "Avec --online\u{a0}: vérifier aussi les adresses privées et locales"
        }
        "explain" => {
            "Expliquer une question, un principe, un niveau, un verdict, une alerte, un constat ou un mot du rapport"
        }
        "compare" => {
            "Comparer un projet à une version antérieure, ou plusieurs projets côte à côte"
        }
        "compare.inputs" => {
            "Fichiers projet, rapports JSON, dossiers ou révisions git comme HEAD~20:commons.yaml"
        }
        "compare.side_by_side" => "Traiter deux fichiers projet de même nom comme deux projets",
        "compare.one_project" => {
            "Traiter deux fichiers projet comme un seul projet qui a changé de nom"
        }
        "compare.history" => "Suivre un fichier projet dans son historique git",
        "compare.stages" => "Seulement les projets à ce stade\u{202f}; peut être répété",
        "compare.kinds" => "Seulement les projets de cette nature\u{202f}; peut être répété",
        "compare.reviews" => "Vérification d’un des fichiers projet\u{202f}; peut être répété",
        "compare.sort" => {
            "Trier par une clé, comme name, level ou ostrom.sanctions\u{202f}; une clé inconnue les liste toutes [par défaut\u{a0}: l’ordre donné]"
        }
        "compare.questionnaires" => {
            "Utiliser ce questionnaire (identifiant ou fichier) au lieu de ceux que citent les fichiers projet"
        }
        "compare.date" => {
            "Date de l’évaluation, AAAA-MM-JJ [par défaut\u{a0}: aujourd’hui\u{202f}; avec --history, la date de chaque révision]"
        }
        "compare.format" => {
            "Format de la comparaison [par défaut\u{a0}: selon l’extension de --output, sinon text]"
        }
        "compare.output" => {
            "Écrire la comparaison dans FICHIER (en entier ou pas du tout)\u{202f}; avec html, DOSSIER/ reçoit un sommaire et une page par projet"
        }
        "compare.gaps" => "Nombre de manques partagés à montrer (text, markdown et html), ou all",
        "explain.id" => {
            "Ce qu’il faut expliquer, comme ostrom.sanctions, «\u{a0}fragile\u{a0}» ou level-3 [par défaut\u{a0}: tout lister]"
        }
        "explain.file" => "Fichier projet\u{a0}: montrer aussi son résultat, et le calcul du score",
        "init" => "Créer commons.yaml à partir de ce que contient déjà le dépôt",
        "init.path" => {
            "Un dossier du projet\u{202f}; commons.yaml est créé à sa racine [par défaut\u{a0}: ici]"
        }
        "init.from" => {
            "Partir d’un formulaire rempli ailleurs\u{a0}: .bestpractices.json, security-insights.yml, publiccode.yml, CITATION.cff ou codemeta.json"
        }
        "page" => "Écrire la page où l’on répond aux questions dans un navigateur, sans serveur",
        "page.file" => "Fichier projet avec lequel la page s’ouvre [par défaut\u{a0}: aucun]",
        "page.output" => "Écrire la page dans FICHIER (en entier ou pas du tout)",
        "draft" => "Ébaucher un document à compléter ensemble",
        "draft governance" => {
            "Ébaucher GOVERNANCE.md à partir des réponses, avec des clauses au choix là où rien n’est écrit"
        }
        "draft governance.file" => {
            "Fichier projet [par défaut\u{a0}: commons.yaml, ici ou dans un dossier parent\u{202f}; sans lui, toutes les questions sont posées]"
        }
        "draft governance.stage" => {
            "Poser les questions de ce stade plutôt que de celui qui est déclaré"
        }
        "draft governance.date" => "Date du brouillon, AAAA-MM-JJ [par défaut\u{a0}: aujourd’hui]",
        "draft governance.output" => {
            "Écrire le brouillon dans FICHIER\u{202f}; un fichier existant n’est jamais remplacé"
        }
        "export" => {
            "Remplir un autre formulaire avec les mêmes réponses\u{a0}: un badge, un label, un appel"
        }
        "export.file" => {
            "Fichier projet [par défaut\u{a0}: commons.yaml, ici ou dans un dossier parent]"
        }
        "export.to" => "Le standard à remplir, comme osps-baseline\u{202f}; list les montre tous",
        "export.format" => {
            "Format\u{a0}: file pour le fichier que lit l’outil du standard, markdown pour un texte à coller, json pour un programme [par défaut\u{a0}: file s’il existe, sinon markdown]"
        }
        "export.output" => "Écrire dans FICHIER\u{202f}; un fichier existant n’est jamais remplacé",
        "export.date" => {
            "Date à laquelle une preuve est récente ou non, AAAA-MM-JJ [par défaut\u{a0}: aujourd’hui]"
        }
        "questionnaires" => "Lister, montrer ou vérifier des questionnaires",
        "questionnaires list" => "Lister les questionnaires fournis",
        "questionnaires show" => {
            "Montrer un questionnaire\u{a0}: à lire, en feuille pour un atelier sur papier, ou en dictionnaire des questions"
        }
        "questionnaires show.id" => "Identifiant du questionnaire, ou fichier",
        "questionnaires show.format" => {
            "Format\u{a0}: text, html ou markdown pour une feuille à imprimer, json ou csv pour le dictionnaire des questions"
        }
        "questionnaires show.depth" => {
            "Seulement les conditions et les questions essentielles (quick), dans un texte ou une feuille [par défaut\u{a0}: full]"
        }
        "questionnaires show.stage" => {
            "Seulement ce qui est demandé à ce stade, dans un texte ou une feuille"
        }
        "questionnaires show.kinds" => {
            "Seulement ce qui est demandé à cette nature, dans un texte ou une feuille\u{202f}; peut être répété"
        }
        "questionnaires validate" => {
            "Vérifier vos propres questionnaires et signaler tous les problèmes"
        }
        "questionnaires validate.files" => "Fichiers de questionnaires",
        "schema" => "Afficher le schéma JSON d’un format de fichier",
        "schema.which" => "Format de fichier",
        "completions" => "Afficher un script de complétion pour un interpréteur de commandes",
        "completions.shell" => "L’interpréteur",
        "man" => "Afficher la page de manuel",
        _ => return None,
    })
}

/// The name of a value, as it stands in the usage; the same where French has the same word.
#[must_use]
pub fn french_value(name: &str) -> &str {
    match name {
        "LANG" => "LANGUE",
        "WHEN" => "QUAND",
        "FILE" => "FICHIER",
        "DIR" => "DOSSIER",
        "FILE|DIR" => "FICHIER|DOSSIER",
        "FILE|DIR|REV:PATH" => "FICHIER|DOSSIER|RÉV:CHEMIN",
        "KIND" => "NATURE",
        "KEY" => "CLÉ",
        "ID|FILE" => "ID|FICHIER",
        "STAGE" => "STADE",
        "N|all" => "N|all",
        "[ID=]GOAL" => "[ID=]BUT",
        "WHICH" => "LESQUELLES",
        "SCHEMA" => "SCHÉMA",
        "PATH" => "CHEMIN",
        "SEVERITY" => "GRAVITÉ",
        "REPORT" => "RAPPORT",
        "ID=VALUE" => "ID=VALEUR",
        "DURATION" => "DURÉE",
        "ID=REASON[@UNTIL]" => "ID=RAISON[@JUSQU’À]",
        "DEPTH" => "PROFONDEUR",
        "NAME, ROLE" => "NOM, RÔLE",
        "SHELL" => "INTERPRÉTEUR",
        same => same,
    }
}
