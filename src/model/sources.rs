//! The works that questions cite, spelled out: what `build.rs` made of `questionnaires/sources.yaml`.

use super::{Lang, Localized};

/// A work that questions cite.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    /// How questions name it: `S2`, `Ostrom 1990`.
    pub cite: &'static str,
    /// Its name in a few words.
    pub short: Localized,
    /// The full reference.
    pub reference: Localized,
    /// Where it can be read.
    pub address: Option<&'static str>,
    /// What stands after its name in a citation.
    pub locators: &'static [Locator],
}

/// A way to name a place in a work: `q1.4`, `00:20:31`.
#[derive(Clone, Copy, Debug)]
pub struct Locator {
    /// How it begins.
    pub starts: &'static str,
    /// What it means; `{}` stands for the rest.
    pub says: Localized,
}

include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// Every work, in the order of names.
#[must_use]
pub fn works() -> &'static [Work] {
    WORKS
}

/// The work a citation names, and the place in it; `None` for a work of one's own.
#[must_use]
pub fn cited(citation: &str) -> Option<(&'static Work, &str)> {
    let place = |work: &Work| {
        let place = citation.strip_prefix(work.cite)?;
        if place.is_empty() {
            Some(place)
        } else {
            place.strip_prefix(' ')
        }
    };
    let fits = |work: &'static Work| Some((work, place(work)?));
    WORKS
        .iter()
        .filter_map(fits)
        .max_by_key(|(work, _)| work.cite.len())
}

/// A citation in a few words: `S2 00:20:31` → `AIC conference, 2023, at 00:20:31 in the video`.
#[must_use]
pub fn short_reference(citation: &str, lang: Lang) -> String {
    let Some((work, place)) = cited(citation) else {
        return citation.to_owned();
    };
    let short = work.short.get(lang);
    if place.is_empty() {
        return short.to_owned();
    }
    let locator = work.locators.iter().find_map(|locator| {
        let rest = place.strip_prefix(locator.starts)?;
        Some(locator.says.get(lang).replace("{}", rest))
    });
    format!("{short}, {}", locator.as_deref().unwrap_or(place))
}

/// A citation with the whole reference of its work.
#[must_use]
pub fn full_reference(citation: &str, lang: Lang) -> String {
    let short = short_reference(citation, lang);
    match cited(citation) {
        None => short,
        Some((work, _)) => {
            let colon = lang.pick(":", "\u{a0}:");
            let address = work.address.map(|address| format!(" {address}"));
            let reference = work.reference.get(lang);
            format!("{short}{colon} {reference}{}", address.unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_is_spelled_out() {
        assert_eq!(
            short_reference("S2 00:20:31", Lang::En),
            "AIC conference, 2023, at 00:20:31 in the video"
        );
        assert_eq!(
            short_reference("Ostrom 1990 P1", Lang::Fr),
            "Ostrom 1990, principe 1"
        );
        let full = full_reference("Ostrom 1990 P1", Lang::En);
        assert!(full.contains("Governing the Commons"), "{full}");
    }

    #[test]
    fn a_work_of_ones_own_stays_as_it_was_written() {
        assert_eq!(
            short_reference("Our charter, p. 3", Lang::En),
            "Our charter, p. 3"
        );
        assert_eq!(short_reference("S20 L1", Lang::En), "S20 L1");
        assert!(cited("S20 L1").is_none());
    }
}
