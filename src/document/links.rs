//! Where a text sends its reader: links, and the files that it includes as its own words.

use super::html::{self, Piece};
use crate::model::Markup;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

/// How many links of a text are looked at.
const MAX_LINKS: usize = 500;
/// How much of a line is looked at for them, in bytes.
const MAX_LINE: usize = 2000;

/// A link of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Link {
    /// Where it leads, as written.
    pub target: String,
    /// The words one clicks on; empty for an include.
    pub text: String,
    /// The line it stands on.
    pub line: usize,
    /// How the text refers to it.
    pub how: Refers,
}

/// How a text refers to another.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Refers {
    /// One clicks on it.
    Link,
    /// What is there stands in its place, as if it were written there.
    Include,
    /// Its path is written, be it as an example: what is not there is no broken link.
    Name,
}

impl Link {
    /// Whether what is there stands in its place.
    #[must_use]
    pub fn includes(&self) -> bool {
        self.how == Refers::Include
    }
}

/// The links of a text, in order.
#[must_use]
pub fn links(text: &str, markup: Markup) -> Vec<Link> {
    let mut found = match markup {
        Markup::Markdown => markdown(text),
        Markup::Html => of_html(text),
        Markup::Rst | Markup::Asciidoc | Markup::Plain => by_lines(text, markup),
    };
    found.sort_by_key(|link| link.line);
    found.truncate(MAX_LINKS);
    found
}

/// Counts the lines of a text on the way through it.
struct Counter<'t> {
    text: &'t [u8],
    at: usize,
    line: usize,
}

impl Counter<'_> {
    fn new(text: &str) -> Counter<'_> {
        Counter {
            text: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line of a place that is no earlier than the last one asked for.
    fn upto(&mut self, at: usize) -> usize {
        let at = at.max(self.at);
        self.line += memchr::memchr_iter(b'\n', &self.text[self.at..at]).count();
        self.at = at;
        self.line
    }
}

fn markdown(text: &str) -> Vec<Link> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_GFM | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut found: Vec<Link> = Vec::new();
    let mut open: Option<usize> = None;
    // In code and in a picture nothing is written for somebody to go to.
    let mut set_apart = 0;
    let mut lines = Counter::new(text);
    let events = Parser::new_ext(text, options).into_offset_iter();
    for (event, range) in TextMergeWithOffset::new(events) {
        if found.len() >= MAX_LINKS {
            break;
        }
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                open = Some(found.len());
                found.push(Link {
                    target: dest_url.into_string(),
                    text: String::new(),
                    line: lines.upto(range.start),
                    how: Refers::Link,
                });
            }
            Event::End(TagEnd::Link) => open = None,
            Event::Start(Tag::CodeBlock(_) | Tag::Image { .. } | Tag::MetadataBlock(_)) => {
                set_apart += 1;
            }
            Event::End(TagEnd::CodeBlock | TagEnd::Image | TagEnd::MetadataBlock(_)) => {
                set_apart -= 1;
            }
            Event::Text(words) if open.is_none() && set_apart == 0 => {
                bare(&words, lines.upto(range.start), &mut found);
            }
            Event::Code(words) if open.is_none() && set_apart == 0 && is_page(&words) => {
                name(&words, lines.upto(range.start), &mut found);
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(at) = open {
                    found[at].text.push_str(&words);
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let first = lines.upto(range.start);
                found.extend(of_html(&html).into_iter().map(|link| Link {
                    line: link.line + first - 1,
                    ..link
                }));
            }
            Event::Start(_)
            | Event::End(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }
    found.extend(snippets(text));
    found
}

/// Whether words in code are the path of a page.
fn is_page(code: &str) -> bool {
    let lower = code.to_ascii_lowercase();
    let endings = [".md", ".rst", ".adoc", ".txt"];
    !code.contains(|it: char| it.is_whitespace() || "*<{$".contains(it))
        && endings.iter().any(|ending| lower.ends_with(ending))
}

/// `[[page]]` and `[[page|words]]` of a wiki; `[[words]](target)` is a link in brackets.
fn of_a_wiki(line: &str, number: usize, found: &mut Vec<Link>) {
    for (at, _) in line.match_indices("[[") {
        let rest = &line[at + 2..];
        if let Some((inside, after)) = rest.split_once("]]")
            && !after.starts_with('(')
            && !inside.contains(['[', ']'])
        {
            let page = inside.split('|').next().unwrap_or(inside);
            name(page.trim(), number, found);
        }
    }
}

/// The pages that a wiki names, and what the generators of Markdown sites put in the place of a
/// line: `--8<-- "path"` and `{% include "path" %}` of `MkDocs`, `{include} path` of `MyST`, and a
/// file that is imported.
fn snippets(text: &str) -> Vec<Link> {
    let mut found = Vec::new();
    let mut in_block = false;
    for (at, line) in text.lines().enumerate() {
        if found.len() > MAX_LINKS {
            break;
        }
        let line = line[..line.floor_char_boundary(MAX_LINE)].trim();
        of_a_wiki(line, at + 1, &mut found);
        let target = if line.trim_start_matches(';') == "--8<--" {
            in_block = !in_block;
            None
        } else if in_block {
            Some(line)
        } else {
            snippet(line)
        };
        let target = target.map(|it| it.trim().trim_matches(['"', '\'']));
        if let Some(target) = target.filter(|it| !it.is_empty()) {
            found.push(include(target, at + 1));
        }
    }
    found
}

/// What a line of its own includes, as written there: quotation marks may be around it.
fn snippet(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix("--8<--") {
        Some(rest)
    } else if let Some((_, rest)) = line.split_once("{include}") {
        line.starts_with(['`', ':', '~']).then_some(rest)
    } else if let Some(rest) = line.strip_prefix("{%").and_then(|it| it.strip_suffix("%}")) {
        let rest = rest.trim_matches(['-', '+', ' ']);
        let names = ["include-markdown ", "include_relative ", "include "];
        names
            .iter()
            .find_map(|name| rest.strip_prefix(name))
            .map(first)
    } else if let Some((_, rest)) = line.split_once("readfile") {
        // `{{% readfile file="/path" %}}`, `{{< readfile "path" >}}` of Hugo.
        let path = rest.split(['"', '\'']).nth(1);
        path.filter(|_| line.starts_with("{{"))
    } else if line.starts_with("import ") {
        let (_, path) = line.rsplit_once(" from ")?;
        let path = path.trim_end_matches(';').trim_matches(['"', '\'']);
        path.to_ascii_lowercase().ends_with(".md").then_some(path)
    } else {
        None
    }
}

fn first(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

fn include(target: &str, line: usize) -> Link {
    Link {
        target: target.to_owned(),
        text: String::new(),
        line,
        how: Refers::Include,
    }
}

fn of_html(text: &str) -> Vec<Link> {
    let mut found: Vec<Link> = Vec::new();
    let mut open: Option<usize> = None;
    let mut in_comment = false;
    let mut lines = Counter::new(text);
    for piece in html::pieces(text, &mut in_comment) {
        match piece {
            Piece::Tag(name, true, ..) if name == "a" => open = None,
            Piece::Tag(name, false, tag, at) if name == "a" => {
                if let Some(target) = html::attribute(tag, "href") {
                    open = Some(found.len());
                    found.push(Link {
                        target: target.to_owned(),
                        text: String::new(),
                        line: lines.upto(at),
                        how: Refers::Link,
                    });
                }
            }
            Piece::Tag(name, _, tag, at) if name == "meta" => {
                let target = html::attribute(tag, "content").and_then(sends_at_once);
                found.extend(target.map(|target| Link {
                    target: target.to_owned(),
                    text: String::new(),
                    line: lines.upto(at),
                    how: Refers::Link,
                }));
            }
            Piece::Words(words, _) => {
                if let Some(at) = open {
                    found[at].text.push_str(words);
                }
            }
            Piece::Tag(..) => {}
        }
        if found.len() > MAX_LINKS {
            break;
        }
    }
    found
}

/// `0; url=target`: where a page sends whoever opens it.
fn sends_at_once(content: &str) -> Option<&str> {
    let (seconds, rest) = content.split_once(';')?;
    let rest = rest.trim();
    let is_url = |it: &&str| it.eq_ignore_ascii_case("url=");
    rest.get(..4).filter(is_url)?;
    seconds.trim().parse::<u32>().ok()?;
    Some(rest[4..].trim().trim_matches(['"', '\'']))
}

/// Links of the languages that are read line by line. Words of a link may run over lines: what
/// counts is where it leads, which does not.
fn by_lines(text: &str, markup: Markup) -> Vec<Link> {
    let mut found = Vec::new();
    let mut in_tree = false;
    for (at, line) in text.lines().enumerate() {
        if found.len() > MAX_LINKS {
            break;
        }
        let number = at + 1;
        let line = &line[..line.floor_char_boundary(MAX_LINE)];
        match markup {
            Markup::Rst => rst(line, number, &mut in_tree, &mut found),
            Markup::Asciidoc => asciidoc(line, number, &mut found),
            Markup::Plain | Markup::Markdown | Markup::Html => {}
        }
        bare(line, number, &mut found);
    }
    found
}

/// `` `words <target>`_ ``, `` :doc:`words <target>` ``, `.. _words: target`, `.. include:: target`,
/// and the entries of a table of contents.
fn rst(line: &str, number: usize, in_tree: &mut bool, found: &mut Vec<Link>) {
    let trimmed = line.trim();
    if let Some(rest) = trimmed.strip_prefix(".. ") {
        *in_tree = rest.starts_with("toctree::");
        for name in ["include::", "mdinclude::"] {
            if let Some(target) = rest.strip_prefix(name) {
                found.push(include(target.trim(), number));
            }
        }
        if let Some((text, target)) = rest.strip_prefix('_').and_then(|it| it.split_once(": ")) {
            push(text.trim_matches('`'), target, number, found);
        }
        return;
    }
    if *in_tree && !trimmed.is_empty() {
        if !line.starts_with(char::is_whitespace) {
            *in_tree = false;
        } else if !trimmed.starts_with(':') {
            let (text, target) = angled(trimmed).unwrap_or((trimmed, trimmed));
            push(text, target, number, found);
        }
    }
    for (at, part) in line.split('`').enumerate() {
        if at % 2 == 0 {
            continue;
        }
        if let Some((text, target)) = angled(part) {
            push(text, target, number, found);
        } else if line.contains(":doc:`") {
            push(part, part, number, found);
        } else if part.contains('/') {
            name(part, number, found);
        }
    }
}

/// `words <target>`.
fn angled(text: &str) -> Option<(&str, &str)> {
    let (words, target) = text.strip_suffix('>')?.rsplit_once('<')?;
    Some((words.trim(), target))
}

/// `link:target[words]`, `xref:target[words]`, `include::target[]`, `<<target#,words>>`,
/// `https://…[words]`.
fn asciidoc(line: &str, number: usize, found: &mut Vec<Link>) {
    if let Some(rest) = line.trim().strip_prefix("include::") {
        if let Some((target, _)) = rest.split_once('[') {
            found.push(include(target, number));
        }
        return;
    }
    for name in ["link:", "xref:"] {
        for (at, _) in line.match_indices(name) {
            let rest = &line[at + name.len()..];
            if let Some((target, rest)) = rest.split_once('[') {
                let text = rest.split(']').next().unwrap_or_default();
                push(text, target, number, found);
            }
        }
    }
    for (at, _) in line.match_indices("<<") {
        let inside = line[at + 2..].split(">>").next().unwrap_or_default();
        let (target, text) = inside.split_once(',').unwrap_or((inside, inside));
        if target.contains('.') {
            push(text, target, number, found);
        }
    }
}

/// An address that stands bare in a line, with the words in brackets that may follow it.
fn bare(line: &str, number: usize, found: &mut Vec<Link>) {
    let line = &line[..line.floor_char_boundary(MAX_LINE)];
    let mut done = 0;
    for (at, _) in line.match_indices("://") {
        if at < done || found.len() > MAX_LINKS {
            continue;
        }
        let before = line[..at].char_indices().rev();
        let letters = before.take_while(|(_, c)| c.is_ascii_alphabetic());
        let start = letters.last().map_or(at, |(start, _)| start);
        let rest = &line[start..];
        let blank = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`' | '[' | ']');
        let end = rest.find(blank).unwrap_or(rest.len());
        done = start + end;
        let target = rest[..end].trim_end_matches(['.', ',', ')', ';', ':', '\'']);
        let known = found.iter().rev().take(8);
        if known
            .into_iter()
            .any(|link| link.line == number && link.target == target)
        {
            continue;
        }
        let text = rest[end..]
            .strip_prefix('[')
            .and_then(|it| it.split(']').next());
        push(text.unwrap_or(line.trim()), target, number, found);
    }
}

fn push(text: &str, target: &str, line: usize, found: &mut Vec<Link>) {
    let target = target.trim();
    if !target.is_empty() {
        found.push(Link {
            target: target.to_owned(),
            text: text.trim().to_owned(),
            line,
            how: Refers::Link,
        });
    }
}

fn name(path: &str, line: usize, found: &mut Vec<Link>) {
    found.push(Link {
        target: path.to_owned(),
        text: path.to_owned(),
        line,
        how: Refers::Name,
    });
}

#[cfg(test)]
mod tests {
    use super::links;
    use crate::model::Markup;

    fn told(text: &str, markup: Markup) -> Vec<(String, String, usize, bool)> {
        let found = links(text, markup).into_iter();
        let told = found.map(|link| {
            let includes = link.includes();
            (link.target, link.text, link.line, includes)
        });
        told.collect()
    }

    fn one(
        target: &str,
        text: &str,
        line: usize,
        includes: bool,
    ) -> Vec<(String, String, usize, bool)> {
        vec![(target.to_owned(), text.to_owned(), line, includes)]
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a list of cases")]
    fn each_markup_has_its_links() {
        for (markup, text, target, words, line) in [
            (
                Markup::Markdown,
                "a\n\nSee [the rules](x/y.md#z).",
                "x/y.md#z",
                "the rules",
                3,
            ),
            (
                Markup::Markdown,
                "[who decides][g]\n\n[g]: g.md",
                "g.md",
                "who decides",
                1,
            ),
            (
                Markup::Markdown,
                "<p>\n<a href=\"g.md\">rules</a></p>",
                "g.md",
                "rules",
                2,
            ),
            (
                Markup::Markdown,
                "```\nhttps://x.example/code\n```\n\nNos statuts : https://x.example/les_statuts_2.",
                "https://x.example/les_statuts_2",
                "Nos statuts : https://x.example/les_statuts_2.",
                5,
            ),
            (
                Markup::Html,
                "<p>\n<a class=x href='g.html'>rules</a>",
                "g.html",
                "rules",
                2,
            ),
            (
                Markup::Html,
                "<head>\n<meta http-equiv=\"refresh\" content=\"0; url=https://x.example/g\">",
                "https://x.example/g",
                "",
                2,
            ),
            (
                Markup::Rst,
                "See `the rules <gov/rules.rst>`_.",
                "gov/rules.rst",
                "the rules",
                1,
            ),
            (
                Markup::Rst,
                ":doc:`rules <gov/rules>`",
                "gov/rules",
                "rules",
                1,
            ),
            (
                Markup::Rst,
                ".. _Charter: https://x.example/c",
                "https://x.example/c",
                "Charter",
                1,
            ),
            (
                Markup::Rst,
                ".. toctree::\n   :maxdepth: 1\n\n   governance",
                "governance",
                "governance",
                4,
            ),
            (
                Markup::Asciidoc,
                "see link:g.adoc[the rules]",
                "g.adoc",
                "the rules",
                1,
            ),
            (
                Markup::Asciidoc,
                "see xref:a/g.adoc#x[rules]",
                "a/g.adoc#x",
                "rules",
                1,
            ),
            (
                Markup::Asciidoc,
                "see <<g.adoc#,rules>>",
                "g.adoc#",
                "rules",
                1,
            ),
            (
                Markup::Asciidoc,
                "https://x.example/g[rules]",
                "https://x.example/g",
                "rules",
                1,
            ),
            (
                Markup::Plain,
                "Rules: https://x.example/g.",
                "https://x.example/g",
                "Rules: https://x.example/g.",
                1,
            ),
        ] {
            assert_eq!(
                told(text, markup),
                one(target, words, line, false),
                "{text}"
            );
        }
    }

    #[test]
    fn an_include_stands_for_the_words_of_another_file() {
        for (markup, text) in [
            (Markup::Rst, "\n.. include:: ../G.md"),
            (Markup::Asciidoc, "\ninclude::../G.md[]"),
            (Markup::Markdown, "\n--8<-- \"../G.md\""),
            (Markup::Markdown, "--8<--\n../G.md\n--8<--"),
            (Markup::Markdown, "\n```{include} ../G.md\n```"),
            (Markup::Markdown, "\n{% include-markdown \"../G.md\" %}"),
            (Markup::Markdown, "\nimport G from '../G.md';"),
        ] {
            assert_eq!(told(text, markup), one("../G.md", "", 2, true), "{text}");
        }
    }
}
