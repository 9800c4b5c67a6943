//! What a README says of a project: its name, a sentence, that the work has ended.

use super::manifests::scalar;
use super::summary::{is_badge, is_presentation, is_summary, without_lead};
use super::text::first_sentence;
use super::title::{is_news, is_part, title_name, without_welcome};
use super::{Teller, is_on_a_forge};
use crate::document::{self, Block, BlockKind, Heading, Link};
use crate::model::{Document, Identity, Kind, Role, Stated, kind_of_licence};
use crate::repository::document_roles::folded;
use crate::repository::licences::not_turned_down;
use crate::repository::web_address::web_address;
use crate::source::{Problems, parse};
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

/// The title that a README states before its text: in front matter, or as Org does.
pub(super) fn stated_title(text: &str) -> Option<String> {
    let text = text.trim_start_matches('\u{feff}');
    let org = |line: &str| {
        let (key, title) = line.split_once(':')?;
        let is_title = key.eq_ignore_ascii_case("#+title");
        is_title.then(|| title.trim().to_owned())
    };
    if let Some(title) = text.lines().find_map(org) {
        return Some(title);
    }
    let mut lines = text.lines();
    let matter = lines.next().filter(|line| line.trim_end() == "---")?;
    let lines = lines.take_while(|line| line.trim_end() != matter.trim_end());
    let matter = lines.collect::<Vec<&str>>().join("\n");
    let root = parse(&matter, &mut Problems::default())?;
    scalar(&root, &["title"]).map(ToOwned::to_owned)
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
    for id in not_turned_down(text)
        .into_iter()
        .filter(|id| !of_programs(id))
    {
        let known = |it: &Stated| it.value == id;
        if !teller.identity.licences.iter().any(known) {
            let told = teller.told(id.to_owned());
            teller.identity.licences.push(told);
        }
    }
}

/// Whether a sentence says that the work has ended: of what it stands for, or as a notice.
pub(super) fn says_it_ended(sentence: &str) -> bool {
    let plain = folded(sentence.trim()).replace('’', "'");
    let plain = plain
        .replace("actively ", "")
        .replace("activement ", "")
        .replace("being ", "");
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
        "n'est plus en developpement",
        "n'est plus maintenu",
        "no longer developed",
        "no longer in development",
        "no longer under active development",
        "no longer under development",
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
