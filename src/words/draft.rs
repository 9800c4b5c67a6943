//! The words of a drafted governance document, for people who have never heard of the principles.

use crate::model::{Lang, PRINCIPLES, Setting};

sentences_of!(say, "draft");

sentences_of!("draft");

/// Who gave an answer, when it differs from the rest of the file.
#[must_use]
pub fn said(by: Option<&str>, on: Option<&str>, lang: Lang) -> Option<String> {
    let by = by.map(|by| pick!(lang; "by {by}", "par {by}"));
    let on = on.map(|on| pick!(lang; "on {on}", "le {on}"));
    let parts: Vec<String> = [by, on].into_iter().flatten().collect();
    let words = parts.join(lang.pick(", ", ", "));
    let whole = say::answered(&words, lang);
    (!parts.is_empty()).then_some(whole)
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
        say::who_is_who(lang),
        say::rules_made_for_us(lang),
        say::how_we_decide(lang),
        say::how_everyone_can_see(lang),
        say::when_a_rule_is_broken(lang),
        say::when_we_disagree(lang),
        say::who_lets_us_decide(lang),
        say::our_groups(lang),
    ];
    let found = PRINCIPLES.iter().position(|it| *it == principle);
    found.and_then(|at| words.get(at)).copied().unwrap_or("")
}
