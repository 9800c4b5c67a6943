//! When something happened, as people say it to another person.

use crate::model::{PartialDate, plain};
use jiff::ToSpan;
use jiff::civil::Date;

/// Days that have a name, by how many days ago they were.
const DAYS: [(&str, i64); 5] = [
    ("today", 0),
    ("aujourd hui", 0),
    ("yesterday", 1),
    ("hier", 1),
    ("avant hier", 2),
];
/// Months and years that have a name: how many of them ago.
const MONTHS: [(&str, i64); 6] = [
    ("this month", 0),
    ("ce mois ci", 0),
    ("ce mois", 0),
    ("last month", 1),
    ("mois dernier", 1),
    ("mois passe", 1),
];
const YEARS: [(&str, i64); 9] = [
    ("this year", 0),
    ("cette annee", 0),
    ("last year", 1),
    ("an dernier", 1),
    ("annee derniere", 1),
    ("an passe", 1),
    ("annee passee", 1),
    ("two years ago", 2),
    ("il y a deux ans", 2),
];

/// What a date means that was typed on this day: as files write it, and moreover with a year in two
/// digits, with dots or dashes, without its year (then the last one), or by a name: `12/03/26`, `mars`,
/// `hier`, `last month`.
pub(super) fn dated(typed: &str, today: Date) -> Option<PartialDate> {
    let typed = typed.trim();
    if let Some(date) = PartialDate::typed(typed) {
        return Some(date);
    }
    let named = plain(typed);
    if let Some(date) = of_a_name(&named, today) {
        return Some(date);
    }
    let numbers: Vec<&str> = typed.split(['/', '.', '-', ' ']).collect();
    if let [day, month, year] = numbers[..]
        && [day, month, year].iter().all(|part| is_number(part))
    {
        return of_numbers(day, month, year);
    }
    // `12/03` is a day of a month wherever it can be.
    if numbers.len() == 2
        && numbers.iter().all(|part| is_number(part))
        && let Some(date) = without_year(typed, today)
    {
        return Some(date);
    }
    // A year in two digits behind a month: `mars 26`, `12 mars 26`, `03/26`.
    if let Some((rest, year)) = typed.rsplit_once([' ', '/', '-', '.'])
        && year.len() == 2
        && is_number(year)
    {
        let written = format!("{rest} {}", full_year(year));
        let slashed = format!("{}/{}", rest.replace(['.', '-'], "/"), full_year(year));
        // `12 mars` is a day of a month and no year.
        if let Some(date) = PartialDate::typed(&written).or_else(|| PartialDate::typed(&slashed)) {
            return Some(date);
        }
    }
    without_year(typed, today)
}

fn is_number(part: &str) -> bool {
    matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn full_year(year: &str) -> String {
    match year.len() {
        2 => format!("20{year}"),
        _ => year.to_owned(),
    }
}

/// A day, a month and a year in numbers, the day first as in France and in Britain; where that is no
/// day, the month first as in the United States. The year may stand first.
fn of_numbers(one: &str, other: &str, last: &str) -> Option<PartialDate> {
    if one.len() == 4 {
        return PartialDate::typed(&format!("{one}-{other:0>2}-{last:0>2}"));
    }
    let year = full_year(last);
    let read = |day: &str, month: &str| PartialDate::typed(&format!("{day}/{month}/{year}"));
    read(one, other).or_else(|| read(other, one))
}

fn of_a_name(named: &str, today: Date) -> Option<PartialDate> {
    let of = |names: &[(&str, i64)]| {
        let found = names.iter().find(|(name, _)| *name == named);
        found.map(|(_, ago)| *ago)
    };
    if let Some(days) = of(&DAYS) {
        return PartialDate::parse(&today.checked_sub(days.days()).ok()?.to_string());
    }
    if let Some(months) = of(&MONTHS) {
        let day = today.first_of_month().checked_sub(months.months()).ok()?;
        return PartialDate::parse(&format!("{:04}-{:02}", day.year(), day.month()));
    }
    let years = of(&YEARS)?;
    PartialDate::parse(&format!("{:04}", i64::from(today.year()) - years))
}

/// A month, or a day of a month, without its year: the last one that has begun.
fn without_year(typed: &str, today: Date) -> Option<PartialDate> {
    let in_year = |year: i16| {
        [format!("{typed} {year}"), format!("{typed}/{year}")]
            .iter()
            .find_map(|text| PartialDate::typed(text))
    };
    // A number alone is no month.
    if typed.len() < 3 || typed.ends_with('/') {
        return None;
    }
    [today.year(), today.year() - 1]
        .into_iter()
        .filter_map(in_year)
        .find(|date| !date.begins_after(today))
}

#[cfg(test)]
mod tests {
    use super::dated;

    #[test]
    fn a_date_is_read_as_it_is_said() {
        let today = jiff::civil::date(2026, 11, 26);
        for (typed, wanted) in [
            ("12/03/26", "2026-03-12"),
            ("12.03.2026", "2026-03-12"),
            ("12-3-26", "2026-03-12"),
            ("2026/3/12", "2026-03-12"),
            ("3/25/2026", "2026-03-25"),
            ("mars 26", "2026-03"),
            ("03/26", "2026-03"),
            ("12 mars 26", "2026-03-12"),
            ("12 mars", "2026-03-12"),
            ("12/03", "2026-03-12"),
            ("décembre", "2025-12"),
            ("March", "2026-03"),
            ("Mars 2026", "2026-03"),
            ("hier", "2026-11-25"),
            ("aujourd’hui", "2026-11-26"),
            ("Yesterday", "2026-11-25"),
            ("le mois dernier", "2026-10"),
            ("last month", "2026-10"),
            ("l’an dernier", "2025"),
            ("last year", "2025"),
            ("2026", "2026"),
        ] {
            let date = dated(typed, today).map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some(wanted), "{typed}");
        }
        for typed in [
            "",
            "x",
            "12",
            "soon",
            "31/02/26",
            "13/13/2026",
            "a/b/c",
            "the charter",
        ] {
            assert_eq!(dated(typed, today), None, "{typed}");
        }
    }
}
