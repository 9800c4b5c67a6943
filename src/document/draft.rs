//! What the readers of each markup write into: a document that grows line by line.

use super::anchors::Slugs;
use super::{Anchor, Block, BlockKind, Document, Heading, Outline, count_lines};

/// How long a bold paragraph may be to stand for a heading, in bytes.
const LABEL: usize = 80;

/// A list being read.
struct List {
    /// The block that introduces its items.
    lead: Option<usize>,
    /// The block that introduces what comes next: the item being read, once it has words.
    inside: Option<usize>,
}

/// A document being read.
pub(super) struct Draft {
    headings: Vec<Heading>,
    anchors: Vec<Anchor>,
    blocks: Vec<Block>,
    lines: usize,
    slugs: Slugs,
    /// The block being written.
    open: Block,
    /// The lists being read, the innermost last.
    lists: Vec<List>,
    /// The label that introduces the blocks that follow it.
    label: Option<usize>,
    /// Names given just before a heading: they lead to it.
    pending: Vec<Anchor>,
}

impl Draft {
    pub(super) fn new(text: &str) -> Draft {
        Draft {
            headings: Vec::new(),
            anchors: Vec::new(),
            blocks: Vec::new(),
            lines: count_lines(text),
            slugs: Slugs::default(),
            open: empty(),
            lists: Vec::new(),
            label: None,
            pending: Vec::new(),
        }
    }

    /// Adds words to the block being written. An address that stands bare is a link too.
    pub(super) fn push(&mut self, text: &str, line: usize, linked: bool) {
        let mut rest = text;
        while !linked && let Some(mark) = rest.find("://") {
            let blank = |c: char| c.is_whitespace() || matches!(c, '(' | '<' | '"');
            let before = rest[..mark].char_indices().rev();
            let start = before.into_iter().find(|(_, it)| blank(*it));
            let start = start.map_or(0, |(at, it)| at + it.len_utf8());
            let end = rest[mark..].find(blank).map_or(rest.len(), |at| mark + at);
            self.write(&rest[..start], line, false);
            self.write(&rest[start..end], line, true);
            rest = &rest[end..];
        }
        self.write(rest, line, linked);
    }

    fn write(&mut self, text: &str, line: usize, linked: bool) {
        if text.is_empty() {
            return;
        }
        let line = line.clamp(1, self.lines.max(1));
        let start = self.open.text.len();
        if self.open.marks.last().is_none_or(|(_, last)| *last < line) {
            self.open.marks.push((start, line));
        }
        self.open.text.push_str(text);
        if linked {
            self.open.links.push((start, self.open.text.len()));
        }
    }

    /// A space, unless there is one.
    pub(super) fn space(&mut self) {
        if !self.open.text.is_empty() && !self.open.text.ends_with(' ') {
            self.open.text.push(' ');
        }
    }

    /// A name one can link to.
    pub(super) fn anchor(&mut self, name: &str, line: usize) {
        let name = name.trim();
        if !name.is_empty() {
            let line = line.clamp(1, self.lines.max(1));
            let name = name.to_owned();
            self.pending.push(Anchor { name, line });
        }
    }

    /// Ends the block being written. `bold`: all of it was.
    pub(super) fn end(&mut self, kind: BlockKind, bold: bool) {
        let mut block = std::mem::replace(&mut self.open, empty());
        if block.text.trim().is_empty() {
            return;
        }
        self.anchors.append(&mut self.pending);
        let at = self.blocks.len();
        block.heading = self.headings.len().checked_sub(1);
        block.kind = kind;
        let above = self.lists.last().map_or(self.label, |list| list.inside);
        match kind {
            BlockKind::Heading | BlockKind::Label => {}
            BlockKind::Paragraph if self.lists.is_empty() && bold && block.text.len() <= LABEL => {
                block.kind = BlockKind::Label;
                self.label = Some(at);
            }
            BlockKind::Paragraph | BlockKind::Row | BlockKind::Item => block.lead = above,
        }
        if kind == BlockKind::Item
            && let Some(list) = self.lists.last_mut()
        {
            list.inside = Some(at);
        }
        self.blocks.push(block);
    }

    /// Enters a list: the paragraph just before it introduces its items.
    pub(super) fn enter(&mut self) {
        let section = self.headings.len().checked_sub(1);
        let introduces = |block: &Block| {
            block.heading == section && block.text.trim_end().ends_with([':', '：'])
        };
        let before = self.blocks.last().filter(|block| introduces(block));
        let lead = match before {
            Some(_) => Some(self.blocks.len() - 1),
            None => self.lists.last().map_or(self.label, |list| list.inside),
        };
        self.lists.push(List { lead, inside: lead });
    }

    /// Leaves a list.
    pub(super) fn leave(&mut self) {
        self.lists.pop();
    }

    /// How many lists one is in.
    pub(super) fn depth(&self) -> usize {
        self.lists.len()
    }

    /// Whether the block being written has no words yet.
    pub(super) fn is_fresh(&self) -> bool {
        self.open.text.trim().is_empty()
    }

    /// Lets go of blanks that no word followed.
    pub(super) fn forget(&mut self) {
        self.open = empty();
    }

    /// Begins an item: what introduced the list introduces it.
    pub(super) fn item(&mut self) {
        if let Some(list) = self.lists.last_mut() {
            list.inside = list.lead;
        }
    }

    /// Ends a heading.
    pub(super) fn heading(&mut self, level: u8, line: usize, explicit: &[String]) {
        let text = self.open.text.trim().to_owned();
        let mut anchors = self.slugs.of(&text);
        let pending = self.pending.drain(..).map(|anchor| anchor.name);
        for name in explicit.iter().cloned().chain(pending) {
            if !anchors.contains(&name) {
                anchors.push(name);
            }
        }
        self.lists.clear();
        self.label = None;
        self.headings.push(Heading {
            level,
            text,
            line: line.clamp(1, self.lines.max(1)),
            end_line: self.lines,
            anchors,
        });
        self.end(BlockKind::Heading, false);
    }

    /// The document, whole.
    pub(super) fn finish(mut self) -> Document {
        self.anchors.append(&mut self.pending);
        // A section ends where the next of its level or above begins.
        let mut open: Vec<usize> = Vec::new();
        let mut parents = Vec::with_capacity(self.headings.len());
        for at in 0..self.headings.len() {
            let (level, line) = (self.headings[at].level, self.headings[at].line);
            while let Some(last) = open.last().copied()
                && self.headings[last].level >= level
            {
                let start = self.headings[last].line;
                self.headings[last].end_line = line.saturating_sub(1).max(start);
                open.pop();
            }
            parents.push(open.last().copied());
            open.push(at);
        }
        let outline = Outline {
            headings: self.headings,
            anchors: self.anchors,
            lines: self.lines,
        };
        let blocks = self.blocks;
        Document {
            outline,
            blocks,
            parents,
        }
    }
}

fn empty() -> Block {
    Block {
        kind: BlockKind::Paragraph,
        text: String::new(),
        marks: Vec::new(),
        links: Vec::new(),
        heading: None,
        lead: None,
    }
}
