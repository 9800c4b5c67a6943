//! After an answer: sections, the end, and what can go wrong with a file.

use crate::model::{Answer, Lang};
use crate::words::{answer, count};

sentences! {
    /// The conversation needs a terminal.
    no_terminal: "the interview needs a terminal to ask in\n  instead, fill in the file (commons schema project; examples/), or print a worksheet: commons questionnaires show commons --format markdown",
        "l’entretien a besoin d’un terminal pour poser ses questions\n  sinon, remplissez le fichier (commons schema project\u{202f}; examples/), ou imprimez une feuille\u{a0}: commons questionnaires show commons --format markdown";
    /// No question passes the filter.
    nothing_to_ask: "There is nothing to ask: no question passes what you asked for.",
        "Il n’y a rien à demander\u{a0}: aucune question ne correspond à ce que vous avez choisi.";
    /// A file that may not be written.
    read_only: "it is read-only", "il est en lecture seule";
    /// A file that another program wrote.
    changed: "another program changed it since it was read; it is left as it is now",
        "un autre programme l’a modifié depuis sa lecture\u{202f}; il est laissé tel quel";
    /// A file that is gone.
    gone: "it is no longer there", "il n’est plus là";
    /// A respondent's name that leaves nothing for a file name.
    name_without_letters: "`--respondent` needs a name with letters or digits",
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
        format!("What you answered is in {file}. To go on: {command}"),
        format!("Vos réponses sont dans {file}. Pour reprendre\u{a0}: {command}"),
    )
}

/// Stopped before there was a file.
#[must_use]
pub fn stopped_early(command: &str, lang: Lang) -> String {
    lang.pick(
        format!("Nothing was written yet. To begin again: {command}"),
        format!("Rien n’est encore écrit. Pour recommencer\u{a0}: {command}"),
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
            format!("- The report again, as a page: commons assess {shown} --format markdown"),
            format!(
                "- Le rapport à nouveau, en page\u{a0}: commons assess {shown} --format markdown"
            ),
        ),
    ];
    if open > 0 {
        let command = format!("commons interview {shown} --depth full --unanswered");
        lines.push(lang.pick(
            format!("- The questions still open ({open}): {command}"),
            format!("- Les questions encore ouvertes ({open})\u{a0}: {command}"),
        ));
    }
    lines.push(lang.pick(
        format!("- Someone else’s view: commons interview {shown} --respondent \"Name, role\""),
        format!("- L’avis d’une autre personne\u{a0}: commons interview {shown} --respondent \"Nom, rôle\""),
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
        format!("your answers are kept in {side}: compare the two, then go on with commons interview"),
        format!("vos réponses sont gardées dans {side}\u{a0}: comparez les deux, puis reprenez avec commons interview"),
    )
}

/// Nowhere could anything be written: what follows is the file.
#[must_use]
pub fn kept_nowhere(lang: Lang) -> &'static str {
    lang.pick(
        "and nothing can be written beside it either: copy what follows",
        "et rien ne peut être écrit à côté non plus\u{a0}: copiez ce qui suit",
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
            "see `commons explain` for questionnaires and their sections".to_owned(),
            "voyez `commons explain` pour les questionnaires et leurs parties".to_owned(),
        ),
    };
    lang.pick(
        format!("nothing is called `{name}`\n  {help}"),
        format!("rien ne s’appelle `{name}`\n  {help}"),
    )
}
