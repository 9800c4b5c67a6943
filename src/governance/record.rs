//! Whether a text tells one day or one year: minutes, a report, news, one vote. What was decided then
//! is no rule that stands.

use super::sentences::Text;
use crate::document::{Block, BlockKind};

/// What stands in the titles of such texts.
const TITLES: [&str; 37] = [
    "activity report",
    "annual report",
    "board meeting",
    "compte rendu",
    "comptes rendus",
    "communique de presse",
    "cr de",
    "cr du",
    "election poll",
    "election results",
    "executive vote",
    "meeting minutes",
    "meeting notes",
    "minutes of",
    "minutes from",
    "notes from the",
    "notes of the",
    "newsletter",
    "infolettre",
    "press release",
    "proces verbal",
    "pv de",
    "pv du",
    "pv ag",
    "rapport annuel",
    "rapport d activite",
    "rapport d activites",
    "rapport financier",
    "rapport moral",
    "ratification poll",
    "releve de decisions",
    "results of the",
    "resultats de l election",
    "resultats du vote",
    "summary notes",
    "vote results",
    "year in review",
];

/// A title of a record has no more words than these.
const TITLE: usize = 16;

/// So many words or fewer stand in a title before what tells that it is of a record.
const BEFORE: usize = 3;

/// In so many blocks from the title on stands the day or the year that a record is of.
const DATED: usize = 3;

/// The names of parts of minutes that say who was there.
const THERE: [&str; 13] = [
    "present",
    "presents",
    "presentes",
    "attendees",
    "attendants",
    "absent",
    "absents",
    "absentes",
    "apologies",
    "regrets",
    "excuse",
    "excuses",
    "excusees",
];

/// The names of other parts of minutes.
const PARTS: [&str; 15] = [
    "agenda",
    "minutes",
    "notes",
    "announcements",
    "action items",
    "actions",
    "next meeting",
    "upcoming meetings",
    "old business",
    "new business",
    "ordre du jour",
    "secretaire de seance",
    "prochaine reunion",
    "questions diverses",
    "points divers",
];

/// The name of a part has no more words than these.
const NAME: usize = 4;

/// Whether a text is such a record: its title says so, or its parts are those of minutes, and it is of
/// one day or one year. `raw`: with its front matter.
pub(super) fn is(text: &Text<'_>, raw: &str) -> bool {
    let head = front_matter(raw);
    let blocks = &text.document.blocks;
    let first = blocks.first().map(|first| first.text.as_str());
    let named = head.iter().find_map(|line| line.strip_prefix("title:"));
    let mut dated = blocks.iter().take(DATED).map(|it| it.text.as_str());
    let of_a_day = dated.any(has_year) || head.iter().any(|line| has_year(line));
    of_a_day && (first.into_iter().chain(named).any(is_title) || has_parts(blocks))
}

/// The lines before a text that say what it is.
fn front_matter(raw: &str) -> Vec<&str> {
    let mut lines = raw.lines();
    if lines.next().map(str::trim_end) != Some("---") {
        return Vec::new();
    }
    lines.take_while(|line| line.trim_end() != "---").collect()
}

fn folded(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    crate::model::fold(text, &mut String::new(), |word, _| {
        words.push(word.to_owned());
    });
    words
}

fn is_title(text: &str) -> bool {
    let words = folded(text);
    let title = words.join(" ");
    let begins = |it: &&str| {
        let at = title.find(*it);
        at.is_some_and(|at| title[..at].split_whitespace().count() <= BEFORE)
    };
    words.len() <= TITLE && TITLES.iter().any(begins)
}

fn has_year(text: &str) -> bool {
    let year = |word: &str| {
        let digits = word.bytes().all(|it| it.is_ascii_digit());
        digits && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
    };
    text.split(|c: char| !c.is_alphanumeric()).any(year)
}

/// Whether one part says who was there, and another is one of minutes too.
fn has_parts(blocks: &[Block]) -> bool {
    let (mut there, mut others) = (0, 0);
    for block in blocks {
        let Some(name) = part_name(block) else {
            continue;
        };
        let words = folded(name);
        if words.is_empty() || words.len() > NAME {
            continue;
        }
        let name = format!(" {} ", words.join(" "));
        let has = |parts: &[&str]| parts.iter().any(|it| name.contains(&format!(" {it} ")));
        there += usize::from(has(&THERE));
        others += usize::from(has(&PARTS));
    }
    there > 0 && there + others > 1
}

/// What names a part: its heading, or what stands before the colon.
fn part_name(block: &Block) -> Option<&str> {
    if block.kind == BlockKind::Heading {
        return Some(&block.text);
    }
    block.text.split_once(':').map(|(name, _)| name)
}
