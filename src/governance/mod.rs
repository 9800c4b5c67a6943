//! Reads a governance document: for each of Ostrom's principles, whether a passage says something
//! one could act on or check, and which lines. What is looked for is data: `signals/*.yaml`.
//!
//! A sentence is looked at with the headings above it and with what introduces it. Any may settle a
//! principle: its words, the signals found in it, the text it stands in and what else is said there are
//! weighed (`weighing`). The principle is covered exactly when a sentence comes to nought or more, and
//! the best of them is what is cited.

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
pub use weighing::{
    Balance, Feature, Known, OWN, Stem, UNSAID, Worths, all, balances, groups, says, size, words,
    worths,
};

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

/// How far a page must set rules, in log-odds, to do so as plainly as one that is called governance: where it
/// covers one principle, two, more.
const PLAINLY: [f64; 3] = [2.0, 0.6, 0.0];

/// Whether a text plainly says how its project is governed, by its words alone.
#[must_use]
pub fn plainly(text: &str, markup: Markup) -> bool {
    let document = document::read(text, markup);
    let it = Text::new(&document);
    let found = passages::find(&it);
    let whole = Whole::of(&it, text, &found, &blanks::find(text, &document));
    let best = (0..PRINCIPLES.len()).filter_map(|at| whole.weighed.best(at, |_| true));
    let covered = best.filter(|(_, comes_to)| *comes_to >= 0.0).count();
    let least = PLAINLY[..covered.min(PLAINLY.len())].last();
    whole.binds() && least.is_some_and(|least| whole.weighed.sets_rules >= *least)
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
        sureness: 0,
    };
    if !text.is_empty() && !text.is_list && !text.is_read() {
        return with(Treatment::NotRead, Vec::new());
    }
    if let Some((settling, comes_to)) = settling(found, whole, at) {
        let mut passages = vec![found.citing(text, settling)];
        passages.extend(second(text, found, whole, at, (settling, comes_to)));
        let covered = with(Treatment::Covered, passages);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "hundredths of few log-odds"
        )]
        let sureness = (100.0 * comes_to).round() as i32;
        return PrincipleReading {
            sureness,
            ..covered
        };
    }
    if text.is_empty() || text.is_list {
        return with(Treatment::NotFound, Vec::new());
    }
    let mut passages = found.mentions(text);
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

/// The sentence that settles a principle, and what it comes to: the best one, if that is nought or more. In a text
/// too brief to say what it is, a signal settles.
fn settling(found: &Found, whole: &Whole, at: usize) -> Option<(usize, f64)> {
    if !whole.binds() {
        return None;
    }
    let best = whole.weighed.best(at, |_| true);
    let best = best.filter(|(_, comes_to)| *comes_to >= 0.0);
    let shown = || {
        let rules: Vec<usize> = found.rules().collect();
        whole.weighed.best(at, |of| rules.contains(&of))
    };
    best.or_else(|| if whole.is_brief { shown() } else { None })
}

/// How sure a second sentence must be to be cited, and how near to the first, in log-odds. Of those that are, nearly
/// nine in ten say the rule; of two of them one does nearly always.
const SECOND: f64 = 2.0;
const NEAR: f64 = 1.0;

/// The sentence that settles a principle nearly as surely as the best one, on other lines.
fn second(
    text: &Text<'_>,
    found: &Found,
    whole: &Whole,
    at: usize,
    (first, comes_to): (usize, f64),
) -> Option<Passage> {
    let lines = |at: usize| (text.sentences[at].start, text.sentences[at].end);
    let (start, end) = lines(first);
    let is_apart = |at: usize| {
        let other = lines(at);
        other.1 < start || end < other.0
    };
    let (second, much) = whole.weighed.best(at, is_apart)?;
    (much >= SECOND.max(comes_to - NEAR)).then(|| found.citing(text, second))
}

/// What was found in a document, before and after it is weighed: what `benches/governance.rs` fits the
/// weights on.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Whether the document says anything that is read, and neither tells of one day or of others nor presents templates.
    pub says: bool,
    /// What is known of it as a whole, beside what is known of its sentences.
    pub known: Known,
    /// How far all that speaks for a text that sets rules, in log-odds.
    pub sets_rules: f64,
    /// Whether it is too brief to say what it is: there a signal settles.
    pub is_brief: bool,
    /// The sentences that may settle a principle.
    pub candidates: Vec<Candidate>,
    /// The signals found, and whether each was found where it says what to do.
    pub seen: Vec<(&'static Signal, bool)>,
    /// The signals that only their exclusions (`none:`) kept out.
    pub excluded: Vec<&'static Signal>,
}

impl Evidence {
    /// Whether the document may bind anybody, by how far it sets rules, and by what its best sentence for
    /// each principle comes to.
    #[must_use]
    pub fn binds(&self, sets_rules: f64, best: impl Iterator<Item = f64>) -> bool {
        self.says && (self.is_brief || kind::sets_rules(sets_rules, best))
    }
}

/// A sentence that may settle a principle.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Its first and its last line.
    pub lines: (usize, usize),
    /// All that is known of it, and how much of it.
    pub known: Known,
    /// For which principles a signal says in it what to do.
    pub rules: [bool; PRINCIPLES.len()],
    /// What it comes to for each principle, with its text: it settles one from nought on.
    pub comes_to: [f64; PRINCIPLES.len()],
}

/// The signals found in a document, whether they were enough or not.
#[must_use]
pub fn evidence(text: &str, markup: Markup) -> Evidence {
    let document = document::read(text, markup);
    let it = Text::new(&document);
    let found = passages::find(&it);
    let whole = Whole::of(&it, text, &found, &blanks::find(text, &document));
    let candidates = weighing::known(&it, &found).zip(whole.weighed.sentences());
    let candidates = candidates.map(|((at, known), (_, comes_to))| Candidate {
        lines: (it.sentences[at].start, it.sentences[at].end),
        known,
        rules: std::array::from_fn(|of| found[of].rules().any(|rule| rule == at)),
        comes_to: *comes_to,
    });
    Evidence {
        says: whole.says,
        sets_rules: whole.weighed.sets_rules,
        is_brief: whole.is_brief,
        candidates: candidates.collect(),
        seen: found.iter().flat_map(Found::seen).collect(),
        excluded: found.iter().flat_map(Found::excluded).collect(),
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
