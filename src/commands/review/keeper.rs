//! The file of a review.

use crate::cli::ReviewArgs;
use crate::commands::Environment;
use crate::commands::files::{name, not_a_link, read, stays_in_repository};
use crate::commands::load::{Loaded, Loader};
use crate::commands::save::{Replacement, folder_of, hold, is_same};
use crate::description::{REVIEW_ENDING, begin_review, same_reviewer, slug, with_finding};
use crate::model::{Answered, PartialDate, Place, Respondent, Review, ReviewEntry, ReviewFinding};
use crate::source::MAX_BYTES;
use crate::words::{first_problem, interview as say, review_finding, system_error};
use anyhow::{Result, anyhow};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The file of a review: read again and written after every finding, whole or not at all. What another
/// run, or an editor, wrote meanwhile stays.
pub(super) struct Keeper<'a> {
    pub(super) path: PathBuf,
    /// The project file, as the review names it.
    of: String,
    pub(super) by: Respondent,
    pub(super) findings: BTreeMap<String, ReviewEntry>,
    /// Whether there is a file: not before the first finding.
    pub(super) is_there: bool,
    /// The day of this run, where it is not that of the review.
    today: Option<PartialDate>,
    environment: &'a Environment,
}

impl<'a> Keeper<'a> {
    /// The review of this person that is there, else a new one: it becomes a file with its first
    /// finding. `beside` are the reviews of the project beside it.
    pub(super) fn open(
        file: &str,
        args: &ReviewArgs,
        by: &Respondent,
        (loaded, beside): (&Loaded, &[(PathBuf, Review)]),
        loader: &Loader,
        environment: &'a Environment,
    ) -> Result<Keeper<'a>> {
        let lang = environment.lang;
        let project = Path::new(file);
        let stem = project.file_stem().unwrap_or_default().to_string_lossy();
        let slug = slug(by.name.as_deref().unwrap_or_default());
        let usual = format!("{stem}.{slug}{REVIEW_ENDING}");
        let path = match &args.output {
            Some(named) if named.is_dir() => named.join(usual),
            Some(named) => named.clone(),
            None => {
                let usual = project.with_file_name(usual);
                let theirs = beside
                    .iter()
                    .find(|(_, review)| same_reviewer(&review.by, by));
                match theirs {
                    Some((path, _)) if !usual.exists() => path.clone(),
                    // What nobody named is no link: it would be written where that leads.
                    Some(_) | None => not_a_link(&usual, lang).map(|()| usual)?,
                }
            }
        };
        stays_in_repository(&path, lang)?;
        let mut keeper = Keeper {
            of: way(&path, project),
            path,
            by: by.clone(),
            findings: BTreeMap::new(),
            is_there: false,
            today: None,
            environment,
        };
        let cannot = |keeper: &Keeper<'_>, error| keeper.cannot_save(&system_error(&error, lang));
        // What cannot be written later is told before the first answer.
        if keeper.path.exists() {
            keeper.take_up(project, by.answered, loaded, loader)?;
            keeper.is_there = true;
            hold(&keeper.path, MAX_BYTES).map_err(|error| cannot(&keeper, error))?;
        } else {
            Replacement::begin(&keeper.path).map_err(|error| cannot(&keeper, error))?;
        }
        Ok(keeper)
    }

    /// Goes on with a review that is there, if it is this person’s, of this project.
    fn take_up(
        &mut self,
        project: &Path,
        today: Option<PartialDate>,
        loaded: &Loaded,
        loader: &Loader,
    ) -> Result<()> {
        let lang = self.environment.lang;
        let file = self.path.to_string_lossy().into_owned();
        let review = loader.review(&file, &read(&file, lang)?, loaded)?;
        let shown = name(&file, lang);
        if !same_reviewer(&review.by, &self.by) {
            let [whose, you] = [&review.by, &self.by].map(|it| it.name.clone().unwrap_or_default());
            return Err(anyhow!(say::review_of_another(
                &shown,
                &[whose],
                &you,
                lang
            )));
        }
        let folder = self.path.parent().unwrap_or(Path::new(""));
        if !is_same(&folder.join(&review.of), project) {
            return Err(anyhow!(say::review_of_other_file(&shown, &review.of, lang)));
        }
        self.today = today.filter(|_| review.by.answered != today);
        self.of = review.of;
        self.by = review.by;
        self.findings = review.findings;
        Ok(())
    }

    /// Saves a finding; what the person is to be told, if another run had found something else.
    pub(super) fn keep(
        &mut self,
        id: &str,
        finding: ReviewFinding,
        note: Option<String>,
        answered: &Answered,
    ) -> Result<Option<String>> {
        let lang = self.environment.lang;
        let entry = ReviewEntry {
            finding,
            note,
            answer: answered.digest(),
            date: self.today,
            place: Place::default(),
        };
        self.begin()?;
        let held = hold(&self.path, MAX_BYTES)
            .map_err(|error| self.cannot_save(&system_error(&error, lang)))?;
        let text =
            String::from_utf8(held.bytes).map_err(|_| self.cannot_save(say::changed(lang)))?;
        let other = crate::description::finding_in(&text, id);
        let known = self
            .findings
            .get(id)
            .map(|it| (it.finding, it.note.clone()));
        let told = other
            .filter(|it| Some((it.finding, it.note.clone())) != known && it.finding != finding)
            .map(|it| {
                let [other, now] = [it.finding, finding].map(|it| review_finding(it, lang));
                say::found_meanwhile(other, now, lang)
            });
        let text = with_finding(&text, id, &entry).map_err(|problems| {
            let words = first_problem(&problems, lang).map(|words| words.what);
            self.cannot_save(&words.unwrap_or_default())
        })?;
        let written = Replacement::of(&self.path, &text).and_then(Replacement::place);
        written.map_err(|error| self.cannot_save(&system_error(&error, lang)))?;
        self.findings.insert(id.to_owned(), entry);
        Ok(told)
    }

    /// Makes the file, unless it is there: another run may have made it meanwhile.
    fn begin(&mut self) -> Result<()> {
        if !std::mem::replace(&mut self.is_there, true) {
            let lang = self.environment.lang;
            let text = begin_review(&self.of, &self.by, lang);
            let created = Replacement::of(&self.path, &text).and_then(Replacement::place_new);
            match created {
                Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                    return Err(self.cannot_save(&system_error(&error, lang)));
                }
                Ok(()) | Err(_) => {}
            }
        }
        Ok(())
    }

    /// All that was found so far.
    pub(super) fn review(&self) -> Review {
        Review {
            of: self.of.clone(),
            by: self.by.clone(),
            findings: self.findings.clone(),
        }
    }

    fn cannot_save(&self, why: &str) -> anyhow::Error {
        let lang = self.environment.lang;
        let file = name(&self.path.to_string_lossy(), lang);
        anyhow!(say::cannot_save(&file, why, lang))
    }
}

/// The way from the folder of a review to the project file: its name where they stand side by side,
/// else the whole path.
fn way(review: &Path, project: &Path) -> String {
    let folder = |path| {
        let folder = folder_of(path);
        folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
    };
    let name = project.file_name().map_or(project, Path::new);
    let (from, to) = (folder(review), folder(project));
    let inside = to.strip_prefix(&from).map(|below| below.join(name));
    let way = inside.unwrap_or_else(|_| to.join(name));
    way.to_string_lossy().into_owned()
}
