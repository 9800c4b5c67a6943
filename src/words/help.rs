//! The help in French, and the errors of the command line in French.
//!
//! The English help stands beside each argument in `cli`; a test compares the two lists.

use clap::builder::Styles;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

/// The French help of a verb (`assess`) or an argument (`assess.format`).
#[must_use]
#[expect(clippy::too_many_lines, reason = "a table of words")]
pub fn french(path: &str) -> Option<&'static str> {
    Some(match path {
        "" => {
            "Ce projet est-il un commun, sa gouvernance est-elle robuste, et que faire d’abord\u{202f}?"
        }
        "lang" => {
            "La langue de l’affichage\u{a0}: en ou fr [par défaut\u{a0}: COMMONS_LANG, sinon la locale]"
        }
        "color" => "Quand utiliser des couleurs",
        "quiet" => "Ne dire que le résultat et les erreurs",
        "help" => "Afficher cette aide",
        "help verb" => "Afficher cette aide, ou celle d’une commande",
        "version" => "Afficher la version",
        "assess" => "Évaluer une description et afficher le rapport",
        "assess.inputs" => {
            "Des descriptions ou des dossiers\u{202f}; `-` est l’entrée standard [par défaut\u{a0}: commons.yaml, d’ici vers le haut]"
        }
        "assess.questionnaires"
        | "check.questionnaires"
        | "explain.questionnaires"
        | "interview.questionnaires" => {
            "Évaluer avec ce questionnaire, un identifiant ou un fichier, au lieu de ceux que nomme la description"
        }
        "assess.stage" | "check.stage" | "explain.stage" | "interview.stage" => {
            "Évaluer à ce stade au lieu de celui qui est déclaré"
        }
        "assess.date" | "check.date" | "explain.date" | "interview.date" => {
            "Le jour dont parle l’évaluation, AAAA-MM-JJ [par défaut\u{a0}: aujourd’hui]"
        }
        "assess.format" => {
            "Le format du rapport\u{a0}; badge et badge-json montrent le verdict du premier questionnaire, avec sa date"
        }
        "assess.output" => "Écrire le rapport dans ce fichier, en entier ou pas du tout",
        "assess.combine" => {
            "Réunir les descriptions, une par personne, en un seul rapport qui dit où l’on n’est pas d’accord"
        }
        "assess.gaps" => "Combien de manques montrer (text et markdown)\u{a0}: un nombre, ou all",
        "assess.target" => {
            "Chercher le chemin vers ce niveau ou ce verdict, p.\u{a0}ex. 3, ready ou commons=commons [par défaut\u{a0}: le suivant]"
        }
        "interview" => {
            "Répondre à des questions dans le terminal, enregistrées à mesure, et avoir le rapport"
        }
        "interview.file" => {
            "La description à commencer ou à poursuivre [par défaut\u{a0}: commons.yaml, d’ici vers le haut]"
        }
        "interview.depth" => "Jusqu’où aller [par défaut\u{a0}: le demander]",
        "interview.only" => {
            "Seulement ce questionnaire, cette partie ou cette question, p.\u{a0}ex. ostrom.sanctions\u{202f}; peut être répété"
        }
        "interview.unanswered" => {
            "Seulement les questions sans réponse, ou avec «\u{a0}inconnu\u{a0}»"
        }
        "interview.stale" => {
            "Seulement les réponses plus vieilles que la politique ne le permet [par défaut\u{a0}: 24 mois]"
        }
        "interview.disputed" => {
            "Seulement les questions auxquelles des personnes ont répondu différemment, dans answers/ à côté de la description"
        }
        "interview.all" => "Aussi les questions qui ne sont pas posées au stade du projet",
        "interview.respondent" => {
            "Répondre comme cette personne, «\u{a0}Nom, rôle\u{a0}», dans un fichier à elle dans answers/"
        }
        "check" => {
            "Vérifier un dépôt, en intégration continue ou chez soi\u{a0}: description, fichiers de gouvernance, preuves, licences et historique"
        }
        "check.path" => {
            "Un dépôt, un dossier, une description, ou un seul fichier de gouvernance [par défaut\u{a0}: d’ici vers le haut]"
        }
        "check.format" => "Le format du résultat",
        "check.output" => "Écrire le résultat dans ce fichier, en entier ou pas du tout",
        "check.fail_on" => {
            "À partir de quelle gravité un constat fait échouer\u{a0}: error, warning ou never"
        }
        "check.baseline" => {
            "N’échouer que sur ce qui est de plus ou plus grave que dans ce rapport antérieur (--format json)"
        }
        "check.least" => {
            "Le minimum étayé exigé, p.\u{a0}ex. `commons=in-the-making`, `ostrom=2`, `ostrom.sanctions=40%`"
        }
        "check.evidence" => {
            "Quelles réponses oui et en partie doivent avoir une preuve\u{a0}: all, essential ou none"
        }
        "check.max_age" => {
            "Au bout de combien de temps une réponse est trop ancienne, p.\u{a0}ex. «\u{a0}18\u{a0}mois\u{a0}»"
        }
        "check.ignore" => {
            "Mettre un constat en silence, listé quand même\u{202f}; ID peut être suivi d’une question ou d’un fichier"
        }
        "check.online" => {
            "Demander aux adresses web citées si elles répondent\u{a0}: rien d’autre n’est jamais envoyé"
        }
        "check.allow_private" => {
            "Avec --online\u{a0}: demander aussi aux adresses privées et locales"
        }
        "explain" => {
            "Expliquer une question, un principe, un niveau, un verdict, une alerte ou un constat"
        }
        "compare" => {
            "Comparer un projet avec lui-même plus tôt, ou de nombreux projets côte à côte"
        }
        "compare.inputs" => {
            "Des descriptions, des rapports JSON, des dossiers ou des révisions git comme HEAD~20:commons.yaml"
        }
        "compare.side_by_side" => {
            "Mettre côte à côte, comme deux projets, deux descriptions de même nom"
        }
        "compare.one_project" => {
            "Comparer deux descriptions comme un seul projet, quels que soient leurs noms\u{a0}: il a changé de nom"
        }
        "compare.history" => "Suivre une description à travers l’historique de son dépôt git",
        "compare.stages" => {
            "Seulement les projets à ce stade, côte à côte\u{202f}; peut être répété"
        }
        "compare.kinds" => {
            "Seulement les projets de cette nature, côte à côte\u{202f}; peut être répété"
        }
        "compare.sort" => {
            "Ordonner par une clé, p.\u{a0}ex. name, level ou ostrom.sanctions\u{202f}; une clé inconnue les liste toutes [par défaut\u{a0}: comme donnés]"
        }
        "compare.questionnaires" => {
            "Évaluer avec ce questionnaire, un identifiant ou un fichier, au lieu de ceux que nomment les descriptions"
        }
        "compare.date" => {
            "Le jour dont parlent les évaluations, AAAA-MM-JJ [par défaut\u{a0}: aujourd’hui\u{202f}; avec --history, le jour de chaque révision]"
        }
        "compare.format" => "Le format de la comparaison",
        "compare.output" => "Écrire la comparaison dans ce fichier, en entier ou pas du tout",
        "compare.gaps" => {
            "Combien de manques partagés montrer (text, markdown, html)\u{a0}: un nombre, ou all"
        }
        "explain.id" => {
            "Ce qu’il faut expliquer, p.\u{a0}ex. ostrom.sanctions, level-3 ou in-the-making [par défaut\u{a0}: lister ce qui peut l’être]"
        }
        "explain.file" => {
            "Une description\u{a0}: montrer aussi ce qu’il en est là, et le calcul de son score"
        }
        "init" => "Écrire une première description à partir de ce que montre un dépôt",
        "init.path" => {
            "Un dossier du projet\u{202f}; la description est écrite à sa racine [par défaut\u{a0}: ici]"
        }
        "draft" => "Écrire le premier texte d’un document, à remplir ensemble",
        "draft governance" => {
            "Un GOVERNANCE.md à partir des réponses\u{a0}: ce qu’on sait, et ce qui manque en questions"
        }
        "draft governance.file" => {
            "La description [par défaut\u{a0}: commons.yaml, d’ici vers le haut\u{202f}; sans elle, toutes les questions sont posées]"
        }
        "draft governance.questionnaires" => {
            "Poser les questions de ce questionnaire, un identifiant ou un fichier, au lieu de ceux que nomme la description"
        }
        "draft governance.stage" => {
            "Poser les questions de ce stade au lieu de celui qui est déclaré"
        }
        "draft governance.date" => {
            "Le jour du brouillon, AAAA-MM-JJ [par défaut\u{a0}: aujourd’hui]"
        }
        "draft governance.output" => {
            "Écrire le brouillon dans ce nouveau fichier\u{202f}; un fichier qui existe n’est jamais remplacé"
        }
        "questionnaires" => "Lister, montrer ou vérifier des questionnaires",
        "questionnaires list" => "Lister les questionnaires fournis",
        "questionnaires show" => {
            "Montrer un questionnaire\u{a0}: pour le lire, comme feuille pour un atelier sur papier, ou comme dictionnaire des questions"
        }
        "questionnaires show.id" => "Son identifiant, ou un fichier",
        "questionnaires show.format" => {
            "Le format\u{a0}: text, markdown pour une feuille à imprimer, json ou csv pour le dictionnaire des questions"
        }
        "questionnaires validate" => {
            "Vérifier un questionnaire à soi, et dire tout ce qui n’y va pas"
        }
        "questionnaires validate.files" => "Les fichiers",
        "schema" => "Afficher le schéma JSON d’un format de fichier",
        "schema.which" => "Quel format",
        "completions" => "Afficher un script de complétion pour un interpréteur de commandes",
        "completions.shell" => "L’interpréteur",
        "man" => "Afficher la page de manuel",
        _ => return None,
    })
}

/// Puts the whole help of a command into French.
#[must_use]
pub fn localise(command: Command) -> Command {
    let version = flag("version", 'V', ArgAction::Version);
    let mut command = into_french(command, "")
        .disable_version_flag(true)
        .arg(version);
    // The verb `help` exists once the command is built.
    command.build();
    help_verb(command)
}

fn help_verb(command: Command) -> Command {
    let about = french("help verb").unwrap_or_default();
    let verbs: Vec<String> = command
        .get_subcommands()
        .filter(|verb| verb.has_subcommands() && verb.get_name() != "help")
        .map(|verb| verb.get_name().to_owned())
        .collect();
    let command = command.mut_subcommand("help", |verb| verb.about(about));
    verbs.into_iter().fold(command, |command, verb| {
        command.mut_subcommand(verb, help_verb)
    })
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    let help = french(name).unwrap_or_default();
    Arg::new(name)
        .short(short)
        .long(name)
        .action(action)
        .help(help)
        .help_heading("Options\u{a0}")
}

fn into_french(command: Command, path: &str) -> Command {
    let verbs: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    let mut order = 0;
    let mut command = command
        .help_template("{about-with-newline}\nUtilisation\u{a0}: {usage}\n\n{all-args}")
        .styles(Styles::default())
        .disable_help_flag(true)
        .subcommand_help_heading("Commandes\u{a0}")
        .subcommand_value_name("COMMANDE")
        .mut_args(|arg| {
            // Under a heading of our own, clap would sort positional arguments by name.
            order += 1;
            let arg = argument(arg, path);
            if arg.is_positional() {
                arg.display_order(order)
            } else {
                arg
            }
        })
        .arg(flag("help", 'h', ArgAction::Help));
    if let Some(about) = french(path) {
        command = command.about(about);
    }
    for verb in verbs {
        let path = if path.is_empty() {
            verb.clone()
        } else {
            format!("{path} {verb}")
        };
        command = command.mut_subcommand(verb, |verb| into_french(verb, &path));
    }
    command
}

fn argument(arg: Arg, path: &str) -> Arg {
    let id = arg.get_id().to_string();
    let found = if path.is_empty() {
        id.clone()
    } else {
        format!("{path}.{id}")
    };
    let Some(help) = french(&found).or_else(|| french(&id)) else {
        return arg;
    };
    let mut help = help.to_owned();
    let takes_value = arg.get_action().takes_values();
    if takes_value {
        let defaults: Vec<String> = arg
            .get_default_values()
            .iter()
            .map(|get_default_value| get_default_value.to_string_lossy().into_owned())
            .collect();
        if !defaults.is_empty() {
            help.push_str(&format!(" [par défaut\u{a0}: {}]", defaults.join(", ")));
        }
        let values: Vec<String> = arg
            .get_possible_values()
            .iter()
            .map(|get_possible_value| get_possible_value.get_name().to_owned())
            .collect();
        if !values.is_empty() {
            help.push_str(&format!(" [valeurs\u{a0}: {}]", values.join(", ")));
        }
    }
    let heading = if arg.is_positional() {
        "Arguments\u{a0}"
    } else {
        "Options\u{a0}"
    };
    let name = arg.get_value_names().and_then(|names| names.first());
    let name = name.map_or("", |name| french_value(name)).to_owned();
    let arg = arg.help(help).help_heading(heading);
    if takes_value {
        arg.value_name(name)
            .hide_default_value(true)
            .hide_possible_values(true)
    } else {
        arg
    }
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

/// An error of the command line in French; `None` where only the English words exist.
#[must_use]
pub fn french_error(error: &clap::Error) -> Option<String> {
    let what = what_is_wrong(error)?;
    let mut lines = format!("erreur\u{a0}: {what}\n");
    if let Some(help) = what_helps(error) {
        lines.push_str("  aide\u{a0}: ");
        lines.push_str(&help);
        lines.push('\n');
    }
    lines.push_str("\nPour en savoir plus\u{a0}: commons --help\n");
    Some(lines)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "clap may name more kinds; what is none of these has no words"
)]
fn told(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "clap may name more kinds; what is none of these is told in its own words"
)]
fn what_is_wrong(error: &clap::Error) -> Option<String> {
    let quoted = |kind| {
        told(error, kind)
            .map(|text| format!("«\u{a0}{text}\u{a0}»"))
            .unwrap_or_default()
    };
    let argument = quoted(ContextKind::InvalidArg);
    Some(match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let verb = quoted(ContextKind::InvalidSubcommand);
            format!("la commande {verb} n’existe pas")
        }
        ErrorKind::UnknownArgument => format!("l’argument {argument} n’est pas connu ici"),
        ErrorKind::InvalidValue
            if told(error, ContextKind::InvalidValue).is_none_or(|told| told.is_empty()) =>
        {
            format!("il manque une valeur à {argument}")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = quoted(ContextKind::InvalidValue);
            format!("la valeur {value} ne convient pas à {argument}")
        }
        ErrorKind::MissingRequiredArgument => format!("il manque {argument}"),
        ErrorKind::ArgumentConflict => {
            let other = quoted(ContextKind::PriorArg);
            format!("{argument} ne va pas avec {other}")
        }
        ErrorKind::MissingSubcommand => "il manque une commande".to_owned(),
        _ => return None,
    })
}

fn what_helps(error: &clap::Error) -> Option<String> {
    let suggestion = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| told(error, kind));
    if let Some(suggestion) = suggestion {
        return Some(format!(
            "vouliez-vous dire «\u{a0}{suggestion}\u{a0}»\u{202f}?"
        ));
    }
    let values = told(error, ContextKind::ValidValue).filter(|told| !told.is_empty());
    if let Some(values) = values {
        return Some(format!("valeurs possibles\u{a0}: {values}"));
    }
    let source = std::error::Error::source(error)?;
    Some(source.to_string().replace("YYYY-MM-DD", "AAAA-MM-JJ"))
}
