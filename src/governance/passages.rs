//! Which signals stand in which sentences, and the passages they make.

use super::sentences::{Sentence, Text};
use super::signals::{self, Principle, Signal, Strength, Words};
use crate::model::{PRINCIPLES, Passage};

/// Up to so many words, a sentence that sends its reader elsewhere says nothing else.
const SENDS: usize = 20;

/// The principle that is served by saying where something can be seen.
const RECORDS: &str = "monitoring";

/// How many lines may lie between two sentences of one passage.
const APART: usize = 2;

/// What was found of a principle.
#[derive(Default)]
pub(super) struct Found {
    hits: Vec<Hit>,
    /// Signals that only their exclusions kept out.
    excluded: Vec<&'static Signal>,
}

/// A signal in a sentence.
struct Hit {
    signal: &'static Signal,
    /// Whether the sentence says what to do; else it only mentions.
    operative: bool,
    start: usize,
    end: usize,
    section: Option<usize>,
    /// Its place among the sentences.
    at: usize,
    /// What tells one rung from another: the heading and what introduces it, or its item.
    place: (Option<usize>, Option<usize>),
}

/// Looks for every signal in every sentence.
pub(super) fn find(text: &Text<'_>) -> [Found; PRINCIPLES.len()] {
    let mut found: [Found; PRINCIPLES.len()] = std::array::from_fn(|_| Found::default());
    if !text.is_read() {
        return found;
    }
    let mut of = 0;
    let principles: Vec<usize> = signals::signals()
        .iter()
        .map(|signal| {
            while PRINCIPLES[of] != signal.principle {
                of += 1;
            }
            of
        })
        .collect();
    for (at, sentence) in text.sentences.iter().enumerate() {
        let block = sentence.block;
        let beside = Beside {
            around: text.around(block),
            within: text.within(block),
            title: text.title(block),
            under: text.under(block),
        };
        let before = at.checked_sub(1).map(|before| &text.sentences[before]);
        let before = before.filter(|before| goes_on(sentence, before));
        for (signal, principle) in signals::signals().iter().zip(&principles) {
            let of = &signals::principles()[*principle];
            let mut from = sentence;
            if !stands(signal, sentence, Words::NONE, beside) {
                // A rule may be said in two sentences, of which the second points back.
                let Some(before) = before.filter(|it| stands(signal, sentence, it.words, beside))
                else {
                    continue;
                };
                from = before;
            }
            if sentence.words.meets(signal.none) || from.words.meets(signal.none) {
                found[*principle].excluded.push(signal);
            } else {
                let hit = hit(signal, (from, sentence), at, of, text);
                found[*principle].hits.push(hit);
            }
        }
    }
    for it in &mut found {
        it.keep_repeated();
    }
    found
}

/// Whether a sentence goes on from the one before it.
fn goes_on(sentence: &Sentence, before: &Sentence) -> bool {
    let points_back = sentence.first.meets(signals::back());
    points_back && before.block == sentence.block && !before.heading && !before.weak
}

/// What stands around a sentence.
#[derive(Clone, Copy)]
struct Beside {
    around: Words,
    within: Words,
    title: Words,
    under: Words,
}

/// Whether a sentence, with those words of the one before it, has all that a signal is made of,
/// whatever excludes it.
fn stands(signal: &Signal, sentence: &Sentence, before: Words, beside: Beside) -> bool {
    let mut inside = false;
    let met = signal.all.iter().all(|need| {
        if need.title {
            return beside.title.meets(need.any);
        }
        if need.under {
            return beside.under.meets(need.any);
        }
        if need.first && !sentence.first.meets(need.any) {
            return false;
        }
        let here = sentence.words.meets(need.any);
        inside |= here;
        here || before.meets(need.any)
            || (need.around && beside.around.meets(need.any))
            || (need.within && beside.within.meets(need.any))
    });
    met && inside
}

/// A signal in a sentence, or in two that belong together.
fn hit(
    signal: &'static Signal,
    (from, sentence): (&Sentence, &Sentence),
    at: usize,
    principle: &Principle,
    text: &Text<'_>,
) -> Hit {
    let says_nothing = |it: &Sentence| {
        let sends = it.length <= SENDS && it.words.meets(signals::points());
        let never = it.words.meets(signals::never()) || it.words.meets(principle.weak);
        it.weak || it.heading || never || (sends && signal.principle != RECORDS)
    };
    let weak = says_nothing(from) || says_nothing(sentence);
    let block = &text.document.blocks[sentence.block];
    let parts = signal.all.iter().any(|need| need.within);
    Hit {
        signal,
        operative: signal.strength == Strength::Operative && !weak,
        start: from.start,
        end: sentence.end,
        section: block.heading,
        at,
        place: (
            block.heading,
            if parts {
                text.item(sentence.block)
            } else {
                block.lead
            },
        ),
    }
}

impl Found {
    /// A signal that must be found several times, and was not, only mentions.
    fn keep_repeated(&mut self) {
        for signal in signals::signals().iter().filter(|signal| signal.times > 1) {
            let of_it = |hit: &&Hit| std::ptr::eq(hit.signal, signal) && hit.operative;
            let mut places: Vec<_> = self
                .hits
                .iter()
                .filter(of_it)
                .map(|hit| hit.place)
                .collect();
            places.sort_unstable();
            places.dedup();
            if places.len() < usize::from(signal.times) {
                for hit in &mut self.hits {
                    hit.operative &= !std::ptr::eq(hit.signal, signal);
                }
            }
        }
    }

    /// Each signal found, and whether it was once operative.
    pub(super) fn seen(&self) -> Vec<(&'static Signal, bool)> {
        let mut seen: Vec<(&'static Signal, bool)> = Vec::new();
        for hit in &self.hits {
            match seen
                .iter_mut()
                .find(|(it, _)| std::ptr::eq(*it, hit.signal))
            {
                Some((_, operative)) => *operative |= hit.operative,
                None => seen.push((hit.signal, hit.operative)),
            }
        }
        seen
    }

    /// The signals that only their exclusions kept out, somewhere in the document.
    pub(super) fn excluded(&self) -> impl Iterator<Item = &'static Signal> {
        self.excluded.iter().copied()
    }

    /// The sentences that say what to do, by their places.
    pub(super) fn rules(&self) -> impl Iterator<Item = usize> {
        let rules = self.hits.iter().filter(|hit| hit.operative);
        rules.map(|hit| hit.at)
    }

    /// The lines of every signal found.
    pub(super) fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        self.hits.iter().map(|hit| (hit.start, hit.end))
    }

    /// Whether anything was found.
    pub(super) fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// The signals found in each sentence, but those that only its words mention: the place of the sentence,
    /// and the signal.
    pub(super) fn told(&self) -> impl Iterator<Item = (usize, &'static Signal)> {
        let told = |hit: &&Hit| hit.operative || hit.signal.strength == Strength::Passing;
        let hits = self.hits.iter().filter(told);
        hits.map(|hit| (hit.at, hit.signal))
    }

    /// A sentence as what is cited, with the signals found on its lines: those that say what to do, or else
    /// those that mention the principle. Its words may settle it without any.
    pub(super) fn citing(&self, text: &Text<'_>, at: usize) -> Passage {
        let sentence = &text.sentences[at];
        let end = sentence.end.min(text.document.outline.lines);
        let here = |hit: &&Hit| hit.start <= end && sentence.start <= hit.end;
        let rules = self.hits.iter().any(|hit| hit.operative && here(&hit));
        let mut signals = Vec::new();
        for hit in self.hits.iter().filter(here) {
            if hit.operative == rules && !signals.contains(&hit.signal.id) {
                signals.push(hit.signal.id);
            }
        }
        Passage {
            start: sentence.start,
            end,
            signals,
        }
    }

    /// The sentences that mention the principle: those that are close together as one passage.
    pub(super) fn mentions(&self, text: &Text<'_>) -> Vec<Passage> {
        let mut passages: Vec<Passage> = Vec::new();
        let mut section = None;
        for hit in &self.hits {
            let last = passages
                .last_mut()
                .filter(|last| section == Some(hit.section) && hit.start <= last.end + APART);
            section = Some(hit.section);
            let end = hit.end.min(text.document.outline.lines);
            if let Some(last) = last {
                last.end = last.end.max(end);
                if !last.signals.contains(&hit.signal.id) {
                    last.signals.push(hit.signal.id);
                }
            } else {
                passages.push(Passage {
                    start: hit.start,
                    end,
                    signals: vec![hit.signal.id],
                });
            }
        }
        passages
    }
}
