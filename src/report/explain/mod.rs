//! What an id means, and how the score of this project was made: finding what is called so.

mod pages;

use crate::model::{
    FindingId, Lang, Localized, PRINCIPLES, Questionnaire, Section, cited, plain, question_of,
    works,
};
use crate::words::{self, TERMS, Term};

use pages::{citation, finding, question, questionnaire, section, term};

use crate::report::explain_standard;
use crate::report::explanation::Explanation;
use crate::report::{Report, short_name};
use std::collections::BTreeSet;
use std::sync::LazyLock;

sentences_of!(say, "report-explain");

/// Explains a question, a section, a questionnaire, a term, a finding or a source, by its id or by
/// any word that a report prints for it, in either language; `None` when nothing is called so.
///
/// With a report, also how the thing stands in that project, and the arithmetic of its score.
#[must_use]
pub fn explain(
    name: &str,
    questionnaires: &[&'static Questionnaire],
    report: Option<&Report>,
    lang: Lang,
) -> Option<Explanation> {
    if let Some(page) = by_id(name, questionnaires, report, lang) {
        return Some(page);
    }
    // A standard may have the name of a work, or of the term for one of its measures.
    if let Some(page) = explain_standard::exactly(name, questionnaires, lang) {
        return Some(page);
    }
    let wanted = plain(name);
    if let Some(page) = by_name(name, questionnaires, report, lang) {
        return Some(page);
    }
    if let Some(term) = TERMS.iter().find(|term| was_called(term, &wanted)) {
        let page = by_id(term.id, questionnaires, report, lang)?;
        let now = words::renamed(name, term.title(lang), lang);
        return Some(page.after(now));
    }
    if let Some(id) = PRINCIPLES.iter().find(|id| was_principle(id, &wanted)) {
        let page = by_id(&format!("ostrom.{id}"), questionnaires, report, lang)?;
        let now = words::renamed(name, &page.title, lang);
        return Some(page.after(now));
    }
    // The part of a questionnaire by its own id gives way to a word: “conditions” are those of a
    // commons before they are a part of somebody’s list.
    by_part(name, questionnaires, report, lang)
        .or_else(|| by_id(&figure(name)?, questionnaires, report, lang))
        .or_else(|| by_short_name(name, questionnaires, report, lang))
        .or_else(|| explain_standard::criterion(name, questionnaires, lang))
        .or_else(|| cited(name).map(|(work, _)| citation(name, work, lang)))
        .or_else(|| said_in(name, &wanted, questionnaires, lang))
        .or_else(|| explain(without_numbers(name)?, questionnaires, report, lang))
        .or_else(|| holding(name, lang))
}

/// What a figure of a report is about: `7/10`, `67 %`, `59–77`; and `P1` to `P8`, as many write of the
/// principles.
fn figure(name: &str) -> Option<String> {
    let text: String = name.chars().filter(|it| !it.is_whitespace()).collect();
    let number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let pair = |sign| {
        text.split_once(sign)
            .is_some_and(|(a, b)| number(a) && number(b))
    };
    if let Some(nth) = text.strip_prefix(['P', 'p']).filter(|it| number(it)) {
        let at = nth.parse::<usize>().ok()?.checked_sub(1)?;
        return PRINCIPLES.get(at).map(|id| format!("ostrom.{id}"));
    }
    let percent = text.strip_suffix('%').is_some_and(number);
    let about = if percent || pair('–') || pair('-') {
        "score"
    } else if pair('/') {
        "coverage"
    } else {
        return None;
    };
    Some(about.to_owned())
}

/// `5. Graduated sanctions` and `For a person to write (13)` without their numbers; none without any.
fn without_numbers(name: &str) -> Option<&str> {
    let name = name.trim();
    let start = name.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let end = start.strip_suffix(')').and_then(|it| it.rsplit_once('('));
    let numbers = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
    let rest = end.filter(|(_, within)| numbers(within));
    let rest = rest.map_or(start, |(rest, _)| rest).trim();
    (rest.len() < name.len() && !rest.is_empty()).then_some(rest)
}

/// A word that a report prints, as it is compared, and the id that explains it.
type Named = (String, String, &'static str);

static NAMED: LazyLock<Vec<Named>> = LazyLock::new(|| {
    let names = words::names(&Lang::ALL).into_iter();
    let names = names.chain(words::other_names());
    let named = |(word, id): (String, &'static str)| (word.clone(), plain(&word), id);
    names.map(named).collect()
});

/// What is called so, as it is written or in another number or gender: a term before a questionnaire, and
/// a questionnaire before a work.
fn by_name(
    name: &str,
    questionnaires: &[&'static Questionnaire],
    report: Option<&Report>,
    lang: Lang,
) -> Option<Explanation> {
    let page = |id: &str| {
        by_id(id, questionnaires, report, lang)
            .or_else(|| by_part(id, questionnaires, report, lang))
    };
    let (wanted, mark) = (plain(name), name.trim());
    // A mark has no letters: `→`.
    let is = |word: &str, known: &str| word == mark || (!known.is_empty() && known == wanted);
    let same = |word: &str| is(word, &plain(word));
    let titled = titles(questionnaires, &Lang::ALL);
    let title = titled.iter().find(|(word, _)| same(word));
    // A word is its term, though a questionnaire may have the same id; its title is the questionnaire.
    if let Some((_, id)) = title {
        return page(id);
    }
    let named = || NAMED.iter();
    if let Some((.., id)) = named().find(|(word, known, _)| is(word, known)) {
        let found = TERMS.iter().find(|it| it.id == *id);
        return found.map(|it| term(it, lang)).or_else(|| page(id));
    }
    let all = called_so(questionnaires, &Lang::ALL, words::other_names());
    if let Some((_, id)) = all.iter().find(|(word, _)| same(word)) {
        return page(id);
    }
    let stems = stems(name);
    let alike = |word: &str| !stems.is_empty() && self::stems(word) == stems;
    let inflected = named().find(|(word, ..)| alike(word));
    let term = inflected.and_then(|(.., id)| TERMS.iter().find(|it| it.id == *id));
    term.map(|it| self::term(it, lang)).or_else(|| {
        let (_, id) = all.iter().find(|(word, _)| alike(word))?;
        page(id)
    })
}

/// The words of a name without what number, gender and little words before them change: « les questions
/// essentielles » → `question essentiel`.
fn stems(name: &str) -> Vec<String> {
    const LITTLE: [&str; 14] = [
        "de", "du", "des", "d", "en", "au", "aux", "of", "in", "on", "the", "le", "la", "les",
    ];
    let plain = plain(name);
    let words = plain.split(' ').filter(|word| !LITTLE.contains(word));
    words.filter(|word| !word.is_empty()).map(stem).collect()
}

fn stem(word: &str) -> String {
    if word.len() <= 3 || word.bytes().any(|letter| letter.is_ascii_digit()) {
        return word.to_owned();
    }
    let stem = word.trim_end_matches(['s', 'x']).trim_end_matches('e');
    let mut stem = match stem.strip_suffix('y') {
        Some(rest) => format!("{rest}i"),
        None => stem.to_owned(),
    };
    if let Some(rest) = stem.strip_suffix("iv") {
        stem = format!("{rest}if");
    }
    let doubled = ["ll", "nn", "tt"].iter().any(|end| stem.ends_with(end));
    if doubled {
        stem.pop();
    }
    stem
}

/// The term whose name is the longest part of a phrase that nothing is called by; the page says so.
fn holding(name: &str, lang: Lang) -> Option<Explanation> {
    const FEWEST_LETTERS: usize = 4;
    let wanted = stems(name);
    let within = |(word, _, id): &Named| {
        let part = stems(word);
        let letters: usize = part.iter().map(String::len).sum();
        let found =
            letters >= FEWEST_LETTERS && wanted.windows(part.len().max(1)).any(|it| it == part);
        let found = found
            .then(|| TERMS.iter().find(|it| it.id == *id))
            .flatten();
        found.map(|term| ((part.len(), letters), term))
    };
    let parts = NAMED.iter().filter_map(within);
    let (_, found) = parts.max_by_key(|(length, _)| *length)?;
    let words = words::held_in(name, found.title(lang), lang);
    Some(term(found, lang).after(words))
}

/// The titles of the questionnaires, whole and up to their comma.
fn titles(
    questionnaires: &[&'static Questionnaire],
    langs: &[Lang],
) -> Vec<(String, &'static str)> {
    let mut titles = Vec::new();
    for &lang in langs {
        for it in questionnaires {
            let title = it.title.get(lang);
            let short = title.split(',').next().unwrap_or(title);
            titles.extend([title, short].map(|title| (title.to_owned(), it.id)));
        }
    }
    titles
}

/// How many places are named where a word is only said.
const MOST_PLACES: usize = 8;

/// The questions, terms and findings whose words say this, where nothing is called so.
fn said_in(
    name: &str,
    wanted: &str,
    questionnaires: &[&'static Questionnaire],
    lang: Lang,
) -> Option<Explanation> {
    let says = |text: &str| format!(" {} ", plain(text)).contains(&format!(" {wanted} "));
    let both = |text: &Localized| Lang::ALL.into_iter().any(|lang| says(text.get(lang)));
    if wanted.len() < 3 {
        return None;
    }
    let asked = questionnaires.iter().flat_map(|it| it.items());
    let asked = asked.map(|(_, item)| item.question);
    let asked = asked.filter(|it| {
        let anchors = it.anchors.iter().flat_map(|it| [it.yes, it.partly, it.no]);
        [it.text, it.why, it.fix, it.evidence]
            .into_iter()
            .chain(anchors)
            .any(|text| both(&text))
    });
    let asked = asked.map(|it| (it.id, it.text.get(lang).to_owned()));
    let terms = TERMS.iter();
    let terms = terms.filter(|term| Lang::ALL.into_iter().any(|lang| says(term.text(lang))));
    let terms = terms.map(|term| (term.id, term.title(lang).to_owned()));
    let mut seen = BTreeSet::new();
    let places = asked.chain(terms).filter(|(id, _)| seen.insert(*id));
    let lines = places.take(MOST_PLACES);
    let lines = lines.map(|(id, title)| format!("{title}\n    commons explain {id}"));
    let mut page = Explanation::new(name, &words::said_in(name, lang), "");
    page.list("", lines);
    (!page.parts.is_empty()).then_some(page)
}

fn was_principle(id: &str, wanted: &str) -> bool {
    let principle = words::principle(id);
    principle.is_some_and(|it| it.old.iter().any(|old| plain(old) == wanted))
}

fn was_called(term: &Term, wanted: &str) -> bool {
    term.old.iter().any(|old| plain(old) == wanted)
}

/// What has exactly this id.
fn by_id(
    id: &str,
    questionnaires: &[&'static Questionnaire],
    report: Option<&Report>,
    lang: Lang,
) -> Option<Explanation> {
    if let Some(found) = question_of(id, questionnaires) {
        return Some(question(found, questionnaires, report, lang));
    }
    let by_path =
        |(it, part): &(&&'static Questionnaire, &Section)| format!("{}.{}", it.id, part.id) == id;
    if let Some((it, part)) = sections(questionnaires).find(by_path) {
        return Some(section(it, part, report, lang));
    }
    // The verdict « commons » gives way to the questionnaire, which explains it as well.
    if let Some(it) = questionnaires
        .iter()
        .find(|questionnaire| questionnaire.id == id)
    {
        return Some(questionnaire(it, report, lang));
    }
    if let Some(it) = TERMS.iter().find(|it| it.id == id) {
        return Some(term(it, lang));
    }
    if let Some(it) = FindingId::of_word(id) {
        return Some(finding(it, lang));
    }
    let work = works().iter().find(|work| work.cite == id)?;
    Some(citation(work.cite, work, lang))
}

/// The first part of a questionnaire with this id of its own.
fn by_part(
    id: &str,
    questionnaires: &[&'static Questionnaire],
    report: Option<&Report>,
    lang: Lang,
) -> Option<Explanation> {
    let (found, part) = sections(questionnaires).find(|(_, part)| part.id == id)?;
    Some(section(found, part, report, lang))
}

/// A question by the last word of its id, where one alone is called so.
fn by_short_name(
    name: &str,
    questionnaires: &[&'static Questionnaire],
    report: Option<&Report>,
    lang: Lang,
) -> Option<Explanation> {
    let items = questionnaires.iter().flat_map(|it| it.items());
    let ids = items.map(|(_, item)| item.question.id);
    let called: BTreeSet<&str> = ids.filter(|id| short_name(id) == name.trim()).collect();
    let mut called = called.into_iter();
    let only = called.next().filter(|_| called.next().is_none())?;
    by_id(only, questionnaires, report, lang)
}

fn sections<'q>(
    questionnaires: &'q [&'static Questionnaire],
) -> impl Iterator<Item = (&'q &'static Questionnaire, &'static Section)> {
    questionnaires.iter().flat_map(|questionnaire| {
        let parts = questionnaire.sections.iter();
        parts.map(move |part| (questionnaire, part))
    })
}

/// Every word that can be explained, in these languages, with its id.
fn called_so(
    questionnaires: &[&'static Questionnaire],
    langs: &[Lang],
    others: impl Iterator<Item = (String, &'static str)>,
) -> Vec<(String, String)> {
    let mut called: Vec<(String, String)> = ids(questionnaires)
        .into_iter()
        .map(|id| (id.clone(), id))
        .collect();
    let words = words::names(langs).into_iter();
    let words = words.chain(others).chain(titles(questionnaires, langs));
    called.extend(words.map(|(word, id)| (word, id.to_owned())));
    for &lang in langs {
        for (questionnaire, part) in sections(questionnaires) {
            let id = format!("{}.{}", questionnaire.id, part.id);
            let principle = words::principle(part.id).into_iter();
            let named = principle.flat_map(|it| [it.full_name(lang), it.gloss(lang)]);
            called.extend(named.map(|name| (name.to_owned(), id.clone())));
            called.push((part.title.get(lang).to_owned(), id));
        }
        for work in works() {
            let named = [work.cite, work.short.get(lang)];
            called.extend(named.map(|name| (name.to_owned(), work.cite.to_owned())));
        }
        let findings = FindingId::WORDS.iter();
        called.extend(findings.map(|(id, it)| (it.page(lang).title.to_owned(), (*id).to_owned())));
    }
    called
}

/// Every name that can be explained.
#[must_use]
pub fn explainable(questionnaires: &[&'static Questionnaire]) -> Vec<String> {
    let names = called_so(questionnaires, &Lang::ALL, words::other_names()).into_iter();
    let names = names.map(|(name, _)| name);
    names.chain(explain_standard::explainable()).collect()
}

/// The names to propose to a reader of this language, for « did you mean ».
#[must_use]
pub fn proposable(questionnaires: &[&'static Questionnaire], lang: Lang) -> Vec<String> {
    let names = called_so(questionnaires, &[lang], std::iter::empty()).into_iter();
    let names = names.map(|(name, _)| name);
    names.chain(explain_standard::explainable()).collect()
}

/// Every id that can be explained.
fn ids(questionnaires: &[&'static Questionnaire]) -> Vec<String> {
    let mut ids: Vec<String> = TERMS.iter().map(|it| it.id.to_owned()).collect();
    ids.extend(FindingId::WORDS.iter().map(|(word, _)| (*word).to_owned()));
    ids.extend(questionnaires.iter().flat_map(|it| it.ids()));
    ids
}
