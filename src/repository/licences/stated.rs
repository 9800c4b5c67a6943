//! Licences told by what they call themselves: those that come in several layouts or languages, with
//! blanks filled in or with terms put on top, so that no likeness tells them.

use super::said;
use super::words;

/// From how many words on a text is that of a whole licence.
const LONG: usize = 700;
/// A notice of so many words or fewer says under which licence something is, and no more.
const NOTICE: usize = 80;
/// In so many words a licence says how it is called.
const TITLE: usize = 60;
/// A text of fewer words is a notice, and no licence, unless it begins with the name of one.
const TERMS: usize = 100;
/// So many words may stand before the name: `The`, `Meta`.
const BEFORE: usize = 1;

/// Licences that keep something from some users or uses: their ids, how they begin, and what else
/// they say, in words as [`words::words`] has them.
const RESTRICTING: [(&str, &str, &str); 26] = [
    ("BUSL-1.1", "business source license 1 1", "parameters"),
    (
        "BUSL-1.1",
        "business source license 1 1",
        "additional use grant",
    ),
    (
        "Elastic-2.0",
        "elastic license 2 0",
        "hosted or managed service",
    ),
    (
        "FSL-1.1-ALv2",
        "functional source license version 1 1",
        "apache 2 0 future license",
    ),
    (
        "FSL-1.1-MIT",
        "functional source license version 1 1",
        "mit future license",
    ),
    (
        "LicenseRef-Anti-Capitalist",
        "anti capitalist software license",
        "",
    ),
    (
        "LicenseRef-Confluent-Community",
        "confluent community license agreement",
        "",
    ),
    ("LicenseRef-Coopyleft", "coopyleft license", ""),
    (
        "LicenseRef-Elastic-1.0",
        "elastic license agreement",
        "elastic software",
    ),
    ("LicenseRef-FCL", "fair core license", ""),
    ("LicenseRef-FSL", "functional source license", ""),
    ("Hippocratic-2.1", "hippocratic license 2 1", ""),
    (
        "Hippocratic-2.1",
        "hippocratic license version number 2 1",
        "",
    ),
    ("LicenseRef-Hippocratic", "hippocratic license", ""),
    ("LicenseRef-Llama", "llama", "community license agreement"),
    (
        "LicenseRef-Peer-Production",
        "peer production license",
        "worker owned",
    ),
    (
        "LicenseRef-PolyForm-Free-Trial",
        "polyform free trial license",
        "",
    ),
    (
        "LicenseRef-PolyForm-Internal-Use",
        "polyform internal use license",
        "",
    ),
    (
        "LicenseRef-PolyForm-Perimeter",
        "polyform perimeter license",
        "",
    ),
    ("LicenseRef-PolyForm-Shield", "polyform shield license", ""),
    ("LicenseRef-PolyForm-Strict", "polyform strict license", ""),
    ("LicenseRef-Prosperity", "prosperity public license", ""),
    ("LicenseRef-RSAL", "redis source available license", ""),
    ("LicenseRef-Sustainable-Use", "sustainable use license", ""),
    (
        "PolyForm-Noncommercial-1.0.0",
        "polyform noncommercial license 1 0 0",
        "",
    ),
    (
        "PolyForm-Small-Business-1.0.0",
        "polyform small business license 1 0 0",
        "",
    ),
];

/// A condition that is put on top of an open licence, which then is none.
const CLAUSE: (&str, &str) = (
    "LicenseRef-Commons-Clause",
    "commons clause license condition",
);

/// The licence that a text states it is, and how sure that is.
pub(super) fn stated(text: &str, words: &[String]) -> Option<(String, f64)> {
    let sure = |id| Some((id, 1.0));
    let nearly = |id| Some((id, 0.95));
    (gnu_notice(words).or_else(|| gnu_text(words)).and_then(sure))
        .or_else(|| licence_ouverte(words).and_then(nearly))
        .or_else(|| eupl(words).and_then(nearly))
        .or_else(|| cecill(words).and_then(nearly))
        .or_else(|| lesser(words).and_then(nearly))
        .or_else(|| creative_commons(text, words).and_then(nearly))
        .or_else(|| Some((notice_of(text, words)?, 0.9)))
}

/// A licence that keeps something from some users or uses. It is asked for before all others: most of
/// its words may be those of an open one.
pub(super) fn restricting(text: &str) -> Option<String> {
    let plain = text.to_ascii_lowercase();
    // One of these stands in each of them: a text without any need not be cut into words.
    let marks = [
        "source",
        "clause",
        "elastic",
        "polyform",
        "public licen",
        "llama",
        "hippocratic",
        "coopyleft",
        "confluent",
        "peer production",
        "anti-capitalist",
        "fair core",
        "sustainable use",
    ];
    if !marks.iter().any(|it| plain.contains(it)) {
        return None;
    }
    let words = words::words(text);
    let title = words[..words.len().min(TITLE)].join(" ");
    let whole = words.join(" ");
    let short = words.len() < TERMS;
    // A notice may name one of them and mean another; what begins with a name is that licence.
    let begins = |called: &str| {
        let (before, after) = title.split_once(called)?;
        let near = before.split_whitespace().count() <= BEFORE;
        Some(near && !before.contains("not ") && !after.starts_with(" or "))
    };
    let states = |(_, called, says): &&(&str, &str, &str)| {
        title.contains(called) && whole.contains(says) && (!short || begins(called) == Some(true))
    };
    let found = RESTRICTING.iter().find(states).map(|(id, ..)| *id);
    let clause = whole.contains(CLAUSE.1).then_some(CLAUSE.0);
    clause.or(found).map(ToOwned::to_owned)
}

/// “This work is licensed under the CERN-OHL-S v2”, alone in a file; nothing where more than one
/// licence is named, or where something is taken back.
fn notice_of(text: &str, words: &[String]) -> Option<String> {
    let takes = [
        "not",
        "except",
        "exception",
        "unless",
        "additional",
        "restricted",
    ];
    if words.len() > NOTICE || words.iter().any(|it| takes.contains(&it.as_str())) {
        return None;
    }
    match said::said(text)[..] {
        [(_, id)] => Some(id.to_owned()),
        _ => None,
    }
}

/// “… under the terms of the GNU General Public License as published by the Free Software
/// Foundation, either version 3 of the License, or (at your option) any later version”, alone in
/// a file.
fn gnu_notice(words: &[String]) -> Option<String> {
    if words.len() > 300 {
        return None;
    }
    notice(&words.join(" "))
}

/// The text of a licence of GNU's with a notice before its title that says more than the text does.
fn gnu_text(words: &[String]) -> Option<String> {
    let title = [
        "gnu", "affero", "lesser", "library", "general", "public", "license",
    ];
    let begins = |at: &usize| {
        let rest = words[*at..]
            .iter()
            .take_while(|word| title.contains(&word.as_str()));
        // In a notice the title is followed by `as published`, and comes after `of the`.
        rest.count() >= 4
            && words
                .get(at + 4)
                .is_some_and(|word| word == "version" || word == "license")
    };
    let limit = words.len().min(1000);
    let at = (1..limit).filter(|at| words[*at] == "gnu").find(begins)?;
    if words.len() < LONG {
        return None;
    }
    notice(&words[..at].join(" "))
}

/// The licence of GNU’s that a notice says, and whether later versions will do.
pub(super) fn notice(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("under the terms of the gnu ")?;
    let (kind, rest) = [
        ("affero general public license", "AGPL"),
        ("lesser general public license", "LGPL"),
        ("library general public license", "LGPL"),
        ("general public license", "GPL"),
        ("free documentation license", "GFDL"),
    ]
    .into_iter()
    .find_map(|(words, kind)| Some((kind, rest.strip_prefix(words)?)))?;
    let (_, rest) = rest.split_once(" version ")?;
    let mut words = rest.split(' ');
    let version = match (words.next()?, words.next()) {
        ("1", Some("1")) => "1.1",
        ("1", Some("2")) => "1.2",
        ("1", Some("3")) => "1.3",
        ("2", Some("1")) => "2.1",
        ("1", _) => "1.0",
        ("2", _) => "2.0",
        ("3", _) => "3.0",
        _ => return None,
    };
    let later = if rest.contains("any later version") {
        "or-later"
    } else {
        "only"
    };
    let id = format!("{kind}-{version}-{later}");
    spdx::license_id(&id).map(|licence| licence.name.to_owned())
}

/// The open licence of the French administration, which is given in two languages and in several
/// layouts, by its title and the names it has for its parties.
fn licence_ouverte(words: &[String]) -> Option<String> {
    let title = words[..words.len().min(8)].join(" ");
    let named = ["licence ouverte", "license ouverte", "open license"];
    let named = named.iter().any(|it| title.contains(it));
    let whole = words.len() > 600 && words.len() < 1500;
    if !named || !whole {
        return None;
    }
    // The first version calls the first party by another name.
    let says = |word: &str| words.iter().any(|it| it == word);
    let french = says("concédant") && says("réutilisateur");
    let english = says("grantor") && says("reuser");
    (french || english).then(|| "etalab-2.0".to_owned())
}

/// The third LGPL as GNU gives it: a page that adds to the GPL, which the list of SPDX has after it.
fn lesser(words: &[String]) -> Option<String> {
    let title =
        words[..words.len().min(6)].join(" ") == "gnu lesser general public license version";
    let whole = words.len() > LONG && words.len() < 2 * LONG;
    if !title || !whole {
        return None;
    }
    let adds = "version 3 of the gnu general public license supplemented by the additional permissions \
        listed below";
    let last = "permanent authorization for you to choose that version for the library";
    let joined = words.join(" ");
    let is_it = joined.contains(adds) && joined.ends_with(last);
    is_it.then(|| "LGPL-3.0-only".to_owned())
}

/// The European Union Public Licence, which is the same in each of 23 languages, by its version in the
/// title and the name it has for itself in all of them.
fn eupl(words: &[String]) -> Option<String> {
    let title = words[..words.len().min(30)].join(" ");
    let named = words.iter().filter(|word| *word == "eupl").count();
    if words.len() < LONG || named < 5 {
        return None;
    }
    let ids = [("v 1 2", "EUPL-1.2"), ("v 1 1", "EUPL-1.1")];
    let found = ids.iter().find(|(version, _)| title.contains(version));
    found.map(|(_, id)| (*id).to_owned())
}

/// The free licences of French law, of which the list of SPDX has most in English alone though both texts
/// are authentic: in French by their title, and the version that they give beneath it or at their end.
fn cecill(words: &[String]) -> Option<String> {
    if words.len() < LONG {
        return None;
    }
    let title = words[..words.len().min(TITLE)].join(" ");
    let (_, called) = title.split_once("contrat de license de logiciel libre cecill")?;
    let id = match called.split_whitespace().next() {
        Some("b") => "CECILL-B",
        Some("c") => "CECILL-C",
        _ => {
            let end = words[words.len() - CECILL_END..].join(" ");
            let says = |version: &&(&str, &str)| {
                let dated = format!("version {} du ", version.0);
                title.contains(&dated) || end.contains(&dated)
            };
            CECILL.iter().find(says)?.1
        }
    };
    Some(id.to_owned())
}

/// The versions of the first of them, with their ids.
const CECILL: [(&str, &str); 4] = [
    ("2 1", "CECILL-2.1"),
    ("2 0", "CECILL-2.0"),
    ("1 1", "CECILL-1.1"),
    ("1", "CECILL-1.0"),
];

/// In so many words at its end it may give its version.
const CECILL_END: usize = 12;

/// A licence of Creative Commons by its address in a short notice, or by its own name for itself in
/// its legal code, which is given with and without what the organisation says around it.
fn creative_commons(text: &str, words: &[String]) -> Option<String> {
    if words.len() <= 300 {
        let mut found = text
            .match_indices("creativecommons.org/")
            .filter_map(|(at, name)| {
                let rest = &text[at + name.len()..];
                let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "/-.".contains(c)));
                let mut parts = rest[..end.unwrap_or(rest.len())].split('/');
                match (parts.next()?, parts.next()?, parts.next()) {
                    ("licenses", kind, version) => of_kind(kind, version?),
                    ("publicdomain", "zero", _) => Some("CC0-1.0".to_owned()),
                    _ => None,
                }
            });
        let first = found.next()?;
        return found.all(|other| other == first).then_some(first);
    }
    let joined = words.join(" ");
    if joined.contains("the laws of most jurisdictions throughout the world")
        && joined.contains("public license fallback")
    {
        return Some("CC0-1.0".to_owned());
    }
    let title = joined.find("creative commons attribution ")?;
    // What every version of the legal code says, and no page about it.
    let code = [
        "by exercising the licensed rights",
        "by exercising any rights to the work provided here",
    ];
    let (_, rest) = joined[title..].split_once("attribution ")?;
    if !code.iter().any(|it| joined.contains(it)) {
        return None;
    }
    let rest = rest
        .replace("share alike", "sharealike")
        .replace("no derivatives", "noderivatives");
    let mut kind = "by".to_owned();
    let mut rest = rest.split(' ').peekable();
    for (word, short) in [
        ("commercial", "nc"),
        ("noncommercial", "nc"),
        ("noderivatives", "nd"),
        ("noderivs", "nd"),
        ("sharealike", "sa"),
    ] {
        if rest.next_if(|next| *next == word).is_some() {
            kind.push('-');
            kind.push_str(short);
        }
    }
    let (major, minor) = (rest.next()?, rest.next()?);
    of_kind(&kind, &format!("{major}.{minor}"))
}

/// `by-sa` and `4.0` → the id.
fn of_kind(kind: &str, version: &str) -> Option<String> {
    let id = format!("CC-{}-{version}", kind.to_uppercase());
    spdx::license_id(&id).map(|licence| licence.name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_european_licence_is_known_in_any_language() {
        let told = |title: &str, word: &str| {
            let text = format!("{title}\n{}", format!("{word} mots ").repeat(LONG));
            eupl(&words::words(&text))
        };
        let french = "LICENCE PUBLIQUE DE L’UNION EUROPÉENNE v. 1.2";
        assert_eq!(told(french, "EUPL").as_deref(), Some("EUPL-1.2"));
        assert_eq!(told("EUPL v.1.1", "EUPL").as_deref(), Some("EUPL-1.1"));
        assert_eq!(told(french, "licence"), None);
        assert_eq!(told("Un article sur la licence publique", "EUPL"), None);
    }

    #[test]
    fn the_licences_of_french_law_are_known_in_french() {
        let told = |title: &str, end: &str| {
            let text = format!("{title}\n{}\n{end}\n", "mots ".repeat(LONG));
            cecill(&words::words(&text))
        };
        let french = "CONTRAT DE LICENCE DE LOGICIEL LIBRE CeCILL";
        for (title, end, wanted) in [
            (
                format!("{french}\n\nVersion 2.1 du 2013-06-21"),
                "",
                Some("CECILL-2.1"),
            ),
            (
                french.to_owned(),
                "Version 2.0 du 2006-09-05.",
                Some("CECILL-2.0"),
            ),
            (
                format!("{french}\n\nVersion 1 du 21/06/2004"),
                "",
                Some("CECILL-1.0"),
            ),
            (
                format!("{french}-B"),
                "Version 1.0 du 2006-09-05.",
                Some("CECILL-B"),
            ),
            (
                format!("{french}-C"),
                "Version 1.0 du 2006-09-05.",
                Some("CECILL-C"),
            ),
            (french.to_owned(), "", None),
            (
                "Un article sur la licence CeCILL version 2.1".to_owned(),
                "",
                None,
            ),
        ] {
            assert_eq!(told(&title, end).as_deref(), wanted, "{title}");
        }
    }

    #[test]
    fn a_notice_before_a_text_of_gnu_says_more_than_the_text() {
        let text = "GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n".to_owned()
            + &"word ".repeat(2 * LONG);
        let notice = "Grid is free software: you can redistribute it under the terms of the GNU \
            General Public License as published by the Free Software Foundation, either version 3 \
            of the License, or (at your option) any later version.\n";
        let told = |text: &str| gnu_text(&words::words(text));
        assert_eq!(
            told(&format!("{notice}{text}")).as_deref(),
            Some("GPL-3.0-or-later")
        );
        assert_eq!(told(&text), None);
        assert_eq!(told(notice), None);
    }

    /// A text of one's own in the layout of a licence: a title, then terms.
    fn terms(title: &str, says: &str) -> String {
        format!(
            "{title}\n\n{}\n{says}\n{}",
            "Some words. ".repeat(60),
            "More. ".repeat(60)
        )
    }

    #[test]
    fn a_licence_that_restricts_is_told_by_its_name() {
        for (title, says, wanted) in [
            (
                "License text copyright (c) 2020 MariaDB\n\nBusiness Source License 1.1\n\nParameters",
                "Additional Use Grant: none. Change Date: 2030-01-01.",
                Some("BUSL-1.1"),
            ),
            (
                "# Functional Source License, Version 1.1, MIT Future License",
                "You may not compete.",
                Some("FSL-1.1-MIT"),
            ),
            (
                "# Functional Source License, Version 1.1, Apache 2.0 Future License",
                "",
                Some("FSL-1.1-ALv2"),
            ),
            (
                "ELASTIC LICENSE AGREEMENT",
                "the Elastic Software",
                Some("LicenseRef-Elastic-1.0"),
            ),
            (
                "# PolyForm Shield License 1.0.0",
                "",
                Some("LicenseRef-PolyForm-Shield"),
            ),
            (
                "# PolyForm Noncommercial License 1.0.0",
                "",
                Some("PolyForm-Noncommercial-1.0.0"),
            ),
            (
                "MIT License",
                "“Commons Clause” License Condition v1.0",
                Some("LicenseRef-Commons-Clause"),
            ),
            (
                "MIT License",
                "It is not the Business Source License.",
                None,
            ),
            (
                "Licences of what this holds",
                "Elastic License 2.0, a hosted or managed service",
                None,
            ),
        ] {
            assert_eq!(
                restricting(&terms(title, says)).as_deref(),
                wanted,
                "{title}"
            );
        }
    }

    #[test]
    fn the_opening_of_one_that_restricts_is_enough() {
        let opening = "# Business Source License 1.1\n\nParameters\n\nLicensor: Acme";
        assert_eq!(restricting(opening).as_deref(), Some("BUSL-1.1"));
        let opening = "LLAMA 3.1 COMMUNITY LICENSE AGREEMENT\nVersion Release Date: July 23";
        assert_eq!(restricting(opening).as_deref(), Some("LicenseRef-Llama"));
        let opening = "Hippocratic License Version Number: 2.1.\n\nPurpose.";
        assert_eq!(restricting(opening).as_deref(), Some("Hippocratic-2.1"));
        for notice in [
            "Business Source License 1.1 or MIT, as you like",
            "This was under the Business Source License 1.1 before",
        ] {
            assert_eq!(restricting(notice), None, "{notice}");
        }
    }

    #[test]
    fn each_that_restricts_is_known_to_be_closed() {
        for (id, ..) in RESTRICTING {
            assert!(crate::model::is_closed_licence(id), "{id}");
        }
        assert!(crate::model::is_closed_licence(CLAUSE.0));
    }

    #[test]
    fn a_short_notice_names_one_licence() {
        let told = |text: &str| notice_of(text, &words::words(text));
        for (text, wanted) in [
            (
                "The board is licensed under the CERN-OHL-S v2.",
                Some("CERN-OHL-S-2.0"),
            ),
            (
                "CERN Open Hardware Licence Version 2 - Permissive",
                Some("CERN-OHL-P-2.0"),
            ),
            (
                "Ce document est sous licence Creative Commons BY-NC 4.0",
                Some("CC-BY-NC-4.0"),
            ),
            ("Documents sous licence CC BY-NC 4.0", Some("CC-BY-NC-4.0")),
            ("Under the MIT License or the Apache License 2.0", None),
            ("This is not under the MIT license.", None),
            ("All rights reserved.", None),
            (
                "Nous ne voulons plus de la licence CC BY-NC ; le texte est sous CC BY 4.0.",
                Some("CC-BY-4.0"),
            ),
        ] {
            assert_eq!(told(text).as_deref(), wanted, "{text}");
        }
    }
}
