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
    ["id", "name"].into_iter().find_map(|key| {
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
    })
}
