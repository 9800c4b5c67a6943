//! The words of a first project file that was begun from another form.

use crate::model::Lang;

/// Where the questions that a form bears on begin.
#[must_use]
pub fn heading(file: &str, lang: Lang) -> String {
    lang.pick(format!("From {file}"), format!("D’après {file}"))
}

/// What a form says of a criterion.
#[must_use]
pub fn told(file: &str, key: &str, words: &str, lang: Lang) -> String {
    lang.pick(
        format!("{file}, {key}: {words}"),
        format!("{file}, {key}\u{a0}: {words}"),
    )
}

/// What a form says that no question asks.
#[must_use]
pub fn left(file: &str, keys: &str, lang: Lang) -> String {
    lang.pick(
        format!("{file} also says something of what no question here asks: {keys}"),
        format!(
            "{file} dit aussi quelque chose de ce qu’aucune question ne demande ici\u{a0}: {keys}"
        ),
    )
}

/// Licences, from a form.
#[must_use]
pub fn licences(file: &str, lang: Lang) -> String {
    lang.pick(
        format!("from {file}; please check, and list each licence under what it covers"),
        format!("d’après {file}\u{202f}; à vérifier, et à ranger selon ce que chacune couvre"),
    )
}

/// A file that is no form we know.
#[must_use]
pub fn not_known(file: &str, lang: Lang) -> String {
    lang.pick(
        format!("{file} is not a form that can be read\n  expected .bestpractices.json, security-insights.yml, publiccode.yml, CITATION.cff or codemeta.json"),
        format!("{file} n’est pas un formulaire qui peut être lu\n  attendu\u{a0}: .bestpractices.json, security-insights.yml, publiccode.yml, CITATION.cff ou codemeta.json"),
    )
}
