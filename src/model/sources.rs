//! The works that questions cite, spelled out: what `build.rs` made of `questionnaires/words/sources.yaml`.

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
        short.to_owned()
    } else {
        format!("{short}, {}", located(work, place, lang))
    }
}

/// What a place in a work means: `P1` → `design principle 1`.
fn located(work: &Work, place: &str, lang: Lang) -> String {
    let meaning = work.locators.iter().find_map(|locator| {
        let rest = place.strip_prefix(locator.starts)?;
        Some(locator.says.get(lang).replace("{}", rest))
    });
    meaning.unwrap_or_else(|| place.to_owned())
}

/// A citation with the whole reference of its work.
#[must_use]
pub fn full_reference(citation: &str, lang: Lang) -> String {
    let short = short_reference(citation, lang);
    match cited(citation) {
        None => short,
        Some((work, _)) => with_reference(&short, work, lang),
    }
}

/// Citations with the whole references, each work once, with every place named in it.
#[must_use]
pub fn full_references(citations: &[&str], lang: Lang) -> Vec<String> {
    let mut references: Vec<(&str, String)> = Vec::new();
    for citation in citations {
        let (name, place) =
            cited(citation).map_or((*citation, ""), |(work, place)| (work.cite, place));
        let before = references.iter_mut().find(|(work, _)| *work == name);
        match (before, cited(citation)) {
            (Some((_, said)), Some((work, _))) => {
                let and = lang.semicolon();
                *said = format!("{said}{and}{}", located(work, place, lang));
            }
            _ => references.push((name, short_reference(citation, lang))),
        }
    }
    let whole = |(name, said): (&str, String)| match cited(name) {
        None => said,
        Some((work, _)) => with_reference(&said, work, lang),
    };
    references.into_iter().map(whole).collect()
}

fn with_reference(said: &str, work: &Work, lang: Lang) -> String {
    let colon = lang.colon();
    let address = work.address.map(|address| format!(" {address}"));
    let reference = work.reference.get(lang);
    format!("{said}{colon} {reference}{}", address.unwrap_or_default())
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
    fn a_work_cited_twice_is_told_once() {
        let [ours, whole] = &full_references(&["Ours", "S3 L23", "S3 P4"], Lang::En)[..] else {
            panic!("two works");
        };
        assert_eq!(ours, "Ours");
        let places =
            "line 23 of the text; Ostrom’s principle 4, as commented in the workshop: Osuny";
        assert!(whole.contains(places), "{whole}");
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
