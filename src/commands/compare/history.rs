//! Projects over time: their descriptions in every revision of their repository.

use super::{basis, request, text, write};
use crate::assess::{assess, sight};
use crate::cli::{CompareArgs, CompareFormat};
use crate::commands::files::read;
use crate::commands::git::{Blobs, Commit, commits, is_shallow, told};
use crate::commands::load::Loader;
use crate::commands::problems::refusal;
use crate::commands::progress::Progress;
use crate::commands::{Environment, Exit};
use crate::model::{Lang, Row, Unseen};
use crate::render;
use crate::report::{History, Refusal, Visit, history};
use crate::words::{CompareWord, said};
use anyhow::{Result, anyhow};
use jiff::civil::Date;
use std::path::Path;

sentences_of!(say, "commands-compare-history");

/// One project over time.
pub(super) fn one(file: &str, args: &CompareArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let (folder, name) = split(file);
    let commits = commits(folder, name, lang)?;
    if commits.is_empty() {
        return Err(no_revision(file, lang));
    }
    let mut reader = Reader {
        blobs: Blobs::open(folder, lang)?,
        loader: Loader::new(&basis(args), environment),
        progress: Progress::new(commits.len().min(MAX_REVISIONS), environment),
        date: args.date,
        lang,
        is_cut: false,
    };
    let visits = reader.visits(Some(file), commits)?;
    let missing = missing(reader.is_cut, folder, lang);
    let history = history(file, &visits, missing, lang);
    write(
        &laid_out(&history, args, environment)?,
        args,
        &reader.loader,
        environment,
    )?;
    let read = visits.iter().filter(|visit| visit.found.is_ok()).count();
    Ok(if read == 0 {
        Exit::NothingAssessed
    } else {
        Exit::Done
    })
}

/// The folder of a file and its name in it.
pub(super) fn split(file: &str) -> (&Path, &str) {
    let path = Path::new(file);
    let name = path.file_name().and_then(|name| name.to_str());
    (
        path.parent().unwrap_or(Path::new("")),
        name.unwrap_or_default(),
    )
}

pub(super) fn no_revision(file: &str, lang: Lang) -> anyhow::Error {
    anyhow!(say::git_has_no_revision(&file, lang))
}

/// Why older revisions are not there, if they are not.
pub(super) fn missing(is_cut: bool, folder: &Path, lang: Lang) -> Option<CompareWord> {
    if is_cut {
        Some(CompareWord::Older)
    } else {
        is_shallow(folder, lang).then_some(CompareWord::Shallow)
    }
}

fn laid_out(history: &History, args: &CompareArgs, environment: &Environment) -> Result<String> {
    Ok(match args.format() {
        CompareFormat::Text => text(&history.blocks(), args, environment),
        CompareFormat::Markdown => render::blocks_markdown(&history.blocks(), environment.lang),
        CompareFormat::Json => render::json(history),
        CompareFormat::Csv => render::history_csv(history),
        CompareFormat::Ndjson => render::history_ndjson(history),
        CompareFormat::Html => render::history_html(history),
        CompareFormat::Xlsx => return Err(no_sheet(environment.lang)),
    })
}

/// No spreadsheet tells a course.
pub(super) fn no_sheet(lang: Lang) -> anyhow::Error {
    anyhow!(say::not_over_time(lang))
}

/// How many revisions of a file are assessed, the newest of them.
const MAX_REVISIONS: usize = 2_000;
/// How many problems of a revision are kept.
const MAX_PROBLEMS: usize = 10;

/// What reads the revisions of files.
pub(super) struct Reader {
    pub(super) blobs: Blobs,
    pub(super) loader: Loader,
    pub(super) progress: Progress,
    /// The day they are assessed at, where it is not their own.
    pub(super) date: Option<Date>,
    pub(super) lang: Lang,
    /// Whether there are older revisions that were not looked at.
    pub(super) is_cut: bool,
}

impl Reader {
    /// What was found at the revisions of a file, which come the newest first; here the oldest comes
    /// first, and at the end what is not committed yet of a file that is still there.
    pub(super) fn visits(
        &mut self,
        file: Option<&str>,
        commits: Vec<Commit>,
    ) -> Result<Vec<Visit>> {
        let mut visits = Vec::new();
        let mut last = None;
        self.is_cut |= commits.len() > MAX_REVISIONS;
        for commit in commits.into_iter().take(MAX_REVISIONS) {
            let day = self.date.or_else(|| commit.date.parse().ok());
            let day = day.unwrap_or_else(|| self.loader.date());
            let blob = match self.blobs.get(&commit.hash, &commit.path) {
                Ok(blob) => blob,
                // What is older is not looked at.
                Err(Unseen::RunLimit(_) | Unseen::GitSlow) => {
                    self.is_cut = true;
                    break;
                }
                Err(why) => return Err(told(&why, self.lang)),
            };
            let found = match &blob {
                None => Err(deleted(self.lang)),
                Some(bytes) => found(&commit, bytes, day, &mut self.loader),
            };
            visits.push(visit(commit, day, blob.is_none(), found));
            if visits.len() == 1 {
                last = blob;
            }
            self.progress.add(1);
        }
        visits.reverse();
        visits
            .extend(file.and_then(|file| self.not_committed(file, last.as_deref(), visits.last())));
        Ok(visits)
    }

    /// The file as it stands, when it is not what was committed last.
    fn not_committed(
        &mut self,
        file: &str,
        committed: Option<&[u8]>,
        last: Option<&Visit>,
    ) -> Option<Visit> {
        let bytes = read(file, self.lang).ok()?;
        if Some(bytes.as_slice()) == committed {
            return None;
        }
        let today = self
            .date
            .unwrap_or_else(crate::commands::environment::today);
        self.loader.set_date(today);
        Some(Visit {
            revision: None,
            date: today.to_string(),
            subject: String::new(),
            path: last.map_or_else(|| file.to_owned(), |visit| visit.path.clone()),
            assessed: today.to_string(),
            is_gone: false,
            found: judged(file, &bytes, &mut self.loader),
        })
    }
}

fn visit(commit: Commit, day: Date, is_gone: bool, found: Result<Row, Refusal>) -> Visit {
    Visit {
        revision: Some(commit.hash),
        date: commit.date,
        subject: commit.subject,
        path: commit.path,
        assessed: day.to_string(),
        is_gone,
        found,
    }
}

fn deleted(lang: Lang) -> Refusal {
    Refusal::new(
        None,
        Vec::new(),
        said(CompareWord::Deleted, lang).to_owned(),
    )
}

/// A revision, assessed on a day; own questionnaires are those of the same revision.
fn found(commit: &Commit, bytes: &[u8], day: Date, loader: &mut Loader) -> Result<Row, Refusal> {
    loader.set_date(day);
    // From the root, whichever folder one stands in.
    let name = format!("{}:{}", commit.hash, commit.path);
    judged(&name, bytes, loader)
}

fn judged(name: &str, bytes: &[u8], loader: &mut Loader) -> Result<Row, Refusal> {
    let loaded = loader.load_bytes(name, bytes);
    let loaded = loaded.map_err(|error| refusal(None, &error, MAX_PROBLEMS))?;
    let description = &loaded.description;
    let assessment = assess(request(&loaded, &[], loader));
    Ok(sight(name, description, &loaded.questionnaires, &assessment).row)
}
