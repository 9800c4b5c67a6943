//! What a reviewer is asked and told.

use crate::model::{Answered, Evidence, Lang, Pointer};
use crate::words::{answer, list};

sentences! {
    /// The conversation needs a terminal.
    review_no_terminal: "a review needs a terminal\n  in a terminal, run:\n      commons review FILE",
        "une vérification a besoin d’un terminal\n  dans un terminal, lancez\u{a0}:\n      commons review FICHIER";
    /// Who reviews.
    reviewer_name: "What is your name? It is saved in the review.",
        "Votre nom\u{202f}? Il est enregistré dans la vérification.";
    /// A review has a name.
    reviewer_needed: "A review needs the name of who reviews, with letters or digits.",
        "Une vérification a besoin du nom de la personne qui vérifie, avec des lettres ou des chiffres.";
    /// In which role.
    reviewer_role: "In which role, such as “jury, call of 2026”? Press Enter to skip.",
        "À quel titre, par exemple «\u{a0}jury, appel 2026\u{a0}»\u{202f}? Entrée pour passer.";
    /// There is nothing to look at.
    nothing_to_review: "Nothing to review: no question asked at this stage is answered yes, partly or not applicable.",
        "Rien à vérifier\u{a0}: aucune question posée à ce stade n’a reçu de oui, de «\u{a0}en partie\u{a0}» ni de «\u{a0}sans objet\u{a0}».";
    /// Everything was looked at.
    all_reviewed: "Every answer has been looked at.", "Toutes les réponses ont été regardées.";
    /// What comes now matters less.
    rest_weighs_less: "The answers that carry the verdicts and levels are behind you: from here on, none alone lowers one.",
        "Les réponses qui portent les verdicts et les niveaux sont passées\u{a0}: désormais, aucune à elle seule n’en abaisse un.";
    /// An option.
    add_note: "add a note", "ajouter une note";
    /// Before the first answer.
    first_answer: "This is the first answer.", "C’est la première réponse.";
    /// Why not all of it.
    what_is_missing: "What is missing? Press Enter to skip.",
        "Qu’est-ce qui manque\u{202f}? Entrée pour passer.";
    /// A note.
    your_note: "Your note:", "Votre note\u{a0}:";
    /// The note waits for a finding.
    note_waits: "It is saved with your finding.", "Elle sera enregistrée avec votre constat.";
    /// The answer is not the one that was looked at.
    answer_changed: "This answer changed since you looked at it.",
        "Cette réponse a changé depuis que vous l’avez regardée.";
    /// Nothing to look up.
    no_evidence: "Evidence: none.", "Preuves\u{a0}: aucune.";
    /// How many there are, and in which order.
    review_begins(left: usize, of: usize):
        "{left} of {of} answers to look at, those that carry the verdict first. Nothing is opened: look the evidence up yourself. Stop whenever you like.",
        "{left} réponses sur {of} à regarder, d’abord celles qui portent le verdict. Rien n’est ouvert\u{a0}: allez voir les preuves vous-même. Arrêtez quand vous voulez.";
    /// Where one is.
    review_place(title: &str, number: usize, of: usize):
        "{number} of {of} · {title}",
        "{number} sur {of} · {title}";
}

/// An answer, and what it means for its question.
#[must_use]
pub fn answer_given(answered: &Answered, meaning: Option<&str>, lang: Lang) -> String {
    let colon = lang.pick(":", "\u{a0}:");
    let word = answer(answered.answer, lang);
    let meaning = meaning.map(|meaning| format!(". {meaning}"));
    format!(
        "{}{colon} {word}{}",
        lang.pick("Answer", "Réponse"),
        meaning.unwrap_or_default()
    )
}

/// When it was answered, and by whom.
#[must_use]
pub fn answered_on(date: Option<String>, by: Option<&str>, lang: Lang) -> Option<String> {
    let parts = [date, by.map(str::to_owned)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let colon = lang.pick(":", "\u{a0}:");
    let heading = lang.pick("Answered", "Répondu");
    (!parts.is_empty()).then(|| format!("{heading}{colon} {}", parts.join(", ")))
}

/// A piece of evidence, its date and what was said of it.
#[must_use]
pub fn piece(evidence: &Evidence, lang: Lang) -> String {
    let (Pointer::Path(at) | Pointer::Url(at) | Pointer::Text(at)) = &evidence.at;
    let date = evidence.date.map(|date| date.to_string());
    let date = date.unwrap_or_else(|| lang.pick("no date", "sans date").to_owned());
    let note = evidence.note.as_deref().map(|note| format!(" · {note}"));
    format!("{at} ({date}){}", note.unwrap_or_default())
}

/// What was found before.
#[must_use]
pub fn found_before(finding: &str, note: Option<&str>, lang: Lang) -> String {
    let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
    pick!(lang;
        "Your finding: {finding}{note}. Press Enter to keep it.",
        "Votre constat\u{a0}: {finding}{note}. Entrée pour le garder.")
}

sentences! {
    /// Another run of the same reviewer found something else meanwhile.
    found_meanwhile(other: &str, finding: &str):
        "Another run had saved “{other}” in the meantime; it is now “{finding}”.",
        "Une autre session avait enregistré «\u{a0}{other}\u{a0}» entre-temps\u{202f}; c’est maintenant «\u{a0}{finding}\u{a0}».";
    /// What a questionnaire says, before and after review.
    before_and_after(title: &str, before: &str, after: &str):
        "{title} Evidenced: {before}. After review: {after}.",
        "{title} Étayé\u{a0}: {before}. Après vérification\u{a0}: {after}.";
}

/// Where the review is, and how to go on and see the report.
#[must_use]
pub fn review_saved(file: &str, resume: &str, report: &str, lang: Lang) -> Vec<String> {
    lang.pick(
        vec![
            format!("Your review is in {file}. To continue:"),
            format!("    {resume}"),
            "The report with it:".to_owned(),
            format!("    {report}"),
        ],
        vec![
            format!("Votre vérification est dans {file}. Pour continuer\u{a0}:"),
            format!("    {resume}"),
            "Le rapport qui en tient compte\u{a0}:".to_owned(),
            format!("    {report}"),
        ],
    )
}

/// The review is somebody else’s.
#[must_use]
pub fn review_of_another(file: &str, names: &[String], name: &str, lang: Lang) -> String {
    let whose = list(names, lang);
    pick!(lang;
        "{file} is the review of {whose}, and you are {name}\n  give `--output` another name",
        "{file} est la vérification de {whose}, et vous êtes {name}\n  donnez un autre nom avec `--output`")
}

sentences! {
    /// The review is of another project.
    review_of_other_file(file: &str, of: &str):
        "{file} is a review of {of}\n  give `--output` another name",
        "{file} est une vérification de {of}\n  donnez un autre nom avec `--output`";
}
