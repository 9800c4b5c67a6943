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
    /// The prompt of a choice.
    your_answer: "Your answer: ", "Votre réponse\u{a0}: ";
    /// A key that does nothing.
    no_such_key: "That key does nothing here. Type one of those above, or move with the arrows and press Enter.",
        "Cette touche ne fait rien ici. Tapez l’une de celles du dessus, ou choisissez avec les flèches puis Entrée.";
    /// Before the first question.
    first_question: "This is the first question: there is nothing before it.",
        "C’est la première question\u{a0}: il n’y a rien avant.";
    /// Why not applicable.
    reason: "Why has it no object here?", "Pourquoi est-ce sans objet ici\u{202f}?";
    /// No reason was given.
    reason_needed: "A few words are needed, so that others can follow: what is not applicable leaves the score. (Type < to answer otherwise.)",
        "Il faut quelques mots, pour que d’autres puissent suivre\u{a0}: ce qui est sans objet sort du score. (Tapez < pour répondre autre chose.)";
    /// Where it can be seen.
    evidence: "Where can one see it? A file, an address or a few words; Enter to pass.",
        "Où peut-on le voir\u{202f}? Un fichier, une adresse ou quelques mots\u{202f}; Entrée pour passer.";
    /// Another piece.
    more_evidence: "Somewhere else too? Enter to go on.",
        "Ailleurs aussi\u{202f}? Entrée pour continuer.";
    /// Words instead of a link.
    kept_as_words: "Kept as words: no file has this name.",
        "Gardé comme texte\u{a0}: aucun fichier ne porte ce nom.";
    /// A date.
    when: "When did it last happen? 2026, 2026-03 or 2026-03-12; Enter to pass.",
        "Quand était-ce, la dernière fois\u{202f}? 2026, 2026-03 ou 2026-03-12\u{202f}; Entrée pour passer.";
    /// Not a date.
    not_a_date: "That is not a date this program reads: write a year, 2026, a month, 2026-03, or a day, 2026-03-12.",
        "Ce n’est pas une date lisible ici\u{a0}: écrivez une année, 2026, un mois, 2026-03, ou un jour, 2026-03-12.";
    /// A date to come.
    not_yet: "That day has not come yet. What has not happened shows nothing.",
        "Ce jour n’est pas encore venu. Ce qui n’a pas eu lieu ne montre rien.";
    /// A note.
    note: "A note for the others? Enter to pass.",
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

/// The answer there is.
#[must_use]
pub fn earlier(earlier: &Answered, lang: Lang) -> String {
    let answer = answer(earlier.answer, lang);
    let on = earlier.answered.map_or_else(String::new, |day| {
        lang.pick(format!(", on {day}"), format!(", le {day}"))
    });
    lang.pick(
        format!("Answered so far: {answer}{on}. Enter keeps it."),
        format!("Réponse actuelle\u{a0}: {answer}{on}. Entrée la garde."),
    )
}

/// A condition that is not met, kindly.
#[must_use]
pub fn condition_not_met(question: &Question, lang: Lang) -> String {
    let (fix, effort) = (question.fix.get(lang), effort(question.effort, lang));
    lang.pick(
        format!("Good to know. This is a condition of a commons, and it can be put right. {fix} (effort: {effort})"),
        format!("C’est bon à savoir. C’est une condition pour être un commun, et cela s’arrange. {fix} (effort\u{a0}: {effort})"),
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
    let source = format!("{} ({})", question.source.join(" · "), question.id);
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
        format!("Reason so far: {reason} Enter keeps it."),
        format!("Raison actuelle\u{a0}: {reason} Entrée la garde."),
    )
}

/// The note there is.
#[must_use]
pub fn kept_note(note: &str, lang: Lang) -> String {
    lang.pick(
        format!("Note so far: {note} Enter keeps it."),
        format!("Note actuelle\u{a0}: {note} Entrée la garde."),
    )
}

/// What would show it.
#[must_use]
pub fn example(evidence: &str, lang: Lang) -> String {
    lang.pick(
        format!("What would show it: {evidence}"),
        format!("Ce qui le montrerait\u{a0}: {evidence}"),
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
        format!("Shown so far by: {pieces}"),
        format!("Montré jusqu’ici par\u{a0}: {pieces}"),
    )
}

/// A path that is not there.
#[must_use]
pub fn not_there(typed: &str, lang: Lang) -> String {
    lang.pick(
        format!("There is no file {typed} in the project’s folder. Check its name, or say it in several words."),
        format!("Il n’y a pas de fichier {typed} dans le dossier du projet. Vérifiez son nom, ou dites-le en plusieurs mots."),
    )
}

/// A path that leads out.
#[must_use]
pub fn outside(typed: &str, lang: Lang) -> String {
    lang.pick(
        format!("{typed} leads out of the project’s folder, where others cannot follow. Give a path inside it, or an address."),
        format!("{typed} mène hors du dossier du projet, où d’autres ne peuvent pas suivre. Donnez un chemin à l’intérieur, ou une adresse."),
    )
}

/// Not an address.
#[must_use]
pub fn no_address(typed: &str, lang: Lang) -> String {
    lang.pick(
        format!("{typed} is not a web address. One looks like https://example.org/page"),
        format!(
            "{typed} n’est pas une adresse web. Une adresse ressemble à https://example.org/page"
        ),
    )
}
