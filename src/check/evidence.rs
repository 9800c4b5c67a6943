//! What the answers cite: is it there, is it inside, has it something in it, does it bear on the
//! question?

use super::asked::{pieces, pieces_of, rules};
use super::cited::paths_linked;
use super::pages::{Page, Pages};
use super::pending::{Pending, at, line};
use super::{Cited, Described, Facts};
use crate::model::{
    Answered, Description, Fetched, FindingPlace, FindingWhat, LicenceSign, Looked, Markup,
    NotChecked, Place, Pointer, Repository, Unseen,
};
use crate::source::Likeness;
use std::collections::HashSet;

pub(super) fn find(facts: Facts<'_>, described: Described<'_>, pending: &mut Pending) {
    let mut pages = Pages::default();
    let likeness = Likeness::default();
    for (id, answered, position, piece) in pieces(described.description) {
        let place = place(described, id, answered, position);
        let (what, subject) = match &piece.at {
            Pointer::Path(path) => {
                let what = of_path(facts.repository, path, &mut pages, &likeness);
                (what, path)
            }
            Pointer::Url(url) => (of_address(facts.repository, url), url),
            // Words cannot be looked at, and are given where nothing else can.
            Pointer::Text(_) => continue,
        };
        if let Some(what) = what {
            pending.add_about(id, what, place, subject);
        }
    }
    for (what, written) in links_broken(facts.repository, described.description) {
        let place = described.places.governance.get(written);
        let place = place.copied().unwrap_or(Place { line: 1, column: 1 });
        pending.add_at(what, at(described.path, place), written);
    }
    off_topic(facts, described, &mut pages, pending);
    repeated(described, pending);
}

/// What the answers of a project file cite that is broken elsewhere: what is not there is missing all
/// the same.
pub(super) fn missing(facts: Facts<'_>, file: &str, cited: Cited<'_>, pending: &mut Pending) {
    let mut pages = Pages::default();
    let likeness = Likeness::default();
    for (id, answered, position, piece) in pieces_of(cited.answers) {
        let Pointer::Path(path) = &piece.at else {
            continue;
        };
        if let Some(what) = of_path(facts.repository, path, &mut pages, &likeness) {
            let places = cited.places.evidence.get(id);
            let place = places.and_then(|place| place.get(position));
            let place = at(file, *place.unwrap_or(&answered.place));
            pending.add_about(id, what, place, path);
        }
    }
}

/// What is wrong with the paths that `links: {governance: …}` names: nothing is there, or it is
/// outside.
pub(super) fn links_broken<'a>(
    repository: &'a Repository,
    description: &'a Description,
) -> impl Iterator<Item = (FindingWhat, &'a str)> {
    paths_linked(description).filter_map(|written| {
        let what = wrong_with_path(repository, written)?;
        // What is there and says nothing is told as the document that it is.
        let leads_nowhere = matches!(
            what,
            FindingWhat::EvidenceMissing { .. }
                | FindingWhat::EvidenceOutside { .. }
                | FindingWhat::EvidenceAnchorMissing { .. }
                | FindingWhat::EvidenceLinesMissing { .. }
        );
        leads_nowhere.then_some((what, written))
    })
}

/// One source behind many answers: the first thing to look at, and no fault.
fn repeated(described: Described<'_>, pending: &mut Pending) {
    let profile = &described.assessment.evidence;
    if let Some(cited) = &profile.most_cited {
        let what = FindingWhat::EvidenceRepeated {
            cited: cited.clone(),
            answers: profile.answers,
        };
        let first = line(described.path, 1);
        pending.add_at(what, first, &cited.source);
    }
}

fn place(described: Described<'_>, id: &str, answered: &Answered, position: usize) -> FindingPlace {
    let places = described.places.evidence.get(id);
    let place = places.and_then(|place| place.get(position));
    at(described.path, *place.unwrap_or(&answered.place))
}

/// A path and what stands behind `#`.
fn parts(cited: &str) -> (&str, Option<&str>) {
    match cited.split_once('#') {
        Some((path, anchor)) if !anchor.is_empty() => (path, Some(anchor)),
        Some((path, _)) => (path, None),
        None => (cited, None),
    }
}

/// What is wrong with a path, and its anchor, as evidence; `None` when nothing is, or when it was
/// not looked at.
#[must_use]
pub fn wrong_with_path(repository: &Repository, cited: &str) -> Option<FindingWhat> {
    let (mut pages, likeness) = (Pages::default(), Likeness::default());
    of_path(repository, cited, &mut pages, &likeness)
}

fn of_path<'a>(
    repository: &'a Repository,
    cited: &str,
    pages: &mut Pages<'a>,
    likeness: &Likeness,
) -> Option<FindingWhat> {
    let (path, anchor) = parts(cited);
    let unseen = |why: &Unseen| FindingWhat::EvidenceNotChecked {
        at: path.to_owned(),
        why: NotChecked::Unseen(why.clone()),
    };
    let empty = |folder| FindingWhat::EvidenceEmpty {
        at: cited.to_owned(),
        folder,
    };
    match repository.evidence.get(path)? {
        Looked::Outside => Some(FindingWhat::EvidenceOutside {
            path: path.to_owned(),
        }),
        Looked::Missing(close) => Some(FindingWhat::EvidenceMissing {
            path: path.to_owned(),
            close: close.clone(),
        }),
        Looked::Unseen(why) => Some(unseen(why)),
        Looked::Folder { empty: true } => Some(empty(true)),
        Looked::Folder { empty: false } => None,
        Looked::File { bytes: 0, .. } => Some(empty(false)),
        Looked::File { markup, text, .. } => match (text, anchor) {
            (Ok(text), _) if text.trim().is_empty() => Some(empty(false)),
            (Ok(text), Some(anchor)) => {
                of_anchor(path, anchor, *markup, &pages.of(text, *markup), likeness)
            }
            // A picture or a PDF may show much: only an anchor in it cannot be looked at.
            (Err(why), Some(_)) => Some(unseen(why)),
            (Ok(_) | Err(_), None) => None,
        },
    }
}

/// What is wrong with an anchor or a range of lines.
fn of_anchor(
    path: &str,
    anchor: &str,
    markup: Markup,
    page: &Page<'_>,
    likeness: &Likeness,
) -> Option<FindingWhat> {
    let cited = || format!("{path}#{anchor}");
    let empty = || FindingWhat::EvidenceEmpty {
        at: cited(),
        folder: false,
    };
    if let Some((first, last)) = range(anchor) {
        let lines = page.lines();
        if first == 0 || first > last || last > lines {
            return Some(FindingWhat::EvidenceLinesMissing {
                path: path.to_owned(),
                first,
                last,
                lines,
            });
        }
        return page.is_blank(&(first..=last)).then(empty);
    }
    if markup == Markup::Plain {
        return Some(FindingWhat::EvidenceNotChecked {
            at: cited(),
            why: NotChecked::Format,
        });
    }
    let Some(found) = page.section(anchor) else {
        return Some(FindingWhat::EvidenceAnchorMissing {
            path: path.to_owned(),
            anchor: anchor.to_owned(),
            close: page.close(anchor, likeness),
            others: page.some_anchors(),
            unbroken: page.unbroken(anchor),
        });
    };
    let body = found.line + 1..=found.end;
    (found.headed && page.is_blank(&body)).then(empty)
}

/// `L12`, `L12-L30`, `L12-30`.
fn range(anchor: &str) -> Option<(usize, usize)> {
    let (first, last) = anchor.split_once('-').unwrap_or((anchor, anchor));
    let first = number(first.strip_prefix('L')?)?;
    let last = number(last.strip_prefix('L').unwrap_or(last))?;
    Some((first, last))
}

fn number(digits: &str) -> Option<usize> {
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().unwrap_or(usize::MAX))
}

fn of_address(repository: &Repository, url: &str) -> Option<FindingWhat> {
    if !is_address(url) {
        let url = url.to_owned();
        return Some(FindingWhat::EvidenceAddressInvalid { url });
    }
    let why = match repository.addresses.get(url)? {
        Fetched::Answers => return None,
        Fetched::Status(status) => {
            let (url, status) = (url.to_owned(), *status);
            return Some(FindingWhat::EvidenceAddressBroken { url, status });
        }
        Fetched::NotTried(why) => NotChecked::NotTried(why.clone()),
    };
    let at = url.to_owned();
    Some(FindingWhat::EvidenceNotChecked { at, why })
}

/// Whether somebody could follow it: a scheme, a host, and nothing that no address has.
fn is_address(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else {
        return false;
    };
    let letters = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or(host);
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c);
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(letters)
        && host.chars().any(char::is_alphanumeric)
        && !url.contains(odd)
}

/// Rules answered yes of which every piece that is cited was looked at, and none bears on the
/// principle, nor on the one beside it. A piece that cannot be looked at could be the one that does.
fn off_topic<'a>(
    facts: Facts<'a>,
    described: Described<'_>,
    pages: &mut Pages<'a>,
    pending: &mut Pending,
) {
    let licences = facts.repository.licences.iter();
    let licences: HashSet<&str> = licences
        .filter(|licence| licence.sign != LicenceSign::Tag)
        .map(|licence| licence.path.as_str())
        .collect();
    for (id, principle, answered) in rules(described) {
        let mut bears = |at: &Pointer| match at {
            Pointer::Path(cited) if !licences.contains(parts(cited).0) => {
                let mut bears = |text: &str| bearing(facts.repository, cited, text, pages);
                let other = beside(principle).and_then(&mut bears);
                Some(bears(principle)? || other == Some(true))
            }
            Pointer::Path(_) | Pointer::Url(_) | Pointer::Text(_) => None,
        };
        let all: Option<Vec<bool>> = answered
            .evidence
            .iter()
            .map(|evidence| bears(&evidence.at))
            .collect();
        let Some(first) = answered.evidence.first() else {
            continue;
        };
        if let (Pointer::Path(cited), Some(all)) = (&first.at, all)
            && !all.contains(&true)
        {
            let place = place(described, id, answered, 0);
            let at = cited.clone();
            let what = FindingWhat::EvidenceOffTopic { at, principle };
            pending.add_about(id, what, place, cited);
        }
    }
}

/// The principle whose passages answer for this one as well: who hears a complaint is most often
/// who decides what follows from it, and one section says both.
fn beside(principle: &str) -> Option<&'static str> {
    match principle {
        "sanctions" => Some("conflict-resolution"),
        "conflict-resolution" => Some("sanctions"),
        _ => None,
    }
}

/// Whether a cited passage bears on a principle; `None` where that cannot be told.
fn bearing<'a>(
    repository: &'a Repository,
    cited: &str,
    principle: &str,
    pages: &mut Pages<'a>,
) -> Option<bool> {
    let (path, anchor) = parts(cited);
    let Looked::File { markup, text, .. } = repository.evidence.get(path)? else {
        return None;
    };
    let text = text.as_ref().ok()?;
    // Data and code are not read as prose.
    if *markup == Markup::Plain && !path.to_lowercase().ends_with(".txt") {
        return None;
    }
    let page = pages.of(text, *markup);
    let lines = match anchor.map(|anchor| (range(anchor), anchor)) {
        None => 1..=page.lines(),
        Some((Some((first, last)), _)) => first..=last,
        Some((None, anchor)) => {
            let found = page.section(anchor)?;
            found.line..=found.end
        }
    };
    page.bears_on(&lines, principle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_lines_are_told_from_anchors() {
        assert_eq!(range("L12"), Some((12, 12)));
        assert_eq!(range("L12-L30"), Some((12, 30)));
        assert_eq!(range("L12-30"), Some((12, 30)));
        assert_eq!(range("l12"), None);
        assert_eq!(range("L"), None);
        assert_eq!(range("Levels-2"), None);
        assert_eq!(
            range("L99999999999999999999"),
            Some((usize::MAX, usize::MAX))
        );
    }

    #[test]
    fn an_address_has_a_host_and_nothing_odd() {
        for good in [
            "https://example.org",
            "https://user@example.org:8080/a?b#c",
            "ftp://x/",
        ] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "https://",
            "https:///path",
            "https://a b",
            "://x",
            "https://?q",
            "1ht://x",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
