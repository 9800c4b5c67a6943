//! The texts that are cited, each understood once, whatever the number of places that cite it.

use crate::document::{self, Outline};
use crate::governance::Bearing;
use crate::model::Markup;
use crate::source::Likeness;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;
use std::rc::Rc;

/// How many lines that only look like headings are tried as headings.
const MAX_TRIED: usize = 1_000;

/// So many anchors are proposed, none longer than so many bytes.
const SOME: usize = 3;
const SHORT: usize = 60;

/// The pages met so far.
#[derive(Default)]
pub(super) struct Pages<'a> {
    known: HashMap<(*const u8, usize, Markup), Rc<Page<'a>>>,
}

/// A text, and what was asked of it so far.
pub(super) struct Page<'a> {
    text: &'a str,
    markup: Markup,
    /// Where each line begins.
    starts: OnceCell<Vec<usize>>,
    anchors: OnceCell<Anchors>,
    unbroken: OnceCell<HashMap<String, usize>>,
    bearing: OnceCell<Option<Bearing>>,
}

/// Where the fragments of a text lead.
struct Anchors {
    /// Every fragment, headings' first.
    names: Vec<String>,
    sections: HashMap<String, Section>,
}

/// The lines that a fragment leads to: a heading with its section, or the rest of a text from an
/// anchor that stands elsewhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Section {
    /// Its first line.
    pub(super) line: usize,
    /// Its last line.
    pub(super) end: usize,
    /// Whether a heading stands on the first.
    pub(super) headed: bool,
}

impl<'a> Pages<'a> {
    /// A text as a page. One text is one page for all files that hold it.
    pub(super) fn of(&mut self, text: &'a str, markup: Markup) -> Rc<Page<'a>> {
        let key = (text.as_ptr(), text.len(), markup);
        let page = self.known.entry(key).or_insert_with(|| {
            Rc::new(Page {
                text,
                markup,
                starts: OnceCell::new(),
                anchors: OnceCell::new(),
                unbroken: OnceCell::new(),
                bearing: OnceCell::new(),
            })
        });
        Rc::clone(page)
    }
}

impl Page<'_> {
    /// How many lines it has.
    pub(super) fn lines(&self) -> usize {
        self.starts().len()
    }

    fn starts(&self) -> &[usize] {
        self.starts.get_or_init(|| {
            let ends = memchr::memchr_iter(b'\n', self.text.as_bytes()).map(|at| at + 1);
            let starts = std::iter::once(0).chain(ends);
            starts.filter(|start| *start < self.text.len()).collect()
        })
    }

    /// Whether nothing stands on these lines but blanks and underlines of headings.
    pub(super) fn is_blank(&self, lines: &RangeInclusive<usize>) -> bool {
        let starts = self.starts();
        let at = |line: usize| starts.get(line).copied().unwrap_or(self.text.len());
        let start = at(lines.start().saturating_sub(1));
        let end = at(*lines.end()).max(start);
        !self.text[start..end].contains(char::is_alphanumeric)
    }

    fn anchors(&self) -> &Anchors {
        self.anchors.get_or_init(|| {
            let outline = document::outline(self.text, self.markup);
            Anchors::of(outline)
        })
    }

    /// Where a fragment leads.
    pub(super) fn section(&self, anchor: &str) -> Option<Section> {
        self.anchors().section(&decoded(anchor))
    }

    /// A fragment that is close to one that leads nowhere.
    pub(super) fn close(&self, anchor: &str, likeness: &Likeness) -> Option<String> {
        let names = self.anchors().names.iter().map(String::as_str);
        likeness.closest(&decoded(anchor).to_lowercase(), names)
    }

    /// The first of its fragments that a person would type; those of one host begin with `_`.
    pub(super) fn some_anchors(&self) -> Vec<String> {
        let names = self.anchors().names.iter();
        let short = names.filter(|name| name.len() <= SHORT && !name.starts_with('_'));
        short.take(SOME).cloned().collect()
    }

    /// The line of a heading that would have this anchor, if no no-break space stood after its `#`:
    /// easily typed on a French keyboard, not to be seen, and no heading on any forge.
    pub(super) fn unbroken(&self, anchor: &str) -> Option<usize> {
        let lines = self.unbroken.get_or_init(|| {
            let mut lines = HashMap::new();
            if self.markup != Markup::Markdown {
                return lines;
            }
            let headings = self.text.lines().enumerate().filter_map(|(at, line)| {
                let rest = line.trim_start_matches('#').strip_prefix('\u{a0}')?;
                line.starts_with('#').then(|| (at + 1, format!("# {rest}")))
            });
            for (line, heading) in headings.take(MAX_TRIED) {
                let outline = document::outline(&heading, self.markup);
                for name in Anchors::of(outline).names {
                    lines.entry(name).or_insert(line);
                }
            }
            lines
        });
        let anchor = decoded(anchor);
        let anchor = anchor.strip_prefix("user-content-").unwrap_or(&anchor);
        let mut found = [lines.get(anchor), lines.get(&anchor.to_lowercase())]
            .into_iter()
            .flatten();
        found.next().copied()
    }

    /// Whether some lines bear on a principle; `None` where that cannot be told.
    pub(super) fn bears_on(&self, lines: &RangeInclusive<usize>, principle: &str) -> Option<bool> {
        let bearing = self
            .bearing
            .get_or_init(|| Bearing::of(self.text, self.markup));
        bearing.as_ref()?.on(lines, principle)
    }
}

impl Anchors {
    fn of(outline: Outline) -> Anchors {
        let headings: HashSet<usize> = outline.headings.iter().map(|it| it.line).collect();
        let mut names = Vec::new();
        let mut sections = HashMap::new();
        let mut add = |name: String, line: usize, end: usize| {
            let headed = headings.contains(&line);
            let section = Section { line, end, headed };
            sections.entry(name.clone()).or_insert(section);
            names.push(name);
        };
        for heading in outline.headings {
            for name in heading.anchors {
                add(name, heading.line, heading.end_line);
            }
        }
        for anchor in outline.anchors {
            add(anchor.name, anchor.line, outline.lines.max(anchor.line));
        }
        Anchors { names, sections }
    }

    fn section(&self, anchor: &str) -> Option<Section> {
        let anchor = anchor.strip_prefix("user-content-").unwrap_or(anchor);
        let lower = anchor.to_lowercase();
        let found = [anchor, &lower].map(|name| self.sections.get(name).copied());
        // Headings come first, and the first of them.
        let found = found.into_iter().flatten();
        found.min_by_key(|section| (!section.headed, section.line))
    }
}

/// A fragment as a browser writes it → as it is meant: `r%C3%B4les` → `rôles`.
fn decoded(anchor: &str) -> Cow<'_, str> {
    percent_decode_str(anchor)
        .decode_utf8()
        .unwrap_or(Cow::Borrowed(anchor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_are_read_as_a_browser_writes_them() {
        assert_eq!(decoded("r%C3%B4les"), "rôles");
        assert_eq!(decoded("100%-open"), "100%-open");
        assert_eq!(decoded("%ff"), "%ff");
        assert_eq!(decoded("é%"), "é%");
    }

    #[test]
    fn lines_are_counted_and_blank_as_they_are_read() {
        let mut pages = Pages::default();
        for (text, lines) in [("", 0), ("a", 1), ("a\n", 1), ("a\n\n", 2), ("\n==\nb", 3)] {
            let page = pages.of(text, Markup::Markdown);
            assert_eq!(page.lines(), text.lines().count());
            assert_eq!(page.lines(), lines);
        }
        let page = pages.of("\n==\nb\n", Markup::Markdown);
        assert!(page.is_blank(&(1..=2)) && !page.is_blank(&(1..=3)));
        assert!(page.is_blank(&(4..=9)) && page.is_blank(&RangeInclusive::new(2, 1)));
    }
}
