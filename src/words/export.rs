//! The words of an export: what a form can be told, and what is left to people.

use crate::model::Lang;
use crate::model::standards::{Need, Relation};

sentences_of!(say, "export");

sentences_of!("export");

/// The level of a criterion, or that a field is required.
#[must_use]
pub fn group(group: &'static str, lang: Lang) -> &'static str {
    match group {
        "required" => say::required(lang),
        other => other,
    }
}

/// A criterion that a question serves.
#[must_use]
pub fn serves(name: &str, relation: Relation, text: &str, lang: Lang) -> String {
    let how = self::relation(relation, lang);
    pick!(lang; "{name} ({how}): {text}", "{name} ({how})\u{a0}: {text}")
}

/// What a security-insights file still lacks.
#[must_use]
pub fn required_fields(lang: Lang) -> [&'static str; 2] {
    lang.pick(
        [
            "Written by `commons export` from the project file and its answers with evidence. The fields below",
            "are still missing: the specification requires them, and only the people of the project can fill them in.",
        ],
        [
            "Écrit par `commons export` d’après le fichier projet et ses réponses avec preuves. Il manque encore les",
            "champs ci-dessous\u{a0}: la spécification les exige, et seule l’équipe du projet peut les remplir.",
        ],
    )
}
