//! The same answers for another form: what can be said with evidence, what a person must write, and
//! what no question covers. Nothing is said of a criterion that an answer does not settle.

use super::Tool;
use super::export_parts::{
    CriterionPart, Export, KnownPart, NotCoveredPart, OpenCriterion, OpenQuestion, SaidCriterion,
    SaidStatus, StandardPart, Why,
};
use super::parts::{EvidenceKind, EvidencePart};
use super::questionnaire::evidence;
use crate::assess::support_of;
use crate::model::standards::{
    Bearing, Bears, Criterion, Fact, Form, Measure, Need, NotCovered, Relation, Standard,
};
use crate::model::{
    self, Answer, Description, History, Kind, Lang, Pointer, Points, Project, Questionnaire,
    living, path_on_forge, question_of,
};
use crate::words::{self, export as say};
use jiff::civil::Date;

/// What an export is made from.
#[derive(Clone, Copy)]
pub struct ExportSource<'a> {
    /// The standard.
    pub standard: &'static Standard,
    /// The file of the description, as named on the command line.
    pub file: Option<&'a str>,
    /// The project and its answers.
    pub description: &'a Description,
    /// Where the questions that are named stand.
    pub questionnaires: &'a [&'static Questionnaire],
    /// What git shows, when the description is that of a repository.
    pub history: Option<&'a History>,
    /// The day on which evidence is recent or not.
    pub date: Date,
    /// Whether a licence is approved by the OSI, or (the second) by the OSI or the FSF.
    pub approved: &'a dyn Fn(&str) -> (bool, bool),
}

/// Fills in a form.
#[must_use]
pub fn export(source: ExportSource<'_>, lang: Lang) -> Export {
    let ExportSource {
        standard,
        description,
        ..
    } = source;
    let kinds = &description.project.kinds;
    let fits = standard.fits(kinds);
    let (mut said, mut to_write) = (Vec::new(), Vec::new());
    for it in standard.criteria {
        let found = if fits {
            settled(it, source, lang)
        } else {
            Err(Why::AsksMore)
        };
        match found {
            Ok(found) => said.push(found),
            Err(why) => to_write.push(open(it, why, source, lang)),
        }
    }
    Export {
        schema: super::SCHEMA,
        tool: Tool::THIS,
        date: source.date.to_string(),
        language: lang,
        file: source
            .file
            .map(|it| it.rsplit(['/', '\\']).next().unwrap_or(it).to_owned()),
        project: description.project.name.clone(),
        standard: StandardPart {
            id: standard.id,
            title: standard.title.get(lang),
            version: standard.version,
            address: standard.address,
            of: standard.of,
            summary: standard.summary,
        },
        other_kind: (!fits).then(|| {
            let [about, shared] = [standard.kinds, kinds].map(|it| words::kinds(it, lang));
            say::other_kind(&about, &shared, lang)
        }),
        said,
        to_write,
        not_covered: standard
            .not_covered
            .iter()
            .map(|it| rest(it, lang))
            .collect(),
    }
}

/// What a badge's file says of the project itself.
#[must_use]
pub fn badge_project(description: &Description) -> Vec<(&'static str, String)> {
    let project = &description.project;
    let mut facts = vec![
        ("name", Some(project.name.clone())),
        ("homepage_url", value(Fact::Website, description).ok()),
        ("repo_url", value(Fact::Repository, description).ok()),
    ];
    if is_alone(description) {
        facts.push(("license", value(Fact::Licence, description).ok()));
    }
    let facts = facts.into_iter();
    facts.filter_map(|(key, it)| Some((key, it?))).collect()
}

fn part(criterion: &'static Criterion, lang: Lang) -> CriterionPart {
    CriterionPart {
        id: criterion.id,
        key: criterion.key(),
        group: criterion.group,
        text: criterion.text.get(lang),
        address: criterion.address,
    }
}

fn rest(group: &NotCovered, lang: Lang) -> NotCoveredPart {
    NotCoveredPart {
        ids: group.ids,
        group: group.group,
        text: group.text.get(lang),
    }
}

/// What can be said of a criterion; else the first reason why nothing can.
fn settled(
    criterion: &'static Criterion,
    source: ExportSource<'_>,
    lang: Lang,
) -> Result<SaidCriterion, Why> {
    if about_more(criterion, source) {
        return Err(Why::NotAlone);
    }
    let mut first = None;
    for link in criterion.by {
        let because = known(link, source, lang);
        let found = match link.on {
            _ if link.relation == Relation::Part => continue,
            Bearing::Question(id) => match because {
                Some(because) => answered(criterion, id, because, source, lang),
                None => Err(Why::NotAnswered),
            },
            Bearing::Fact(fact) => value(fact, source.description).and_then(|value| {
                // A repository with an address is one that can be looked at; a field is filled in.
                let status = match source.standard.form {
                    Form::SecurityInsights => SaidStatus::Value,
                    Form::BestPracticesJson | Form::Markdown => SaidStatus::Met,
                };
                Ok((status, Some(value), because.ok_or(Why::NotStated)?))
            }),
            Bearing::Measure(_) => match because {
                Some(because) => Ok((SaidStatus::Value, Some(because.words.clone()), because)),
                None => Err(Why::NotMeasured),
            },
        };
        match found {
            Ok((status, value, because)) => {
                return Ok(SaidCriterion {
                    criterion: part(criterion, lang),
                    status,
                    value,
                    because,
                });
            }
            // An answer that is not enough says more than a question without one.
            Err(why) => {
                first = first.filter(|it| *it != Why::NotAnswered).or(Some(why));
            }
        }
    }
    Err(first.unwrap_or_else(|| not_settled(criterion, source, lang)))
}

/// Why a person must write about a criterion that nothing here can settle.
fn not_settled(criterion: &Criterion, source: ExportSource<'_>, lang: Lang) -> Why {
    let not_measured =
        |it: &Bears| matches!(it.on, Bearing::Measure(_)) && known(it, source, lang).is_none();
    if source.standard.summary {
        Why::SummaryOnly
    } else if criterion.by.iter().any(not_measured) {
        Why::NotMeasured
    } else {
        Why::AsksMore
    }
}

/// What is said, what is filled in, and what shows it.
type Settled = (SaidStatus, Option<String>, KnownPart);

/// What the answer to a question says of a criterion that it can settle.
fn answered(
    criterion: &Criterion,
    id: &str,
    because: KnownPart,
    source: ExportSource<'_>,
    lang: Lang,
) -> Result<Settled, Why> {
    let description = source.description;
    let question = question_of(id, source.questionnaires).ok_or(Why::NotAnswered)?;
    let answered = description.answers.get(id).ok_or(Why::NotAnswered)?;
    let file = description.file.as_deref();
    let support = support_of(answered, file, source.date);
    let full = Points::of_answer(Answer::Yes, support, question.facet) == Some(Points::FULL);
    match answered.answer {
        Answer::Yes if !full => return Err(Why::NoEvidence),
        Answer::Yes => {}
        // The same fact is not so, and somebody can look it up; a field is left empty.
        Answer::No
            if because.relation == Relation::Exact
                && full
                && source.standard.form != Form::SecurityInsights => {}
        Answer::No | Answer::Partly | Answer::NotApplicable | Answer::Unknown => {
            return Err(Why::NotAYes);
        }
    }
    if answered.answer == Answer::No {
        return Ok((SaidStatus::Unmet, None, because));
    }
    met(criterion, because, source, lang)
}

/// What a yes with evidence says, once the criterion has what it needs besides: only what shows the
/// criterion itself is left of what is known, the address to fill in first.
fn met(
    criterion: &Criterion,
    mut because: KnownPart,
    source: ExportSource<'_>,
    lang: Lang,
) -> Result<Settled, Why> {
    let project = &source.description.project;
    because.evidence.retain(|it| it.not_counted.is_none());
    // The question asks more, and so may the note.
    if because.relation == Relation::Enough {
        because.note = Some(say::yes_to(&because.text, lang));
    }
    for need in criterion.needs {
        let why = match need {
            Need::InRepository => Why::NotInRepository,
            Need::LicenceFile => Why::NoLicenceFile,
            Need::ConductFile => Why::NoConductFile,
            Need::OsiLicence | Need::FreeLicence => {
                let by_osi = *need == Need::OsiLicence;
                because.note = Some(approved(project, by_osi, source, lang)?);
                continue;
            }
            Need::Address | Need::SoftwareAlone => continue,
        };
        let repository = project.repository.as_deref();
        because.evidence.retain(|it| lies(it, *need, repository));
        let Some(first) = because.evidence.first() else {
            return Err(why);
        };
        if *need == Need::LicenceFile {
            let path = path_in(first, repository).unwrap_or_default();
            because.note = Some(say::licence_is_in(path, lang));
        }
    }
    let mut links = because.evidence.iter().filter_map(|it| it.link.as_ref());
    let address = links.find(|it| it.starts_with("http")).cloned();
    if criterion.needs.contains(&Need::Address) && address.is_none() {
        return Err(Why::NoAddress);
    }
    because
        .evidence
        .sort_by_key(|it| address.is_none() || it.link != address);
    // A field is filled in, and read for years.
    if source.standard.form == Form::SecurityInsights
        && let Some(address) = &address
    {
        return Ok((SaidStatus::Value, Some(living(address)), because));
    }
    Ok((SaidStatus::Met, address, because))
}

/// The licences of the software and who approves them, when each is approved.
fn approved(
    project: &Project,
    by_osi: bool,
    source: ExportSource<'_>,
    lang: Lang,
) -> Result<String, Why> {
    let licences: Vec<&str> = software_licences(project).map(String::as_str).collect();
    let osi = licences.iter().all(|it| (source.approved)(it).0);
    let either = licences.iter().all(|it| (source.approved)(it).1);
    if licences.is_empty() || !if by_osi { osi } else { either } {
        return Err(Why::LicenceUnknown);
    }
    Ok(say::approved(&licences.join(", "), osi, lang))
}

/// Whether nothing but the software of one repository is shared: an answer of a group of projects may
/// be about the group.
pub(super) fn is_alone(description: &Description) -> bool {
    let project = &description.project;
    let one = project.repository.is_none() || value(Fact::Repository, description).is_ok();
    project.kinds == [Kind::Software] && one
}

/// Whether a project shares more than what a criterion is about: its answers may be about something else.
fn about_more(criterion: &Criterion, source: ExportSource<'_>) -> bool {
    let asks = |it: &Bears| matches!(it.on, Bearing::Question(_));
    let about_answers =
        criterion.by.iter().all(asks) || criterion.needs.contains(&Need::SoftwareAlone);
    let alone = is_alone(source.description);
    about_answers && source.standard.wants_software_alone(criterion) && !alone
}

/// The path of a piece of evidence in the repository.
fn path_in<'a>(evidence: &'a EvidencePart, repository: Option<&str>) -> Option<&'a str> {
    let address = evidence.at.split(['#', '?']).next().unwrap_or_default();
    let base = repository.map(|it| it.trim_end_matches('/').trim_end_matches(".git"));
    let path = match evidence.kind {
        EvidenceKind::Path => Some(address),
        EvidenceKind::Url => base.and_then(|base| path_on_forge(address, base)),
        EvidenceKind::Text => None,
    };
    path.map(|it| it.trim_start_matches("./").trim_end_matches('/'))
}

/// Whether a piece of evidence lies where a criterion wants it.
fn lies(evidence: &EvidencePart, need: Need, repository: Option<&str>) -> bool {
    let Some(path) = path_in(evidence, repository) else {
        return false;
    };
    let (names, places, folders): (&[&str], &[&str], &[&str]) = if need == Need::LicenceFile {
        (&["LICENSE", "COPYING"], &[""], &["LICENSE"])
    } else if need == Need::ConductFile {
        // Where forges look for it.
        let names = &["CODE_OF_CONDUCT", "CODE-OF-CONDUCT"];
        (names, &["", ".GITHUB", ".GITLAB", "DOCS"], &[])
    } else {
        return true;
    };
    let path = path.to_uppercase();
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
    let stem = file.split('.').next().unwrap_or_default();
    let usual = places.contains(&folder) && names.contains(&stem);
    usual || folders.contains(&folder) || folders.contains(&&*path)
}

fn software_licences(project: &Project) -> impl Iterator<Item = &String> {
    let of_software = project
        .licences
        .iter()
        .filter(|(kind, _)| *kind == Kind::Software);
    of_software.flat_map(|(_, licences)| licences)
}

/// What the project file says, where a form asks for exactly that.
fn value(fact: Fact, description: &Description) -> Result<String, Why> {
    let project = &description.project;
    match fact {
        Fact::Name => Ok(project.name.clone()),
        Fact::Website => linked("website", project).ok_or(Why::NotStated),
        Fact::Governance => linked("governance", project).ok_or(Why::NotStated),
        Fact::Repository => {
            let written = project.repository.as_deref().and_then(super::openable);
            let at = written.ok_or(Why::NotStated)?;
            let at = at.trim_end_matches('/');
            is_repository(at, description)
                .then(|| at.to_owned())
                .ok_or(Why::NotOneRepository)
        }
        Fact::Licence => {
            let all: Vec<&str> = software_licences(project).map(String::as_str).collect();
            let is_choice = |it: &str| it.contains(" OR ") && all.len() > 1;
            let each = all.iter().map(|it| {
                if is_choice(it) {
                    format!("({it})")
                } else {
                    (*it).to_owned()
                }
            });
            // Each licence listed is that of a part of the software: all of them hold.
            let together = each.collect::<Vec<_>>().join(" AND ");
            (!all.is_empty()).then_some(together).ok_or(Why::NotStated)
        }
    }
}

/// Whether an address is that of one repository: on a forge whose addresses say so, or where the
/// evidence shows a file of it. A page of a group of repositories is none.
fn is_repository(address: &str, description: &Description) -> bool {
    let parts: Vec<&str> = address.split('/').skip(2).collect();
    let says_so = match parts.as_slice() {
        ["github.com" | "codeberg.org" | "bitbucket.org", owner, _] => *owner != "orgs",
        _ => false,
    };
    let base = address.trim_end_matches(".git");
    let mut evidence = description.answers.values().flat_map(|it| &it.evidence);
    says_so
        || evidence.any(|it| match &it.at {
            Pointer::Url(url) => path_on_forge(url, base).is_some(),
            Pointer::Path(_) | Pointer::Text(_) => false,
        })
}

/// An address that the project file gives by its name.
fn linked(name: &str, project: &Project) -> Option<String> {
    let (_, at) = project.links.iter().find(|(it, _)| it == name)?;
    super::openable(at).or_else(|| super::link::of_path(at, project.repository.as_deref()))
}

fn measured(measure: Measure, history: Option<&History>) -> Option<model::Measure> {
    measure.of(history.filter(|it| it.commits > 0 && !it.shallow)?)
}

/// A criterion of which nothing is said, with all that bears on it.
fn open(
    criterion: &'static Criterion,
    why: Why,
    source: ExportSource<'_>,
    lang: Lang,
) -> OpenCriterion {
    // Answers about something else say nothing here.
    let links = criterion.by.iter().filter(|_| why != Why::NotAlone);
    let unanswered = links.clone().filter_map(|link| {
        let Bearing::Question(id) = link.on else {
            return None;
        };
        let answered = source.description.answers.get(id);
        if answered.is_some_and(|it| it.answer != Answer::Unknown) {
            return None;
        }
        Some(OpenQuestion {
            question: id,
            text: question_of(id, source.questionnaires)?.text.get(lang),
            relation: link.relation,
        })
    });
    OpenCriterion {
        criterion: part(criterion, lang),
        why,
        why_words: why.words(lang),
        known: links.filter_map(|link| known(link, source, lang)).collect(),
        open: unanswered.collect(),
    }
}

/// What is known of something that bears on a criterion.
fn known(link: &Bears, source: ExportSource<'_>, lang: Lang) -> Option<KnownPart> {
    let description = source.description;
    let plain = |text: &str, words: String| KnownPart {
        question: None,
        text: text.to_owned(),
        relation: link.relation,
        answer: None,
        words,
        note: None,
        evidence: Vec::new(),
    };
    match link.on {
        Bearing::Question(id) => {
            let question = question_of(id, source.questionnaires)?;
            let answered = description.answers.get(id)?;
            (answered.answer != Answer::Unknown).then(|| KnownPart {
                question: Some(question.id),
                text: question.text.get(lang).to_owned(),
                relation: link.relation,
                answer: Some(answered.answer),
                words: words::answer(answered.answer, lang).to_owned(),
                note: answered.note.clone().or_else(|| answered.reason.clone()),
                evidence: evidence(answered, description, lang),
            })
        }
        Bearing::Fact(Fact::Licence) => {
            let all = software_licences(&description.project);
            let all: Vec<String> = all.cloned().collect();
            (!all.is_empty()).then(|| plain(say::licences(lang), all.join(", ")))
        }
        Bearing::Fact(fact) => {
            let value = value(fact, description).ok()?;
            Some(plain(say::in_project_file(lang), value))
        }
        Bearing::Measure(measure) => {
            let words = words::findings::measure(measured(measure, source.history)?, lang);
            Some(plain(say::in_history(lang), words))
        }
    }
}
