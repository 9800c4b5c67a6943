//! The words of a new project file: comments in a file that people then edit.

use crate::model::{Kind, Lang, Stage};
use crate::words;

/// What a comment holds that asks people to confirm a guess, or lists the words to do it with: gone once
/// they did.
pub const CHECKED: [&str; 2] = ["please check", "à vérifier"];

sentences_of!("scaffold");

/// A guess at the kind.
#[must_use]
pub fn kind(from: &str, lang: Lang) -> String {
    let all = Kind::WORDS.map(|(word, kind)| lang.pick(word, words::kind(kind, lang)));
    let all = all.join(", ");
    match from {
        "" => pick!(lang;
            "nothing here tells what is shared, so this is a placeholder; please check: one or more of {all}",
            "rien ici n’indique ce qui est partagé\u{a0}: valeur provisoire, à vérifier\u{202f}; un ou plusieurs parmi {all}"),
        from => pick!(lang;
            "guessed from {from}, please check: one or more of {all}",
            "supposé d’après {from}, à vérifier\u{a0}: un ou plusieurs parmi {all}"),
    }
}

/// A guess at the stage.
#[must_use]
pub fn stage(from: &str, lang: Lang) -> String {
    let all = Stage::WORDS.map(|(_, stage)| words::stage(stage, lang));
    let all = all.join(", ");
    match from {
        "" => pick!(lang;
            "guessed, please check: one of {all}",
            "supposé, à vérifier\u{a0}: un mot parmi {all}"),
        from => pick!(lang;
            "guessed from {from}, please check: one of {all}",
            "supposé d’après {from}, à vérifier\u{a0}: un mot parmi {all}"),
    }
}

/// Files that tell what they are of: so many of so many.
#[must_use]
pub fn files(kind: Kind, number: usize, of: usize, lang: Lang) -> String {
    let (en, fr) = match kind {
        Kind::Data => ("data", "des données"),
        Kind::Hardware => ("designs of things", "des plans d’objets"),
        Kind::Content => ("texts", "des textes"),
        Kind::Software | Kind::Service | Kind::Place | Kind::Natural => ("code", "du code"),
    };
    pick!(lang; "{number} of {of} files that are {en}", "{number} fichiers sur {of} qui sont {fr}")
}

/// Versions that git names.
#[must_use]
pub fn tags(number: usize, last: &str, lang: Lang) -> String {
    if number == 1 {
        return pick!(lang; "the tag {last} in git", "l’étiquette {last} dans git");
    }
    pick!(lang;
        "{number} version tags in git, {last} the highest",
        "{number} étiquettes de version dans git, dont {last}")
}

/// Licences, with the files they were read in.
#[must_use]
pub fn licences(from: &str, guessed: bool, lang: Lang) -> String {
    let words = pick!(lang;
        "from {from}; please check, and list each licence under what it covers",
        "d’après {from}\u{202f}; à vérifier, et à ranger selon ce que chacune couvre");
    // The text of the licence alone does not say it.
    let more = lang.pick(
        "; -only is guessed: use -or-later if later versions apply too",
        "\u{202f}; -only est supposé\u{a0}: écrire -or-later si les versions suivantes s’appliquent aussi",
    );
    if guessed { words + more } else { words }
}

/// Some lines of a document.
#[must_use]
pub fn seen(path: &str, first: usize, last: usize, lang: Lang) -> String {
    if first == last {
        pick!(lang; "{path}, line {first}", "{path}, ligne {first}")
    } else {
        pick!(lang; "{path}, lines {first} to {last}", "{path}, lignes {first} à {last}")
    }
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
    let mut words = pick!(lang;
        "Created {file}. No answers yet",
        "{file} est créé. Pas encore de réponses");
    if proposals > 0 {
        let one = ["question", "questions"];
        let questions = words::count(proposals, lang, one, one);
        words.push_str(&pick!(lang;
            "; {questions} with suggested evidence",
            "\u{202f}; une preuve est proposée pour {questions}"));
    }
    words.push_str(&pick!(lang;
        ".\nNext:\n- check its guesses\n- answer questions, saved as you go:\n    commons interview {description}\n- see the report so far:\n    commons assess {description}\n",
        ".\nEnsuite\u{a0}:\n- vérifiez ce qui est supposé\n- répondez aux questions, enregistrées au fur et à mesure\u{a0}:\n    commons interview {description}\n- voyez le rapport à ce jour\u{a0}:\n    commons assess {description}\n"));
    words.push_str(&match draft {
        None => pick!(lang;
            "- see what the governance documents cover:\n    commons check {description}",
            "- voyez ce que traitent les documents de gouvernance\u{a0}:\n    commons check {description}"),
        Some(draft) => pick!(lang;
            "- no governance document was found; draft one:\n    commons draft governance {description} -o {draft}",
            "- aucun document de gouvernance trouvé\u{202f}; ébauchez-en un\u{a0}:\n    commons draft governance {description} -o {draft}"),
    });
    words
}

/// What the next commands are given, as a shell reads it.
pub struct Next<'a> {
    /// The project file.
    pub description: &'a str,
    /// Where a governance document may be written; `None` where there is one.
    pub draft: Option<&'a str>,
}
