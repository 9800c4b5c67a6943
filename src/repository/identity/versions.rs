//! The versions that git names, and its first and last day.

use crate::repository::tree::Tree;
use std::collections::BTreeMap;

/// How many versions git names, and the highest of them; one before its release where there is no
/// other.
pub(super) fn tags(tree: &Tree) -> (usize, Option<String>) {
    let ask = ["for-each-ref", "--format=%(refname:strip=2)", "refs/tags"];
    let Ok(printed) = tree.git().and_then(|git| git.output(&ask)) else {
        return (0, None);
    };
    let printed = String::from_utf8_lossy(&printed).into_owned();
    let is_version = |tag: &&str| {
        let tag = tag.rsplit(['/', '@']).next().unwrap_or(tag);
        let at = tag.find(|c: char| c.is_ascii_digit()).unwrap_or(tag.len());
        let (before, number) = tag.split_at(at);
        let digits = number
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(number.len());
        let next = number[digits..].strip_prefix(['.', '_']);
        // `1.2`, `tool-1.2`; a day or a number alone.
        next.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
            || (matches!(before, "" | "v" | "V" | "r") && digits > 0)
    };
    let versions: Vec<&str> = printed.lines().filter(is_version).collect();
    let last = highest(&versions).map(ToOwned::to_owned);
    (versions.len(), last)
}

/// In so many versions one may be of the whole.
const FEW: usize = 20;

/// The highest version of the whole: `hw-1.2` beside `1.3` is that of a part, and `1.3` beside dozens of
/// `debian/12.1` is one of long ago.
fn highest<'t>(versions: &[&'t str]) -> Option<&'t str> {
    let before = |tag: &&'t str| {
        let number = tag.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
        tag[..number].trim_matches(['v', 'V', 'r'])
    };
    let mut often: BTreeMap<&str, usize> = BTreeMap::new();
    for tag in versions {
        *often.entry(before(tag)).or_default() += 1;
    }
    let plain = often.get("").copied().unwrap_or_default();
    let most = often.iter().max_by_key(|(_, often)| **often);
    let (most, number) = most?;
    let of = if plain * FEW >= *number { "" } else { most };
    let of_it = versions.iter().filter(|tag| before(tag) == of);
    of_it.max_by_key(|tag| rank(tag)).copied()
}

/// What orders the tags of versions: whether it is out, whether it has parts as versions do, its
/// numbers. `v` before a number says nothing.
pub(super) fn rank(tag: &str) -> (bool, bool, Vec<u64>) {
    let tag = tag.rsplit(['/', '@']).next().unwrap_or(tag);
    let mut rest = &tag[tag.find(|c: char| c.is_ascii_digit()).unwrap_or(tag.len())..];
    let mut numbers = Vec::new();
    // `2024.0131`: the day on which something was built.
    let mut day = false;
    loop {
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let Ok(number) = rest[..end].parse() else {
            break;
        };
        day |= !numbers.is_empty() && end == 4 && rest.starts_with('0');
        // `20240131`, and `2024-01-31`, in the same order.
        if end == 8 && numbers.is_empty() && rest.starts_with(['1', '2']) {
            day = true;
            numbers.extend([number / 10_000, number / 100 % 100, number % 100]);
        } else {
            day |= numbers.len() == 1 && rest[end..].starts_with('-') && is_year(numbers[0]);
            numbers.push(number);
        }
        rest = &rest[end..];
        match rest.strip_prefix(['.', '_', '-']) {
            Some(next) if next.starts_with(|c: char| c.is_ascii_digit()) => rest = next,
            _ => break,
        }
    }
    let rest = rest.trim_start_matches(['.', '-', '_']).to_lowercase();
    let early = ["a", "b", "c", "m"].iter().any(|it| {
        let number = rest.strip_prefix(it);
        number.is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()))
    });
    let early = early || BEFORE_RELEASE.iter().any(|it| rest.starts_with(it));
    if early {
        let digits = rest.split(|c: char| !c.is_ascii_digit());
        numbers.extend(digits.filter_map(|it| it.parse::<u64>().ok()));
    }
    (!early, numbers.len() > 1 && !day, numbers)
}

fn is_year(number: u64) -> bool {
    (1970..2200).contains(&number)
}

/// How the version of something that is not out yet goes on after its numbers.
pub(super) const BEFORE_RELEASE: [&str; 10] = [
    "alpha",
    "beta",
    "canary",
    "dev",
    "milestone",
    "nightly",
    "pre",
    "rc",
    "snapshot",
    "test",
];

/// The days of the first and of the last commit of what is checked out.
pub(super) fn days(tree: &Tree) -> Option<(String, String)> {
    let git = tree.git().ok()?;
    let ask = |arguments: &[&str]| git.output(arguments).ok();
    let day = |printed: Vec<u8>| {
        let printed = String::from_utf8_lossy(&printed).into_owned();
        let days = printed
            .lines()
            .filter(|line| line.len() == 10 && line.starts_with(['1', '2']));
        days.min().map(ToOwned::to_owned)
    };
    let last = day(ask(&[
        "rev-list",
        "--max-count=1",
        "--format=%as",
        "HEAD",
        "--",
    ])?)?;
    let roots = ["rev-list", "--max-parents=0", "--format=%as", "HEAD", "--"];
    // The beginning of a clone that is shallow is not that of the project.
    let whole = git.shared_file("shallow").is_none();
    let first = whole.then(|| ask(&roots).and_then(day)).flatten()?;
    Some((first, last))
}

#[cfg(test)]
mod tests {
    use super::highest;

    #[test]
    fn the_highest_version_is_one_of_the_whole() {
        let packaged: Vec<String> = (1..30).map(|it| format!("debian/12.1.{it}")).collect();
        let packaged: Vec<&str> = packaged.iter().map(String::as_str).collect();
        let with = |more: &[&'static str]| [&packaged[..], more].concat();
        for (tags, wanted) in [
            (with(&["v2-rc1"]), "debian/12.1.29"),
            (with(&["v13.0", "v12.9"]), "v13.0"),
            (vec!["hw-1.4", "hw-1.5", "1.3"], "1.3"),
            (vec!["app-1.4", "app-1.5"], "app-1.5"),
            (vec!["1.8.7", "2019.0407.1508"], "1.8.7"),
            (vec!["2023.10", "2024.04"], "2024.04"),
            (vec!["20180716", "2019-10-25", "20260116"], "20260116"),
            (vec!["2019-10-25", "20180716"], "2019-10-25"),
        ] {
            assert_eq!(highest(&tags), Some(wanted), "{tags:?}");
        }
        assert_eq!(highest(&[]), None);
    }
}
