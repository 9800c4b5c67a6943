//! Which sentence is shown for a principle. Signals say what a sentence speaks of; its words, and those
//! of the heading above it, say whether it decides anything: “a proxy”, “a tariff”, “the purpose of this
//! group” seldom do. What each word is worth is data, fitted by `benches/governance.rs`.

use super::sentences::Text;
use crate::model::PRINCIPLES;

include!(concat!(env!("OUT_DIR"), "/citing.rs"));

/// So many letters of a word tell it from others, in both languages.
const LETTERS: usize = 6;

/// A word with no more letters says nothing.
const SHORT: usize = 3;

/// What a word begins with.
pub type Stem = [u8; LETTERS];

/// What words are worth, in hundredths of log-odds, in the order of their letters.
type Worths = &'static [(Stem, i16)];

/// What tells a sentence that decides from one that does not, for one principle.
struct Telling {
    /// What is known before a word is read.
    before: i16,
    /// Words of the heading above it.
    heading: Worths,
    /// Words of the sentence.
    sentence: Worths,
}

/// A word that bears on whether a sentence decides.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Word {
    /// Whether it stands in the heading above.
    pub heading: bool,
    /// Its first letters.
    pub stem: Stem,
}

/// The words of some sentences under one heading, each once.
pub(super) fn words(text: &Text<'_>, sentences: &[usize]) -> Vec<Word> {
    let mut words = Vec::new();
    let mut add = |heading: bool, word: &str| {
        if word.len() > SHORT {
            let mut stem = [0; LETTERS];
            for (letter, byte) in stem.iter_mut().zip(word.bytes()) {
                *letter = byte;
            }
            words.push(Word { heading, stem });
        }
    };
    for at in sentences {
        text.said(*at).for_each(|word| add(false, word));
    }
    let block = sentences.first().map(|at| text.sentences[*at].block);
    let blocks = &text.document.blocks;
    if let Some(above) = block.and_then(|block| blocks[block].heading) {
        let heading = &text.document.outline.headings[above].text;
        crate::model::fold(heading, &mut String::new(), |word, _| add(true, word));
    }
    words.sort_unstable();
    words.dedup();
    words
}

/// How far some words, and the signals found beside them, speak for a sentence that decides, in log-odds:
/// `doubt` is what the signals leave of it.
pub(super) fn score(principle: usize, doubt: f64, words: &[Word]) -> f64 {
    let known: i32 = words.iter().map(|it| worth(principle, *it)).sum();
    let known = f64::from(known + i32::from(TELLING[principle].before)) / 100.0;
    known - f64::from(SIGNALS_COUNT) / 100.0 * doubt.ln()
}

/// From so much on, a sentence is shown.
pub(super) fn least() -> f64 {
    f64::from(LEAST) / 100.0
}

/// What a word is worth to a principle, in hundredths of log-odds.
pub(super) fn worth(principle: usize, word: Word) -> i32 {
    let telling = &TELLING[principle];
    let among = if word.heading {
        telling.heading
    } else {
        telling.sentence
    };
    let found = among.binary_search_by_key(&word.stem, |(stem, _)| *stem);
    found.map_or(0, |at| i32::from(among[at].1))
}
