//! The licence that a README names under a heading of its own: a last resort, where no text, tag or
//! manifest tells one.

use super::said::{first_refusal, said};
use crate::document;
use crate::model::{Licence, LicenceSign, folded};
use crate::repository::document_roles;

/// How the heading begins.
const HEADINGS: [&str; 5] = ["licence", "licences", "license", "licenses", "licensing"];

/// A section that names more of them is about the licences of others.
const MOST: usize = 3;

/// The licences that a README names, with their lines.
pub(super) fn named(path: &str, text: &str) -> Vec<Licence> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let outline = document::outline(text, document_roles::markup(name));
    let begins = |text: &str| {
        let words = folded(text);
        HEADINGS.contains(&words.split(' ').next().unwrap_or_default())
    };
    let mut headings = outline.headings.iter().filter(|it| begins(&it.text));
    let Some(section) = headings.next() else {
        return Vec::new();
    };
    let lines = text.lines().take(section.end_line);
    let lines: Vec<&str> = lines.skip(section.line - 1).collect();
    let found = said(&lines.join("\n"));
    if found.len() > MOST {
        return Vec::new();
    }
    let found = found.into_iter();
    let found = found.map(|(line, id)| licence(path, section.line - 1 + line, id));
    found.collect()
}

/// What a README refuses, wherever it says so: asked where nothing gives a licence.
pub(super) fn refused(path: &str, text: &str) -> Option<Licence> {
    first_refusal(text).map(|(line, id)| licence(path, line, id))
}

fn licence(path: &str, line: usize, id: &str) -> Licence {
    Licence {
        path: path.to_owned(),
        line,
        spdx: Some(id.to_owned()),
        sign: LicenceSign::Readme,
        files: 1,
        folder: None,
        confidence: 0.8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(usize, String)> {
        let found = named("README.md", text);
        let told = found
            .into_iter()
            .map(|it| (it.line, it.spdx.expect("an id")));
        told.collect()
    }

    #[test]
    fn a_section_of_its_own_tells_the_licence_and_the_line() {
        let data = "# Footprints\n\nData.\n\n## License\n\nThis database is made available under the\n\
            Open Database License: http://opendatacommons.org/licenses/odbl/1.0/.\n";
        assert_eq!(told(data), [(8, "ODbL-1.0".to_owned())]);
        let texts = "# Pages\n## Licence\nTextes : [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/deed.fr) ; code : Licence MIT.\n";
        let ids: Vec<String> = told(texts).into_iter().map(|it| it.1).collect();
        assert_eq!(ids, ["CC-BY-SA-4.0", "MIT"]);
    }

    #[test]
    fn what_stands_elsewhere_tells_nothing() {
        assert_eq!(
            told("# Tool\n\nA list of projects under the MIT license.\n"),
            []
        );
        assert_eq!(
            told("# Tool\n## Licence\nTo be chosen.\n## Credits\nIcons: CC BY 4.0\n"),
            []
        );
        let many = "# L\n## Licenses\nMIT License, Apache-2.0, GPLv3 and CC0 can be had.\n";
        assert_eq!(told(many), []);
    }
}
