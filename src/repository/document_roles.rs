//! What a file is for, from its name: data.

use crate::model::{Markup, Role};

/// How a name is met.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Met {
    /// Alone, or with one of [`BESIDE`].
    Alone,
    /// At the beginning or the end of a longer name as well: `PROJECT_GOVERNANCE`,
    /// `governance-charter`.
    Within,
    /// Alone, and it may well mean something else: the roles and the organisation of a program.
    Guessed,
}

/// How surely a name is that of a governance document.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Named {
    /// It is called governance.
    Governance,
    /// It is called as such documents are: charter, bylaws, statutes.
    AsSuch,
    /// Where a project speaks of itself it may be one: voting, membership.
    Loosely,
}

/// Names in lower case, without accents, their words joined by `-`. The first that fits counts.
const NAMES: [(&str, Role, Met); 124] = [
    ("code-of-conduct", Role::Conduct, Met::Within),
    ("code-de-conduite", Role::Conduct, Met::Within),
    ("charte-de-conduite", Role::Conduct, Met::Within),
    ("charte-de-bonne-conduite", Role::Conduct, Met::Within),
    ("charte-de-moderation", Role::Conduct, Met::Within),
    ("community-guidelines", Role::Conduct, Met::Alone),
    ("conduct", Role::Conduct, Met::Alone),
    ("coc", Role::Conduct, Met::Alone),
    ("charte-de-contribution", Role::Contributing, Met::Within),
    ("governance", Role::Governance, Met::Within),
    ("gouvernance", Role::Governance, Met::Within),
    // In languages that are not read: that they are there is told.
    ("gobernanza", Role::Governance, Met::Within),
    ("governanca", Role::Governance, Met::Within),
    ("estatutos", Role::Governance, Met::Within),
    ("satzung", Role::Governance, Met::Within),
    ("statuten", Role::Governance, Met::Within),
    ("statuto", Role::Governance, Met::Within),
    ("charter", Role::Governance, Met::Within),
    ("charte", Role::Governance, Met::Within),
    ("statuts", Role::Governance, Met::Within),
    ("statutes", Role::Governance, Met::Within),
    ("bylaw", Role::Governance, Met::Within),
    ("bylaws", Role::Governance, Met::Within),
    ("by-law", Role::Governance, Met::Within),
    ("by-laws", Role::Governance, Met::Within),
    ("constitution", Role::Governance, Met::Within),
    ("reglement-interieur", Role::Governance, Met::Within),
    ("reglement", Role::Governance, Met::Alone),
    ("articles-of-association", Role::Governance, Met::Within),
    ("articles-of-incorporation", Role::Governance, Met::Within),
    ("internal-rules", Role::Governance, Met::Within),
    ("operating-agreement", Role::Governance, Met::Within),
    ("rules-of-procedure", Role::Governance, Met::Within),
    ("standing-orders", Role::Governance, Met::Within),
    ("standing-rules", Role::Governance, Met::Within),
    ("terms-of-reference", Role::Governance, Met::Within),
    ("reglement-d-ordre-interieur", Role::Governance, Met::Within),
    ("convention-de-communs", Role::Governance, Met::Within),
    ("convention-de-commun", Role::Governance, Met::Within),
    ("fonctionnement-collectif", Role::Governance, Met::Within),
    ("regles-de-fonctionnement", Role::Governance, Met::Within),
    ("reglement-de-fonctionnement", Role::Governance, Met::Within),
    ("steering-committee", Role::Governance, Met::Within),
    ("steering-council", Role::Governance, Met::Within),
    ("comite-de-pilotage", Role::Governance, Met::Within),
    ("decision-making", Role::Governance, Met::Within),
    ("prise-de-decision", Role::Governance, Met::Within),
    ("voting", Role::Governance, Met::Alone),
    ("membership", Role::Governance, Met::Alone),
    ("community-membership", Role::Governance, Met::Within),
    ("community-roles", Role::Governance, Met::Within),
    ("contributor-ladder", Role::Governance, Met::Within),
    ("contribution-ladder", Role::Governance, Met::Within),
    ("contributor-roles", Role::Governance, Met::Within),
    ("project-roles", Role::Governance, Met::Within),
    (
        "project-management-committee",
        Role::Governance,
        Met::Within,
    ),
    ("roles-and-responsibilities", Role::Governance, Met::Within),
    ("roles-et-responsabilites", Role::Governance, Met::Within),
    (
        "technical-steering-committee",
        Role::Governance,
        Met::Within,
    ),
    ("assemblee-generale", Role::Governance, Met::Within),
    ("rfc-process", Role::Governance, Met::Within),
    ("decision-process", Role::Governance, Met::Within),
    ("dep-process", Role::Governance, Met::Within),
    ("proposal-process", Role::Governance, Met::Within),
    ("enhancement-process", Role::Governance, Met::Within),
    ("pep-0001", Role::Governance, Met::Alone),
    ("xep-0001", Role::Governance, Met::Alone),
    ("organization", Role::Governance, Met::Guessed),
    ("organisation", Role::Governance, Met::Guessed),
    ("structure", Role::Governance, Met::Guessed),
    ("roles", Role::Governance, Met::Guessed),
    ("decisions", Role::Governance, Met::Guessed),
    ("elections", Role::Governance, Met::Guessed),
    ("leadership", Role::Governance, Met::Guessed),
    ("committees", Role::Governance, Met::Guessed),
    ("instances", Role::Governance, Met::Guessed),
    ("adhesion", Role::Governance, Met::Guessed),
    ("association", Role::Governance, Met::Guessed),
    ("moderation", Role::Governance, Met::Guessed),
    ("fonctionnement", Role::Governance, Met::Guessed),
    ("contributor-guide", Role::Contributing, Met::Within),
    ("contributors-guide", Role::Contributing, Met::Within),
    ("guide-du-contributeur", Role::Contributing, Met::Within),
    ("guide-des-contributeurs", Role::Contributing, Met::Within),
    ("maintainers", Role::Maintainers, Met::Alone),
    ("maintainer", Role::Maintainers, Met::Alone),
    ("mainteneurs", Role::Maintainers, Met::Alone),
    ("mainteneuses", Role::Maintainers, Met::Alone),
    ("owners", Role::Maintainers, Met::Alone),
    ("codeowners", Role::Maintainers, Met::Alone),
    ("code-owners", Role::Maintainers, Met::Alone),
    ("committers", Role::Maintainers, Met::Alone),
    ("authors", Role::Maintainers, Met::Alone),
    ("auteurs", Role::Maintainers, Met::Alone),
    ("contributors", Role::Maintainers, Met::Alone),
    ("contributeurs", Role::Maintainers, Met::Alone),
    ("contributrices", Role::Maintainers, Met::Alone),
    ("emeritus", Role::Maintainers, Met::Alone),
    ("contributing", Role::Contributing, Met::Alone),
    ("contribute", Role::Contributing, Met::Alone),
    ("how-to-contribute", Role::Contributing, Met::Alone),
    ("contribuer", Role::Contributing, Met::Alone),
    ("comment-contribuer", Role::Contributing, Met::Alone),
    ("contribution", Role::Contributing, Met::Alone),
    ("contributions", Role::Contributing, Met::Alone),
    ("security", Role::Security, Met::Alone),
    ("securite", Role::Security, Met::Alone),
    ("vulnerability-disclosure", Role::Security, Met::Alone),
    ("funding", Role::Funding, Met::Alone),
    ("financement", Role::Funding, Met::Alone),
    ("financements", Role::Funding, Met::Alone),
    ("sponsors", Role::Funding, Met::Alone),
    ("sponsoring", Role::Funding, Met::Alone),
    ("mecenat", Role::Funding, Met::Alone),
    ("donate", Role::Funding, Met::Alone),
    ("roadmap", Role::Roadmap, Met::Alone),
    ("road-map", Role::Roadmap, Met::Alone),
    ("feuille-de-route", Role::Roadmap, Met::Alone),
    ("readme", Role::Readme, Met::Alone),
    ("read-me", Role::Readme, Met::Alone),
    ("lisezmoi", Role::Readme, Met::Alone),
    ("lisez-moi", Role::Readme, Met::Alone),
    ("alire", Role::Readme, Met::Alone),
    ("a-lire", Role::Readme, Met::Alone),
];

/// Words beside a name that leave it what it is.
const BESIDE: [&str; 22] = [
    "active",
    "core",
    "current",
    "emeritus",
    "equipe",
    "file",
    "general",
    "guide",
    "guidelines",
    "list",
    "our",
    "overview",
    "policies",
    "policy",
    "politique",
    "process",
    "project",
    "projet",
    "public",
    "rules",
    "team",
    "the",
];

/// Names that would be met within, and are something else.
const OTHERS: [&str; 4] = [
    "charte-graphique",
    "charte-editoriale",
    "charte-ergonomique",
    "charte-typographique",
];

/// Words within a name that make of it a text for others to take, or about others.
const FOR_OTHERS: [&str; 11] = [
    "checklist",
    "example",
    "examples",
    "exemple",
    "gabarit",
    "modele",
    "review",
    "reviews",
    "sample",
    "template",
    "templates",
];

/// The languages a name may end with.
pub(super) const LANGUAGES: [&str; 44] = [
    "ar", "br", "ca", "cn", "co", "cs", "da", "de", "el", "en", "eo", "es", "eu", "fa", "fi", "fr",
    "gb", "gl", "he", "hi", "hu", "id", "it", "ja", "ko", "nb", "nl", "oc", "pl", "pt", "ro", "ru",
    "sv", "tr", "tw", "uk", "us", "vi", "zh", "hans", "hant", "english", "francais", "french",
];

/// More of them, of which some are words as well: only of a translation beside what it translates.
const MORE_LANGUAGES: [&str; 46] = [
    "af", "am", "az", "be", "bg", "bn", "bs", "cy", "et", "fil", "ga", "gu", "hr", "hy", "is",
    "ka", "kk", "km", "kn", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "my", "nb", "ne", "no", "np",
    "pa", "si", "sk", "sl", "sq", "sr", "sw", "ta", "te", "th", "tl", "ur", "uz", "yo", "zu",
];

/// A name without the language that it ends with, and whether that is one which is read:
/// `CONTRIBUTING-pt_BR`, `governance.de`.
pub(super) fn translated(stem: &str) -> Option<(&str, bool)> {
    let lower = stem.to_lowercase();
    let is_language = |it: &str| LANGUAGES.contains(&it) || MORE_LANGUAGES.contains(&it);
    let parts = |text: &str| {
        let at = text.rfind(['-', '_', '.'])?;
        (at > 0).then(|| (at, text[at + 1..].to_owned()))
    };
    let (at, last) = parts(&lower)?;
    // `pt_BR`: the country, or the script, after the language.
    let is_region = |it: &str| it.len() == 2 || ["cyrl", "hans", "hant", "latn"].contains(&it);
    let (at, language) = match parts(&lower[..at]) {
        Some((before, language)) if is_region(&last) && is_language(&language) => {
            (before, language)
        }
        Some(_) | None => (at, last),
    };
    let read = ["en", "english", "gb", "us", "fr", "francais", "french"];
    let read = read.contains(&language.as_str());
    (is_language(&language)).then(|| Some((stem.get(..at)?, read)))?
}

/// How a text is marked up, by the ending of its name.
const MARKUPS: [(&str, Markup); 17] = [
    ("md", Markup::Markdown),
    ("markdown", Markup::Markdown),
    ("mdown", Markup::Markdown),
    ("mkd", Markup::Markdown),
    ("mkdn", Markup::Markdown),
    ("mdx", Markup::Markdown),
    ("qmd", Markup::Markdown),
    ("rmd", Markup::Markdown),
    ("rst", Markup::Rst),
    ("rest", Markup::Rst),
    ("adoc", Markup::Asciidoc),
    ("asciidoc", Markup::Asciidoc),
    ("asc", Markup::Asciidoc),
    ("html", Markup::Html),
    ("htm", Markup::Html),
    ("txt", Markup::Plain),
    ("text", Markup::Plain),
];

/// Endings of documents that people read and this program does not, statutes often being one, and
/// what they are called.
const UNREAD: [(&str, &str); 21] = [
    ("pdf", "PDF"),
    ("odt", "OpenDocument"),
    ("doc", "Word"),
    ("docx", "Word"),
    ("rtf", "RTF"),
    ("texi", "Texinfo"),
    ("texinfo", "Texinfo"),
    ("tex", "LaTeX"),
    ("org", "Org"),
    ("textile", "Textile"),
    ("mediawiki", "MediaWiki"),
    ("wiki", "MediaWiki"),
    ("creole", "Creole"),
    ("pod", "Pod"),
    ("rdoc", "RDoc"),
    ("typ", "Typst"),
    ("docbook", "DocBook"),
    ("dbk", "DocBook"),
    ("epub", "EPUB"),
    ("tid", "TiddlyWiki"),
    ("xml", "XML"),
];

/// How a file of this name is marked up.
pub(super) fn markup(name: &str) -> Markup {
    let ending = name.rsplit_once('.').map(|(_, pair)| pair.to_lowercase());
    let known = |text: &(&str, Markup)| Some(text.0) == ending.as_deref();
    MARKUPS
        .into_iter()
        .find(known)
        .map_or(Markup::Plain, |(_, markup)| markup)
}

/// The format of a file that is not read, by the ending of its name.
pub(super) fn unread(name: &str) -> Option<&'static str> {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase())?;
    let known = UNREAD.into_iter().find(|(known, _)| *known == ending);
    known.map(|(_, format)| format)
}

/// Whether a file of this name is a text that people read, in a format that is read or not.
pub(super) fn is_text(name: &str) -> bool {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase());
    let known = |ending: &String| MARKUPS.iter().any(|(known, _)| known == ending);
    ending.as_ref().is_none_or(known) || unread(name).is_some()
}

/// What a file of this name is for; `None` when it is not one of the documents looked for.
/// In a folder of governance every text is about it.
pub(super) fn role(name: &str, of_governance: bool) -> Option<Role> {
    let (stem, ending) = parts(name);
    let text = !ending.is_empty() && is_text(name);
    let format_unread = unread(name).is_some();
    let unread = format_unread || matches!(ending.as_str(), "html" | "htm");
    let data = matches!(ending.as_str(), "yml" | "yaml");
    if !(ending.is_empty() || LANGUAGES.contains(&ending.as_str()) || text || data) {
        return None;
    }
    let found = met(&words(stem)).map(|(_, role, _)| *role);
    match found {
        Some(Role::Governance) if !data => found,
        // `FUNDING.yml` is the one that is not a text.
        Some(Role::Funding) if data => found,
        _ if data => None,
        // Most of XML is for machines, in a folder of governance as well.
        _ if ending == "xml" => found.filter(|role| *role == Role::Governance),
        Some(Role::Readme) | None if of_governance && text => Some(Role::Governance),
        // It may say all there is to say: where it cannot be read, that is told.
        Some(Role::Readme) => found,
        // A page of a web site named `security.html` or `contribute.pdf` is not the project's rule.
        _ if unread => None,
        found => found,
    }
}

/// How surely a name is that of a governance document; `None` when it is not.
pub(super) fn named(name: &str) -> Option<Named> {
    role(name, false).filter(|role| *role == Role::Governance)?;
    met(&words(parts(name).0)).map(|(known, _, met)| match met {
        Met::Within if matches!(*known, "governance" | "gouvernance") => Named::Governance,
        Met::Within => Named::AsSuch,
        Met::Alone | Met::Guessed => Named::Loosely,
    })
}

/// A name and its ending, in lower case.
fn parts(name: &str) -> (&str, String) {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, ending.to_lowercase()),
        _ => (name, String::new()),
    }
}

/// The words of a name, without those that tell its language.
fn words(stem: &str) -> Vec<String> {
    let folded = folded(&apart(stem));
    let parts = folded.split(['-', '_', ' ', '.', '\'', '’']);
    let mut words: Vec<String> = parts
        .filter(|part| !part.is_empty())
        .map(ToOwned::to_owned)
        .collect();
    while words.len() > 1
        && words
            .last()
            .is_some_and(|word| LANGUAGES.contains(&word.as_str()))
    {
        words.pop();
    }
    words
}

/// Words written together, told apart by their capitals: `DecisionMaking`, `CodeOfConduct`.
fn apart(stem: &str) -> String {
    let mut told = String::with_capacity(stem.len() + 4);
    for c in stem.chars() {
        if c.is_uppercase() && told.ends_with(char::is_lowercase) {
            told.push('-');
        }
        told.push(c);
    }
    told
}

fn met(words: &[String]) -> Option<&'static (&'static str, Role, Met)> {
    let whole = words.join("-");
    if are_for_others(words) || OTHERS.iter().any(|other| whole.starts_with(other)) {
        return None;
    }
    let known = if is_first_proposal(&whole) {
        "pep-0001"
    } else {
        &whole
    };
    let exact = NAMES.iter().find(|(name, ..)| *name == known);
    let core: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !BESIDE.contains(word))
        .collect();
    let core = core.join("-");
    let fits = |(name, _, how): &&(&str, Role, Met)| {
        *name == core
            || (*how == Met::Within
                && (whole.starts_with(&format!("{name}-")) || whole.ends_with(&format!("-{name}"))))
    };
    exact.or_else(|| NAMES.iter().find(fits))
}

fn are_for_others(words: &[String]) -> bool {
    words.iter().any(|word| FOR_OTHERS.contains(&word.as_str()))
}

/// Whether a file is a text for others to take, or about others, by its name.
pub(super) fn is_for_others(name: &str) -> bool {
    are_for_others(&words(parts(name).0))
}

/// `nxep-0001`: the first of the proposals of a project says, as a rule, how they are decided.
fn is_first_proposal(name: &str) -> bool {
    name.rsplit_once('-').is_some_and(|(kind, number)| {
        let kind_fits = (3..=6).contains(&kind.len())
            && kind.ends_with("ep")
            && kind != "step"
            && kind.bytes().all(|it| it.is_ascii_lowercase());
        kind_fits && number.len() == 4 && matches!(number.parse(), Ok(0 | 1))
    })
}

/// A name in lower case and without the accents of French and its neighbours.
pub(super) fn folded(name: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ą' => 'a',
        'ç' | 'č' | 'ć' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ě' | 'ę' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'š' | 'ś' => 's',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' | 'ź' | 'ż' => 'z',
        other => other,
    };
    // Some systems write an accent after its letter.
    let accent = |c: &char| !('\u{300}'..='\u{36f}').contains(c);
    name.to_lowercase()
        .chars()
        .filter(accent)
        .map(plain)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_known_however_its_name_is_written() {
        for (name, role) in [
            ("GOVERNANCE.md", Role::Governance),
            ("governance", Role::Governance),
            ("Governance.rst", Role::Governance),
            ("GOVERNANCE.fr.md", Role::Governance),
            ("governance_fr.md", Role::Governance),
            ("GOUVERNANCE-pt_BR.adoc", Role::Governance),
            ("PROJECT_GOVERNANCE.md", Role::Governance),
            ("governance-charter.md", Role::Governance),
            ("Homebrew-Governance.md", Role::Governance),
            ("Règlement intérieur.md", Role::Governance),
            ("Re\u{300}glement-inte\u{301}rieur.txt", Role::Governance),
            ("STATUTS.pdf", Role::Governance),
            ("Rules of Procedure.md", Role::Governance),
            ("règlement-d’ordre-intérieur.md", Role::Governance),
            ("Governance.tid", Role::Governance),
            ("governance.xml", Role::Governance),
            ("GOBERNANZA.md", Role::Governance),
            ("Governança.md", Role::Governance),
            ("fonctionnement-collectif.md", Role::Governance),
            ("convention-de-communs.fr.md", Role::Governance),
            ("CODE_OF_CONDUCT.md", Role::Conduct),
            ("Code de conduite.md", Role::Conduct),
            ("CODEOWNERS", Role::Maintainers),
            ("DecisionMaking.adoc", Role::Governance),
            ("CodeOfConduct.md", Role::Conduct),
            ("gep-0001.rst", Role::Governance),
            ("ReadMe.txt", Role::Readme),
            ("MAINTAINERS.txt", Role::Maintainers),
            ("SÉCURITÉ.md", Role::Security),
            ("SECURITY-POLICY.md", Role::Security),
            ("FUNDING.yml", Role::Funding),
            ("feuille-de-route.md", Role::Roadmap),
            ("contributing_guide.md", Role::Contributing),
            ("LISEZMOI", Role::Readme),
            ("README.fr", Role::Readme),
        ] {
            assert_eq!(super::role(name, false), Some(role), "{name}");
        }
    }

    #[test]
    fn another_file_is_not_taken_for_one() {
        for name in [
            "governance.py",
            "charte-graphique.md",
            "governance-template.md",
            "charter-review.md",
            "security-model.md",
            "security.html",
            "GOVERNANCE.yml",
            "security.xml",
            "owners.json",
            "chartering.md",
            "gep-0012.rst",
            "step-0001.md",
            "notes.md",
            "",
            ".md",
            "fr",
        ] {
            assert_eq!(role(name, false), None, "{name}");
        }
        assert_eq!(role("feed.xml", true), None);
        assert_eq!(role("roles.md", true), Some(Role::Governance));
        assert_eq!(role("README.md", true), Some(Role::Governance));
        assert_eq!(role("CONTRIBUTING.md", true), Some(Role::Contributing));
        assert_eq!(
            role("contributors-guide.md", false),
            Some(Role::Contributing)
        );
        assert_eq!(role("contributors.md", false), Some(Role::Maintainers));
        assert_eq!(role("logo.png", true), None);
    }

    #[test]
    fn a_name_stands_once_in_the_table() {
        let mut names: Vec<&str> = NAMES.iter().map(|(name, ..)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), NAMES.len());
        assert!(NAMES.iter().all(|(name, ..)| folded(name) == *name));
    }

    #[test]
    fn a_translation_is_told_from_what_it_translates() {
        for (stem, wanted) in [
            ("CONTRIBUTING-de", Some(("CONTRIBUTING", false))),
            ("CONTRIBUTING-pt_BR", Some(("CONTRIBUTING", false))),
            ("docs/GOVERNANCE.zh-Hans", Some(("docs/GOVERNANCE", false))),
            ("CODE_OF_CONDUCT_fil", Some(("CODE_OF_CONDUCT", false))),
            ("GOVERNANCE.fr", Some(("GOVERNANCE", true))),
            ("CONTRIBUTING-en_GB", Some(("CONTRIBUTING", true))),
            ("GOVERNANCE-francais", Some(("GOVERNANCE", true))),
            ("CODE_OF_CONDUCT", None),
            ("CODE_OF_CONDUCT-no-retaliation", None),
            ("statuts-et-reglement", None),
            ("GOVERNANCE-tsc", None),
            ("de", None),
        ] {
            assert_eq!(translated(stem), wanted, "{stem}");
        }
    }
}
