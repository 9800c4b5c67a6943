//! The file of an interview: written after every answer, whole or not at all, and never over what
//! another program wrote meanwhile.

use crate::commands::files::read;
use crate::commands::output::Output;
use crate::description::with_answer;
use crate::model::{Answered, Lang};
use crate::words::{interview as words, problem_words};
use anyhow::{Result, anyhow};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A description on disk, and what this run makes of it.
pub(super) struct Autosave {
    path: PathBuf,
    /// The bytes as they were read or written last; `None` before there is a file.
    on_disk: Option<Vec<u8>>,
    /// The text with the answers of this run.
    text: String,
    lang: Lang,
}

impl Autosave {
    /// A file that is there and was read by the loader already.
    pub(super) fn open(path: &Path, lang: Lang) -> Result<Autosave> {
        let bytes = read(&path.to_string_lossy(), lang)?;
        let autosave = Autosave {
            path: path.to_owned(),
            text: String::from_utf8_lossy(&bytes).into_owned(),
            on_disk: Some(bytes),
            lang,
        };
        match autosave.obstacle() {
            None => Ok(autosave),
            Some(why) => Err(anyhow!(words::cannot_save(&autosave.name(), &why, lang))),
        }
    }

    /// A new file with this text.
    pub(super) fn create(path: &Path, text: String, lang: Lang) -> Result<Autosave> {
        let mut autosave = Autosave {
            path: path.to_owned(),
            on_disk: None,
            text,
            lang,
        };
        autosave.save()?;
        Ok(autosave)
    }

    /// Saves an answer. When that cannot be, the answers of this run are kept beside the file.
    pub(super) fn keep(&mut self, id: &str, answered: &Answered) -> Result<()> {
        self.text = with_answer(&self.text, id, answered).map_err(|problems| {
            let why = problems.sorted().into_iter().next();
            let why = why.map(|problem| problem_words(&problem.kind, self.lang).what);
            let why = why.unwrap_or_default();
            anyhow!(words::cannot_save(&self.name(), &why, self.lang))
        })?;
        self.save()
    }

    fn save(&mut self) -> Result<()> {
        let written = match self.obstacle() {
            Some(why) => Err(anyhow!(words::cannot_save(&self.name(), &why, self.lang))),
            None => self.write(),
        };
        written.map_err(|error| self.aside(&error))?;
        self.on_disk = Some(self.text.clone().into_bytes());
        Ok(())
    }

    fn write(&self) -> Result<()> {
        let mut output = Output::open(Some(&self.path), self.lang)?;
        output.write(&self.text)?;
        output.finish()
    }

    /// Why the file must be left alone, if it must.
    #[expect(
        clippy::disallowed_methods,
        reason = "the file is compared, byte for byte, with what it was"
    )]
    fn obstacle(&self) -> Option<String> {
        let lang = self.lang;
        let found = std::fs::read(&self.path);
        match (&self.on_disk, found) {
            (None, Err(error)) if error.kind() == ErrorKind::NotFound => None,
            (Some(_), Err(error)) if error.kind() == ErrorKind::NotFound => {
                Some(words::gone(lang).to_owned())
            }
            (_, Err(error)) => Some(error.to_string()),
            (Some(known), Ok(found)) if *known == found => {
                let metadata = std::fs::metadata(&self.path).ok()?;
                let locked = metadata.permissions().readonly();
                locked.then(|| words::read_only(lang).to_owned())
            }
            (_, Ok(_)) => Some(words::changed(lang).to_owned()),
        }
    }

    /// Keeps the answers of this run in a file of their own, and says where.
    fn aside(&self, error: &anyhow::Error) -> anyhow::Error {
        let beside = self.path.parent().unwrap_or(Path::new("")).to_owned();
        let elsewhere = std::env::temp_dir();
        let kept = [beside, elsewhere]
            .iter()
            .find_map(|folder| self.side_file(folder));
        match kept {
            Some(side) => {
                let side = side.display().to_string();
                anyhow!("{error:#}\n  {}", words::kept_in(&side, self.lang))
            }
            None => anyhow!(
                "{error:#}\n  {}\n{}",
                words::kept_nowhere(self.lang),
                self.text
            ),
        }
    }

    /// `<name>.interview-<n>.yaml`, with the first number that is free.
    fn side_file(&self, folder: &Path) -> Option<PathBuf> {
        let stem = self.path.file_stem()?.to_string_lossy();
        for number in 1..1000 {
            let path = folder.join(format!("{stem}.interview-{number}.yaml"));
            let mut options = std::fs::OpenOptions::new();
            match options.write(true).create_new(true).open(&path) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(_) => return None,
                Ok(mut file) => {
                    let whole = file
                        .write_all(self.text.as_bytes())
                        .and_then(|()| file.sync_all());
                    if whole.is_err() {
                        // A part of a file would look like all of it.
                        let _ = std::fs::remove_file(&path);
                        return None;
                    }
                    return Some(path);
                }
            }
        }
        None
    }

    fn name(&self) -> String {
        crate::render::visible(&self.path.to_string_lossy()).into_owned()
    }
}
