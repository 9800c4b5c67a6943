//! The words of values: the one that files have, and what people say for it, in either language.

use super::plain::alike;

/// The value that a word stands for: as files write it, or as people do.
pub(super) fn typed<T: Copy>(text: &str, written: &[(&str, T)], spoken: &[(&str, T)]) -> Option<T> {
    let text = text.trim();
    let all = || written.iter().chain(spoken);
    let same = all().find(|(word, _)| *word == text);
    let other = || all().find(|(word, _)| alike(text, word));
    same.or_else(other).map(|(_, value)| *value)
}

/// Gives a type the word of each of its values in files, then those that people use for it besides.
macro_rules! words {
    ($kind:ident { $($value:ident: $word:literal $($spoken:literal)*,)* }) => {
        impl $kind {
            /// Every value with its word in files, in order.
            pub const WORDS: [(&'static str, $kind); [$($word),*].len()] =
                [$(($word, $kind::$value)),*];
            const SPOKEN: &'static [(&'static str, $kind)] = &[$($(($spoken, $kind::$value),)*)*];

            /// Its word in files.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $($kind::$value => $word,)*
                }
            }

            /// The value with this word in files.
            #[must_use]
            pub fn of_word(word: &str) -> Option<$kind> {
                let found = $kind::WORDS.into_iter().find(|(known, _)| *known == word);
                found.map(|(_, value)| value)
            }

            /// The value a word stands for, as files write it or as people say it.
            #[must_use]
            pub fn typed(text: &str) -> Option<$kind> {
                $crate::model::words::typed(text, &$kind::WORDS, $kind::SPOKEN)
            }

            /// Every word that stands for this value, the one of files first.
            pub fn said(self) -> impl Iterator<Item = &'static str> {
                let spoken = $kind::SPOKEN.iter().filter(move |(_, value)| *value == self);
                std::iter::once(self.word()).chain(spoken.map(|(word, _)| *word))
            }

            /// Every word that stands for a value, those of files first.
            pub fn words() -> impl Iterator<Item = &'static str> {
                let all = $kind::WORDS.iter().chain($kind::SPOKEN);
                all.map(|(word, _)| *word)
            }
        }
    };
}
pub(super) use words;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_alone_stands_only_for_itself() {
        let read = |text| typed(text, &[("unknown", 1)], &[("?", 1), ("inconnu", 1)]);
        assert_eq!(read(" ? "), Some(1));
        assert_eq!(read("!"), None);
        assert_eq!(read("“inconnu”"), None);
        assert_eq!(read("Inconnu"), Some(1));
        assert_eq!(read(""), None);
    }
}
