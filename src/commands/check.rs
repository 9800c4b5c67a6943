//! `commons check`: a repository, its description and the policy → findings.

use super::files::{a_project, found_in, not_a_file, read, stays_in_repository, unread};
use super::load::{Examined, Loaded, Loader};
use super::output::{Output, known_ending, spare, stays_inside};
use super::policy_args::{demands, typed};
use super::reviews::{Found, beside};
use super::save::is_same;
use super::{Environment, Exit};
use crate::assess::{Request, assess};
use crate::check::{
    Baseline, BaselineFault, Cited, Described, DescriptionState, Facts, check, paths_linked,
    pieces, pieces_of, readings, rules_cited,
};
use crate::cli::{CheckArgs, CheckFormat};
use crate::governance;
use crate::model::{
    Answered, Assessment, Description, DocumentSign, Evidence, EvidenceDemand, Lang, Pointer,
    Policy, Questionnaire, Repository, Role, Unseen, kind_of_licence,
};
use crate::render;
use crate::report::{CheckReport, CheckSource, Detail, check_report, report};
use crate::repository::{self, Online, Tree, Wanted};
use crate::source::MAX_BYTES;
use anyhow::{Context as _, Result, anyhow, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

sentences_of!(say, "commands-check");

pub(super) fn run(args: &CheckArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    known_ending(args.unknown_ending(), lang)?;
    if args.online && !cfg!(feature = "online") {
        return Err(anyhow!(say::no_network_here(lang)));
    }
    let subject = subject(args.path.as_deref(), lang)?;
    let description: Vec<String> = subject.description.iter().cloned().collect();
    spare(&description, args.output.as_deref(), lang)?;
    stays_inside(subject.tree.root(), args.output.as_deref(), lang)?;
    let baseline = match &args.baseline {
        Some(path) => Some((path, earlier(path, lang)?)),
        None => None,
    };
    let report = checked(args, &subject, baseline.as_ref(), environment)?;
    let layout = environment.layout_for(args.output.as_deref());
    let mut output = Output::open(args.output.as_deref(), args.format().into(), environment)?;
    match args.format() {
        CheckFormat::Text => {
            let blocks = if environment.quiet {
                report.failing()
            } else {
                report.blocks(false, layout.typed.lang)
            };
            output.write(&render::blocks_text(&blocks, lang, layout))
        }
        CheckFormat::Json => output.write(&render::json(&report)),
        CheckFormat::Markdown => {
            let blocks = report.blocks(environment.quiet, layout.typed.lang);
            output.write(&render::blocks_markdown(&blocks, lang))
        }
        CheckFormat::Github => output.commands(&render::github(&report)),
        CheckFormat::Gitlab => output.write(&render::gitlab(&report)),
        CheckFormat::Sarif => output.write(&render::sarif(&report)),
        CheckFormat::Junit => output.write(&render::junit(&report)),
    }?;
    output.finish()?;
    Ok(Exit::of_code(report.check.outcome.exit_code(args.fail_on)))
}

/// What is looked at.
struct Subject {
    /// As named on the command line.
    named: String,
    /// The folder in which everything is.
    tree: Arc<Tree>,
    /// What comes before a path of the root so that it can be opened from here.
    folder: String,
    /// The description, from the root.
    inside: String,
    /// The description, as it can be opened from here.
    description: Option<String>,
    /// A single document, and nothing else.
    alone: Option<PathBuf>,
    /// The folder that was named, from the root; empty for all of it.
    part: String,
}

fn subject(path: Option<&Path>, lang: Lang) -> Result<Subject> {
    let is_named = path.is_some();
    let path = path.unwrap_or(Path::new("."));
    let shown = render::visible(&path.to_string_lossy()).into_owned();
    let cannot = || say::cannot_read(&shown, lang);
    stays_in_repository(path, lang)?;
    let root = repository::root(path).with_context(cannot)?;
    let found = path.canonicalize().with_context(cannot)?;
    if !found.is_file() && !found.is_dir() {
        return Err(not_a_file(&path.to_string_lossy(), lang).into());
    }
    let here = Path::new(".").canonicalize().with_context(cannot)?;
    let folder = from(&here, &root);
    // A link is what it is called, or what it leads to is.
    let is_description = [path, &found].iter().any(|it| {
        let ending = it.extension();
        ending.is_some_and(|ending| ending == "yaml" || ending == "yml")
    });
    let alone = (found.is_file() && !is_description).then(|| path.to_owned());
    let tree = Arc::new(Tree::open(&root).with_context(cannot)?);
    let within = found.strip_prefix(&root).unwrap_or(Path::new(""));
    // Who stands in a folder means the repository; who names one, be it with a dot, means that.
    let part = is_named && found.is_dir() && found != root;
    let inside = match &alone {
        Some(_) => None,
        None if found.is_file() => Some(within.to_owned()),
        // A part has a project file of its own, or none.
        None => described(&tree, within, !part, lang)?,
    };
    let inside = inside.map(|path| path.to_string_lossy().into_owned());
    if inside.is_none() && alone.is_none() {
        a_project(&root, "check", lang)?;
    }
    Ok(Subject {
        part: if part {
            Tree::shown(within)
        } else {
            String::new()
        },
        named: if is_named || folder.is_empty() {
            path.to_string_lossy().into_owned()
        } else {
            folder.clone()
        },
        description: inside.as_ref().map(|path| joined(&folder, path)),
        inside: inside.unwrap_or_default(),
        tree,
        folder,
        alone,
    })
}

/// The description of a folder or, where `above`, the nearest one up to the root; from the root.
fn described(tree: &Tree, folder: &Path, above: bool, lang: Lang) -> Result<Option<PathBuf>> {
    for folder in folder.ancestors().take(if above { usize::MAX } else { 1 }) {
        if let Some(found) = found_in(tree, folder, Path::new(""), lang)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
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
#[expect(
    clippy::too_many_lines,
    reason = "gathers what one check needs, in order"
)]
fn checked(
    args: &CheckArgs,
    subject: &Subject,
    baseline: Option<&(&PathBuf, Baseline)>,
    environment: &Environment,
) -> Result<CheckReport> {
    let lang = environment.lang;
    let mut loader = Loader::new(&args.basis, environment);
    let date = loader.date();
    loader.enter(Arc::clone(&subject.tree));
    let mut text = String::new();
    let mut examined = match &subject.description {
        Some(path) => {
            let bytes = match subject.tree.bytes(&subject.inside) {
                // It is refused by its size.
                Err(Unseen::TooLarge(_)) => vec![b' '; MAX_BYTES + 1],
                Err(why) => return Err(unread(path, &why, lang).into()),
                Ok(bytes) => bytes,
            };
            text = String::from_utf8_lossy(&bytes).into_owned();
            Some(loader.examine(path, &bytes)?)
        }
        None => None,
    };
    if let Some(Examined::Described(loaded, _)) = &mut examined {
        see_through_links(subject, &mut loaded.description);
    }
    let loaded = match &examined {
        Some(Examined::Described(loaded, places)) => Some((&**loaded, places)),
        Some(Examined::Invalid(..)) | None => None,
    };
    let asked: &[&Questionnaire] = loaded.map_or(&[], |(it, _)| &it.questionnaires);
    let written: Option<&Policy> = loaded.map(|(it, _)| &it.description.policy);
    let typed = typed(args, asked, lang)?;
    let asks = typed.evidence != EvidenceDemand::None || typed.reviewed != EvidenceDemand::None;
    if asks && examined.is_none() && subject.alone.is_none() {
        bail!(say::nothing_to_ask_evidence_of(lang));
    }
    let policy = demands(written, &typed, args);
    // Reviews are looked for where they are asked for.
    let reviewed = loaded.filter(|_| policy.reviewed != EvidenceDemand::None);
    let reviews = reviewed.map_or_else(Found::default, |(loaded, _)| {
        beside(&subject.tree, &subject.inside, loaded, &loader)
    });
    let mut wanted = Wanted {
        part: subject.part.clone(),
        ..wanted(args, loaded.map(|(it, _)| it), date)
    };
    if let Some(Examined::Invalid(_, answers, _)) = &examined {
        wanted.evidence = paths(pieces_of(answers));
    }
    let repository = gathered(subject, &wanted, lang)?;
    let shown = loaded.map(|(loaded, _)| with_closed(&loaded.description, &repository));
    let assessment = loaded
        .zip(shown.as_ref())
        .map(|((loaded, _), description)| {
            assess(Request {
                description,
                ..loaded.request(args.basis.stage, date, &reviews.reviews)
            })
        });
    let read = files_read(args, subject, &repository, &loader);
    spare(read, args.output.as_deref(), lang)?;
    let readings = readings(&repository);
    let facts = Facts {
        date,
        told: told(&subject.inside, examined.as_ref(), assessment.as_ref()),
        repository: &repository,
        readings: &readings,
        policy: &policy,
        typed: &typed,
        reviews_invalid: &reviews.invalid,
        fail_on: args.fail_on,
        baseline: baseline.map(|(_, it)| it),
        alone: subject.alone.is_some(),
    };
    let found = check(facts);
    let file = baseline.map(|(path, it)| (path.to_string_lossy(), it.date.as_str()));
    let source = CheckSource {
        date,
        root: &subject.named,
        // A forge counts paths from the root of the repository, wherever this runs.
        folder: if facts.alone || args.format().is_of_a_forge() {
            ""
        } else {
            &subject.folder
        },
        text: subject
            .description
            .as_ref()
            .map(|_| (&*subject.inside, &*text)),
        checked: &found,
        fail_on: args.fail_on,
        max_age_months: policy.max_age_months,
        repository: &repository,
        reviews_unread: &reviews.unread,
        readings: &readings,
        described: loaded.map(|(it, _)| (&it.description, it.questionnaires.as_slice())),
        baseline: file.as_ref().map(|(path, date)| (&**path, *date)),
        online: args.online,
        alone: facts.alone,
    };
    let said = loaded.zip(assessment.as_ref());
    let said = said.map(|((loaded, _), assessment)| {
        let source = loaded.source(subject.description.as_deref(), assessment);
        report(source, Detail::Full, lang)
    });
    Ok(check_report(source, said, lang))
}

/// A description that declares the licences found that are not open as well: what the repository keeps
/// closed is not open because another licence is declared.
fn with_closed(description: &Description, repository: &Repository) -> Description {
    let mut description = description.clone();
    let found = repository.closed_licences();
    let found = found.filter_map(|it| it.spdx.clone());
    let found = found.map(|spdx| (kind_of_licence(&spdx), vec![spdx]));
    description.project.licences.extend(found);
    description
}

/// Evidence that a link leads to the project file is the project file, under whatever name.
fn see_through_links(subject: &Subject, description: &mut Description) {
    let project_file = subject.tree.root().join(&subject.inside);
    let leads_back = |written: &String| {
        let real = repository::file_of(&subject.tree, written);
        real.is_some_and(|real| is_same(&subject.tree.root().join(real), &project_file))
    };
    let mut names = paths(pieces(description));
    names.retain(leads_back);
    let answers = description.answers.values_mut();
    for piece in answers.flat_map(|it| &mut it.evidence) {
        if piece.at.path().is_some_and(|path| names.contains(path)) {
            piece.at = Pointer::Path(subject.inside.clone());
        }
    }
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
        (Some(Examined::Invalid(problems, answers, places)), _) => {
            DescriptionState::Invalid(path, problems, Cited { answers, places })
        }
        (Some(Examined::Described(..)) | None, _) => DescriptionState::Nothing,
    }
}

/// Looks at the repository, or at a single document.
fn gathered(subject: &Subject, wanted: &Wanted, lang: Lang) -> Result<Repository> {
    let named = render::visible(&subject.named).into_owned();
    let cannot = || say::cannot_read(&named, lang);
    if let Some(path) = &subject.alone {
        let mut document = repository::document(path).with_context(cannot)?;
        // Who names a README wants it read for its governance.
        if document.role == Role::Readme {
            document.role = Role::Governance;
            document.sign = DocumentSign::Cited;
        }
        return Ok(Repository {
            root: subject.named.clone(),
            documents: vec![document],
            ..nothing()
        });
    }
    Ok(repository::look_in(&subject.tree, wanted))
}

/// The files that say something of the repository, as they can be opened from here.
fn files_read(
    args: &CheckArgs,
    subject: &Subject,
    repository: &Repository,
    loader: &Loader,
) -> Vec<PathBuf> {
    let documents = repository.documents.iter().map(|it| &it.path);
    let licences = repository.licences.iter().map(|it| &it.path);
    let paths = documents.chain(licences).chain(repository.evidence.keys());
    let read = paths.map(|path| subject.tree.root().join(path));
    let questionnaires = loader.questionnaire_files().map(PathBuf::from);
    let named = subject.alone.iter().chain(&args.baseline).cloned();
    read.chain(questionnaires).chain(named).collect()
}

/// What is asked of the repository: what the answers cite, and the web only when it is asked for.
fn wanted(args: &CheckArgs, loaded: Option<&Loaded>, date: jiff::civil::Date) -> Wanted {
    let online = args.online.then(|| Online {
        allow_private: args.allow_private,
        ..Online::new(loaded.map_or_else(BTreeSet::new, addresses))
    });
    Wanted {
        online,
        cited: loaded.map_or_else(BTreeMap::new, |loaded| rules_cited(&loaded.description)),
        // There is nothing to compare them with where there is no description.
        badges: loaded.is_some(),
        governs: governance::plainly,
        ..Wanted::all(date, loaded.map_or_else(BTreeSet::new, cited))
    }
}

/// A repository of which nothing was looked at.
fn nothing() -> Repository {
    Repository {
        root: String::new(),
        looked_in: Vec::new(),
        names: 0,
        first_file: None,
        part: String::new(),
        documents: Vec::new(),
        documents_left_out: 0,
        pages_left_out: 0,
        documents_set_aside: Vec::new(),
        elsewhere: Vec::new(),
        leads: Vec::new(),
        licences: Vec::new(),
        licences_unread: Vec::new(),
        unlisted: Vec::new(),
        tags_searched: (0, 0),
        history: Err(Unseen::NotAsked),
        publiccode: None,
        badges: Vec::new(),
        evidence: BTreeMap::new(),
        addresses: BTreeMap::new(),
    }
}

/// The paths that the answers and `links: {governance: …}` cite, without their anchors.
fn cited(loaded: &Loaded) -> BTreeSet<String> {
    let linked = paths_linked(&loaded.description);
    let linked = linked.map(|it| it.split('#').next().unwrap_or(it).to_owned());
    let mut cited = paths(pieces(&loaded.description));
    cited.extend(linked);
    cited
}

fn paths<'a>(
    pieces: impl Iterator<Item = (&'a str, &'a Answered, usize, &'a Evidence)>,
) -> BTreeSet<String> {
    let paths = pieces.filter_map(|(.., piece)| piece.at.path());
    paths.map(str::to_owned).collect()
}

/// The web addresses that the answers cite.
fn addresses(loaded: &Loaded) -> BTreeSet<String> {
    let address = |pointer: &Pointer| match pointer {
        Pointer::Url(url) => Some(url.clone()),
        Pointer::Path(_) | Pointer::Text(_) => None,
    };
    pieces(&loaded.description)
        .filter_map(|(.., piece)| address(&piece.at))
        .collect()
}

/// Reads an earlier report.
fn earlier(path: &Path, lang: Lang) -> Result<Baseline> {
    let shown = path.to_string_lossy();
    let again = crate::words::shell::file(&shown);
    let bytes = read(&shown, lang)?;
    let words = |why: String| anyhow!(say::not_a_baseline(&shown, &why, &again, lang));
    let not_text = || words(say::it_is_not_text(lang).to_owned());
    let text = String::from_utf8(bytes).map_err(|_| not_text())?;
    Baseline::parse(&text).map_err(|fault| {
        words(match fault {
            BaselineFault::NotJson(why) => say::it_is_not_json(&why, lang),
            BaselineFault::NoReport(key) => say::key_missing(&key, lang),
            BaselineFault::Schema(found) => say::another_schema(&found, lang),
        })
    })
}
