//! Which signals stand in which sentences, and the passages they make.

use super::sentences::{Sentence, Text};
use super::signals::{self, Signal, Strength, Words};
use crate::model::{PRINCIPLES, Passage, Treatment};

/// What an operative signal is worth in a sentence that speaks in general or of plans, at most.
pub(super) const WEAK: u8 = 15;

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
    for sentence in &text.sentences {
        let block = sentence.block;
        let beside = [text.around(block), text.within(block), text.title(block)];
        for (signal, principle) in signals::signals().iter().zip(&principles) {
            if !stands(signal, sentence, beside) {
                continue;
            }
            if sentence.words.meets(signal.none) {
                found[*principle].excluded.push(signal);
            } else {
                found[*principle].hits.push(hit(signal, sentence, text));
            }
        }
    }
    for it in &mut found {
        it.keep_repeated();
    }
    found
}

/// Whether a sentence has all that a signal is made of, whatever excludes it.
fn stands(signal: &Signal, sentence: &Sentence, [around, within, title]: [Words; 3]) -> bool {
    let mut inside = false;
    let met = signal.all.iter().all(|need| {
        if need.title {
            return title.meets(need.any);
        }
        let here = sentence.words.meets(need.any);
        inside |= here;
        here || (need.around && around.meets(need.any)) || (need.within && within.meets(need.any))
    });
    met && inside
}

fn hit(signal: &'static Signal, sentence: &Sentence, text: &Text<'_>) -> Hit {
    let weak = sentence.weak || sentence.heading || sentence.words.meets(signals::never());
    let block = &text.document.blocks[sentence.block];
    let parts = signal.all.iter().any(|need| need.within);
    Hit {
        signal,
        operative: signal.strength == Strength::Operative && !weak,
        start: sentence.start,
        end: sentence.end,
        section: block.heading,
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

    /// The evidence out of a hundred, each signal once.
    fn evidence(&self) -> f64 {
        let mut doubt = 1.0;
        for (signal, operative) in self.seen() {
            let weight = match signal.strength {
                Strength::Operative if !operative => signal.weight.min(WEAK),
                Strength::Operative | Strength::Passing => signal.weight,
            };
            doubt *= 1.0 - f64::from(weight) / 100.0;
        }
        100.0 * (1.0 - doubt)
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

    /// The sentences that say what to do, by their lines.
    pub(super) fn rules(&self) -> impl Iterator<Item = (usize, usize)> {
        let rules = self.hits.iter().filter(|hit| hit.operative);
        rules.map(|hit| (hit.start, hit.end))
    }

    /// The lines of every signal found.
    pub(super) fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        self.hits.iter().map(|hit| (hit.start, hit.end))
    }

    /// How far the principle is dealt with. `binds`: whether the document binds anybody.
    pub(super) fn treatment(&self, threshold: u8, binds: bool) -> Treatment {
        let operative = self.hits.iter().any(|hit| hit.operative);
        if self.hits.is_empty() {
            Treatment::NotFound
        } else if binds && operative && self.evidence() >= f64::from(threshold) {
            Treatment::Covered
        } else {
            Treatment::Mentioned
        }
    }

    /// The passages that decided: of what is addressed, those that say what to do.
    pub(super) fn passages(&self, text: &Text<'_>, treatment: Treatment) -> Vec<Passage> {
        let kept = |hit: &&Hit| match treatment {
            Treatment::Covered => hit.operative,
            Treatment::Mentioned => true,
            Treatment::NotFound | Treatment::NotRead => false,
        };
        let mut passages: Vec<Passage> = Vec::new();
        let mut section = None;
        for hit in self.hits.iter().filter(kept) {
            let id = hit.signal.id;
            let last = passages
                .last_mut()
                .filter(|last| section == Some(hit.section) && hit.start <= last.end + APART);
            section = Some(hit.section);
            if let Some(last) = last {
                last.end = last.end.max(hit.end);
                if !last.signals.contains(&id) {
                    last.signals.push(id);
                }
            } else {
                let end = hit.end.min(text.document.outline.lines);
                passages.push(Passage {
                    start: hit.start,
                    end,
                    signals: vec![id],
                });
            }
        }
        passages
    }
}
