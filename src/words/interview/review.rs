//! What a reviewer is asked and told.

use crate::model::{Answered, Evidence, Lang, Pointer};
use crate::words::{answer, list};

sentences_of!("interview-review");

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
