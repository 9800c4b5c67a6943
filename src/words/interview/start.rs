//! Before the first question.

use crate::model::{Kind, Lang, Stage};
use crate::words;

sentences_of!(say, "interview-start");

sentences_of!("interview-start");

/// What the project is called.
#[must_use]
pub fn project_name(proposed: Option<&str>, lang: Lang) -> String {
    match proposed {
        None => say::project_name(lang).to_owned(),
        Some(name) => say::project_name_2(&name, lang),
    }
}

/// One kind or more; those that were found, if any.
#[must_use]
pub fn kinds(found: &str, lang: Lang) -> String {
    if found.is_empty() {
        say::kinds(lang).to_owned()
    } else {
        say::kinds_found(&found, lang)
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
    say::licence_of(&en, &fr, lang)
}

/// A licence and what people call it.
#[must_use]
pub fn licence_named(id: &str, lang: Lang) -> String {
    match id {
        "etalab-2.0" => say::etalab_licence_ouverte_france(lang).to_owned(),
        id => id.to_owned(),
    }
}

/// How a licence is chosen; that which was found, if any.
#[must_use]
pub fn which_licence(found: Option<&str>, lang: Lang) -> String {
    match found {
        None => say::which_licence(lang).to_owned(),
        Some(found) => say::kinds_found_2(&found, lang),
    }
}

/// The project that a file describes.
#[must_use]
pub fn known_project(file: &str, name: &str, kinds: &[Kind], at: Stage, lang: Lang) -> String {
    let (kinds, stage) = (words::kinds(kinds, lang), words::stage(at, lang));
    say::from_file(&name, &kinds, &stage, &file, lang)
}

/// A depth, with how many questions and how long.
#[must_use]
pub fn depth(quick: bool, questions: usize, minutes: usize, lang: Lang) -> String {
    let long = how_long(questions, minutes, lang);
    if quick {
        say::quick(&long, lang)
    } else {
        say::full(&long, lang)
    }
}

/// How many questions, and roughly how long.
#[must_use]
pub fn how_long(questions: usize, minutes: usize, lang: Lang) -> String {
    let number = say::questions(questions, lang);
    say::about_min(&number, &minutes, lang)
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
        say::still_open(&open, &of, &minutes, &(at + 1), lang)
    };
    say::saved_at_once(&long, &file, lang)
}

/// Who answers, in a file that is there already.
#[must_use]
pub fn continuing_as(name: &str, role: Option<&str>, file: &str, lang: Lang) -> String {
    let who = who(name, role);
    say::answering_as(&who, &file, lang)
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
