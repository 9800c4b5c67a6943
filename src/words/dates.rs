//! Dates as a reader of each language writes them.

use crate::model::Lang;

const MOIS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// A date of a file (`2026-11-26`, `2026-11`, `2026`) for people: « 26 novembre 2026 » in French; in
/// English as it is, the one form that readers of every country take for the same day.
#[must_use]
pub fn date(iso: &str, lang: Lang) -> String {
    let mut parts = iso.splitn(3, '-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let number = |text: Option<&str>| text.and_then(|it| it.parse::<usize>().ok());
    let month = number(month).and_then(|it| MOIS.get(it.checked_sub(1)?));
    match (lang, year, month) {
        (Lang::Fr, Some(year), Some(month)) => match (day, number(day)) {
            (None, _) => format!("{month} {year}"),
            (Some(_), Some(1)) => format!("1er {month} {year}"),
            (Some(_), Some(day)) => format!("{day} {month} {year}"),
            (Some(_), None) => iso.to_owned(),
        },
        _ => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_reads_a_date_in_words_and_english_as_it_is() {
        for (iso, french) in [
            ("2026-11-26", "26 novembre 2026"),
            ("2026-08-01", "1er août 2026"),
            ("2026-02", "février 2026"),
            ("2026", "2026"),
            ("2026-13-01", "2026-13-01"),
            ("someday", "someday"),
        ] {
            assert_eq!(date(iso, Lang::Fr), french);
            assert_eq!(date(iso, Lang::En), iso);
        }
    }
}
