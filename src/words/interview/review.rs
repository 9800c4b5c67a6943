//! What a reviewer is asked and told.

use crate::model::{Answered, Evidence, Lang, Pointer};
use crate::words::{answer, count, list};

sentences_of!("interview-review");

/// Which answer, and how many of those without a finding carry a result.
#[must_use]
pub fn review_place(title: &str, number: usize, of: usize, carry: usize, lang: Lang) -> String {
    let carry = count(
        carry,
        lang,
        ["carries a result", "carry a result"],
        ["porte encore un résultat", "portent encore un résultat"],
    );
    pick!(lang; "{number} of {of} · {carry} · {title}", "{number} sur {of} · {carry} · {title}")
}

/// Nothing that is left changes a result alone, unless what was skipped does: one may stop.
#[must_use]
pub fn may_stop(skipped: &[String], lang: Lang) -> String {
    let mut said = lang
        .pick(
            "No answer that is left can change a result alone. You may stop here.",
            "Aucune réponse restante ne peut à elle seule changer un résultat. Vous pouvez arrêter ici.",
        )
        .to_owned();
    if !skipped.is_empty() {
        let number = skipped.len();
        let list = skipped.iter().map(|it| format!("\n  -\u{a0}{it}"));
        let list: String = list.collect();
        said = pick!(lang;
            "Except for those you skipped, no answer that is left can change a result alone. Skipped, and they can ({number}):{list}",
            "Hormis celles que vous avez sautées, aucune réponse restante ne peut à elle seule changer un résultat. Sautées, et elles le peuvent ({number})\u{a0}:{list}");
    }
    said
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

/// The same on a day, which says whether a date is too old to count as dated.
#[must_use]
pub fn piece_on(evidence: &Evidence, is_old: bool, lang: Lang) -> String {
    let old = is_old.then(|| format!(" · {}", older_than_counted(lang)));
    format!("{}{}", piece(evidence, lang), old.unwrap_or_default())
}

/// What was found before.
#[must_use]
pub fn found_before(finding: &str, note: Option<&str>, lang: Lang) -> String {
    let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
    pick!(lang;
        "Your finding: {finding}{note}. Press Enter to keep it.",
        "Votre constat\u{a0}: {finding}{note}. Entrée pour le garder.")
}

/// Where the reviews are, and how to go on and see the report.
#[must_use]
pub fn review_saved(files: &[String], resume: &str, report: &str, lang: Lang) -> Vec<String> {
    let list = list(files, lang);
    let mut lines = match files {
        [] => vec![
            lang.pick(
                "Nothing was found yet, and nothing is written. To begin again:",
                "Aucun constat pour l’instant, et rien n’est écrit. Pour recommencer\u{a0}:",
            )
            .to_owned(),
        ],
        [_] => vec![pick!(lang;
            "Your review is in {list}. To continue:",
            "Votre vérification est dans {list}. Pour continuer\u{a0}:")],
        _ => vec![pick!(lang;
            "Your reviews are in {list}. To continue:",
            "Vos vérifications sont dans {list}. Pour continuer\u{a0}:")],
    };
    lines.push(format!("    {resume}"));
    if !files.is_empty() {
        let then = lang.pick(
            "The report with it:",
            "Le rapport qui en tient compte\u{a0}:",
        );
        lines.extend([then.to_owned(), format!("    {report}")]);
    }
    lines
}

/// The review is somebody else’s.
#[must_use]
pub fn review_of_another(file: &str, names: &[String], name: &str, lang: Lang) -> String {
    let whose = list(names, lang);
    pick!(lang;
        "{file} is the review of {whose}, and you are {name}\n  give `--output` another name",
        "{file} est la vérification de {whose}, et vous êtes {name}\n  donnez un autre nom avec `--output`")
}
