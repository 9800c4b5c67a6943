//! The signals: what `build.rs` made of `questionnaires/signals/*.yaml`.

use crate::model::{Localized, PRINCIPLES};

include!(concat!(env!("OUT_DIR"), "/signals.rs"));

/// Groups of words found somewhere: one bit each.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Words(pub(super) [u64; 2]);

impl Words {
    pub(super) const NONE: Words = Words([0, 0]);
    pub(super) const ALL: Words = Words([u64::MAX, u64::MAX]);

    pub(super) fn add(&mut self, other: Words) {
        self.0[0] |= other.0[0];
        self.0[1] |= other.0[1];
    }

    pub(super) fn meets(self, other: Words) -> bool {
        (self.0[0] & other.0[0]) | (self.0[1] & other.0[1]) != 0
    }

    fn one(at: u8) -> Words {
        let mut bits = [0, 0];
        bits[usize::from(at / 64)] = 1 << (at % 64);
        Words(bits)
    }
}

/// A word of a phrase.
#[derive(Debug)]
enum Pattern {
    Is(Stem),
    Starts(Stem),
    Number,
    Percent,
    /// Up to four words of any kind.
    Gap,
}

/// Letters in the pool: where they begin, and how many bytes they have.
#[derive(Clone, Copy, Debug)]
struct Stem(u32, u8);

impl Stem {
    fn letters(self) -> &'static str {
        let start = self.0 as usize;
        &POOL[start..start + usize::from(self.1)]
    }
}

/// A way to say something: its language, its group of words, its words among `PATTERNS`.
#[derive(Debug)]
struct Phrase {
    /// The first three bytes of its first word, by which phrases are ordered.
    key: [u8; 3],
    french: bool,
    group: u8,
    from: u32,
    to: u32,
}

impl Phrase {
    fn words(&self) -> &'static [Pattern] {
        &PATTERNS[self.from as usize..self.to as usize]
    }
}

/// How much a signal shows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Strength {
    /// Something one could act on or check.
    Operative,
    /// A mention.
    Passing,
}

/// One of several groups of words must be there.
#[derive(Debug)]
pub(super) struct Need {
    pub(super) any: Words,
    /// Whether it may also stand in the headings above or in what introduces the sentence.
    pub(super) around: bool,
    /// Whether it may stand anywhere in the same section, or in the same item of a list.
    pub(super) within: bool,
    /// Whether it must stand in the headings above, or where its item of a list begins.
    pub(super) title: bool,
}

/// What one looks for in a sentence.
#[derive(Debug)]
pub struct Signal {
    /// Its name: `principle.name`.
    pub id: &'static str,
    /// The principle it speaks for.
    pub principle: &'static str,
    /// How much it shows.
    pub strength: Strength,
    /// In how many documents out of a hundred in which it is found the principle is addressed:
    /// fitted by `benches/governance.rs` on the labelled corpus, shrunk towards a first guess.
    pub weight: u8,
    /// In how many sections, or items of a list, it must be found to count.
    pub times: u8,
    /// What it is, for a reader.
    pub says: Localized,
    /// An invented sentence in which it is found.
    pub example: Localized,
    /// An invented sentence in which it is not.
    pub counter: Localized,
    pub(super) all: &'static [Need],
    pub(super) none: Words,
}

impl Signal {
    /// Whether some words keep it out.
    #[must_use]
    pub fn has_exclusions(&self) -> bool {
        self.none != Words::NONE
    }
}

/// A principle as it is read.
#[derive(Debug)]
pub(super) struct Principle {
    /// The evidence, out of a hundred, from which it is addressed.
    pub(super) threshold: u8,
    /// Any word that bears on it.
    pub(super) topic: Words,
}

/// Every signal, in the order of the principles.
#[must_use]
pub fn signals() -> &'static [Signal] {
    SIGNALS
}

/// A signal by its id.
#[must_use]
pub fn signal(id: &str) -> Option<&'static Signal> {
    SIGNALS.iter().find(|it| it.id == id)
}

/// What is looked for of a principle, in the order of [`PRINCIPLES`].
pub(super) fn principles() -> &'static [Principle; PRINCIPLES.len()] {
    &READ
}

/// What is no rule: generalities, plans.
pub(super) const fn never() -> Words {
    NEVER
}

/// The words by which a text speaks of governance in general, for itself, to its reader.
pub(super) const fn voices() -> [Words; 3] {
    [GENERAL, OWN_VOICE, READER]
}

/// The groups of words found in some folded words. `read`: English, French.
pub(super) fn find(words: &[&str], read: [bool; 2]) -> Words {
    let mut found = Words::NONE;
    for (at, word) in words.iter().enumerate() {
        for phrase in beginning(key(word)) {
            if read[usize::from(phrase.french)] && matches(phrase.words(), &words[at..]) {
                found.add(Words::one(phrase.group));
            }
        }
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            for phrase in beginning(*b"#\0\0") {
                if read[usize::from(phrase.french)] && matches(phrase.words(), &words[at..]) {
                    found.add(Words::one(phrase.group));
                }
            }
        }
    }
    found
}

fn key(word: &str) -> [u8; 3] {
    let mut key = [0; 3];
    for (it, byte) in key.iter_mut().zip(word.bytes()) {
        *it = byte;
    }
    key
}

fn beginning(key: [u8; 3]) -> impl Iterator<Item = &'static Phrase> {
    let first = PHRASES.partition_point(|it| it.key < key);
    PHRASES[first..].iter().take_while(move |it| it.key == key)
}

fn matches(patterns: &[Pattern], words: &[&str]) -> bool {
    let Some((first, rest)) = patterns.split_first() else {
        return true;
    };
    if matches!(first, Pattern::Gap) {
        return (0..=words.len().min(4)).any(|skip| matches(rest, &words[skip..]));
    }
    let Some((word, after)) = words.split_first() else {
        return false;
    };
    let same = match first {
        Pattern::Is(stem) => stem.letters() == *word,
        Pattern::Starts(stem) => word.starts_with(stem.letters()),
        Pattern::Number => word.starts_with(|c: char| c.is_ascii_digit()),
        Pattern::Percent => word.ends_with('%'),
        Pattern::Gap => false,
    };
    same && matches(rest, after)
}
