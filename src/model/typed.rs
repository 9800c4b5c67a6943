//! Values as people type them: in either language, in any case, with or without accents.

use super::fold::fold;

/// Words that stand before a name and are no part of it.
const ARTICLES: [&str; 10] = ["a", "an", "the", "un", "une", "le", "la", "les", "des", "l"];

/// A text as it is compared: its words in lower case, without accents or an article before them,
/// with one space between. `L’Idée` → `idee`, `en-partie` → `en partie`.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut words = Vec::new();
    fold(text, &mut String::new(), |word, _| {
        words.push(word.to_owned())
    });
    let article = words.len() > 1 && ARTICLES.contains(&words[0].as_str());
    words[usize::from(article)..].join(" ")
}

/// The value that a word stands for: as files write it, or as people do.
pub(super) fn typed<T: Copy>(text: &str, written: &[(&str, T)], spoken: &[(&str, T)]) -> Option<T> {
    let text = text.trim();
    let all = || written.iter().chain(spoken);
    let same = all().find(|(word, _)| *word == text);
    let alike = || {
        let wanted = plain(text);
        all().find(|(word, _)| !wanted.is_empty() && plain(word) == wanted)
    };
    same.or_else(alike).map(|(_, value)| *value)
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
