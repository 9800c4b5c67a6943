//! What a document is: rules, a pointer to rules, a template, a page about governance in general.

use super::passages::Found;
use super::record;
use super::sentences::{Sentence, Text};
use super::signals::Words;
use super::weighing::{self, Feature, Known};
use crate::document::BlockKind;
use crate::model::{DocumentKind, PRINCIPLES};
use std::collections::BTreeSet;

/// A pointer has no more words than these.
const POINTER: usize = 150;

/// A text of fewer sentences does not say what it is.
const ALONE: usize = 6;

/// Up to so many words, a text that sets no rule may still name the people who hold a role.
const NAMES: usize = 100;

/// A name has no more words than these, with what stands beside it.
const NAME: usize = 5;

/// So many names are a list of people.
const PEOPLE: usize = 3;

/// No text is surer to set rules, or not to, in log-odds.
const MOST: f64 = 6.0;

/// What is known of a text as a whole.
pub(super) struct Whole {
    pub(super) known: Known,
    /// How far that speaks for a text that sets rules, in log-odds: nothing of a short one.
    pub(super) sets_rules: Option<f64>,
    /// Whether it may bind anybody at all: it is read, and neither tells of one day nor presents templates.
    pub(super) binds: bool,
    /// Whether it tells of one day or one year.
    recorded: bool,
}

impl Whole {
    pub(super) fn of(
        text: &Text<'_>,
        raw: &str,
        found: &[Found; PRINCIPLES.len()],
        blanks: &[usize],
    ) -> Whole {
        let density = density(text, found);
        let count = |it: usize| f64::from(u32::try_from(it).unwrap_or(u32::MAX));
        let share = |part: usize, all: usize| count(part) / count(all.max(1));
        let recorded = record::is(text, raw) && density.0 * 4 < density.1 * 3;
        let mut known = vec![
            (Feature::Before, 1.0),
            (Feature::Rules, share(density.0, density.1)),
            (Feature::Many, count(density.0).ln_1p() / 3.0),
            (Feature::Blanks, f64::from(u8::from(!blanks.is_empty()))),
            (
                Feature::Templates,
                f64::from(u8::from(text.presents_templates())),
            ),
        ];
        let mut with = [0; Words::GROUPS];
        for sentence in prose(text) {
            sentence
                .words
                .places()
                .for_each(|at| with[usize::from(at)] += 1);
        }
        let all = prose(text).count();
        let groups = (0..).zip(with).filter(|(_, with)| *with > 0);
        known.extend(groups.map(|(at, with)| (Feature::Group(at), share(with, all).sqrt())));
        let score = weighing::score(None, &known).clamp(-MOST, MOST);
        Whole {
            known,
            sets_rules: (density.1 >= ALONE).then_some(score),
            binds: text.is_read()
                && !text.is_empty()
                && !text.is_list
                && !recorded
                && !text.presents_templates(),
            recorded,
        }
    }

    /// What it tells of each of its sentences.
    pub(super) fn about(&self) -> [(Feature, f64); 1] {
        [self
            .sets_rules
            .map_or((Feature::Short, 1.0), |score| (Feature::Text, score))]
    }

    /// What a document is, of which some principles are covered and some mentioned.
    pub(super) fn kind(
        &self,
        text: &Text<'_>,
        (covered, mentioned): (bool, bool),
        blanks: &[usize],
    ) -> DocumentKind {
        if text.is_empty() {
            return DocumentKind::Empty;
        }
        if !blanks.is_empty() || text.presents_templates() {
            return DocumentKind::Template;
        }
        if text.is_list {
            return DocumentKind::General;
        }
        if !text.is_read() || covered {
            return DocumentKind::Governance;
        }
        let links: usize = text.sentences.iter().map(|sentence| sentence.linked).sum();
        let general = self.sets_rules.is_some_and(|score| score < 0.0);
        let sends = links > 0 && text.words <= POINTER && !(mentioned && lists_people(text));
        if sends && !general {
            return DocumentKind::Pointer;
        }
        let nothing = !mentioned || text.words > NAMES;
        if general || self.recorded || nothing {
            return DocumentKind::General;
        }
        DocumentKind::Governance
    }
}

/// Whether most of it is links of a few words that say nothing by themselves, as names do: a list
/// of people with their pages sends nobody elsewhere for the rules.
fn lists_people(text: &Text<'_>) -> bool {
    let prose = text.sentences.iter().filter(|sentence| !sentence.heading);
    let named = |sentence: &&Sentence| {
        sentence.linked > 0 && sentence.length <= NAME && !sentence.words.meets(Words::ALL)
    };
    let names = prose.clone().filter(named).count();
    names >= PEOPLE && names * 2 > prose.count()
}

/// How many sentences of prose say what to do, of how many. What one sentence introduces counts once,
/// however many items it has: the conditions of one rule are no rules.
fn density(text: &Text<'_>, found: &[Found; PRINCIPLES.len()]) -> (usize, usize) {
    let mut rules: Vec<usize> = found.iter().flat_map(Found::rules).collect();
    rules.sort_unstable();
    rules.dedup();
    let blocks = &text.document.blocks;
    let mut lists = BTreeSet::new();
    let mut all = 0;
    for sentence in prose(text) {
        let block = &blocks[sentence.block];
        match block.lead.filter(|_| block.kind == BlockKind::Item) {
            Some(lead) => _ = lists.insert(lead),
            None => all += 1,
        }
    }
    let all = all + lists.len();
    (rules.len().min(all), all)
}

fn prose<'t>(text: &'t Text<'_>) -> impl Iterator<Item = &'t Sentence> {
    let sentences = text.sentences.iter();
    sentences.filter(|sentence| !sentence.heading && sentence.length > 2)
}
