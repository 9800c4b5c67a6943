//! Which folder a licence is of, where a file of the root says so: “Within the `plus` folder, source code is
//! licensed under the … License”.

use super::called::licences_in;
use crate::model::folded;

/// A longer text is a licence, whose words about folders are about anybody's.
const NOTICE: usize = 400;

/// So many bytes a word has at most, on average.
const BYTES: usize = 16;

/// A licence that a sentence gives to what is in a folder.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct OfFolder {
    /// The line on which the folder is named.
    pub(super) line: usize,
    /// The folder, from where the file stands.
    pub(super) folder: String,
    /// The licence.
    pub(super) spdx: String,
}

/// Words by which a sentence is about everything but a folder.
const BUT: [&str; 9] = [
    " outside ",
    " except ",
    " excluding ",
    " other than ",
    " not ",
    " exception ",
    " hors ",
    " sauf ",
    " excepte ",
];

/// What a text says of folders. `known`: the licences that were found, one of which a sentence may call
/// without its version; `is_folder`: whether there is such a folder.
pub(super) fn of_folders(
    text: &str,
    known: &[&str],
    is_folder: impl Fn(&str) -> bool,
) -> Vec<OfFolder> {
    if text.len() > NOTICE * BYTES || text.split_whitespace().nth(NOTICE).is_some() {
        return Vec::new();
    }
    let mut found: Vec<OfFolder> = Vec::new();
    for (start, sentence) in sentences(text) {
        let plain = format!(" {} ", plain(sentence));
        if BUT.iter().any(|it| plain.contains(it)) {
            continue;
        }
        let mut folders = folders(sentence).filter(|(_, it)| is_folder(it));
        let (Some((at, folder)), None) = (folders.next(), folders.next()) else {
            continue;
        };
        let Some(spdx) = named(sentence, &plain, known) else {
            continue;
        };
        let line = 1 + text[..start + at].matches('\n').count();
        found.push(OfFolder { line, folder, spdx });
    }
    found
}

/// The one licence that a sentence names, by its whole name or by that of its family: `the Grid License`
/// for `LicenseRef-Grid-1.0`.
fn named(sentence: &str, plain: &str, known: &[&str]) -> Option<String> {
    let one = |found: &[&str]| match found {
        [id] => Some((*id).to_owned()),
        _ => None,
    };
    let whole = licences_in(sentence);
    if !whole.is_empty() {
        return one(&whole);
    }
    let called_so = |id: &&&str| {
        let family = id.strip_prefix("LicenseRef-").unwrap_or(id);
        let version = family.find(|c: char| c.is_ascii_digit());
        let family = family[..version.unwrap_or(family.len())].replace('-', " ");
        let family = family.trim().to_lowercase();
        let named = [
            format!(" {family} license "),
            format!(" {family} licence "),
            format!(" licence {family} "),
        ];
        !family.is_empty() && named.iter().any(|it| plain.contains(it))
    };
    let mut called: Vec<&str> = known.iter().filter(called_so).copied().collect();
    called.dedup();
    one(&called)
}

/// Sentences and items, each with where it begins.
fn sentences(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest;
        let left = text.get(start..).filter(|it| !it.is_empty())?;
        let ends = [". ", ".\n", "\n\n", "\n- ", "\n* ", ";"];
        let end = ends
            .iter()
            .filter_map(|it| Some(left.find(it)? + it.len()))
            .min();
        rest = start + end.unwrap_or(left.len());
        Some((start, &text[start..rest]))
    })
}

/// What a sentence names as a folder, with where: in quotation marks, with a slash, beside the word.
fn folders(sentence: &str) -> impl Iterator<Item = (usize, String)> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let is_word = |word: Option<&&str>| {
        let word = folded(word.copied().unwrap_or_default());
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        [
            "folder",
            "directory",
            "subdirectory",
            "dossier",
            "repertoire",
        ]
        .contains(&word)
    };
    let mut found: Vec<(usize, String)> = Vec::new();
    let begin = sentence.as_ptr() as usize;
    for (nth, word) in words.iter().enumerate() {
        let quoted = word.starts_with(['"', '\'', '`', '“', '«', '‘']);
        let beside = is_word(words.get(nth + 1)) || (nth > 0 && is_word(words.get(nth - 1)));
        let bare = word.trim_matches(|c: char| !(c.is_alphanumeric() || "/._-".contains(c)));
        let bare = bare.trim_end_matches('.').trim_start_matches("./");
        let bare = bare.trim_start_matches('/');
        let bare = bare.trim_end_matches(['*', '/']);
        if !bare.is_empty()
            && (quoted || beside || word.contains('/'))
            && found.iter().all(|(_, known)| known != bare)
        {
            found.push((word.as_ptr() as usize - begin, bare.to_owned()));
        }
    }
    found.into_iter()
}

/// The words of a sentence with one space between them.
fn plain(sentence: &str) -> String {
    let folded = folded(sentence);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_gives_a_licence_to_a_folder() {
        let known = ["LicenseRef-Grid-1.0", "Apache-2.0"];
        let there = |folder: &str| ["plus", "docs", "src/plus"].contains(&folder);
        let told = |text: &str| {
            let found = of_folders(text, &known, there).into_iter();
            found
                .map(|it| format!("{} {} {}", it.line, it.folder, it.spdx))
                .collect::<Vec<_>>()
        };
        for (text, wanted) in [
            (
                "Outside of the \"plus\" folder, files are under the Apache License\nVersion 2.0. Within the\n\"plus\" folder, they are under the Grid License.\n",
                &["3 plus LicenseRef-Grid-1.0"][..],
            ),
            (
                "Everything is under the MIT license, except `docs/`, which is CC BY 4.0.\n",
                &[],
            ),
            (
                "The following holds:\n- what is in `docs/` is under CC BY-SA 4.0\n- the rest is under the MIT license\n",
                &["2 docs CC-BY-SA-4.0"],
            ),
            (
                "Le dossier src/plus/ est sous licence Grid. Le reste est sous licence Apache 2.0.\n",
                &["1 src/plus LicenseRef-Grid-1.0"],
            ),
            ("Files in `maps/` are under the MIT license.\n", &[]),
            (
                "Files in `docs/` are under the MIT license or Apache-2.0.\n",
                &[],
            ),
        ] {
            assert_eq!(told(text), wanted, "{text}");
        }
        let long = "word ".repeat(NOTICE) + "What is in `docs/` is under CC BY-SA 4.0.";
        assert_eq!(told(&long), Vec::<String>::new());
    }
}
