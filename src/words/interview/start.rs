//! Before the first question.

use crate::model::{Kind, Lang, Stage};

sentences_of!(say, "interview-start");

sentences_of!("interview-start");

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
        "etalab-2.0" => say::etalab(lang).to_owned(),
        id => id.to_owned(),
    }
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

/// A person and their role.
#[must_use]
pub fn who(name: &str, role: Option<&str>) -> String {
    match role {
        Some(role) => format!("{name}, {role}"),
        None => name.to_owned(),
    }
}
