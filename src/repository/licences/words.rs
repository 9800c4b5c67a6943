//! The words of a licence, as they are compared. `build.rs` reads the known ones with this very
//! file, so that both sides are the same.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The words of a text in lower case, without lines that say whose copyright it is, and without
/// marks of comments and punctuation.
pub(crate) fn words(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !is_copyright(line));
    let words = lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric()));
    let mut words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    spell(&mut words);
    words
}

/// `Copyright (c) 2020 A. Person`, and what is written for it to be filled in; not a line of a
/// licence that happens to begin with the word, nor its condition `(c)`.
fn is_copyright(line: &str) -> bool {
    let mark = |c: char| !c.is_alphanumeric() && c != '©' && c != '(';
    let lower = line.trim_start_matches(mark).to_lowercase();
    let year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let dated = || lower.split(|c: char| !c.is_ascii_digit()).any(year);
    if let Some(rest) = lower.strip_prefix("copyright") {
        let rest = rest.trim_start();
        let open = rest.starts_with(['(', '©', '<', '[', '{', ':']);
        return open || rest.starts_with("by ") || dated();
    }
    let signed = lower.starts_with("(c)") || lower.starts_with('©');
    lower.starts_with("all rights reserved") || (signed && dated())
}

/// Spellings of one word.
fn spell(words: &mut Vec<String>) {
    for word in words.iter_mut() {
        match word.as_str() {
            "licence" => "license".clone_into(word),
            "licences" => "licenses".clone_into(word),
            "http" => "https".clone_into(word),
            "noninfringement" => "infringement".clone_into(word),
            _ => {}
        }
    }
    // NON-INFRINGEMENT, and “THE SOFTWARE IS PROVIDED ‘AS IS’”, however they are quoted.
    words.retain(|word| word != "non");
}

/// Pairs of neighbouring words as numbers, sorted, each once.
pub(crate) fn pairs(words: &[String]) -> Vec<u32> {
    let mut pairs: Vec<u32> = words
        .windows(2)
        .map(|pair| number(&pair[0], &pair[1]))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// FNV-1a, folded to 24 bits: of two texts of two thousand pairs each, one pair in four cases is
/// the same by chance, which no likeness feels; and the step from one to the next takes two bytes.
fn number(first: &str, second: &str) -> u32 {
    let bytes = first.bytes().chain([b' ']).chain(second.bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    #[expect(clippy::cast_possible_truncation, reason = "the rest is folded in")]
    let folded = (hash ^ (hash >> 24) ^ (hash >> 48)) as u32;
    folded & 0xff_ffff
}

/// Words as numbers with how often they stand in the text, sorted.
pub(crate) fn numbered(words: &[String]) -> Vec<(u32, u32)> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(number(word, "")).or_default() += 1;
    }
    counts.into_iter().collect()
}

/// A word as a number.
#[allow(dead_code, reason = "the build needs it not")]
pub(crate) fn word(text: &str) -> u32 {
    number(text, "")
}

/// The digests by which a text is the same as another: all its words, those without its title,
/// and those before what comes after its last condition.
pub(crate) fn digests(text: &str) -> Vec<u64> {
    let whole = words(text);
    let body = without_title(text).map(words);
    let mut digests = Vec::new();
    for words in [Some(whole), body].into_iter().flatten() {
        digests.extend(terms(&words).map(digest));
        digests.push(digest(&words));
    }
    digests.sort_unstable();
    digests.dedup();
    digests
}

/// The words up to the end of the terms, when more comes after them: how to apply the licence.
pub(crate) fn terms(words: &[String]) -> Option<&[String]> {
    let end = ["end", "of", "terms", "and", "conditions"];
    let at = words.windows(5).position(|five| five == end)? + 5;
    (at < words.len()).then(|| &words[..at])
}

/// A text without the line that only says how it is called.
fn without_title(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let (first, rest) = text.split_once('\n')?;
    let title = words(first);
    let called = title
        .iter()
        .any(|word| word == "license" || word == "unlicense");
    (called && title.len() <= 8 && !title.iter().any(|word| word == "not")).then_some(rest)
}

/// The first eight bytes of the digest of words.
fn digest(words: &[String]) -> u64 {
    let digest = Sha256::digest(words.join(" ").as_bytes());
    digest
        .iter()
        .take(8)
        .fold(0, |all, byte| (all << 8) | u64::from(*byte))
}
