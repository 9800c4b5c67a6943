//! Which signals stand in which sentences, and the passages they make.

use super::sentences::{Sentence, Text};
use super::signals::{self, Principle, Signal, Strength, Words};
use super::weighing::{self, About, Feature, Known};
use crate::model::{PRINCIPLES, Passage};

/// What an operative signal is worth in a sentence that speaks in general or of plans, at most.
pub(super) const WEAK: u8 = 15;

/// Up to so many words, a sentence that sends its reader elsewhere says nothing else.
const SENDS: usize = 20;

/// The principle that is served by saying where something can be seen.
const RECORDS: &str = "monitoring";

/// What is left of the doubt about a sentence under a heading that bears on the principle.
const ON_TOPIC: f64 = 0.4;

/// How much more there is of it under a heading that bears on other principles alone.
const OFF_TOPIC: f64 = 1.7;

/// More than so much evidence tells no more, in log-odds.
const SURE: f64 = 8.0;

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
    /// How much of the doubt about it the headings above it leave.
    doubt: f64,
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
        doubt: doubt(text.around(sentence.block), principle),
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

/// How much of the doubt about a sentence the headings above it leave.
fn doubt(around: Words, principle: &Principle) -> f64 {
    if around.meets(principle.topic) {
        return ON_TOPIC;
    }
    let others = signals::principles().iter();
    if others.into_iter().any(|other| around.meets(other.topic)) {
        return OFF_TOPIC;
    }
    1.0
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

    /// What all signals found speak for, each once, in log-odds: as they leave the less of the doubt.
    fn evidence(&self) -> f64 {
        let left = self.seen().into_iter().map(|(signal, operative)| {
            let weight = match signal.strength {
                Strength::Operative if !operative => signal.weight.min(WEAK),
                Strength::Operative | Strength::Passing => signal.weight,
            };
            1.0 - f64::from(weight) / 100.0
        });
        (-left.product::<f64>().ln()).min(SURE)
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

    /// The sentence that says most of what to do, if it settles the principle, with what stands on the
    /// same lines. Whoever is shown one line that decides needs no other.
    pub(super) fn settling(&self, text: &Text<'_>, about: About, at: usize) -> Vec<Cited> {
        let scored = self.known(text, about).map(|(it, known)| {
            let score = weighing::score(Some(at), &known);
            (score, it)
        });
        let (scores, mut sentences): (Vec<f64>, Vec<Cited>) = scored.unzip();
        let scored = scores.into_iter().zip(sentences.iter().map(Cited::place));
        // Of equals, `min_by` keeps the first.
        let best = scored.min_by(|a, b| f64::total_cmp(&b.0, &a.0));
        match best.filter(|(score, _)| *score >= 0.0 || about.is_short) {
            Some((_, (_, start, end))) => {
                sentences.retain(|it| it.passage.start <= end && start <= it.passage.end);
                sentences
            }
            None => Vec::new(),
        }
    }

    /// All that is known of each sentence that may settle the principle.
    pub(super) fn known(
        &self,
        text: &Text<'_>,
        about: About,
    ) -> impl Iterator<Item = (Cited, Known)> {
        let sentences = self.cited(true);
        let evidence = if sentences.is_empty() {
            0.0
        } else {
            self.evidence()
        };
        sentences.into_iter().map(move |it| {
            let mut known = vec![
                (Feature::Before, 1.0),
                (Feature::Text, about.sets_rules),
                (Feature::Evidence, evidence),
                (Feature::Said, -it.doubt.ln()),
            ];
            let found = it
                .passage
                .signals
                .iter()
                .filter_map(|id| signals::place(id));
            known.extend(found.map(|at| (Feature::Found(at), 1.0)));
            let words = weighing::words(text, &it.sentences).into_iter();
            known.extend(words.map(|word| (word, 1.0)));
            (it, known)
        })
    }

    /// Sentences as passages: those that are close together as one.
    pub(super) fn passages(sentences: Vec<Cited>, text: &Text<'_>) -> Vec<Passage> {
        let mut passages: Vec<Passage> = Vec::new();
        let mut section = None;
        for it in sentences {
            let last = passages
                .last_mut()
                .filter(|last| section == Some(it.section) && it.passage.start <= last.end + APART);
            section = Some(it.section);
            if let Some(last) = last {
                last.end = last.end.max(it.passage.end);
                for id in it.passage.signals {
                    if !last.signals.contains(&id) {
                        last.signals.push(id);
                    }
                }
            } else {
                let end = it.passage.end.min(text.document.outline.lines);
                passages.push(Passage { end, ..it.passage });
            }
        }
        passages
    }

    /// The sentences that may be cited, those on the same lines as one; with `operative`, those that say
    /// what to do.
    pub(super) fn cited(&self, operative: bool) -> Vec<Cited> {
        let mut sentences: Vec<Cited> = Vec::new();
        let kept = |hit: &&Hit| hit.operative || !operative;
        for hit in self.hits.iter().filter(kept) {
            match sentences.last_mut() {
                Some(last) if last.place() == (hit.section, hit.start, hit.end) => last.add(hit),
                _ => sentences.push(Cited::of(hit)),
            }
        }
        sentences
    }
}

/// A sentence that may be cited, and how much it says.
pub(super) struct Cited {
    pub(super) passage: Passage,
    section: Option<usize>,
    /// What its signals leave of the doubt.
    pub(super) doubt: f64,
    /// The places of the sentences on these lines.
    sentences: Vec<usize>,
}

impl Cited {
    fn of(hit: &Hit) -> Cited {
        let mut it = Cited {
            passage: Passage {
                start: hit.start,
                end: hit.end,
                signals: Vec::new(),
            },
            section: hit.section,
            doubt: hit.doubt,
            sentences: Vec::new(),
        };
        it.add(hit);
        it
    }

    fn add(&mut self, hit: &Hit) {
        if !self.passage.signals.contains(&hit.signal.id) {
            self.passage.signals.push(hit.signal.id);
            self.doubt *= 1.0 - f64::from(hit.signal.cites) / 100.0;
        }
        if self.sentences.last() != Some(&hit.at) {
            self.sentences.push(hit.at);
        }
    }

    /// Its first and its last line.
    pub(super) fn lines(&self) -> (usize, usize) {
        (self.passage.start, self.passage.end)
    }

    fn place(&self) -> (Option<usize>, usize, usize) {
        (self.section, self.passage.start, self.passage.end)
    }
}
