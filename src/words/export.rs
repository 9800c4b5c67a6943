//! The words of an export: what a form can be told, and what is left to people.

use super::dates::date;
use crate::model::Lang;
use crate::model::standards::{Need, Relation};

sentences_of!(say, "export");

sentences_of!("export");

/// The version of a standard.
#[must_use]
pub fn version(title: &str, version: &str, lang: Lang) -> String {
    let version = date(version, lang);
    say::version(&title, &version, lang)
}

/// How many criteria of a standard a question bears on; of how many, where that is known.
#[must_use]
pub fn bears_on(criteria: usize, all: Option<usize>, lang: Lang) -> String {
    match all {
        Some(all) => say::of_criteria(&criteria, &all, lang),
        None => say::criteria(&criteria, lang),
    }
}

/// The level of a criterion, or that a field is required.
#[must_use]
pub fn group(group: &'static str, lang: Lang) -> &'static str {
    match group {
        "required" => say::required(lang),
        other => other,
    }
}

/// The licences of the software, and who approves every one of them.
#[must_use]
pub fn approved(licences: &str, by_osi: bool, lang: Lang) -> String {
    let by = if by_osi {
        say::the_open_source_initiative(lang)
    } else {
        say::the_free_software_foundation(lang)
    };
    say::licence_spdx_approved(&licences, &by, lang)
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
    say::also_closes(&names, lang)
}

/// Which version was read, what the answers are from.
#[must_use]
pub fn made_from(version: &str, file: Option<&str>, day: &str, lang: Lang) -> String {
    let [version, day] = [version, day].map(|it| date(it, lang));
    let file = file.map_or_else(String::new, |file| pick!(lang; " in {file}", " de {file}"));
    say::made_from(&version, &file, &day, lang)
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
    let criteria = say::criteria_2(said, lang);
    say::said_with_evidence(&standard, &criteria, &to_write, &rest, &command, lang)
}

/// No standard of this name.
#[must_use]
pub fn unknown(id: &str, close: Option<&str>, known: &str, lang: Lang) -> String {
    match close {
        Some(close) => say::unknown_and_close(&id, &close, lang),
        None => say::unknown_of_known(&id, &known, lang),
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
