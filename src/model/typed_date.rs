//! Dates as people type them, in either language.

use super::plain::{in_any_case, plain};

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

/// The name of the month that a word is one slip away from: `juilet` → `juillet`. Short names are too
/// near to other words.
#[must_use]
pub fn month_like(word: &str) -> Option<&'static str> {
    let mut names = MONTHS.iter().flatten().filter(|name| name.len() > 3);
    let near = |name: &&&str| strsim::damerau_levenshtein(word, name) <= 1;
    let usual = word.len() > 3 && word.bytes().all(|letter| letter.is_ascii_lowercase());
    names.find(|name| usual && near(name)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

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
