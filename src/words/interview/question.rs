//! Around a question.

use crate::model::{Answered, Evidence, Lang, Pointer, Question};
use crate::words::{self, Label, answer, effort, labelled};

sentences! {
    /// An option.
    dont_know: "don’t know", "je ne sais pas";
    /// An option.
    more: "tell me more", "en savoir plus";
    /// An option.
    back: "go back", "revenir";
    /// An option.
    skip: "skip", "sauter";
    /// An option.
    stop: "stop here", "arrêter là";
    /// What comes after a letter.
    then_enter: "Then press Enter.", "Puis Entrée.";
    /// The prompt of a choice.
    your_answer: "Your answer: ", "Votre réponse\u{a0}: ";
    /// How a choice is made.
    how_to_choose: "Type a number or a word, or use the arrow keys, then press Enter.",
        "Tapez un numéro ou un mot, ou utilisez les flèches, puis Entrée.";
    /// Before the first question.
    first_question: "This is the first question.",
        "C’est la première question.";
    /// Why not applicable.
    reason: "Why does this question not apply?", "Pourquoi cette question est-elle sans objet\u{202f}?";
    /// No reason was given.
    reason_needed: "Give a reason of three words or more: a question that does not apply leaves the score. (Type < to answer differently.)",
        "Donnez une raison d’au moins trois mots\u{a0}: une question sans objet sort du score. (Tapez < pour répondre autrement.)";
    /// Where it can be seen.
    evidence: "Where can this be seen? A file, a web address or a few words. Press Enter to skip.",
        "Où peut-on le voir\u{202f}? Un fichier, une adresse web ou quelques mots. Entrée pour passer.";
    /// Another piece.
    more_evidence: "Anywhere else? Press Enter to continue.",
        "Ailleurs aussi\u{202f}? Entrée pour continuer.";
    /// Words instead of a link.
    kept_as_words: "Saved as text: there is no file with this name.",
        "Enregistré comme texte\u{a0}: aucun fichier ne porte ce nom.";
    /// A date.
    when: "When did it last happen? For example 2026, 2026-03 or 2026-03-12. Press Enter to skip.",
        "Quand était-ce, la dernière fois\u{202f}? Par exemple 2026, mars 2026 ou 12/03/2026. Entrée pour passer.";
    /// Not a date.
    not_a_date: "Date not recognised. Write a year (2026), a month (2026-03) or a day (2026-03-12).",
        "Date non comprise. Écrivez une année (2026), un mois (mars 2026) ou un jour (12/03/2026).";
    /// A date to come.
    not_yet: "This date is in the future. Evidence must have happened already.",
        "Cette date est à venir. Une preuve porte sur un fait passé.";
    /// A note.
    note: "Any note for other readers? Press Enter to skip.",
        "Une note pour les autres\u{202f}? Entrée pour passer.";
}

/// Where one is: the section, n of m in it, n of m in all.
#[must_use]
pub fn place(title: &str, section: (usize, usize), all: (usize, usize), lang: Lang) -> String {
    let ((n, m), (number, total)) = (section, all);
    lang.pick(
        format!("{title}, question {n} of {m}. ({number} of {total} in all)"),
        format!("{title}, question {n} sur {m}. ({number} sur {total} en tout)"),
    )
}

/// What was typed is none of the choices.
#[must_use]
pub fn no_such_choice(typed: &str, lang: Lang) -> String {
    if typed.is_empty() {
        lang.pick(
            "Nothing is chosen yet: type one of the choices above, or use the arrow keys, then press Enter.",
            "Rien n’est encore choisi\u{a0}: tapez l’un des choix ci-dessus, ou utilisez les flèches, puis Entrée.",
        )
        .to_owned()
    } else {
        lang.pick(
            format!("“{typed}” is not one of the choices above. Type its letter, number or word, or use the arrow keys, then press Enter."),
            format!("«\u{a0}{typed}\u{a0}» n’est pas l’un des choix ci-dessus. Tapez une lettre, un numéro ou un mot, ou utilisez les flèches, puis Entrée."),
        )
    }
}

/// The answer there is.
#[must_use]
pub fn earlier(earlier: &Answered, lang: Lang) -> String {
    let answer = answer(earlier.answer, lang);
    let on = earlier.answered.map_or_else(String::new, |day| {
        lang.pick(format!(", on {day}"), format!(", le {day}"))
    });
    lang.pick(
        format!("Current answer: {answer}{on}. Press Enter to keep it."),
        format!("Réponse actuelle\u{a0}: {answer}{on}. Entrée pour la garder."),
    )
}

/// A condition that is not met, and how to meet it.
#[must_use]
pub fn condition_not_met(question: &Question, lang: Lang) -> String {
    let (fix, effort) = (question.fix.get(lang), effort(question.effort, lang));
    lang.pick(
        format!("Noted. A commons needs this, and it can be fixed. {fix} (effort: {effort})"),
        format!(
            "C’est noté. Un commun en a besoin, et cela s’arrange. {fix} (effort\u{a0}: {effort})"
        ),
    )
}

/// What each answer means, why, what would show it, what to do, how others do it, where it comes
/// from: a line each.
#[must_use]
pub fn explanation(question: &Question, lang: Lang) -> Vec<String> {
    let fix = format!(
        "{} ({})",
        question.fix.get(lang),
        labelled(Label::Effort, effort(question.effort, lang), lang)
    );
    let not_applicable = question
        .not_applicable
        .map(|when| not_applicable_when(when.get(lang), lang));
    let source = format!(
        "{} ({})",
        words::sources(question.source, lang),
        question.id
    );
    let mut lines = Vec::new();
    if let Some(meanings) = &question.anchors {
        lines.push(labelled(Label::Anchors, "", lang).trim_end().to_owned());
        lines.extend(words::anchors(meanings, lang).map(|line| format!("- {line}")));
    }
    lines.push(labelled(Label::Why, question.why.get(lang), lang));
    let evidence = question.evidence.get(lang);
    lines.push(labelled(Label::WhatWouldShowIt, evidence, lang));
    lines.push(labelled(Label::Fix, &fix, lang));
    lines.extend(not_applicable);
    for one in question.examples {
        lines.push(labelled(Label::Examples, &words::example(one, lang), lang));
    }
    lines.push(labelled(Label::Source, &source, lang));
    lines
}

/// When a question is not applicable.
#[must_use]
pub fn not_applicable_when(when: &str, lang: Lang) -> String {
    labelled(Label::NotApplicableWhen, when, lang)
}

/// The reason there is.
#[must_use]
pub fn kept_reason(reason: &str, lang: Lang) -> String {
    lang.pick(
        format!("Current reason: “{reason}”. Press Enter to keep it."),
        format!("Raison actuelle\u{a0}: «\u{a0}{reason}\u{a0}». Entrée pour la garder."),
    )
}

/// The note there is.
#[must_use]
pub fn kept_note(note: &str, lang: Lang) -> String {
    lang.pick(
        format!("Current note: “{note}”. Press Enter to keep it."),
        format!("Note actuelle\u{a0}: «\u{a0}{note}\u{a0}». Entrée pour la garder."),
    )
}

/// What would show it.
#[must_use]
pub fn example(evidence: &str, lang: Lang) -> String {
    lang.pick(
        format!("What counts as evidence: {evidence}"),
        format!("Ce qui compte comme preuve\u{a0}: {evidence}"),
    )
}

/// The evidence there is.
#[must_use]
pub fn evidence_given(evidence: &[Evidence], lang: Lang) -> String {
    let pieces = evidence.iter().map(|piece| match &piece.at {
        Pointer::Path(at) | Pointer::Url(at) | Pointer::Text(at) => at.as_str(),
    });
    let pieces = pieces.collect::<Vec<_>>().join(" · ");
    lang.pick(
        format!("Evidence so far: {pieces}"),
        format!("Preuves jusqu’ici\u{a0}: {pieces}"),
    )
}

/// A path that is not there.
#[must_use]
pub fn not_there(typed: &str, lang: Lang) -> String {
    lang.pick(
        format!("There is no file `{typed}` in the project’s folder. Check the name, or describe the evidence in a few words."),
        format!("Il n’y a pas de fichier `{typed}` dans le dossier du projet. Vérifiez son nom, ou décrivez la preuve en quelques mots."),
    )
}

/// A path that leads out.
#[must_use]
pub fn outside(typed: &str, lang: Lang) -> String {
    lang.pick(
        format!("`{typed}` is outside the project’s folder, where others cannot open it. Give a path inside it, or a web address."),
        format!("`{typed}` est hors du dossier du projet, où d’autres ne peuvent pas l’ouvrir. Donnez un chemin à l’intérieur, ou une adresse web."),
    )
}

/// Not an address.
#[must_use]
pub fn no_address(typed: &str, lang: Lang) -> String {
    lang.pick(
        format!(
            "`{typed}` is not a web address. A web address looks like https://example.org/page"
        ),
        format!(
            "`{typed}` n’est pas une adresse web. Une adresse ressemble à https://example.org/page"
        ),
    )
}
