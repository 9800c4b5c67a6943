//! A first text of a governance document: where the rules that are written stand, what is known, as it
//! was answered, and for the rest a few model clauses to choose from. Nothing is invented: an answer
//! becomes the question it answers, with its note and its evidence.

use super::proposals::{can_be_named, with_lines};
use super::{RespondentPart, UnseenPart};
use crate::model::{
    Answer, Answered, Clause, Description, DocumentKind, Elsewhere, Evidence, GovernanceReading,
    Item, Kind, Lang, Localized, PRINCIPLES, Pointer, Question, Questionnaire, Section, Stage,
    Treatment, clauses,
};
use crate::words::{self, Label, draft as say, labelled, scaffold};
use jiff::ToSpan;
use jiff::civil::Date;

/// How many passages of one document are named for a principle.
const MOST_PASSAGES: usize = 2;
/// How many of all documents are: nobody goes through more of them.
const MOST_WRITTEN: usize = 8;

/// What a draft is made from.
#[derive(Clone, Copy, Debug)]
pub struct DraftSource<'a> {
    /// The file of the description, from the project's root.
    pub file: Option<&'a str>,
    /// The project and its answers, when somebody described it.
    pub description: Option<&'a Description>,
    /// What the documents of the project say, by their paths.
    pub readings: &'a [(&'a str, GovernanceReading)],
    /// Where a document says that the rules are, when none that was read has any.
    pub elsewhere: Option<&'a Elsewhere>,
    /// The documents that may hold rules and were not read.
    pub unread: &'a [UnseenPart],
    /// What a signal says, by its id.
    pub says: fn(&str) -> Option<Localized>,
    /// Whose sections on the principles are asked.
    pub questionnaires: &'a [&'static Questionnaire],
    /// The stage that decides what is asked; every question without one.
    pub stage: Option<Stage>,
    /// The day it is written.
    pub date: Date,
    /// The folder it will stand in, from the project's root; `None` when that is elsewhere.
    pub folder: Option<&'a str>,
}

/// A governance document to be filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The language of its words.
    pub language: Lang,
    /// Its title.
    pub title: String,
    /// When it was written, and when it is to be read again.
    pub dates: String,
    /// The file it was made from, and who answered.
    pub made_from: Option<String>,
    /// Where the rules seem to be that were not read.
    pub elsewhere: Option<String>,
    /// The documents that may hold rules and were not read.
    pub unread: Option<String>,
    /// The documents that are still drafts of rules.
    pub drafts: Option<String>,
    /// What the description says of the project.
    pub facts: Vec<(String, Vec<Shown>)>,
    /// One for each of Ostrom's principles, in her order.
    pub sections: Vec<DraftSection>,
}

impl Draft {
    /// How many parts are to be written.
    #[must_use]
    pub fn open(&self) -> usize {
        let entries = self.sections.iter().flat_map(|section| &section.entries);
        let chosen = self.sections.iter().filter(|it| !it.clauses.is_empty());
        entries.filter(|entry| entry.is_open()).count() + chosen.count()
    }
}

/// A principle, in plain words.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftSection {
    /// What it is about, in plain words and by the name of the principle.
    pub heading: String,
    /// The number of the principle, and why it matters: for those who write.
    pub why: String,
    /// Where the documents already deal with it.
    pub written: Vec<Shown>,
    /// What is known, then what was answered no or with a word about it.
    pub entries: Vec<DraftEntry>,
    /// Rules to choose from, where nothing is written yet.
    pub clauses: Vec<Offer>,
    /// What a full rule answers too: questions nobody has answered.
    pub questions: Vec<&'static str>,
}

/// A model clause, with a commons that does it that way.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Whom it suits.
    pub setting: &'static str,
    /// The rule.
    pub words: &'static str,
    /// The commons, and where that can be seen.
    pub like: Shown,
    /// When it was so.
    pub date: String,
}

/// A question with what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftEntry {
    /// Somebody declared it, or set it aside.
    Known(KnownEntry),
    /// It is to be settled.
    Open(OpenEntry),
}

/// A question that was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownEntry {
    /// The question in full, in the language of the draft.
    pub question: &'static str,
    /// The answer.
    pub answer: String,
    /// A word about it, or the reason why it is not applicable.
    pub note: Option<String>,
    /// Who said so and when, where it is not said for all.
    pub said: Option<String>,
    /// Where it can be seen.
    pub seen: Vec<Proof>,
    /// What is still to be written.
    pub left: Option<String>,
}

/// A question to settle.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenEntry {
    /// The question in full, in the language of the draft.
    pub question: &'static str,
    /// Whether the principle cannot do without it.
    pub core: bool,
    /// What would show it.
    pub shown_by: String,
    /// What was answered so far, when that is a no, or when a note stands beside it.
    pub today: Option<String>,
}

impl DraftEntry {
    /// What was asked.
    #[must_use]
    pub fn question(&self) -> &'static str {
        match self {
            DraftEntry::Known(known) => known.question,
            DraftEntry::Open(open) => open.question,
        }
    }

    /// Whether something is to be written.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self {
            DraftEntry::Known(known) => known.left.is_some(),
            DraftEntry::Open(_) => true,
        }
    }
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    /// Where it can be looked up.
    pub at: Shown,
    /// When, and a word about it.
    pub details: Vec<String>,
}

/// Words, with where they lead.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The words.
    pub words: String,
    /// An address, or a path from the folder of the draft.
    pub to: Option<String>,
}

/// Makes a draft.
#[must_use]
pub fn draft(source: DraftSource<'_>, lang: Lang) -> Draft {
    let project = source.description.map(|description| &description.project);
    let again = source.date.saturating_add(1.year());
    let made_from = source
        .description
        .zip(source.file)
        .map(|(description, file)| {
            let who = RespondentPart::new(&description.respondent, lang).words;
            say::made_from(file, &who, lang)
        });
    Draft {
        language: lang,
        title: match project {
            Some(it) => say::title(&it.name, lang),
            None => say::no_name(lang).to_owned(),
        },
        dates: say::dates(&source.date.to_string(), &again.to_string(), lang),
        made_from,
        elsewhere: source
            .elsewhere
            .map(|it| say::elsewhere(&it.url, &format!("{}:{}", it.path, it.line), lang)),
        unread: unread(source, lang),
        drafts: drafts(source, lang),
        facts: source
            .description
            .map_or_else(Vec::new, |description| facts(description, lang)),
        sections: (1..)
            .zip(PRINCIPLES)
            .map(|(number, principle)| section(source, number, principle, lang))
            .collect(),
    }
}

/// What may hold the rules and was not read.
fn unread(source: DraftSource<'_>, lang: Lang) -> Option<String> {
    let named = source.unread.iter().filter(|it| can_be_named(&it.what));
    let places = named.map(|it| format!("{} ({})", it.what, it.why));
    let places: Vec<String> = places.take(MOST_WRITTEN).collect();
    (!places.is_empty()).then(|| say::unread(&places.join(", "), lang))
}

/// Where rules are drafted that are not in force yet.
fn drafts(source: DraftSource<'_>, lang: Lang) -> Option<String> {
    let readings = source.readings.iter();
    let drafts = readings.filter(|(path, it)| it.kind == DocumentKind::Draft && can_be_named(path));
    let places = drafts.map(|(path, reading)| match reading.not_in_force {
        Some((_, line)) => format!("{path}:{line}"),
        None => (*path).to_owned(),
    });
    let places: Vec<String> = places.take(MOST_WRITTEN).collect();
    (!places.is_empty()).then(|| say::drafted(&places.join(", "), lang))
}

/// What the description says of the project, and nothing else.
fn facts(description: &Description, lang: Lang) -> Vec<(String, Vec<Shown>)> {
    let project = &description.project;
    let plain = |words: String| Shown { words, to: None };
    let address = |to: &String| Shown {
        words: to.clone(),
        to: Some(to.clone()),
    };
    let mut facts = vec![
        (
            say::kind(lang).to_owned(),
            vec![plain(words::kinds(&project.kinds, lang))],
        ),
        (
            say::stage(lang).to_owned(),
            vec![plain(words::stage(project.stage, lang).to_owned())],
        ),
    ];
    for (kind, ids) in &project.licences {
        let label = say::licence(words::kind(*kind, lang), lang);
        facts.push((label, ids.iter().cloned().map(plain).collect()));
    }
    if let Some(at) = &project.repository {
        facts.push((say::repository(lang).to_owned(), vec![address(at)]));
    }
    for (name, at) in &project.links {
        facts.push((words::capital(name), vec![address(at)]));
    }
    if !project.languages.is_empty() {
        let languages = project.languages.iter().cloned().map(plain).collect();
        facts.push((say::languages(lang).to_owned(), languages));
    }
    facts.retain(|(_, values)| !values.is_empty());
    facts
}

fn section(
    source: DraftSource<'_>,
    number: usize,
    principle: &'static str,
    lang: Lang,
) -> DraftSection {
    let all = source
        .questionnaires
        .iter()
        .flat_map(|questionnaire| questionnaire.sections);
    let sections: Vec<&Section> = all.filter(|it| it.id == principle).collect();
    let mut entries: Vec<DraftEntry> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for item in sections.iter().flat_map(|section| asked(section, source)) {
        if !seen.contains(&item.question.id) {
            seen.push(item.question.id);
            entries.push(entry(item.question, source, lang));
        }
    }
    let questions = entries.extract_if(
        ..,
        |entry| matches!(entry, DraftEntry::Open(it) if it.today.is_none()),
    );
    let questions: Vec<&str> = questions.map(|entry| entry.question()).collect();
    // What is known comes first; the order of the questions is kept.
    entries.sort_by_key(|entry| matches!(entry, DraftEntry::Open(_)));
    let written = written(source, number - 1, lang);
    let settled =
        !written.is_empty() || (questions.is_empty() && !entries.iter().any(DraftEntry::is_open));
    let first = sections.first();
    let title = first.map_or("", |it| it.title.get(lang));
    let why = first.map_or("", |it| it.why.get(lang));
    DraftSection {
        heading: say::heading(principle, title, lang),
        why: say::principle(number, why, lang),
        clauses: if settled {
            Vec::new()
        } else {
            clauses(principle)
                .map(|clause| offer(clause, lang))
                .collect()
        },
        written,
        entries,
        questions,
    }
}

/// The passages of the documents that cover a principle, the first of each document and the longest
/// way it was told.
fn written(source: DraftSource<'_>, principle: usize, lang: Lang) -> Vec<Shown> {
    let mut written = Vec::new();
    for (path, reading) in source.readings {
        let it = &reading.principles[principle];
        if it.treatment != Treatment::Covered || !can_be_named(path) {
            continue;
        }
        if it.passages.is_empty() {
            written.push(Shown {
                words: (*path).to_owned(),
                to: source.folder.and_then(|folder| from(folder, path)),
            });
        }
        // What is still to be filled in is not written yet.
        let passages = it
            .passages
            .iter()
            .filter(|it| !reading.is_open(it.start, it.end));
        for passage in passages.take(MOST_PASSAGES) {
            let lines = scaffold::seen(path, passage.start, passage.end, lang);
            let says = passage.signals.first().and_then(|id| (source.says)(id));
            let anchor = with_lines(path, passage);
            written.push(Shown {
                words: match says {
                    Some(says) => say::written_there(&lines, says.get(lang), lang),
                    None => lines,
                },
                to: source.folder.and_then(|folder| from(folder, &anchor)),
            });
        }
    }
    written.truncate(MOST_WRITTEN);
    written
}

fn offer(clause: &Clause, lang: Lang) -> Offer {
    Offer {
        setting: say::setting(clause.setting, lang),
        words: clause.words(lang),
        like: Shown {
            words: clause.like.to_owned(),
            to: Some(clause.at.to_owned()),
        },
        date: clause.date.to_string(),
    }
}

/// What is asked at the stage; when that is nothing, what is asked at the first stage that asks.
fn asked<'a>(
    section: &'a Section,
    source: DraftSource<'a>,
) -> impl Iterator<Item = &'static Item> + use<'a> {
    let kinds: &[Kind] = source
        .description
        .map_or(&[], |description| description.project.kinds.as_slice());
    let items: &'static [Item] = section.items;
    let later = Stage::WORDS.iter().map(|(_, stage)| *stage);
    let stage = source.stage.and_then(|stage| {
        let mut stages = later.filter(|it| *it >= stage);
        stages.find(|stage| items.iter().any(|item| item.question.is_due(kinds, *stage)))
    });
    items.iter().filter(move |item| match stage {
        Some(stage) => item.question.is_due(kinds, stage),
        None => source.stage.is_none() && (kinds.is_empty() || item.question.fits(kinds)),
    })
}

fn entry(question: &'static Question, source: DraftSource<'_>, lang: Lang) -> DraftEntry {
    let answered = source
        .description
        .and_then(|description| description.answers.get(question.id));
    match answered {
        Some(it) => match it.answer {
            Answer::Yes | Answer::Partly | Answer::NotApplicable => {
                known(question, it, source, lang)
            }
            Answer::No | Answer::Unknown => open(question, Some(it), lang),
        },
        None => open(question, None, lang),
    }
}

fn known(
    question: &'static Question,
    answered: &Answered,
    source: DraftSource<'_>,
    lang: Lang,
) -> DraftEntry {
    let bare = answered.note.is_none() && answered.evidence.is_empty();
    let left = match answered.answer {
        Answer::Partly => Some(format!("{} {}", say::left(lang), shown_by(question, lang))),
        Answer::Yes if bare => Some(say::say_it(lang).to_owned()),
        Answer::Yes | Answer::NotApplicable | Answer::No | Answer::Unknown => None,
    };
    let on = answered.answered.map(|date| date.to_string());
    let proofs = answered.evidence.iter();
    DraftEntry::Known(KnownEntry {
        question: question.text.get(lang),
        answer: words::capital(words::answer(answered.answer, lang)),
        note: answered.note.clone().or_else(|| answered.reason.clone()),
        said: say::said(answered.by.as_deref(), on.as_deref(), lang),
        seen: proofs.map(|it| proof(it, source.folder)).collect(),
        left,
    })
}

fn open(question: &'static Question, answered: Option<&Answered>, lang: Lang) -> DraftEntry {
    let today = answered.and_then(|it| {
        let note = it.note.as_deref().unwrap_or("");
        let says_something = it.answer == Answer::No || !note.is_empty();
        says_something.then(|| say::today(words::answer(it.answer, lang), note, lang))
    });
    DraftEntry::Open(OpenEntry {
        question: question.text.get(lang),
        core: question.core,
        shown_by: shown_by(question, lang),
        today,
    })
}

fn shown_by(question: &Question, lang: Lang) -> String {
    labelled(Label::WhatWouldShowIt, question.evidence.get(lang), lang)
}

fn proof(evidence: &Evidence, folder: Option<&str>) -> Proof {
    let at = match &evidence.at {
        Pointer::Path(path) => Shown {
            words: path.clone(),
            to: folder.and_then(|folder| from(folder, path)),
        },
        Pointer::Url(address) => Shown {
            words: address.clone(),
            to: Some(address.clone()),
        },
        Pointer::Text(words) => Shown {
            words: words.clone(),
            to: None,
        },
    };
    let date = evidence.date.map(|date| date.to_string());
    Proof {
        at,
        details: date.into_iter().chain(evidence.note.clone()).collect(),
    }
}

/// A path from the root, as seen from a folder; `None` where it leads out of the root.
fn from(folder: &str, path: &str) -> Option<String> {
    let (path, anchor) = match path.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (path, None),
    };
    let (folder, path) = (steps(folder)?, steps(path)?);
    let shared = folder.iter().zip(&path).take_while(|(a, b)| a == b).count();
    let up = folder[shared..].iter().map(|_| "..");
    let way: Vec<&str> = up.chain(path[shared..].iter().copied()).collect();
    let mut way = if way.is_empty() {
        ".".to_owned()
    } else {
        way.join("/")
    };
    // `a:b` at the beginning would be a scheme.
    if way.split('/').next().is_some_and(|part| part.contains(':')) {
        way.insert_str(0, "./");
    }
    if let Some(anchor) = anchor {
        way.push('#');
        way.push_str(anchor);
    }
    Some(way)
}

/// The steps of a path from the root, without those that turn back.
fn steps(path: &str) -> Option<Vec<&str>> {
    if path.starts_with('/') {
        return None;
    }
    let mut steps = Vec::new();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    Some(steps)
}

#[cfg(test)]
mod tests {
    use super::from;

    #[test]
    fn a_path_is_seen_from_the_folder_of_the_draft() {
        let seen = |folder, path| from(folder, path).unwrap_or_default();
        assert_eq!(seen("", "GOVERNANCE.md#roles"), "GOVERNANCE.md#roles");
        assert_eq!(
            seen("docs", "GOVERNANCE.md#L1-L3"),
            "../GOVERNANCE.md#L1-L3"
        );
        assert_eq!(seen("docs", "docs/roles.md"), "roles.md");
        assert_eq!(seen("docs/a", "docs/b/c.md"), "../b/c.md");
        assert_eq!(seen("docs", "./docs"), ".");
        assert_eq!(seen("", "a/../b.md"), "b.md");
        assert_eq!(seen("", "javascript:alert(1)"), "./javascript:alert(1)");
        assert_eq!(from("", "../secret"), None);
        assert_eq!(from("docs", "/etc/passwd"), None);
    }
}
