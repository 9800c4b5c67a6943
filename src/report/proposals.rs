//! Which questions something in a repository may bear on, and where to look. A proposal is never an
//! answer.

use crate::model::{
    BINDINGS, Binding, Description, Document, DocumentKind, Evidence, GovernanceReading, Identity,
    Item, Lang, Licence, LicenceSign, Localized, Passage, Pointer, Project, Proposal,
    Questionnaire, QuestionnaireName, Repository, Role, Treatment, is_closed_licence,
};
use crate::words::scaffold as say;
use std::collections::BTreeMap;

/// What a first description is made from.
#[derive(Clone, Copy)]
pub struct ScaffoldSource<'a> {
    /// What stands in the repository.
    pub repository: &'a Repository,
    /// What its files say that it is.
    pub identity: &'a Identity,
    /// What its governance documents say, by their paths.
    pub readings: &'a [(&'a str, GovernanceReading)],
    /// The shipped questionnaires.
    pub questionnaires: &'a [&'static Questionnaire],
    /// What a signal says, by its id.
    pub says: &'a dyn Fn(&str) -> Option<Localized>,
    /// Whether a text is an SPDX expression.
    pub is_licence: &'a dyn Fn(&str) -> bool,
    /// Whether the schema of a project file stands beside it.
    pub schema: bool,
}

/// The question that asks where the rules are.
const RULES_WRITTEN: &str = "commons.governance.rules-written";
/// The question that asks whether the founder can be outvoted.
const OUTVOTED: &str = "ostrom.collective-choice.founder-can-be-outvoted";
/// How many passages of one document are named beside a question.
const MOST_PASSAGES: usize = 2;
/// How many pieces of evidence are named beside a question: nobody reads more of them.
const MOST_SIGNS: usize = 8;

/// Something that may bear on a question.
struct Sign {
    evidence: String,
    /// What is seen there, where the evidence does not say it all.
    remark: Option<String>,
}

/// The questions that something may bear on, in the order of the questionnaires that are asked.
pub(super) fn proposals(
    source: ScaffoldSource<'_>,
    project: &Project,
    lang: Lang,
) -> Vec<Proposal> {
    let signs = signs(source, lang);
    let asked = Description::default_questionnaires(&project.kinds);
    let mut proposals: Vec<Proposal> = Vec::new();
    for questionnaire in source.questionnaires {
        if !asked.contains(&QuestionnaireName::Shipped(questionnaire.id.to_owned())) {
            continue;
        }
        for section in questionnaire.sections {
            let mut heading = Some(say::part(questionnaire.id, section.title.get(lang), lang));
            let items = section
                .items
                .iter()
                .filter(|item| !item.by_ref && item.question.is_due(&project.kinds, project.stage));
            for item in items {
                let sign = signs.get(item.question.id).filter(|sign| !sign.is_empty());
                if let Some(it) = sign {
                    proposals.push(proposal(item, it, heading.take(), lang));
                }
            }
        }
    }
    proposals
}

impl Sign {
    /// A place that says it all.
    fn at(evidence: &str) -> Sign {
        Sign {
            evidence: evidence.to_owned(),
            remark: None,
        }
    }
}

/// Signs by the id of a question.
type Signs = BTreeMap<&'static str, Vec<Sign>>;

fn signs(source: ScaffoldSource<'_>, lang: Lang) -> Signs {
    let mut signs = Signs::new();
    documents(&mut signs, source);
    readmes(&mut signs, source);
    licences(&mut signs, source);
    rules(&mut signs, source, lang);
    for all in signs.values_mut() {
        all.truncate(MOST_SIGNS);
    }
    signs
}

/// Each document, for what its role bears on.
fn documents(signs: &mut Signs, source: ScaffoldSource<'_>) {
    // A page in which no rule was recognised shows none, whatever it is called.
    let silent = |it: &Document| {
        let reading = reading_of(&it.path, source);
        let is_for_it = it.role == Role::Governance;
        is_for_it && reading.map_or(!it.is_certain(), |it| it.kind == DocumentKind::General)
    };
    // A README in which no sentence says what the project is says nothing of what is shared.
    let says = |it: &Document| {
        let mut told = source.identity.summaries.iter();
        it.role != Role::Readme || told.any(|summary| summary.path == it.path)
    };
    let named = |document: &&Document| {
        can_be_named(&document.path)
            && !is_blank(&document.path, source)
            && !silent(document)
            && !sends_elsewhere(document, source)
            && says(document)
    };
    for document in source.repository.documents.iter().filter(named) {
        for binding in bears_on(document) {
            let all = signs.entry(binding.question).or_default();
            all.push(Sign::at(&document.path));
        }
    }
}

/// Whether a page only leads to another, which is what shows something. Whoever sends to a code of conduct
/// adopts it.
fn sends_elsewhere(document: &Document, source: ScaffoldSource<'_>) -> bool {
    let mut readings = source.readings.iter();
    document.role != Role::Conduct
        && readings
            .any(|(path, reading)| *path == document.path && reading.kind == DocumentKind::Pointer)
}

/// The lines of a README, of a page for contributors or of maintainers, that were read as rules.
fn readmes(signs: &mut Signs, source: ScaffoldSource<'_>) {
    let rules =
        |it: &Document| reading_of(&it.path, source).is_some_and(GovernanceReading::sets_a_rule);
    let read = |it: &&Document| {
        let in_part = it.role != Role::Governance && !it.lines.is_empty();
        (in_part || it.role == Role::Maintainers) && rules(it) && can_be_named(&it.path)
    };
    for document in source.repository.documents.iter().filter(read) {
        let evidence = match document.lines.first() {
            Some((from, to)) => format!("{}#L{from}-L{to}", document.path),
            None => document.path.clone(),
        };
        let all = signs.entry(RULES_WRITTEN).or_default();
        all.push(Sign::at(&evidence));
    }
}

/// The open licences of the whole project.
fn licences(signs: &mut Signs, source: ScaffoldSource<'_>) {
    let repository = source.repository;
    // Where something is kept closed, not everything is open.
    if repository.licence_in_doubt().is_some() || repository.closed_licences().next().is_some() {
        return;
    }
    for licence in &source.repository.licences {
        let open = licence
            .spdx
            .as_ref()
            .is_some_and(|spdx| !is_closed_licence(spdx));
        if open && is_of_the_whole(licence, source.repository) && can_be_named(&licence.path) {
            for binding in BINDINGS.iter().filter(|it| it.licence) {
                let all = signs.entry(binding.question).or_default();
                if !all.iter().any(|known| known.evidence == licence.path) {
                    all.push(Sign::at(&licence.path));
                }
            }
        }
    }
}

/// The passages that may be the rules which a question asks about.
fn rules(signs: &mut Signs, source: ScaffoldSource<'_>, lang: Lang) {
    let named =
        |(path, _): &&(&str, GovernanceReading)| can_be_named(path) && !is_blank(path, source);
    for (path, reading) in source.readings.iter().filter(named) {
        for binding in BINDINGS {
            // Where one person may override the rest, no vote shows that anybody can be outvoted.
            if binding.question == OUTVOTED && reading.one_overrules.is_some() {
                continue;
            }
            let found = passages(reading, binding.signals);
            let found = found.map(|(it, signal)| passage(path, it, signal, source, lang));
            let found: Vec<Sign> = found.collect();
            if !found.is_empty() {
                signs.entry(binding.question).or_default().extend(found);
            }
        }
    }
}

fn reading_of<'a>(path: &str, source: ScaffoldSource<'a>) -> Option<&'a GovernanceReading> {
    let found = source.readings.iter().find(|(it, _)| *it == path);
    found.map(|(_, reading)| reading)
}

/// Whether a page shows nothing: it is empty, not in force, or nobody has filled in the parts of it that
/// say something.
fn is_blank(path: &str, source: ScaffoldSource<'_>) -> bool {
    let mut readings = source.readings.iter();
    readings.any(|(it, reading)| *it == path && shows_nothing(reading))
}

fn shows_nothing(reading: &GovernanceReading) -> bool {
    let covered = reading.principles.iter();
    let covered = covered.filter(|it| it.treatment == Treatment::Covered);
    let mut passages = covered.flat_map(|it| &it.passages);
    match reading.kind {
        DocumentKind::Empty | DocumentKind::Draft | DocumentKind::Superseded => true,
        DocumentKind::Template => passages.all(|it| reading.is_open(it.start, it.end)),
        DocumentKind::Governance | DocumentKind::Pointer | DocumentKind::General => false,
    }
}

/// The passages with most of these signals, in the order of the text, each with its first signal.
fn passages<'r>(
    reading: &'r GovernanceReading,
    wanted: &[&str],
) -> impl Iterator<Item = (&'r Passage, &'static str)> + use<'r> {
    // What is only mentioned shows nothing.
    let read = reading.principles.iter();
    let read = read.filter(|it| it.treatment == Treatment::Covered);
    let mut found: Vec<(usize, &Passage, &'static str)> = read
        .flat_map(|it| &it.passages)
        // What is still to be filled in shows nothing either.
        .filter(|it| !reading.is_open(it.start, it.end))
        .filter_map(|it| {
            let mut signals = it.signals.iter().filter(|signal| wanted.contains(signal));
            let first = *signals.next()?;
            Some((signals.count() + 1, it, first))
        })
        .collect();
    found.sort_by_key(|(signals, it, _)| (std::cmp::Reverse(*signals), it.start));
    found.truncate(MOST_PASSAGES);
    found.sort_by_key(|(_, it, _)| it.start);
    found.into_iter().map(|(_, it, signal)| (it, signal))
}

fn passage(
    path: &str,
    passage: &Passage,
    signal: &str,
    source: ScaffoldSource<'_>,
    lang: Lang,
) -> Sign {
    let seen = say::seen(path, passage.start, passage.end, lang);
    let says = (source.says)(signal).map(|it| it.get(lang));
    Sign {
        evidence: with_lines(path, passage),
        remark: Some(says.map_or(seen.clone(), |says| say::seen_as(&seen, says, lang))),
    }
}

/// Whether a path can be written as evidence: a `#` in it would begin an anchor.
pub(super) fn can_be_named(path: &str) -> bool {
    !path.contains('#') && !path.chars().any(char::is_control)
}

/// The lines of a passage, as an address names them.
pub(super) fn with_lines(path: &str, passage: &Passage) -> String {
    let (start, end) = (passage.start, passage.end);
    if start == end {
        format!("{path}#L{start}")
    } else {
        format!("{path}#L{start}-L{end}")
    }
}

fn bears_on(document: &Document) -> impl Iterator<Item = &'static Binding> {
    // Another README is of a part.
    let role = Some(document.role);
    let role = role.filter(|it| *it != Role::Readme || !document.path.contains('/'));
    let role = role.filter(|it| *it != Role::Maintainers || !names_authors(&document.path));
    let bears = move |it: &&Binding| role.is_some_and(|role| it.documents.contains(&role));
    BINDINGS.iter().filter(bears)
}

/// Whether a list is of those who have made something, and not of those who may change it.
fn names_authors(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    ["author", "auteur", "contribut", "emerit"]
        .iter()
        .any(|it| name.starts_with(it))
}

fn proposal(item: &Item, signs: &[Sign], heading: Option<String>, lang: Lang) -> Proposal {
    let mut remarks = vec![item.question.text.get(lang).to_owned()];
    remarks.extend(signs.iter().filter_map(|sign| sign.remark.clone()));
    Proposal {
        heading,
        question: item.question.id,
        remarks,
        evidence: signs
            .iter()
            .map(|sign| Evidence {
                at: Pointer::Path(sign.evidence.clone()),
                date: None,
                note: None,
            })
            .collect(),
    }
}

/// So many texts in `LICENSES/` are those of what was taken from elsewhere as well.
const MANY_TEXTS: usize = 4;

/// Whether a licence is of more than one file: it stands in the root, or in `LICENSES/`, or is that of
/// all that is made of one kind. Of many texts there, the one holds that is said of the whole.
pub(super) fn is_of_the_whole(licence: &Licence, repository: &Repository) -> bool {
    if matches!(licence.sign, LicenceSign::Tag | LicenceSign::Part) {
        let mut others = repository.licences.iter();
        // `docs/licence.md` shows the licence of all.
        return licence.part_kind().is_some()
            && !others.any(|it| it.sign == LicenceSign::Text && it.spdx == licence.spdx);
    }
    let folders = ["licenses", "licences", "license", "licence"];
    let stored = |it: &Licence| {
        let (folder, _) = it.path.split_once('/').unwrap_or_default();
        folders.contains(&folder.to_lowercase().as_str())
    };
    let said = |it: &Licence| {
        // What a page says of the project holds wherever it stands.
        !it.path.contains('/')
            || it.sign == LicenceSign::Readme
            || (it.path == ".reuse/dep5" && it.sign == LicenceSign::Reuse)
    };
    if stored(licence) {
        let all = &repository.licences;
        let of_all =
            |it: &&Licence| !matches!(it.sign, LicenceSign::Tag | LicenceSign::Part) && said(it);
        return all.iter().filter(|it| stored(it)).count() < MANY_TEXTS
            || !all.iter().any(|it| of_all(&it));
    }
    said(licence)
}
