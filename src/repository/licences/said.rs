//! Licences that sentences name, and sentences that refuse one: beside the text of a licence, in a README,
//! or where a licence should be.

use super::called::{licences_in, named_in, plain, without_families};

/// What a refusal is called.
const PROPRIETARY: &str = "LicenseRef-Proprietary";
const NONCOMMERCIAL: &str = "LicenseRef-Noncommercial";

/// A refusal of so many words or fewer is no licence with terms of its own.
const SHORT: usize = 80;

/// So many words before a name a word may stand that turns it down.
const NEAR: usize = 6;

/// Words that turn down what is named after them.
const TURNS_DOWN: [&str; 12] = [
    "autrefois",
    "formerly",
    "instead",
    "isn",
    "jamais",
    "longer",
    "n",
    "ne",
    "never",
    "not",
    "plutot",
    "rather",
];

/// Words beside them that forbid what a reader may do: `may not sell this CC BY-NC work`.
const FORBIDS: [&str; 12] = [
    "can", "devez", "doit", "doivent", "may", "must", "peut", "peuvent", "pouvez", "shall",
    "should", "will",
];

/// Ways to keep commerce out, in words as [`plain`] has them.
const NO_COMMERCE: [&str; 10] = [
    " noncommercial use only ",
    " noncommercial purposes only ",
    " for noncommercial use ",
    " not for commercial use ",
    " no commercial use ",
    " commercial use is prohibited ",
    " commercial use is not allowed ",
    " commercial use is not permitted ",
    " usage noncommercial uniquement ",
    " utilisation commerciale interdite ",
];

/// What stands in them when they keep nothing out.
const COMMERCE: [&str; 5] = [
    " no commercial use restriction",
    " no commercial use limit",
    " and for commercial ",
    " commercial and noncommercial ",
    " noncommercial and commercial ",
];

/// Ways to reserve all rights.
const RESERVED: [&str; 2] = [" all rights reserved ", " tous droits reserves "];
/// Words with which a reproduction is forbidden, so near after it.
const FORBIDDEN: [&str; 4] = ["forbidden", "interdite", "interdites", "prohibited"];
const FORBIDDEN_NEAR: usize = 12;
/// Words with which a condition is no refusal, but where it is to be asked.
const CONDITIONS: [&str; 2] = ["sans", "without"];
const ASKED: [&str; 10] = [
    "accord",
    "agreement",
    "autorisation",
    "authorisation",
    "authorization",
    "consent",
    "consentement",
    "ecrite",
    "permission",
    "written",
];
/// Ways to keep everything.
const KEPT: [&str; 4] = [
    " proprietary and confidential ",
    " proprietary license ",
    " license proprietaire ",
    " no license is granted ",
];

/// Words of which one says that a text speaks of what it stands in.
const OF_THIS: [&str; 11] = [
    " this ",
    " these ",
    " our ",
    " the software ",
    " the code ",
    " copyright ",
    " ce ",
    " cette ",
    " notre ",
    " le code ",
    " le logiciel ",
];

/// Words of which one says that something is given all the same.
const GIVES: [&str; 13] = [
    " autorisee ",
    " free ",
    " freely ",
    " libre ",
    " librement ",
    " libres ",
    " license ",
    " licenses ",
    " licensed ",
    " permission ",
    " permitted ",
    " copyleft ",
    " redistribution ",
];

/// Ways to say that later versions of a licence of GNU's will do.
const LATER: [&str; 5] = [
    " or later ",
    " or any later ",
    " ou ulterieure ",
    " ou posterieure ",
    " ou toute version ulterieure ",
];

/// A licence of GNU's as a sentence has it: `GPLv3+`, “GPL version 3 or later”.
pub(super) fn with_later(id: &'static str, sentence: &str) -> &'static str {
    let plus = sentence.split_whitespace();
    let mut plus = plus.map(|word| word.trim_end_matches(['.', ',', ')']).to_lowercase());
    let plain = plain(sentence);
    let version = |word: &str| word.contains("gpl") || word.starts_with(['v', '2', '3']);
    let later = plus.any(|word| word.ends_with('+') && !word.contains('.') && version(&word))
        || LATER.iter().any(|it| plain.contains(it));
    let known = spdx::license_id(&format!("{id}-or-later")).filter(|_| later);
    known.map_or(id, |it| it.name)
}

/// The licences that the sentences of a text name, with their lines, each once, but for those that they
/// turn down.
pub(super) fn said(text: &str) -> Vec<(usize, &'static str)> {
    said_where(text, |_| true)
}

/// The same, of the sentences that are to be kept.
pub(super) fn said_where(text: &str, keeps: impl Fn(&str) -> bool) -> Vec<(usize, &'static str)> {
    let mut found: Vec<(usize, &'static str)> = Vec::new();
    for (start, lines) in paragraphs(text) {
        let line_of = |id: &str| {
            let at = lines
                .iter()
                .position(|line| licences_in(line).contains(&id));
            start + at.unwrap_or_default()
        };
        let joined = lines.join(" ");
        for sentence in sentences(&joined) {
            let named = licences_in(sentence);
            if named.is_empty() || !keeps(sentence) {
                continue;
            }
            for called in named {
                let id = with_later(called, sentence);
                if !found.iter().any(|(_, known)| *known == id) && !turns_down(sentence, called) {
                    found.push((line_of(called), id));
                }
            }
        }
        let keeps_commerce = keeps_commerce(&joined) && keeps(&joined);
        if keeps_commerce && !found.iter().any(|(_, known)| *known == NONCOMMERCIAL) {
            found.push((start, NONCOMMERCIAL));
        }
    }
    without_families(&mut found, |(_, id)| id);
    found
}

/// What a text names, with or without a version, but for what it turns down.
pub(in crate::repository) fn not_turned_down(text: &str) -> Vec<&'static str> {
    let sentences = sentences(text).into_iter();
    let named = |it| {
        let all = named_in(it).into_iter();
        all.filter(move |id| !turns_down(it, id))
    };
    sentences.flat_map(named).collect()
}

/// What a short text says that keeps everything, or commerce.
pub(super) fn refused(text: &str) -> Option<&'static str> {
    if text.split_whitespace().nth(SHORT).is_some() {
        return None;
    }
    let plain = plain(text);
    let says = |all: &[&str]| all.iter().any(|it| plain.contains(it));
    let words = || plain.split_whitespace();
    let turned_down =
        words().any(|it| TURNS_DOWN.contains(&it) || matches!(it, "without" | "sans"));
    let begins = KEPT.iter().any(|it| plain.starts_with(it));
    if says(&KEPT) && !turned_down && (begins || says(&OF_THIS)) {
        Some(PROPRIETARY)
    } else if keeps_commerce(text) {
        Some(NONCOMMERCIAL)
    } else {
        let kept = says(&RESERVED) || forbids_reproduction(&plain);
        (kept && !says(&GIVES)).then_some(PROPRIETARY)
    }
}

/// “Toute reproduction, même partielle, est interdite”.
fn forbids_reproduction(plain: &str) -> bool {
    let Some((_, after)) = plain.split_once(" reproduction ") else {
        return false;
    };
    let near: Vec<&str> = after.split_whitespace().take(FORBIDDEN_NEAR).collect();
    let at = near.iter().position(|word| FORBIDDEN.contains(word));
    at.is_some_and(|at| {
        let says = |all: &[&str]| near[..at].iter().any(|word| all.contains(word));
        !says(&TURNS_DOWN) && (!says(&CONDITIONS) || says(&ASKED))
    })
}

/// The first paragraph that refuses, with its line, of those that are to be kept.
pub(super) fn first_refusal(
    text: &str,
    keeps: impl Fn(&str) -> bool,
) -> Option<(usize, &'static str)> {
    let mut all = paragraphs(text).into_iter();
    all.find_map(|(line, lines)| {
        let paragraph = lines.join(" ");
        let id = refused(&paragraph)?;
        keeps(&paragraph).then_some((line, id))
    })
}

fn keeps_commerce(text: &str) -> bool {
    let plain = plain(text);
    let says = |all: &[&str]| all.iter().any(|it| plain.contains(it));
    says(&NO_COMMERCE) && !says(&COMMERCE)
}

/// Whether a sentence names a licence only to turn it down: “no longer under CC BY-NC”.
fn turns_down(sentence: &str, id: &str) -> bool {
    let plain = plain(sentence);
    let words: Vec<&str> = plain.split_whitespace().collect();
    let is = |at: Option<usize>, all: &[&str]| {
        at.and_then(|at| words.get(at))
            .is_some_and(|it| all.contains(it))
    };
    // A name has no more words than twice as many; a sentence may have any number.
    let names = |from: usize| {
        let upto = (from + 2 * NEAR).min(words.len());
        named_in(&words[from.min(upto)..upto].join(" ")).contains(&id)
    };
    (0..words.len()).any(|at| {
        let forbids = is(at.checked_sub(1), &FORBIDS) || is(Some(at + 1), &FORBIDS);
        let far = (at + NEAR + 1).min(words.len());
        TURNS_DOWN.contains(&words[at]) && !forbids && names(at + 1) && !names(far)
    })
}

/// How what stands apart begins and ends in a page of the web.
const BLOCKS: [&str; 10] = [
    "</p>", "</li>", "</div>", "</td>", "<br", "<dd", "<div", "<li", "<p>", "<td",
];

/// Sentences and what a semicolon parts. A name has commas and colons in it, and points without a space.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices() {
        let next = at + sign.len_utf8();
        let ends = text[next..].starts_with(char::is_whitespace);
        let ends = ends && matches!(sign, '.' | ';' | '!' | '?');
        if ends || (sign == '<' && BLOCKS.iter().any(|it| text[at..].starts_with(it))) {
            found.push(&text[start..at]);
            start = next;
        }
    }
    found.push(&text[start..]);
    let contrast = |it: &'_ &str| [" but ", " mais "].iter().any(|word| it.contains(word));
    if !found.iter().any(contrast) {
        return found;
    }
    let parted = found.into_iter().flat_map(|it| it.split(" but "));
    parted.flat_map(|it| it.split(" mais ")).collect()
}

/// Paragraphs, with their lines; an item of a list and a row of a table are some of their own.
fn paragraphs(text: &str) -> Vec<(usize, Vec<&str>)> {
    let mut found: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut open = false;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        let apart = line.starts_with(['-', '*', '|', '#', '+'])
            || BLOCKS.iter().any(|it| line.starts_with(it));
        match found.last_mut() {
            _ if line.is_empty() => {}
            Some((_, lines)) if open && !apart => lines.push(line),
            _ => found.push((at + 1, vec![line])),
        }
        open = !line.is_empty() && !line.starts_with('#');
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_names_a_licence_unless_it_turns_it_down() {
        for (text, wanted) in [
            (
                "Nous ne voulons plus de la licence CC BY-NC ; le texte est sous CC BY 4.0.",
                &[(1, "CC-BY-4.0")][..],
            ),
            (
                "This is no longer under CC BY-NC 4.0 but under\nCC BY 4.0.",
                &[(2, "CC-BY-4.0")],
            ),
            (
                "You may not sell this CC BY-NC 4.0 map.",
                &[(1, "CC-BY-NC-4.0")],
            ),
            (
                "MIT.\n\nThe photos are under Creative Commons\nAttribution-NonCommercial 4.0.",
                &[(3, "CC-BY-NC-4.0")],
            ),
            ("For non-commercial use only.", &[(1, NONCOMMERCIAL)]),
            (
                "Le code est publié sous licence GNU GPL version 3 ou ultérieure.",
                &[(1, "GPL-3.0-or-later")],
            ),
            ("It is under GPLv3+, for now.", &[(1, "GPL-3.0-or-later")]),
            ("Under GPLv3, with PHP 7.2+.", &[(1, "GPL-3.0")]),
            ("Nothing.", &[]),
        ] {
            assert_eq!(said(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_refusal_is_told_from_a_line_of_copyright() {
        for (text, wanted) in [
            (
                "Copyright 2024 Acme. All rights reserved.",
                Some(PROPRIETARY),
            ),
            ("© Acme. Tous droits réservés.", Some(PROPRIETARY)),
            ("Proprietary and confidential.", Some(PROPRIETARY)),
            (
                "Toute reproduction, même partielle, est interdite sans accord.",
                Some(PROPRIETARY),
            ),
            ("La reproduction n’est pas interdite.", None),
            ("Not for commercial use.", Some(NONCOMMERCIAL)),
            ("© Acme. All rights reserved. Licensed under BSD.", None),
            ("Copyright 2024 Acme.", None),
            ("Works without any proprietary licence.", None),
            ("We replace tools under a proprietary license.", None),
            ("There are no commercial use restrictions.", None),
            ("Free for non-commercial use and for commercial use.", None),
            ("Commercial use is not restricted.", None),
        ] {
            assert_eq!(refused(text), wanted, "{text}");
        }
        for id in [PROPRIETARY, NONCOMMERCIAL] {
            assert!(crate::model::is_closed_licence(id), "{id}");
        }
    }
}
