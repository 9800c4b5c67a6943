//! The words of an export: what a form can be told, and what is left to people.

use super::dates::date;
use crate::model::Lang;
use crate::model::standards::{Need, Relation};
use crate::words::count;

sentences_of!("export");

/// The version of a standard.
#[must_use]
pub fn version(title: &str, version: &str, lang: Lang) -> String {
    let version = date(version, lang);
    pick!(lang; "{title}, version {version}", "{title}, version {version}")
}

/// How many criteria of a standard a question bears on; of how many, where that is known.
#[must_use]
pub fn bears_on(criteria: usize, all: Option<usize>, lang: Lang) -> String {
    match all {
        Some(all) => pick!(lang; "{criteria} of {all} criteria", "{criteria} critères sur {all}"),
        None => pick!(lang; "{criteria} criteria", "{criteria} critères"),
    }
}

/// The level of a criterion, or that a field is required.
#[must_use]
pub fn group(group: &'static str, lang: Lang) -> &'static str {
    match group {
        "required" => lang.pick("required", "obligatoire"),
        other => other,
    }
}

/// The licences of the software, and who approves every one of them.
#[must_use]
pub fn approved(licences: &str, by_osi: bool, lang: Lang) -> String {
    let by = if by_osi {
        lang.pick("the Open Source Initiative", "l’Open Source Initiative")
    } else {
        lang.pick(
            "the Free Software Foundation",
            "la Free Software Foundation",
        )
    };
    pick!(lang;
        "Licence (SPDX): {licences}, approved by {by}.",
        "Licence (SPDX)\u{a0}: {licences}, approuvée par {by}.")
}

/// A criterion that a question serves.
#[must_use]
pub fn serves(name: &str, relation: Relation, text: &str, lang: Lang) -> String {
    let how = self::relation(relation, lang);
    pick!(lang; "{name} ({how}): {text}", "{name} ({how})\u{a0}: {text}")
}

/// The criteria of other forms that closing a gap also closes.
#[must_use]
pub fn also_closes(names: &[String], lang: Lang) -> String {
    let names = names.join(", ");
    pick!(lang; "also closes {names}", "remplit aussi {names}")
}

/// Which version was read, what the answers are from.
#[must_use]
pub fn made_from(version: &str, file: Option<&str>, day: &str, lang: Lang) -> String {
    let [version, day] = [version, day].map(|it| date(it, lang));
    let file = file.map_or_else(String::new, |file| pick!(lang; " in {file}", " de {file}"));
    pick!(lang;
        "Version {version} of the standard; answers{file}, on {day}.",
        "Version du standard\u{a0}: {version}\u{202f}; réponses{file}, au {day}.")
}

/// How many criteria ended in each part; said beside a file that carries only the first.
#[must_use]
pub fn counted(
    standard: &str,
    said: usize,
    to_write: usize,
    rest: usize,
    command: &str,
    lang: Lang,
) -> String {
    let criteria = count(
        said,
        lang,
        ["criterion", "criteria"],
        ["critère", "critères"],
    );
    pick!(lang;
        "{standard}: {criteria} said with evidence; {to_write} for a person to write, {rest} that no question covers. To read them:\n    {command}",
        "{standard}\u{a0}: {criteria} avec preuve\u{202f}; {to_write} à écrire par une personne, {rest} qu’aucune question ne couvre. Pour les lire\u{a0}:\n    {command}")
}

/// No standard of this name.
#[must_use]
pub fn unknown(id: &str, close: Option<&str>, known: &str, lang: Lang) -> String {
    match close {
        Some(close) => pick!(lang;
            "unknown standard `{id}`\n  did you mean `{close}`?",
            "standard inconnu `{id}`\n  vouliez-vous dire `{close}`\u{202f}?"),
        None => pick!(lang;
            "unknown standard `{id}`\n  expected one of {known}; `commons export --to list` says what each is",
            "standard inconnu `{id}`\n  valeurs possibles\u{a0}: {known}\u{202f}; `commons export --to list` dit ce qu’ils sont"),
    }
}

/// What a security-insights file still lacks.
#[must_use]
pub fn required_fields(lang: Lang) -> [&'static str; 2] {
    lang.pick(
        [
            "Written by `commons export` from the project file and its answers with evidence. The fields below",
            "are still missing: the specification requires them, and only people of the project can fill them in.",
        ],
        [
            "Écrit par `commons export` d’après le fichier projet et ses réponses avec preuves. Il manque encore les",
            "champs ci-dessous\u{a0}: la spécification les exige, et seule l’équipe du projet peut les remplir.",
        ],
    )
}
