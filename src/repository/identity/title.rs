//! Which title names a project, and which is of a part or a notice.

use super::summary::{is_notice, is_presentation};
use crate::repository::document_roles::folded;

/// Words of headings that name a part of a README, or greet. A title of these alone is not a name.
const GENERIC: [&str; 159] = [
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
    "contexte",
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
    "installer",
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
    "modification",
    "modifications",
    "moi",
    "news",
    "notes",
    "notice",
    "objectives",
    "objet",
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
    "rappel",
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
    are_all(plain, |word| GENERIC.contains(&word))
}

/// Whether there are words, and each of them is such.
fn are_all(plain: &str, is_such: impl Fn(&str) -> bool) -> bool {
    let words = plain.split(|c: char| !c.is_alphanumeric());
    let mut words = words.filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(is_such)
}

/// What repositories are called that hold a part of what somebody does, after which nothing is named.
const OF_A_PART: [&str; 36] = [
    ".github",
    "admin",
    "association",
    "board",
    "by-laws",
    "bylaws",
    "charte",
    "charter",
    "committee",
    "committees",
    "communaute",
    "community",
    "constitution",
    "council",
    "docs",
    "foundation",
    "gouvernance",
    "governance",
    "handbook",
    "infra",
    "infrastructure",
    "meta",
    "organisation",
    "organization",
    "policies",
    "psc",
    "reglement",
    "rules",
    "statutes",
    "statuts",
    "steering",
    "tac",
    "toc",
    "tsc",
    "website",
    "wiki",
];

pub(super) fn is_of_a_part(name: &str) -> bool {
    let name = folded(name.trim());
    let mut words = name.split(['-', '_']);
    // `bylaws-and-policies`
    OF_A_PART.contains(&name.as_str())
        || words.all(|it| OF_A_PART.contains(&it) || ["and", "et"].contains(&it))
}

/// Words that are of no one, beside those of headings.
const OF_NO_ONE: [&str; 14] = [
    "an", "au", "depot", "est", "github", "gitlab", "is", "its", "officiel", "official", "repo",
    "source", "sources", "web",
];

/// The words of a name or a sentence that are not such as any project has, folded.
pub(super) fn own_words(text: &str) -> Vec<String> {
    let plain = folded(text);
    let words = plain.split(|c: char| !c.is_alphanumeric());
    let own = words.filter(|word| {
        let of_all = GENERIC.contains(word) || OF_A_PART.contains(word) || OF_NO_ONE.contains(word);
        word.len() > 1 && !of_all
    });
    own.map(ToOwned::to_owned).collect()
}

/// Whether a sentence has no word of its own beside those that are known.
pub(super) fn says_only(sentence: &str, known: &[String]) -> bool {
    own_words(sentence).iter().all(|word| known.contains(word))
}

/// Whether two names share a word of their own, or one is the other joined up or shortened to its initials.
pub(super) fn are_kin(one: &str, other: &str) -> bool {
    let initials = |name: &str| {
        let plain = folded(name);
        let words = plain.split(|c: char| !c.is_alphanumeric());
        words.filter_map(|it| it.chars().next()).collect::<String>()
    };
    let shortened = |name: &str, words: &[String]| {
        let of_all = initials(name);
        let of_own: String = words.iter().filter_map(|it| it.chars().next()).collect();
        [of_all, of_own].into_iter().filter(|it| it.len() > 1)
    };
    let (ones, others) = (own_words(one), own_words(other));
    let (joined, other_joined) = (ones.concat(), others.concat());
    let within = |a: &String, b: &String| a.len() > 2 && b.contains(a.as_str());
    ones.iter().any(|word| others.contains(word))
        || within(&joined, &other_joined)
        || within(&other_joined, &joined)
        || shortened(one, &ones).any(|it| others.contains(&it))
        || shortened(other, &others).any(|it| ones.contains(&it))
}

/// States that stand beside a name: `[ARCHIVED] Grid`, `Grid (deprecated)`.
const STATES: [&str; 11] = [
    "alpha",
    "archive",
    "archived",
    "beta",
    "brouillon",
    "deprecated",
    "draft",
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
            .trim_start_matches(['v', 'V'])
            .starts_with(|c: char| c.is_ascii_digit())
        && version.matches('.').count() > 1
    {
        name = before.trim_end();
    }
    let plain = folded(name);
    // Articles and the like make no name long: `Les communs de la Maison des mobilités`.
    let words = plain.split_whitespace().filter(|it| it.len() > 3).count();
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
    // `Statuts de l’association`
    let of_any = |word: &str| GENERIC.contains(&word) || OF_A_PART.contains(&word);
    let part = are_all(&plain, of_any)
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

/// Whether a part of a README says how far the whole is.
pub(super) fn is_status(heading: &str) -> bool {
    let plain = folded(heading);
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
    let of_it = [
        "avancement",
        "current status",
        "etat",
        "etat actuel",
        "etat du projet",
        "project status",
        "status",
        "statut",
        "statut du projet",
    ];
    of_it.contains(&plain)
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
