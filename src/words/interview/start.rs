//! Before the first question.

use crate::model::{Kind, Lang, Stage};
use crate::words;

sentences! {
    /// Nothing is described yet.
    welcome: "This interview describes your project question by question and ends with a report. Each answer is saved to a file at once: stop and come back whenever you like.",
        "Cet entretien décrit votre projet, question après question, et se termine par un rapport. Chaque réponse est aussitôt enregistrée dans un fichier\u{a0}: arrêtez et revenez quand vous voulez.";
    /// A name is needed.
    name_needed: "The report needs a name for the project.",
        "Le rapport a besoin d’un nom pour le projet.";
    /// Kinds.
    what_is_shared: "What do you share?", "Que partagez-vous\u{202f}?";
    /// Kinds.
    kinds: "One or more numbers, such as 1 2:", "Un ou plusieurs numéros, comme 1 2\u{a0}:";
    /// Kinds.
    kind_needed: "Choose at least one, as it decides which questions are asked. Numbers, such as 1 2:",
        "Choisissez-en au moins un\u{a0}: les questions en dépendent. Des numéros, comme 1 2\u{a0}:";
    /// Stages.
    which_stage: "What stage is the project at?", "Où en est le projet\u{202f}?";
    /// Who answers.
    your_name: "What is your name, or your group’s? It is saved in the file. Press Enter to skip.",
        "Votre nom, ou celui de votre groupe\u{202f}? Il est enregistré dans le fichier. Entrée pour passer.";
    /// Their part.
    your_role: "What is your role in the project? Press Enter to skip.",
        "Votre rôle dans le projet\u{202f}? Entrée pour passer.";
    /// Depths.
    which_depth: "How many questions?", "Combien de questions\u{202f}?";
    /// Everything has an answer.
    go_through_again: "Every question asked here has an answer. Go through them again?",
        "Toutes les questions posées ici ont une réponse. Les parcourir à nouveau\u{202f}?";
    /// An option.
    yes: "yes", "oui";
    /// An option.
    no: "no", "non";
    /// No description was found by `assess`.
    offer: "There is no project file here yet. Answer questions now and get a report?",
        "Il n’y a pas encore de fichier projet ici. Répondre aux questions maintenant et obtenir le rapport\u{202f}?";
}

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
        Some(name) => lang.pick(
            format!("What is the project called? Press Enter for “{name}”."),
            format!("Comment s’appelle le projet\u{202f}? Entrée pour «\u{a0}{name}\u{a0}»."),
        ),
    }
}

/// A kind nobody knows.
#[must_use]
pub fn unknown_kind(typed: &str, lang: Lang) -> String {
    lang.pick(
        format!("“{typed}” is not in the list. Numbers, such as 1 2:"),
        format!("«\u{a0}{typed}\u{a0}» n’est pas dans la liste. Des numéros, comme 1 2\u{a0}:"),
    )
}

/// A stage and what it means.
#[must_use]
pub fn stage(stage: Stage, lang: Lang) -> &'static str {
    let (en, fr) = match stage {
        Stage::Idea => (
            "idea: people are talking about it",
            "idée\u{a0}: on en parle",
        ),
        Stage::Incubation => (
            "incubation: a first version is being built",
            "incubation\u{a0}: une première version se construit",
        ),
        Stage::Production => (
            "production: it is in use",
            "production\u{a0}: il est utilisé",
        ),
        Stage::Established => (
            "established: it has lasted for years",
            "pérenne\u{a0}: il dure depuis des années",
        ),
    };
    lang.pick(en, fr)
}

/// The licence of a part.
#[must_use]
pub fn licence(kind: Kind, proposed: Option<&str>, lang: Lang) -> String {
    let (en, fr) = match kind {
        Kind::Software => ("software", "du logiciel"),
        Kind::Data => ("data", "des données"),
        Kind::Content => ("content", "des contenus"),
        Kind::Service => ("service", "du service"),
        Kind::Hardware => ("hardware", "du matériel"),
        Kind::Place => ("place", "du lieu"),
        Kind::Natural => ("natural resource", "de la ressource naturelle"),
    };
    let rest = match proposed {
        None => lang.pick(
            "An SPDX identifier such as MIT, CC-BY-4.0 or etalab-2.0; separate several with commas. Press Enter if you don’t know.".to_owned(),
            "Un identifiant SPDX comme MIT, CC-BY-4.0 ou etalab-2.0\u{202f}; séparez-les par des virgules. Entrée si vous ne savez pas.".to_owned(),
        ),
        Some(proposed) => lang.pick(
            format!("Press Enter for {proposed}, from the licence file; type ? if you don’t know."),
            format!("Entrée pour {proposed}, d’après le fichier de licence\u{202f}; ? si vous ne savez pas."),
        ),
    };
    lang.pick(
        format!("Licence of the {en}? {rest}"),
        format!("Licence {fr}\u{202f}? {rest}"),
    )
}

/// What is wrong with a licence, and that it may be left out.
#[must_use]
pub fn licence_again(fault: &str, lang: Lang) -> String {
    lang.pick(
        format!("{fault} Type ? if you don’t know."),
        format!("{fault} Tapez ? si vous ne savez pas."),
    )
}

/// The project that a file describes.
#[must_use]
pub fn known_project(file: &str, name: &str, kinds: &[Kind], at: Stage, lang: Lang) -> String {
    let (kinds, stage) = (words::kinds(kinds, lang), words::stage(at, lang));
    lang.pick(
        format!("{name} ({kinds}, {stage}), from {file}."),
        format!("{name} ({kinds}, {stage}), d’après {file}."),
    )
}

/// A depth, with how many questions and how long.
#[must_use]
pub fn depth(quick: bool, questions: usize, minutes: usize, lang: Lang) -> String {
    let how = if quick {
        lang.pick(
            "quick: the essentials, with a level at the end",
            "rapide\u{a0}: l’essentiel, avec un niveau à la fin",
        )
    } else {
        lang.pick(
            "full: every question",
            "complet\u{a0}: toutes les questions",
        )
    };
    format!("{how}, {}", how_long(questions, minutes, lang))
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
    lang.pick(
        format!("{number}, about {minutes} min"),
        format!("{number}, environ {minutes}\u{a0}min"),
    )
}

/// What is about to be asked.
#[must_use]
pub fn begins(questions: usize, minutes: usize, at: usize, lang: Lang) -> String {
    let long = how_long(questions, minutes, lang);
    let from = if at == 0 {
        String::new()
    } else {
        lang.pick(
            format!(" Resuming at question {}.", at + 1),
            format!(" Vous reprenez à la question {}.", at + 1),
        )
    };
    lang.pick(
        format!("{long}.{from} “Don’t know” is a fine answer: it never counts as a no."),
        format!("{long}.{from} «\u{a0}Je ne sais pas\u{a0}» est une bonne réponse\u{a0}: elle ne compte jamais comme un non."),
    )
}
