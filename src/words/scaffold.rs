//! The words of a new project file: comments in a file that people then edit.

use crate::model::{Kind, Lang, Stage};
use crate::words;

sentences_of!(say, "scaffold");

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
        "" => say::kind_unknown(&all, lang),
        from => say::kind_guessed(&from, &all, lang),
    }
}

/// A guess at the stage; where nothing tells it, whether that is because there are texts alone, begun of late.
#[must_use]
pub fn stage(from: &str, ended: Option<&str>, of_texts: bool, lang: Lang) -> String {
    let all = Stage::WORDS.map(|(_, stage)| words::stage(stage, lang));
    let all = all.join(", ");
    match (from, ended) {
        ("", Some(path)) => say::stage_of_the_ended(&path, &all, lang),
        ("", None) if of_texts => say::stage_of_texts(&all, lang),
        ("", None) => say::stage_unknown(&all, lang),
        (from, Some(path)) => {
            let guessed = say::stage_guessed(&from, &all, lang);
            format!("{guessed}{}", self::ended(path, lang))
        }
        (from, None) => say::stage_guessed(&from, &all, lang),
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
    say::of_files_that_are(number, &of, &en, &fr, lang)
}

/// How many files are pictures.
#[must_use]
pub fn pictures(number: usize, of: usize, lang: Lang) -> String {
    say::of_files_that_are(number, &of, &"pictures", &"des images", lang)
}

/// A README that lists what others made.
#[must_use]
pub fn collection(readme: &str, lang: Lang) -> String {
    say::a_list_of_links(&readme, lang)
}

/// Some lines of a document.
#[must_use]
pub fn seen(path: &str, first: usize, last: usize, lang: Lang) -> String {
    if first == last {
        say::line(&path, &first, lang)
    } else {
        say::lines_to(&path, &first, &last, lang)
    }
}

/// What was written, and what comes next: each command on a line of its own.
#[must_use]
pub fn next(file: &str, proposals: usize, commands: &Next<'_>, lang: Lang) -> String {
    let Next { description, draft } = commands;
    let mut words = say::created_no_answers_yet(&file, lang);
    if proposals > 0 {
        let one = ["question", "questions"];
        let questions = words::count(proposals, lang, one, one);
        words.push_str(&say::with_suggested_evidence(&questions, lang));
    }
    words.push_str(&say::next(&description, lang));
    words.push_str(&match draft {
        None => say::next_check(&description, lang),
        Some(draft) => say::no_governance_document(&description, &draft, lang),
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
