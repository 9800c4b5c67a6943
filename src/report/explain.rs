//! What an id means, and how the score of this project was made.

use crate::model::standards::served_by;
use crate::model::{
    Clause, FindingId, Lang, Localized, PRINCIPLES, Question, Questionnaire, Readings, Scheme,
    Section, Sub, Work, cited, clauses, full_reference, full_references, plain, question_of,
    short_reference, works,
};
use crate::words::draft;
use crate::words::findings::finding_severity;
use crate::words::{self, Label, NAMED_BY, TERMS, Term, label, labelled};

use super::explain_standard;
use super::explanation::Explanation;
use super::{Half, QuestionPart, QuestionnairePart, Report, SectionPart, SumPart};
use std::collections::BTreeSet;

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
    let named: Vec<_> = words::names(&Lang::ALL)
        .into_iter()
        .chain(words::other_names())
        .collect();
    if let Some(page) = by_name(name, &named, questionnaires, report, lang) {
        return Some(page);
    }
    if let Some(term) = TERMS.iter().find(|term| was_called(term, &wanted)) {
        let mut page = by_id(term.id, questionnaires, report, lang)?;
        let now = words::renamed(name, term.title(lang), lang);
        page.parts.insert(0, (String::new(), now));
        return Some(page);
    }
    if let Some(id) = PRINCIPLES.iter().find(|id| was_principle(id, &wanted)) {
        let mut page = by_id(&format!("ostrom.{id}"), questionnaires, report, lang)?;
        let now = words::renamed(name, &page.title, lang);
        page.parts.insert(0, (String::new(), now));
        return Some(page);
    }
    // The part of a questionnaire by its own id gives way to a word: “conditions” are those of a
    // commons before they are a part of somebody’s list.
    by_part(name, questionnaires, report, lang)
        .or_else(|| by_id(&figure(name)?, questionnaires, report, lang))
        .or_else(|| explain_standard::criterion(name, questionnaires, lang))
        .or_else(|| cited(name).map(|(work, _)| citation(name, work, lang)))
        .or_else(|| said_in(name, &wanted, questionnaires, lang))
        .or_else(|| explain(without_numbers(name)?, questionnaires, report, lang))
        .or_else(|| holding(name, &named, lang))
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

/// What is called so, as it is written or in another number or gender: a term before a questionnaire, and
/// a questionnaire before a work.
fn by_name(
    name: &str,
    named: &[(String, &'static str)],
    questionnaires: &[&'static Questionnaire],
    report: Option<&Report>,
    lang: Lang,
) -> Option<Explanation> {
    let page = |id: &str| {
        by_id(id, questionnaires, report, lang)
            .or_else(|| by_part(id, questionnaires, report, lang))
    };
    let (wanted, mark) = (plain(name), name.trim());
    let same = |word: &str| {
        let known = plain(word);
        // A mark has no letters: `→`.
        word == mark || (!known.is_empty() && known == wanted)
    };
    let titled = titles(questionnaires, &Lang::ALL);
    let title = titled.iter().find(|(word, _)| same(word));
    // A word is its term, though a questionnaire may have the same id; its title is the questionnaire.
    let word = || named.iter().find(|(word, _)| same(word));
    if let Some((_, id)) = title {
        return page(id);
    }
    if let Some((_, id)) = word() {
        let found = TERMS.iter().find(|it| it.id == *id);
        return found.map(|it| term(it, lang)).or_else(|| page(id));
    }
    let all = called_so(questionnaires, &Lang::ALL, words::other_names());
    if let Some((_, id)) = all.iter().find(|(word, _)| same(word)) {
        return page(id);
    }
    let stems = stems(name);
    let alike = |word: &str| !stems.is_empty() && self::stems(word) == stems;
    let inflected = named.iter().find(|(word, _)| alike(word));
    let term = inflected.and_then(|(_, id)| TERMS.iter().find(|it| it.id == *id));
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
fn holding(name: &str, named: &[(String, &'static str)], lang: Lang) -> Option<Explanation> {
    const FEWEST_LETTERS: usize = 4;
    let wanted = stems(name);
    let within = |(word, id): &(String, &'static str)| {
        let part = stems(word);
        let letters: usize = part.iter().map(String::len).sum();
        let found =
            letters >= FEWEST_LETTERS && wanted.windows(part.len().max(1)).any(|it| it == part);
        let found = found
            .then(|| TERMS.iter().find(|it| it.id == *id))
            .flatten();
        found.map(|term| ((part.len(), letters), term))
    };
    let parts = named.iter().filter_map(within);
    let (_, found) = parts.max_by_key(|(length, _)| *length)?;
    let mut page = term(found, lang);
    page.parts.insert(
        0,
        (String::new(), words::held_in(name, found.title(lang), lang)),
    );
    Some(page)
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
    let lines = lines.map(|(id, title)| format!("- {title}\n    commons explain {id}"));
    let lines = lines.collect::<Vec<_>>();
    (!lines.is_empty()).then(|| Explanation {
        id: name.to_owned(),
        title: words::said_in(name, lang),
        parts: vec![(String::new(), lines.join("\n"))],
    })
}

/// A work, and the place in it that a question names.
fn citation(cited: &str, work: &Work, lang: Lang) -> Explanation {
    Explanation {
        id: cited.to_owned(),
        title: short_reference(cited, lang),
        parts: vec![(String::new(), full_reference(work.cite, lang))],
    }
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
    for questionnaire in questionnaires {
        ids.push(questionnaire.id.to_owned());
        ids.extend(
            questionnaire
                .sections
                .iter()
                .map(|part| format!("{}.{}", questionnaire.id, part.id)),
        );
        ids.extend(
            questionnaire
                .items()
                .map(|(_, item)| item.question.id.to_owned()),
        );
    }
    ids
}

fn finding(finding_id: FindingId, lang: Lang) -> Explanation {
    let words = finding_id.page(lang);
    let mut page = Explanation {
        id: finding_id.word().to_owned(),
        title: words.title.to_owned(),
        parts: vec![(String::new(), words.meaning.to_owned())],
    };
    page.say(Label::Fix, words.todo, lang);
    let severity = finding_severity(finding_id.severity(), lang);
    page.say(Label::Severity, severity, lang);
    let command = format!(
        "commons check --ignore {}={}",
        finding_id.word(),
        say::reason_until_date(lang)
    );
    page.say(Label::Silence, command, lang);
    page
}

fn term(term: &Term, lang: Lang) -> Explanation {
    let mut page = Explanation {
        id: term.id.to_owned(),
        title: term.title(lang).to_owned(),
        parts: vec![(String::new(), term.text(lang).to_owned())],
    };
    if term.id == "sources" {
        let works = works().iter();
        let works = works.map(|work| format!("- {}", full_reference(work.cite, lang)));
        let works = works.collect::<Vec<_>>().join("\n");
        page.parts.push((String::new(), works));
    }
    page
}

fn question(
    it: &Question,
    questionnaires: &[&'static Questionnaire],
    report: Option<&Report>,
    lang: Lang,
) -> Explanation {
    let mut page = Explanation {
        id: it.id.to_owned(),
        title: it.text.get(lang).to_owned(),
        parts: Vec::new(),
    };
    page.parts.push((String::new(), nature(it, lang)));
    if let Some(anchors) = &it.anchors {
        page.say(Label::Anchors, listed(&words::anchors(anchors, lang)), lang);
    }
    page.say(Label::Why, it.why.get(lang), lang);
    page.say(Label::WhatWouldShowIt, it.evidence.get(lang), lang);
    let effort = words::effort(it.effort, lang);
    let effort = format!(
        "{} ({})",
        it.fix.get(lang),
        labelled(Label::Effort, effort, lang)
    );
    page.say(Label::Fix, effort, lang);
    if let Some(when) = &it.not_applicable {
        page.say(Label::NotApplicableWhen, when.get(lang), lang);
    }
    let examples = it.examples.iter();
    let examples: Vec<_> = examples
        .map(|example| words::example(example, lang))
        .collect();
    page.say(Label::Examples, listed(&examples), lang);
    let sources = full_references(it.source, lang);
    page.say(Label::Source, listed(&sources), lang);
    let serves = served_by(it.id).map(|(standard, criterion, relation)| {
        let name = standard.name_of(criterion);
        words::export::serves(&name, relation, criterion.text.get(lang), lang)
    });
    page.say(Label::Serves, listed(&serves.collect::<Vec<_>>()), lang);
    let stands = questionnaires
        .iter()
        .filter(|other| other.items().any(|(_, item)| item.question.id == it.id))
        .map(|other| other.id);
    page.say(
        Label::Questionnaires,
        stands.collect::<Vec<_>>().join(", "),
        lang,
    );
    if let Some(report) = report {
        standing(&mut page, it.id, report, lang);
    }
    page
}

/// Each line as an item of a list.
fn listed(lines: &[String]) -> String {
    let lines = lines.iter().map(|line| format!("- {line}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// How a question stands in a project, and the arithmetic of the sections it is in.
fn standing(page: &mut Explanation, id: &str, report: &Report, lang: Lang) {
    let places: Vec<_> = standing_in(report, id).collect();
    let found = places
        .iter()
        .find_map(|(_, section)| section.questions.iter().find(|question| question.id == id));
    if let Some(found) = found {
        page.say(Label::Stands, answer(found, lang), lang);
    }
    for (part, section) in places {
        if part.scheme != Scheme::Gates {
            page.say(Label::Scores, arithmetic(part, section, lang), lang);
        }
    }
}

/// « essential question on a rule, core, asked from the stage … »
fn nature(question: &Question, lang: Lang) -> String {
    let (facet, severity) = (
        words::facet(question.facet, lang),
        words::severity(question.severity, lang),
    );
    let mut parts = vec![say::what_it_is(&severity, &facet, lang)];
    if question.core {
        parts.push(say::core(lang).to_owned());
    }
    if let Some(gate) = question.gate {
        let gate = words::stage(gate, lang);
        parts.push(say::a_condition_from_the_stage(&gate, lang));
    }
    let from = words::stage(question.from, lang);
    let from = match question.until.map(|until| words::stage(until, lang)) {
        None => say::asked_from_the_stage(&from, lang),
        Some(until) => say::asked_between_stages(&from, &until, lang),
    };
    parts.push(from);
    if !question.kinds.is_empty() {
        let kinds = words::kinds(question.kinds, lang);
        parts.push(pick!(lang; "for {kinds}", "pour\u{a0}: {kinds}"));
    }
    words::capital(&format!("{}.", parts.join(", ")))
}

fn standing_in<'r>(
    report: &'r Report,
    id: &str,
) -> impl Iterator<Item = (&'r QuestionnairePart, &'r SectionPart)> {
    let id = id.to_owned();
    report
        .questionnaires
        .iter()
        .flat_map(|part| part.sections.iter().map(move |section| (part, section)))
        .filter(move |(_, section)| section.questions.iter().any(|question| question.id == id))
}

fn answer(question_part: &QuestionPart, lang: Lang) -> String {
    let mut text = question_part.answer_words.to_owned();
    if !question_part.support_words.is_empty() {
        text.push_str(&format!(", {}", question_part.support_words));
    }
    for line in question_part.note.iter().chain(&question_part.reason) {
        text.push_str(&format!("\n{line}"));
    }
    for evidence in &question_part.evidence {
        let on = evidence
            .date
            .as_ref()
            .map_or_else(String::new, |on| format!(" ({on})"));
        text.push_str(&format!("\n{}{on}", evidence.at));
    }
    if let Some(place) = &question_part.place {
        text.push_str(&format!(
            "\n{}:{}:{}",
            place.path, place.place.line, place.place.column
        ));
    }
    if !question_part.due {
        text.push_str(&format!("\n{}", label(Label::NotDue, lang)));
    }
    text
}

/// A rule that may be taken over, with a commons that does it that way, and where there are more.
fn model(clause: &Clause, lang: Lang) -> String {
    let like = draft::like(clause.like, &clause.date.to_string(), lang);
    let more = draft::more_clauses(lang);
    format!("{}\n{like}\n{}\n\n{more}", clause.words(lang), clause.at)
}

fn section(
    found: &Questionnaire,
    part: &Section,
    report: Option<&Report>,
    lang: Lang,
) -> Explanation {
    let mut page = Explanation {
        id: format!("{}.{}", found.id, part.id),
        title: part.title.get(lang).to_owned(),
        parts: vec![(String::new(), part.why.get(lang).to_owned())],
    };
    if let Some(principle) = words::principle(part.id) {
        let named = NAMED_BY.map(|work| full_reference(work, lang)).join("\n");
        let full = format!("{}\n{named}", principle.full_name(lang));
        page.say(Label::FullName, full, lang);
        page.say(Label::InPlainWords, principle.gloss(lang), lang);
        if let Some(clause) = clauses(part.id).next() {
            page.say(Label::ModelClause, model(clause, lang), lang);
        }
    }
    let questions = part
        .items
        .iter()
        .map(|item| format!("- {}\n  {}", item.question.text.get(lang), item.question.id));
    page.say(
        Label::Questions,
        questions.collect::<Vec<_>>().join("\n"),
        lang,
    );
    let reported = report.and_then(|report| {
        let questionnaire = report
            .questionnaires
            .iter()
            .find(|other| other.id == found.id)?;
        Some((
            questionnaire,
            questionnaire
                .sections
                .iter()
                .find(|other| other.id == part.id)?,
        ))
    });
    if let Some((questionnaire, section)) = reported {
        let heading = if questionnaire.scheme == Scheme::Gates {
            Label::Stands
        } else {
            Label::Scores
        };
        page.say(heading, arithmetic(questionnaire, section, lang), lang);
    }
    page
}

fn questionnaire(
    questionnaire: &Questionnaire,
    report: Option<&Report>,
    lang: Lang,
) -> Explanation {
    let mut page = Explanation {
        id: questionnaire.id.to_owned(),
        title: questionnaire.title.get(lang).to_owned(),
        parts: vec![(String::new(), questionnaire.intro.get(lang).to_owned())],
    };
    let sections = questionnaire.sections.iter().map(|part| {
        format!(
            "- {} ({}.{})",
            part.title.get(lang),
            questionnaire.id,
            part.id
        )
    });
    page.say(Label::Parts, sections.collect::<Vec<_>>().join("\n"), lang);
    let reported = report.and_then(|report| {
        report
            .questionnaires
            .iter()
            .find(|other| other.id == questionnaire.id)
    });
    if let Some(part) = reported {
        page.say(Label::Stands, part.headline.clone(), lang);
        page.say(Label::Scores, mean_of_sections(part, lang), lang);
    }
    if let Some(it) = TERMS.iter().find(|term| term.id == questionnaire.id) {
        page.parts
            .push((it.title(lang).to_owned(), it.text(lang).to_owned()));
    }
    page
}

/// The questions of a section, how each counts, and their sums.
fn arithmetic(part: &QuestionnairePart, section: &SectionPart, lang: Lang) -> String {
    let mut lines = vec![format!("{}.{}", part.id, section.id)];
    let counts = part.scheme != Scheme::Gates;
    if counts {
        let (weight, points) = (label(Label::Weight, lang), label(Label::Points, lang));
        lines.push(format!("({weight} × {points})"));
    }
    let mut group = None;
    for sum in &section.sums {
        if sum.sub.is_some() && sum.sub != group {
            group = sum.sub;
            lines.extend(group.map(|group| group_name(group, lang)));
        }
        lines.extend(
            sum.half
                .map(|half| format!("  {}", words::half(half == Half::Written, lang))),
        );
        let counted_here = section
            .questions
            .iter()
            .filter(|question| sum.counts(question));
        lines.extend(counted_here.map(|question| counted(question, counts, lang)));
        lines.push(format!("  = {}", group_sum(sum)));
    }
    let rest = section
        .questions
        .iter()
        .filter(|question| question.due && !section.sums.iter().any(|sum| sum.counts(question)));
    lines.extend(rest.map(|question| counted(question, counts, lang)));
    if let Some(score) = section.score {
        let readings = [
            (Label::Evidenced, score.evidenced),
            (Label::Claimed, score.claimed),
            (Label::UpTo, score.potential),
        ];
        let readings = readings.map(|(reading, percent)| {
            let space = lang.pick("", "\u{a0}");
            format!("{} {}{space}%", label(reading, lang), percent.whole())
        });
        let readings = readings.join(", ");
        let groups: BTreeSet<Option<Sub>> = section.sums.iter().map(|sum| sum.sub).collect();
        lines.push(match (section.sums.len(), groups.len()) {
            (0 | 1, _) => say::rounded_down(&readings, lang),
            (_, 1) => say::mean_of_the_two_halves(&readings, lang),
            (_, several) => say::mean_of_the_groups(&several, &readings, lang),
        });
    }
    lines.join("\n")
}

fn group_name(group: Sub, lang: Lang) -> String {
    let name = group.word();
    say::of_cox(&name, lang)
}

/// A question with its weight, its points and its answer.
fn counted(question: &QuestionPart, counts: bool, lang: Lang) -> String {
    let points = match question.points {
        _ if !counts => String::new(),
        None => "–  ".to_owned(),
        Some(point) => format!(
            "{} × ({}, {}, {})  ",
            question.severity.weight(),
            point.evidenced,
            point.claimed,
            point.potential
        ),
    };
    let colon = lang.colon();
    format!("  {points}{}{colon} {}", question.id, question.answer_words)
}

/// The sum of a group under each reading, as a fraction of the most there could be.
fn group_sum(sum_part: &SumPart) -> String {
    let Readings {
        evidenced,
        claimed,
        potential,
        ..
    } = sum_part.sums;
    [evidenced, claimed, potential]
        .map(|sum| format!("{sum}/{}", sum_part.most))
        .join(", ")
}

fn mean_of_sections(part: &QuestionnairePart, lang: Lang) -> String {
    let mut lines: Vec<String> = part
        .sections
        .iter()
        .filter_map(|section| {
            let score = section.score?;
            Some(format!(
                "  {} – {}  {}",
                score.evidenced.whole(),
                score.potential.whole(),
                section.title
            ))
        })
        .collect();
    let Some(score) = part.score else {
        return String::new();
    };
    let (shown, potential) = (score.evidenced.whole(), score.potential.whole());
    lines.push(say::mean_of_these(&shown, &potential, lang));
    lines.join("\n")
}
