//! What a document is: rules, a pointer to rules, a template, a page about governance in general.

use super::passages::Found;
use super::record;
use super::sentences::{Sentence, Text};
use super::signals::{self, Words, voices};
use super::weighing::{Feature, Known, Weighed};
use crate::document::BlockKind;
use crate::model::{DocumentKind, PRINCIPLES};
use std::collections::BTreeSet;

/// A pointer has no more words than these.
const POINTER: usize = 150;

/// In so many sentences or more, one that looks like a rule may be none.
const ALONE: usize = 6;

/// From so many sentences on, a text says what it is, and few rules among them say something.
const LONG: usize = 10;

/// A text of fewer sentences does not say what it is.
const BRIEF: usize = 8;

/// So many rules or more in a text are meant.
const SOME: usize = 3;

/// A text speaks for itself in so many sentences of a hundred.
const OWN: usize = 20;

/// Up to so many words, a text that sets no rule may still name the people who hold a role.
const NAMES: usize = 100;

/// A name has no more words than these, with what stands beside it.
const NAME: usize = 5;

/// So many names are a list of people.
const PEOPLE: usize = 3;

/// From so much on, in log-odds, a text sets rules, though it speaks of governance in general; though its theme
/// is another; though it is about what others do, which nothing outweighs.
const SURE: [f64; 3] = [2.0, 3.0, f64::INFINITY];

/// A text that comes to less sets no rule, unless it is too short to say what it is.
const NONE: f64 = -1.0;

/// A short text that links elsewhere must come to so much.
const SENT: f64 = 0.0;

/// What is known of a text as a whole.
pub(super) struct Whole {
    /// What its sentences do not say one by one.
    pub(super) known: Known,
    /// What it and its sentences come to.
    pub(super) weighed: Weighed,
    /// Whether it says anything that is read, and neither tells of one day nor presents templates.
    pub(super) says: bool,
    /// Whether it seems to speak of governance in general, of something else, of others.
    pub(super) looks: [bool; 3],
    /// Whether it is too short to say what it is: there a signal settles.
    pub(super) is_short: bool,
    /// How far it must set rules to bind anybody, in log-odds.
    pub(super) least: f64,
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
            says: says && !tells && !text.presents_templates(),
            looks: [
                is_general(text, density),
                is_beside(text, density),
                is_on_others(text, density),
            ],
            is_short: density.1 < BRIEF,
            least: match density.1 {
                _ if sends(text) => SENT,
                ..BRIEF => f64::NEG_INFINITY,
                BRIEF.. => NONE,
            },
            is_recorded,
        }
    }

    /// Whether it may bind anybody at all.
    pub(super) fn binds(&self) -> bool {
        self.says && !self.is_general() && self.weighed.sets_rules >= self.least
    }

    fn is_general(&self) -> bool {
        is_else(self.looks, self.weighed.sets_rules)
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
        if sends && !self.is_general() {
            return DocumentKind::Pointer;
        }
        let nothing = !mentioned || text.words > NAMES;
        if self.is_general() || self.is_recorded || nothing {
            return DocumentKind::General;
        }
        DocumentKind::Governance
    }
}

/// Whether a text that seems to speak of something else does, by how far it is one that sets rules.
pub(super) fn is_else(looks: [bool; 3], sets_rules: f64) -> bool {
    let mut looks = looks.iter().zip(SURE);
    looks.any(|(looks, sure)| *looks && sets_rules < sure)
}

/// Whether a text is short, and links to others.
fn sends(text: &Text<'_>) -> bool {
    text.words <= POINTER && text.sentences.iter().any(|sentence| sentence.linked > 0)
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

/// Whether the words of a text are those of rules more than of anything else: a sum over the groups
/// of words, of what each is worth times the share of sentences it stands in.
fn governs(text: &Text<'_>, density: (usize, usize)) -> bool {
    let all = prose(text).count().max(1);
    let share = |part: usize, all: usize| i64::try_from(1000 * part / all.max(1)).unwrap_or(1000);
    let judge = signals::governs();
    let words = judge.words.iter().map(|(words, worth)| {
        let with = prose(text)
            .filter(|prose| prose.words.meets(*words))
            .count();
        worth * share(with, all)
    });
    words.sum::<i64>() + judge.rules * share(density.0, density.1) + 1000 * judge.before >= 0
}

/// Whether most of what a text says is about something that governs nobody.
fn is_beside(text: &Text<'_>, density: (usize, usize)) -> bool {
    if density.1 < ALONE {
        return false;
    }
    let all = prose(text).count().max(1);
    let rules = 100 * density.0 / density.1.max(1);
    let spoken = |it: &signals::Beside| {
        let speaks = |said: &&Sentence| said.words.meets(it.words) && !said.words.meets(it.without);
        let speaking = prose(text).filter(speaks).count();
        let part = 100 * speaking / all;
        // One sentence in a short text is no theme.
        speaking > 1 && part >= it.from && 100 * part >= it.over * rules
    };
    signals::beside().iter().any(spoken)
}

/// Whether the title of a text is about what others do, and it hardly speaks for itself.
fn is_on_others(text: &Text<'_>, density: (usize, usize)) -> bool {
    let title = text.sentences.first().filter(|first| first.heading);
    let on_others = title.is_some_and(|title| title.words.meets(signals::others()));
    density.1 >= ALONE && on_others && own_share(text) < OWN
}

/// In how many of a hundred sentences a text speaks for its own group.
fn own_share(text: &Text<'_>) -> usize {
    let [general, own, ..] = voices();
    let speaks = |said: &&Sentence| said.words.meets(own) && !said.words.meets(general);
    100 * prose(text).filter(speaks).count() / prose(text).count().max(1)
}

/// Whether a text speaks of governance in general, or of something else, rather than for a project:
/// few of its sentences set a rule, and it speaks of projects at large, of software, or only tells
/// its reader what to do. Rules come thick: in a text that sets some, one sentence in eight or more
/// does. A text may well speak to its reader, if it sets rules.
fn is_general(text: &Text<'_>, density: (usize, usize)) -> bool {
    let [general, _, reader, manual] = voices();
    let prose = || prose(text);
    let share = |part: usize| 100 * part / prose().count().max(1);
    let with = |words| share(prose().filter(|prose| prose.words.meets(words)).count());
    let own = own_share(text);
    let (in_general, to_reader, of_software) = (with(general), with(reader), with(manual));
    let rules = 100 * density.0 / density.1.max(1);
    let long = density.1 >= LONG;
    (density.1 >= ALONE && !governs(text, density))
        || (in_general >= 15 && in_general * 2 >= own)
        || (of_software >= 15 && of_software * 2 >= rules)
        || (density.0 <= 1 && density.1 >= ALONE)
        || (long && rules < 4)
        || (long && rules < 8 && in_general >= 4)
        || (long && rules < 13 && in_general >= 8)
        || (long && density.0 < SOME && to_reader >= 25)
        || (long && to_reader >= 20 && own * 2 < to_reader && in_general >= 4)
}
