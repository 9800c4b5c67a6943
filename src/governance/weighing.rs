//! What everything known of a sentence is worth: whether it settles a principle. Any sentence may. Its
//! words, those of the headings above it and of what introduces it, and the signals found in it say what
//! it speaks of; the text it stands in, and how much else in it speaks of the same, say whether it
//! decides anything: “a proxy”, “a tariff”, the manual of a voting machine seldom do. The weights are
//! data, fitted by `benches/governance.rs`; the best sentence of a text covers a principle from nought on.

use super::passages::Found;
use super::sentences::{Sentence, Text};
use super::signals;
use crate::document::BlockKind;
use crate::model::PRINCIPLES;

include!(concat!(env!("OUT_DIR"), "/weights.rs"));

/// So many letters of a word tell it from others, in both languages.
const LETTERS: usize = 6;

/// So many words of what introduces a sentence are looked at.
const LEAD: usize = 12;

/// A sentence of fewer words is short, and one of so many is as long as any.
const FEW: usize = 6;
const MANY: usize = 60;

/// A sentence in which no signal of the principle is found must say so much more, in log-odds: a reader names
/// it less often than what it says of the principle would tell.
pub const UNSAID: f64 = 1.0;

/// What the text says helps a sentence that says something itself: one that comes to less than this below even odds
/// by itself, in log-odds, settles nothing, whatever stands around it.
pub const OWN: f64 = 1.0;

/// What a word begins with.
pub type Stem = [u8; LETTERS];

/// What is known is worth so much for a text as a whole, then for each principle, in hundredths of
/// log-odds.
pub type Worths = [i16; 1 + PRINCIPLES.len()];

/// What may be known of a text or of a sentence.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Feature {
    /// What is known before anything is read.
    Before,
    /// Of a text: the share of sentences that set a rule.
    Rules,
    /// Of a text: how many sentences set a rule.
    Many,
    /// Of a text: it is to be filled in.
    Blanks,
    /// Of a text: it presents templates.
    Templates,
    /// It is an item of a list.
    Item,
    /// It is a row of a table.
    Row,
    /// It introduces what follows, as a heading would.
    Label,
    /// It says nothing by itself: a question, a link and little else.
    Weak,
    /// It has few words.
    Short,
    /// How many words it has.
    Length,
    /// A signal, by its place among all.
    Found(u16),
    /// A group of words in the sentence.
    Group(u8),
    /// A word of the headings above, or of what introduces the sentence.
    Above(Stem),
    /// A word of the sentence.
    Sentence(Stem),
}

/// How many features have no number and no letters.
const PLAIN: usize = 11;

/// What is known, and how much of it. What is known of a text is also the root of how much of each
/// thing is known of its sentences on average.
pub type Known = Vec<(Feature, f64)>;

/// What a principle asks of a sentence, in hundredths of log-odds.
#[derive(Clone, Copy, Debug)]
pub struct Balance {
    /// What is known before anything is read.
    pub before: i16,
    /// What a sentence comes to by itself counts so many times a hundredth,
    pub sentence: i16,
    /// and so does the logarithm of how many sentences are likely to speak of the principle,
    pub all: i16,
    /// and how far the text is one that sets rules,
    pub text: i16,
    /// and the logarithm of how many sentences it has.
    pub size: i16,
}

/// No text is surer to set rules, or not to, in log-odds.
const MOST: f64 = 6.0;

/// The names of the groups of words, in their order.
pub fn groups() -> impl Iterator<Item = &'static str> {
    GROUPS.split('|')
}

/// What each principle asks of a sentence.
#[must_use]
pub const fn balances() -> &'static [Balance; PRINCIPLES.len()] {
    &BALANCES
}

/// What a feature is worth.
#[must_use]
pub fn worths(feature: Feature) -> Worths {
    place(feature).map_or([0; 1 + PRINCIPLES.len()], |at| WORTHS[at])
}

/// The words that are worth something, above a sentence and in it, in order.
#[must_use]
pub const fn words() -> [&'static [Stem]; 2] {
    [ABOVE, SENTENCE]
}

/// Where the worths of a feature stand: plain ones, signals, groups, then words.
fn place(feature: Feature) -> Option<usize> {
    let groups = PLAIN + signals::signals().len();
    let above = groups + GROUP_COUNT;
    Some(match feature {
        Feature::Found(at) => PLAIN + usize::from(at),
        Feature::Group(at) => groups + usize::from(at),
        Feature::Above(stem) => above + ABOVE.binary_search(&stem).ok()?,
        Feature::Sentence(stem) => above + ABOVE.len() + SENTENCE.binary_search(&stem).ok()?,
        Feature::Before => 0,
        Feature::Rules => 1,
        Feature::Many => 2,
        Feature::Blanks => 3,
        Feature::Templates => 4,
        Feature::Item => 5,
        Feature::Row => 6,
        Feature::Label => 7,
        Feature::Weak => 8,
        Feature::Short => 9,
        Feature::Length => 10,
    })
}

/// Whether a sentence may settle anything.
pub(super) fn may_settle(sentence: &Sentence) -> bool {
    !sentence.heading && sentence.length > 2
}

/// A text weighed.
pub(super) struct Weighed {
    /// How far it is one that sets rules, in log-odds.
    pub(super) sets_rules: f64,
    /// What each sentence that may settle comes to for each principle.
    sentences: Vec<(usize, [f64; PRINCIPLES.len()])>,
}

impl Weighed {
    /// Weighs a text, of which more is known as a whole than its sentences say.
    pub(super) fn of(text: &Text<'_>, found: &[Found], whole: &[(Feature, f64)]) -> Weighed {
        let mut sums = vec![0.0; WORTHS.len()];
        let (mut sentences, mut said) = (Vec::new(), Vec::new());
        for (at, known) in known(text, found) {
            let mut comes_to = [0.0; PRINCIPLES.len()];
            said.push(says(&known));
            for (feature, much) in known {
                if let Some(at) = place(feature) {
                    sums[at] += much;
                    for (sum, worth) in comes_to.iter_mut().zip(&WORTHS[at][1..]) {
                        *sum += much * f64::from(*worth) / 100.0;
                    }
                }
            }
            sentences.push((at, comes_to));
        }
        let all = count(sentences.len().max(1));
        let shares = sums.iter().map(|sum| (sum / all).sqrt()).zip(WORTHS);
        let shares = shares.map(|(share, worths)| share * f64::from(worths[0]));
        let told = whole.iter();
        let told = told.map(|(feature, much)| much * f64::from(worths(*feature)[0]));
        let sets_rules = shares.chain(told).sum::<f64>() / 100.0;
        let mut weighed = Weighed {
            sets_rules: sets_rules.clamp(-MOST, MOST),
            sentences,
        };
        weighed.settle(&said);
        weighed
    }

    /// Puts what the text says to what each sentence comes to by itself.
    fn settle(&mut self, said: &[[bool; PRINCIPLES.len()]]) {
        for (at, balance) in BALANCES.iter().enumerate() {
            let sentences = self.sentences.iter();
            let all = all(sentences.map(|(_, comes_to)| comes_to[at]));
            let part = |worth: i16, of: f64| f64::from(worth) / 100.0 * of;
            let text = part(balance.before, 1.0)
                + part(balance.all, all)
                + part(balance.text, self.sets_rules)
                + part(balance.size, size(self.sentences.len()));
            for ((_, comes_to), said) in self.sentences.iter_mut().zip(said) {
                let unsaid = if said[at] { 0.0 } else { UNSAID };
                let own = comes_to[at] + OWN;
                let with_text = text + part(balance.sentence, comes_to[at]);
                comes_to[at] = with_text.min(own) - unsaid;
            }
        }
    }

    /// The sentences that may settle anything, and what each comes to for each principle.
    pub(super) fn sentences(&self) -> &[(usize, [f64; PRINCIPLES.len()])] {
        &self.sentences
    }

    /// The sentence that comes to most for a principle, of those that are asked for.
    pub(super) fn best(
        &self,
        principle: usize,
        of: impl Fn(usize) -> bool,
    ) -> Option<(usize, f64)> {
        let sentences = self.sentences.iter().filter(|(at, _)| of(*at));
        let scored = sentences.map(|(at, comes_to)| (*at, comes_to[principle]));
        // Of equals, `min_by` keeps the first.
        scored.min_by(|a, b| f64::total_cmp(&b.1, &a.1))
    }
}

/// The logarithm of how many sentences are likely to speak of a principle, by what each comes to.
pub fn all(sentences: impl Iterator<Item = f64>) -> f64 {
    let likely = sentences.map(|comes_to| 1.0 / (1.0 + (-comes_to).exp()));
    likely.sum::<f64>().ln_1p()
}

/// The logarithm of how many sentences a text has.
#[must_use]
pub fn size(sentences: usize) -> f64 {
    count(sentences).ln_1p()
}

/// The principles of which a signal is found, of what is known of a sentence.
#[must_use]
pub fn says(known: &[(Feature, f64)]) -> [bool; PRINCIPLES.len()] {
    let mut said = [false; PRINCIPLES.len()];
    for (feature, _) in known {
        if let Feature::Found(at) = feature {
            let of = signals::signals()[usize::from(*at)].principle;
            for (said, principle) in said.iter_mut().zip(PRINCIPLES) {
                *said |= principle == of;
            }
        }
    }
    said
}

fn count(it: usize) -> f64 {
    f64::from(u32::try_from(it).unwrap_or(u32::MAX))
}

/// All that is known of each sentence that may settle anything, by its place.
pub(super) fn known<'t>(
    text: &'t Text<'_>,
    found: &[Found],
) -> impl Iterator<Item = (usize, Known)> + use<'t> {
    let mut signals: Vec<(usize, u16)> = Vec::new();
    for (at, signal) in found.iter().flat_map(Found::told) {
        signals.extend(signals::place(signal.id).map(|signal| (at, signal)));
    }
    signals.sort_unstable();
    signals.dedup();
    // What stands above is the same for many sentences.
    let (mut last, mut above) = (None, Vec::new());
    let sentences = text.sentences.iter().enumerate();
    sentences
        .filter(|(_, sentence)| may_settle(sentence))
        .map(move |(at, sentence)| {
            let block = &text.document.blocks[sentence.block];
            if last != Some((block.heading, block.lead)) {
                last = Some((block.heading, block.lead));
                above = words_above(text, sentence.block);
            }
            let first = signals.partition_point(|(of, _)| *of < at);
            let found = signals[first..].iter().take_while(|(of, _)| *of == at);
            let mut known = of_kind(sentence, block.kind);
            known.extend(found.map(|(_, signal)| (Feature::Found(*signal), 1.0)));
            known.extend(sentence.words.places().map(|it| (Feature::Group(it), 1.0)));
            known.extend(above.iter().map(|word| (*word, 1.0)));
            let words = once(text.said(at).map(stem).map(Feature::Sentence));
            known.extend(words.into_iter().map(|word| (word, 1.0)));
            (at, known)
        })
}

/// What is known of a sentence whatever it says.
fn of_kind(sentence: &Sentence, block: BlockKind) -> Known {
    let mut known = vec![
        (Feature::Before, 1.0),
        (Feature::Length, count(sentence.length.min(MANY)) / 20.0),
    ];
    match block {
        BlockKind::Item => known.push((Feature::Item, 1.0)),
        BlockKind::Row => known.push((Feature::Row, 1.0)),
        BlockKind::Label => known.push((Feature::Label, 1.0)),
        BlockKind::Paragraph | BlockKind::Heading => {}
    }
    if sentence.weak {
        known.push((Feature::Weak, 1.0));
    }
    if sentence.length < FEW {
        known.push((Feature::Short, 1.0));
    }
    known
}

/// The words of the headings above a block, and the first ones of what introduces it.
fn words_above(text: &Text<'_>, block: usize) -> Vec<Feature> {
    let document = text.document;
    let block = &document.blocks[block];
    let mut words = Vec::new();
    let mut buffer = String::new();
    for (nth, above) in document.headings_above(block).enumerate() {
        let heading = &document.outline.headings[above];
        // The title says what all of it is about.
        if nth == 0 || above > 0 || document.outline.headings[0].level > 1 {
            crate::model::fold(&heading.text, &mut buffer, |word, _| {
                let stem = stem(word);
                words.extend((stem[0] != NUMBER).then_some(stem));
            });
        }
    }
    let headings = words.len();
    if let Some(lead) = block.lead {
        crate::model::fold(&document.blocks[lead].text, &mut buffer, |word, _| {
            if words.len() < headings + LEAD {
                let stem = stem(word);
                words.extend((stem[0] != NUMBER).then_some(stem));
            }
        });
    }
    once(words.into_iter().map(Feature::Above))
}

fn once(words: impl Iterator<Item = Feature>) -> Vec<Feature> {
    let mut words: Vec<Feature> = words.collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// What stands for any number.
const NUMBER: u8 = b'#';

fn stem(word: &str) -> Stem {
    let mut stem = [0; LETTERS];
    if word.starts_with(|it: char| it.is_ascii_digit()) {
        stem[0] = NUMBER;
        return stem;
    }
    for (letter, byte) in stem.iter_mut().zip(word.bytes()) {
        *letter = byte;
    }
    stem
}
