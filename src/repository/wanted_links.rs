//! Which links of a document are looked up: those that may lead to how the project is governed.

use super::document_roles;
use super::topics::{Topic, topic};
use crate::document::{Link, Refers};
use crate::model::{Document, Role};
use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

/// A document of so many words or fewer may be there only to lead to others.
pub(super) const SHORT: usize = 150;

/// Why a link is looked up.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Want {
    /// It leads to how the project is governed,
    Sure,
    /// or may do so.
    Perhaps,
    /// A governance document is whole where all of its links lead somewhere.
    Whole,
}

/// The links of a document that may lead to how the project is governed, and those that must not be broken.
/// `links`: all that its text has.
pub(super) fn wanted(
    document: &Document,
    links: impl FnOnce(&Arc<str>) -> Rc<[Link]>,
) -> Vec<(Link, Want)> {
    let readme = document.role == Role::Readme;
    if !(document.role == Role::Governance || readme) {
        return Vec::new();
    }
    let Ok(text) = &document.text else {
        return Vec::new();
    };
    let short = !readme && text.split_whitespace().nth(SHORT).is_none();
    let certain = document.is_certain();
    let within = |line: usize| {
        document
            .lines
            .iter()
            .any(|(from, to)| (*from..=*to).contains(&line))
    };
    let links = links(text);
    // One that stands alone needs no words to say what it is.
    let mut addresses = links
        .iter()
        .filter(|it| within(it.line) && is_address(&it.target));
    let first = addresses.next().filter(|it| !is_bare_home(it, text));
    let alone = first.is_some() && addresses.next().is_none();
    let sources = LazyCell::new(|| sources(text));
    let headings = LazyCell::new(|| headings(text));
    let wanted = links.iter().cloned().filter_map(|link| {
        if is_of_a_forge(&link.target) || is_of_another_role(&link.target) {
            return None;
        }
        let topic = topic(&link.text).max(topic_of_path(&link.target));
        let sure = topic == Some(Topic::Surely) || link.includes();
        let wanted = if readme {
            let named = topic.is_some() || (certain && (alone || !is_address(&link.target)));
            sure && !link.includes() || within(link.line) && named
        } else {
            sure || short || (topic.is_some() && !is_address(&link.target))
        };
        let long = || link.text.split_whitespace().nth(MANY_WORDS - 1).is_some();
        let another = || long() && is_a_reference(heading_above(&headings, link.line));
        let of_others =
            || is_address(&link.target) && (readme && another() || sources.contains(&link.line));
        let want = match wanted && !of_others() {
            true if sure || short => Want::Sure,
            true => Want::Perhaps,
            false
                if certain
                    && !readme
                    && link.how == Refers::Link
                    && !has_a_scheme(&link.target) =>
            {
                Want::Whole
            }
            false => return None,
        };
        Some((link, want))
    });
    wanted.collect()
}

/// Whether a link is to the first page of a site, on a line that says nothing else.
fn is_bare_home(link: &Link, text: &str) -> bool {
    let line = text.lines().nth(link.line - 1).unwrap_or_default();
    let after = link.target.split_once("://").map_or("/", |(_, rest)| rest);
    let is_home = !after.trim_end_matches('/').contains('/');
    is_home && line.trim_matches(['<', '>', ' ', '*', '-']) == link.target
}

/// The lines that say what a text was made after. Each is looked at once, whatever the number of its links.
fn sources(text: &str) -> BTreeSet<usize> {
    let numbered = text.lines().zip(1..).filter(|(it, _)| is_a_source(it));
    numbered.map(|(_, number)| number).collect()
}

/// Whether a line says what a text was made after: the rules there are those of others.
fn is_a_source(line: &str) -> bool {
    let made_after = [
        "adapted from",
        "adapte de",
        "adaptee de",
        "base sur",
        "based on",
        "basee sur",
        "borrowed from",
        "derived from",
        "inspire de",
        "inspire par",
        "inspired by",
        "inspiree de",
        "inspiree par",
        "modeled on",
        "modelled on",
    ];
    let plain = document_roles::folded(line);
    made_after.iter().any(|it| plain.contains(it))
}

/// So many words name a page of somebody else; `Governance` among resources is the project's.
const MANY_WORDS: usize = 4;

/// Whether a heading stands above references to others.
fn is_a_reference(heading: &str) -> bool {
    let about = [
        "acknowledg",
        "bibliograph",
        "credit",
        "disclaimer",
        "further reading",
        "inspir",
        "liens",
        "licen",
        "links",
        "mention",
        "reference",
        "related",
        "remerciement",
        "resource",
        "ressource",
        "see also",
        "sources",
        "voir aussi",
    ];
    let plain = document_roles::folded(heading);
    about.iter().any(|it| plain.contains(it))
}

/// The lines that look like headings, each with its number.
fn headings(text: &str) -> Vec<(usize, &str)> {
    let mut before = "";
    let lines = text.lines().zip(1..).filter_map(|(it, number)| {
        let underlines = it.len() > 2 && it.bytes().all(|mark| b"=-~^".contains(&mark));
        let above = std::mem::replace(&mut before, it);
        if underlines {
            (!above.is_empty()).then_some((number, above))
        } else {
            it.starts_with(['#', '=']).then_some((number, it))
        }
    });
    lines.collect()
}

/// The last heading down to a line.
fn heading_above<'t>(headings: &[(usize, &'t str)], line: usize) -> &'t str {
    let above = headings.partition_point(|(at, _)| *at <= line);
    above.checked_sub(1).map_or("", |at| headings[at].1)
}

/// What the last names of a path or an address speak of.
fn topic_of_path(target: &str) -> Option<Topic> {
    let path = target.split(['#', '?']).next().unwrap_or_default();
    let path = path.split_once("://").map_or(path, |(_, rest)| {
        rest.split_once('/').map_or("", |(_, path)| path)
    });
    let mut names = path.rsplit('/').filter(|name| !name.is_empty()).take(2);
    let words = |name: &str| {
        name.split('.')
            .next()
            .unwrap_or_default()
            .replace(['-', '_'], " ")
    };
    names.find_map(|name| topic(&words(name)))
}

/// Whether a target is no path: `https:`, `tel:`, `//host`.
pub(super) fn has_a_scheme(target: &str) -> bool {
    let before = target.split_once(':').map_or("/", |(before, _)| before);
    target.starts_with("//") || !before.contains(['/', '.', '#', '?'])
}

fn is_address(target: &str) -> bool {
    target.contains("://") || target.starts_with("mailto:")
}

/// Whether an address is of the daily work on a forge: badges, issues, people.
fn is_of_a_forge(target: &str) -> bool {
    let parts = [
        "/issues",
        "/pull",
        "/pulls",
        "/merge_requests",
        "/actions",
        "/badge",
        "/graphs/",
        "/releases",
        "/discussions",
        "shields.io",
        "badge.",
        "/stargazers",
        "/commit/",
    ];
    target.starts_with("mailto:") || parts.iter().any(|part| target.contains(part))
}

/// Whether an address is that of a page that is for something else: conduct, security, taking part.
fn is_of_another_role(target: &str) -> bool {
    let path = target.split(['#', '?']).next().unwrap_or_default();
    let name = path.trim_end_matches('/').rsplit('/').next();
    // `security.html` is a page, whatever makes it.
    let pages = [".html", ".htm", ".php"];
    let name = name.map(|it| {
        pages
            .iter()
            .find_map(|end| it.strip_suffix(end))
            .unwrap_or(it)
    });
    let role = name.and_then(|name| document_roles::role(name, false));
    is_address(target) && role.is_some_and(|role| role != Role::Governance)
}

#[cfg(test)]
mod tests {
    use super::topic_of_path;
    use crate::repository::topics::Topic;

    #[test]
    fn a_path_speaks_by_its_last_names() {
        for (path, topic) in [
            ("doc/dev/governance/index.rst", Some(Topic::Surely)),
            ("https://x.example/about/governance/", Some(Topic::Surely)),
            ("https://governance.example/", None),
            ("handbook/rules.md", Some(Topic::Perhaps)),
            ("docs/install.md", None),
        ] {
            assert_eq!(topic_of_path(path), topic, "{path}");
        }
    }
}
