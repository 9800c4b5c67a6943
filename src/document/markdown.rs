//! Markdown, as GitHub and GitLab read it.

use super::BlockKind;
use super::draft::Draft;
use super::html::{self, Piece};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

pub(super) fn read(text: &str, draft: &mut Draft) {
    let starts = starts(text);
    let mut reader = Reader::new(draft, &starts);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.take(event, range.start);
    }
    reader.flush();
}

/// A page of the web: all of it is HTML.
pub(super) fn read_page(text: &str, draft: &mut Draft) {
    let page = html::prose(text);
    let starts = starts(&page);
    let mut reader = Reader::new(draft, &starts);
    reader.html = page;
    reader.html_block();
}

/// Where each line begins.
fn starts(text: &str) -> Vec<usize> {
    let ends = memchr::memchr_iter(b'\n', text.as_bytes());
    std::iter::once(0).chain(ends.map(|at| at + 1)).collect()
}

struct Reader<'a> {
    draft: &'a mut Draft,
    starts: &'a [usize],
    /// Code, images and metadata around what is read: none of it is prose.
    skipped: usize,
    links: usize,
    /// Whether each link that is open is an address to write to.
    mails: Vec<bool>,
    strong: usize,
    /// Whether the block has words that are not bold.
    plain: bool,
    /// Whether the block is the first of its item.
    first: bool,
    html: String,
    html_from: usize,
    in_comment: bool,
}

impl<'a> Reader<'a> {
    fn new(draft: &'a mut Draft, starts: &'a [usize]) -> Reader<'a> {
        Reader {
            draft,
            starts,
            skipped: 0,
            links: 0,
            mails: Vec::new(),
            strong: 0,
            plain: false,
            first: false,
            html: String::new(),
            html_from: 0,
            in_comment: false,
        }
    }

    fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at)
    }

    fn take(&mut self, event: Event<'_>, at: usize) {
        match event {
            Event::Start(tag) => self.start(&tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) => self.words(&words, at),
            Event::SoftBreak | Event::HardBreak => self.draft.space(),
            Event::Html(html) => {
                if self.html.is_empty() {
                    self.html_from = at;
                }
                self.html.push_str(&html);
            }
            Event::InlineHtml(html) => self.inline(&html, at),
            Event::Rule => self.flush(),
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn words(&mut self, words: &str, at: usize) {
        if self.skipped > 0 {
            return;
        }
        let bare = words.trim_matches([':', ' ', '.', '：']);
        self.plain |= self.strong == 0 && !bare.is_empty();
        let line = self.line(at);
        self.draft.push(words, line, self.links > 0);
    }

    fn start(&mut self, tag: &Tag<'_>, at: usize) {
        match tag {
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                // Whoever gives an address to write to sends to no other page.
                let mail = *link_type == LinkType::Email || dest_url.starts_with("mailto:");
                self.mails.push(mail);
                self.links += usize::from(!mail);
            }
            Tag::Strong => self.strong += 1,
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.flush();
                self.skipped += 1;
            }
            Tag::Image { .. } => self.skipped += 1,
            Tag::List(_) => {
                self.flush();
                self.draft.enter();
            }
            Tag::Item => {
                self.flush();
                self.draft.item();
                self.first = true;
            }
            Tag::Heading { .. }
            | Tag::Paragraph
            | Tag::BlockQuote(_)
            | Tag::Table(_)
            | Tag::HtmlBlock
            | Tag::FootnoteDefinition(_) => {
                self.flush();
                self.html_from = at;
            }
            Tag::TableCell => {
                if !self.draft.is_fresh() {
                    let line = self.line(at);
                    self.draft.push(" | ", line, false);
                }
            }
            Tag::TableHead
            | Tag::TableRow
            | Tag::Emphasis
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => {
                let mail = self.mails.pop() == Some(true);
                self.links = self.links.saturating_sub(usize::from(!mail));
            }
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) | TagEnd::Image => {
                self.skipped = self.skipped.saturating_sub(1);
            }
            TagEnd::Heading(level) => {
                let line = self.line(self.html_from);
                self.draft.heading(level as u8, line, &[]);
                self.plain = false;
            }
            TagEnd::TableRow | TagEnd::TableHead => {
                self.draft.end(BlockKind::Row, false);
                self.plain = false;
            }
            TagEnd::HtmlBlock => self.html_block(),
            TagEnd::List(_) => {
                self.flush();
                self.draft.leave();
            }
            TagEnd::Item => {
                self.flush();
                self.first = false;
            }
            TagEnd::Paragraph | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition => self.flush(),
            TagEnd::Table
            | TagEnd::TableCell
            | TagEnd::Emphasis
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => {}
        }
    }

    /// Ends the block being written.
    fn flush(&mut self) {
        if self.draft.is_fresh() {
            self.draft.forget();
            self.plain = false;
            return;
        }
        let kind = if self.first && self.draft.depth() > 0 {
            BlockKind::Item
        } else {
            BlockKind::Paragraph
        };
        self.draft.end(kind, !self.plain);
        self.first = false;
        self.plain = false;
    }

    fn inline(&mut self, html: &str, at: usize) {
        if html.starts_with("<!--") {
            return;
        }
        if let Some(name) = html::id(html) {
            let line = self.line(at);
            self.draft.anchor(name, line);
        }
        if html.starts_with("<br") {
            self.draft.space();
        }
    }

    /// A block of HTML: its words, its ids, its headings.
    fn html_block(&mut self) {
        let html = std::mem::take(&mut self.html);
        let mut in_comment = std::mem::take(&mut self.in_comment);
        for piece in html::pieces(&html, &mut in_comment) {
            match piece {
                Piece::Words(words, at) => self.html_words(words, self.html_from + at),
                Piece::Tag(name, closes, tag, at) => {
                    let line = self.line(self.html_from + at);
                    if let Some(name) = html::id(tag) {
                        self.draft.anchor(name, line);
                    }
                    // An anchor leads nowhere, and is often left open.
                    if name != "a" || closes || tag.contains("href") {
                        self.html_tag(&name, closes, line);
                    }
                }
            }
        }
        self.flush();
    }

    fn html_words(&mut self, words: &str, at: usize) {
        let mut at = at;
        for part in words.split_inclusive('\n') {
            let line = self.line(at);
            at += part.len();
            if !part.trim().is_empty() {
                self.plain = true;
                let words = html::decoded(part.trim_end_matches(['\n', '\r']));
                self.draft.push(&words, line, self.links > 0);
            }
            self.draft.space();
        }
    }

    fn html_tag(&mut self, name: &str, closes: bool, line: usize) {
        match name {
            "a" if closes => self.links = self.links.saturating_sub(1),
            "a" => self.links += 1,
            "ul" | "ol" if closes => {
                self.flush();
                self.draft.leave();
            }
            "ul" | "ol" => {
                self.flush();
                self.draft.enter();
            }
            "li" => {
                self.flush();
                if !closes {
                    self.draft.item();
                    self.first = true;
                }
            }
            "p" | "div" | "section" | "article" | "main" | "tr" | "table" | "details"
            | "blockquote" | "dt" | "dd" => self.flush(),
            // What is folded away stands under it, as under a line in bold.
            "summary" => {
                self.plain &= !closes;
                self.flush();
            }
            "td" | "th" | "br" => self.draft.space(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.as_bytes()[1] - b'0';
                if closes {
                    self.draft.heading(level, line, &[]);
                } else {
                    self.flush();
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Block, BlockKind, outline, read};
    use crate::model::Markup;

    fn blocks(text: &str) -> Vec<Block> {
        read(text, Markup::Markdown).blocks
    }

    #[test]
    fn an_open_anchor_makes_no_link_of_what_follows() {
        let linked = |text: &str| -> usize {
            let blocks = blocks(text);
            blocks
                .iter()
                .flat_map(Block::sentences)
                .map(|it| it.linked)
                .sum()
        };
        assert_eq!(linked("<a name=\"x\"/>\n\n## Two\n\nMembers vote.\n"), 0);
        assert!(linked("<p><a href=\"x\">Members vote.</a></p>\n") > 0);
    }

    #[test]
    fn a_paragraph_begins_on_its_line_after_a_row_of_pictures() {
        let picture = "[![ok](https://forge.example/ok.svg)](https://forge.example)";
        let text = format!("# Grid\n\n{picture} {picture}\n\nGrid draws maps.\n");
        let blocks = blocks(&text);
        let last = blocks.last().expect("the paragraph");
        assert_eq!((last.text.as_str(), last.start()), ("Grid draws maps.", 5));
    }

    #[test]
    fn sections_end_before_the_next_of_their_level() {
        let text = "---\ntitle: x\n---\n# One\n\n## Two\ntext\n\nThree\n-----\ntext\n# Four";
        let found: Vec<_> = outline(text, Markup::Markdown)
            .headings
            .into_iter()
            .map(|heading| (heading.level, heading.line, heading.end_line, heading.text))
            .collect();
        let expected = [
            (1, 4, 11, "One"),
            (2, 6, 8, "Two"),
            (2, 9, 11, "Three"),
            (1, 12, 12, "Four"),
        ];
        assert_eq!(found, expected.map(|(a, b, c, d)| (a, b, c, d.to_owned())));
    }

    #[test]
    fn code_comments_and_metadata_are_no_prose() {
        let text = "---\nvote: majority\n---\n<!-- vote\n\nby majority -->\n```\nvote\n```\n    vote\n\nRead `me` <!-- vote -->.";
        let found = blocks(text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].text, "Read me .");
        assert_eq!((found[0].start(), found[0].end()), (12, 12));
    }

    #[test]
    fn an_item_knows_what_introduces_it() {
        let text = "They may:\n\n- vote\n  - twice\n- leave\n\n**Removal**\n\n- by vote\n\n| a | b |\n|---|---|\n| c | d |\n";
        let found = blocks(text);
        let shown: Vec<_> = found
            .iter()
            .map(|it| {
                let lead = it.lead.map(|at| found[at].text.as_str());
                (it.kind, it.text.as_str(), lead)
            })
            .collect();
        assert_eq!(
            shown,
            [
                (BlockKind::Paragraph, "They may:", None),
                (BlockKind::Item, "vote", Some("They may:")),
                (BlockKind::Item, "twice", Some("vote")),
                (BlockKind::Item, "leave", Some("They may:")),
                (BlockKind::Label, "Removal", None),
                (BlockKind::Item, "by vote", Some("Removal")),
                (BlockKind::Row, "a | b", Some("Removal")),
                (BlockKind::Row, "c | d", Some("Removal")),
            ]
        );
    }

    #[test]
    fn html_is_read_for_its_words_its_ids_and_its_headings() {
        let text = "<h1 id=\"top\">Our <b>rules</b></h1>\n<p>Members\nvote.</p>\n\n<a name=\"here\"></a>\n\n## Next\n\nSee <a id='in'></a>this.";
        let document = read(text, Markup::Markdown);
        let [first, second] = &document.outline.headings[..] else {
            panic!("{document:?}");
        };
        assert_eq!((first.text.as_str(), first.line), ("Our rules", 1));
        assert!(first.anchors.contains(&"top".to_owned()), "{first:?}");
        assert!(second.anchors.contains(&"here".to_owned()), "{second:?}");
        assert_eq!(document.blocks[1].text.trim(), "Members vote.");
        assert_eq!(
            (document.blocks[1].start(), document.blocks[1].end()),
            (2, 3)
        );
        assert_eq!(document.outline.anchors[0].name, "in");
    }
}
