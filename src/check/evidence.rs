//! What the answers cite: is it there, is it inside, has it something in it, does it bear on the
//! question?

use super::pending::{Pending, at};
use super::{Described, Facts, answers};
use crate::document::{Outline, outline};
use crate::governance::bears_on;
use crate::model::{
    Answered, Fetched, FindingPlace, FindingWhat, LicenceSign, Looked, Markup, NotChecked, Pointer,
    Repository, Unseen,
};
use crate::source::closest;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use std::ops::RangeInclusive;

pub(super) fn find(facts: Facts<'_>, described: Described<'_>, pending: &mut Pending) {
    for (id, answered) in &described.description.answers {
        for (position, piece) in answered.evidence.iter().enumerate() {
            let place = place(described, id, answered, position);
            let (what, subject) = match &piece.at {
                Pointer::Path(path) => (of_path(facts.repository, path), path),
                Pointer::Url(url) => (of_address(facts.repository, url), url),
                // Words cannot be looked at, and are given where nothing else can.
                Pointer::Text(_) => continue,
            };
            if let Some(what) = what {
                pending.add_about(id, what, place, subject);
            }
        }
    }
    off_topic(facts, described, pending);
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

fn of_path(repository: &Repository, cited: &str) -> Option<FindingWhat> {
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
            (Ok(text), Some(anchor)) => of_anchor(path, anchor, text, *markup),
            // A picture or a PDF may show much: only an anchor in it cannot be looked at.
            (Err(why), Some(_)) => Some(unseen(why)),
            (Ok(_) | Err(_), None) => None,
        },
    }
}

/// What is wrong with an anchor or a range of lines.
fn of_anchor(path: &str, anchor: &str, text: &str, markup: Markup) -> Option<FindingWhat> {
    let cited = || format!("{path}#{anchor}");
    let count = text.lines().count();
    if let Some((first, last)) = range(anchor) {
        if first == 0 || first > last || last > count {
            return Some(FindingWhat::EvidenceLinesMissing {
                path: path.to_owned(),
                first,
                last,
                lines: count,
            });
        }
        return blank(text, first..=last).then(|| FindingWhat::EvidenceEmpty {
            at: cited(),
            folder: false,
        });
    }
    if markup == Markup::Plain {
        return Some(FindingWhat::EvidenceNotChecked {
            at: cited(),
            why: NotChecked::Format,
        });
    }
    let outline = outline(text, markup);
    match section(&outline, anchor) {
        None => Some(FindingWhat::EvidenceAnchorMissing {
            path: path.to_owned(),
            anchor: anchor.to_owned(),
            close: closest(&decoded(anchor).to_lowercase(), names(&outline)),
            unbroken: unbroken(text, anchor, markup),
        }),
        Some((line, end)) if line < end || headed(&outline, line) => {
            let body = (line + 1)..=end;
            let empty = headed(&outline, line) && blank(text, body);
            empty.then(|| FindingWhat::EvidenceEmpty {
                at: cited(),
                folder: false,
            })
        }
        Some(_) => None,
    }
}

/// The line of a heading that would have this anchor, if no no-break space stood after its `#`:
/// easily typed on a French keyboard, not to be seen, and no heading on any forge.
fn unbroken(text: &str, anchor: &str, markup: Markup) -> Option<usize> {
    let heading = |line: &str| {
        let rest = line.trim_start_matches('#').strip_prefix('\u{a0}')?;
        line.starts_with('#').then(|| format!("# {rest}"))
    };
    let leads = |line: &str| section(&outline(&heading(line)?, markup), anchor);
    let mut lines = text.lines();
    let found = lines.position(|line| leads(line).is_some());
    found
        .filter(|_| markup == Markup::Markdown)
        .map(|at| at + 1)
}

/// Whether a heading stands on this line.
fn headed(outline: &Outline, line: usize) -> bool {
    outline.headings.iter().any(|heading| heading.line == line)
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

/// Whether nothing stands on these lines but blanks and underlines of headings.
fn blank(text: &str, lines: RangeInclusive<usize>) -> bool {
    let shows = |line: &str| line.chars().any(char::is_alphanumeric);
    let count = lines.end().saturating_sub(*lines.start()) + usize::from(!lines.is_empty());
    let skipped = lines.start().saturating_sub(1);
    !text.lines().skip(skipped).take(count).any(shows)
}

fn names(outline: &Outline) -> impl Iterator<Item = &str> {
    let headings = outline
        .headings
        .iter()
        .flat_map(|heading| heading.anchors.iter());
    let others = outline.anchors.iter().map(|anchor| &anchor.name);
    headings.chain(others).map(String::as_str)
}

/// The lines that an anchor leads to: a heading with its section, or the rest of a text from an
/// anchor that stands elsewhere.
fn section(outline: &Outline, anchor: &str) -> Option<(usize, usize)> {
    let anchor = decoded(anchor);
    let anchor = anchor.strip_prefix("user-content-").unwrap_or(&anchor);
    let lower = anchor.to_lowercase();
    let same = |text: &str| text == anchor || text == lower;
    let heading = outline
        .headings
        .iter()
        .find(|heading| heading.anchors.iter().any(|anchor| same(anchor)));
    if let Some(it) = heading {
        return Some((it.line, it.end_line));
    }
    let anchor = outline.anchors.iter().find(|anchor| same(&anchor.name))?;
    Some((anchor.line, outline.lines.max(anchor.line)))
}

/// A fragment as a browser writes it → as it is meant: `r%C3%B4les` → `rôles`.
fn decoded(anchor: &str) -> Cow<'_, str> {
    percent_decode_str(anchor)
        .decode_utf8()
        .unwrap_or(Cow::Borrowed(anchor))
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
fn off_topic(facts: Facts<'_>, described: Described<'_>, pending: &mut Pending) {
    for (id, principle, answered) in answers::rules(described) {
        let bears = |at: &Pointer| match at {
            Pointer::Path(cited) => {
                let bears = |text: &str| bearing(facts.repository, cited, text);
                let other = beside(principle).and_then(bears);
                Some(bears(principle)? || other == Some(true))
            }
            Pointer::Url(_) | Pointer::Text(_) => None,
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
fn bearing(repository: &Repository, cited: &str, principle: &str) -> Option<bool> {
    let (path, anchor) = parts(cited);
    let text_of_licence =
        |licence: &crate::model::Licence| licence.path == path && licence.sign != LicenceSign::Tag;
    if repository.licences.iter().any(text_of_licence) {
        return None;
    }
    let Looked::File { markup, text, .. } = repository.evidence.get(path)? else {
        return None;
    };
    let text = text.as_ref().ok()?;
    // Data and code are not read as prose.
    if *markup == Markup::Plain && !path.to_lowercase().ends_with(".txt") {
        return None;
    }
    let lines = match anchor.map(|it| (range(it), it)) {
        None => 1..=text.lines().count(),
        Some((Some((first, last)), _)) => first..=last,
        Some((None, anchor)) => {
            let (line, end) = section(&outline(text, *markup), anchor)?;
            line..=end
        }
    };
    bears_on(text, *markup, lines, principle)
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
    fn fragments_are_read_as_a_browser_writes_them() {
        assert_eq!(decoded("r%C3%B4les"), "rôles");
        assert_eq!(decoded("100%-open"), "100%-open");
        assert_eq!(decoded("%ff"), "%ff");
        assert_eq!(decoded("é%"), "é%");
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
