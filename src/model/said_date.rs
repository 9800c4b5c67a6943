//! When something happened, as people say it to another person.

use super::{PartialDate, folded, month_like, plain};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// Days that have a name, by how many days ago they were.
const DAYS: [(&str, i64); 5] = [
    ("today", 0),
    ("aujourd hui", 0),
    ("yesterday", 1),
    ("hier", 1),
    ("avant hier", 2),
];
/// Words before a date that change nothing: `en mars`, `around 2024`.
const BEFORE: [&str; 24] = [
    "en", "au", "aux", "a", "de", "du", "d", "le", "la", "l", "les", "vers", "courant", "depuis",
    "environ", "in", "on", "at", "since", "around", "about", "of", "the", "during",
];
/// Words for the one before this one.
const LAST: [&str; 6] = ["last", "dernier", "derniere", "passe", "passee", "past"];
/// Words for the one that is now.
const THIS: [&str; 5] = ["this", "ce", "cet", "cette", "ci"];
/// Numbers that are said in words.
const NUMBERS: [&[&str]; 12] = [
    &["un", "une", "one", "an", "a", "premier", "first"],
    &["deux", "two", "deuxieme", "second"],
    &["trois", "three", "troisieme", "third"],
    &["quatre", "four", "quatrieme", "fourth"],
    &["cinq", "five"],
    &["six"],
    &["sept", "seven"],
    &["huit", "eight"],
    &["neuf", "nine"],
    &["dix", "ten"],
    &["onze", "eleven"],
    &["douze", "twelve"],
];
/// Times of the year, by the month they begin with: an imprecise date is never worth more than a precise
/// one.
const TIMES: [(&str, i8); 25] = [
    ("hiver", 1),
    ("winter", 1),
    ("printemps", 3),
    ("spring", 3),
    ("paques", 3),
    ("easter", 3),
    ("ete", 6),
    ("summer", 6),
    ("automne", 9),
    ("autumn", 9),
    ("fall", 9),
    ("rentree", 9),
    ("toussaint", 11),
    ("noel", 12),
    ("christmas", 12),
    ("debut", 1),
    ("early", 1),
    ("beginning", 1),
    ("mi", 6),
    ("mid", 6),
    ("milieu", 6),
    ("middle", 6),
    ("fin", 10),
    ("late", 10),
    ("end", 10),
];
const WEEKDAYS: [([&str; 2], Weekday); 7] = [
    (["lundi", "monday"], Weekday::Monday),
    (["mardi", "tuesday"], Weekday::Tuesday),
    (["mercredi", "wednesday"], Weekday::Wednesday),
    (["jeudi", "thursday"], Weekday::Thursday),
    (["vendredi", "friday"], Weekday::Friday),
    (["samedi", "saturday"], Weekday::Saturday),
    (["dimanche", "sunday"], Weekday::Sunday),
];

/// What a date means that was typed on this day, as people write and say it: `12/03/26`, `mars`, `hier`,
/// `il y a un an`, `rentrée 2025`, `last spring`, and with a slip in the name of a month.
#[must_use]
pub fn dated(typed: &str, today: Date) -> Option<PartialDate> {
    let plain = plain(typed);
    let all: Vec<&str> = plain.split(' ').collect();
    let changes_nothing = |word: &&&str| BEFORE.contains(word);
    let words = &all[all.iter().take_while(changes_nothing).count()..];
    let right: Vec<&str> = words
        .iter()
        .map(|word| month_like(word).unwrap_or(word))
        .collect();
    written(typed, today)
        .or_else(|| said(words, today))
        .or_else(|| written(&words.join(" "), today))
        .or_else(|| said(&right, today))
        .or_else(|| written(&right.join(" "), today))
}

/// Words before a number that is no year: `loi 1901`, `ISO 9001`.
const NO_YEAR: [&str; 14] = [
    "loi", "law", "act", "iso", "rfc", "no", "n", "numero", "number", "article", "art", "agenda",
    "horizon", "vision",
];

/// The date that stands in the words for a document, to be proposed for it: `PV de l’AG du 14 mars
/// 2026` → 2026-03-14. Of several the most precise, and of these the last; none that is to come.
#[must_use]
pub fn date_within(text: &str, today: Date) -> Option<PartialDate> {
    let is_address = text.contains("://");
    let folded = folded(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let named = [3, 2].into_iter().flat_map(|many| words.windows(many));
    let is_named = |words: &&[&str]| {
        words
            .iter()
            .any(|word| word.starts_with(char::is_alphabetic))
    };
    let named = named
        .filter(is_named)
        .filter_map(|words| PartialDate::typed(&words.join(" ")));
    let years = (0..words.len()).filter_map(|at| {
        let is_other = at > 0 && NO_YEAR.contains(&words[at - 1]);
        let year = PartialDate::parse(words[at]).filter(|_| !is_other && !is_address)?;
        year.lies_from(jiff::civil::date(2000, 1, 1))
            .then_some(year)
    });
    let dates = named.chain(in_numbers(text, is_address)).chain(years);
    dates
        .filter(|date| !date.begins_after(today))
        .max_by_key(|date| (date.to_string().len(), *date))
}

/// Dates in numbers alone, within a text or the name of a file: `12/03/2026`, `cr-2026-03-12.pdf`.
fn in_numbers(text: &str, is_address: bool) -> Vec<PartialDate> {
    let is_joint = |letter: char| matches!(letter, '/' | '-' | '.' | '_');
    let rows = text.split(|letter: char| !letter.is_ascii_digit() && !is_joint(letter));
    let mut dates = Vec::new();
    for row in rows {
        let numbers: Vec<&str> = row.split(is_joint).collect();
        let slashed = row.contains('/');
        for part in numbers
            .windows(3)
            .filter(|part| part.iter().all(|it| is_number(it)))
        {
            let has_year = part[0].len() == 4 || part[2].len() == 4;
            // `1.2.26` is a version.
            if has_year || (slashed && part[2].len() == 2) {
                dates.extend(of_numbers(part[0], part[1], part[2]));
            }
        }
        for part in numbers.windows(2).filter(|_| !is_address) {
            let iso = match part {
                [year, month] | [month, year] if year.len() == 4 && month.len() == 2 => {
                    format!("{year}-{month}")
                }
                _ => continue,
            };
            dates.extend(PartialDate::parse(&iso));
        }
    }
    dates
}

/// A date that is said in words.
fn said(words: &[&str], today: Date) -> Option<PartialDate> {
    ago(words, today)
        .or_else(|| last(words, today))
        .or_else(|| time_of_year(words, today))
}

/// `il y a un an`, `two months ago`, `il y a un an et demi`.
fn ago(words: &[&str], today: Date) -> Option<PartialDate> {
    let span = match words {
        ["il", "y", "a", span @ ..] | ["y", "a", span @ ..] | ["voici" | "voila", span @ ..] => {
            span
        }
        [span @ .., "ago"] => span,
        _ => return None,
    };
    let (number, unit, half) = match span {
        [unit] => (1, *unit, false),
        [number, unit] => (self::number(number)?, *unit, false),
        [number, unit, "et", "demi"] => (self::number(number)?, *unit, true),
        ["couple", "of", unit] => (2, *unit, false),
        _ => return None,
    };
    let months = |number: i64| month_of(today.first_of_month().checked_sub(number.months()).ok()?);
    match unit {
        "jour" | "jours" | "day" | "days" => day_of(today.checked_sub(number.days()).ok()?),
        "semaine" | "semaines" | "week" | "weeks" => {
            month_of(today.checked_sub(number.weeks()).ok()?)
        }
        "mois" | "month" | "months" => months(number),
        "an" | "ans" | "annee" | "annees" | "year" | "years" if half => months(number * 12 + 6),
        "an" | "ans" | "annee" | "annees" | "year" | "years" => {
            PartialDate::parse(&format!("{:04}", i64::from(today.year()) - number))
        }
        _ => None,
    }
}

/// `l’an dernier`, `last week`, `ce mois-ci`, `lundi dernier`.
fn last(words: &[&str], today: Date) -> Option<PartialDate> {
    let is_last = words.iter().any(|word| LAST.contains(word));
    let is_this = words.iter().any(|word| THIS.contains(word));
    let of = |word: &&&str| !LAST.contains(word) && !THIS.contains(word);
    let rest: Vec<&str> = words.iter().filter(of).copied().collect();
    let [unit] = rest[..] else { return None };
    let day = WEEKDAYS.iter().find(|(names, _)| names.contains(&unit));
    if let Some((_, day)) = day {
        return day_of(today.nth_weekday(-1, *day).ok()?);
    }
    if !is_last && !is_this {
        return None;
    }
    let number = i64::from(is_last);
    match unit {
        "semaine" | "week" => month_of(today.checked_sub(number.weeks()).ok()?),
        "mois" | "month" => month_of(today.first_of_month().checked_sub(number.months()).ok()?),
        "an" | "annee" | "year" => {
            PartialDate::parse(&format!("{:04}", i64::from(today.year()) - number))
        }
        _ => None,
    }
}

/// `été 2025`, `last spring`, `fin 2024`, `mi-mars 2025`, `T2 2025`.
fn time_of_year(words: &[&str], today: Date) -> Option<PartialDate> {
    let is_year = |word: &&str| word.len() == 4 && word.bytes().all(|it| it.is_ascii_digit());
    let of = |word: &&&str| {
        let little = LAST.contains(word) || THIS.contains(word) || BEFORE.contains(word);
        !little && !is_year(word)
    };
    let year = words.iter().copied().find(is_year);
    let time: Vec<&str> = words.iter().filter(of).copied().collect();
    let month = match time[..] {
        [
            "debut" | "early" | "mi" | "mid" | "fin" | "late" | "end",
            month,
        ] if year.is_some() => {
            let date = PartialDate::typed(&format!("{month} {}", year?))?;
            return Some(date);
        }
        [quarter, "trimestre" | "quarter"] => quarter_begins(quarter)?,
        [half, "semestre"] => 6 * (number(half.trim_end_matches("er"))? - 1) + 1,
        [time] => {
            let known = TIMES.iter().find(|(known, _)| *known == time);
            match known {
                Some((_, month)) => i64::from(*month),
                None => quarter_begins(time.strip_prefix(['t', 'q'])?)?,
            }
        }
        _ => return None,
    };
    let of_year = |year: &str| PartialDate::parse(&format!("{year}-{month:02}"));
    match year {
        Some(year) => of_year(year),
        None => [today.year(), today.year() - 1]
            .into_iter()
            .filter_map(|year| of_year(&format!("{year:04}")))
            .find(|date| !date.begins_after(today)),
    }
}

/// The month that the quarter of a year begins with.
fn quarter_begins(quarter: &str) -> Option<i64> {
    let quarter = number(quarter.trim_end_matches("er").trim_end_matches('e'))?;
    (1..=4).contains(&quarter).then_some(3 * quarter - 2)
}

/// A number in digits or in words.
fn number(word: &str) -> Option<i64> {
    let digits = word.len() <= 3 && word.bytes().all(|it| it.is_ascii_digit());
    let in_words = (1..).zip(NUMBERS).find(|(_, names)| names.contains(&word));
    let in_digits = word.parse().ok().filter(|_| digits);
    in_digits.or(in_words.map(|(number, _)| number))
}

fn day_of(day: Date) -> Option<PartialDate> {
    PartialDate::parse(&day.to_string())
}

fn month_of(day: Date) -> Option<PartialDate> {
    PartialDate::parse(&format!("{:04}-{:02}", day.year(), day.month()))
}

/// A date as files write it, and moreover with a year in two digits, with dots or dashes, without its
/// year (then the last one), or a day that has a name: `12/03/26`, `mars`, `hier`.
fn written(typed: &str, today: Date) -> Option<PartialDate> {
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
    let (_, ago) = DAYS.iter().find(|(name, _)| *name == named)?;
    day_of(today.checked_sub(ago.days()).ok()?)
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
    use super::{date_within, dated};

    #[test]
    #[expect(clippy::too_many_lines, reason = "a list of dates")]
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
            ("13 juilet 2025", "2025-07-13"),
            ("13 Juillet 2025", "2025-07-13"),
            ("3 setpembre 2025", "2025-09-03"),
            ("Febuary 2025", "2025-02"),
            ("fevrie 2025", "2025-02"),
            ("12 Mrach 2025", "2025-03-12"),
            ("rentrée 2025", "2025-09"),
            ("à la rentrée 2025", "2025-09"),
            ("la rentrée", "2026-09"),
            ("il y a un an", "2025"),
            ("y a deux ans", "2024"),
            ("a year ago", "2025"),
            ("two years ago", "2024"),
            ("il y a 3 mois", "2026-08"),
            ("three months ago", "2026-08"),
            ("il y a un an et demi", "2025-05"),
            ("il y a dix jours", "2026-11-16"),
            ("10 days ago", "2026-11-16"),
            ("il y a deux semaines", "2026-11"),
            ("la semaine dernière", "2026-11"),
            ("last week", "2026-11"),
            ("lundi dernier", "2026-11-23"),
            ("last Monday", "2026-11-23"),
            ("au printemps dernier", "2026-03"),
            ("last spring", "2026-03"),
            ("cet été", "2026-06"),
            ("été 2025", "2025-06"),
            ("summer of 2025", "2025-06"),
            ("hiver 2025", "2025-01"),
            ("noël dernier", "2025-12"),
            ("début 2025", "2025-01"),
            ("late 2025", "2025-10"),
            ("fin mars 2025", "2025-03"),
            ("mi-mars 2025", "2025-03"),
            ("en mars 2025", "2025-03"),
            ("in March", "2026-03"),
            ("vers 2024", "2024"),
            ("depuis mars 2024", "2024-03"),
            ("T2 2025", "2025-04"),
            ("2e trimestre 2025", "2025-04"),
            ("first quarter of 2025", "2025-01"),
            ("1er semestre 2025", "2025-01"),
            ("cette année", "2026"),
            ("ce mois-ci", "2026-11"),
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
            "il y a longtemps",
            "T7 2025",
            "the last meeting",
            "réunion de mars 2025",
            "mark the date",
        ] {
            assert_eq!(dated(typed, today), None, "{typed}");
        }
    }

    #[test]
    fn a_date_is_found_within_words() {
        let today = jiff::civil::date(2026, 11, 26);
        for (text, wanted) in [
            ("PV de l’AG du 14 mars 2026", "2026-03-14"),
            ("PV AG 14/03/2026", "2026-03-14"),
            ("pv du 14/03/26, au local", "2026-03-14"),
            ("assemblée du 1er juin 2025 (procès-verbal)", "2025-06-01"),
            ("minutes of the AGM, March 14th, 2026", "2026-03-14"),
            ("the minutes of 14 March 2026", "2026-03-14"),
            ("compte rendu du conseil, mars 2026", "2026-03"),
            ("compte rendu du conseil 03/2026", "2026-03"),
            ("docs/cr-2026-03-14.pdf", "2026-03-14"),
            ("docs/2026-03.md", "2026-03"),
            ("https://example.org/2026/03/14/ag", "2026-03-14"),
            ("rapport annuel 2025", "2025"),
            ("vote du 14 mars 2026 sur les statuts de 2019", "2026-03-14"),
            ("PV du 14 mars 2026, approuvé le 3 avril 2026", "2026-04-03"),
            ("séances du 3 au 5 mai 2025", "2025-05-05"),
        ] {
            let date = date_within(text, today).map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some(wanted), "{text}");
        }
        for text in [
            "",
            "registre des membres au local",
            "association loi 1901",
            "statuts de 1998",
            "AG du 14 mars 2027",
            "version 1.2.26 des statuts",
            "12 membres, salle 3",
            "https://example.org/t/2024/12",
            "norme ISO 2015",
            "docs/charter-v2.0.md",
        ] {
            assert_eq!(date_within(text, today), None, "{text}");
        }
    }
}
