//! The licence that a project names on its own pages, in words for people: under a heading of the README
//! and of the documents of governance, and on the pages that are there to say so (`mentions-legales.md`,
//! `about.html`). A last resort, where no text, tag or manifest tells one.

use super::called::plain;
use super::said::{first_refusal, said, said_where};
use super::texts;
use crate::document;
use crate::model::{Document, Licence, LicenceSign, Role};
use crate::repository::places::{self, Place};
use crate::repository::tree::Tree;
use crate::repository::{document_roles, files};

/// A section or a page that names more of them is about the licences of others.
const MOST: usize = 3;

/// How many pages are read, the nearest to the root first.
const MAX_PAGES: usize = 20;

/// A page of so many words or fewer is no text of a licence.
const SHORT: usize = 150;

/// How deep in folders they are.
const DEPTH: usize = 4;

/// How a heading begins, in words as [`plain`] has them.
const HEADINGS: [&str; 10] = [
    "copyright",
    "droits d auteur",
    "droits d usage",
    "droits d utilisation",
    "droits de reutilisation",
    "license",
    "licenses",
    "licensing",
    "propriete intellectuelle",
    "terms of reuse",
];

/// What pages about the licence are called. What they name is the project's unless they say otherwise.
const ABOUT_RIGHTS: [&str; 12] = [
    "copyright",
    "droits d auteur",
    "droits d utilisation",
    "imprint",
    "legal",
    "legal notice",
    "legal notices",
    "license",
    "licenses",
    "licensing",
    "mentions",
    "mentions legales",
];

/// What pages about the project are called. A licence is its own where the sentence says of what.
const ABOUT_IT: [&str; 8] = [
    "a propos",
    "about",
    "about us",
    "apropos",
    "colophon",
    "credits",
    "footer",
    "pied de page",
];

/// Folders of the pages of a site, and of their parts.
const OF_PAGES: [&str; 10] = [
    "_includes",
    "_layouts",
    "_pages",
    "includes",
    "layouts",
    "page",
    "pages",
    "partials",
    "public",
    "static",
];

/// Words that say of what of the project a sentence speaks.
const OF_ITS_OWN: [&str; 24] = [
    " code ",
    " content ",
    " contents ",
    " contenu ",
    " contenus ",
    " data ",
    " documentation ",
    " documents ",
    " donnees ",
    " logiciel ",
    " nos ",
    " notre ",
    " our ",
    " page ",
    " pages ",
    " projet ",
    " project ",
    " publications ",
    " ressources ",
    " site ",
    " software ",
    " textes ",
    " texts ",
    " website ",
];

/// Words of sentences about what others made, and the project uses.
const OTHERS_WORK: [&str; 57] = [
    " adapte de ",
    " adapted ",
    " amis ",
    " autres projets ",
    " base sur ",
    " based on ",
    " bibliotheque ",
    " bibliotheques ",
    " built on ",
    " built with ",
    " components ",
    " composants ",
    " contributor covenant ",
    " courtesy ",
    " dependances ",
    " dependencies ",
    " derive de ",
    " derived from ",
    " emprunte ",
    " empruntes ",
    " font ",
    " fonts ",
    " fonds de carte ",
    " fond de carte ",
    " fourni par ",
    " friends ",
    " fournis par ",
    " icone ",
    " icones ",
    " icon ",
    " icons ",
    " issu de ",
    " issues de ",
    " issus de ",
    " leurs proprietaires ",
    " libraries ",
    " library ",
    " made by ",
    " made with ",
    " openstreetmap ",
    " other projects ",
    " partenaires ",
    " partners ",
    " police ",
    " polices ",
    " powered by ",
    " propulse par ",
    " provided by ",
    " provient ",
    " proviennent ",
    " realise avec ",
    " respective owners ",
    " taken from ",
    " theme ",
    " third party ",
    " tiers ",
    " utilise ",
];

/// Documents that may be under a licence of their own.
const OF_THE_DOCUMENT: [&str; 8] = [
    " ce document ",
    " ce texte ",
    " cette charte ",
    " these bylaws ",
    " this charter ",
    " this code of conduct ",
    " this document ",
    " this text ",
];

/// How a notice begins that reserves all rights. Within a story such words may be anybody's.
const NOTICES: [&str; 5] = [
    "all rights reserved",
    "copyright",
    "reproduction",
    "tous droits",
    "toute reproduction",
];

/// What a project says of its licence.
#[derive(Default)]
pub(super) struct Told {
    /// The licences that are named.
    pub(super) named: Vec<Licence>,
    /// Where everything is kept, asked where nothing is named.
    pub(super) refused: Option<Licence>,
}

/// What the README says. `text`: all of it.
pub(super) fn readme(path: &str, text: &str) -> Told {
    Told {
        named: under_headings(path, text, |_| true),
        refused: refused(path, text, |_| true),
    }
}

/// What the pages that are there for it say.
pub(super) fn of_its_own(tree: &Tree, paths: &[String], part: &str) -> Told {
    let mut pages: Vec<(&String, bool)> = paths
        .iter()
        .filter_map(|path| Some((path, is_page(path, part)?)))
        .collect();
    pages.sort_by_key(|(path, _)| path.matches('/').count());
    let mut told = Told::default();
    for (path, about_rights) in pages.into_iter().take(MAX_PAGES) {
        let Ok(text) = tree.text(path) else { continue };
        let page = page(path, &text, about_rights);
        for it in page.named {
            let known = |other: &Licence| other.spdx == it.spdx;
            if !told.named.iter().any(known) {
                told.named.push(it);
            }
        }
        told.refused = told.refused.or(page.refused);
    }
    told
}

/// What a text says that is there to say so.
pub(super) fn page(path: &str, text: &str, about_rights: bool) -> Told {
    let is_long = text.split_whitespace().nth(SHORT).is_some();
    if about_rights
        && is_long
        && let Some((id, _)) = texts::recognise(text)
    {
        return Told {
            named: vec![licence(path, 1, &id)],
            refused: None,
        };
    }
    let of_others = |sentence: &str| says(sentence, &OTHERS_WORK);
    let keeps =
        |sentence: &str| !of_others(sentence) && (about_rights || says(sentence, &OF_ITS_OWN));
    let found = said_where(text, keeps).into_iter();
    let mut named: Vec<Licence> = found.map(|(line, id)| licence(path, line, id)).collect();
    for it in under_headings(path, text, |sentence| !of_others(sentence)) {
        if !named.iter().any(|known| known.spdx == it.spdx) {
            named.push(it);
        }
    }
    if !named.is_empty() && !named_few(text) {
        named.clear();
    }
    let is_notice = |paragraph: &str| {
        let plain = plain(paragraph);
        let begins = |it: &&str| plain.trim_start().starts_with(it);
        about_rights || paragraph.trim_start().starts_with('©') || NOTICES.iter().any(begins)
    };
    Told {
        named,
        refused: refused(path, text, |paragraph| {
            !of_others(paragraph) && is_notice(paragraph)
        }),
    }
}

/// What the documents of governance say under a heading about the licence of the project. A code of conduct
/// is somebody else's, as a rule.
pub(super) fn of_documents(documents: &[Document]) -> Vec<Licence> {
    let may = |it: &&Document| !matches!(it.role, Role::Readme | Role::Conduct);
    let keeps = |sentence: &str| !says(sentence, &OTHERS_WORK) && !says(sentence, &OF_THE_DOCUMENT);
    let named = |it: &Document| {
        let text = it.text.as_ref().ok()?;
        Some(under_headings(&it.path, text, keeps))
    };
    documents
        .iter()
        .filter(may)
        .filter_map(named)
        .flatten()
        .collect()
}

fn says(sentence: &str, words: &[&str]) -> bool {
    let plain = plain(sentence);
    words.iter().any(|it| plain.contains(it))
}

/// Whether a page is there to say which licence holds, by its name: `Some(true)` where it is about nothing
/// else, `Some(false)` where it is about the project.
fn is_page(path: &str, part: &str) -> Option<bool> {
    let inside = path.strip_prefix(part)?.trim_start_matches('/');
    if inside.matches('/').count() > DEPTH || files::is_others(path) {
        return None;
    }
    let (mut folder, name) = inside.rsplit_once('/').unwrap_or(("", inside));
    let (mut stem, _) = name.rsplit_once('.')?;
    if !document_roles::is_text(name) || document_roles::unread(name).is_some() {
        return None;
    }
    // `about/index.md` is the page of the folder.
    if stem == "index" || stem == "_index" {
        (folder, stem) = folder.rsplit_once('/').unwrap_or(("", folder));
    }
    let called = plain(stem);
    let called = called.trim();
    let bare = [" en", " fr"].iter().find_map(|it| called.strip_suffix(it));
    let called = bare.unwrap_or(called);
    let of_pages = || folder.split('/').any(|it| OF_PAGES.contains(&it));
    let own = match places::place(folder) {
        Place::Usual | Place::OfTheProject | Place::Documentation => true,
        Place::Elsewhere => of_pages(),
        Place::Others(_) | Place::Again => false,
    };
    let about_rights = ABOUT_RIGHTS.contains(&called);
    (own && (about_rights || ABOUT_IT.contains(&called))).then_some(about_rights)
}

/// The licences that a text names under a heading about them, with their lines.
fn under_headings(path: &str, text: &str, keeps: impl Fn(&str) -> bool) -> Vec<Licence> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let outline = document::outline(text, document_roles::markup(name));
    let begins = |text: &str| {
        let words = plain(text);
        HEADINGS
            .iter()
            .any(|it| words.starts_with(&format!(" {it} ")))
    };
    let mut headings = outline.headings.iter().filter(|it| begins(&it.text));
    let Some(section) = headings.next() else {
        return Vec::new();
    };
    let lines = text.lines().take(section.end_line);
    let lines: Vec<&str> = lines.skip(section.line - 1).collect();
    let section_text = lines.join("\n");
    if !named_few(&section_text) {
        return Vec::new();
    }
    let found = said_where(&section_text, keeps).into_iter();
    let found = found.map(|(line, id)| licence(path, section.line - 1 + line, id));
    found.collect()
}

/// Whether a text does not list the licences of others.
fn named_few(text: &str) -> bool {
    said(text).len() <= MOST
}

/// What refuses everything, wherever a text says so.
fn refused(path: &str, text: &str, keeps: impl Fn(&str) -> bool) -> Option<Licence> {
    first_refusal(text, keeps).map(|(line, id)| licence(path, line, id))
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

    fn ids(found: Vec<Licence>) -> Vec<(usize, String)> {
        let told = found.into_iter();
        told.map(|it| (it.line, it.spdx.expect("an id"))).collect()
    }

    fn told(text: &str) -> Vec<(usize, String)> {
        ids(readme("README.md", text).named)
    }

    #[test]
    fn a_section_of_its_own_tells_the_licence_and_the_line() {
        let data = "# Footprints\n\nData.\n\n## License\n\nThis database is made available under the\n\
            Open Database License: http://opendatacommons.org/licenses/odbl/1.0/.\n";
        assert_eq!(told(data), [(8, "ODbL-1.0".to_owned())]);
        let texts = "# Pages\n## Licence\nTextes : [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/deed.fr) ; code : Licence MIT.\n";
        let ids: Vec<String> = told(texts).into_iter().map(|it| it.1).collect();
        assert_eq!(ids, ["CC-BY-SA-4.0", "MIT"]);
        for heading in [
            "Droits d’utilisation",
            "Copyright",
            "Propriété intellectuelle",
        ] {
            let text = format!("# A\n\n## {heading}\n\nCC BY-SA 4.0\n");
            assert_eq!(told(&text), [(5, "CC-BY-SA-4.0".to_owned())], "{heading}");
        }
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
        assert_eq!(told("# A\n## Droits et devoirs\nCC BY 4.0\n"), []);
    }

    #[test]
    fn a_page_tells_the_licence_of_what_is_its_own() {
        let told = |text: &str| {
            let found = page("about.md", text, false);
            (ids(found.named), found.refused.is_some())
        };
        let own = "# À propos\n\nBienvenue.\n\nContenus sous licence libre CC BY-SA 4.0 et site sous licence AGPL.\n";
        let both = ["CC-BY-SA-4.0", "LicenseRef-AGPL"].map(|it| (5, it.to_owned()));
        assert_eq!(told(own), (both.to_vec(), false));
        for others in [
            "Ce site est propulsé par Pompe, un logiciel sous licence AGPL v3.",
            "The icons of this site are under CC BY 4.0.",
            "Fond de carte : données sous ODbL.",
            "Ada wrote a book under CC BY 4.0.",
            "The site is built with Grid, under the MIT license.",
            "We like the texts under CC BY-SA 4.0 made by our friends.",
            "Our content is no longer under CC BY 4.0.",
            "Marques : tous droits réservés par leurs propriétaires, des tiers.",
            "The old atlas said: © 1998 Mapco. All rights reserved. So we drew our own.",
            "Reproduction without naming the authors is prohibited.",
            "Copy them freely. Reproduction without written consent of the maker was once prohibited.",
            "Toute reproduction sans citer la source est interdite.",
        ] {
            assert_eq!(told(others), (vec![], false), "{others}");
        }
        for kept in [
            "Toute reproduction, même partielle, est interdite sans notre accord.",
            "© 2024 Pump. All rights reserved.",
            "Reproduction interdite.",
        ] {
            assert_eq!(told(kept), (vec![], true), "{kept}");
        }
        let html = "<p>Fonts: Grid Sans, OFL-1.1.</p>\n<p>Our content is under\n<a href=\"x\">CC BY 4.0</a>.</p>\n";
        assert_eq!(told(html), (vec![(3, "CC-BY-4.0".to_owned())], false));
        // A page about rights need not say of what.
        let legal = page("legal.md", "# Legal\n\nCC BY-SA 4.0\n", true);
        assert_eq!(ids(legal.named), [(3, "CC-BY-SA-4.0".to_owned())]);
    }

    #[test]
    fn pages_about_the_licence_are_known_by_their_names_and_places() {
        for (path, wanted) in [
            ("about.md", Some(false)),
            ("docs/a-propos.fr.md", Some(false)),
            ("À propos.md", Some(false)),
            ("content/pages/mentions-legales.md", Some(true)),
            ("_pages/credits.html", Some(false)),
            ("about/index.html", Some(false)),
            ("docs/mentions-legales/_index.md", Some(true)),
            ("docs/licence.md", Some(true)),
            ("legal.pdf", None),
            ("legal.py", None),
            ("src/about.rs", None),
            ("packages/pump/license.md", None),
            ("vendor/pump/about.md", None),
            ("examples/about.md", None),
            ("docs/about-pumps.md", None),
        ] {
            assert_eq!(is_page(path, ""), wanted, "{path}");
        }
    }
}
