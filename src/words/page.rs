//! The words of a page for a browser and of a badge.

use crate::model::{ABSENT, Answer, FRAGILE, Lang, NEARLY, PRESENT, READY};

sentences_of!("page");
sentences_of!(say, "page");

/// From where on a principle, a level and a theme are called what.
#[must_use]
pub fn thresholds(lang: Lang) -> String {
    say::thresholds(&ABSENT, &PRESENT, &FRAGILE, &NEARLY, &READY, lang)
}

/// How an answer leaves a condition; `lacks` where there is too little behind it.
#[must_use]
pub fn condition(answer: Answer, lacks: bool, lang: Lang) -> &'static str {
    let (en, fr) = match answer {
        Answer::Yes | Answer::Partly if lacks => {
            ("without enough evidence", "sans preuve suffisante")
        }
        Answer::Yes => ("met", "remplie"),
        Answer::Partly => ("partly met", "remplie en partie"),
        Answer::No => ("not met", "non remplie"),
        Answer::Unknown => ("unknown", "inconnue"),
        Answer::NotApplicable => ("not applicable", "sans objet"),
    };
    lang.pick(en, fr)
}

/// A half of a group: what is written, or what is in use.
#[must_use]
pub fn half(written: bool, lang: Lang) -> &'static str {
    if written {
        lang.pick("written", "écrit")
    } else {
        lang.pick("in use", "en usage")
    }
}

/// How many questions have which answer: yes, partly, no, unknown.
#[must_use]
pub fn answers(counts: [usize; 4], lang: Lang) -> String {
    let words = [Answer::Yes, Answer::Partly, Answer::No, Answer::Unknown];
    let each = counts.iter().zip(words).filter(|(count, _)| **count > 0);
    let each = each.map(|(count, it)| format!("{count} {}", super::answer(it, lang)));
    each.collect::<Vec<_>>().join(", ")
}
