//! A text and its markup → headings with their anchors, blocks of prose, sentences with their
//! lines. Lines count from one; code, comments and front matter are no prose.

mod anchors;
mod asciidoc;
mod draft;
mod html;
mod links;
mod markdown;
mod paragraphs;
mod plain;
mod rst;
mod sentences;

pub use links::{Link, Refers, links};
pub use sentences::Sentence;

use crate::model::Markup;
use draft::Draft;

/// A document as its headings show it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Outline {
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Anchors that stand elsewhere than in a heading: `<a id>`, rst labels, `AsciiDoc` ids.
    pub anchors: Vec<Anchor>,
    /// How many lines the text has.
    pub lines: usize,
}

/// A heading and its section.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Heading {
    /// 1 for a title, and so on.
    pub level: u8,
    /// Its words, without markup.
    pub text: String,
    /// The line it begins on.
    pub line: usize,
    /// The last line of its section: before the next heading of its level or above.
    pub end_line: usize,
    /// The fragments that lead to it, on any of the hosts whose rules are known.
    pub anchors: Vec<String>,
}

/// A name one can link to, and its line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Anchor {
    /// The fragment, without `#`.
    pub name: String,
    /// The line it stands on.
    pub line: usize,
}

/// A document as prose.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Document {
    /// Its headings and anchors.
    pub outline: Outline,
    /// Its blocks, headings included, in order.
    pub blocks: Vec<Block>,
    /// The heading above each heading.
    parents: Vec<Option<usize>>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum BlockKind {
    /// A heading.
    Heading,
    /// A short paragraph in bold, or a line that introduces what follows, as a heading would.
    Label,
    /// A paragraph.
    Paragraph,
    /// The first paragraph of a list item.
    Item,
    /// A row of a table.
    Row,
}

/// Some prose that stands together.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words, without markup.
    pub text: String,
    /// Where in `text` each line of the file begins.
    marks: Vec<(usize, usize)>,
    /// The parts of `text` that are links.
    links: Vec<(usize, usize)>,
    /// The heading it stands under: its place among the headings.
    pub heading: Option<usize>,
    /// The block that introduces it (`… may:`, the item above it), before it among the blocks.
    pub lead: Option<usize>,
}

/// The headings of a text, with their anchors, and its other anchors.
#[must_use]
pub fn outline(text: &str, markup: Markup) -> Outline {
    read(text, markup).outline
}

/// A text as prose.
#[must_use]
pub fn read(text: &str, markup: Markup) -> Document {
    let mut draft = Draft::new(text);
    match markup {
        Markup::Markdown => markdown::read(text, &mut draft),
        Markup::Rst => rst::read(text, &mut draft),
        Markup::Asciidoc => asciidoc::read(text, &mut draft),
        Markup::Html => markdown::read_page(text, &mut draft),
        Markup::Plain => plain::read(text, &mut draft),
    }
    draft.finish()
}

impl Block {
    /// The line a byte of `text` stands on.
    #[must_use]
    pub fn line_of(&self, at: usize) -> usize {
        let place = self.marks.partition_point(|(start, _)| *start <= at);
        self.marks[place.saturating_sub(1)].1
    }

    /// Its words, by the lines of the file they stand on.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let ends = self.marks.iter().skip(1).map(|(at, _)| *at);
        let ends = ends.chain([self.text.len()]);
        self.marks
            .iter()
            .zip(ends)
            .map(|((from, _), to)| &self.text[*from..to])
    }

    /// Its first line.
    #[must_use]
    pub fn start(&self) -> usize {
        self.marks[0].1
    }

    /// Its last line.
    #[must_use]
    pub fn end(&self) -> usize {
        self.marks[self.marks.len() - 1].1
    }

    /// How many bytes of `text` between two places are links.
    fn linked(&self, start: usize, end: usize) -> usize {
        let first = self.links.partition_point(|link| link.1 <= start);
        self.links[first..]
            .iter()
            .take_while(|link| link.0 < end)
            .map(|link| link.1.min(end) - link.0.max(start))
            .sum()
    }

    /// Its sentences.
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        sentences::of(self)
    }
}

impl Document {
    /// The headings above a block, the nearest first: their places among the headings.
    pub fn headings_above(&self, block: &Block) -> impl Iterator<Item = usize> {
        std::iter::successors(block.heading, |at| self.parents[*at])
    }
}

/// How many lines a text has; the empty text has none.
fn count_lines(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
        + usize::from(!text.is_empty() && !text.ends_with('\n'))
}
