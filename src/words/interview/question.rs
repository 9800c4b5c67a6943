//! Around a question.

use crate::model::{Answer, Answered, Lang, Question};
use crate::words::{self, Label, answer, effort, labelled};

sentences! {
    /// An option.
    dont_know: "don’t know", "je ne sais pas";
    /// An option.
    more: "tell me more", "en savoir plus";
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
    /// Behind what is wrong with something that may be left out.
    or_skip: "Or press Enter to skip.", "Ou Entrée pour passer.";
    /// Before the first question.
    first_question: "This is the first question.",
        "C’est la première question.";
    /// Before the first thing that is asked.
    nothing_before: "There is nothing before this question.",
        "Rien avant cette question.";
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
    /// A piece that is there.
    correct_evidence: "Correct it, then press Enter. Erase it all (Ctrl-U) to remove it.",
        "Corrigez, puis Entrée. Effacez tout (Ctrl-U) pour la retirer.";
    /// What was proposed before anybody answered.
    proposed: "This may help, and nobody has confirmed it yet:",
        "Ceci peut aider, et personne ne l’a encore confirmé\u{a0}:";
    /// The evidence there is.
    evidence_given: "Evidence so far:", "Preuves jusqu’ici\u{a0}:";
    /// Words instead of a link.
    kept_as_words: "Saved as a description.",
        "Enregistré comme description.";
    /// An address among other words.
    address_alone: "Put the web address alone on one line.",
        "Mettez l’adresse web seule sur une ligne.";
    /// An answer that nobody can give any more.
    evidence_stays: "Its evidence stays in the file, as a place to look.",
        "Sa preuve reste dans le fichier, comme piste pour la suite.";
    /// A date.
    when: "When did it last happen? For example 2026, March 2026 or 12/03/2026 (day first). Enter: skip; b: back.",
        "Quand était-ce, la dernière fois\u{202f}? Par exemple 2026, mars 2026 ou 12/03/2026. Entrée\u{a0}: passer\u{202f}; r\u{a0}: revenir.";
    /// The same, in short.
    when_short: "When did it last happen? (such as March 2026; Enter: skip)",
        "La dernière fois, c’était quand\u{202f}? (par exemple mars 2026\u{202f}; Entrée\u{a0}: passer)";
    /// How a date may be written.
    date_examples: "A year (2026), a month (March 2026, 03/2026), a day (12 March 2026, 12/03/26, yesterday), or roughly (last spring, two years ago). The day comes before the month. Enter: skip.",
        "Une année (2026), un mois (mars 2026, 03/2026), un jour (12 mars 2026, 12/03/26, hier), ou à peu près (au printemps dernier, il y a deux ans). Entrée\u{a0}: passer.";
    /// A note.
    note: "Any note for other readers? Enter: skip; b: back.",
        "Une note pour les autres\u{202f}? Entrée\u{a0}: passer\u{202f}; r\u{a0}: revenir.";
    /// A note that is there.
    kept_note: "Note for other readers: press Enter to keep it, change it, or erase it all (Ctrl-U) to remove it.",
        "Note pour les autres\u{a0}: Entrée pour la garder, ou modifiez-la, ou effacez tout (Ctrl-U) pour la retirer.";
}

/// Another piece, beside so many.
#[must_use]
pub fn more_evidence(given: usize, lang: Lang) -> String {
    let [en, fr] = if given == 1 {
        [
            "1: correct the first; -1: remove it",
            "1\u{a0}: corriger la première\u{202f}; -1\u{a0}: la retirer",
        ]
    } else {
        [
            "a number: correct that one; -number: remove it",
            "un numéro\u{a0}: corriger\u{202f}; -numéro\u{a0}: retirer",
        ]
    };
    pick!(lang;
        "Anywhere else? Enter: continue; {en}; b: back.",
        "Ailleurs aussi\u{202f}? Entrée\u{a0}: continuer\u{202f}; {fr}\u{202f}; r\u{a0}: revenir.")
}

/// What an answer that needs evidence counts for without any.
#[must_use]
pub fn without_evidence(answered: &Answered, lang: Lang) -> Option<&'static str> {
    if !answered.evidence.is_empty() {
        return None;
    }
    match answered.answer {
        Answer::Yes => Some(lang.pick(
            "Without evidence, this yes counts as a partly.",
            "Sans preuve, ce oui compte comme un «\u{a0}en partie\u{a0}».",
        )),
        Answer::Partly => Some(lang.pick(
            "Without evidence, this partly does not count yet.",
            "Sans preuve, cet «\u{a0}en partie\u{a0}» ne compte pas encore.",
        )),
        Answer::No | Answer::Unknown | Answer::NotApplicable => None,
    }
}

sentences! {
    /// A date where a document is meant.
    only_a_date(typed: &str):
        "“{typed}” is a date. Which document shows it? Its date is asked for next.",
        "«\u{a0}{typed}\u{a0}» est une date. Quel document le montre\u{202f}? Sa date vient ensuite.";
    /// What is not a date.
    not_a_date(typed: &str):
        "“{typed}” was not understood as a date. Write 2026, March 2026 or 12/03/2026.",
        "«\u{a0}{typed}\u{a0}» n’est pas compris comme une date. Écrivez 2026, mars 2026 ou 12/03/2026.";
}

/// A date to come.
#[must_use]
pub fn not_yet(date: &str, lang: Lang) -> String {
    let date = capital(date);
    pick!(lang;
        "{date} is in the future. Evidence must have happened already.",
        "{date} est à venir. Une preuve porte sur un fait passé.")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

sentences! {
    /// How a date was understood.
    dated(date: &str): "Noted: {date}.", "Noté\u{a0}: {date}.";
    /// A single letter is no note.
    too_short_a_note(typed: &str):
        "“{typed}” was not saved as a note. Write a few words, or press Enter to skip.",
        "«\u{a0}{typed}\u{a0}» n’est pas enregistré comme note. Écrivez quelques mots, ou Entrée pour passer.";
    /// Whether a proposed piece shows it.
    keep_proposed(piece: &str):
        "Does {piece} show it? Keep it as evidence?",
        "{piece} le montre-t-il\u{202f}? Garder comme preuve\u{202f}?";
}

/// Where to look, and what it says.
#[must_use]
pub fn passage(at: &str, text: Option<&str>, lang: Lang) -> String {
    match text {
        Some(text) => pick!(lang; "- {at}: “{text}”", "- {at}\u{a0}: «\u{a0}{text}\u{a0}»"),
        None => format!("- {at}"),
    }
}

sentences! {
    /// A piece of evidence is gone.
    removed(piece: &str): "Removed: {piece}", "Retiré\u{a0}: {piece}";
    /// The file that is written.
    own_file(typed: &str):
        "`{typed}` is the file your answers are saved in: it does not show anything by itself. Name another, or press Enter to skip.",
        "`{typed}` est le fichier où vos réponses sont enregistrées\u{a0}: il ne montre rien par lui-même. Indiquez-en un autre, ou Entrée pour passer.";
}

/// Words that do not say what a document is and where.
#[must_use]
pub fn few_words(typed: &str, close: Option<&str>, lang: Lang) -> String {
    let close = meant(close, lang);
    pick!(lang;
        "“{typed}” is not a file of the project.{close} In words, say what the document is and where it is kept: three words or more.",
        "«\u{a0}{typed}\u{a0}» n’est pas un fichier du projet.{close} En toutes lettres, dites quel document et où il se trouve\u{a0}: trois mots au moins.")
}

fn meant(close: Option<&str>, lang: Lang) -> String {
    close.map_or_else(
        String::new,
        |close| pick!(lang; " Did you mean `{close}`?", " Vouliez-vous dire `{close}`\u{202f}?"),
    )
}

/// Where one is: the section, and the question's number of all.
#[must_use]
pub fn place(title: &str, (number, total): (usize, usize), lang: Lang) -> String {
    pick!(lang; "{title}, question {number} of {total}.", "{title}, question {number} sur {total}.")
}

/// What was typed is none of the choices, which have these keys.
#[must_use]
pub fn no_such_choice(typed: &str, keys: &[String], lang: Lang) -> String {
    let (last, first) = keys
        .split_last()
        .map_or(("", &[][..]), |(last, first)| (last, first));
    let first = first.join(", ");
    if typed.is_empty() {
        pick!(lang;
            "Nothing is chosen yet: type {first} or {last}, then press Enter.",
            "Rien n’est encore choisi\u{a0}: tapez {first} ou {last}, puis Entrée.")
    } else {
        pick!(lang;
            "“{typed}” is not one of the choices. Type {first} or {last}, then press Enter.",
            "«\u{a0}{typed}\u{a0}» n’est pas l’un des choix. Tapez {first} ou {last}, puis Entrée.")
    }
}

/// The answer there is.
#[must_use]
pub fn earlier(earlier: &Answered, lang: Lang) -> String {
    let answer = match earlier.answer {
        Answer::Unknown => dont_know(lang),
        given @ (Answer::Yes | Answer::Partly | Answer::No | Answer::NotApplicable) => {
            answer(given, lang)
        }
    };
    let on = earlier.answered.map_or_else(String::new, |day| {
        let is_day = day.to_day().is_some();
        let day = words::date(&day.to_string(), lang);
        let on = match (is_day, lang) {
            (true, Lang::En) => "on",
            (false, Lang::En) => "in",
            (true, Lang::Fr) => "le",
            (false, Lang::Fr) => "en",
        };
        format!(", {on} {day}")
    });
    pick!(lang;
        "Current answer: {answer}{on}. Press Enter to keep it.",
        "Réponse actuelle\u{a0}: {answer}{on}. Entrée pour la garder.")
}

/// A condition that is not met, and how to meet it.
#[must_use]
pub fn condition_not_met(question: &Question, lang: Lang) -> String {
    let (fix, effort) = (question.fix.get(lang), effort(question.effort, lang));
    pick!(lang;
        "Noted. A commons needs this, and it can be fixed. {fix} (effort: {effort})",
        "C’est noté. Un commun en a besoin, et cela s’arrange. {fix} (effort\u{a0}: {effort})")
}

/// What each answer means, why, what would show it, what to do, how others do it: a line each. Where it
/// comes from fills a screen of its own.
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
    let more = format!("`commons explain {}`", question.id);
    lines.push(labelled(Label::Source, &more, lang));
    lines
}

/// When a question is not applicable.
#[must_use]
pub fn not_applicable_when(when: &str, lang: Lang) -> String {
    labelled(Label::NotApplicableWhen, when, lang)
}

sentences! {
    /// What would show it.
    example(evidence: &str):
        "What counts as evidence: {evidence}",
        "Ce qui compte comme preuve\u{a0}: {evidence}";
}

/// A path that is not there.
#[must_use]
pub fn not_there(typed: &str, close: Option<&str>, lang: Lang) -> String {
    let close = meant(close, lang);
    pick!(lang;
        "“{typed}” is neither a file in the project’s folder nor an address (https://…).{close} Describe the evidence in three words or more, or press Enter to skip.",
        "«\u{a0}{typed}\u{a0}» n’est ni un fichier du dossier, ni une adresse (https://…).{close} Décrivez la preuve en trois mots au moins, ou Entrée pour passer.")
}

sentences! {
    /// A path that leads out.
    outside(typed: &str):
        "`{typed}` is outside the project’s folder, where others cannot open it. Give a path inside it, or a web address.",
        "`{typed}` est hors du dossier du projet, où d’autres ne peuvent pas l’ouvrir. Donnez un chemin à l’intérieur, ou une adresse web.";
    /// Not an address.
    no_address(typed: &str):
        "`{typed}` is not a web address. A web address looks like https://example.org/page",
        "`{typed}` n’est pas une adresse web. Une adresse ressemble à https://example.org/page";
}
