//! What a README says of a project: its name, a sentence, that the work has ended.

use super::manifests::scalar;
use super::state::{says_it_ended, says_it_is_unfinished};
use super::summary::{is_badge, is_of_a_generator, is_presentation, is_summary, without_lead};
use super::text::first_sentence;
use super::title::{
    is_news, is_part, is_status, own_words, says_only, title_name, without_welcome,
};
use super::{Teller, is_on_a_forge};
use crate::document::{self, Block, BlockKind, Heading, Link};
use crate::model::{Document, Identity, Kind, Role, Stated, kind_of_licence};
use crate::repository::document_roles::folded;
use crate::repository::licences::not_turned_down;
use crate::repository::web_address::web_address;
use crate::source::{Problems, parse};
use std::collections::BTreeMap;

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

/// The title of the README, and the paragraph that presents the project. Whether the title may be that of a
/// part, or of a generator.
pub(super) fn readme(documents: &[Document], identity: &mut Identity) -> bool {
    // One in a folder is of a part.
    let readmes = documents.iter().filter(|it| it.role == Role::Readme);
    let found = readmes.min_by_key(|it| it.path.matches('/').count());
    let Some((found, Ok(text))) = found.map(|it| (it, &it.text)) else {
        return false;
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
    let mut above_all = headings.first().into_iter();
    let notice = above_all.any(|it| is_news(&it.text) || is_part(&it.text));
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
    let title = at.and_then(|at| title_name(&headings[at].text));
    teller.name(title);
    let doubted = is_doubtful(title, &read);
    how_far(&read, &mut teller);
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
    let told: Vec<&Block> = read.blocks.iter().filter(presents).collect();
    let title = headings.first().map(|it| it.text.as_str());
    let told = presentation(text, title, &told, teller.identity);
    teller.summary(None, told.as_deref());
    doubted
}

/// Whether a title may be that of a part, one of many that nothing below says again, or of what a generator
/// wrote.
fn is_doubtful(title: Option<&str>, read: &document::Document) -> bool {
    let blocks = read.blocks.iter();
    let prose = || blocks.clone().filter(|it| it.kind != BlockKind::Heading);
    let titles = read.outline.headings.iter().filter(|it| it.level == 1);
    let said = title.is_some_and(|title| prose().any(|it| it.text.contains(title)));
    let mut above = prose().take_while(|it| it.heading.is_none_or(|at| at == 0));
    (titles.count() > 1 && !said) || above.any(|it| is_of_a_generator(&folded(&it.text)))
}

/// What a README says of how far the work is: before its second part, which speaks of the whole, or in a
/// part about that.
fn how_far(read: &document::Document, teller: &mut Teller<'_>) {
    let headings = &read.outline.headings;
    let of_it = |at: usize| at == 0 || is_status(&headings[at].text);
    let blocks = read.blocks.iter();
    let blocks = blocks.filter(|it| it.heading.is_none_or(of_it));
    let sentences: Vec<&str> = blocks.flat_map(sentences).collect();
    let path = || Some(teller.path.to_owned());
    if sentences.iter().any(|it| says_it_ended(it)) {
        teller.identity.ended = path();
    }
    if sentences.iter().any(|it| says_it_is_unfinished(it)) {
        teller.identity.unfinished = path();
    }
}

/// The first sentence among some blocks that presents the project, and does not only say again what it is
/// called.
fn presentation(
    text: &str,
    title: Option<&str>,
    blocks: &[&Block],
    identity: &Identity,
) -> Option<String> {
    let names = identity.names.iter().chain(&identity.repositories);
    let known = title.into_iter().chain(names.map(|it| it.value.as_str()));
    let known: Vec<String> = known.flat_map(own_words).collect();
    let mut before = "";
    let mut told = blocks.iter().filter(|it| it.kind != BlockKind::Heading);
    let paragraph = told.find_map(|block| {
        let introduced = std::mem::replace(&mut before, block.text.trim_end()).ends_with(':');
        let said = without_names(without_lead(&block.text), &known);
        let tells = block.kind == BlockKind::Paragraph && is_summary(said) && !introduced;
        (tells && !is_badge(text, block)).then_some(said)
    });
    paragraph.map(|it| first_sentence(it).to_owned())
}

/// What stands after a sentence that only greets, or only says a name that is known: nothing, as a rule.
fn without_names<'t>(text: &'t str, known: &[String]) -> &'t str {
    let end = text.find(['!', '.']).map_or(text.len(), |at| at + 1);
    let (first, rest) = text.split_at(end);
    // `Grid.org draws maps`
    let whole = rest.is_empty() || rest.starts_with([' ', '\n']);
    if whole && says_only(first, known) {
        rest.trim_start()
    } else {
        text
    }
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

/// The sentences of a block, and what stands in brackets in a title: `Grid (draft)`.
fn sentences(block: &Block) -> impl Iterator<Item = &str> {
    let title = block.kind == BlockKind::Heading;
    let ends = move |c: char| ".!;".contains(c) || (title && "()[]".contains(c));
    block.text.split(ends)
}
