//! Values as people type them: in either language, in any case, with or without accents.

use super::fold::fold;
use super::{EvidenceDemand, FailOn, GateVerdict, Kind, Ready, ReviewFinding, Stage};

/// What was expected of a value typed on the command line.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Expected {
    /// A calendar day.
    Day,
    /// A whole number, or the word `all`.
    NumberOrAll,
}

impl std::fmt::Display for Expected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Expected::Day => "a day",
            Expected::NumberOrAll => "a number or all",
        })
    }
}

impl std::error::Error for Expected {}

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

/// The value that a word stands for: as files write it, or as people do.
fn typed<T: Copy>(text: &str, written: &[(&str, T)], spoken: &[(&str, T)]) -> Option<T> {
    let text = text.trim();
    let all = || written.iter().chain(spoken);
    let same = all().find(|(word, _)| *word == text);
    let other = || all().find(|(word, _)| alike(text, word));
    same.or_else(other).map(|(_, value)| *value)
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

/// Gives types the words that people use for their values, besides those of files.
macro_rules! spoken {
    ($($kind:ident { $($word:literal => $value:ident,)* })*) => {$(
        impl $kind {
            const SPOKEN: &'static [(&'static str, $kind)] = &[$(($word, $kind::$value)),*];

            /// The value a word stands for, as files write it or as people say it.
            #[must_use]
            pub fn typed(text: &str) -> Option<$kind> {
                typed(text, &$kind::WORDS, $kind::SPOKEN)
            }

            /// Its word in files.
            #[must_use]
            pub fn word(self) -> &'static str {
                let found = $kind::WORDS.iter().find(|(_, known)| *known == self);
                found.map_or("", |(word, _)| word)
            }

            /// Every word that stands for a value, those of files first.
            pub fn words() -> impl Iterator<Item = &'static str> {
                let all = $kind::WORDS.iter().chain($kind::SPOKEN);
                all.map(|(word, _)| *word)
            }
        }
    )*};
}

spoken! {
    Kind {
        "logiciel" => Software,
        "logiciels" => Software,
        "données" => Data,
        "contenu" => Content,
        "contenus" => Content,
        "services" => Service,
        "matériel" => Hardware,
        "lieu" => Place,
        "lieux" => Place,
        "places" => Place,
        "natural resource" => Natural,
        "natural resources" => Natural,
        "ressource naturelle" => Natural,
        "ressources naturelles" => Natural,
    }
    Stage {
        "idée" => Idea,
        "pérenne" => Established,
    }
    GateVerdict {
        "no resource" => NoResource,
        "sans ressource" => NoResource,
        "no shared resource described" => NoResource,
        "pas de ressource partagée décrite" => NoResource,
        "pas ouvert" => NotOpen,
        "not under an open licence" => NotOpen,
        "pas sous licence ouverte" => NotOpen,
        "ressource ouverte" => OpenResource,
        "projet ouvert" => OpenProject,
        "en devenir" => InTheMaking,
        "commons in the making" => InTheMaking,
        "commun en devenir" => InTheMaking,
        "commun" => Commons,
        "all met" => Passes,
        "all conditions are met" => Passes,
        "toutes remplies" => Passes,
        "toutes les conditions sont remplies" => Passes,
        "not all met" => Fails,
        "the conditions are not all met" => Fails,
        "pas toutes remplies" => Fails,
        "les conditions ne sont pas toutes remplies" => Fails,
    }
    Ready {
        "nearly ready" => Nearly,
        "presque prêt" => Nearly,
        "pas prêt" => NotReady,
        "prêt" => Ready,
    }
    ReviewFinding {
        "confirmé" => Confirmed,
        "confirmée" => Confirmed,
        "confirmed in part" => InPart,
        "en partie" => InPart,
        "confirmé en partie" => InPart,
        "confirmée en partie" => InPart,
        "non confirmé" => NotConfirmed,
        "non confirmée" => NotConfirmed,
        "pas confirmé" => NotConfirmed,
        "pas confirmée" => NotConfirmed,
    }
    EvidenceDemand {
        "tout" => All,
        "toutes" => All,
        "essentiel" => Essential,
        "essentielles" => Essential,
        "aucune" => None,
    }
    FailOn {
        "erreur" => Error,
        "avertissement" => Warning,
        "jamais" => Never,
    }
}

/// The months, English and French, as they are compared.
const MONTHS: [[&str; 2]; 12] = [
    ["january", "janvier"],
    ["february", "fevrier"],
    ["march", "mars"],
    ["april", "avril"],
    ["may", "mai"],
    ["june", "juin"],
    ["july", "juillet"],
    ["august", "aout"],
    ["september", "septembre"],
    ["october", "octobre"],
    ["november", "novembre"],
    ["december", "decembre"],
];

/// A date as people write it, as a program does: `12/03/2026`, `12 mars 2026`, `March 12, 2026` →
/// `2026-03-12`; `mars 2026`, `03/2026` → `2026-03`.
///
/// Between slashes the day stands first, as in France and in Britain: a date in the order of the
/// United States is refused where its second number is no month.
pub(super) fn iso(text: &str) -> Option<String> {
    let plain = plain(text);
    let parts: Vec<&str> = plain.split(['/', ' ']).collect();
    let slashes = plain.contains('/');
    let (day, month, year) = match parts[..] {
        [day, month, year] if slashes => (Some(day), number(month)?, year),
        [month, year] if slashes => (None, number(month)?, year),
        [month, day, year] if this_month(month).is_some() => (Some(day), this_month(month)?, year),
        [day, month, year] => (Some(day), this_month(month)?, year),
        [month, year] => (None, this_month(month)?, year),
        _ => return None,
    };
    let year = (year.len() == 4).then_some(year)?;
    match day {
        None => Some(format!("{year}-{month:02}")),
        Some(day) => {
            let ending = |ending: &&str| day.ends_with(ending);
            let ending = ["er", "st", "nd", "rd", "th"].into_iter().find(ending);
            let day = number(day.trim_end_matches(ending.unwrap_or_default()))?;
            Some(format!("{year}-{month:02}-{day:02}"))
        }
    }
}

/// What JSON Schemas take for such a date; `iso` has the last word.
pub(super) fn pattern() -> String {
    let months: Vec<String> = MONTHS
        .iter()
        .flatten()
        .map(|name| beginning(name))
        .collect();
    let (day, month) = ("(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])");
    let name = format!("(?:{})\\.?", months.join("|"));
    let ordinal = format!("{day}(?:er|st|nd|rd|th)?");
    format!(
        "(?:{day}/)?{month}/[0-9]{{4}}|(?:[Ll]e )?(?:{ordinal} )?{name} [0-9]{{4}}|{name} {ordinal},? [0-9]{{4}}"
    )
}

/// A name of a month, or as much of its beginning as tells it from the others.
fn beginning(name: &str) -> String {
    let short = (3..=name.len()).find(|end| this_month(&name[..*end]).is_some());
    let short = short.unwrap_or(name.len());
    let rest = name[short..].chars().rev();
    let rest = rest.fold(String::new(), |rest, letter| {
        let letter = in_any_case(&letter.to_string());
        format!("(?:{letter}{rest})?")
    });
    format!("{}{rest}", in_any_case(&name[..short]))
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
                let accents = ACCENTS.iter().find(|(own, _)| *own == base);
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

/// A day or a month in one or two digits.
fn number(text: &str) -> Option<u8> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits && text.len() <= 2)
}

/// The number of the month that begins like this, when only one does: `mars`, `mar`, `Sept`.
fn this_month(text: &str) -> Option<u8> {
    let begins = |names: &[&str; 2]| names.iter().any(|name| name.starts_with(text));
    let mut found = (1..)
        .zip(MONTHS)
        .filter(|(_, names)| text.len() >= 3 && begins(names));
    found
        .next()
        .filter(|_| found.next().is_none())
        .map(|(number, _)| number)
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

    #[test]
    fn a_mark_alone_stands_only_for_itself() {
        let read = |text| typed(text, &[("unknown", 1)], &[("?", 1), ("inconnu", 1)]);
        assert_eq!(read(" ? "), Some(1));
        assert_eq!(read("!"), None);
        assert_eq!(read("“inconnu”"), None);
        assert_eq!(read("Inconnu"), Some(1));
        assert_eq!(read(""), None);
    }

    #[test]
    fn a_date_is_read_as_people_write_it() {
        for (text, date) in [
            ("12/03/2026", "2026-03-12"),
            ("3/4/2026", "2026-04-03"),
            ("03/2026", "2026-03"),
            ("mars 2026", "2026-03"),
            ("Févr. 2026", "2026-02"),
            ("March 2026", "2026-03"),
            ("le 12 mars 2026", "2026-03-12"),
            ("1er août 2026", "2026-08-01"),
            ("March 12th, 2026", "2026-03-12"),
            ("12 March 2026", "2026-03-12"),
        ] {
            assert_eq!(iso(text).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn a_date_that_could_be_mistaken_is_refused() {
        for text in [
            "",
            "12/03/26",
            "mars",
            "mars 26",
            "jui 2026",
            "ma 2026",
            "12/2026/03",
            "2026 mars",
            "12-03-2026",
            "12.03.2026",
            "+3/2026",
            "1/2/3/2026",
        ] {
            assert_eq!(iso(text), None, "{text}");
        }
    }
}
