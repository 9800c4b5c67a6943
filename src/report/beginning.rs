//! What a repository shows → a first description of it, with no answer in it.

use crate::model::{
    Beginning, Description, Document, Evidence, GovernanceReading, Identity, Item, Kind, Lang,
    Licence, LicenceSign, Localized, Passage, Pointer, Project, Proposal, Questionnaire,
    QuestionnaireName, Repository, Role, Stage, Summary, Told,
};
use crate::words::beginning as say;
use std::collections::BTreeMap;

/// What a document of a role may bear on, by the id of the question.
pub const BEARS_ON: [(Role, &[&str]); 8] = [
    (Role::Governance, &["commons.governance.rules-written"]),
    (Role::Maintainers, &["ostrom.boundaries.roles-written"]),
    (
        Role::Contributing,
        &[
            "commons.community.open-to-newcomers",
            "guide.produce.how-to-contribute",
        ],
    ),
    (Role::Conduct, &["ostrom.sanctions.expected-conduct"]),
    (Role::Security, &[]),
    (Role::Funding, &[]),
    (Role::Roadmap, &[]),
    (Role::Readme, &["commons.resource.identified"]),
];
/// What a licence may bear on.
pub const LICENCE_BEARS_ON: [&str; 2] = [
    "commons.resource.open-licence",
    "guide.sustain.licence-standard",
];
/// The written rules that a signal in a governance document may be about: a question, and the ids of
/// signals. What people really do is not shown by a document, and so not proposed.
pub const RULES: [(&str, &[&str]); 16] = [
    (
        "ostrom.boundaries.roles-written",
        &["boundaries.role-and-rights", "boundaries.role-defined"],
    ),
    (
        "ostrom.boundaries.entry-and-exit",
        &[
            "boundaries.entry",
            "boundaries.entry-heading",
            "boundaries.exit",
        ],
    ),
    ("ostrom.boundaries.assets-listed", &["boundaries.resource"]),
    (
        "ostrom.congruence.rules-adapted",
        &["congruence.rules-fit", "congruence.own-rules"],
    ),
    (
        "ostrom.congruence.heavy-users-asked",
        &["congruence.dues", "congruence.duty-for-right"],
    ),
    (
        "ostrom.collective-choice.rule-change-written",
        &[
            "collective-choice.rules-amended",
            "collective-choice.consensus",
            "collective-choice.majority",
        ],
    ),
    (
        "ostrom.collective-choice.founder-can-be-outvoted",
        &["collective-choice.majority"],
    ),
    (
        "ostrom.monitoring.checkers-named",
        &["monitoring.audit", "monitoring.activity-checked"],
    ),
    (
        "ostrom.monitoring.checkers-replaceable",
        &["monitoring.seats-reviewed"],
    ),
    (
        "ostrom.sanctions.consequences-written",
        &[
            "sanctions.graded",
            "sanctions.for-cause",
            "sanctions.removal-decided",
        ],
    ),
    ("ostrom.sanctions.graduated", &["sanctions.graded"]),
    (
        "ostrom.sanctions.decided-by-members",
        &["sanctions.removal-decided"],
    ),
    (
        "ostrom.conflict-resolution.contact-known",
        &[
            "conflict-resolution.dispute-and-recourse",
            "conflict-resolution.conduct-complaints",
        ],
    ),
    (
        "ostrom.conflict-resolution.appeal",
        &["conflict-resolution.appeal"],
    ),
    (
        "ostrom.recognition.right-in-writing",
        &["recognition.statutes", "recognition.independence"],
    ),
    (
        "ostrom.nesting.levels-written",
        &["nesting.units-related", "nesting.parent-power"],
    ),
];
/// How many passages of one document are named beside a question.
const MOST_PASSAGES: usize = 2;

/// What a first description is made from.
#[derive(Clone, Copy)]
pub struct BeginningSource<'a> {
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
}

/// Begins a description.
#[must_use]
pub fn beginning(source: BeginningSource<'_>, lang: Lang) -> Beginning {
    let identity = source.identity;
    let mut remarks = Vec::new();
    let name = name(identity, &mut remarks, lang);
    let summary = summary(identity, &mut remarks, lang);
    let licences = licences(source, &mut remarks, lang);
    let kinds = kinds(identity, &licences, &mut remarks, lang);
    let stage = stage(identity, &mut remarks, lang);
    let repository = first(&identity.repositories, "repository", &mut remarks, lang);
    let mut links = Vec::new();
    if let Some(site) = identity
        .websites
        .first()
        .filter(|own| Some(&own.value) != repository.as_ref())
    {
        links.push(("website".to_owned(), site.value.clone()));
        remarks.push(("links", say::from(&place(site, lang), lang)));
    }
    let languages: Vec<String> = identity
        .languages
        .iter()
        .map(|own| own.value.clone())
        .collect();
    if let Some(own) = identity.languages.first() {
        remarks.push(("languages", say::from(&place(own, lang), lang)));
    }
    let project = Project {
        name,
        summary,
        kinds,
        stage,
        licences,
        repository,
        links,
        languages,
    };
    let proposals = proposals(source, &project, lang);
    let head = [say::what(lang), say::no_answers(lang), say::schema(lang)];
    let before = [say::to_confirm(lang), say::how_to_answer(lang)];
    Beginning {
        head: head.map(str::to_owned).to_vec(),
        project,
        remarks,
        before_questions: if proposals.is_empty() {
            Vec::new()
        } else {
            before.map(str::to_owned).to_vec()
        },
        proposals,
    }
}

/// How the place of something told is called.
fn place<T>(told: &Told<T>, lang: Lang) -> String {
    match told.path.as_str() {
        "" => say::folder(lang).to_owned(),
        ".git" => say::git(lang).to_owned(),
        path => path.to_owned(),
    }
}

fn name(identity: &Identity, remarks: &mut Vec<(&'static str, String)>, lang: Lang) -> String {
    first(&identity.names, "name", remarks, lang).unwrap_or_else(|| {
        remarks.push(("name", say::no_name(lang).to_owned()));
        say::unnamed(lang).to_owned()
    })
}

/// What is believed first, with a remark on where it comes from, and on what is said elsewhere.
fn first(
    told: &[Told],
    key: &'static str,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Option<String> {
    let own = told.first()?;
    let mut remark = say::from(&place(own, lang), lang);
    let same = |other: &&Told| other.value.to_lowercase() == own.value.to_lowercase();
    let folder = |other: &&Told| other.path.is_empty();
    let others: Vec<String> = told
        .iter()
        .filter(|other| !same(other) && !folder(other))
        .map(|other| format!("{} ({})", other.value, place(other, lang)))
        .collect();
    if !others.is_empty() {
        remark.push_str(&say::or_else(&others.join(", "), lang));
    }
    remarks.push((key, remark));
    Some(own.value.clone())
}

/// The first sentence in each language; one without a language stands for both.
fn summary(
    identity: &Identity,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Option<Summary> {
    let of = |wanted: Option<Lang>| {
        let mut all = identity.summaries.iter();
        all.find(|own| own.value.0 == wanted)
    };
    let either = of(Some(lang)).or_else(|| identity.summaries.first())?;
    let text = |own: &Told<(Option<Lang>, String)>| own.value.1.clone();
    remarks.push(("summary", say::from(&place(either, lang), lang)));
    let [en, fr] = Lang::ALL.map(|own| of(Some(own)).map_or_else(|| text(either), text));
    Some(Summary { en, fr })
}

/// The licences of the whole, each under what it is most often given for. What a manifest says
/// comes first: `MIT OR Apache-2.0` tells more than the two texts.
fn licences(
    source: BeginningSource<'_>,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Vec<(Kind, Vec<String>)> {
    let mut found: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
    let mut from: Vec<&str> = Vec::new();
    let mut licences: Vec<&Licence> = source.repository.licences.iter().collect();
    licences.sort_by_key(|own| own.sign != LicenceSign::Manifest);
    for own in licences {
        let Some(spdx) = &own.spdx else { continue };
        if !is_of_the_whole(own) || !(source.is_licence)(spdx) {
            continue;
        }
        let all = found.entry(kind_of(spdx)).or_default();
        if !all.iter().any(|known| names(known, spdx)) {
            all.push(spdx.clone());
            if !from.contains(&own.path.as_str()) {
                from.push(&own.path);
            }
        }
    }
    if !from.is_empty() {
        remarks.push(("licences", say::licences(&from.join(", "), lang)));
    }
    found.into_iter().collect()
}

/// Whether an expression is, or names, a licence.
fn names(expression: &str, licence: &str) -> bool {
    let part = |own: char| own.is_ascii_alphanumeric() || "-.+:".contains(own);
    expression == licence || expression.split(|own| !part(own)).any(|own| own == licence)
}

/// Whether a licence is of more than one file: it stands in the root, or in `LICENSES/`.
fn is_of_the_whole(own: &Licence) -> bool {
    let whole = !own.path.contains('/')
        || own.path.starts_with("LICENSES/")
        || own.path.starts_with(".reuse/");
    whole && own.sign != LicenceSign::Tag
}

/// What a licence is most often given for.
fn kind_of(spdx: &str) -> Kind {
    let data = [
        "ODbL-", "ODC-", "PDDL-", "etalab-", "CDLA-", "DL-DE-", "OGL-UK-",
    ];
    let hardware = ["CERN-OHL-", "TAPR-OHL-", "SHL-"];
    let begins = |all: &[&str]| all.iter().any(|own| spdx.starts_with(own));
    if begins(&data) {
        Kind::Data
    } else if begins(&hardware) {
        Kind::Hardware
    } else if begins(&["CC-", "GFDL-"]) {
        Kind::Content
    } else {
        Kind::Software
    }
}

/// What the files and the licences are of.
fn kinds(
    identity: &Identity,
    licences: &[(Kind, Vec<String>)],
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    let mut from: Vec<String> = Vec::new();
    for own in &identity.kinds {
        if !kinds.contains(&own.value) {
            kinds.push(own.value);
            from.push(own.path.clone());
        }
    }
    for (kind, ids) in licences {
        if !kinds.contains(kind) {
            kinds.push(*kind);
            from.push(ids.join(", "));
        }
    }
    if kinds.is_empty() {
        kinds.push(Kind::Software);
    }
    remarks.push(("kind", say::kind(&from.join(", "), lang)));
    kinds
}

/// What `publiccode.yml` says, else whether a first version is out.
fn stage(identity: &Identity, remarks: &mut Vec<(&'static str, String)>, lang: Lang) -> Stage {
    let status = identity.statuses.iter().find_map(|own| {
        let stage = match own.value.as_str() {
            "concept" => Stage::Idea,
            "development" | "beta" => Stage::Incubation,
            "stable" | "obsolete" => Stage::Production,
            _ => return None,
        };
        Some((stage, format!("{}, {}", own.path, own.value)))
    });
    let version = identity.versions.iter().find_map(|own| {
        let number = own.value.trim_start_matches(['v', 'V']);
        let major: u32 = number.split('.').next()?.parse().ok()?;
        let stage = if major > 0 && !number.contains('-') {
            Stage::Production
        } else {
            Stage::Incubation
        };
        Some((stage, format!("{}, version {}", own.path, own.value)))
    });
    let (stage, from) = status
        .or(version)
        .unwrap_or((Stage::Incubation, String::new()));
    remarks.push(("stage", say::stage(&from, lang)));
    stage
}

/// Something that may bear on a question.
struct Sign {
    evidence: String,
    /// What is seen there, where the evidence does not say it all.
    remark: Option<String>,
}

/// The questions that something may bear on, in the order of the questionnaires that are asked.
fn proposals(source: BeginningSource<'_>, project: &Project, lang: Lang) -> Vec<Proposal> {
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
                let own = signs.get(item.question.id).filter(|own| !own.is_empty());
                if let Some(own) = own {
                    proposals.push(proposal(item, own, heading.take(), lang));
                }
            }
        }
    }
    proposals
}

/// The signs by the id of a question.
fn signs(source: BeginningSource<'_>, lang: Lang) -> BTreeMap<&'static str, Vec<Sign>> {
    let mut signs: BTreeMap<&'static str, Vec<Sign>> = BTreeMap::new();
    let whole = |path: &str| Sign {
        evidence: path.to_owned(),
        remark: None,
    };
    let documents = &source.repository.documents;
    for own in documents.iter().filter(|own| can_be_named(&own.path)) {
        for id in bears_on(own) {
            signs.entry(id).or_default().push(whole(&own.path));
        }
    }
    for own in &source.repository.licences {
        if own.spdx.is_some() && is_of_the_whole(own) && can_be_named(&own.path) {
            for id in LICENCE_BEARS_ON {
                let all = signs.entry(id).or_default();
                if !all.iter().any(|known| known.evidence == own.path) {
                    all.push(whole(&own.path));
                }
            }
        }
    }
    for (path, reading) in source
        .readings
        .iter()
        .filter(|(path, _)| can_be_named(path))
    {
        for (question, wanted) in RULES {
            let found = passages(reading, wanted);
            let found = found.map(|(own, signal)| passage(path, own, signal, source, lang));
            signs.entry(question).or_default().extend(found);
        }
    }
    signs
}

/// The passages with most of these signals, in the order of the text, each with its first signal.
fn passages<'r>(
    reading: &'r GovernanceReading,
    wanted: &[&str],
) -> impl Iterator<Item = (&'r Passage, &'static str)> + use<'r> {
    let read = reading.principles.iter();
    let mut found: Vec<(usize, &Passage, &'static str)> = read
        .flat_map(|own| &own.passages)
        .filter_map(|own| {
            let mut signals = own.signals.iter().filter(|own| wanted.contains(own));
            let first = *signals.next()?;
            Some((signals.count() + 1, own, first))
        })
        .collect();
    found.sort_by_key(|(signals, own, _)| (std::cmp::Reverse(*signals), own.start));
    found.truncate(MOST_PASSAGES);
    found.sort_by_key(|(_, own, _)| own.start);
    found.into_iter().map(|(_, own, signal)| (own, signal))
}

fn passage(
    path: &str,
    own: &Passage,
    signal: &str,
    source: BeginningSource<'_>,
    lang: Lang,
) -> Sign {
    let seen = say::seen(path, own.start, own.end, lang);
    let lines = if own.start == own.end {
        format!("#L{}", own.start)
    } else {
        format!("#L{}-L{}", own.start, own.end)
    };
    let says = (source.says)(signal).map(|own| own.get(lang));
    Sign {
        evidence: format!("{path}{lines}"),
        remark: Some(says.map_or(seen.clone(), |says| say::seen_as(&seen, says, lang))),
    }
}

/// Whether a path can be written as evidence: a `#` in it would begin an anchor.
fn can_be_named(path: &str) -> bool {
    !path.contains('#') && !path.chars().any(char::is_control)
}

fn bears_on(document: &Document) -> &'static [&'static str] {
    // Another README is of a part.
    if document.role == Role::Readme && document.path.contains('/') {
        return &[];
    }
    let found = BEARS_ON.iter().find(|(role, _)| *role == document.role);
    found.map_or(&[], |(_, ids)| ids)
}

fn proposal(item: &Item, signs: &[Sign], heading: Option<String>, lang: Lang) -> Proposal {
    let mut remarks = vec![item.question.text.get(lang).to_owned()];
    remarks.extend(signs.iter().filter_map(|own| own.remark.clone()));
    Proposal {
        heading,
        question: item.question.id,
        remarks,
        evidence: signs
            .iter()
            .map(|own| Evidence {
                at: Pointer::Path(own.evidence.clone()),
                on: None,
                note: None,
            })
            .collect(),
    }
}
