//! Reads a governance document: for each of Ostrom's principles, whether a passage says something
//! one could act on or check, and which lines. What is looked for is data: `signals/*.yaml`.
//!
//! A sentence is looked at with the headings above it and with what introduces it. One in which an
//! operative signal is found may settle a principle. What is known of it, of the text it stands in and
//! of the other signals there is weighed (`weighing`): the principle is covered exactly when a sentence
//! comes to nought or more, and the best of them is what is cited.

mod blanks;
mod in_force;
mod kind;
mod language;
mod overruling;
mod passages;
mod record;
mod sentences;
mod signals;
mod weighing;

pub use signals::{Signal, Strength, signal, signals};
pub use weighing::{Feature, Known, Stem, groups, weights};

use crate::document;
use crate::model::{GovernanceReading, Markup, PRINCIPLES, Passage, PrincipleReading, Treatment};
use kind::Whole;
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
    let whole = Whole::of(&it, text, &found, &blanks);
    let readings: [PrincipleReading; PRINCIPLES.len()] =
        std::array::from_fn(|at| reading(&it, &found[at], &whole, &blanks, at));
    let covered = readings.iter().any(|it| it.treatment == Treatment::Covered);
    let mentioned = found.iter().any(|it| !it.is_empty());
    let kind = whole.kind(&it, (covered, mentioned), &blanks);
    let open = blanks::parts(&document, &blanks);
    // Nobody goes through more of them.
    blanks.truncate(MAX_BLANKS);
    GovernanceReading {
        kind,
        language: it.language,
        not_in_force: in_force::of(&document, text),
        one_overrules: overruling::said(&document),
        blanks,
        open,
        principles: readings,
    }
}

fn reading(
    text: &Text<'_>,
    found: &Found,
    whole: &Whole,
    blanks: &[usize],
    at: usize,
) -> PrincipleReading {
    let with = |treatment, passages| PrincipleReading {
        treatment,
        passages,
    };
    if !text.is_empty() && !text.is_list && !text.is_read() {
        return with(Treatment::NotRead, Vec::new());
    }
    if whole.binds {
        let settling = found.settling(text, whole.about, at);
        if !settling.is_empty() {
            return with(Treatment::Covered, Found::passages(settling, text));
        }
    }
    if text.is_empty() || text.is_list {
        return with(Treatment::NotFound, Vec::new());
    }
    let mut passages = Found::passages(found.cited(false), text);
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
    let treatment = if passages.is_empty() {
        Treatment::NotFound
    } else {
        Treatment::Mentioned
    };
    with(treatment, passages)
}

/// What was found in a document, before it is weighed: what `benches/governance.rs` fits the
/// weights on.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Whether the document may bind anybody, and its language is read.
    pub binds: bool,
    /// What is known of it as a whole.
    pub known: Known,
    /// How far that speaks for a text that sets rules, in log-odds.
    pub sets_rules: f64,
    /// Whether it is too short to say what it is: there a signal settles.
    pub is_short: bool,
    /// The sentences that may settle a principle.
    pub candidates: Vec<Candidate>,
    /// The signals found, and whether each was found where it says what to do.
    pub seen: Vec<(&'static Signal, bool)>,
    /// The signals that only their exclusions (`none:`) kept out.
    pub excluded: Vec<&'static Signal>,
}

/// A sentence, or those on the same lines, that may settle a principle.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The place of the principle.
    pub principle: usize,
    /// Its first and its last line.
    pub lines: (usize, usize),
    /// All that is known of it, how much of it, and what that is worth in log-odds.
    pub known: Vec<(Feature, f64, f64)>,
}

impl Candidate {
    /// How far all that is known speaks for it: it settles the principle from nought on.
    #[must_use]
    pub fn score(&self) -> f64 {
        self.known.iter().map(|(_, _, worth)| worth).sum()
    }
}

/// The signals found in a document, whether they were enough or not.
#[must_use]
pub fn evidence(text: &str, markup: Markup) -> Evidence {
    let document = document::read(text, markup);
    let it = Text::new(&document);
    let found = passages::find(&it);
    let whole = Whole::of(&it, text, &found, &blanks::find(text, &document));
    let sentences = found.iter().enumerate().flat_map(|(principle, found)| {
        let known = found.known(&it, whole.about);
        known.map(move |(of, known)| (principle, of.lines(), known))
    });
    let candidates = sentences.map(|(principle, lines, known)| Candidate {
        principle,
        lines,
        known: known
            .into_iter()
            .map(|(feature, much)| {
                let worth = f64::from(weighing::worth(Some(principle), feature));
                (feature, much, much * worth / 100.0)
            })
            .collect(),
    });
    Evidence {
        binds: whole.binds,
        candidates: candidates.collect(),
        seen: found.iter().flat_map(Found::seen).collect(),
        excluded: found.iter().flat_map(Found::excluded).collect(),
        sets_rules: whole.about.sets_rules,
        is_short: whole.about.is_short,
        known: whole.known,
    }
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
