//! The words of an export: what a form can be told, and what is left to people.

use super::dates::date;
use crate::model::Lang;
use crate::model::standards::{Need, Relation};
use crate::words::count;

sentences! {
    /// A part of an export.
    said: "What can be said, with evidence", "Ce qui peut être dit, avec ses preuves";
    /// A part of an export.
    to_write: "For a person to write", "À écrire par une personne";
    /// A part of an export.
    not_covered: "What no question covers", "Ce qu’aucune question ne couvre";
    /// A part that is empty.
    nothing: "Nothing.", "Rien.";
    /// The criterion is met.
    met: "Met", "Respecté";
    /// The criterion is not met.
    unmet: "Not met", "Non respecté";
    /// What is known of a criterion.
    known: "Known here", "Ce qu’on sait ici";
    /// What would settle a criterion.
    to_answer: "A yes with evidence to this question would settle it", "Un oui avec preuve à cette question suffirait";
    /// What would help with a criterion.
    to_ask: "Not answered", "Sans réponse";
    /// Why nobody but a person can say it.
    asks_more: "The criterion asks more than the answers here say, or something else.",
        "Le critère demande plus que ce que disent les réponses ici, ou autre chose.";
    /// The same.
    not_answered: "The question that would settle it is not answered.",
        "La question qui suffirait n’a pas de réponse.";
    /// The same.
    not_a_yes: "The answer is not a yes.", "La réponse n’est pas un oui.";
    /// The same.
    no_evidence: "The yes has no evidence, or none that is recent enough.",
        "Le oui est sans preuve, ou sans preuve assez récente.";
    /// The same.
    no_address: "A web address is required, and no evidence gives one.",
        "Une adresse web est exigée, et aucune preuve n’en donne.";
    /// The same.
    summary_only: "Only the name of the criterion, or a summary of it, was read.",
        "Seul le nom du critère, ou un résumé, a été lu.";
    /// The same.
    not_in_repository: "None of the evidence lies in the repository.",
        "Aucune preuve ne se trouve dans le dépôt.";
    /// The same.
    no_conduct_file: "No code of conduct at a usual place of the repository is given as evidence.",
        "Aucun code de conduite à un endroit habituel du dépôt n’est donné en preuve.";
    /// The same.
    not_alone: "The project shares more than the software of one repository: the answer may be about something else.",
        "Le projet partage plus que le logiciel d’un seul dépôt\u{a0}: la réponse peut porter sur autre chose.";
    /// The same.
    licence_unknown: "The project file does not list the software’s licences, or one of them is not approved.",
        "Le fichier projet n’indique pas les licences du logiciel, ou l’une d’elles n’est pas approuvée.";
    /// The same.
    no_licence_file: "No licence file at the top of the repository is given as evidence.",
        "Aucun fichier de licence à la racine du dépôt n’est donné en preuve.";
    /// The same.
    not_stated: "The project file does not say it.", "Le fichier projet ne le dit pas.";
    /// The same.
    not_measured: "No history was measured: run this in the repository, on its own commons.yaml.",
        "Aucun historique n’a été mesuré\u{a0}: lancez cette commande dans le dépôt, sur son commons.yaml.";
    /// What a fact is.
    licences: "Licences in the project file", "Licences du fichier projet";
    /// What a fact is.
    in_project_file: "In the project file", "Dans le fichier projet";
    /// What a measure is.
    in_history: "In the history of the repository", "Dans l’historique du dépôt";
    /// What an export is.
    caution: "The criteria are in our words: read the standard before you submit. Only a yes with evidence counts as met; nothing is guessed.",
        "Les critères sont dits avec nos mots\u{a0}: lisez le standard avant d’envoyer. Seul un oui avec preuve vaut «\u{a0}respecté\u{a0}»\u{202f}; rien n’est deviné.";
    /// What an export is, where the standard itself was not found.
    caution_summary: "The criteria are in our words, from a summary: the standard itself was not found. A person answers.",
        "Les critères sont dits avec nos mots, d’après un résumé\u{a0}: le standard lui-même n’a pas été trouvé. Une personne répond.";
    /// The criteria of a standard.
    criteria: "Criteria that questions bear on", "Critères que servent des questions";
    /// A criterion that none covers.
    not_covered_one: "No question here covers it.", "Aucune question ne le couvre ici.";
    /// What a criterion needs besides a yes with evidence.
    besides: "What it needs besides a yes with evidence", "Ce qu’il demande en plus d’un oui avec preuve";
}

/// How a question and a criterion stand to each other.
#[must_use]
pub fn relation(relation: Relation, lang: Lang) -> &'static str {
    match relation {
        Relation::Exact => lang.pick("the same fact", "le même fait"),
        Relation::Enough => lang.pick("a yes is enough", "un oui suffit"),
        Relation::Part => lang.pick("in part", "en partie"),
    }
}

/// What a criterion needs besides a yes with evidence.
#[must_use]
pub fn need(need: Need, lang: Lang) -> &'static str {
    match need {
        Need::Address => lang.pick("a web address", "une adresse web"),
        Need::SoftwareAlone => lang.pick(
            "that the project shares nothing but the software of one repository",
            "que le projet ne partage que le logiciel d’un seul dépôt",
        ),
        Need::OsiLicence => lang.pick(
            "that every licence of the software is approved by the OSI",
            "que chaque licence du logiciel soit approuvée par l’OSI",
        ),
        Need::FreeLicence => lang.pick(
            "that every licence of the software is approved by the OSI or the FSF",
            "que chaque licence du logiciel soit approuvée par l’OSI ou la FSF",
        ),
        Need::LicenceFile => lang.pick(
            "a licence file at the top of the repository among the evidence",
            "un fichier de licence à la racine du dépôt parmi les preuves",
        ),
        Need::ConductFile => lang.pick(
            "a code of conduct at a usual place of the repository among the evidence",
            "un code de conduite à un endroit habituel du dépôt parmi les preuves",
        ),
        Need::InRepository => lang.pick(
            "evidence that lies in the repository",
            "une preuve qui se trouve dans le dépôt",
        ),
    }
}

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

sentences! {
    /// Where the licence of the repository is.
    licence_is_in(file: &str):
        "The licence is in {file}, at the top of the repository.",
        "La licence est dans {file}, à la racine du dépôt.";
    /// What a yes says, where the question asks more than the criterion.
    yes_to(question: &str): "“{question}” Yes.", "«\u{a0}{question}\u{a0}» Oui.";
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

sentences! {
    /// What the standard is about.
    other_kind(about: &str, shared: &str):
        "This standard is about {about}; the project file says the project shares {shared}.",
        "Ce standard porte sur\u{a0}: {about}\u{202f}; le fichier projet dit que le projet partage\u{a0}: {shared}.";
    /// The title.
    title(project: &str, standard: &str): "{project}: {standard}", "{project}\u{a0}: {standard}";
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

sentences! {
    /// A standard has no file of its own.
    no_own_form(id: &str):
        "`{id}` has no file format of its own\n  use `--format markdown` or `--format json`",
        "`{id}` n’a pas de format de fichier à lui\n  utilisez `--format markdown` ou `--format json`";
    /// The file already exists.
    already_there(file: &str):
        "{file} already exists (not overwritten)\n  give `--output` another name, then merge the two by hand",
        "{file} existe déjà (non remplacé)\n  donnez un autre nom à `--output`, puis réunissez les deux à la main";
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
