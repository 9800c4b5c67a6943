//! Which title names a project, and which is of a part or a notice.

use super::summary::{is_notice, is_presentation};
use crate::repository::document_roles::folded;

/// Words of headings that name a part of a README, or greet. A title of these alone is not a name.
const GENERIC: [&str; 154] = [
    "a",
    "about",
    "and",
    "announcement",
    "app",
    "application",
    "archive",
    "archived",
    "archives",
    "attention",
    "avec",
    "avertissement",
    "bienvenue",
    "bonjour",
    "build",
    "changelog",
    "changements",
    "changes",
    "charte",
    "code",
    "community",
    "conditions",
    "conduct",
    "conduite",
    "contents",
    "contribuer",
    "contributeurs",
    "contributing",
    "contribution",
    "contributions",
    "contributor",
    "contributors",
    "credits",
    "current",
    "de",
    "demarrage",
    "demo",
    "depot",
    "deprecated",
    "des",
    "description",
    "development",
    "docs",
    "documentation",
    "download",
    "du",
    "en",
    "et",
    "faq",
    "features",
    "feuille",
    "fonctionnalites",
    "for",
    "from",
    "general",
    "getting",
    "gouvernance",
    "governance",
    "guide",
    "hello",
    "here",
    "hi",
    "history",
    "home",
    "how",
    "install",
    "installation",
    "instructions",
    "introduction",
    "journal",
    "l",
    "la",
    "le",
    "les",
    "licence",
    "licences",
    "license",
    "licenses",
    "links",
    "lisez",
    "list",
    "liste",
    "main",
    "matieres",
    "md",
    "mise",
    "mode",
    "modifications",
    "moi",
    "news",
    "notes",
    "notice",
    "objectives",
    "obsolete",
    "of",
    "on",
    "organisation",
    "organization",
    "our",
    "overview",
    "page",
    "par",
    "pas",
    "pour",
    "premiers",
    "prerequis",
    "prerequisites",
    "presentation",
    "principale",
    "prise",
    "process",
    "project",
    "projet",
    "propos",
    "quick",
    "quickstart",
    "rapide",
    "read",
    "readme",
    "release",
    "releases",
    "remerciements",
    "repository",
    "requirements",
    "roadmap",
    "route",
    "setup",
    "site",
    "sommaire",
    "start",
    "started",
    "status",
    "statut",
    "summary",
    "sur",
    "table",
    "tests",
    "the",
    "there",
    "this",
    "to",
    "tutorial",
    "un",
    "une",
    "usage",
    "user",
    "utilisateur",
    "utilisation",
    "version",
    "versions",
    "warning",
    "welcome",
    "with",
    "your",
];

/// Whether words are all such as any project may have at the top of its README.
fn is_generic(plain: &str) -> bool {
    let words = plain.split(|c: char| !c.is_alphanumeric());
    let mut words = words.filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| GENERIC.contains(&word))
}

/// States that stand beside a name: `[ARCHIVED] Grid`, `Grid (deprecated)`.
const STATES: [&str; 9] = [
    "alpha",
    "archive",
    "archived",
    "beta",
    "deprecated",
    "obsolete",
    "unmaintained",
    "wip",
    "work in progress",
];

/// A title without the state that stands in brackets before or after it.
fn without_state(title: &str) -> &str {
    let title = title.trim();
    for (open, close) in [('[', ']'), ('(', ')')] {
        let before = title.strip_prefix(open).and_then(|it| it.split_once(close));
        let after = title
            .strip_suffix(close)
            .and_then(|it| it.rsplit_once(open));
        let after = after.map(|(name, state)| (state, name));
        for (state, name) in before.into_iter().chain(after) {
            if STATES.contains(&folded(state.trim()).as_str()) && !name.trim().is_empty() {
                return name.trim();
            }
        }
    }
    title
}

/// The name that a title gives; `None` where it is a question, a notice or the name of a part.
pub(super) fn title_name(title: &str) -> Option<&str> {
    // What a template is to fill in.
    if ["{{", "{%", "<%", "${"].iter().any(|it| title.contains(it)) {
        return None;
    }
    let title = without_state(without_shortcodes(title));
    let title = title
        .trim()
        .trim_matches(|c: char| !c.is_alphanumeric() && !"()!?.:».+#".contains(c));
    let title = without_welcome(title).unwrap_or(title);
    // `Grid: maps for all`, `Grid – maps for all`, `Grid, maps for all`
    let ends = [
        ", ", " - ", " – ", " — ", ": ", " | ", " = ", "\u{a0}: ", " : ",
    ];
    let end = ends.iter().filter_map(|it| title.find(it)).min();
    let mut name = title[..end.unwrap_or(title.len())]
        .trim()
        .trim_end_matches('!')
        .trim();
    for last in [" readme", " repository", " nightly"] {
        let begins = name.len().saturating_sub(last.len());
        if name
            .get(begins..)
            .is_some_and(|it| it.eq_ignore_ascii_case(last))
        {
            name = name[..begins].trim_end();
        }
    }
    // `Grid 3.1.0-beta`
    if let Some((before, version)) = name.rsplit_once(' ')
        && version
            .trim_start_matches('v')
            .starts_with(|c: char| c.is_ascii_digit())
        && version.matches('.').count() > 1
    {
        name = before.trim_end();
    }
    let plain = folded(name);
    let words = plain.split_whitespace().count();
    // Nor does what a template is called name what was made from it.
    let begins = [
        "getting started",
        "hello ",
        "hi ",
        "mise en route",
        "premiers pas",
        "prise en main",
        "what is ",
        "what's ",
        "objectif",
        "overview of ",
        "purpose",
        "goal",
        "survol d",
        "apercu d",
        "this is ",
        "ceci est ",
        "voici ",
    ];
    let part = is_generic(&plain)
        || begins.iter().any(|it| plain.starts_with(it))
        || plain.ends_with(" template");
    let sentence = title.ends_with(['.', '?', ':']) || is_notice(&plain) || words > 6;
    (!name.is_empty() && !part && !sentence).then_some(name)
}

/// The rest of a title that welcomes: `Welcome to the Grid`.
pub(super) fn without_welcome(title: &str) -> Option<&str> {
    let welcome = [
        "Welcome to the ",
        "Welcome to ",
        "Bienvenue sur ",
        "Bienvenue dans ",
    ];
    welcome.iter().find_map(|it| title.strip_prefix(it))
}

/// Whether a heading above all is that of a part, or a greeting, and says nothing of what the project is.
pub(super) fn is_part(heading: &str) -> bool {
    let plain = folded(heading.trim());
    if plain.starts_with("this is ") {
        return true;
    }
    is_generic(&plain) && !is_presentation(heading)
}

/// Whether a heading above all is of the day, and what stands below it does not present the project.
pub(super) fn is_news(heading: &str) -> bool {
    let plain = folded(without_state(heading));
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
    let of_the_day = [
        "actualites",
        "announcement",
        "announcements",
        "annonce",
        "current status",
        "etat actuel",
        "news",
        "project status",
        "status",
        "todo",
    ];
    of_the_day.contains(&plain) || is_notice(plain)
}

/// A title without the names of signs that forges draw: `:sparkles: Grid`.
pub(super) fn without_shortcodes(title: &str) -> &str {
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
    let sign = |inside: &str| !inside.is_empty() && inside.chars().all(letter);
    let mut title = title.trim();
    while let Some((inside, rest)) = title.strip_prefix(':').and_then(|it| it.split_once(':'))
        && sign(inside)
    {
        title = rest.trim_start();
    }
    while let Some((rest, inside)) = title.strip_suffix(':').and_then(|it| it.rsplit_once(':'))
        && sign(inside)
    {
        title = rest.trim_end();
    }
    title
}

/// Names that a manifest has when nobody gave it one.
pub(super) const UNNAMED: [&str; 22] = [
    "accueil",
    "app",
    "client",
    "docs",
    "documentation",
    "example",
    "frontend",
    "home",
    "index",
    "intro",
    "introduction",
    "monorepo",
    "my-app",
    "my-project",
    "my-website",
    "project",
    "root",
    "server",
    "site",
    "website",
    "wiki",
    "workspace",
];
