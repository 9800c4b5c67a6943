//! Before the first question.

use crate::model::{Kind, Lang, Stage};
use crate::words;

sentences! {
    /// Nothing is described yet.
    welcome: "This interview asks about your project, question by question, and ends with a report. First, the project itself (b goes back, i tells more, q stops).",
        "Cet entretien porte sur votre projet, question après question, et se termine par un rapport. D’abord, la fiche du projet (r\u{a0}: revenir\u{202f}; i\u{a0}: en savoir plus\u{202f}; q\u{a0}: arrêter).";
    /// What the file says of the project may be wrong.
    check_the_card: "Let’s check what the file says about the project. Press Enter to keep it, or type what is right (b goes back, i tells more, q stops).",
        "Vérifions la fiche du projet. Entrée pour garder ce qui est proposé, sinon tapez la bonne réponse (r\u{a0}: revenir\u{202f}; i\u{a0}: en savoir plus\u{202f}; q\u{a0}: arrêter).";
    /// A name is needed.
    name_needed: "The report needs a name for the project.",
        "Le rapport a besoin d’un nom pour le projet.";
    /// Kinds.
    what_is_shared: "What do you share?", "Que partagez-vous\u{202f}?";
    /// Kinds.
    kind_needed: "Choose at least one, as it decides which questions are asked. Numbers or words, such as 1 2 (i explains):",
        "Choisissez-en au moins un\u{a0}: les questions en dépendent. Des numéros ou des mots, comme 1 2 (i\u{a0}: en savoir plus)\u{a0}:";
    /// Stages.
    which_stage: "What stage is the project at?", "Où en est le projet\u{202f}?";
    /// Who answers.
    your_name: "What is your name, or your group’s? It is saved in the file. Press Enter to skip.",
        "Votre nom, ou celui de votre groupe\u{202f}? Il est enregistré dans le fichier. Entrée pour passer.";
    /// Why it is asked.
    why_your_name: "It tells your answers from those of others, and shows who to ask. You can leave it out.",
        "Il distingue vos réponses de celles des autres, et dit à qui s’adresser. Vous pouvez ne pas le donner.";
    /// What is chosen between.
    what_a_licence_is: "The licence says what others may do with it: use, change, share. It often stands in a file called LICENSE. If the people who made it have not chosen one, it is not open yet: press Enter.",
        "La licence dit ce que les autres peuvent en faire\u{a0}: utiliser, modifier, partager. Elle est souvent dans un fichier LICENSE. Si rien n’a encore été choisi, ce n’est pas encore ouvert\u{a0}: Entrée.";
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

tables! {
    /// What a kind is.
    kind_means(Kind) {
        Software: "software: programs and their source code",
            "logiciel\u{a0}: des programmes et leur code source";
        Data: "data: datasets, maps, registers",
            "données\u{a0}: jeux de données, cartes, répertoires";
        Content: "content: texts, images, courses, documentation",
            "contenus\u{a0}: textes, images, cours, documentation";
        Service: "service: something run for others, such as a website or a server",
            "service\u{a0}: quelque chose qu’on fait tourner pour d’autres, comme un site ou un serveur";
        Hardware: "hardware: objects and the plans to make them",
            "matériel\u{a0}: des objets et les plans pour les fabriquer";
        Place: "place: a garden, a workshop, a third place",
            "lieu\u{a0}: un jardin, un atelier, un tiers-lieu";
        Natural: "natural resource: water, fish, wood, pasture",
            "ressource naturelle\u{a0}: eau, poissons, bois, pâturages";
    }
}

sentences! {
    /// A kind nobody knows.
    unknown_kind(typed: &str):
        "“{typed}” is not in the list. Numbers or words, such as 1 2 (i explains):",
        "«\u{a0}{typed}\u{a0}» n’est pas dans la liste. Des numéros ou des mots, comme 1 2 (i\u{a0}: en savoir plus)\u{a0}:";
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

tables! {
    /// A stage and what it means.
    stage(Stage) {
        Idea: "idea: people are talking about it", "idée\u{a0}: on en parle";
        Incubation: "incubation: a first version is being built",
            "incubation\u{a0}: une première version se construit";
        Production: "production: it is in use", "production\u{a0}: il est utilisé";
        Established: "established: it has lasted for years",
            "pérenne\u{a0}: il dure depuis des années";
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

sentences! {
    /// A licence of which the version is missing; one that it may be.
    which_version(example: &str):
        "Which version? For example {example}.",
        "Quelle version\u{202f}? Par exemple {example}.";
    /// What is wrong with a licence, and that it may be left out.
    licence_again(fault: &str):
        "{fault} Type ? if you don’t know.",
        "{fault} Tapez ? si vous ne savez pas.";
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

sentences! {
    /// Somebody of the same name answered already.
    same_person(known: &str, file: &str):
        "{known} already has answers, in {file}. Is it the same person?",
        "{known} a déjà des réponses, dans {file}. Est-ce la même personne\u{202f}?";
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
