//! The signals: what `build.rs` made of `questionnaires/signals/*.yaml`.

use crate::model::{Localized, PRINCIPLES};
use std::collections::HashMap;

include!(concat!(env!("OUT_DIR"), "/signals.rs"));

/// Groups of words found somewhere: one bit each.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Words(pub(super) [u64; 3]);

impl Words {
    pub(super) const NONE: Words = Words([0; 3]);
    pub(super) const ALL: Words = Words([u64::MAX; 3]);

    pub(super) fn add(&mut self, other: Words) {
        for (mine, more) in self.0.iter_mut().zip(other.0) {
            *mine |= more;
        }
    }

    pub(super) fn meets(self, other: Words) -> bool {
        self.0
            .iter()
            .zip(other.0)
            .any(|(mine, its)| mine & its != 0)
    }

    /// The places of its groups.
    pub(super) fn places(self) -> impl Iterator<Item = u8> {
        (0..64 * 3).filter(move |at| self.has(*at))
    }

    fn has(self, at: u8) -> bool {
        self.0[usize::from(at / 64)] >> (at % 64) & 1 == 1
    }

    fn put(&mut self, at: u8) {
        self.0[usize::from(at / 64)] |= 1 << (at % 64);
    }
}

/// A word of a phrase.
#[derive(Debug)]
enum Pattern {
    Is(Stem),
    Starts(Stem),
    /// Not this word: it takes up no place.
    Not(Stem),
    Number,
    Percent,
    /// Up to four words of any kind.
    Gap,
}

/// Letters in the pool: where they begin, and how many bytes they have.
#[derive(Clone, Copy, Debug)]
struct Stem(u16, u8);

impl Stem {
    fn letters(self) -> &'static str {
        &POOL[usize::from(self.0)..][..usize::from(self.1)]
    }
}

/// A way to say something: its language, its group of words, where its words begin among `PATTERNS` and
/// how many they are. There are thousands: each is small.
#[derive(Debug)]
struct Phrase {
    /// The first three bytes of its first word, by which phrases are ordered.
    key: [u8; 3],
    french: bool,
    group: u8,
    from: u16,
    words: u8,
}

impl Phrase {
    fn words(&self) -> &'static [Pattern] {
        &PATTERNS[usize::from(self.from)..][..usize::from(self.words)]
    }

    /// How many of these words it takes up, where it is one that the first of them may begin.
    fn length(&self, words: &[&str]) -> Option<usize> {
        match self.words() {
            [] | [Pattern::Gap | Pattern::Not(_), ..] => matches(self.words(), words),
            [_, rest @ ..] => Some(1 + matches(rest, &words[1..])?),
        }
    }
}

impl Pattern {
    /// Whether a word may stand where this does.
    fn fits(&self, word: &str) -> bool {
        match self {
            Pattern::Is(stem) => stem.letters() == word,
            Pattern::Starts(stem) => word.starts_with(stem.letters()),
            Pattern::Not(stem) => stem.letters() != word,
            Pattern::Number => word.starts_with(|c: char| c.is_ascii_digit()),
            Pattern::Percent => word.ends_with('%'),
            Pattern::Gap => true,
        }
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
#[expect(
    clippy::struct_excessive_bools,
    reason = "one for each mark of the file of signals, as `build.rs` writes them"
)]
#[derive(Debug)]
pub(super) struct Need {
    pub(super) any: Words,
    /// Whether it may also stand in the headings above or in what introduces the sentence.
    pub(super) around: bool,
    /// Whether it may stand anywhere in the same section, or in the same item of a list.
    pub(super) within: bool,
    /// Whether it must stand in the headings above, or where its item of a list begins.
    pub(super) title: bool,
    /// Whether the sentence must begin with it.
    pub(super) first: bool,
    /// Whether it must stand in the few words of the heading, or of what introduces it, just above.
    pub(super) under: bool,
}

/// What other words of a sentence do to those of some groups, whatever the signal.
#[derive(Debug)]
enum Turn {
    /// “is not published”: what follows a negation within so many words is not there, unless the
    /// sentence makes an exception or a condition of it, or the negation belongs to another clause.
    Denied {
        of: Words,
        by: Words,
        unless: Words,
        stop: Words,
        within: usize,
    },
    /// “remove an item”, “an item is removed”: the object of a verb is of the wrong kind.
    Object {
        of: Words,
        right: Words,
        wrong: Words,
        passive: Words,
        within: usize,
    },
}

/// What was found in a sentence: all of it, and what stands in its first words.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Said {
    pub(super) words: Words,
    pub(super) first: Words,
}

/// A group of words found somewhere: its first word, the word after its last.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    end: usize,
    group: u8,
}

/// What lies further off, in words, turns nothing.
const NEAR: usize = 20;

/// So many words before a negation, `who` makes it belong to another clause.
const RELATIVE: usize = 4;

/// So many words begin a sentence.
const FIRST: usize = 1;

/// What one looks for in a sentence.
#[derive(Debug)]
pub struct Signal {
    /// Its name: `principle.name`.
    pub id: &'static str,
    /// The principle it speaks for.
    pub principle: &'static str,
    /// How much it shows.
    pub strength: Strength,
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
    /// Any word that bears on it.
    pub(super) topic: Words,
    /// A sentence with one of these at most mentions it.
    pub(super) weak: Words,
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

/// The place of a signal, by its own id.
pub(super) fn place(id: &'static str) -> Option<u16> {
    let at = SIGNALS.iter().position(|it| std::ptr::eq(it.id, id))?;
    u16::try_from(at).ok()
}

/// What is looked for of a principle, in the order of [`PRINCIPLES`].
pub(super) fn principles() -> &'static [Principle; PRINCIPLES.len()] {
    &READ
}

/// What is no rule: generalities, plans, what a manual says of software.
pub(super) const fn never() -> Words {
    NEVER
}

/// The words by which a text speaks of governance in general, and for itself.
pub(super) const fn voices() -> [Words; 2] {
    [GENERAL, OWN_VOICE]
}

/// The words by which a text speaks of others.
pub(super) const fn others() -> Words {
    OTHERS
}

/// The words by which a sentence goes on from the one before it.
pub(super) const fn back() -> Words {
    BACK
}

/// The words by which a sentence sends its reader elsewhere: a short one says nothing else.
pub(super) const fn points() -> Words {
    POINTS
}

/// Looks for the groups of words; a word is looked up once, however often it stands in a text.
pub(super) struct Finder<'w> {
    /// Whether English and French are read.
    read: [bool; 2],
    /// The phrases that each word may begin.
    known: HashMap<&'w str, Vec<&'static Phrase>>,
}

impl<'w> Finder<'w> {
    pub(super) fn new(read: [bool; 2]) -> Finder<'w> {
        Finder {
            read,
            known: HashMap::new(),
        }
    }

    /// The groups of words found in the folded words of a sentence.
    pub(super) fn find(&mut self, words: &[&'w str]) -> Said {
        let mut places = Vec::new();
        let mut all = Words::NONE;
        for (at, word) in words.iter().enumerate() {
            let read = self.read;
            let known = self.known.entry(word);
            for phrase in known.or_insert_with(|| begun_by(word, read)).iter() {
                if let Some(length) = phrase.length(&words[at..]) {
                    all.put(phrase.group);
                    places.push(Place {
                        at,
                        end: at + length,
                        group: phrase.group,
                    });
                }
            }
        }
        let turning: Vec<&Turn> = TURNS.iter().filter(|turn| turn.may_turn(all)).collect();
        let mut said = Said::default();
        for place in &places {
            let mut turned = turning
                .iter()
                .filter(|turn| turn.of().has(place.group))
                .peekable();
            if turned.peek().is_some() {
                let from = places.partition_point(|it| it.at + NEAR < place.at);
                let to = places.partition_point(|it| it.at <= place.at + NEAR);
                if turned.any(|turn| turn.away(*place, &places[from..to])) {
                    continue;
                }
            }
            said.words.put(place.group);
            if place.at < FIRST {
                said.first.put(place.group);
            }
        }
        said
    }
}

/// The phrases whose first word is this one.
fn begun_by(word: &str, read: [bool; 2]) -> Vec<&'static Phrase> {
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    let numbers = number.then(|| beginning(*b"#\0\0"));
    beginning(key(word))
        .chain(numbers.into_iter().flatten())
        .filter(|it| read[usize::from(it.french)] && it.words()[0].fits(word))
        .collect()
}

impl Turn {
    /// The groups it turns.
    fn of(&self) -> Words {
        match self {
            Turn::Denied { of, .. } | Turn::Object { of, .. } => *of,
        }
    }

    /// Whether a sentence with all these words holds what it turns, and what turns it.
    fn may_turn(&self, all: Words) -> bool {
        let by = match self {
            Turn::Denied { by, unless, .. } => all.meets(*by) && !all.meets(*unless),
            Turn::Object { wrong, .. } => all.meets(*wrong),
        };
        by && all.meets(self.of())
    }

    /// Whether a place in a sentence does not count.
    fn away(&self, it: Place, places: &[Place]) -> bool {
        let near = |not: &Place, most: usize| not.end <= it.at && it.at <= not.end + most;
        match self {
            Turn::Denied {
                by, stop, within, ..
            } => {
                let stopped = |not: &Place| {
                    let between = |of: &Place| of.at + RELATIVE >= not.at && of.at < it.at;
                    let own = |of: &Place| of.at < not.at && of.end + 1 >= not.at;
                    places
                        .iter()
                        .any(|of| stop.has(of.group) && of.at != not.at && between(of) && !own(of))
                };
                let mut denials = places.iter().filter(|of| by.has(of.group));
                denials.any(|not| near(not, *within) && !stopped(not))
            }
            Turn::Object {
                right,
                wrong,
                passive,
                within,
                ..
            } => {
                let kinds = || {
                    let of = |of: &&Place| right.has(of.group) || wrong.has(of.group);
                    places.iter().filter(of)
                };
                // Where both kinds begin at one word, the longer way to say it knows better.
                let after = kinds()
                    .filter(|of| of.at >= it.end && of.at < it.end + within)
                    .min_by_key(|of| (of.at, usize::MAX - of.end));
                let before = kinds()
                    .filter(|of| of.end <= it.at && of.end + within > it.at)
                    .max_by_key(|of| (of.end, of.end - of.at));
                let being =
                    |of: &Place| passive.has(of.group) && of.end <= it.at && it.at <= of.end + 1;
                // “Accounts that spoil pages are blocked”: any of the right kind will do.
                let rightly =
                    |of: &&Place| right.has(of.group) && of.end <= it.at && of.end + within > it.at;
                let object = if places.iter().any(being) {
                    places.iter().find(rightly).or(before).or(after)
                } else {
                    after.or(before)
                };
                object.is_some_and(|of| wrong.has(of.group))
            }
        }
    }
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

/// How many words a phrase takes up, where they begin with it.
fn matches(patterns: &[Pattern], words: &[&str]) -> Option<usize> {
    let Some((first, rest)) = patterns.split_first() else {
        return Some(0);
    };
    if matches!(first, Pattern::Gap) {
        let mut skips = 0..=words.len().min(4);
        return skips.find_map(|skip| Some(skip + matches(rest, &words[skip..])?));
    }
    if matches!(first, Pattern::Not(_)) {
        let fits = words.first().is_none_or(|word| first.fits(word));
        return if fits { matches(rest, words) } else { None };
    }
    let (word, after) = words.split_first()?;
    if first.fits(word) {
        Some(1 + matches(rest, after)?)
    } else {
        None
    }
}
