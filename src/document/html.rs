//! HTML inside a text: its words without the tags, the ids it gives, its comments left out.

/// A piece of HTML.
pub(super) enum Piece<'h> {
    /// Words, and where they begin.
    Words(&'h str, usize),
    /// A tag: its name in lower case, whether it closes, its own text, where it begins.
    Tag(String, bool, &'h str, usize),
}

/// The pieces of some HTML. `in_comment` is carried from one piece of a block to the next.
pub(super) fn pieces<'h>(html: &'h str, in_comment: &mut bool) -> Vec<Piece<'h>> {
    let mut found = Vec::new();
    let mut at = 0;
    // Where no `>` comes any more it is looked for once.
    let last = html.rfind('>').unwrap_or_default();
    while at < html.len() {
        let rest = &html[at..];
        if *in_comment {
            let Some(end) = rest.find("-->") else {
                return found;
            };
            *in_comment = false;
            at += end + 3;
        } else if rest.starts_with("<!--") {
            *in_comment = true;
            at += 4;
        } else if rest.starts_with('<')
            && at < last
            && let Some(end) = rest.find('>')
        {
            let inside = &rest[1..end];
            let closes = inside.starts_with('/');
            let name: String = inside
                .trim_start_matches('/')
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            found.push(Piece::Tag(name.to_lowercase(), closes, inside, at));
            at += end + 1;
        } else {
            let skip = rest.chars().next().map_or(1, char::len_utf8);
            let end = rest[skip..].find('<').map_or(rest.len(), |end| end + skip);
            found.push(Piece::Words(&rest[..end], at));
            at += end;
        }
    }
    found
}

/// The value of `id` or `name` in a tag.
pub(super) fn id(tag: &str) -> Option<&str> {
    ["id", "name"]
        .into_iter()
        .find_map(|key| attribute(tag, key))
}

/// The value of an attribute of a tag.
pub(super) fn attribute<'t>(tag: &'t str, key: &str) -> Option<&'t str> {
    tag.match_indices(key).find_map(|(at, _)| {
        let before = tag[..at].chars().next_back()?;
        let value = tag[at + key.len()..]
            .trim_start()
            .strip_prefix('=')?
            .trim_start();
        if !before.is_whitespace() {
            return None;
        }
        let quote = value.chars().next()?;
        match quote {
            '"' | '\'' => value[1..].split(quote).next(),
            _ => value.split(char::is_whitespace).next(),
        }
    })
}

/// Elements whose content is no prose of the page.
const NO_PROSE: [&str; 8] = [
    "script", "style", "nav", "footer", "head", "template", "svg", "noscript",
];

/// A page with what is no prose of it made blank; lines keep their numbers.
pub(super) fn prose(page: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    let mut inside: Option<String> = None;
    let mut in_comment = false;
    let mut upto = 0;
    let blank = |text: &str| -> String { text.chars().filter(|c| *c == '\n').collect() };
    for piece in pieces(page, &mut in_comment) {
        let Piece::Tag(name, closes, tag, at) = piece else {
            continue;
        };
        match &inside {
            None if !closes && NO_PROSE.contains(&name.as_str()) && !tag.ends_with('/') => {
                kept.push_str(&page[upto..at]);
                upto = at;
                inside = Some(name);
            }
            Some(open) if closes && *open == name => {
                let end = at + tag.len() + 2;
                kept.push_str(&blank(&page[upto..end]));
                upto = end;
                inside = None;
            }
            None | Some(_) => {}
        }
    }
    match inside {
        None => kept.push_str(&page[upto..]),
        Some(_) => kept.push_str(&blank(&page[upto..])),
    }
    kept
}

/// The characters that stand for themselves under a name.
const NAMES: [(&str, &str); 28] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("agrave", "à"),
    ("acirc", "â"),
    ("ccedil", "ç"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("ecirc", "ê"),
    ("euml", "ë"),
    ("icirc", "î"),
    ("iuml", "ï"),
    ("ocirc", "ô"),
    ("ugrave", "ù"),
    ("ucirc", "û"),
    ("Eacute", "É"),
];

/// Words with their entities (`&eacute;`, `&#233;`) as the characters they stand for.
pub(super) fn decoded(words: &str) -> std::borrow::Cow<'_, str> {
    if !words.contains('&') {
        return words.into();
    }
    let mut plain = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((length, text)) = reference(rest) {
            plain.push_str(&text);
            rest = &rest[length..];
        } else {
            plain.push('&');
            rest = &rest[1..];
        }
    }
    plain.push_str(rest);
    plain.into()
}

/// The reference that a text begins with, as `&amp;` or `&#38;`: its length, and what it stands for.
fn reference(text: &str) -> Option<(usize, String)> {
    let near = &text[1..text.floor_char_boundary(12)];
    let (name, _) = near.split_once(';')?;
    let number = name
        .strip_prefix('#')
        .and_then(|it| match it.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => it.parse().ok(),
        });
    let number = number.and_then(char::from_u32).map(String::from);
    let known = || NAMES.iter().find(|(known, _)| *known == name);
    let words = number.or_else(|| known().map(|(_, words)| (*words).to_owned()))?;
    Some((name.len() + 2, words))
}
