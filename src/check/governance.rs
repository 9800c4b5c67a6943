//! What the governance files are, and what they say together of each principle.

use super::asked;
use super::cited::{RULES, links_named};
use super::evidence;
use super::pending::{Pending, line};
use super::{DescriptionState, Facts};
use crate::document;
use crate::model::{
    Answer, Document, DocumentKind, DocumentSign, FindingPlace, FindingWhat, GovernanceReading,
    Lead, Markup, NotInForce, PRINCIPLES, Passage, Pointer, Repository, Role, Treatment, Unseen,
};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

/// What the documents say together.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CombinedReading {
    /// The best reading of each principle, in the order of [`PRINCIPLES`].
    pub principles: [Best; PRINCIPLES.len()],
    /// The documents that were read, by path.
    pub looked: Vec<String>,
    /// The first document that says how the project is governed.
    pub main: Option<String>,
}

/// The best reading of a principle over all documents.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Best {
    /// How far it is dealt with.
    pub treatment: Treatment,
    /// The passages that decided, with their documents.
    pub passages: Vec<(String, Passage)>,
}

impl CombinedReading {
    /// The best reading of a principle.
    #[must_use]
    pub fn of(&self, principle: &str) -> &Best {
        let position = PRINCIPLES.iter().position(|it| *it == principle);
        &self.principles[position.unwrap_or_default()]
    }
}

/// What documents of each role settle, beside those that govern, which are heard on all of it: a
/// rule that stands where such rules are looked for and kept. Elsewhere the same words are about
/// something else, more often than not (`run the tests of each module before you submit`): they
/// mention the principle, and a person should look.
const fn heard_on(role: Role) -> &'static [&'static str] {
    match role {
        Role::Governance | Role::Maintainers => &PRINCIPLES,
        // Who may merge, what is agreed before, the terms of a contribution (CLA, DCO).
        Role::Contributing => &["boundaries", "collective-choice", "recognition"],
        // What follows from a breach, whom to turn to.
        Role::Conduct => &["sanctions", "conflict-resolution"],
        // Accounts, and who holds the money.
        Role::Funding => &["monitoring", "recognition"],
        // How it is agreed what comes next.
        Role::Roadmap => &["collective-choice"],
        // A vulnerability is no dispute, and a report of one no account; a README presents.
        Role::Security | Role::Readme => &[],
    }
}

/// Reads every document that could say how a project is governed, each for what documents of its
/// role settle; `None` for one that could not be read, that is no prose, or that was only supposed
/// to say something of it, and does not.
#[must_use]
pub fn readings(repository: &Repository) -> Vec<Option<GovernanceReading>> {
    // A text is read once, whatever the number of documents that hold it.
    let mut known: HashMap<(Cow<'_, str>, Markup), GovernanceReading> = HashMap::new();
    let mut readings = Vec::with_capacity(repository.documents.len());
    for document in &repository.documents {
        let text = document.governing_text().filter(|_| is_prose(document));
        let reading = text.map(|text| {
            let reading = known.entry((text, document.markup));
            let reading = reading.or_insert_with_key(|(text, markup)| read(text, *markup));
            let mut reading = heard(reading.clone(), document);
            if reading.kind == DocumentKind::General && only_sends(document, repository) {
                reading.kind = DocumentKind::Pointer;
            }
            reading
        });
        readings
            .push(reading.filter(|it| !document.may_govern() || document.is_certain() || says(it)));
    }
    readings
}

/// So few words beside a link say no more than where it leads.
const SENDS: usize = 40;

/// Whether a text says little but where the rules are, in whatever form: not each is a link to the
/// language it is written in.
fn only_sends(document: &Document, repository: &Repository) -> bool {
    let text = document.governing_text().unwrap_or_default();
    let mut leads = repository.leads.iter();
    let mut addresses = repository.elsewhere.iter();
    let sends = leads.any(|it| it.path == document.path && it.to != Err(Unseen::Itself))
        || addresses.any(|it| it.path == document.path);
    sends && text.split_whitespace().nth(SENDS).is_none()
}

/// What the documents that may hold rules say of them, by their paths.
#[must_use]
pub fn ruling<'a>(
    repository: &'a Repository,
    readings: &'a [Option<GovernanceReading>],
) -> Vec<(&'a str, GovernanceReading)> {
    let rules = |document: &Document| match document.role {
        Role::Governance | Role::Maintainers | Role::Contributing | Role::Conduct => true,
        Role::Security | Role::Funding | Role::Roadmap => false,
        Role::Readme => document.may_govern(),
    };
    let read = pairs(repository, readings)
        .filter(|(document, _)| rules(document))
        .filter_map(|(document, reading)| Some((document.path.as_str(), reading?.clone())));
    read.collect()
}

/// A text with nothing in it but a link sends elsewhere; one that says that it is not in force covers
/// nothing.
fn read(text: &str, markup: Markup) -> GovernanceReading {
    let mut reading = crate::governance::read(text, markup);
    if let Some((standing, _)) = reading.not_in_force
        && matches!(
            reading.kind,
            DocumentKind::Governance | DocumentKind::Template
        )
    {
        reading.kind = match standing {
            NotInForce::Draft => DocumentKind::Draft,
            NotInForce::Superseded => DocumentKind::Superseded,
        };
        for it in &mut reading.principles {
            it.treatment = it.treatment.min(Treatment::Mentioned);
        }
    }
    if reading.kind == DocumentKind::Empty && !document::links(text, markup).is_empty() {
        reading.kind = DocumentKind::Pointer;
    }
    reading
}

/// Whether a text says something of how a project is governed.
fn says(reading: &GovernanceReading) -> bool {
    let mut principles = reading.principles.iter();
    let governs = [
        DocumentKind::Governance,
        DocumentKind::Draft,
        DocumentKind::Superseded,
    ];
    governs.contains(&reading.kind)
        && principles.any(|it| matches!(it.treatment, Treatment::Covered | Treatment::Mentioned))
}

fn heard(mut reading: GovernanceReading, document: &Document) -> GovernanceReading {
    // Of a README the sections about governance are read, and what the project file names is where
    // its rules are.
    let whole = document.may_govern() && document.role != Role::Contributing;
    if whole || document.sign == DocumentSign::Cited {
        return reading;
    }
    for (name, it) in PRINCIPLES.iter().zip(&mut reading.principles) {
        if it.treatment != Treatment::Covered || heard_on(document.role).contains(name) {
            continue;
        }
        let mut passages = it.passages.clone();
        passages.retain(|it| document.is_in_part(it.start, it.end));
        if passages.is_empty() {
            it.treatment = Treatment::Mentioned;
        } else {
            it.passages = passages;
        }
    }
    reading
}

/// CODEOWNERS, FUNDING.yml and the like are lists for machines; a README presents, but for its
/// sections about governance.
fn is_prose(document: &Document) -> bool {
    let name = document.path.rsplit('/').next().unwrap_or(&document.path);
    let text = !name.contains('.') && name != "CODEOWNERS" || is_text(name);
    let presents = document.role == Role::Readme && document.lines.is_empty();
    !presents && (document.markup != Markup::Plain || text)
}

fn is_text(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("txt"))
}

/// The documents and their readings, one beside the other.
fn pairs<'a>(
    repository: &'a Repository,
    readings: &'a [Option<GovernanceReading>],
) -> impl Iterator<Item = (&'a Document, Option<&'a GovernanceReading>)> {
    let readings = readings.iter().map(Option::as_ref);
    repository.documents.iter().zip(readings)
}

/// What the documents say together: the best reading of each principle. It is unknown rather than
/// absent while something that was not read could deal with it.
#[must_use]
pub fn together(
    repository: &Repository,
    readings: &[Option<GovernanceReading>],
) -> CombinedReading {
    let read: Vec<(&Document, &GovernanceReading)> = pairs(repository, readings)
        .filter_map(|(pair, reading)| Some((pair, reading?)))
        .filter(|(_, reading)| reading.is_read())
        .collect();
    let main = read
        .iter()
        .find(|(it, reading)| {
            governs(it, Some(reading)) && reading.kind == DocumentKind::Governance
        })
        .map(|(found, _)| found.path.clone());
    // What sends to rules that were read, and to nothing else, leaves nothing unknown.
    let sends_to_them = |it: &Document| {
        let behind = behind(repository, readings, &it.path);
        let leads = it.role == Role::Readme || !behind.read.is_empty();
        main.is_some() && leads && behind.unread.is_empty() && !behind.is_broken
    };
    let tells = |(it, reading): &(&Document, Option<&GovernanceReading>)| {
        let told = |reading: &GovernanceReading| {
            reading.is_read() && (reading.kind != DocumentKind::Pointer || sends_to_them(it))
        };
        governs(it, *reading) && reading.is_some_and(told)
    };
    let all = || pairs(repository, readings);
    let files = all().filter(|(it, reading)| governs(it, *reading)).count();
    let told = all().filter(tells).count();
    let complete = files > 0 && told == files;
    CombinedReading {
        principles: std::array::from_fn(|at| best(&read, at, complete)),
        looked: read.iter().map(|(it, _)| it.path.clone()).collect(),
        main,
    }
}

/// Whether a document says, or is there to say, how the project is governed. One of those who hold a
/// part does where it sets a rule, whatever its headings say.
fn governs(document: &Document, reading: Option<&GovernanceReading>) -> bool {
    let is_for_it = document.may_govern() && (document.is_certain() || reading.is_some());
    let rules = || reading.is_some_and(GovernanceReading::sets_a_rule);
    is_for_it || (document.role == Role::Maintainers && rules())
}

/// What a document leads to, and what that leads to where it says nothing itself.
#[derive(Default)]
struct Behind {
    /// The documents that were read.
    read: Vec<String>,
    /// The paths and addresses that were not.
    unread: Vec<String>,
    /// Whether a link on the way is broken.
    is_broken: bool,
    /// Whether a document that was read says how the project is governed.
    governs: bool,
}

fn behind(repository: &Repository, readings: &[Option<GovernanceReading>], path: &str) -> Behind {
    let mut behind = Behind::default();
    let mut seen = BTreeSet::from([path]);
    let mut open = vec![path];
    while let Some(path) = open.pop() {
        let addresses = repository.elsewhere.iter().filter(|it| it.path == path);
        behind.unread.extend(addresses.map(|it| it.url.clone()));
        for lead in repository.leads.iter().filter(|it| it.path == path) {
            let to = match &lead.to {
                _ if lead.is_broken() => {
                    behind.is_broken = true;
                    continue;
                }
                Ok(to) => to,
                Err(Unseen::Itself) => continue,
                Err(_) => {
                    behind.unread.push(lead.written.clone());
                    continue;
                }
            };
            if !seen.insert(to) {
                continue;
            }
            let found = pairs(repository, readings).find(|(it, _)| it.path == *to);
            let reading = found.and_then(|(_, reading)| reading);
            let is_unread = found.is_some_and(|(it, _)| it.text.is_err())
                || reading.is_some_and(|it| !it.is_read());
            if is_unread {
                behind.unread.push(to.clone());
                continue;
            }
            behind.read.push(to.clone());
            if reading.is_some_and(|it| it.kind == DocumentKind::Governance) {
                behind.governs = true;
            } else {
                open.push(to);
            }
        }
    }
    behind
}

/// What is covered so much less surely than by the surest document, in hundredths of log-odds, is not cited,
const APART: i32 = 150;
/// unless it is as sure as this.
const SURE: i32 = 200;

fn best(read: &[(&Document, &GovernanceReading)], at: usize, complete: bool) -> Best {
    let of = |reading: &GovernanceReading| reading.principles[at].treatment;
    let highest = read.iter().map(|(_, reading)| of(reading)).max();
    let highest = highest.unwrap_or(Treatment::NotRead);
    let treatment = if highest == Treatment::NotFound && !complete {
        Treatment::NotRead
    } else {
        highest
    };
    // Beside what is surely said, what may be said elsewhere is no longer worth a look.
    let surely = |reading: &GovernanceReading| reading.principles[at].sureness;
    let covering = read.iter().filter(|(_, reading)| of(reading) == treatment);
    let most = covering.map(|(_, reading)| surely(reading)).max();
    let least = most.unwrap_or_default().saturating_sub(APART).min(SURE);
    let passages = read
        .iter()
        .filter(|(_, reading)| treatment > Treatment::NotFound && of(reading) == treatment)
        .filter(|(_, reading)| treatment < Treatment::Covered || surely(reading) >= least)
        .flat_map(|(it, reading)| {
            let passages = reading.principles[at].passages.iter();
            passages.map(|passage| (it.path.clone(), passage.clone()))
        })
        .collect();
    Best {
        treatment,
        passages,
    }
}

pub(super) fn find(facts: Facts<'_>, together: &CombinedReading, pending: &mut Pending) {
    missing(facts, pending);
    let several = governing(facts).nth(1).is_some();
    for (pair, reading) in pairs(facts.repository, facts.readings) {
        // A section that sends to a document that was found has said all it has to.
        let section = pair.role == Role::Readme && several;
        let other = matches!(pair.role, Role::Contributing | Role::Maintainers);
        let is_for_it = pair.may_govern() && !other;
        if (is_for_it && pair.is_certain() && !section) || facts.alone {
            file(pair, reading, facts, pending);
        }
        if pair.may_govern() || facts.alone {
            overridden(pair, reading, pending);
        }
    }
    if !facts.alone {
        leads(facts, pending);
        old(facts, pending);
    }
    principles(facts, together, pending);
}

/// The links that lead to no rules, in the documents that are there to say them.
fn leads(facts: Facts<'_>, pending: &mut Pending) {
    let governing: BTreeSet<&str> = governing(facts).map(|it| it.path.as_str()).collect();
    let presents = |path: &str| {
        let mut documents = facts.repository.documents.iter();
        documents.any(|it| it.role == Role::Readme && it.path == path)
    };
    for lead in &facts.repository.leads {
        let counts = governing.contains(lead.path.as_str()) || presents(&lead.path);
        if lead.is_broken() && counts {
            broken(lead, pending);
        }
    }
}

fn broken(lead: &Lead, pending: &mut Pending) {
    let Err(why) = &lead.to else { return };
    let what = FindingWhat::GovernanceLinkBroken {
        to: lead.written.clone(),
        includes: lead.includes,
        why: why.clone(),
    };
    let subject = format!("{}\0{}", lead.path, lead.written);
    pending.add_at(what, line(&lead.path, lead.line), &subject);
}

/// A document that says nothing but where the rules are, unless those were read.
fn pointer(document: &Document, facts: Facts<'_>) -> Option<FindingWhat> {
    let behind = behind(facts.repository, facts.readings, &document.path);
    let told = behind.unread.is_empty() && (behind.is_broken || behind.governs);
    (!told).then_some(FindingWhat::GovernanceFilePointer {
        unread: behind.unread,
        read: behind.read,
    })
}

/// The documents that say, or are there to say, how the project is governed.
fn governing(facts: Facts<'_>) -> impl Iterator<Item = &Document> {
    let pairs = pairs(facts.repository, facts.readings);
    let governing = pairs.filter(|(document, reading)| governs(document, *reading));
    governing.map(|(document, _)| document)
}

fn missing(facts: Facts<'_>, pending: &mut Pending) {
    if facts.alone || governing(facts).next().is_some() || is_link_broken(facts) {
        return;
    }
    let repository = facts.repository;
    if let Some(url) = elsewhere(facts) {
        return pending.add(FindingWhat::GovernanceFileElsewhere { url }, "");
    }
    if let Some(found) = repository.elsewhere.first() {
        let url = found.url.clone();
        let place = line(&found.path, found.line);
        return pending.add_at(FindingWhat::GovernanceFileElsewhere { url }, place, "");
    }
    // Where not everything was looked at, it may be there.
    if repository.shows_all_documents() {
        let readmes = repository.documents.iter();
        let readmes = readmes.filter(|it| it.role == Role::Readme);
        let (read, unread): (Vec<&Document>, Vec<&Document>) =
            readmes.partition(|it| it.text.is_ok());
        let unread = unread.first().filter(|_| read.is_empty());
        let what = FindingWhat::GovernanceFileMissing {
            names: repository.names,
            unread: unread.and_then(|it| Some((it.path.clone(), it.text.clone().err()?))),
            readme: read.first().map(|it| it.path.clone()),
        };
        pending.add(what, "");
    }
}

/// Whether the project file names a path for the governance at which nothing is: that is said, and
/// to name it once more mends nothing.
fn is_link_broken(facts: Facts<'_>) -> bool {
    let DescriptionState::Described(described) = facts.told else {
        return false;
    };
    evidence::links_broken(facts.repository, described.description)
        .next()
        .is_some()
}

/// An address that the description gives for its governance: a link whose name says so, or what is
/// cited for the rules.
fn elsewhere(facts: Facts<'_>) -> Option<String> {
    let DescriptionState::Described(described) = facts.told else {
        return None;
    };
    let mut named = links_named(described.description).filter(|at| at.contains("://"));
    let answers = &described.description.answers;
    let rules = answers.get(RULES).into_iter();
    let rules = rules.chain(asked::rules(described).map(|(_, _, rule)| rule));
    let mut cited = rules
        .filter(|rule| matches!(rule.answer, Answer::Yes | Answer::Partly))
        .flat_map(|rule| &rule.evidence)
        .filter_map(|rule| match &rule.at {
            Pointer::Url(url) => Some(url.as_str()),
            Pointer::Path(_) | Pointer::Text(_) => None,
        });
    named.next().or_else(|| cited.next()).map(str::to_owned)
}

fn file(
    document: &Document,
    reading: Option<&GovernanceReading>,
    facts: Facts<'_>,
    pending: &mut Pending,
) {
    if let Err(why) = &document.text {
        let why = why.clone();
        let what = FindingWhat::GovernanceFileUnread { why };
        return pending.add_at(what, line(&document.path, 1), &document.path);
    }
    let Some(reading) = reading else { return };
    let mut place = line(
        &document.path,
        document.lines.first().map_or(1, |(from, _)| *from),
    );
    let what = match reading.kind {
        DocumentKind::Empty => FindingWhat::GovernanceFileEmpty {
            section: !document.lines.is_empty(),
        },
        DocumentKind::Pointer => {
            let of_it = |it: &&Lead| it.path == document.path && it.to == Err(Unseen::Itself);
            let mut leads = facts.repository.leads.iter();
            match (pointer(document, facts), leads.find(of_it)) {
                (None, _) => return,
                (Some(FindingWhat::GovernanceFilePointer { unread, read }), Some(lead))
                    if unread.is_empty() && read.is_empty() =>
                {
                    return broken(lead, pending);
                }
                (Some(what), _) => what,
            }
        }
        DocumentKind::Template => {
            let blanks = reading.blanks.clone();
            place = line(&document.path, blanks.first().copied().unwrap_or(1));
            FindingWhat::GovernanceFileTemplate { blanks }
        }
        DocumentKind::Draft | DocumentKind::Superseded => {
            place = line(&document.path, reading.not_in_force.map_or(1, |(_, at)| at));
            if reading.kind == DocumentKind::Draft {
                FindingWhat::GovernanceFileDraft
            } else {
                FindingWhat::GovernanceFileSuperseded
            }
        }
        _ if !reading.is_read() => FindingWhat::GovernanceFileLanguage {
            language: reading.language,
        },
        DocumentKind::General => FindingWhat::GovernanceFileGeneral,
        DocumentKind::Governance => return,
    };
    pending.add_at(what, place, &document.path);
}

/// A clause that lets one decide against all others, or change all rules alone, and what it overrides.
fn overridden(document: &Document, reading: Option<&GovernanceReading>, pending: &mut Pending) {
    let Some((reading, at)) = reading.and_then(|it| Some((it, it.one_overrules?))) else {
        return;
    };
    let covered = PRINCIPLES.iter().zip(&reading.principles);
    let covered = covered.filter(|(_, it)| it.treatment == Treatment::Covered);
    let principles: Vec<&'static str> = covered.map(|(name, _)| *name).collect();
    if !principles.is_empty() {
        let what = FindingWhat::GovernanceOverridden { principles };
        pending.add_at(what, line(&document.path, at), &document.path);
    }
}

/// Governance files without a change in the window of the history. One that says nothing, or that
/// sends elsewhere, has no reason to change.
fn old(facts: Facts<'_>, pending: &mut Pending) {
    let Ok(history) = &facts.repository.history else {
        return;
    };
    let governs = |reading: Option<&GovernanceReading>| {
        reading.is_some_and(|it| it.kind == DocumentKind::Governance)
    };
    for (pair, reading) in pairs(facts.repository, facts.readings) {
        let unchanged = history.changed.get(&pair.path) == Some(&None) && !history.shallow;
        if pair.may_govern() && governs(reading) && unchanged {
            let place = line(&pair.path, 1);
            pending.add_at(FindingWhat::GovernanceFileOld, place, &pair.path);
        }
    }
}

/// A note for each principle that is not dealt with, where a governance file was read for it: a
/// page for contributors is not blamed for what it was not written to say.
fn principles(facts: Facts<'_>, together: &CombinedReading, pending: &mut Pending) {
    let alone = together.looked.first().filter(|_| facts.alone);
    let Some(main) = together.main.as_ref().or(alone) else {
        return;
    };
    for (principle, best) in PRINCIPLES.into_iter().zip(&together.principles) {
        match best.treatment {
            Treatment::Covered | Treatment::NotRead => {}
            Treatment::NotFound => {
                let looked = together.looked.clone();
                let what = FindingWhat::PrincipleNotFound { principle, looked };
                pending.add_at(what, line(main, 1), principle);
            }
            Treatment::Mentioned => {
                let lines = best
                    .passages
                    .iter()
                    .map(|(_, passage)| (passage.start, passage.end));
                let lines = lines.collect();
                let place = match best.passages.first() {
                    None => pending.fallback(),
                    Some((path, passage)) => FindingPlace {
                        end_line: passage.end.max(passage.start),
                        ..line(path, passage.start)
                    },
                };
                let what = FindingWhat::PrincipleMentioned { principle, lines };
                pending.add_at(what, place, principle);
            }
        }
    }
}
