//! A licence told from its text.
//!
//! First the words themselves: the same words are the same licence. Then GNU's notice, which says
//! what a text alone does not: whether later versions will do. Then likeness, by Dice's
//! coefficient of the pairs of neighbouring words, between texts of nearly the same length; a
//! likeness is not enough where words are lacking that a licence is made of, or where words were
//! added that take something away. What remains is not recognised, which is better than a wrong
//! name.

use super::words;
use std::collections::BTreeSet;
use std::ops::Range;

include!(concat!(env!("OUT_DIR"), "/licences.rs"));

/// The numbers that [`Known`] points into.
static NUMBERS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/licences.bin"));

/// A licence of the SPDX list, by numbers alone: the loader would have to relocate each pointer at
/// every start.
struct Known {
    /// Where its id stands in [`IDS`].
    id: Range<u32>,
    /// Where its digests stand in [`DIGESTS`].
    digests: Range<u32>,
    /// How many pairs of words it has.
    length: u32,
    /// Where their places among [`PAIRS`] stand in [`NUMBERS`].
    pairs: Range<u32>,
    /// Where the places of its words among [`WORDS`] do, and then how often each stands in it.
    words: Range<u32>,
}

impl Known {
    fn id(&self) -> String {
        IDS[span(&self.id)].to_owned()
    }

    fn length(&self) -> usize {
        self.length as usize
    }
}

fn span(range: &Range<u32>) -> Range<usize> {
    range.start as usize..range.end as usize
}

/// A text as it is compared with licences.
struct Compared {
    words: Vec<String>,
    /// How many pairs of words it has.
    length: usize,
    /// The places of those that some licence has.
    pairs: Vec<u32>,
}

impl Compared {
    fn new(words: Vec<String>) -> Compared {
        let pairs = words::pairs(&words);
        let mut own = pairs.iter().peekable();
        let known = (0..).zip(rising(&PAIRS)).filter(|(_, known)| {
            while own.next_if(|it| *it < known).is_some() {}
            own.next_if(|it| *it == known).is_some()
        });
        Compared {
            pairs: known.map(|(place, _)| place).collect(),
            length: pairs.len(),
            words,
        }
    }
}

/// How like a text must be.
const LIKE: f64 = 0.94;
/// How like a long one must be, of which nothing is lacking: people put a word before it.
const LONG_LIKE: f64 = 0.80;
/// How much of a long licence must be there then.
const LONG_HELD: f64 = 0.97;
/// How many pairs of words may be added before it is asked whether they are another licence.
const SOME: usize = 40;
/// How much they must hold then of what another licence has and the first has not.
const MUCH: f64 = 0.8;
/// From how many pairs of words on a licence is long.
const LONG: usize = 700;

/// So many words are the opening of a text that holds more than a licence.
const OPENING: usize = 200;

/// Words that take nothing from a licence when they are lacking: names, and how it is called.
const NEUTRAL: [&str; 66] = [
    "1",
    "2",
    "3",
    "4",
    "a",
    "above",
    "all",
    "an",
    "and",
    "any",
    "as",
    "author",
    "authors",
    "below",
    "bsd",
    "by",
    "clause",
    "company",
    "contributor",
    "contributors",
    "copyright",
    "copyrights",
    "d",
    "e",
    "f",
    "following",
    "for",
    "free",
    "foundation",
    "full",
    "holder",
    "holders",
    "i",
    "ii",
    "iii",
    "in",
    "inc",
    "individual",
    "is",
    "isc",
    "it",
    "its",
    "license",
    "listed",
    "mit",
    "name",
    "names",
    "new",
    "nor",
    "of",
    "or",
    "organization",
    "owner",
    "owners",
    "project",
    "regents",
    "revised",
    "rights",
    "reserved",
    "s",
    "simplified",
    "software",
    "the",
    "this",
    "to",
    "x11",
];

/// Words that, added to a licence, may take something away.
const TAKING: [&str; 21] = [
    "addition",
    "additional",
    "additionally",
    "commercial",
    "commercially",
    "condition",
    "ethical",
    "evil",
    "except",
    "exception",
    "exceptions",
    "forbidden",
    "military",
    "noncommercial",
    "notwithstanding",
    "only",
    "permission",
    "prohibited",
    "restricted",
    "unless",
    "without",
];

/// Those of them that a preface to a long licence may hold.
const PREFACE: [&str; 7] = [
    "addition",
    "additional",
    "except",
    "only",
    "permission",
    "unless",
    "without",
];

/// The SPDX id of a licence text and how sure that is; `None` when it is not recognised.
pub(super) fn recognise(text: &str) -> Option<(String, f64)> {
    let found = with_exception(text).or_else(|| whole(text));
    found.or_else(|| whole(after_preface(text)?))
}

/// How exceptions begin that stand after the text of a licence, and what they are called.
const EXCEPTIONS: [(&str, &str); 4] = [
    (
        "linking this library statically or dynamically",
        "Classpath-exception-2.0",
    ),
    (
        "as a special exception, if you create a document which uses this font",
        "Font-exception-2.0",
    ),
    ("gcc runtime library exception", "GCC-exception-3.1"),
    (
        "---- llvm exceptions to the apache 2.0 license",
        "LLVM-exception",
    ),
];

/// So many words are a title.
const TITLE: usize = 6;

/// A licence with an exception of the SPDX list after it, which gives more than the licence does.
fn with_exception(text: &str) -> Option<(String, f64)> {
    let starts = text.match_indices("\n\n").map(|(at, _)| at);
    let starts: Vec<usize> = starts.collect();
    let told = starts.iter().enumerate().find_map(|(number, at)| {
        let rest = text[*at..].split_whitespace().take(20).collect::<Vec<_>>();
        let rest = rest.join(" ").to_ascii_lowercase();
        let mut known = EXCEPTIONS.iter();
        let (_, id) = known.find(|(words, _)| rest.starts_with(words))?;
        Some((number, *id))
    });
    let (mut number, exception) = told?;
    while let Some(before) = number.checked_sub(1)
        && text[starts[before]..starts[number]]
            .split_whitespace()
            .count()
            <= TITLE
    {
        number = before;
    }
    let (id, likeness) = whole(&text[..starts[number]])?;
    let id = format!("{id} WITH {exception}");
    spdx::Expression::parse(&id)
        .is_ok()
        .then_some((id, likeness))
}

/// Words that a short licence begins with.
const OPENINGS: [&str; 6] = [
    "permission is hereby granted, free of charge",
    "permission to use, copy, modify",
    "redistribution and use in source and binary forms",
    "by obtaining, using, and/or copying",
    "mit license\n",
    "bsd 3-clause license\n",
];

/// How many words may be put before a licence.
const BEFORE: usize = 120;

/// A licence without what is put before it: whose it is, of what, where it was taken from. Nothing
/// where those words may take something from it.
fn after_preface(text: &str) -> Option<&str> {
    let plain = text.to_ascii_lowercase();
    let at = OPENINGS.iter().filter_map(|it| plain.find(it)).min()?;
    let before = words::words(&text[..at]);
    let takes = |word: &String| word != "except" && TAKING.contains(&word.as_str());
    (!before.is_empty() && before.len() <= BEFORE && !before.iter().any(takes)).then(|| &text[at..])
}

fn whole(text: &str) -> Option<(String, f64)> {
    let digests = words::digests(text);
    let same = |known: &&Known| {
        let mut theirs = DIGESTS[span(&known.digests)].iter();
        theirs.any(|digest| digests.contains(digest))
    };
    if let Some(known) = KNOWN.iter().find(same) {
        return Some((known.id(), 1.0));
    }
    let words = words::words(text);
    if let Some(id) = gnu_notice(&words).or_else(|| gnu_text(&words)) {
        return Some((id, 1.0));
    }
    if let Some(id) = licence_ouverte(&words) {
        return Some((id, 0.95));
    }
    if let Some(id) = eupl(&words) {
        return Some((id, 0.95));
    }
    if let Some(id) = creative_commons(text, &words) {
        return Some((id, 0.95));
    }
    let opening = (words.len() > LONG).then(|| words[..OPENING].join(" "));
    let text = Compared::new(words);
    let mut best: Option<(&Known, f64)> = None;
    for known in KNOWN {
        let likeness = dice(known, &text, best.map_or(LONG_LIKE, |(_, most)| most));
        if likeness.is_some_and(|it| best.is_none_or(|(_, most)| it > most)) {
            best = likeness.map(|it| (known, it));
        }
    }
    let found = best.filter(|(known, likeness)| is_it(known, &text, *likeness));
    let found = found.map(|(known, likeness)| (known.id(), likeness.min(0.99)));
    // Above the licences of what it holds, a project says under which terms of GNU's the whole is.
    found.or_else(|| Some((opening.and_then(|it| notice(&it))?, 0.9)))
}

/// Whether a text is a licence that it is like.
fn is_it(known: &Known, text: &Compared, likeness: f64) -> bool {
    let long = known.length() >= LONG;
    let both = common(known, &text.pairs);
    let added = text.length - both;
    if (likeness < LIKE && !long) || (added >= SOME && !holds_alone(known, &text.pairs)) {
        return false;
    }
    if likeness < LIKE && share(both, known.length()) < LONG_HELD {
        return false;
    }
    let numbered = words::numbered(&text.words);
    let theirs = counts(known);
    let count = |list: &[(u32, u32)], word: u32| {
        let at = list.binary_search_by_key(&word, |(it, _)| *it);
        at.map_or(0, |at| list[at].1)
    };
    let neutral: BTreeSet<u32> = NEUTRAL.iter().map(|word| words::word(word)).collect();
    let lacks =
        |(word, often): &(u32, u32)| count(&numbered, *word) < *often && !neutral.contains(word);
    let adds = |word: &str| {
        let number = words::word(word);
        let allowed = long && PREFACE.contains(&word);
        !allowed && count(&numbered, number) > count(&theirs, number)
    };
    (long || !theirs.iter().any(lacks)) && !TAKING.iter().any(|word| adds(word))
}

/// Whether what was added to a licence is not another one.
fn holds_alone(known: &Known, pairs: &[u32]) -> bool {
    let found: Vec<u32> = known_pairs(known).collect();
    let new = |pair: &u32| found.binary_search(pair).is_err();
    let added: Vec<u32> = pairs.iter().copied().filter(new).collect();
    let another = |other: &Known| {
        let theirs = known_pairs(other).filter(new).count();
        theirs >= SOME / 2 && share(common(other, &added), theirs) > MUCH
    };
    !KNOWN.iter().any(another)
}

/// Dice's coefficient; `None` when it cannot be more than `most`.
fn dice(known: &Known, text: &Compared, most: f64) -> Option<f64> {
    let (found, theirs) = (text.length, known.length());
    let at_most = share(2 * found.min(theirs), found + theirs);
    (at_most > most).then(|| share(2 * common(known, &text.pairs), found + theirs))
}

/// How many pairs of words a text has in common with a licence.
fn common(known: &Known, pairs: &[u32]) -> usize {
    let mut rest = pairs.iter().peekable();
    known_pairs(known)
        .filter(|number| {
            while rest.next_if(|it| **it < *number).is_some() {}
            rest.next_if(|it| **it == *number).is_some()
        })
        .count()
}

/// The places of the pairs of words of a licence.
fn known_pairs(known: &Known) -> impl Iterator<Item = u32> {
    rising(&known.pairs)
}

/// The words of a licence, as [`words::numbered`] has them.
fn counts(known: &Known) -> Vec<(u32, u32)> {
    let all: Vec<u32> = rising(&WORDS).collect();
    let numbers: Vec<u32> = numbers(&known.words).collect();
    let (steps, counts) = numbers.split_at(numbers.len() / 2);
    let words = summed(steps.iter().copied()).map(|place| all[place as usize]);
    words.zip(counts.iter().copied()).collect()
}

/// Numbers that were written as steps.
fn rising(range: &Range<u32>) -> impl Iterator<Item = u32> + use<> {
    summed(numbers(range))
}

fn summed(steps: impl Iterator<Item = u32>) -> impl Iterator<Item = u32> {
    steps.scan(0, |last, step| {
        *last += step;
        Some(*last)
    })
}

/// What `build.rs` wrote: seven bits in a byte, the lowest first, and a bit that says whether more
/// come.
fn numbers(range: &Range<u32>) -> impl Iterator<Item = u32> + use<> {
    let (mut number, mut shift) = (0, 0);
    NUMBERS[span(range)].iter().filter_map(move |byte| {
        number |= u32::from(byte & 0x7f) << shift;
        shift += 7;
        (byte & 0x80 == 0).then(|| {
            shift = 0;
            std::mem::take(&mut number)
        })
    })
}

fn share(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts of words")]
    let share = part as f64 / whole.max(1) as f64;
    share
}

/// “… under the terms of the GNU General Public License as published by the Free Software
/// Foundation, either version 3 of the License, or (at your option) any later version”, alone in
/// a file.
fn gnu_notice(words: &[String]) -> Option<String> {
    if words.len() > 300 {
        return None;
    }
    notice(&words.join(" "))
}

/// The text of a licence of GNU's with a notice before its title that says more than the text does.
fn gnu_text(words: &[String]) -> Option<String> {
    let title = [
        "gnu", "affero", "lesser", "library", "general", "public", "license",
    ];
    let begins = |at: &usize| {
        let rest = words[*at..]
            .iter()
            .take_while(|word| title.contains(&word.as_str()));
        // In a notice the title is followed by `as published`, and comes after `of the`.
        rest.count() >= 4
            && words
                .get(at + 4)
                .is_some_and(|word| word == "version" || word == "license")
    };
    let limit = words.len().min(1000);
    let at = (1..limit).filter(|at| words[*at] == "gnu").find(begins)?;
    if words.len() < LONG {
        return None;
    }
    notice(&words[..at].join(" "))
}

fn notice(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("under the terms of the gnu ")?;
    let (kind, rest) = [
        ("affero general public license", "AGPL"),
        ("lesser general public license", "LGPL"),
        ("library general public license", "LGPL"),
        ("general public license", "GPL"),
    ]
    .into_iter()
    .find_map(|(words, kind)| Some((kind, rest.strip_prefix(words)?)))?;
    let (_, rest) = rest.split_once(" version ")?;
    let mut words = rest.split(' ');
    let version = match (words.next()?, words.next()) {
        ("2", Some("1")) => "2.1",
        ("1", _) => "1.0",
        ("2", _) => "2.0",
        ("3", _) => "3.0",
        _ => return None,
    };
    let later = if rest.contains("any later version") {
        "or-later"
    } else {
        "only"
    };
    let id = format!("{kind}-{version}-{later}");
    spdx::license_id(&id).map(|licence| licence.name.to_owned())
}
/// The open licence of the French administration, which is given in two languages and in several
/// layouts, by its title and the names it has for its parties.
fn licence_ouverte(words: &[String]) -> Option<String> {
    let title = words[..words.len().min(8)].join(" ");
    let named = [
        "licence ouverte 2 0",
        "license ouverte 2 0",
        "open license 2 0",
    ];
    let named = named.iter().any(|it| title.contains(it));
    let text = words.join(" ");
    let french = text.contains("concédant") && text.contains("réutilisateur");
    let english = text.contains("grantor") && text.contains("reuser");
    let whole = words.len() > 600 && words.len() < 1500;
    (named && whole && (french || english)).then(|| "etalab-2.0".to_owned())
}

/// The European Union Public Licence, which is the same in each of 23 languages, by its version in the
/// title and the name it has for itself in all of them.
fn eupl(words: &[String]) -> Option<String> {
    let title = words[..words.len().min(30)].join(" ");
    let own = words.iter().filter(|word| *word == "eupl").count();
    if words.len() < LONG || own < 5 {
        return None;
    }
    let ids = [("v 1 2", "EUPL-1.2"), ("v 1 1", "EUPL-1.1")];
    let found = ids.iter().find(|(version, _)| title.contains(version));
    found.map(|(_, id)| (*id).to_owned())
}

/// A licence of Creative Commons by its address in a short notice, or by its own name for itself in
/// its legal code, which is given with and without what the organisation says around it.
fn creative_commons(text: &str, words: &[String]) -> Option<String> {
    if words.len() <= 300 {
        let mut found = text
            .match_indices("creativecommons.org/")
            .filter_map(|(at, name)| {
                let rest = &text[at + name.len()..];
                let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "/-.".contains(c)));
                let mut parts = rest[..end.unwrap_or(rest.len())].split('/');
                match (parts.next()?, parts.next()?, parts.next()) {
                    ("licenses", kind, version) => of_kind(kind, version?),
                    ("publicdomain", "zero", _) => Some("CC0-1.0".to_owned()),
                    _ => None,
                }
            });
        let first = found.next()?;
        return found.all(|other| other == first).then_some(first);
    }
    let joined = words.join(" ");
    if joined.contains("the laws of most jurisdictions throughout the world")
        && joined.contains("public license fallback")
    {
        return Some("CC0-1.0".to_owned());
    }
    let own = joined.find("creative commons attribution ")?;
    // What every version of the legal code says, and no page about it.
    let code = [
        "by exercising the licensed rights",
        "by exercising any rights to the work provided here",
    ];
    let (_, rest) = joined[own..].split_once("attribution ")?;
    if !code.iter().any(|it| joined.contains(it)) {
        return None;
    }
    let rest = rest
        .replace("share alike", "sharealike")
        .replace("no derivatives", "noderivatives");
    let mut kind = "by".to_owned();
    let mut rest = rest.split(' ').peekable();
    for (word, short) in [
        ("commercial", "nc"),
        ("noncommercial", "nc"),
        ("noderivatives", "nd"),
        ("noderivs", "nd"),
        ("sharealike", "sa"),
    ] {
        if rest.next_if(|next| *next == word).is_some() {
            kind.push('-');
            kind.push_str(short);
        }
    }
    let (major, minor) = (rest.next()?, rest.next()?);
    of_kind(&kind, &format!("{major}.{minor}"))
}

/// `by-sa` and `4.0` → the id.
fn of_kind(kind: &str, version: &str) -> Option<String> {
    let id = format!("CC-{}-{version}", kind.to_uppercase());
    spdx::license_id(&id).map(|licence| licence.name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{LONG, eupl, gnu_text, words};

    #[test]
    fn the_european_licence_is_known_in_any_language() {
        let told = |title: &str, own: &str| {
            let text = format!("{title}\n{}", format!("{own} mots ").repeat(LONG));
            eupl(&words::words(&text))
        };
        let french = "LICENCE PUBLIQUE DE L’UNION EUROPÉENNE v. 1.2";
        assert_eq!(told(french, "EUPL").as_deref(), Some("EUPL-1.2"));
        assert_eq!(told("EUPL v.1.1", "EUPL").as_deref(), Some("EUPL-1.1"));
        assert_eq!(told(french, "licence"), None);
        assert_eq!(told("Un article sur la licence publique", "EUPL"), None);
    }

    #[test]
    fn a_notice_before_a_text_of_gnu_says_more_than_the_text() {
        let text = "GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n".to_owned()
            + &"word ".repeat(2 * LONG);
        let notice = "Grid is free software: you can redistribute it under the terms of the GNU \
            General Public License as published by the Free Software Foundation, either version 3 \
            of the License, or (at your option) any later version.\n";
        let told = |text: &str| gnu_text(&words::words(text));
        assert_eq!(
            told(&format!("{notice}{text}")).as_deref(),
            Some("GPL-3.0-or-later")
        );
        assert_eq!(told(&text), None);
        assert_eq!(told(notice), None);
    }
}
