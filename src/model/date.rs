//! Dates as people write them: a year, a month or a day.

use super::typed_date;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A year, a month or a day, as written in a description.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub struct PartialDate {
    /// The first day of the year, month or day that was written.
    first: Date,
    precision: Precision,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
enum Precision {
    Year,
    Month,
    Day,
}

impl PartialDate {
    /// How a date looks as people type it, for JSON Schemas.
    #[must_use]
    pub fn pattern() -> String {
        let day = "(?:-(?:0[1-9]|[12][0-9]|3[01]))?";
        let iso = format!("[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]){day})?");
        format!("^\\s*(?:{iso}|{})\\s*$", typed_date::pattern())
    }

    /// Reads a date as people type it: `2026-03-12`, `12/03/2026` (the day first), `12 mars 2026`,
    /// `March 2026`, `2026`; `None` for anything else.
    #[must_use]
    pub fn typed(text: &str) -> Option<PartialDate> {
        let text = text.trim();
        PartialDate::parse(text).or_else(|| PartialDate::parse(&typed_date::iso(text)?))
    }

    /// The day, where it is one.
    #[must_use]
    pub fn to_day(self) -> Option<Date> {
        (self.precision == Precision::Day).then_some(self.first)
    }

    /// A year, for data that is part of the program.
    #[must_use]
    pub const fn year(year: i16) -> PartialDate {
        PartialDate {
            first: date(year, 1, 1),
            precision: Precision::Year,
        }
    }

    /// A month, for data that is part of the program.
    #[must_use]
    pub const fn month(year: i16, month: i8) -> PartialDate {
        PartialDate {
            first: date(year, month, 1),
            precision: Precision::Month,
        }
    }

    /// A day, for data that is part of the program.
    #[must_use]
    pub const fn day(year: i16, month: i8, day: i8) -> PartialDate {
        PartialDate {
            first: date(year, month, day),
            precision: Precision::Day,
        }
    }

    /// Reads `2026`, `2026-03` or `2026-03-12`, as programs write a date; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<PartialDate> {
        let mut parts = text.split('-');
        let year: i16 = digits(parts.next()?, 4)?;
        let month = parts.next();
        let day = parts.next();
        if parts.next().is_some() {
            return None;
        }
        let precision = match (month, day) {
            (None, _) => Precision::Year,
            (Some(_), None) => Precision::Month,
            (Some(_), Some(_)) => Precision::Day,
        };
        let month: i8 = month.map_or(Some(1), |text| digits(text, 2))?;
        let day: i8 = day.map_or(Some(1), |text| digits(text, 2))?;
        let first = Date::new(year, month, day).ok()?;
        Some(PartialDate { first, precision })
    }

    /// Whether it begins after `date`: something that cannot have happened yet.
    #[must_use]
    pub fn begins_after(self, date: Date) -> bool {
        self.first > date
    }

    /// Its last day; the last that a calendar can write where it has no end.
    #[must_use]
    pub fn last_day(self) -> Date {
        let next = match self.precision {
            Precision::Year => self.first.checked_add(1.years()),
            Precision::Month => self.first.checked_add(1.months()),
            Precision::Day => return self.first,
        };
        next.and_then(Date::yesterday).unwrap_or(Date::MAX)
    }

    /// Whether the whole of it lies before `date`: a year lasts until its end.
    #[must_use]
    pub fn ends_before(self, date: Date) -> bool {
        let span = match self.precision {
            Precision::Year => 1.years(),
            Precision::Month => 1.months(),
            Precision::Day => 1.days(),
        };
        // A time whose end no calendar can write does not end.
        self.first.checked_add(span).is_ok_and(|next| next <= date)
    }

    /// Whether the whole of it lies on or after `date`. A year counts from its first of January,
    /// so that an imprecise date is never worth more than a precise one.
    #[must_use]
    pub fn lies_from(self, date: Date) -> bool {
        self.first >= date
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.first.year(), self.first.month(), self.first.day());
        match self.precision {
            Precision::Year => write!(f, "{year:04}"),
            Precision::Month => write!(f, "{year:04}-{month:02}"),
            Precision::Day => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A year, a month or a day.",
            "anyOf": [
                { "type": "string", "pattern": PartialDate::pattern() },
                { "type": "integer", "minimum": 1000, "maximum": 9999 },
            ],
        })
    }
}

fn digits<T: std::str::FromStr>(text: &str, count: usize) -> Option<T> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_year_a_month_and_a_day_and_writes_them_back() {
        for text in ["2026", "2026-03", "2026-03-12"] {
            let read = PartialDate::parse(text).expect(text);
            assert_eq!(read.to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_not_a_date() {
        for text in [
            "",
            "26",
            "2026-3",
            "2026-13",
            "2026-02-30",
            "2026-03-12-1",
            "+026",
            "2026-",
        ] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_imprecise_date_ends_with_its_last_day() {
        let ends = |text: &str, day| PartialDate::parse(text).expect(text).ends_before(day);
        assert!(!ends("2026", date(2026, 12, 31)));
        assert!(ends("2026", date(2027, 1, 1)));
        assert!(!ends("2026-02", date(2026, 2, 28)));
        assert!(ends("2026-02", date(2026, 3, 1)));
        assert!(!ends("2026-02-03", date(2026, 2, 3)));
        assert!(ends("2026-02-03", date(2026, 2, 4)));
    }

    #[test]
    fn an_imprecise_date_counts_from_its_first_day() {
        let year = PartialDate::parse("2024").expect("a year");
        assert!(!year.lies_from(date(2024, 11, 22)));
        assert!(year.lies_from(date(2024, 1, 1)));
        assert!(!year.begins_after(date(2024, 1, 1)));
    }
}
