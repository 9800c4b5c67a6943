//! What statutes say that the group is called: `The name of this organization shall be …`.

use crate::document::{self, Block, BlockKind};
use crate::model::{Document, Role, Stated};
use crate::repository::document_roles::folded;

/// What a name comes after, folded.
const BEFORE: [&str; 22] = [
    "a pour denomination",
    "a pour nom",
    "a pour titre",
    "ayant pour denomination",
    "ayant pour nom",
    "ayant pour titre",
    "est denomme",
    "est denommee",
    "est intitulee",
    "est nommee",
    "prend la denomination de",
    "prend le nom de",
    "prend pour denomination",
    "prend pour nom",
    "prend pour titre",
    "shall be called",
    "shall be known as",
    "shall be named",
    "est appelee",
    "prend pour appellation",
    "la denomination de l'association est",
    "le nom de l'association est",
];

/// Who is named: of `called` and its like, the subject.
const GROUPS: [&str; 22] = [
    "association",
    "body",
    "chapter",
    "club",
    "collectif",
    "community",
    "company",
    "cooperative",
    "co-operative",
    "corporation",
    "council",
    "fondation",
    "foundation",
    "federation",
    "group",
    "network",
    "organisation",
    "organization",
    "project",
    "societe",
    "society",
    "union",
];

/// What goes on after a name.
const AFTER: [&str; 20] = [
    " (",
    ", ",
    "; ",
    ". ",
    " and it ",
    " and shall ",
    " also known",
    " hereinafter",
    " hereafter",
    " referred to",
    " abbreviated",
    " or such ",
    " ci-apres",
    " ci-après",
    " dite ",
    " dont ",
    " et a pour ",
    " qui ",
    " regie ",
    " régie ",
];

/// A name has no more words.
const MOST_WORDS: usize = 10;

/// The name of the group in documents about how it is governed, and in a README that is its statutes.
pub(super) fn name(documents: &[Document]) -> Option<Stated> {
    let of_it = |it: &&Document| matches!(it.role, Role::Governance | Role::Readme);
    documents.iter().filter(of_it).find_map(|it| {
        let text = it.text.as_ref().ok()?;
        let value = name_in(&document::read(text, it.markup).blocks)?;
        let path = it.path.clone();
        Some(Stated { value, path })
    })
}

fn name_in(blocks: &[Block]) -> Option<String> {
    blocks.iter().enumerate().find_map(|(at, block)| {
        let rest = after_naming(&block.text)?;
        let alone = rest.trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
        // `ayant pour titre :`, and the title on a line of its own.
        let next = || Some(blocks.get(at + 1)?.text.as_str());
        let prose = block.kind != BlockKind::Heading;
        let said = if alone && prose { next()? } else { rest };
        name_at(said)
    })
}

/// What stands after the words that name a group.
fn after_naming(text: &str) -> Option<&str> {
    let plain = folded(text).replace('’', "'");
    let is_word = |at: usize| !plain[at..].starts_with(char::is_alphanumeric);
    // `The name of this organization shall be`, `The name of the Society is`
    let english = plain.find("the name of ").and_then(|from| {
        let verbs = [" shall be ", " will be ", " is ", " shall be:", " is:"];
        let ends = verbs.iter().filter_map(|verb| {
            let at = from + plain[from..].find(verb)?;
            Some((at, at + verb.len() - 1))
        });
        let (at, end) = ends.min()?;
        GROUPS
            .iter()
            .any(|it| plain[from..at].ends_with(it))
            .then_some(end)
    });
    let other = || {
        BEFORE.iter().find_map(|words| {
            let at = plain.find(words)?;
            let end = at + words.len();
            // Of what `is called`, the subject is right before; `ayant pour titre` may be far from it.
            let subject = ["shall", "est "].iter().any(|it| words.starts_with(it));
            let of_a_group = if subject {
                is_a_group(&plain[..at])
            } else {
                names_a_group(&plain[..end])
            };
            (is_word(end) && of_a_group).then_some(end)
        })
    };
    let end = english.or_else(other)?;
    // Folding may change how long a text is, but only takes away the accents that stand after their letters.
    let follow = plain[end..].chars().count();
    let letters = text.char_indices().rev();
    let mut letters = letters.filter(|(_, c)| !('\u{300}'..='\u{36f}').contains(c));
    let from = letters.nth(follow.checked_sub(1)?)?.0;
    Some(&text[from..])
}

/// Whether some word is that of a group.
fn names_a_group(plain: &str) -> bool {
    let mut words = plain.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.any(|it| GROUPS.contains(&it))
}

/// Whether what comes before a verb is a group, and not an office in it: `this association`.
fn is_a_group(plain: &str) -> bool {
    let subject = plain
        .rsplit(['.', ';', ':', ','])
        .next()
        .unwrap_or_default();
    let mut words = subject.split([' ', '\'']).filter(|it| !it.is_empty());
    let last = words.clone().next_back();
    let of = words.any(|it| ["de", "des", "du", "for", "of"].contains(&it));
    !of && last.is_some_and(|it| GROUPS.contains(&it))
}

/// The name that a text begins with, in its quotation marks or by itself.
fn name_at(text: &str) -> Option<String> {
    let lead = |c: char| c.is_whitespace() || ":*_-–—".contains(c);
    let text = text.trim_start_matches(lead);
    let quotes = [('"', '"'), ('“', '”'), ('«', '»'), ('‘', '’')];
    let quoted = quotes.iter().find_map(|(open, close)| {
        let inside = text.strip_prefix("the ").unwrap_or(text);
        inside.strip_prefix(*open)?.split(*close).next()
    });
    let name = quoted.unwrap_or_else(|| {
        let mut ends = AFTER.iter().filter_map(|it| text.find(it));
        let first = ends.next();
        let end = ends.chain(first).min();
        &text[..end.unwrap_or(text.len())]
    });
    let lower = |it: &str| it.starts_with(char::is_lowercase);
    let name = name.trim().trim_end_matches(['.', ':', ',', ';', '*', '_']);
    let name = name.strip_prefix("the ").unwrap_or(name).trim();
    // `shall be determined by the board`, `shall be [NAME]`
    let words = name.split_whitespace().count();
    let blank = name.contains(['[', '<', '{', '…', '_']) || name.contains("..");
    let named = quoted.is_some() || !lower(name);
    let letters = name.chars().any(char::is_alphabetic);
    (named && letters && !blank && words <= MOST_WORDS).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::name_in;
    use crate::document;
    use crate::model::Markup;

    #[test]
    fn statutes_say_what_the_group_is_called() {
        for (text, name) in [
            (
                "The name of this organization shall be the Open Pump Alliance.",
                Some("Open Pump Alliance"),
            ),
            (
                "The name of the corporation is “Pump, Hose and Tap” (the “Corporation”).",
                Some("Pump, Hose and Tap"),
            ),
            (
                "This association shall be known as Open Pump, hereinafter the association.",
                Some("Open Pump"),
            ),
            (
                "Il est fondé entre les adhérents une association régie par la loi du 1er juillet 1901, ayant pour titre : Les Amis de l’Été.",
                Some("Les Amis de l’Été"),
            ),
            (
                "Il est fondé une association ayant pour titre :\n\n**Les Amis de la pompe**",
                Some("Les Amis de la pompe"),
            ),
            ("L’association est dénommée « La Pompe ».", Some("La Pompe")),
            (
                "La dénomination de l’association est La Pompe",
                Some("La Pompe"),
            ),
            (
                "The name of this organization shall be determined by the board.",
                None,
            ),
            ("The name of this organization shall be [NAME].", None),
            ("Il est fondé une association ayant pour titre : ………", None),
            (
                "Il est fondé une association ayant pour titre Les Œuvres du cœur régie par la loi de 1901",
                Some("Les Œuvres du cœur"),
            ),
            (
                "L’association est dénommée La Pompe ci-après désignée l’association",
                Some("La Pompe"),
            ),
            (
                "Une association ayant pour titre : Les Amis de l'E\u{301}te\u{301} a\u{300} Meylan.",
                Some("Les Amis de l'E\u{301}te\u{301} a\u{300} Meylan"),
            ),
            (
                "The leader of the project shall be known as Lead Keeper.",
                None,
            ),
            ("Everybody on the list shall be called Friend.", None),
            ("The name of the file is Pump.", None),
            ("The pump shall be called Ada.", None),
            ("Une association ayant pour titre :", None),
        ] {
            let blocks = document::read(text, Markup::Markdown).blocks;
            assert_eq!(name_in(&blocks).as_deref(), name, "{text}");
        }
    }
}
