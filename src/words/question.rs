//! What stands beside a question: what each answer means, and how named commons do it.

use super::answer;
use crate::model::{Anchors, Answer, Example, Lang, short_reference};

sentences_of!(say, "question");

/// What each answer means, a line each: `yes: …`.
#[must_use]
pub fn anchors(anchors: &Anchors, lang: Lang) -> [String; 3] {
    let Anchors { yes, partly, no } = *anchors;
    [
        (Answer::Yes, yes),
        (Answer::Partly, partly),
        (Answer::No, no),
    ]
    .map(|(word, text)| answer_means(word, text.get(lang), lang))
}

/// What one answer means: `yes: …`.
#[must_use]
pub fn answer_means(given: Answer, meaning: &str, lang: Lang) -> String {
    format!("{}{} {meaning}", answer(given, lang), lang.colon())
}

/// What a question rests on, in a few words each.
#[must_use]
pub fn sources(citations: &[&str], lang: Lang) -> String {
    let short = citations
        .iter()
        .map(|citation| short_reference(citation, lang));
    short.collect::<Vec<_>>().join(" · ")
}

sentences_of!("question");

/// A question with its yes: what is strong is told as one.
#[must_use]
pub fn answered_yes(question: &str, lang: Lang) -> String {
    format!("{question} {}", say::yes(lang))
}

/// A phrase that nothing is called by, and the word in it that has a page.
#[must_use]
pub fn held_in(phrase: &str, word: &str, lang: Lang) -> String {
    say::no_page_of_its_own(&phrase, lang) + &format!(" {word}.")
}

/// How a named commons does it, where that can be seen, and when it was so.
#[must_use]
pub fn example(example: &Example, lang: Lang) -> String {
    let Example {
        name,
        text,
        at,
        date,
    } = *example;
    let colon = lang.colon();
    let date = super::date(&date.to_string(), lang);
    format!("{name}{colon} {} {at} ({date})", text.get(lang))
}
