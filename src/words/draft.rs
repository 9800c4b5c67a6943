//! The words of a drafted governance document, for people who have never heard of the principles.

use crate::model::{Lang, PRINCIPLES, Setting};

sentences_of!(say, "draft");

sentences_of!("draft");

/// The title.
#[must_use]
pub fn title(name: &str, lang: Lang) -> String {
    // “de” or “d’”, “du”, “des”: French cannot be built around a name.
    say::governance_of(&name, lang)
}

/// What a draft was made from: a file, and who answered.
#[must_use]
pub fn made_from(file: &str, who: &str, lang: Lang) -> String {
    let who = match who {
        "" => String::new(),
        who => format!(" ({who})"),
    };
    say::draft_made_from(&file, &who, lang)
}

/// An answer that is not a claim, with what was noted beside it.
#[must_use]
pub fn today(answer: &str, note: &str, lang: Lang) -> String {
    let end = if note.is_empty() { "." } else { ". " };
    say::answered(&answer, &end, &note, lang)
}

/// Who gave an answer, when it differs from the rest of the file.
#[must_use]
pub fn said(by: Option<&str>, on: Option<&str>, lang: Lang) -> Option<String> {
    let by = by.map(|by| pick!(lang; "by {by}", "par {by}"));
    let on = on.map(|on| pick!(lang; "on {on}", "le {on}"));
    let parts: Vec<String> = [by, on].into_iter().flatten().collect();
    let words = parts.join(lang.pick(", ", ", "));
    let whole = say::answered_2(&words, lang);
    (!parts.is_empty()).then_some(whole)
}

/// What was written where, how much is open in it, and the command that reads it.
#[must_use]
pub fn written(file: &str, open: usize, check: &str, lang: Lang) -> String {
    let parts = say::parts(open, lang);
    say::created(&file, &parts, &check, lang)
}

/// What a section is about: a principle in plain words, then by its name.
#[must_use]
pub fn heading(principle: &str, title: &str, lang: Lang) -> String {
    let plain = plainly(principle, lang);
    let mut letters = title.chars();
    match letters.next() {
        None => plain.to_owned(),
        Some(first) => format!("{plain} ({}{})", first.to_lowercase(), letters.as_str()),
    }
}

fn plainly(principle: &str, lang: Lang) -> &'static str {
    let words = [
        (
            "Who is who, and who may do what",
            "Qui est qui, et qui peut faire quoi",
        ),
        (
            "Rules made for us, and what each gives and receives",
            "Des règles faites pour nous, et ce que chacun donne et reçoit",
        ),
        (
            "How we decide, and how these rules change",
            "Comment nous décidons, et comment ces règles changent",
        ),
        (
            "How everyone can see what is done",
            "Comment chacun voit ce qui se fait",
        ),
        (
            "What happens when a rule is broken",
            "Que se passe-t-il quand une règle n’est pas suivie",
        ),
        ("When we disagree", "Quand nous ne sommes pas d’accord"),
        (
            "Who must let us decide, and who holds the keys",
            "Qui doit nous laisser décider, et qui tient les clés",
        ),
        (
            "Our groups, and what we are part of",
            "Nos groupes, et ce dont nous faisons partie",
        ),
    ];
    let found = PRINCIPLES.iter().position(|it| *it == principle);
    let (en, fr) = found.and_then(|at| words.get(at)).unwrap_or(&("", ""));
    lang.pick(en, fr)
}
