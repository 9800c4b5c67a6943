//! The words of a first description: comments in a file that people go on writing.

use crate::model::{Kind, Lang, Stage};
use crate::words;

sentences! {
    /// At the top.
    what: "A first description, written by `commons init` from what this repository shows. Correct it freely.",
        "Une première description, écrite par `commons init` à partir de ce que montre ce dépôt. Corrigez-la librement.";
    /// At the top.
    schema: "For help in an editor: commons schema project > project.schema.json",
        "Pour être aidé dans un éditeur\u{a0}: commons schema project > project.schema.json";
    /// At the top.
    no_answers: "It holds no answer: those are for the people of the project to give. commons interview asks for them.",
        "Elle ne contient aucune réponse\u{a0}: c’est aux gens du projet de les donner. commons interview les demande.";
    /// Before the questions.
    to_confirm: "Each question below is still unknown; something in the repository may bear on it. Read it there,",
        "Chaque question ci-dessous est encore inconnue\u{202f}; quelque chose dans le dépôt en parle peut-être. Lisez-le,";
    /// Before the questions.
    how_to_answer: "then write yes, partly or no in place of unknown, or take the question out.",
        "puis écrivez oui, en partie ou non à la place de unknown, ou retirez la question.";
    /// Beside the name, when nothing tells it.
    no_name: "nothing here says what the project is called", "rien ici ne dit comment s’appelle le projet";
    /// A name that nothing tells.
    unnamed: "The name of the project", "Le nom du projet";
    /// git.
    git: "the remote of git", "le dépôt distant de git";
    /// No file tells.
    folder: "the name of the folder", "le nom du dossier";
}

/// Where something was read.
#[must_use]
pub fn from(place: &str, lang: Lang) -> String {
    lang.pick(
        format!("from {place}: to be confirmed"),
        format!("d’après {place}\u{a0}: à confirmer"),
    )
}

/// Other things that were read.
#[must_use]
pub fn or_else(others: &str, lang: Lang) -> String {
    lang.pick(
        format!("; elsewhere: {others}"),
        format!("\u{202f}; ailleurs\u{a0}: {others}"),
    )
}

/// A guess at the kind.
#[must_use]
pub fn kind(from: &str, lang: Lang) -> String {
    let all: Vec<&str> = Kind::WORDS.iter().map(|(word, _)| *word).collect();
    let all = all.join(", ");
    match from {
        "" => lang.pick(
            format!("a guess, nothing tells: one or more of {all}"),
            format!("une supposition, rien ne le dit\u{a0}: un ou plusieurs mots parmi {all}"),
        ),
        from => lang.pick(
            format!("a guess, from {from}: one or more of {all}"),
            format!("une supposition, d’après {from}\u{a0}: un ou plusieurs mots parmi {all}"),
        ),
    }
}

/// A guess at the stage.
#[must_use]
pub fn stage(from: &str, lang: Lang) -> String {
    let all: Vec<&str> = Stage::WORDS.iter().map(|(word, _)| *word).collect();
    let all = all.join(", ");
    match from {
        "" => lang.pick(
            format!("a guess, nothing tells: {all}"),
            format!("une supposition, rien ne le dit\u{a0}: {all}"),
        ),
        from => lang.pick(
            format!("a guess, from {from}: {all}"),
            format!("une supposition, d’après {from}\u{a0}: {all}"),
        ),
    }
}

/// Licences, with the files they were read in.
#[must_use]
pub fn licences(from: &str, guessed: bool, lang: Lang) -> String {
    let words = lang.pick(
        format!("from {from}: to be confirmed, and put to what they hold for"),
        format!("d’après {from}\u{a0}: à confirmer, et à ranger selon ce qu’elles couvrent"),
    );
    // The text of the licence alone does not say it.
    let more = lang.pick(
        "; -only is a guess: write -or-later where later versions hold too",
        "\u{202f}; -only est supposé\u{a0}: écrire -or-later si les versions suivantes valent aussi",
    );
    if guessed { words + more } else { words }
}

/// Some lines of a document.
#[must_use]
pub fn seen(path: &str, first: usize, last: usize, lang: Lang) -> String {
    if first == last {
        lang.pick(
            format!("{path}, line {first}"),
            format!("{path}, ligne {first}"),
        )
    } else {
        lang.pick(
            format!("{path}, lines {first} to {last}"),
            format!("{path}, lignes {first} à {last}"),
        )
    }
}

/// What some lines seem to say.
#[must_use]
pub fn seen_as(lines: &str, says: &str, lang: Lang) -> String {
    lang.pick(
        format!("{lines}, seems to say: {says}"),
        format!("{lines}, semble dire\u{a0}: {says}"),
    )
}

/// A part of the questions.
#[must_use]
pub fn part(questionnaire: &str, title: &str, lang: Lang) -> String {
    format!("{questionnaire}{} {title}", lang.pick(":", "\u{a0}:"))
}

/// What was written, and what comes next: each command on a line of its own.
#[must_use]
pub fn next(file: &str, proposals: usize, commands: &Next<'_>, lang: Lang) -> String {
    let Next { description, draft } = commands;
    let mut words = lang.pick(
        format!("{file} is written. It holds no answer yet"),
        format!("{file} est écrit. Il ne contient encore aucune réponse"),
    );
    if proposals > 0 {
        let one = ["question", "questions"];
        let questions = words::count(proposals, lang, one, one);
        words.push_str(&lang.pick(
            format!("; for {questions} it says where to look"),
            format!("\u{202f}; pour {questions}, il dit où regarder"),
        ));
    }
    words.push_str(&lang.pick(
        format!(".\nNext:\n- read it, and correct its guesses\n- answer questions, saved as you go:\n    commons interview {description}\n- see what is known so far:\n    commons assess {description}\n"),
        format!(".\nEnsuite\u{a0}:\n- lisez-le, et corrigez ses suppositions\n- répondez à des questions, enregistrées à mesure\u{a0}:\n    commons interview {description}\n- voyez ce qu’on sait à ce jour\u{a0}:\n    commons assess {description}\n"),
    ));
    words.push_str(&match draft {
        None => lang.pick(
            format!("- see what the governance documents say, and what they leave open:\n    commons check {description}"),
            format!("- voyez ce que disent les documents de gouvernance, et ce qui y manque\u{a0}:\n    commons check {description}"),
        ),
        Some(draft) => lang.pick(
            format!("- no governance file was found; begin one:\n    commons draft governance {description} -o {draft}"),
            format!("- aucun fichier de gouvernance trouvé\u{202f}; commencez-en un\u{a0}:\n    commons draft governance {description} -o {draft}"),
        ),
    });
    words
}

/// What the next commands are given, as a shell reads it.
pub struct Next<'a> {
    /// The description.
    pub description: &'a str,
    /// Where a governance document may be written; `None` where there is one.
    pub draft: Option<&'a str>,
}

/// A description is there.
#[must_use]
pub fn already_there(file: &str, command: &str, lang: Lang) -> String {
    lang.pick(
        format!("{file} is there already and is left as it is\n  go on with it: commons interview {command}\n  to begin again, give it another name first"),
        format!("{file} existe déjà et n’est pas touché\n  poursuivez avec\u{a0}: commons interview {command}\n  pour recommencer, donnez-lui d’abord un autre nom"),
    )
}
