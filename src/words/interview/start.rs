//! Before the first question.

use crate::model::{Kind, Lang, Stage};
use crate::words;

sentences_of!("interview-start");

/// What the project is called.
#[must_use]
pub fn project_name(proposed: Option<&str>, lang: Lang) -> String {
    match proposed {
        None => lang
            .pick(
                "What is the project called?",
                "Comment s’appelle le projet\u{202f}?",
            )
            .to_owned(),
        Some(name) => pick!(lang;
            "What is the project called? Press Enter for “{name}”.",
            "Comment s’appelle le projet\u{202f}? Entrée pour «\u{a0}{name}\u{a0}»."),
    }
}

/// One kind or more; those that were found, if any.
#[must_use]
pub fn kinds(found: &str, lang: Lang) -> String {
    if found.is_empty() {
        lang.pick(
            "One or more numbers or words, such as 1 2 (i explains):".to_owned(),
            "Un ou plusieurs numéros ou mots, comme 1 2 (i\u{a0}: en savoir plus)\u{a0}:"
                .to_owned(),
        )
    } else {
        pick!(lang;
            "Press Enter for {found}, or type numbers or words, such as 1 2 (i explains):",
            "Entrée pour {found}, ou des numéros ou des mots, comme 1 2 (i\u{a0}: en savoir plus)\u{a0}:")
    }
}

/// Other ways to say a stage, English and French.
#[must_use]
pub fn in_stage(stage: Stage) -> [&'static str; 2] {
    match stage {
        Stage::Idea => ["at the idea stage", "au stade de l’idée"],
        Stage::Incubation => ["in incubation", "en incubation"],
        Stage::Production => ["in production", "en production"],
        Stage::Established => ["mature", "établi"],
    }
}

/// The licence of a part.
#[must_use]
pub fn licence(kind: Kind, lang: Lang) -> String {
    let (en, fr) = match kind {
        Kind::Software => ("software", "du logiciel"),
        Kind::Data => ("data", "des données"),
        Kind::Content => ("content", "des contenus"),
        Kind::Service => ("service", "du service"),
        Kind::Hardware => ("hardware", "du matériel"),
        Kind::Place => ("place", "du lieu"),
        Kind::Natural => ("natural resource", "de la ressource naturelle"),
    };
    pick!(lang; "Licence of the {en}?", "Licence {fr}\u{202f}?")
}

/// A licence and what people call it.
#[must_use]
pub fn licence_named(id: &str, lang: Lang) -> String {
    match id {
        "etalab-2.0" => lang.pick(
            "etalab-2.0 (Licence Ouverte 2.0, France)".to_owned(),
            "etalab-2.0 (Licence Ouverte 2.0)".to_owned(),
        ),
        id => id.to_owned(),
    }
}

/// How a licence is chosen; that which was found, if any.
#[must_use]
pub fn which_licence(found: Option<&str>, lang: Lang) -> String {
    match found {
        None => lang.pick(
            "A number, or the name of another (MPL-2.0…); if there are several, separate them with commas. Enter: don’t know; i: tell me more.".to_owned(),
            "Un numéro, ou le nom d’une autre (MPL-2.0…)\u{202f}; si vous en avez plusieurs, séparez-les par des virgules. Entrée\u{a0}: je ne sais pas\u{202f}; i\u{a0}: en savoir plus.".to_owned(),
        ),
        Some(found) => pick!(lang;
            "Press Enter for {found}, or type a number or a name; if there are several, separate them with commas. ?: don’t know; i: tell me more.",
            "Entrée pour {found}, ou un numéro, ou un nom\u{202f}; si vous en avez plusieurs, séparez-les par des virgules. ?\u{a0}: je ne sais pas\u{202f}; i\u{a0}: en savoir plus."),
    }
}

/// The project that a file describes.
#[must_use]
pub fn known_project(file: &str, name: &str, kinds: &[Kind], at: Stage, lang: Lang) -> String {
    let (kinds, stage) = (words::kinds(kinds, lang), words::stage(at, lang));
    pick!(lang;
        "{name} ({kinds}, {stage}), from {file}.",
        "{name} ({kinds}, {stage}), d’après {file}.")
}

/// A depth, with how many questions and how long.
#[must_use]
pub fn depth(quick: bool, questions: usize, minutes: usize, lang: Lang) -> String {
    let long = how_long(questions, minutes, lang);
    if quick {
        pick!(lang;
            "quick ({long}): the essentials, one piece of evidence each",
            "rapide ({long})\u{a0}: l’essentiel, une preuve par réponse")
    } else {
        pick!(lang;
            "full ({long}): every question, evidence and notes",
            "complet ({long})\u{a0}: toutes les questions, preuves et notes")
    }
}

/// How many questions, and roughly how long.
#[must_use]
pub fn how_long(questions: usize, minutes: usize, lang: Lang) -> String {
    let number = words::count(
        questions,
        lang,
        ["question", "questions"],
        ["question", "questions"],
    );
    pick!(lang; "{number}, about {minutes} min", "{number}, environ {minutes}\u{a0}min")
}

/// What is about to be asked: how many questions are open of how many, and where it begins.
#[must_use]
pub fn begins(
    (open, of): (usize, usize),
    minutes: usize,
    at: usize,
    file: &str,
    lang: Lang,
) -> String {
    let long = if open == of {
        how_long(of, minutes, lang)
    } else {
        lang.pick(
            format!("{open} of {of} questions still open, about {minutes} min. Resuming at question {}", at + 1),
            format!("{open} questions encore ouvertes sur {of}, environ {minutes}\u{a0}min. Vous reprenez à la question {}", at + 1),
        )
    };
    pick!(lang;
        "{long}. Each answer is saved in {file} at once. “Don’t know” is a fine answer: it never counts as a no.",
        "{long}. Chaque réponse est aussitôt enregistrée dans {file}. «\u{a0}Je ne sais pas\u{a0}» est une bonne réponse\u{a0}: elle ne compte jamais comme un non.")
}

/// Who answers, in a file that is there already.
#[must_use]
pub fn continuing_as(name: &str, role: Option<&str>, file: &str, lang: Lang) -> String {
    let who = who(name, role);
    pick!(lang; "Answering as {who}, in {file}.", "Vous répondez comme {who}, dans {file}.")
}

/// A person and their role.
#[must_use]
pub fn who(name: &str, role: Option<&str>) -> String {
    match role {
        Some(role) => format!("{name}, {role}"),
        None => name.to_owned(),
    }
}

/// What somebody answered: `Zoé, treasurer: yes (charter.md). Note`.
#[must_use]
pub fn said(who: &str, answer: &str, evidence: &str, note: Option<&str>, lang: Lang) -> String {
    let colon = lang.pick(":", "\u{a0}:");
    let evidence = if evidence.is_empty() {
        String::new()
    } else {
        format!(" ({evidence})")
    };
    let note = note.map_or_else(
        String::new,
        |note| pick!(lang; ". “{note}”", ". «\u{a0}{note}\u{a0}»"),
    );
    format!("- {who}{colon} {answer}{evidence}{note}")
}
