//! Reading a mapping key by key, and noting all that is wrong with it.

use super::{Node, ProblemKind, Problems, Span, Value, Wanted};
use std::cell::Cell;

/// The pairs of a mapping, of which every one must be asked for.
pub struct Fields<'n, 's> {
    span: Span,
    pairs: &'n [(Node<'s>, Node<'s>)],
    known: Vec<&'static str>,
    /// Keys that must be there and are not.
    missing: Vec<&'static str>,
}

impl<'n, 's> Fields<'n, 's> {
    /// Opens a mapping; anything else is a problem.
    pub fn open(node: &'n Node<'s>, problems: &mut Problems) -> Option<Fields<'n, 's>> {
        if let Value::Mapping(pairs) = &node.value {
            let span = pairs
                .first()
                .map_or(node.span.clone(), |(key, _)| key.span.clone());
            Some(Fields {
                span,
                pairs,
                known: Vec::new(),
                missing: Vec::new(),
            })
        } else {
            wrong(node, Wanted::Mapping, problems)
        }
    }

    /// The value of a key that may be left out or empty.
    pub fn optional(&mut self, key: &'static str) -> Option<&'n Node<'s>> {
        self.known.push(key);
        let found = self
            .pairs
            .iter()
            .find(|(pair, _)| pair.scalar() == Some(key));
        found
            .map(|(_, value)| value)
            .filter(|value| value.value != Value::Null)
    }

    /// The value of a key that must be there, and may be empty.
    pub fn named(&mut self, key: &'static str) -> Option<&'n Node<'s>> {
        if !self.has(key) {
            self.missing.push(key);
        }
        self.optional(key)
    }

    /// The value of a key that must be there.
    pub fn required(&mut self, key: &'static str, problems: &mut Problems) -> Option<&'n Node<'s>> {
        let found = self.optional(key);
        if found.is_none() {
            // An empty value is shown where it stands; a missing one where the mapping begins.
            match self
                .pairs
                .iter()
                .find(|(pair, _)| pair.scalar() == Some(key))
            {
                Some((found, _)) => problems.add(found.span.clone(), ProblemKind::EmptyKey { key }),
                None => self.missing.push(key),
            }
        }
        found
    }

    /// Whether the key is there at all, even with nothing behind it.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.pairs
            .iter()
            .any(|(pair, _)| pair.scalar() == Some(key))
    }

    /// Where the mapping begins.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span.clone()
    }

    /// Notes every key that was not asked for, and those that are missing: one that is misspelt is not
    /// missing as well. Where one key alone is unknown and one alone is missing, that is one fault.
    pub fn finish(mut self, problems: &mut Problems) {
        let unknown = self.pairs.iter().filter_map(|(key, _)| {
            let name = key.scalar().filter(|name| !self.known.contains(name))?;
            let close = french(name, &self.known).map(ToOwned::to_owned);
            let close = close.or_else(|| closest(name, self.known.iter().copied()));
            Some((key, name, close))
        });
        let unknown: Vec<_> = unknown.collect();
        for (_, _, close) in &unknown {
            self.missing
                .retain(|missing| close.as_deref() != Some(*missing));
        }
        let alone = unknown.len() == 1 && self.missing.len() == 1;
        let missing = self.missing.pop_if(|_| alone);
        for (key, name, close) in unknown {
            problems.add_with(key.span.clone(), || ProblemKind::UnknownKey {
                key: name.to_owned(),
                close,
                known: self.known.clone(),
                missing,
            });
        }
        for key in self.missing {
            problems.add(self.span.clone(), ProblemKind::MissingKey { key });
        }
    }
}

/// What keys are in French, without accents, and the keys: whoever writes the words of a project in
/// French may well write the keys so.
const FRENCH: [(&str, &str); 51] = [
    ("adresse", "at"),
    ("au-moins", "least"),
    ("commentaire", "note"),
    ("constat", "finding"),
    ("constats", "findings"),
    ("depot", "repository"),
    ("ecarter", "ignore"),
    ("etape", "stage"),
    ("etiquettes", "tags"),
    ("exemples", "examples"),
    ("exigences", "policy"),
    ("genre", "kind"),
    ("ignorer", "ignore"),
    ("jusqu-a", "until"),
    ("jusqu-au", "until"),
    ("justificatif", "evidence"),
    ("justificatifs", "evidence"),
    ("langue", "languages"),
    ("langues", "languages"),
    ("licence", "licences"),
    ("lien", "links"),
    ("liens", "links"),
    ("lieu", "at"),
    ("motif", "reason"),
    ("nature", "kind"),
    ("niveau", "level"),
    ("niveaux", "levels"),
    ("nom", "name"),
    ("par", "by"),
    ("personne", "respondent"),
    ("politique", "policy"),
    ("preuve", "evidence"),
    ("preuves", "evidence"),
    ("projet", "project"),
    ("question", "questions"),
    ("questionnaire", "questionnaires"),
    ("raison", "reason"),
    ("relecture", "review"),
    ("remarque", "note"),
    ("repondant", "respondent"),
    ("repondante", "respondent"),
    ("repondu", "answered"),
    ("reponse", "answer"),
    ("reponse", "answers"),
    ("reponses", "answers"),
    ("resume", "summary"),
    ("stade", "stage"),
    ("texte", "text"),
    ("type", "kind"),
    ("verification", "review"),
    ("verdict", "verdicts"),
];

/// The key that a French one stands for, among those that are known here.
fn french(name: &str, known: &[&'static str]) -> Option<&'static str> {
    if name.len() > 40 {
        return None;
    }
    let bare = |letter: char| match letter {
        'à' | 'â' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'ù' | 'û' => 'u',
        ' ' | '_' | '\'' | '’' => '-',
        other => other,
    };
    let plain: String = name.trim().to_lowercase().chars().map(bare).collect();
    let meant = FRENCH.iter().filter(|(french, _)| *french == plain);
    let mut meant = meant.map(|(_, key)| *key).filter(|key| known.contains(key));
    // Where an accent is all that differs: `rôle`.
    meant
        .next()
        .or_else(|| known.iter().copied().find(|key| *key == plain))
}

/// A text that is not blank.
pub fn text(node: &Node<'_>, problems: &mut Problems) -> Option<String> {
    match &node.value {
        Value::Scalar(text) if is_blank(text) => {
            problems.add(node.span.clone(), ProblemKind::EmptyText);
            None
        }
        Value::Scalar(text) => Some(text.clone().into_owned()),
        Value::Null | Value::List(_) | Value::Mapping(_) | Value::Refused => {
            wrong(node, Wanted::Text, problems)
        }
    }
}

/// The longest name, in characters: it is repeated wherever something is said of what bears it.
pub const MAX_NAME: usize = 200;

/// A text that names something.
pub fn name(node: &Node<'_>, problems: &mut Problems) -> Option<String> {
    let name = text(node, problems)?;
    if name.chars().nth(MAX_NAME).is_some() {
        problems.add(node.span.clone(), ProblemKind::NameTooLong);
        return None;
    }
    Some(name)
}

/// Whether a text shows nothing: white space, and the marks that take no room.
pub(crate) fn is_blank(text: &str) -> bool {
    let shows_nothing = |character: char| {
        character.is_whitespace()
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    text.chars().all(shows_nothing)
}

/// One of a few words, as files write it.
pub fn choice<T: Copy>(
    node: &Node<'_>,
    words: &[(&'static str, T)],
    problems: &mut Problems,
) -> Option<T> {
    let same = |text: &str| {
        let found = words.iter().find(|(word, _)| *word == text);
        found.map(|(_, value)| *value)
    };
    spoken_choice(node, words, same, std::iter::empty(), problems)
}

/// One of a few words, however people say it: `typed` knows, and `said` are what it knows besides.
pub fn spoken_choice<T, U>(
    node: &Node<'_>,
    words: &[(&'static str, T)],
    typed: impl Fn(&str) -> Option<U>,
    said: impl Iterator<Item = &'static str>,
    problems: &mut Problems,
) -> Option<U> {
    let word = text(node, problems)?;
    let found = typed(&word);
    if found.is_none() {
        problems.add_with(node.span.clone(), || ProblemKind::UnknownWord {
            close: closest(
                &word.to_lowercase(),
                words.iter().map(|(word, _)| *word).chain(said),
            ),
            word,
            allowed: words.iter().map(|(word, _)| *word).collect(),
        });
    }
    found
}

/// The items of a list; a single value is taken as a list of one.
pub fn each<T>(
    node: &Node<'_>,
    problems: &mut Problems,
    mut read: impl FnMut(&Node<'_>, &mut Problems) -> Option<T>,
) -> Vec<T> {
    match &node.value {
        Value::List(items) => items
            .iter()
            .filter_map(|item| read(item, problems))
            .collect(),
        Value::Scalar(_) | Value::Mapping(_) => read(node, problems).into_iter().collect(),
        // A key with nothing behind it is as good as none.
        Value::Null | Value::Refused => Vec::new(),
    }
}

/// Notes a wrong shape; always `None`.
pub(crate) fn wrong<T>(node: &Node<'_>, wanted: Wanted, problems: &mut Problems) -> Option<T> {
    if let Some(found) = node.found() {
        problems.add(node.span.clone(), ProblemKind::Shape { wanted, found });
    }
    None
}

/// The word that is most like `word`, when one is close enough to be meant.
#[must_use]
pub fn closest<'w>(word: &str, words: impl IntoIterator<Item = &'w str>) -> Option<String> {
    // Likeness takes time in proportion to both lengths: nobody mistypes a word by this much.
    let near = |known: &&str| known.len().abs_diff(word.len()) <= 8;
    let lower = word.to_lowercase();
    words
        .into_iter()
        .filter(near)
        .map(|known| {
            let (word, other) = apart(&lower, known);
            (
                strsim::normalized_damerau_levenshtein(word, &other.to_lowercase()),
                known,
            )
        })
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, known)| known.to_owned())
}

/// Two ids without the part before a dot that they share, which says nothing of what was meant.
fn apart<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    let mut rest = (one, other);
    while let (Some((first, left)), Some((second, right))) =
        (rest.0.split_once('.'), rest.1.split_once('.'))
        && first == second
    {
        rest = (left, right);
    }
    rest
}

/// Looks for words that are like others where strangers choose how many there are and how long: the
/// steps of a whole run are counted, and after them nothing is like anything.
#[derive(Debug)]
pub struct Likeness {
    left: Cell<usize>,
}

/// How many letters are compared with letters in one run: a tenth of a second's work.
const MAX_COMPARED: usize = 20_000_000;
/// Nobody types a longer word by hand.
const MAX_WORD: usize = 200;

impl Default for Likeness {
    fn default() -> Likeness {
        Likeness {
            left: Cell::new(MAX_COMPARED),
        }
    }
}

impl Likeness {
    /// The word that is most like this one, when one is.
    pub fn closest<'w>(
        &self,
        word: &str,
        words: impl IntoIterator<Item = &'w str>,
    ) -> Option<String> {
        let affordable = |known: &&str| {
            let near = known.len().abs_diff(word.len()) <= 8;
            // To look at its length is a step too.
            let steps = if near { known.len() * word.len() } else { 8 };
            let left = self.left.get().checked_sub(steps);
            self.left.set(left.unwrap_or(0));
            left.is_some() && near
        };
        if word.len() > MAX_WORD || self.left.get() == 0 {
            return None;
        }
        let words = words.into_iter().take_while(|_| self.left.get() > 0);
        closest(word, words.filter(affordable))
    }
}

#[cfg(test)]
mod tests {
    use super::{Likeness, MAX_COMPARED, closest, french};

    #[test]
    fn a_key_in_french_finds_the_key() {
        let known = [
            "answers", "project", "kind", "links", "evidence", "role", "licences",
        ];
        for (name, key) in [
            ("reponses", Some("answers")),
            ("Réponses", Some("answers")),
            ("projet", Some("project")),
            ("preuves", Some("evidence")),
            ("liens", Some("links")),
            ("rôle", Some("role")),
            ("licence", Some("licences")),
            ("nom", None),
            ("zebra", None),
        ] {
            assert_eq!(french(name, &known), key, "{name}");
        }
    }

    #[test]
    fn likeness_is_looked_for_as_long_as_a_run_may() {
        let likeness = Likeness::default();
        let words = ["weight", "project", "answers"];
        assert_eq!(likeness.closest("wieght", words).as_deref(), Some("weight"));
        let long = "y".repeat(150);
        let many = std::iter::repeat_n(long.as_str(), MAX_COMPARED);
        assert_eq!(likeness.closest(&"x".repeat(150), many), None);
        assert_eq!(likeness.closest("wieght", words), None);
    }

    #[test]
    fn a_mistyped_word_finds_its_model_and_another_word_finds_none() {
        let words = ["weight", "project", "answers"];
        assert_eq!(closest("wieght", words).as_deref(), Some("weight"));
        assert_eq!(closest("zebra", words), None);
        assert_eq!(closest(&"x".repeat(1_000_000), words), None);
    }
}
