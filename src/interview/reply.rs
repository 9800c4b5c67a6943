//! What a line means where a text was asked for.

use crate::model::{Answer, plain};

/// What a line means.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Reply {
    /// Nothing was typed: go on.
    Nothing,
    /// A text.
    Text(String),
    /// A no: there is none.
    No,
    /// Nobody knows.
    DontKnow,
    /// Back to what was asked before.
    Back,
    /// Stop here.
    Stop,
    /// Tell me more.
    More,
}

/// The words, and the keys of a question, that mean the same wherever a text is asked for; both
/// languages in both.
const WORDS: [(Reply, &[&str]); 6] = [
    (
        Reply::Nothing,
        &["s", "skip", "sauter", "passer", "next", "suivante"],
    ),
    (
        Reply::No,
        &[
            "n", "no", "non", "none", "aucun", "aucune", "rien", "nothing",
        ],
    ),
    (Reply::DontKnow, DONT_KNOW),
    (Reply::Back, BACK),
    (Reply::Stop, STOP),
    (Reply::More, MORE),
];

/// The words of an answer, both languages in both. What is said with a reserve is “partly”, or “no” where it
/// leans there.
#[expect(clippy::too_many_lines, reason = "a list of words")]
pub(super) fn said(answer: Answer) -> &'static [&'static str] {
    match answer {
        Answer::Yes => &[
            "yes",
            "yeah",
            "yep",
            "yup",
            "oui",
            "ouais",
            "true",
            "tout à fait",
            "bien sûr",
            "absolument",
            "of course",
            "absolutely",
        ],
        Answer::Partly => &[
            "partly",
            "partially",
            "en partie",
            "partiellement",
            "plutôt oui",
            "à moitié",
            "un peu",
            "plus ou moins",
            "presque",
            "pas tout à fait",
            "pas entièrement",
            "rather yes",
            "mostly",
            "mostly yes",
            "somewhat",
            "sort of",
            "kind of",
            "half",
            "more or less",
            "not quite",
            "not entirely",
        ],
        Answer::No => &[
            "no",
            "nope",
            "nah",
            "non",
            "false",
            "plutôt non",
            "mostly no",
            "rather no",
            "pas vraiment",
            "pas encore",
            "pas du tout",
            "jamais",
            "not really",
            "not yet",
            "not at all",
            "never",
        ],
        Answer::Unknown => DONT_KNOW,
        Answer::NotApplicable => &[
            "not applicable",
            "does not apply",
            "sans objet",
            "non applicable",
            "n/a",
        ],
    }
}

/// The ways to say that one does not know.
const DONT_KNOW: &[&str] = &[
    "?",
    "unknown",
    "inconnu",
    "inconnue",
    "don’t know",
    "dont know",
    "i don’t know",
    "i dont know",
    "dunno",
    "idk",
    "no idea",
    "not sure",
    "je ne sais pas",
    "je sais pas",
    "ne sais pas",
    "sais pas",
    "aucune idée",
    "pas sûr",
    "pas sûre",
];
/// The ways to go back.
pub(super) const BACK: &[&str] = &[
    "b",
    "r",
    "<",
    "back",
    "go back",
    "previous",
    "revenir",
    "retour",
    "précédent",
    "précédente",
];
/// The ways to stop.
pub(super) const STOP: &[&str] = &["q", "stop", "quit", "exit", "arrêter", "quitter"];
/// The ways to ask for more.
pub(super) const MORE: &[&str] = &["i", "h", "info", "more", "help", "aide", "plus"];

impl Reply {
    /// Reads a line.
    pub(super) fn of(line: String) -> Reply {
        let typed = line.trim();
        if typed.is_empty() {
            return Reply::Nothing;
        }
        let (folded, letters) = (plain(typed), typed.chars().count());
        // A mark beside a key belongs to a text: `b.`, `/n`.
        let same = |word: &&str| {
            let known = plain(word);
            *word == typed
                || (!known.is_empty() && folded == known && letters == word.chars().count())
        };
        let known = WORDS.iter().find(|(_, words)| words.iter().any(&same));
        known.map_or(Reply::Text(line), |(reply, _)| reply.clone())
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
            ("PRECEDENT", Reply::Back),
            ("?", Reply::DontKnow),
            ("je sais pas", Reply::DontKnow),
            ("Aucune idee", Reply::DontKnow),
            ("I don't know", Reply::DontKnow),
            ("Dunno", Reply::DontKnow),
            ("idk", Reply::DontKnow),
            ("Non", Reply::No),
            ("n", Reply::No),
            ("i", Reply::More),
            ("Aide", Reply::More),
            ("q", Reply::Stop),
            ("Arreter", Reply::Stop),
            ("R3", Reply::Text("R3".to_owned())),
            ("b.md", Reply::Text("b.md".to_owned())),
            ("n.", Reply::Text("n.".to_owned())),
        ] {
            assert_eq!(Reply::of(typed.to_owned()), reply, "{typed}");
        }
    }
}
