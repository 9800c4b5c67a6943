//! Around a question.

use crate::model::{Answered, Lang, Question, full_references};
use crate::words::{self, Label, answer, effort, labelled};

sentences! {
    /// An option.
    dont_know: "don’t know", "je ne sais pas";
    /// An option.
    more: "more", "en savoir plus";
    /// An option.
    back: "back", "revenir";
    /// An option.
    skip: "skip", "sauter";
    /// An option.
    stop: "stop", "arrêter";
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
    reason_needed: "Give a reason of three words or more: a question that does not apply leaves the score. (b: answer differently)",
        "Donnez une raison d’au moins trois mots\u{a0}: une question sans objet sort du score. (r\u{a0}: répondre autrement)";
    /// Where it can be seen.
    evidence: "Where can this be seen? A file, a web address or a few words. Enter: skip; b: back.",
        "Où peut-on le voir\u{202f}? Un fichier, une adresse web ou quelques mots. Entrée\u{a0}: passer\u{202f}; r\u{a0}: revenir.";
    /// The same, in short.
    evidence_short: "Where can this be seen? (Enter: skip)",
        "Où peut-on le voir\u{202f}? (Entrée\u{a0}: passer)";
    /// Another piece.
    more_evidence: "Anywhere else? Enter: continue; 1: correct the first; -1: remove it; b: back.",
        "Ailleurs aussi\u{202f}? Entrée\u{a0}: continuer\u{202f}; 1\u{a0}: corriger la première\u{202f}; -1\u{a0}: la retirer\u{202f}; r\u{a0}: revenir.";
    /// A piece that is there.
    correct_evidence: "Correct it, then press Enter. Erase it all (Ctrl-U) to remove it.",
        "Corrigez, puis Entrée. Effacez tout (Ctrl-U) pour la retirer.";
    /// What was proposed before anybody answered.
    proposed: "This may help, and nobody has confirmed it yet:",
        "Ceci peut aider, et personne ne l’a encore confirmé\u{a0}:";
    /// The evidence there is.
    evidence_given: "Evidence so far:", "Preuves jusqu’ici\u{a0}:";
    /// Words instead of a link.
    kept_as_words: "Saved as text: there is no file with this name.",
        "Enregistré comme texte\u{a0}: aucun fichier ne porte ce nom.";
    /// A date.
    when: "When did it last happen? For example 2026, March 2026 or 12/03/2026 (day first). Enter: skip; b: back.",
        "Quand était-ce, la dernière fois\u{202f}? Par exemple 2026, mars 2026 ou 12/03/2026. Entrée\u{a0}: passer\u{202f}; r\u{a0}: revenir.";
    /// The same, in short.
    when_short: "When did it last happen? (March 2026; Enter: skip)",
        "La dernière fois, c’était quand\u{202f}? (mars 2026\u{202f}; Entrée\u{a0}: passer)";
    /// How a date may be written.
    date_examples: "A year (2026), a month (March 2026, 03/2026), a day (12 March 2026, 12/03/26, yesterday). The day comes before the month.",
        "Une année (2026), un mois (mars 2026, 03/2026), un jour (12 mars 2026, 12/03/26, hier).";
    /// Not a date.
    not_a_date: "Date not recognised. Write a year (2026), a month (March 2026) or a day (12/03/2026).",
        "Date non comprise. Écrivez une année (2026), un mois (mars 2026) ou un jour (12/03/2026).";
    /// A note.
    note: "Any note for other readers? Enter: skip; b: back.",
        "Une note pour les autres\u{202f}? Entrée\u{a0}: passer\u{202f}; r\u{a0}: revenir.";
    /// A note that is there.
    kept_note: "Note for other readers: press Enter to keep it, change it, or erase it all (Ctrl-U) to remove it.",
        "Note pour les autres\u{a0}: Entrée pour la garder, ou modifiez-la, ou effacez tout (Ctrl-U) pour la retirer.";
}

/// A date to come.
#[must_use]
pub fn not_yet(date: &str, lang: Lang) -> String {
    lang.pick(
        format!("{date} is in the future. Evidence must have happened already."),
        format!("{date} est à venir. Une preuve porte sur un fait passé."),
    )
}

/// How a date was understood.
#[must_use]
pub fn dated(date: &str, lang: Lang) -> String {
    lang.pick(format!("Dated {date}."), format!("Date\u{a0}: {date}."))
}

/// A single letter is no note.
#[must_use]
pub fn too_short_a_note(typed: &str, lang: Lang) -> String {
    lang.pick(
        format!("“{typed}” was not saved as a note. Write a few words, or press Enter to skip."),
        format!("«\u{a0}{typed}\u{a0}» n’est pas enregistré comme note. Écrivez quelques mots, ou Entrée pour passer."),
    )
}

/// Whether a proposed piece shows it.
#[must_use]
pub fn keep_proposed(piece: &str, lang: Lang) -> String {
    lang.pick(
        format!("Does {piece} show it? Keep it as evidence?"),
        format!("{piece} le montre-t-il\u{202f}? Garder comme preuve\u{202f}?"),
    )
}

/// Where to look, and what it says.
#[must_use]
pub fn passage(at: &str, text: Option<&str>, lang: Lang) -> String {
    match text {
        Some(text) => lang.pick(
            format!("- {at}: “{text}”"),
            format!("- {at}\u{a0}: «\u{a0}{text}\u{a0}»"),
        ),
        None => format!("- {at}"),
    }
}

/// A piece of evidence is gone.
#[must_use]
pub fn removed(piece: &str, lang: Lang) -> String {
    lang.pick(
        format!("Removed: {piece}"),
        format!("Retiré\u{a0}: {piece}"),
    )
}

/// The file that is written.
#[must_use]
pub fn own_file(typed: &str, lang: Lang) -> String {
    lang.pick(
        format!("`{typed}` is the file your answers are saved in: it does not show anything by itself. Name another, or press Enter to skip."),
        format!("`{typed}` est le fichier où vos réponses sont enregistrées\u{a0}: il ne montre rien par lui-même. Indiquez-en un autre, ou Entrée pour passer."),
    )
}

/// Words that do not say what a document is and where.
#[must_use]
pub fn few_words(typed: &str, close: Option<&str>, lang: Lang) -> String {
    let close = meant(close, lang);
    lang.pick(
        format!("“{typed}” is not a file of the project.{close} In words, say what the document is and where it is kept: three words or more."),
        format!("«\u{a0}{typed}\u{a0}» n’est pas un fichier du projet.{close} En toutes lettres, dites quel document et où il se trouve\u{a0}: trois mots au moins."),
    )
}

fn meant(close: Option<&str>, lang: Lang) -> String {
    close.map_or_else(String::new, |close| {
        lang.pick(
            format!(" Did you mean `{close}`?"),
            format!(" Vouliez-vous dire `{close}`\u{202f}?"),
        )
    })
}

/// Where one is: the section, and the question's number of all.
#[must_use]
pub fn place(title: &str, (number, total): (usize, usize), lang: Lang) -> String {
    lang.pick(
        format!("{title}, question {number} of {total}."),
        format!("{title}, question {number} sur {total}."),
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
    lines.push(labelled(Label::Source, "", lang).trim_end().to_owned());
    let sources = full_references(question.source, lang).into_iter();
    lines.extend(sources.map(|source| format!("- {source}")));
    lines.push(format!("({})", question.id));
    lines
}

/// When a question is not applicable.
#[must_use]
pub fn not_applicable_when(when: &str, lang: Lang) -> String {
    labelled(Label::NotApplicableWhen, when, lang)
}

/// What would show it.
#[must_use]
pub fn example(evidence: &str, lang: Lang) -> String {
    lang.pick(
        format!("What counts as evidence: {evidence}"),
        format!("Ce qui compte comme preuve\u{a0}: {evidence}"),
    )
}

/// A path that is not there.
#[must_use]
pub fn not_there(typed: &str, close: Option<&str>, lang: Lang) -> String {
    let close = meant(close, lang);
    lang.pick(
        format!("There is no file `{typed}` in the project’s folder.{close} Check the name, or describe the evidence in a few words."),
        format!("Il n’y a pas de fichier `{typed}` dans le dossier du projet.{close} Vérifiez son nom, ou décrivez la preuve en quelques mots."),
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
