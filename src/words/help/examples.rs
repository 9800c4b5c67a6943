//! Examples for the help of each verb: what for, then the command, whole and on its own line.
//!
//! They stand in the reference as well, where a test runs each of them.

use crate::model::Lang;
use anstyle::Style;
use clap::Command;

/// What for, in English and in French, and the command.
type Example = (&'static str, &'static str, &'static str);

const COMMONS: &[Example] = &[
    (
        "Begin a project file with what the repository already says",
        "Commencer un fichier projet avec ce que dit déjà le dépôt",
        "commons init",
    ),
    (
        "Answer the questions, then read the report",
        "Répondre aux questions, puis lire le rapport",
        "commons interview",
    ),
    (
        "Make a page to show to others",
        "En faire une page à montrer",
        "commons assess -o report.html",
    ),
    (
        "Check a repository, as CI does",
        "Vérifier un dépôt, comme en intégration continue",
        "commons check",
    ),
    (
        "Look up a word of a report",
        "Chercher un mot d’un rapport",
        "commons explain fragile",
    ),
];

const ASSESS: &[Example] = &[
    (
        "Print the report on the project of this folder",
        "Afficher le rapport sur le projet de ce dossier",
        "commons assess",
    ),
    (
        "Write a page for a browser, to share or to print",
        "Écrire une page pour un navigateur, à partager ou à imprimer",
        "commons assess -o report.html",
    ),
    (
        "See everything that is missing on the way to level 3",
        "Voir tout ce qui manque jusqu’au niveau 3",
        "commons assess --target ostrom=3 --gaps all",
    ),
    (
        "Put the answers of several people together",
        "Réunir les réponses de plusieurs personnes",
        "commons assess a.yaml b.yaml --combine",
    ),
    (
        "One row per question of each project in a folder",
        "Une ligne par question, pour chaque projet d’un dossier",
        "commons assess folder/ --format csv",
    ),
];

const INTERVIEW: &[Example] = &[
    (
        "Answer the essential questions first",
        "Répondre d’abord à l’essentiel",
        "commons interview --depth quick",
    ),
    (
        "Go on with what is still unanswered",
        "Continuer avec ce qui reste sans réponse",
        "commons interview --unanswered",
    ),
    (
        "Look at one principle only",
        "Ne regarder qu’un principe",
        "commons interview --only ostrom.sanctions",
    ),
    (
        "Answer beside others, in a file of one’s own",
        "Répondre à côté des autres, dans un fichier à soi",
        "commons interview --respondent \"Zoé, member\"",
    ),
];

const REVIEW: &[Example] = &[
    (
        "Look at the evidence, the answers that carry the verdict first",
        "Regarder les preuves, d’abord celles des réponses qui portent le verdict",
        "commons review commons.yaml",
    ),
    (
        "Say who reviews",
        "Dire qui vérifie",
        "commons review commons.yaml --by \"Zoé, jury\"",
    ),
];

const CHECK: &[Example] = &[
    (
        "Check the repository of this folder",
        "Vérifier le dépôt de ce dossier",
        "commons check",
    ),
    (
        "Fail on warnings too, and annotate a pull request",
        "Échouer aussi sur les avertissements, et annoter une pull request",
        "commons check --fail-on warning --format github",
    ),
    (
        "Ask for a least result",
        "Exiger un résultat minimal",
        "commons check --least commons=open-project --least ostrom=2",
    ),
    (
        "Keep today’s findings as a baseline; only new ones fail later",
        "Garder les constats du jour comme référence\u{202f}; seuls les nouveaux feront échouer",
        "commons check --format json --fail-on never -o baseline.json",
    ),
];

const COMPARE: &[Example] = &[
    (
        "See what changed since an earlier version",
        "Voir ce qui a changé depuis une version antérieure",
        "commons compare HEAD~1:commons.yaml commons.yaml",
    ),
    (
        "Follow a project through its git history",
        "Suivre un projet dans son historique git",
        "commons compare --history commons.yaml",
    ),
    (
        "Put a folder of projects side by side, on a page",
        "Mettre les projets d’un dossier côte à côte, sur une page",
        "commons compare folder/ -o projects.html",
    ),
    (
        "Look only at projects in production, sorted by level",
        "Ne regarder que les projets en production, triés par niveau",
        "commons compare folder/ --stage production --sort level",
    ),
];

const EXPLAIN: &[Example] = &[
    (
        "Look up a word, as a report prints it",
        "Chercher un mot, tel qu’un rapport l’affiche",
        "commons explain \"nested governance\"",
    ),
    (
        "See the questions on a principle",
        "Voir les questions d’un principe",
        "commons explain ostrom.sanctions",
    ),
    (
        "See how a score was calculated in a project",
        "Voir comment un score a été calculé dans un projet",
        "commons explain ostrom.sanctions commons.yaml",
    ),
    (
        "List everything that can be looked up",
        "Lister tout ce qui peut être expliqué",
        "commons explain",
    ),
];

const INIT: &[Example] = &[
    (
        "Write commons.yaml at the root of this repository",
        "Écrire commons.yaml à la racine de ce dépôt",
        "commons init",
    ),
    (
        "The same, with notes in French",
        "De même, avec des notes en français",
        "commons init --lang fr",
    ),
];

const DRAFT: &[Example] = &[(
    "Print a governance document to complete together",
    "Afficher un document de gouvernance à compléter ensemble",
    "commons draft governance",
)];

const DRAFT_GOVERNANCE: &[Example] = &[
    (
        "Print a draft made from the answers of this folder",
        "Afficher une ébauche tirée des réponses de ce dossier",
        "commons draft governance",
    ),
    (
        "Write it to a new file",
        "L’écrire dans un nouveau fichier",
        "commons draft governance commons.yaml -o GOVERNANCE.draft.md",
    ),
];

const EXPORT: &[Example] = &[
    (
        "List the badges, standards, labels and calls that can be filled in",
        "Lister les badges, standards, labels et appels qui peuvent être remplis",
        "commons export --to list",
    ),
    (
        "Write the file that the OpenSSF badge reads",
        "Écrire le fichier que lit le badge de l’OpenSSF",
        "commons export --to openssf-best-practices -o .bestpractices.json",
    ),
    (
        "See what is said with evidence, and what is left to write",
        "Voir ce qui est dit avec preuve, et ce qui reste à écrire",
        "commons export --to osps-baseline --format markdown",
    ),
];

const PAGE: &[Example] = &[
    (
        "Write the page on which one answers in a browser",
        "Écrire la page sur laquelle on répond dans un navigateur",
        "commons page -o commons-fr-en.html",
    ),
    (
        "Write it with the answers there are",
        "L’écrire avec les réponses déjà données",
        "commons page commons.yaml -o page.html",
    ),
];

const QUESTIONNAIRES: &[Example] = &[
    (
        "List the shipped questionnaires",
        "Lister les questionnaires fournis",
        "commons questionnaires",
    ),
    (
        "Read one",
        "En lire un",
        "commons questionnaires show ostrom",
    ),
];

const QUESTIONNAIRES_LIST: &[Example] = &[(
    "List the shipped questionnaires",
    "Lister les questionnaires fournis",
    "commons questionnaires list",
)];

const QUESTIONNAIRES_SHOW: &[Example] = &[
    (
        "Read the questions in the terminal",
        "Lire les questions dans le terminal",
        "commons questionnaires show commons",
    ),
    (
        "Make a worksheet for a workshop on paper",
        "En faire une feuille pour un atelier sur papier",
        "commons questionnaires show commons --format html > worksheet.html",
    ),
    (
        "Make a codebook of a questionnaire of one’s own",
        "Faire le dictionnaire des questions de son propre questionnaire",
        "commons questionnaires show mine.yaml --format csv",
    ),
];

const QUESTIONNAIRES_VALIDATE: &[Example] = &[(
    "See every problem of a questionnaire of one’s own",
    "Voir tous les problèmes de son propre questionnaire",
    "commons questionnaires validate mine.yaml",
)];

const SCHEMA: &[Example] = &[
    (
        "The schema of a project file, for an editor",
        "Le schéma d’un fichier projet, pour un éditeur",
        "commons schema project",
    ),
    (
        "The schema of the JSON report, for a program",
        "Le schéma du rapport JSON, pour un programme",
        "commons schema report",
    ),
];

const COMPLETIONS: &[Example] = &[
    (
        "Bash, for this user",
        "Bash, pour ce compte",
        "commons completions bash > ~/.local/share/bash-completion/completions/commons",
    ),
    (
        "zsh, in a folder of fpath",
        "zsh, dans un dossier de fpath",
        "commons completions zsh > ~/.zfunc/_commons",
    ),
    (
        "fish",
        "fish",
        "commons completions fish > ~/.config/fish/completions/commons.fish",
    ),
];

const MAN: &[Example] = &[(
    "Read the manual without installing it",
    "Lire le manuel sans l’installer",
    "commons man | man -l -",
)];

/// The examples of a verb, in the order in which one needs them.
#[must_use]
pub fn examples(path: &str) -> &'static [Example] {
    match path {
        "" => COMMONS,
        "assess" => ASSESS,
        "interview" => INTERVIEW,
        "review" => REVIEW,
        "check" => CHECK,
        "compare" => COMPARE,
        "explain" => EXPLAIN,
        "init" => INIT,
        "draft" => DRAFT,
        "draft governance" => DRAFT_GOVERNANCE,
        "export" => EXPORT,
        "page" => PAGE,
        "questionnaires" => QUESTIONNAIRES,
        "questionnaires list" => QUESTIONNAIRES_LIST,
        "questionnaires show" => QUESTIONNAIRES_SHOW,
        "questionnaires validate" => QUESTIONNAIRES_VALIDATE,
        "schema" => SCHEMA,
        "completions" => COMPLETIONS,
        "man" => MAN,
        _ => &[],
    }
}

/// Puts the examples under the help of each verb.
#[must_use]
pub fn with_examples(command: Command, lang: Lang) -> Command {
    below(command, "", lang)
}

fn below(command: Command, path: &str, lang: Lang) -> Command {
    let shown = shown(path, lang);
    let command = if shown.is_empty() {
        command
    } else {
        command.after_help(shown)
    };
    let verbs: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .filter(|verb| verb != "help")
        .collect();
    verbs.into_iter().fold(command, |command, verb| {
        let path = format!("{path} {verb}");
        command.mut_subcommand(&verb, |verb| below(verb, path.trim_start(), lang))
    })
}

/// The examples of a verb as its help shows them; nothing where it has none.
fn shown(path: &str, lang: Lang) -> String {
    let all = examples(path);
    if all.is_empty() {
        return String::new();
    }
    let title = Style::new().bold().underline();
    let heading = lang.pick("Examples:", "Exemples\u{a0}:");
    let quiet = Style::new().dimmed();
    let mut text = format!("{title}{heading}{title:#}");
    for (en, fr, command) in all {
        let what = lang.pick(en, fr);
        text.push_str(&format!("\n  {quiet}# {what}{quiet:#}\n  $ {command}\n"));
    }
    text.truncate(text.trim_end().len());
    text
}
