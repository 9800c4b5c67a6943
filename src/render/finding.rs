//! What the formats for build servers share: how a finding is shown in a line or two.

use super::visible;
use crate::model::{BaselineMark, FindingPlace, Lang};
use crate::report::FindingPart;
use crate::words::findings as words;

/// The place's file as forges write it, without `./` before it or `/.` behind it.
pub(super) fn path(place: &FindingPlace) -> &str {
    let mut path = place.path.as_str();
    while let Some(rest) = path.strip_prefix("./") {
        path = rest.trim_start_matches('/');
    }
    path.strip_suffix("/.").unwrap_or(path)
}

/// The first and the last line, from 1 and in order, whatever the place says.
pub(super) fn lines(place: &FindingPlace) -> (usize, usize) {
    let first = place.line.max(1);
    (first, place.end_line.max(first))
}

/// Why it does not count, when it does not: it is listed all the same.
pub(super) fn not_applicable(finding: &FindingPart, lang: Lang) -> Option<String> {
    let known = finding.baseline == Some(BaselineMark::Known);
    match finding.because(lang) {
        Some(why) => Some(visible(&why).into_owned()),
        None => known.then(|| words::known(lang).to_owned()),
    }
}

/// What is the matter, on one line, with the reason why it does not count before it.
pub(super) fn marked(finding: &FindingPart, lang: Lang) -> String {
    let message = visible(&finding.message);
    match not_applicable(finding, lang) {
        Some(mark) => format!("[{mark}] {message}"),
        None => message.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, path};
    use crate::model::FindingPlace;

    #[test]
    fn a_place_is_one_that_a_forge_can_show() {
        let place = |path: &str, line, end_line| FindingPlace {
            path: path.to_owned(),
            line,
            column: 1,
            end_line,
        };
        for it in ["docs/a.md", "./docs/a.md", "././/docs/a.md"] {
            assert_eq!(path(&place(it, 1, 1)), "docs/a.md");
        }
        assert_eq!(path(&place(".github/a.md", 1, 1)), ".github/a.md");
        assert_eq!(path(&place("../a.md", 1, 1)), "../a.md");
        assert_eq!(path(&place("apps/.", 1, 1)), "apps");
        assert_eq!(path(&place(".", 1, 1)), ".");
        assert_eq!(lines(&place("a", 0, 0)), (1, 1));
        assert_eq!(lines(&place("a", 7, 3)), (7, 7));
        assert_eq!(lines(&place("a", 3, 7)), (3, 7));
    }
}
