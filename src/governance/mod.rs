//! Reads a governance document: for each of Ostrom's principles, whether a passage says something
//! one could act on or check, and which lines. What is looked for is data: `signals/*.yaml`.
//!
//! A sentence is looked at with the headings above it and with what introduces it. Each signal
//! found adds to the evidence, once: `1 - (1 - a)(1 - b)…`, where a signal's weight is how often a
//! document in which it is found addresses the principle. From the principle's threshold on, and
//! with one operative signal at least, it is addressed. Which sentence is shown for it is another
//! question, and words decide it (`citing`).

mod blanks;
mod citing;
mod kind;
mod language;
mod overruling;
mod passages;
mod record;
mod sentences;
mod signals;

pub use citing::{Stem, Word};
pub use signals::{Signal, Strength, signal, signals};

use crate::document;
use crate::model::{GovernanceReading, Markup, PRINCIPLES, Passage, PrincipleReading, Treatment};
use passages::Found;
use sentences::Text;
use std::ops::RangeInclusive;

/// How many lines that are to be filled in are told.
const MAX_BLANKS: usize = 100;

/// What a document says of each principle.
#[must_use]
pub fn read(text: &str, markup: Markup) -> GovernanceReading {
    let document = document::read(text, markup);
    let it = Text::new(&document);
    let found = passages::find(&it);
    let mut blanks = blanks::find(text, &document);
    let (kind, binds) = kind::of(&it, text, &found, &blanks);
    let readings = std::array::from_fn(|at| reading(&it, &found[at], binds, &blanks, at));
    // Nobody goes through more of them.
    blanks.truncate(MAX_BLANKS);
    GovernanceReading {
        kind,
        language: it.language,
        one_overrules: overruling::is_said(&document),
        blanks,
        principles: readings,
    }
}

fn reading(
    text: &Text<'_>,
    found: &Found,
    binds: bool,
    blanks: &[usize],
    at: usize,
) -> PrincipleReading {
    let treatment = if text.is_empty() || text.is_list {
        Treatment::NotFound
    } else if !text.is_read() {
        Treatment::NotRead
    } else {
        found.treatment(signals::principles()[at].threshold, binds)
    };
    let mut passages = found.passages(text, treatment, at);
    if treatment == Treatment::Mentioned {
        // What is still to be filled in mentions nothing yet.
        let blank_in = |start: usize, end: usize| {
            let next = blanks.partition_point(|line| *line < start);
            blanks.get(next).is_some_and(|line| *line <= end)
        };
        let headings = &text.document.outline.headings;
        let is_empty_heading = |passage: &Passage| {
            let mut at = headings.iter();
            let heading = at.find(|it| it.line == passage.start && passage.end <= it.line + 1);
            heading.is_some_and(|it| blank_in(it.line, it.end_line))
        };
        passages.retain(|it| !blank_in(it.start, it.end) && !is_empty_heading(it));
    }
    let nothing_left = treatment == Treatment::Mentioned && passages.is_empty();
    PrincipleReading {
        treatment: if nothing_left {
            Treatment::NotFound
        } else {
            treatment
        },
        passages,
    }
}

/// What was found in a document, before it is weighed: what `benches/governance.rs` fits the
/// weights on.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Whether the document binds anybody, and its language is read.
    pub binds: bool,
    /// How many sentences say what to do, and how many sentences there are.
    pub density: (usize, usize),
    /// The signals found, and whether each was found where it says what to do.
    pub seen: Vec<(&'static Signal, bool)>,
    /// The signals that only their exclusions (`none:`) kept out.
    pub excluded: Vec<&'static Signal>,
}

/// The signals found in a document, whether they were enough or not.
#[must_use]
pub fn evidence(text: &str, markup: Markup) -> Evidence {
    let document = document::read(text, markup);
    let it = Text::new(&document);
    let found = passages::find(&it);
    let (_, binds) = kind::of(&it, text, &found, &blanks::find(text, &document));
    Evidence {
        binds,
        density: kind::density(&it, &found),
        seen: found.iter().flat_map(Found::seen).collect(),
        excluded: found.iter().flat_map(Found::excluded).collect(),
    }
}

/// A sentence, or those on the same lines, that may be cited for a principle: what
/// `benches/governance.rs` fits the words on.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The place of the principle.
    pub principle: usize,
    /// Its first and its last line.
    pub lines: (usize, usize),
    /// What its signals leave of the doubt about it.
    pub doubt: f64,
    /// Its words, and those of the heading above, and what each is worth in hundredths of log-odds.
    pub words: Vec<(Word, i32)>,
    /// How far they speak for it, in log-odds, with the weights as they are.
    pub score: f64,
}

/// The sentences of a document that may be cited.
#[must_use]
pub fn candidates(text: &str, markup: Markup) -> Vec<Candidate> {
    let document = document::read(text, markup);
    let text = Text::new(&document);
    let found = passages::find(&text);
    let of = found.iter().enumerate();
    let of =
        of.flat_map(|(principle, it)| it.cited(true).into_iter().map(move |it| (principle, it)));
    of.map(|(principle, it)| {
        let words = it.words(&text);
        Candidate {
            principle,
            lines: (it.passage.start, it.passage.end),
            doubt: it.doubt,
            score: citing::score(principle, it.doubt, &words),
            words: words
                .into_iter()
                .map(|word| (word, citing::worth(principle, word)))
                .collect(),
        }
    })
    .collect()
}

/// From so much on, in log-odds, a sentence is shown.
#[must_use]
pub fn least() -> f64 {
    citing::least()
}

/// The evidence, out of a hundred, from which each principle is addressed.
#[must_use]
pub fn thresholds() -> [u8; PRINCIPLES.len()] {
    std::array::from_fn(|at| signals::principles()[at].threshold)
}

/// Which lines of a document bear on which principle: any signal of it, any of its words, there or
/// in the headings above.
#[derive(Clone, Debug)]
pub struct Bearing {
    /// For each principle how many lines up to each one bear on it, beginning before the first.
    upto: [Vec<usize>; PRINCIPLES.len()],
}

impl Bearing {
    /// Reads a document; `None` where its language is not read.
    #[must_use]
    pub fn of(text: &str, markup: Markup) -> Option<Bearing> {
        let document = document::read(text, markup);
        let text = Text::new(&document);
        if !text.is_read() {
            return None;
        }
        let found = passages::find(&text);
        let upto = std::array::from_fn(|at| {
            let topic = signals::principles()[at].topic;
            let met = text.sentences.iter().filter(|sentence| {
                sentence.words.meets(topic) || text.around(sentence.block).meets(topic)
            });
            let met = met.map(|sentence| (sentence.start, sentence.end));
            let mut bears = vec![false; document.outline.lines + 1];
            for (start, end) in met.chain(found[at].places()) {
                let end = end.min(document.outline.lines);
                bears[start.min(end)..=end].fill(true);
            }
            let mut upto = 0;
            let sum = |bears: bool| {
                upto += usize::from(bears);
                upto
            };
            bears.into_iter().map(sum).collect()
        });
        Some(Bearing { upto })
    }

    /// Whether some lines bear on a principle; `None` where there is no such principle.
    #[must_use]
    pub fn on(&self, lines: &RangeInclusive<usize>, principle: &str) -> Option<bool> {
        let at = PRINCIPLES.iter().position(|id| *id == principle)?;
        let upto = &self.upto[at];
        let count = |line: usize| upto[line.min(upto.len() - 1)];
        let before = count(lines.start().saturating_sub(1));
        Some(count(*lines.end()) > before)
    }
}
