//! One project over time: its description in every revision of its repository.

use super::{assessed, basis, layout, only_side_by_side, write};
use crate::assess::sight;
use crate::cli::{CompareArgs, CompareFormat};
use crate::commands::files::{nearest, read};
use crate::commands::git::{Blobs, Commit, commits, is_shallow, told};
use crate::commands::load::{Loader, Printed};
use crate::commands::progress::Progress;
use crate::commands::{Environment, Exit};
use crate::model::{Lang, Row, Unseen};
use crate::render;
use crate::report::{History, Refusal, Visit, history};
use crate::words::{Said, said};
use anyhow::{Context, Result, anyhow};
use jiff::civil::Date;
use std::path::Path;

pub(super) fn run(args: &CompareArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    only_side_by_side(args, lang)?;
    let file = match args.inputs.as_slice() {
        [] => nearest(lang)?.context(lang.pick(
            "no project file found\n  name one: `commons compare --history project.yaml`",
            "aucun fichier projet trouvé\n  nommez-en un\u{a0}: `commons compare --history projet.yaml`",
        ))?,
        [one] => crate::commands::files::files(std::slice::from_ref(one), lang)?
            .into_iter()
            .next()
            .unwrap_or_else(|| one.clone()),
        _ => {
            return Err(anyhow!(lang.pick(
                "`--history` requires exactly one project file",
                "`--history` demande un seul fichier projet",
            )));
        }
    };
    crate::commands::output::spare(std::slice::from_ref(&file), args.output.as_deref(), lang)?;
    let mut loader = Loader::new(&basis(args), environment);
    let (visits, cut) = visits(&file, args, &mut loader, environment)?;
    if visits.is_empty() {
        return Err(anyhow!(lang.pick(
            format!("git has no revision of {file}\n  commit it first, or name another file"),
            format!("git n’a aucune révision de {file}\n  ajoutez-le d’abord à un commit, ou nommez un autre fichier"),
        )));
    }
    let folder = Path::new(&file).parent().unwrap_or(Path::new(""));
    let missing = if cut {
        Some(Said::Older)
    } else {
        is_shallow(folder, lang).then_some(Said::Shallow)
    };
    let history = history(&file, &visits, missing, lang);
    write(
        &laid_out(&history, args, environment)?,
        args,
        &loader,
        environment,
    )?;
    let read = visits.iter().filter(|visit| visit.found.is_ok()).count();
    Ok(if read == 0 {
        Exit::NothingAssessed
    } else {
        Exit::Done
    })
}

fn laid_out(history: &History, args: &CompareArgs, environment: &Environment) -> Result<String> {
    Ok(match args.format() {
        CompareFormat::Text => render::history_text(history, layout(args, environment)),
        CompareFormat::Markdown => render::history_markdown(history),
        CompareFormat::Json => render::json_of(history),
        CompareFormat::Csv => render::history_csv(history),
        CompareFormat::Ndjson => render::history_ndjson(history),
        CompareFormat::Html => render::history_html(history),
        CompareFormat::Xlsx => {
            return Err(anyhow!(environment.lang.pick(
                "`--format xlsx` does not apply to one project over time\n  use csv, with one row per revision",
                "`--format xlsx` ne s’applique pas à un projet au fil du temps\n  utilisez csv, avec une ligne par révision",
            )));
        }
    })
}

/// How many revisions are assessed, the newest of them.
const MAX_REVISIONS: usize = 2_000;
/// How many problems of a revision are kept.
const MAX_PROBLEMS: usize = 10;

/// What was found at the revisions, the oldest first, and at the end what is not committed yet; and
/// whether there are older ones that were not looked at.
fn visits(
    file: &str,
    args: &CompareArgs,
    loader: &mut Loader,
    environment: &Environment,
) -> Result<(Vec<Visit>, bool)> {
    let lang = environment.lang;
    let path = Path::new(file);
    let folder = path.parent().unwrap_or(Path::new(""));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let commits = commits(folder, &name, lang)?;
    let mut blobs = Blobs::open(folder, lang)?;
    let mut progress = Progress::new(commits.len().min(MAX_REVISIONS), environment);
    let mut visits = Vec::new();
    let mut last = None;
    let mut cut = commits.len() > MAX_REVISIONS;
    for commit in commits.into_iter().rev().take(MAX_REVISIONS) {
        let day = args.date.or_else(|| commit.date.parse().ok());
        let day = day.unwrap_or_else(|| loader.date());
        let blob = match blobs.get(&commit.hash, &commit.path) {
            Ok(blob) => blob,
            // What is older is not looked at.
            Err(Unseen::RunLimit(_) | Unseen::GitSlow) => {
                cut = true;
                break;
            }
            Err(why) => return Err(told(&why, lang)),
        };
        let found = match &blob {
            None => Err(deleted(lang)),
            Some(bytes) => found(&commit, bytes, day, loader),
        };
        if visits.is_empty() {
            last = blob.map(|bytes| (bytes, commit.path.clone()));
        }
        visits.push(visit(commit, day, found));
        progress.add(1);
    }
    visits.reverse();
    visits.extend(not_committed(file, last, args, loader, lang));
    Ok((visits, cut))
}

fn visit(commit: Commit, day: Date, found: Result<Row, Refusal>) -> Visit {
    Visit {
        revision: Some(commit.hash),
        date: commit.date,
        subject: commit.subject,
        path: commit.path,
        assessed: day.to_string(),
        found,
    }
}

fn deleted(lang: Lang) -> Refusal {
    Refusal::new(None, Vec::new(), said(Said::Deleted, lang).to_owned())
}

/// A revision, assessed on a day; own questionnaires are those of the same revision.
fn found(commit: &Commit, bytes: &[u8], day: Date, loader: &mut Loader) -> Result<Row, Refusal> {
    loader.set_date(day);
    // From the root, whichever folder one stands in.
    let name = format!("{}:{}", commit.hash, commit.path);
    judged(&name, bytes, loader)
}

fn judged(name: &str, bytes: &[u8], loader: &mut Loader) -> Result<Row, Refusal> {
    let loaded = loader.load_bytes(name, bytes).map_err(|error| {
        let problems = error.downcast_ref::<Printed>();
        let problems = problems.map(|found| found.problems.iter().take(MAX_PROBLEMS));
        let problems = problems.map(|found| found.cloned().collect());
        let problems = problems.unwrap_or_default();
        let otherwise = render::visible(&format!("{error:#}")).into_owned();
        Refusal::new(None, problems, otherwise)
    })?;
    let description = &loaded.description;
    let assessment = assessed(&loaded, &[], loader);
    Ok(sight(name, description, &loaded.questionnaires, &assessment).row)
}

/// The file as it stands, when it is not what was committed last.
fn not_committed(
    file: &str,
    last: Option<(Vec<u8>, String)>,
    args: &CompareArgs,
    loader: &mut Loader,
    lang: Lang,
) -> Option<Visit> {
    let (committed, path) = last?;
    let bytes = read(file, lang).ok()?;
    if bytes == committed {
        return None;
    }
    let today = args
        .date
        .unwrap_or_else(crate::commands::environment::today);
    loader.set_date(today);
    Some(Visit {
        revision: None,
        date: today.to_string(),
        subject: String::new(),
        path,
        assessed: today.to_string(),
        found: judged(file, &bytes, loader),
    })
}
