//! Which title names a project, and which is of a part or a notice.

use super::summary::{is_notice, is_presentation};
use crate::repository::document_roles::folded;

/// Headings that stand at the top of a README and name a part of it, not the project.
pub(super) const PARTS: [&str; 50] = [
    "a propos",
    "about",
    "announcement",
    "build",
    "build status",
    "changelog",
    "community",
    "contents",
    "contributing",
    "contribution",
    "contributions",
    "current status",
    "demo",
    "description",
    "development",
    "documentation",
    "download",
    "features",
    "fonctionnalites",
    "getting started",
    "governance",
    "gouvernance",
    "home",
    "installation",
    "install",
    "introduction",
    "license",
    "licence",
    "lisez-moi",
    "news",
    "notice",
    "organisation",
    "organization",
    "overview",
    "presentation",
    "process",
    "project",
    "projet",
    "quick start",
    "quickstart",
    "readme",
    "readme.md",
    "repository",
    "sommaire",
    "status",
    "summary",
    "table of contents",
    "usage",
    "warning",
    "welcome",
];

/// The name that a title gives; `None` where it is a question, a notice or the name of a part.
pub(super) fn title_name(title: &str) -> Option<&str> {
    let title = without_shortcodes(title);
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
    let part = PARTS.contains(&plain.as_str())
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
    PARTS.contains(&plain.as_str()) && !is_presentation(heading)
}

/// Whether a heading above all is of the day, and what stands below it does not present the project.
pub(super) fn is_news(heading: &str) -> bool {
    let plain = folded(heading.trim());
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
pub(super) const UNNAMED: [&str; 16] = [
    "app",
    "client",
    "docs",
    "documentation",
    "example",
    "frontend",
    "monorepo",
    "my-app",
    "my-project",
    "my-website",
    "project",
    "root",
    "server",
    "site",
    "website",
    "workspace",
];
