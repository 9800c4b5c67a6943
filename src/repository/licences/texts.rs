//! A licence told from its text.
//!
//! First the words themselves: the same words are the same licence. Then GNU's notice, which says
//! what a text alone does not: whether later versions will do. Then likeness, by Dice's
//! coefficient of the pairs of neighbouring words, between texts of nearly the same length; a
//! likeness is not enough where words are lacking that a licence is made of, or where words were
//! added that take something away. What remains is not recognised, which is better than a wrong
//! name.

use super::stated::{notice, restricting, stated};
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
        let mut sorted = pairs.iter().peekable();
        let known = (0..).zip(rising(&PAIRS)).filter(|(_, known)| {
            while sorted.next_if(|it| *it < known).is_some() {}
            sorted.next_if(|it| *it == known).is_some()
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
    if let Some(id) = restricting(text) {
        return Some((id, 0.95));
    }
    let found = with_exception(text).or_else(|| whole(text));
    let found = found.or_else(|| whole(after_preface(text)?));
    found.or_else(|| whole(&with_usual_clause(text)?))
}

/// So many lines that may be the title of a second licence are tried.
const MANY_TITLES: usize = 5;

/// The licences of a text that holds one after another, each under its title.
pub(super) fn one_after_another(text: &str) -> Option<[(String, f64); 2]> {
    let mut at = 0;
    let mut blank = false;
    let mut titles = Vec::new();
    for line in text.split_inclusive('\n') {
        let title = words::words(line);
        let called = title.iter().any(|word| word == "license");
        if blank && at > 0 && called && title.len() <= TITLE {
            titles.push(at);
        }
        blank = !line.chars().any(char::is_alphanumeric);
        at += line.len();
    }
    let mut titles = titles.into_iter().take(MANY_TITLES);
    titles.find_map(|at| Some([recognise(&text[..at])?, recognise(&text[at..])?]))
}

/// How the last condition of the BSD licence begins, as most have it.
const USUAL: &str =
    "neither the name of the copyright holder nor the names of its contributors may be used to";

/// So many words name whoever is not to be named.
const NAMED: usize = 8;

/// A BSD licence of which the last condition is written as it was first: “The name of the author may not
/// be used to …”.
fn with_usual_clause(text: &str) -> Option<String> {
    let (begins, ends) = ("the name of ", " may not be used to");
    let words = words::words(text).join(" ");
    let end = words.find(ends)?;
    let start = words[..end].rfind(begins)?;
    let named = &words[start + begins.len()..end];
    let is_bsd = words.contains("redistribution and use in source and binary forms");
    let told = is_bsd && named.split(' ').count() <= NAMED;
    told.then(|| format!("{}{USUAL}{}", &words[..start], &words[end + ends.len()..]))
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
    // `Unless otherwise noted` takes nothing from what is not noted.
    let benign = |at: usize| {
        let next = before.get(at + 1).map(String::as_str);
        before[at] == "except" || (before[at] == "unless" && next == Some("otherwise"))
    };
    let takes = |at: usize| !benign(at) && TAKING.contains(&before[at].as_str());
    let taken = (0..before.len()).any(takes);
    (!before.is_empty() && before.len() <= BEFORE && !taken).then(|| &text[at..])
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
    if let Some(found) = stated(text, &words) {
        return Some(found);
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
