//! Texts as they are compared: in any case, with or without accents.

use super::fold::fold;

/// Words that stand before a name and are no part of it.
const ARTICLES: [&str; 10] = ["a", "an", "the", "un", "une", "le", "la", "les", "des", "l"];

/// What may stand between the words of a name.
const BETWEEN: &str = " -_/.'’";

/// A text as it is compared: its words in lower case, without accents or an article before them,
/// with one space between. `L’Idée` → `idee`, `en-partie` → `en partie`.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut words = Vec::new();
    fold(text, &mut String::new(), |word, _| {
        words.push(word.to_owned());
    });
    let article = words.len() > 1 && ARTICLES.contains(&words[0].as_str());
    words[usize::from(article)..].join(" ")
}

/// The words of a text in lower case and without accents, with one space between: how names of people
/// are compared. `Zoé  LE GOFF` → `zoe le goff`.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut words = Vec::new();
    fold(text, &mut String::new(), |word, _| {
        words.push(word.to_owned());
    });
    words.join(" ")
}

/// Whether two words are the same however they are typed. Other marks than those between words,
/// such as quotes, belong to something else.
#[must_use]
pub fn alike(typed: &str, word: &str) -> bool {
    let usual = |letter: char| {
        let accent = ('\u{300}'..='\u{36f}').contains(&letter);
        letter.is_alphanumeric() || accent || BETWEEN.contains(letter)
    };
    let wanted = plain(word);
    !wanted.is_empty() && typed.trim().chars().all(usual) && plain(typed) == wanted
}

/// A pattern for a word however it is typed: in any case, with or without accents, and with any
/// space or mark between its parts. The patterns of JSON Schema have no flag for it.
#[must_use]
pub fn in_any_case(word: &str) -> String {
    const ACCENTS: [(char, &str); 6] = [
        ('a', "àâÀÂ"),
        ('c', "çÇ"),
        ('e', "éèêëÉÈÊË"),
        ('i', "îïÎÏ"),
        ('o', "ôÔ"),
        ('u', "ùûüÙÛÜ"),
    ];
    let one = |letter: char| {
        let plain = plain(&letter.to_string());
        match plain.chars().next() {
            Some(base @ 'a'..='z') => {
                let accents = ACCENTS.iter().find(|(letter, _)| *letter == base);
                let accents = accents.map_or("", |(_, accents)| accents);
                format!("[{base}{}{accents}]", base.to_ascii_uppercase())
            }
            Some(digit) => digit.to_string(),
            None if letter == '?' => "\\?".to_owned(),
            None => format!("[{}]+", between()),
        }
    };
    word.chars().map(one).collect()
}

/// The same in the brackets of a pattern.
fn between() -> String {
    BETWEEN.replace('-', "\\-")
}

/// A pattern for the articles that may stand before a word.
#[must_use]
pub fn articles() -> String {
    let articles = ARTICLES.map(in_any_case).join("|");
    format!("(?:(?:{articles})[{}]+)?", between())
}

/// What would obey or mislead: control characters, direction marks, separators of lines and
/// paragraphs, letters that only programs see, and the numbers that are no characters, which a page
/// may not hold.
#[must_use]
pub fn is_control(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2061}'..='\u{206f}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
                | '\u{fdd0}'..='\u{fdef}'
        )
        || u32::from(character) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_articles_and_marks_between_words_do_not_matter() {
        for text in ["une idée", "IDEE", "L’idée", "  idée. "] {
            assert_eq!(plain(text), "idee", "{text}");
        }
        assert_eq!(plain("En-partie"), "en partie");
        assert_eq!(plain("la"), "la");
        assert_eq!(plain("?!"), "");
    }
}
