//! What everything known of a sentence is worth: whether it settles a principle. Signals say what it
//! speaks of; its words, those of the heading above it, and the text it stands in say whether it decides
//! anything: “a proxy”, “a tariff”, the manual of a voting machine seldom do. The weights are data,
//! fitted by `benches/governance.rs`; the best sentence of a text covers a principle from nought on.

use super::sentences::Text;
use super::signals::Words;
use crate::model::PRINCIPLES;

include!(concat!(env!("OUT_DIR"), "/weights.rs"));

/// So many letters of a word tell it from others, in both languages.
const LETTERS: usize = 6;

/// A word with no more letters says nothing.
const SHORT: usize = 3;

/// What a word begins with.
pub type Stem = [u8; LETTERS];

/// What is known, and what it is worth in hundredths of log-odds, in the order of [`Feature`].
type Worths = &'static [(Feature, i16)];

/// What may be known of a text or of a sentence.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Feature {
    /// What is known before anything is read.
    Before,
    /// How far the text as a whole is one that sets rules.
    Text,
    /// What all signals of the principle in the text leave of the doubt.
    Evidence,
    /// What the signals in the sentence, and the headings above it, leave of the doubt.
    Said,
    /// Of a text: the share of sentences that set a rule.
    Rules,
    /// Of a text: how many sentences set a rule.
    Many,
    /// Of a text: it is to be filled in.
    Blanks,
    /// Of a text: it presents templates.
    Templates,
    /// A signal, by its place among all.
    Found(u16),
    /// A group of words in the sentence; of a text: the share of sentences that hold one.
    Group(u8),
    /// A word of the heading above.
    Heading(Stem),
    /// A word of the sentence.
    Sentence(Stem),
}

/// What is known, and how much of it.
pub type Known = Vec<(Feature, f64)>;

/// What a text tells of each of its sentences.
#[derive(Clone, Copy)]
pub(super) struct About {
    /// How far it is one that sets rules, in log-odds.
    pub(super) sets_rules: f64,
    /// Whether it is too short to say what it is.
    pub(super) is_short: bool,
}

/// What a feature is worth to a principle, or for a text as a whole, in hundredths of log-odds.
pub(super) fn worth(principle: Option<usize>, feature: Feature) -> i16 {
    let worths = principle.map_or(TEXT, |at| PRINCIPLE[at]);
    let found = worths.binary_search_by_key(&feature, |(of, _)| *of);
    found.map_or(0, |at| worths[at].1)
}

/// What all that is known is worth, in log-odds.
pub(super) fn score(principle: Option<usize>, known: &[(Feature, f64)]) -> f64 {
    let worths = known
        .iter()
        .map(|(feature, much)| much * f64::from(worth(principle, *feature)));
    worths.sum::<f64>() / 100.0
}

/// All weights: those of a text as a whole, then those of each principle.
pub fn weights() -> impl Iterator<Item = &'static [(Feature, i16)]> {
    [TEXT].into_iter().chain(PRINCIPLE)
}

/// The names of the groups of words, in their order.
pub fn groups() -> impl Iterator<Item = &'static str> {
    GROUPS.split('|')
}

/// The groups and the words of some sentences under one heading, each once.
pub(super) fn words(text: &Text<'_>, sentences: &[usize]) -> Vec<Feature> {
    let mut words = Vec::new();
    let stem = |word: &str| {
        (word.len() > SHORT).then(|| {
            let mut stem = [0; LETTERS];
            for (letter, byte) in stem.iter_mut().zip(word.bytes()) {
                *letter = byte;
            }
            stem
        })
    };
    let mut groups = Words::NONE;
    for at in sentences {
        groups.add(text.sentences[*at].words);
        words.extend(text.said(*at).filter_map(stem).map(Feature::Sentence));
    }
    words.extend(groups.places().map(Feature::Group));
    let block = sentences.first().map(|at| text.sentences[*at].block);
    let blocks = &text.document.blocks;
    if let Some(above) = block.and_then(|block| blocks[block].heading) {
        let heading = &text.document.outline.headings[above].text;
        crate::model::fold(heading, &mut String::new(), |word, _| {
            words.extend(stem(word).map(Feature::Heading));
        });
    }
    words.sort_unstable();
    words.dedup();
    words
}
