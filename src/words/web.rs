//! The words of the page in a browser, where one answers.

use crate::model::{Kind, Lang};
use crate::words::{self, count};

sentences_of!("web");

/// The words for the licence of a part.
#[must_use]
pub fn licence(kind: Kind, lang: Lang) -> String {
    let kind = words::kind(kind, lang);
    lang.pick(format!("Licence ({kind})"), format!("Licence ({kind})"))
}

/// Who reviews.
#[must_use]
pub fn review_by(who: &str, lang: Lang) -> String {
    lang.pick(
        format!("Review by {who}"),
        format!("Vérification par {who}"),
    )
}

/// What was found of an answer before it changed.
#[must_use]
pub fn found_then(finding: &str, note: Option<&str>, lang: Lang) -> String {
    let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
    lang.pick(
        format!("Your finding then: {finding}{note}."),
        format!("Votre constat d’alors\u{a0}: {finding}{note}."),
    )
}

/// The review names another file than the one that is open.
#[must_use]
pub fn other_file(of: &str, name: &str, lang: Lang) -> String {
    lang.pick(
        format!("This review is about {of}, and the file here is {name}. A finding counts where the answer is the one it was made of."),
        format!("Cette vérification porte sur {of}, et le fichier ouvert est {name}. Un constat compte là où la réponse est celle qui a été regardée."),
    )
}

/// A piece of evidence by its number.
#[must_use]
pub fn piece(number: usize, lang: Lang) -> String {
    format!("{} {number}", piece_word(lang))
}

/// How many of the questions asked here have an answer.
#[must_use]
pub fn progress(answered: usize, of: usize, lang: Lang) -> String {
    let answers = count(
        answered,
        lang,
        ["answer", "answers"],
        ["réponse", "réponses"],
    );
    let questions = count(
        of,
        lang,
        ["question", "questions"],
        ["question", "questions"],
    );
    lang.pick(
        format!("{answers} to {questions}"),
        format!("{answers} sur {questions}"),
    )
}

/// An answer was kept.
#[must_use]
pub fn saved(kept: bool, lang: Lang) -> &'static str {
    if kept {
        lang.pick("Saved.", "Enregistré.")
    } else {
        lang.pick("Not saved.", "Non enregistré.")
    }
}
