//! Before the first question.

use crate::model::{Kind, Lang, Stage};
use crate::words;

sentences! {
    /// Nothing is described yet.
    welcome: "This interview asks about your project, question by question, and ends with a report. First, who the project is (b goes back):",
        "Cet entretien porte sur votre projet, question après question, et se termine par un rapport. D’abord, qui est le projet (r pour revenir)\u{a0}:";
    /// A program guessed.
    confirm_guesses: "Nobody has confirmed yet who the project is: press Enter where it is right, type what is right elsewhere (b goes back).",
        "Personne n’a encore confirmé qui est le projet\u{a0}: Entrée si c’est juste, sinon tapez ce qui l’est (r pour revenir).";
    /// A name is needed.
    name_needed: "The report needs a name for the project.",
        "Le rapport a besoin d’un nom pour le projet.";
    /// Kinds.
    what_is_shared: "What do you share?", "Que partagez-vous\u{202f}?";
    /// Kinds.
    kind_needed: "Choose at least one, as it decides which questions are asked. Numbers or words, such as 1 2 (? explains):",
        "Choisissez-en au moins un\u{a0}: les questions en dépendent. Des numéros ou des mots, comme 1 2 (? explique)\u{a0}:";
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

/// One kind or more; those that were found, if any.
#[must_use]
pub fn kinds(found: &str, lang: Lang) -> String {
    if found.is_empty() {
        lang.pick(
            "One or more numbers or words, such as 1 2 (? explains):".to_owned(),
            "Un ou plusieurs numéros ou mots, comme 1 2 (? explique)\u{a0}:".to_owned(),
        )
    } else {
        lang.pick(
            format!("Press Enter for {found}, or type numbers or words, such as 1 2 (? explains):"),
            format!(
                "Entrée pour {found}, ou des numéros ou des mots, comme 1 2 (? explique)\u{a0}:"
            ),
        )
    }
}

/// What a kind is.
#[must_use]
pub fn kind_means(kind: Kind, lang: Lang) -> &'static str {
    let (en, fr) = match kind {
        Kind::Software => (
            "software: programs and their source code",
            "logiciel\u{a0}: des programmes et leur code source",
        ),
        Kind::Data => (
            "data: datasets, maps, registers",
            "données\u{a0}: jeux de données, cartes, répertoires",
        ),
        Kind::Content => (
            "content: texts, images, courses, documentation",
            "contenu\u{a0}: textes, images, cours, documentation",
        ),
        Kind::Service => (
            "service: something run for others, such as a website or a server",
            "service\u{a0}: quelque chose qu’on fait tourner pour d’autres, comme un site ou un serveur",
        ),
        Kind::Hardware => (
            "hardware: objects and the plans to make them",
            "matériel\u{a0}: des objets et les plans pour les fabriquer",
        ),
        Kind::Place => (
            "place: a garden, a workshop, a third place",
            "lieu\u{a0}: un jardin, un atelier, un tiers-lieu",
        ),
        Kind::Natural => (
            "natural resource: water, fish, wood, pasture",
            "ressource naturelle\u{a0}: eau, poissons, bois, pâturages",
        ),
    };
    lang.pick(en, fr)
}

/// A kind nobody knows.
#[must_use]
pub fn unknown_kind(typed: &str, lang: Lang) -> String {
    lang.pick(
        format!("“{typed}” is not in the list. Numbers or words, such as 1 2 (? explains):"),
        format!("«\u{a0}{typed}\u{a0}» n’est pas dans la liste. Des numéros ou des mots, comme 1 2 (? explique)\u{a0}:"),
    )
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
    lang.pick(
        format!("Licence of the {en}?"),
        format!("Licence {fr}\u{202f}?"),
    )
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
            "A number, or the name of another (MPL-2.0…); separate several with commas. Enter: don’t know.".to_owned(),
            "Un numéro, ou le nom d’une autre (MPL-2.0…)\u{202f}; séparez-les par des virgules. Entrée\u{a0}: je ne sais pas.".to_owned(),
        ),
        Some(found) => lang.pick(
            format!("Press Enter for {found}, or type a number or a name; separate several with commas. ?: don’t know."),
            format!("Entrée pour {found}, ou un numéro, ou un nom\u{202f}; séparez-les par des virgules. ?\u{a0}: je ne sais pas."),
        ),
    }
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
    let long = how_long(questions, minutes, lang);
    if quick {
        lang.pick(
            format!("quick ({long}): the essentials, one piece of evidence each"),
            format!("rapide ({long})\u{a0}: l’essentiel, une preuve par réponse"),
        )
    } else {
        lang.pick(
            format!("full ({long}): every question, evidence and notes"),
            format!("complet ({long})\u{a0}: toutes les questions, preuves et notes"),
        )
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
    lang.pick(
        format!("{number}, about {minutes} min"),
        format!("{number}, environ {minutes}\u{a0}min"),
    )
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
    lang.pick(
        format!("{long}. Each answer is saved in {file} at once. “Don’t know” is a fine answer: it never counts as a no."),
        format!("{long}. Chaque réponse est aussitôt enregistrée dans {file}. «\u{a0}Je ne sais pas\u{a0}» est une bonne réponse\u{a0}: elle ne compte jamais comme un non."),
    )
}

/// Who answers, in a file that is there already.
#[must_use]
pub fn continuing_as(name: &str, role: Option<&str>, file: &str, lang: Lang) -> String {
    let who = who(name, role);
    lang.pick(
        format!("Answering as {who}, in {file}."),
        format!("Vous répondez comme {who}, dans {file}."),
    )
}

/// A person and their role.
#[must_use]
pub fn who(name: &str, role: Option<&str>) -> String {
    match role {
        Some(role) => format!("{name}, {role}"),
        None => name.to_owned(),
    }
}

/// Somebody of the same name answered already.
#[must_use]
pub fn same_person(known: &str, file: &str, lang: Lang) -> String {
    lang.pick(
        format!("{known} already has answers, in {file}. Is it the same person?"),
        format!("{known} a déjà des réponses, dans {file}. Est-ce la même personne\u{202f}?"),
    )
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
    let note = note.map_or_else(String::new, |note| {
        lang.pick(format!(". “{note}”"), format!(". «\u{a0}{note}\u{a0}»"))
    });
    format!("- {who}{colon} {answer}{evidence}{note}")
}
