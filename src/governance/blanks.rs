//! The blanks of a template: lines that still hold something to fill in.

use crate::document::{BlockKind, Document};
use std::borrow::Cow;
use std::collections::HashSet;

/// Words that stand for what is to be filled in, inside brackets, folded.
const INSIDE: [&str; 42] = [
    "name",
    "names",
    "project",
    "projectname",
    "org",
    "organization",
    "organisation",
    "company",
    "email",
    "mail",
    "url",
    "date",
    "link",
    "insert",
    "your",
    "number",
    "year",
    "contact",
    "address",
    "country",
    "city",
    "repo",
    "repository",
    "nom",
    "projet",
    "association",
    "adresse",
    "ville",
    "annee",
    "lien",
    "votre",
    "courriel",
    "inserer",
    "completer",
    "nombre",
    "maintainer",
    "duration",
    "placeholder",
    "foundation",
    "community",
    "duree",
    "role",
];

/// Words that say so wherever they stand.
const LOUD: [&str; 6] = ["TODO", "FIXME", "TBD", "XXX", "À COMPLÉTER", "À FAIRE"];

/// What the words above may be a part of the name of.
const THINGS: [&str; 16] = [
    "group",
    "groups",
    "list",
    "lists",
    "foundation",
    "community",
    "team",
    "committee",
    "items",
    "app",
    "board",
    "comments",
    "project",
    "members",
    "steering",
    "network",
];

/// Words that stand for something to be filled in when they are alone only where they shout.
const PLAIN: [&str; 12] = [
    "community",
    "foundation",
    "role",
    "maintainer",
    "organization",
    "organisation",
    "repository",
    "repo",
    "contact",
    "link",
    "association",
    "projet",
];

/// The lines of prose that hold a blank.
pub(super) fn find(text: &str, document: &Document) -> Vec<usize> {
    let mut covered = document
        .blocks
        .iter()
        .map(|block| (block.start(), block.end()))
        .peekable();
    let references = references(text);
    let mut samples = samples(document).into_iter().peekable();
    let mut blanks = Vec::new();
    for (at, line) in text.split('\n').enumerate() {
        let number = at + 1;
        while covered.next_if(|(_, end)| *end < number).is_some() {}
        let prose = covered.peek().is_some_and(|(start, _)| *start <= number);
        while samples.next_if(|(_, end)| *end < number).is_some() {}
        let sample = samples.peek().is_some_and(|(start, _)| *start <= number);
        // What is left out of a quotation is no blank.
        let quoted = line.trim_start().starts_with('>') && line.contains("[...]");
        let open = || {
            let line = without_code(line);
            is_blank(&line, &references) && is_blank(&without_forms(&line), &references)
        };
        if prose && !sample && !quoted && open() {
            blanks.push(number);
        }
    }
    blanks
}

/// The parts in which the blanks stand, first and last line: the section, or the block alone where no
/// heading but the title is above it.
pub(super) fn parts(document: &Document, blanks: &[usize]) -> Vec<(usize, usize)> {
    let headings = &document.outline.headings;
    let mut parts: Vec<(usize, usize)> = Vec::new();
    for line in blanks {
        let holds = |from: usize, to: usize| (from..=to).contains(line);
        if parts.last().is_some_and(|(from, to)| holds(*from, *to)) {
            continue;
        }
        // Both stand in the order of their lines, and a section ends no sooner than the next one begins.
        let above = headings.partition_point(|it| it.line <= *line);
        let section = headings[..above].iter().skip(1).next_back();
        let section = section.map(|it| (it.line, it.end_line));
        let block = document.blocks.partition_point(|it| it.end() < *line);
        let block = document.blocks.get(block);
        let block = block.map(|it| (it.start(), it.end()));
        let found = [section, block].into_iter().flatten();
        let mut found = found.filter(|(from, to)| holds(*from, *to));
        parts.push(found.next().unwrap_or((*line, *line)));
    }
    parts
}

/// The lines that show what another file is to look like: “… with the following format:” and the rows
/// or items below it. What they leave open is for that file.
fn samples(document: &Document) -> Vec<(usize, usize)> {
    let mut samples = Vec::new();
    let mut shows = false;
    for block in &document.blocks {
        match block.kind {
            BlockKind::Row | BlockKind::Item => {
                if shows {
                    samples.push((block.start(), block.end()));
                }
            }
            BlockKind::Heading | BlockKind::Label | BlockKind::Paragraph => {
                shows = announces_a_sample(&block.text);
            }
        }
    }
    samples
}

fn announces_a_sample(text: &str) -> bool {
    let text = text.trim_end();
    let last = text.rfind(['.', '!', '?']).map_or(0, |at| at + 1);
    let last = text[last..].to_lowercase();
    let words = [
        "following format",
        "this format",
        "following template",
        "following form",
        "format suivant",
        "ce format",
        "modèle suivant",
        "forme suivante",
        "for example",
        "par exemple",
    ];
    text.ends_with(':') && words.iter().any(|it| last.contains(it))
}

/// Whether a line has a rule to write on: `Name: ______`. What a scan leaves around the number of a page is none.
fn has_rule(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.any(|word| {
        let around = word.split("____");
        let number =
            |it: &str| !it.is_empty() && it.trim_matches('_').chars().all(|c| c.is_ascii_digit());
        word.contains("____") && !around.into_iter().any(number)
    })
}

fn is_blank(line: &str, references: &HashSet<String>) -> bool {
    let lower = line.to_lowercase();
    is_to_write(line)
        || ["à compléter", "lorem ipsum", "a completer"]
            .iter()
            .any(|it| lower.contains(it))
        || has_rule(line) && !line.trim().chars().all(|c| c == '_')
        || between(line, "{{", "}}").any(|inside| !is_shortcode(inside))
        || angles(line).any(is_placeholder)
        || brackets(line)
            .any(|inside| is_placeholder(inside) && !references.contains(&inside.to_lowercase()))
}

/// Whether a text says that something is still to be written. What is a name in one place of it, as in
/// “The TODO Group (TODO)”, is one in the others.
pub(super) fn is_to_write(text: &str) -> bool {
    // All of them have two capitals side by side, and few sentences do: to look for each of them in each
    // sentence takes three times as long.
    let pairs = text.as_bytes().windows(2);
    let mut loud = pairs.filter(|pair| pair.iter().all(u8::is_ascii_uppercase));
    loud.next().is_some()
        && LOUD.iter().any(|it| {
            let places = || text.match_indices(it).map(|(at, _)| (at, at + it.len()));
            let mut alone = places().filter(|(at, end)| stands_alone(text, *at, *end));
            alone.next().is_some() && !places().any(|(at, end)| is_named(text, at, end))
        })
}

/// `the TODO Group`, `a TODO list`: a word of a name, or of a thing, between others.
fn is_named(text: &str, start: usize, end: usize) -> bool {
    let words = |text: &str| text.split_whitespace().next().map(str::to_owned);
    let next = text[end..].strip_prefix(' ').and_then(words);
    let Some(next) = next.filter(|it| it.starts_with(char::is_alphabetic)) else {
        return false;
    };
    let before = text[..start].trim_end();
    let opens = before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric());
    let bare = next.trim_matches(|c: char| !c.is_alphanumeric());
    let noun = THINGS.contains(&bare.to_lowercase().as_str());
    noun || (!opens && next.starts_with(char::is_uppercase))
}

fn stands_alone(line: &str, start: usize, end: usize) -> bool {
    let before = line[..start].chars().next_back();
    let after = line[end..].chars().next();
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '/' | '-');
    !before.is_some_and(joins)
        && !after.is_some_and(|it| it.is_alphanumeric() || matches!(it, '_' | '/'))
}

/// What stands between two marks, of a hundred letters at most.
fn between<'l>(line: &'l str, open: &'l str, close: &'l str) -> impl Iterator<Item = &'l str> {
    line.match_indices(open).filter_map(move |(at, _)| {
        let inside = &line[at + open.len()..];
        let most = inside.floor_char_boundary(100);
        inside[..most].find(close).map(|end| &inside[..end])
    })
}

/// What stands in angle brackets that nothing touches: `#<number>` is how something is written.
fn angles(line: &str) -> impl Iterator<Item = &str> {
    between(line, "<", ">").filter(|inside| {
        let start = inside.as_ptr() as usize - line.as_ptr() as usize - 1;
        let touched = |c: char| c.is_alphanumeric() || "#/=@$-_.".contains(c);
        !line[..start].ends_with(touched)
    })
}

/// What stands in brackets that are no link: nothing touches them, `{link}[text]` is one.
fn brackets(line: &str) -> impl Iterator<Item = &str> {
    between(line, "[", "]").filter(|inside| {
        let start = inside.as_ptr() as usize - line.as_ptr() as usize;
        let end = start + inside.len() + 1;
        let touched = |c: char| c.is_alphanumeric() || matches!(c, '}' | ':' | '/' | ']');
        !line[end..].starts_with(['(', '[', ':']) && !line[..start - 1].ends_with(touched)
    })
}

/// A command of a site generator is no blank.
fn is_shortcode(inside: &str) -> bool {
    inside.starts_with(['<', '%', '#', '/']) || inside.contains(['.', '|', '('])
}

/// `project name`, `YOUR_EMAIL`: words to put others in place of.
fn is_placeholder(inside: &str) -> bool {
    let letters =
        |c: char| c.is_alphabetic() || matches!(c, ' ' | '_' | '-' | '\'' | '’' | '…' | '.' | ',');
    if inside.is_empty() || !inside.chars().all(letters) || inside.split_whitespace().count() > 8 {
        return false;
    }
    if PLAIN.contains(&inside) {
        return false;
    }
    let mut buffer = String::new();
    let mut known = false;
    crate::model::fold(&inside.replace('_', " "), &mut buffer, |word, _| {
        known |= INSIDE.contains(&word);
    });
    known
}

/// `[name]` with `[name]: …` elsewhere is a link: the names that are, in lower case.
fn references(text: &str) -> HashSet<String> {
    let mut names = HashSet::new();
    if !text.contains("]:") {
        return names;
    }
    let mut opened = None;
    for (at, letter) in text.match_indices(['[', ']']) {
        match (letter, opened.take()) {
            ("[", _) => opened = Some(at + 1),
            (_, Some(start)) if text[at..].starts_with("]:") => {
                names.insert(text[start..at].to_lowercase());
            }
            _ => {}
        }
    }
    names
}

/// A line without what stands in backquotes.
fn without_code(line: &str) -> Cow<'_, str> {
    if !line.contains('`') {
        return Cow::Borrowed(line);
    }
    // reStructuredText writes two.
    let line = &line.replace("``", "`");
    let ticks = line.matches('`').count();
    let parts = line.split('`').enumerate();
    // An odd backquote opens nothing.
    let shown = parts.filter(|(at, _)| at % 2 == 0 || (*at == ticks && ticks % 2 == 1));
    shown.map(|(_, part)| part).collect()
}

/// So many words between quotation marks are a form of words, for others to say.
const FORM: usize = 6;

/// A line without forms of words: what `“I, [name], accept the seat and its duties.”` leaves open is filled
/// in each time it is said.
fn without_forms(line: &str) -> Cow<'_, str> {
    if !line.contains('[') {
        return Cow::Borrowed(line);
    }
    let mut left = Cow::Borrowed(line);
    for (open, close) in [('“', '”'), ('«', '»'), ('"', '"')] {
        let mut kept = String::with_capacity(left.len());
        let mut rest: &str = &left;
        while let Some((before, after)) = rest.split_once(open)
            && let Some((inside, after)) = after.split_once(close)
        {
            kept.push_str(before);
            if inside.split_whitespace().nth(FORM - 1).is_none() {
                kept.push_str(inside);
            }
            rest = after;
        }
        kept.push_str(rest);
        left = Cow::Owned(kept);
    }
    left
}

#[cfg(test)]
mod tests {
    use super::{LOUD, has_rule, is_to_write, without_forms};

    #[test]
    fn a_form_of_words_is_filled_in_by_whoever_says_it() {
        for (line, left) in [
            (
                "He says: “I, [name], accept the seat offered.” So be it.",
                "He says:  So be it.",
            ),
            (
                "On dit : « Je soussigné [nom] accepte ce siège ».",
                "On dit : .",
            ),
            ("We are \"[project name]\".", "We are [project name]."),
            ("The quorum is [number].", "The quorum is [number]."),
            (
                "An \"odd [name] of all that is here now",
                "An \"odd [name] of all that is here now",
            ),
        ] {
            assert_eq!(without_forms(line), left);
        }
    }

    #[test]
    fn each_loud_word_is_looked_for() {
        for word in LOUD {
            assert!(is_to_write(&format!("the quorum: {word}")), "{word}");
        }
        assert!(!is_to_write("the quorum: To do"));
    }

    #[test]
    fn a_number_of_a_page_between_rules_is_no_blank() {
        for (line, blank) in [
            ("Name: ________", true),
            ("the treasurer (_____)", true),
            ("Done on ____/____/20__", true),
            ("_____76__", false),
            ("____76____ Chapter 3", false),
            ("no rule", false),
        ] {
            assert_eq!(has_rule(line), blank, "{line}");
        }
    }
}
