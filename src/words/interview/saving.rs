//! After an answer: sections, the end, and what can go wrong with a file.

use crate::model::{Answer, Lang};
use crate::words::{answer, count};

sentences! {
    /// The conversation needs a terminal.
    no_terminal: "the interview needs a terminal\n  create the file and fill it in:\n      commons init\n  or print a worksheet:\n      commons questionnaires show commons --format markdown",
        "l’entretien a besoin d’un terminal\n  créez le fichier et remplissez-le\u{a0}:\n      commons init\n  ou imprimez une feuille\u{a0}:\n      commons questionnaires show commons --format markdown";
    /// No question passes the filter.
    nothing_to_ask: "Nothing to ask: no question matches your options.",
        "Rien à demander\u{a0}: aucune question ne correspond à vos options.";
    /// A file that may not be written.
    read_only: "it is read-only", "il est en lecture seule";
    /// A file that another program wrote.
    changed: "another program wrote something that is not text; the file is left as it is",
        "un autre programme y a écrit autre chose que du texte\u{202f}; le fichier est laissé tel quel";
    /// A file that another program holds.
    busy: "another program is using it", "un autre programme l’utilise";
    /// A file that is gone.
    gone: "it no longer exists", "il n’existe plus";
    /// A respondent's name that leaves nothing for a file name.
    name_without_letters: "`--respondent` requires a name with letters or digits",
        "`--respondent` demande un nom avec des lettres ou des chiffres";
}

/// A section is done: what was answered, how it stands.
#[must_use]
pub fn section_end(title: &str, counts: &[(Answer, usize)], standing: &str, lang: Lang) -> String {
    let counts: Vec<String> = counts
        .iter()
        .filter(|(_, number)| *number > 0)
        .map(|(it, number)| match it {
            Answer::Unknown => count(
                *number,
                lang,
                ["still unknown", "still unknown"],
                ["encore inconnue", "encore inconnues"],
            ),
            Answer::Yes | Answer::Partly | Answer::No | Answer::NotApplicable => {
                format!("{number} {}", answer(*it, lang))
            }
        })
        .collect();
    let (counts, colon) = (counts.join(", "), lang.pick(":", "\u{a0}:"));
    format!("— {title}{colon} {counts}. {standing}.")
}

/// How the conditions of a section stand.
#[must_use]
pub fn conditions_met(met: usize, of: usize, lang: Lang) -> String {
    lang.pick(
        format!("Conditions met: {met} of {of}"),
        format!("Conditions remplies\u{a0}: {met} sur {of}"),
    )
}

/// A score, and a standing where there is one.
#[must_use]
pub fn standing(words: &str, shown: u32, potential: u32, lang: Lang) -> String {
    let words = if words.is_empty() {
        String::new()
    } else {
        format!(" ({words})")
    };
    lang.pick(
        format!("Evidenced {shown}, up to {potential} of 100{words}"),
        format!("Étayé {shown}, au mieux {potential} sur 100{words}"),
    )
}

/// The person stopped, or was stopped.
#[must_use]
pub fn stopped(file: &str, command: &str, lang: Lang) -> String {
    lang.pick(
        format!("Your answers are in {file}. To continue:\n  {command}"),
        format!("Vos réponses sont dans {file}. Pour reprendre\u{a0}:\n  {command}"),
    )
}

/// Stopped before there was a file.
#[must_use]
pub fn stopped_early(command: &str, lang: Lang) -> String {
    lang.pick(
        format!("Nothing has been saved yet. To start again:\n  {command}"),
        format!("Rien n’est encore enregistré. Pour recommencer\u{a0}:\n  {command}"),
    )
}

/// The end: where the answers are, and what to do next.
#[must_use]
pub fn what_next(file: &str, shown: &str, open: usize, lang: Lang) -> Vec<String> {
    let mut lines = vec![
        lang.pick(
            format!("Your answers are in {file}."),
            format!("Vos réponses sont dans {file}."),
        ),
        lang.pick(
            format!("- The report as a web page:\n  commons assess {shown} --format html -o report.html"),
            format!(
                "- Le rapport sous forme de page web\u{a0}:\n  commons assess {shown} --format html -o rapport.html"
            ),
        ),
    ];
    if open > 0 {
        let command = format!("commons interview {shown} --depth full --unanswered");
        lines.push(lang.pick(
            format!("- The questions still open ({open}):\n  {command}"),
            format!("- Les questions encore ouvertes ({open})\u{a0}:\n  {command}"),
        ));
    }
    lines.push(lang.pick(
        format!("- Another person’s view:\n  commons interview {shown} --respondent \"Name, role\""),
        format!("- L’avis d’une autre personne\u{a0}:\n  commons interview {shown} --respondent \"Nom, rôle\""),
    ));
    lines
}

/// The file cannot be saved.
#[must_use]
pub fn cannot_save(file: &str, why: &str, lang: Lang) -> String {
    lang.pick(
        format!("cannot save {file}: {why}"),
        format!("impossible d’enregistrer {file}\u{a0}: {why}"),
    )
}

/// Where the answers of this run are instead.
#[must_use]
pub fn kept_in(side: &str, lang: Lang) -> String {
    lang.pick(
        format!("your answers are saved in {side}: compare the two files, then continue with `commons interview`"),
        format!("vos réponses sont enregistrées dans {side}\u{a0}: comparez les deux fichiers, puis reprenez avec `commons interview`"),
    )
}

/// Somebody else answered the same question in the meantime.
#[must_use]
pub fn answered_by_another(
    file: &str,
    other: Answer,
    given: Answer,
    side: Option<String>,
    lang: Lang,
) -> String {
    let (other, given) = (answer(other, lang), answer(given, lang));
    let told = lang.pick(
        format!("Somebody else answered this question in the meantime: “{other}” stays in {file}."),
        format!("Quelqu’un d’autre a répondu à cette question entre-temps\u{a0}: «\u{a0}{other}\u{a0}» reste dans {file}."),
    );
    let kept = match side {
        Some(side) => lang.pick(
            format!("Your answer, “{given}”, is kept in {side}: settle it together."),
            format!("Votre réponse, «\u{a0}{given}\u{a0}», est gardée dans {side}\u{a0}: décidez-en ensemble."),
        ),
        None => lang.pick(
            format!("Your answer, “{given}”, could not be kept: settle it together."),
            format!("Votre réponse, «\u{a0}{given}\u{a0}», n’a pas pu être gardée\u{a0}: décidez-en ensemble."),
        ),
    };
    format!("{told} {kept}")
}

/// Nowhere could anything be written: what follows is the file.
#[must_use]
pub fn kept_nowhere(lang: Lang) -> &'static str {
    lang.pick(
        "nothing can be written beside it either: copy what follows",
        "rien ne peut être écrit à côté non plus\u{a0}: copiez ce qui suit",
    )
}

/// A name for `--only` that nothing has.
#[must_use]
pub fn unknown_only(name: &str, close: Option<&str>, lang: Lang) -> String {
    let help = match close {
        Some(close) => lang.pick(
            format!("did you mean `{close}`?"),
            format!("vouliez-vous dire `{close}`\u{202f}?"),
        ),
        None => lang.pick(
            "run `commons explain` to list questionnaires and their sections".to_owned(),
            "lancez `commons explain` pour lister les questionnaires et leurs parties".to_owned(),
        ),
    };
    lang.pick(
        format!("unknown name `{name}`\n  help: {help}"),
        format!("nom inconnu `{name}`\n  aide\u{a0}: {help}"),
    )
}
