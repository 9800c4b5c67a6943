//! The help in French, and the errors of the command line.
//!
//! The English help stands beside each argument in `cli`; a test compares the two lists.

use crate::model::Lang;
use clap::builder::Styles;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

/// The French help of a verb (`assess`) or an argument (`assess.format`).
#[must_use]
#[expect(clippy::too_many_lines, reason = "a table of words")]
pub fn french(path: &str) -> Option<&'static str> {
    Some(match path {
        "" => {
            "Évaluer si un projet est un commun, si sa gouvernance est robuste, et par où commencer"
        }
        "lang" => {
            "Langue d’affichage\u{a0}: en ou fr [par défaut\u{a0}: COMMONS_LANG, sinon la locale]"
        }
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
        | "interview.questionnaires" => {
            "Utiliser ce questionnaire (identifiant ou fichier) au lieu de ceux que cite le fichier projet"
        }
        "assess.stage" | "check.stage" | "explain.stage" | "interview.stage" => {
            "Évaluer à ce stade plutôt qu’à celui qui est déclaré"
        }
        "assess.date" | "check.date" | "explain.date" | "interview.date" => {
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
        "check.fail_on" => {
            "Échouer sur les constats de cette gravité ou plus\u{a0}: error, warning ou never"
        }
        "check.baseline" => {
            "N’échouer que sur les constats nouveaux ou aggravés depuis ce rapport (--format json)"
        }
        "check.least" => {
            "Résultat étayé minimal, comme `commons=in-the-making`, `ostrom=2` ou `ostrom.sanctions=40%`"
        }
        "check.evidence" => {
            "Réponses «\u{a0}oui\u{a0}» et «\u{a0}en partie\u{a0}» qui doivent avoir une preuve\u{a0}: all, essential ou none"
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
        "compare.output" => "Écrire la comparaison dans FICHIER (en entier ou pas du tout)",
        "compare.gaps" => "Nombre de manques partagés à montrer (text, markdown et html), ou all",
        "explain.id" => {
            "Ce qu’il faut expliquer, comme ostrom.sanctions, «\u{a0}fragile\u{a0}» ou level-3 [par défaut\u{a0}: tout lister]"
        }
        "explain.file" => "Fichier projet\u{a0}: montrer aussi son résultat, et le calcul du score",
        "init" => "Créer commons.yaml à partir de ce que contient déjà le dépôt",
        "init.path" => {
            "Un dossier du projet\u{202f}; commons.yaml est créé à sa racine [par défaut\u{a0}: ici]"
        }
        "draft" => "Ébaucher un document à compléter ensemble",
        "draft governance" => {
            "Ébaucher GOVERNANCE.md à partir des réponses, avec des questions là où quelque chose manque"
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
        "questionnaires" => "Lister, montrer ou vérifier des questionnaires",
        "questionnaires list" => "Lister les questionnaires fournis",
        "questionnaires show" => {
            "Montrer un questionnaire\u{a0}: à lire, en feuille pour un atelier sur papier, ou en dictionnaire des questions"
        }
        "questionnaires show.id" => "Identifiant du questionnaire, ou fichier",
        "questionnaires show.format" => {
            "Format\u{a0}: text, markdown pour une feuille à imprimer, json ou csv pour le dictionnaire des questions"
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
            .map(|value| value.to_string_lossy().into_owned())
            .collect();
        if !defaults.is_empty() {
            help.push_str(&format!(" [par défaut\u{a0}: {}]", defaults.join(", ")));
        }
        let values: Vec<String> = arg
            .get_possible_values()
            .iter()
            .map(|value| value.get_name().to_owned())
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

/// An error of the command line; `None` where clap’s own text serves (help and version among them).
#[must_use]
pub fn argument_error(error: &clap::Error, lang: Lang) -> Option<String> {
    let what = what_is_wrong(error, lang)?;
    let (label, help, more) = lang.pick(
        (
            "error: ",
            "help: ",
            "For more information, try `commons --help`.",
        ),
        (
            "erreur\u{a0}: ",
            "aide\u{a0}: ",
            "Pour en savoir plus\u{a0}: `commons --help`.",
        ),
    );
    let mut lines = format!("{label}{what}\n");
    if let Some(words) = what_helps(error, lang) {
        lines.push_str(&format!("  {help}{words}\n"));
    }
    lines.push_str(&format!("\n{more}\n"));
    Some(lines)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`ContextValue` is non-exhaustive; other kinds are not text"
)]
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`ErrorKind` is non-exhaustive; other kinds keep clap’s own text"
)]
fn what_is_wrong(error: &clap::Error, lang: Lang) -> Option<String> {
    let typed = |kind| {
        context(error, kind)
            .map(|text| format!("`{text}`"))
            .unwrap_or_default()
    };
    let argument = typed(ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue).unwrap_or_default();
    Some(match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let verb = typed(ContextKind::InvalidSubcommand);
            lang.pick(
                format!("unknown command {verb}"),
                format!("commande inconnue {verb}"),
            )
        }
        ErrorKind::UnknownArgument => lang.pick(
            format!("unexpected argument {argument}"),
            format!("argument inattendu {argument}"),
        ),
        ErrorKind::InvalidValue if value.is_empty() => lang.pick(
            format!("{argument} requires a value"),
            format!("il manque une valeur à {argument}"),
        ),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => lang.pick(
            format!("`{value}` is not a valid value for {argument}"),
            format!("`{value}` n’est pas une valeur valide pour {argument}"),
        ),
        ErrorKind::MissingRequiredArgument => lang.pick(
            format!("missing {argument}"),
            format!("il manque {argument}"),
        ),
        ErrorKind::ArgumentConflict => {
            let other = typed(ContextKind::PriorArg);
            lang.pick(
                format!("{argument} cannot be used with {other}"),
                format!("{argument} ne peut pas être utilisé avec {other}"),
            )
        }
        ErrorKind::MissingSubcommand => lang
            .pick("missing command", "il manque une commande")
            .to_owned(),
        _ => return None,
    })
}

fn what_helps(error: &clap::Error, lang: Lang) -> Option<String> {
    let suggestion = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| context(error, kind));
    if let Some(suggestion) = suggestion {
        return Some(lang.pick(
            format!("did you mean `{suggestion}`?"),
            format!("vouliez-vous dire `{suggestion}`\u{202f}?"),
        ));
    }
    let values = context(error, ContextKind::ValidValue).filter(|values| !values.is_empty());
    if let Some(values) = values {
        return Some(lang.pick(
            format!("expected one of {values}"),
            format!("valeurs possibles\u{a0}: {values}"),
        ));
    }
    let source = std::error::Error::source(error)?.to_string();
    Some(lang.pick(source.clone(), source.replace("YYYY-MM-DD", "AAAA-MM-JJ")))
}
