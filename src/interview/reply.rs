//! What a line means where a text was asked for.

use crate::model::plain;

/// What a line means.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Reply {
    /// Nothing was typed: go on.
    Nothing,
    /// A text.
    Text(String),
    /// Back to what was asked before.
    Back,
    /// Stop here.
    Stop,
    /// Tell me more.
    More,
}

/// The keys of a question, which mean the same where a text is asked for, and their words.
const WORDS: [(&str, Reply); 17] = [
    ("b", Reply::Back),
    ("r", Reply::Back),
    ("<", Reply::Back),
    ("back", Reply::Back),
    ("go back", Reply::Back),
    ("revenir", Reply::Back),
    ("retour", Reply::Back),
    ("s", Reply::Nothing),
    ("skip", Reply::Nothing),
    ("sauter", Reply::Nothing),
    ("passer", Reply::Nothing),
    ("q", Reply::Stop),
    ("quit", Reply::Stop),
    ("quitter", Reply::Stop),
    ("i", Reply::More),
    ("h", Reply::More),
    ("?", Reply::More),
];

impl Reply {
    /// Reads a line.
    pub(super) fn of(line: String) -> Reply {
        let typed = line.trim();
        if typed.is_empty() {
            return Reply::Nothing;
        }
        let folded = plain(typed);
        let known = WORDS
            .iter()
            .find(|(word, _)| typed == *word || (folded == *word && folded.len() == typed.len()));
        known.map_or(Reply::Text(line), |(_, reply)| reply.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::Reply;

    #[test]
    fn a_key_is_no_text() {
        for (typed, reply) in [
            ("", Reply::Nothing),
            ("r", Reply::Back),
            ("B", Reply::Back),
            ("Retour", Reply::Back),
            ("?", Reply::More),
            ("q", Reply::Stop),
            ("R3", Reply::Text("R3".to_owned())),
            ("b.md", Reply::Text("b.md".to_owned())),
        ] {
            assert_eq!(Reply::of(typed.to_owned()), reply, "{typed}");
        }
    }
}
