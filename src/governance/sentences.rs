//! The sentences of a document with the groups of words found in each, and around each.

use super::blanks;
use super::language::Seen;
use super::signals::{Finder, Words};
use crate::document::{self, Block, BlockKind, Document};
use crate::model::fold;
use std::collections::HashMap;

/// How far one goes up from an item to what introduces it.
const LEADS: usize = 6;

/// A heading of no more words names something.
const TITLE: usize = 5;

/// A document ready to be looked at.
pub(super) struct Text<'d> {
    pub(super) document: &'d Document,
    pub(super) language: &'static str,
    /// Whether it holds names, links and the like alone, in no language: it says nothing.
    pub(super) is_list: bool,
    /// Whether its English and its French are read.
    read: [bool; 2],
    pub(super) sentences: Vec<Sentence>,
    folded: Folded,
    /// The words of each sentence.
    spans: Vec<(usize, usize)>,
    /// What each block holds.
    blocks: Vec<Words>,
    /// What the headings above each block hold, and what introduces it.
    around: Vec<Words>,
    /// What the few words of the heading, or of what introduces it, just above each block hold.
    under: Vec<Words>,
    /// What the part each block belongs to holds: its item of a list, or else its section.
    within: Vec<Words>,
    /// How many words of prose it has.
    pub(super) words: usize,
    /// How many of them speak of templates, and how many of governance.
    templates: (usize, usize),
}

/// A sentence, seen.
pub(super) struct Sentence {
    pub(super) block: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) words: Words,
    /// What stands in its first words.
    pub(super) first: Words,
    /// Whether it says nothing by itself: a question, a link and little else.
    pub(super) weak: bool,
    /// Whether it is a heading's.
    pub(super) heading: bool,
    /// How many words it has.
    pub(super) length: usize,
    /// How many of its bytes are links.
    pub(super) linked: usize,
}

/// The words of a document, folded, one after the other.
#[derive(Default)]
struct Folded {
    letters: String,
    /// Where each word begins and ends.
    places: Vec<(usize, usize)>,
}

impl Folded {
    fn add(&mut self, text: &str, buffer: &mut String) -> (usize, usize) {
        let first = self.places.len();
        fold(text, buffer, |word, _| {
            let start = self.letters.len();
            self.letters.push_str(word);
            self.places.push((start, self.letters.len()));
        });
        (first, self.places.len())
    }

    fn words(&self, from: (usize, usize)) -> impl Iterator<Item = &str> {
        let places = &self.places[from.0..from.1];
        places
            .iter()
            .map(|(start, end)| &self.letters[*start..*end])
    }
}

/// What a document is made of, before anything is looked for in it.
#[derive(Default)]
struct Gathered {
    folded: Folded,
    sentences: Vec<Sentence>,
    /// The words of each sentence.
    spans: Vec<(usize, usize)>,
    /// What tells the language of its prose, of its headings.
    seen: [Seen; 2],
}

impl Gathered {
    fn of(document: &Document) -> Gathered {
        let mut gathered = Gathered::default();
        let mut buffer = String::new();
        for (at, block) in document.blocks.iter().enumerate() {
            let heading = block.kind == BlockKind::Heading;
            let first = gathered.folded.places.len();
            let mut to_write = false;
            for sentence in block.sentences() {
                let span = gathered.folded.add(sentence.text, &mut buffer);
                // From its mark on, a block says what is to be written: that is no rule yet.
                to_write |= blanks::is_to_write(sentence.text);
                if !to_write {
                    gathered.spans.push(span);
                    gathered
                        .sentences
                        .push(Sentence::of(&sentence, at, heading, span.1 - span.0));
                }
            }
            let whole = (first, gathered.folded.places.len());
            gathered.seen[usize::from(heading)].add(gathered.folded.words(whole), &block.text);
        }
        gathered
    }

    /// How many words begin with one of these letters.
    fn speak_of(&self, stems: [&str; 2]) -> usize {
        let all = self.folded.words((0, self.folded.places.len()));
        all.filter(|it| stems.iter().any(|stem| it.starts_with(stem)))
            .count()
    }
}

impl Sentence {
    fn of(
        sentence: &document::Sentence<'_>,
        block: usize,
        heading: bool,
        length: usize,
    ) -> Sentence {
        let mostly_link = sentence.linked * 10 >= sentence.text.len() * 6;
        Sentence {
            block,
            start: sentence.start,
            end: sentence.end,
            words: Words::NONE,
            first: Words::NONE,
            weak: sentence.text.ends_with('?') || mostly_link || length < 2,
            heading,
            length,
            linked: sentence.linked,
        }
    }
}

/// Whether most of a text is `key:` and names of one word, as files of settings
/// and of owners are.
fn is_settings(document: &Document) -> bool {
    let (mut set, mut all, mut keys) = (0, 0, 0);
    let prose = document.blocks.iter();
    let prose = prose.filter(|block| block.kind != BlockKind::Heading);
    let lines = prose.flat_map(Block::lines);
    for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
        let (key, value) = line.split_once(':').unwrap_or(("", line));
        let named = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '"');
        let is_key = !key.is_empty() && key.chars().all(named);
        let short = value.split_whitespace().count() <= 1;
        all += 1;
        keys += usize::from(is_key);
        set += usize::from(short && (is_key || key.is_empty()));
    }
    keys > 0 && set * 10 >= all * 8
}

/// What a block belongs to: a section by its heading, or an item of a list by its block.
#[derive(Clone, Copy, Eq, Hash, PartialEq)]
enum Part {
    Section(Option<usize>),
    Item(usize),
}

fn part(blocks: &[Block], at: usize) -> Part {
    let chain = std::iter::successors(Some(at), |it| blocks[*it].lead).take(LEADS);
    let items = chain.filter(|it| matches!(blocks[*it].kind, BlockKind::Item | BlockKind::Row));
    match items.last() {
        Some(first) => Part::Item(first),
        None => Part::Section(blocks[at].heading),
    }
}

impl<'d> Text<'d> {
    pub(super) fn new(document: &'d Document) -> Text<'d> {
        let gathered = Gathered::of(document);
        // A document of names alone is in the language of its headings.
        let mut settled = gathered.seen[0].settle();
        if settled.0 == "und" {
            settled = gathered.seen[1].settle();
        }
        let templates = (
            gathered.speak_of(["template", "gabarit"]),
            gathered.speak_of(["governance", "gouvernance"]),
        );
        let prose = gathered
            .sentences
            .iter()
            .filter(|sentence| !sentence.heading);
        let words = prose.map(|sentence| sentence.length).sum();
        let mut text = Text {
            document,
            language: settled.0,
            is_list: is_settings(document) || settled.0 == "und" && !gathered.seen[0].is_prose(),
            read: settled.1,
            sentences: gathered.sentences,
            folded: gathered.folded,
            spans: gathered.spans,
            blocks: vec![Words::NONE; document.blocks.len()],
            around: vec![Words::NONE; document.blocks.len()],
            under: vec![Words::NONE; document.blocks.len()],
            within: vec![Words::NONE; document.blocks.len()],
            words,
            templates,
        };
        if text.is_read() {
            text.look();
        }
        text
    }

    /// Finds the groups of words.
    fn look(&mut self) {
        let mut words = Vec::new();
        let mut finder = Finder::new(self.read);
        for (sentence, span) in self.sentences.iter_mut().zip(&self.spans) {
            words.clear();
            words.extend(self.folded.words(*span));
            let said = finder.find(&words);
            (sentence.words, sentence.first) = (said.words, said.first);
            self.blocks[sentence.block].add(sentence.words);
        }
        // A heading's words are those of its block, found by its place among the headings.
        let blocks = &self.document.blocks;
        let mut headings = vec![Words::NONE; self.document.outline.headings.len()];
        for (block, words) in blocks.iter().zip(&self.blocks) {
            if let (BlockKind::Heading, Some(at)) = (block.kind, block.heading) {
                headings[at] = *words;
            }
        }
        for (at, block) in blocks.iter().enumerate() {
            let mut around = Words::NONE;
            for above in self.document.headings_above(block) {
                // The title says what all of it is about: it introduces no sentence.
                if above > 0 || self.document.outline.headings[0].level > 1 {
                    around.add(headings[above]);
                }
            }
            let leads = std::iter::successors(block.lead, |lead| blocks[*lead].lead);
            for lead in leads.take(LEADS) {
                around.add(self.blocks[lead]);
            }
            self.around[at] = around;
            let short = |text: &str| text.split_whitespace().count() <= TITLE;
            if let Some(lead) = block.lead.filter(|lead| short(&blocks[*lead].text)) {
                self.under[at].add(self.blocks[lead]);
            }
            let outline = &self.document.outline.headings;
            if let Some(above) = block.heading.filter(|above| short(&outline[*above].text)) {
                self.under[at].add(headings[above]);
            }
        }
        self.gather_parts();
    }

    /// Puts together what each item of a list, with those below it, and each section hold.
    fn gather_parts(&mut self) {
        let blocks = &self.document.blocks;
        let mut parts: HashMap<Part, Words> = HashMap::new();
        for (at, words) in self.blocks.iter().enumerate() {
            parts
                .entry(part(blocks, at))
                .or_insert(Words::NONE)
                .add(*words);
        }
        for (at, within) in self.within.iter_mut().enumerate() {
            *within = parts[&part(blocks, at)];
        }
    }

    /// The words of a sentence, by its place.
    pub(super) fn said(&self, at: usize) -> impl Iterator<Item = &str> {
        self.folded.words(self.spans[at])
    }

    /// Whether one of its languages is read.
    pub(super) fn is_read(&self) -> bool {
        self.read[0] || self.read[1]
    }

    /// Whether it holds no prose.
    pub(super) fn is_empty(&self) -> bool {
        self.words < 3
    }

    /// What the headings above a block hold, and what introduces it.
    pub(super) fn around(&self, block: usize) -> Words {
        self.around[block]
    }

    /// What the few words just above a block hold.
    pub(super) fn under(&self, block: usize) -> Words {
        self.under[block]
    }

    /// What the item of a list, or else the section, that a block belongs to holds.
    pub(super) fn within(&self, block: usize) -> Words {
        self.within[block]
    }

    /// What the first block of its item holds, or else the headings above it.
    pub(super) fn title(&self, block: usize) -> Words {
        self.item(block)
            .map_or(self.around[block], |first| self.blocks[first])
    }

    /// The item of a list that a block belongs to.
    pub(super) fn item(&self, block: usize) -> Option<usize> {
        match part(&self.document.blocks, block) {
            Part::Item(first) => Some(first),
            Part::Section(_) => None,
        }
    }

    /// Whether it is a page about templates.
    pub(super) fn presents_templates(&self) -> bool {
        let (templates, governance) = self.templates;
        governance > 0 && templates >= 3 && templates * 80 >= self.words
    }
}
