//! What a README says of a project: its name, a sentence, that the work has ended.

use super::text::first_sentence;
use super::{Teller, is_on_a_forge};
use crate::document::{self, Block, BlockKind, Heading, Link};
use crate::model::{Document, Identity, Kind, Role, Stated, kind_of_licence};
use crate::repository::document_roles::folded;
use crate::repository::licences::named_in;
use crate::repository::web_address::web_address;
use std::collections::BTreeMap;

/// What repositories are called that hold a part of what somebody does, after which nothing is named.
pub(super) const OF_A_PART: [&str; 36] = [
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

/// A name as the README writes it most often: `Theia` for `theia`, `Open Grid` for `open-grid`.
pub(super) fn spelled(documents: &[Document], name: &str) -> String {
    let of_all = |it: &&Document| it.role == Role::Readme || it.role == Role::Governance;
    let mut told: Vec<&Document> = documents.iter().filter(of_all).collect();
    told.sort_by_key(|it| it.role != Role::Readme);
    let mut told = told.into_iter().take(MOST_READ);
    let spelled = told.find_map(|it| spelled_in(it, name));
    spelled.unwrap_or_else(|| name.to_owned())
}

/// So many documents are looked through for the spelling of a name.
const MOST_READ: usize = 4;

/// A name as a document writes it most often, with its capitals.
fn spelled_in(read: &Document, name: &str) -> Option<String> {
    let text = read.text.as_ref().ok()?;
    let spaced = name.replace(['-', '_'], " ");
    let mut often: BTreeMap<String, usize> = BTreeMap::new();
    for block in document::read(text, read.markup).blocks {
        let lower = block.text.to_ascii_lowercase();
        for wanted in [name, spaced.as_str()].map(str::to_ascii_lowercase) {
            for (at, _) in lower.match_indices(&wanted) {
                let end = at + wanted.len();
                let touched = |c: char| c.is_alphanumeric() || "-_./@".contains(c);
                let ends = block.text[end..]
                    .trim_start_matches('.')
                    .starts_with(touched);
                if !block.text[..at].ends_with(touched) && !ends {
                    *often.entry(block.text[at..end].to_owned()).or_default() += 1;
                }
            }
        }
    }
    let (upper, lower): (Vec<_>, Vec<_>) = often
        .into_iter()
        .partition(|(it, _)| it.starts_with(char::is_uppercase));
    let lower: usize = lower.iter().map(|(_, often)| often).sum();
    let most = upper.into_iter().max_by_key(|(_, often)| *often);
    // One capital may be that of a sentence.
    let most = most.filter(|(_, often)| often * RARE >= lower);
    most.map(|(name, _)| name)
}

/// A capital that stands once where there are so many without is that of a sentence.
const RARE: usize = 5;

/// In so many items or more, most with a link outside, what others made is collected.
const COLLECTED: usize = 20;

/// Whether a text is hardly more than items with links that lead elsewhere.
fn is_collection(blocks: &[Block], links: &[Link]) -> bool {
    let prose = blocks.iter().filter(|it| it.kind != BlockKind::Heading);
    let (items, all) = prose.fold((0, 0), |(items, all), it| {
        (items + usize::from(it.kind == BlockKind::Item), all + 1)
    });
    let outside = links.iter().filter(|link| link.target.contains("://"));
    items >= COLLECTED && items * 2 > all && outside.count() * 4 > items * 3
}

/// The title of the README, and the paragraph that presents the project.
pub(super) fn readme(documents: &[Document], identity: &mut Identity) {
    // One in a folder is of a part.
    let readmes = documents.iter().filter(|it| it.role == Role::Readme);
    let found = readmes.min_by_key(|it| it.path.matches('/').count());
    let Some((found, Ok(text))) = found.map(|it| (it, &it.text)) else {
        return;
    };
    let read = document::read(text, found.markup);
    let path = found.path.as_str();
    if is_collection(&read.blocks, &document::links(text, found.markup)) {
        identity.collects = Some(path.to_owned());
    }
    let mut teller = Teller { identity, path };
    let headings = &read.outline.headings;
    // A notice or a part above it all does not name the project; what welcomes to it does, or is called
    // as the repository.
    let titled = |it: &&Heading| it.level == 1;
    let first = headings.first().filter(titled);
    let notice = first.is_some_and(|it| is_news(&it.text) || is_part(&it.text));
    let remote = teller.identity.repositories.iter();
    let remote = remote.filter_map(|it| it.value.rsplit('/').next());
    let called: Vec<String> = remote.map(folded).collect();
    let welcomes = |it: &Heading| {
        let welcome = without_welcome(&it.text).is_some();
        it.level == 1 && (welcome || called.contains(&folded(it.text.trim())))
    };
    let at = if notice {
        headings.iter().position(welcomes)
    } else {
        first.map(|_| 0)
    };
    teller.name(at.and_then(|at| title_name(&headings[at].text)));
    // What comes before the second part speaks of the whole.
    let above = read
        .blocks
        .iter()
        .take_while(|it| it.heading.is_none_or(|at| at == 0));
    let mut sentences = above.flat_map(|it| it.text.split(['.', '!', ';']));
    if sentences.any(says_it_ended) {
        teller.identity.ended = Some(path.to_owned());
    }
    if let Some(address) = moved_to(&read.blocks, &document::links(text, found.markup)) {
        teller.repository(Some(&address));
    }
    let presented = headings.iter().map(|it| is_presentation(&it.text));
    let presented: Vec<bool> = presented.collect();
    let presents = |block: &&document::Block| match block.heading {
        None => true,
        Some(0) if !notice => true,
        Some(heading) if at == Some(heading) => true,
        Some(at) => presented[at],
    };
    licences_under(&read.blocks, headings, &mut teller);
    let mut before = "";
    let told = read.blocks.iter().filter(presents);
    let mut told = told.filter(|it| it.kind != BlockKind::Heading);
    let paragraph = told.find_map(|block| {
        let introduced = std::mem::replace(&mut before, block.text.trim_end()).ends_with(':');
        let said = without_lead(&block.text);
        let tells = block.kind == BlockKind::Paragraph && is_summary(said) && !introduced;
        (tells && !is_badge(text, block)).then_some(said)
    });
    teller.summary(None, paragraph.map(first_sentence));
}

/// Where the README says, before its second part, that the work goes on.
fn moved_to(blocks: &[Block], links: &[Link]) -> Option<String> {
    let moves = [
        "has moved",
        "have moved",
        "moved to",
        "now hosted",
        "now lives",
        "n'est plus heberge",
        "a demenage",
        "a ete deplace",
        "desormais heberge",
    ];
    let says = |block: &&Block| {
        let plain = folded(&block.text).replace('’', "'");
        moves.iter().any(|it| plain.contains(it))
    };
    let above = || {
        blocks
            .iter()
            .take_while(|it| it.heading.is_none_or(|at| at == 0))
    };
    let notice = above().find(says)?;
    let (from, to) = (notice.start(), above().last()?.end());
    let words = above().filter(|it| it.start() >= from);
    let words = words.flat_map(|it| it.text.split_whitespace());
    let bare = words.filter(|word| word.starts_with("http"));
    let bare = bare.map(|word| word.trim_end_matches(['.', ',', ';', ':', ')', '!']));
    let linked = links
        .iter()
        .filter(|it| (from..=to).contains(&it.line))
        .map(|it| it.target.as_str());
    let mut addresses = bare.chain(linked).filter_map(web_address);
    addresses.find(|it| is_on_a_forge(it))
}

/// What a sentence says before it leads to a list: `Grid draws maps, including:`.
fn without_lead(text: &str) -> &str {
    let leads = [
        "including",
        "such as",
        "like",
        "notably",
        "notamment",
        "tels que",
        "telles que",
        "comme",
    ];
    let Some(said) = text.trim_end().strip_suffix(':').map(str::trim_end) else {
        return text;
    };
    let mut said = leads.iter().filter_map(|it| said.strip_suffix(it));
    let said = said.find(|it| it.ends_with([' ', ',', '\u{a0}']));
    said.map_or(text, |it| it.trim_end_matches([' ', ',', '\u{a0}']))
}

/// What stands beside a badge has no more words than these.
const BESIDE_A_BADGE: usize = 10;

/// Whether a paragraph is a few words beside a picture, as a badge has them.
fn is_badge(text: &str, block: &Block) -> bool {
    if block.text.split_whitespace().nth(BESIDE_A_BADGE).is_some() {
        return false;
    }
    let line = text
        .lines()
        .nth(block.start() - 1)
        .unwrap_or_default()
        .trim_start();
    ["![", "[![", "<img", ".. image"]
        .iter()
        .any(|it| line.starts_with(it))
}

/// The licences that are named under a heading about them, or about data.
fn licences_under(blocks: &[Block], headings: &[Heading], teller: &mut Teller<'_>) {
    let about = headings.iter().map(|it| {
        let heading = folded(&it.text);
        let of_data = ["data", "donnee"].iter().any(|it| heading.contains(it));
        (heading.contains("licen"), of_data)
    });
    let about: Vec<(bool, bool)> = about.collect();
    for block in blocks {
        let Some(at) = block.heading else { continue };
        let (of_licences, of_data) = about[at];
        if of_licences || (of_data && block.text.to_lowercase().contains("licen")) {
            named_licences(&block.text, teller);
        }
    }
}

/// What files of code seldom tell: licences of something else.
fn named_licences(text: &str, teller: &mut Teller<'_>) {
    // A family without its version is of the kind of its licences.
    let of_programs = |id: &str| {
        let id = id.strip_prefix("LicenseRef-").unwrap_or(id);
        kind_of_licence(&format!("{id}-")) == Kind::Software
    };
    for id in named_in(text).into_iter().filter(|id| !of_programs(id)) {
        let known = |it: &Stated| it.value == id;
        if !teller.identity.licences.iter().any(known) {
            let told = teller.told(id.to_owned());
            teller.identity.licences.push(told);
        }
    }
}

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
fn without_welcome(title: &str) -> Option<&str> {
    let welcome = [
        "Welcome to the ",
        "Welcome to ",
        "Bienvenue sur ",
        "Bienvenue dans ",
    ];
    welcome.iter().find_map(|it| title.strip_prefix(it))
}

/// Whether a heading above all is that of a part, or a greeting, and says nothing of what the project is.
fn is_part(heading: &str) -> bool {
    let plain = folded(heading.trim());
    if plain.starts_with("this is ") {
        return true;
    }
    PARTS.contains(&plain.as_str()) && !is_presentation(heading)
}

/// Whether a heading above all is of the day, and what stands below it does not present the project.
fn is_news(heading: &str) -> bool {
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

/// Whether words tell a state of the repository and not what it is.
pub(super) fn is_notice(plain: &str) -> bool {
    let notices = [
        "archived",
        "archive ",
        "attention",
        "deprecated",
        "end of life",
        "has moved",
        "currently in alpha",
        "currently in beta",
        "important",
        "moved to",
        "n'est plus",
        "no longer",
        "not maintained",
        "note:",
        "obsolete",
        "outdated",
        "read-only",
        "remark:",
        "remarque :",
        "this repo",
        "this repository",
        "unmaintained",
        "warning",
        "ce depot",
    ];
    // What a repository holds is no news of it.
    let holds = ["contains", "contient", "hosts", "holds", "provides"];
    let plain = holds.iter().fold(plain.to_owned(), |plain, it| {
        let plain = plain.replace(&format!("this repository {it}"), "");
        let plain = plain.replace(&format!("this repo {it}"), "");
        plain.replace(&format!("ce depot {it}"), "")
    });
    notices.iter().any(|it| plain.contains(it))
}

/// Whether a sentence says that the work has ended: of what it stands for, or as a notice.
pub(super) fn says_it_ended(sentence: &str) -> bool {
    let plain = folded(sentence.trim()).replace('’', "'");
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
    let states = [
        "abandoned",
        "abandonne",
        "archived",
        "a ete archive",
        "deprecated",
        "discontinued",
        "end of life",
        "est archive",
        "n'est plus developpe",
        "n'est plus maintenu",
        "no longer developed",
        "no longer maintained",
        "no longer supported",
        "not maintained",
        "obsolete",
        "outdated",
        "unmaintained",
    ];
    let subjects = [
        "this repo",
        "this project",
        "this package",
        "this library",
        "this module",
        "this software",
        "this tool",
        "this design",
        "this device",
        "ce depot",
        "ce projet",
        "ce logiciel",
        "cet outil",
        "cette bibliotheque",
    ];
    let words = |text: &str| text.split_whitespace().count();
    states.iter().any(|state| {
        let Some(at) = plain.find(state) else {
            return false;
        };
        let alone = !plain[at + state.len()..].starts_with(char::is_alphanumeric);
        let of_it = subjects.iter().any(|it| {
            let subject = plain.find(it);
            subject.is_some_and(|subject| subject < at && words(&plain[subject..at]) <= 6)
        });
        let notice = at == 0 && words(plain) <= 8;
        alone && (of_it || notice)
    })
}

/// Whether a heading of a README stands above what the project is.
pub(super) fn is_presentation(heading: &str) -> bool {
    let plain = folded(heading.trim());
    let begins = [
        "about",
        "a propos",
        "what is",
        "presentation",
        "qu'est-ce",
        "introduction",
        "overview",
        "description",
        "summary",
        "resume",
    ];
    begins.iter().any(|it| plain.starts_with(it))
}

/// Whether a paragraph says what a project is: a sentence, no notice, no row of links.
pub(super) fn is_summary(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let separators = text.matches(['|', '•', '·']).count();
    let plain = folded(&text[..text.floor_char_boundary(120)]);
    let sends = [
        "see ",
        "visit ",
        "voir ",
        "consultez ",
        "rendez-vous ",
        "please ",
        "you can ",
        "click ",
        "for more",
        "pour plus",
        "read ",
        "check out",
        "il ",
        "elle ",
        "it ",
        "we ",
        "nous ",
        "{",
    ];
    let of_us = [" we ", " we're", " we’re", " we've", " nous "];
    words > 3
        && !continues(&plain)
        && !is_of_pages(&plain)
        && !sends.iter().any(|it| plain.starts_with(it))
        && !of_us.iter().any(|it| plain.contains(it))
        && !text.contains("{%")
        && !text.contains("<@")
        && ![": http", " at http"].iter().any(|it| text.contains(it))
        && ![".jpg", ".png", ".svg"].iter().any(|it| text.contains(it))
        && letters * 2 > text.chars().count()
        && separators < 2
        && !text.ends_with([':', '?'])
        && text.matches("://").count() < 2
        && !text.starts_with("http")
        && !is_notice(&plain)
}

/// Whether a sentence speaks of what was said before it: “This builds a community”.
fn continues(plain: &str) -> bool {
    let links = [
        "thus",
        "however",
        "therefore",
        "also",
        "but ",
        "cependant",
        "ainsi",
        "mais ",
        "toutefois",
    ];
    if links.iter().any(|it| plain.starts_with(it)) {
        return true;
    }
    let Some(rest) = plain.strip_prefix("this ") else {
        return false;
    };
    let word = rest.split(' ').next().unwrap_or_default();
    let third = word.ends_with('s')
        && !["ss", "us", "as", "series"]
            .iter()
            .any(|it| word.ends_with(it));
    third && !["is", "contains", "describes", "hosts", "holds", "provides"].contains(&word)
}

/// Whether words are of the pages, and of how they are made, and not of what they are about.
fn is_of_pages(plain: &str) -> bool {
    let of_pages = [
        "rendered version",
        "this website is",
        "this readme",
        "this page",
    ];
    let site = [
        "the site",
        "this site",
        "the website",
        "le site ",
        "ce site ",
    ];
    let made = [
        "generated",
        "built with",
        "built using",
        "genere ",
        "construit avec",
    ];
    let any = |all: &[&str]| all.iter().any(|it| plain.contains(it));
    let found = [
        "is available at",
        "are available at",
        "can be found",
        "bootstrapped with",
        "created with create",
        "project was generated",
        "est accessible sur",
        "est disponible sur",
        "will be added",
        "sera ajoute",
        "seront ajoute",
    ];
    any(&of_pages) || any(&found) || (site.iter().any(|it| plain.starts_with(it)) && any(&made))
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
