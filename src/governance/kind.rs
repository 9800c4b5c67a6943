//! What a document is: rules, a pointer to rules, a template, a page about governance in general.

use super::passages::Found;
use super::record;
use super::sentences::{Sentence, Text};
use super::signals::{self, Words};
use super::weighing::{Feature, Known, Weighed};
use crate::document::BlockKind;
use crate::model::{DocumentKind, PRINCIPLES};
use std::collections::BTreeSet;

/// From so many sentences on, a text may be about others.
const ALONE: usize = 6;
/// One that is not speaks for its own group in so many sentences of a hundred.
const OWN: usize = 20;

/// A pointer has no more words than these.
const POINTER: usize = 150;

/// Up to so many words, a text that sets no rule may still name the people who hold a role.
const NAMES: usize = 100;

/// A name has no more words than these, with what stands beside it.
const NAME: usize = 5;

/// So many names are a list of people.
const PEOPLE: usize = 3;

/// From so far on, in log-odds, a text sets rules: by its words at large, or
const BINDS: f64 = 0.6;
/// if they do not speak much against it
const DOUBTFUL: f64 = -1.5;
/// by what it says of the principles, each of them with no more than so much to spare
const EACH: f64 = 1.5;
/// and all together with so much.
const SAYS: f64 = 1.8;

/// A text of fewer sentences does not say what it is.
const BRIEF: usize = 5;

/// What is known of a text as a whole.
pub(super) struct Whole {
    /// What its sentences do not say one by one.
    pub(super) known: Known,
    /// What it and its sentences come to.
    pub(super) weighed: Weighed,
    /// Whether it says anything that is read, and neither tells of one day or of others nor presents templates.
    pub(super) says: bool,
    /// Whether it is too brief to say what it is: there a signal settles.
    pub(super) is_brief: bool,
    is_recorded: bool,
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
        let share = count(density.0) / count(density.1.max(1));
        let is = |it: bool| f64::from(u8::from(it));
        let is_recorded = record::is(text, raw) && density.0 * 4 < density.1 * 3;
        let known = vec![
            (Feature::Rules, share),
            (Feature::Many, count(density.0).ln_1p() / 3.0),
            (Feature::Blanks, is(!blanks.is_empty())),
            (Feature::Templates, is(text.presents_templates())),
        ];
        let says = text.is_read() && !text.is_empty() && !text.is_list;
        let tells = is_recorded && blanks.is_empty();
        Whole {
            weighed: Weighed::of(text, found, &known),
            known,
            says: says && !tells && !text.presents_templates() && !is_on_others(text, density),
            is_brief: density.1 < BRIEF,
            is_recorded,
        }
    }

    /// Whether it may bind anybody at all.
    pub(super) fn binds(&self) -> bool {
        self.says && self.sets_rules()
    }

    /// Whether it sets rules, as far as it says what it is.
    fn sets_rules(&self) -> bool {
        let best = (0..PRINCIPLES.len()).filter_map(|at| self.weighed.best(at, |_| true));
        self.is_brief || sets_rules(self.weighed.sets_rules, best.map(|(_, comes_to)| comes_to))
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
        let sends = sends(text) && !(mentioned && lists_people(text));
        if sends {
            return DocumentKind::Pointer;
        }
        let nothing = !mentioned || text.words > NAMES;
        if !self.sets_rules() || self.is_recorded || nothing {
            return DocumentKind::General;
        }
        DocumentKind::Governance
    }
}

/// Whether a text sets rules, by how far it does as a whole, and by what its best sentence for each principle
/// comes to.
pub(super) fn sets_rules(whole: f64, best: impl Iterator<Item = f64>) -> bool {
    let said = || best.map(|comes_to| comes_to.clamp(0.0, EACH)).sum::<f64>();
    whole >= BINDS || (whole >= DOUBTFUL && said() >= SAYS)
}

/// Whether a text is short, and most of what it says links to others.
fn sends(text: &Text<'_>) -> bool {
    let said = text.sentences.iter().filter(|sentence| !sentence.heading);
    let linked = said.clone().filter(|sentence| sentence.linked > 0).count();
    text.words <= POINTER && linked > 0 && linked * 2 >= said.count()
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

/// Whether the title of a text is about what others do, and it hardly speaks for itself.
fn is_on_others(text: &Text<'_>, density: (usize, usize)) -> bool {
    let title = text.sentences.first().filter(|first| first.heading);
    let on_others = title.is_some_and(|title| title.words.meets(signals::others()));
    density.1 >= ALONE && on_others && own_share(text) < OWN
}

/// In how many of a hundred sentences a text speaks for its own group.
fn own_share(text: &Text<'_>) -> usize {
    let [general, own] = signals::voices();
    let speaks = |said: &&Sentence| said.words.meets(own) && !said.words.meets(general);
    100 * prose(text).filter(speaks).count() / prose(text).count().max(1)
}
