//! The words of a first project file that was begun from another form.

use crate::model::Lang;

sentences! {
    /// Where the questions that a form bears on begin.
    heading(file: &str): "From {file}", "D’après {file}";
    /// What a form says of a criterion.
    told(file: &str, key: &str, words: &str):
        "{file}, {key}: {words}",
        "{file}, {key}\u{a0}: {words}";
    /// What a form says that no question asks.
    left(file: &str, keys: &str):
        "{file} also says something of what no question here asks: {keys}",
        "{file} dit aussi quelque chose de ce qu’aucune question ne demande ici\u{a0}: {keys}";
    /// Licences, from a form.
    licences(file: &str):
        "from {file}; please check, and list each licence under what it covers",
        "d’après {file}\u{202f}; à vérifier, et à ranger selon ce que chacune couvre";
    /// A file that is no form we know.
    not_known(file: &str):
        "{file} is not a form that can be read\n  expected .bestpractices.json, security-insights.yml, publiccode.yml, CITATION.cff or codemeta.json",
        "{file} n’est pas un formulaire qui peut être lu\n  attendu\u{a0}: .bestpractices.json, security-insights.yml, publiccode.yml, CITATION.cff ou codemeta.json";
}
