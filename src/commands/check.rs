//! `commons check`: a repository, its description and the policy → findings.

use super::files::read;
use super::load::{Examined, Loaded, Loader};
use super::output::{Output, spare};
use super::policy_args::demands;
use super::{Environment, Exit};
use crate::assess::{Request, assess};
use crate::check::{Baseline, BaselineFault, Described, DescriptionState, Facts, check, readings};
use crate::cli::{CheckArgs, CheckFormat};
use crate::description::USUAL_NAMES;
use crate::model::{
    Assessment, CheckOutcome, Lang, Pointer, Policy, Questionnaire, Repository, Role, Unseen,
};
use crate::render::{self, Layout};
use crate::report::{CheckReport, CheckSource, Detail, Source, check_report, report};
use crate::repository::{self, Online, Wanted};
use anyhow::{Context as _, Result, anyhow};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

pub(super) fn run(args: &CheckArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let subject = subject(args.path.as_deref(), lang)?;
    let description: Vec<String> = subject.description.iter().cloned().collect();
    spare(&description, args.output.as_deref(), lang)?;
    let baseline = match &args.baseline {
        Some(path) => Some((path, earlier(path, lang)?)),
        None => None,
    };
    let report = checked(args, &subject, baseline.as_ref(), environment)?;
    let layout = if args.output.is_some() {
        Layout::default()
    } else {
        environment.layout
    };
    let text = match args.format {
        CheckFormat::Text => render::check_text(&report, environment.quiet, layout),
        CheckFormat::Json => render::check_json(&report),
        CheckFormat::Markdown => render::check_markdown(&report, environment.quiet),
        CheckFormat::Github => render::github(&report),
        CheckFormat::Gitlab => render::gitlab(&report),
        CheckFormat::Sarif => render::sarif(&report),
        CheckFormat::Junit => render::junit(&report),
    };
    let mut output = Output::open(args.output.as_deref(), lang)?;
    output.write(&text)?;
    output.finish()?;
    Ok(match report.check.outcome {
        CheckOutcome::Passes => Exit::Done,
        CheckOutcome::Fails => Exit::Found,
        CheckOutcome::NothingAssessed => Exit::NothingAssessed,
    })
}

/// What is looked at.
struct Subject {
    /// As named on the command line.
    named: String,
    /// The folder in which everything is, canonical.
    root: PathBuf,
    /// What comes before a path of the root so that it can be opened from here.
    folder: String,
    /// The description, as it can be opened from here.
    description: Option<String>,
    /// A single document, and nothing else.
    alone: Option<PathBuf>,
}

fn subject(path: Option<&Path>, lang: Lang) -> Result<Subject> {
    let path = path.unwrap_or(Path::new("."));
    let shown = render::visible(&path.to_string_lossy()).into_owned();
    let cannot = || {
        lang.pick(
            format!("cannot look at {shown}"),
            format!("impossible de regarder {shown}"),
        )
    };
    let root = repository::root(path).with_context(cannot)?;
    let found = path.canonicalize().with_context(cannot)?;
    let here = Path::new(".").canonicalize().with_context(cannot)?;
    let folder = from(&here, &root);
    let is_description = found
        .extension()
        .is_some_and(|ending| ending == "yaml" || ending == "yml");
    let alone = (found.is_file() && !is_description).then(|| path.to_owned());
    let description = match &alone {
        Some(_) => None,
        None if found.is_file() => found.strip_prefix(&root).ok().map(Path::to_owned),
        None => described(&found, &root),
    };
    let description = description.map(|it| joined(&folder, &it.to_string_lossy()));
    Ok(Subject {
        named: path.to_string_lossy().into_owned(),
        root,
        folder,
        description,
        alone,
    })
}

/// The description of a folder or the nearest one above, up to the root; from the root.
fn described(folder: &Path, root: &Path) -> Option<PathBuf> {
    let within = folder
        .ancestors()
        .take_while(|ancestor| ancestor.starts_with(root));
    let mut names = within.flat_map(|it| USUAL_NAMES.iter().map(|name| it.join(name)));
    let found = names.find(|name| name.is_file())?;
    found.strip_prefix(root).ok().map(Path::to_owned)
}

/// The way from one folder to another; empty when they are the same.
fn from(here: &Path, there: &Path) -> String {
    if let Ok(down) = there.strip_prefix(here) {
        return down.to_string_lossy().into_owned();
    }
    match here.strip_prefix(there) {
        Ok(up) => vec![".."; up.components().count()].join("/"),
        Err(_) => there.to_string_lossy().into_owned(),
    }
}

fn joined(folder: &str, path: &str) -> String {
    match folder {
        "" => path.to_owned(),
        folder => format!("{}/{path}", folder.trim_end_matches('/')),
    }
}

/// Facts, judgement, words.
fn checked(
    args: &CheckArgs,
    subject: &Subject,
    baseline: Option<&(&PathBuf, Baseline)>,
    environment: &Environment,
) -> Result<CheckReport> {
    let lang = environment.lang;
    let mut loader = Loader::new(&args.basis, environment);
    let date = loader.date();
    let examined = match &subject.description {
        Some(path) => Some(loader.examine(path)?),
        None => None,
    };
    let loaded = match &examined {
        Some(Examined::Described(loaded, places)) => Some((&**loaded, places)),
        Some(Examined::Invalid(_)) | None => None,
    };
    let assessment = loaded.map(|(loaded, _)| assessed(loaded, args, &loader));
    let asked: &[&Questionnaire] = loaded.map_or(&[], |(it, _)| &it.questionnaires);
    let written: Option<&Policy> = loaded.map(|(it, _)| &it.description.policy);
    let policy = demands(written, args, asked, lang)?;
    let wanted = wanted(args, loaded.map(|(it, _)| it), date);
    let repository = gathered(subject, &wanted, lang)?;
    let readings = readings(&repository);
    let inside = subject.description.as_deref();
    let inside = inside.map_or_else(String::new, |it| inside_root(it, subject));
    let facts = Facts {
        date,
        told: told(&inside, examined.as_ref(), assessment.as_ref()),
        repository: &repository,
        readings: &readings,
        policy: &policy,
        fail_on: args.fail_on,
        baseline: baseline.map(|(_, it)| it),
        alone: subject.alone.is_some(),
    };
    let found = check(facts);
    let file = baseline.map(|(path, it)| (path.to_string_lossy(), it.date.as_str()));
    let source = CheckSource {
        date,
        root: &subject.named,
        folder: if facts.alone { "" } else { &subject.folder },
        checked: &found,
        fail_on: args.fail_on,
        max_age_months: policy.max_age_months,
        repository: &repository,
        readings: &readings,
        described: loaded.map(|(it, _)| (&it.description, it.questionnaires.as_slice())),
        baseline: file.as_ref().map(|(path, date)| (&**path, *date)),
        online: args.online,
        alone: facts.alone,
    };
    let said = loaded.zip(assessment.as_ref());
    let said = said.map(|((loaded, _), assessment)| {
        let source = Source {
            file: subject.description.as_deref(),
            description: &loaded.description,
            questionnaires: &loaded.questionnaires,
            assessment,
        };
        report(source, Detail::Full, lang)
    });
    Ok(check_report(source, said, lang))
}

fn assessed(loaded: &Loaded, args: &CheckArgs, loader: &Loader) -> Assessment {
    assess(Request {
        description: &loaded.description,
        questionnaires: &loaded.questionnaires,
        date: loader.date(),
        stage: args.basis.stage.unwrap_or(loaded.description.project.stage),
        target: None,
    })
}

fn told<'a>(
    path: &'a str,
    examined: Option<&'a Examined>,
    assessment: Option<&'a Assessment>,
) -> DescriptionState<'a> {
    match (examined, assessment) {
        (Some(Examined::Described(loaded, places)), Some(assessment)) => {
            DescriptionState::Described(Described {
                path,
                description: &loaded.description,
                places,
                questionnaires: &loaded.questionnaires,
                assessment,
            })
        }
        (Some(Examined::Invalid(problems)), _) => DescriptionState::Invalid(path, problems),
        (Some(Examined::Described(..)) | None, _) => DescriptionState::Nothing,
    }
}

/// A path as it stands in the root.
fn inside_root(path: &str, subject: &Subject) -> String {
    let bare = path.strip_prefix(&subject.folder).unwrap_or(path);
    bare.trim_start_matches('/').to_owned()
}

/// Looks at the repository, or at a single document.
fn gathered(subject: &Subject, wanted: &Wanted, lang: Lang) -> Result<Repository> {
    let named = render::visible(&subject.named).into_owned();
    let cannot = || {
        lang.pick(
            format!("cannot look at {named}"),
            format!("impossible de regarder {named}"),
        )
    };
    if let Some(path) = &subject.alone {
        let mut document = repository::document(path).with_context(cannot)?;
        // Who names a README wants it read for its governance.
        if document.role == Role::Readme {
            document.role = Role::Governance;
        }
        return Ok(Repository {
            root: subject.named.clone(),
            documents: vec![document],
            ..nothing()
        });
    }
    repository::look(&subject.root, wanted).with_context(cannot)
}

/// What is asked of the repository: what the answers cite, and the web only when it is asked for.
fn wanted(args: &CheckArgs, loaded: Option<&Loaded>, date: jiff::civil::Date) -> Wanted {
    let online = args.online.then(|| Online {
        allow_private: args.allow_private,
        ..Online::new(loaded.map_or_else(BTreeSet::new, addresses))
    });
    Wanted {
        online,
        // There is nothing to compare them with where there is no description.
        badges: loaded.is_some(),
        ..Wanted::all(date, loaded.map_or_else(BTreeSet::new, cited))
    }
}

/// A repository of which nothing was looked at.
fn nothing() -> Repository {
    Repository {
        root: String::new(),
        looked_in: Vec::new(),
        documents: Vec::new(),
        documents_left_out: 0,
        licences: Vec::new(),
        tags_searched: (0, 0),
        history: Err(Unseen::NotAsked),
        publiccode: None,
        badges: Vec::new(),
        evidence: BTreeMap::new(),
        addresses: BTreeMap::new(),
    }
}

/// The paths that the answers cite, without their anchors.
fn cited(loaded: &Loaded) -> BTreeSet<String> {
    let answers = loaded.description.answers.values();
    let pieces = answers.flat_map(|answer| &answer.evidence);
    let path = |pointer: &Pointer| match pointer {
        Pointer::Path(path) => Some(path.split('#').next().unwrap_or(path).to_owned()),
        Pointer::Url(_) | Pointer::Text(_) => None,
    };
    pieces.filter_map(|piece| path(&piece.at)).collect()
}

/// The web addresses that the answers cite.
fn addresses(loaded: &Loaded) -> BTreeSet<String> {
    let answers = loaded.description.answers.values();
    let pieces = answers.flat_map(|answer| &answer.evidence);
    let address = |pointer: &Pointer| match pointer {
        Pointer::Url(url) => Some(url.clone()),
        Pointer::Path(_) | Pointer::Text(_) => None,
    };
    pieces.filter_map(|piece| address(&piece.at)).collect()
}

/// Reads an earlier report.
fn earlier(path: &Path, lang: Lang) -> Result<Baseline> {
    let shown = path.to_string_lossy();
    let bytes = read_whole(path, lang)?;
    let words = |why: String| {
        anyhow!(lang.pick(
            format!("`--baseline {shown}`: {why}\n  make one with `commons check --format json --output {shown}`"),
            format!("`--baseline {shown}`\u{a0}: {why}\n  faites-en un avec `commons check --format json --output {shown}`"),
        ))
    };
    let not_text = || {
        words(
            lang.pick("it is no text in UTF-8", "ce n’est pas du texte en UTF-8")
                .to_owned(),
        )
    };
    let text = String::from_utf8(bytes).map_err(|_| not_text())?;
    Baseline::parse(&text).map_err(|fault| {
        words(match fault {
            BaselineFault::NotJson(why) => lang.pick(
                format!("it is no JSON ({why})"),
                format!("ce n’est pas du JSON ({why})"),
            ),
            BaselineFault::NoReport(key) => lang.pick(
                format!("it is no report of `commons check`: `{key}` is not there"),
                format!("ce n’est pas un rapport de `commons check`\u{a0}: `{key}` n’y est pas"),
            ),
            BaselineFault::Schema(found) => lang.pick(
                format!("its format has the number {found}, and this program reads 2"),
                format!("son format a le numéro {found}, et ce programme lit le 2"),
            ),
        })
    })
}

fn read_whole(path: &Path, lang: Lang) -> Result<Vec<u8>> {
    read(&path.to_string_lossy(), lang)
}
